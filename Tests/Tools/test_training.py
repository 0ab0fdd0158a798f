"""Guided sessions in the released program, as a person at a terminal goes through them."""

import json
import os
import sqlite3
import subprocess
import time
import unittest

from support import BINARY
from training import PATIENCE, TrainingTest, together

REPS = ("toe-tap", "mega-clam")
STRETCHES = ("psoas-stretch", "tfl-stretch", "hamstring-stretch", "calf-stretch")
MARKED = b"\x1b[200~", b"\x1b[201~"
PASTE = b"1 c p x q\rw9s8 \x1bOA b" * 500


class Sessions(TrainingTest):
    def sides(self):
        return self.rows(
            "SELECT number, side, exercise, seconds, reps, pain, form, stopped FROM exercise_set "
            "ORDER BY number, side")

    def test_a_whole_session_is_recorded_as_it_was_trained(self):
        with self.person("train", *self.QUICK) as person:
            person.see("Pain now, before training")
            person.type("1")
            person.answer([("Warm-up .*Enter done", "\r")], ["Knee plank set 1 of 3"])
            for number in (1, 2, 3):
                person.see(f"Knee plank set {number} of 3")
                person.type("\r")
                person.see("14 s to go")
                person.type(" ")
                self.rate(person, ("2", "s", "f"))
            person.answer([
                ("repetitions done", "\r"), ("Bird dog .*Enter begin", "s"), ("Enter begin", "\r"),
                ("29 s to go", "z"), ("Pain 0-10", "0"), ("Form", "c"), ("Why did it end", "\r"),
            ], ["Recorded"], patience=60)
            person.see("Tomorrow: log the morning with holdfast morning N.")
            self.assertEqual(person.status(), 0)
        self.assertEqual(
            [row[1:] for row in self.sides() if row[2] != "warm-up"],
            [("none", "knee-plank", 1, None, 2, "shaky", "form")] * 3
            + [(side, exercise, None, reps, 0, "clean", "target")
               for exercise, reps in zip(REPS, (10, 15)) for _ in range(2) for side in ("left", "right")]
            + [(side, exercise, 1, None, 0, "clean", None)
               for exercise in STRETCHES for side in ("left", "right")])
        numbers = [row[0] for row in self.sides() if row[2] != "warm-up"]
        self.assertEqual([number - numbers[0] for number in numbers], [0, 1, 2] + [
            3 + index // 2 for index in range(16)])
        session, = json.loads(self.done("export", "json"))["records"]
        self.assertEqual((session["kind"], session["before"], session["origin"]), ("session", 1, "train"))
        self.assertEqual(self.rows("SELECT count(*) FROM open_session"), [(0,)])

    def test_what_was_skipped_gone_back_to_edited_and_ended_is_recorded_so(self):
        with self.person("train", "--ready", "0s", "--rest", "60s") as person:
            person.see("Pain now, before training")
            person.type("\r")
            person.see("Warm-up")
            person.type("s")
            person.see("Knee plank set 1 of 3")
            person.type("s")
            person.see("Knee plank set 2 of 3")
            person.type("b")
            person.see("Knee plank set 1 of 3")
            person.type("\r")
            person.see("12 s to go")
            person.type("5")
            person.see("held 3 s")
            person.type("-")
            person.see("held 2 s")
            person.type("t")
            person.see("The target was not reached.")
            self.rate(person, ("1", "c", "c"))
            person.see("Rest")
            person.type("e")
            self.rate(person, ("3", "b", "p"))
            person.see("Rest")
            person.type("q")
            person.see("End here?")
            person.type("f")
            person.see("Recorded")
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.sets(), [("knee-plank", 2, None, 3, "broken", "pain")])
        self.assertEqual(self.rows("SELECT note FROM session"), [("ended early: form",)])

    def test_pain_before_training_leaves_the_planks_out_or_stops(self):
        with self.person("train", *self.QUICK) as person:
            person.see("Pain now, before training")
            person.type("4")
            person.see("Planks are left out today: pain before training is 4.")
            person.type("s")
            person.see("Toe tap to single leg set 1 of 2, left side")
            person.type("\x03")
            self.assertEqual(person.status(), 130)
        self.assertEqual(self.rows("SELECT pain, moment FROM check_in WHERE deleted = 0"), [(4, "other")])
        self.log = self.path("stop.db")
        with self.person("train", *self.QUICK) as person:
            person.see("Pain now, before training")
            person.type("f")
            person.see("Red flags")
            person.type("b")
            person.see("b [x]")
            person.type("\r")
            person.see("Go to an emergency department now.")
            person.type("\r")
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.rows("SELECT symptom FROM red_flag_symptom"), [("urine-trouble",)])
        with self.person("train") as person:
            person.read("Go to an emergency department now.")
            person.status()
        self.assertIn("the rules say stop", self.at_terminal("hold"))

    def at_terminal(self, *words):
        with self.person(*words) as person:
            self.assertEqual(person.status(), 1)
            return person.text

    def test_a_high_score_ends_the_exercise_with_advice(self):
        with self.person(*self.PLANK, "--target", "9s", "--sets", "3", *self.QUICK) as person:
            person.see("Enter begin")
            self.hold(person, 1.2)
            person.type("7")
            person.see("Knee plank ends here: pain 7.")
            person.type("\r")
            person.see("Recorded")
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.sets(), [("knee-plank", 1, None, 7, None, None)])

    def test_without_a_terminal_it_points_to_log(self):
        for command in ("train", "hold"):
            self.refused(
                self.run_program(command), (64,), f"{command} needs a terminal", "is not a terminal",
                "holdfast log plank")
            with subprocess.Popen(
                [BINARY, command], env=self.environment(), cwd=self.home, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
                out, error = child.communicate(b"1\n\n\n", timeout=PATIENCE)
            self.assertEqual((child.returncode, out), (64, b""))
            self.assertIn(b"needs a terminal", error)
        self.assertFalse(os.path.exists(self.log))


class Keys(TrainingTest):
    STOPS = {
        "space": " ", "Enter": "\r", "a letter": "a", "a capital": "S", "q": "q", "a digit": "5", "zero": "0",
        "Escape": "\x1b", "an arrow": "\x1b[A", "an application arrow": "\x1bOB", "F1": "\x1bOP", "F5": "\x1b[15~",
        "Tab": "\t", "Backspace": "\x7f", "a foreign letter": "é", "an emoji": "🏋", "Alt-x": "\x1bx",
    }

    def test_each_key_stops_a_hold_and_the_log_has_no_second_more_than_was_held(self):
        def run(case):
            name, key = case
            log = self.path(f"{name}.db")
            with self.person(*self.PLANK, "--target", "3s", *self.QUICK, "--sets", "1", log=log) as person:
                person.see("Enter begin")
                bounds = self.hold(person, 1.5, key)
                self.rate(person)
                status = person.status()
            return name, bounds, status, self.sets(log)
        for name, bounds, status, sets in together(list(self.STOPS.items()), run):
            with self.subTest(name):
                self.assertEqual((status, sets), (0, [("knee-plank", sets[0][1], None, 0, "clean", "choice")]))
                self.measured(sets[0][1], bounds)

    def test_a_hold_runs_on_after_its_target_until_a_key(self):
        with self.person(*self.PLANK, "--target", "1s", *self.QUICK, "--sets", "1") as person:
            person.see("Enter begin")
            bounds = self.hold(person, 2.5)
            person.see("held 2 s")
            person.type("t")
            person.see("held 1 s")
            self.rate(person, ("0", "c", "r"))
            self.assertEqual(person.status(), 0)
        self.measured(2, bounds)
        self.assertEqual(self.sets(), [("knee-plank", 1, None, 0, "clean", "target")])
        self.assertIn(b"\x07", person.raw)

    def test_p_pauses_and_the_pause_is_not_recorded(self):
        with self.person(*self.PLANK, "--target", "9s", *self.QUICK, "--sets", "1") as person:
            person.see("Enter begin")
            began = person.type("\r")
            person.see("8 s to go")
            person.type("p")
            paused = person.see("paused")
            person.watch(2)
            resumed = person.type("p")
            person.see("7 s to go")
            person.type(" ")
            most = person.see("Pain 0-10?") - began - (resumed - paused)
            self.rate(person)
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.seconds(), [2])
        self.assertLess(most, 4)

    def test_repetitions_with_holds_change_sides_by_themselves(self):
        words = ("hold", "bird", "dog", "--reps", "2", "--target", "1s", "--sets", "1", "--ready", "1s")
        with self.person(*words) as person:
            person.see("Enter begin")
            person.type("\r")
            person.see("repetition 1 of 2")
            person.see("change sides")
            person.see("Pain 0-10?")
            person.watch(1)
            self.rate(person, ("0", "c", "\r"))
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.sets(), [("bird-dog", 1, 2, 0, "clean", "target")])

    # Each phase: what leads to it, and a word that shows it.
    PHASES = {
        "Enter begin": "", "get ready": "\r", "Pain 0-10?": None, "Form?": "0", "Why did it end?": "c",
        "go on now": "c", "End here?": "q",
    }

    def test_a_paste_of_10_kB_in_any_phase_answers_nothing(self):
        def run(case):
            phase, isMarked = case
            log = self.path(f"{phase}{isMarked}.db".replace("?", ""))
            words = (*self.PLANK, "--target", "9s", "--sets", "2", "--ready", "20s", "--rest", "90s")
            with self.person(*words, log=log) as person:
                person.see("Enter begin")
                for name, key in self.PHASES.items():
                    if key is None:
                        person.type("\r")
                        person.see("8 s to go")
                        person.type(" ")
                    else:
                        person.type(key)
                    person.see(name)
                    if name == phase:
                        break
                before = self.sets(log)
                person.paste(MARKED[0] + PASTE + MARKED[1] if isMarked else PASTE)
                person.see("Pasted text is not an answer.")
                person.watch(0.6)
                outcome = phase in person.text, self.sets(log) == before
                person.type("\x03")
                return case, outcome, person.status(), [row[1:] for row in self.sets(log)]
        cases = [(phase, isMarked) for phase in self.PHASES for isMarked in (True, False)]
        for case, outcome, status, sets in together(cases, run):
            with self.subTest(case):
                self.assertEqual((outcome, status), ((True, True), 130))
                self.assertIn(sets, (
                    [], [(1, None, None, None, None)], [(1, None, 0, None, None)], [(1, None, 0, "clean", None)],
                    [(1, None, 0, "clean", "choice")]))

    def test_a_paste_does_not_stop_a_hold(self):
        def run(isMarked):
            log = self.path(f"{isMarked}.db")
            with self.person(*self.PLANK, "--target", "9s", "--sets", "1", *self.QUICK, log=log) as person:
                person.see("Enter begin")
                person.type("\r")
                person.see("8 s to go")
                person.paste(MARKED[0] + PASTE + MARKED[1] if isMarked else PASTE)
                person.see("Pasted text is not an answer.")
                person.see("6 s to go")
                person.type(" ")
                self.rate(person)
                return person.status(), self.sets(log)
        for isMarked, outcome in zip((True, False), together((True, False), run)):
            with self.subTest(isMarked):
                self.assertEqual(outcome, (0, [("knee-plank", 3, None, 0, "clean", "choice")]))

    def test_wrong_keys_spoil_nothing_in_any_phase(self):
        with self.person(*self.PLANK, "--target", "9s", "--sets", "2", "--ready", "0s", "--rest", "60s") as person:
            for phase, words, key in (
                ("Enter begin", "Enter begins, s skips", "\r"), (None, None, None),
                ("Pain 0-10?", "Type the pain, 0-9", "2"), ("Form?", "Type c for clean", "s"),
                ("Why did it end?", "Type p for pain", "c"), ("Rest", "Enter goes on now, + adds", "q"),
                ("End here?", "Type p, f or c", "\x1b"),
            ):
                if phase is None:
                    person.see("8 s to go")
                    person.type(" ")
                    continue
                person.see(phase)
                for one in ("z", "y", "Y", "ö", "~", "\x1b[A", "\x1b[5~", "\x0f", "\x15"):
                    person.type(one)
                    # All at once they would be taken for a paste.
                    person.watch(0.05)
                person.see(words)
                person.watch(0.2)
                person.type(key)
            person.see("Rest")
            person.type("\x03")
            self.assertEqual(person.status(), 130)
        self.assertEqual(self.sets(), [("knee-plank", 1, None, 2, "shaky", "choice")])


class Others(TrainingTest):
    """Other programs on the same log."""

    def test_what_another_terminal_records_and_edits_is_kept(self):
        self.done("start", "--level", "knee", "--usual-pain", "0", "--clinician")
        with self.person("train", *self.QUICK) as person:
            person.answer([("Pain this morning", "\r"), ("Pain now", "0"), ("Warm-up", "s")], ["Enter begin"])
            self.hold(person, 1.2)
            self.rate(person)
            person.see("set 2 of 3")
            self.done("morning", "1")
            self.done("edit", "last.1", "pain", "3")
            self.done("edit", "last", "--note", "from the other terminal")
            self.hold(person, 1.2)
            self.rate(person)
            person.see("set 3 of 3")
            self.assertEqual(self.sets(), [
                ("knee-plank", 1, None, 3, "clean", "choice"), ("knee-plank", 1, None, 0, "clean", "choice")])
            person.type("q")
            person.see("End here?")
            person.type("\r")
            person.see("Recorded")
            self.assertEqual(person.status(), 0)
        self.assertEqual(self.sets(), [
            ("knee-plank", 1, None, 3, "clean", "choice"), ("knee-plank", 1, None, 0, "clean", "choice")])
        self.assertEqual(self.rows("SELECT note FROM session"), [("from the other terminal; ended early",)])
        self.assertEqual(self.rows("SELECT moment, pain FROM check_in WHERE deleted = 0"), [("morning", 1)])

    def test_a_log_that_is_kept_for_7_seconds_gets_the_set_later(self):
        self.done("morning", "1", "--at", "2024-03-02")
        with self.person(*self.PLANK, "--target", "9s", "--sets", "2", "--ready", "0s", "--rest", "60s") as person:
            person.see("Enter begin")
            other = sqlite3.connect(self.log, isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            kept = time.monotonic()
            bounds = self.hold(person, 1.3)
            person.see("Set 1 is not saved yet: the log is busy")
            self.assertEqual(self.sets(), [])
            person.watch(max(0, kept + 7 - time.monotonic()))
            other.execute("ROLLBACK")
            other.close()
            end = time.monotonic() + PATIENCE
            while not self.sets() and time.monotonic() < end:
                person.look(0.1)
            # No key was needed for that.
            self.assertEqual(self.sets(), [("knee-plank", 1, None, None, None, None)])
            self.rate(person)
            person.see("Rest")
            self.assertNotIn("not saved", person.text)
            person.type("\x03")
            self.assertEqual(person.status(), 130)
        self.assertEqual(self.sets(), [("knee-plank", 1, None, 0, "clean", "choice")])
        self.measured(1, bounds)


if __name__ == "__main__":
    unittest.main()

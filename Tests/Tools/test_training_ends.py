"""Every way in which a guided session can end: the terminal is as it was, and what was done is in the log."""

import os
import pathlib
import random
import signal
import time
import unittest

from support import BINARY
from training import PATIENCE, TrainingTest, together

# Another one: SEED=7 Tests/Tools/run test_training_ends
SEED = int(os.environ.get("SEED", "1"))
KILLS = 50
# What to type in a session, by what the screen shows.
ANSWERS = {
    "Pain now, before training": "1", "Warm-up": "s", "Enter begin s skip": "\r", "14 s to go": " ", "Pain 0-10?": "0",
    "Form?": "c", "Why did it end?": "c", "10 repetitions done": "s", "15 repetitions done": "s", "29 s to go": " ",
}
DONE = ("knee-plank", 1, None, 0, "clean", "choice")


class Ends(TrainingTest):
    """One set is done and a second one runs when the end comes."""

    RUNNING = ("knee-plank", 1, None, None, None, None)
    HOLDS = (*TrainingTest.PLANK, "--target", "30s", "--sets", "3", *TrainingTest.QUICK)

    def begin(self, person):
        """Up to the middle of the second hold; the mode of the terminal before."""
        person.read("before ends")
        person.see("Enter begin")
        self.hold(person, 1.3)
        self.rate(person)
        person.see("set 2 of 3")
        person.type("\r")
        person.see("29 s to go")
        person.watch(0.3)
        return person.written.split("before ends")[0]

    def check(self, end, status, sets):
        with self.in_shell(*self.HOLDS) as person:
            before = self.begin(person)
            self.assertNotEqual(person.mode(), before)
            end(person)
            person.read(f"status {status}.")
            self.assertEqual(person.wait_for_mode(before), before)
            self.assertEqual(self.sets(), sets)
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])

    def test_ctrl_c_saves_the_running_hold_and_gives_the_terminal_back(self):
        self.check(lambda person: person.type("\x03"), 130, [DONE, self.RUNNING])

    def test_a_request_to_end_saves_the_running_hold_and_gives_the_terminal_back(self):
        self.check(lambda person: os.kill(person.program, signal.SIGTERM), 143, [DONE, self.RUNNING])

    def test_a_hang_up_signal_saves_the_running_hold_and_gives_the_terminal_back(self):
        self.check(lambda person: os.kill(person.program, signal.SIGHUP), 129, [DONE, self.RUNNING])

    def test_a_crash_keeps_the_finished_set_and_gives_the_terminal_back(self):
        self.check(lambda person: os.kill(person.program, signal.SIGSEGV), 139, [DONE])

    def test_a_kill_keeps_the_finished_set_and_gives_the_terminal_back(self):
        self.check(lambda person: os.kill(person.program, signal.SIGKILL), 137, [DONE])

    def test_a_closed_terminal_saves_the_running_hold(self):
        with self.in_shell(*self.HOLDS) as person:
            self.begin(person)
            person.hang_up()
            self.wait_for([("ended early",)], "SELECT note FROM session")
        self.assertEqual(self.sets(), [DONE, self.RUNNING])

    def test_the_end_of_input_saves_the_running_hold_in_a_dumb_terminal(self):
        with self.in_shell(*self.HOLDS, TERM="dumb") as person:
            person.read("Enter begins.")
            person.type("\n")
            person.read("Hold")
            person.watch(1.3)
            person.type("\x04")
            person.read("status 129.")
        self.assertEqual(self.sets(), [self.RUNNING])

    def test_after_every_end_from_outside_train_offers_to_go_on(self):
        ends = {
            "Ctrl-C": lambda person: person.type("\x03"),
            "a request to end": lambda person: os.kill(person.program, signal.SIGTERM),
            "a closed terminal": lambda person: person.hang_up(),
        }
        for name, end in ends.items():
            with self.subTest(name):
                log = self.path(f"{name}.db")
                with self.in_shell("train", *self.QUICK, log=log) as person:
                    person.answer([("Pain now", "1"), ("Warm-up .*Enter done", "s")], ["Enter begin"])
                    self.hold(person, 1.3)
                    self.rate(person)
                    person.see("set 2 of 3")
                    end(person)
                    if person.master is not None:
                        person.read("The session is still open.")
                        person.read("status 1")
                with self.person("train", *self.QUICK, log=log) as person:
                    person.read("1 set). Go on with it?")
                    person.type("\r")
                    person.answer([("Warm-up .*Enter done", "s")], ["Enter begin"])
                    self.hold(person, 1.3)
                    self.rate(person)
                    person.type("q")
                    person.see("End here?")
                    person.type("\r")
                    self.assertEqual(person.status(), 0)
                self.assertEqual(self.sets(log), [DONE, DONE])
                self.assertEqual(self.rows("SELECT note FROM session", log), [("ended early",)])

    def wait_for(self, rows, query):
        end = time.monotonic() + PATIENCE
        while (now := self.rows(query)) != rows and time.monotonic() < end:
            time.sleep(0.05)
        self.assertEqual(now, rows)

    def test_a_suspended_hold_stands_still_and_goes_on(self):
        command = ("bash", "--norc", "--noprofile", "-i")
        with self.person(command=command, PS1="ask> ") as person:
            self.command(person, "stty -a > before")
            person.type(f"'{BINARY}' {' '.join(self.PLANK)} --target 30s --sets 1 --ready 0s\r")
            person.see("Enter begin")
            began = person.type("\r")
            person.see("29 s to go")
            asleep = person.type("\x1a")
            person.read("Stopped")
            self.command(person, "stty -a > stopped")
            person.watch(1.5)
            person.type("fg\r")
            person.see("Paused since the program was suspended.")
            awake = person.type("p")
            person.see("28 s to go")
            person.type(" ")
            most = person.see("Pain 0-10?") - began - (awake - asleep)
            self.rate(person)
            person.see("Recorded")
            self.command(person, "stty -a > after")
        modes = [pathlib.Path(self.path(name)).read_text("utf-8") for name in ("before", "stopped", "after")]
        self.assertEqual(modes, [modes[0]] * 3)
        self.assertGreater(len(modes[0]), 100)
        self.assertEqual(self.seconds(), [2])
        self.assertLess(most, 3.5)

    def command(self, person, command):
        """Types a command to the shell and waits for its end."""
        word = f"end-{len(person.raw)}"
        person.type(f"{command}; echo {word[:3]}''{word[3:]}\r")
        person.read(word)


class Kills(TrainingTest):
    """kill -9 at random instants."""

    def test_no_kill_loses_a_set_that_the_screen_said_was_held(self):
        print(f"SEED={SEED}", end=" ", flush=True)
        lengths = random.Random(SEED)
        instants = [lengths.uniform(0.05, 6) for _ in range(KILLS)]
        outcomes = together(list(enumerate(instants)), lambda case: self.kill(*case), hands=10)
        for (_, problems), instant in zip(outcomes, instants):
            with self.subTest(instant=round(instant, 3), seed=SEED):
                self.assertEqual(problems, [])
        # Some of the kills have to come late enough to lose something.
        self.assertGreater(sum(held for held, _ in outcomes), KILLS / 5)

    def kill(self, index, instant):
        log = self.path(f"{index}.db")
        problems = []
        with self.in_shell("train", *self.QUICK, log=log) as person:
            person.read("before ends")
            before = person.written.split("before ends")[0]
            program = person.program
            held, last = self.train_until(person, time.monotonic() + instant)
            os.kill(program, signal.SIGKILL)
            person.read("status 137.")
            # What it had written before it was killed counts; the screen was cleared since.
            held += "Pain 0-10?" in person.screen.erased and last[0] != "Pain 0-10?"
            if (mode := person.wait_for_mode(before)) != before:
                problems.append(f"the terminal was not given back: {mode}")
        isMade = os.path.exists(log) and self.rows("SELECT 1 FROM sqlite_schema WHERE name = 'exercise_set'", log)
        if isMade:
            sets = self.sets(log)
            isOpen = self.rows("SELECT count(*) FROM open_session", log) == [(1,)]
            if self.rows("PRAGMA integrity_check", log) != [("ok",)]:
                problems.append("the log is damaged")
            if not held <= len(sets) <= held + 1:
                problems.append(f"{held} sets were shown as held, in the log are {sets}")
            if sets and not isOpen:
                problems.append("the session is not open")
            if isOpen:
                problems += self.go_on(log, len(sets))
        elif held:
            problems.append("there is no log")
        return held, problems

    def train_until(self, person, end):
        """Trains as fast as a person can, until a moment; how many sets the screen said were held."""
        held = 0
        last = None
        while (left := end - time.monotonic()) > 0:
            person.look(min(left, 0.02))
            now = next((words for words in ANSWERS if words in person.text), None), person.title
            if now == last or now[0] is None:
                continue
            held += now[0] == "Pain 0-10?"
            last = now
            person.type(ANSWERS[now[0]])
        return held, last or (None, "")

    def go_on(self, log, count):
        problems = []
        with self.person("train", *self.QUICK, log=log) as person:
            person.read("A session is open (begun today at ")
            person.read(f"{count} set{'' if count == 1 else 's'}). Go on with it?")
            person.type("\r")
            person.see("Enter begin", "Enter done", "Pain now")
            person.type("\x03")
            if (status := person.status()) != 130:
                problems.append(f"going on ended with {status}")
        return problems


if __name__ == "__main__":
    unittest.main()

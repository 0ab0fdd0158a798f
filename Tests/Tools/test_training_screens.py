"""What a guided session writes to terminals of every size and kind."""

import re
import unittest

from training import TrainingTest, together

SIZES = ((200, 60), (80, 24), (41, 13), (40, 12))


class Sizes(TrainingTest):
    def test_a_hold_survives_every_size_and_is_drawn_anew(self):
        with self.person(*self.PLANK, "--target", "60s", "--sets", "2", *self.QUICK, columns=40, rows=12) as person:
            person.see("Enter begin")
            began = person.type("\r")
            seen = person.see("to go")
            for columns, rows in SIZES:
                person.show(columns, rows)
                person.screen.anew = "Knee plank"
                person.see("Knee plank")
                person.see("to go")
                person.watch(0.5)
                self.assertIsNone(person.screen.anew)
                self.assertEqual(person.screen.beyond, [], (columns, rows))
            stopped = person.type(" ")
            bounds = stopped - seen, person.see("Pain 0-10?") - began
            self.rate(person)
            person.see("Enter begin")
            self.leave(person)
        self.assertEqual(len(self.seconds()), 1)
        self.measured(self.seconds()[0], bounds)

    def test_every_screen_fits_every_size(self):
        def run(size):
            log = self.path("%d-%d.db" % size)
            columns, rows = size
            with self.person(
                "hold", "bird", "dog", "--reps", "2", "--target", "1s", "--sets", "2", "--ready", "1s", "--rest", "9s",
                columns=columns, rows=rows, log=log) as person:
                person.see("Enter begin")
                person.type("\r")
                for question, key in (("Pain 0-10?", "1"), ("Form?", "s"), ("Why did it end?", "\r")):
                    person.see(question)
                    person.type(key)
                person.see("Rest")
                person.type("z")
                person.see("Enter goes on now")
                self.leave(person)
                return size, person.screen.beyond, self.sets(log)
        for size, beyond, sets in together([(40, 12), (80, 24), (200, 60)], run):
            with self.subTest(size):
                self.assertEqual((beyond, sets), ([], [("bird-dog", 1, 2, 1, "shaky", "target")]))

    def test_every_red_flag_is_found_on_the_smallest_terminal(self):
        with self.person("train", *self.QUICK, columns=40, rows=12) as person:
            person.see("f red flags")
            person.type("f")
            for first in "adgj":
                person.see(f"{first} [ ]")
                for hint in ("a-l mark", "Enter report", "space more", "Escape back"):
                    self.assertIn(hint, person.text)
                person.type(" ")
            person.see("a [ ]")
            person.type("l\r")
            person.see("Training stays stopped until a clinician clears you.")
            person.type("\r")
            self.assertEqual(person.status(), 0)
            self.assertEqual(person.screen.beyond, [])
        self.assertEqual(self.rows("SELECT symptom FROM red_flag_symptom"), [("steroids-osteoporosis",)])

    def test_a_screen_without_room_takes_keys_and_writes_nothing_beyond(self):
        for columns, rows in ((1, 1), (10, 3), (20, 5)):
            with self.subTest(columns=columns, rows=rows):
                with self.person(*self.PLANK, "--target", "5s", *self.QUICK, columns=columns, rows=rows) as person:
                    person.read("\x1b[?2004h")
                    person.watch(0.3)
                    self.assertEqual(person.screen.beyond, [])
                    person.type("\x03")
                    self.assertEqual(person.status(), 130)

    def leave(self, person):
        """Ends early without a reason."""
        person.type("q")
        person.see("End here?")
        person.type("\r")
        self.assertEqual(person.status(), 0)


class Kinds(TrainingTest):
    """A session of two sets on a kind of terminal: what is written, byte by byte."""

    HOLDS = ("hold", "knee", "plank", "--target", "2s", "--sets", "2", "--ready", "1s", "--rest", "2s")
    SETS = [("knee-plank", 1, None, 2, "clean", "choice"), ("knee-plank", 1, None, 3, "shaky", "form")]

    def run_lines(self, *words, enter="\r", tail="", **changes):
        """By the lines that are printed; `tail` follows each key, where the terminal reads lines."""
        with self.person(*self.HOLDS, *words, **changes) as person:
            person.read("Enter begins.")
            person.type(enter)
            for pain, form, why, end in (("2", "c", "c", "Rest 2 s."), ("3", "s", "f", "Recorded")):
                self.read_more(person, "Get ready")
                self.read_more(person, "Hold")
                person.watch(1.3)
                person.type(" " + tail)
                for question, key in (("Pain 0-10?", pain), ("Form?", form), ("Why did it end?", why)):
                    self.read_more(person, question)
                    person.type(key + tail)
                person.read(end)
            self.assertEqual(person.status(), 0)
            return person

    def read_more(self, person, word):
        """Waits until the word was written after the last time it was waited for."""
        seen = getattr(person, "seen", 0)
        while word not in person.written[seen:]:
            if not person.look(20):
                raise AssertionError(f"never written: {word}\n{person.written}")
        person.seen = person.written.index(word, seen) + len(word)

    def run_screen(self, **changes):
        with self.person(*self.HOLDS, **changes) as person:
            person.see("Enter begin")
            person.type("\r")
            for keys, end in ((("2", "c", "c"), "Rest"), (("3", "s", "f"), "Recorded")):
                person.see("2 s to go")
                person.see("1 s to go")
                person.watch(0.3)
                person.type(" ")
                self.rate(person, keys)
                person.see(end)
            self.assertEqual(person.status(), 0)
            self.assertEqual(person.screen.beyond, [])
            return person

    def test_plain_writes_no_escape_sequence(self):
        person = self.run_lines("--plain")
        self.assertNotIn(b"\x1b", person.raw)
        self.assertEqual(self.sets(), self.SETS)

    def test_a_dumb_terminal_is_read_by_lines_and_gets_no_escape_sequence(self):
        person = self.run_lines(TERM="dumb", enter="\n", tail="\n")
        self.assertNotIn(b"\x1b", person.raw)
        self.assertEqual(self.sets(), self.SETS)

    def test_without_colour_nothing_is_coloured(self):
        person = self.run_screen(NO_COLOR="1")
        codes = {code for group in re.findall(rb"\x1b\[([0-9;]*)m", person.raw) for code in group.split(b";")}
        self.assertLessEqual(codes, {b"", b"0", b"1", b"7"})
        self.assertEqual(self.sets(), self.SETS)

    def test_the_linux_console_gets_a_whole_session(self):
        self.run_screen(TERM="linux")
        self.assertEqual(self.sets(), self.SETS)

    def test_without_unicode_everything_written_is_ascii(self):
        person = self.run_screen(LC_ALL="C", LANG="C")
        self.assertEqual([byte for byte in person.raw if byte > 0x7E], [])
        self.assertEqual(self.sets(), self.SETS)


if __name__ == "__main__":
    unittest.main()

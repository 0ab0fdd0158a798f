"""A clock that goes backwards, or stood far ahead: nothing is lost, and nobody advances the sooner for it."""

import datetime
import json
import random
import unittest

from faults import IS_LONG, NOW, Stage, library, note

DAY = 86_400
ROUNDS = 40 if IS_LONG else 4
SEED = 20240320
SETS = "knee plank 3x30s"


@unittest.skipIf(library()[1], library()[1])
class Clock(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.addCleanup(self.stage.__exit__)

    def done(self, *words, now):
        outcome = self.stage.run(*words, now=now)
        self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), words)
        return outcome.stdout

    def records(self, now):
        return json.loads(self.done("export", "json", now=now))["records"]

    def test_an_hour_back_between_two_commands_keeps_their_order(self):
        self.done("log", SETS, "--note", "first", now=NOW)
        self.done("edit", "last", "--note", "second", now=NOW - 3600)
        self.done("edit", "last", "--note", "third", now=NOW - 7200)
        record, = self.records(NOW)
        # "`updated` never goes backward: max(now, previous + 1 ms)" (Decisions)
        self.assertEqual(record["updated"], "2024-03-20T10:00:00.002Z")
        for note_then in ("second", "first"):
            self.done("undo", now=NOW - 10_000)
            self.assertEqual(self.records(NOW)[0]["note"], note_then)
        self.done("undo", now=NOW - 10_000)
        self.assertTrue(self.records(NOW)[0]["deleted"])
        for note_then in ("first", "second", "third"):
            self.done("redo", now=NOW - 20_000)
            self.assertEqual((self.records(NOW)[0]["note"], self.records(NOW)[0]["deleted"]), (note_then, False))

    def test_records_that_are_later_than_the_clock_are_told_by_doctor_and_shown(self):
        self.done("log", SETS, "--form", "clean", "--during", "1", now=NOW + 30 * DAY)
        self.done("morning", "1", now=NOW)
        doctor = " ".join(self.done("doctor", now=NOW).split())
        self.assertIn("made or changed later than now", doctor)
        self.assertIn("dated after today, 2024-03-20", doctor)
        self.assertIn("Set the clock of this machine", doctor)
        self.assertIn("2024-04-19", self.done("export", "csv", now=NOW))
        self.assertEqual(self.stage.run("doctor", now=NOW + 31 * DAY).stdout.count("later than this clock"), 1)

    def test_a_newer_change_by_a_clock_that_was_behind_wins_nothing_back_and_loses_nothing(self):
        """A deletion with the clock a year back, and a merge refused until the clock is right: every record is there."""
        self.done("log", SETS, "--note", "kept", now=NOW)
        self.done("backup", now=NOW)
        self.done("log", SETS, "--note", "later", "--at", "2024-03-19", now=NOW)
        back = NOW - 365 * DAY
        self.done("export", "json", "-o", "all.json", now=back)
        self.done("delete", "last", now=back)
        outcome = self.stage.run("import", "all.json", now=back)
        self.assertEqual(outcome.returncode, 65, outcome.stderr)
        self.assertIn("or the clock of this machine if that is behind", outcome.stderr)
        self.done("import", "all.json", now=NOW)
        self.assertEqual(len(self.records(NOW)), 2)
        self.assertEqual([record["deleted"] for record in self.records(NOW)].count(True), 1)
        self.done("undo", now=back)
        self.assertEqual([record["deleted"] for record in self.records(NOW)], [False, False])

    def test_a_jumping_clock_loses_no_record_and_moves_nobody_up_sooner(self):
        """The same training on the same days, by a clock that jumps between commands and by one that does not."""
        print(f"SEED={SEED}", end=" ", flush=True)
        chance = random.Random(SEED)
        for index in range(ROUNDS):
            with self.subTest(round=index, seed=SEED), Stage() as steady, Stage() as jumping:
                day = datetime.date(2024, 3, 1)
                commands = [("start", "--level", "knee", "--usual-pain", "0", "--clinician", "--at", "2024-02-29")]
                for step in range(0, 18, 2):
                    at = (day + datetime.timedelta(days=step)).isoformat()
                    after = (day + datetime.timedelta(days=step + 1)).isoformat()
                    commands.append((
                        "log", f"{SETS} + bird dog 2x10x8s", "--during", str(chance.randrange(4)), "--form", "clean", "--at", at))
                    commands.append(("morning", str(chance.randrange(3)), "--at", after))
                for words in commands:
                    shift = chance.choice((0, 3600, 5 * DAY, 400 * DAY))
                    for stage, now in ((steady, NOW), (jumping, NOW + shift)):
                        outcome = stage.run(*words, now=now)
                        self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), words)
                for words in (("ready", "--json"), ("replay", "--json"), ("history",), ("export", "csv")):
                    told = [self.plain(stage.run(*words, now=NOW).stdout) for stage in (steady, jumping)]
                    self.assertEqual(*told, words)
                for _ in commands:
                    self.assertEqual(jumping.run("undo", now=NOW - DAY).returncode, 0)
                left = json.loads(jumping.run("export", "json", now=NOW).stdout)["records"]
                self.assertTrue(all(record["deleted"] for record in left))
        note("clock that jumps between commands", "training of 18 days, then undo of all", ROUNDS, {"same answers": ROUNDS})

    def plain(self, text):
        """Without ids, which are made anew."""
        lines = [line.split(",", 1)[-1] if line[:8].isalnum() and "," in line else line for line in text.splitlines()]
        return [" ".join(word for word in line.split() if not self.is_id(word)) for line in lines]

    @staticmethod
    def is_id(word):
        bare = word.strip('",:')
        return len(bare) >= 5 and all(character in "0123456789abcdef-" for character in bare) and "-" not in bare[:5]

    def test_the_verdict_for_a_day_does_not_depend_on_the_clock(self):
        self.done("start", "--level", "knee", "--usual-pain", "0", "--clinician", "--at", "2024-03-01", now=NOW)
        self.done("log", SETS, "--during", "1", "--form", "clean", "--at", "2024-03-02", now=NOW)
        told = {self.done("ready", "--on", "2024-03-10", "--json", now=NOW + shift) for shift in (0, -9 * DAY, 900 * DAY)}
        self.assertEqual(len(told), 1)


if __name__ == "__main__":
    unittest.main()

"""A fault at every call by which a hold timer writes: what was held is in the log, or the program says how to log it.

`train` writes by the same code; test_training_ends kills it at random instants.
"""

import collections
import json
import os
import pathlib
import random
import signal
import time
import unittest

from faults import IS_LONG, library, note
from training import PATIENCE, TrainingTest, together

SEED = int(os.environ.get("SEED", "1"))
CHOSEN = 12
COMMAND = (
    "hold", "knee", "plank", "--target", "1s", "--sets", "2", "--ready", "0s", "--rest", "0s")
# What to type, by what the terminal asks.
ANSWERS = (
    ("Enter begins", "\n"), ("Target.", "\n"), ("Pain 0-10?", "1\n"), ("Form?", "c\n"), ("Why did it end?", "c\n"))
DONE = ("knee-plank", 1, None, 1, "clean", "choice")


@unittest.skipIf(library()[1], library()[1])
class FaultsInAHold(TrainingTest):
    def setUp(self):
        super().setUp()
        self.done("morning", "1", "--at", "2024-03-02", "--db", self.path("start.db"))

    def held(self, name, **variables):
        """A run of two holds; its exit status, what it wrote, and for how many holds it asked about the pain."""
        folder = self.path(str(name))
        os.mkdir(folder)
        log = os.path.join(folder, "log.db")
        pathlib.Path(log).write_bytes(pathlib.Path(self.path("start.db")).read_bytes())
        changes = {"TERM": "dumb", "LD_PRELOAD": library()[0], "FAULT_DIRECTORY": folder, **variables}
        asked = seen = 0
        end = time.monotonic() + 3 * PATIENCE
        with self.person(*COMMAND, log=log, **changes) as person:
            while person.process.poll() is None and time.monotonic() < end:
                person.look(0.05)
                found = next(((words, key) for words, key in ANSWERS if words in person.written[seen:]), None)
                if found:
                    asked += found[0] == "Pain 0-10?"
                    seen = len(person.written)
                    person.type(found[1])
            status = person.status()
            return log, status, person.written, asked

    def attempt(self, kind, at):
        log, status, written, asked = self.held(f"{kind}-{at}", FAULT_KIND=kind, FAULT_AT=str(at))
        words = " ".join(written.split())
        read = self.run_program("export", "json", "--db", log)
        if read.returncode != 0:
            return "unreadable", [read.stderr]
        sets = self.sets(log)
        problems = []
        if self.rows("PRAGMA integrity_check", log) != [("ok",)]:
            problems.append("the log is damaged")
        if kind == "kill":
            # The last set may be written before the screen asks about it.
            if status != -signal.SIGKILL or not asked <= len(sets) <= asked + 1:
                problems.append(f"status {status}, {asked} holds were asked about, in the log are {sets}")
            if any(row != DONE for row in sets[:-1]):
                problems.append(f"an earlier set is not whole: {sets}")
            outcome = f"{len(sets)} of {asked} holds"
        else:
            whole = sets.count(DONE)
            told = words.count("1s pain 1 clean stopped choice", words.rfind("Log what is missing"))
            told = told if "Log what is missing" in words else 0
            is_told = status in (73, 74) and "holdfast: " in words
            if whole + told < 2 or not (is_told or status == 0 and whole == 2 and not told):
                problems.append(f"status {status}, in the log are {sets}, told to log: {told}")
            outcome = "all in the log" if whole == 2 and not told else "the rest is told"
        after = self.run_program("pain", "1", "--db", log)
        doctor = self.run_program("doctor", "--json", "--db", log)
        if after.returncode != 0 or json.loads(doctor.stdout)["worst"] == "problem":
            problems.append("what comes after: " + after.stderr + doctor.stdout)
        return outcome, [*problems, written[-800:]] if problems else []

    def test_what_was_held_is_in_the_log_or_told(self):
        print(f"SEED={SEED}", end=" ", flush=True)
        trace = self.path("trace")
        log, status, written, _ = self.held("reference", FAULT_TRACE=trace)
        self.assertEqual((status, self.sets(log)), (0, [DONE, DONE]), written)
        count = len(pathlib.Path(trace).read_text("utf-8").splitlines())
        self.assertGreater(count, 50)
        tries = [(kind, at) for kind in ("kill", "error", "full") for at in range(1, count + 1)]
        chosen = tries if IS_LONG else random.Random(SEED).sample(tries, CHOSEN)
        outcomes = together(chosen, lambda each: self.attempt(*each), hands=12)
        counts = collections.defaultdict(collections.Counter)
        for (kind, at), (outcome, problems) in zip(chosen, outcomes):
            counts[kind][outcome] += 1
            with self.subTest(kind=kind, at=at):
                self.assertEqual(problems, [])
        for kind in counts:
            note(kind, "hold, two sets", sum(counts[kind].values()), counts[kind])


if __name__ == "__main__":
    unittest.main()

"""kill -9 at any instant, and what is left of a file and its journal when a crash cuts them off."""

import collections
import concurrent.futures
import os
import pathlib
import random
import sqlite3
import subprocess
import time
import unittest

from fault_cases import CASES, on_sample
from fault_scene import Scene
from faults import IS_LONG, KILLED, Stage, content_of, library, note
from support import BINARY

# Another choice: SEED=7 Tests/Tools/run test_crashes
SEED = int(os.environ.get("SEED", "1"))
# Kills of each command.
KILLS = 5 if IS_LONG else 1
# Cut-off files in the short form.
CHOSEN = 40
SECTOR = 512
PAGE = 4096


@unittest.skipIf(library()[1], library()[1])
class Kills(unittest.TestCase):
    def test_a_kill_at_any_instant_leaves_the_old_log_or_the_new_one(self):
        print(f"SEED={SEED}", end=" ", flush=True)
        chance = random.Random(SEED)
        parts = [[chance.random() * 1.2 for _ in range(KILLS)] for _ in CASES]
        with concurrent.futures.ThreadPoolExecutor(3) as hands:
            outcomes = list(hands.map(self.tries, CASES, parts))
        counts = collections.Counter()
        for case, tries in zip(CASES, outcomes):
            for part, outcome, problems in tries:
                counts[outcome] += 1
                with self.subTest(command=case.name, part=round(part, 3), seed=SEED):
                    self.assertEqual(problems, [])
        note("kill -9 at a random instant", f"{len(CASES)} commands", sum(counts.values()), counts)

    def tries(self, case, parts):
        """Kills of a command after so much of the time that it takes; some come too late."""
        scene = Scene(case)
        span = self.span(scene)
        found = []
        for part in parts:
            with Stage(scene.origin) as stage:
                outcome = self.killed(stage, scene.words, span * part)
                state, problems = scene.judge(stage, outcome)
            end = "killed, " if outcome.returncode == KILLED else "done, "
            found.append((part, end + state, problems))
        scene.end()
        return found

    @staticmethod
    def span(scene):
        with Stage(scene.origin) as stage:
            begun = time.monotonic()
            stage.tried(scene.words)
            return time.monotonic() - begun

    @staticmethod
    def killed(stage, words, instant):
        child = subprocess.Popen(
            [BINARY, *words], env=stage.environment(FAULT_RANDOM=1), cwd=stage.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", errors="replace")
        time.sleep(instant)
        child.kill()
        out, error = child.communicate()
        return subprocess.CompletedProcess(words, child.returncode, out, error)


@unittest.skipIf(library()[1], library()[1])
class Truncation(unittest.TestCase):
    """After a kill at each call of a command, the log or its journal is cut off at each of its sectors or pages.

    A disk that keeps its promises can leave some of these states only: a journal that is cut off while the log is
    still the old one, and a log that is cut off while its journal is whole. In the others SQLite itself can't know.
    """

    def test_a_log_or_journal_that_is_cut_off_is_mended_or_told(self):
        print(f"SEED={SEED}", end=" ", flush=True)
        scene = Scene(on_sample("log", "toe tap 100x5", "--note", "long " * 1500, "--at", "2024-03-06"))
        self.addCleanup(scene.end)
        tries = list(self.states(scene))
        # A log that is cut to nothing is as none at all: these are tried each time.
        chosen = tries if IS_LONG else random.Random(SEED).sample(tries, CHOSEN) + [
            each for each in tries if len(each[2]) <= 1]
        with concurrent.futures.ThreadPoolExecutor(3) as hands:
            outcomes = list(hands.map(lambda each: self.attempt(scene, *each), chosen))
        counts = collections.defaultdict(collections.Counter)
        for (what, at, log, journal), (outcome, problems) in zip(chosen, outcomes):
            counts[what][outcome] += 1
            with self.subTest(what=what, at=at, log=len(log), journal=len(journal or b"")):
                self.assertEqual(problems, [])
        for what in counts:
            note("cut off", what, sum(counts[what].values()), counts[what])
        # What no disk may do to a log, SQLite need not notice; everything else is mended or told.
        for what in ("journal, the log is the old one", "log, its journal is whole", "log, without a journal"):
            self.assertEqual(counts[what]["neither, and nothing says so"], 0)

    @staticmethod
    def states(scene):
        """Each different pair of log and journal that a kill leaves, cut off."""
        seen = set()
        old = pathlib.Path(scene.origin.log).read_bytes()
        for at in [*range(1, len(scene.calls) + 1), None]:
            with Stage(scene.origin) as stage:
                stage.tried(scene.words, "kill" if at else None, at)
                log = pathlib.Path(stage.log).read_bytes()
                path = pathlib.Path(stage.log + "-journal")
                journal = path.read_bytes() if path.exists() else None
            if (log, journal) in seen:
                continue
            seen.add((log, journal))
            if journal:
                what = "journal, the log is the old one" if log == old else "journal, the log is half written"
                for size in range(0, len(journal), SECTOR):
                    yield what, at, log, journal[:size]
            # An empty journal is as good as none.
            is_whole = journal and log != old
            # SQLite takes a file of one byte for an empty one.
            for size in (0, 1, *range(PAGE, len(log), PAGE)):
                yield "log, its journal is whole" if is_whole else "log, without a journal", at, log[:size], journal

    @staticmethod
    def attempt(scene, what, at, log, journal):
        del what, at
        with Stage(scene.origin) as stage:
            pathlib.Path(stage.log).write_bytes(log)
            if journal is not None:
                pathlib.Path(stage.log + "-journal").write_bytes(journal)
            before = stage.bytes()
            doctor = stage.run("doctor")
            problems = [] if stage.bytes() == before else ["doctor changed a file"]
            outcome = stage.run("export", "json")
            for run in (doctor, outcome):
                if run.returncode not in (0, 65, 74):
                    problems.append(f"status {run.returncode}")
            if outcome.returncode != 0 and not outcome.stderr.startswith("holdfast: "):
                problems.append(outcome.stderr)
            try:
                found = content_of(stage.log)
            except sqlite3.DatabaseError as error:
                found = f"damaged: {error}"
            state = next((name for name, one in (("old", scene.old), ("new", scene.new)) if one["log.db"] == found), None)
            if outcome.returncode != 0 or doctor.returncode != 0:
                if outcome.returncode != 0 and doctor.returncode == 0:
                    problems.append("doctor finds nothing, but the log can't be read: " + outcome.stderr)
                return "told", problems
            return state or "neither, and nothing says so", problems


if __name__ == "__main__":
    unittest.main()

"""Every command that changes a file, with a fault at every one of the calls by which it does."""

import collections
import concurrent.futures
import os
import random
import unittest

from fault_cases import AT_TERMINAL, CASES, READING, SAMPLE, Case, commands
from fault_scene import Scene
from faults import IS_LONG, Stage, library, note

# Another choice: SEED=7 Tests/Tools/run test_faults
SEED = int(os.environ.get("SEED", "1"))
# So many of all tries are made in the short form; HOLDFAST_FAULT_TRIES=3000 makes more.
CHOSEN = int(os.environ.get("HOLDFAST_FAULT_TRIES", "150"))
KINDS = ("kill", "torn", "full", "error", "short")


@unittest.skipIf(library()[1], library()[1])
class Faults(unittest.TestCase):
    maxDiff = 4000

    def test_every_command_is_known_to_change_files_or_not_to(self):
        with Stage() as stage:
            known = {case.words[:size] for case in CASES for size in (1, 2)}
            known |= {words[:size] for words in READING for size in (1, 2)} | {(name,) for name in AT_TERMINAL}
            found = commands(lambda *words: stage.run(*words).stdout)
        self.assertGreater(len(found), 30)
        self.assertEqual([words for words in found if words not in known], [])

    def test_a_command_that_reads_changes_no_file(self):
        rules = (("protocol", "init", "-o", "rules.yaml"), ("morning", "1", "--db", "copy.db"))
        with Stage() as stage:
            stage.prepare(Case((), SAMPLE + rules))
            before = stage.bytes()
            for words in READING:
                with self.subTest(words=words):
                    calls, outcome = stage.changes(*words)
                    self.assertEqual((calls, outcome.stderr), ([], ""))
            self.assertEqual(stage.bytes(), before)

    def test_a_fault_at_every_call_leaves_the_old_log_or_the_new_one(self):
        print(f"SEED={SEED}", end=" ", flush=True)
        with concurrent.futures.ThreadPoolExecutor(3) as hands:
            scenes = list(hands.map(Scene, CASES))
            tries = [(scene, *each) for scene in scenes for each in scene.tries()]
            chosen = tries if IS_LONG else random.Random(SEED).sample(tries, min(CHOSEN, len(tries)))
            outcomes = list(hands.map(lambda each: each[0].attempt(*each[1:]), chosen))
        for scene in scenes:
            scene.end()
        counts = collections.defaultdict(collections.Counter)
        for (scene, kind, at), (outcome, problems) in zip(chosen, outcomes):
            counts[kind][outcome] += 1
            with self.subTest(command=scene.case.name, kind=kind, at=at, call=scene.calls[at - 1]):
                self.assertEqual(problems, [])
        for kind in KINDS:
            note(kind, f"{len(CASES)} commands", sum(counts[kind].values()), counts[kind])


if __name__ == "__main__":
    unittest.main()

"""faults.c itself: it counts what it should, and does what it is told."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import unittest

from faults import Stage, library

# Calls that change files, by a program that is not ours.
CALLS = """
import os
os.mkdir("d"); os.rmdir("d")
file = os.open("a", os.O_CREAT | os.O_RDWR)
os.write(file, b"12345678"); os.pwrite(file, b"abcd", 2); os.ftruncate(file, 6); os.fsync(file); os.fdatasync(file)
os.link("a", "b"); os.rename("b", "c"); os.unlink("c"); os.close(file)
os.close(os.open("a", os.O_RDONLY)); os.write(1, b"done")
with open(os.path.dirname(os.getcwd()) + "/outside", "w") as other: other.write("not counted")
"""
EXPECTED = ["mkdir d", "rmdir d", "open a", "write a", "pwrite a", "ftruncate a", "fsync a", "fdatasync a", "link b",
            "rename c", "unlink c"]


@unittest.skipIf(library()[1], library()[1])
class FaultLibrary(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.addCleanup(self.stage.__exit__)
        self.trace = os.path.join(self.stage.home, "trace")

    def calls(self, **variables):
        """Those of a Python program, with the sizes of names left out; and its end."""
        outcome = subprocess.run(
            [sys.executable, "-S", "-c", CALLS], cwd=self.stage.folder, capture_output=True, encoding="utf-8", check=False,
            env=self.stage.environment(FAULT_DIRECTORY=self.stage.folder, FAULT_TRACE=self.trace, **variables))
        counted = pathlib.Path(self.trace).read_text("utf-8").splitlines()
        return [line.replace("64 ", " ") for line in counted], outcome

    def file(self):
        return pathlib.Path(self.stage.folder, "a").read_bytes()

    def test_every_call_that_changes_the_folder_is_counted_once_and_no_other(self):
        calls, outcome = self.calls()
        self.assertEqual((calls, outcome.returncode, outcome.stdout), (EXPECTED, 0, "done"))
        self.assertEqual(self.file(), b"12abcd")

    def test_a_kill_comes_before_the_call(self):
        calls, outcome = self.calls(FAULT_KIND="kill", FAULT_AT=5)
        self.assertEqual((calls, outcome.returncode), (EXPECTED[:5], -signal.SIGKILL))
        self.assertEqual(self.file(), b"12345678")

    def test_a_torn_write_is_half_written(self):
        _, outcome = self.calls(FAULT_KIND="torn", FAULT_AT=5)
        self.assertEqual(outcome.returncode, -signal.SIGKILL)
        self.assertEqual(self.file(), b"12ab5678")

    def test_a_short_write_says_so(self):
        _, outcome = self.calls(FAULT_KIND="short", FAULT_AT=4)
        self.assertEqual(outcome.returncode, 0)
        self.assertEqual(self.file(), b"12abcd")

    def test_an_error_comes_once(self):
        _, outcome = self.calls(FAULT_KIND="error", FAULT_AT=4)
        self.assertIn("Errno 5", outcome.stderr)
        self.assertEqual(self.file(), b"")

    def test_a_full_disk_stays_full(self):
        calls, outcome = self.calls(FAULT_KIND="full", FAULT_AT=4)
        self.assertIn("Errno 28", outcome.stderr)
        self.assertEqual(calls[:4], EXPECTED[:4])

    @unittest.skipUnless(shutil.which("strace"), "there is no strace to compare with")
    def test_the_kernel_sees_the_same_calls_of_the_program(self):
        self.stage.run("log", "knee plank 30s", "--at", "2024-03-02")
        words = ("log", "knee plank 3x30s", "--at", "2024-03-03")
        shutil.copytree(self.stage.folder, self.stage.folder + "-2")
        calls, outcome = self.stage.changes(*words)
        self.assertEqual(outcome.returncode, 0)
        shutil.rmtree(self.stage.folder)
        os.rename(self.stage.folder + "-2", self.stage.folder)
        seen = subprocess.run(
            ["strace", "-f", "-y", "-e", "trace=write,pwrite64,ftruncate,fsync,fdatasync,unlink,rename,link,openat",
             os.environ["HOLDFAST_BINARY"], *words], cwd=self.stage.folder, capture_output=True, encoding="utf-8",
            errors="replace", env=self.stage.environment(LD_PRELOAD=None), check=False)
        if "ptrace" in seen.stderr and seen.returncode != 0:
            self.skipTest("strace is not allowed here")
        lines = [line for line in seen.stderr.splitlines() if self.stage.folder in line]
        of_kernel = [line.split("(")[0] for line in lines if "openat(" not in line or "log.db-journal" in line]
        names = [{"open64": "openat", "open": "openat"}.get(call.split()[0], call.split()[0]) for call in calls]
        self.assertEqual(names, of_kernel)
        self.assertGreater(len(names), 10)


if __name__ == "__main__":
    unittest.main()

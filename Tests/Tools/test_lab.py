"""The laboratory at a terminal and on several cores."""

import os
import shutil
import signal
import unittest

import pexpect

from support import HomeTest


class LabTest(HomeTest):
    def test_a_bar_at_a_terminal_and_none_in_a_pipe(self):
        child = self.terminal("lab", "--lifters", "300", "--days", "30", "--rule", "default")
        child.expect(r"\[\.{40}\]   0%")
        child.expect(r"\[#+\.+\]  *\d+%")
        # Wiped before the report begins.
        child.expect("\r {47}\r(\x1b\\[33m)?This measures rules on a made-up model")
        child.expect(pexpect.EOF)
        self.assertNotIn("\r ", child.before.replace("\r\n", ""))
        self.done("lab", "--lifters", "300", "--days", "30", "--rule", "default")

    def test_an_interrupted_run_leaves_the_terminal_as_it_was(self):
        child = self.terminal("lab", "--lifters", "100000")
        child.expect("  1%")
        before = child.before
        child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        self.assertEqual(child.signalstatus, signal.SIGINT)
        # No mode was set and no cursor hidden, so that there is nothing to undo.
        self.assertNotIn("\x1b", before + child.before)

    @unittest.skipUnless(shutil.which("taskset"), "taskset is missing")
    def test_the_same_bytes_on_one_core_and_on_all(self):
        words = ("lab", "--lifters", "200", "--days", "40", "--json")
        one = self.run_program(*words, prefix=("taskset", "-c", str(min(os.sched_getaffinity(0)))))
        self.assertEqual(one.returncode, 0, one.stderr)
        self.assertEqual(one.stdout, self.done(*words))

    def test_the_rows_are_readable_by_their_owner_alone(self):
        self.done("lab", "--lifters", "3", "--days", "14", "--csv", "rows.csv")
        self.assertEqual(os.stat(self.path("rows.csv")).st_mode & 0o777, 0o600)
        self.assertFalse(os.path.exists(self.log))


if __name__ == "__main__":
    unittest.main()

"""Disks and files that refuse: as an ordinary user, on a small disk, and while another program holds the log."""

import contextlib
import os
import pathlib
import shutil
import sqlite3
import stat
import subprocess
import time
import unittest

from fault_cases import FIXTURES
from support import BINARY, HomeTest

NOBODY = 65534


def ordinary_user():
    """The words that run a command as an ordinary user; None when that can't be done."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv"):
        return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
    return None


class ReadOnly(HomeTest):
    def setUp(self):
        super().setUp()
        self.user = ordinary_user()
        if self.user is None:
            self.skipTest("root may write everywhere, and there is no setpriv to become an ordinary user")
        self.folder = self.path("folder")
        os.mkdir(self.folder)
        self.log = os.path.join(self.folder, "log.db")
        if self.user:
            os.chmod(self.home, 0o755)
            os.chown(self.folder, NOBODY, NOBODY)
            reachable = subprocess.run(
                [*self.user, BINARY, "--version"], capture_output=True, cwd=self.home, check=False)
            if reachable.returncode != 0:
                self.skipTest("an ordinary user can't reach the program")
        self.as_user("log", "knee plank 30s", "--note", "earlier", "--at", "2024-03-02")
        with open(self.log, "rb") as file:
            self.before = file.read()

    def as_user(self, *words):
        return self.run_program(*words, prefix=self.user)

    def check(self, *words):
        self.assertIn("knee plank 30s", self.as_user("history").stdout)
        self.assertEqual(self.as_user("ready").returncode, 0)
        for command in (("log", "knee plank 30s"), ("morning", "1"), ("undo",)):
            self.refused(self.as_user(*command), (73, 74), "Nothing was written", *words)
        with open(self.log, "rb") as file:
            self.assertEqual(file.read(), self.before)

    def test_a_read_only_directory(self):
        os.chmod(self.folder, 0o555)
        self.check(self.log)
        os.chmod(self.folder, 0o755)
        self.assertEqual(self.as_user("morning", "1").returncode, 0)

    def test_a_read_only_file(self):
        os.chmod(self.log, 0o444)
        self.check(self.log)

    def test_a_read_only_file_in_a_read_only_directory(self):
        os.chmod(self.log, 0o444)
        os.chmod(self.folder, 0o555)
        self.check(self.log)

    def test_doctor_says_that_nothing_can_be_recorded(self):
        for place, mode, what in ((self.log, 0o400, "the log"), (self.folder, 0o555, "its directory")):
            with self.subTest(place=what):
                was = stat.S_IMODE(os.stat(place).st_mode)
                os.chmod(place, mode)
                doctor = self.as_user("doctor")
                os.chmod(place, was)
                self.assertEqual((doctor.returncode, doctor.stderr), (0, ""))
                self.assertIn(f"nothing can be recorded: you may not write to {what}", " ".join(doctor.stdout.split()))
        self.assertNotIn("nothing can be recorded", self.as_user("doctor").stdout)

    def test_a_file_that_can_not_be_read(self):
        os.chmod(self.log, 0o000)
        self.refused(self.as_user("ready"), (74,), self.log)
        self.refused(self.as_user("morning", "1"), (74,), self.log)

    def test_a_new_log_in_a_read_only_directory(self):
        os.remove(self.log)
        os.chmod(self.folder, 0o555)
        self.assertEqual(self.as_user("ready").returncode, 0)
        self.refused(self.as_user("morning", "1"), (73,), "can't create", "Nothing was written")
        self.refused(self.as_user("export", "json", "-o", self.folder + "/x.json"), (73,), "can't create")

    def test_a_hot_journal_in_a_read_only_directory_is_told(self):
        # What a killed writer leaves: the pages before the change, to be put back by the next one who may write.
        database = sqlite3.connect(self.log, isolation_level=None)
        database.execute("PRAGMA cache_spill = 1")
        database.execute("PRAGMA cache_size = 1")
        database.execute("BEGIN IMMEDIATE")
        database.execute("CREATE TABLE half (x)")
        database.executemany("INSERT INTO half VALUES (zeroblob(4000))", [()] * 50)
        copies = [self.log, self.log + "-journal"]
        held = [pathlib.Path(name).read_bytes() for name in copies]
        database.execute("ROLLBACK")
        database.close()
        for name, content in zip(copies, held):
            with open(name, "wb") as file:
                file.write(content)
            if self.user:
                os.chown(name, NOBODY, NOBODY)
        os.chmod(self.folder, 0o555)
        outcome = self.as_user("history")
        self.refused(outcome, (74,), self.log, "Nothing was written")
        os.chmod(self.folder, 0o755)
        self.assertIn("knee plank 30s", self.as_user("history").stdout)
        with sqlite3.connect(self.log) as mended:
            self.assertEqual(mended.execute("PRAGMA integrity_check").fetchall(), [("ok",)])


class FullDisk(HomeTest):
    def setUp(self):
        super().setUp()
        self.disk = self.path("disk")
        os.mkdir(self.disk)
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", self.disk], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("a small disk can't be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], check=False, capture_output=True)
        self.log = os.path.join(self.disk, "log.db")

    def fill(self):
        """Takes all the room that is left."""
        with open(self.disk + "/filler", "wb", buffering=0) as filler:
            try:
                while filler.write(bytes(4096)):
                    pass
            except OSError:
                pass

    def test_a_disk_that_fills_up_loses_nothing_that_was_acknowledged(self):
        acknowledged = []
        refused = None
        for index in range(60):
            note = f"n{index}. " + "long " * 1500
            outcome = self.run_program("log", "knee plank 30s", "--note", note, "--at", "2024-03-02")
            if outcome.returncode != 0:
                refused = outcome
                break
            acknowledged.append(f"n{index}.")
        self.assertIsNotNone(refused)
        self.assertGreater(len(acknowledged), 2)
        self.refused(refused, (74,), "Nothing was written", self.log)
        self.assertEqual(self.run_program("ready").returncode, 0)
        exported = self.done("export", "json")
        for note in acknowledged:
            self.assertIn(f'"{note} ', exported)
        with sqlite3.connect(self.log) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        # What the refused session left free could be enough for the export.
        self.fill()
        self.refused(
            self.run_program("export", "json", "-o", self.disk + "/log.json"), (73, 74), "can't")
        self.assertEqual(sorted(os.listdir(self.disk)), ["filler", "log.db"])

    def test_an_older_log_on_a_full_disk_goes_on_where_its_remedy_says(self):
        old = FIXTURES / "version-1"
        with contextlib.closing(sqlite3.connect(self.log, isolation_level=None)) as log:
            script = "".join((old / name).read_text("utf-8") for name in ("schema.sql", "rows.sql"))
            log.executescript(f"BEGIN;{script}COMMIT;")
        self.fill()
        for command in (("history",), ("backup", self.path("elsewhere"))):
            self.refused(
                self.run_program(*command), (74,), "no room left for a copy of the log", f"cp {self.log} DIR",
                "--db DIR/log.db")
        copy = shutil.copy(self.log, self.home)
        self.assertEqual(self.run_program("history", "--db", copy).returncode, 0)

    def test_a_disk_that_is_full_from_the_start(self):
        self.fill()
        self.refused(self.run_program("morning", "1"), (73, 74), "Nothing was written")
        self.assertEqual(self.run_program("ready").returncode, 0)
        os.remove(self.disk + "/filler")
        self.assertEqual(self.run_program("morning", "1").returncode, 0)


class Busy(HomeTest):
    def test_another_program_that_writes_is_waited_for_five_seconds(self):
        self.done("morning", "1", "--at", "2024-03-02")
        other = sqlite3.connect(self.log, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        before = self.done("export", "json")
        start = time.monotonic()
        self.refused(
            self.run_program("morning", "2", "--at", "2024-03-02"), (75,), "the log is busy", "Nothing was written",
            "Try again")
        self.assertGreater(time.monotonic() - start, 4.5)
        self.assertLess(time.monotonic() - start, 10)
        other.execute("ROLLBACK")
        self.assertEqual(self.done("export", "json"), before)

    def test_another_program_that_is_done_in_time_is_waited_for(self):
        self.done("morning", "1", "--at", "2024-03-02")
        other = sqlite3.connect(self.log, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        child = subprocess.Popen(
            [BINARY, "morning", "2", "--at", "2024-03-02"], env=self.environment(), cwd=self.home,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        with self.assertRaises(subprocess.TimeoutExpired):
            child.wait(timeout=1)
        other.execute("COMMIT")
        out, error = child.communicate(timeout=20)
        self.assertEqual((child.returncode, error), (0, ""))
        self.assertIn("Recorded", out)

    def test_the_log_opens_in_the_sqlite_shell_and_says_what_it_is(self):
        self.done("morning", "1", "--at", "2024-03-02")
        with sqlite3.connect(self.log) as database:
            self.assertEqual(database.execute("PRAGMA application_id").fetchone(), (1213156420,))
            self.assertEqual(database.execute("PRAGMA journal_mode").fetchone(), ("delete",))
        self.assertEqual(stat.S_IMODE(os.stat(self.log).st_mode), 0o600)


if __name__ == "__main__":
    unittest.main()

"""Places where no log should lie: no locks, links that lead astray, directories that anybody may write to."""

import contextlib
import errno
import os
import shlex
import shutil
import sqlite3
import time
import unittest

from faults import Stage, library, note

WRITING = (("morning", "2", "--at", "2024-03-03"), ("log", "knee plank 30s"), ("undo",), ("purge", "--yes"))
READING = (("ready",), ("today",), ("history",), ("due",), ("export", "json"), ("backup",))


class PlaceTest(unittest.TestCase):
    def setUp(self):
        self.stage = Stage()
        self.addCleanup(self.stage.__exit__)
        self.log = self.stage.log

    def refused(self, outcome, *words):
        self.assertEqual((outcome.returncode, outcome.stdout), (74, ""), outcome.stderr)
        self.assertTrue(outcome.stderr.startswith("holdfast: "), outcome.stderr)
        for word in words:
            self.assertIn(word, outcome.stderr)


@unittest.skipIf(library()[1], library()[1])
class NoLocks(PlaceTest):
    """Network file systems say one of these where nobody keeps their locks."""

    ERRORS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)

    def test_a_file_system_without_locks_is_told_and_nothing_is_written(self):
        self.stage.run("morning", "1", "--at", "2024-03-02")
        before = self.stage.bytes()
        tries = 0
        for code in self.ERRORS:
            # SQLite waits five seconds for what it takes for another program's lock: one command of each kind is enough.
            commands = WRITING[:1] + READING[:1] if code == errno.ENOLCK else (*WRITING, *READING)
            for words in commands:
                with self.subTest(code=errno.errorcode[code], words=words):
                    begun = time.monotonic()
                    outcome = self.stage.run(*words, FAULT_LOCKS=code, FAULT_DIRECTORY=self.stage.folder)
                    self.refused(outcome, "can't lock files", "Nothing was written", "--db PATH")
                    self.assertLess(time.monotonic() - begun, 15)
                    self.assertEqual({name: self.stage.bytes()[name] for name in before}, before)
                    tries += 1
        note("no locks", "commands that read and write", tries, {"refused": tries})

    def test_doctor_says_it_too(self):
        self.stage.run("morning", "1", "--at", "2024-03-02")
        outcome = self.stage.run("doctor", FAULT_LOCKS=errno.ENOLCK, FAULT_DIRECTORY=self.stage.folder)
        self.assertEqual((outcome.returncode, outcome.stderr), (65, ""))
        self.assertIn("problem  the file system of the log can't lock files", outcome.stdout)

    def test_a_new_log_is_refused_as_well(self):
        outcome = self.stage.run("morning", "1", FAULT_LOCKS=errno.ENOSYS, FAULT_DIRECTORY=self.stage.folder)
        self.refused(outcome, "can't lock files", "Nothing was written")
        self.assertEqual(self.stage.run("morning", "1").returncode, 0)


class Links(PlaceTest):
    def test_a_link_that_leads_nowhere_is_refused_and_no_file_is_made(self):
        for target, why in (("away/log.db", "on a disk that is not there"), ("log.db", "leads back to itself")):
            os.symlink(target, self.log)
            for words in (*WRITING, *READING):
                with self.subTest(target=target, words=words):
                    self.refused(self.stage.run(*words), "a link that leads nowhere", why, "Nothing was written")
            doctor = self.stage.run("doctor")
            self.assertEqual(doctor.returncode, 65)
            self.assertIn("a link that leads nowhere", doctor.stdout)
            self.assertEqual(self.stage.names(), ["log.db"])
            os.remove(self.log)
        note("link that leads nowhere, or in a circle", "commands that read and write", 20, {"refused": 20})

    def test_a_link_to_a_log_elsewhere_is_followed_and_doctor_warns(self):
        elsewhere = os.path.join(self.stage.home, "elsewhere.db")
        self.stage.run("morning", "1", "--at", "2024-03-02", "--db", elsewhere)
        os.symlink(elsewhere, self.log)
        self.assertEqual(self.stage.run("morning", "2", "--at", "2024-03-03").returncode, 0)
        self.assertTrue(os.path.islink(self.log))
        self.assertIn('"pain":2', self.stage.run("export", "json", "--db", elsewhere).stdout)
        self.assertIn(f"warning  the log is a link to {elsewhere}"[:60], self.stage.run("doctor").stdout)
        note("link to a log elsewhere", "morning, doctor", 1, {"followed, doctor warns": 1})

    def test_a_link_in_the_place_of_a_backup_or_an_export_is_not_followed(self):
        victim = os.path.join(self.stage.home, "victim")
        with open(victim, "w", encoding="utf-8") as file:
            file.write("somebody else's")
        self.stage.run("morning", "1", "--at", "2024-03-02")
        os.mkdir(os.path.join(self.stage.folder, "backups"))
        for name in ("out.json", "rescued.db", "backups/log-20240320T100000Z.db"):
            os.symlink(victim, os.path.join(self.stage.folder, name))
        self.assertEqual(self.stage.run("export", "json", "-o", "out.json").returncode, 0)
        self.assertEqual(self.stage.run("backup").returncode, 0)
        self.assertNotEqual(self.stage.run("doctor", "--salvage", "rescued.db").returncode, 0)
        with open(victim, encoding="utf-8") as file:
            self.assertEqual(file.read(), "somebody else's")
        note("link in the place of a file to be written", "export, backup, salvage", 3, {"not followed": 3})


class Shared(PlaceTest):
    def test_a_directory_that_anybody_may_write_to_is_warned_of(self):
        self.stage.run("morning", "1", "--at", "2024-03-02")
        for mode, warned in ((0o777, True), (0o1777, True), (0o770, True), (0o700, False)):
            with self.subTest(mode=oct(mode)):
                os.chmod(self.stage.folder, mode)
                doctor = " ".join(self.stage.run("doctor").stdout.split())
                self.assertEqual("may put files into the directory of the log" in doctor, warned)
                self.assertEqual(f"chmod go-w {shlex.quote(self.stage.folder)}" in doctor, warned)
        note("directory that others may write to", "doctor", 3, {"warned": 3})

    @unittest.skipUnless(os.geteuid() == 0, "only root can give a file to another user")
    def test_a_journal_that_another_user_put_beside_the_log_is_refused(self):
        self.stage.run("morning", "1", "--at", "2024-03-02")
        other = os.path.join(self.stage.home, "other.db")
        self.stage.run("morning", "9", "--at", "2024-03-02", "--db", other)
        # What would make the log the other one: its pages, as those to be put back.
        with contextlib.closing(sqlite3.connect(other, isolation_level=None)) as database:
            database.executescript(
                "PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE half (x);"
                "UPDATE check_in SET note = 'x'; INSERT INTO half VALUES (zeroblob(400000));")
            shutil.copy(other + "-journal", self.log + "-journal")
            database.execute("ROLLBACK")
        os.chown(self.log + "-journal", 65534, 65534)
        before = self.stage.bytes()
        for words in (*WRITING, *READING):
            with self.subTest(words=words):
                self.refused(self.stage.run(*words), "the journal of the log belongs to another user (number 65534)")
                self.assertEqual(self.stage.bytes(), before)
        doctor = self.stage.run("doctor")
        self.assertEqual(doctor.returncode, 65)
        self.assertIn("the journal of the log belongs to another user", " ".join(doctor.stdout.split()))
        os.remove(self.log + "-journal")
        self.assertEqual(self.stage.run("history").returncode, 0)
        note("journal of another user", "commands that read and write", 10, {"refused": 10})


if __name__ == "__main__":
    unittest.main()

"""Every message in the tables of Documentation/Errors.md is made to happen, with its exit status.

What stands there in console blocks is run by Scripts/check-docs. A message that is added to a table fails the test until
somebody says here how it comes about.
"""

import contextlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import unittest

from fault_cases import FIXTURES
from faults import library
from support import plain
from test_disk import NOBODY, ordinary_user
from test_training_ends import ANSWERS
from training import TrainingTest

PAGE = pathlib.Path(__file__).resolve().parents[2] / "Documentation" / "Errors.md"

# How each message comes about: the name of the message, and the function that makes it happen.
MADE = {}


def makes(*messages):
    """Marks the function that makes these messages happen, each when it is given that message."""
    def mark(function):
        for message in messages:
            assert message not in MADE, message
            MADE[message] = function
        return function
    return mark


def documented():
    """The messages of the tables, each with its exit status."""
    found = {}
    header = None
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("|") else None
        if cells is None:
            header = None
        elif header is None:
            header = cells
        elif header[0] == "message" and not set(line) <= set("|-"):
            for message in cells[0].split("; "):
                found[message] = int(cells[header.index("status")])
    return found


def told(message, text):
    """Whether a text holds a problem that begins with this message, behind the name of its file at most."""
    words = " ".join(text.split())
    pattern = ".+?".join(re.escape(part) for part in message.split("..."))
    return re.search(r"holdfast: (\S+: )?" + pattern, words) is not None


def unpacked(script, database):
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as log:
        log.executescript(script)


class TablesOfMessages(TrainingTest):
    def test_each_message_comes_about_as_the_page_says(self):
        page = documented()
        self.assertEqual(sorted(page), sorted(MADE))
        for message, status in page.items():
            with self.subTest(message=message):
                self.setUpLog()
                try:
                    outcome = MADE[message](self, message)
                except unittest.SkipTest as reason:
                    print(f"skipped: {message}: {reason}", end=" ", flush=True)
                    continue
                self.assertTrue(told(message, outcome.stderr), outcome.stderr)
                self.assertEqual(outcome.returncode, status, outcome.stderr)

    # Parts.

    def setUpLog(self):
        """An empty folder with a small log in it."""
        for name in os.listdir(self.home):
            path = self.path(name)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.remove(path)
        self.folder = self.path("folder")
        os.mkdir(self.folder, 0o700)
        self.log = os.path.join(self.folder, "log.db")
        self.done("log", "knee plank 30s", "--at", "2024-03-02")
        self.done("morning", "1", "--at", "2024-03-03")

    def write(self, name, content):
        data = content if isinstance(content, bytes) else content.encode()
        pathlib.Path(self.path(name)).write_bytes(data)
        return self.path(name)

    def as_user(self, *words):
        """A run of an ordinary user, to whom the folder belongs."""
        user = ordinary_user()
        if user is None:
            raise unittest.SkipTest("root may write everywhere, and there is no setpriv to become an ordinary user")
        if user:
            os.chmod(self.home, 0o755)
            for place in (self.folder, *(os.path.join(self.folder, name) for name in os.listdir(self.folder))):
                os.chown(place, NOBODY, NOBODY)
        return self.run_program(*words, prefix=user)

    def with_faults(self, *words, **variables):
        place, missing = library()
        if missing:
            raise unittest.SkipTest(missing)
        return self.run_program(
            *words, LD_PRELOAD=place, **{"FAULT_DIRECTORY": self.folder, **variables})

    def at_some_call(self, kind, message, *words, prepare=None, folder=None):
        """The run in which a fault at one of its calls brings the message about; the first such call is taken."""
        said = []
        # A fault at a late call is met by nobody: then it is done.
        for at in range(1, 400):
            if prepare:
                prepare()
            trace = self.path("trace")
            outcome = self.with_faults(
                *words, FAULT_KIND=kind, FAULT_AT=str(at), FAULT_DIRECTORY=folder or self.folder, FAULT_TRACE=trace)
            if told(message, outcome.stderr):
                return outcome
            said.append(outcome.stderr)
            if len(pathlib.Path(trace).read_text("utf-8").splitlines()) < at:
                break
            os.remove(trace)
        raise AssertionError(f"no call brings it about; they said: {said}")

    def copy(self):
        """A whole copy of another log beside the log."""
        copy = self.path("copy.db")
        if os.path.exists(copy):
            os.remove(copy)
        self.done("morning", "4", "--at", "2024-03-05", "--db", copy)
        return copy

    # The log.

    @makes("there is no place for the log: HOME is not set")
    def no_home(self, _):
        return self.run_program("history", HOME=None, HOLDFAST_DB=None)

    @makes("not a Holdfast log")
    def stranger(self, _):
        return self.run_program("history", "--db", self.write("letter", "a letter"))

    @makes("the log is of a later version")
    def later(self, _):
        unpacked("PRAGMA user_version = 99", self.log)
        return self.run_program("history")

    @makes("the log is damaged")
    def damaged(self, _):
        os.truncate(self.log, 30_000)
        return self.run_program("history")

    @makes("..., record ..., column ...: ... can't be read")
    def unreadable_value(self, _):
        unpacked("PRAGMA ignore_check_constraints = 1; UPDATE check_in SET pain = 12", self.log)
        return self.run_program("history")

    @makes("..., record ..., column ...: the value is missing")
    def missing_value(self, _):
        unpacked("PRAGMA ignore_check_constraints = 1; UPDATE exercise_set SET seconds = NULL", self.log)
        return self.run_program("history")

    @makes("red_flag_report, record ...: the report names no symptom")
    def lost_symptoms(self, _):
        self.done("flag", "fever-ill", "--at", "2024-03-03")
        unpacked("DELETE FROM red_flag_symptom", self.log)
        return self.run_program("history")

    @makes("the log is lost")
    def lost(self, _):
        self.done("backup")
        os.truncate(self.log, 0)
        return self.run_program("today")

    @makes("change, record ..., column ...: the image can't be read")
    def unreadable_image(self, _):
        self.done("edit", "last", "--form", "clean")
        unpacked("UPDATE change SET before_image = '{nothing}' WHERE before_image IS NOT NULL", self.log)
        return self.run_program("undo")

    @makes("the log refused a value")
    def refused_value(self, _):
        unpacked("CREATE UNIQUE INDEX one_a_day ON check_in(day)", self.log)
        return self.run_program("morning", "2", "--at", "2024-03-03")

    @makes("can't create the log")
    def no_place(self, _):
        return self.run_program("morning", "1", "--db", "/dev/null/log.db")

    @makes("can't create the directory")
    def no_directory(self, _):
        return self.run_program("morning", "1", "--db", "/dev/null/deep/log.db")

    @makes("can't create a file in ...")
    def no_copy_before_migration(self, _):
        os.remove(self.log)
        old = FIXTURES / "version-1"
        unpacked(
            "BEGIN;" + "".join((old / name).read_text("utf-8") for name in ("schema.sql", "rows.sql")) + "COMMIT;",
            self.log)
        self.as_user("--version")
        os.chmod(self.folder, 0o555)
        return self.as_user("history")

    @makes("the log is a link that leads nowhere")
    def link(self, _):
        os.remove(self.log)
        os.symlink("away/log.db", self.log)
        return self.run_program("history")

    @makes("the journal of the log belongs to another user")
    def strange_journal(self, _):
        if os.geteuid() != 0:
            raise unittest.SkipTest("only root can give a file to another user")
        journal = self.write("folder/log.db-journal", "planted")
        os.chown(journal, NOBODY, NOBODY)
        return self.run_program("history")

    @makes("the journal of the log is no regular file")
    def linked_journal(self, _):
        os.symlink(self.path("elsewhere"), self.log + "-journal")
        return self.run_program("history")

    @makes("the file system of the log can't lock files")
    def no_locks(self, _):
        return self.with_faults("history", FAULT_LOCKS="38")

    @makes("the log is a directory")
    def directory(self, _):
        return self.run_program("history", "--db", self.folder)

    @makes("the log is no regular file")
    def pipe(self, _):
        os.mkfifo(self.path("pipe"))
        return self.run_program("history", "--db", self.path("pipe"))

    @makes("no room left on the disk of the log")
    def full(self, message):
        return self.at_some_call("full", message, "morning", "1", "--at", "2024-03-04")

    @makes("the log can't be written")
    def read_only(self, _):
        os.chmod(self.log, 0o400)
        return self.as_user("morning", "1")

    @makes("the log can't be opened")
    def out_of_reach(self, _):
        os.chmod(self.log, 0o000)
        return self.as_user("history")

    @makes("the log can't be read or written")
    def disk_error(self, message):
        return self.at_some_call("error", message, "morning", "1", "--at", "2024-03-04")

    @makes("the log is busy")
    def busy(self, _):
        with self.kept_by_another():
            return self.run_program("morning", "1")

    # At the terminal.

    @makes("... could not be saved")
    def unsaved_set(self, _):
        with self.person(*self.PLANK, "--target", "5s", "--sets", "1", *self.QUICK) as person:
            person.see("Enter begin")
            with self.kept_by_another():
                self.hold(person, 1.3)
                self.rate(person)
                return self.end_of(person)

    @makes("the red flags could not be saved")
    def unsaved_flags(self, _):
        with self.person("train") as person:
            person.see("red flag")
            with self.kept_by_another():
                person.type("f")
                person.see("saddle")
                person.type("a\r")
                person.see("emergency")
                person.type("\r")
                return self.end_of(person)

    @makes("the pain before training could not be saved")
    def unsaved_before(self, _):
        with self.person("train") as person:
            person.see("Pain now, before training")
            with self.kept_by_another():
                person.type("9")
                person.see("The answer before training is not in the log yet")
                person.type("\r")
                return self.end_of(person)

    @makes("the session could not be closed in the log")
    def unclosed_session(self, _):
        with self.person("train") as person:
            person.answer(tuple(ANSWERS.items()), ("set 2 of",))
            with self.kept_by_another():
                person.type("q\r")
                return self.end_of(person)

    @contextlib.contextmanager
    def kept_by_another(self):
        """Another program keeps the log."""
        with contextlib.closing(sqlite3.connect(self.log, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            yield

    def end_of(self, person):
        """How a run at a terminal ended, where both outputs are one."""
        status = person.status()
        # What is written once the screen of the session is left.
        return subprocess.CompletedProcess((), status, stderr=plain(person.written.partition("\x1b[?1049l")[2]))

    # Backups, restore, doctor, purge.

    @makes("restore asks before it takes the place of the log", "purge asks before it removes anything")
    def nobody_to_ask(self, message):
        if message.startswith("purge"):
            self.done("delete", "last-morning")
            return self.run_program("purge")
        return self.run_program("restore", self.copy())

    @makes("the file to restore is the log itself")
    def restore_itself(self, _):
        return self.run_program("restore", self.log, "--yes")

    @makes("the log is damaged, so that no good copy of it can be made")
    def damaged_backup(self, _):
        unpacked("CREATE VIEW another AS SELECT 1", self.log)
        return self.run_program("backup")

    @makes("the file has not the tables of a log")
    def restore_other_tables(self, _):
        copy = self.copy()
        unpacked("DROP TABLE red_flag_symptom", copy)
        return self.run_program("restore", copy, "--yes")

    @makes("the file is larger than 1 GiB")
    def restore_large(self, _):
        os.truncate(self.write("large.db", ""), (1 << 30) + 1)
        return self.run_program("restore", self.path("large.db"), "--yes")

    @makes("the file is damaged")
    def restore_damaged(self, _):
        copy = self.copy()
        os.truncate(copy, 30_000)
        return self.run_program("restore", copy, "--yes")

    @makes("the file was copied in the middle of a change")
    def restore_half_done(self, _):
        with contextlib.closing(sqlite3.connect(self.log, isolation_level=None)) as other:
            other.executescript("PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE half (x)")
            other.executemany("INSERT INTO half VALUES (zeroblob(4000))", [()] * 50)
            for end in ("", "-journal"):
                shutil.copy(self.log + end, self.path("half.db" + end))
            other.execute("ROLLBACK")
        return self.run_program("restore", self.path("half.db"), "--yes")

    @makes("a journal lies beside the file for what is rescued")
    def rescue_beside_journal(self, _):
        self.write("new.db-journal", "another's")
        return self.run_program("doctor", "--salvage", self.path("new.db"))

    @makes("the log that was replaced last is gone")
    def undo_gone(self, _):
        self.done("restore", self.copy(), "--yes")
        for name in pathlib.Path(self.folder, "backups").glob("*.db"):
            name.unlink()
        return self.run_program("restore", "--undo", "--yes")

    @makes("the log that was replaced last was damaged")
    def undo_damaged(self, _):
        unpacked("DROP TABLE red_flag_symptom", self.log)
        self.done("restore", self.copy(), "--yes")
        return self.run_program("restore", "--undo", "--yes")

    @makes("the deleted records are gone, but the file could not be written anew")
    def purge_full(self, message):
        before = self.path("before.db")
        self.done("pain", "3", "--at", "2024-03-04", "--note", "long " * 2000)
        self.done("delete", "last-pain")
        shutil.copy(self.log, before)
        return self.at_some_call("full", message, "purge", "--yes", prepare=lambda: shutil.copy(before, self.log))

    @makes("... The log is whole: the one that was there, or the restored one")
    def restore_refused_at_its_end(self, message):
        # SQLite makes the file of the log shorter when the change is done already.
        self.done("pain", "3", "--at", "2024-03-04", "--note", "long " * 20_000)
        copy, before = self.copy(), self.path("before.db")
        shutil.copy(self.log, before)
        return self.at_some_call(
            "error", message, "restore", copy, "--yes", prepare=lambda: shutil.copy(before, self.log))

    @makes("no room left for a copy of the log")
    def backup_full(self, message):
        elsewhere = self.path("elsewhere")
        return self.at_some_call("full", message, "backup", elsewhere, folder=elsewhere)

    @makes("a copy of the log can't be written")
    def backup_refused(self, message):
        elsewhere = self.path("elsewhere")
        return self.at_some_call("error", message, "backup", elsewhere, folder=elsewhere)

    # Protocol files.

    def checked(self, change):
        """A check of the default rules with one change, as (what stands there, what to put in its place)."""
        self.done("protocol", "init", "-o", "rules.yaml")
        text = pathlib.Path(self.path("rules.yaml")).read_text("utf-8").replace("name: Holdfast default", "name: Mine")
        before, after = change
        self.assertIn(before, text)
        self.write("rules.yaml", text.replace(before, after, 1))
        return self.run_program("protocol", "check", "rules.yaml")

    CHANGES = {
        "... is missing": ("    qualifying_sessions: 4\n", ""),
        "the key ... is not known": ("qualifying_sessions: 4", "qualifing_sessions: 4"),
        "the key ... stands twice": ("version: 1\n", "version: 1\nversion: 1\n"),
        "... must be a whole number": ("days_at_level: 10\n", "days_at_level: 10.5\n"),
        "... may not be less than ...": ("days_at_level: 10\n", "days_at_level: 5\n"),
        "... has to be below ...": ("amber_peak: 4\n", "amber_peak: 6\n"),
        "... may not be more than ...": ("raised_days: 2\n", "raised_days: 9\n"),
        "... do not fit into ...": ("sessions_window_days: 28\n", "sessions_window_days: 5\n"),
        "the line is indented with a tab": ("  rest_seconds: 60\n", "\trest_seconds: 60\n"),
        "the closing quote is missing": ("name: Mine\n", "name: \"Mine\n"),
        "a value can't begin with & (an anchor)": ("rest_seconds: 60\n", "rest_seconds: &rest 60\n"),
        "a value can't begin with * (an alias)": ("rest_seconds: 60\n", "rest_seconds: *rest\n"),
        "a value can't begin with ! (a tag)": ("rest_seconds: 60\n", "rest_seconds: !!int 60\n"),
        "the key << (a merge) is not read": ("dose:\n", "dose:\n  <<: 3\n"),
    }

    @makes(*CHANGES)
    def changed_protocol(self, message):
        return self.checked(self.CHANGES[message])

    @makes("... is the name of other numbers")
    def default_name(self, _):
        self.done("protocol", "init", "-o", "rules.yaml")
        text = pathlib.Path(self.path("rules.yaml")).read_text("utf-8")
        self.write("rules.yaml", text.replace("days_at_level: 10\n", "days_at_level: 11\n"))
        return self.run_program("protocol", "check", "rules.yaml")

    FILES = {
        "this is not YAML": b"name: >x\n  y\n",
        "a protocol file has at most 64 KiB": b"#" * 70_000,
        "byte ... is not valid UTF-8": b"name: \xff\n",
        "the file is saved as UTF-16": "name: Mine\n".encode("utf-16"),
    }

    @makes(*FILES)
    def unreadable_protocol(self, message):
        return self.run_program("protocol", "check", self.write("rules.yaml", self.FILES[message]))

    @makes("... was adopted on ... with other numbers", "this protocol is in force already")
    def adopted_before(self, message):
        self.checked(("rest_seconds: 60", "rest_seconds: 70"))
        self.done("protocol", "use", "rules.yaml", "--by", "my therapist")
        if message.startswith("this"):
            return self.run_program("protocol", "use", "rules.yaml", "--by", "my therapist")
        text = pathlib.Path(self.path("rules.yaml")).read_text("utf-8")
        self.write("rules.yaml", text.replace("rest_seconds: 70", "rest_seconds: 80"))
        return self.run_program("protocol", "use", "rules.yaml", "--by", "my therapist")

    @makes("... is there already")
    def protocol_over_a_file(self, _):
        return self.run_program("protocol", "init", "-o", self.write("rules.yaml", "mine"))


if __name__ == "__main__":
    unittest.main()

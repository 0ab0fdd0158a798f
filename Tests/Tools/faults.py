"""Runs of the program in which calls of the system fail, or kill it: by faults.c, loaded into it."""

import atexit
import contextlib
import functools
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

from fault_cases import FILES, FIXTURES
from support import BINARY, LIMIT

IS_LONG = os.environ.get("HOLDFAST_FAULTS") == "long"

# The moment of every tried command, 2024-03-20T10:00Z. What comes before it happens earlier on that day.
NOW = 1710928800

KILLED = -9

# What a command that was broken off may leave: the journal, and files with the six letters of mkstemp.
TEMPORARY = re.compile(r"(.*-journal|.*[.-](?!backup)[A-Za-z0-9]{6}(-journal)?)$")


@functools.lru_cache(maxsize=None)
def library():
    """The compiled faults.c, or why there is none."""
    if not sys.platform.startswith("linux"):
        return None, "only Linux loads a library into a program with LD_PRELOAD"
    compiler = next(filter(None, map(shutil.which, ("cc", "clang", "gcc"))), None)
    if compiler is None:
        return None, "there is no C compiler"
    folder = tempfile.mkdtemp(prefix="holdfast-faults-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = os.path.join(folder, "faults.so")
    source = pathlib.Path(__file__).with_name("faults.c")
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-o", file, str(source), "-ldl"],
        capture_output=True, encoding="utf-8", check=False)
    if made.returncode != 0:
        return None, "faults.c can't be compiled here: " + made.stderr.strip().split("\n")[0]
    return file, None


def folder_for(name):
    """A new folder in memory where there is one: thousands of runs would wait for the disk."""
    place = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return os.path.realpath(tempfile.mkdtemp(prefix=f"holdfast-{name}-", dir=place))


class Stage:
    """A folder with a log and files, and runs of the program in it."""

    def __init__(self, origin=None):
        self.home = folder_for("stage")
        self.folder = os.path.join(self.home, "work")
        self.log = os.path.join(self.folder, "log.db")
        if origin:
            shutil.copytree(origin.folder, self.folder, symlinks=True)
        else:
            os.mkdir(self.folder, 0o700)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.home, ignore_errors=True)

    def run(self, *words, now=NOW, **variables):
        """A run; words in capitals are variables of faults.c."""
        return subprocess.run(
            [BINARY, *words], env=self.environment(now, **variables), cwd=self.folder, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", errors="replace", timeout=LIMIT, check=False)

    def environment(self, now=NOW, **variables):
        names = {
            "HOME": self.home, "HOLDFAST_DB": self.log, "TZ": "UTC0", "LC_ALL": "C.UTF-8", "LD_PRELOAD": library()[0],
            "FAULT_CLOCK": f"@{now}", **variables}
        if "LD_LIBRARY_PATH" in os.environ:
            names["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
        return {name: str(value) for name, value in names.items() if value is not None}

    def tried(self, words, kind=None, at=None):
        """The run of a command that is tried: the same ids and the same moment each time."""
        return self.run(
            *words, FAULT_DIRECTORY=self.folder, FAULT_KIND=kind, FAULT_AT=at, FAULT_RANDOM=1)

    def changes(self, *words, **variables):
        """The calls of a run that change what lies in the folder, and the run."""
        trace = os.path.join(self.home, "trace")
        outcome = self.run(*words, FAULT_DIRECTORY=self.folder, FAULT_TRACE=trace, **variables)
        if not os.path.exists(trace):
            return [], outcome
        calls = pathlib.Path(trace).read_text("utf-8").splitlines()
        os.remove(trace)
        return calls, outcome

    def prepare(self, case):
        """The folder as a case finds it."""
        for name, content in FILES.items():
            pathlib.Path(self.folder, name).write_text(content, "utf-8")
        if case.version:
            with contextlib.closing(sqlite3.connect(self.log)) as log:
                old = FIXTURES / f"version-{case.version}"
                parts = [(old / name).read_text("utf-8") for name in ("schema.sql", "rows.sql")]
                log.executescript("BEGIN;" + "".join(parts) + "COMMIT;")
        for index, words in enumerate(case.before):
            if words == ("DAMAGE",):
                with open(self.log, "r+b") as log:
                    log.write(bytes(16))
            elif words == ("LEFTOVER",):
                left = self.log + ".restore.holdfast-part-aaaaaa"
                shutil.copy(self.log, left)
                os.utime(left, (NOW - 7200, NOW - 7200))
                os.chmod(self.log, 0o644)
            else:
                outcome = self.run(*words, now=NOW - 3600 + index)
                if outcome.returncode != 0:
                    raise AssertionError(f"{words}: {outcome.stderr}")

    def batch(self):
        """The id of the latest import."""
        return json.loads(self.run("import", "--list", "--json").stdout)["imports"][-1]["id"]

    def names(self):
        """Every file, as its path within the folder."""
        return sorted(
            os.path.relpath(os.path.join(folder, name), self.folder)
            for folder, _, names in os.walk(self.folder) for name in names)

    def rest(self):
        """The files that a command that was broken off left."""
        return [name for name in self.names() if TEMPORARY.match(name) and ".damaged-" not in name]

    def bytes(self):
        return {name: pathlib.Path(self.folder, name).read_bytes() for name in self.names()}

    def picture(self):
        """What is in every file; in a database every row of it."""
        return {
            re.sub(r"(damaged-\w+)\.\w+", r"\1", name): content_of(os.path.join(self.folder, name))
            for name in self.names()}


def content_of(path):
    content = pathlib.Path(path).read_bytes()
    if not content.startswith(b"SQLite format 3\0") or TEMPORARY.match(path):
        return content
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        try:
            check = database.execute("PRAGMA integrity_check").fetchall()
            if check != [("ok",)]:
                return f"damaged: {check}"
            stamps = [database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
            tables = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            if stamps == [(0,), (0,)] and tables == (0,):
                # A file in which nothing was ever made is no log yet, as one without a byte.
                return b""
            # VACUUM changes the order of rows that have none of their own.
            return f"{stamps}\n" + "\n".join(sorted(database.iterdump()))
        except sqlite3.DatabaseError as error:
            return f"damaged: {error}"


def note(fault, where, tries, outcomes):
    """Adds a line to the summary of Scripts/test-faults, where there is one."""
    place = os.environ.get("HOLDFAST_FAULTS_SUMMARY")
    if place:
        words = ", ".join(f"{count} {name}" for name, count in sorted(outcomes.items()))
        with open(place, "a", encoding="utf-8") as file:
            file.write(f"{fault}\t{where}\t{tries}\t{words}\n")


def until(seconds):
    """Whether there is time left, for loops that take what they can get."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() < end

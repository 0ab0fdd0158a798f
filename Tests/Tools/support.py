"""What the tests share: a home of its own for each test, runs of the program, and a terminal to run it in."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import unicodedata
import unittest

import pexpect

BINARY = os.environ["HOLDFAST_BINARY"]

# A run that takes longer hangs.
LIMIT = 30


def answer_to_interrupts():
    """A run that was begun in the background would pass on that it ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class HomeTest(unittest.TestCase):
    """A test with a temporary home directory and a log in it; the user's own home is never touched."""

    def setUp(self):
        self.home = os.path.realpath(tempfile.mkdtemp(prefix="holdfast-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.log = self.path("log.db")

    def path(self, name):
        return os.path.join(self.home, name)

    def environment(self, **changes):
        variables = {
            "HOME": self.home, "HOLDFAST_DB": self.log, "TZ": "UTC0", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        }
        if "LD_LIBRARY_PATH" in os.environ:
            variables["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
        variables.update(changes)
        return {name: value for name, value in variables.items() if value is not None}

    def run_program(self, *words, prefix=(), **changes):
        """A run in a pipe, with its exit status and both outputs."""
        return subprocess.run(
            [*prefix, BINARY, *words], env=self.environment(**changes), cwd=self.home, stdin=subprocess.DEVNULL,
            capture_output=True, encoding="utf-8", timeout=LIMIT, check=False)

    def done(self, *words, **changes):
        """A run that must succeed; its standard output."""
        outcome = self.run_program(*words, **changes)
        self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), words)
        return outcome.stdout

    def refused(self, outcome, statuses, *words):
        """A run that failed as it should: nothing on standard output, these words on standard error."""
        self.assertIn(outcome.returncode, statuses, outcome.stderr)
        self.assertEqual(outcome.stdout, "")
        for word in words:
            self.assertIn(word, outcome.stderr)

    def terminal(self, *words, columns=80, rows=24, **changes):
        """A run in a terminal of that size."""
        return pexpect.spawn(
            BINARY, list(words), env=self.environment(**changes), cwd=self.home, dimensions=(rows, columns),
            timeout=LIMIT, encoding="utf-8", echo=True, preexec_fn=answer_to_interrupts)

    def screen(self, *words, columns=80, rows=24, **changes):
        """All lines that a run without questions writes to a terminal, without colour, and its exit status."""
        child = self.terminal(*words, columns=columns, rows=rows, **changes)
        child.expect(pexpect.EOF)
        return lines_of(child.before), status_of(child)

    def fits(self, lines, columns):
        for line in lines:
            self.assertLessEqual(width(line), columns, line)


def status_of(child):
    child.wait() if child.isalive() else None
    child.close()
    return child.exitstatus


def plain(text):
    """Without the colours of ECMA-48."""
    return re.sub("\x1b\\[[0-9;]*m", "", text)


def lines_of(text):
    return plain(text).replace("\r\n", "\n").rstrip("\n").split("\n")


def width(line):
    """The columns of a line: Unicode Standard Annex #11, with emoji sequences as one emoji."""
    columns = 0
    last = 2
    joined = False
    for character in line:
        if character == "\u200d":
            joined = True
        elif character == "\ufe0f":
            columns += 2 - last
            last = 2
        elif unicodedata.category(character) in ("Mn", "Me", "Cf") or 0x1F3FB <= ord(character) <= 0x1F3FF:
            pass
        elif joined:
            joined = False
        else:
            last = 2 if unicodedata.east_asian_width(character) in "WF" else 1
            columns += last
    return columns

"""A person who trains at a terminal: types keys, and waits until the screen shows what it should."""

import concurrent.futures
import contextlib
import datetime
import fcntl
import os
import re
import select
import signal
import sqlite3
import struct
import subprocess
import termios
import time

import pyte
from wcwidth import wcswidth

from support import BINARY, HomeTest

# A screen that does not show it by then never will.
PATIENCE = 20

# Runs the program as a shell does that has no job control, so that the terminal outlives it. A key that a killed program
# did not read must not end the shell: with it goes the terminal that is to be given back.
SHELL = """
stty -a; echo "before ends"; trap : INT QUIT TSTP
sh -c 'echo "pid $$."; exec "$0" "$@"' "$0" "$@"
echo "status $?."; while read -r rest; do :; done
"""


class Screen(pyte.Screen):
    """A terminal that also notes what is written beyond its size."""

    def __init__(self, columns, rows):
        self.beyond = []
        self.anew = None
        self.erased = ""
        super().__init__(columns, rows)

    @property
    def text(self):
        """All rows, their words parted by one space."""
        return " ".join(" ".join(self.display).split())

    def erase_in_display(self, how=0, *rest, **more):
        self.erased = self.text
        super().erase_in_display(how, *rest, **more)

    def draw(self, data):
        if self.anew and self.anew in data:
            self.beyond, self.anew = [], None
        end = self.cursor.x + max(0, wcswidth(data))
        if end > self.columns or self.cursor.y >= self.lines:
            self.beyond.append((self.cursor.y, end, data))
        super().draw(data)

    def cursor_position(self, line=None, column=None):
        if (line or 1) > self.lines or (column or 1) > self.columns:
            self.beyond.append((line, column))
        super().cursor_position(line, column)


class Person:
    """A run of a command in a pseudo-terminal, and whoever sits at it."""

    def __init__(self, command, environment, folder, columns=80, rows=24):
        self.master, self.slave = os.openpty()
        self.raw = b""
        self.show(columns, rows)
        self.process = subprocess.Popen(
            command, stdin=self.slave, stdout=self.slave, stderr=self.slave, env=environment, cwd=folder,
            start_new_session=True, preexec_fn=take_terminal)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.hang_up()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=1)
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def show(self, columns, rows):
        """Gives the terminal a size; what it showed is gone."""
        self.screen = Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, text):
        """Types keys at once; the moment before the first."""
        moment = time.monotonic()
        data = text if isinstance(text, bytes) else text.encode()
        while data:
            data = data[os.write(self.master, data):]
        return moment

    def paste(self, data):
        """Hands in more than the terminal takes at once, without waiting where nobody reads it."""
        end = time.monotonic() + PATIENCE
        while data and time.monotonic() < end:
            _, ready, _ = select.select([], [self.master], [], 0.2)
            if ready:
                data = data[os.write(self.master, data[:256]):]
            self.look()

    def look(self, seconds=0):
        """Takes in what is written within so many seconds, at least what is there; whether something was."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.raw += data
        self.stream.feed(data)
        return True

    def answer(self, answers, until, patience=PATIENCE):
        """Types for each text on the screen what `answers` say, the first that is found, once for each time that it
        appears, until one of the words in `until` is there."""
        end = time.monotonic() + patience
        done = None
        while not any(word in self.text for word in until):
            text = self.text
            found = next(((word, key) for word, key in answers if re.search(word, text)), None)
            if found and (found, self.title) != done:
                done = found, self.title
                self.type(found[1])
            if time.monotonic() > end:
                raise AssertionError(f"never seen: {until}\n" + "\n".join(self.screen.display))
            self.look(0.1)

    @property
    def title(self):
        """The first row: which exercise, which set, which side."""
        return next((" ".join(row.split()) for row in self.screen.display if row.strip()), "")

    @property
    def text(self):
        return self.screen.text

    def see(self, *words, patience=PATIENCE):
        """Waits until one of these is on the screen; the moment."""
        end = time.monotonic() + patience
        while not any(word in self.text for word in words):
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f"never seen: {words}\n" + "\n".join(self.screen.display))
            self.look(left)
        return time.monotonic()

    def read(self, *words, patience=PATIENCE):
        """Waits until one of these was written, wherever on the screen; the moment."""
        end = time.monotonic() + patience
        while not any(word in self.written for word in words):
            left = end - time.monotonic()
            if left <= 0:
                raise AssertionError(f"never written: {words}\n{self.written}")
            self.look(left)
        return time.monotonic()

    @property
    def written(self):
        return self.raw.decode("utf-8", "replace").replace("\r\n", "\n")

    def watch(self, seconds):
        """Looks at the screen for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.look(left)

    def mode(self):
        """The mode of the terminal, as stty tells it."""
        return subprocess.run(["stty", "-a"], stdin=self.slave, capture_output=True, text=True, check=True).stdout

    def wait_for_mode(self, mode):
        """Waits until the terminal has this mode again; the mode that it has at last."""
        end = time.monotonic() + PATIENCE
        while (now := self.mode()) != mode and time.monotonic() < end:
            # Not more often: whoever gives the terminal back needs a processor too.
            self.watch(0.2)
        return now

    def hang_up(self):
        """Closes the terminal."""
        for name in ("slave", "master"):
            if (end := getattr(self, name)) is not None:
                os.close(end)
                setattr(self, name, None)

    def status(self):
        """The exit status, once everything that was written is read."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < end:
            self.look(0.02)
        while self.look():
            pass
        return self.process.wait(timeout=1)

    @property
    def program(self):
        """The number of the program's process under SHELL."""
        self.read("pid ")
        while "." not in (rest := self.written.split("pid ", 1)[1]):
            self.look(1)
        return int(rest.split(".", 1)[0])


def take_terminal():
    """In the new process: the pseudo-terminal is its terminal, and signals mean what they mean in a shell."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for name in (signal.SIGINT, signal.SIGHUP, signal.SIGTSTP, signal.SIGTTOU):
        signal.signal(name, signal.SIG_DFL)


def midday():
    """A time zone in which no test runs into midnight."""
    return f"NOON{datetime.datetime.now(datetime.timezone.utc).hour - 12:+d}"


def together(cases, run, hands=8):
    """Runs a case beside others: they mostly wait."""
    with concurrent.futures.ThreadPoolExecutor(hands) as pool:
        return list(pool.map(run, cases))


class TrainingTest(HomeTest):
    """Sessions in the released program."""

    PLANK = ("hold", "knee", "plank")
    QUICK = ("--ready", "0s", "--rest", "0s")

    def environment(self, **changes):
        # A toolchain on the machine would ask at a crash what to do.
        return super().environment(**{"TZ": midday(), "SWIFT_BACKTRACE": "enable=no", **changes})

    def person(self, *words, columns=80, rows=24, log=None, command=(BINARY,), **changes):
        changes = {**changes, **({"HOLDFAST_DB": log} if log else {})}
        return Person([*command, *words], self.environment(**changes), self.home, columns, rows)

    def in_shell(self, *words, **changes):
        return self.person(*words, command=("sh", "-c", SHELL, BINARY), **changes)

    def rows(self, query, log=None):
        with contextlib.closing(sqlite3.connect(log or self.log, timeout=10)) as database:
            return database.execute(query).fetchall()

    def sets(self, log=None):
        """Exercise, seconds, repetitions, pain, form and why it ended, of each set in its order."""
        if not os.path.exists(log or self.log):
            return []
        return self.rows(
            "SELECT exercise, seconds, reps, pain, form, stopped FROM exercise_set ORDER BY session_key, number, side",
            log)

    def seconds(self, log=None):
        return [row[1] for row in self.sets(log)]

    def hold(self, person, seconds, key=" "):
        """Begins a hold with Enter, lets it run and stops it with a key; at least and at most so long it took."""
        began = person.type("\r")
        seen = person.see("to go", "target reached")
        person.watch(max(0, began + seconds - time.monotonic()))
        stopped = person.type(key)
        return stopped - seen, person.see("Pain 0-10?", "Shorter than a second") - began

    def measured(self, recorded, bounds):
        """What was recorded is what was measured outside, in whole seconds, never more."""
        low, high = bounds
        self.assertLessEqual(recorded, high)
        self.assertGreaterEqual(recorded, int(low))

    def rate(self, person, keys=("0", "c", "c")):
        """Answers the questions after a set."""
        for question, key in zip(("Pain 0-10?", "Form?", "Why did it end?"), keys):
            person.see(question)
            person.type(key)

"""A command in a folder, and what has to hold after a fault in the middle of it."""

import os
import re

from faults import KILLED, NOW, TEMPORARY, Stage, content_of

UNWRITTEN = ("Nothing was written", "stays as it was", "The old file")


class Scene:
    """What a case finds and leads to, and tries of it."""

    def __init__(self, case):
        self.case = case
        self.origin = Stage()
        self.origin.prepare(case)
        self.words = tuple(self.origin.batch() if word == "BATCH" else word for word in case.words)
        with Stage(self.origin) as stage:
            self.read(stage)
            self.old = stage.picture()
        with Stage(self.origin) as stage:
            self.calls, outcome = stage.changes(*self.words, FAULT_RANDOM=1)
            assert outcome.returncode == case.status, f"{case.name}: {outcome.stderr}"
            assert self.calls, f"{case.name} changes nothing"
            self.read(stage)
            self.new = stage.picture()

    def tries(self):
        """Each fault at each call where it makes a difference."""
        last = len(self.calls)
        for at, call in enumerate(self.calls, 1):
            writes = call.split()[0] in ("write", "pwrite", "pwrite64")
            yield "kill", at
            yield "error", at
            if writes or at == last:
                yield "torn", at
            if writes or call.split()[0] in ("open", "open64", "mkstemp", "mkdir", "link"):
                yield "full", at
            if writes:
                yield "short", at

    @property
    def is_damaged(self):
        return ("DAMAGE",) in self.case.before

    def end(self):
        self.origin.__exit__()

    def read(self, stage):
        return stage.run("export", "json", now=NOW + 60)

    def attempt(self, kind, at):
        """What became of the log, and what was not as it should be."""
        with Stage(self.origin) as stage:
            outcome = stage.tried(self.words, kind, at)
            state, problems = self.judge(stage, outcome, self.calls[at - 1])
        if (outcome.returncode == KILLED) != (kind in ("kill", "torn")):
            problems.append(f"it ended with {outcome.returncode}")
        return state, problems

    def judge(self, stage, outcome, call=""):
        """The same after any run of the command in this folder."""
        problems = []
        was_killed = outcome.returncode == KILLED
        if was_killed:
            problems += self.look(stage)
        answer = self.read(stage)
        found = stage.picture()
        is_old = self.same(found, self.old, "log.db")
        is_new = self.same(found, self.new, "log.db")
        if answer.returncode != (65 if is_old and self.is_damaged else 0):
            problems.append("the log can't be read: " + answer.stderr)
        if not is_old and not is_new:
            problems.append("the log is neither the old nor the new one: " + str(found.get("log.db"))[:200])
        problems += self.strays(found, was_killed, call)
        if not was_killed:
            problems += self.told(outcome, is_old, found)
        problems += self.go_on(stage, found, was_killed)
        state = "old and new alike" if is_old and is_new else "old" if is_old else "new" if is_new else "neither"
        return state, [*problems, outcome.stdout[-300:], outcome.stderr[-600:]] if problems else []

    @staticmethod
    def same(found, other, name):
        """An empty file is as good as none: the first command that is broken off may leave one."""
        return (found.get(name) or None) == (other.get(name) or None)

    def look(self, stage):
        """`doctor` finds no problem, and changes nothing."""
        before = stage.bytes()
        outcome = stage.run("doctor", now=NOW + 120)
        problems = [] if stage.bytes() == before else ["doctor changed a file"]
        if outcome.returncode != 0 and not self.is_damaged:
            problems.append("doctor: " + outcome.stdout)
        return problems

    def strays(self, found, was_killed, call):
        """Every file beside the log is as it was, as it should become, or the rest of a command that was killed."""
        problems = []
        for name, content in found.items():
            if name == "log.db":
                continue
            # Where a killed command left its copy of an older log, the next one puts its own beside it.
            copy = re.sub(r"-\d+\.backup$", ".backup", name)
            is_known = any(state.get(known) == content for state in (self.old, self.new) for known in {name, copy})
            # A journal that can't be removed is taken back, or without effect; the next change removes it.
            may_stay = was_killed or name == "log.db-journal" or call.startswith("unlink ")
            is_made = TEMPORARY.match(name) or ".damaged-" in name
            is_rest = is_made and name not in self.old and may_stay
            if not is_known and not is_rest:
                problems.append(f"{name} is in the way or not whole")
        for name in self.old:
            if name in self.new and name not in found:
                problems.append(f"{name} is gone")
        return problems

    def told(self, outcome, is_old, found):
        """The exit status and the message are true."""
        problems = []
        lines = outcome.stderr.split("\n")
        if outcome.returncode == self.case.status:
            missing = [name for name in self.new if not self.same(found, self.new, name)]
            if missing or outcome.stderr and not self.case.status:
                problems.append(f"it says that all went well, but {missing} {outcome.stderr}")
            return problems
        if outcome.returncode not in (73, 74):
            problems.append(f"status {outcome.returncode}")
        if not lines[0].startswith("holdfast: ") or "SQLite" in lines[0] or len(lines) > 8:
            problems.append("the message is not ours")
        # A backup that was made before the change stays, and so do the rows that an import refused.
        beside = [name for name in found if not name.startswith("backups/") and name != "rejects.csv"]
        is_all_old = is_old and all(self.same(found, self.old, name) for name in beside if not TEMPORARY.match(name))
        says_unwritten = any(words in outcome.stderr for words in UNWRITTEN)
        if says_unwritten and not is_old:
            problems.append("it says that nothing was written")
        if "Nothing was written" in outcome.stderr and not is_all_old:
            problems.append("it says that nothing was written, but a file was")
        if not is_old and not (self.case.told and self.case.told in " ".join(outcome.stderr.split())):
            problems.append("it failed, but the log is the new one, and nothing says so")
        return problems

    def go_on(self, stage, found, was_killed):
        """The next command works, and no rest of this one stays for ever."""
        problems = []
        if self.is_damaged and self.same(found, self.old, "log.db"):
            return problems
        if not was_killed:
            problems += self.look(stage)
        after = stage.run("pain", "3", "--note", "afterwards", "--at", "2024-03-20 09:00", now=NOW + 180)
        if (after.returncode, after.stderr) != (0, "") or "afterwards" not in content_of(stage.log):
            problems.append("the next command: " + after.stderr)
        if "log.db-journal" in stage.names():
            problems.append("the journal stays")
        rest = [name for name in stage.rest() if name not in self.old]
        if not rest:
            return problems
        for name in rest:
            os.utime(os.path.join(stage.folder, name), (NOW - 7200, NOW - 7200))
        mended = stage.run("doctor", "--repair", now=NOW + 240)
        left = [name for name in stage.rest() if name not in self.old]
        # Where the user named the place, Holdfast does not look for them.
        elsewhere = [name for name in left if name.startswith("elsewhere/")]
        if mended.returncode != 0 or left != elsewhere:
            problems.append(f"doctor --repair leaves {left}: {mended.stderr}")
        return problems

"""What fits on a screen: 40 columns anywhere, and `ready` on one screen of 80 by 24."""

import datetime
import json
import shlex
import unittest
import uuid

import pexpect

from support import BINARY, HomeTest, lines_of, status_of, width

TODAY = datetime.datetime.now(datetime.timezone.utc).date()


def day(ago):
    return (TODAY - datetime.timedelta(days=ago)).isoformat()


class Log:
    """Records for `import`."""

    def __init__(self):
        self.records = []

    def add(self, kind, ago, **fields):
        number = len(self.records)
        stamp = f"{day(ago)}T08:00:00.000Z"
        self.records.append(dict(
            kind=kind, id=str(uuid.UUID(int=(0x018F << 112) | (7 << 76) | (2 << 62) | number)), created=stamp,
            updated=stamp, day=day(ago), **fields))
        return self

    def session(self, ago, exercise, seconds, pain=0, form="clean", support=True, note=None, sets=3):
        rows = [dict(set=index + 1, exercise=exercise, seconds=seconds) for index in range(sets)]
        if exercise == "unstable-plank":
            for row in rows:
                row["device"] = "bosu"
        if support:
            rows.append(dict(set=sets + 1, exercise="bird-dog", reps=10, seconds=8))
        return self.add("session", ago, during=pain, form=form, sets=rows, note=note)

    def morning(self, ago, pain=0, **fields):
        return self.add("checkin", ago, moment="morning", pain=pain, **fields)

    def pain(self, ago, pain, **fields):
        return self.add("checkin", ago, moment="other", pain=pain, **fields)

    def start(self, ago, level="knee", usual=0):
        return self.add("directive", ago, directive="start", level=level, usual_pain=usual)

    def override(self, ago, level):
        return self.add("directive", ago, directive="override", level=level, by="Dr Lee", why="seen in the clinic")

    def unlock(self, ago):
        return self.add("directive", ago, directive="unlock", by="Dr Lee")

    def flags(self, ago, *symptoms):
        return self.add("red-flag", ago, symptoms=list(symptoms))

    def text(self):
        return json.dumps(dict(format="holdfast-log", version=1, records=self.records))


def knee(last=0, days=8):
    """Good knee planks every second day, the last ones some days ago."""
    log = Log().start(last + days + 1)
    for ago in range(last + days, last - 1, -2):
        log.session(ago, "knee-plank", 30)
    for ago in range(last + days, -1, -1):
        log.morning(ago)
    return log


def toe(days, last=0):
    log = Log().override(last + days, "toe")
    for ago in range(last + days, last - 1, -2):
        log.session(ago, "toe-plank", 45)
    for ago in range(last + days, -1, -1):
        log.morning(ago)
    return log


def unstable(days=10):
    log = Log().override(days, "unstable")
    for ago in range(days, -1, -2):
        log.session(ago, "unstable-plank", 30)
    for ago in range(days, -1, -1):
        log.morning(ago)
    return log


EMERGENCIES = (
    "saddle-numbness", "urine-trouble", "bladder-bowel-loss", "sexual-function-loss", "both-legs-weak", "major-trauma")
CLINICIAN = (
    "fever-ill", "weight-loss", "cancer-history", "night-rest-pain", "leg-weakness-numbness", "steroids-osteoporosis")


def several_triggers(log):
    """A red morning that is raised twice, a flare, daytime pain, session pain and broken form on one day."""
    return (
        log.morning(1, 3).morning(0, 5, flare=True).pain(0, 6)
        .session(0, "toe-plank", 40, pain=7, form="broken", support=False))


def referral(level="toe"):
    log = Log().override(27, "unstable" if level == "toe" else level)
    for ago in range(27, -1, -2):
        log.session(ago, "toe-plank", 45)
    for ago in range(27, -1, -1):
        log.morning(ago)
    for ago in (20, 10, 1):
        log.morning(ago, 7)
    return log


CASES = {
    "nothing is logged": Log(),
    "started, no session": Log().start(3, usual=2),
    "knee, hold": knee(),
    "knee, a session that did not count for every reason": Log().start(9).morning(8).session(
        1, "knee-plank", 20, pain=4, form="shaky", support=False, sets=2).morning(0, 3, medicated=True),
    "knee, owes the morning": Log().start(9).session(1, "knee-plank", 30),
    "advance to toe": knee(last=2),
    "toe, hold": toe(20),
    "toe, hold, long ago": toe(60, last=5),
    "toe, everything but the unlock": toe(60),
    "advance to unstable": toe(60, last=2).unlock(0),
    "unstable, maintain": unstable(),
    "unstable, no session": Log().override(3, "unstable"),
    "step back from toe": toe(20, last=2).morning(0, 7),
    "step back from unstable by amber": unstable().session(0, "unstable-plank", 30, pain=5),
    "step back by absence": toe(20, last=15),
    "several triggers on toe": several_triggers(toe(20, last=2)),
    "several triggers on toe, stepped back before": several_triggers(toe(20, last=2).override(9, "unstable").pain(3, 6)),
    "several triggers on knee": several_triggers(knee(last=2)),
    "referral on toe": referral(),
    "referral and several triggers": several_triggers(referral()),
    "stop by one symptom": knee().flags(0, "night-rest-pain"),
    "stop by every emergency": knee().flags(0, *EMERGENCIES),
    "stop by every symptom": knee().flags(0, *EMERGENCIES, *CLINICIAN),
    "stop by pain of every kind": knee(last=1).morning(0, 9).pain(0, 10).session(0, "knee-plank", 30, pain=8),
    "stop by symptoms and pain on several days": (
        knee(last=1).flags(2, "fever-ill", "weight-loss").morning(1, 9).flags(1, "urine-trouble").pain(0, 10)
        .session(0, "knee-plank", 30, pain=8)),
    "stop and referral": several_triggers(referral()).flags(0, "both-legs-weak", "saddle-numbness"),
}


class ScreenTest(HomeTest):
    def read(self, log):
        if log.records:
            with open(self.path("in.json"), "w", encoding="utf-8") as file:
                file.write(log.text())
            self.done("import", "in.json")


class OneScreen(ScreenTest):
    def test_ready_fits_a_screen_of_80_by_24(self):
        for name, log in CASES.items():
            with self.subTest(name):
                self.log = self.path(name.replace(" ", "-") + ".db")
                self.read(log)
                lines, status = self.screen("ready")
                self.assertEqual(status, 0)
                self.fits(lines, 80)
                # The line below belongs to the shell's prompt.
                self.assertLessEqual(len(lines), 23, "\n" + "\n".join(lines))

    def test_the_cases_reach_what_they_say(self):
        expected = {
            "nothing is logged": "notStarted knee", "knee, hold": "hold knee", "advance to toe": "advance toe",
            "toe, hold": "hold toe", "advance to unstable": "advance unstable", "unstable, maintain": "maintain unstable",
            "step back from toe": "stepBack knee", "step back from unstable by amber": "stepBack toe",
            "step back by absence": "stepBack knee", "stop by every symptom": "stop stop",
        }
        for name, verdict in expected.items():
            with self.subTest(name):
                self.log = self.path(name.replace(" ", "-") + ".db")
                self.read(CASES[name])
                answer = json.loads(self.done("ready", "--json"))
                self.assertEqual(f"{answer['verdict']} {answer['permitted']}", verdict)
        for name in ("referral on toe", "referral and several triggers"):
            self.log = self.path(name.replace(" ", "-") + ".db")
            self.read(CASES[name])
            answer = json.loads(self.done("ready", "--json"))
            self.assertTrue(answer["refer"], name)
        self.assertGreaterEqual(len(answer["fired"]), 5)

    def test_log_ends_on_one_screen(self):
        for name, log in CASES.items():
            with self.subTest(name):
                self.log = self.path(name.replace(" ", "-") + ".db")
                self.read(log)
                lines, status = self.screen(
                    "log", "unstable plank 20s 18s 15s stopped pain shaky pain 7 + hamstring stretch 30s + deadlift 5x5 "
                    "60kg + crunch 20 + bird dog 2x4x3s", "--during", "7", "--medicated")
                self.assertEqual(status, 0)
                self.fits(lines, 80)
                self.assertLessEqual(len(lines), 23, "\n" + "\n".join(lines))


class FortyColumns(ScreenTest):
    NOTE = "腰が少し痛いので今日は短めにしました 🏋️ did it, e\u0301te\u0301, כאב קל, Donaudampfschifffahrtsgesellschaftskapitän"

    def test_no_line_of_a_reading_command_is_wider(self):
        self.check_reading(
            ("ready",), ("ready", "--explain"), ("today",), ("history",), ("show", "last"), ("exercises",),
            ("exercises", "show", "mega clam"))

    def test_no_line_of_replay_and_due_is_wider(self):
        self.check_reading(("due",), ("replay", "--from", day(20)))

    def check_reading(self, *commands):
        for name, log in CASES.items():
            self.log = self.path(name.replace(" ", "-") + ".db")
            self.read(log)
            for command in commands:
                with self.subTest(name, command=" ".join(command)):
                    lines, _ = self.screen(*command, columns=40)
                    self.fits(lines, 40)

    def test_no_line_of_a_writing_command_is_wider(self):
        commands = [
            ("start", "--level", "toe", "--usual-pain", "1", "--clinician"),
            ("log", "knee plank 3x30s \"腰が少し痛いので今日は短めにしました\" + deadlift 5x5", "--note", self.NOTE),
            ("morning", "3", "--flare", "--medicated", "--note", self.NOTE), ("pain", "6", "--site", "leg"),
            ("show", "last"), ("show", "last-morning"), ("history",),
            ("edit", "last", "--during", "3"), ("delete", "last-pain"), ("undo",), ("redo",),
            ("unlock", "--by", "整形外科の先生と理学療法士の先生", "--why", self.NOTE),
            ("override", "unstable", "--by", "Dr Lee", "--why", self.NOTE),
            ("advice", "--by", "Dr Lee", "--about", "hamstrings"),
            ("exercises", "add", "single leg glute bridge", "--measure", "reps-hold", "--per-side"),
            ("flag", *EMERGENCIES), ("ready",), ("history",), ("import", "again.json"),
        ]
        for command in commands:
            if command[0] == "import":
                self.done("export", "json", "-o", "again.json")
            with self.subTest(" ".join(command)):
                # Input that is no terminal: no questions.
                lines, status = self.screen_without_questions(*command)
                self.assertEqual(status, 0, lines)
                self.fits(lines, 40)

    def test_wide_characters_are_counted_as_two(self):
        self.assertEqual([width("腰a"), width("e\u0301"), width("🏋️"), width("👩‍👩‍👧")], [3, 1, 2, 2])

    def screen_without_questions(self, *words):
        child = pexpect.spawn(
            "/bin/sh", ["-c", shlex.join([BINARY, *words]) + " < /dev/null"], env=self.environment(), cwd=self.home,
            dimensions=(24, 40), timeout=30, encoding="utf-8")
        child.expect(pexpect.EOF)
        return lines_of(child.before), status_of(child)


if __name__ == "__main__":
    unittest.main()

"""Random training logs, as `holdfast-log` documents of version 1.

Each seed names one log: a lifter of one of several kinds keeps it for 5 to 400 days. Most lifters
train at the level they are permitted, so that every level is really reached; then a few records
are spoilt (a score raised, a morning masked, a hold cut short, ...). Others live through stops,
absences of the lengths at which the rules act, and overrides, or log without any plan at all.

    random_logs.py --seed 7                print the document of one seed
    random_logs.py --stats --logs 200      how often each answer of the protocol is reached
"""

import argparse
import collections
import dataclasses
import datetime
import json
import random
import uuid

import protocol_model
from protocol_model import GATE, LEVEL_OF_EXERCISE, TARGET_SECONDS, Level

FIRST_DAY = datetime.date(2020, 1, 1)
LAST_DAY = datetime.date(2026, 10, 31)
ONE_DAY = datetime.timedelta(days=1)

ABSENCES = (7, 8, 13, 14, 27, 28, 29)
UTC_OFFSETS = (60, 120, -300, 330)
SITES = ("back", "pelvis", "leg")
SYMPTOMS = (
    "saddle-numbness",
    "urine-trouble",
    "bladder-bowel-loss",
    "sexual-function-loss",
    "both-legs-weak",
    "major-trauma",
    "fever-ill",
    "weight-loss",
    "cancer-history",
    "night-rest-pain",
    "leg-weakness-numbness",
    "steroids-osteoporosis",
)


@dataclasses.dataclass(frozen=True)
class Habits:
    """How one kind of lifter trains and logs. Numbers without a unit are chances, by day or by session."""

    days: tuple  # shortest and longest log
    rests: tuple  # days from one plank session to the next, each as likely as the others
    absence: float  # per session
    morning: float
    easy_morning: float  # at most the cap of the level
    easy_session: float  # on target, clean, known, peak at most the cap of the level
    support: float
    flare: float
    red_flag: float
    stop_score: float
    clear: float  # per stopped day
    start_again: float
    override: float
    unlock: float
    stray: float  # each kind of entry that stands beside the training
    spoilt: tuple  # fewest and most records spoilt afterwards


STEADY = Habits(
    days=(40, 400),
    rests=(2, 2, 2, 2, 3),
    absence=0.004,
    morning=0.97,
    easy_morning=0.985,
    easy_session=0.985,
    support=0.8,
    flare=0.0015,
    red_flag=0.0007,
    stop_score=0.0007,
    clear=0.4,
    start_again=0.001,
    override=0.0015,
    unlock=0.06,
    stray=0.05,
    spoilt=(0, 6),
)
HABITS = {
    "steady": STEADY,
    "faultless": dataclasses.replace(
        STEADY,
        days=(80, 250),
        absence=0,
        morning=1,
        easy_morning=1,
        easy_session=1,
        flare=0,
        red_flag=0,
        stop_score=0,
        start_again=0,
        override=0,
        stray=0.02,
        spoilt=(0, 3),
    ),
    "begins again": dataclasses.replace(
        STEADY,
        days=(120, 400),
        morning=0.78,
        support=0.5,
        start_again=0.006,
        red_flag=0.004,
        unlock=0.012,
        spoilt=(0, 3),
    ),
    "often away": dataclasses.replace(STEADY, absence=0.06, morning=0.85, unlock=0.2, override=0.01),
    "careless": dataclasses.replace(
        STEADY,
        days=(15, 300),
        rests=(1, 2, 2, 3, 4),
        morning=0.9,
        easy_morning=0.9,
        easy_session=0.9,
        support=0.5,
        flare=0.005,
        stray=0.1,
    ),
    "often stopped": dataclasses.replace(
        STEADY,
        days=(20, 200),
        red_flag=0.02,
        stop_score=0.02,
        clear=0.25,
        unlock=0.15,
        override=0.02,
        start_again=0.01,
        stray=0.1,
    ),
    "often overridden": dataclasses.replace(
        STEADY, days=(10, 200), override=0.06, unlock=0.1, flare=0.02, start_again=0.005, absence=0.02
    ),
    "without a plan": Habits(
        days=(5, 120),
        rests=(1, 1, 2, 3, 5, 8),
        absence=0.03,
        morning=0.7,
        easy_morning=0.4,
        easy_session=0.3,
        support=0.4,
        flare=0.04,
        red_flag=0.02,
        stop_score=0.02,
        clear=0.3,
        start_again=0.03,
        override=0.05,
        unlock=0.1,
        stray=0.3,
        spoilt=(0, 10),
    ),
}
HOW_MANY = {
    "steady": 25,
    "faultless": 10,
    "begins again": 15,
    "often away": 10,
    "careless": 10,
    "often stopped": 10,
    "often overridden": 10,
    "without a plan": 10,
}


class Lifter:
    """Keeps one log, day after day."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        kind = self.random.choices(list(HOW_MANY), weights=list(HOW_MANY.values()))[0]
        self.habits = HABITS[kind]
        self.records = []
        self.walk = protocol_model.Walk()
        self.offset = self.random.choice(UTC_OFFSETS)
        self.day = FIRST_DAY
        self.latest_plank = None
        self.rest = 0
        self.next_flare = None

    def document(self):
        shortest, longest = self.habits.days
        length = self.random.randint(shortest, longest)
        if self.chance(0.1):
            length = self.random.randint(5, 20)
        spare = (LAST_DAY - FIRST_DAY).days + 1 - length
        self.day = FIRST_DAY + self.random.randint(0, spare) * ONE_DAY
        for _ in range(length):
            self.live()
            self.day += ONE_DAY
        for _ in range(self.random.randint(*self.habits.spoilt)):
            self.spoil(self.random.choice(self.records))
        self.random.shuffle(self.records)
        return {"format": "holdfast-log", "version": 1, "records": self.records}

    # One day

    def begin(self):
        """The first day has a record that cannot be spoilt away."""
        if self.chance(0.7):
            self.add_start()
        else:
            self.add_checkin("other", self.random.randint(0, 3))

    def live(self):
        habits = self.habits
        before = len(self.records)
        if before == 0:
            self.begin()
        if self.chance(habits.morning):
            self.log_morning()
        self.give_directives()
        if self.day == self.next_flare or self.chance(habits.flare):
            if self.chance(0.5):  # the next one at about the spacing of two steps back
                self.next_flare = self.day + self.random.randint(5, 8) * ONE_DAY
            self.add_checkin(self.either("morning", "other"), self.random.randint(0, 7), flare=True)
        if self.chance(habits.red_flag):
            self.add_red_flag()
        if self.chance(habits.stop_score):
            self.add_checkin(self.either("morning", "other"), self.random.randint(7, 10))
        self.train()
        self.log_strays()
        facts = protocol_model.facts_by_day(self.records[before:])
        self.walk.step(self.day, facts.get(self.day, protocol_model.DayFacts()))

    def log_morning(self):
        usual = self.walk.usual
        if self.chance(self.habits.easy_morning):
            cap = GATE[self.walk.level].morning_cap(usual)
            self.add_checkin("morning", self.random.choice((0, 0, 0, 1, 1, cap)))
            return
        boundaries = (0, 1, 2, 3, usual - 1, usual, usual + 1, usual + 2, usual + 3, 4, 5, 6, 7, 8)
        weights = (1, 2, 3, 3, 2, 3, 3, 5, 2, 2, 1, 1, 1, 0.3)
        for _ in range(self.random.choice((1, 1, 1, 2))):
            pain = max(0, self.random.choices(boundaries, weights=weights)[0])
            self.add_checkin("morning", pain, medicated=self.chance(0.15))

    def give_directives(self):
        habits = self.habits
        if self.walk.stopped:
            if self.chance(habits.clear):
                self.add_directive("clear")
            if self.chance(0.15):
                self.add_directive("unlock")
            if self.chance(0.05):
                self.add_override()
        elif self.chance(habits.stray / 10):
            self.add_directive("clear")
        if self.chance(habits.start_again):
            self.add_start()
            if self.chance(0.3):
                self.add_start()
        if self.chance(habits.override):
            self.add_override()
            if self.chance(0.2):
                self.add_override()
        if self.chance(habits.unlock):
            self.add_directive("unlock")
        if self.chance(habits.stray / 10):
            self.add_directive("advice", about="hamstrings")

    def train(self):
        """Plank sessions as planned, and support work on other days too."""
        due = self.latest_plank is None or (self.day - self.latest_plank).days >= self.rest
        if not due:
            if self.chance(self.habits.support / 5):
                self.add_session(self.support_sets(), during=0, form="clean")
            return
        self.latest_plank = self.day
        self.rest = self.random.choice(self.habits.rests)
        if self.chance(self.habits.absence):
            self.rest = self.random.choice(ABSENCES)
        if self.chance(self.habits.easy_session):
            self.train_well()
        else:
            self.train_somehow()

    def train_well(self):
        level = self.walk.level
        target = TARGET_SECONDS[level]
        sets = [
            self.plank_set(level, target + self.random.choice((0, 0, 5)))
            for _ in range(self.random.choice((3, 3, 3, 4)))
        ]
        peak = self.random.choice((0, 0, 1, GATE[level].peak_cap))
        during = peak
        if self.chance(0.2):  # the scores stand on the sets instead
            during = None
            for one in sets:
                one["pain"] = self.random.randint(0, peak)
        support = self.support_sets() if self.chance(self.habits.support) else []
        if self.chance(0.1):
            self.add_session(sets[:1], during=during, form="clean")
            self.add_session(sets[1:] + support, during=during, form="clean")
        else:
            before = self.random.choice((None, 0, 1, 2))
            after = self.random.choice((None, None, 0, 1))
            self.add_session(sets + support, before=before, during=during, after=after, form="clean")

    def train_somehow(self):
        for _ in range(self.random.choice((1, 1, 1, 2, 3))):
            level = self.walk.level
            if self.chance(0.15):
                level = self.random.choice(list(Level))
            target = TARGET_SECONDS[level]
            sets = []
            for _ in range(self.random.choice((1, 2, 3, 3, 3, 4, 5))):
                seconds = self.random.choice((target,) * 6 + (target - 1, target + 1, target - 10, 60))
                one = self.plank_set(level, seconds)
                if self.chance(0.05):
                    one = self.plank_set(self.random.choice(list(Level)), self.random.choice((30, 45)))
                one["pain"] = self.some_pain() if self.chance(0.4) else None
                if self.chance(0.15):
                    one["form"] = self.random.choice(("clean", "shaky", "broken"))
                self.maybe_stopped(one)
                sets.append(one)
            if self.chance(self.habits.support):
                sets += self.support_sets()
            self.add_session(
                sets,
                before=self.some_pain() if self.chance(0.5) else None,
                during=self.some_pain() if self.chance(0.8) else None,
                after=self.some_pain() if self.chance(0.3) else None,
                medicated=self.chance(0.08),
                form=self.random.choice(("clean",) * 8 + ("shaky", "broken", None)),
            )

    def log_strays(self):
        """Entries beside the training: other exercises, other sites, other times, deleted records."""
        stray = self.habits.stray
        if self.chance(stray):
            pain = self.some_pain()
            sets = [self.other_set() for _ in range(self.random.randint(1, 3))]
            self.add_session(sets, during=pain, medicated=self.chance(0.1))
        if self.chance(stray):
            pain = self.random.choices(range(9), weights=(8, 8, 6, 4, 2, 1, 0.4, 0.2, 0.1))[0]
            self.add_checkin("other", pain, medicated=self.chance(0.1))
        if self.chance(stray):
            pain = self.random.randint(0, 10)
            self.add_checkin(self.either("morning", "other"), pain, site="other")
        if self.chance(stray / 2):
            self.add_deleted()

    def add_deleted(self):
        kept = len(self.records)
        what = self.random.randrange(5)
        if what == 0:
            self.add_red_flag()
        elif what == 1:
            self.add_checkin("morning", self.random.randint(0, 10), flare=self.chance(0.3))
        elif what == 2:
            self.add_override()
        elif what == 3:
            self.add_start()
        else:
            sets = [self.plank_set(self.walk.level, 30)]
            self.add_session(sets, during=self.random.randint(0, 10), form="broken")
        for record in self.records[kept:]:
            record["deleted"] = True

    # Sets

    def plank_set(self, level, seconds):
        one = blank_set(level.label + "-plank", seconds=seconds)
        if level == Level.UNSTABLE:
            one["device"] = self.random.choice((None, "bosu", "ball"))
        return one

    def support_sets(self):
        """One set of support work that counts, or one that nearly does."""
        kind = self.random.randrange(3)
        if kind == 0:
            reps, seconds = self.random.choice(((5, 5), (10, 8), (12, 5), (5, 6), (4, 8), (10, 4)))
            sets = [blank_set("bird-dog", reps=reps, seconds=seconds)]
        else:
            exercise, least = (("toe-tap", 5), ("mega-clam", 8))[kind - 1]
            reps = self.random.choice((least, least, least + 2, least * 2, least - 1))
            shape = self.random.randrange(10)
            if shape < 2:
                sets = [blank_set(exercise, reps=reps)]
            elif shape == 2:
                sets = [blank_set(exercise, side=self.either("left", "right"), reps=reps)]
            else:
                other = reps if shape > 3 else least - 1
                left, right = self.random.choice(((reps, other), (other, reps)))
                sets = [
                    blank_set(exercise, side="left", reps=left),
                    blank_set(exercise, side="right", reps=right),
                ]
        if self.chance(0.15):
            self.random.choice(sets)["form"] = self.random.choice(("clean", "shaky", "broken"))
        return sets

    def other_set(self):
        exercise = self.random.choice(("deadlift", "psoas-stretch", "bird-dog", "toe-tap"))
        if exercise == "deadlift":
            return blank_set(exercise, reps=5)
        if exercise == "psoas-stretch":
            return blank_set(exercise, side=self.either("left", "right"), seconds=30)
        if exercise == "bird-dog":
            return blank_set(exercise, reps=10, seconds=8)
        return blank_set(exercise, side=self.either("left", "right"), reps=10)

    def maybe_stopped(self, one):
        """Why a set ended, where it agrees with the set's pain and form."""
        reasons = ["choice", "target"]
        if one["pain"] is not None:
            reasons.append("pain")
        if one["form"] in ("shaky", "broken"):
            reasons.append("form")
        if self.chance(0.2):
            one["stopped"] = self.random.choice(reasons)

    # Records

    def add_session(self, sets, before=None, during=None, after=None, medicated=False, form=None):
        self.add(
            "session",
            "started_at",
            before=before,
            during=during,
            after=after,
            medicated=medicated,
            form=form,
            rpe=None,
            minutes=None,
            note=None,
            origin="log",
            sets=numbered(sets),
        )

    def add_checkin(self, moment, pain, medicated=None, flare=False, site=None):
        self.add(
            "checkin",
            "at",
            moment=moment,
            pain=pain,
            medicated=self.chance(0.01) if medicated is None else medicated,
            flare=flare,
            site=self.random.choice(SITES) if site is None else site,
            note=None,
        )

    def add_red_flag(self):
        count = self.random.choice((1, 1, 2))
        self.add("red-flag", "at", symptoms=self.random.sample(SYMPTOMS, count), note=None)

    def add_start(self):
        self.add_directive(
            "start",
            by=None,
            level=self.random.choice(("knee", "knee", "toe")),
            usual_pain=self.random.randint(0, 3),
            clinician=self.random.choice((True, False, None)),
        )

    def add_override(self):
        level = self.random.choice(("knee", "toe", "unstable", "unstable"))
        self.add_directive("override", level=level, why="agreed at the appointment")

    def add_directive(
        self, directive, by="therapist", level=None, usual_pain=None, clinician=None, why=None, about=None
    ):
        self.add(
            "directive",
            "at",
            directive=directive,
            level=level,
            usual_pain=usual_pain,
            clinician=clinician,
            by=by,
            why=why,
            about=about,
        )

    def add(self, kind, instant_key, **fields):
        """Adds a record of this day, lived at some minute of it and entered within the hour."""
        lived = datetime.datetime.combine(self.day, datetime.time()) + datetime.timedelta(
            minutes=self.random.randrange(24 * 60)
        )
        created = lived - datetime.timedelta(minutes=self.offset - self.random.randint(1, 60))
        record = {
            "kind": kind,
            "id": self.identifier(created),
            "created": stamp(created),
            "updated": stamp(created),
            "deleted": False,
            "day": self.iso,
            instant_key: None if self.chance(0.3) else lived.isoformat() + offset_text(self.offset),
        }
        record.update(fields)
        self.records.append(record)

    def identifier(self, created):
        """A version 7 UUID: milliseconds since 1970, then random bits."""
        milliseconds = int(created.replace(tzinfo=datetime.timezone.utc).timestamp() * 1000)
        bits = milliseconds << 80 | 7 << 76 | self.random.getrandbits(12) << 64
        return str(uuid.UUID(int=bits | 2 << 62 | self.random.getrandbits(62)))

    # Spoiling

    def spoil(self, record):
        """Changes one record after the fact, as a correction or a bad day would."""
        if record is self.records[0]:
            return
        kind = record["kind"]
        if self.chance(0.15):
            record["deleted"] = not record["deleted"]
        elif kind == "checkin":
            self.spoil_checkin(record)
        elif kind == "session":
            self.spoil_session(record)
        elif kind == "directive" and record["directive"] in ("start", "override"):
            record["level"] = self.random.choice(("knee", "toe"))

    def spoil_checkin(self, checkin):
        what = self.random.randrange(5)
        if what <= 1:
            checkin["pain"] = self.random.choice((1, 2, 2, 3, 3, 3, 4, 5, 6, 7, 8))
        elif what == 2:
            checkin["medicated"] = True
        elif what == 3:
            checkin["flare"] = checkin["site"] != "other"
        else:
            checkin["moment"] = "other" if checkin["moment"] == "morning" else "morning"

    def spoil_session(self, session):
        what = self.random.randrange(7)
        one = self.random.choice(session["sets"])
        one["stopped"] = None
        if what == 0:
            session[self.random.choice(("before", "during", "after"))] = self.random.randint(2, 8)
        elif what == 1:
            session["during"] = None
            if self.chance(0.5):  # scored on every set but one
                for other in session["sets"]:
                    other["pain"] = None if other is one else self.random.randint(0, 1)
        elif what == 2:
            session["medicated"] = True
        elif what == 3:
            one["form"] = self.random.choice(("shaky", "broken"))
        elif what == 4:
            session["form"] = self.random.choice(("shaky", "broken", None))
        elif what == 5:
            one["pain"] = self.random.randint(1, 8)
        elif one["exercise"] in LEVEL_OF_EXERCISE:
            one["seconds"] -= 1

    # Chance

    @property
    def iso(self):
        return self.day.isoformat()

    def chance(self, probability):
        return self.random.random() < probability

    def either(self, one, other):
        return self.random.choice((one, other))

    def some_pain(self):
        return self.random.choices(range(9), weights=(5, 6, 5, 4, 3, 2, 1, 0.5, 0.3))[0]


def blank_set(exercise, side="none", seconds=None, reps=None):
    return {
        "set": None,
        "exercise": exercise,
        "side": side,
        "seconds": seconds,
        "reps": reps,
        "weight_kg": None,
        "device": None,
        "variation": None,
        "pain": None,
        "form": None,
        "stopped": None,
        "note": None,
    }


def numbered(sets):
    """Numbers the sets 1, 2, 3, ...; a right side shares the number of the left side before it."""
    number = 0
    before = None
    for one in sets:
        second_side = (
            before is not None
            and (before["side"], one["side"]) == ("left", "right")
            and before["exercise"] == one["exercise"]
        )
        if not second_side:
            number += 1
        one["set"] = number
        before = one
    return sets


def stamp(instant):
    return instant.isoformat(timespec="milliseconds") + "Z"


def offset_text(minutes):
    sign = "-" if minutes < 0 else "+"
    return "{}{:02d}:{:02d}".format(sign, *divmod(abs(minutes), 60))


def random_log(seed):
    """The document of one seed."""
    return Lifter(seed).document()


# --- What is reached -------------------------------------------------------------------------


def print_shares(title, counts, total):
    print("{} (of {} days)".format(title, total))
    for name, count in counts.most_common():
        print("  {:<18} {:>7}  {:6.2f} %".format(name, count, 100 * count / total))


def print_stats(seeds):
    permitted, verdicts, triggers, moves = (collections.Counter() for _ in range(4))
    kinds, absences = collections.Counter(), collections.Counter()
    lengths = []
    for seed in seeds:
        records = random_log(seed)["records"]
        kinds.update(record.get("directive", record["kind"]) for record in records)
        kinds["deleted records"] += sum(record["deleted"] for record in records)
        rows = protocol_model.replay(records)
        lengths.append(len(rows))
        for before, row in zip([None] + rows, rows):
            permitted[row["permitted"]] += 1
            verdicts[row["verdict"]] += 1
            triggers["+".join(row["triggers"]) or "none"] += 1
            if before is not None and before["permitted"] != row["permitted"]:
                moves["{} -> {}".format(before["permitted"], row["permitted"])] += 1
        absences.update(plank_gaps(records))
    days = sum(lengths)
    print("logs: {}, of {} to {} days".format(len(lengths), min(lengths), max(lengths)))
    print_shares("permitted level", permitted, days)
    print_shares("verdict", verdicts, days)
    print_shares("triggers", triggers, days)
    print_shares("changes of level", moves, days)
    print("records: " + ", ".join("{} {}".format(count, kind) for kind, count in kinds.most_common()))
    print("absences: " + ", ".join("{} of {} days".format(absences[n], n) for n in ABSENCES))


def plank_gaps(records):
    """The days from each day with plank sets to the next."""
    facts = protocol_model.facts_by_day(records)
    days = sorted(day for day, of_day in facts.items() if of_day.plank_sets)
    return [(after - before).days for before, after in zip(days, days[1:])]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1, help="the (first) seed")
    parser.add_argument("--logs", type=int, default=200, help="with --stats: how many seeds")
    parser.add_argument("--stats", action="store_true", help="say how often each answer is reached")
    arguments = parser.parse_args()
    if arguments.stats:
        print_stats(range(arguments.seed, arguments.seed + arguments.logs))
    else:
        print(json.dumps(random_log(arguments.seed), indent=1))


if __name__ == "__main__":
    main()

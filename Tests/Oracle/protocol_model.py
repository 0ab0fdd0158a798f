"""A reference model of Holdfast's progression protocol.

Documentation/Protocol.md says which plank a log has earned on every civil day. This module says
the same in plain Python, for the default protocol, so that the engine can be compared with it day
by day. It is written for reading next to that page: the numbered steps of `Walk.step` are those of
its "The order of a day", and the section of every other rule is named where the rule stands.

It reads records in the form of a `holdfast-log` document of version 1 and takes them as valid.

    replay(records)            one row a day: permitted level, verdict, triggers, count, clock
    earliest(records, as_of)   the first day on which the level could rise, if all goes well
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
from typing import Callable, Dict, Iterable, Iterator, List, NamedTuple, Optional, Set, Tuple, Union

Day = datetime.date
ONE_DAY = datetime.timedelta(days=1)


# --- The default protocol --------------------------------------------------------------------


class Level(enum.IntEnum):
    """The plank ladder. `stop` is not a rung of it: a stopped log stands at knee, reported as stop."""

    KNEE = 1
    TOE = 2
    UNSTABLE = 3

    @property
    def label(self) -> str:
        return self.name.lower()


LEVEL_OF_LABEL = {level.label: level for level in Level}
LEVEL_OF_EXERCISE = {level.label + "-plank": level for level in Level}

SETS = 3
TARGET_SECONDS = {Level.KNEE: 30, Level.TOE: 45, Level.UNSTABLE: 30}

STOP_SCORE = 8
RED_SCORE = 6
AMBER_SCORE = 4
RAISED_MORNINGS = 2
RAISED_MORNING_DAYS = 3
STEP_BACK_SPACING_DAYS = 7

ABSENCE_RESTART_DAYS = 8
ABSENCE_LEVEL_DOWN_DAYS = 14
ABSENCE_KNEE_DAYS = 28

SESSION_SPACING_DAYS = 2
LOOK_BACK_DAYS = 14
EARLIEST_LIMIT_DAYS = 365


def red_morning(usual: int) -> int:
    """The morning score that is red by itself."""
    return max(4, usual + 3)


def raised_morning(usual: int) -> int:
    """The morning score that is red when it comes twice in three days."""
    return max(3, usual + 2)


@dataclasses.dataclass(frozen=True)
class Gate:
    """The numbers of one column of the table in "The gate"."""

    sessions: int
    within_days: int
    days_at_level: int
    peak_cap: int
    morning_cap: Callable[[int], int]
    support_days: int
    days_since_first: int = 0
    days_without_red: int = 0
    mornings: int = 0
    needs_unlock: bool = False


KNEE_TO_TOE = Gate(
    sessions=4,
    within_days=28,
    days_at_level=10,
    peak_cap=2,
    morning_cap=lambda usual: max(2, usual),
    support_days=2,
)
TOE_TO_UNSTABLE = Gate(
    sessions=6,
    within_days=42,
    days_at_level=21,
    peak_cap=1,
    morning_cap=lambda usual: max(1, usual - 1),
    support_days=4,
    days_since_first=42,
    days_without_red=28,
    mornings=10,
    needs_unlock=True,
)
GATE = {
    Level.KNEE: KNEE_TO_TOE,
    Level.TOE: TOE_TO_UNSTABLE,
    Level.UNSTABLE: TOE_TO_UNSTABLE,  # nothing above, but sessions are judged by its caps
}


# --- What is read of a day -------------------------------------------------------------------


def highest(*scores: Optional[int]) -> Optional[int]:
    """The highest of the given scores; None when none is given, for missing is never zero."""
    return max((score for score in scores if score is not None), default=None)


def at_least(score: Optional[int], limit: int) -> bool:
    return score is not None and score >= limit


@dataclasses.dataclass
class DayFacts:
    """Everything of one day that the engine reads, merged to the worst case."""

    morning: Optional[int] = None
    morning_masked: bool = False
    daytime: Optional[int] = None
    peak: Optional[int] = None
    peak_known: bool = True
    plank_sets: List[Tuple[Level, int]] = dataclasses.field(default_factory=list)
    plank_forms: List[Optional[str]] = dataclasses.field(default_factory=list)
    support: bool = False
    flare: bool = False
    red_flag: bool = False
    starts: List[Tuple[Level, int]] = dataclasses.field(default_factory=list)
    overrides: List[Level] = dataclasses.field(default_factory=list)
    cleared: bool = False
    unlocked: bool = False

    @property
    def all_clean(self) -> bool:
        """Form is known on every plank set, and clean."""
        return all(form == "clean" for form in self.plank_forms)

    @property
    def any_broken(self) -> bool:
        return "broken" in self.plank_forms

    def sets_at_target(self, level: Level) -> int:
        target = TARGET_SECONDS[level]
        return sum(1 for at, seconds in self.plank_sets if at == level and seconds >= target)

    def add(self, record: dict) -> None:
        kind = record["kind"]
        if kind == "session":
            self.add_session(record)
        elif kind == "checkin":
            self.add_checkin(record)
        elif kind == "red-flag":
            self.red_flag = True
        elif kind == "directive":
            self.add_directive(record)
        else:
            raise ValueError("unknown kind of record: {!r}".format(kind))

    def add_session(self, session: dict) -> None:
        sets = session["sets"]
        self.daytime = highest(self.daytime, session["before"])
        self.peak = highest(
            self.peak, session["during"], session["after"], *(one["pain"] for one in sets)
        )
        planks = [one for one in sets if one["exercise"] in LEVEL_OF_EXERCISE]
        for one in planks:
            self.plank_sets.append((LEVEL_OF_EXERCISE[one["exercise"]], one["seconds"]))
            self.plank_forms.append(effective_form(one, session))
        if planks:
            scored = session["during"] is not None or all(one["pain"] is not None for one in planks)
            if not scored or session["medicated"]:
                self.peak_known = False
        if has_support(session):
            self.support = True

    def add_checkin(self, checkin: dict) -> None:
        if checkin["moment"] == "morning":
            self.morning = highest(self.morning, checkin["pain"])
            self.morning_masked = self.morning_masked or checkin["medicated"]
        else:
            self.daytime = highest(self.daytime, checkin["pain"])
        self.flare = self.flare or checkin["flare"]

    def add_directive(self, record: dict) -> None:
        directive = record["directive"]
        if directive == "start":
            self.starts.append((LEVEL_OF_LABEL[record["level"]], record["usual_pain"]))
        elif directive == "override":
            self.overrides.append(LEVEL_OF_LABEL[record["level"]])
        elif directive == "clear":
            self.cleared = True
        elif directive == "unlock":
            self.unlocked = True
        elif directive != "advice":  # advice lifts a caution and nothing else
            raise ValueError("unknown directive: {!r}".format(directive))


def effective_form(one: dict, session: dict) -> Optional[str]:
    """A set's form is its own, else its session's."""
    return one["form"] if one["form"] is not None else session["form"]


def has_support(session: dict) -> bool:
    """At least one clean set of support work of half the lowest dose or more."""
    sides_done: Dict[Tuple[int, str], Set[str]] = {}
    for one in session["sets"]:
        if effective_form(one, session) != "clean":
            continue
        exercise = one["exercise"]
        reps = one["reps"] or 0
        if exercise == "bird-dog" and reps >= 5 and (one["seconds"] or 0) >= 5:
            return True
        if (exercise == "toe-tap" and reps >= 5) or (exercise == "mega-clam" and reps >= 8):
            done = sides_done.setdefault((one["set"], exercise), set())
            done.update(("left", "right") if one["side"] == "none" else (one["side"],))
    return any(done == {"left", "right"} for done in sides_done.values())


def read_by_engine(record: dict) -> bool:
    """A deleted record is gone, and a check-in about another site is history."""
    if record["deleted"]:
        return False
    return not (record["kind"] == "checkin" and record["site"] == "other")


def facts_by_day(records: Iterable[dict]) -> Dict[Day, DayFacts]:
    facts: Dict[Day, DayFacts] = {}
    for record in records:
        if read_by_engine(record):
            facts.setdefault(as_day(record["day"]), DayFacts()).add(record)
    return facts


# --- The walk: from "What costs progress" to "The order of a day" -----------------------------


class Session(NamedTuple):
    """A plank session that waits for its next morning."""

    day: Day
    level: Level
    could_qualify: bool


class Walk:
    """The engine's state between two days. `step` takes it through one day."""

    def __init__(self) -> None:
        self.usual = 0
        self.level = Level.KNEE
        self.stopped = False
        self.forget()

    def forget(self) -> None:
        """What a start forgets: everything but the level, the usual morning pain and a stop."""
        self.qualified: List[Day] = []
        self.latest_qualifies = False
        self.since: Optional[Day] = None
        self.first_plank: Optional[Day] = None
        self.latest_plank: Optional[Day] = None
        self.judged_at: Optional[Level] = None
        self.pending: Optional[Session] = None
        self.last_step_back: Optional[Day] = None
        self.red_days: Set[Day] = set()
        self.raised_days: Set[Day] = set()
        self.support_days: Set[Day] = set()
        self.mornings: Set[Day] = set()
        self.unlocked = False

    def step(self, day: Day, facts: DayFacts) -> dict:
        """Walks one day in the order of "The order of a day" and answers with its row."""
        fired: Set[str] = set()
        if facts.starts:
            self.usual = min(usual for _, usual in facts.starts)

        # Morning phase
        # 1. Stop
        if facts.red_flag or at_least(facts.morning, STOP_SCORE) or at_least(facts.daytime, STOP_SCORE):
            fired.add("stop")
            self.stop()
        # 2. Absence
        self.note_absence(day)
        # 3. Clearance, then a start
        if facts.cleared and self.stopped and "stop" not in fired:
            self.stopped = False
            self.level = Level.KNEE
            self.restart(day)
        if facts.starts:
            self.forget()
            self.level = Level.KNEE if self.stopped else min(level for level, _ in facts.starts)
        # 4. Override, then an unlock
        if facts.overrides and not self.stopped:
            self.level = min(facts.overrides)
            self.last_step_back = None
            self.pending = None
            self.restart(day)
        if facts.unlocked and not self.stopped:
            self.unlocked = True
        # 5. The pending session
        self.note_morning(day, facts)
        self.resolve_pending(day, facts)
        # 6. Red from flare, daytime or morning
        if facts.flare or at_least(facts.daytime, RED_SCORE) or self.morning_is_red(day, facts):
            fired.add("red")
            self.apply_red(day)
        # 7. Stopped
        if self.stopped:
            self.stand_stopped(day)
        # 8. The gate
        if self.gate_is_open(day):
            self.level = Level(self.level + 1)
            self.restart(day)

        # Session phase
        # 9. Stop from peak
        if at_least(facts.peak, STOP_SCORE):
            fired.add("stop")
            self.stop()
        # What step 11 is going to apply is known here, because step 10 judges by it.
        peak_is_red = at_least(facts.peak, RED_SCORE)
        # "What costs progress": peak 4 or 5, or broken form. Step 11 applies it only where the peak is not red.
        amber = facts.any_broken or (at_least(facts.peak, AMBER_SCORE) and not peak_is_red)
        if peak_is_red:
            fired.add("red")
        if amber:
            fired.add("amber")
        # 10. The plank session
        if facts.plank_sets:
            self.judge_session(day, facts, fired)
        # 11. Red from peak; otherwise amber
        if peak_is_red:
            self.apply_red(day)
        elif amber:
            self.apply_amber(day)
        # 12. Support work
        if facts.support:
            self.support_days.add(day)
        if self.stopped:
            self.stand_stopped(day)

        return self.row(day, fired)

    # The parts of a day

    def stop(self) -> None:
        self.stopped = True
        self.unlocked = False

    def stand_stopped(self, day: Day) -> None:
        self.level = Level.KNEE
        self.restart(day)

    def restart(self, day: Day) -> None:
        """Restarts the count and the clock."""
        self.qualified = []
        self.latest_qualifies = False
        if self.first_plank is not None:
            self.since = day

    def level_down(self) -> None:
        self.level = Level(max(Level.KNEE, self.level - 1))

    def note_absence(self, day: Day) -> None:
        if self.latest_plank is None:
            return
        away = (day - self.latest_plank).days
        if away == ABSENCE_LEVEL_DOWN_DAYS:
            self.level_down()
        elif away == ABSENCE_KNEE_DAYS:
            self.level = Level.KNEE
        if away in (ABSENCE_RESTART_DAYS, ABSENCE_LEVEL_DOWN_DAYS, ABSENCE_KNEE_DAYS):
            self.restart(day)

    def note_morning(self, day: Day, facts: DayFacts) -> None:
        if facts.morning is None:
            return
        self.mornings.add(day)
        if facts.morning >= raised_morning(self.usual):
            self.raised_days.add(day)

    def resolve_pending(self, day: Day, facts: DayFacts) -> None:
        """The very next morning settles a pending session; a skipped one settles it too."""
        session, self.pending = self.pending, None
        if session is None or not session.could_qualify:
            return
        if facts.morning is None or facts.morning_masked:
            return
        if facts.morning <= GATE[session.level].morning_cap(self.usual):
            self.qualified.append(session.day)
            self.latest_qualifies = True

    def morning_is_red(self, day: Day, facts: DayFacts) -> bool:
        if at_least(facts.morning, red_morning(self.usual)):
            return True
        raised = days_within(self.raised_days, day, RAISED_MORNING_DAYS)
        return day in self.raised_days and len(raised) >= RAISED_MORNINGS

    def apply_red(self, day: Day) -> None:
        self.red_days.add(day)
        last = self.last_step_back
        if last is None or (day - last).days >= STEP_BACK_SPACING_DAYS:
            self.level_down()
            self.last_step_back = day
        self.restart(day)

    def apply_amber(self, day: Day) -> None:
        if self.level == Level.UNSTABLE:
            self.level_down()
            self.last_step_back = day
        self.restart(day)

    def judge_session(self, day: Day, facts: DayFacts, fired: Set[str]) -> None:
        """Judges the day's plank session, still without its morning, and makes it pending."""
        if self.first_plank is None:
            self.first_plank = day
            self.since = day
        self.latest_plank = day
        self.latest_qualifies = False
        self.judged_at = Level.KNEE if self.stopped else self.level
        could_qualify = (
            not fired
            and not self.stopped
            and facts.sets_at_target(self.level) >= SETS
            and facts.peak_known
            and facts.peak is not None
            and facts.peak <= GATE[self.level].peak_cap
            and facts.all_clean
        )
        self.pending = Session(day, self.judged_at, could_qualify)

    def qualifying(self, day: Day) -> int:
        """The sessions that count, oldest first, each at least two days after the one before."""
        count = 0
        latest: Optional[Day] = None
        for session in sorted(days_within(self.qualified, day, GATE[self.level].within_days)):
            if latest is None or (session - latest).days >= SESSION_SPACING_DAYS:
                count += 1
                latest = session
        return count

    def gate_is_open(self, day: Day) -> bool:
        """Every clause of "The gate" holds for the step up from the present level."""
        if self.stopped or self.level == Level.UNSTABLE:
            return False
        if self.since is None or self.first_plank is None:
            return False
        gate = GATE[self.level]
        support = [q for q in self.support_days if 1 <= (day - q).days <= LOOK_BACK_DAYS]
        return (
            self.latest_qualifies
            and self.qualifying(day) >= gate.sessions
            and (day - self.since).days >= gate.days_at_level
            and len(support) >= gate.support_days
            and (day - self.first_plank).days >= gate.days_since_first
            and not days_within(self.red_days, day, gate.days_without_red)
            and len(days_within(self.mornings, day, LOOK_BACK_DAYS)) >= gate.mornings
            and (self.unlocked or not gate.needs_unlock)
        )

    def verdict(self) -> str:
        """Section 8."""
        if self.stopped:
            return "stop"
        if self.judged_at is None:
            return "notStarted"
        if self.level > self.judged_at:
            return "advance"
        if self.level < self.judged_at:
            return "stepBack"
        return "maintain" if self.level == Level.UNSTABLE else "hold"

    def row(self, day: Day, fired: Set[str]) -> dict:
        return {
            "day": day.isoformat(),
            "permitted": "stop" if self.stopped else self.level.label,
            "verdict": self.verdict(),
            "triggers": [trigger for trigger in ("stop", "red", "amber") if trigger in fired],
            "qualifying": self.qualifying(day),
            "clock": None if self.since is None else (day - self.since).days,
        }


def days_within(days: Iterable[Day], day: Day, count: int) -> List[Day]:
    """The days q with day - q < count."""
    return [q for q in days if (day - q).days < count]


def walk_from_first(facts: Dict[Day, DayFacts], last: Day) -> Iterator[Tuple[Walk, dict]]:
    """Walks every calendar day from the first that has facts to `last`; yields the state and row."""
    walk = Walk()
    day = min(facts, default=None)
    while day is not None and day <= last:
        yield walk, walk.step(day, facts.get(day, DayFacts()))
        day += ONE_DAY


# --- The answers -----------------------------------------------------------------------------


def as_day(day: Union[str, Day]) -> Day:
    return day if isinstance(day, datetime.date) else datetime.date.fromisoformat(day)


def replay(
    records: Iterable[dict],
    first: Union[str, Day, None] = None,
    last: Union[str, Day, None] = None,
) -> List[dict]:
    """The engine's answer for every day, from the day of the first record to that of the last.

    The walk always begins at the first record; `first` only leaves earlier rows out. `last` ends
    the rows on another day, before or after the last record.
    """
    facts = facts_by_day(records)
    if not facts:
        return []
    end = max(facts) if last is None else as_day(last)
    begin = min(facts) if first is None else as_day(first)
    rows = (row for _, row in walk_from_first(facts, end))
    return [row for row in rows if as_day(row["day"]) >= begin]


class Earliest(NamedTuple):
    """The first day (ISO) on which the level could rise; whether it takes an unlock not yet given."""

    day: Optional[str]
    unlock_missing: bool


def earliest(records: Iterable[dict], as_of: Union[str, Day]) -> Earliest:
    """Section 8: walks the log as of a day, and from there on the days as they would go well."""
    as_of = as_day(as_of)
    known = [record for record in records if as_day(record["day"]) <= as_of]
    facts = facts_by_day(known)
    walk = Walk()
    for walk, _ in walk_from_first(facts, as_of):
        pass
    level, latest = walk.level, walk.latest_plank
    if walk.stopped or level == Level.UNSTABLE:
        return Earliest(None, False)
    unlock_missing = level == Level.TOE and not walk.unlocked

    limit = as_of + EARLIEST_LIMIT_DAYS * ONE_DAY
    imagined: List[dict] = []
    if unlock_missing:
        imagined.append(imagined_unlock(as_of))
    as_of_facts = facts.get(as_of)
    if as_of_facts is None or as_of_facts.morning is None:
        imagined.append(imagined_morning(as_of))
    day = as_of + ONE_DAY
    while day <= limit:
        imagined.append(imagined_morning(day))
        day += ONE_DAY
    day = as_of if latest is None else max(as_of, latest + SESSION_SPACING_DAYS * ONE_DAY)
    while day <= limit:
        imagined.append(imagined_session(day, level))
        day += SESSION_SPACING_DAYS * ONE_DAY

    for walk, row in walk_from_first(facts_by_day(known + imagined), limit):
        if as_day(row["day"]) >= as_of and not walk.stopped and walk.level > level:
            return Earliest(row["day"], unlock_missing)
    return Earliest(None, unlock_missing)


def imagined_unlock(day: Day) -> dict:
    return {"kind": "directive", "deleted": False, "day": day.isoformat(), "directive": "unlock"}


def imagined_morning(day: Day) -> dict:
    return {
        "kind": "checkin",
        "deleted": False,
        "day": day.isoformat(),
        "moment": "morning",
        "pain": 0,
        "medicated": False,
        "flare": False,
        "site": "back",
    }


def imagined_session(day: Day, level: Level) -> dict:
    """A clean session at the level's target with peak 0, and support work."""
    plank = {"exercise": level.label + "-plank", "seconds": TARGET_SECONDS[level], "reps": None}
    bird_dog = {"exercise": "bird-dog", "seconds": 5, "reps": 10}
    sets = [dict(plank) for _ in range(SETS)] + [bird_dog]
    for number, one in enumerate(sets, start=1):
        one.update({"set": number, "side": "none", "pain": 0, "form": None})
    return {
        "kind": "session",
        "deleted": False,
        "day": day.isoformat(),
        "before": 0,
        "during": 0,
        "after": 0,
        "medicated": False,
        "form": "clean",
        "sets": sets,
    }

"""Every command of the program: those that change a file, each with what it is tried on, and those that only read."""

import dataclasses
import pathlib
import re

from everything import everything

FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "HoldfastStoreTests" / "Fixtures"

# The log that most are tried on: sessions, pain, a deleted record, an import, an exercise of one's own.
SAMPLE = (
    ("start", "--level", "knee", "--usual-pain", "1", "--clinician", "--at", "2024-03-01"),
    ("log", "knee plank 3x30s + bird dog 2x10x8s", "--during", "1", "--form", "clean", "--at", "2024-03-02"),
    ("morning", "1", "--at", "2024-03-03"),
    ("log", "knee plank 3x30s", "--form", "clean", "--note", "kept", "--at", "2024-03-04 18:30"),
    ("exercises", "add", "wall crouch", "--measure", "seconds"),
    ("pain", "2", "--at", "2024-03-05", "--note", "to be gone"),
    ("delete", "last-pain"),
    ("import", "other.json"),
)

CSV = "Date,Move,Time\n2024-02-01,Plank,30\n2024-02-02,Plank,35\n"
BAD = "Date,Move,Time\n2024-02-01,Plank,30\n2024-02-02,Plank,many\n"
COLUMNS = ("--columns", "date=Date,exercise=Move,seconds=Time", "--map", "Plank=knee-plank")
OTHER = (
    '{"format":"holdfast-log","version":1,"records":[{"kind":"checkin","id":"018df8a0-0000-7000-8001-00000000000%d",'
    '"created":"2024-02-01T08:00:00.000Z","updated":"2024-02-01T08:00:00.000Z","day":"2024-02-0%d","moment":"morning",'
    '"pain":1}]}')
FILES = {
    "other.json": OTHER % (1, 1), "more.json": OTHER % (2, 2), "other.csv": CSV, "bad.csv": BAD,
    "all.json": everything()[0].text(), "old.out": "the old file",
}

# What they find restored: another log, of one record.
COPY = (("morning", "4", "--at", "2024-03-05", "--db", "copy.db"),)
RESTORED = "the one that was there, or the restored one"
GONE = "the deleted records are gone"


@dataclasses.dataclass(frozen=True)
class Case:
    """A run of a command that changes a file."""

    words: tuple
    # What is run first, each without a fault; the sample without it.
    before: tuple = SAMPLE
    # The version of the schema of the log that it finds, where it is an older one.
    version: int = 0
    # What it says when it fails although the log is the new one.
    told: str = ""
    status: int = 0

    @property
    def name(self):
        start = " ".join(self.words[:2])
        has_log = any("--db" not in words for words in self.before)
        found = f" (log of version {self.version})" if self.version else "" if has_log else " (no log yet)"
        return start + found if found else " ".join(self.words)


def on_sample(*words, after=(), **more):
    return Case(words, SAMPLE + after, **more)


CASES = (
    Case(("log", "knee plank 3x30s", "--form", "clean", "--at", "2024-03-06"), ()),
    Case(("start", "--level", "knee", "--usual-pain", "1", "--clinician"), ()),
    Case(("log", "knee plank 30s", "--at", "2024-03-06"), (), 1),
    Case(("log", "knee plank 30s", "--at", "2024-03-06"), (), 2),
    Case(("ready",), (), 1),
    on_sample("start", "--level", "toe", "--usual-pain", "0", "--clinician"),
    on_sample("log", "knee plank 3x30s + mega clam 2x15/side", "--form", "clean", "--at", "2024-03-06"),
    on_sample("log", "toe tap 100x5", "--note", "long " * 4000, "--at", "2024-03-06"),
    on_sample("morning", "1", "--at", "2024-03-05"),
    on_sample("pain", "3", "--site", "leg", "--at", "2024-03-05"),
    on_sample("flag", "saddle-numbness", "--at", "2024-03-06"),
    on_sample("edit", "last", "--form", "shaky", "--rpe", "7"),
    on_sample("edit", "last", "--sets", "knee plank 4x20s"),
    on_sample("delete", "last", "last-morning"),
    on_sample("undo"),
    on_sample("undo", after=(("edit", "last", "--form", "shaky"),)),
    on_sample("redo", after=(("edit", "last", "--form", "shaky"), ("undo",))),
    on_sample("clear", "--by", "my therapist", after=(("flag", "saddle-numbness", "--at", "2024-03-06"),)),
    on_sample("unlock", "--by", "my therapist"),
    on_sample("override", "toe", "--by", "my therapist", "--why", "seen"),
    on_sample("advice", "--by", "my therapist", "--about", "hamstrings"),
    on_sample("protocol", "init", "-o", "rules.yaml"),
    on_sample("protocol", "use", "rules.yaml", "--by", "my therapist", after=(("protocol", "init", "-o", "rules.yaml"),)),
    on_sample(
        "protocol", "reset", "--by", "my therapist", after=(
            ("protocol", "init", "-o", "rules.yaml"), ("protocol", "use", "rules.yaml", "--by", "my therapist"))),
    on_sample("lab", "--lifters", "2", "--days", "14", "--csv", "lab.csv"),
    on_sample("exercises", "add", "dead hang", "--measure", "seconds", "--alias", "hang"),
    on_sample("import", "more.json"),
    on_sample("import", "all.json", "--accept-directives"),
    on_sample("import", "other.csv", *COLUMNS),
    on_sample("import", "bad.csv", *COLUMNS, "--rejects", "rejects.csv", status=3),
    on_sample("import", "--undo", "BATCH"),
    on_sample("export", "csv", "-o", "old.out"),
    on_sample("export", "json", "-o", "new.json"),
    on_sample("export", "fhir", "-o", "old.out"),
    on_sample("report", "pain", "--html", "old.out"),
    on_sample("report", "pain", "--svg", "new.svg"),
    on_sample("backup"),
    on_sample("backup", "elsewhere/deep"),
    on_sample("restore", "copy.db", "--yes", told=RESTORED, after=COPY),
    on_sample("restore", "--undo", "--yes", told=RESTORED, after=(*COPY, ("restore", "copy.db", "--yes"))),
    on_sample("restore", "copy.db", "--yes", told=RESTORED, after=(*COPY, ("DAMAGE",))),
    Case(("restore", "copy.db", "--yes"), COPY, told=RESTORED),
    on_sample("doctor", "--repair", after=(("LEFTOVER",),)),
    on_sample("doctor", "--salvage", "rescued.db"),
    on_sample("purge", "--yes", told=GONE),
    on_sample("purge", "--yes", "--backups", told=GONE, after=(("backup",),)),
)

# They are tried at a terminal: test_faults_training.
AT_TERMINAL = ("train", "hold")

# Runs that may change no file at all.
READING = (
    ("ready", "--explain"), ("ready", "--what-if", "knee plank 30s"), ("today",), ("due",), ("report", "pain"),
    ("report", "therapist"), ("replay",), ("history",), ("show", "last"), ("protocol", "show"),
    ("protocol", "check", "rules.yaml"), ("protocol", "compare", "rules.yaml"), ("protocol", "init"),
    ("lab", "--lifters", "2", "--days", "14"), ("exercises", "list"), ("exercises", "show", "knee-plank"),
    ("export", "csv"), ("export", "json"), ("export", "fhir"), ("import", "--list"), ("import", "more.json", "--dry-run"),
    ("backup", "--list"), ("doctor",), ("purge", "--dry-run"), ("restore", "copy.db", "--dry-run"),
    ("log", "knee plank 30s", "--dry-run"), ("--version",), ("help", "log"),
)


def commands(run):
    """Every command of the program that has none below it, by its own help."""
    def below(words):
        sections = re.split(r"^(?=\S)", run("help", *words), flags=re.M)
        names = [
            name for section in sections if section.split("\n")[0].endswith("SUBCOMMANDS:")
            for name in re.findall(r"^  ([a-z-]+)(?: \(default\))? ", section, flags=re.M)]
        if not names:
            return [words]
        return [leaf for name in names for leaf in below((*words, name))]
    return below(())

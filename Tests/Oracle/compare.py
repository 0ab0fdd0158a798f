"""Compares `holdfast` with the reference model of its progression protocol on random logs.

Every log is imported into an empty database; then each row of `replay --json`, and the earliest
date of `ready --json` on one day of the log, must be what the model says. A log that shows a
difference is cut down to the fewest records that still show one, and printed.

    compare.py --binary .build/release/holdfast --logs 500 --seed 1
"""

import argparse
import concurrent.futures
import dataclasses
import datetime
import functools
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import protocol_model
import random_logs

KEYS = ("day", "permitted", "verdict", "triggers", "qualifying", "clock")
DAYS_AFTER_THE_LOG = (0, 0, 0, 1, 7, 14, 28, 40)


@dataclasses.dataclass(frozen=True)
class Difference:
    """Where the program and the model part: at the import, in a row of the replay, or in `earliest`."""

    where: str
    day: str
    model: object
    program: object

    def __str__(self):
        return "{}{}\n  model:   {}\n  program: {}".format(
            self.where,
            " of " + self.day if self.day else "",
            as_line(self.model),
            as_line(self.program),
        )


@dataclasses.dataclass(frozen=True)
class Question:
    """The days that a log is asked about."""

    last: str
    ready_on: str


class ProgramFailed(Exception):
    """The program ended with a status other than 0, took too long, or did not answer with JSON."""


def as_line(value):
    return value if isinstance(value, str) else json.dumps(value)


def document(records):
    return {"format": "holdfast-log", "version": 1, "records": records}


def question(records, seed):
    """Replay to the last record or some days on; ask for the earliest date on any day of the log."""
    chance = random.Random("the days of {}".format(seed))
    days = [protocol_model.as_day(record["day"]) for record in records]
    last = max(days) + datetime.timedelta(days=chance.choice(DAYS_AFTER_THE_LOG))
    last = min(last, random_logs.LAST_DAY)
    ready_on = min(days) + datetime.timedelta(days=chance.randint(0, (last - min(days)).days))
    return Question(last.isoformat(), ready_on.isoformat())


class Program:
    """The binary with a database of its own."""

    def __init__(self, binary, directory, timeout):
        self.binary = binary
        self.timeout = timeout
        self.environment = dict(os.environ, HOLDFAST_DB=os.path.join(directory, "log.db"))

    def run(self, *arguments):
        command = [self.binary, *arguments]
        try:
            done = subprocess.run(
                command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                encoding="utf-8",
                errors="replace",
                timeout=self.timeout,
            )
        except subprocess.TimeoutExpired:
            raise ProgramFailed("no answer in {} s: {}".format(self.timeout, " ".join(arguments)))
        if done.returncode != 0:
            raise ProgramFailed(
                "exit status {}: {}\n{}".format(done.returncode, " ".join(arguments), done.stderr)
            )
        return done.stdout

    def answer(self, *arguments):
        output = self.run(*arguments)
        try:
            return json.loads(output)
        except ValueError:
            raise ProgramFailed("not JSON: {}\n{}".format(" ".join(arguments), output[:500]))


def difference(records, asked, binary, timeout):
    """The first difference that a log shows, or None."""
    with tempfile.TemporaryDirectory(prefix="holdfast-compare-") as directory:
        program = Program(binary, directory, timeout)
        path = os.path.join(directory, "log.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document(records), file)
        try:
            program.run("import", path)
        except ProgramFailed as failure:
            return Difference("import", "", "exit status 0", str(failure))
        return replay_difference(records, asked, program) or ready_difference(records, asked, program)


def replay_difference(records, asked, program):
    expected = protocol_model.replay(records, last=asked.last)
    try:
        answer = program.answer("replay", "--json", "--to", asked.last)
    except ProgramFailed as failure:
        return Difference("replay", "", "an answer", str(failure))
    rows = answer.get("days") if isinstance(answer, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return Difference("replay", "", "an object with a list of days", answer)
    rows = [{key: row.get(key, "(missing)") for key in KEYS} for row in rows]
    for number in range(max(len(expected), len(rows))):
        ours = expected[number] if number < len(expected) else None
        theirs = rows[number] if number < len(rows) else None
        if ours is None or theirs is None or ours["day"] != theirs["day"]:
            return Difference("days of the replay", "", ours, theirs)
        if ours != theirs:
            return Difference("replay", ours["day"], ours, theirs)
    return None


def ready_difference(records, asked, program):
    expected = protocol_model.earliest(records, asked.ready_on)
    try:
        answer = program.answer("ready", "--json", "--on", asked.ready_on)
    except ProgramFailed as failure:
        return Difference("ready", asked.ready_on, "an answer", str(failure))
    given = answer.get("earliest", "(missing)") if isinstance(answer, dict) else "(no object)"
    if given != expected.day:
        return Difference("earliest", asked.ready_on, expected.day, given)
    return None


def shrink(records, found, still_shows):
    """Leaves records out, in ever smaller pieces, for as long as the log still shows a difference."""
    records = sorted(records, key=lambda record: record["day"])
    piece = max(1, len(records) // 2)
    while True:
        left_out = False
        start = 0
        while start < len(records):
            fewer = records[:start] + records[start + piece :]
            other = still_shows(fewer) if fewer else None
            if other is not None and other.where == found.where:
                records, found, left_out = fewer, other, True
            else:
                start += piece
        if piece > 1:
            piece = max(1, piece // 2)
        elif not left_out:
            return records, found


def compare(seed, binary, timeout):
    records = random_logs.random_log(seed)["records"]
    return difference(records, question(records, seed), binary, timeout)


def print_failure(seed, found, binary, timeout, shrinking):
    print("seed {}: {}".format(seed, found))
    if shrinking:
        records = random_logs.random_log(seed)["records"]
        asked = question(records, seed)
        check = functools.partial(difference, asked=asked, binary=binary, timeout=timeout)
        fewest, found = shrink(records, found, check)
        print("with {} of {} records: {}".format(len(fewest), len(records), found))
        print("replay to {}, ready on {}, of this log:".format(asked.last, asked.ready_on))
        print('{"format":"holdfast-log","version":1,"records":[')
        print(",\n".join(json.dumps(record) for record in fewest))
        print("]}")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, help="the program to compare")
    parser.add_argument("--logs", type=int, default=100, help="how many random logs (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the first log (default 1)")
    parser.add_argument("--jobs", type=int, default=2, help="logs at a time (default 2)")
    parser.add_argument(
        "--shrink", type=int, default=3, help="how many failing logs to cut down (default 3)"
    )
    parser.add_argument("--timeout", type=float, default=60, help="seconds for one command (default 60)")
    arguments = parser.parse_args()
    binary = shutil.which(arguments.binary)
    if binary is None:
        parser.error("no program at {}".format(arguments.binary))
    binary = os.path.abspath(binary)

    failed = 0
    seeds = range(arguments.seed, arguments.seed + arguments.logs)
    run = functools.partial(compare, binary=binary, timeout=arguments.timeout)
    with concurrent.futures.ProcessPoolExecutor(max_workers=arguments.jobs) as pool:
        for seed, found in zip(seeds, pool.map(run, seeds)):
            if found is not None:
                failed += 1
                print_failure(seed, found, binary, arguments.timeout, failed <= arguments.shrink)
    print("{} passed, {} failed".format(len(seeds) - failed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

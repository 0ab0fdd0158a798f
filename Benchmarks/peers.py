"""Times Holdfast pair by pair with the sqlite3 shell, Taskwarrior and hledger: adding one record, and reports.

Every log is written for all four from the same days: a session of so many sets and a morning score a day. hledger gets a
transaction a session with a posting a set; Taskwarrior a completed task a set.
"""

import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TODAY = datetime.date.today()
GOALS = {
    ("add", "sqlite3"): ("at most", 1.5), ("add", "task"): ("at most", 1.0),
    ("report", "hledger"): ("at most", 0.1), ("ready", "sqlite3"): ("at most", 3.0),
}
GROUPING = (
    "SELECT s.day, e.exercise, count(*), sum(e.seconds) FROM session s JOIN exercise_set e ON e.session_key = s.key "
    "GROUP BY s.day, e.exercise")


class Course:
    """The same days of training, for each program in its own form."""

    def __init__(self, folder, days, sets):
        self.folder, self.days, self.sets = folder, days, sets
        os.makedirs(folder)
        self.database = os.path.join(folder, "log.db")
        self.journal = os.path.join(folder, "log.journal")
        self.tasks = os.path.join(folder, "task")
        self.first = TODAY - datetime.timedelta(days=days - 1)

    def each(self):
        for index in range(self.days):
            # As many sets as asked for over all days: one more on some of them.
            count = (index + 1) * self.sets // self.days - index * self.sets // self.days
            day = self.first + datetime.timedelta(days=index)
            plank = "knee-plank" if index % 400 < 60 else "toe-plank"
            held = [(plank, 30 + (index + number) % 20) for number in range(min(3, count))]
            yield index, day, held, count - len(held)

    def write_log(self, holdfast):
        """By `import`, as one file: a later one could raise the level, and would be asked about."""
        path = os.path.join(self.folder, "log.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"format":"holdfast-log","version":1,"records":[')
            for index, day, held, rest in self.each():
                sets = [(name, {"seconds": seconds}) for name, seconds in held]
                sets += [("bird-dog", {"reps": 10, "seconds": 8})] * rest
                stamp = {"created": "%sT18:00:00.000Z" % day, "updated": "%sT18:00:00.000Z" % day, "day": str(day)}
                morning = {
                    "kind": "checkin", "id": identifier(2 * index), **stamp, "moment": "morning",
                    "pain": 4 if index % 97 == 96 else index % 2}
                session = {
                    "kind": "session", "id": identifier(2 * index + 1), **stamp, "during": index % 3, "form": "clean",
                    "sets": [
                        {"set": number + 1, "exercise": name, "side": "none", **work}
                        for number, (name, work) in enumerate(sets)]}
                file.write((",\n" if index else "\n") + json.dumps(morning) + ",\n" + json.dumps(session))
            file.write("\n]}\n")
        run([holdfast, "import", path, "--db", self.database])
        os.remove(path)

    def write_journal(self):
        with open(self.journal, "w", encoding="utf-8") as file:
            for index, day, held, rest in self.each():
                file.write("%s morning\n  pain:morning  %d p\n  log\n\n" % (day, index % 2 + 1))
                file.write("%s session\n" % day)
                file.writelines("  hold:%s  %d s\n" % pair for pair in held)
                file.write("  hold:bird-dog  80 s\n" * rest + "  log\n\n")

    def write_tasks(self):
        os.makedirs(self.tasks)
        tasks = []
        for index, day, held, rest in self.each():
            stamp = day.strftime("%Y%m%dT180000Z")
            for name, seconds in held + [("bird-dog", 80)] * rest:
                tasks.append({
                    "uuid": identifier(len(tasks)), "status": "completed", "entry": stamp, "end": stamp,
                    "project": name, "description": "%s %d s" % (name, seconds)})
        file = os.path.join(self.folder, "tasks.json")
        with open(file, "w", encoding="utf-8") as out:
            json.dump(tasks, out)
        run(self.task("import", file))
        # The first report sorts them into the file of what is done; it is not measured.
        run(self.task("history.monthly"))
        os.remove(file)

    def task(self, *words):
        return ["task", "rc:/dev/null", "rc.data.location=" + self.tasks, "rc.confirmation=no", *words]


def identifier(number):
    return "01900000-0000-7000-8000-%012x" % number


def run(words, source=os.devnull):
    """Runs a program once. Returns its seconds; ends the measurement when it fails."""
    # hledger refuses its data in a locale that has no UTF-8.
    variables = {**os.environ, "LC_ALL": "C.UTF-8"}
    start = time.monotonic()
    process = os.posix_spawnp(words[0], words, variables, file_actions=[
        (os.POSIX_SPAWN_OPEN, 0, source, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
    _, status = os.waitpid(process, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit("peers: %s ended with %d" % (" ".join(words)[:200], status))
    return seconds


def peak(words):
    """The most memory of a program, in MiB. It is started by a small one: a process inherits the peak of who started it."""
    starter = (
        "import os,sys; p=os.posix_spawnp(sys.argv[1],sys.argv[1:],os.environ,"
        "file_actions=[(os.POSIX_SPAWN_OPEN,1,os.devnull,os.O_WRONLY,0)]); print(os.wait4(p,0)[2].ru_maxrss)")
    return int(subprocess.check_output([sys.executable, "-I", "-S", "-c", starter, *words])) / 1024


def compare(ours, theirs, pairs, prepare=lambda: None):
    """The medians of both sides and of the ratios, taken pair by pair."""
    firsts, seconds, ratios = [], [], []
    for pair in range(pairs + 1):
        prepare()
        first = ours()
        second = theirs()
        # The first pair warms the caches.
        if pair or pairs == 1:
            firsts.append(first)
            seconds.append(second)
            ratios.append(first / second)
    return statistics.median(firsts), statistics.median(seconds), statistics.median(ratios)


def show(what, peer, result, goal=None):
    wanted = "" if goal is None else "%s %g" % GOALS[goal]
    print("| %s | %s | %s | %s | %.2f | %s |" % (what, peer, form(result[0]), form(result[1]), result[2], wanted), flush=True)


def form(seconds):
    return "%.1f ms" % (seconds * 1000) if seconds < 1 else "%.2f s" % seconds


class Adding:
    """One session of three planks into copies of a course's logs."""

    def __init__(self, holdfast, course):
        self.course = course
        self.copy = os.path.join(course.folder, "copy.db")
        self.other = os.path.join(course.folder, "other.db")
        self.script = os.path.join(course.folder, "add.sql")
        self.entry = os.path.join(course.folder, "add.txt")
        self.log = [holdfast, "log", "plank", "3x30s", "--during", "1", "--form", "clean", "--db", self.copy]
        shutil.copy(course.database, self.copy)
        run(self.log)
        self.write_script()
        with open(self.entry, "w", encoding="utf-8") as file:
            file.write("%s\nadded\nhold:toe-plank\n90 s\nlog\n-90 s\n.\n\n.\n" % TODAY)

    def write_script(self):
        """The rows that Holdfast wrote, in one transaction with the same settings."""
        before = set(dump(self.course.database))
        with open(self.script, "w", encoding="utf-8") as file:
            file.write(
                "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE;\n")
            file.writelines(line for line in dump(self.copy) if line.startswith("INSERT") and line not in before)
            file.write("COMMIT;\n")

    def renew(self):
        for path in (self.copy, self.other):
            shutil.copy(self.course.database, path)
        # Else the first sync to the disk would pay for the copying.
        os.sync()

    def measure(self, name, pairs):
        what = "add one session to %s" % name
        ours = lambda: run(self.log)
        result = compare(ours, lambda: run(["sqlite3", self.other], self.script), pairs, self.renew)
        show(what, "sqlite3, the same rows", result, ("add", "sqlite3"))
        task = self.course.task("add", "project:toe-plank", "toe plank 3x30s")
        show(what, "`task add`", compare(ours, lambda: run(task), pairs, self.renew), ("add", "task"))
        hledger = ["hledger", "-f", self.course.journal, "add"]
        show(what, "`hledger add`", compare(ours, lambda: run(hledger, self.entry), pairs, self.renew))


def dump(path):
    return subprocess.run(["sqlite3", path, ".dump"], check=True, capture_output=True, text=True).stdout.splitlines(True)


def reports(holdfast, course, name, pairs, peers):
    log = ["--db", course.database]
    ready = lambda: run([holdfast, "ready", *log])
    report = lambda: run([holdfast, "report", "--from", str(course.first), *log])
    grouping = lambda: run(["sqlite3", course.database, GROUPING])
    show("`ready` on %s" % name, "sqlite3 grouping its sets", compare(ready, grouping, pairs), ("ready", "sqlite3"))
    what = "`report` over %s" % name
    result = compare(report, grouping, pairs)
    show(what, "sqlite3 grouping its sets", result)
    if "hledger" in peers:
        balance = ["hledger", "-f", course.journal, "balance", "-M", "hold"]
        show(what, "`hledger balance -M`", compare(report, lambda: run(balance), pairs), ("report", "hledger"))
    if "task" in peers:
        history = course.task("history.monthly")
        show(what, "`task history.monthly`", compare(report, lambda: run(history), pairs))
    return result[0], peak([holdfast, "report", "--from", str(course.first), *log])


def main(holdfast, pairs, most):
    print("| what | beside | Holdfast | the other | ratio | goal |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        month = Course(os.path.join(folder, "month"), 30, 210)
        years = Course(os.path.join(folder, "years"), 3650, 25_000)
        for course in (month, years):
            course.write_log(holdfast)
            course.write_journal()
            course.write_tasks()
        Adding(holdfast, month).measure("a month", pairs)
        Adding(holdfast, years).measure("ten years", pairs)
        figures = {25_000: reports(holdfast, years, "ten years, 25,000 sets", pairs, {"hledger", "task"})}
        for sets, days in ((100_000, 3650), (1_000_000, 36_500)):
            if sets > most:
                continue
            course = Course(os.path.join(folder, str(sets)), days, sets)
            course.write_log(holdfast)
            course.write_journal()
            # What takes long is run less often.
            figures[sets] = reports(
                holdfast, course, "{:,} sets on {:,} days".format(sets, days), pairs if sets < 1_000_000 else 3,
                {"hledger"})
    print("\n| sets | `report` | a set | peak memory |\n|---|---|---|---|")
    start = statistics.median(run([holdfast, "--version"]) for _ in range(pairs))
    for sets, (seconds, peak) in figures.items():
        print("| {:,} | {} | {:.2f} µs | {:.0f} MiB |".format(sets, form(seconds), (seconds - start) / sets * 1e6, peak))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

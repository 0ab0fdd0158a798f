"""Times an import of 100,000 rows, pair by pair with the sqlite3 shell, and takes the peak memory of a file of 20 MB."""

import datetime
import os
import random
import statistics
import sys
import tempfile
import time

ROWS = 100_000
LARGE = 20_000_000
MOST_RATIO = 10.0
MOST_MEGABYTES = 100.0

HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n")
HOLDS = ["Plank", "Side Plank"]
LIFTS = ["Bird Dog", "Deadlift (Barbell)", "Bench Press (Barbell)", "Squat (Barbell)", "Crunch"]


def rows(random, workout):
    """Rows as Strong writes them: workouts every second day, four exercises of three sets each."""
    start = datetime.datetime(2006, 1, 1, 18, 30)
    day = 0
    while True:
        date = start + datetime.timedelta(days=day % 7300)
        for exercise in random.sample(HOLDS + LIFTS, 4):
            for order in range(1, 4):
                if exercise in HOLDS:
                    work = "0,0,0,%d" % random.randint(20, 90)
                else:
                    work = "%d,%d,0,0" % (random.randint(20, 120), random.randint(3, 12))
                yield "%s,%s %d,45m,%s,%d,%s,,,\n" % (date, workout, day // 7300, exercise, order, work)
        day += 2


def write(path, enough):
    made = rows(random.Random(1), "Evening")
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER)
        count = size = 0
        while not enough(count, size):
            row = next(made)
            file.write(row)
            count += 1
            size += len(row)
    return path


def run(words, **variables):
    start = time.monotonic()
    pid = os.posix_spawnp(
        words[0], words, {**os.environ, **variables},
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        sys.exit("%s ended with %d" % (words[0], status))
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main(binary, pairs):
    with tempfile.TemporaryDirectory() as folder:
        file = write(os.path.join(folder, "rows.csv"), lambda count, _: count >= ROWS)
        large = write(os.path.join(folder, "large.csv"), lambda _, size: size >= LARGE)
        ratios, ours, theirs = [], [], []
        for pair in range(pairs):
            log = os.path.join(folder, "log-%d.db" % pair)
            peer = os.path.join(folder, "peer-%d.db" % pair)
            mine, _ = run([binary, "import", file], HOLDFAST_DB=log)
            other, _ = run(["sqlite3", peer, ".mode csv", ".import %s rows" % file])
            ours.append(mine)
            theirs.append(other)
            ratios.append(mine / other)
            os.remove(log)
            os.remove(peer)
        _, megabytes = run([binary, "import", large], HOLDFAST_DB=os.path.join(folder, "large.db"))
    ratio = statistics.median(ratios)
    print("import of %d rows: %.2f s; the sqlite3 shell: %.2f s; ratio %.1f (budget %.0f)" % (
        ROWS, statistics.median(ours), statistics.median(theirs), ratio, MOST_RATIO))
    print("peak memory of a file of 20 MB: %.0f MiB (budget %.0f)" % (megabytes, MOST_MEGABYTES))
    sys.exit(ratio > MOST_RATIO or megabytes > MOST_MEGABYTES)


main(sys.argv[1], int(sys.argv[2]))

"""The measurements of Benchmarks/timer, each against a clock outside the program."""

import argparse
import os
import statistics
import subprocess
import sys
import time

from training import TrainingTest

# The budgets: drift in milliseconds over ten minutes, and idle CPU in percent.
DRIFT = 50
IDLE = 2


class Measurement(TrainingTest):
    def runTest(self):
        """Nothing: it is here for its home directory and its terminals."""

    def drift(self, seconds):
        """How much later than outside, in milliseconds, the seconds of a hold appear from the first one on, under load."""
        load = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
        try:
            with self.person(*self.PLANK, "--target", f"{seconds + 60}s", *self.QUICK, log=self.path("d.db")) as person:
                person.see("Enter begin")
                began = person.type("\r")
                late = []
                for second in range(1, seconds + 1):
                    seen = person.see(f" {seconds + 60 - second} s to go", patience=seconds + 60)
                    late.append((seen - began - second) * 1000)
                person.type("\x03")
                person.status()
        finally:
            for process in load:
                process.kill()
                process.wait()
        return late

    def keys(self, count):
        """Milliseconds from a key that stops a hold until another program can read the set."""
        import sqlite3
        taken = []
        log = self.path("k.db")
        with self.person(*self.PLANK, "--target", "9s", *self.QUICK, "--sets", str(count), log=log) as person:
            for number in range(1, count + 1):
                person.see("Enter begin")
                person.type("\r")
                person.see("8 s to go")
                pressed = person.type(" ")
                while True:
                    try:
                        if len(self.sets(log)) >= number:
                            break
                    except sqlite3.OperationalError:
                        pass
                taken.append((time.monotonic() - pressed) * 1000)
                self.rate(person)
        return taken

    def idle(self, seconds, isResting):
        """CPU share in percent on a screen that only counts, and the peak memory in MiB."""
        words = (*self.PLANK, "--target", f"{seconds + 60}s", "--ready", "0s", "--rest", f"{seconds + 60}s", "--sets", "2")
        with self.person(*words, log=self.path(f"i{isResting}.db")) as person:
            person.see("Enter begin")
            person.type("\r")
            person.see(f"{seconds + 59} s to go")
            if isResting:
                person.type(" ")
                self.rate(person)
                person.see("Rest")
            before = self.ticks(person.process.pid)
            start = time.monotonic()
            person.watch(seconds)
            used = (self.ticks(person.process.pid) - before) / os.sysconf("SC_CLK_TCK")
            share = 100 * used / (time.monotonic() - start)
            with open(f"/proc/{person.process.pid}/status", encoding="ascii") as file:
                peak = next(int(line.split()[1]) for line in file if line.startswith("VmHWM")) / 1024
            person.type("\x03")
            person.status()
        return share, peak

    def ticks(self, process):
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=600, help="how long the hold is whose drift is measured")
    parser.add_argument("--idle", type=int, default=60, help="how long each idle screen is watched")
    parser.add_argument("--keys", type=int, default=20, help="how many times a key is measured")
    options = parser.parse_args()
    measurement = Measurement()
    measurement.setUp()
    try:
        taken = measurement.keys(options.keys)
        print(f"key to committed set, {len(taken)} times: min {min(taken):.1f} ms, "
              f"median {statistics.median(taken):.1f} ms, max {max(taken):.1f} ms", flush=True)
        shares = []
        for name, isResting in (("hold", False), ("rest", True)):
            share, peak = measurement.idle(options.idle, isResting)
            shares.append(share)
            print(f"idle {name} screen, {options.idle} s: {share:.2f} % CPU, peak memory {peak:.1f} MiB", flush=True)
        late = measurement.drift(options.seconds)
        edge = max(1, min(10, len(late) // 3))
        drift = statistics.median(late[-edge:]) - statistics.median(late[:edge])
        print(f"seconds of a hold of {options.seconds} s beside two busy loops, shown late by: "
              f"min {min(late):.1f} ms, median {statistics.median(late):.1f} ms, max {max(late):.1f} ms")
        print(f"drift, last {edge} seconds to first {edge}: {drift:+.1f} ms")
    finally:
        measurement.doCleanups()
    return int(abs(drift) >= DRIFT or max(shares) >= IDLE)


if __name__ == "__main__":
    sys.exit(main())

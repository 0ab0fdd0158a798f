"""Languages and time zones: the same log gives the same answers in all of them."""

import atexit
import functools
import os
import shutil
import subprocess
import time
import unittest
import unittest.mock

from fault_cases import SAMPLE
from faults import IS_LONG, NOW, Stage, folder_for, library, note

# Decimal commas, a dotless i, digits of their own, writing from right to left, a year of another calendar.
LOCALES = ("de_DE", "tr_TR", "fr_CH", "ar_EG", "fa_IR", "hi_IN", "ja_JP", "th_TH", "he_IL", "az_AZ")
# Half and quarter hours, gaps at midnight, a gap of half an hour, both ends of the day, one without a rule.
ZONES = (
    "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia",
    "Pacific/Pago_Pago", "Africa/Cairo", "Asia/Beirut", "America/St_Johns", "<-04>4<-03>,M9.1.6/24,M4.1.6/24", "No/Where", "")
READING = (
    ("ready", "--explain"), ("ready", "--json"), ("today",), ("history",), ("history", "--json"), ("show", "last"),
    ("replay",), ("report", "pain"), ("report", "tension"), ("report", "therapist"), ("report", "holds", "--csv"),
    ("export", "csv"), ("export", "csv", "--table", "sessions"), ("export", "json"), ("exercises", "list"),
    ("protocol", "show"), ("lab", "--lifters", "3", "--days", "20"), ("export", "fhir"))
MORE = (
    ("log", "KNEE PLANK 3x30s + BIRD DOG 2x10x8s 2.5kg", "--rpe", "7.5", "--form", "CLEAN", "--note", "Iİıi", "--at",
     "2024-03-06"),
)


@functools.lru_cache(maxsize=None)
def places_of_locales():
    """Where the locales lie that could be made, and their names."""
    folder = folder_for("locales")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    names = []
    if shutil.which("localedef"):
        for name in LOCALES:
            subprocess.run(
                ["localedef", "-c", "-i", name, "-f", "UTF-8", os.path.join(folder, name + ".UTF-8")],
                capture_output=True, check=False)
            if os.path.isdir(os.path.join(folder, name + ".UTF-8")):
                names.append(name + ".UTF-8")
    return folder, names


@unittest.skipIf(library()[1], library()[1])
class Locales(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.stage = Stage()
        self.addCleanup(self.stage.__exit__)

    def filled(self, stage, **variables):
        """What the commands say that make the sample, and what is then read."""
        words = [words for words in (*SAMPLE, *MORE) if words[0] not in ("import", "undo")]
        told = []
        for index, command in enumerate(words):
            outcome = stage.run(*command, now=NOW - 3600 + index, FAULT_RANDOM=index + 1, **variables)
            self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), command)
            told.append(outcome.stdout)
        return told

    def read(self, stage, **variables):
        told = {}
        for words in READING:
            outcome = stage.run(*words, **variables)
            self.assertEqual((outcome.returncode, outcome.stderr), (0, ""), words)
            told[words] = outcome.stdout
        return told

    def test_every_language_gives_the_same_words_and_figures(self):
        folder, names = places_of_locales()
        if not names:
            self.skipTest("no locale can be made here: there is no localedef, or it has no sources of locales")
        expected = self.filled(self.stage)
        answers = self.read(self.stage)
        for name in names if IS_LONG else names[:3]:
            with self.subTest(locale=name), Stage() as stage:
                variables = {"LC_ALL": name, "LANG": name, "LANGUAGE": name[:2], "LOCPATH": folder}
                self.assertEqual(self.filled(stage, **variables), expected)
                self.assertEqual(self.read(stage, **variables), answers)
        count = len(names if IS_LONG else names[:3])
        note("language (LC_ALL)", f"{len(expected) + len(answers)} commands", count, {"same answers": count})

    def test_every_zone_reads_the_same_log_the_same_way(self):
        self.filled(self.stage)
        # What was logged in one zone, read in another; the bundle for clinics names the zone of its making.
        answers = self.read(self.stage)
        zones = ZONES if IS_LONG else ZONES[:4]
        for zone in zones:
            with self.subTest(zone=zone):
                told = self.read(self.stage, TZ=zone, now=morning_in(zone))
                for words in READING:
                    if words != ("export", "fhir"):
                        self.assertEqual(told[words], answers[words], words)
        note("time zone (TZ), reading", f"{len(READING)} commands", len(zones), {"same answers": len(zones)})

    def test_a_day_stays_a_day_over_every_change_of_the_clocks(self):
        """Every zone, the night of a change: a session of that evening and the morning after."""
        # Clocks that skip midnight, the hour after it, half an hour, a whole day.
        nights = (
            ("America/Sao_Paulo", "2018-11-03", "2018-11-04"), ("Europe/Berlin", "2024-03-30", "2024-03-31"),
            ("Australia/Lord_Howe", "2023-09-30", "2023-10-01"), ("Asia/Beirut", "2024-03-30", "2024-03-31"),
            ("Pacific/Apia", "2011-12-29", "2011-12-31"), ("Africa/Cairo", "2024-04-25", "2024-04-26"))
        for zone, evening, morning in nights:
            if not os.path.exists("/usr/share/zoneinfo/" + zone):
                continue
            with self.subTest(zone=zone), Stage() as stage:
                for words in (
                        ("log", "knee plank 3x30s", "--at", f"{evening} 23:59"), ("morning", "1", "--at", f"{morning} 00:00"),
                        ("pain", "1", "--at", f"{morning} 02:15")):
                    outcome = stage.run(*words, TZ=zone, now=NOW + 366 * 86_400)
                    self.assertEqual(outcome.returncode, 0, outcome.stderr)
                told = stage.run("export", "csv", TZ="UTC0").stdout
                self.assertIn(f",{evening},{evening}T23:59:00", told)
                told = stage.run("export", "csv", "--table", "checkins", TZ="UTC0").stdout
                self.assertEqual(told.count(f",{morning},"), 2, told)
        note("night of a change of the clocks", "log, morning, pain", len(nights), {"each on its day": len(nights)})


def morning_in(zone):
    """Ten in the morning of the day of NOW as that zone has it: around the world it is two days at any moment."""
    day = time.gmtime(NOW)
    with unittest.mock.patch.dict(os.environ, {"TZ": zone}):
        time.tzset()
        try:
            return int(time.mktime((*day[:6], 0, 0, -1)))
        finally:
            os.environ["TZ"] = "UTC0"
            time.tzset()


if __name__ == "__main__":
    unittest.main()

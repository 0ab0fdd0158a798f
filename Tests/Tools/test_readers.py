"""The tables of `export csv` as other programs read them: pandas, the sqlite3 shell, and LibreOffice."""

import csv
import io
import os
import shutil
import subprocess
import unittest

import openpyxl
import pandas

from everything import NASTY, everything
from support import HomeTest

TABLES = ("sets", "sessions", "checkins", "directives")

ENDINGS = ("", "--crlf")

OFFICES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")

# What a spreadsheet takes for a formula when a cell begins with it, and the mark that we put before it.
GUARDED = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'")

# LibreOffice starts in seconds, but not on a busy machine.
LIMIT = 180


def guarded(text):
    return "'" + text if text and text.startswith(GUARDED) else text or ""


class ReadersTest(HomeTest):
    def setUp(self):
        super().setUp()
        log, _ = everything()
        self.records = log.records
        with open(self.path("log.json"), "w", encoding="utf-8") as file:
            file.write(log.text())
        self.done("import", "log.json", "--accept-directives")
        self.rows = {}
        for table in TABLES:
            for ending in ENDINGS:
                self.done("export", "csv", "--table", table, *filter(None, [ending]), "-o", self.name(table, ending))
            # Python's csv module in strict mode is the reference; that its cells are those of the log is tested too.
            with open(self.path(self.name(table)), encoding="utf-8", newline="") as file:
                self.rows[table] = list(csv.reader(file, strict=True))

    def name(self, table, ending=""):
        return f"{table}{ending}.csv"


class Reference(ReadersTest):
    def records_of(self, *kinds):
        return [r for r in self.records if r["kind"] in kinds and not r.get("deleted")]

    def test_the_reference_has_the_cells_of_the_log(self):
        def column(table, name):
            header, *rows = self.rows[table]
            return sorted(row[header.index(name)] for row in rows)

        sessions = self.records_of("session")
        sets = [row for session in sessions for row in session["sets"]]
        self.assertEqual(column("sets", "set_note"), sorted(guarded(row.get("note")) for row in sets))
        self.assertEqual(column("sessions", "note"), sorted(guarded(s.get("note")) for s in sessions))
        entries = self.records_of("checkin", "red-flag")
        self.assertEqual(column("checkins", "note"), sorted(guarded(e.get("note")) for e in entries))
        directives = self.records_of("directive")
        self.assertEqual(column("directives", "by"), sorted(guarded(d.get("by")) for d in directives))
        for text in NASTY:
            self.assertIn(guarded(text), column("sets", "set_note"))


class Pandas(ReadersTest):
    def read(self, table, ending="", **options):
        return pandas.read_csv(self.path(self.name(table, ending)), **options)

    def test_every_cell_as_text(self):
        for table in TABLES:
            for ending in ENDINGS:
                with self.subTest(table=table, ending=ending):
                    # Its C parser takes a lone CR within quotes for what it is.
                    frame = self.read(table, ending, dtype=str, keep_default_na=False)
                    self.assertEqual([list(frame.columns), *frame.values.tolist()], self.rows[table])

    def test_numbers_are_numbers_and_unknown_is_not_zero(self):
        frame = self.read("sets")
        header, *rows = self.rows["sets"]
        for name in ("set", "hold_s", "reps", "tension_s", "weight_kg", "pain_0_10", "session_during_0_10"):
            column = frame[name]
            self.assertIn(column.dtype.kind, "if", name)
            cells = [row[header.index(name)] for row in rows]
            self.assertEqual([float(cell) if cell else None for cell in cells],
                             [None if pandas.isna(value) else float(value) for value in column], name)

    def test_days_and_times_are_dates(self):
        days = self.read("checkins", parse_dates=["day"])["day"]
        self.assertEqual(days.dtype.kind, "M")
        times = pandas.to_datetime(self.read("sets")["started_at"].dropna(), utc=True, format="ISO8601")
        self.assertEqual(times.iloc[0].isoformat(), "2024-03-02T17:30:00+00:00")


class SQLite(ReadersTest):
    def shell(self, *commands):
        outcome = subprocess.run(
            ["sqlite3", "-batch", self.path("other.db")], input="\n".join(commands) + "\n", capture_output=True,
            encoding="utf-8", timeout=LIMIT, check=False)
        self.assertEqual((outcome.returncode, outcome.stderr), (0, ""))
        return outcome.stdout

    def test_import_takes_every_cell(self):
        for table in TABLES:
            for ending in ENDINGS:
                with self.subTest(table=table, ending=ending):
                    name = table + ending.replace("-", "_")
                    self.shell(f'.import --csv "{self.path(self.name(table, ending))}" {name}')
                    # As text that no shell has to quote.
                    columns = ", ".join(f'hex("{column}")' for column in self.rows[table][0])
                    answer = self.shell(".mode csv", f"SELECT {columns} FROM {name} ORDER BY rowid;")
                    read = [[bytes.fromhex(cell).decode() for cell in row] for row in csv.reader(io.StringIO(answer))]
                    self.assertEqual(read, self.rows[table][1:])


class LibreOffice(ReadersTest):
    # Words that it takes for a number, a time or a truth value where a column is not set to Text.
    TAKEN = {"007", "3/4", "1-2", "1e5", "2026-11-20", "12:30", "TRUE"}

    # Columns of numbers and days; all others are words, ids or times with an offset.
    NUMBERS = {
        "set", "sets", "hold_s", "reps", "tension_s", "weight_kg", "rpe", "minutes", "session_rpe", "session_minutes"}

    def setUp(self):
        super().setUp()
        self.office = next(filter(None, map(shutil.which, OFFICES)), None)
        if not self.office:
            self.fail("LibreOffice is missing. Scripts/setup --tools installs it; on Debian: libreoffice-calc-nogui")

    def convert(self, to, *options):
        """Opens every table in one run, separator comma, quote ", UTF-8 (76), from line 1, and saves it in a folder."""
        folder = self.path(f"office-{to[:4]}")
        names = [self.name(table, ending) for table in TABLES for ending in ENDINGS]
        outcome = subprocess.run(
            [self.office, f"-env:UserInstallation=file://{self.path('office')}", "--headless",
             f"--infilter={','.join(['CSV:44', '34', '76', '1', *options])}", "--convert-to", to, "--outdir", folder,
             *map(self.path, names)],
            env=self.environment(), capture_output=True, encoding="utf-8", timeout=LIMIT, check=False)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        return {name[:-4]: os.path.join(folder, name) for name in names}

    def test_opened_as_offered_no_cell_is_a_formula_and_numbers_and_days_are_right(self):
        made = self.convert("xlsx")
        for table in TABLES:
            header, *wanted = self.rows[table]
            for ending in ENDINGS:
                sheet, = openpyxl.load_workbook(made[table + ending][:-4] + ".xlsx").worksheets
                _, *rows = sheet.iter_rows()
                self.assertEqual(len(rows), len(wanted))
                for row, texts in zip(rows, wanted):
                    self.assertEqual(len(row), len(texts))
                    for name, cell, text in zip(header, row, texts):
                        with self.subTest(table=table, ending=ending, column=name, text=text):
                            self.assertNotEqual(cell.data_type, "f")
                            self.compare(name, cell, text)

    def compare(self, name, cell, text):
        if not text:
            self.assertIsNone(cell.value)
        elif name in self.NUMBERS or name.endswith(("_0_10", "_0_3")):
            self.assertEqual((cell.data_type, float(cell.value)), ("n", float(text)))
        elif name == "day":
            self.assertEqual((cell.data_type, cell.value.strftime("%Y-%m-%d")), ("d", text))
        elif text not in self.TAKEN:
            self.assertEqual((cell.data_type, plain_lines(cell.value)), ("s", plain_lines(text)))

    def test_with_columns_set_to_text_every_cell_is_as_it_was(self):
        # More columns than any table has; 2 is Text.
        columns = "/".join(f"{number}/2" for number in range(1, 40))
        made = self.convert("csv:Text - txt - csv (StarCalc):44,34,76", columns)
        for table in TABLES:
            for ending in ENDINGS:
                with self.subTest(table=table, ending=ending):
                    with open(made[table + ending], encoding="utf-8", newline="") as file:
                        read = list(csv.reader(file, strict=True))
                    self.assertEqual(
                        [[plain_lines(cell) for cell in row] for row in read],
                        [[plain_lines(cell) for cell in row] for row in self.rows[table]])


def plain_lines(text):
    """With one kind of line end: a cell of a spreadsheet has no other."""
    return text.replace("_x000D_", "\r").replace("\r\n", "\n").replace("\r", "\n")


if __name__ == "__main__":
    unittest.main()

"""The pages and pictures of `holdfast report` in a real browser, made from the sample log."""

import datetime
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

from browser import Browser, accessibility, crowded, picture, printed, smallest_letters, tables
from support import BINARY

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REPORTS = ["", "pain", "holds", "tension", "adherence", "therapist"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


class Pages(unittest.TestCase):
    """Every report of one sample log, as page and as JSON, made once."""

    @classmethod
    def setUpClass(cls):
        cls.home = os.path.realpath(tempfile.mkdtemp(prefix="holdfast-"))
        cls.addClassCleanup(shutil.rmtree, cls.home, ignore_errors=True)
        cls.log = os.path.join(cls.home, "log.db")
        cls.environment = dict(
            HOME=cls.home, HOLDFAST_DB=cls.log, TZ="UTC0", LC_ALL="C.UTF-8", PATH=os.environ.get("PATH", ""))
        subprocess.run(
            [str(ROOT / "Scripts" / "sample-log"), BINARY, cls.log], env=cls.environment, check=True, timeout=120)
        note = "<script>alert(1)</script> \"]]> & 'x' \u202eabc \u200f腰が重い 🙂"
        cls.run_program("pain", "2", "--note", note)
        cls.today = datetime.datetime.now(datetime.timezone.utc).date()
        cls.json = {}
        for report in REPORTS:
            words = [report] if report else []
            cls.json[report] = json.loads(cls.run_program("report", *words, "--json"))
            cls.run_program("report", *words, "--html", cls.page_path(report))
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    @classmethod
    def run_program(cls, *words):
        return subprocess.run(
            [BINARY, *words], env=cls.environment, cwd=cls.home, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", timeout=60, check=True).stdout

    @classmethod
    def page_path(cls, report):
        return os.path.join(cls.home, f"{report or 'summary'}.html")

    def open(self, report, **changes):
        page = self.browser.open(self.page_path(report), **changes)
        self.addCleanup(page.close)
        return page

    def test_no_complaint_and_no_request(self):
        for report in REPORTS:
            with self.subTest(report):
                page = self.open(report)
                self.assertEqual(page.complaints, [])
                self.assertEqual(page.requests, ["file://" + self.page_path(report)])
                self.assertEqual(page.locator("html").get_attribute("lang"), "en")
                self.assertEqual(page.locator("script").count(), 0)

    def test_accessible_in_light_and_dark(self):
        for report in REPORTS:
            for scheme in ("light", "dark"):
                with self.subTest(f"{report} {scheme}"):
                    page = self.open(report, scheme=scheme)
                    page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })")
                    self.assertEqual(accessibility(page), [])

    def test_headings_step_down_one_by_one(self):
        for report in REPORTS:
            with self.subTest(report):
                page = self.open(report)
                levels = page.evaluate(
                    "() => [...document.querySelectorAll('h1,h2,h3,h4')].map(each => Number(each.tagName[1]))")
                self.assertEqual(levels[:1], [1])
                self.assertEqual(levels.count(1), 1)
                for above, below in zip(levels, levels[1:]):
                    self.assertLessEqual(below, above + 1)

    def test_the_keyboard_unfolds_the_numbers_of_a_chart(self):
        page = self.open("pain")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.tagName") == "SUMMARY":
                break
        page.keyboard.press("Enter")
        self.assertEqual(page.locator("details[open] table").first.is_visible(), True)

    def test_nothing_is_cut_on_a_small_screen(self):
        for report in REPORTS:
            for width in (320, 400, 1280):
                with self.subTest(f"{report} {width}"):
                    page = self.open(report, width=width)
                    self.assertLessEqual(page.evaluate("() => document.scrollingElement.scrollWidth"), width)

    def test_a_small_screen_shows_the_latest_of_a_chart_first(self):
        for report in REPORTS:
            with self.subTest(report):
                beyond = self.open(report, width=360).evaluate("""() =>
                    [...document.querySelectorAll(".scroll > svg")].map(chart =>
                        chart.getBoundingClientRect().right - chart.parentElement.getBoundingClientRect().right)""")
                self.assertEqual([gap for gap in beyond if gap > 1], [])

    def test_what_is_wider_than_a_small_screen_has_a_shade_at_the_edge(self):
        page = self.open("holds", width=360)
        shades = page.evaluate("""() => [...document.querySelectorAll(".scroll")]
            .filter(each => each.scrollWidth > each.clientWidth)
            .map(each => getComputedStyle(each).backgroundAttachment)""")
        self.assertEqual(set(shades), {"local, local, scroll, scroll"})

    def test_nothing_of_the_therapists_page_is_scrolled_on_a_wide_screen(self):
        scrolled = self.open("therapist").evaluate("""() => [...document.querySelectorAll(".scroll")]
            .filter(each => !each.closest("details") && each.scrollWidth > each.clientWidth + 1)
            .map(each => each.getAttribute("aria-label"))""")
        self.assertEqual(scrolled, [])

    def test_no_words_of_a_chart_lie_on_others(self):
        for report in REPORTS:
            with self.subTest(report):
                self.assertEqual(crowded(self.open(report)), [])

    def test_every_table_shows_the_numbers_of_the_json(self):
        for report in REPORTS:
            with self.subTest(report):
                known = dated(self.json[report])
                every = numbers(self.json[report])
                rows = [row for table in tables(self.open(report)) for row in table["rows"]]
                for row in rows:
                    day = self.day(row[0])
                    shown = {cell for cell in row if re.fullmatch(r"-?\d+(\.\d+)?", cell)}
                    self.assertLessEqual(
                        {value(cell) for cell in shown}, known.get(day, every) if day else every, (report, row))

    def test_the_words_of_the_user_stay_words(self):
        page = self.open("therapist")
        self.assertEqual(page.locator("script, img").count(), 0)

    def test_the_page_for_the_therapist_is_one_sheet(self):
        for paper in ("A4", "Letter"):
            with self.subTest(paper):
                path = os.path.join(self.home, f"therapist-{paper}.pdf")
                pages, words = printed(self.open("therapist"), path, paper)
                self.assertEqual(pages, 1)
                # The last words of the page are on it.
                last = self.open("therapist").locator("footer p").last.text_content().split()[-1]
                self.assertIn(last, words)

    def test_the_sheet_has_no_letters_below_8_points(self):
        page = self.open("therapist", width=718, media="print")
        self.assertGreaterEqual(smallest_letters(page), 10.6)

    def test_pictures_are_kept_to_be_looked_at(self):
        for report in REPORTS:
            for scheme in ("light", "dark"):
                for width in (1280, 400):
                    picture(self.open(report, width=width, scheme=scheme), f"{report or 'summary'}-{scheme}-{width}")

    def test_a_picture_of_one_chart_is_drawn(self):
        for report in ("pain", "holds", "tension", "adherence"):
            with self.subTest(report):
                path = os.path.join(self.home, f"{report}.svg")
                self.run_program("report", report, "--svg", path)
                root = ElementTree.parse(path).getroot()
                self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
                frame = os.path.join(self.home, f"{report}-picture.html")
                pathlib.Path(frame).write_text(f"<!DOCTYPE html><img src='{report}.svg' alt=''>", encoding="utf-8")
                for scheme in ("light", "dark"):
                    page = self.browser.open(frame, scheme=scheme)
                    self.addCleanup(page.close)
                    self.assertGreater(page.evaluate("() => document.images[0].naturalWidth"), 0)
                    picture(page, f"{report}-picture-{scheme}")

    def day(self, words):
        """The date that a row begins with, in ISO 8601; None when it begins with something else."""
        found = re.fullmatch(r"(?:week of )?(\d+) ([A-Z][a-z]+)(?: (\d{4}))?", words)
        if not found or found.group(2) not in MONTHS:
            return None
        year = int(found.group(3) or self.today.year)
        return datetime.date(year, MONTHS.index(found.group(2)) + 1, int(found.group(1))).isoformat()


def value(text):
    """A number as it compares with others: 1.50 is 1.5."""
    return float(text)


def numbers(node):
    """All numbers of a JSON value, those of lists and objects in it as well."""
    if isinstance(node, bool) or node is None:
        return set()
    if isinstance(node, (int, float)):
        return {float(node)}
    if isinstance(node, dict):
        return set().union(*(numbers(each) for each in node.values()))
    if isinstance(node, list):
        return {float(len(node))}.union(*(numbers(each) for each in node))
    return set()


def dated(node):
    """For each date the numbers of the objects that bear it."""
    found = {}

    def visit(each):
        if isinstance(each, dict):
            for entry in each.values():
                if isinstance(entry, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", entry):
                    found.setdefault(entry, set()).update(numbers(each))
            for entry in each.values():
                visit(entry)
        elif isinstance(each, list):
            for entry in each:
                visit(entry)

    visit(node)
    return found


if __name__ == "__main__":
    unittest.main()

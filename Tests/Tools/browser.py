"""A headless browser, and what is asked of every page in it."""

import os
import re
import shutil
import subprocess

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

# Set it to a folder to keep pictures of every page.
PICTURES = os.environ.get("HOLDFAST_PICTURES")

NAMES = [
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]


def find_browser():
    """The program of a Chromium; HOLDFAST_BROWSER names one."""
    named = os.environ.get("HOLDFAST_BROWSER")
    for name in [named] if named else NAMES:
        path = shutil.which(name)
        if path:
            return path
    raise AssertionError("no Chromium is installed: run Scripts/setup --tools, or name one in HOLDFAST_BROWSER")


class Browser:
    """One browser for all tests of a class."""

    def __init__(self):
        self.playwright = sync_playwright().start()
        # A browser refuses its sandbox to root.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.chromium = self.playwright.chromium.launch(executable_path=find_browser(), args=arguments)

    def close(self):
        self.chromium.close()
        self.playwright.stop()

    def open(self, path, width=1280, scheme="light", media=None):
        """A page, with what it asked for and what it complained of in `requests` and `complaints`."""
        page = self.chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
        page.requests = []
        page.complaints = []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        if media:
            page.emulate_media(media=media)
        page.goto("file://" + path)
        return page


def accessibility(page):
    """What axe-core objects to."""
    violations = Axe().run(page).response["violations"]
    return [f"{entry['id']}: {node['html'][:200]}" for entry in violations for node in entry["nodes"]]


def tables(page):
    """The tables of a page: the caption, and the rows of cells."""
    return page.evaluate("""() => [...document.querySelectorAll("table")].map(table => ({
        caption: table.caption.textContent,
        head: [...table.tHead.rows[0].cells].map(cell => cell.textContent),
        rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent)),
    }))""")


def crowded(page):
    """Texts of charts that lie on one another or reach out of their picture."""
    return page.evaluate("""() => [...document.querySelectorAll("svg.chart")].flatMap(chart => {
        const frame = chart.getBoundingClientRect();
        const texts = [...chart.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
        const found = [];
        texts.forEach(([words, box], index) => {
            if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2)
                found.push("outside: " + words);
            for (const [others, other] of texts.slice(index + 1)) {
                const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
                const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
                // Boxes of letters have room above and below.
                if (across > 1 && down > Math.min(box.height, other.height) / 3) found.push(words + " on " + others);
            }
        });
        return found;
    })""")


def smallest_letters(page):
    """The size of the smallest letters that are shown, in CSS pixels, in charts as they are scaled."""
    return page.evaluate("""() => Math.min(...[...document.querySelectorAll("body *")].filter(element =>
        element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        && !["STYLE", "title", "desc"].includes(element.tagName)
    ).map(element => {
        const size = parseFloat(getComputedStyle(element).fontSize);
        return element.ownerSVGElement ? size * element.getScreenCTM().a : size;
    }))""")


def picture(page, name):
    """Keeps a picture of a page, where pictures are kept."""
    if PICTURES:
        os.makedirs(PICTURES, exist_ok=True)
        page.screenshot(path=os.path.join(PICTURES, name + ".png"), full_page=True)


def printed(page, path, paper):
    """Prints a page to a file; its pages and all words on them."""
    page.pdf(path=path, format=paper)
    information = subprocess.run(["pdfinfo", path], capture_output=True, encoding="utf-8", check=True).stdout
    words = subprocess.run(["pdftotext", path, "-"], capture_output=True, encoding="utf-8", check=True).stdout
    if PICTURES:
        name = os.path.join(PICTURES, os.path.splitext(os.path.basename(path))[0])
        subprocess.run(["pdftoppm", "-r", "110", "-png", path, name], check=True)
    return int(re.search(r"^Pages:\s+(\d+)", information, re.MULTILINE).group(1)), words

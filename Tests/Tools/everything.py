"""A log with one of everything that a record can hold, as `export json` writes it."""

import json

# What spreadsheets, parsers and people trip over.
NASTY = [
    'said "stop", twice', "line\nbreak", "cr\rand crlf\r\n", "tab\there", "a;b,c", "=1+1", "+1", "-1", "@SUM(A1)",
    '=HYPERLINK("http://example.com","x")', "'quoted", "''", "\tindented", "\rreturned", "007", "1-2", "3/4", "1e5",
    "2026-11-20", "12:30", "TRUE", "e\u0301migr\u00e9", "\u65e5\u672c\u8a9e", "\U0001f3cb\ufe0f lifted", "\u2028apart",
    " spaces around ", "null", "NaN", "NA", '"', '""', "\u200f\u05e2\u05d1\u05e8\u05d9\u05ea", "\u22121", "ends in =",
]

STAMP = "2024-03-01T08:00:00.000Z"


class Log:
    """Records with ids that count up."""

    def __init__(self):
        self.records = []

    def add(self, kind, day, **keys):
        number = len(self.records) + 1
        record = {
            "kind": kind, "id": f"018df8a0-0000-7000-8000-{number:012x}", "created": STAMP, "updated": STAMP, **keys}
        if day:
            record["day"] = day
        self.records.append(record)
        return record["id"]

    def text(self):
        return json.dumps({"format": "holdfast-log", "version": 1, "records": self.records})


def everything():
    """The log, and the names in it of people who gave a directive."""
    log = Log()
    log.add("directive", "2024-03-01", directive="start", level="knee", usual_pain=1, clinician=True)
    log.add(
        "exercise", None, exercise="slow-hang", name="=Hang \"90\", slow", measure="seconds", per_side=False,
        targets=["glutes"])
    log.add(
        "session", "2024-03-02", started_at="2024-03-02T18:30:00+01:00", before=1, during=2, after=0, medicated=True,
        form="clean", rpe=7.5, minutes=35, note=NASTY[0], sets=[
            {"set": 1, "exercise": "knee-plank", "seconds": 30, "pain": 1},
            {"set": 2, "exercise": "knee-plank", "seconds": 28, "pain": 0, "form": "shaky", "stopped": "form"},
            {"set": 3, "exercise": "mega-clam", "side": "left", "reps": 15, "variation": "band"},
            {"set": 3, "exercise": "mega-clam", "side": "right", "reps": 14, "variation": "band", "note": "weaker"},
            {"set": 4, "exercise": "bird-dog", "seconds": 8, "reps": 10, "form": "broken"},
            {"set": 5, "exercise": "unstable-plank", "seconds": 12, "device": "bosu", "pain": 10, "stopped": "pain"},
            {"set": 6, "exercise": "unstable-plank", "seconds": 9, "device": "ball", "stopped": "choice"},
            {"set": 7, "exercise": "slow-hang", "seconds": 60, "weight_kg": 20.412, "stopped": "target"},
        ])
    for index, text in enumerate(NASTY):
        log.add(
            "session", f"2024-02-{index % 28 + 1:02}", note=text,
            sets=[{"set": 1, "exercise": "toe-tap", "reps": index + 1, "note": text}])
        log.add("checkin", f"2024-02-{index % 28 + 1:02}", moment="other", pain=index % 11, note=text)
    # Offsets that no clock on land shows, but that a file can hold.
    for offset in ("-18:00", "-14:01", "-14:00", "+00:00", "+05:45", "+14:00", "+18:00"):
        log.add("session", "2024-03-10", started_at=f"2024-03-10T23:59:59{offset}", sets=[
            {"set": 1, "exercise": "toe-plank", "seconds": 1}])
    for site in ("back", "pelvis", "leg", "other"):
        for moment in ("morning", "other"):
            log.add(
                "checkin", "2024-03-03", at="2024-03-03T07:00:00-03:30", moment=moment, pain=0, site=site,
                medicated=site == "back", flare=moment == "morning" and site != "other")
    log.add("checkin", "2024-03-04", moment="morning", pain=10, deleted=True, note="deleted")
    log.add(
        "red-flag", "2024-03-05", at="2024-03-05T07:00:00Z", note="since tuesday",
        symptoms=["saddle-numbness", "night-rest-pain"])
    people = ["Dr Morgan", "my physio Sam"]
    log.add("directive", "2024-03-06", directive="clear", by=people[0], why="seen")
    log.add("directive", "2024-03-07", directive="advice", about="hamstrings", by=people[1])
    return log, people

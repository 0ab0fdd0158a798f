"""The FHIR bundle, as an independent reader takes it: fhir.resources' classes of R4B.

R4 itself left that package. Bundle, Observation and every type in them that Holdfast writes are the same in both.
"""

import json
import os
import unittest

from fhir.resources.R4B.bundle import Bundle

from everything import everything
from support import HomeTest

LOINC = "http://loinc.org"
CODES = "urn:x-holdfast:codes"
UCUM = "http://unitsofmeasure.org"
PAIN = (LOINC, "72514-3")


def code_of(concept):
    coding, = concept["coding"]
    return coding["system"], coding["code"]


def value_of(element):
    """The value of an Observation or a component; None without one."""
    keys = [key for key in element if key.startswith("value")]
    if not keys:
        return None
    key, = keys
    value = element[key]
    if key == "valueQuantity":
        assert value["system"] == UCUM
        return value["value"], value["code"]
    return code_of(value) if key == "valueCodeableConcept" else value


def told(observation):
    """What an Observation says, without its words for people."""
    return {
        "code": code_of(observation["code"]), "when": observation["effectiveDateTime"], "value": value_of(observation),
        "site": observation.get("bodySite", {}).get("text"),
        "parts": {code_of(part["code"]): value_of(part) for part in observation.get("component", [])},
        "note": observation.get("note", [{}])[0].get("text"),
    }


def parts(**values):
    return {(CODES, name.replace("_", "-")): value for name, value in values.items() if value is not None}


def code(system, value):
    return value and (f"{CODES}:{system}", value)


def when(record, key):
    """The time of a record; FHIR has no offset beyond 14 hours."""
    beyond = {
        "2024-03-10T23:59:59-18:00": "2024-03-11T17:59:59+00:00",
        "2024-03-10T23:59:59-14:01": "2024-03-11T14:00:59+00:00",
        "2024-03-10T23:59:59+18:00": "2024-03-10T05:59:59+00:00",
    }
    return beyond.get(record[key], record[key]) or record["day"]


def expected_scores(record):
    """What the records of `export json` say about scores, sessions, sets and red flags, in the same form."""
    medicated = True if record["medicated"] else None
    for moment in ("before", "during", "after"):
        if record[moment] is not None:
            yield {
                "code": PAIN, "when": when(record, "started_at"), "value": record[moment], "site": None,
                "parts": parts(moment=code("moment", moment), medicated=medicated), "note": None}


def expected_set(record, row):
    components = parts(
        hold=row["seconds"] and (row["seconds"], "s"), repetitions=row["reps"] and (row["reps"], "{repetitions}"),
        weight=row["weight_kg"] and (row["weight_kg"], "kg"), form=code("form", row["form"]),
        side=None if row["side"] == "none" else code("side", row["side"]), device=code("device", row["device"]),
        variation=row["variation"], stopped=code("stopped", row["stopped"]))
    if row["pain"] is not None:
        components[PAIN] = row["pain"]
    return {
        "code": code("exercise", row["exercise"]), "when": when(record, "started_at"), "value": None, "site": None,
        "parts": components, "note": row["note"]}


def expected_session(record):
    return {
        "code": (CODES, "exercise-session"), "when": when(record, "started_at"), "value": None, "site": None,
        "parts": parts(
            duration=record["minutes"] and (record["minutes"], "min"),
            rpe=None if record["rpe"] is None else (record["rpe"], "{score}"), form=code("form", record["form"]),
            medicated=True if record["medicated"] else None),
        "note": record["note"]}


def expected_checkin(record):
    site = {"other": "other than back, pelvis or leg"}.get(record["site"], record["site"])
    return {
        "code": PAIN, "when": when(record, "at"), "value": record["pain"], "site": site,
        "parts": parts(
            moment=code("moment", record["moment"]), medicated=True if record["medicated"] else None,
            flare=True if record["flare"] else None),
        "note": record["note"]}


def expected_red_flags(record):
    return {
        "code": (CODES, "red-flags"), "when": when(record, "at"), "value": None, "site": None,
        "parts": {code("red-flag", symptom): True for symptom in record["symptoms"]}, "note": record["note"]}


class FHIRTest(HomeTest):
    def setUp(self):
        super().setUp()
        log, self.people = everything()
        with open(self.path("log.json"), "w", encoding="utf-8") as file:
            file.write(log.text())
        self.done("import", "log.json", "--accept-directives")

    def bundle(self, *words):
        """The bundle as plain JSON, after the classes have accepted it and given back the same, with Z for UTC."""
        text = self.done("export", "fhir", *words)
        given_back = json.loads(Bundle.model_validate_json(text).model_dump_json())
        self.assertEqual(given_back, json.loads(text.replace('+00:00",', 'Z",')))
        return json.loads(text)

    def observations(self, *words):
        return {entry["fullUrl"]: entry["resource"] for entry in self.bundle(*words)["entry"]}

    def records(self):
        return [r for r in json.loads(self.done("export", "json"))["records"] if not r["deleted"]]

    def test_a_log_with_everything_is_valid_and_every_reference_resolves(self):
        bundle = self.bundle()
        self.assertEqual((bundle["resourceType"], bundle["type"]), ("Bundle", "collection"))
        urls = [entry["fullUrl"] for entry in bundle["entry"]]
        self.assertEqual(len(urls), len(set(urls)))
        referred = []
        for entry in bundle["entry"]:
            resource = entry["resource"]
            self.assertEqual((resource["resourceType"], resource["status"]), ("Observation", "final"))
            self.assertEqual(entry["fullUrl"], f"urn:uuid:{resource['id']}")
            self.assertNotIn("meta", resource)
            referred += [member["reference"] for member in resource.get("hasMember", [])]
        self.assertEqual(len(referred), len(set(referred)))
        self.assertLessEqual(set(referred), set(urls))

    def test_the_reader_refuses_what_is_no_r4(self):
        bundle = self.bundle("--db", "none.db")
        good = bundle["entry"][0]["resource"]
        bad = [{key: value for key, value in good.items() if key != missing} for missing in ("code", "status")]
        bad += [{**good, **change} for change in (
            {"effectiveDateTime": "2024-05-01T23:59:59"}, {"valueInteger": 1, "valueString": "one"},
            {"valueInteger": "much"}, {"mood": "good"})]
        for resource in bad:
            with self.subTest(resource), self.assertRaises(ValueError):
                Bundle.model_validate({**bundle, "entry": [{"resource": resource}]})

    def test_an_empty_log_is_valid(self):
        self.assertEqual(len(self.bundle("--db", "none.db")["entry"]), 1)

    def test_the_values_are_those_of_the_json(self):
        observations = self.observations()
        url = "urn:uuid:{}".format
        for record in self.records():
            group = observations.get(url(record["id"]))
            if record["kind"] == "session":
                self.assertEqual(told(group), expected_session(record))
                members = [told(observations.pop(member["reference"])) for member in group["hasMember"]]
                rows = [expected_set(record, row) for row in record["sets"]]
                self.assertEqual(members, [*expected_scores(record), *rows])
            elif record["kind"] == "checkin":
                self.assertEqual(told(group), expected_checkin(record))
            elif record["kind"] == "red-flag":
                self.assertEqual(told(group), expected_red_flags(record))
            else:
                self.assertIsNone(group)
                continue
            del observations[url(record["id"])]
        # What is left is the answer of the rules.
        answer, = observations.values()
        ready = json.loads(self.done("ready", "--json"))
        self.assertEqual(answer["effectiveDateTime"], ready["day"])
        self.assertEqual(told(answer)["parts"], parts(
            permitted_level=code("level", ready["permitted"]), verdict=code("verdict", ready["verdict"]),
            protocol_name=ready["protocol"]["name"], protocol_version=ready["protocol"]["version"]))

    def test_nobody_is_named_unless_asked_for(self):
        text = self.done("export", "fhir")
        for person in self.people:
            self.assertNotIn(person, text)
        for observation in self.observations().values():
            self.assertFalse({"subject", "performer", "encounter", "focus", "device"} & set(observation))
        for subject, expected in (
            ("A. B.", {"display": "A. B."}), ("Patient/12-a.B", {"reference": "Patient/12-a.B"}),
            ("Patient/1 2", {"display": "Patient/1 2"}),
        ):
            for observation in self.observations("--subject", subject).values():
                self.assertEqual(observation["subject"], expected)
        for person in self.people:
            self.assertNotIn(person, self.done("export", "fhir", "--subject", "A. B."))

    def test_the_days_choose_the_records_and_nothing_else(self):
        whole = self.observations()
        days = {record["id"]: record["day"] for record in self.records() if "day" in record}
        some = self.observations("--from", "2024-03-03", "--to", "2024-04-01")
        for url, observation in some.items():
            self.assertEqual(whole[url], observation)
        chosen = {url[9:] for url in some} & set(days)
        kinds = {record["id"] for record in self.records() if record["kind"] in ("session", "checkin", "red-flag")}
        self.assertEqual(chosen, {i for i in kinds if "2024-03-03" <= days[i] <= "2024-04-01"})

    def test_the_same_log_is_the_same_bytes_and_the_file_is_private(self):
        once = self.done("export", "fhir")
        self.done("export", "fhir", "-o", "out.json")
        with open(self.path("out.json"), encoding="utf-8", newline="") as file:
            self.assertEqual(file.read(), once)
        self.assertEqual(os.stat(self.path("out.json")).st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main()

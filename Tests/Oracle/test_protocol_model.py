"""The worked examples of the protocol, as in WorkedExamplesTests.swift, run through the reference model.

Day 0 is the first day of every example, and the usual morning pain is 0 throughout.
"""

import datetime
import unittest

import protocol_model

DAY_0 = datetime.date(2026, 2, 1)
TARGET = {"knee": 30, "toe": 45, "unstable": 30}


def iso(number):
    return (DAY_0 + datetime.timedelta(days=number)).isoformat()


def record(kind, number, **fields):
    return dict(fields, kind=kind, day=iso(number), deleted=False)


def session(number, level="knee", peak=0, form="clean"):
    """Three planks at the level's target, and enough bird dog to count as support work."""
    planks = [
        {"set": count, "exercise": level + "-plank", "seconds": TARGET[level], "reps": None}
        for count in (1, 2, 3)
    ]
    sets = planks + [{"set": 4, "exercise": "bird-dog", "seconds": 8, "reps": 10}]
    for one in sets:
        one.update(side="none", pain=None, form=None)
    return record(
        "session",
        number,
        before=None,
        during=peak,
        after=None,
        medicated=False,
        form=form,
        sets=sets,
    )


def sessions(numbers, level="knee"):
    return [session(number, level) for number in numbers]


def morning(number, pain=0):
    return checkin(number, "morning", pain)


def mornings(numbers, pain=0):
    return [morning(number, pain) for number in numbers]


def checkin(number, moment, pain, flare=False):
    return record(
        "checkin", number, moment=moment, pain=pain, medicated=False, flare=flare, site="back"
    )


def flare(number):
    return checkin(number, "other", 0, flare=True)


def red_flag(number):
    return record("red-flag", number, symptoms=["fever-ill"])


def directive(number, name, level=None, usual=None):
    return record("directive", number, directive=name, level=level, usual_pain=usual)


def on_toe_since_day_10():
    """Example 1, up to the morning of day 10."""
    return sessions(range(0, 10, 2)) + mornings(range(11))


class WorkedExamples(unittest.TestCase):
    def rows(self, records, last):
        return protocol_model.replay(records, last=iso(last))

    def expect(self, row, **expected):
        self.assertEqual({key: row[key] for key in expected}, expected, row)

    def test_1_knee_to_toe(self):
        rows = self.rows(on_toe_since_day_10(), 10)
        self.expect(rows[6], day=iso(6), permitted="knee", verdict="hold", qualifying=3)
        self.expect(rows[9], permitted="knee", verdict="hold", qualifying=5, clock=9)
        self.expect(rows[10], permitted="toe", verdict="advance", qualifying=0, clock=0)

        after = self.rows(on_toe_since_day_10() + [session(10, "toe")], 10)
        self.expect(after[10], permitted="toe", verdict="hold")

    def test_2_a_skipped_morning(self):
        records = sessions(range(0, 11, 2)) + mornings(set(range(12)) - {9})
        rows = self.rows(records, 11)
        self.expect(rows[10], permitted="knee", verdict="hold", qualifying=4, clock=10)
        self.expect(rows[11], permitted="toe", verdict="advance")

    def test_3_amber(self):
        records = sessions([0, 2, 4]) + [session(6, peak=5)] + sessions([8, 10, 12, 14])
        rows = self.rows(records + mornings(range(17)), 16)
        self.expect(rows[6], triggers=["amber"], verdict="hold", qualifying=0, clock=0)
        self.expect(rows[15], permitted="knee", qualifying=4, clock=9)
        self.expect(rows[16], permitted="toe", verdict="advance")

    def test_4_red_and_its_cool_down(self):
        records = on_toe_since_day_10() + sessions(range(10, 25, 2), "toe")
        records += mornings(set(range(11, 24)) - {20}) + mornings([20, 24], pain=4)
        rows = self.rows(records, 24)
        self.expect(rows[19], permitted="toe", triggers=[])
        self.expect(rows[20], permitted="knee", triggers=["red"], clock=0)
        self.expect(rows[24], permitted="knee", triggers=["red"], clock=0)

    def test_4_no_second_step_within_the_cool_down(self):
        # The same two mornings, with the second step made possible by an override.
        records = [directive(0, "override", "unstable"), morning(20, 4), morning(24, 4)]
        rows = self.rows(records, 24)
        self.expect(rows[20], permitted="toe")
        self.expect(rows[24], permitted="toe", triggers=["red"])

    def test_5_mornings_above_the_cap(self):
        records = sessions(range(0, 10, 2)) + sessions(range(10, 100, 2), "toe")
        records += mornings(range(100), pain=2) + [directive(0, "unlock")]
        rows = self.rows(records, 99)
        for row in rows[10:]:
            self.expect(row, permitted="toe", verdict="hold", triggers=[], qualifying=0)
        self.expect(rows[99], clock=89)

    def test_6_stop_and_clearance(self):
        stopped = on_toe_since_day_10() + [session(12, "toe", peak=8)]
        rows = self.rows(stopped + [directive(15, "clear")], 15)
        self.expect(rows[11], permitted="toe")
        self.expect(rows[12], permitted="stop", verdict="stop", triggers=["stop", "red"])
        self.expect(rows[14], permitted="stop", verdict="stop", triggers=[])
        self.expect(rows[15], permitted="knee", clock=0)

        still = self.rows(stopped + [directive(15, "clear"), morning(15, 8)], 16)
        self.expect(still[15], permitted="stop", triggers=["stop", "red"])
        self.expect(still[16], permitted="stop", triggers=[])

    def test_7_absence(self):
        records = on_toe_since_day_10() + sessions(range(10, 21, 2), "toe") + mornings(range(11, 49))
        rows = self.rows(records, 48)
        self.expect(rows[27], permitted="toe", qualifying=6, clock=17)
        self.expect(rows[28], permitted="toe", qualifying=0, clock=0)
        self.expect(rows[33], permitted="toe", clock=5)
        self.expect(rows[34], permitted="knee", verdict="stepBack", clock=0)
        self.expect(rows[48], permitted="knee", clock=0)

        from_unstable = [directive(20, "override", "unstable"), session(20, "unstable")]
        rows = self.rows(from_unstable, 48)
        self.expect(rows[13], day=iso(33), permitted="unstable", verdict="maintain")
        self.expect(rows[14], permitted="toe")
        self.expect(rows[27], permitted="toe")
        self.expect(rows[28], day=iso(48), permitted="knee")

    def test_8_override_and_flares(self):
        records = [directive(0, "override", "unstable"), flare(1), flare(5), flare(8)]
        rows = self.rows(records, 8)
        permitted = [row["permitted"] for row in rows]
        self.assertEqual(permitted, ["unstable"] + ["toe"] * 7 + ["knee"])
        self.assertEqual({row["verdict"] for row in rows}, {"notStarted"})
        self.assertEqual({row["clock"] for row in rows}, {None})

    def test_9_flare(self):
        records = sessions(range(0, 13, 2)) + mornings(range(15)) + [flare(4)]
        rows = self.rows(records, 14)
        self.expect(rows[4], triggers=["red"], qualifying=0, clock=0)
        self.expect(rows[5], qualifying=0)
        self.expect(rows[13], permitted="knee", qualifying=4, clock=9)
        self.expect(rows[14], permitted="toe", verdict="advance")

    def test_10_a_stop_takes_the_unlock_back(self):
        def unlock_missing(*more):
            records = [directive(0, "unlock"), directive(7, "override", "toe")] + list(more)
            return protocol_model.earliest(records, iso(7)).unlock_missing

        self.assertFalse(unlock_missing())
        self.assertTrue(unlock_missing(red_flag(5), directive(6, "clear")))
        self.assertFalse(unlock_missing(red_flag(5), directive(6, "clear"), directive(6, "unlock")))


class EarliestDay(unittest.TestCase):
    """Section 8, on the log of example 1."""

    def earliest(self, records, number):
        return protocol_model.earliest(records, iso(number))

    def test_from_knee(self):
        records = on_toe_since_day_10()
        for number in (0, 6, 9):
            self.assertEqual(self.earliest(records, number), (iso(10), False))

    def test_from_nothing(self):
        self.assertEqual(self.earliest([], 0), (iso(10), False))

    def test_as_of_itself_when_only_its_morning_is_owed(self):
        records = sessions([0, 2, 4, 9]) + mornings(range(10))
        self.assertEqual(self.earliest(records, 10), (iso(10), False))

    def test_from_toe_without_an_unlock(self):
        records = on_toe_since_day_10()
        self.assertEqual(self.earliest(records, 10), (iso(42), True))
        self.assertEqual(self.earliest(records + [directive(3, "unlock")], 10), (iso(42), False))

    def test_none_while_stopped_or_at_the_top(self):
        self.assertEqual(self.earliest([red_flag(0)], 0), (None, False))
        self.assertEqual(self.earliest([directive(0, "override", "unstable")], 0), (None, False))


if __name__ == "__main__":
    unittest.main()

"""Working days beside another calendar of China (P-64), and how a limit is given in Python."""

import datetime
import unittest

import chinese_calendar

import gridaid
from gridaid.deadline import DeadlineRule, DeadlineUnit

DAY = datetime.timedelta(1)
YEARS = range(2021, 2027)
PACK = gridaid.PolicyPack()


def working_days(start, count):
    return gridaid.deadline_of(PACK, start, DeadlineRule(count=count, unit=DeadlineUnit.WORKING_DAYS))


class Deadlines(unittest.TestCase):
    def test_every_day_is_worked_or_not_as_chinesecalendar_says(self):
        compared = dict.fromkeys(YEARS, 0)
        day = datetime.date(YEARS.start, 1, 1)
        while day.year in YEARS:
            # The first working day after the day before is the day itself, or it is not worked.
            due = working_days(day - DAY, 1).due
            worked = due == day
            self.assertEqual(worked, chinese_calendar.is_workday(day), day)
            compared[day.year] += 1
            day += DAY
        self.assertEqual(compared, {2021: 365, 2022: 365, 2023: 365, 2024: 366, 2025: 365, 2026: 365})

    def test_a_year_that_is_not_published_has_no_last_day(self):
        limit = working_days(datetime.date(2026, 11, 24), 30)
        self.assertIsNone(limit.due)
        self.assertEqual(limit.at_least_until, datetime.date(2027, 1, 3))
        self.assertEqual(limit.findings[0].code.value, "calendarMissing")
        with self.assertRaises(NotImplementedError):
            chinese_calendar.is_workday(datetime.date(2027, 1, 4))


if __name__ == "__main__":
    unittest.main()

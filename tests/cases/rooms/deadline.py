"""When a limit ends (P-60 to P-66). Dates are those of the golden table and the texts; the rest of each answer is said by the
independent reading (`tests/reading/deadlines.py`)."""

from datetime import date

from book import Book
from deadlines import YEARS, deadline
from expect import data, values_differ
from given import local

BOOKS = [Book("deadline/working-days"), Book("deadline/days"), Book("deadline/months"), Book("deadline/hours"), Book("deadline/refused")]
working, days, months, hours, refused = BOOKS
ABSENT = ("firstCountedDay", "due", "dueMinutes", "atLeastUntil", "atLeastUntilMinutes", "atMostUntil", "atMostUntilMinutes", "clauses",
          "calendarYears", "missingFacts", "missingParameters", "readings")


def case(book, id, clauses, start, count, unit, *, roll=None, clause=None, at=None, in_force=True, choice=None, calendar=(), note=None, **said):
    """A limit, and what the texts give for it: `due`, bounds, what is missing."""
    rule = {"count": count, "unit": unit, "roll": roll, "clause": clause}
    given = {"start": start, "atMinutes": at, "rule": rule}
    values = [] if choice is None else [local("publicity.roll", choice)]
    if values or calendar:
        given["overlay"] = {"name": "synthetic", "synthetic": True, "values": values, "calendar": list(calendar) or None}
    years = {**YEARS, **{y["year"]: span(y) for y in calendar}}
    read = deadline(start, rule, at, years, in_force, choice)
    findings = [data(code, place, **params) for code, place, params in read.pop("findings")]
    says = {name: read.get(name) or (read.get(name) if read.get(name) == 0 else None) for name in ABSENT}
    says |= {name: read[name] for name in ("from", "count", "unit")}
    wrong = values_differ(said, says)
    assert not wrong, f"{book.name}/{id}: the reading differs: {wrong}"
    book.case(id, clauses, "deadlineOf", given, findings=findings, says=says, note=note)


def span(year):
    off = [(date.fromisoformat(r["first"]), date.fromisoformat(r["last"])) for r in year["off"]]
    return off, {date.fromisoformat(d) for d in year.get("work", [])}


# ---- working days: the golden table --------------------------------------------------------------------------------------

GOLDEN = """
2022-07-07 2022-07-12 2022-07-21 2022-07-28 2022-08-04 2022-08-18 2022-09-08
2022-08-01 2022-08-04 2022-08-15 2022-08-22 2022-08-29 2022-09-13 2022-10-09
2022-09-26 2022-09-29 2022-10-13 2022-10-20 2022-10-27 2022-11-10 2022-12-01
2023-01-16 2023-01-19 2023-02-02 2023-02-09 2023-02-16 2023-03-02 2023-03-23
2024-09-10 2024-09-13 2024-09-25 2024-10-08 2024-10-14 2024-10-28 2024-11-18
2025-01-20 2025-01-23 2025-02-08 2025-02-14 2025-02-21 2025-03-07 2025-03-28
2026-02-10 2026-02-13 2026-03-02 2026-03-09 2026-03-16 2026-03-30 2026-04-21
2026-09-21 2026-09-24 2026-10-12 2026-10-19 2026-10-26 2026-11-09 2026-11-30
"""
for row in GOLDEN.split("\n")[1:-1]:
    start, *ends = row.split()
    for n, end in zip((3, 10, 15, 20, 30, 45), ends, strict=True):
        case(working, f"golden-{start}-{n}", "P-60 P-64", start, n, "workingDays", due=end)

# The golden dates of a case, by the clauses of its steps.
for id, start, n, clause, end in (
    ("investigation", "2026-09-21", 3, "D-66", "2026-09-24"),
    ("total-delegated", "2026-09-21", 20, "D-78", "2026-10-26"),
    ("total", "2026-09-21", 30, "D-77", "2026-11-09"),
    ("refusal-told", "2026-10-26", 3, "D-76", "2026-10-29"),
    ("tekun-opinion", "2026-09-01", 15, "T-54", "2026-09-21"),
    ("county-opinion", "2026-10-13", 10, "D-74", "2026-10-27"),
):
    case(working, id, f"{clause} P-60", start, n, "workingDays", clause=clause, due=end)

# The first and the last day that has a last day, and the days beside them.
NO_2027 = {"due": None, "atMostUntil": None}
for n, last, over in ((30, "2026-11-19", "2026-11-20"), (45, "2026-10-29", "2026-10-30"), (20, "2026-12-03", "2026-12-04")):
    case(working, f"last-with-{n}", "P-64", last, n, "workingDays", due="2026-12-31", calendarYears=[2026])
    case(working, f"first-without-{n}", "P-64", over, n, "workingDays", **NO_2027, atLeastUntil="2027-01-01", note="the first of January may be worked, as far as anything published says")
case(working, "never-by-weekdays", "D-77 P-64", "2026-11-24", 30, "workingDays", clause="D-77", **NO_2027, atLeastUntil="2027-01-03", calendarYears=[2026, 2027], note="by weekdays it would be 2027-01-05; no such day is said")
case(working, "before-the-first-year", "P-64", "2020-12-25", 5, "workingDays", due=None, atLeastUntil="2020-12-30", atMostUntil="2021-01-08", note="if no day of 2020 was worked, the fifth is 2021-01-08")
case(working, "first-day-of-the-first-year", "P-64", "2020-12-31", 1, "workingDays", due="2021-01-04", calendarYears=[2021])
case(working, "day-before-it", "P-64", "2020-12-30", 1, "workingDays", due=None, atLeastUntil="2020-12-31", atMostUntil="2021-01-04")
NEXT = {"year": 2027, "notice": "invented", "off": [{"first": "2027-01-01", "last": "2027-01-03"}], "work": []}
case(working, "a-year-added", "P-64", "2026-11-24", 30, "workingDays", calendar=[NEXT], due="2027-01-06", note="with a calendar that the place adds, the day is certain")
AFTER = {**NEXT, "year": 2028, "off": [{"first": "2028-01-01", "last": "2028-01-02"}]}
case(working, "a-year-between-missing", "P-64", "2026-12-30", 3, "workingDays", calendar=[AFTER], due=None, atLeastUntil="2027-01-02", atMostUntil="2028-01-04", note="the year between may have no working day, as far as anything published says")
case(working, "none", "P-60", "2026-10-01", 0, "workingDays", due="2026-10-01", calendarYears=None, note="no day is counted")
case(working, "roll-plays-no-part", "P-62 P-64", "2026-09-30", 1, "workingDays", roll=True, due="2026-10-08")
case(working, "makeup-day-counts", "P-64", "2026-10-09", 1, "workingDays", due="2026-10-10", note="a Saturday that is worked")
case(working, "event-on-a-rest-day", "P-60", "2026-10-03", 1, "workingDays", due="2026-10-08")

# A clause is cited from its first day on.
for clause, first, before in (("D-66", "2021-07-01", "2021-06-30"), ("D-78", "2022-10-20", "2022-10-19"), ("T-54", "2021-07-01", "2021-06-30")):
    case(working, f"{clause}-first-day", clause, first, 3, "workingDays", clause=clause)
    case(working, f"{clause}-day-before", clause, before, 3, "workingDays", clause=clause, in_force=False)
case(working, "no-such-clause", "P-60", "2026-09-21", 3, "workingDays", clause="X-1", in_force=False, due="2026-09-24")

# ---- days: publicity, and others ------------------------------------------------------------------------------------------

for start, plain, rolled, wd in (("2022-09-28", "2022-10-05", "2022-10-08", "2022-10-12"), ("2026-09-28", "2026-10-05", "2026-10-08", "2026-10-13")):
    case(days, f"golden-{start}-no-roll", "P-66", start, 7, "days", roll=False, due=plain, calendarYears=None)
    case(days, f"golden-{start}-roll", "P-62 P-66", start, 7, "days", roll=True, due=rolled)
    case(days, f"golden-{start}-not-said", "P-66", start, 7, "days", due=None, atLeastUntil=plain, atMostUntil=rolled, missingFacts=["/roll"])
    case(working, f"golden-publicity-{start}", "P-66", start, 7, "workingDays", due=wd)
    for clause in ("D-71", "T-56", "T-77", "P-20"):
        case(days, f"publicity-{clause}-{start}-open", f"{clause} P-66", start, 7, "days", clause=clause, due=None, atLeastUntil=plain, atMostUntil=rolled, missingParameters=[{"key": "publicity.roll", "clause": "P-66"}])
        for choice, end in ((False, plain), (True, rolled)):
            case(days, f"publicity-{clause}-{start}-{'moves' if choice else 'stays'}", f"{clause} P-66", start, 7, "days", clause=clause, choice=choice, due=end)
case(days, "publicity-on-a-working-day", "D-71 P-66", "2026-09-14", 7, "days", clause="D-71", due="2026-09-21", missingParameters=None, note="it ends on a Monday: the choice changes nothing")
case(days, "publicity-the-caller-decides", "D-71 P-66", "2026-09-28", 7, "days", clause="D-71", roll=False, choice=True, due="2026-10-05", note="what the caller says of this limit goes before the choice of the place")
case(days, "publicity-open-without-a-calendar", "D-71 P-64 P-66", "2026-12-28", 7, "days", clause="D-71", due=None, atLeastUntil="2027-01-04", atMostUntil=None)
case(days, "without-a-calendar-no-roll", "P-64", "2026-12-28", 7, "days", roll=False, due="2027-01-04", calendarYears=None, note="nobody needs a calendar for a day that does not move")
case(days, "without-a-calendar-roll", "P-62 P-64", "2026-12-28", 7, "days", roll=True, due=None, atLeastUntil="2027-01-04", calendarYears=[2027])
case(days, "last-day-of-the-year", "P-64", "2026-12-24", 7, "days", roll=True, due="2026-12-31")
case(days, "first-day-of-the-next", "P-64", "2026-12-25", 7, "days", roll=True, due=None, atLeastUntil="2027-01-01")
case(days, "before-the-first-year-roll", "P-62 P-64", "2020-12-20", 5, "days", roll=True, due=None, atLeastUntil="2020-12-25", atMostUntil="2021-01-04")
case(days, "reconsideration", "P-50", "2026-07-01", 60, "days", clause="P-50", roll=True, due="2026-08-31", note="the sixtieth day is Sunday 2026-08-30")
case(days, "a-day-before-a-holiday", "P-62", "2026-09-23", 7, "days", roll=True, due="2026-09-30")
case(days, "on-a-makeup-day", "P-62", "2026-10-03", 7, "days", due="2026-10-10", missingFacts=None, note="a Saturday that is worked is no rest day")
case(days, "none", "P-60", "2026-10-09", 0, "days", due="2026-10-09")
case(days, "over-a-new-year", "P-62", "2024-12-25", 7, "days", roll=True, due="2025-01-02", calendarYears=[2025])
case(days, "roll-over-a-new-year", "P-62", "2022-12-24", 7, "days", roll=True, due="2023-01-03", calendarYears=[2022, 2023], note="2022-12-31 to 2023-01-02 are off")
for clause, first, before in (("D-71", "2021-07-01", "2021-06-30"), ("T-56", "2021-07-01", "2021-06-30")):
    case(days, f"{clause}-first-day", clause, first, 7, "days", clause=clause, due="2021-07-08")
    case(days, f"{clause}-day-before", clause, before, 7, "days", clause=clause, in_force=False)

# ---- months ---------------------------------------------------------------------------------------------------------------

ROLLS = ["P-62=monthsRoll"]
case(months, "end-of-a-short-month", "P-61", "2024-01-31", 1, "months", due="2024-02-29", readings=None)
case(months, "end-of-february", "P-61", "2025-01-31", 1, "months", due="2025-02-28")
case(months, "end-of-february-worked", "P-61 P-64", "2026-01-31", 1, "months", due="2026-02-28", readings=None, note="a Saturday that is worked")
case(months, "not-back-to-the-31st", "P-61", "2025-02-28", 1, "months", due="2025-03-28")
case(months, "corresponding", "P-61", "2026-03-02", 3, "months", due="2026-06-02", readings=None)
case(months, "moves", "P-61 P-62", "2025-10-01", 3, "months", due="2026-01-04", readings=ROLLS, note="2026-01-01 to 03 are off, Sunday the 4th is worked")
case(months, "moves-by-the-caller", "P-61 P-62", "2025-10-01", 3, "months", roll=True, due="2026-01-04", readings=None)
case(months, "stays-by-the-caller", "P-61 P-62", "2025-10-01", 3, "months", roll=False, due="2026-01-01", readings=None)
case(months, "a-day-earlier", "P-61 P-62", "2025-09-30", 3, "months", due="2025-12-30", readings=None)
case(months, "a-year", "P-61 P-62", "2025-05-02", 12, "months", due="2026-05-06", readings=ROLLS, note="2026-05-01 to 05 are off")
case(months, "leap-day", "P-61", "2024-02-29", 12, "months", due="2025-02-28")
case(months, "without-a-calendar", "P-62 P-64", "2026-10-05", 3, "months", due=None, atLeastUntil="2027-01-05", atMostUntil=None, readings=ROLLS)
case(months, "without-a-calendar-stays", "P-61", "2026-10-05", 3, "months", roll=False, due="2027-01-05")
case(months, "before-the-first-year", "P-62 P-64", "2020-03-01", 3, "months", due=None, atLeastUntil="2020-06-01", atMostUntil="2021-01-04", readings=ROLLS)
case(months, "last-day-of-the-year", "P-62", "2026-09-30", 3, "months", due="2026-12-30")
case(months, "none", "P-61", "2026-03-02", 0, "months", due="2026-03-02")
case(months, "after-a-death", "D-99", "2026-03-02", 3, "months", clause="D-99", due="2026-06-02")

# ---- hours ----------------------------------------------------------------------------------------------------------------

for id, at, minute in (("midnight", 0, 0), ("ten", 600, 600), ("the-last-minute", 1439, 1439)):
    case(hours, f"24-from-{id}", "L-21", "2026-07-01", 24, "hours", at=at, due="2026-07-02", dueMinutes=minute)
case(hours, "24-of-a-day", "L-21", "2026-07-01", 24, "hours", due="2026-07-02", dueMinutes=None, atLeastUntilMinutes=0, atMostUntilMinutes=1439, missingFacts=["/atMinutes"], note="an event with only a day cannot prove 24 hours")
case(hours, "20-of-a-day", "L-21", "2026-07-01", 20, "hours", due=None, atLeastUntil="2026-07-01", atLeastUntilMinutes=1200, atMostUntil="2026-07-02", atMostUntilMinutes=1199)
case(hours, "over-a-holiday", "L-21 P-62", "2026-10-01", 24, "hours", at=600, due="2026-10-02", dueMinutes=600, note="hours do not stand still on a rest day")
case(hours, "over-a-year-without-a-calendar", "L-21", "2026-12-31", 24, "hours", at=720, due="2027-01-01", dueMinutes=720)
case(hours, "36", "L-21", "2026-07-01", 36, "hours", at=721, due="2026-07-03", dueMinutes=1)
case(hours, "35", "L-21", "2026-07-01", 35, "hours", at=779, due="2026-07-02", dueMinutes=1439)
case(hours, "no-such-minute", "L-21", "2026-07-01", 24, "hours", at=1440, due="2026-07-02", dueMinutes=None)
case(hours, "none", "L-21", "2026-07-01", 0, "hours", at=5, due="2026-07-01", dueMinutes=5)

# ---- what cannot be answered ----------------------------------------------------------------------------------------------

FAR = [data("deadlineBeyond", "/count")]
for unit, count in (("days", 3_000_000), ("months", 100_000), ("hours", 100_000_000)):
    given = {"start": "2026-07-01", "rule": {"count": count, "unit": unit, "roll": False}}
    refused.case(f"beyond-in-{unit}", "P-60", "deadlineOf", given, findings=FAR, says={"due": None, "atLeastUntil": None, "atMostUntil": None})

"""When a limit ends (P-60 to P-66), read a second time, by walking from day to day.

A year whose holidays are not published may have any calendar (P-64). So two are tried, one in which every day of such a year is
worked and one in which none is: what both say is certain, and the last day lies between them.
"""

from datetime import date, timedelta

from facts import months_before
from workdays import ROLLS, YEARS

DAY, END = timedelta(1), date(9999, 12, 31)
PUBLICITY = ("P-20", "D-71", "T-56", "T-77")


class Beyond(Exception):
    """A day that cannot be written."""


def worked(day, years, unpublished):
    """Whether a day is worked, where days of unpublished years are taken as said."""
    if day.year not in years:
        return unpublished
    off, work = years[day.year]
    return day in work or (day.weekday() < 5 and not any(first <= day <= last for first, last in off))


def next_day(day):
    if day >= END:
        raise Beyond
    return day + DAY


def counted(start, n, years, unpublished, asked):
    """The n-th day after the start that is worked (P-60, P-64)."""
    day = start
    while n:
        day = next_day(day)
        asked.add(day.year)
        if not unpublished and day.year > max(years):
            return None
        n -= bool(worked(day, years, unpublished))
    return day


def rolled(day, years, unpublished, asked):
    """The day itself where it is worked, else the next one that is (P-62)."""
    asked.add(day.year)
    while not worked(day, years, unpublished):
        day = next_day(day)
        asked.add(day.year)
        if day.year > max(years):
            return None
    return day


def deadline(start, rule, at_minutes=None, years=YEARS, in_force=True, publicity_roll=None):
    """The whole answer of the operation; what is absent is None."""
    start, unit, count = date.fromisoformat(start), rule["unit"], rule["count"]
    out = {"from": start.isoformat(), "count": count, "unit": unit, "findings": [], "clauses": []}
    if rule.get("clause"):
        if in_force:
            out["clauses"].append(rule["clause"])
        else:
            out["findings"].append(("deadlineClauseNotInForce", "/clause", {}))
    if unit == "hours":
        hours(out, start, at_minutes, count)
    else:
        days(out, start, rule, years, publicity_roll)
    return out


def days(out, start, rule, years, publicity_roll):
    unit, count, roll, asked = rule["unit"], rule["count"], rule.get("roll"), set()
    out["firstCountedDay"] = (start + DAY).isoformat()
    choice = unit == "days" and rule.get("clause") in PUBLICITY and roll is None
    if choice:
        roll = publicity_roll
    by_reading = unit == "months" and roll is None
    if by_reading:
        roll = True
    if unit == "workingDays":
        soonest, latest = (counted(start, count, years, u, asked) for u in (True, False))
        out["clauses"] += ["P-60", "P-64"]
    else:
        plain = months_before(start, -count) if unit == "months" else start + timedelta(count)
        moved = [plain, plain] if roll is False else [rolled(plain, years, u, asked) for u in (True, False)]
        # Without a word on rolling both are possible.
        soonest, latest = (plain if roll is None else moved[0]), moved[1]
        out["clauses"] += ["P-60", *(["P-61"] if unit == "months" else [])]
        if (soonest, latest) != (plain, plain):
            out["clauses"] += ["P-62", "P-64"] if roll else []
            out["clauses"] += ["P-66"] if choice else []
            out["readings"] = [ROLLS] if by_reading else None
            if roll is None:
                kept = ("missingParameters", [{"key": "publicity.roll", "clause": "P-66"}]) if choice else ("missingFacts", ["/roll"])
                out[kept[0]] = kept[1]
    missing = sorted(y for y in asked if y not in years)
    if missing:
        out["findings"].append(("calendarMissing", "", {"year": missing[0]}))
        asked = {y for y in asked if y <= missing[0]}
    out["calendarYears"] = sorted(asked) or None
    if soonest == latest and not missing:
        out["due"] = soonest.isoformat()
    else:
        out["atLeastUntil"], out["atMostUntil"] = soonest.isoformat(), latest and latest.isoformat()


def hours(out, start, at, count):
    """Hours run from the minute of the event; where only its day is known, it was at any minute of it."""
    if at is not None and not 0 <= at < 1440:
        out["findings"].append(("factOutOfRange", "/atMinutes", {"expected": "0..1439"}))
        at = None
    ends = []
    for minute in (0, 1439) if at is None else (at, at):
        over, left = divmod(count * 60 + minute, 1440)
        ends.append((start + timedelta(over), left))
    (first, first_minute), (last, last_minute) = ends
    if first == last:
        out["due"] = last.isoformat()
    if ends[0] == ends[1]:
        out["dueMinutes"] = last_minute
    else:
        out["atLeastUntil"], out["atLeastUntilMinutes"] = first.isoformat(), first_minute
        out["atMostUntil"], out["atMostUntilMinutes"] = last.isoformat(), last_minute
        out["missingFacts"] = ["/atMinutes"]

"""Working days of the published calendar (P-64), and the last day of a limit in months (P-60 to P-62; ADR 0013)."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

from facts import months_before

FILE = Path(__file__).resolve().parents[2] / "core/data/calendar/cn.toml"
ROLLS = "P-62=monthsRoll"


def published():
    years = {}
    for year in tomllib.loads(FILE.read_text(encoding="utf-8"))["year"]:
        off = [tuple(date.fromisoformat(d) for d in span.split("/")) for span in year["off"]]
        years[year["year"]] = off, {date.fromisoformat(str(d)) for d in year["work"]}
    return years


YEARS = published()


def worked(day):
    """Whether a day is worked; None where the calendar of its year is not published."""
    if day.year not in YEARS:
        return None
    off, work = YEARS[day.year]
    if day in work:
        return True
    return day.weekday() < 5 and not any(first <= day <= last for first, last in off)


def after_months(start, months, on):
    """The last day of a limit in months, whether it is certainly over on a day, and whether the last day moved or may."""
    plain = months_before(start, -months)
    day = plain
    while worked(day) is False:
        day += timedelta(1)
    if worked(day):
        return day, on > day, day != plain
    # Nothing is late until a working day that is known to follow has gone by.
    later = [y for y in YEARS if y > day.year]
    known = date(min(later), 1, 1) if later else None
    while known is not None and worked(known) is False:
        known += timedelta(1)
    return plain, known is not None and on > known, True

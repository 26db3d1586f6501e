"""The list of all parameters on a date. The numbers that a case is about are said here; the whole list is read anew from the pack
files by an invariant."""

from book import Book
from given import local, overlay

listed = Book("policy/parameters-listed")
BOOKS = [listed]


def case(id, on, values=(), reform=(), note=None, **numbers):
    """`numbers`: what the list gives for a key (`__` stands for the point), None where nothing is set."""
    given = {"on": on}
    if values:
        given["overlay"] = overlay(*values)
    if reform:
        given["reform"] = {"name": "supposed", "values": list(reform)}
    wanted = {key.replace("__", "."): number for key, number in numbers.items()}

    def check(result):
        rows = {row["key"]: (row.get("value") or {}).get("value", {}).get("value") for row in result}
        return [f"{key}: said {n}, computed {rows.get(key)}" for key, n in wanted.items() if rows.get(key) != n]

    listed.case(id, "", "parameters", given, check=check, note=note)


TARGET, ROUNDS = "grid__micro__target_households", "visit__team__rounds_per_quarter"
MANY, GAP = "visit__elderly_patrol__visits_per_year", "visit__hardship__rolling_gap_days"
case("on-the-day-before-the-plan", "2022-07-06", **{TARGET: None, ROUNDS: None, "appeal__court_direct": 6})
case("on-the-first-day-of-the-plan", "2022-07-07", **{TARGET: 20, ROUNDS: 1})
NOTICE = "合成文件〔2026〕1号"
PATROL, REGULAR = "visit.elderly_patrol.visits_per_year", "visit.hardship.rolling_gap_days"
case(
    "with-local-duties-and-a-town", "2026-07-01",
    [local(PATROL, 12, "2026-07-01", source=NOTICE), local(REGULAR, 30, "2026-01-01", "2026-06-30"),
     local(PATROL, 24, "2026-07-01", town="t")],
    note="the value that ended the day before is open again",
    **{MANY: 12, GAP: None},
)
case("under-a-reform", "2026-07-01", [local(PATROL, 12)], [local(PATROL, 4)], **{MANY: 4})

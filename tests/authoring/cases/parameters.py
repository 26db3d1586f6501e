"""The list of all parameters on a date, read anew from the pack files: a second reading of them, in Python."""

import tomllib

from book import ROOT, Book
from given import local, overlay

listed = Book("policy/parameters-listed")
BOOKS = [listed]

LEVELS = ["national", "province", "city", "district", "town"]
FILES = [tomllib.loads((ROOT / "core/data/policy" / f"{n}.toml").read_text(encoding="utf-8"))
         for n in ("national", "shandong", "zibo", "zichuan")]
UNITS = {"basis_points": "basisPoints"}


def day(value):
    return value.isoformat() if value is not None else None


def holds(row, on):
    return (row.get("from") is None or day(row["from"]) <= on) and (row.get("to") is None or on <= day(row["to"]))


def typed(row):
    field = next(f for f in ("count", "fen", "basis_points", "flag", "choice") if f in row)
    return {"type": UNITS.get(field, field), "value": row[field]}


def by_law(parameter, on):
    """The most local value of the files on a date."""
    found = None
    for file in FILES:
        for row in file.get("value", []):
            if row["key"] == parameter["key"] and holds(row, on):
                found = {"value": typed(row), "level": file["level"], "from": day(row.get("from")), "to": day(row.get("to")),
                         "clause": row.get("clause", parameter["clause"]), "source": row.get("source")}
    return found


def local_value(parameter, values, level, on):
    for row in values:
        if row["key"] == parameter["key"] and "town" not in row and row["from"] <= on and (row["to"] is None or on <= row["to"]):
            return {"value": row["value"], "level": level, "from": row["from"], "to": row["to"],
                    "clause": parameter["clause"], "source": row.get("source")}
    return None


def expected(on, values, reform):
    declared = sorted((p for f in FILES for p in f.get("parameter", [])), key=lambda p: p["key"])
    for p in declared:
        value = local_value(p, reform, "reform", on) or local_value(p, values, "local", on) or by_law(p, on)
        towns = {r["town"] for r in values if r["key"] == p["key"] and "town" in r and r["from"] <= on}
        yield {
            "key": p["key"], "zh": p["zh"], "en": p["en"], "unit": p["unit"], "clause": p["clause"],
            "strength": p["strength"], "stricter": p["stricter"], "approximate": p.get("approximate", False),
            "setBy": [level for row in p.get("set_by", []) if holds(row, on) for level in row["levels"]],
            "choices": [c["name"] for c in p.get("choices", []) if holds(c, on)],
            "value": value, "towns": sorted(towns), "note": p.get("note"),
            "hypothetical": True if reform else None,
        }


def shown(row):
    """What the library gives, in the form of the second reading."""
    value = row.get("value")
    kept = {k: value.get(k) for k in ("value", "level", "from", "to", "clause", "source")} if value else None
    names = [c["name"] for c in row["choices"]]
    return {**{k: row.get(k) for k in ("key", "zh", "en", "unit", "clause", "strength", "stricter", "approximate", "setBy",
                                       "towns", "note", "hypothetical")}, "choices": names, "value": kept}


def case(id, on, values=(), reform=(), note=None):
    def check(result):
        wanted, got = list(expected(on, values, reform)), [shown(row) for row in result]
        faults = [f"{w['key']}: said {w}, computed {g}" for w, g in zip(wanted, got) if w != g]
        return faults + ([] if len(wanted) == len(got) else [f"said {len(wanted)} parameters, computed {len(got)}"])

    given = {"on": on}
    if values:
        given["overlay"] = overlay(*values)
    if reform:
        given["reform"] = {"name": "supposed", "values": list(reform)}
    listed.case(id, "", "parameters", given, check=check, note=note)


case("on-the-day-before-the-plan", "2022-07-06")
case("on-the-first-day-of-the-plan", "2022-07-07")
NOTICE = "合成文件〔2026〕1号"
PATROL, REGULAR = "visit.elderly_patrol.visits_per_year", "visit.hardship.rolling_gap_days"
case(
    "with-local-duties-and-a-town", "2026-07-01",
    [local(PATROL, 12, "2026-07-01", source=NOTICE), local(REGULAR, 30, "2026-01-01", "2026-06-30"),
     local(PATROL, 24, "2026-07-01", town="t")],
    note="the value that ended the day before is open again",
)
case("under-a-reform", "2026-07-01", [local(PATROL, 12)], [local(PATROL, 4)])

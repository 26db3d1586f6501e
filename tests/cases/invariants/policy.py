"""The list of all parameters on a date, read anew from the pack files: a second reading of them, in Python."""

import functools
import tomllib

from invariants.common import ROOT, Fixed, invariant, is_refused, whole

LEVELS = ["national", "province", "city", "district", "town"]
NAMES = ("national", "shandong", "zibo", "zichuan")
UNITS = {"basis_points": "basisPoints"}


@functools.cache
def files():
    folder = ROOT / "core/data/policy"
    return [tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in NAMES]


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
    for file in files():
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
    declared = sorted((p for f in files() for p in f.get("parameter", [])), key=lambda p: p["key"])
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


@invariant("parameters")
def reading_of_the_list_of_parameters(vector):
    """Every parameter of the files that hold on the day, in the order of the keys, with its most local value."""
    given, output = vector["input"], vector["output"]
    if is_refused(output) or not set(given.get("overlay") or {}) <= {"name", "synthetic", "values"}:
        return
    local = [{"to": None, **row} for row in (given.get("overlay") or {}).get("values") or []]
    reform = [{"to": None, **row} for row in (given.get("reform") or {}).get("values") or []]
    rows = list(expected(given["on"], local, reform))
    if len(rows) != len(output):
        yield Fixed((), f"{len(rows)} parameters")
    for n, row in enumerate(rows):
        value, choices = row.pop("value"), row.pop("choices")
        for name, inner in row.items():
            yield from whole((n, name), inner)
        yield from whole((n, "choices"), []) if not choices else ()
        for k, name in enumerate(choices):
            yield Fixed((n, "choices", k, "name"), name)
        if value is None:
            yield Fixed((n, "value"), None)
            continue
        yield Fixed((n, "value", "key"), row["key"])
        for name, inner in value.items():
            yield from whole((n, "value", name), inner)

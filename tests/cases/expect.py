"""What an author says of a result, and where the result differs from it.

A finding is said in full: code, kind, clause, gravity, place, parameters, related places. The list of findings
of a result must be exactly the list that is said, in any order.

A place is said as `m1` or `m1.code` (the row of the input that has this id, and a field of it), as `/leaders`
(a pointer as it stands), as `#visit.cadence` (an id without a row), as `.` (the whole input), or as `` (none).
"""

import re

ROWS = ("places", "buildings", "stairwellUnits", "households", "leaders", "candidates", "visits", "values",
        "floorBands")


def law(code, clause, gravity, place, related=(), **params):
    """The clause is not met."""
    return finding("law", code, clause, gravity, place, related, params)


def violation(code, clause, place, related=(), **params):
    """应整改: the text says must."""
    return law(code, clause, "violation", place, related, **params)


def explain(code, clause, place, related=(), **params):
    """需说明: the text says in principle or generally."""
    return law(code, clause, "explain", place, related, **params)


def advice(code, clause, place, related=(), **params):
    """建议: may, encouraged, practice, target, or an approximate number."""
    return law(code, clause, "advice", place, related, **params)


def data(code, place, related=(), **params):
    """The data cannot be used as it stands; no clause."""
    return finding("data", code, None, None, place, related, params)


def unset(key, clause, place):
    """A local number is not set."""
    return finding("open", "parameterMissing", clause, None, place, (), {"key": key})


def finding(kind, code, clause, gravity, place, related, params):
    return {
        "kind": kind,
        "code": code,
        "clause": clause,
        "gravity": gravity,
        "place": place,
        "related": list(related),
        "params": params,
    }


def rows_of(part, name):
    rows = part.get(name)
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def lists(given):
    """Every list of rows in an input, with its name."""
    for part in [given, *(v for v in given.values() if isinstance(v, dict))]:
        yield from ((name, part[name]) for name in ROWS if rows_of(part, name))


def resolved(place, given):
    """A said place as pointer and id; a dictionary says both."""
    if isinstance(place, dict):
        return (place.get("pointer"), place.get("id"))
    if place.startswith("#"):
        return (None, place[1:])
    if place == ".":
        return ("", None)
    if not place or place.startswith("/"):
        return (place or None, None)
    id, _, field = place.partition(".")
    for name, rows in lists(given):
        for n, row in enumerate(rows):
            if row.get("id") == id:
                return (f"/{name}/{n}" + (f"/{field}" if field else ""), None)
    raise KeyError(f"no row has the id {id}")


def place_of(got, given):
    """A computed place as pointer and id; the id of a row that the pointer names already is checked and left out."""
    pointer, id = got.get("pointer"), got.get("id")
    row = re.match(r"/(\w+)/(\d+)", pointer or "")
    if row and id is not None:
        rows = dict(lists(given)).get(row[1], [])
        if int(row[2]) < len(rows) and rows[int(row[2])].get("id") == id:
            id = None
    return (pointer, id)


def comparable(got, given):
    """A computed finding in the form of a said one."""
    return {
        "kind": got["kind"],
        "code": got["code"],
        "clause": got.get("clause"),
        "gravity": got.get("gravity"),
        "place": place_of(got["place"], given),
        "related": [place_of(p, given) for p in got.get("related", [])],
        "params": {p["name"]: p["value"]["value"] for p in got.get("params", [])},
    }


def findings_differ(said, got, given):
    """Said findings that were not computed, and computed ones that were not said."""
    left = [comparable(f, given) for f in got]
    faults = []
    for one in said:
        places = {
            "place": resolved(one["place"], given),
            "related": [resolved(p, given) for p in one["related"]],
        }
        wanted = {**one, **places}
        if wanted in left:
            left.remove(wanted)
        else:
            faults.append(f"said, not computed: {wanted}")
    return faults + [f"computed, not said: {f}" for f in left]


def values_differ(said, got, at=""):
    """Where a result does not hold the values said; what is not said is not compared. None says absent."""
    if isinstance(said, dict) and isinstance(got, dict):
        return [d for k, v in said.items() for d in values_differ(v, got.get(k), f"{at}/{k}")]
    if isinstance(said, list) and isinstance(got, list) and len(said) == len(got):
        return [d for n, (s, g) in enumerate(zip(said, got)) for d in values_differ(s, g, f"{at}/{n}")]
    return [] if said == got else [f"{at}: said {said!r}, computed {got!r}"]

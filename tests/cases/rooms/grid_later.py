"""A re-organisation on the later days of which something is known: what differs from when to when, and who goes where."""

from book import Book
from expect import data

later = Book("grid/later")
BOOKS = [later]

START, ACT, FIRST = "2022-07-07", "2026-06-20", "2026-07-01"
AUGUST, SEPTEMBER, OCTOBER, NEXT_YEAR = "2026-08-01", "2026-09-01", "2026-10-01", "2027-01-01"


def since(day, recorded=START, **more):
    return {"from": day, "recordedAt": recorded, **more}


def place(id, kind, parent=None, valid=None, **facts):
    return {"place": {"id": id, "kind": kind, "parent": parent, **facts}, "valid": valid or since(START)}


def home(id, micro, valid=None):
    return {"household": {"id": id, "microGrids": [micro]}, "valid": valid or since(START)}


PLACES = [
    place("d", "district"), place("s", "subDistrict", "d"), place("t", "town", "d"), place("c", "community", "s"),
    place("b", "baseGrid", "c"), place("m1", "microGrid", "b"), place("m2", "microGrid", "b"),
    place("x1", "microGrid", "b"),
    place("a", "area", "t"), place("a2", "area", "t"), place("a3", "area", "t"),
    place("v", "village", "a"), place("vb", "baseGrid", "v"), place("vm", "microGrid", "vb"),
]
HOMES = [home("h1", "m1"), home("h2", "m1"), home("h3", "m2"), home("h4", "x1"), home("g1", "vm")]


def history(places=(), homes=(), lineage=(), without=(), **more):
    own = [h for h in HOMES if h["household"]["id"] not in without]
    return {"places": [*PLACES, *places], "households": [*own, *homes], "lineage": list(lineage),
            "householdsComplete": True, **more}


def act(kind, places, **more):
    return {"id": "act2", "kind": kind, "from": FIRST, "recordedAt": ACT, "places": places, **more}


def row(of, id, field, before, after, start=None, end=None):
    return {"of": of, "id": id, "field": field, "before": before, "after": after, "from": start, "to": end}


def go(household, before, after, start=None):
    return {"household": household, "before": before, "after": after, "from": start}


def case(id, register, change, difference=(), maps=(), later_maps=(), lineage=None, refused=None, note=None):
    """`difference`: all that differs, in its order; `maps`: where households go, on the first day and later."""

    def bare(rows, names):
        return [{name: row.get(name) for name in names} for row in rows]

    def check(result):
        faults = []
        for name, said, keys in (
            ("difference", difference, ("of", "id", "field", "before", "after", "from", "to")),
            ("householdMap", maps, ("household", "before", "after", "from")),
            ("laterMap", later_maps, ("household", "before", "after", "from")),
        ):
            got = bare(result.get(name) or [], keys)
            faults += [] if got == list(said) else [f"{name}: said {list(said)}, computed {got}"]
        if lineage is not None:
            got = [(e.get("before"), e.get("after"), e["on"], e["households"]) for e in result["lineage"]]
            faults += [] if got == lineage else [f"lineage: said {lineage}, computed {got}"]
        return faults if result["refused"] == bool(refused) else [*faults, f"refused: computed {result['refused']}"]

    later.case(id, "", "checkReorganisation", {"history": register, "change": change}, findings=refused or [], check=check,
               note=note)


# ---- a field that is set anew on a later day ----------------------------------------------------------------------------

moves = [place("v", "village", "a2", since(NEXT_YEAR, "2026-05-01"))]
case("reparent-until-the-parent-that-is-known", history(moves), act("reparent", ["v"], parent="a3"),
     [row("place", "v", "parent", "a", "a3", None, NEXT_YEAR)])
case("reparent-to-the-parent-that-is-known", history(moves), act("reparent", ["v"], parent="a2"),
     [row("place", "v", "parent", "a", "a2", None, NEXT_YEAR)],
     note="from the day on which it is known anyway nothing differs")
back = [*moves, place("v", "village", "a", since("2028-01-01", "2026-05-01"))]
case("reparent-where-the-old-parent-is-known-for-later", history(back), act("reparent", ["v"], parent="a3"),
     [row("place", "v", "parent", "a", "a3", None, NEXT_YEAR)],
     note="what is set anew on a later day stays as it is known, also where it is what it was")
named = [place("m1", "microGrid", "b", since(NEXT_YEAR, "2026-05-01"), name="东")]
case("reparent-of-what-gets-a-name-later", history([*named, place("b2", "baseGrid", "c")]), act("reparent", ["m1"], parent="b2"),
     [row("place", "m1", "parent", "b", "b2")], note="another field is set anew, so this one goes on")

# ---- who comes, goes and comes back --------------------------------------------------------------------------------------

SPLIT = {"into": [{"id": "m3"}, {"id": "m4"}]}
OPENED = [row("place", p, f, None, v) for p in ("m3", "m4") for f, v in (("kind", "microGrid"), ("parent", "b"))]
CLOSED = [row("place", "m1", "kind", "microGrid", None), row("place", "m1", "parent", "b", None)]


def split(*goes):
    return act("split", ["m1"], **SPLIT, households=[{"id": id, "to": to} for id, to in goes])


def moved(id, after, start=None, end=None, before="m1"):
    return row("household", id, "microGrids", before, after, start, end)


for day, end in ((FIRST, None), ("2026-07-02", "2026-07-02")):
    comes = [home("h5", "m1", since(day, "2026-06-01"))]
    first = day == FIRST
    case(f"who-comes-on-{day}", history(homes=comes), split(("h1", "m3"), ("h2", "m4"), ("h5", "m4")),
         [*OPENED, *CLOSED, moved("h1", "m3"), moved("h2", "m4"), moved("h5", "m4", None if first else day)],
         [go("h1", "m1", "m3"), go("h2", "m1", "m4"), *([go("h5", "m1", "m4")] if first else [])],
         [] if first else [go("h5", "m1", "m4", day)])
out_and_in = [home("h2", "m2", since(AUGUST, "2026-06-01")), home("h2", "m1", since(OCTOBER, "2026-06-01"))]
case("who-goes-and-comes-back", history(homes=out_and_in), split(("h1", "m3"), ("h2", "m4")),
     [*OPENED, *CLOSED, moved("h1", "m3"), moved("h2", "m4", None, AUGUST), moved("h2", "m4", OCTOBER)],
     [go("h1", "m1", "m3"), go("h2", "m1", "m4")], [go("h2", "m1", "m4", OCTOBER)],
     note="in August and September the household is in another micro-grid, whatever becomes of this one")
case("who-comes-later-and-is-not-named", history(homes=[home("h5", "m1", since(AUGUST, "2026-06-01"))]),
     split(("h1", "m3"), ("h2", "m4")), refused=[data("householdHomeless", "/households", ["#h5"], count=1)])

# ---- who comes because another place becomes it ----------------------------------------------------------------------------

# The village's micro-grid goes into x1 on 1 September, as is known since May.
MERGED = history(
    [{"place": {"id": "vm"}, "valid": since(SEPTEMBER, "2026-05-01", act="act1", ended=True)}],
    [home("g1", "x1", since(SEPTEMBER, "2026-05-01", act="act1"))],
    [{"before": "vm", "after": "x1", "kind": "merge", "on": SEPTEMBER, "recordedAt": "2026-05-01", "act": "act1",
      "households": 1}],
)
NEW = [row("place", "n", f, None, v) for f, v in (("kind", "microGrid"), ("parent", "b"))]
ENDED = [row("place", p, f, v, None) for p in ("m2", "x1") for f, v in (("kind", "microGrid"), ("parent", "b"))]
case("who-comes-by-a-merge-that-is-known", MERGED, act("merge", ["x1", "m2"], into=[{"id": "n"}]),
     [*NEW, *ENDED, moved("h3", "n", before="m2"), moved("h4", "n", before="x1"), moved("g1", "n", SEPTEMBER, before="x1")],
     [go("h3", "m2", "n"), go("h4", "x1", "n")], [go("g1", "x1", "n", SEPTEMBER)],
     lineage=[("m2", "n", FIRST, 1), ("x1", "n", FIRST, 1), ("x1", "n", SEPTEMBER, 1)],
     note="the edge that leads to x1 in September leads on from there")

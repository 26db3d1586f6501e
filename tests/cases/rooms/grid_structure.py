"""S19, S46, G-04 and the basic unit of S11 on both sides of each number; how many places do what is asked."""

from book import Book
from expect import advice, data, unset, violation
from given import (
    FEW,
    SIZES,
    TOP,
    area,
    base,
    community,
    grid,
    group,
    homes,
    local,
    micro,
    place,
    rural_base,
    under,
    village,
)

structure = Book("grid/structure")
BOOKS = [structure]
TODAY, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"


def case(id, clauses, facts, findings, *values, on=TODAY, **more):
    structure.case(id, clauses, "checkGrid", under(values, facts=facts, on=on), findings=findings, **more)


def everything(**facts):
    """One place of each kind that S46 names, and of those that it does not; some with more facts."""
    places = [
        *TOP,
        place("z", "developmentZone", "d"),
        community(),
        base(),
        micro(),
        area(),
        village(),
        rural_base(),
        group(),
    ]
    return grid([{**p, **facts.get(p["id"], {})} for p in places], [*homes("m", 2), *homes("g", 1)])


# ---- S46: leading groups ---------------------------------------------------------------------------

for id in ("d", "s", "z", "v", "c"):
    none = [advice("leadingGroupMissing", "S46", id)]
    case(f"leading-group-of-{id}-none", "S46", everything(**{id: {"leadingGroup": False}}), none, *FEW)
    case(f"leading-group-of-{id}-there", "S46", everything(**{id: {"leadingGroup": True}}), [], *FEW)
case(
    "leading-groups-unknown",
    "S46",
    everything(),
    [],
    *FEW,
    note="the text asks that groups be strengthened: a register that does not keep them leaves nothing open",
)
case(
    "leading-group-of-a-town",
    "S46",
    everything(t={"leadingGroup": False}),
    [data("factOfOtherKind", "t.leadingGroup", field="leadingGroup")],
    *FEW,
    note="S46 names districts, sub-districts with zones, and villages with communities",
)
for day, found in ((EVE, []), (PILOT, [advice("leadingGroupMissing", "S46", "d")])):
    case(
        f"leading-group-on-{day}", "S46", everything(d={"leadingGroup": False}), found, *FEW, on=day
    )

# ---- S19: villages with many buildings ----------------------------------------------------------------

MANY = local("grid.rural.many_buildings", 2, PILOT)


def with_buildings(*stands, **facts):
    buildings = [{"id": f"o{n}", "place": at} for n, at in enumerate(stands, 1)]
    return {**everything(v=facts), "buildings": buildings}


def possible(n):
    return advice("cityModelPossible", "S19", "v", buildings=n, many=2)


case("buildings-1-of-2", "S19", with_buildings("v"), [], MANY, *FEW)
case("buildings-2-of-2", "S19", with_buildings("v", "vb"), [possible(2)], MANY, *FEW)
case("buildings-3-of-2", "S19", with_buildings("v", "vb", "vb"), [possible(3)], MANY, *FEW)
case(
    "buildings-elsewhere",
    "S19",
    with_buildings("v", "c", "b"),
    [],
    MANY,
    *FEW,
    note="only those that stand in the village count",
)
case(
    "buildings-without-a-number-of-many",
    "S19",
    with_buildings("v", "v", "v"),
    [],
    *FEW,
    note="the plan says many and no number, and a village may: without a local number nothing is said or open",
)
for word, declared in (("declared", True), ("declined", False)):
    case(
        f"buildings-and-model-{word}",
        "S19",
        with_buildings("v", "v", followsCityModel=declared),
        [],
        MANY,
        *FEW,
        note="the village has answered",
    )
for day, found in ((EVE, []), (PILOT, [possible(2)])):
    many = local("grid.rural.many_buildings", 2)
    case(f"buildings-on-{day}", "S19", with_buildings("v", "v"), found, many, *FEW, on=day)

# ---- S11: the stairwell unit is the basic unit ----------------------------------------------------------


def in_unit(*micros, **facts):
    """Three city micro-grids and two villager groups; one unit, and a household of it in each of these."""
    places = [
        *TOP,
        community(),
        base(),
        micro(1),
        micro(2),
        micro(3),
        area(),
        village(**facts),
        rural_base(),
        group(1),
        group(2),
    ]
    households = [h for m in ("m1", "m2", "m3", "g1", "g2") for h in homes(m, 2)]
    households += [{"id": f"x{n}", "microGrids": [m], "unit": "u"} for n, m in enumerate(micros, 1)]
    units = [{"id": "u", "building": "o"}]
    at = "b" if micros[0].startswith("m") else "vb"
    return {**grid(places, households), "buildings": [{"id": "o", "place": at}], "stairwellUnits": units}


def cut(at, *others):
    return advice(
        "unitInSeveralMicroGrids", "S11", at, ["#u", *others], grids=len(others) + 1
    )


case("unit-in-one-micro-grid", "S11", in_unit("m2", "m2"), [], *FEW)
case("unit-in-two-micro-grids", "S11", in_unit("m2", "m1"), [cut("m1", "m2")], *FEW)
case("unit-in-three-micro-grids", "S11", in_unit("m1", "m2", "m3", "m3"), [cut("m1", "m2", "m3")], *FEW)
case("unit-in-two-micro-grids-on-the-eve", "S11", in_unit("m1", "m2"), [], *FEW, on=EVE)
case(
    "unit-in-two-villager-groups",
    "S10 S11",
    in_unit("g1", "g2"),
    [],
    *FEW,
    note="in a village the micro-grid is the villager group, whatever the buildings",
)
case(
    "unit-in-two-villager-groups-of-the-city-model",
    "S11 S19",
    in_unit("g1", "g2", followsCityModel=True),
    [],
    *FEW,
    note="S19 follows the city for its leaders; the size is a declaration of its own",
)
case(
    "unit-in-two-villager-groups-of-the-city-size",
    "S11 S19",
    in_unit("g1", "g2", followsCityModel=True, followsCitySize=True),
    [cut("g1", "g2")],
    *FEW,
)

# ---- G-03, G-04: which practice ---------------------------------------------------------------------------


def bases(*sizes):
    places, households = [*TOP, community()], []
    for n in sizes:
        places += [base(n), micro(n, parent=f"b{n}")]
        households += homes(f"m{n}", n)
    return grid(places, households)


ANY_SIZE = local("grid.micro.tolerance", 1000)
ABOUT = local("grid.base.practice", "about")


def about(n, target, tolerance):
    return advice("baseGridAboutSize", "G-04", f"b{n}", households=n, target=target, tolerance=tolerance)


case(
    "base-grids-about-5-within-2",
    "G-04",
    bases(2, 3, 7, 8),
    [about(2, 5, 2), about(8, 5, 2)],
    ANY_SIZE,
    ABOUT,
    local("grid.base.about_households", 5),
    local("grid.base.about_tolerance", 2),
)
case(
    "base-grids-about-300",
    "G-04",
    bases(289, 290, 310, 311),
    [about(289, 300, 10), about(311, 300, 10)],
    ANY_SIZE,
    ABOUT,
    local("grid.base.about_tolerance", 10),
)
case(
    "base-grids-about-without-tolerance",
    "G-04",
    bases(2),
    [unset("grid.base.about_tolerance", "G-04", "/places")],
    ANY_SIZE,
    ABOUT,
    note="practice leaves nothing open by itself; a locality that chose this one has to say how far is about",
)
case(
    "base-grids-by-no-practice",
    "G-03 G-04",
    bases(2),
    [],
    ANY_SIZE,
    local("grid.base.practice", "none"),
    note="the plan gives base grids no size, and a locality may follow neither practice",
)
EARLY = [local("grid.base.practice", "about", "2020-01-01"), local("grid.base.about_tolerance", 0, "2020-01-01")]
for day, found in (
    ("2020-11-30", []),
    ("2020-12-01", [about(2, 300, 0)]),
):
    case(f"base-grids-about-on-{day}", "G-04", bases(2), found, *EARLY, on=day)
case(
    "base-grids-by-a-range-not-yet-reported",
    "G-03",
    bases(2),
    [],
    local("grid.base.practice", "range", "2020-01-01"),
    on="2020-12-31",
    note="the range was reported for 2021: before that there is no practice to hold them against",
)
NO_LIST = data("householdsIncomplete", "/householdsComplete")
case(
    "base-grids-by-a-practice-list-incomplete",
    "G-04",
    {**bases(2, 9), "householdsComplete": None},
    [NO_LIST, about(9, 2, 0)],
    local("grid.base.about_households", 2, "2020-01-01"),
    *EARLY,
    on=EVE,
    note="before the plan only the practice asks for sizes: nothing is certainly too small, and why is said",
)
case(
    "base-and-micro-grids-list-incomplete",
    "S11 G-04",
    {**bases(2), "householdsComplete": None},
    [NO_LIST],
    ANY_SIZE,
    ABOUT,
    local("grid.base.about_tolerance", 10),
    note="said once",
)
case(
    "base-grids-by-no-practice-list-incomplete",
    "G-03 G-04",
    {**bases(2), "householdsComplete": None},
    [],
    local("grid.base.practice", "none", "2020-01-01"),
    on=EVE,
    note="nothing that is asked rests on the list",
)
case(
    "base-grid-of-a-village-about",
    "G-04 G-05",
    everything(),
    [],
    *FEW,
    local("grid.base.about_households", 2),
    local("grid.base.about_tolerance", 0),
    ABOUT,
    note="the 3,600 posts of that report are all for city communities",
)

# ---- how many places do what is asked ----------------------------------------------------------------------


def counted(clause, kind, persons=None, **numbers):
    """A check that the duties hold this row; numbers that are not said are 0."""
    names = ("met", "unmet", "advised", "waiting", "unknown")
    wanted = {"clause": clause, "kind": kind, "places": sum(numbers.values()), "persons": persons}
    wanted |= {name: numbers.get(name, 0) for name in names}

    def check(report):
        rows = [d for d in report["duties"] if (d["clause"], d["kind"]) == (clause, kind)]
        got = [{name: row.get(name) for name in wanted} for row in rows]
        return [] if got == [wanted] else [f"duties {clause} {kind}: said {wanted}, computed {got}"]

    return check


def all_of(*checks):
    return lambda report: [fault for check in checks for fault in check(report)]


def staffed(*workers):
    places = [*TOP, community()]
    for n, w in enumerate(workers, 1):
        places += [base(n, workers=w), micro(n, parent=f"b{n}")]
    return grid(places, [h for n in range(1, len(workers) + 1) for h in homes(f"m{n}", 2)])


case(
    "duties-of-workers",
    "S12 S13 S15",
    staffed(0, 1, 2, 1, None),
    None,
    *FEW,
    check=all_of(
        counted("S15", "baseGrid", 4, met=2, unmet=1, advised=1, unknown=1),
        counted("S12", "community", met=1),
        counted("S12", "baseGrid", met=5),
        counted("S13", "community", met=1),
        counted("S13", "baseGrid", met=5),
        counted("S13", "microGrid", met=5),
        counted("S11", "microGrid", met=5),
        counted("G-03", "baseGrid", met=5),
    ),
)
case(
    "duties-of-helpers",
    "S10 S14 S46",
    grid(
        [
            *TOP,
            *(area(n, helpers=h) for n, h in enumerate((0, 1, 3, None), 1)),
            village(1, parent="a1", leadingGroup=True),
            village(2, parent="a1", leadingGroup=False),
            village(3, parent="a2"),
            rural_base(1, parent="v1"),
            group(1, parent="vb1"),
            rural_base(2, parent="v2"),
        ]
    ),
    None,
    check=all_of(
        counted("S14", "area", 4, met=1, unmet=1, advised=1, unknown=1),
        counted("S10", "village", met=2, unmet=1),
        counted("S10", "baseGrid", met=1, unmet=1),
        counted("S46", "village", met=1, advised=1, unknown=1),
        counted("S46", "district", unknown=1),
    ),
)
case(
    "duties-of-sizes",
    "S11",
    grid(
        [*TOP, community(), base(), *(micro(n) for n in (14, 15, 26))],
        [h for n in (14, 15, 26) for h in homes(f"m{n}", n)],
    ),
    None,
    *SIZES,
    check=counted("S11", "microGrid", met=1, advised=2),
)
case(
    "duties-of-sizes-of-an-incomplete-list",
    "S11",
    grid(
        [*TOP, community(), base(), *(micro(n) for n in (14, 15, 26))],
        [h for n in (14, 15, 26) for h in homes(f"m{n}", n)],
        householdsComplete=None,
    ),
    None,
    *SIZES,
    check=counted("S11", "microGrid", advised=1, unknown=2),
    note="households that are not listed may live in any of them: only too large is certain",
)
case(
    "duties-of-sizes-without-tolerance",
    "S11",
    grid([*TOP, community(), base(), micro()], homes("m", 20)),
    None,
    check=counted("S11", "microGrid", unknown=1),
)
case(
    "duties-before-the-pilot",
    "S10 S12",
    everything(),
    None,
    *FEW,
    on=EVE,
    check=lambda report: [d["clause"] for d in report["duties"] if d["clause"] != "G-03"],
    note="nothing is asked of anybody before the plan",
)

# ---- S49: a transition -------------------------------------------------------------------------------------


def changing(to):
    facts = grid(
        [*TOP, community(party="notFormed", leadingGroup=False), base(workers=0), micro()], homes("m", 2)
    )
    return {**facts, "transitions": [{"place": "c", "valid": {"from": PILOT, "to": to}}]}


WRONG = [
    violation("partyOrganisationMissing", "S13", "c"),
    violation("fullTimeWorkerMissing", "S15", "b", has=0, asked=1),
    advice("leadingGroupMissing", "S46", "c"),
]
case(
    "transition-on-its-last-day",
    "S13 S15 S46 S49",
    changing("2026-07-02"),
    [advice("transitionRunning", "S49", "c", findings=3, to="2026-07-02")],
    *FEW,
    check=all_of(
        counted("S13", "community", waiting=1),
        counted("S15", "baseGrid", 0, waiting=1),
        counted("S46", "community", waiting=1),
    ),
)
def overlapping(*spans):
    return {**changing("2026-07-01"), "transitions": [{"place": "c", "valid": {"from": a, "to": b}} for a, b in spans]}


for id, spans, to in (
    ("overlap", (("2026-01-01", "2026-07-02"), ("2026-06-01", "2026-09-01")), "2026-09-01"),
    ("overlap-the-longer-first", (("2026-06-01", "2026-09-01"), ("2026-01-01", "2026-07-02")), "2026-09-01"),
    ("one-over", (("2026-01-01", TODAY), ("2026-06-01", "2026-09-01")), "2026-09-01"),
    ("one-to-come", (("2026-01-01", "2026-07-02"), ("2026-07-02", "2026-09-01")), "2026-07-02"),
):
    case(
        f"transitions-{id}",
        "S49",
        overlapping(*spans),
        [advice("transitionRunning", "S49", "c", findings=3, to=to)],
        *FEW,
        check=counted("S13", "community", waiting=1),
        note="one finding, to the last day of those that run",
    )
case(
    "transition-of-a-place-that-is-not-known",
    "S13 S15 S46 S49",
    {**changing("2026-07-02"), "transitions": [{"place": "", "valid": {"from": PILOT, "to": "2026-07-02"}}]},
    [data("unknownPlace", "/transitions/0/place")],
    *FEW,
    check=all_of(
        counted("S13", "community", unknown=1),
        counted("S15", "baseGrid", 0, unknown=1),
        counted("S46", "community", unknown=1),
    ),
    note="it may be that of the community, whose faults then wait",
)
case(
    "transition-on-days-that-cannot-be",
    "S13 S15 S46 S49",
    changing("0202-07-02"),
    [data("badValue", "/transitions/0/valid/to", expected="since 1900", length=0)],
    *FEW,
    note="until when it runs is not known",
)
case(
    "transition-over",
    "S13 S15 S46 S49",
    changing("2026-07-01"),
    WRONG,
    *FEW,
    check=all_of(
        counted("S13", "community", unmet=1),
        counted("S15", "baseGrid", 0, unmet=1),
        counted("S46", "community", advised=1),
    ),
)

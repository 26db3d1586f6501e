"""S10 to S15, S19 and G-03 on both sides of each number and date."""

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

rules = Book("grid/rules")
BOOKS = [rules]
TODAY, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"


def rule(id, clauses, facts, findings, *values, on=TODAY, **more):
    rules.case(id, clauses, "checkGrid", under(values, facts=facts, on=on), findings=findings, **more)


def sized(*sizes):
    """One community with a micro-grid of each size; `m20` has 20 households."""
    micros = [micro(n) for n in sizes]
    return [*TOP, community(), base(), *micros], [h for n in sizes for h in homes(f"m{n}", n)]


def size(n, target=20, tolerance=5):
    return advice("microGridSize", "S11", f"m{n}", households=n, target=target, tolerance=tolerance)


BASE_MIN = local("grid.base.households_min", 1)

# ---- S11: about 20 households --------------------------------------------------------------------

rule(
    "one-right-community",
    "S11 S12 S13 S15",
    grid(*sized(20)),
    [],
    *SIZES,
    says={
        "summary": {
            "placesLeftOut": 0,
            "households": 20,
            "householdsLeftOut": 0,
            "findings": [],
            "villagerGroupSizes": [],
            "cityMicroGridSizes": [{"households": 20, "microGrids": 1}],
        }
    },
)
rule("size-tolerance-5", "S11", grid(*sized(14, 15, 20, 25, 26)), [size(14), size(26)], *SIZES)
rule(
    "size-tolerance-0",
    "S11",
    grid(*sized(19, 20, 21)),
    [size(19, 20, 0), size(21, 20, 0)],
    local("grid.micro.tolerance", 0),
    BASE_MIN,
)
rule(
    "size-without-tolerance",
    "S11",
    grid(*sized(1, 60)),
    [unset("grid.micro.tolerance", "S11", "/places")],
    BASE_MIN,
    note="左右 gives no tolerance: without a local number nothing is called too small or too large",
)
rule(
    "size-local-target",
    "S11",
    grid(*sized(27, 28, 32, 33)),
    [size(27, 30, 2), size(33, 30, 2)],
    local("grid.micro.target_households", 30),
    local("grid.micro.tolerance", 2),
    BASE_MIN,
    note="左右 makes the target itself approximate, so a place may set another",
)
for word, complete in (("unknown", None), ("no", False)):
    rule(
        f"size-list-complete-{word}",
        "S11",
        grid(*sized(14, 26), householdsComplete=complete),
        [data("householdsIncomplete", "/householdsComplete"), size(26)],
        *SIZES,
        note="a household that is not listed may live in the small one, not in the large one",
    )
rule(
    "size-household-without-an-id",
    "S11",
    grid([*TOP, community(), base(), micro(1), micro(2)], [*homes("m1", 14), {"microGrids": ["m1"]}, *homes("m2", 26)]),
    [data("badValue", "/households/14/id", expected="id", length=0)],
    *SIZES,
    note="it may be a fifteenth of m1, or say of one of m2 that it is not there",
)
rule(
    "size-in-two-micro-grids",
    "S11",
    grid(
        [*TOP, community(), base(), micro(1), micro(2)],
        [*homes("m1", 19), *homes("m2", 18), {"id": "both", "microGrids": ["m1", "m2"]}],
    ),
    [data("householdInTwoMicroGrids", "both.microGrids", ["#m1", "#m2"]), size(18, 20, 0) | {"place": "m2"}],
    local("grid.micro.tolerance", 0),
    BASE_MIN,
    note="the household may belong to either: with it m1 has its 20, m2 has 19 at most",
)

# ---- G-03: base grids of 300 to 500 households, as practice ---------------------------------------


def base_grids(*sizes):
    places, households = [*TOP, community()], []
    for n in sizes:
        places += [base(n), micro(n, parent=f"b{n}")]
        households += [{"id": f"{n}-{k}", "microGrids": [f"m{n}"]} for k in range(1, n + 1)]
    return grid(places, households)


def practice(n):
    return advice("baseGridSize", "G-03", f"b{n}", households=n, min=300, max=500)


LOOSE = local("grid.micro.tolerance", 1000)
rule("base-grid-299-300", "G-03", base_grids(299, 300), [practice(299)], LOOSE)
rule("base-grid-500-501", "G-03", base_grids(500, 501), [practice(501)], LOOSE)
for day, found in (
    ("2020-12-31", []),
    ("2021-01-01", [advice("baseGridSize", "G-03", "b", households=1, min=300, max=500)]),
):
    rule(
        f"base-grid-on-{day}",
        "G-03",
        grid([*TOP, community(), base(), micro()], homes("m", 1)),
        found,
        on=day,
        note="practice reported for 2021: nothing is asked before, and the pilot is not yet in force",
    )
rule(
    "base-grid-of-a-village",
    "G-03 G-05",
    grid([*TOP, area(), village(), rural_base(), group()], homes("g", 2)),
    [],
    note="the practice is reported for city communities",
)

# ---- in force from 2022-07-07 ---------------------------------------------------------------------

ALL_WRONG = grid(
    [
        *TOP,
        community(1, party="notFormed"),
        community(2),
        base(parent="c2", workers=0, party="group"),
        micro(party="committee"),
        base(9, parent="c2"),
        area(helpers=0),
        village(),
    ],
    homes("m", 40),
)
rule(
    "day-before-the-pilot",
    "S10 S11 S12 S13 S14 S15",
    ALL_WRONG,
    [advice("baseGridSize", "G-03", "b9", households=0, min=1, max=500)],
    *SIZES,
    on=EVE,
)
rule(
    "first-day-of-the-pilot",
    "S10 S11 S12 S13 S14 S15",
    ALL_WRONG,
    [
        violation("baseGridMissing", "S10", "v"),
        violation("baseGridMissing", "S12", "c1"),
        violation("microGridMissing", "S12", "b9"),
        advice("microGridSize", "S11", "m", households=40, target=20, tolerance=5),
        violation("partyOrganisationMissing", "S13", "c1"),
        violation("partyOrganisationLevel", "S13", "m"),
        violation("helperMissing", "S14", "a", has=0, asked=1),
        violation("fullTimeWorkerMissing", "S15", "b", has=0, asked=1),
        advice("baseGridSize", "G-03", "b9", households=0, min=1, max=500),
    ],
    *SIZES,
    on=PILOT,
)

# ---- S10, S12: levels -----------------------------------------------------------------------------

rule(
    "levels-of-a-village",
    "S10",
    grid([*TOP, area(), village(1), village(2), rural_base(parent="v2")]),
    [violation("baseGridMissing", "S10", "v1"), violation("microGridMissing", "S10", "vb")],
    *SIZES,
)
rule(
    "levels-of-a-community",
    "S12",
    grid([*TOP, community(1), community(2), base(parent="c2")]),
    [
        violation("baseGridMissing", "S12", "c1"),
        violation("microGridMissing", "S12", "b"),
        advice("baseGridSize", "G-03", "b", households=0, min=1, max=500),
    ],
    *SIZES,
)
rule(
    "village-has-no-size-rule",
    "S10",
    grid([*TOP, area(), village(), rural_base(), group(1), group(2)], [*homes("g1", 2), *homes("g2", 60)]),
    [],
    *SIZES,
    says={
        "summary": {
            "cityMicroGridSizes": [],
            "villagerGroupSizes": [{"households": 2, "microGrids": 1}, {"households": 60, "microGrids": 1}],
        }
    },
    note="in a village the micro-grid is the villager group, whatever its size",
)
for parent, kind in (("s", "sub-district"), ("t", "town"), ("z", "zone")):
    rule(
        f"areas-and-communities-under-a-{kind}",
        "S12 S14",
        grid(
            [
                *TOP,
                place("z", "developmentZone", "d"),
                community(parent=parent),
                base(),
                micro(),
                area(parent=parent),
                village(),
                rural_base(),
                group(),
            ],
            [*homes("m", 2), *homes("g", 1)],
        ),
        [],
        *FEW,
    )

# ---- S19: a village that follows the city ----------------------------------------------------------


def following(**facts):
    return grid(
        [*TOP, area(), village(**facts), rural_base(), group(1), group(2)],
        [*homes("g1", 14), *homes("g2", 15)],
    )


SMALL = advice("microGridSize", "S11", "g1", households=14, target=20, tolerance=5)
ALONE = data("citySizeWithoutModel", "v.followsCitySize")
for id, facts, found in (
    ("size-declared", {"followsCityModel": True, "followsCitySize": True}, [SMALL]),
    ("size-not-declared", {"followsCityModel": True}, []),
    ("size-declined", {"followsCityModel": True, "followsCitySize": False}, []),
    ("neither-declared", {"followsCitySize": False}, []),
    ("model-not-declared", {"followsCitySize": True}, [ALONE]),
    ("model-declined", {"followsCityModel": False, "followsCitySize": True}, [ALONE]),
):
    rule(f"village-follows-{id}", "S11 S19", following(**facts), found, *SIZES)

# ---- S13: Party structure --------------------------------------------------------------------------

LEVELS = (
    ("community", ("committee", "generalBranch", "branch")),
    ("baseGrid", ("branch", "group")),
    ("microGrid", ("group", "memberHousehold")),
)
EVERY = ("committee", "generalBranch", "branch", "group", "memberHousehold")


def with_party(level, party):
    """Three levels, of which one has this organisation."""
    has = {"community": "branch", "baseGrid": "branch", "microGrid": "group", level: party}
    places = [
        *TOP,
        community(party=has["community"]),
        base(party=has["baseGrid"]),
        micro(party=has["microGrid"]),
    ]
    return grid(places, homes("m", 2))


for level, right in LEVELS:
    id = {"community": "c", "baseGrid": "b", "microGrid": "m"}[level]
    for party in EVERY:
        wrong = [] if party in right else [violation("partyOrganisationLevel", "S13", id)]
        rule(f"party-{level}-{party}", "S13", with_party(level, party), wrong, *FEW)
    rule(
        f"party-{level}-not-formed",
        "S13",
        with_party(level, "notFormed"),
        [violation("partyOrganisationMissing", "S13", id)],
        *FEW,
    )
    rule(
        f"party-{level}-unknown",
        "S13",
        with_party(level, None),
        [data("partyOrganisationUnknown", id, places=1)],
        *FEW,
    )
rule(
    "party-of-a-village",
    "S13",
    grid(
        [
            *TOP,
            area(),
            village(partyOrganisation="group"),
            rural_base(partyOrganisation="committee"),
            group(partyOrganisation="notFormed"),
        ],
        homes("g", 1),
    ),
    [],
    *FEW,
    note="S13 stands in the sentence on city communities",
)

# ---- S14, S15: one person --------------------------------------------------------------------------


def staffed(*workers):
    places = [*TOP, community()]
    for n, w in enumerate(workers, 1):
        places += [base(n, workers=w), micro(n, parent=f"b{n}")]
    return grid(places, [h for n in range(1, len(workers) + 1) for h in homes(f"m{n}", 2)])


def helped(*helpers):
    places = [*TOP]
    for n, h in enumerate(helpers, 1):
        places += [
            area(n, helpers=h),
            village(n, parent=f"a{n}"),
            rural_base(n, parent=f"v{n}"),
            group(n, parent=f"vb{n}"),
        ]
    return grid(places)


rule(
    "full-time-worker-0-1-2-unknown",
    "S15",
    staffed(0, 1, 2, None),
    [
        violation("fullTimeWorkerMissing", "S15", "b1", has=0, asked=1),
        advice("fullTimeWorkersMoreThanOne", "S15", "b3", has=2, asked=1),
        data("fullTimeWorkersUnknown", "b4", places=1),
    ],
    *FEW,
)
rule(
    "helper-0-1-2-unknown",
    "S14",
    helped(0, 1, 2, None),
    [
        violation("helperMissing", "S14", "a1", has=0, asked=1),
        advice("helpersMoreThanOne", "S14", "a3", has=2, asked=1),
        data("helpersUnknown", "a4", places=1),
    ],
    *FEW,
)
rule(
    "full-time-worker-unknown-for-three",
    "S15",
    staffed(None, None, None),
    [data("fullTimeWorkersUnknown", f"b{n}", places=1) for n in (1, 2, 3)],
    *FEW,
)
rule(
    "full-time-worker-unknown-for-four",
    "S15",
    staffed(None, None, None, None),
    [data("fullTimeWorkersUnknown", "/places", places=4)],
    *FEW,
    note="a column that the register does not keep at all is one finding",
)
rule(
    "helper-unknown-for-four-of-five",
    "S14",
    helped(None, None, 1, None, None),
    [data("helpersUnknown", f"a{n}", places=1) for n in (1, 2, 4, 5)],
    *FEW,
)
rule(
    "full-time-workers-local-2",
    "S15",
    staffed(1, 2, 3),
    [
        violation("fullTimeWorkerMissing", "S15", "b1", has=1, asked=2),
        advice("fullTimeWorkersMoreThanOne", "S15", "b3", has=3, asked=2),
    ],
    local("grid.city.fulltime_per_base", 2, "2022-07-07"),
    *FEW,
    note="a place may ask for more than the plan",
)
rule(
    "full-time-workers-of-a-village",
    "S15",
    grid([*TOP, area(), village(), rural_base(fullTimeWorkers=0), group()], homes("g", 1)),
    [],
    *FEW,
    note="S15 speaks of the city",
)
rule(
    "overlay-that-weakens",
    "S15",
    grid(*sized(2)),
    None,
    local("grid.city.fulltime_per_base", 0, "2022-07-07"),
    refused=[
        violation("policyWeakens", "S15", "/values/0/value", key="grid.city.fulltime_per_base", limit=1, given=0)
    ],
)

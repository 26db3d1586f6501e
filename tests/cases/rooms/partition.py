"""S11, S19: micro-grids of about 20 households, drawn along the buildings."""

from book import Book
from expect import advice, data, unset
from given import TOP, area, base, community, grid, local, micro, place, rural_base, under, village

drawn = Book("partition/drawn")
BOOKS = [drawn]
TODAY, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"

CITY = [*TOP, community(), base(), micro(1), micro(2), micro(3)]
RURAL = [*TOP, area(), rural_base(), place("g", "microGrid", "vb")]
WITHIN_5 = (local("grid.micro.tolerance", 5),)


def register(buildings, places=CITY, stands="b", today=None, **facts):
    """Buildings as lists of sizes of their units; `today` gives the micro-grid of each unit."""
    rows, units, households = [], [], []
    for n, sizes in enumerate(buildings, 1):
        rows.append({"id": f"B{n}", "place": stands})
        for k, size in enumerate(sizes, 1):
            unit = f"B{n}-{k}"
            units.append({"id": unit, "building": f"B{n}"})
            grids = [today[unit]] if today else []
            households += [
                {"id": f"{unit}-{h}", "microGrids": grids, "building": f"B{n}", "unit": unit}
                for h in range(1, size + 1)
            ]
    return grid(places, households, buildings=rows, stairwellUnits=units, **facts)


def draw(
    id,
    clauses,
    facts,
    groups=None,
    *values,
    on=TODAY,
    findings=(),
    of_area=None,
    more=None,
    note=None,
    **request,
):
    """`groups`: the units of each proposed micro-grid, or a dictionary of what is to be said of it."""
    given = under(values or WITHIN_5, facts=facts, request=request, on=on)
    says = {"inForce": True, **(more or {})}
    if groups is not None:
        says["areas"] = [
            {
                **(of_area or {}),
                "groups": [g if isinstance(g, dict) else {"units": g.split()} for g in groups],
            }
        ]
    drawn.case(id, clauses, "partitionGrid", given, findings=list(findings), says=says, note=note)


# ---- sizes ---------------------------------------------------------------------------------------------

draw(
    "one-unit-of-20",
    "S11",
    register([[20]]),
    [{"units": ["B1-1"], "size": 20, "reasons": ["run"]}],
    of_area={"objective": 0},
)
for id, complete in (("not-known", None), ("not-all", False)):
    draw(
        f"list-{id}",
        "S11",
        {**register([[20]]), "householdsComplete": complete},
        ["B1-1"],
        findings=[data("householdsIncomplete", "/householdsComplete")],
        note="drawn for the households that are listed",
    )
draw(
    "list-not-known-and-nothing-drawn",
    "S11",
    {**register([]), "householdsComplete": None},
    more={"areas": []},
)
draw("two-units-of-10", "S11", register([[10, 10]]), ["B1-1 B1-2"], of_area={"objective": 0, "outside": 0})
draw(
    "two-units-of-14",
    "S11",
    register([[14, 14]]),
    ["B1-1 B1-2"],
    of_area={"objective": 64},
    note="28 is 64 from 20, twice 14 is 72",
)
draw(
    "two-units-of-15",
    "S11",
    register([[15, 15]]),
    ["B1-1", "B1-2"],
    of_area={"objective": 50},
    note="twice 15 is 50, 30 would be 100",
)
draw("units-of-13-and-15", "S11", register([[13, 15]]), ["B1-1 B1-2"], of_area={"objective": 64})
draw("four-units-of-5", "S11", register([[5, 5, 5, 5]]), ["B1-1 B1-2 B1-3 B1-4"], of_area={"objective": 0})
draw("eight-units-of-5", "S11", register([[5] * 8]), ["B1-1 B1-2 B1-3 B1-4", "B1-5 B1-6 B1-7 B1-8"])
draw(
    "across-two-buildings",
    "S11",
    register([[20, 9], [11, 20]]),
    [
        "B1-1",
        {"units": ["B1-2", "B2-1"], "buildings": ["B1", "B2"], "reasons": ["run", "severalBuildings"]},
        "B2-2",
    ],
)
draw(
    "out-of-order-in-a-building",
    "S11",
    register([[8, 20, 12]]),
    [{"units": ["B1-1", "B1-3"], "size": 20, "reasons": ["outOfOrder"]}, "B1-2"],
    of_area={"objective": 0, "bound": 0, "runsOnly": 128},
    note="of runs alone 28 and 12 is best",
)
draw(
    "out-of-order-in-neighbouring-buildings",
    "S11",
    register([[9, 20], [20, 11]]),
    [{"units": ["B1-1", "B2-2"], "reasons": ["outOfOrder", "severalBuildings"]}, "B1-2", "B2-1"],
    of_area={"objective": 0},
)
draw(
    "not-over-a-building-between",
    "S11",
    register([[9], [20], [11]]),
    ["B1-1 B2-1", "B3-1"],
    of_area={"objective": 162, "cost": 162, "bound": 162},
    note="9 and 11 would make 20, but another building stands between: 29 and 11, 9 and 31 or 9, 20 and 11 are left",
)
draw(
    "not-beyond-the-reach",
    "S11",
    register([[9, 20, 11]]),
    reach=2,
    more={"areas": [{"objective": 162, "runsOnly": 162}]},
)
draw("at-the-reach", "S11", register([[9, 20, 11]]), ["B1-1 B1-3", "B1-2"], reach=3)
draw(
    "a-small-rest-joins",
    "S11",
    register([[20, 3]]),
    ["B1-1 B1-2"],
    of_area={"objective": 9},
    note="23 is 9 from 20, 3 alone 289",
)
draw(
    "houses-without-units",
    "S11",
    grid(
        CITY,
        [{"id": f"h{n}", "building": f"H{n}"} for n in range(1, 41)],
        buildings=[{"id": f"H{n}", "place": "b"} for n in range(1, 41)],
    ),
    [{"size": 20, "units": []}, {"size": 20, "units": []}],
    of_area={"objective": 0},
    note="the building is the basic unit",
)
draw(
    "building-without-units",
    "S11",
    grid(
        CITY,
        [{"id": f"h{n}", "building": "B1"} for n in range(1, 19)],
        buildings=[{"id": "B1", "place": "b"}],
    ),
    [{"size": 18, "buildings": ["B1"], "units": []}],
    of_area={"objective": 4},
)
draw(
    "a-unit-is-never-cut", "S11", register([[25]]), [{"size": 25, "reasons": ["run"]}], of_area={"outside": 0}
)

# ---- tolerance and target ------------------------------------------------------------------------------

for size, outside in ((15, 0), (14, 1), (25, 0)):
    reasons = ["run", "outsideTolerance"] if outside else ["run"]
    draw(
        f"tolerance-5-size-{size}",
        "S11",
        register([[size]]),
        [{"size": size, "reasons": reasons}],
        of_area={"outside": outside},
    )
draw(
    "no-tolerance-set",
    "S11",
    register([[9, 11]]),
    [{"size": 20, "reasons": ["run"]}],
    local("grid.base.households_min", 1),
    findings=[unset("grid.micro.tolerance", "S11", "/places")],
    of_area={"outside": None, "objective": 0},
    more={"target": 20, "tolerance": None},
    note="nothing is said about too large or outside; the partition needs no tolerance",
)
draw(
    "another-target",
    "S11",
    register([[15, 15]]),
    ["B1-1 B1-2"],
    *WITHIN_5,
    local("grid.micro.target_households", 30),
    more={"target": 30},
)
draw("first-day-of-the-pilot", "S11", register([[20]]), ["B1-1"], on=PILOT)
draw(
    "day-before-the-pilot",
    "S11",
    register([[20]]),
    on=EVE,
    more={"inForce": False, "areas": [], "target": None},
)

# ---- units that are too large --------------------------------------------------------------------------

TOO_LARGE = advice("unitTooLarge", "S11", "B1-1", households=30, target=20, tolerance=5)


def bands(*sizes, unit="B1-1"):
    out, first = [], 1
    for n, size in enumerate(sizes, 1):
        out.append(
            {"id": f"f{n}", "unit": unit, "households": [f"{unit}-{h}" for h in range(first, first + size)]}
        )
        first += size
    return out


draw(
    "too-large-and-no-bands",
    "S11",
    register([[30]]),
    [{"size": 30, "reasons": ["run", "unitTooLarge", "outsideTolerance"]}],
    findings=[TOO_LARGE],
)
draw(
    "too-large-with-bands",
    "S11",
    register([[40]]),
    [
        {"size": 20, "floorBands": ["f1"], "units": ["B1-1"], "reasons": ["run", "floorBand"]},
        {"size": 20, "floorBands": ["f2"]},
    ],
    floorBands=bands(20, 20),
    of_area={"objective": 0},
)
draw(
    "bands-join-other-units",
    "S11",
    register([[30, 10]]),
    [{"floorBands": ["f1"], "units": ["B1-1"]}, {"floorBands": ["f2"], "units": ["B1-1", "B1-2"]}],
    floorBands=bands(20, 10),
    of_area={"objective": 0},
)
draw(
    "bands-of-a-unit-that-complies",
    "S11",
    register([[20]]),
    [{"floorBands": [], "size": 20}],
    floorBands=bands(10, 10),
    note="only a unit too large to comply is cut",
)
draw(
    "bands-that-leave-one-out",
    "S11",
    register([[30]]),
    [{"size": 30, "floorBands": []}],
    floorBands=bands(20, 9),
    findings=[data("floorBandsUnfit", "f1"), TOO_LARGE],
)
draw(
    "bands-that-hold-one-twice",
    "S11",
    register([[30]]),
    [{"size": 30, "floorBands": []}],
    floorBands=[*bands(20, 10), {"id": "f3", "unit": "B1-1", "households": ["B1-1-1"]}],
    findings=[data("floorBandsUnfit", "f1"), TOO_LARGE],
)
draw(
    "bands-of-no-unit",
    "S11",
    register([[20]]),
    [{"size": 20}],
    floorBands=bands(20, unit="B9-9"),
    findings=[data("unknownUnit", "f1")],
)
draw(
    "band-too-large-itself",
    "S11",
    register([[40]]),
    [
        {"size": 30, "reasons": ["run", "floorBand", "unitTooLarge", "outsideTolerance"]},
        {"size": 10, "reasons": ["run", "floorBand", "outsideTolerance"]},
    ],
    floorBands=bands(30, 10),
)

# ---- villages ------------------------------------------------------------------------------------------


def rural(**declared):
    return register([[10, 10]], [*RURAL, village(**declared)], "vb")


for name, declared in (
    ("", {}),
    ("-with-city-leaders", {"followsCityModel": True}),
    ("-with-city-size-alone", {"followsCitySize": True}),
):
    draw(
        f"village{name}",
        "S10 S19",
        rural(**declared),
        more={
            "areas": [],
            "skipped": [{"place": "vb", "reason": "villagerGroup", "buildings": 1, "households": 20}],
        },
    )
draw(
    "village-that-chose-the-city-size",
    "S11 S19",
    rural(followsCityModel=True, followsCitySize=True),
    ["B1-1 B1-2"],
    of_area={"place": "vb"},
)

# ---- today's grids -------------------------------------------------------------------------------------

SPLIT = {"B1-1": "m1", "B1-2": "m2"}
draw(
    "today-is-best",
    "S11",
    register([[18, 22]], today=SPLIT),
    [{"today": "m1", "reasons": ["kept", "run"]}, {"today": "m2"}],
    of_area={"kept": 2, "today": 8, "objective": 8},
)
draw(
    "today-of-equals",
    "S11",
    register([[10, 10, 10]], today={"B1-1": "m1", "B1-2": "m2", "B1-3": "m2"}),
    [{"units": ["B1-1"], "today": "m1"}, {"units": ["B1-2", "B1-3"], "today": "m2"}],
    of_area={"objective": 100, "kept": 2},
    note="10 and 20, 20 and 10 are equal, and 30 alone is; today's stays",
)
# 14 and 14 apart: 72; joined: 64, one grid drawn anew.
for margin, kept in ((7, 0), (8, 2), (9, 2)):
    draw(
        f"gain-8-margin-{margin}",
        "S11",
        register([[14, 14]], today=SPLIT),
        ["B1-1", "B1-2"] if kept else ["B1-1 B1-2"],
        margin=margin,
        of_area={"kept": kept, "today": 72, "cost": 72 if kept else 64 + margin},
    )
draw(
    "no-margin",
    "S11",
    register([[14, 14]], today=SPLIT),
    ["B1-1 B1-2"],
    of_area={"kept": 0, "objective": 64, "today": 72},
)
draw(
    "today-out-of-order-may-stay",
    "S11",
    register([[9], [20], [11]], today={"B1-1": "m1", "B2-1": "m2", "B3-1": "m1"}),
    [
        {"units": ["B1-1", "B3-1"], "today": "m1", "reasons": ["kept", "outOfOrder", "severalBuildings"]},
        "B2-1",
    ],
    of_area={"objective": 0},
    note="a grid of today stays possible though a new one would not be drawn so",
)
CUT = register([[20]], today={"B1-1": "m1"})
CUT["households"][0]["microGrids"] = ["m2"]
draw(
    "today-cuts-a-unit",
    "S11",
    CUT,
    [{"today": None, "size": 20}],
    of_area={"kept": 0, "today": 1 + 361, "objective": 0},
    margin=1000,
)
HALF = register([[20]], today={"B1-1": "m1"})
HALF["households"].append({"id": "x", "microGrids": ["m1"], "building": None, "unit": None})
draw(
    "today-holds-others",
    "S11",
    HALF,
    [{"today": None, "size": 20}],
    of_area={"kept": 0},
    findings=[data("householdsWithoutBuilding", "/households", rows=1)],
)
TWO = register([[20]], today={"B1-1": "m1"})
TWO["households"][0]["microGrids"] = ["m1", "m2"]
draw("today-unknown-for-one", "S11", TWO, [{"today": None}], of_area={"today": None, "kept": 0})

# ---- where the buildings stand -------------------------------------------------------------------------

BASES = [*TOP, community(), base(), base(2), micro(1), micro(2, parent="b2")]
APART = register([[10], [10]], BASES)
APART["buildings"][1]["place"] = "b2"
draw(
    "each-base-grid-by-itself",
    "S11",
    APART,
    more={"areas": [{"place": "b", "objective": 100}, {"place": "b2", "objective": 100}]},
)
draw("one-base-grid-asked", "S11", APART, ["B2-1"], places=["b2"], of_area={"place": "b2"})
draw(
    "all-of-a-community-asked", "S11", APART, places=["c"], more={"areas": [{"place": "b"}, {"place": "b2"}]}
)
draw(
    "an-unknown-place-asked",
    "S11",
    APART,
    places=["nowhere"],
    more={"areas": []},
    findings=[data("unknownPlace", "/places/0")],
)
draw(
    "buildings-of-a-community",
    "S11",
    register([[10], [10]], stands="c"),
    ["B1-1 B2-1"],
    of_area={"place": "c"},
)
draw(
    "no-place-but-todays-base-grid",
    "S11",
    register([[10, 10]], stands=None, today={"B1-1": "m1", "B1-2": "m2"}),
    ["B1-1 B1-2"],
    of_area={"place": "b"},
)
draw(
    "no-place-at-all",
    "S11",
    register([[10, 10]], stands=None),
    more={"areas": [], "skipped": [{"reason": "placeUnknown", "buildings": 1, "households": 20}]},
)
draw(
    "household-without-building",
    "S11",
    grid(CITY, [{"id": "h", "microGrids": ["m1"]}]),
    more={"areas": []},
    findings=[data("householdsWithoutBuilding", "/households", rows=1)],
)
draw(
    "another-order",
    "S11",
    register([[9], [20], [11]]),
    ["B1-1 B3-1", "B2-1"],
    buildingOrder=["B1", "B3", "B2"],
    of_area={"objective": 0},
)
draw(
    "order-names-some",
    "S11",
    register([[9], [20], [11]]),
    ["B3-1 B1-1", "B2-1"],
    buildingOrder=["B3"],
    of_area={"objective": 0},
    note="those not named follow in the order of the register",
)
draw(
    "order-names-an-unknown-building",
    "S11",
    register([[20]]),
    ["B1-1"],
    buildingOrder=["B9", "B1"],
    findings=[data("unknownBuilding", "/buildingOrder/0")],
)
draw(
    "a-grid-of-today-with-a-unit-far-away",
    "S11",
    register([[1]] * 80, today={f"B{n}-1": "m1" if n < 40 or n == 80 else "m2" for n in range(1, 81)}),
    [{"today": "m1", "size": 40}, {"today": "m2", "size": 40}],
    local("grid.micro.target_households", 40),
    *WITHIN_5,
    margin=100,
    of_area={"cost": 0, "bound": 0, "today": 0, "kept": 2},
    note="however far a grid of today reaches it is permitted, so that no bound is above what it costs",
)
for name, value, expected in (
    ("reach", 0, "1 to 16"),
    ("reach", 17, "1 to 16"),
    ("margin", -1, "0 to 1000000"),
    ("margin", 1_000_001, "0 to 1000000"),
):
    draw(
        f"{name}-{value}",
        "S11",
        register([[20]]),
        ["B1-1"],
        findings=[data("factOutOfRange", f"/{name}", expected=expected)],
        note="told, and as if it were not given",
        **{name: value},
    )

"""S10 to S15, S19 and G-03 on both sides of each number and date, and every fault of a register."""

from book import Book
from expect import advice, data, unset, violation
from given import FEW, SIZES, TOP, area, base, community, grid, group, homes, local, micro, place
from given import rural_base, under, village

rules, faults = Book("grid/rules"), Book("grid/faults")
BOOKS = [rules, faults]
TODAY, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"


def rule(id, clauses, facts, findings, *values, on=TODAY, **more):
    rules.case(id, clauses, "checkGrid", under(values, facts=facts, on=on), findings=findings, **more)


def fault(id, facts, findings, clauses="", **more):
    faults.case(id, clauses, "checkGrid", under(FEW, facts=facts, on=TODAY), findings=findings, **more)


def sized(*sizes):
    """One community with a micro-grid of each size; `m20` has 20 households."""
    micros = [micro(n) for n in sizes]
    return [*TOP, community(), base(), *micros], [h for n in sizes for h in homes(f"m{n}", n)]


def size(n, target=20, tolerance=5):
    return advice("microGridSize", "S11", f"m{n}", households=n, target=target, tolerance=tolerance)


BASE_MIN = local("grid.base.households_min", 1)

# ---- S11: about 20 households --------------------------------------------------------------------

rule(
    "one-right-community", "S11 S12 S13 S15", grid(*sized(20)), [], *SIZES,
    says={"summary": {
        "placesLeftOut": 0, "households": 20, "householdsLeftOut": 0, "findings": [], "villagerGroupSizes": [],
        "cityMicroGridSizes": [{"households": 20, "microGrids": 1}],
    }},
)
rule("size-tolerance-5", "S11", grid(*sized(14, 15, 20, 25, 26)), [size(14), size(26)], *SIZES)
rule(
    "size-tolerance-0", "S11", grid(*sized(19, 20, 21)), [size(19, 20, 0), size(21, 20, 0)],
    local("grid.micro.tolerance", 0), BASE_MIN,
)
rule(
    "size-without-tolerance", "S11", grid(*sized(1, 60)), [unset("grid.micro.tolerance", "S11", "/places")], BASE_MIN,
    note="左右 gives no tolerance: without a local number nothing is called too small or too large",
)
rule(
    "size-local-target", "S11", grid(*sized(27, 28, 32, 33)), [size(27, 30, 2), size(33, 30, 2)],
    local("grid.micro.target_households", 30), local("grid.micro.tolerance", 2), BASE_MIN,
    note="左右 makes the target itself approximate, so a place may set another",
)
for word, complete in (("unknown", None), ("no", False)):
    rule(
        f"size-list-complete-{word}", "S11", grid(*sized(14, 26), householdsComplete=complete),
        [data("householdsIncomplete", "/householdsComplete"), size(26)], *SIZES,
        note="a household that is not listed may live in the small one, not in the large one",
    )
rule(
    "size-in-two-micro-grids", "S11",
    grid([*TOP, community(), base(), micro(1), micro(2)],
         [*homes("m1", 19), *homes("m2", 18), {"id": "both", "microGrids": ["m1", "m2"]}]),
    [data("householdInTwoMicroGrids", "both.microGrids", ["#m1", "#m2"]), size(18, 20, 0) | {"place": "m2"}],
    local("grid.micro.tolerance", 0), BASE_MIN,
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
for day, found in (("2020-12-31", []), ("2021-01-01", [advice("baseGridSize", "G-03", "b", households=1, min=300, max=500)])):
    rule(
        f"base-grid-on-{day}", "G-03", grid([*TOP, community(), base(), micro()], homes("m", 1)), found, on=day,
        note="practice reported for 2021: nothing is asked before, and the pilot is not yet in force",
    )
rule(
    "base-grid-of-a-village", "G-03 G-05", grid([*TOP, area(), village(), rural_base(), group()], homes("g", 2)), [],
    note="the practice is reported for city communities",
)

# ---- in force from 2022-07-07 ---------------------------------------------------------------------

ALL_WRONG = grid(
    [*TOP, community(1, party="notFormed"), community(2), base(parent="c2", workers=0, party="group"), micro(party="committee"),
     base(9, parent="c2"), area(helpers=0), village()],
    homes("m", 40),
)
rule("day-before-the-pilot", "S10 S11 S12 S13 S14 S15", ALL_WRONG,
     [advice("baseGridSize", "G-03", "b9", households=0, min=1, max=500)], *SIZES, on=EVE)
rule(
    "first-day-of-the-pilot", "S10 S11 S12 S13 S14 S15", ALL_WRONG,
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
    *SIZES, on=PILOT,
)

# ---- S10, S12: levels -----------------------------------------------------------------------------

rule(
    "levels-of-a-village", "S10", grid([*TOP, area(), village(1), village(2), rural_base(parent="v2")]),
    [violation("baseGridMissing", "S10", "v1"), violation("microGridMissing", "S10", "vb")], *SIZES,
)
rule(
    "levels-of-a-community", "S12", grid([*TOP, community(1), community(2), base(parent="c2")]),
    [violation("baseGridMissing", "S12", "c1"), violation("microGridMissing", "S12", "b"),
     advice("baseGridSize", "G-03", "b", households=0, min=1, max=500)], *SIZES,
)
rule(
    "village-has-no-size-rule", "S10", grid([*TOP, area(), village(), rural_base(), group(1), group(2)],
                                            [*homes("g1", 2), *homes("g2", 60)]), [], *SIZES,
    says={"summary": {"cityMicroGridSizes": [], "villagerGroupSizes": [
        {"households": 2, "microGrids": 1}, {"households": 60, "microGrids": 1}]}},
    note="in a village the micro-grid is the villager group, whatever its size",
)
for parent, kind in (("s", "sub-district"), ("t", "town"), ("z", "zone")):
    rule(
        f"areas-and-communities-under-a-{kind}", "S12 S14",
        grid([*TOP, place("z", "developmentZone", "d"), community(parent=parent), base(), micro(), area(parent=parent),
              village(), rural_base(), group()], [*homes("m", 2), *homes("g", 1)]), [], *FEW,
    )

# ---- S19: a village that follows the city ----------------------------------------------------------


def following(**facts):
    return grid([*TOP, area(), village(**facts), rural_base(), group(1), group(2)], [*homes("g1", 14), *homes("g2", 15)])


SMALL = advice("microGridSize", "S11", "g1", households=14, target=20, tolerance=5)
for id, facts, found in (
    ("size-declared", {"followsCityModel": True, "followsCitySize": True}, [SMALL]),
    ("size-not-declared", {"followsCityModel": True}, []),
    ("size-declined", {"followsCityModel": True, "followsCitySize": False}, []),
    ("model-not-declared", {"followsCitySize": True}, []),
    ("model-declined", {"followsCityModel": False, "followsCitySize": True}, []),
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
    places = [*TOP, community(party=has["community"]), base(party=has["baseGrid"]), micro(party=has["microGrid"])]
    return grid(places, homes("m", 2))


for level, right in LEVELS:
    id = {"community": "c", "baseGrid": "b", "microGrid": "m"}[level]
    for party in EVERY:
        wrong = [] if party in right else [violation("partyOrganisationLevel", "S13", id)]
        rule(f"party-{level}-{party}", "S13", with_party(level, party), wrong, *FEW)
    rule(f"party-{level}-not-formed", "S13", with_party(level, "notFormed"),
         [violation("partyOrganisationMissing", "S13", id)], *FEW)
    rule(f"party-{level}-unknown", "S13", with_party(level, None),
         [data("partyOrganisationUnknown", id, places=1)], *FEW)
rule(
    "party-of-a-village", "S13",
    grid([*TOP, area(), village(partyOrganisation="group"), rural_base(partyOrganisation="committee"),
          group(partyOrganisation="notFormed")], homes("g", 1)), [], *FEW,
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
        places += [area(n, helpers=h), village(n, parent=f"a{n}"), rural_base(n, parent=f"v{n}"), group(n, parent=f"vb{n}")]
    return grid(places)


rule("full-time-worker-0-1-2-unknown", "S15", staffed(0, 1, 2, None), [
    violation("fullTimeWorkerMissing", "S15", "b1", has=0, asked=1),
    advice("fullTimeWorkersMoreThanOne", "S15", "b3", has=2, asked=1),
    data("fullTimeWorkersUnknown", "b4", places=1)], *FEW)
rule("helper-0-1-2-unknown", "S14", helped(0, 1, 2, None), [
    violation("helperMissing", "S14", "a1", has=0, asked=1),
    advice("helpersMoreThanOne", "S14", "a3", has=2, asked=1),
    data("helpersUnknown", "a4", places=1)], *FEW)
rule("full-time-worker-unknown-for-three", "S15", staffed(None, None, None),
     [data("fullTimeWorkersUnknown", f"b{n}", places=1) for n in (1, 2, 3)], *FEW)
rule("full-time-worker-unknown-for-four", "S15", staffed(None, None, None, None),
     [data("fullTimeWorkersUnknown", "/places", places=4)], *FEW,
     note="a column that the register does not keep at all is one finding")
rule("helper-unknown-for-four-of-five", "S14", helped(None, None, 1, None, None),
     [data("helpersUnknown", f"a{n}", places=1) for n in (1, 2, 4, 5)], *FEW)
rule("full-time-workers-local-2", "S15", staffed(1, 2, 3), [
    violation("fullTimeWorkerMissing", "S15", "b1", has=1, asked=2),
    advice("fullTimeWorkersMoreThanOne", "S15", "b3", has=3, asked=2)],
    local("grid.city.fulltime_per_base", 2, "2022-07-07"), *FEW, note="a place may ask for more than the plan")
rule("full-time-workers-of-a-village", "S15", grid([*TOP, area(), village(), rural_base(fullTimeWorkers=0), group()],
                                                   homes("g", 1)), [], *FEW, note="S15 speaks of the city")
rule(
    "overlay-that-weakens", "S15", grid(*sized(2)), None, local("grid.city.fulltime_per_base", 0, "2022-07-07"),
    refused=[violation("policyWeakens", "S15", "/values/0/value", key="grid.city.fulltime_per_base", limit=1)],
)

# ---- faults: parents -------------------------------------------------------------------------------


def town(*more, households=()):
    """A right community and a right village, and some more places."""
    places = [*TOP, community(), base(), micro(), area(), village(), rural_base(), group(), *more]
    return grid(places, [*homes("m", 2), *homes("g", 1), *households])


def out(code, id, places=1, households=0, related=()):
    return data(code, id, related, places=places, households=households)


for id, wrong, above in (
    ("village-under-a-town", village(9, parent="t"), "t"),
    ("village-under-a-community", village(9, parent="c"), "c"),
    ("community-under-an-area", community(9, parent="a"), "a"),
    ("community-under-the-district", community(9, parent="d"), "d"),
    ("base-grid-under-an-area", base(9, parent="a"), "a"),
    ("base-grid-under-a-base-grid", base(9, parent="b"), "b"),
    ("micro-grid-under-a-community", micro(9, parent="c"), "c"),
    ("micro-grid-under-a-village", group(9, parent="v"), "v"),
    ("micro-grid-under-a-micro-grid", micro(9, parent="m"), "m"),
    ("area-under-the-district", area(9, parent="d"), "d"),
    ("town-under-a-town", place("t9", "town", "t"), "t"),
    ("zone-under-a-sub-district", place("z9", "developmentZone", "s"), "s"),
    ("district-under-a-town", place("d9", "district", "t"), "t"),
):
    fault(id, town(wrong), [out("wrongParentKind", wrong["id"], related=[above])], clauses="S10 S12 S14")
fault(
    "wrong-parent-takes-rows-along",
    town(village(9, parent="t"), rural_base(9, parent="v9"), group(9, parent="vb9"), households=homes("g9", 4)),
    [out("wrongParentKind", "v9", 3, 4, ["t"])], clauses="S10",
    says={"summary": {"placesLeftOut": 3, "householdsLeftOut": 4, "households": 3}},
    note="one finding at the row to be mended, and what it takes along",
)
fault("unknown-parent", town(community(9, parent="nowhere")), [out("unknownParent", "c9")])
fault("parent-not-filled-in", town(community(9, parent=None)), [out("parentMissing", "c9")])
fault("parent-empty", town(community(9, parent="")), [out("parentMissing", "c9")])
fault("kind-unknown", town(place("x", None, "c"), base(9, parent="x"), micro(9, parent="b9")), [out("placeKindMissing", "x", 3, related=["c"])])
fault("own-parent", town(base(9, parent="b9")), [out("parentCycle", "b9")])
fault(
    "cycle-of-two", town(community(9, parent="b9"), base(9, parent="c9"), micro(9, parent="b9"), households=homes("m9", 2)),
    [out("parentCycle", "c9", 3, 2, ["b9"])], note="named once, at its first row",
)
fault("second-district", town(place("d9", "district"), place("s9", "subDistrict", "d9")), [out("severalRoots", "d9", 2, related=["d"])])
fault("community-alone", grid([community(parent=None), base(), micro()], homes("m", 2)), [data("topIsNotDistrict", "c")],
      note="a single community may be checked by itself")
fault("two-tops-and-no-district", grid([community(1, parent=None), community(2, parent=None)]),
      [data("noRoot", "/places"), out("parentMissing", "c1"), out("parentMissing", "c2")])
fault("empty-register", grid([]), [data("noRoot", "/places")])

# ---- faults: ids -----------------------------------------------------------------------------------

fault("place-twice", town(base(workers=2)), [data("duplicateId", "/places/10", ["b"])],
      note="the first row counts, the second is reported")
fault("household-twice", town(households=[{"id": "mh1", "microGrids": ["g"]}]), [data("duplicateId", "/households/3", ["mh1"])],
      says={"summary": {"households": 3, "householdsLeftOut": 1}})
fault("id-empty", town(micro()  | {"id": " "}), [data("badValue", "/places/10/id", expected="id", length=1)])
fault("id-of-128", town(place("x" * 128, "microGrid", "b", partyOrganisation="group"), households=homes("x" * 128, 2, "x")), [])
fault("id-of-129", town(place("x" * 129, "microGrid", "b", partyOrganisation="group")),
      [data("badValue", "/places/10/id", expected="id", length=129)])
fault(
    "id-is-a-citizen-number", town(households=[{"id": "370302209912310010", "microGrids": []}]),
    [data("householdWithoutMicroGrid", "/households/3/microGrids")], clauses="N-08 N-09",
    check=lambda report: ["the number is shown"] if "370302209912310010" in str(report) else [],
    note="a number of a person is never shown, not even as an id",
)

# ---- faults: households ----------------------------------------------------------------------------

fault("household-in-no-micro-grid", town(households=[{"id": "x", "microGrids": []}]),
      [data("householdWithoutMicroGrid", "x.microGrids")], clauses="S10 S12")
fault("household-in-two-micro-grids", town(households=[{"id": "x", "microGrids": ["m", "g"]}]),
      [data("householdInTwoMicroGrids", "x.microGrids", ["#m", "#g"])], clauses="S10 S12")
fault("household-in-one-micro-grid-named-twice", town(households=[{"id": "x", "microGrids": ["m", "m"]}]), [])
fault("household-in-an-unknown-micro-grid", town(households=[{"id": "x", "microGrids": ["nowhere"]}]),
      [data("unknownMicroGrid", "x.microGrids")])
fault("household-in-a-base-grid", town(households=[{"id": "x", "microGrids": ["b"]}]), [data("notAMicroGrid", "x.microGrids")])

# ---- faults: buildings and units -------------------------------------------------------------------


def built(buildings, units=(), households=()):
    facts = town(households=households)
    return {**facts, "buildings": list(buildings), "stairwellUnits": list(units)}


for kind in ("b", "c", "v", "vb"):
    fault(f"building-in-{kind}", built([{"id": "o", "place": kind}]), [])
for kind in ("m", "a", "s", "d"):
    fault(f"building-in-{kind}", built([{"id": "o", "place": kind}]), [data("buildingPlaceKind", "o.place")])
fault("building-without-place", built([{"id": "o"}]), [data("buildingWithoutPlace", "o.place")])
fault("building-in-an-unknown-place", built([{"id": "o", "place": "nowhere"}]), [data("unknownPlace", "o.place")])
fault("building-and-unit-twice", built([{"id": "o", "place": "b"}] * 2, [{"id": "u", "building": "o"}] * 2),
      [data("duplicateId", "/buildings/1", ["/buildings/0"]), data("duplicateId", "/stairwellUnits/1", ["/stairwellUnits/0"])])
fault("unit-of-an-unknown-building", built([], [{"id": "u", "building": "nowhere"}, {"id": "w"}]),
      [data("unknownBuilding", "u.building"), data("unknownBuilding", "w.building")])
BLOCK = [{"id": "o", "place": "b"}, {"id": "p", "place": "v"}]
STAIRS = [{"id": "o1", "building": "o"}, {"id": "p1", "building": "p"}]


def home(**facts):
    return built(BLOCK, STAIRS, [{"id": "x", "microGrids": ["m"], **facts}])


fault("home-right", home(building="o", unit="o1"), [])
fault("home-by-unit-alone", home(unit="o1"), [])
fault("home-in-an-unknown-building", home(building="nowhere"), [data("unknownBuilding", "x.building")])
fault("home-in-an-unknown-unit", home(building="o", unit="nowhere"), [data("unknownUnit", "x.unit")])
fault("home-in-a-unit-of-another-building", home(building="o", unit="p1"), [data("unitOfOtherBuilding", "x.unit")])
fault("home-in-a-building-elsewhere", home(building="p"), [data("buildingElsewhere", "x.building")])

# ---- faults: codes and facts of other kinds ----------------------------------------------------------


def coded(**codes):
    places = [{**p, **({"code": codes[p["id"]]} if p["id"] in codes else {})} for p in town()["places"]]
    return {**town(), "places": places}


fault("codes-right", coded(d="370302", s="370302001", t="370302102", c="370302001001", v="370302102201"), [])
for id, code, code_fault in (
    ("s", "370302000", "other"), ("s", "370302001", None), ("s", "370302099", None), ("s", "370302100", "other"),
    ("t", "370302099", "other"), ("t", "370302100", None), ("t", "370302199", None), ("t", "370302200", "other"),
):
    found = [data("divisionCodeOtherKind", f"{id}.code")] if code_fault else []
    fault(f"code-{code}-of-a-{'sub-district' if id == 's' else 'town'}", coded(d="370302", **{id: code}), found)
fault("code-not-below", coded(d="370302", s="370303001", c="370302002001"),
      [data("divisionCodeNotBelow", "s.code", ["d.code"]), data("divisionCodeNotBelow", "c.code", ["s.code"])])
fault("code-of-a-village-below-the-town", coded(d="370302", t="370302102", v="370302104201"),
      [data("divisionCodeNotBelow", "v.code", ["t.code"])], note="areas have no code: the town's is the one above")
fault("code-length", coded(d="3703022", s="37030200", v="37030210420x"), [
    data("badValue", "d.code", expected="6 digits", length=7),
    data("badValue", "s.code", expected="9 digits", length=8),
    data("badValue", "v.code", expected="12 digits", length=12)])


def odd(**facts):
    return grid([{**p, **facts.get(p["id"], {})} for p in town()["places"]], town()["households"])


fault("fact-of-another-kind", odd(
    c={"followsCityModel": False}, v={"helpers": 1}, a={"fullTimeWorkers": 1, "helpers": 1}, s={"partyOrganisation": "committee"},
    b={"followsCitySize": True}),
    [data("factOfOtherKind", "c.followsCityModel", field="followsCityModel"),
     data("factOfOtherKind", "v.helpers", field="helpers"),
     data("factOfOtherKind", "a.fullTimeWorkers", field="fullTimeWorkers"),
     data("factOfOtherKind", "s.partyOrganisation", field="partyOrganisation"),
     data("factOfOtherKind", "b.followsCitySize", field="followsCitySize")])
fault("negative-number-of-persons", odd(b={"fullTimeWorkers": -1}, a={"helpers": -2}), [
    data("badValue", "b.fullTimeWorkers", expected="0, 1, 2 …", length=2),
    data("fullTimeWorkersUnknown", "b", places=1),
    data("badValue", "a.helpers", expected="0, 1, 2 …", length=2),
    data("helpersUnknown", "a", places=1)], clauses="S14 S15")

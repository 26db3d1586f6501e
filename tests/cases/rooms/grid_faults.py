"""Every fault of a register: parents, ids, households, buildings, codes, facts of another kind."""

from book import Book
from expect import data
from given import (
    FEW,
    TOP,
    area,
    base,
    community,
    grid,
    group,
    homes,
    micro,
    place,
    rural_base,
    under,
    village,
)

faults = Book("grid/faults")
BOOKS = [faults]
TODAY = "2026-07-01"


def fault(id, facts, findings, clauses="", **more):
    faults.case(id, clauses, "checkGrid", under(FEW, facts=facts, on=TODAY), findings=findings, **more)


# ---- faults: parents -------------------------------------------------------------------------------


def town(*more, households=()):
    """A right community and a right village, and some more places."""
    places = [*TOP, community(), base(), micro(), area(), village(), rural_base(), group(), *more]
    return grid(places, [*homes("m", 2), *homes("g", 1), *households])


def out(code, id, places=1, households=0, related=()):
    return data(code, id, related, places=places, households=households)


for id, wrong, above in (
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
    town(
        village(9, parent="c"), rural_base(9, parent="v9"), group(9, parent="vb9"), households=homes("g9", 4)
    ),
    [out("wrongParentKind", "v9", 3, 4, ["c"])],
    clauses="S10",
    says={"summary": {"placesLeftOut": 3, "householdsLeftOut": 4, "households": 3}},
    note="one finding at the row to be mended, and what it takes along",
)
for id, above in (("town", "t"), ("sub-district", "s")):
    fault(
        f"village-under-a-{id}",
        town(
            village(9, parent=above), rural_base(9, parent="v9"), group(9, parent="vb9"), households=homes("g9", 4)
        ),
        [data("villageAreaUnknown", "v9")],
        clauses="S10 S14",
        says={"summary": {"placesLeftOut": 0, "householdsLeftOut": 0, "households": 7}},
        note="the village keeps its households; whether its area has a helper is not known",
    )
fault("unknown-parent", town(community(9, parent="nowhere")), [out("unknownParent", "c9")])
fault("parent-not-filled-in", town(community(9, parent=None)), [out("parentMissing", "c9")])
fault("parent-empty", town(community(9, parent="")), [out("parentMissing", "c9")])
fault(
    "kind-unknown",
    town(place("x", None, "c"), base(9, parent="x"), micro(9, parent="b9")),
    [out("placeKindMissing", "x", 3, related=["c"])],
)
fault("own-parent", town(base(9, parent="b9")), [out("parentCycle", "b9")])
fault(
    "cycle-of-two",
    town(community(9, parent="b9"), base(9, parent="c9"), micro(9, parent="b9"), households=homes("m9", 2)),
    [out("parentCycle", "c9", 3, 2, ["b9"])],
    note="named once, at its first row",
)
fault(
    "second-district",
    town(place("d9", "district"), place("s9", "subDistrict", "d9")),
    [out("severalRoots", "d9", 2, related=["d"])],
)
fault(
    "community-alone",
    grid([community(parent=None), base(), micro()], homes("m", 2)),
    [data("topIsNotDistrict", "c")],
    note="a single community may be checked by itself",
)
fault(
    "two-tops-and-no-district",
    grid([community(1, parent=None), community(2, parent=None)]),
    [data("noRoot", "/places"), out("parentMissing", "c1"), out("parentMissing", "c2")],
)
fault("empty-register", grid([]), [data("noRoot", "/places")])

# ---- faults: ids -----------------------------------------------------------------------------------

fault(
    "place-twice",
    town(base(workers=2)),
    [data("duplicateId", "/places/10", ["b"])],
    note="the first row counts, the second is reported",
)
fault(
    "household-twice",
    town(households=[{"id": "mh1", "microGrids": ["g"]}]),
    [
        data("duplicateId", "/households/3", ["mh1"]),
        data("householdInTwoMicroGrids", "/households/0/microGrids", ["#m", "#g"]),
    ],
    says={"summary": {"households": 2, "householdsLeftOut": 2}},
    note="which of the two rows is right is not known",
)
fault("id-empty", town(micro() | {"id": " "}), [data("badValue", "/places/10/id", expected="id", length=1)])
fault(
    "id-of-128",
    town(place("x" * 128, "microGrid", "b", partyOrganisation="group"), households=homes("x" * 128, 2, "x")),
    [],
)
fault(
    "id-of-129",
    town(place("x" * 129, "microGrid", "b", partyOrganisation="group")),
    [data("badValue", "/places/10/id", expected="id", length=129)],
)
fault(
    "id-is-a-citizen-number",
    town(households=[{"id": "370302209912310010", "microGrids": []}]),
    [data("tableIdIsCitizenNumber", "/households/3/id")],
    clauses="N-08 N-09",
    check=lambda report: ["the number is shown"] if "370302209912310010" in str(report) else [],
    note="a number of a person is never shown, not even as an id",
    says={"summary": {"households": 3, "householdsLeftOut": 1}},
)
for id, none, code in (
    ("a-telephone-number", "138-0533-1234", "idIsTelephone"),
    ("an-e-mail-address", "li.si@example.com", "idIsPersonal"),
    ("a-bank-card", "6222021234567894", "idIsPersonal"),
    ("a-passport", "E12345678", "idIsPersonal"),
    ("a-name", "张三", "idIsName"),
    ("a-total", "合计", "idNotAnId"),
    ("a-formula", '="mh3"', "idNotAnId"),
    ("another-with-a-character-that-nobody-sees", "mh1\u200b", "idInvisible"),
    ("another-with-a-mark-of-direction", "mh1\u202c", "idInvisible"),
    ("not-in-normal-form", "e\u0301", "idNotAnId"),
):
    fault(
        f"id-is-{id}",
        town(households=[{"id": none, "microGrids": ["m"]}]),
        [data(code, "/households/3/id")],
        clauses="N-09",
        check=lambda report, none=none: ["the id is shown"] if none in str(report) else [],
        says={"summary": {"households": 3, "householdsLeftOut": 1}},
    )
fault(
    "id-of-a-place-is-its-name",
    town(place("东街", "microGrid", "b", partyOrganisation="group"), households=homes("东街", 2, "x")),
    [],
)
fault(
    "id-in-wide-letters",
    town(households=[{"id": "ｍｈ3", "microGrids": ["m"]}]),
    [],
    clauses="S11",
    note="one way of writing an id is as good as another, as long as it is the only one",
)
for id, other in (("width", "ｍｈ1"), ("case", "MH1")):
    fault(
        f"ids-that-differ-in-{id}-only",
        town(households=[{"id": other, "microGrids": ["m"]}]),
        [data("tableIdNearlySame", "/households/3/id", ["/households/0/id"])],
        note="two ids, and both rows are used",
        says={"summary": {"households": 4, "householdsLeftOut": 0}},
    )
fault(
    "parent-is-a-citizen-number",
    town(micro(9, parent="370302209912310010")),
    [data("tableIdIsCitizenNumber", "/places/10/parent"), out("unknownParent", "m9")],
    clauses="N-09",
    check=lambda report: ["the number is shown"] if "370302209912310010" in str(report) else [],
)

# ---- faults: households ----------------------------------------------------------------------------

fault(
    "household-in-no-micro-grid",
    town(households=[{"id": "x", "microGrids": []}]),
    [data("householdWithoutMicroGrid", "x.microGrids")],
    clauses="S10 S12",
)
fault(
    "household-in-two-micro-grids",
    town(households=[{"id": "x", "microGrids": ["m", "g"]}]),
    [data("householdInTwoMicroGrids", "x.microGrids", ["#m", "#g"])],
    clauses="S10 S12",
)
fault("household-in-one-micro-grid-named-twice", town(households=[{"id": "x", "microGrids": ["m", "m"]}]), [])
fault(
    "household-in-an-unknown-micro-grid",
    town(households=[{"id": "x", "microGrids": ["nowhere"]}]),
    [data("unknownMicroGrid", "x.microGrids")],
)
fault(
    "household-in-a-base-grid",
    town(households=[{"id": "x", "microGrids": ["b"]}]),
    [data("notAMicroGrid", "x.microGrids")],
)

# ---- faults: buildings and units -------------------------------------------------------------------


def built(buildings, units=(), households=()):
    facts = town(households=households)
    return {**facts, "buildings": list(buildings), "stairwellUnits": list(units)}


for kind in ("b", "c", "v", "vb"):
    fault(f"building-in-{kind}", built([{"id": "o", "place": kind}]), [])
for kind in ("m", "a", "s", "d"):
    fault(f"building-in-{kind}", built([{"id": "o", "place": kind}]), [data("buildingPlaceKind", "o.place")])
fault("building-without-place", built([{"id": "o"}]), [data("buildingWithoutPlace", "o.place")])
fault(
    "building-in-an-unknown-place",
    built([{"id": "o", "place": "nowhere"}]),
    [data("unknownPlace", "o.place")],
)
fault(
    "building-and-unit-twice",
    built([{"id": "o", "place": "b"}] * 2, [{"id": "u", "building": "o"}] * 2),
    [
        data("duplicateId", "/buildings/1", ["/buildings/0"]),
        data("duplicateId", "/stairwellUnits/1", ["/stairwellUnits/0"]),
    ],
)
fault(
    "unit-of-an-unknown-building",
    built([], [{"id": "u", "building": "nowhere"}, {"id": "w"}]),
    [data("unknownBuilding", "u.building"), data("unknownBuilding", "w.building")],
)
BLOCK = [{"id": "o", "place": "b"}, {"id": "p", "place": "v"}]
STAIRS = [{"id": "o1", "building": "o"}, {"id": "p1", "building": "p"}]


def home(**facts):
    return built(BLOCK, STAIRS, [{"id": "x", "microGrids": ["m"], **facts}])


fault("home-right", home(building="o", unit="o1"), [])
fault("home-by-unit-alone", home(unit="o1"), [])
fault("home-in-an-unknown-building", home(building="nowhere"), [data("unknownBuilding", "x.building")])
fault("home-in-an-unknown-unit", home(building="o", unit="nowhere"), [data("unknownUnit", "x.unit")])
fault(
    "home-in-a-unit-of-another-building",
    home(building="o", unit="p1"),
    [data("unitOfOtherBuilding", "x.unit")],
)
fault("home-in-a-building-elsewhere", home(building="p"), [data("buildingElsewhere", "x.building")])

# ---- faults: codes and facts of other kinds ----------------------------------------------------------


def coded(**codes):
    places = [{**p, **({"code": codes[p["id"]]} if p["id"] in codes else {})} for p in town()["places"]]
    return {**town(), "places": places}


fault("codes-right", coded(d="370302", s="370302001", t="370302102", c="370302001001", v="370302102201"), [])
for id, code, code_fault in (
    ("s", "370302000", "other"),
    ("s", "370302001", None),
    ("s", "370302099", None),
    ("s", "370302100", "other"),
    ("t", "370302099", "other"),
    ("t", "370302100", None),
    ("t", "370302199", None),
    ("t", "370302200", "other"),
):
    found = [data("divisionCodeOtherKind", f"{id}.code")] if code_fault else []
    fault(
        f"code-{code}-of-a-{'sub-district' if id == 's' else 'town'}", coded(d="370302", **{id: code}), found
    )
fault(
    "code-not-below",
    coded(d="370302", s="370303001", c="370302002001"),
    [data("divisionCodeNotBelow", "s.code", ["d.code"]), data("divisionCodeNotBelow", "c.code", ["s.code"])],
)
fault(
    "code-of-a-village-below-the-town",
    coded(d="370302", t="370302102", v="370302104201"),
    [data("divisionCodeNotBelow", "v.code", ["t.code"])],
    note="areas have no code: the town's is the one above",
)
fault(
    "code-length",
    coded(d="3703022", s="37030200", v="37030210420x"),
    [
        data("badValue", "d.code", expected="6 digits", length=7),
        data("badValue", "s.code", expected="9 digits", length=8),
        data("badValue", "v.code", expected="12 digits", length=12),
    ],
)


def odd(**facts):
    return grid([{**p, **facts.get(p["id"], {})} for p in town()["places"]], town()["households"])


fault(
    "fact-of-another-kind",
    odd(
        c={"followsCityModel": False},
        v={"helpers": 1},
        a={"fullTimeWorkers": 1, "helpers": 1},
        s={"partyOrganisation": "committee"},
        b={"followsCitySize": True},
    ),
    [
        data("factOfOtherKind", "c.followsCityModel", field="followsCityModel"),
        data("factOfOtherKind", "v.helpers", field="helpers"),
        data("factOfOtherKind", "a.fullTimeWorkers", field="fullTimeWorkers"),
        data("factOfOtherKind", "s.partyOrganisation", field="partyOrganisation"),
        data("factOfOtherKind", "b.followsCitySize", field="followsCitySize"),
    ],
)
fault(
    "negative-number-of-persons",
    odd(b={"fullTimeWorkers": -1}, a={"helpers": -2}),
    [
        data("badValue", "b.fullTimeWorkers", expected="0, 1, 2 …", length=2),
        data("fullTimeWorkersUnknown", "b", places=1),
        data("badValue", "a.helpers", expected="0, 1, 2 …", length=2),
        data("helpersUnknown", "a", places=1),
    ],
    clauses="S14 S15",
)

"""S16 to S19: the posts as they are."""

from book import Book
from expect import advice, data, violation
from given import TOP, area, base, community, grid, group, homes, local, micro, rural_base, under, village

posts = Book("leader/posts")
BOOKS = [posts]
TODAY, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"

PLACES = [*TOP, community(), base(), micro(), area(), village(), rural_base(), group()]
DISTRICT = grid(PLACES, [*homes("m", 2), *homes("g", 1)])
"""One micro-grid `m` that the rules cover, and one villager group `g` that they do not."""


def post(id, micro="m", *, party=True, **facts):
    """A post; its person has the same id, is a Party member and of unknown employment and age."""
    return {"id": id, "microGrid": micro, "person": f"p-{id}", "partyMember": party, **facts}


def held(
    id, clauses, leaders, findings, *values, facts=DISTRICT, on=TODAY, complete=True, candidates=(), **more
):
    leaders = {"leaders": leaders, "leadersComplete": complete, "candidates": list(candidates)}
    given = under(values, facts=facts, leaders=leaders, on=on)
    posts.case(id, clauses, "checkLeaders", given, findings=findings, **more)


NOBODY = violation("leaderMissing", "S16", "m")
INCOMPLETE = data("leadersIncomplete", "/leadersComplete")
NO_MEMBER = advice("leaderNoPartyMember", "S16", "m")
NO_PATTERN = advice("leaderPairPattern", "S17", "m")


def fewer(has, asked=2, at="m"):
    return advice("leadersFewerThanTwo", "S17", at, has=has, asked=asked)


def more_than(has, asked=2, at="m"):
    return advice("leadersMoreThanTwo", "S17", at, has=has, asked=asked)


# ---- S16, S17: how many ----------------------------------------------------------------------------

held(
    "nobody",
    "S16",
    [],
    [NOBODY],
    note="a corps that is to be strong cannot have nobody: the reading of ADR 0006",
)
for word, complete in (("unknown", None), ("no", False)):
    held(f"nobody-list-complete-{word}", "S16", [], [INCOMPLETE], complete=complete)
held("one", "S16 S17", [post("x")], [fewer(1)])
held("one-of-an-incomplete-list", "S17", [post("x")], [INCOMPLETE], complete=None)
held("two", "S16 S17", [post("x", employment="employed"), post("y", employment="retired")], [])
held("three", "S17", [post("x"), post("y"), post("z")], [more_than(3)])
held(
    "three-of-an-incomplete-list",
    "S17",
    [post("x"), post("y"), post("z")],
    [INCOMPLETE, more_than(3)],
    complete=False,
)
held(
    "two-where-three-are-asked",
    "S17",
    [post("x"), post("y")],
    [fewer(2, 3)],
    local("grid.leader.dual_count", 3, PILOT),
)
held(
    "two-where-one-is-asked",
    "S17",
    [post("x"), post("y")],
    [more_than(2, 1)],
    local("grid.leader.dual_count", 1, PILOT),
    note="S17 only encourages: a place may ask for fewer",
)
held("day-before-the-pilot", "S16 S17", [], [], on=EVE)
held("first-day-of-the-pilot", "S16 S17", [], [NOBODY], on=PILOT)
held(
    "in-a-village",
    "S10 S16",
    [post("x", "g", party=False)],
    [NOBODY],
    note="the villager group asks for no number of leaders and no Party member; m stays without",
)

# ---- S16: Party members as backbone ------------------------------------------------------------------


def pair(first, second):
    return [post("x", employment="employed", party=first), post("y", employment="retired", party=second)]


for id, members, found in (
    ("one-of-two", (False, True), []),
    ("none-of-two", (False, False), [NO_MEMBER]),
    ("unknown-and-none", (False, None), []),
    ("unknown-both", (None, None), []),
):
    held(f"party-member-{id}", "S16", pair(*members), found)
held("party-member-none-of-an-incomplete-list", "S16", pair(False, False), [INCOMPLETE], complete=False)
held("party-member-none-and-one-leader", "S16 S17", [post("x", party=False)], [NO_MEMBER, fewer(1)])

# ---- S17: the two examples of a pair -------------------------------------------------------------------

SAME = "1970-07-01"


def matched(first, second, births=(SAME, SAME)):
    return [
        post("x", employment=first, birthDate=births[0]),
        post("y", employment=second, birthDate=births[1]),
    ]


for first, second, found in (
    ("employed", "retired", []),
    ("employed", "notEmployed", []),
    ("notEmployed", "employed", []),
    ("employed", "employed", [NO_PATTERN]),
    ("retired", "notEmployed", [NO_PATTERN]),
    ("retired", "retired", [NO_PATTERN]),
    ("employed", None, []),
    (None, None, []),
):
    held(
        f"pair-{first or 'unknown'}-{second or 'unknown'}",
        "S17",
        matched(first, second),
        found,
        note="retired counts as not employed, as S16 speaks of serving or retired members"
        if "retired" in (first, second)
        else None,
    )
for id, births, found in (
    ("one-day-apart", ("1970-07-01", "1970-07-02"), []),
    ("of-one-day", (SAME, SAME), [NO_PATTERN]),
    ("unknown", (SAME, None), []),
):
    held(f"pair-ages-{id}", "S17", matched("employed", "employed", births), found)
for id, born, expected in (
    ("before-1900", "1890-01-01", "born since 1900"),
    ("at-116", "1910-07-01", "age up to 115"),
    ("to-come", "2062-07-01", "..asOf"),
):
    wrong = [data("factOutOfRange", f"{post}.birthDate", expected=expected) for post in "xy"]
    held(f"pair-ages-born-{id}", "S17", matched("employed", "employed", (born, born)), wrong, note="how old they are is not known")
held("pair-ages-at-115", "S17", matched("employed", "employed", ("1910-07-02", "1910-07-02")), [NO_PATTERN])
GAP = local("leader.age_gap_min_years", 10)
for young, found in (("1970-06-30", [NO_PATTERN]), ("1970-07-01", []), ("1970-07-02", [])):
    held(
        f"pair-ages-gap-10-1960-07-01-{young}",
        "S17",
        matched("employed", "employed", ("1960-07-01", young)),
        found,
        GAP,
    )
held(
    "pair-ages-gap-10-employed-and-not",
    "S17",
    matched("employed", "retired"),
    [],
    GAP,
    note="one example is enough; the gap belongs to the other",
)
held(
    "pair-ages-gap-0",
    "S17",
    matched("employed", "employed"),
    [NO_PATTERN],
    local("leader.age_gap_min_years", 0),
    note="without a difference in age nobody is the older one",
)
held("pair-pattern-of-three", "S17", [*matched("employed", "employed"), post("z")], [more_than(3)])

# ---- S18: unit leaders ---------------------------------------------------------------------------------

BLOCK = {
    **DISTRICT,
    "buildings": [{"id": "o", "place": "b"}],
    "stairwellUnits": [{"id": "o1", "building": "o"}, {"id": "o2", "building": "o"}],
}


def block(*households):
    return {**BLOCK, "households": [{"microGrids": ["m"], **h} for h in households]}


STAIRS = block({"id": "h1", "building": "o", "unit": "o1"}, {"id": "h2", "building": "o", "unit": "o2"})
LEADERS = [
    post("x", role="buildingLeader", employment="employed"),
    post("y", role="buildingLeader", employment="retired"),
]


def of_unit(id, unit, **facts):
    return post(id, role="unitLeader", unit=unit, **facts)


def units_missing(missing, units, *which):
    return advice("unitLeaderMissing", "S18", "m", [f"#{u}" for u in which], missing=missing, units=units)


held("units-none-of-two", "S18", LEADERS, [units_missing(2, 2, "o1", "o2")], facts=STAIRS)
held("units-one-of-two", "S18", [*LEADERS, of_unit("u1", "o1")], [units_missing(1, 2, "o2")], facts=STAIRS)
held(
    "units-both",
    "S17 S18",
    [*LEADERS, of_unit("u1", "o1"), of_unit("u2", "o2")],
    [],
    facts=STAIRS,
    note="the unit leaders of S18 do not make the pair of S17 too many",
)
held(
    "units-only-where-the-grid-lives",
    "S18",
    LEADERS,
    [units_missing(1, 1, "o1")],
    facts=block({"id": "h1", "building": "o", "unit": "o1"}),
)
held(
    "units-of-a-building-alone",
    "S18",
    [*LEADERS, of_unit("u1", "o1")],
    [],
    facts=block({"id": "h1", "building": "o"}),
    note="who names only the building may live in any of its units, and so in one that is led",
)
held(
    "units-without-a-building-leader",
    "S18",
    [of_unit("x", "o1", employment="employed"), of_unit("y", "o2", employment="retired")],
    [],
    facts=STAIRS,
    note="S18 begins with 微网格长由楼长担任; unit leaders are then the micro-grid leaders",
)
held("units-list-incomplete", "S18", LEADERS, [INCOMPLETE], facts=STAIRS, complete=False)
held(
    "unit-leader-is-not-half-of-a-pair",
    "S17 S18",
    [post("x", role="buildingLeader"), of_unit("u1", "o1"), of_unit("u2", "o2")],
    [fewer(1)],
    facts=STAIRS,
)
held(
    "unit-leader-listed-elsewhere",
    "S18",
    [
        *LEADERS,
        of_unit("u1", "o1"),
        of_unit("u2", "o2", micro="m2", employment="employed"),
        post("z", "m2", employment="retired"),
    ],
    [],
    facts={**STAIRS, "places": [*PLACES, micro(2)]},
    note="a unit may be shared by two micro-grids; one leader is enough for it",
)

# Which unit somebody leads is not known: it may be any of the base grid.
MAY_BE = "whoever leads a unit that is not known may lead any of the base grid: none is called missing"
held("units-unit-of-a-leader-unknown", "S17 S18", [*LEADERS, of_unit("u1", None)], [], facts=STAIRS, note=MAY_BE)
held(
    "units-unit-of-a-leader-not-listed",
    "S17 S18",
    [*LEADERS, of_unit("u1", "nowhere")],
    [data("unknownUnit", "u1.unit")],
    facts=STAIRS,
    note=MAY_BE,
)
held("units-role-and-unit-unknown", "S17 S18", [LEADERS[0], post("z")], [], facts=STAIRS, note=MAY_BE)
held(
    "units-both-and-a-role-lost",
    "S17 S18",
    [*LEADERS, of_unit("u1", "o1") | {"role": None}, of_unit("u2", "o2")],
    [],
    facts=STAIRS,
    note="it may be a unit leader beside the two: not one too many, and none is missing",
)
held(
    "units-both-and-the-only-building-leader-lost",
    "S17 S18",
    [LEADERS[0] | {"role": None}, of_unit("u1", "o1"), of_unit("u2", "o2")],
    [],
    facts=STAIRS,
    note="who has no role may be the building leader, beside whom unit leaders are none of the two",
)
held(
    "third-person-unknown",
    "S17",
    [*LEADERS, post("z", role="buildingLeader") | {"person": None}],
    [],
    note="it may be one of the two in a second post",
)
held(
    "third-id-unknown",
    "S17",
    [*LEADERS, post("", role="buildingLeader")],
    [data("badValue", "/leaders/2/id", expected="id", length=0)],
    note="it may be a second row of one of the two posts",
)
held(
    "units-role-unknown",
    "S18",
    [LEADERS[0], post("z", unit="o1", employment="retired")],
    [units_missing(1, 2, "o2")],
    facts=STAIRS,
    note="who names a unit may be its leader, and leads no other",
)
held(
    "units-unit-unknown-of-one-and-both-led",
    "S17 S18",
    [LEADERS[0], of_unit("u1", None, employment="employed")],
    [],
    facts=STAIRS,
    note="one of the two, or a unit leader beside the one: neither too few nor a pair that does not fit",
)
held(
    "units-unit-unknown-in-another-base-grid",
    "S18",
    [*LEADERS, of_unit("u1", None, micro="m2", employment="employed"), post("z", "m2", employment="retired")],
    [units_missing(2, 2, "o1", "o2")],
    facts={**STAIRS, "places": [*PLACES, base(2), micro(2, parent="b2")]},
)

# ---- S19 -----------------------------------------------------------------------------------------------


def village_that(**facts):
    return grid([*TOP, area(), village(**facts), rural_base(), group()], homes("g", 2))


for id, facts, found in (
    ("follows-the-city", {"followsCityModel": True}, [violation("leaderMissing", "S16", "g")]),
    ("declined", {"followsCityModel": False}, []),
    ("says-nothing", {}, []),
    ("names-only-the-size", {"followsCitySize": True}, []),
):
    held(f"village-{id}", "S16 S19", [], found, facts=village_that(**facts))
held(
    "village-follows-the-city-one",
    "S17 S19",
    [post("x", "g")],
    [fewer(1, at="g")],
    facts=village_that(followsCityModel=True),
)

# ---- faults of the lists -------------------------------------------------------------------------------

GOOD = [post("x", employment="employed"), post("y", employment="retired")]
held("post-twice", "", [*GOOD, post("x", employment="employed")], [data("duplicateId", "/leaders/2", ["x"])])
held(
    "person-is-a-name",
    "N-09",
    [GOOD[0], GOOD[1] | {"person": "张三"}],
    [data("idIsName", "/leaders/1/person")],
    note="who it is, is unknown; somebody holds the post",
)
held(
    "post-in-a-micro-grid-that-is-a-total",
    "",
    [*GOOD, post("z", "合计")],
    [data("idNotAnId", "/leaders/2/microGrid")],
)
held(
    "person-with-two-posts",
    "S17",
    [post("x"), post("y") | {"person": "p-x"}],
    [data("leaderTwice", "y.person", ["x.person"]), fewer(1)],
    note="one person counts once",
)
held(
    "post-in-an-unknown-micro-grid",
    "",
    [*GOOD, post("z", "nowhere")],
    [data("unknownMicroGrid", "z.microGrid")],
)
held("post-in-a-base-grid", "", [*GOOD, post("z", "b")], [data("notAMicroGrid", "z.microGrid")])
held("post-of-an-unknown-unit", "", [GOOD[0], GOOD[1] | {"unit": "nowhere"}], [data("unknownUnit", "y.unit")])
LOST = {**DISTRICT, "places": [*PLACES, micro(9, parent="nowhere")]}
# A post of no micro-grid that is known may be one of any: nothing is called missing that it could fill.
for id, place, code in (
    ("unknown-place", "nowhere", "unknownMicroGrid"),
    ("base-grid", "b", "notAMicroGrid"),
    ("community", "c", "notAMicroGrid"),
    ("village", "v", "notAMicroGrid"),
):
    fault = data(code, "z.microGrid")
    held(f"nobody-but-a-post-of-a-{id}", "S16", [post("z", place)], [fault])
    held(f"one-and-a-post-of-a-{id}", "S16 S17", [post("x", party=False), post("z", place)], [fault])
held(
    "one-and-a-former-post-of-a-base-grid",
    "S17",
    [post("x"), post("z", "b", to=TODAY)],
    [data("notAMicroGrid", "z.microGrid"), fewer(1)],
)
held(
    "one-and-a-post-of-a-base-grid-left-out",
    "S17",
    [post("x"), post("z", "b9")],
    [data("microGridLeftOut", "/leaders", rows=1)],
    facts={**DISTRICT, "places": [*PLACES, base(9, parent="nowhere")]},
)
held(
    "one-and-a-post-of-a-micro-grid-left-out",
    "S17",
    [post("x"), post("z", "m9")],
    [data("microGridLeftOut", "/leaders", rows=1), fewer(1)],
    facts=LOST,
    note="it is known of which micro-grid",
)
held(
    "unit-leaders-and-a-building-leader-of-a-base-grid",
    "S17 S18",
    [post("x", "b", role="buildingLeader"), *[of_unit(f"u{n}", "o1") for n in (1, 2, 3)]],
    [data("notAMicroGrid", "x.microGrid")],
    facts=STAIRS,
    note="beside the building leader they would be no three that lead the micro-grid",
)
for id, place, found in (("base-grid", "b", []), ("unknown-place", "nowhere", []), ("micro-grid", "g", [NOBODY])):
    posts.case(
        f"nobody-and-a-lost-post-of-a-{id}",
        "S16",
        "checkLeaders",
        {
            "facts": DISTRICT,
            "leaders": {"leaders": [], "leadersComplete": True, "leadersIncompleteAt": [place], "candidates": []},
            "on": TODAY,
        },
        findings=found,
    )
held(
    "post-in-a-micro-grid-left-out",
    "",
    [*GOOD, post("z", "m9"), post("w", "m9")],
    [data("microGridLeftOut", "/leaders", rows=2)],
    facts=LOST,
    note="the finding on the place says why",
)
held(
    "candidates",
    "",
    GOOD,
    [
        data("unknownMicroGrid", "/candidates/0/microGrid"),
        data("notAMicroGrid", "/candidates/1/microGrid"),
        data("badValue", "/candidates/2/id", expected="id", length=0),
        data("candidateTwice", "/candidates/4", ["/candidates/3"]),
        data("microGridLeftOut", "/candidates", rows=1),
    ],
    facts=LOST,
    candidates=[{"id": f"k{n}", "microGrid": m} for n, m in enumerate(("nowhere", "b"))]
    + [
        {"id": "", "microGrid": "m"},
        {"id": "k", "microGrid": "m"},
        {"id": "k", "microGrid": "m"},
        {"id": "l", "microGrid": "m9"},
    ],
)

# ---- terms and local rules ----------------------------------------------------------------------------

held("term-over", "S16 S17", [post("x"), post("y", to=TODAY)], [fewer(1)])
held(
    "term-runs",
    "S16 S17",
    [post("x", employment="employed"), post("y", employment="retired", to="2026-07-02")],
    [],
)
held("term-to-come", "S16 S17", [post("x"), post("y", **{"from": "2026-07-02"})], [fewer(1)])
held(
    "term-reversed",
    "S16 S17",
    [post("x"), post("y", **{"from": TODAY, "to": TODAY})],
    [data("termReversed", "y.to")],
    note="when it was held is not known",
)
held(
    "term-in-a-year-that-cannot-be",
    "S16 S17",
    [post("x"), post("y", to="0202-07-02")],
    [data("factOutOfRange", "y.to", expected="since 1900")],
    note="whether it is over is not known",
)
held(
    "role-term-reversed",
    "S17",
    [post("x", employment="employed"), post("y", employment="retired")],
    [data("termReversed", "p.roles")],
    candidates=[{"id": "p", "microGrid": "m", "roles": [{"role": "volunteer", "from": TODAY, "to": TODAY}]}],
)
held(
    "not-with-nobody-listed",
    "S17",
    [post("x", employment="employed"), post("y", employment="retired")],
    [data("unknownPerson", "p.notWith")],
    candidates=[{"id": "p", "microGrid": "m", "notWith": ["q"]}],
)


def ruled(id, findings, employment=("employed", "employed"), **rules):
    """Two in post under local rules."""
    leaders = [post(i, employment=e, birthDate=SAME) for i, e in zip("xy", employment)]
    rules = {"hard": [], "wishes": [], "patterns": [], **rules}
    given = {
        "facts": DISTRICT,
        "leaders": {"leaders": leaders, "leadersComplete": True, "candidates": [], "rules": rules},
        "on": TODAY,
    }
    posts.case(id, "S17", "checkLeaders", given, findings=findings)


ruled("patterns-none", [])
ruled(
    "patterns-older-and-younger-alone",
    [NO_PATTERN],
    ("employed", "retired"),
    patterns=[{"pattern": "olderAndYounger"}],
)
ruled("patterns-party-member-and-not", [NO_PATTERN], patterns=[{"pattern": "partyMemberAndNot"}])
ruled(
    "pattern-without-its-role",
    [data("policyFieldMissing", "/rules/patterns/0/role", expected="role")],
    patterns=[{"pattern": "roleAndNot"}],
)
ruled(
    "hard-rule-without-its-role",
    [data("policyFieldMissing", "/rules/hard/0/role", expected="role")],
    hard=[{"rule": "notInRole"}],
)
for value, bad in ((-1, True), (0, False), (10_000, False), (10_001, True)):
    fault = data("factOutOfRange", "/rules/wishes/0/points", expected="0 to 10000")
    ruled(f"wish-points-{value}", [fault] if bad else [], wishes=[{"wish": "willing", "points": value}])

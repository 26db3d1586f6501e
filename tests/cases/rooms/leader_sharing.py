"""S16 to S18: candidates shared inside a base grid, local rules, facts that change on a day."""

from book import Book
from rooms.leader import EVE, PILOT, TODAY
from rooms.leader_proposals import candidate, wish
from given import TOP, base, community, grid, local, micro, under

sharing = Book("leader/sharing")
BOOKS = [sharing]

CITY = [*TOP, community(), base(), micro(1), micro(2), micro(3)]
THREE = grid(CITY)
WILLING, NOT_WITH, OWN = {"rule": "willing"}, {"rule": "notWith"}, {"rule": "ownMicroGrid", "clause": "S17"}
PATTERNS = [{"pattern": "employedAndNot"}, {"pattern": "olderAndYounger"}]


def points(willing=36, member=18, pair=9, lives=3, sitting=1):
    return [
        {"wish": "willing", "points": willing},
        {"wish": "partyMember", "points": member, "gravity": "advice", "clause": "S16"},
        {"wish": "pairPattern", "points": pair, "gravity": "advice", "clause": "S17"},
        {"wish": "livesThere", "points": lives},
        {"wish": "keepsSitting", "points": sitting},
    ]


def rules(*hard, wishes=None, patterns=PATTERNS, **more):
    """Shared inside the base grid, unless the hard rules say otherwise."""
    return {
        "hard": list(hard or (WILLING, NOT_WITH)),
        "wishes": wishes or points(),
        "patterns": patterns,
        **more,
    }


def who(id, at=1, **facts):
    given = {k: facts.pop(k) for k in ("party", "willing", "employment", "born") if k in facts}
    return {**candidate(id, micro=f"m{at}", **given), **facts}


def propose(
    id,
    clauses,
    candidates,
    led,
    *values,
    sitting=(),
    facts=THREE,
    on=TODAY,
    rule=None,
    says=(),
    more=None,
    note=None,
    posts=None,
):
    """`led`: the ids proposed for m1, m2, … ; `says` more of each; `sitting`: pairs of micro-grid and person."""
    held = [{"id": f"l{n}", "microGrid": m, "person": p} for n, (m, p) in enumerate(sitting)]
    leaders = {
        "leaders": held if posts is None else posts,
        "leadersComplete": True,
        "candidates": candidates,
        "rules": rule or rules(),
    }
    micros = [] if led is None else [{"leaders": [{"candidate": c} for c in ids.split()]} for ids in led]
    for m, s in zip(micros, says):
        m.update(s)
    given = under(values, facts=facts, leaders=leaders, on=on)
    sharing.case(
        id,
        clauses,
        "proposeLeaders",
        given,
        says={"proven": True, **({"microGrids": micros} if led else {}), **(more or {})},
        note=note,
    )


# ---- sharing -------------------------------------------------------------------------------------------

TWO = grid([*TOP, community(), base(), micro(1), micro(2)])
ONE = grid([*TOP, community(), base(), micro(1)])


def worth(led, dual, points):
    """A proven base grid with these numbers; where several assignments are equal, this is what is certain."""
    return {
        "baseGrids": [
            {
                "led": led,
                "dual": dual,
                "points": points,
                "boundLed": led,
                "boundDual": dual,
                "boundPoints": points,
                "proven": True,
            }
        ]
    }


propose(
    "everybody-at-home",
    "S17",
    [who("a"), who("b"), who("c", 2), who("d", 2), who("e", 3), who("f", 3)],
    ["a b", "c d", "e f"],
    says=[
        {
            "wishes": [
                wish("willing", True),
                wish("partyMember", False, "S16"),
                wish("pairPattern", False, "S17"),
                wish("livesThere", True),
            ]
        }
    ],
    more=worth(3, 3, 6 * 36 + 6 * 3),
)
propose(
    "one-helps-next-door",
    "S17",
    [who("a"), who("b"), who("c"), who("d", 2), who("e", 3), who("f", 3)],
    None,
    more=worth(3, 3, 6 * 36 + 5 * 3),
)
propose(
    "own-micro-grid-only",
    "S17",
    [who("a"), who("b"), who("c"), who("d", 2)],
    ["a b", "d", ""],
    rule=rules(WILLING, NOT_WITH, OWN),
    says=[{}, {"unfilled": "onlyOneCandidate"}, {"unfilled": "noCandidate"}],
    more={"filled": 1, "halfFilled": 1, "unfilled": 1, **worth(2, 1, 3 * 36)},
)
propose(
    "one-for-each-before-two-for-one",
    "S16",
    [who("a"), who("b"), who("c")],
    None,
    more={"filled": 0, "halfFilled": 3, "unfilled": 0, **worth(3, 0, 3 * 36 + 3)},
    note="no leader at all is the violation of S16; a pair is only encouraged",
)
propose(
    "fewer-than-micro-grids",
    "S16",
    [who("a"), who("b", 2)],
    ["a", "b", ""],
    says=[{"unfilled": "serveElsewhere"}] * 3,
)
propose(
    "who-does-not-share-stays",
    "S17",
    [who("a"), who("b"), who("c", shared=False), who("d", 3)],
    None,
    more={"filled": 1, "halfFilled": 2, **worth(3, 1, 4 * 36 + 3 * 3)},
    note="a or b leads the second, c cannot",
)
propose(
    "who-may-not-be-shared",
    "S17",
    [who("a", shared=False), who("b", shared=False), who("c", shared=False)],
    ["a b", "", ""],
    says=[{}, {"unfilled": "noCandidate", "candidates": 0}, {"unfilled": "noCandidate"}],
)
propose(
    "nobody-willing-here-or-there",
    "S17",
    [who("a", willing=False), who("b", 2, willing=False)],
    ["", "", ""],
    says=[{"unfilled": "noneWilling", "candidates": 2, "unwilling": 2}] * 3,
)
propose(
    "party-members-spread",
    "S16",
    [who("a", party=True), who("b", party=True), who("c", party=True), who("d", 2), who("e", 2), who("f", 2)],
    None,
    more=worth(3, 3, 6 * 36 + 3 * 18 + 2 * 3),
    note="a member in each of three is worth more than four at home",
)
RETIRED_NEXT_DOOR = [who("a"), who("b"), who("c", 2, employment="retired"), who("d", 2, employment="retired")]
propose(
    "pairs-across-micro-grids",
    "S17",
    RETIRED_NEXT_DOOR,
    None,
    facts=TWO,
    more=worth(2, 2, 4 * 36 + 2 * 9 + 2 * 3),
    note="two pairs (18) are worth more than two more at home (6)",
)
propose(
    "pairs-not-worth-moving",
    "S17",
    RETIRED_NEXT_DOOR,
    ["a b", "c d"],
    facts=TWO,
    rule=rules(wishes=points(pair=2)),
    more=worth(2, 2, 4 * 36 + 4 * 3),
)

# ---- hard rules ----------------------------------------------------------------------------------------

propose(
    "cannot-serve-with",
    "S17",
    [who("a", notWith=["b"]), who("b"), who("c")],
    ["a c"],
    rule=rules(WILLING, NOT_WITH, OWN),
    facts=ONE,
)
propose(
    "cannot-serve-with-either-way",
    "S17",
    [who("a"), who("b", notWith=["a"])],
    ["a"],
    rule=rules(WILLING, NOT_WITH, OWN),
    facts=ONE,
    says=[{"unfilled": "cannotServeTogether"}],
)
propose(
    "apart-is-not-a-rule-here",
    "S17",
    [who("a", notWith=["b"]), who("b")],
    ["a b"],
    rule=rules(WILLING, OWN),
    facts=ONE,
)
propose(
    "the-unwilling-where-no-rule-bars-them",
    "S17",
    [who("a", willing=False), who("b")],
    ["a b"],
    rule=rules(NOT_WITH, OWN),
    facts=ONE,
    says=[
        {
            "wishes": [
                wish("willing", False),
                wish("partyMember", False, "S16"),
                wish("pairPattern", False, "S17"),
            ],
            "unwilling": 0,
        }
    ],
)
BARS = {"rule": "notInRole", "role": "fullTimeGridWorker"}
for name, roles, led in (
    ("holds", [{"role": "fullTimeGridWorker"}], "b"),
    ("another-role", [{"role": "volunteer"}], "a b"),
    ("held-until-today", [{"role": "fullTimeGridWorker", "to": TODAY}], "a b"),
    ("held-until-tomorrow", [{"role": "fullTimeGridWorker", "to": "2026-07-02"}], "b"),
    ("from-today", [{"role": "fullTimeGridWorker", "from": TODAY}], "b"),
    ("from-tomorrow", [{"role": "fullTimeGridWorker", "from": "2026-07-02"}], "a b"),
):
    propose(
        f"barred-role-{name}",
        "S15 S17",
        [who("a", roles=roles), who("b")],
        [led],
        rule=rules(WILLING, OWN, BARS),
        facts=ONE,
        says=[{"unfilled": "barred"} if led == "b" else {"unfilled": None}],
    )

# ---- the open list of patterns -------------------------------------------------------------------------


def pattern(id, candidates, pair, name, *values, patterns, **more):
    propose(
        f"pattern-{id}",
        "S17",
        candidates,
        [pair],
        *values,
        rule=rules(WILLING, OWN, patterns=patterns),
        facts=ONE,
        says=[{"pattern": name}],
        **more,
    )


pattern(
    "party-and-not",
    [who("a", party=True), who("b", party=True), who("c")],
    "a c",
    "partyMemberAndNot",
    patterns=[{"pattern": "partyMemberAndNot"}],
)
pattern(
    "role-and-not",
    [who("a"), who("b"), who("c", roles=[{"role": "residentRepresentative"}])],
    "a c",
    "roleAndNot",
    patterns=[{"pattern": "roleAndNot", "role": "residentRepresentative"}],
)
pattern(
    "role-not-named",
    [who("a"), who("b"), who("c", roles=[{"role": "volunteer"}])],
    "a b",
    None,
    patterns=[{"pattern": "roleAndNot"}],
)
pattern(
    "different-units",
    [who("a", unit="u1"), who("b", unit="u1"), who("c", unit="u2")],
    "a c",
    "differentUnits",
    patterns=[{"pattern": "differentUnits"}],
)
pattern(
    "none",
    [who("a"), who("b", employment="retired")],
    "a b",
    None,
    patterns=[],
    note="over no patterns none is made",
)
pattern(
    "first-of-the-list",
    [who("a", party=True), who("b", employment="retired")],
    "a b",
    "partyMemberAndNot",
    patterns=[{"pattern": "partyMemberAndNot"}, {"pattern": "employedAndNot"}],
)
for young, pair, name in (("1970-06-30", "a b", None), ("1970-07-01", "a c", "olderAndYounger")):
    pattern(
        f"own-gap-10-{young}",
        [who("a", born="1960-07-01"), who("b", born="1960-07-01"), who("c", born=young)],
        pair,
        name,
        local("leader.age_gap_min_years", 1),
        patterns=[{"pattern": "olderAndYounger", "minGapYears": 10}],
        note="the pattern's own gap counts before the parameter",
    )

# ---- the margin of those in post -----------------------------------------------------------------------

for margin, led in ((8, "a b"), (9, "a c"), (10, "a c")):
    propose(
        f"margin-{margin}-gain-9",
        "S17",
        [who("a"), who("b", employment="retired"), who("c")],
        [led],
        rule=rules(WILLING, OWN, wishes=points(sitting=margin)),
        sitting=[("m1", "a"), ("m1", "c")],
        facts=ONE,
        note="who is in post stays unless the gain passes the margin",
    )
for margin in (3, 4):
    propose(
        f"sitting-next-door-stays-margin-{margin}",
        "S17",
        [who("a"), who("b", 2)],
        ["b", "a"],
        rule=rules(wishes=points(sitting=margin)),
        sitting=[("m1", "b"), ("m2", "a")],
        facts=TWO,
        note="3 for each at home does not pass it",
    )
propose(
    "sitting-next-door-goes-home",
    "S17",
    [who("a"), who("b", 2)],
    ["a", "b"],
    rule=rules(wishes=points(sitting=2)),
    sitting=[("m1", "b"), ("m2", "a")],
    facts=TWO,
)
for day, to, led in (("term-over", TODAY, "a b"), ("term-runs", "2026-07-02", "a c")):
    post = {"id": "l", "microGrid": "m1", "person": "c", "from": "2024-07-01", "to": to}
    propose(
        f"sitting-{day}",
        "S17",
        [who("a"), who("b"), who("c")],
        [led],
        rule=rules(WILLING, OWN),
        facts=ONE,
        posts=[post],
    )

# ---- facts that change ---------------------------------------------------------------------------------

RETIRES = [{"from": TODAY, "employment": "retired"}]
for name, changes, led in (
    ("retires-today", RETIRES, "a c"),
    ("retires-tomorrow", [{"from": "2026-07-02", "employment": "retired"}], "a b"),
    (
        "retired-and-back",
        [{"from": TODAY, "employment": "employed"}, {"from": "2026-01-01", "employment": "retired"}],
        "a b",
    ),
):
    propose(
        f"change-{name}",
        "S17",
        [who("a"), who("b"), who("c", changes=changes)],
        [led],
        rule=rules(WILLING, OWN),
        facts=ONE,
    )
propose(
    "change-joins-the-party",
    "S16",
    [who("a"), who("b"), who("c", changes=[{"from": PILOT, "partyMember": True}])],
    ["a c"],
    rule=rules(WILLING, OWN),
    facts=ONE,
)
propose(
    "change-no-longer-willing",
    "S17",
    [who("a"), who("b", changes=[{"from": EVE, "willing": False}])],
    ["a"],
    rule=rules(WILLING, OWN),
    facts=ONE,
    says=[{"unfilled": "onlyOneWilling"}],
)
propose(
    "change-moves",
    "S17",
    [who("a"), who("b", changes=[{"from": TODAY, "microGrid": "m2"}])],
    ["a", "b", ""],
    rule=rules(WILLING, OWN),
)
propose(
    "change-moves-tomorrow",
    "S17",
    [who("a"), who("b", changes=[{"from": "2026-07-02", "microGrid": "m2"}])],
    ["a b", "", ""],
    rule=rules(WILLING, OWN),
)

# ---- S18: unit leaders beside a building leader --------------------------------------------------------

HOUSE = grid(
    [*TOP, community(), base(), micro(1)],
    [
        {"id": "h1", "microGrids": ["m1"], "unit": "u1", "building": "B"},
        {"id": "h2", "microGrids": ["m1"], "unit": "u2", "building": "B"},
    ],
    buildings=[{"id": "B", "place": "b"}],
    stairwellUnits=[{"id": "u1", "building": "B"}, {"id": "u2", "building": "B"}],
)
HEAD = {"id": "l", "microGrid": "m1", "person": "a", "role": "buildingLeader"}
PEOPLE = [
    who("a", party=True, unit="u1"),
    who("b", employment="retired", unit="u1"),
    who("c", unit="u1"),
    who("d", unit="u1", party=True, willing=None),
    who("e", unit="u2"),
]
propose(
    "unit-leaders",
    "S18",
    PEOPLE,
    ["a b"],
    rule=rules(WILLING, OWN),
    facts=HOUSE,
    posts=[HEAD],
    says=[
        {
            "unitLeaders": [
                {"unit": "u1", "candidate": "c", "sitting": False},
                {"unit": "u2", "candidate": "e"},
            ]
        }
    ],
)
propose(
    "unit-leader-in-post",
    "S18",
    [*PEOPLE[:3], who("f", unit="u1"), PEOPLE[4]],
    ["a b"],
    rule=rules(WILLING, OWN),
    facts=HOUSE,
    posts=[HEAD, {"id": "k", "microGrid": "m1", "person": "f", "role": "unitLeader", "unit": "u1"}],
    says=[
        {
            "unitLeaders": [
                {"unit": "u1", "candidate": "f", "sitting": True},
                {"unit": "u2", "candidate": "e", "sitting": False},
            ]
        }
    ],
)
propose(
    "unit-without-candidate",
    "S18",
    PEOPLE[:3],
    ["a b"],
    rule=rules(WILLING, OWN),
    facts=HOUSE,
    posts=[HEAD],
    says=[{"unitLeaders": [{"unit": "u1", "candidate": "c"}, {"unit": "u2", "candidate": None}]}],
)
propose(
    "no-building-leader-no-unit-leaders",
    "S18",
    PEOPLE,
    ["a b"],
    rule=rules(WILLING, OWN),
    facts=HOUSE,
    posts=[{**HEAD, "role": "unitLeader", "unit": "u1"}],
    says=[{"unitLeaders": None}],
)

# ---- a limit -------------------------------------------------------------------------------------------

propose(
    "stopped-by-the-limit",
    "S17",
    [who("a"), who("b"), who("c", employment="retired")],
    ["a b"],
    rule=rules(WILLING, OWN, steps=1),
    facts=ONE,
    more={
        "proven": False,
        "baseGrids": [
            {
                "led": 1,
                "dual": 1,
                "points": 72,
                "boundLed": 1,
                "boundDual": 1,
                "boundPoints": 81,
                "proven": False,
            }
        ],
    },
    note="one pair was looked at; no pair can be worth more than 81",
)

"""S17: whom to propose, from those who live in the micro-grid."""

from book import Book
from rooms.leader import DISTRICT, EVE, GAP, PILOT, SAME, TODAY, village_that
from given import under

proposals = Book("leader/proposals")
BOOKS = [proposals]

# ---- proposals -----------------------------------------------------------------------------------------


def candidate(id, *, party=False, willing=True, employment="employed", born=SAME, micro="m"):
    return {
        "id": id,
        "microGrid": micro,
        "partyMember": party,
        "willing": willing,
        "employment": employment,
        "birthDate": born,
    }


def propose(
    id,
    clauses,
    candidates,
    chosen,
    *values,
    sitting=(),
    facts=DISTRICT,
    on=TODAY,
    says=None,
    more=None,
    **rest,
):
    """`chosen`: the ids that must be proposed for the only covered micro-grid; `says` more of it, `more` of the whole."""
    leaders = [{"id": f"l{n}", "microGrid": "m", "person": p} for n, p in enumerate(sitting)]
    leaders = {"leaders": leaders, "leadersComplete": True, "candidates": list(candidates)}
    given = under(values, facts=facts, leaders=leaders, on=on)
    counts = {
        "filled": int(len(chosen) == 2),
        "halfFilled": int(len(chosen) == 1),
        "unfilled": int(not chosen),
    }
    micro = {"leaders": [{"candidate": c, "sitting": c in sitting} for c in chosen], **(says or {})}
    proposals.case(
        id,
        clauses,
        "proposeLeaders",
        given,
        says={"inForce": True, **counts, "microGrids": [micro], **(more or {})},
        **rest,
    )


def wish(name, met, clause=None):
    return {"wish": name, "met": met, "clause": clause}


propose("no-candidate", "S17", [], [], says={"unfilled": "noCandidate", "wishes": []})
propose(
    "nobody-willing",
    "S17",
    [candidate("x", willing=False), candidate("y", willing=False)],
    [],
    says={"unfilled": "noneWilling", "candidates": 2, "unwilling": 2},
)
propose(
    "one-candidate",
    "S17",
    [candidate("x", party=True)],
    ["x"],
    says={
        "unfilled": "onlyOneCandidate",
        "pattern": None,
        "wishes": [wish("willing", True), wish("partyMember", True, "S16")],
    },
)
propose(
    "one-willing",
    "S17",
    [candidate("x"), candidate("y", willing=False)],
    ["x"],
    says={"unfilled": "onlyOneWilling", "wishes": [wish("willing", True), wish("partyMember", False, "S16")]},
)
propose(
    "the-unwilling-never",
    "S17",
    [candidate("x", willing=False, party=True, employment="retired"), candidate("y"), candidate("z")],
    ["y", "z"],
    says={
        "unwilling": 1,
        "pattern": None,
        "wishes": [
            wish("willing", True),
            wish("partyMember", False, "S16"),
            wish("pairPattern", False, "S17"),
        ],
    },
)
propose(
    "willing-before-party-member",
    "S16 S17",
    [candidate("x", willing=None, party=True), candidate("y"), candidate("z")],
    ["y", "z"],
    note="unknown counts as less than yes, and not as no",
)
propose(
    "unknown-willing-is-not-unwilling",
    "S17",
    [candidate("x", willing=None), candidate("y", willing=None)],
    ["x", "y"],
    says={
        "unwilling": 0,
        "wishes": [
            wish("willing", None),
            wish("partyMember", False, "S16"),
            wish("pairPattern", False, "S17"),
        ],
    },
)
propose(
    "party-member-before-pattern",
    "S16 S17",
    [candidate("w", party=True), candidate("x"), candidate("y"), candidate("z", employment="retired")],
    ["w", "z"],
    note="both can be had",
)
propose(
    "party-member-or-pattern",
    "S16 S17",
    [
        candidate("x", employment="retired"),
        candidate("y", employment=None, born=None, party=True),
        candidate("z", employment="employed"),
    ],
    ["x", "y"],
    says={
        "pattern": None,
        "wishes": [wish("willing", True), wish("partyMember", True, "S16"), wish("pairPattern", None, "S17")],
    },
)
propose(
    "pattern-before-sitting",
    "S17",
    [candidate("x", party=True), candidate("y"), candidate("z", employment="retired")],
    ["x", "z"],
    sitting=("x", "y"),
    says={
        "pattern": "employedAndNot",
        "wishes": [
            wish("willing", True),
            wish("partyMember", True, "S16"),
            wish("pairPattern", True, "S17"),
            wish("keepsSitting", False),
        ],
    },
)
propose("sitting-before-the-first-ids", "S17", [candidate(c) for c in "wxyz"], ["x", "z"], sitting=("x", "z"))
propose(
    "first-ids",
    "S17",
    [candidate(c) for c in "zyxw"],
    ["w", "x"],
    note="the order of the list makes no difference",
)
propose(
    "older-and-younger",
    "S17",
    [candidate("x"), candidate("y"), candidate("z", born="1970-07-02")],
    ["x", "z"],
    says={"pattern": "olderAndYounger"},
)
for young, chosen, pattern in (
    ("1970-06-30", ["x", "y"], None),
    ("1970-07-01", ["x", "z"], "olderAndYounger"),
):
    propose(
        f"gap-10-1960-07-01-{young}",
        "S17",
        [candidate("x", born="1960-07-01"), candidate("y", born="1960-07-01"), candidate("z", born=young)],
        chosen,
        GAP,
        says={"pattern": pattern},
    )
propose(
    "own-micro-grid-only",
    "S17",
    [candidate("x"), candidate("y", micro="g", party=True)],
    ["x"],
    says={"unfilled": "onlyOneCandidate"},
    more={"candidatesNotCovered": 1, "candidatesLeftOut": 0},
)
propose(
    "candidates-left-out",
    "S17",
    [candidate("x"), candidate("y"), candidate("y"), candidate("z", micro="nowhere")],
    ["x", "y"],
    more={"candidatesLeftOut": 2},
)
propose(
    "village-that-follows-the-city",
    "S17 S19",
    [candidate("x", micro="g"), candidate("y", micro="g", employment="retired")],
    ["x", "y"],
    facts=village_that(followsCityModel=True),
    says={"microGrid": "g", "pattern": "employedAndNot"},
)
propose("first-day-of-the-pilot", "S17", [candidate("x"), candidate("y")], ["x", "y"], on=PILOT)
propose(
    "day-before-the-pilot",
    "S17",
    [candidate("x"), candidate("y")],
    [],
    on=EVE,
    more={"inForce": False, "microGrids": [], "unfilled": 0},
)

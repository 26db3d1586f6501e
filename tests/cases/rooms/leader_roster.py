"""S16 to S18: who is in office on a day, where a post is vacant, who answers for a household."""

from book import Book
from rooms.leader import DISTRICT, EVE, PILOT, TODAY, post
from expect import data
from given import TOP, area, base, community, grid, group, homes, local, micro, rural_base, under, village

roster, answers = Book("leader/roster"), Book("leader/answers")
BOOKS = [roster, answers]
TOMORROW, YESTERDAY = "2026-07-02", "2026-06-30"

# ---- the roster ----------------------------------------------------------------------------------------


def on_day(
    id,
    clauses,
    leaders,
    *values,
    office,
    vacant,
    facts=DISTRICT,
    on=TODAY,
    complete=True,
    known=True,
    findings=(),
    note=None,
):
    """`office`: ids of the posts held; `vacant`: a dictionary for each vacancy."""
    given = under(
        values,
        facts=facts,
        leaders={"leaders": leaders, "leadersComplete": complete, "candidates": []},
        on=on,
    )
    says = {"inOffice": [{"post": p} for p in office.split()], "vacancies": vacant, "vacanciesKnown": known}
    roster.case(id, clauses, "leaderRoster", given, findings=None if findings is None else list(findings), says=says, note=note)


def vacancy(has, asked=2, since=None, next=None, at="m"):
    return {"microGrid": at, "has": has, "asked": asked, "since": since, "next": next}


X, Y = post("x"), post("y")
on_day("two-in-office", "S17", [X, Y], office="x y", vacant=[])
on_day("nobody", "S16 S17", [], office="", vacant=[vacancy(0)])
on_day("list-not-complete", "S17", [X], office="x", vacant=[], complete=None, known=False)
on_day("before-the-plan", "S17", [X], office="x", vacant=[], on=EVE, known=False)
on_day("first-day-of-the-plan", "S17", [X], office="x", vacant=[vacancy(1)], on=PILOT)
on_day(
    "three-asked",
    "S17",
    [X, Y],
    local("grid.leader.dual_count", 3, PILOT),
    office="x y",
    vacant=[vacancy(2, 3)],
)
for name, term, office, vacant in (
    ("begins-today", {"from": TODAY}, "x y", []),
    ("begins-tomorrow", {"from": TOMORROW}, "x", [vacancy(1, next=TOMORROW)]),
    ("ends-tomorrow", {"to": TOMORROW}, "x y", []),
    ("ended-today", {"to": TODAY}, "x", [vacancy(1, since=TODAY)]),
    ("ended-yesterday", {"from": "2024-07-01", "to": YESTERDAY}, "x", [vacancy(1, since=YESTERDAY)]),
):
    on_day(f"term-{name}", "S17", [X, post("y", **term)], office=office, vacant=vacant)
on_day(
    "last-end-and-next-beginning",
    "S17",
    [
        X,
        post("a", to="2025-01-01"),
        post("b", to="2026-01-01"),
        post("c", **{"from": "2027-01-01"}),
        post("d", **{"from": "2026-12-01"}),
    ],
    office="x",
    vacant=[vacancy(1, since="2026-01-01", next="2026-12-01")],
)
for order, rows in (("first", (0, 1)), ("last", (1, 0))):
    holders = (post("x", person="q", to="2024-01-01"), post("x", **{"from": "2024-01-01"}))
    on_day(
        f"one-post-in-two-rows-the-former-holder-{order}",
        "S16 S17",
        [holders[n] for n in rows],
        office="x",
        vacant=[vacancy(1)],
        findings=[data("duplicateId", "/leaders/1", ["/leaders/0"])],
        note="who is in office today is so whichever row comes first",
    )
on_day(
    "a-unit-leader-beside-a-building-leader-left",
    "S17 S18",
    [
        post("z", role="buildingLeader"),
        post("u", role="unitLeader", unit="u1", to="2024-05-01"),
        post("v", role="unitLeader", unit="u1", **{"from": "2026-09-01"}),
    ],
    office="z",
    vacant=[vacancy(1)],
    findings=None,
    note="neither was one of the two, so the vacancy neither began nor will end with them",
)
on_day(
    "successor-follows-at-once",
    "S17",
    [X, post("y", to=TODAY), post("z", **{"from": TODAY})],
    office="x z",
    vacant=[],
)
on_day(
    "term-that-has-no-day",
    "S17",
    [X, post("y", **{"from": TODAY, "to": TODAY})],
    office="x",
    vacant=[],
    known=False,
    findings=[data("termReversed", "y.to")],
)
on_day(
    "term-reversed",
    "S17",
    [X, post("y", **{"from": TOMORROW, "to": TODAY})],
    office="x",
    vacant=[],
    known=False,
    findings=[data("termReversed", "y.to")],
)
on_day(
    "unit-leader-beside-a-building-leader",
    "S17 S18",
    [post("x", role="buildingLeader"), post("y", role="unitLeader", unit="u1")],
    office="x y",
    vacant=[vacancy(1)],
    facts=grid(
        [*TOP, community(), base(), micro()],
        homes("m", 2),
        buildings=[{"id": "B", "place": "b"}],
        stairwellUnits=[{"id": "u1", "building": "B"}],
    ),
    note="the leader of one unit does not make up the pair",
)
on_day(
    "one-person-two-posts",
    "S17",
    [X, post("y", person="p-x")],
    office="x y",
    vacant=[vacancy(1)],
    findings=[data("leaderTwice", "y.person", ["x.person"])],
)
on_day(
    "one-person-one-post-after-the-other",
    "S17",
    [post("x", to=TODAY), post("y", person="p-x", **{"from": TODAY})],
    office="y",
    vacant=[vacancy(1)],
    note="one leader before and one after: the vacancy is older than both, and nothing says since when",
)
on_day(
    "villager-group",
    "S10 S16",
    [post("x", "g", role="groupLeader"), *[post(i) for i in "yz"]],
    office="y z x",
    vacant=[],
    note="a village owes no pair, and its group leader is in office all the same",
)
on_day(
    "a-village-that-follows-the-city",
    "S19",
    [],
    facts=grid([*TOP, area(), village(followsCityModel=True), rural_base(), group()], homes("g", 1)),
    office="",
    vacant=[vacancy(0, at="g")],
)

for place, code in (("b", "notAMicroGrid"), ("nowhere", "unknownMicroGrid")):
    fault = data(code, "y.microGrid")
    on_day(
        f"post-of-{place}",
        "S16 S17",
        [X, post("y", place)],
        office="x",
        vacant=[],
        known=False,
        findings=[fault],
        note="it may be a post of any micro-grid, so that nowhere is one known to be vacant",
    )
    on_day(
        f"former-post-of-{place}",
        "S17",
        [X, post("y", place, to="2025-06-01"), post("z", to="2024-06-01")],
        office="x",
        vacant=[vacancy(1)],
        findings=[fault],
        note="it may have been here, so that it is not known since when there are fewer",
    )

# ---- who answers ---------------------------------------------------------------------------------------

HOUSE = grid(
    [*TOP, community(), base(), micro(), area(), village(), rural_base(), group()],
    [
        {"id": "h1", "microGrids": ["m"], "building": "B", "unit": "u1"},
        {"id": "h2", "microGrids": ["m"]},
        {"id": "h3", "microGrids": ["g"]},
    ],
    buildings=[{"id": "B", "place": "b"}],
    stairwellUnits=[{"id": "u1", "building": "B"}, {"id": "u2", "building": "B"}],
)


def answer(
    id,
    clauses,
    leaders,
    household,
    who,
    *,
    on=TODAY,
    complete=True,
    nobody=False,
    micro_grid="m",
    note=None,
    own=(),
):
    """`who`: ids of the posts that answer, nearest first; `own`: those of the household's own unit."""
    given = {
        "facts": HOUSE,
        "leaders": {"leaders": leaders, "leadersComplete": complete, "candidates": []},
        "household": household,
        "on": on,
    }
    told = [{"post": p, "ownUnit": p in own} for p in who.split()]
    answers.case(
        id,
        clauses,
        "householdLeaders",
        given,
        says={"microGrid": micro_grid, "leaders": told, "nobody": nobody},
        note=note,
    )


HEAD = post("head", role="buildingLeader")
ONE, OTHER = post("one", role="unitLeader", unit="u1"), post("other", role="unitLeader", unit="u2")
answer("both-leaders", "S16 S17", [Y, X], "h2", "x y")
answer(
    "own-unit-first",
    "S18",
    [HEAD, ONE, OTHER],
    "h1",
    "one head",
    own=("one",),
    note="the leader of another unit does not answer",
)
answer("unit-unknown", "S18", [HEAD, ONE, OTHER], "h2", "head")
answer(
    "unit-leaders-alone",
    "S16",
    [OTHER, ONE],
    "h1",
    "one other",
    own=("one",),
    note="without a building leader both lead the micro-grid",
)
answer("village", "S10", [post("v", "g", role="groupLeader")], "h3", "v", micro_grid="g")
answer("nobody", "S16", [], "h1", "", nobody=True)
answer("nobody-listed", "S16", [], "h1", "", complete=None, nobody=None)
for place in ("b", "nowhere"):
    answer(f"nobody-and-a-post-of-{place}", "S16", [post("x", place)], "h1", "", nobody=None)
answer("term-over", "S16", [post("x", to=TODAY), Y], "h2", "y")
answer("term-runs", "S16", [post("x", to=TOMORROW), Y], "h2", "x y")
answer("term-to-come", "S16", [post("x", **{"from": TOMORROW})], "h2", "", nobody=True)
answer("unknown-household", "S16", [X], "h9", "", micro_grid=None, nobody=None)

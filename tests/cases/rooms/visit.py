"""S35 to S38: what counts as a visit, by whom, in which period; both sides of each day."""

from book import Book
from expect import advice, data, explain
from given import local, under

rounds, counts = Book("visit/rounds"), Book("visit/counts")
BOOKS = [rounds, counts]
PILOT, MAY = "2022-07-07", "2026-05-20"

MONTHLY = local("visit.priority.visits_per_year", 12)
NUMBER = "visit.priority.visits_per_year"


def home(id="h", **facts):
    """A household of a community that is of none of the four categories."""
    none = {"hardship": False, "tenant": False, "veteranPartyMember": False, "keyAttention": False}
    return {"id": id, "microGrid": "m", "city": True, "occupied": True, **none, **facts}


def visit(id, date, roles=("communityWorker", "gridWorker", "partyMember"), household="h", mode="inPerson", result="met"):
    return {
        "id": id,
        "household": household,
        "date": date,
        "visitors": [{"role": r} for r in roles],
        "mode": mode,
        "result": result,
    }


ALL = ("partySecretary", "communityWorker", "gridWorker")
"""The 1+1 and the secretary: the visit counts for every duty and has the form of S37."""


def status(state, since=None, due=None, by=None, attempts=0, missed=None):
    """Where a household stands under a duty; `missed`: whether the period before was."""
    return {
        "state": state,
        "since": since,
        "due": due,
        "satisfiedBy": by,
        "attempts": attempts,
        "missedPrevious": missed,
    }


NOT_OWED = status("notApplicable")


def watch(
    book,
    id,
    clauses,
    on,
    visits,
    findings,
    states,
    *values,
    homes=None,
    since="2026-04-01",
    local_number=MONTHLY,
    says=None,
    note=None,
):
    """`states`: by clause, or by household and clause, all that is said of a status; None: there is no such duty."""

    def check(report):
        faults = []
        for key, said in states.items():
            household, clause = key if isinstance(key, tuple) else ("h", key)
            got = [s for s in report["statuses"] if (s["household"], s["clause"]) == (household, clause)]
            if said is None or len(got) != 1:
                faults += [f"{key}: said {said}, computed {got}"] if got or said else []
                continue
            faults += [
                f"{key}/{k}: said {v!r}, computed {got[0].get(k)!r}"
                for k, v in said.items()
                if got[0].get(k) != v
            ]
        return faults

    facts = {"households": homes or [home()], "visits": visits, "logFrom": since}
    local_values = [*([local_number] if local_number else []), *values]
    given = under(local_values, facts=facts, asOf=on)
    book.case(id, clauses, "checkVisits", given, findings=findings, says=says, check=check, note=note)


def incomplete(clause, period, missed=1, gravity=explain):
    return gravity("visitRoundIncomplete", clause, "", missed=missed, period=period)


# ---- S36, S38: calendar year and quarter -----------------------------------------------------------------

for on, state in (
    ("2026-03-31", status("done", "2026-03-31", "2026-06-30", "v")),
    ("2026-04-01", status("open", "2026-04-01", "2026-06-30", missed=False)),
    ("2026-06-30", status("open", "2026-04-01", "2026-06-30", missed=False)),
):
    watch(
        rounds,
        f"quarter-visited-on-03-31-seen-on-{on}",
        "S38",
        on,
        [visit("v", "2026-03-31")],
        [],
        {"S38": state},
        since="2026-01-01",
    )
watch(
    rounds,
    "quarter-visited-on-04-01",
    "S38",
    "2026-04-01",
    [visit("v", "2026-04-01")],
    [],
    {"S38": status("done", "2026-04-01", "2026-09-30", "v")},
)
watch(
    rounds,
    "quarter-never-visited-on-its-last-day",
    "S38",
    "2026-06-30",
    [],
    [],
    {"S38": status("open", "2026-04-01", "2026-06-30")},
)
watch(
    rounds,
    "quarter-never-visited-on-the-day-after",
    "S38",
    "2026-07-01",
    [],
    [incomplete("S38", "2026Q2")],
    {"S38": status("overdue", "2026-07-01", "2026-06-30", missed=True)},
)
watch(
    rounds,
    "quarter-missed-and-then-visited",
    "S38",
    "2026-07-02",
    [visit("v", "2026-07-02")],
    [incomplete("S38", "2026Q2")],
    {"S38": status("done", "2026-07-02", "2026-12-31", "v", missed=True)},
    note="a civil period cannot be made up for",
)
watch(
    rounds,
    "two-quarters-missed",
    "S38",
    "2026-10-01",
    [],
    [incomplete("S38", "2026Q3")],
    {"S38": status("overdue", "2026-07-01", "2026-06-30", missed=True)},
    note="overdue since the first that was missed",
)
for on, s36, s38 in (
    (
        "2025-12-31",
        status("done", "2025-12-31", "2026-12-31", "v"),
        status("done", "2025-12-31", "2026-03-31", "v"),
    ),
    (
        "2026-01-01",
        status("open", "2026-01-01", "2026-12-31", missed=False),
        status("open", "2026-01-01", "2026-03-31", missed=False),
    ),
):
    watch(
        rounds,
        f"year-visited-on-12-31-seen-on-{on}",
        "S36 S38",
        on,
        [visit("v", "2025-12-31", ALL)],
        [],
        {"S36": s36, "S38": s38},
        since="2025-10-01",
    )
YEAR_OPEN = status("open", "2025-01-01", "2025-12-31")
watch(
    rounds,
    "year-never-visited-on-its-last-day",
    "S36",
    "2025-12-31",
    [],
    [incomplete("S38", "2025Q3")],
    {"S36": YEAR_OPEN, "S38": status("overdue", "2025-04-01", "2025-03-31", missed=True)},
    since="2025-01-01",
)
watch(
    rounds,
    "year-never-visited-on-the-day-after",
    "S36",
    "2026-01-01",
    [],
    [incomplete("S36", "2025"), incomplete("S38", "2025Q4")],
    {"S36": status("overdue", "2026-01-01", "2025-12-31", missed=True)},
    since="2025-01-01",
)
watch(
    rounds,
    "year-of-which-the-log-lacks-a-day",
    "S36 S38",
    "2026-01-01",
    [],
    [incomplete("S38", "2025Q4")],
    {
        "S36": status("open", "2026-01-01", "2026-12-31"),
        "S38": status("overdue", "2025-07-01", "2025-06-30", missed=True),
    },
    since="2025-01-02",
    note="a gap of the log is not a gap of the visits: the first quarter and the year are not wholly in it",
)

# in force from 2022-07-07: no period that had begun before is owed in full
watch(
    rounds,
    "day-before-the-pilot",
    "S36 S38 S39",
    "2022-07-06",
    [],
    [],
    {"S36": None, "S38": None, "S39": None},
    since="2021-01-01",
    says={"policies": {"policies": []}},
)
watch(
    rounds,
    "first-day-of-the-pilot",
    "S36 S38 S39",
    PILOT,
    [],
    [],
    {
        "S36": status("open", "2022-01-01", "2022-12-31", missed=False),
        "S38": status("open", "2022-07-01", "2022-09-30", missed=False),
        "S39": NOT_OWED,
    },
    since="2021-01-01",
)
for on, s36, s38, found in (
    (
        "2022-10-01",
        status("open", "2022-01-01", "2022-12-31", missed=False),
        status("open", "2022-10-01", "2022-12-31", missed=False),
        [],
    ),
    (
        "2023-01-01",
        status("open", "2023-01-01", "2023-12-31", missed=False),
        status("overdue", "2023-01-01", "2022-12-31", missed=True),
        [incomplete("S38", "2022Q4")],
    ),
    (
        "2024-01-01",
        status("overdue", "2024-01-01", "2023-12-31", missed=True),
        status("overdue", "2023-01-01", "2022-12-31", missed=True),
        [incomplete("S36", "2023"), incomplete("S38", "2023Q4")],
    ),
):
    watch(
        rounds,
        f"never-visited-since-the-pilot-on-{on}",
        "S36 S38",
        on,
        [],
        found,
        {"S36": s36, "S38": s38},
        since="2021-01-01",
    )

# more rounds than the plan asks for
TWICE = local("visit.team.rounds_per_quarter", 2, PILOT)
for on, state in (
    ("2026-05-15", status("done", "2026-05-15", "2026-06-30", "v")),
    ("2026-05-16", status("open", "2026-05-16", "2026-06-30", missed=False)),
):
    watch(
        rounds,
        f"twice-a-quarter-on-{on}",
        "S38",
        on,
        [visit("v", "2026-05-15")],
        [],
        {"S38": state},
        TWICE,
        note="each quarter in two even parts: 45 and 46 days of 91",
    )
for on, state in (
    ("2026-06-30", status("done", "2026-06-30", "2026-12-31", "v")),
    ("2026-07-01", status("open", "2026-07-01", "2026-12-31", missed=False)),
):
    watch(
        rounds,
        f"secretary-twice-a-year-on-{on}",
        "S36",
        on,
        [visit("v", "2026-06-30", ALL)],
        [],
        {"S36": state},
        local("visit.secretary.rounds_per_year", 2, PILOT),
    )

# due soon, only where a place says how soon
SOON = local("visit.due_soon_days", 14)
for on, state in (
    ("2026-06-15", status("open", "2026-04-01", "2026-06-30")),
    ("2026-06-16", status("dueSoon", "2026-06-16", "2026-06-30")),
):
    watch(rounds, f"due-soon-14-days-on-{on}", "S38", on, [], [], {"S38": state}, SOON)

# ---- who came late ---------------------------------------------------------------------------------------

for id, came, on, s38, found in (
    (
        "in-the-first-half",
        "2026-05-16",
        "2026-06-01",
        status("open", "2026-05-16", "2026-06-30", missed=False),
        [],
    ),
    ("in-the-second-half", "2026-05-17", "2026-06-01", NOT_OWED, []),
    (
        "in-the-first-half-next-quarter",
        "2026-05-16",
        "2026-07-01",
        status("overdue", "2026-07-01", "2026-06-30", missed=True),
        [incomplete("S38", "2026Q2")],
    ),
    (
        "in-the-second-half-next-quarter",
        "2026-05-17",
        "2026-07-01",
        status("open", "2026-07-01", "2026-09-30", missed=False),
        [],
    ),
    ("today", "2026-04-02", "2026-04-02", status("open", "2026-04-02", "2026-06-30", missed=False), []),
    ("tomorrow", "2026-04-03", "2026-04-02", NOT_OWED, []),
):
    watch(
        rounds,
        f"came-{id}",
        "S38",
        on,
        [],
        found,
        {"S38": s38},
        homes=[home(since=came)],
        note="a plan of a round is drawn at its start: who comes in the second half is owed the next",
    )
for came, s36 in (
    ("2026-07-02", status("open", "2026-07-02", "2026-12-31", missed=False)),
    ("2026-07-03", NOT_OWED),
):
    watch(
        rounds,
        f"came-in-the-year-on-{came}",
        "S36",
        "2026-07-03",
        [],
        [],
        {"S36": s36},
        homes=[home(since=came)],
        since="2026-07-01",
        note="who was not here in the year before was owed nothing in it",
    )
watch(
    rounds,
    "came-late-and-was-visited",
    "S38",
    "2026-06-01",
    [visit("v", "2026-05-20")],
    [],
    {"S38": status("done", "2026-05-20", "2026-09-30", "v", missed=False)},
    homes=[home(since="2026-05-17")],
    since="2026-01-01",
)
for word, occupied, state in (
    ("yes", True, "open"),
    ("unknown", None, "open"),
    ("no", False, "notApplicable"),
):
    watch(
        rounds,
        f"occupied-{word}",
        "S36 S38",
        MAY,
        [],
        [],
        {c: {"state": state} for c in ("S36", "S38")},
        homes=[home(occupied=occupied)],
        note="only a known no takes the household out of the round",
    )

# ---- S35: what counts; S36 to S38: by whom -----------------------------------------------------------------

OPEN = status("open", "2026-04-01", "2026-06-30")
for mode, result, state in (
    ("inPerson", "met", status("done", "2026-05-10", "2026-09-30", "v")),
    ("inPerson", "noAnswer", OPEN | {"attempts": 1}),
    ("inPerson", "refused", OPEN | {"attempts": 1}),
    ("phone", "met", OPEN),
    ("video", "met", OPEN),
    ("phone", "noAnswer", OPEN),
):
    watch(
        counts,
        f"{mode}-{result}",
        "S35 S38",
        MAY,
        [visit("v", "2026-05-10", mode=mode, result=result)],
        [],
        {"S38": state},
        note="敲门: an unanswered door is an attempt, a call by telephone neither"
        if state["state"] == "open"
        else None,
    )
watch(
    counts,
    "two-attempts-then-met",
    "S35",
    MAY,
    [
        visit("a", "2026-04-10", result="noAnswer"),
        visit("b", "2026-04-20", result="refused"),
        visit("v", "2026-05-10"),
    ],
    [],
    {"S38": status("done", "2026-05-10", "2026-09-30", "v", attempts=2)},
)
for role in (
    "communityWorker",
    "gridWorker",
    "townCadre",
    "partySecretary",
    "committeeMember",
    "microGridLeader",
    "partyMember",
    "representative",
):
    secretary = "done" if role == "partySecretary" else "open"
    watch(
        counts,
        f"by-{role}",
        "S36 S37 S38",
        MAY,
        [visit("v", "2026-05-10", [role])],
        [explain("visitTeamIncomplete", "S37", "v.visitors", visits=1)],
        {"S36": {"state": secretary}, "S38": {"state": "done"}},
        note="S37 forms the group freely: the visit counts, and its form is to be explained",
    )
watch(
    counts,
    "by-other",
    "S37 S38",
    MAY,
    [visit("v", "2026-05-10", ["other"])],
    [],
    {"S36": {"state": "open"}, "S38": OPEN},
)
watch(
    counts,
    "by-the-1-1-and-the-secretary",
    "S36 S37 S38",
    MAY,
    [visit("v", "2026-05-10", ALL)],
    [],
    {"S36": {"state": "done"}, "S38": {"state": "done"}},
)
for word, city, gravity in (("village", False, advice), ("unknown", None, advice)):
    watch(
        counts,
        f"without-the-1-1-{word}",
        "S37",
        MAY,
        [visit("v", "2026-05-10", ["gridWorker"])],
        [gravity("visitTeamIncomplete", "S37", "v.visitors", visits=1)],
        {"S38": {"state": "done"}},
        homes=[home(city=city)],
        note="a village has no full-time community worker",
    )
watch(
    counts,
    "without-the-1-1-twice",
    "S37",
    MAY,
    [visit("v", "2026-05-10", ["gridWorker"]), visit("w", "2026-05-11", ["partyMember"], "k")],
    [explain("visitTeamIncomplete", "S37", "v.visitors", ["w.visitors"], visits=2)],
    {"S38": {"state": "done"}},
    homes=[home(), home("k")],
)
watch(
    counts,
    "without-the-1-1-last-quarter",
    "S37",
    "2026-07-01",
    [visit("v", "2026-06-30", ["gridWorker"])],
    [],
    {"S38": {"state": "open"}},
    note="only visits that satisfy a duty today are looked at",
)
watch(
    counts,
    "by-persons",
    "S36 S38",
    MAY,
    [],
    [data("badValue", "#visit.unit", expected="household", length=6)],
    {"S38": OPEN},
    local("visit.unit", "person", PILOT),
    note="a round by persons is not computed, and that is said",
)
watch(
    counts,
    "coverage",
    "S38",
    MAY,
    [visit("v", "2026-05-10"), visit("w", "2026-05-11", household="k")],
    [],
    {("l", "S38"): OPEN},
    homes=[
        home(),
        home("k", microGrid="n"),
        home("l", microGrid="n"),
        home("o", microGrid="n", occupied=False),
        home("p", microGrid="n"),
    ],
    says={
        "coverage": [
            {"policy": "secretaryRound", "households": 5, "owed": 4, "done": 0, "doneBasisPoints": 0},
            {"policy": "secretaryRound", "microGrid": "m", "households": 1, "owed": 1},
            {"policy": "secretaryRound", "microGrid": "n", "households": 4, "owed": 3},
            {
                "policy": "teamRound",
                "microGrid": None,
                "households": 5,
                "owed": 4,
                "done": 2,
                "overdue": 0,
                "doneBasisPoints": 5000,
            },
            {
                "policy": "teamRound",
                "microGrid": "m",
                "households": 1,
                "owed": 1,
                "done": 1,
                "doneBasisPoints": 10_000,
            },
            {
                "policy": "teamRound",
                "microGrid": "n",
                "households": 4,
                "owed": 3,
                "done": 1,
                "doneBasisPoints": 3333,
            },
            {"policy": "priority", "households": 5, "owed": 0, "done": 0, "doneBasisPoints": None},
            {"policy": "priority", "microGrid": "m", "owed": 0},
            {"policy": "priority", "microGrid": "n", "owed": 0},
        ]
    },
)

"""S35 to S39: what counts as a visit, by whom, in which period; both sides of each day and number."""

from book import Book
from expect import advice, data, explain, unset, violation
from given import local, under

rounds, counts, priority, rolling, log = (Book(f"visit/{n}") for n in ("rounds", "counts", "priority", "rolling", "log"))
BOOKS = [rounds, counts, priority, rolling, log]
PILOT, MAY = "2022-07-07", "2026-05-20"

MONTHLY = local("visit.priority.visits_per_year", 12)
NUMBER = "visit.priority.visits_per_year"


def home(id="h", **facts):
    """A household of a community that is of none of the four categories."""
    none = {"hardship": False, "tenant": False, "veteranPartyMember": False, "keyAttention": False}
    return {"id": id, "microGrid": "m", "city": True, "occupied": True, **none, **facts}


def visit(id, date, roles=("communityWorker", "gridWorker"), household="h", mode="inPerson", result="met"):
    return {"id": id, "household": household, "date": date, "visitors": [{"role": r} for r in roles], "mode": mode, "result": result}


ALL = ("partySecretary", "communityWorker", "gridWorker")
"""The 1+1 and the secretary: the visit counts for every duty and has the form of S37."""


def status(state, since=None, due=None, by=None, attempts=0, missed=None):
    """Where a household stands under a duty; `missed`: whether the period before was."""
    return {"state": state, "since": since, "due": due, "satisfiedBy": by, "attempts": attempts, "missedPrevious": missed}


NOT_OWED = status("notApplicable")


def watch(book, id, clauses, on, visits, findings, states, *values, homes=None, since="2026-04-01", local_number=MONTHLY, says=None, note=None):
    """`states`: by clause, or by household and clause, all that is said of a status; None: there is no such duty."""

    def check(report):
        faults = []
        for key, said in states.items():
            household, clause = key if isinstance(key, tuple) else ("h", key)
            got = [s for s in report["statuses"] if (s["household"], s["clause"]) == (household, clause)]
            if said is None or len(got) != 1:
                faults += [f"{key}: said {said}, computed {got}"] if got or said else []
                continue
            faults += [f"{key}/{k}: said {v!r}, computed {got[0].get(k)!r}" for k, v in said.items() if got[0].get(k) != v]
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
    watch(rounds, f"quarter-visited-on-03-31-seen-on-{on}", "S38", on, [visit("v", "2026-03-31")], [], {"S38": state}, since="2026-01-01")
watch(rounds, "quarter-visited-on-04-01", "S38", "2026-04-01", [visit("v", "2026-04-01")], [],
      {"S38": status("done", "2026-04-01", "2026-09-30", "v")})
watch(rounds, "quarter-never-visited-on-its-last-day", "S38", "2026-06-30", [], [], {"S38": status("open", "2026-04-01", "2026-06-30")})
watch(rounds, "quarter-never-visited-on-the-day-after", "S38", "2026-07-01", [], [incomplete("S38", "2026Q2")],
      {"S38": status("overdue", "2026-07-01", "2026-06-30", missed=True)})
watch(rounds, "quarter-missed-and-then-visited", "S38", "2026-07-02", [visit("v", "2026-07-02")], [incomplete("S38", "2026Q2")],
      {"S38": status("done", "2026-07-02", "2026-12-31", "v", missed=True)}, note="a civil period cannot be made up for")
watch(rounds, "two-quarters-missed", "S38", "2026-10-01", [], [incomplete("S38", "2026Q3")],
      {"S38": status("overdue", "2026-07-01", "2026-06-30", missed=True)}, note="overdue since the first that was missed")
for on, s36, s38 in (
    ("2025-12-31", status("done", "2025-12-31", "2026-12-31", "v"), status("done", "2025-12-31", "2026-03-31", "v")),
    ("2026-01-01", status("open", "2026-01-01", "2026-12-31", missed=False), status("open", "2026-01-01", "2026-03-31", missed=False)),
):
    watch(rounds, f"year-visited-on-12-31-seen-on-{on}", "S36 S38", on, [visit("v", "2025-12-31", ALL)], [], {"S36": s36, "S38": s38}, since="2025-10-01")
YEAR_OPEN = status("open", "2025-01-01", "2025-12-31")
watch(rounds, "year-never-visited-on-its-last-day", "S36", "2025-12-31", [], [incomplete("S38", "2025Q3")],
      {"S36": YEAR_OPEN, "S38": status("overdue", "2025-04-01", "2025-03-31", missed=True)}, since="2025-01-01")
watch(rounds, "year-never-visited-on-the-day-after", "S36", "2026-01-01", [], [incomplete("S36", "2025"), incomplete("S38", "2025Q4")],
      {"S36": status("overdue", "2026-01-01", "2025-12-31", missed=True)}, since="2025-01-01")
watch(rounds, "year-of-which-the-log-lacks-a-day", "S36 S38", "2026-01-01", [], [incomplete("S38", "2025Q4")],
      {"S36": status("open", "2026-01-01", "2026-12-31"), "S38": status("overdue", "2025-07-01", "2025-06-30", missed=True)}, since="2025-01-02",
      note="a gap of the log is not a gap of the visits: the first quarter and the year are not wholly in it")

# in force from 2022-07-07: no period that had begun before is owed in full
watch(rounds, "day-before-the-pilot", "S36 S38 S39", "2022-07-06", [], [], {"S36": None, "S38": None, "S39": None},
      since="2021-01-01", says={"policies": {"policies": []}})
watch(rounds, "first-day-of-the-pilot", "S36 S38 S39", PILOT, [], [],
      {"S36": status("open", "2022-01-01", "2022-12-31", missed=False), "S38": status("open", "2022-07-01", "2022-09-30", missed=False), "S39": NOT_OWED},
      since="2021-01-01")
for on, s36, s38, found in (
    ("2022-10-01", status("open", "2022-01-01", "2022-12-31", missed=False), status("open", "2022-10-01", "2022-12-31", missed=False), []),
    ("2023-01-01", status("open", "2023-01-01", "2023-12-31", missed=False), status("overdue", "2023-01-01", "2022-12-31", missed=True),
     [incomplete("S38", "2022Q4")]),
    ("2024-01-01", status("overdue", "2024-01-01", "2023-12-31", missed=True), status("overdue", "2023-01-01", "2022-12-31", missed=True),
     [incomplete("S36", "2023"), incomplete("S38", "2023Q4")]),
):
    watch(rounds, f"never-visited-since-the-pilot-on-{on}", "S36 S38", on, [], found, {"S36": s36, "S38": s38}, since="2021-01-01")

# more rounds than the plan asks for
TWICE = local("visit.team.rounds_per_quarter", 2, PILOT)
for on, state in (
    ("2026-05-15", status("done", "2026-05-15", "2026-06-30", "v")), ("2026-05-16", status("open", "2026-05-16", "2026-06-30", missed=False)),
):
    watch(rounds, f"twice-a-quarter-on-{on}", "S38", on, [visit("v", "2026-05-15")], [], {"S38": state}, TWICE,
          note="each quarter in two even parts: 45 and 46 days of 91")
for on, state in (
    ("2026-06-30", status("done", "2026-06-30", "2026-12-31", "v")), ("2026-07-01", status("open", "2026-07-01", "2026-12-31", missed=False)),
):
    watch(rounds, f"secretary-twice-a-year-on-{on}", "S36", on, [visit("v", "2026-06-30", ALL)], [], {"S36": state},
          local("visit.secretary.rounds_per_year", 2, PILOT))

# due soon, only where a place says how soon
SOON = local("visit.due_soon_days", 14)
for on, state in (("2026-06-15", status("open", "2026-04-01", "2026-06-30")), ("2026-06-16", status("dueSoon", "2026-06-16", "2026-06-30"))):
    watch(rounds, f"due-soon-14-days-on-{on}", "S38", on, [], [], {"S38": state}, SOON)

# ---- who came late ---------------------------------------------------------------------------------------

for id, came, on, s38, found in (
    ("in-the-first-half", "2026-05-16", "2026-06-01", status("open", "2026-05-16", "2026-06-30", missed=False), []),
    ("in-the-second-half", "2026-05-17", "2026-06-01", NOT_OWED, []),
    ("in-the-first-half-next-quarter", "2026-05-16", "2026-07-01", status("overdue", "2026-07-01", "2026-06-30", missed=True),
     [incomplete("S38", "2026Q2")]),
    ("in-the-second-half-next-quarter", "2026-05-17", "2026-07-01", status("open", "2026-07-01", "2026-09-30", missed=False), []),
    ("today", "2026-04-02", "2026-04-02", status("open", "2026-04-02", "2026-06-30", missed=False), []),
    ("tomorrow", "2026-04-03", "2026-04-02", NOT_OWED, []),
):
    watch(rounds, f"came-{id}", "S38", on, [], found, {"S38": s38}, homes=[home(since=came)],
          note="a plan of a round is drawn at its start: who comes in the second half is owed the next")
for came, s36 in (("2026-07-02", status("open", "2026-07-02", "2026-12-31", missed=False)), ("2026-07-03", NOT_OWED)):
    watch(rounds, f"came-in-the-year-on-{came}", "S36", "2026-07-03", [], [], {"S36": s36}, homes=[home(since=came)], since="2026-07-01",
          note="who was not here in the year before was owed nothing in it")
watch(rounds, "came-late-and-was-visited", "S38", "2026-06-01", [visit("v", "2026-05-20")], [],
      {"S38": status("done", "2026-05-20", "2026-09-30", "v", missed=False)}, homes=[home(since="2026-05-17")], since="2026-01-01")
for word, occupied, state in (("yes", True, "open"), ("unknown", None, "open"), ("no", False, "notApplicable")):
    watch(rounds, f"occupied-{word}", "S36 S38", MAY, [], [], {c: {"state": state} for c in ("S36", "S38")}, homes=[home(occupied=occupied)],
          note="only a known no takes the household out of the round")

# ---- S35: what counts; S36 to S38: by whom -----------------------------------------------------------------

OPEN = status("open", "2026-04-01", "2026-06-30")
for mode, result, state in (
    ("inPerson", "met", status("done", "2026-05-10", "2026-09-30", "v")), ("inPerson", "noAnswer", OPEN | {"attempts": 1}),
    ("inPerson", "refused", OPEN | {"attempts": 1}), ("phone", "met", OPEN), ("video", "met", OPEN), ("phone", "noAnswer", OPEN),
):
    watch(counts, f"{mode}-{result}", "S35 S38", MAY, [visit("v", "2026-05-10", mode=mode, result=result)], [], {"S38": state},
          note="敲门: an unanswered door is an attempt, a call by telephone neither" if state["state"] == "open" else None)
watch(counts, "two-attempts-then-met", "S35", MAY, [visit("a", "2026-04-10", result="noAnswer"), visit("b", "2026-04-20", result="refused"),
      visit("v", "2026-05-10")], [], {"S38": status("done", "2026-05-10", "2026-09-30", "v", attempts=2)})
for role in ("communityWorker", "gridWorker", "townCadre", "partySecretary", "committeeMember", "microGridLeader", "partyMember", "representative"):
    secretary = "done" if role == "partySecretary" else "open"
    watch(counts, f"by-{role}", "S36 S37 S38", MAY, [visit("v", "2026-05-10", [role])], [explain("visitTeamIncomplete", "S37", "v.visitors", visits=1)],
          {"S36": {"state": secretary}, "S38": {"state": "done"}}, note="S37 forms the group freely: the visit counts, and its form is to be explained")
watch(counts, "by-other", "S37 S38", MAY, [visit("v", "2026-05-10", ["other"])], [], {"S36": {"state": "open"}, "S38": OPEN})
watch(counts, "by-the-1-1-and-the-secretary", "S36 S37 S38", MAY, [visit("v", "2026-05-10", ALL)], [], {"S36": {"state": "done"}, "S38": {"state": "done"}})
for word, city, gravity in (("village", False, advice), ("unknown", None, advice)):
    watch(counts, f"without-the-1-1-{word}", "S37", MAY, [visit("v", "2026-05-10", ["gridWorker"])], [gravity("visitTeamIncomplete", "S37", "v.visitors", visits=1)],
          {"S38": {"state": "done"}}, homes=[home(city=city)], note="a village has no full-time community worker")
watch(counts, "without-the-1-1-twice", "S37", MAY, [visit("v", "2026-05-10", ["gridWorker"]), visit("w", "2026-05-11", ["partyMember"], "k")],
      [explain("visitTeamIncomplete", "S37", "v.visitors", ["w.visitors"], visits=2)], {"S38": {"state": "done"}}, homes=[home(), home("k")])
watch(counts, "without-the-1-1-last-quarter", "S37", "2026-07-01", [visit("v", "2026-06-30", ["gridWorker"])], [], {"S38": {"state": "open"}},
      note="only visits that satisfy a duty today are looked at")
watch(counts, "by-persons", "S36 S38", MAY, [], [data("badValue", "#visit.unit", expected="household", length=6)], {"S38": OPEN},
      local("visit.unit", "person", PILOT), note="a round by persons is not computed, and that is said")
watch(
    counts, "coverage", "S38", MAY, [visit("v", "2026-05-10"), visit("w", "2026-05-11", household="k")], [], {("l", "S38"): OPEN},
    homes=[home(), home("k", microGrid="n"), home("l", microGrid="n"), home("o", microGrid="n", occupied=False), home("p", microGrid="n")],
    says={"coverage": [
        {"policy": "secretaryRound", "households": 5, "owed": 4, "done": 0, "doneBasisPoints": 0},
        {"policy": "secretaryRound", "microGrid": "m", "households": 1, "owed": 1},
        {"policy": "secretaryRound", "microGrid": "n", "households": 4, "owed": 3},
        {"policy": "teamRound", "microGrid": None, "households": 5, "owed": 4, "done": 2, "overdue": 0, "doneBasisPoints": 5000},
        {"policy": "teamRound", "microGrid": "m", "households": 1, "owed": 1, "done": 1, "doneBasisPoints": 10_000},
        {"policy": "teamRound", "microGrid": "n", "households": 4, "owed": 3, "done": 1, "doneBasisPoints": 3333},
        {"policy": "priority", "households": 5, "owed": 0, "done": 0, "doneBasisPoints": None},
        {"policy": "priority", "microGrid": "m", "owed": 0},
        {"policy": "priority", "microGrid": "n", "owed": 0},
    ]},
)

# ---- S39: more often, a local number ------------------------------------------------------------------------


def number(n, *values):
    return [local(NUMBER, n), *values]


def not_more(expected, base, key=NUMBER):
    return violation("visitPriorityNotMoreOften", "S39", f"#{key}", expected=expected, base=base)


watch(priority, "number-missing", "S39", MAY, [], [unset(NUMBER, "S39", "")], {"S39": None}, homes=[home(hardship=True)], local_number=None,
      says={"policies": {"policies": [{"id": "secretaryRound", "strength": "inPrinciple"}, {"id": "teamRound", "strength": "inPrinciple"}]}},
      note="要加大频次 without a number: nothing is computed")
for n, found in ((3, [not_more("3", "4")]), (4, [not_more("4", "4")]), (5, [])):
    watch(priority, f"number-{n}-a-year", "S39", MAY, [], found, {"S39": NOT_OWED}, local_number=local(NUMBER, n))
for n, found in ((8, [not_more("8", "8")]), (9, [])):
    watch(priority, f"number-{n}-where-the-base-is-8", "S38 S39", "2026-04-10", [], found, {}, TWICE, local_number=local(NUMBER, n))
for n, found in ((0, True), (1, False), (336, False), (337, True)):
    found = [data("badValue", f"#{NUMBER}", expected="1-336", length=len(str(n)))] if found else [not_more("1", "4")] if n == 1 else []
    watch(priority, f"number-{n}-can-be-read", "S39", MAY, [], found, {}, local_number=local(NUMBER, n))
for on, state, found in (
    ("2026-05-31", status("done", "2026-05-31", "2026-06-30", "v"), []),
    ("2026-06-01", status("open", "2026-06-01", "2026-06-30", missed=False), []),
    ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30", missed=True), [incomplete("S39", "2026-06", gravity=violation)]),
):
    watch(priority, f"monthly-visited-on-05-31-seen-on-{on}", "S39", on, [visit("v", "2026-05-31")], found, {"S39": state},
          homes=[home(hardship=True)], since="2026-05-01")
FLAGS = ("hardship", "tenant", "veteranPartyMember", "keyAttention")
for flag in FLAGS:
    watch(priority, f"category-{flag}", "S39", MAY, [], [], {"S39": status("open", "2026-05-01", "2026-05-31") | {"categories": [flag]}},
          homes=[home(**{flag: True})], since="2026-05-01")
    watch(priority, f"category-{flag}-unknown", "S39", MAY, [], [data("visitCategoryUnknown", "/households", households=1)],
          {"S39": status("undecided") | {"categories": [], "unknown": [flag]}}, homes=[home(**{flag: None})], note="unknown is never no")
watch(priority, "category-known-and-others-unknown", "S39", MAY, [], [], {"S39": {"state": "open", "categories": ["tenant"], "unknown": []}},
      homes=[home(hardship=None, tenant=True, veteranPartyMember=None, keyAttention=None)], since="2026-05-01")
watch(priority, "category-none", "S39", MAY, [], [], {"S39": NOT_OWED})
watch(
    priority, "most-pressing-first", "S36 S38 S39", "2026-07-01", [visit("v", "2026-06-10", household="k")],
    [incomplete("S38", "2026Q2"), incomplete("S39", "2026-06", gravity=violation)], {}, homes=[home(hardship=True), home("k")], since="2026-04-01",
    says={"due": [
        {"household": "h", "clause": "S39", "state": "overdue", "due": "2026-04-30", "categories": ["hardship"]},
        {"household": "h", "clause": "S38", "state": "overdue", "due": "2026-06-30"},
        {"household": "k", "clause": "S38", "state": "open", "due": "2026-09-30"},
        {"household": "h", "clause": "S36", "state": "open", "due": "2026-12-31"},
        {"household": "k", "clause": "S36", "state": "open", "due": "2026-12-31"},
    ]},
)

# ---- A4: the rolling reading ----------------------------------------------------------------------------------

GAPS = {"secretary": 365, "team": 90, "priority": 30}


def gaps(**changed):
    numbers = {**GAPS, **changed}
    return [local("visit.cadence", "rolling", PILOT),
            *(local(f"visit.{k}.rolling_gap_days", n) for k, n in numbers.items() if n is not None)]


def roll(id, clauses, on, visits, findings, states, changed=None, **more):
    watch(rolling, id, clauses, on, visits, findings, states, *gaps(**(changed or {})), **{"local_number": None, "since": "2026-04-01", **more})


def exceeded(clause, days, gravity=explain):
    return gravity("visitGapExceeded", clause, "", missed=1, days=days)


for on, state, found in (
    ("2026-06-30", status("done", "2026-04-01", "2026-06-30", "v"), []),
    ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30"), [exceeded("S38", 90)]),
):
    roll(f"gap-90-visited-on-04-01-seen-on-{on}", "S38", on, [visit("v", "2026-04-01")], found, {"S38": state})
for on, state, found in (
    ("2026-06-30", status("open", "2026-04-01", "2026-06-30"), []), ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30"), [exceeded("S38", 90)]),
):
    roll(f"gap-90-never-visited-seen-on-{on}", "S38", on, [], found, {"S38": state}, note="the clock starts with the log")
for on, state, found in (
    ("2026-05-10", status("done", "2026-04-10", "2026-05-10", "v"), []),
    ("2026-05-11", status("overdue", "2026-05-11", "2026-05-10"), [exceeded("S39", 30, violation)]),
):
    roll(f"priority-gap-30-seen-on-{on}", "S39", on, [visit("v", "2026-04-10")], found, {"S39": state}, homes=[home(tenant=True)])
for on, state in (("2026-06-15", status("done", "2026-04-01", "2026-06-30", "v")), ("2026-06-16", status("dueSoon", "2026-06-16", "2026-06-30", "v"))):
    watch(rolling, f"due-soon-14-days-on-{on}", "S38", on, [visit("v", "2026-04-01")], [], {"S38": state}, *gaps(), SOON, local_number=None)
for which, clause in (("secretary", "S36"), ("team", "S38"), ("priority", "S39")):
    roll(f"gap-of-{which}-missing", clause, MAY, [], [unset(f"visit.{which}.rolling_gap_days", clause, "")], {clause: None}, {which: None},
         note="the rolling reading needs a number of its own")
for which, clause, longest in (("secretary", "S36", 366), ("team", "S38", 92)):
    for days in (longest, longest + 1):
        late = [explain("visitGapTooLong", clause, f"#visit.{which}.rolling_gap_days", days=days, longest=longest)] if days > longest else []
        roll(f"gap-of-{which}-{days}", clause, MAY, [], late, {}, {which: days}, note="longer than the period of the clause can be")
for days, found in ((89, []), (90, [not_more("4.05", "4.05", "visit.priority.rolling_gap_days")])):
    roll(f"gap-of-priority-{days}-where-the-base-is-90", "S39", MAY, [], found, {}, {"priority": days})
for days in (0, 3660, 3661):
    bad = [data("badValue", "#visit.secretary.rolling_gap_days", expected="1-3660", length=len(str(days)))]
    long = [explain("visitGapTooLong", "S36", "#visit.secretary.rolling_gap_days", days=days, longest=366)]
    roll(f"gap-of-{days}-can-be-read", "S36", MAY, [], long if days == 3660 else bad, {}, {"secretary": days})

# ---- the log --------------------------------------------------------------------------------------------------


def entry(id, visits, findings, state="open", **more):
    watch(log, id, "", MAY, visits, findings, {"S38": {"state": state}}, **more)


entry("start-unknown", [], [data("visitLogStartUnknown", "/logFrom")], since=None, note="nothing is called missed while it is unknown")
watch(log, "start-unknown-for-years", "S38", "2026-07-01", [visit("v", "2024-01-10")], [data("visitLogStartUnknown", "/logFrom")],
      {"S38": status("open", "2026-07-01", "2026-09-30")}, since=None)
entry("unknown-household", [visit("v", "2026-05-10", household="nowhere")], [data("visitUnknownHousehold", "v.household")])
entry("today", [visit("v", MAY)], [], "done")
entry("tomorrow", [visit("v", "2026-05-21")], [data("visitInFuture", "v.date")])
entry("on-the-day-of-moving-in", [visit("v", "2026-04-10")], [], "done", homes=[home(since="2026-04-10")])
entry("before-moving-in", [visit("v", "2026-04-09")], [data("visitBeforeHousehold", "v.date")], homes=[home(since="2026-04-10")])
entry("same-entry-twice", [visit("v", "2026-05-10"), visit("v", "2026-05-10")], [data("duplicateId", "/visits/1/id", ["/visits/0/id"])], "done")
entry("one-id-for-two-visits", [visit("v", "2026-05-10"), visit("v", "2026-05-11")],
      [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")], note="none counts until a person decides")
entry("without-ids", [visit(None, "2026-05-10"), visit(None, "2026-05-10")], [], "done")
for field, changed in (("date", {"date": None}), ("mode", {"mode": None}), ("result", {"result": None}), ("visitors", {"visitors": []}),
                       ("visitors", {"visitors": [{}]})):
    id = f"without-{field}" + ("-known" if changed.get("visitors") else "")
    entry(id, [visit("v", "2026-05-10") | changed], [data("visitIncomplete", f"v.{field}", field=field)])
entry("order-of-the-log", [visit("w", "2026-05-11"), visit("v", "2026-05-10")], [], "done")

"""S39's local number, the rolling reading, and the log."""

from book import Book
from rooms.visit import MAY, NOT_OWED, NUMBER, PILOT, SOON, TWICE, home, incomplete, status, visit, watch
from expect import data, explain, unset, violation
from given import local

priority, rolling, log = Book("visit/priority"), Book("visit/rolling"), Book("visit/log")
BOOKS = [priority, rolling, log]

# ---- S39: more often, a local number ------------------------------------------------------------------------


def number(n, *values):
    return [local(NUMBER, n), *values]


def not_more(expected, base, key=NUMBER):
    return violation("visitPriorityNotMoreOften", "S39", f"#{key}", expected=expected, base=base)


watch(
    priority,
    "number-missing",
    "S39",
    MAY,
    [],
    [unset(NUMBER, "S39", "")],
    {"S39": None},
    homes=[home(hardship=True)],
    local_number=None,
    says={
        "policies": {
            "policies": [
                {"id": "secretaryRound", "strength": "inPrinciple"},
                {"id": "teamRound", "strength": "inPrinciple"},
            ]
        }
    },
    note="要加大频次 without a number: nothing is computed",
)
for n, found in ((3, [not_more("3", "4")]), (4, [not_more("4", "4")]), (5, [])):
    watch(
        priority,
        f"number-{n}-a-year",
        "S39",
        MAY,
        [],
        found,
        {"S39": NOT_OWED},
        local_number=local(NUMBER, n),
    )
for n, found in ((8, [not_more("8", "8")]), (9, [])):
    watch(
        priority,
        f"number-{n}-where-the-base-is-8",
        "S38 S39",
        "2026-04-10",
        [],
        found,
        {},
        TWICE,
        local_number=local(NUMBER, n),
    )
for n, found in ((0, True), (1, False), (336, False), (337, True)):
    found = (
        [data("badValue", f"#{NUMBER}", expected="1-336", length=len(str(n)))]
        if found
        else [not_more("1", "4")]
        if n == 1
        else []
    )
    watch(priority, f"number-{n}-can-be-read", "S39", MAY, [], found, {}, local_number=local(NUMBER, n))
for on, state, found in (
    ("2026-05-31", status("done", "2026-05-31", "2026-06-30", "v"), []),
    ("2026-06-01", status("open", "2026-06-01", "2026-06-30", missed=False), []),
    (
        "2026-07-01",
        status("overdue", "2026-07-01", "2026-06-30", missed=True),
        [incomplete("S39", "2026-06", gravity=violation)],
    ),
):
    watch(
        priority,
        f"monthly-visited-on-05-31-seen-on-{on}",
        "S39",
        on,
        [visit("v", "2026-05-31")],
        found,
        {"S39": state},
        homes=[home(hardship=True)],
        since="2026-05-01",
    )
FLAGS = ("hardship", "tenant", "veteranPartyMember", "keyAttention")
for flag in FLAGS:
    watch(
        priority,
        f"category-{flag}",
        "S39",
        MAY,
        [],
        [],
        {"S39": status("open", "2026-05-01", "2026-05-31") | {"categories": [flag]}},
        homes=[home(**{flag: True})],
        since="2026-05-01",
    )
    watch(
        priority,
        f"category-{flag}-unknown",
        "S39",
        MAY,
        [],
        [data("visitCategoryUnknown", "/households", households=1)],
        {"S39": status("undecided") | {"categories": [], "unknown": [flag]}},
        homes=[home(**{flag: None})],
        note="unknown is never no",
    )
watch(
    priority,
    "category-known-and-others-unknown",
    "S39",
    MAY,
    [],
    [],
    {"S39": {"state": "open", "categories": ["tenant"], "unknown": []}},
    homes=[home(hardship=None, tenant=True, veteranPartyMember=None, keyAttention=None)],
    since="2026-05-01",
)
watch(priority, "category-none", "S39", MAY, [], [], {"S39": NOT_OWED})
watch(
    priority,
    "most-pressing-first",
    "S36 S38 S39",
    "2026-07-01",
    [visit("v", "2026-06-10", household="k")],
    [incomplete("S38", "2026Q2"), incomplete("S39", "2026-06", gravity=violation)],
    {},
    homes=[home(hardship=True), home("k")],
    since="2026-04-01",
    says={
        "due": [
            {
                "household": "h",
                "clause": "S39",
                "state": "overdue",
                "due": "2026-04-30",
                "categories": ["hardship"],
            },
            {"household": "h", "clause": "S38", "state": "overdue", "due": "2026-06-30"},
            {"household": "k", "clause": "S38", "state": "open", "due": "2026-09-30"},
            {"household": "h", "clause": "S36", "state": "open", "due": "2026-12-31"},
            {"household": "k", "clause": "S36", "state": "open", "due": "2026-12-31"},
        ]
    },
)

# ---- A4: the rolling reading ----------------------------------------------------------------------------------

GAPS = {"secretary": 365, "team": 90, "priority": 30}


def gaps(**changed):
    numbers = {**GAPS, **changed}
    return [
        local("visit.cadence", "rolling", PILOT),
        *(local(f"visit.{k}.rolling_gap_days", n) for k, n in numbers.items() if n is not None),
    ]


def roll(id, clauses, on, visits, findings, states, changed=None, **more):
    watch(
        rolling,
        id,
        clauses,
        on,
        visits,
        findings,
        states,
        *gaps(**(changed or {})),
        **{"local_number": None, "since": "2026-04-01", **more},
    )


def exceeded(clause, days, gravity=explain):
    return gravity("visitGapExceeded", clause, "", missed=1, days=days)


for on, state, found in (
    ("2026-06-30", status("done", "2026-04-01", "2026-06-30", "v") | {"made": 1}, []),
    ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30") | {"made": 0}, [exceeded("S38", 90)]),
):
    roll(
        f"gap-90-visited-on-04-01-seen-on-{on}", "S38", on, [visit("v", "2026-04-01")], found, {"S38": state}
    )
for on, state, found in (
    ("2026-06-30", status("open", "2026-04-01", "2026-06-30"), []),
    ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30"), [exceeded("S38", 90)]),
):
    roll(
        f"gap-90-never-visited-seen-on-{on}",
        "S38",
        on,
        [],
        found,
        {"S38": state},
        note="the clock starts with the log",
    )
for on, state, found in (
    ("2026-05-10", status("done", "2026-04-10", "2026-05-10", "v"), []),
    ("2026-05-11", status("overdue", "2026-05-11", "2026-05-10"), [exceeded("S39", 30, violation)]),
):
    roll(
        f"priority-gap-30-seen-on-{on}",
        "S39",
        on,
        [visit("v", "2026-04-10")],
        found,
        {"S39": state},
        homes=[home(tenant=True)],
    )
for on, state in (
    ("2026-06-15", status("done", "2026-04-01", "2026-06-30", "v")),
    ("2026-06-16", status("dueSoon", "2026-06-16", "2026-06-30", "v")),
):
    watch(
        rolling,
        f"due-soon-14-days-on-{on}",
        "S38",
        on,
        [visit("v", "2026-04-01")],
        [],
        {"S38": state},
        *gaps(),
        SOON,
        local_number=None,
    )
# Without a start of the log an old visit proves no gap, and nothing says by when the next is owed.
for word, given, state, found in (
    (
        "of-unknown-start-old-visit",
        [visit("v", "2026-04-10")],
        status("open", "2026-05-11") | {"made": 0},
        [data("visitLogStartUnknown", "/logFrom")],
    ),
    (
        "of-unknown-start-fresh-visit",
        [visit("v", "2026-05-10")],
        status("done", "2026-05-10", "2026-06-09", "v") | {"made": 1},
        [data("visitLogStartUnknown", "/logFrom")],
    ),
    ("that-begins-later", [], status("open"), []),
):
    roll(
        f"log-{word}",
        "S39",
        MAY,
        given,
        found,
        {"S39": state},
        homes=[home(tenant=True)],
        since="2026-06-01" if word == "that-begins-later" else None,
        note="a gap of the log is not a gap of the visits",
    )
# An excuse starts the gap anew, and the calls of the new gap are counted from none.
CALLS = ["2026-04-05", "2026-04-10", "2026-05-12", "2026-05-15"]
for count, state, found in (
    (3, status("overdue", "2026-05-11", "2026-05-10", attempts=3), [exceeded("S39", 30, violation)]),
    (4, status("excused", "2026-05-15", "2026-06-14", attempts=4) | {"excuse": "noAnswer"}, []),
):
    watch(
        rolling,
        f"excused-anew-after-{count}-calls-of-two-each",
        "S39",
        MAY,
        [visit(f"c{n}", d, result="noAnswer") for n, d in enumerate(CALLS[:count], 1)],
        found,
        {"S39": state},
        *gaps(),
        local("visit.excuse.attempts", 2),
        homes=[home(tenant=True)],
        local_number=None,
    )
for which, clause in (("secretary", "S36"), ("team", "S38"), ("priority", "S39")):
    roll(
        f"gap-of-{which}-missing",
        clause,
        MAY,
        [],
        [unset(f"visit.{which}.rolling_gap_days", clause, "")],
        {clause: None},
        {which: None},
        note="the rolling reading needs a number of its own",
    )
for which, clause, longest in (("secretary", "S36", 366), ("team", "S38", 92)):
    for days in (longest, longest + 1):
        late = (
            [
                explain(
                    "visitGapTooLong", clause, f"#visit.{which}.rolling_gap_days", days=days, longest=longest
                )
            ]
            if days > longest
            else []
        )
        roll(
            f"gap-of-{which}-{days}",
            clause,
            MAY,
            [],
            late,
            {},
            {which: days},
            note="longer than the period of the clause can be",
        )
for days, found in ((89, []), (90, [not_more("4.05", "4.05", "visit.priority.rolling_gap_days")])):
    roll(f"gap-of-priority-{days}-where-the-base-is-90", "S39", MAY, [], found, {}, {"priority": days})
for days in (0, 3660, 3661):
    bad = [data("badValue", "#visit.secretary.rolling_gap_days", expected="1-3660", length=len(str(days)))]
    long = [explain("visitGapTooLong", "S36", "#visit.secretary.rolling_gap_days", days=days, longest=366)]
    roll(f"gap-of-{days}-can-be-read", "S36", MAY, [], long if days == 3660 else bad, {}, {"secretary": days})

# ---- the log --------------------------------------------------------------------------------------------------


def entry(id, visits, findings, state="open", **more):
    watch(log, id, "", MAY, visits, findings, {"S38": {"state": state}}, **more)


entry(
    "start-unknown",
    [],
    [data("visitLogStartUnknown", "/logFrom")],
    since=None,
    note="nothing is called missed while it is unknown",
)
watch(
    log,
    "start-unknown-for-years",
    "S38",
    "2026-07-01",
    [visit("v", "2024-01-10")],
    [data("visitLogStartUnknown", "/logFrom")],
    {"S38": status("open", "2026-07-01", "2026-09-30")},
    since=None,
)
entry(
    "unknown-household",
    [visit("v", "2026-05-10", household="nowhere")],
    [data("visitUnknownHousehold", "v.household")],
)
entry(
    "household-is-a-citizen-number",
    [visit("v", "2026-05-10", household="370302209912310010")],
    [data("tableIdIsCitizenNumber", "v.household")],
)
entry(
    "visitor-is-a-name",
    [visit("v", "2026-05-10") | {"visitors": [{"role": "gridWorker", "person": "张三"}, {"role": "communityWorker"}, {"role": "partyMember"}]}],
    [data("idIsName", "/visits/0/visitors/0/person")],
    "done",
    note="the visit counts, and who made it is unknown",
)
entry("today", [visit("v", MAY)], [], "done")
entry("tomorrow", [visit("v", "2026-05-21")], [data("visitInFuture", "v.date")])
entry("on-the-day-of-moving-in", [visit("v", "2026-04-10")], [], "done", homes=[home(since="2026-04-10")])
entry(
    "before-moving-in",
    [visit("v", "2026-04-09")],
    [data("visitBeforeHousehold", "v.date")],
    homes=[home(since="2026-04-10")],
)
entry(
    "same-entry-twice",
    [visit("v", "2026-05-10"), visit("v", "2026-05-10")],
    [data("entryRepeated", "/visits/1/id", ["/visits/0/id"])],
    "done",
)
entry(
    "one-id-for-two-visits",
    [visit("v", "2026-05-10"), visit("v", "2026-05-11")],
    [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")],
    note="none counts until a person decides",
)
entry("without-ids", [visit(None, "2026-05-10"), visit(None, "2026-05-10")], [], "done")
for field, changed in (
    ("date", {"date": None}),
    ("mode", {"mode": None}),
    ("result", {"result": None}),
    ("visitors", {"visitors": []}),
    ("visitors", {"visitors": [{}]}),
):
    id = f"without-{field}" + ("-known" if changed.get("visitors") else "")
    entry(id, [visit("v", "2026-05-10") | changed], [data("visitIncomplete", f"v.{field}", field=field)])
entry("order-of-the-log", [visit("w", "2026-05-11"), visit("v", "2026-05-10")], [], "done")

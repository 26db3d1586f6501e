"""S35, V-07 and the terms of a duty: events, months, numbers in a period, excuses, who came late; duties that somebody
altered; the N of S37."""

from book import Book
from rooms.visit import MAY, NOT_OWED, NUMBER, PILOT, home, incomplete, status, visit, watch
from expect import advice, data, explain, unset, violation
from given import local, under

terms, duties, supposed = Book("visit/terms"), Book("visit/duties"), Book("visit/supposed")
BOOKS = [terms, duties, supposed]

# ---- V-07: monthly, where the locality takes it on ------------------------------------------------------------

ELDERLY = local("visit.elderly_special.applies", True, "2022-07-01")
OLD = [home(specialElderly=True)]
for on, state, found in (
    ("2026-05-31", status("done", "2026-05-31", "2026-06-30", "v"), []),
    ("2026-06-01", status("open", "2026-06-01", "2026-06-30", missed=False), []),
    (
        "2026-07-01",
        status("overdue", "2026-07-01", "2026-06-30", missed=True),
        [incomplete("V-07", "2026-06", gravity=advice)],
    ),
):
    watch(
        terms,
        f"elderly-visited-on-05-31-seen-on-{on}",
        "V-07",
        on,
        [visit("v", "2026-05-31")],
        found,
        {"V-07": state | ({"categories": ["specialElderly"]} if state["state"] == "done" else {})},
        ELDERLY,
        homes=OLD,
        since="2026-05-01",
    )
for word, old, state in (
    ("no", False, NOT_OWED),
    ("unknown", None, status("undecided") | {"unknown": ["specialElderly"]}),
):
    watch(
        terms,
        f"elderly-{word}",
        "V-07",
        MAY,
        [],
        [data("visitCategoryUnknown", "/households", households=1)] if old is None else [],
        {"V-07": state},
        ELDERLY,
        homes=[home(specialElderly=old)],
    )
watch(terms, "elderly-not-taken-on", "V-07", MAY, [], [], {"V-07": None}, homes=OLD)
for on, duty in (("2022-09-30", None), ("2022-10-01", {"state": "open"})):
    watch(
        terms,
        f"elderly-on-{on}",
        "V-07",
        on,
        [],
        [],
        {"V-07": duty},
        ELDERLY,
        homes=OLD,
        since="2022-09-15",
        note="the notice is of October 2022",
    )

# ---- S35: within working days after an event --------------------------------------------------------------------

THREE_DAYS = local("visit.event.working_days", 3)


def eventful(*dates):
    return [home(events=[{"id": f"e{n}", "date": d} for n, d in enumerate(dates, 1)])]


for on, state, found in (
    ("2026-04-30", status("open", "2026-04-29", "2026-05-07"), []),
    ("2026-05-07", status("open", "2026-04-29", "2026-05-07"), []),
    (
        "2026-05-08",
        status("overdue", "2026-05-08", "2026-05-07"),
        [violation("visitEventMissed", "S35", "", missed=1, days=3)],
    ),
):
    watch(
        terms,
        f"event-on-04-29-seen-on-{on}",
        "S35 P-60",
        on,
        [],
        found,
        {"S35": state},
        THREE_DAYS,
        homes=eventful("2026-04-29"),
        note="30 April, 6 and 7 May: the holiday of May lies between",
    )
for on, by in (("2026-04-28", None), ("2026-04-29", "v"), ("2026-05-07", "v")):
    watch(
        terms,
        f"event-on-04-29-visited-on-{on}",
        "S35",
        "2026-05-07",
        [visit("v", on)],
        [],
        {"S35": status("done", on, by=by) if by else status("open", "2026-04-29", "2026-05-07")},
        THREE_DAYS,
        homes=eventful("2026-04-29"),
        note="a visit before the event cannot have been for it",
    )
watch(
    terms,
    "event-after-an-event",
    "S35",
    "2026-05-20",
    [visit("v", "2026-05-07")],
    [],
    {"S35": status("open", "2026-05-19", "2026-05-22")},
    THREE_DAYS,
    homes=eventful("2026-04-29", "2026-05-19"),
)
watch(
    terms,
    "event-before-the-log",
    "S35",
    MAY,
    [],
    [],
    {"S35": status("open", "2026-03-30", "2026-04-02")},
    THREE_DAYS,
    homes=eventful("2026-03-30"),
    note="a gap of the log is not a gap of the visits",
)
watch(
    terms,
    "event-before-the-log-hides-none-after-it",
    "S35 P-60",
    MAY,
    [],
    [violation("visitEventMissed", "S35", "", missed=1, days=3)],
    {"S35": status("overdue", "2026-05-10", "2026-05-09")},
    THREE_DAYS,
    homes=eventful("2026-03-30", "2026-05-06"),
    note="7 and 8 May, and Saturday the 9th, which is worked for the holiday",
)
watch(terms, "event-none", "S35", MAY, [], [], {"S35": NOT_OWED}, THREE_DAYS)
watch(
    terms,
    "event-without-a-day",
    "S35",
    MAY,
    [],
    [data("visitEventUndated", "/households/0/events/0/date")],
    {"S35": {"state": "undecided", "due": None}},
    THREE_DAYS,
    homes=[home(events=[{"id": "e"}])],
    note="it may still ask for a visit",
)
EVENT, OTHER_EVENT = "/households/0/events/0/", "/households/0/events/1/id"
for name, second, found, state in (
    ("twice", {"id": "e", "date": "2026-04-29"}, [data("recordTwice", OTHER_EVENT, [f"{EVENT}id"])], None),
    (
        "of-one-id-on-two-days",
        {"id": "e", "date": "2026-05-19"},
        [data("recordsDiffer", OTHER_EVENT, [f"{EVENT}id", f"{EVENT}date"], facts=1)],
        {"state": "undecided", "due": None},
    ),
    ("without-an-id-beside-one-of-that-day", {"date": "2026-04-29"}, [], None),
    ("without-an-id-beside-one", {"date": "2026-05-12"}, [data("recordUnnamed", OTHER_EVENT)], None),
):
    overdue = {"S35": state or status("overdue", "2026-05-08", "2026-05-07")}
    missed = [] if state else [violation("visitEventMissed", "S35", "", missed=1, days=3)]
    events = [{"id": "e", "date": "2026-04-29"}, second]
    for order in ("", "-turned"):
        watch(
            terms,
            f"event-{name}{order}",
            "S35",
            "2026-05-20",
            [],
            [*found, *missed],
            overdue,
            THREE_DAYS,
            homes=[home(events=events)],
            note="of one id there is one event; on which of two days it was is not known",
        )
        if name != "of-one-id-on-two-days":
            break
        events = events[::-1]
watch(
    terms,
    "event-without-an-id-that-may-be-one-of-these",
    "S35",
    "2026-05-20",
    [],
    [data("recordUnnamed", OTHER_EVENT)],
    {"S35": status("open", "2026-05-19", "2026-05-22")},
    THREE_DAYS,
    homes=[home(events=[{"id": "e", "date": "2026-05-19"}, {"date": "2026-04-29"}])],
    note="it may be the event of May with another day",
)
watch(
    terms,
    "event-where-the-number-is-missing",
    "S35",
    MAY,
    [],
    [unset("visit.event.working_days", "S35", "")],
    {"S35": None},
    homes=eventful("2026-05-19"),
    note="whoever lists events needs the number",
)
watch(
    terms,
    "event-in-a-year-without-a-calendar",
    "S35 P-64",
    "2027-01-04",
    [visit("v", "2026-12-29"), visit("w", "2027-01-04")],
    [data("visitCalendarMissing", "/households", year=2027)],
    {"S35": {"state": "done", "satisfiedBy": "w"}},
    THREE_DAYS,
    homes=eventful("2026-12-30"),
    since="2026-10-01",
    note="weekdays are no answer: the last day is not computed, a visit counts all the same",
)
watch(
    terms,
    "event-251-working-days",
    "S35",
    MAY,
    [],
    [data("badValue", "#visit.event.working_days", expected="0-250", length=3)],
    {"S35": None},
    local("visit.event.working_days", 251),
)

# ---- S39: so many visits over fewer periods ------------------------------------------------------------------------

POOR = [home(hardship=True)]


def spread(visits, parts):
    return {
        "local_number": local(NUMBER, visits),
        "homes": POOR,
        "since": "2026-04-01",
    }, local("visit.priority.periods_per_year", parts)


for dates, made, state in (
    (("2026-04-10",), 1, status("open", "2026-04-01", "2026-06-30")),
    (("2026-04-10", "2026-04-10"), 1, status("open", "2026-04-01", "2026-06-30")),
    (("2026-04-10", "2026-05-11"), 2, status("done", "2026-05-11", "2026-09-30", "v2")),
):
    more, value = spread(8, 4)
    watch(
        terms,
        f"eight-a-year-by-quarters-{len(dates)}-visits-{made}-counted",
        "S39",
        MAY,
        [visit(f"v{n}", d) for n, d in enumerate(dates, 1)],
        [],
        {"S39": state | {"made": made}},
        value,
        **more,
        note="two in each quarter, on different days",
    )
for visits, parts, found in (
    (4, 2, [violation("visitPriorityNotMoreOften", "S39", f"#{NUMBER}", expected="4", base="4")]),
    (6, 4, [data("badValue", "#visit.priority.periods_per_year", expected="a divisor", length=1)]),
    (6, 12, [data("badValue", "#visit.priority.periods_per_year", expected="a divisor", length=2)]),
):
    more, value = spread(visits, parts)
    watch(terms, f"{visits}-a-year-over-{parts}-periods", "S39", MAY, [], found, {}, value, **more)

# ---- excuses: a local number ----------------------------------------------------------------------------------------

TRIES, REFUSALS = local("visit.excuse.attempts", 3), local("visit.excuse.refusals", 1)


def calls(*dates, result="noAnswer"):
    return [visit(f"c{n}", d, result=result) for n, d in enumerate(dates, 1)]


for id, given, values, state in (
    ("two-calls-of-three", calls("2026-04-10", "2026-04-20"), [TRIES], {"state": "open", "attempts": 2}),
    (
        "three-calls-of-three",
        calls("2026-04-10", "2026-04-20", "2026-05-06"),
        [TRIES],
        status("excused", "2026-05-06", "2026-09-30", attempts=3) | {"excuse": "noAnswer"},
    ),
    (
        "three-calls-on-two-days",
        calls("2026-04-10", "2026-04-20", "2026-04-20"),
        [TRIES],
        {"state": "open", "attempts": 3},
    ),
    ("three-calls-without-a-number", calls("2026-04-10", "2026-04-20", "2026-05-06"), [], {"state": "open"}),
    (
        "three-calls-then-met",
        [*calls("2026-04-10", "2026-04-20", "2026-05-06"), visit("v", "2026-05-07")],
        [TRIES],
        status("done", "2026-05-07", "2026-09-30", "v", attempts=3),
    ),
    (
        "refused-once",
        calls("2026-04-10", result="refused"),
        [REFUSALS],
        status("excused", "2026-04-10", "2026-09-30", attempts=1) | {"excuse": "refused"},
    ),
    ("refused-is-no-unanswered-door", calls("2026-04-10", result="refused"), [TRIES], {"state": "open"}),
):
    watch(terms, f"excuse-{id}", "S38", MAY, given, [], {"S38": state}, *values)
watch(
    terms,
    "excuse-ends-with-the-quarter",
    "S38",
    "2026-07-01",
    calls("2026-04-10", "2026-04-20", "2026-05-06"),
    [],
    {"S38": status("open", "2026-07-01", "2026-09-30", missed=False)},
    TRIES,
    note="the quarter before was excused, not missed",
)

# ---- who came within the period --------------------------------------------------------------------------------------

for choice, came, state in (
    ("owed", "2026-05-20", status("open", "2026-05-20", "2026-06-30", missed=False)),
    ("secondHalf", "2026-05-20", NOT_OWED),
    ("notOwed", "2026-04-02", NOT_OWED),
    ("notOwed", "2026-04-01", status("open", "2026-04-01", "2026-06-30", missed=False)),
):
    watch(
        terms,
        f"came-on-{came}-{choice}",
        "S38",
        MAY,
        [],
        [],
        {"S38": state},
        local("visit.joined_late", choice, PILOT),
        homes=[home(since=came)],
    )

# ---- the N of S37 ------------------------------------------------------------------------------------------------------

PAIR = ("communityWorker", "gridWorker")
for word, city in (("community", True), ("village", False)):
    watch(
        terms,
        f"the-pair-alone-{word}",
        "S37",
        MAY,
        [visit("v", "2026-05-10", PAIR)],
        [advice("visitTeamAlone", "S37", "v.visitors", visits=1)],
        {"S38": {"state": "done"}},
        homes=[home(city=city)],
        note="the N is open in number and formed freely: the visit counts",
    )
watch(
    terms,
    "the-pair-with-somebody-else",
    "S37",
    MAY,
    [visit("v", "2026-05-10", (*PAIR, "other"))],
    [advice("visitTeamAlone", "S37", "v.visitors", visits=1)],
    {"S38": {"state": "done"}},
    note="other is none of those whom S37 names",
)

# ---- duties say themselves ---------------------------------------------------------------------------------------------


def said(id, clauses, on, findings, sentences, *values):
    says = {"duties": {"policies": [{"clause": c, "sentenceZh": zh, "sentenceEn": en} for c, zh, en in sentences]}}
    book_input = under(list(values), on=on)
    duties.case(id, clauses, "visitDuties", book_input, findings=findings, says=says)


S36 = (
    "S36",
    "方案要求村（社区）党组织书记原则上每年遍访所辖村（居）民；方案未规定的，本系统按户、按公历年计算，上门见到人才计为走访",
    "the plan asks that in principle the Party secretary of the village or community visits all its residents every year; "
    "where the plan is silent, counted here by household and calendar year, and only a meeting at home counts",
)
S38 = (
    "S38",
    "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍；"
    "方案未规定的，本系统按户、按公历季度计算，小组任一成员上门见到人即计为走访",
    "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter; where the plan is "
    "silent, counted here by household and calendar quarter, and a meeting at home with any member of the group counts",
)
said("the-plan", "S36 S38 S39", MAY, [unset(NUMBER, "S39", "")], [S36, S38])
said("before-the-plan", "S36 S38", "2022-07-06", [], [])
said(
    "all-five",
    "S35 S36 S38 S39 V-07",
    MAY,
    [],
    [
        S36,
        S38,
        (
            "S39",
            "方案要求对困难户、租赁户、老党员户、重点关注户等群体加大频次、重点走访，没有写次数；本地定为每月1次；"
            "方案未规定的，本系统按户、按公历月计算，小组任一成员上门见到人即计为走访",
            "the plan asks for more frequent visits, with priority, to poor, tenant, veteran-Party-member, key-attention "
            "and similar households, and gives no number; set locally: once a month; where the plan is silent, counted "
            "here by household and calendar month, and a meeting at home with any member of the group counts",
        ),
        (
            "V-07",
            "据报道，国家提出了特殊困难老年人每月探访的目标，方案没有这项要求；本地已列为走访职责；"
            "本系统按户、按公历月计算，小组任一成员上门见到人即计为走访",
            "as reported, monthly visits to older people in special difficulty are a national target, and no duty of the "
            "plan; set locally: taken on as a duty; counted here by household and calendar month, and a meeting at home "
            "with any member of the group counts",
        ),
        (
            "S35",
            "方案要求及时走访、发现需要救助的困难群众，没有写期限；本地定为有关事项发生后3个工作日内1次；"
            "方案未规定的，本系统按户计算，小组任一成员上门见到人即计为走访",
            "the plan asks that people in need are visited and found in time, and gives no limit; set locally: once within "
            "3 working days after an event; where the plan is silent, counted here by household, and a meeting at home "
            "with any member of the group counts",
        ),
    ],
    local(NUMBER, 12),
    ELDERLY,
    THREE_DAYS,
)
said(
    "with-excuses-and-two-in-a-quarter",
    "S38 S39",
    MAY,
    [],
    [
        (
            "S36",
            "方案要求村（社区）党组织书记原则上每年遍访所辖村（居）民；"
            "本地定为3次上门未遇、说明情况后不计欠访，1次拒绝走访、说明情况后不计欠访；"
            "方案未规定的，本系统按户、按公历年计算，上门见到人才计为走访",
            "the plan asks that in principle the Party secretary of the village or community visits all its residents "
            "every year; set locally: excused after 3 calls without an answer, excused after 1 refusal; where the plan is "
            "silent, counted here by household and calendar year, and only a meeting at home counts",
        ),
        (
            "S38",
            "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍；"
            "本地定为3次上门未遇、说明情况后不计欠访，1次拒绝走访、说明情况后不计欠访；"
            "方案未规定的，本系统按户、按公历季度计算，小组任一成员上门见到人即计为走访",
            "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter; set locally: "
            "excused after 3 calls without an answer, excused after 1 refusal; where the plan is silent, counted here by "
            "household and calendar quarter, and a meeting at home with any member of the group counts",
        ),
        (
            "S39",
            "方案要求对困难户、租赁户、老党员户、重点关注户等群体加大频次、重点走访，没有写次数；"
            "本地定为每季度2次（不在同一天），3次上门未遇、说明情况后不计欠访，1次拒绝走访、说明情况后不计欠访；"
            "方案未规定的，本系统按户、按公历季度计算，小组任一成员上门见到人即计为走访",
            "the plan asks for more frequent visits, with priority, to poor, tenant, veteran-Party-member, key-attention "
            "and similar households, and gives no number; set locally: 2 times on different days a quarter, excused after "
            "3 calls without an answer, excused after 1 refusal; where the plan is silent, counted here by household and "
            "calendar quarter, and a meeting at home with any member of the group counts",
        ),
    ],
    local(NUMBER, 8),
    local("visit.priority.periods_per_year", 4),
    TRIES,
    REFUSALS,
)

# ---- duties that somebody altered ----------------------------------------------------------------------------------------


def duty(id, clause, cadence, strength="inPrinciple", **changed):
    return {
        "id": id,
        "clause": clause,
        "strength": strength,
        "whom": [],
        "who": ["communityWorker", "gridWorker"],
        "modes": ["inPerson"],
        "cadence": cadence,
        "minVisits": 1,
        "distinctDays": True,
        "joinedLate": "secondHalf",
        "from": PILOT,
        **changed,
    }


def calendar(times):
    return {"type": "calendar", "times": times}


def rolling(gap):
    return {"type": "rolling", "gap": gap}


TEAM = ("teamRound", "S38")


def suppose(id, policies, visits, findings, state=None, on=MAY, homes=None, since="2026-04-01", note=None):
    given = {
        "policies": {"policies": policies},
        "facts": {"households": homes or [home()], "visits": visits, "logFrom": since},
        "asOf": on,
    }
    says = {"statuses": [state] if state else []}
    supposed.case(id, policies[0]["clause"] or "S38", "checkVisitsUnder", given, findings=findings, says=says, note=note)


suppose(
    "monthly-instead-of-quarterly",
    [duty(*TEAM, calendar(12))],
    [visit("v", "2026-04-10")],
    [],
    status("open", "2026-05-01", "2026-05-31", missed=False),
)
suppose(
    "five-parts-of-a-year",
    [duty(*TEAM, calendar(5))],
    [visit("v", "2026-03-14")],
    [],
    status("open", "2026-03-15", "2026-05-26", missed=False),
    since="2026-01-01",
    note="fifths of the year: 73 days each",
)
for on, state in (
    ("2026-02-28", status("done", "2025-11-30", "2026-02-28", "v")),
    ("2026-03-01", status("overdue", "2026-03-01", "2026-02-28")),
):
    suppose(
        f"gap-of-three-months-seen-on-{on}",
        [duty(*TEAM, rolling("P3M"))],
        [visit("v", "2025-11-30", (*PAIR, "partyMember"))],
        [explain("visitGapExceeded", "S38", "", missed=1, days=91)] if state["state"] == "overdue" else [],
        state,
        on=on,
        since="2025-11-01",
        note="a month without the day ends at its end",
    )
for gap, long in (("P92D", False), ("P3M", False), ("P93D", True), ("P4M", True)):
    suppose(
        f"gap-{gap}",
        [duty(*TEAM, rolling(gap))],
        [],
        [explain("visitGapTooLong", "S38", "/policies/policies/0/cadence", days=121 if gap == "P4M" else 93, longest=92)]
        if long
        else [],
        {"state": "open"},
    )
for gap in ("3M", "P0D", "P11Y", "P1M1Y", ""):
    suppose(
        f"gap-that-cannot-be-read-{gap or 'empty'}",
        [duty(*TEAM, rolling(gap))],
        [],
        [data("badValue", "/policies/policies/0/cadence/gap", expected="ISO 8601 gap", length=0)],
    )
for field, changed, expected in (
    ("cadence/times", {"cadence": calendar(0)}, "1-336"),
    ("cadence/times", {"cadence": calendar(337)}, "1-336"),
    ("cadence/workingDays", {"cadence": {"type": "triggered", "workingDays": 251}}, "0-250"),
    ("minVisits", {"minVisits": 0}, "1-366"),
    ("who", {"who": []}, "list"),
    ("modes", {"modes": []}, "list"),
    ("excusedAfterAttempts", {"excusedAfterAttempts": 0}, "1-"),
    ("excusedAfterRefusals", {"excusedAfterRefusals": 0}, "1-"),
):
    times = changed.get("cadence", {}).get("times", "")
    suppose(
        f"term-{field.replace('/', '-')}{times}",
        [{**duty(*TEAM, calendar(4)), **changed}],
        [],
        [data("badValue", f"/policies/policies/0/{field}", expected=expected, length=0)],
    )
suppose(
    "by-telephone-too",
    [duty(*TEAM, calendar(4), modes=["inPerson", "phone"])],
    [visit("v", "2026-05-10", mode="phone")],
    [],
    status("done", "2026-05-10", "2026-09-30", "v"),
)
suppose(
    "only-the-town",
    [duty(*TEAM, calendar(4), who=["townCadre"])],
    [visit("v", "2026-05-10")],
    [],
    status("open", "2026-04-01", "2026-06-30"),
)
suppose(
    "a-local-duty-to-tenants",
    [duty("local", "", calendar(12), strength=None, whom=["tenant"])],
    [],
    [],
    {"state": "open", "categories": ["tenant"]},
    homes=[home(tenant=True)],
    since="2026-05-01",
    note="a duty that no clause sets",
)

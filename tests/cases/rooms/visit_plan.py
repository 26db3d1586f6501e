"""Plans of a period, their exports, the two readings of a period, and the meetings of S40."""

from book import Book
from rooms.visit import MAY, NUMBER, home, visit
from expect import data, unset, violation
from given import local, under

plans, readings, meetings = Book("visit/plans"), Book("visit/readings"), Book("visit/meetings")
calendars = Book("visit/calendar")
BOOKS = [plans, readings, meetings, calendars]

MONTHLY = local(NUMBER, 12)
GROUP = ["communityWorker", "gridWorker", "partyMember"]
QUARTER = "2026Q2"


def team(id="t", capacity=5, roles=GROUP, **more):
    return {"id": id, "roles": roles, "capacityPerDay": capacity, **more}


SECRETARY = team("s", 5, ["partySecretary"])


def plan(id, clauses, on, homes, teams, calls, unplanned=(), findings=(), visits=(), period=QUARTER, says=None, note=None,
         values=(MONTHLY,), **request):
    """`calls`: team, day and clauses by household, all of them; `unplanned`: household and reason."""
    clause_of = {"secretaryRound": "S36", "teamRound": "S38", "priority": "S39", "elderlyMonthly": "V-07", "afterEvent": "S35",
                 "committeeVisits": "V-04", "hardshipVisits": "V-05", "elderlyPatrol": "V-08", "leftBehindChildren": "V-09",
                 "childrenInDifficulty": "V-10"}

    def check(result):
        got = [
            (c["household"], c["team"], c["date"], " ".join(sorted(clause_of[p] for p in c["policies"])))
            for c in result["calls"]
        ]
        faults = [] if sorted(got) == sorted(calls) else [f"calls: said {sorted(calls)}, computed {sorted(got)}"]
        left = [(u["household"], u["reason"]) for u in result["unplanned"]]
        return faults + ([] if sorted(left) == sorted(unplanned) else [f"left: said {unplanned}, computed {left}"])

    given = under(
        list(values),
        facts={"households": homes, "visits": list(visits), "logFrom": "2026-04-01"},
        request={"period": period, "teams": teams, **request},
        asOf=on,
    )
    plans.case(id, clauses, "planVisits", given, findings=list(findings), says=says, check=check, note=note)


# 29 June 2026 is a Monday; 27 and 28 are no working days.
LAST = "2026-06-29"
ONE = [home()]
NO_SECRETARY = ("h", "noRole")
plan("one-household", "S38", LAST, ONE, [team(), SECRETARY], [("h", "t", LAST, "S38"), ("h", "s", LAST, "S36")],
     note="the year takes its share of the quarter: one of one")
plan("no-secretary", "S36 S38", LAST, ONE, [team()], [("h", "t", LAST, "S38")], [NO_SECRETARY])
plan("no-team", "S38", LAST, ONE, [], [], [("h", "noTeam"), ("h", "noTeam")])
plan("a-team-of-another-grid", "S38", LAST, ONE, [team(microGrids=["n"])], [], [("h", "noTeam"), ("h", "noTeam")])
plan("the-secretary-alone", "S36 S38", LAST, ONE, [SECRETARY], [("h", "s", LAST, "S36 S38")],
     note="where no team of the 1+1 serves the place, one call satisfies both")
plan("already-visited", "S38", LAST, ONE, [team(), SECRETARY], [("h", "s", LAST, "S36")],
     visits=[visit("v", "2026-05-10")])
plan("nobody-lives-there", "S38", LAST, [home(occupied=False)], [team(), SECRETARY], [])
plan("on-a-day-off", "S38", LAST, ONE, [team(daysOff=[LAST]), SECRETARY],
     [("h", "t", "2026-06-30", "S38"), ("h", "s", LAST, "S36")])
plan("no-day-is-left", "S38", LAST, ONE, [team(daysOff=[LAST, "2026-06-30"])], [],
     [("h", "noDay"), NO_SECRETARY])
plan("no-room", "S38", "2026-06-30", [home(), home("k")], [team(capacity=1), {**SECRETARY, "capacityPerDay": 1}],
     [("h", "t", "2026-06-30", "S38"), ("h", "s", "2026-06-30", "S36")], [("k", "noCapacity")],
     note="of two, the year takes one before the day is over")
plan("a-second-team", "S38", "2026-06-30", [home(), home("k")], [team(capacity=1), team("u", 1), SECRETARY],
     [("h", "t", "2026-06-30", "S38"), ("k", "u", "2026-06-30", "S38"), ("h", "s", "2026-06-30", "S36")])
plan("priority-households-first", "S38 S39", LAST, [home(), home("k", hardship=True)], [team(capacity=1), SECRETARY],
     [("k", "t", LAST, "S38 S39"), ("h", "t", "2026-06-30", "S38"), ("h", "s", LAST, "S36")],
     note="the month and the quarter share a call")
plan("a-month-of-each", "S38 S39", "2026-04-01", [home(hardship=True)], [team()],
     [("h", "t", "2026-04-01", "S38 S39"), ("h", "t", "2026-05-18", "S39"), ("h", "t", "2026-06-29", "S39")],
     [NO_SECRETARY], note="levelled: a third of the quarter apart, and each in its month")
plan("monthly-visits-to-the-elderly", "V-07", LAST, [home(specialElderly=True)], [team()],
     [("h", "t", LAST, "S38 V-07")], [NO_SECRETARY],
     values=(MONTHLY, local("visit.elderly_special.applies", True, "2022-07-01")))
for clause, name, facts, roles, also in (
    ("V-04", "committee", {}, ["committeeMember"], True),
    ("V-05", "hardship", {"hardship": True}, ["coordinator"], False),
    ("V-08", "elderly_patrol", {"patrolElderly": True}, GROUP, True),
    ("V-09", "left_behind_children", {"leftBehindChild": True}, ["childOfficer"], False),
    ("V-10", "children_in_difficulty", {"childInDifficulty": True}, ["childOfficer"], False),
):
    plan(f"a-local-duty-by-{clause}", clause, LAST, [home(**facts)], [team(roles=roles)],
         [("h", "t", LAST, f"S38 {clause}" if also else clause)], [NO_SECRETARY] * (1 if also else 2),
         [unset(NUMBER, "S39", "")], values=(local(f"visit.{name}.visits_per_year", 12, "2026-06-01"),),
         note="twelve a year: one in June, and the quarter shares the call where the same people make it")
    plan(f"no-local-duty-by-{clause}-before-its-day", clause, LAST, [home(**facts)], [team(roles=roles)],
         [("h", "t", LAST, "S38")] if also else [], [NO_SECRETARY] * (1 if also else 2),
         [unset(NUMBER, "S39", "")], values=(local(f"visit.{name}.visits_per_year", 12, "2026-06-30"),))
plan("after-an-event", "S35 S38", "2026-05-20", [home(events=[{"date": "2026-05-19"}])], [team()],
     [("h", "t", "2026-05-20", "S35 S38")], [NO_SECRETARY],
     values=(MONTHLY, local("visit.event.working_days", 3)))
plan("a-period-to-come", "S38", LAST, ONE, [team(), SECRETARY], [("h", "t", "2026-07-01", "S38"), ("h", "s", "2026-07-01", "S36")],
     period="2026Q3", visits=[visit("v", "2026-05-10")], note="what is visited now is owed again then")
plan("a-household-listed-twice", "S38", LAST, [home(), home()], [team(), SECRETARY],
     [("h", "t", LAST, "S38"), ("h", "s", LAST, "S36")],
     findings=[data("recordTwice", "/households/1/id", ["/households/0/id"])])
plan("a-household-listed-twice-that-differs", "S38", LAST, [home(microGrid="m"), home(microGrid=None)], [team(), SECRETARY],
     [("h", "t", LAST, "S38"), ("h", "s", LAST, "S36")],
     findings=[data("recordsDiffer", "/households/1/id", ["/households/0/id", "/households/0/microGrid"], facts=1)])

# what is left out, and what comes first
JULY, TAKEN_ON = "2026-07-01", local("visit.elderly_special.applies", True, "2022-07-01")
AWAY = [f"2026-07-{d:02}" for d in range(1, 32)]
plan("a-team-on-leave-beside-another", "S38 S39", JULY, [home(hardship=True)], [team("a", 50, daysOff=AWAY), team("b")],
     [("h", "b", JULY, "S38 S39")], [NO_SECRETARY], visits=[visit("v", "2026-06-10")], period="2026-07",
     note="as if the team on leave were not there")
plan("what-cannot-be-made-takes-nothing-with-it", "S35 S38", "2026-05-20", [home(events=[{"date": "2026-05-19"}])],
     [team(daysOff=["2026-05-20", "2026-05-21", "2026-05-22"])], [("h", "t", "2026-05-25", "S38")],
     [("h", "noDay"), NO_SECRETARY], values=(MONTHLY, local("visit.event.working_days", 3)),
     note="three working days after the event the team is away")
plan("what-is-overdue-does-not-wait", "S38", JULY, [home(), home("k"), home("l")], [team(capacity=20)],
     [("h", "t", JULY, "S38"), ("k", "t", JULY, "S38"), ("l", "t", JULY, "S38")], [NO_SECRETARY], period="2026-07",
     says={"later": 2}, note="a third of the quarter's visits, and all that were missed in the last; two secretary's visits wait")
plan("a-must-before-ordinary-neighbours", "S38 S39", "2026-06-30",
     [home("a", building="1"), home("b", building="1"), home("p", building="1", hardship=True),
      home("q", building="2", hardship=True)],
     [team(capacity=2)], [("p", "t", "2026-06-30", "S38 S39"), ("q", "t", "2026-06-30", "S38 S39")],
     [("a", "noCapacity"), ("b", "noCapacity"), ("a", "noRole")])
plan("two-teams-at-one-door", "S36 S38", LAST, ONE, [team(), SECRETARY], [("h", "t", LAST, "S38"), ("h", "s", LAST, "S36")],
     says={"calls": [{"team": "s", "otherTeamThatDay": True}, {"team": "t", "otherTeamThatDay": True}]},
     note="no one team has both roles")
plan("the-secretary-where-the-group-is-away", "S36 S37 S38", LAST, ONE, [team(daysOff=[LAST, "2026-06-30"]), SECRETARY],
     [("h", "s", "2026-06-30", "S36 S38")], note="the group goes first as long as it can; any of its members makes the visit")
ROLLING = (local("visit.cadence", "rolling", "2025-12-30"), local("visit.team.rolling_gap_days", 90),
           local("visit.secretary.rolling_gap_days", 90), local("visit.priority.rolling_gap_days", 30))
plan("two-duties-that-share-no-working-day", "S39 V-07", "2026-04-20", [home(hardship=True, specialElderly=True)],
     [team()], [("h", "t", "2026-04-20", "S39"), ("h", "t", "2026-05-25", "V-07"), ("h", "t", "2026-06-29", "V-07")],
     [NO_SECRETARY], values=(MONTHLY, TAKEN_ON, *ROLLING), visits=[visit("v", "2026-04-02")],
     note="S39 until 2 May, V-07 from 1 May: the days that they share are holidays, so each is made alone")
plan("undecided-counts-households", "S39 V-07", LAST, [home(hardship=None, specialElderly=None)], [team()],
     [("h", "t", LAST, "S38")], [NO_SECRETARY], says={"undecided": 1}, values=(MONTHLY, TAKEN_ON))

# bad requests
plan("a-period-that-is-over", "", MAY, ONE, [team()], [], period="2026Q1",
     findings=[data("visitPlanPeriodOver", "/request/period")])
for text in ("2026Q5", "soon", ""):
    plan(f"a-period-that-cannot-be-read-{text or 'empty'}", "", MAY, ONE, [team()], [], period=text,
         findings=[data("badValue", "/request/period", expected="2026, 2026Q3, 2026-09", length=len(text))])
for word, capacity in (("zero", 0), ("unknown", None)):
    plan(f"capacity-{word}", "", LAST, ONE, [team(capacity=capacity), SECRETARY], [("h", "s", LAST, "S36 S38")],
         findings=[data("visitTeamCapacity", "/request/teams/0/capacityPerDay")])
plan("a-team-twice", "", LAST, ONE, [team(), team(), SECRETARY], [("h", "t", LAST, "S38"), ("h", "s", LAST, "S36")],
     findings=[data("duplicateId", "/request/teams/1/id", ["/request/teams/0/id"])])
plan("a-team-called-by-a-telephone-number", "N-09", LAST, ONE, [team("13805331234"), SECRETARY], [("h", "s", LAST, "S36 S38")],
     findings=[data("idIsTelephone", "/request/teams/0/id")])
plan("a-team-called-by-its-name", "", LAST, ONE, [team("一组"), SECRETARY], [("h", "一组", LAST, "S38"), ("h", "s", LAST, "S36")])
UNPUBLISHED = [data("visitCalendarMissing", "/request/period", year=2027)]
plan("a-year-without-a-calendar", "P-64", "2026-12-31", ONE, [team(), SECRETARY], [], [("h", "noDay"), ("h", "noDay")],
     period="2027-01", findings=UNPUBLISHED, note="weekdays are no answer")
plan("a-year-where-weekdays-stand-in", "P-64", "2026-12-31", ONE, [team()], [("h", "t", "2027-03-01", "S38")],
     [NO_SECRETARY], period="2027-03", findings=UNPUBLISHED, weekdaysWhereUnpublished=True,
     values=(MONTHLY,), note="because the request says so")

# ---- A4: two readings ---------------------------------------------------------------------------------------------------


def compared(id, on, visits, counts, note=None):
    """`counts`: both, calendar only, rolling only, neither, of the quarter."""
    names = ("both", "calendarOnly", "rollingOnly", "neither")
    says = {"readings": [{"clause": "S36"}, {"clause": "S38", "gap": "P3M", **dict(zip(names, counts))}, {"clause": "S39"}]}
    given = under([MONTHLY], facts={"households": ONE, "visits": visits, "logFrom": "2026-01-01"}, asOf=on)
    readings.case(id, "S38", "compareVisitReadings", given, says=says, note=note)


compared("visited-in-both", "2026-05-20", [visit("v", "2026-05-10")], (1, 0, 0, 0))
compared("visited-late-in-the-last-quarter", "2026-05-20", [visit("v", "2026-03-20")], (0, 0, 1, 0),
         "within three months, and not in this quarter")
compared("visited-early-in-the-last-quarter", "2026-05-20", [visit("v", "2026-01-20")], (0, 0, 0, 1))
compared("visited-early-in-this-quarter", "2026-06-30", [visit("v", "2026-04-01")], (1, 0, 0, 0),
         "a gap of three months is never shorter than a quarter")

# ---- S40: meetings --------------------------------------------------------------------------------------------------------

TWO_MONTHS = local("meeting.period_months", 2, "2026-01-01")
GRID = {"id": "b", "leaders": ["p", "q", "r"]}


def meeting(id, on, present=("p", "q"), by="gridLeader", **more):
    return {"id": id, "grid": "b", "date": on, "calledBy": by, "mode": "inPerson", "present": list(present), **more}


def met(id, on, held, findings, status, *values, grids=(GRID,), since="2026-01-01", note=None):
    given = under(list(values), facts={"grids": list(grids), "meetings": held, "logFrom": since}, asOf=on)
    says = {"statuses": [status]} if status else None
    meetings.case(id, "S40", "checkMeetings", given, findings=findings, says=says, note=note)


def late(missed=1, months=2):
    return violation("meetingMissed", "S40", "", missed=missed, months=months)


met("period-missing", MAY, [meeting("a", "2026-05-10")], [unset("meeting.period_months", "S40", "")],
    {"state": None, "due": None, "last": "2026-05-10", "present": 2, "absent": ["r"]},
    note="定期 without a period: nothing is due, attendance is known")
met("before-the-plan", "2022-07-06", [], [], {"state": None}, since="2022-01-01")
met("held", MAY, [meeting("a", "2026-03-10"), meeting("b", "2026-05-10")], [],
    {"state": "done", "since": "2026-05-10", "due": "2026-08-31", "leaders": 3, "present": 2, "absent": ["r"],
     "meetings": 2, "attendanceBasisPoints": 6666}, TWO_MONTHS, since="2026-03-01")
met("open", MAY, [meeting("a", "2026-04-30")], [], {"state": "open", "since": "2026-05-01", "due": "2026-06-30",
    "missedPrevious": False}, TWO_MONTHS, since="2026-03-01")
met("missed", MAY, [meeting("a", "2026-02-28")], [late()],
    {"state": "overdue", "since": "2026-05-01", "due": "2026-04-30", "missedPrevious": True}, TWO_MONTHS)
met("held-after-one-was-missed", MAY, [meeting("a", "2026-02-28"), meeting("b", "2026-05-02")], [late()],
    {"state": "done", "missedPrevious": True}, TWO_MONTHS)
met("start-unknown", MAY, [], [], {"state": "open"}, TWO_MONTHS, since=None)
for on, state, found in (("2026-06-10", "done", []), ("2026-06-11", "overdue", [late(months=5)])):
    met(f"every-five-months-on-{on}", on, [meeting("a", "2026-01-10")], found, {"state": state, "due": "2026-06-10"},
        local("meeting.period_months", 5, "2026-01-01"), note="five months divide no year: from meeting to meeting")
for months in (0, 121):
    met(f"every-{months}-months", MAY, [],
        [data("badValue", "#meeting.period_months", expected="1-120", length=len(str(months)))], {"state": None},
        local("meeting.period_months", months, "2026-01-01"))
for by, found in (
    ("gridWorker", []),
    ("other", [violation("meetingCalledByOther", "S40", "/meetings/0/calledBy")]),
    (None, []),
):
    met(f"called-by-{by or 'unknown'}", MAY, [meeting("a", "2026-05-10", by=by)], found, {"state": "done"}, TWO_MONTHS,
        since="2026-05-01")
met("online", MAY, [meeting("a", "2026-05-10", mode="online")], [], {"state": "done", "mode": "online"}, TWO_MONTHS,
    since="2026-05-01")
met("somebody-else-came-too", MAY, [meeting("a", "2026-05-10", ("p", "q", "r", "x"))], [],
    {"present": 3, "absent": [], "attendanceBasisPoints": 10_000}, TWO_MONTHS, since="2026-05-01")
met("a-new-grid", MAY, [], [], {"state": "open", "since": "2026-05-15"}, TWO_MONTHS, grids=[{**GRID, "since": "2026-05-15"}])
met("without-a-day", MAY, [meeting("a", None)], [data("meetingUndated", "/meetings/0/date")], {"state": "open", "last": None},
    TWO_MONTHS, since="2026-05-01")
met("in-the-future", MAY, [meeting("a", "2026-05-21")], [data("meetingInFuture", "/meetings/0/date")],
    {"state": "open"}, TWO_MONTHS, since="2026-05-01")
for id, held, found in (
    ("without-a-day", meeting("a", None), data("meetingUndated", "/meetings/0/date")),
    ("in-the-future", meeting("a", "2062-04-10"), data("meetingInFuture", "/meetings/0/date")),
    ("grid-not-written-down", meeting("a", "2026-04-10", grid=""), data("unknownPlace", "/meetings/0/grid")),
):
    met(f"{id}-where-one-may-be-missed", MAY, [held], [found], {"state": "open", "missedPrevious": None}, TWO_MONTHS,
        note="the leaders may have met in the two months before")
met("of-another-grid", MAY, [meeting("a", "2026-05-10", grid="x")], [data("unknownPlace", "/meetings/0/grid")],
    {"state": "open"}, TWO_MONTHS, since="2026-05-01")
met("of-another-grid-where-one-may-be-missed", MAY, [meeting("a", "2026-04-10", grid="x")],
    [data("unknownPlace", "/meetings/0/grid")], {"state": "open", "missedPrevious": None}, TWO_MONTHS,
    note="whose id was meant is not known")
for on, found, missed in (("2015-12-31", [data("dateTooEarly", "/meetings/0/date", first="2016-01-01")], None),
                          ("2016-01-01", [late()], True)):
    met(f"dated-{on}", MAY, [meeting("a", on)], found, {"state": "overdue" if missed else "open", "missedPrevious": missed}, TWO_MONTHS)
met("list-that-begins-too-early", MAY, [], [data("dateTooEarly", "/logFrom", first="2016-01-01")],
    {"state": "open", "missedPrevious": None}, TWO_MONTHS, since="2015-12-31")
met("twice", MAY, [meeting("a", "2026-05-10"), meeting("a", "2026-05-11")],
    [data("duplicateId", "/meetings/1/id", ["/meetings/0/id"])], {"state": "open", "last": None}, TWO_MONTHS,
    since="2026-05-01", note="which of them is true is not known")
met("said-twice", MAY, [meeting("a", "2026-05-10"), meeting("a", "2026-05-10")],
    [data("entryRepeated", "/meetings/1/id", ["/meetings/0/id"])], {"state": "done", "meetings": 1}, TWO_MONTHS, since="2026-05-01")
met("somebody-who-came-is-a-citizen-number", MAY, [meeting("a", "2026-05-10", ("p", "370302209912310010"))],
    [data("tableIdIsCitizenNumber", "/meetings/0/present/1")],
    {"state": "done", "present": None, "absent": [], "attendanceBasisPoints": None}, TWO_MONTHS, since="2026-05-01",
    note="whether it is one of the leaders is not known")
met("who-came-is-not-written-down", MAY, [meeting("a", "2026-05-10", ())], [],
    {"state": "done", "present": None, "absent": [], "meetings": 1, "attendanceBasisPoints": None}, TWO_MONTHS,
    since="2026-05-01", note="somebody came, or there was no meeting")
met("leaders-not-written-down", MAY, [meeting("a", "2026-05-10")], [],
    {"state": "done", "leaders": None, "present": None, "absent": [], "attendanceBasisPoints": None}, TWO_MONTHS,
    grids=[{"id": "b", "leaders": []}], since="2026-05-01")
met("twice-and-one-id-lost", MAY, [meeting("a", "2026-05-10"), meeting(None, "2026-05-11")],
    [data("badValue", "/meetings/1/id", expected="id", length=0)],
    {"state": "open", "last": None, "present": None, "meetings": None, "meetingsAtLeast": 0, "meetingsAtMost": 2}, TWO_MONTHS,
    since="2026-05-01", note="they may be one meeting, and then which of them is true is not known")
met("another-without-a-day", MAY, [meeting("a", "2026-05-10"), meeting("c", None)],
    [data("meetingUndated", "/meetings/1/date")],
    {"state": "done", "last": None, "mode": None, "present": None, "absent": [], "meetings": None, "meetingsAtLeast": 1,
     "meetingsAtMost": 2, "attendanceBasisPoints": None}, TWO_MONTHS, since="2026-05-01",
    note="it may be the latest, and one of the year")
met("a-grid-that-differs-and-one-id-lost", MAY, [meeting("a", "2026-02-28")],
    [data("badValue", "/grids/1/id", expected="id", length=0)],
    {"state": "open", "missedPrevious": None, "leaders": None, "present": None, "absent": [], "attendanceBasisPoints": None},
    TWO_MONTHS, grids=[GRID, {"leaders": ["p"]}], note="it may be a second record of the grid")
met("a-grid-twice", MAY, [meeting("a", "2026-05-10")], [data("recordTwice", "/grids/1/id", ["/grids/0/id"])],
    {"state": "done"}, TWO_MONTHS, grids=[GRID, GRID], since="2026-05-01")
for order, pair in (("", [GRID, {**GRID, "leaders": ["p"]}]), ("-the-other-way-round", [{**GRID, "leaders": ["p"]}, GRID])):
    met(f"a-grid-that-differs{order}", MAY, [meeting("a", "2026-02-28")],
        [data("recordsDiffer", "/grids/1/id", ["/grids/0/id", "/grids/0/leaders"], facts=1)],
        {"state": "open", "missedPrevious": None, "present": None, "absent": [], "attendanceBasisPoints": None}, TWO_MONTHS,
        grids=pair)


# a calendar file (RFC 5545): the events of two districts are never one; ~ is a space
ICS = """BEGIN:VCALENDAR VERSION:2.0 PRODID:-//gridaid//visits//EN X-WR-CALNAME:visits BEGIN:VEVENT UID:{}
DTSTAMP:20261229T000000Z DTSTART;VALUE=DATE:20261230 DTEND;VALUE=DATE:20261231 SUMMARY:visits~of~t:~1 DESCRIPTION:h
TRANSP:TRANSPARENT END:VEVENT END:VCALENDAR"""


def calendar(id, uid, **district):
    call = {"team": "t", "date": "2026-12-30", "week": "2026-12-28", "household": "h", "policies": ["teamRound"], "due": "2026-12-31",
            "overdue": False, "priority": False, "otherTeamThatDay": False}
    plan = {"calls": [call], "unplanned": [], "weeks": [], "later": 0, "undecided": 0, "splitBuildings": 0, "synthetic": False,
            "findings": [], **district}
    given = {"plan": plan, "team": "", "lang": "en", "stamp": "2026-12-29"}
    calendars.case(id, "", "visitCalendar", given, says={"text": "".join(f"{line}\r\n" for line in ICS.format(uid).split()).replace("~", " ")})


calendar("of-a-district", "2026-12-30-370302:t@gridaid", district="370302")
calendar("of-another-district", "2026-12-30-370303:t@gridaid", district="370303")
calendar("of-no-district", "2026-12-30-t@gridaid")
calendar("of-a-citizen-number", "2026-12-30-t@gridaid", district="370302209912310010")

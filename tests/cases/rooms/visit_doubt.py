"""S36 to S38: an entry that the log leaves out proves no visit, and not that there was none."""

from book import Book
from rooms.visit import ALL, NOT_OWED, home, incomplete, status, visit, watch
from expect import data, explain, unset, violation
from given import local

doubt = Book("visit/doubt")
BOOKS = [doubt]
JULY = "2026-07-01"
"""The first day after the second quarter, which nobody visited."""
OPEN = status("open", "2026-07-01", "2026-09-30")
LATE = status("overdue", "2026-07-01", "2026-06-30", missed=True)


def left_out(id, visits, findings, state, on=JULY, clauses="S38", local_values=(), **more):
    says = state if "state" not in state else {"S38": state}
    watch(doubt, id, clauses, on, visits, findings, says, *local_values, local_number=None, **more)


def lacks(field, of="v"):
    return data("visitIncomplete", f"{of}.{field}", field=field)


U = unset("visit.priority.visits_per_year", "S39", "")
UG = unset("visit.priority.rolling_gap_days", "S39", "")
IN_JUNE = visit("v", "2026-06-10")
left_out("nobody-came", [], [U, incomplete("S38", "2026Q2")], LATE)
for field, value in (("mode", None), ("result", None), ("visitors", []), ("date", None)):
    left_out(f"without-{field}", [IN_JUNE | {field: value}], [U, lacks(field)], OPEN)
left_out("role-of-somebody-unknown", [IN_JUNE | {"visitors": [{"role": "other"}, {}]}], [U, lacks("visitors")], OPEN,
         note="who else was there may be of the group")
left_out("role-of-a-second-unknown", [IN_JUNE | {"visitors": [{"role": "gridWorker"}, {}]}], [U, lacks("visitors")],
         {"S38": status("open", "2026-07-01", "2026-09-30", missed=False), "S36": status("open", "2026-01-01", "2026-12-31")},
         note="it counts for the group; whether the secretary was there is not known")
left_out("after-the-quarter", [visit("v", JULY) | {"mode": None}], [U, lacks("mode"), incomplete("S38", "2026Q2")],
         OPEN | {"missedPrevious": True}, note="that the quarter before was missed does not hang on it")
left_out("before-the-quarter", [visit("v", "2026-03-10") | {"mode": None}], [U, lacks("mode"), incomplete("S38", "2026Q2")],
         LATE, since="2026-01-01", note="whatever it was, it was no visit in the second quarter")
left_out("by-telephone-without-a-result", [visit("v", "2026-06-10", mode="phone") | {"result": None}],
         [U, lacks("result"), incomplete("S38", "2026Q2")], LATE, note="a call by telephone counts for nothing, whatever came of it")
left_out("no-answer-without-a-mode", [visit("v", "2026-06-10", result="noAnswer") | {"mode": None}],
         [U, lacks("mode"), incomplete("S38", "2026Q2")], LATE, note="no locality set an excuse")
left_out("dated-ahead", [visit("v", "2206-06-10")], [U, data("visitInFuture", "v.date")], OPEN,
         note="the year was written down wrongly: which day is meant is not known")
left_out("dated-ahead-of-somebody-else", [visit("v", "2206-06-10", ["other"])],
         [U, data("visitInFuture", "v.date"), incomplete("S38", "2026Q2")], LATE)
left_out("before-the-household", [visit("v", "2025-06-10")], [U, data("visitBeforeHousehold", "v.date")], OPEN,
         homes=[home(since="2026-01-05")])
left_out("one-id-with-two-results", [IN_JUNE, IN_JUNE | {"result": "refused"}],
         [U, data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")], OPEN, note="one of them is true")
left_out("one-id-for-two-households", [IN_JUNE, IN_JUNE | {"household": "k"}],
         [U, data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id"), incomplete("S38", "2026Q2")],
         {("h", "S38"): OPEN, ("k", "S38"): OPEN, ("l", "S38"): LATE}, homes=[home(), home("k"), home("l")])
left_out("two-corrections", [IN_JUNE, visit("w", "2026-06-11") | {"corrects": ["v"]}, visit("x", "2026-06-12") | {"corrects": ["v"]}],
         [U, data("visitCorrectionsDiffer", "w.corrects"), data("visitCorrectionsDiffer", "x.corrects", ["w.corrects"])], OPEN)
left_out("withdrawn", [IN_JUNE | {"withdrawn": True, "mode": None}], [U, incomplete("S38", "2026Q2")], LATE,
         note="it says itself that there was no visit")
left_out("household-not-written-down", [IN_JUNE | {"household": ""}], [U, data("visitUnknownHousehold", "v.household")],
         {("h", "S38"): OPEN, ("k", "S38"): OPEN}, homes=[home(), home("k")], note="it may have been either of them")
STRAY = data("visitUnknownHousehold", "v.household")
left_out("another-household", [IN_JUNE | {"household": "x"}], [U, STRAY], {("h", "S38"): OPEN, ("k", "S38"): OPEN},
         homes=[home(), home("k")], note="whose id was meant is not known: it may have been either of them")
left_out("another-household-before-one-was-here", [visit("v", "2026-05-09", household="x")], [U, STRAY], OPEN,
         homes=[home(since="2026-05-10")],
         note="its day may be wrong as well as its household", since="2026-01-01")
left_out("another-household-in-march", [visit("v", "2026-03-31") | {"household": "x"}], [U, STRAY, incomplete("S38", "2026Q2")],
         LATE, since="2026-01-01", note="whosever it was, it was no visit in the second quarter")
left_out("another-household-by-telephone", [visit("v", "2026-06-10", mode="phone") | {"household": "x"}],
         [U, STRAY, incomplete("S38", "2026Q2")], LATE, note="no call by telephone counts, whosever it was")
left_out("a-correction-names-another-household", [IN_JUNE, visit("w", "2026-06-10", household="x") | {"corrects": ["v"]}],
         [U, data("visitUnknownHousehold", "w.household")], OPEN, note="the entry that it puts right no longer counts")

left_out("done-all-the-same", [visit("v", JULY, ALL), visit("w", "2026-07-01") | {"mode": None}], [U, lacks("mode", "w"), incomplete("S38", "2026Q2")],
         status("done", JULY, "2026-12-31", "v", missed=True))
left_out("nobody-lives-there", [IN_JUNE | {"mode": None}], [U, lacks("mode")], NOT_OWED, homes=[home(occupied=False)])
GAP = (local("visit.cadence", "rolling", "2026-01-01"), local("visit.team.rolling_gap_days", 30, "2026-01-01"),
       local("visit.secretary.rolling_gap_days", 365, "2026-01-01"))
for on, found, state in (
    ("2026-07-10", [], status("open", "2026-05-02")),
    ("2026-07-11", [explain], status("overdue", "2026-07-11", "2026-07-10")),
):
    found = [explained("visitGapExceeded", "S38", "", missed=1, days=30) for explained in found]
    watch(doubt, f"gap-that-runs-on-{on}", "S38", on, [IN_JUNE | {"mode": None}], [UG, lacks("mode"), *found], {"S38": state}, *GAP,
          local_number=None, note="thirty days after it the gap has run out, whatever it was")

# ---- a day on which nothing asked for a visit yet is none: the year was written down wrongly ----------------------------------
FIRST = "2016-01-01"
"""V-09 and V-10 began in 2016, before every other text that asks for visits."""
for on in ("2015-12-31", "2006-08-01", "1926-08-01", "0226-08-01"):
    left_out(f"dated-{on}", [visit("v", on)], [U, data("dateTooEarly", "v.date", first=FIRST)], OPEN)
left_out(f"dated-{FIRST}", [visit("v", FIRST)], [U, incomplete("S38", "2026Q2")], LATE, note="an old entry")
left_out("dated-too-early-by-telephone", [visit("v", "2015-12-31", mode="phone")],
         [U, data("dateTooEarly", "v.date", first=FIRST), incomplete("S38", "2026Q2")], LATE)
left_out("a-correction-dated-too-early", [IN_JUNE, visit("w", "1926-06-10") | {"corrects": ["v"]}],
         [U, data("dateTooEarly", "w.date", first=FIRST)], OPEN)
left_out("log-that-begins-too-early", [], [U, data("dateTooEarly", "/logFrom", first=FIRST)], OPEN, since="2015-12-31",
         note="from when on the log is complete is not known")
left_out("log-that-begins-with-the-first-text", [], [U, incomplete("S36", "2025"), incomplete("S38", "2026Q2")],
         {"state": "overdue", "missedPrevious": True, "due": "2022-12-31"}, since=FIRST, note="the duty began in a quarter under way")
left_out("household-here-since-0226", [], [U, data("dateTooEarly", "/households/0/since", first="1900-01-01")], OPEN,
         homes=[home(since="0226-10-20")], note="when it came is not known; it may have been lately")
left_out("household-here-since-1900", [], [U, incomplete("S38", "2026Q2")], LATE, homes=[home(since="1900-01-01")])
EVENTS = [{"date": on} for on in ("2015-12-31", "2025-12-31", "2026-06-10", "2026-07-01", "2026-07-02")]
watch(doubt, "events-on-days-that-cannot-be", "S35", JULY, [],
      [U, data("dateTooEarly", "/households/0/events/0/date", first=FIRST), data("visitEventDayUnfit", "/households/0/events/1/date"),
       data("visitEventDayUnfit", "/households/0/events/4/date"), incomplete("S38", "2026Q2"),
       violation("visitEventMissed", "S35", "", missed=1, days=3)],
      {"S35": status("overdue", "2026-06-16", "2026-06-15")}, local("visit.event.working_days", 3, "2026-01-01"),
      homes=[home(since="2026-01-01", events=EVENTS)], local_number=None)

# ---- a household is one, however often the list names it -----------------------------------------------------------------------
def records(id, homes, findings, state, **more):
    """The same whichever of the records comes first."""
    for order, listed in (("", homes), ("-the-other-way-round", homes[::-1])):
        left_out(f"{id}{order}", [], [U, *findings], state, homes=listed, **more)


TWICE, FACTS = "/households/1/id", "/households/0/"
records("listed-twice", [home(), home()], [data("recordTwice", TWICE, [f"{FACTS}id"]), incomplete("S38", "2026Q2")], LATE)
for fact, other in (("since", "2026-05-20"), ("occupied", False), ("tenant", True), ("town", "t"), ("logIncomplete", True)):
    records(f"records-differ-in-{fact}", [home(), home(**{fact: other})],
            [data("recordsDiffer", TWICE, [f"{FACTS}id", f"{FACTS}{fact}"], facts=1)], OPEN)
records("records-differ-in-events", [home(), home(events=[{"date": "2026-06-10"}])],
        [data("recordsDiffer", TWICE, [f"{FACTS}id", f"{FACTS}events"], facts=1)], {"S35": status("open", "2026-06-10", "2026-06-15")},
        local_values=(local("visit.event.working_days", 3, "2026-01-01"),))

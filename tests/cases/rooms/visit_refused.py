"""Visits, teams and altered duties that cannot be read, and days that stand in no sensible order."""

from book import Book
from rooms.visit import MAY, home, visit
from expect import data
from given import local, under

refused, order = Book("visit/refused"), Book("visit/order")
BOOKS = [refused, order]

MODES, RESULTS = "inPerson / phone / video", "met / noAnswer / refused"
ROLES = (
    "partySecretary / communityWorker / gridWorker / townCadre / committeeMember / microGridLeader / partyMember / "
    "representative / other / coordinator / socialWorker / childOfficer"
)
MONTHLY = local("visit.priority.visits_per_year", 12)


def bad(pointer, expected, given):
    return data("badValue", pointer, expected=expected, length=len(given))


def facts(**more):
    return {"households": [home()], "visits": [visit("v", "2026-05-10")], "logFrom": "2026-04-01"} | more


def log(id, at, *, note=None, **more):
    given = under([MONTHLY], facts=facts(**more), asOf=MAY)
    refused.case(f"visits-{id}", "", "checkVisits", given, refused=at, note=note)


def entry(field, value):
    """A visit one of whose fields is this."""
    return [visit("v", "2026-05-10"), visit("w", "2026-05-11") | {field: value}]


log("mode-unknown", [bad("/visits/1/mode", MODES, "telepathy")], visits=entry("mode", "telepathy"))
log("result-unknown", [bad("/visits/1/result", RESULTS, "maybe")], visits=entry("result", "maybe"))
log("role-unknown", [bad("/visits/1/visitors/0/role", ROLES, "neighbour")],
    visits=entry("visitors", [{"role": "neighbour"}]))
log("day-that-is-none", [bad("/visits/1/date", "date", "2026-02-30")], visits=entry("date", "2026-02-30"))
log("day-as-a-time", [bad("/visits/1/date", "date", "2026-05-11T10:00:00")], visits=entry("date", "2026-05-11T10:00:00"))
log("household-as-a-number", [bad("/visits/1/household", "text", "7")], visits=entry("household", 7))
log("field-unknown", [data("unknownField", "/visits/1")], visits=entry("notes", "x"))
log("flag-as-a-word", [bad("/households/0/occupied", "boolean", "yes")], households=[home(occupied="yes")])
log("several-faults", [bad("/visits/0/mode", MODES, "fax"), bad("/visits/1/date", "date", "soon")],
    visits=[visit("v", "2026-05-10") | {"mode": "fax"}, visit("w", "soon")], note="every fault is told at once")


def plan(id, at, *, note=None, **changed):
    team = {"id": "t", "roles": ["gridWorker"], "capacityPerDay": 5} | changed
    request = {"period": "2026Q2", "teams": [team]}
    given = under([MONTHLY], facts=facts(), request=request, asOf=MAY)
    refused.case(f"team-{id}", "", "planVisits", given, refused=at, note=note)


plan("capacity-below-zero", [bad("/teams/0/capacityPerDay", "integer", "-1")], capacityPerDay=-1)
plan("capacity-of-half-a-call", [bad("/teams/0/capacityPerDay", "integer", "0.5")], capacityPerDay=0.5)
plan("role-unknown", [bad("/teams/0/roles/0", ROLES, "neighbour")], roles=["neighbour"])
plan("day-off-that-is-none", [bad("/teams/0/daysOff/0", "date", "2026-06-31")], daysOff=["2026-06-31"])


# ---- days in no sensible order: each is told, and the rest is answered ------------------------------------------


def told(id, findings, state, on=MAY, *, note=None, **more):
    def check(report):
        got = [s["state"] for s in report["statuses"] if s["clause"] == "S38"]
        return [] if got == state else [f"said {state}, computed {got}"]

    given = under([MONTHLY], facts=facts(**more), asOf=on)
    order.case(id, "", "checkVisits", given, findings=findings, check=check, note=note)


FUTURE, EARLY = data("visitInFuture", "w.date"), data("visitBeforeHousehold", "w.date")
BOTH = [home(since="2026-06-01")]
told("future-visit-beside-a-good-one", [FUTURE], ["done"], visits=[visit("v", "2026-05-10"), visit("w", "2026-05-21")])
told("early-visit-beside-a-good-one", [EARLY], ["done"], households=[home(since="2026-05-10")],
     visits=[visit("v", "2026-05-10"), visit("w", "2026-05-09")])
told("household-that-comes-later", [data("visitBeforeHousehold", "v.date")], ["notApplicable"], households=BOTH,
     note="a household that is not here yet is owed nothing, and cannot have been visited")
told("future-and-before-the-household", [FUTURE], ["notApplicable"], households=BOTH, visits=[visit("w", "2026-05-21")],
     note="on the day that is asked for, nothing more is known of it than that it has not come")
told("the-same-when-that-day-has-come", [EARLY], ["notApplicable"], "2026-05-21", households=BOTH,
     visits=[visit("w", "2026-05-21")])
told("before-the-log-begins", [], ["open"], visits=[visit("w", "2026-03-31")], note="a visit of before is one all the same")
told("log-that-begins-later", [], ["done"], logFrom="2026-06-01")
told("log-that-begins-later-without-visits", [], ["open"], logFrom="2026-06-01", visits=[])
told("one-id-on-two-days-one-of-them-to-come", [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")],
     ["open"], visits=[visit("w", "2026-05-10"), visit("w", "2026-05-21")], note="none counts until a person decides")
told("one-id-for-two-households", [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")],
     ["open", "open"], households=[home(), home("k")],
     visits=[visit("w", "2026-05-10"), visit("w", "2026-05-10", household="k")])
told("one-id-with-two-results", [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")],
     ["open"], visits=[visit("w", "2026-05-10"), visit("w", "2026-05-10") | {"result": "refused"}])

"""The office of the pilot: what stands in towns and villages (S20 to S23, S25, S26, S48, P-01, P-04, P-15), the work ledger (S45), meetings
of the leading group (S44), the measures of the towns (S47)."""

from book import Book
from expect import advice, data, explain, violation
from given import local, place, under

desks, ledger, measures = Book("office/desks"), Book("office/ledger"), Book("office/measures")
BOOKS = [desks, ledger, measures]
ON, PILOT, EVE = "2026-07-01", "2022-07-07", "2022-07-06"
GRID = {"places": [
    place("d", "district"), place("t1", "town", "d"), place("t2", "subDistrict", "d"), place("z", "developmentZone", "d"),
    place("v1", "village", "t1"), place("c1", "community", "t2"),
]}
GROUP = [local("meeting.leading_group_months", 3)]
ACTIVE = [local("station.activity_months", 6)]
OPEN_GROUP, OPEN_ACTIVE = ("meeting.leading_group_months", "S44"), ("station.activity_months", "S48")


def facility(id, kind, at, **facts):
    return {"id": id, "kind": kind, "place": at, **facts}


BOARD = {"noticeBoard": True, "procedurePublished": True, "lastUsed": "2026-06-01"}
FULL = [
    facility("p1", "oneDoorPlatform", "t1", lastUsed="2026-06-01"), facility("p2", "oneDoorPlatform", "t2", lastUsed="2026-06-01"),
    facility("g1", "vanguardPost", "t1"), facility("g2", "vanguardPost", "t2"),
    facility("s1", "station", "v1", **BOARD), facility("s2", "station", "c1", **BOARD),
]
HELPER = [{"id": "h1", "place": "v1", "partyCadre": True}]
WORK = [{"place": "v1", "listsVisiting": True}]
FACTORS = ["size", "geography", "population", "facilities", "demand"]


def own(town, document, considered=FACTORS, whole=True):
    return {"place": town, "document": document, "considered": considered, "consideredComplete": whole}


MEASURES = [own("t1", "m1"), own("t2", "m2")]
WHOLE = {"facilities": FULL, "facilitiesComplete": True, "coOrdinators": HELPER, "coOrdinatorsComplete": True, "committees": WORK, "measures": MEASURES, "measuresComplete": True, "meetings": [{"id": "k", "on": "2026-06-01", "documents": 1}], "meetingsFrom": "2026-01-01"}
TOWN_KINDS, CLAUSES = ("town", "subDistrict"), ("S20", "S21", "S47")


def duties(town=CLAUSES, village=("S22", "S23", "S26"), community=("S48",), unmet=(), unknown=()):
    """One place of each kind: met, but for those named as `clause/kind`."""
    of = [(c, k) for c in town for k in TOWN_KINDS] + [(c, "village") for c in village] + [(c, "community") for c in community]
    state = lambda c, k: "unmet" if f"{c}/{k}" in unmet else "unknown" if f"{c}/{k}" in unknown else "met"
    return [{"clause": c, "kind": k, "places": 1, "met": 0, "unmet": 0, "unknown": 0, state(c, k): 1} for c, k in sorted(of, key=lambda x: (x[0], ORDER.index(x[1])))]


ORDER = ["district", "town", "subDistrict", "developmentZone", "area", "village", "community"]


def case(book, id, clauses, facts, *, on=ON, values=(*GROUP, *ACTIVE), findings=(), missing=(), unset=(), grid=GRID, note=None, **says):
    given = under(values, facts=facts, grid=grid, asOf=on)
    says = {"missingFacts": sorted(missing) or None, "missingParameters": [{"key": k, "clause": c} for k, c in unset] or None, **says}
    book.case(id, clauses, "checkOffice", given, findings=list(findings), says=says, note=note)


def desk(id, clauses, *, duty=None, without=(), add=(), facts=None, **more):
    """The full office without some rows of `facilities`, and with others."""
    rows = [f for f in FULL if f["id"] not in without] + list(add)
    case(desks, id, clauses, {**WHOLE, "facilities": rows, **(facts or {})}, duties=duties(**(duty or {})), **more)


desk("full", "S20 S21 S22 S23 S25 S26 S47 S48", lastMeeting="2026-06-01", nextMeeting="2026-09-01", documents=1, tasks=[], note="a development zone is no town: the sentence of the plan names towns and sub-districts")
desk("no-platform", "S20", without=["p1"], duty={"unmet": ["S20/town"]}, findings=[violation("platformMissing", "S20", "#t1")])
desk("no-vanguard-post", "S21", without=["g2"], duty={"unmet": ["S21/subDistrict"]}, findings=[violation("vanguardPostMissing", "S21", "#t2")])
desk("no-station-in-a-village", "S22", without=["s1"], duty={"unmet": ["S22/village"]}, findings=[violation("stationMissing", "S22", "#v1")])
desk("no-station-in-a-community", "S48", without=["s2"], duty={"unmet": ["S48/community"]}, findings=[violation("stationMissing", "S48", "#c1")])
for id, facts in (("list-not-whole", {"facilitiesComplete": None}), ("list-said-not-whole", {"facilitiesComplete": False})):
    desk(id, "S20", without=["p1"], facts=facts, duty={"unknown": ["S20/town"]}, missing=["/facilitiesComplete"])
desk("list-not-whole-and-all-there", "S20", facts={"facilitiesComplete": None}, note="what is listed is there")
desk("kind-not-known", "S20", without=["p1"], add=[facility("x", None, "t1")], duty={"unknown": ["S20/town"]}, missing=["/facilities/5/kind"], note="it may be the platform")
desk("place-not-known", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", None, lastUsed="2026-06-01")], duty={"unknown": ["S20/town"]}, missing=["/facilities/5/place"], note="it may be that of the town")
desk("place-not-of-the-grid", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", "t9", lastUsed="2026-06-01")], duty={"unknown": ["S20/town"]}, missing=["/facilities/5/place"])
# the days of a thing, on both sides
desk("platform-from-today", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", "t1", **{"from": ON})])
desk("platform-from-tomorrow", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", "t1", **{"from": "2026-07-02"})], duty={"unmet": ["S20/town"]}, findings=[violation("platformMissing", "S20", "#t1")])
desk("platform-to-today", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", "t1", to=ON, lastUsed=ON)])
desk("platform-to-yesterday", "S20", without=["p1"], add=[facility("x", "oneDoorPlatform", "t1", to="2026-06-30", lastUsed="2026-06-30")], duty={"unmet": ["S20/town"]}, findings=[violation("platformMissing", "S20", "#t1")])
DAYS = ["/facilities/5/from", "/facilities/5/to"]
desk("last-day-not-readable", "S20", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", unreadable=["to"])], duty={"unknown": ["S20/town"]}, missing=DAYS, note="it may be gone")
desk("days-turned-round", "S20", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", **{"from": "2026-05-01", "to": "2026-04-01"})], duty={"unknown": ["S20/town"]}, missing=DAYS, findings=[data("factOutOfRange", "/facilities/5/to", expected="from..")])
# one id
desk("listed-twice", "S20", add=[FULL[0]], findings=[data("recordTwice", "/facilities/6/id", related=["/facilities/0/id"])])
# S25
desk("no-board", "S25", without=["s1"], add=[facility("s1", "station", "v1", **{**BOARD, "noticeBoard": False})], findings=[violation("noticeBoardMissing", "S25", {"pointer": "/facilities/5/noticeBoard", "id": "v1"})])
desk("procedure-not-published", "S25", without=["s2"], add=[facility("s2", "station", "c1", **{**BOARD, "procedurePublished": False})], findings=[violation("procedureNotPublished", "S25", {"pointer": "/facilities/5/procedurePublished", "id": "c1"})])
desk("board-not-known", "S25", without=["s1"], add=[facility("s1", "station", "v1", lastUsed="2026-06-01")], missing=["/facilities/5/noticeBoard", "/facilities/5/procedurePublished"])
# S48: six months back from 2026-07-01 is 2026-01-01
IDLE = {"pointer": "/facilities/5/lastUsed", "id": "t1"}
desk("used-on-the-last-day", "S48", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", lastUsed="2026-01-01")])
desk("used-a-day-earlier", "S48", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", lastUsed="2025-12-31")], findings=[explain("stationIdle", "S48", IDLE, months=6)])
desk("use-not-known", "S48", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1")], missing=["/facilities/5/lastUsed"])
desk("used-tomorrow", "S48", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", lastUsed="2026-07-02")], missing=["/facilities/5/lastUsed"], note="nobody was served on a day that is to come")
desk("too-young-to-be-idle", "S48", without=["p1"], add=[facility("p1", "oneDoorPlatform", "t1", **{"from": "2026-01-02"})])
desk("activity-open", "S48", values=GROUP, unset=[OPEN_ACTIVE])
# S23, P-15
desk("no-co-ordinator", "S23", facts={"coOrdinators": []}, duty={"unmet": ["S23/village"]}, findings=[violation("coOrdinatorMissing", "S23", "#v1")])
desk("co-ordinators-not-whole", "S23", facts={"coOrdinators": [], "coOrdinatorsComplete": None}, duty={"unknown": ["S23/village"]}, missing=["/coOrdinatorsComplete"])
desk("co-ordinator-no-cadre", "S23", facts={"coOrdinators": [{"id": "h1", "place": "v1", "partyCadre": False}]}, findings=[advice("coOrdinatorNoPartyCadre", "S23", "/coOrdinators/0/partyCadre")])
desk("co-ordinator-of-anywhere", "S23", facts={"coOrdinators": [{"id": "h1", "partyCadre": True}]}, duty={"unknown": ["S23/village"]}, missing=["/coOrdinators/0/place"])
# S26
desk("visiting-not-listed", "S26", facts={"committees": [{"place": "v1", "listsVisiting": False}]}, duty={"unmet": ["S26/village"]}, findings=[violation("visitingNotListed", "S26", "#v1")])
desk("visiting-not-known", "S26", facts={"committees": [{"place": "v1"}]}, duty={"unknown": ["S26/village"]}, missing=["/committees/0/listsVisiting"])
desk("committee-of-nowhere", "S26", facts={"committees": [{"place": "v9", "listsVisiting": True}]}, duty={"unknown": ["S26/village"]}, missing=["/committees/0/place"])
desk("committee-not-listed", "S26", facts={"committees": []}, duty={"unknown": ["S26/village"]}, missing=["/committees"])
# what held before the pilot, and elsewhere
BARE = {"facilities": [], "coOrdinators": [], "measures": [], "facilitiesComplete": True, "coOrdinatorsComplete": True, "measuresComplete": True, "meetingsFrom": "2014-01-01"}
NO_WINDOW = [violation("platformMissing", "P-01", "#t1"), violation("platformMissing", "P-01", "#t2")]
OLD = {"town": ["P-01"], "village": [], "community": []}
case(desks, "the-day-before-the-pilot", "P-01", BARE, on=EVE, findings=NO_WINDOW, duties=duties(**OLD, unmet=["P-01/town", "P-01/subDistrict"]), note="one window in every town is older than the plan")
case(desks, "the-first-day-of-the-window", "P-01", BARE, on="2014-05-01", findings=NO_WINDOW, duties=duties(**OLD, unmet=["P-01/town", "P-01/subDistrict"]))
case(desks, "before-any-window", "P-01", BARE, on="2014-04-30", findings=[], duties=[])
FIRST = [violation(c, k, f"#{p}") for c, k, p in (("platformMissing", "S20", "t1"), ("platformMissing", "S20", "t2"), ("vanguardPostMissing", "S21", "t1"), ("vanguardPostMissing", "S21", "t2"), ("stationMissing", "S22", "v1"), ("coOrdinatorMissing", "S23", "v1"), ("measuresMissing", "S47", "t1"), ("measuresMissing", "S47", "t2"), ("stationMissing", "S48", "c1"))]
case(desks, "the-first-day-of-the-pilot", "S20", {**BARE, "meetingsFrom": PILOT}, on=PILOT, findings=FIRST, missing=["/committees"], duties=duties(unmet=["S20/town", "S20/subDistrict", "S21/town", "S21/subDistrict", "S22/village", "S23/village", "S47/town", "S47/subDistrict", "S48/community"], unknown=["S26/village"]))

# ---- the ledger -----------------------------------------------------------------------------------------------------------


def task(id, clauses, row, state, *, findings=(), missing=(), **says):
    status = {"id": "k1", "index": 0, "state": state, "due": row.get("due"), "moved": 0, "movedDays": None, "supervisedInQuarter": 0, **says}
    case(ledger, id, clauses, {**WHOLE, "tasks": [{"id": "k1", "unit": "u1", **row}]}, findings=findings, missing=missing, tasks=[status])


task("running-on-its-day", "S45", {"due": ON, "done": False}, "running")
task("overdue-the-day-after", "S45", {"due": "2026-06-30", "done": False}, "overdue", findings=[explain("taskOverdue", "S45", "/tasks/0/due")])
task("done-in-time", "S45", {"due": "2026-06-30", "done": True, "doneOn": "2026-06-30"}, "doneInTime")
task("done-late", "S45", {"due": "2026-06-29", "done": True, "doneOn": "2026-06-30"}, "doneLate")
task("done-on-an-unknown-day", "S45", {"due": "2026-06-30", "done": True}, "open", missing=["/tasks/0/doneOn"])
task("done-before-its-day", "S45", {"due": ON, "done": True}, "doneInTime")
task("done-tomorrow", "S45", {"due": "2026-06-30", "done": True, "doneOn": "2026-07-02"}, "open", missing=["/tasks/0/done"])
task("not-known-whether-done", "S45", {"due": "2026-06-30"}, "open", missing=["/tasks/0/done"])
task("without-a-day", "S45", {"done": False}, "open", missing=["/tasks/0/due"], findings=[violation("taskWithoutDate", "S45", "/tasks/0/due")])
task("without-a-unit", "S45", {"due": ON, "done": False, "unit": None}, "running", findings=[violation("taskWithoutUnit", "S45", "/tasks/0/unit")])
task("moved-twice", "S45", {"due": "2026-07-31", "done": False, "formerDue": ["2026-06-01", "2026-06-30"]}, "running", moved=2, movedDays=60)
task("supervised", "S45", {"due": "2026-07-31", "done": False, "supervisedOn": ["2026-06-30", "2026-07-01", "2026-07-02"]}, "running", supervisedInQuarter=1)
# S44: three months
for id, last, from_, due, late in (("last-day", "2026-04-01", "2026-01-01", "2026-07-01", False), ("a-day-late", "2026-03-31", "2026-01-01", "2026-06-30", True), ("none-since-the-list-begins", None, "2026-03-31", "2026-06-30", True), ("none-and-not-due", None, "2026-04-01", "2026-07-01", False)):
    rows = [{"id": "k", "on": last, "documents": 2}] if last else []
    case(ledger, f"meeting-{id}", "S44", {**WHOLE, "meetings": rows, "meetingsFrom": from_}, lastMeeting=last, nextMeeting=due, documents=2 if last else 0, findings=[violation("groupMeetingMissed", "S44", "/meetings", months=3)] if late else [])
case(ledger, "meeting-to-come", "S44", {**WHOLE, "meetings": [{"id": "k", "on": "2026-07-02", "documents": 1}], "meetingsFrom": "2026-04-01"}, lastMeeting=None, nextMeeting="2026-07-01", documents=0, findings=[data("factOutOfRange", "/meetings/0/on", expected="..asOf")])
case(ledger, "meeting-period-open", "S44", WHOLE, values=ACTIVE, unset=[OPEN_GROUP], nextMeeting=None)
case(ledger, "meeting-list-begins-on-an-unknown-day", "S44", {**WHOLE, "meetingsFrom": None}, missing=["/meetingsFrom"], nextMeeting=None)
case(ledger, "meeting-on-an-unknown-day", "S44", {**WHOLE, "meetings": [{"id": "k", "documents": 2}, {"id": "l", "on": "2026-01-02", "documents": 1}]}, missing=["/meetings/0/on"], lastMeeting=None, nextMeeting=None, documents=None, note="it may be the latest one")

# ---- measures -------------------------------------------------------------------------------------------------------------


def measured(id, clauses, rows, **more):
    duty = more.pop("duty", {})
    case(measures, id, clauses, {**WHOLE, "measures": rows, **more.pop("facts", {})}, duties=duties(**duty), **more)


measured("none-of-one-town", "S47", MEASURES[:1], duty={"unmet": ["S47/subDistrict"]}, findings=[violation("measuresMissing", "S47", "#t2")])
measured("list-not-whole", "S47", MEASURES[:1], facts={"measuresComplete": None}, duty={"unknown": ["S47/subDistrict"]}, missing=["/measuresComplete"])
measured("of-no-town", "S47", [*MEASURES[:1], own("v1", "m9")], duty={"unmet": ["S47/subDistrict"]}, findings=[violation("measuresMissing", "S47", "#t2")])
measured("listed-twice", "S47", [*MEASURES, MEASURES[0]], findings=[data("recordTwice", "/measures/2/place", related=["/measures/0/place"])])
measured("two-that-differ", "S47", [*MEASURES, own("t1", "m3", FACTORS[:1])], findings=[data("recordsDiffer", "/measures/2/place", related=["/measures/0/place"], facts=1)], note="there are measures; which of the two hold is not known")
measured("of-nobody", "S47", [MEASURES[0], {**own(None, "m9")}], duty={"unknown": ["S47/subDistrict"]}, missing=["/measures/1/place"])
measured("one-for-all", "S47", [own("t1", "m1"), own("t2", "m1")], findings=[advice("measuresAlike", "S47", "/measures", towns=2)])
measured("two-things-left-out", "S47", [own("t1", "m1", FACTORS[:3]), MEASURES[1]], findings=[advice("measureFactorMissing", "S47", {"pointer": "/measures/0/considered", "id": "t1"}, factors=2)])
measured("what-is-weighed-not-whole", "S47", [own("t1", "m1", FACTORS[:3], None), MEASURES[1]], missing=["/measures/0/consideredComplete"])

"""Whether support goes on: the ends of tekun (T-70 to T-79), the changes of dibao (D-91 to D-101), the next review."""

from book import Book
from expect import data, violation
from given import local, under

tekun, dibao = Book("eligibility-review/tekun"), Book("eligibility-review/dibao")
BOOKS = [tekun, dibao]
S = local("dibao.standard.urban", 1000_00, "2014-01-01", unit="fen")
CLOSED = (
    S,
    local("income.pcdi_last_year", 30_000_00, unit="fen"),
    local("tekun.other_unable_cases_exist", False),
    local("tekun.other_supporter_cases_exist", False),
    local("tekun.every_supporter_must_be_unable", True),
    local("tekun.supporter_severe_is_grade_1_2", True),
    local("publicity.roll", False),
)
ON = "2024-06-03"
ORDER = ["T-70", "T-71", "T-72", "T-73", "T-74", "T-75", "D-101"]
ROLLS = ["P-62=monthsRoll"]
WORDS = {"y": "yes", "n": "no", "o": "open", "p": "parameterMissing", "d": "discretionary"}


def person(birth="1950-01-01", **facts):
    income = {n: 0 for n in ("wageFen", "businessNetFen", "propertyNetFen", "transferNetFen")}
    own = {"disabilityCertificate": False, "ownPropertyWithinTekunRule": True, "provincialUnableToWork": False}
    return {"birthDate": birth, **income, **own, "supporters": [], "supportersComplete": True, **facts}


def home(*members, **facts):
    return {"area": "urban", "hukouHere": True, "members": list(members), "membersComplete": True, **facts}


def event(kind, on=None, **more):
    return {"kind": kind, "on": on, **more}


def recipient(member=None, *events, complete=True, **facts):
    base = {"programme": "tekun", "household": home(member or person()), "member": 0}
    days = {"recognisedOn": "2021-01-01", "reviewedOn": "2024-01-10"}
    return {**base, **days, "events": list(events), "eventsComplete": complete, **facts}


def grounds_are(output, order, letters):
    got = [(g["clause"], g["outcome"]) for g in output.get("grounds", [])]
    said = [(c, WORDS[x]) for c, x in zip(order, letters)]
    return [] if got == said else [f"grounds: said {said}, computed {got}"]


def case(id, clauses, facts, letters, ends, *, on=ON, values=CLOSED, findings=(), note=None, ground=None, step=None, **says):
    """`letters`: the outcome of each ground in the order of the text; `ends`: of all together."""

    def check(output):
        faults = grounds_are(output, ORDER, letters)
        for clause, wanted in (ground or {}).items():
            one = next(g for g in output["grounds"] if g["clause"] == clause)
            faults += [f"{clause}/{k}: said {v}, computed {one.get(k)}" for k, v in wanted.items() if one.get(k) != v]
        for kind, wanted in (step or {}).items():
            one = next((s for s in output.get("steps", []) if s["step"] == kind), None)
            if wanted is None or one is None:
                faults += [] if one is wanted else [f"step {kind}: said {wanted}, computed {one}"]
                continue
            faults += [f"{kind}/{k}: said {v}, computed {one.get(k)}" for k, v in wanted.items() if one.get(k) != v]
        return faults

    given = under(values, facts=facts, asOf=on)
    tekun.case(id, clauses, "reviewRecipient", given, findings=findings, says={"ends": WORDS.get(ends, ends), **says}, check=check, note=note)


GOES_ON = "nnnnnnn"
case("nothing-ends-it", "T-70 T-71 T-72 T-73 T-74 T-75", recipient(), GOES_ON, "n", steps=None, nextReview="2025-01-10", reviewClause="T-65")

# T-70, T-72, T-75: events, on both sides of their days
for clause, at, kind in (("T-70", 0, "death"), ("T-70", 0, "declaredDead"), ("T-70", 0, "declaredMissing"), ("T-72", 2, "prisonSentence"), ("T-75", 5, "ownWish")):
    there = "".join("y" if i == at else "n" for i in range(7))
    case(f"{kind}-that-day", clause, recipient(None, event(kind, ON)), there, "y", ground={clause: {"since": ON, "effect": "end"}})
    undated = "".join("o" if i == at else "n" for i in range(7))
    for id, day, wrong in (("tomorrow", "2024-06-04", data("factOutOfRange", "/events/0/on", expected=f"..{ON}")), ("of-0202", "0202-12-01", data("dateTooEarly", "/events/0/on", first="2012-12-12")), ("before-any-case", "2012-12-11", data("dateTooEarly", "/events/0/on", first="2012-12-12"))):
        case(f"{kind}-{id}", clause, recipient(None, event(kind, day)), undated, "o", findings=[wrong], ground={clause: {"missingFacts": ["/events/0/on"]}}, note="a day that cannot be is not known")
    case(f"{kind}-on-the-first-day-of-a-case", clause, recipient(None, event(kind, "2012-12-12")), there, "y")
    case(f"{kind}-undated", clause, recipient(None, event(kind)), undated, "o", ground={clause: {"missingFacts": ["/events/0/on"]}})
case("released-today", "T-72", recipient(None, event("prisonSentence", "2024-01-01", until=ON)), "nnynnnn", "y", note="the last day counts")
case("released-yesterday", "T-72", recipient(None, event("prisonSentence", "2024-01-01", until="2024-06-02")), GOES_ON, "n")
case("wish-withdrawn", "T-75", recipient(None, event("ownWish", "2024-05-01", until="2024-05-20")), GOES_ON, "n")
case(
    "until-before-on", "T-72", recipient(None, event("prisonSentence", "2024-05-01", until="2024-04-30")), "nnonnnn", "o",
    findings=[data("factOutOfRange", "/events/0/until", expected="on..")], ground={"T-72": {"missingFacts": ["/events/0/until"]}},
)
case("list-incomplete", "T-70 T-72 T-75", recipient(complete=None), "onOnnOO".replace("O", "o"), "o", ground={"T-70": {"missingFacts": ["/eventsComplete"]}})
case("kind-unknown", "T-70", recipient(None, event(None, "2024-05-01")), "onOnnOO".replace("O", "o"), "o", ground={"T-75": {"missingFacts": ["/events/0/kind"]}})
case("other-member", "T-70", recipient(None, event("death", "2024-05-01", member=1), household=home(person(), person())), GOES_ON, "n", note="the other one died")
case("own-index", "T-70", recipient(None, event("death", "2024-05-01", member=0)), "ynnnnnn", "y")
case(
    "member-not-listed", "T-70", recipient(None, event("death", "2024-05-01", member=7)), "onnnnnn", "o",
    findings=[data("unknownPerson", "/events/0/member")], ground={"T-70": {"missingFacts": ["/events/0/member"]}},
)

case("death-of-an-unreadable-member", "T-70", recipient(None, event("death", "2024-05-01", unreadable=["member"]), household=home(person(), person())), "onnnnnn", "o", ground={"T-70": {"missingFacts": ["/events/0/member"]}}, note="given and not readable is not absent: it may be the other one's")
case("end-of-prison-unreadable", "T-72", recipient(None, event("prisonSentence", "2024-01-01", unreadable=["until"])), "nnonnnn", "o", ground={"T-72": {"missingFacts": ["/events/0/until"]}})
case("end-of-prison-in-0202", "T-72", recipient(None, event("prisonSentence", "2024-01-01", until="0202-02-01")), "nnonnnn", "o", findings=[data("dateTooEarly", "/events/0/until", first="2012-12-12")])
case("wish-listed-twice", "T-75", recipient(None, *[event("ownWish", "2024-05-01")] * 2), "nnnnnyn", "y", findings=[data("recordTwice", "/events/1", related=["/events/0"])])
case("heard-on-an-unknown-day", "T-78", recipient(None, event("ownWish", "2026-06-01"), reviewedOn="2026-01-10", heard=True, decidedOn="2026-07-04", publicised=True, publicisedOn="2026-06-20", objection=False), "nnnnnyn", "y", on="2026-07-06", step={"hearPerson": {"done": "open"}}, findings=[], note="heard by now, and perhaps after the decision")

# T-71, T-76: able to work, and the minors who stay
WORK = {"disabilityCertificate": True, "disabilityCategory": "limb"}
case("sixty-that-day", "T-71 T-10", recipient(person("1964-06-03")), GOES_ON, "n")
case("sixty-tomorrow", "T-71 T-10", recipient(person("1964-06-04")), "nynnnnn", "y")
case("limb-grade-2", "T-71 T-13", recipient(person("1980-01-01", **WORK, disabilityGrade=2)), GOES_ON, "n")
case("limb-grade-3", "T-71 T-13", recipient(person("1980-01-01", **WORK, disabilityGrade=3)), "nynnnnn", "y", note="the ability is regained")
case("grade-unknown", "T-71 T-13", recipient(person("1980-01-01", **WORK)), "nOnnnnn".replace("O", "o"), "o", ground={"T-71": {"missingFacts": ["/household/members/0/disabilityGrade"]}})
case("province-list-missing", "T-71 T-15", recipient(person("1980-01-01", provincialUnableToWork=True)), "npnnnnn", "p", values=[v for v in CLOSED if v["key"] != "tekun.other_unable_cases_exist"])
case("fifteen", "T-71 T-11", recipient(person("2008-06-04")), GOES_ON, "n", ground={"T-71": {"keptBy": None}})
case("sixteen", "T-71 T-76", recipient(person("2008-06-03")), GOES_ON, "n", ground={"T-71": {"keptBy": "T-76"}})
case("seventeen", "T-71 T-76", recipient(person("2006-06-04")), GOES_ON, "n", ground={"T-71": {"keptBy": "T-76"}}, note="to the day before 18")
eighteen = person("2006-06-03")
case("eighteen-at-school", "T-71 T-76", recipient(eighteen, inSchool=True), GOES_ON, "n", ground={"T-71": {"keptBy": "T-76"}})
case("eighteen-left-school", "T-71 T-76", recipient(eighteen, inSchool=False), "nynnnnn", "y", ground={"T-71": {"keptBy": None}})
case("eighteen-school-unknown", "T-71 T-76", recipient(eighteen), "nonnnnn", "o", ground={"T-71": {"missingFacts": ["/inSchool"]}})
case("entered-at-eighteen", "T-76", recipient(eighteen, inSchool=True, recognisedOn="2024-06-03"), "nynnnnn", "y", note="still at school: who came as an adult is no minor who stays")
case("entered-at-seventeen", "T-76", recipient(eighteen, inSchool=True, recognisedOn="2024-06-02"), GOES_ON, "n")
case("entry-unknown", "T-76", recipient(eighteen, inSchool=True, recognisedOn=None), "nonnnnn", "o", ground={"T-71": {"missingFacts": ["/recognisedOn"]}})

# T-73, T-74
case("income-below", "T-73 T-20", recipient(person(wageFen=999_99)), GOES_ON, "n")
case("income-at-the-line", "T-73 T-20", recipient(person(wageFen=1000_00)), "nnnynnn", "y")
case("property-beyond", "T-73 T-23", recipient(person(ownPropertyWithinTekunRule=False)), "nnnynnn", "y")
case("income-unknown", "T-73", recipient(person(wageFen=None)), "nnnonnn", "o", ground={"T-73": {"missingFacts": ["/household/members/0/wageFen"]}})
case("standard-missing", "T-73 D-02", recipient(), "nnnpnnn", "p", values=CLOSED[1:])
OLD = {"birthDate": "1954-06-03", "incomeFen": 100_00, "propertyWithinLowIncomeRule": True, "tekun": False, "dibao": False}
OLD |= {"disabilityCertificate": False, "withoutCivilCapacity": False, "declaredMissing": False, "inPrison": False, "provincialCase": False}
case("supporter-seventy", "T-74 T-32", recipient(person(supporters=[OLD])), GOES_ON, "n")
case("supporter-sixty-nine", "T-74 T-32", recipient(person(supporters=[{**OLD, "birthDate": "1954-06-04"}])), "nnnnynn", "y")
case("supporter-new", "T-74", recipient(person(supporters=[OLD, {**OLD, "birthDate": "1990-01-01"}])), "nnnnynn", "y", note="one who is able is enough")
case("supporters-incomplete", "T-74", recipient(person(supportersComplete=None)), "nnnnonn", "o", ground={"T-74": {"missingFacts": ["/household/members/0/supportersComplete"]}})
case("minor-with-means", "T-73 T-76", recipient(person("2007-01-01", wageFen=2000_00)), "nnnynnn", "y", readings=["T-76=abilityOnly"], note="T-76 speaks of age; that it keeps nobody with means is a reading")

PLAYS_NO_PART = [data("eventPlaysNoPart", f"/events/{n}/kind") for n in range(3)]
DIBAO_ALONE = [event(kind, "2024-05-01") for kind in ("materialChange", "jobRefusal", "jobTaken")]
case("work-and-change-of-tekun", "T-73 D-91 D-100", recipient(None, *DIBAO_ALONE), GOES_ON, "n", findings=PLAYS_NO_PART, note="the household is given as it is now, and no clause of tekun speaks of work that was offered")
case("decided-without-a-ground", "T-77 D-96", recipient(decidedOn=ON, publicised=True, publicisedOn="2024-05-01", objection=False), GOES_ON, "n", findings=[], note="that a decision needs a ground is said of dibao (D-96)")

# some events have ids and others none: one without may be any of them, told with other facts (ADR 0009)
DIED, WISHED = event("death", "2012-12-12"), event("ownWish", "2012-12-12")
UNNAMED = data("recordUnnamed", "/events/1/id")
case("id-lost-beside-a-death", "T-70 T-75", recipient(None, {**DIED, "id": "e"}, WISHED), "onOnnOO".replace("O", "o"), "o", findings=[UNNAMED], ground={"T-75": {"missingFacts": ["/events/1/id"]}, "T-70": {"missingFacts": ["/events/1/id"], "since": None}}, note="with the id the two are one event of which nobody knows what it was")
case("id-of-two-events-that-differ", "T-70 T-75", recipient(None, {**DIED, "id": "e"}, {**WISHED, "id": "e"}), "onOnnOO".replace("O", "o"), "o", findings=[data("recordsDiffer", "/events/1/id", ["/events/0/id", "/events/0/kind"], facts=1)], note="which of the two it was is not known")
case("ids-of-two-events", "T-70 T-75", recipient(None, {**DIED, "id": "e"}, {**WISHED, "id": "f"}), "ynnnnyn", "y", findings=[], note="two ids are two events")
case("no-id-of-two-events", "T-70 T-75", recipient(None, DIED, WISHED), "ynnnnyn", "y", findings=[], note="where no event has an id, two kinds are two events")
case("id-lost-of-equal-events", "T-75", recipient(None, {**WISHED, "id": "e"}, WISHED), "nnnnnyn", "y", findings=[UNNAMED], ground={"T-75": {"since": "2012-12-12"}}, note="one or two, they say the same")

# what is done before: hearing, publicity, objection
END = event("ownWish", "2024-06-03")
LAW_DAY = "2026-07-06"


def ending(**facts):
    return recipient(None, END, **{"reviewedOn": "2026-01-10", **facts})


HEAR = ("hearPerson", {"clause": "T-78", "strength": "must"})
case("heard-before-the-law", "T-78", ending(reviewedOn="2026-01-10"), "nnnnnyn", "y", on="2026-06-30", step={"hearPerson": None})
case("heard-by-the-law", "T-78", ending(), "nnnnnyn", "y", on="2026-07-01", step={"hearPerson": {**HEAR[1], "done": "open"}})
case("the-dead-cannot-be-heard", "T-70 T-78", recipient(None, event("death", "2026-07-02"), reviewedOn="2026-01-10"), "ynnnnnn", "y", on=LAW_DAY, step={"hearPerson": None})
GONE = {"publicised": True, "publicisedOn": "2026-06-25", "objection": False}
case("decided-unheard", "T-78", ending(heard=False, decidedOn=LAW_DAY, **GONE), "nnnnnyn", "y", on=LAW_DAY, findings=[violation("decidedUnheard", "T-78", "/heard")], endsFrom="2026-08-01")
case("decided-before-the-law", "T-78", ending(heard=False, decidedOn="2026-06-30", **{**GONE, "publicisedOn": "2026-06-15"}), "nnnnnyn", "y", on=LAW_DAY, step={"hearPerson": None}, endsFrom="2026-07-01", note="the law of the day of the decision")
case("decided-by-the-law", "T-78", ending(heard=False, decidedOn="2026-07-01", **{**GONE, "publicisedOn": "2026-06-15"}), "nnnnnyn", "y", on=LAW_DAY, findings=[violation("decidedUnheard", "T-78", "/heard")])
case("dead-and-income-unknown", "T-70 T-78", recipient(person(wageFen=None), event("death", "2026-07-02"), reviewedOn="2026-01-10"), "ynnonnn", "y", on=LAW_DAY, step={"hearPerson": None}, note="whatever else may hold")
case("death-undated-is-heard", "T-70 T-78", recipient(None, event("death"), reviewedOn="2026-01-10"), "onnnnnn", "o", on=LAW_DAY, step={"hearPerson": {"done": "open"}}, note="who may live is heard")
case("heard-that-day", "T-78", ending(heardOn=LAW_DAY, decidedOn=LAW_DAY, **GONE), "nnnnnyn", "y", on=LAW_DAY, step={"hearPerson": {"done": "yes"}})
case("heard-after", "T-78", ending(heardOn="2026-07-05", decidedOn="2026-07-04", **GONE), "nnnnnyn", "y", on=LAW_DAY, findings=[violation("decidedUnheard", "T-78", "/heard")])
UNREAD = {"heardOn": LAW_DAY, "decidedOn": LAW_DAY, **GONE}
case("heard-not-readable", "T-78", ending(**UNREAD, unreadable=["heard"]), "nnnnnyn", "y", on=LAW_DAY, findings=[], step={"hearPerson": {"done": "open"}}, note="what is given and cannot be read may say no: its day does not speak in its place")
case("publicised-not-readable", "T-77", ending(**{**UNREAD, "publicised": None}, unreadable=["publicised"]), "nnnnnyn", "y", on=LAW_DAY, findings=[], step={"publicise": {"done": "open"}, "hearPerson": {"done": "yes"}})
case("objection-not-readable", "T-77", ending(**{**UNREAD, "objection": None}, objectionOn="2026-06-26", unreadable=["objection"]), "nnnnnyn", "y", on=LAW_DAY, findings=[], step={"decideObjection": {"done": "open", "lastDay": None}}, note="whether somebody objected is not known, so nobody had to publicise again")
PUB = {"publicised": True, "publicisedOn": "2024-06-03", "objection": False}
LATER = "2024-06-20"
case("publicity-seven-days", "T-77", ending(**PUB, reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, step={"publicise": {"atLeast": 7, "unit": "days", "lastDay": "2024-06-10", "done": "yes"}, "decideObjection": None, "otherHelp": {"clause": "T-79"}, "personDecides": {"clause": "P-35", "done": "open"}, "writtenReasons": {"clause": "T-77"}}, endsFrom=None)
case("decided-on-the-seventh-day", "T-77", ending(**PUB, decidedOn="2024-06-10", reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, findings=[violation("decidedBeforePublicity", "T-77", "/decidedOn")])
case("decided-on-the-eighth-day", "T-77", ending(**PUB, decidedOn="2024-06-11", reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, endsFrom="2024-07-01", step={"personDecides": {"done": "yes"}})
case("decided-without-publicity", "T-77", ending(publicised=False, objection=False, decidedOn="2024-06-11", reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, findings=[violation("decidedBeforePublicity", "T-77", "/decidedOn")])
ROLL = [v for v in CLOSED if v["key"] != "publicity.roll"]
HOLIDAY = {"publicised": True, "publicisedOn": "2022-09-28", "objection": False, "reviewedOn": "2022-01-10"}
ended = event("ownWish", "2022-09-01")
case("publicity-over-a-holiday", "T-77 P-66", recipient(None, ended, **HOLIDAY), "nnnnnyn", "y", on="2022-10-20", step={"publicise": {"lastDay": "2022-10-05"}})
case("publicity-rolls", "T-77 P-66", recipient(None, ended, **HOLIDAY), "nnnnnyn", "y", on="2022-10-20", values=(*ROLL, local("publicity.roll", True)), step={"publicise": {"lastDay": "2022-10-08"}})
case("publicity-in-working-days", "T-77", recipient(None, ended, **HOLIDAY), "nnnnnyn", "y", on="2022-10-20", values=(*CLOSED, local("publicity.unit", "workingDays")), step={"publicise": {"lastDay": "2022-10-12"}})
case("publicity-roll-open", "T-77 P-66", recipient(None, ended, **HOLIDAY), "nnnnnyn", "y", on="2022-10-20", values=ROLL, step={"publicise": {"lastDay": None}}, missingParameters=[{"key": "publicity.roll", "clause": "P-66"}])
case("publicity-roll-does-not-matter", "T-77", ending(**{**PUB, "publicisedOn": "2024-06-04"}, reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, values=ROLL, step={"publicise": {"lastDay": "2024-06-11"}}, missingParameters=None, note="it ends on a working day")
OBJ = {"publicised": True, "publicisedOn": "2022-07-01", "objection": True, "objectionOn": "2022-07-07", "reviewedOn": "2022-01-10"}
gone = event("ownWish", "2022-06-01")
case("objection-fifteen-working-days", "T-77", recipient(None, gone, **OBJ), "nnnnnyn", "y", on="2022-07-30", step={"decideObjection": {"atMost": 15, "unit": "workingDays", "lastDay": "2022-07-28", "done": "no"}})
case("objection-not-publicised-again", "T-77", recipient(None, gone, **OBJ, decidedOn="2022-07-28"), "nnnnnyn", "y", on="2022-07-30", findings=[violation("notPublicisedAgain", "T-77", "/publicisedOn")])
case("objection-publicised-again", "T-77", recipient(None, gone, **{**OBJ, "publicisedOn": "2022-07-08"}, decidedOn="2022-07-18"), "nnnnnyn", "y", on="2022-07-30", step={"decideObjection": {"done": "yes"}}, endsFrom="2022-08-01")
case("objection-in-2027", "T-77", recipient(None, event("ownWish", "2026-12-01"), **{**OBJ, "publicisedOn": "2026-12-01", "objectionOn": "2026-12-28", "reviewedOn": "2026-12-01"}), "nnnnnyn", "y", on="2026-12-30", findings=[data("visitCalendarMissing", "", year=2027)], step={"decideObjection": {"lastDay": None}})
case("objection-unknown", "T-77", ending(publicised=True, publicisedOn="2024-06-03", reviewedOn="2024-01-10"), "nnnnnyn", "y", on=LATER, step={"decideObjection": {"done": "open", "lastDay": None}})
case("decided-in-december", "T-77", recipient(None, event("ownWish", "2024-12-01"), publicised=True, publicisedOn="2024-12-02", objection=False, decidedOn="2024-12-20", reviewedOn="2024-12-01"), "nnnnnyn", "y", on="2024-12-31", endsFrom="2025-01-01")

# D-101, T-65, and what cannot be answered
FRAUD = event("fraud", "2024-05-01")
case("fraud-before-the-law", "D-101", recipient(None, FRAUD, reviewedOn="2026-01-01"), "nnnnnny", "y", on="2026-06-30", ground={"D-101": {"effect": "end"}}, step={"repayAndFine": {"atLeast": 10_000, "atMost": 30_000, "unit": "basisPoints"}})
case("fraud-by-the-law", "D-101", recipient(None, FRAUD, reviewedOn="2026-01-01"), "nnnnnny", "n", on="2026-07-01", ground={"D-101": {"effect": "mayReduceOrEnd"}}, step={"repayAndFine": {"atLeast": 0, "atMost": 20_000}}, note="may, no longer must: the end is for the authority")
case("review-on-the-last-day", "T-65", recipient(reviewedOn="2023-06-03"), GOES_ON, "n", nextReview="2024-06-03")
case("review-on-the-day-after-a-sunday", "T-65 P-61 P-62", recipient(reviewedOn="2023-06-02"), GOES_ON, "n", nextReview=ON, findings=[], readings=ROLLS, note="2024-06-02 is a Sunday: the last day is the Monday")
case("review-late", "T-65", recipient(reviewedOn="2023-06-02"), GOES_ON, "n", on="2024-06-04", findings=[violation("reviewOverdue", "T-65", "/reviewedOn", months=12)], nextReview=ON, readings=ROLLS)
case("review-late-on-a-working-day", "T-65 P-61", recipient(reviewedOn="2023-05-31"), GOES_ON, "n", findings=[violation("reviewOverdue", "T-65", "/reviewedOn", months=12)], nextReview="2024-05-31", readings=None)
case("review-due-without-a-calendar", "T-65 P-62", recipient(reviewedOn="2026-03-01"), GOES_ON, "n", on="2027-03-02", nextReview="2027-03-01", findings=[data("visitCalendarMissing", "", year=2027)], readings=ROLLS, note="whether 2027-03-01 is a day of rest is not published: late is not certain")
case("last-review-unknown", "T-65", recipient(reviewedOn=None), GOES_ON, "n", nextReview=None, missingFacts=["/reviewedOn"], note="there may have been one since the recognition")
case("last-review-unknown-for-long", "T-65", recipient(reviewedOn=None, recognisedOn="2022-01-10"), GOES_ON, "n", nextReview=None, missingFacts=["/reviewedOn"], note="unknown is not late")
case("review-today", "T-65", recipient(reviewedOn=ON, recognisedOn=ON), GOES_ON, "n", nextReview="2025-06-03")
case("recognised-tomorrow", "T-65", recipient(recognisedOn="2024-06-04"), GOES_ON, "n", findings=[data("factOutOfRange", "/recognisedOn", expected=f"..{ON}")])
case("review-tomorrow", "T-65", recipient(reviewedOn="2024-06-04"), GOES_ON, "n", findings=[data("factOutOfRange", "/reviewedOn", expected=f"..{ON}")], nextReview=None, missingFacts=["/reviewedOn"], note="one that is to come says nothing of the last")
case("review-in-9998", "T-65", recipient(person("9900-01-01"), reviewedOn="9998-12-31"), GOES_ON, "n", on="9998-12-31", nextReview="9999-12-31")
case("review-in-9999", "T-65", recipient(person("9900-01-01"), reviewedOn="9999-01-01"), GOES_ON, "n", on="9999-01-01", nextReview=None, note="the wire has years of four digits")
case("decided-in-9999", "T-77", recipient(person("9900-01-01"), event("ownWish", "9999-01-01"), heard=True, publicised=True, objection=False, reviewedOn="9999-01-01", decidedOn="9999-12-31"), "nnnnnyn", "y", on="9999-12-31", endsFrom=None)
case("review-unknown", "T-65", recipient(reviewedOn=None, recognisedOn=None), GOES_ON, "n", nextReview=None, missingFacts=["/reviewedOn"])
case("who-unknown", "T-71 T-73 T-74", recipient(member=None, household=home(person())) | {"member": None}, "nonoonn", "o", ground={"T-71": {"missingFacts": ["/member"]}})
who_unknown = recipient(None, event("death", "2024-05-01", member=1), household=home(person(), person())) | {"member": None}
case("other-member-who-unknown", "T-70", who_unknown, "oonoonn", "o", ground={"T-70": {"missingFacts": ["/member"]}}, note="whether the dead is the recipient is not known")
case("other-member-who-not-listed", "T-70", who_unknown | {"member": 3}, "oonoonn", "o", findings=[data("unknownPerson", "/member")], ground={"T-70": {"missingFacts": ["/member"]}})
case("nobody-named-who-unknown", "T-70", who_unknown | {"events": [event("death", "2024-05-01")]}, "yonoonn", "y", note="a row without a member is the recipient's")
case("who-not-listed", "T-71", recipient() | {"member": 3}, "nonoonn", "o", findings=[data("unknownPerson", "/member")])
case("programme-unknown", "T-70", recipient() | {"programme": None}, "", "o", missingFacts=["/programme"])
case("margin-family", "T-70", recipient() | {"programme": "margin"}, "", "notCovered", note="no text says when it ends")
case("before-the-rules", "T-70", recipient(None, event("death", "2021-06-01"), reviewedOn="2021-01-01"), "", "notCovered", on="2021-06-30")
case("first-day-of-the-rules", "T-70", recipient(None, event("death", "2021-06-01"), reviewedOn="2021-01-01"), "ynnnnnn", "y", on="2021-07-01")
case("fact-out-of-range", "T-73", recipient(person(wageFen=-1)), "nnnonnn", "o", findings=[data("factOutOfRange", "/household/members/0/wageFen", expected="0..9007199254740991")])

# ---------------------------------------------------------------------------
# Dibao
# ---------------------------------------------------------------------------

D_CLOSED = (
    S,
    local("dibao.basic_pension_excluded", True, "2026-01-01"),
    local("dibao.senior_allowance_excluded", True),
    local("dibao.counts_tekun_member", False),
    local("dibao.stop_from", "nextMonth"),
)


def family(wage, **facts):
    own = {n: 0 for n in ("businessNetFen", "propertyNetFen", "transferNetFen", "basicPensionFen", "socialInsuranceFen", "seniorAllowanceFen")}
    member = {"birthDate": "1985-03-10", "wageFen": wage, **own, "disabilityCertificate": False, "provincialUnableToWork": False}
    household = home(member, propertyWithinDibaoRule=True, residencePermitHere=False)
    days = {"recognisedOn": "2021-01-01", "reviewedOn": "2024-01-10", "unstableIncome": False, "membersAbleToWork": True}
    return {"programme": "dibao", "household": household, **days, "events": [], "eventsComplete": True, **facts}


def changed_on(day, **facts):
    return family(0, events=[event("materialChange", day, reportedOn=day)], **facts)


def living(id, clauses, facts, said, ends, *, on=ON, values=D_CLOSED, findings=(), note=None, step=None, ground=None, **says):
    """`said`: clause and outcome of every ground."""
    wanted = [part.split("=") for part in said.split()]

    def check(output):
        faults = grounds_are(output, [c for c, _ in wanted], [x for _, x in wanted])
        for clause, want in (ground or {}).items():
            one = next(g for g in output["grounds"] if g["clause"] == clause)
            faults += [f"{clause}/{k}: said {v}, computed {one.get(k)}" for k, v in want.items() if one.get(k) != v]
        for kind, want in (step or {}).items():
            one = next((s for s in output.get("steps", []) if s["step"] == kind), None)
            if want is None or one is None:
                faults += [] if one is want else [f"step {kind}: said {want}, computed {one}"]
                continue
            faults += [f"{kind}/{k}: said {v}, computed {one.get(k)}" for k, v in want.items() if one.get(k) != v]
        return faults

    given = under(values, facts=facts, asOf=on)
    dibao.case(id, clauses, "reviewRecipient", given, findings=findings, says={"ends": WORDS.get(ends, ends), **says}, check=check, note=note)


STAYS = "D-96=n D-91=n D-101=n"
living("below-the-line", "D-96 D-01", family(999_99), STAYS, "n", steps=None, nextReview="2025-01-10", reviewClause="D-92", amountStays="yes")
living("at-the-line", "D-96 D-01", family(1000_00), "D-96=y D-91=n D-101=n", "y", step={"writtenReasons": {"clause": "D-96"}, "publicise": None, "otherHelp": None, "gracePeriod": {"clause": "D-98", "atMost": 6, "unit": "months", "strength": "may"}})
living("not-by-work", "D-98", family(1000_00, workRaisedIncome=False), "D-96=y D-91=n D-101=n", "y", step={"gracePeriod": None})
living("grace-before-the-notice", "D-98", family(1000_00, reviewedOn="2022-01-10"), "D-96=y D-101=n", "y", on="2022-10-19", step={"gracePeriod": {"clause": "D-98", "strength": "may", "atMost": None}})
living("grace-from-the-notice", "D-98", family(1000_00, reviewedOn="2022-01-10"), "D-96=y D-91=n D-101=n", "y", on="2022-10-20", step={"gracePeriod": {"atMost": 6}})
living("income-unknown", "D-96", family(None), "D-96=o D-91=n D-101=n", "o", ground={"D-96": {"missingFacts": ["/household/members/0/wageFen"]}})
living("standard-missing", "D-96 D-02", family(0), "D-96=p D-91=n D-101=n", "p", values=D_CLOSED[1:])
living("stop-next-month", "D-96", family(1000_00, decidedOn="2024-06-01"), "D-96=y D-91=n D-101=n", "y", endsFrom="2024-07-01")
living("stop-same-month", "D-96", family(1000_00, decidedOn="2024-06-01"), "D-96=y D-91=n D-101=n", "y", values=(*D_CLOSED[:-1], local("dibao.stop_from", "sameMonth")), endsFrom="2024-06-01")
living("stop-open", "D-96", family(1000_00, decidedOn="2024-06-01"), "D-96=y D-91=n D-101=n", "y", values=D_CLOSED[:-1], endsFrom=None, missingParameters=[{"key": "dibao.stop_from", "clause": "D-96"}])
NO_DAY = "D-96=o D-91=o D-101=o"
for id, day, wrong in (("tomorrow", "2024-06-04", [data("factOutOfRange", "/decidedOn", expected=f"..{ON}")]), ("in-0202", "0202-06-01", [data("dateTooEarly", "/decidedOn", first="2012-12-12")]), ("on-a-day-that-cannot-be-read", None, [])):
    facts = family(1000_00, decidedOn=day, **({} if day else {"unreadable": ["decidedOn"]}))
    living(f"decided-{id}", "D-96", facts, NO_DAY, "o", endsFrom=None, findings=wrong, steps=None, missingFacts=["/decidedOn"], note="the day of the decision governs, and no other stands for it")
living("heard-before-the-law", "D-97", family(1000_00, reviewedOn="2026-01-10"), "D-96=y D-91=n D-101=n", "y", on="2026-06-30", step={"hearPerson": None})
living("heard-by-the-law", "D-97", family(1000_00, reviewedOn="2026-01-10", heard=True), "D-96=y D-91=n D-101=n", "y", on="2026-07-01", step={"hearPerson": {"clause": "D-97", "done": "yes"}})
living("decided-unheard", "D-97", family(1000_00, reviewedOn="2026-01-10", heard=False, decidedOn="2026-07-01"), "D-96=y D-91=n D-101=n", "y", on="2026-07-01", findings=[violation("decidedUnheard", "D-97", "/heard")])

living("decided-before-the-law", "D-97", family(1000_00, reviewedOn="2026-01-10", heard=False, decidedOn="2026-06-30"), "D-96=y D-91=n D-101=n", "y", on="2026-07-01", step={"hearPerson": None}, note="the law of the day of the decision")

# D-96: more or less or no support needs a ground
BARE = [violation("decidedWithoutGround", "D-96", "/decidedOn")]
living("decided-without-a-ground", "D-96", family(0, decidedOn=ON), STAYS, "n", findings=BARE)
for kind, on, findings in (("death", "2024-03-01", []), ("declaredDead", "2024-03-01", []), ("death", "2024-01-10", []), ("death", "2024-01-09", BARE), ("death", None, [])):
    living(f"decided-after-{kind}-{on}", "D-96 D-99", family(0, decidedOn=ON, reviewedOn="2024-01-10", familyCheckedOn="2024-03-05", events=[event(kind, *([on] if on else []))]), STAYS, "n",
           findings=findings, note="a death since the last review is a change, of which less support is the consequence" if not findings else None)
living("decided-without-a-ground-before", "D-96", family(0, decidedOn="2024-01-11"), STAYS, "n", findings=BARE)
living("decided-at-the-review", "D-96 D-94", family(0, decidedOn="2024-01-10"), STAYS, "n", note="at a review the amount may change without a change that is listed")
living("decided-before-the-review", "D-96 D-94", family(0, decidedOn="2024-01-09"), STAYS, "n", note="what was so before it is not known")
living("decided-after-the-period", "D-96 D-94", family(0, reviewedOn="2023-05-30", decidedOn="2024-06-02"), STAYS, "n", findings=[violation("reviewOverdue", "D-92", "/reviewedOn", months=12)])
living("decided-within-the-period-that-rolled", "D-96 D-94 P-62", family(0, reviewedOn="2023-06-01", decidedOn="2024-06-02"), STAYS, "n", findings=BARE, nextReview=ON, readings=ROLLS, note="2024-06-01 is a Saturday: the period lasts to the Monday")
living("decided-after-a-change", "D-96 D-94", changed_on("2024-05-01", decidedOn=ON), STAYS, "n")
living("decided-before-a-change", "D-96 D-94", changed_on("2024-05-01", decidedOn="2024-04-30"), STAYS, "n", note="the household is given as it is after the change")
living("decided-events-incomplete", "D-96", family(0, decidedOn=ON, eventsComplete=None), "D-96=o D-91=o D-101=o", "o", note="a listed member may have died")
living("decided-income-unknown", "D-96", family(None, decidedOn=ON), "D-96=o D-91=n D-101=n", "o")
living("decided-after-a-fraud", "D-96 D-101", family(0, decidedOn=ON, events=[event("fraud", "2024-05-01")]), "D-96=n D-91=n D-101=y", "y")
living("decided-before-a-fraud", "D-96 D-101", family(0, decidedOn="2024-04-30", events=[event("fraud", "2024-05-01")]), STAYS, "n", findings=[data("eventAfterDecision", "/events/0/on"), *BARE], endsFrom=None, note="the grounds of the day of the decision; what came after it is no ground of it")
living("decided-after-refusals", "D-96 D-100", family(0, decidedOn=ON, events=[event("jobRefusal", f"2024-0{n}-01", member=0) for n in (2, 3, 4)]), "D-96=n D-91=n D-100=y D-101=n", "n")
living("decided-after-two-refusals", "D-96 D-100", family(0, decidedOn=ON, events=[event("jobRefusal", f"2024-0{n}-01", member=0) for n in (2, 3)]), "D-96=n D-91=n D-100=n D-101=n", "n", findings=BARE)

# D-91: a change that was not told for more than three months
def changed(on, **more):
    return family(0, events=[event("materialChange", on, **more)])


for id, on, told, letter in (
    ("three-months", "2024-03-03", {"reported": False}, "n"),
    ("three-months-to-a-sunday", "2024-03-02", {"reported": False}, "n"),
    ("three-months-and-a-day", "2024-02-29", {"reported": False}, "y"),
    ("told-in-time", "2024-01-02", {"reportedOn": "2024-04-02"}, "n"),
    ("told-a-day-late", "2024-01-02", {"reportedOn": "2024-04-03"}, "y"),
    ("telling-unknown", "2024-02-29", {}, "o"),
    ("telling-unknown-but-in-time", "2024-03-03", {}, "n"),
    ("telling-undated", "2024-02-29", {"reported": True}, "o"),
):
    living(f"change-{id}", "D-91", changed(on, **told), f"D-96=n D-91={letter} D-101=n", "n", steps=None)
for day, letter in (("2026-01-19", "n"), ("2026-01-20", "y")):
    living(f"change-told-on-{day}", "D-91 P-62", family(0, reviewedOn="2025-12-10", events=[event("materialChange", "2025-10-17", reportedOn=day)]), f"D-96=n D-91={letter} D-101=n", "n", on="2026-02-02", steps=None, note="2026-01-17 is a Saturday: the three months end on the Monday")
living("change-undated", "D-91", changed(None, reported=False), "D-96=n D-91=o D-101=n", "n", ground={"D-91": {"missingFacts": ["/events/0/on"], "effect": "mayAdmonish"}}, amountStays="open")
living("change-before-the-notice", "D-91", family(0, reviewedOn="2022-01-10", events=[event("materialChange", "2022-01-11", reported=False)]), "D-96=n D-101=n", "n", on="2022-10-19")

# D-92 to D-94: the next review, and the amount until then
living("unstable-and-able", "D-93", family(0, unstableIncome=True), STAYS, "n", nextReview="2024-07-10", reviewClause="D-93")
living("unstable-not-able", "D-92", family(0, unstableIncome=True, membersAbleToWork=False), STAYS, "n", nextReview="2025-01-10", reviewClause="D-92", note="the text joins the two")
living("able-unknown", "D-93", family(0, unstableIncome=True, membersAbleToWork=None), STAYS, "n", nextReview=None, missingFacts=["/membersAbleToWork"], amountStays="open")
living("half-year-last-day", "D-93 D-94", family(0, unstableIncome=True, reviewedOn="2023-12-03"), STAYS, "n", amountStays="yes")
living("half-year-to-a-sunday", "D-93 D-94 P-62", family(0, unstableIncome=True, reviewedOn="2023-12-02"), STAYS, "n", findings=[], nextReview=ON, amountStays="yes", readings=ROLLS)
living("half-year-late", "D-93 D-94", family(0, unstableIncome=True, reviewedOn="2023-11-30"), STAYS, "n", findings=[violation("reviewOverdue", "D-93", "/reviewedOn", months=6)], amountStays="no")
living("year-late", "D-92", family(0, reviewedOn="2023-05-31"), STAYS, "n", findings=[violation("reviewOverdue", "D-92", "/reviewedOn", months=12)])
living("changed-since", "D-94", changed("2024-05-01", reportedOn="2024-05-01"), STAYS, "n", amountStays="no")
living("changed-before-the-review", "D-94", changed("2024-01-09", reportedOn="2024-01-09"), STAYS, "n", amountStays="yes")
living("changed-on-the-review", "D-94", changed("2024-01-10", reportedOn="2024-01-10"), STAYS, "n", amountStays="no")
LONG = {"reviewedOn": None, "recognisedOn": None}
told = [event("materialChange", "2021-08-01", reportedOn="2021-08-01")]
living("review-unknown-old-change", "D-94", family(0, **LONG, events=told), STAYS, "n", nextReview=None, missingFacts=["/reviewedOn"], amountStays="open", note="the change may lie before the last review")
living("review-unknown-changed-since-recognition", "D-94", family(0, reviewedOn=None, recognisedOn="2023-06-30", events=[event("materialChange", "2024-05-01", reportedOn="2024-05-01")]), STAYS, "n", amountStays="open")
living("review-unknown-changed-before-recognition", "D-94", family(0, reviewedOn=None, recognisedOn="2023-06-30", events=told), STAYS, "n", nextReview=None, amountStays="yes", note="the recognition is the earliest day of the last review")
living("review-unknown-a-year-on", "D-94 D-92", family(0, reviewedOn=None, recognisedOn="2023-06-03"), STAYS, "n", amountStays="yes")
living("review-unknown-a-year-and-a-day-on", "D-94 D-92", family(0, reviewedOn=None, recognisedOn="2023-05-31"), STAYS, "n", nextReview=None, missingFacts=["/reviewedOn"], amountStays="open", note="unknown is not late")

# D-99: three months after a death
def died(on, reviewed):
    return family(0, reviewedOn=reviewed, events=[event("death", on, member=0)])


LEFT = "D-96=o D-91=n D-101=n"
CHECK = {"clause": "D-99", "atMost": 3, "unit": "months"}
living("death-last-day", "D-99", died("2024-03-03", "2024-01-10"), LEFT, "o", step={"checkFamily": {**CHECK, "lastDay": "2024-06-03", "done": "open"}}, missingFacts=["/familyCheckedOn"], note="who remains is to be assessed anew")
living("death-reviewed-before", "D-99", died("2024-03-02", "2024-01-10"), LEFT, "o", step={"checkFamily": {"lastDay": "2024-06-03", "done": "open"}}, readings=ROLLS, missingFacts=["/familyCheckedOn"], findings=[], note="whether there was a check of the family is a fact of its own")
living("death-not-checked-last-day", "D-99", died("2024-03-03", "2024-01-10") | {"familyCheckedOn": "2024-03-02"}, LEFT, "o", step={"checkFamily": {"lastDay": "2024-06-03", "done": "no"}}, findings=[])
living("death-checked", "D-99", died("2024-03-02", "2024-03-02"), LEFT, "o", step={"checkFamily": {"done": "yes"}}, note="who remains is to be assessed anew")
living("death-check-unknown", "D-99", died("2024-03-02", None), LEFT, "o", step={"checkFamily": {"done": "open"}}, note="who remains is to be assessed anew")
LATE = [violation("familyUncheckedAfterDeath", "D-99", "/familyCheckedOn", months=3)]
living("death-checked-on-the-first-day-after-the-holiday", "D-99 P-61 P-62", died("2025-11-18", "2026-02-24") | {"familyCheckedOn": "2026-02-24"}, LEFT, "o", on="2026-02-24", step={"checkFamily": {"lastDay": "2026-02-24", "done": "yes"}}, findings=[], readings=ROLLS, note="2026-02-18 lies in the Spring Festival, 2026-02-15 to 23")
living("death-not-checked-in-the-holiday", "D-99 P-62", died("2025-11-18", "2025-10-10") | {"familyCheckedOn": "2025-10-10"}, LEFT, "o", on="2026-02-24", step={"checkFamily": {"lastDay": "2026-02-24", "done": "no"}}, findings=[], readings=ROLLS)
living("death-not-checked-after-the-holiday", "D-99 P-62", died("2025-11-18", "2025-10-10") | {"familyCheckedOn": "2025-10-10"}, LEFT, "o", on="2026-02-25", step={"checkFamily": {"lastDay": "2026-02-24", "done": "no"}}, findings=LATE)
living("death-reviewed-on-the-last-day", "D-99", died("2024-02-28", "2024-05-28"), LEFT, "o", step={"checkFamily": {"lastDay": "2024-05-28", "done": "yes"}}, missingFacts=None)
living("death-reviewed-late", "D-99", died("2024-02-28", "2024-05-29"), LEFT, "o", step={"checkFamily": {"done": "yes"}}, missingFacts=["/familyCheckedOn"], note="the last review is late; whether there was a check before it is asked")
living("death-checked-on-the-last-day", "D-99", died("2024-02-28", "2024-05-29") | {"familyCheckedOn": "2024-05-28"}, LEFT, "o", step={"checkFamily": {"done": "yes"}}, missingFacts=None)
living("death-checked-late", "D-99", died("2024-02-28", "2024-05-29") | {"familyCheckedOn": "2024-05-29"}, LEFT, "o", step={"checkFamily": {"done": "yes"}}, missingFacts=None, findings=LATE)
living("death-reviewed-in-time-checked-late", "D-99", died("2024-02-28", "2024-05-28") | {"familyCheckedOn": "2024-05-29"}, LEFT, "o", step={"checkFamily": {"done": "yes"}}, missingFacts=None, findings=[], note="the review was a check in time")
living("death-checked-late-review-unknown", "D-99", died("2024-02-28", None) | {"familyCheckedOn": "2024-05-29"}, LEFT, "o", step={"checkFamily": {"done": "yes"}}, findings=LATE)
living("death-checked-before-it", "D-99", died("2024-02-28", "2024-01-10") | {"familyCheckedOn": "2024-02-27"}, LEFT, "o", step={"checkFamily": {"done": "no"}}, findings=LATE, note="a check of a day before the death is none")
living("death-check-tomorrow", "D-99", died("2024-03-03", "2024-01-10") | {"familyCheckedOn": "2024-06-04"}, LEFT, "o", step={"checkFamily": {"done": "open"}}, findings=[data("factOutOfRange", "/familyCheckedOn", expected=f"..{ON}")], missingFacts=["/familyCheckedOn"], note="when it was is not known")
living("two-deaths-one-undated", "D-99", family(0, familyCheckedOn="2024-05-29", events=[event("death", "2024-02-28", member=0), event("death", member=0)]), LEFT, "o", step={"checkFamily": {"done": "open", "lastDay": None}}, findings=[], note="the other death may be the last one")
living("death-of-the-day-before-the-notice", "D-99", died("2022-10-19", "2022-10-10"), LEFT, "o", on="2023-01-20", step={"checkFamily": None}, note="the duty is that of the day of the death, from which its months run")
living("death-of-the-day-of-the-notice", "D-99", died("2022-10-20", "2022-10-10"), LEFT, "o", on="2023-01-20", step={"checkFamily": {"lastDay": "2023-01-20", "lawOf": "2022-10-20"}})
living("death-before-the-notice", "D-99", died("2022-01-11", "2022-01-10"), "D-96=o D-101=n", "o", on="2022-10-19", step={"checkFamily": None})

WHO = {"D-96": {"missingFacts": ["/household/members"]}}
for kind in ("death", "declaredDead", "declaredMissing", "prisonSentence", "ownWish"):
    living(f"{kind}-of-a-member", "D-96", family(0, events=[event(kind, ON, member=0)]), LEFT, "o", ground=WHO)
    living(f"{kind}-of-a-member-tomorrow", "D-96", family(0, events=[event(kind, "2024-06-04", member=0)]), LEFT, "o", findings=[data("factOutOfRange", "/events/0/on", expected=f"..{ON}")])
living("death-with-income", "D-96", family(1000_00, events=[event("death", ON, member=0)]), LEFT, "o", ground=WHO, note="the income may be that of the dead")
living("death-of-nobody-listed", "D-96 D-99", family(0, reviewedOn="2024-05-01", events=[event("death", "2024-04-01")]), STAYS, "n", step={"checkFamily": {**CHECK, "done": "yes"}}, note="the household is given without the dead")
living("released-yesterday", "D-96", family(0, events=[event("prisonSentence", "2024-01-01", until="2024-06-02", member=0)]), STAYS, "n")
living("wish-of-nobody-named", "D-96", family(0, events=[event("ownWish", ON)]), LEFT, "o", ground={"D-96": {"missingFacts": ["/events/0/member"]}})
living("death-of-a-member-not-listed", "D-96", family(0, events=[event("death", ON, member=7)]), LEFT, "o", ground={"D-96": {"missingFacts": ["/events/0/member"]}}, findings=[data("unknownPerson", "/events/0/member")])
living("kind-unknown-of-a-member", "D-96 D-91 D-101", family(0, events=[event(None, ON, member=0)]), "D-96=o D-91=n D-101=o", "o", ground={"D-96": {"missingFacts": ["/events/0/kind", "/household/members"]}})

# D-100: three refusals in a row
def refusals(*rows, complete=True):
    return family(0, events=[event(kind, on, member=0) for kind, on in rows], eventsComplete=complete)


NO = [("jobRefusal", f"2024-0{n}-01") for n in range(1, 6)]
living("two-refusals", "D-100", refusals(*NO[:2]), "D-96=n D-91=n D-100=n D-101=n", "n")
living("three-refusals", "D-100", refusals(*NO[:3]), "D-96=n D-91=n D-100=y D-101=n", "n", ground={"D-100": {"member": 0, "effect": "endOrReduceShare"}})
living("job-taken-between", "D-100", refusals(*NO[:2], ("jobTaken", "2024-02-15"), *NO[2:4]), "D-96=n D-91=n D-100=n D-101=n", "n")
living("three-after-a-job", "D-100", refusals(NO[0], ("jobTaken", "2024-02-15"), *NO[2:5]), "D-96=n D-91=n D-100=y D-101=n", "n")
living("third-tomorrow", "D-100", refusals(*NO[:2], ("jobRefusal", "2024-06-04")), "D-96=n D-91=n D-100=o D-101=n", "n", findings=[data("factOutOfRange", "/events/2/on", expected=f"..{ON}")])
living("refusal-undated", "D-100", refusals(*NO[:2], ("jobRefusal", None)), "D-96=n D-91=n D-100=o D-101=n", "n", ground={"D-100": {"missingFacts": ["/events/2/on"]}})
living("events-incomplete", "D-100 D-101", refusals(*NO[:3], complete=None), "D-96=o D-91=o D-100=o D-101=o", "o", note="an offer that was taken between may be missing, and a fraud that ends the aid")
HERE, NOWHERE = "D-96=n D-91=n D-100=y D-101=n", "D-96=n D-91=n D-100=o D-101=n"
nameless = [event("jobRefusal", on) for _, on in NO[:3]]
living("refusals-of-nobody-named", "D-100", family(0, events=nameless), NOWHERE, "n", ground={"D-100": {"missingFacts": [f"/events/{i}/member" for i in range(3)], "member": None}})
living("two-refusals-of-nobody-named", "D-100", family(0, events=nameless[:2]), "D-96=n D-91=n D-100=n D-101=n", "n", note="two are not three, whose they may be")
living("refusals-of-the-recipient", "D-100", family(0, events=nameless, member=0), HERE, "n", ground={"D-100": {"member": 0}})
# equal events are one; of one person and day only ids tell two refusals apart
NONE, PERHAPS = "D-96=n D-91=n D-100=n D-101=n", "D-96=n D-91=n D-100=o D-101=n"
same = [event("jobRefusal", "2024-03-01", member=0)]
again = lambda n: data("recordTwice", f"/events/{n}", related=["/events/0"])
living("one-refusal-listed-three-times", "D-100", family(0, events=same * 3), NONE, "n", findings=[again(1), again(2)], note="equal events are one event (ADR 0009)")
living("two-refusals-one-listed-twice", "D-100", family(0, events=[*same * 2, event("jobRefusal", "2024-04-01", member=0)]), NONE, "n", findings=[again(1)])
ids = lambda *names: [{**same[0], "id": name} for name in names]
living("three-refusals-of-one-day-with-ids", "D-100", family(0, events=ids("a", "b", "c")), HERE, "n", findings=[])
living("three-refusals-of-one-day-and-one-id", "D-100", family(0, events=ids("a", "a", "a")), NONE, "n", findings=[data("recordTwice", f"/events/{n}/id", related=["/events/0/id"]) for n in (1, 2)])
told_apart = [{**same[0], "reportedOn": f"2024-04-0{n}"} for n in (1, 2, 3)]
living("three-refusals-of-one-day-that-differ", "D-100", family(0, events=told_apart), PERHAPS, "n", ground={"D-100": {"missingFacts": [f"/events/{n}/id" for n in range(3)]}}, note="they may be one")
copy = event("jobRefusal", "2024-04-01", member=0)
two_named = [{**event("jobRefusal", on, member=0), "id": id} for id, on in (("a", "2024-02-01"), ("b", "2024-03-01"))]
living("third-refusal-without-an-id", "D-100", family(0, events=[*two_named, copy]), PERHAPS, "n", findings=[data("recordUnnamed", "/events/2/id")], ground={"D-100": {"missingFacts": ["/events/2/id"]}}, note="it may be one of the two, told with another day (ADR 0009)")
living("third-refusal-with-its-id", "D-100", family(0, events=[*two_named, {**copy, "id": "c"}]), HERE, "n", findings=[])
tells = [{**event("materialChange", "2024-01-15", reported=False), "id": "e"}, event("materialChange", "2024-02-15", reported=False)]
living("change-without-an-id", "D-91", family(0, events=tells), "D-96=n D-91=o D-101=n", "n", findings=[data("recordUnnamed", "/events/1/id")], ground={"D-91": {"missingFacts": ["/events/1/id"]}}, note="were it the other one, its day would not be known")
living("fraud-without-an-id", "D-101", family(0, events=[{**event("materialChange", "2024-05-01", reportedOn="2024-05-02"), "id": "e"}, event("fraud", "2024-05-01")]), "D-96=o D-91=n D-101=o", "o", findings=[data("recordUnnamed", "/events/1/id")], ground={"D-101": {"missingFacts": ["/events/1/id"], "since": None}}, note="were it the change, nobody would know whether it was fraud")
living("a-change-told-and-not-told", "D-91", family(0, events=[event("materialChange", "2024-01-15", reported=False), event("materialChange", "2024-01-15", reportedOn="2024-02-01")]), "D-96=n D-91=o D-101=n", "n", note="two entries of one day and kind may be one change")
pair = home(*family(0)["household"]["members"] * 2, propertyWithinDibaoRule=True, residencePermitHere=False)
two_of_them = [event("jobRefusal", on, member=0) for _, on in NO[:2]]
living("third-refusal-of-nobody-named", "D-100", family(0, household=pair, events=[*two_of_them, event("jobRefusal", "2024-03-01")]), "D-96=n D-91=n D-100=o D-100=o D-101=n", "n", note="it is the third of member 0 if it is theirs")
living("third-refusal-of-an-unreadable-member", "D-100", family(0, household=pair, member=1, events=[*two_of_them, event("jobRefusal", "2024-03-01", unreadable=["member"])]), "D-96=n D-91=n D-100=o D-100=o D-101=n", "n")
living("refusal-of-0202", "D-100", refusals(*NO[:2], ("jobRefusal", "0202-03-01")), PERHAPS, "n", findings=[data("dateTooEarly", "/events/2/on", first="2012-12-12")])
BETWEEN = "D-96=o D-91=n D-100=o D-101=o"
two = [event("jobRefusal", on, member=0) for on in ("2024-01-01", "2024-03-01", "2024-04-01", "2024-05-01")]


def doubtful(day, *rows):
    return family(0, events=[*rows, event(None, day, member=0)])


living("kind-unknown-between", "D-100", doubtful("2024-03-15", *two[:3]), BETWEEN, "o", ground={"D-100": {"missingFacts": ["/events/3/kind"]}}, note="it may be an offer that was taken")
living("kind-unknown-before-three", "D-100", doubtful("2024-02-01", *two), "D-96=o D-91=o D-100=y D-101=o", "o", note="three follow it, whatever it was")
living("kind-unknown-after-two", "D-100", doubtful("2024-03-15", *two[:2]), BETWEEN, "o", note="it may be the third")
living("kind-unknown-after-one", "D-100", doubtful("2024-03-15", *two[:1]), "D-96=o D-91=n D-100=n D-101=o", "o")
living("fraud-before-the-law", "D-101", family(0, reviewedOn="2026-01-10", events=[event("fraud", "2026-06-01")]), "D-96=n D-91=n D-101=y", "y", on="2026-06-30", ground={"D-101": {"since": "2026-06-01", "effect": "end"}})
living("fraud-by-the-law", "D-101", family(0, reviewedOn="2026-01-10", events=[event("fraud", "2026-06-01")]), "D-96=n D-91=n D-101=y", "n", on="2026-07-01")
for day, effect, fine in (("2026-06-30", "end", 10_000), ("2026-07-01", "mayReduceOrEnd", 0)):
    living(f"fraud-decided-{day}", "D-101", family(0, reviewedOn="2026-01-10", decidedOn=day, heard=True, events=[event("fraud", "2026-06-01")]), "D-96=n D-91=n D-101=y", "y" if fine else "n", on="2026-07-20", ground={"D-101": {"effect": effect, "lawOf": day}}, step={"repayAndFine": {"atLeast": fine, "lawOf": day}}, note="by the day of the decision (C3)")
living("standard-of-the-day-of-the-decision", "D-96 D-01", family(1000_00, decidedOn="2024-05-31"), "D-96=y D-91=n D-101=n", "y", values=(*D_CLOSED[1:], local("dibao.standard.urban", 1000_00, "2014-01-01", "2024-05-31", unit="fen"), local("dibao.standard.urban", 1200_00, "2024-06-01", unit="fen")), ground={"D-96": {"lawOf": "2024-05-31"}}, note="the standard rose on the day after the decision")
living("single-unknown-who", "D-96", family(0) | {"programme": "dibaoSingle"}, "D-96=o D-91=n D-101=n", "o", ground={"D-96": {"missingFacts": ["/member"]}})
NEXT = {"applyNext": {"clause": "D-04", "strength": "must", "programme": "dibao", "done": "open"}}
living("single-not-alone", "D-96 D-04", family(0) | {"programme": "dibaoSingle", "member": 0}, "D-96=y D-91=n D-101=n", "y", step=NEXT, note="the household qualifies as a whole, so nobody is taken in alone; it applies (D-05)")
living("single-not-alone-before-the-notice", "D-96 D-60", family(0, reviewedOn="2022-01-10") | {"programme": "dibaoSingle", "member": 0}, "D-96=y D-101=n", "y", on="2022-10-19", step={"applyNext": {**NEXT["applyNext"], "clause": "D-60"}})
SIXTY = {"birthDate": "1964-06-03", "ownPropertyWithinTekunRule": True, "supporters": [], "supportersComplete": True, "ownPropertyWithinDibaoRule": True}
old = family(0) | {"programme": "dibaoSingle", "member": 0}
old["household"] = home({**old["household"]["members"][0], **SIXTY}, propertyWithinDibaoRule=True, residencePermitHere=False)
living("single-who-turns-sixty", "D-96 T-10 T-79 T-50", old, "D-96=y D-91=n D-101=n", "y", values=(*D_CLOSED, *CLOSED[2:]), step={"applyNext": {"clause": "T-50", "programme": "tekun", "strength": "must", "done": "open"}}, note="at 60 unable to work by T-10: tekun, on application")
living("before-the-rules", "D-96", family(1000_00, reviewedOn="2021-01-01"), "", "notCovered", on="2021-06-30")

"""Who belongs to the household: every relation, both sides of every age and date, what contradicts itself."""

from book import Book
from expect import data
from given import local, under

book = Book("household/formation")
BOOKS = [book]
ON = "2024-07-01"
ADULT, CHILD = "1990-01-01", "2015-01-01"
PLAIN = {
    "religiousAway": False,
    "inPrison": False,
    "inCompulsoryTreatment": False,
    "declaredMissing": False,
    "provincialExclusion": False,
    "nearRelativeOfStaff": False,
}
CLOSED = (local("dibao.other_exclusions_exist", False), local("dibao.members_of_members", False))
"""No further exclusions, and relations are read to the applicant alone."""
WIDE = (local("dibao.other_exclusions_exist", False), local("dibao.members_of_members", True))


def person(id, birth=ADULT, **facts):
    return {"id": id, "birthDate": birth, **PLAIN, **facts}


def tie(person, kind, of, **facts):
    return {"person": person, "kind": kind, "of": of, **facts}


def family(persons, ties=(), *, complete=True, ties_complete=True, applicant="a"):
    return {
        "applicant": applicant,
        "persons": [person("a"), *persons] if not any(p.get("id") == "a" for p in persons) else list(persons),
        "personsComplete": complete,
        "ties": list(ties),
        "tiesComplete": ties_complete,
    }


def case(id, clauses, facts, belongs, *, on=ON, values=CLOSED, findings=(), note=None, missing=None, **says):
    """`belongs`: y, n or o for each person in order; `missing`: the missing facts of the last person."""
    words = {"y": "yes", "n": "no", "o": "open"}
    rows = [{"belongs": words[c]} for c in belongs]
    if missing is not None:
        rows[-1]["missingFacts"] = missing or None
    given = under(values, facts=facts, asOf=on)
    wanted = {"persons": rows, **says}
    book.case(id, clauses, "formHousehold", given, findings=list(findings), says=wanted, note=note)


def related(kind, birth=ADULT, *, parent=False, duty=None, **facts):
    """One person beside the applicant."""
    t = tie("a", kind, "p", dutyFound=duty) if parent else tie("p", kind, "a", dutyFound=duty)
    return family([person("p", birth, **facts)], [t])


case("alone", "D-60", family([]), "y", members=[0], sizeAtLeast=1, sizeAtMost=1, membersComplete=True)
case("spouse", "D-10", related("spouse"), "yy", sizeAtMost=2, membersComplete=True)
case("spouse-apart", "D-10", related("spouse", livesTogether=False), "yy", note="only D-13 asks for residence")
case("child-17", "D-11", related("child", "2006-07-02"), "yy")
case("child-18-independent", "D-11 D-12 D-13", related("child", "2006-07-01", study="none", unableToLiveIndependently=False, livesTogether=False), "yn")
case("child-18-independent-together", "D-13", related("child", "2006-07-01", study="none", unableToLiveIndependently=False, livesTogether=True), "yy")
case("child-18-bachelor", "D-12", related("child", "2006-07-01", study="upToBachelor", livesTogether=False), "yy")
case("child-18-unable", "D-12", related("child", "2006-07-01", study="none", unableToLiveIndependently=True, livesTogether=False), "yy")
case("child-study-unknown", "D-12", related("child", "2000-01-01", unableToLiveIndependently=False, livesTogether=False), "yo", missing=["/persons/1/study"])
post = related("child", "2000-01-01", study="postgraduate", unableToLiveIndependently=False, livesTogether=False)
case("postgraduate-open", "D-18", post, "yo", missing=[], note="no text says how postgraduates count")
case("postgraduate-counts", "D-18", post, "yy", values=(*CLOSED, local("dibao.postgraduate_counts", True)))
case("postgraduate-does-not", "D-18", post, "yn", values=(*CLOSED, local("dibao.postgraduate_counts", False)))
case("postgraduate-unable", "D-12 D-18", related("child", "2000-01-01", study="postgraduate", unableToLiveIndependently=True, livesTogether=False), "yy")
case("child-birth-unknown", "D-11", related("child", None, study="none", unableToLiveIndependently=False, livesTogether=False), "yo", missing=["/persons/1/birthDate"])
case("child-birth-unknown-no-matter", "D-11 D-13", related("child", None, study="none", unableToLiveIndependently=False, livesTogether=True), "yy", note="in at any age")
case("parent-together", "D-13 D-17", related("child", "1960-01-01", parent=True, livesTogether=True), "yy")
case("parent-apart", "D-13 D-17", related("child", "1960-01-01", parent=True, livesTogether=False), "yn", note="the text of 2021 names parents no more")
case("parent-residence-unknown", "D-13 D-17", related("child", "1960-01-01", parent=True), "yo", missing=["/persons/1/livesTogether"])
case("grandchild-duty", "D-13", related("grandchild", CHILD, duty=True, livesTogether=True), "yy")
case("grandchild-no-duty", "D-13", related("grandchild", CHILD, duty=False, livesTogether=True), "yn", note="the parents are alive and able (Civil Code 1074)")
case("grandchild-duty-unknown", "D-13", related("grandchild", CHILD, livesTogether=True), "yo", missing=["/ties/0/dutyFound"])
case("grandparent-duty", "D-13", related("grandchild", "1940-01-01", parent=True, duty=True, livesTogether=True), "yy")
case("sibling-duty", "D-13", related("sibling", CHILD, duty=True, livesTogether=True), "yy")
case("sibling-apart", "D-13", related("sibling", CHILD, duty=True, livesTogether=False), "yn")
case("no-relation", "D-13", family([person("p", livesTogether=True)]), "yn", note="living together is not enough without a duty")
case("relations-incomplete", "D-13", family([person("p", livesTogether=True)], ties_complete=None), "yo", missing=["/tiesComplete"])
case("persons-incomplete", "D-10", family([person("p")], [tie("p", "spouse", "a")], complete=None), "yy", sizeAtMost=None, membersComplete=False, sizeAtLeast=2)
case("applicant-unknown", "D-60", family([person("p")], [tie("p", "spouse", "a")], applicant=None), "oo", missing=["/applicant"])

# exclusions
for id, on, since, out in (
    ("three-years-less-a-day", "2024-06-30", "2021-07-01", "yy"),
    ("three-years", "2024-07-01", "2021-07-01", "yn"),
    ("leap-day", "2027-02-27", "2024-02-29", "yy"),
    ("leap-day-reached", "2027-02-28", "2024-02-29", "yn"),
):
    case(f"religious-{id}", "D-14", related("spouse", religiousAway=True, religiousAwaySince=since), out, on=on)
case("religious-from-today", "D-14", related("spouse", religiousAway=True, religiousAwaySince=ON), "yy")
case("religious-from-tomorrow", "D-14", related("spouse", religiousAway=True, religiousAwaySince="2024-07-02"), "yo", findings=[data("factOutOfRange", "/persons/1/religiousAwaySince", expected="..asOf")])
case("religious-not-away", "D-14", related("spouse", religiousAwaySince="2010-01-01"), "yy", note="at home: the date says nothing")
case("religious-since-unknown", "D-14", related("spouse", religiousAway=True), "yo", missing=["/persons/1/religiousAwaySince"])
case("religious-away-unknown", "D-14", related("spouse", religiousAway=None, religiousAwaySince="2010-01-01"), "yo", missing=["/persons/1/religiousAway"])
case("religious-away-unknown-short", "D-14", related("spouse", religiousAway=None, religiousAwaySince="2024-01-01"), "yy", note="less than three years either way")
for fact in ("inPrison", "inCompulsoryTreatment", "declaredMissing"):
    case(f"out-{fact}", "D-15", related("spouse", **{fact: True}), "yn", members=[0])
    case(f"unknown-{fact}", "D-15", related("spouse", **{fact: None}), "yo", missing=[f"/persons/1/{fact}"])
case("out-applicant", "D-15", family([person("a", inPrison=True)]), "n", members=[])
case("out-is-certain-first", "D-15", related("child", None, inPrison=True), "yn", missing=[], note="nothing else can matter")
case("province-list-open", "D-16", related("spouse", provincialExclusion=True), "yo", values=(CLOSED[1],), missing=[])
case("province-list-exists", "D-16", related("spouse", provincialExclusion=True), "yn", values=(local("dibao.other_exclusions_exist", True), CLOSED[1]))
case("province-list-none", "D-16", related("spouse", provincialExclusion=True), "yy")

# relations of relations
step = family(
    [person("s"), person("c", CHILD, livesTogether=True)], [tie("s", "spouse", "a"), tie("c", "child", "s")]
)
case("child-of-spouse-open", "D-10 D-11", step, "yyo", values=(CLOSED[0],), missing=[], note="no text says whose child; `dibao.members_of_members`")
case("child-of-spouse-wide", "D-11", step, "yyy", values=WIDE, membersComplete=True)
case("child-of-spouse-narrow", "D-11", step, "yyn")
case("child-of-excluded", "D-11 D-15", family([person("s", inPrison=True), person("c", CHILD)], [tie("s", "spouse", "a"), tie("c", "child", "s")]), "ynn", values=WIDE, note="nobody comes in through one who is out")
case("child-of-both", "D-11", family([person("s"), person("c", CHILD)], [tie("s", "spouse", "a"), tie("c", "child", "s"), tie("c", "child", "a")]), "yyy", values=(CLOSED[0],), note="both readings agree")
chain = family(
    [person("a", "1960-01-01"), person("s", study="none", unableToLiveIndependently=False, livesTogether=True), person("w"), person("g", CHILD)],
    [tie("s", "child", "a"), tie("w", "spouse", "s"), tie("g", "child", "s")],
)
case("three-generations-wide", "D-10 D-11 D-13", chain, "yyyy", values=WIDE, sizeAtMost=4)
case("three-generations-narrow", "D-10 D-11 D-13", chain, "yynn")
wide_open = family([person("s"), person("x")], [tie("s", "spouse", "a")], complete=None)
case("unlisted-may-lead-in", "D-13", wide_open, "yyo", values=WIDE, missing=["/personsComplete"], note="someone not listed may be a member and related")
nobody_left = family(
    [person("a", inPrison=True), person("b", religiousAway=True, religiousAwaySince="2015-01-01"), person("c", livesTogether=False)],
    [tie("c", "sibling", "a")],
    ties_complete=False,
)
case("nobody-left-to-lead-in", "D-13 D-14 D-15", nobody_left, "nnn", values=WIDE, members=[], membersComplete=True, note="who is certainly out brings nobody in, by whatever tie that is not listed")

# near relatives of staff
case("staff-declared", "D-65", related("spouse", nearRelativeOfStaff=True), "yy", registeredRelative="yes")
case("staff-none", "D-65", related("spouse"), "yy", registeredRelative="no")
case("staff-unknown", "D-65", related("spouse", nearRelativeOfStaff=None), "yy", registeredRelative="open", registeredRelativeMissing=["/persons/1/nearRelativeOfStaff"])
case("staff-brother-outside", "D-65", related("sibling", duty=False, livesTogether=False, staff=True), "yn", registeredRelative="yes", note="the brother is no member, and sits on the committee")
case("staff-self-excluded", "D-65 D-15", related("spouse", inPrison=True, nearRelativeOfStaff=True), "yn", registeredRelative="no", note="who does not belong makes no case of relatives")
case("staff-persons-incomplete", "D-65", family([], complete=None), "y", registeredRelative="open", registeredRelativeMissing=["/personsComplete"])

# faults
APART = {"study": "none", "unableToLiveIndependently": False, "livesTogether": False}
two = family([person("p", **APART), person("q", **APART)], [tie("p", "spouse", "a"), tie("q", "spouse", "a")])
case("two-spouses", "D-10", two, "yoo", findings=[data("severalSpouses", "/ties/1", ["/ties/0"])], missing=["/ties/1"])
case("spouse-said-twice", "D-10", family([person("p")], [tie("p", "spouse", "a"), tie("a", "spouse", "p")]), "yy", note="the same marriage from both sides")
case("own-spouse", "D-10", family([], [tie("a", "spouse", "a")]), "y", findings=[data("relationToSelf", "/ties/0")])
case("unknown-relative", "D-10", family([person("p", livesTogether=True)], [tie("x", "spouse", "a")]), "yo", findings=[data("unknownPerson", "/ties/0/person")], missing=["/tiesComplete"], note="a relation that names nobody leaves the list incomplete")
case("child-and-parent", "D-11", family([person("p", CHILD, livesTogether=False)], [tie("p", "child", "a"), tie("a", "child", "p")]), "yo", findings=[data("relationContradicts", "/ties/1", ["/ties/0"]), data("relationContradicts", "/ties/1")], missing=["/ties/0", "/ties/1"])
case("child-older-than-parent", "D-11", related("child", "1980-01-01", **{**APART, "livesTogether": True}), "yo", findings=[data("relationContradicts", "/ties/0")], missing=["/ties/0"])
case("child-born-the-same-day", "D-11", related("child", ADULT, **{**APART, "livesTogether": True}), "yo", findings=[data("relationContradicts", "/ties/0")], missing=["/ties/0"])
case("unknown-applicant", "D-60", family([], applicant="z"), "o", findings=[data("unknownPerson", "/applicant")])
same = [tie("p", "spouse", "a")]
case("same-id-twice", "D-10", family([person("p"), person("p")], same), "yy", findings=[data("recordTwice", "/persons/2/id", ["/persons/1/id"])], members=[0, 1], sizeAtMost=2, membersComplete=True, note="a person is one, however often the list names them")
case("id-lost", "D-10", family([person("p"), {**person("p"), "id": None}], same), "yyo", findings=[data("recordUnnamed", "/persons/2/id")], members=[0, 1], sizeAtMost=None, membersComplete=False, note="who has no id where others have one may be any of them, or somebody else")
case("same-id-differs", "D-10", family([person("p"), person("p", inPrison=True)], same), "yo", findings=[data("recordsDiffer", "/persons/2/id", ["/persons/1/id", "/persons/1/inPrison"], facts=1)], missing=["/persons/1/inPrison"], members=[0], sizeAtMost=None, membersComplete=False, note="which record is right is not known, and whether they are of one person neither")
case("same-id-differs-before-another", "D-10", family([person("p"), person("p", study="none"), person("q", CHILD)], same + [tie("q", "child", "a")]), "yyy", findings=[data("recordsDiffer", "/persons/2/id", ["/persons/1/id", "/persons/1/study"], facts=1)], sizeAtMost=None, membersComplete=False)
case("born-tomorrow", "D-11", related("child", "2024-07-02", study="none", unableToLiveIndependently=False, livesTogether=False), "yo", findings=[data("factOutOfRange", "/persons/1/birthDate", expected="..asOf")], missing=["/persons/1/birthDate", "/ties/0"])
OLD = {**APART, "livesTogether": True}
case("115-years-old", "D-10", related("spouse", "1908-07-02", **OLD), "yy", note="nobody is taken for older")
case("116-years-old", "D-10", related("spouse", "1908-07-01", **OLD), "yy", findings=[data("factOutOfRange", "/persons/1/birthDate", expected="age up to 115")])
case("born-in-1899", "D-10", related("spouse", "1899-07-01", **OLD), "yy", findings=[data("factOutOfRange", "/persons/1/birthDate", expected="born since 1900")])
case("born-on-a-zero-day", "D-10", related("spouse", "1904-01-01", **OLD), "yy", findings=[data("birthOnZeroDay", "/persons/1/birthDate")], note="on this day spreadsheets begin to count")
case("a-citizen-number-for-an-id", "D-10 N-09", family([person("370302209912310010")], [tie("370302209912310010", "spouse", "a")]), "yo", findings=[data("tableIdIsCitizenNumber", "/persons/1/id"), data("tableIdIsCitizenNumber", "/ties/0/person"), data("recordUnnamed", "/persons/1/id")], sizeAtMost=None, membersComplete=False, note="the id is refused: who has it may be any of the others, or somebody else")
named = data("idIsName", "/persons/1/id"), data("idIsName", "/persons/2/id")
lost = data("recordUnnamed", "/persons/1/id"), data("recordUnnamed", "/persons/2/id")
case("two-of-one-refused-id", "D-10 N-09", family([person("张三", **APART), person("张三", **APART)]), "yoo", findings=[*named, *lost], sizeAtLeast=1, sizeAtMost=None, membersComplete=False, note="two records under one name may be one person or two, and no name is an id")
# A relation of which an end, the kind or the duty is lost may be one that contradicts another.
couple = [person("p", **APART), person("q", **APART)]
first = tie("p", "spouse", "a")
case("second-marriage-of-nobody-known", "D-10", family(couple, [first, tie("q", "spouse", None)]), "yoo", findings=[data("unknownPerson", "/ties/1/of")], note="were it with the applicant, nobody would know which of two marriages is the right one")
case("marriage-of-nobody-known-at-all", "D-10", family(couple, [first, tie(None, "spouse", None)]), "yoo", findings=[data("unknownPerson", "/ties/1/person"), data("unknownPerson", "/ties/1/of")])
case("second-relation-of-no-known-kind", "D-10", family(couple, [first, tie("q", None, "a")]), "yoo", findings=[], note="it may be a second marriage")
second_parent = family([person("p", CHILD, livesTogether=False)], [tie("p", "child", "a"), tie("p", "child", None)])
case("second-parent-of-nobody-known", "D-11", second_parent, "yy", findings=[data("unknownPerson", "/ties/1/of")], note="a child has two parents: it says nothing against the first")
grown = {**APART, "livesTogether": True}
brother = tie("p", "sibling", "a", dutyFound=True)
case("relation-listed-twice", "D-13", family([person("p", **grown)], [brother, brother]), "yy", findings=[data("recordTwice", "/ties/1", ["/ties/0"])], membersComplete=True)
for name, other in (("denied", False), ("untold", None)):
    differ = [data("relationContradicts", "/ties/1", ["/ties/0"])]
    for turned, ties in (("", [brother, {**brother, "dutyFound": other}]), ("-first", [{**brother, "dutyFound": other}, brother])):
        case(f"relation-listed-twice-duty-{name}{turned}", "D-13", family([person("p", **grown)], ties), "yo", findings=differ, missing=["/ties/0/dutyFound"], note="which of the two is right is not known, in whatever order they stand")
for name, end, other in (("misspelt", "x", False), ("lost", None, False), ("lost-untold", None, None)):
    again = {**brother, "of": end, "dutyFound": other}
    case(f"duty-of-a-relation-{name}", "D-13", family([person("p", **grown)], [brother, again]), "yo", findings=[data("unknownPerson", "/ties/1/of")], missing=["/ties/1/dutyFound"], note="it may be the same relation, of which another was found")
case("duty-of-a-relation-lost-that-agrees", "D-13", family([person("p", **grown)], [brother, {**brother, "of": None}]), "yy", findings=[data("unknownPerson", "/ties/1/of")], note="of whomever it is, it does not say otherwise")
undated = family([person("a", "1990-01-01"), person("a", None), person("p", "1980-01-01", **grown)], [tie("p", "child", "a")])
case("parent-listed-twice-once-undated", "D-11", undated, "yo", findings=[data("recordsDiffer", "/persons/1/id", ["/persons/0/id", "/persons/0/birthDate"], facts=1)], missing=["/ties/0"], note="a day that was given and is in doubt may contradict the relation")
case("parent-listed-twice-both-undated", "D-11", family([person("a", None), person("a", None), person("p", CHILD, livesTogether=True)], [tie("p", "child", "a")]), "yy", findings=[data("recordTwice", "/persons/1/id", ["/persons/0/id"])], note="no day was given, and nothing contradicts the relation")
case("parent-born-in-202", "D-11", family([person("a", "0202-07-01"), person("p", CHILD, livesTogether=True)], [tie("p", "child", "a")]), "yo", findings=[data("factOutOfRange", "/persons/0/birthDate", expected="born since 1900")], missing=["/ties/0"], note="born when, the parent may be younger than the child")
monk = {**APART, "religiousAway": True}
case("away-since-202", "D-14", related("spouse", religiousAwaySince="0202-07-01", **monk), "yo", findings=[data("factOutOfRange", "/persons/1/religiousAwaySince", expected="birthDate..")], missing=["/persons/1/religiousAwaySince"])
case("away-since-before-birth", "D-14", related("spouse", religiousAwaySince="1989-12-31", **monk), "yo", findings=[data("factOutOfRange", "/persons/1/religiousAwaySince", expected="birthDate..")], missing=["/persons/1/religiousAwaySince"])
case("born-today", "D-11", related("child", ON), "yy")
case("forty", "D-10", family([person(f"p{n}", livesTogether=False) for n in range(39)]), "y" + "n" * 39, findings=[data("memberCountUnlikely", "/persons", limit=30)], sizeAtMost=1)
case("nobody", "D-60", {"applicant": "a", "persons": [], "personsComplete": True, "ties": [], "tiesComplete": True}, "", findings=[data("factOutOfRange", "/persons", expected="1..200"), data("unknownPerson", "/applicant")], membersComplete=False)
case("before-the-rules", "D-10", related("spouse"), "", on="2021-06-30", covered=False, membersComplete=False)
case("first-day-of-the-rules", "D-10", related("spouse"), "yy", on="2021-07-01", covered=True)

case("thirty-persons", "D-10", family([person(f"p{n}", livesTogether=False) for n in range(29)]), "y" + "n" * 29, findings=[], sizeAtMost=1)
case("thirty-one-persons", "D-10", family([person(f"p{n}", livesTogether=False) for n in range(30)]), "y" + "n" * 30, findings=[data("memberCountUnlikely", "/persons", limit=30)])
for count, finding in ((200, data("memberCountUnlikely", "/persons", limit=30)), (201, data("factOutOfRange", "/persons", expected="1..200"))):
    apart = [{"id": f"p{n}", "livesTogether": False} for n in range(count - 1)]
    case(f"{count}-persons", "D-10", family(apart), "y" + "n" * (count - 1) if count == 200 else "o" * count, findings=[finding],
         note="more than 200 are not judged" if count > 200 else None)

# A tie that is not listed: only between those of whom nothing is listed, and only through whoever may be a member.
ADULT_CHILD = person("q", "2006-01-01", **APART)
no_child = lambda of: tie("q", "child", of)  # noqa: E731
told = [tie("p", "spouse", "a"), no_child("a"), no_child("p")]
married = person("p", **APART)
for id, persons, ties, complete, belongs, more in (
    ("told-of-everybody", [married, ADULT_CHILD], told, None, "yyn", {}),
    ("untold-of-a-member", [married, ADULT_CHILD], told[:2], None, "yyo", {"missing": ["/tiesComplete"]}),
    ("untold-of-a-member-complete", [married, ADULT_CHILD], told[:2], True, "yyn", {}),
    ("untold-of-one-who-is-out", [{**married, "inPrison": True}, ADULT_CHILD], told[:2], None, "ynn", {}),
    ("untold-of-one-who-may-be-out", [{**married, "inPrison": None}, ADULT_CHILD], told[:2], None, "yoo", {"missing": ["/persons/1/inPrison", "/tiesComplete"]}),
):
    case(f"{id}-wide", "D-11 D-13", family(persons, ties, ties_complete=complete), belongs, values=WIDE, **more)

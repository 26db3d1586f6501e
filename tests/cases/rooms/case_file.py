"""What the file of a case shows: materials (D-64, T-53, P-13), consents (P-14, T-52, P-16), cards (D-55), the county's visit
(D-75), the written decision (M-28, D-76, T-60, P-23)."""

from book import Book
from expect import data, violation

BOOKS = [Book("case/file")]
ON, LAW, BEFORE = "2024-01-10", "2026-07-01", "2026-06-30"


def material(id, given=None, kind="other", obtainable=False, **facts):
    return {"id": id, "kind": kind, "given": given, "obtainable": obtainable, **facts}


def case(id, clauses, programme, *, on=ON, findings=(), note=None, complete=None, toTell=None, missing=None, visit=None, consents=None, **facts):
    says = {}
    if complete:
        says["complete"] = complete
    if toTell is not None:
        says["toTell"] = toTell or None
    if missing is not None:
        says["missingFacts"] = missing or None
    if visit:
        says["countyMustVisit"] = visit
    for name in ("kindsMissing", "clause"):
        if f"said_{name}" in facts:
            says[name] = facts.pop(f"said_{name}")
    if consents is not None:
        said = [dict(zip(("clause", "outcome", "supporter"), c.split(" "))) for c in consents]
        says["consents"] = [{"clause": c["clause"], "outcome": c["outcome"], "supporter": int(c["supporter"]) if "supporter" in c else None} for c in said] or None
    given = {"facts": {"programme": programme, **facts}, "asOf": on}
    BOOKS[0].case(id, clauses, "checkCaseFile", given, findings=findings, says=says, note=note)


QUIET = {"registeredRelative": False, "complaint": False, "applicantConsent": "given"}
ALL = {"materials": [material("a", True), material("b", True)], "materialsComplete": True}
case("complete", "D-64", "dibao", complete="yes", toTell=[], missing=[], said_clause="D-64", **ALL, **QUIET)
case("one-missing", "D-64", "dibao", complete="no", toTell=[1], missing=[], materials=[material("a", True), material("b", False)], materialsComplete=True, **QUIET)
case("one-unknown", "D-64", "dibao", complete="open", toTell=[], missing=["/materials/1/given"], materials=[material("a", True), material("b")], materialsComplete=True, **QUIET)
case("list-incomplete", "D-64", "dibao", complete="open", missing=["/materialsComplete"], materials=[material("a", True)], **QUIET)
LACKS = {"materials": [material("a", False), material("b", False)], "materialsComplete": True}
both, one = {"on": "2024-01-02", "materials": ["a", "b"]}, {"on": "2024-01-02", "materials": ["a"]}
case("told-once-in-full", "D-64", "dibao", notices=[both], complete="no", toTell=[0, 1], **LACKS, **QUIET)
case("not-told-in-full", "D-64", "dibao", notices=[one], findings=[violation("notToldInFull", "D-64", "/materials/1")], **LACKS, **QUIET)
case("told-twice", "D-64", "dibao", notices=[both, both], missing=[], findings=[data("recordTwice", "/notices/1", related=["/notices/0"])], **LACKS, **QUIET, note="word for word the same: one notice, listed twice")
case("told-later", "D-64", "dibao", notices=[one, {"on": "2024-01-09", "materials": ["b"]}], findings=[violation("toldMoreThanOnce", "D-64", "/notices/1"), violation("notToldInFull", "D-64", "/materials/1")], **LACKS, **QUIET)
late = {"on": "2024-01-09", "materials": ["b"]}
case("told-by-days", "D-64", "dibao", on="2024-01-09", notices=[late, both], findings=[violation("toldMoreThanOnce", "D-64", "/notices/0")], **LACKS, **QUIET, note="the earlier one was in full, whatever the order of the rows")
case("told-a-day-unknown", "D-64", "dibao", on="2024-01-09", notices=[late, {"materials": ["a", "b"]}], missing=["/notices/1/on"], **LACKS, **QUIET, note="it may be the same notice, or one that is to come")
case("told-today-and-tomorrow", "D-64", "dibao", on="2024-01-08", notices=[both, late], findings=[data("factOutOfRange", "/notices/1/on", expected="..2024-01-08")], **LACKS, **QUIET, missing=["/notices/1/on"], note="no notice was given on a day that is to come: which day was meant is not known")
case("told-tomorrow", "D-64", "dibao", on="2024-01-08", notices=[late], missing=["/notices/0/on"], findings=[data("factOutOfRange", "/notices/0/on", expected="..2024-01-08")], **LACKS, **QUIET)
case("obtainable-to-be-asked", "P-13", "dibao", on=LAW, notices=[{**one, "on": "2026-07-02"}], missing=["/notices/0/on"], findings=[data("factOutOfRange", "/notices/0/on", expected="..2026-07-01")], materials=[material("a", False, obtainable=True), material("b", True)], materialsComplete=True, **QUIET)
case("without-id", "D-64", "dibao", notices=[one], missing=["/materials/0/id"], materials=[{"given": False, "obtainable": False}], materialsComplete=True, **QUIET, note="what has no id cannot be named in a notice")
again = {"on": "2024-01-05", "materials": ["a", "b"]}
case("tekun-told-twice", "T-53", "tekun", notices=[both, again], applicantConsent="given", disabilityCertificate=False, said_clause="T-53", findings=[violation("toldMoreThanOnce", "T-53", "/notices/1")], **LACKS)
case("margin-no-clause", "M-06", "margin", notices=[both, again], said_clause=None, applicantConsent="given", **LACKS, note="D-64 and T-53 speak of dibao and tekun")
told, told_before = ({"on": day, "materials": ["a", "b"]} for day in ("2021-06-30", "2021-06-29"))
case("before-the-rules", "D-64", "dibao", on="2021-06-30", notices=[told_before, told], consents=[], said_clause=None, visit="no", **LACKS)
case("first-day-of-the-rules", "D-64", "dibao", on="2021-07-01", notices=[told_before, told], said_clause="D-64", findings=[violation("toldMoreThanOnce", "D-64", "/notices/1")], **LACKS, **QUIET)
OBT = {"materials": [material("a", False, obtainable=True), material("b", True)], "materialsComplete": True}
case("obtainable-not-asked", "D-64", "dibao", complete="yes", toTell=[], **OBT, **QUIET, note="checking supplies it, so the person need not")
case("obtainable-asked", "D-64", "dibao", on=BEFORE, notices=[one], findings=[violation("askedForWhatCheckingGives", "D-64", "/materials/0")], **OBT, **QUIET)
case("obtainable-asked-by-the-law", "P-13", "dibao", on=LAW, notices=[one], findings=[violation("askedForWhatCheckingGives", "P-13", "/materials/0")], **OBT, **QUIET)
case("obtainable-given-all-the-same", "P-13", "dibao", on=LAW, notices=[one], materials=[material("a", True, obtainable=True)], materialsComplete=True, **QUIET)

case("obtainable-unknown", "D-64", "dibao", complete="open", toTell=[], notices=[both], missing=["/materials/0/obtainable"], materials=[material("a", False, obtainable=None), material("b", True)], materialsComplete=True, **QUIET, note="checking may supply it, so it is neither lacking nor told of")
case("obtainable-asked-for-tekun", "P-13", "tekun", on=BEFORE, notices=[one], disabilityCertificate=False, applicantConsent="given", **OBT, note="before the law the sentence is that of the measures of dibao")
case("no-programme", "D-64", None, complete="open", missing=["/complaint", "/programme", "/registeredRelative"], notices=[both, again], applicantConsent="given", **ALL, note="which clause it is depends on the programme, and whether the kinds of T-51 are asked")

# T-51: what the statement of a tekun application holds
kinds = [material(k, True, k) for k in ("identity", "statement", "truthPledge")]
OWN = {"applicantConsent": "given", "materialsComplete": True}
case("tekun-kinds", "T-51", "tekun", disabilityCertificate=False, materials=kinds, said_kindsMissing=None, complete="yes", missing=[], **OWN)
case("tekun-kinds-missing", "T-51", "tekun", disabilityCertificate=False, materials=kinds[:1], said_kindsMissing=["statement", "truthPledge"], complete="no", **OWN)
case("tekun-kinds-missing-list-open", "T-51", "tekun", disabilityCertificate=False, materials=kinds[:1], said_kindsMissing=None, complete="open", missing=["/materialsComplete"], applicantConsent="given")
case("tekun-certificate", "T-51", "tekun", disabilityCertificate=True, materials=kinds, said_kindsMissing=["disabilityCertificate"], complete="no", **OWN)
case("tekun-certificate-unknown", "T-51", "tekun", materials=kinds, said_kindsMissing=None, complete="open", missing=["/disabilityCertificate"], **OWN)
case("dibao-no-list", "D-63", "dibao", said_kindsMissing=None, **ALL, **QUIET)

# consents: refused is unknown, never no
for id, on, programme, clause in (
    ("dibao", BEFORE, "dibao", "D-63"), ("dibao-by-the-law", LAW, "dibao", "P-14"),
    ("tekun", BEFORE, "tekun", "T-51"), ("tekun-by-the-law", LAW, "tekun", "P-14"),
):
    for consent, outcome in (("given", "mayCheck"), ("refused", "factsStayUnknown"), (None, "ask")):
        case(f"consent-{id}-{consent or 'unknown'}", clause, programme, on=on, applicantConsent=consent, consents=[f"{clause} {outcome}"])
for on, clause in ((BEFORE, "T-51"), (LAW, "T-52")):
    rows = [{"id": id, "consent": c} for id, c in (("s1", "given"), ("s2", "refused"), ("s3", None))]
    applicant = "T-51" if on == BEFORE else "P-14"
    said = [f"{applicant} mayCheck", f"{clause} mayCheck 0", f"{clause} factsStayUnknown 1", f"{clause} ask 2"]
    case(f"supporters-{on}", f"{clause} P-16", "tekun", on=on, disabilityCertificate=False, supporters=rows, applicantConsent="given", consents=said, missing=["/materialsComplete", "/supporters/2/consent"])
OTHER = {"applicantConsent": "refused", "cards": [{"keptByStaff": True, "writtenAgreement": False, "filedWithCounty": False}]}
case("other-measures-temporary", "D-63 D-55", "temporary", on=BEFORE, consents=[], **OTHER, note="the measures of dibao say nothing of temporary assistance")
case("other-measures-temporary-by-the-law", "P-14", "temporary", on=LAW, consents=["P-14 factsStayUnknown"], **OTHER)
case("supporters-of-dibao", "T-51 P-16", "dibao", on=BEFORE, supporters=[{"consent": "refused"}], consents=["D-63 mayCheck"], **QUIET, note="before the law only the measures of tekun ask the supporters")
for programme in ("dibao", "dibaoSingle", "margin", "rigid", "temporary", None):
    rows = [{"id": id, "consent": c} for id, c in (("s1", "given"), ("s2", "refused"), ("s3", None))]
    said = ["P-14 mayCheck", "P-16 mayCheck 0", "P-16 factsStayUnknown 1", "P-16 ask 2"]
    case(f"supporters-of-{programme or 'unknown'}-by-the-law", "P-16", programme, on=LAW, supporters=rows, consents=said, **QUIET)

# what is listed twice, lost or absurd makes nothing certain
def supporters(id, rows, says, **facts):
    said = ["P-14 mayCheck", *(f"P-16 {s}" for s in says)]
    case(f"supporters-{id}", "P-16", "dibao", on=LAW, supporters=rows, consents=said, **{**ALL, **QUIET, **facts})


S = {"id": "s", "consent": "given"}
supporters("of-one-id-differ", [S, {**S, "consent": "refused"}], ["ask 0"], missing=["/supporters/0/consent"], findings=[data("recordsDiffer", "/supporters/1/id", related=["/supporters/0/id", "/supporters/0/consent"], facts=1)], note="one person, whose answer is not known")
supporters("twice", [S, S], ["mayCheck 0"], missing=[], findings=[data("recordTwice", "/supporters/1/id", related=["/supporters/0/id"])])
supporters("one-without-id", [S, {"consent": "refused"}], ["ask 0", "ask 1"], missing=["/supporters/0/consent", "/supporters/1/consent"], findings=[data("recordUnnamed", "/supporters/1/id")], note="who has no id may be the other one")
supporters("without-ids", [{"consent": "given"}, {"consent": "refused"}], ["mayCheck 0", "factsStayUnknown 1"], missing=[], note="as many persons as are listed")
case("tekun-kinds-programme-lost", "T-51", None, disabilityCertificate=False, materials=kinds[:2], said_kindsMissing=None, complete="open", missing=["/complaint", "/programme", "/registeredRelative"], **OWN, note="of tekun the pledge lacks")
case("tekun-kind-lost", "T-51", "tekun", disabilityCertificate=False, materials=[material("a", True, None), *kinds[1:]], said_kindsMissing=None, complete="open", toTell=[], missing=["/materials/0/kind"], **OWN, note="it may be of any kind")
M = material("b", True)


def listed(id, rows, **says):
    case(f"materials-{id}", "D-64", "dibao", materials=[material("a", True), *rows], materialsComplete=True, **{**QUIET, **says})


listed("of-one-id-differ", [M, {**M, "given": False}], complete="open", toTell=[], missing=["/materials/1/given", "/materialsComplete"], findings=[data("recordsDiffer", "/materials/2/id", related=["/materials/1/id", "/materials/1/given"], facts=1)])
listed("of-one-id-differ-obtainable", [{**M, "given": False}, {**M, "given": False, "obtainable": True}], complete="open", toTell=[], missing=["/materials/1/obtainable", "/materialsComplete"], findings=[data("recordsDiffer", "/materials/2/id", related=["/materials/1/id", "/materials/1/obtainable"], facts=1)])
listed("twice", [{**M, "given": False}, {**M, "given": False}], complete="no", toTell=[1], missing=[], findings=[data("recordTwice", "/materials/2/id", related=["/materials/1/id"])])
listed("one-without-id", [M, material(None, False)], complete="open", toTell=[], missing=[f"/materials/{n}/given" for n in range(3)] + ["/materialsComplete"], findings=[data("recordUnnamed", "/materials/2/id")], note="it may be any of the others")
N = {"kind": "other", "given": False, "obtainable": False}
case("materials-without-ids-equal", "D-64", "dibao", materials=[N, N], materialsComplete=True, complete="no", toTell=[0], missing=[], findings=[data("entryPerhapsTwice", "/materials/1", related=["/materials/0"])], **QUIET)
case("obtainable-asked-given-unknown", "P-13", "dibao", on=LAW, notices=[one], missing=["/materials/0/given"], materials=[material("a", obtainable=True)], materialsComplete=True, **QUIET)


def told_of(id, notices, *, findings=(), missing=(), **says):
    case(f"told-{id}", "D-64", "dibao", notices=notices, complete="no", toTell=[0, 1], findings=findings, missing=list(missing), **{**LACKS, **QUIET, **says})


told_of("in-the-year-202", [{**one, "on": "0202-07-02"}, both], missing=["/notices/0/on"], findings=[data("dateTooEarly", "/notices/0/on", first="2012-12-12")], note="which day was meant is not known, so neither is which was the first")
told_of("without-a-day", [{"materials": ["a"]}], missing=["/notices/0/on"], note="it may be to come")
told_of("of-no-material", [{"on": "2024-01-02", "materials": ["a", "bb"]}], missing=["/notices/0/materials"], findings=[data("unknownMaterial", "/notices/0/materials/1")], note="which is meant is not known")
told_of("of-nothing", [{"on": "2024-01-02"}], missing=["/notices/0/materials"], note="what it named is lost")
told_of("twice-and-empty", [both, {}], missing=["/notices/1/materials", "/notices/1/on"])
told_of("on-one-day", [one, {"on": "2024-01-02", "materials": ["b"]}], missing=["/notices/0/materials", "/notices/1/materials"], note="it may be one notice in two rows")

# D-55: cards
for id, kept, written, filed, wrong, open_ in (
    ("both-papers", True, True, True, False, None),
    ("no-agreement", True, False, True, True, None),
    ("not-filed", True, True, False, True, None),
    ("not-kept", False, False, False, False, None),
    ("filing-unknown", True, True, None, False, "/cards/0/filedWithCounty"),
    ("keeper-unknown", None, False, True, False, "/cards/0/keptByStaff"),
):
    card = {"keptByStaff": kept, "writtenAgreement": written, "filedWithCounty": filed}
    found = [violation("cardKeptWithoutAgreement", "D-55", "/cards/0")] if wrong else []
    case(f"card-{id}", "D-55", "dibao", cards=[card], findings=found, missing=[open_] if open_ else [], **ALL, **QUIET)
KEPT = {"keptByStaff": True, "writtenAgreement": False, "filedWithCounty": False}
case("card-twice", "D-55", "dibao", cards=[KEPT, KEPT], findings=[data("entryPerhapsTwice", "/cards/1", related=["/cards/0"]), violation("cardKeptWithoutAgreement", "D-55", "/cards/0")], missing=[], **ALL, **QUIET, note="it may be the same card")
case("card-before-the-rules", "D-55", "dibao", on="2021-06-30", cards=[{"keptByStaff": True, "writtenAgreement": False, "filedWithCounty": False}])

# D-75: the county visits
SEEN = {"applicantConsent": "given", **ALL}
for relative, complaint, must in ((True, False, "yes"), (False, True, "yes"), (False, False, "no"), (None, False, "open"), (None, True, "yes")):
    word = {True: "y", False: "n", None: "o"}
    case(f"visit-{word[relative]}{word[complaint]}", "D-75", "dibao", registeredRelative=relative, complaint=complaint, visit=must, **SEEN)
case("visit-not-made", "D-75", "dibao", registeredRelative=True, complaint=False, decision="granted", countyVisited=False, findings=[violation("countyDidNotVisit", "D-75", "/countyVisited")], **SEEN)
case("visit-not-yet", "D-75", "dibao", registeredRelative=True, complaint=False, countyVisited=False, **SEEN, note="nothing is decided yet")
case("visit-made", "D-75", "dibao", registeredRelative=True, complaint=False, decision="granted", countyVisited=True, **SEEN)
case("visit-not-owed", "D-75", "dibao", registeredRelative=False, complaint=False, decision="granted", countyVisited=False, **SEEN)
case("visit-of-tekun", "D-75", "tekun", registeredRelative=True, complaint=True, visit="no", applicantConsent="given", disabilityCertificate=False, **ALL)
case("visit-programme-unknown", "D-75", None, registeredRelative=True, complaint=False, visit="open", complete="open", missing=["/programme"], **SEEN)

# the written decision
for programme, decision, clause in (("rigid", "granted", "M-28"), ("rigid", "refused", "M-28"), ("dibao", "refused", "D-76"), ("tekun", "refused", "T-60")):
    base = {**SEEN, "on": "2025-01-01", "disabilityCertificate": False, "registeredRelative": False, "complaint": False, "decision": decision}
    case(
        f"not-in-writing-{programme}-{decision}", clause, programme, findings=[violation("decisionNotInWriting", clause, "/toldInWriting")], **{**base, "toldInWriting": False, "reasonsGiven": True}
    )
    reasons = [violation("refusalWithoutReasons", clause, "/reasonsGiven")] if decision == "refused" else []
    case(f"without-reasons-{programme}-{decision}", clause, programme, findings=reasons, **{**base, "toldInWriting": True, "reasonsGiven": False})
GRANT = {**SEEN, "registeredRelative": False, "complaint": False, "decision": "granted", "toldInWriting": False, "reasonsGiven": False}
case("dibao-granted", "D-76", "dibao", **GRANT, note="D-76 speaks of refusals")
case("rigid-before-the-measures", "M-28", "rigid", on="2024-12-31", **GRANT)
REFUSE = {**GRANT, "decision": "refused", "toldInWriting": False, "reasonsGiven": True}
case("temporary-before-the-law", "P-23", "temporary", on=BEFORE, **REFUSE)
case("temporary-by-the-law", "P-23", "temporary", on=LAW, findings=[violation("decisionNotInWriting", "P-23", "/toldInWriting")], **REFUSE)

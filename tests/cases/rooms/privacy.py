"""What may be shown of a case on the board of a village (P-20 to P-23, D-71, D-79, T-56, T-59, T-77, M-32, L-20, L-24, P-31, P-33),
and masks (N-09)."""

from book import Book
from expect import data
from given import local, under

board, masks = Book("privacy/board"), Book("privacy/mask")
BOOKS = [board, masks]
LAW, BEFORE = "2026-07-01", "2026-06-30"
FIRST, EVE = "2021-07-01", "2021-06-30"
NAMES = {"a": "applicantName", "m": "memberCount", "s": "amount"}
SHOWN = {"applicantName": "applicantName", "memberCount": "memberCount", "amount": "amountFen"}
OWN = {"place": "v1", "applicantName": "张小样", "applicantBirthDate": "1970-01-01", "memberCount": 2, "amountFen": 80000}
TEKUN = local("publication.tekun_fields", "nameMembersAmount")
FIELDS = local("publication.fields", "nameMembersAmount", LAW)
AID = local("temp.publication_fields", "nameAmount")
KEEP = local("publication.keep_days", 30)


def sheet(id, clauses, programme, stage, *, on=LAW, values=(), publish="yes", by=(), fields="", days=None, keep=None, readings=(), missing=(), unset=(),
          why=None, name="张小样", findings=(), note=None, **facts):
    """One sheet: who orders it, and everything that stands on it."""
    given = {"programme": programme, "stage": stage, **OWN, **facts}
    shown = [NAMES[f] for f in fields]
    says = {"publish": publish, "clauses": list(by) or None, "withheld": why, "fields": shown or None, "publicityDays": days, "keepDays": keep,
            "readings": list(readings) or None, "missingFacts": list(missing) or None,
            "missingParameters": [{"key": k, "clause": c} for k, c in unset] or None, "place": given["place"] if publish == "yes" else None}
    for field, of in SHOWN.items():
        says[of] = (name if of == "applicantName" else given[of]) if field in shown else None
    board.case(id, clauses, "publicView", under(values, facts=given, asOf=on), says=says, findings=list(findings), note=note)


WITH_LAW = ["D-79", "P-21", "P-23"]
D79 = ["P-20=fieldsOfD-79"]
NO_KEEP = ("publication.keep_days", "P-32")
# dibao: seven days before the decision, the three fields after it
sheet("dibao-first-opinion", "D-71 P-20", "dibao", "firstOpinion", by=["D-71", "P-20"], fields="ams", days=7, readings=D79, note="the text of the publicity names no field, so those of D-79")
sheet("dibao-first-opinion-first-day", "D-71 P-20", "dibao", "firstOpinion", on=FIRST, by=["D-71", "P-20"], fields="ams", days=7, readings=D79)
sheet("dibao-first-opinion-eve", "D-71 P-20", "dibao", "firstOpinion", on=EVE, publish="open", why="notCovered", note="the measures of 2021 are not in force; those before them had steps of their own, which are not held here")
sheet("single-first-opinion", "D-71 P-20", "dibaoSingle", "firstOpinion", by=["D-71", "P-20"], fields="ams", days=7, readings=D79)
sheet("dibao-granted", "D-79 P-21 P-23", "dibao", "decision", decision="granted", values=[KEEP], by=WITH_LAW, fields="ams", keep=30)
sheet("dibao-granted-keep-not-set", "P-32", "dibao", "decision", decision="granted", by=WITH_LAW, fields="ams", unset=[NO_KEEP])
sheet("dibao-granted-before-the-law", "D-79 P-21", "dibao", "decision", on=BEFORE, decision="granted", values=[KEEP], by=WITH_LAW[:2], fields="ams", keep=30)
sheet("dibao-granted-eve", "D-79", "dibao", "decision", on=EVE, decision="granted", publish="open", why="notCovered")
sheet("single-granted", "D-79", "dibaoSingle", "decision", decision="granted", values=[KEEP], by=WITH_LAW, fields="ams", keep=30)
sheet("dibao-end", "P-33", "dibao", "termination", publish="no", why="noTextOrdersIt", by=["P-33"], note="a publicity before the end is stated for tekun alone")
# a refusal is told to the applicant alone
for programme in ("dibao", "dibaoSingle", "tekun", "margin", "rigid", "temporary", None):
    sheet(f"refused-{programme or 'unknown'}", "P-23", programme, "decision", decision="refused", values=[TEKUN, FIELDS, KEEP], publish="no", why="refusal", by=["P-23"])
sheet("refused-before-the-law", "P-33", "dibao", "decision", on=BEFORE, decision="refused", publish="no", why="refusal", by=["P-33"])
sheet("refused-before-any-text", "P-33", "dibao", "decision", on="2021-10-31", decision="refused", publish="no", why="refusal")
sheet("refused-first-day-of-the-law-on-information", "P-33", "dibao", "decision", on="2021-11-01", decision="refused", publish="no", why="refusal", by=["P-33"])
# tekun: no text names the fields
sheet("tekun-first-opinion", "T-56", "tekun", "firstOpinion", values=[TEKUN], by=["T-56", "P-20"], fields="ams", days=7)
sheet("tekun-first-opinion-fields-open", "T-56", "tekun", "firstOpinion", by=["T-56", "P-20"], days=7, unset=[("publication.tekun_fields", "P-22")])
sheet("tekun-first-opinion-name-alone", "T-56", "tekun", "firstOpinion", values=[local("publication.tekun_fields", "name")], by=["T-56", "P-20"], fields="a", days=7)
sheet("tekun-first-opinion-name-and-members", "T-56", "tekun", "firstOpinion", values=[local("publication.tekun_fields", "nameMembers")], by=["T-56", "P-20"], fields="am", days=7)
sheet("tekun-first-opinion-name-and-amount", "T-56", "tekun", "firstOpinion", values=[local("publication.tekun_fields", "nameAmount")], by=["T-56", "P-20"], fields="as", days=7)
sheet("tekun-first-opinion-eve", "T-56", "tekun", "firstOpinion", on=EVE, publish="open", why="notCovered")
sheet("tekun-granted", "P-22 T-59", "tekun", "decision", decision="granted", values=[TEKUN, KEEP], by=["P-22", "P-23", "T-59"], fields="ams", keep=30)
sheet("tekun-granted-before-the-law", "P-22 T-59", "tekun", "decision", on=BEFORE, decision="granted", values=[TEKUN, KEEP], by=["P-22", "T-59"], fields="ams", keep=30)
sheet("tekun-end", "T-77", "tekun", "termination", values=[TEKUN], by=["T-77"], fields="ams", days=7)
sheet("tekun-end-eve", "T-77", "tekun", "termination", on=EVE, values=[TEKUN], publish="open", why="notCovered")
# margin and rigid expenditure: no publicity, and publication from the law on
for programme in ("margin", "rigid"):
    sheet(f"{programme}-first-opinion", "M-32", programme, "firstOpinion", publish="no", why="noTextOrdersIt", by=["M-32", "P-33"])
    sheet(f"{programme}-granted", "P-23", programme, "decision", decision="granted", values=[FIELDS, KEEP], by=["P-23"], fields="ams", keep=30, readings=["P-23=everyProgramme"])
    sheet(f"{programme}-granted-before-the-law", "P-23", programme, "decision", on=BEFORE, decision="granted", publish="no", why="noTextOrdersIt", by=["P-33"])
    sheet(f"{programme}-granted-fields-open", "P-23", programme, "decision", decision="granted", values=[KEEP], by=["P-23"], keep=30, readings=["P-23=everyProgramme"], unset=[("publication.fields", "P-23")])
    sheet(f"{programme}-end", "P-33", programme, "termination", publish="no", why="noTextOrdersIt", by=["P-33"])
sheet("margin-first-opinion-before-m32", "M-32", "margin", "firstOpinion", on="2024-12-31", publish="no", why="noTextOrdersIt", by=["P-33"])
# temporary assistance
sheet("aid-unknown", "L-20", "temporary", "firstOpinion", publish="open", missing=["/aid"])
sheet("emergency", "L-20", "temporary", "firstOpinion", aid="emergency", publish="no", why="noPublicity", by=["L-20"])
sheet("emergency-first-day", "L-20", "temporary", "firstOpinion", on="2018-01-23", aid="emergency", publish="no", why="noPublicity", by=["L-20"])
sheet("aid-before-any-text", "L-30", "temporary", "firstOpinion", on="2014-04-30", aid="spending", publish="open", why="notCovered")
sheet("aid-first-day", "L-30", "temporary", "firstOpinion", on="2014-05-01", aid="spending", by=["L-30"], unset=[("temp.publicity", "L-35"), ("temp.publication_fields", "L-30")])
sheet("emergency-eve", "L-30", "temporary", "firstOpinion", on="2018-01-22", aid="emergency", by=["L-30"], unset=[("temp.publicity", "L-35"), ("temp.publication_fields", "L-30")])
sheet("quick", "L-24", "temporary", "firstOpinion", aid="quick", publish="no", why="noPublicity", by=["L-24"])
sheet("quick-before", "L-24", "temporary", "firstOpinion", on="2025-12-31", aid="quick", publish="no", why="noTextOrdersIt", by=["P-33"])
sheet("spending", "L-30 L-35", "temporary", "firstOpinion", aid="spending", values=[AID], by=["L-30"], fields="as", unset=[("temp.publicity", "L-35")], note="there is a publicity, and no text says how long")
sheet("spending-days-set", "L-30 L-35", "temporary", "firstOpinion", aid="spending", values=[AID, local("temp.publicity", 7)], by=["L-30"], fields="as", days=7)
sheet("temporary-granted", "P-23", "temporary", "decision", decision="granted", values=[FIELDS, KEEP], by=["P-23"], fields="ams", keep=30, readings=["P-23=everyProgramme"])
sheet("temporary-granted-before-the-law", "P-23", "temporary", "decision", on=BEFORE, decision="granted", publish="no", why="noTextOrdersIt", by=["P-33"])
# what is not known is not shown
sheet("no-stage", "P-33", "dibao", None, publish="open", missing=["/stage"])
sheet("no-decision", "P-23", "dibao", "decision", publish="open", missing=["/decision"], note="it may have been refused")
sheet("no-programme", "P-33", None, "firstOpinion", publish="open", missing=["/programme"])
sheet("fields-not-known", "D-79", "dibao", "decision", decision="granted", values=[KEEP], by=WITH_LAW, fields="ams", keep=30, memberCount=None, amountFen=None, missing=["/amountFen", "/memberCount"])
sheet("no-place", "D-71", "dibao", "firstOpinion", place=None, by=["D-71", "P-20"], fields="ams", days=7, readings=D79, missing=["/place"])
# children
CHILD = "2012-07-01"
MASKED = [*D79, "P-31=nameOfChildMasked"]
sheet("child-thirteen", "P-31", "dibao", "firstOpinion", on=BEFORE, applicantBirthDate=CHILD, name="张**", by=["D-71", "P-20"], fields="ams", days=7, readings=MASKED)
sheet("child-fourteen", "P-31", "dibao", "firstOpinion", applicantBirthDate=CHILD, by=["D-71", "P-20"], fields="ams", days=7, readings=D79)
sheet("child-unknown", "P-31", "dibao", "firstOpinion", applicantBirthDate=None, name="张**", by=["D-71", "P-20"], fields="ams", days=7, readings=MASKED, missing=["/applicantBirthDate"], note="who may be a child is protected as one")
sheet("child-before-the-law-on-information", "P-31", "dibao", "firstOpinion", on="2021-10-31", applicantBirthDate="2015-01-01", by=["D-71", "P-20"], fields="ams", days=7, readings=D79)
sheet("birth-to-come", "P-31", "dibao", "firstOpinion", applicantBirthDate="2026-07-02", name="张**", by=["D-71", "P-20"], fields="ams", days=7, readings=MASKED, missing=["/applicantBirthDate"], findings=[data("factOutOfRange", "/applicantBirthDate", expected="..asOf")])
# what cannot be
sheet("name-with-a-number", "P-33", "dibao", "firstOpinion", applicantName="370302209912310010", name=None, by=["D-71", "P-20"], fields="ams", days=7, readings=D79, missing=["/applicantName"], findings=[data("publicNameForm", "/applicantName")])
NEGATIVE = [data("factOutOfRange", "/amountFen", expected="0..9007199254740991"), data("factOutOfRange", "/memberCount", expected="1..9007199254740991")]
board.case("numbers-that-cannot-be", "D-79", "publicView", under([KEEP], facts={"programme": "dibao", "stage": "decision", "decision": "granted", **OWN, "memberCount": 0, "amountFen": -1}, asOf=LAW), says={"publish": "yes", "memberCount": None, "amountFen": None, "missingFacts": ["/amountFen", "/memberCount"]}, findings=NEGATIVE)


def masked(id, kind, text, shown, recognised=True, note=None):
    masks.case(id, "N-09", "mask", {"kind": kind, "text": text}, says={"text": shown, "recognised": recognised}, note=note)


masked("name", "name", "张小样", "张**")
masked("name-of-two", "name", "王五", "王*")
masked("name-of-one", "name", "张", "*", note="nothing of it is left")
masked("name-of-several-parts", "name", "买买提·样本", "买*****")
masked("name-in-latin", "name", "Li Sample", "L********")
masked("name-with-a-digit", "name", "张3", "**", False)
masked("nothing", "name", "", "", False)
masked("citizen-number", "citizenNumber", "370302209912310010", "370302********0010")
masked("citizen-number-x", "citizenNumber", "11010519491231002x", "110105********002x")
masked("citizen-number-wrong", "citizenNumber", "370302209912310011", "*" * 18, False, note="what is copied wrongly is not shown at all")
masked("citizen-number-short", "citizenNumber", "37030299123100", "*" * 14, False)
masked("certificate", "disabilityCertificate", "11010519491231002X44", "110105" + "*" * 14, note="the last two digits tell of the disability")
masked("telephone", "telephone", "13800000000", "138****0000")
masked("telephone-of-a-house", "telephone", "05330000000", "*" * 11, False)
masked("card", "bankCard", "6222000000000000", "*" * 12 + "0000")
masked("card-too-short", "bankCard", "62220000000", "*" * 11, False)

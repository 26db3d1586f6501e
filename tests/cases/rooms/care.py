"""Self-care by six indicators, and one certificate under the four predicates of severe disability."""

from book import Book
from expect import advice, data
from given import local, under

care, severe = Book("household/self-care"), Book("household/severe-disability")
BOOKS = [care, severe]
ON = "2024-01-01"
SIX = ("eat", "dress", "bed", "toilet", "walk", "bathe")
TIERS = {"s": "selfCaring", "p": "partialCare", "f": "fullCare"}


def assessed(id, clauses, six, tier, *, possible=None, on=ON, findings=(), note=None, values=(), depart=None, reason=None, **says):
    """`six`: y, n or ? for each indicator; `tier`: s, p, f or - for none."""
    facts = {name: {"y": True, "n": False, "?": None}[c] for name, c in zip(SIX, six)}
    facts |= {"departTo": depart and TIERS[depart], "departReason": reason}
    says = {"tier": TIERS.get(tier), "possible": [TIERS[c] for c in possible or tier.replace("-", "")], **says}
    care.case(id, clauses, "assessSelfCare", under(values, facts=facts, asOf=on), findings=list(findings), says=says, note=note)


assessed("none-failed", "T-40 T-41", "yyyyyy", "s", clause="T-41", failedAtMost=0)
for n, tier, clause in ((1, "p", "T-42"), (3, "p", "T-42"), (4, "f", "T-43"), (6, "f", "T-43")):
    assessed(f"{n}-failed", f"T-40 {clause}", "n" * n + "y" * (6 - n), tier, clause=clause, failedAtLeast=n, failedAtMost=n)
for n, name in enumerate(SIX):
    six = "".join("n" if k == n else "y" for k in range(6))
    assessed(f"only-{name}", "T-40 T-42", six, "p", note="each of the six counts")
assessed("nothing-known", "T-40", "??????", "-", possible="spf", missingFacts=sorted(f"/{n}" for n in SIX))
assessed("one-unknown-between-self-and-partial", "T-41 T-42", "yyyyy?", "-", possible="sp", missingFacts=["/bathe"])
assessed("one-unknown-inside-partial", "T-42", "nyyyy?", "p", missingFacts=None, failedAtLeast=1, failedAtMost=2)
assessed("one-unknown-between-partial-and-full", "T-42 T-43", "nnnyy?", "-", possible="pf", missingFacts=["/bathe"])
assessed("two-unknown-are-enough", "T-43", "nnnn??", "f", missingFacts=None, note="four failed: the others cannot change it")
assessed("departure-with-reason", "T-45", "yyyyyy", "p", possible="s", depart="p", reason="夜间需要看护", departed=True, clause="T-45", byIndicators="selfCaring")
assessed("departure-down-with-reason", "T-45", "nnnnyy", "p", possible="f", depart="p", reason="使用辅具后可自理", departed=True, clause="T-45")
told = [advice("departureWithoutReason", "T-45", "/departReason")]
assessed("departure-without-reason", "T-45", "yyyyyy", "s", depart="p", departed=False, clause="T-41", findings=told)
assessed("departure-with-blank-reason", "T-45", "yyyyyy", "s", depart="f", reason="  ", departed=False, findings=told)
assessed("no-departure", "T-45", "nyyyyy", "p", depart="p", departed=False, clause="T-42", note="the same tier needs no reason")
assessed("departure-to-an-unknown-tier", "T-45", "nnnnnn", "-", possible="f", reason="使用辅具后可自理", departed=False, clause=None, byIndicators="fullCare", missingFacts=["/departTo"], note="a reason tells that somebody departed; to which tier is asked")
assessed("departure-to-an-unknown-tier-while-open", "T-45", "nnnyy?", "-", possible="pf", reason="卧床", departed=False, missingFacts=["/bathe", "/departTo"])
assessed("departure-while-open", "T-45", "??????", "f", possible="spf", depart="f", reason="卧床", departed=True, clause="T-45")
assessed("before-the-rules", "T-40", "yyyyyy", "-", possible=" ".strip(), on="2021-06-30", covered=False)
assessed("first-day-of-the-rules", "T-40", "yyyyyy", "s", on="2021-07-01", covered=True)

GRADES = (local("tekun.supporter_severe_is_grade_1_2", True),)
USES = ("dibaoSingle", "tekunUnable", "tekunSupporter", "unsupportedChildParent")


def certificate(id, clauses, facts, answers, *, values=GRADES, on=ON, findings=(), note=None, missing=None):
    """`answers`: y, n or o for each of the four uses; `missing`: the parts asked for, by use."""
    words = {"y": "yes", "n": "no", "o": "open"}
    rows = [{"severityUse": use, "truth": words[c]} for use, c in zip(USES, answers)]
    for at, parts in (missing or {}).items():
        rows[at]["missingFacts"] = [f"/{p}" for p in parts] or None
    given = under(values, facts={"held": True, **facts}, asOf=on)
    severe.case(id, clauses, "severeDisability", given, findings=list(findings), says={"covered": True, "uses": rows}, note=note)


TABLE = {
    # grade 1 to 4: dibaoSingle, tekunUnable, tekunSupporter, unsupportedChildParent
    "visual": ("yyyy", "ynyy", "nnnn", "nnnn"),
    "hearing": ("ynyy", "ynyy", "nnnn", "nnnn"),
    "speech": ("ynyy", "ynyy", "nnnn", "nnnn"),
    "limb": ("yyyy", "yyyy", "nnnn", "nnnn"),
    "intellectual": ("yyyy", "yyyy", "yyyy", "nnny"),
    "mental": ("yyyy", "yyyy", "yyyy", "nnny"),
    "other": ("ynyy", "ynyy", "nnnn", "nnnn"),
}
for category, rows in TABLE.items():
    for grade, answers in enumerate(rows, 1):
        certificate(f"{category}-{grade}", "D-40 T-12 T-13 T-14 T-33", {"category": category, "grade": grade}, answers)
for grade, answers in ((1, "yoyy"), (2, "yoyy"), (3, "oooo"), (4, "oooo")):
    certificate(f"multiple-{grade}", "N-24", {"category": "multiple", "grade": grade}, answers,
                missing={1: ["countedCategory", "countedGrade"]}, note="which component counts is asked, never inferred")


def counted(category, grade, of=1):
    return {"category": "multiple", "grade": of, "countedCategory": category, "countedGrade": grade}


certificate("multiple-mind-3", "N-24", counted("mental", 3, of=3), "yyyy")
certificate("multiple-mind-4", "N-24", counted("intellectual", 4, of=3), "nnny")
certificate("multiple-limb-2", "N-24", counted("limb", 2), "yyyy")
certificate("multiple-limb-3", "N-24", counted("limb", 3, of=3), "nnnn")
certificate("multiple-visual-1", "N-24", counted("visual", 1), "yyyy")
certificate("multiple-visual-2", "N-24", counted("visual", 2, of=2), "ynyy")
certificate("multiple-none-counts", "N-24", counted("multiple", None), "ynyy", note="recorded: no component counts")
certificate("multiple-grade-of-component-unknown", "N-24", counted("mental", None, of=3), "oooo", missing={n: ["countedGrade"] for n in range(4)},
            note="the printed grade says nothing of the component's")
certificate("not-held", "D-40", {"held": False}, "nnnn")
certificate("held-unknown", "D-40", {"held": None, "category": "limb", "grade": 1}, "oooo", missing={0: ["held"], 1: ["held"]})
certificate("grade-unknown", "D-40", {"category": "limb"}, "oooo", missing={0: ["grade"], 1: ["grade"]})
certificate("category-unknown", "D-40", {"grade": 1}, "yoyy", missing={1: ["category"]})
certificate("supporter-reading-open", "T-33", {"category": "limb", "grade": 1}, "yyoy", values=(), note="what 重度 means for a supporter is not stated")
certificate("supporter-reading-open-mind-3", "T-33", {"category": "mental", "grade": 3}, "yyyy", values=(), note="grade 3 intellectual or mental is named")
certificate("grade-9", "D-40", {"category": "limb", "grade": 9}, "oooo", findings=[data("factOutOfRange", "/grade", expected="1..4")], missing={0: ["grade"]})
certificate("component-of-one-category", "N-24", {"category": "limb", "grade": 3, "countedCategory": "mental", "countedGrade": 1}, "nnnn",
            findings=[data("factOutOfRange", "/countedCategory", expected="multiple")], note="only a multiple disability has a component to count")

"""What is asked next, on which day an answer changes, what a fen would change, what is certain all the same: files that keep
their inputs. The outcomes follow from the numbers of the invented district: 1,000.00 yuan in town, 800.00 in the country."""

from book import Kept
from expect import data
from invariants.inquiry import reference_gives

questions, timeline, what_if, certainty, first = (
    Kept("inquiry/questions"), Kept("inquiry/timeline"), Kept("inquiry/what-if"), Kept("inquiry/certainty"), Kept("eligibility/first"),
)
BOOKS = [questions, timeline, what_if, certainty, first]

# ---- what is asked next: the fact that may still change the answer --------------------------------------------------------


def asks(name, source, outcome="open", kind="fact", clause=None, programme="dibao", **more):
    """The next question about a programme; none where the answer is certain."""
    if source is None:
        questions.state(name, says={"question": None, "results": []})
        return
    says = {"question": {"source": source, "kind": kind}, "results": [{"programme": programme, "outcome": outcome, **more}]}
    if clause:
        says["question"]["clauses"] = clause.split()
    questions.state(name, says=says)


asks("nothing-left-to-ask", None)
asks("place-unknown", "/hukouHere", "parameterMissing", clause="D-60")
asks("no-hukou-permit-not-yet-accepted", "/residencePermitHere", "parameterMissing", clause="D-60")
asks("no-hukou-permit", "/residencePermitHere", clause="D-60")
asks("area-decides", "/area", clause="D-01")
asks("area-can-no-longer-matter", None)
asks("area-above-both", None)
asks("one-wage-unknown", "/members/0/wageFen", clause="D-01")
asks("a-wage-that-can-no-longer-matter", None)
asks("a-business-loss-may-still-matter", "/members/0/businessNetFen", clause="D-01")
asks("two-wages-unknown", "/members/0/wageFen", clause="D-01")
asks("members-not-complete", "/membersComplete")
asks("no-is-said-though-members-are-not-complete", None)
asks("property-appraisal-or-limits", "/propertyWithinDibaoRule", clause="D-34")
asks("limits-not-set", "/propertyWithinDibaoRule", "parameterMissing", clause="D-34")
asks("standard-not-set", "dibao.standard.urban", "parameterMissing", kind="parameter", clause="D-01")
asks("burden-turns-the-order", "/propertyWithinDibaoRule", "parameterMissing", clause="D-34")
asks("burden-neutral", "/homes", "parameterMissing", clause="D-34")
TEKUN = {"programme": "tekun", "member": 0}
# Who is 38 is neither old (T-10) nor a minor (T-11): only a disability of T-12 to T-14 can matter.
asks("certificate-before-category", "/members/0/disabilityCertificate", "parameterMissing", clause="T-01 T-02 T-12 T-13 T-14", **TEKUN)
asks("grade-of-a-limb-disability", "/members/0/disabilityGrade", clause="T-02 T-13", **TEKUN)
asks("grade-of-a-hearing-disability-is-not-asked", None)
asks("birth-date-of-one-who-may-be-elderly", "/members/0/birthDate", clause="T-01 T-02 T-10 T-11", **TEKUN)
asks("supporters-not-complete", "/members/0/supportersComplete", "parameterMissing", clause="T-04", **TEKUN)


def open_facts(name, *sources, outcome, programme, member=None):
    """Every fact and local value that may still change the answer, in any order."""

    def check(output):
        got = sorted(q["source"] for q in output["questions"])
        return [] if got == sorted(sources) else [f"said {sorted(sources)}, computed {got}"]

    questions.state(name, says={"results": [{"programme": programme, "outcome": outcome, "member": member}]}, check=check)


open_facts("category-and-grade", "/members/0/disabilityCategory", "/members/0/disabilityGrade", outcome="open", **TEKUN)
open_facts("hardship-is-the-authoritys", outcome="discretionary", programme="dibaoSingle", member=0)
# M-01: a wage may still reach the line; M-04: the place may relax it, up to what it or the minimum wage says.
open_facts("margin-after-dibao-is-no", "/members/0/wageFen", "wage.minimum_monthly", "margin.income_multiple_local",
           outcome="parameterMissing", programme="margin")

# T-30 tekun, T-31 dibao with an age, T-32 an age, T-33 a disability, both with income and property, T-34 one of three with property.
OF = "/members/0/supporters/0/"
open_facts("supporter-of-whom-nothing-is-known", *(OF + name for name in (
    "tekun", "dibao", "birthDate", "incomeFen", "propertyWithinLowIncomeRule", "disabilityCertificate", "withoutCivilCapacity",
    "declaredMissing", "inPrison")), outcome="open", **TEKUN)
# Of the programmes only temporary assistance is older than 2021-07-01: L-01, L-03 and L-04 ask.
open_facts("before-the-rules", "/basicLifeInDifficulty", "/suddenEvent", "/needsHelpAtOnce", "/spendingShock",
           "/propertyWithinTemporaryRule", "/twelveMonthIncomeFen", "income.pcdi_last_year", outcome="parameterMissing",
           programme="temporary")
ALL_OPEN = [{"programme": p, "outcome": "parameterMissing"} for p in ("dibao", "margin", "rigid", "temporary")]
questions.state("nothing-known", says={"question": {"source": "/membersComplete", "kind": "fact"}, "results": ALL_OPEN})
questions.state("single-person-all-open", says={"results": ALL_OPEN[:1]})

# ---- on which day an answer changes, and by what ----------------------------------------------------------------------------


def changes(name, *periods):
    """Each period: its days, then what moved, then outcomes as programme=outcome."""

    def check(output):
        faults = []
        if len(periods) != len(output["periods"]):
            return [f"{len(output['periods'])} periods"]
        for said, got in zip(periods, output["periods"]):
            days, moved, outcomes = said
            if f"{got['from']} {got['to']}" != days:
                faults.append(f"days: said {days}, computed {got['from']} {got['to']}")
            found = [str(m.get("clause") or m.get("age") or m.get("source")) for m in got.get("moved") or []]
            faults += [] if found == moved.split() else [f"moved: said {moved}, computed {found}"]
            results = {r["programme"] + (f"/{r['member']}" if r.get("member") else ""): r["outcome"] for r in got["results"]}
            for one in outcomes.split():
                programme, outcome = one.split("=")
                faults += [] if results[programme] == outcome else [f"{days}: {programme} is {results[programme]}"]
        return faults

    timeline.state(name, check=check)


changes("one-day", ("2024-01-01 2024-01-01", "", "dibao=yes margin=no tekun=no"))
changes("reversed", ("2024-01-01 2024-01-01", "", "dibao=yes margin=no tekun=no"))
changes("turning-sixty", ("2023-12-30 2023-12-31", "", "tekun=no"), ("2024-01-01 2024-01-02", "60", "tekun=yes"))
changes("turning-sixty-born-on-29-february", ("2024-02-27 2024-02-28", "", "tekun=no"), ("2024-02-29 2024-03-01", "60", "tekun=yes"))
changes("turning-sixteen", ("2024-05-31 2024-05-31", "", "tekun=yes"), ("2024-06-01 2024-06-01", "16", "tekun=no"))
changes("the-standard-rises", ("2023-12-01 2024-06-30", "", ""), ("2024-07-01 2024-12-31", "dibao.standard.urban", ""))
changes("from-before-the-rules", ("2021-06-29 2021-06-30", "", "dibao=notCovered tekun=notCovered"),
        ("2021-07-01 2021-07-02", "D-10 T-10 dibao.standard.urban tekun.age_elderly", ""))
changes("adult-route-begins", ("2022-10-19 2022-10-19", "", "dibaoSingle=no"), ("2022-10-20 2022-10-21", "D-44", "dibaoSingle=yes"))
changes("special-hardship-by-law", ("2026-06-29 2026-07-02", "", ""))
changes("basic-pension-counts-again", ("2025-12-30 2025-12-31", "", ""), ("2026-01-01 2026-01-02", "dibao.basic_pension_excluded", ""))
changes("quick-aid-begins", ("2025-12-31 2025-12-31", "", "temporary=no"), ("2026-01-01 2026-01-01", "L-05", "temporary=yes"))

# ---- what a fen would change ------------------------------------------------------------------------------------------------


def moves(name, source, programme, distance, then):
    """How far one fact is from changing one answer, and to what."""

    def check(output):
        rows = [c for c in output["changes"] if (c["source"], c["programme"]) == (source, programme)]
        got = [(c.get("distance"), c["then"]) for c in rows]
        return [] if got == [(distance, then)] else [f"{source} of {programme}: said {distance}, {then}, computed {got}"]

    what_if.state(name, check=check)


WAGE = "/members/0/wageFen"
moves("one-fen-below-the-line", WAGE, "dibao", 1, "no")
moves("at-the-line", WAGE, "dibao", -1, "yes")
moves("day-before-sixty", WAGE, "dibao", 1000_00, "no")
moves("sixty-already", WAGE, "tekun", 1000_00, "no")
moves("grade-three-limb", WAGE, "dibao", 1000_00, "no")
moves("margin-line-149999", WAGE, "dibao", -500_00, "yes")
moves("margin-line-150000", WAGE, "dibao", -500_01, "yes")
moves("margin-line-199999", WAGE, "margin", 1, "no")
moves("margin-line-200000", WAGE, "margin", -1, "yes")
# Two persons earn 2,200.00 yuan: one fen below 2,000.00 is 200.01 away.
moves("special-hardship-ahead", "/members/1/wageFen", "dibao", -200_01, "yes")
moves("vehicles", WAGE, "margin", 2000_00, "no")

# ---- what is certain though a fact is missing (ADR 0015) ---------------------------------------------------------------------


def is_certain(name, *, single, dibao=("open", "/members/0/wageFen"), margin="parameterMissing"):
    """D-04: who qualifies as a whole household is no single case; `dibao`: the outcome and the facts that are missing."""

    def check(output):
        rows = {(r["programme"], r.get("member")): r for r in output["results"]}
        wanted = {("dibao", None): dibao[0], ("margin", None): margin, ("dibaoSingle", 0): single, ("tekun", 0): "no"}
        faults = [f"{k}: said {o}, computed {rows[k]['outcome']}" for k, o in wanted.items() if rows[k]["outcome"] != o]
        missing = rows["dibao", None].get("missingFacts") or []
        return faults + ([] if missing == list(dibao[1:]) else [f"missing: said {dibao[1:]}, computed {missing}"])

    certainty.state(name, check=check)


is_certain("one-person-alone-is-never-both", single="no")
is_certain("one-person-two-incomes-unknown", single="no", dibao=("open", "/members/0/transferNetFen", "/members/0/wageFen"))
is_certain("two-persons-the-other-without-income", single="no")
is_certain("two-persons-open", single="parameterMissing")
is_certain("area-and-wage-unknown", single="no", dibao=("open", "/area", "/members/0/wageFen"))
is_certain("assumed-fact-is-marked", single="no", dibao=("yes",), margin="no")

# ---- the wire: one household through one call -------------------------------------------------------------------------------


def outcomes(book, name, **said):
    def check(output):
        got = {r["programme"]: r for r in output["results"]}
        return [f"{p}: said {o}, computed {got[p]['outcome']}" for p, o in said.items() if got[p]["outcome"] != o]

    book.state(name, check=check)


outcomes(first, "wire-below-the-standard-by-a-fen", tekun="no", dibao="yes", margin="no", dibaoSingle="no")
outcomes(first, "wire-at-the-standard", tekun="no", dibao="no", margin="yes", dibaoSingle="no")
outcomes(first, "wire-without-a-standard", tekun="no", dibao="parameterMissing")
outcomes(first, "wire-day-before-the-rules", tekun="notCovered", dibao="notCovered")
outcomes(first, "wire-grounds", tekun="no", dibao="yes", margin="no", dibaoSingle="no", rigid="parameterMissing")
first.state("wire-unknown-field-is-refused", refused=[data("unknownField", ".")])
first.read_by(reference_gives)

"""What counts as income, class by class: every kind, both sides of every month and date, every local way to deduct."""

from book import Book
from expect import data
from given import local, under

book = Book("household/income")
BOOKS = [book]
ON = "2024-07-15"
YEAR = {"from": "2023-07-01", "to": "2024-06-30"}
"""The twelve months before July 2024."""
TWELVE = local("dibao.income_period_months", 12, unit="count")
NO_COST = local("dibao.employment_cost_method", "none")
FACTS = (
    "wageFen businessNetFen propertyNetFen transferNetFen basicPensionFen socialInsuranceFen preferentialFen seniorAllowanceFen"
).split()


def fen(key, n, **more):
    return local(key, n, unit="fen", **more)


def item(kind, yuan, *, member="a", **span):
    return {"member": member, "kind": kind, "amountFen": yuan * 100, **YEAR, **span}


def case(id, clauses, items, *, on=ON, values=(TWELVE, NO_COST), member=None, complete=True, listed=True, findings=(), note=None,
         lines=None, monthly=None, **says):
    """`monthly`: yuan a month of the eight facts of the first member that are not 0 (None: undecided)."""
    people = [{"id": "a", **(member or {})}]
    given = under(values, household={"members": people, "membersComplete": listed},
                  income={"items": items, "itemsComplete": complete}, asOf=on)
    if monthly is not None:
        full = {f: 0 for f in FACTS} | {k: v if v is None else round(v * 100) for k, v in monthly.items()}
        says["household"] = {"members": [full]}
    if lines is not None:
        says["lines"] = [dict(zip(("treatment", "clause", "tekun", "tekunClause"), row.split())) for row in lines]
    book.case(id, clauses, "countIncome", given, findings=list(findings), says=says, note=note)


def both(id, clauses, people, transfers, *, lines, **says):
    """Carer support of one of two, of whom is not known."""
    given = under(LEFT_OUT, household={"members": people, "membersComplete": True},
                  income={"items": [item("carerSupport", 12) | {"member": None}], "itemsComplete": True}, asOf=ON)
    says["household"] = {"members": [{"transferNetFen": v} for v in transfers]}
    says["lines"] = [dict(zip(("treatment", "clause", "tekun", "tekunClause"), lines.split()))]
    note = says.pop("note", None)
    book.case(id, clauses, "countIncome", given, findings=[], says=says, note=note)


# the period
case("wage-of-a-year", "D-20 D-21", [item("wage", 12000)], monthly={"wageFen": 1000}, incomeFen=100000,
     lines=["counted D-21 counted T-21"], window={"from": "2023-07-01", "to": "2024-06-30"})
case("no-period-set", "D-20", [item("wage", 12000)], values=(NO_COST,), window=None, incomeFen=None,
     monthly={f: None for f in FACTS}, missingParameters=[{"key": "dibao.income_period_months", "clause": "D-20"}],
     note="no national text fixes the length")
case("month-before-the-period", "D-20", [item("wage", 1200, **{"from": "2023-06-01", "to": "2023-06-30"})], monthly={},
     lines=["outside D-20 outside"], incomeFen=0)
case("first-month-of-the-period", "D-20", [item("wage", 1200, **{"from": "2023-07-31", "to": "2023-07-31"})], monthly={"wageFen": 100})
case("last-month-of-the-period", "D-20", [item("wage", 1200, **{"from": "2024-06-01", "to": "2024-06-01"})], monthly={"wageFen": 100})
case("month-of-the-date", "D-20", [item("wage", 1200, **{"from": "2024-07-01", "to": "2024-07-01"})], monthly={}, incomeFen=0)
case("half-inside", "D-20", [item("wage", 4800, **{"from": "2023-05-01", "to": "2023-08-31"})], monthly={"wageFen": 200},
     note="two of four months: 4800 × 2 ÷ 4 ÷ 12")
case("three-months", "D-20", [item("wage", 3000, **{"from": "2024-04-01", "to": "2024-06-30"})],
     values=(local("dibao.income_period_months", 3, unit="count"), NO_COST), monthly={"wageFen": 1000})
case("one-month", "D-20", [item("wage", 1000, **{"from": "2024-06-01", "to": "2024-06-30"})],
     values=(local("dibao.income_period_months", 1, unit="count"), NO_COST), monthly={"wageFen": 1000})
uneven = [{**item("wage", 0), "amountFen": 100}]
case("inexact-without-rounding", "D-20 D-52", uneven, monthly={"wageFen": None}, incomeFen=None,
     missingParameters=[{"key": "dibao.income_rounding", "clause": "D-20"}], note="100 fen over 12 months: 8.33")
for name, gives in (("down", 0.08), ("up", 0.09), ("halfUp", 0.08)):
    case(f"inexact-{name}", "D-20", uneven, values=(TWELVE, NO_COST, local("dibao.income_rounding", name)), monthly={"wageFen": gives})
half = [{**item("wage", 0), "amountFen": 6}]
for name, gives in (("down", 0), ("up", 0.01), ("halfUp", 0.01)):
    case(f"half-{name}", "D-20", half, values=(TWELVE, NO_COST, local("dibao.income_rounding", name)), monthly={"wageFen": gives})
case("multiplied-before-divided", "D-20 D-52", [item("wage", 100, **{"from": "2023-06-01", "to": "2023-08-31"})],
     values=(TWELVE, NO_COST, local("dibao.income_rounding", "down")), monthly={"wageFen": 5.55}, note="10000 × 2 ÷ 36 = 555.55; divided first it would be 5.54")

# classes
case("business-net", "D-21", [item("business", 24000), item("businessCost", 30000)], monthly={"businessNetFen": -500}, incomeFen=-50000,
     lines=["counted D-21 counted T-21", "deducted D-21 deducted T-21"])
case("property-net-floor", "D-21", [item("property", 1200), item("propertyCost", 2400)], monthly={}, incomeFen=0, note="net property income is not below nothing")
case("transfer-net", "D-21", [item("transfer", 12000), item("transferOut", 14400)], monthly={"transferNetFen": -200}, incomeFen=-20000)
case("other-income", "D-20", [item("other", 1200)], monthly={"transferNetFen": 100}, lines=["counted D-20 counted T-21"])
case("social-insurance", "D-21 T-22", [item("socialInsurance", 1200)], monthly={"socialInsuranceFen": 100}, incomeFen=10000,
     lines=["counted D-21 notCounted T-22"])
case("preferential", "D-22 T-22", [item("preferential", 1200)], monthly={"preferentialFen": 100}, incomeFen=0, lines=["notCounted D-22 notCounted T-22"])
for kind in ("familyPlanning", "scholarship", "braveryAward", "governmentAssistance"):
    case(f"left-out-{kind}", "D-22", [item(kind, 1200)], monthly={}, incomeFen=0, lines=["notCounted D-22 notCounted T-21"],
         readings=["D-20=monthsBefore", "T-21=asDibao"])
case("senior-allowance-open", "D-22 T-22", [item("seniorAllowance", 1200)], monthly={"seniorAllowanceFen": 100}, incomeFen=None,
     lines=["open D-22 notCounted T-22"], missingParameters=[{"key": "dibao.senior_allowance_excluded", "clause": "D-22"}])
for on, flag, gives in (("counted", False, 10000), ("left-out", True, 0)):
    case(f"senior-allowance-{on}", "D-22", [item("seniorAllowance", 1200)], values=(TWELVE, NO_COST, local("dibao.senior_allowance_excluded", flag)),
         monthly={"seniorAllowanceFen": 100}, incomeFen=gives)
local_kind = [item("locallyExcluded", 1200)]
case("local-exclusion-open", "D-22", local_kind, monthly={"transferNetFen": None}, incomeFen=None)
case("local-exclusion-exists", "D-22", local_kind, values=(TWELVE, NO_COST, local("dibao.local_income_exclusions_exist", True)), monthly={}, incomeFen=0)
case("local-exclusion-none", "D-22", local_kind, values=(TWELVE, NO_COST, local("dibao.local_income_exclusions_exist", False)), monthly={"transferNetFen": 100}, incomeFen=10000)

# the basic pension
pension = [item("basicPension", 1200)]
case("pension-2024", "D-23 T-22", pension, monthly={}, incomeFen=0, lines=["notCounted D-23 notCounted T-22"])
unsaid = {"amountFen": None}
case("pension-left-out-amount-unknown", "D-23", [{**pension[0], **unsaid}], monthly={}, incomeFen=0, missingFacts=None,
     note="all twelve months are left out, so how much it was changes nothing")
case("pension-of-2026-amount-unknown", "D-23", [{**pension[0], **unsaid, "from": "2026-01-01", "to": "2026-01-31"}], on="2026-02-01",
     monthly={"basicPensionFen": None}, incomeFen=None, missingFacts=["/items/0/amountFen"])
last = [item("basicPension", 1200, **{"from": "2025-01-01", "to": "2025-12-31"})]
case("pension-to-2025-12", "D-23", last, on="2026-01-01", monthly={}, incomeFen=0, note="every month of the period lies in the plan period")
straddle = [item("basicPension", 1200, **{"from": "2025-02-01", "to": "2026-01-31"})]
case("pension-straddles-open", "D-23", straddle, on="2026-02-01", monthly={"basicPensionFen": 100 / 12}, incomeFen=None,
     values=(TWELVE, NO_COST, local("dibao.income_rounding", "halfUp")), readings=["C9=byMonth", "D-20=monthsBefore"],
     missingParameters=[{"key": "dibao.basic_pension_excluded", "clause": "D-23"}], note="C9: eleven months are left out, January 2026 follows the open reading")
case("pension-straddles-counted", "D-23", straddle, on="2026-02-01", incomeFen=833, monthly={"basicPensionFen": 100 / 12},
     values=(TWELVE, NO_COST, local("dibao.income_rounding", "down"), local("dibao.basic_pension_excluded", False, since="2026-01-01")))
case("pension-straddles-renewed", "D-23", straddle, on="2026-02-01", incomeFen=0,
     values=(TWELVE, NO_COST, local("dibao.basic_pension_excluded", True, since="2026-01-01")))

# the cost of work
cost = [item("wage", 24000), item("employmentCost", 6000)]
case("cost-way-not-set", "D-24", cost, values=(TWELVE,), monthly={"wageFen": None}, incomeFen=None,
     missingParameters=[{"key": "dibao.employment_cost_method", "clause": "D-24"}])
case("cost-way-not-set-no-wage", "D-24", [item("transfer", 1200)], values=(TWELVE,), monthly={"transferNetFen": 100}, incomeFen=10000, note="without a wage there is nothing to deduct")
case("cost-none", "D-24", cost, monthly={"wageFen": 2000}, lines=["counted D-21 counted T-21", "notCounted D-24 notCounted T-21"])
way = lambda name, *more: (TWELVE, local("dibao.employment_cost_method", name), *more)
case("cost-actual", "D-24", cost, values=way("actual"), monthly={"wageFen": 1500}, incomeFen=150000)
case("cost-above-wage", "D-24", [item("wage", 1200), item("employmentCost", 6000)], values=way("actual"), monthly={}, incomeFen=0, note="a wage is never below nothing")
case("cost-capped-at", "D-24", cost, values=way("capped", fen("dibao.employment_cost_max", 50000)), monthly={"wageFen": 1500})
case("cost-capped-below", "D-24", cost, values=way("capped", fen("dibao.employment_cost_max", 49999)), monthly={"wageFen": 1500.01})
case("cost-capped-not-set", "D-24", cost, values=way("capped"), monthly={"wageFen": None}, missingParameters=[{"key": "dibao.employment_cost_max", "clause": "D-24"}])
case("cost-fixed", "D-24", [item("wage", 24000)], values=way("fixed", fen("dibao.employment_cost_max", 30000)), monthly={"wageFen": 1700})
case("cost-fixed-half-a-year", "D-24", [item("wage", 12000, **{"from": "2024-01-01", "to": "2024-06-30"})], values=way("fixed", fen("dibao.employment_cost_max", 30000)),
     monthly={"wageFen": 850}, note="six months of work: 300 × 6 ÷ 12 off 1000")
case("cost-share", "D-24", [item("wage", 24000)], values=way("share", local("dibao.employment_cost_share", 3000, unit="basisPoints")), monthly={"wageFen": 1400})
case("cost-share-not-set", "D-24", [item("wage", 24000)], values=way("share"), monthly={"wageFen": None})

# spending for disability or illness
ill = [item("transfer", 24000), item("hardshipSpending", 30000)]
case("hardship-way-not-set", "D-24", ill, monthly={"transferNetFen": None}, incomeFen=None, missingParameters=[{"key": "dibao.hardship_spending_method", "clause": "D-24"}])
case("hardship-none", "D-24", ill, values=(TWELVE, local("dibao.hardship_spending_method", "none")), monthly={"transferNetFen": 2000})
case("hardship-actual", "D-24", ill, values=(TWELVE, local("dibao.hardship_spending_method", "actual")), monthly={"transferNetFen": -500}, incomeFen=-50000)
case("hardship-capped", "D-24", ill, values=(TWELVE, local("dibao.hardship_spending_method", "capped"), fen("dibao.hardship_spending_max", 100000)), monthly={"transferNetFen": 1000})

# support of a severely disabled adult
CARED = {"birthDate": "2006-07-15", "employed": False, "disabilityCertificate": True, "disabilityCategory": "hearing", "disabilityGrade": 2}
care = [item("carerSupport", 1200)]
LEFT_OUT = (TWELVE, NO_COST, local("dibao.carer_support_disregarded", True))
case("carer-support-left-out", "D-26", care, member=CARED, values=LEFT_OUT, monthly={}, incomeFen=0, lines=["notCounted D-26 notCounted T-21"])
case("carer-support-open", "D-26", care, member=CARED, monthly={"transferNetFen": None}, missingParameters=[{"key": "dibao.carer_support_disregarded", "clause": "D-26"}], note="the text says as appropriate")
case("carer-support-counted-here", "D-26", care, member=CARED, values=(TWELVE, NO_COST, local("dibao.carer_support_disregarded", False)), monthly={"transferNetFen": 100})
case("carer-support-at-17", "D-26", care, member={**CARED, "birthDate": "2006-07-16"}, values=LEFT_OUT, monthly={"transferNetFen": 100})
for year, wrong in (("0202", "born since 1900"), ("0001", "born since 1900"), ("2025", "..asOf")):
    case(f"carer-support-born-in-{year}", "D-26", care, member={**CARED, "birthDate": f"{year}-01-01"}, values=LEFT_OUT, monthly={"transferNetFen": None}, incomeFen=None, missingFacts=["/members/0/birthDate"],
         findings=[data("factOutOfRange", "/members/0/birthDate", expected=wrong)], note="a date of birth that nobody has says nothing of the age")
case("carer-support-employed", "D-26", care, member={**CARED, "employed": True}, values=LEFT_OUT, monthly={"transferNetFen": 100})
case("carer-support-employed-unknown", "D-26", care, member={**CARED, "employed": None}, values=LEFT_OUT, monthly={"transferNetFen": None}, missingFacts=["/members/0/employed"])
case("carer-support-grade-3", "D-26", care, member={**CARED, "disabilityGrade": 3}, values=LEFT_OUT, monthly={"transferNetFen": 100})
case("carer-support-multiple", "D-26 N-24", care, member={**CARED, "disabilityCategory": "multiple", "disabilityGrade": 2}, values=LEFT_OUT, monthly={}, note="the grade alone decides")
early = [item("carerSupport", 1200, **{"from": "2021-10-01", "to": "2022-09-30"})]
case("carer-support-before-2022-10-20", "D-26", early, on="2022-10-19", member={**CARED, "birthDate": "1990-01-01"}, values=LEFT_OUT, monthly={"transferNetFen": 100}, lines=["counted D-21 counted T-21"])
case("carer-support-from-2022-10-20", "D-26", early, on="2022-10-20", member={**CARED, "birthDate": "1990-01-01"}, values=LEFT_OUT, monthly={}, lines=["notCounted D-26 notCounted T-21"])

def beside(id, other, **says):
    """Carer support of one with an id, beside a member without."""
    note, findings = says.pop("note", None), [data("recordUnnamed", "/members/1/id")]
    given = under(LEFT_OUT, household={"members": [{"id": "a", **CARED}, other], "membersComplete": True}, income={"items": care, "itemsComplete": True}, asOf=ON)
    book.case(id, "D-26", "countIncome", given, findings=findings, says=says, note=note)


beside("carer-support-beside-one-without-an-id", {**CARED, "employed": True}, incomeFen=None, missingFacts=["/members/1/id"], note="who has no id may be the same, told with other facts (ADR 0009)")
beside("carer-support-beside-an-equal-one-without-an-id", CARED, incomeFen=0, missingFacts=None, note="whichever of the two it is")

# unknown and faulty
case("list-incomplete", "D-20", [item("wage", 12000)], complete=None, monthly={f: None for f in FACTS}, missingFacts=["/itemsComplete"])
case("amount-unknown", "D-20", [{**item("wage", 1), "amountFen": None}], monthly={"wageFen": None}, missingFacts=["/items/0/amountFen"])
case("kind-unknown", "D-20", [{**item("wage", 1), "kind": None}], monthly={f: None for f in FACTS}, missingFacts=["/items/0/kind"])
case("months-unknown", "D-20", [{**item("preferential", 1), "to": None}], monthly={"preferentialFen": None}, incomeFen=0, missingFacts=["/items/0/to"], note="however much it is, it does not count")
case("negative-amount", "D-20", [{**item("wage", 1), "amountFen": -1}], monthly={"wageFen": None}, findings=[data("factOutOfRange", "/items/0/amountFen", expected="0..9007199254740991")])
case("largest-amount", "D-20", [{**item("wage", 1), "amountFen": 2**53 - 1, "from": "2024-06-01", "to": "2024-06-01"}],
     values=(local("dibao.income_period_months", 1, unit="count"), NO_COST), incomeFen=2**53 - 1)
case("sum-too-large", "D-20", [{**item("wage", 1), "id": f"i{n}", "amountFen": 2**53 - 1, "from": "2024-06-01", "to": "2024-06-01"} for n in range(2)],
     values=(local("dibao.income_period_months", 1, unit="count"), NO_COST), incomeFen=None, monthly={"wageFen": None}, findings=[data("factOutOfRange", "/items", expected="..9007199254740991")], note="two of the largest amounts have no sum on the wire")
BEFORE = {"from": "2023-06-01", "to": "2023-06-30"}
care_of_nobody = [care[0] | {"member": None}]
case("months-reversed", "D-20", [item("wage", 1, **{"from": "2024-06-01", "to": "2024-05-31"})], monthly={"wageFen": None}, findings=[data("factOutOfRange", "/items/0/to", expected="from..")])
case("unknown-member", "D-20", [item("wage", 12, member="z")], monthly={"wageFen": None}, incomeFen=None, findings=[data("unknownPerson", "/items/0/member")],
     lines=["counted D-21 counted T-21"], note="whose wage it is changes no other class")
case("unknown-member-before-the-period", "D-20", [item("wage", 12, member="z", **BEFORE)], monthly={}, incomeFen=0, findings=[data("unknownPerson", "/items/0/member")])
case("member-unknown", "D-20 D-24", [item("wage", 12, member=None)], monthly={"wageFen": None}, incomeFen=None, missingFacts=["/items/0/member"])
case("member-unknown-of-nothing", "D-20", [item("transfer", 0, member=None)], monthly={}, incomeFen=0, missingFacts=None, note="nothing is nothing, whoever has it")
case("member-unknown-month-of-work", "D-20 D-24", [item("wage", 1200), item("wage", 0, member=None)], values=way("fixed", fen("dibao.employment_cost_max", 100)),
     monthly={"wageFen": None}, missingFacts=["/items/1/member"], note="a wage of nothing is still months of work, which the cost of work may be counted by")
case("member-unknown-left-out", "D-22", [item("scholarship", 12, member=None)], monthly={}, incomeFen=0, missingFacts=None, lines=["notCounted D-22 notCounted T-21"])
case("member-unknown-carer", "D-26", care_of_nobody, member={**CARED, "employed": None}, values=LEFT_OUT, monthly={"transferNetFen": None}, incomeFen=None,
     missingFacts=["/items/0/member", "/members/0/employed"], lines=["open D-26 open T-21"],
     note="whether it is left out depends on whose it is")
TWO = lambda **second: [{"id": "a", **CARED}, {"id": "b", **CARED, **second}]  # noqa: E731
both("member-unknown-carer-one-left-out", "D-26", TWO(employed=True), [0, None], missingFacts=["/items/0/member"], lines="open D-26 open T-21", note="of the one it would be left out")
both("member-unknown-carer-both-left-out", "D-26", TWO(), [0, 0], incomeFen=0, missingFacts=None, lines="notCounted D-26 notCounted T-21")
case("member-unknown-pension-left-out", "D-23", [{**pension[0], "member": None}], monthly={}, incomeFen=0, missingFacts=None)
case("member-unknown-own-fact", "D-22 T-22", [item("preferential", 12, member=None)], monthly={"preferentialFen": None}, incomeFen=0, missingFacts=["/items/0/member"],
     note="it does not count for dibao, whoever has it")
case("left-out-amount-unknown", "D-22", [item("scholarship", 12) | unsaid | {"to": None}], monthly={}, incomeFen=0, missingFacts=None, note="neither how much nor when changes anything")
case("local-exclusion-amount-unknown", "D-22", [local_kind[0] | unsaid], values=(TWELVE, NO_COST, local("dibao.local_income_exclusions_exist", True)), monthly={}, incomeFen=0, missingFacts=None)
case("local-exclusion-counted-amount-unknown", "D-22", [local_kind[0] | unsaid], values=(TWELVE, NO_COST, local("dibao.local_income_exclusions_exist", False)),
     monthly={"transferNetFen": None}, incomeFen=None, missingFacts=["/items/0/amountFen"])
case("nothing-when-unknown", "D-20", [item("transfer", 0) | {"from": None, "to": None}], monthly={}, incomeFen=0, missingFacts=None)

case("member-unknown-carer-local", "D-26", care_of_nobody, member=CARED, monthly={"transferNetFen": None}, incomeFen=None, missingFacts=["/items/0/member"],
     missingParameters=[{"key": "dibao.carer_support_disregarded", "clause": "D-26"}])
case("member-unknown-maybe-not-listed", "D-26", care_of_nobody, member=CARED, values=LEFT_OUT, listed=None, monthly={"transferNetFen": 0}, incomeFen=None,
     missingFacts=["/items/0/member", "/membersComplete"], lines=["open D-26 open T-21"], note="somebody who is not listed may have it")
case("not-listed-carer", "D-26", [care[0] | {"member": "z"}], member=CARED, values=LEFT_OUT, monthly={}, incomeFen=None, lines=["open D-26 open T-21"],
     findings=[data("unknownPerson", "/items/0/member")])
case("nothing-asks-nothing", "D-22 D-24 D-26", [item(kind, 0) for kind in ("seniorAllowance", "locallyExcluded", "carerSupport", "hardshipSpending", "employmentCost")], member=CARED,
     values=(TWELVE,), monthly={}, incomeFen=0, missingFacts=None, missingParameters=None, note="a nothing keeps no amount open")
case("cost-without-a-wage-asks-nothing", "D-24", [item("employmentCost", 12)], values=(TWELVE,), monthly={}, incomeFen=0, missingParameters=None)
case("left-out-asks-no-rounding", "D-22", [{**item("scholarship", 0), "amountFen": 100}], monthly={}, incomeFen=0, missingParameters=None)
case("wage-of-nothing-undated", "D-24", [item("wage", 0) | {"from": None, "to": None}], monthly={}, incomeFen=0, missingFacts=None)
case("wage-of-nothing-undated-beside-a-wage", "D-24", [item("wage", 1200), item("wage", 0) | {"from": None}], values=way("fixed", fen("dibao.employment_cost_max", 100)),
     monthly={"wageFen": None}, missingFacts=["/items/1/from"], note="it is months of work")
case("wage-of-nothing-undated-no-bound", "D-24", [item("wage", 1200), item("wage", 0) | {"from": None}], values=way("fixed", fen("dibao.employment_cost_max", 0)),
     monthly={"wageFen": 100}, missingFacts=None)
case("cost-of-nobody-known-no-wage", "D-24", [item("employmentCost", 12, member=None)], values=way("actual"), monthly={}, incomeFen=0, missingFacts=None)
case("spending-too-large", "D-24", [{**item("hardshipSpending", 1), "id": f"i{n}", "amountFen": 2**53 - 8} for n in range(13)], values=(TWELVE, local("dibao.hardship_spending_method", "actual"), local("dibao.income_rounding", "down")),
     monthly={"transferNetFen": None}, incomeFen=None, findings=[data("factOutOfRange", "/items", expected="..9007199254740991")])

# spending whose amount is not known, and what bounds it
spent = lambda kind: item(kind, 1) | unsaid  # noqa: E731
HARD = lambda cap: (TWELVE, local("dibao.hardship_spending_method", "capped"), fen("dibao.hardship_spending_max", cap))  # noqa: E731
case("hardship-unknown-none-deducted", "D-24", [ill[0], spent("hardshipSpending")], values=(TWELVE, local("dibao.hardship_spending_method", "none")),
     monthly={"transferNetFen": 2000}, incomeFen=200000, missingFacts=None)
case("hardship-unknown-nothing-at-most", "D-24", [ill[0], spent("hardshipSpending")], values=HARD(0), monthly={"transferNetFen": 2000}, incomeFen=200000, missingFacts=None,
     note="however much was spent, nothing is deducted")
case("hardship-unknown-a-fen-at-most", "D-24", [ill[0], spent("hardshipSpending")], values=HARD(1), monthly={"transferNetFen": None}, incomeFen=None, missingFacts=["/items/1/amountFen"])
case("hardship-unknown-bound-reached", "D-24", [*ill, spent("hardshipSpending")], values=HARD(250000), monthly={"transferNetFen": -500}, incomeFen=-50000, missingFacts=None,
     note="what is known reaches the bound alone")
case("hardship-unknown-bound-not-reached", "D-24", [*ill, spent("hardshipSpending")], values=HARD(250001), monthly={"transferNetFen": None}, incomeFen=None, missingFacts=["/items/2/amountFen"])
case("hardship-of-nobody-known-bound-reached", "D-24", [*ill, spent("hardshipSpending") | {"member": None}], values=HARD(250000), monthly={"transferNetFen": -500}, incomeFen=-50000,
     missingFacts=None)
case("hardship-of-nobody-listed-bound-reached", "D-24", [*ill, spent("hardshipSpending") | {"member": None}], values=HARD(250000), listed=None, monthly={"transferNetFen": -500}, incomeFen=None,
     missingFacts=["/items/2/amountFen", "/items/2/member", "/membersComplete"], note="of somebody who is not listed it lowers the income")
case("hardship-unknown-way-not-set", "D-24", [ill[0], spent("hardshipSpending")], monthly={"transferNetFen": None}, missingFacts=["/items/1/amountFen"],
     missingParameters=[{"key": "dibao.hardship_spending_method", "clause": "D-24"}])
case("hardship-unknown-bound-not-set", "D-24", [ill[0], spent("hardshipSpending")], values=HARD(0)[:2], monthly={"transferNetFen": None}, missingFacts=["/items/1/amountFen"],
     missingParameters=[{"key": "dibao.hardship_spending_max", "clause": "D-24"}])
case("hardship-unknown-actual", "D-24", [ill[0], spent("hardshipSpending")], values=(TWELVE, local("dibao.hardship_spending_method", "actual")), monthly={"transferNetFen": None},
     missingFacts=["/items/1/amountFen"])
CAPPED = lambda cap: way("capped", fen("dibao.employment_cost_max", cap))  # noqa: E731
case("cost-unknown-none-deducted", "D-24", [cost[0], spent("employmentCost")], monthly={"wageFen": 2000}, incomeFen=200000, missingFacts=None)
case("cost-unknown-nothing-at-most", "D-24", [cost[0], spent("employmentCost")], values=CAPPED(0), monthly={"wageFen": 2000}, missingFacts=None)
case("cost-unknown-a-fen-at-most", "D-24", [cost[0], spent("employmentCost")], values=CAPPED(1), monthly={"wageFen": None}, missingFacts=["/items/1/amountFen"])
case("cost-unknown-bound-reached", "D-24", [*cost, spent("employmentCost")], values=CAPPED(50000), monthly={"wageFen": 1500}, missingFacts=None)
case("cost-unknown-bound-not-reached", "D-24", [*cost, spent("employmentCost")], values=CAPPED(50001), monthly={"wageFen": None}, missingFacts=["/items/2/amountFen"])
case("cost-unknown-wage-used-up", "D-24", [item("wage", 6000), cost[1], spent("employmentCost")], values=way("actual"), monthly={}, incomeFen=0, missingFacts=None,
     note="a wage is never below nothing, so more cost changes nothing")
case("cost-unknown-wage-not-used-up", "D-24", [item("wage", 6012), cost[1], spent("employmentCost")], values=way("actual"), monthly={"wageFen": None}, missingFacts=["/items/2/amountFen"])
case("cost-unknown-no-wage", "D-24", [spent("employmentCost")], values=way("actual"), monthly={}, incomeFen=0, missingFacts=None)
case("cost-unknown-share", "D-24", [cost[0], spent("employmentCost")], values=way("share", local("dibao.employment_cost_share", 2500, unit="basisPoints")), monthly={"wageFen": 1500}, missingFacts=None)
case("cost-of-nothing-bound-not-set", "D-24", [cost[0]], values=way("capped"), monthly={"wageFen": 2000}, incomeFen=200000, missingParameters=None, note="no cost is listed, so no bound is needed")
case("wage-and-cost-unknown", "D-24", [cost[0] | unsaid, spent("employmentCost")], values=way("actual"), monthly={"wageFen": None}, missingFacts=["/items/0/amountFen", "/items/1/amountFen"])
case("property-cost-unknown", "D-21", [item("property", 12), spent("propertyCost")], monthly={"propertyNetFen": None}, missingFacts=["/items/1/amountFen"])
case("property-cost-unknown-used-up", "D-21", [item("property", 12), item("propertyCost", 12), spent("propertyCost")], monthly={}, incomeFen=0, missingFacts=None)
case("property-cost-unknown-no-property", "D-21", [spent("propertyCost")], monthly={}, incomeFen=0, missingFacts=None)
case("business-cost-unknown", "D-21", [spent("businessCost")], monthly={"businessNetFen": None}, missingFacts=["/items/0/amountFen"], note="a business may lose")
case("before-the-rules", "D-20", [item("wage", 1)], on="2021-06-30", covered=False, incomeFen=None)
case("amounts-given-before", "D-20", [item("wage", 12)], on="2021-06-30", member={f: 1 for f in FACTS}, covered=False, monthly={f: None for f in FACTS},
     note="what was given for a member gives way to the items, even where they are not counted")
for name, months in (("of-nothing", 0), ("too-long", 121)):
    case(f"period-{name}", "D-20", [item("wage", 12000)], values=(local("dibao.income_period_months", months, unit="count"), NO_COST), window=None, incomeFen=None,
         missingParameters=[{"key": "dibao.income_period_months", "clause": "D-20"}])
case("period-of-ten-years", "D-20", [item("wage", 12000)], values=(local("dibao.income_period_months", 120, unit="count"), NO_COST), monthly={"wageFen": 100},
     window={"from": "2014-07-01", "to": "2024-06-30"})
case("carer-support-of-nobody-known-before-2022-10-20", "D-26", [early[0] | {"member": None}], on="2022-10-19", member=CARED, values=LEFT_OUT, monthly={"transferNetFen": None},
     lines=["counted D-21 counted T-21"], missingFacts=["/items/0/member"])
case("cost-of-nobody-known", "D-24", [item("wage", 24000), item("employmentCost", 12, member=None)], values=way("actual"), monthly={"wageFen": None}, missingFacts=["/items/1/member"])


def nobody(id, clauses, kind, income, missing, *, values=(TWELVE, NO_COST), note=None):
    """A household of whom nobody is listed, and one receipt of which it is not known whose it is."""
    given = under(values, household={"members": [], "membersComplete": True}, income={"items": [item(kind, 12) | {"member": None}], "itemsComplete": True}, asOf=ON)
    book.case(id, clauses, "countIncome", given, findings=[], says={"incomeFen": income, "missingFacts": missing}, note=note)


nobody("nobody-listed", "D-20", "wage", None, ["/items/0/member"], note="somebody has it, and it counts")
nobody("nobody-listed-kind-unknown", "D-20", None, None, ["/items/0/kind", "/items/0/member"])
nobody("nobody-listed-left-out", "D-22", "scholarship", 0, None)
nobody("nobody-listed-not-counted", "D-22 T-22", "preferential", 0, ["/items/0/member"])


# An item is one where its id is: equal ones without any may be one, and of nobody known it is anybody's.
wage = item("wage", 12000)
case("equal-items-without-ids", "D-20", [wage, wage], findings=[data("recordUnnamed", "/items/1/id", ["/items/0"])], monthly={"wageFen": None},
     incomeFen=None, incomeAtLeastFen=100000, incomeAtMostFen=200000, missingFacts=["/items/1/id"],
     note="two jobs of one pay, or one job listed twice: the income is one of two")
case("equal-items-of-two-ids", "D-20", [wage | {"id": "i1"}, wage | {"id": "i2"}], monthly={"wageFen": 2000}, incomeFen=200000)
case("equal-items-of-one-id", "D-20", [wage | {"id": "i1"}, wage | {"id": "i1"}], findings=[data("recordTwice", "/items/1/id", ["/items/0/id"])],
     monthly={"wageFen": 1000}, incomeFen=100000)
case("items-of-one-id-that-differ", "D-20", [wage | {"id": "i1"}, item("wage", 6000) | {"id": "i1"}],
     findings=[data("recordsDiffer", "/items/1/id", ["/items/0/id", "/items/0/amountFen"], facts=1)], monthly={f: None for f in FACTS}, incomeFen=None)
case("equal-items-of-a-refused-id", "D-20 N-09", [wage | {"id": "张三"}, wage | {"id": "张三"}], monthly={f: None for f in FACTS}, incomeFen=None,
     findings=[data("idIsName", "/items/0/id"), data("idIsName", "/items/1/id"), data("recordUnnamed", "/items/1/id", ["/items/0"])])
two = {"members": [{"id": "a"}, {"id": "b"}], "membersComplete": True}
bounded = under((TWELVE, NO_COST), household=two, income={"items": [wage, item("wage", 6000, member=None)], "itemsComplete": True}, asOf=ON)
book.case("item-of-nobody-known-is-somebodys", "D-20", "countIncome", bounded, findings=[],
          says={"incomeFen": None, "incomeAtLeastFen": 150000, "incomeAtMostFen": 150000, "missingFacts": ["/items/1/member"]},
          note="whose of the two it is says nothing of the income of the household")
case("item-from-202", "D-20", [item("wage", 12000, **{"from": "0202-07-01"})], findings=[data("factOutOfRange", "/items/0/from", expected="since 1900")],
     monthly={"wageFen": None}, incomeFen=None, missingFacts=["/items/0/from"], note="spread over eighteen centuries it would be nothing a month")
case("item-to-9999", "D-20", [item("wage", 12000, to="9999-12-31")], findings=[data("factOutOfRange", "/items/0/to", expected="since 1900")],
     monthly={"wageFen": None}, incomeFen=None, missingFacts=["/items/0/to"])

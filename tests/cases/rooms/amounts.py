"""What is due month by month: ways, groups, tiers, first and last month, grace, arrears across a change of the standard."""

from book import Book
from expect import data, explain
from given import local, under

book = Book("eligibility/amounts")
BOOKS = [book]
S = 1000_00


def fen(key, n, since="2021-01-01", until=None):
    return local(key, n, since, until, unit="fen")


def bps(key, n):
    return local(key, n, unit="basisPoints")


URBAN = fen("dibao.standard.urban", S)


def span(since="2024-01-01", **facts):
    return {"from": since, "members": 3, "incomeFen": 2000_00, "supplements": [], "supplementsComplete": True, "grace": False, **facts}


def case(id, clauses, spans, dues, *, values=(URBAN,), months=("2024-03-01", "2024-03-31"), findings=(), note=None, states=None,
         programme="dibao", parts=None, paid=(), paid_complete=True, decided="2023-12-15", ended=None, area="urban", bounds=None,
         unreadable=None, **says):
    """`dues`: yuan due in each month (fen in a tuple), None where it is not known; `parts`: those of the first month."""
    facts = {"programme": programme, "area": area, "decidedOn": decided, "endedOn": ended, "spans": spans,
             "paid": [p if isinstance(p, dict) else {"month": p[0], "amountFen": round(p[1] * 100)} for p in paid], "paidComplete": paid_complete}
    rows = [{"dueFen": None if y is None else y[0] if isinstance(y, tuple) else round(y * 100)} for y in dues]
    for row, state in zip(rows, states or []):
        row["state"] = state
    if parts is not None:
        rows[0]["parts"] = [{"part": p, "clause": c, "amountFen": round(y * 100)} for p, c, y in parts]
    for row, more in zip(rows, bounds or []):
        row |= more
    if unreadable:
        facts["unreadable"] = unreadable
    given = under(values, facts=facts, **{"from": months[0], "to": months[1]})
    book.case(id, clauses, "amountOver", given, findings=list(findings), says={"months": rows, **says}, note=note)


# the difference
case("difference", "D-50 D-52", [span()], [1000], parts=[("difference", "D-50", 1000)], states=["due"])
case("difference-one-fen", "D-50", [span(incomeFen=3 * S - 1)], [0.01])
case("difference-at-the-line", "D-50", [span(incomeFen=3 * S)], [0], states=["due"])
case("difference-above-the-line", "D-50 D-52", [span(incomeFen=3 * S + 1)], [0], note="max(0, …)")
case("difference-loss", "D-50 D-52", [span(incomeFen=-500_00)], [3000], readings=["D-50=lossIsNoAid"], note="a loss is no aid: nothing earned, and no more")
case("difference-rural", "D-06 D-50", [span()], [400], area="rural", values=(URBAN, fen("dibao.standard.rural", 800_00)))
case("standard-missing", "D-02", [span()], [None], values=(), states=["parameterMissing"], missingParameters=[{"key": "dibao.standard.urban", "clause": "D-02"}], dueFen=None)
case("income-unknown", "D-50", [span(incomeFen=None)], [None], states=["open"], missingFacts=["/spans/0/incomeFen"])
case("members-unknown", "D-50", [span(members=None)], [None], states=["open"], missingFacts=["/spans/0/members"])
case("area-unknown", "D-06", [span()], [None], area=None, states=["open"], missingFacts=["/area"])
odd = [span(incomeFen=2000_05)]
case("no-rounding-unit", "D-52", odd, [999.95], note="the total divides nothing, so nothing is rounded")
for name, gives in (("down", 999), ("up", 1000), ("halfUp", 1000)):
    case(f"rounded-{name}", "D-52", odd, [gives], values=(URBAN, fen("dibao.rounding_unit", 100), local("dibao.rounding", name)))
case("rounding-not-named", "D-52", odd, [None], values=(URBAN, fen("dibao.rounding_unit", 100)), states=["parameterMissing"], missingParameters=[{"key": "dibao.rounding", "clause": "D-52"}])
case("rounding-not-needed", "D-52", [span()], [1000], values=(URBAN, fen("dibao.rounding_unit", 100)))

# an amount given for a year (D-02): the month is a twelfth of the gap of the year, rounded once
YEARLY = local("dibao.standard.urban", 2750_00, unit="fenPerYear")
poor = lambda income: [span(members=1, incomeFen=income)]
for name, gives in (("down", 129.16), ("up", 129.17), ("halfUp", 129.17)):
    case(f"yearly-{name}", "D-50 D-52 D-02", poor(100_00), [gives], values=(YEARLY, local("dibao.rounding", name)))
case("yearly-rounding-not-named", "D-52", poor(100_00), [None], values=(YEARLY,), states=["parameterMissing"], missingParameters=[{"key": "dibao.rounding", "clause": "D-52"}])
case("yearly-of-three", "D-50 D-52", [span(incomeFen=100_00)], [587.5], values=(YEARLY,), missingParameters=None, note="8,250 a year without 1,200 are 7,050, a whole number of fen a month")
case("yearly-in-units", "D-52", poor(100_00), [130], values=(YEARLY, fen("dibao.rounding_unit", 1000), local("dibao.rounding", "up")), note="129.1666… is rounded once, to ten yuan")
case("yearly-at-the-line", "D-50", poor(229_17), [0], values=(YEARLY,))
case("yearly-tier", "D-51", [span(tier=1)], [450.25], values=(local("dibao.amount_method", "tiers", "2021-07-01"), local("dibao.tier_1", 1801_00, unit="fenPerYear")), note="three times 1,801 a year")
case("yearly-single-share", "D-46 D-52", [span(members=1, incomeFen=0)], [114.58], programme="dibaoSingle", values=(YEARLY, local("dibao.single_amount_method", "share"), bps("dibao.single_amount_share", 5000), local("dibao.rounding", "down")))

# tiers
TIERS = (URBAN, local("dibao.amount_method", "tiers", "2021-07-01"), fen("dibao.tier_1", 600_00), fen("dibao.tier_4", 150_00))
case("tier-1", "D-51", [span(tier=1)], [1800], values=TIERS, parts=[("tier", "D-51", 1800)])
case("tier-4", "D-51", [span(tier=4)], [450], values=TIERS)
case("tier-not-set", "D-51", [span(tier=2)], [None], values=TIERS, states=["parameterMissing"], missingParameters=[{"key": "dibao.tier_2", "clause": "D-51"}])
case("tier-unknown", "D-51", [span()], [None], values=TIERS, states=["open"], missingFacts=["/spans/0/tier"])
# Tiers do not read S: it is not asked for.
case("tier-without-standard", "D-51", [span(tier=1)], [1800], values=TIERS[1:], missingParameters=None)
case("tier-area-unknown", "D-51", [span(tier=1)], [1800], values=TIERS, area=None, missingFacts=None)
case("tier-5", "D-51", [span(tier=5)], [None], values=TIERS, findings=[data("factOutOfRange", "/spans/0/tier", expected="1..4")])

# a single person
one = [span(members=1, incomeFen=300_00)]
case("single-way-not-set", "D-46", one, [None], programme="dibaoSingle", states=["parameterMissing"], missingParameters=[{"key": "dibao.single_amount_method", "clause": "D-46"}])
single = lambda name, *more: (URBAN, local("dibao.single_amount_method", name), *more)
case("single-difference", "D-46", one, [700], programme="dibaoSingle", values=single("difference"), parts=[("single", "D-46", 700)])
case("single-full", "D-46", one, [1000], programme="dibaoSingle", values=single("full"))
case("single-share", "D-46", one, [600], programme="dibaoSingle", values=single("share", bps("dibao.single_amount_share", 6000)))

# supplements
def groups(*names, persons=1):
    return {"groups": list(names), "persons": persons}


FIXED = (URBAN, local("dibao.supplement_method", "fixed"), fen("dibao.supplement_elderly_fixed", 100_00), fen("dibao.supplement_severe_fixed", 150_00), fen("dibao.supplement_minor_fixed", 80_00), fen("dibao.supplement_ill_fixed", 120_00))
for group, gives in (("elderly", 100), ("minor", 80), ("severelyDisabled", 150), ("seriouslyIll", 120)):
    case(f"supplement-{group}", "D-54", [span(supplements=[groups(group)])], [1000 + gives], values=FIXED, parts=[("difference", "D-50", 1000), ("supplement", "D-54", gives)])
case("supplement-two-persons", "D-54", [span(supplements=[groups("elderly", persons=2)])], [1200], values=FIXED)
case("supplement-two-rows", "D-54", [span(supplements=[groups("elderly"), groups("minor")])], [1180], values=FIXED)
both = [span(supplements=[groups("elderly", "severelyDisabled")])]
case("supplement-overlap-not-set", "D-54", both, [None], values=FIXED, states=["parameterMissing"], missingParameters=[{"key": "dibao.supplement_overlap", "clause": "D-54"}])
case("supplement-overlap-sum", "D-54", both, [1250], values=(*FIXED, local("dibao.supplement_overlap", "sum")))
case("supplement-overlap-highest", "D-54", both, [1150], values=(*FIXED, local("dibao.supplement_overlap", "highest")))
case("supplement-share", "D-54", [span(supplements=[groups("elderly")])], [1200], values=(URBAN, local("dibao.supplement_method", "share"), bps("dibao.supplement_elderly_share", 2000)))
case("supplement-share-inexact", "D-54 D-52", [span(supplements=[groups("elderly")])], [None], values=(fen("dibao.standard.urban", 1000_01), local("dibao.supplement_method", "share"), bps("dibao.supplement_elderly_share", 2000)), states=["parameterMissing"])
case("supplement-way-not-set", "D-54", [span(supplements=[groups("elderly")])], [None], states=["parameterMissing"], missingParameters=[{"key": "dibao.supplement_method", "clause": "D-54"}], note="must take measures, and the amount is local")
case("supplement-list-incomplete", "D-54", [span(supplementsComplete=None)], [None], states=["open"], missingFacts=["/spans/0/supplementsComplete"])
case("supplement-nobody", "D-54", [span(supplements=[groups("elderly", persons=0)])], [1000])

case("supplement-groups-lost", "D-54", [span(supplements=[{"persons": 1}])], [None], values=FIXED, states=["open"], missingFacts=["/spans/0/supplements/0/groups"], note="who gets more belongs to a group: which one was lost")
twice = [groups("elderly"), groups("elderly")]
AGAIN = data("entryPerhapsTwice", "/spans/0/supplements/1", related=["/spans/0/supplements/0"])
case("supplement-listed-twice", "D-54", [span(supplements=twice)], [None], values=FIXED, states=["open"], findings=[AGAIN], bounds=[{"dueAtLeastFen": 1100_00, "dueAtMostFen": 1200_00}], missingFacts=["/spans/0/supplements/1/id"], dueAtLeastFen=1100_00, dueAtMostFen=1200_00, arrearsAtLeastFen=1100_00, arrearsAtMostFen=1200_00, note="equal rows without an id may be one")
named = lambda *ids: [{**groups("elderly"), "id": id} for id in ids]
case("supplement-two-ids", "D-54", [span(supplements=named("a", "b"))], [1200], values=FIXED)
case("supplement-one-id-twice", "D-54", [span(supplements=named("a", "a"))], [1100], values=FIXED, findings=[data("recordTwice", "/spans/0/supplements/1/id", related=["/spans/0/supplements/0/id"])])

# first and last month
case("first-month", "D-53", [span()], [0, 1000], decided="2024-03-31", months=("2024-03-01", "2024-04-30"), states=["notYet", "due"], dueFen=1000_00)
case("first-month-new-year", "D-53", [span()], [0, 1000], decided="2024-12-01", months=("2024-12-01", "2025-01-01"), states=["notYet", "due"])
case("decision-unknown", "D-53", [span()], [None], decided=None, states=["open"], missingFacts=["/decidedOn"])
case("end-not-set", "D-96", [span()], [None, 0], ended="2024-03-10", months=("2024-03-01", "2024-04-01"), states=["parameterMissing", "ended"], missingParameters=[{"key": "dibao.stop_from", "clause": "D-96"}], note="no text says from which month")
for id, more in (("of-0202", {"ended": "0202-03-10", "findings": [data("dateTooEarly", "/endedOn", first="2012-12-12")]}), ("unreadable", {"unreadable": ["endedOn"]})):
    case(f"end-{id}", "D-96", [span()], [None], states=["open"], missingFacts=["/endedOn"], note="it ended, and nobody knows when", **more)
case("decided-in-0202", "D-53", [span()], [None], decided="0202-12-15", states=["open"], findings=[data("dateTooEarly", "/decidedOn", first="2012-12-12")], missingFacts=["/decidedOn"])
case("end-same-month", "D-96", [span()], [1000, 0, 0], ended="2024-03-10", months=("2024-02-01", "2024-04-01"), values=(URBAN, local("dibao.stop_from", "sameMonth")), states=["due", "ended", "ended"])
case("end-next-month", "D-96", [span()], [1000, 1000, 0], ended="2024-03-10", months=("2024-02-01", "2024-04-01"), values=(URBAN, local("dibao.stop_from", "nextMonth")), states=["due", "due", "ended"])

# grace
GRACE = (URBAN, bps("dibao.grace_share", 5000))
after = lambda since="2024-03-01", **f: span(since, **{"incomeFen": 4000_00, "grace": True, "graceAfterWork": True, **f})
case("grace", "D-98", [span(), after()], [1000, 500], values=GRACE, months=("2024-02-01", "2024-03-01"))
case("grace-parts", "D-98", [span(), after()], [500], values=GRACE, parts=[("grace", "D-98", 500)], note="what was due before is looked up")
case("grace-share-not-set", "D-98", [span(), after()], [None], states=["parameterMissing"], missingParameters=[{"key": "dibao.grace_share", "clause": "D-98"}])
case("grace-six-months", "D-98", [span(), after()], [500] * 6, values=GRACE, months=("2024-03-01", "2024-08-31"))
case("grace-seventh-month", "D-98", [span(), after()], [500] * 7, values=GRACE, months=("2024-03-01", "2024-09-30"), findings=[explain("graceTooLong", "D-98", "/spans/1/grace", limit=6)], note="in principle: a longer one is explained, not forbidden")
case("grace-seventh-month-alone", "D-98", [span(), after()], [500], values=GRACE, months=("2024-09-01", "2024-09-30"), findings=[explain("graceTooLong", "D-98", "/spans/1/grace", limit=6)])
case("grace-before-2022-10-20", "D-98", [span("2021-08-01"), after("2022-01-01")], [500] * 8, values=GRACE, decided="2021-07-15", months=("2022-01-01", "2022-08-31"), note="一定时间: no number before the notice of 2022")
case("grace-without-work", "D-98", [span(), after(graceAfterWork=False)], [500], values=GRACE, findings=[explain("graceWithoutWork", "D-98", "/spans/1/graceAfterWork")])
case("grace-work-unknown", "D-98", [span(), after(graceAfterWork=None)], [None], values=GRACE, states=["open"], missingFacts=["/spans/1/graceAfterWork"])
case("grace-unknown", "D-98", [span(grace=None)], [None], states=["open"], missingFacts=["/spans/0/grace"])
case("grace-ended-by-full", "D-98", [span(), after(), span("2024-04-01")], [500, 1000], values=GRACE, months=("2024-03-01", "2024-04-30"))

# arrears across a change of the standard
RISE = (fen("dibao.standard.urban", S, "2021-01-01", "2024-03-31"), fen("dibao.standard.urban", 1100_00, "2024-04-01"))
paid = [("2024-02-01", 1000), ("2024-03-01", 1000), ("2024-04-01", 1000), ("2024-05-01", 1000)]
case("standard-rises", "D-50 D-02", [span()], [1000, 1000, 1300, 1300], values=RISE, months=("2024-02-01", "2024-05-31"), paid=paid, dueFen=4600_00, paidFen=4000_00, arrearsFen=600_00, note="each month by the standard of its first day")
case("arrears-paid-later", "D-50", [span()], [1000, 1000, 1300, 1300], values=RISE, months=("2024-02-01", "2024-05-31"), paid=[*paid, ("2024-04-15", 300), ("2024-05-15", 300)], arrearsFen=0, note="several payments for one month add up")
case("paid-too-much", "D-50", [span(), span("2024-04-01", members=2)], [1000, 0], months=("2024-03-01", "2024-04-30"), paid=paid[1:3], arrearsFen=-1000_00, note="one member fewer: 2 × 1000 − 2000")
case("paid-list-incomplete", "D-50", [span()], [1000, 1000], months=("2024-03-01", "2024-04-30"), paid=paid[1:2], paid_complete=None, arrearsFen=None, paidFen=None, missingFacts=["/paidComplete"], paidAtLeastFen=1000_00, paidAtMostFen=None, arrearsAtMostFen=1000_00,
     bounds=[{"paidFen": None, "paidAtLeastFen": 1000_00}, {"paidFen": None, "paidAtLeastFen": 0}], note="more may have been paid for a month that is listed")
NO_SUM = {"paidFen": None, "arrearsFen": None, "paidAtLeastFen": 1000_00}
ARREARS = {"arrearsAtLeastFen": -1000_00, "arrearsAtMostFen": 0}
MAY_BE_MORE = [{"paidFen": None, "paidAtLeastFen": 1000_00, "paidAtMostFen": 2000_00}]
case("paid-twice-perhaps", "D-50", [span()], [1000], paid=paid[1:2] * 2, findings=[data("entryPerhapsTwice", "/paid/1", related=["/paid/0"])], missingFacts=["/paid/1/id"], bounds=MAY_BE_MORE, paidAtMostFen=2000_00, **NO_SUM, **ARREARS, note="equal payments without an id may be one")
receipt = lambda id: {"id": id, "month": "2024-03-01", "amountFen": 1000_00}
case("paid-twice-by-ids", "D-50", [span()], [1000], paid=[receipt("r1"), receipt("r2")], paidFen=2000_00, arrearsFen=-1000_00)
case("paid-once-by-one-id", "D-50", [span()], [1000], paid=[receipt("r1"), receipt("r1")], paidFen=1000_00, arrearsFen=0, findings=[data("recordTwice", "/paid/1/id", related=["/paid/0/id"])])
for id, month, wrong in (("unknown", None, []), ("of-0202", "0202-03-01", [data("dateTooEarly", "/paid/1/month", first="2012-12-12")])):
    case(f"paid-month-{id}", "D-50", [span()], [1000], paid=[*paid[1:2], {"month": month, "amountFen": 1000_00}], findings=wrong, missingFacts=["/paid/1/month"], bounds=MAY_BE_MORE, paidAtMostFen=2000_00, **NO_SUM, **ARREARS, note="it may be for any month")
case("paid-amount-unknown", "D-50", [span()], [1000], paid=[*paid[1:2], {"month": "2024-03-01"}], missingFacts=["/paid/1/amountFen"], bounds=[{"paidFen": None, "paidAtLeastFen": 1000_00, "paidAtMostFen": None}], **NO_SUM, arrearsAtMostFen=0)
for id, since, wrong in (("unknown", None, []), ("of-0202", "0202-04-01", [data("dateTooEarly", "/spans/1/from", first="2012-12-12")])):
    case(f"facts-from-{id}", "D-50", [span(), span(since, members=2)], [None], states=["open"], findings=wrong, missingFacts=["/spans/1/from"], dueFen=None, arrearsFen=None, note="they may be those of any month")
case("standard-changes-within-a-month", "D-50", [span()], [1000], values=(fen("dibao.standard.urban", S, "2021-01-01", "2024-03-14"), fen("dibao.standard.urban", 1100_00, "2024-03-15")), findings=[data("standardChangesWithinMonth", "#2024-03")], readings=["standard=firstDay"])
case("standard-ends-within-a-month", "D-02", [span()], [1000, None], values=(fen("dibao.standard.urban", S, "2021-01-01", "2024-03-14"),), months=("2024-03-01", "2024-04-30"), states=["due", "parameterMissing"], note="last year's number is never used by silence")
case("facts-begin-later", "D-50", [span("2024-04-01")], [None, 1000], months=("2024-03-01", "2024-04-30"), states=["open", "due"], missingFacts=["/spans"])
case("two-spans-of-a-month", "D-50", [span(), span("2024-01-20", members=2)], [None], states=["open"], findings=[data("sameMonthTwice", "/spans/1/from")])
case("reversed-period", "D-50", [span()], [], months=("2024-03-01", "2024-02-01"), findings=[data("factOutOfRange", "/to", expected="from..")])
case("before-the-rules", "D-50", [span("2021-01-01")], [None, 1000], months=("2021-06-01", "2021-07-31"), decided="2021-01-01", states=["notCovered", "due"])
case("largest-standard", "D-50", [span(members=1, incomeFen=0)], [(2**53 - 1,)], values=(fen("dibao.standard.urban", 2**53 - 1),))
case("amount-too-large", "D-50", [span(members=2, incomeFen=0)], [None], values=(fen("dibao.standard.urban", 2**53 - 1),), findings=[data("factOutOfRange", "/spans", expected="..9007199254740991")], note="an amount beyond the wire is no amount")

# tekun
TEKUN = (fen("tekun.basic_urban_home", 1300_00), fen("tekun.basic_urban_institution", 1500_00), fen("tekun.basic_rural_home", 900_00), fen("tekun.basic_rural_institution", 1100_00),
         fen("tekun.care_self", 100_00), fen("tekun.care_partial", 400_00), fen("tekun.care_full", 1200_00))


def lone(tier="selfCaring", institution=False, **facts):
    home = {"contractedLand": False, "collectiveIncome": False, "relocatedToTown": False}
    return {"from": "2024-01-01", "careTier": tier, "institution": institution, **home, **facts}


def tekun(id, clauses, spans, dues, *, values=TEKUN, **more):
    case(f"tekun-{id}", clauses, spans, dues, programme="tekun", values=values, **more)


tekun("self-caring", "T-46 T-47", [lone()], [1400], parts=[("basic", "T-59", 1300), ("care", "T-46", 100)])
tekun("partial-care", "T-46", [lone("partialCare")], [1700])
tekun("full-care", "T-46", [lone("fullCare")], [2500])
tekun("institution", "T-47", [lone(institution=True)], [1600])
tekun("recorded-rural", "T-63", [lone()], [1000], area="rural")
tekun("contracted-land", "T-63", [lone(contractedLand=True)], [1000], note="the rural standard, whatever the case is recorded as")
tekun("collective-income", "T-63", [lone(collectiveIncome=True)], [1000])
tekun("relocated", "T-63", [lone(relocatedToTown=True, contractedLand=True)], [1400], area="rural")
tekun("land-unknown", "T-63", [lone(contractedLand=None)], [None], states=["open"], missingFacts=["/spans/0/contractedLand"])
# What is recorded as rural is so with land or without; relocation alone can change it, and a town changes nothing of the urban.
tekun("recorded-rural-land-unknown", "T-63", [lone(contractedLand=None)], [1000], area="rural", missingFacts=None)
tekun("recorded-urban-relocation-unknown", "T-63", [lone(relocatedToTown=None)], [1400], missingFacts=None)
tekun("recorded-rural-relocation-unknown", "T-63", [lone(relocatedToTown=None)], [None], area="rural", states=["open"], missingFacts=["/spans/0/relocatedToTown"])
tekun("tier-unknown", "T-46", [lone(None)], [None], states=["open"], missingFacts=["/spans/0/careTier"])
tekun("place-unknown", "T-64", [lone(institution=None)], [None], states=["open"], missingFacts=["/spans/0/institution"])
tekun("basic-not-set", "T-47", [lone()], [None], values=TEKUN[1:], states=["parameterMissing"], missingParameters=[{"key": "tekun.basic_urban_home", "clause": "T-59"}])
tekun("care-not-set", "T-46", [lone("fullCare")], [None], values=TEKUN[:-1], states=["parameterMissing"], missingParameters=[{"key": "tekun.care_full", "clause": "T-46"}])
tekun("tier-changes", "T-44 T-46", [lone(), {**lone("fullCare"), "from": "2024-04-01"}], [1400, 2500], months=("2024-03-01", "2024-04-30"))
tekun("first-month", "T-59", [lone()], [0, 1400], decided="2024-03-01", months=("2024-03-01", "2024-04-30"), states=["notYet", "due"])
tekun("end-of-support", "T-77", [lone()], [1400, 0], ended="2024-03-05", months=("2024-03-01", "2024-04-30"), states=["due", "ended"], note="终止: from the month after")
BASIC = (local("tekun.basic_urban_home", 10_000_00, unit="fenPerYear"), fen("tekun.care_self", 100_00))
tekun("yearly", "T-47 D-52", [lone()], [933.34], values=(*BASIC, local("dibao.rounding", "up")), parts=[("basic", "T-59", 833.34), ("care", "T-46", 100)], readings=["T-47=roundedAsDibao"])
tekun("yearly-rounding-not-named", "T-47", [lone()], [None], values=BASIC, states=["parameterMissing"], missingParameters=[{"key": "dibao.rounding", "clause": "D-52"}], note="no text says what becomes of a part of a fen")

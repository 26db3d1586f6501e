"""The operations beside `classify` of which the reference has a reading, and how their cases are drawn.

Of these only what is certain is compared: the fields that the reference gives, null where a field must be absent.
"""

from datetime import date, timedelta

import aid
import amounts
import households
import incomes
import linked
import membership
import severe
from authoring import local
from facts import months_before
from households import CATEGORIES, Draw, day

START = "2021-07-01"


def overlay(values):
    return {"name": "synthetic", "synthetic": True, "values": values}


def unknown(rng, facts, gaps):
    return {name: value for name, value in facts.items() if rng.random() >= gaps}


# -- severe disability and self-care ----------------------------------------


def severe_case(rng):
    category = rng.choice([*CATEGORIES, "intellectual", "mental", "multiple", "multiple", "multiple"])
    certificate = {"held": rng.random() < 0.8, "category": category, "grade": rng.choice([1, 2, 3, 4])}
    certificate["countedCategory"] = rng.choice([*CATEGORIES[:6], "multiple"])
    certificate["countedGrade"] = rng.choice([1, 2, 3, 4, 4, 5])
    key = "tekun.supporter_severe_is_grade_1_2"
    values = [local(key, "flag", rng.random() < 0.5)] if rng.random() < 0.7 else []
    given = {"facts": unknown(rng, certificate, rng.choice([0, 0.3])), "asOf": day(rng).isoformat()}
    answer = severe.severe_disability(given["facts"], given["asOf"], values)
    uses = [{"severityUse": u["use"], "truth": u["truth"], "missingFacts": u.get("missingFacts")} for u in answer["uses"]]
    return "severeDisability", given | {"overlay": overlay(values)}, {"covered": answer["covered"], "uses": uses}


def self_care_case(rng):
    facts = {name: rng.random() < 0.5 for name in severe.INDICATORS}
    facts |= {"departTo": rng.choice([None, None, *severe.CLAUSE_OF_TIER]), "departReason": rng.choice([None, " ", "x"])}
    given = {"facts": unknown(rng, facts, rng.choice([0, 0.2])), "asOf": day(rng).isoformat(), "overlay": overlay([])}
    answer = severe.assess_self_care(given["facts"], given["asOf"], [])
    names = ("covered", "failedAtLeast", "failedAtMost", "byIndicators", "possible", "tier", "departed", "clause")
    said = {name: answer.get(name) for name in names} if answer["covered"] else {"covered": False}
    return "assessSelfCare", given, said


# -- household formation -----------------------------------------------------


def formation_case(rng):
    on = day(rng)
    draw = Draw(rng, on, gaps=0)
    gaps = rng.choice([0, 0, 0.03, 0.2])

    def person(i):
        since = on - timedelta(days=365 * 3 + rng.choice([0, 1, 2, 300, -1]))
        return {
            "id": "abcdefgh"[i],
            **unknown(
                rng,
                {
                    "birthDate": draw.birth(),
                    "study": rng.choice(["none", "upToBachelor", "postgraduate"]),
                    "unableToLiveIndependently": rng.random() < 0.3,
                    "livesTogether": rng.random() < 0.5,
                    "religiousAway": rng.random() < 0.2,
                    "religiousAwaySince": since.isoformat(),
                    "inPrison": rng.random() < 0.1,
                    "inCompulsoryTreatment": rng.random() < 0.1,
                    "declaredMissing": rng.random() < 0.1,
                    "provincialExclusion": rng.random() < 0.2,
                    "staff": rng.random() < 0.1,
                    "nearRelativeOfStaff": rng.random() < 0.1,
                },
                gaps,
            ),
        }

    count = rng.choice([1, 2, 3, 4, 5, 6])
    ties = []
    for p in range(count):
        for q in range(count):
            if p != q and rng.random() < 0.25 and not any({t["person"], t["of"]} == {"abcdefgh"[p], "abcdefgh"[q]} for t in ties):
                kind = rng.choice(["spouse", "child", "child", "child", "grandchild", "sibling"])
                tie = {"person": "abcdefgh"[p], "kind": kind, "of": "abcdefgh"[q]}
                if kind in ("grandchild", "sibling") and rng.random() < 0.8:
                    tie["dutyFound"] = rng.random() < 0.5
                ties.append(tie)
    facts = {
        "applicant": rng.choice(["a", "a", "a", "a", "h"]),
        "persons": [person(i) for i in range(count)],
        "personsComplete": rng.random() < 0.8,
        "ties": ties,
        "tiesComplete": rng.random() < 0.8,
    }
    flags = ("dibao.members_of_members", "dibao.postgraduate_counts", "dibao.other_exclusions_exist")
    values = [local(key, "flag", rng.random() < 0.5) for key in flags if rng.random() < 0.8]
    given = {"facts": facts, "asOf": on.isoformat(), "overlay": overlay(values)}
    return "formHousehold", given, membership.form_household(facts, given["asOf"], values)


# -- amounts -----------------------------------------------------------------


def amount_case(rng):
    programme = rng.choice(["dibao", "dibao", "dibaoSingle", "tekun"])
    month = lambda n: amounts.after(amounts.month_of("2024-01-01"), n)  # noqa: E731
    some_day = lambda n: month(n).replace(day=rng.choice([1, 15, 28])).isoformat()  # noqa: E731
    starts = sorted(rng.sample(range(0, 10), rng.choice([1, 2, 3])))
    spans = [{"from": some_day(n), **span(rng, programme)} for n in starts]
    spans[0] |= {"from": "2023-01-01", "grace": False}
    decided = rng.choice([-3, -1, 0, 2])
    facts = {
        "programme": programme,
        "area": rng.choice(["urban", "rural"]),
        "decidedOn": some_day(decided),
        "endedOn": some_day(rng.choice([5, 8])) if rng.random() < 0.4 else None,
        "spans": spans,
        "paid": [{"month": some_day(rng.randrange(0, 12)), "amountFen": rng.choice([0, 500_00, 1])} for _ in range(3)],
        "paidComplete": True,
    }
    for s in spans[1:]:
        if s["grace"] and amounts.month_of(s["from"]) <= amounts.after(amounts.month_of(facts["decidedOn"])):
            s["grace"] = False
    values = amount_values(rng)
    first, last = some_day(0), some_day(11)
    answer = amounts.amount_over(facts, first, last, values)
    return "amountOver", {"facts": facts, "from": first, "to": last, "overlay": overlay(values)}, answer


def span(rng, programme):
    groups = []
    if programme != "tekun":
        for _ in range(rng.choice([0, 0, 1, 2])):
            categories = rng.sample(list(amounts.SUPPLEMENT), rng.choice([1, 1, 2]))
            groups.append({"groups": categories, "persons": rng.choice([1, 2])})
    return {
        "members": 1 if programme == "dibaoSingle" else rng.choice([1, 2, 3]),
        "incomeFen": rng.choice([0, 1, 500_00, 999_99, 1000_00, 1000_01, 2999_99, -1]),
        "tier": rng.choice([1, 2, 3, 4]),
        "supplements": groups,
        "supplementsComplete": True,
        "grace": programme == "dibao" and rng.random() < 0.2,
        "graceAfterWork": True,
        "careTier": rng.choice(list(amounts.CARE)),
        "institution": rng.random() < 0.5,
        "contractedLand": rng.random() < 0.2,
        "collectiveIncome": rng.random() < 0.2,
        "relocatedToTown": rng.random() < 0.2,
    }


def amount_values(rng):
    values = []
    for area in ("urban", "rural"):
        before, later = rng.choice([1000_00, 1000_01]), rng.choice([1000_00, 1100_03])
        key = "dibao.standard." + area
        values.append(local(key, "fen", before) | {"to": "2024-06-30"})
        values.append(local(key, "fen", later, "2024-07-01"))
        for place in ("home", "institution"):
            values.append(local(f"tekun.basic_{area}_{place}", "fen", rng.choice([1300_00, 1500_01])))
    for name in amounts.CARE.values():
        values.append(local("tekun.care_" + name, "fen", rng.choice([0, 300_00, 600_00])))
    if rng.random() < 0.5:
        values.append(local("dibao.amount_method", "choice", rng.choice(["difference", "tiers"])))
    for tier in (1, 2, 3, 4):
        values.append(local(f"dibao.tier_{tier}", "fen", 900_00 - 200_00 * tier + 1))
    if rng.random() < 0.5:
        values.append(local("dibao.rounding_unit", "fen", rng.choice([1, 10, 100, 1_000])))
    values.append(local("dibao.rounding", "choice", rng.choice(["down", "up", "halfUp"])))
    values.append(local("dibao.single_amount_method", "choice", rng.choice(["difference", "full", "share"])))
    values.append(local("dibao.single_amount_share", "bps", rng.choice([3_333, 5_000, 10_000])))
    values.append(local("dibao.supplement_method", "choice", rng.choice(["fixed", "share"])))
    values.append(local("dibao.supplement_overlap", "choice", rng.choice(["sum", "highest"])))
    for name in amounts.SUPPLEMENT.values():
        values.append(local(f"dibao.supplement_{name}_fixed", "fen", rng.choice([0, 50_00, 100_01])))
        values.append(local(f"dibao.supplement_{name}_share", "bps", rng.choice([0, 1_000, 3_333])))
    values.append(local("dibao.grace_share", "bps", rng.choice([3_333, 5_000, 10_000])))
    values.append(local("dibao.stop_from", "choice", rng.choice(["sameMonth", "nextMonth"])))
    return values


# -- receipts ----------------------------------------------------------------

KINDS = [
    "wage",
    "wage",
    "employmentCost",
    "business",
    "businessCost",
    "property",
    "propertyCost",
    "transfer",
    "transferOut",
    "carerSupport",
    "other",
    "basicPension",
    "basicPension",
    "socialInsurance",
    "preferential",
    "seniorAllowance",
    "familyPlanning",
    "scholarship",
    "governmentAssistance",
    "locallyExcluded",
    "hardshipSpending",
]


def income_case(rng):
    on = day(rng)
    draw = Draw(rng, on, gaps=0)
    this = amounts.month_of(on.isoformat())

    def member(i):
        return {
            "id": "abc"[i],
            "birthDate": draw.birth(),
            "employed": rng.random() < 0.3,
            **{name: value for name, value in draw.disability().items() if value is not None},
        }

    def item(count):
        last = rng.randrange(-13, 2)
        first = last - rng.choice([0, 0, 1, 2, 5, 11])
        amount = rng.choice([0, 1, 100_00, 1200_00, 12_000_01, 7])
        return {
            "member": "abc"[rng.randrange(count)],
            "kind": rng.choice(KINDS),
            "amountFen": amount,
            "from": amounts.after(this, first).replace(day=rng.choice([1, 15])).isoformat(),
            "to": amounts.after(this, last).replace(day=rng.choice([1, 28])).isoformat(),
        }

    count = rng.choice([1, 1, 2, 3])
    household = {"members": [member(i) for i in range(count)], "membersComplete": True}
    income = {"items": [item(count) for _ in range(rng.randrange(9))], "itemsComplete": True}
    values = [
        local("dibao.income_period_months", "count", rng.choice([1, 3, 6, 12])),
        local("dibao.income_rounding", "choice", rng.choice(["down", "up", "halfUp"])),
        local("dibao.employment_cost_method", "choice", rng.choice(["none", "actual", "capped", "fixed", "share"])),
        local("dibao.employment_cost_max", "fen", rng.choice([0, 50_00, 100_01])),
        local("dibao.employment_cost_share", "bps", rng.choice([0, 1_000, 3_333])),
        local("dibao.hardship_spending_method", "choice", rng.choice(["none", "actual", "capped"])),
        local("dibao.hardship_spending_max", "fen", rng.choice([0, 50_00, 100_01])),
    ]
    flags = ("dibao.senior_allowance_excluded", "dibao.carer_support_disregarded")
    flags += ("dibao.local_income_exclusions_exist", "dibao.adult_severe_includes_grade3")
    values += [local(key, "flag", rng.random() < 0.5) for key in flags if rng.random() < 0.8]
    if rng.random() < 0.7:
        values.append(local("dibao.basic_pension_excluded", "flag", rng.random() < 0.5, "2026-01-01"))
    given = {"household": household, "income": income, "asOf": on.isoformat(), "overlay": overlay(values)}
    return "countIncome", given, incomes.count_income(household, income, given["asOf"], values)


# -- linked help and the path of temporary assistance ------------------------


def whole_household(rng):
    """A case of `classify`, with the day of recognition of M-30."""
    given = households.case(rng)
    on = date.fromisoformat(given["asOf"])
    if rng.random() < 0.7:
        months = rng.choice([0, 5, 6, 11, 12, 12, 12, 13, 24])
        back = months_before(on, months) + timedelta(days=rng.choice([0, 0, 1, -1]))
        given["household"]["recordedRigidOn"] = back.isoformat()
    return given


def help_case(rng):
    given = whole_household(rng)
    if rng.random() < 0.3:
        given["overlay"]["values"].append(local("rigid.validity_max", "count", rng.choice([1, 6, 12]), "2025-01-01"))
    answer = linked.linked_help(given["household"], given["asOf"], given["overlay"]["values"])
    return "linkedHelp", given, answer


def aid_case(rng):
    given = whole_household(rng)
    home, values = given["household"], given["overlay"]["values"]
    if rng.random() < 0.7:
        # near the top tier of quick aid (L-25) and the limit of the town (L-31)
        line = rng.choice([1000_00, 1000_01, 800_00, 500_00, 3000_00, 2000_00])
        home["proposedAidFen"] = line + rng.choice([0, 1, -1])
    if rng.random() < 0.3:
        home["suddenEvent"], home["eventConfirmed"], home["needsHelpAtOnce"] = True, True, rng.random() < 0.3
    local_values = [
        local("temp.amount.multiple", "bps", rng.choice([5_000, 10_000, 33_333]), "2014-05-01"),
        local("temp.ordinary_total", "count", 15, "2014-05-01"),
        local("temp.publicity", "count", 5, "2014-05-01"),
        local("temp.times_per_year", "count", 2, "2014-05-01"),
        local("temp.first_response", "count", rng.choice([12, 24]), "2019-10-01"),
        local("temp.paperwork", "count", rng.choice([3, 5]), "2019-10-01"),
        local("temp.paperwork_unit", "choice", rng.choice(["days", "workingDays"]), "2019-10-01"),
        local("temp.town_limit", "fen", rng.choice([2000_00, 3000_00]), "2014-05-01") | {"to": "2019-09-30"},
        local("temp.quick.max_days", "count", rng.choice([1, 3]), "2026-01-01"),
        local("temp.quick.max_amount", "bps", rng.choice([5_000, 10_000]), "2026-01-01"),
    ]
    values += [v for v in local_values if rng.random() < 0.4]
    return "temporaryPath", given, aid.temporary_path(home, given["asOf"], values)


DRAWN = {
    "linkedHelp": help_case,
    "temporaryPath": aid_case,
    "severeDisability": severe_case,
    "assessSelfCare": self_care_case,
    "formHousehold": formation_case,
    "amountOver": amount_case,
    "countIncome": income_case,
}

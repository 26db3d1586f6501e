"""How receipts are drawn: everything known, or one fact or one local value unknown."""

from copy import deepcopy

import amounts
import gaps
import incomes
from local_values import local
from households import Draw, day, overlay

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

    def item(count, n):
        last = rng.randrange(-13, 2)
        first = last - rng.choice([0, 0, 1, 2, 5, 11])
        amount = rng.choice([0, 1, 100_00, 1200_00, 12_000_01, 7])
        return {
            # Equal items without ids may be one.
            "id": f"i{n}",
            "member": "abc"[rng.randrange(count)],
            "kind": rng.choice(KINDS),
            "amountFen": amount,
            "from": amounts.after(this, first).replace(day=rng.choice([1, 15])).isoformat(),
            "to": amounts.after(this, last).replace(day=rng.choice([1, 28])).isoformat(),
        }

    count = rng.choice([1, 1, 2, 3])
    household = {"members": [member(i) for i in range(count)], "membersComplete": True}
    if rng.random() < 0.1:
        household["members"].insert(0, dict(rng.choice(household["members"])))
    income = {"items": [item(count, n) for n in range(rng.randrange(9))], "itemsComplete": True}
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
    read = lambda h, i, v: incomes.count_income(h, i, given["asOf"], v)  # noqa: E731
    if rng.random() < 0.5 or not income["items"]:
        return "countIncome", given, read(household, income, values)
    # The same with one fact or one local value unknown.
    chosen = rng.random()
    if chosen < 0.4:
        # Of one member alone the reference would know whose a receipt is.
        names = ("amountFen", "member") if count > 1 else ("amountFen",)
        places = [(("items", i), name) for i in range(len(income["items"])) for name in names]
        given["income"], gap, ways = gaps.without(rng, income, places, member="abc"[:count])
        ways = [(household, way, values) for way in ways]
    elif chosen < 0.6:
        places = [(("members", i), "employed") for i in range(count)]
        given["household"], gap, ways = gaps.without(rng, household, places)
        ways = [(way, income, values) for way in ways]
    else:
        given["overlay"]["values"], gap, ways = gaps.unset(rng, values, INCOME_KEYS)
        ways = [(household, income, way) for way in ways]
    said = gaps.agreed([read(*way) for way in ways])
    said = gaps.asserted(said, gaps.agreed([read(*income_elsewhere(*way, gap)) for way in ways]))
    if gap.endswith("/member") and said["covered"]:
        # The library adds up what each member has; a sum that is the same whoever has it is no contradiction.
        said.pop("incomeFen", None)
    return "countIncome", given, said


def income_elsewhere(household, income, values, gap):
    """The same case with other amounts: no two alike, none without a remainder, no cost as large as an income."""
    income, values = deepcopy(income), deepcopy(values)
    for i, item in enumerate(income["items"]):
        if gap != f"/items/{i}/amountFen":
            cost = item["kind"] in ("employmentCost", "businessCost", "propertyCost", "hardshipSpending")
            item["amountFen"] = (10_007 if cost else 100_000_007) * (i + 1)
    for v in values:
        if v["key"] != gap and v["value"]["type"] in ("fen", "basisPoints"):
            v["value"]["value"] = 1_009
    return household, income, values


INCOME_KEYS = [
    "dibao.employment_cost_method",
    "dibao.employment_cost_max",
    "dibao.employment_cost_share",
    "dibao.hardship_spending_method",
    "dibao.hardship_spending_max",
    "dibao.carer_support_disregarded",
    "dibao.senior_allowance_excluded",
]

"""How accounts of months are drawn: everything known, or one fact or one local value unknown."""

from copy import deepcopy

import amounts
import gaps
from local_values import local
from households import overlay


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
        "paid": [{"id": f"r{n}", "month": some_day(rng.randrange(0, 12)), "amountFen": rng.choice([0, 500_00, 1])} for n in range(3)],
        "paidComplete": True,
    }
    for s in spans[1:]:
        if s["grace"] and amounts.month_of(s["from"]) <= amounts.after(amounts.month_of(facts["decidedOn"])):
            s["grace"] = False
    values = amount_values(rng)
    first, last = some_day(0), some_day(11)
    answer = amounts.amount_over(facts, first, last, values)
    given = {"facts": facts, "from": first, "to": last, "overlay": overlay(values)}
    return "amountOver", given, answer if rng.random() < 0.5 else amount_gap(rng, given)


def amount_gap(rng, given):
    """The same with one fact or one local value unknown."""
    facts, values, why = given["facts"], given["overlay"]["values"], "open"
    ways = [(facts, values)]
    if rng.random() < 0.6:
        places = [((), "area"), ((), "decidedOn")]
        for i, s in enumerate(facts["spans"]):
            names = ("members", "incomeFen", "tier", "careTier", "institution")
            names += ("contractedLand", "collectiveIncome", "relocatedToTown")
            places += [(("spans", i), name) for name in names]
            places += [(("spans", i, "supplements", j), "persons") for j in range(len(s["supplements"]))]
        given["facts"], place, ways = gaps.without(rng, facts, places)
        ways = [(way, values) for way in ways]
    else:
        given["overlay"]["values"], place, ways = gaps.unset(rng, values, amount_keys())
        ways, why = [(facts, way) for way in ways], "parameterMissing"
    read = lambda f, v: amounts.amount_over(f, given["from"], given["to"], v)  # noqa: E731
    said = gaps.agreed([read(f, v) for f, v in ways])
    # Where the ways agree only by these numbers (an income above both standards), nothing is said.
    elsewhere = gaps.agreed([read(*amount_elsewhere(f, v, place)) for f, v in ways])
    matters = chance = False
    for i, row in enumerate(said["months"]):
        if row["state"] is None or row["dueFen"] is None:
            row |= {"state": why, "dueFen": None, "differenceFen": None}
            matters = True
        elif None in (elsewhere["months"][i]["state"], elsewhere["months"][i]["dueFen"]):
            said["months"][i], chance = {"month": row["month"]}, True
    if chance:
        return {"months": said["months"], "paidFen": said["paidFen"]}
    if matters:
        said |= {"dueFen": None, "arrearsFen": None}
    named = "missingFacts" if why == "open" else "missingParameters"
    said[named] = None if not matters else [place] if why == "open" else [{"key": place}]
    return said


def amount_elsewhere(facts, values, gap):
    """The same case with other amounts, all different and all above the income; what is unknown stays as it is."""
    facts, values = deepcopy(facts), deepcopy(values)
    for i, s in enumerate(facts["spans"]):
        if gap != f"/spans/{i}/incomeFen":
            s["incomeFen"] = -10_000_00 * (i + 1)
    for i, v in enumerate(values):
        if v["key"] != gap and v["key"] != "dibao.rounding_unit" and v["value"]["type"] in ("fen", "fenPerYear", "basisPoints"):
            v["value"]["value"] = 3_000 + 79 * i if v["value"]["type"] == "basisPoints" else 20_000_00 + 79_19 * i
    return facts, values


def amount_keys():
    keys = ["dibao.rounding", "dibao.single_amount_method", "dibao.single_amount_share", "dibao.grace_share"]
    keys += ["dibao.supplement_method", "dibao.supplement_overlap", "dibao.stop_from"]
    keys += [f"dibao.standard.{area}" for area in ("urban", "rural")] + [f"dibao.tier_{n}" for n in (1, 2, 3, 4)]
    keys += [f"tekun.basic_{a}_{p}" for a in ("urban", "rural") for p in ("home", "institution")]
    keys += [f"tekun.care_{name}" for name in amounts.CARE.values()]
    return keys + [f"dibao.supplement_{n}_{w}" for n in amounts.SUPPLEMENT.values() for w in ("fixed", "share")]


def span(rng, programme):
    groups = []
    if programme != "tekun":
        for n in range(rng.choice([0, 0, 1, 2])):
            categories = rng.sample(list(amounts.SUPPLEMENT), rng.choice([1, 1, 2]))
            groups.append({"id": f"g{n}", "groups": categories, "persons": rng.choice([1, 2])})
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
    return [of_a_time(rng, value) for value in values]


def of_a_time(rng, value):
    """An amount of a month, at times given for a year; a rounding unit is of no time."""
    if value["value"]["type"] != "fen" or value["key"] == "dibao.rounding_unit" or rng.random() < 0.8:
        return value
    amount = max(0, 12 * value["value"]["value"] + rng.choice([-1, 0, 1, 5]))
    return value | {"value": {"type": "fenPerYear", "value": amount}}

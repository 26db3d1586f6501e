"""One fact or one local value unknown: an answer is certain where every way in which it may turn out gives the same.

The readings of amounts and receipts need every fact and value; here they are asked once for each way.
"""

from copy import deepcopy

from local_values import local

AMOUNTS = (0, 1, 7, 333_33, 1000_00, 20_000_01)
DOMAINS = {
    "area": ("urban", "rural"),
    "members": (1, 2, 3, 9),
    "incomeFen": (-5, *AMOUNTS),
    "tier": (1, 2, 3, 4),
    "careTier": ("selfCaring", "partialCare", "fullCare"),
    "institution": (True, False),
    "contractedLand": (True, False),
    "collectiveIncome": (True, False),
    "relocatedToTown": (True, False),
    "decidedOn": ("2023-03-01", "2024-01-31", "2024-04-10", "2024-08-01", "2024-11-30", "2025-06-01"),
    "persons": (1, 2, 5),
    "amountFen": AMOUNTS,
    "employed": (True, False),
}
"""Ways in which a fact may turn out."""

WAYS = {
    "flag": (True, False),
    "fen": AMOUNTS,
    "basisPoints": (0, 1, 3_333, 10_000),
}
CHOICES = {
    "dibao.rounding": ("down", "up", "halfUp"),
    "dibao.single_amount_method": ("difference", "full", "share"),
    "dibao.supplement_method": ("fixed", "share"),
    "dibao.supplement_overlap": ("sum", "highest"),
    "dibao.stop_from": ("sameMonth", "nextMonth"),
    "dibao.employment_cost_method": ("none", "actual", "capped", "fixed", "share"),
    "dibao.hardship_spending_method": ("none", "actual", "capped"),
}
"""Ways in which the value of a local parameter may turn out."""


def without(rng, facts, places, **more):
    """One known fact at one of these places taken away: the rest, its pointer, and the facts of every way.

    `more`: the ways of facts that only the case can say.
    """
    known = [(path, name) for path, name in places if at(facts, path).get(name) is not None]
    path, name = rng.choice(known)
    rest = deepcopy(facts)
    del at(rest, path)[name]
    ways = []
    for value in {*(more.get(name) or DOMAINS[name]), at(facts, path)[name]}:
        ways.append(deepcopy(rest))
        at(ways[-1], path)[name] = value
    return rest, "/" + "/".join(map(str, (*path, name))), ways


def at(facts, path):
    for step in path:
        facts = facts[step]
    return facts


def unset(rng, values, keys):
    """One local value taken away: the rest, its key, and the values of every way."""
    key = rng.choice(sorted({v["key"] for v in values} & set(keys)))
    rest = [v for v in values if v["key"] != key]
    unit = next(v["value"]["type"] for v in values if v["key"] == key)
    unit = "fen" if unit == "fenPerYear" else unit
    ways = []
    for value in CHOICES[key] if unit == "choice" else WAYS[unit]:
        entry = local(key, {"basisPoints": "bps"}.get(unit, unit), value)
        ways.append([*rest, entry | {"from": "2021-07-01"}])
    return rest, key, ways


def agreed(answers):
    """What all the answers give; None where they differ."""
    first = answers[0]
    if isinstance(first, dict):
        return {name: agreed([a[name] for a in answers]) for name in first}
    if isinstance(first, list):
        return [agreed([a[i] for a in answers]) for i in range(len(first))]
    return first if all(a == first for a in answers) else None


def asserted(said, elsewhere):
    """What is said, without what agrees only by the numbers of the case: with others it differs."""
    if isinstance(said, dict):
        kept = {name: asserted(value, elsewhere[name]) for name, value in said.items()}
        return {name: value for name, value in kept.items() if value is not BY_CHANCE}
    if isinstance(said, list):
        return [asserted(a, b) for a, b in zip(said, elsewhere)]
    return BY_CHANCE if elsewhere is None and said is not None else said


BY_CHANCE = object()

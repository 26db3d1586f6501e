"""Proposed micro-grids (S11): every household of a place is in one group, sizes and sums are those of the groups (ADR 0019)."""

from collections import Counter

from invariants.common import Fixed, invariant, is_refused, local, whole


def asked(vector):
    """The report, its target and its tolerance; None where nothing can be drawn."""
    output = vector["output"]
    if is_refused(output) or not output["inForce"]:
        return None
    return output


def plain(vector):
    """No town has numbers of its own, and no reform is supposed."""
    given = vector["input"]
    own = any("town" in value for value in (given.get("overlay") or {}).get("values") or [])
    return not own and not given.get("reform")


@invariant("partitionGrid")
def the_numbers_of_s11_are_those_of_the_place(vector):
    if asked(vector) and plain(vector):
        given = vector["input"]
        target = local(given, "grid.micro.target_households", given["on"])
        yield Fixed(("target",), 20 if target is None else target)
        yield Fixed(("tolerance",), local(given, "grid.micro.tolerance", given["on"]))


@invariant("partitionGrid")
def every_household_of_a_unit_is_in_its_group(vector):
    """The households of a group are those of its units, unit by unit, in the order of the register; nobody is lost."""
    output = asked(vector)
    if output is None:
        return
    facts, bands = vector["input"]["facts"], {b["id"]: b for b in (vector["input"].get("request") or {}).get("floorBands") or []}
    building = {u["id"]: u.get("building") for u in facts.get("stairwellUnits") or []}
    lives = {}
    for home in facts.get("households") or []:
        lives.setdefault(home.get("unit"), []).append(home["id"])
    seen = Counter(id for area in output["areas"] for group in area["groups"] for id in group["households"])
    for a, area in enumerate(output["areas"]):
        for g, group in enumerate(area["groups"]):
            here, units = ("areas", a, "groups", g), group["units"]
            source = (*here, "units")
            yield Fixed((*here, "size"), len(group["households"]), (*here, "households"))
            if not units or group["floorBands"] or any(u not in building for u in units) or bands:
                continue
            homes = [id for unit in units for id in lives.get(unit, [])]
            if sorted(homes) == sorted(group["households"]):
                yield from whole((*here, "households"), homes, source)
                yield from whole((*here, "buildings"), list(dict.fromkeys(building[u] for u in units)), source)
                yield from whole((*here, "floorBands"), [], source)
            elif set(homes) - set(group["households"]):
                yield Fixed((*here, "households"), "everybody of its units")
    twice = [id for id, n in seen.items() if n > 1]
    if twice:
        yield Fixed(("areas",), "each household once")


@invariant("partitionGrid")
def sums_are_those_of_the_groups(vector):
    """S11: the objective is the sum of the squares of what each size is off the target."""
    output = asked(vector)
    if output is None or output.get("target") is None:
        return
    target, tolerance = output["target"], output.get("tolerance")
    margin = (vector["input"].get("request") or {}).get("margin") or 0
    for a, area in enumerate(output["areas"]):
        here = ("areas", a)
        sizes = [group["size"] for group in area["groups"]]
        paths = [(*here, "groups", g, "size") for g in range(len(sizes))]
        kept = sum("today" in group for group in area["groups"])
        yield Fixed((*here, "households"), sum(sizes), *paths)
        objective = sum((size - target) ** 2 for size in sizes)
        yield Fixed((*here, "objective"), objective, *paths, ("target",))
        if 0 <= margin <= 1_000_000:
            yield Fixed((*here, "cost"), objective + margin * (len(sizes) - kept), (*here, "objective"), (*here, "kept"))
        yield Fixed((*here, "kept"), kept, *paths)
        if tolerance is not None:
            outside = sum(abs(size - target) > tolerance for size in sizes)
            yield Fixed((*here, "outside"), outside, *paths, ("tolerance",))
        if area["bound"] > area["cost"] or area["runsOnly"] < area["cost"]:
            yield Fixed((*here, "bound"), "no more than the cost, which is no more than that of runs alone")


@invariant("partitionGrid")
def a_group_says_why_it_is_as_it_is(vector):
    """What needs no order of buildings: kept, of several buildings, outside the tolerance."""
    output = asked(vector)
    if output is None or output.get("target") is None or output.get("tolerance") is None:
        return
    for area in output["areas"]:
        for group in area["groups"]:
            reasons = set(group["reasons"])
            off = abs(group["size"] - output["target"]) > output["tolerance"]
            wanted = {"kept": "today" in group, "severalBuildings": len(group["buildings"]) > 1}
            for name, said in wanted.items():
                if (name in reasons) is not said:
                    yield Fixed(("areas",), f"{name} where it is so")
            if "outsideTolerance" in reasons and not off:
                yield Fixed(("areas",), "outside the tolerance where it is so")

"""Answers of eligibility wherever they stand: in grounds, by days, and after a supposed change, as the independent reading has them."""

import copy
from datetime import date, timedelta

import gridaid_reference as reference
from invariants.common import Fixed, invariant, is_refused, whole
from invariants.households import plain, values_of

CERTAIN = ("yes", "no", "notInForce", "notCovered", "discretionary")


def answers(vector, on, household=None):
    """What the reading gives by programme and member; nothing where it cannot read the facts."""
    given = vector["input"]
    try:
        output = reference.classify(household or given["household"], on, values_of(given))
    except (KeyError, TypeError, ValueError, AssertionError):
        return {}
    return {(r["programme"], r.get("member")): r for r in output["results"]}


def readable(vector):
    return plain(vector) and isinstance(vector["input"].get("household"), dict)


def reference_gives(vector, output):
    """Whether the reading computes the whole of an answer."""
    given = vector["input"]
    if vector["op"] != "classify" or is_refused(output):
        return False
    return reference.classify(given["household"], given["asOf"], values_of(given)) == output


@invariant("assess", "classify")
def reading_of_every_outcome(vector):
    """The outcome of each programme; the reading does not split into cases, so what it leaves open is not compared."""
    if not readable(vector) or vector["by"] == "reading":
        return
    found = answers(vector, vector["input"]["asOf"])
    for n, result in enumerate(vector["output"]["results"]):
        read = found.get((result["programme"], result.get("member")))
        if read and read["outcome"] in CERTAIN:
            for name, value in read.items():
                yield from whole(("results", n, name), value)


@invariant("timeline")
def reading_of_every_period(vector):
    """The answers on the first day of each period; the periods follow each other without a gap."""
    given, output = vector["input"], vector["output"]
    if not readable(vector) or given["to"] < given["from"]:
        return
    periods = output["periods"]
    for n, period in enumerate(periods):
        at = ("periods", n)
        if n == 0:
            yield Fixed((*at, "from"), given["from"])
        if n + 1 < len(periods):
            after = date.fromisoformat(periods[n + 1]["from"]) - timedelta(days=1)
            yield Fixed((*at, "to"), after.isoformat(), ("periods", n + 1, "from"))
        else:
            yield Fixed((*at, "to"), given["to"])
        found = answers(vector, period["from"])
        for k, result in enumerate(period["results"]):
            read = found.get((result["programme"], result.get("member")))
            if read and read["outcome"] in CERTAIN:
                for name in result:
                    yield from whole((*at, "results", k, name), read.get(name), (*at, "from"))


def changed(household, source, distance):
    """The household with one fact moved by so much, or turned."""
    out = copy.deepcopy(household)
    *path, name = source.strip("/").split("/")
    holder = out
    for step in path:
        holder = holder[int(step)] if isinstance(holder, list) else holder.get(step)
    old = holder.get(name) if isinstance(holder, dict) else None
    if isinstance(old, bool):
        holder[name] = not old
    elif isinstance(old, int) and distance is not None:
        holder[name] = old + distance
    else:
        return None
    return out


@invariant("whatIf")
def reading_of_every_change(vector):
    """Before and after a change the answers are those of the reading, and a fen less than the distance changes nothing."""
    given, output = vector["input"], vector["output"]
    # Of a person who stands there twice both records would have to change.
    if not readable(vector) or any(f["code"] == "recordTwice" for f in output.get("findings") or []):
        return
    now = answers(vector, given["asOf"])
    for n, change in enumerate(output["changes"]):
        at, key = ("changes", n), (change["programme"], change.get("member"))
        sources = [(*at, name) for name in ("source", "distance", "programme", "member") if name in change]
        if key in now and now[key]["outcome"] in CERTAIN:
            yield Fixed((*at, "now"), now[key]["outcome"], *sources)
        after = changed(given["household"], change["source"], change.get("distance"))
        then = answers(vector, given["asOf"], after).get(key) if after else None
        if then and then["outcome"] in CERTAIN:
            yield Fixed((*at, "then"), then["outcome"], *sources)
        distance = change.get("distance")
        if after and then and distance and change.get("unit") == "fen":
            nearer = distance - (1 if distance > 0 else -1)
            still = answers(vector, given["asOf"], changed(given["household"], change["source"], nearer)).get(key)
            if still and still["outcome"] == then["outcome"]:
                yield Fixed((*at, "distance"), nearer, (*at, "source"))
            elif still:
                yield Fixed((*at, "distance"), distance, (*at, "source"), (*at, "programme"))


# ---------------------------------------------------------------------------
# Grounds
# ---------------------------------------------------------------------------

TURNED = {"yes": "no", "no": "yes", "open": "open"}


def joined(kind, truths):
    """What a node says by its parts: all, any, or not."""
    if kind == "not":
        return TURNED[truths[0]] if len(truths) == 1 else None
    decides, otherwise = ("no", "yes") if kind == "allOf" else ("yes", "no")
    return decides if decides in truths else "open" if "open" in truths else otherwise


def fact_at(household, source):
    """A fact of the household; None where it is not given."""
    for step in source.strip("/").split("/"):
        if isinstance(household, list):
            household = household[int(step)] if int(step) < len(household) else None
        elif isinstance(household, dict):
            household = household.get(step)
        else:
            return None
    return household


@invariant("assess")
def a_ground_says_what_its_parts_say(vector):
    """All, any and not follow from their parts; a fact that is yes or no says so, and the first node gives the outcome."""
    output = vector["output"]
    for n, result in enumerate([] if is_refused(output) else output["results"]):
        nodes = result.get("grounds") or []
        for k, node in enumerate(nodes):
            here = ("results", n, "grounds", k)
            parts = [m for m, other in enumerate(nodes) if other.get("parent") == k]
            if parts and node["kind"] in ("allOf", "anyOf", "not"):
                said = joined(node["kind"], [nodes[m]["truth"] for m in parts])
                told = [("results", n, "grounds", m, name) for m in parts for name in ("truth", "parent")]
                yield Fixed((*here, "truth"), said, (*here, "kind"), *told)
            if node["kind"] == "fact" and str(node.get("source", "")).startswith("/"):
                value = fact_at(vector["input"]["household"], node["source"])
                if isinstance(value, bool):
                    yield Fixed((*here, "truth"), "yes" if value else "no", (*here, "source"))
        if nodes and nodes[0]["kind"] != "byCases" and result["outcome"] in ("yes", "no"):
            yield Fixed(("results", n, "grounds", 0, "truth"), result["outcome"], ("results", n, "outcome"))

"""Who belongs, what counts as income and what is paid: the independent reading of the law, asked for every vector (ADR 0012)."""

from datetime import date

import amounts
import incomes
import membership
import once
import severe
from invariants.common import Fixed, at, invariant, in_doubt, is_refused, whole


START = "2021-07-01"
LARGEST = 2**53 - 1


def values_of(given):
    return (given.get("overlay") or {}).get("values") or []


def plain(vector):
    """No town, area or reform has a say: the reading knows one district."""
    given = vector["input"]
    here = set(given.get("overlay") or {}) <= {"name", "synthetic", "values"}
    own = any({"town", "area"} & set(value) for value in values_of(given))
    return here and not own and not given.get("reform") and not is_refused(vector["output"])


def is_id(text):
    """An opaque id: no number of a citizen, no name, nothing invisible."""
    return text.isascii() and text.isprintable() and len(text) < 12 and not text.isdigit()


@invariant("formHousehold")
def reading_of_who_belongs(vector):
    """D-10 to D-18, D-65."""
    given = vector["input"]
    if not plain(vector):
        return
    rows = given["facts"].get("persons") or []
    usable = all(is_id(row.get("id")) for row in rows if row.get("id") is not None)
    if not rows or len(rows) > 200 or not usable:
        return  # what is no id, and a list that is too long, are findings of their own
    answer = membership.form_household(given["facts"], given["asOf"], values_of(given))
    # Records of one person are one, the first (ADR 0009).
    first = [group[0] for group in once.groups(rows)]
    for n, row in enumerate(first if answer["covered"] else []):
        yield Fixed(("persons", n, "id"), row.get("id"))
    yield from whole((), answer)


@invariant("severeDisability")
def reading_of_severe_disability(vector):
    """D-40, T-02, T-33, I-23."""
    given = vector["input"]
    if plain(vector):
        answer = severe.severe_disability(given["facts"], given["asOf"], values_of(given))
        for use in answer["uses"]:
            use["severityUse"] = use.pop("use")
        answer.pop("asOf")
        yield from whole((), answer)


@invariant("assessSelfCare")
def reading_of_self_care(vector):
    """T-40 to T-46."""
    given = vector["input"]
    if plain(vector):
        answer = severe.assess_self_care(given["facts"], given["asOf"], values_of(given))
        answer.pop("findings", None)
        yield from whole((), answer)


# ---------------------------------------------------------------------------
# Income
# ---------------------------------------------------------------------------

SPENDING = {"employmentCost", "businessCost", "propertyCost", "transferOut", "hardshipSpending"}
CERTAIN = {
    # kind: how it counts for dibao and for tekun, wherever one of its months lies in the period
    "wage": ("counted", "D-21", "counted", "T-21"),
    "business": ("counted", "D-21", "counted", "T-21"),
    "businessCost": ("deducted", "D-21", "deducted", "T-21"),
    "property": ("counted", "D-21", "counted", "T-21"),
    "transfer": ("counted", "D-21", "counted", "T-21"),
    "transferOut": ("deducted", "D-21", "deducted", "T-21"),
    "familyPlanning": ("notCounted", "D-22", "notCounted", "T-21"),
    "scholarship": ("notCounted", "D-22", "notCounted", "T-21"),
    "bravery": ("notCounted", "D-22", "notCounted", "T-21"),
    "governmentAssistance": ("notCounted", "D-22", "notCounted", "T-21"),
    "preferential": ("notCounted", "D-22", "notCounted", "T-22"),
}
TREATED = ("treatment", "clause", "tekun", "tekunClause")


def month(text):
    found = date.fromisoformat(text)
    return found.year * 12 + found.month - 1


class Period:
    """The whole months before the month of the date, as many as the place sets."""

    def __init__(self, vector):
        self.on = vector["input"]["asOf"]
        found = None
        for value in values_of(vector["input"]):
            since, to = value.get("from"), value.get("to")
            if value["key"] == "dibao.income_period_months" and (not since or since <= self.on) and (not to or self.on <= to):
                found = value["value"]["value"]
        self.length = found if found is not None and 1 <= found <= 120 else None
        self.last = month(self.on) - 1

    def inside(self, item):
        """How many months of an item lie in the period; None where its months are not known."""
        if not item.get("from") or not item.get("to") or item["to"] < item["from"]:
            return None
        first = self.last - self.length + 1
        return max(0, min(self.last, month(item["to"])) - max(first, month(item["from"])) + 1)


@invariant("countIncome")
def the_period_is_the_months_before(vector):
    """D-20."""
    if not plain(vector):
        return
    on, period = vector["input"]["asOf"], Period(vector)
    yield Fixed(("covered",), on >= START)
    if on >= START and period.length is not None:
        first = period.last - period.length + 1
        end = date.fromisoformat(on).replace(day=1).toordinal() - 1
        yield Fixed(("window", "from"), date(first // 12, first % 12 + 1, 1).isoformat())
        yield Fixed(("window", "to"), date.fromordinal(end).isoformat())


@invariant("countIncome")
def every_receipt_has_its_line(vector):
    """One line for each receipt, in their order: whose, of what kind, how many of its months count."""
    given, output = vector["input"], vector["output"]
    period = Period(vector)
    if not plain(vector) or given["asOf"] < START or period.length is None or in_doubt(vector, "/items/"):
        return
    ids = [m.get("id") for m in given["household"].get("members") or []]
    for n, item in enumerate(given["income"].get("items") or []):
        line, inside = ("lines", n), period.inside(item)
        yield Fixed((*line, "item"), n)
        yield Fixed((*line, "kind"), item.get("kind"))
        yield Fixed((*line, "member"), ids.index(item["member"]) if item.get("member") in ids else None)
        if inside is None or item.get("kind") is None:
            continue
        yield Fixed((*line, "months"), inside)
        if inside and item["kind"] in CERTAIN and item.get("member") in ids:
            for name, value in zip(TREATED, CERTAIN[item["kind"]]):
                yield Fixed((*line, name), value)
        amount = item.get("amountFen")
        if amount is not None and 0 <= amount <= LARGEST:
            span = month(item["to"]) - month(item["from"]) + 1
            if amount * inside % (span * period.length) == 0:
                yield Fixed((*line, "monthlyFen"), amount * inside // (span * period.length))
    if len(output["lines"]) < len(given["income"].get("items") or []):
        yield Fixed(("lines",), "a line for each receipt")


AMOUNTS = (
    "wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "basicPensionFen", "socialInsuranceFen", "preferentialFen",
    "seniorAllowanceFen",
)


@invariant("countIncome")
def nobody_is_changed_but_in_income(vector):
    """The household comes back as it was given, but for the eight amounts."""
    given, got = vector["input"]["household"], at(vector["output"], ("household",))
    if not isinstance(got, dict):
        return
    for name in got:
        if name != "members":
            yield from whole(("household", name), given.get(name, got[name] if got[name] == [] else None))
    for n, member in enumerate(given.get("members") or []):
        for name in at(got, ("members", n)) or {}:
            if name not in AMOUNTS:
                value = got["members"][n][name]
                yield from whole(("household", "members", n, name), member.get(name, [] if value == [] else None))
    if len(got.get("members") or []) != len(given.get("members") or []):
        yield Fixed(("household", "members"), f"{len(given.get('members') or [])} members")


def everything_known(vector):
    """What the reading of income needs: all receipts, all local numbers, and none of them odd."""
    given = vector["input"]
    ids = {m.get("id") for m in given["household"].get("members") or []}
    keys = {v["key"]: v["value"]["value"] for v in values_of(given)}
    cost = {"none": (), "actual": (), "share": ("share",), "fixed": ("max",), "capped": ("max",)}
    chosen = cost.get(keys.get("dibao.employment_cost_method"))
    if chosen is None or any(f"dibao.employment_cost_{k}" not in keys for k in chosen):
        return False
    if keys.get("dibao.income_rounding") not in ("down", "up", "halfUp"):
        return False
    for item in given["income"].get("items") or []:
        known = all(item.get(k) is not None for k in ("member", "kind", "amountFen", "from", "to"))
        if not known or item["member"] not in ids or not 0 <= item["amountFen"] < 10**12 or item["to"] < item["from"]:
            return False
        if item["kind"] in ("hardshipSpending", "carerSupport", "locallyExcluded"):
            return False
    complete = given["income"].get("itemsComplete") is True and given["household"].get("membersComplete") is True
    return complete and Period(vector).length is not None


@invariant("countIncome")
def reading_of_income(vector):
    """D-20 to D-25, T-21, C9: where every receipt and every local number is known."""
    given = vector["input"]
    if not plain(vector) or not everything_known(vector):
        return
    answer = incomes.count_income(given["household"], given["income"], given["asOf"], values_of(given))
    if answer["covered"]:
        for n, facts in enumerate(answer["household"]["members"]):
            for name, value in facts.items():
                yield Fixed(("household", "members", n, name), value)
        yield Fixed(("incomeFen",), answer["incomeFen"])


@invariant("countIncome")
def income_is_counted_plainly(vector):
    """Where nothing but certain kinds is listed and every sum is whole: the amounts are the sums of the lines (D-21, D-22)."""
    given, period = vector["input"], Period(vector)
    if not plain(vector) or given["asOf"] < START or period.length is None:
        return
    items = given["income"].get("items") or []
    ids = [m.get("id") for m in given["household"].get("members") or []]
    if given["income"].get("itemsComplete") is not True or given["household"].get("membersComplete") is not True:
        return
    classes = {"business": ("businessNetFen", 1), "businessCost": ("businessNetFen", -1), "transfer": ("transferNetFen", 1)}
    classes |= {"transferOut": ("transferNetFen", -1), "property": ("propertyNetFen", 1), "preferential": ("preferentialFen", 1)}
    sums = {(i, name): 0 for i in range(len(ids)) for name in AMOUNTS}
    for item in items:
        amount, inside = item.get("amountFen"), period.inside(item)
        sure = item.get("kind") in CERTAIN and item["kind"] != "wage" and item.get("member") in ids
        if not sure or inside is None or amount is None or not 0 <= amount < 10**12:
            return
        span = (month(item["to"]) - month(item["from"]) + 1) * period.length
        if amount * inside % span:
            return
        if item["kind"] in classes:
            name, sign = classes[item["kind"]]
            sums[ids.index(item["member"]), name] += sign * amount * inside // span
    for (i, name), value in sums.items():
        yield Fixed(("household", "members", i, name), value)
    counted = ("businessNetFen", "propertyNetFen", "transferNetFen")
    yield Fixed(("incomeFen",), sum(v for (_, name), v in sums.items() if name in counted))


# ---------------------------------------------------------------------------
# Amounts
# ---------------------------------------------------------------------------


@invariant("amountOver")
def every_month_of_the_account_stands(vector):
    """The months from the first to the last, what was paid in each, and the sums."""
    given, output = vector["input"], vector["output"]
    if is_refused(output) or not given.get("from") or not given.get("to") or given["to"] < given["from"]:
        return
    first, last = month(given["from"]), month(given["to"])
    if last - first >= 1200 or given["from"] < START:
        return
    paid = given["facts"].get("paid") or []
    known = all(p.get("month") and isinstance(p.get("amountFen"), int) and p["amountFen"] >= 0 for p in paid)
    known = known and not may_be_twice(paid) and all(p["month"] >= "2012-12-12" for p in paid)
    complete = given["facts"].get("paidComplete") is True and known
    total = 0
    for n, index in enumerate(range(first, last + 1)):
        row = ("months", n)
        yield Fixed((*row, "month"), date(index // 12, index % 12 + 1, 1).isoformat())
        if complete:
            sum_ = sum(p["amountFen"] for p in paid if month(p["month"]) == index)
            total += sum_
            yield Fixed((*row, "paidFen"), sum_)
            due = at(output, (*row, "dueFen"))
            if due is not None:
                yield Fixed((*row, "differenceFen"), due - sum_, (*row, "dueFen"))
    if complete:
        yield Fixed(("paidFen",), total)
    dues = [("months", n, "dueFen") for n in range(len(output["months"]))]
    known_dues = [at(output, path) for path in dues]
    if None not in known_dues:
        yield Fixed(("dueFen",), sum(known_dues), *dues)
        if complete:
            yield Fixed(("arrearsFen",), sum(known_dues) - total, *dues)
    for n, row in enumerate(output["months"]):
        parts = row.get("parts") or []
        if len(parts) == 1 and row.get("dueFen"):
            yield Fixed(("months", n, "parts", 0, "amountFen"), row["dueFen"], ("months", n, "dueFen"))


def may_be_twice(entries):
    """Whether equal entries stand in a list that no ids tell apart, or one id stands there twice."""
    ids = [e["id"] for e in entries if e.get("id")]
    plain = [{k: v for k, v in e.items() if k != "id"} for e in entries]
    unnamed = any(not e.get("id") and plain.count(p) > 1 for e, p in zip(entries, plain))
    return unnamed or len(set(ids)) < len(ids)


def account_known(facts, values):
    """What the reading of an account needs: every fact, and the local ways of which it takes one without asking."""
    spans, keys = facts.get("spans") or [], {v["key"] for v in values}
    groups = [g for s in spans for g in s.get("supplements") or []]
    tekun = facts.get("programme") == "tekun"
    sure = [facts.get("programme"), facts.get("area"), facts.get("decidedOn"), spans, facts.get("paidComplete") is True]
    sure += [s.get("from") and s.get("grace") is not None for s in spans]
    sure += [tekun or (s.get("supplementsComplete") is True and s.get("incomeFen", 0) < 10**12) for s in spans]
    sure += [g.get("groups") and g.get("persons") is not None for g in groups]
    sure += ["dibao.supplement_overlap" in keys for g in groups if len(g.get("groups") or []) > 1]
    sure += [tekun or not facts.get("endedOn") or "dibao.stop_from" in keys]
    sure += [not may_be_twice(s.get("supplements") or []) for s in spans]
    sure += [(s.get("from") or "") >= "2012-12-12" for s in spans]
    sure += [(facts.get(day) or "9") >= "2012-12-12" for day in ("decidedOn", "endedOn")] + [not facts.get("unreadable")]
    sure += [len({s.get("from", "")[:7] for s in spans}) == len(spans)]
    sure += [v["value"]["value"] < 10**12 for v in values if v["value"]["type"].startswith("fen")]
    return all(sure)


@invariant("amountOver")
def reading_of_the_account(vector):
    """D-46, D-50 to D-54, D-96, D-98, T-46, T-47, T-59, T-63, T-77: where every fact and every number is known."""
    given, values = vector["input"], values_of(vector["input"])
    facts = given["facts"]
    if not plain(vector) or in_doubt(vector, "/paid/") or not account_known(facts, values) or given["from"] < START or given["to"] < given["from"]:
        return
    blank = {"endedOn": None, "paid": []}
    spans = [{"supplements": [], "institution": None, "relocatedToTown": None, **s} for s in facts["spans"]]
    try:
        answer = amounts.amount_over({**blank, **facts, "spans": spans}, given["from"], given["to"], values)
    except (TypeError, KeyError, IndexError, AssertionError):
        return  # a number or a fact is missing: the author says what
    yield from whole((), {"months": answer["months"], "dueFen": answer["dueFen"]})


# ---------------------------------------------------------------------------
# The grounds of who belongs
# ---------------------------------------------------------------------------


def ways(formation, p, tie):
    """D-10 to D-13: what may take a person in because of the applicant, each with its clause and whether it holds."""
    person, kind = formation.people[p], tie["kind"]
    duty = membership.Truth(True) if kind in ("spouse", "child") else membership.Truth(tie.get("dutyFound"))
    together = membership.every([person.flag("livesTogether"), duty]).value
    rows = []
    if kind == "spouse":
        rows.append(("spouse", "D-10", True))
    if kind == "child":
        adult = membership.at_least(person.age(), membership.ADULT)
        rows.append(("minorChild", "D-11", membership.less(person.age(), membership.exactly(membership.ADULT)).value))
        rows.append(("dependentChild", "D-12", membership.every([adult, formation.dependent(person)]).value))
    return [*rows, ("longTermResidence", "D-13", together)]


def exclusions(formation, person):
    """D-14 to D-16, of which those are told that hold or may hold."""
    since = person.raw("religiousAwaySince")
    away = membership.Facts({"birthDate": since}, "", formation.on).age()
    years = membership.at_least(away, formation.policy.get("dibao.religious_away_years"))
    others = formation.policy.flag("dibao.other_exclusions_exist")
    rows = [
        ("religiousAway", "D-14", membership.every([person.flag("religiousAway"), years]).value),
        ("inPrison", "D-15", person.flag("inPrison").value),
        ("inCompulsoryTreatment", "D-15", person.flag("inCompulsoryTreatment").value),
        ("declaredMissing", "D-15", person.flag("declaredMissing").value),
        ("provincialExclusion", "D-16", membership.every([others, person.flag("provincialExclusion")]).value),
    ]
    return [row for row in rows if row[2] is not False]


@invariant("formHousehold")
def reading_of_the_grounds_of_who_belongs(vector):
    """Where relations are read to the applicant alone: what may take each person in, then what leaves the person out."""
    given = vector["input"]
    rows = given["facts"].get("persons") or []
    usable = all(is_id(row.get("id")) for row in rows if row.get("id") is not None)
    if not plain(vector) or in_doubt(vector, "/religiousAwaySince") or given["asOf"] < START or not rows or len(rows) > 200 or not usable:
        return
    formation = membership.Formation(given["facts"], date.fromisoformat(given["asOf"]), membership.Policy(values_of(given), date.fromisoformat(given["asOf"])))
    if formation.policy.flag("dibao.members_of_members").value is not False or formation.applicant is None or formation.doubtful:
        return
    a = formation.applicant
    for p, person in enumerate(formation.people):
        tie, up = formation.ties.get((p, a)), formation.ties.get((a, p))
        if p == a:
            found = [("applicant", "D-60", True)]
        elif up is not None and up["kind"] == "child":
            continue  # parents, of whom D-17 has a say
        elif tie or up:
            found = ways(formation, p, tie or up)
        else:
            found = [("supportDuty", "D-13", False if formation.ties_complete else None)]
        found += exclusions(formation, person)
        for n, (step, clause, truth) in enumerate(found):
            at_ = ("persons", p, "grounds", n)
            for name, value in (("step", step), ("clause", clause), ("truth", severe.word(truth))):
                yield Fixed((*at_, name), value)

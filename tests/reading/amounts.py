"""What is paid month by month where everything is known (D-46, D-50 to D-54, D-96, D-98, T-46, T-47, T-59, T-63, T-77)."""

from datetime import date

from parameters import Policy
from severe import START

CARE = {"selfCaring": "self", "partialCare": "partial", "fullCare": "full"}
SUPPLEMENT = {"elderly": "elderly", "minor": "minor", "severelyDisabled": "severe", "seriouslyIll": "ill"}


def rounded(numerator, denominator, way):
    """An amount is never negative here; it may be a fraction of a fen. A part of a fen has no amount until a way is set."""
    whole, rest = divmod(numerator, denominator)
    if rest and way is None:
        raise TypeError("no way to round is set")
    if rest == 0 or way == "down":
        return whole
    return whole + 1 if way == "up" or 2 * rest >= denominator else whole


def month_of(text):
    return date.fromisoformat(text).replace(day=1)


def after(month, n=1):
    index = month.year * 12 + month.month - 1 + n
    return date(index // 12, index % 12 + 1, 1)


def amount_over(facts, first, last, overlay):
    """The rows of the months and their totals; every fact and parameter that is needed is given."""
    rows, dues, month = [], {}, month_of(first)
    while month <= month_of(last):
        status, due = payable(facts, month, dues, overlay)
        dues[month] = due
        paid = sum(p["amountFen"] for p in facts["paid"] if month_of(p["month"]) == month)
        row = {"month": month.isoformat(), "state": status, "dueFen": due}
        rows.append(row | {"paidFen": paid, "differenceFen": due - paid})
        month = after(month)
    due, paid = (sum(row[key] for row in rows) for key in ("dueFen", "paidFen"))
    return {"months": rows, "dueFen": due, "paidFen": paid, "arrearsFen": due - paid}


def payable(facts, month, dues, overlay):
    policy = Policy(overlay, month)
    assert month >= START
    if month <= month_of(facts["decidedOn"]):  # D-53, T-59
        return "notYet", 0
    if facts["endedOn"]:
        last = month_of(facts["endedOn"])
        if facts["programme"] != "tekun" and policy_stops_at_once(overlay, month, last):
            last = after(last, -1)
        if month > last:  # T-77, D-96
            return "ended", 0
    span = [s for s in facts["spans"] if month_of(s["from"]) <= month][-1]
    if span["grace"]:
        before = [m for m in dues if m < month and not span_of(facts, m)["grace"]][-1]
        due = rounded(dues[before] * policy.get("dibao.grace_share"), 10_000, policy.get("dibao.rounding"))
        return "due", in_units(due, policy)  # D-98
    return "due", AMOUNT[facts["programme"]](facts, span, policy)


def span_of(facts, month):
    return [s for s in facts["spans"] if month_of(s["from"]) <= month][-1]


def policy_stops_at_once(overlay, month, last):
    return month >= last and Policy(overlay, last).get("dibao.stop_from") == "sameMonth"


def standard(facts, policy):
    return policy.get("dibao.standard." + facts["area"])


def dibao(facts, span, policy):
    if policy.get("dibao.amount_method") == "tiers":  # D-51
        due = policy.get(f"dibao.tier_{span['tier']}") * span["members"]
    else:  # D-50, D-52
        due = max(0, standard(facts, policy) * span["members"] - max(0, span["incomeFen"]))  # a loss is no aid
    return in_units(due, policy) + supplements(facts, span, policy)


def in_units(due, policy):
    """D-52: the local rounding of an amount of dibao, of a household or of one person; a part of a fen always."""
    unit = policy.get("dibao.rounding_unit") or 1
    return unit * rounded(due, unit, policy.get("dibao.rounding"))


def single(facts, span, policy):
    """D-46."""
    whole, method = standard(facts, policy), policy.get("dibao.single_amount_method")
    if method == "difference":
        due = max(0, whole - max(0, span["incomeFen"]))
    elif method == "full":
        due = whole
    else:
        due = rounded(whole * policy.get("dibao.single_amount_share"), 10_000, policy.get("dibao.rounding"))
    return in_units(due, policy) + supplements(facts, span, policy)


def supplements(facts, span, policy):
    """D-54: each group of persons by its categories."""
    fixed, due = policy.get("dibao.supplement_method") == "fixed", 0
    for group in span["supplements"]:
        each = []
        for category in group["groups"]:
            key = f"dibao.supplement_{SUPPLEMENT[category]}_"
            if fixed:
                each.append(rounded(policy.get(key + "fixed"), 1, policy.get("dibao.rounding")))
            else:
                part = standard(facts, policy) * policy.get(key + "share")
                each.append(rounded(part, 10_000, policy.get("dibao.rounding")))
        if each:
            highest = policy.get("dibao.supplement_overlap") == "highest"
            due += (max(each) if highest else sum(each)) * group["persons"]
    return due


def tekun(facts, span, policy):
    """T-46, T-47; T-63 for the area."""
    if span["relocatedToTown"]:
        area = "urban"
    else:
        area = "rural" if span["contractedLand"] or span["collectiveIncome"] else facts["area"]
    place = "institution" if span["institution"] else "home"
    rows = (f"tekun.basic_{area}_{place}", "tekun.care_" + CARE[span["careTier"]])
    # T-47 names no way for a part of a fen: that of dibao.
    return sum(rounded(policy.get(key), 1, policy.get("dibao.rounding")) for key in rows)


AMOUNT = {"dibao": dibao, "dibaoSingle": single, "tekun": tekun}

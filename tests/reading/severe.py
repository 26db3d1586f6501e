"""The predicates of severe disability, side by side and never shared (tekun.md §8, C6), and self-care (T-40 to T-46)."""

from datetime import date

from facts import Facts, dibao_severe, grade_1_2, mind_grade_3, unable_limb, unable_mind, unable_visual
from parameters import Policy, clause_of
from truths import any_of, every

START = date(2021, 7, 1)
NAMES = {
    "held": "disabilityCertificate",
    "category": "disabilityCategory",
    "grade": "disabilityGrade",
    "countedCategory": "countedDisabilityCategory",
    "countedGrade": "countedDisabilityGrade",
}


def unable(held):
    """T-12, T-13, T-14."""
    return unable_mind(held) or unable_limb(held) or unable_visual(held)


def parent_of_unsupported_child(held):
    """I-23: grade 1 or 2 of any category, or grade 3 or 4 intellectual or mental."""
    return grade_1_2(held) or held.of_mind(3, 4)


def severe_disability(certificate, as_of, overlay):
    on = date.fromisoformat(as_of)
    found = certificate_faults(certificate)
    answer = {"asOf": as_of, "covered": on >= START, "uses": []} | ({"findings": found} if found else {})
    if on < START:
        return answer
    facts = Facts({NAMES[name]: value for name, value in certificate.items()}, "", on)
    as_severe = Policy(overlay, on).flag("tekun.supporter_severe_is_grade_1_2")
    supporter = any_of([facts.disability(mind_grade_3), every([as_severe, facts.disability(grade_1_2)])])
    uses = [
        ("dibaoSingle", "D-40", facts.disability(dibao_severe)),
        ("tekunUnable", "T-02", facts.disability(unable)),
        ("tekunSupporter", "T-33", supporter),
        ("unsupportedChildParent", "I-23", facts.disability(parent_of_unsupported_child)),
    ]
    pointers = {"/" + long: "/" + short for short, long in NAMES.items()}
    for use, clause, truth in uses:
        said = {"use": use, "clause": clause, "truth": word(truth.value)}
        if truth.why.facts:
            said["missingFacts"] = sorted(pointers[fact] for fact in truth.why.facts)
        if truth.why.params:
            said["missingParameters"] = [{"key": k, "clause": clause_of(k, on)} for k in sorted(truth.why.params)]
        answer["uses"].append(said)
    return answer


def word(value):
    return {True: "yes", False: "no", None: "open"}[value]


def out_of_range(place, expected):
    params = [{"name": "expected", "value": {"type": "text", "value": expected}}]
    return {"code": "factOutOfRange", "kind": "data", "place": {"pointer": place}, "params": params}


def certificate_faults(c):
    found = []
    if c.get("grade") is not None and c["grade"] not in (1, 2, 3, 4):
        found.append(out_of_range("/grade", "1..4"))
    if c.get("held") is False and (c.get("category") is not None or c.get("grade") is not None):
        found.append(out_of_range("/held", "true"))
    component, component_grade = c.get("countedCategory"), c.get("countedGrade")
    if component_grade is not None and component_grade not in (1, 2, 3, 4):
        found.append(out_of_range("/countedGrade", "1..4"))
    if c.get("category") not in (None, "multiple") or c.get("held") is False:
        if component is not None:
            found.append(out_of_range("/countedCategory", "multiple"))
        elif component_grade is not None:
            found.append(out_of_range("/countedGrade", "multiple"))
    return found


# ---------------------------------------------------------------------------
# Self-care
# ---------------------------------------------------------------------------

INDICATORS = ("eat", "dress", "bed", "toilet", "walk", "bathe")
CLAUSE_OF_TIER = {"selfCaring": "T-41", "partialCare": "T-42", "fullCare": "T-43"}


def tier_of(failed):
    """T-41: none failed; T-42: three or fewer; T-43: four or more."""
    return "selfCaring" if failed == 0 else "partialCare" if failed <= 3 else "fullCare"


def assess_self_care(facts, as_of, overlay):
    if date.fromisoformat(as_of) < START:
        return {"covered": False}
    least = sum(facts.get(i) is False for i in INDICATORS)
    unknown = [i for i in INDICATORS if facts.get(i) is None]
    tiers = []
    for failed in range(least, least + len(unknown) + 1):
        if tier_of(failed) not in tiers:
            tiers.append(tier_of(failed))
    found = []
    answer = {"covered": True, "failedAtLeast": least, "failedAtMost": least + len(unknown), "possible": tiers}
    tier = tiers[0] if len(tiers) == 1 else None
    if tier:
        answer |= {"byIndicators": tier, "clause": CLAUSE_OF_TIER[tier]}
    else:
        answer["missingFacts"] = sorted("/" + i for i in unknown)
    depart, departed = facts.get("departTo"), False
    if depart is None and (facts.get("departReason") or "").strip():
        # Somebody departed, and to which tier is not known.
        tier = None
        answer.pop("clause", None)
        answer["missingFacts"] = sorted([*answer.get("missingFacts", []), "/departTo"])
    if depart is not None and depart != tier:
        if (facts.get("departReason") or "").strip():
            departed, tier = True, depart
            answer["clause"] = "T-45"
        else:
            gap = {"code": "departureWithoutReason", "kind": "law", "clause": "T-45"}
            found.append(gap | {"place": {"pointer": "/departReason"}})
    answer |= {"departed": departed} | ({"tier": tier} if tier else {})
    return answer | ({"findings": found} if found else {})

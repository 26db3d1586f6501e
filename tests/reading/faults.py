"""Facts that cannot be used as they stand: each is reported at its place and counts as unknown (ADR 0003)."""

from datetime import date

from facts import LIST_LIMIT, OLDEST, ZERO_DAYS, completed_years
from listed import A_MONTH, HOUSEHOLD, LOSS, MEMBER, OF_THE_YEAR, SUPPORTER, of
from once import FIRST_CASE, days_too_early, misnamed, once
from once import told as again

NEVER_NEGATIVE, LOSSES = of(MEMBER, A_MONTH), of(MEMBER, LOSS)
YEAR_AND_AID = of(HOUSEHOLD, OF_THE_YEAR, HOUSEHOLD["proposedAidFen"])
OF_HOUSEHOLD, OF_MEMBER = {"id", *HOUSEHOLD}, {"id", *MEMBER}
"""The facts that may be given and not readable."""


def faults(household, on):
    """The findings of a household, in the order of its facts."""
    found = []

    def told(code, place, *params, related=None):
        fault = {"code": code, "kind": "data", "place": {"pointer": place}}
        if params:
            fault["params"] = list(params)
        if related:
            fault["related"] = [{"pointer": related}]
        found.append(fault)

    def bad(place, expected):
        told("factOutOfRange", place, {"name": "expected", "value": {"type": "text", "value": expected}})

    def outside(at, name, listed, facts):
        value, low, high = facts.get(name), listed[name]["least"], listed[name]["most"]
        if value is not None and not low <= value <= high:
            bad(f"{at}/{name}", f"{low}..{high}")

    def birth(at, facts):
        born = facts.get("birthDate")
        if born is None or born in ZERO_DAYS:
            return
        born = date.fromisoformat(born)
        if born > on:
            bad(f"{at}/birthDate", "..asOf")
        elif born.year < 1900:
            bad(f"{at}/birthDate", "born since 1900")
        elif completed_years(born, on) > OLDEST:
            bad(f"{at}/birthDate", f"age up to {OLDEST}")

    def certificate(at, facts):
        grade = facts.get("disabilityGrade")
        if grade is not None and not 1 <= grade <= 4:
            bad(f"{at}/disabilityGrade", "1..4")
        if facts.get("disabilityCertificate") is False and (facts.get("disabilityCategory") or grade is not None):
            bad(f"{at}/disabilityCertificate", "true")
        component, component_grade = facts.get("countedDisabilityCategory"), facts.get("countedDisabilityGrade")
        if component_grade is not None and not 1 <= component_grade <= 4:
            bad(f"{at}/countedDisabilityGrade", "1..4")
        elsewhere = facts.get("disabilityCategory") not in (None, "multiple")
        if elsewhere or facts.get("disabilityCertificate") is False:
            if component is not None:
                bad(f"{at}/countedDisabilityCategory", "multiple")
            elif component_grade is not None:
                bad(f"{at}/countedDisabilityGrade", "multiple")

    for i, member in enumerate(household.get("members") or []):
        supporters = [(f"/supporters/{j}", s) for j, s in enumerate(member.get("supporters") or [])]
        for below, person in [("", member), *supporters]:
            if person.get("birthDate") in ZERO_DAYS:
                told("birthOnZeroDay", f"/members/{i}{below}/birthDate")
    outside("", "depositsFen", HOUSEHOLD, household)
    for name in ("vehicles", "homes"):
        outside("", name, HOUSEHOLD, household)
    members = household.get("members") or []
    persons = len(once(household)["members"])
    if not 1 <= persons <= LIST_LIMIT:
        bad("/members", "1000 members at most" if members else "1 member or more")
    elif persons > 30:
        told("memberCountUnlikely", "/members", {"name": "limit", "value": {"type": "count", "value": 30}})
    for name in ("applicationDate", "recordedRigidOn"):
        day = household.get(name)
        if day is not None and date.fromisoformat(day) > on:
            bad(f"/{name}", "..asOf")
    for name in YEAR_AND_AID:
        outside("", name, HOUSEHOLD, household)
    for name in days_too_early(household):
        told("dateTooEarly", f"/{name}", {"name": "first", "value": {"type": "date", "value": FIRST_CASE}})
    def marks(at, record, names):
        for n in misnamed(record, names):
            told("unreadableUnfit", f"{at}/unreadable/{n}")

    marks("", household, OF_HOUSEHOLD)
    repeated = again(household)
    for i, member in enumerate(members[:LIST_LIMIT]):
        at = f"/members/{i}"
        found += [repeated[at]] if at in repeated else []
        for name in [*NEVER_NEGATIVE, *LOSSES]:
            outside(at, name, MEMBER, member)
        birth(at, member)
        outside(at, "religiousSiteYears", MEMBER, member)
        outside(at, "epidemicMonthsWithoutIncome", MEMBER, member)
        certificate(at, member)
        marks(at, member, OF_MEMBER)
        supporters = member.get("supporters") or []
        if len(supporters) > LIST_LIMIT:
            bad(f"{at}/supporters", "0..1000")
        for j, supporter in enumerate(supporters[:LIST_LIMIT]):
            place = f"{at}/supporters/{j}"
            found += [repeated[place]] if place in repeated else []
            if supporter.get("id") is not None and supporter["id"] == member.get("id"):
                told("ownSupporter", f"{place}/id")
            outside(place, "incomeFen", SUPPORTER, supporter)
            birth(place, supporter)
            certificate(place, supporter)
    return found

"""The operations beside `classify` of which the reference has a reading, and how their cases are drawn.

Of these only what is certain is compared: the fields that the reference gives, null where a field must be absent.
"""

from datetime import date, timedelta

import aid
import households
import linked
import membership
import severe
from local_values import local
from draw_amounts import amount_case
from draw_incomes import income_case
from facts import months_before
from households import CATEGORIES, Draw, day, overlay


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
    persons = [person(i) for i in range(count)]
    if rng.random() < 0.1:
        again = dict(rng.choice(persons))
        if rng.random() < 0.5:
            again["livesTogether"] = rng.random() < 0.5
        persons.insert(rng.randrange(count + 1), again)
    facts = {
        "applicant": rng.choice(["a", "a", "a", "a", "h"]),
        "persons": persons,
        "personsComplete": rng.random() < 0.8,
        "ties": ties,
        "tiesComplete": rng.random() < 0.8,
    }
    flags = ("dibao.members_of_members", "dibao.postgraduate_counts", "dibao.other_exclusions_exist")
    values = [local(key, "flag", rng.random() < 0.5) for key in flags if rng.random() < 0.8]
    given = {"facts": facts, "asOf": on.isoformat(), "overlay": overlay(values)}
    return "formHousehold", given, membership.form_household(facts, given["asOf"], values)


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

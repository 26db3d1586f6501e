"""The facts of a household, a member and a supporter, with what a value may be: the reading's own list.

`tests/cases/rooms/facts.py` compares the table of the library with it.
"""

from parameters import LARGEST

AREAS = ["urban", "rural"]
CATEGORIES = ["visual", "hearing", "speech", "limb", "intellectual", "mental", "multiple", "other"]
SHOCKS = ["none", "education", "medical", "other"]


def number(unit, least, most):
    return {"kind": "number", "unit": unit, "least": least, "most": most}


def choice(names):
    return {"kind": "choice", "choices": names}


FLAG, DAY = {"kind": "flag"}, {"kind": "day"}
A_MONTH, LOSS = number("fenPerMonth", 0, LARGEST), number("fenPerMonth", -LARGEST, LARGEST)
OF_THE_YEAR = number("fenPerYear", 0, LARGEST)
ITEMS, GRADE = number("items", 0, 100), number("grade", 1, 4)

HOUSEHOLD = {
    "area": choice(AREAS),
    "hukouHere": FLAG,
    "residencePermitHere": FLAG,
    "propertyWithinDibaoRule": FLAG,
    "propertyWithinMarginRule": FLAG,
    "depositsFen": number("fen", 0, LARGEST),
    "vehicles": ITEMS,
    "homes": ITEMS,
    "applicationDate": DAY,
    "recordedDibao": FLAG,
    "recordedMargin": FLAG,
    "recordedRigid": FLAG,
    "recordedRigidOn": DAY,
    "twelveMonthIncomeFen": OF_THE_YEAR,
    "livingSpendingFen": OF_THE_YEAR,
    "medicalSpendingFen": OF_THE_YEAR,
    "educationSpendingFen": OF_THE_YEAR,
    "rehabilitationSpendingFen": OF_THE_YEAR,
    "otherSpendingFen": OF_THE_YEAR,
    "propertyWithinRigidRule": FLAG,
    "meetsLocalRigidConditions": FLAG,
    "propertyWithinTemporaryRule": FLAG,
    "basicLifeInDifficulty": FLAG,
    "suddenEvent": FLAG,
    "eventConfirmed": FLAG,
    "needsHelpAtOnce": FLAG,
    "spendingShock": choice(SHOCKS),
    "emergencyHere": FLAG,
    "livesHere": FLAG,
    "specialAssistanceReceived": FLAG,
    "proposedAidFen": number("fenPerCase", 0, LARGEST),
    "membersComplete": FLAG,
}
MEMBER = {
    "birthDate": DAY,
    "wageFen": A_MONTH,
    "businessNetFen": LOSS,
    "propertyNetFen": A_MONTH,
    "transferNetFen": LOSS,
    "basicPensionFen": A_MONTH,
    "socialInsuranceFen": A_MONTH,
    "preferentialFen": A_MONTH,
    "seniorAllowanceFen": A_MONTH,
    "disabilityCertificate": FLAG,
    "disabilityCategory": choice(CATEGORIES),
    "disabilityGrade": GRADE,
    "countedDisabilityCategory": choice(CATEGORIES),
    "countedDisabilityGrade": GRADE,
    "employed": FLAG,
    "seriousIllness": FLAG,
    "religiousSiteYears": number("years", 0, 200),
    "inHardship": FLAG,
    "countySingleCase": FLAG,
    "specialHardship": FLAG,
    "ownPropertyWithinDibaoRule": FLAG,
    "ownPropertyWithinTekunRule": FLAG,
    "provincialUnableToWork": FLAG,
    "choosesChildProgramme": FLAG,
    "recordedTekun": FLAG,
    "recordedDibao": FLAG,
    "epidemicMonthsWithoutIncome": number("months", 0, 1_200),
    "supportersComplete": FLAG,
}
SUPPORTER = {
    "tekun": FLAG,
    "dibao": FLAG,
    "birthDate": DAY,
    "incomeFen": A_MONTH,
    "propertyWithinLowIncomeRule": FLAG,
    "disabilityCertificate": FLAG,
    "disabilityCategory": choice(CATEGORIES),
    "disabilityGrade": GRADE,
    "countedDisabilityCategory": choice(CATEGORIES),
    "countedDisabilityGrade": GRADE,
    "withoutCivilCapacity": FLAG,
    "declaredMissing": FLAG,
    "inPrison": FLAG,
    "provincialCase": FLAG,
}


def of(facts, *forms):
    """The names of the facts of these forms."""
    return [name for name, form in facts.items() if form in forms]

"""Temporary assistance (临时救助): temporary.md §1 and §2, three regimes and the law."""

from datetime import date

from rigid import pcdi_of_all
from truths import Truth, any_of, every, less, negate

START = date(2014, 5, 1)  # I-2
SPLIT = date(2018, 1, 23)  # I-11: emergency and spending
LIMITS_ENDING = date(2020, 1, 1)  # I-3, to the year
EPIDEMIC = date(2022, 10, 20)  # I-7
QUICK = date(2026, 1, 1)  # I-12, to the month
LAW = date(2026, 7, 1)  # I-1


def temporary(case):
    ways = [every([emergency_place(case), event(case)])]
    others = [spending(case)]
    if case.on >= QUICK:
        others.append(supplement(case))
    ways.append(every([place(case), any_of(others)]))
    helped = every([case.home.flag("basicLifeInDifficulty"), any_of(ways)])  # L-01
    return any_of([helped, epidemic(case)]) if case.on >= EPIDEMIC else helped


# -- where ----------------------------------------------------------------


def place(case):
    """L-10; L-11: the place may have ended the limits for those who live there."""
    ways = [case.home.flag("hukouHere"), case.home.flag("residencePermitHere")]
    if case.on >= LIMITS_ENDING:
        ways.append(every([case.home.flag("livesHere"), case.policy.flag("temp.residence_limit_ended")]))
    return any_of(ways)


def emergency_place(case):
    """L-11: the place of the emergency acts too; L-12: it alone."""
    if case.on >= LAW:
        return case.home.flag("emergencyHere")
    if case.on >= LIMITS_ENDING:
        return any_of([place(case), case.home.flag("emergencyHere")])
    return place(case)


# -- who ------------------------------------------------------------------


def event(case):
    sudden = case.home.flag("suddenEvent")
    if case.on < SPLIT or case.on >= LAW:
        return sudden  # L-01, L-08
    at_once = every([sudden, case.home.flag("needsHelpAtOnce")])  # L-03
    if case.on < QUICK:
        return at_once
    return any_of([at_once, every([sudden, case.home.flag("eventConfirmed")])])  # L-05


def shock(case, *kinds):
    """Necessary spending of one of these kinds suddenly exceeds the means."""
    kind = case.home.raw("spendingShock")
    if kind is None:
        return Truth(None, case.home.missing("spendingShock"))
    return Truth(kind in kinds, case.home.read("spendingShock"))


def spending(case):
    any_kind = shock(case, "education", "medical", "other")
    if case.on < SPLIT:
        return every([any_kind, case.home.flag("recordedDibao")])  # L-02
    by_income = every(
        [
            any_kind,
            less(case.home.number("twelveMonthIncomeFen"), pcdi_of_all(case)),
            case.home.flag("propertyWithinTemporaryRule"),
        ]
    )  # L-04
    if case.on < QUICK:
        return by_income
    recognised = any_of([case.home.flag("recordedMargin"), case.home.flag("recordedRigid")])
    return any_of(
        [
            every([shock(case, "education", "medical"), recognised]),  # L-06
            every([case.policy.flag("temp.income_route_continues"), by_income]),
        ]
    )


def supplement(case):
    """L-07: still in difficulty after dibao, tekun or special assistance."""
    return any_of(
        [
            case.home.flag("recordedDibao"),
            any_of(case.recorded_members()),
            case.home.flag("specialAssistanceReceived"),
        ]
    )


def epidemic(case):
    """L-09: three months in a row without income because of the epidemic."""
    needed = case.policy.number("temp.epidemic_months")
    long = [negate(less(m.number("epidemicMonthsWithoutIncome", highest=1_200), needed)) for m in case.members]
    if not case.complete:
        long.append(Truth(None, case.home.missing("membersComplete")))
    return every(
        [any_of(long), case.policy.flag("temp.epidemic_aid_open"), case.home.flag("livesHere")]
    )


def readings(case):
    on = case.on
    if on < date(2015, 1, 1):
        return ["L-10=yearStart"]
    if LIMITS_ENDING <= on < date(2021, 1, 1):
        return ["L-11=yearStart"]
    if QUICK <= on < date(2026, 2, 1):
        return ["L-05=monthStart"]
    return ["L-12=emergencyPlaceOnly"] if on >= LAW else []

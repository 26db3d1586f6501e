"""Rigid-expenditure families (刚性支出困难家庭): margin.md §2."""

from datetime import date, timedelta

from facts import months_before
from parameters import LARGEST
from truths import Number, any_of, at_most, choose, discretion, every, exactly, hull, less, negate, times, total

NAMED = date(2023, 10, 1)  # I-8, to the month
MEASURES = date(2025, 1, 1)  # I-9

SPENDING = ("livingSpendingFen", "medicalSpendingFen", "educationSpendingFen", "rehabilitationSpendingFen")


def rigid(case):
    """Whether the household is a rigid-expenditure family; from the day on which the texts name it (M-33)."""
    return under_i9(case) if case.on >= MEASURES else under_i8(case)


def under_i8(case):
    """M-33: the definition of I-8 and the rules of the place; without those, the authority's judgement."""
    local_rules = case.policy.flag("rigid.local_rules_exist")
    hard = choose(local_rules, case.home.flag("meetsLocalRigidConditions"), discretion("M-33"))
    below = less(case.home.number("twelveMonthIncomeFen"), pcdi_of_all(case))
    return every([case.place(), below, hard])


def under_i9(case):
    income = case.home.number("twelveMonthIncomeFen")
    multiple = case.policy.number("rigid.income_multiple")
    below = less(times(exactly(10_000), income), times(multiple, pcdi_of_all(case)))  # M-21
    county_adds = case.policy.flag("rigid.county_conditions_exist")
    return every(
        [
            case.place(),
            negate(recorded(case)),  # M-20
            below,
            case.property("rigid", True),  # M-22
            exceeds_ratio(case, income),  # M-23
            any_of([negate(county_adds), case.home.flag("meetsLocalRigidConditions")]),  # M-23a
        ]
    )


def pcdi_of_all(case):
    """Last year's local per-capita disposable income, once for each member."""
    return times(case.policy.number("income.pcdi_last_year"), case.size())


def recorded(case):
    """M-20: what is recorded, not what the tests of the other programmes would give."""
    members = case.recorded_members()
    one_is_enough = case.policy.flag("rigid.member_status_excludes")
    return any_of(
        [
            case.home.flag("recordedDibao"),
            case.home.flag("recordedMargin"),
            every(members),
            every([any_of(members), one_is_enough]),
        ]
    )


def exceeds_ratio(case, income):
    """M-23, M-25: spending of twelve months over total income of the same months, above the local ratio."""
    kinds = [spent(case, kind) for kind in SPENDING]
    counts, other = case.policy.flag("rigid.other_spending_counts"), spent(case, "otherSpendingFen")
    if counts.value is None:
        other = hull(exactly(0), other, counts.why)
    elif not counts.value:
        other = exactly(0)
    spending = total([*kinds, other])
    ratio = case.policy.number("rigid.spending_ratio")
    return negate(at_most(times(exactly(10_000), spending), times(income, ratio)))


def spent(case, kind):
    """Of the months before the application: which these are is not known where its day cannot be read."""
    if undated(case):
        return Number(0, LARGEST, case.home.missing("applicationDate"))
    return case.home.number(kind)


def undated(case):
    """The day of application was given and cannot be read; no other day stands for it."""
    return case.home.raw("applicationDate") is None and case.home.speaks("applicationDate")


# ---------------------------------------------------------------------------
# What the result says beside the outcome
# ---------------------------------------------------------------------------


def application_date(case):
    """The day of application, where it is known and not after the day of the answer."""
    text = case.home.raw("applicationDate")
    return text if text is not None and date.fromisoformat(text) <= case.on else None


def readings(case):
    if case.on < MEASURES:
        return ["M-33=monthStart"] if case.on < date(2023, 11, 1) else []
    day = [] if undated(case) else ["M-23=applicationDate" if application_date(case) else "M-23=asOf"]
    return [*day, "M-26=twelveMonthTotal"]


def window(case):
    """M-23: the months before the application; its first and last day."""
    months = case.policy.get("rigid.spending_window")
    if case.on < MEASURES or months is None or undated(case):
        return {}
    applied = date.fromisoformat(application_date(case) or case.on.isoformat())
    first, last = months_before(applied, months), applied - timedelta(days=1)
    return {"windowFrom": first.isoformat(), "windowTo": last.isoformat()}


def apply_first(case, truth):
    """margin.md §3: who would succeed in an earlier programme and is not recorded there applies there first."""
    if case.on < MEASURES or truth.value is False:
        return {}
    first = []
    if any(
        t.value is True and m.raw("recordedTekun") is False for t, m in zip(case.tekun_of, case.members)
    ):
        first.append("tekun")
    if case.dibao_truth.value is True and case.home.raw("recordedDibao") is False:
        first.append("dibao")
    if case.margin_truth.value is True and case.home.raw("recordedMargin") is False:
        first.append("margin")
    return {"applyFirst": first} if first else {}

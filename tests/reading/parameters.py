"""The policy parameters that the rules read: what the nation and Shandong set, what only a place can set."""

from datetime import date
from fractions import Fraction

from truths import NOTHING, Number, Truth, because, exactly

A_YEAR = {"income.pcdi_last_year"}
"""What is told for a year by its name; every other amount of a time is one of a month."""

LARGEST = 2**53 - 1
"""The largest amount on the wire, in fen; the bound of an unknown amount."""

VEHICLES_LIMIT = "{}.property.vehicles_max"
HOMES_LIMIT = "{}.property.homes_max"
DEPOSIT_MONTHS = "{}.property.deposit_months"
LOWER_BOUND = "margin.lower_bound_reading"
"""Which reading of C2 is used; national where nothing is set."""

PACK = [
    # key, value, from, to (inclusive; None is open)
    ("dibao.basic_pension_excluded", True, "2021-07-01", "2025-12-31"),  # D-23
    ("dibao.religious_away_years", 3, "2021-07-01", None),  # D-14
    ("margin.income_multiple", 15_000, "2021-07-01", None),  # M-01
    ("margin.income_multiple_relaxed", 20_000, "2022-11-01", "2027-10-31"),  # M-04
    ("rigid.income_multiple", 10_000, "2025-01-01", None),  # M-21
    ("rigid.spending_window", 12, "2025-01-01", None),  # M-23
    ("rigid.validity_max", 12, "2025-01-01", None),  # M-30
    ("temp.epidemic_months", 3, "2022-10-20", None),  # L-09
    ("temp.first_response", 24, "2019-10-01", None),  # L-21
    ("temp.paperwork", 5, "2019-10-01", None),  # L-21
    ("temp.paperwork_unit", "days", "2019-10-01", None),  # L-21, C4
    ("temp.town_limit", 3000_00, "2019-10-01", None),  # L-31
    ("temp.quick.max_days", 3, "2026-01-01", None),  # L-24
    ("temp.quick.max_amount", 10_000, "2026-01-01", None),  # L-25
    ("tekun.age_elderly", 60, "2021-07-01", None),  # T-10
    ("tekun.age_minor_no_work", 16, "2014-05-01", None),  # T-11
    ("tekun.supporter_age_dibao", 60, "2021-07-01", None),  # T-31
    ("tekun.supporter_age_income", 70, "2021-07-01", None),  # T-32
]
"""National and Shandong values. Every other parameter has no value until a place sets one."""

CLAUSES = {
    "dibao.standard.": "D-02",
    "dibao.property.": "D-34",
    "margin.property.": "M-08",
    "dibao.residence_permit_accepted": "D-62a",
    "dibao.basic_pension_excluded": "D-23",
    "dibao.senior_allowance_excluded": "D-22",
    "dibao.counts_tekun_member": "D-10",
    "dibao.adult_severe_includes_grade3": "D-44",
    "dibao.county_single_cases_exist": "D-43",
    "margin.income_multiple_local": "M-04",
    "wage.minimum_monthly": "M-04",
    "income.pcdi_last_year": "T-32",
    "rigid.spending_ratio": "M-23",
    "rigid.income_multiple": "M-21",
    "rigid.property.": "M-22",
    "rigid.county_conditions_exist": "M-23a",
    "rigid.local_rules_exist": "M-33",
    "rigid.other_spending_counts": "M-25",
    "rigid.member_status_excludes": "M-20",
    "temp.residence_limit_ended": "L-11",
    "temp.income_route_continues": "L-06",
    "temp.epidemic_aid_open": "L-09",
    "temp.epidemic_months": "L-09",
    "temp.first_response": "L-21",
    "temp.paperwork": "L-21",
    "temp.quick.max_days": "L-24",
    "temp.town_limit": "L-31",
    "temp.amount.multiple": "L-41",
    "temp.ordinary_total": "L-34",
    "temp.publicity": "L-35",
    "temp.times_per_year": "L-44",
    "tekun.other_unable_cases_exist": "T-15",
    "tekun.other_supporter_cases_exist": "T-35",
    "tekun.every_supporter_must_be_unable": "T-30",
    "tekun.supporter_severe_is_grade_1_2": "T-33",
}
"""The clause that leaves each parameter open; a key that ends in a dot stands for all below it."""


def clause_of(key, on):
    """A clause that is not in force yet is not cited; ADR 0013 says what is cited until then."""
    if key == "income.pcdi_last_year" and on < date(2021, 7, 1):
        return "L-04"
    if key == "temp.town_limit" and on < date(2019, 10, 1):
        return "L-30"
    for start, clause in CLAUSES.items():
        if key == start or (start.endswith(".") and key.startswith(start)):
            return clause
    raise KeyError(key)


def in_force(entry):
    """The value; of an amount that a document gives for a year exactly a twelfth, a fraction of a fen where need be."""
    value = entry["value"]["value"]
    if entry["value"]["type"] == "fenPerYear" and entry["key"] not in A_YEAR:
        value = Fraction(value, 12)
    return value


class Policy:
    """The values in force on one date: what the place sets, else the pack."""

    def __init__(self, overlay, on):
        self.values = {}
        for key, value, since, until in PACK:
            if since <= on.isoformat() and (until is None or on.isoformat() <= until):
                self.values[key] = value
        for entry in overlay:
            since, until = entry.get("from"), entry.get("to")
            if (since is None or since <= on.isoformat()) and (until is None or on.isoformat() <= until):
                self.values[entry["key"]] = in_force(entry)

    def get(self, key):
        return self.values.get(key)

    def flag(self, key):
        value = self.get(key)
        return Truth(value, because(params={key}) if value is None else NOTHING)

    def number(self, key, highest=LARGEST):
        value = self.get(key)
        return Number(0, highest, because(params={key})) if value is None else exactly(value)

"""Every number that a text gives, on both sides of its first and last day; what is open; what an overlay may do."""

from datetime import date, timedelta

from book import Book
from expect import data, violation
from given import local, under

values, unset, overlays = Book("policy/values"), Book("policy/open"), Book("policy/overlays")
BOOKS = [values, unset, overlays]
TODAY = "2026-07-01"


def bps(n):
    return {"type": "basisPoints", "value": n}


def fen(n):
    return {"type": "fen", "value": n}


def typed(value):
    if isinstance(value, dict):
        return value
    return {"type": {bool: "flag", int: "count", str: "choice"}[type(value)], "value": value}


# Key, value, first day (a day, a month or a year, as exactly as the source gives it; none where it is not known),
# last day, level, strength, clause. Values of one key follow one another.
JULY_2021, OCTOBER_2022, PILOT, RIGID = "2021-07-01", "2022-10-20", "2022-07-07", "2025-01-01"
NATION, SHANDONG, ZIBO, ZICHUAN = "national", "province", "city", "district"
TABLE = [
    ("grid.micro.target_households", 20, PILOT, None, ZICHUAN, "must", "S11"),
    ("grid.rural.helper_per_area", 1, PILOT, None, ZICHUAN, "must", "S14"),
    ("grid.city.fulltime_per_base", 1, PILOT, None, ZICHUAN, "must", "S15"),
    ("grid.leader.dual_count", 2, PILOT, None, ZICHUAN, "encouraged", "S17"),
    ("grid.leader.unit_leader_per_unit", 1, PILOT, None, ZICHUAN, "may", "S18"),
    ("grid.base.households_min", 300, "2021", None, ZIBO, "practice", "G-03"),
    ("grid.base.households_max", 500, "2021", None, ZIBO, "practice", "G-03"),
    ("visit.secretary.rounds_per_year", 1, PILOT, None, ZICHUAN, "inPrinciple", "S36"),
    ("visit.team.rounds_per_quarter", 1, PILOT, None, ZICHUAN, "inPrinciple", "S38"),
    ("visit.cadence", "calendar", PILOT, None, ZICHUAN, "inPrinciple", "S38"),
    ("visit.unit", "household", PILOT, None, ZICHUAN, "inPrinciple", "S36"),
    ("visit.joined_late", "secondHalf", PILOT, None, ZICHUAN, "inPrinciple", "S38"),
    ("visit.elderly_special.monthly_rate", bps(10_000), "2022-10", None, NATION, "target", "V-07"),
    ("dibao.investigation_start", 3, JULY_2021, None, NATION, "must", "D-66"),
    ("dibao.datacheck_start", 3, JULY_2021, None, NATION, "must", "D-67"),
    ("dibao.home_visit_team_min", 2, JULY_2021, None, NATION, "must", "D-68"),
    ("dibao.publicity", 7, JULY_2021, None, NATION, "must", "D-71"),
    ("publicity.unit", "days", JULY_2021, None, NATION, "must", "D-71"),
    ("dibao.county_opinion", 10, JULY_2021, None, NATION, "must", "D-74"),
    ("dibao.refusal_notice", 3, JULY_2021, None, NATION, "must", "D-76"),
    ("dibao.total", 30, JULY_2021, None, NATION, "must", "D-77"),
    ("dibao.total_special", 45, JULY_2021, None, NATION, "may", "D-77"),
    ("dibao.total_delegated", 20, OCTOBER_2022, None, NATION, "must", "D-78"),
    ("dibao.review_stable", 12, JULY_2021, None, NATION, "must", "D-92"),
    ("dibao.review_unstable", 6, JULY_2021, None, NATION, "must", "D-93"),
    ("dibao.grace_max", 6, OCTOBER_2022, None, NATION, "inPrinciple", "D-98"),
    ("dibao.death_check", 3, OCTOBER_2022, None, NATION, "must", "D-99"),
    ("dibao.unreported_change", 3, OCTOBER_2022, None, NATION, "may", "D-91"),
    ("dibao.job_refusals", 3, "2014-05-01", None, NATION, "must", "D-100"),
    ("dibao.basic_pension_excluded", True, JULY_2021, "2025-12-31", NATION, "must", "D-23"),
    ("dibao.hear_before_reduction", True, "2026-07-01", None, NATION, "must", "D-97"),
    ("dibao.religious_away_years", 3, JULY_2021, None, NATION, "must", "D-14"),
    ("dibao.amount_method", "difference", "2014-05-01", None, NATION, "may", "D-50"),
    ("dibao.religious_site_years", 3, JULY_2021, None, NATION, "may", "D-42"),
    ("person.adult_age", 18, None, None, NATION, "must", "D-11"),
    ("fraud.fine_multiple_min", bps(10_000), "2014-05-01", "2026-06-30", NATION, "may", "D-101"),
    ("fraud.fine_multiple_min", bps(0), "2026-07-01", None, NATION, "may", "D-101"),
    ("fraud.fine_multiple_max", bps(30_000), "2014-05-01", "2026-06-30", NATION, "may", "D-101"),
    ("fraud.fine_multiple_max", bps(20_000), "2026-07-01", None, NATION, "may", "D-101"),
    ("margin.income_multiple", bps(15_000), JULY_2021, None, NATION, "inPrinciple", "M-01"),
    ("margin.lower_bound_reading", "national", JULY_2021, None, NATION, "must", "M-01"),
    ("margin.income_multiple_relaxed", bps(20_000), "2022-11-01", "2027-10-31", SHANDONG, "may", "M-04"),
    ("rigid.income_multiple", bps(10_000), RIGID, None, NATION, "must", "M-21"),
    ("rigid.spending_window", 12, RIGID, None, NATION, "must", "M-23"),
    ("rigid.total", 30, RIGID, None, NATION, "must", "M-27"),
    ("rigid.total_special", 45, RIGID, None, NATION, "may", "M-27"),
    ("rigid.validity_max", 12, RIGID, None, NATION, "inPrinciple", "M-30"),
    ("temp.epidemic_months", 3, OCTOBER_2022, None, NATION, "must", "L-09"),
    ("tekun.age_elderly", 60, JULY_2021, None, NATION, "must", "T-10"),
    ("tekun.age_minor_no_work", 16, "2014-05-01", None, NATION, "must", "T-11"),
    ("tekun.minor_stays_until", 18, JULY_2021, None, NATION, "may", "T-76"),
    ("tekun.supporter_age_dibao", 60, JULY_2021, None, NATION, "must", "T-31"),
    ("tekun.supporter_age_income", 70, JULY_2021, None, NATION, "must", "T-32"),
    ("tekun.selfcare.partial_max_failed", 3, JULY_2021, None, NATION, "may", "T-42"),
    ("tekun.selfcare.full_min_failed", 4, JULY_2021, None, NATION, "may", "T-43"),
    ("tekun.selfcare_reassess", 10, JULY_2021, None, NATION, "must", "T-44"),
    ("tekun.first_opinion", 15, JULY_2021, None, NATION, "must", "T-54"),
    ("tekun.publicity", 7, JULY_2021, None, NATION, "must", "T-56"),
    ("tekun.objection_opinion", 15, JULY_2021, None, NATION, "must", "T-57"),
    ("tekun.county_opinion", 15, JULY_2021, None, NATION, "must", "T-58"),
    ("tekun.spot_check_min", bps(3_000), JULY_2021, None, NATION, "must", "T-58"),
    ("tekun.refusal_notice", 3, JULY_2021, None, NATION, "must", "T-60"),
    ("tekun.termination_publicity", 7, JULY_2021, None, NATION, "must", "T-77"),
    ("tekun.termination_objection", 15, JULY_2021, None, NATION, "must", "T-77"),
    ("tekun.review", 12, "2020", None, NATION, "must", "T-65"),
    ("temp.first_response", 24, "2019-10", None, SHANDONG, "must", "L-21"),
    ("temp.paperwork", 5, "2019-10", None, SHANDONG, "must", "L-21"),
    ("temp.town_limit", fen(3000_00), "2019-10", None, SHANDONG, "may", "L-31"),
    ("temp.quick.max_days", 3, "2026-01", None, NATION, "inPrinciple", "L-24"),
    ("temp.quick.max_amount", bps(10_000), "2026-01", None, NATION, "must", "L-25"),
    ("child.unsupported.town", 15, "2019", None, NATION, "must", "I-23"),
    ("child.unsupported.county", 15, "2019", None, NATION, "must", "I-23"),
    ("appeal.reconsideration", 60, "2024-01-01", None, NATION, "right", "P-50"),
    ("appeal.court_direct", 6, None, None, NATION, "right", "P-52"),
]
# The texts that leave a number to the place, or do not state it: asked for, it is missing and never a zero.
OPEN = {
    "D-02": ["dibao.standard.urban", "dibao.standard.rural"],
    "D-10": ["dibao.counts_tekun_member", "dibao.members_of_members"],
    "D-16": ["dibao.other_exclusions_exist"],
    "D-18": ["dibao.postgraduate_counts"],
    "D-20": ["dibao.income_period_months", "dibao.income_rounding"],
    "D-22": ["dibao.senior_allowance_excluded", "dibao.local_income_exclusions_exist"],
    "D-24": [
        "dibao.employment_cost_method",
        "dibao.employment_cost_max",
        "dibao.employment_cost_share",
        "dibao.hardship_spending_method",
        "dibao.hardship_spending_max",
    ],
    "D-26": ["dibao.carer_support_disregarded"],
    "D-34": ["dibao.property.deposit_months", "dibao.property.vehicles_max", "dibao.property.homes_max"],
    "D-43": ["dibao.county_single_cases_exist"],
    "D-44": ["dibao.adult_severe_includes_grade3"],
    "D-46": ["dibao.single_amount_method", "dibao.single_amount_share"],
    "D-51": ["dibao.tier_1", "dibao.tier_2", "dibao.tier_3", "dibao.tier_4"],
    "D-52": ["dibao.rounding", "dibao.rounding_unit"],
    "D-54": [
        "dibao.supplement_method",
        "dibao.supplement_overlap",
        *(
            f"dibao.supplement_{group}_{way}"
            for group in ("elderly", "minor", "severe", "ill")
            for way in ("fixed", "share")
        ),
    ],
    "D-62": ["dibao.place_within_province"],
    "D-62a": ["dibao.residence_permit_accepted"],
    "D-79a": ["decision.delegated.dibao"],
    "D-96": ["dibao.stop_from"],
    "D-98": ["dibao.grace_share"],
    "M-02": ["margin.income_percentage_provincial"],
    "M-04": ["margin.income_multiple_local", "wage.minimum_monthly"],
    "M-08": ["margin.property.deposit_months", "margin.property.vehicles_max", "margin.property.homes_max"],
    "M-23": ["rigid.spending_ratio"],
    "N-22": ["disability.number_carries_category"],
    "P-07": ["handover.days"],
    "P-66": ["publicity.roll"],
    "S11": ["grid.micro.tolerance"],
    "S17": ["leader.age_gap_min_years"],
    "S36": ["visit.secretary.rolling_gap_days"],
    "S38": ["visit.team.rolling_gap_days", "visit.due_soon_days"],
    "S39": ["visit.priority.visits_per_year", "visit.priority.rolling_gap_days"],
    "S40": ["meeting.period_months"],
    "T-15": ["tekun.other_unable_cases_exist"],
    "T-30": ["tekun.every_supporter_must_be_unable"],
    "T-32": ["income.pcdi_last_year"],
    "T-33": ["tekun.supporter_severe_is_grade_1_2"],
    "T-35": ["tekun.other_supporter_cases_exist"],
    "T-46": ["tekun.care_self", "tekun.care_partial", "tekun.care_full"],
    "T-47": [
        "tekun.basic_urban_home",
        "tekun.basic_urban_institution",
        "tekun.basic_rural_home",
        "tekun.basic_rural_institution",
    ],
}

ABOUT = {"grid.micro.target_households", "grid.micro.tolerance"}
"""左右: S11 alone says about."""


def shifted(day, days):
    return str(date.fromisoformat(day) + timedelta(days))


def known_to(first):
    """The first day, how exactly it is known, and the last day on which it may not yet have been in force."""
    if first is None or len(first) == 10:
        return first, "day", None
    if len(first) == 7:
        year, month = map(int, first.split("-"))
        return f"{first}-01", "month", str(date(year + month // 12, month % 12 + 1, 1) - timedelta(1))
    return f"{first}-01-01", "year", f"{first}-12-31"


def answer(row, on):
    """What the table says for a day: the value, or that it is missing."""
    key, value, first, last, level, strength, clause = row
    start, precision, unsure = known_to(first)
    if (start and on < start) or (last and on > last):
        other = next(
            (
                r
                for r in TABLE
                if r[0] == key and r is not row and (known_to(r[2])[0] or "") <= on <= (r[3] or "9")
            ),
            None,
        )
        return (
            answer(other, on)
            if other
            else {"value": None, "missing": {"key": key, "clause": MISSING.get(key, clause)}}
        )
    return {
        "missing": None,
        "value": {
            "key": key,
            "value": typed(value),
            "clause": clause,
            "strength": strength,
            "approximate": key in ABOUT,
            "level": level,
            "from": start,
            "to": last,
            "precision": precision,
            "uncertain": bool(unsure and on <= unsure),
            "source": None,
        },
    }


MISSING = {"margin.lower_bound_reading": "M-03", "dibao.amount_method": "D-51"}
"""The reading is a question of M-03, and its value the national wording of M-01; the way of D-50 stands where D-51's
tiers are not chosen."""

for row in TABLE:
    key, first, last, clause = row[0], row[2], row[3], row[6]
    start, _, unsure = known_to(first)
    days = (
        [("always", "1949-10-01")]
        if start is None
        else [("day-before", shifted(start, -1)), ("first-day", start)]
    )
    days += [("last-unsure-day", unsure), ("first-sure-day", shifted(unsure, 1))] if unsure else []
    days += [("last-day", last), ("day-after", shifted(last, 1))] if last else [("no-end", "2099-12-31")]
    for name, on in days:
        values.case(
            f"{key}-from-{first or 'always'}-{name}",
            clause,
            "parameter",
            {"key": key, "on": on},
            says=answer(row, on),
        )

for clause, keys in OPEN.items():
    for key in keys:
        said = {"value": None, "missing": {"key": key, "clause": clause}}
        unset.case(key, clause, "parameter", {"key": key, "on": TODAY}, says=said)
unset.case(
    "no-such-parameter",
    "",
    "parameter",
    {"key": "dibao.standard", "on": TODAY},
    refused=[data("policyUnknownKey", "/key")],
    note="a key that nobody declared is an error, not an open parameter",
)

# ---- overlays --------------------------------------------------------------------------------------------


def laid(
    id, clauses, *given, key=None, on=TODAY, gives=None, missing=False, refused=None, level="local", **more
):
    """With these local values the key has the value `gives`, or is missing, or the overlay is refused."""
    key = key or given[0]["key"]
    says = (
        {"value": None, "missing": {"key": key}}
        if missing
        else {"missing": None, "value": {"value": gives, "level": level}}
    )
    overlays.case(
        id,
        clauses,
        "parameter",
        under(given, key=key, on=on),
        says=None if refused else says,
        refused=refused,
        **more,
    )


def faulty(code, field="value", n=0, related=(), **params):
    return [data(code, f"/values/{n}/{field}", related, **params)]


def illegal(code, clause, key, n=0, **params):
    return [violation(code, clause, f"/values/{n}/value", key=key, **params)]


URBAN = "dibao.standard.urban"


def urban(amount, since="2024-01-01", until=None):
    return local(URBAN, amount, since, until, unit="fen")


# what is open may be filled, on the days given
for on, there in (("2023-12-31", False), ("2024-01-01", True), ("2024-12-31", True), ("2025-01-01", False)):
    laid(
        f"fill-2024-on-{on}",
        "D-02",
        urban(900_00, until="2024-12-31"),
        on=on,
        missing=not there,
        gives=fen(900_00),
    )
for on, amount in (("2024-06-30", 900_00), ("2024-07-01", 950_00)):
    laid(
        f"fill-twice-on-{on}",
        "D-02",
        urban(900_00, until="2024-06-30"),
        urban(950_00, "2024-07-01"),
        on=on,
        gives=fen(amount),
    )
laid(
    "fill-with-zero",
    "S11",
    local("grid.micro.tolerance", 0),
    gives=typed(0),
    note="a zero that is set is a zero, not a gap",
)

# what the law sets may be tightened in its own direction
for key, clause, limit, stricter, since in (
    ("dibao.total", "D-77", 30, -1, "2024-01-01"),
    ("dibao.total_special", "D-77", 45, -1, "2024-01-01"),
    ("dibao.grace_max", "D-98", 6, -1, "2024-01-01"),
    ("dibao.home_visit_team_min", "D-68", 2, 1, "2024-01-01"),
    ("grid.rural.helper_per_area", "S14", 1, 1, PILOT),
    ("grid.city.fulltime_per_base", "S15", 1, 1, PILOT),
    ("visit.team.rounds_per_quarter", "S38", 1, 1, PILOT),
    ("visit.secretary.rounds_per_year", "S36", 1, 1, PILOT),
):
    laid(f"tighten-{key}", clause, local(key, limit + stricter, since), gives=typed(limit + stricter))
    laid(f"repeat-{key}", clause, local(key, limit, since), gives=typed(limit))
    laid(
        f"weaken-{key}",
        clause,
        local(key, limit - stricter, since),
        refused=illegal("policyWeakens", clause, key, limit=limit, given=limit - stricter),
    )
laid(
    "weaken-spot-checks",
    "T-58",
    local("tekun.spot_check_min", 2_999, unit="basisPoints"),
    refused=illegal("policyWeakens", "T-58", "tekun.spot_check_min", limit=3_000, given=2_999),
)
laid(
    "hear-nobody",
    "D-97",
    local("dibao.hear_before_reduction", False, "2026-07-01"),
    refused=illegal("policyWeakens", "D-97", "dibao.hear_before_reduction", limit=1, given=0),
)
laid(
    "hear-nobody-before-the-law",
    "D-97",
    local("dibao.hear_before_reduction", False, "2024-01-01", "2026-06-30"),
    on="2026-06-30",
    gives=typed(False),
    note="before 2026-07-01 the text is open",
)
laid(
    "hear-nobody-on-the-first-day-of-the-law",
    "D-97",
    local("dibao.hear_before_reduction", False, "2024-01-01", "2026-07-01"),
    refused=illegal("policyWeakens", "D-97", "dibao.hear_before_reduction", limit=1, given=0),
)
laid(
    "law-behind-a-local-value",
    "D-77",
    local("dibao.total", 20, "2024-01-01", "2024-12-31"),
    on="2025-01-01",
    gives=typed(30),
    level="national",
)

# what has no stricter side is fixed
for days in (6, 8):
    laid(
        f"publicity-of-{days}-days",
        "D-71",
        local("dibao.publicity", days),
        refused=illegal("policyFixedByLaw", "D-71", "dibao.publicity"),
    )
laid("publicity-of-7-days", "D-71", local("dibao.publicity", 7), gives=typed(7))
laid(
    "elderly-from-59",
    "T-10",
    local("tekun.age_elderly", 59),
    refused=illegal("policyFixedByLaw", "T-10", "tekun.age_elderly"),
)
laid(
    "margin-of-the-nation",
    "M-01",
    local("margin.income_multiple", 18_000, unit="basisPoints"),
    refused=illegal("policyFixedByLaw", "M-01", "margin.income_multiple"),
)
laid(
    "pension-counted-in-2025",
    "D-23",
    local("dibao.basic_pension_excluded", False, "2025-12-31"),
    refused=illegal("policyFixedByLaw", "D-23", "dibao.basic_pension_excluded"),
)
laid(
    "pension-counted-from-2026",
    "D-23",
    local("dibao.basic_pension_excluded", False, "2026-01-01"),
    gives=typed(False),
    note="the exclusion holds for the years 2021 to 2025 by its own words",
)

# what binds nobody is free
laid("about-twenty", "S11", local("grid.micro.target_households", 30), gives=typed(30), note="左右")
laid("practice", "G-03", local("grid.base.households_min", 100), gives=typed(100))
laid("encouraged", "S17", local("grid.leader.dual_count", 1), gives=typed(1))
laid(
    "target", "V-07", local("visit.elderly_special.monthly_rate", 9_000, unit="basisPoints"), gives=bps(9_000)
)

# M-22: rigid-expenditure families have limits of their own, whether or not any are set for margin families (M-08)
OWN_LIMITS = (
    ("rigid.property.deposit_months", bps(240_000)),
    ("rigid.property.vehicles_max", 1),
    ("rigid.property.homes_max", 0),
)
for key, own in OWN_LIMITS:
    value = own["value"] if isinstance(own, dict) else own
    unit = "basisPoints" if isinstance(own, dict) else "count"
    laid(f"alone-{key}", "M-22", local(key, value, "2025-01-01", unit=unit), gives=typed(own))

# M-04: the relaxed line, between its bounds and while the measures hold
RELAXED = "margin.income_multiple_local"


def relaxed(n, since="2022-11-01", until="2027-10-31"):
    return local(RELAXED, n, since, until, unit="basisPoints")


for n, limit in ((14_999, 15_000), (15_000, None), (20_000, None), (20_001, 20_000)):
    found = illegal("policyBeyondBound", "M-04", RELAXED, limit=limit, given=n) if limit else None
    laid(f"relax-to-{n}", "M-04", relaxed(n), gives=bps(n), refused=found)
for since, until, there in (
    ("2022-10-31", "2027-10-31", False),
    ("2022-11-01", "2027-11-01", False),
    ("2022-11-01", None, False),
    ("2024-01-01", "2024-12-31", True),
):
    found = None if there else illegal("policyNotPermitted", "M-04", RELAXED)
    laid(
        f"relax-{since}-to-{until or 'no-end'}",
        "M-04",
        relaxed(18_000, since, until),
        on="2024-06-30",
        gives=bps(18_000),
        refused=found,
    )

# C2: the reading of the lower bound
READING = "margin.lower_bound_reading"
for since, until, there in (
    ("2022-11-01", "2027-10-31", True),
    ("2022-10-31", "2027-10-31", False),
    ("2022-11-01", "2027-11-01", False),
    ("2022-11-01", None, False),
):
    found = None if there else illegal("policyChoiceNotInForce", "M-03", READING)
    laid(
        f"read-shandong-{since}-to-{until or 'no-end'}",
        "M-03",
        local(READING, "shandong", since, until),
        gives=typed("shandong"),
        refused=found,
    )
laid(
    "read-publicity-in-working-days",
    "D-71",
    local("publicity.unit", "workingDays"),
    gives=typed("workingDays"),
    note="conflict C1: the ministry writes 7 days, some places 7 working days",
)
laid(
    "read-otherwise",
    "M-03",
    local(READING, "zibo", "2024-01-01"),
    refused=faulty("policyUnknownChoice", key=READING, expected="national | shandong"),
)

# form
laid("unknown-key", "", local("dibao.standard", 1), refused=faulty("policyUnknownKey", "key"))
laid("count-for-money", "D-02", local(URBAN, 900), refused=faulty("policyWrongUnit", key=URBAN, expected="fen"))
laid(
    "money-for-a-count",
    "S11",
    local("grid.micro.tolerance", 5, unit="fen"),
    refused=faulty("policyWrongUnit", key="grid.micro.tolerance", expected="count"),
)
laid(
    "count-for-a-ratio",
    "M-04",
    local(RELAXED, 2, "2022-11-01", "2027-10-31"),
    refused=faulty("policyWrongUnit", key=RELAXED, expected="basis_points"),
)
laid(
    "count-for-a-flag",
    "D-22",
    local("dibao.senior_allowance_excluded", 1),
    refused=faulty("policyWrongUnit", key="dibao.senior_allowance_excluded", expected="flag"),
)
laid(
    "flag-for-a-choice",
    "S38",
    local("visit.cadence", True),
    refused=faulty("policyWrongUnit", key="visit.cadence", expected="choice"),
)
# an amount of a time may be given for a year, exactly
laid("for-a-year", "D-02", local(URBAN, 2750_00, unit="fenPerYear"), gives={"type": "fenPerYear", "value": 2750_00})
laid(
    "for-a-year-what-is-of-a-year",
    "T-32",
    local("income.pcdi_last_year", 36_000_01, unit="fenPerYear"),
    gives={"type": "fenPerYear", "value": 36_000_01},
)
for key, clause in (("temp.town_limit", "L-31"), ("dibao.rounding_unit", "D-52")):
    laid(
        f"for-a-year-{key.split('.')[1].replace('_', '-')}",
        clause,
        local(key, 100_00, unit="fenPerYear"),
        refused=faulty("policyWrongUnit", key=key, expected="fen"),
        note="it is of no time",
    )
laid("for-a-year-below-zero", "D-02", local(URBAN, -1, unit="fenPerYear"), refused=faulty("policyOutOfRange", key=URBAN, expected="an amount above 0"))
laid("below-zero", "S11", local("grid.micro.tolerance", -1), refused=faulty("policyOutOfRange", key="grid.micro.tolerance", expected="0..9007199254740991"))
laid("a-standard-of-zero", "D-02", urban(0), refused=faulty("policyOutOfRange", key=URBAN, expected="an amount above 0"),
     note="no household would be eligible")
laid("an-income-line-of-zero", "M-21", local("rigid.income_multiple", 0, unit="basisPoints"),
     refused=faulty("policyOutOfRange", key="rigid.income_multiple", expected="a ratio above 0"))
laid("largest-number", "D-02", urban(2**53 - 1), gives=fen(2**53 - 1))
laid("one-day", "D-02", urban(1, "2026-07-01", "2026-07-01"), gives=fen(1))
laid(
    "ends-before-it-begins",
    "D-02",
    urban(1, "2026-07-01", "2026-06-30"),
    refused=faulty("policyEmptyPeriod", "to", key=URBAN),
)
laid(
    "share-a-day",
    "D-02",
    urban(900_00, until="2024-07-01"),
    urban(950_00, "2024-07-01"),
    refused=faulty("policyOverlap", "from", 1, ["/values/0/from"], key=URBAN),
)
laid(
    "three-faults-at-once",
    "S11 D-77",
    local("grid.micro.tolerance", -1),
    local("dibao.total", 31),
    local("x", 1),
    refused=[
        *faulty("policyOutOfRange", key="grid.micro.tolerance", expected="0..9007199254740991"),
        *illegal("policyWeakens", "D-77", "dibao.total", 1, limit=30, given=31),
        *faulty("policyUnknownKey", "key", 2),
    ],
)

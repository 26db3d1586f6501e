"""Rigid-expenditure families: recorded statuses (M-20), income (M-21), property (M-22), ratio (M-23 to M-26), dates (M-33)."""

from given import PCDI, STANDARDS, URBAN, adult, elder, family, off, on, set_here
from read import Read, missing, says
from parameters import DEPOSIT_MONTHS, HOMES_LIMIT, VEHICLES_LIMIT

I8, I9 = "2024-03-01", "2025-03-01"
RATIO = set_here("rigid.spending_ratio", "bps", 6_000)
NO_COUNTY = off("rigid.county_conditions_exist")
NO_OTHER = off("rigid.other_spending_counts")
MEMBERS = "rigid.member_status_excludes"
"""Invented: spending above 60 % of income; nothing that the county adds."""

book = Read("rigid")


def one(**facts):
    """Not recorded anywhere."""
    return adult(3500_00, recordedTekun=False, recordedDibao=False, **facts)


YEAR = {
    "twelveMonthIncomeFen": 30_000_00,
    "livingSpendingFen": 8_000_00,
    "medicalSpendingFen": 10_000_00,
    "educationSpendingFen": 0,
    "rehabilitationSpendingFen": 1,
    "otherSpendingFen": 0,
}
"""18,000.01 yuan of 30,000.00: a fen above 60 %."""


def home(*members, **facts):
    return family(
        *(members or (one(),)),
        **{
            "recordedDibao": False,
            "recordedMargin": False,
            "propertyWithinRigidRule": True,
            "applicationDate": I9,
            **YEAR,
            **facts,
        },
    )


def row(id, clauses, rigid, *values, day=I9, household=None, note=None, settled=(PCDI, RATIO, NO_COUNTY), **facts):
    household = household or home(**facts)
    book.case(f"rigid-{id}", clauses, day, household, [*STANDARDS, *settled, *values], {"rigid": rigid}, note)


def income():
    # M-21: below 36,000.00 a head is strict; totals, so that nothing is divided.
    high = {"livingSpendingFen": 72_000_00}
    row("income-one-fen-below", "M-21", "yes", twelveMonthIncomeFen=35_999_99, **high)
    row("income-exactly", "M-21", "no", twelveMonthIncomeFen=36_000_00, **high)
    two = [one(), one()]
    row("two-one-fen-below", "M-21", "yes", household=home(*two, twelveMonthIncomeFen=71_999_99, **high))
    row("two-exactly", "M-21", "no", household=home(*two, twelveMonthIncomeFen=72_000_00, **high))
    row("income-over-whatever-is-spent", "M-21 M-23", "no", twelveMonthIncomeFen=36_000_00, **high)
    unset = (RATIO, NO_COUNTY)
    row("pcdi-unset", "M-21", missing(params=["income.pcdi_last_year"]), settled=unset)
    row("income-unknown", "M-21 M-23", missing("/twelveMonthIncomeFen"), twelveMonthIncomeFen=None)
    why, settled = missing("/membersComplete"), off(MEMBERS)
    exactly = {"twelveMonthIncomeFen": 36_000_00, **high}
    row("members-unknown-above-for-one", "M-21", why, settled, membersComplete=None, **exactly)
    below = {"twelveMonthIncomeFen": 35_999_99, **high}
    row("members-unknown-below-for-one", "M-21", "yes", settled, membersComplete=None, **below)
    more = set_here("income.pcdi_last_year", "fen", 36_000_01)
    row("pcdi-one-fen-more", "M-21", "yes", settled=(more, RATIO, NO_COUNTY), twelveMonthIncomeFen=36_000_00, **high)
    elsewhere = {"hukouHere": False, "residencePermitHere": True}
    key = "dibao.residence_permit_accepted"
    note = "Judgement: the place of application of I-9 is not in the files; as for dibao."
    row("permit-accepted", "D-60 D-62a", "yes", on(key), note=note, **elsewhere)
    row("permit-not-accepted", "D-60 D-62a", "no", off(key), note=note, **elsewhere)


def ratio():
    # M-23: exceeds is strict.
    row("ratio-one-fen-above", "M-23", "yes")
    row("ratio-exactly", "M-23", "no", rehabilitationSpendingFen=0)
    # Each kind of M-25 counts alike.
    none = dict.fromkeys(("livingSpendingFen", "medicalSpendingFen", "rehabilitationSpendingFen"), 0)
    for kind in ("living", "medical", "education", "rehabilitation"):
        fact = kind + "SpendingFen"
        row(f"{kind}-above", "M-25 M-23", "yes", **{**none, fact: 18_000_01})
        row(f"{kind}-exactly", "M-25 M-23", "no", **{**none, fact: 18_000_00})
        row(f"{kind}-unknown", "M-25 M-23", missing("/" + fact), **{**none, fact: None})
        enough = "medicalSpendingFen" if kind == "living" else "livingSpendingFen"
        unknown = {**none, enough: 18_000_01, fact: None}
        row(f"{kind}-unknown-beside-enough", "M-25 M-23", "yes", **unknown)
    # M-25(5): other kinds only where the county added some.
    other = {**none, "otherSpendingFen": 18_000_01}
    key = "rigid.other_spending_counts"
    row("other-counts", "M-25 M-23", "yes", on(key), **other)
    row("other-does-not-count", "M-25 M-23", "no", NO_OTHER, **other)
    row("other-not-settled", "M-25 M-23", missing(params=[key]), **other)
    row("other-not-settled-nothing-spent", "M-25 M-23", "no", **none)
    row("other-unknown-but-not-counted", "M-25 M-23", "no", NO_OTHER, **{**none, "otherSpendingFen": None})
    unset = (PCDI, NO_COUNTY)
    row("ratio-unset", "M-23", missing(params=["rigid.spending_ratio"]), settled=unset)
    row("ratio-unset-nothing-spent", "M-23", "no", settled=unset, **none)
    # Without income any spending exceeds, none does not.
    nothing = {"twelveMonthIncomeFen": 0}
    note = "Judgement: a share of no income; compared as products, so any spending exceeds and none does not."
    row("no-income-some-spending", "M-23 M-26", "yes", note=note, **{**none, **nothing, "livingSpendingFen": 1})
    row("no-income-no-spending", "M-23 M-26", "no", note=note, **{**none, **nothing})
    whole = set_here("rigid.spending_ratio", "bps", 10_000)
    equal = {**none, "livingSpendingFen": 30_000_00}
    row("whole-income-spent", "M-23", "no", settled=(PCDI, whole, NO_COUNTY), **equal)
    row("more-than-income-spent", "M-23", "yes", settled=(PCDI, whole, NO_COUNTY), **{**equal, "medicalSpendingFen": 1})
    odd = set_here("rigid.spending_ratio", "bps", 3_333)
    third = {**none, "twelveMonthIncomeFen": 10_001, "livingSpendingFen": 3_333}
    # 33.33 % of 100.01 yuan is 33.333333 yuan: nothing is rounded.
    row("ratio-with-a-fraction-below", "M-23", "no", settled=(PCDI, odd, NO_COUNTY), **third)
    row(
        "ratio-with-a-fraction-above",
        "M-23",
        "yes",
        settled=(PCDI, odd, NO_COUNTY),
        **{**third, "livingSpendingFen": 3_334},
    )


def window():
    # M-23: the twelve months before the application; the day of application itself is not before it.
    at = {"windowFrom": "2024-03-01", "windowTo": "2025-02-28"}
    applied = ["M-23=applicationDate", "M-26=twelveMonthTotal"]
    row("window-of-the-application", "M-23", says("yes", readings=applied, **at), day="2025-06-30")
    as_of = ["M-23=asOf", "M-26=twelveMonthTotal"]
    at = {"windowFrom": "2024-06-30", "windowTo": "2025-06-29", "readings": as_of}
    note = "Judgement: where the day of application is not known, the day of the answer stands for it, and is said."
    row("window-without-application", "M-23", says("yes", **at), day="2025-06-30", applicationDate=None, note=note)
    row("window-application-tomorrow", "M-23", says("yes", **at), day="2025-06-30", applicationDate="2025-07-01")
    lost = {"day": "2025-06-30", "applicationDate": None, "unreadable": ["applicationDate"]}
    note = "A day that was given and cannot be read is not one that nobody gave: no other day stands for it."
    open_ = says("open", facts=["/applicationDate"], windowFrom=None, windowTo=None, readings=applied[1:])
    row("window-of-no-readable-day", "M-23", open_, off("rigid.other_spending_counts"), note=note, **lost)
    row("window-of-no-readable-day-and-recorded", "M-20 M-23", says("no", windowFrom=None), recordedDibao=True, **lost)
    at = {"windowFrom": "2024-06-30", "windowTo": "2025-06-29", "readings": applied}
    row("window-application-today", "M-23", says("yes", **at), day="2025-06-30", applicationDate="2025-06-30")
    at = {"windowFrom": "2027-02-28", "windowTo": "2028-02-28"}
    row("window-from-a-leap-day", "M-23", says("yes", **at), day="2028-03-15", applicationDate="2028-02-29")
    at = {"windowFrom": "2027-03-01", "windowTo": "2028-02-29"}
    row("window-after-a-leap-day", "M-23", says("yes", **at), day="2028-03-15", applicationDate="2028-03-01")


def recorded():
    # M-20: what is recorded, not whether the tests of the others would succeed.
    row("recorded-dibao", "M-20", "no", recordedDibao=True)
    row("recorded-margin", "M-20", "no", recordedMargin=True)
    row("recorded-dibao-unknown", "M-20", missing("/recordedDibao"), recordedDibao=None)
    row("recorded-margin-unknown", "M-20", missing("/recordedMargin"), recordedMargin=None)
    row("only-member-tekun", "M-20", "no", household=home({**one(), "recordedTekun": True}))
    row("only-member-single", "M-20", "no", household=home({**one(), "recordedDibao": True}))
    one_of_two = home({**one(), "recordedTekun": True}, one())
    row("one-of-two-excludes", "M-20", "no", on(MEMBERS), household=one_of_two)
    row("one-of-two-does-not-exclude", "M-20", "yes", off(MEMBERS), household=one_of_two)
    note = "The text says of the household; whether one member's status excludes it is a local reading."
    row("one-of-two-not-settled", "M-20", missing(params=[MEMBERS]), household=one_of_two, note=note)
    both = home({**one(), "recordedTekun": True}, {**one(), "recordedDibao": True})
    row("both-of-two", "M-20", "no", off(MEMBERS), household=both)
    unknown = home({**one(), "recordedTekun": None}, one())
    why = missing("/members/0/recordedTekun")
    row("member-unknown", "M-20", why, on(MEMBERS), household=unknown)
    row("member-unknown-does-not-matter", "M-20", "yes", off(MEMBERS), household=unknown)
    # The household would be dibao: rigid stays yes, and it is told to apply there first.
    poor = {**one(), "wageFen": 500_00}
    household = home(poor, propertyWithinDibaoRule=True)
    row("would-be-dibao", "M-20", says("yes", applyFirst=["dibao"]), household=household)
    row("would-be-dibao-is-recorded", "M-20", "no", household={**household, "recordedDibao": True})
    household = home(poor, propertyWithinDibaoRule=True, recordedDibao=None)
    row("would-be-dibao-record-unknown", "M-20", missing("/recordedDibao", applyFirst=None), household=household)
    household = home({**one(), "wageFen": 1499_99}, propertyWithinMarginRule=True)
    row("would-be-margin", "M-20 M-01", says("yes", applyFirst=["margin"]), household=household)
    household = home({**one(), "wageFen": 1500_00}, propertyWithinMarginRule=True)
    relaxed = [set_here("margin.income_multiple_local", "bps", 15_000)]
    row("would-be-nothing-else", "M-20 M-01", says("yes", applyFirst=None), *relaxed, household=household)
    old = elder(recordedTekun=False, recordedDibao=False)
    counts = on("dibao.counts_tekun_member")
    first = says("yes", applyFirst=["tekun", "dibao"])
    row("would-be-tekun-and-dibao", "M-20 T-10", first, counts, household=home(old))
    no = says("no", applyFirst=None)
    row("no-one-applies-first-to-a-no", "M-20 T-10", no, counts, household=home(old, livingSpendingFen=0, medicalSpendingFen=0))


def property_limits():
    # M-22: own limits; may be looser than those of margin families. Invented: 24 months of S, 1 vehicle, 2 homes.
    months, vehicles, homes = DEPOSIT_MONTHS, VEHICLES_LIMIT, HOMES_LIMIT
    limits = [
        set_here(months.format("rigid"), "count", 24),
        set_here(vehicles.format("rigid"), "count", 1),
        set_here(homes.format("rigid"), "count", 2),
    ]
    margin = [set_here(key.format("margin"), "count", 1) for key in (months, vehicles, homes)]

    def owns(id, rigid, values=limits, **facts):
        owned = {"propertyWithinRigidRule": None, "depositsFen": 0, "vehicles": 0, "homes": 1, **facts}
        row(id, "M-22", rigid, *margin, *values, **owned)

    owns("deposits-at-limit", "yes", depositsFen=24 * URBAN)
    owns("deposits-one-fen-over", "no", depositsFen=24 * URBAN + 1)
    owns("vehicles-at-limit", "yes", vehicles=1)
    owns("vehicles-over-limit", "no", vehicles=2)
    owns("homes-at-limit", "yes", homes=2)
    owns("homes-over-limit", "no", homes=3)
    for key, fact in ((months, "depositsFen"), (vehicles, "vehicles"), (homes, "homes")):
        key = key.format("rigid")
        unset = missing("/propertyWithinRigidRule", params=[key])
        owns(f"limit-unset-{fact}", unset, [v for v in limits if v["key"] != key], **{fact: 1})
    row("property-no", "M-22", "no", propertyWithinRigidRule=False)


def county():
    key = "rigid.county_conditions_exist"
    settled = (PCDI, RATIO)
    row("county-conditions-met", "M-23a", "yes", on(key), settled=settled, meetsLocalRigidConditions=True)
    row("county-conditions-not-met", "M-23a", "no", on(key), settled=settled, meetsLocalRigidConditions=False)
    why = missing("/meetsLocalRigidConditions")
    row("county-conditions-unknown", "M-23a", why, on(key), settled=settled)
    row("county-conditions-none", "M-23a", "yes", settled=(*settled, NO_COUNTY), meetsLocalRigidConditions=False)
    why = missing("/meetsLocalRigidConditions", params=[key])
    row("county-conditions-not-settled", "M-23a", why, settled=settled)
    row("county-conditions-met-anyway", "M-23a", "yes", settled=settled, meetsLocalRigidConditions=True)


def before_the_measures():
    # M-33: before 2023-10 nothing; until 2024-12-31 the definition of I-8 and local rules.
    key = "rigid.local_rules_exist"
    local_yes = {"meetsLocalRigidConditions": True}
    row("day-before-i8", "M-33", "notInForce", on(key), day="2023-09-30", **local_yes)
    month = says("yes", readings=["M-33=monthStart"])
    row("first-day-of-i8", "M-33", month, on(key), day="2023-10-01", **local_yes)
    row("last-day-of-the-month-of-i8", "M-33", month, on(key), day="2023-10-31", **local_yes)
    row("day-after-the-month-of-i8", "M-33", says("yes", readings=None), on(key), day="2023-11-01", **local_yes)
    # The line is that of two; where one may be the other, whose id was lost, it may be that of one.
    both = {"twelveMonthIncomeFen": 36_000_00, **local_yes}
    row("two-of-i8", "M-33", "yes", on(key), day="2024-12-31", household=home(one(id="a"), one(id="b"), **both))
    lost = home(one(id="a"), one(), **both)
    row("two-of-i8-one-without-id", "M-33", missing("/membersComplete"), on(key), day="2024-12-31", household=lost)
    row("last-day-of-i8-alone", "M-33", says("yes", windowFrom=None), on(key), day="2024-12-31", **local_yes)
    applied = ["M-23=applicationDate", "M-26=twelveMonthTotal"]
    at = {"windowFrom": "2024-01-01", "windowTo": "2024-12-31", "readings": applied}
    first = "2025-01-01"
    row("first-day-of-i9", "M-33 M-23", says("yes", **at), day=first, applicationDate=first)
    recorded = {"recordedDibao": True, **local_yes}
    row("i8-does-not-ask-records", "M-33 M-20", "yes", on(key), day="2024-12-31", **recorded)
    row("i9-asks-records", "M-33 M-20", "no", on(key), day=first, **recorded)
    row("i8-income-one-fen-below", "M-33 M-21", "yes", on(key), day=I8, twelveMonthIncomeFen=35_999_99, **local_yes)
    row("i8-income-exactly", "M-33 M-21", "no", on(key), day=I8, twelveMonthIncomeFen=36_000_00, **local_yes)
    row("i8-local-rules-not-met", "M-33", "no", on(key), day=I8, meetsLocalRigidConditions=False)
    row("i8-local-rules-unknown", "M-33", missing("/meetsLocalRigidConditions"), on(key), day=I8)
    judged = says("discretionary", discretion=["M-33"])
    note = "Without local rules whether the spending is too heavy is the authority's to say."
    row("i8-no-local-rules", "M-33", judged, off(key), day=I8, note=note)
    why = missing(params=[key], discretion=["M-33"])
    row("i8-local-rules-not-settled", "M-33", why, day=I8, meetsLocalRigidConditions=True)
    # M-24 changes who sets the ratio, not the test.
    for day in ("2026-06-30", "2026-07-01"):
        row(f"same-on-{day}", "M-24 M-23", "yes", day=day, applicationDate=day)


def faulty():
    at = "/twelveMonthIncomeFen"
    row("faulty-income", "M-21", missing(at), twelveMonthIncomeFen=-1)
    row("faulty-spending", "M-25", missing("/livingSpendingFen"), livingSpendingFen=-1)


income()
ratio()
window()
recorded()
property_limits()
county()
before_the_measures()
faulty()

"""Margin family: the line (M-01), the provincial percentage (M-02), Shandong's bounds (M-03, M-04), property (M-08)."""

from given import STANDARDS, URBAN, adult, elder, family, off, on, set_here
from read import Read, missing, says
from parameters import HOMES_LIMIT, LOWER_BOUND, VEHICLES_LIMIT

BEFORE, WITHIN, AFTER = "2022-10-31", "2024-03-01", "2027-11-01"
VEHICLES, HOMES = VEHICLES_LIMIT.format("margin"), HOMES_LIMIT.format("margin")
LOCAL, WAGE, RAISE = "margin.income_multiple_local", "wage.minimum_monthly", "margin.income_percentage_provincial"
SHANDONG = set_here(LOWER_BOUND, "choice", "shandong")
NOT_RELAXED = [set_here(LOCAL, "bps", 15_000), set_here(WAGE, "fen", 2100_00)]
"""A place that has settled that it does not relax."""

book = Read("margin")


def row(id, clauses, day, income, margin, *values, standards=STANDARDS, note=None, dibao="no", others=(), **facts):
    household = family(adult(income), *others, **facts)
    book.case(id, clauses, day, household, [*standards, *values], {"dibao": dibao, "margin": margin}, note)


def national_line():
    # M-01: below 1.5 S is strict, and the family must not qualify for dibao.
    row("margin-exactly-s", "M-01", BEFORE, 1000_00, says("yes", readings=None))
    row("margin-below-s-is-dibao", "M-01", BEFORE, 999_99, "no", dibao="yes")
    row("margin-one-fen-below-line", "M-01", BEFORE, 1499_99, "yes")
    row("margin-exactly-on-line", "M-01", BEFORE, 1500_00, "no")
    row("margin-two-members-below-line", "M-01", BEFORE, 2999_99, "yes", others=[adult()])
    row("margin-two-members-on-line", "M-01", BEFORE, 3000_00, "no", others=[adult()])
    # 1.5 x 1,000.01 is 1,500.015: nothing is rounded.
    odd = [set_here("dibao.standard.urban", "fen", 1000_01)]
    row("margin-line-with-half-a-fen-below", "M-01", BEFORE, 1500_01, "yes", standards=odd)
    row("margin-line-with-half-a-fen-above", "M-01", BEFORE, 1500_02, "no", standards=odd)
    # Margin table, second case: over the dibao property limit but within that of margin families.
    over = {"propertyWithinDibaoRule": False}
    row("margin-poor-but-over-dibao-property", "M-01", BEFORE, 500_00, "yes", **over)
    row("margin-property-no", "M-01", BEFORE, 1200_00, "no", propertyWithinMarginRule=False)
    row("margin-hukou-elsewhere", "M-01 D-60", BEFORE, 1200_00, "no", hukouHere=False, residencePermitHere=False)
    permit = {"hukouHere": False, "residencePermitHere": True}
    key = "dibao.residence_permit_accepted"
    row("margin-permit-accepted", "M-01 D-62a", BEFORE, 1200_00, "yes", on(key), **permit)
    undecided = missing(params=[key])
    row("margin-permit-not-settled", "M-01 D-62a", BEFORE, 1200_00, undecided, dibao="no", **permit)


def shandong_dates():
    national = {"readings": ["C2=national"]}
    unset = missing(params=[LOCAL, WAGE])
    # M-04 begins on 2022-11-01: what the national line excludes may be within a relaxed one.
    row("margin-relaxation-day-before", "M-04", BEFORE, 1500_00, says("no", readings=None))
    row("margin-relaxation-first-day", "M-04", "2022-11-01", 1500_00, {**unset, **national})
    last = "2027-10-31"
    row("margin-relaxation-unset-last-day", "M-04", last, 1999_99, unset)
    row("margin-relaxation-unset-last-day-at-2s", "M-04", last, 2000_00, "no")
    relaxed = [set_here(LOCAL, "bps", 20_000), set_here(WAGE, "fen", 2100_00)]
    stated = ["C2=national", "C8=national"]
    row("margin-relaxation-last-day", "M-04", last, 1600_00, says("yes", readings=stated), *relaxed)
    over = says("no", readings=["C8=national"])
    row("margin-relaxation-day-after", "M-04", AFTER, 1600_00, over, *relaxed)


def relaxation():
    def relaxed(id, income, margin, multiple=20_000, wage=2100_00, **more):
        values = [v for v in (multiple and set_here(LOCAL, "bps", multiple), wage and set_here(WAGE, "fen", wage)) if v]
        row(id, "M-04", WITHIN, income, margin, *values, **more)

    # Below 2 S is strict; not above the minimum wage is not.
    relaxed("margin-relaxed-one-fen-below-2s", 1999_99, "yes")
    relaxed("margin-relaxed-exactly-2s", 2000_00, "no")
    relaxed("margin-relaxed-at-minimum-wage", 1800_00, "yes", wage=1800_00)
    relaxed("margin-relaxed-above-minimum-wage", 1800_01, "no", wage=1800_00)
    relaxed("margin-relaxed-two-at-minimum-wage", 3600_00, "yes", wage=1800_00, others=[adult()])
    relaxed("margin-relaxed-two-above-minimum-wage", 3600_01, "no", wage=1800_00, others=[adult()])
    relaxed("margin-relaxed-less-below", 1699_99, "yes", multiple=17_000)
    relaxed("margin-relaxed-less-exactly", 1700_00, "no", multiple=17_000)
    relaxed("margin-minimum-wage-does-not-bind-the-line", 1499_99, "yes", wage=1200_00)
    # What the place chose is not known: no more than 2 S can be.
    relaxed("margin-relaxation-unset-at-2s", 2000_00, "no", multiple=None)
    relaxed("margin-relaxation-unset-below-2s", 1999_99, missing(params=[LOCAL]), multiple=None)
    relaxed("margin-relaxation-unset-above-wage", 1999_99, "no", multiple=None, wage=1900_00)
    relaxed("margin-minimum-wage-unset", 1999_99, missing(params=[WAGE]), wage=None)
    relaxed("margin-relaxation-does-not-matter", 1499_99, "yes", multiple=None, wage=None)


def lower_bound():
    # C2, M-03: Shandong's press text says above the standard; the national text only says not dibao.
    def both(id, income, national, shandong, day=WITHIN, **facts):
        row(f"{id}-national", "M-01 M-03", day, income, national, *NOT_RELAXED, **facts)
        row(f"{id}-shandong", "M-01 M-03", day, income, shandong, *NOT_RELAXED, SHANDONG, **facts)

    stated = {"readings": ["C2=shandong"]}
    both("margin-lower-bound-exactly-s", 1000_00, "yes", says("no", **stated))
    both("margin-lower-bound-one-fen-above", 1000_01, "yes", says("yes", **stated))
    over = {"propertyWithinDibaoRule": False}
    both("margin-lower-bound-poor-with-property", 500_00, "yes", says("no", **stated), **over)
    both("margin-lower-bound-before-shandong", 1000_00, "yes", says("yes", readings=None), day=BEFORE)
    after = says("yes", readings=["C8=national"])
    both("margin-lower-bound-after-shandong", 1000_00, "yes", after, day=AFTER)
    row(
        "margin-lower-bound-binds-relaxation",
        "M-03 M-04",
        WITHIN,
        1600_00,
        says("yes", **stated),
        set_here(LOCAL, "bps", 20_000),
        set_here(WAGE, "fen", 2100_00),
        SHANDONG,
    )


def provincial_percentage():
    # M-02, C8: from 2026-07-01 the province raises the standard by a percentage; none was found.
    more, less_ = set_here(RAISE, "bps", 6_000), set_here(RAISE, "bps", 4_000)
    both = ["C2=national", "C8=national"]
    last = says("yes", readings=["C2=national"])
    row("margin-law-day-before", "M-02 M-01", "2026-06-30", 1499_99, last, *NOT_RELAXED)
    row("margin-law-first-day", "M-02 M-01", "2026-07-01", 1499_99, says("yes", readings=both), *NOT_RELAXED)
    row("margin-law-national-line", "M-02 M-01", "2026-07-01", 1500_00, says("no", readings=both), *NOT_RELAXED)
    row("margin-percentage-not-before-the-law", "M-02", "2026-06-30", 1599_99, "no", *NOT_RELAXED, more)
    loaded = ["C2=national"]
    row("margin-percentage-below", "M-02", "2026-07-01", 1599_99, says("yes", readings=loaded), *NOT_RELAXED, more)
    row(
        "margin-percentage-exactly", "M-02", "2026-07-01", 1600_00, says("no", readings=loaded), *NOT_RELAXED, more
    )
    row("margin-percentage-lower-below", "M-02", AFTER, 1399_99, says("yes", readings=None), less_)
    row("margin-percentage-lower-exactly", "M-02", AFTER, 1400_00, says("no", readings=None), less_)


def property_limits():
    # M-08: own limits, apart from those of dibao; invented: 24 months of S a member, 1 vehicle, 2 homes.
    limits = [set_here("margin.property.deposit_months", "count", 24), set_here(VEHICLES, "count", 1)]
    limits.append(set_here(HOMES, "count", 2))

    def owns(id, margin, values=limits, **facts):
        owned = {"propertyWithinMarginRule": None, "depositsFen": 0, "vehicles": 0, "homes": 1, **facts}
        row(id, "M-01 M-08", BEFORE, 1200_00, margin, *values, **owned)

    owns("margin-deposits-at-limit", "yes", depositsFen=24 * URBAN)
    owns("margin-deposits-one-fen-over", "no", depositsFen=24 * URBAN + 1)
    owns("margin-vehicles-at-limit", "yes", vehicles=1)
    owns("margin-vehicles-over-limit", "no", vehicles=2)
    owns("margin-homes-at-limit", "yes", homes=2)
    owns("margin-homes-over-limit", "no", homes=3)
    months = "margin.property.deposit_months"
    for key, facts in ((months, {"depositsFen": 1}), (VEHICLES, {"vehicles": 1}), (HOMES, {"homes": 1})):
        unset = missing("/propertyWithinMarginRule", params=[key])
        values = [v for v in limits if v["key"] != key]
        owns(f"margin-limit-unset-{key.split('.')[-1]}", unset, values=values, **facts)


def tekun_members():
    # D-10 for the margin line: two members below 3,000.00, or one below 1,500.00.
    key = "dibao.counts_tekun_member"

    def with_elder(id, wage, margin, *values):
        say = {"dibao": "no", "margin": margin}
        book.case(id, "M-01 D-10", BEFORE, family(elder(), adult(wage)), [*STANDARDS, *values], say)

    with_elder("margin-tekun-member-counts", 2999_99, "yes", on(key))
    with_elder("margin-tekun-member-does-not-count", 2999_99, "no", off(key))
    with_elder("margin-tekun-member-not-settled", 2999_99, missing(params=[key]))
    with_elder("margin-tekun-member-above-either-way", 3000_00, "no")


national_line()
shandong_dates()
relaxation()
lower_bound()
provincial_percentage()
property_limits()
tekun_members()

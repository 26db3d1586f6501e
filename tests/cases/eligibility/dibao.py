"""Dibao: income and property (D-01), place (D-60, D-62a), what is counted (D-21 to D-23), amount (D-50)."""

from given import STANDARDS, URBAN, adult, elder, family, off, on, set_here
from read import Read, missing, says
from parameters import HOMES_LIMIT, LARGEST, VEHICLES_LIMIT

DAY = "2024-03-01"
VEHICLES, HOMES = VEHICLES_LIMIT.format("dibao"), HOMES_LIMIT.format("dibao")
MONTHS = "dibao.property.deposit_months"

book = Read("dibao")


def income_against_the_standard():
    def row(id, household, dibao, margin, note=None):
        book.case(id, "D-01 D-50 D-52", DAY, household, STANDARDS, {"dibao": dibao, "margin": margin}, note)

    # D-01: below (低于) is strict.
    row("dibao-one-fen-below-s", family(adult(999_99)), says("yes", amountFen=1), "no")
    row("dibao-exactly-s", family(adult(1000_00)), "no", "yes")
    row("dibao-one-fen-above-s", family(adult(1000_01)), "no", "yes")
    row("dibao-no-income-pays-all-of-s", family(adult(0)), says("yes", amountFen=1000_00), "no")
    # D-52: totals, not per-capita income, so no fen is lost in a division.
    row("dibao-two-members-one-fen", family(adult(1999_99), adult()), says("yes", amountFen=1), "no")
    row("dibao-two-members-exactly-2s", family(adult(1999_99), adult(1)), "no", "yes")
    three = [adult(1000_00), adult(1000_00)]
    row("dibao-three-members-one-fen", family(*three, adult(999_99)), says("yes", amountFen=1), "no")
    row("dibao-three-members-exactly-3s", family(*three, adult(1000_00)), "no", "yes")
    # D-06, D-02: the standard of the household's own area.
    row("dibao-rural-one-fen-below", family(adult(799_99), area="rural"), says("yes", amountFen=1), "no")
    row("dibao-rural-exactly-s", family(adult(800_00), area="rural"), "no", "yes")
    # The largest amounts that travel.
    row("dibao-largest-wage", family(adult(LARGEST)), "no", "no")
    row("dibao-two-largest-wages", family(adult(LARGEST), adult(LARGEST)), "no", "no")
    row(
        "dibao-largest-loss-against-largest-wage",
        family(adult(LARGEST, businessNetFen=-LARGEST)),
        says("yes", amountFen=1000_00),
        "no",
    )
    highest = [set_here("dibao.standard.urban", "fen", LARGEST)]
    say = {"dibao": says("yes", amountFen=1)}
    book.case("dibao-largest-standard-below", "D-01 D-50", DAY, family(adult(LARGEST - 1)), highest, say)
    book.case("dibao-largest-standard-exactly", "D-01", DAY, family(adult(LARGEST)), highest, {"dibao": "no"})


def what_is_counted():
    # D-21: each class of income, alone, reaches S.
    for kind in ("businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"):
        name = kind.removesuffix("Fen")
        say = {"dibao": says("yes", amountFen=1)}
        book.case(f"dibao-{name}-below", "D-01 D-21", DAY, family(adult(**{kind: 999_99})), STANDARDS, say)
        household = family(adult(**{kind: 1000_00}))
        book.case(f"dibao-{name}-exactly", "D-01 D-21", DAY, household, STANDARDS, {"dibao": "no"})
    # D-21: net business and net transfers may be a loss and lower the total.
    for kind in ("businessNetFen", "transferNetFen"):
        name = kind.removesuffix("Fen")
        household = family(adult(1500_00, **{kind: -500_01}))
        say = {"dibao": says("yes", amountFen=1)}
        book.case(f"dibao-{name}-loss-below", "D-01 D-21", DAY, household, STANDARDS, say)
        household = family(adult(1500_00, **{kind: -500_00}))
        book.case(f"dibao-{name}-loss-exactly", "D-01 D-21", DAY, household, STANDARDS, {"dibao": "no"})
    household = family(adult(transferNetFen=-200_00))
    say = {"dibao": says("yes", amountFen=1000_00, readings=["D-50=lossIsNoAid"])}
    note = "A loss is no aid: a total below zero counts as nothing, so nobody gets more than the standard of the counted members."
    book.case("dibao-total-below-zero", "D-50 D-52", DAY, household, STANDARDS, say, note)
    # D-22: preferential pensions are never counted.
    household = family(adult(preferentialFen=5000_00))
    say = {"dibao": says("yes", amountFen=1000_00)}
    book.case("dibao-preferential-not-counted", "D-22", DAY, household, STANDARDS, say)


def basic_pension():
    # D-23: excluded for the period 2021-2025 by its terms; afterwards a local reading without default.
    key = "dibao.basic_pension_excluded"
    pensioner = family(adult(900_00, basicPensionFen=200_00))
    full = {"dibao": says("yes", amountFen=100_00)}
    unset = {"dibao": missing(params=[key])}
    book.case("dibao-pension-first-day-of-the-rules", "D-23", "2021-07-01", pensioner, STANDARDS, full)
    book.case("dibao-pension-last-day-excluded", "D-23", "2025-12-31", pensioner, STANDARDS, full)
    book.case("dibao-pension-first-day-open", "D-23", "2026-01-01", pensioner, STANDARDS, unset)
    renewed = [*STANDARDS, on(key, "2026-01-01")]
    book.case("dibao-pension-excluded-locally", "D-23", "2026-01-01", pensioner, renewed, full)
    ended = [*STANDARDS, off(key, "2026-01-01")]
    book.case("dibao-pension-counted-locally", "D-23", "2026-01-01", pensioner, ended, {"dibao": "no"})
    small = family(adult(900_00, basicPensionFen=99_99))
    say = {"dibao": says("yes", amountFen=None)}
    note = "Below S under both readings, so certain; the amount depends on the reading and is not given."
    book.case("dibao-pension-below-either-way", "D-23 D-50", "2026-01-01", small, STANDARDS, say, note)
    reaches = family(adult(900_00, basicPensionFen=100_00))
    book.case("dibao-pension-reaches-s", "D-23", "2026-01-01", reaches, STANDARDS, unset)
    rich = family(adult(1000_00, basicPensionFen=200_00))
    book.case("dibao-pension-above-either-way", "D-23", "2026-01-01", rich, STANDARDS, {"dibao": "no"})


def senior_allowance():
    # D-22 names no old-age allowance for dibao; whether a place excludes it is open.
    key = "dibao.senior_allowance_excluded"
    household = family(adult(900_00, seniorAllowanceFen=100_00))
    book.case("dibao-senior-open", "D-22", DAY, household, STANDARDS, {"dibao": missing(params=[key])})
    say = {"dibao": says("yes", amountFen=100_00)}
    book.case("dibao-senior-excluded", "D-22", DAY, household, [*STANDARDS, on(key)], say)
    book.case("dibao-senior-counted", "D-22", DAY, household, [*STANDARDS, off(key)], {"dibao": "no"})
    household = family(adult(900_00, seniorAllowanceFen=99_99))
    say = {"dibao": says("yes", amountFen=1)}
    book.case("dibao-senior-counted-below", "D-22", DAY, household, [*STANDARDS, off(key)], say)


def property_limits():
    # D-01: the appraisal is the local property rule, applied.
    refused = family(adult(), propertyWithinDibaoRule=False)
    book.case("dibao-property-appraised-no", "D-01 D-35", DAY, refused, STANDARDS, {"dibao": "no"})

    # D-34: without an appraisal, the local limits; invented here: 12 months of S a member, 1 vehicle, 2 homes.
    limits = [*STANDARDS, set_here(MONTHS, "count", 12), set_here(VEHICLES, "count", 1), set_here(HOMES, "count", 2)]

    def row(id, dibao, members=1, values=limits, note=None, **facts):
        owned = {"propertyWithinDibaoRule": None, "depositsFen": 0, "vehicles": 0, "homes": 1, **facts}
        household = family(*[adult() for _ in range(members)], **owned)
        book.case(id, "D-01 D-34", DAY, household, values, {"dibao": dibao}, note)

    row("dibao-deposits-at-limit", "yes", depositsFen=12 * URBAN)
    row("dibao-deposits-one-fen-over", "no", depositsFen=12 * URBAN + 1)
    row("dibao-deposits-two-members-at-limit", "yes", members=2, depositsFen=24 * URBAN)
    row("dibao-deposits-two-members-one-fen-over", "no", members=2, depositsFen=24 * URBAN + 1)
    row("dibao-vehicles-at-limit", "yes", vehicles=1)
    row("dibao-vehicles-over-limit", "no", vehicles=2)
    row("dibao-homes-at-limit", "yes", homes=2)
    row("dibao-homes-over-limit", "no", homes=3)
    row("dibao-appraisal-stands-above-limits", "yes", propertyWithinDibaoRule=True, vehicles=5)
    row("dibao-appraisal-no-stands-above-limits", "no", propertyWithinDibaoRule=False)
    note = "No limit can be below nothing, so the unset limits do not matter."
    row("dibao-owns-nothing-no-limits-set", "yes", values=STANDARDS, homes=0, note=note)
    appraisal = "/propertyWithinDibaoRule"
    for key, facts in ((MONTHS, {"depositsFen": 1}), (VEHICLES, {"vehicles": 1}), (HOMES, {"homes": 1})):
        values = [v for v in limits if v["key"] != key]
        row(f"dibao-limit-unset-{key.split('.')[-1]}", missing(appraisal, params=[key]), values=values, **facts)
    row("dibao-one-limit-broken-another-unset", "no", values=limits[:-1], vehicles=2)


def place():
    def row(id, say, *values, **facts):
        household = family(adult(), **facts)
        book.case(id, "D-60 D-62a", DAY, household, [*STANDARDS, *values], {"dibao": say})

    key = "dibao.residence_permit_accepted"
    permit = {"hukouHere": False, "residencePermitHere": True}
    row("dibao-hukou-elsewhere-no-permit", "no", hukouHere=False, residencePermitHere=False)
    row("dibao-permit-accepted", says("yes", amountFen=1000_00), on(key), **permit)
    row("dibao-permit-not-accepted", "no", off(key), **permit)
    row("dibao-permit-not-settled", missing(params=[key]), **permit)


def dates():
    household = family(adult(999_99))
    every = {"dibao": "notCovered", "margin": "notCovered", "tekun/0": "notCovered", "rigid": "notInForce"}
    values = [set_here("dibao.standard.urban", "fen", URBAN, "2020-01-01")]
    book.case("dibao-day-before-the-rules", "D-01", "2021-06-30", household, values, every)
    book.case("dibao-first-day-of-the-rules", "D-01", "2021-07-01", household, values, {"dibao": "yes"})
    # D-02: the standard is never last year's number, nor next year's.
    later = [set_here("dibao.standard.urban", "fen", URBAN, "2024-01-01")]
    say = {"dibao": missing(params=["dibao.standard.urban"])}
    book.case("dibao-standard-not-yet-set", "D-02", "2023-12-31", household, later, say)
    book.case("dibao-standard-set-that-day", "D-02", "2024-01-01", household, later, {"dibao": "yes"})
    other = [set_here("dibao.standard.rural", "fen", URBAN)]
    book.case("dibao-only-the-other-standard-set", "D-02", DAY, household, other, say)
    rural = family(adult(799_99), area="rural")
    urban = [set_here("dibao.standard.urban", "fen", URBAN)]
    say = {"dibao": missing(params=["dibao.standard.rural"])}
    book.case("dibao-rural-standard-not-set", "D-02 D-06", DAY, rural, urban, say)


def tekun_members():
    # D-10: no text says whether a tekun member counts in size and income.
    key = "dibao.counts_tekun_member"

    def row(id, wage, dibao, *values, note=None):
        household = family(elder(), adult(wage))
        say = {"tekun/0": "yes", "dibao": dibao}
        book.case(id, "D-10 D-01", DAY, household, [*STANDARDS, *values], say, note)

    row("dibao-tekun-member-counts", 1500_00, says("yes", amountFen=500_00), on(key))
    row("dibao-tekun-member-does-not-count", 1500_00, "no", off(key))
    row("dibao-tekun-member-not-settled", 1500_00, missing(params=[key]))
    note = "Below under both readings; the amount differs between them and is not given."
    row("dibao-tekun-member-below-either-way", 999_99, says("yes", amountFen=None), note=note)
    row("dibao-tekun-member-above-either-way", 2000_00, "no")
    row("dibao-tekun-member-not-counted-amount", 999_99, says("yes", amountFen=1), off(key))
    # Whether the elder is tekun is itself open: one member or two.
    person = elder(supportersComplete=None)
    values = [*STANDARDS, off(key), on("tekun.every_supporter_must_be_unable")]
    why = missing("/members/0/supportersComplete")

    def may_be(id, wage, dibao):
        say = {"tekun/0": why, "dibao": dibao}
        book.case(id, "D-10 T-04", "2022-06-01", family(person, adult(wage)), values, say)

    may_be("dibao-perhaps-tekun-below-either-way", 999_99, says("yes", amountFen=None))
    may_be("dibao-perhaps-tekun-matters", 1000_00, why)
    may_be("dibao-perhaps-tekun-above-either-way", 2000_00, "no")


income_against_the_standard()
what_is_counted()
basic_pension()
senior_allowance()
property_limits()
place()
dates()
tekun_members()

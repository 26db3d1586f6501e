"""The order of classification: what an earlier programme closes or keeps open, and what exists on which date."""

from given import PCDI, STANDARDS, adult, disabled, elder, family, minor, off, on
from read import Read, missing, says
from parameters import HOMES_LIMIT, VEHICLES_LIMIT

OLD = "2022-06-01"
VEHICLES, HOMES = VEHICLES_LIMIT.format("dibao"), HOMES_LIMIT.format("margin")
COUNTS = on("dibao.counts_tekun_member")

book = Read("order")


def dates():
    # M-33: rigid-expenditure families are named from 2023-10; the other programmes by the rules of 2021.
    def on_day(day, rest, rigid):
        say = {"rigid": rigid, "temporary": "no"}
        if rest:
            say |= {p: rest for p in ("tekun/0", "tekun/1", "dibao", "margin", "dibaoSingle/0", "dibaoSingle/1")}
        # As much a year as two persons have on average: never a rigid-expenditure family.
        household = family(adult(2100_00), adult(), twelveMonthIncomeFen=72_000_00)
        book.case(f"order-on-{day}", "M-33", day, household, [*STANDARDS, PCDI], say)

    on_day("2021-06-30", "notCovered", "notInForce")
    on_day("2021-07-01", None, "notInForce")
    on_day("2023-09-30", None, "notInForce")
    on_day("2023-10-01", None, "no")
    on_day("2025-01-01", None, "no")
    on_day("2026-06-30", None, "no")
    on_day("2026-07-01", None, "no")


def closed():
    # A household that qualifies is taken in whole: margin and every single route are closed (D-04).
    household = family(disabled("limb", 1), disabled("mental", 3), adult(2999_99))
    say = {"dibao": says("yes", amountFen=1), "margin": "no"}
    say |= {f"dibaoSingle/{i}": "no" for i in range(3)}
    book.case("order-dibao-closes-the-rest", "D-04 M-01", OLD, household, STANDARDS, say)
    # One fen more for the family: not dibao, so margin, and each severely disabled member may apply alone.
    household = family(disabled("limb", 1), disabled("mental", 3), adult(3000_00))
    say = {"dibao": "no", "margin": "yes", "dibaoSingle/0": "yes", "dibaoSingle/1": "yes", "dibaoSingle/2": "no"}
    book.case("order-margin-opens-single", "M-01 D-40", OLD, household, STANDARDS, say)
    # Tekun is a person's; the household's dibao stands beside it.
    household = family(elder(), minor("2012-01-01"), adult(2999_99))
    say = {"tekun/0": "yes", "tekun/1": "yes", "tekun/2": "no", "dibao": "yes", "margin": "no"}
    book.case("order-tekun-beside-dibao", "T-01 D-10", OLD, household, [*STANDARDS, COUNTS], say)
    household = family(elder(), minor("2012-01-01"), adult(999_99))
    say = {"tekun/0": "yes", "tekun/1": "yes", "tekun/2": "no", "dibao": says("yes", amountFen=1)}
    not_counted = [*STANDARDS, off("dibao.counts_tekun_member")]
    book.case("order-tekun-members-left-out", "T-01 D-10", OLD, household, not_counted, say)

    # D-10 is unset and does not matter: who is tekun has exactly the standard by the dibao rule (D-20), so that the
    # amount is the same with and without this member; a fen less, and it is not.
    for word, insurance, amount in (("same", 1000_00, 500_00), ("differs", 999_99, None)):
        person = elder(socialInsuranceFen=insurance)
        say = {"tekun/0": "yes", "dibao": says("yes", amountFen=amount)}
        id = f"order-amount-{word}-without-the-tekun-member"
        book.case(id, "D-10 D-50", OLD, family(person, adult(500_00)), STANDARDS, say)


def still_open():
    # A programme that an earlier, still open one would exclude is itself open.
    why = missing("/propertyWithinDibaoRule", params=[VEHICLES])
    unknown = {"propertyWithinDibaoRule": None, "depositsFen": 0, "vehicles": 1, "homes": 0}
    alone = disabled("limb", 1, ownPropertyWithinDibaoRule=True)
    household = family(alone, adult(1000_00), **unknown)
    say = {"dibao": why, "margin": why, "dibaoSingle/0": why, "dibaoSingle/1": "no"}
    book.case("order-dibao-open-keeps-the-rest-open", "M-01 D-04 D-34", OLD, household, STANDARDS, say)
    household = family(alone, adult(1000_00), **unknown, propertyWithinMarginRule=False)
    say = {"dibao": why, "margin": "no", "dibaoSingle/0": "no"}
    note = "Margin fails on its own property rule, so the open dibao no longer matters, and no route is left."
    book.case("order-margin-fails-while-dibao-open", "M-01 D-34", OLD, household, STANDARDS, say, note)
    # The same without limits that matter: dibao is certain, and closes the rest.
    household = family(disabled("limb", 1), adult(1000_00), **{**unknown, "vehicles": 0})
    say = {"dibao": says("yes", amountFen=1000_00), "margin": "no", "dibaoSingle/0": "no"}
    book.case("order-dibao-certain-closes", "M-01 D-04", OLD, household, STANDARDS, say)
    # Margin open: a route inside margin families is open, another route is not touched.
    why = missing("/propertyWithinMarginRule", params=[HOMES])
    unknown = {"propertyWithinMarginRule": None, "depositsFen": 0, "vehicles": 0, "homes": 1}
    monk = adult(religiousSiteYears=5, inHardship=True)
    household = family(disabled("limb", 1), monk, adult(3600_00), **unknown)
    say = {"dibao": "no", "margin": why, "dibaoSingle/0": why, "dibaoSingle/1": "yes", "dibaoSingle/2": "no"}
    book.case("order-margin-open-and-single", "D-40 D-42 M-08", OLD, household, STANDARDS, say)
    # Tekun open: the single route of that person is open for the same reason.
    person = elder(seriousIllness=True, supportersComplete=None)
    why = missing("/members/0/supportersComplete", params=["tekun.every_supporter_must_be_unable"])
    household = family(person, adult(2400_00))
    say = {"tekun/0": why, "dibao": "no", "margin": "yes", "dibaoSingle/0": why}
    book.case("order-tekun-open-keeps-single-open", "T-79 D-41", OLD, household, [*STANDARDS, COUNTS], say)


def assumed():
    # A fact that is only assumed makes every answer provisional that reads it.
    def row(id, path, wages):
        household = family(elder(wageFen=500_00, preferentialFen=100_00))
        household["assumed"] = [{"path": path, "why": "stated by a neighbour"}]
        said = {"tekun/0": says("yes", provisional=wages), "dibao": says("yes", provisional=wages)}
        book.case(id, "T-20 D-01", OLD, household, [*STANDARDS, COUNTS], said)

    row("order-assumed-wage", "/members/0/wageFen", True)
    row("order-assumed-preferential-pension", "/members/0/preferentialFen", False)


dates()
closed()
still_open()
assumed()

"""Amounts that a document gives for a year (D-02): 2,750 yuan a year is not 229.17 a month. Twelve months of income are
held against the amount of the year; both sides of the number are one fen a year apart."""

from given import adult, elder, family, set_here
from read import Read, says
from parameters import DEPOSIT_MONTHS, HOMES_LIMIT, VEHICLES_LIMIT

DAY = "2024-03-01"
URBAN, RURAL = "dibao.standard.urban", "dibao.standard.rural"
# An income of 229.17 yuan a month is 2,750.04 a year.
INCOME, OF_A_YEAR = 229_17, 2750_04

book = Read("yearly")


def standard(amount, *more):
    """A rural standard for a year; the urban one for a month, as the documents had it."""
    return [set_here(URBAN, "fen", 1000_00), set_here(RURAL, "year", amount), *more]


def dibao(id, clauses, wages, amount, said, *more, note=None, **rest):
    household = family(*(adult(w) for w in wages), area="rural")
    book.case(id, clauses, DAY, household, standard(amount, *more), {"dibao": said, **rest}, note)


def income_against_a_year():
    one = "D-01 D-02 D-50"
    # D-01: below (低于) is strict; the income of a year is one fen below, at and above the standard of a year.
    dibao("yearly-one-fen-below", one, [INCOME], OF_A_YEAR + 1, says("yes", amountFen=None, amountYearFen=1))
    dibao("yearly-exactly", one, [INCOME], OF_A_YEAR, "no", margin="yes")
    dibao("yearly-one-fen-above", one, [INCOME], OF_A_YEAR - 1, "no")
    # 2,750 a year: a twelfth rounded up to 229.17 would take in nobody else, a twelfth rounded down 229.16 would not.
    dibao("yearly-2750-below", one, [229_16], 2750_00, says("yes", amountFen=None, amountYearFen=8))
    dibao("yearly-2750-above", one, [229_17], 2750_00, "no")
    two = [229_16, 229_17]
    dibao("yearly-2750-of-two", one + " D-52", two, 2750_00, says("yes", amountFen=None, amountYearFen=4))
    three = [229_16, 229_17, 229_17]
    dibao("yearly-2750-of-three", one + " D-52", three, 2750_00, "no", note="687.50 a month are 8,250 a year: at the line")
    # A whole number of fen a month is told a month.
    dibao("yearly-whole", one, [100_00], 2760_00, says("yes", amountFen=130_00))
    whole = [set_here(URBAN, "fen", 1000_00), set_here(RURAL, "fen", 230_00)]
    say = {"dibao": says("yes", amountFen=130_00)}
    book.case("monthly-as-the-year", one, DAY, family(adult(100_00), area="rural"), whole, say)
    # D-52: the place names how a part of a fen is rounded.
    for way, fen in (("down", 0), ("up", 1), ("halfUp", 1)):
        rounding = set_here("dibao.rounding", "choice", way)
        said = says("yes", amountFen=fen, amountYearFen=8)
        dibao(f"yearly-rounded-{way}", "D-52", [229_16], 2750_00, said, rounding)
    # D-06: the urban standard is given for a month, and decides by the month beside a rural one for a year.
    for wage, said in ((999_99, says("yes", amountFen=1)), (1000_00, "no")):
        household = family(adult(wage))
        book.case(f"yearly-beside-a-month-{wage}", "D-01 D-06", DAY, household, standard(2750_01), {"dibao": said})


def multiples_of_a_year():
    # M-01: below 1.5 times; 1.5 × 2,750.02 = 4,125.03 a year, of which 343.75 a month are 4,125.00.
    for amount, said in ((2750_01, "yes"), (2750_00, "no")):
        household = family(adult(343_75), area="rural")
        book.case(f"yearly-margin-{amount}", "M-01", "2022-06-01", household, standard(amount), {"dibao": "no", "margin": said})
    # D-34: 12 months of the standard are the amount of the year itself.
    limits = [set_here(DEPOSIT_MONTHS.format("dibao"), "count", 12)]
    limits += [set_here(VEHICLES_LIMIT.format("dibao"), "count", 0), set_here(HOMES_LIMIT.format("dibao"), "count", 1)]
    for savings, said in ((2750_01, says("yes", amountFen=None, amountYearFen=2750_01)), (2750_02, "no")):
        facts = {"area": "rural", "propertyWithinDibaoRule": None, "depositsFen": savings, "vehicles": 0, "homes": 1}
        household = family(adult(0), **facts)
        say = {"dibao": said}
        book.case(f"yearly-deposits-{savings}", "D-34", DAY, household, standard(2750_01, *limits), say)


def persons_against_a_year():
    # T-20: the income of a person.
    for amount, said in ((OF_A_YEAR + 1, "yes"), (OF_A_YEAR, "no")):
        household = family(elder(wageFen=INCOME), area="rural")
        book.case(f"yearly-tekun-{amount}", "T-20", DAY, household, standard(amount), {"tekun/0": said})
    # D-01 for a household of this one person (D-40): the other member earns above every line.
    for amount, said in ((OF_A_YEAR + 1, "yes"), (OF_A_YEAR, "no")):
        one = adult(INCOME, disabilityCertificate=True, disabilityCategory="limb", disabilityGrade=1)
        one |= {"ownPropertyWithinTekunRule": False, "employed": False}
        household = family(one, adult(5_000_00), area="rural")
        say = {"dibaoSingle/0": said}
        book.case(f"yearly-single-{amount}", "D-44 D-01", DAY, household, standard(amount), say)
    # M-04: the minimum wage for a year, beside standards for a month.
    local_multiple = set_here("margin.income_multiple_local", "bps", 20_000)
    for wage, said in ((1900_00 * 12, "yes"), (1900_00 * 12 - 1, "no")):
        values = [set_here(URBAN, "fen", 1000_00), local_multiple, set_here("wage.minimum_monthly", "year", wage)]
        book.case(f"yearly-wage-{wage}", "M-04", DAY, family(adult(1900_00)), values, {"margin": said})


income_against_a_year()
multiples_of_a_year()
persons_against_a_year()

"""The single-person route (参照单人户), D-40 to D-45: member 0 applies, member 1 earns for the family."""

from given import STANDARDS, adult, disabled, elder, family, off, on, set_here
from read import Read, missing, says

OLD, NEW = "2022-10-19", "2022-10-20"  # D-44 and D-44a begin on 2022-10-20
MARGIN, RICHER = 2400_00, 3000_00
"""Two members: 2,400.00 lies between S and 1.5 S each (margin family); 3,000.00 is 1.5 S each, so above."""

COMPONENT = ("/members/0/countedDisabilityCategory", "/members/0/countedDisabilityGrade")

book = Read("single")


def row(id, clauses, day, person, single, *values, earns=MARGIN, note=None, also=None, **facts):
    household = family(person, adult(earns), **facts)
    margin = "no" if earns == RICHER else "yes"
    say = {"dibao": "no", "margin": margin, **(also or {}), "dibaoSingle/0": single, "dibaoSingle/1": "no"}
    book.case(id, clauses, day, household, [*STANDARDS, *values], say, note)


def severe_disability():
    # D-40: grade 1 or 2 of any category, grade 3 intellectual or mental; in a margin family.
    table = {
        "visual": "yes yes no no",
        "hearing": "yes yes no no",
        "speech": "yes yes no no",
        "limb": "yes yes no no",
        "intellectual": "yes yes yes no",
        "mental": "yes yes yes no",
        "other": "yes yes no no",
        "multiple": "yes yes ask ask",
    }
    for category, answers in table.items():
        for grade, single in enumerate(answers.split(), start=1):
            person = disabled(category, grade)
            clauses, note = "D-40", None
            if single == "ask":
                single, clauses = missing(*COMPONENT), "D-40 N-24"
                note = "Which component of a multiple disability counts is asked, never inferred."
            row(f"single-severe-{category}-{grade}", clauses, OLD, person, single, note=note)
    # N-24: the component that the authority recorded; the printed grade is that of the whole.
    for category, grade, single in (
        ("intellectual", 3, "yes"),
        ("mental", 3, "yes"),
        ("mental", 4, "no"),
        ("limb", 3, "no"),
        ("multiple", 3, "no"),
        ("limb", 1, "no"),
    ):
        counted = {"countedDisabilityCategory": category, "countedDisabilityGrade": grade}
        person = disabled("multiple", 4, **counted)
        note = "Grades 1 and 2 of any category are read from the print, grade 3 of the mind from the component."
        row(f"single-component-{category}-{grade}", "D-40 N-24", OLD, person, single, note=note)
    person = disabled("multiple", 4, countedDisabilityCategory="mental")
    row("single-component-grade-unknown", "D-40 N-24", OLD, person, missing(COMPONENT[1]))
    person = disabled("multiple", 4, countedDisabilityGrade=3)
    row("single-component-category-unknown", "D-40 N-24", OLD, person, missing(COMPONENT[0]))
    person = disabled("multiple", 4, countedDisabilityGrade=4)
    row("single-component-grade-4", "D-40 N-24", OLD, person, "no")
    row("single-severe-outside-margin", "D-40", OLD, disabled("limb", 1), "no", earns=RICHER)
    row("single-severe-one-fen-inside-margin", "D-40", OLD, disabled("limb", 1), "yes", earns=2999_99)


def serious_illness():
    row("single-illness-in-margin", "D-41", OLD, adult(seriousIllness=True), "yes")
    row("single-illness-outside-margin", "D-41", OLD, adult(seriousIllness=True), "no", earns=RICHER)
    row("single-no-route", "D-40 D-41", OLD, adult(), "no")


def religious_staff():
    def years(id, n, hardship, single):
        person = adult(religiousSiteYears=n, inHardship=hardship)
        row(id, "D-42", OLD, person, single, earns=RICHER)

    years("single-religious-two-years", 2, True, "no")
    years("single-religious-three-years", 3, True, "yes")
    years("single-religious-no-hardship", 3, False, "no")


def county_cases():
    key, person = "dibao.county_single_cases_exist", adult(countySingleCase=True)
    row("single-county-case-listed", "D-43", OLD, person, "yes", on(key), earns=RICHER)
    row("single-county-list-empty", "D-43", OLD, person, "no", off(key), earns=RICHER)
    row("single-county-list-unknown", "D-43", OLD, person, missing(params=[key]), earns=RICHER)
    row("single-county-case-not-met", "D-43", OLD, adult(), "no", on(key), earns=RICHER)


def adult_severe():
    # D-44: adult, out of work, severely disabled; no margin-family condition; from 2022-10-20.
    key = "dibao.adult_severe_includes_grade3"

    def outside(id, day, person, single, *values):
        unset = [
            set_here("margin.income_multiple_local", "bps", 15_000),
            set_here("wage.minimum_monthly", "fen", 2100_00),
        ]
        row(id, "D-44", day, person, single, *unset, *values, earns=RICHER)

    outside("single-adult-day-before", OLD, disabled("limb", 2), "no")
    outside("single-adult-first-day", NEW, disabled("limb", 2), "yes")
    outside("single-adult-after-the-law", "2026-07-01", disabled("limb", 2), "yes")
    outside("single-adult-grade-1", NEW, disabled("hearing", 1), "yes")
    outside("single-adult-multiple-2", NEW, disabled("multiple", 2), "yes")
    outside("single-adult-limb-3", NEW, disabled("limb", 3), "no", on(key))
    outside("single-adult-mental-4", NEW, disabled("mental", 4), "no", on(key))
    outside("single-adult-mental-3-included", NEW, disabled("mental", 3), "yes", on(key))
    outside("single-adult-mental-3-not-included", NEW, disabled("mental", 3), "no", off(key))
    outside("single-adult-mental-3-not-settled", NEW, disabled("mental", 3), missing(params=[key]))
    ask = missing(*COMPONENT)
    outside("single-adult-multiple-3-included", NEW, disabled("multiple", 3), ask, on(key))
    outside("single-adult-in-work", NEW, disabled("limb", 2, employed=True), "no")
    # Adult: 18 on the birthday, not the day before.
    born = {"birthDate": "2006-03-15"}
    outside("single-adult-last-day-of-17", "2024-03-14", disabled("limb", 2, **born), "no")
    outside("single-adult-on-18th-birthday", "2024-03-15", disabled("limb", 2, **born), "yes")


def special_hardship():
    # D-44a (2022-10-20 to 2026-06-30), then D-45: the texts say may, so the authority answers.
    person = adult(specialHardship=True)
    row("single-hardship-day-before", "D-44a", OLD, person, "no")
    row("single-hardship-first-day", "D-44a", NEW, person, says("discretionary", discretion=["D-44a"]))
    row("single-hardship-last-day", "D-44a", "2026-06-30", person, says("discretionary", discretion=["D-44a"]))
    row("single-hardship-under-the-law", "D-45", "2026-07-01", person, says("discretionary", discretion=["D-45"]))
    outside = {"earns": RICHER}
    row("single-hardship-outside-margin", "D-44a", NEW, person, "no", **outside)
    settled = [set_here("margin.income_multiple_local", "bps", 15_000), set_here("wage.minimum_monthly", "fen", 2100_00)]
    row("single-hardship-outside-margin-law", "D-45", "2026-07-01", person, "no", *settled, **outside)
    both = adult(specialHardship=True, seriousIllness=True)
    row("single-hardship-with-a-certain-route", "D-41 D-44a", NEW, both, "yes")


def alone():
    # D-01 for the person alone: own income below S, not below S x members.
    row("single-own-income-below", "D-40 D-01", OLD, disabled("limb", 1, wage=999_99), "yes", earns=1400_01)
    row("single-own-income-exactly", "D-40 D-01", OLD, disabled("limb", 1, wage=1000_00), "no", earns=1400_00)
    pension = disabled("limb", 1, wage=999_99, basicPensionFen=200_00)
    row("single-own-pension-not-counted", "D-40 D-23", "2022-06-01", pension, "yes", earns=1400_01)
    # Property: the household's condition, or the person's own appraisal.
    over = {"propertyWithinDibaoRule": False}
    own = disabled("limb", 1, ownPropertyWithinDibaoRule=True)
    row("single-own-property-within", "D-40 D-01", OLD, own, "yes", **over)
    own = disabled("limb", 1, ownPropertyWithinDibaoRule=False)
    row("single-own-property-over", "D-40 D-01", OLD, own, "no", **over)
    elsewhere = {"hukouHere": False, "residencePermitHere": True}
    accepted = on("dibao.residence_permit_accepted")
    row("single-permit-accepted", "D-62a D-40", OLD, disabled("limb", 1), "yes", accepted, **elsewhere)
    elsewhere = {"hukouHere": False, "residencePermitHere": False}
    monk = adult(religiousSiteYears=3, inHardship=True)
    say = {"dibao": "no", "margin": "no", "dibaoSingle/0": "no"}
    household = family(monk, adult(RICHER), **elsewhere)
    book.case("single-hukou-elsewhere", "D-60 D-42", OLD, household, STANDARDS, say)
    # D-46: no amount is set, so none is given.
    row("single-no-amount", "D-46 D-40", OLD, disabled("limb", 1), says("yes", amountFen=None))


def closed_by_others():
    # D-04: a household that qualifies is taken in whole.
    household = family(disabled("limb", 1), adult(1999_99))
    say = {"dibao": says("yes", amountFen=1), "margin": "no", "dibaoSingle/0": "no"}
    book.case("single-closed-by-dibao", "D-04 D-40", OLD, household, STANDARDS, say)
    # Order of classification: tekun comes first.
    person = elder(disabilityCertificate=True, disabilityCategory="limb", disabilityGrade=1)
    counts = on("dibao.counts_tekun_member")
    row("single-closed-by-tekun", "T-79 D-40", OLD, person, "no", counts, also={"tekun/0": "yes"})
    person = {**person, "ownPropertyWithinTekunRule": False}
    row("single-not-tekun", "T-79 D-40", OLD, person, "yes", counts, also={"tekun/0": "no"})


severe_disability()
serious_illness()
religious_staff()
county_cases()
adult_severe()
special_hardship()
alone()
closed_by_others()

"""Tekun (特困人员): T-01 to T-23 for the person, T-30 to T-35 for each supporter."""

from given import PCDI, STANDARDS, able, disabled, elder, family, minor, off, on, set_here
from read import Read, missing

DAY = "2024-03-15"
ALL_MUST = "tekun.every_supporter_must_be_unable"
"""Invented: 36,000.00 yuan a year, so 3,000.00 a month."""

# Members count in dibao here, so that only tekun is in question.
COUNTS = on("dibao.counts_tekun_member")

book = Read("tekun")


def row(id, clauses, person, tekun, *values, day=DAY, note=None, **facts):
    household = family(person, **facts)
    book.case(id, clauses, day, household, [*STANDARDS, COUNTS, *values], {"tekun/0": tekun}, note)


def who():
    # T-01, T-10: 60 on the birthday.
    row("tekun-last-day-of-59", "T-01 T-10", elder(birthDate="1964-03-16"), "no")
    row("tekun-on-60th-birthday", "T-01 T-10", elder(birthDate="1964-03-15"), "yes")
    # T-11, T-16: below 16 unable to work; at 16 and 17 still a minor, but not unable.
    row("tekun-last-day-of-15", "T-11 T-16", minor("2008-03-16"), "yes")
    row("tekun-on-16th-birthday", "T-11 T-16", minor("2008-03-15"), "no")
    # T-01: minor is below 18; T-15 gives the inability.
    listed = on("tekun.other_unable_cases_exist")
    unable = {"provincialUnableToWork": True}
    row("tekun-last-day-of-17", "T-01 T-15", minor("2006-03-16", **unable), "yes", listed)
    row("tekun-on-18th-birthday", "T-01 T-15", minor("2006-03-15", **unable), "no", listed)
    # A birthday on 29 February is reached on the month's last day of a common year (P-61).
    leap = minor("2008-02-29", **unable)
    note = (
        "Judgement: where the corresponding day is missing, the year of age ends with the month (Civil Code 202)."
    )
    row("tekun-leap-day-still-17", "T-01", leap, "yes", listed, day="2026-02-27", note=note)
    row("tekun-leap-day-now-18", "T-01", leap, "no", listed, day="2026-02-28", note=note)
    # T-15: the provincial list was not found.
    person = minor("2007-01-01", **unable)
    row("tekun-other-case-listed", "T-15", person, "yes", listed)
    row("tekun-other-case-no-list", "T-15", person, "no", off("tekun.other_unable_cases_exist"))
    row("tekun-other-case-list-unknown", "T-15", person, missing(params=["tekun.other_unable_cases_exist"]))
    # T-05: an orphan who chooses the child programme is not tekun; who does not choose it, is.
    row("tekun-orphan-chooses-other", "T-05", minor("2015-06-01", choosesChildProgramme=True), "no")
    row("tekun-orphan-does-not-choose", "T-05", minor("2015-06-01"), "yes")
    row("tekun-choice-is-for-minors", "T-05", elder(choosesChildProgramme=True), "yes")
    # T-50: place of registration; a residence permit is not named for tekun.
    elsewhere = {"hukouHere": False, "residencePermitHere": True}
    accepted = on("dibao.residence_permit_accepted")
    row("tekun-permit-does-not-help", "T-50", elder(), "no", accepted, **elsewhere)


def unable_to_work():
    # T-12, T-13, T-14, T-16: by category and grade.
    table = {
        "intellectual": "yes yes yes no",
        "mental": "yes yes yes no",
        "limb": "yes yes no no",
        "visual": "yes no no no",
        "hearing": "no no no no",
        "speech": "no no no no",
        "other": "no no no no",
        "multiple": "ask ask ask ask",
    }
    clause = {"intellectual": "T-12", "mental": "T-12", "limb": "T-13", "visual": "T-14", "multiple": "T-16 N-24"}
    for category, answers in table.items():
        for grade, tekun in enumerate(answers.split(), start=1):
            person = disabled(category, grade, ownPropertyWithinTekunRule=True, supporters=[], supportersComplete=True)
            person["provincialUnableToWork"] = False
            if tekun == "ask":
                tekun = missing("/members/0/countedDisabilityCategory", "/members/0/countedDisabilityGrade")
            row(f"tekun-unable-{category}-{grade}", clause.get(category, "T-16"), person, tekun)
    # N-24: of a multiple disability the recorded component decides, whatever grade is printed.
    for category, grade, tekun in (
        ("mental", 3, "yes"),
        ("mental", 4, "no"),
        ("limb", 2, "yes"),
        ("limb", 3, "no"),
        ("visual", 1, "yes"),
        ("visual", 2, "no"),
        ("hearing", 1, "no"),
        ("multiple", 1, "no"),
    ):
        person = disabled("multiple", 4, ownPropertyWithinTekunRule=True, supporters=[], supportersComplete=True)
        person |= {"provincialUnableToWork": False, "countedDisabilityCategory": category}
        person |= {"countedDisabilityGrade": grade}
        # The table names N-24 already where the component itself is "multiple".
        counted = clause.get(category, "T-16").removesuffix(" N-24")
        row(f"tekun-component-{category}-{grade}", f"{counted} N-24", person, tekun)


def nothing_to_live_on():
    # T-20: own income below S; T-21: four classes; T-22: four kinds that do not count.
    row("tekun-own-income-below", "T-20", elder(wageFen=999_99), "yes")
    row("tekun-own-income-exactly", "T-20", elder(wageFen=1000_00), "no")
    row("tekun-own-income-rural", "T-20", elder(wageFen=800_00), "no", area="rural")
    for kind in ("businessNetFen", "propertyNetFen", "transferNetFen"):
        row(f"tekun-{kind[:-3]}-counts", "T-21", elder(**{kind: 1000_00}), "no")
    row("tekun-loss-lowers-income", "T-21", elder(wageFen=1000_00, businessNetFen=-1), "yes")
    for kind in ("basicPensionFen", "socialInsuranceFen", "preferentialFen", "seniorAllowanceFen"):
        row(f"tekun-{kind[:-3]}-not-counted", "T-22", elder(**{kind: 5000_00}), "yes")
    # D-23 against T-22: tekun leaves the basic pension out without a time limit.
    row("tekun-pension-after-2025", "T-22 D-23", elder(basicPensionFen=5000_00), "yes", day="2026-01-01")
    row("tekun-property-over", "T-20 T-23", elder(ownPropertyWithinTekunRule=False), "no")


def supporter(id, clauses, elder_is_tekun, *values, day=DAY, **facts):
    row(id, clauses, elder(supporters=[able(**facts)]), elder_is_tekun, on(ALL_MUST), *values, day=day)


def supporters_unable():
    supporter("tekun-supporter-able", "T-04", "no", PCDI)
    supporter("tekun-supporter-tekun", "T-30", "yes", PCDI, tekun=True)
    # T-31: dibao and 60.
    supporter("tekun-supporter-dibao-last-day-of-59", "T-31", "no", PCDI, dibao=True, birthDate="1964-03-16")
    supporter("tekun-supporter-dibao-60", "T-31", "yes", PCDI, dibao=True, birthDate="1964-03-15")
    supporter("tekun-supporter-60-without-dibao", "T-31", "no", PCDI, birthDate="1964-03-15")
    first = "2021-07-01"
    supporter(
        "tekun-supporter-dibao-on-the-first-day",
        "T-31",
        "yes",
        PCDI,
        day=first,
        dibao=True,
        birthDate="1961-07-01",
    )
    supporter("tekun-supporter-70-on-the-first-day", "T-32", "yes", PCDI, day=first, birthDate="1951-07-01")
    # T-32: 70, own income of twelve months below last year's disposable income, property within.
    born = {"birthDate": "1954-03-15"}
    supporter("tekun-supporter-last-day-of-69", "T-32", "no", PCDI, birthDate="1954-03-16")
    supporter("tekun-supporter-70", "T-32", "yes", PCDI, **born)
    supporter("tekun-supporter-70-income-below", "T-32", "yes", PCDI, **born, incomeFen=2999_99)
    supporter("tekun-supporter-70-income-exactly", "T-32", "no", PCDI, **born, incomeFen=3000_00)
    one_more = set_here("income.pcdi_last_year", "fen", 36_000_01)
    supporter("tekun-supporter-70-pcdi-one-fen-more", "T-32", "yes", one_more, **born, incomeFen=3000_00)
    supporter("tekun-supporter-70-property-over", "T-32", "no", PCDI, **born, propertyWithinLowIncomeRule=False)
    unset = missing(params=["income.pcdi_last_year"])
    supporter("tekun-supporter-70-pcdi-unset", "T-32", unset, **born)


def supporters_severely_disabled():
    # T-33: grade 3 intellectual or mental by the text; whether 重度 is grade 1-2 is a reading without default.
    key = "tekun.supporter_severe_is_grade_1_2"

    def severe(id, category, grade, tekun, *values, **facts):
        held = {"disabilityCertificate": True, "disabilityCategory": category, "disabilityGrade": grade}
        supporter(f"tekun-supporter-{id}", "T-33", tekun, PCDI, *values, **held, **facts)

    severe("mental-3", "mental", 3, "yes")
    severe("intellectual-3", "intellectual", 3, "yes")
    severe("limb-3", "limb", 3, "no", on(key))
    severe("mental-4", "mental", 4, "no", on(key))
    severe("hearing-2", "hearing", 2, "yes", on(key))
    severe("limb-1", "limb", 1, "yes", on(key))
    severe("limb-1-not-severe-here", "limb", 1, "no", off(key))
    severe("limb-1-not-settled", "limb", 1, missing(params=[key]))
    at = "/members/0/supporters/0/countedDisability"
    severe("multiple-3", "multiple", 3, missing(at + "Category", at + "Grade"))
    severe("multiple-2", "multiple", 2, "yes", on(key))
    counted = {"countedDisabilityCategory": "intellectual", "countedDisabilityGrade": 3}
    severe("multiple-4-component-3", "multiple", 4, "yes", **counted)
    severe("multiple-4-component-4", "multiple", 4, "no", **{**counted, "countedDisabilityGrade": 4})
    severe("mental-3-income-exactly", "mental", 3, "no", incomeFen=3000_00)
    severe("mental-3-property-over", "mental", 3, "no", propertyWithinLowIncomeRule=False)


def supporters_absent():
    # T-34: the property test only, whatever the income. T-35: provincial cases, list not found.
    for fact in ("withoutCivilCapacity", "declaredMissing", "inPrison"):
        facts = {fact: True, "incomeFen": 9000_00}
        supporter(f"tekun-supporter-{fact}", "T-34", "yes", PCDI, **facts)
        over = {**facts, "propertyWithinLowIncomeRule": False}
        supporter(f"tekun-supporter-{fact}-property-over", "T-34", "no", PCDI, **over)
    key = "tekun.other_supporter_cases_exist"
    supporter("tekun-supporter-other-case", "T-35", "yes", PCDI, on(key), provincialCase=True)
    supporter("tekun-supporter-other-no-list", "T-35", "no", PCDI, off(key), provincialCase=True)
    unset = missing(params=[key])
    supporter("tekun-supporter-other-list-unknown", "T-35", unset, PCDI, provincialCase=True)


def how_many_supporters():
    # T-04, T-30: "every supporter" is a reading; both readings are computed while it is not settled.
    def two(id, one, other, tekun, *values, **facts):
        row(id, "T-04 T-30", elder(supporters=[one, other], **facts), tekun, PCDI, *values)

    unable = able(tekun=True)
    two("tekun-one-of-two-unable-every", unable, able(), "no", on(ALL_MUST))
    two("tekun-one-of-two-unable-any", unable, able(), "yes", off(ALL_MUST))
    two("tekun-one-of-two-unable-not-settled", unable, able(), missing(params=[ALL_MUST]))
    two("tekun-both-unable-not-settled", unable, unable, "yes")
    two("tekun-both-able-not-settled", able(), able(), "no")
    unlisted = {"supportersComplete": None}
    ask = missing("/members/0/supportersComplete")
    # Whoever has one able supporter has one, whatever the reading.
    row("tekun-only-supporter-able-any", "T-04 T-30", elder(supporters=[able()]), "no", off(ALL_MUST))
    two("tekun-unlisted-supporter-every", unable, unable, ask, on(ALL_MUST), **unlisted)
    two("tekun-unlisted-supporter-any", unable, unable, "yes", off(ALL_MUST), **unlisted)
    two("tekun-unlisted-supporter-one-able", unable, able(), "no", on(ALL_MUST), **unlisted)
    two("tekun-unlisted-supporter-none-unable", able(), able(), ask, off(ALL_MUST), **unlisted)
    row("tekun-no-supporter", "T-04", elder(), "yes")
    row("tekun-list-known-to-be-incomplete", "T-04", elder(supportersComplete=False), ask, on(ALL_MUST))


who()
unable_to_work()
nothing_to_live_on()
supporters_unable()
supporters_severely_disabled()
supporters_absent()
how_many_supporters()

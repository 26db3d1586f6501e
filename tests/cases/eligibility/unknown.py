"""Unknown is a value: each fact unknown alone, where it matters and where it cannot; lists; faulty facts."""

from given import PCDI, STANDARDS, able, adult, disabled, elder, family, minor, off, on, set_here
from read import Read, missing, says
from parameters import HOMES_LIMIT, LARGEST, VEHICLES_LIMIT

OLD = "2022-06-01"
ACCEPTED = on("dibao.residence_permit_accepted")
COUNTS = on("dibao.counts_tekun_member")
ALL_MUST = on("tekun.every_supporter_must_be_unable")

book = Read("unknown")


def limits(programme):
    """Invented: 12 months of S a member, 1 vehicle, 1 home."""
    keys = (f"{programme}.property.deposit_months", 12), (VEHICLES_LIMIT, 1), (HOMES_LIMIT, 1)
    return [set_here(key.format(programme), "count", n) for key, n in keys]


def row(id, clauses, household, say, *values, day=OLD, note=None):
    book.case(f"unknown-{id}", clauses, day, household, [*STANDARDS, *values], say, note)


def place_and_area():
    # Rural S is 800.00, urban S is 1,000.00.
    area = missing("/area")
    row("area-matters", "D-06 D-01", family(adult(900_00), area=None), {"dibao": area, "margin": area})
    certain = {"dibao": says("yes", amountFen=None), "margin": "no"}
    row("area-below-both", "D-06 D-50", family(adult(799_99), area=None), certain)
    row("area-above-both", "D-06 D-01", family(adult(1000_00), area=None), {"dibao": "no", "margin": "yes"})

    hukou, permit = missing("/hukouHere"), missing("/residencePermitHere")
    household = family(adult(), hukouHere=None, residencePermitHere=False)
    row("hukou", "D-60", household, {"dibao": hukou, "margin": hukou})
    household = family(elder(), hukouHere=None, residencePermitHere=True)
    row("hukou-for-tekun-alone", "T-50 D-62a", household, {"tekun/0": hukou, "dibao": "yes"}, ACCEPTED, COUNTS)
    household = family(adult(), hukouHere=False, residencePermitHere=None)
    row("permit", "D-62a", household, {"dibao": permit, "margin": permit}, ACCEPTED)
    refused = off("dibao.residence_permit_accepted")
    row("permit-not-accepted-here", "D-62a", household, {"dibao": "no", "margin": "no"}, refused)


def property_facts():
    for programme, wage in (("dibao", 0), ("margin", 1200_00)):
        appraisal = f"propertyWithin{programme.capitalize()}Rule"
        for fact in ("depositsFen", "vehicles", "homes"):
            owned = {"depositsFen": 0, "vehicles": 0, "homes": 0, appraisal: None, fact: None}
            say = {programme: missing(f"/{appraisal}", f"/{fact}")}
            clauses = "D-34 D-01" if programme == "dibao" else "M-08 M-01"
            row(f"{programme}-{fact}", clauses, family(adult(wage), **owned), say, *limits(programme))
    owned = {"depositsFen": 0, "vehicles": 2, "homes": None, "propertyWithinDibaoRule": None}
    row("homes-with-vehicles-over", "D-34", family(adult(), **owned), {"dibao": "no"}, *limits("dibao"))


def given_and_not_readable():
    # An appraisal that was made and cannot be read is unknown: the limits speak only where nobody appraised (D-35), and the
    # property of the family only where nobody appraised the person's own (D-44).
    within = {"depositsFen": 0, "vehicles": 0, "homes": 1}
    over = {"depositsFen": 0, "vehicles": 2, "homes": 1}
    for programme, wage, clauses in (("dibao", 0, "D-34 D-35"), ("margin", 1200_00, "M-08 D-35")):
        appraisal = f"propertyWithin{programme.capitalize()}Rule"

        def made(id, why, owned, wage=wage, programme=programme, appraisal=appraisal, clauses=clauses, **marks):
            household = family(adult(wage), **{appraisal: None, **owned, **marks})
            row(f"{programme}-appraisal-{id}", clauses, household, {programme: why}, *limits(programme))

        made("not-made", "yes", within)
        made("unreadable", missing(f"/{appraisal}"), within, unreadable=[appraisal])
        made("unreadable-over-the-limits", missing(f"/{appraisal}"), over, unreadable=[appraisal])
        made("unreadable-and-given", missing(f"/{appraisal}"), within, unreadable=[appraisal], **{appraisal: True})
        made("beside-an-unreadable-area", "yes", within, unreadable=["recordedRigid"])
        # What is no fact of the household may be a misspelt one, of whatever is not there.
        made("no-such-fact", missing(f"/{appraisal}"), within, unreadable=["wageFen"])
    poor = disabled("limb", 2)
    rich = adult(9000_00, recordedTekun=False)

    def alone(id, why, family_within, **own):
        household = family({**poor, **own}, rich, propertyWithinDibaoRule=family_within)
        row(f"own-property-{id}", "D-44 D-35", household, {"dibaoSingle/0": why}, day="2024-03-01")

    own = missing("/members/0/ownPropertyWithinDibaoRule")
    alone("not-appraised", "yes", True)
    alone("unreadable", own, True, unreadable=["ownPropertyWithinDibaoRule"])
    alone("unreadable-family-over", own, False, unreadable=["ownPropertyWithinDibaoRule"])
    alone("not-appraised-family-over", own, False)


def incomes():
    # Open where the unknown amount may lift the total to S.
    for fact in ("wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"):
        why = missing(f"/members/0/{fact}")
        household = family(adult(500_00, **{fact: None}))
        row(fact[:-3], "D-21", household, {"dibao": why, "margin": why})
    senior, pension = "dibao.senior_allowance_excluded", "dibao.basic_pension_excluded"
    household = family(adult(500_00, seniorAllowanceFen=None))
    at = "/members/0/seniorAllowanceFen"
    row("senior-counted", "D-22", household, {"dibao": missing(at)}, off(senior))
    row("senior-excluded", "D-22", household, {"dibao": says("yes", amountFen=500_00)}, on(senior))
    row("senior-not-settled", "D-22", household, {"dibao": missing(at, params=[senior])})
    household = family(adult(500_00, basicPensionFen=None))
    at = "/members/0/basicPensionFen"
    row("pension-excluded", "D-23", household, {"dibao": says("yes", amountFen=500_00)})
    row("pension-counted", "D-23", household, {"dibao": missing(at)}, off(pension, "2026-01-01"), day="2026-01-01")
    say = {"dibao": missing(at, params=[pension])}
    row("pension-not-settled", "D-23", household, say, day="2026-01-01")
    # Income already at S is a certain no, whatever else may be earned; a possible loss keeps it open.
    no = {"dibao": "no", "margin": "no"}
    row("wage-beside-enough", "D-01 M-01", family(adult(3000_00), adult(None)), no)
    why = missing("/members/1/businessNetFen")
    household = family(adult(3000_00), adult(businessNetFen=None))
    row("loss-beside-enough", "D-21", household, {"dibao": why, "margin": why})
    wage = missing("/members/0/wageFen", params=["dibao.standard.urban"])
    rural = [set_here("dibao.standard.rural", "fen", 800_00)]
    book.case("unknown-wage-and-standard", "D-02 D-21", OLD, family(adult(None)), rural, {"dibao": wage})
    # A fact that can no longer matter is not named.
    household = family(adult(None), propertyWithinDibaoRule=False, propertyWithinMarginRule=False)
    row("wage-after-property-no", "D-01", household, no)


def members():
    why = missing("/membersComplete")
    for name, complete in (("unknown", None), ("incomplete", False)):
        household = family(adult(500_00), membersComplete=complete)
        say = {"dibao": why, "margin": why, "dibaoSingle/0": "no"}
        row(f"members-{name}", "D-01 D-10", household, say, COUNTS)
    household = family(adult(), membersComplete=None, propertyWithinDibaoRule=False)
    row("members-with-property-no", "D-01", household, {"dibao": "no", "margin": why}, COUNTS)
    household = family(disabled("limb", 1), membersComplete=None)
    row("members-single-route", "D-04 D-40", household, {"dibao": why, "dibaoSingle/0": why}, COUNTS)
    owned = {"propertyWithinDibaoRule": None, "depositsFen": 12_000_01, "vehicles": 0, "homes": 0}
    household = family(adult(), membersComplete=None, **owned)
    note = "Another member would raise the deposit limit, so the limit is open while the list is."
    say = {"dibao": missing("/membersComplete", "/propertyWithinDibaoRule")}
    row("members-and-deposits", "D-34", household, say, COUNTS, *limits("dibao"), note=note)
    note = "A household has at least one member, so an empty list is never complete."
    row("members-none", "D-01", family(), {"dibao": why, "margin": why}, COUNTS, note=note)


def routes():
    # Two members who earn 2,400.00: a margin family. 3,000.00: above, so only other routes.
    def single(id, clauses, person, why, *values, earns=2400_00, day=OLD, **facts):
        row(id, clauses, family(person, adult(earns), **facts), {"dibaoSingle/0": why}, *values, day=day)

    at = "/members/0/"
    category, grade = at + "disabilityCategory", at + "disabilityGrade"
    unheld = {"disabilityCertificate": None}
    single("certificate", "D-40", disabled(None, None, **unheld), missing(at + "disabilityCertificate"))
    single("certificate-no-severe-grade", "D-40", disabled("limb", 3, **unheld), "no")
    single("category-grade-3", "D-40", disabled(None, 3), missing(category))
    single("category-grade-2", "D-40", disabled(None, 2), "yes")
    # It may be a multiple disability with a component of another grade (N-24).
    single("category-grade-4", "D-40 N-24", disabled(None, 4), missing(category))
    single("category-not-multiple-grade-4", "D-40", disabled("other", 4), "no")
    single("grade", "D-40", disabled("limb", None), missing(grade))
    single("category-and-grade", "D-40", disabled(None, None), missing(category, grade))
    single("illness", "D-41", adult(seriousIllness=None), missing(at + "seriousIllness"))
    ill = adult(seriousIllness=None)
    single("illness-outside-margin", "D-41", ill, "no", earns=3000_00)
    staff = {"religiousSiteYears": 3, "inHardship": True}
    years = adult(**{**staff, "religiousSiteYears": None})
    single("religious-years", "D-42", years, missing(at + "religiousSiteYears"))
    single("hardship", "D-42", adult(**{**staff, "inHardship": None}), missing(at + "inHardship"))
    single("hardship-of-two-years", "D-42", adult(religiousSiteYears=2, inHardship=None), "no")
    key = "dibao.county_single_cases_exist"
    county = adult(countySingleCase=None)
    single("county-case", "D-43", county, missing(at + "countySingleCase"), on(key))
    single("county-case-no-list", "D-43", county, "no", off(key))
    single("county-case-list-unknown", "D-43", county, missing(at + "countySingleCase", params=[key]))
    settled = [set_here("margin.income_multiple_local", "bps", 15_000), set_here("wage.minimum_monthly", "fen", 2100_00)]
    outside = {"earns": 3000_00, "day": "2024-03-01"}
    idle = disabled("limb", 2, employed=None)
    single("employed", "D-44", idle, missing(at + "employed"), *settled, **outside)
    ageless = disabled("limb", 2, birthDate=None)
    single("birth-of-an-adult", "D-44", ageless, missing(at + "birthDate"), *settled, **outside)
    special = adult(specialHardship=None)
    why = missing(at + "specialHardship", discretion=["D-44a"])
    single("special-hardship", "D-44a", special, why, day="2022-10-20")
    own = disabled("limb", 1, ownPropertyWithinDibaoRule=None)
    why = missing(at + "ownPropertyWithinDibaoRule")
    single("own-property", "D-40 D-01", own, why, propertyWithinDibaoRule=False)


def tekun():
    def person(id, clauses, member, why, *values):
        row(id, clauses, family(member), {"tekun/0": why}, COUNTS, *values)

    at = "/members/0/"
    ageless = minor(None)
    person("birth", "T-01 T-10", ageless, missing(at + "birthDate"))
    person(
        "own-tekun-property",
        "T-23",
        elder(ownPropertyWithinTekunRule=None),
        missing(at + "ownPropertyWithinTekunRule"),
    )
    person("own-wage", "T-20", elder(wageFen=None), missing(at + "wageFen"))
    person("own-wage-of-an-owner", "T-20", elder(wageFen=None, ownPropertyWithinTekunRule=False), "no")
    listed = on("tekun.other_unable_cases_exist")
    case = minor("2005-06-01", provincialUnableToWork=None)
    person("provincial-case", "T-15", case, missing(at + "provincialUnableToWork"), listed)
    chooser = minor("2012-01-01", choosesChildProgramme=None)
    person("child-programme", "T-05", chooser, missing(at + "choosesChildProgramme"))
    held = {"ownPropertyWithinTekunRule": True, "supporters": [], "supportersComplete": True}
    held |= {"provincialUnableToWork": False}
    limb = disabled("limb", None, **held)
    person("tekun-grade", "T-13", limb, missing(at + "disabilityGrade"))
    person(
        "tekun-category-grade-1", "T-12 T-13 T-14", disabled(None, 1, **held), missing(at + "disabilityCategory")
    )
    category = missing(at + "disabilityCategory")
    person("tekun-category-grade-4", "T-12 T-13 T-14 N-24", disabled(None, 4, **held), category)
    person(
        "tekun-certificate",
        "T-01",
        disabled("limb", 1, **held, disabilityCertificate=None),
        missing(at + "disabilityCertificate"),
    )


def supporters():
    # Each fact of a supporter that alone may make the supporter unable (T-30 to T-35).
    def one(id, clauses, why, *values, **facts):
        member = elder(supporters=[able(**facts)])
        row(f"supporter-{id}", clauses, family(member), {"tekun/0": why}, COUNTS, ALL_MUST, PCDI, *values)

    at = "/members/0/supporters/0/"
    one("tekun", "T-30", missing(at + "tekun"), tekun=None)
    one("dibao-of-60", "T-31", missing(at + "dibao"), dibao=None, birthDate="1960-01-01")
    one("dibao-of-50", "T-31", "no", dibao=None, birthDate="1972-01-01")
    one("birth", "T-31 T-32", missing(at + "birthDate"), birthDate=None)
    old = {"birthDate": "1950-01-01"}
    one("income", "T-32", missing(at + "incomeFen"), **old, incomeFen=None)
    one("income-of-an-owner", "T-32", "no", **old, incomeFen=None, propertyWithinLowIncomeRule=False)
    at_property = at + "propertyWithinLowIncomeRule"
    one("property", "T-32", missing(at_property), **old, propertyWithinLowIncomeRule=None)
    one("property-does-not-matter", "T-32", "no", propertyWithinLowIncomeRule=None)
    severe = on("tekun.supporter_severe_is_grade_1_2")
    one("certificate", "T-33", missing(at + "disabilityCertificate"), severe, disabilityCertificate=None)
    held = {"disabilityCertificate": True}
    one("category", "T-33", missing(at + "disabilityCategory"), severe, **held, disabilityGrade=3)
    one("grade", "T-33", missing(at + "disabilityGrade"), severe, **held, disabilityCategory="mental")
    for fact in ("withoutCivilCapacity", "declaredMissing", "inPrison"):
        one(fact, "T-34", missing(at + fact), **{fact: None})
    listed = on("tekun.other_supporter_cases_exist")
    one("provincial-case", "T-35", missing(at + "provincialCase"), listed, provincialCase=None)


def faulty():
    # A fact that cannot be right counts as unknown (and is reported as a data finding).
    def income(id, fact, amount):
        why = missing(f"/members/0/{fact}")
        row(f"faulty-{id}", "D-21", family(adult(**{fact: amount})), {"dibao": why})

    income("negative-wage", "wageFen", -1)
    income("negative-property-income", "propertyNetFen", -1)
    for grade in (0, 5):
        why = missing("/members/0/disabilityGrade")
        household = family(disabled("limb", grade), adult(2400_00))
        row(f"faulty-grade-{grade}", "D-40", household, {"dibaoSingle/0": why})
    unborn = disabled("limb", 2, birthDate="2024-03-02")
    settled = [set_here("margin.income_multiple_local", "bps", 15_000), set_here("wage.minimum_monthly", "fen", 2100_00)]
    say = {"dibaoSingle/0": missing("/members/0/birthDate")}
    row("faulty-birth-tomorrow", "D-44", family(unborn, adult(3000_00)), say, *settled, day="2024-03-01")
    newborn = disabled("limb", 2, birthDate="2024-03-01")
    row(
        "birth-today", "D-44", family(newborn, adult(3000_00)), {"dibaoSingle/0": "no"}, *settled, day="2024-03-01"
    )
    # An age above 115, and a day on which spreadsheets begin to count, are most likely misread.
    for id, born in (("115", "1908-03-02"), ("116", "1908-03-01"), ("spreadsheet-1900", "1899-12-30"), ("spreadsheet-1904", "1904-01-01")):
        old = disabled("limb", 2, birthDate=born)
        answer = "yes" if id == "115" else say["dibaoSingle/0"]
        row(f"birth-{id}", "D-44", family(old, adult(3000_00)), {"dibaoSingle/0": answer}, *settled, day="2024-03-01")
    owned = {"propertyWithinDibaoRule": None, "depositsFen": -1, "vehicles": 0, "homes": 0}
    say = {"dibao": missing("/depositsFen", "/propertyWithinDibaoRule")}
    row("faulty-negative-deposits", "D-34", family(adult(), **owned), say, *limits("dibao"))


def lists():
    # A supporter with the member's own id is nobody known.
    at = "/members/0/supporters/0/"
    facts = ("birthDate", "declaredMissing", "dibao", "disabilityCertificate", "inPrison", "incomeFen")
    facts += ("propertyWithinLowIncomeRule", "provincialCase", "tekun", "withoutCivilCapacity")
    settled = [off("tekun.supporter_severe_is_grade_1_2"), on("tekun.other_supporter_cases_exist"), PCDI, ALL_MUST]
    own = elder(id="a", supporters=[able(id="a", tekun=True)])
    why = {"tekun/0": missing(*(at + fact for fact in facts))}
    row("faulty-own-supporter", "T-30", family(own), why, COUNTS, *settled)
    other = elder(id="a", supporters=[able(id="b", tekun=True)])
    row("supporter-with-an-id", "T-30", family(other), {"tekun/0": "yes"}, COUNTS, *settled)
    # 30 members are many; 31 are asked about, and all of them count.
    for count in (30, 31):
        household = family(*[adult() for _ in range(count - 1)], adult(1000_00 * count - 1))
        row(f"members-{count}", "D-01", household, {"dibao": says("yes", amountFen=1)})
    held = disabled("limb", 1, countedDisabilityCategory="mental", countedDisabilityGrade=3)
    row("faulty-component-of-one-category", "D-40 N-24", family(held, adult(2400_00)), {"dibaoSingle/0": "yes"})
    held = disabled("limb", 3, countedDisabilityGrade=3)
    row("faulty-component-grade-alone", "D-40 N-24", family(held, adult(2400_00)), {"dibaoSingle/0": "no"})
    held = disabled("multiple", 4, countedDisabilityCategory="mental", countedDisabilityGrade=5)
    why = missing("/members/0/countedDisabilityGrade")
    row("faulty-component-grade-5", "D-40 N-24", family(held, adult(2400_00)), {"dibaoSingle/0": why})
    unheld = adult(countedDisabilityCategory="mental")
    row("faulty-component-without-certificate", "D-40 N-24", family(unheld, adult(2400_00)), {"dibaoSingle/0": "no"})


def records():
    # A person is one, however often a list names them (ADR 0009): equal records are one, and where they differ nobody knows.
    def one(wage=500_00, **facts):
        return adult(wage, id="a", **facts)

    def both(id, members, why, clauses="D-01", **more):
        row(id, clauses, family(*members, **more), {"dibao": why})

    both("faulty-two-of-one-id", [one(), one()], says("yes", amountFen=500_00))
    both("record-twice-before-another", [one(), one(), adult(100_00, id="b")], says("yes", amountFen=1400_00))
    both("record-twice-far-apart", [one(), adult(100_00, id="b"), one()], says("yes", amountFen=1400_00))
    differ = missing("/members/0/wageFen", "/membersComplete")
    both("records-differ", [one(), one(400_00)], differ)
    both("records-differ-other-order", [one(400_00), one()], differ)
    appraised = disabled("limb", 2, id="a", ownPropertyWithinDibaoRule=True)
    household = family(appraised, disabled("limb", 2, id="a"), adult(9000_00, id="b"))
    # Which was meant cannot be read, so the property of the family does not speak for the person's own.
    say = {"dibaoSingle/0": missing("/members/0/ownPropertyWithinDibaoRule", "/membersComplete")}
    row("records-differ-in-an-appraisal", "D-44 D-35", household, say, COUNTS, day="2024-03-01")
    both("records-differ-in-what-one-lacks", [one(), one(None)], differ)
    both("records-differ-in-what-is-not-asked", [one(), one(employed=True)], missing("/membersComplete"))
    both("records-differ-registered-elsewhere", [one(), one(400_00)], "no", hukouHere=False, residencePermitHere=False)
    both("record-twice-cut-id", [adult(id="123450000000000000000")] * 2, missing("/membersComplete"))
    # Who has no id where others have one may be any of them, or somebody else; where nobody has one, they are as many.
    both("record-without-id", [one(), adult(500_00)], missing("/membersComplete"))
    both("record-without-id-first", [adult(500_00), one()], missing("/membersComplete"))
    both("records-without-ids", [adult(500_00), adult(500_00)], says("yes", amountFen=1000_00))
    assumed = [{"path": "/members/1/wageFen", "why": "told"}]
    both("record-twice-assumed", [one(), one()], says("yes", amountFen=500_00, provisional=True), assumed=assumed)
    listed = on("tekun.other_supporter_cases_exist")

    def owed(id, members, why):
        values = (COUNTS, listed, PCDI, ALL_MUST, off("tekun.supporter_severe_is_grade_1_2"))
        row(id, "T-04 T-30", family(*members), {"tekun/0": why}, *values)

    def s(id="s", **facts):
        return able(id=id, **{"tekun": True, **facts})

    def old(*supporters):
        return elder(id="a", supporters=list(supporters))

    owed("supporter-twice", [old(s(), s())], "yes")
    ends = "/members/0/supportersComplete"
    owed("supporter-without-id", [old(s(), s(None))], missing(ends))
    owed("supporters-without-ids", [old(s(None), s(None))], "yes")
    owed("supporters-differ", [old(s(), s(tekun=False))], missing("/members/0/supporters/0/tekun", ends))
    owed("supporters-differ-other-order", [old(s(tekun=False), s())], missing("/members/0/supporters/0/tekun", ends))
    owed("record-twice-with-supporters", [old(s()), old(s())], "yes")
    owed("record-twice-with-supporters-without-id", [old(s(None)), old(s(None))], "yes")
    # Of a supporter whom one record lacks nothing is known: what T-31 to T-35 ask of each is open again.
    asked = "birthDate declaredMissing dibao disabilityCertificate inPrison incomeFen propertyWithinLowIncomeRule provincialCase tekun"
    asked = [*asked.split(), "withoutCivilCapacity"]
    each = [f"/members/{m}/supporters/0/{fact}" for m in (0, 1) for fact in asked]
    owed("records-name-other-supporters", [old(s()), old(s("t"))], missing(ends, *each))
    owed("records-name-an-able-supporter", [old(s()), old(s("t", tekun=False))], missing(ends, *each))
    owed("one-record-lacks-the-supporter", [old(), old(s(tekun=False))], missing(ends, *each[len(asked):]))


def what_cannot_matter():
    # Named is what may change the answer, and only that.
    raised, counts = "dibao.senior_allowance_excluded", off("dibao.counts_tekun_member")
    pension = "dibao.basic_pension_excluded"
    day = "2026-01-01"
    note = "A tekun member who does not count: whether the pension is income changes nothing."
    household = family(elder(basicPensionFen=100_00), adult(None))
    why = missing("/members/1/wageFen")
    row("pension-of-who-does-not-count", "D-10 D-23", household, {"dibao": why}, counts, day=day, note=note)
    household = family(elder(basicPensionFen=100_00), adult(900_00))
    why = says("yes", amountFen=100_00)
    row("pension-of-who-does-not-count-known", "D-10 D-23", household, {"dibao": why}, counts, day=day)
    household = family(elder(socialInsuranceFen=None), adult(None))
    why = missing("/members/1/wageFen")
    row("insurance-of-who-does-not-count", "D-10 D-21", household, {"dibao": why}, counts)
    household = family(elder(basicPensionFen=100_00), adult(None))
    why = missing("/members/1/wageFen", params=[pension])
    row("pension-of-who-counts", "D-10 D-23", household, {"dibao": why}, COUNTS, day=day)
    # Both readings of D-10 are met: only the place is open.
    household = family(minor("2008-03-01", wageFen=800_00), adult(), hukouHere=None, residencePermitHere=False)
    why = {"dibao": missing("/hukouHere")}
    row("count-that-cannot-matter", "D-10", household, why, day="2021-12-25")
    # Who is tekun does not count: where that changes neither income nor limits, only the property is asked.
    asked = ("/propertyWithinDibaoRule", "/vehicles")
    owned = {"propertyWithinDibaoRule": None, "depositsFen": 0, "vehicles": None, "homes": 0}
    who = elder(ownPropertyWithinTekunRule=None)
    for name, wage, why in (
        ("tekun-that-cannot-matter", 0, asked),
        ("tekun-that-cannot-matter-below", 999_99, asked),
        ("tekun-that-can-matter", 1000_00, ("/members/0/ownPropertyWithinTekunRule", *asked)),
    ):
        household = family(who, adult(wage), **owned)
        row(name, "D-10 D-34", household, {"dibao": missing(*why)}, counts, *limits("dibao"))
    # 1,550.00 with the allowance, 1,500.00 without: a line between them may be the local one (M-04).
    wage = set_here("wage.minimum_monthly", "fen", 2100_00)
    household = family(adult(1500_00, seniorAllowanceFen=50_00))
    why = missing(params=[raised, "margin.income_multiple_local"])
    row("senior-and-relaxed-line", "D-22 M-04", household, {"margin": why}, wage, day="2024-03-01")
    household = family(adult(1500_00, seniorAllowanceFen=None))
    why = missing("/members/0/seniorAllowanceFen", params=[raised, "margin.income_multiple_local"])
    row("senior-unknown-and-relaxed-line", "D-22 M-04", household, {"margin": why}, wage, day="2024-03-01")
    household = family(adult(1500_00, basicPensionFen=50_00))
    why = missing(params=["dibao.basic_pension_excluded", "margin.income_multiple_local"])
    row("pension-and-relaxed-line", "D-23 M-04", household, {"margin": why}, wage, day=day)
    # Nothing of twelve months: whatever the ratio, any spending exceeds it.
    year = {"twelveMonthIncomeFen": 0, "medicalSpendingFen": 0, "educationSpendingFen": 0}
    year |= {"rehabilitationSpendingFen": 0, "otherSpendingFen": 0, "propertyWithinRigidRule": True}
    year |= {"recordedDibao": False, "recordedMargin": False, "applicationDate": "2025-03-01"}
    no_county = off("rigid.county_conditions_exist")
    member = adult(recordedTekun=False, recordedDibao=False)
    household = family(member, **year)
    why = {"rigid": missing("/livingSpendingFen")}
    row("ratio-of-no-income", "M-23", household, why, PCDI, no_county, day="2025-03-01")
    household = family(member, **year, livingSpendingFen=1)
    row("ratio-of-no-income-some-spending", "M-23", household, {"rigid": "yes"}, PCDI, no_county, day="2025-03-01")


def nothing_known():
    values = [ACCEPTED, COUNTS, *limits("dibao"), *limits("margin")]
    owned = ["/depositsFen", "/vehicles", "/homes"]
    shared = [
        "/hukouHere",
        "/residencePermitHere",
        "/area",
        "/membersComplete",
        *owned,
        "/propertyWithinDibaoRule",
    ]
    say = {"dibao": missing(*shared), "margin": missing(*shared, "/propertyWithinMarginRule")}
    row("everything", "D-01 M-01", {}, say, *values)


place_and_area()
property_facts()
given_and_not_readable()
incomes()
members()
routes()
tekun()
supporters()
faulty()
lists()
records()
what_cannot_matter()
nothing_known()

"""Temporary assistance: who (L-01 to L-09), where (L-10 to L-12), by its three regimes and the law."""

from given import PCDI, STANDARDS, adult, family, off, on, set_here
from read import Read, missing, says

R1, R2, R3, R4 = "2017-06-01", "2021-03-01", "2026-03-01", "2026-08-01"
ENDED, ROUTE, EPIDEMIC = "temp.residence_limit_ended", "temp.income_route_continues", "temp.epidemic_aid_open"

book = Read("temporary")


def member(**facts):
    return adult(**{"recordedTekun": False, "recordedDibao": False, "epidemicMonthsWithoutIncome": 0, **facts})


def home(*members, **facts):
    """In severe difficulty, and nothing that opens assistance yet."""
    return family(
        *(members or (member(),)),
        **{
            "recordedDibao": False,
            "recordedMargin": False,
            "recordedRigid": False,
            "basicLifeInDifficulty": True,
            "suddenEvent": False,
            "eventConfirmed": False,
            "needsHelpAtOnce": False,
            "spendingShock": "none",
            "emergencyHere": False,
            "livesHere": False,
            "residencePermitHere": False,
            "specialAssistanceReceived": False,
            "twelveMonthIncomeFen": 30_000_00,
            "propertyWithinTemporaryRule": True,
            **facts,
        },
    )


def row(id, clauses, day, temporary, *values, household=None, note=None, pcdi=PCDI, **facts):
    pcdi = [{**pcdi, "from": "2014-05-01"}] if pcdi else []
    household = household or home(**facts)
    values = [*STANDARDS, *pcdi, *values]
    book.case(f"temporary-{id}", clauses, day, household, values, {"temporary": temporary}, note)


def since(key, value=True):
    return set_here(key, "flag", value, "2014-05-01")


EVENT = {"suddenEvent": True}
AT_ONCE = {"suddenEvent": True, "needsHelpAtOnce": True}
CONFIRMED = {"suddenEvent": True, "eventConfirmed": True}


def dates():
    # I-2 begins on 2014-05-01; the year of I-10 is all that is known of its day.
    row("day-before-i2", "L-01", "2014-04-30", "notCovered", **EVENT)
    row("first-day-of-i2", "L-01", "2014-05-01", says("yes", readings=["L-10=yearStart"]), **EVENT)
    row("last-day-of-2014", "L-10", "2014-12-31", says("yes", readings=["L-10=yearStart"]), **EVENT)
    row("first-day-of-2015", "L-10", "2015-01-01", says("yes", readings=None), **EVENT)
    # I-11 begins on 2018-01-23: at once.
    row("day-before-i11", "L-01 L-03", "2018-01-22", "yes", **EVENT)
    row("first-day-of-i11", "L-01 L-03", "2018-01-23", "no", **EVENT)
    row("first-day-of-i11-at-once", "L-03", "2018-01-23", "yes", **AT_ONCE)
    # I-12, known to the month: an event that is confirmed need not be urgent.
    row("day-before-i12", "L-05", "2025-12-31", says("no", readings=None), **CONFIRMED)
    month = ["L-05=monthStart"]
    row("first-day-of-i12", "L-05", "2026-01-01", says("yes", readings=month), **CONFIRMED)
    row("last-day-of-the-month-of-i12", "L-05", "2026-01-31", says("yes", readings=month), **CONFIRMED)
    row("day-after-the-month-of-i12", "L-05", "2026-02-01", says("yes", readings=None), **CONFIRMED)
    # I-1: sudden, urgent, disastrous difficulty, at the place where it happens.
    here = {**EVENT, "emergencyHere": True}
    row("day-before-the-law", "L-08", "2026-06-30", says("no", readings=None), **here)
    law = ["L-12=emergencyPlaceOnly"]
    row("first-day-of-the-law", "L-08", "2026-07-01", says("yes", readings=law), **here)
    # It stands on top of any class, also on days on which the others are not covered.
    row("others-not-covered", "L-03", "2021-06-30", "yes", **AT_ONCE)


def emergency():
    for day, facts in ((R1, EVENT), (R2, AT_ONCE), (R3, CONFIRMED), (R3, AT_ONCE)):
        kind = "confirmed" if facts is CONFIRMED else "event"
        row(f"emergency-{day}-{kind}", "L-01 L-03 L-05", day, "yes", **facts)
        row(f"no-difficulty-{day}-{kind}", "L-01", day, "no", **facts, basicLifeInDifficulty=False)
    for day in (R1, R2, R3, R4):
        row(f"no-cause-{day}", "L-01", day, "no", emergencyHere=True)
    unknown = missing("/basicLifeInDifficulty")
    row("difficulty-unknown", "L-01", R2, unknown, **AT_ONCE, basicLifeInDifficulty=None)
    row("at-once-unknown", "L-03", R2, missing("/needsHelpAtOnce"), **{**AT_ONCE, "needsHelpAtOnce": None})
    row("at-once-without-event", "L-03", R2, "no", needsHelpAtOnce=True)
    row("event-neither-urgent-nor-confirmed", "L-05", R3, "no", **EVENT)
    why = missing("/eventConfirmed")
    row("confirmed-unknown", "L-05", R3, why, **{**CONFIRMED, "eventConfirmed": None})
    row("confirmed-does-not-matter", "L-05", R3, "yes", **AT_ONCE, eventConfirmed=None)
    row("law-event-unknown", "L-08", R4, missing("/suddenEvent"), suddenEvent=None, emergencyHere=True)


def places():
    elsewhere = {"hukouHere": False}
    permit = {"hukouHere": False, "residencePermitHere": True}
    row("permit", "L-10", R1, "yes", **EVENT, **permit)
    row("neither-hukou-nor-permit", "L-10", R1, "no", **EVENT, **elsewhere)
    row("permit-unknown", "L-10", R1, missing("/residencePermitHere"), **EVENT, hukouHere=False, residencePermitHere=None)
    # L-11: from 2020 (known to the year) the place of the emergency acts, and limits may have ended.
    here = {**AT_ONCE, **elsewhere, "emergencyHere": True}
    row("emergency-here-last-day-of-2019", "L-11", "2019-12-31", "no", **here)
    year = ["L-11=yearStart"]
    row("emergency-here-first-day-of-2020", "L-11", "2020-01-01", says("yes", readings=year), **here)
    row("emergency-here-last-day-of-2020", "L-11", "2020-12-31", says("yes", readings=year), **here)
    row("emergency-here-first-day-of-2021", "L-11", "2021-01-01", says("yes", readings=None), **here)
    row("emergency-elsewhere", "L-11", R2, "no", since(ENDED, False), **AT_ONCE, **elsewhere)
    lives = {**AT_ONCE, **elsewhere, "livesHere": True}
    row("lives-here-limits-ended", "L-11", R2, "yes", since(ENDED), **lives)
    row("lives-here-limits-kept", "L-11", R2, "no", since(ENDED, False), **lives)
    row("lives-here-not-settled", "L-11", R2, missing(params=[ENDED]), **lives)
    row("lives-here-last-day-of-2019", "L-11", "2019-12-31", "no", since(ENDED), **lives)
    row("lives-here-first-day-of-2020", "L-11", "2020-01-01", "yes", since(ENDED), **lives)
    row("lives-here-unknown", "L-11", R2, missing("/livesHere"), since(ENDED), **{**lives, "livesHere": None})
    # L-12: from 2026-07-01 the place of the emergency, whatever the registration.
    hukou = {**AT_ONCE, "emergencyHere": False}
    row("hukou-day-before-the-law", "L-12", "2026-06-30", "yes", **hukou)
    note = "Judgement: art. 37 names the place of the emergency alone; the result says so."
    row("hukou-first-day-of-the-law", "L-12", "2026-07-01", "no", note=note, **hukou)
    row("emergency-place-unknown", "L-12", R4, missing("/emergencyHere"), **EVENT, emergencyHere=None)


def spending():
    for kind in ("education", "medical", "other"):
        shock = {"spendingShock": kind}
        # L-02: dibao families.
        row(f"{kind}-2014-dibao", "L-02", R1, "yes", **shock, recordedDibao=True)
        row(f"{kind}-2014-not-dibao", "L-02", R1, "no", **shock)
        # L-04: income and property.
        row(f"{kind}-2018", "L-04", R2, "yes", **shock)
        # L-06: education and medical, of recognised families.
        recognised = "no" if kind == "other" else "yes"
        closed = since(ROUTE, False)
        row(f"{kind}-2026-margin", "L-06", R3, recognised, closed, **shock, recordedMargin=True)
        row(f"{kind}-2026-rigid", "L-06", R3, recognised, closed, **shock, recordedRigid=True)
        row(f"{kind}-2026-neither", "L-06", R3, "no", closed, **shock)
        row(f"{kind}-2026-income-route", "L-06 L-04", R3, "yes", since(ROUTE), **shock)
        row(f"{kind}-2026-route-not-settled", "L-06 L-04", R3, missing(params=[ROUTE]), **shock)
    medical = {"spendingShock": "medical"}
    # L-04 replaces L-02 on 2018-01-23; L-06 replaces L-04 in 2026-01.
    row("medical-day-before-i11", "L-02 L-04", "2018-01-22", "no", **medical)
    row("medical-first-day-of-i11", "L-02 L-04", "2018-01-23", "yes", **medical)
    row("medical-day-before-i12", "L-04 L-06", "2025-12-31", "yes", since(ROUTE, False), **medical)
    row("medical-first-day-of-i12", "L-04 L-06", "2026-01-01", "no", since(ROUTE, False), **medical)
    # L-04: below last year's disposable income a head is strict.
    row("income-one-fen-below", "L-04", R2, "yes", **medical, twelveMonthIncomeFen=35_999_99)
    row("income-exactly", "L-04", R2, "no", **medical, twelveMonthIncomeFen=36_000_00)
    two = home(member(), member(), **medical, twelveMonthIncomeFen=71_999_99)
    row("two-one-fen-below", "L-04", R2, "yes", household=two)
    row("two-exactly", "L-04", R2, "no", household={**two, "twelveMonthIncomeFen": 72_000_00})
    row("property-over", "L-04", R2, "no", **medical, propertyWithinTemporaryRule=False)
    row("property-unknown", "L-04", R2, missing("/propertyWithinTemporaryRule"), **medical, propertyWithinTemporaryRule=None)
    row("income-unknown", "L-04", R2, missing("/twelveMonthIncomeFen"), **medical, twelveMonthIncomeFen=None)
    row("pcdi-unset", "L-04", R2, missing(params=["income.pcdi_last_year"]), pcdi=None, **medical)
    row("shock-unknown", "L-04", R2, missing("/spendingShock"), spendingShock=None)
    row("shock-unknown-but-too-rich", "L-04", R2, "no", spendingShock=None, twelveMonthIncomeFen=36_000_00)
    # The place of the emergency is no place for spending.
    away = {**medical, "hukouHere": False, "emergencyHere": True}
    row("spending-elsewhere", "L-10 L-04", R2, "no", since(ENDED, False), **away)
    known = {**medical, "recordedMargin": None}
    row("margin-record-unknown", "L-06", R3, missing("/recordedMargin"), since(ROUTE, False), **known)
    row("margin-record-2025", "L-04 L-06", "2025-12-31", "no", **medical, recordedMargin=True, twelveMonthIncomeFen=36_000_00)


def supplement():
    closed = since(ROUTE, False)
    for day, outcome in (("2025-12-31", "no"), ("2026-01-01", "yes"), ("2026-06-30", "yes"), ("2026-07-01", "yes")):
        row(f"supplement-dibao-{day}", "L-07", day, outcome, closed, recordedDibao=True)
    row("supplement-special-assistance", "L-07", R3, "yes", closed, specialAssistanceReceived=True)
    row("supplement-tekun-member", "L-07", R3, "yes", closed, household=home(member(), member(recordedTekun=True)))
    row("supplement-single-member", "L-07", R3, "yes", closed, household=home(member(), member(recordedDibao=True)))
    why = missing("/members/0/recordedTekun")
    row("supplement-member-unknown", "L-07", R3, why, closed, household=home(member(recordedTekun=None)))
    row("supplement-no-difficulty", "L-07", R3, "no", closed, recordedDibao=True, basicLifeInDifficulty=False)
    row("supplement-elsewhere", "L-07 L-10", R3, "no", closed, since(ENDED, False), recordedDibao=True, hukouHere=False)
    # One way is enough: where the place alone is open, nothing of the other way is asked.
    place = missing("/hukouHere")
    unknown = {"spendingShock": None, "recordedMargin": None, "twelveMonthIncomeFen": None, "hukouHere": None}
    ended = since(ENDED, False)
    row("supplement-settles-spending", "L-06 L-07", R3, place, closed, ended, recordedDibao=True, **unknown)
    unknown = {"specialAssistanceReceived": None, "recordedDibao": None, "hukouHere": None}
    medical = {"spendingShock": "medical", "recordedMargin": True}
    row("spending-settles-supplement", "L-06 L-07", R3, place, closed, ended, **medical, **unknown)
    why = missing("/membersComplete")
    row("supplement-members-incomplete", "L-07", R3, why, closed, off(EPIDEMIC, "2022-10-20"), membersComplete=None)


def epidemic():
    # L-09: three months in a row; no difficulty, event or registration is asked.
    open_, shut = on(EPIDEMIC, "2022-10-20"), off(EPIDEMIC, "2022-10-20")
    none = {"basicLifeInDifficulty": False, "hukouHere": False, "livesHere": True}

    def months(id, n, temporary, *values, day="2022-12-01", **facts):
        household = home(member(epidemicMonthsWithoutIncome=n), **{**none, **facts})
        row(f"epidemic-{id}", "L-09", day, temporary, *values, household=household)

    months("two-months", 2, "no", open_)
    months("three-months", 3, "yes", open_)
    months("day-before", 3, "no", since(EPIDEMIC), day="2022-10-19")
    months("first-day", 3, "yes", open_, day="2022-10-20")
    months("under-the-law", 3, "yes", open_, day=R4)
    months("closed", 3, "no", shut)
    months("not-settled", 3, missing(params=[EPIDEMIC]))
    months("not-settled-two-months", 2, "no")
    months("not-resident", 3, "no", open_, livesHere=False)
    months("residence-unknown", 3, missing("/livesHere"), open_, livesHere=None)
    months("months-unknown", None, missing("/members/0/epidemicMonthsWithoutIncome"), open_)
    months("faulty-months", 1201, missing("/members/0/epidemicMonthsWithoutIncome"), open_)
    months("most-months", 1200, "yes", open_)
    second = home(member(), member(epidemicMonthsWithoutIncome=3), **none)
    row("epidemic-second-member", "L-09", "2022-12-01", "yes", open_, household=second)


dates()
emergency()
places()
spending()
supplement()
epidemic()

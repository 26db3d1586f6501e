"""What a status opens (H-01 to H-12), and how a case of temporary assistance is handled (L-20 to L-42).

What the law gives is said here line by line, not taken from the library: `status help clause article strength whom`.
"""

from book import Book
from given import local, under

help_, path = Book("eligibility-help/linked"), Book("eligibility-help/temporary")
BOOKS = [help_, path]

S = local("dibao.standard.urban", 1000_00, "2014-01-01", unit="fen")
LAW, BEFORE = "2026-07-01", "2026-06-30"

# ---------------------------------------------------------------------------
# Linked help
# ---------------------------------------------------------------------------

T = """tekun tekunSupport H-01 16、17 must person ownChoice civilAffairs
tekun medical H-04 24 must person - medicalSecurity
tekun medicalContribution H-04 24 must person medicalInsurance medicalSecurity
tekun medicalHighCost H-04 24 must person - medicalSecurity
tekun education H-05 25、38 must person atSchool education
tekun housing H-06 26 must person supportedAtHome housing
tekun priceSubsidy H-08 32 must person priceRise government
tekun services H-09 34 must person - civilAffairs
tekun sharedStatus H-10 42 may person - otherDepartments
tekun temporaryAid L-07 - must person stillInDifficulty civilAffairs"""
D = """dibao dibaoPayment H-02 18 must household - civilAffairs
dibao extraSupport H-03 20 must members stillHard government
dibao medical H-04 24 must household - medicalSecurity
dibao medicalContribution H-04 24 must members medicalInsurance medicalSecurity
dibao medicalHighCost H-04 24 must members seriouslyIll medicalSecurity
dibao education H-05 25、38 must members atSchool education
dibao housing H-06 26 must household housingDifficult housing
dibao employment H-07 27 must members ableUnemployed humanResources
dibao priceSubsidy H-08 32 must household priceRise government
dibao services H-09 34 must household - civilAffairs
dibao sharedStatus H-10 42 may household - otherDepartments
dibao temporaryAid L-07 - must household stillInDifficulty civilAffairs"""
M = """margin singleDibao H-02 21 may members specialMember civilAffairs
margin medical H-04 24 must household - medicalSecurity
margin medicalHighCost H-04 24 must members seriouslyIll medicalSecurity
margin education H-05 25、38 must members atSchool education
margin housing H-06 26 must household housingDifficult housing
margin employment H-07 27 must members ableUnemployed humanResources
margin services H-09 34 must household - civilAffairs
margin sharedStatus H-10 42 may household - otherDepartments
margin temporaryAid L-06 二（二） must household spendingShock civilAffairs"""
R = """rigid medical H-04 24 must household - medicalSecurity
rigid medicalHighCost H-04 24 must members seriouslyIll medicalSecurity
rigid education H-05 25、38 must members atSchool education
rigid housing H-06 26 must household housingDifficult housing
rigid employment H-07 27 must members ableUnemployed humanResources
rigid services H-09 34 must household - civilAffairs
rigid sharedStatus H-10 42 may household - otherDepartments
rigid temporaryAid L-06 二（二） must household spendingShock civilAffairs"""
ANYONE = """- otherGroups H-11 33 may anyone provincialList government
- crimeVictims H-12 36 must anyone afterJudicialAid civilAffairs"""
SINGLE_2021 = "margin singleDibao D-40 8（一） may members specialMember civilAffairs"
SINGLE_2022 = "margin singleDibao D-44a 一（四） may members specialMember civilAffairs"
M_2023 = SINGLE_2022 + """
margin medical M-10 四 must household - medicalSecurity
margin education M-10 四 must members atSchool education
margin housing M-10 四 must household housingDifficult housing
margin employment M-10 四 must members ableUnemployed humanResources"""
D_2021 = """dibao dibaoPayment D-50 12 must household - civilAffairs
dibao extraSupport D-54 12 must members stillHard government"""
AID_2014 = "dibao temporaryAid L-02 47 must household spendingShock civilAffairs"
AID_D = D.splitlines()[-1]
AID_M = M.splitlines()[-1]
NO_AMOUNT = ("sharedStatus",)


def line(item):
    parts = (
        item.get("status", "-"),
        item["help"],
        item["clause"],
        item["article"] or "-",
        item["strength"],
        item["whom"],
        item.get("condition", "-"),
        item["body"],
    )
    return " ".join(parts)


def opens(id, clauses, day, household, *expected, statuses, uncovered=(), members=None, readings=(), findings=(), values=(S,), asks=()):
    """`expected`: every line of the list, in order; `members`: by kind of help, who fits (! sure, ? open)."""
    lines = [row for block in expected for row in block.splitlines()]

    def check(output):
        faults = []
        got = [line(i) for i in output.get("items", [])]
        if got != lines:
            faults.append(f"items: said and not computed {[x for x in lines if x not in got]}, "
                          f"computed and not said {[x for x in got if x not in lines]}")
        held = [
            " ".join([s["status"], str(s.get("member", "-")), s["basis"], s.get("validTo", "-"), str(s.get("lapsed", "-"))])
            for s in output["statuses"]
        ]
        faults += [] if held == list(statuses) else [f"statuses: {held}"]
        missing = [f"{u['status']} {u['help']}" for u in output.get("notCovered", [])]
        faults += [] if missing == list(uncovered) else [f"not covered: {missing}"]
        for item in output.get("items", []):
            if item["localAmount"] is (item["help"] in NO_AMOUNT):
                faults.append(f"{item['help']}: local amount {item['localAmount']}")
            who = [f"{m['member']}{'!' if m['fits'] == 'yes' else '?'}" for m in item.get("members", [])]
            if members is not None and who != members.get(item["help"], []):
                faults.append(f"{item['help']}: members {who}")
        referred = [f"{r['group']} {r['body']} {r['article']}" for r in output.get("referrals", [])]
        law = ["disaster emergencyManagement 28、49", "emergencyMedical health 30、51", "homeless reliefStation 31、52"]
        faults += [] if referred == (law if day >= LAW else []) else [f"referrals: {referred}"]
        faults += [] if output.get("readings", []) == list(readings) else [f"readings: {output.get('readings')}"]
        asked = output.get("missingFacts", [])
        faults += [] if asked == list(asks) else [f"missing facts: {asked}"]
        found = [f"{f['code']} {f['place']['pointer']}" for f in output.get("findings", [])]
        faults += [] if found == list(findings) else [f"findings: {found}"]
        return faults

    help_.case(id, clauses, "linkedHelp", under(values, household=household, asOf=day), check=check)


def recorded(*members, **facts):
    none = {"recordedDibao": False, "recordedMargin": False, "recordedRigid": False}
    return {**none, "members": list(members), "membersComplete": True, "area": "urban", **facts}


def person(**facts):
    return {"recordedTekun": False, "recordedDibao": False, **facts}


WELL = {"seriousIllness": False, "specialHardship": False, "disabilityCertificate": False, "employed": True, "birthDate": "1980-01-01"}


def by_law():
    opens("tekun", "H-01 H-04 H-05 H-06 H-08 H-09 H-10 L-07", LAW, recorded(person(recordedTekun=True)), T, ANYONE,
          statuses=["tekun 0 recorded - False"])
    opens("dibao", "H-02 H-03 H-04 H-07", LAW, recorded(person(**WELL), recordedDibao=True), D, ANYONE,
          statuses=["dibao - recorded - False"], members={})
    opens("margin", "H-02 H-04 H-07 L-06", LAW, recorded(person(**WELL), recordedMargin=True), M, ANYONE,
          statuses=["margin - recorded - False"], members={})
    opens("rigid", "H-04 H-07 L-06", LAW, recorded(person(**WELL), recordedRigid=True, recordedRigidOn="2025-08-04"), R, ANYONE,
          statuses=["rigid - recorded 2026-08-04 False"], members={})
    opens("nothing-recorded", "H-11 H-12", LAW, recorded(person(**WELL)), ANYONE, statuses=[])
    # A member taken in alone has what a dibao household has, as that person.
    single = D.replace("dibao ", "dibaoSingle ").replace("household", "person").replace("members", "person")
    opens("single", "H-02 D-40", LAW, recorded(person(recordedDibao=True)), single, ANYONE,
          statuses=["dibaoSingle 0 recorded - False"], readings=["D-40=householdOfOne"])
    # What was recorded and cannot be read is not known, and the assessment of the day does not stand in its place.
    poor = {"hukouHere": True, "propertyWithinDibaoRule": True, "recordedDibao": None}
    zero = dict.fromkeys(("wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen", "seniorAllowanceFen"), 0)
    nobody = person(**WELL, **zero, preferentialFen=0, basicPensionFen=0, supporters=[], supportersComplete=True)
    opens("not-recorded-and-assessed", "H-02 H-04", LAW, recorded(nobody, **poor), D, ANYONE,
          statuses=["dibao - assessed - False"], values=(S, local("dibao.basic_pension_excluded", True, "2014-01-01", unit="flag")))
    opens("record-not-readable", "H-02 H-04", LAW, recorded(nobody, **poor, unreadable=["recordedDibao"]), ANYONE,
          statuses=["dibao - unreadable - False"], values=(S, local("dibao.basic_pension_excluded", True, "2014-01-01", unit="flag")))
    opens("record-of-a-person-not-readable", "H-01", LAW, recorded(person(recordedTekun=None, unreadable=["recordedTekun"])), ANYONE,
          statuses=["tekun 0 unreadable - False"])
    # Two statuses beside each other: a margin family with a tekun member.
    both = recorded(person(recordedTekun=True), person(**WELL), recordedMargin=True)
    opens("tekun-in-a-margin-family", "H-01 H-04", LAW, both, T, M, ANYONE,
          statuses=["tekun 0 recorded - False", "margin - recorded - False"])


def who():
    def members(id, facts, expected, day=LAW, status="recordedDibao", rows=D):
        name = {"recordedDibao": "dibao", "recordedMargin": "margin"}[status]
        opens(f"members-{id}", "H-02 H-03 H-04 H-07", day, recorded(person(**{**WELL, **facts}), **{status: True}), rows, ANYONE,
              statuses=[f"{name} - recorded - False"], members=expected)

    members("seriously-ill", {"seriousIllness": True}, {"extraSupport": ["0!"], "medicalHighCost": ["0!"]})
    members("illness-unknown", {"seriousIllness": None}, {"extraSupport": ["0?"], "medicalHighCost": ["0?"]})
    # Sixty on the day, and a day younger; eighteen on the day, and a day younger.
    members("sixty", {"birthDate": "1966-07-01"}, {"extraSupport": ["0!"]})
    members("fifty-nine", {"birthDate": "1966-07-02"}, {})
    members("eighteen", {"birthDate": "2008-07-01"}, {})
    members("seventeen", {"birthDate": "2008-07-02"}, {"extraSupport": ["0!"]})
    held = {"disabilityCertificate": True}
    members("grade-two", {**held, "disabilityCategory": "limb", "disabilityGrade": 2}, {"extraSupport": ["0!"]})
    # Which grades are severe is not said: grade 3 of mind may be, grade 3 of limb is not.
    members("grade-three-of-mind", {**held, "disabilityCategory": "mental", "disabilityGrade": 3}, {"extraSupport": ["0?"]})
    members("grade-three-of-limb", {**held, "disabilityCategory": "limb", "disabilityGrade": 3}, {})
    members("out-of-work", {"employed": False}, {"employment": ["0?"]})
    members("work-unknown", {"employed": None}, {"employment": ["0?"]})
    margin = {"status": "recordedMargin", "rows": M}
    members("margin-ill", {"seriousIllness": True}, {"singleDibao": ["0!"], "medicalHighCost": ["0!"]}, **margin)
    members("margin-hardship", {"specialHardship": True}, {"singleDibao": ["0!"]}, **margin)
    # The route alone is that of D-40, so grade 3 of mind is enough for it; grade 3 of limb is not.
    members("margin-grade-three-of-mind", {**held, "disabilityCategory": "mental", "disabilityGrade": 3}, {"singleDibao": ["0!"]}, **margin)
    members("margin-grade-three-of-limb", {**held, "disabilityCategory": "limb", "disabilityGrade": 3}, {}, **margin)
    members("margin-old-is-no-reason", {"birthDate": "1950-01-01"}, {}, **margin)


def dates():
    rest = ["medical", "medicalContribution", "medicalHighCost", "education", "housing", "employment", "priceSubsidy", "services", "sharedStatus"]
    uncovered = [f"dibao {h}" for h in rest]
    opens("dibao-day-before-the-law", "D-50 D-54 L-07", BEFORE, recorded(person(**WELL), recordedDibao=True), D_2021, AID_D,
          statuses=["dibao - recorded - False"], uncovered=uncovered)
    opens("dibao-2025-12-31", "D-50 D-54", "2025-12-31", recorded(person(**WELL), recordedDibao=True), D_2021,
          statuses=["dibao - recorded - False"], uncovered=uncovered)
    # D-50, D-54 and L-02 stand in the interim measures (I-2 12, 47); L-04 no longer names dibao families.
    dibao = {"statuses": ["dibao - recorded - False"]}
    family = recorded(person(**WELL), recordedDibao=True)
    opens("dibao-2018-01-23", "D-50 D-54 L-04", "2018-01-23", family, D_2021, **dibao, uncovered=uncovered)
    opens("dibao-2018-01-22", "D-50 D-54 L-02", "2018-01-22", family, D_2021, AID_2014, **dibao, uncovered=uncovered)
    opens("dibao-2014-05-01", "D-50 D-54 L-02", "2014-05-01", family, D_2021, AID_2014, **dibao, uncovered=uncovered)
    opens("dibao-2014-04-30", "D-50 D-54 L-02", "2014-04-30", family, **dibao,
          uncovered=["dibao dibaoPayment", "dibao extraSupport", *uncovered])
    left = [f"margin {h}" for h in ("medicalHighCost", "services", "sharedStatus")]
    opens("margin-day-before-the-law", "M-10 L-06", BEFORE, recorded(person(**WELL), recordedMargin=True), M_2023, AID_M,
          statuses=["margin - recorded - False"], uncovered=left)
    opens("margin-2025-12-31", "M-10", "2025-12-31", recorded(person(**WELL), recordedMargin=True), M_2023,
          statuses=["margin - recorded - False"], uncovered=left)
    opens("margin-2026-01-31", "M-10 L-06", "2026-01-31", recorded(person(**WELL), recordedMargin=True), M_2023, AID_M,
          statuses=["margin - recorded - False"], uncovered=left, readings=["L-05=monthStart"])
    opens("margin-2023-10-01", "M-10 D-44a", "2023-10-01", recorded(person(**WELL), recordedMargin=True), M_2023,
          statuses=["margin - recorded - False"], uncovered=left, readings=["M-33=monthStart"])
    # Who may be taken in alone: D-40 and D-41 from 2021-07-01, special hardship beside them from 2022-10-20 (D-44a).
    every = ["medical", "medicalHighCost", "education", "housing", "employment", "services", "sharedStatus"]
    every = [f"margin {h}" for h in every]
    hard = recorded(person(**{**WELL, "specialHardship": True}), recordedMargin=True)
    ill = recorded(person(**{**WELL, "seriousIllness": True}), recordedMargin=True)
    margin = {"statuses": ["margin - recorded - False"]}
    for day, household, row, fit in (
        ("2023-09-30", hard, SINGLE_2022, ["0!"]),
        ("2022-10-20", hard, SINGLE_2022, ["0!"]),
        ("2022-10-19", hard, SINGLE_2021, []),
        ("2021-07-01", ill, SINGLE_2021, ["0!"]),
    ):
        opens(f"margin-{day}", "D-40 D-41 D-44a M-10", day, household, row, **margin, uncovered=every, members={"singleDibao": fit})
    opens("margin-2021-06-30", "D-40", "2021-06-30", ill, **margin, uncovered=["margin singleDibao", *every])
    kinds = ["medical", "medicalHighCost", "education", "housing", "employment", "services", "sharedStatus"]
    opens("rigid-day-before-the-law", "L-06", BEFORE, recorded(person(**WELL), recordedRigid=True, recordedRigidOn="2025-08-04"), R.splitlines()[-1],
          statuses=["rigid - recorded 2026-08-04 False"], uncovered=[f"rigid {h}" for h in kinds])


def validity():
    # M-30: twelve months, to the corresponding day.
    def until(id, day, since, last, lapsed, **more):
        opens(f"rigid-valid-{id}", "M-30 P-61", day, recorded(person(**WELL), recordedRigid=True, recordedRigidOn=since),
              *(() if lapsed else (R,)), ANYONE, statuses=[f"rigid - recorded {last} {lapsed}"], **more)

    until("last-day", "2026-09-10", "2025-09-10", "2026-09-10", False)
    until("day-after", "2026-09-11", "2025-09-10", "2026-09-10", True)
    # Of a day that is not known nothing is known of its end: the status opens nothing until it is.
    unknown = {"asks": ["/recordedRigidOn"]}
    until("recorded-tomorrow", LAW, "2026-07-02", "-", "-", findings=["factOutOfRange /recordedRigidOn"], **unknown)
    until("day-unknown", LAW, None, "-", "-", **unknown)
    until("day-of-0206", LAW, "0206-01-10", "-", "-", findings=["dateTooEarly /recordedRigidOn"], **unknown)
    until("day-before-any-case", LAW, "2012-12-11", "-", "-", findings=["dateTooEarly /recordedRigidOn"], **unknown)
    opens("rigid-valid-day-unreadable", "M-30", LAW, recorded(person(**WELL), recordedRigid=True, unreadable=["recordedRigidOn"]), ANYONE,
          statuses=["rigid - recorded - -"], **unknown)
    # Whoever has a birth of the year 0198 is not certainly old.
    opens("dibao-birth-of-0198", "H-03", LAW, recorded(person(**WELL | {"birthDate": "0198-05-01"}), recordedDibao=True), D, ANYONE,
          statuses=["dibao - recorded - False"], members={"extraSupport": ["0?"]}, findings=["factOutOfRange /members/0/birthDate"])

    # Who has no id may be the one beside it: what the two do not say alike is not certain of either.
    UNNAMED = ["recordUnnamed /members/1/id"]
    a, b = person(**WELL, id="a"), person(**WELL | {"seriousIllness": True, "employed": False})
    open_ = {"extraSupport": ["0?", "1?"], "medicalHighCost": ["0?", "1?"], "employment": ["0?", "1?"]}
    for name, two, expected in (
        ("who-may-be-ill", [a, b], open_), ("who-is-alike", [a, person(**WELL)], {}),
        ("of-two-ids", [a, b | {"id": "b"}], {"extraSupport": ["1!"], "medicalHighCost": ["1!"], "employment": ["1?"]}),
    ):
        opens(f"dibao-without-an-id-{name}", "H-02 H-03 H-04", LAW, recorded(*two, recordedDibao=True), D, ANYONE,
              statuses=["dibao - recorded - False"], members=expected, findings=[] if "id" in two[1] else UNNAMED)
    # A status that one of the two has and the other has not is one that cannot be read.
    c = person(**WELL | {"recordedTekun": True})
    opens("tekun-of-a-member-without-an-id", "H-01", LAW, recorded(a, c), ANYONE, findings=UNNAMED,
          statuses=["tekun 0 unreadable - False", "tekun 1 unreadable - False"])


def assessed():
    # Not recorded, but the assessment of the day says yes.
    money = ("wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "basicPensionFen", "socialInsuranceFen", "seniorAllowanceFen")
    poor = person(**{**WELL, **{name: 0 for name in money}})
    facts = {"hukouHere": True, "propertyWithinDibaoRule": True}
    opens("dibao-assessed", "H-02 D-01", LAW, recorded(poor, **facts), D, ANYONE, statuses=["dibao - assessed - False"])
    # A margin family by the assessment: with the readings that the assessment rests on.
    near = person(**{**WELL, **{name: 0 for name in money}, "wageFen": 1200_00})
    opens("margin-assessed", "M-01 M-02", LAW, recorded(near, **facts, propertyWithinMarginRule=True), M, ANYONE,
          statuses=["margin - assessed - False"], readings=["C2=national", "C8=national"])
    # The record says so already, or the answer is open: recorded wins, open opens nothing.
    opens("dibao-recorded-and-assessed", "H-02", LAW, recorded(poor, **{**facts, "recordedDibao": True}), D, ANYONE,
          statuses=["dibao - recorded - False"])
    opens("dibao-open", "H-02", LAW, recorded(poor, **{**facts, "hukouHere": None}), ANYONE, statuses=[])


# ---------------------------------------------------------------------------
# The way of a case of temporary assistance
# ---------------------------------------------------------------------------



def way(id, clauses, day, facts, classes, duties, limits=(), missing=(), findings=(), values=(S,), members=None, **says):
    """`classes`, `duties` and `limits` as `name clause answer`; `says`: the amounts and who decides (None: absent)."""
    nothing = {
        "suddenEvent": False, "eventConfirmed": False, "needsHelpAtOnce": False, "basicLifeInDifficulty": True,
        "spendingShock": "none", "emergencyHere": True, "hukouHere": True, "residencePermitHere": False, "livesHere": True,
        "specialAssistanceReceived": False, "twelveMonthIncomeFen": 0, "propertyWithinTemporaryRule": False,
    }
    none = person(epidemicMonthsWithoutIncome=0)
    household = recorded(*(members or [none]), **{**nothing, **facts})

    def check(output):
        got = {
            "classes": [f"{c['class']} {c['clause']} {c['outcome']}" for c in output.get("classes", [])],
            "duties": [f"{d['duty']} {d['clause']} {d['strength']} {d['applies']}" for d in output.get("duties", [])],
            "limits": [" ".join([x["key"], x["clause"], str(x["count"]), *([x["unit"]] if "unit" in x else [])]) for x in output.get("limits", [])],
            "missing": [m["key"] for m in output.get("missingParameters", [])],
            "findings": [f"{f['code']} {f.get('clause', '-')} {f.get('gravity', '-')} {f['place']['pointer']}" for f in output.get("findings", [])],
        }
        want = {"classes": classes, "duties": duties, "limits": limits, "missing": missing, "findings": findings}
        faults = [f"{k}: said {list(v)}, computed {got[k]}" for k, v in want.items() if list(v) != got[k]]
        return faults + [f"{k}: said {v}, computed {output.get(k)}" for k, v in says.items() if output.get(k) != v]

    path.case(id, clauses, "temporaryPath", under(values, household=household, asOf=day), check=check)


NEVER = ["temp.amount.multiple", "temp.ordinary_total", "temp.publicity", "temp.times_per_year"]
FAST = ["temp.amount.multiple", "temp.times_per_year"]
SD = ["temp.first_response L-21 24", "temp.paperwork L-21 5 days"]
FIRST_2018 = [
    "skipEconomicCheck L-20 may yes", "skipAppraisal L-20 may yes", "skipPublicity L-20 may yes", "recordAfterwards L-20 must yes",
]


def ways():
    urgent = {"suddenEvent": True, "needsHelpAtOnce": True}
    out = ["spending L-02 no"]
    way("2016-emergency", "L-01 L-30", "2016-03-01", {"suddenEvent": True}, ["emergency L-01 yes", *out], ["ordinaryPath L-30 must yes"],
        missing=["temp.amount.multiple", "temp.ordinary_total", "temp.publicity", "temp.times_per_year", "temp.town_limit"],
        outcome="yes")
    epidemic = "epidemic L-09 no"
    closed = [S, local("temp.epidemic_aid_open", False, "2022-10-20")]
    calm_2024 = ["spending L-04 no", epidemic]
    # L-20: help first; nothing of the ordinary path is left.
    way("2019-09-30-emergency", "L-20", "2019-09-30", urgent, ["emergency L-03 yes", "spending L-04 no"], ["helpFirst L-20 may yes", *FIRST_2018],
        missing=["temp.amount.multiple", "temp.times_per_year", "temp.town_limit"])
    way("2019-10-01-emergency", "L-20 L-21 L-31", "2019-10-01", urgent, ["emergency L-03 yes", "spending L-04 no"], ["helpFirst L-20 may yes", *FIRST_2018], SD,
        FAST)
    # L-23 from 2020, while it is not said how much: open.
    way("2024-emergency", "L-20 L-21 L-23", "2024-03-01", urgent, ["emergency L-03 yes", *calm_2024],
        ["helpFirst L-20 may yes", "helpFirst L-23 must open", *FIRST_2018], SD, FAST, values=closed)
    # L-31: 以下 is inclusive.
    for fen, who in ((3000_00, "town"), (3000_01, "county")):
        way(f"2024-amount-{fen}", "L-31 L-30", "2024-03-01", {**urgent, "proposedAidFen": fen}, ["emergency L-03 yes", *calm_2024],
            ["helpFirst L-20 may yes", "helpFirst L-23 must open", *FIRST_2018], SD, FAST, values=closed, decidedBy=who)
    # Spending: the whole path; for dibao members mainly the spending is checked.
    shock = {"spendingShock": "medical", "propertyWithinTemporaryRule": True}
    pcdi = [*closed, local("income.pcdi_last_year", 30_000_00, "2021-01-01", unit="fen")]
    way("2024-spending", "L-04 L-30", "2024-03-01", shock, ["emergency L-03 no", "spending L-04 yes", epidemic],
        ["ordinaryPath L-30 must yes"], missing=NEVER, values=pcdi)
    way("2024-spending-dibao", "L-32", "2024-03-01", {**shock, "recordedDibao": True}, ["emergency L-03 no", "spending L-04 yes", epidemic],
        ["checkMainlySpending L-32 must yes", "ordinaryPath L-30 must yes"], missing=NEVER, values=pcdi)
    # Who was taken in alone is a dibao person too; over an incomplete list nobody is certainly none.
    alone = [person(epidemicMonthsWithoutIncome=0, recordedDibao=True)]
    way("2024-spending-dibao-alone", "L-32 D-40", "2024-03-01", shock, ["emergency L-03 no", "spending L-04 yes", epidemic],
        ["checkMainlySpending L-32 must yes", "ordinaryPath L-30 must yes"], missing=NEVER, values=pcdi, members=alone)
    # 2026: quick small aid.
    quick = {"suddenEvent": True, "eventConfirmed": True}
    route = [*closed, local("temp.income_route_continues", False, "2026-01-01")]
    # Of L-24 only the days are general (一般): no check and no publicity are plain words.
    fast = ["skipEconomicCheck L-24 must yes", "skipPublicity L-24 must yes"]
    keep = ["recordAfterwards L-24 must yes"]
    rest = ["spending L-06 no", "supplement L-07 no", epidemic]
    days = ["temp.quick.max_days L-24 3"]
    way("2026-01-01-quick", "L-05 L-24 L-25", "2026-01-01", quick, ["emergency L-03 no", "quick L-05 yes", *rest], [*fast, *keep], days, FAST,
        values=route, quickCapFen=1000_00, outcome="yes")
    way("2025-12-31-no-quick", "L-05", "2025-12-31", quick, ["emergency L-03 no", "spending L-04 no", epidemic], [], values=route, outcome="no", quickCapFen=None)
    # L-25: up to one month of the standard.
    for fen, findings in ((1000_00, ()), (1000_01, ["aboveQuickCap L-25 violation /proposedAidFen"])):
        way(f"2026-quick-{fen}", "L-25", "2026-03-01", {**quick, "proposedAidFen": fen}, ["emergency L-03 no", "quick L-05 yes", *rest],
            [*fast, *keep], days, FAST, findings, values=route, decidedBy="town")
    no_standard = [v for v in route if v is not S]
    way("2026-quick-standard-not-set", "L-25 D-02", "2026-03-01", quick, ["emergency L-03 no", "quick L-05 yes", *rest], [*fast, *keep], days,
        ["dibao.standard.urban", *FAST], values=no_standard, quickCapFen=None)
    # L-33: recognised families.
    way("2026-spending-margin", "L-06 L-33", "2026-03-01", {"spendingShock": "medical", "recordedMargin": True},
        ["emergency L-03 no", "quick L-05 no", "spending L-06 yes", "supplement L-07 no", epidemic],
        ["checkMainlySpending L-33 may yes", "noNewEconomicCheck L-33 may yes", "publicise L-06 must yes", "ordinaryPath L-30 must yes"],
        missing=NEVER, values=route)
    # L-33 speaks of the family, not of the class: after dibao nothing is checked anew, and there is no spending to look at.
    way("2026-supplement-dibao", "L-07 L-33", "2026-03-01", {"recordedDibao": True},
        ["emergency L-03 no", "quick L-05 no", "spending L-06 no", "supplement L-07 yes", epidemic],
        ["noNewEconomicCheck L-33 may yes", "ordinaryPath L-30 must yes"], missing=NEVER, values=route)
    # L-26: urgent, small, at once: must help first.
    both = {**quick, "needsHelpAtOnce": True, "proposedAidFen": 1000_00}
    law = ["emergency L-08 yes", "quick L-05 yes", *rest]
    at_once = ["helpFirst L-20 may yes", "helpFirst L-23 must yes"]
    skip = FIRST_2018[:3]
    tail = [*fast, *skip, FIRST_2018[3], *keep]
    limits = [*SD, *days]
    explain = ["recordAfterwards L-26 must yes"]
    way("law-urgent-and-small", "L-26 L-08", LAW, both, law, ["helpFirst L-26 must yes", *at_once, *tail, *explain], limits, FAST, values=route)
    # Small is small whether or not the event is confirmed: L-26 does not ask for that.
    unconfirmed = ["emergency L-08 yes", "quick L-05 no", *rest]
    slow = [*skip, FIRST_2018[3], *explain]
    way("law-urgent-and-small-not-confirmed", "L-26 L-25", LAW, {**both, "eventConfirmed": False}, unconfirmed,
        ["helpFirst L-26 must yes", *at_once, *slow], SD, FAST, values=route, quickCapFen=None)
    # Two standards of one amount: which area it is does not matter.
    rural = [*route, local("dibao.standard.rural", 1000_00, "2014-01-01", unit="fen")]
    way("law-small-whatever-the-area", "L-26 L-25", LAW, {**both, "area": None}, law,
        ["helpFirst L-26 must yes", *at_once, *tail, *explain], limits, FAST, values=rural, quickCapFen=1000_00)
    way("day-before-the-law-urgent-and-small", "L-26", BEFORE, both, ["emergency L-03 yes", "quick L-05 yes", *rest], [*at_once, *tail], limits, FAST,
        values=route)
    way("law-urgent-not-small", "L-26", LAW, {**both, "proposedAidFen": 1000_01}, law, ["helpFirst L-20 may yes", *tail], limits, FAST, values=route)
    way("law-small-not-urgent", "L-26", LAW, {**both, "needsHelpAtOnce": False}, law, [*fast, *keep], days, FAST, values=route)
    # L-08 speaks of any sudden event, L-20 and L-21 of one that needs help at once (L-03): else the ordinary path.
    way("law-emergency-not-at-once", "L-20 L-21 L-08 L-30", LAW, {"suddenEvent": True}, unconfirmed, ["ordinaryPath L-30 must yes"], missing=NEVER, values=route)
    # L-41: standard × members × multiple, where the place sets one.
    set_ = [*route, local("temp.amount.multiple", 15_001, "2021-01-01", unit="basisPoints")]
    two = [person(epidemicMonthsWithoutIncome=0), person(epidemicMonthsWithoutIncome=0)]
    way("law-amount-by-multiple", "L-40 L-41", LAW, {**both}, law, ["helpFirst L-26 must yes", *at_once, *tail, *explain], limits, ["temp.times_per_year"],
        values=set_, members=two, suggestedFen=3000_20)
    way("quick-amount-is-capped", "L-25 L-41", "2026-03-01", quick, ["emergency L-03 no", "quick L-05 yes", *rest], [*fast, *keep], days,
        ["temp.times_per_year"], values=set_, members=two, suggestedFen=1000_00)
    # L-25 caps quick aid alone: who is also helped after special assistance (L-07) may have more, and no proposal is certainly too high.
    after = [*rest[:1], "supplement L-07 yes", epidemic]
    helped = {**quick, "specialAssistanceReceived": True, "proposedAidFen": 1000_01}
    way("quick-and-supplement-is-not-capped", "L-25 L-07", "2026-03-01", helped, ["emergency L-03 no", "quick L-05 yes", *after], [*fast, *keep], days,
        ["temp.times_per_year"], values=set_, members=two, suggestedFen=3000_20)
    # While spending aid is open, more than the cap may be given: a higher proposal is not held to it, and the suggestion has bounds only.
    maybe = {**quick, "spendingShock": "medical", "recordedMargin": None, "proposedAidFen": 1000_01}
    way("quick-and-spending-open-is-not-capped", "L-25 L-06", "2026-03-01", maybe, ["emergency L-03 no", "quick L-05 yes", "spending L-06 open", "supplement L-07 no", epidemic],
        [*fast, *keep, "checkMainlySpending L-33 may open", "noNewEconomicCheck L-33 may open"], days, ["temp.times_per_year"], values=set_, members=two,
        quickCapFen=1000_00, suggestedFen=None, suggestedAtLeastFen=1000_00, suggestedAtMostFen=3000_20)
    # Whether help is needed at once cannot be read: it may be an emergency, to which the cap does not apply, or quick aid alone.
    lost = {**quick, "needsHelpAtOnce": None, "unreadable": ["needsHelpAtOnce"]}
    perhaps = [row.replace(" yes", " open") for row in ("helpFirst L-20 may yes", "helpFirst L-23 must yes", *FIRST_2018[:3])]
    way("quick-and-at-once-unreadable", "L-25 L-03 L-41", "2026-03-01", lost, ["emergency L-03 open", "quick L-05 yes", *rest],
        [*perhaps[:2], *fast, *perhaps[2:], FIRST_2018[3].replace(" yes", " open"), *keep], limits, ["temp.times_per_year"], values=set_, members=two,
        quickCapFen=1000_00, suggestedFen=None, suggestedAtLeastFen=1000_00, suggestedAtMostFen=3000_20)
    # A multiple within the cap: then it makes no difference.
    half = [*route, local("temp.amount.multiple", 5_000, "2021-01-01", unit="basisPoints")]
    way("quick-and-at-once-unreadable-within-the-cap", "L-25 L-03 L-41", "2026-03-01", lost, ["emergency L-03 open", "quick L-05 yes", *rest],
        [*perhaps[:2], *fast, *perhaps[2:], FIRST_2018[3].replace(" yes", " open"), *keep], limits, ["temp.times_per_year"], values=half, members=two,
        quickCapFen=1000_00, suggestedFen=1000_00, suggestedAtLeastFen=None, suggestedAtMostFen=None)
    # Who has no id may be the one beside it: whether anybody is on tekun is then not known, and how many they are neither.
    unnamed = [person(epidemicMonthsWithoutIncome=0, id="a"), person(epidemicMonthsWithoutIncome=0, recordedTekun=True)]
    way("supplement-of-a-member-without-an-id", "L-07", "2026-03-01", {}, ["emergency L-03 no", "quick L-05 no", "spending L-06 no", "supplement L-07 open", epidemic],
        ["ordinaryPath L-30 must open"], missing=NEVER[1:], findings=["recordUnnamed - - /members/1/id"], values=set_, members=unnamed,
        suggestedFen=None, suggestedAtLeastFen=None, suggestedAtMostFen=None)
    # While it is open whether the event is confirmed, there is no aid but quick aid: whatever is given is held to the cap.
    unsure = {**quick, "eventConfirmed": None, "proposedAidFen": 1000_01}
    way("quick-open-and-no-other-is-capped", "L-25 L-05", "2026-03-01", unsure, ["emergency L-03 no", "quick L-05 open", *rest],
        [*(row.replace(" yes", " open") for row in (*fast, *keep)), "ordinaryPath L-30 must open"], days, NEVER[1:],
        ["aboveQuickCap L-25 violation /proposedAidFen"], values=set_, members=two, quickCapFen=1000_00, suggestedFen=1000_00)
    # Of two caps it is the higher one that a proposal is certainly above, whichever area it is.
    uneven = [*set_, local("dibao.standard.rural", 900_00, "2014-01-01", unit="fen")]
    for name, proposed, findings in (("within", 1000_00, []), ("above", 1000_01, ["aboveQuickCap L-25 violation /proposedAidFen"])):
        way(f"quick-{name}-the-higher-cap", "L-25", "2026-03-01", {**unsure, "area": None, "proposedAidFen": proposed}, ["emergency L-03 no", "quick L-05 open", *rest],
            [*(row.replace(" yes", " open") for row in (*fast, *keep)), "ordinaryPath L-30 must open"], days, NEVER[1:], findings,
            values=uneven, members=two, quickCapFen=None, suggestedFen=None, suggestedAtLeastFen=900_00, suggestedAtMostFen=1000_00)
    way("2014-04-30", "L-01", "2014-04-30", urgent, [], [], outcome="notCovered")


for part in (by_law, who, dates, validity, assessed, ways):
    part()

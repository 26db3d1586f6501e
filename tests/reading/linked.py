"""What each status opens by law on a date: linked-help.md (H-01 to H-12); before 2026-07-01 the rows of the other files.

The bodies of most kinds are those of the field, not of the text; they are not read here.
"""

from datetime import date

import rigid
from facts import dibao_severe, grade_1_2, mind_grade_3
from faults import faults
from gridaid_reference import START, Case
from once import certain
from parameters import Policy
from severe import word
from truths import Truth, any_of, every, exactly, less, negate
from workdays import ROLLS, after_months

MEASURES = date(2014, 5, 1)  # I-2: T-64, D-50, D-54, L-02
SPLIT = date(2018, 1, 23)  # I-11 replaces the wording of L-02
SINGLE = date(2021, 7, 1)  # I-4: D-40, D-41
SPECIAL = date(2022, 10, 20)  # I-7: D-44a
LAYERED = date(2023, 10, 1)  # I-8: M-10
OPINION = date(2026, 1, 1)  # I-12: L-06, L-07
LAW = date(2026, 7, 1)  # I-1

TABLE = [
    # kind, H row, articles, strength; the statuses of its columns
    ("tekunSupport", "H-01", "16、17", "must", "T"),
    ("dibaoPayment", "H-02", "18", "must", "D"),
    ("singleDibao", "H-02", "21", "may", "M"),
    ("extraSupport", "H-03", "20", "must", "D"),
    ("medical", "H-04", "24", "must", "TDMR"),
    ("medicalContribution", "H-04", "24", "must", "TD"),
    ("medicalHighCost", "H-04", "24", "must", "TDMR"),
    ("education", "H-05", "25、38", "must", "TDMR"),
    ("housing", "H-06", "26", "must", "TDMR"),
    ("employment", "H-07", "27", "must", "DMR"),
    ("priceSubsidy", "H-08", "32", "must", "TD"),
    ("services", "H-09", "34", "must", "TDMR"),
    ("sharedStatus", "H-10", "42", "may", "TDMR"),
]
"""linked-help.md, row by row."""

COLUMN = {"tekun": "T", "dibao": "D", "margin": "M", "dibaoSingle": "D", "rigid": "R"}
"""Who was taken in alone stands where a dibao household stands."""

CONDITION = {
    "tekunSupport": "ownChoice",
    "singleDibao": "specialMember",
    "extraSupport": "stillHard",
    "medicalContribution": "medicalInsurance",
    "medicalHighCost": "seriouslyIll",
    "education": "atSchool",
    "housing": "housingDifficult",
    "employment": "ableUnemployed",
    "priceSubsidy": "priceRise",
}
OF_MEMBERS = ("singleDibao", "extraSupport", "medicalContribution", "medicalHighCost", "education", "employment")
"""Help for single members of the household: "members" in the table."""

REFERRED = [
    ("disaster", "emergencyManagement", "28、49"),
    ("emergencyMedical", "health", "30、51"),
    ("homeless", "reliefStation", "31、52"),
]


def earlier(kind, column, on):
    """The row of another file that gives this kind of help before the law of 2026, with its strength."""
    if on < MEASURES:
        return None
    if kind in ("tekunSupport", "dibaoPayment"):
        return {"tekunSupport": ("T-64", "right"), "dibaoPayment": ("D-50", "must")}[kind]
    if kind == "extraSupport":
        return "D-54", "must"
    if kind == "singleDibao" and on >= SINGLE:
        return ("D-44a" if on >= SPECIAL else "D-40"), "may"
    if column == "M" and kind in ("medical", "education", "housing", "employment") and on >= LAYERED:
        return "M-10", "must"
    return None


def temporary_aid(column, on):
    """The rows of temporary.md that name a status."""
    if column == "D" and MEASURES <= on < SPLIT:
        return "L-02", "spendingShock"
    if on >= OPINION:
        return ("L-06", "spendingShock") if column in "MR" else ("L-07", "stillInDifficulty")
    return None


class Help:
    def __init__(self, household, on, overlay):
        self.on, self.policy = on, Policy(overlay, on)
        self.case = Case(certain(household), on, self.policy)
        self.rolls = False
        self.statuses = self.held()

    # -- statuses ---------------------------------------------------------

    def held(self):
        case, home = self.case, self.case.home
        covered = self.on >= START
        found = []

        def status(name, of, fact, truth, member=None):
            if of.raw(fact) is None and of.speaks(fact):
                # Given and not readable: nothing speaks in its place.
                found.append({"status": name, "member": member, "basis": "unreadable", "lapsed": False})
            elif of.raw(fact) is True:
                found.append({"status": name, "member": member, "basis": "recorded", "lapsed": False})
            elif truth is not None and truth.value is True:
                found.append({"status": name, "member": member, "basis": "assessed", "lapsed": False})

        for i, person in enumerate(case.members):
            status("tekun", person, "recordedTekun", case.tekun_of[i] if covered else None, case.places[i])
        status("dibao", home, "recordedDibao", case.dibao_truth if covered else None)
        status("margin", home, "recordedMargin", case.margin_truth if covered else None)
        for i, person in enumerate(case.members):
            status("dibaoSingle", person, "recordedDibao", case.single(i) if covered else None, case.places[i])
        status("rigid", home, "recordedRigid", rigid.rigid(case) if self.on >= rigid.NAMED else None)
        for one in found:
            if one["status"] == "rigid" and one["basis"] == "recorded":
                one |= self.validity()
        return found

    def validity(self):
        """M-30, P-61, P-62: the last day of a recognition of rigid expenditure."""
        text, months = self.case.home.raw("recordedRigidOn"), self.policy.get("rigid.validity_max")
        if months is None:
            return {"validTo": None, "lapsed": False}
        if text is None or date.fromisoformat(text) > self.on:
            return {"validTo": None, "lapsed": None}
        last, over, moves = after_months(date.fromisoformat(text), months, self.on)
        self.rolls = self.rolls or moves
        return {"validTo": last.isoformat(), "lapsed": over}

    # -- items ------------------------------------------------------------

    def items(self):
        given, uncovered = [], []
        for status in self.statuses:
            if status["lapsed"] is not False or status["basis"] == "unreadable":
                continue
            name, member, column = status["status"], status["member"], COLUMN[status["status"]]
            for kind, clause, articles, strength, columns in TABLE:
                if column not in columns:
                    continue
                who = {"status": name, "member": member, "help": kind}
                if self.on >= LAW:
                    source = {"clause": clause, "instrument": "I-1", "article": articles, "strength": strength}
                else:
                    row = earlier(kind, column, self.on)
                    if row is None:
                        uncovered.append(who)
                        continue
                    source = {"clause": row[0], "strength": row[1]}
                given.append(who | source | self.terms(kind, name, member))
            aid = temporary_aid(column, self.on)
            if aid:
                who = {"status": name, "member": member, "help": "temporaryAid"}
                given.append(who | {"clause": aid[0], "condition": aid[1], "members": None})
        if self.on >= LAW:
            for kind, clause, article, strength, condition in (
                ("otherGroups", "H-11", "33", "may", "provincialList"),
                ("crimeVictims", "H-12", "36", "must", "afterJudicialAid"),
            ):
                item = {"status": None, "member": None, "help": kind, "clause": clause, "instrument": "I-1"}
                given.append(item | {"article": article, "strength": strength, "whom": "anyone", "condition": condition})
        return given, uncovered

    def terms(self, kind, status, member):
        """For whom, under which condition, and which members fit as far as the facts say."""
        condition = CONDITION.get(kind)
        if status == "tekun":
            # H-06: scattered only; H-04: of tekun people illness is not asked
            condition = {"housing": "supportedAtHome", "medicalHighCost": None}.get(kind, condition)
        whom = "members" if kind in OF_MEMBERS else "household"
        if status == "tekun":
            whom = "person"
        terms = {"condition": condition, "members": None}
        if status != "dibaoSingle":
            terms["whom"] = whom
        if whom == "members" and status != "dibaoSingle":
            terms["members"] = self.fitting(kind)
        return terms

    def fitting(self, kind):
        tests = {
            "singleDibao": self.special,
            "extraSupport": self.weak,
            "medicalHighCost": lambda person: person.flag("seriousIllness"),
            "employment": self.without_work,
        }
        if kind not in tests:
            return None
        found = []
        for i, person in zip(self.case.places, self.case.members):
            truth = tests[kind](person)
            if truth.value is not False:
                found.append({"member": i, "fits": word(truth.value)})
        return found or None

    def special(self, person):
        """H-02: severe disability (D-40), serious illness (D-41), real special hardship (D-44a, D-45)."""
        ways = [person.disability(dibao_severe), person.flag("seriousIllness")]
        if self.on >= SPECIAL:
            ways.append(person.flag("specialHardship"))
        return any_of(ways)

    def weak(self, person):
        """H-03, D-54: elderly, minor, severely disabled, seriously ill. Whether grade 3 of the mind is severe is not said."""
        severe = any_of([person.disability(grade_1_2), every([person.disability(mind_grade_3), Truth(None)])])
        elderly = negate(less(person.age(), self.policy.number("tekun.age_elderly")))
        minor = less(person.age(), exactly(18))
        return any_of([elderly, minor, severe, person.flag("seriousIllness")])

    def without_work(self, person):
        """H-07: who is in work does not fit; that others are able to work is no fact that is asked."""
        return Truth(False) if person.flag("employed").value else Truth(None)

    # -- readings -----------------------------------------------------------

    def readings(self, items):
        names = [s["status"] for s in self.statuses]
        assessed = [s["status"] for s in self.statuses if s["basis"] == "assessed"]
        said = []
        if "margin" in assessed:
            said += self.case.readings()
        if "rigid" in assessed:
            said += rigid.readings(self.case)
        if any(i["clause"] == "M-10" for i in items) and self.on < date(2023, 11, 1) and "M-33=monthStart" not in said:
            said.append("M-33=monthStart")
        if any(i["help"] == "temporaryAid" for i in items) and OPINION <= self.on < date(2026, 2, 1):
            said.append("L-05=monthStart")
        if "dibaoSingle" in names and self.on >= SINGLE:
            said.append("D-40=householdOfOne")
        return said + [ROLLS] if self.rolls else said


def linked_help(household, as_of, overlay):
    on = date.fromisoformat(as_of)
    help = Help(household, on, overlay)
    items, uncovered = help.items()
    found = faults(household, on)
    referrals = [{"group": g, "body": b, "instrument": "I-1", "article": a} for g, b, a in REFERRED]
    return {
        "asOf": as_of,
        "statuses": help.statuses,
        "items": items or None,
        "notCovered": uncovered or None,
        "missingFacts": ["/recordedRigidOn"] if any(s["lapsed"] is None for s in help.statuses) else None,
        "referrals": referrals if on >= LAW else None,
        "readings": help.readings(items) or None,
        "findings": found or None,
    }

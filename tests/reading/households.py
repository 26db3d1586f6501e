"""Random households and local values: every shape, and most numbers a fen or a day from a threshold.

The same seed and number give the same case. All local values belong to an invented district.
"""

import random
from copy import deepcopy
from datetime import date, timedelta

from local_values import local
from parameters import DEPOSIT_MONTHS, HOMES_LIMIT, LARGEST, LOWER_BOUND, VEHICLES_LIMIT

SWITCHES = [
    "2014-05-01",
    "2015-01-01",
    "2018-01-23",
    "2020-01-01",
    "2021-01-01",
    "2021-07-01",
    "2022-10-20",
    "2022-11-01",
    "2023-10-01",
    "2023-11-01",
    "2025-01-01",
    "2026-01-01",
    "2026-02-01",
    "2026-07-01",
    "2027-11-01",
]
"""Days on which the law changes; the day before each is as interesting."""

CATEGORIES = ["visual", "hearing", "speech", "limb", "intellectual", "mental", "other"]
FLAGS = [
    "dibao.residence_permit_accepted",
    "dibao.senior_allowance_excluded",
    "dibao.counts_tekun_member",
    "dibao.adult_severe_includes_grade3",
    "dibao.county_single_cases_exist",
    "tekun.other_unable_cases_exist",
    "tekun.other_supporter_cases_exist",
    "tekun.every_supporter_must_be_unable",
    "tekun.supporter_severe_is_grade_1_2",
    "rigid.county_conditions_exist",
    "rigid.local_rules_exist",
    "rigid.other_spending_counts",
    "rigid.member_status_excludes",
    "temp.residence_limit_ended",
    "temp.income_route_continues",
    "temp.epidemic_aid_open",
]
APPRAISALS = ("propertyWithinDibaoRule", "propertyWithinMarginRule", "propertyWithinRigidRule")
OWN = "ownPropertyWithinDibaoRule"
PCDI = 36_000_00


def a_month(key, rng, amounts):
    """An amount of a month; often given for a year, and then hardly ever twelve whole ones (D-02)."""
    amount = rng.choice(amounts)
    if rng.random() < 0.3:
        return local(key, "year", 12 * amount + rng.choice([-1, 0, 1, 5]))
    return local(key, "fen", amount)


def parameters(rng):
    """A value for every open parameter."""
    values = [local(key, "flag", rng.random() < 0.5, "2014-05-01") for key in FLAGS]
    values.append(local("dibao.basic_pension_excluded", "flag", rng.random() < 0.5, "2026-01-01"))
    values.append(a_month("dibao.standard.urban", rng, [1000_00, 1000_01]))
    values.append(a_month("dibao.standard.rural", rng, [800_00, 1000_00]))
    for programme in ("dibao", "margin"):
        values.append(local(DEPOSIT_MONTHS.format(programme), "count", rng.choice([0, 12, 24])))
        values.append(local(VEHICLES_LIMIT.format(programme), "count", rng.choice([0, 1])))
        values.append(local(HOMES_LIMIT.format(programme), "count", rng.choice([1, 2])))
    values.append(local("margin.income_multiple_local", "bps", rng.choice([15_000, 17_000, 20_000])))
    values.append(a_month("wage.minimum_monthly", rng, [1600_00, 1900_00, 2100_00]))
    if rng.random() < 0.5:
        values.append(local("dibao.rounding", "choice", rng.choice(["down", "up", "halfUp"])))
    values.append(local("income.pcdi_last_year", "fen", rng.choice([PCDI, PCDI + 1, PCDI - 1]), "2014-05-01"))
    # M-22: like those of margin families or looser; each is set on its own.
    values.append(local(DEPOSIT_MONTHS.format("rigid"), "count", rng.choice([24, 36])))
    values.append(local(VEHICLES_LIMIT.format("rigid"), "count", rng.choice([1, 2])))
    values.append(local(HOMES_LIMIT.format("rigid"), "count", rng.choice([2, 3])))
    values.append(local("rigid.spending_ratio", "bps", rng.choice([0, 3_000, 6_000, 10_000])))
    return values


def readings(rng):
    """Choices that have a default: often left alone."""
    values = []
    if rng.random() < 0.3:
        values.append(local(LOWER_BOUND, "choice", rng.choice(["national", "shandong"]), "2022-11-01"))
    if rng.random() < 0.3:
        raised = rng.choice([4_000, 5_000, 6_000])
        values.append(local("margin.income_percentage_provincial", "bps", raised, "2026-07-01"))
    return values


def overlay(values):
    return {"name": "synthetic", "synthetic": True, "values": values}


def day(rng):
    if rng.random() < 0.8:
        switch = date.fromisoformat(rng.choice(SWITCHES))
        return switch - timedelta(days=rng.choice([0, 0, 1]))
    return date(2021, 6, 1) + timedelta(days=rng.randrange(2600))


def years_before(on, years):
    """The latest birth date that gives this age."""
    try:
        return on.replace(year=on.year - years)
    except ValueError:  # 29 February
        return date(on.year - years, 2, 28)


class Draw:
    """Draws the facts of one household; `gaps` is the share of facts that are unknown, `faults` of faulty ones.

    `repeats`: now and then a person is listed twice.
    """

    def __init__(self, rng, on, gaps, faults=0.0, repeats=False):
        self.rng, self.on, self.gaps, self.faults, self.repeats = rng, on, gaps, faults, repeats

    def yes(self, chance=0.5):
        return self.rng.random() < chance

    def birth(self):
        if self.yes(0.05):
            return "2008-02-29"
        at = years_before(self.on, self.rng.choice([15, 16, 18, 18, 40, 40, 60, 60, 70, 70, 80]))
        return (at + timedelta(days=self.rng.choice([0, 0, 1, -1]))).isoformat()

    def amount(self):
        """Nothing, or near a line: S, 1.5 S, 2 S, a minimum wage, a twelfth of PCDI, or a multiple."""
        if self.yes(0.4):
            return 0
        line = self.rng.choice([800_00, 1000_00, 1200_00, 1500_00, 1600_00, 1700_00, 2000_00, 2400_00, 3000_00])
        return line * self.rng.choice([1, 1, 1, 2]) + self.rng.choice([0, 0, 1, -1])

    def small(self):
        return 0 if self.yes(0.8) else self.rng.choice([1, 100_00, 500_00])

    def maybe_loss(self):
        return self.small() * self.rng.choice([1, 1, -1])

    def deposits(self):
        return self.rng.choice([0, 0, 12_000_00, 24_000_00, 36_000_00]) + self.rng.choice([0, 0, 1])

    def disability(self):
        held = self.yes(0.4)
        category = self.rng.choice([*CATEGORIES, "intellectual", "mental", "multiple", "multiple"]) if held else None
        counted = category == "multiple"
        return {
            "disabilityCertificate": held,
            "disabilityCategory": category,
            "disabilityGrade": self.rng.choice([1, 2, 3, 3, 4]) if held else None,
            "countedDisabilityCategory": self.rng.choice([*CATEGORIES[:6], "multiple"]) if counted else None,
            "countedDisabilityGrade": self.rng.choice([1, 2, 3, 3, 4]) if counted else None,
        }

    def supporter(self):
        return {
            "tekun": self.yes(0.1),
            "dibao": self.yes(0.4),
            "birthDate": self.birth(),
            "incomeFen": self.amount(),
            "propertyWithinLowIncomeRule": self.yes(0.7),
            **self.disability(),
            "withoutCivilCapacity": self.yes(0.1),
            "declaredMissing": self.yes(0.1),
            "inPrison": self.yes(0.1),
            "provincialCase": self.yes(0.2),
        }

    def person(self):
        return {
            "recordedTekun": self.yes(0.15),
            "recordedDibao": self.yes(0.15),
            "epidemicMonthsWithoutIncome": self.rng.choice([0, 0, 0, 2, 3, 4]),
            "birthDate": self.birth(),
            "wageFen": self.amount(),
            "businessNetFen": self.maybe_loss(),
            "propertyNetFen": self.small(),
            "transferNetFen": self.maybe_loss(),
            "basicPensionFen": self.small(),
            "socialInsuranceFen": self.small(),
            "preferentialFen": self.small(),
            "seniorAllowanceFen": self.small(),
            **self.disability(),
            "employed": self.yes(0.3),
            "seriousIllness": self.yes(0.2),
            "religiousSiteYears": self.rng.choice([0, 0, 0, 2, 3]),
            "inHardship": self.yes(),
            "countySingleCase": self.yes(0.2),
            "specialHardship": self.yes(0.2),
            "ownPropertyWithinDibaoRule": self.yes(0.7),
            "ownPropertyWithinTekunRule": self.yes(0.7),
            "provincialUnableToWork": self.yes(0.3),
            "choosesChildProgramme": self.yes(0.3),
            "supporters": [self.supporter() for _ in range(self.rng.choice([0, 0, 1, 1, 2]))],
            "supportersComplete": True,
        }

    def year(self, size):
        """Income and spending of twelve months: a fen from PCDI a head, and from a ratio of the income."""
        income = self.rng.choice([0, PCDI, PCDI * size, PCDI * size, 20_000_00 * size]) + self.rng.choice([0, 1, -1])
        income = max(income, 0)
        ratio = self.rng.choice([0, 3_000, 6_000, 10_000])
        spending = max(income * ratio // 10_000 + self.rng.choice([0, 0, 1, -1]), 0)
        kinds = ["living", "medical", "education", "rehabilitation", "other"]
        parts = dict.fromkeys(kinds, 0)
        for kind in self.rng.sample(kinds, self.rng.choice([0, 1, 2])):
            parts[kind] = self.rng.randrange(spending + 1)
            spending -= parts[kind]
        parts[self.rng.choice(kinds[:4])] += spending
        applied = self.on - timedelta(days=self.rng.choice([0, 0, 1, 30, 365, 366]))
        return {
            "applicationDate": applied.isoformat(),
            "twelveMonthIncomeFen": income,
            **{kind + "SpendingFen": fen for kind, fen in parts.items()},
        }

    def hardship(self):
        """What temporary assistance asks."""
        return {
            "propertyWithinTemporaryRule": self.yes(0.8),
            "basicLifeInDifficulty": self.yes(0.85),
            "suddenEvent": self.yes(),
            "eventConfirmed": self.yes(),
            "needsHelpAtOnce": self.yes(),
            "spendingShock": self.rng.choice(["none", "education", "medical", "other"]),
            "emergencyHere": self.yes(0.6),
            "livesHere": self.yes(0.6),
            "specialAssistanceReceived": self.yes(0.2),
            "proposedAidFen": self.amount(),
        }

    def home(self):
        size = self.rng.choice([1, 1, 1, 2, 2, 3, 4])
        return {
            "recordedDibao": self.yes(0.2),
            "recordedMargin": self.yes(0.2),
            "recordedRigid": self.yes(0.3),
            "propertyWithinRigidRule": self.yes(0.85),
            "meetsLocalRigidConditions": self.yes(0.7),
            **self.year(size),
            **self.hardship(),
            "area": self.rng.choice(["urban", "urban", "rural"]),
            "hukouHere": self.yes(0.85),
            "residencePermitHere": self.yes(),
            "propertyWithinDibaoRule": self.yes(0.8),
            "propertyWithinMarginRule": self.yes(0.85),
            "depositsFen": self.deposits(),
            "vehicles": self.rng.choice([0, 0, 1, 2]),
            "homes": self.rng.choice([0, 1, 1, 2, 3]),
            "members": [self.person() for _ in range(size)],
            "membersComplete": True,
        }

    # -- holes ------------------------------------------------------------

    def with_gaps(self, facts):
        """The facts with some unknown and, seldom, some that cannot be right."""
        kept = {}
        for name, value in facts.items():
            if isinstance(value, list):
                kept[name] = [self.with_gaps(item) for item in value]
            elif self.yes(self.gaps):
                if name.endswith("Complete") and self.yes():
                    kept[name] = False
            elif value is not None:
                kept[name] = self.spoilt(name) if self.yes(self.faults) else value
        # The appraisal stands above the limits, so the limits need it away.
        for appraisal in APPRAISALS:
            if self.yes(0.4):
                kept.pop(appraisal, None)
        # What was given and cannot be read: now and then a name that cannot stand there.
        owners = [name for name in ("members", "supporters") if name in facts]
        marks = [name for name in facts if owners and self.yes(0.01) and name not in ("id", *owners)]
        if owners and self.yes(0.1):
            marks.append(self.rng.choice([*APPRAISALS] if "members" in facts else [OWN]))
        if marks:
            kept["unreadable"] = marks
            for name in marks:
                if self.yes(0.9):
                    kept.pop(name, None)
        return kept

    def spoilt(self, name):
        if name.endswith("Grade"):
            return self.rng.choice([0, 5])
        if name == "epidemicMonthsWithoutIncome":
            return self.rng.choice([-1, 1200, 1201])
        if name == "applicationDate":
            return (self.on + timedelta(days=self.rng.choice([0, 1]))).isoformat()
        if name == "birthDate":
            oldest = years_before(self.on, 116) + timedelta(days=self.rng.choice([0, 1]))
            birth = self.on + timedelta(days=self.rng.choice([0, 1]))
            return self.rng.choice([birth.isoformat(), oldest.isoformat(), "1904-01-01", "1899-12-30"])
        if name.endswith("Fen"):
            return self.rng.choice([-1, LARGEST, -LARGEST])
        return None

    # -- records of one id ------------------------------------------------

    def repeated(self, records, spoil):
        """One of the records once more, anywhere in the list; now and then another in one fact."""
        for record, name in zip(records, "abcdefgh"):
            record["id"] = name
        again = deepcopy(self.rng.choice(records))
        if self.yes():
            spoil(again)
        records.insert(self.rng.randrange(len(records) + 1), again)
        if self.yes(0.2):
            # One of the ids is lost.
            self.rng.choice(records).pop("id", None)

    def spoil(self, draw):
        def spoil(record):
            other = self.with_gaps(draw())
            name = self.rng.choice([n for n in sorted({*record, *other}) if n not in ("id", "supporters")])
            record.pop(name, None)
            if name in other:
                record[name] = other[name]

        return spoil

    def with_repeated(self, facts):
        for member in facts["members"]:
            if member.get("supporters") and self.yes(0.06):
                self.repeated(member["supporters"], self.spoil(self.supporter))
        if self.yes(0.1):
            self.repeated(facts["members"], self.spoil(self.person))
            if self.yes(0.3):
                self.rng.choice(facts["members"])["supporters"] = [self.with_gaps(self.supporter())]
        return facts

    def household(self):
        facts = self.with_gaps(self.home())
        if self.repeats:
            facts = self.with_repeated(facts)
        if self.yes(0.05):
            names = ("hukouHere", "area", "depositsFen", "membersComplete")
            wages = [f"/members/{i}/wageFen" for i in range(len(facts["members"]))]
            path = self.rng.choice([f"/{n}" for n in names] + wages)
            facts["assumed"] = [{"path": path, "why": "drawn"}]
        return facts


def case(rng, faults=0.01, repeats=True):
    """One random input of `classify`."""
    on = day(rng)
    gaps = rng.choice([0, 0, 0.02, 0.05, 0.15, 0.5])
    unset = rng.choice([0, 0.1, 0.1, 0.4, 1])
    values = [v for v in parameters(rng) if rng.random() >= unset] + readings(rng)
    return {
        "asOf": on.isoformat(),
        "overlay": overlay(values),
        "household": Draw(rng, on, gaps, faults, repeats).household(),
    }


def numbered(seed, number):
    """The draws of one case: its own, so that any part of a run can be drawn alone."""
    return random.Random(f"{seed}/{number}")


# ---------------------------------------------------------------------------
# Completions: one way in which everything unknown may turn out
# ---------------------------------------------------------------------------


def completed(rng, given):
    """The same input with every unknown fact and unset parameter drawn."""
    on = date.fromisoformat(given["asOf"])
    draw = Draw(rng, on, gaps=0)
    household = completed_facts(draw, given["household"], draw.home())
    # Without an appraisal the local limits stand in for it (D-34): a later appraisal is a new decision.
    for appraisal in APPRAISALS:
        household[appraisal] = given["household"].get(appraisal)
    values = given["overlay"]["values"]
    have = {v["key"] for v in values}
    values = values + [v for v in parameters(rng) if v["key"] not in have]
    return {**given, "overlay": {**given["overlay"], "values": values}, "household": household}


def completed_facts(draw, facts, drawn):
    whole = {name: facts.get(name) if facts.get(name) is not None else value for name, value in drawn.items()}
    if whole.get("disabilityCertificate"):
        # Drawn together with the certificate: a holder has a category and a grade.
        whole["disabilityCategory"] = whole["disabilityCategory"] or draw.rng.choice([*CATEGORIES, "multiple"])
        whole["disabilityGrade"] = whole["disabilityGrade"] or draw.rng.choice([1, 2, 3, 4])
        if whole["disabilityCategory"] == "multiple":
            counted = draw.rng.choice([*CATEGORIES[:6], "multiple"])
            whole["countedDisabilityCategory"] = whole["countedDisabilityCategory"] or counted
            whole["countedDisabilityGrade"] = whole["countedDisabilityGrade"] or draw.rng.choice([1, 2, 3, 4])
    for items, flag, one in (
        ("members", "membersComplete", draw.person),
        ("supporters", "supportersComplete", draw.supporter),
    ):
        if items in drawn:
            listed = [completed_facts(draw, item, one()) for item in facts.get(items) or []]
            if facts.get(flag) is not True:
                listed += [one() for _ in range(draw.rng.choice([0, 1, 2]))]
            whole[items], whole[flag] = listed, True
    return whole

"""A second, independent reading of the eligibility rules: plain, slow and meant to be read.

It shares no code with the core. It is written from the clauses and from
`core/docs/adr/0003-readings-of-the-first-cut.md`; where the two engines differ, one of them is wrong.

Run as a filter it is an engine of its own: one input JSON a line on stdin
(`{"asOf", "overlay", "household"}`), one output JSON a line on stdout.

Three ideas carry everything:

* `Truth` is yes (True), no (False) or undecided (None). An undecided truth remembers the unknown facts,
  the unset parameters and the discretion clauses below it; a decided one has forgotten them.
* `Number` is an interval. An exact number has equal bounds and no reasons.
* Both remember every known fact that was read, so that an answer built on an assumed fact can say so.

All arithmetic is exact: Python integers, ratios in basis points by cross-multiplication.
"""

import json
import sys
from datetime import date
from typing import NamedTuple

LARGEST = 2**53 - 1
"""The largest amount on the wire, in fen; the bound of an unknown amount."""

INFINITE = float("inf")
"""The bound of a sum over a list that is not complete."""

LIST_LIMIT = 1_000
"""More members or supporters than this: the list is cut and counts as incomplete."""

# ---------------------------------------------------------------------------
# Parameters
# ---------------------------------------------------------------------------

VEHICLES_LIMIT = "{}.property.vehicles"
HOMES_LIMIT = "{}.property.homes"
DEPOSIT_MONTHS = "{}.property.deposit_months"
LOWER_BOUND = "margin.lower_bound"
"""Which reading of C2 is used; national where nothing is set."""

PACK = [
    # key, value, from, to (inclusive; None is open)
    ("dibao.basic_pension_excluded", True, "2021-07-01", "2025-12-31"),  # D-23
    ("margin.income_multiple", 15_000, "2021-07-01", None),  # M-01
    ("margin.income_multiple_relaxed", 20_000, "2022-11-01", "2027-10-31"),  # M-04
    ("tekun.age_elderly", 60, "2021-07-01", None),  # T-10
    ("tekun.age_minor_no_work", 16, "2014-05-01", None),  # T-11
    ("tekun.supporter_age_dibao", 60, "2021-07-01", None),  # T-31
    ("tekun.supporter_age_income", 70, "2021-07-01", None),  # T-32
]
"""National and Shandong values. Every other parameter has no value until a place sets one."""

CLAUSES = {
    "dibao.standard.": "D-02",
    "dibao.property.": "D-34",
    "margin.property.": "M-08",
    "dibao.residence_permit_accepted": "D-62a",
    "dibao.basic_pension_excluded": "D-23",
    "dibao.senior_allowance_excluded": "D-22",
    "dibao.counts_tekun_member": "D-10",
    "dibao.adult_severe_includes_grade3": "D-44",
    "dibao.county_single_cases_exist": "D-43",
    "margin.income_multiple_local": "M-04",
    "wage.minimum_monthly": "M-04",
    "income.pcdi_last_year": "T-32",
    "tekun.other_unable_cases_exist": "T-15",
    "tekun.other_supporter_cases_exist": "T-35",
    "tekun.every_supporter_must_be_unable": "T-30",
    "tekun.supporter_severe_is_grade_1_2": "T-33",
}
"""The clause that leaves each parameter open; a key that ends in a dot stands for all below it."""


def clause_of(key):
    for start, clause in CLAUSES.items():
        if key == start or (start.endswith(".") and key.startswith(start)):
            return clause
    raise KeyError(key)


class Policy:
    """The values in force on one date: what the place sets, else the pack."""

    def __init__(self, overlay, on):
        self.values = {}
        for key, value, since, until in PACK:
            if since <= on.isoformat() and (until is None or on.isoformat() <= until):
                self.values[key] = value
        for entry in overlay:
            since, until = entry.get("from"), entry.get("to")
            if (since is None or since <= on.isoformat()) and (until is None or on.isoformat() <= until):
                self.values[entry["key"]] = entry["value"]["value"]

    def get(self, key):
        return self.values.get(key)

    def flag(self, key):
        value = self.get(key)
        return Truth(value, params={key} if value is None else ())

    def number(self, key, highest=LARGEST):
        value = self.get(key)
        return Number(0, highest, params={key}) if value is None else exactly(value)


# ---------------------------------------------------------------------------
# Truths and numbers
# ---------------------------------------------------------------------------


class Why(NamedTuple):
    """What keeps something undecided, and which known facts were read on the way."""

    facts: frozenset = frozenset()
    params: frozenset = frozenset()
    discretion: frozenset = frozenset()
    reads: frozenset = frozenset()

    def decided(self):
        return Why(reads=self.reads)


def together(whys):
    """Everything that any of them names."""
    whys = list(whys)
    return Why(*(frozenset().union(*column) for column in zip(*whys))) if whys else Why()


class Truth:
    def __init__(self, value, why=None, *, facts=(), params=(), discretion=(), reads=()):
        why = why or Why(frozenset(facts), frozenset(params), frozenset(discretion), frozenset(reads))
        self.value = value
        self.why = why if value is None else why.decided()


class Number:
    def __init__(self, low, high, why=None, *, facts=(), params=(), reads=()):
        why = why or Why(frozenset(facts), frozenset(params), frozenset(), frozenset(reads))
        self.low, self.high = low, high
        self.why = why if low != high else why.decided()

    @property
    def exact(self):
        return self.low == self.high


YES, NO = Truth(True), Truth(False)


def exactly(n):
    return Number(n, n)


def discretion(clause):
    """The text says *may*: nobody but the authority can answer."""
    return Truth(None, discretion={clause})


def every(truths):
    """All-of: one certain no is enough for no."""
    return join(list(truths), deciding=False)


def any_of(truths):
    """Any-of: one certain yes is enough for yes."""
    return join(list(truths), deciding=True)


def join(truths, deciding):
    reads = together(t.why.decided() for t in truths)
    values = [t.value for t in truths]
    if deciding in values:
        return Truth(deciding, reads)
    if None in values:
        return Truth(None, together([reads] + [t.why for t in truths if t.value is None]))
    return Truth(not deciding, reads)


def negate(t):
    return Truth(None if t.value is None else not t.value, t.why)


def choose(flag, if_on, if_off):
    """The reading that the flag names; while it is unset, certain only where both readings agree."""
    if flag.value is not None:
        return if_on if flag.value else if_off
    if if_on.value is not None and if_on.value == if_off.value:
        return Truth(if_on.value, together([if_on.why, if_off.why]))
    return Truth(None, together([flag.why, if_on.why, if_off.why]))


def compare(a, b, yes, no):
    return Truth(True if yes else False if no else None, together([a.why, b.why]))


def less(a, b):
    """a < b (低于)."""
    return compare(a, b, yes=a.high < b.low, no=a.low >= b.high)


def at_most(a, b):
    """a <= b (不超过)."""
    return compare(a, b, yes=a.high <= b.low, no=a.low > b.high)


def at_least(a, n):
    """a >= n (以上)."""
    return compare(a, exactly(n), yes=a.low >= n, no=a.high < n)


def total(numbers):
    numbers = list(numbers)
    return Number(sum(n.low for n in numbers), sum(n.high for n in numbers), together(n.why for n in numbers))


def times(a, b):
    """A product; b is never negative, and only b may be without an upper bound where a is not negative."""
    if a.low >= 0:
        low = a.low * b.low
        high = 0 if 0 in (a.high, b.high) else a.high * b.high
        return Number(low, high, together([a.why, b.why]))
    assert b.exact, "a number that may be negative is only scaled"
    return Number(a.low * b.low, a.high * b.low, a.why)


def hull(a, b, why):
    """One of two numbers, and `why` says what is not known about which."""
    return Number(min(a.low, b.low), max(a.high, b.high), together([a.why, b.why, why]))


# ---------------------------------------------------------------------------
# Disability: one joint value, so that the four predicates (C6) stay four
# ---------------------------------------------------------------------------

SIX = ("visual", "hearing", "speech", "limb", "intellectual", "mental")
CATEGORIES = SIX + ("other",)
OF_MIND = ("intellectual", "mental")


def dibao_severe(category, grade):
    """D-40: grade 1 or 2 of any category, or grade 3 intellectual or mental."""
    return grade in (1, 2) or (grade == 3 and category in OF_MIND)


def grade_1_2(category, grade):
    """D-44, T-33: grade 1 or 2 of any category."""
    return grade in (1, 2)


def mind_grade_3(category, grade):
    """D-44, T-33: grade 3 intellectual or mental."""
    return grade == 3 and category in OF_MIND


def unable_mind(category, grade):
    """T-12."""
    return category in OF_MIND and grade in (1, 2, 3)


def unable_limb(category, grade):
    """T-13."""
    return category == "limb" and grade in (1, 2)


def unable_visual(category, grade):
    """T-14."""
    return category == "visual" and grade == 1


# ---------------------------------------------------------------------------
# Facts
# ---------------------------------------------------------------------------


class Facts:
    """The facts of one object (household, person or supporter) at a JSON pointer; a faulty one is unknown."""

    def __init__(self, data, pointer, on):
        self.data, self.pointer, self.on = data, pointer, on

    def at(self, name):
        return f"{self.pointer}/{name}"

    def raw(self, name):
        return self.data.get(name)

    def flag(self, name):
        value = self.raw(name)
        return Truth(value, facts={self.at(name)}) if value is None else Truth(value, reads={self.at(name)})

    def number(self, name, lowest=0):
        value = self.raw(name)
        if value is None or not lowest <= value <= LARGEST:
            return Number(lowest, LARGEST, facts={self.at(name)})
        return Number(value, value, reads={self.at(name)})

    def age(self):
        """Whole years on the date: one more on each birthday; 29 February counts on 1 March of other years."""
        text = self.raw("birthDate")
        born = date.fromisoformat(text) if text else None
        if born is None or born > self.on:
            return Number(0, INFINITE, facts={self.at("birthDate")})
        had_birthday = (self.on.month, self.on.day) >= (born.month, born.day)
        years = self.on.year - born.year - (0 if had_birthday else 1)
        return Number(years, years, reads={self.at("birthDate")})

    def disability(self, predicate):
        """Whether the disability certificate, if any, satisfies the predicate."""
        held, category, grade = (self.raw("disability" + x) for x in ("Certificate", "Category", "Grade"))
        if grade is not None and not 1 <= grade <= 4:
            grade = None
        certificate_at, category_at, grade_at = (
            self.at("disability" + x) for x in ("Certificate", "Category", "Grade")
        )
        known = {certificate_at: held, category_at: category, grade_at: grade}
        reads = {pointer for pointer, value in known.items() if value is not None}
        if held is False:
            return Truth(False, reads={certificate_at})
        # N-24: which component of a multiple disability counts is asked, never inferred.
        categories = CATEGORIES if category is None else SIX if category == "multiple" else (category,)
        grades = (1, 2, 3, 4) if grade is None else (grade,)
        answers = {predicate(c, g) for c in categories for g in grades}
        if held is None:
            answers.add(False)
        if len(answers) == 1:
            return Truth(answers.pop(), reads=reads)
        if held is None:
            return Truth(None, facts={certificate_at}, reads=reads)
        missing = set()
        if any(len({predicate(c, g) for c in categories}) > 1 for g in grades):
            missing.add(category_at)
        if any(len({predicate(c, g) for g in grades}) > 1 for c in categories):
            missing.add(grade_at)
        return Truth(None, facts=missing, reads=reads)


def listed(facts, name, complete):
    """The items of a list, and whether the list is complete; a list that is too long is cut."""
    items = facts.raw(name) or []
    kept = [Facts(item, f"{facts.at(name)}/{i}", facts.on) for i, item in enumerate(items[:LIST_LIMIT])]
    return kept, facts.raw(complete) is True and len(items) <= LIST_LIMIT


# ---------------------------------------------------------------------------
# The rules
# ---------------------------------------------------------------------------

START = date(2021, 7, 1)  # I-4, I-6
ADULT_SEVERE_FROM = date(2022, 10, 20)  # D-44, D-44a
SHANDONG_MARGIN = (date(2022, 11, 1), date(2027, 10, 31))  # M-03, M-04
RIGID_NAMED = date(2023, 10, 1)  # M-33
LAW_FROM = date(2026, 7, 1)  # M-02, D-45


class Case:
    """One household on one date under one policy."""

    def __init__(self, household, on, policy):
        self.on, self.policy = on, policy
        self.home = Facts(household, "", on)
        self.members, self.complete = listed(self.home, "members", "membersComplete")
        # A household without any member cannot be one.
        self.complete = self.complete and bool(self.members)
        self.tekun_of = [self.tekun(m) for m in self.members]
        self.dibao_truth = self.dibao()
        self.margin_truth = self.margin()

    # -- shared ---------------------------------------------------------

    def place(self):
        """D-60, D-62a: registered here, or resident here with a permit where the place accepts it."""
        accepted = self.policy.flag("dibao.residence_permit_accepted")
        return any_of([self.home.flag("hukouHere"), every([accepted, self.home.flag("residencePermitHere")])])

    def standard(self):
        """S, fen a month (D-02), by the household's area."""
        urban = self.policy.number("dibao.standard.urban")
        rural = self.policy.number("dibao.standard.rural")
        area = self.home.raw("area")
        if area is None:
            return hull(urban, rural, Why(facts=frozenset({"/area"})))
        chosen = urban if area == "urban" else rural
        return Number(chosen.low, chosen.high, together([chosen.why, Why(reads=frozenset({"/area"}))]))

    def countable(self, person):
        """Countable income of one person for dibao, fen a month (D-21 to D-23)."""
        return total(
            [
                person.number("wageFen"),
                person.number("businessNetFen", lowest=-LARGEST),
                person.number("propertyNetFen"),
                person.number("transferNetFen", lowest=-LARGEST),
                person.number("socialInsuranceFen"),
                self.unless("dibao.senior_allowance_excluded", person.number("seniorAllowanceFen")),
                self.unless("dibao.basic_pension_excluded", person.number("basicPensionFen")),
            ]
        )

    def unless(self, key, amount):
        """The amount, unless the flag excludes it; anything between while the flag is unset."""
        excluded = self.policy.flag(key)
        if excluded.value is None:
            return hull(exactly(0), amount, excluded.why)
        return exactly(0) if excluded.value else amount

    # -- who counts -----------------------------------------------------

    def counted(self, tekun_counts):
        """Number of members and their income, if tekun members count or if they do not."""
        sizes, incomes = [], []
        for person, tekun in zip(self.members, self.tekun_of):
            size, income = exactly(1), self.countable(person)
            if not tekun_counts and tekun.value is not False:
                if tekun.value:
                    continue
                size, income = (hull(exactly(0), n, tekun.why) for n in (size, income))
            sizes.append(size)
            incomes.append(income)
        if not self.complete:
            unlisted = {"/membersComplete"}
            sizes.append(Number(0, INFINITE, facts=unlisted))
            incomes.append(Number(-INFINITE, INFINITE, facts=unlisted))
        return total(sizes), total(incomes)

    def tekun_matters(self):
        return not self.complete or any(t.value is not False for t in self.tekun_of)

    def by_reading(self, test):
        """A test under the local reading of `dibao.counts_tekun_member` (D-10)."""
        flag = self.policy.flag("dibao.counts_tekun_member")
        if flag.value is None and not self.tekun_matters():
            flag = YES
            read = together(t.why.decided() for t in self.tekun_of)
        elif flag.value:
            read = Why()
        else:
            read = together(t.why.decided() for t in self.tekun_of)
        answer = choose(flag, test(True), test(False))
        return Truth(answer.value, together([answer.why, read]))

    # -- property -------------------------------------------------------

    def property(self, programme, tekun_counts):
        """D-34, M-08: the appraisal where there is one, else the local limits."""
        appraisal = self.home.flag(
            "propertyWithinDibaoRule" if programme == "dibao" else "propertyWithinMarginRule"
        )
        if appraisal.value is not None:
            return appraisal
        size, _ = self.counted(tekun_counts)
        months = self.policy.number(DEPOSIT_MONTHS.format(programme))
        limits = every(
            [
                at_most(self.home.number("depositsFen"), times(months, times(self.standard(), size))),
                at_most(self.home.number("vehicles"), self.policy.number(VEHICLES_LIMIT.format(programme))),
                at_most(self.home.number("homes"), self.policy.number(HOMES_LIMIT.format(programme))),
            ]
        )
        return Truth(limits.value, together([limits.why, appraisal.why]))

    # -- dibao ----------------------------------------------------------

    def dibao_income(self, tekun_counts):
        """D-01: income of the members below S for each; totals, so that nothing is divided."""
        size, income = self.counted(tekun_counts)
        return less(income, times(self.standard(), size))

    def dibao(self):
        def test(counts):
            return every([self.dibao_income(counts), self.property("dibao", counts)])

        return every([self.place(), self.by_reading(test)])

    def amount(self):
        """D-50, D-52: S x members - income, where all of it is certain."""
        flag = self.policy.get("dibao.counts_tekun_member")
        if self.dibao_truth.value is not True or (flag is None and self.tekun_matters()):
            return None
        size, income = self.counted(flag is not False)
        whole = times(self.standard(), size)
        if not whole.exact or not income.exact:
            return None
        amount = whole.low - income.low
        return amount if amount <= LARGEST else None

    # -- margin ---------------------------------------------------------

    def shandong(self):
        first, last = SHANDONG_MARGIN
        return first <= self.on <= last

    def provincial_raise(self):
        return self.policy.get("margin.income_percentage_provincial") if self.on >= LAW_FROM else None

    def readings(self):
        stated = []
        if self.shandong():
            stated.append("C2=" + (self.policy.get(LOWER_BOUND) or "national"))
        if self.on >= LAW_FROM and self.provincial_raise() is None:
            stated.append("C8=national")
        return stated

    def margin_income(self, tekun_counts):
        size, income = self.counted(tekun_counts)
        whole = times(self.standard(), size)
        in_basis_points = times(income, exactly(10_000))
        raised = self.provincial_raise()
        multiple = self.policy.get("margin.income_multiple") if raised is None else 10_000 + raised
        below_line = less(in_basis_points, times(whole, exactly(multiple)))  # M-01, M-02
        if not self.shandong():
            return below_line
        # M-04: a place may relax up to the limit of the relaxation, never above the minimum wage.
        limit = self.policy.get("margin.income_multiple_relaxed")
        local = self.policy.number("margin.income_multiple_local", highest=limit)
        wage = self.policy.number("wage.minimum_monthly")
        relaxed = every([less(in_basis_points, times(whole, local)), at_most(income, times(wage, size))])
        within = any_of([below_line, relaxed])
        if self.policy.get(LOWER_BOUND) == "shandong":  # M-03
            return every([within, less(whole, income)])
        return within

    def margin(self):
        def test(counts):
            return every([self.margin_income(counts), self.property("margin", counts)])

        return every([self.place(), negate(self.dibao_truth), self.by_reading(test)])

    # -- single person --------------------------------------------------

    def single(self, index):
        """参照单人户, D-40 to D-45."""
        person, family = self.members[index], self.margin_truth
        routes = [
            every([family, person.disability(dibao_severe)]),  # D-40
            every([family, person.flag("seriousIllness")]),  # D-41
            every([at_least(person.number("religiousSiteYears"), 3), person.flag("inHardship")]),  # D-42
            every([self.policy.flag("dibao.county_single_cases_exist"), person.flag("countySingleCase")]),  # D-43
        ]
        if self.on >= ADULT_SEVERE_FROM:
            includes_grade_3 = self.policy.flag("dibao.adult_severe_includes_grade3")
            severe = any_of(
                [person.disability(grade_1_2), every([includes_grade_3, person.disability(mind_grade_3)])]
            )
            routes.append(every([at_least(person.age(), 18), negate(person.flag("employed")), severe]))  # D-44
            clause = "D-45" if self.on >= LAW_FROM else "D-44a"
            routes.append(every([family, person.flag("specialHardship"), discretion(clause)]))
        property_alone = any_of(
            [
                self.by_reading(lambda counts: self.property("dibao", counts)),
                person.flag("ownPropertyWithinDibaoRule"),
            ]
        )
        return every(
            [
                self.place(),
                negate(self.dibao_truth),  # D-04
                negate(self.tekun_of[index]),  # T-79
                any_of(routes),
                less(self.countable(person), self.standard()),  # D-01
                property_alone,
            ]
        )

    # -- tekun ----------------------------------------------------------

    def tekun(self, person):
        age = person.age()
        elderly = at_least(age, self.policy.get("tekun.age_elderly"))
        minor = less(age, exactly(18))
        other_cases = self.policy.flag("tekun.other_unable_cases_exist")
        unable = any_of(
            [
                elderly,  # T-10
                less(age, exactly(self.policy.get("tekun.age_minor_no_work"))),  # T-11
                person.disability(unable_mind),  # T-12
                person.disability(unable_limb),  # T-13
                person.disability(unable_visual),  # T-14
                every([other_cases, person.flag("provincialUnableToWork")]),  # T-15
            ]
        )
        own_income = total(
            [
                person.number("wageFen"),
                person.number("businessNetFen", lowest=-LARGEST),
                person.number("propertyNetFen"),
                person.number("transferNetFen", lowest=-LARGEST),
            ]
        )
        return every(
            [
                self.home.flag("hukouHere"),  # T-50
                any_of([elderly, person.flag("disabilityCertificate"), minor]),  # T-01
                unable,  # T-02
                less(own_income, self.standard()),  # T-20 to T-22
                person.flag("ownPropertyWithinTekunRule"),  # T-23
                self.unsupported(person),  # T-04
                negate(every([minor, person.flag("choosesChildProgramme")])),  # T-05
            ]
        )

    def unsupported(self, person):
        """T-04: no supporter, or supporters unable: every one, or one, by the local reading."""
        supporters, complete = listed(person, "supporters", "supportersComplete")
        unable = [self.supporter_unable(s) for s in supporters]
        if not complete:
            unable.append(Truth(None, facts={person.at("supportersComplete")}))
        if not unable:
            return YES
        flag = self.policy.flag("tekun.every_supporter_must_be_unable")
        return choose(flag, every(unable), any_of(unable))

    def supporter_unable(self, s):
        """T-30 to T-35: any one suffices."""
        age, property_within = s.age(), s.flag("propertyWithinLowIncomeRule")
        poor = less(times(s.number("incomeFen"), exactly(12)), self.policy.number("income.pcdi_last_year"))
        as_severe = self.policy.flag("tekun.supporter_severe_is_grade_1_2")
        severe = any_of([s.disability(mind_grade_3), every([as_severe, s.disability(grade_1_2)])])
        absent = any_of([s.flag("withoutCivilCapacity"), s.flag("declaredMissing"), s.flag("inPrison")])
        other_cases = self.policy.flag("tekun.other_supporter_cases_exist")
        return any_of(
            [
                s.flag("tekun"),  # T-30
                every([s.flag("dibao"), at_least(age, self.policy.get("tekun.supporter_age_dibao"))]),  # T-31
                every([at_least(age, self.policy.get("tekun.supporter_age_income")), poor, property_within]),  # T-32
                every([severe, poor, property_within]),  # T-33
                every([absent, property_within]),  # T-34
                every([other_cases, s.flag("provincialCase")]),  # T-35
            ]
        )


# ---------------------------------------------------------------------------
# Answers
# ---------------------------------------------------------------------------


def outcome(truth):
    if truth.value is not None:
        return "yes" if truth.value else "no"
    if truth.why.params:
        return "parameterMissing"
    return "open" if truth.why.facts else "discretionary"


def answer(programme, truth, assumed, member=None, amount=None, readings=()):
    """One result; what is empty is left out."""
    why = truth.why
    parameters = [{"key": key, "clause": clause_of(key)} for key in sorted(why.params)]
    result = {
        "programme": programme,
        "member": member,
        "outcome": outcome(truth),
        "amountFen": amount,
        "missingFacts": sorted(why.facts),
        "missingParameters": parameters,
        "discretion": sorted(why.discretion),
        "readings": list(readings),
        "provisional": bool(why.reads & assumed),
    }
    return {key: value for key, value in result.items() if value is not None and value != []}


def bare(programme, outcome, member=None):
    """An answer that needs no rule."""
    result = {"programme": programme, "member": member, "outcome": outcome, "provisional": False}
    return {key: value for key, value in result.items() if value is not None}


def classify(household, as_of, overlay):
    """The answer of every programme for a household on a date, in the order of classification."""
    on = date.fromisoformat(as_of)
    count = min(len(household.get("members") or []), LIST_LIMIT)
    results = []
    if on < START:
        results += [bare("tekun", "notCovered", i) for i in range(count)]
        results += [bare("dibao", "notCovered"), bare("margin", "notCovered")]
        results += [bare("dibaoSingle", "notCovered", i) for i in range(count)]
        results += [bare("rigid", "notCovered"), bare("temporary", "notCovered")]
        return {"asOf": as_of, "results": results}
    case = Case(household, on, Policy(overlay, on))
    assumed = {a["path"] for a in household.get("assumed") or []}
    results += [answer("tekun", t, assumed, member=i) for i, t in enumerate(case.tekun_of)]
    results.append(answer("dibao", case.dibao_truth, assumed, amount=case.amount()))
    results.append(answer("margin", case.margin_truth, assumed, readings=case.readings()))
    results += [answer("dibaoSingle", case.single(i), assumed, member=i) for i in range(count)]
    results.append(bare("rigid", "notInForce" if on < RIGID_NAMED else "notBuilt"))
    results.append(bare("temporary", "notBuilt"))
    return {"asOf": as_of, "results": results}


def main():
    for line in sys.stdin:
        given = json.loads(line)
        answered = classify(given["household"], given["asOf"], given["overlay"]["values"])
        print(json.dumps(answered, ensure_ascii=False))


if __name__ == "__main__":
    main()

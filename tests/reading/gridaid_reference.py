"""A second, independent reading of the eligibility rules: plain, slow and meant to be read.

It shares no code with the core. It is written from the clauses and from
`core/docs/adr/0003-readings-of-the-first-cut.md`; where the two engines differ, one of them is wrong.

Run as a filter it is an engine of its own: one input JSON a line on stdin
(`{"asOf", "overlay", "household"}`), one output JSON a line on stdout.
"""

import json
import sys
from datetime import date
from functools import cached_property, wraps

import rigid
import temporary
from amounts import rounded
from facts import (
    LIST_LIMIT,
    Facts,
    dibao_severe,
    grade_1_2,
    listed,
    mind_grade_3,
    unable_limb,
    unable_mind,
    unable_visual,
)
from faults import faults
from once import DOUBLED
from once import once as once_each
from parameters import DEPOSIT_MONTHS, HOMES_LIMIT, LARGEST, LOWER_BOUND, VEHICLES_LIMIT, Policy, clause_of
from truths import (
    INFINITE,
    NOTHING,
    YES,
    Number,
    Truth,
    any_of,
    at_least,
    at_most,
    choose,
    discretion,
    every,
    exactly,
    hull,
    less,
    negate,
    times,
    together,
    total,
)

# ---------------------------------------------------------------------------
# The rules
# ---------------------------------------------------------------------------

START = date(2021, 7, 1)  # I-4, I-6
ADULT_SEVERE_FROM = date(2022, 10, 20)  # D-44, D-44a
SHANDONG_MARGIN = (date(2022, 11, 1), date(2027, 10, 31))  # M-03, M-04
LAW_FROM = date(2026, 7, 1)  # M-02, D-45


def once(method):
    """Computes the method once for each case and arguments."""

    @wraps(method)
    def remembered(self, *arguments):
        key = (method.__name__, *arguments)
        if key not in self.known:
            self.known[key] = method(self, *arguments)
        return self.known[key]

    return remembered


class Case:
    """One household on one date under one policy."""

    def __init__(self, household, on, policy):
        self.on, self.policy, self.known = on, policy, {}
        household = once_each(household)
        assumed = frozenset(a["path"] for a in household.get("assumed") or [])
        self.home = Facts(household, "", on, assumed)
        self.members, self.complete = listed(self.home, "members", "membersComplete")
        # Where each stands in the list as it was given (ADR 0009).
        self.places = [int(m.pointer.rpartition("/")[2]) for m in self.members]
        # A household without any member cannot be one.
        self.complete = self.complete and bool(self.members)

    @cached_property
    def tekun_of(self):
        return [self.tekun(m) for m in self.members]

    @cached_property
    def dibao_truth(self):
        return self.dibao()

    @cached_property
    def margin_truth(self):
        return self.margin()

    # -- shared ---------------------------------------------------------

    @once
    def place(self):
        """D-60, D-62a: registered here, or resident here with a permit where the place accepts it."""
        accepted = self.policy.flag("dibao.residence_permit_accepted")
        return any_of([self.home.flag("hukouHere"), every([accepted, self.home.flag("residencePermitHere")])])

    @once
    def standard(self):
        """S, fen a month (D-02), by the household's area."""
        urban = self.policy.number("dibao.standard.urban")
        rural = self.policy.number("dibao.standard.rural")
        area = self.home.raw("area")
        if area is None:
            return hull(urban, rural, self.home.missing("area"))
        chosen = urban if area == "urban" else rural
        return Number(chosen.low, chosen.high, together([chosen.why, self.home.read("area")]))

    @once
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

    @once
    def size(self):
        """All members; a list that is complete holds at most LIST_LIMIT."""
        given = len(self.home.raw("members"))
        unlisted = 0 if self.complete else LIST_LIMIT - given if given <= LIST_LIMIT else INFINITE
        least = 0 if self.home.raw(DOUBLED) else len(self.members)
        return Number(least, len(self.members) + unlisted, self.home.missing("membersComplete"))

    @once
    def counted(self, tekun_counts):
        """Number of members and their income, if tekun members count or if they do not."""
        if tekun_counts:
            sizes, incomes = [self.size()], [self.countable(person) for person in self.members]
        else:
            sizes, incomes = [total([self.size(), exactly(-len(self.members))])], []
            for person, tekun in zip(self.members, self.tekun_of):
                if tekun.value:
                    continue
                size, income = exactly(1), self.countable(person)
                if tekun.value is None:
                    size, income = (hull(exactly(0), n, tekun.why) for n in (size, income))
                sizes.append(size)
                incomes.append(income)
        if self.home.raw(DOUBLED):
            # Those who are listed may be one, so nothing is known of the least; a number of persons is none below 0.
            listed_and_others = total(sizes)
            sizes = [Number(0, listed_and_others.high, listed_and_others.why)]
        if not self.complete:
            incomes.append(Number(-INFINITE, INFINITE, self.home.missing("membersComplete")))
        return total(sizes), total(incomes)

    def tekun_matters(self):
        return any(t.value is not False for t in self.tekun_of)  # of the members who are listed (ADR 0003)

    def by_reading(self, test):
        """A test under the local reading of `dibao.counts_tekun_member` (D-10)."""
        flag = self.policy.flag("dibao.counts_tekun_member")
        if flag.value is None and not self.tekun_matters():
            flag = YES
            read = together(t.why.decided() for t in self.tekun_of)
        elif flag.value:
            read = NOTHING
        else:
            read = together(t.why.decided() for t in self.tekun_of)
        answer = choose(flag, test(True), test(False))
        return Truth(answer.value, together([answer.why, read]))

    # -- property -------------------------------------------------------

    @once
    def property(self, programme, tekun_counts):
        """D-34, M-08, M-22: the appraisal where there is one, else the local limits."""
        name = f"propertyWithin{programme.capitalize()}Rule"
        appraisal = self.home.flag(name)
        if self.home.speaks(name):
            return appraisal
        size, _ = self.counted(tekun_counts)
        months = self.policy.number(DEPOSIT_MONTHS.format(programme))
        limits = every(
            [
                # the limit is a ratio in basis points
                at_most(
                    times(exactly(10_000), self.home.number("depositsFen")),
                    times(months, times(self.standard(), size)),
                ),
                at_most(self.home.number("vehicles"), self.policy.number(VEHICLES_LIMIT.format(programme))),
                at_most(self.home.number("homes"), self.policy.number(HOMES_LIMIT.format(programme))),
            ]
        )
        return Truth(limits.value, together([limits.why, appraisal.why]))

    @once
    def dibao_property(self):
        return self.by_reading(lambda counts: self.property("dibao", counts))

    # -- recorded statuses ----------------------------------------------

    def recorded_members(self):
        """M-20: of each member, whether recorded as tekun or as taken into dibao alone."""
        each = [any_of([m.flag("recordedTekun"), m.flag("recordedDibao")]) for m in self.members]
        if not self.complete:
            each.append(Truth(None, self.home.missing("membersComplete")))
        return each

    # -- dibao ----------------------------------------------------------

    def dibao_income(self, tekun_counts):
        """D-01: income of the members below S for each; totals, so that nothing is divided."""
        size, income = self.counted(tekun_counts)
        return less(income, times(self.standard(), size))

    def dibao(self):
        return every([self.place(), self.by_reading(self.dibao_need)])

    @once
    def dibao_need(self, tekun_counts):
        return every([self.dibao_income(tekun_counts), self.property("dibao", tekun_counts)])

    def amount(self):
        """D-50, D-52: S x members - income, where all of it is certain; D-10 unset, if both readings give the same."""
        if self.dibao_truth.value is not True:
            return None
        first, *others = [self.gap(counts) for counts in self.who_counts()]
        return first if all(other == first for other in others) else None

    def who_counts(self):
        flag = self.policy.get("dibao.counts_tekun_member")
        both = flag is None and self.tekun_matters()
        return (True, False) if both else (flag is not False,)

    def of_a_loss(self):
        """ADR 0012: the amount that is stated rests on "a loss is no aid" where the income is, or may be, below zero."""
        loss = self.amount() is not None and any(self.counted(c)[1].low < 0 for c in self.who_counts())
        return ["D-50=lossIsNoAid"] if loss else []

    def gap(self, tekun_counts):
        size, income = self.counted(tekun_counts)
        whole = times(self.standard(), size)
        counted = max(0, income.low)  # a loss is no aid
        if not whole.exact or counted != max(0, income.high):
            return None
        amount = whole.low - counted
        return amount if amount <= LARGEST else None

    def paid(self):
        """A whole number of fen a month; D-52: a part of a fen is rounded as the place names it, and the year told."""
        due, way = self.amount(), self.policy.get("dibao.rounding")
        if due is None or due == int(due):
            return {"amount": None if due is None else int(due)}
        return {"amount": rounded(due, 1, way) if way else None, "amountYearFen": int(due * 12)}

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
        # One reading at a time: a family that is no margin family under either is certainly none.
        def test(counts):
            not_dibao = negate(every([self.place(), self.dibao_need(counts)]))
            return every([not_dibao, self.margin_income(counts), self.property("margin", counts)])

        return every([self.place(), self.by_reading(test)])

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
        # An appraisal speaks of its own subject (ADR 0003): what was found of the person decides, and the family's is
        # enough only where nobody appraised the person.
        own = person.flag("ownPropertyWithinDibaoRule")
        given = person.speaks("ownPropertyWithinDibaoRule")
        property_alone = own if given else any_of([self.dibao_property(), own])
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
            unable.append(Truth(None, person.missing("supportersComplete")))
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
                every(
                    [at_least(age, self.policy.get("tekun.supporter_age_income")), poor, property_within]
                ),  # T-32
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


def answer(on, programme, truth, member=None, amount=None, readings=(), **more):
    """One result; what is empty is left out."""
    why = truth.why
    parameters = [{"key": key, "clause": clause_of(key, on)} for key in sorted(why.params)]
    result = {
        "programme": programme,
        "member": member,
        "outcome": outcome(truth),
        "amountFen": amount,
        "missingFacts": sorted(why.facts),
        "missingParameters": parameters,
        "discretion": sorted(why.discretion),
        "readings": list(readings),
        **more,
        "provisional": bool(why.reads),
    }
    return {key: value for key, value in result.items() if value is not None and value != []}


def bare(programme, outcome, member=None):
    """An answer that needs no rule."""
    result = {"programme": programme, "member": member, "outcome": outcome, "provisional": False}
    return {key: value for key, value in result.items() if value is not None}


def classify(household, as_of, overlay):
    """The answer of every programme for a household on a date, in the order of classification."""
    on = date.fromisoformat(as_of)
    case = Case(household, on, Policy(overlay, on))
    results = by_person_and_income(case) if on >= START else not_covered(case)
    results += [rigid_answer(case), temporary_answer(case)]
    found = faults(household, on)
    return {"asOf": as_of, "results": results} | ({"findings": found} if found else {})


def not_covered(case):
    members = case.places
    results = [bare("tekun", "notCovered", i) for i in members]
    results += [bare("dibao", "notCovered"), bare("margin", "notCovered")]
    return results + [bare("dibaoSingle", "notCovered", i) for i in members]


def by_person_and_income(case):
    results = [answer(case.on, "tekun", t, member=i) for i, t in zip(case.places, case.tekun_of)]
    results.append(answer(case.on, "dibao", case.dibao_truth, readings=case.of_a_loss(), **case.paid()))
    results.append(answer(case.on, "margin", case.margin_truth, readings=case.readings()))
    singles = [answer(case.on, "dibaoSingle", case.single(i), member=at) for i, at in enumerate(case.places)]
    return results + singles


def rigid_answer(case):
    if case.on < rigid.NAMED:
        return bare("rigid", "notInForce")
    truth = rigid.rigid(case)
    more = rigid.window(case) | rigid.apply_first(case, truth)
    return answer(case.on, "rigid", truth, readings=rigid.readings(case), **more)


def temporary_answer(case):
    if case.on < temporary.START:
        return bare("temporary", "notCovered")
    return answer(case.on, "temporary", temporary.temporary(case), readings=temporary.readings(case))


def main():
    for line in sys.stdin:
        given = json.loads(line)
        answer = classify(given["household"], given["asOf"], given["overlay"]["values"])
        print(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()

"""The facts as they are given: what is absent or faulty is unknown; disability is one joint value (C6)."""

import calendar
from datetime import date
from functools import cache
from typing import NamedTuple

from once import AT, MARKS
from parameters import LARGEST
from truths import INFINITE, NOTHING, Number, Truth, because

LIST_LIMIT = 1_000
"""More members or supporters than this: the list is cut and counts as incomplete."""

OLDEST = 115
"""Who would be older was most likely not born then."""

ZERO_DAYS = ("1899-12-30", "1899-12-31", "1900-01-01", "1904-01-01")
"""Days on which spreadsheets begin to count: as a birth they stand for a nought or an empty cell."""


def completed_years(born, on):
    """Whole years on the date: one more on each birthday; 29 February counts on 28 February of other years (P-61)."""
    leap = calendar.isleap(on.year)
    birthday = (2, 28) if (born.month, born.day) == (2, 29) and not leap else (born.month, born.day)
    had_birthday = (on.month, on.day) >= birthday
    return -1 if born > on else on.year - born.year - (0 if had_birthday else 1)

# ---------------------------------------------------------------------------
# Disability: four predicates, never shared
# ---------------------------------------------------------------------------

SIX = ("visual", "hearing", "speech", "limb", "intellectual", "mental")
PRINTED = SIX + ("other", "multiple")
COUNTED = SIX + ("multiple",)
"""What may count of a multiple disability: one of six, or that no component counts."""
GRADES = (1, 2, 3, 4)
OF_MIND = ("intellectual", "mental")


class Certificate(NamedTuple):
    """What is printed; and, of a multiple disability, the component that counts, of which the print says nothing (N-24)."""

    category: str
    grade: int
    component: str
    component_grade: int

    def of_mind(self, *grades):
        return self.component in OF_MIND and self.component_grade in grades


def dibao_severe(held):
    """D-40: grade 1 or 2 of any category, or grade 3 intellectual or mental."""
    return grade_1_2(held) or mind_grade_3(held)


def grade_1_2(held):
    """D-44, T-33: grade 1 or 2 of any category."""
    return held.grade in (1, 2)


def mind_grade_3(held):
    """D-44, T-33: grade 3 intellectual or mental."""
    return held.of_mind(3)


def unable_mind(held):
    """T-12."""
    return held.of_mind(1, 2, 3)


def unable_limb(held):
    """T-13."""
    return held.component == "limb" and held.component_grade in (1, 2)


def unable_visual(held):
    """T-14."""
    return held.component == "visual" and held.component_grade == 1


# ---------------------------------------------------------------------------
# Facts
# ---------------------------------------------------------------------------


class Facts:
    """The facts of one object (household, person or supporter) at a JSON pointer; a faulty one is unknown."""

    def __init__(self, data, pointer, on, assumed=frozenset()):
        self.data, self.pointer, self.on, self.assumed = data, pointer, on, assumed

    def at(self, name):
        return f"{self.pointer}/{name}"

    def raw(self, name):
        return self.data.get(name)

    def speaks(self, name):
        """Whether something was given, readable or not: else another fact may speak in its place."""
        return self.raw(name) is not None or name in (self.raw(MARKS) or [])

    def read(self, *names):
        """Known facts were read: only the assumed ones among them are remembered."""
        if not self.assumed:
            return NOTHING
        return because(reads=self.assumed.intersection(map(self.at, names)))

    def missing(self, *names, read=()):
        """Facts that are unknown, and others that were read with them."""
        return because(facts=map(self.at, names), reads=self.read(*read).reads)

    def flag(self, name):
        value = self.raw(name)
        return Truth(value, self.missing(name) if value is None else self.read(name))

    def number(self, name, lowest=0, highest=LARGEST):
        value = self.raw(name)
        if value is None or not lowest <= value <= highest:
            return Number(lowest, highest, self.missing(name))
        return Number(value, value, self.read(name))

    def age(self):
        """Whole years on the date; who is not born yet or would be older than anybody has none."""
        text = self.raw("birthDate")
        years = completed_years(date.fromisoformat(text), self.on) if text and text not in ZERO_DAYS else -1
        if not 0 <= years <= OLDEST:
            return Number(0, INFINITE, self.missing("birthDate"))
        return Number(years, years, self.read("birthDate"))

    def disability(self, predicate):
        """Whether the disability certificate, if any, satisfies the predicate."""
        held = self.raw("disabilityCertificate")
        if held is False:
            return Truth(False, self.read("disabilityCertificate"))
        category, grade = self.raw("disabilityCategory"), self.grade("disabilityGrade")
        given = {"disabilityCertificate": held, "disabilityCategory": category, "disabilityGrade": grade}
        component = component_grade = None
        if category == "multiple":
            component, component_grade = self.raw("countedDisabilityCategory"), self.grade("countedDisabilityGrade")
            given |= {"countedDisabilityCategory": component, "countedDisabilityGrade": component_grade}
        known = [name for name, value in given.items() if value is not None]
        answers, names = asked(predicate, category, grade, component, component_grade)
        if held is None:
            # Whether it is held is asked before what is printed on it.
            answers, names = answers | {False}, {"disabilityCertificate"}
        if len(answers) == 1:
            return Truth(next(iter(answers)), self.read(*known))
        return Truth(None, self.missing(*names, read=known))

    def grade(self, name):
        value = self.raw(name)
        return value if value in GRADES else None


def possible_certificates(category, grade, component, component_grade):
    """Every certificate that what is known leaves possible."""
    found = []
    for c in PRINTED if category is None else (category,):
        for g in GRADES if grade is None else (grade,):
            if c != "multiple":
                found.append(Certificate(c, g, c, g))
                continue
            for cc in COUNTED if component is None else (component,):
                for cg in GRADES if component_grade is None else (component_grade,):
                    found.append(Certificate(c, g, cc, cg))
    return found


@cache
def asked(predicate, category, grade, component, component_grade):
    """The answers that are possible, and the unknown facts on which they depend."""
    possible = possible_certificates(category, grade, component, component_grade)

    def matters(field):
        groups = {}
        for c in possible:
            others = c._replace(**{field: None})
            if field == "category" or (field == "grade" and c.category != "multiple"):
                others = others._replace(component=None, component_grade=None)
            groups.setdefault(others, {}).setdefault(getattr(c, field), set()).add(predicate(c))
        return any(len(set(map(frozenset, by_value.values()))) > 1 for by_value in groups.values())

    fields = {"disabilityCategory": ("category", category), "disabilityGrade": ("grade", grade)}
    if category == "multiple":
        fields |= {
            "countedDisabilityCategory": ("component", component),
            "countedDisabilityGrade": ("component_grade", component_grade),
        }
    names = {name for name, (field, value) in fields.items() if value is None and matters(field)}
    return {predicate(c) for c in possible}, names


def months_before(day, months):
    """The same day so many months earlier; the last of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def listed(facts, name, complete):
    """The items of a list, and whether the list is complete; a list that is too long is cut."""
    items = facts.raw(name) or []
    own = facts.raw("id")
    if name == "supporters" and own is not None:
        # Nobody is the own supporter: the row stays, and nothing in it is known.
        items = [{AT: item[AT]} if item.get("id") == own else item for item in items]
    kept = [
        Facts(item, item.get(AT, f"{facts.at(name)}/{i}"), facts.on, facts.assumed)
        for i, item in enumerate(items[:LIST_LIMIT])
    ]
    return kept, facts.raw(complete) is True and len(items) <= LIST_LIMIT

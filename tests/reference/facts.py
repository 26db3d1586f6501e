"""The facts as they are given: what is absent or faulty is unknown; disability is one joint value (C6)."""

import calendar
from datetime import date

from parameters import LARGEST
from truths import INFINITE, NOTHING, Number, Truth, because

LIST_LIMIT = 1_000
"""More members or supporters than this: the list is cut and counts as incomplete."""

# ---------------------------------------------------------------------------
# Disability: four predicates, never shared
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

    def __init__(self, data, pointer, on, assumed=frozenset()):
        self.data, self.pointer, self.on, self.assumed = data, pointer, on, assumed

    def at(self, name):
        return f"{self.pointer}/{name}"

    def raw(self, name):
        return self.data.get(name)

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
        """Whole years on the date: one more on each birthday; 29 February counts on 28 February of other years (P-61)."""
        text = self.raw("birthDate")
        born = date.fromisoformat(text) if text else None
        if born is None or born > self.on:
            return Number(0, INFINITE, self.missing("birthDate"))
        leap = calendar.isleap(self.on.year)
        birthday = (2, 28) if (born.month, born.day) == (2, 29) and not leap else (born.month, born.day)
        had_birthday = (self.on.month, self.on.day) >= birthday
        years = self.on.year - born.year - (0 if had_birthday else 1)
        return Number(years, years, self.read("birthDate"))

    def disability(self, predicate):
        """Whether the disability certificate, if any, satisfies the predicate."""
        names = ("disabilityCertificate", "disabilityCategory", "disabilityGrade")
        held, category, grade = map(self.raw, names)
        if grade is not None and not 1 <= grade <= 4:
            grade = None
        known = [name for name, value in zip(names, (held, category, grade)) if value is not None]
        if held is False:
            return Truth(False, self.read("disabilityCertificate"))
        # N-24: which component of a multiple disability counts is asked, never inferred.
        categories = CATEGORIES if category is None else SIX if category == "multiple" else (category,)
        grades = (1, 2, 3, 4) if grade is None else (grade,)
        answers = {predicate(c, g) for c in categories for g in grades}
        if held is None:
            answers.add(False)
        if len(answers) == 1:
            return Truth(answers.pop(), self.read(*known))
        if held is None:
            return Truth(None, self.missing("disabilityCertificate", read=known))
        missing = set()
        if any(len({predicate(c, g) for c in categories}) > 1 for g in grades):
            missing.add("disabilityCategory")
        if any(len({predicate(c, g) for g in grades}) > 1 for c in categories):
            missing.add("disabilityGrade")
        return Truth(None, self.missing(*missing, read=known))


def months_before(day, months):
    """The same day so many months earlier; the last of the month where there is no such day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def listed(facts, name, complete):
    """The items of a list, and whether the list is complete; a list that is too long is cut."""
    items = facts.raw(name) or []
    kept = [Facts(item, f"{facts.at(name)}/{i}", facts.on, facts.assumed) for i, item in enumerate(items[:LIST_LIMIT])]
    return kept, facts.raw(complete) is True and len(items) <= LIST_LIMIT

"""Truths with a third value and numbers that are intervals.

A `Truth` is yes (True), no (False) or undecided (None). An undecided truth remembers the unknown facts, the unset
parameters and the discretion clauses below it; a decided one has forgotten them. A `Number` is an interval; an exact
number has equal bounds and no reasons. Both remember every assumed fact that was read, so that an answer that rests on
one can say so.

All arithmetic is exact: Python integers, ratios in basis points by cross-multiplication.
"""

from typing import NamedTuple

INFINITE = float("inf")
"""The bound of an age that is not known and of a sum over a list that is not complete."""


class Why(NamedTuple):
    """What keeps something undecided, and which assumed facts were read on the way."""

    facts: frozenset = frozenset()
    params: frozenset = frozenset()
    discretion: frozenset = frozenset()
    reads: frozenset = frozenset()

    def decided(self):
        return Why(reads=self.reads) if self.reads else NOTHING


NOTHING = Why()


def because(facts=(), params=(), discretion=(), reads=()):
    return Why(frozenset(facts), frozenset(params), frozenset(discretion), frozenset(reads))


def together(whys):
    """Everything that any of them names."""
    whys = [why for why in whys if why is not NOTHING]
    if len(whys) < 2:
        return whys[0] if whys else NOTHING
    first, *others = whys
    return Why(*(one.union(*rest) for one, *rest in zip(first, *others)))


class Truth:
    __slots__ = ("value", "why")

    def __init__(self, value, why=NOTHING):
        self.value = value
        self.why = why if value is None else why.decided()


class Number:
    __slots__ = ("low", "high", "why")

    def __init__(self, low, high, why=NOTHING):
        self.low, self.high = low, high
        self.why = why if low != high else why.decided()

    @property
    def exact(self):
        return self.low == self.high


YES = Truth(True)


def exactly(n):
    return Number(n, n)


def discretion(clause):
    """The text says *may*: nobody but the authority can answer."""
    return Truth(None, because(discretion={clause}))


def every(truths):
    """All-of: one certain no is enough for no."""
    return join(list(truths), deciding=False)


def any_of(truths):
    """Any-of: one certain yes is enough for yes."""
    return join(list(truths), deciding=True)


def join(truths, deciding):
    values = [t.value for t in truths]
    whys = [t.why for t in truths if t.why is not NOTHING]
    if deciding in values:
        return Truth(deciding, together([why.decided() for why in whys]))
    return Truth(None if None in values else not deciding, together(whys))


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

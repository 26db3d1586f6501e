"""A whole population from Arrow tables: outcomes, amount and reasons for each household and member.

Tables come from any library with the Arrow PyCapsule interface (pyarrow, polars, pandas, DuckDB) and go back to
any of them. A gap is an unknown fact, never a zero, and so is a column that is not given. Categories (dictionaries) are read by
their values, and a pandas index without a name is left out. A row is answered as
:func:`gridaid.classify` answers the same facts: only a fault of a whole table (a column that is no fact, is given
twice, or has another type) raises; a bad row is answered with what is left of it and tells its ``faults``.
"""

from __future__ import annotations

import operator
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple, Protocol

from . import _native
from ._border import Given, as_day, as_flag, as_whole, held, native
from ._handles import PolicyPack
from .visit import VisitPolicies

__all__ = [
    "CONDITIONS",
    "FAULTS",
    "OUTCOMES",
    "VISIT_MODES",
    "VISIT_RESULTS",
    "VISIT_ROLES",
    "VISIT_STATES",
    "ArrowStream",
    "Condition",
    "UnusedVisits",
    "classify",
    "classify_all",
    "faults",
    "reasons",
    "row_faults",
    "visit_coverage",
    "visit_status",
]

OUTCOMES = ("yes", "no", "open", "parameterMissing", "discretionary", "notInForce", "notCovered")
"""What the codes of an outcome mean, by position."""


class Condition(NamedTuple):
    """A condition with its clause, and its number in the reason sets, which never changes."""

    number: int
    clause: str
    code: str


CONDITIONS = tuple(Condition(*row) for row in _native.conditions())
"""Every condition; ``failed`` and ``open`` are sets of their numbers, which :func:`reasons` reads."""


FAULTS = tuple(_native.faults())
"""What may be wrong with a row; ``faults`` are sets of these by position.

``factOutOfRange``: a value outside its range counts as unknown. ``noMembers``: nobody is listed. ``tooMany``: more than
a thousand rows belong to it, and none of them is used. ``duplicateId``: another row has its id; they are one, the first
of them stands for all, and of the others nothing is known. ``idMissing``: its id, or that of the row it belongs to, is
missing; a household of whose members some have an id and others none has no complete list of them, since who has none may
be any of the others. ``noOwner``: no row has the id that it belongs to. ``rowsDiffer``: rows of its id do not say the same; what they
say differently is unknown, and the lists that they are of are not complete.

A row whose owner is missing or is not there may be of any: no list of the table above is complete then. A supporter whose
member is not there tells of a member who may have been lost: then no household's list of members is complete either.
"""


class ArrowStream(Protocol):
    """A table that speaks the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


def classify(
    pack: PolicyPack,
    households: ArrowStream,
    members: ArrowStream,
    as_of: date,
    *,
    assume_households: Mapping[str, bool | int] | None = None,
    assume_members: Mapping[str, bool | int] | None = None,
    threads: int = 1,
) -> _native.ArrowTable:
    """Dibao and margin family for every household (低保、低保边缘家庭).

    ``households`` has one row a household with facts by their wire names (``depositsFen``, ``vehicles``, ``homes``,
    ``hukouHere``, ``membersComplete`` …; ``area`` as true for urban; ``spendingShock`` as 0 none, 1 education,
    2 medical, 3 other). ``members`` has one row a member (``wageFen`` … fen a month; ``birthDate`` as a date or
    completed years; ``tekun`` for the recorded status; ``disability`` as 0 or 4 × category + grade).

    A member names the household that it belongs to: ``household`` holds what the household has as ``id``, text or whole
    number, and the rows come in any order. Where they come in the order of the households, ``memberCount`` of the
    households says it in less time. Unless ``membersComplete`` is true, more members may be missing.

    ``assume_…`` gives one value to every row of a fact that has no column. A column that is not given is unknown.

    Returns an Arrow table with ``dibao``, ``margin`` (codes of :data:`OUTCOMES`), ``amountFen``, ``amountLowFen``,
    ``amountHighFen``, the reason sets ``failed`` and ``open`` of :data:`CONDITIONS`, lists of words of 64, and
    ``faults`` of the household and of the rows below it, as sets of :data:`FAULTS`. ``amountFen`` is a number only where the answer is certain, 0 where it is
    no; of any other the amount lies between the bounds, of which one that is not known is a gap. The answer does not
    depend on ``threads``.
    """
    given = _given(household=assume_households, member=assume_members)
    arguments = (held(pack, PolicyPack, "pack"), households, members, None, as_day(as_of, "as_of"), given, False, _threads(threads))
    return native(_native.classify_population, *arguments)[0]


def classify_all(
    pack: PolicyPack,
    households: ArrowStream,
    members: ArrowStream,
    supporters: ArrowStream | None,
    as_of: date,
    *,
    assume_households: Mapping[str, bool | int] | None = None,
    assume_members: Mapping[str, bool | int] | None = None,
    assume_supporters: Mapping[str, bool | int] | None = None,
    threads: int = 1,
) -> tuple[_native.ArrowTable, _native.ArrowTable]:
    """Every programme: dibao, margin, rigid expenditure and temporary assistance of every household, tekun and the
    single-person route of every member.

    As :func:`classify`, and ``supporters`` has one row a supporter: ``member`` holds the ``id`` of the member in any
    order, or ``supporterCount`` of the members says how many follow each other in theirs. Without the table nobody has a
    listed supporter, and a ``supporterCount`` above 0 raises. Tekun is computed, not taken from a column.

    Returns a table of the households as :func:`classify` does, with ``rigid`` and ``temporary``, and one of the members in
    their own order with ``tekun``, ``dibaoSingle``, their amounts, ``failed``, ``open`` and ``faults``.

    ``tekunAmountFen`` and ``dibaoSingleAmountFen`` stand between bounds as ``amountFen`` does. Of tekun the bounds reach from
    the least basic living and care of the place to the most, since no column says where the person lives nor the tier of
    care. A person taken in alone gets what ``dibao.single_amount_method`` says; where it is not set no amount is known.
    """
    given = _given(household=assume_households, member=assume_members, supporter=assume_supporters)
    arguments = (held(pack, PolicyPack, "pack"), households, members, supporters, as_day(as_of, "as_of"), given, True, _threads(threads))
    tables = native(_native.classify_population, *arguments)
    return tables[0], tables[1]


def row_faults(
    households: ArrowStream,
    members: ArrowStream,
    supporters: ArrowStream | None,
    as_of: date,
) -> tuple[_native.ArrowTable, _native.ArrowTable, _native.ArrowTable]:
    """What is wrong with each row of the tables that :func:`classify_all` takes, on a date.

    Returns a table of the households, of the members and of the supporters, each in its own order, with ``faults``: the
    set of :data:`FAULTS` of the row itself.
    """
    found = native(_native.population_faults, households, members, supporters, as_day(as_of, "as_of"))
    return found[0], found[1], found[2]


def _threads(threads: int) -> int:
    return as_whole(threads, "threads", 1, _MOST_THREADS)


_MOST_THREADS = 65_536
"""Threads that may be asked for; no more than 64 of them work."""


def _days(as_of: date, log_from: date | None) -> tuple[date, date | None]:
    return as_day(as_of, "as_of"), None if log_from is None else as_day(log_from, "log_from")


def _policies(policies: VisitPolicies | None) -> Given | None:
    return None if policies is None else Given(policies, VisitPolicies, "policies")


def _given(**levels: Mapping[str, bool | int] | None) -> list[tuple[str, str, bool | int]]:
    given: list[tuple[str, str, bool | int]] = []
    for level, facts in levels.items():
        if facts is None:
            continue
        name = f"assume_{level}s"
        if not isinstance(facts, Mapping):
            raise TypeError(f"argument '{name}': expected a mapping of facts to values, got a {type(facts).__name__}")
        for place, (fact, value) in enumerate(facts.items(), 1):
            given.append((level, _text(fact, name, place), _constant(value, name, place)))
    return given


def _text(fact: str, name: str, place: int) -> str:
    if not isinstance(fact, str):
        raise TypeError(f"argument '{name}': the name of fact {place} is no text")
    return fact


def _constant(value: bool | int, name: str, place: int) -> bool | int:
    if isinstance(value, bool):
        return value
    try:
        number = operator.index(value)
    except TypeError:
        kind = type(value).__name__
        raise TypeError(f"argument '{name}': fact {place} takes yes or no or a whole number, not a {kind}") from None
    # No fact reaches so far: what lies beyond is told with the range of the fact.
    return max(-(2**63), min(number, 2**63 - 1))


def faults(bits: int) -> list[str]:
    """The names of a set of faults."""
    bits = as_whole(bits, "bits", 0, 2 ** len(FAULTS) - 1)
    return [name for bit, name in enumerate(FAULTS) if bits >> bit & 1]


def reasons(words: Iterable[int]) -> list[Condition]:
    """The conditions of a reason set, as a row of ``failed`` or ``open`` has it: the first word holds the numbers 0 to 63,
    the next those from 64."""
    if not isinstance(words, Iterable):
        raise TypeError(f"argument 'words': expected the words of a reason set, got a {type(words).__name__}")
    bits = 0
    for at, word in enumerate(words):
        bits |= as_whole(word, "words", 0, 2**64 - 1) << 64 * at
    named = [condition for condition in CONDITIONS if bits >> condition.number & 1]
    if len(named) != bits.bit_count():
        raise ValueError("the set names a condition that this version does not know")
    return named


VISIT_STATES, VISIT_ROLES, VISIT_MODES, VISIT_RESULTS = (tuple(names) for names in _native.visit_codes())
"""What the codes of a visit column mean, by position; a role is a bit of the set ``roles``."""


class UnusedVisits(NamedTuple):
    """Rows of the visits that are not used, by reason.

    ``repeated``: a row says what another says, and they are one visit; counted where a duty asks for several visits or
    counts attempts, since to the others it makes no difference. ``incomplete``: a part is missing, or the day is one on which
    nothing asked for a visit yet.
    """

    unknown_household: int
    before_household: int
    in_future: int
    incomplete: int
    repeated: int = 0


def visit_status(
    pack: PolicyPack,
    households: ArrowStream,
    visits: ArrowStream,
    as_of: date,
    *,
    log_from: date | None,
    policies: VisitPolicies | None = None,
    since: bool = False,
    threads: int = 1,
) -> tuple[_native.ArrowTable, UnusedVisits]:
    """Where every household stands under every visit duty on a day (走访状态, S36 to S39, V-07).

    ``households`` has one row a household with what is known of it: ``since`` (date), ``occupied``, ``city``,
    ``hardship``, ``tenant``, ``veteranPartyMember``, ``keyAttention``, ``specialElderly``, ``patrolElderly``,
    ``leftBehindChild``, ``childInDifficulty`` (yes or no), and ``town``, the name of its town in the pack (S47): what the
    town asks of itself is asked of it, else what the district asks. A column that is not given and a gap are unknown; a column with another name raises. ``visits`` has one row an entry, in any order: ``household`` (number of the row, from 0), ``date``,
    ``roles`` (set of bits by :data:`VISIT_ROLES`), ``mode`` and ``result`` (codes of :data:`VISIT_MODES` and
    :data:`VISIT_RESULTS`). From ``log_from`` on they are complete; nothing is overdue where it is not known, nor where a row
    that is not used could have been a visit; one of no household of the list may be of any of them, so ask about a part of
    the households with the visits of these only. Visits that come ordered by household take less time. The answer does not depend on ``threads``.

    ``policies`` are duties that somebody altered, instead of those of the pack: take them from
    :func:`gridaid.visit_duties`. Events are not part of the columns.

    Returns an Arrow table with ``teamRoundState`` (code of :data:`VISIT_STATES`), ``teamRoundDue`` and, with ``since``,
    ``teamRoundSince`` for each duty that the pack gives on any day, by its id, and the number of rows that are not used. The
    columns are the same on every day: what is no duty on ``as_of`` asks nothing of anybody (not applicable). The duties of towns follow that of
    the district, in the order of :func:`gridaid.visit_duties`, as ``teamRound2State`` and so on; what is no duty of the
    household's town is not applicable.
    """
    asked = (*_days(as_of, log_from), _policies(policies), as_flag(since, "since"), _threads(threads))
    arguments = (held(pack, PolicyPack, "pack"), households, visits, *asked)
    table, unused = native(_native.visit_status, *arguments)
    return table, UnusedVisits(*unused)


def visit_coverage(
    pack: PolicyPack,
    households: ArrowStream,
    visits: ArrowStream,
    as_of: date,
    *,
    log_from: date | None,
    policies: VisitPolicies | None = None,
    threads: int = 1,
) -> tuple[_native.ArrowTable, UnusedVisits]:
    """How far the visits of each place have come under each duty on a day (走访覆盖).

    As :func:`visit_status`, and ``households`` also has ``place``, a number from 0 (a gap is no place). Ask with the last
    day of a period for that period. Returns an Arrow table with ``policy``, ``place``, ``households``, ``owed``, ``done``,
    ``overdue``, ``excused`` and ``undecided``, duty by duty.
    """
    arguments = (held(pack, PolicyPack, "pack"), households, visits, *_days(as_of, log_from), _policies(policies), _threads(threads))
    table, unused = native(_native.visit_coverage, *arguments)
    return table, UnusedVisits(*unused)

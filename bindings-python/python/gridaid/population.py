"""A whole population from Arrow tables: outcomes, amount and reasons for each household and member.

Tables come from any library with the Arrow PyCapsule interface (pyarrow, polars, pandas, DuckDB) and go back to
any of them. A gap is an unknown fact, never a zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, Protocol

from . import _native
from ._handles import PolicyPack

__all__ = ["OUTCOMES", "STEPS", "ArrowStream", "Step", "classify", "classify_all", "reasons"]

OUTCOMES = ("yes", "no", "open", "parameterMissing", "discretionary", "notInForce", "notCovered")
"""What the codes of an outcome mean, by position."""


class Step(NamedTuple):
    """A condition with its clause, and its bit in the reason sets."""

    bit: int
    clause: str
    code: str


STEPS = tuple(Step(*step) for step in _native.steps())
"""Every condition; ``failed`` and ``open`` are sets of their bits."""


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

    ``households`` has one row a household with ``memberCount`` and facts by their wire names (``depositsFen``,
    ``vehicles``, ``homes``, ``hukouHere`` …; ``area`` as true for urban). ``members`` has one row a member in the
    order of the households (``wageFen`` … fen a month; ``birthDate`` as a date or completed years; ``tekun`` for the
    recorded status; ``disability`` as 0 or 4 × category + grade). ``assume_…`` gives one value to every row of a fact
    that has no column. A column that is not given is unknown.

    Returns an Arrow table with ``dibao``, ``margin`` (codes of :data:`OUTCOMES`), ``amountFen``, and the bit sets
    ``failed`` and ``open`` of :data:`STEPS`. The answer does not depend on ``threads``.
    """
    given = _given(household=assume_households, member=assume_members)
    return _native.classify_population(pack._native, households, members, None, as_of, given, False, threads)[0]


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

    As :func:`classify`, and ``supporters`` has one row a supporter in the order of the members, whose table then needs
    ``supporterCount``; without it nobody has a listed supporter. Tekun is computed, not taken from a column.

    Returns a table of the households as :func:`classify` does, with ``rigid`` and ``temporary``, and one of the members with ``tekun``, ``dibaoSingle``,
    ``failed`` and ``open``. Where there are more than 64 steps, ``failed64`` and ``open64`` have those from 64.
    """
    given = _given(household=assume_households, member=assume_members, supporter=assume_supporters)
    tables = _native.classify_population(pack._native, households, members, supporters, as_of, given, True, threads)
    return tables[0], tables[1]


def _given(**levels: Mapping[str, bool | int] | None) -> list[tuple[str, str, bool | int]]:
    return [(level, name, value) for level, facts in levels.items() for name, value in (facts or {}).items()]


def reasons(bits: int, bits64: int = 0) -> list[Step]:
    """The steps of a reason set; ``bits64`` are those from 64."""
    bits |= bits64 << 64
    return [step for step in STEPS if bits >> step.bit & 1]

"""A whole population from Arrow tables: dibao and margin, amount and reasons for each household.

Tables come from any library with the Arrow PyCapsule interface (pyarrow, polars, pandas, DuckDB) and go back to
any of them. A gap is an unknown fact, never a zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, Protocol

from . import _native
from ._handles import PolicyPack

__all__ = ["OUTCOMES", "STEPS", "ArrowStream", "Step", "classify", "reasons"]

OUTCOMES = ("yes", "no", "open", "parameterMissing", "discretionary", "notInForce", "notCovered")
"""What the codes in the columns ``dibao`` and ``margin`` mean, by position."""


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
    assume = [("household", k, v) for k, v in (assume_households or {}).items()]
    assume += [("member", k, v) for k, v in (assume_members or {}).items()]
    return _native.classify_population(pack._native, households, members, as_of, assume, threads)


def reasons(bits: int) -> list[Step]:
    """The steps of a reason set."""
    return [step for step in STEPS if bits >> step.bit & 1]

# Written by `cargo xtask mirror` from core/src; change the core instead.
"""What is made once from facts and then asked."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from . import _native
from ._border import Given, call, maybe_call, native
from ._codec import Many
from ._handles import PolicyPack
from .types import (
    Finding,
    GridCoverage,
    GridFacts,
    GridHistogram,
    GridPicture,
    GridReport,
    HouseholdLeaders,
    HouseholdStatus,
    Lang,
    LeaderFacts,
    LeaderProposal,
    LeaderRoster,
    PlaceSummary,
    VisitFacts,
    VisitReport,
)

__all__ = [
    "Grid",
    "VisitLog",
]


class Grid:
    """A district's grid on one date (网格快照): built once from its register, asked often.

    A register with faults is a grid all the same: what cannot be placed is left out, and every
    check says so.
    """

    __slots__ = ("_native", "_facts")

    def __init__(self, facts: GridFacts) -> None:
        """The grid of these facts."""
        self._native = native(_native.Grid, Given(facts))
        self._facts = facts

    def check(
        self,
        pack: PolicyPack,
        on: datetime.date,
    ) -> GridReport:
        """Checks the grid as a whole (网格检查, S10 to S15): the register and the rules of a date."""
        return call(GridReport, self._native.check, pack._native, on)

    def check_leaders(
        self,
        pack: PolicyPack,
        leaders: LeaderFacts,
        on: datetime.date,
    ) -> Sequence[Finding]:
        """Checks the micro-grid leaders in post (微网格长检查, S16 to S19)."""
        return call(Many[Finding], self._native.check_leaders, pack._native, Given(leaders), on)

    def propose_leaders(
        self,
        pack: PolicyPack,
        leaders: LeaderFacts,
        on: datetime.date,
    ) -> LeaderProposal:
        """Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks
        for them. Advice, never a decision.
        """
        return call(LeaderProposal, self._native.propose_leaders, pack._native, Given(leaders), on)

    def leader_roster(
        self,
        pack: PolicyPack,
        leaders: LeaderFacts,
        on: datetime.date,
    ) -> LeaderRoster:
        """Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17)."""
        return call(LeaderRoster, self._native.leader_roster, pack._native, Given(leaders), on)

    def household_leaders(
        self,
        leaders: LeaderFacts,
        household: str,
        on: datetime.date,
    ) -> HouseholdLeaders:
        """Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid."""
        return call(HouseholdLeaders, self._native.household_leaders, Given(leaders), household, on)

    def place(
        self,
        id: str,
    ) -> PlaceSummary | None:
        """One place in numbers (层级单位概况); none where the grid has no place with this id."""
        return maybe_call(PlaceSummary, self._native.place, id)

    def picture(
        self,
        place: str,
        levels: int,
        lang: Lang,
    ) -> GridPicture:
        """The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is
        empty.
        """
        return call(GridPicture, self._native.picture, place, levels, Given(lang))

    def histogram(
        self,
        pack: PolicyPack,
        place: str,
        on: datetime.date,
        lang: Lang,
    ) -> GridHistogram:
        """The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of
        all where the text is empty.
        """
        return call(GridHistogram, self._native.histogram, pack._native, place, on, Given(lang))

    def coverage(
        self,
        pack: PolicyPack,
        log: VisitLog,
        place: str,
        as_of: datetime.date,
    ) -> GridCoverage | None:
        """How far the visits of a place and of each place directly below it have come on a day
        (分级走访覆盖, S36 to S39); none where the grid has no place with this id.

        The grid says where a household is counted.
        """
        return maybe_call(GridCoverage, self._native.coverage, pack._native, log._native, place, as_of)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Grid, (self._facts,))


class VisitLog:
    """Households and their visits (走访台账): arranged once, asked on any day."""

    __slots__ = ("_native", "_facts")

    def __init__(self, facts: VisitFacts) -> None:
        """The log of these facts."""
        self._native = native(_native.VisitLog, Given(facts))
        self._facts = facts

    def check(
        self,
        pack: PolicyPack,
        as_of: datetime.date,
    ) -> VisitReport:
        """Status, coverage and what is due of all visits on a day (走访检查, S36 to S39)."""
        return call(VisitReport, self._native.check, pack._native, as_of)

    def household(
        self,
        pack: PolicyPack,
        id: str,
        as_of: datetime.date,
    ) -> Sequence[HouseholdStatus]:
        """The status of one household under every duty on a day (一户走访状态, S36 to S39), strictest
        first; empty where the log does not list it.
        """
        return call(Many[HouseholdStatus], self._native.household, pack._native, id, as_of)

    def __reduce__(self) -> tuple[Any, ...]:
        return (VisitLog, (self._facts,))

"""Checked by mypy, never run: what editors tell users."""

import datetime

import gridaid
from gridaid import Lang
from gridaid.household import Household, Person
from gridaid.identity import CitizenNumberCheck
from gridaid.message import FindingText

check: CitizenNumberCheck = gridaid.check_citizen_number(
    "370302209912310010", True, datetime.date(2099, 12, 31)
)
texts: list[FindingText] = [gridaid.describe_finding(one, Lang.ZH_CN) for one in check.findings]
household: gridaid.Household = Household(members=[Person(wage_fen=80_000)])
gridaid.check_citizen_number(370302209912310010, True)  # type: ignore[arg-type]
gridaid.check_citizen_number("370302209912310010", birth="x")  # type: ignore[call-arg]
Person(wage="x")  # type: ignore[call-arg]
gridaid.Visit  # type: ignore[attr-defined]
gridaid.visit.Visit  # noqa: B018

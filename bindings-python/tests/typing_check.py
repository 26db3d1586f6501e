"""Checked by mypy, never run: what editors tell users."""

import datetime

import gridaid
from gridaid import CitizenNumberCheck, Lang, Text

check: CitizenNumberCheck = gridaid.check_citizen_number(
    "370302209912310010", True, datetime.date(2099, 12, 31)
)
texts: list[Text] = [gridaid.describe_finding(one, Lang.ZH_CN) for one in check.findings]
gridaid.check_citizen_number(370302209912310010, True)  # type: ignore[arg-type]
gridaid.check_citizen_number("370302209912310010", birth="x")  # type: ignore[call-arg]

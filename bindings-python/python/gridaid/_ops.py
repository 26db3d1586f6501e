# Written by `cargo xtask mirror` from core/src; change the core instead.
"""The operations of the wire."""

from __future__ import annotations

import datetime

from . import _native
from ._border import call
from ._codec import to_json
from .types import (
    CitizenNumberCheck,
    Finding,
    Lang,
    Text,
)

__all__ = [
    "check_citizen_number",
    "describe_finding",
]


def check_citizen_number(
    number: str,
    synthetic: bool,
    birth_date: datetime.date | None = None,
) -> CitizenNumberCheck:
    """Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.

    A specimen number is accepted only where the data says `synthetic`, and is not compared with
    `birth_date`.
    """
    return call(CitizenNumberCheck, _native.check_citizen_number, number, synthetic, birth_date)


def describe_finding(
    finding: Finding,
    lang: Lang,
) -> Text:
    """The text of a finding for people (说明文字): where, what, why, what to do."""
    return call(Text, _native.describe_finding, to_json(finding), to_json(lang))

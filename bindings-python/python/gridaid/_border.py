"""What every operation does at the border, and the one error."""

from __future__ import annotations

import datetime
import operator
import typing
from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, TypeVar

from . import _native
from ._codec import Many, Record, careful, decode, encode
from .finding import FindingCode, Finding
from .message import Lang, FindingText

T = TypeVar("T")


class Given:
    """Facts that cross as the bytes of JSON, of the type that the parameter has; of other arguments a native function takes
    what it is handed."""

    __slots__ = ("facts",)

    def __init__(self, facts: Any, kind: Any, name: str) -> None:
        if not isinstance(facts, kind) and not _named(facts, kind):
            raise _wrong(name, _shown(kind), facts)
        self.facts = facts


def _named(facts: Any, kind: Any) -> bool:
    """Whether it is the text of a choice, such as "en"."""
    texts = isinstance(facts, str) and isinstance(kind, type) and issubclass(kind, Enum)
    return texts and any(one.value == facts for one in kind)


def _shown(kind: Any) -> str:
    return " or ".join(f"{one.__module__}.{one.__name__}" for one in typing.get_args(kind) or (kind,))


def _wrong(name: str, expected: str, got: Any) -> TypeError:
    """An argument of another type, by the name of its parameter and without its value."""
    given = "None" if got is None else f"a value of the type {type(got).__name__}"
    return TypeError(f"argument '{name}': expected {expected}, got {given}")


def held(handle: Any, kind: type, name: str) -> Any:
    """What of an object stays on the Rust side."""
    if not isinstance(handle, kind):
        raise _wrong(name, f"gridaid.{kind.__name__}", handle)
    return getattr(handle, "_native")  # noqa: B009


def as_text(value: str, name: str) -> str:
    """A text."""
    if not isinstance(value, str):
        raise _wrong(name, "a text", value)
    return value


def as_flag(value: bool, name: str) -> bool:
    """Yes or no, as another library may hold it too."""
    if not isinstance(value, bool) and getattr(getattr(value, "dtype", None), "kind", None) != "b":
        raise _wrong(name, "yes or no", value)
    return bool(value)


def as_day(value: datetime.date, name: str) -> datetime.date:
    """A civil date. A point in time is none: which day it falls on depends on a place."""
    if isinstance(value, datetime.datetime):
        raise TypeError(f"argument '{name}': expected a day (datetime.date), got a point in time; say which day it is, as with .date()")
    if not isinstance(value, datetime.date):
        raise _wrong(name, "a day (datetime.date)", value)
    return value


def as_whole(value: Any, name: str, least: int, most: int) -> int:
    """A whole number within a range."""
    try:
        number = operator.index(value)
    except TypeError:
        raise _wrong(name, f"a whole number from {least} to {most}", value) from None
    if not least <= number <= most:
        raise ValueError(f"argument '{name}': expected a whole number from {least} to {most}")
    return number


class _Refusal(Record, frozen=True, kw_only=True):
    """Why the core refuses its input."""

    code: FindingCode
    findings: Many[Finding]


class GridaidError(ValueError):
    """The input cannot be used at all; ``findings`` say everything that is wrong."""

    code: FindingCode
    findings: Sequence[Finding]

    def __init__(self, code: FindingCode, findings: Sequence[Finding]) -> None:
        super().__init__(code, findings)
        self.code = code
        self.findings = findings

    def __str__(self) -> str:
        told = [_told(finding) for finding in self.findings[:_MOST_TOLD]]
        more = len(self.findings) - len(told)
        head = f"the input is refused: {len(self.findings)} finding(s), the first is {self.code.value}"
        return "\n".join([head, *told, *([f"… and {more} more"] if more else [])])


_MOST_TOLD = 5
"""Findings that the text of an error tells; all are in ``findings``."""


def _told(finding: Finding) -> str:
    """Where, what and what to do, with the parameter meant; texts hold no sensitive value."""
    text = decode(FindingText, _native.describe_finding(encode(finding), encode(Lang.EN)))
    keys = [getattr(one.value, "value", None) for one in finding.params if one.name == "key"]
    named = [f"{key}: " for key in keys if isinstance(key, str) and key not in text.what]
    return f"- {text.place}: {''.join(named)}{text.what}; {text.fix}"


def native(function: Callable[..., T], *arguments: Any) -> T:
    """The answer of a native function; a refusal becomes a :class:`GridaidError`."""
    try:
        return function(*[_crossing(one) for one in arguments])
    except _native.Refused as refused:
        refusal = decode(_Refusal, str(refused))
    # What is no value of the wire at all is a mistake of another kind: a TypeError, from the careful writer.
    for one in arguments:
        if type(one) is Given:
            careful(one.facts)
    raise GridaidError(refusal.code, refusal.findings)


def _crossing(argument: Any) -> Any:
    return encode(argument.facts) if type(argument) is Given else argument


def call(result: type[T], function: Callable[..., bytes], *arguments: Any) -> T:
    """The typed answer of a native function."""
    return decode(result, native(function, *arguments))


def maybe_call(result: type[T], function: Callable[..., bytes], *arguments: Any) -> T | None:
    """The typed answer of a native function that may have none."""
    answer = native(function, *arguments)
    return None if answer == b"null" else decode(result, answer)


def from_json(cls: type[T], text: str) -> T:
    """Reads what an operation takes or gives from JSON text.

    Raises :class:`GridaidError` that names every fault; to keep the rest of the facts in spite of
    faults, use the ``decode_…`` operations.
    """
    if not (isinstance(cls, type) and issubclass(cls, (Record, Enum))):
        raise _wrong("cls", "a type of facts or results, such as gridaid.household.Household", cls)
    if not isinstance(text, str):
        raise _wrong("text", "a text", text)
    return decode(cls, native(_native.normalise, cls.__name__, text.encode(errors="surrogatepass")))

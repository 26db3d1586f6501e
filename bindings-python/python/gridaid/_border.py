"""What every operation does at the border, and the one error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from . import _native
from ._codec import Many, Record, decode, encode, to_json
from .types import Code, Finding, Lang, Text

T = TypeVar("T")


class Given:
    """Facts that cross as the bytes of JSON; of other arguments a native function takes what it is handed."""

    __slots__ = ("facts",)

    def __init__(self, facts: Any) -> None:
        self.facts = facts


class _Refusal(Record, frozen=True, kw_only=True):
    """Why the core refuses its input."""

    code: Code
    findings: Many[Finding]


class GridaidError(ValueError):
    """The input cannot be used at all; ``findings`` say everything that is wrong."""

    code: Code
    findings: Sequence[Finding]

    def __init__(self, code: Code, findings: Sequence[Finding]) -> None:
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
    text = decode(Text, _native.describe_finding(encode(finding), encode(Lang.EN)))
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
        if type(one) is Given and one.facts is not None:
            to_json(one.facts)
    raise GridaidError(refusal.code, refusal.findings)


def _crossing(argument: Any) -> Any:
    if type(argument) is not Given:
        return argument
    return None if argument.facts is None else encode(argument.facts)


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
    return decode(cls, native(_native.normalise, cls.__name__, text.encode(errors="surrogatepass")))

"""What every operation does at the border, and the one error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from . import _native
from ._codec import decode, parse, to_json
from .types import Code, Finding

T = TypeVar("T")


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
    text = parse(_native.describe_finding(to_json(finding), '"en"'))
    keys = [getattr(one.value, "value", None) for one in finding.params if one.name == "key"]
    what = text["what"]
    named = [f"{key}: " for key in keys if isinstance(key, str) and key not in what]
    return f"- {text['place']}: {''.join(named)}{what}; {text['fix']}"


def native(function: Callable[..., T], *arguments: Any) -> T:
    """The answer of a native function; a refusal becomes a :class:`GridaidError`."""
    try:
        return function(*arguments)
    except _native.Refused as refused:
        parts = parse(str(refused))
    raise GridaidError(
        decode(Code, parts["code"]),
        tuple(decode(Finding, finding) for finding in parts["findings"]),
    )


def call(result: type[T], function: Callable[..., str], *arguments: Any) -> T:
    """The typed answer of a native function."""
    return decode(result, parse(native(function, *arguments)))


def maybe_call(result: type[T], function: Callable[..., str], *arguments: Any) -> T | None:
    """The typed answer of a native function that may have none."""
    answer = parse(native(function, *arguments))
    return None if answer is None else decode(result, answer)


def from_json(cls: type[T], text: str) -> T:
    """Reads what an operation takes or gives from JSON text.

    Raises :class:`GridaidError` that names every fault; to keep the rest of the facts in spite of
    faults, use the ``decode_…`` operations.
    """
    return decode(cls, parse(native(_native.normalise, cls.__name__, text)))

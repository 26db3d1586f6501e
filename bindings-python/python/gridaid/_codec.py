"""Dataclasses from and to the JSON of the wire."""

from __future__ import annotations

import datetime
import functools
import json
import operator
import types
import typing
from collections.abc import Callable, Hashable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")

parse = json.loads


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def to_json(value: Any) -> str:
    """Writes a value of :mod:`gridaid.types` as JSON text; absent facts are left out."""
    try:
        encoded = _encode(value)
    except _Unwritable as fault:
        raise TypeError(f"{fault.where()}{fault.why}") from None
    return json.dumps(encoded, ensure_ascii=False, separators=(",", ":"))


class _Unwritable(Exception):
    """A value that cannot cross the wire, and the way to it from within."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
        self.way: list[str | int] = []

    def where(self) -> str:
        way = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in reversed(self.way))
        return f"{way[1:]}: " if way else ""


def decode(cls: type[T], value: Any) -> T:
    """Reads a value of this type from parsed JSON."""
    return typing.cast(T, _decoder(typing.cast(Hashable, cls))(value))


def _encode(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        encoded = {}
        for name, key, skip_empty in _layout(type(value)):
            part = getattr(value, name)
            if part is None or (skip_empty and not part):
                continue
            encoded[key] = _within(name, part)
        return encoded
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        raise _Unwritable("a civil date is needed, not a point in time")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, Sequence):
        return [_within(at, item) for at, item in enumerate(value)]
    return _plain(value)


def _within(step: str | int, value: Any) -> Any:
    try:
        return _encode(value)
    except _Unwritable as fault:
        fault.way.append(step)
        raise


def _plain(value: Any) -> bool | int:
    """What another library holds as yes or no or as a whole number, such as ``numpy.int64``."""
    if getattr(getattr(value, "dtype", None), "kind", None) == "b" and getattr(value, "shape", None) == ():
        return bool(value)
    try:
        return operator.index(value)
    except TypeError:
        raise _Unwritable(f"a {type(value).__name__} cannot cross the wire") from None


@functools.cache
def _layout(cls: type) -> list[tuple[str, str, bool]]:
    tag = [("type", "type", False)] if hasattr(cls, "type") else []
    return tag + [
        (
            field.name,
            field.metadata.get("json", _camel(field.name)),
            field.metadata.get("skip_empty", False),
        )
        for field in fields(cls)
    ]


@functools.cache
def _decoder(hint: Any) -> Callable[[Any], Any]:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _union([part for part in typing.get_args(hint)])
    if origin is not None and issubclass(origin, Sequence):
        item = _decoder(typing.get_args(hint)[0])
        return lambda values: tuple(item(value) for value in values)
    if is_dataclass(hint):
        return _record(typing.cast(type, hint))
    if hint is datetime.date:
        return datetime.date.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if hint in (str, bool, int):
        return lambda value: value
    raise TypeError(f"{hint} is no type of the wire")


def _union(parts: list[Any]) -> Callable[[Any], Any]:
    some = [part for part in parts if part is not type(None)]
    if len(some) == 1:
        inner = _decoder(some[0])
    else:
        by_tag = {part.type: _decoder(part) for part in some}
        inner = lambda value: by_tag[value["type"]](value)  # noqa: E731
    if len(some) == len(parts):
        return inner
    return lambda value: None if value is None else inner(value)


def _record(cls: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(cls)
    # A record may hold itself, so the decoders of its fields are made when first used.
    layout = [
        (field.name, field.metadata.get("json", _camel(field.name)), hints[field.name])
        for field in fields(cls)
    ]
    required = {
        field.name for field in fields(cls) if field.default is MISSING
    }

    def read(value: Any) -> Any:
        found = {
            name: _decoder(hint)(value[key])
            for name, key, hint in layout
            if name in required or value.get(key) is not None
        }
        return cls(**found)

    return read

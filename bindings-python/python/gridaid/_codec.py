"""Dataclasses from and to the JSON of the wire."""

from __future__ import annotations

import datetime
import functools
import json
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
    return json.dumps(_encode(value), ensure_ascii=False, separators=(",", ":"))


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
            encoded[key] = _encode(part)
        return encoded
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        raise TypeError("a civil date is needed, not a point in time")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, Sequence):
        return [_encode(item) for item in value]
    raise TypeError(f"a {type(value).__name__} cannot cross the wire")


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

"""Records from and to the JSON of the wire, by compiled code."""

from __future__ import annotations

import datetime
import functools
import operator
import typing
from collections.abc import Hashable, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

T = TypeVar("T")

if TYPE_CHECKING:
    # Whoever writes facts may hand over any sequence.
    Many = Sequence
else:

    class Many:
        """What is read holds tuples, so that it is frozen all the way down."""

        def __class_getitem__(cls, item: Any) -> Any:
            return tuple[item, ...]


def empty() -> tuple[()]:
    """A list without items that is written: of what equals a default nothing is, and what is made anew is none."""
    return ()


# Records are frozen and are made from the inside out, so no ring can be made of them: the collector may pass them by.
class Record(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True, gc=False):
    """What crosses the wire. An absent fact is not written."""


class Personal(Record, frozen=True, kw_only=True):
    """Facts about a person: shown as the name of the class and where it stands, and no value."""

    _shown: typing.ClassVar[str | None] = None

    def __repr__(self) -> str:
        at = f"{getattr(self, self._shown)}, " if self._shown else ""
        return f"{type(self).__name__}({at}facts redacted)"

    def __rich_repr__(self) -> Any:
        """The same for those who print by fields."""
        if self._shown:
            yield getattr(self, self._shown)
        yield "facts redacted"


def decode(cls: type[T], text: bytes | str) -> T:
    """Reads a value of this type from JSON text that the core wrote."""
    return typing.cast(T, _decoder(typing.cast(Hashable, cls)).decode(text))


@functools.cache
def _decoder(cls: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cls)


def to_json(value: Any) -> str:
    """Writes facts or results as JSON text; absent facts are left out.

    Raises `TypeError` that names the place of what cannot cross the wire.
    """
    if not isinstance(value, (Record, Enum, Sequence)) or (isinstance(value, str) and not isinstance(value, Enum)):
        raise TypeError(f"argument 'value': expected facts or results of gridaid, got one of the type {type(value).__name__}")
    return careful(value).decode()


def encode(value: Any) -> bytes:
    """Writes facts for the core, which reads them strictly.

    What the encoder would turn into something that the core takes is looked at here: what is no text where a text
    belongs, and a number that is none, which becomes a null. The core refuses whatever else is no value of the wire.
    """
    try:
        if not _fits(value):
            return careful(value)
        text = _ENCODER.encode(value)
    except (_Unwritable, UnicodeError):
        return careful(value)
    except RecursionError:
        raise _ring() from None
    # An absent fact is not written, so a null is something else.
    return careful(value) if b"null" in text else text


class _Unwritable(Exception):
    """A value that cannot cross the wire, and the way to it from within."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why
        self.way: list[str | int] = []

    def where(self) -> str:
        way = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in reversed(self.way))
        return f"{way[1:]}: " if way else ""


def careful(value: Any) -> bytes:
    """The same text, made from parts of which each was looked at."""
    try:
        return _ENCODER.encode(_plain(value))
    except _Unwritable as fault:
        raise TypeError(f"{fault.where()}{fault.why}") from None
    except RecursionError:
        raise _ring() from None


def _ring() -> TypeError:
    # A record is made of what was there before it, so only a list can be put into itself.
    return TypeError("a list that holds itself cannot cross the wire")


def _plain(value: Any) -> Any:
    """A value of the wire in the types of JSON."""
    if isinstance(value, Record):
        written = {}
        lists = {name for name, _ in _parts(type(value))[2]}
        for name, key, default in _layout(type(value)):
            part = getattr(value, name)
            if part is None and name in lists:
                # What is not there is unknown; an empty list says that there is none.
                raise _told(name, "a list is needed, and None is none; () says that there is nothing in it")
            if part is not None and part is not default:
                written[key] = _within(name, part)
        return written
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime.datetime):
        raise _Unwritable("a civil date is needed, not a point in time")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        # The error of Python would carry the text.
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            raise _Unwritable("half a character cannot cross the wire")
        return str(value)
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return [_within(at, item) for at, item in enumerate(value)]
    return _number(value)


def _told(step: str, why: str) -> _Unwritable:
    fault = _Unwritable(why)
    fault.way.append(step)
    return fault


def _within(step: str | int, value: Any) -> Any:
    try:
        return _plain(value)
    except _Unwritable as fault:
        fault.way.append(step)
        raise


def _number(value: Any) -> bool | int:
    """What another library holds as yes or no or as a whole number, such as ``numpy.int64``."""
    if getattr(getattr(value, "dtype", None), "kind", None) == "b" and getattr(value, "shape", None) == ():
        return bool(value)
    try:
        return operator.index(value)
    except TypeError:
        raise _Unwritable(f"a {type(value).__name__} cannot cross the wire") from None


_ENCODER = msgspec.json.Encoder(enc_hook=_number)


@functools.cache
def _layout(cls: type[Record]) -> list[tuple[str, str, Any]]:
    """Name, name in JSON and default of each field; first what tells the members of a union apart."""
    config = cls.__struct_config__
    tag = [("type", "type", None)] if config.tag is not None else []
    return tag + [(one.name, one.encode_name, one.default) for one in msgspec.structs.fields(cls)]


def _fits(value: Any) -> bool:
    """Whether texts are texts, parts are records and lists are lists, which the encoder does not ask."""
    if isinstance(value, Record):
        return _record_fits(value)
    return not isinstance(value, (tuple, list)) or all(_fits(item) for item in value)


def _record_fits(value: Record) -> bool:
    texts, records, lists = _parts(type(value))
    for name in texts:
        text = getattr(value, name)
        if text is not None and not isinstance(text, str):
            return False
    for name in records:
        part = getattr(value, name)
        if part is not None and not (isinstance(part, Record) and _record_fits(part)):
            return False
    for name, kind in lists:
        items = getattr(value, name)
        if not (isinstance(items, (tuple, list)) and _items_fit(items, kind)):
            return False
    return True


def _items_fit(items: Sequence[Any], kind: type | None) -> bool:
    if kind is Record:
        return all([isinstance(item, Record) and _record_fits(item) for item in items])
    return kind is None or all([isinstance(item, str) for item in items])


@functools.cache
def _parts(cls: type[Record]) -> tuple[list[str], list[str], list[tuple[str, type | None]]]:
    """The fields that hold a text, those that hold a record, and those that hold many, and of what."""
    texts, records, lists = [], [], []
    for name, hint in typing.get_type_hints(cls).items():
        if typing.get_origin(hint) is typing.ClassVar:
            continue
        some = [part for part in typing.get_args(hint) or (hint,) if part is not type(None)]
        if typing.get_origin(hint) is tuple:
            lists.append((name, _kind(some[0])))
        elif _kind(some[0]) is str:
            texts.append(name)
        elif _kind(some[0]) is Record:
            records.append(name)
    return texts, records, lists


def _kind(hint: Any) -> type | None:
    """Text, a record or one of several records, or what the core judges alone."""
    parts = typing.get_args(hint) or (hint,)
    if all(isinstance(part, type) and issubclass(part, Record) for part in parts):
        return Record
    return str if hint is str else None

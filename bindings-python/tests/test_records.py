"""What must hold of every record, whichever it is."""

import copy
import datetime
import decimal
import pickle
import typing
import unittest
import uuid
from enum import Enum

import numpy as np
import pandas as pd
from test_rooms import TYPES

import gridaid
from gridaid import _codec, _native
from gridaid._border import Given, native
from gridaid._codec import Personal, Record

RECORDS = [one for one in TYPES.values() if isinstance(one, type) and issubclass(one, Record)]
NO_TEXT = (b"secret", bytearray(b"secret"), memoryview(b"secret"), decimal.Decimal("1.5"), uuid.UUID(int=5), {"secret": 1}, {1})
NOWHERE = (1.5, float("nan"), float("inf"), np.float64(1), pd.NA, pd.NaT, datetime.timedelta(5), object(), {}, *NO_TEXT)
NOWHERE += ("secret\ud800", datetime.datetime(2026, 1, 2, 3), datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc))


def parts(hint):
    return [one for one in typing.get_args(hint) if one is not type(None)]


def example(hint, word="word", within=()):
    """A value of this type with every field; of a record that holds itself no further one."""
    if isinstance(hint, type) and issubclass(hint, Record):
        hints = {name: one for name, one in typing.get_type_hints(hint).items() if name in hint.__struct_fields__}
        return hint(**{name: example(one, word, (*within, hint)) for name, one in hints.items()})
    if typing.get_origin(hint) is tuple:
        item = parts(hint)[0]
        return () if item in within else (example(item, word, within),)
    if parts(hint):
        return None if parts(hint)[0] in within else example(parts(hint)[0], word, within)
    if issubclass(hint, Enum):
        return list(hint)[-1]
    return {str: word, bool: True, int: 7, datetime.date: datetime.date(2026, 2, 28)}[hint]


def places(value, way=""):
    """Every field within a record, with the record that has another value there."""
    for name in value.__struct_fields__:
        here = f"{way}.{name}"
        yield here, lambda wrong, name=name: gridaid.replace(value, **{name: wrong})
        part = getattr(value, name)
        inner = part[0] if isinstance(part, tuple) and part else part
        if isinstance(part, tuple) and part:
            yield f"{here}[0]", lambda wrong, name=name: gridaid.replace(value, **{name: (wrong,)})
        if isinstance(inner, Record):
            at = f"{here}[0]" if isinstance(part, tuple) else here
            for further, put in places(inner, at):
                made = lambda wrong, put=put: (put(wrong),) if isinstance(part, tuple) else put(wrong)  # noqa: E731
                yield further, lambda wrong, name=name, made=made: gridaid.replace(value, **{name: made(wrong)})


def asked():
    """The types that the core reads by their name."""
    for one in RECORDS:
        try:
            native(_native.normalise, one.__name__, Given(example(one), Record, "facts"))
        except TypeError:
            continue
        yield one


class Records(unittest.TestCase):
    def test_a_record_comes_back_as_it_went(self):
        for cls in RECORDS:
            one = example(cls)
            with self.subTest(cls.__name__):
                text = gridaid.to_json(one)
                self.assertEqual(_codec.encode(one).decode(), text)
                self.assertEqual(_codec.decode(cls, text), one)
                self.assertEqual(len({one, _codec.decode(cls, text)}), 1)
                self.assertEqual(pickle.loads(pickle.dumps(one)), one)
                self.assertEqual(copy.deepcopy(one), one)
                lists = {name: list(v) for name in cls.__struct_fields__ if isinstance(v := getattr(one, name), tuple)}
                self.assertEqual(_codec.encode(gridaid.replace(one, **lists)).decode(), text)

    def test_a_record_is_frozen_and_another_one_is_made_of_it(self):
        for cls in RECORDS:
            for name in cls.__struct_fields__:
                one = example(cls)
                with self.subTest(f"{cls.__name__}.{name}"):
                    with self.assertRaises(AttributeError):
                        setattr(one, name, None)
                    other = gridaid.replace(one, **{name: None})
                    self.assertNotEqual(other, one)
                    self.assertEqual(gridaid.replace(other, **{name: getattr(one, name)}), one)
                    if hasattr(copy, "replace"):
                        self.assertEqual(copy.replace(one, **{name: None}), other)

    def test_what_is_no_value_of_the_wire_never_crosses(self):
        tried = 0
        for cls in asked():
            for way, put in places(example(cls)):
                for wrong in NOWHERE:
                    with self.subTest(cls.__name__, way=way, wrong=type(wrong).__name__):
                        tried += 1
                        whole = put(wrong)
                        with self.assertRaises(TypeError) as caught:
                            native(_native.normalise, cls.__name__, Given(whole, Record, "facts"))
                        self.assertEqual(str(caught.exception).partition(":")[0], way[1:])
                        self.assertNotIn("secret", str(caught.exception))
                        with self.assertRaises(TypeError):
                            gridaid.to_json(whole)
        self.assertGreater(tried, 5_000)

    def test_none_is_no_list_and_no_empty_one(self):
        tried = 0
        for cls in RECORDS:
            hints = {n: one for n, one in typing.get_type_hints(cls).items() if n in cls.__struct_fields__}
            for name in [n for n, one in hints.items() if typing.get_origin(one) is tuple]:
                with self.subTest(f"{cls.__name__}.{name}"):
                    tried += 1
                    whole = gridaid.replace(example(cls), **{name: None})
                    for write in (_codec.encode, gridaid.to_json):
                        with self.assertRaises(TypeError) as caught:
                            write(whole)
                        self.assertEqual(str(caught.exception).partition(":")[0], name)
        self.assertGreater(tried, 100)

    def test_a_list_that_holds_itself_is_a_wrong_type(self):
        ring = []
        ring.append(ring)
        for whole in (gridaid.Household(members=ring), ring):
            with self.assertRaises(TypeError):
                _codec.encode(whole)
            with self.assertRaises(TypeError):
                gridaid.to_json(whole)

    def test_a_text_with_half_a_character_is_refused_and_not_carried_along(self):
        with self.assertRaises(gridaid.GridaidError) as caught:
            gridaid.from_json(gridaid.Household, '{"id": "secret\ud800"}')
        self.assertNotIn("secret", str(caught.exception))

    def test_numbers_and_lists_of_other_libraries_cross(self):
        plain = gridaid.Household(deposits_fen=5, hukou_here=True, members=[gridaid.Person(wage_fen=3)])
        others = gridaid.replace(
            plain,
            deposits_fen=np.int64(5),
            hukou_here=np.True_,
            members=np.array([gridaid.Person(wage_fen=np.uint8(3))], dtype=object).tolist(),
        )
        self.assertEqual(_codec.encode(others), _codec.encode(plain))
        self.assertEqual(gridaid.to_json(others), gridaid.to_json(plain))
        word = gridaid.Household(id=np.str_("null"))
        self.assertEqual(_codec.encode(word), _codec.encode(gridaid.Household(id="null")))

    def test_no_way_of_showing_a_person_shows_a_fact(self):
        personal = [one for one in RECORDS if issubclass(one, Personal)]
        self.assertIn(gridaid.Person, personal)
        for cls in personal:
            one = example(cls, "secret")
            shown = cls._shown
            fields = [str(part) for part in one.__rich_repr__()]
            with self.subTest(cls.__name__):
                for text in (repr(one), str(one), f"{one}", f"{[one]}", " ".join(fields)):
                    self.assertEqual(text.count("secret"), 1 if shown and getattr(one, shown) == "secret" else 0)


if __name__ == "__main__":
    unittest.main()

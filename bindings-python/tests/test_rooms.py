"""The types live by room: each in one public module, and ten in the package itself."""

import importlib
import inspect
import pickle
import pkgutil
import typing
import unittest
from enum import Enum
from types import ModuleType

import gridaid
from gridaid import _codec, _generated
from gridaid._codec import Personal, Record

ROOMS = sorted({one.name for one in pkgutil.iter_modules(_generated.__path__)} - {"objects", "ops"})


def is_type(one: object) -> bool:
    """Whether it is a record, a choice, or a choice of records."""
    if typing.get_origin(one) is typing.Union:
        return all(is_type(part) for part in typing.get_args(one))
    return isinstance(one, type) and issubclass(one, (Record, Enum)) and one not in (Record, Personal)


def public(room: str) -> ModuleType:
    return typing.cast(ModuleType, getattr(gridaid, room))


TYPES = {name: getattr(public(room), name) for room in ROOMS for name in public(room).__all__}


class Rooms(unittest.TestCase):
    def test_every_room_with_types_has_a_public_module(self):
        self.assertGreater(len(ROOMS), 15)
        for room in ROOMS:
            with self.subTest(room):
                made = importlib.import_module(f"gridaid._generated.{room}")
                shown = importlib.import_module(f"gridaid.{room}")
                self.assertIs(public(room), shown)
                self.assertEqual(shown.__all__, made.__all__)
                self.assertEqual(shown.__doc__, made.__doc__)
                self.assertGreater(len(shown.__doc__ or ""), 20)

    def test_a_module_shows_its_own_types_and_nothing_else(self):
        for room in ROOMS:
            shown = [name for name in dir(public(room)) if not name.startswith("_")]
            self.assertEqual(shown, sorted(public(room).__all__), room)

    def test_a_type_lives_in_one_module_and_says_so(self):
        self.assertGreater(len(TYPES), 250)
        self.assertEqual(sum(len(public(room).__all__) for room in ROOMS), len(TYPES))
        for name, one in TYPES.items():
            with self.subTest(name):
                self.assertTrue(is_type(one))
                # A choice of records is none of its own, but each of these is.
                if isinstance(one, type):
                    self.assertIs(getattr(importlib.import_module(one.__module__), name), one)
                    self.assertIn(one.__module__.removeprefix("gridaid."), ROOMS)
                    self.assertIs(pickle.loads(pickle.dumps(one)), one)

    def test_the_types_of_a_record_are_known_where_it_lives(self):
        for name, one in TYPES.items():
            if isinstance(one, type) and issubclass(one, Record):
                with self.subTest(name):
                    typing.get_type_hints(one)
                    inspect.signature(one)
                    self.assertIsNotNone(_codec._decoder(one))

    def test_ten_types_are_in_the_package_too(self):
        flat = [name for name in dir(gridaid) if is_type(getattr(gridaid, name))]
        self.assertEqual(len(flat), 10)
        for name in flat:
            self.assertIs(getattr(gridaid, name), TYPES[name])
            self.assertIn(name, gridaid.__all__)
        self.assertFalse(hasattr(gridaid, "types"))


if __name__ == "__main__":
    unittest.main()

"""The example in the docs of every operation and of every method of an object runs and gives what it shows."""

import datetime
import doctest
import unittest
from typing import Any

import gridaid
from gridaid._generated import objects, ops


def load_tests(loader: unittest.TestLoader, tests: unittest.TestSuite, pattern: str | None) -> unittest.TestSuite:
    asked = (*ops.__all__, *objects.__all__, "PolicyPack")
    names: dict[str, Any] = {name: getattr(gridaid, name) for name in asked} | {"date": datetime.date}
    for module in (ops, objects):
        tests.addTests(doctest.DocTestSuite(module, extraglobs=names))
    return tests


class EveryExample(unittest.TestCase):
    def test_nothing_is_without_an_example(self) -> None:
        asked = [(name, getattr(ops, name)) for name in ops.__all__]
        for name in objects.__all__:
            methods = vars(getattr(objects, name)).items()
            asked += [(f"{name}.{own}", method) for own, method in methods if not own.startswith("_")]
        asked = [(name, one) for name, one in asked if callable(one)]
        self.assertGreater(len(asked), 50)
        for name, one in asked:
            self.assertIn(">>> ", one.__doc__ or "", name)

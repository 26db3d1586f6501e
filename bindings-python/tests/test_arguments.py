"""An argument of a wrong type is a TypeError that names the parameter, in every function and method of the package."""

import datetime
import inspect
import typing
import unittest
from collections.abc import Iterable, Mapping
from enum import Enum

import pyarrow as pa
from test_records import example

import gridaid
from gridaid import population
from gridaid._codec import Record
from gridaid.finding import FindingCode, Finding, FindingKind, FindingPlace
from gridaid.grid import GridFacts
from gridaid.visit import VisitFacts

ON = datetime.date(2026, 1, 1)
WRONG = (None, 5, "secret", ["secret"])


def fits(hint, value):
    """Whether a value may stand for a parameter of this type."""
    if typing.get_origin(hint) in (typing.Union, type(int | str)):
        return any(fits(part, value) for part in typing.get_args(hint))
    plain = typing.get_origin(hint) or hint
    if hint is type(None):
        return value is None
    if plain in (int, str) and value is not None:
        return type(value) is plain
    return False


def valid(hint):
    """A value for a parameter of this type."""
    if hint is gridaid.PolicyPack:
        return gridaid.PolicyPack()
    if hint is gridaid.VisitLog:
        return gridaid.VisitLog(VisitFacts())
    if hint is population.ArrowStream:
        return pa.table({"memberCount": pa.array([], pa.int32())})
    plain = typing.get_origin(hint) or hint
    if plain is type:
        return gridaid.Household
    if plain in (typing.Union, type(int | str)):
        return None if type(None) in typing.get_args(hint) else valid(typing.get_args(hint)[0])
    if plain is Mapping:
        return {}
    if plain is Iterable:
        return [0]
    if isinstance(hint, type) and issubclass(hint, (Record, Enum)):
        return example(hint)
    return {str: "word", bool: True, int: 1, datetime.date: ON, typing.Any: gridaid.Household()}[hint]


def asked():
    """Every function and method, by name, with the types of its parameters."""
    found = {name: getattr(gridaid, name) for name in gridaid.__all__}
    found |= {f"population.{name}": getattr(population, name) for name in population.__all__}
    for name, one in found.items():
        if inspect.isfunction(one):
            yield name, one, typing.get_type_hints(one)
    grid, log = gridaid.GridRegister(GridFacts()), gridaid.VisitLog(VisitFacts())
    for held in (grid, log):
        for name, method in inspect.getmembers(held, inspect.ismethod):
            if not name.startswith("_"):
                yield f"{type(held).__name__}.{name}", method, typing.get_type_hints(method)
    for cls in (gridaid.GridRegister, gridaid.VisitLog, gridaid.PolicyPack):
        yield cls.__name__, cls, typing.get_type_hints(cls.__init__)


class Arguments(unittest.TestCase):
    def test_a_wrong_type_is_named_by_its_parameter(self):
        tried = set()
        for name, function, hints in asked():
            hints.pop("return", None)
            given = {parameter: valid(hint) for parameter, hint in hints.items()}
            for parameter, hint in hints.items():
                for wrong in WRONG:
                    with self.subTest(name, parameter=parameter, wrong=type(wrong).__name__):
                        tried.add((name, parameter))
                        try:
                            function(**given | {parameter: wrong})
                        except TypeError as error:
                            self.assertFalse(fits(hint, wrong), str(error))
                            self.assertIn(parameter, str(error))
                            self.assertNotIn("secret", str(error))
                        except ValueError:
                            self.assertTrue(fits(hint, wrong) or hint is typing.Any)
                        else:
                            may = fits(hint, wrong) or hint in (typing.Any, bool)
                            self.assertTrue(may, "accepted")
        self.assertGreater(len(tried), 100)

    def test_a_number_beyond_its_range_is_named_by_its_parameter(self):
        tables = (pa.table({"memberCount": [1]}), pa.table({"wageFen": [0]}))
        for threads in (-1, 0, 10**30):
            with self.assertRaisesRegex(ValueError, "^argument 'threads': .* from 1 to 65536$"):
                population.classify(gridaid.PolicyPack(), *tables, ON, threads=threads)
        for levels in (-1, 2**32, 10**30):
            with self.assertRaisesRegex(ValueError, "^argument 'levels': .* from 0 to 4294967295$"):
                gridaid.grid_picture(GridFacts(), "", levels, gridaid.Lang.EN)

    def test_a_choice_may_be_its_text(self):
        finding = Finding(code=FindingCode.BAD_VALUE, kind=FindingKind.DATA, place=FindingPlace())
        self.assertEqual(gridaid.describe_finding(finding, "en"), gridaid.describe_finding(finding, gridaid.Lang.EN))


if __name__ == "__main__":
    unittest.main()

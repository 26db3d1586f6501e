"""Reason sets are lists of words, and every condition of a set comes back."""

import unittest
from datetime import date
from unittest.mock import patch

import pyarrow as pa

from gridaid import PolicyPack
from gridaid import population as p

MADE = tuple(p.Condition(number, "D-34", f"made{number}") for number in (*range(64, 83), 127, 128, 192))


def words(numbers):
    out = [0, 0, 0, 0]
    for number in numbers:
        out[number // 64] |= 1 << number % 64
    return out


class Reasons(unittest.TestCase):
    def test_every_condition_has_a_number_of_its_own(self):
        self.assertEqual(len({c.number for c in p.CONDITIONS}), len(p.CONDITIONS))
        self.assertEqual(len({c.code for c in p.CONDITIONS}), len(p.CONDITIONS))
        for condition in p.CONDITIONS:
            self.assertEqual(p.reasons(words([condition.number])), [condition])

    def test_twenty_conditions_more_all_come_back(self):
        with patch.object(p, "CONDITIONS", p.CONDITIONS + MADE):
            self.assertEqual(p.reasons(words(c.number for c in MADE)), list(MADE))
            self.assertEqual(p.reasons(words(c.number for c in p.CONDITIONS)), list(p.CONDITIONS))

    def test_an_unknown_number_is_told_and_not_left_out(self):
        with self.assertRaises(ValueError):
            p.reasons([0, 0, 0, 1 << 62])

    def test_a_row_gives_what_reasons_reads(self):
        pack = PolicyPack()
        households = pa.table({"id": ["a", "b"], "hukouHere": pa.array([False, None])})
        members = pa.table({"household": ["a", "b"], "wageFen": pa.array([1, 2])})
        table = pa.table(p.classify(pack, households, members, date(2024, 1, 1)))
        self.assertEqual(table.schema.field("failed").type, pa.list_(pa.field("item", pa.uint64(), False)))
        open_codes = {c.code for c in p.reasons(table["open"][1].as_py())}
        self.assertLessEqual({"place", "dibaoIncome", "notDibao", "marginProperty"}, open_codes)
        self.assertEqual(len(table["failed"][0].as_py()), max(c.number for c in p.CONDITIONS) // 64 + 1)


if __name__ == "__main__":
    unittest.main()

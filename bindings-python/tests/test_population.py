"""A population answers as its households do one by one, through any table; a bad row has a code, the rest is answered."""

import random
import unittest
from datetime import date, datetime, timezone

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

import gridaid
from gridaid import LocalOverlay, LocalValue, PolicyPack
from gridaid import population as p
from gridaid.finding import FindingCode
from gridaid.household import AreaKind, Household, Person, Supporter
from gridaid.message import Lang
from gridaid.value import TypedValueBasisPoints, TypedValueCount, TypedValueFen, TypedValueFlag

AS_OF = date(2025, 6, 1)
MAX = 2**53 - 1
HOUSEHOLD = {
    "area": "area",
    "hukouHere": "hukou_here",
    "membersComplete": "members_complete",
    "propertyWithinDibaoRule": "property_within_dibao_rule",
    "propertyWithinMarginRule": "property_within_margin_rule",
    "depositsFen": "deposits_fen",
    "vehicles": "vehicles",
    "basicLifeInDifficulty": "basic_life_in_difficulty",
    "twelveMonthIncomeFen": "twelve_month_income_fen",
}
MEMBER = {
    "birthDate": "birth_date",
    "wageFen": "wage_fen",
    "transferNetFen": "transfer_net_fen",
    "seriousIllness": "serious_illness",
    "supportersComplete": "supporters_complete",
    "ownPropertyWithinTekunRule": "own_property_within_tekun_rule",
}
SUPPORTER = {"incomeFen": "income_fen", "dibao": "dibao", "birthDate": "birth_date"}
FLAGS = {"area", "hukouHere", "membersComplete", "propertyWithinDibaoRule", "propertyWithinMarginRule"}
FLAGS |= {"basicLifeInDifficulty", "seriousIllness", "supportersComplete", "ownPropertyWithinTekunRule", "dibao"}
KNOWN = ("yes", "no")


def local(key, value):
    return LocalValue(key=key, value=value, from_=date(2021, 7, 1))


def pack():
    values = [
        local("dibao.standard.urban", TypedValueFen(value=100_000)),
        local("dibao.standard.rural", TypedValueFen(value=80_000)),
        local("dibao.property.deposit_months", TypedValueBasisPoints(value=240_000)),
        local("dibao.property.vehicles_max", TypedValueCount(value=0)),
        local("dibao.property.homes_max", TypedValueCount(value=1)),
        local("dibao.basic_pension_excluded", TypedValueFlag(value=True)),
        local("dibao.senior_allowance_excluded", TypedValueFlag(value=True)),
    ]
    return PolicyPack(LocalOverlay(name="invented", synthetic=True, values=values))


def fact(rng, name):
    """A fact as a table has it: a gap now and then, and now and then a bad value."""
    if rng.random() < 0.15:
        return None
    if name in FLAGS:
        return rng.random() < 0.8
    if name == "birthDate":
        return rng.choice((date(1950, 3, 1), date(1990, 1, 1), date(2015, 5, 5), date(2090, 1, 1), date(1700, 1, 1)))
    low = -MAX if name == "transferNetFen" else 0
    bad = (-1 if low == 0 else -MAX - 1, MAX + 1)
    return rng.choice((0, 0, 0, 1, 50_000, 90_000, 150_000, *bad)) if rng.random() < 0.4 else rng.choice((0, 0, 30_000))


def district(seed, households=80, left_out=0.15):
    """Households with members with supporters, as records of what the tables say. Some columns are not there at all."""
    rng = random.Random(seed)
    names = [[n for n in table if rng.random() >= left_out] for table in (HOUSEHOLD, MEMBER, SUPPORTER)]

    def row(level):
        return {name: fact(rng, name) for name in names[level]}

    def person():
        return {**row(1), "supporters": [row(2) for _ in range(rng.choice((0, 0, 1, 2)))]}

    return names, [{**row(0), "members": [person() for _ in range(rng.choice((0, 1, 1, 2, 3, 4)))]} for _ in range(households)]


def column(name, rows):
    kind = pa.bool_() if name in FLAGS else pa.date32() if name == "birthDate" else pa.int64()
    return pa.array([row[name] for row in rows], kind)


def in_order(names, homes):
    """The tables by row counts."""
    people = [m for h in homes for m in h["members"]]
    owed = [s for m in people for s in m["supporters"]]
    tables = [
        {"memberCount": pa.array([len(h["members"]) for h in homes], pa.int32())},
        {"supporterCount": pa.array([len(m["supporters"]) for m in people], pa.int32())},
        {},
    ]
    for table, wanted, rows in zip(tables, names, (homes, people, owed), strict=True):
        table.update({name: column(name, rows) for name in wanted})
    # A table without a column has no rows for Arrow.
    tables[2] = tables[2] or {"dibao": pa.nulls(len(owed), pa.bool_())}
    return [pa.table(t) for t in tables]


def by_id(names, homes, seed):
    """The tables by ids, every one shuffled, and the place of each member in the order of the households."""
    rng = random.Random(seed)
    people = [(f"H{h}", m) for h, home in enumerate(homes) for m in home["members"]]
    owed = [(n, s) for n, (_, m) in enumerate(people) for s in m["supporters"]]
    places = list(range(len(people)))
    rng.shuffle(places)
    rng.shuffle(owed)
    shuffled = [people[n][1] for n in places]
    households = {"id": pa.array([f"H{h}" for h in range(len(homes))])}
    members = {"household": pa.array([people[n][0] for n in places], pa.large_string()), "id": pa.array(places, pa.int64())}
    supporters = {"member": pa.array([n for n, _ in owed], pa.int32())}
    for table, wanted, rows in zip(
        (households, members, supporters), names, (homes, shuffled, [s for _, s in owed]), strict=True
    ):
        table.update({name: column(name, rows) for name in wanted})
    return [pa.table(t) for t in (households, members, supporters)], places


def record(home):
    """The same household as one record."""

    def made(cls, names, row, **more):
        facts = {field: row.get(name) for name, field in names.items()}
        # Beyond what JSON holds exactly the one door refuses; a fact out of range is unknown there as here.
        facts = {k: None if isinstance(v, int) and abs(v) > MAX else v for k, v in facts.items()}
        return cls(**facts, **more)

    def person(m):
        return made(Person, MEMBER, m, supporters=[made(Supporter, SUPPORTER, s) for s in m["supporters"]])

    one = made(Household, {n: f for n, f in HOUSEHOLD.items() if n != "area"}, home)
    area = {True: AreaKind.URBAN, False: AreaKind.RURAL, None: None}[home.get("area")]
    return Household(
        **{f: getattr(one, f) for f in HOUSEHOLD.values() if f != "area"},
        area=area,
        members=[person(m) for m in home["members"]],
    )


def rows(table):
    return pa.table(table).to_pylist()


class Columns(unittest.TestCase):
    def one_by_one(self, homes, households, members):
        """Every row of the tables beside the answer of :func:`gridaid.classify`."""
        given = pack()
        members = iter(members)
        codes = {"dibao": "dibao", "margin": "margin", "rigid": "rigid", "temporary": "temporary"}
        for home, row in zip(homes, households, strict=True):
            told = gridaid.classify(given, record(home), AS_OF)
            answers = {(r.programme.value, r.member): r for r in told.results}
            for name, programme in codes.items():
                self.agree(row[name], answers[programme, None].outcome.value)
            self.amount(row, answers["dibao", None])
            for n, _ in enumerate(home["members"]):
                member = next(members)
                self.agree(member["tekun"], answers["tekun", n].outcome.value)
                self.agree(member["dibaoSingle"], answers["dibaoSingle", n].outcome.value)
        self.assertIsNone(next(members, None))

    def agree(self, code, outcome):
        self.assertEqual(p.OUTCOMES[code], outcome)

    def amount(self, row, answer):
        fen, low, high = row["amountFen"], row["amountLowFen"], row["amountHighFen"]
        outcome = p.OUTCOMES[row["dibao"]]
        if outcome == "yes":
            self.assertEqual(fen, answer.amount_fen)
        elif outcome == "no":
            self.assertEqual((fen, low, high), (0, 0, 0))
        else:
            self.assertIsNone(fen)
            self.assertEqual(low, 0)
        self.assertTrue(fen is None or (low, high) == (fen, fen))

    def test_row_by_row_with_gaps_defaults_and_bad_values(self):
        for seed in range(6):
            with self.subTest(seed):
                names, homes = district(seed)
                households, members = p.classify_all(pack(), *in_order(names, homes), AS_OF)
                self.one_by_one(homes, rows(households), rows(members))

    def test_the_order_of_persons_never_changes_an_answer(self):
        for seed in range(4):
            with self.subTest(seed):
                names, homes = district(seed)
                households, members = p.classify_all(pack(), *in_order(names, homes), AS_OF)
                tables, places = by_id(names, homes, seed)
                again, people = p.classify_all(pack(), *tables, AS_OF)
                self.assertEqual(rows(again), rows(households))
                told, shuffled = rows(members), rows(people)
                self.assertEqual(shuffled, [told[n] for n in places])
                polars = [pl.from_arrow(t) for t in tables]
                self.assertEqual(rows(p.classify_all(pack(), *polars, AS_OF)[0]), rows(households))

    def test_the_schema_is_the_same_whatever_the_table_holds(self):
        seen = set()
        for seed in range(3):
            names, homes = district(seed, left_out=seed / 3)
            for tables in (in_order(names, homes), by_id(names, homes, seed)[0]):
                seen.add(tuple(str(pa.table(t).schema) for t in p.classify_all(pack(), *tables, AS_OF)))
        self.assertEqual(len(seen), 1)

    def test_a_bad_row_has_a_code(self):
        households = pa.table({"id": ["a", "b", "b", None, "c"], "hukouHere": [True] * 5})
        members = pa.table({"household": ["a", "x", None, "b", "a"], "wageFen": [0, 0, 0, 0, -1]})
        homes, people, owed = p.row_faults(households, members, None, AS_OF)
        names = [[p.faults(row["faults"]) for row in rows(t)] for t in (homes, people)]
        again = ["noMembers", "duplicateId"]
        self.assertEqual(names[0], [[], ["duplicateId"], again, ["noMembers", "idMissing"], ["noMembers"]])
        self.assertEqual(names[1], [[], ["noOwner"], ["idMissing"], [], ["factOutOfRange"]])
        self.assertEqual(rows(owed), [])
        answered, told = p.classify_all(pack(), households, members, None, AS_OF)
        self.assertEqual([p.faults(r["faults"]) for r in rows(answered)], [["factOutOfRange"], *names[0][1:]])
        self.assertEqual([p.faults(r["faults"]) for r in rows(told)], names[1])
        self.assertTrue({p.OUTCOMES[r["dibao"]] for r in rows(answered)}.isdisjoint(KNOWN))

    def test_rows_of_one_id_are_one_and_what_they_say_differently_is_unknown(self):
        def answers(homes, people):
            households = pa.table({"id": [h[0] for h in homes], "depositsFen": [h[1] for h in homes]})
            columns = ("id", "household", "wageFen")
            members = pa.table({name: [m[n] for m in people] for n, name in enumerate(columns)})
            zero = dict.fromkeys(("businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"), 0)
            zero |= {"seniorAllowanceFen": 0, "basicPensionFen": 0, "tekun": False}
            more = {"membersComplete": True, "propertyWithinDibaoRule": True, "hukouHere": True, "area": True}
            given = {"assume_households": more, "assume_members": zero}
            table = rows(p.classify(pack(), households, members, AS_OF, **given))
            own = p.row_faults(households, members, None, AS_OF)[:2]
            told = [[p.faults(row["faults"]) for row in rows(t)] for t in own]
            return [(p.OUTCOMES[row["dibao"]], row["amountFen"]) for row in table], told

        one = [("m", "a", 40_000)]
        alone, told = answers([("a", 0)], one)
        self.assertEqual((alone, told), ([("yes", 60_000)], [[[]], [[]]]))
        # Equal rows count once, and each is told.
        for homes, people in (([("a", 0)] * 2, one), ([("a", 0)], one * 2), ([("a", 0)] * 2, one * 2)):
            answered, told = answers(homes, people)
            self.assertEqual(answered, alone + [("open", None)] * (len(homes) - 1))
            for rows_of, table in zip((homes, people), told, strict=True):
                for row, faults in enumerate(table):
                    self.assertEqual("duplicateId" in faults, len(rows_of) > 1, row)
                    self.assertNotIn("rowsDiffer", faults)
        # Of rows that differ no one is preferred.
        for homes, people in (
            ([("a", 0), ("a", 1)], one),
            ([("a", 0)], [*one, ("m", "a", 900_000)]),
            ([("a", 0), ("b", 0)], [*one, ("m", "b", 40_000)]),
        ):
            for turned in (1, -1):
                answered, told = answers(homes[::turned], people[::turned])
                self.assertEqual({outcome for outcome, _ in answered}, {"open"})
                self.assertEqual(sum("rowsDiffer" in faults for table in told for faults in table), 2)

    def test_whoever_says_nothing_of_their_household_may_belong_to_any(self):
        def dibao(owners):
            households = pa.table({"id": [1, 2], "hukouHere": [True] * 2, "area": [True] * 2})
            members = pa.table({"household": pa.array(owners, pa.int64()), "wageFen": [0, 0, 900_000]})
            zero = dict.fromkeys(("businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"), 0)
            zero |= {"seniorAllowanceFen": 0, "basicPensionFen": 0, "tekun": False}
            more = {"membersComplete": True, "propertyWithinDibaoRule": True}
            table = p.classify(pack(), households, members, AS_OF, assume_households=more, assume_members=zero)
            return [p.OUTCOMES[row["dibao"]] for row in rows(table)], [row["amountFen"] for row in rows(table)]

        self.assertEqual(dibao([1, 2, 2]), (["yes", "no"], [100_000, 0]))
        # A household that is not there is no household that is known either.
        for lost in (None, 3):
            self.assertEqual(dibao([1, 2, lost]), (["open", "open"], [None, None]))

    def test_a_supporter_of_nobody_who_is_there_may_be_of_any_member(self):
        def tekun(owners):
            households = pa.table({"id": [1, 2], "hukouHere": [True] * 2, "area": [True] * 2})
            members = pa.table({"household": [1, 2], "id": [7, 8], "birthDate": pa.array([70, 70]), "wageFen": [0, 0]})
            income = pa.array([900_000] * len(owners), pa.int64())
            supporters = pa.table({"member": pa.array(owners, pa.int64()), "incomeFen": income})
            more = {"membersComplete": True, "propertyWithinDibaoRule": True}
            zero = dict.fromkeys(("businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"), 0)
            zero |= {"seniorAllowanceFen": 0, "basicPensionFen": 0, "supportersComplete": True, "disability": 0}
            zero |= {"ownPropertyWithinTekunRule": True}
            table = p.classify_all(
                pack(), households, members, supporters, AS_OF, assume_households=more, assume_members=zero
            )[1]
            return [p.OUTCOMES[row["tekun"]] for row in rows(table)]

        self.assertEqual(tekun([]), ["yes", "yes"])
        for lost in (None, 9):
            self.assertTrue(set(tekun([lost])).isdisjoint(KNOWN))

    def test_losing_a_row_never_makes_more_certain(self):
        zero = dict.fromkeys(("businessNetFen", "propertyNetFen", "basicPensionFen", "socialInsuranceFen"), 0)
        zero |= {"seniorAllowanceFen": 0, "disability": 0}

        def known(tables):
            """What is certain of each household and each member, by id."""
            answers = p.classify_all(pack(), *tables, AS_OF, assume_members=zero)
            ids = [table.column("id").to_pylist() for table in tables[:2]]
            names = ({"dibao", "margin", "rigid", "temporary", "amountFen"}, {"tekun", "dibaoSingle"})
            told = {}
            for level, (table, own) in enumerate(zip(answers, ids, strict=True)):
                for key, row in zip(own, rows(table), strict=True):
                    for name in names[level]:
                        certain = row[name] is not None if name == "amountFen" else p.OUTCOMES[row[name]] in KNOWN
                        if certain:
                            told[level, key, name] = row[name]
            return told

        for seed in range(12):
            with self.subTest(seed):
                tables, _ = by_id(*district(seed, left_out=0), seed)
                before = known(tables)
                # Of a member without supporters the other tables show no trace.
                owners = set(tables[2].column("member").to_pylist())
                spoken_of = [n for n, key in enumerate(tables[1].column("id").to_pylist()) if key in owners]
                rng = random.Random(seed)
                left = []
                for level, lost in ((0, rng.randrange(tables[0].num_rows)), (1, rng.choice(spoken_of))):
                    rows_left = [n for n in range(tables[level].num_rows) if n != lost]
                    left.append([t.take(rows_left) if at == level else t for at, t in enumerate(tables)])
                # Or the cell that says to whom a row belongs is another one.
                for level, owner, other in ((1, "household", "H999"), (2, "member", 9_999)):
                    for _ in range(20):
                        named = tables[level].column(owner).to_pylist()
                        named[rng.randrange(len(named))] = other
                        column = tables[level].column(owner).type
                        at = tables[level].column_names.index(owner)
                        spoilt = tables[level].set_column(at, owner, pa.array(named, column))
                        left.append([spoilt if n == level else t for n, t in enumerate(tables)])
                for changed in left:
                    after = known(changed)
                    self.assertEqual(after, {key: before.get(key) for key in after})

    def test_supporters_that_are_counted_are_given(self):
        homes = pa.table({"memberCount": [1]})
        people = pa.table({"supporterCount": [1], "wageFen": [0]})
        for ask in (p.classify_all, p.row_faults):
            arguments = (homes, people, None, AS_OF)
            with self.subTest(ask.__name__), self.assertRaisesRegex(ValueError, "supporterCount"):
                ask(*((pack(), *arguments) if ask is p.classify_all else arguments))
        # Nobody has any; and what is asked of households alone does not depend on them.
        none = pa.table({"supporterCount": [0], "wageFen": [0]})
        self.assertEqual(len(rows(p.classify_all(pack(), homes, none, None, AS_OF)[1])), 1)
        self.assertEqual(rows(p.classify(pack(), homes, people, AS_OF)), rows(p.classify(pack(), homes, none, AS_OF)))

    def test_only_the_schema_is_an_error(self):
        homes, people = pa.table({"memberCount": [1]}), pa.table({"wageFen": [0]})
        twice = pa.Table.from_arrays([pa.array([1]), pa.array([2]), pa.array([1])], ["homes", "homes", "memberCount"])
        for households, members, more, word in (
            (twice, people, {}, "households: column 2 is given twice"),
            (homes, pa.table({"wage_fen": [0]}), {}, "members: column 1: .* the nearest is wageFen"),
            (homes, people, {"assume_members": {"wageFen": 0}}, "assume_members: column wageFen is given twice"),
            (homes, people, {"assume_households": {"homes": -1}}, "assume_households: .*homes .* outside 0"),
            (homes, people, {"assume_households": {"homes": 10**30}}, "assume_households: .*homes .* outside 0"),
            (homes, people, {"assume_households": {"secret": 0}}, "assume_households: no fact"),
            (homes, pa.table({"wageFen": [0], "household": [1]}), {}, "give one"),
            (pa.table({"homes": [1]}), people, {}, "memberCount"),
            (pa.table({"memberCount": [2]}), people, {}, "add up"),
        ):
            with self.subTest(word), self.assertRaisesRegex(ValueError, word):
                p.classify(pack(), households, members, AS_OF, **more)
        ids = pa.table({"id": [1]}), pa.table({"household": ["1"]})
        with self.assertRaisesRegex(TypeError, "household"):
            p.classify(pack(), *ids, AS_OF)
        with self.assertRaisesRegex(TypeError, "argument 'assume_members': fact 1 "):
            p.classify(pack(), homes, pa.table({"seriousIllness": [True]}), AS_OF, assume_members={"wageFen": 0.5})

    def test_an_index_without_a_name_says_nothing(self):
        homes = pd.DataFrame({"id": ["a", "b", "c"], "membersComplete": [True] * 3})
        people = pd.DataFrame({"id": ["p", "q", "r"], "household": ["a", "b", "c"], "wageFen": [0, 50_000, 900_000]})
        plain = p.classify_all(pack(), homes, people, None, AS_OF)
        order = [2, 0, 1]
        turned = p.classify_all(pack(), homes.iloc[order], people.iloc[order], None, AS_OF)
        for table, other in zip(plain, turned, strict=True):
            self.assertEqual(rows(other), [rows(table)[n] for n in order])
        named = people.set_index("id").sample(frac=1, random_state=1)
        self.assertEqual(rows(p.classify_all(pack(), homes, named, None, AS_OF)[0]), rows(plain[0]))
        levels = people.set_index([[3, 1, 2], ["x", "y", "z"]])
        self.assertEqual(rows(p.classify_all(pack(), homes, levels, None, AS_OF)[0]), rows(plain[0]))
        # What has another name is no fact, whatever it looks like.
        with self.assertRaisesRegex(ValueError, "column 4"):
            p.classify(pack(), homes, people.assign(__index_level_x__=[1, 2, 3]), AS_OF)

    def test_ids_may_be_categories(self):
        homes = pa.table({"id": ["a", "b", None], "membersComplete": [True] * 3})
        people = pa.table({"household": ["b", "a", None, "b"], "wageFen": [0, 50_000, 900_000, 1]})
        plain = rows(p.classify(pack(), homes, people, AS_OF))

        def listed(table, name):
            return table.set_column(table.column_names.index(name), name, table[name].dictionary_encode())

        for households, members in (
            (listed(homes, "id"), people),
            (homes, listed(people, "household")),
            (listed(homes, "id"), listed(people, "household")),
            (homes, pa.concat_tables([listed(people.slice(0, 2), "household"), listed(people.slice(2), "household")])),
            (homes.to_pandas().astype({"id": "category"}), people.to_pandas().astype({"household": "category"})),
        ):
            self.assertEqual(rows(p.classify(pack(), households, members, AS_OF)), plain)
        empty = listed(people.slice(0, 0), "household")
        self.assertEqual(len(rows(p.classify(pack(), homes, empty, AS_OF))), 3)

    def test_the_name_of_a_column_that_is_no_fact_is_not_shown(self):
        homes, people = pa.table({"memberCount": [1]}), pa.table({"wageFen": [0]})
        secret = pa.array([1])
        for table, households, members, supporters in (
            ("households", homes.append_column("secret", secret), people, None),
            ("members", homes, people.append_column("secret", secret), None),
            ("supporters", homes, people.append_column("supporterCount", secret), pa.table({"dibao": [True], "secret": [1]})),
        ):
            # What it holds is looked at after what it is.
            for column in (secret, pa.array(["x"]), pa.array([0.5])):
                at = (households, members, supporters)[("households", "members", "supporters").index(table)]
                changed = at.set_column(1, "secret", column)
                tables = [changed if t is at else t for t in (households, members, supporters)]
                with self.assertRaises(ValueError) as caught:
                    p.classify_all(pack(), *tables, AS_OF)
                self.assertTrue(str(caught.exception).startswith(f"{table}: column 2: no fact"), caught.exception)
                self.assertNotIn("secret", str(caught.exception))
        with self.assertRaises(ValueError) as caught:
            p.visit_status(pack(), pa.table({"secret": [1]}), pa.table({}), AS_OF, log_from=None)
        self.assertNotIn("secret", str(caught.exception))

    def test_an_error_of_a_column_says_whose_it_is(self):
        homes, people = pa.table({"id": ["a"]}), pa.table({"household": ["a"], "id": [1]})
        wrong = pa.array([0.5])
        for table, name, tables in (
            ("households", "id", (pa.table({"id": wrong}), people, None)),
            ("members", "id", (homes, pa.table({"household": ["a"], "id": wrong}), None)),
            ("members", "household", (homes, pa.table({"household": wrong}), None)),
            ("supporters", "member", (homes, people, pa.table({"member": wrong}))),
            ("members", "wageFen", (homes, people.append_column("wageFen", wrong), None)),
            ("supporters", "dibao", (homes, people, pa.table({"member": [1], "dibao": ["yes"]}))),
        ):
            with self.subTest(table, name=name), self.assertRaisesRegex(TypeError, f"^{table}: column {name} "):
                p.classify_all(pack(), *tables, AS_OF)

    def test_a_column_of_nulls_is_a_column_of_unknown_values(self):
        names, homes = district(1, left_out=0)
        tables = in_order(names, homes)
        for level, wanted in enumerate(names):
            for name in wanted:
                at = tables[level].column_names.index(name)
                kind = tables[level].column(at).type
                rows_of = tables[level].num_rows
                answers = []
                for column in (pa.nulls(rows_of, kind), pa.nulls(rows_of)):
                    changed = [t.set_column(at, name, column) if n == level else t for n, t in enumerate(tables)]
                    answers.append([rows(t) for t in p.classify_all(pack(), *changed, AS_OF)])
                self.assertEqual(*answers, name)
        counts = pa.table({"memberCount": pa.nulls(1)})
        with self.assertRaisesRegex(ValueError, "households: column memberCount has gaps"):
            p.classify(pack(), counts, pa.table({"wageFen": [0]}), AS_OF)
        # Nobody says to whom a row belongs.
        ids = pa.table({"id": pa.nulls(2)}), pa.table({"household": pa.nulls(1), "wageFen": pa.nulls(1)})
        self.assertEqual({p.OUTCOMES[r["dibao"]] for r in rows(p.classify(pack(), *ids, AS_OF))} & {*KNOWN}, set())
        home = {name: pa.nulls(1) for name in ("since", "occupied", "hardship", "town")}
        visits = {name: pa.nulls(1) for name in ("household", "date", "roles", "mode", "result")}
        p.visit_status(pack(), pa.table(home), pa.table(visits), AS_OF, log_from=None)

    def test_row_counts_add_up_or_are_an_error(self):
        rng = random.Random(7)

        def counts(rows_above):
            return [rng.choice((0, 1, 1, 2, 5)) for _ in range(rows_above)]

        answered = 0
        for n in range(400):
            homes, people, owed = rng.randrange(4), rng.randrange(5), rng.randrange(4)
            listed, named = counts(homes), counts(people)
            if rng.random() < 0.5:
                people, owed = sum(listed), owed
                named = counts(people)
            if rng.random() < 0.5:
                owed = sum(named)
            people = min(people, 9)
            named = named[:people]
            households = {"memberCount": pa.array(listed, pa.int64()), "homes": pa.array([0] * homes, pa.int64())}
            members = {"supporterCount": pa.array(named, pa.int64()), "wageFen": pa.array([0] * people, pa.int64())}
            ids = [rng.choice((None, 1, 2, 3)) for _ in range(9)] if n % 3 == 0 else list(range(9))
            if rng.random() < 0.5:
                households["id"] = pa.array(ids[:homes], pa.int64())
            if rng.random() < 0.5:
                members["id"] = pa.array(ids[:people], pa.int64())
            supporters = {"dibao": pa.array([True] * owed)} if rng.random() < 0.8 else None
            if supporters is None:
                del members["supporterCount"]
            tables = [pa.table(t) if t is not None else None for t in (households, members, supporters)]
            fits = sum(listed) == people and (supporters is None or sum(named) == owed)
            for ask in (lambda: p.classify_all(pack(), *tables, AS_OF), lambda: p.row_faults(*tables, AS_OF)):
                try:
                    told = ask()
                except ValueError as error:
                    self.assertRegex(str(error), "must add up")
                    self.assertFalse(fits, (listed, people, named, owed))
                    continue
                self.assertTrue(fits, (listed, people, named, owed))
                self.assertEqual([len(t) for t in told][:2], [homes, people])
                answered += 1
        self.assertGreater(answered, 100)
        for listed in ([1, 5], [1]):
            homes = pa.table({"memberCount": listed})
            people = pa.table({"id": [1, 2], "wageFen": [0, 0]})
            with self.assertRaisesRegex(ValueError, "must add up"):
                p.classify(pack(), homes, people, AS_OF)

    def test_a_row_that_lost_its_id_may_be_any_of_its_household(self):
        zero = dict.fromkeys(("businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen"), 0)
        zero |= {"seniorAllowanceFen": 0, "basicPensionFen": 0, "tekun": False}
        more = {"membersComplete": True, "propertyWithinDibaoRule": True, "hukouHere": True, "area": True}

        def dibao(own, **households):
            kind = pa.string() if any(isinstance(id, str) for id in own) else pa.int64()
            members = {"id": pa.array(own, kind), "wageFen": [50_000] * len(own)}
            if "id" in households:
                members["household"] = ["a"] * len(own)
            given = {"assume_households": more, "assume_members": zero}
            table = rows(p.classify(pack(), pa.table(households), pa.table(members), AS_OF, **given))
            return [(p.OUTCOMES[row["dibao"]], row["amountFen"]) for row in table]

        for own, answer in (([1], ("yes", 50_000)), ([1, None], ("open", None)), ([None, None], ("yes", 100_000)), ([1, 2], ("yes", 100_000))):
            self.assertEqual(dibao(own, memberCount=[len(own)]), [answer])
            self.assertEqual(dibao(own, id=["a"]), [answer])
        # A refused id says nothing of who it is: two records may be of one person.
        open_, one = ("open", None), ("yes", 50_000)
        for own, answer in ((["张三"], one), (["张三", "张三"], open_), (["p1", "370302199003071234"], open_), (["p1\u200b", "p1"], open_), (["p1", "p1"], one)):
            self.assertEqual(dibao(own, memberCount=[len(own)]), [answer])
            self.assertEqual(dibao(own, id=["a"]), [answer])

    def test_a_household_of_more_than_a_thousand_is_told(self):
        homes = pa.table({"memberCount": [1_001, 1]})
        table = p.classify(pack(), homes, pa.table({"wageFen": [0] * 1_002}), AS_OF)
        self.assertEqual(p.faults(rows(table)[0]["faults"]), ["noMembers", "tooMany"])
        self.assertEqual(rows(table)[1]["faults"], 0)


    def test_a_table_of_too_many_columns_is_refused_before_it_is_read(self):
        one = pa.array([0])
        homes, people = pa.table({"memberCount": [1]}), pa.table({"wageFen": [0]})
        for count in (1_001, 100_000):
            wide = pa.table([one] * count, names=[f"c{n}" for n in range(count)])
            for ask in (
                lambda: p.classify(pack(), wide, people, AS_OF),
                lambda: p.classify_all(pack(), homes, wide, None, AS_OF),
                lambda: p.classify_all(pack(), homes, people, wide, AS_OF),
                lambda: p.row_faults(wide, people, None, AS_OF),
                lambda: p.visit_status(pack(), wide, pa.table({}), AS_OF, log_from=None),
                lambda: p.visit_coverage(pack(), homes, wide, AS_OF, log_from=None),
            ):
                with self.assertRaises(gridaid.GridaidError) as caught:
                    ask()
                self.assertEqual(caught.exception.code, FindingCode.TABLE_TOO_WIDE)
                given = {one.name: one.value.value for one in caught.exception.findings[0].params}
                self.assertEqual(given, {"columns": count, "limit": 1_000})
                self.assertIn(f"too many columns: {count}, and at most 1000", str(caught.exception))
                zh = gridaid.describe_finding(caught.exception.findings[0], Lang.ZH_CN)
                self.assertEqual(zh.what, f"该表列数过多：{count}列，最多读取1000列")
        # As many as are read are looked at: the first that is no fact is named.
        wide = pa.table([one] * 1_000, names=[f"c{n}" for n in range(1_000)])
        with self.assertRaisesRegex(ValueError, "members: column 1: "):
            p.classify(pack(), homes, wide, AS_OF)


class Border(unittest.TestCase):
    def test_a_day_is_no_point_in_time(self):
        homes, people = pa.table({"memberCount": [1]}), pa.table({"wageFen": [0]})
        china = timezone.utc
        for when in (pd.NaT, pd.Timestamp("2025-06-01", tz="Asia/Shanghai"), datetime(2025, 6, 1, tzinfo=china), "2025-06-01"):
            for ask in (
                lambda when: p.classify(pack(), homes, people, when),
                lambda when: gridaid.classify(pack(), Household(), when),
                lambda when: p.visit_status(pack(), pa.table({}), pa.table({}), when, log_from=None),
            ):
                with self.assertRaises(TypeError) as caught:
                    ask(when)
                notes = getattr(caught.exception, "__notes__", [])
                self.assertIn("as_of", "\n".join([str(caught.exception), *notes]))

    def test_there_is_no_year_0(self):
        with self.assertRaises(gridaid.GridaidError) as caught:
            gridaid.from_json(Household, '{"applicationDate": "0000-01-01"}')
        self.assertEqual(caught.exception.findings[0].place.pointer, "/applicationDate")

    def test_whole_numbers_of_numpy_cross_and_others_are_named(self):
        one = Household(deposits_fen=np.int64(5), hukou_here=np.True_)
        self.assertEqual(gridaid.to_json(one), '{"hukouHere":true,"depositsFen":5,"members":[]}')
        for wrong in (0.5, np.float64(1), pd.NA, object()):
            broken = Household(members=[Person(), Person(wage_fen=wrong)])
            with self.assertRaisesRegex(TypeError, r"^members\[1\]\.wage_fen: a "):
                gridaid.to_json(broken)

    def test_a_refused_overlay_names_key_place_and_cure(self):
        values = [local("dibao.standard.urban", TypedValueFen(value=1)), local("dibao.standard.rural", TypedValueCount(value=1))]
        with self.assertRaises(gridaid.GridaidError) as caught:
            PolicyPack(LocalOverlay(name="invented", synthetic=True, values=values))
        text = str(caught.exception)
        finding = caught.exception.findings[0]
        told = gridaid.describe_finding(finding, Lang.EN)
        for part in ("dibao.standard.rural", told.place, told.what, told.fix):
            self.assertTrue(part)
            self.assertIn(part, text)


if __name__ == "__main__":
    unittest.main()

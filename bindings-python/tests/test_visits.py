"""The columns of visits give the same answers as one household at a time, whatever table they come in."""

import random
import unittest
from datetime import date, datetime, timedelta

import pyarrow as pa

import gridaid
from gridaid import LocalOverlay, LocalValue, PolicyPack
from gridaid import population as p
from gridaid.value import TypedValueCount
from gridaid.visit import CadenceRolling, Visit, VisitedHousehold, VisitFacts, VisitMode, Visitor, VisitorRole, VisitResult

AS_OF, LOG_FROM = date(2026, 11, 24), date(2025, 1, 1)
FLAGS = {
    "occupied": "occupied",
    "hardship": "hardship",
    "tenant": "tenant",
    "veteranPartyMember": "veteran_party_member",
    "keyAttention": "key_attention",
    "specialElderly": "special_elderly",
    "patrolElderly": "patrol_elderly",
    "leftBehindChild": "left_behind_child",
    "childInDifficulty": "child_in_difficulty",
}
COUNTS = {"visit.priority.visits_per_year": 12, "visit.due_soon_days": 9}
SOUGHT = ("unknown_household", "before_household", "in_future", "incomplete", "repeated")


def pack(**more):
    counts = COUNTS | {f"visit.excuse.{name}": n for name, n in more.items()}
    values = [LocalValue(key=k, value=TypedValueCount(value=n), from_=date(2022, 7, 7)) for k, n in counts.items()]
    return PolicyPack(LocalOverlay(name="invented", synthetic=True, values=values))


def district(seed, households=60, visits=500, lost=False):
    """Rows as dictionaries, with gaps; visits in the future, too early and incomplete among them, and where it is asked for some
    of no household of the list, which may be of any."""
    rng = random.Random(seed)
    homes = []
    for _ in range(households):
        home = {flag: rng.choice((True, False, False, None)) for flag in FLAGS}
        home["since"] = rng.choice((None, None, LOG_FROM + timedelta(days=rng.randrange(-200, 720))))
        homes.append(home)
    rows = [
        {
            "household": rng.choice((households + 3, None, -1))
            if lost and rng.random() < 0.01
            else rng.randrange(households),
            "date": rng.choice((date(1901, 3, 1), None))
            if rng.random() < 0.03
            else LOG_FROM + timedelta(days=rng.randrange(-100, 710)),
            "roles": rng.choice((1, 2, 6, 16, 70, 256, 0, None)),
            "mode": rng.choice((0, 0, 0, 1, 2, 9, None)),
            "result": rng.choice((0, 0, 0, 1, 2, 77, None)),
        }
        for _ in range(visits)
    ]
    return homes, rows


HOMES = pa.schema([(flag, pa.bool_()) for flag in FLAGS] + [("since", pa.date32())])
ROWS = pa.schema(
    [("household", pa.int32()), ("date", pa.date32()), ("roles", pa.uint16()), ("mode", pa.uint8()), ("result", pa.uint8())]
)


def tables(homes, rows):
    return pa.Table.from_pylist(homes, HOMES), pa.Table.from_pylist(rows, ROWS)


def facts(homes, rows):
    """The same as records; a row without one of its parts stays without it."""

    def one(code, names, kind):
        return kind(names[code]) if code is not None and code < len(names) else None

    households = [
        VisitedHousehold(id=str(n), since=home["since"], **{name: home[flag] for flag, name in FLAGS.items()})
        for n, home in enumerate(homes)
    ]
    visits = [
        Visit(
            id=f"v{n}",
            household="" if row["household"] is None else str(row["household"]),
            date=row["date"],
            visitors=[
                Visitor(role=VisitorRole(name)) for bit, name in enumerate(p.VISIT_ROLES) if (row["roles"] or 0) >> bit & 1
            ],
            mode=one(row["mode"], p.VISIT_MODES, VisitMode),
            result=one(row["result"], p.VISIT_RESULTS, VisitResult),
        )
        for n, row in enumerate(rows)
    ]
    return VisitFacts(households=households, visits=visits, log_from=LOG_FROM)


def status(given, homes, rows, **more):
    table, unused = p.visit_status(given, homes, rows, AS_OF, log_from=LOG_FROM, since=True, **more)
    return pa.table(table), unused


class Columns(unittest.TestCase):
    def same(self, given, homes, rows, as_records):
        """State, last day and first day of every household under every duty."""
        table, unused = status(given, homes, rows)
        told = gridaid.check_visits(given, as_records, AS_OF)
        said = {}
        for one in told.statuses:
            said.setdefault(one.policy.value, []).append((one.state.value, one.due, one.since))
        self.assertGreaterEqual(len(said), 3)
        for name, expected in said.items():
            states = [p.VISIT_STATES[code] for code in table[f"{name}State"].to_pylist()]
            columns = zip(states, table[f"{name}Due"].to_pylist(), table[f"{name}Since"].to_pylist(), strict=True)
            self.assertEqual(list(columns), expected, name)
        return table, unused

    def test_as_one_household_at_a_time(self):
        states = set()
        for seed in range(12):
            homes, rows = district(seed, lost=seed % 4 == 0)
            for given in (pack(), pack(attempts=2, refusals=1)):
                for order in (rows, sorted(rows, key=lambda r: r["household"] if r["household"] is not None else 999)):
                    table, _ = self.same(given, *tables(homes, order), facts(homes, order))
                    states.update(table["teamRoundState"].to_pylist() + table["priorityState"].to_pylist())
        wanted = {"notApplicable", "done", "open", "dueSoon", "overdue", "excused"}
        self.assertLessEqual(wanted, {p.VISIT_STATES[code] for code in states})

    def test_a_large_district_as_its_households_one_by_one(self):
        # More households than one block holds, so that blocks and answers told once are read.
        homes, rows = district(5, 17_000, 40_000)
        log = gridaid.VisitLog(facts(homes, rows))
        given = pack()
        grouped = sorted(rows, key=lambda r: r["household"] if r["household"] is not None else 99_999)
        table, unused = status(given, *tables(homes, rows))
        self.assertEqual((table, unused), status(given, *tables(homes, grouped)))
        for threads in (2, 3, 7):
            self.assertEqual((table, unused), status(given, *tables(homes, rows), threads=threads))
            self.assertEqual((table, unused), status(given, *tables(homes, grouped), threads=threads))
        for n in range(0, len(homes), 37):
            for one in log.household(given, str(n), AS_OF):
                name = one.policy.value
                row = tuple(table[f"{name}{part}"][n].as_py() for part in ("State", "Due", "Since"))
                self.assertEqual((p.VISIT_STATES[row[0]], *row[1:]), (one.state.value, one.due, one.since), (n, name))

    def test_unused_rows_by_reason(self):
        homes = pa.table({"since": pa.array([None, date(2026, 6, 1)], pa.date32())})
        good = {"household": 1, "date": date(2026, 7, 1), "roles": 2, "mode": 0, "result": 0}
        rows = [
            good,
            good | {"household": 2},
            good | {"household": None},
            good | {"household": -1},
            good | {"date": date(2026, 5, 31)},
            good | {"date": date(2026, 6, 1)},
            good | {"date": AS_OF},
            good | {"date": AS_OF + timedelta(days=1)},
            good | {"date": None},
            good | {"roles": 0},
            good | {"roles": None},
            good | {"mode": 3},
            good | {"mode": None},
            good | {"result": 3},
            good | {"result": None},
            good | {"household": 0, "date": date(1, 1, 1)},
        ]
        for order in (rows, sorted(rows, key=lambda r: r["household"] or 0), rows[::-1]):
            _, unused = status(pack(), homes, pa.Table.from_pylist(order, ROWS))
            self.assertEqual(unused, p.UnusedVisits(3, 1, 1, 8))
            self.assertEqual(unused._fields, SOUGHT)

    def test_the_columns_are_the_same_on_every_day(self):
        homes, rows = tables(*district(3))
        elsewhere = PolicyPack(LocalOverlay(name="invented", synthetic=True, area="110105"))
        for given, duties in ((pack(), 3), (PolicyPack(), 2), (elsewhere, 0)):
            schemas = set()
            for on in (date(2022, 7, 6), date(2022, 7, 7), AS_OF):
                table, _ = p.visit_status(given, homes, rows, on, log_from=LOG_FROM, since=True)
                table = pa.table(table)
                schemas.add(str(table.schema))
                self.assertEqual((table.num_columns, len(table) if duties else len(homes)), (3 * duties, len(homes)))
                told = gridaid.check_visits(given, facts(*district(3)), on).statuses
                if not told:
                    for name in table.column_names:
                        none = p.VISIT_STATES.index("notApplicable") if name.endswith("State") else None
                        self.assertEqual(set(table[name].to_pylist()), {none}, (on, name))
                coverage, _ = p.visit_coverage(
                    given, homes.append_column("place", pa.array([0] * len(homes), pa.uint32())), rows, on, log_from=LOG_FROM
                )
                self.assertEqual(len(pa.table(coverage)), len({s.policy for s in told}))
            self.assertEqual(len(schemas), 1)
        with_none = p.visit_status(
            pack(), homes, rows, AS_OF, log_from=LOG_FROM, policies=gridaid.replace(gridaid.visit_duties(pack(), AS_OF).duties, policies=[])
        )
        self.assertEqual(pa.table(with_none[0]).num_columns, 0)

    def test_sliced_and_chunked_tables(self):
        homes, rows = district(3)
        whole = status(pack(), *tables(homes, rows))
        homes_table, rows_table = tables(homes, rows)
        around = pa.concat_tables([rows_table.slice(0, 7), rows_table, rows_table.slice(0, 5)]).combine_chunks()
        wide = pa.concat_tables([homes_table.slice(0, 3), homes_table, homes_table.slice(0, 9)]).combine_chunks()
        sliced = wide.slice(3, len(homes)), around.slice(7, len(rows))
        self.assertEqual(status(pack(), *sliced), whole)
        parts = [rows_table.slice(at, 83) for at in range(0, len(rows), 83)]
        chunked = pa.concat_tables([homes_table.slice(0, 11), homes_table.slice(11)]), pa.concat_tables(parts)
        self.assertEqual(chunked[1]["date"].num_chunks, len(parts))
        self.assertEqual(status(pack(), *chunked), whole)

    def test_widths_of_numbers(self):
        homes, rows = district(4)
        homes_table, rows_table = tables(homes, rows)
        whole = status(pack(), homes_table, rows_table)
        for width in (pa.int16(), pa.int64()):
            cast = rows_table
            for n, name in enumerate(rows_table.column_names):
                if name != "date":
                    cast = cast.set_column(n, name, cast[name].cast(width))
            self.assertEqual(status(pack(), homes_table, cast), whole)

    def test_pandas_and_polars(self):
        import pandas as pd
        import polars as pl

        homes, rows = district(6)
        tables_given = tables(homes, rows)
        whole = status(pack(), *tables_given)
        self.assertEqual(status(pack(), *(pl.from_arrow(table) for table in tables_given)), whole)
        typed = [table.to_pandas(types_mapper=pd.ArrowDtype) for table in tables_given]
        self.assertEqual(status(pack(), *typed), whole)
        plain = [row for row in rows if None not in row.values()]
        frame = pd.DataFrame(plain)  # int64, and dates as objects
        arrow = pa.Table.from_pylist(plain, ROWS)
        self.assertEqual(status(pack(), tables_given[0], frame), status(pack(), tables_given[0], arrow))

    def test_wrong_types_name_the_column(self):
        homes, rows = tables(*district(1))
        strings = pa.array(["2026-01-01"] * len(rows))
        wrong = {
            "household": pa.array([0.5] * len(rows)),
            "date": pa.array([datetime(2026, 1, 1)] * len(rows)),
            "roles": strings,
            "mode": pa.array(["inPerson"] * len(rows)).dictionary_encode(),
            "result": pa.array([True] * len(rows)),
        }
        for name, column in wrong.items():
            bad = rows.set_column(rows.column_names.index(name), name, column)
            with self.assertRaisesRegex(TypeError, f"column {name} has the type .*; expected"):
                status(pack(), homes, bad)
            with self.assertRaisesRegex(ValueError, f"the visits need a column {name}"):
                status(pack(), homes, rows.drop_columns([name]))
        for name in homes.column_names:
            bad = homes.set_column(homes.column_names.index(name), name, pa.array([1] * len(homes)))
            with self.assertRaisesRegex(TypeError, f"column {name} has the type Int64; expected"):
                status(pack(), bad, rows)
        twice = pa.Table.from_arrays([rows["date"], *rows.columns], names=["date", *rows.column_names])
        with self.assertRaisesRegex(ValueError, "column date is given twice"):
            status(pack(), homes, twice)
        for no_table in (None, [1], pa.array([1])):
            with self.assertRaisesRegex(TypeError, "expected a table"):
                status(pack(), no_table, rows)

    def test_empty_tables(self):
        homes, rows = district(2)
        no_homes, no_rows = tables([], [])
        table, unused = status(pack(), no_homes, no_rows)
        self.assertEqual((len(table), tuple(unused)), (0, (0, 0, 0, 0, 0)))
        table, unused = status(pack(), no_homes, tables([], rows)[1])
        self.assertEqual((len(table), tuple(unused)), (0, (len(rows), 0, 0, 0, 0)))
        self.same(pack(), *tables(homes, []), facts(homes, []))

    def test_columns_that_are_not_given_are_unknown(self):
        homes, rows = district(8)
        _, rows_table = tables(homes, rows)
        blank = [dict.fromkeys(home) for home in homes]
        # A table needs a column to have rows; one of gaps says nothing.
        only_rows = pa.table({"since": pa.nulls(len(homes), pa.date32())})
        table, _ = self.same(pack(), only_rows, rows_table, facts(blank, rows))
        self.assertEqual(set(table["priorityState"].to_pylist()), {p.VISIT_STATES.index("undecided")})

    def test_a_town_is_asked_what_it_set(self):
        own = [
            LocalValue(key=key, value=TypedValueCount(value=n), from_=date(2022, 7, 7), town=town)
            for key, n, town in (
                ("visit.team.rounds_per_quarter", 2, "t"),
                ("visit.hardship.visits_per_year", 24, "u"),
                ("visit.hardship.visits_per_year", 6, None),
            )
        ]
        for seed in range(6):
            homes, rows = district(seed)
            rng = random.Random(seed)
            for n, home in enumerate(homes):
                home |= {"town": rng.choice(("t", "u", "w", None)), "place": n % 3}
            schema = HOMES.append(pa.field("town", pa.string())).append(pa.field("place", pa.int32()))
            given = PolicyPack(LocalOverlay(name="invented", synthetic=True, values=own))
            records = facts(homes, rows)
            households = [
                gridaid.replace(one, town=home["town"], micro_grid=f"m{home['place']}")
                for one, home in zip(records.households, homes, strict=True)
            ]
            records = gridaid.replace(records, households=households)
            tables_given = pa.Table.from_pylist(homes, schema), pa.Table.from_pylist(rows, ROWS)
            table, _ = status(given, *tables_given)
            covered, _ = p.visit_coverage(given, *tables_given, AS_OF, log_from=LOG_FROM)
            counts = {(r["policy"], r["place"]): r for r in pa.table(covered).to_pylist()}
            told = gridaid.check_visits(given, records, AS_OF)
            numbers = {}
            for duty in told.policies.policies:
                name = duty.id.value
                numbers[name] = numbers.get(name, 0) + 1
                column = name if numbers[name] == 1 else f"{name}{numbers[name]}"
                said = [s for s in told.statuses if s.policy == duty.id]
                for n, home in enumerate(homes):
                    town = home["town"]
                    mine = not duty.towns if town is None else town in duty.towns if duty.towns else town not in duty.except_towns
                    state = p.VISIT_STATES[table[f"{column}State"][n].as_py()]
                    if mine:
                        row = (state, table[f"{column}Due"][n].as_py(), table[f"{column}Since"][n].as_py())
                        self.assertIn(row, [(s.state.value, s.due, s.since) for s in said if s.household == str(n)])
                    else:
                        self.assertIn(state, ("undecided", "notApplicable") if town is None else ("notApplicable",))
                for one in told.coverage:
                    if (one.policy, one.towns) == (duty.id, duty.towns) and one.micro_grid is not None:
                        row = counts[column, int(one.micro_grid[1:])]
                        self.assertEqual(
                            (row["households"], row["owed"], row["done"], row["overdue"], row["undecided"]),
                            (one.households, one.owed, one.done, one.overdue, one.undecided),
                        )

    def test_a_misspelt_column_is_told(self):
        homes, rows = tables(*district(10))
        names = ["key_attention" if name == "keyAttention" else name for name in homes.column_names]
        with self.assertRaisesRegex(ValueError, "^households: column [0-9]+ is none of this table.*keyAttention"):
            status(pack(), homes.rename_columns(names), rows)
        with self.assertRaisesRegex(ValueError, "^visits: column 6 is none of this table.*roles"):
            status(pack(), homes, rows.append_column("role", rows["roles"]))

    def test_altered_duties(self):
        homes, rows = district(9)
        duties = gridaid.visit_duties(pack(), AS_OF).duties
        rolling = [
            gridaid.replace(one, cadence=CadenceRolling(gap="P45D"), min_visits=n + 1)
            for n, one in enumerate(duties.policies)
        ]
        altered = gridaid.replace(duties, policies=rolling)
        table, _ = status(pack(), *tables(homes, rows), policies=altered)
        told = gridaid.check_visits_under(pack(), altered, facts(homes, rows), AS_OF)
        said = {}
        for one in told.statuses:
            said.setdefault(one.policy.value, []).append((one.state.value, one.due))
        for name, expected in said.items():
            states = [p.VISIT_STATES[code] for code in table[f"{name}State"].to_pylist()]
            self.assertEqual(list(zip(states, table[f"{name}Due"].to_pylist(), strict=True)), expected)
        unreadable = [gridaid.replace(rolling[0], cadence=CadenceRolling(gap="soon"))]
        with self.assertRaises(gridaid.GridaidError):
            status(pack(), *tables(homes, rows), policies=gridaid.replace(duties, policies=unreadable))


class Coverage(unittest.TestCase):
    def test_as_the_report(self):
        homes, rows = district(10)
        places = [n % 4 for n in range(len(homes))]
        as_records = facts(homes, rows)
        placed = [gridaid.replace(h, micro_grid=str(n)) for h, n in zip(as_records.households, places, strict=True)]
        told = gridaid.check_visits(pack(), gridaid.replace(as_records, households=placed), AS_OF)
        said = {
            (one.policy.value, int(one.micro_grid)): (one.households, one.owed, one.done, one.overdue, one.excused, one.undecided)
            for one in told.coverage
            if one.micro_grid is not None
        }
        homes_table, rows_table = tables(homes, rows)
        names = ("households", "owed", "done", "overdue", "excused", "undecided")
        for threads in (1, 3):
            table, unused = p.visit_coverage(
                pack(), homes_table.append_column("place", pa.array(places)), rows_table, AS_OF, log_from=LOG_FROM, threads=threads
            )
            counted = {(row["policy"], row["place"]): tuple(row[n] for n in names) for row in pa.table(table).to_pylist()}
            self.assertEqual(counted, said)
            self.assertEqual(unused, status(pack(), homes_table, rows_table)[1])

    def test_no_place_and_no_household(self):
        homes, rows = tables(*district(11))
        half = pa.array([0 if n % 2 else None for n in range(len(homes))], pa.int64())
        table, _ = p.visit_coverage(pack(), homes.append_column("place", half), rows, AS_OF, log_from=LOG_FROM)
        self.assertEqual(set(pa.table(table)["households"].to_pylist()), {len(homes) // 2})
        empty = homes.slice(0, 0).append_column("place", pa.array([], pa.int64()))
        table, unused = p.visit_coverage(pack(), empty, rows, AS_OF, log_from=LOG_FROM)
        self.assertEqual((len(table), unused.unknown_household), (0, len(rows)))

    def test_the_place_is_checked(self):
        homes, rows = tables(*district(12))

        def coverage(place):
            given = homes if place is None else homes.append_column("place", place)
            return p.visit_coverage(pack(), given, rows, AS_OF, log_from=LOG_FROM)

        with self.assertRaisesRegex(ValueError, "a column place is needed"):
            coverage(None)
        with self.assertRaisesRegex(TypeError, "column place has the type Utf8; expected whole numbers"):
            coverage(pa.array(["m1"] * len(homes)))
        with self.assertRaisesRegex(ValueError, "far beyond the number of rows"):
            coverage(pa.array([4_000_000_000] * len(homes)))

"""python fuzz_population.py SECONDS SEED: what test_population.py says of six tables, of as many as there is time for, and
tables of another schema, which are errors and never a panic."""

import random
import sys
import time

import polars as pl
import pyarrow as pa
from test_population import AS_OF, Columns, by_id, district, in_order, p, pack, rows


def same_as_one_by_one(seed):
    """Rows answer as records do, in any order of the persons."""
    names, homes = district(seed, households=20)
    in_rows = in_order(names, homes)
    households, members = p.classify_all(pack(), *in_rows, AS_OF)
    Columns().one_by_one(homes, rows(households), rows(members))
    tables, places = by_id(names, homes, seed)
    again, people = p.classify_all(pack(), *[pl.from_arrow(t) for t in tables], AS_OF)
    told = rows(members)
    if rows(again) != rows(households) or rows(people) != [told[n] for n in places]:
        raise AssertionError("another order, another answer")
    return in_rows


def spoilt(rng, table):
    """The table with one column of another type, of another name, twice, or shorter."""
    if not table.num_columns:
        return table
    at = rng.randrange(table.num_columns)
    name, column = table.column_names[at], table.column(at)
    kinds = (pa.string(), pa.float64(), pa.list_(pa.int64()), pa.null(), pa.binary(), pa.timestamp("us"), pa.uint64(), pa.decimal128(20, 2))
    match rng.randrange(5):
        case 0:
            return table.set_column(at, name, pa.nulls(len(column), rng.choice(kinds)))
        case 1:
            return table.set_column(at, name, pa.array([str(v) for v in column.to_pylist()]))
        case 2:
            return table.set_column(at, rng.choice((name.upper(), name + " ", "", "id", "household")), column)
        case 3:
            return table.append_column(name, column)
        case _:
            return table.slice(0, rng.randrange(len(table) + 1))


def answered_or_an_error(seed, tables):
    rng = random.Random(seed)
    tables = [spoilt(rng, t) if rng.random() < 0.5 else t for t in tables]
    try:
        p.classify_all(pack(), *tables, AS_OF)
    except (ValueError, TypeError) as error:
        # Which column it is, or which table.
        if not str(error):
            raise AssertionError("an error without a word") from error


def main(seconds, seed):
    end = time.monotonic() + seconds
    passed, faults, at = 0, [], seed * 1_000_000
    while time.monotonic() < end:
        try:
            tables = same_as_one_by_one(at)
            for n in range(20):
                answered_or_an_error(at * 20 + n, tables)
            passed += 21
        except KeyboardInterrupt:
            raise
        # A panic of Rust is no Exception.
        except BaseException as error:
            faults.append(f"seed {at}: {type(error).__name__}: {error}")
        at += 1
    for one in faults[:20]:
        print(one)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults or not passed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))

#!/usr/bin/env python3
"""The district of core/benches/leaders.rs by other means: NumPy where everybody stays in the own micro-grid, HiGHS
through scipy where leaders are shared in the base grid.

usage: leaders.py [--base-grids N]    (how many HiGHS solves; needs the packages of requirements.txt)
"""

import argparse
import time
from datetime import date, timedelta
from itertools import combinations

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

BASE_GRIDS, EACH, GAP = 3_000, 10, 15
WILLING, MEMBER, PAIR, LIVES, SITS = 36, 18, 9, 3, 1
DUAL = 2_000
LED = 12 * DUAL


def people():
    """Candidates as (micro-grid, willing, member, employed, birth, sits); the generator is that of the Rust bench."""
    state = 7

    def below(n):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % n

    out = []
    for micro in range(BASE_GRIDS * EACH):
        for _ in range(2 + below(3)):
            member = below(100) < 35
            willing = {0: -1, 1: 0, 2: 0}.get(below(10), 1)
            kind = below(10)
            employed = 1 if kind < 5 else 0 if kind < 9 else -1
            birth = date(1945, 1, 1) + timedelta(days=below(20_000))
            out.append((micro, willing, member, employed, birth, below(5) == 0))
    return out


def later(day, years):
    """The same day years later; 29 February becomes 28."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def padded(rows):
    """Columns with one row for each micro-grid and a place for each of its candidates."""
    width = 4
    shape = (BASE_GRIDS * EACH, width)
    willing, member = np.full(shape, -1, np.int8), np.zeros(shape, bool)
    employed, sits = np.full(shape, -1, np.int8), np.zeros(shape, bool)
    birth, reached = np.zeros(shape, np.int32), np.zeros(shape, np.int32)
    filled = np.zeros(BASE_GRIDS * EACH, int)
    for micro, w, m, e, b, s in rows:
        at = micro, filled[micro]
        filled[micro] += 1
        willing[at], member[at], employed[at], sits[at] = w, m, e, s
        birth[at], reached[at] = b.toordinal(), later(b, GAP).toordinal()
    return willing, member, employed, sits, birth, reached


def register(rows):
    """What an office has: ids as text, one row for each candidate, and the posts in a list of their own."""
    seen = {}
    ids = []
    for micro, *_ in rows:
        k = seen[micro] = seen.get(micro, -1) + 1
        ids.append(f"p{micro // EACH:04}-{micro % EACH}-{k}")
    micros = np.array([f"m{r[0] // EACH:04}-{r[0] % EACH}" for r in rows])
    ids = np.array(ids)
    posts = ids[np.array([r[5] for r in rows])]
    willing, member, employed = (np.array([r[k] for r in rows]) for k in (1, 2, 3))
    birth = np.array([r[4].toordinal() for r in rows])
    reached = np.array([later(r[4], GAP).toordinal() for r in rows])
    return micros, ids, posts, willing, member, employed, birth, reached


def from_register(micros, ids, posts, willing, member, employed, birth, reached):
    """Candidates by micro-grid and id, in columns; the best pairs; and their ids."""
    order = np.lexsort((ids, micros))
    names, counts = np.unique(micros, return_counts=True)
    group = np.repeat(np.arange(len(names)), counts)
    at = group, np.arange(len(ids)) - np.repeat(np.cumsum(counts) - counts, counts)
    sits = np.isin(ids, posts)

    def column(values, empty):
        out = np.full((len(names), counts.max()), empty, values.dtype)
        out[at] = values[order]
        return out

    columns = [column(willing, -1), column(member, False), column(employed, -1)]
    columns += [column(sits, False), column(birth, 0), column(reached, 0)]
    flat, choice = home(columns)
    table = column(ids, "")
    pairs = np.array(list(combinations(range(table.shape[1]), 2)))[choice]
    each = np.arange(len(names))
    return flat, names, table[each, pairs[:, 0]], table[each, pairs[:, 1]]


def home(columns):
    """The best pair of each micro-grid, written as an analyst would: all pairs of columns at once."""
    willing, member, employed, sits, birth, reached = columns
    place = WILLING * (willing == 1) + SITS * sits
    able = willing >= 0
    best = np.full(len(place), -1, np.int64)
    choice = np.zeros(len(place), np.int8)
    for n, (a, b) in enumerate(combinations(range(place.shape[1]), 2)):
        known = (employed[:, a] >= 0) & (employed[:, b] >= 0)
        pattern = known & (employed[:, a] != employed[:, b])
        older = np.where(birth[:, a] <= birth[:, b], reached[:, a], reached[:, b])
        pattern |= (older <= np.maximum(birth[:, a], birth[:, b])) & (birth[:, a] != birth[:, b])
        score = place[:, a] + place[:, b] + MEMBER * (member[:, a] | member[:, b]) + PAIR * pattern
        score = np.where(able[:, a] & able[:, b], DUAL + LED + score, -1)
        choice[score > best] = n
        best = np.maximum(best, score)
    alone = np.where(able, LED + place + MEMBER * member, 0).max(1)
    return np.where(best >= 0, best, alone), choice


def worth(flat):
    led = flat // LED
    dual = (flat - led * LED) // DUAL
    return int(np.sum(led)), int(np.sum(dual)), int(np.sum(flat - led * LED - dual * DUAL))


def shared(rows):
    """One base grid as a set packing problem: a column for each choice of leaders of each micro-grid."""
    rows = [r for r in rows if r[1] >= 0]

    def place(r, g):
        return WILLING * (r[1] == 1) + (r[0] % EACH == g) * (LIVES + SITS * r[5])

    def pattern(a, b):
        if a[3] >= 0 and b[3] >= 0 and a[3] != b[3]:
            return True
        older, younger = min(a[4], b[4]), max(a[4], b[4])
        return older != younger and later(older, GAP) <= younger

    value, entries = [], []
    pairs = [
        (i, j, MEMBER * (a[2] or b[2]) + PAIR * pattern(a, b)) for (i, a), (j, b) in combinations(enumerate(rows), 2)
    ]
    for g in range(EACH):
        at = [place(r, g) for r in rows]
        for i, r in enumerate(rows):
            entries.append((g, EACH + i))
            value.append(LED + at[i] + MEMBER * r[2])
        for i, j, together in pairs:
            entries.append((g, EACH + i, EACH + j))
            value.append(LED + DUAL + at[i] + at[j] + together)
    r = [row for e in entries for row in e]
    c = [k for k, e in enumerate(entries) for _ in e]
    matrix = coo_matrix((np.ones(len(r)), (r, c)), (EACH + len(rows), len(entries))).tocsr()
    start = time.process_time()
    solved = milp(
        -np.array(value, float),
        constraints=LinearConstraint(matrix, ub=1),
        integrality=np.ones(len(value)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    return round(-solved.fun), time.process_time() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base-grids", type=int, default=100)
    count = parser.parse_args().base_grids
    rows = people()
    columns = padded(rows)
    times = []
    for _ in range(10):
        start = time.process_time()
        flat, _ = home(columns)
        times.append(time.process_time() - start)
    print(
        f"NumPy, own micro-grid, columns already in order: {min(times):.3f} s of processor time; led, dual, points {worth(flat)}"
    )
    given = register(rows)
    times = []
    for _ in range(5):
        start = time.process_time()
        flat, *_ = from_register(*given)
        times.append(time.process_time() - start)
    print(
        f"NumPy, own micro-grid, from ids to ids: {min(times):.3f} s of processor time; led, dual, points {worth(flat)}"
    )
    of = [[] for _ in range(BASE_GRIDS)]
    for r in rows:
        of[r[0] // EACH].append(r)
    total, seconds = np.zeros(3, int), 0.0
    for base in of[:count]:
        flat, took = shared(base)
        total += worth(np.array([flat]))
        seconds += took
    each = seconds / count
    print(
        f"HiGHS, shared: {1000 * each:.1f} ms of processor time a base grid without building it, {each * BASE_GRIDS:.1f} s for all "
        f"{BASE_GRIDS}; led, dual, points of {count}: {tuple(int(t) for t in total)}"
    )

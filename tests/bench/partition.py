#!/usr/bin/env python3
"""Micro-grids of the communities of core/benches/partition.rs by other means: plain dynamic programming, METIS, and
two bounds by linear programming that know nothing of the library's search.

usage: partition.py [--communities N]    (needs the packages of requirements.txt; without pymetis METIS is left out)
"""

import argparse
import itertools
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_matrix

try:
    import pymetis
except ImportError:
    pymetis = None

HOUSEHOLDS, TARGET, REACH = 5_100, 20, 8


def community(seed):
    """Sizes and buildings of the units; the generator is that of the Rust bench."""
    state = seed

    def below(n):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % n

    sizes, buildings, left, building = [], [], HOUSEHOLDS, 0
    while left > 0:
        for _ in range(2 + below(4)):
            size = min(8 + below(17), left)
            sizes.append(size)
            buildings.append(building)
            left -= size
            if left == 0:
                break
        building += 1
    return sizes, buildings


def squared(size):
    return (size - TARGET) ** 2


def chain(sizes):
    """Runs along the order, by dynamic programming."""
    best, cut = [0] + [None] * len(sizes), [0] * (len(sizes) + 1)
    for end in range(1, len(sizes) + 1):
        size = 0
        for start in range(end - 1, max(-1, end - 12), -1):
            size += sizes[start]
            cost = best[start] + squared(size)
            if best[end] is None or cost < best[end]:
                best[end], cut[end] = cost, start
    groups, end = [], len(sizes)
    while end:
        groups.append(sum(sizes[cut[end] : end]))
        end = cut[end]
    return groups


def metis(sizes, buildings):
    """As many parts as the target asks for; units of one building or of neighbouring ones within the reach are joined."""
    n = len(sizes)
    near = [[] for _ in range(n)]
    for a in range(n):
        for b in range(a + 1, min(n, a + REACH)):
            if buildings[b] - buildings[a] <= 1:
                near[a].append(b)
                near[b].append(a)
    parts = round(sum(sizes) / TARGET)
    _, part = pymetis.part_graph(parts, adjacency=near, vweights=sizes, recursive=False)
    return [int(s) for s in np.bincount(part, weights=sizes, minlength=parts) if s]


def lp(columns, rows, costs, counts):
    r = [i for i, c in enumerate(columns) for _ in c]
    matrix = coo_matrix(([1] * len(r), ([u for c in columns for u in c], r)), (rows, len(columns)))
    return linprog(costs, A_eq=matrix, b_eq=counts, method="highs").fun


def permitted_bound(sizes, buildings):
    """No partition into permitted groups is better: the relaxed covering problem over all of them."""
    columns = set()
    for first in range(len(sizes)):
        columns.update(tuple(range(first, end)) for end in range(first + 1, min(len(sizes), first + 8) + 1))
        ahead = [u for u in range(first + 1, min(len(sizes), first + REACH)) if buildings[u] - buildings[first] <= 1]
        for more in range(1, 4):
            columns.update((first, *rest) for rest in itertools.combinations(ahead, more))
    columns = [c for c in sorted(columns) if sum(sizes[u] for u in c) <= 3 * TARGET]
    return lp(columns, len(sizes), [squared(sum(sizes[u] for u in c)) for c in columns], np.ones(len(sizes)))


def free_bound(sizes):
    """No grouping at all is better, however far apart its units: units of one size are alike."""
    kinds, counts = np.unique(sizes, return_counts=True)
    columns = [c for k in (1, 2, 3, 4) for c in itertools.combinations_with_replacement(range(len(kinds)), k)]
    columns = [c for c in columns if sum(kinds[list(c)]) <= 3 * TARGET]
    return lp(columns, len(kinds), [squared(int(sum(kinds[list(c)]))) for c in columns], counts)


def report(name, groups, seconds):
    flat = [g for community in groups for g in community]
    outside = sum(not 15 <= g <= 25 for g in flat)
    cost = sum(map(squared, flat))
    each = 1000 * seconds / len(groups)
    print(
        f"{name}: squared deviation {cost}, {len(flat)} groups, {outside} outside 15 to 25 "
        f"({100 * outside / len(flat):.1f} %), {each:.2f} ms a community"
    )


def timed(run, all):
    start = time.perf_counter()
    out = [run(*c) for c in all]
    return out, time.perf_counter() - start


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--communities", type=int, default=20)
    all = [community(seed) for seed in range(1, parser.parse_args().communities + 1)]
    report("plain dynamic programming (Python)", *timed(lambda s, _: chain(s), all))
    if pymetis:
        report("METIS", *timed(metis, all))
    else:
        print("METIS: left out, pymetis is not installed")
    print(f"bound over the permitted groups (HiGHS, relaxed): {sum(permitted_bound(*c) for c in all):.1f}")
    print(f"bound over all groups, however far apart (HiGHS, relaxed): {sum(free_bound(s) for s, _ in all):.1f}")

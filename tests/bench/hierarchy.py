#!/usr/bin/env python3
"""The district of core/benches/hierarchy.rs checked with pandas: the faults of the register and the size of S11.

Prints the least time of five runs over tables that are in memory already, then the number of findings by code.

usage: hierarchy.py    (needs the packages of requirements.txt)
"""

import time

import numpy as np
import pandas as pd

COMMUNITIES, BASE_GRIDS, MICRO_GRIDS, ROWS = 125, 15, 16, 630_000
TARGET, TOLERANCE = 20, 5
ABOVE = {
    ("subDistrict", "district"),
    ("community", "subDistrict"),
    ("baseGrid", "community"),
    ("microGrid", "baseGrid"),
}


def tables():
    """Places, households, and a row for each micro-grid that a household names."""
    state = 11

    def below(n):
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % n

    places, micros = [("d", "district", None), ("s", "subDistrict", "d")], []
    for c in range(COMMUNITIES):
        community = f"c{c}"
        places.append((community, "community", "s"))
        for b in range(BASE_GRIDS):
            base = f"c{c}b{b}"
            places.append((base, "baseGrid", community))
            for m in range(MICRO_GRIDS):
                parent = {0: "nowhere", 1: community}.get(below(2_000), base)
                places.append((f"{base}m{m}", "microGrid", parent))
                micros.append(f"{base}m{m}")
    for n in range(20):
        places += [(f"x{n}", "baseGrid", f"y{n}"), (f"y{n}", "baseGrid", f"x{n}")]
        places.append((f"c{n}b0m0", "microGrid", "c0b0"))
    ids, named_by, named = [], [], []
    rows = ROWS - len(places)
    for n in range(rows):
        micro = micros[below(len(micros))] if below(6) == 0 else micros[n * len(micros) // rows]
        fault = below(5_000)
        grids = {0: [], 2: ["nowhere"]}.get(fault, [micro])
        if fault == 1:
            grids = [micro, micros[below(len(micros))]]
        ids.append(f"h{n - 1}" if fault == 3 and n > 0 else f"h{n}")
        named_by += [n] * len(grids)
        named += grids
    places = pd.DataFrame(places, columns=["id", "kind", "parent"])
    households = pd.DataFrame({"id": ids})
    return places, households, pd.DataFrame({"row": named_by, "micro": named})


def check(places, households, named):
    found = {}
    # Ids: the first row counts, a later one with the same id is reported.
    again, twice = places["id"].duplicated(), households["id"].duplicated()
    found["duplicateId"] = int(again.sum() + twice.sum())
    places = places[~again].reset_index(drop=True)

    # Parents by position, so that a walk up is one look-up for all places at once.
    index = pd.Index(places["id"])
    parent = index.get_indexer(places["parent"])
    unknown = places["parent"].notna().to_numpy() & (parent < 0)
    found["unknownParent"] = int(unknown.sum())
    up, places_in_cycles = parent.copy(), parent >= 0
    for _ in range(16):
        up = np.where(up >= 0, parent[up], -1)
    # Who still has a parent after more steps than there are levels is in a cycle or below one.
    endless = up >= 0
    on_cycle, seen = np.zeros(len(places), bool), 0
    for start in np.flatnonzero(endless & places_in_cycles):
        if on_cycle[start]:
            continue
        path, here = {}, start
        while here not in path and not on_cycle[here]:
            path[here] = len(path)
            here = parent[here]
        if here in path:
            cycle = list(path)[path[here] :]
            on_cycle[cycle] = True
            seen += 1
    found["parentCycle"] = seen

    # Kinds: coded as numbers, compared with those permitted.
    kinds = places["kind"].astype("category")
    code, names = kinds.cat.codes.to_numpy(), list(kinds.cat.categories)
    permitted = np.zeros((len(names), len(names)), bool)
    for kind, above in ABOVE:
        permitted[names.index(kind), names.index(above)] = True
    has = (parent >= 0) & ~on_cycle
    wrong = has & ~permitted[code, np.where(has, code[parent], 0)]
    found["wrongParentKind"] = int(wrong.sum())

    # What stands below a fault is out of the tree: five levels, so five steps down.
    out = unknown | wrong | on_cycle
    for _ in range(5):
        out |= np.where(parent >= 0, out[parent], False)

    # Households: each names exactly one micro-grid of the register.
    kept = named[~twice.to_numpy()[named["row"].to_numpy()]].drop_duplicates()
    row = kept["row"].to_numpy()
    grids = np.bincount(row, minlength=len(households))
    found["householdWithoutMicroGrid"] = int(((grids == 0) & ~twice.to_numpy()).sum())
    found["householdInTwoMicroGrids"] = int((grids > 1).sum())
    micro = index.get_indexer(kept["micro"])
    single = grids[row] == 1
    found["unknownMicroGrid"] = int((single & (micro < 0)).sum())

    # Size: a household in two micro-grids is given to both where one is too small.
    inside = (micro >= 0) & ~out[micro]
    sure = np.bincount(micro[single & inside], minlength=len(places))
    doubtful = np.bincount(micro[~single & inside], minlength=len(places))
    is_micro = (places["kind"] == "microGrid").to_numpy() & ~out
    too_small, too_large = sure + doubtful < TARGET - TOLERANCE, sure > TARGET + TOLERANCE
    found["microGridSize"] = int((is_micro & (too_small | too_large)).sum())
    return found


if __name__ == "__main__":
    given, least = tables(), float("inf")
    for _ in range(5):
        start = time.perf_counter()
        found = check(*given)
        least = min(least, time.perf_counter() - start)
    print(f"{least:.6f}")
    print(", ".join(f"{code} {n}" for code, n in sorted(found.items())))

#!/usr/bin/env python3
"""Visit status of a district: gridaid beside NumPy's `maximum.at` in one run.

A million households, 5.5 million visits, three duties — the secretary's year (S36), the group's quarter (S38), the
monthly visits of priority households (S39) — asked on one day: state and last day of every household under every duty,
from arrays to arrays. Once with the visits in the order of their days, once grouped by household. Ratios are of processor
time, which other work on the machine changes little; two threads are told in time on the clock. Everything is invented.

usage: visit_status.py [--households N] [--visits M] [--repeat R]    (needs numpy, pyarrow and gridaid)
"""

import argparse
import gc
import json
import time
from datetime import date

import numpy as np
import pyarrow as pa

EPOCH = date(1970, 1, 1)
AS_OF = date(2026, 11, 24)
LOG_FROM = date(2025, 1, 1)
NOT_APPLICABLE, DONE, OPEN, OVERDUE = 0, 2, 4, 6
SECRETARY, TEAM = 0b1, 0xFF


def day(d):
    return (d - EPOCH).days


def district(households, visits, seed=7):
    rng = np.random.default_rng(seed)
    return {
        "priority": rng.random(households) < 0.12,
        "household": rng.integers(0, households, visits).astype(np.int32),
        "date": np.sort(rng.integers(day(LOG_FROM), day(AS_OF) + 1, visits)).astype(np.int32),
        "roles": rng.choice(np.array([0b1, 0b110, 0b1000110, 0b10000, 0b100000], np.uint16), visits),
        "mode": (rng.random(visits) < 0.03).astype(np.uint8),
        "result": rng.choice(np.array([0, 1, 2], np.uint8), visits, p=[0.94, 0.05, 0.01]),
    }


DUTIES = (
    # roles, priority only, first and last day of the current period, first day of the one before, first whole one
    (SECRETARY, False, date(2026, 1, 1), date(2026, 12, 31), date(2025, 1, 1), 1),
    (TEAM, False, date(2026, 10, 1), date(2026, 12, 31), date(2026, 7, 1), 4),
    (TEAM, True, date(2026, 11, 1), date(2026, 11, 30), date(2026, 10, 1), 12),
)


def starts(parts):
    """First days of the periods from the start of the log to the one after the current."""
    months = [date(y, m, 1) for y in (2025, 2026) for m in range(1, 13, 12 // parts)]
    return np.array([day(m) for m in months if m <= AS_OF] + [day(date(2027, 1, 1))], np.int32)


def numpy_status(d):
    """What a competent analyst writes by hand: the last visit of each household, duty by duty."""
    n, out = len(d["priority"]), []
    met = (d["mode"] == 0) & (d["result"] == 0) & (d["date"] <= day(AS_OF))
    for roles, only, first, last, previous, parts in DUTIES:
        counts = met & ((d["roles"] & roles) != 0)
        latest = np.full(n, -1, np.int32)
        np.maximum.at(latest, d["household"][counts], d["date"][counts])
        begins = starts(parts)
        missed = np.searchsorted(begins, latest, side="right")
        late = latest < day(previous)
        state = np.where(latest >= day(first), DONE, np.where(late, OVERDUE, OPEN)).astype(np.uint8)
        following = day(date(2027, 12, 31)) if parts == 1 else day(date(2027, 3, 31) if parts == 4 else date(2026, 12, 31))
        ends = begins[np.minimum(missed + 1, len(begins) - 1)] - 1
        due = np.where(state == DONE, following, np.where(state == OVERDUE, ends, day(last))).astype(np.int32)
        if only:
            state = np.where(d["priority"], state, NOT_APPLICABLE)
            due = np.where(d["priority"], due, -1)
        out += [state, due]
    return out


def tables(d):
    no = pa.array(np.zeros(len(d["priority"]), bool))
    households = pa.table({
        "hardship": pa.array(d["priority"]), "tenant": no, "veteranPartyMember": no, "keyAttention": no,
    })
    visits = pa.table({
        "household": d["household"],
        "date": pa.array(d["date"]).view(pa.date32()),
        **{name: d[name] for name in ("roles", "mode", "result")},
    })
    return households, visits


def overlay():
    from gridaid.policy import LocalOverlay, LocalValue
    from gridaid.value import TypedValueCount

    monthly = LocalValue(key="visit.priority.visits_per_year", value=TypedValueCount(value=12), from_=date(2022, 7, 7), to=None, source=None)
    return LocalOverlay(name="synthetic bench", synthetic=True, values=[monthly])


def best(run, repeat, clock=time.process_time):
    times, out = [], None
    for _ in range(repeat):
        gc.collect()
        start = clock()
        out = run()
        times.append(clock() - start)
    return min(times), sorted(times)[len(times) // 2], out


def same(numpy_out, table):
    """Whether both say the same of every household."""
    ids = ("secretaryRound", "teamRound", "priority")
    for n, name in enumerate(ids):
        state, due = numpy_out[2 * n], numpy_out[2 * n + 1]
        own = table[f"{name}State"].to_numpy()
        days = table[f"{name}Due"].cast(pa.int32()).fill_null(-1).to_numpy()
        wrong = int((own != state).sum()), int((days != due).sum())
        if any(wrong):
            print(json.dumps({"differs": name, "states": wrong[0], "days": wrong[1]}))
            return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--visits", type=int, default=5_500_000)
    parser.add_argument("--repeat", type=int, default=7)
    options = parser.parse_args()

    import gridaid
    from gridaid import population

    pack = gridaid.PolicyPack(overlay())
    unsorted = district(options.households, options.visits)
    order = np.argsort(unsorted["household"], kind="stable")
    grouped = {k: v if k == "priority" else v[order] for k, v in unsorted.items()}
    for name, d in (("unsorted", unsorted), ("grouped by household", grouped)):
        households, visits = tables(d)

        def own(threads=1):
            return population.visit_status(pack, households, visits, AS_OF, log_from=LOG_FROM, threads=threads)

        hand, hand_median, said = best(lambda: numpy_status(d), options.repeat)
        lib, lib_median, (table, _) = best(own, options.repeat)
        print(json.dumps({
            "visits": name, "numpy_best_s": round(hand, 4), "numpy_median_s": round(hand_median, 4),
            "gridaid_best_s": round(lib, 4), "gridaid_median_s": round(lib_median, 4), "same": same(said, pa.table(table)),
        }))
        print(f"gridaid is {hand / lib:.2f} x as fast as maximum.at, visits {name}; {hand_median / lib_median:.2f} x at the median")
        one, _, (first, _) = best(own, options.repeat, time.perf_counter)
        two, _, (second, _) = best(lambda: own(2), options.repeat, time.perf_counter)
        equal = pa.table(first).equals(pa.table(second))
        print(f"two threads take {two:.4f} s on the clock, one {one:.4f} s; same answer: {equal}")


if __name__ == "__main__":
    main()

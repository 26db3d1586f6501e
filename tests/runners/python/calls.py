"""python calls.py GIVEN ROUNDS CALLS: what a typed call costs in Python."""

import json
import sys
import time
from datetime import date
from pathlib import Path
from statistics import median

import gridaid
from gridaid.visit import VisitFacts

WARM_UP = 2


def measure(op, rounds, calls, ask, results=lambda answer: len(answer.results)):
    """Prints the microseconds of a call: the fastest round and the median one."""
    times = []
    for _ in range(WARM_UP + rounds):
        begin = time.perf_counter_ns()
        for _ in range(calls):
            ask()
        times.append((time.perf_counter_ns() - begin) / 1000 / calls)
    times = times[WARM_UP:]
    print(json.dumps({"op": op, "minimum": min(times), "median": median(times), "results": results(ask())}))


def main(given, rounds, calls):
    facts = json.loads(Path(given).read_text("utf-8"))
    pack = gridaid.PolicyPack(gridaid.from_json(gridaid.LocalOverlay, json.dumps(facts["overlay"])))
    household = gridaid.from_json(gridaid.Household, json.dumps(facts["household"]))
    as_of = date.fromisoformat(facts["asOf"])
    measure("classify", rounds, calls, lambda: gridaid.classify(pack, household, as_of))
    measure("assess", rounds, calls, lambda: gridaid.assess(pack, household, as_of))
    log = gridaid.VisitLog(gridaid.from_json(VisitFacts, json.dumps(facts["visits"])))
    measure("visits", rounds, calls, lambda: log.household(pack, "h", as_of), len)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))

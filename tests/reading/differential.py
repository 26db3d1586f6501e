"""Two engines against each other, and the reference against itself.

    python3 differential.py vectors --seed 1 --cases 10000 [--first 0]
        random cases as vectors, one a line, with the answers of the reference; most are a fen or a day from a
        threshold. `cargo xtask differential` replays them in Rust.
    python3 differential.py show differential.json
        where the cases that differed differ, a line each
    python3 differential.py completions --seed 1 --cases 2000
        whether each certain answer stays the same however the unknown facts turn out

Ends with status 1 on any difference.
"""

import argparse
import json
import random
import sys

import gridaid_reference as reference
import households
import operations

OTHERS = tuple(operations.DRAWN)
"""Every fourth case is one of these operations instead of `classify`."""
CERTAIN = ("yes", "no")


def answer(given):
    return reference.classify(given["household"], given["asOf"], given["overlay"]["values"])


def drawn(rng, number):
    if number % 4 == 3:
        return operations.DRAWN[OTHERS[number // 4 % len(OTHERS)]](rng)
    given = households.case(rng)
    return "classify", given, answer(given)


def vectors(options):
    for number in range(options.first, options.first + options.cases):
        op, given, output = drawn(households.numbered(options.seed, number), number)
        name = f"differential-{options.seed}-{number}"
        vector = {"id": name, "clauses": [], "op": op, "input": given, "by": "reading", "output": output}
        print(json.dumps(vector, ensure_ascii=False))
    return 0


def show(options):
    with open(options.file, encoding="utf-8") as file:
        for vector in json.load(file):
            for place, wanted, had in apart("", vector["output"], vector["gave"]):
                print(f"{vector['id']} {place}: reference {wanted!r:.300}, engine {had!r:.300}")
    return 0


def apart(place, a, b):
    """The innermost places at which two JSON values differ."""
    if isinstance(a, dict) and isinstance(b, dict):
        for name in sorted(a.keys() | b.keys()):
            yield from apart(f"{place}/{name}", a.get(name), b.get(name))
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b) and isinstance((a + [0])[0], dict):
        for i, (x, y) in enumerate(zip(a, b)):
            named = f"{i}:{x['programme']}" if "programme" in x else str(i)
            yield from apart(f"{place}/{named}", x, y)
    elif a != b:
        yield place, a, b


def completions(options):
    certain = wrong = 0
    for number in range(options.cases):
        rng = households.numbered(options.seed, number)
        given = households.case(rng, faults=0, repeats=False)
        before = {(r["programme"], r.get("member")): r for r in answer(given)["results"]}
        for _ in range(options.times):
            whole = households.completed(rng, given)
            after = {(r["programme"], r.get("member")): r for r in answer(whole)["results"]}
            for place, result in before.items():
                if result["outcome"] not in CERTAIN:
                    continue
                certain += 1
                same_amount = result.get("amountFen") in (None, after[place].get("amountFen"))
                if after[place]["outcome"] != result["outcome"] or not same_amount:
                    wrong += 1
                    if wrong <= options.show:
                        print(
                            f"  case {number}, {place}: certain {result['outcome']}, yet {after[place]['outcome']}"
                        )
                        print(json.dumps(whole, ensure_ascii=False), file=sys.stderr)
    print(f"cases: {options.cases}, certain answers tried: {certain}, differences: {wrong}")
    return 1 if wrong or not certain else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    modes = parser.add_subparsers(dest="mode", required=True)
    mode = modes.add_parser("vectors")
    mode.add_argument("--seed", type=int, required=True)
    mode.add_argument("--first", type=int, default=0)
    mode.add_argument("--cases", type=int, required=True)
    mode.set_defaults(run=vectors)
    mode = modes.add_parser("show")
    mode.add_argument("file")
    mode.set_defaults(run=show)
    mode = modes.add_parser("completions")
    mode.add_argument("--seed", type=int, required=True)
    mode.add_argument("--cases", type=int, required=True)
    mode.add_argument("--times", type=int, default=5)
    mode.add_argument("--show", type=int, default=5)
    mode.set_defaults(run=completions)
    options = parser.parse_args()
    return options.run(options)


if __name__ == "__main__":
    sys.exit(main())

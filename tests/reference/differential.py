"""Two engines against each other, and the reference against itself.

    python3 differential.py generate --seed 1 --cases 10000 [--out cases.jsonl]
        random inputs of `classify`, one JSON a line, most of them a fen or a day from a threshold
    python3 differential.py compare cases.jsonl results.jsonl
        the results of another engine, line by line, with the reference
    python3 differential.py completions --seed 1 --cases 2000
        whether each certain answer stays the same however the unknown facts turn out

Results carry what the reference computes; an engine may add grounds and findings, which are not compared.
Ends with status 1 on any difference.
"""

import argparse
import json
import random
import sys

import gridaid_reference as reference
import households

COMPARED = (
    "outcome",
    "amountFen",
    "missingFacts",
    "missingParameters",
    "discretion",
    "readings",
    "provisional",
)
CERTAIN = ("yes", "no")


def answer(given):
    return reference.classify(given["household"], given["asOf"], given["overlay"]["values"])


def by_programme(output):
    return [(r["programme"], r.get("member")) for r in output["results"]]


def differences(expected, got):
    """Where an engine's answer is not the reference's: place, field, both values."""
    if "results" not in got:
        return [("", "results", "given", "missing")]
    if got.get("asOf") != expected["asOf"]:
        return [("", "asOf", expected["asOf"], got.get("asOf"))]
    if by_programme(expected) != by_programme(got):
        return [("", "programmes and members, in order", by_programme(expected), by_programme(got))]
    found = []
    for wanted, had in zip(expected["results"], got["results"]):
        place = wanted["programme"] + (f"/{wanted['member']}" if "member" in wanted else "")
        for field in COMPARED:
            a, b = wanted.get(field), had.get(field)
            if (a or None) != (b or None):
                found.append((place, field, a, b))
    return found


def generate(options):
    with open(options.out, "w", encoding="utf-8") if options.out else sys.stdout as out:
        for given in households.cases(options.seed, options.cases):
            print(json.dumps(given, ensure_ascii=False), file=out)
    return 0


def compare(options):
    with open(options.inputs, encoding="utf-8") as inputs, open(options.results, encoding="utf-8") as results:
        lines = [line for line in inputs if line.strip()]
        answers = [line for line in results if line.strip()]
    different, shown = 0, []
    for number, (line, result) in enumerate(zip(lines, answers), start=1):
        found = differences(answer(json.loads(line)), json.loads(result))
        different += bool(found)
        if found and len(shown) < options.show:
            shown.append((number, found))
    if len(lines) != len(answers):
        print(f"{len(lines)} cases but {len(answers)} results", file=sys.stderr)
    print(f"cases: {len(lines)}, differences: {different}")
    for number, found in shown:
        for place, field, expected, got in found[:3]:
            print(f"  line {number}, {place} {field}: reference {expected!r}, engine {got!r}")
    return 1 if different or len(lines) != len(answers) or not lines else 0


def completions(options):
    rng = random.Random(options.seed)
    certain = wrong = 0
    for number, given in enumerate(households.cases(options.seed, options.cases, faults=0), start=1):
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
    mode = modes.add_parser("generate")
    mode.add_argument("--seed", type=int, required=True)
    mode.add_argument("--cases", type=int, required=True)
    mode.add_argument("--out")
    mode.set_defaults(run=generate)
    mode = modes.add_parser("compare")
    mode.add_argument("inputs")
    mode.add_argument("results")
    mode.add_argument("--show", type=int, default=5)
    mode.set_defaults(run=compare)
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

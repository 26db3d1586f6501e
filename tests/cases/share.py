"""Which share of the leaves of all outputs somebody has stated, by room, and whether every invariant holds.

A leaf is *said* by an author, *read* by the independent reading of the law, or *fixed* by an invariant that is checked; what
is left is the library's own output, recorded.

    python3 tests/cases/share.py            the table, by room
    python3 tests/cases/share.py --files    by file
    python3 tests/cases/share.py --left grid    the places of a room that nobody states, most frequent first
"""

import copy
import json
import sys
from collections import Counter
from pathlib import Path

from invariants import ALL
from said import leaves, others

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
HALF = ("eligibility/amounts", "grid", "household", "leader", "partition", "visit")
"""Where at least half of the leaves are stated."""
MISSING = object()
UNREADABLE = (KeyError, TypeError, ValueError, IndexError, AttributeError, ArithmeticError)
TEXTS = {"sentenceZh", "sentenceEn", "what", "why", "fix", "label", "notice", "heading", "svg", "mermaid", "text"}
"""Where a text for people stands. It is never only recorded: an author says it, or an invariant checks its words."""
PICTURES = {"svg", "mermaid"}
"""Of a drawing the words are looked at, and not the lines."""
UNSAID = {
    # One household is told as "1 households".
    "grid/pictures/a-community-in-english": {"label"},
}


def value_at(output, path):
    for step in path:
        if isinstance(output, dict) and step in output:
            output = output[step]
        elif isinstance(output, list) and isinstance(step, int) and step < len(output):
            output = output[step]
        else:
            return MISSING
    return output


def said_leaves(said, output, at=()):
    """The paths of a statement; a list may be given as an object by index."""
    if isinstance(said, dict) and isinstance(output, (dict, list)) and said:
        for key, inner in said.items():
            step = int(key) if isinstance(output, list) else key
            got = value_at(output, (step,))
            if got is not MISSING:
                yield from said_leaves(inner, got, (*at, step))
    elif isinstance(said, list) and said:
        for n, inner in enumerate(said):
            yield from said_leaves(inner, output[n], (*at, n))
    else:
        yield at


def short(value):
    text = repr(value)
    return text if len(text) < 120 else text[:117] + "…"


def asked(vector, invariants=ALL):
    """What invariants ask of a vector, and where that does not stand."""
    output, found, faults = vector["output"], [], []
    for name, ops, function in invariants:
        if ops and vector["op"] not in ops:
            continue
        for fixed in function(vector):
            got = value_at(output, fixed.path)
            if got is MISSING and fixed.value is None:
                continue
            if got is MISSING or got != fixed.value or isinstance(got, bool) is not isinstance(fixed.value, bool):
                shown = "nothing" if got is MISSING else short(got)
                place = "/" + "/".join(map(str, fixed.path))
                faults.append(f"{vector['id']}: {name.replace('_', ' ')}: {place} must be {short(fixed.value)}, not {shown}")
            else:
                found.append((name, fixed))
    return found, faults


def unsaid(vector, how, found):
    """The texts of an output that nobody says and no invariant looks at."""
    looked = {fixed.path for _, fixed in found}
    allowed = UNSAID.get(vector["id"], set())
    for path, kind in how.items():
        name = next((step for step in reversed(path) if isinstance(step, str)), None)
        text = name in TEXTS - allowed and isinstance(value_at(vector["output"], path), str)
        if text and kind == "recorded" and path not in looked and name not in PICTURES:
            yield f"{vector['id']}: the text at /{'/'.join(map(str, path))} is said by nobody"


def stated(vector):
    """By path how a leaf is stated, and the invariants that do not hold."""
    output = vector["output"]
    all_leaves = {path for path, _ in leaves(output)}
    how = {}
    if vector["by"] == "reading":
        how = {path: "read" for path in all_leaves}
    if "said" in vector:
        how |= {path: "said" for path in said_leaves(vector["said"], output) if path in all_leaves}
    found, faults = asked(vector)
    every = found
    found = [(name, f) for name, f in found if f.path in all_leaves and f.path not in how]
    grown = True
    while grown and found:
        left = [path for path in all_leaves if path not in how]
        certain = {s for _, f in found for s in f.sources if not any(p[: len(s)] == s for p in left)}
        new = [(n, f) for n, f in found if all(s in certain for s in f.sources)]
        how |= {f.path: "read" if n.startswith("reading") else "fixed" for n, f in new}
        found = [(n, f) for n, f in found if f.path not in how]
        grown = bool(new)
    how = {path: how.get(path, "recorded") for path in all_leaves}
    return how, [*faults, *unsaid(vector, how, every)]


def noticed(vector, invariant):
    """Whether the invariant notices some change of the output."""
    box = {**vector, "output": copy.deepcopy(vector["output"])}
    for path, leaf in list(leaves(vector["output"]))[:400]:
        if not path:
            continue
        holder = value_at(box["output"], path[:-1])
        for other in others(leaf):
            holder[path[-1]] = other
            try:
                wrong = asked(box, [invariant])[1]
            except UNREADABLE:
                wrong = []  # no output that could be read at all
            holder[path[-1]] = leaf
            if wrong:
                return True
    # What depends on the day: the same answer on a day before any rule.
    day = {name: "1949-10-01" for name in ("on", "asOf") if name in vector["input"]}
    try:
        return bool(day and asked({**vector, "input": {**vector["input"], **day}}, [invariant])[1])
    except UNREADABLE:
        return False


def that_cannot_fail(vectors):
    """Invariants that no change of any output breaks: these would test nothing."""
    for invariant in ALL:
        name, ops, _ = invariant
        mine = [v for v in vectors if not ops or v["op"] in ops]
        if not any(noticed(vector, invariant) for vector in mine[:60] + mine[-60:]):
            yield f"{name.replace('_', ' ')}: it cannot fail"


def room(file):
    name = file.relative_to(VECTORS).with_suffix("").as_posix()
    return name if name in HALF else name.split("/")[0]


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def main(arguments):
    counts, faults, left = {}, [], Counter()
    by, vectors = Counter(), []
    for file in sorted(VECTORS.rglob("*.json")):
        name = file.relative_to(VECTORS).with_suffix("").as_posix() if "--files" in arguments else room(file)
        for vector in read(file):
            vectors.append(vector)
            how, wrong = stated(vector)
            faults += wrong
            by[vector["by"]] += 1
            counts.setdefault(name, Counter()).update(how.values())
            if arguments[-1:] and arguments[-1] in (room(file), name, file.stem):
                for path, kind in how.items():
                    if kind == "recorded":
                        left[vector["op"], "/".join("[]" if isinstance(s, int) else str(s) for s in path)] += 1
    faults += that_cannot_fail(vectors)
    for fault in faults:
        print(fault, file=sys.stderr)
    kinds = ("said", "read", "fixed", "recorded")
    print(f"{'room':<26}" + "".join(f"{k:>10}" for k in ("leaves", *kinds, "stated")))
    low = []
    for name, count in [*counts.items(), ("all", sum(counts.values(), Counter()))]:
        total = count.total()
        share = 100 * (total - count["recorded"]) / total
        print(f"{name:<26}{total:>10}" + "".join(f"{count[k]:>10}" for k in kinds) + f"{share:>8.1f} %")
        low += [name] if name in HALF and share < 50 else []
    print(", ".join(f"{n} vectors by {k}" if k != "recorded" else f"{n} recorded" for k, n in sorted(by.items())))
    for (op, path), n in left.most_common(60):
        print(f"{n:6} {op} {path}")
    for name in low:
        print(f"{name}: less than half of the leaves are stated", file=sys.stderr)
    failed = len(faults) + len(low)
    print(f"{by.total()} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

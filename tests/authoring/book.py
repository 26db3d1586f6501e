"""The cases of one file, and how the files are made from them.

The author says by hand what the clause requires; the library computes the whole output; where the two differ,
nothing is written.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from duties import duties_differ
from expect import findings_differ, values_differ
from layout import known, laid_out

ROOT = Path(__file__).resolve().parent.parent.parent
VECTORS = ROOT / "tests" / "vectors"
REPLAY = ["cargo", "run", "-q", "-p", "conformance", "--bin", "replay", "--"]


class Book:
    """The cases of one file."""

    def __init__(self, name):
        self.name, self.cases = name, []

    def case(self, id, clauses, op, given, *, findings=None, says=None, check=None, refused=None, note=None):
        """One case: what is given, and what the clauses require of the result.

        `findings`: every finding of the result. `says`: values that the result must hold. `check`: a function of
        the result that lists further differences. `refused`: every finding with which the input is refused.
        """
        vector = {"id": f"{self.name}/{id}", "clauses": clauses.split(), "op": op, "input": known(given)}
        self.cases.append((vector, findings, says, check, refused, note))

    def faults(self, outputs):
        """Where the library does not give what the author says."""
        for vector, findings, says, check, refused, _ in self.cases:
            output, faults = outputs[vector["id"]], []
            given = vector["input"]
            # A report may have a field of this name.
            is_refused = isinstance(output, dict) and isinstance(output.get("refused"), dict)
            if refused is not None or is_refused:
                got = output["refused"]["findings"] if is_refused else []
                faults += findings_differ(refused or [], got, given.get("overlay", {}))
            else:
                if findings is not None:
                    got = output if isinstance(output, list) else output.get("findings", [])
                    faults += findings_differ(findings, got, given)
                faults += values_differ(says, output) if says is not None else []
                faults += check(output) if check else []
                faults += duties_differ(output)
            yield from (f"{vector['id']}: {fault}" for fault in faults)

    def text(self, outputs):
        vectors = []
        for vector, *_, note in self.cases:
            full = {**vector, "output": known(outputs[vector["id"]])}
            vectors.append({**full, "note": note} if note else full)
        return laid_out(vectors) + "\n"


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def computed(books):
    """The output of the library for each case, by id."""
    with tempfile.TemporaryDirectory() as folder:
        for n, book in enumerate(books):
            drafts = [{**vector, "output": None} for vector, *_ in book.cases]
            (Path(folder) / f"{n}.json").write_text(json.dumps(drafts), encoding="utf-8")
        subprocess.run([*REPLAY, folder, "--write"], cwd=ROOT, check=True)
        files = [read(path) for path in sorted(Path(folder).glob("*.json"))]
    return {vector["id"]: vector["output"] for file in files for vector in file}


def publish(books, check_only):
    """Writes the files, or only checks that they are what the cases say."""
    ids = [vector["id"] for book in books for vector, *_ in book.cases]
    faults = [f"id used twice: {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    if not faults:
        outputs = computed(books)
        faults = [fault for book in books for fault in book.faults(outputs)]
        for book in books:
            path = VECTORS / f"{book.name}.json"
            if check_only and (not path.exists() or known(read(path)) != json.loads(book.text(outputs))):
                faults.append(f"{path.name} is not what its cases say: run `cargo xtask write`")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    if not check_only:
        for book in books:
            path = VECTORS / f"{book.name}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(book.text(outputs), encoding="utf-8")
    print(", ".join(f"{b.name} {len(b.cases)}" for b in books) + f": {len(ids)} vectors")
    return 0

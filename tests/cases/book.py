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
from said import ABSENT
from said import of as said_of

ROOT = Path(__file__).resolve().parent.parent.parent
VECTORS = ROOT / "tests" / "vectors"
REPLAY = ["cargo", "run", "-q", "-p", "conformance", "--bin", "replay", "--"]


class Book:
    """The cases of one file."""

    def __init__(self, name):
        self.name, self.cases = name, []
        self.is_read = lambda vector, output: False

    def read_by(self, is_read):
        """A function that says whether the independent reading computes the whole output of a vector."""
        self.is_read = is_read

    def case(self, id, clauses, op, given, *, findings=None, says=None, check=None, refused=None, note=None):
        """One case: what is given, and what the clauses require of the result.

        `findings`: every finding of the result. `says`: values that the result must hold. `check`: a function of
        the result that lists further differences. `refused`: every finding with which the input is refused.
        """
        vector = {"id": f"{self.name}/{id}", "clauses": clauses.split(), "op": op, "input": known(given)}
        self.cases.append((vector, findings, says, check, refused, note))

    def faults(self, outputs):
        """Where the library does not give what the author says."""
        for case in self.cases:
            output = outputs[case[0]["id"]]
            faults = [*self.faults_of(case, output), *duties_differ(output)]
            yield from (f"{case[0]['id']}: {fault}" for fault in faults)

    def faults_of(self, case, output):
        """Where one output is not what the author of the case says."""
        vector, findings, says, check, refused, _ = case
        given, faults = vector["input"], []
        # A report may have a field of this name.
        is_refused = isinstance(output, dict) and isinstance(output.get("refused"), dict)
        if refused is not None or is_refused:
            got = output["refused"]["findings"] if is_refused else []
            return findings_differ(refused or [], got, given.get("overlay", {}))
        if findings is not None:
            got = output if isinstance(output, list) else output.get("findings", [])
            faults += findings_differ(findings, got, given)
        faults += values_differ(says, output) if says is not None else []
        return faults + (check(output) if check else [])

    def said(self, case, output):
        """The part of an output that the author of the case states."""
        _, findings, says, *_ = case
        return said_of(lambda one: self.faults_of(case, one), findings, says, output)

    def text(self, outputs):
        vectors = []
        for case in self.cases:
            vector, *_, note = case
            output = known(outputs[vector["id"]])
            said = self.said(case, output)
            by = "reading" if self.is_read(vector, output) else "recorded" if said in (ABSENT, None) else "author"
            full = {**vector, "by": by, "said": said, "output": output, "note": note}
            vectors.append({k: v for k, v in full.items() if v is not ABSENT and (k != "said" or v is not None) and (k != "note" or v)})
        return laid_out(vectors) + "\n"


class Kept(Book):
    """A file whose inputs stand in it; what its authors say of the outputs is said here, by id."""

    def __init__(self, name):
        super().__init__(name)
        self.given = {vector["id"]: vector for vector in read(VECTORS / f"{name}.json")}
        self.cases = [(self.draft(vector), None, None, None, None, vector.get("note")) for vector in self.given.values()]

    @staticmethod
    def draft(vector):
        return {key: vector[key] for key in ("id", "clauses", "op", "input")}

    def state(self, id, *, findings=None, says=None, check=None, refused=None):
        """What an author says of the vector with this id, whatever stands before its last part."""
        [place] = [n for n, case in enumerate(self.cases) if case[0]["id"] == id or case[0]["id"].endswith(f"/{id}")]
        vector, *_, note = self.cases[place]
        self.cases[place] = (vector, findings, says, check, refused, note)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def computed(books):
    """The output of the library for each case, by id."""
    by_reading = {id: output for book in books for id, output in getattr(book, "outputs", {}).items()}
    books = [book for book in books if not hasattr(book, "outputs")]
    if not books:
        return by_reading
    with tempfile.TemporaryDirectory() as folder:
        for n, book in enumerate(books):
            drafts = [{**vector, "by": "recorded", "output": None} for vector, *_ in book.cases]
            (Path(folder) / f"{n}.json").write_text(json.dumps(drafts), encoding="utf-8")
        subprocess.run([*REPLAY, folder, "--write"], cwd=ROOT, check=True)
        files = [read(path) for path in sorted(Path(folder).glob("*.json"))]
    return by_reading | {vector["id"]: vector["output"] for file in files for vector in file}


def without_author():
    """A vector of a file that no program writes says so: its output was recorded."""
    for path in VECTORS.rglob("*.json"):
        vectors = read(path)
        if all("by" in vector for vector in vectors):
            continue
        for vector in vectors:
            output = vector.pop("output")
            note = vector.pop("note", None)
            vector |= {"by": vector.get("by", "recorded"), "output": output} | ({"note": note} if note else {})
        path.write_text(json.dumps(vectors, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def publish(books, check_only):
    """Writes the files, or only checks that they are what the cases say."""
    ids = [vector["id"] for book in books for vector, *_ in book.cases]
    faults = [f"id used twice: {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    if not faults:
        outputs = computed(books)
        faults = [fault for book in books for fault in book.faults(outputs)]
        for book in books:
            path = VECTORS / f"{book.name}.json"
            if check_only and (not path.exists() or read(path) != json.loads(book.text(outputs))):
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
        without_author()
    print(", ".join(f"{b.name} {len(b.cases)}" for b in books) + f": {len(ids)} vectors")
    return 0

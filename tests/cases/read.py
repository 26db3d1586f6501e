"""Cases of eligibility: the author says what the clauses give for a programme, the second reading computes the whole answer."""

import gridaid_reference as reference
from book import Book
from layout import known


def says(outcome, facts=(), params=(), **rest):
    """An undecided answer with everything that keeps it so; or `amountFen`, `readings` and the like."""
    said = {"outcome": outcome, "missingFacts": sorted(facts), "missingParameters": sorted(params), **rest}
    return said


def missing(*facts, params=(), **rest):
    """Open for these facts; parameter missing if parameters are among the reasons."""
    return says("parameterMissing" if params else "open", facts, params, **rest)


def differences(said, got):
    """Where the computed result is not what the author read in the clause."""
    if isinstance(said, str):
        said = {"outcome": said}
        if got["outcome"] not in ("yes", "no", "notCovered", "notInForce", "notBuilt"):
            return ["an undecided answer must be said with its reasons"]
    have = dict(got)
    have["missingFacts"] = got.get("missingFacts", [])
    have["missingParameters"] = [p["key"] for p in got.get("missingParameters", [])]
    return [f"{k}: said {v!r}, computed {have.get(k)!r}" for k, v in said.items() if have.get(k) != v]


def as_output(said):
    """What the author says of one result, in the form of the output: nothing missing is absent (null)."""
    part = {"outcome": said} if isinstance(said, str) else {**said}
    if "missingFacts" in part:
        part["missingFacts"] = part["missingFacts"] or None
    if "missingParameters" in part:
        part["missingParameters"] = [{"key": key} for key in part["missingParameters"]] or None
    return part


class Read(Book):
    """The cases of one programme."""

    def __init__(self, name):
        super().__init__(f"eligibility/{name}")
        self.outputs = {}
        self.read_by(lambda vector, output: True)

    def case(self, id, clauses, as_of, household, values, say, note=None):
        """`say` maps a programme (`dibao`, `tekun/0`) to what the clause gives; it is checked, not trusted."""
        overlay = {"name": "synthetic", "synthetic": True, "values": values}
        given = {"asOf": as_of, "overlay": overlay, "household": known(household)}
        self.outputs[id] = reference.classify(given["household"], as_of, values)
        vector = {"id": id, "clauses": clauses.split(), "op": "classify", "input": given}
        self.cases.append((vector, None, say, None, None, note))

    def faults_of(self, case, output):
        results = {place: result for _, place, result in rows(output)}
        return [f"{programme}: {d}" for programme, said in case[2].items() for d in differences(said, results[programme])]

    def said(self, case, output):
        """What the author says of each result, by its place in the list."""
        say = case[2]
        return {"results": {str(n): as_output(say[place]) for n, place, _ in rows(output) if place in say}} if say else None


def rows(output):
    """Each result with its programme and member."""
    for n, result in enumerate(output["results"]):
        yield n, result["programme"] + (f"/{result['member']}" if "member" in result else ""), result

"""What an invariant is, and the few that hold for every operation.

An invariant is a function of a vector. It yields what must stand at places of the output, each as a path, the value that
the law and the input ask for, and the other places of the output that this value is read from. A place that is read from
what nobody has stated is not stated either.
"""

import re
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
ALL = []


class Fixed:
    """One place, what must stand there, and from which other places of the output this follows."""

    __slots__ = ("path", "value", "sources")

    def __init__(self, path, value, *sources):
        self.path, self.value, self.sources = tuple(path), value, sources


def invariant(*ops):
    """Registers a function for these operations; none: for all."""

    def register(function):
        ALL.append((function.__name__, ops, function))
        return function

    return register


def whole(path, value, *sources):
    """Every leaf of a value that is fixed as a whole."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from whole((*path, key), inner, *sources)
    elif isinstance(value, list) and value:
        for n, inner in enumerate(value):
            yield from whole((*path, n), inner, *sources)
    else:
        yield Fixed(path, value, *sources)


def at(value, path):
    """What stands at a path; None where nothing does."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


DOUBTS = {
    "recordTwice", "recordsDiffer", "recordUnnamed", "entryPerhapsTwice", "duplicateId", "dateTooEarly", "factOutOfRange", "badValue",
    "unknownPlace",
}


def in_doubt(vector, part):
    """Whether it is told of this part of the input that a record may be another one, or that a day or an id cannot be: then the
    author says what counts."""
    told = [f for f in vector["output"].get("findings") or [] if f.get("code") in DOUBTS]
    return any(part in (f["place"].get("pointer") or "") for f in told)


def is_refused(output):
    return isinstance(output, dict) and isinstance(output.get("refused"), dict)


def day(text):
    return date.fromisoformat(text)


def local(given, key, on=None):
    """The local value of a key on a day; None where none is set."""
    found = None
    for value in (given.get("overlay") or {}).get("values") or []:
        since, to = value.get("from"), value.get("to")
        if value.get("key") == key and (on is None or ((not since or since <= on) and (not to or on <= to))):
            found = value["value"]["value"]
    return found


def clauses():
    """The clauses of the table of the documents: the first and the last day on which each may be in force."""
    found = {}
    for line in (ROOT / "core/docs/generated/clauses.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 5 and re.fullmatch(r"S[1-9][0-9]?|[A-Z]-[0-9]{2,3}[a-z]?", cells[1]):
            found[cells[1]] = cells[3]
    return found


CLAUSES = clauses()


def nodes(value, path=()):
    """Every object in a value, with its path."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from nodes(inner, (*path, key))
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from nodes(inner, (*path, n))


# What is expected may also be one of a few words.
OTHER_TYPES = {"expected"}


def typed(value):
    """The type by which a parameter of a finding is given: counts, flags, days and text."""
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, int):
        return "count"
    return "date" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) else "text"


@invariant()
def parameter_has_the_type_of_its_value(vector):
    for path, node in nodes(vector["output"]):
        value = node.get("value")
        pair = set(node) == {"name", "value"} and isinstance(value, dict) and set(value) == {"type", "value"}
        if pair and node["name"] not in OTHER_TYPES:
            yield Fixed((*path, "value", "type"), typed(value["value"]), (*path, "name"), (*path, "value", "value"))


@invariant()
def every_clause_exists(vector):
    """Nothing is fixed by it: where a clause is none of the table, it asks for one."""
    for path, node in nodes(vector["output"]):
        clause = node.get("clause")
        # A duty of the place itself has no clause.
        if clause and clause not in CLAUSES:
            yield Fixed((*path, "clause"), "a clause of the table")


def reversed_span(given):
    """A span that ends before it begins is refused or read by its operation."""
    first, last = given.get("from"), given.get("to")
    return isinstance(first, str) and isinstance(last, str) and last < first


@invariant()
def the_day_is_the_one_asked_for(vector):
    output, given = vector["output"], vector["input"]
    if isinstance(output, dict) and not is_refused(output) and not reversed_span(given):
        for name in ("asOf", "on", "from", "to"):
            if name in output and name in given and isinstance(given[name], str):
                yield Fixed((name,), given[name])


# Whatever the strength of a text, what it leaves without a number is explained, and an approximate number is advice.
GRAVITY = {"must": {"violation", "explain", "advice"}, "in principle": {"explain", "advice"}}
# A local number that weakens a clause, and a transition without an end, are wrong whatever the clause asks.
OF_THE_PLACE = ("policy", "transitionOpen", "transitionWithout")


@invariant()
def gravity_is_no_more_than_the_text_allows(vector):
    for path, node in nodes(vector["output"]):
        strength = STRENGTH.get(node.get("clause"))
        if "gravity" in node and strength and not str(node.get("code", "")).startswith(OF_THE_PLACE):
            allowed = GRAVITY.get(strength, {"advice"})
            if node["gravity"] not in allowed:
                yield Fixed((*path, "gravity"), " or ".join(sorted(allowed)))
            elif len(allowed) == 1:
                yield Fixed((*path, "gravity"), min(allowed), (*path, "clause"))


def strengths():
    found = {}
    for line in (ROOT / "core/docs/generated/clauses.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > 5 and cells[1] in CLAUSES:
            found[cells[1]] = cells[4]
    return found


STRENGTH = strengths()


@invariant()
def findings_are_in_force(vector):
    """A finding cites a clause that is in force on the day; where one is not, it asks for one."""
    on = vector["input"].get("on") or vector["input"].get("asOf")
    findings = vector["output"].get("findings") if isinstance(vector["output"], dict) else vector["output"]
    if not isinstance(on, str) or not isinstance(findings, list):
        return
    for n, finding in enumerate(findings):
        span = CLAUSES.get(finding.get("clause") if isinstance(finding, dict) else None, "")
        days = re.fullmatch(r"(\d{4}-\d{2}-\d{2}) → ?(\d{4}-\d{2}-\d{2})?", span)
        if days and finding.get("kind") == "law" and not (days[1] <= on and (not days[2] or on <= days[2])):
            place = ("findings", n, "clause") if isinstance(vector["output"], dict) else (n, "clause")
            yield Fixed(place, f"a clause in force on {on}")

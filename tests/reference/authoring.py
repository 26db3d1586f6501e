"""How a vector is written: builders for facts and local values, a check of what the author says, the file format.

`author_vectors.py` holds the cases.
"""

import json
import sys
from pathlib import Path

import gridaid_reference as reference

VECTORS = Path(__file__).resolve().parent.parent / "vectors" / "eligibility"
WIDTH = 110

# ---------------------------------------------------------------------------
# Local values of an invented district
# ---------------------------------------------------------------------------

UNITS = {"fen": "fen", "year": "fenPerYear", "count": "count", "bps": "basisPoints", "flag": "flag", "choice": "choice"}


def local(key, unit, value, since="2021-07-01"):
    """One invented local value, in the period in which the place may set it."""
    if key.endswith("deposit_months"):  # a ratio on the wire: 12 standards are 120 000 basis points
        unit, value = "bps", value * 10_000
    entry = {"key": key, "value": {"type": UNITS[unit], "value": value}, "from": since}
    if key in ("margin.income_multiple_local", "margin.lower_bound_reading"):  # M-03, M-04
        entry.update({"from": max(since, "2022-11-01"), "to": "2027-10-31"})
    if key == "margin.income_percentage_provincial":  # M-02
        entry["from"] = max(since, "2026-07-01")
    return entry


def on(key, since="2021-07-01"):
    return local(key, "flag", True, since)


def off(key, since="2021-07-01"):
    return local(key, "flag", False, since)


URBAN, RURAL = 1000_00, 800_00
STANDARDS = [local("dibao.standard.urban", "fen", URBAN), local("dibao.standard.rural", "fen", RURAL)]
"""S of the invented district: 1,000.00 yuan in town, 800.00 yuan in the country."""

PCDI = local("income.pcdi_last_year", "fen", 36_000_00)
"""Disposable income a head of the year before: 36,000.00 yuan."""

# ---------------------------------------------------------------------------
# Facts
# ---------------------------------------------------------------------------

NO_INCOME = {
    "wageFen": 0,
    "businessNetFen": 0,
    "propertyNetFen": 0,
    "transferNetFen": 0,
    "basicPensionFen": 0,
    "socialInsuranceFen": 0,
    "seniorAllowanceFen": 0,
}
NO_ROUTE = {
    "disabilityCertificate": False,
    "seriousIllness": False,
    "religiousSiteYears": 0,
    "countySingleCase": False,
    "specialHardship": False,
}


def adult(wage=0, **facts):
    """Born 1985: no certificate, so never tekun (T-01) and on no route of a single person."""
    return {"birthDate": "1985-03-10", **NO_INCOME, **NO_ROUTE, "wageFen": wage, **facts}


def disabled(category, grade, wage=0, **facts):
    """Holds a certificate and is out of work; own property beyond the tekun rule, so not tekun (T-23)."""
    certificate = {
        "disabilityCertificate": True,
        "disabilityCategory": category,
        "disabilityGrade": grade,
        "employed": False,
        "ownPropertyWithinTekunRule": False,
    }
    return adult(wage, **{**certificate, **facts})


def elder(**facts):
    """Born 1950: old (T-10), nothing to live on (T-20, T-23), nobody to support (T-04): tekun."""
    return {
        **NO_INCOME,
        **NO_ROUTE,
        "birthDate": "1950-05-05",
        "ownPropertyWithinTekunRule": True,
        "supporters": [],
        "supportersComplete": True,
        **facts,
    }


def minor(born, **facts):
    """As destitute as `elder`, but young; no provincial case (T-15), does not choose the child programme (T-05)."""
    young = {"birthDate": born, "choosesChildProgramme": False, "provincialUnableToWork": False}
    return elder(**{**young, **facts})


def able(**facts):
    """A supporter to whom no case of T-30 to T-35 applies."""
    return {
        "tekun": False,
        "dibao": False,
        "birthDate": "1980-01-01",
        "incomeFen": 2000_00,
        "propertyWithinLowIncomeRule": True,
        "disabilityCertificate": False,
        "withoutCivilCapacity": False,
        "declaredMissing": False,
        "inPrison": False,
        "provincialCase": False,
        **facts,
    }


def family(*members, **facts):
    """Registered here, urban, property within both rules, list complete; nothing that calls for temporary assistance."""
    return {
        "area": "urban",
        "hukouHere": True,
        "propertyWithinDibaoRule": True,
        "propertyWithinMarginRule": True,
        "basicLifeInDifficulty": False,
        "livesHere": False,
        "members": list(members),
        "membersComplete": True,
        **facts,
    }


def known(value):
    """Without the facts that are unknown (None): absent and null mean the same."""
    if isinstance(value, dict):
        return {k: known(v) for k, v in value.items() if v is not None}
    return [known(v) for v in value] if isinstance(value, list) else value


# ---------------------------------------------------------------------------
# What the author says, and the check
# ---------------------------------------------------------------------------


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


class Book:
    """The cases of one file."""

    def __init__(self, name):
        self.name, self.vectors, self.faults = name, [], []

    def case(self, id, clauses, as_of, household, values, say, note=None):
        """`say` maps a programme (`dibao`, `tekun/0`) to what the clause gives; it is checked, not trusted."""
        overlay = {"name": "synthetic", "synthetic": True, "values": values}
        given = {"asOf": as_of, "overlay": overlay, "household": known(household)}
        output = reference.classify(given["household"], as_of, values)
        results, places = {}, {}
        for place, result in enumerate(output["results"]):
            member = f"/{result['member']}" if "member" in result else ""
            results[result["programme"] + member] = result
            places[result["programme"] + member] = str(place)
        for programme, said in say.items():
            for difference in differences(said, results[programme]):
                self.faults.append(f"{self.name}: {id}: {programme}: {difference}")
        vector = {"id": id, "clauses": clauses.split(), "op": "classify", "input": given, "by": "reading"}
        if say:
            rows = {places[programme]: as_output(said) for programme, said in say.items()}
            vector["said"] = {"results": dict(sorted(rows.items(), key=lambda row: int(row[0])))}
        vector["output"] = output
        if note:
            vector["note"] = note
        self.vectors.append(vector)

    def text(self):
        return laid_out(self.vectors, 0) + "\n"


def laid_out(value, depth):
    """JSON with each object on one line where it fits: stable, and readable next to the clause."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + 2 * depth <= WIDTH or not isinstance(value, (dict, list)):
        return flat
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, list):
        rows = [laid_out(v, depth + 1) for v in value]
        return "[\n" + ",\n".join(inner + r for r in rows) + f"\n{outer}]"
    if all(not isinstance(v, (dict, list)) for v in value.values()):
        return wrapped(value, inner, outer)
    rows = [f"{json.dumps(k)}: {laid_out(v, depth + 1)}" for k, v in value.items()]
    return "{\n" + ",\n".join(inner + r for r in rows) + f"\n{outer}}}"


def wrapped(flat_object, inner, outer):
    """An object of plain values, as many to a line as fit."""
    lines, line = [], ""
    for pair in (f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in flat_object.items()):
        if line and len(inner) + len(line) + len(pair) + 3 > WIDTH:
            lines.append(line)
            line = pair
        else:
            line = f"{line}, {pair}" if line else pair
    return "{\n" + ",\n".join(inner + row for row in [*lines, line]) + f"\n{outer}}}"


def publish(books, check_only):
    """Writes the files, or only checks that they are what the cases say."""
    faults = [fault for book in books for fault in book.faults]
    ids = [v["id"] for book in books for v in book.vectors]
    faults += [f"id used twice: {i}" for i in sorted({i for i in ids if ids.count(i) > 1})]
    for book in books:
        path = VECTORS / f"{book.name}.json"
        if check_only and (not path.exists() or path.read_text(encoding="utf-8") != book.text()):
            faults.append(f"{path.name} is not what its cases say: run `cargo xtask write`")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    if not check_only:
        VECTORS.mkdir(parents=True, exist_ok=True)
        for book in books:
            (VECTORS / f"{book.name}.json").write_text(book.text(), encoding="utf-8")
    print(", ".join(f"{b.name} {len(b.vectors)}" for b in books) + f": {len(ids)} vectors")
    return 0

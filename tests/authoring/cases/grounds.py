"""Why: the grounds of an answer name the clause, the two numbers compared, the facts and the parameters.

The outcomes are those of the independent reading in `tests/reference`, which knows no grounds; the steps are said here.
"""

import sys
from pathlib import Path

from book import Book

sys.path.append(str(Path(__file__).resolve().parent.parent.parent / "reference"))

import gridaid_reference as reference  # noqa: E402
from authoring import STANDARDS, able, adult, disabled, elder, family, local, minor  # noqa: E402

from layout import known  # noqa: E402

grounds = Book("eligibility-grounds/steps")
BOOKS = [grounds]


def step(name, clause, truth, left=None, right=None):
    return {"step": name, "clause": clause, "truth": truth, "left": left, "right": right}


def why(id, clauses, household, steps, on="2024-01-01", values=STANDARDS, note=None):
    """`steps`: by programme and member, the outcome and what the grounds say of single steps."""
    given = {
        "overlay": {"name": "synthetic", "synthetic": True, "values": list(values)},
        "household": known(household),
        "asOf": on,
    }

    def check(output):
        plain = [{k: v for k, v in r.items() if k != "grounds"} for r in output["results"]]
        expected = reference.classify(given["household"], on, list(values))
        faults = [
            f"the independent reading gives {e}, computed {g}"
            for e, g in zip(expected["results"], plain)
            if known(e) != known(g)
        ]
        for result in output["results"]:
            nodes = result.get("grounds", [])
            faults += [
                f"{result['programme']}: node {n} stands before its parent"
                for n, g in enumerate(nodes)
                if g.get("parent", -1) >= n
            ]
            leaves = [
                (g.get("parent"), g["source"])
                for g in nodes
                if g["kind"] in ("fact", "parameter") and not g.get("source", "").endswith("isability")
            ]
            faults += [
                f"{result['programme']}: {leaf} is told twice"
                for leaf in sorted(set(leaves), key=str)
                if leaves.count(leaf) > 1
            ]
        for programme, (outcome, *said) in steps.items():
            name, _, member = programme.partition("/")
            of = [
                r for r in output["results"] if r["programme"] == name and str(r.get("member", "")) == member
            ]
            got = of[0] if of else {"outcome": None}
            faults += (
                []
                if got["outcome"] == outcome
                else [f"{programme}: said {outcome}, computed {got['outcome']}"]
            )
            nodes = [
                {k: g.get(k) for k in ("step", "clause", "truth", "left", "right")}
                for g in got.get("grounds", [])
            ]
            faults += [
                f"{programme}: said {s}, computed {[n for n in nodes if n['step'] == s['step']]}"
                for s in said
                if s not in nodes
            ]
        return faults

    grounds.case(id, clauses, "assess", given, check=check, note=note)


# S is 1,000.00 yuan in town and 800.00 yuan in the country.
why(
    "dibao-one-fen-below-the-line",
    "D-01 D-50",
    family(adult(1999_99), adult()),
    {
        "dibao": (
            "yes",
            step("dibaoIncome", "D-01", "yes", 1999_99, 2000_00),
            step("dibaoProperty", "D-34", "yes"),
        ),
        "margin": ("no", step("notDibao", "M-01", "no")),
    },
)
why(
    "dibao-at-the-line",
    "D-01 M-01",
    family(adult(2000_00), adult()),
    {
        "dibao": ("no", step("dibaoIncome", "D-01", "no", 2000_00, 2000_00)),
        "margin": (
            "yes",
            step("notDibao", "M-01", "yes"),
            step("marginIncome", "M-01", "yes", 2000_00, 3000_00),
        ),
    },
)
why(
    "margin-at-the-line",
    "M-01",
    family(adult(3000_00), adult()),
    {"margin": ("no", step("marginIncome", "M-01", "no", 3000_00, 3000_00))},
    on="2022-10-31",
)
why(
    "dibao-in-the-country",
    "D-01",
    family(adult(799_99), area="rural"),
    {"dibao": ("yes", step("dibaoIncome", "D-01", "yes", 799_99, 800_00))},
)
why(
    "dibao-not-of-this-place",
    "D-60",
    family(adult(), hukouHere=False, residencePermitHere=False),
    {"dibao": ("no", step("place", "D-60", "no"))},
)
why(
    "dibao-property-beyond-the-rule",
    "D-34",
    family(adult(), propertyWithinDibaoRule=False),
    {"dibao": ("no", step("dibaoProperty", "D-34", "no"))},
)
why(
    "dibao-without-a-standard",
    "D-02",
    family(adult()),
    {"dibao": ("parameterMissing", step("dibaoIncome", "D-01", "open", 0))},
    values=(),
    note="no standard is known: nothing is computed, and the key is named",
)
why(
    "dibao-wage-unknown",
    "D-01",
    family(adult(None), adult()),
    {"dibao": ("open", step("dibaoIncome", "D-01", "open", None, 2000_00))},
)
why(
    "dibao-wage-unknown-and-the-other-above-the-line",
    "D-01",
    family(adult(None), adult(2000_00)),
    {"dibao": ("no", step("dibaoIncome", "D-01", "no", None, 2000_00))},
    note="no completion brings the income below the line",
)
for born, outcome, truth, age in (("1964-01-01", "yes", "yes", 60), ("1964-01-02", "no", "no", 59)):
    why(
        f"tekun-elder-born-{born}",
        "T-10",
        family(elder(birthDate=born)),
        {"tekun/0": (outcome, step("elderly", "T-10", truth, age, 60))},
    )
for born, outcome, truth, age in (("2008-01-02", "yes", "yes", 15), ("2008-01-01", "no", "no", 16)):
    why(
        f"tekun-minor-born-{born}",
        "T-11",
        family(minor(born)),
        {"tekun/0": (outcome, step("minorNoWork", "T-11", truth, age, 16))},
    )
why(
    "tekun-able-supporter",
    "T-04 T-30",
    family(elder(supporters=[able()])),
    {"tekun/0": ("no", step("noAbleSupporter", "T-04", "no"))},
)
why(
    "tekun-supporter-in-prison",
    "T-34",
    family(elder(supporters=[able(inPrison=True)])),
    {"tekun/0": ("yes", step("noAbleSupporter", "T-04", "yes"), step("supporterAbsent", "T-34", "yes"))},
)
why(
    "tekun-income-at-the-line",
    "T-20",
    family(elder(wageFen=1000_00)),
    {"tekun/0": ("no", step("tekunIncome", "T-20", "no", 1000_00, 1000_00))},
)
why(
    "single-severely-disabled-in-a-margin-family",
    "D-40",
    family(disabled("limb", 2), adult(2500_00)),
    {
        "margin": ("yes", step("marginIncome", "M-01", "yes", 2500_00, 3000_00)),
        "dibaoSingle/0": (
            "yes",
            step("routeDisability", "D-40", "yes"),
            step("ownIncome", "D-01", "yes", 0, 1000_00),
        ),
        "dibaoSingle/1": ("no",),
    },
)
why(
    "relaxed-line",
    "M-04",
    family(adult(1600_00)),
    {"margin": ("yes", step("marginRelaxed", "M-04", "yes"))},
    values=[
        *STANDARDS,
        local("margin.income_multiple_local", "bps", 18_000),
        local("wage.minimum_monthly", "fen", 2000_00),
    ],
)
why(
    "before-the-rules-that-are-carried",
    "D-01",
    family(adult()),
    {"dibao": ("notCovered",), "margin": ("notCovered",), "tekun/0": ("notCovered",)},
    on="2021-06-30",
)

"""What a town sets for itself holds in that town and only tightens (S47); what a reform supposes is called so."""

from book import Book
from expect import advice, data, violation
from given import SIZES, TOP, area, base, community, grid, homes, local, micro, under

towns, reforms = Book("policy/towns"), Book("policy/reforms")
BOOKS = [towns, reforms]
TODAY = "2026-07-01"


def district(code=None):
    """Two communities, one in a sub-district and one in a town, each with one full-time worker and one helper."""
    top = [{**row, "code": code} if row["id"] == "t" and code else row for row in TOP]
    return grid(
        [
            *top,
            community(1, parent="s"), base(1, parent="c1"), micro(1, parent="b1"), area(1, parent="s"),
            community(2, parent="t"), base(2, parent="c2"), micro(2, parent="b2"), area(2, parent="t"),
        ],
        [*homes("m1", 20), *homes("m2", 20)],
    )


def checked(id, clauses, values, findings, code=None, **more):
    towns.case(id, clauses, "checkGrid", under((*SIZES, *values), facts=district(code), on=TODAY), findings=findings, **more)


WORKERS, HELPERS = "grid.city.fulltime_per_base", "grid.rural.helper_per_area"
short = violation("fullTimeWorkerMissing", "S15", "b2", has=1, asked=2)
checked("two-workers-in-the-town", "S15 S47", [local(WORKERS, 2, town="t")], [short])
checked("two-workers-in-the-town-by-its-code", "S15 S47", [local(WORKERS, 2, town="370302103")], [short], "370302103")
checked("two-workers-in-another-town", "S15 S47", [local(WORKERS, 2, town="x")], [])
checked(
    "two-helpers-in-the-town", "S14 S47", [local(HELPERS, 2, town="t")],
    [violation("helperMissing", "S14", "a2", has=1, asked=2)],
)
checked(
    "two-in-the-district-three-in-the-town", "S15 S47", [local(WORKERS, 2), local(WORKERS, 3, town="t")],
    [
        violation("fullTimeWorkerMissing", "S15", "b1", has=1, asked=2),
        violation("fullTimeWorkerMissing", "S15", "b2", has=1, asked=3),
    ],
)
checked("two-workers-in-the-town-from-tomorrow", "S15 S47", [local(WORKERS, 2, "2026-07-02", town="t")], [])

ROUNDS = "visit.team.rounds_per_quarter"
HOMES = [{"id": "h1", "town": "s"}, {"id": "h2", "town": "t"}, {"id": "h3"}]


def visited(id, values, states, **more):
    """The states under S38 of three households, one of an unknown town; h2 was visited once in the quarter."""
    met = [
        {
            "id": f"e{n}", "household": home, "date": date, "mode": "inPerson", "result": "met",
            "visitors": [{"role": "communityWorker"}, {"role": "gridWorker"}, {"role": "partyMember"}],
        }
        for n, (home, date) in enumerate((h, d) for h in ("h1", "h2", "h3") for d in ("2026-07-03",))
    ]
    facts = {"households": HOMES, "visits": met, "logFrom": "2026-07-01"}

    def check(result):
        got = [(s["household"], s["state"]) for s in result["statuses"] if s["clause"] == "S38"]
        return [] if got == states else [f"said {states}, computed {got}"]

    towns.case(id, "S38 S47", "checkVisits", under(values, facts=facts, asOf="2026-09-01"), check=check, **more)


visited("one-round-for-all", (), [("h1", "done"), ("h2", "done"), ("h3", "done")])
visited(
    "two-rounds-in-the-town", (local(ROUNDS, 2, town="t"),),
    [("h1", "done"), ("h3", "done"), ("h2", "open"), ("h3", "undecided")],
    note="the town asks for a visit in each half of the quarter; of h3 it is not known whether it lies there",
)

towns.case(
    "a-town-below-the-district", "S38 S47", "parameter",
    under((local(ROUNDS, 3), local(ROUNDS, 2, town="t")), key=ROUNDS, on=TODAY),
    refused=[
        {**violation("policyWeakens", "S38", "/values/1/value", key=ROUNDS, limit=3, given=2)},
    ],
)
for key, value, unit in (
    ("dibao.standard.urban", 100_000, "fen"), ("dibao.standard.rural", 100_000, "fen"), ("temp.town_limit", 100_000, "fen"),
    ("dibao.religious_site_years", 4, None), ("tekun.age_elderly", 60, None),
):
    given = local(key, value, town="t", **({"unit": unit} if unit else {}))
    for whose in ("overlay", "reform"):
        towns.case(
            f"no-{key}-of-a-town-by-{whose}", "S47", "parameter",
            {whose: {"name": "synthetic", "values": [given], **({"synthetic": True} if whose == "overlay" else {})}, "key": ROUNDS, "on": TODAY},
            refused=[data("policyNotOfTown", "/values/0/town", key=key)],
            note="nothing about the assistance of a household depends on its town, so nobody would read it",
        )


def supposed(*values):
    return {"name": "supposed", "values": list(values)}


reforms.case(
    "a-number-that-is-only-supposed", "S15", "parameter",
    {"reform": supposed(local(WORKERS, 0)), "key": WORKERS, "on": TODAY},
    says={"value": {"level": "reform", "value": {"type": "count", "value": 0}}},
    note="an overlay may not loosen S15, a reform may suppose it",
)
reforms.case(
    "a-check-under-a-reform-says-so", "S15", "checkGrid",
    {**under(SIZES, facts=district(), on=TODAY), "reform": supposed(local(WORKERS, 2))},
    findings=[
        violation("fullTimeWorkerMissing", "S15", "b1", has=1, asked=2),
        violation("fullTimeWorkerMissing", "S15", "b2", has=1, asked=2),
    ],
    says={"hypothetical": True},
)
reforms.case(
    "a-check-without-one-does-not", "S15", "checkGrid", under(SIZES, facts=district(), on=TODAY), findings=[],
    says={"hypothetical": None},
)
reforms.case(
    "an-assessment-under-a-reform-says-so", "D-01", "classify",
    {"reform": supposed(local(WORKERS, 2)), "household": {}, "asOf": TODAY},
    says={"hypothetical": True},
)
reforms.case(
    "leaders-under-a-reform", "S16", "checkLeaders",
    {
        "reform": supposed(local("grid.leader.dual_count", 0)), "facts": grid([*TOP]),
        "leaders": {"leaders": [], "candidates": []}, "on": TODAY,
    },
    findings=[data("policyHypothetical", "")],
)
reforms.case(
    "a-reform-of-no-parameter", "", "parameter",
    {"reform": supposed(local("no.such.key", 1)), "key": WORKERS, "on": TODAY},
    refused=[data("policyUnknownKey", "/values/0/key")],
)

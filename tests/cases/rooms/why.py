"""Why: the sets of facts that decide an answer alone, none of which may be left out. Every set is said by hand.

A set holds whatever the other facts are: also those that closed a branch elsewhere, such as age and certificate of a
member who is certainly not tekun while nobody has said whether a tekun member counts (D-10).
"""

from book import Book

from given import STANDARDS, adult, elder, family, off, on

why = Book("inquiry/why")
BOOKS = [why]
ALONE = ("wageFen", "businessNetFen", "transferNetFen")
"""What decides that an income is not below a line: the high wage, and what may be negative."""
INCOME = (*ALONE, "propertyNetFen", "socialInsuranceFen", "seniorAllowanceFen")
"""What decides that an income is below a line; a basic pension may count or not, which nobody has said."""


def of(member, *facts):
    return [f"/members/{member}/{f}" for f in facts]


def decided(id, clauses, household, programme, outcome, *sets, values=STANDARDS, date="2024-01-01", member=None, note=None):
    """`sets`: all of them; none where the answer is open."""
    said = sorted((sorted(s) for s in sets), key=lambda s: (len(s), s))
    result = {"programme": programme, "outcome": outcome, "complete": True}
    result["sets"] = [{"facts": s, "smallest": True} for s in said]
    if member is not None:
        result["member"] = member

    def check(output):
        wanted = {"asOf": date, "results": [result] if sets else []}
        if member is not None:
            output = {**output, "results": [r for r in output["results"] if r["member"] == member]}
        return [] if output == wanted else [f"said {wanted}, computed {output}"]

    overlay = {"name": "synthetic", "synthetic": True, "values": list(values)}
    given = {"overlay": overlay, "household": household, "asOf": date, "scope": {"programme": programme}}
    why.case(id, clauses, "why", given, check=check, note=note)


# Place and property ------------------------------------------------------------------------------------------------

PERMIT = "dibao.residence_permit_accepted"
elsewhere = family(adult(), hukouHere=False, residencePermitHere=False)
decided("no-by-place", "D-60", elsewhere, "dibao", "no", ["/hukouHere", "/residencePermitHere"], values=[*STANDARDS, on(PERMIT)])
decided(
    "no-by-place-where-no-permit-is-accepted",
    "D-60",
    elsewhere,
    "dibao",
    "no",
    ["/hukouHere"],
    values=[*STANDARDS, off(PERMIT)],
    note="the permit does not matter: one false is enough",
)
decided(
    "no-for-two-reasons",
    "D-60 D-34",
    {**elsewhere, "propertyWithinDibaoRule": False},
    "dibao",
    "no",
    ["/hukouHere"],
    ["/propertyWithinDibaoRule"],
    values=[*STANDARDS, off(PERMIT)],
)

# Income ------------------------------------------------------------------------------------------------------------

BELOW = ["/membersComplete", "/propertyWithinDibaoRule", *of(0, *INCOME)]
decided(
    "yes-needs-everything",
    "D-01 D-60 D-34 D-10",
    family(adult(1)),
    "dibao",
    "yes",
    ["/hukouHere", *BELOW, *of(0, "birthDate", "disability")],
    note="were the member tekun, it would be open who counts: age and certificate say that the member is not",
)
counts = [*STANDARDS, on("dibao.counts_tekun_member")]
decided(
    "yes-where-a-tekun-member-counts",
    "D-10",
    family(adult(1)),
    "dibao",
    "yes",
    ["/hukouHere", *BELOW],
    values=counts,
    note="whether the member is tekun changes nothing",
)
decided(
    "no-by-income",
    "D-01",
    family(adult(1000_00)),
    "dibao",
    "no",
    ["/membersComplete", *of(0, *ALONE)],
    note="incomes that may be negative must be known; other wages need not",
)
TWO = ["/membersComplete", *of(0, *ALONE[1:]), *of(1, *ALONE[1:])]
decided(
    "no-by-income-of-one-of-two",
    "D-01",
    family(adult(2000_00), adult(2000_00)),
    "dibao",
    "no",
    [*TWO, *of(0, "wageFen")],
    [*TWO, *of(1, "wageFen")],
    note="either wage reaches the line of two",
)
decided("not-dibao-and-margin-at-once", "M-01", family(adult(1)), "margin", "no", BELOW, note="of whoever may be taken in, the place does not matter")
decided("open-has-no-why", "D-21", family(adult(None)), "dibao", "open")

# Persons -----------------------------------------------------------------------------------------------------------

decided(
    "tekun-elderly",
    "T-10 T-01 T-02",
    family(elder(birthDate="1963-12-31", employed=False, choosesChildProgramme=False)),
    "tekun",
    "yes",
    ["/hukouHere", *of(0, "birthDate", *ALONE, "propertyNetFen", "ownPropertyWithinTekunRule", "supportersComplete")],
    member=0,
)
decided(
    "not-tekun-by-age",
    "T-01",
    family(adult(ownPropertyWithinTekunRule=True, supporters=[], supportersComplete=True)),
    "tekun",
    "no",
    of(0, "birthDate", "disability"),
    member=0,
)
decided(
    "alone-by-own-property",
    "D-44 D-35",
    family({"ownPropertyWithinDibaoRule": False}),
    "dibaoSingle",
    "no",
    of(0, "ownPropertyWithinDibaoRule"),
    member=0,
    note="no route is asked",
)

# Recorded statuses, spending, events ----------------------------------------------------------------------------------

decided(
    "rigid-recorded",
    "M-20",
    family(adult(), recordedDibao=True, recordedMargin=True),
    "rigid",
    "no",
    ["/recordedDibao"],
    ["/recordedMargin"],
    date="2025-06-01",
    note="either record is enough",
)
decided(
    "temporary-without-difficulty",
    "L-08 L-09",
    family(adult()),
    "temporary",
    "no",
    ["/basicLifeInDifficulty", "/livesHere"],
    date="2026-07-01",
    note="the aid of the epidemic asks for no difficulty, and nobody has said that it has ended here",
)
decided(
    "temporary-after-dibao",
    "L-07 L-10",
    family(adult(), basicLifeInDifficulty=True, recordedDibao=True, specialAssistanceReceived=True),
    "temporary",
    "yes",
    ["/basicLifeInDifficulty", "/hukouHere", "/recordedDibao"],
    ["/basicLifeInDifficulty", "/hukouHere", "/specialAssistanceReceived"],
    date="2026-07-01",
)

"""The table of the facts: which there are, and what a value may be. The list is that of the independent reading."""

import listed
from book import Book

book = Book("household/facts")

SAID = [
    {"name": name, "level": level, **form}
    for level, facts in (("household", listed.HOUSEHOLD), ("member", listed.MEMBER), ("supporter", listed.SUPPORTER))
    for name, form in facts.items()
]
PARTS = ("name", "level", "kind", "unit", "least", "most", "choices")


def check(result):
    """What the library says of a fact otherwise than the reading; a text is never empty, and a fact of money is sensitive."""
    found = [{part: row[part] for part in PARTS if part in row} for row in result]
    faults = [f"said {said}, computed {had}" for said, had in zip(SAID, found, strict=True) if said != had]
    return faults + [f"{row['name']} is not sensitive" for row in result if row.get("unit", "").startswith("fen") and not row["sensitive"]]


book.case("table", "", "facts", {}, check=check)

"""Writes the vectors from the cases of their authors.

Each case says by hand what the clauses require. In `eligibility` the second reading of the rules computes the whole answer, in `rooms`
the library does; where it is not what the case says, nothing is written. All local values belong to an invented district.

    python3 tests/cases/author.py           write the files
    python3 tests/cases/author.py --check   only check that they are up to date
    python3 tests/cases/author.py dibao grid    only these programs
"""

import importlib
import sys
from pathlib import Path

import reading  # noqa: F401
from book import publish

HERE = Path(__file__).parent
MODULES = [
    f"{folder}.{path.stem}"
    for folder in ("eligibility", "rooms")
    for path in sorted((HERE / folder).glob("*.py"))
    if path.stem != "__init__"
]


def books(module):
    return getattr(module, "BOOKS", None) or [module.book]


if __name__ == "__main__":
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")]
    names = [m for m in MODULES if not chosen or m.split(".")[1] in chosen]
    modules = [importlib.import_module(name) for name in names]
    sys.exit(publish([b for m in modules for b in books(m)], check_only="--check" in sys.argv[1:]))

"""Writes the vectors of the grid, the leaders, the visits, the parameters and the grounds from the cases beside it.

Each case says by hand what the clauses require: the findings, no more and no fewer, the states, the pairs, the
values. The library computes the whole output; where it is not what the case says, nothing is written. All local
values belong to an invented district.

    python3 tests/authoring/author.py           write the files
    python3 tests/authoring/author.py --check   only check that they are up to date
"""

import importlib
import sys
from pathlib import Path

from book import publish

MODULES = sorted(p.stem for p in (Path(__file__).parent / "cases").glob("*.py") if p.stem != "__init__")

if __name__ == "__main__":
    chosen = [a for a in sys.argv[1:] if not a.startswith("-")]
    modules = [importlib.import_module(f"cases.{m}") for m in chosen or MODULES]
    sys.exit(publish([b for m in modules for b in m.BOOKS], check_only="--check" in sys.argv[1:]))

"""Writes `tests/vectors/eligibility/*.json` from the cases in `cases/`.

Each case names its clauses, its facts and local values, and what the clauses give for the programmes that it
is about. The reference computes the whole answer; where it is not what the case says, nothing is written.
All local values belong to an invented district.

    python3 tests/reference/author_vectors.py           write the files
    python3 tests/reference/author_vectors.py --check   only check that they are up to date
"""

import sys

from authoring import publish
from cases import dibao, margin, order, rigid, single, tekun, temporary, unknown, yearly

BOOKS = [module.book for module in (dibao, margin, single, tekun, order, rigid, temporary, unknown, yearly)]

if __name__ == "__main__":
    sys.exit(publish(BOOKS, check_only="--check" in sys.argv[1:]))

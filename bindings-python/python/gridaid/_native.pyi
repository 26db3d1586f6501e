"""The native module: what the mirror writes, and what is kept by hand: tables cross through Arrow, not through the wire."""

import datetime

from ._generated.native import *
from ._generated.native import PolicyPack as PolicyPack

__version__: str

class ArrowTable:
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __len__(self) -> int: ...
    @property
    def column_names(self) -> list[str]: ...

def conditions() -> list[tuple[int, str, str]]: ...
def faults() -> list[str]: ...
def population_faults(
    households: object,
    members: object,
    supporters: object | None,
    as_of: datetime.date,
) -> list[ArrowTable]: ...
def classify_population(
    pack: PolicyPack,
    households: object,
    members: object,
    supporters: object | None,
    as_of: datetime.date,
    assume: list[tuple[str, str, bool | int]],
    all: bool,
    threads: int,
) -> list[ArrowTable]: ...
def visit_status(
    pack: PolicyPack,
    households: object,
    visits: object,
    as_of: datetime.date,
    log_from: datetime.date | None,
    policies: bytes | None,
    since: bool,
    threads: int,
) -> tuple[ArrowTable, tuple[int, int, int, int]]: ...
def visit_coverage(
    pack: PolicyPack,
    households: object,
    visits: object,
    as_of: datetime.date,
    log_from: datetime.date | None,
    policies: bytes | None,
    threads: int,
) -> tuple[ArrowTable, tuple[int, int, int, int]]: ...
def visit_codes() -> list[list[str]]: ...

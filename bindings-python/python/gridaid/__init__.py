"""Grid-based social assistance: who is eligible for what, by the law of a date, with reasons.

The operations are functions of this package. Facts and results are frozen records of the modules in which the core has them:
:mod:`gridaid.household`, :mod:`gridaid.grid`, :mod:`gridaid.visit` and the others; the ten most used are here too. Every absent
fact is unknown. ``replace`` makes another record with some facts changed.

>>> import gridaid
>>> gridaid.check_citizen_number("370302209912310010", synthetic=True).valid
True
"""

from msgspec.structs import replace

from . import (
    calendar as calendar,
    case as case,
    deadline as deadline,
    eligibility as eligibility,
    finding as finding,
    grid as grid,
    household as household,
    identity as identity,
    inquiry as inquiry,
    law as law,
    leader as leader,
    logic as logic,
    message as message,
    office as office,
    policy as policy,
    privacy as privacy,
    support as support,
    value as value,
    visit as visit,
    wire as wire,
)
from ._border import GridaidError, from_json
from ._codec import to_json
from ._generated import objects as _objects
from ._generated import ops as _ops
from ._generated.objects import *
from ._generated.ops import *
from ._handles import PolicyPack
from ._native import __version__

# The ten types that are used most; every other one is found in its module alone.
from .eligibility import Outcome, Programme
from .finding import Finding
from .household import AreaKind, Household, Person
from .message import Lang
from .policy import LocalOverlay, LocalValue
from .value import TypedValueFen

__all__ = [
    "AreaKind",
    "Finding",
    "GridaidError",
    "Household",
    "Lang",
    "LocalOverlay",
    "LocalValue",
    "Outcome",
    "Person",
    "PolicyPack",
    "Programme",
    "TypedValueFen",
    "__version__",
    "from_json",
    "replace",
    "to_json",
    *_objects.__all__,
    *_ops.__all__,
]

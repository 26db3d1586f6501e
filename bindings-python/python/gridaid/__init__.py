"""Grid-based social assistance: who is eligible for what, by the law of a date, with reasons.

Facts and results are frozen dataclasses of :mod:`gridaid.types`; every absent fact is unknown.

>>> import gridaid
>>> gridaid.check_citizen_number("370302209912310010", synthetic=True).valid
True
"""

from . import _objects, _ops, types
from ._border import GridaidError, from_json
from ._codec import to_json
from ._handles import PolicyPack
from ._native import __version__
from ._objects import *
from ._ops import *
from .types import *

__all__ = ["GridaidError", "PolicyPack", "__version__", "from_json", "to_json", *_objects.__all__, *_ops.__all__, *types.__all__]

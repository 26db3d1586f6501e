"""Grid-based social assistance: who is eligible for what, by the law of a date, with reasons.

Facts and results are frozen records of :mod:`gridaid.types`; every absent fact is unknown. ``replace`` makes another one
with some facts changed.

>>> import gridaid
>>> gridaid.check_citizen_number("370302209912310010", synthetic=True).valid
True
"""

from msgspec.structs import replace

from . import types
from ._border import GridaidError, from_json
from ._codec import to_json
from ._generated import objects as _objects
from ._generated import ops as _ops
from ._generated.objects import *
from ._generated.ops import *
from ._handles import PolicyPack
from ._native import __version__
from .types import *

__all__ = ["GridaidError", "PolicyPack", "__version__", "from_json", "replace", "to_json", *_objects.__all__, *_ops.__all__, *types.__all__]

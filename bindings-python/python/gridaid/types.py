"""What crosses the wire: facts, results and findings. Every absent fact is unknown."""

from ._generated.types import *
from ._generated.types import __all__ as __all__

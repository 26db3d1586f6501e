from ._generated.household import *
from ._generated.household import __all__ as __all__
from ._generated.household import __doc__ as __doc__

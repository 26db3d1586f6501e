from ._generated.visit import *
from ._generated.visit import __all__ as __all__
from ._generated.visit import __doc__ as __doc__

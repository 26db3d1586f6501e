from ._generated.grid import *
from ._generated.grid import __all__ as __all__
from ._generated.grid import __doc__ as __doc__

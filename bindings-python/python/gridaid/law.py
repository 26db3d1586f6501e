from ._generated.law import *
from ._generated.law import __all__ as __all__
from ._generated.law import __doc__ as __doc__

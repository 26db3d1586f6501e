from ._generated.case import *
from ._generated.case import __all__ as __all__
from ._generated.case import __doc__ as __doc__

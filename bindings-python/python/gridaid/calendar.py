from ._generated.calendar import *
from ._generated.calendar import __all__ as __all__
from ._generated.calendar import __doc__ as __doc__

from ._generated.finding import *
from ._generated.finding import __all__ as __all__
from ._generated.finding import __doc__ as __doc__

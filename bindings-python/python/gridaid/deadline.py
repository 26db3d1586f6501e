from ._generated.deadline import *
from ._generated.deadline import __all__ as __all__
from ._generated.deadline import __doc__ as __doc__

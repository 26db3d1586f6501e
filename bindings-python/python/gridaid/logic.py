from ._generated.logic import *
from ._generated.logic import __all__ as __all__
from ._generated.logic import __doc__ as __doc__

from ._generated.identity import *
from ._generated.identity import __all__ as __all__
from ._generated.identity import __doc__ as __doc__

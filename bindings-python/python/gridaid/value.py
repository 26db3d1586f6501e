from ._generated.value import *
from ._generated.value import __all__ as __all__
from ._generated.value import __doc__ as __doc__

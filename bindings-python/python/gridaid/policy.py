from ._generated.policy import *
from ._generated.policy import __all__ as __all__
from ._generated.policy import __doc__ as __doc__

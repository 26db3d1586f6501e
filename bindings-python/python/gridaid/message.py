from ._generated.message import *
from ._generated.message import __all__ as __all__
from ._generated.message import __doc__ as __doc__

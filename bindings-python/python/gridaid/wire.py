from ._generated.wire import *
from ._generated.wire import __all__ as __all__
from ._generated.wire import __doc__ as __doc__

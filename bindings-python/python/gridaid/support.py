from ._generated.support import *
from ._generated.support import __all__ as __all__
from ._generated.support import __doc__ as __doc__

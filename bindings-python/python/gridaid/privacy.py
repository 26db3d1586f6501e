from ._generated.privacy import *
from ._generated.privacy import __all__ as __all__
from ._generated.privacy import __doc__ as __doc__

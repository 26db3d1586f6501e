from ._generated.office import *
from ._generated.office import __all__ as __all__
from ._generated.office import __doc__ as __doc__

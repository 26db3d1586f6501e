from ._generated.leader import *
from ._generated.leader import __all__ as __all__
from ._generated.leader import __doc__ as __doc__

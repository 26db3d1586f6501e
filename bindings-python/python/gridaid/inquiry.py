from ._generated.inquiry import *
from ._generated.inquiry import __all__ as __all__
from ._generated.inquiry import __doc__ as __doc__

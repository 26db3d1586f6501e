from ._generated.eligibility import *
from ._generated.eligibility import __all__ as __all__
from ._generated.eligibility import __doc__ as __doc__

"""What must always hold between an input and an output: checked over all vectors, and stated for the leaves that it fixes."""

import reading  # noqa: F401
from invariants import common, grid, history, households, inquiry, leaders, partition, pictures, policy, visits
from invariants.common import ALL

__all__ = ["ALL", "common", "grid", "history", "households", "inquiry", "leaders", "partition", "pictures", "policy", "visits"]

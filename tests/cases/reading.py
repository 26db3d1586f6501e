"""The second reading of the law stands beside the cases and knows nothing of them; this makes it importable."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "reading"))

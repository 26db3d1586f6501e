"""python lines.py: changed inputs, one a line, as `cargo xtask fuzz` draws them, each with what Rust gives.

The package gives the same answer; what Rust refuses it refuses with an error of ours, or of Python where a value is none of the
type, and no error tells what must not be told again.
"""

import json
import sys

from replay import answered, canonical
from generated.through import THROUGH


def is_refused(output):
    refused = output.get("refused") if isinstance(output, dict) else None
    return isinstance(refused, dict) and "code" in refused


def fault(name, vector):
    """Why what an operation gives, or a method of a handle, is not as it must be."""
    expected = vector["output"]
    try:
        given = answered(name, vector["input"])
    except (TypeError, ValueError, OverflowError) as error:
        # Of what is none of the type of a parameter, by Python itself.
        return None if is_refused(expected) else f"{type(error).__name__}: {error}"
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        # A panic of Rust is no Exception.
        return f"{type(error).__name__}: {error}"
    if is_refused(expected) and is_refused(given):
        return None
    return None if canonical(given) == canonical(expected) else "another answer"


def main() -> int:
    passed, faults = 0, []
    for line in sys.stdin:
        vector = json.loads(line)
        for name in (vector["op"], THROUGH.get(vector["op"])):
            why = name and fault(name, vector)
            if why:
                faults.append(f"case {vector['id']}, {name}: {why}")
            elif name:
                passed += 1
    for one in faults[:20]:
        print(one)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

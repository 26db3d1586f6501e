"""python replay.py VECTORS: the Python runner, through the typed functions."""

import json
import sys
import typing
from pathlib import Path

import gridaid
import handles
import msgspec
from generated.through import THROUGH


def snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name)


def camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def canonical(value):
    """A value in which an absent and a null fact are the same."""
    if isinstance(value, dict):
        return {key: canonical(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [canonical(item) for item in value]
    return value


def argument(hint, value):
    """A value of this type."""
    if isinstance(value, (dict, str)) and isinstance(hint, type) and hint is not str:
        if hint.__module__.startswith("gridaid."):
            return gridaid.from_json(hint, json.dumps(value))
    if isinstance(value, list):
        (item,) = typing.get_args(hint)
        return tuple(argument(item, one) for one in value)
    return msgspec.convert(value, hint)


def ask(operation, inputs):
    """Calls a function with the parts of the input that it names."""
    hints = typing.get_type_hints(operation.__init__ if isinstance(operation, type) else operation)
    hints.pop("return")
    arguments = {}
    for name, hint in hints.items():
        value = inputs.get(camel(name))
        made = handles.make(hint, inputs, value)
        if made is not None:
            arguments[name] = made
        elif value is not None:
            arguments[name] = argument(hint, value)
    return operation(**arguments)


def called(op, inputs):
    """The output of an operation, or of a method such as `GridRegister.check`."""
    kind, _, method = op.rpartition(".")
    operation = getattr(ask(getattr(gridaid, kind), inputs), snake(method)) if kind else getattr(gridaid, snake(op))
    answer = ask(operation, inputs)
    return None if answer is None else json.loads(gridaid.to_json(answer))


def output(vector):
    direct = answered(vector["op"], vector["input"])
    if (method := THROUGH.get(vector["op"])) is not None:
        asked = answered(method, vector["input"])
        if asked != direct:
            raise AssertionError(f"{method} gave {asked}, the operation {direct}")
    return direct


def answered(op, inputs):
    try:
        return called(op, inputs)
    except gridaid.GridaidError as error:
        return refusal(error)


def refusal(error):
    return {"refused": {"code": error.code.value, "findings": json.loads(gridaid.to_json(error.findings))}}


def main(folder: str) -> int:
    vectors = [
        vector
        for file in sorted(Path(folder).rglob("*.json"))
        for vector in json.loads(file.read_text("utf-8"))
    ]
    good = 0
    for vector in vectors:
        expected = canonical(vector["output"])
        try:
            given = canonical(output(vector))
        except Exception as error:
            given = f"{type(error).__name__}: {error}"
        if given == expected:
            good += 1
        else:
            print(f"{vector['id']}: expected\n  {expected}\ngave\n  {given}", file=sys.stderr)
    print(f"{good} of {len(vectors)} vectors")
    return 0 if good == len(vectors) > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

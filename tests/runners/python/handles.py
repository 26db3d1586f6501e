"""The handles of the wire, made from the input of a vector."""

import json

import gridaid
from gridaid.policy import LocalOverlay, Reform
from gridaid.visit import VisitFacts


def make(hint, inputs, value):
    """A handle of this type, or None where the type is a plain one."""
    if hint is gridaid.VisitLog:
        return gridaid.VisitLog(gridaid.from_json(VisitFacts, json.dumps(value)))
    if hint is not gridaid.PolicyPack:
        return None
    given = {"overlay": LocalOverlay, "reform": Reform}
    return gridaid.PolicyPack(
        **{
            name: gridaid.from_json(kind, json.dumps(inputs[name]))
            for name, kind in given.items()
            if inputs.get(name) is not None
        }
    )

"""Builders for the facts and local values of an invented district."""


def local(key, value, since="2021-01-01", until=None, **more):
    """One local value; its type follows from the value, or from `unit`."""
    unit = more.pop("unit", None)
    kinds = ((bool, "flag"), (int, "count"), (str, "choice"))
    unit = unit or next(name for kind, name in kinds if isinstance(value, kind))
    return {"key": key, "value": {"type": unit, "value": value}, "from": since, "to": until, **more}


def overlay(*values):
    """Local values as one overlay."""
    return {"name": "synthetic", "synthetic": True, "values": list(values)}


def under(values, **facts):
    """The input of an operation: its parameters, beside these local values."""
    return {"overlay": overlay(*values), **facts} if values else facts


SIZES = (local("grid.micro.tolerance", 5), local("grid.base.households_min", 1))
"""A tolerance for S11, and base grids of any size below 500: what is left is what a case is about."""
FEW = (*SIZES, local("grid.micro.target_households", 2))
"""The same with a small target, so that cases about something else need few households."""


# ---------------------------------------------------------------------------
# The grid
# ---------------------------------------------------------------------------


def place(id, kind, parent=None, **facts):
    return {"id": id, "kind": kind, "parent": parent, **facts}


def homes(micro, count, prefix=None):
    """Households of one micro-grid."""
    return [{"id": f"{prefix or micro}h{n}", "microGrids": [micro]} for n in range(1, count + 1)]


def grid(places, households=(), **facts):
    """A register whose list of households is complete."""
    return {"places": list(places), "households": list(households), "householdsComplete": True, **facts}


TOP = (place("d", "district"), place("s", "subDistrict", "d"), place("t", "town", "d"))


def community(n="", *, party="branch", parent="s", **facts):
    return place(f"c{n}", "community", parent, **{"partyOrganisation": party, **facts})


def base(n="", *, parent="c", party="branch", workers=1, **facts):
    return place(f"b{n}", "baseGrid", parent, partyOrganisation=party, fullTimeWorkers=workers, **facts)


def micro(n="", *, parent="b", party="group", **facts):
    return place(f"m{n}", "microGrid", parent, partyOrganisation=party, **facts)


def area(n="", *, helpers=1, parent="t", **facts):
    return place(f"a{n}", "area", parent, helpers=helpers, **facts)


def village(n="", *, parent="a", **facts):
    return place(f"v{n}", "village", parent, **facts)


def rural_base(n="", *, parent="v", **facts):
    return place(f"vb{n}", "baseGrid", parent, **facts)


def group(n="", *, parent="vb", **facts):
    """A villager group, which is the micro-grid of a village (S10)."""
    return place(f"g{n}", "microGrid", parent, **facts)

"""Builders for the facts and local values of an invented district.

`local` takes its type from the value; `set_here` names it, for the amounts and shares of eligibility.
"""

import reading  # noqa: F401
from local_values import local as set_here


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


# ---------------------------------------------------------------------------
# Local values of eligibility
# ---------------------------------------------------------------------------


def on(key, since="2021-07-01"):
    return set_here(key, "flag", True, since)


def off(key, since="2021-07-01"):
    return set_here(key, "flag", False, since)


URBAN, RURAL = 1000_00, 800_00
STANDARDS = [set_here("dibao.standard.urban", "fen", URBAN), set_here("dibao.standard.rural", "fen", RURAL)]
"""S of the invented district: 1,000.00 yuan in town, 800.00 yuan in the country."""

PCDI = set_here("income.pcdi_last_year", "fen", 36_000_00)
"""Disposable income a head of the year before: 36,000.00 yuan."""

# ---------------------------------------------------------------------------
# Households and members
# ---------------------------------------------------------------------------

NO_INCOME = {
    "wageFen": 0,
    "businessNetFen": 0,
    "propertyNetFen": 0,
    "transferNetFen": 0,
    "basicPensionFen": 0,
    "socialInsuranceFen": 0,
    "seniorAllowanceFen": 0,
}
NO_ROUTE = {
    "disabilityCertificate": False,
    "seriousIllness": False,
    "religiousSiteYears": 0,
    "countySingleCase": False,
    "specialHardship": False,
}


def adult(wage=0, **facts):
    """Born 1985: no certificate, so never tekun (T-01) and on no route of a single person."""
    return {"birthDate": "1985-03-10", **NO_INCOME, **NO_ROUTE, "wageFen": wage, **facts}


def disabled(category, grade, wage=0, **facts):
    """Holds a certificate and is out of work; own property beyond the tekun rule, so not tekun (T-23)."""
    certificate = {
        "disabilityCertificate": True,
        "disabilityCategory": category,
        "disabilityGrade": grade,
        "employed": False,
        "ownPropertyWithinTekunRule": False,
    }
    return adult(wage, **{**certificate, **facts})


def elder(**facts):
    """Born 1950: old (T-10), nothing to live on (T-20, T-23), nobody to support (T-04): tekun."""
    return {
        **NO_INCOME,
        **NO_ROUTE,
        "birthDate": "1950-05-05",
        "ownPropertyWithinTekunRule": True,
        "supporters": [],
        "supportersComplete": True,
        **facts,
    }


def minor(born, **facts):
    """As destitute as `elder`, but young; no provincial case (T-15), does not choose the child programme (T-05)."""
    young = {"birthDate": born, "choosesChildProgramme": False, "provincialUnableToWork": False}
    return elder(**{**young, **facts})


def able(**facts):
    """A supporter to whom no case of T-30 to T-35 applies."""
    return {
        "tekun": False,
        "dibao": False,
        "birthDate": "1980-01-01",
        "incomeFen": 2000_00,
        "propertyWithinLowIncomeRule": True,
        "disabilityCertificate": False,
        "withoutCivilCapacity": False,
        "declaredMissing": False,
        "inPrison": False,
        "provincialCase": False,
        **facts,
    }


def family(*members, **facts):
    """Registered here, urban, property within both rules, list complete; nothing that calls for temporary assistance."""
    return {
        "area": "urban",
        "hukouHere": True,
        "propertyWithinDibaoRule": True,
        "propertyWithinMarginRule": True,
        "basicLifeInDifficulty": False,
        "livesHere": False,
        "members": list(members),
        "membersComplete": True,
        **facts,
    }

#!/usr/bin/env python3
"""One means test over a synthetic population: gridaid beside NumPy and OpenFisca in one run.

The common work: per-head income against the standard of the area, assets, vehicles, homes, registration; status
(dibao, margin, none) and amount out. gridaid also gives the reasons of every household as bit sets. Everything is
invented: synthetic households, synthetic standards.

usage: means_test.py [--households N] [--repeat R]    (needs the packages of requirements.txt and gridaid)
"""

import argparse
import gc
import json
import time
from datetime import date

import numpy as np
import pyarrow as pa

STANDARD = np.array([1395.0, 1150.0])
ASSET_MULTIPLE = 24


def population(households, seed=7):
    rng = np.random.default_rng(seed)
    size = rng.choice([1, 2, 3, 4, 5, 6], households, p=[0.25, 0.30, 0.25, 0.12, 0.06, 0.02])
    persons = int(size.sum())
    fen = np.where(rng.random(persons) < 0.35, 0, (rng.gamma(1.6, 1500.0, persons) * 100).astype(np.int64))
    assets = (rng.gamma(1.0, 30_000.0, households) * 100).astype(np.int64)
    return {
        "size": size,
        "hh": np.repeat(np.arange(households), size),
        "income_fen": fen,
        "assets_fen": assets,
        "income": fen / 100,
        "assets": assets / 100,
        "vehicles": (rng.random(households) < 0.3).astype(np.int8),
        "homes": rng.integers(0, 3, households).astype(np.int8),
        "registered": rng.random(households) < 0.95,
        "area": rng.integers(0, 2, households).astype(np.int8),
    }


def best(run, repeat):
    times, out = [], None
    for _ in range(repeat):
        gc.collect()
        start = time.perf_counter()
        out = run()
        times.append(time.perf_counter() - start)
    return min(times), sorted(times)[len(times) // 2], out


def numpy_size(p):
    """What a competent analyst writes by hand; the size of a household is already a column."""
    sums = np.bincount(p["hh"], weights=p["income"], minlength=len(p["size"]))
    std, size = STANDARD[p["area"]], p["size"]
    per_head = sums / size
    ok = (p["assets"] <= ASSET_MULTIPLE * std * size) & (p["vehicles"] == 0) & (p["homes"] <= 1) & p["registered"]
    status = ok * ((per_head < std).astype(np.int8) + (per_head < 1.5 * std).astype(np.int8))
    return status, np.where(status == 2, (std - per_head) * size, 0)


def openfisca_system():
    from openfisca_core.entities import build_entity
    from openfisca_core.parameters import ParameterNode
    from openfisca_core.periods import MONTH
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = build_entity(key="person", plural="persons", label="person", is_person=True)
    roles = [{"key": "member", "plural": "members", "label": "Members"}]
    household = build_entity(key="household", plural="households", label="household", roles=roles)

    def variable(name, entity, kind, formula=None):
        body = {"entity": entity, "value_type": kind, "definition_period": MONTH, "label": name}
        return type(name, (Variable,), body | ({"formula": formula} if formula else {}))

    def per_head(household, period, parameters):
        return household.sum(household.members("income", period)) / household.nb_persons()

    def standard(household, period, parameters):
        p = parameters(period).standard
        return np.where(household("area", period) == 0, p.urban, p.rural)

    def passes(household, period, parameters):
        limit = ASSET_MULTIPLE * household("standard", period) * household.nb_persons()
        rest = (household("vehicles", period) == 0) * (household("homes", period) <= 1) * household("registered", period)
        return (household("assets", period) <= limit) * rest

    def status(household, period, parameters):
        income, std = household("per_head", period), household("standard", period)
        return household("passes", period) * ((income < std) * 1 + (income < 1.5 * std) * 1)

    def amount(household, period, parameters):
        gap = household("standard", period) - household("per_head", period)
        return (household("status", period) == 2) * gap * household.nb_persons()

    system = TaxBenefitSystem([person, household])
    dated = {n: {"values": {"2020-01-01": {"value": float(v)}}} for n, v in zip(("urban", "rural"), STANDARD, strict=True)}
    system.parameters = ParameterNode("", data={"standard": dated})
    for v in (
        variable("income", person, float), variable("assets", household, float), variable("vehicles", household, int),
        variable("homes", household, int), variable("registered", household, bool), variable("area", household, int),
        variable("per_head", household, float, per_head), variable("standard", household, float, standard),
        variable("passes", household, bool, passes), variable("status", household, int, status),
        variable("amount", household, float, amount),
    ):
        system.add_variable(v)
    return system


def openfisca(p):
    """Building the simulation from arrays, then calculating."""
    from openfisca_core.simulation_builder import SimulationBuilder

    builder = SimulationBuilder()
    system, period = openfisca_system(), "2024-01"
    builder.create_entities(system)
    builder.declare_person_entity("person", np.arange(len(p["hh"])))
    group = builder.declare_entity("household", np.arange(len(p["size"])))
    builder.join_with_persons(group, p["hh"], ["member"] * len(p["hh"]))
    simulation = builder.build(system)
    simulation.set_input("income", period, p["income"])
    for name in ("assets", "vehicles", "homes", "registered", "area"):
        simulation.set_input(name, period, p[name])
    amount = simulation.calculate("amount", period)
    return simulation.calculate("status", period), amount


def gridaid_tables(p, unknown=0.0):
    """The same population as Arrow tables; a share of the incomes unknown."""
    gaps = np.random.default_rng(11).random(len(p["income_fen"])) < unknown if unknown else None
    households = pa.table({
        "memberCount": pa.array(p["size"].astype(np.int32)),
        "depositsFen": pa.array(p["assets_fen"]),
        "vehicles": pa.array(p["vehicles"]),
        "homes": pa.array(p["homes"]),
        "hukouHere": pa.array(p["registered"]),
        "area": pa.array(p["area"] == 0),
    })
    return households, pa.table({"wageFen": pa.array(p["income_fen"], mask=gaps)})


def overlay():
    """The standards of the run; synthetic."""
    from gridaid.policy import LocalOverlay, LocalValue
    from gridaid.value import TypedValueBasisPoints, TypedValueCount, TypedValueFen

    def local(key, value, since=date(2021, 7, 1), until=None):
        return LocalValue(key=key, value=value, from_=since, to=until, source=None)

    values = [
        local("dibao.standard.urban", TypedValueFen(value=int(STANDARD[0] * 100))),
        local("dibao.standard.rural", TypedValueFen(value=int(STANDARD[1] * 100))),
        local("margin.income_multiple_local", TypedValueBasisPoints(value=15_000), date(2022, 11, 1), date(2027, 10, 31)),
        local("wage.minimum_monthly", TypedValueFen(value=2_000_00)),
    ]
    for programme in ("dibao", "margin"):
        values += [
            local(f"{programme}.property.deposit_months", TypedValueBasisPoints(value=ASSET_MULTIPLE * 10_000)),
            local(f"{programme}.property.vehicles_max", TypedValueCount(value=0)),
            local(f"{programme}.property.homes_max", TypedValueCount(value=1)),
        ]
    return LocalOverlay(name="synthetic bench", synthetic=True, values=values)


ASSUMED = {
    "assume_households": {"residencePermitHere": False, "membersComplete": True},
    "assume_members": {
        "tekun": False, "businessNetFen": 0, "propertyNetFen": 0, "transferNetFen": 0, "basicPensionFen": 0,
        "socialInsuranceFen": 0, "seniorAllowanceFen": 0,
    },
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=7)
    options = parser.parse_args()

    import gridaid
    from gridaid import population as engine

    p, pack = population(options.households), gridaid.PolicyPack(overlay())

    def gridaid_run(tables, threads=1):
        return lambda: pa.table(engine.classify(pack, *tables, date(2024, 1, 1), threads=threads, **ASSUMED))

    full, gaps = gridaid_tables(p), gridaid_tables(p, 0.05)
    runs = {
        "numpy_size": (lambda: numpy_size(p), options.repeat),
        "openfisca": (lambda: openfisca(p), min(3, options.repeat)),
        "gridaid": (gridaid_run(full), options.repeat),
        "gridaid, 5 % of incomes unknown": (gridaid_run(gaps), options.repeat),
        "gridaid, two threads": (gridaid_run(full, 2), options.repeat),
    }
    times, outs = {}, {}
    for name, (run, repeat) in runs.items():
        times[name], median, outs[name] = best(run, repeat)
        rate = options.households / times[name] / 1e6
        print(json.dumps({"run": name, "best_s": round(times[name], 4), "median_s": round(median, 4), "M_households_s": round(rate, 2)}))
    status, amount = outs["numpy_size"]
    dibao = outs["gridaid"]["dibao"].to_numpy()
    margin = outs["gridaid"]["margin"].to_numpy()
    # Floats decide a few ties otherwise; the counts must agree to a hair.
    counts = {"numpy": [int((status == 2).sum()), int((status == 1).sum())], "gridaid": [int((dibao == 0).sum()), int((margin == 0).sum())]}
    print(json.dumps({"dibao and margin": counts, "amount yuan": [round(float(amount.sum())), int(outs["gridaid"]["amountFen"].to_numpy().sum() // 100)]}))
    for name in ("numpy_size", "openfisca"):
        print(f"gridaid is {times[name] / times['gridaid']:.2f} x as fast as {name}")


if __name__ == "__main__":
    main()

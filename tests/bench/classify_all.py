#!/usr/bin/env python3
"""Every programme for a whole population: time, memory, and how far that is from the memory bound.

Dibao, margin, rigid expenditure and temporary assistance of every household, tekun and the single-person route of
every member, each with its reason sets, by the law of 2025-06-01; with members of every age, certificates and
supporters. Prints a line a run, then the bytes that go in and out and the time in which this machine would only copy
them. Everything is invented.

usage: classify_all.py [--households N] [--repeat R]    (needs the packages of requirements.txt and gridaid)
"""

import argparse
import json
from datetime import date

import numpy as np
import pyarrow as pa
from means_test import best, overlay

AS_OF = date(2025, 6, 1)


def tables(households, seed=7, unknown=0.0):
    """Households, members and supporters; a share of every fact of the members unknown."""
    rng = np.random.default_rng(seed)
    size = rng.choice([1, 2, 3, 4, 5, 6], households, p=[0.25, 0.30, 0.25, 0.12, 0.06, 0.02]).astype(np.int32)
    m = int(size.sum())
    age = rng.integers(0, 95, m).astype(np.int16)
    supporters = np.where(age >= 60, rng.integers(0, 4, m), 0).astype(np.int8)
    s = int(supporters.sum())

    def amount(n, none, scale):
        return np.where(rng.random(n) < none, 0, (rng.gamma(1.6, scale, n) * 100).astype(np.int64))

    def yes(n, share):
        return pa.array(rng.random(n) < share)

    def member(values):
        return pa.array(values, mask=rng.random(m) < unknown if unknown else None)

    def certificate(n):
        return np.where(rng.random(n) < 0.93, 0, rng.integers(1, 33, n)).astype(np.int8)

    year = amount(households, 0.1, 20_000)
    return (
        pa.table({
            "memberCount": size,
            "depositsFen": amount(households, 0.2, 20_000),
            "vehicles": (rng.random(households) < 0.3).astype(np.int8),
            "homes": rng.integers(0, 3, households).astype(np.int8),
            "hukouHere": yes(households, 0.95),
            "residencePermitHere": yes(households, 0.03),
            "area": yes(households, 0.5),
            "twelveMonthIncomeFen": year,
            "livingSpendingFen": year // 4,
            "medicalSpendingFen": amount(households, 0.8, 9_000),
            "educationSpendingFen": amount(households, 0.7, 4_000),
            "rehabilitationSpendingFen": amount(households, 0.98, 4_000),
            "recordedDibao": yes(households, 0.03),
            "recordedMargin": yes(households, 0.02),
            "recordedRigid": yes(households, 0.01),
            "basicLifeInDifficulty": yes(households, 0.05),
            "suddenEvent": yes(households, 0.01),
            "spendingShock": (rng.random(households) < 0.03).astype(np.uint8),
        }),
        pa.table({
            "supporterCount": supporters,
            "birthDate": member(age),
            "wageFen": member(np.where((age < 16) | (age > 60), 0, amount(m, 0.3, 1_800))),
            "businessNetFen": member(amount(m, 0.9, 900)),
            "transferNetFen": member(np.where(age > 60, amount(m, 0.4, 800), 0)),
            "basicPensionFen": member(np.where(age > 60, 15_000, 0)),
            "disability": member(certificate(m)),
            "seriousIllness": yes(m, 0.02),
            "employed": yes(m, 0.4),
            "ownPropertyWithinTekunRule": yes(m, 0.6),
            "ownPropertyWithinDibaoRule": yes(m, 0.6),
        }),
        pa.table({
            "birthDate": rng.integers(20, 70, s).astype(np.int16),
            "incomeFen": amount(s, 0.1, 2_000),
            "disability": certificate(s),
            "propertyWithinLowIncomeRule": yes(s, 0.5),
            "tekun": yes(s, 0.002),
            "dibao": yes(s, 0.03),
            "inPrison": yes(s, 0.002),
        }),
    )


ASSUMED = {
    "assume_households": {
        "membersComplete": True, "emergencyHere": True, "livesHere": True, "eventConfirmed": False, "needsHelpAtOnce": False,
        "specialAssistanceReceived": False, "otherSpendingFen": 0, "meetsLocalRigidConditions": True,
        "propertyWithinTemporaryRule": True,
    },
    "assume_members": {
        "propertyNetFen": 0, "socialInsuranceFen": 0, "seniorAllowanceFen": 0, "religiousSiteYears": 0,
        "inHardship": False, "countySingleCase": False, "specialHardship": False, "provincialUnableToWork": False,
        "choosesChildProgramme": False, "recordedTekun": False, "recordedDibao": False, "supportersComplete": True,
        "epidemicMonthsWithoutIncome": 0,
    },
    "assume_supporters": {"withoutCivilCapacity": False, "declaredMissing": False, "provincialCase": False},
}


def local_numbers():
    """The numbers of the means test, and those of the other programmes; synthetic."""
    from gridaid.policy import LocalOverlay, LocalValue
    from gridaid.value import TypedValueBasisPoints, TypedValueCount, TypedValueFen, TypedValueFlag

    def local(key, value):
        return LocalValue(key=key, value=value, from_=date(2021, 7, 1), to=None, source=None)

    more = [local("income.pcdi_last_year", TypedValueFen(value=48_000_00))]
    more += [local("rigid.spending_ratio", TypedValueBasisPoints(value=6_000))]
    more += [local(f"rigid.property.{key}", value) for key, value in (
        ("deposit_months", TypedValueBasisPoints(value=240_000)),
        ("vehicles_max", TypedValueCount(value=1)),
        ("homes_max", TypedValueCount(value=2)),
    )]
    more += [local(key, TypedValueFlag(value=value)) for key, value in (
        ("tekun.other_unable_cases_exist", False), ("tekun.other_supporter_cases_exist", False),
        ("tekun.supporter_severe_is_grade_1_2", True), ("dibao.county_single_cases_exist", False),
        ("dibao.residence_permit_accepted", True), ("dibao.adult_severe_includes_grade3", False),
        ("dibao.counts_tekun_member", False), ("rigid.county_conditions_exist", False),
        ("rigid.other_spending_counts", False), ("rigid.member_status_excludes", False),
        ("temp.residence_limit_ended", False), ("temp.income_route_continues", True), ("temp.epidemic_aid_open", False),
    )]
    base = overlay()
    return LocalOverlay(name=base.name, synthetic=True, values=[*base.values, *more])


def status(field):
    """A line of /proc/self/status, in bytes; Linux only."""
    with open("/proc/self/status") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(field))


def most_memory(run):
    """The result, and the most memory that the run held at once beyond what was there before."""
    with open("/proc/self/clear_refs", "w") as marks:
        marks.write("5")
    before = status("VmRSS")
    out = run()
    return out, status("VmHWM") - before


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()

    import gridaid
    from gridaid import population as engine

    pack = gridaid.PolicyPack(local_numbers())

    def classify(population, threads):
        return lambda: [pa.table(t) for t in engine.classify_all(pack, *population, AS_OF, threads=threads, **ASSUMED)]

    full = tables(options.households)
    given = sum(t.nbytes for t in full)
    out, peak = most_memory(classify(full, 2))
    answered = sum(t.nbytes for t in out)
    beyond = round((peak - answered) / 2**20, 1)
    print(json.dumps({"in_MB": round(given / 2**20), "out_MB": round(answered / 2**20), "beyond_in_and_out_MB": beyond}))
    households, members = out
    print(json.dumps({
        name: np.bincount(table[name].to_numpy(), minlength=7).tolist()
        for table in (households, members) for name in table.column_names if table[name].type == pa.uint8()
    }))
    del out, households, members
    gaps = tables(options.households, unknown=0.05)
    for name, population, threads in (
        ("one thread", full, 1), ("two threads", full, 2), ("two threads, 5 % of the members' facts unknown", gaps, 2),
    ):
        least, median, _ = best(classify(population, threads), options.repeat)
        rate = options.households / least / 1e6
        print(json.dumps({"run": name, "best_s": round(least, 4), "median_s": round(median, 4), "M_households_s": round(rate, 2)}))
    # A copy reads and writes: half as many bytes each way are as many in all.
    source = np.ones((given + answered) // 16)
    target = np.zeros_like(source)
    copied, _, _ = best(lambda: np.copyto(target, source), options.repeat)
    print(json.dumps({"copy_as_many_bytes_s": round(copied, 4), "M_households_s": round(options.households / copied / 1e6, 1)}))


if __name__ == "__main__":
    main()

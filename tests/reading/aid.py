"""How a case of temporary assistance is handled on a date: temporary.md §3 to §5 (L-20 to L-42)."""

from datetime import date

import temporary
from faults import faults
from gridaid_reference import Case, outcome
from once import certain
from parameters import Policy, clause_of
from severe import word
from temporary import EPIDEMIC, LAW, QUICK, SPLIT, START
from truths import Number, Truth, any_of, at_most, every, negate

SMALL_FIRST = date(2020, 1, 1)  # I-3, to the year


class Path:
    def __init__(self, household, on, overlay):
        self.on, self.policy = on, Policy(overlay, on)
        self.case = Case(certain(household), on, self.policy)
        self.home = self.case.home
        self.classes = self.all_classes()

    def truth(self, name):
        return self.classes[name][1] if name in self.classes else Truth(False)

    # -- classes ------------------------------------------------------------

    def all_classes(self):
        """Class: clause, truth, whether a person alone may be helped."""
        case, on, home = self.case, self.on, self.home
        hard, sudden = home.flag("basicLifeInDifficulty"), home.flag("suddenEvent")
        there = temporary.emergency_place(case)
        if on < SPLIT:
            emergency = ("L-01", every([hard, there, sudden]), False)
        elif on < LAW:
            emergency = ("L-03", every([hard, there, sudden, home.flag("needsHelpAtOnce")]), True)
        else:
            emergency = ("L-08", every([hard, there, sudden]), True)
        found = {"emergency": emergency}
        if on >= QUICK:
            found["quick"] = ("L-05", every([hard, there, sudden, home.flag("eventConfirmed")]), True)
        clause = "L-02" if on < SPLIT else "L-04" if on < QUICK else "L-06"
        place = temporary.place(case)
        found["spending"] = (clause, every([hard, place, temporary.spending(case)]), False)
        if on >= QUICK:
            found["supplement"] = ("L-07", every([hard, place, temporary.supplement(case)]), True)
        if on >= EPIDEMIC:
            found["epidemic"] = ("L-09", temporary.epidemic(case), True)
        return found

    # -- duties ---------------------------------------------------------------

    def at_once(self):
        """L-20, L-21: the emergency of the opinion of 2018 needs help at once (L-03), also after the law of 2026."""
        return every([self.truth("emergency"), self.home.flag("needsHelpAtOnce")])

    def ordinary(self):
        """L-30: the whole procedure, which urgent cases have simplified."""
        urgent = any_of([self.at_once(), self.truth("quick")])
        return every([temporary.temporary(self.case), negate(urgent)])

    def duties(self):
        on, at_once, quick, spending = self.on, self.at_once(), self.truth("quick"), self.truth("spending")
        home = self.home
        families = any_of([home.flag(name) for name in ("recordedDibao", "recordedMargin", "recordedRigid")])
        recipients = any_of([home.flag("recordedDibao"), any_of(self.case.recorded_members())])
        small_and_urgent = every([at_once, self.small()])
        rows = [
            (LAW, "helpFirst", "L-26", "must", small_and_urgent),
            (SPLIT, "helpFirst", "L-20", "may", at_once),
            (SMALL_FIRST, "helpFirst", "L-23", "must", small_and_urgent),
            (QUICK, "skipEconomicCheck", "L-24", "must", quick),
            (QUICK, "skipPublicity", "L-24", "must", quick),
            (SPLIT, "skipEconomicCheck", "L-20", "may", at_once),
            (SPLIT, "skipAppraisal", "L-20", "may", at_once),
            (SPLIT, "skipPublicity", "L-20", "may", at_once),
            (SPLIT, "recordAfterwards", "L-20", "must", at_once),
            (QUICK, "recordAfterwards", "L-24", "must", quick),
            (LAW, "recordAfterwards", "L-26", "must", small_and_urgent),
            (QUICK, "checkMainlySpending", "L-33", "may", every([spending, families])),
            (QUICK, "noNewEconomicCheck", "L-33", "may", every([any_of([spending, self.truth("supplement")]), families])),
            (SPLIT, "checkMainlySpending", "L-32", "must", every([spending, recipients])),
            (QUICK, "publicise", "L-06", "must", every([spending, negate(quick)])),
            (START, "ordinaryPath", "L-30", "must", self.ordinary()),
        ]
        return [
            {"duty": duty, "clause": clause, "strength": strength, "applies": word(truth.value)}
            for since, duty, clause, strength, truth in rows
            if on >= since and truth.value is not False
        ]

    def missing(self, answer):
        """Parameters without a value that the limits, the cap, the amount or who decides would need."""
        keys = set(self.unset)
        area = self.home.raw("area")
        if self.truth("quick").value is not False and area is not None:
            keys.add("dibao.standard." + area)
        if answer.value is not False:
            keys |= {"temp.amount.multiple", "temp.town_limit"}
        return [{"key": key, "clause": clause_of(key, self.on)} for key in sorted(keys) if self.policy.get(key) is None]

    def top(self):
        """L-25: least and most of the top tier of quick small aid; None before it or where a number has no value."""
        whole, most = self.case.standard(), self.policy.get("temp.quick.max_amount")
        if most is None or whole.why.params:
            return None
        return whole.low * most // 10_000, whole.high * most // 10_000

    def small(self):
        """L-26: small is what is within that tier (ADR 0014); before it no text says what is small (L-23)."""
        top = self.top()
        return at_most(self.home.number("proposedAidFen"), Number(*top)) if top else Truth(None)

    # -- numbers ----------------------------------------------------------------

    def limits(self):
        found, self.unset = [], []

        def limit(key, clause, unit=None):
            count = self.policy.get(key)
            if count is None:
                self.unset.append(key)
            else:
                found.append({"key": key, "clause": clause, "count": count, "unit": unit})

        if self.at_once().value is not False and self.on >= date(2019, 10, 1):  # L-21 of Shandong
            limit("temp.first_response", "L-21")
            limit("temp.paperwork", "L-21", self.policy.get("temp.paperwork_unit"))
        if self.truth("quick").value is not False:
            limit("temp.quick.max_days", "L-24")
        if self.ordinary().value is not False:
            limit("temp.ordinary_total", "L-34")
            limit("temp.publicity", "L-35")
        if temporary.temporary(self.case).value is not False:
            limit("temp.times_per_year", "L-44")
        return found

    def cap(self):
        """L-25."""
        top = self.top()
        exact = top is not None and top[0] == top[1] and self.truth("quick").value is not False
        return top[0] if exact else None

    def only_quick(self):
        """L-25 caps quick aid, not what L-40 gives to the other classes: they are all certainly out, and quick aid is not."""
        others = [truth.value for name, (_, truth, _) in self.classes.items() if name != "quick"]
        return self.truth("quick").value is not False and all(value is False for value in others)

    def suggested(self, answer):
        """L-40, L-41: by the multiple of the place; within the cap where no aid but quick aid can be given (L-25). While that is
        open the amount has bounds only, and so while it is open which standard is meant."""
        multiple, whole, size = self.policy.get("temp.amount.multiple"), self.case.standard(), self.case.size()
        if answer.value is False or multiple is None or whole.why.params or not size.exact:
            return {}
        least, most = (fen * size.low * multiple // 10_000 for fen in (whole.low, whole.high))
        others = [truth.value for name, (_, truth, _) in self.classes.items() if name != "quick"]
        top = self.top() if self.truth("quick").value is not False and True not in others else None
        if top is not None:
            least = min(least, top[0])
            most = min(most, top[1]) if self.only_quick() else most
        return {"suggestedFen": least} if least == most else {"suggestedAtLeastFen": least, "suggestedAtMostFen": most}

    def decided_by(self, answer):
        """L-30, L-31."""
        proposed, limit = self.home.number("proposedAidFen"), self.policy.get("temp.town_limit")
        if answer.value is False or not proposed.exact or limit is None:
            return None
        return "town" if proposed.low <= limit else "county"

    def findings(self):
        """L-25: a proposal above the top tier, where it can be quick aid and no other."""
        proposed, top = self.home.number("proposedAidFen"), self.top()
        if not self.only_quick() or top is None or proposed.low <= top[1]:
            return []
        return [{"code": "aboveQuickCap", "kind": "law", "clause": "L-25", "place": {"pointer": "/proposedAidFen"}}]


def temporary_path(household, as_of, overlay):
    on = date.fromisoformat(as_of)
    if on < START:
        return {"asOf": as_of, "outcome": "notCovered", "findings": faults(household, on) or None}
    path = Path(household, on, overlay)
    answer = temporary.temporary(path.case)
    classes = []
    for name, (clause, truth, alone) in path.classes.items():
        classes.append({"class": name, "clause": clause, "outcome": outcome(truth)})
        if alone is not None:
            classes[-1]["individual"] = alone
    return {
        "asOf": as_of,
        "outcome": outcome(answer),
        "classes": classes,
        "duties": path.duties() or None,
        "limits": path.limits() or None,
        "missingParameters": path.missing(answer) or None,
        "quickCapFen": path.cap(),
        **path.suggested(answer),
        "decidedBy": path.decided_by(answer),
        "readings": temporary.readings(path.case) or None,
        "findings": faults(household, on) + path.findings() or None,
    }

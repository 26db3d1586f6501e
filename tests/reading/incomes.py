"""Countable income from single receipts (D-20 to D-26, T-21, C9): the facts of each member, where every receipt is known."""

from datetime import date, timedelta

from amounts import after, month_of, rounded
from facts import Facts, grade_1_2, mind_grade_3
from once import AT, groups, marked, once
from parameters import Policy
from severe import START
from truths import any_of, at_least, every, negate

CARERS = date(2022, 10, 20)  # D-26
SUMS = {"wage": "wageFen", "socialInsurance": "socialInsuranceFen", "preferential": "preferentialFen"}
SUMS |= {"seniorAllowance": "seniorAllowanceFen"}


class Receipts:
    def __init__(self, household, income, on, overlay):
        self.items, self.on, self.overlay = income["items"], on, overlay
        self.persons = [Facts(person, person[AT], on) for person in once(household)["members"]]
        self.policy = Policy(overlay, on)
        self.length = self.policy.get("dibao.income_period_months")
        self.way = self.policy.get("dibao.income_rounding")
        this = on.replace(day=1)
        self.window = [after(this, -n) for n in range(self.length, 0, -1)]

    def share(self, item, counts=lambda month: True):
        """The part of a receipt that falls on months of the window, a month of it; rounded once."""
        months, month = [], month_of(item["from"])
        while month <= month_of(item["to"]):
            months.append(month)
            month = after(month)
        within = [m for m in months if m in self.window and counts(m)]
        return rounded(item["amountFen"] * len(within), len(months) * self.length, self.way)

    def sum(self, who, *kinds):
        return sum(self.share(i) for i in self.items if i["member"] == who and i["kind"] in kinds)

    def facts(self, person):
        """The eight facts of a member; None where a reading that matters is open."""
        who = person.raw("id")
        found = {fact: self.sum(who, kind) for kind, fact in SUMS.items()}
        found["wageFen"] = max(0, found["wageFen"] - self.employment_cost(who, found["wageFen"]))
        found["businessNetFen"] = self.sum(who, "business") - self.sum(who, "businessCost")
        found["propertyNetFen"] = max(0, self.sum(who, "property") - self.sum(who, "propertyCost"))
        found["transferNetFen"] = self.transfers(person, who)
        pensions = [i for i in self.items if i["member"] == who and i["kind"] == "basicPension"]
        found["basicPensionFen"] = sum(self.share(i, self.pension_not_excluded) for i in pensions)
        return found

    def pension_not_excluded(self, month):
        """C9: months on whose last day the exclusion of D-23 holds are left out."""
        last = after(month) - timedelta(days=1)
        return Policy(self.overlay, last).get("dibao.basic_pension_excluded") is not True

    def employment_cost(self, who, wage):
        """D-24."""
        method = self.policy.get("dibao.employment_cost_method")
        if method == "none":
            return 0
        spent = self.sum(who, "employmentCost")
        if method == "actual":
            return spent
        if method == "share":
            return rounded(wage * self.policy.get("dibao.employment_cost_share"), 10_000, self.way)
        wages = [i for i in self.items if i["member"] == who and i["kind"] == "wage"]
        covered = [m for m in self.window if any(month_of(i["from"]) <= m <= month_of(i["to"]) for i in wages)]
        most = rounded(self.policy.get("dibao.employment_cost_max") * len(covered), self.length, self.way)
        return most if method == "fixed" else min(spent, most)

    def transfers(self, person, who):
        net = self.sum(who, "transfer", "other") - self.sum(who, "transferOut")
        carers = self.sum(who, "carerSupport")
        if carers:
            disregarded = self.disregarded(person)
            if disregarded is None:
                return None
            net += 0 if disregarded else carers
        local = self.sum(who, "locallyExcluded")
        if local:
            excluded = self.policy.get("dibao.local_income_exclusions_exist")
            if excluded is None:
                return None
            net += 0 if excluded else local
        method, spent = self.policy.get("dibao.hardship_spending_method"), self.sum(who, "hardshipSpending")
        if method == "capped":
            spent = min(spent, rounded(self.policy.get("dibao.hardship_spending_max"), 1, self.way))
        return net - (0 if method == "none" else spent)

    def disregarded(self, person):
        """D-26."""
        if self.on < CARERS:
            return False
        grade_3 = self.policy.flag("dibao.adult_severe_includes_grade3")
        severe = any_of([person.disability(grade_1_2), every([grade_3, person.disability(mind_grade_3)])])
        switch = self.policy.flag("dibao.carer_support_disregarded")
        return every([at_least(person.age(), 18), negate(person.flag("employed")), severe, switch]).value

    def countable(self, facts):
        """D-21 to D-23 for dibao; None where it is open."""
        due = [facts[n] for n in ("wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "socialInsuranceFen")]
        for key, fact in (
            ("dibao.senior_allowance_excluded", "seniorAllowanceFen"),
            ("dibao.basic_pension_excluded", "basicPensionFen"),
        ):
            excluded = self.policy.get(key)
            if excluded is None and facts[fact]:
                return None
            due.append(0 if excluded else facts[fact])
        return None if None in due else sum(due)


def count_income(household, income, as_of, overlay):
    on = date.fromisoformat(as_of)
    if on < START:
        return {"covered": False}
    receipts = Receipts(household, income, on, overlay)
    found = {person.pointer: receipts.facts(person) for person in receipts.persons}
    each = [receipts.countable(facts) for facts in found.values()]
    # Every record of a person has what was found of the person.
    firsts = {record[AT]: group[0][AT] for group in groups(marked(household)) for record in group}
    members = [found[first] for _, first in sorted(firsts.items(), key=lambda at: int(at[0].rpartition("/")[2]))]
    return {
        "covered": True,
        "household": {"members": members},
        "incomeFen": None if None in each else sum(each),
    }

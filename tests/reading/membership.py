"""Who belongs to the household (共同生活的家庭成员): D-10 to D-18, D-65. What is certain, by the least and the greatest
set that the known facts allow; not the grounds."""

from datetime import date

from facts import Facts
from once import AT, MARKS, agreed, doubted, groups, own, some_unnamed
from parameters import Policy
from severe import START, word
from truths import Truth, any_of, at_least, every, exactly, less, negate

ADULT = 18


def may_be_told_otherwise(pair, tie, lost, p, q):
    """Whether a tie of which an end is lost may be this one, told with another finding of the duty of support."""
    kinds = {kind for kind in (tie.get("kind"), lost.get("kind")) if kind is not None}
    ways = [pair, pair[::-1]] if tie.get("kind") in (None, "spouse", "sibling") else [pair]
    same = any(p in (None, one) and q in (None, other) for one, other in ways)
    return len(kinds) < 2 and same and lost.get("dutyFound") != tie.get("dutyFound")


class Formation:
    def __init__(self, facts, on, policy):
        self.given, self.on, self.policy = dict(facts), on, policy
        records = [{**row, AT: f"/persons/{i}"} for i, row in enumerate(facts.get("persons") or [])]
        self.rows = [agreed(group) for group in groups(records)]
        self.places = [int(row[AT].rpartition("/")[2]) for row in self.rows]
        if any(map(doubted, groups(records))) or some_unnamed(records):
            self.given |= {"personsComplete": None, "tiesComplete": None}
        self.people = [Facts(row, row[AT], on) for row in self.rows]
        ids = [own(row) for row in self.rows]
        self.index = {name: i for i, name in reversed(list(enumerate(ids))) if name is not None}
        self.applicant = self.index.get(facts.get("applicant"))
        self.ties_complete = self.given.get("tiesComplete") is True
        self.ties, self.doubtful = self.sorted_ties()

    def sorted_ties(self):
        """The ties that hold, and the pairs between which they contradict each other."""
        ties, doubtful, lost = {}, set(), []
        for tie in self.given.get("ties") or []:
            p, q = self.index.get(tie.get("person")), self.index.get(tie.get("of"))
            if p is None or q is None or p == q:
                self.ties_complete = False  # void
                lost.append((tie, p, q))
                continue
            tie = dict(tie)
            same = ties.get((p, q)) or {}
            if same.get("kind", "") == tie.get("kind"):
                pass
            elif tie.get("kind") in ("spouse", "sibling") and ties.get((q, p), {}).get("kind") == tie["kind"]:
                # Spouses and siblings are so of each other: said from either side it is one tie.
                same = ties[q, p]
            elif frozenset((p, q)) in {frozenset(pair) for pair in ties}:
                doubtful.add(frozenset((p, q)))
                continue
            else:
                ties[p, q] = tie
                continue
            if same.get("dutyFound") != tie.get("dutyFound"):
                # Which was meant is not known, nor whether both were meant of these two.
                same["dutyFound"], self.ties_complete = None, False
        for pair, tie in ties.items():
            if any(may_be_told_otherwise(pair, tie, *one) for one in lost):
                tie["dutyFound"] = None
        usable = [(frozenset((self.index[t["person"]], self.index[t["of"]])), t) for t in self.given.get("ties") or [] if self.names_two(t)]
        for pair in {pair for pair, _ in usable}:
            told = [(t.get("kind") is None, t.get("dutyFound")) for two, t in usable if two == pair]
            found = {found for _, found in told}
            if len(told) > 1 and any(kindless for kindless, _ in told) and (len(found) > 1 or None in found):
                self.ties_complete = False  # A relation of no known kind may be the other one, told otherwise.
        spouses = {}
        for p, q in [pair for pair, tie in ties.items() if tie.get("kind") == "spouse"]:
            for one, other in ((p, q), (q, p)):
                spouses.setdefault(one, []).append(other)
        for one, others in spouses.items():
            if len(set(others)) > 1:
                doubtful |= {frozenset((one, other)) for other in others}
        for (p, q), tie in ties.items():
            young, old = (self.rows[i].get("birthDate") for i in (p, q))
            if tie.get("kind") in ("child", "grandchild") and young and old and young <= old:
                doubtful.add(frozenset((p, q)))
        doubtful |= {frozenset(pair) for pair, tie in ties.items() if self.may_be_wrong(pair, tie, ties, lost)}
        return ties, doubtful

    def names_two(self, tie):
        p, q = self.index.get(tie.get("person")), self.index.get(tie.get("of"))
        return p is not None and q is not None and p != q

    def may_be_wrong(self, pair, tie, ties, lost):
        """Whether a tie of which an end, the kind or a birth is lost may contradict this one."""
        kind = tie.get("kind")
        for other, p, q in [(tie.get("kind"), p, q) for tie, p, q in lost]:
            if p is None and q is None:
                return True
            if p in pair or q in pair:
                said = (p == pair[0] or q == pair[1]) and kind in ("child", "grandchild") or kind == "sibling"
                if other is None or other != kind or not said:
                    return True
            elif kind == "spouse" and other in (None, "spouse"):
                return True
        if kind == "spouse":
            return any(t.get("kind") is None and len({*other} & {*pair}) == 1 for other, t in ties.items())
        if kind not in ("child", "grandchild"):
            return False
        births = [(self.people[i], "birthDate" in (self.rows[i].get(MARKS) or [])) for i in pair]
        return any((one.raw("birthDate") or differs) and one.age().low != one.age().high for one, differs in births)

    def condition(self, p, q):
        """D-10 to D-13: whether p belongs because of q."""
        if frozenset((p, q)) in self.doubtful:
            return Truth(None)
        tie, direction = self.ties.get((p, q)), "down"
        if tie is None:
            tie, direction = self.ties.get((q, p)), "up"
        if tie is None:
            return Truth(False if self.ties_complete else None)
        person, kind = self.people[p], tie.get("kind")
        if kind is None:
            return Truth(None)
        ways = []
        if kind == "spouse":
            ways.append(Truth(True))  # D-10
        if kind == "child" and direction == "down":
            ways.append(less(person.age(), exactly(ADULT)))  # D-11
            ways.append(every([at_least(person.age(), ADULT), self.dependent(person)]))  # D-12
        duty = Truth(True) if kind in ("spouse", "child") else Truth(tie.get("dutyFound"))
        ways.append(every([person.flag("livesTogether"), duty]))  # D-13
        return any_of(ways)

    def dependent(self, person):
        study = person.raw("study")
        bachelor = Truth(None if study is None else study == "upToBachelor")
        post = Truth(None if study is None else study == "postgraduate")
        counts = self.policy.flag("dibao.postgraduate_counts")
        return any_of([bachelor, person.flag("unableToLiveIndependently"), every([post, counts])])

    def excluded(self, person):
        """D-14, D-15, D-16."""
        since, born = person.raw("religiousAwaySince"), person.raw("birthDate")
        if since and born and since < born and person.age().low == person.age().high:
            since = None  # Nobody leaves before the day of birth.
        away = Facts({"birthDate": since}, "", self.on).age()
        others = self.policy.flag("dibao.other_exclusions_exist")
        return any_of(
            [
                every([person.flag("religiousAway"), at_least(away, self.policy.get("dibao.religious_away_years"))]),
                person.flag("inPrison"),
                person.flag("inCompulsoryTreatment"),
                person.flag("declaredMissing"),
                every([others, person.flag("provincialExclusion")]),
            ]
        )

    def inside(self, through_members):
        """Whether each is in, by one reading of `dibao.members_of_members`: least fixed points of sure and of possible."""
        everyone = range(len(self.people))
        out = [self.excluded(person) for person in self.people]
        if self.applicant is None:
            return [Truth(None) for _ in everyone]
        sure, possible = {self.applicant}, {self.applicant}
        for found, holds, stays in (
            (sure, lambda t: t.value is True, lambda t: t.value is False),
            (possible, lambda t: t.value is not False, lambda t: t.value is not True),
        ):
            found |= {p for p in everyone if p != self.applicant and holds(self.condition(p, self.applicant))}
            grown = through_members
            while grown:
                by = [q for q in found if stays(out[q])]
                new = {p for p in everyone if p not in found for q in by if holds(self.condition(p, q))}
                grown = bool(new)
                found |= new
        if through_members and self.given.get("personsComplete") is not True:
            possible = set(everyone)
        return [Truth(True if p in sure else None if p in possible else False) for p in everyone]

    def belongs(self):
        chosen = self.policy.flag("dibao.members_of_members").value
        readings = [self.inside(reading) for reading in ([True, False] if chosen is None else [chosen])]
        answers = []
        for p, person in enumerate(self.people):
            values = {reading[p].value for reading in readings}
            inside = Truth(values.pop() if len(values) == 1 else None)
            answers.append(every([inside, negate(self.excluded(person))]).value)
        return answers

    def registered_relative(self, belongs):
        """D-65."""

        def tied(i, doubted=True):
            kindless = {frozenset(pair) for pair, tie in self.ties.items() if tie.get("kind") is None}
            pairs = [pair for pair in map(frozenset, self.ties) if i in pair and (doubted or pair not in kindless)]
            others = [j for pair in pairs if doubted or pair not in self.doubtful for j in pair if j != i]
            return any(self.rows[j].get("staff") is True for j in others)

        relative = [r.get("nearRelativeOfStaff") is True or tied(i, doubted=False) for i, r in enumerate(self.rows)]
        if any(b is True and r for b, r in zip(belongs, relative)):
            return "yes"
        possible = [i for i, b in enumerate(belongs) if b is not False]
        staff = [i for i, row in enumerate(self.rows) if row.get("staff") is True]

        def untied(i):
            # A tie that is not listed may be to one of them.
            return not tied(i) and (self.ties_complete or not any(j != i for j in staff))

        none = all(self.rows[i].get("nearRelativeOfStaff") is False and untied(i) for i in possible)
        return "no" if none and self.given.get("personsComplete") is True else "open"


def form_household(facts, as_of, overlay):
    on = date.fromisoformat(as_of)
    if on < START:
        return {"covered": False}
    formation = Formation(facts, on, Policy(overlay, on))
    belongs = formation.belongs()
    certain, open_ = belongs.count(True), belongs.count(None)
    complete = formation.given.get("personsComplete") is True
    known = complete and not open_
    return {
        "covered": True,
        "persons": [{"person": i, "belongs": word(b)} for i, b in zip(formation.places, belongs)],
        "members": [i for i, b in zip(formation.places, belongs) if b],
        "sizeAtLeast": certain,
        "sizeAtMost": certain + open_ if complete else None,
        "membersComplete": known,
        "registeredRelative": formation.registered_relative(belongs),
    }

"""Visits: what a duty says of itself follows from its terms and these from the law and the local numbers; every household has
one status under every duty; coverage and what is due are the statuses, counted and in order (ADR 0021)."""

from collections import Counter
from datetime import date, timedelta

from duties import GROUP, OWN_STRENGTH, OWN_WHO, OWN_WHOM, stated
from invariants.common import CLAUSES, Fixed, day, invariant, is_refused, whole

IDS = {
    "S35": "afterEvent", "S36": "secretaryRound", "S38": "teamRound", "S39": "priority", "V-04": "committeeVisits",
    "V-05": "hardshipVisits", "V-07": "elderlyMonthly", "V-08": "elderlyPatrol", "V-09": "leftBehindChildren",
    "V-10": "childrenInDifficulty",
}
LOCAL = {
    "V-04": "committee", "V-05": "hardship", "V-08": "elderly_patrol", "V-09": "left_behind_children",
    "V-10": "children_in_difficulty",
}
GAPS = {"S36": "secretary", "S38": "team", "S39": "priority"}
WORDS = ("hardship", "tenant", "veteranPartyMember", "keyAttention")
FACTS = {
    "specialElderly": "specialElderly", "patrolElderly": "patrolElderly", "leftBehindChild": "leftBehindChild",
    "childInDifficulty": "childInDifficulty", **{w: w for w in WORDS},
}
UNFIT = ("badValue", "visitCadenceUneven", "policyUnknownChoice")
YEAR = 3_652_425
"""Days of a year of the calendar on average, in ten-thousandths."""
TERMS = (
    "cadence", "minVisits", "distinctDays", "joinedLate", "modes", "who", "whom", "from", "strength", "clause", "id",
    "excusedAfterAttempts", "excusedAfterRefusals", "towns", "exceptTowns", "source",
)


def duties_of(output):
    """The path of the list of duties in a result, and the list."""
    for name in ("policies", "duties"):
        inner = output.get(name) if isinstance(output, dict) else None
        if isinstance(inner, dict) and isinstance(inner.get("policies"), list):
            return (name, "policies"), inner["policies"]
    return None, []


@invariant("checkVisits", "visitDuties", "checkVisitsUnder", "compareVisitReadings")
def a_duty_says_what_its_terms_ask_for(vector):
    path, duties = duties_of(vector["output"])
    for n, duty in enumerate(duties):
        zh, en = stated(duty)
        terms = [(*path, n, term) for term in TERMS if term in duty]
        yield Fixed((*path, n, "sentenceZh"), zh, *terms)
        yield Fixed((*path, n, "sentenceEn"), en, *terms)


@invariant("checkVisitsUnder")
def supposed_duties_are_those_given(vector):
    """Under altered duties each is kept as it was given; one that cannot be used is left out, and a finding says so."""
    path, duties = duties_of(vector["output"])
    given = (vector["input"].get("policies") or {}).get("policies") or []
    if path is None or len(given) != len(duties):
        return
    for n, row in enumerate(given):
        for name in TERMS:
            if name in row:
                yield from whole((*path, n, name), row[name])


class Numbers:
    """The local numbers of a vector that are in force on its day."""

    def __init__(self, given, on, unfit=()):
        self.given, self.on = given, on
        self.values = {}
        for value in (given.get("overlay") or {}).get("values") or []:
            since, to = value.get("from"), value.get("to")
            if value["key"] not in unfit and (not since or since <= on) and (not to or on <= to):
                self.values[value["key"]] = value

    def get(self, key, default=None):
        found = self.values.get(key)
        return default if found is None else found["value"]["value"]

    def since(self, key):
        return self.values[key].get("from") or ""

    def plain(self):
        """No town has numbers of its own, and no document is named."""
        own = any({"town", "source", "document"} & set(v) for v in self.values.values())
        here = set(self.given.get("overlay") or {}) <= {"name", "synthetic", "values"}
        return here and not own and not self.given.get("reform")


def calendar(times, visits=1):
    return {"type": "calendar", "times": times}, visits


def rolling(days):
    return {"type": "rolling", "gap": f"P{days}D"}, 1


def plan_cadences(numbers):
    """S36, S38, S39: by the calendar, or by gaps where the locality reads it so."""
    get, out = numbers.get, {}
    if get("visit.cadence", "calendar") == "rolling":
        keys = {"S36": "secretary", "S38": "team", "S39": "priority"}
        for clause, word in keys.items():
            gap = get(f"visit.{word}.rolling_gap_days")
            if gap is not None:
                out[clause] = rolling(gap)
        return out
    out["S36"] = calendar(get("visit.secretary.rounds_per_year", 1))
    out["S38"] = calendar(4 * get("visit.team.rounds_per_quarter", 1))
    number = get("visit.priority.visits_per_year")
    if number:
        periods = get("visit.priority.periods_per_year") or number
        out["S39"] = calendar(periods, number // periods) if periods and number % periods == 0 else None
    return out


def regular_cadence(numbers, clause):
    """V-04 to V-10: a text without a number is a duty only where the locality gives one; of two, what asks for more."""
    word = LOCAL[clause]
    times, gap = numbers.get(f"visit.{word}.visits_per_year"), numbers.get(f"visit.{word}.rolling_gap_days")
    if times and gap:
        return calendar(times) if times * 10_000 * gap >= YEAR else rolling(gap)
    return calendar(times) if times else rolling(gap) if gap else None


def begun(clause):
    """The first day of a clause; a source that names a month or a year begins with it."""
    first = CLAUSES.get(clause, "").split("→")[0].strip()
    return first + "-01-01"[len(first) - 10 :] if len(first) < 10 else first


def terms(vector, on):
    """The duties of a day in the order of their clauses; None where a town or a document has a say."""
    # A number that does not fit is left out, and a finding says so.
    unfit = {f["place"].get("id") for f in vector["output"]["findings"] if f["code"] in UNFIT}
    if "visit.priority.periods_per_year" in unfit:
        unfit |= {"visit.priority.visits_per_year"}
    numbers = Numbers(vector["input"], on, unfit)
    if not numbers.plain():
        return None
    cadences = plan_cadences(numbers)
    if numbers.get("visit.event.working_days") is not None:
        cadences["S35"] = {"type": "triggered", "workingDays": numbers.get("visit.event.working_days")}, 1
    for clause in LOCAL:
        cadences[clause] = regular_cadence(numbers, clause)
    if numbers.get("visit.elderly_special.applies") is True:
        cadences["V-07"] = calendar(12)
    rows = []
    for clause in ("S36", "S38", "S39", "V-07", "V-04", "V-05", "V-08", "V-09", "V-10", "S35"):
        if cadences.get(clause) and begun(clause) <= on:
            rows.append(duty(clause, *cadences[clause], numbers))
    return rows


def duty(clause, cadence, visits, numbers):
    row = {
        "clause": clause, "id": IDS[clause], "cadence": cadence, "minVisits": visits, "distinctDays": True,
        "modes": ["inPerson"], "who": OWN_WHO.get(clause, GROUP), "whom": OWN_WHOM[clause],
        "strength": OWN_STRENGTH[clause], "joinedLate": numbers.get("visit.joined_late", "secondHalf"),
    }
    for name, key in (("excusedAfterAttempts", "visit.excuse.attempts"), ("excusedAfterRefusals", "visit.excuse.refusals")):
        if numbers.get(key) is not None and clause != "S35":
            row[name] = numbers.get(key)
    if clause.startswith("S"):
        # A gap that runs and the days after an event are numbers of the place: the duty asks for them from the day on which
        # they were set.
        own = f"visit.{GAPS[clause]}.rolling_gap_days" if clause in GAPS else "visit.event.working_days" if clause == "S35" else None
        row["from"] = max("2022-07-07", numbers.since(own) if own and numbers.get(own) else "")
    elif clause in LOCAL:
        keys = [f"visit.{LOCAL[clause]}.{word}" for word in ("visits_per_year", "rolling_gap_days")]
        own = [numbers.since(key) for key in keys if numbers.get(key)]
        row["from"] = max(begun(clause), own[0]) if len(own) == 1 else begun(clause)
    return row


@invariant("checkVisits", "visitDuties")
def duties_are_those_of_the_law_and_the_local_numbers(vector):
    output = vector["output"]
    path, duties = duties_of(output)
    on = vector["input"].get("asOf") or vector["input"].get("on")
    said = None if path is None else terms(vector, on)
    if said is None:
        return
    order = {clause: n for n, clause in enumerate(d["clause"] for d in duties)}
    said.sort(key=lambda row: order.get(row["clause"], len(order)))
    if [row["clause"] for row in said] != [d["clause"] for d in duties]:
        yield Fixed(path, [row["clause"] for row in said])
    for n, row in enumerate(said):
        yield from whole((*path, n), row)


@invariant("checkVisits", "visitDuties", "checkVisitsUnder")
def a_year_of_a_duty_is_counted(vector):
    """How many visits a year asks for: rounds by the calendar, or an average year over the gap, rounded down."""
    path, duties = duties_of(vector["output"])
    for n, row in enumerate(duties):
        cadence, at = row["cadence"], (*path, n)
        sources = ((*at, "cadence"), (*at, "minVisits"))
        if cadence["type"] == "calendar":
            yield Fixed((*at, "expectedPerYearBasisPoints"), 10_000 * cadence["times"] * row["minVisits"], *sources)
        if cadence["type"] == "rolling":
            number, unit = int(cadence["gap"][1:-1]), cadence["gap"][-1]
            days = {"D": number * 10_000, "M": number * YEAR // 12, "Y": number * YEAR}[unit]
            a_year = 10_000 * YEAR * row["minVisits"] // days if unit == "D" else 120_000 * row["minVisits"] // number
            if unit != "Y":
                yield Fixed((*at, "expectedPerYearBasisPoints"), a_year, *sources)
        on = vector["input"].get("asOf") or vector["input"].get("on")
        if cadence["type"] == "calendar" and 12 % cadence["times"] == 0:
            yield Fixed((*at, "period"), Period.of(day(on), cadence["times"]).name(), (*at, "cadence"))


class Period:
    """One of the equal parts of a year, in whole months."""

    def __init__(self, year, index, times):
        self.year, self.index, self.times = year, index, times

    @classmethod
    def of(cls, on, times):
        return cls(on.year, (on.month - 1) // (12 // times), times)

    def name(self):
        if self.times == 1:
            return f"{self.year}"
        if self.times == 4:
            return f"{self.year}Q{self.index + 1}"
        return f"{self.year}-{self.index + 1:02}" if self.times == 12 else f"{self.year} {self.index + 1}/{self.times}"

    def first(self):
        return date(self.year, self.index * (12 // self.times) + 1, 1)

    def last(self):
        return self.next().first() - timedelta(days=1)

    def next(self):
        index = self.year * self.times + self.index + 1
        return Period(index // self.times, index % self.times, self.times)

    def before(self):
        index = self.year * self.times + self.index - 1
        return Period(index // self.times, index % self.times, self.times)


def households(vector):
    """The households of the input, each once: where records of one id differ, nobody knows."""
    rows = {}
    for row in vector["input"]["facts"].get("households") or []:
        rows.setdefault(row.get("id"), []).append(row)
    agreed = lambda all_: {name: value for name, value in all_[0].items() if all(row.get(name) == value for row in all_)}
    return [agreed(all_) for all_ in rows.values()]


def readable(vector):
    """A report whose duties are for every household and whose rows are all usable."""
    output = vector["output"]
    if is_refused(output) or not isinstance(output.get("policies"), dict):
        return False
    rows = vector["input"]["facts"].get("households") or []
    own = any(d.get("towns") or d.get("exceptTowns") for d in output["policies"]["policies"])
    return not own and all(row.get("id") for row in rows) and "idNotAnId" not in {f["code"] for f in output["findings"]}


@invariant("checkVisits", "checkVisitsUnder")
def every_household_has_one_status_under_every_duty(vector):
    if not readable(vector):
        return
    duties, rows, n = vector["output"]["policies"]["policies"], households(vector), 0
    for d, row in enumerate(duties):
        for home in rows:
            source = ("policies", "policies", d)
            yield Fixed(("statuses", n, "household"), home["id"], (*source, "clause"))
            yield Fixed(("statuses", n, "clause"), row["clause"], (*source, "clause"))
            yield Fixed(("statuses", n, "policy"), row["id"], (*source, "id"))
            known = {c: home.get(FACTS[c]) for c in row["whom"]}
            yield from whole(("statuses", n, "categories"), [c for c in row["whom"] if known[c] is True], (*source, "whom"))
            state = vector["output"]["statuses"][n]["state"]
            unknown = [c for c in row["whom"] if known[c] is None] if state == "undecided" else []
            yield from whole(("statuses", n, "unknown"), unknown, (*source, "whom"), ("statuses", n, "state"))
            n += 1
    if n != len(vector["output"]["statuses"]):
        yield Fixed(("statuses",), f"{n} rows")


DUE = ("open", "dueSoon", "overdue")


@invariant("checkVisits", "checkVisitsUnder")
def coverage_counts_the_statuses(vector):
    if not readable(vector):
        return
    output, rows = vector["output"], households(vector)
    micros = list(dict.fromkeys(h["microGrid"] for h in rows if h.get("microGrid")))
    n = 0
    for d, duty_ in enumerate(output["policies"]["policies"]):
        first = d * len(rows)
        for micro in (None, *micros):
            inside = [first + i for i, h in enumerate(rows) if micro is None or h.get("microGrid") == micro]
            counts = Counter(output["statuses"][i]["state"] for i in inside)
            if duty_["cadence"]["type"] == "rolling":  # a gap that has not run out, though its end is near
                counts["done"] += counts["dueSoon"]
                counts["dueSoon"] = 0
            owed = counts["done"] + sum(counts[s] for s in DUE)
            states = [("statuses", i, "state") for i in inside]
            at, source = ("coverage", n), ("policies", "policies", d)
            yield Fixed((*at, "clause"), duty_["clause"], (*source, "clause"))
            yield Fixed((*at, "policy"), duty_["id"], (*source, "id"))
            yield Fixed((*at, "microGrid"), micro)
            yield Fixed((*at, "households"), len(inside))
            yield Fixed((*at, "owed"), owed, *states)
            for name in ("done", "overdue", "excused", "undecided"):
                yield Fixed((*at, name), counts[name], *states)
            yield Fixed((*at, "doneBasisPoints"), counts["done"] * 10_000 // owed if owed else None, *states)
            n += 1
    if n != len(output["coverage"]):
        yield Fixed(("coverage",), f"{n} rows")


@invariant("checkVisits", "checkVisitsUnder")
def what_is_due_is_owed_by_a_status(vector):
    """Overdue first, then by the last day, priority before rounds, then in the order of the households."""
    if not readable(vector):
        return
    output, rows = vector["output"], households(vector)
    if not rows:
        return
    priority = {d["clause"]: bool(d["whom"]) for d in output["policies"]["policies"]}
    owed = [(i, s) for i, s in enumerate(output["statuses"]) if s["state"] in DUE]

    def order(row):
        i, status = row
        return (status["state"] != "overdue", status.get("due") or "9999", not priority[status["clause"]], i % len(rows), i)

    for n, (i, status) in enumerate(sorted(owed, key=order)):
        at = ("due", n)
        for name in ("household", "policy", "clause", "state", "since", "due", "attempts"):
            yield Fixed((*at, name), status.get(name), ("statuses", i))
        yield from whole((*at, "categories"), status["categories"], ("statuses", i))
        yield Fixed((*at, "microGrid"), rows[i % len(rows)].get("microGrid"))
    if len(owed) != len(output["due"]):
        yield Fixed(("due",), f"{len(owed)} rows")


class Log:
    """The visits of one household that a duty counts, where nothing in the log is doubtful."""

    def __init__(self, facts, home, row, on):
        self.row, self.on = row, day(on)
        self.since = facts.get("logFrom")
        self.visits = [v for v in facts.get("visits") or [] if v.get("household") == home["id"] and v.get("date", "9") <= on]
        self.counted = sorted((v for v in self.visits if self.counts(v)), key=lambda v: v["date"])

    def counts(self, visit):
        roles = {v.get("role") for v in visit.get("visitors") or []}
        return visit.get("result") == "met" and visit.get("mode") in self.row["modes"] and bool(roles & set(self.row["who"]))

    def within(self, period):
        """One visit a day, in the order of the days."""
        days = {}
        for visit in self.counted:
            if period.first() <= day(visit["date"]) <= period.last():
                days.setdefault(visit["date"], visit)
        return list(days.values())

    def missed(self, period):
        """Yes, no, or not known because the log or the duty does not reach back."""
        if len(self.within(period)) >= self.row["minVisits"]:
            return False
        return True if self.since and day(self.since) <= period.first() else None


def doubtful(facts, home):
    """What makes the entries of a log, or the days from which on a visit is owed, a matter of their own."""
    visits = facts.get("visits") or []
    ids = [v.get("id") for v in visits]
    odd = any(v.get("corrects") or v.get("withdrawn") or not v.get("date") or not v.get("id") for v in visits)
    plain = home.get("occupied") is True and not home.get("since") and not home.get("logIncomplete")
    return odd or len(set(ids)) != len(ids) or not plain


@invariant("checkVisits", "checkVisitsUnder")
def reading_of_the_duties_by_the_calendar(vector):
    """S36, S38, S39 and what a locality adds, by whole periods: done, open, or overdue since the first that was missed."""
    if not readable(vector) or any(f["kind"] == "data" for f in vector["output"]["findings"]):
        return
    output, facts, on = vector["output"], vector["input"]["facts"], vector["input"]["asOf"]
    soon, n = Numbers(vector["input"], on).get("visit.due_soon_days"), -1
    for d, row in enumerate(output["policies"]["policies"]):
        for home in households(vector):
            n += 1
            source = ("policies", "policies", d)
            by_months = row["cadence"]["type"] == "calendar" and 12 % row["cadence"]["times"] == 0
            excused = row.get("excusedAfterAttempts") or row.get("excusedAfterRefusals")
            if not by_months or doubtful(facts, home) or excused or soon:
                continue
            for name, value in calendar_status(facts, home, row, on).items():
                yield Fixed(("statuses", n, name), value, source)


def calendar_status(facts, home, row, on):
    known = [home.get(FACTS[c]) for c in row["whom"]]
    if row["whom"] and True not in known:
        state = "undecided" if None in known else "notApplicable"
        return {"state": state, "since": None, "due": None, "satisfiedBy": None, "made": 0, "attempts": 0, "missedPrevious": None}
    log = Log(facts, home, row, on)
    now = Period.of(log.on, row["cadence"]["times"])
    start = day(row["from"])
    if now.before().first() < start:
        return {}
    here = log.within(now)
    made, before = len(here), log.missed(now.before())
    calls = [v for v in log.visits if v.get("result") != "met" and day(v["date"]) >= now.first()]
    status = {"made": made, "missedPrevious": before}
    if not calls:
        status["attempts"] = 0
    if made >= row["minVisits"]:
        last = here[row["minVisits"] - 1]
        same = [v for v in log.counted if v["date"] == last["date"]]
        status |= {"state": "done", "since": last["date"], "due": now.next().last().isoformat()}
        return status | ({"satisfiedBy": last["id"]} if len(same) == 1 else {})
    if before is True:
        first = now.before()
        while log.missed(first.before()) is True and first.before().first() >= start:
            first = first.before()
        begun_ = first.last() + timedelta(days=1)
        return status | {"state": "overdue", "since": begun_.isoformat(), "due": first.last().isoformat(), "satisfiedBy": None}
    return status | {"state": "open", "since": now.first().isoformat(), "due": now.last().isoformat(), "satisfiedBy": None}

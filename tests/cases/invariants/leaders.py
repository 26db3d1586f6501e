"""Leaders: every covered micro-grid has one row, what is proven is summed from it, a wish is met by those who are proposed
(ADR 0020); who is in office is a row of the register (S16, S17)."""

from invariants.common import Fixed, at, invariant, is_refused, whole
from invariants.grid import PILOT, Register

PLAN = (
    # wish, points, gravity, clause; the points rank the wishes within a micro-grid (ADR 0006)
    ("willing", 36, None, None),
    ("partyMember", 18, "advice", "S16"),
    ("pairPattern", 9, "advice", "S17"),
    ("livesThere", 3, None, None),
    ("keepsSitting", 1, None, None),
)


def runs(row, on):
    """The last day is the first that no longer counts."""
    return (not row.get("from") or row["from"] <= on) and (not row.get("to") or on < row["to"])


class Proposal:
    """What a proposal is asked with, and the micro-grids that S17 covers, in the order of the grid."""

    def __init__(self, vector):
        given = vector["input"]
        self.on, self.output, self.leaders = given["on"], vector["output"], given["leaders"]
        self.register = Register(given["facts"], [])
        self.rules = self.leaders.get("rules")
        hard = {r["rule"] for r in (self.rules or {}).get("hard") or []}
        self.bars_unwilling = self.rules is None or "willing" in hard
        self.shared = self.rules is not None and "ownMicroGrid" not in hard
        self.candidates = {}
        for row in self.leaders.get("candidates") or []:
            self.candidates.setdefault(row.get("id"), row)
        plan = {name: (points, gravity, clause) for name, points, gravity, clause in PLAN}
        rows = (self.rules or {}).get("wishes")
        own = {r["wish"]: (r["points"], r.get("gravity"), r.get("clause")) for r in rows or []}
        self.wishes = plan if rows is None else own
        self.micros = [id for id in self.walk() if self.register.kind(id) == "microGrid" and self.covered(id)]

    def walk(self):
        """The tree in the order of its rows, each with what is below it."""
        roots = [id for id, r in self.register.places.items() if r.get("parent") not in self.register.places]
        stack = roots[::-1]
        while stack:
            id = stack.pop()
            yield id
            stack += self.register.below(id)[::-1]

    def covered(self, micro):
        """S16, S17: the city, and a village that declared that it follows the city model (S19)."""
        village = self.register.above(micro, "village")
        if village is not None:
            return village.get("followsCityModel") is True
        return self.register.above(micro, "community") is not None

    def base(self, micro):
        return self.register.places[micro].get("parent")

    def plain(self):
        """Every row is usable, and nothing of the plan itself is at issue."""
        rows = self.leaders.get("candidates") or []
        ids = [r.get("id") for r in rows]
        lives = all(r.get("microGrid") in self.register.places for r in rows)
        changing = any(r.get("changes") for r in rows)
        return None not in ids and len(set(ids)) == len(ids) and lives and not changing and self.on >= PILOT

    def may_lead(self, micro):
        """Who lives there, and whom the rules let be shared inside the base grid."""
        for row in self.candidates.values():
            near = self.shared and row.get("shared") is not False and self.base(row["microGrid"]) == self.base(micro)
            if row["microGrid"] == micro or near:
                yield row

    def in_post(self, micro):
        """The leaders of today; a unit leader beside a building leader is none of the two (S18)."""
        rows = [r for r in self.leaders.get("leaders") or [] if r.get("microGrid") == micro and runs(r, self.on)]
        building = any(r.get("role") == "buildingLeader" for r in rows)
        return {r.get("person") for r in rows if not (building and r.get("role") == "unitLeader")} - {None}


def proposal_of(vector):
    output = vector["output"]
    if is_refused(output) or output.get("findings") or not isinstance(vector["input"].get("facts"), dict):
        return None
    try:
        proposal = Proposal(vector)
    except (KeyError, TypeError):
        return None
    return proposal


@invariant("proposeLeaders")
def every_covered_micro_grid_has_its_row(vector):
    proposal = proposal_of(vector)
    if proposal is None:
        return
    yield Fixed(("inForce",), proposal.on >= PILOT)
    if proposal.on < PILOT:
        return
    micros = proposal.micros
    for n, micro in enumerate(micros):
        yield Fixed(("microGrids", n, "microGrid"), micro)
    if len(micros) != len(proposal.output["microGrids"]):
        yield Fixed(("microGrids",), f"{len(micros)} rows")
    bases = list(dict.fromkeys(proposal.base(m) for m in micros))
    for n, base in enumerate(bases):
        yield Fixed(("baseGrids", n, "baseGrid"), base)


@invariant("proposeLeaders")
def what_is_proven_is_the_sum_of_the_rows(vector):
    """Led, dual and points of a base grid are those of its micro-grids, and where it is proven none can be better."""
    proposal = proposal_of(vector)
    if proposal is None or proposal.on < PILOT or len(proposal.micros) != len(proposal.output["microGrids"]):
        return
    output, counts = proposal.output, {0: 0, 1: 0, 2: 0}
    for row in output["microGrids"]:
        counts[len(row["leaders"])] += 1
    rows = [("microGrids", n, "leaders") for n in range(len(proposal.micros))]
    for name, size in (("unfilled", 0), ("halfFilled", 1), ("filled", 2)):
        yield Fixed((name,), counts[size], *rows)
    for n, base in enumerate(output["baseGrids"]):
        inside = [i for i, m in enumerate(proposal.micros) if proposal.base(m) == base["baseGrid"]]
        sizes = [len(output["microGrids"][i]["leaders"]) for i in inside]
        sources = [("microGrids", i, "leaders") for i in inside]
        here = ("baseGrids", n)
        yield Fixed((*here, "led"), sum(s > 0 for s in sizes), *sources)
        yield Fixed((*here, "dual"), sum(s == 2 for s in sizes), *sources)
        yield Fixed((*here, "points"), sum(output["microGrids"][i]["points"] for i in inside),
                    *(("microGrids", i, "points") for i in inside))
        if base["proven"]:
            for name in ("Led", "Dual", "Points"):
                yield Fixed((*here, f"bound{name}"), base[name.lower()], (*here, name.lower()), (*here, "proven"))
        if "steps" not in (proposal.rules or {}):
            yield Fixed((*here, "proven"), True)
    proven = [("baseGrids", n, "proven") for n in range(len(output["baseGrids"]))]
    yield Fixed(("proven",), all(at(output, path) for path in proven), *proven)


@invariant("proposeLeaders")
def no_candidate_is_lost(vector):
    """Every candidate is one of a covered micro-grid, of another, or a row that is left out."""
    proposal = proposal_of(vector)
    if proposal is None or not proposal.plain():
        return
    covered = set(proposal.micros)
    others = sum(row["microGrid"] not in covered for row in proposal.candidates.values())
    yield Fixed(("candidatesNotCovered",), others)
    yield Fixed(("candidatesLeftOut",), 0)
    for n, micro in enumerate(proposal.micros):
        here = list(proposal.may_lead(micro))
        yield Fixed(("microGrids", n, "candidates"), len(here))
        if proposal.bars_unwilling:
            yield Fixed(("microGrids", n, "unwilling"), sum(row.get("willing") is False for row in here))


def every(values):
    """Yes, no or not known: all of them."""
    return False if False in values else None if None in values else True


@invariant("proposeLeaders")
def a_wish_is_met_by_those_who_are_proposed(vector):
    """Willing, a Party member, residence and those in post follow from the candidates; the pair is left to its author."""
    proposal = proposal_of(vector)
    if proposal is None or not proposal.plain() or len(proposal.micros) != len(proposal.output["microGrids"]):
        return
    for n, micro in enumerate(proposal.micros):
        row, here = proposal.output["microGrids"][n], ("microGrids", n)
        chosen = [proposal.candidates.get(leader["candidate"]) for leader in row["leaders"]]
        if None in chosen:
            yield Fixed((*here, "leaders"), "candidates of the list")
            continue
        post = proposal.in_post(micro)
        for k, who in enumerate(chosen):
            leader = (*here, "leaders", k)
            yield Fixed((*leader, "sitting"), who["id"] in post, (*leader, "candidate"))
            yield Fixed((*leader, "fromElsewhere"), who["microGrid"] != micro, (*leader, "candidate"))
        yield from wishes_met(proposal, micro, row, here, chosen)


def wishes_met(proposal, micro, row, here, chosen):
    who = [(*here, "leaders", k, "candidate") for k in range(len(chosen))]
    post = proposal.in_post(micro)
    party = [c.get("partyMember") for c in chosen]
    met = {
        "willing": every([c.get("willing") for c in chosen]),
        "partyMember": True if True in party else every(party),
        "livesThere": all(c["microGrid"] == micro for c in chosen),
        "keepsSitting": post <= {c["id"] for c in chosen},
    }
    arise = {
        "willing": bool(chosen), "partyMember": bool(chosen), "pairPattern": len(chosen) == 2,
        "livesThere": bool(chosen) and proposal.shared, "keepsSitting": bool(post) and bool(chosen),
    }
    names = [name for name, *_ in PLAN if arise[name] and name in proposal.wishes]
    for k, name in enumerate(names):
        _, gravity, clause = proposal.wishes[name]
        said = {"wish": name, "gravity": gravity, "clause": clause}
        if name in met:
            said["met"] = met[name]
        for key, value in said.items():
            yield Fixed((*here, "wishes", k, key), value, *who)
    if not names:
        yield from whole((*here, "wishes"), [], *who)
    if len(names) != len(row["wishes"]):
        yield Fixed((*here, "wishes"), names)
        return
    points = {name: proposal.wishes.get(name, (0,))[0] for name, *_ in PLAN}
    pair = next((w.get("met") for w in row["wishes"] if w["wish"] == "pairPattern"), None)
    total = points["willing"] * sum(c.get("willing") is True for c in chosen)
    total += points["partyMember"] * (met["partyMember"] is True) * bool(chosen)
    total += points["pairPattern"] * (pair is True)
    if proposal.shared:
        total += points["livesThere"] * sum(c["microGrid"] == micro for c in chosen)
    total += points["keepsSitting"] * sum(c["id"] in post for c in chosen)
    yield Fixed((*here, "points"), total, *who, *((*here, "wishes", k, "met") for k, n in enumerate(names) if n == "pairPattern"))


@invariant("leaderRoster")
def whoever_is_in_office_is_a_row_of_the_register(vector):
    output, given = vector["output"], vector["input"]
    if is_refused(output):
        return
    rows = {}
    for row in given["leaders"].get("leaders") or []:
        if row.get("id") and (row["id"] not in rows or runs(row, given["on"])):
            rows.setdefault(row["id"], row)
    for n, holder in enumerate(output["inOffice"]):
        row = rows.get(holder["post"])
        if row is None:
            yield Fixed(("inOffice", n, "post"), "a row of the register")
            continue
        same = [r for r in given["leaders"]["leaders"] if r.get("id") == holder["post"]]
        if len(same) == 1:
            for name in ("person", "microGrid", "role", "unit", "from", "to"):
                yield Fixed(("inOffice", n, name), row.get(name), ("inOffice", n, "post"))


@invariant("householdLeaders")
def the_leaders_of_a_household_are_rows_of_the_register(vector):
    output, given = vector["output"], vector["input"]
    if is_refused(output) or not isinstance(output, dict):
        return
    yield Fixed(("household",), given["household"])
    homes = [h for h in given["facts"].get("households") or [] if h.get("id") == given["household"]]
    if len(homes) == 1 and len(homes[0].get("microGrids") or []) == 1:
        yield Fixed(("unit",), homes[0].get("unit"))
    rows = {r.get("id"): r for r in given["leaders"].get("leaders") or []}
    for n, leader in enumerate(output.get("leaders") or []):
        row = rows.get(leader["post"], {})
        for name in ("person", "role", "to"):
            if name in leader:
                yield Fixed(("leaders", n, name), row.get(name), ("leaders", n, "post"))

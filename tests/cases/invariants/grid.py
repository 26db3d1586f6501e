"""A district's grid: no row is lost, every count is that of its list, every place of a duty is counted once (ADR 0005, 0025)."""

from collections import Counter

from invariants.common import Fixed, at, invariant, in_doubt, is_refused, local, whole

KINDS = ("district", "town", "subDistrict", "developmentZone", "area", "village", "community", "baseGrid", "microGrid")
TAKES_ALONG = {"wrongParentKind", "unknownParent", "parentMissing", "parentCycle", "placeKindMissing", "severalRoots"}
BAD_ID = {"idInvisible", "idIsName", "idIsTelephone", "idIsPersonal", "idNotAnId", "tableIdIsCitizenNumber", "duplicateId"}
HOMELESS = {"householdInTwoMicroGrids", "householdWithoutMicroGrid", "notAMicroGrid", "unknownMicroGrid"}
PARTY = {
    "community": {"committee", "generalBranch", "branch"},
    "baseGrid": {"branch", "group"},
    "microGrid": {"group", "memberHousehold"},
}
PILOT = "2022-07-07"


def bad_id(finding, name):
    """The row whose id cannot be used."""
    pointer = finding["place"].get("pointer") or ""
    unusable = finding["code"] in BAD_ID or (finding["code"] == "badValue" and pointer.endswith("/id"))
    return row_of(finding, name) if unusable else None


def params(finding):
    return {p["name"]: p["value"]["value"] for p in finding.get("params", [])}


def row_of(finding, name):
    """The row of a list that a finding is on, if it is on the row or its id."""
    parts = (finding["place"].get("pointer") or "").split("/")
    if len(parts) < 3 or parts[1] != name or not parts[2].isdigit():
        return None
    return int(parts[2]) if len(parts) == 3 or parts[3] == "id" else None


class Register:
    """The rows of a register that stand in the tree: those that no finding takes out."""

    def __init__(self, facts, findings):
        rows = facts.get("places") or []
        bad = {bad_id(f, "places") for f in findings}
        out = {row_of(f, "places") for f in findings if f["code"] in TAKES_ALONG}
        self.unread = len(bad - {None})
        self.rows = {}
        for n, row in enumerate(rows):
            if n not in bad and row.get("id"):
                self.rows.setdefault(row["id"], row)
        gone = {rows[n].get("id") for n in out if n is not None}
        for f in findings:
            if f["code"] == "parentCycle":
                gone |= {place.get("id") for place in f.get("related", [])}
        grown = True
        while grown:
            more = {i for i, r in self.rows.items() if i not in gone and r.get("parent") in gone}
            gone |= more
            grown = bool(more)
        self.gone = gone
        self.places = {i: r for i, r in self.rows.items() if i not in gone}
        homes = facts.get("households") or []
        lost = {bad_id(f, "households") for f in findings}
        self.homes = [h for n, h in enumerate(homes) if n not in lost]

    def kind(self, id):
        return self.places[id].get("kind") if id in self.places else None

    def above(self, id, kind):
        """The place of a kind above one, or itself."""
        while id in self.places:
            if self.places[id].get("kind") == kind:
                return self.places[id]
            id = self.places[id].get("parent")
        return None

    def below(self, id):
        return [i for i, r in self.places.items() if r.get("parent") == id]

    def size(self, micro):
        """Households that belong to a micro-grid and no other."""
        return sum(set(h.get("microGrids") or []) == {micro} for h in self.homes)

    def sized(self, micro):
        """Whether about 20 households are asked of it: the city, and a village that declared the model and the size."""
        village = self.above(micro, "village")
        if village is None:
            return self.above(micro, "community") is not None
        return village.get("followsCityModel") is True and village.get("followsCitySize") is True


def register_of(vector):
    output, facts = vector["output"], vector["input"].get("facts")
    if is_refused(output) or not isinstance(facts, dict) or not isinstance(facts.get("places", []), list):
        return None
    return Register(facts, output["findings"])


@invariant("checkGrid")
def nobody_is_lost(vector):
    """Rows read are rows used and rows left out, each of which a finding names."""
    register = register_of(vector)
    if register is None:
        return
    findings, facts = vector["output"]["findings"], vector["input"]["facts"]
    taken = [params(f) for f in findings if f["code"] in TAKES_ALONG]
    out = sum(p["places"] for p in taken) + register.unread
    own = [f for f in findings if f["code"] in HOMELESS]
    unread = [f for f in findings if bad_id(f, "households") is not None]
    left = sum(p["households"] for p in taken) + len(own) + len(unread)
    source = (("findings",),)
    yield Fixed(("summary", "placesLeftOut"), out, *source)
    yield Fixed(("summary", "householdsLeftOut"), left, *source)
    yield Fixed(("summary", "households"), len(facts.get("households") or []) - left, *source)
    counts = Counter(r.get("kind") for r in register.places.values())
    places = [{"kind": kind, "places": counts[kind]} for kind in KINDS if counts[kind]]
    yield from whole(("summary", "places"), places, *source)


@invariant("checkGrid")
def findings_are_counted(vector):
    if is_refused(vector["output"]):
        return
    order = ("law", "data", "open")
    graver = ("violation", "explain", "advice")
    counts = Counter((f.get("clause"), f["kind"], f.get("gravity")) for f in vector["output"]["findings"])
    rows = sorted(counts, key=lambda k: (k[0] or "", order.index(k[1]), graver.index(k[2]) if k[2] else -1))
    said = [{"clause": c, "kind": k, "gravity": g, "findings": counts[c, k, g]} for c, k, g in rows]
    said = [{k: v for k, v in row.items() if v is not None} for row in said]
    yield from whole(("summary", "findings"), said, ("findings",))


@invariant("checkGrid")
def sizes_are_counted(vector):
    """S10, S11: each micro-grid stands in one of the two lists, under the number of its households."""
    register = register_of(vector)
    if register is None or in_doubt(vector, "/households/"):
        return
    bars = {"cityMicroGridSizes": Counter(), "villagerGroupSizes": Counter()}
    for id, row in register.places.items():
        if row.get("kind") == "microGrid":
            bars["cityMicroGridSizes" if register.sized(id) else "villagerGroupSizes"][register.size(id)] += 1
    for name, counts in bars.items():
        rows = [{"households": n, "microGrids": counts[n]} for n in sorted(counts)]
        yield from whole(("summary", name), rows, ("findings",))


@invariant("checkGrid")
def buildings_are_counted(vector):
    output, facts = vector["output"], vector["input"].get("facts")
    if is_refused(output):
        return
    for name, count in (("buildings", "buildings"), ("stairwellUnits", "stairwellUnits")):
        rows = facts.get(name) or []
        bad = [f for f in output["findings"] if bad_id(f, name) is not None]
        yield Fixed(("summary", count), len(rows) - len(bad), ("findings",))


class Look:
    """How many places do what each clause asks of them, read from the facts alone."""

    def __init__(self, vector):
        self.given, self.on = vector["input"], vector["input"]["on"]
        self.findings = vector["output"]["findings"]
        self.register = register_of(vector)
        self.complete = self.given["facts"].get("householdsComplete") is True

    def number(self, key, default=None):
        """The strictest local value of a whole district; a number with towns of its own is left to its author."""
        value = local(self.given, key, self.on)
        return default if value is None else value

    def of(self, kind, city=None):
        """The places of a kind; of the city, of the country, or of both."""
        for id, row in self.register.places.items():
            in_city = self.register.above(id, "community") is not None
            if row.get("kind") == kind and (city is None or in_city is city):
                yield id, row

    def waits(self, id):
        """S49: whether a transition of its community runs; the last day counts no more."""
        community = self.register.above(id, "community")
        return community is not None and any(
            t.get("place") == community["id"]
            and (t.get("valid") or {}).get("to")
            and (t["valid"].get("from") or "") <= self.on < t["valid"]["to"]
            for t in self.given["facts"].get("transitions") or []
        )

    def row(self, clause, kind, answers, persons=None):
        """One row; `answers`: by place, met, unmet, advised or unknown."""
        counts = Counter("waiting" if a in ("unmet", "advised") and self.waits(id) else a for id, a in answers)
        if not answers:
            return None
        row = {"clause": clause, "kind": kind, "places": len(answers)}
        row |= {name: counts[name] for name in ("met", "unmet", "advised", "unknown", "waiting")}
        return row if persons is None else {**row, "persons": persons}

    def levels(self, clause, kind, city):
        below = [(id, "met" if self.register.below(id) else "unmet") for id, _ in self.of(kind, city)]
        return self.row(clause, kind, below)

    def party(self, kind):
        def answer(row):
            has = row.get("partyOrganisation")
            return "unknown" if has is None else "met" if has in PARTY[kind] else "unmet"

        return self.row("S13", kind, [(id, answer(row)) for id, row in self.of(kind, True)])

    def staff(self, clause, kind, fact, key, city):
        asked = self.number(key, 1)
        rows = list(self.of(kind, city))

        def answer(n):
            if n is None or not isinstance(n, int) or n < 0:
                return "unknown"
            return "unmet" if n < asked else "advised" if n > asked else "met"

        known = [row[fact] for _, row in rows if isinstance(row.get(fact), int) and row[fact] >= 0]
        persons = sum(known) if known else None
        return self.row(clause, kind, [(id, answer(row.get(fact))) for id, row in rows], persons)

    def without_area(self):
        """S14 counts by area: of a village that stands under none it is not known whether anybody helps there."""
        alone = [id for id, row in self.of("village") if self.register.kind(row.get("parent")) != "area"]
        return self.row("S14", "village", [(id, "unknown") for id in alone])

    def leading(self, kind):
        words = {None: "unknown", True: "met", False: "advised"}
        return self.row("S46", kind, [(id, words[row.get("leadingGroup")]) for id, row in self.of(kind)])

    def sized(self, least, most, low, high):
        """Whether a size between two bounds is within two numbers, any of which may be unknown."""
        if least is None or most is None:
            return "unknown"
        if low > most or (high is not None and high < least):
            return "advised"
        return "met" if low >= least and high is not None and high <= most else "unknown"

    def spread(self, micros):
        """The least and the most households that a few micro-grids may have; None: any number."""
        homes, inside = self.register.homes, set(micros)
        low = sum(self.register.size(m) for m in micros)
        more = sum(len(set(h.get("microGrids") or [])) > 1 and bool(inside & set(h["microGrids"])) for h in homes)
        return low, low + more if self.complete else None

    def about(self):
        target, tolerance = self.number("grid.micro.target_households", 20), self.number("grid.micro.tolerance")
        least, most = (None, None) if tolerance is None else (target - tolerance, target + tolerance)
        micros = [id for id, _ in self.of("microGrid") if self.register.sized(id)]
        return self.row("S11", "microGrid", [(m, self.sized(least, most, *self.spread([m]))) for m in micros])

    def practice(self):
        """G-03, G-04: reported for 2021 and since December 2020; before that nothing is held against either."""
        chosen = self.number("grid.base.practice")
        if chosen == "none" or self.on < ("2020-12-01" if chosen == "about" else "2021-01-01"):
            return None
        if chosen == "about":
            middle = self.number("grid.base.about_households", 300)
            wide = self.number("grid.base.about_tolerance")
            clause, bounds = "G-04", (None, None) if None in (middle, wide) else (middle - wide, middle + wide)
        else:
            clause = "G-03"
            bounds = self.number("grid.base.households_min", 300), self.number("grid.base.households_max", 500)
        bases = [id for id, _ in self.of("baseGrid", True)]
        return self.row(clause, "baseGrid", [(b, self.sized(*bounds, *self.spread(self.register.below(b)))) for b in bases])

    def rows(self):
        rows = [self.practice()]
        if self.on >= PILOT:
            rows += [
                self.levels("S10", "village", None),
                self.levels("S10", "baseGrid", False),
                self.about(),
                self.levels("S12", "community", None),
                self.levels("S12", "baseGrid", True),
                *(self.party(kind) for kind in ("community", "baseGrid", "microGrid")),
                self.staff("S14", "area", "helpers", "grid.rural.helpers_per_area", None),
                self.without_area(),
                self.staff("S15", "baseGrid", "fullTimeWorkers", "grid.city.fulltime_per_base", True),
                *(self.leading(kind) for kind in ("district", "subDistrict", "developmentZone", "village", "community")),
            ]
        return [row for row in rows if row is not None]


def open_by_rows_out(look):
    """The duties that a row outside the tree, or a household without one, may leave open: not read here."""
    codes = {f["code"] for f in look.findings}
    out = set()
    if look.register.gone or look.register.unread:
        out |= {"S10", "S12", "S11", "G-03", "G-04"}
    if codes & (HOMELESS - {"householdInTwoMicroGrids"} | BAD_ID) or look.given["facts"].get("incompleteAt"):
        out |= {"S10", "S12", "S11", "G-03", "G-04"}
    values = (look.given.get("overlay") or {}).get("values") or []
    if look.given.get("reform") or any("town" in value for value in values):  # numbers of a town, or supposed ones
        out |= {"S11", "S14", "S15", "G-03", "G-04"}
    if "unitInSeveralMicroGrids" in codes:
        out |= {"S11"}
    return out


@invariant("checkGrid")
def every_place_of_a_duty_is_counted_once(vector):
    if is_refused(vector["output"]) or register_of(vector) is None or in_doubt(vector, "/households/") or in_doubt(vector, "/transitions/"):
        return
    look = Look(vector)
    rows, skipped = look.rows(), open_by_rows_out(look)
    got = vector["output"]["duties"]
    for n, row in enumerate(rows):
        for name, value in row.items():
            if row["clause"] in skipped and name not in ("clause", "kind", "places"):
                continue
            yield Fixed(("duties", n, name), value, ("findings",))
    if len(got) != len(rows):
        yield Fixed(("duties",), [(r["clause"], r["kind"]) for r in rows])
    for n, row in enumerate(got):
        said = rows[n] if n < len(rows) else {}
        if said.get("clause") in skipped:
            parts = ("unmet", "advised", "unknown", "waiting")
            paths = [("duties", n, part) for part in parts]
            yield Fixed(("duties", n, "met"), row["places"] - sum(at(vector["output"], p) for p in paths), *paths)

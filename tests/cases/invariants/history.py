"""The grid of one day as it was known on another, read from its entries; re-organisation as added entries (ADR 0017)."""

from invariants.common import Fixed, at, invariant, is_refused, whole

KINDS = {"places": "place", "buildings": "building", "stairwellUnits": "unit", "households": "household"}
PARENTS = {
    "town": ("district",), "subDistrict": ("district",), "developmentZone": ("district",),
    "area": ("town", "subDistrict", "developmentZone"), "community": ("town", "subDistrict", "developmentZone"),
    "village": ("area", "town", "subDistrict", "developmentZone"), "baseGrid": ("village", "community"), "microGrid": ("baseGrid",),
}
"""Under which places each may stand (ADR 0005)."""
LISTS = {"places": ("outline",), "households": ("microGrids",)}


def holds(valid, on, known_at):
    """The first day counts, the last does not; what was entered later is not known yet."""
    known = not known_at or not valid.get("recordedAt") or valid["recordedAt"] <= known_at
    return known and (not valid.get("from") or valid["from"] <= on) and (not valid.get("to") or on < valid["to"])


def rows_of(history, name, on, known_at):
    """The rows of a day, in the order of first mention: of the entries on one id the one recorded last, then the later one."""
    kind, order, best = KINDS[name], [], {}
    for n, entry in enumerate(history.get(name) or []):
        row, valid = entry[kind], entry.get("valid") or {}
        id = row.get("id")
        if not id:
            continue
        if id not in order:
            order.append(id)
        if holds(valid, on, known_at):
            rank = (valid.get("recordedAt") or "", n)
            if id not in best or rank > best[id][0]:
                best[id] = (rank, row, valid.get("ended") is True)
    return [best[id][1] for id in order if id in best and not best[id][2]]


def in_doubt(valid, asked):
    """A day that cannot be read, or that nobody can have meant: from 1900 to 115 years after the day that is asked about."""
    last = f"{int(asked[:4]) + 115:04}{asked[4:]}"
    days = [valid[name] for name in ("from", "to", "recordedAt") if valid.get(name)]
    return bool(valid.get("unreadable")) or any(not "1900-01-01" <= day <= last for day in days)


def disputed(history, asked):
    """Entries of one day of record on one thing: a finding of its own, and both micro-grids are handed on. Or an entry in doubt."""
    if history.get("incompleteAt"):
        return True
    seen = set()
    for name, kind in KINDS.items():
        for entry in history.get(name) or []:
            valid = entry.get("valid") or {}
            if in_doubt(valid, asked) or not entry[kind].get("id"):
                return True
            if valid.get("from") and valid.get("to") and valid["to"] <= valid["from"]:
                return True
            key = (name, entry[kind].get("id"), valid.get("recordedAt"))
            if None in key or key in seen:
                return True
            seen.add(key)
    return False


def register(history, on, known_at):
    return {name: rows_of(history, name, on, known_at) for name in KINDS}


@invariant("gridAt")
def reading_of_the_register_of_a_day(vector):
    """Every entry that holds on the day as it was known, and nothing else; the staff is counted from complete posts."""
    given, output = vector["input"], vector["output"]
    history = given["history"]
    if is_refused(output) or disputed(history, given["asOf"]):
        return
    facts = register(history, given["asOf"], given.get("knownAt"))
    yield Fixed(("facts", "asOf"), given["asOf"])
    yield Fixed(("facts", "householdsComplete"), history.get("householdsComplete"))
    for name, rows in facts.items():
        got = at(output, ("facts", name))
        if len(rows) != len(got or []):
            yield Fixed(("facts", name), [row["id"] for row in rows])
            continue
        if not rows and got == []:
            yield Fixed(("facts", name), [])
        for n, row in enumerate(rows):
            for field in got[n]:
                if field in ("fullTimeWorkers", "helpers") and history.get("postsComplete") is True:
                    continue
                empty = [] if field in LISTS.get(name, ()) else None
                yield from whole(("facts", name, n, field), row.get(field, empty))


@invariant("selectablePlaces")
def reading_of_what_a_form_offers(vector):
    """The places of the day, in the order of the tree; a closed one is not among them."""
    given, output = vector["input"], vector["output"]
    if disputed(given["history"], given["asOf"]):
        return
    rows = {r["id"]: r for r in rows_of(given["history"], "places", given["asOf"], given.get("knownAt"))}
    held = [rows.get(r.get("parent"), {}).get("kind") in PARENTS.get(r.get("kind"), (None,)) for r in rows.values()]
    if not all(held):
        return  # what no tree can hold
    order, stack = [], [i for i, r in rows.items() if not r.get("parent")][::-1]
    while stack:
        id = stack.pop()
        order.append(rows[id])
        stack += [i for i, r in rows.items() if r.get("parent") == id][::-1]
    for n, row in enumerate(order):
        for name in ("id", "kind", "name", "parent"):
            yield Fixed((n, name), row.get(name))
    if len(order) != len(output):
        yield Fixed((), [row["id"] for row in order])


@invariant("attribute")
def reading_of_the_grid_that_a_record_counts_for(vector):
    """The micro-grid of the household on the day of the record and on that of the report, as the register is known."""
    given, output = vector["input"], vector["output"]
    history, query = given["history"], given["query"]
    if disputed(history, query["today"]):
        return
    for n, fact in enumerate(query.get("facts") or []):
        row = ("rows", n)
        yield Fixed((*row, "id"), fact.get("id"))
        yield Fixed((*row, "household"), fact["household"])
        found = {}
        for name, on in (("then", fact.get("date")), ("now", query["today"])):
            homes = [] if not on or on > query["today"] else rows_of(history, "households", on, query.get("knownAt"))
            home = next((h for h in homes if h["id"] == fact["household"]), None)
            micros = (home or {}).get("microGrids") or []
            live = {r["id"] for r in rows_of(history, "places", on, query.get("knownAt"))} if on else set()
            found[name] = micros[0] if len(micros) == 1 and micros[0] in live else None
            if name == "then" or (fact.get("date") and fact["date"] <= query["today"]):
                yield Fixed((*row, name), found[name])
        if fact.get("date") and fact["date"] <= query["today"]:
            yield Fixed((*row, "countsFor"), found["then" if query["anchor"] == "eventDate" else "now"])
    if len(output["rows"]) != len(query.get("facts") or []):
        yield Fixed(("rows",), "a row for each record")


# ---------------------------------------------------------------------------
# Re-organisation
# ---------------------------------------------------------------------------


def report_of(vector):
    """The report of a re-organisation, and its path."""
    output = vector["output"]
    if is_refused(output):
        return None, ()
    return (output["report"], ("report",)) if "report" in output else (output, ())


@invariant("checkReorganisation", "reorganise")
def what_is_refused_adds_nothing(vector):
    report, path = report_of(vector)
    if report is None or not report.get("refused"):
        return
    refused = (*path, "refused")
    for name in ("difference", "householdMap", "lineage", "raised", "cleared"):
        if name in report:
            yield from whole((*path, name), [], refused)
    additions = report.get("additions")
    for name, rows in (additions or {}).items():
        if isinstance(rows, list):
            yield from whole((*path, "additions", name), [], refused)


@invariant("checkReorganisation", "reorganise")
def every_entry_that_is_added_is_of_the_act(vector):
    """An added entry holds from the day of the act or of a later known day, was entered with it, and names it."""
    report, path = report_of(vector)
    change = vector["input"].get("change") or {}
    if report is None or not isinstance(report.get("additions"), dict):
        return
    for name, rows in report["additions"].items():
        for n, entry in enumerate(rows if isinstance(rows, list) else []):
            here = (*path, "additions", name, n)
            if "valid" in entry and name != "transitions":
                yield Fixed((*here, "valid", "act"), change.get("id"))
                yield Fixed((*here, "valid", "recordedAt"), change.get("recordedAt"))
                if entry["valid"].get("from") is None or entry["valid"]["from"] <= change.get("from", ""):
                    yield Fixed((*here, "valid", "from"), change.get("from"))
            if name == "lineage":
                yield Fixed((*here, "act"), change.get("id"))
                yield Fixed((*here, "recordedAt"), change.get("recordedAt"))


def place_of_the_act(home, places, named):
    """The place that the act names, of those above the micro-grid of a household."""
    micros = home.get("microGrids") or []
    id = micros[0] if len(micros) == 1 else None
    while id in places and id not in named:
        id = places[id].get("parent")
    return id if id in named else None


@invariant("checkReorganisation", "reorganise")
def nobody_is_lost_by_a_re_organisation(vector):
    """Everybody of the places that a merge, a split or an extract names goes somewhere, and the lineage counts them."""
    report, path = report_of(vector)
    given = vector["input"]
    change, history = given.get("change") or {}, given.get("history") or {}
    if report is None or report.get("refused") or not change.get("from") or disputed(history, change["from"]):
        return
    named = set(change.get("places") or [])
    homes = rows_of(history, "households", change["from"], None)
    places = {r["id"]: r for r in rows_of(history, "places", change["from"], None)}
    goes = {row.get("id"): row.get("to") for row in change.get("households") or []}
    n, counts = 0, {}
    for home in homes if change.get("kind") in ("merge", "split", "extract") else []:
        before = place_of_the_act(home, places, named)
        if before is None:
            continue
        into = change.get("into") or [{}]
        after = into[0].get("id") if change["kind"] == "merge" else goes.get(home["id"])
        row = (*path, "householdMap", n)
        yield Fixed((*row, "household"), home["id"])
        yield Fixed((*row, "before"), before)
        if change.get("below") is None and all(places[m].get("kind") == "microGrid" for m in named if m in places):
            yield Fixed((*row, "after"), after)
        else:  # with the micro-grid that its own map sends somewhere
            after = at(report, ("householdMap", n, "after"))
        counts[before, after] = counts.get((before, after), 0) + 1
        n += 1
    pairs = set()
    for n, edge in enumerate(report.get("lineage") or []):
        here, pair = (*path, "lineage", n), (edge.get("before"), edge.get("after"))
        if pair in pairs or (pair[0] and pair[0] not in named):
            continue  # who comes later, because another place becomes one of these
        pairs.add(pair)
        for name, value in (("kind", change.get("kind")), ("act", change.get("id")), ("on", change["from"])):
            yield Fixed((*here, name), value)
        yield Fixed((*here, "recordedAt"), change.get("recordedAt"))
        if counts:
            yield Fixed((*here, "households"), counts.get(pair, 0), (*path, "householdMap"), (*here, "before"), (*here, "after"))
        added = at(report, ("additions", "lineage"))
        if added == report["lineage"]:
            yield from whole((*path, "additions", "lineage", n), edge, here)

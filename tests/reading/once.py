"""Records of one id: a person is one, however often a list names them (ADR 0009).

Every record keeps the pointer under which it was given, as `AT`; the first stands for the person.
"""

from listed import HOUSEHOLD, MEMBER

AT = "@"
MARKS = "unreadable"
DOUBLED = "@doubled"
"""Some members of the household may be one: they may be fewer than are listed."""
NAMED = 10
"""Facts that a finding names; it counts all."""


def cut(id):
    """A number of which a spreadsheet may have kept fifteen digits: noughts behind them."""
    return id.isascii() and id.isdigit() and len(id) > 15 and set(id[15:]) == {"0"}


def own(record):
    """The id that says who it is; one that is refused may be anybody's: a name, a citizen number, what nobody sees."""
    id = record.get("id") or None
    written = id is not None and id.isprintable() and not (id.isalpha() and not id.isascii())
    return id if written and not (len(id) == 18 and id[:17].isdigit()) else None


def whose(record):
    """Who it is, that it was somebody ("lost"), or nothing."""
    if own(record):
        return "own"
    return "lost" if record.get("id") or "id" in (record.get(MARKS) or []) else None


def groups(records):
    """The records by person; who has no id stands alone. Each group in the order of the list, by its first record."""
    found, by_id = [], {}
    for record in records:
        group = by_id.get(own(record))
        if group is None:
            group = []
            found.append(group)
            if own(record):
                by_id[own(record)] = group
        group.append(record)
    return found


def differing(group, lists=("supporters",)):
    """The names of the facts in which the records of a person are not all alike."""
    names = {name for record in group for name in record} - {AT, *lists}
    return sorted(name for name in names if any(r.get(name) != group[0].get(name) for r in group))


def doubted(group):
    """Whether the records may be of several persons."""
    return bool(differing(group)) or len(group) > 1 and cut(group[0].get("id") or "")


def agreed(group):
    away = differing(group)
    person = {name: value for name, value in group[0].items() if name not in away}
    # Which of two was meant cannot be read.
    marks = {name for record in group for name in record.get(MARKS) or []} | set(away) - {MARKS}
    return person | {MARKS: sorted(marks)} if marks else person


def unread(record, names, lists):
    """Without the facts that are said to be given and not readable. A name of none may be any that is not there, or an empty
    list; the name of a list says that not all of it is there."""
    marks = record.get(MARKS) or []
    misspelt = [name for name in marks if name not in names and name not in lists]
    ended = {f"{one}Complete" for one in lists if one in marks or misspelt and not record.get(one)}
    absent = {name for name in names if record.get(name) is None} if misspelt else set()
    left = {name: value for name, value in record.items() if name not in marks or isinstance(value, list)}
    left = {name: value for name, value in left.items() if name not in ended}
    return left | {MARKS: sorted({*marks, *absent})} if misspelt else left


OF_HOUSEHOLD = {*HOUSEHOLD, "id", "spendingShock"}, ["members"]
OF_MEMBER = {*MEMBER, "id"}, ["supporters"]


def misnamed(record, names):
    """The places of marks that are no fact of the record, or of one that is given all the same."""
    marks = record.get(MARKS) or []
    return [n for n, name in enumerate(marks) if name not in names or record.get(name) is not None]


def owed(group):
    """The supporters that the records of one member name, by supporter."""
    lists = [record.get("supporters") or [] for record in group]
    found = groups([s for supporters in lists for s in supporters if own(s)])
    for supporters in lists:
        # Without an id: who is equal in another record is the same one; in one record they are two.
        left = [g for g in found if not own(g[0])]
        for s in (s for s in supporters if not own(s)):
            same = next((g for g in left if not differing([g[0], s])), None)
            if same is None:
                found.append([s])
            else:
                left.remove(same)
                same.append(s)
    return sorted(found, key=lambda g: place(g[0]))


def place(record):
    return tuple(int(step) for step in record[AT].split("/") if step.isdigit())


def unagreed(group, supporter):
    """Whether not every record of a member names a supporter."""
    return any(not any(s[AT].startswith(record[AT] + "/") for s in supporter) for record in group)


def settled(group):
    """The records of a member, where of a supporter whom one of them lacks nothing is known, as of a fact that it lacks."""
    lost = {s[AT] for g in owed(group) if unagreed(group, g) for s in g}

    def known(s):
        return {name: s[name] for name in ("id", AT) if name in s} if s[AT] in lost else s

    return [record | {"supporters": [known(s) for s in record.get("supporters") or []]} for record in group]


def owed_differ(group):
    """Whether one record of a member names a supporter whom another one does not."""
    return any(unagreed(group, supporter) for supporter in owed(group))


def marked(household):
    """The same, every record with its pointer."""
    members = []
    for i, member in enumerate(household.get("members") or []):
        at = f"/members/{i}"
        supporters = [{**s, AT: f"{at}/supporters/{j}"} for j, s in enumerate(member.get("supporters") or [])]
        members.append({**unread(member, *OF_MEMBER), AT: at, "supporters": supporters})
    return members


def some_unnamed(records):
    """Whether some have an id and others none, or one had one: that may be any of the others, or somebody else."""
    said = {whose(record) for record in records or []}
    return len(records or []) > 1 and (len(said) > 1 or said == {"lost"})


FIRST_CASE = "2012-12-12"
"""The first day of the oldest text that could grant anything (I-5): no case is older."""


def days_too_early(household):
    """The days of a case that lie before any case."""
    days = {name: household.get(name) for name in ("applicationDate", "recordedRigidOn")}
    return [name for name, day in days.items() if day is not None and day < FIRST_CASE]


def once(household):
    """The household with each person once."""
    members, first = [], {}
    early = days_too_early(household)
    if early:
        household = household | {MARKS: [*(household.get(MARKS) or []), *early]}
    out = unread(household, *OF_HOUSEHOLD)
    for group in groups(marked(household)):
        person = agreed(group)
        supporters = owed(group)
        person["supporters"] = [agreed(g) for g in owed(settled(group))]
        if doubted(group):
            out.pop("membersComplete", None)
        unsure = any(some_unnamed(record.get("supporters")) for record in group)
        if doubted(group) or owed_differ(group) or any(map(doubted, supporters)) or unsure:
            person.pop("supportersComplete", None)
        members.append(person)
        for g in [group, *supporters]:
            first |= {record[AT]: g[0][AT] for record in g}
    if some_unnamed(marked(household)):
        out.pop("membersComplete", None)
        out[DOUBLED] = True
    out["members"] = members
    if household.get("assumed"):
        out["assumed"] = [{**a, "path": moved(a["path"], first)} for a in household["assumed"]]
    return out


def certain(household):
    """Without what another record does not say that may be of the same person: who has no id may be any of the others."""
    members = [{**m, "supporters": alike(m.get("supporters") or [])[0]} for m in household.get("members") or []]
    known, differ = alike(members)
    for record, doubt in zip(known, differ):
        if doubt:
            record.pop("supportersComplete", None)
        if doubt == "supporters":
            record["supporters"] = [{name: s[name] for name in ("id",) if name in s} for s in record["supporters"]]
    return household | {"members": known}


def alike(records):
    """What is certain of each, and whether others say otherwise, or name other supporters."""
    if not some_unnamed(records):
        return records, [False] * len(records)
    found, doubts = [], []
    for n, record in enumerate(records):
        others = [other for i, other in enumerate(records) if i == n or not own(record) or not own(other)]
        away = [name for name in differing([record, *others]) if name != "id"]
        left = {name: value for name, value in record.items() if name not in away or name == MARKS}
        marks = {name for other in others for name in other.get(MARKS) or []} | {*away} - {MARKS}
        marks = {name for name in marks if name != "id" or name in (record.get(MARKS) or [])}
        owed = any((other.get("supporters") or []) != (record.get("supporters") or []) for other in others)
        found.append(left | {MARKS: sorted(marks)} if marks else left)
        doubts.append("supporters" if owed else bool(away))
    return found, doubts


def moved(path, first):
    at, _, name = path.rpartition("/")
    return f"{first.get(at, at)}/{name}"


def told(household):
    """The findings, by the pointer of the later record."""
    found = unnamed(household)
    for group in groups(marked(household)):
        supporters = owed(group)
        found |= findings(group, doubted(group) or owed_differ(group), ["supporters"] if owed_differ(group) else [])
        for g in supporters:
            for pointer, finding in findings(g, doubted(g), []).items():
                here = pointer.rpartition("/supporters/")[0]
                if doubted(g) or g[0][AT].startswith(here + "/"):
                    found[pointer] = finding
    return found


def unnamed(household):
    """The records without an id in lists of which others have one."""
    members = marked(household)
    lists = [("/members", members)]
    lists += [(f"/members/{i}/supporters", member.get("supporters") or []) for i, member in enumerate(members)]
    found = {}
    for at, records in lists:
        lost = [f"{at}/{n}" for n, record in enumerate(records) if some_unnamed(records) and not own(record)]
        found |= {one: {"code": "recordUnnamed", "kind": "data", "place": {"pointer": f"{one}/id"}} for one in lost}
    return found


def findings(group, doubt, more):
    names = differing(group) + more
    first, *later = [record[AT] for record in group]
    if not doubt:
        return {at: finding("recordTwice", at, [f"{first}/id"]) for at in later}
    params = [{"name": "facts", "value": {"type": "count", "value": len(names)}}]
    related = [f"{first}/{name}" for name in ["id", *names[:NAMED]]]
    return {at: finding("recordsDiffer", at, related) | {"params": params} for at in later}


def finding(code, at, related):
    places = [{"pointer": pointer} for pointer in related]
    return {"code": code, "kind": "data", "place": {"pointer": f"{at}/id"}, "related": places}

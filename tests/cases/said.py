"""Which leaves of an output an author has stated: those that cannot change without the statement being refused.

A statement is findings, values and a function of the result; what it says is found by trying. Each leaf is changed, and
where the author then disagrees, the leaf was said. So a statement that would let any value pass says nothing.
"""

ABSENT = object()


def is_leaf(value):
    """A plain value, or a list or an object of nothing."""
    return not isinstance(value, (dict, list)) or not value


def leaves(value, at=()):
    """Every leaf with its path."""
    if is_leaf(value):
        yield at, value
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from leaves(inner, (*at, key))


def others(leaf):
    """Values of the same kind that are not this one."""
    if isinstance(leaf, bool):
        return (not leaf,)
    if isinstance(leaf, (int, float)):
        return (leaf + 1, leaf - 1, leaf + 1_000_003)
    if isinstance(leaf, str):
        return (leaf + "x", "0" + leaf[1:] if leaf[:1] != "0" else "1" + leaf[1:])
    return ([{}],) if isinstance(leaf, list) else ({"other": 1},)


def refuses(statement, output):
    """Whether the author disagrees; one who cannot read the result disagrees too."""
    try:
        return bool(statement(output))
    except Exception:  # whatever a statement of anybody may raise
        return True


def traced(statement, output):
    """The paths of the leaves that the statement fixes, with their values."""
    if refuses(statement, output):
        raise ValueError("the statement does not hold for the output")
    box, found = [output], {}
    for path, leaf in list(leaves(output)):
        holder, key = box, 0
        for step in path:
            holder, key = holder[key], step
        fixed = True
        for other in others(leaf):
            holder[key] = other
            fixed = fixed and refuses(statement, box[0])
        holder[key] = leaf
        if fixed:
            found[path] = leaf
    return found


def partial(found, output, at=()):
    """The stated leaves as a part of the output; a list of which not every row is stated is an object by index."""
    if is_leaf(output):
        return found.get(at, ABSENT)
    rows = output.items() if isinstance(output, dict) else enumerate(output)
    kept = [(key, partial(found, inner, (*at, key))) for key, inner in rows]
    kept = [(key, inner) for key, inner in kept if inner is not ABSENT]
    if not kept:
        return ABSENT
    if isinstance(output, list) and len(kept) == len(output):
        return [inner for _, inner in kept]
    return {str(key): inner for key, inner in kept}


def absent(says, output):
    """What an author says is not there (None), by path."""
    if isinstance(says, dict) and isinstance(output, dict):
        for key, inner in says.items():
            if inner is None and output.get(key) is None:
                yield (key,)
            elif key in output:
                yield from ((key, *rest) for rest in absent(inner, output[key]))
    elif isinstance(says, list) and isinstance(output, list):
        for n, (inner, got) in enumerate(zip(says, output)):
            yield from ((n, *rest) for rest in absent(inner, got))


def with_absent(part, paths, output):
    """The statement with null where a value is said to be absent."""
    for path in paths:
        part = {} if part is ABSENT else part
        here, got = part, output
        for step in path[:-1]:
            key = str(step) if isinstance(here, dict) else step
            if isinstance(here, dict) and key not in here:
                here[key] = {}
            here, got = here[key], got[step]
        here[path[-1]] = None
    return part


def of(statement, findings, says, output):
    """The author's statement as it stands in a vector; nothing is said: ABSENT."""
    part = partial(traced(statement, output), output)
    none = list(absent(says, output))
    if findings is not None and not findings and isinstance(output, dict) and not {"findings", "refused"} & output.keys():
        none.append(("findings",))
    return with_absent(part, none, output)

"""How a vector file is written: stable JSON that is read next to the clause."""

import json

WIDTH = 110


def known(value):
    """Without what is unknown (None): absent and null mean the same."""
    if isinstance(value, dict):
        return {k: known(v) for k, v in value.items() if v is not None}
    return [known(v) for v in value] if isinstance(value, list) else value


def laid_out(value, depth=0):
    """Each object on one line where it fits, and as many small items to a line as fit."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + 2 * depth <= WIDTH or not isinstance(value, (dict, list)):
        return flat
    inner, outer = "  " * (depth + 1), "  " * depth
    open_, close = "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, dict):
        items = [f"{json.dumps(k)}: {laid_out(v, depth + 1)}" for k, v in value.items()]
    else:
        items = [laid_out(v, depth + 1) for v in value]
    small = all(len(i) <= WIDTH // 2 and "\n" not in i for i in items)
    rows = filled(items, len(inner)) if small else items
    return f"{open_}\n" + ",\n".join(inner + r for r in rows) + f"\n{outer}{close}"


def filled(items, indent):
    """The items in rows that fit the width."""
    rows, row = [], ""
    for item in items:
        if row and indent + len(row) + len(item) + 3 > WIDTH:
            rows.append(row)
            row = item
        else:
            row = f"{row}, {item}" if row else item
    return [*rows, row] if row else rows

"""One local value of an invented district, in the form of an overlay."""

UNITS = {"fen": "fen", "year": "fenPerYear", "count": "count", "bps": "basisPoints", "flag": "flag", "choice": "choice"}


def local(key, unit, value, since="2021-07-01"):
    """One invented local value, in the period in which the place may set it."""
    if key.endswith("deposit_months"):  # a ratio on the wire: 12 standards are 120 000 basis points
        unit, value = "bps", value * 10_000
    entry = {"key": key, "value": {"type": UNITS[unit], "value": value}, "from": since}
    if key in ("margin.income_multiple_local", "margin.lower_bound_reading"):  # M-03, M-04
        entry.update({"from": max(since, "2022-11-01"), "to": "2027-10-31"})
    if key == "margin.income_percentage_provincial":  # M-02
        entry["from"] = max(since, "2026-07-01")
    return entry

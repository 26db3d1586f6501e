# Written by `cargo xtask mirror` from core/src; change the core instead.
"""The method of a handle that gives the same answer as an operation."""

THROUGH = {
    "checkGrid": "Grid.check",
    "checkLeaders": "Grid.checkLeaders",
    "proposeLeaders": "Grid.proposeLeaders",
    "leaderRoster": "Grid.leaderRoster",
    "householdLeaders": "Grid.householdLeaders",
    "gridPicture": "Grid.picture",
    "gridHistogram": "Grid.histogram",
    "checkVisits": "VisitLog.check",
}

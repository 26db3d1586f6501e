"""Logs of many phones become one: every entry once, conflicts shown, corrections as new entries."""

from book import Book
from rooms.visit import MAY, status, visit, watch
from expect import data

merge, corrections = Book("visit/merge"), Book("visit/corrections")
BOOKS = [merge, corrections]


def joined(id, diaries, visits, findings, since=None, note=None):
    """`visits`: the ids of the merged log, in order; `diaries`: entries with the first day of each."""
    given = {"log": {"diaries": [{"visits": v, "logFrom": d} for v, d in diaries]}}
    says = {"visits": [{"id": v} for v in visits], "logFrom": since}
    merge.case(id, "S35 S38", "mergeVisits", given, findings=findings, says=says, note=note)


A, B, C = visit("a", "2026-05-10"), visit("b", "2026-05-11"), visit("c", "2026-05-12")
OTHER = visit("a", "2026-05-20")
DAY = "2026-04-01"


def fixed(id, date, *corrects, **more):
    return {**visit(id, date), "corrects": list(corrects), **more}


joined("nobody", [], [], [])
joined("one-phone", [([B, A], DAY)], ["a", "b"], [], DAY)
joined("two-phones", [([B], DAY), ([A, C], DAY)], ["a", "b", "c"], [], DAY)
joined("the-other-way-round", [([A, C], DAY), ([B], DAY)], ["a", "b", "c"], [], DAY)
joined("the-same-phone-twice", [([A, B], DAY), ([A, B], DAY)], ["a", "b"], [], DAY)
joined(
    "from-the-latest-start-on-all-are-complete", [([A], DAY), ([B], "2026-05-01")], ["a", "b"], [], "2026-05-01"
)
joined("a-start-that-is-not-known", [([A], DAY), ([B], None)], ["a", "b"], [], None)
joined(
    "one-id-two-visits",
    [([A], DAY), ([OTHER], DAY)],
    ["a", "a"],
    [data("visitConflict", "/visits/0/id"), data("visitConflict", "/visits/1/id")],
    DAY,
    note="neither is lost, neither counts",
)
joined(
    "visitors-in-another-order",
    [([A], DAY), ([{**A, "visitors": A["visitors"][::-1]}], DAY)],
    ["a"],
    [],
    DAY,
    note="the same entry",
)
joined(
    "entries-without-ids",
    [([visit(None, "2026-05-10")], DAY), ([visit(None, "2026-05-10"), visit(None, "2026-05-11")], DAY)],
    [None, None],
    [],
    DAY,
    note="an entry without id is told by its content",
)
joined("a-correction-on-another-phone", [([A], DAY), ([fixed("z", "2026-05-09", "a")], DAY)], ["a", "z"], [], DAY)
joined(
    "a-correction-without-its-entry",
    [([fixed("z", "2026-05-09", "a")], DAY)],
    ["z"],
    [data("visitCorrectsUnknown", "/visits/0/corrects")],
    DAY,
)
joined(
    "two-phones-correct-one-entry",
    [([A, fixed("y", "2026-05-08", "a")], DAY), ([A, fixed("z", "2026-05-09", "a")], DAY)],
    ["a", "y", "z"],
    [
        data("visitCorrectionsDiffer", "/visits/1/corrects"),
        data("visitCorrectionsDiffer", "/visits/2/corrects", ["/visits/1/corrects"]),
    ],
    DAY,
)
joined(
    "a-third-entry-settles-it",
    [
        ([A, fixed("y", "2026-05-08", "a")], DAY),
        ([A, fixed("z", "2026-05-09", "a")], DAY),
        ([fixed("zz", "2026-05-09", "y", "z")], DAY),
    ],
    ["a", "y", "z", "zz"],
    [],
    DAY,
)
joined(
    "entries-that-correct-each-other",
    [([fixed("a", "2026-05-10", "b")], DAY), ([fixed("b", "2026-05-11", "a")], DAY)],
    ["a", "b"],
    [
        data("visitCorrectionsDiffer", "/visits/0/corrects"),
        data("visitCorrectionsDiffer", "/visits/1/corrects", ["/visits/0/corrects"]),
    ],
    DAY,
)
joined(
    "needs-device-and-time-are-kept",
    [([{**A, "needs": ["medical", "urgent"], "device": "p1", "recordedAt": 1778382000, "place": "m"}], DAY)],
    ["a"],
    [],
    DAY,
)

# ---- which entry counts ------------------------------------------------------------------------------------------------


def counts(id, visits, findings, state, note=None):
    watch(corrections, id, "S38", MAY, visits, findings, {"S38": state}, note=note)


OPEN = status("open", "2026-04-01", "2026-06-30")
counts(
    "the-correction-counts",
    [A, fixed("z", "2026-05-09", "a")],
    [],
    status("done", "2026-05-09", "2026-09-30", "z"),
)
counts("a-correction-says-nobody-was-met", [A, fixed("z", "2026-05-10", "a", result="noAnswer")], [], OPEN | {"attempts": 1})
counts("a-withdrawn-visit", [A, fixed("z", "2026-05-10", "a", withdrawn=True)], [], OPEN)
counts(
    "the-id-of-what-is-corrected-lost",
    [{**A, "id": None}, fixed("z", "2026-05-10", "a", result="noAnswer")],
    [data("visitCorrectsUnknown", "z.corrects")],
    OPEN | {"attempts": 1},
    note="the entry without an id may be the one that is put right",
)
counts(
    "what-is-corrected-is-not-named",
    [A, fixed("z", "2026-05-10", "", result="noAnswer")],
    [data("visitCorrectsUnknown", "z.corrects")],
    OPEN | {"attempts": 1},
)
counts("withdrawn-by-itself", [{**A, "withdrawn": True}], [], OPEN)
counts(
    "a-withdrawal-that-is-put-right",
    [A, fixed("y", "2026-05-10", "a", withdrawn=True), fixed("z", "2026-05-10", "y")],
    [],
    status("done", "2026-05-10", "2026-09-30", "z"),
)
counts(
    "two-corrections",
    [A, fixed("y", "2026-05-08", "a"), fixed("z", "2026-05-09", "a")],
    [
        data("visitCorrectionsDiffer", "y.corrects"),
        data("visitCorrectionsDiffer", "z.corrects", ["y.corrects"]),
    ],
    OPEN,
    note="none counts until a person decides",
)
counts(
    "two-visits-of-one-id-settled",
    [A, OTHER, fixed("z", "2026-05-10", "a")],
    [],
    status("done", "2026-05-10", "2026-09-30", "z"),
)
counts(
    "a-correction-of-nothing-counts",
    [fixed("z", "2026-05-09", "nowhere")],
    [data("visitCorrectsUnknown", "z.corrects")],
    status("done", "2026-05-09", "2026-09-30", "z"),
)
counts("home-is-one", [A, B], [], status("done", "2026-05-10", "2026-09-30", "a"), note="the first is named")

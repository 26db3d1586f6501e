"""Registers and histories that cannot be read as they stand: each fault at its place, the rest used."""

import json

from book import Book
from expect import data

decoding = Book("grid/decoding")
BOOKS = [decoding]

KINDS = "district / town / subDistrict / developmentZone / area / village / community / baseGrid / microGrid"
POSTS = "areaHelper / fullTimeWorker / baseGridLeader / microGridLeader / unitLeader / other"
PARTY = "committee / generalBranch / branch / group / memberHousehold / notFormed"


def case(id, op, text, findings, **more):
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    decoding.case(id, "", op, {"text": text}, findings=findings, **more)


def bad(place, expected, length):
    return data("badValue", place, expected=expected, length=length)


def unknown(place):
    return data("unknownField", place)


# ---- the register ---------------------------------------------------------------------------------------

case(
    "register-right",
    "decodeGrid",
    {"places": [{"id": "d", "kind": "district"}], "households": [], "householdsComplete": True},
    None,
    says={"facts": {"places": [{"id": "d", "kind": "district"}], "householdsComplete": True, "incompleteAt": None}},
)
case(
    "households-that-are-not-there",
    "decodeGrid",
    {"places": [{"id": "d", "kind": "district"}], "householdsComplete": True},
    [bad("/households", "list", 0)],
    says={"facts": {"households": [], "householdsComplete": None}},
    note="a list that is not there is not complete, whatever is said of it",
)
case(
    "unknown-field-of-a-household",
    "decodeGrid",
    {"households": [{"id": "h1", "microGird": ["m"]}], "householdsComplete": True},
    [unknown("/households/0")],
    says={"facts": {"households": [{"id": "h1", "microGrids": []}], "householdsComplete": None}},
    note="a row that may say less than was given ends what its list claims",
)
case(
    "unknown-field-of-a-place",
    "decodeGrid",
    {
        "places": [{"id": "d", "kind": "district"}, {"id": "a", "kind": "area", "parrent": "d"}],
        "households": [],
        "householdsComplete": True,
    },
    [unknown("/places/1")],
    says={"facts": {"householdsComplete": None, "incompleteAt": ["d", "a"]}},
    note="which place it belongs to may be what was lost, so below none is all known",
)
case(
    "unknown-kind-of-place",
    "decodeGrid",
    {"places": [{"id": "d", "kind": "district"}, {"id": "x", "kind": "street", "parent": "d"}]},
    [bad("/places/1/kind", KINDS, 6)],
    says={"facts": {"places": [{"id": "d", "kind": "district"}, {"id": "x", "kind": None, "parent": "d"}]}},
    note="the kind is unknown, and the check then says that it is missing",
)
case(
    "unknown-party-organisation",
    "decodeGrid",
    {"places": [{"id": "c", "kind": "community", "partyOrganisation": "club"}]},
    [bad("/places/0/partyOrganisation", PARTY, 4)],
    says={"facts": {"places": [{"id": "c", "kind": "community", "partyOrganisation": None}]}},
)
case(
    "numbers-and-flags-of-another-form",
    "decodeGrid",
    {"places": [{"id": "a", "kind": "area", "helpers": 1.5, "leadingGroup": "yes"}], "asOf": "2026-02-30"},
    None,
    says={
        "facts": {"asOf": None, "places": [{"id": "a", "kind": "area", "helpers": None, "leadingGroup": None}]}
    },
    check=lambda read: (
        []
        if sorted(f["place"]["pointer"] for f in read["findings"])
        == ["/asOf", "/places/0/helpers", "/places/0/leadingGroup"]
        else [str(read["findings"])]
    ),
)
case(
    "micro-grids-that-are-no-list",
    "decodeGrid",
    {"households": [{"id": "h1", "microGrids": "m"}, {"id": "h2", "microGrids": ["m"], "people": 3}]},
    None,
    says={"facts": {"households": [{"id": "h1", "microGrids": []}, {"id": "h2", "microGrids": ["m"]}]}},
    check=lambda read: (
        []
        if [(f["code"], f["place"]["pointer"]) for f in read["findings"]]
        == [("badValue", "/households/0/microGrids"), ("unknownField", "/households/1")]
        else [str(read["findings"])]
    ),
    note="a field that is not known is not named, as it may hold what is sensitive",
)
case(
    "register-is-no-json",
    "decodeGrid",
    '{"places": [',
    None,
    check=lambda read: [] if [f["code"] for f in read["findings"]] == ["unreadable"] else ["readable"],
)

# ---- the history ----------------------------------------------------------------------------------------

DAYS = {"from": "2022-07-07", "recordedAt": "2022-07-07"}
case(
    "history-unknown-kinds",
    "decodeGridHistory",
    {
        "places": [
            {"place": {"id": "d", "kind": "district"}, "valid": DAYS},
            {"place": {"id": "x", "kind": "street", "parent": "d"}, "valid": DAYS},
        ],
        "posts": [{"post": {"id": "p", "place": "d", "kind": "mayor"}, "valid": DAYS}],
    },
    [bad("/places/1/place/kind", KINDS, 6), bad("/posts/0/post/kind", POSTS, 5)],
    says={
        "history": {
            "places": [
                {"place": {"id": "d", "kind": "district"}},
                {"place": {"id": "x", "kind": None, "parent": "d"}},
            ],
            "posts": [{"post": {"id": "p", "place": "d", "kind": None}}],
        }
    },
)
case(
    "history-days-of-another-form",
    "decodeGridHistory",
    {
        "places": [
            {"place": {"id": "d", "kind": "district"}, "valid": {"from": "2026-7-1", "to": "2026-07-1"}},
            {"place": {"id": "t", "kind": "town", "parent": "d"}, "valid": {"from": "2026/07/01", "to": "20260701"}},
        ]
    },
    None,
    says={"history": {"places": [{"valid": {"from": None, "to": None}}, {"valid": {"from": None, "to": None}}]}},
    check=lambda read: (
        []
        if [f["place"]["pointer"] for f in read["findings"]]
        == [f"/places/{n}/valid/{end}" for n in (0, 1) for end in ("from", "to")]
        else [str(read["findings"])]
    ),
)
case(
    "history-days-that-are-none",
    "decodeGridHistory",
    {
        "places": [
            {"place": {"id": "d", "kind": "district"}, "valid": {"from": "2026-13-01", "to": "2026-06-31"}},
            {"place": {"id": "t", "kind": "town", "parent": "d"}, "valid": {**DAYS, "recordedAt": "yesterday"}},
        ]
    },
    None,
    says={
        "history": {
            "places": [
                {"place": {"id": "d"}, "valid": {"from": None, "to": None}},
                {"place": {"id": "t"}, "valid": {"from": "2022-07-07", "recordedAt": None}},
            ]
        }
    },
    check=lambda read: (
        []
        if [f["place"]["pointer"] for f in read["findings"]]
        == ["/places/0/valid/from", "/places/0/valid/to", "/places/1/valid/recordedAt"]
        else [str(read["findings"])]
    ),
)

"""A history of which something cannot be read: whatever that may be about is in doubt, and nothing is gone, closed, missing or
elsewhere because of it."""

import json

from book import Book

doubt = Book("grid/doubt")
BOOKS = [doubt]

START, ACT, FIRST, ON = "2022-07-07", "2026-06-20", "2026-07-01", "2026-08-01"
DAYS = ["act", "ended", "from", "recordedAt", "to"]


def since(day=START, recorded=START, **more):
    return {"from": day, "recordedAt": recorded, **more}


def place(id, kind, parent=None, valid=None, **facts):
    return {"place": {"id": id, "kind": kind, "parent": parent, **facts}, "valid": valid or since()}


def ended(id, **valid):
    return {"place": {"id": id}, "valid": {"recordedAt": ACT, "ended": True, **valid}}


def home(id, micro, valid=None):
    return {"household": {"id": id, "microGrids": [micro]}, "valid": valid or since()}


def post(id, at, valid=None):
    return {"post": {"id": id, "place": at, "kind": "fullTimeWorker"}, "valid": valid or since()}


def on_post(id, at, person, valid=None):
    return {"assignment": {"id": id, "post": at, "person": person}, "valid": valid or since()}


PLACES = [
    place("d", "district"), place("s", "subDistrict", "d"), place("c", "community", "s"), place("b", "baseGrid", "c"),
    place("m", "microGrid", "b"),
]
HOMES = [home("h1", "m")]


def history(places=PLACES, homes=HOMES, **more):
    return {"places": list(places), "households": list(homes), "householdsComplete": True, **more}


def codes(findings):
    return [f"{f['code']}@{f['place'].get('pointer') or ''}" for f in findings]


def register(id, given, places, homes, open_at, found, complete=True, posts=None, note=None, known_at=None, **check_more):
    """The places and households that are there, below which places not all is known, and every finding."""

    def check(output):
        facts = output["facts"]
        said = {"places": places, "households": homes, "incompleteAt": open_at, "householdsComplete": complete,
                "findings": found}
        got = {
            "places": [p["id"] for p in facts["places"]], "households": [h["id"] for h in facts["households"]],
            "incompleteAt": facts.get("incompleteAt") or [], "householdsComplete": facts.get("householdsComplete"),
            "findings": codes(output["findings"]),
        }
        if posts is not None:
            said["posts"] = posts
            got["posts"] = {p["post"]["id"]: p.get("inDoubt") and "?" or p.get("person") for p in output["posts"]}
        for at, number in check_more.items():
            said[at] = number
            got[at] = next(p for p in facts["places"] if p["id"] == at).get("fullTimeWorkers")
        return [f"{name}: said {said[name]}, computed {got[name]}" for name in said if said[name] != got[name]]

    doubt.case(id, "", "gridAt", {"history": given, "asOf": ON, "knownAt": known_at}, check=check, note=note)


def counts(id, given, then, now, gaps=(None, None), note=None):
    """Where a visit in May to the household counts, and today."""
    query = {"facts": [{"household": "h1", "date": "2026-05-20"}], "anchor": "eventDate", "today": ON}
    row = {"then": then, "now": now, "thenGap": gaps[0], "nowGap": gaps[1], "countsFor": then}
    doubt.case(id, "", "attribute", {"history": given, "query": query}, says={"rows": [row]}, note=note)


ALL = ["d", "s", "c", "b", "m"]
ABOVE = ALL[:-1]

# ---- a day that nobody can have meant -----------------------------------------------------------------------------------

for year, word in (("0202", "early"), ("9202", "late")):
    gone = history([*PLACES, ended("m", **{"from": f"{year}-07-01"})])
    register(f"an-end-from-a-year-too-{word}", gone, ABOVE, ["h1"], ["b", "m"],
             ["historyDayImpossible@/places/5/valid/from"],
             note="it is not known from when the micro-grid is gone, so it is neither there nor gone")
    counts(f"a-visit-where-an-end-is-from-a-year-too-{word}", gone, None, None, ("notKnown", "notKnown"))
    until = history([*PLACES[:-1], place("m", "microGrid", "b", since(to=f"{year}-07-01"))])
    register(f"a-place-until-a-year-too-{word}", until, ABOVE, ["h1"], ["b", "m"],
             ["historyDayImpossible@/places/4/valid/to"])
    counts(f"a-visit-to-a-place-until-a-year-too-{word}", until, None, None, ("notKnown", "notKnown"))
register("a-place-from-the-first-day-that-can-be", history([*PLACES[:-1], place("m", "microGrid", "b", since("1900-01-01"))]),
         ALL, ["h1"], [], [])
register("a-place-from-the-day-before-it", history([*PLACES[:-1], place("m", "microGrid", "b", since("1899-12-31"))]),
         ABOVE, ["h1"], ["b", "m"], ["historyDayImpossible@/places/4/valid/from"])
register("a-place-until-the-last-day-that-can-be",
         history([*PLACES[:-1], place("m", "microGrid", "b", since(to="2141-08-01"))]), ALL, ["h1"], [], [])
register("a-place-until-the-day-after-it", history([*PLACES[:-1], place("m", "microGrid", "b", since(to="2141-08-02"))]),
         ABOVE, ["h1"], ["b", "m"], ["historyDayImpossible@/places/4/valid/to"])
moved = history(homes=[*HOMES, home("h1", "m2", since("0202-07-01", ACT))], places=[*PLACES, place("m2", "microGrid", "b")])
register("a-household-that-moved-in-a-year-too-early", moved, [*ALL, "m2"], [], ["m", "m2"],
         ["historyDayImpossible@/households/1/valid/from"], note="it is in one of the two, and counts in neither")
counts("a-visit-to-a-household-that-moved-in-a-year-too-early", moved, None, None, ("notKnown", "notKnown"))

# ---- an entry that may be about anything --------------------------------------------------------------------------------

nameless = history([*PLACES[:-1], place("", "microGrid", "b")])
register("a-place-whose-id-cannot-be-read", nameless, ABOVE, ["h1"], sorted(ABOVE), ["badValue@/places/4/place/id"],
         note="the household names a micro-grid that is not listed; below which place the nameless one is, is not known")
counts("a-visit-to-a-grid-whose-id-cannot-be-read", nameless, None, None, ("notKnown", "notKnown"))
register("an-end-whose-id-cannot-be-read", history([*PLACES, ended("", **{"from": FIRST})]), [], ["h1"], sorted(ALL),
         ["badValue@/places/5/place/id"], note="any place may be the one that is gone")
doubt.case("read-a-place-whose-id-is-no-text", "", "decodeGridHistory",
           {"text": json.dumps(history([*PLACES[:-1], place(7, "microGrid", "b")]))},
           says={"history": {"householdsComplete": None, "incompleteAt": ["d", "s", "c", "b"]}},
           check=lambda read: [] if codes(read["findings"]) == ["badValue@/places/4/place/id"] else [str(read["findings"])])
doubt.case("read-an-entry-that-is-none", "", "decodeGridHistory",
           {"text": json.dumps({"places": [*PLACES[:-1], "m"]})},
           check=lambda read: (
               []
               if codes(read["findings"]) == ["badValue@/places/4"] and read["history"]["places"][4]["valid"]["unreadable"] == DAYS
               else [str(read["findings"])]
           ))

# ---- a transition --------------------------------------------------------------------------------------------------------

RUNS = {"place": "c", "reason": "撤村改居"}
doubt.case("read-a-transition-whose-last-day-is-misspelt", "", "decodeGridHistory",
           {"text": json.dumps({"transitions": [{**RUNS, "valid": since("2024-01-01", too="2026-12-31")}]})},
           says={"history": {"transitions": [{"valid": {"to": None, "unreadable": ["act", "ended", "to"]}}]}},
           check=lambda read: [] if codes(read["findings"]) == ["unknownField@/transitions/0/valid"] else [str(read["findings"])])
for name, valid, found in (
    ("misspelt", since("2024-01-01", unreadable=["act", "ended", "to"]), ["historyEntryUnreadable@/transitions/0/valid"]),
    ("of-a-year-too-early", since("2024-01-01", to="0202-12-31"), ["historyDayImpossible@/transitions/0/valid/to"]),
):
    register(f"a-transition-whose-last-day-is-{name}", history(transitions=[{**RUNS, "valid": valid}]), ALL, ["h1"], [], found,
             note="it has a last day, and nobody knows which")

# ---- posts ----------------------------------------------------------------------------------------------------------------

register("a-post-from-a-day-that-cannot-be-read",
         history(posts=[post("p", "b", {"recordedAt": START, "unreadable": ["from"]})], assignments=[on_post("a", "p", "n")],
                 postsComplete=True),
         ALL, ["h1"], [], ["historyEntryUnreadable@/posts/0/valid"], posts={"p": "?"}, b=None,
         note="nobody is said to be on it, and no number of workers is counted")
register("an-assignment-from-a-year-too-early",
         history(posts=[post("p", "b")], assignments=[on_post("a", "p", "n", since("0202-07-07"))], postsComplete=True),
         ALL, ["h1"], [], ["historyDayImpossible@/assignments/0/valid/from"], posts={"p": "?"}, b=None,
         note="the post is not vacant")
register("an-assignment-to-a-post-that-cannot-be-read",
         history(posts=[post("p", "b")], assignments=[{"assignment": {"id": "a", "person": "n"}, "valid": since()}],
                 postsComplete=True),
         ALL, ["h1"], [], ["unknownPost@/assignments/0/assignment/post"], posts={"p": "?"}, b=None)

# ---- the day of record ------------------------------------------------------------------------------------------------------

unrecorded = history([*PLACES, place("m", "microGrid", "b", {"from": FIRST}, name="一")])
register("two-entries-of-which-one-has-no-day-of-record", unrecorded, ABOVE, ["h1"], ["b", "m"],
         ["historyRecordedMissing@/places"], note="which of the two is the later one is not known")
register("an-entry-without-a-day-of-record-asked-as-it-was-known",
         history([*PLACES[:-1], place("m", "microGrid", "b", {"from": START})]), ABOVE, ["h1"], ["b", "m"],
         ["historyRecordedMissing@/places"], known_at=ON)

# ---- what rests on it ---------------------------------------------------------------------------------------------------------


def offered(id, given, said):
    def check(rows):
        got = {r["id"]: bool(r.get("inDoubt")) for r in rows}
        return [] if got == said else [f"said {said}, computed {got}"]

    doubt.case(id, "", "selectablePlaces", {"history": given, "asOf": ON}, check=check)


offered("a-form-marks-what-is-in-doubt", history([*PLACES, ended("b", **{"from": "0202-07-01"})]),
        {"d": False, "s": False, "c": False, "b": True, "m": True})


def refused(id, given, found, **change):
    def check(report):
        got = codes(report["findings"])
        return [] if report["refused"] and got == found else [f"said {found}, computed {got}"]

    act = {"id": "act1", "from": FIRST, "recordedAt": ACT, **change}
    doubt.case(id, "", "checkReorganisation", {"history": given, "change": act}, check=check)


refused("nothing-is-re-organised-on-a-day-that-cannot-be", history([*PLACES, ended("m", **{"from": "0202-07-01"})]),
        ["historyDayImpossible@/places/5/valid/from"], kind="rename", places=["m"], name="一")
refused("nothing-is-re-organised-where-an-id-cannot-be-read", history([*PLACES, ended("", **{"from": FIRST})]),
        ["badValue@/places/5/place/id"], kind="rename", places=["m"], name="一")
refused("nothing-is-re-organised-where-a-home-is-not-known",
        history(homes=[{"household": {"id": "h1"}, "valid": since()}]),
        ["historyEntryUnreadable@/households/0/household/microGrids"], kind="rename", places=["m"], name="一")

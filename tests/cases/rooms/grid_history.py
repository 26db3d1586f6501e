"""The grid over time and its re-organisation: what is at fault, who is in post, where a record counts (ADR 0017)."""

from book import Kept

history, reorganise = Kept("grid/history"), Kept("grid/reorganise")
BOOKS = [history, reorganise]

# ---- the register of a day ------------------------------------------------------------------------------------------
# A line: the vector, then the findings as code@place, then who is on each post (- for nobody), then who works where.

DAYS = """
before-the-first-day
on-the-first-day
the-last-day-counts
the-end-does-not-count
a-late-entry-is-not-known-before-it-is-entered
a-late-entry-is-known-on-its-day
without-a-day-of-knowledge-all-is-known
a-late-entry-says-nothing-of-earlier-days
a-correction-holds-on-its-days
after-a-correction-the-older-entry-is-right-again
a-division-code-is-dated
a-division-code-changes
a-door-number-is-dated
an-ended-place-is-gone
an-ended-place-may-come-back
an-interval-that-ends-before-it-starts historyIntervalEmpty@/places/6/valid/to
an-interval-of-no-day historyIntervalEmpty@/households/3/valid/to
entries-without-a-day-of-record-are-one-finding historyRecordedMissing@/places
an-unknown-start-counts-as-always
two-entries-of-one-day-that-differ historyConflict@/places/6
two-entries-that-agree-are-no-conflict
two-live-grids-for-one-household householdInTwoMicroGrids@/households/3
a-household-that-moved
an-entry-without-an-id badValue@/places/6/place/id
workers-are-counted-from-complete-posts p1=n1 b:fullTimeWorkers=1
workers-are-not-counted-from-incomplete-posts p1=n1 b:fullTimeWorkers=?
a-vacant-post-counts-nobody p1=- b:fullTimeWorkers=0
a-number-that-the-place-states-is-kept p1=n1 b:fullTimeWorkers=2
helpers-are-counted-from-complete-posts p1=n1 a:helpers=1 a2:helpers=0
one-worker-of-two-base-grids workerOfSeveralGrids@ p1=n1 p2=n1
one-worker-of-two-base-grids-before-the-plan
a-post-at-a-place-closed-on-that-day postAtClosedPlace@/posts/1/post/place p1=n1 p2=-
a-post-at-a-place-not-yet-open postAtClosedPlace@/posts/1/post/place p1=n1 p2=-
a-post-at-a-place-that-never-was unknownPlace@/posts/1/post/place p1=n1 p2=-
an-assignment-beyond-its-post assignmentOutsidePost@/assignments/0/assignment/post p1=n1
an-assignment-to-no-post unknownPost@/assignments/1/assignment/post p1=n1
two-persons-on-one-post postHeldTwice@/assignments/1/assignment p1=n1
one-person-after-the-other-on-a-post p1=n2
a-transition-without-an-end transitionWithoutEnd@/transitions/0/valid/to
a-transition-of-no-place unknownPlace@/transitions/0/place
a-transition-runs
a-transition-is-over
"""
GRAVE = {"transitionWithoutEnd": "violation", "workerOfSeveralGrids": "advice"}


def shown(finding):
    return f"{finding['code']}@{finding['place'].get('pointer') or ''}"


def about_the_day(words):
    """Of a register of a day: every finding, everybody on a post, and the staff of the places that are named."""
    posts = dict(w.split("=") for w in words if "=" in w and ":" not in w)
    staff = [w.split(":") for w in words if ":" in w]
    found = [w for w in words if "@" in w]

    def check(output):
        got = [shown(f) for f in output["findings"]]
        faults = [] if got == found else [f"findings: said {found}, computed {got}"]
        faults += [f"{f['code']}: gravity {f.get('gravity')}" for f in output["findings"] if f.get("gravity") != GRAVE.get(f["code"])]
        held = {p["post"]["id"]: p.get("person", "-") or "-" for p in output["posts"]}
        faults += [] if held == posts else [f"posts: said {posts}, computed {held}"]
        places = {p["id"]: p for p in output["facts"]["places"]}
        for place, word in staff:
            fact, number = word.split("=")
            wanted = None if number == "?" else int(number)
            if places[place].get(fact) != wanted:
                faults.append(f"{place}: said {word}, computed {places[place].get(fact)}")
        return faults

    return check


for line in filter(None, DAYS.splitlines()):
    name, *words = line.split()
    history.state(name, check=about_the_day(words))

# ---- which grid a record counts for ---------------------------------------------------------------------------------
# m1 is split into m3 (h1) and m4 (h2) on 2026-07-01; m2 goes on.

ROWS = {
    "a-visit-counts-for-the-grid-of-its-day": {"countsFor": "m1", "then": "m1", "now": "m3", "successors": ["m3", "m4"]},
    "a-visit-counts-for-the-grid-of-today": {"countsFor": "m3", "then": "m1", "now": "m3", "successors": ["m3", "m4"]},
    "a-visit-before-the-split-was-known": {"countsFor": "m1", "then": "m1", "now": "m1", "successors": ["m1"]},
    "a-visit-on-the-first-day-of-the-split": {"countsFor": "m3", "then": "m3", "now": "m3", "successors": ["m3"]},
    "a-grid-that-goes-on-is-its-own-successor": {"countsFor": "m2", "then": "m2", "now": "m2", "successors": ["m2"]},
    "a-visit-in-the-future": {"countsFor": None, "then": None, "thenGap": "inFuture", "now": "m3"},
    "a-visit-in-the-future-counts-for-nobody-today": {"countsFor": None, "then": None, "thenGap": "inFuture", "now": "m3"},
    "a-visit-before-the-household-existed": {"countsFor": None, "then": None, "thenGap": "notHere", "now": "m3"},
    "a-visit-to-an-unknown-household": {"countsFor": None, "thenGap": "unknownHousehold", "nowGap": "unknownHousehold"},
    "a-visit-without-a-date": {"countsFor": None, "thenGap": "noDate", "now": "m3"},
    "a-household-that-left": {"countsFor": None, "then": "m4", "now": None, "nowGap": "notHere", "successors": ["m4"]},
    "a-household-left-in-a-closed-grid": {"countsFor": None, "thenGap": "gridClosed", "nowGap": "gridClosed"},
    "a-household-in-two-grids-counts-for-neither": {"countsFor": None, "thenGap": "noSingleGrid", "nowGap": "noSingleGrid"},
}
AT_FAULT = {
    "a-visit-in-the-future": "visitInFuture@/facts/0/date",
    "a-visit-in-the-future-counts-for-nobody-today": "visitInFuture@/facts/0/date",
    "a-visit-before-the-household-existed": "visitBeforeHousehold@/facts/0/date",
    "a-visit-to-an-unknown-household": "visitUnknownHousehold@/facts/0/household",
    "a-visit-without-a-date": "visitIncomplete@/facts/0/date",
}


def faults_are(found):
    def check(output):
        got = [shown(f) for f in output["findings"]]
        return [] if got == found else [f"findings: said {found}, computed {got}"]

    return check


for name, row in ROWS.items():
    history.state(name, says={"rows": [row]}, check=faults_are([AT_FAULT[name]] if name in AT_FAULT else []))

# ---- what a form offers ---------------------------------------------------------------------------------------------

TREE = ["d", "s", "c", "b", "m1"]
for name, rest in (
    ("a-form-offers-what-is-there", ["m2"]),
    ("a-form-does-not-offer-what-is-closed", []),
    ("a-form-of-that-time-offered-what-was-thought-to-be-there", ["m2"]),
    ("a-form-does-not-offer-what-no-tree-holds", ["m2"]),
):
    ids = TREE + rest
    history.state(
        name, check=lambda rows, ids=ids: [] if [r["id"] for r in rows] == ids else [f"said {ids}"]
    )

# ---- re-organisation ------------------------------------------------------------------------------------------------
# A line: the vector; - is carried out, R is refused; the findings as code@pointer or code#id; after / what the rules find then.

ACTS = """
open-a-micro-grid - / partyOrganisationUnknown#m3
open-and-apply - / partyOrganisationUnknown#m3
open-under-an-id-that-lives R placeIdUsed@/into/0
open-under-an-id-that-was-closed R placeIdUsed@/into/0
open-under-a-place-of-the-wrong-kind R wrongParentKind#m3
open-under-a-place-that-is-not-there R unknownParent#m3
open-nothing R reorganisationNumber@/into
open-without-an-id R badValue@/into/0/id
close-an-empty-micro-grid - /
close-a-micro-grid-with-households R householdHomeless@/places
close-a-base-grid-with-micro-grids R placeBelowHomeless@/places
close-a-base-grid-with-a-building R buildingHomeless@/places
close-a-micro-grid-that-somebody-will-move-to R householdHomeless@/places
close-ends-the-posts-and-their-holders - /
close-and-move-the-post - /
close-and-move-the-post-to-the-closed-place R mapTarget@/posts/0/to
close-what-is-not-there R placeNotThere@/places/0
close-what-is-closed R placeNotThere@/places/0
rename - /
rename-to-the-same-name R reorganisationNoChange@/kind
rename-without-a-name R reorganisationIncomplete@/name
rename-with-a-part-of-another-kind R reorganisationPartUnused@/households
rename-where-another-name-is-known-for-later - /
recode-a-village - /
recode-with-too-few-digits R badValue#v
recode-not-below-the-town R divisionCodeNotBelow#v
recode-without-a-code R reorganisationIncomplete@/code
recode-to-the-same R reorganisationNoChange@/kind
village-to-community-with-a-transition-without-an-end R transitionWithoutEnd@/transitionTo
village-to-community-with-a-transition-of-no-day R historyIntervalEmpty@/transitionTo
village-to-community-under-an-area R wrongParentKind#v
convert-a-base-grid-that-holds-micro-grids R wrongParentKind#vb wrongParentKind#vm
convert-to-the-same-kind R reorganisationNoChange@/kind
convert-without-a-kind R reorganisationIncomplete@/newKind
town-to-sub-district-has-no-transition R factOfOtherKind@/transitionTo
reparent-a-village - /
reparent-two-villages - /
reparent-under-the-wrong-kind R wrongParentKind#v
reparent-under-nothing R unknownParent#v
reparent-under-itself R parentCycle#v
reparent-where-it-is R reorganisationNoChange@/kind
reparent-the-same-twice R mapTwice@/places/1
merge-into-a-new-micro-grid - / partyOrganisationUnknown#m3
merge-and-apply - / partyOrganisationUnknown#m3
merge-into-one-of-them - /
merge-with-a-map-of-everybody - / partyOrganisationUnknown#m3
merge-that-leaves-a-household-homeless R householdHomeless@/households
merge-that-sends-a-household-elsewhere R mapTarget@/households/2/to
merge-of-one R reorganisationNumber@/places
merge-of-different-kinds R placeKindsDiffer@/places/1
merge-into-another-kind R placeKindsDiffer@/into/0/kind
merge-villages-of-two-areas-without-saying-which R reorganisationIncomplete@/into/0/parent
merge-villages-of-two-areas - /
merge-base-grids-with-what-is-in-them - /
merge-into-an-id-that-was-used R placeIdUsed@/into/0
split-a-micro-grid - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
split-and-apply - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
split-that-leaves-a-household-homeless R householdHomeless@/households
split-with-a-household-in-two-micro-grids-of-the-place R householdInTwoMicroGrids#h1
split-without-a-map R householdHomeless@/households
split-that-names-a-household-twice R mapTwice@/households/2/id
split-that-names-a-household-of-another-grid R mapForeign@/households/2/id
split-that-sends-a-household-back R mapTarget@/households/1/to
split-into-one R reorganisationNumber@/into
split-into-itself R placeIdUsed@/into/0
split-into-two-of-one-id R placeIdUsed@/into/1
split-forgets-who-moves-in-later R householdHomeless@/households
split-names-who-moves-in-later - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
split-keeps-who-moves-out-later - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
split-moves-one-post-and-ends-the-other - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
split-names-a-post-of-another-grid R mapForeign@/posts/0/id
split-a-base-grid-without-a-building R buildingHomeless@/buildings
split-a-base-grid-without-a-micro-grid R placeBelowHomeless@/below
split-a-base-grid-by-households R mapForeign@/households/0/id
extract-a-micro-grid - / partyOrganisationUnknown#m3
extract-clears-the-size - / partyOrganisationUnknown#m3
split-raises-the-size - / microGridSize#m3 microGridSize#m4 partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
extract-with-an-incomplete-map R householdHomeless@/households
extract-nobody R reorganisationNoChange@/into/0
extract-from-two - / partyOrganisationUnknown#m3
extract-that-lets-a-household-stay-where-it-is-not R mapTarget@/households/4/to
regrid-keeps-what-goes-on - / partyOrganisationUnknown#m3
regrid-and-apply - / partyOrganisationUnknown#m3
regrid-with-an-incomplete-map R householdHomeless@/households
regrid-to-a-grid-that-ends R mapTarget@/households/4/to
regrid-a-community - / partyOrganisationUnknown#m3
regrid-a-community-without-a-base-grid R reorganisationIncomplete@/into/1/parent
regrid-under-another-community R mapTarget@/into/1/parent
regrid-a-district R regridOtherKind@/places/0
regrid-an-empty-new-grid - / partyOrganisationUnknown#m3 partyOrganisationUnknown#m4
entered-before-what-is-there R reorganisationBackdated@/recordedAt
entered-on-the-day-of-the-last-entry - /
in-effect-before-it-is-entered - /
the-same-act-twice R reorganisationActTwice@/id
without-kind-day-and-record R reorganisationIncomplete@/kind reorganisationIncomplete@/from reorganisationIncomplete@/recordedAt
before-the-place-was-there R placeNotThere@/places/0
merge-into-a-place-that-is-to-be-closed R placeEndsLater@/from householdHomeless@/households
"""


def located(finding):
    place = finding["place"]
    return f"{finding['code']}@{place['pointer']}" if place.get("pointer") else f"{finding['code']}#{place.get('id', '')}"


def act(word, found, raised):
    """Refused or not, every finding, and what the rules find after it; a violation only where S49 is not kept."""

    def check(output):
        report = output.get("report", output)
        faults = [] if report["refused"] is (word == "R") else [f"refused: {report['refused']}"]
        got, after = [located(f) for f in report["findings"]], [located(f) for f in report["raised"]]
        faults += [] if got == found else [f"findings: said {found}, computed {got}"]
        faults += [] if after == raised else [f"raised: said {raised}, computed {after}"]
        graver = [f["code"] for f in report["findings"] if f.get("gravity") or f["kind"] != "data"]
        return faults + [f"{code} is no fault of the data" for code in graver if code != "transitionWithoutEnd"]

    return check


for line in filter(None, ACTS.splitlines()):
    name, word, *words = line.split()
    before, _, after = " ".join(words).partition("/ " if word == "-" else "\0")
    raised = after.split() if word == "-" else []
    reorganise.state(name, check=act(word, [] if word == "-" else words, raised))

# A village that becomes a community owes what S13 and S15 ask of one; its size is held against the practice of G-03.
OWES = ["partyOrganisationUnknown#v", "partyOrganisationUnknown#vb", "partyOrganisationUnknown#vm", "fullTimeWorkersUnknown#vb"]
for name, more in (("village-to-community", []), ("village-to-community-with-a-transition", ["transitionRunning#v"])):
    reorganise.state(name, check=act("-", [], ["parameterMissing#", "baseGridSize#vb", *OWES, *more]))
reorganise.state("village-to-community-leaves-what-only-villages-keep", check=act("-", [], ["baseGridSize#vb", *OWES]))


def halves(*names):
    """Two base grids of a community that nobody has described yet."""
    codes = ("baseGridSize", "partyOrganisationUnknown", "fullTimeWorkersUnknown")
    return [f"{code}#{name}" for code in codes for name in names]


reorganise.state("split-a-base-grid", check=act("-", [], halves("b1", "b2")))
reorganise.state("split-of-a-base-grid-with-every-household-in-one", check=act("-", [], halves("b3", "b4")))

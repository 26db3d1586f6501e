"""Numbers of citizens, texts of findings, local values, receipts, pictures: files that keep their inputs."""

from book import Kept
from expect import data

FILES = (
    "identity/citizen_number", "message/findings", "policy/parameters", "inquiry/recheck", "household/decoding", "eligibility/refused", "handle/asked", "grid/pictures", "inquiry/pictures", "inquiry/receipt",
)
BOOKS = [Kept(name) for name in FILES]
citizen, texts, parameters, recheck, decoding, refused, handle, pictures, graphs, receipts = BOOKS

# ---- GB 11643: six digits of the area, the day of birth, an order number, a check digit -----------------------------------

GOOD, SPECIMEN = {"valid": True, "specimen": False}, {"valid": True, "specimen": True}
for name, says in (
    ("standard-example-with-x", GOOD),
    ("standard-example-with-digit", GOOD),
    ("lower-case-x", GOOD),
    ("any-area", GOOD),
    ("specimen-in-synthetic-data", SPECIMEN),
    ("specimen-is-not-compared", SPECIMEN),
):
    citizen.state(name, says={**says, "findings": None})
WRONG = {"valid": False, "specimen": False}
for name, length in (("too-short", 17), ("too-long", 19), ("letter-inside", 18), ("spreadsheet-exponent", 11),
                     ("full-width-digits", 18), ("empty", 0)):
    citizen.state(name, says=WRONG, findings=[data("citizenNumberForm", "", length=length)])
for name, code in (("no-such-day", "citizenNumberBirth"), ("wrong-check-digit", "citizenNumberCheck"),
                   ("swapped-digits", "citizenNumberCheck"), ("birth-date-differs-by-a-day", "citizenNumberBirthDiffers")):
    citizen.state(name, says=WRONG, findings=[data(code, "")])
citizen.state("specimen-in-real-data", says={"valid": False, "specimen": True}, findings=[data("citizenNumberSpecimen", "")])

# ---- texts: where, what, why, what to do ----------------------------------------------------------------------------------


def text(name, place, what, why, fix, source=None):
    texts.state(name, says={"place": place, "what": what, "why": why, "fix": fix, "source": source})


text("table-place-zh", "人员.csv第17行“公民身份号码”列", "公民身份号码应为17位数字加1位数字或X（原填内容17个字）", "格式不符的号码无法核对身份",
     "请对照证件重新填写")
text("table-place-en", "人员.csv, row 17, column 公民身份号码",
     "a citizen number has 17 digits and then a digit or X (this one has length 17)",
     "a number of another form cannot be matched with a person", "copy it again from the document")
text("parameter-missing-zh", "", "本地未提供“城市低保标准”", "上位文件把该数字留给地方规定，缺少时不作计算", "请在本地参数表中补充该数字及其文号",
     "《最低生活保障审核确认办法》（民政部，民发〔2021〕57号，2021年7月1日起施行）")
text("parameter-missing-en", "", "the local parameter urban dibao standard is not set",
     "higher rules leave this number to the locality, and nothing is computed without it",
     "add the number and its source document to the local overlay",
     "Measures for Reviewing and Confirming the Minimum Living Allowance (in force from 2021-07-01)")
text("pointer-zh", "/members/1/birthDate", "所填格式不符，应为：日期（如2022-07-07）；原填内容9个字", "该内容未采用，按“未知”处理", "请按要求的格式重新填写")
text("pointer-en", "/members/1/birthDate", "the value has length 9 and not the expected form: date (such as 2022-07-07)",
     "the value is not used and counts as unknown", "enter it again in the expected form")
texts.state("unknown-code-is-refused", refused=[data("badValue", "/code", expected="name", length=10)])
texts.state("unknown-field-is-refused", refused=[data("unknownField", "/place")])

# ---- one local value: D-02 leaves the standard to the place ---------------------------------------------------------------

MISSING = {"missing": {"clause": "D-02", "key": "dibao.standard.urban"}, "value": None}
SET = {"value": {"clause": "D-02", "key": "dibao.standard.urban", "value": {"type": "fen", "value": 1000_00}, "from": "2021-07-01",
                 "level": "local", "strength": "must", "precision": "day", "approximate": False, "uncertain": False}}
parameters.state("local-standard-is-missing", says=MISSING)
parameters.state("day-before-the-overlay-begins", says=MISSING)
parameters.state("overlay-fills-the-standard", says=SET)
parameters.state("first-day-of-the-overlay", says=SET)
parameters.state("unknown-key-of-an-overlay-is-refused", refused=[data("policyUnknownKey", "/values/0/key")])
parameters.state("wrong-unit-of-an-overlay-is-refused",
                 refused=[data("policyWrongUnit", "/values/0/value", key="dibao.standard.urban", expected="fen")])

# ---- a receipt holds for these facts, this day, these numbers and this version --------------------------------------------

PARTS = ("facts", "pack", "engine", "result")
for name, changed in (
    ("same", ""),
    ("another-wage", "facts result"),
    ("a-fact-that-changes-nothing", "facts"),
    ("another-standard", "pack result"),
    ("another-day", "result"),
    ("another-version", "engine"),
):
    says = {part: part not in changed.split() for part in PARTS}
    recheck.state(name, says={**says, "same": not changed})
AS_OF = {"the-same-facts-on-another-day": "2024-01-02"}
for name in ("one-person", "the-same-facts-on-another-day", "another-standard", "nothing-known", "text-that-is-not-ascii"):
    receipts.state(name, says={"asOf": AS_OF.get(name, "2024-01-01")})

# ---- a household that is read in spite of its faults ----------------------------------------------------------------------


def reads(name, *found, **household):
    """Every fault with its place, and what was read all the same."""

    def check(output):
        got = [f"{f['code']}@{f['place'].get('pointer', '')}" for f in output.get("findings") or []]
        return [] if got == list(found) else [f"findings: said {list(found)}, computed {got}"]

    decoding.state(name, says={"household": household}, check=check)


reads("every-fault-is-listed", "unknownField@", "badValue@/area", "badValue@/members/0/birthDate", "badValue@/members/0/wageFen",
      "badValue@/members/1", area=None, hukouHere=True)
reads("null-is-absent", area=None, members=[], vehicles=0)
reads("no-json", "unreadable@", area=None, members=[])
reads("largest-exact-amount", depositsFen=9007199254740991)
reads("inexact-amount", "badValue@/depositsFen", depositsFen=None)
reads("items-keep-their-places", "badValue@/assumed/0", "badValue@/assumed/1", "badValue@/members/0/supporters/0/incomeFen",
      assumed=[{"path": "/area", "why": "told"}])
for name, field, length in (("wage", "wageFen", 16), ("loss", "businessNetFen", 17)):
    refused.state(f"refused-{name}-too-large", refused=[data("badValue", f"/members/0/{field}", expected="exactAmount", length=length)])

# ---- handles: what a grid and a log are asked -----------------------------------------------------------------------------

handle.state("handle/place/community", says={
    "id": "c", "kind": "community", "above": ["s", "d"], "below": ["b"], "households": 3, "leaderRules": True, "sizeRule": True,
    "name": "东街社区（虚构）", "places": [{"kind": "baseGrid", "places": 1}, {"kind": "microGrid", "places": 2}],
})
handle.state("handle/place/village", says={
    "id": "v", "kind": "village", "above": ["a", "s", "d"], "below": ["vb"], "households": 1, "leaderRules": False, "sizeRule": False,
    "places": [{"kind": "baseGrid", "places": 1}, {"kind": "microGrid", "places": 1}],
})


def covered(output, rows):
    """FindingPlace, clause, households of the log, owed, done, overdue, and those that the log does not list."""
    names = ("place", "clause", "households", "owed", "done", "overdue", "notInLog")
    got = [tuple(row[name] for name in names) for row in output["places"]]
    return [] if got == rows and output["notInGrid"] == 1 else [f"said {rows}, computed {got}"]


BASE = [("b", "S36", 2, 2, 0, 0, 1), ("m1", "S36", 2, 2, 0, 0, 0), ("m2", "S36", 0, 0, 0, 0, 1),
        ("b", "S38", 2, 2, 1, 0, 1), ("m1", "S38", 2, 2, 1, 0, 0), ("m2", "S38", 0, 0, 0, 0, 1)]
VILLAGE = [("g", "S36", 0, 0, 0, 0, 1), ("g", "S38", 0, 0, 0, 0, 1)]
handle.state("handle/coverage/base", check=lambda output: covered(output, BASE))
handle.state("handle/coverage/village", check=lambda output: covered(output, VILLAGE))
OWED = {"clause": "S36", "state": "open", "since": "2026-01-01", "due": "2026-12-31", "made": 0, "satisfiedBy": None}
# An entry that lies ahead is left out, and may have been of another day: nobody is overdue by it.
NOT_LATE = {"clause": "S38", "state": "open", "since": "2026-10-01", "due": "2026-12-31", "made": 0, "missedPrevious": None}
DONE = {"clause": "S38", "state": "done", "since": "2026-12-31", "due": "2027-03-31", "made": 1, "satisfiedBy": "v2"}
handle.state("2026-12-30", says=[NOT_LATE, OWED])
handle.state("2026-12-31", says=[OWED, DONE])
handle.state("handle/household/unlisted", says=[])

# ---- pictures -------------------------------------------------------------------------------------------------------------

# What each picture shows: the places in the order of the tree, and how many are left out below.
for name, ids, left in (
    ("a-community", "c b m1 m2", 0),
    ("a-community-in-english", "c b m1 m2", 0),
    ("the-top-where-no-place-is-named", "d s c b m1 m2", 0),
    ("only-the-place-itself", "c", 3),
    ("one-level", "c b", 2),
    ("a-name-is-text-in-every-picture", "b m1 m2", 0),
    ("villages", "a v vb vm w wb wm", 0),
):
    pictures.state(name, says={"nodes": [{"id": id} for id in ids.split()], "leftOut": left}, findings=[])
# The boundary goes before the point, closed and counter-clockwise; the households of m1 are four.
ON_THE_MAP = '{"features":[{"geometry":%s,"id":"m1","properties":{"households":4,"kind":"microGrid","name":"一网格","parent":"b"},"type":"Feature"}],"type":"FeatureCollection"}'
RING = '{"coordinates":[[[117.9,36.6],[117.91,36.6],[117.91,36.61],[117.9,36.61],[117.9,36.6]]],"type":"Polygon"}'
for name, shape in (
    ("a-point", '{"coordinates":[117.954321,36.642187],"type":"Point"}'),
    ("a-boundary", RING),
    ("a-boundary-the-other-way-round", RING),
    ("a-boundary-that-is-closed-already", RING),
    ("a-boundary-before-a-point", RING),
    ("the-last-longitude", '{"coordinates":[-180.0,90.0],"type":"Point"}'),
):
    pictures.state(name, says={"features": 1, "without": 5, "geoJson": ON_THE_MAP % shape}, findings=[])
NOTHING = '{"features":[],"type":"FeatureCollection"}'
pictures.state("only-what-is-below-the-place", says={"features": 0, "without": 1, "geoJson": NOTHING}, findings=[])

for name in ("a-place-that-is-not-there", "a-map-of-no-place", "sizes-of-a-place-that-is-not-there"):
    pictures.state(name, findings=[data("unknownPlace", "/place")])
for name, expected, length, at in (
    ("a-boundary-of-two-points", "3 or more points around an area", 2, "outline"),
    ("a-boundary-without-an-area", "3 or more points around an area", 3, "outline"),
    ("a-bad-boundary-leaves-the-point", "3 or more points around an area", 2, "outline"),
    ("a-longitude-out-of-range", "-180000000..180000000, -90000000..90000000", 2, "point"),
):
    left = name.endswith("leaves-the-point")
    pictures.state(name, says={"features": int(left), "without": 6 - left},
                   findings=[data("badValue", f"m1.{at}", expected=expected, length=length)])


def titled(*words):
    """What a histogram says of itself stands in its drawing."""
    def check(output):
        missing = [w for w in words if f">{w}<" not in output["svg"]]
        return [f"{w} is not in the drawing" for w in missing]

    return check


ZH = titled("城市微网格户数分布（S11）", "户数")
for name, sizes in (("sizes-of-a-community", [1, 4]), ("sizes-beside-the-tolerance", [1, 4])):
    rows = [{"households": n, "microGrids": 1} for n in sizes]
    pictures.state(name, says={"cityMicroGridSizes": rows, "villagerGroupSizes": []}, check=ZH)
pictures.state("sizes-in-english", check=titled("sizes of city micro-grids (S11)", "households"), says={"target": 20})

pictures.state("sizes-of-villager-groups-have-no-rule", says={"cityMicroGridSizes": [], "villagerGroupSizes": [{"households": 1, "microGrids": 2}]})
pictures.state("sizes-before-the-plan", says={"target": None}, findings=[])

# Which clauses a programme rests on that day: D-44 and D-44a begin on 2022-10-20, M-04 on 2022-11-01, L-03 and L-04 on 2018-01-23,
# L-05 to L-07 with January 2026, L-08 and L-12 on 2026-07-01.
TEKUN = "T-01 T-02 T-04 T-05 T-10 T-11 T-12 T-13 T-14 T-15 T-20 T-23 T-30 T-31 T-32 T-33 T-34 T-35 T-50"
for name, clauses in (
    ("dibao-zh", "D-01 D-34 D-60"),
    ("dibao-en", "D-01 D-34 D-60"),
    ("margin-2022-10-31", "D-01 D-34 D-60 M-01 M-08"),
    ("margin-2022-11-01", "D-01 D-34 D-60 M-01 M-04 M-08"),
    ("tekun-2024-01-01", TEKUN),
    ("single-2022-10-19", "D-01 D-34 D-40 D-41 D-42 D-43 D-60 T-79"),
    ("single-2022-10-20", "D-01 D-04 D-34 D-40 D-41 D-42 D-43 D-44 D-44a D-60 T-79"),
    ("rigid-2025-03-01", "D-34 D-60 M-20 M-21 M-22 M-23 M-23a"),
    ("temporary-2018-01-22", "L-01 L-02 L-10"),
    ("temporary-2018-01-23", "L-01 L-03 L-04 L-10"),
    ("temporary-2025-12-31", "L-01 L-03 L-04 L-09 L-10 L-11"),
    ("temporary-2026-01-01", "L-01 L-03 L-04 L-05 L-06 L-07 L-09 L-10 L-11"),
    ("temporary-2026-06-30", "L-01 L-03 L-04 L-05 L-06 L-07 L-09 L-10 L-11"),
    ("temporary-2026-07-01", "L-01 L-04 L-06 L-07 L-08 L-09 L-10 L-12"),
):
    wanted = clauses.split()
    graphs.state(name, check=lambda output, wanted=wanted: (
        [] if sorted({n["clause"] for n in output["nodes"] if n.get("clause")}) == wanted else [f"said {wanted}"]
    ))
graphs.state("not-covered", says={"nodes": []})

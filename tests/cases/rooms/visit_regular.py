"""V-04, V-05, V-08 to V-10: what a text asks for regularly is a duty where the locality sets how often; both sides of
each number, each first day and each town."""

from book import Book
from rooms.visit import MAY, NOT_OWED, NUMBER, home, incomplete, status, visit, watch
from expect import data, explain, unset, violation
from given import local, under

regular = Book("visit/regular")
BOOKS = [regular]

OPEN = unset(NUMBER, "S39", "")
NOTICE = "合成文件〔2026〕1号"
# Clause: the name of its numbers, the category of its households, who visits, whether that is one of the group too.
DUTIES = {
    "V-04": ("committee", None, "committeeMember", True),
    "V-05": ("hardship", "hardship", "socialWorker", False),
    "V-08": ("elderly_patrol", "patrolElderly", "gridWorker", True),
    "V-09": ("left_behind_children", "leftBehindChild", "childOfficer", False),
    "V-10": ("children_in_difficulty", "childInDifficulty", "childOfficer", False),
}


def rounds(clause, n, since="2022-07-01", **more):
    return local(f"visit.{DUTIES[clause][0]}.visits_per_year", n, since, **more)


def gap(clause, days, since="2022-07-01", **more):
    return local(f"visit.{DUTIES[clause][0]}.rolling_gap_days", days, since, **more)


def owed(clause, **more):
    category = DUTIES[clause][1]
    return [home(**({category: True} if category else {}), **more)]


def of(clause, state):
    """A status with the category by which the household is one of the duty."""
    category = DUTIES[clause][1]
    return state | ({"categories": [category]} if category else {})


for clause, (name, category, role, team) in DUTIES.items():
    made = [visit("v", "2026-05-10", [role])]
    alone = [explain("visitTeamIncomplete", "S37", "v.visitors", visits=1)] if team else []
    case = name.replace("_", "-")
    # Twelve a year: a visit in each month.
    for on, state, found in (
        ("2026-05-31", status("done", "2026-05-10", "2026-06-30", "v"), alone),
        ("2026-06-01", status("open", "2026-06-01", "2026-06-30", missed=False), alone),
        ("2026-06-30", status("open", "2026-06-01", "2026-06-30", missed=False), alone),
        ("2026-07-01", status("overdue", "2026-07-01", "2026-06-30", missed=True),
         [incomplete(clause, "2026-06", gravity=violation)]),
    ):
        watch(regular, f"{case}-each-month-seen-on-{on}", clause, on, made, [OPEN, *found], {clause: of(clause, state)},
              rounds(clause, 12), homes=owed(clause), since="2026-05-01", local_number=None)
    # No longer than 30 days from one visit to the next.
    for on, state, found in (
        ("2026-06-09", status("done", "2026-05-10", "2026-06-09", "v"), alone),
        ("2026-06-10", status("overdue", "2026-06-10", "2026-06-09"),
         [*alone, violation("visitGapExceeded", clause, "", missed=1, days=30)]),
    ):
        watch(regular, f"{case}-within-30-days-seen-on-{on}", clause, on, made, [OPEN, *found], {clause: of(clause, state)},
              gap(clause, 30), homes=owed(clause), since="2026-05-01", local_number=None)
    watch(regular, f"{case}-with-no-number", clause, MAY, [], [OPEN], {clause: None}, homes=owed(clause), local_number=None,
          note="the text gives no number, so there is no duty that could be checked")
    # By somebody whom the text does not name.
    watch(regular, f"{case}-by-somebody-else", clause, MAY, [visit("v", "2026-05-10", ["other"])], [OPEN],
          {clause: {"state": "open", "made": 0}}, rounds(clause, 12), homes=owed(clause), since="2026-05-01", local_number=None)
    if category:
        for word, known, state, found in (
            ("not-of-them", False, NOT_OWED, []),
            ("unknown", None, status("undecided") | {"unknown": [category]}, [data("visitCategoryUnknown", "/households", households=1)]),
        ):
            # Whether a household is a poor one is asked for S39 too, whose number is not set here.
            watch(regular, f"{case}-{word}", clause, MAY, [], [OPEN, *found], {clause: state}, rounds(clause, 12),
                  homes=[home(**{category: known})], local_number=None)

# ---- which of two numbers holds -----------------------------------------------------------------------------------------

for id, values, cadence in (
    ("thirty-days-beside-twelve-a-year", [rounds("V-05", 12), gap("V-05", 30)], {"type": "rolling", "gap": "P30D"}),
    ("thirty-one-days-beside-twelve-a-year", [rounds("V-05", 12), gap("V-05", 31)], {"type": "calendar", "times": 12}),
    ("thirty-one-days-alone", [gap("V-05", 31)], {"type": "rolling", "gap": "P31D"}),
    ("the-gap-of-the-plan-is-another", [rounds("V-05", 12), local("visit.cadence", "rolling")], {"type": "calendar", "times": 12}),
):
    def check(result, cadence=cadence):
        got = [p["cadence"] for p in result["duties"]["policies"] if p["clause"] == "V-05"]
        return [] if got == [cadence] else [f"said {cadence}, computed {got}"]

    regular.case(id, "V-05", "visitDuties", under(values, on=MAY), check=check,
                 note="of two numbers the one that asks for more visits: 365.2425 / 30 is more than twelve, / 31 is less")

# ---- numbers at the ends of their range ----------------------------------------------------------------------------------

KEY, DAYS = "visit.hardship.visits_per_year", "visit.hardship.rolling_gap_days"
for id, value, there, found in (
    ("336-a-year", rounds("V-05", 336), True, []),
    ("337-a-year", rounds("V-05", 337), False, [data("badValue", f"#{KEY}", expected="1-336", length=3)]),
    ("once-a-year", rounds("V-05", 1), True, []),
    ("no-visit-a-year", rounds("V-05", 0), False, [data("badValue", f"#{KEY}", expected="1-336", length=1)]),
    ("a-gap-of-one-day", gap("V-05", 1), True, []),
    ("a-gap-of-no-day", gap("V-05", 0), False, [data("badValue", f"#{DAYS}", expected="1-3660", length=1)]),
    ("a-gap-of-3660-days", gap("V-05", 3660), True, []),
    ("a-gap-of-3661-days", gap("V-05", 3661), False, [data("badValue", f"#{DAYS}", expected="1-3660", length=4)]),
):
    def check(result, there=there):
        got = [p["clause"] for p in result["duties"]["policies"]]
        return [] if ("V-05" in got) == there else [f"said {there}, computed {got}"]

    regular.case(id, "V-05", "visitDuties", under([value], on=MAY), findings=[OPEN, *found], check=check)

# ---- from which day, and where -------------------------------------------------------------------------------------------

SHANDONG, BEIJING = "370102", "110105"
for clause, last, first, area in (
    ("V-04", "2019-12-31", "2020-01-01", BEIJING),
    ("V-05", "2023-09-30", "2023-10-01", BEIJING),
    ("V-08", "2020-04-30", "2020-05-01", SHANDONG),
    ("V-09", "2015-12-31", "2016-01-01", BEIJING),
    ("V-10", "2015-12-31", "2016-01-01", BEIJING),
    ("V-08", "2020-04-30", None, BEIJING),
):
    for on, there in ((last, False), (first or "2026-05-20", first is not None)):
        def check(result, clause=clause, there=there):
            got = [p["clause"] for p in result["duties"]["policies"]]
            return [] if got == ([clause] if there else []) else [f"said {there}, computed {got}"]

        given = under([rounds(clause, 12, "2015-01-01")], on=on)
        given["overlay"]["area"] = area
        regular.case(f"{clause}-in-{area}-on-{on}", clause, "visitDuties", given, findings=[], check=check,
                     note=None if first else "the regulation of Shandong binds nobody in Beijing")

# ---- towns (S47) ----------------------------------------------------------------------------------------------------------

HOMES = [home(n, hardship=True, town=town) for n, town in (("a", "s"), ("b", "t"), ("c", None))]
MET = [visit(f"v{h}", "2026-05-10", ["coordinator"], household=h) for h in "abc"]


def in_towns(id, values, states, findings=(), note=None):
    def check(report):
        got = [(s["household"], s["state"]) for s in report["statuses"] if s["clause"] == "V-05"]
        return [] if got == states else [f"said {states}, computed {got}"]

    facts = {"households": HOMES, "visits": MET, "logFrom": "2026-05-01"}
    regular.case(id, "V-05 S47", "checkVisits", under(values, facts=facts, asOf="2026-06-15"), findings=[OPEN, *findings],
                 check=check, note=note)


UNKNOWN = data("visitTownUnknown", "/households", households=1)
in_towns("six-a-year-for-all", [rounds("V-05", 6)], [("a", "done"), ("b", "done"), ("c", "done")])
in_towns(
    "twelve-in-the-town", [rounds("V-05", 6), rounds("V-05", 12, town="t")],
    [("a", "done"), ("c", "done"), ("b", "open"), ("c", "undecided")], [UNKNOWN],
    "the town asks for a visit in June; of c it is not known whether it lies there",
)
in_towns(
    "a-gap-in-the-town-that-asks-for-more", [rounds("V-05", 6), gap("V-05", 35, town="t")],
    [("a", "done"), ("c", "done"), ("b", "overdue"), ("c", "undecided")],
    [UNKNOWN, violation("visitGapExceeded", "V-05", "", missed=1, days=35)],
)
in_towns(
    "a-gap-in-the-town-that-asks-for-less", [rounds("V-05", 6), gap("V-05", 300, town="t")],
    [("a", "done"), ("b", "done"), ("c", "done")],
    note="what the district asks is the least that every town asks",
)
in_towns(
    "a-duty-of-the-town-alone", [rounds("V-05", 12, town="t")], [("b", "open"), ("c", "undecided")], [UNKNOWN],
)
for key, weak, strong in ((KEY, 11, 13), (DAYS, 31, 29)):
    limit = {KEY: 12, DAYS: 30}[key]
    regular.case(
        f"a-town-below-its-district-{key}", "V-05 S47", "parameter",
        under((local(key, limit), local(key, weak, town="t")), key=key, on=MAY),
        refused=[violation("policyWeakens", "V-05", "/values/1/value", key=key, limit=limit, given=weak)],
    )
    regular.case(
        f"a-town-above-its-district-{key}", "V-05 S47", "parameter",
        under((local(key, limit), local(key, strong, town="t", source=NOTICE)), key=key, on=MAY),
        says={"value": {"value": {"type": "count", "value": limit}, "level": "local"}},
    )

# ---- what they say of themselves -----------------------------------------------------------------------------------------

MONTHLY = "本地按合成文件〔2026〕1号定为每月1次", "set locally (合成文件〔2026〕1号): once a month"
COUNTED = "本系统按户、按公历月计算", "counted here by household and calendar month, and"
WORDS = {
    "V-04": (
        "《关于改革完善社会救助制度的意见》要求村（居）委会走访、发现困难群众，没有写次数；"
        f"{MONTHLY[0]}；文件未规定的，{COUNTED[0]}，由党组织书记或村（社区）“两委”成员上门见到人才计为走访",
        "the Opinion on Reforming and Improving the Social Assistance System asks that the committee of the village or "
        f"community visits and finds people in need, and gives no number; {MONTHLY[1]}; where the document is silent, "
        f"{COUNTED[1]} only a meeting at home with the Party secretary or a committee member counts",
    ),
    "V-05": (
        "《关于加强低收入人口动态监测做好分层分类社会救助工作的意见》要求镇（街道）干部、村（社区）工作人员、"
        f"社会救助协理员、社会工作者经常性走访困难群众，没有写次数；{MONTHLY[0]}；文件未规定的，{COUNTED[0]}，"
        "由镇（街道）机关干部、党组织书记、村（社区）“两委”成员、社区专职工作者、专职网格员、社会救助协理员或社会工作者"
        "上门见到人才计为走访",
        "the Opinion on Monitoring the Low-income Population and on Tiered Assistance asks that town cadres, the staff of "
        "villages and communities, assistance co-ordinators and social workers visit people in difficulty regularly, and "
        f"gives no number; {MONTHLY[1]}; where the document is silent, {COUNTED[1]} only a meeting at home with a town "
        "cadre, the Party secretary, a committee member, a community worker, a grid worker, an assistance co-ordinator or "
        "a social worker counts",
    ),
    "V-08": (
        "《山东省养老服务条例》要求县（市、区）对独居、空巢、农村留守和计划生育特殊家庭的老年人定期巡访，没有写次数；"
        f"{MONTHLY[0]}；条例未规定的，{COUNTED[0]}，“1+1+N”走访小组任一成员上门见到人即计为走访",
        "the Shandong Regulation on Services for Older People asks that the county has older people visited regularly who "
        "live alone, in empty nests, left behind in the countryside or in special families of family planning, and gives "
        f"no number; {MONTHLY[1]}; where the regulation is silent, {COUNTED[1]} a meeting at home with any member of the "
        "1+1+N group counts",
    ),
    "V-09": (
        "《国务院关于加强农村留守儿童关爱保护工作的意见》要求村（居）委会定期走访农村留守儿童，没有写次数；"
        f"{MONTHLY[0]}；文件未规定的，{COUNTED[0]}，由党组织书记、村（社区）“两委”成员或儿童主任上门见到人才计为走访",
        "the 2016 opinion of the State Council on left-behind children in the countryside asks that the village visits "
        f"them regularly, and gives no number; {MONTHLY[1]}; where the document is silent, {COUNTED[1]} only a meeting at "
        "home with the Party secretary, a committee member or a child officer counts",
    ),
    "V-10": (
        "《国务院关于加强困境儿童保障工作的意见》要求村（社区）儿童主任定期走访困境儿童，没有写次数；"
        f"{MONTHLY[0]}；文件未规定的，{COUNTED[0]}，由儿童主任上门见到人才计为走访",
        "the 2016 opinion of the State Council on children in difficulty asks that the child officer of the village or "
        f"community visits them regularly, and gives no number; {MONTHLY[1]}; where the document is silent, {COUNTED[1]} "
        "only a meeting at home with a child officer counts",
    ),
}
for clause, (zh, en) in WORDS.items():
    def check(result, clause=clause, zh=zh, en=en):
        got = [(p["sentenceZh"], p["sentenceEn"], p.get("source")) for p in result["duties"]["policies"] if p["clause"] == clause]
        return [] if got == [(zh, en, NOTICE)] else [f"said {(zh, en)}, computed {got}"]

    regular.case(f"{DUTIES[clause][0].replace('_', '-')}-says-itself", clause, "visitDuties",
                 under([rounds(clause, 12, source=NOTICE)], on=MAY), check=check)

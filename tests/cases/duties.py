"""What a visit duty says of itself: its source in its own words, what is set locally, how it is counted.

Each part is stated here once, by hand; a duty of any vector has to say the parts that its terms ask for.
"""

SOURCE = {
    "S36": (
        "方案要求村（社区）党组织书记原则上每年遍访所辖村（居）民",
        "the plan asks that in principle the Party secretary of the village or community visits all its residents every "
        "year",
    ),
    "S38": (
        "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍",
        "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter",
    ),
    "S39": (
        "方案要求对困难户、租赁户、老党员户、重点关注户等群体加大频次、重点走访，没有写次数",
        "the plan asks for more frequent visits, with priority, to poor, tenant, veteran-Party-member, key-attention and "
        "similar households, and gives no number",
    ),
    "S35": (
        "方案要求及时走访、发现需要救助的困难群众，没有写期限",
        "the plan asks that people in need are visited and found in time, and gives no limit",
    ),
    "V-07": (
        "据报道，国家提出了特殊困难老年人每月探访的目标，方案没有这项要求",
        "as reported, monthly visits to older people in special difficulty are a national target, and no duty of the plan",
    ),
    "V-04": (
        "《关于改革完善社会救助制度的意见》要求村（居）委会走访、发现困难群众，没有写次数",
        "the Opinion on Reforming and Improving the Social Assistance System asks that the committee of the village or "
        "community visits and finds people in need, and gives no number",
    ),
    "V-05": (
        "《关于加强低收入人口动态监测做好分层分类社会救助工作的意见》要求镇（街道）干部、村（社区）工作人员、"
        "社会救助协理员、社会工作者经常性走访困难群众，没有写次数",
        "the Opinion on Monitoring the Low-income Population and on Tiered Assistance asks that town cadres, the staff of "
        "villages and communities, assistance co-ordinators and social workers visit people in difficulty regularly, and "
        "gives no number",
    ),
    "V-08": (
        "《山东省养老服务条例》要求县（市、区）对独居、空巢、农村留守和计划生育特殊家庭的老年人定期巡访，没有写次数",
        "the Shandong Regulation on Services for Older People asks that the county has older people visited regularly who "
        "live alone, in empty nests, left behind in the countryside or in special families of family planning, and gives "
        "no number",
    ),
    "V-09": (
        "《国务院关于加强农村留守儿童关爱保护工作的意见》要求村（居）委会定期走访农村留守儿童，没有写次数",
        "the 2016 opinion of the State Council on left-behind children in the countryside asks that the village visits "
        "them regularly, and gives no number",
    ),
    "V-10": (
        "《国务院关于加强困境儿童保障工作的意见》要求村（社区）儿童主任定期走访困境儿童，没有写次数",
        "the 2016 opinion of the State Council on children in difficulty asks that the child officer of the village or "
        "community visits them regularly, and gives no number",
    ),
}
# Before how it is counted: what the source does not say. Of the reported target, the text was not read.
PLAN, TEXT = ("方案未规定的，", "where the plan is silent, "), ("文件未规定的，", "where the document is silent, ")
SILENT = {
    "S35": PLAN, "S36": PLAN, "S38": PLAN, "S39": PLAN, "V-04": TEXT, "V-05": TEXT, "V-09": TEXT, "V-10": TEXT,
    "V-08": ("条例未规定的，", "where the regulation is silent, "),
}
OWN_PACE = {"S36": 1, "S38": 4, "V-07": 12}
OWN_STRENGTH = {"S35": "must", "S36": "inPrinciple", "S38": "inPrinciple", "S39": "must", "V-07": "target"}
OWN_STRENGTH |= dict.fromkeys(("V-04", "V-05", "V-08", "V-09", "V-10"), "must")
GROUP = [
    "communityWorker", "gridWorker", "townCadre", "partySecretary", "committeeMember", "microGridLeader", "partyMember",
    "representative",
]
OWN_WHO = {"S36": ["partySecretary"], "S35": GROUP, "S38": GROUP, "S39": GROUP, "V-07": GROUP, "V-08": GROUP}
OWN_WHO |= {
    "V-04": ["partySecretary", "committeeMember"],
    "V-05": [
        "townCadre", "partySecretary", "committeeMember", "communityWorker", "gridWorker", "coordinator", "socialWorker",
    ],
    "V-09": ["partySecretary", "committeeMember", "childOfficer"],
    "V-10": ["childOfficer"],
}
# Whose visit counts under a text that does not name the group.
COUNTED = {
    "V-04": ("党组织书记或村（社区）“两委”成员", "the Party secretary or a committee member"),
    "V-05": (
        "镇（街道）机关干部、党组织书记、村（社区）“两委”成员、社区专职工作者、专职网格员、社会救助协理员或社会工作者",
        "a town cadre, the Party secretary, a committee member, a community worker, a grid worker, an assistance "
        "co-ordinator or a social worker",
    ),
    "V-09": (
        "党组织书记、村（社区）“两委”成员或儿童主任", "the Party secretary, a committee member or a child officer",
    ),
    "V-10": ("儿童主任", "a child officer"),
}
FOUR = ["hardship", "tenant", "veteranPartyMember", "keyAttention"]
OWN_WHOM = {"S35": [], "S36": [], "S38": [], "S39": FOUR, "V-07": ["specialElderly"]}
OWN_WHOM |= {
    "V-04": [], "V-05": ["hardship"], "V-08": ["patrolElderly"], "V-09": ["leftBehindChild"], "V-10": ["childInDifficulty"],
}
WHO = {
    ("communityWorker", "gridWorker"): ("社区专职工作者或专职网格员", "a community worker or a grid worker"),
    ("townCadre",): ("镇（街道）机关干部", "a town cadre"),
}
WHOM = {("tenant",): ("租赁户", "tenant")}
NUMBERS = {1: ("年", "year"), 4: ("季度", "quarter"), 12: ("月", "month")}


def gap_said(gap):
    """P90D, P3M, P1Y."""
    number, unit = int(gap[1:-1]), gap[-1]
    number, unit = (12 * number, "M") if unit == "Y" else (number, unit)
    return (f"{number}天", f"{number} days") if unit == "D" else (f"{number}个月", f"{number} months")


def often(policy):
    """How often, and the period by which it is counted, in both languages."""
    cadence, n = policy["cadence"], policy["minVisits"]
    apart = ("（不在同一天）", " on different days") if n > 1 and policy["distinctDays"] else ("", "")
    zh, en = f"{n}次{apart[0]}", ("once" if n == 1 else f"{n} times{apart[1]}")
    if cadence["type"] == "rolling":
        gap = gap_said(cadence["gap"])
        if n == 1:
            return f"两次走访间隔不超过{gap[0]}", f"no more than {gap[1]} from one visit to the next", "", ""
        return f"任意{gap[0]}内{zh}", f"{en} in any {gap[1]}", "", ""
    if cadence["type"] == "triggered":
        days = cadence["workingDays"]
        return f"有关事项发生后{days}个工作日内{zh}", f"{en} within {days} working days after an event", "", ""
    times = cadence["times"]
    if times in NUMBERS:
        own = NUMBERS[times]
        return f"每{own[0]}{zh}", f"{en} a {own[1]}", f"、按公历{own[0]}", f" and calendar {own[1]}"
    if 12 % times == 0:
        months = 12 // times
        every = f"、自一月起按每{months}个月", f" and every {months} months from January"
        return f"每{months}个月{zh}", f"{en} in every {months} months", *every
    even = "、按公历年均分的各期", " and even parts of the calendar year"
    return f"全年均分为{times}期，每期{zh}", f"{en} in each of {times} even parts of the year", *even


def stated(policy):
    """The three sentences that the terms of a duty ask for, in Chinese and in English."""
    clause, who, whom = policy["clause"], policy["who"], policy["whom"]
    zh_often, en_often, zh_period, en_period = often(policy)
    local_zh, local_en = [], ["taken on as a duty"] if clause == "V-07" else []
    if policy.get("strength") not in (None, OWN_STRENGTH.get(clause)):
        raise ValueError(f"no words for the strength {policy['strength']} of {clause}")
    if who != OWN_WHO.get(clause):
        local_zh.append(f"由{WHO[tuple(who)][0]}走访")
        local_en.append(f"visits by {WHO[tuple(who)][1]}")
    if whom != OWN_WHOM.get(clause):
        local_zh.append(f"走访{WHOM[tuple(whom)][0]}")
        local_en.append(f"visits to {WHOM[tuple(whom)][1]} households")
    as_given = policy["cadence"] == {"type": "calendar", "times": OWN_PACE.get(clause)} and policy["minVisits"] == 1
    if not as_given:
        local_zh.append(zh_often)
        local_en.append(en_often)
    if policy.get("excusedAfterAttempts"):
        n = policy["excusedAfterAttempts"]
        local_zh.append(f"{n}次上门未遇、说明情况后不计欠访")
        local_en.append(f"excused after {n} call{'s' if n > 1 else ''} without an answer")
    if policy.get("excusedAfterRefusals"):
        n = policy["excusedAfterRefusals"]
        local_zh.append(f"{n}次拒绝走访、说明情况后不计欠访")
        local_en.append(f"excused after {n} refusal{'s' if n > 1 else ''}")
    local = set_by(policy, local_zh, local_en)
    silent = SILENT.get(clause, ("", ""))
    phone = policy["modes"] == ["inPerson", "phone"]
    met = ("上门或电话联系到人", "at home or by telephone") if phone else ("上门见到人", "at home")
    if who == GROUP:
        whose = ("“1+1+N”走访", "1+1+N ") if clause == "V-08" else ("", "")
        counts = (
            f"{whose[0]}小组任一成员{met[0]}即计为走访",
            f"a meeting {met[1]} with any member of the {whose[1]}group counts",
        )
    elif clause in COUNTED and who == OWN_WHO[clause]:
        by = COUNTED[clause]
        counts = f"由{by[0]}{met[0]}才计为走访", f"only a meeting {met[1]} with {by[1]} counts"
    else:
        counts = f"{met[0]}才计为走访", f"only a meeting {met[1]} counts"
    others = policy.get("exceptTowns")
    stricter = (f"镇（街道）{'、'.join(others)}另有更严的规定", f"stricter in {', '.join(others)}") if others else ("", "")
    said = SOURCE.get(clause, ("", ""))
    zh = [said[0], local[0], stricter[0], f"{silent[0]}本系统按户{zh_period}计算，{counts[0]}"]
    en = [said[1], local[1], stricter[1], f"{silent[1]}counted here by household{en_period}, and {counts[1]}"]
    return "；".join(filter(None, zh)), "; ".join(filter(None, en))


def set_by(policy, zh, en):
    """What is set locally, by whom and in which document."""
    towns, document = policy.get("towns"), policy.get("source")
    by = (f"镇（街道）{'、'.join(towns)}", f"set by {', '.join(towns)}") if towns else ("本地", "set locally")
    if document:
        by = f"{by[0]}按{document}", f"{by[1]} ({document})"
    if policy["clause"] == "V-07":
        zh_local = f"{by[0]}已列为走访职责" + ("，定为" + "，".join(zh) if zh else "")
    else:
        zh_local = f"{by[0]}定为" + "，".join(zh) if zh else ""
    return zh_local, f"{by[1]}: " + ", ".join(en) if en else ""


def duties_differ(output):
    """Where a duty of a result does not say what its terms ask for."""
    if not isinstance(output, dict):
        return
    for name in ("policies", "duties"):
        duties = output.get(name)
        for policy in duties.get("policies", []) if isinstance(duties, dict) else []:
            said, got = stated(policy), (policy["sentenceZh"], policy["sentenceEn"])
            if got != said:
                yield f"{policy['clause']}: the author says {said}, the library {got}"

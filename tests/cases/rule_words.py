"""The words of the pictures of rules, stated by hand: each condition with its clause, the facts and the local values.

A label is a condition, what it compares, and how its parts are joined; nothing else may stand in it.
"""

CONDITIONS = """
D-01 income per member is below the local dibao standard
D-01 own monthly income is below the local dibao standard
D-04 the household as a whole is outside dibao (one that qualifies is taken in whole)
D-34 property is within the dibao rule
D-34 property of the household or of the person is within the dibao rule
D-34 dwellings are within the limit
D-34 financial assets are within the limit
D-34 vehicles are within the limit
D-40 severely disabled, or of grade 3 intellectual or mental, in a margin family
D-40 the household is a margin family
D-40 the household as a whole is outside dibao (one that qualifies is taken in whole)
D-41 a patient with a serious disease in a margin family
D-42 religious staff away from the family, 3 years or more in a religious site, and in hardship
D-43 another case named by the civil affairs department of county level or above
D-44 an adult without work who is severely disabled
D-44a in special hardship in a margin family
D-44a for the authority to decide
D-60 the application is made where the household is registered or holds an accepted residence permit
L-01 a fire, a traffic accident or another mishap, or the sudden serious illness of a member, among others
L-01 basic life is in severe difficulty for a time
L-02 a dibao family whose necessary spending suddenly exceeds its means
L-03 a sudden event, an injury, a serious illness or the like asks for help at once (emergency class)
L-04 necessary spending on education, health and the like exceeds the means, with income and property within the rule (spending class)
L-04 income per member of the last twelve months is in principle below last year's local disposable income per head
L-05 the sudden event is confirmed (quick small aid)
L-06 a margin or rigid-expenditure family whose spending on education, health and the like rises sharply
L-07 still in severe difficulty after dibao, extreme-hardship support or special assistance
L-08 a sudden, urgent, disastrous difficulty
L-09 a member without income for the set months because of the epidemic, helped where they work or live
L-10 registered here, or holding a residence permit, or where the place no longer asks for registration
L-11 registered or permitted here, or the emergency happened here
L-12 the emergency happened here
M-01 income per member is below the set multiple of the dibao standard
M-01 the household is outside dibao (one that qualifies is handled as dibao)
M-04 income per member is within the line relaxed locally
M-08 property is within the rule for margin families
M-20 recorded neither in dibao nor in extreme hardship nor as a margin family (one that is stays in that class)
M-21 income per member is below last year's local disposable income per head
M-22 property is within the rule for rigid expenditure
M-23 rigid spending of the last twelve months is above the local share of the household's income
M-23a other conditions of county level or above are met
T-01 elderly, disabled or a minor
T-02 unable to work by law
T-04 nobody owes support by law, or who owes it is unable to give it
T-05 the programme for orphans and unsupported children was left aside (who chooses it is handled there)
T-10 aged 60 or over
T-11 under the age of 16
T-12 intellectual or mental disability of grade 1 to 3
T-13 limb disability of grade 1 or 2
T-14 visual disability of grade 1
T-15 another case of inability to work named by the province
T-20 own monthly income is below the local dibao standard
T-23 own property is within the rule for extreme hardship
T-30 the supporter is in extreme hardship by law
T-31 the supporter receives dibao and is aged 60 or over
T-32 the supporter is aged 70 or over, with income below last year's local average and property within the rule
T-33 the supporter is severely disabled or of grade 3 intellectual or mental, with income below last year's local average and property within the rule
T-34 the supporter lacks civil capacity, is declared missing or in prison, with property within the rule
T-35 the supporter meets another case named by the province
T-50 the application is made where the person is registered
T-79 the person is outside extreme-hardship support (one who qualifies is handled as such)
D-01 共同生活的家庭成员人均收入低于当地低保标准
D-34 家庭财产状况符合低保规定
D-34 家庭住房套数在规定限额以内
D-34 家庭机动车辆数在规定限额以内
D-34 家庭金融资产在规定限额以内
D-60 在户籍地申请，或持有本地认可的居住证
"""

NAMES = """
wages
net business income
net property income
net transfers
social insurance benefits
the old-age allowance is not income for dibao
old-age allowance
the central basic pension is not income
the urban standard applies
urban dibao standard
rural dibao standard
dwellings
most dwellings
most dwellings of a margin family
most dwellings of a rigid-expenditure family
vehicles
most vehicles
most vehicles of a margin family
most vehicles of a rigid-expenditure family
financial assets
deposit limit per member as a multiple of the standard
deposit limit per member of a margin family as a multiple of the standard
deposit limit per member of a rigid-expenditure family as a multiple of the standard
margin line as a multiple of the standard
the locality's own relaxed margin line
furthest relaxed margin line
local monthly minimum wage
the household's income of twelve months
last year's local disposable income per head
rigid-expenditure line as a multiple of last year's income per head
own income
spending on what life needs
medical spending
spending on education
spending on rehabilitation
county level or above adds further kinds of rigid spending
other rigid spending
share of rigid spending in income
date of birth
age of the elderly
age below which a minor cannot work
age of a supporter on dibao
age of an elderly supporter
age of majority
months in a row without income because of the epidemic
years in a religious site
the list of statutory supporters is complete
a sudden event struck
basic life is in severe difficulty for a time
category and grade of disability
chooses the programme for orphans and unsupported children
declared missing
found to be in special hardship
has a serious disease
help is needed at once
holds a residence permit of here
in prison
in work
is in extreme hardship by law
lives in hardship
meets another case of county level or above
meets another case of inability of the province
meets another case of the province
meets the local conditions for rigid expenditure
necessary spending rises suddenly
own property appraised to be within the dibao rule
own property appraised to be within the tekun rule
property appraised to be within the dibao rule
property appraised to be within the margin rule
property appraised to be within the rule for rigid expenditure
property within the rule for low-income families
property within the rule for temporary assistance
received special assistance
receives dibao
recorded as a margin family
recorded as a rigid-expenditure family
recorded as in extreme hardship
recorded as receiving dibao
registered here
the emergency happened here
the event is confirmed
without civil capacity
works or usually lives here
a member who is tekun or in dibao alone excludes the household
a severely disabled supporter is one of grade 1 or 2
a tekun member counts in a dibao household
county level or above names further single-person cases
county level or above sets further conditions for rigid-expenditure families
every supporter must be unable
holders of a residence permit may apply
severely disabled adults include grade 3 intellectual and mental
temporary assistance no longer asks for registration or a residence permit
the income test of 2018 still opens spending aid after the opinion of 2026
the one-off aid of the epidemic notice is still given
the province names further cases of inability to work
the province names further cases of supporters who are not able
工资性收入
经营净收入
财产净收入
转移净收入
社会保险待遇
高龄津贴不计入低保收入
高龄津贴
中央确定的基础养老金不计入收入
适用城市低保标准
城市低保标准
农村低保标准
住房
住房套数上限
机动车辆
机动车辆上限
金融资产
人均金融资产限额（低保标准的倍数）
户籍在本地
持有本地居住证
经核对、调查，家庭财产符合低保规定
接受居住证持有人申请
特困人员计入低保家庭人数和收入
"""

PROGRAMMES = """
subsistence allowance (dibao)
support for people in extreme hardship
dibao margin family
dibao for one person alone
family in hardship from rigid expenditure
temporary assistance
最低生活保障
特困人员救助供养
"""

JOINED = {
    "allOf": ("all of", "全部满足"),
    "anyOf": ("any of", "任一满足"),
    "not": ("not", "不成立"),
    "choose": ("by the reading chosen locally", "按本地选定的理解"),
}
BOUNDS = ("reached", "not reached", "to be exceeded")


def rows(text):
    return tuple(filter(None, text.splitlines()))


WORDS = {tuple(row.split(" ", 1)) for row in rows(CONDITIONS)}
HEADS = {words for _, words in WORDS}


def parts(text, known):
    """Whether a text is names of the list, one after the other."""
    for mark in (", ", "、"):
        for end in range(len(text), 0, -1):
            if text[:end] in known and (end == len(text) or (text[end:].startswith(mark) and parts(text[end + len(mark) :], known))):
                return True
    return False


def is_stated(node):
    """Whether every word of a label has been stated, with its clause."""
    label, clause = node["label"], node.get("clause")
    known = {*rows(NAMES), *BOUNDS}
    seen = {f"see {name}" for name in rows(PROGRAMMES)} | {f"见“{name}”" for name in rows(PROGRAMMES)}
    if node["kind"] in JOINED:
        heads = set(rows(PROGRAMMES)) if clause is None else {words for c, words in WORDS if c == clause}
        joined = JOINED[node["kind"]]
        return label in joined and clause is None or label in seen or any(
            label == f"{head}: {joined[0]}" or label == f"{head}：{joined[1]}" for head in heads
        )
    if clause is None:
        return parts(label, known)
    return any(
        label == words or (label.startswith((f"{words}: ", f"{words}：")) and parts(label[len(words) + 1 :].strip(), known))
        for c, words in WORDS
        if c == clause
    )

//! Texts of the facts of a household.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        AboveQuickCap => [
            [
                "拟给予的小额快救金额超过最高档",
                "据报道，小额快救最高不超过当地1个月低保标准",
                "请降低金额，或按其他类型办理并说明理由",
            ],
            [
                "the proposed quick small aid is above its top tier",
                "the top tier is at most one month of the local dibao standard, as reported",
                "lower the amount, or handle the case in another class with its reasons",
            ],
        ],
        FactOutOfRange => [
            [
                "该项超出范围或与其他项矛盾，应为{expected}",
                "该项按“未知”处理，结果可能因此暂不能确定",
                "请核对后重新填写",
            ],
            [
                "the fact is out of range or contradicts another one, expected {expected}",
                "it counts as unknown, and the answer may stay open for it",
                "check it and enter it again",
            ],
        ],
        OwnSupporter => [
            [
                "本人被列为自己的法定义务人",
                "本人不能是自己的义务人，该行各项按“未知”处理",
                "请核对义务人编号，或删去该行",
            ],
            [
                "a member is named as their own supporter",
                "nobody owes support to oneself, so nothing in this row counts as known",
                "check the id of the supporter, or remove the row",
            ],
        ],
        RecordTwice => [
            [
                "同一条列了两次，内容相同",
                "两条只算一条",
                "请删去多余的一条",
            ],
            [
                "the same record is listed twice, with the same facts",
                "the two count as one record",
                "remove the one that is too many",
            ],
        ],
        RecordsDiffer => [
            [
                "同一编号列了几次，看不出是否同一个人、同一户或同一条，内容不同的有{facts}项",
                "无法判断哪一条正确，不同的内容按“未知”处理，相关名单和走访台账按未列全处理",
                "请核对，只留正确的一条；如果并不是同一个，请分别编号",
            ],
            [
                "several records have this id, and whether they are one person, household or entry is not known; facts that differ: {facts}",
                "which record is right is not known, so what differs is unknown, and lists and logs of visits do not count as complete",
                "compare the records and keep the right one; if they are several, give each an id of its own",
            ],
        ],
        EntryPerhapsTwice => [
            [
                "与另一条内容完全相同，又没有编号",
                "无法判断是同一条列了两次还是确有两条，相关结果不确定，合计只给出上下限",
                "如为重复请删去一条；如确有两条，请分别编号",
            ],
            [
                "the entry is equal to another one, and has no id",
                "whether it is the same one listed twice or a second one is not known, so what follows from it is not certain, and a sum has bounds only",
                "remove it if it is the same; if there are two, give each an id of its own",
            ],
        ],
        RecordUnnamed => [
            [
                "这一条没有可用的编号，可能就是名单里的另外一条",
                "看不出是同一条还是两条，名单按未列全处理，相关数目和金额按未知处理",
                "请补上编号；如果与另一条相同，请删去一条",
            ],
            [
                "the record has no id that can be used, and may be another one of the list",
                "whether the two are one is not known, so the list does not count as complete, and numbers and amounts of it are unknown",
                "enter the ids; if it is one of the others, remove one of the two records",
            ],
        ],
        UnreadableUnfit => [
            [
                "“给出但读不出”一栏列出的名称有误：没有这一项，或者该项另外填了内容",
                "另外填的内容不能与“读不出”并存，该项按“未知”处理",
                "请核对名称；能读出的就填内容，并从这一栏删去",
            ],
            [
                "the record calls a fact unreadable, but there is no such fact, or it has a value",
                "what cannot be read has no value, so the fact counts as unknown",
                "check the name; where the fact can be read, enter its value and take the name away",
            ],
        ],
        MemberCountUnlikely => [
            [
                "家庭成员超过{limit}人",
                "人数异常多，可能把几户录成了一户；全部成员仍照常计算",
                "请核对成员名单",
            ],
            [
                "the household lists more than {limit} members",
                "so many are unlikely, and several households may stand as one; all of them are still used",
                "check the list of members",
            ],
        ],
        UnknownPerson => [
            [
                "所填人员不在名单中",
                "该项无法对应到任何人，因此不采用",
                "请核对人员编号，或把此人补入名单",
            ],
            [
                "the person named here is not listed",
                "the entry belongs to nobody, so it is not used",
                "check the id, or add the person to the list",
            ],
        ],
        UnknownMaterial => [
            [
                "告知书所列材料不在材料清单中",
                "看不出告知的是哪一件，是否一次告知齐全按未知处理",
                "请核对材料编号，或把这件材料补入清单",
            ],
            [
                "the material that the notice names is not listed",
                "which one was meant is not known, so whether all was told at once is unknown",
                "check the id, or add the material to the list",
            ],
        ],
        RelationToSelf => [
            [
                "本人被列为自己的亲属",
                "同一人不能与自己有亲属关系，该项不采用",
                "请核对两个人员编号",
            ],
            [
                "a person is named as their own relative",
                "nobody is related to oneself, so the entry is not used",
                "check the two ids",
            ],
        ],
        SeveralSpouses => [
            [
                "同一人有不止一个配偶",
                "无法确定哪一个是配偶，两项均按“未知”处理",
                "请核对婚姻登记后只保留一项",
            ],
            [
                "a person has more than one spouse",
                "which of them is the spouse cannot be told, so both entries count as unknown",
                "check the marriage register and keep one entry",
            ],
        ],
        RelationContradicts => [
            [
                "亲属关系与其他关系或出生日期矛盾",
                "无法确定哪一项正确，相关各项按“未知”处理",
                "请核对亲属关系和出生日期",
            ],
            [
                "the relation contradicts another one or the dates of birth",
                "which of them is right cannot be told, so they count as unknown",
                "check the relation and the dates of birth",
            ],
        ],
        DepartureWithoutReason => [
            [
                "评估档次与六项指标不一致，但未写理由",
                "偏离指标须有理由，因此仍按指标确定档次（{clause}）",
                "请补写理由，或采用指标得出的档次",
            ],
            [
                "the tier departs from the six indicators without a reason",
                "a departure needs a reason, so the tier of the indicators is kept ({clause})",
                "give the reason, or take the tier of the indicators",
            ],
        ],
        GraceTooLong => [
            [
                "渐退期超过{limit}个月",
                "原则上不超过{limit}个月（{clause}）",
                "请说明理由，或缩短渐退期",
            ],
            [
                "the grace period is longer than {limit} months",
                "it is at most {limit} months in principle ({clause})",
                "give the reason, or shorten the period",
            ],
        ],
        GraceWithoutWork => [
            [
                "未因就业增收而给予渐退期",
                "渐退期用于就业后收入超过低保标准的家庭（{clause}）",
                "请核对渐退的原因",
            ],
            [
                "a grace period is given though work did not raise the income",
                "it is for households whose income rose above the standard by work ({clause})",
                "check why the period was given",
            ],
        ],
        StandardChangesWithinMonth => [
            [
                "低保标准在该月中间变化",
                "文件未写当月按哪个标准发放，这里按当月1日的标准计算",
                "请按本地规定核对该月金额",
            ],
            [
                "the standard changes within this month",
                "no text says which one the month is paid by, and the one of its first day is used",
                "check the amount of the month against the local rule",
            ],
        ],
        SameMonthTwice => [
            [
                "同一月份有两行",
                "无法确定哪一行有效，该月待核实",
                "请只保留一行",
            ],
            [
                "two rows are for the same month",
                "which of them holds cannot be told, so the month stays open",
                "keep one of the rows",
            ],
        ],
        _ => return None,
    })
}

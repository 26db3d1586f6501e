//! Texts of the visit log and its clauses.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        VisitPriorityNotMoreOften => [
            [
                "本地填写的重点走访次数（每年{expected}次）未多于一般户（每年{base}次），未体现加大频次",
                "方案要求对困难户、租赁户、老党员户、重点关注户等群体加大频次、重点走访，没有写次数；次数由本地规定",
                "请在本地参数表中提高重点走访的次数",
            ],
            [
                "the local number of priority visits ({expected} a year) is not above that of every household ({base} a year)",
                "the plan asks for more frequent visits to poor, tenant, veteran-Party-member, key-attention and similar households and gives no number; the number is local",
                "raise the number of priority visits in the local overlay",
            ],
        ],
        VisitGapTooLong => [
            [
                "本地走访间隔{days}天，超过该条款一个周期的最长天数{longest}天",
                "按此间隔，一个周期内可能一次也不走访",
                "请缩短本地走访间隔，或说明理由",
            ],
            [
                "the local gap of {days} days is longer than the longest period of the clause, {longest} days",
                "a whole period may then pass without a visit",
                "shorten the local gap or give the reason",
            ],
        ],
        VisitRoundIncomplete => [
            [
                "{period}有{missed}户没有按要求走访到（含只打过电话、上门未遇的）",
                "对象和频次的要求见依据；按哪些户、哪个周期计算，上门未遇是否计入，是本系统的口径或本地规定，不是方案原文",
                "请先走访这些户；确有原因的予以说明",
            ],
            [
                "households not visited as asked in {period}, calls by telephone or without an answer included: {missed}",
                "the source says whom to visit and how often; local rules or our readings say which households and periods count, and that a call which met nobody does not",
                "visit these households first and give the reason for the gap",
            ],
        ],
        VisitGapExceeded => [
            [
                "有{missed}户距上次走访已超过{days}天",
                "本地选择了按间隔走访，间隔已超出",
                "请先走访这些户，并说明超期的原因",
            ],
            [
                "households that have gone more than {days} days without a visit: {missed}",
                "the locality chose a longest gap between visits, and it has run out",
                "visit these households first and give the reason for the gap",
            ],
        ],
        VisitEventMissed => [
            [
                "有{missed}户在有关事项发生后{days}个工作日内没有走访",
                "本地规定了事项发生后走访的期限，期限已过",
                "请先走访这些户，并说明超期的原因",
            ],
            [
                "households with no visit within {days} working days after an event: {missed}",
                "the locality set how soon an event asks for a visit, and that time has passed",
                "visit these households first and give the reason for the gap",
            ],
        ],
        VisitEventUndated => [
            [
                "触发走访的事项没有日期",
                "没有日期就无法计算走访期限，该事项未被采用",
                "请补充该事项的日期",
            ],
            [
                "an event that asks for a visit has no day",
                "without it the last day cannot be counted, so the event is not used",
                "add the day of the event",
            ],
        ],
        VisitEventDayUnfit => [
            [
                "触发走访的事项的日期早于该户的入住日期，或者晚于统计日期",
                "日期可能写错，该事项未被采用",
                "请核对事项日期和入住日期；要看过去某一天的情况，请只用到那天为止的事项",
            ],
            [
                "an event that asks for a visit is dated before the household was here, or after the day of the report",
                "its date may be wrong, so the event is not used",
                "check the day of the event and the first day of the household; to ask about an earlier day, give the events up to that day",
            ],
        ],
        VisitCalendarMissing => [
            [
                "{year}年的放假安排尚未收入工作日历",
                "工作日不能按周几推算，相关的最后期限没有计算",
                "请在放假安排公布后更新工作日历",
            ],
            [
                "the working calendar does not hold the year {year}",
                "working days cannot be told from weekdays, so last days in that year are not computed",
                "update the working calendar once the holidays are published",
            ],
        ],
        VisitTeamIncomplete => [
            [
                "有{visits}次走访，社区专职工作者、专职网格员未同时参加",
                "方案的“1+1”指社区专职工作者和专职网格员，可联动其他力量灵活组成；村没有社区专职工作者的，怎样组成方案没有写明；走访仍然有效",
                "请核对参加人员是否漏记；社区今后安排两人同去，村可结合本村力量组成小组",
            ],
            [
                "visits made without both the full-time community worker and the full-time grid worker: {visits}",
                "the 1+1 of the plan is the full-time community worker and the full-time grid worker, joined freely by others; how a village without a full-time community worker forms the group is not said; the visits count all the same",
                "check whether a visitor was left out of the record; a community sends both in future, a village forms the group from its own people",
            ],
        ],
        VisitTeamAlone => [
            [
                "有{visits}次走访只有社区专职工作者和专职网格员参加，没有其他力量",
                "“1+1+N”中的“N”由镇（街道）机关干部、村（社区）“两委”成员、微网格负责人、党员、村（居）民代表等根据分工灵活组成；走访仍然有效",
                "请核对参加人员是否漏记，今后可视分工邀请其他力量同去",
            ],
            [
                "visits made by the community worker and the grid worker alone, without anybody of the N: {visits}",
                "town cadres, committee members, micro-grid leaders, Party members and representatives join the two as the work asks; the visits count all the same",
                "check whether a visitor was left out of the record, and think of whom to take along",
            ],
        ],
        VisitUnknownHousehold => [
            [
                "走访记录指向的户不在户表中",
                "该记录未被采用；它可能属于表中任何一户，检查走访时，可能算作走访的时段各户不计欠访",
                "请核对户编号，或在户表中补充该户；只看部分户时，请只提供这些户的走访记录",
            ],
            [
                "the visit names a household that is not in the list of households",
                "the visit is not used; it may belong to any household, so no visit that it could be is called missed",
                "check the id of the household or add it to the list; to ask about some of the households, give the visits of these only",
            ],
        ],
        DateTooEarly => [
            [
                "日期早于{first}，当时还没有可依据的规定，或者不可能早到这一天",
                "多半写错了年份，这个日期按“未知”处理：取决于它的结论待核实，可能算作走访或例会的时段不计欠访、欠会",
                "请核对年份",
            ],
            [
                "the day is before {first}, when no text yet asked for what it dates, or nobody could have done it",
                "its year is most likely wrong, so the day counts as unknown: what depends on it stays open, and no visit or meeting that it could be is called missed",
                "check the year",
            ],
        ],
        VisitInFuture => [
            [
                "走访日期晚于统计日期",
                "尚未发生的走访不计入；日期可能写错，该户暂不计欠访",
                "请核对走访日期；要看过去某一天的情况，请只用到那天为止的记录",
            ],
            [
                "the visit is dated after the day of the report",
                "a visit that has not happened does not count; its date may be wrong, so nothing is called missed for the household",
                "check the date of the visit; to ask about an earlier day, give the entries up to that day",
            ],
        ],
        VisitBeforeHousehold => [
            [
                "走访日期早于该户的入住日期",
                "该户当时不在此处，该记录未被采用；日期可能写错，该户暂不计欠访",
                "请核对走访日期和入住日期",
            ],
            [
                "the visit is dated before the household was here",
                "it cannot have been a visit to this household and is not used; its date may be wrong, so nothing is called missed for the household",
                "check the date of the visit and the first day of the household",
            ],
        ],
        VisitConflict => [
            [
                "同一编号的走访记录内容不一致",
                "无法确定哪一条属实，这些记录均未被采用；任何一条可能算作走访的时段，不计欠访",
                "请核对后保留一条，或为另一次走访改用新的编号",
            ],
            [
                "entries with the same id differ",
                "it cannot be said which is true, so none of them is used; where one of them could count, nothing is called missed",
                "keep the true one, or give the other visit a new id",
            ],
        ],
        VisitCorrectionsDiffer => [
            [
                "同一条走访记录有多条更正，或几条记录互相更正",
                "无法确定以哪一条为准，这些记录均未被采用；任何一条可能算作走访的时段，不计欠访",
                "请核对后再写一条更正，列明要更正的全部记录编号",
            ],
            [
                "several corrections of one entry stand side by side, or entries correct each other",
                "it cannot be said which of them holds, so none is used; where one of them could count, nothing is called missed",
                "write one more correction that names all of them",
            ],
        ],
        VisitCorrectsUnknown => [
            [
                "更正指向的走访记录不在台账中",
                "该更正按一条普通记录采用；被更正的记录可能还在另一台设备上",
                "请合并其他设备的记录，或核对编号",
            ],
            [
                "the correction names an entry that is not in the log",
                "it is used as an entry of its own; what it puts right may still be on another device",
                "merge the log of the other device, or check the id",
            ],
        ],
        VisitIncomplete => [
            [
                "走访记录缺少{field}",
                "缺项的记录不能证明走访过，也不能证明没有走访；可能算作走访的时段，不计欠访",
                "请补充该项",
            ],
            [
                "the entry lacks {field}",
                "an incomplete entry does not show that a visit took place, nor that none did; where it could count, nothing is called missed",
                "add what is missing",
            ],
        ],
        VisitCategoryUnknown => [
            [
                "有{households}户是否属于某项走访的对象尚不清楚",
                "未知不等于不属于，这些户要不要按该项走访没有判断",
                "请为这些户补填困难户、租赁户等走访类别的是或否",
            ],
            [
                "it is not known whether a visit duty covers these households: {households}",
                "unknown is not no, so whether they are owed its visits is left open",
                "enter yes or no for the categories of visits, such as poor or tenant households",
            ],
        ],
        VisitTownUnknown => [
            [
                "有{households}户没有填写所属镇（街道），而有的镇（街道）自己定了更高的走访要求",
                "这些户至少按全区的要求走访，是否还要按镇（街道）的要求没有判断",
                "请为这些户填写所属镇（街道）",
            ],
            [
                "households without a town, while some towns ask for more visits than the district: {households}",
                "they are owed what the district asks at least; whether a town asks more is left open",
                "enter the town of these households",
            ],
        ],
        VisitDutyElsewhere => [
            [
                "这项走访职责依据的条款在参数所属的地区不适用",
                "没有按它检查，也没有排入计划",
                "当地确有这项要求的，请改作本地职责，并注明当地的文件",
            ],
            [
                "the clause of this visit duty does not bind in the place of the parameters",
                "it was neither checked nor planned",
                "if the place has such a duty, enter it as a local one with the document of the place",
            ],
        ],
        VisitTeamCapacity => [
            [
                "走访小组每天可走访户数为零或未填",
                "没有可走访户数的小组排不进计划",
                "请填写该小组每个工作日可走访的户数",
            ],
            [
                "the number of calls that the team can make a day is zero or not given",
                "a team without it cannot be planned",
                "give the calls that the team can make on a working day",
            ],
        ],
        VisitPlanPeriodOver => [
            [
                "要计划的周期已经结束",
                "过去的日子不能再安排走访",
                "请计划当前或以后的周期",
            ],
            [
                "the period that is to be planned is over",
                "no visit can be planned for days that have passed",
                "plan the current period or a later one",
            ],
        ],
        MeetingMissed => [
            [
                "有{missed}个网格没有按每{months}个月一次的本地规定召开微网格长例会",
                "方案要求定期召开微网格长例会，没有写周期；周期由本地规定",
                "请尽快召开例会，并补录已开未记的会议",
            ],
            [
                "grids that are behind with the leaders' meeting of every {months} months: {missed}",
                "the plan asks the leaders of micro-grids to meet regularly and gives no period; the period is set locally",
                "call the meeting soon, and enter meetings that were held and not recorded",
            ],
        ],
        MeetingCalledByOther => [
            [
                "例会记录的召集人不是网格长或专职网格员",
                "方案写明由网格长、专职网格员等召集，“等”没有限定；会议仍然计入",
                "请确认召集人身份",
            ],
            [
                "the meeting was called by somebody other than the grid leader or the full-time grid worker",
                "the plan names these two and others like them, and leaves the list open; the meeting counts all the same",
                "confirm who called it and in what post",
            ],
        ],
        MeetingUndated => [
            [
                "例会记录没有日期",
                "没有日期就无法判断属于哪个周期，该记录未被采用；该网格暂不计为缺开例会",
                "请补充例会日期",
            ],
            [
                "the meeting has no day",
                "without it the period that it falls into is not known, so it is not used, and no meeting of the grid is called missed",
                "add the day of the meeting",
            ],
        ],
        MeetingInFuture => [
            [
                "例会日期晚于统计日期",
                "尚未召开的例会不计入；日期可能写错，该网格暂不计为缺开例会",
                "请核对例会日期",
            ],
            [
                "the meeting is dated after the day of the report",
                "a meeting that has not been held does not count; its day may be wrong, so no meeting of the grid is called missed",
                "check the day of the meeting",
            ],
        ],
        VisitLogStartUnknown => [
            [
                "没有写明走访台账从哪一天起是完整的",
                "没有记录不等于没有走访，因此不判断以前的周期是否漏访",
                "请填写台账起始日",
            ],
            [
                "it is not said from which day on the log of visits is complete",
                "a gap of the log is not a gap of the visits, so no earlier period is called missed",
                "give the first day of the log",
            ],
        ],
        _ => return None,
    })
}

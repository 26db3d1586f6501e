//! Texts of the office of the pilot.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        PlatformMissing => [
            [
                "该镇（街道）没有“一门受理、协同办理”综合服务平台",
                "各镇（街道）应当设立统一受理社会救助申请的窗口（{clause}）",
                "请设立平台，或补充登记",
            ],
            [
                "the town or sub-district has no one-door platform",
                "every town and sub-district has one window that accepts all applications ({clause})",
                "set it up, or add it to the list",
            ],
        ],
        VanguardPostMissing => [
            [
                "该镇（街道）的平台没有社会救助党员先锋岗",
                "平台应当设置社会救助党员先锋岗（{clause}）",
                "请设置，或补充登记",
            ],
            [
                "the platform of the town or sub-district has no Party-member vanguard post",
                "the platform has one ({clause})",
                "set it up, or add it to the list",
            ],
        ],
        StationMissing => [
            [
                "该村（社区）没有社会救助服务站（点）",
                "村（居）应当设立社会救助服务站（点）（{clause}）",
                "请设立，或补充登记",
            ],
            [
                "the village or community has no assistance station or point",
                "every village and community has one ({clause})",
                "set it up, or add it to the list",
            ],
        ],
        CoOrdinatorMissing => [
            [
                "该村没有社会救助协理员",
                "各村应当有社会救助协理员（{clause}）",
                "请配备，或补充登记",
            ],
            [
                "the village has no assistance co-ordinator",
                "every village has one ({clause})",
                "name one, or add them to the list",
            ],
        ],
        CoOrdinatorNoPartyCadre => [
            [
                "该协理员不是党员干部",
                "方案要求由党员干部担任社会救助协理员（{clause}）",
                "请说明情况，或调整人选",
            ],
            [
                "the co-ordinator is no cadre who is a Party member",
                "the plan asks that Party-member cadres serve as co-ordinators ({clause})",
                "say why, or name another",
            ],
        ],
        NoticeBoardMissing => [
            [
                "该服务站（点）没有社会救助公开栏",
                "村级社会救助点应当设置社会救助公开栏（{clause}）",
                "请设置公开栏",
            ],
            [
                "the station has no notice board for assistance",
                "a village point has one ({clause})",
                "put one up",
            ],
        ],
        ProcedureNotPublished => [
            [
                "该服务站（点）没有公开社会救助流程",
                "村级社会救助点应当公开社会救助流程（{clause}）",
                "请公开流程",
            ],
            [
                "the station does not publish the procedure",
                "a village point publishes it ({clause})",
                "publish it on the board",
            ],
        ],
        StationIdle => [
            [
                "该平台或服务站（点）已有{months}个月以上没有办理",
                "平台和服务站不仅要建立，还要运转（{clause}）；多久算没有运转由本地规定",
                "请说明原因，或补充最近办理的日期",
            ],
            [
                "nobody was served at the platform or station for more than {months} months",
                "platforms and stations are built and run ({clause}); the place sets how long one may stand unused",
                "say why, or enter the last day on which somebody was served",
            ],
        ],
        VisitingNotListed => [
            [
                "该村委会没有将走访、发现需要救助的群众列为重要工作内容",
                "村委会要将走访、发现列为村组织重要工作内容（{clause}）",
                "请列入工作内容",
            ],
            [
                "the village committee does not list visiting and finding people in need as important work",
                "the committee lists it ({clause})",
                "add it to the work of the committee",
            ],
        ],
        TaskWithoutDate => [
            [
                "该项工作没有时间节点",
                "台账对每项工作都要明确时间节点（{clause}）",
                "请填写完成时限",
            ],
            [
                "the task has no day until which it is to be done",
                "the ledger names one for every task ({clause})",
                "enter the day",
            ],
        ],
        TaskWithoutUnit => [
            [
                "该项工作没有责任单位",
                "台账对每项工作都要明确责任单位（{clause}）",
                "请填写责任单位",
            ],
            [
                "no unit answers for the task",
                "the ledger names one for every task ({clause})",
                "enter the unit",
            ],
        ],
        TaskOverdue => [
            [
                "该项工作已过时间节点，仍未完成",
                "台账要确保按进度完成（{clause}）",
                "请说明原因，完成后填写完成日期",
            ],
            [
                "the day of the task is past and it is not done",
                "the ledger sees that tasks are done by their days ({clause})",
                "say why, and enter the day when it is done",
            ],
        ],
        GroupMeetingMissed => [
            [
                "领导小组已超过{months}个月没有召开会议",
                "领导小组要定期召开会议（{clause}）；间隔由本地规定",
                "请召开会议，或补充会议记录",
            ],
            [
                "the leading group has not met for more than {months} months",
                "it meets regularly ({clause}); the place sets how often",
                "hold a meeting, or add the one that was held",
            ],
        ],
        MeasuresMissing => [
            [
                "该镇（街道）没有制定具体措施",
                "各镇（街道）要因地制宜制定具体措施（{clause}）",
                "请制定措施，或补充登记",
            ],
            [
                "the town or sub-district has no measures of its own",
                "each writes measures that fit the place ({clause})",
                "write them, or add them to the list",
            ],
        ],
        MeasureFactorMissing => [
            [
                "具体措施对应当综合考虑的五项因素，有{factors}项没有考虑",
                "制定措施要综合考虑建制规模、地域环境、人口结构、设施条件和群众需求（{clause}）",
                "请补充说明",
            ],
            [
                "of the five things to be weighed the measures leave out {factors}",
                "size, geography, population, facilities and what people need are weighed ({clause})",
                "add what was weighed",
            ],
        ],
        MeasuresAlike => [
            [
                "{towns}个镇（街道）的具体措施是同一份文件",
                "措施要区分不同类型的村（社区），避免“一刀切”（{clause}）",
                "请各镇（街道）结合实际分别制定",
            ],
            [
                "the measures of {towns} towns and sub-districts are one document",
                "measures differ by the kind of village and community; one size does not fit all ({clause})",
                "let each write its own",
            ],
        ],
        _ => return None,
    })
}

//! Texts of micro-grid leaders.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        LeaderMissing => [
            [
                "该微网格没有微网格长",
                "方案要求配强微网格长队伍，没有写人数；一名都没有的，本系统按未落实处理",
                "请配备微网格长并登记",
            ],
            [
                "the micro-grid has no leader",
                "the plan asks for a strong corps of micro-grid leaders and gives no number; we read it as at least one leader",
                "appoint a leader and enter the post",
            ],
        ],
        LeaderNoPartyMember => [
            [
                "该微网格的微网格长中没有党员",
                "方案要求以在职或退休党员为骨干，并不排斥群众担任",
                "建议吸收一名党员担任",
            ],
            [
                "none of the leaders of the micro-grid is a Party member",
                "the plan names serving or retired Party members as the backbone, without excluding others",
                "consider a Party member for one of the posts",
            ],
        ],
        LeadersFewerThanTwo => [
            [
                "微网格长{has}人，不足{asked}人",
                "方案鼓励配置双微网格长",
                "建议再配备一名",
            ],
            [
                "the micro-grid has {has} of {asked} leaders",
                "the plan encourages two for every micro-grid",
                "consider a second leader",
            ],
        ],
        LeadersMoreThanTwo => [
            [
                "微网格长{has}人，多于{asked}人",
                "方案鼓励的是双微网格长，多配仅作提示",
                "如确有需要可保留；单元长请填写所属单元",
            ],
            [
                "the micro-grid has {has} leaders and {asked} are encouraged",
                "the plan speaks of two; more is only noted",
                "keep them where they are needed; enter the stairwell unit of unit leaders",
            ],
        ],
        LeaderPairPattern => [
            [
                "两名微网格长不属于“在职+非在职”或“年长+年轻”的搭配",
                "这两种是方案举例，并鼓励科学搭配，其他合适的搭配也可以",
                "如另有考虑可不调整",
            ],
            [
                "the two leaders are neither one employed and one not, nor one older and one younger",
                "these are the examples of an open list that the plan encourages",
                "leave it where another pairing has its reasons",
            ],
        ],
        UnitLeaderMissing => [
            [
                "楼长所在楼栋{units}个单元中有{missing}个没有单元长",
                "微网格长是楼长的，方案提出可按每个单元1名配强单元长",
                "可考虑为相关单元配备单元长",
            ],
            [
                "{missing} of {units} stairwell units of the building leader have no unit leader",
                "where the leader is a building leader the plan allows one unit leader for each unit",
                "consider a unit leader for the units named",
            ],
        ],
        TermReversed => [
            [
                "任期的结束日期不晚于开始日期",
                "任期从开始日起，到结束日的前一天止，这样的任期一天也没有",
                "请核对开始日期和结束日期",
            ],
            [
                "the term ends on or before the day on which it begins",
                "a term runs from its first day to the day before its end, so this one has no day",
                "check the first day and the end",
            ],
        ],
        LeaderTwice => [
            [
                "同一人登记了两个微网格长岗位",
                "在同一微网格内一人只按一名计算",
                "请核对人员编号，或撤销其中一个岗位",
            ],
            [
                "one person holds two leader posts",
                "within one micro-grid the person counts once",
                "check the person or remove one of the posts",
            ],
        ],
        MicroGridLeftOut => [
            [
                "有{rows}行所填的微网格本身未能归入网格体系",
                "原因已在网格问题中列出，这些行随之未计入",
                "请先改正网格表中的问题",
            ],
            [
                "{rows} rows name a micro-grid that could not be placed itself",
                "the findings on the grid say why, and these rows are left out with it",
                "mend the register of places first",
            ],
        ],
        CandidateTwice => [
            [
                "同一候选人出现两次",
                "候选人只能在一个微网格中推荐，其余各行未采用",
                "请只保留其居住的微网格一行",
            ],
            [
                "the candidate is listed twice",
                "a candidate is proposed in one micro-grid only, and the other rows are not used",
                "keep the row of the micro-grid where the candidate lives",
            ],
        ],
        LeadersIncomplete => [
            [
                "微网格长名单未声明完整",
                "名单不完整时不能断定哪里缺人，只检查已登记的岗位",
                "名单齐全后请声明完整，再作检查",
            ],
            [
                "the list of leaders is not declared complete",
                "over an incomplete list no leader is certainly missing, so only the posts given are checked",
                "declare the list complete once it is",
            ],
        ],
        _ => return None,
    })
}

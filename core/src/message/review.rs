//! Texts of the review of recipients and of a case file.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        ReviewOverdue => [
            [
                "距上次核查已超过{months}个月",
                "应当每{months}个月核查一次（{clause}）",
                "请尽快核查并记录日期",
            ],
            [
                "the last review is more than {months} months ago",
                "the recipient is reviewed every {months} months ({clause})",
                "review the case and record the day",
            ],
        ],
        DecidedUnheard => [
            [
                "作出终止或减发决定前没有听取本人意见",
                "自2026年7月1日起，减发、停发、终止前应当听取意见（{clause}）；这不是听证",
                "请听取意见后重新作出决定，并书面说明理由",
            ],
            [
                "the end or reduction was decided before the recipient was heard",
                "from 2026-07-01 the recipient is heard before aid is reduced or ended ({clause}); this is no formal hearing",
                "hear the recipient, decide anew, and give the reasons in writing",
            ],
        ],
        DecidedBeforePublicity => [
            [
                "拟终止供养的公示没有进行或尚未期满就作出了决定",
                "拟终止的应当公示期满，无异议的从下月起终止（{clause}）",
                "请公示期满后再作决定",
            ],
            [
                "the end was decided without its publicity, or before it was over",
                "an intended end is publicised, and takes effect from the next month if nobody objects ({clause})",
                "decide after the last day of the publicity",
            ],
        ],
        NotPublicisedAgain => [
            [
                "有异议后作出了终止决定，但没有再次公示",
                "有异议的应当重新作出决定并再次公示（{clause}）",
                "请再次公示",
            ],
            [
                "the end was decided after an objection and not publicised again",
                "after an objection the new decision is publicised again ({clause})",
                "publicise it again",
            ],
        ],
        FamilyUncheckedAfterDeath => [
            [
                "成员死亡后没有在{months}个月内核查家庭情况",
                "应当自死亡之日起{months}个月内完成核查和变更（{clause}）",
                "请核查家庭情况并办理变更",
            ],
            [
                "the family was not checked within {months} months of a member's death",
                "check and change are finished within {months} months of the death ({clause})",
                "check the family and make the change",
            ],
        ],
        DecidedWithoutGround => [
            [
                "作出了终止或减发决定，但按所填情况没有任何应当终止或减发的情形，期内也没有变化",
                "增发、减发、停发应当有法定情形并按法定程序办理（{clause}）",
                "请补充作出决定所依据的情况，或撤销该决定",
            ],
            [
                "the end or reduction was decided, and by these facts no ground for it holds and nothing changed since the review",
                "more, less or no support needs a legal ground and its procedure ({clause})",
                "give the facts that the decision rests on, or take it back",
            ],
        ],
        EventPlaysNoPart => [
            [
                "该情形不影响所享受的这项救助",
                "这项救助的终止情形中没有它；家庭成员、收入和财产的变化应当直接改在家庭情况中",
                "请核对救助项目和情形，或删去这一行",
            ],
            [
                "an event of this kind plays no part in the support that is received",
                "it is no ground of this programme; a change of members, income or property is made in the household itself",
                "check the programme and the kind, or take the row out",
            ],
        ],
        EventAfterDecision => [
            [
                "该情形发生在作出决定之后，不能作为该决定的依据",
                "核查一项决定，按作出决定当日的规定和当时的情况判断",
                "要核查这一新情形，请去掉决定日期再查一次",
            ],
            [
                "the event came after the decision and is no ground of it",
                "a decision is judged by the law and the facts of its own day",
                "leave the day of the decision out and review again, to look at the new event",
            ],
        ],
        ToldMoreThanOnce => [
            [
                "缺少的材料告知了不止一次",
                "材料不齐的应当一次性告知全部所需材料（{clause}）",
                "今后请一次告知全部缺少的材料",
            ],
            [
                "what is missing was told more than once",
                "everything that is missing is told in one notice ({clause})",
                "name all that is missing in one notice from now on",
            ],
        ],
        NotToldInFull => [
            [
                "该材料缺少，但第一次告知没有写明",
                "材料不齐的应当一次性告知全部所需材料（{clause}）",
                "请不要因漏写的材料延误办理",
            ],
            [
                "this material is missing and was not named in the first notice",
                "everything that is missing is told in one notice ({clause})",
                "do not let the omission delay the case",
            ],
        ],
        AskedForWhatCheckingGives => [
            [
                "要求申请人提供可以通过核对机制或平台取得的材料",
                "能够核对取得的不得要求申请人重复提供（{clause}）",
                "请通过核对取得该材料",
            ],
            [
                "the person was asked for a material that checking can supply",
                "what checking can obtain is not asked of the person ({clause})",
                "obtain it by checking",
            ],
        ],
        CardKeptWithoutAgreement => [
            [
                "工作人员代管救助对象的存折或银行卡，没有书面协议或没有备案",
                "代管须签订书面协议并报县级民政部门备案（{clause}）",
                "请补签协议并备案，或把存折、银行卡交还本人",
            ],
            [
                "staff keep a recipient's card without a written agreement, or without filing it",
                "custody needs a written agreement that is filed with the county ({clause})",
                "sign and file the agreement, or give the card back",
            ],
        ],
        CountyDidNotVisit => [
            [
                "备案近亲属或有投诉举报的申请，县级没有入户调查就作了决定",
                "这类申请应当全部入户调查（{clause}）",
                "请入户调查后再确认",
            ],
            [
                "the county decided a case of registered relatives or with a complaint without a visit",
                "every such case is visited at home ({clause})",
                "visit the home before confirming",
            ],
        ],
        DecisionNotInWriting => [
            [
                "决定没有书面告知",
                "应当书面告知（{clause}）",
                "请补发书面决定",
            ],
            [
                "the decision was not told in writing",
                "it is told in writing ({clause})",
                "send the decision in writing",
            ],
        ],
        RefusalWithoutReasons => [
            [
                "不予的决定没有说明理由",
                "不予的应当书面说明理由（{clause}）",
                "请补充理由后送达",
            ],
            [
                "the refusal was told without reasons",
                "a refusal is told in writing with its reasons ({clause})",
                "deliver it again with the reasons",
            ],
        ],
        _ => return None,
    })
}

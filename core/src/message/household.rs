//! Texts of the facts of a household.

use super::Texts;
use crate::finding::Code;

/// The texts of a code of this subject.
pub(super) const fn texts(code: Code) -> Option<Texts> {
    use Code::*;
    Some(match code {
        AboveQuickCap => [
            [
                "拟给予的小额快救金额超过最高档",
                "小额快救最高不超过当地一个月低保标准（据报道）",
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
                "该项超出范围或与其他项矛盾，应为 {expected}",
                "该项按“未知”处理，结论可能因此待查",
                "请核对后重新填写",
            ],
            [
                "the fact is out of range or contradicts another one, expected {expected}",
                "it counts as unknown, and the answer may stay open for it",
                "check it and enter it again",
            ],
        ],
        _ => return None,
    })
}

//! Texts of the rooms `deadline` and `case`, as far as events go.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        CalendarMissing => [
            [
                "{year}年的放假安排尚未收入工作日历",
                "工作日不能按周几推算，因此不给出期满日，只给出不受放假安排影响的日期",
                "请在放假安排公布后把该年加入工作日历",
            ],
            [
                "the working calendar does not hold the year {year}",
                "working days cannot be told from weekdays, so no last day is given, only the days that no calendar can change",
                "add the year to the working calendar once its holidays are published",
            ],
        ],
        DeadlineClauseNotInForce => [
            [
                "所写的期限条款在起算那天没有施行",
                "期限按所给的数字计算，但不以该条款为依据",
                "请核对条款编号和起算日期",
            ],
            [
                "the clause that is named for the limit is not in force on the day of the event",
                "the limit is counted from the number given, and does not rest on that clause",
                "check the id of the clause and the day of the event",
            ],
        ],
        DeadlineBeyond => [
            [
                "期满日超出能够书写的年份",
                "期限的数字太大，没有计算期满日",
                "请核对期限的数字和单位",
            ],
            [
                "the last day lies beyond the years that can be written",
                "the number of the limit is too large, so no last day is computed",
                "check the number and the unit of the limit",
            ],
        ],
        CaseEventsDiffer => [
            [
                "同一件办件记录有两种不同的说法",
                "无法确定以哪一种为准，这些记录都未采用，有关时限待定",
                "请核对后只保留正确的一条，或者用一条新的记录更正另外几条",
            ],
            [
                "an entry of the case is told in two ways",
                "which of them holds is not known, so none is used and the limits that rest on it are open",
                "keep the right one, or correct the others by a new entry",
            ],
        ],
        CaseCorrectsUnknown => [
            [
                "更正记录所指的原记录不在办件记录中",
                "不知道更正的是哪一条，没有编号的记录因此存疑",
                "请核对被更正记录的编号，或者补上那条记录",
            ],
            [
                "a correction names an entry that is not in the list of the case",
                "which entry it puts right is not known, so entries without an id are in doubt",
                "check the id of the entry that is put right, or add that entry",
            ],
        ],
        _ => return None,
    })
}

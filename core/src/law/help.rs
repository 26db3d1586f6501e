//! What other help a status opens (专项救助衔接, I-1): H-01 to H-12.

use super::dates::LAW_2026;

super::table! { CLAUSES:
    ["H-01", "I-1", "16、17", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "特困供养内容", "basic living, care, treatment and funeral, in an institution or at home"],
    ["H-02", "I-1", "18、21", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "按月发放低保金", "monthly dibao by difference or tiers"],
    ["H-03", "I-1", "20", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "加发", "more for elderly, minors, severely disabled and seriously ill"],
    ["H-04", "I-1", "24", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "医疗救助", "medical assistance"],
    ["H-05", "I-1", "25、38", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "教育救助", "education assistance, applied for at school"],
    ["H-06", "I-1", "26", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "住房救助", "housing assistance"],
    ["H-07", "I-1", "27", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "就业救助", "employment assistance"],
    ["H-08", "I-1", "32", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "价格临时补贴", "a subsidy when prices rise"],
    ["H-09", "I-1", "34", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "服务类救助", "care, daily life and company as services"],
    ["H-10", "I-1", "42", May, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "结果互认", "a status is accepted by other departments"],
    ["H-11", "I-1", "33", May, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "其他特殊困难群众", "the province may add groups"],
    ["H-12", "I-1", "36", Must, Verified, LAW_2026, Rule("support::linked::table::ROWS"), "司法救助后仍有困难", "victims still in hardship after judicial aid enter if they fit"],
}

//! Why a clause is not computed (未计算的原因): a reason for each row that is not a rule, a parameter or a note.

/// A reason in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Why {
    /// 原因.
    pub zh: &'static str,
    /// The reason in English.
    pub en: &'static str,
}

/// A reason of one row.
pub(super) const fn why(zh: &'static str, en: &'static str) -> Why {
    Why { zh, en }
}

/// The row has no content that could be tested.
pub(super) const NOTHING: Why = why(
    "只有目标、原则或宣示，没有可检验的内容",
    "a goal, a principle or an announcement: nothing in it can be tested",
);
/// How the district organises its own work.
pub(super) const ORGANISING: Why = why(
    "区、镇、村组织自身工作的安排，不涉及网格、人员或办件的条件",
    "how district, towns and villages organise their own work; no condition about grids, people or cases",
);
/// Duties of whoever runs a system.
pub(super) const OPERATOR: Why = why(
    "由运行系统的单位履行；本系统不存储、不传输数据",
    "for whoever runs a system; this library stores and sends nothing",
);
/// What a report tells of a place.
pub(super) const REPORT: Why = why(
    "对做法的报道，不是规则",
    "a report about practice, not a rule",
);
/// Steps and limits of one application.
pub(super) const STEP: Why = why(
    "办件步骤（受理、转办、时限、送达），本版本尚未实现",
    "a step of one application: acceptance, hand-over, limits and delivery are the part of the room case not built yet",
);
/// What is published.
pub(super) const PUBLIC: Why = why(
    "公示和公布的版面，本版本尚未实现",
    "what is shown to the public belongs to the rooms case and register, not built yet",
);
/// People in difficulty, leads, requests.
pub(super) const LEDGER: Why = why(
    "困难群众台账和发现的线索，本版本尚未实现",
    "the ledger of people in difficulty and the leads belong to the room register, not built yet",
);

//! What is answered of a case of temporary assistance.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::eligibility::{MissingParameter, Outcome, TruthValue};
use crate::finding::Finding;
use crate::law::Strength;
use crate::redact::redacted;

/// A class of temporary assistance (救助类型).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidClass {
    /// 急难型.
    Emergency,
    /// 小额快救.
    Quick,
    /// 支出型.
    Spending,
    /// 救助后仍有严重困难.
    Supplement,
    /// 疫情一次性救助.
    Epidemic,
}

/// The answer for one class (分类结论).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AidClassAnswer {
    /// The class.
    pub class: AidClass,
    /// Its clause on the date.
    pub clause: String,
    /// The answer; the missing facts stand with the assessment.
    pub outcome: Outcome,
    /// A single person may be helped, not only a household (L-03, L-05, L-08).
    pub individual: bool,
}

/// What is done, or may be left out, on the way (办理要求).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidDuty {
    /// 先行救助.
    HelpFirst,
    /// 可不进行家庭经济状况核对.
    SkipEconomicCheck,
    /// 可不进行民主评议.
    SkipAppraisal,
    /// 可不公示.
    SkipPublicity,
    /// 事后补充说明和登记: person, reason, amount, signatures and seals.
    RecordAfterwards,
    /// 主要核查支出.
    CheckMainlySpending,
    /// 一定期限内不再核对收入财产.
    NoNewEconomicCheck,
    /// 审核、公示、审批的一般程序.
    OrdinaryPath,
    /// 公示.
    Publicise,
}

/// One of them, and whether it applies (适用情况).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AidDutyAnswer {
    /// What.
    pub duty: AidDuty,
    /// Clause.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Whether it applies to this case.
    pub applies: TruthValue,
}

/// A limit in time or number, where it is set (期限).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidLimit {
    /// Key of the parameter, such as `temp.first_response`.
    pub key: String,
    /// Clause.
    pub clause: String,
    /// The number, in the unit of the key.
    pub count: i64,
    /// The unit where it is disputed (C4): `days` or `workingDays`.
    pub unit: Option<String>,
}

/// Who decides (审批机关).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AidDecider {
    /// 乡镇（街道）: the amount is within its limit (L-31).
    Town,
    /// 县级民政部门 (L-30).
    County,
}

/// The way of a case of temporary assistance (办理指引): advice, never a decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct TemporaryPath {
    /// The date.
    pub as_of: NaiveDate,
    /// The answer over all classes, as `assess` gives it.
    pub outcome: Outcome,
    /// The classes of the date.
    #[wire(if_any)]
    pub classes: Vec<AidClassAnswer>,
    /// What is done or may be left out.
    #[wire(if_any)]
    pub duties: Vec<AidDutyAnswer>,
    /// Limits that apply to the classes that are not certainly out.
    #[wire(if_any)]
    pub limits: Vec<AidLimit>,
    /// Highest amount of quick small aid, fen (L-25).
    pub quick_cap_fen: Option<i64>,
    /// Amount by the local multiple, fen (L-40, L-41): standard × members × multiple, rounded down; not above the
    /// cap where aid can be given as quick aid alone, every other class being certainly out. While it is open whether
    /// there is aid of another class, or which standard is that of the area, and the amounts differ, it is absent and
    /// lies between its bounds.
    pub suggested_fen: Option<i64>,
    /// The least that it may be, fen; absent where it is certain, or where nobody can say.
    pub suggested_at_least_fen: Option<i64>,
    /// The most that it may be, fen; absent where it is certain, or where nobody can say.
    pub suggested_at_most_fen: Option<i64>,
    /// Who decides on the proposed amount.
    pub decided_by: Option<AidDecider>,
    /// Parameters without a value that this would need.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong, such as a proposal above the cap.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

redacted!(AidClassAnswer, AidDutyAnswer, TemporaryPath);

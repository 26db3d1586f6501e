//! What is paid in each month (待遇金额): facts of one recognised case, and the account over a period.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::Finding;
use crate::household::{AreaKind, CareTier, Listed};
use crate::logic::MissingParameter;
use crate::redact::redacted;

/// What is paid (救助项目).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidProgramme {
    /// 最低生活保障金 of a household (D-50, D-51).
    Dibao,
    /// 单人保 of one person; the way is local (D-46).
    DibaoSingle,
    /// 特困供养: basic living and care (T-46, T-47).
    Tekun,
}

/// A group that gets more after dibao (分类施保对象, D-54).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SupplementGroup {
    /// 老年人.
    Elderly,
    /// 未成年人.
    Minor,
    /// 重度残疾人.
    SeverelyDisabled,
    /// 重病患者.
    SeriouslyIll,
}

/// Members who belong to the same groups (同类成员).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SupplementRow {
    /// Opaque id: rows of different ids are two, however equal they are; of equal rows without one it is not known.
    pub id: Option<String>,
    /// The groups; who gets more belongs to one, so none means that they are not known.
    pub groups: Vec<SupplementGroup>,
    /// How many members.
    pub persons: Option<i64>,
}

/// The facts from one month on (一段时期的情况).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AmountSpan {
    /// Any day of the first month to which the facts apply.
    pub from: Option<NaiveDate>,
    /// Number of members (D-50).
    pub members: Option<i64>,
    /// Countable income of the household, fen a month; may be negative (D-50).
    pub income_fen: Option<i64>,
    /// The tier in which the household was put, 1 to 4, where the place pays by tiers (D-51).
    pub tier: Option<i64>,
    /// Members who get more (D-54).
    pub supplements: Vec<SupplementRow>,
    /// Whether all of these are listed; unknown counts as no.
    pub supplements_complete: Option<bool>,
    /// A grace period was given (渐退期, D-98); unknown is asked for.
    pub grace: Option<bool>,
    /// Work raised the income above the standard (D-98).
    pub grace_after_work: Option<bool>,
    /// Care tier of a tekun person (T-46).
    pub care_tier: Option<CareTier>,
    /// In an institution; else at home (T-64).
    pub institution: Option<bool>,
    /// Holds contracted land (承包土地, T-63).
    pub contracted_land: Option<bool>,
    /// Shares in collective income (集体收益分配, T-63).
    pub collective_income: Option<bool>,
    /// Relocated to a town (易地搬迁至城镇, T-63).
    pub relocated_to_town: Option<bool>,
}

/// What was paid for a month (已发金额).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PaidMonth {
    /// Opaque id: payments of different ids are two, however equal they are; of equal ones without one it is not known.
    pub id: Option<String>,
    /// Any day of the month.
    pub month: Option<NaiveDate>,
    /// The amount, fen.
    pub amount_fen: Option<i64>,
}

/// One recognised case (在保对象).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AmountFacts {
    /// What is paid.
    pub programme: Option<PaidProgramme>,
    /// Which local standard applies (D-06).
    pub area: Option<AreaKind>,
    /// The day of the decision; paid from the month after (D-53, T-59).
    pub decided_on: Option<NaiveDate>,
    /// The day of the decision that ended it; absent while it runs (D-96, T-77).
    pub ended_on: Option<NaiveDate>,
    /// The facts, each from one month on.
    pub spans: Vec<AmountSpan>,
    /// What was paid.
    pub paid: Vec<PaidMonth>,
    /// Whether every payment is listed; unknown counts as no.
    pub paid_complete: Option<bool>,
    /// Facts of this record that were given and cannot be read, by name: they are unknown, and not absent.
    pub unreadable: Vec<String>,
}

impl Listed for SupplementRow {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

impl Listed for PaidMonth {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

redacted!(
    SupplementRow,
    AmountSpan,
    PaidMonth,
    AmountFacts,
    AmountRow,
    AmountMonth,
    AmountReport
);

/// State of a month (当月状态).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthState {
    /// 应发: the amount is known.
    Due,
    /// 尚未起发: before the month after the decision.
    NotYet,
    /// 已停发.
    Ended,
    /// A fact is missing.
    Open,
    /// A local number is missing.
    ParameterMissing,
    /// Before 2021-07-01.
    NotCovered,
}

/// What a part of the amount is (金额构成).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountPart {
    /// 差额 (D-50).
    Difference,
    /// 分档 (D-51).
    Tier,
    /// 单人保 (D-46).
    Single,
    /// 分类施保 (D-54).
    Supplement,
    /// 渐退 (D-98).
    Grace,
    /// 基本生活 (T-47).
    Basic,
    /// 照料护理 (T-46).
    Care,
}

/// One part of the amount of a month (金额明细).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AmountRow {
    /// What it is.
    pub part: AmountPart,
    /// The clause.
    pub clause: String,
    /// The amount, fen.
    pub amount_fen: i64,
}

/// One month of the account (月度明细).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct AmountMonth {
    /// First day of the month.
    pub month: NaiveDate,
    /// Its state.
    pub state: MonthState,
    /// What is due, fen; absent where it is not known.
    pub due_fen: Option<i64>,
    /// At least so much is due, where the amount is not certain and this is.
    pub due_at_least_fen: Option<i64>,
    /// At most so much is due, likewise.
    pub due_at_most_fen: Option<i64>,
    /// Of what it is made.
    #[wire(if_any)]
    pub parts: Vec<AmountRow>,
    /// What was paid, fen; absent where it is not known.
    pub paid_fen: Option<i64>,
    /// At least so much was paid, where the amount is not certain.
    pub paid_at_least_fen: Option<i64>,
    /// At most so much was paid, where the amount is not certain and this is.
    pub paid_at_most_fen: Option<i64>,
    /// Due minus paid, fen: more than zero is owed, less was paid too much.
    pub difference_fen: Option<i64>,
}

/// The account of a case over months (补发、追回核算). Advice, never a decision.
#[wire]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AmountReport {
    /// The months.
    pub months: Vec<AmountMonth>,
    /// What is due in all, where every month is known.
    pub due_fen: Option<i64>,
    /// At least so much is due in all, where the sum is not certain and every month has this bound.
    pub due_at_least_fen: Option<i64>,
    /// At most so much is due in all, likewise.
    pub due_at_most_fen: Option<i64>,
    /// What was paid in all, where every month is known.
    pub paid_fen: Option<i64>,
    /// At least so much was paid in all, where the sum is not certain.
    pub paid_at_least_fen: Option<i64>,
    /// At most so much was paid in all, where the sum is not certain and this is.
    pub paid_at_most_fen: Option<i64>,
    /// Due minus paid: arrears (补发) if more than zero, paid too much if less.
    pub arrears_fen: Option<i64>,
    /// Due minus paid is at least this, where it is not certain and its bounds are known.
    pub arrears_at_least_fen: Option<i64>,
    /// Due minus paid is at most this, likewise.
    pub arrears_at_most_fen: Option<i64>,
    /// Facts that keep a month open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep a month open, sorted.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that the amounts rest on.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong with the facts, and where a text is not met.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

//! What an assessment answers (认定结果): advice with grounds; the decision stays with a person (P-35).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::Finding;
pub use crate::logic::{MissingParameter, TruthValue};
use crate::redact::redacted;

/// A programme of social assistance (救助项目), in the order of classification.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Programme {
    /// 特困人员救助供养; a person's.
    Tekun,
    /// 最低生活保障; a household's.
    Dibao,
    /// 低保边缘家庭; a household's.
    Margin,
    /// 单人保（参照单人户）; a person's.
    DibaoSingle,
    /// 刚性支出困难家庭; a household's.
    Rigid,
    /// 临时救助; on top of any other.
    Temporary,
}

/// The answer for one programme (结论).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// 符合 — certain under every completion of the unknown facts.
    Yes,
    /// 不符合 — certain.
    No,
    /// 待查 — a fact is missing that can still matter.
    Open,
    /// 参数缺失 — a local number is missing that can still matter.
    ParameterMissing,
    /// 裁量 — the text leaves it to the authority's discretion.
    Discretionary,
    /// 尚未施行 — the programme does not exist on that date.
    NotInForce,
    /// 不在范围 — the date lies before the rules that are carried (2021-07-01; temporary assistance 2014-05-01).
    NotCovered,
}

/// What a node of the grounds is (理由节点).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GroundKind {
    /// Every child must hold.
    AllOf,
    /// One child is enough.
    AnyOf,
    /// The child must not hold.
    Not,
    /// Under the one or the other reading of an open choice.
    Choose,
    /// `left` compared with `right`; the condition says how.
    Compare,
    /// A fact given or missing.
    Fact,
    /// A parameter of the policy pack, set or missing.
    Parameter,
    /// Left to the authority (裁量).
    Discretion,
    /// Every case of the unknown facts gives this answer (分情形一致); below stands the condition as far as it is
    /// known.
    ByCases,
}

/// One node of the grounds, in pre-order (理由).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct Ground {
    /// Index of the parent in the list; none for the root.
    pub parent: Option<u32>,
    /// What it is.
    pub kind: GroundKind,
    /// The clause of the condition, if the node is one.
    pub clause: Option<String>,
    /// Stable code of the condition, for the text.
    pub step: Option<String>,
    /// Whether it holds.
    pub truth: TruthValue,
    /// Index of the member concerned.
    pub member: Option<u32>,
    /// Index of the member's supporter concerned.
    pub supporter: Option<u32>,
    /// Left value of a comparison, if known.
    pub left: Option<i64>,
    /// Right value of a comparison, if known.
    pub right: Option<i64>,
    /// Yes where both are amounts of a year, since a document gives one of them so; absent otherwise.
    pub per_year: Option<bool>,
    /// JSON pointer of the fact, or key of the parameter.
    pub source: Option<String>,
    /// The fact is given, but only assumed; absent otherwise.
    pub assumed: Option<bool>,
    /// In a household of more than 50 members, or 200 supporters: so many more persons have a ground like this one, which
    /// is told once; absent where there is none.
    pub alike: Option<i64>,
}

/// A fact that is missing of many persons (缺失事项及人数).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingKind {
    /// Its JSON pointer with a star in place of the row: one kind of fact, whoever lacks it.
    pub fact: String,
    /// Of how many persons it is missing.
    pub count: i64,
}

/// The answer for one programme, with its grounds (单项结果).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct ProgrammeResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// The answer.
    pub outcome: Outcome,
    /// Monthly amount by the difference method (D-50), fen; only with `yes` for dibao.
    pub amount_fen: Option<i64>,
    /// Where a standard given for a year makes it no whole number of fen a month: the exact amount of a year, fen. The
    /// monthly one is then rounded as the place names it, and absent where it names nothing (D-52).
    pub amount_year_fen: Option<i64>,
    /// Facts whose absence keeps the answer open: JSON pointers, sorted. In a household of more than 50 members, or 200
    /// supporters, only those of the household, and of the member whose programme it is.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// In such a household: what the conditions of the household lack of its persons, sorted.
    #[wire(if_any)]
    pub missing_kinds: Vec<MissingKind>,
    /// Parameters whose absence keeps it open.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Clauses that leave the answer to the authority.
    #[wire(if_any)]
    pub discretion: Vec<String>,
    /// Named readings of unclear texts that were used, such as `C2=national`.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// First day of the twelve months whose income and spending count (M-23).
    pub window_from: Option<NaiveDate>,
    /// Last day of them.
    pub window_to: Option<NaiveDate>,
    /// Programmes that the household would qualify for and is not recorded in: to be applied for first (M-20).
    #[wire(if_any)]
    pub apply_first: Vec<Programme>,
    /// Whether a fact that is only assumed was used: the answer is provisional.
    pub provisional: bool,
    /// The grounds in pre-order.
    #[wire(if_any)]
    pub grounds: Vec<Ground>,
}

/// The answer for a household on a date (家庭认定结果): advice, never a decision.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// One result per programme and, for persons' programmes, per member; in the order of
    /// classification.
    pub results: Vec<ProgrammeResult>,
    /// What is wrong with the facts, or not set locally.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

redacted!(Ground, ProgrammeResult);

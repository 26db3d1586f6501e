//! What is asked of this room, and what it answers.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::case::CaseDecision;
use crate::eligibility::{MissingParameter, Programme, TruthValue};
use crate::finding::Finding;
use crate::redact::redacted;
use crate::support::AidClass;

/// What is masked (脱敏内容).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaskKind {
    /// 姓名.
    Name,
    /// 公民身份号码.
    CitizenNumber,
    /// 残疾人证号.
    DisabilityCertificate,
    /// 电话号码.
    Telephone,
    /// 银行卡号.
    BankCard,
}

/// A text of which only a part is still shown (脱敏文本).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct MaskedText {
    /// What is left, with a star for each character that is not shown.
    pub text: String,
    /// The text has the form of its kind. Where it has not, none of it is shown.
    pub recognised: bool,
}

/// At which step something is shown in the village or community (公开环节): publicity before a decision and publication
/// after it are two steps with two clauses.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicStage {
    /// 初审意见公示, before the decision.
    FirstOpinion,
    /// 认定结果公布, after the decision.
    Decision,
    /// 拟终止公示, before support ends.
    Termination,
}

/// What is known of a case when a sheet for the board is asked for (公开申请). An absent fact is unknown.
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PublicationFacts {
    /// The programme.
    pub programme: Option<Programme>,
    /// The step.
    pub stage: Option<PublicStage>,
    /// How the case was decided; asked for a decision alone.
    pub decision: Option<CaseDecision>,
    /// The kind of temporary assistance; asked for its first opinion alone (L-20, L-24, L-35).
    pub aid: Option<AidClass>,
    /// The name of the applicant, as it is to stand on the sheet.
    pub applicant_name: Option<String>,
    /// The applicant's day of birth: the name of a child under 14 is masked (P-31).
    pub applicant_birth_date: Option<NaiveDate>,
    /// How many persons are supported.
    pub member_count: Option<i64>,
    /// What is paid, in fen a month; of temporary assistance in fen in all.
    pub amount_fen: Option<i64>,
    /// Opaque id of the village or community: the sheet is for it and no wider range.
    pub place: Option<String>,
}

/// Why nothing is shown (不公开的原因).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithheldReason {
    /// 不予认定只告知本人: a refusal is told to the applicant alone, in writing (P-23).
    Refusal,
    /// 规定不公示: the text says that there is no publicity (L-20, L-24).
    NoPublicity,
    /// 不含当时的规定: the texts of that day are not held here, so whether something is to be shown is open, and nothing is.
    NotCovered,
    /// 没有公开依据: no text orders it on that day, so it is not disclosed (P-33, M-32).
    NoTextOrdersIt,
}

/// A field of a public sheet (公开项目).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicField {
    /// 申请人姓名.
    ApplicantName,
    /// 保障人数.
    MemberCount,
    /// 救助金额.
    Amount,
}

/// The sheet for the board of a village or community (公开内容), or why there is none. It holds no number of a person, no
/// illness, disability, account or address.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct PublicView {
    /// The day whose law is asked.
    pub as_of: NaiveDate,
    /// Whether it is to be shown; where that is open, nothing is.
    pub publish: TruthValue,
    /// The clauses that order it, or that forbid it.
    #[wire(if_any)]
    pub clauses: Vec<String>,
    /// Why nothing is shown; absent where something is, or where a fact is missing.
    pub withheld: Option<WithheldReason>,
    /// The fields that it has; absent where a local rule is to name them and does not.
    #[wire(if_any)]
    pub fields: Vec<PublicField>,
    /// The name, as it is shown.
    pub applicant_name: Option<String>,
    /// The name is masked: the applicant is under 14, or may be (P-31).
    pub name_masked: Option<bool>,
    /// How many persons are supported.
    pub member_count: Option<i64>,
    /// What is paid, in fen.
    pub amount_fen: Option<i64>,
    /// The village or community where it is shown.
    pub place: Option<String>,
    /// For how many days a publicity stands (T-56, T-77, D-71); how they are counted is asked of `deadline`.
    pub publicity_days: Option<i64>,
    /// For how many days a publication is kept on the board; set locally (P-32).
    pub keep_days: Option<i64>,
    /// Named readings of unclear texts that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// Facts that keep something open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local rules that are not set.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

redacted!(MaskedText, PublicationFacts, PublicView);

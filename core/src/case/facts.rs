//! The file of one case, and what a check of it answers (办件材料).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::eligibility::{Programme, TruthValue};
use crate::finding::Finding;
use crate::redact::redacted;

/// A kind of material (材料).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MaterialKind {
    /// 身份证明.
    Identity,
    /// 劳动能力、生活来源、财产及义务人情况的书面声明 (T-51).
    Statement,
    /// 承诺所提供信息真实完整 (T-51).
    TruthPledge,
    /// 残疾人证; of who holds one (T-51).
    DisabilityCertificate,
    /// Any other that the place asks for.
    Other,
}

/// One material that is asked for (所需材料).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct CaseMaterial {
    /// Opaque id; notices name it. Records of one id are of one material.
    pub id: Option<String>,
    /// Its kind.
    pub kind: Option<MaterialKind>,
    /// It was handed in.
    pub given: Option<bool>,
    /// The checking mechanism or a platform can supply it (可通过核对机制或平台获取, D-64, P-13).
    pub obtainable: Option<bool>,
}

/// A notice of what is missing (补正告知, D-64, T-53).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct MaterialNotice {
    /// The day. Without it, or where it cannot be, it is not known whether the notice was given yet, and whether it is another
    /// one than those of a known day.
    pub on: Option<NaiveDate>,
    /// Ids of the materials that it names. Where there is none, or one that no material has, it is not known which it names.
    pub materials: Vec<String>,
}

/// An answer to the question of consent (同意核对).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consent {
    /// 同意.
    Given,
    /// 拒绝.
    Refused,
}

/// A statutory supporter, as far as the checking of them goes (法定义务人的核对).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct SupporterConsent {
    /// Opaque id. Records of one id are of one person; the first stands for them.
    pub id: Option<String>,
    /// The supporter's own answer (T-51, T-52, P-16).
    pub consent: Option<Consent>,
}

/// A recipient's bankbook or card (代管存折、银行卡, D-55).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CardCustody {
    /// Staff of the town or the committee keep it.
    pub kept_by_staff: Option<bool>,
    /// There is a written agreement.
    pub written_agreement: Option<bool>,
    /// It is filed with the county's civil affairs.
    pub filed_with_county: Option<bool>,
}

/// How a case was decided (决定).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseDecision {
    /// 同意.
    Granted,
    /// 不予.
    Refused,
}

/// The file of one case (办件). An absent fact is unknown.
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CaseFile {
    /// What is applied for.
    pub programme: Option<Programme>,
    /// The person holds a disability certificate (T-51).
    pub disability_certificate: Option<bool>,
    /// Every material that is asked for.
    pub materials: Vec<CaseMaterial>,
    /// Whether all are listed; unknown counts as no.
    pub materials_complete: Option<bool>,
    /// The notices of what is missing, in any order; those of one day may be one.
    pub notices: Vec<MaterialNotice>,
    /// The applicant's consent to checking (D-63, P-14).
    pub applicant_consent: Option<Consent>,
    /// The supporters outside the household (T-51, T-52, P-16).
    pub supporters: Vec<SupporterConsent>,
    /// Bankbooks and cards of the recipient (D-55).
    pub cards: Vec<CardCustody>,
    /// Registered as a case of near relatives of staff (近亲属备案, D-65).
    pub registered_relative: Option<bool>,
    /// There was a complaint about it (有投诉举报, D-75).
    pub complaint: Option<bool>,
    /// The county visited the home (县级入户, D-75).
    pub county_visited: Option<bool>,
    /// How it was decided.
    pub decision: Option<CaseDecision>,
    /// Told in writing (书面告知).
    pub told_in_writing: Option<bool>,
    /// With reasons (说明理由).
    pub reasons_given: Option<bool>,
}

redacted!(
    CaseMaterial,
    SupporterConsent,
    CardCustody,
    CaseFile,
    CaseFileReport,
    ConsentAnswer,
    MaterialNotice
);

/// What follows from a consent (核对与否).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConsentOutcome {
    /// 可以核对.
    MayCheck,
    /// 不得核对，相关事实保持未知: refused consent is unknown, never no (P-16).
    FactsStayUnknown,
    /// 待询问.
    Ask,
}

/// The checking of one person (核对授权).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct ConsentAnswer {
    /// Position of the supporter; absent for the applicant.
    pub supporter: Option<u32>,
    /// The clause that asks for the consent on the date.
    pub clause: String,
    /// What follows.
    pub outcome: ConsentOutcome,
}

/// What the file of a case shows on a date (办件检查): advice, never a decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct CaseFileReport {
    /// The date.
    pub as_of: NaiveDate,
    /// Everything asked for is there, so that the case is accepted (D-64, T-53).
    pub complete: TruthValue,
    /// Its clause.
    pub clause: Option<String>,
    /// Positions of the materials that are missing: to be told once, all together.
    #[wire(if_any)]
    pub to_tell: Vec<u32>,
    /// Kinds that the text asks for and a list that is complete does not hold (T-51).
    #[wire(if_any)]
    pub kinds_missing: Vec<MaterialKind>,
    /// Who may be checked.
    #[wire(if_any)]
    pub consents: Vec<ConsentAnswer>,
    /// The county must visit the home (D-75).
    pub county_must_visit: TruthValue,
    /// Facts that keep an answer open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// What is wrong.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

//! The persons around an applicant and how they are related (家庭成员和亲属关系): what [`super::form`] asks.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::redact::redacted;

/// How one person is related to another (亲属关系), as the office finds it: adopted and step relations
/// that the law equates count as such.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kinship {
    /// 配偶 (D-10).
    Spouse,
    /// 子女 (D-11, D-12); the other one is a parent.
    Child,
    /// 孙子女、外孙子女.
    Grandchild,
    /// 兄弟姐妹.
    Sibling,
}

/// Full-time study (全日制在校学习, D-12, D-18).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Study {
    /// Not a full-time student.
    None,
    /// Any school up to a bachelor's degree (本科及以下).
    UpToBachelor,
    /// 研究生; of them no text says anything (D-18).
    Postgraduate,
}

/// `person` is the spouse, child, grandchild or sibling of `of` (亲属关系).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FamilyTie {
    /// Id of the one who is related.
    pub person: Option<String>,
    /// How.
    pub kind: Option<Kinship>,
    /// Id of the other one.
    pub of: Option<String>,
    /// Of grandchildren and siblings: the duty of support exists, since the generation between is dead or unable, or
    /// the elder sibling raised the younger (Civil Code art. 1074, 1075; D-13).
    pub duty_found: Option<bool>,
}

/// A person around the applicant (相关人员).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FamilyPerson {
    /// Opaque id; ties name it.
    pub id: Option<String>,
    /// Date of birth (D-11).
    pub birth_date: Option<NaiveDate>,
    /// Full-time study (D-12).
    pub study: Option<Study>,
    /// Found unable to live independently (不能独立生活, D-12).
    pub unable_to_live_independently: Option<bool>,
    /// Lives with the family for long (长期共同居住, D-13).
    pub lives_together: Option<bool>,
    /// Religious staff who live away from the family (脱离家庭的宗教教职人员, D-14).
    pub religious_away: Option<bool>,
    /// Since when without a break (D-14).
    pub religious_away_since: Option<NaiveDate>,
    /// Serving a sentence in prison (D-15).
    pub in_prison: Option<bool>,
    /// In compulsory isolated drug treatment (强制隔离戒毒, D-15).
    pub in_compulsory_treatment: Option<bool>,
    /// Declared missing (宣告失踪, D-15).
    pub declared_missing: Option<bool>,
    /// Another case that the province leaves out (D-16).
    pub provincial_exclusion: Option<bool>,
    /// Handles assistance cases, or sits on the village or community committee (经办人员、村（居）委会成员, D-65).
    pub staff: Option<bool>,
    /// A near relative of such a person who need not be listed here (D-65).
    pub near_relative_of_staff: Option<bool>,
}

/// An applicant and the persons around (申请人及相关人员).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FamilyFacts {
    /// Id of the member who applies (D-60).
    pub applicant: Option<String>,
    /// The persons, the applicant among them.
    pub persons: Vec<FamilyPerson>,
    /// Whether everybody who may belong is listed; unknown counts as no.
    pub persons_complete: Option<bool>,
    /// How they are related.
    pub ties: Vec<FamilyTie>,
    /// Whether every relation between the listed persons is listed; unknown counts as no.
    pub ties_complete: Option<bool>,
}

redacted!(FamilyPerson, FamilyFacts, FamilyTie);

//! The facts of a household (家庭情况): what is known of its members, income, property,
//! disability and supporters. Every absent fact is *unknown*; none has a default.
//!
//! *Invariant:* an absent fact is unknown; no fact has a default.
//!
//! Amounts are fen a month. Personal data is kept out: no name, no citizen number; `Debug` shows
//! which facts are known, never their values.

pub(crate) mod alike;
mod certificate;
mod count;
pub mod disability;
pub(crate) mod facts;
mod form;
mod income;
mod kin;
pub(crate) mod marks;
pub(crate) mod once;
mod one;
mod place;
mod records;
mod selfcare;
mod severe;
#[cfg(test)]
mod tests;
mod ties;

pub use certificate::{DisabilityCertificateCheck, check_disability_certificate};
pub use count::count as count_income;
pub use facts::{FactInfo, FactKind, FactLevel, FactUnit, facts};
pub use form::{HouseholdFormation, Membership, MembershipGround, form as form_household};
pub use income::{
    IncomeCount, IncomeFacts, IncomeItem, IncomeKind, IncomeLine, IncomeTreatment, IncomeWindow,
};
pub use kin::{FamilyFacts, FamilyPerson, FamilyTie, Kinship, Study};
pub(crate) use one::{Listed, One};
pub use place::{
    ApplicationPlace, ApplicationPlaceFacts, ApplicationPlaces, AppliedFor, MemberPlace,
    PlaceBasis, application_places,
};
pub use records::{Household, Person, Supporter};
pub use selfcare::{CareTier, SelfCareFacts, SelfCareResult, assess as assess_self_care};
pub use severe::{
    DisabilityFacts, SevereDisability, SeverityAnswer, SeverityUse, severe_disability,
};

use gridaid_derive::wire;

use crate::redact::redacted;

/// Which local standard applies (城乡标准类别, D-06).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// 城市标准.
    Urban,
    /// 农村标准.
    Rural,
}

/// Category of a disability certificate (残疾类别, N-23).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DisabilityCategory {
    /// 视力残疾.
    Visual,
    /// 听力残疾.
    Hearing,
    /// 言语残疾.
    Speech,
    /// 肢体残疾.
    Limb,
    /// 智力残疾.
    Intellectual,
    /// 精神残疾.
    Mental,
    /// 多重残疾; which component counts is asked, never inferred (N-24).
    Multiple,
    /// 其他残疾.
    Other,
}

/// Which necessary spending suddenly exceeds what the family can bear (突然增加的支出, L-02, L-04, L-06).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpendingShock {
    /// 无.
    None,
    /// 教育支出.
    Education,
    /// 医疗支出.
    Medical,
    /// 其他生活必需支出.
    Other,
}

impl SpendingShock {
    /// Some spending rose (L-02, L-04).
    pub(crate) fn any(&self) -> bool {
        *self != Self::None
    }

    /// It is that for education or illness (L-06).
    pub(crate) fn study_or_illness(&self) -> bool {
        matches!(self, Self::Education | Self::Medical)
    }
}

/// A fact that is only assumed (假定的事实): the result is provisional and says so.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct Assumption {
    /// JSON pointer of the fact, such as `/members/0/wageFen`.
    pub path: String,
    /// Why it is assumed.
    pub why: String,
}

redacted!(Assumption);

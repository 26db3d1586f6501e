//! The facts of a household (家庭情况): what is known of its members, income, property,
//! disability and supporters. Every absent fact is *unknown*; none has a default.
//!
//! *Invariant:* an absent fact is unknown; no fact has a default.
//!
//! Amounts are fen a month. Personal data is kept out: no name, no citizen number; `Debug` shows
//! which facts are known, never their values.

mod certificate;
mod count;
pub mod disability;
mod form;
mod income;
mod kin;
pub(crate) mod once;
mod one;
mod place;
mod selfcare;
mod severe;
#[cfg(test)]
mod tests;
mod ties;

pub use certificate::{DisabilityCertificateCheck, check_disability_certificate};
pub use count::count as count_income;
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
pub use selfcare::{CareTier, SelfCareFacts, SelfCareResult, assess as assess_self_care};

pub use severe::{
    DisabilityFacts, SevereDisability, SeverityAnswer, SeverityUse, severe_disability,
};

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::household::disability::Certificate;
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

/// A household (家庭) as it applies.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Household {
    /// Opaque id.
    pub id: Option<String>,
    /// Which local standard applies (D-06).
    pub area: Option<AreaKind>,
    /// The applicant's household registration is here (户籍在本地, D-60).
    pub hukou_here: Option<bool>,
    /// The applicant holds a residence permit of here (持本地居住证, D-62a).
    pub residence_permit_here: Option<bool>,
    /// Appraised: property within the local dibao rule (家庭财产符合低保规定, D-01, D-35).
    /// When unknown, the local limits of D-34 are applied to the three facts below.
    pub property_within_dibao_rule: Option<bool>,
    /// Appraised: property within the local margin-family rule (M-01).
    pub property_within_margin_rule: Option<bool>,
    /// Deposits, securities, funds and claims together, fen (金融资产, D-30).
    pub deposits_fen: Option<i64>,
    /// Motor vehicles that are not exempt (机动车辆, D-30 to D-32).
    pub vehicles: Option<i64>,
    /// Dwellings (住房套数, D-30).
    pub homes: Option<i64>,
    /// Day of the application (申请日期, M-23).
    pub application_date: Option<NaiveDate>,
    /// The household is recorded as dibao, as a whole (已纳入低保, M-20).
    pub recorded_dibao: Option<bool>,
    /// It is recorded as a margin family (已认定为低保边缘家庭, M-20).
    pub recorded_margin: Option<bool>,
    /// It is recorded as a rigid-expenditure family (已认定为刚性支出困难家庭, L-06, M-30).
    pub recorded_rigid: Option<bool>,
    /// Day of that recognition (认定日期, M-30).
    pub recorded_rigid_on: Option<NaiveDate>,
    /// Total income of all members, all kinds, in the twelve months before the application, fen
    /// (家庭总收入, M-21, M-26, L-04).
    pub twelve_month_income_fen: Option<i64>,
    /// Necessary food, clothing, housing, transport and daily use in those twelve months, fen (M-25).
    pub living_spending_fen: Option<i64>,
    /// Medical: the personal share after all insurance and aid, fen (M-25).
    pub medical_spending_fen: Option<i64>,
    /// Education, kindergarten to full-time bachelor, at the rate of public schools, fen (M-25).
    pub education_spending_fen: Option<i64>,
    /// Rehabilitation of disabled members: the personal share, fen (M-25).
    pub rehabilitation_spending_fen: Option<i64>,
    /// Kinds that the county adds, fen (M-25).
    pub other_spending_fen: Option<i64>,
    /// Appraised: property within the local rule for rigid-expenditure families (M-22).
    pub property_within_rigid_rule: Option<bool>,
    /// Meets the conditions that the place sets of its own for rigid-expenditure families (M-23a, M-33).
    pub meets_local_rigid_conditions: Option<bool>,
    /// Appraised: property within the local rule for temporary assistance (L-04).
    pub property_within_temporary_rule: Option<bool>,
    /// Found: basic life is temporarily in severe difficulty (基本生活暂时出现严重困难, L-01).
    pub basic_life_in_difficulty: Option<bool>,
    /// Fire, traffic or other accident, sudden serious illness, or another sudden hardship that the authority has
    /// found (突发事件, L-01, L-03, L-05, L-08).
    pub sudden_event: Option<bool>,
    /// That event has been confirmed (经核实, L-05).
    pub event_confirmed: Option<bool>,
    /// Help is needed at once (需要立即救助, L-03, L-26).
    pub needs_help_at_once: Option<bool>,
    /// Which necessary spending suddenly exceeds what the family can bear (L-02, L-04, L-06).
    pub spending_shock: Option<SpendingShock>,
    /// The emergency happened here (急难发生地, L-11, L-12).
    pub emergency_here: Option<bool>,
    /// Lives or works here, registered or not (L-09, L-11).
    pub lives_here: Option<bool>,
    /// Has already had special assistance, such as medical or education (专项救助, L-07).
    pub special_assistance_received: Option<bool>,
    /// One-off amount that the office proposes, fen (拟给予临时救助金额, L-25, L-31).
    pub proposed_aid_fen: Option<i64>,
    /// The members who live together (共同生活的家庭成员, D-10 to D-16).
    pub members: Vec<Person>,
    /// Whether the list of members is complete; unknown counts as incomplete.
    pub members_complete: Option<bool>,
    /// Which of the given facts are only assumed.
    #[wire(if_any)]
    pub assumed: Vec<Assumption>,
    /// Facts of the household that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the limits of D-34 do where nobody appraised the property.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// A member of a household (家庭成员). All amounts: fen a month, net as D-21 says.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Opaque id.
    pub id: Option<String>,
    /// Date of birth (出生日期).
    pub birth_date: Option<NaiveDate>,
    /// Wages after necessary employment cost (工资性收入, D-21).
    pub wage_fen: Option<i64>,
    /// Net business income; may be negative (经营净收入, D-21).
    pub business_net_fen: Option<i64>,
    /// Net property income (财产净收入, D-21).
    pub property_net_fen: Option<i64>,
    /// Net transfers without the four kinds below; may be negative (转移净收入, D-21).
    pub transfer_net_fen: Option<i64>,
    /// Central basic pension of resident pension insurance (城乡居民基本养老保险中央确定的基础养老金, D-23, T-22).
    pub basic_pension_fen: Option<i64>,
    /// Benefits of basic medical and other social insurance (基本医疗保险等社会保险, T-22).
    pub social_insurance_fen: Option<i64>,
    /// Preferential pensions (优待抚恤金, D-22, T-22).
    pub preferential_fen: Option<i64>,
    /// Old-age allowance (高龄津贴, T-22).
    pub senior_allowance_fen: Option<i64>,
    /// Holds a disability certificate (持有残疾人证, D-40).
    pub disability_certificate: Option<bool>,
    /// Its category (残疾类别).
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 (most severe) to 4 (残疾等级).
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    pub counted_disability_grade: Option<i64>,
    /// In work (就业, D-44).
    pub employed: Option<bool>,
    /// Has a serious disease recognised locally (重特大疾病, D-41).
    pub serious_illness: Option<bool>,
    /// Whole years lived in a religious site as religious staff; 0 for everyone else (D-42).
    pub religious_site_years: Option<i64>,
    /// Found to live in hardship (生活困难, D-42).
    pub in_hardship: Option<bool>,
    /// Meets another case set by the county or above (D-43).
    pub county_single_case: Option<bool>,
    /// Recorded finding of special hardship by the authority (特殊困难人员, D-44a, D-45).
    pub special_hardship: Option<bool>,
    /// Appraised: own property within the dibao rule, where the person applies alone (D-44).
    pub own_property_within_dibao_rule: Option<bool>,
    /// Appraised: own property within the tekun rule (T-20, T-23).
    pub own_property_within_tekun_rule: Option<bool>,
    /// Meets another case of inability to work set by the province (T-15).
    pub provincial_unable_to_work: Option<bool>,
    /// Minor who qualifies as orphan or de-facto unsupported child and chooses that programme (T-05).
    pub chooses_child_programme: Option<bool>,
    /// Recorded as tekun (已纳入特困人员供养, M-20).
    pub recorded_tekun: Option<bool>,
    /// Taken into dibao alone (已按单人户纳入低保, M-20).
    pub recorded_dibao: Option<bool>,
    /// Months in a row without income because of the epidemic, unemployed and without insurance benefit; 0 for
    /// everyone else (L-09).
    pub epidemic_months_without_income: Option<i64>,
    /// Statutory supporters (法定义务人, T-04), inside and outside the household.
    pub supporters: Vec<Supporter>,
    /// Whether the list of supporters is complete; unknown counts as incomplete.
    pub supporters_complete: Option<bool>,
    /// Facts of the member that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the property of the family does where nobody appraised the person's own.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// A statutory supporter (法定义务人, T-30 to T-35). A refused consent leaves facts unknown (P-16).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Supporter {
    /// Opaque id.
    pub id: Option<String>,
    /// Is a tekun person (特困人员, T-30).
    pub tekun: Option<bool>,
    /// Receives dibao (低保对象, T-31).
    pub dibao: Option<bool>,
    /// Date of birth (T-31, T-32).
    pub birth_date: Option<NaiveDate>,
    /// Own income, fen a month (本人收入, T-32).
    pub income_fen: Option<i64>,
    /// Property within the rule for low-income families (T-32 to T-34).
    pub property_within_low_income_rule: Option<bool>,
    /// Holds a disability certificate (T-33).
    pub disability_certificate: Option<bool>,
    /// Its category.
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 to 4.
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    pub counted_disability_grade: Option<i64>,
    /// Without civil capacity (无民事行为能力, T-34).
    pub without_civil_capacity: Option<bool>,
    /// Declared missing (被宣告失踪, T-34).
    pub declared_missing: Option<bool>,
    /// In prison (在监狱服刑, T-34).
    pub in_prison: Option<bool>,
    /// Meets another case set by the province (T-35).
    pub provincial_case: Option<bool>,
}

impl Household {
    /// A day of application was given and cannot be read: the months that M-23 looks at are not known.
    pub(crate) fn application_day_lost(&self) -> bool {
        let lost = || self.unreadable.iter().any(|n| n == "applicationDate");
        self.application_date.is_none() && lost()
    }
}

macro_rules! certificate {
    ($($t:ident),*) => {$(
        impl $t {
            /// What is known of the disability certificate.
            pub(crate) fn certificate(&self) -> Certificate {
                Certificate {
                    held: self.disability_certificate,
                    category: self.disability_category,
                    grade: self.disability_grade,
                    counted_category: self.counted_disability_category,
                    counted_grade: self.counted_disability_grade,
                }
            }
        }
    )*};
}
certificate!(Person, Supporter);

redacted!(Household, Person, Supporter, Assumption);

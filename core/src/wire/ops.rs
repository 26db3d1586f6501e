//! The operations, one function each: thin, since the rooms do the work.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::{Refusal, Wire, decode, handles};
use crate::case::{self, CaseFile, CaseFileReport};
use crate::deadline::{self, Deadline, DeadlineRule};
use crate::eligibility::{self, Assessment, MissingParameter, Programme, Standards};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::{
    self, AttributionQuery, Attributions, GridAt, GridFacts, GridGeoJson, GridHistogram,
    GridHistory, GridPicture, GridReport, PartitionReport, PartitionRequest, Reorganisation,
    ReorganisationReport, Reorganised, SelectablePlace,
};
use crate::household::{
    self, ApplicationPlaceFacts, ApplicationPlaces, DisabilityCertificateCheck, DisabilityFacts,
    FactInfo, FamilyFacts, Household, HouseholdFormation, IncomeCount, IncomeFacts, SelfCareFacts,
    SelfCareResult, SevereDisability,
};
use crate::identity::{
    self, CitizenNumberCheck, HoldsIds, IdOf, Sifted, asked, sift, sift_at, tell, told,
};
use crate::inquiry::{
    self, AssessmentText, InquiryScope, NextQuestion, OpenSet, Receipt, Recheck, RuleGraph,
    Timeline, WhatIf, Why,
};
use crate::law::{self, ClauseInfo};
use crate::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use crate::message::{self, FindingText, Lang};
use crate::office::{self, OfficeFacts, OfficeReport};
use crate::policy::{ParameterInfo, PolicyPack, Resolved};
use crate::privacy::{self, MaskKind, MaskedText, PublicView, PublicationFacts};
use crate::support::{
    self, AmountFacts, AmountReport, LinkedHelp, RecipientFacts, RecipientReview, TemporaryPath,
};
use crate::visit::{
    self, CalendarFile, MeetingFacts, MeetingReport, MergedVisits, RouteDay, RoutePoints,
    VisitDiaries, VisitDuties, VisitFacts, VisitPlan, VisitPlanRequest, VisitPolicies,
    VisitReadings, VisitReport,
};

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
///
/// # Example
/// The last digit is a check of the seventeen before it (GB 11643): copied wrongly, it does not fit them.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let check = check_citizen_number("110105194912310029", false, None);
/// assert!(!check.valid);
/// assert_eq!(check.findings[0].code, FindingCode::CitizenNumberCheck);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_citizen_number(
    number: &str,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    identity::check_citizen_number(number, synthetic, birth_date)
}

/// Checks the number of a disability certificate (残疾人证号, N-20 to N-22) without echoing a digit of it; category and grade
/// are proposed only where the place reads them from it.
///
/// # Example
/// The number fits. Whether its last two digits are category and grade, the place has not said, so nothing is proposed.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let on = "2026-07-01".parse()?;
/// let check = check_disability_certificate(&pack, "11010519491231002X44", false, on);
/// assert!(check.valid);
/// assert_eq!(check.proposed_grade, None);
/// assert_eq!(check.missing_parameters[0].key, "disability.number_carries_category");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_disability_certificate(
    pack: &PolicyPack,
    number: &str,
    synthetic: bool,
    as_of: NaiveDate,
) -> DisabilityCertificateCheck {
    household::check_disability_certificate(pack, number, synthetic, as_of)
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
///
/// # Example
/// A clerk who reads a table is told the row and the column.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::message::Lang;
/// let finding = decode_strict(r#"{
///     "code": "citizenNumberForm", "kind": "data",
///     "place": {"file": "persons.csv", "row": 3, "column": "公民身份号码"}
/// }"#)?;
/// let text = describe_finding(&finding, Lang::En);
/// assert_eq!(text.place, "persons.csv, row 3, column 公民身份号码");
/// assert_eq!(text.fix, "copy it again from the document");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn describe_finding(finding: &Finding, lang: Lang) -> FindingText {
    message::describe(finding, lang)
}

/// The clause table (条款表): every clause that the library rests on, and how it carries it.
///
/// # Example
/// The eleventh row is S11 of the pilot plan: a micro-grid in the city has about 20 households.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::law::Strength;
/// let rows = clauses();
/// assert_eq!(rows[10].id, "S11");
/// assert_eq!(rows[10].strength, Strength::Must);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn clauses() -> Vec<ClauseInfo> {
    law::clauses().map(ClauseInfo::from).collect()
}

/// The facts (事实目录): everything that a household, a member and a supporter may be asked, with words, unit, range, column and
/// clauses, in the order of a form.
///
/// # Example
/// A form asks for financial assets in fen; below nothing there is no number.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::household::FactUnit;
/// let rows = facts();
/// assert_eq!(rows[5].name, "depositsFen");
/// assert_eq!(rows[5].zh, "金融资产");
/// assert_eq!(rows[5].unit, Some(FactUnit::Fen));
/// assert_eq!(rows[5].least, Some(0));
/// assert_eq!(rows[5].clauses, ["D-30"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn facts() -> Vec<FactInfo> {
    household::facts()
}

/// What a policy pack holds for a key on a date (参数查询结果).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterAnswer {
    /// The value with its clause, level and period; absent where it is not set.
    pub value: Option<Resolved>,
    /// Which key has no value, and the clause that leaves it open.
    pub missing: Option<MissingParameter>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Every parameter as it stands on a date (参数一览): words, unit, clause, who may set it, and its value; without one it is
/// open.
///
/// # Example
/// The first by its key is a right: whoever disagrees may go to court within six months.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::policy::{ParameterUnit, TypedValue};
/// let pack = PolicyPack::builtin();
/// let rows = parameters(&pack, "2026-07-01".parse()?);
/// assert_eq!(rows[0].key, "appeal.court_direct");
/// assert_eq!(rows[0].unit, ParameterUnit::Months);
/// assert_eq!(rows[0].value.as_ref().unwrap().value, TypedValue::Count { value: 6 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parameters(pack: &PolicyPack, on: NaiveDate) -> Vec<ParameterInfo> {
    pack.list(on)
}

/// The value of a parameter on a date (政策参数), or that it is missing: never a zero.
///
/// # Errors
/// A key that no parameter has.
///
/// # Example
/// The plan has every household visited once a quarter. The urban dibao standard no public source of the district gives.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::policy::TypedValue;
/// let pack = PolicyPack::builtin();
/// let on = "2026-07-01".parse()?;
/// let rounds = parameter(&pack, "visit.team.rounds_per_quarter", on)?;
/// assert_eq!(rounds.value.as_ref().unwrap().value, TypedValue::Count { value: 1 });
/// let standard = parameter(&pack, "dibao.standard.urban", on)?;
/// assert_eq!(standard.missing.as_ref().unwrap().clause, "D-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parameter(pack: &PolicyPack, key: &str, on: NaiveDate) -> Result<ParameterAnswer, Refusal> {
    if pack.parameter(key).is_none() {
        return Err(Finding::data(FindingCode::PolicyUnknownKey, FindingPlace::at("/key")).into());
    }
    Ok(match pack.value(key, on) {
        Ok(value) => ParameterAnswer {
            value: Some(value),
            missing: None,
            hypothetical: pack.supposed(),
        },
        Err(missing) => ParameterAnswer {
            value: None,
            missing: Some(MissingParameter {
                key: missing.key,
                clause: missing.clause,
            }),
            hypothetical: pack.supposed(),
        },
    })
}

/// A household that was read in spite of its faults (家庭情况读取结果).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecodedHousehold {
    /// The facts; every value at fault is unknown.
    pub household: Household,
    /// Every fault, with its place.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

/// What can be read of a text; a refused id is a value at fault.
fn decoded<T: Wire + Default + Clone + HoldsIds>(text: &str) -> (T, Vec<Finding>) {
    let mut read = decode::<T>(text);
    let Sifted { told, refuses, .. } = sift(&read.value);
    if refuses {
        read.value.take_out();
    }
    read.findings.extend(told);
    (read.value, read.findings)
}

/// Reads a household from JSON text; every fault is a finding and the rest is used.
///
/// # Example
/// A word where a number belongs is a finding with its place; the number is unknown and the rest is read.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::household::AreaKind;
/// let read = decode_household(r#"{"area": "urban", "vehicles": "two"}"#);
/// assert_eq!(read.household.area, Some(AreaKind::Urban));
/// assert_eq!(read.household.vehicles, None);
/// assert_eq!(read.findings[0].place.pointer.as_deref(), Some("/vehicles"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decode_household(text: &str) -> DecodedHousehold {
    let (value, findings) = decoded(text);
    DecodedHousehold {
        household: value,
        findings,
    }
}

/// A grid register that was read in spite of its faults (网格台账读取结果).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecodedGrid {
    /// The register; every value at fault is unknown.
    pub facts: GridFacts,
    /// Every fault, with its place.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

/// Reads a grid register from JSON text; every fault is a finding and the rest is used.
///
/// # Example
/// There is no kind `basegrid`: the place is read, its kind is unknown.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let read = decode_grid(r#"{"places": [{"id": "b1", "kind": "basegrid"}]}"#);
/// assert_eq!(read.facts.places[0].id, "b1");
/// assert_eq!(read.facts.places[0].kind, None);
/// assert_eq!(read.findings[0].place.pointer.as_deref(), Some("/places/0/kind"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decode_grid(text: &str) -> DecodedGrid {
    let (value, findings) = decoded(text);
    DecodedGrid {
        facts: value,
        findings,
    }
}

/// A history of the grid that was read in spite of its faults (网格沿革读取结果).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecodedGridHistory {
    /// The history; every value at fault is unknown.
    pub history: GridHistory,
    /// Every fault, with its place.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

/// Reads a history of the grid from JSON text; every fault is a finding and the rest is used.
///
/// # Example
/// There is no 30 February: when the entry begins is unknown.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let text = r#"{"places": [{"place": {"id": "b1"}, "valid": {"from": "2022-02-30"}}]}"#;
/// let read = decode_grid_history(text);
/// assert_eq!(read.history.places[0].place.id, "b1");
/// assert_eq!(read.history.places[0].valid.from, None);
/// assert_eq!(read.findings[0].place.pointer.as_deref(), Some("/places/0/valid/from"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decode_grid_history(text: &str) -> DecodedGridHistory {
    let (value, findings) = decoded(text);
    DecodedGridHistory {
        history: value,
        findings,
    }
}

/// Answers a household under the law of a date without grounds (认定): outcomes, amount, and what
/// is missing. Advice, never a decision.
///
/// # Example
/// A family whose property is beyond the rule has no right to dibao, whatever else is asked. Whether it is a margin family
/// depends on local numbers that nobody has set.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::eligibility::{Outcome, Programme};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let answer = classify(&pack, &household, "2026-07-01".parse()?);
/// assert_eq!(answer.results[1].programme, Programme::Dibao);
/// assert_eq!(answer.results[1].outcome, Outcome::No);
/// assert_eq!(answer.results[2].programme, Programme::Margin);
/// assert_eq!(answer.results[2].outcome, Outcome::ParameterMissing);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn classify(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Assessment {
    eligibility::classify(&Standards::of(pack, as_of), household)
}

/// Answers a household under the law of a date with the grounds of every outcome (认定及理由).
/// Advice, never a decision.
///
/// # Example
/// The grounds of a *no*: the condition on property (D-34) fails by the one fact that is known.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::eligibility::Outcome;
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let answer = assess(&pack, &household, "2026-07-01".parse()?);
/// assert_eq!(answer.results[1].outcome, Outcome::No);
/// assert_eq!(answer.results[1].grounds[8].clause.as_deref(), Some("D-34"));
/// assert_eq!(answer.results[1].grounds[9].source.as_deref(), Some("/propertyWithinDibaoRule"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assess(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Assessment {
    eligibility::assess(&Standards::of(pack, as_of), household)
}

/// Who belongs to an applicant's household (家庭成员认定, D-10 to D-18), each with the clause, and whether a near
/// relative of staff is among them (D-65). Advice, never a decision.
///
/// # Example
/// Who serves a prison sentence is no member (D-15). Of the applicant it is not yet known.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::logic::TruthValue;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "applicant": "li",
///     "persons": [{"id": "li"}, {"id": "son", "inPrison": true}],
///     "ties": [{"person": "son", "kind": "child", "of": "li"}]
/// }"#)?;
/// let formed = form_household(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(formed.persons[0].belongs, TruthValue::Open);
/// assert_eq!(formed.persons[1].belongs, TruthValue::No);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn form_household(
    pack: &PolicyPack,
    facts: &FamilyFacts,
    as_of: NaiveDate,
) -> HouseholdFormation {
    let mut out = household::form_household(pack, facts, as_of);
    tell(told(facts), &mut out.findings);
    out
}

/// Where a household may apply (申请地, D-60 to D-62a, T-50), by where its members are registered and live: each town with
/// its clause. Advice, never a refusal.
///
/// # Example
/// A member is registered in a sub-district of Zichuan (370302): its office takes the application.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::logic::TruthValue;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "appliedFor": "dibao", "members": [{"hukou": "370302001"}], "membersComplete": true
/// }"#)?;
/// let answer = application_places(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(answer.places[0].town.as_deref(), Some("370302001"));
/// assert_eq!(answer.places[0].accepts, TruthValue::Yes);
/// assert_eq!(answer.places[0].clause.as_deref(), Some("D-60"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn application_places(
    pack: &PolicyPack,
    facts: &ApplicationPlaceFacts,
    as_of: NaiveDate,
) -> ApplicationPlaces {
    household::application_places(pack, facts, as_of)
}

/// What the listed income is worth a month, class by class (收入核算, D-20 to D-26, T-21, T-22): the household with
/// the amounts that [`assess`] reads, and how each item counts.
///
/// # Example
/// Two payments of half a year, where the district looks back six months: the wage counts by the month, help from the
/// government does not (D-22).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::household::IncomeTreatment;
/// let local = decode_strict(r#"{"name": "invented", "synthetic": true, "values": [{
///     "key": "dibao.income_period_months", "value": {"type": "count", "value": 6},
///     "from": "2026-01-01"
/// }]}"#)?;
/// let pack = PolicyPack::builtin().with_overlay(&local)?;
/// let household = decode_strict(r#"{"members": [{"id": "li"}], "membersComplete": true}"#)?;
/// let income = decode_strict(r#"{"items": [
///     {"member": "li", "kind": "wage", "amountFen": 600000,
///      "from": "2026-01-01", "to": "2026-06-30"},
///     {"member": "li", "kind": "governmentAssistance", "amountFen": 120000,
///      "from": "2026-01-01", "to": "2026-06-30"}
/// ]}"#)?;
/// let count = count_income(&pack, &household, &income, "2026-07-01".parse()?);
/// assert_eq!(count.lines[0].treatment, IncomeTreatment::Counted);
/// assert_eq!(count.lines[0].monthly_fen, Some(100_000));
/// assert_eq!(count.lines[1].treatment, IncomeTreatment::NotCounted);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn count_income(
    pack: &PolicyPack,
    household: &Household,
    income: &IncomeFacts,
    as_of: NaiveDate,
) -> IncomeCount {
    let (household, income) = (sift(household), sift(income));
    let mut out = household::count_income(pack, &household.facts, &income.facts, as_of);
    tell(income.told, &mut out.findings);
    tell(household.told, &mut out.findings);
    out
}

/// One disability certificate under the four predicates that the texts call severe (重度残疾, C6, N-24).
///
/// # Example
/// Sight of grade 2 is severe for the single-person route of dibao (D-40), and not for extreme hardship (T-02).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::logic::TruthValue;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{"held": true, "category": "visual", "grade": 2}"#)?;
/// let answer = severe_disability(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(answer.uses[0].clause, "D-40");
/// assert_eq!(answer.uses[0].truth, TruthValue::Yes);
/// assert_eq!(answer.uses[1].clause, "T-02");
/// assert_eq!(answer.uses[1].truth, TruthValue::No);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn severe_disability(
    pack: &PolicyPack,
    facts: &DisabilityFacts,
    as_of: NaiveDate,
) -> SevereDisability {
    household::severe_disability(pack, facts, as_of)
}

/// The care tier of a tekun person from six indicators, or from a departure with a reason (生活自理能力评估, T-40 to
/// T-46). Advice, never a decision.
///
/// # Example
/// Two of the six cannot be done alone: partial care.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::household::CareTier;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "eat": true, "dress": false, "bed": true, "toilet": true, "walk": true, "bathe": false
/// }"#)?;
/// let care = assess_self_care(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(care.failed_at_most, 2);
/// assert_eq!(care.tier, Some(CareTier::PartialCare));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn assess_self_care(
    pack: &PolicyPack,
    facts: &SelfCareFacts,
    as_of: NaiveDate,
) -> SelfCareResult {
    household::assess_self_care(pack, facts, as_of)
}

/// What is due and what was paid in each month of a period, by the numbers of that month (待遇核算, D-46, D-50 to
/// D-54, D-98, T-46, T-47): arrears across a change of the standard.
///
/// # Example
/// Two members live on 800 yuan a month where the standard is 1,000 each: 1,200 yuan are due, 1,000 were paid.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let local = decode_strict(r#"{"name": "invented", "synthetic": true, "values": [{
///     "key": "dibao.standard.urban", "value": {"type": "fen", "value": 100000},
///     "from": "2026-01-01"
/// }]}"#)?;
/// let pack = PolicyPack::builtin().with_overlay(&local)?;
/// let facts = decode_strict(r#"{
///     "programme": "dibao", "area": "urban", "decidedOn": "2026-05-20",
///     "spans": [{"from": "2026-05-20", "members": 2, "incomeFen": 80000,
///                "supplements": [], "supplementsComplete": true, "grace": false}],
///     "paid": [{"month": "2026-07-01", "amountFen": 100000}], "paidComplete": true
/// }"#)?;
/// let report = amount_over(&pack, &facts, "2026-07-01".parse()?, "2026-07-31".parse()?);
/// assert_eq!(report.due_fen, Some(120_000));
/// assert_eq!(report.arrears_fen, Some(20_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn amount_over(
    pack: &PolicyPack,
    facts: &AmountFacts,
    from: NaiveDate,
    to: NaiveDate,
) -> AmountReport {
    support::amount_over(pack, facts, from, to)
}

/// Whether support goes on (在保对象核查, T-70 to T-79, D-91 to D-101): which ground ends or changes it, what must be done
/// before, and when the next review is due. Advice, never a decision.
///
/// # Example
/// Support in extreme hardship ends with the death of the person (T-70).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::eligibility::Outcome;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "programme": "tekun", "household": {"members": [{}]}, "member": 0,
///     "events": [{"kind": "death", "on": "2026-06-20", "member": 0}], "eventsComplete": true
/// }"#)?;
/// let review = review_recipient(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(review.ends, Outcome::Yes);
/// assert_eq!(review.grounds[0].clause, "T-70");
/// assert_eq!(review.grounds[0].since, Some("2026-06-20".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn review_recipient(
    pack: &PolicyPack,
    facts: &RecipientFacts,
    as_of: NaiveDate,
) -> RecipientReview {
    support::review_recipient(pack, facts, as_of)
}

/// What the statuses of a household open by law on a date (救助衔接清单, H-01 to H-12), each with clause and body; and
/// where the groups outside this library are sent. Advice, never a decision.
///
/// # Example
/// A family in dibao: first the payment itself, by civil affairs; then help with the costs of illness, by medical security.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::support::{HelpBody, HelpKind};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"recordedDibao": true, "members": [{}]}"#)?;
/// let list = linked_help(&pack, &household, "2026-07-01".parse()?);
/// assert_eq!(list.items[0].help, HelpKind::DibaoPayment);
/// assert_eq!(list.items[0].body, HelpBody::CivilAffairs);
/// assert_eq!(list.items[2].help, HelpKind::Medical);
/// assert_eq!(list.items[2].body, HelpBody::MedicalSecurity);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn linked_help(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> LinkedHelp {
    support::linked_help(pack, household, as_of)
}

/// How temporary assistance is given on a date (临时救助办理指引, L-20 to L-42): classes, what may be skipped, who
/// decides, limits and cap. Advice, never a decision.
///
/// # Example
/// After a fire that cannot wait, the review of the family's means is left out (L-24).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::{eligibility::Outcome, logic::TruthValue, support::AidDuty};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{
///     "basicLifeInDifficulty": true, "suddenEvent": true, "eventConfirmed": true,
///     "needsHelpAtOnce": true, "emergencyHere": true, "members": [{}]
/// }"#)?;
/// let path = temporary_path(&pack, &household, "2026-07-01".parse()?);
/// assert_eq!(path.outcome, Outcome::Yes);
/// assert_eq!(path.duties[3].duty, AidDuty::SkipEconomicCheck);
/// assert_eq!(path.duties[3].applies, TruthValue::Yes);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn temporary_path(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> TemporaryPath {
    support::temporary_path(pack, household, as_of)
}

/// Everything unknown that can still change a result (待查事项), first what settles most for its burden: of all
/// programmes, or of one.
///
/// # Example
/// Nothing is known but that one person lives there. What settles most: whether life is in serious difficulty (L-01).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"members": [{}], "membersComplete": true}"#)?;
/// let scope = decode_strict(r#"{"programme": "temporary"}"#)?;
/// let answer = open_set(&pack, &household, "2026-07-01".parse()?, &scope);
/// assert_eq!(answer.questions[0].source, "/basicLifeInDifficulty");
/// assert_eq!(answer.questions[0].clauses, ["L-01"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn open_set(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> OpenSet {
    inquiry::open_set(&Standards::of(pack, as_of), household, scope)
}

/// What to ask next (下一问): the first question of the open set; none when nothing unknown can change a result.
///
/// # Example
/// Of a family of whom nothing is known, property is asked first: a *no* ends the matter for dibao.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"members": [{}]}"#)?;
/// let scope = decode_strict(r#"{"programme": "dibao"}"#)?;
/// let asked = next_question(&pack, &household, "2026-07-01".parse()?, &scope);
/// let question = asked.question.as_ref().unwrap();
/// assert_eq!(question.source, "/propertyWithinDibaoRule");
/// assert_eq!(question.clauses, ["D-34"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn next_question(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> NextQuestion {
    inquiry::next_question(&Standards::of(pack, as_of), household, scope)
}

/// Why each certain result is what it is (决定性事实): the smallest sets of facts that decide it alone.
///
/// # Example
/// Property alone decides; where the family lives does not matter any more.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::eligibility::Outcome;
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"area": "urban", "propertyWithinDibaoRule": false}"#)?;
/// let scope = decode_strict(r#"{"programme": "dibao"}"#)?;
/// let answer = why(&pack, &household, "2026-07-01".parse()?, &scope);
/// assert_eq!(answer.results[0].outcome, Outcome::No);
/// assert_eq!(answer.results[0].sets[0].facts, ["/propertyWithinDibaoRule"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn why(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> Why {
    let standards = Standards::of(pack, as_of);
    inquiry::why(&standards, household, scope.programme)
}

/// What would change the answers (改变结论的条件): the distance to each threshold, the facts that alone would do it,
/// and what time will change until a day.
///
/// # Example
/// Somebody aged 59 is 62 days from the age at which extreme hardship asks no more about work (T-10).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::inquiry::DistanceUnit;
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"members": [{"birthDate": "1966-09-01"}]}"#)?;
/// let answer = what_if(&pack, &household, "2026-07-01".parse()?, "2026-12-31".parse()?);
/// assert_eq!(answer.thresholds[0].clause.as_deref(), Some("T-10"));
/// assert_eq!(answer.thresholds[0].distance, 62);
/// assert_eq!(answer.thresholds[0].unit, DistanceUnit::Days);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn what_if(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    until: NaiveDate,
) -> WhatIf {
    inquiry::what_if(pack, household, as_of, until)
}

/// The same household from one day to another (时间线): periods of one answer, with what moved each change.
///
/// # Example
/// The rules of 2021-07-01 came into force: before that day nothing is answered, from then on property beyond the rule is a *no*.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::eligibility::Outcome;
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let line = timeline(&pack, &household, "2021-06-01".parse()?, "2021-07-31".parse()?);
/// assert_eq!(line.periods[0].results[1].outcome, Outcome::NotCovered);
/// assert_eq!(line.periods[1].from, "2021-07-01".parse()?);
/// assert_eq!(line.periods[1].moved[0].source, "D-10");
/// assert_eq!(line.periods[1].results[1].outcome, Outcome::No);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn timeline(
    pack: &PolicyPack,
    household: &Household,
    from: NaiveDate,
    to: NaiveDate,
) -> Timeline {
    inquiry::timeline(pack, household, from, to)
}

/// The receipt of a household's answer (回执): the hashes of parameters, facts and answer, version and date.
///
/// # Example
/// Kept with a decision, it says later whether the same was asked and answered; it holds no fact.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let kept = receipt(&pack, &household, "2026-07-01".parse()?);
/// assert_eq!(kept.as_of, "2026-07-01".parse()?);
/// assert_eq!(kept.hypothetical, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn receipt(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Receipt {
    inquiry::receipt(pack, household, as_of)
}

/// Computes the answer of a receipt again from the facts (复核) and says what agrees.
///
/// # Example
/// Of other facts than those of the receipt the hash differs, and the answer too.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let then = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let now = decode_strict(r#"{"propertyWithinDibaoRule": true, "members": [{}]}"#)?;
/// let kept = receipt(&pack, &then, "2026-07-01".parse()?);
/// assert!(recheck(&pack, &kept, &then).same);
/// let check = recheck(&pack, &kept, &now);
/// assert!(check.pack);
/// assert!(!check.facts);
/// assert!(!check.result);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn recheck(pack: &PolicyPack, receipt: &Receipt, household: &Household) -> Recheck {
    inquiry::recheck(pack, receipt, household)
}

/// An assessment with its grounds as sentences to be read aloud (认定说明). It holds personal facts.
///
/// # Example
/// What a clerk reads out of the *no* that property gives.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::message::Lang;
/// let pack = PolicyPack::builtin();
/// let household = decode_strict(r#"{"propertyWithinDibaoRule": false, "members": [{}]}"#)?;
/// let answer = assess(&pack, &household, "2026-07-01".parse()?);
/// let text = describe_assessment(&pack, &answer, Lang::ZhCn);
/// assert_eq!(text.results[1].heading, "最低生活保障：按现有情况，初步比对不符合条件");
/// assert_eq!(text.results[1].lines[3].text, "家庭财产状况超出低保规定（本地规定，待补）");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn describe_assessment(
    pack: &PolicyPack,
    assessment: &Assessment,
    lang: Lang,
) -> AssessmentText {
    inquiry::describe_assessment(pack, assessment, lang)
}

/// The picture of a programme's rule on a date (规则图), as Mermaid and SVG with the clause at each condition.
///
/// # Example
/// The first condition of dibao, with its clause.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::{eligibility::Programme, message::Lang};
/// let pack = PolicyPack::builtin();
/// let on = "2026-07-01".parse()?;
/// let graph = rule_graph(&pack, Programme::Dibao, on, Lang::En);
/// assert_eq!(graph.nodes[2].label, "registered here");
/// assert_eq!(graph.nodes[1].clause.as_deref(), Some("D-60"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn rule_graph(
    pack: &PolicyPack,
    programme: Programme,
    as_of: NaiveDate,
    lang: Lang,
) -> RuleGraph {
    inquiry::rule_graph(pack, programme, as_of, lang)
}

/// When a limit ends (期限, P-60 to P-66): the last day, or what is missing and what is certain without it. The day of the event
/// does not count; `at_minutes`, its minute since midnight, is asked by limits in hours.
///
/// # Example
/// Thirty working days from 2026-11-24 end in 2027, whose holidays are not published: no last day, but nobody is late in 2026.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let pack = PolicyPack::builtin();
/// let twenty = decode_strict(r#"{"count": 20, "unit": "workingDays", "clause": "D-78"}"#)?;
/// let limit = deadline_of(&pack, "2026-09-21".parse()?, &twenty, None);
/// assert_eq!(limit.due, Some("2026-10-26".parse()?));
/// assert_eq!(limit.clauses[0], "D-78");
/// let thirty = decode_strict(r#"{"count": 30, "unit": "workingDays", "clause": "D-77"}"#)?;
/// let open = deadline_of(&pack, "2026-11-24".parse()?, &thirty, None);
/// assert_eq!(open.due, None);
/// assert_eq!(open.at_least_until, Some("2027-01-03".parse()?));
/// assert_eq!(open.findings[0].code, FindingCode::CalendarMissing);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn deadline_of(
    pack: &PolicyPack,
    start: NaiveDate,
    rule: &DeadlineRule,
    at_minutes: Option<u32>,
) -> Deadline {
    deadline::deadline(pack, start, rule, at_minutes)
}

/// What the file of a case shows on a date (办件检查): materials told once and in full (D-64, T-53), consents (P-14, T-52,
/// P-16), cards kept by staff (D-55), the county's visit (D-75), the written decision (M-28). Advice, never a decision.
///
/// # Example
/// The family was refused in writing, without reasons: that violates D-76.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let facts = decode_strict(r#"{
///     "programme": "dibao", "decision": "refused", "toldInWriting": true, "reasonsGiven": false
/// }"#)?;
/// let report = check_case_file(&facts, "2026-07-01".parse()?);
/// assert_eq!(report.findings[0].code, FindingCode::RefusalWithoutReasons);
/// assert_eq!(report.findings[0].clause.as_deref(), Some("D-76"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_case_file(facts: &CaseFile, as_of: NaiveDate) -> CaseFileReport {
    let sifted = sift(facts);
    let mut out = case::check_case_file(&sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// Masks a name or a number for a list of the office's own use (脱敏, N-09). What has not the form of its kind is not shown
/// at all; a public sheet never holds a masked number.
///
/// # Example
/// Of a name its first character is left; a text that is no citizen number is hidden as a whole.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::privacy::MaskKind;
/// let name = mask(MaskKind::Name, "张小样");
/// assert_eq!(name.text, "张**");
/// let number = mask(MaskKind::CitizenNumber, "370302209912310010");
/// assert_eq!(number.text, "370302********0010");
/// let wrong = mask(MaskKind::CitizenNumber, "37030220");
/// assert!(!wrong.recognised);
/// assert_eq!(wrong.text, "********");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn mask(kind: MaskKind, text: &str) -> MaskedText {
    privacy::mask(kind, text)
}

/// The sheet for the board of a village or community (公示、公布), or why there is none: publicity before the decision (P-20, D-71,
/// T-56), publication after it (P-21, P-22, P-23), publicity before support ends (T-77). A refusal is never shown (P-23).
///
/// # Example
/// Of a dibao case that was granted name, number of persons and amount are published; of one that was refused nothing.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::privacy::WithheldReason;
/// let pack = PolicyPack::builtin();
/// let on = "2026-07-01".parse()?;
/// let granted = decode_strict(r#"{
///     "programme": "dibao", "stage": "decision", "decision": "granted", "place": "v1",
///     "applicantName": "张小样", "applicantBirthDate": "1970-01-01", "memberCount": 2, "amountFen": 80000
/// }"#)?;
/// let sheet = public_view(&pack, &granted, on);
/// assert_eq!(sheet.applicant_name.as_deref(), Some("张小样"));
/// assert_eq!(sheet.clauses, ["D-79", "P-21", "P-23"]);
/// let refused = decode_strict(r#"{"programme": "dibao", "stage": "decision", "decision": "refused"}"#)?;
/// let none = public_view(&pack, &refused, on);
/// assert_eq!(none.withheld, Some(WithheldReason::Refusal));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn public_view(pack: &PolicyPack, facts: &PublicationFacts, as_of: NaiveDate) -> PublicView {
    let sifted = sift(facts);
    let mut out = privacy::public_view(pack, &sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// Checks what the office of a pilot keeps (试点落实情况): platforms, posts, stations, boards and co-ordinators of each place and whether they
/// run (S20 to S23, S25, S26, S48, P-01, P-04, P-15), the work ledger (S45), meetings of the leading group (S44), the measures of the
/// towns (S47). The places are those of the grid.
///
/// # Example
/// A town has its platform; no post of Party members stands at it, and the list is whole.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let pack = PolicyPack::builtin();
/// let grid = decode_strict(r#"{"places": [
///     {"id": "d", "kind": "district"}, {"id": "t", "kind": "town", "parent": "d"}
/// ]}"#)?;
/// let facts = decode_strict(r#"{
///     "facilities": [{"id": "f1", "kind": "oneDoorPlatform", "place": "t", "lastUsed": "2026-06-30"}],
///     "facilitiesComplete": true
/// }"#)?;
/// let report = check_office(&pack, &facts, &grid, "2026-07-01".parse()?);
/// assert_eq!(report.findings[0].code, FindingCode::VanguardPostMissing);
/// assert_eq!(report.findings[0].clause.as_deref(), Some("S21"));
/// assert_eq!(report.missing_parameters[0].key, "meeting.leading_group_months");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_office(
    pack: &PolicyPack,
    facts: &OfficeFacts,
    grid: &GridFacts,
    as_of: NaiveDate,
) -> OfficeReport {
    let (facts, grid) = (sift(facts), sift(grid));
    let mut out = office::check_office(pack, &facts.facts, &grid.facts, as_of);
    tell(facts.told, &mut out.findings);
    tell(grid.told, &mut out.findings);
    out
}

/// Checks a district's grid as a whole (网格检查, S10 to S15, S19, S46): the register and the rules of a date.
///
/// # Example
/// A household is said to be in a micro-grid that the register does not have.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [{"id": "d", "kind": "district"}],
///     "households": [{"id": "h1", "microGrids": ["m9"]}]
/// }"#)?;
/// let report = check_grid(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(report.summary.households_left_out, 1);
/// assert_eq!(report.findings[0].code, FindingCode::UnknownMicroGrid);
/// assert_eq!(report.findings[0].place.id.as_deref(), Some("h1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_grid(pack: &PolicyPack, facts: &GridFacts, on: NaiveDate) -> GridReport {
    handles::GridRegister::new(facts).check(pack, on)
}

/// Draws micro-grids of about the size that S11 asks for along the buildings (微网格划分), proven best; keeps today's
/// unless a margin is gained. Advice, never a decision.
///
/// # Example
/// Two buildings with a household each become one micro-grid; no drawing comes nearer to twenty.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [{"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"}],
///     "buildings": [{"id": "b1", "place": "b"}, {"id": "b2", "place": "b"}],
///     "households": [{"id": "h1", "building": "b1"}, {"id": "h2", "building": "b2"}],
///     "householdsComplete": true
/// }"#)?;
/// let request = decode_strict("{}")?;
/// let report = partition_grid(&pack, &facts, &request, "2026-07-01".parse()?);
/// assert_eq!(report.target, Some(20));
/// assert_eq!(report.areas[0].groups[0].buildings, ["b1", "b2"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn partition_grid(
    pack: &PolicyPack,
    facts: &GridFacts,
    request: &PartitionRequest,
    on: NaiveDate,
) -> PartitionReport {
    let (facts, request) = (sift(facts), sift(request));
    let mut out = grid::partition(&facts.facts, &request.facts, pack, on);
    tell(request.told, &mut out.findings);
    tell(facts.told, &mut out.findings);
    out
}

/// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is empty.
///
/// # Example
/// A community, its base grid and its micro-grid, each with its households.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::message::Lang;
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let picture = grid_picture(&facts, "c", 2, Lang::En);
/// assert_eq!(picture.nodes[0].label, "c (community, 2 households)");
/// assert_eq!(picture.nodes[2].label, "m (micro-grid, 2 households)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn grid_picture(facts: &GridFacts, place: &str, levels: u32, lang: Lang) -> GridPicture {
    handles::GridRegister::new(facts).picture(place, levels, lang)
}

/// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of all
/// where the text is empty.
///
/// # Example
/// About 20 households are asked for; the one micro-grid has two.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::message::Lang;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let on = "2026-07-01".parse()?;
/// let sizes = grid_histogram(&pack, &facts, "c", on, Lang::En);
/// assert_eq!(sizes.target, Some(20));
/// assert_eq!(sizes.city_micro_grid_sizes[0].households, 2);
/// assert_eq!(sizes.city_micro_grid_sizes[0].micro_grids, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn grid_histogram(
    pack: &PolicyPack,
    facts: &GridFacts,
    place: &str,
    on: NaiveDate,
    lang: Lang,
) -> GridHistogram {
    handles::GridRegister::new(facts).histogram(pack, place, on, lang)
}

/// The places of a grid with coordinates as GeoJSON (网格地图, RFC 7946): of a place and all below it, or of all where the
/// text is empty. It holds nothing of any household.
///
/// # Example
/// One place has coordinates, in millionths of a degree, and one has none.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let facts = decode_strict(r#"{"places": [
///     {"id": "d", "kind": "district"},
///     {"id": "s", "kind": "subDistrict", "parent": "d",
///      "point": {"longitude": 117960000, "latitude": 36640000}}
/// ]}"#)?;
/// let map = grid_geo_json(&facts, "");
/// assert_eq!(map.features, 1);
/// assert_eq!(map.without, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn grid_geo_json(facts: &GridFacts, place: &str) -> GridGeoJson {
    let sifted = sift(facts);
    let mut out = grid::geo_json(&sifted.facts, place);
    tell(sifted.told, &mut out.findings);
    out
}

/// The grid of a day as it was known on another (某日网格): without `known_at`, as it is known now. An old report is made
/// again by its own two dates.
///
/// # Example
/// The district had another name in 2025.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let history = decode_strict(r#"{"places": [
///     {"place": {"id": "d", "kind": "district", "name": "old"},
///      "valid": {"from": "2022-07-07", "recordedAt": "2022-07-07"}},
///     {"place": {"id": "d", "kind": "district", "name": "new"},
///      "valid": {"from": "2026-01-01", "recordedAt": "2026-01-01"}}
/// ]}"#)?;
/// let then = grid_at(&history, "2025-07-01".parse()?, None);
/// assert_eq!(then.facts.places[0].name.as_deref(), Some("old"));
/// let now = grid_at(&history, "2026-07-01".parse()?, None);
/// assert_eq!(now.facts.places[0].name.as_deref(), Some("new"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn grid_at(history: &GridHistory, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridAt {
    let sifted = sift(history);
    let mut out = sifted.facts.at(as_of, known_at);
    tell(sifted.told, &mut out.findings);
    out
}

/// The places that a form may offer on a day (可选单位), in the order of the tree.
///
/// # Example
/// A town that was closed in 2026 is no longer offered.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let history = decode_strict(r#"{"places": [
///     {"place": {"id": "d", "kind": "district"}, "valid": {"from": "2022-07-07"}},
///     {"place": {"id": "t", "kind": "town", "parent": "d"},
///      "valid": {"from": "2022-07-07", "recordedAt": "2022-07-07"}},
///     {"place": {"id": "t", "kind": "town", "parent": "d"},
///      "valid": {"from": "2026-01-01", "recordedAt": "2026-01-01", "ended": true}}
/// ]}"#)?;
/// let offered = selectable_places(&history, "2026-07-01".parse()?, None);
/// assert_eq!(offered.len(), 1);
/// assert_eq!(offered[0].id, "d");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn selectable_places(
    history: &GridHistory,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
) -> Vec<SelectablePlace> {
    sift(history).facts.selectable(as_of, known_at)
}

/// Which micro-grid records such as visits counted for then, and count for now (归属).
///
/// # Example
/// The family was visited in May and moved to another micro-grid in June: the visit counts for the first.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let history = decode_strict(r#"{
///     "places": [
///         {"place": {"id": "m1", "kind": "microGrid"}, "valid": {"from": "2022-07-07"}},
///         {"place": {"id": "m2", "kind": "microGrid"}, "valid": {"from": "2022-07-07"}}
///     ],
///     "households": [
///         {"household": {"id": "h1", "microGrids": ["m1"]},
///          "valid": {"from": "2022-07-07", "to": "2026-06-01"}},
///         {"household": {"id": "h1", "microGrids": ["m2"]}, "valid": {"from": "2026-06-01"}}
///     ]
/// }"#)?;
/// let query = decode_strict(r#"{
///     "facts": [{"household": "h1", "date": "2026-05-20"}],
///     "anchor": "eventDate", "today": "2026-07-01"
/// }"#)?;
/// let answer = attribute(&history, &query);
/// assert_eq!(answer.rows[0].counts_for.as_deref(), Some("m1"));
/// assert_eq!(answer.rows[0].now.as_deref(), Some("m2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn attribute(history: &GridHistory, query: &AttributionQuery) -> Attributions {
    let sifted = sift(query);
    let mut out = grid::attribute(&sift(history).facts, &sifted.facts);
    tell(sifted.told, &mut out.findings);
    out
}

/// Checks a re-organisation of the grid (网格调整检查, S49): what stands in its way, the exact difference, where every
/// household goes, and what the rules then find. Nothing is applied.
///
/// # Example
/// What is not there cannot be closed.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::FindingCode;
/// let pack = PolicyPack::builtin();
/// let history = decode_strict(r#"{"places": [
///     {"place": {"id": "d", "kind": "district"}, "valid": {"from": "2022-07-07"}}
/// ]}"#)?;
/// let change = decode_strict(r#"{
///     "id": "act-1", "kind": "close", "places": ["x"],
///     "from": "2026-07-01", "recordedAt": "2026-06-20"
/// }"#)?;
/// let report = check_reorganisation(&pack, &history, &change);
/// assert!(report.refused);
/// assert_eq!(report.findings[0].code, FindingCode::PlaceNotThere);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_reorganisation(
    pack: &PolicyPack,
    history: &GridHistory,
    change: &Reorganisation,
) -> ReorganisationReport {
    reorganise(pack, history, change).report
}

/// Applies a re-organisation of the grid (网格调整, S49): the history with its entries added, of which nothing that was
/// entered before is changed; or the findings that refuse it.
///
/// # Example
/// A town is opened: the history has one entry more, and the act that made it.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let history = decode_strict(r#"{"places": [
///     {"place": {"id": "d", "kind": "district"}, "valid": {"from": "2022-07-07"}}
/// ]}"#)?;
/// let change = decode_strict(r#"{
///     "id": "act-1", "kind": "open", "into": [{"id": "t", "kind": "town", "parent": "d"}],
///     "from": "2026-07-01", "recordedAt": "2026-06-20"
/// }"#)?;
/// let done = reorganise(&pack, &history, &change);
/// let after = done.history.as_ref().unwrap();
/// assert_eq!(after.places[1].place.id, "t");
/// assert_eq!(after.places[1].valid.act.as_deref(), Some("act-1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn reorganise(
    pack: &PolicyPack,
    history: &GridHistory,
    change: &Reorganisation,
) -> Reorganised {
    let (before, asked) = (sift(history), sift(change));
    if before.refuses || asked.refuses {
        // What was entered before is given back as it is, and such an id is given to nobody.
        return grid::refused(pack, asked.told.into_iter().chain(before.told).collect());
    }
    let mut out = grid::reorganise(pack, history, change);
    out.report.findings.extend(asked.told);
    out
}

/// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
///
/// # Example
/// One leader is in post where two are encouraged (S17): advice, no violation.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::finding::{FindingCode, Gravity};
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let leaders = decode_strict(r#"{
///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
/// }"#)?;
/// let found = check_leaders(&pack, &facts, &leaders, "2026-07-01".parse()?);
/// assert_eq!(found[0].code, FindingCode::LeadersFewerThanTwo);
/// assert_eq!(found[0].clause.as_deref(), Some("S17"));
/// assert_eq!(found[0].gravity, Some(Gravity::Advice));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_leaders(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> Vec<Finding> {
    handles::GridRegister::new(facts).check_leaders(pack, leaders, on)
}

/// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks for
/// them. Advice, never a decision.
///
/// # Example
/// Two are willing, one employed and one retired: a pair that the plan encourages.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::leader::PairPattern;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let leaders = decode_strict(r#"{"leaders": [], "leadersComplete": true, "candidates": [
///     {"id": "li", "microGrid": "m", "willing": true, "employment": "employed"},
///     {"id": "zhao", "microGrid": "m", "willing": true, "employment": "retired"}
/// ]}"#)?;
/// let on = "2026-07-01".parse()?;
/// let proposal = propose_leaders(&pack, &facts, &leaders, on);
/// assert_eq!(proposal.micro_grids[0].leaders[0].candidate, "li");
/// assert_eq!(proposal.micro_grids[0].leaders[1].candidate, "zhao");
/// assert_eq!(proposal.micro_grids[0].pattern, Some(PairPattern::EmployedAndNot));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn propose_leaders(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> LeaderProposal {
    handles::GridRegister::new(facts).propose_leaders(pack, leaders, on)
}

/// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
///
/// # Example
/// One is in office, and a second post is vacant.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let leaders = decode_strict(r#"{
///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
/// }"#)?;
/// let roster = leader_roster(&pack, &facts, &leaders, "2026-07-01".parse()?);
/// assert_eq!(roster.in_office[0].person.as_deref(), Some("li"));
/// assert_eq!(roster.vacancies[0].has, 1);
/// assert_eq!(roster.vacancies[0].asked, 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn leader_roster(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> LeaderRoster {
    handles::GridRegister::new(facts).leader_roster(pack, leaders, on)
}

/// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
///
/// # Example
/// The household has no leader of its stairwell, so that of its micro-grid answers for it.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let facts = decode_strict(r#"{
///     "places": [
///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
///         {"id": "m", "kind": "microGrid", "parent": "b"}
///     ],
///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
/// }"#)?;
/// let leaders = decode_strict(r#"{
///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
/// }"#)?;
/// let on = "2026-07-01".parse()?;
/// let answer = household_leaders(&facts, &leaders, "h1", on);
/// assert_eq!(answer.micro_grid.as_deref(), Some("m"));
/// assert_eq!(answer.leaders[0].person.as_deref(), Some("li"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn household_leaders(
    facts: &GridFacts,
    leaders: &LeaderFacts,
    household: &str,
    on: NaiveDate,
) -> HouseholdLeaders {
    handles::GridRegister::new(facts).household_leaders(leaders, household, on)
}

/// Status, coverage and what is due of the visits of an area on a day (走访检查, S36 to S39).
///
/// An entry that names a household which is not listed may be of any of them, and nothing is called missed where it could
/// count: ask about a part of the households with the entries of these only.
///
/// # Example
/// The group met the family this quarter; the Party secretary still owes the visit of the year.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::visit::VisitPolicyId;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1"}],
///     "visits": [{"household": "h1", "date": "2026-05-20", "mode": "inPerson",
///                 "visitors": [{"role": "gridWorker"}], "result": "met"}],
///     "logFrom": "2026-04-01"
/// }"#)?;
/// let report = check_visits(&pack, &facts, "2026-06-01".parse()?);
/// assert_eq!(report.coverage[1].policy, VisitPolicyId::TeamRound);
/// assert_eq!(report.coverage[1].done, 1);
/// assert_eq!(report.due[0].policy, VisitPolicyId::SecretaryRound);
/// assert_eq!(report.due[0].due, Some("2026-12-31".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_visits(pack: &PolicyPack, facts: &VisitFacts, as_of: NaiveDate) -> VisitReport {
    let sifted = sift(facts);
    let mut out = visit::check(&sifted.facts, pack, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// The visit duties of a date as data (走访规则一览, S35 to S39, V-04 to V-10), each with its sentence and clause; and what
/// is open or does not fit the clauses.
///
/// # Example
/// The Party secretary calls on every household once a year, the group once a quarter: four times.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::visit::Cadence;
/// let pack = PolicyPack::builtin();
/// let answer = visit_duties(&pack, "2026-07-01".parse()?);
/// assert_eq!(answer.duties.policies[0].clause, "S36");
/// assert_eq!(answer.duties.policies[0].cadence, Cadence::Calendar { times: 1 });
/// assert_eq!(answer.duties.policies[1].clause, "S38");
/// assert_eq!(answer.duties.policies[1].cadence, Cadence::Calendar { times: 4 });
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn visit_duties(pack: &PolicyPack, on: NaiveDate) -> VisitDuties {
    VisitDuties::of(pack, on)
}

/// The visits of an area under duties that somebody altered (假设的走访规则): take those of [`visit_duties`], change
/// a term, and ask what would be owed, done and overdue. Entries are those of the listed households, as in [`check_visits`].
///
/// # Example
/// Suppose that a grid worker called every month instead of the group every quarter: April would be overdue.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::visit::VisitState;
/// let pack = PolicyPack::builtin();
/// let policies = decode_strict(r#"{"policies": [{
///     "id": "teamRound", "clause": "S38", "strength": "inPrinciple", "whom": [],
///     "who": ["gridWorker"], "modes": ["inPerson"],
///     "cadence": {"type": "calendar", "times": 12}, "minVisits": 1, "distinctDays": true,
///     "joinedLate": "owed", "excusedAfterAttempts": null, "excusedAfterRefusals": null,
///     "from": "2022-07-07", "expectedPerYearBasisPoints": null, "period": null,
///     "sentenceZh": "", "sentenceEn": ""
/// }]}"#)?;
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1"}], "visits": [], "logFrom": "2026-04-01"
/// }"#)?;
/// let report = check_visits_under(&pack, &policies, &facts, "2026-07-10".parse()?);
/// assert_eq!(report.due[0].state, VisitState::Overdue);
/// assert_eq!(report.due[0].due, Some("2026-04-30".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_visits_under(
    pack: &PolicyPack,
    policies: &VisitPolicies,
    facts: &VisitFacts,
    as_of: NaiveDate,
) -> VisitReport {
    let (sifted, policies) = (sift(facts), sift_at(policies, Some("policies")));
    let mut out = visit::check_supposed(pack, &policies.facts, &sifted.facts, as_of);
    tell(policies.told, &mut out.findings);
    tell(sifted.told, &mut out.findings);
    out
}

/// Merges what several devices kept into one log (走访台账合并): in any order, any number of times, with every
/// conflict shown and nothing lost.
///
/// # Example
/// Two devices kept the same visit, and one of them another: two visits remain.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let log = decode_strict(r#"{"diaries": [
///     {"visits": [{"id": "v1", "household": "h1", "date": "2026-05-20"}]},
///     {"visits": [{"id": "v1", "household": "h1", "date": "2026-05-20"},
///                 {"id": "v2", "household": "h2", "date": "2026-05-21"}]}
/// ]}"#)?;
/// let merged = merge_visits(&log);
/// assert_eq!(merged.visits.len(), 2);
/// assert_eq!(merged.visits[1].id.as_deref(), Some("v2"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn merge_visits(log: &VisitDiaries) -> MergedVisits {
    let sifted = sift(log);
    let mut out = visit::merge_diaries(&sifted.facts.diaries);
    tell(sifted.told, &mut out.findings);
    out
}

/// Plans the visits of a period over teams, weeks and days (走访计划): what is urgent first, load balanced, buildings
/// together; what cannot fit and why. Advice, never a decision. Entries are those of the listed households, as in
/// [`check_visits`].
///
/// # Example
/// On the last two days of the quarter a grid worker calls on the family. For the visit of the Party secretary there is no team.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::visit::UnplannedReason;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1", "microGrid": "m"}], "visits": [], "logFrom": "2026-04-01"
/// }"#)?;
/// let request = decode_strict(r#"{"period": "2026Q2", "teams": [
///     {"id": "team-1", "roles": ["gridWorker"], "microGrids": ["m"], "capacityPerDay": 8}
/// ]}"#)?;
/// let plan = plan_visits(&pack, &facts, &request, "2026-06-29".parse()?);
/// assert_eq!(plan.calls[0].team, "team-1");
/// assert_eq!(plan.calls[0].date, "2026-06-29".parse()?);
/// assert_eq!(plan.unplanned[0].reason, UnplannedReason::NoRole);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn plan_visits(
    pack: &PolicyPack,
    facts: &VisitFacts,
    request: &VisitPlanRequest,
    as_of: NaiveDate,
) -> VisitPlan {
    let (sifted, request) = (sift(facts), sift_at(request, Some("request")));
    let mut out = visit::plan_visits(pack, &sifted.facts, &request.facts, as_of);
    tell(request.told, &mut out.findings);
    tell(sifted.told, &mut out.findings);
    out
}

/// A plan as a calendar file (iCalendar) of one team, or of all where `team` is empty; `stamp` is the day on which the
/// file says it was made (导出日历).
///
/// # Example
/// The file that the calendar of a phone opens.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::message::Lang;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1", "microGrid": "m"}], "visits": [], "logFrom": "2026-04-01"
/// }"#)?;
/// let request = decode_strict(r#"{"period": "2026Q2", "teams": [
///     {"id": "team-1", "roles": ["gridWorker"], "microGrids": ["m"], "capacityPerDay": 8}
/// ]}"#)?;
/// let plan = plan_visits(&pack, &facts, &request, "2026-06-29".parse()?);
/// let file = visit_calendar(&plan, "team-1", Lang::En, "2026-06-28".parse()?);
/// assert_eq!(file.media_type, "text/calendar");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn visit_calendar(plan: &VisitPlan, team: &str, lang: Lang, stamp: NaiveDate) -> CalendarFile {
    let team = Some(asked(team, IdOf::Thing)).filter(|t| !t.is_empty());
    visit::calendar_file(&sift(plan).facts, team, lang, stamp)
}

/// The days of a plan for a street router such as VROOM (导出路线数据).
///
/// # Example
/// A household without coordinates is not routed: it is listed, so that the team finds its own way.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1", "microGrid": "m"}], "visits": [], "logFrom": "2026-04-01"
/// }"#)?;
/// let request = decode_strict(r#"{"period": "2026Q2", "teams": [
///     {"id": "team-1", "roles": ["gridWorker"], "microGrids": ["m"], "capacityPerDay": 8}
/// ]}"#)?;
/// let plan = plan_visits(&pack, &facts, &request, "2026-06-29".parse()?);
/// let points = decode_strict(r#"{"minutesPerCall": 20}"#)?;
/// let days = visit_routes(&plan, &points);
/// assert_eq!(days[0].date, "2026-06-29".parse()?);
/// assert_eq!(days[0].without_point, ["h1"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn visit_routes(plan: &VisitPlan, points: &RoutePoints) -> Vec<RouteDay> {
    visit::route_days(&sift(plan).facts, &sift(points).facts)
}

/// The calendar and the rolling reading of every duty beside each other (两种口径对照, A4), with the households that
/// they answer differently. Entries are those of the listed households, as in [`check_visits`].
///
/// # Example
/// Visited in March and asked about in May: still *done* where a quarter rolls, *open* where the calendar began a new one.
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// # use gridaid::visit::VisitState;
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "households": [{"id": "h1"}],
///     "visits": [{"household": "h1", "date": "2026-03-20", "mode": "inPerson",
///                 "visitors": [{"role": "gridWorker"}], "result": "met"}],
///     "logFrom": "2026-01-01"
/// }"#)?;
/// let compared = compare_visit_readings(&pack, &facts, "2026-05-20".parse()?);
/// assert_eq!(compared.readings[1].clause, "S38");
/// assert_eq!(compared.readings[1].differences[0].calendar, VisitState::Open);
/// assert_eq!(compared.readings[1].differences[0].rolling, VisitState::Done);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn compare_visit_readings(
    pack: &PolicyPack,
    facts: &VisitFacts,
    as_of: NaiveDate,
) -> VisitReadings {
    visit::compare_readings(pack, &sift(facts).facts, as_of)
}

/// Checks the regular meetings of micro-grid leaders (微网格长例会检查, S40): attendance, who called them, what is due. A meeting
/// that names a grid which is not listed may be of any of them: ask about a part of the grids with the meetings of these only.
///
/// # Example
/// One of two leaders came. How often they meet, the plan leaves to the place (S40).
///
/// ```
/// # use gridaid::{policy::PolicyPack, wire::{decode_strict, ops::*}};
/// let pack = PolicyPack::builtin();
/// let facts = decode_strict(r#"{
///     "grids": [{"id": "b", "leaders": ["li", "zhao"]}],
///     "meetings": [{"id": "n1", "grid": "b", "date": "2026-06-10", "calledBy": "gridLeader",
///                   "mode": "inPerson", "present": ["li"]}],
///     "logFrom": "2026-01-01"
/// }"#)?;
/// let report = check_meetings(&pack, &facts, "2026-07-01".parse()?);
/// assert_eq!(report.statuses[0].absent, ["zhao"]);
/// assert_eq!(report.statuses[0].attendance_basis_points, Some(5000));
/// assert_eq!(report.period_months, None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn check_meetings(pack: &PolicyPack, facts: &MeetingFacts, as_of: NaiveDate) -> MeetingReport {
    let sifted = sift(facts);
    let mut out = visit::check_meetings(pack, &sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

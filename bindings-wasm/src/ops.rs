// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire that only the whole module has, for JavaScript.

use gridaid::case::{CaseFile, CaseFileReport};
use gridaid::eligibility::{Assessment, Programme};
use gridaid::finding::Finding;
use gridaid::grid::{
    AttributionQuery, Attributions, GridAt, GridFacts, GridGeoJson, GridHistogram, GridHistory,
    GridPicture, GridReport, PartitionReport, PartitionRequest, Reorganisation,
    ReorganisationReport, Reorganised, SelectablePlace,
};
use gridaid::household::{
    ApplicationPlaceFacts, ApplicationPlaces, DisabilityCertificateCheck, DisabilityFacts,
    FamilyFacts, Household, HouseholdFormation, IncomeCount, IncomeFacts, SelfCareFacts,
    SelfCareResult, SevereDisability,
};
use gridaid::inquiry::{
    AssessmentText, InquiryScope, OpenSet, Receipt, Recheck, RuleGraph, Timeline, WhatIf, Why,
};
use gridaid::law::ClauseInfo;
use gridaid::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use gridaid::message::Lang;
use gridaid::policy::ParameterInfo;
use gridaid::support::{
    AmountFacts, AmountReport, LinkedHelp, RecipientFacts, RecipientReview, TemporaryPath,
};
use gridaid::visit::{
    CalendarFile, MeetingFacts, MeetingReport, MergedVisits, RouteDay, RoutePoints, VisitDiaries,
    VisitDuties, VisitFacts, VisitPlan, VisitPlanRequest, VisitPolicies, VisitReadings,
    VisitReport,
};
use gridaid::wire::ops;
use gridaid::wire::ops::{DecodedGrid, DecodedGridHistory, ParameterAnswer};
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::border::*;
use crate::handles::PolicyPack;

/// Checks the number of a disability certificate (残疾人证号, N-20 to N-22) without echoing a digit of it; category and grade
/// are proposed only where the place reads them from it.
#[wasm_bindgen(js_name = checkDisabilityCertificate)]
pub fn check_disability_certificate(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = number, unchecked_param_type = "string")] number: &JsValue,
    #[wasm_bindgen(js_name = synthetic, unchecked_param_type = "boolean")] synthetic: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<DisabilityCertificateCheck>, JsValue> {
    answer(&ops::check_disability_certificate(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read_text(number, "number")?,
        read::<bool>(synthetic, "synthetic")?,
        read_date(as_of, "asOf")?,
    ))
}

/// The clause table (条款表): every clause that the library rests on, and how it carries it.
#[wasm_bindgen(js_name = clauses)]
pub fn clauses() -> Result<Vec<Ts<ClauseInfo>>, JsValue> {
    answer_list(&ops::clauses())
}

/// Every parameter as it stands on a date (参数一览): words, unit, clause, who may set it, and its value; without one it is
/// open.
#[wasm_bindgen(js_name = parameters)]
pub fn parameters(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Vec<Ts<ParameterInfo>>, JsValue> {
    answer_list(&ops::parameters(
        &*lent::<PolicyPack>(pack, "pack")?,
        read_date(on, "on")?,
    ))
}

/// The value of a parameter on a date (政策参数), or that it is missing: never a zero.
///
/// # Errors
/// A key that no parameter has.
#[wasm_bindgen(js_name = parameter)]
pub fn parameter(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = key, unchecked_param_type = "string")] key: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<ParameterAnswer>, JsValue> {
    answer(
        &ops::parameter(
            &*lent::<PolicyPack>(pack, "pack")?,
            &read_text(key, "key")?,
            read_date(on, "on")?,
        )
        .map_err(throw)?,
    )
}

/// Reads a grid register from JSON text; every fault is a finding and the rest is used.
#[wasm_bindgen(js_name = decodeGrid)]
pub fn decode_grid(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] text: &JsValue,
) -> Result<Ts<DecodedGrid>, JsValue> {
    answer(&ops::decode_grid(&read_text(text, "text")?))
}

/// Reads a history of the grid from JSON text; every fault is a finding and the rest is used.
#[wasm_bindgen(js_name = decodeGridHistory)]
pub fn decode_grid_history(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] text: &JsValue,
) -> Result<Ts<DecodedGridHistory>, JsValue> {
    answer(&ops::decode_grid_history(&read_text(text, "text")?))
}

/// Answers a household under the law of a date without grounds (认定): outcomes, amount, and what
/// is missing. Advice, never a decision.
#[wasm_bindgen(js_name = classify)]
pub fn classify(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<Assessment>, JsValue> {
    answer(&ops::classify(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Who belongs to an applicant's household (家庭成员认定, D-10 to D-18), each with the clause, and whether a near
/// relative of staff is among them (D-65). Advice, never a decision.
#[wasm_bindgen(js_name = formHousehold)]
pub fn form_household(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "FamilyFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<HouseholdFormation>, JsValue> {
    answer(&ops::form_household(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<FamilyFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Where a household may apply (申请地, D-60 to D-62a, T-50), by where its members are registered and live: each town with
/// its clause. Advice, never a refusal.
#[wasm_bindgen(js_name = applicationPlaces)]
pub fn application_places(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "ApplicationPlaceFacts")]
    facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<ApplicationPlaces>, JsValue> {
    answer(&ops::application_places(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<ApplicationPlaceFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// What the listed income is worth a month, class by class (收入核算, D-20 to D-26, T-21, T-22): the household with
/// the amounts that `assess` reads, and how each item counts.
#[wasm_bindgen(js_name = countIncome)]
pub fn count_income(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = income, unchecked_param_type = "IncomeFacts")] income: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<IncomeCount>, JsValue> {
    answer(&ops::count_income(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        &read::<IncomeFacts>(income, "income")?,
        read_date(as_of, "asOf")?,
    ))
}

/// One disability certificate under the four predicates that the texts call severe (重度残疾, C6, N-24).
#[wasm_bindgen(js_name = severeDisability)]
pub fn severe_disability(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "DisabilityFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<SevereDisability>, JsValue> {
    answer(&ops::severe_disability(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<DisabilityFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// The care tier of a tekun person from six indicators, or from a departure with a reason (生活自理能力评估, T-40 to
/// T-46). Advice, never a decision.
#[wasm_bindgen(js_name = assessSelfCare)]
pub fn assess_self_care(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "SelfCareFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<SelfCareResult>, JsValue> {
    answer(&ops::assess_self_care(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<SelfCareFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// What is due and what was paid in each month of a period, by the numbers of that month (待遇核算, D-46, D-50 to
/// D-54, D-98, T-46, T-47): arrears across a change of the standard.
#[wasm_bindgen(js_name = amountOver)]
pub fn amount_over(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "AmountFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = from, unchecked_param_type = "NaiveDate")] from: &JsValue,
    #[wasm_bindgen(js_name = to, unchecked_param_type = "NaiveDate")] to: &JsValue,
) -> Result<Ts<AmountReport>, JsValue> {
    answer(&ops::amount_over(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<AmountFacts>(facts, "facts")?,
        read_date(from, "from")?,
        read_date(to, "to")?,
    ))
}

/// Whether support goes on (在保对象核查, T-70 to T-79, D-91 to D-101): which ground ends or changes it, what must be done
/// before, and when the next review is due. Advice, never a decision.
#[wasm_bindgen(js_name = reviewRecipient)]
pub fn review_recipient(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "RecipientFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<RecipientReview>, JsValue> {
    answer(&ops::review_recipient(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<RecipientFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// What the statuses of a household open by law on a date (救助衔接清单, H-01 to H-12), each with clause and body; and
/// where the groups outside this library are sent. Advice, never a decision.
#[wasm_bindgen(js_name = linkedHelp)]
pub fn linked_help(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<LinkedHelp>, JsValue> {
    answer(&ops::linked_help(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
    ))
}

/// How temporary assistance is given on a date (临时救助办理指引, L-20 to L-42): classes, what may be skipped, who
/// decides, limits and cap. Advice, never a decision.
#[wasm_bindgen(js_name = temporaryPath)]
pub fn temporary_path(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<TemporaryPath>, JsValue> {
    answer(&ops::temporary_path(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Everything unknown that can still change a result (待查事项), first what settles most for its burden: of all
/// programmes, or of one.
#[wasm_bindgen(js_name = openSet)]
pub fn open_set(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = scope, unchecked_param_type = "InquiryScope")] scope: &JsValue,
) -> Result<Ts<OpenSet>, JsValue> {
    answer(&ops::open_set(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
        &read::<InquiryScope>(scope, "scope")?,
    ))
}

/// Why each certain result is what it is (决定性事实): the smallest sets of facts that decide it alone.
#[wasm_bindgen(js_name = why)]
pub fn why(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = scope, unchecked_param_type = "InquiryScope")] scope: &JsValue,
) -> Result<Ts<Why>, JsValue> {
    answer(&ops::why(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
        &read::<InquiryScope>(scope, "scope")?,
    ))
}

/// What would change the answers (改变结论的条件): the distance to each threshold, the facts that alone would do it,
/// and what time will change until a day.
#[wasm_bindgen(js_name = whatIf)]
pub fn what_if(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = until, unchecked_param_type = "NaiveDate")] until: &JsValue,
) -> Result<Ts<WhatIf>, JsValue> {
    answer(&ops::what_if(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
        read_date(until, "until")?,
    ))
}

/// The same household from one day to another (时间线): periods of one answer, with what moved each change.
#[wasm_bindgen(js_name = timeline)]
pub fn timeline(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = from, unchecked_param_type = "NaiveDate")] from: &JsValue,
    #[wasm_bindgen(js_name = to, unchecked_param_type = "NaiveDate")] to: &JsValue,
) -> Result<Ts<Timeline>, JsValue> {
    answer(&ops::timeline(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(from, "from")?,
        read_date(to, "to")?,
    ))
}

/// The receipt of a household's answer (回执): the hashes of parameters, facts and answer, version and date.
#[wasm_bindgen(js_name = receipt)]
pub fn receipt(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<Receipt>, JsValue> {
    answer(&ops::receipt(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Computes the answer of a receipt again from the facts (复核) and says what agrees.
#[wasm_bindgen(js_name = recheck)]
pub fn recheck(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = receipt, unchecked_param_type = "Receipt")] receipt: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
) -> Result<Ts<Recheck>, JsValue> {
    answer(&ops::recheck(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Receipt>(receipt, "receipt")?,
        &read::<Household>(household, "household")?,
    ))
}

/// An assessment with its grounds as sentences to be read aloud (认定说明). It holds personal facts.
#[wasm_bindgen(js_name = describeAssessment)]
pub fn describe_assessment(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = assessment, unchecked_param_type = "Assessment")] assessment: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
) -> Result<Ts<AssessmentText>, JsValue> {
    answer(&ops::describe_assessment(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Assessment>(assessment, "assessment")?,
        read::<Lang>(lang, "lang")?,
    ))
}

/// The picture of a programme's rule on a date (规则图), as Mermaid and SVG with the clause at each condition.
#[wasm_bindgen(js_name = ruleGraph)]
pub fn rule_graph(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = programme, unchecked_param_type = "Programme")] programme: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
) -> Result<Ts<RuleGraph>, JsValue> {
    answer(&ops::rule_graph(
        &*lent::<PolicyPack>(pack, "pack")?,
        read::<Programme>(programme, "programme")?,
        read_date(as_of, "asOf")?,
        read::<Lang>(lang, "lang")?,
    ))
}

/// What the file of a case shows on a date (办件检查): materials told once and in full (D-64, T-53), consents (P-14, T-52,
/// P-16), cards kept by staff (D-55), the county's visit (D-75), the written decision (M-28). Advice, never a decision.
#[wasm_bindgen(js_name = checkCaseFile)]
pub fn check_case_file(
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "CaseFile")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<CaseFileReport>, JsValue> {
    answer(&ops::check_case_file(
        &read::<CaseFile>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Checks a district's grid as a whole (网格检查, S10 to S15, S19, S46): the register and the rules of a date.
#[wasm_bindgen(js_name = checkGrid)]
pub fn check_grid(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<GridReport>, JsValue> {
    answer(&ops::check_grid(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        read_date(on, "on")?,
    ))
}

/// Draws micro-grids of about the size that S11 asks for along the buildings (微网格划分), proven best; keeps today's
/// unless a margin is gained. Advice, never a decision.
#[wasm_bindgen(js_name = partitionGrid)]
pub fn partition_grid(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = request, unchecked_param_type = "PartitionRequest")] request: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<PartitionReport>, JsValue> {
    answer(&ops::partition_grid(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        &read::<PartitionRequest>(request, "request")?,
        read_date(on, "on")?,
    ))
}

/// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is empty.
#[wasm_bindgen(js_name = gridPicture)]
pub fn grid_picture(
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
    #[wasm_bindgen(js_name = levels, unchecked_param_type = "number")] levels: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
) -> Result<Ts<GridPicture>, JsValue> {
    answer(&ops::grid_picture(
        &read::<GridFacts>(facts, "facts")?,
        &read_text(place, "place")?,
        read::<u32>(levels, "levels")?,
        read::<Lang>(lang, "lang")?,
    ))
}

/// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of all
/// where the text is empty.
#[wasm_bindgen(js_name = gridHistogram)]
pub fn grid_histogram(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
) -> Result<Ts<GridHistogram>, JsValue> {
    answer(&ops::grid_histogram(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        &read_text(place, "place")?,
        read_date(on, "on")?,
        read::<Lang>(lang, "lang")?,
    ))
}

/// The places of a grid with coordinates as GeoJSON (网格地图, RFC 7946): of a place and all below it, or of all where the
/// text is empty. It holds nothing of any household.
#[wasm_bindgen(js_name = gridGeoJson)]
pub fn grid_geo_json(
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = place, unchecked_param_type = "string")] place: &JsValue,
) -> Result<Ts<GridGeoJson>, JsValue> {
    answer(&ops::grid_geo_json(
        &read::<GridFacts>(facts, "facts")?,
        &read_text(place, "place")?,
    ))
}

/// The grid of a day as it was known on another (某日网格): without `known_at`, as it is known now. An old report is made
/// again by its own two dates.
#[wasm_bindgen(js_name = gridAt)]
pub fn grid_at(
    #[wasm_bindgen(js_name = history, unchecked_param_type = "GridHistory")] history: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = knownAt, unchecked_optional_param_type = "NaiveDate")]
    known_at: &JsValue,
) -> Result<Ts<GridAt>, JsValue> {
    answer(&ops::grid_at(
        &read::<GridHistory>(history, "history")?,
        read_date(as_of, "asOf")?,
        maybe_read_date(known_at, "knownAt")?,
    ))
}

/// The places that a form may offer on a day (可选单位), in the order of the tree.
#[wasm_bindgen(js_name = selectablePlaces)]
pub fn selectable_places(
    #[wasm_bindgen(js_name = history, unchecked_param_type = "GridHistory")] history: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = knownAt, unchecked_optional_param_type = "NaiveDate")]
    known_at: &JsValue,
) -> Result<Vec<Ts<SelectablePlace>>, JsValue> {
    answer_list(&ops::selectable_places(
        &read::<GridHistory>(history, "history")?,
        read_date(as_of, "asOf")?,
        maybe_read_date(known_at, "knownAt")?,
    ))
}

/// Which micro-grid records such as visits counted for then, and count for now (归属).
#[wasm_bindgen(js_name = attribute)]
pub fn attribute(
    #[wasm_bindgen(js_name = history, unchecked_param_type = "GridHistory")] history: &JsValue,
    #[wasm_bindgen(js_name = query, unchecked_param_type = "AttributionQuery")] query: &JsValue,
) -> Result<Ts<Attributions>, JsValue> {
    answer(&ops::attribute(
        &read::<GridHistory>(history, "history")?,
        &read::<AttributionQuery>(query, "query")?,
    ))
}

/// Checks a re-organisation of the grid (网格调整检查, S49): what stands in its way, the exact difference, where every
/// household goes, and what the rules then find. Nothing is applied.
#[wasm_bindgen(js_name = checkReorganisation)]
pub fn check_reorganisation(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = history, unchecked_param_type = "GridHistory")] history: &JsValue,
    #[wasm_bindgen(js_name = change, unchecked_param_type = "Reorganisation")] change: &JsValue,
) -> Result<Ts<ReorganisationReport>, JsValue> {
    answer(&ops::check_reorganisation(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridHistory>(history, "history")?,
        &read::<Reorganisation>(change, "change")?,
    ))
}

/// Applies a re-organisation of the grid (网格调整, S49): the history with its entries added, of which nothing that was
/// entered before is changed; or the findings that refuse it.
#[wasm_bindgen(js_name = reorganise)]
pub fn reorganise(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = history, unchecked_param_type = "GridHistory")] history: &JsValue,
    #[wasm_bindgen(js_name = change, unchecked_param_type = "Reorganisation")] change: &JsValue,
) -> Result<Ts<Reorganised>, JsValue> {
    answer(&ops::reorganise(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridHistory>(history, "history")?,
        &read::<Reorganisation>(change, "change")?,
    ))
}

/// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
#[wasm_bindgen(js_name = checkLeaders)]
pub fn check_leaders(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Vec<Ts<Finding>>, JsValue> {
    answer_list(&ops::check_leaders(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        &read::<LeaderFacts>(leaders, "leaders")?,
        read_date(on, "on")?,
    ))
}

/// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks for
/// them. Advice, never a decision.
#[wasm_bindgen(js_name = proposeLeaders)]
pub fn propose_leaders(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<LeaderProposal>, JsValue> {
    answer(&ops::propose_leaders(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        &read::<LeaderFacts>(leaders, "leaders")?,
        read_date(on, "on")?,
    ))
}

/// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
#[wasm_bindgen(js_name = leaderRoster)]
pub fn leader_roster(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<LeaderRoster>, JsValue> {
    answer(&ops::leader_roster(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<GridFacts>(facts, "facts")?,
        &read::<LeaderFacts>(leaders, "leaders")?,
        read_date(on, "on")?,
    ))
}

/// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
#[wasm_bindgen(js_name = householdLeaders)]
pub fn household_leaders(
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "GridFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = leaders, unchecked_param_type = "LeaderFacts")] leaders: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "string")] household: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<HouseholdLeaders>, JsValue> {
    answer(&ops::household_leaders(
        &read::<GridFacts>(facts, "facts")?,
        &read::<LeaderFacts>(leaders, "leaders")?,
        &read_text(household, "household")?,
        read_date(on, "on")?,
    ))
}

/// Status, coverage and what is due of the visits of an area on a day (走访检查, S36 to S39).
#[wasm_bindgen(js_name = checkVisits)]
pub fn check_visits(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "VisitFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<VisitReport>, JsValue> {
    answer(&ops::check_visits(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<VisitFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// The visit duties of a date as data (走访规则一览, S35 to S39, V-04 to V-10), each with its sentence and clause; and what
/// is open or does not fit the clauses.
#[wasm_bindgen(js_name = visitDuties)]
pub fn visit_duties(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = on, unchecked_param_type = "NaiveDate")] on: &JsValue,
) -> Result<Ts<VisitDuties>, JsValue> {
    answer(&ops::visit_duties(
        &*lent::<PolicyPack>(pack, "pack")?,
        read_date(on, "on")?,
    ))
}

/// The visits of an area under duties that somebody altered (假设的走访规则): take those of `visit_duties`, change
/// a term, and ask what would be owed, done and overdue.
#[wasm_bindgen(js_name = checkVisitsUnder)]
pub fn check_visits_under(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = policies, unchecked_param_type = "VisitPolicies")] policies: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "VisitFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<VisitReport>, JsValue> {
    answer(&ops::check_visits_under(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<VisitPolicies>(policies, "policies")?,
        &read::<VisitFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Merges what several devices kept into one log (走访台账合并): in any order, any number of times, with every
/// conflict shown and nothing lost.
#[wasm_bindgen(js_name = mergeVisits)]
pub fn merge_visits(
    #[wasm_bindgen(js_name = log, unchecked_param_type = "VisitDiaries")] log: &JsValue,
) -> Result<Ts<MergedVisits>, JsValue> {
    answer(&ops::merge_visits(&read::<VisitDiaries>(log, "log")?))
}

/// Plans the visits of a period over teams, weeks and days (走访计划): what is urgent first, load balanced, buildings
/// together; what cannot fit and why. Advice, never a decision.
#[wasm_bindgen(js_name = planVisits)]
pub fn plan_visits(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "VisitFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = request, unchecked_param_type = "VisitPlanRequest")] request: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<VisitPlan>, JsValue> {
    answer(&ops::plan_visits(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<VisitFacts>(facts, "facts")?,
        &read::<VisitPlanRequest>(request, "request")?,
        read_date(as_of, "asOf")?,
    ))
}

/// A plan as a calendar file (iCalendar) of one team, or of all where `team` is empty; `stamp` is the day on which the
/// file says it was made (导出日历).
#[wasm_bindgen(js_name = visitCalendar)]
pub fn visit_calendar(
    #[wasm_bindgen(js_name = plan, unchecked_param_type = "VisitPlan")] plan: &JsValue,
    #[wasm_bindgen(js_name = team, unchecked_param_type = "string")] team: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
    #[wasm_bindgen(js_name = stamp, unchecked_param_type = "NaiveDate")] stamp: &JsValue,
) -> Result<Ts<CalendarFile>, JsValue> {
    answer(&ops::visit_calendar(
        &read::<VisitPlan>(plan, "plan")?,
        &read_text(team, "team")?,
        read::<Lang>(lang, "lang")?,
        read_date(stamp, "stamp")?,
    ))
}

/// The days of a plan for a street router such as VROOM (导出路线数据).
#[wasm_bindgen(js_name = visitRoutes)]
pub fn visit_routes(
    #[wasm_bindgen(js_name = plan, unchecked_param_type = "VisitPlan")] plan: &JsValue,
    #[wasm_bindgen(js_name = points, unchecked_param_type = "RoutePoints")] points: &JsValue,
) -> Result<Vec<Ts<RouteDay>>, JsValue> {
    answer_list(&ops::visit_routes(
        &read::<VisitPlan>(plan, "plan")?,
        &read::<RoutePoints>(points, "points")?,
    ))
}

/// The calendar and the rolling reading of every duty beside each other (两种口径对照, A4), with the households that
/// they answer differently.
#[wasm_bindgen(js_name = compareVisitReadings)]
pub fn compare_visit_readings(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "VisitFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<VisitReadings>, JsValue> {
    answer(&ops::compare_visit_readings(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<VisitFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

/// Checks the regular meetings of micro-grid leaders (微网格长例会检查, S40): attendance, who called them, what is due.
#[wasm_bindgen(js_name = checkMeetings)]
pub fn check_meetings(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = facts, unchecked_param_type = "MeetingFacts")] facts: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<MeetingReport>, JsValue> {
    answer(&ops::check_meetings(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<MeetingFacts>(facts, "facts")?,
        read_date(as_of, "asOf")?,
    ))
}

// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire, and the types that they take and give from and to JSON.

use chrono::NaiveDate;
use gridaid::case::{CaseFile, CaseFileReport};
use gridaid::eligibility::{Assessment, Programme};
use gridaid::finding::Finding;
use gridaid::grid::{
    AttributionQuery, Attributions, GridAt, GridFacts, GridGeoJson, GridHistogram, GridHistory,
    GridPicture, GridReport, PartitionReport, PartitionRequest, PlaceSummary, Reorganisation,
    ReorganisationReport, Reorganised, SelectablePlace,
};
use gridaid::household::{
    ApplicationPlaceFacts, ApplicationPlaces, DisabilityCertificateCheck, DisabilityFacts,
    FamilyFacts, Household, HouseholdFormation, IncomeCount, IncomeFacts, SelfCareFacts,
    SelfCareResult, SevereDisability,
};
use gridaid::identity::CitizenNumberCheck;
use gridaid::inquiry::{
    AssessmentText, InquiryScope, NextQuestion, OpenSet, Receipt, Recheck, RuleGraph, Timeline,
    WhatIf, Why,
};
use gridaid::law::ClauseInfo;
use gridaid::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use gridaid::message::{Lang, Text};
use gridaid::policy::{LocalOverlay, ParameterInfo, Reform};
use gridaid::support::{
    AmountFacts, AmountReport, LinkedHelp, RecipientFacts, RecipientReview, TemporaryPath,
};
use gridaid::visit::{
    CalendarFile, GridCoverage, HouseholdStatus, MeetingFacts, MeetingReport, MergedVisits,
    RouteDay, RoutePoints, VisitDiaries, VisitDuties, VisitFacts, VisitPlan, VisitPlanRequest,
    VisitPolicies, VisitReadings, VisitReport,
};
use gridaid::wire::ops;
use gridaid::wire::ops::{DecodedGrid, DecodedGridHistory, DecodedHousehold, ParameterAnswer};

use crate::error::GridaidError;
use crate::handles::PolicyPack;
use crate::json::{read, write};

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
#[uniffi::export(default(birth_date = None))]
pub fn check_citizen_number(
    number: String,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    ops::check_citizen_number(&number, synthetic, birth_date)
}

/// Checks the number of a disability certificate (残疾人证号, N-20 to N-22) without echoing a digit of it; category and grade
/// are proposed only where the place reads them from it.
#[uniffi::export]
pub fn check_disability_certificate(
    pack: &PolicyPack,
    number: String,
    synthetic: bool,
    as_of: NaiveDate,
) -> DisabilityCertificateCheck {
    ops::check_disability_certificate(&pack.0, &number, synthetic, as_of)
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
#[uniffi::export]
pub fn describe_finding(finding: Finding, lang: Lang) -> Text {
    ops::describe_finding(&finding, lang)
}

/// The clause table (条款表): every clause that the library rests on, and how it carries it.
#[uniffi::export]
pub fn clauses() -> Vec<ClauseInfo> {
    ops::clauses()
}

/// Every parameter as it stands on a date (参数一览): words, unit, clause, who may set it, and its value; without one it is
/// open.
#[uniffi::export]
pub fn parameters(pack: &PolicyPack, on: NaiveDate) -> Vec<ParameterInfo> {
    ops::parameters(&pack.0, on)
}

/// The value of a parameter on a date (政策参数), or that it is missing: never a zero.
///
/// # Errors
/// A key that no parameter has.
#[uniffi::export]
pub fn parameter(
    pack: &PolicyPack,
    key: String,
    on: NaiveDate,
) -> Result<ParameterAnswer, GridaidError> {
    Ok(ops::parameter(&pack.0, &key, on)?)
}

/// Reads a household from JSON text; every fault is a finding and the rest is used.
#[uniffi::export]
pub fn decode_household(text: String) -> DecodedHousehold {
    ops::decode_household(&text)
}

/// Reads a grid register from JSON text; every fault is a finding and the rest is used.
#[uniffi::export]
pub fn decode_grid(text: String) -> DecodedGrid {
    ops::decode_grid(&text)
}

/// Reads a history of the grid from JSON text; every fault is a finding and the rest is used.
#[uniffi::export]
pub fn decode_grid_history(text: String) -> DecodedGridHistory {
    ops::decode_grid_history(&text)
}

/// Answers a household under the law of a date without grounds (认定): outcomes, amount, and what
/// is missing. Advice, never a decision.
#[uniffi::export]
pub fn classify(pack: &PolicyPack, household: Household, as_of: NaiveDate) -> Assessment {
    ops::classify(&pack.0, &household, as_of)
}

/// Answers a household under the law of a date with the grounds of every outcome (认定及理由).
/// Advice, never a decision.
#[uniffi::export]
pub fn assess(pack: &PolicyPack, household: Household, as_of: NaiveDate) -> Assessment {
    ops::assess(&pack.0, &household, as_of)
}

/// Who belongs to an applicant's household (家庭成员认定, D-10 to D-18), each with the clause, and whether a near
/// relative of staff is among them (D-65). Advice, never a decision.
#[uniffi::export]
pub fn form_household(
    pack: &PolicyPack,
    facts: FamilyFacts,
    as_of: NaiveDate,
) -> HouseholdFormation {
    ops::form_household(&pack.0, &facts, as_of)
}

/// Where a household may apply (申请地, D-60 to D-62a, T-50), by where its members are registered and live: each town with
/// its clause. Advice, never a refusal.
#[uniffi::export]
pub fn application_places(
    pack: &PolicyPack,
    facts: ApplicationPlaceFacts,
    as_of: NaiveDate,
) -> ApplicationPlaces {
    ops::application_places(&pack.0, &facts, as_of)
}

/// What the listed income is worth a month, class by class (收入核算, D-20 to D-26, T-21, T-22): the household with
/// the amounts that `assess` reads, and how each item counts.
#[uniffi::export]
pub fn count_income(
    pack: &PolicyPack,
    household: Household,
    income: IncomeFacts,
    as_of: NaiveDate,
) -> IncomeCount {
    ops::count_income(&pack.0, &household, &income, as_of)
}

/// One disability certificate under the four predicates that the texts call severe (重度残疾, C6, N-24).
#[uniffi::export]
pub fn severe_disability(
    pack: &PolicyPack,
    facts: DisabilityFacts,
    as_of: NaiveDate,
) -> SevereDisability {
    ops::severe_disability(&pack.0, &facts, as_of)
}

/// The care tier of a tekun person from six indicators, or from a departure with a reason (生活自理能力评估, T-40 to
/// T-46). Advice, never a decision.
#[uniffi::export]
pub fn assess_self_care(
    pack: &PolicyPack,
    facts: SelfCareFacts,
    as_of: NaiveDate,
) -> SelfCareResult {
    ops::assess_self_care(&pack.0, &facts, as_of)
}

/// What is due and what was paid in each month of a period, by the numbers of that month (待遇核算, D-46, D-50 to
/// D-54, D-98, T-46, T-47): arrears across a change of the standard.
#[uniffi::export]
pub fn amount_over(
    pack: &PolicyPack,
    facts: AmountFacts,
    from: NaiveDate,
    to: NaiveDate,
) -> AmountReport {
    ops::amount_over(&pack.0, &facts, from, to)
}

/// Whether support goes on (在保对象核查, T-70 to T-79, D-91 to D-101): which ground ends or changes it, what must be done
/// before, and when the next review is due. Advice, never a decision.
#[uniffi::export]
pub fn review_recipient(
    pack: &PolicyPack,
    facts: RecipientFacts,
    as_of: NaiveDate,
) -> RecipientReview {
    ops::review_recipient(&pack.0, &facts, as_of)
}

/// What the statuses of a household open by law on a date (救助衔接清单, H-01 to H-12), each with clause and body; and
/// where the groups outside this library are sent. Advice, never a decision.
#[uniffi::export]
pub fn linked_help(pack: &PolicyPack, household: Household, as_of: NaiveDate) -> LinkedHelp {
    ops::linked_help(&pack.0, &household, as_of)
}

/// How temporary assistance is given on a date (临时救助办理指引, L-20 to L-42): classes, what may be skipped, who
/// decides, limits and cap. Advice, never a decision.
#[uniffi::export]
pub fn temporary_path(pack: &PolicyPack, household: Household, as_of: NaiveDate) -> TemporaryPath {
    ops::temporary_path(&pack.0, &household, as_of)
}

/// Everything unknown that can still change a result (待查事项), first what settles most for its burden: of all
/// programmes, or of one.
#[uniffi::export]
pub fn open_set(
    pack: &PolicyPack,
    household: Household,
    as_of: NaiveDate,
    scope: InquiryScope,
) -> OpenSet {
    ops::open_set(&pack.0, &household, as_of, &scope)
}

/// What to ask next (下一问): the first question of the open set; none when nothing unknown can change a result.
#[uniffi::export]
pub fn next_question(
    pack: &PolicyPack,
    household: Household,
    as_of: NaiveDate,
    scope: InquiryScope,
) -> NextQuestion {
    ops::next_question(&pack.0, &household, as_of, &scope)
}

/// Why each certain result is what it is (决定性事实): the smallest sets of facts that decide it alone.
#[uniffi::export]
pub fn why(pack: &PolicyPack, household: Household, as_of: NaiveDate, scope: InquiryScope) -> Why {
    ops::why(&pack.0, &household, as_of, &scope)
}

/// What would change the answers (改变结论的条件): the distance to each threshold, the facts that alone would do it,
/// and what time will change until a day.
#[uniffi::export]
pub fn what_if(
    pack: &PolicyPack,
    household: Household,
    as_of: NaiveDate,
    until: NaiveDate,
) -> WhatIf {
    ops::what_if(&pack.0, &household, as_of, until)
}

/// The same household from one day to another (时间线): periods of one answer, with what moved each change.
#[uniffi::export]
pub fn timeline(
    pack: &PolicyPack,
    household: Household,
    from: NaiveDate,
    to: NaiveDate,
) -> Timeline {
    ops::timeline(&pack.0, &household, from, to)
}

/// The receipt of a household's answer (回执): the hashes of parameters, facts and answer, version and date.
#[uniffi::export]
pub fn receipt(pack: &PolicyPack, household: Household, as_of: NaiveDate) -> Receipt {
    ops::receipt(&pack.0, &household, as_of)
}

/// Computes the answer of a receipt again from the facts (复核) and says what agrees.
#[uniffi::export]
pub fn recheck(pack: &PolicyPack, receipt: Receipt, household: Household) -> Recheck {
    ops::recheck(&pack.0, &receipt, &household)
}

/// An assessment with its grounds as sentences to be read aloud (认定说明). It holds personal facts.
#[uniffi::export]
pub fn describe_assessment(
    pack: &PolicyPack,
    assessment: Assessment,
    lang: Lang,
) -> AssessmentText {
    ops::describe_assessment(&pack.0, &assessment, lang)
}

/// The picture of a programme's rule on a date (规则图), as Mermaid and SVG with the clause at each condition.
#[uniffi::export]
pub fn rule_graph(
    pack: &PolicyPack,
    programme: Programme,
    as_of: NaiveDate,
    lang: Lang,
) -> RuleGraph {
    ops::rule_graph(&pack.0, programme, as_of, lang)
}

/// What the file of a case shows on a date (办件检查): materials told once and in full (D-64, T-53), consents (P-14, T-52,
/// P-16), cards kept by staff (D-55), the county's visit (D-75), the written decision (M-28). Advice, never a decision.
#[uniffi::export]
pub fn check_case_file(facts: CaseFile, as_of: NaiveDate) -> CaseFileReport {
    ops::check_case_file(&facts, as_of)
}

/// Checks a district's grid as a whole (网格检查, S10 to S15, S19, S46): the register and the rules of a date.
#[uniffi::export]
pub fn check_grid(pack: &PolicyPack, facts: GridFacts, on: NaiveDate) -> GridReport {
    ops::check_grid(&pack.0, &facts, on)
}

/// Draws micro-grids of about the size that S11 asks for along the buildings (微网格划分), proven best; keeps today's
/// unless a margin is gained. Advice, never a decision.
#[uniffi::export]
pub fn partition_grid(
    pack: &PolicyPack,
    facts: GridFacts,
    request: PartitionRequest,
    on: NaiveDate,
) -> PartitionReport {
    ops::partition_grid(&pack.0, &facts, &request, on)
}

/// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is empty.
#[uniffi::export]
pub fn grid_picture(facts: GridFacts, place: String, levels: u32, lang: Lang) -> GridPicture {
    ops::grid_picture(&facts, &place, levels, lang)
}

/// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of all
/// where the text is empty.
#[uniffi::export]
pub fn grid_histogram(
    pack: &PolicyPack,
    facts: GridFacts,
    place: String,
    on: NaiveDate,
    lang: Lang,
) -> GridHistogram {
    ops::grid_histogram(&pack.0, &facts, &place, on, lang)
}

/// The places of a grid with coordinates as GeoJSON (网格地图, RFC 7946): of a place and all below it, or of all where the
/// text is empty. It holds nothing of any household.
#[uniffi::export]
pub fn grid_geo_json(facts: GridFacts, place: String) -> GridGeoJson {
    ops::grid_geo_json(&facts, &place)
}

/// The grid of a day as it was known on another (某日网格): without `known_at`, as it is known now. An old report is made
/// again by its own two dates.
#[uniffi::export(default(known_at = None))]
pub fn grid_at(history: GridHistory, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridAt {
    ops::grid_at(&history, as_of, known_at)
}

/// The places that a form may offer on a day (可选单位), in the order of the tree.
#[uniffi::export(default(known_at = None))]
pub fn selectable_places(
    history: GridHistory,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
) -> Vec<SelectablePlace> {
    ops::selectable_places(&history, as_of, known_at)
}

/// Which micro-grid records such as visits counted for then, and count for now (归属).
#[uniffi::export]
pub fn attribute(history: GridHistory, query: AttributionQuery) -> Attributions {
    ops::attribute(&history, &query)
}

/// Checks a re-organisation of the grid (网格调整检查, S49): what stands in its way, the exact difference, where every
/// household goes, and what the rules then find. Nothing is applied.
#[uniffi::export]
pub fn check_reorganisation(
    pack: &PolicyPack,
    history: GridHistory,
    change: Reorganisation,
) -> ReorganisationReport {
    ops::check_reorganisation(&pack.0, &history, &change)
}

/// Applies a re-organisation of the grid (网格调整, S49): the history with its entries added, of which nothing that was
/// entered before is changed; or the findings that refuse it.
#[uniffi::export]
pub fn reorganise(pack: &PolicyPack, history: GridHistory, change: Reorganisation) -> Reorganised {
    ops::reorganise(&pack.0, &history, &change)
}

/// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
#[uniffi::export]
pub fn check_leaders(
    pack: &PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: NaiveDate,
) -> Vec<Finding> {
    ops::check_leaders(&pack.0, &facts, &leaders, on)
}

/// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks for
/// them. Advice, never a decision.
#[uniffi::export]
pub fn propose_leaders(
    pack: &PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: NaiveDate,
) -> LeaderProposal {
    ops::propose_leaders(&pack.0, &facts, &leaders, on)
}

/// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
#[uniffi::export]
pub fn leader_roster(
    pack: &PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: NaiveDate,
) -> LeaderRoster {
    ops::leader_roster(&pack.0, &facts, &leaders, on)
}

/// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
#[uniffi::export]
pub fn household_leaders(
    facts: GridFacts,
    leaders: LeaderFacts,
    household: String,
    on: NaiveDate,
) -> HouseholdLeaders {
    ops::household_leaders(&facts, &leaders, &household, on)
}

/// Status, coverage and what is due of the visits of an area on a day (走访检查, S36 to S39).
#[uniffi::export]
pub fn check_visits(pack: &PolicyPack, facts: VisitFacts, as_of: NaiveDate) -> VisitReport {
    ops::check_visits(&pack.0, &facts, as_of)
}

/// The visit duties of a date as data (走访规则一览, S35 to S39, V-04 to V-10), each with its sentence and clause; and what
/// is open or does not fit the clauses.
#[uniffi::export]
pub fn visit_duties(pack: &PolicyPack, on: NaiveDate) -> VisitDuties {
    ops::visit_duties(&pack.0, on)
}

/// The visits of an area under duties that somebody altered (假设的走访规则): take those of `visit_duties`, change
/// a term, and ask what would be owed, done and overdue.
#[uniffi::export]
pub fn check_visits_under(
    pack: &PolicyPack,
    policies: VisitPolicies,
    facts: VisitFacts,
    as_of: NaiveDate,
) -> VisitReport {
    ops::check_visits_under(&pack.0, &policies, &facts, as_of)
}

/// Merges what several devices kept into one log (走访台账合并): in any order, any number of times, with every
/// conflict shown and nothing lost.
#[uniffi::export]
pub fn merge_visits(log: VisitDiaries) -> MergedVisits {
    ops::merge_visits(&log)
}

/// Plans the visits of a period over teams, weeks and days (走访计划): what is urgent first, load balanced, buildings
/// together; what cannot fit and why. Advice, never a decision.
#[uniffi::export]
pub fn plan_visits(
    pack: &PolicyPack,
    facts: VisitFacts,
    request: VisitPlanRequest,
    as_of: NaiveDate,
) -> VisitPlan {
    ops::plan_visits(&pack.0, &facts, &request, as_of)
}

/// A plan as a calendar file (iCalendar) of one team, or of all where `team` is empty; `stamp` is the day on which the
/// file says it was made (导出日历).
#[uniffi::export]
pub fn visit_calendar(plan: VisitPlan, team: String, lang: Lang, stamp: NaiveDate) -> CalendarFile {
    ops::visit_calendar(&plan, &team, lang, stamp)
}

/// The days of a plan for a street router such as VROOM (导出路线数据).
#[uniffi::export]
pub fn visit_routes(plan: VisitPlan, points: RoutePoints) -> Vec<RouteDay> {
    ops::visit_routes(&plan, &points)
}

/// The calendar and the rolling reading of every duty beside each other (两种口径对照, A4), with the households that
/// they answer differently.
#[uniffi::export]
pub fn compare_visit_readings(
    pack: &PolicyPack,
    facts: VisitFacts,
    as_of: NaiveDate,
) -> VisitReadings {
    ops::compare_visit_readings(&pack.0, &facts, as_of)
}

/// Checks the regular meetings of micro-grid leaders (微网格长例会检查, S40): attendance, who called them, what is due.
#[uniffi::export]
pub fn check_meetings(pack: &PolicyPack, facts: MeetingFacts, as_of: NaiveDate) -> MeetingReport {
    ops::check_meetings(&pack.0, &facts, as_of)
}

/// Reads a `AmountFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn amount_facts_from_json(text: &str) -> Result<AmountFacts, GridaidError> {
    read(text)
}

/// Writes a `AmountFacts` as JSON text.
#[uniffi::export]
pub fn amount_facts_to_json(value: AmountFacts) -> String {
    write(&value)
}

/// Reads a `AmountReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn amount_report_from_json(text: &str) -> Result<AmountReport, GridaidError> {
    read(text)
}

/// Writes a `AmountReport` as JSON text.
#[uniffi::export]
pub fn amount_report_to_json(value: AmountReport) -> String {
    write(&value)
}

/// Reads a `ApplicationPlaceFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn application_place_facts_from_json(
    text: &str,
) -> Result<ApplicationPlaceFacts, GridaidError> {
    read(text)
}

/// Writes a `ApplicationPlaceFacts` as JSON text.
#[uniffi::export]
pub fn application_place_facts_to_json(value: ApplicationPlaceFacts) -> String {
    write(&value)
}

/// Reads a `ApplicationPlaces` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn application_places_from_json(text: &str) -> Result<ApplicationPlaces, GridaidError> {
    read(text)
}

/// Writes a `ApplicationPlaces` as JSON text.
#[uniffi::export]
pub fn application_places_to_json(value: ApplicationPlaces) -> String {
    write(&value)
}

/// Reads a `Assessment` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn assessment_from_json(text: &str) -> Result<Assessment, GridaidError> {
    read(text)
}

/// Writes a `Assessment` as JSON text.
#[uniffi::export]
pub fn assessment_to_json(value: Assessment) -> String {
    write(&value)
}

/// Reads a `AssessmentText` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn assessment_text_from_json(text: &str) -> Result<AssessmentText, GridaidError> {
    read(text)
}

/// Writes a `AssessmentText` as JSON text.
#[uniffi::export]
pub fn assessment_text_to_json(value: AssessmentText) -> String {
    write(&value)
}

/// Reads a `AttributionQuery` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn attribution_query_from_json(text: &str) -> Result<AttributionQuery, GridaidError> {
    read(text)
}

/// Writes a `AttributionQuery` as JSON text.
#[uniffi::export]
pub fn attribution_query_to_json(value: AttributionQuery) -> String {
    write(&value)
}

/// Reads a `Attributions` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn attributions_from_json(text: &str) -> Result<Attributions, GridaidError> {
    read(text)
}

/// Writes a `Attributions` as JSON text.
#[uniffi::export]
pub fn attributions_to_json(value: Attributions) -> String {
    write(&value)
}

/// Reads a `CalendarFile` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn calendar_file_from_json(text: &str) -> Result<CalendarFile, GridaidError> {
    read(text)
}

/// Writes a `CalendarFile` as JSON text.
#[uniffi::export]
pub fn calendar_file_to_json(value: CalendarFile) -> String {
    write(&value)
}

/// Reads a `CaseFile` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn case_file_from_json(text: &str) -> Result<CaseFile, GridaidError> {
    read(text)
}

/// Writes a `CaseFile` as JSON text.
#[uniffi::export]
pub fn case_file_to_json(value: CaseFile) -> String {
    write(&value)
}

/// Reads a `CaseFileReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn case_file_report_from_json(text: &str) -> Result<CaseFileReport, GridaidError> {
    read(text)
}

/// Writes a `CaseFileReport` as JSON text.
#[uniffi::export]
pub fn case_file_report_to_json(value: CaseFileReport) -> String {
    write(&value)
}

/// Reads a `CitizenNumberCheck` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn citizen_number_check_from_json(text: &str) -> Result<CitizenNumberCheck, GridaidError> {
    read(text)
}

/// Writes a `CitizenNumberCheck` as JSON text.
#[uniffi::export]
pub fn citizen_number_check_to_json(value: CitizenNumberCheck) -> String {
    write(&value)
}

/// Reads a `ClauseInfo` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn clause_info_from_json(text: &str) -> Result<ClauseInfo, GridaidError> {
    read(text)
}

/// Writes a `ClauseInfo` as JSON text.
#[uniffi::export]
pub fn clause_info_to_json(value: ClauseInfo) -> String {
    write(&value)
}

/// Reads a `DecodedGrid` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn decoded_grid_from_json(text: &str) -> Result<DecodedGrid, GridaidError> {
    read(text)
}

/// Writes a `DecodedGrid` as JSON text.
#[uniffi::export]
pub fn decoded_grid_to_json(value: DecodedGrid) -> String {
    write(&value)
}

/// Reads a `DecodedGridHistory` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn decoded_grid_history_from_json(text: &str) -> Result<DecodedGridHistory, GridaidError> {
    read(text)
}

/// Writes a `DecodedGridHistory` as JSON text.
#[uniffi::export]
pub fn decoded_grid_history_to_json(value: DecodedGridHistory) -> String {
    write(&value)
}

/// Reads a `DecodedHousehold` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn decoded_household_from_json(text: &str) -> Result<DecodedHousehold, GridaidError> {
    read(text)
}

/// Writes a `DecodedHousehold` as JSON text.
#[uniffi::export]
pub fn decoded_household_to_json(value: DecodedHousehold) -> String {
    write(&value)
}

/// Reads a `DisabilityCertificateCheck` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn disability_certificate_check_from_json(
    text: &str,
) -> Result<DisabilityCertificateCheck, GridaidError> {
    read(text)
}

/// Writes a `DisabilityCertificateCheck` as JSON text.
#[uniffi::export]
pub fn disability_certificate_check_to_json(value: DisabilityCertificateCheck) -> String {
    write(&value)
}

/// Reads a `DisabilityFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn disability_facts_from_json(text: &str) -> Result<DisabilityFacts, GridaidError> {
    read(text)
}

/// Writes a `DisabilityFacts` as JSON text.
#[uniffi::export]
pub fn disability_facts_to_json(value: DisabilityFacts) -> String {
    write(&value)
}

/// Reads a `FamilyFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn family_facts_from_json(text: &str) -> Result<FamilyFacts, GridaidError> {
    read(text)
}

/// Writes a `FamilyFacts` as JSON text.
#[uniffi::export]
pub fn family_facts_to_json(value: FamilyFacts) -> String {
    write(&value)
}

/// Reads a `Finding` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn finding_from_json(text: &str) -> Result<Finding, GridaidError> {
    read(text)
}

/// Writes a `Finding` as JSON text.
#[uniffi::export]
pub fn finding_to_json(value: Finding) -> String {
    write(&value)
}

/// Reads a `GridAt` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_at_from_json(text: &str) -> Result<GridAt, GridaidError> {
    read(text)
}

/// Writes a `GridAt` as JSON text.
#[uniffi::export]
pub fn grid_at_to_json(value: GridAt) -> String {
    write(&value)
}

/// Reads a `GridCoverage` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_coverage_from_json(text: &str) -> Result<GridCoverage, GridaidError> {
    read(text)
}

/// Writes a `GridCoverage` as JSON text.
#[uniffi::export]
pub fn grid_coverage_to_json(value: GridCoverage) -> String {
    write(&value)
}

/// Reads a `GridFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_facts_from_json(text: &str) -> Result<GridFacts, GridaidError> {
    read(text)
}

/// Writes a `GridFacts` as JSON text.
#[uniffi::export]
pub fn grid_facts_to_json(value: GridFacts) -> String {
    write(&value)
}

/// Reads a `GridGeoJson` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_geo_json_from_json(text: &str) -> Result<GridGeoJson, GridaidError> {
    read(text)
}

/// Writes a `GridGeoJson` as JSON text.
#[uniffi::export]
pub fn grid_geo_json_to_json(value: GridGeoJson) -> String {
    write(&value)
}

/// Reads a `GridHistogram` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_histogram_from_json(text: &str) -> Result<GridHistogram, GridaidError> {
    read(text)
}

/// Writes a `GridHistogram` as JSON text.
#[uniffi::export]
pub fn grid_histogram_to_json(value: GridHistogram) -> String {
    write(&value)
}

/// Reads a `GridHistory` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_history_from_json(text: &str) -> Result<GridHistory, GridaidError> {
    read(text)
}

/// Writes a `GridHistory` as JSON text.
#[uniffi::export]
pub fn grid_history_to_json(value: GridHistory) -> String {
    write(&value)
}

/// Reads a `GridPicture` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_picture_from_json(text: &str) -> Result<GridPicture, GridaidError> {
    read(text)
}

/// Writes a `GridPicture` as JSON text.
#[uniffi::export]
pub fn grid_picture_to_json(value: GridPicture) -> String {
    write(&value)
}

/// Reads a `GridReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn grid_report_from_json(text: &str) -> Result<GridReport, GridaidError> {
    read(text)
}

/// Writes a `GridReport` as JSON text.
#[uniffi::export]
pub fn grid_report_to_json(value: GridReport) -> String {
    write(&value)
}

/// Reads a `Household` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn household_from_json(text: &str) -> Result<Household, GridaidError> {
    read(text)
}

/// Writes a `Household` as JSON text.
#[uniffi::export]
pub fn household_to_json(value: Household) -> String {
    write(&value)
}

/// Reads a `HouseholdFormation` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn household_formation_from_json(text: &str) -> Result<HouseholdFormation, GridaidError> {
    read(text)
}

/// Writes a `HouseholdFormation` as JSON text.
#[uniffi::export]
pub fn household_formation_to_json(value: HouseholdFormation) -> String {
    write(&value)
}

/// Reads a `HouseholdLeaders` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn household_leaders_from_json(text: &str) -> Result<HouseholdLeaders, GridaidError> {
    read(text)
}

/// Writes a `HouseholdLeaders` as JSON text.
#[uniffi::export]
pub fn household_leaders_to_json(value: HouseholdLeaders) -> String {
    write(&value)
}

/// Reads a `HouseholdStatus` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn household_status_from_json(text: &str) -> Result<HouseholdStatus, GridaidError> {
    read(text)
}

/// Writes a `HouseholdStatus` as JSON text.
#[uniffi::export]
pub fn household_status_to_json(value: HouseholdStatus) -> String {
    write(&value)
}

/// Reads a `IncomeCount` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn income_count_from_json(text: &str) -> Result<IncomeCount, GridaidError> {
    read(text)
}

/// Writes a `IncomeCount` as JSON text.
#[uniffi::export]
pub fn income_count_to_json(value: IncomeCount) -> String {
    write(&value)
}

/// Reads a `IncomeFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn income_facts_from_json(text: &str) -> Result<IncomeFacts, GridaidError> {
    read(text)
}

/// Writes a `IncomeFacts` as JSON text.
#[uniffi::export]
pub fn income_facts_to_json(value: IncomeFacts) -> String {
    write(&value)
}

/// Reads a `InquiryScope` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn inquiry_scope_from_json(text: &str) -> Result<InquiryScope, GridaidError> {
    read(text)
}

/// Writes a `InquiryScope` as JSON text.
#[uniffi::export]
pub fn inquiry_scope_to_json(value: InquiryScope) -> String {
    write(&value)
}

/// Reads a `Lang` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn lang_from_json(text: &str) -> Result<Lang, GridaidError> {
    read(text)
}

/// Writes a `Lang` as JSON text.
#[uniffi::export]
pub fn lang_to_json(value: Lang) -> String {
    write(&value)
}

/// Reads a `LeaderFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn leader_facts_from_json(text: &str) -> Result<LeaderFacts, GridaidError> {
    read(text)
}

/// Writes a `LeaderFacts` as JSON text.
#[uniffi::export]
pub fn leader_facts_to_json(value: LeaderFacts) -> String {
    write(&value)
}

/// Reads a `LeaderProposal` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn leader_proposal_from_json(text: &str) -> Result<LeaderProposal, GridaidError> {
    read(text)
}

/// Writes a `LeaderProposal` as JSON text.
#[uniffi::export]
pub fn leader_proposal_to_json(value: LeaderProposal) -> String {
    write(&value)
}

/// Reads a `LeaderRoster` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn leader_roster_from_json(text: &str) -> Result<LeaderRoster, GridaidError> {
    read(text)
}

/// Writes a `LeaderRoster` as JSON text.
#[uniffi::export]
pub fn leader_roster_to_json(value: LeaderRoster) -> String {
    write(&value)
}

/// Reads a `LinkedHelp` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn linked_help_from_json(text: &str) -> Result<LinkedHelp, GridaidError> {
    read(text)
}

/// Writes a `LinkedHelp` as JSON text.
#[uniffi::export]
pub fn linked_help_to_json(value: LinkedHelp) -> String {
    write(&value)
}

/// Reads a `LocalOverlay` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn local_overlay_from_json(text: &str) -> Result<LocalOverlay, GridaidError> {
    read(text)
}

/// Writes a `LocalOverlay` as JSON text.
#[uniffi::export]
pub fn local_overlay_to_json(value: LocalOverlay) -> String {
    write(&value)
}

/// Reads a `MeetingFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn meeting_facts_from_json(text: &str) -> Result<MeetingFacts, GridaidError> {
    read(text)
}

/// Writes a `MeetingFacts` as JSON text.
#[uniffi::export]
pub fn meeting_facts_to_json(value: MeetingFacts) -> String {
    write(&value)
}

/// Reads a `MeetingReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn meeting_report_from_json(text: &str) -> Result<MeetingReport, GridaidError> {
    read(text)
}

/// Writes a `MeetingReport` as JSON text.
#[uniffi::export]
pub fn meeting_report_to_json(value: MeetingReport) -> String {
    write(&value)
}

/// Reads a `MergedVisits` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn merged_visits_from_json(text: &str) -> Result<MergedVisits, GridaidError> {
    read(text)
}

/// Writes a `MergedVisits` as JSON text.
#[uniffi::export]
pub fn merged_visits_to_json(value: MergedVisits) -> String {
    write(&value)
}

/// Reads a `NextQuestion` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn next_question_from_json(text: &str) -> Result<NextQuestion, GridaidError> {
    read(text)
}

/// Writes a `NextQuestion` as JSON text.
#[uniffi::export]
pub fn next_question_to_json(value: NextQuestion) -> String {
    write(&value)
}

/// Reads a `OpenSet` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn open_set_from_json(text: &str) -> Result<OpenSet, GridaidError> {
    read(text)
}

/// Writes a `OpenSet` as JSON text.
#[uniffi::export]
pub fn open_set_to_json(value: OpenSet) -> String {
    write(&value)
}

/// Reads a `ParameterAnswer` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn parameter_answer_from_json(text: &str) -> Result<ParameterAnswer, GridaidError> {
    read(text)
}

/// Writes a `ParameterAnswer` as JSON text.
#[uniffi::export]
pub fn parameter_answer_to_json(value: ParameterAnswer) -> String {
    write(&value)
}

/// Reads a `ParameterInfo` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn parameter_info_from_json(text: &str) -> Result<ParameterInfo, GridaidError> {
    read(text)
}

/// Writes a `ParameterInfo` as JSON text.
#[uniffi::export]
pub fn parameter_info_to_json(value: ParameterInfo) -> String {
    write(&value)
}

/// Reads a `PartitionReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn partition_report_from_json(text: &str) -> Result<PartitionReport, GridaidError> {
    read(text)
}

/// Writes a `PartitionReport` as JSON text.
#[uniffi::export]
pub fn partition_report_to_json(value: PartitionReport) -> String {
    write(&value)
}

/// Reads a `PartitionRequest` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn partition_request_from_json(text: &str) -> Result<PartitionRequest, GridaidError> {
    read(text)
}

/// Writes a `PartitionRequest` as JSON text.
#[uniffi::export]
pub fn partition_request_to_json(value: PartitionRequest) -> String {
    write(&value)
}

/// Reads a `PlaceSummary` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn place_summary_from_json(text: &str) -> Result<PlaceSummary, GridaidError> {
    read(text)
}

/// Writes a `PlaceSummary` as JSON text.
#[uniffi::export]
pub fn place_summary_to_json(value: PlaceSummary) -> String {
    write(&value)
}

/// Reads a `Programme` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn programme_from_json(text: &str) -> Result<Programme, GridaidError> {
    read(text)
}

/// Writes a `Programme` as JSON text.
#[uniffi::export]
pub fn programme_to_json(value: Programme) -> String {
    write(&value)
}

/// Reads a `Receipt` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn receipt_from_json(text: &str) -> Result<Receipt, GridaidError> {
    read(text)
}

/// Writes a `Receipt` as JSON text.
#[uniffi::export]
pub fn receipt_to_json(value: Receipt) -> String {
    write(&value)
}

/// Reads a `Recheck` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn recheck_from_json(text: &str) -> Result<Recheck, GridaidError> {
    read(text)
}

/// Writes a `Recheck` as JSON text.
#[uniffi::export]
pub fn recheck_to_json(value: Recheck) -> String {
    write(&value)
}

/// Reads a `RecipientFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn recipient_facts_from_json(text: &str) -> Result<RecipientFacts, GridaidError> {
    read(text)
}

/// Writes a `RecipientFacts` as JSON text.
#[uniffi::export]
pub fn recipient_facts_to_json(value: RecipientFacts) -> String {
    write(&value)
}

/// Reads a `RecipientReview` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn recipient_review_from_json(text: &str) -> Result<RecipientReview, GridaidError> {
    read(text)
}

/// Writes a `RecipientReview` as JSON text.
#[uniffi::export]
pub fn recipient_review_to_json(value: RecipientReview) -> String {
    write(&value)
}

/// Reads a `Reform` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn reform_from_json(text: &str) -> Result<Reform, GridaidError> {
    read(text)
}

/// Writes a `Reform` as JSON text.
#[uniffi::export]
pub fn reform_to_json(value: Reform) -> String {
    write(&value)
}

/// Reads a `Reorganisation` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn reorganisation_from_json(text: &str) -> Result<Reorganisation, GridaidError> {
    read(text)
}

/// Writes a `Reorganisation` as JSON text.
#[uniffi::export]
pub fn reorganisation_to_json(value: Reorganisation) -> String {
    write(&value)
}

/// Reads a `ReorganisationReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn reorganisation_report_from_json(text: &str) -> Result<ReorganisationReport, GridaidError> {
    read(text)
}

/// Writes a `ReorganisationReport` as JSON text.
#[uniffi::export]
pub fn reorganisation_report_to_json(value: ReorganisationReport) -> String {
    write(&value)
}

/// Reads a `Reorganised` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn reorganised_from_json(text: &str) -> Result<Reorganised, GridaidError> {
    read(text)
}

/// Writes a `Reorganised` as JSON text.
#[uniffi::export]
pub fn reorganised_to_json(value: Reorganised) -> String {
    write(&value)
}

/// Reads a `RouteDay` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn route_day_from_json(text: &str) -> Result<RouteDay, GridaidError> {
    read(text)
}

/// Writes a `RouteDay` as JSON text.
#[uniffi::export]
pub fn route_day_to_json(value: RouteDay) -> String {
    write(&value)
}

/// Reads a `RoutePoints` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn route_points_from_json(text: &str) -> Result<RoutePoints, GridaidError> {
    read(text)
}

/// Writes a `RoutePoints` as JSON text.
#[uniffi::export]
pub fn route_points_to_json(value: RoutePoints) -> String {
    write(&value)
}

/// Reads a `RuleGraph` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn rule_graph_from_json(text: &str) -> Result<RuleGraph, GridaidError> {
    read(text)
}

/// Writes a `RuleGraph` as JSON text.
#[uniffi::export]
pub fn rule_graph_to_json(value: RuleGraph) -> String {
    write(&value)
}

/// Reads a `SelectablePlace` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn selectable_place_from_json(text: &str) -> Result<SelectablePlace, GridaidError> {
    read(text)
}

/// Writes a `SelectablePlace` as JSON text.
#[uniffi::export]
pub fn selectable_place_to_json(value: SelectablePlace) -> String {
    write(&value)
}

/// Reads a `SelfCareFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn self_care_facts_from_json(text: &str) -> Result<SelfCareFacts, GridaidError> {
    read(text)
}

/// Writes a `SelfCareFacts` as JSON text.
#[uniffi::export]
pub fn self_care_facts_to_json(value: SelfCareFacts) -> String {
    write(&value)
}

/// Reads a `SelfCareResult` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn self_care_result_from_json(text: &str) -> Result<SelfCareResult, GridaidError> {
    read(text)
}

/// Writes a `SelfCareResult` as JSON text.
#[uniffi::export]
pub fn self_care_result_to_json(value: SelfCareResult) -> String {
    write(&value)
}

/// Reads a `SevereDisability` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn severe_disability_from_json(text: &str) -> Result<SevereDisability, GridaidError> {
    read(text)
}

/// Writes a `SevereDisability` as JSON text.
#[uniffi::export]
pub fn severe_disability_to_json(value: SevereDisability) -> String {
    write(&value)
}

/// Reads a `TemporaryPath` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn temporary_path_from_json(text: &str) -> Result<TemporaryPath, GridaidError> {
    read(text)
}

/// Writes a `TemporaryPath` as JSON text.
#[uniffi::export]
pub fn temporary_path_to_json(value: TemporaryPath) -> String {
    write(&value)
}

/// Reads a `Text` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn text_from_json(text: &str) -> Result<Text, GridaidError> {
    read(text)
}

/// Writes a `Text` as JSON text.
#[uniffi::export]
pub fn text_to_json(value: Text) -> String {
    write(&value)
}

/// Reads a `Timeline` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn timeline_from_json(text: &str) -> Result<Timeline, GridaidError> {
    read(text)
}

/// Writes a `Timeline` as JSON text.
#[uniffi::export]
pub fn timeline_to_json(value: Timeline) -> String {
    write(&value)
}

/// Reads a `VisitDiaries` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_diaries_from_json(text: &str) -> Result<VisitDiaries, GridaidError> {
    read(text)
}

/// Writes a `VisitDiaries` as JSON text.
#[uniffi::export]
pub fn visit_diaries_to_json(value: VisitDiaries) -> String {
    write(&value)
}

/// Reads a `VisitDuties` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_duties_from_json(text: &str) -> Result<VisitDuties, GridaidError> {
    read(text)
}

/// Writes a `VisitDuties` as JSON text.
#[uniffi::export]
pub fn visit_duties_to_json(value: VisitDuties) -> String {
    write(&value)
}

/// Reads a `VisitFacts` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_facts_from_json(text: &str) -> Result<VisitFacts, GridaidError> {
    read(text)
}

/// Writes a `VisitFacts` as JSON text.
#[uniffi::export]
pub fn visit_facts_to_json(value: VisitFacts) -> String {
    write(&value)
}

/// Reads a `VisitPlan` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_plan_from_json(text: &str) -> Result<VisitPlan, GridaidError> {
    read(text)
}

/// Writes a `VisitPlan` as JSON text.
#[uniffi::export]
pub fn visit_plan_to_json(value: VisitPlan) -> String {
    write(&value)
}

/// Reads a `VisitPlanRequest` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_plan_request_from_json(text: &str) -> Result<VisitPlanRequest, GridaidError> {
    read(text)
}

/// Writes a `VisitPlanRequest` as JSON text.
#[uniffi::export]
pub fn visit_plan_request_to_json(value: VisitPlanRequest) -> String {
    write(&value)
}

/// Reads a `VisitPolicies` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_policies_from_json(text: &str) -> Result<VisitPolicies, GridaidError> {
    read(text)
}

/// Writes a `VisitPolicies` as JSON text.
#[uniffi::export]
pub fn visit_policies_to_json(value: VisitPolicies) -> String {
    write(&value)
}

/// Reads a `VisitReadings` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_readings_from_json(text: &str) -> Result<VisitReadings, GridaidError> {
    read(text)
}

/// Writes a `VisitReadings` as JSON text.
#[uniffi::export]
pub fn visit_readings_to_json(value: VisitReadings) -> String {
    write(&value)
}

/// Reads a `VisitReport` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn visit_report_from_json(text: &str) -> Result<VisitReport, GridaidError> {
    read(text)
}

/// Writes a `VisitReport` as JSON text.
#[uniffi::export]
pub fn visit_report_to_json(value: VisitReport) -> String {
    write(&value)
}

/// Reads a `WhatIf` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn what_if_from_json(text: &str) -> Result<WhatIf, GridaidError> {
    read(text)
}

/// Writes a `WhatIf` as JSON text.
#[uniffi::export]
pub fn what_if_to_json(value: WhatIf) -> String {
    write(&value)
}

/// Reads a `Why` from JSON text; any fault refuses the whole.
#[uniffi::export]
pub fn why_from_json(text: &str) -> Result<Why, GridaidError> {
    read(text)
}

/// Writes a `Why` as JSON text.
#[uniffi::export]
pub fn why_to_json(value: Why) -> String {
    write(&value)
}

//! The operations, one function each: thin, since the rooms do the work.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::{Refusal, Wire, decode, handles};
use crate::case::{self, CaseFile, CaseFileReport};
use crate::eligibility::{self, Assessment, MissingParameter, Programme, Standards};
use crate::finding::{Code, Finding, Place};
use crate::grid::{
    self, AttributionQuery, Attributions, GridAt, GridFacts, GridGeoJson, GridHistogram,
    GridHistory, GridPicture, GridReport, PartitionReport, PartitionRequest, Reorganisation,
    ReorganisationReport, Reorganised, SelectablePlace,
};
use crate::household::{
    self, ApplicationPlaceFacts, ApplicationPlaces, DisabilityCertificateCheck, DisabilityFacts,
    FamilyFacts, Household, HouseholdFormation, IncomeCount, IncomeFacts, SelfCareFacts,
    SelfCareResult, SevereDisability,
};
use crate::identity::{
    self, CitizenNumberCheck, HoldsIds, IdOf, Sifted, asked, sift, sift_at, tell,
};
use crate::inquiry::{
    self, AssessmentText, InquiryScope, NextQuestion, OpenSet, Receipt, Recheck, RuleGraph,
    Timeline, WhatIf, Why,
};
use crate::law::{self, ClauseInfo};
use crate::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use crate::message::{self, Lang, Text};
use crate::policy::{ParameterInfo, PolicyPack, Resolved};
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
pub fn check_citizen_number(
    number: &str,
    synthetic: bool,
    birth_date: Option<NaiveDate>,
) -> CitizenNumberCheck {
    identity::check_citizen_number(number, synthetic, birth_date)
}

/// Checks the number of a disability certificate (残疾人证号, N-20 to N-22) without echoing a digit of it; category and grade
/// are proposed only where the place reads them from it.
pub fn check_disability_certificate(
    pack: &PolicyPack,
    number: &str,
    synthetic: bool,
    as_of: NaiveDate,
) -> DisabilityCertificateCheck {
    household::check_disability_certificate(pack, number, synthetic, as_of)
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
pub fn describe_finding(finding: &Finding, lang: Lang) -> Text {
    message::describe(finding, lang)
}

/// The clause table (条款表): every clause that the library rests on, and how it carries it.
pub fn clauses() -> Vec<ClauseInfo> {
    law::clauses().map(ClauseInfo::from).collect()
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
pub fn parameters(pack: &PolicyPack, on: NaiveDate) -> Vec<ParameterInfo> {
    pack.list(on)
}

/// The value of a parameter on a date (政策参数), or that it is missing: never a zero.
///
/// # Errors
/// A key that no parameter has.
pub fn parameter(pack: &PolicyPack, key: &str, on: NaiveDate) -> Result<ParameterAnswer, Refusal> {
    if pack.parameter(key).is_none() {
        return Err(Finding::data(Code::PolicyUnknownKey, Place::at("/key")).into());
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
pub fn decode_grid_history(text: &str) -> DecodedGridHistory {
    let (value, findings) = decoded(text);
    DecodedGridHistory {
        history: value,
        findings,
    }
}

/// Answers a household under the law of a date without grounds (认定): outcomes, amount, and what
/// is missing. Advice, never a decision.
pub fn classify(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Assessment {
    eligibility::classify(&Standards::resolve(pack, as_of), household)
}

/// Answers a household under the law of a date with the grounds of every outcome (认定及理由).
/// Advice, never a decision.
pub fn assess(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Assessment {
    eligibility::assess(&Standards::resolve(pack, as_of), household)
}

/// Who belongs to an applicant's household (家庭成员认定, D-10 to D-18), each with the clause, and whether a near
/// relative of staff is among them (D-65). Advice, never a decision.
pub fn form_household(
    pack: &PolicyPack,
    facts: &FamilyFacts,
    as_of: NaiveDate,
) -> HouseholdFormation {
    let sifted = sift(facts);
    let mut out = household::form_household(pack, &sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// Where a household may apply (申请地, D-60 to D-62a, T-50), by where its members are registered and live: each town with
/// its clause. Advice, never a refusal.
pub fn application_places(
    pack: &PolicyPack,
    facts: &ApplicationPlaceFacts,
    as_of: NaiveDate,
) -> ApplicationPlaces {
    household::application_places(pack, facts, as_of)
}

/// What the listed income is worth a month, class by class (收入核算, D-20 to D-26, T-21, T-22): the household with
/// the amounts that [`assess`] reads, and how each item counts.
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
pub fn severe_disability(
    pack: &PolicyPack,
    facts: &DisabilityFacts,
    as_of: NaiveDate,
) -> SevereDisability {
    household::severe_disability(pack, facts, as_of)
}

/// The care tier of a tekun person from six indicators, or from a departure with a reason (生活自理能力评估, T-40 to
/// T-46). Advice, never a decision.
pub fn assess_self_care(
    pack: &PolicyPack,
    facts: &SelfCareFacts,
    as_of: NaiveDate,
) -> SelfCareResult {
    household::assess_self_care(pack, facts, as_of)
}

/// What is due and what was paid in each month of a period, by the numbers of that month (待遇核算, D-46, D-50 to
/// D-54, D-98, T-46, T-47): arrears across a change of the standard.
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
pub fn review_recipient(
    pack: &PolicyPack,
    facts: &RecipientFacts,
    as_of: NaiveDate,
) -> RecipientReview {
    support::review_recipient(pack, facts, as_of)
}

/// What the statuses of a household open by law on a date (救助衔接清单, H-01 to H-12), each with clause and body; and
/// where the groups outside this library are sent. Advice, never a decision.
pub fn linked_help(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> LinkedHelp {
    support::linked_help(pack, household, as_of)
}

/// How temporary assistance is given on a date (临时救助办理指引, L-20 to L-42): classes, what may be skipped, who
/// decides, limits and cap. Advice, never a decision.
pub fn temporary_path(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> TemporaryPath {
    support::temporary_path(pack, household, as_of)
}

/// Everything unknown that can still change a result (待查事项), first what settles most for its burden: of all
/// programmes, or of one.
pub fn open_set(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> OpenSet {
    inquiry::open_set(&Standards::resolve(pack, as_of), household, scope)
}

/// What to ask next (下一问): the first question of the open set; none when nothing unknown can change a result.
pub fn next_question(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> NextQuestion {
    inquiry::next_question(&Standards::resolve(pack, as_of), household, scope)
}

/// Why each certain result is what it is (决定性事实): the smallest sets of facts that decide it alone.
pub fn why(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    scope: &InquiryScope,
) -> Why {
    let standards = Standards::resolve(pack, as_of);
    inquiry::why(&standards, household, scope.programme)
}

/// What would change the answers (改变结论的条件): the distance to each threshold, the facts that alone would do it,
/// and what time will change until a day.
pub fn what_if(
    pack: &PolicyPack,
    household: &Household,
    as_of: NaiveDate,
    until: NaiveDate,
) -> WhatIf {
    inquiry::what_if(pack, household, as_of, until)
}

/// The same household from one day to another (时间线): periods of one answer, with what moved each change.
pub fn timeline(
    pack: &PolicyPack,
    household: &Household,
    from: NaiveDate,
    to: NaiveDate,
) -> Timeline {
    inquiry::timeline(pack, household, from, to)
}

/// The receipt of a household's answer (回执): the hashes of parameters, facts and answer, version and date.
pub fn receipt(pack: &PolicyPack, household: &Household, as_of: NaiveDate) -> Receipt {
    inquiry::receipt(pack, household, as_of)
}

/// Computes the answer of a receipt again from the facts (复核) and says what agrees.
pub fn recheck(pack: &PolicyPack, receipt: &Receipt, household: &Household) -> Recheck {
    inquiry::recheck(pack, receipt, household)
}

/// An assessment with its grounds as sentences to be read aloud (认定说明). It holds personal facts.
pub fn describe_assessment(
    pack: &PolicyPack,
    assessment: &Assessment,
    lang: Lang,
) -> AssessmentText {
    inquiry::describe_assessment(pack, assessment, lang)
}

/// The picture of a programme's rule on a date (规则图), as Mermaid and SVG with the clause at each condition.
pub fn rule_graph(
    pack: &PolicyPack,
    programme: Programme,
    as_of: NaiveDate,
    lang: Lang,
) -> RuleGraph {
    inquiry::rule_graph(pack, programme, as_of, lang)
}

/// What the file of a case shows on a date (办件检查): materials told once and in full (D-64, T-53), consents (P-14, T-52,
/// P-16), cards kept by staff (D-55), the county's visit (D-75), the written decision (M-28). Advice, never a decision.
pub fn check_case_file(facts: &CaseFile, as_of: NaiveDate) -> CaseFileReport {
    let sifted = sift(facts);
    let mut out = case::check_case_file(&sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// Checks a district's grid as a whole (网格检查, S10 to S15, S19, S46): the register and the rules of a date.
pub fn check_grid(pack: &PolicyPack, facts: &GridFacts, on: NaiveDate) -> GridReport {
    handles::Grid::new(facts).check(pack, on)
}

/// Draws micro-grids of about the size that S11 asks for along the buildings (微网格划分), proven best; keeps today's
/// unless a margin is gained. Advice, never a decision.
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
pub fn grid_picture(facts: &GridFacts, place: &str, levels: u32, lang: Lang) -> GridPicture {
    handles::Grid::new(facts).picture(place, levels, lang)
}

/// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of all
/// where the text is empty.
pub fn grid_histogram(
    pack: &PolicyPack,
    facts: &GridFacts,
    place: &str,
    on: NaiveDate,
    lang: Lang,
) -> GridHistogram {
    handles::Grid::new(facts).histogram(pack, place, on, lang)
}

/// The places of a grid with coordinates as GeoJSON (网格地图, RFC 7946): of a place and all below it, or of all where the
/// text is empty. It holds nothing of any household.
pub fn grid_geo_json(facts: &GridFacts, place: &str) -> GridGeoJson {
    let sifted = sift(facts);
    let mut out = grid::geo_json(&sifted.facts, place);
    tell(sifted.told, &mut out.findings);
    out
}

/// The grid of a day as it was known on another (某日网格): without `known_at`, as it is known now. An old report is made
/// again by its own two dates.
pub fn grid_at(history: &GridHistory, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridAt {
    let sifted = sift(history);
    let mut out = sifted.facts.at(as_of, known_at);
    tell(sifted.told, &mut out.findings);
    out
}

/// The places that a form may offer on a day (可选单位), in the order of the tree.
pub fn selectable_places(
    history: &GridHistory,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
) -> Vec<SelectablePlace> {
    sift(history).facts.selectable(as_of, known_at)
}

/// Which micro-grid records such as visits counted for then, and count for now (归属).
pub fn attribute(history: &GridHistory, query: &AttributionQuery) -> Attributions {
    let sifted = sift(query);
    let mut out = grid::attribute(&sift(history).facts, &sifted.facts);
    tell(sifted.told, &mut out.findings);
    out
}

/// Checks a re-organisation of the grid (网格调整检查, S49): what stands in its way, the exact difference, where every
/// household goes, and what the rules then find. Nothing is applied.
pub fn check_reorganisation(
    pack: &PolicyPack,
    history: &GridHistory,
    change: &Reorganisation,
) -> ReorganisationReport {
    reorganise(pack, history, change).report
}

/// Applies a re-organisation of the grid (网格调整, S49): the history with its entries added, of which nothing that was
/// entered before is changed; or the findings that refuse it.
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
pub fn check_leaders(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> Vec<Finding> {
    handles::Grid::new(facts).check_leaders(pack, leaders, on)
}

/// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks for
/// them. Advice, never a decision.
pub fn propose_leaders(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> LeaderProposal {
    handles::Grid::new(facts).propose_leaders(pack, leaders, on)
}

/// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
pub fn leader_roster(
    pack: &PolicyPack,
    facts: &GridFacts,
    leaders: &LeaderFacts,
    on: NaiveDate,
) -> LeaderRoster {
    handles::Grid::new(facts).leader_roster(pack, leaders, on)
}

/// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
pub fn household_leaders(
    facts: &GridFacts,
    leaders: &LeaderFacts,
    household: &str,
    on: NaiveDate,
) -> HouseholdLeaders {
    handles::Grid::new(facts).household_leaders(leaders, household, on)
}

/// Status, coverage and what is due of the visits of an area on a day (走访检查, S36 to S39).
///
/// An entry that names a household which is not listed may be of any of them, and nothing is called missed where it could
/// count: ask about a part of the households with the entries of these only.
pub fn check_visits(pack: &PolicyPack, facts: &VisitFacts, as_of: NaiveDate) -> VisitReport {
    let sifted = sift(facts);
    let mut out = visit::check(&sifted.facts, pack, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

/// The visit duties of a date as data (走访规则一览, S35 to S39, V-04 to V-10), each with its sentence and clause; and what
/// is open or does not fit the clauses.
pub fn visit_duties(pack: &PolicyPack, on: NaiveDate) -> VisitDuties {
    VisitDuties::of(pack, on)
}

/// The visits of an area under duties that somebody altered (假设的走访规则): take those of [`visit_duties`], change
/// a term, and ask what would be owed, done and overdue. Entries are those of the listed households, as in [`check_visits`].
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
pub fn merge_visits(log: &VisitDiaries) -> MergedVisits {
    let sifted = sift(log);
    let mut out = visit::merge_diaries(&sifted.facts.diaries);
    tell(sifted.told, &mut out.findings);
    out
}

/// Plans the visits of a period over teams, weeks and days (走访计划): what is urgent first, load balanced, buildings
/// together; what cannot fit and why. Advice, never a decision. Entries are those of the listed households, as in
/// [`check_visits`].
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
pub fn visit_calendar(plan: &VisitPlan, team: &str, lang: Lang, stamp: NaiveDate) -> CalendarFile {
    let team = Some(asked(team, IdOf::Thing)).filter(|t| !t.is_empty());
    visit::calendar_file(&sift(plan).facts, team, lang, stamp)
}

/// The days of a plan for a street router such as VROOM (导出路线数据).
pub fn visit_routes(plan: &VisitPlan, points: &RoutePoints) -> Vec<RouteDay> {
    visit::route_days(&sift(plan).facts, &sift(points).facts)
}

/// The calendar and the rolling reading of every duty beside each other (两种口径对照, A4), with the households that
/// they answer differently. Entries are those of the listed households, as in [`check_visits`].
pub fn compare_visit_readings(
    pack: &PolicyPack,
    facts: &VisitFacts,
    as_of: NaiveDate,
) -> VisitReadings {
    visit::compare_readings(pack, &sift(facts).facts, as_of)
}

/// Checks the regular meetings of micro-grid leaders (微网格长例会检查, S40): attendance, who called them, what is due. A meeting
/// that names a grid which is not listed may be of any of them: ask about a part of the grids with the meetings of these only.
pub fn check_meetings(pack: &PolicyPack, facts: &MeetingFacts, as_of: NaiveDate) -> MeetingReport {
    let sifted = sift(facts);
    let mut out = visit::check_meetings(pack, &sifted.facts, as_of);
    tell(sifted.told, &mut out.findings);
    out
}

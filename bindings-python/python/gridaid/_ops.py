# Written by `cargo xtask mirror` from core/src; change the core instead.
"""The operations of the wire."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from . import _native
from ._border import Given, call
from ._codec import Many
from ._handles import PolicyPack
from .types import (
    AmountFacts,
    AmountReport,
    ApplicationPlaceFacts,
    ApplicationPlaces,
    Assessment,
    AssessmentText,
    AttributionQuery,
    Attributions,
    CalendarFile,
    CaseFile,
    CaseFileReport,
    CitizenNumberCheck,
    ClauseInfo,
    DecodedGrid,
    DecodedGridHistory,
    DecodedHousehold,
    DisabilityCertificateCheck,
    DisabilityFacts,
    FamilyFacts,
    Finding,
    GridAt,
    GridFacts,
    GridGeoJson,
    GridHistogram,
    GridHistory,
    GridPicture,
    GridReport,
    Household,
    HouseholdFormation,
    HouseholdLeaders,
    IncomeCount,
    IncomeFacts,
    InquiryScope,
    Lang,
    LeaderFacts,
    LeaderProposal,
    LeaderRoster,
    LinkedHelp,
    MeetingFacts,
    MeetingReport,
    MergedVisits,
    NextQuestion,
    OpenSet,
    ParameterAnswer,
    ParameterInfo,
    PartitionReport,
    PartitionRequest,
    Programme,
    Receipt,
    Recheck,
    RecipientFacts,
    RecipientReview,
    Reorganisation,
    ReorganisationReport,
    Reorganised,
    RouteDay,
    RoutePoints,
    RuleGraph,
    SelectablePlace,
    SelfCareFacts,
    SelfCareResult,
    SevereDisability,
    TemporaryPath,
    Text,
    Timeline,
    VisitDiaries,
    VisitDuties,
    VisitFacts,
    VisitPlan,
    VisitPlanRequest,
    VisitPolicies,
    VisitReadings,
    VisitReport,
    WhatIf,
    Why,
)

__all__ = [
    "check_citizen_number",
    "check_disability_certificate",
    "describe_finding",
    "clauses",
    "parameters",
    "parameter",
    "decode_household",
    "decode_grid",
    "decode_grid_history",
    "classify",
    "assess",
    "form_household",
    "application_places",
    "count_income",
    "severe_disability",
    "assess_self_care",
    "amount_over",
    "review_recipient",
    "linked_help",
    "temporary_path",
    "open_set",
    "next_question",
    "why",
    "what_if",
    "timeline",
    "receipt",
    "recheck",
    "describe_assessment",
    "rule_graph",
    "check_case_file",
    "check_grid",
    "partition_grid",
    "grid_picture",
    "grid_histogram",
    "grid_geo_json",
    "grid_at",
    "selectable_places",
    "attribute",
    "check_reorganisation",
    "reorganise",
    "check_leaders",
    "propose_leaders",
    "leader_roster",
    "household_leaders",
    "check_visits",
    "visit_duties",
    "check_visits_under",
    "merge_visits",
    "plan_visits",
    "visit_calendar",
    "visit_routes",
    "compare_visit_readings",
    "check_meetings",
]


def check_citizen_number(
    number: str,
    synthetic: bool,
    birth_date: datetime.date | None = None,
) -> CitizenNumberCheck:
    """Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.

    A specimen number is accepted only where the data says `synthetic`, and is not compared with
    `birth_date`.
    """
    return call(CitizenNumberCheck, _native.check_citizen_number, number, synthetic, birth_date)


def check_disability_certificate(
    pack: PolicyPack,
    number: str,
    synthetic: bool,
    as_of: datetime.date,
) -> DisabilityCertificateCheck:
    """Checks the number of a disability certificate (残疾人证号, N-20 to N-22) without echoing a digit of it; category and grade
    are proposed only where the place reads them from it.
    """
    return call(DisabilityCertificateCheck, _native.check_disability_certificate, pack._native, number, synthetic, as_of)


def describe_finding(
    finding: Finding,
    lang: Lang,
) -> Text:
    """The text of a finding for people (说明文字): where, what, why, what to do."""
    return call(Text, _native.describe_finding, Given(finding), Given(lang))


def clauses(
) -> Sequence[ClauseInfo]:
    """The clause table (条款表): every clause that the library rests on, and how it carries it."""
    return call(Many[ClauseInfo], _native.clauses)


def parameters(
    pack: PolicyPack,
    on: datetime.date,
) -> Sequence[ParameterInfo]:
    """Every parameter as it stands on a date (参数一览): words, unit, clause, who may set it, and its value; without one it is
    open.
    """
    return call(Many[ParameterInfo], _native.parameters, pack._native, on)


def parameter(
    pack: PolicyPack,
    key: str,
    on: datetime.date,
) -> ParameterAnswer:
    """The value of a parameter on a date (政策参数), or that it is missing: never a zero.

    # Errors
    A key that no parameter has.
    """
    return call(ParameterAnswer, _native.parameter, pack._native, key, on)


def decode_household(
    text: str,
) -> DecodedHousehold:
    """Reads a household from JSON text; every fault is a finding and the rest is used."""
    return call(DecodedHousehold, _native.decode_household, text)


def decode_grid(
    text: str,
) -> DecodedGrid:
    """Reads a grid register from JSON text; every fault is a finding and the rest is used."""
    return call(DecodedGrid, _native.decode_grid, text)


def decode_grid_history(
    text: str,
) -> DecodedGridHistory:
    """Reads a history of the grid from JSON text; every fault is a finding and the rest is used."""
    return call(DecodedGridHistory, _native.decode_grid_history, text)


def classify(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
) -> Assessment:
    """Answers a household under the law of a date without grounds (认定): outcomes, amount, and what
    is missing. Advice, never a decision.
    """
    return call(Assessment, _native.classify, pack._native, Given(household), as_of)


def assess(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
) -> Assessment:
    """Answers a household under the law of a date with the grounds of every outcome (认定及理由).
    Advice, never a decision.
    """
    return call(Assessment, _native.assess, pack._native, Given(household), as_of)


def form_household(
    pack: PolicyPack,
    facts: FamilyFacts,
    as_of: datetime.date,
) -> HouseholdFormation:
    """Who belongs to an applicant's household (家庭成员认定, D-10 to D-18), each with the clause, and whether a near
    relative of staff is among them (D-65). Advice, never a decision.
    """
    return call(HouseholdFormation, _native.form_household, pack._native, Given(facts), as_of)


def application_places(
    pack: PolicyPack,
    facts: ApplicationPlaceFacts,
    as_of: datetime.date,
) -> ApplicationPlaces:
    """Where a household may apply (申请地, D-60 to D-62a, T-50), by where its members are registered and live: each town with
    its clause. Advice, never a refusal.
    """
    return call(ApplicationPlaces, _native.application_places, pack._native, Given(facts), as_of)


def count_income(
    pack: PolicyPack,
    household: Household,
    income: IncomeFacts,
    as_of: datetime.date,
) -> IncomeCount:
    """What the listed income is worth a month, class by class (收入核算, D-20 to D-26, T-21, T-22): the household with
    the amounts that `assess` reads, and how each item counts.
    """
    return call(IncomeCount, _native.count_income, pack._native, Given(household), Given(income), as_of)


def severe_disability(
    pack: PolicyPack,
    facts: DisabilityFacts,
    as_of: datetime.date,
) -> SevereDisability:
    """One disability certificate under the four predicates that the texts call severe (重度残疾, C6, N-24)."""
    return call(SevereDisability, _native.severe_disability, pack._native, Given(facts), as_of)


def assess_self_care(
    pack: PolicyPack,
    facts: SelfCareFacts,
    as_of: datetime.date,
) -> SelfCareResult:
    """The care tier of a tekun person from six indicators, or from a departure with a reason (生活自理能力评估, T-40 to
    T-46). Advice, never a decision.
    """
    return call(SelfCareResult, _native.assess_self_care, pack._native, Given(facts), as_of)


def amount_over(
    pack: PolicyPack,
    facts: AmountFacts,
    from_: datetime.date,
    to: datetime.date,
) -> AmountReport:
    """What is due and what was paid in each month of a period, by the numbers of that month (待遇核算, D-46, D-50 to
    D-54, D-98, T-46, T-47): arrears across a change of the standard.
    """
    return call(AmountReport, _native.amount_over, pack._native, Given(facts), from_, to)


def review_recipient(
    pack: PolicyPack,
    facts: RecipientFacts,
    as_of: datetime.date,
) -> RecipientReview:
    """Whether support goes on (在保对象核查, T-70 to T-79, D-91 to D-101): which ground ends or changes it, what must be done
    before, and when the next review is due. Advice, never a decision.
    """
    return call(RecipientReview, _native.review_recipient, pack._native, Given(facts), as_of)


def linked_help(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
) -> LinkedHelp:
    """What the statuses of a household open by law on a date (救助衔接清单, H-01 to H-12), each with clause and body; and
    where the groups outside this library are sent. Advice, never a decision.
    """
    return call(LinkedHelp, _native.linked_help, pack._native, Given(household), as_of)


def temporary_path(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
) -> TemporaryPath:
    """How temporary assistance is given on a date (临时救助办理指引, L-20 to L-42): classes, what may be skipped, who
    decides, limits and cap. Advice, never a decision.
    """
    return call(TemporaryPath, _native.temporary_path, pack._native, Given(household), as_of)


def open_set(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
    scope: InquiryScope,
) -> OpenSet:
    """Everything unknown that can still change a result (待查事项), first what settles most for its burden: of all
    programmes, or of one.
    """
    return call(OpenSet, _native.open_set, pack._native, Given(household), as_of, Given(scope))


def next_question(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
    scope: InquiryScope,
) -> NextQuestion:
    """What to ask next (下一问): the first question of the open set; none when nothing unknown can change a result."""
    return call(NextQuestion, _native.next_question, pack._native, Given(household), as_of, Given(scope))


def why(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
    scope: InquiryScope,
) -> Why:
    """Why each certain result is what it is (决定性事实): the smallest sets of facts that decide it alone."""
    return call(Why, _native.why, pack._native, Given(household), as_of, Given(scope))


def what_if(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
    until: datetime.date,
) -> WhatIf:
    """What would change the answers (改变结论的条件): the distance to each threshold, the facts that alone would do it,
    and what time will change until a day.
    """
    return call(WhatIf, _native.what_if, pack._native, Given(household), as_of, until)


def timeline(
    pack: PolicyPack,
    household: Household,
    from_: datetime.date,
    to: datetime.date,
) -> Timeline:
    """The same household from one day to another (时间线): periods of one answer, with what moved each change."""
    return call(Timeline, _native.timeline, pack._native, Given(household), from_, to)


def receipt(
    pack: PolicyPack,
    household: Household,
    as_of: datetime.date,
) -> Receipt:
    """The receipt of a household's answer (回执): the hashes of parameters, facts and answer, version and date."""
    return call(Receipt, _native.receipt, pack._native, Given(household), as_of)


def recheck(
    pack: PolicyPack,
    receipt: Receipt,
    household: Household,
) -> Recheck:
    """Computes the answer of a receipt again from the facts (复核) and says what agrees."""
    return call(Recheck, _native.recheck, pack._native, Given(receipt), Given(household))


def describe_assessment(
    pack: PolicyPack,
    assessment: Assessment,
    lang: Lang,
) -> AssessmentText:
    """An assessment with its grounds as sentences to be read aloud (认定说明). It holds personal facts."""
    return call(AssessmentText, _native.describe_assessment, pack._native, Given(assessment), Given(lang))


def rule_graph(
    pack: PolicyPack,
    programme: Programme,
    as_of: datetime.date,
    lang: Lang,
) -> RuleGraph:
    """The picture of a programme's rule on a date (规则图), as Mermaid and SVG with the clause at each condition."""
    return call(RuleGraph, _native.rule_graph, pack._native, Given(programme), as_of, Given(lang))


def check_case_file(
    facts: CaseFile,
    as_of: datetime.date,
) -> CaseFileReport:
    """What the file of a case shows on a date (办件检查): materials told once and in full (D-64, T-53), consents (P-14, T-52,
    P-16), cards kept by staff (D-55), the county's visit (D-75), the written decision (M-28). Advice, never a decision.
    """
    return call(CaseFileReport, _native.check_case_file, Given(facts), as_of)


def check_grid(
    pack: PolicyPack,
    facts: GridFacts,
    on: datetime.date,
) -> GridReport:
    """Checks a district's grid as a whole (网格检查, S10 to S15, S19, S46): the register and the rules of a date."""
    return call(GridReport, _native.check_grid, pack._native, Given(facts), on)


def partition_grid(
    pack: PolicyPack,
    facts: GridFacts,
    request: PartitionRequest,
    on: datetime.date,
) -> PartitionReport:
    """Draws micro-grids of about the size that S11 asks for along the buildings (微网格划分), proven best; keeps today's
    unless a margin is gained. Advice, never a decision.
    """
    return call(PartitionReport, _native.partition_grid, pack._native, Given(facts), Given(request), on)


def grid_picture(
    facts: GridFacts,
    place: str,
    levels: int,
    lang: Lang,
) -> GridPicture:
    """The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is empty."""
    return call(GridPicture, _native.grid_picture, Given(facts), place, levels, Given(lang))


def grid_histogram(
    pack: PolicyPack,
    facts: GridFacts,
    place: str,
    on: datetime.date,
    lang: Lang,
) -> GridHistogram:
    """The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of all
    where the text is empty.
    """
    return call(GridHistogram, _native.grid_histogram, pack._native, Given(facts), place, on, Given(lang))


def grid_geo_json(
    facts: GridFacts,
    place: str,
) -> GridGeoJson:
    """The places of a grid with coordinates as GeoJSON (网格地图, RFC 7946): of a place and all below it, or of all where the
    text is empty. It holds nothing of any household.
    """
    return call(GridGeoJson, _native.grid_geo_json, Given(facts), place)


def grid_at(
    history: GridHistory,
    as_of: datetime.date,
    known_at: datetime.date | None = None,
) -> GridAt:
    """The grid of a day as it was known on another (某日网格): without `known_at`, as it is known now. An old report is made
    again by its own two dates.
    """
    return call(GridAt, _native.grid_at, Given(history), as_of, known_at)


def selectable_places(
    history: GridHistory,
    as_of: datetime.date,
    known_at: datetime.date | None = None,
) -> Sequence[SelectablePlace]:
    """The places that a form may offer on a day (可选单位), in the order of the tree."""
    return call(Many[SelectablePlace], _native.selectable_places, Given(history), as_of, known_at)


def attribute(
    history: GridHistory,
    query: AttributionQuery,
) -> Attributions:
    """Which micro-grid records such as visits counted for then, and count for now (归属)."""
    return call(Attributions, _native.attribute, Given(history), Given(query))


def check_reorganisation(
    pack: PolicyPack,
    history: GridHistory,
    change: Reorganisation,
) -> ReorganisationReport:
    """Checks a re-organisation of the grid (网格调整检查, S49): what stands in its way, the exact difference, where every
    household goes, and what the rules then find. Nothing is applied.
    """
    return call(ReorganisationReport, _native.check_reorganisation, pack._native, Given(history), Given(change))


def reorganise(
    pack: PolicyPack,
    history: GridHistory,
    change: Reorganisation,
) -> Reorganised:
    """Applies a re-organisation of the grid (网格调整, S49): the history with its entries added, of which nothing that was
    entered before is changed; or the findings that refuse it.
    """
    return call(Reorganised, _native.reorganise, pack._native, Given(history), Given(change))


def check_leaders(
    pack: PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: datetime.date,
) -> Sequence[Finding]:
    """Checks the micro-grid leaders in post (微网格长检查, S16 to S19)."""
    return call(Many[Finding], _native.check_leaders, pack._native, Given(facts), Given(leaders), on)


def propose_leaders(
    pack: PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: datetime.date,
) -> LeaderProposal:
    """Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks for
    them. Advice, never a decision.
    """
    return call(LeaderProposal, _native.propose_leaders, pack._native, Given(facts), Given(leaders), on)


def leader_roster(
    pack: PolicyPack,
    facts: GridFacts,
    leaders: LeaderFacts,
    on: datetime.date,
) -> LeaderRoster:
    """Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17)."""
    return call(LeaderRoster, _native.leader_roster, pack._native, Given(facts), Given(leaders), on)


def household_leaders(
    facts: GridFacts,
    leaders: LeaderFacts,
    household: str,
    on: datetime.date,
) -> HouseholdLeaders:
    """Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid."""
    return call(HouseholdLeaders, _native.household_leaders, Given(facts), Given(leaders), household, on)


def check_visits(
    pack: PolicyPack,
    facts: VisitFacts,
    as_of: datetime.date,
) -> VisitReport:
    """Status, coverage and what is due of the visits of an area on a day (走访检查, S36 to S39)."""
    return call(VisitReport, _native.check_visits, pack._native, Given(facts), as_of)


def visit_duties(
    pack: PolicyPack,
    on: datetime.date,
) -> VisitDuties:
    """The visit duties of a date as data (走访规则一览, S35 to S39, V-04 to V-10), each with its sentence and clause; and what
    is open or does not fit the clauses.
    """
    return call(VisitDuties, _native.visit_duties, pack._native, on)


def check_visits_under(
    pack: PolicyPack,
    policies: VisitPolicies,
    facts: VisitFacts,
    as_of: datetime.date,
) -> VisitReport:
    """The visits of an area under duties that somebody altered (假设的走访规则): take those of `visit_duties`, change
    a term, and ask what would be owed, done and overdue.
    """
    return call(VisitReport, _native.check_visits_under, pack._native, Given(policies), Given(facts), as_of)


def merge_visits(
    log: VisitDiaries,
) -> MergedVisits:
    """Merges what several devices kept into one log (走访台账合并): in any order, any number of times, with every
    conflict shown and nothing lost.
    """
    return call(MergedVisits, _native.merge_visits, Given(log))


def plan_visits(
    pack: PolicyPack,
    facts: VisitFacts,
    request: VisitPlanRequest,
    as_of: datetime.date,
) -> VisitPlan:
    """Plans the visits of a period over teams, weeks and days (走访计划): what is urgent first, load balanced, buildings
    together; what cannot fit and why. Advice, never a decision.
    """
    return call(VisitPlan, _native.plan_visits, pack._native, Given(facts), Given(request), as_of)


def visit_calendar(
    plan: VisitPlan,
    team: str,
    lang: Lang,
    stamp: datetime.date,
) -> CalendarFile:
    """A plan as a calendar file (iCalendar) of one team, or of all where `team` is empty; `stamp` is the day on which the
    file says it was made (导出日历).
    """
    return call(CalendarFile, _native.visit_calendar, Given(plan), team, Given(lang), stamp)


def visit_routes(
    plan: VisitPlan,
    points: RoutePoints,
) -> Sequence[RouteDay]:
    """The days of a plan for a street router such as VROOM (导出路线数据)."""
    return call(Many[RouteDay], _native.visit_routes, Given(plan), Given(points))


def compare_visit_readings(
    pack: PolicyPack,
    facts: VisitFacts,
    as_of: datetime.date,
) -> VisitReadings:
    """The calendar and the rolling reading of every duty beside each other (两种口径对照, A4), with the households that
    they answer differently.
    """
    return call(VisitReadings, _native.compare_visit_readings, pack._native, Given(facts), as_of)


def check_meetings(
    pack: PolicyPack,
    facts: MeetingFacts,
    as_of: datetime.date,
) -> MeetingReport:
    """Checks the regular meetings of micro-grid leaders (微网格长例会检查, S40): attendance, who called them, what is due."""
    return call(MeetingReport, _native.check_meetings, pack._native, Given(facts), as_of)

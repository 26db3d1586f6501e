// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The types of the wire, as UniFFI sees them: a difference from the core does not compile.

use chrono::NaiveDate;
use gridaid::calendar::{CalendarYear, DayRange};
use gridaid::case::{
    CardCustody, CaseDecision, CaseFile, CaseFileReport, CaseMaterial, Consent, ConsentAnswer,
    ConsentOutcome, MaterialKind, MaterialNotice, SupporterConsent,
};
use gridaid::eligibility::{
    Assessment, Ground, GroundKind, MissingKind, Outcome, Programme, ProgrammeResult,
};
use gridaid::finding::{Code, Finding, FindingKind, Gravity, Param, Place};
use gridaid::grid::{
    Anchor, Attribution, AttributionGap, AttributionQuery, Attributions, Building, DatedAssignment,
    DatedBuilding, DatedFact, DatedHousehold, DatedPlace, DatedPost, DatedUnit, Difference,
    DifferenceOf, DutyCount, FilledPost, FindingCount, FloorBand, GeoPoint, GridAt, GridFacts,
    GridGeoJson, GridHistogram, GridHistory, GridMove, GridNode, GridPicture, GridPost, GridReport,
    GridSummary, HouseholdPlace, HouseholdStep, KindCount, LineageEdge, NotPartitioned,
    PartitionArea, PartitionGroup, PartitionReason, PartitionReport, PartitionRequest,
    PartitionSkipped, PartyOrganisation, PlaceFact, PlaceKind, PlaceSummary, PostAssignment,
    PostKind, Reorganisation, ReorganisationKind, ReorganisationReport, Reorganised,
    SelectablePlace, SizeCount, StairwellUnit, Transition, Validity,
};
use gridaid::household::{
    ApplicationPlace, ApplicationPlaceFacts, ApplicationPlaces, AppliedFor, AreaKind, Assumption,
    CareTier, DisabilityCategory, DisabilityCertificateCheck, DisabilityFacts, FamilyFacts,
    FamilyPerson, FamilyTie, Household, HouseholdFormation, IncomeCount, IncomeFacts, IncomeItem,
    IncomeKind, IncomeLine, IncomeTreatment, IncomeWindow, Kinship, MemberPlace, Membership,
    MembershipGround, Person, PlaceBasis, SelfCareFacts, SelfCareResult, SevereDisability,
    SeverityAnswer, SeverityUse, SpendingShock, Study, Supporter,
};
use gridaid::identity::CitizenNumberCheck;
use gridaid::inquiry::{
    AssessmentText, Burden, Change, CitedClause, DistanceUnit, InquiryScope, Mover, MoverKind,
    NextQuestion, OpenResult, OpenSet, Period, PeriodResult, Question, QuestionKind, Receipt,
    Recheck, ResultText, RuleGraph, RuleNode, TextLine, Threshold, Timeline, WhatIf, Why,
    WhyResult, WhySet,
};
use gridaid::law::{Built, ClauseInfo, ClauseSource, Precision, SourceStatus, Strength};
use gridaid::leader::{
    Answerable, BaseGridProposal, Candidate, CandidateChange, CandidateRole, Employment, HardRule,
    HardRuleKind, HeldRole, HouseholdLeaders, LeaderFacts, LeaderPost, LeaderProposal, LeaderRole,
    LeaderRoster, LeaderRules, MicroGridProposal, OfficeHolder, PairPattern, PatternRule,
    ProposedLeader, ProposedUnitLeader, UnfilledReason, Vacancy, Wish, WishResult, WishRule,
};
use gridaid::logic::known::{MissingParameter, TruthValue};
use gridaid::message::{Lang, Text};
use gridaid::policy::{
    ChoiceOption, Level, LocalOverlay, LocalValue, ParameterInfo, ParameterUnit, Reform, Resolved,
    Stricter,
};
use gridaid::support::{
    AidClass, AidClassAnswer, AidDecider, AidDuty, AidDutyAnswer, AidLimit, AmountFacts,
    AmountMonth, AmountPart, AmountReport, AmountRow, AmountSpan, HeldStatus, HelpBody,
    HelpCondition, HelpFor, HelpItem, HelpKind, HelpMember, LinkedHelp, MonthState, PaidMonth,
    PaidProgramme, RecipientEvent, RecipientEventKind, RecipientFacts, RecipientReview, Referral,
    ReferredGroup, ReviewEffect, ReviewGround, ReviewStep, ReviewStepKind, ReviewUnit, StatusBasis,
    SupplementGroup, SupplementRow, TemporaryPath, UncoveredHelp,
};
use gridaid::value::Value;
use gridaid::visit::{
    Cadence, CalendarFile, DueVisit, GridCoverage, HouseholdStatus, JoinedLate, LeaderMeeting,
    MeetingCaller, MeetingFacts, MeetingGrid, MeetingMode, MeetingReport, MeetingStatus,
    MergedVisits, PlaceCoverage, PlannedCall, ReadingDifference, RouteDay, RoutePoint, RoutePoints,
    TeamWeek, UnplannedCall, UnplannedReason, Visit, VisitCategory, VisitCoverage, VisitDiaries,
    VisitDiary, VisitDuties, VisitEvent, VisitExcuse, VisitFacts, VisitMode, VisitNeed, VisitPlan,
    VisitPlanRequest, VisitPolicies, VisitPolicy, VisitPolicyId, VisitReading, VisitReadings,
    VisitReport, VisitResult, VisitState, VisitTeam, VisitedHousehold, Visitor, VisitorRole,
};
use gridaid::wire::ops::{DecodedGrid, DecodedGridHistory, DecodedHousehold, ParameterAnswer};

/// Care tier (护理档次, T-46).
#[uniffi::remote(Enum)]
pub enum CareTier {
    /// 全自理: all six indicators are met (T-41).
    SelfCaring,
    /// 半护理: the ability is partly lost (T-42).
    PartialCare,
    /// 全护理: the ability is lost (T-43).
    FullCare,
}

/// A group that gets more after dibao (分类施保对象, D-54).
#[uniffi::remote(Enum)]
pub enum SupplementGroup {
    /// 老年人.
    Elderly,
    /// 未成年人.
    Minor,
    /// 重度残疾人.
    SeverelyDisabled,
    /// 重病患者.
    SeriouslyIll,
}

/// Members who belong to the same groups (同类成员).
#[uniffi::remote(Record)]
pub struct SupplementRow {
    /// The groups.
    #[uniffi(default = [])]
    pub groups: Vec<SupplementGroup>,
    /// How many members.
    #[uniffi(default = None)]
    pub persons: Option<i64>,
}

/// The facts from one month on (一段时期的情况).
#[uniffi::remote(Record)]
pub struct AmountSpan {
    /// Any day of the first month to which the facts apply.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Number of members (D-50).
    #[uniffi(default = None)]
    pub members: Option<i64>,
    /// Countable income of the household, fen a month; may be negative (D-50).
    #[uniffi(default = None)]
    pub income_fen: Option<i64>,
    /// The tier in which the household was put, 1 to 4, where the place pays by tiers (D-51).
    #[uniffi(default = None)]
    pub tier: Option<i64>,
    /// Members who get more (D-54).
    #[uniffi(default = [])]
    pub supplements: Vec<SupplementRow>,
    /// Whether all of these are listed; unknown counts as no.
    #[uniffi(default = None)]
    pub supplements_complete: Option<bool>,
    /// A grace period was given (渐退期, D-98); unknown is asked for.
    #[uniffi(default = None)]
    pub grace: Option<bool>,
    /// Work raised the income above the standard (D-98).
    #[uniffi(default = None)]
    pub grace_after_work: Option<bool>,
    /// Care tier of a tekun person (T-46).
    #[uniffi(default = None)]
    pub care_tier: Option<CareTier>,
    /// In an institution; else at home (T-64).
    #[uniffi(default = None)]
    pub institution: Option<bool>,
    /// Holds contracted land (承包土地, T-63).
    #[uniffi(default = None)]
    pub contracted_land: Option<bool>,
    /// Shares in collective income (集体收益分配, T-63).
    #[uniffi(default = None)]
    pub collective_income: Option<bool>,
    /// Relocated to a town (易地搬迁至城镇, T-63).
    #[uniffi(default = None)]
    pub relocated_to_town: Option<bool>,
}

/// Which local standard applies (城乡标准类别, D-06).
#[uniffi::remote(Enum)]
pub enum AreaKind {
    /// 城市标准.
    Urban,
    /// 农村标准.
    Rural,
}

/// What was paid for a month (已发金额).
#[uniffi::remote(Record)]
pub struct PaidMonth {
    /// Any day of the month.
    #[uniffi(default = None)]
    pub month: Option<NaiveDate>,
    /// The amount, fen.
    #[uniffi(default = None)]
    pub amount_fen: Option<i64>,
}

/// What is paid (救助项目).
#[uniffi::remote(Enum)]
pub enum PaidProgramme {
    /// 最低生活保障金 of a household (D-50, D-51).
    Dibao,
    /// 单人保 of one person; the way is local (D-46).
    DibaoSingle,
    /// 特困供养: basic living and care (T-46, T-47).
    Tekun,
}

/// One recognised case (在保对象).
#[uniffi::remote(Record)]
pub struct AmountFacts {
    /// What is paid.
    #[uniffi(default = None)]
    pub programme: Option<PaidProgramme>,
    /// Which local standard applies (D-06).
    #[uniffi(default = None)]
    pub area: Option<AreaKind>,
    /// The day of the decision; paid from the month after (D-53, T-59).
    #[uniffi(default = None)]
    pub decided_on: Option<NaiveDate>,
    /// The day of the decision that ended it; absent while it runs (D-96, T-77).
    #[uniffi(default = None)]
    pub ended_on: Option<NaiveDate>,
    /// The facts, each from one month on.
    #[uniffi(default = [])]
    pub spans: Vec<AmountSpan>,
    /// What was paid.
    #[uniffi(default = [])]
    pub paid: Vec<PaidMonth>,
    /// Whether every payment is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub paid_complete: Option<bool>,
}

/// What a part of the amount is (金额构成).
#[uniffi::remote(Enum)]
pub enum AmountPart {
    /// 差额 (D-50).
    Difference,
    /// 分档 (D-51).
    Tier,
    /// 单人保 (D-46).
    Single,
    /// 分类施保 (D-54).
    Supplement,
    /// 渐退 (D-98).
    Grace,
    /// 基本生活 (T-47).
    Basic,
    /// 照料护理 (T-46).
    Care,
}

/// One part of the amount of a month (金额明细).
#[uniffi::remote(Record)]
pub struct AmountRow {
    /// What it is.
    pub part: AmountPart,
    /// The clause.
    pub clause: String,
    /// The amount, fen.
    pub amount_fen: i64,
}

/// State of a month (当月状态).
#[uniffi::remote(Enum)]
pub enum MonthState {
    /// 应发: the amount is known.
    Due,
    /// 尚未起发: before the month after the decision.
    NotYet,
    /// 已停发.
    Ended,
    /// A fact is missing.
    Open,
    /// A local number is missing.
    ParameterMissing,
    /// Before 2021-07-01.
    NotCovered,
}

/// One month of the account (月度明细).
#[uniffi::remote(Record)]
pub struct AmountMonth {
    /// First day of the month.
    pub month: NaiveDate,
    /// Its state.
    pub state: MonthState,
    /// What is due, fen; absent where it is not known.
    #[uniffi(default = None)]
    pub due_fen: Option<i64>,
    /// Of what it is made.
    #[uniffi(default = [])]
    pub parts: Vec<AmountRow>,
    /// What was paid, fen; absent where it is not known.
    #[uniffi(default = None)]
    pub paid_fen: Option<i64>,
    /// Due minus paid, fen: more than zero is owed, less was paid too much.
    #[uniffi(default = None)]
    pub difference_fen: Option<i64>,
}

/// Every stable code of a finding or an error.
#[uniffi::remote(Enum)]
pub enum Code {
    /// A local number is not set (参数未设定). Params: `key`.
    ParameterMissing,
    /// A field is not known to the format (未知字段). The name is not echoed.
    UnknownField,
    /// A field stands in its JSON object twice (字段重复): which is meant is not known.
    FieldTwice,
    /// A value does not have the expected form (格式不符). Params: `expected`, `length`.
    BadValue,
    /// An id is used twice (编号重复).
    DuplicateId,
    /// An entry says word for word what another says; they are one (同一条记录重复). Related: the other.
    EntryRepeated,
    /// The input cannot be read at all (无法读取). Params: `expected`.
    Unreadable,
    /// More faults than are listed (问题过多). Params: `limit`.
    TooManyFaults,
    /// The input is larger than can be read and given back at once (内容过大).
    InputTooLarge,
    /// A citizen number is not 17 digits and a digit or X (N-02). Params: `length`.
    CitizenNumberForm,
    /// The birth part of a citizen number is no date of the calendar (N-02).
    CitizenNumberBirth,
    /// The check character of a citizen number is wrong (N-03).
    CitizenNumberCheck,
    /// A specimen number stands in data that is not marked synthetic (N-08).
    CitizenNumberSpecimen,
    /// The birth date differs from the one in the citizen number (N-02).
    CitizenNumberBirthDiffers,
    /// An id is a telephone number (以电话号码作编号).
    IdIsTelephone,
    /// An id looks like the name of a person: Chinese characters alone that do not say what thing it is (以姓名作编号).
    IdIsName,
    /// The name or code of a place, a building or a unit is a number of a person (名称是个人号码, N-09).
    NameIsNumber,
    /// What stands in the place of an id is none: a total, a signature, a formula, a fault of a spreadsheet (不是编号).
    IdNotAnId,
    /// An id holds characters that nobody sees, or begins or ends with a space (编号含不可见字符).
    IdInvisible,
    /// A date of birth is a day on which spreadsheets begin to count: the cell held a nought or nothing (出生日期为表格软件的零日).
    BirthOnZeroDay,
    /// The number of a disability certificate is not a citizen number and two digits (N-20, N-21). Params: `length`.
    DisabilityCertificateForm,
    /// The last two digits of the number of a disability certificate are no category and grade (N-22).
    DisabilityCertificateCategory,
    /// A key that no parameter has (未知参数).
    PolicyUnknownKey,
    /// A field is missing (缺少字段). Params: `expected`.
    PolicyFieldMissing,
    /// The value is not of the parameter's unit or form (单位或格式不符). Params: `expected`.
    PolicyWrongUnit,
    /// A number below 0 or above 2⁵³ − 1 (数值超出范围).
    PolicyOutOfRange,
    /// Not one of the declared choices (未知选项). Params: `expected`.
    PolicyUnknownChoice,
    /// The period ends before it begins (有效期颠倒).
    PolicyEmptyPeriod,
    /// Two values of one key share a day (有效期重叠).
    PolicyOverlap,
    /// A value of the district that would leave a town, by a value of its own, behind the district (镇街本地值低于区县).
    /// Params: `key`, `limit`.
    PolicyTownWeaker,
    /// A town sets what is not asked by town (该参数不由镇街确定, S47). Params: `key`.
    PolicyNotOfTown,
    /// A local value is weaker than the law (低于法定要求). Params: `key`, `limit`.
    PolicyWeakens,
    /// The law sets the value and leaves the locality no room (法定值不可变更). Params: `key`.
    PolicyFixedByLaw,
    /// A local value passes the bound that the text sets (超出放宽界限). Params: `key`, `limit`.
    PolicyBeyondBound,
    /// No text permits a local value on all of its days (该期间无授权). Params: `key`.
    PolicyNotPermitted,
    /// No text supports the choice on all of its days (该选项不在有效期). Params: `key`.
    PolicyChoiceNotInForce,
    /// The area is no division code (区划代码无法识别). Params: `length`.
    PolicyArea,
    /// A calendar year has a day that cannot be, or is given twice (工作日历有误). Params: `year`.
    PolicyCalendarYear,
    /// Another table of the year is known, and this one does not say that it replaces it (工作日历不一致). Params: `year`.
    PolicyCalendarDiffers,
    /// A fact lies outside its range or contradicts another one; it counts as unknown (事实超出范围).
    /// Params: `expected`.
    FactOutOfRange,
    /// The proposed quick small aid is above its top tier (L-25).
    AboveQuickCap,
    /// A member is named as their own supporter; of that row nothing counts as known (本人列为自己的法定义务人).
    OwnSupporter,
    /// A person is listed twice with the same facts: the two count as one (同一人重复).
    RecordTwice,
    /// Records of one person differ: what differs is unknown (同一编号内容不一致). Params: `facts`.
    RecordsDiffer,
    /// A fact is said to be given and not readable, and is none of the record or stands there readable (读不出的事实不符).
    UnreadableUnfit,
    /// More members than a household is likely to have; all are used (家庭人数异常多). Params: `limit`.
    MemberCountUnlikely,
    /// A row names a person who is not listed (所填人员不存在).
    UnknownPerson,
    /// A person is named as their own relative (本人列为自己的亲属).
    RelationToSelf,
    /// A person has two spouses; neither relation counts as known (配偶不止一个).
    SeveralSpouses,
    /// A relation contradicts another one, or the dates of birth; it counts as unknown (亲属关系矛盾).
    RelationContradicts,
    /// A self-care tier departs from the indicators without a reason; it is not used (T-45).
    DepartureWithoutReason,
    /// A grace period is longer than the text allows in principle (D-98). Params: `limit`.
    GraceTooLong,
    /// A grace period is given though work did not raise the income (D-98).
    GraceWithoutWork,
    /// The standard changes within a month; the one of its first day is used (标准月中变化).
    StandardChangesWithinMonth,
    /// Two rows are for the same month (同一月份重复).
    SameMonthTwice,
    /// The review of a recipient is late (未按期核查, D-92, D-93, T-65). Params: `months`.
    ReviewOverdue,
    /// Support was ended or reduced before the recipient was heard (未先听取意见, D-97, T-78).
    DecidedUnheard,
    /// Support was ended before its publicity was over (公示期未满即终止, T-77).
    DecidedBeforePublicity,
    /// The end was decided after an objection without a second publicity (异议后未再次公示, T-77).
    NotPublicisedAgain,
    /// A family was not checked in time after a member's death (成员死亡后未及时核查, D-99). Params: `months`.
    FamilyUncheckedAfterDeath,
    /// Support was ended or reduced, and no ground holds (没有终止或减发的情形, D-96).
    DecidedWithoutGround,
    /// An event of a kind that the programme does not ask for (该情形不适用于所享受的救助).
    EventPlaysNoPart,
    /// An event that came after the decision that is reviewed, and is no ground of it (情形发生在决定之后).
    EventAfterDecision,
    /// What is missing was told a second time (多次告知补正, D-64, T-53).
    ToldMoreThanOnce,
    /// A material that is missing was not named in the one notice (未一次性告知, D-64, T-53).
    NotToldInFull,
    /// The person was asked for what checking can supply (要求提供可核对获取的材料, D-64, P-13).
    AskedForWhatCheckingGives,
    /// Staff keep a recipient's card without an agreement on file (代管存折银行卡未签协议或未备案, D-55).
    CardKeptWithoutAgreement,
    /// The county decided without a visit that it owes (县级未入户, D-75).
    CountyDidNotVisit,
    /// A decision was not told in writing (未书面告知, D-76, T-60, M-28, P-23).
    DecisionNotInWriting,
    /// A refusal was told without reasons (未说明理由, D-76, T-60, M-28, P-23).
    RefusalWithoutReasons,
    /// A place has no kind (层级未填). Params: `places`, `households`.
    PlaceKindMissing,
    /// A place names a parent that is not in the register (上级不存在). Params: `places`, `households`.
    UnknownParent,
    /// A place other than the top has no parent (上级未填). Params: `places`, `households`.
    ParentMissing,
    /// A place stands under a place of the wrong kind (上级层级不符). Params: `places`, `households`.
    WrongParentKind,
    /// Places are each other's parents (上级循环). Params: `places`, `households`.
    ParentCycle,
    /// The register has no district (没有区一级).
    NoRoot,
    /// A second district (区一级不止一个). Params: `places`, `households`.
    SeveralRoots,
    /// The top of the tree is not a district (最上级不是区).
    TopIsNotDistrict,
    /// A division code does not begin with the code above (区划代码与上级不符).
    DivisionCodeNotBelow,
    /// A village stands directly under its town, so whether its area has a helper is not known (村所属片区不明, S14).
    VillageAreaUnknown,
    /// The register is of another place than the parameters (台账与参数不属同一地区): what only binds that place is not
    /// asked of it.
    GridElsewhere,
    /// A duty rests on a clause that does not bind in the place of the pack (走访职责的条款在本地不适用): it is left out.
    VisitDutyElsewhere,
    /// A reform is supposed: what is found is what would be found under it (假设的改革).
    PolicyHypothetical,
    /// The third group of a division code says another kind (区划代码与层级不符).
    DivisionCodeOtherKind,
    /// Two places have one division code (区划代码重复).
    DivisionCodeTwice,
    /// A fact that this kind of place does not keep (该层级无此项). Params: `field`.
    FactOfOtherKind,
    /// A village keeps the city's size without following its model, so nothing is asked of its size (S11, S19).
    CitySizeWithoutModel,
    /// A building names no place (楼栋未填所在网格).
    BuildingWithoutPlace,
    /// A building stands in a place of the wrong kind (楼栋所在层级不符).
    BuildingPlaceKind,
    /// A row names a place that is not in the register (单位不存在).
    UnknownPlace,
    /// A row names a building that is not listed (楼栋不存在).
    UnknownBuilding,
    /// A row names a stairwell unit that is not listed (单元不存在).
    UnknownUnit,
    /// A household's unit belongs to another building (单元不属于该楼栋).
    UnitOfOtherBuilding,
    /// A household's building stands in another grid than its micro-grid (楼栋不在该网格).
    BuildingElsewhere,
    /// A household is in no micro-grid (未归入微网格).
    HouseholdWithoutMicroGrid,
    /// A household is in two micro-grids (重复归入微网格).
    HouseholdInTwoMicroGrids,
    /// A row names a place that is not a micro-grid (所填单位不是微网格).
    NotAMicroGrid,
    /// A row names a micro-grid that is not in the register (微网格不存在).
    UnknownMicroGrid,
    /// The list of households is not declared complete (住户名单未声明完整).
    HouseholdsIncomplete,
    /// A village or community has no base grid (S10, S12).
    BaseGridMissing,
    /// A base grid has no micro-grid (S10, S12).
    MicroGridMissing,
    /// A micro-grid is far from the size asked for (S11). Params: `households`, `target`, `tolerance`.
    MicroGridSize,
    /// A stairwell unit is larger than a micro-grid may be, and has no floor bands (S11). Params: `households`,
    /// `target`, `tolerance`.
    UnitTooLarge,
    /// The floor bands of a unit do not hold each of its households exactly once (楼层段与住户不符).
    FloorBandsUnfit,
    /// Households name no building of the register (住户未填楼栋). Params: `rows`.
    HouseholdsWithoutBuilding,
    /// Households of one stairwell unit are in several micro-grids (S11). Params: `grids`.
    UnitInSeveralMicroGrids,
    /// A base grid is outside the size that is practice in Zibo (G-03). Params: `households`, `min`, `max`.
    BaseGridSize,
    /// A base grid is far from the size that was practice in Zibo in 2020 (G-04). Params: `households`, `target`,
    /// `tolerance`.
    BaseGridAboutSize,
    /// A community or one of its grids has no Party organisation (S13).
    PartyOrganisationMissing,
    /// The Party organisation is not one of those of its level (S13).
    PartyOrganisationLevel,
    /// The Party organisation is not known (党组织未填). Params: `places`.
    PartyOrganisationUnknown,
    /// An area has too few helpers (S14). Params: `has`, `asked`.
    HelperMissing,
    /// An area has more helpers than asked for (S14). Params: `has`, `asked`.
    HelpersMoreThanOne,
    /// The number of helpers is not known (协助人员未填). Params: `places`.
    HelpersUnknown,
    /// A base grid has too few full-time grid workers (S15). Params: `has`, `asked`.
    FullTimeWorkerMissing,
    /// A base grid has more full-time grid workers than asked for (S15). Params: `has`, `asked`.
    FullTimeWorkersMoreThanOne,
    /// The number of full-time grid workers is not known (专职网格员未填). Params: `places`.
    FullTimeWorkersUnknown,
    /// A place that S46 names has no leading group for assistance (S46).
    LeadingGroupMissing,
    /// A village with many buildings has not said whether it follows the city model (S19). Params: `buildings`, `many`.
    CityModelPossible,
    /// An entry ends before it begins, or on the day on which it begins (止期不晚于起期).
    HistoryIntervalEmpty,
    /// Entries do not say when they were entered (登记日未填). Params: `entries`.
    HistoryRecordedMissing,
    /// Two entries made by one hand on one day say different things of the same days (沿革记录矛盾).
    HistoryConflict,
    /// A row names a post that is not listed (岗位不存在).
    UnknownPost,
    /// A post stands at a place on days on which the place is closed (岗位所在单位已撤销).
    PostAtClosedPlace,
    /// Somebody is on a post on days on which there is no such post (任职超出岗位期限).
    AssignmentOutsidePost,
    /// Two persons are on one post on the same days (一岗两人).
    PostHeldTwice,
    /// One person is the full-time worker of several base grids (S15). Params: `grids`.
    WorkerOfSeveralGrids,
    /// A transition period has no last day (S49).
    TransitionWithoutEnd,
    /// A transition period runs, and findings wait for its end (S49). Params: `findings`, `to`.
    TransitionRunning,
    /// A re-organisation lacks a part (调整方案缺项). Params: `field`.
    ReorganisationIncomplete,
    /// A re-organisation gives a part that its kind has no use for (调整方案有多余项). Params: `field`.
    ReorganisationPartUnused,
    /// A re-organisation names too few or too many places (调整单位数不符). Params: `field`, `has`, `asked`.
    ReorganisationNumber,
    /// A re-organisation is entered before entries that there are already (登记日早于已有记录).
    ReorganisationBackdated,
    /// The id of a re-organisation is used already (调整编号已使用).
    ReorganisationActTwice,
    /// A re-organisation changes nothing (调整没有变化).
    ReorganisationNoChange,
    /// A place is not there on the first day of a re-organisation (单位在生效日不存在).
    PlaceNotThere,
    /// A place is closed on later days, as the register knows already (单位其后另有变动).
    PlaceEndsLater,
    /// The id of a new place was that of another once (单位编号已使用).
    PlaceIdUsed,
    /// Places of a re-organisation are of different kinds (单位层级不一致).
    PlaceKindsDiffer,
    /// Only the micro-grids of a base grid, village or community are drawn anew (该层级不能重划微网格).
    RegridOtherKind,
    /// A map names something that is not in the places concerned (划转表多出).
    MapForeign,
    /// Something is named twice (划转表重复).
    MapTwice,
    /// Something is sent where it cannot go (划转去向不符).
    MapTarget,
    /// Households are left without a micro-grid (住户无归属). Params: `count`.
    HouseholdHomeless,
    /// Places are left without a parent (下级单位无归属). Params: `count`.
    PlaceBelowHomeless,
    /// Buildings are left without a place (楼栋无归属). Params: `count`.
    BuildingHomeless,
    /// A micro-grid has no leader at all (S16).
    LeaderMissing,
    /// No leader of a micro-grid is a Party member (S16).
    LeaderNoPartyMember,
    /// A micro-grid has fewer leaders than a pair (S17). Params: `has`, `asked`.
    LeadersFewerThanTwo,
    /// A micro-grid has more leaders than a pair (S17). Params: `has`, `asked`.
    LeadersMoreThanTwo,
    /// The two leaders meet neither example of a pair (S17).
    LeaderPairPattern,
    /// A building leader's building has units without a leader (S18). Params: `missing`, `units`.
    UnitLeaderMissing,
    /// A term ends on or before the day on which it begins (任期止期不晚于起期).
    TermReversed,
    /// One person holds two posts (一人两职).
    LeaderTwice,
    /// Rows name a micro-grid that could not be placed itself (微网格未能计入). Params: `rows`.
    MicroGridLeftOut,
    /// A candidate is listed twice (候选人重复).
    CandidateTwice,
    /// The list of leaders is not declared complete (微网格长名单未声明完整).
    LeadersIncomplete,
    /// Priority visits are not more often than the base (重点走访未加大频次, S39). Params:
    /// `expected`, `base`.
    VisitPriorityNotMoreOften,
    /// The rolling gap is longer than the period of the clause (间隔过长). Params: `days`, `longest`.
    VisitGapTooLong,
    /// Households had no visit in the last whole period (上一周期未走访到户). Params: `missed`, `period`.
    VisitRoundIncomplete,
    /// Households are beyond the rolling gap (超过走访间隔). Params: `missed`, `days`.
    VisitGapExceeded,
    /// Households were not visited in time after an event (事项发生后未及时走访). Params: `missed`, `days`.
    VisitEventMissed,
    /// An event of a household has no day (事项缺日期).
    VisitEventUndated,
    /// Working days of a year that is not published are needed (工作日历缺失). Params: `year`.
    VisitCalendarMissing,
    /// Visits were made without the 1+1 (走访小组缺“1+1”, S37). Params: `visits`.
    VisitTeamIncomplete,
    /// Visits were made by the 1+1 without anybody of the N (走访小组缺“N”, S37). Params: `visits`.
    VisitTeamAlone,
    /// A visit names a household that is not listed (走访记录的户不存在).
    VisitUnknownHousehold,
    /// A visit lies after the day of the report (走访日期在将来).
    VisitInFuture,
    /// A visit lies before the household was here (走访早于入住).
    VisitBeforeHousehold,
    /// Two entries with one id differ (同一编号的走访记录不一致).
    VisitConflict,
    /// Several corrections of one entry stand side by side, or entries correct each other (更正不一致).
    VisitCorrectionsDiffer,
    /// A correction names an entry that is not in the log (被更正的记录不存在).
    VisitCorrectsUnknown,
    /// A part of the entry is missing (走访记录缺项). Params: `field`.
    VisitIncomplete,
    /// Whether households are of the four categories is not known (重点走访类别未知). Params:
    /// `households`.
    VisitCategoryUnknown,
    /// Some towns ask more of themselves, and it is not known whether households lie in one (镇街不明). Params:
    /// `households`.
    VisitTownUnknown,
    /// A team makes no calls a day (走访小组没有容量).
    VisitTeamCapacity,
    /// The period that is to be planned is over (计划周期已过).
    VisitPlanPeriodOver,
    /// Grids are behind with the leaders' meeting (例会未按期召开, S40). Params: `missed`, `months`.
    MeetingMissed,
    /// A meeting was called by somebody else (例会召集人不符, S40).
    MeetingCalledByOther,
    /// A meeting has no day (例会缺日期).
    MeetingUndated,
    /// A meeting lies after the day of the report (例会日期在将来).
    MeetingInFuture,
    /// From when on the log is complete is not said (台账起始日未知).
    VisitLogStartUnknown,
    /// A table is not in the folder (文件缺失).
    TableFileMissing,
    /// A file is there and cannot be read (文件无法读取). Params: `reason`.
    TableFileUnreadable,
    /// A file is larger than is read (文件过大). Params: `megabytes`, `limit`.
    TableFileTooLarge,
    /// A table ends in the middle of a line, a quote or a character (文件可能被截断).
    TableFileCut,
    /// A table has more columns than are read (列数过多). Params: `columns`, `limit`.
    TableTooWide,
    /// Rows were lost that may be anybody's: no list of the table is complete (各户名单均不完整). Params: `rows`.
    TableListsIncomplete,
    /// Rows of one owner were lost: its list is not complete (该户名单不完整). Params: `rows`.
    TableListIncomplete,
    /// A file is empty (空文件).
    TableEmpty,
    /// A file is not a text table: a workbook, UTF-16 (不是文本表格).
    TableNotText,
    /// No header is known (表头无法识别).
    TableHeaderUnknown,
    /// A column that the table cannot do without is missing (缺少必需列).
    TableColumnMissing,
    /// A column is not part of the format (不认识的列). Its header is not shown.
    TableColumnUnknown,
    /// A column has values and no header (没有表头的列有内容). Params: `rows`.
    TableColumnUnnamed,
    /// A column stands in the table more than once (列重复). Params: `times`.
    TableColumnTwice,
    /// A row is not as wide as the header (列数不符). Params: `cells`, `expected`.
    TableRowLength,
    /// Cells of a row do not fit their columns and do once moved by one place (该行错位). Params: `cells`.
    TableRowShifted,
    /// A cell holds line breaks (单元格内换行). Params: `lines`.
    TableLineBreak,
    /// A row is no record: a total, a signature, a remark, or the header again (不是数据行).
    TableRowNoRecord,
    /// Rows or cells that a usual repair would bring back (常见修复可找回). Params: `rows`, `zeros`, `point`, `width`,
    /// `case`, `dates`, `days`.
    TableNearMiss,
    /// Two rows are the same and count once (重复的行).
    TableRowTwice,
    /// Rows with one id differ, or may be several things with one id: what differs is unknown (同号不同内容). Params: `columns`.
    TableRowsDiffer,
    /// Other rows with this id are out of shape, so what this one says is unknown (同号的行未采用). Params: `rows`.
    TableRowsOutOfShape,
    /// A reference of which a spreadsheet may have kept the first digits only (编号被截断).
    TableIdCut,
    /// An id differs from an earlier one in width, case or spaces only (编号仅写法不同). Both rows are used.
    TableIdNearlySame,
    /// A row could not be used (该行未采用).
    TableRowUnused,
    /// A file has more faults than are listed (问题过多). Params: `listed`, `all`.
    TableMoreFaults,
    /// A cell that the row cannot do without is empty (必填项为空).
    TableCellEmpty,
    /// A cell is too long (内容过长). Params: `length`, `limit`.
    TableCellTooLong,
    /// A spreadsheet turned a long number into scientific notation (长数字被表格软件改为科学计数).
    TableCellScientific,
    /// A cell cannot be decoded (编码错误).
    TableCellEncoding,
    /// A cell holds control characters such as NUL (含控制字符).
    TableCellControl,
    /// A citizen number is used as an id (以身份号码作编号, N-09).
    TableIdIsCitizenNumber,
    /// A person names a household that is not in the table of households (户不存在).
    TableHouseholdUnknown,
    /// A supporter names a person who is not in the table of persons (人员不存在).
    TablePersonUnknown,
    /// Persons or visits name households that are not in the table of households, so it is not complete (户表可能缺户). Params:
    /// `rows`.
    TableHouseholdsMissing,
    /// A row names another one that is in its table and could not be used (所指的行未采用).
    TableOwnerUnused,
    /// Two rows carry one citizen number (同一身份号码出现两次).
    TablePersonTwice,
}

/// Where a finding comes from (问题来源).
#[uniffi::remote(Enum)]
pub enum FindingKind {
    /// A clause is not met (法规); always carries the clause.
    Law,
    /// The data cannot be used as it stands (数据): a bad cell, a cycle. Carries no clause.
    Data,
    /// A local number is not set (待定): names the key and its clause, computes nothing.
    Open,
}

/// How grave a law finding is; it follows the strength of the clause's own words.
#[uniffi::remote(Enum)]
pub enum Gravity {
    /// 应整改 — the text says must.
    Violation,
    /// 需说明 — the text says in principle or generally: give the reason.
    Explain,
    /// 建议 — may, encouraged, may be regarded, target, practice, or an approximate number (左右).
    Advice,
}

/// A typed value (参数值); the unit is part of the type.
#[uniffi::remote(Enum)]
pub enum Value {
    /// A number of things: households, persons, days, months, rounds.
    Count {
        /// The number.
        value: i64,
    },
    /// Money in fen; of a parameter for a month the amount of a month.
    Fen {
        /// The amount.
        value: i64,
    },
    /// Money in fen a year (分/年): how a document may give what a parameter tells for a month. It is exact; a twelfth of it
    /// need not be a whole fen.
    FenPerYear {
        /// The amount of a year.
        value: i64,
    },
    /// A ratio in basis points: 15 000 is 1.5 ×.
    BasisPoints {
        /// The ratio × 10 000.
        value: i64,
    },
    /// A switch.
    Flag {
        /// On or off.
        value: bool,
    },
    /// A named reading or option.
    Choice {
        /// Its name.
        value: String,
    },
    /// A civil date.
    Date {
        /// The date.
        value: NaiveDate,
    },
    /// An identifier or other text that is not sensitive.
    Text {
        /// The text.
        value: String,
    },
}

/// A named, typed value of a finding, for the message and for machines.
#[uniffi::remote(Record)]
pub struct Param {
    /// The name that the message text uses.
    pub name: String,
    /// The value; never a sensitive one.
    pub value: Value,
}

/// The place of a finding: a JSON pointer, or a file with row and column, or the id of a thing.
#[uniffi::remote(Record)]
pub struct Place {
    /// JSON pointer into the facts given, such as `/members/1/birthDate`.
    #[uniffi(default = None)]
    pub pointer: Option<String>,
    /// File name without folder.
    #[uniffi(default = None)]
    pub file: Option<String>,
    /// Row as a spreadsheet counts it: the header is row 1.
    #[uniffi(default = None)]
    pub row: Option<u32>,
    /// Column header.
    #[uniffi(default = None)]
    pub column: Option<String>,
    /// Opaque id of the grid, household or post concerned.
    #[uniffi(default = None)]
    pub id: Option<String>,
}

/// One finding (发现).
#[uniffi::remote(Record)]
pub struct Finding {
    /// Stable code; keys the message texts.
    pub code: Code,
    /// Law, data or open.
    pub kind: FindingKind,
    /// The clause that is not met, or that leaves a number open.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// For law findings only.
    #[uniffi(default = None)]
    pub gravity: Option<Gravity>,
    /// Where.
    pub place: Place,
    /// Typed values for the message.
    #[uniffi(default = [])]
    pub params: Vec<Param>,
    /// Other places concerned, such as the first use of a duplicate id.
    #[uniffi(default = [])]
    pub related: Vec<Place>,
}

/// A parameter that has no value on the date (缺失参数).
#[uniffi::remote(Record)]
pub struct MissingParameter {
    /// Its key in the policy pack.
    pub key: String,
    /// The clause that leaves it open.
    pub clause: String,
}

/// The account of a case over months (补发、追回核算). Advice, never a decision.
#[uniffi::remote(Record)]
pub struct AmountReport {
    /// The months.
    #[uniffi(default = [])]
    pub months: Vec<AmountMonth>,
    /// What is due in all, where every month is known.
    #[uniffi(default = None)]
    pub due_fen: Option<i64>,
    /// What was paid in all, where every month is known.
    #[uniffi(default = None)]
    pub paid_fen: Option<i64>,
    /// Due minus paid: arrears (补发) if more than zero, paid too much if less.
    #[uniffi(default = None)]
    pub arrears_fen: Option<i64>,
    /// Facts that keep a month open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep a month open, sorted.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that the amounts rest on.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong with the facts, and where a text is not met.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// What is applied for (申请事项).
#[uniffi::remote(Enum)]
pub enum AppliedFor {
    /// 最低生活保障, of a household (D-60 to D-62a).
    Dibao,
    /// 低保边缘家庭, by the same rules from 2022-10-20 (D-61a; in Shandong M-06).
    Margin,
    /// 特困人员救助供养, of one person (T-50).
    Tekun,
}

/// Where one member is registered and lives (成员的户籍地和居住地).
#[uniffi::remote(Record)]
pub struct MemberPlace {
    /// Division code of the town of registration (户籍所在地): 9 digits, or 12 of a village.
    #[uniffi(default = None)]
    pub hukou: Option<String>,
    /// Division code of the town where the member usually lives (经常居住地).
    #[uniffi(default = None)]
    pub residence: Option<String>,
    /// Holds a residence permit of there (居住证, D-62a).
    #[uniffi(default = None)]
    pub residence_permit: Option<bool>,
}

/// The members of a household and their places (申请人家庭的户籍和居住情况).
#[uniffi::remote(Record)]
pub struct ApplicationPlaceFacts {
    /// What is applied for.
    #[uniffi(default = None)]
    pub applied_for: Option<AppliedFor>,
    /// The members; of tekun the one person.
    #[uniffi(default = [])]
    pub members: Vec<MemberPlace>,
    /// Whether every member is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub members_complete: Option<bool>,
}

/// Why a town may take the application (依据).
#[uniffi::remote(Enum)]
pub enum PlaceBasis {
    /// 户籍所在地.
    Registration,
    /// 持居住证的居住地.
    ResidencePermit,
}

/// A truth with its third value (真值).
#[uniffi::remote(Enum)]
pub enum TruthValue {
    /// 是.
    Yes,
    /// 否.
    No,
    /// 未知.
    Open,
}

/// Whether the application may be filed with one town (可否在该地申请).
#[uniffi::remote(Record)]
pub struct ApplicationPlace {
    /// Position of the member whose place it is.
    pub member: u32,
    /// Whether it is the place of registration or of a permit.
    pub basis: PlaceBasis,
    /// Division code of the town, 9 digits.
    #[uniffi(default = None)]
    pub town: Option<String>,
    /// Whether the application may be filed there.
    pub accepts: TruthValue,
    /// The clause that says so; absent where the case that decides it is not known.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Parameters that keep it open, sorted.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
}

/// Where a household applies (申请地判断): advice, never a refusal; who asks elsewhere is passed on.
#[uniffi::remote(Record)]
pub struct ApplicationPlaces {
    /// The date.
    pub as_of: NaiveDate,
    /// False before the rules that are carried: 2021-07-01, of margin families 2022-10-20.
    pub covered: bool,
    /// One answer for the registration of each member, and one for each permit that is held or may be.
    #[uniffi(default = [])]
    pub places: Vec<ApplicationPlace>,
    /// Facts without which nothing can be said, such as who the members are: JSON pointers.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Named readings that were used.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// What a node of the grounds is (理由节点).
#[uniffi::remote(Enum)]
pub enum GroundKind {
    /// Every child must hold.
    AllOf,
    /// One child is enough.
    AnyOf,
    /// The child must not hold.
    Not,
    /// Under the one or the other reading of an open choice.
    Choose,
    /// `left` compared with `right`; the condition says how.
    Compare,
    /// A fact given or missing.
    Fact,
    /// A parameter of the policy pack, set or missing.
    Parameter,
    /// Left to the authority (裁量).
    Discretion,
    /// Every case of the unknown facts gives this answer (分情形一致); below stands the condition as far as it is
    /// known.
    ByCases,
}

/// One node of the grounds, in pre-order (理由).
#[uniffi::remote(Record)]
pub struct Ground {
    /// Index of the parent in the list; none for the root.
    #[uniffi(default = None)]
    pub parent: Option<u32>,
    /// What it is.
    pub kind: GroundKind,
    /// The clause of the condition, if the node is one.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Stable code of the condition, for the text.
    #[uniffi(default = None)]
    pub step: Option<String>,
    /// Whether it holds.
    pub truth: TruthValue,
    /// Index of the member concerned.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Index of the member's supporter concerned.
    #[uniffi(default = None)]
    pub supporter: Option<u32>,
    /// Left value of a comparison, if known.
    #[uniffi(default = None)]
    pub left: Option<i64>,
    /// Right value of a comparison, if known.
    #[uniffi(default = None)]
    pub right: Option<i64>,
    /// Yes where both are amounts of a year, since a document gives one of them so; absent otherwise.
    #[uniffi(default = None)]
    pub per_year: Option<bool>,
    /// JSON pointer of the fact, or key of the parameter.
    #[uniffi(default = None)]
    pub source: Option<String>,
    /// The fact is given, but only assumed; absent otherwise.
    #[uniffi(default = None)]
    pub assumed: Option<bool>,
    /// In a household of more than 50 members, or 200 supporters: so many more persons have a ground like this one, which
    /// is told once; absent where there is none.
    #[uniffi(default = None)]
    pub alike: Option<i64>,
}

/// A fact that is missing of many persons (缺失事项及人数).
#[uniffi::remote(Record)]
pub struct MissingKind {
    /// Its JSON pointer with a star in place of the row: one kind of fact, whoever lacks it.
    pub fact: String,
    /// Of how many persons it is missing.
    pub count: i64,
}

/// The answer for one programme (结论).
#[uniffi::remote(Enum)]
pub enum Outcome {
    /// 符合 — certain under every completion of the unknown facts.
    Yes,
    /// 不符合 — certain.
    No,
    /// 待查 — a fact is missing that can still matter.
    Open,
    /// 参数缺失 — a local number is missing that can still matter.
    ParameterMissing,
    /// 裁量 — the text leaves it to the authority's discretion.
    Discretionary,
    /// 尚未施行 — the programme does not exist on that date.
    NotInForce,
    /// 不在范围 — the date lies before the rules that are carried (2021-07-01; temporary assistance 2014-05-01).
    NotCovered,
}

/// A programme of social assistance (救助项目), in the order of classification.
#[uniffi::remote(Enum)]
pub enum Programme {
    /// 特困人员救助供养; a person's.
    Tekun,
    /// 最低生活保障; a household's.
    Dibao,
    /// 低保边缘家庭; a household's.
    Margin,
    /// 单人保（参照单人户）; a person's.
    DibaoSingle,
    /// 刚性支出困难家庭; a household's.
    Rigid,
    /// 临时救助; on top of any other.
    Temporary,
}

/// The answer for one programme, with its grounds (单项结果).
#[uniffi::remote(Record)]
pub struct ProgrammeResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The answer.
    pub outcome: Outcome,
    /// Monthly amount by the difference method (D-50), fen; only with `yes` for dibao.
    #[uniffi(default = None)]
    pub amount_fen: Option<i64>,
    /// Where a standard given for a year makes it no whole number of fen a month: the exact amount of a year, fen. The
    /// monthly one is then rounded as the place names it, and absent where it names nothing (D-52).
    #[uniffi(default = None)]
    pub amount_year_fen: Option<i64>,
    /// Facts whose absence keeps the answer open: JSON pointers, sorted. In a household of more than 50 members, or 200
    /// supporters, only those of the household, and of the member whose programme it is.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// In such a household: what the conditions of the household lack of its persons, sorted.
    #[uniffi(default = [])]
    pub missing_kinds: Vec<MissingKind>,
    /// Parameters whose absence keeps it open.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Clauses that leave the answer to the authority.
    #[uniffi(default = [])]
    pub discretion: Vec<String>,
    /// Named readings of unclear texts that were used, such as `C2=national`.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// First day of the twelve months whose income and spending count (M-23).
    #[uniffi(default = None)]
    pub window_from: Option<NaiveDate>,
    /// Last day of them.
    #[uniffi(default = None)]
    pub window_to: Option<NaiveDate>,
    /// Programmes that the household would qualify for and is not recorded in: to be applied for first (M-20).
    #[uniffi(default = [])]
    pub apply_first: Vec<Programme>,
    /// Whether a fact that is only assumed was used: the answer is provisional.
    pub provisional: bool,
    /// The grounds in pre-order.
    #[uniffi(default = [])]
    pub grounds: Vec<Ground>,
}

/// The answer for a household on a date (家庭认定结果): advice, never a decision.
#[uniffi::remote(Record)]
pub struct Assessment {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// One result per programme and, for persons' programmes, per member; in the order of
    /// classification.
    #[uniffi(default = [])]
    pub results: Vec<ProgrammeResult>,
    /// What is wrong with the facts, or not set locally.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A clause that the lines cite, in full (引用的规定).
#[uniffi::remote(Record)]
pub struct CitedClause {
    /// Its id.
    pub clause: String,
    /// The document with body, number and first day in force, and the article.
    pub text: String,
}

/// A line of the explanation (说明文字).
#[uniffi::remote(Record)]
pub struct TextLine {
    /// How deep it stands below the answer, from 0.
    pub depth: u32,
    /// The sentence.
    pub text: String,
    /// The clause that it rests on.
    #[uniffi(default = None)]
    pub clause: Option<String>,
}

/// A result as text (单项说明).
#[uniffi::remote(Record)]
pub struct ResultText {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The answer as a sentence.
    pub heading: String,
    /// Its grounds, in the order in which they are told.
    #[uniffi(default = [])]
    pub lines: Vec<TextLine>,
}

/// An assessment as text (初步比对说明). It holds amounts and other personal facts: it is for the office and the family.
#[uniffi::remote(Record)]
pub struct AssessmentText {
    /// One for each result.
    #[uniffi(default = [])]
    pub results: Vec<ResultText>,
    /// Each clause that a line cites, once, in the order of the first mention.
    #[uniffi(default = [])]
    pub sources: Vec<CitedClause>,
    /// That it is advice and a person decides.
    pub notice: String,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// By which day something is counted (归属口径).
#[uniffi::remote(Enum)]
pub enum Anchor {
    /// The day on which it happened (发生日).
    EventDate,
    /// The day of the report (统计日).
    Today,
}

/// Something that happened to a household on a day, such as a visit (有日期的记录).
#[uniffi::remote(Record)]
pub struct DatedFact {
    /// Opaque id of the record.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Id of the household.
    pub household: String,
    /// The day.
    #[uniffi(default = None)]
    pub date: Option<NaiveDate>,
}

/// What is to be counted, and how (归属查询).
#[uniffi::remote(Record)]
pub struct AttributionQuery {
    /// The records.
    #[uniffi(default = [])]
    pub facts: Vec<DatedFact>,
    /// By which day.
    pub anchor: Anchor,
    /// The day of the report.
    pub today: NaiveDate,
    /// As the register was known on this day; none asks for all that it knows now.
    #[uniffi(default = None)]
    pub known_at: Option<NaiveDate>,
}

/// Why no grid is named (未归属原因).
#[uniffi::remote(Enum)]
pub enum AttributionGap {
    /// The record has no date.
    NoDate,
    /// The record lies after the day of the report.
    InFuture,
    /// The register has no such household.
    UnknownHousehold,
    /// The household was not here on that day.
    NotHere,
    /// The household was in no micro-grid on that day, or in several.
    NoSingleGrid,
    /// The micro-grid that the household names was closed on that day.
    GridClosed,
}

/// Which micro-grid a record counts for (归属).
#[uniffi::remote(Record)]
pub struct Attribution {
    /// Id of the record.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Id of the household.
    pub household: String,
    /// Micro-grid by the anchor that was asked for.
    #[uniffi(default = None)]
    pub counts_for: Option<String>,
    /// Micro-grid of the household on the day of the record.
    #[uniffi(default = None)]
    pub then: Option<String>,
    /// Why there is none.
    #[uniffi(default = None)]
    pub then_gap: Option<AttributionGap>,
    /// Micro-grid of the household on the day of the report.
    #[uniffi(default = None)]
    pub now: Option<String>,
    /// Why there is none.
    #[uniffi(default = None)]
    pub now_gap: Option<AttributionGap>,
    /// What became of the micro-grid of that day until the day of the report: itself while it goes on, and those that
    /// took over from it.
    #[uniffi(default = [])]
    pub successors: Vec<String>,
}

/// Which micro-grids records count for (归属结果).
#[uniffi::remote(Record)]
pub struct Attributions {
    /// One row a record, in their order.
    #[uniffi(default = [])]
    pub rows: Vec<Attribution>,
    /// Records that cannot be counted; places point into the query.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// A file to be saved (导出文件).
#[uniffi::remote(Record)]
pub struct CalendarFile {
    /// Its media type, `text/calendar`.
    pub media_type: String,
    /// Its content.
    pub text: String,
}

/// A recipient's bankbook or card (代管存折、银行卡, D-55).
#[uniffi::remote(Record)]
pub struct CardCustody {
    /// Staff of the town or the committee keep it.
    #[uniffi(default = None)]
    pub kept_by_staff: Option<bool>,
    /// There is a written agreement.
    #[uniffi(default = None)]
    pub written_agreement: Option<bool>,
    /// It is filed with the county's civil affairs.
    #[uniffi(default = None)]
    pub filed_with_county: Option<bool>,
}

/// How a case was decided (决定).
#[uniffi::remote(Enum)]
pub enum CaseDecision {
    /// 同意.
    Granted,
    /// 不予.
    Refused,
}

/// A kind of material (材料).
#[uniffi::remote(Enum)]
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
#[uniffi::remote(Record)]
pub struct CaseMaterial {
    /// Opaque id; notices name it.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Its kind.
    #[uniffi(default = None)]
    pub kind: Option<MaterialKind>,
    /// It was handed in.
    #[uniffi(default = None)]
    pub given: Option<bool>,
    /// The checking mechanism or a platform can supply it (可通过核对机制或平台获取, D-64, P-13).
    #[uniffi(default = None)]
    pub obtainable: Option<bool>,
}

/// An answer to the question of consent (同意核对).
#[uniffi::remote(Enum)]
pub enum Consent {
    /// 同意.
    Given,
    /// 拒绝.
    Refused,
}

/// A notice of what is missing (补正告知, D-64, T-53).
#[uniffi::remote(Record)]
pub struct MaterialNotice {
    /// The day; one that is to come tells nobody yet.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
    /// Ids of the materials that it names.
    #[uniffi(default = [])]
    pub materials: Vec<String>,
}

/// A statutory supporter, as far as the checking of them goes (法定义务人的核对).
#[uniffi::remote(Record)]
pub struct SupporterConsent {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// The supporter's own answer (T-51, T-52, P-16).
    #[uniffi(default = None)]
    pub consent: Option<Consent>,
}

/// The file of one case (办件). An absent fact is unknown.
#[uniffi::remote(Record)]
pub struct CaseFile {
    /// What is applied for.
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// The person holds a disability certificate (T-51).
    #[uniffi(default = None)]
    pub disability_certificate: Option<bool>,
    /// Every material that is asked for.
    #[uniffi(default = [])]
    pub materials: Vec<CaseMaterial>,
    /// Whether all are listed; unknown counts as no.
    #[uniffi(default = None)]
    pub materials_complete: Option<bool>,
    /// The notices of what is missing: in the order of their days, or as listed where a day is unknown.
    #[uniffi(default = [])]
    pub notices: Vec<MaterialNotice>,
    /// The applicant's consent to checking (D-63, P-14).
    #[uniffi(default = None)]
    pub applicant_consent: Option<Consent>,
    /// The supporters outside the household (T-51, T-52, P-16).
    #[uniffi(default = [])]
    pub supporters: Vec<SupporterConsent>,
    /// Bankbooks and cards of the recipient (D-55).
    #[uniffi(default = [])]
    pub cards: Vec<CardCustody>,
    /// Registered as a case of near relatives of staff (近亲属备案, D-65).
    #[uniffi(default = None)]
    pub registered_relative: Option<bool>,
    /// There was a complaint about it (有投诉举报, D-75).
    #[uniffi(default = None)]
    pub complaint: Option<bool>,
    /// The county visited the home (县级入户, D-75).
    #[uniffi(default = None)]
    pub county_visited: Option<bool>,
    /// How it was decided.
    #[uniffi(default = None)]
    pub decision: Option<CaseDecision>,
    /// Told in writing (书面告知).
    #[uniffi(default = None)]
    pub told_in_writing: Option<bool>,
    /// With reasons (说明理由).
    #[uniffi(default = None)]
    pub reasons_given: Option<bool>,
}

/// What follows from a consent (核对与否).
#[uniffi::remote(Enum)]
pub enum ConsentOutcome {
    /// 可以核对.
    MayCheck,
    /// 不得核对，相关事实保持未知: refused consent is unknown, never no (P-16).
    FactsStayUnknown,
    /// 待询问.
    Ask,
}

/// The checking of one person (核对授权).
#[uniffi::remote(Record)]
pub struct ConsentAnswer {
    /// Position of the supporter; absent for the applicant.
    #[uniffi(default = None)]
    pub supporter: Option<u32>,
    /// The clause that asks for the consent on the date.
    pub clause: String,
    /// What follows.
    pub outcome: ConsentOutcome,
}

/// What the file of a case shows on a date (办件检查): advice, never a decision.
#[uniffi::remote(Record)]
pub struct CaseFileReport {
    /// The date.
    pub as_of: NaiveDate,
    /// Everything asked for is there, so that the case is accepted (D-64, T-53).
    pub complete: TruthValue,
    /// Its clause.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Positions of the materials that are missing: to be told once, all together.
    #[uniffi(default = [])]
    pub to_tell: Vec<u32>,
    /// Kinds that the text asks for and the list does not hold (T-51).
    #[uniffi(default = [])]
    pub kinds_missing: Vec<MaterialKind>,
    /// Who may be checked.
    #[uniffi(default = [])]
    pub consents: Vec<ConsentAnswer>,
    /// The county must visit the home (D-75).
    pub county_must_visit: TruthValue,
    /// Facts that keep an answer open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// What is wrong.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// What a check of a citizen number answers (身份号码校验结果); it holds no digit of it.
#[uniffi::remote(Record)]
pub struct CitizenNumberCheck {
    /// Whether the number can be used: no finding.
    pub valid: bool,
    /// Whether it is a specimen: born from 2090 on, so nobody's (N-08).
    pub specimen: bool,
    /// What is wrong with it.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// How this version carries a clause (实现情况).
#[uniffi::remote(Enum)]
pub enum Built {
    /// A rule or check computes it.
    Rule,
    /// It is a parameter of the policy pack, which a rule reads or a reader may look up.
    Parameter,
    /// It shapes the model or a text, such as a definition or a reading.
    Note,
    /// It can be tested and belongs to a room that is not built yet; the reason names it (待实现).
    Later,
    /// The text leaves it to the authority, and gives nothing to compute (裁量).
    Discretion,
    /// The place arranges it in its own way (当地自定).
    Local,
    /// It has no content that could be tested (无可检验内容).
    Narrative,
}

/// How exactly a source gives a date (日期精度).
#[uniffi::remote(Enum)]
pub enum Precision {
    /// The day is known.
    Day,
    /// The month is known; the date carried is its first day.
    Month,
    /// The year is known; the date carried is its first day.
    Year,
}

/// How strongly the text binds (用语强度); the gravity of a finding follows it.
#[uniffi::remote(Enum)]
pub enum Strength {
    /// 应当、要、须, or a plain imperative.
    Must,
    /// 原则上、一般.
    InPrinciple,
    /// 可以、可视为.
    May,
    /// 鼓励.
    Encouraged,
    /// A stated target (目标).
    Target,
    /// Reported practice (做法), not a rule.
    Practice,
    /// A right of the person (权利).
    Right,
    /// A goal or principle (目标任务、原则), not testable.
    Goal,
}

/// An instrument on which a clause rests (依据), owned.
#[uniffi::remote(Record)]
pub struct ClauseSource {
    /// Id of the instrument, such as `I-4`.
    pub instrument: String,
    /// Article, section or item; empty where there is none.
    pub article: String,
    /// How strongly it binds there.
    pub strength: Strength,
    /// First day in force, if known.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
}

/// How well the text is known (核实情况).
#[uniffi::remote(Enum)]
pub enum SourceStatus {
    /// Read in the instrument itself (已核对原文).
    Verified,
    /// Read in a report or an official page about the instrument (据报道).
    VerifiedNews,
    /// A reading, an inference or common knowledge (未核实): nothing may rest on it as a fact.
    Unverified,
    /// Looked for and not found (未查到): the number is a parameter without default.
    NotFound,
}

/// One clause (条款), owned.
#[uniffi::remote(Record)]
pub struct ClauseInfo {
    /// Stable id such as `S11` or `D-66`.
    pub id: String,
    /// Id of the instrument it stands in, such as `I-4`.
    pub instrument: String,
    /// Article, section or item; empty where there is none.
    pub article: String,
    /// How strongly it binds.
    pub strength: Strength,
    /// How well its text is known.
    pub status: SourceStatus,
    /// Division code of the area that it binds (适用区域), such as 370302; absent where it is the nation.
    #[uniffi(default = None)]
    pub area: Option<String>,
    /// First day in force, if known.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Last day in force, if it has one.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// Further instruments on which it rests, each with its own time in force.
    #[uniffi(default = [])]
    pub more: Vec<ClauseSource>,
    /// How this version carries it.
    pub built: Built,
    /// Why it is not computed, in Chinese; absent for a rule, a parameter and a note.
    #[uniffi(default = None)]
    pub why_zh: Option<String>,
    /// The same in English.
    #[uniffi(default = None)]
    pub why_en: Option<String>,
    /// A short phrase of the text or its sense, in Chinese.
    pub zh: String,
    /// The sense in English.
    pub en: String,
}

/// A building (楼栋).
#[uniffi::remote(Record)]
pub struct Building {
    /// Opaque id, unique among buildings.
    pub id: String,
    /// Id of the base grid, village or community it stands in.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Name for people (楼栋名称).
    #[uniffi(default = None)]
    pub name: Option<String>,
}

/// Where a household lives (户的网格归属).
#[uniffi::remote(Record)]
pub struct HouseholdPlace {
    /// Opaque id, unique among households.
    pub id: String,
    /// Ids of its micro-grids; exactly one is right, none or two is a finding.
    #[uniffi(default = [])]
    pub micro_grids: Vec<String>,
    /// Id of its building, when it lives in one.
    #[uniffi(default = None)]
    pub building: Option<String>,
    /// Id of its stairwell unit, when it lives in one.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// Door number (门牌号); an address, so no text ever shows it.
    #[uniffi(default = None)]
    pub door: Option<String>,
}

/// A point on the map (坐标, CGCS2000 or WGS 84), in millionths of a degree: whole numbers are exact in every language.
///
/// The offset coordinates of map services (GCJ-02, BD-09) are not converted.
#[uniffi::remote(Record)]
pub struct GeoPoint {
    /// Longitude in millionths of a degree, east positive (经度).
    pub longitude: i64,
    /// Latitude in millionths of a degree, north positive (纬度).
    pub latitude: i64,
}

/// Which Party organisation a place has (党组织, S13).
#[uniffi::remote(Enum)]
pub enum PartyOrganisation {
    /// 党委.
    Committee,
    /// 党总支.
    GeneralBranch,
    /// 党支部.
    Branch,
    /// 党小组.
    Group,
    /// 党员户.
    MemberHousehold,
    /// 未建立: known to have none.
    NotFormed,
}

/// The kind of a place (层级).
#[uniffi::remote(Enum)]
pub enum PlaceKind {
    /// 区（县）: the top of the tree.
    District,
    /// 镇.
    Town,
    /// 街道.
    SubDistrict,
    /// 开发区: a management area without a division code.
    DevelopmentZone,
    /// 片区: groups the villages of a town or sub-district (S14).
    Area,
    /// 村 (S10).
    Village,
    /// 城市社区 (S12).
    Community,
    /// 基础网格 (S10, S12).
    BaseGrid,
    /// 微网格: a villager group (村民小组, S10), or a building or stairwell unit (S12).
    MicroGrid,
}

/// One place (一个层级单位): a row of the grid register.
#[uniffi::remote(Record)]
pub struct PlaceFact {
    /// Opaque id, unique among places.
    pub id: String,
    /// Its kind (层级); a place of unknown kind cannot stand in the tree.
    #[uniffi(default = None)]
    pub kind: Option<PlaceKind>,
    /// Name for people (名称).
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// Id of the place above (上级); none only for the district.
    #[uniffi(default = None)]
    pub parent: Option<String>,
    /// Statistical division code (区划代码): 6, 9 or 12 digits by kind.
    #[uniffi(default = None)]
    pub code: Option<String>,
    /// Villages: declared that it follows the city model for its leaders (参照城市社区, S19).
    #[uniffi(default = None)]
    pub follows_city_model: Option<bool>,
    /// Villages that follow the city model: declared that its micro-grids keep to about 20 households as well (S11).
    #[uniffi(default = None)]
    pub follows_city_size: Option<bool>,
    /// Communities and their grids: the Party organisation (党组织, S13).
    #[uniffi(default = None)]
    pub party_organisation: Option<PartyOrganisation>,
    /// Base grids of communities: number of full-time grid workers (专职网格员, S15).
    #[uniffi(default = None)]
    pub full_time_workers: Option<i64>,
    /// Areas: number of persons who help with assistance work (协助人员, S14).
    #[uniffi(default = None)]
    pub helpers: Option<i64>,
    /// Districts, sub-districts, development zones, villages and communities: whether the leading group for assistance
    /// is set up (社会救助工作领导小组, S46).
    #[uniffi(default = None)]
    pub leading_group: Option<bool>,
    /// A point in it, for maps (位置).
    #[uniffi(default = None)]
    pub point: Option<GeoPoint>,
    /// Its boundary as one closed line of at least three points, for maps (边界); empty while it is not known.
    #[uniffi(default = [])]
    pub outline: Vec<GeoPoint>,
}

/// A stairwell unit of a building (单元).
#[uniffi::remote(Record)]
pub struct StairwellUnit {
    /// Opaque id, unique among units.
    pub id: String,
    /// Id of its building.
    #[uniffi(default = None)]
    pub building: Option<String>,
    /// Label for people (单元号).
    #[uniffi(default = None)]
    pub label: Option<String>,
}

/// When an entry holds, and since when the register knows it (有效期与登记日).
///
/// The days are `[from, to)`: the first day counts, the last does not. Of the entries on one thing that hold on a day,
/// the one recorded last is right; of those recorded on one day, the one that stands later in the list.
#[uniffi::remote(Record)]
pub struct Validity {
    /// First day on which it holds (起); unknown counts as always.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// First day on which it no longer holds (止); none while it goes on.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// Day on which it was entered in the register (登记日); unknown counts as known from the start.
    #[uniffi(default = None)]
    pub recorded_at: Option<NaiveDate>,
    /// Id of the re-organisation that made the entry (调整编号), when one did.
    #[uniffi(default = None)]
    pub act: Option<String>,
    /// That there is no such thing on these days (已撤销); its other facts then say nothing.
    #[uniffi(default = None)]
    pub ended: Option<bool>,
}

/// A transition period of a community (过渡期, S49): a village turned community, or a large community of a city.
#[uniffi::remote(Record)]
pub struct Transition {
    /// Id of the community.
    pub place: String,
    /// Why it is granted (理由).
    #[uniffi(default = None)]
    pub reason: Option<String>,
    /// The days; without a last one it counts for nothing (S49).
    pub valid: Validity,
}

/// A district's grid on one date (某日的网格台账).
#[uniffi::remote(Record)]
pub struct GridFacts {
    /// The date that the facts describe.
    #[uniffi(default = None)]
    pub as_of: Option<NaiveDate>,
    /// Every place from the district to the micro-grids, in any order.
    #[uniffi(default = [])]
    pub places: Vec<PlaceFact>,
    /// Buildings.
    #[uniffi(default = [])]
    pub buildings: Vec<Building>,
    /// Stairwell units.
    #[uniffi(default = [])]
    pub stairwell_units: Vec<StairwellUnit>,
    /// Households.
    #[uniffi(default = [])]
    pub households: Vec<HouseholdPlace>,
    /// Transition periods (过渡期, S49).
    #[uniffi(default = [])]
    pub transitions: Vec<Transition>,
    /// Whether every household is listed; unknown counts as incomplete, and then no micro-grid
    /// is ever said to be too small.
    #[uniffi(default = None)]
    pub households_complete: Option<bool>,
    /// Places whose households or places below are not all known: rows of theirs could not be read.
    #[uniffi(default = [])]
    pub incomplete_at: Vec<String>,
}

/// A grid register that was read in spite of its faults (网格台账读取结果).
#[uniffi::remote(Record)]
pub struct DecodedGrid {
    /// The register; every value at fault is unknown.
    pub facts: GridFacts,
    /// Every fault, with its place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// Somebody on a post (任职).
#[uniffi::remote(Record)]
pub struct PostAssignment {
    /// Opaque id of the assignment.
    pub id: String,
    /// Id of the post.
    #[uniffi(default = None)]
    pub post: Option<String>,
    /// Opaque id of the person; the same id means the same person.
    #[uniffi(default = None)]
    pub person: Option<String>,
}

/// An assignment on certain days (任职沿革).
#[uniffi::remote(Record)]
pub struct DatedAssignment {
    /// The assignment.
    pub assignment: PostAssignment,
    /// The days.
    pub valid: Validity,
}

/// A building on certain days (楼栋沿革).
#[uniffi::remote(Record)]
pub struct DatedBuilding {
    /// The building.
    pub building: Building,
    /// The days.
    pub valid: Validity,
}

/// Where a household lives on certain days (户的网格归属沿革).
#[uniffi::remote(Record)]
pub struct DatedHousehold {
    /// The household; its door number may change with the days.
    pub household: HouseholdPlace,
    /// The days.
    pub valid: Validity,
}

/// A place on certain days (层级单位沿革).
#[uniffi::remote(Record)]
pub struct DatedPlace {
    /// The place as it is on these days; its id never changes, its code and name may.
    pub place: PlaceFact,
    /// The days.
    pub valid: Validity,
}

/// What a post in the grid is for (岗位类别).
#[uniffi::remote(Enum)]
pub enum PostKind {
    /// 片区协助人员 (S14).
    AreaHelper,
    /// 专职网格员 (S15).
    FullTimeWorker,
    /// 网格长: named by S40, without a rule of its own.
    BaseGridLeader,
    /// 微网格长 (S16, S17).
    MicroGridLeader,
    /// 单元长 (S18).
    UnitLeader,
    /// 其他.
    Other,
}

/// A post at a place (岗位): one seat, whoever sits on it.
#[uniffi::remote(Record)]
pub struct GridPost {
    /// Opaque id, unique among posts.
    pub id: String,
    /// Id of the place.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// What it is for.
    #[uniffi(default = None)]
    pub kind: Option<PostKind>,
    /// Unit leaders: id of the stairwell unit.
    #[uniffi(default = None)]
    pub unit: Option<String>,
}

/// A post on certain days (岗位沿革).
#[uniffi::remote(Record)]
pub struct DatedPost {
    /// The post.
    pub post: GridPost,
    /// The days.
    pub valid: Validity,
}

/// A stairwell unit on certain days (单元沿革).
#[uniffi::remote(Record)]
pub struct DatedUnit {
    /// The unit.
    pub unit: StairwellUnit,
    /// The days.
    pub valid: Validity,
}

/// What a re-organisation does (调整方式).
#[uniffi::remote(Enum)]
pub enum ReorganisationKind {
    /// 新设: a new place, `into`.
    Open,
    /// 撤销: a place that holds nothing more, `places`.
    Close,
    /// 更名: `name` for `places`.
    Rename,
    /// 变更区划代码: `code` for `places`.
    Recode,
    /// 变更层级类型, such as 村改社区: `newKind` for `places`, under `parent`; with `transition` where S49 lets one be set.
    ConvertKind,
    /// 变更上级: `places` under `parent`.
    Reparent,
    /// 合并: `places` become the one of `into`, which may be one of them.
    Merge,
    /// 拆分: the one of `places` ends, and all of `into` take over.
    Split,
    /// 析出: the new one of `into` takes a part of `places`, which go on.
    Extract,
    /// 重划微网格: the micro-grids of the one of `places` become those of `into`, of which some may go on.
    Regrid,
}

/// What became of a place (沿革关系).
#[uniffi::remote(Record)]
pub struct LineageEdge {
    /// The place before; none where one was opened.
    #[uniffi(default = None)]
    pub before: Option<String>,
    /// The place after; none where one was closed.
    #[uniffi(default = None)]
    pub after: Option<String>,
    /// By what.
    pub kind: ReorganisationKind,
    /// The first day of it.
    pub on: NaiveDate,
    /// Day on which it was entered in the register.
    pub recorded_at: NaiveDate,
    /// Id of the re-organisation.
    pub act: String,
    /// Households that went this way on that day.
    pub households: u32,
}

/// The grid of a district over time (网格沿革): what was entered, in the order in which it was.
///
/// Nothing in it is ever changed or taken out: a change is a new entry.
#[uniffi::remote(Record)]
pub struct GridHistory {
    /// Places.
    #[uniffi(default = [])]
    pub places: Vec<DatedPlace>,
    /// Buildings.
    #[uniffi(default = [])]
    pub buildings: Vec<DatedBuilding>,
    /// Stairwell units.
    #[uniffi(default = [])]
    pub stairwell_units: Vec<DatedUnit>,
    /// Households.
    #[uniffi(default = [])]
    pub households: Vec<DatedHousehold>,
    /// Posts.
    #[uniffi(default = [])]
    pub posts: Vec<DatedPost>,
    /// Who is on which post.
    #[uniffi(default = [])]
    pub assignments: Vec<DatedAssignment>,
    /// Transition periods (过渡期, S49).
    #[uniffi(default = [])]
    pub transitions: Vec<Transition>,
    /// What became of places.
    #[uniffi(default = [])]
    pub lineage: Vec<LineageEdge>,
    /// Whether every household is listed; unknown counts as incomplete.
    #[uniffi(default = None)]
    pub households_complete: Option<bool>,
    /// Whether every filled post is listed; only then are helpers (S14) and full-time workers (S15) counted from it.
    #[uniffi(default = None)]
    pub posts_complete: Option<bool>,
}

/// A history of the grid that was read in spite of its faults (网格沿革读取结果).
#[uniffi::remote(Record)]
pub struct DecodedGridHistory {
    /// The history; every value at fault is unknown.
    pub history: GridHistory,
    /// Every fault, with its place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// A fact that is only assumed (假定的事实): the result is provisional and says so.
#[uniffi::remote(Record)]
pub struct Assumption {
    /// JSON pointer of the fact, such as `/members/0/wageFen`.
    pub path: String,
    /// Why it is assumed.
    pub why: String,
}

/// Category of a disability certificate (残疾类别, N-23).
#[uniffi::remote(Enum)]
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

/// A statutory supporter (法定义务人, T-30 to T-35). A refused consent leaves facts unknown (P-16).
#[uniffi::remote(Record)]
pub struct Supporter {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Is a tekun person (特困人员, T-30).
    #[uniffi(default = None)]
    pub tekun: Option<bool>,
    /// Receives dibao (低保对象, T-31).
    #[uniffi(default = None)]
    pub dibao: Option<bool>,
    /// Date of birth (T-31, T-32).
    #[uniffi(default = None)]
    pub birth_date: Option<NaiveDate>,
    /// Own income, fen a month (本人收入, T-32).
    #[uniffi(default = None)]
    pub income_fen: Option<i64>,
    /// Property within the rule for low-income families (T-32 to T-34).
    #[uniffi(default = None)]
    pub property_within_low_income_rule: Option<bool>,
    /// Holds a disability certificate (T-33).
    #[uniffi(default = None)]
    pub disability_certificate: Option<bool>,
    /// Its category.
    #[uniffi(default = None)]
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 to 4.
    #[uniffi(default = None)]
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    #[uniffi(default = None)]
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    #[uniffi(default = None)]
    pub counted_disability_grade: Option<i64>,
    /// Without civil capacity (无民事行为能力, T-34).
    #[uniffi(default = None)]
    pub without_civil_capacity: Option<bool>,
    /// Declared missing (被宣告失踪, T-34).
    #[uniffi(default = None)]
    pub declared_missing: Option<bool>,
    /// In prison (在监狱服刑, T-34).
    #[uniffi(default = None)]
    pub in_prison: Option<bool>,
    /// Meets another case set by the province (T-35).
    #[uniffi(default = None)]
    pub provincial_case: Option<bool>,
}

/// A member of a household (家庭成员). All amounts: fen a month, net as D-21 says.
#[uniffi::remote(Record)]
pub struct Person {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Date of birth (出生日期).
    #[uniffi(default = None)]
    pub birth_date: Option<NaiveDate>,
    /// Wages after necessary employment cost (工资性收入, D-21).
    #[uniffi(default = None)]
    pub wage_fen: Option<i64>,
    /// Net business income; may be negative (经营净收入, D-21).
    #[uniffi(default = None)]
    pub business_net_fen: Option<i64>,
    /// Net property income (财产净收入, D-21).
    #[uniffi(default = None)]
    pub property_net_fen: Option<i64>,
    /// Net transfers without the four kinds below; may be negative (转移净收入, D-21).
    #[uniffi(default = None)]
    pub transfer_net_fen: Option<i64>,
    /// Central basic pension of resident pension insurance (城乡居民基本养老保险中央确定的基础养老金, D-23, T-22).
    #[uniffi(default = None)]
    pub basic_pension_fen: Option<i64>,
    /// Benefits of basic medical and other social insurance (基本医疗保险等社会保险, T-22).
    #[uniffi(default = None)]
    pub social_insurance_fen: Option<i64>,
    /// Preferential pensions (优待抚恤金, D-22, T-22).
    #[uniffi(default = None)]
    pub preferential_fen: Option<i64>,
    /// Old-age allowance (高龄津贴, T-22).
    #[uniffi(default = None)]
    pub senior_allowance_fen: Option<i64>,
    /// Holds a disability certificate (持有残疾人证, D-40).
    #[uniffi(default = None)]
    pub disability_certificate: Option<bool>,
    /// Its category (残疾类别).
    #[uniffi(default = None)]
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 (most severe) to 4 (残疾等级).
    #[uniffi(default = None)]
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    #[uniffi(default = None)]
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    #[uniffi(default = None)]
    pub counted_disability_grade: Option<i64>,
    /// In work (就业, D-44).
    #[uniffi(default = None)]
    pub employed: Option<bool>,
    /// Has a serious disease recognised locally (重特大疾病, D-41).
    #[uniffi(default = None)]
    pub serious_illness: Option<bool>,
    /// Whole years lived in a religious site as religious staff; 0 for everyone else (D-42).
    #[uniffi(default = None)]
    pub religious_site_years: Option<i64>,
    /// Found to live in hardship (生活困难, D-42).
    #[uniffi(default = None)]
    pub in_hardship: Option<bool>,
    /// Meets another case set by the county or above (D-43).
    #[uniffi(default = None)]
    pub county_single_case: Option<bool>,
    /// Recorded finding of special hardship by the authority (特殊困难人员, D-44a, D-45).
    #[uniffi(default = None)]
    pub special_hardship: Option<bool>,
    /// Appraised: own property within the dibao rule, where the person applies alone (D-44).
    #[uniffi(default = None)]
    pub own_property_within_dibao_rule: Option<bool>,
    /// Appraised: own property within the tekun rule (T-20, T-23).
    #[uniffi(default = None)]
    pub own_property_within_tekun_rule: Option<bool>,
    /// Meets another case of inability to work set by the province (T-15).
    #[uniffi(default = None)]
    pub provincial_unable_to_work: Option<bool>,
    /// Minor who qualifies as orphan or de-facto unsupported child and chooses that programme (T-05).
    #[uniffi(default = None)]
    pub chooses_child_programme: Option<bool>,
    /// Recorded as tekun (已纳入特困人员供养, M-20).
    #[uniffi(default = None)]
    pub recorded_tekun: Option<bool>,
    /// Taken into dibao alone (已按单人户纳入低保, M-20).
    #[uniffi(default = None)]
    pub recorded_dibao: Option<bool>,
    /// Months in a row without income because of the epidemic, unemployed and without insurance benefit; 0 for
    /// everyone else (L-09).
    #[uniffi(default = None)]
    pub epidemic_months_without_income: Option<i64>,
    /// Statutory supporters (法定义务人, T-04), inside and outside the household.
    #[uniffi(default = [])]
    pub supporters: Vec<Supporter>,
    /// Whether the list of supporters is complete; unknown counts as incomplete.
    #[uniffi(default = None)]
    pub supporters_complete: Option<bool>,
    /// Facts of the member that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the property of the family does where nobody appraised the person's own.
    #[uniffi(default = [])]
    pub unreadable: Vec<String>,
}

/// Which necessary spending suddenly exceeds what the family can bear (突然增加的支出, L-02, L-04, L-06).
#[uniffi::remote(Enum)]
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

/// A household (家庭) as it applies.
#[uniffi::remote(Record)]
pub struct Household {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Which local standard applies (D-06).
    #[uniffi(default = None)]
    pub area: Option<AreaKind>,
    /// The applicant's household registration is here (户籍在本地, D-60).
    #[uniffi(default = None)]
    pub hukou_here: Option<bool>,
    /// The applicant holds a residence permit of here (持本地居住证, D-62a).
    #[uniffi(default = None)]
    pub residence_permit_here: Option<bool>,
    /// Appraised: property within the local dibao rule (家庭财产符合低保规定, D-01, D-35).
    /// When unknown, the local limits of D-34 are applied to the three facts below.
    #[uniffi(default = None)]
    pub property_within_dibao_rule: Option<bool>,
    /// Appraised: property within the local margin-family rule (M-01).
    #[uniffi(default = None)]
    pub property_within_margin_rule: Option<bool>,
    /// Deposits, securities, funds and claims together, fen (金融资产, D-30).
    #[uniffi(default = None)]
    pub deposits_fen: Option<i64>,
    /// Motor vehicles that are not exempt (机动车辆, D-30 to D-32).
    #[uniffi(default = None)]
    pub vehicles: Option<i64>,
    /// Dwellings (住房套数, D-30).
    #[uniffi(default = None)]
    pub homes: Option<i64>,
    /// Day of the application (申请日期, M-23).
    #[uniffi(default = None)]
    pub application_date: Option<NaiveDate>,
    /// The household is recorded as dibao, as a whole (已纳入低保, M-20).
    #[uniffi(default = None)]
    pub recorded_dibao: Option<bool>,
    /// It is recorded as a margin family (已认定为低保边缘家庭, M-20).
    #[uniffi(default = None)]
    pub recorded_margin: Option<bool>,
    /// It is recorded as a rigid-expenditure family (已认定为刚性支出困难家庭, L-06, M-30).
    #[uniffi(default = None)]
    pub recorded_rigid: Option<bool>,
    /// Day of that recognition (认定日期, M-30).
    #[uniffi(default = None)]
    pub recorded_rigid_on: Option<NaiveDate>,
    /// Total income of all members, all kinds, in the twelve months before the application, fen
    /// (家庭总收入, M-21, M-26, L-04).
    #[uniffi(default = None)]
    pub twelve_month_income_fen: Option<i64>,
    /// Necessary food, clothing, housing, transport and daily use in those twelve months, fen (M-25).
    #[uniffi(default = None)]
    pub living_spending_fen: Option<i64>,
    /// Medical: the personal share after all insurance and aid, fen (M-25).
    #[uniffi(default = None)]
    pub medical_spending_fen: Option<i64>,
    /// Education, kindergarten to full-time bachelor, at the rate of public schools, fen (M-25).
    #[uniffi(default = None)]
    pub education_spending_fen: Option<i64>,
    /// Rehabilitation of disabled members: the personal share, fen (M-25).
    #[uniffi(default = None)]
    pub rehabilitation_spending_fen: Option<i64>,
    /// Kinds that the county adds, fen (M-25).
    #[uniffi(default = None)]
    pub other_spending_fen: Option<i64>,
    /// Appraised: property within the local rule for rigid-expenditure families (M-22).
    #[uniffi(default = None)]
    pub property_within_rigid_rule: Option<bool>,
    /// Meets the conditions that the place sets of its own for rigid-expenditure families (M-23a, M-33).
    #[uniffi(default = None)]
    pub meets_local_rigid_conditions: Option<bool>,
    /// Appraised: property within the local rule for temporary assistance (L-04).
    #[uniffi(default = None)]
    pub property_within_temporary_rule: Option<bool>,
    /// Found: basic life is temporarily in severe difficulty (基本生活暂时出现严重困难, L-01).
    #[uniffi(default = None)]
    pub basic_life_in_difficulty: Option<bool>,
    /// Fire, traffic or other accident, sudden serious illness, or another sudden hardship that the authority has
    /// found (突发事件, L-01, L-03, L-05, L-08).
    #[uniffi(default = None)]
    pub sudden_event: Option<bool>,
    /// That event has been confirmed (经核实, L-05).
    #[uniffi(default = None)]
    pub event_confirmed: Option<bool>,
    /// Help is needed at once (需要立即救助, L-03, L-26).
    #[uniffi(default = None)]
    pub needs_help_at_once: Option<bool>,
    /// Which necessary spending suddenly exceeds what the family can bear (L-02, L-04, L-06).
    #[uniffi(default = None)]
    pub spending_shock: Option<SpendingShock>,
    /// The emergency happened here (急难发生地, L-11, L-12).
    #[uniffi(default = None)]
    pub emergency_here: Option<bool>,
    /// Lives or works here, registered or not (L-09, L-11).
    #[uniffi(default = None)]
    pub lives_here: Option<bool>,
    /// Has already had special assistance, such as medical or education (专项救助, L-07).
    #[uniffi(default = None)]
    pub special_assistance_received: Option<bool>,
    /// One-off amount that the office proposes, fen (拟给予临时救助金额, L-25, L-31).
    #[uniffi(default = None)]
    pub proposed_aid_fen: Option<i64>,
    /// The members who live together (共同生活的家庭成员, D-10 to D-16).
    #[uniffi(default = [])]
    pub members: Vec<Person>,
    /// Whether the list of members is complete; unknown counts as incomplete.
    #[uniffi(default = None)]
    pub members_complete: Option<bool>,
    /// Which of the given facts are only assumed.
    #[uniffi(default = [])]
    pub assumed: Vec<Assumption>,
    /// Facts of the household that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the limits of D-34 do where nobody appraised the property.
    #[uniffi(default = [])]
    pub unreadable: Vec<String>,
}

/// A household that was read in spite of its faults (家庭情况读取结果).
#[uniffi::remote(Record)]
pub struct DecodedHousehold {
    /// The facts; every value at fault is unknown.
    pub household: Household,
    /// Every fault, with its place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// What a check of the number of a disability certificate answers (残疾人证号校验结果); it holds no digit of it.
#[uniffi::remote(Record)]
pub struct DisabilityCertificateCheck {
    /// Whether the number can be used: no finding.
    pub valid: bool,
    /// Whether the citizen number in it is a specimen (N-08).
    pub specimen: bool,
    /// The category that the 19th digit would mean (N-22): a proposal, to be compared with the certificate.
    #[uniffi(default = None)]
    pub proposed_category: Option<DisabilityCategory>,
    /// The grade that the 20th digit would mean (N-22): a proposal, to be compared with the certificate.
    #[uniffi(default = None)]
    pub proposed_grade: Option<i64>,
    /// The reading without which nothing is proposed.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// What is wrong with it.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A disability certificate (残疾人证); an absent part is unknown.
#[uniffi::remote(Record)]
pub struct DisabilityFacts {
    /// Held at all.
    #[uniffi(default = None)]
    pub held: Option<bool>,
    /// Category as printed (N-23).
    #[uniffi(default = None)]
    pub category: Option<DisabilityCategory>,
    /// Grade as printed, 1 (most severe) to 4.
    #[uniffi(default = None)]
    pub grade: Option<i64>,
    /// Of a multiple one, the recorded component that counts; `multiple`: none does (N-24).
    #[uniffi(default = None)]
    pub counted_category: Option<DisabilityCategory>,
    /// The grade of that component (N-24).
    #[uniffi(default = None)]
    pub counted_grade: Option<i64>,
}

/// Full-time study (全日制在校学习, D-12, D-18).
#[uniffi::remote(Enum)]
pub enum Study {
    /// Not a full-time student.
    None,
    /// Any school up to a bachelor's degree (本科及以下).
    UpToBachelor,
    /// 研究生; of them no text says anything (D-18).
    Postgraduate,
}

/// A person around the applicant (相关人员).
#[uniffi::remote(Record)]
pub struct FamilyPerson {
    /// Opaque id; ties name it.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Date of birth (D-11).
    #[uniffi(default = None)]
    pub birth_date: Option<NaiveDate>,
    /// Full-time study (D-12).
    #[uniffi(default = None)]
    pub study: Option<Study>,
    /// Found unable to live independently (不能独立生活, D-12).
    #[uniffi(default = None)]
    pub unable_to_live_independently: Option<bool>,
    /// Lives with the family for long (长期共同居住, D-13).
    #[uniffi(default = None)]
    pub lives_together: Option<bool>,
    /// Religious staff who live away from the family (脱离家庭的宗教教职人员, D-14).
    #[uniffi(default = None)]
    pub religious_away: Option<bool>,
    /// Since when without a break (D-14).
    #[uniffi(default = None)]
    pub religious_away_since: Option<NaiveDate>,
    /// Serving a sentence in prison (D-15).
    #[uniffi(default = None)]
    pub in_prison: Option<bool>,
    /// In compulsory isolated drug treatment (强制隔离戒毒, D-15).
    #[uniffi(default = None)]
    pub in_compulsory_treatment: Option<bool>,
    /// Declared missing (宣告失踪, D-15).
    #[uniffi(default = None)]
    pub declared_missing: Option<bool>,
    /// Another case that the province leaves out (D-16).
    #[uniffi(default = None)]
    pub provincial_exclusion: Option<bool>,
    /// Handles assistance cases, or sits on the village or community committee (经办人员、村（居）委会成员, D-65).
    #[uniffi(default = None)]
    pub staff: Option<bool>,
    /// A near relative of such a person who need not be listed here (D-65).
    #[uniffi(default = None)]
    pub near_relative_of_staff: Option<bool>,
}

/// How one person is related to another (亲属关系), as the office finds it: adopted and step relations
/// that the law equates count as such.
#[uniffi::remote(Enum)]
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

/// `person` is the spouse, child, grandchild or sibling of `of` (亲属关系).
#[uniffi::remote(Record)]
pub struct FamilyTie {
    /// Id of the one who is related.
    #[uniffi(default = None)]
    pub person: Option<String>,
    /// How.
    #[uniffi(default = None)]
    pub kind: Option<Kinship>,
    /// Id of the other one.
    #[uniffi(default = None)]
    pub of: Option<String>,
    /// Of grandchildren and siblings: the duty of support exists, since the generation between is dead or unable, or
    /// the elder sibling raised the younger (Civil Code art. 1074, 1075; D-13).
    #[uniffi(default = None)]
    pub duty_found: Option<bool>,
}

/// An applicant and the persons around (申请人及相关人员).
#[uniffi::remote(Record)]
pub struct FamilyFacts {
    /// Id of the member who applies (D-60).
    #[uniffi(default = None)]
    pub applicant: Option<String>,
    /// The persons, the applicant among them.
    #[uniffi(default = [])]
    pub persons: Vec<FamilyPerson>,
    /// Whether everybody who may belong is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub persons_complete: Option<bool>,
    /// How they are related.
    #[uniffi(default = [])]
    pub ties: Vec<FamilyTie>,
    /// Whether every relation between the listed persons is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub ties_complete: Option<bool>,
}

/// A post with whoever is on it on a day (某日的岗位).
#[uniffi::remote(Record)]
pub struct FilledPost {
    /// The post.
    pub post: GridPost,
    /// Opaque id of the person; none while it is vacant.
    #[uniffi(default = None)]
    pub person: Option<String>,
}

/// The grid on one day, as it was known on another (某日网格).
#[uniffi::remote(Record)]
pub struct GridAt {
    /// The register of that day, as `grid::Grid::build` reads it.
    pub facts: GridFacts,
    /// Posts, vacant or filled.
    #[uniffi(default = [])]
    pub posts: Vec<FilledPost>,
    /// What is wrong with the entries; places point into the history.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// Which duty (走访职责).
#[uniffi::remote(Enum)]
pub enum VisitPolicyId {
    /// 党组织书记遍访 (S36, V-01): every household, in principle once a year.
    SecretaryRound,
    /// “1+1+N”小组走访 (S38, V-02): every household, in principle once a quarter.
    TeamRound,
    /// 重点走访 (S39, V-03): the four categories, more often than S38; the number is local.
    Priority,
    /// 特殊困难老年人月探访 (V-07): monthly, where the locality takes the national target as a duty.
    ElderlyMonthly,
    /// 事项走访 (S35): within a local number of working days after an event.
    AfterEvent,
    /// “两委”走访发现 (V-04): every household, where the locality sets how often.
    CommitteeVisits,
    /// 困难群众经常性走访 (V-05): where the locality sets how often.
    HardshipVisits,
    /// 老年人定期巡访 (V-08): where the locality sets how often.
    ElderlyPatrol,
    /// 农村留守儿童走访 (V-09): where the locality sets how often.
    LeftBehindChildren,
    /// 困境儿童走访 (V-10): where the locality sets how often.
    ChildrenInDifficulty,
    /// 本地规则: a duty that no pack gives, for asking what would be under it.
    Local,
}

/// Coverage of one place of the grid under one duty (层级走访覆盖情况).
#[uniffi::remote(Record)]
pub struct PlaceCoverage {
    /// Id of the place.
    pub place: String,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// The towns whose own duty it is (S47); empty for that of the district.
    #[uniffi(default = [])]
    pub towns: Vec<String>,
    /// Households of the place that the log lists.
    pub households: u32,
    /// Those that are owed a visit.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that are excused; they are not owed a visit now.
    pub excused: u32,
    /// Those of which it is not known whether the duty covers them.
    pub undecided: u32,
    /// Households of the place that the log does not list: nothing is known of their visits.
    pub not_in_log: u32,
    /// `done` of `owed` in basis points, rounded down; absent where nothing is owed.
    #[uniffi(default = None)]
    pub done_basis_points: Option<i64>,
}

/// Coverage of a place and of the places directly below it (分级走访覆盖).
#[uniffi::remote(Record)]
pub struct GridCoverage {
    /// The day.
    pub as_of: NaiveDate,
    /// Duty by duty: the place itself, then each place directly below it in the order of the grid.
    #[uniffi(default = [])]
    pub places: Vec<PlaceCoverage>,
    /// Households of the log that the grid does not hold; no place counts them.
    pub not_in_grid: u32,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// The places of a grid on the map (网格地图).
#[uniffi::remote(Record)]
pub struct GridGeoJson {
    /// A GeoJSON feature collection (RFC 7946) as text: name, kind, parent and number of households of each place, and
    /// nothing of any household.
    pub geo_json: String,
    /// Places on it.
    pub features: u32,
    /// Places without usable coordinates.
    pub without: u32,
    /// That there is no such place, and coordinates that cannot be used; places point into the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// One bar of a size histogram.
#[uniffi::remote(Record)]
pub struct SizeCount {
    /// Number of households.
    pub households: u32,
    /// Number of micro-grids of that size.
    pub micro_grids: u32,
}

/// The sizes of the micro-grids of a place (微网格户数分布).
#[uniffi::remote(Record)]
pub struct GridHistogram {
    /// Sizes of the micro-grids that S11 covers, smallest first.
    #[uniffi(default = [])]
    pub city_micro_grid_sizes: Vec<SizeCount>,
    /// Sizes of all other micro-grids: villager groups, which have no size rule (S10).
    #[uniffi(default = [])]
    pub villager_group_sizes: Vec<SizeCount>,
    /// Households that S11 asks for, where it is in force.
    #[uniffi(default = None)]
    pub target: Option<i64>,
    /// Local tolerance, where it is set.
    #[uniffi(default = None)]
    pub tolerance: Option<i64>,
    /// The sizes that S11 covers as an SVG document; what is outside the tolerance has another colour.
    pub svg: String,
    /// That there is no such place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A place of the picture, in pre-order (网格图节点).
#[uniffi::remote(Record)]
pub struct GridNode {
    /// Index of the place above in the list; none for the first.
    #[uniffi(default = None)]
    pub parent: Option<u32>,
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// Households in it.
    pub households: u32,
    /// What stands in its box.
    pub label: String,
}

/// The tree of a place (网格图).
#[uniffi::remote(Record)]
pub struct GridPicture {
    /// The places in pre-order; nothing where the grid has no such place.
    #[uniffi(default = [])]
    pub nodes: Vec<GridNode>,
    /// Places below that are not shown, for their level or their number.
    pub left_out: u32,
    /// The same for Mermaid.
    pub mermaid: String,
    /// The same as an SVG document.
    pub svg: String,
    /// That there is no such place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// How the places of one kind stand to one clause (落实情况); the five numbers from `met` to `unknown` add up to `places`.
#[uniffi::remote(Record)]
pub struct DutyCount {
    /// The clause, such as S14.
    pub clause: String,
    /// The kind of place that it asks something of.
    pub kind: PlaceKind,
    /// Places of that kind that the clause covers.
    pub places: u32,
    /// Places that are as it asks.
    pub met: u32,
    /// Places with a violation, or with a deviation that has to be explained.
    pub unmet: u32,
    /// Places with advice: more persons than asked, a size outside about the target or outside practice.
    pub advised: u32,
    /// Places whose finding waits for the end of a transition (S49).
    pub waiting: u32,
    /// Places of which it cannot be said: a fact is not known, or a local number not set.
    pub unknown: u32,
    /// S14, S15: persons at the places whose number is known, added up.
    #[uniffi(default = None)]
    pub persons: Option<i64>,
}

/// How many findings of one clause and gravity there are.
#[uniffi::remote(Record)]
pub struct FindingCount {
    /// The clause; none for data findings.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Law, data or open.
    pub kind: FindingKind,
    /// For law findings.
    #[uniffi(default = None)]
    pub gravity: Option<Gravity>,
    /// How many.
    pub findings: u32,
}

/// How many places of one kind there are.
#[uniffi::remote(Record)]
pub struct KindCount {
    /// The kind.
    pub kind: PlaceKind,
    /// The number of places in the tree.
    pub places: u32,
}

/// A district's grid in numbers (网格概况).
#[uniffi::remote(Record)]
pub struct GridSummary {
    /// The date that the facts describe.
    #[uniffi(default = None)]
    pub as_of: Option<NaiveDate>,
    /// Places in the tree by kind, from the top down; kinds without a place are not listed.
    #[uniffi(default = [])]
    pub places: Vec<KindCount>,
    /// Rows of the register that could not be placed.
    pub places_left_out: u32,
    /// Buildings.
    pub buildings: u32,
    /// Stairwell units.
    pub stairwell_units: u32,
    /// Households in the tree.
    pub households: u32,
    /// Households that could not be placed.
    pub households_left_out: u32,
    /// Sizes of the micro-grids that S11 covers, smallest first.
    #[uniffi(default = [])]
    pub city_micro_grid_sizes: Vec<SizeCount>,
    /// Sizes of all other micro-grids: villager groups, which have no size rule (S10).
    #[uniffi(default = [])]
    pub villager_group_sizes: Vec<SizeCount>,
    /// Findings by clause, kind and gravity.
    #[uniffi(default = [])]
    pub findings: Vec<FindingCount>,
}

/// A district's grid checked as a whole (网格检查结果).
#[uniffi::remote(Record)]
pub struct GridReport {
    /// The grid in numbers.
    pub summary: GridSummary,
    /// How many places of each kind do what each grid rule of the date asks of them, by clause.
    #[uniffi(default = [])]
    pub duties: Vec<DutyCount>,
    /// What is wrong with the register, then what the rules of the date do not find as they ask.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// One reason why a person belongs or does not (理由).
#[uniffi::remote(Record)]
pub struct MembershipGround {
    /// The clause.
    pub clause: String,
    /// Stable code of the condition.
    pub step: String,
    /// Whether it holds.
    pub truth: TruthValue,
    /// Position of the other person, where that is not the applicant.
    #[uniffi(default = None)]
    pub through: Option<u32>,
}

/// Whether one person belongs to the household (是否共同生活的家庭成员).
#[uniffi::remote(Record)]
pub struct Membership {
    /// Position in the list of persons.
    pub person: u32,
    /// The person's id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Whether the person belongs.
    pub belongs: TruthValue,
    /// The conditions that were looked at: what takes the person in, then what leaves the person out.
    #[uniffi(default = [])]
    pub grounds: Vec<MembershipGround>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep it open, sorted.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
}

/// The household of an applicant (家庭成员认定结果). Advice, never a decision.
#[uniffi::remote(Record)]
pub struct HouseholdFormation {
    /// The date.
    pub as_of: NaiveDate,
    /// False before 2021-07-01, the start of the rules that are carried; nobody is judged then.
    pub covered: bool,
    /// One answer for each person given, in their order; one whom an earlier record gives has it there.
    #[uniffi(default = [])]
    pub persons: Vec<Membership>,
    /// Positions of those who certainly belong.
    #[uniffi(default = [])]
    pub members: Vec<u32>,
    /// Fewest members.
    pub size_at_least: i64,
    /// Most members; absent where not everybody is listed.
    #[uniffi(default = None)]
    pub size_at_most: Option<i64>,
    /// Everybody is listed and judged: the list may be used as a complete one.
    pub members_complete: bool,
    /// A member is a near relative of someone who handles cases or sits on the committee (近亲属备案, D-65).
    pub registered_relative: TruthValue,
    /// Facts that keep that open, sorted.
    #[uniffi(default = [])]
    pub registered_relative_missing: Vec<String>,
    /// What is wrong with the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// The post of a leader (岗位, S16, S18).
#[uniffi::remote(Enum)]
pub enum LeaderRole {
    /// 楼长.
    BuildingLeader,
    /// 单元长.
    UnitLeader,
    /// 村民小组长.
    GroupLeader,
}

/// Somebody who answers for a household (包户责任人).
#[uniffi::remote(Record)]
pub struct Answerable {
    /// Id of the post.
    pub post: String,
    /// Id of the person, when it is known.
    #[uniffi(default = None)]
    pub person: Option<String>,
    /// Building, unit or group leader.
    #[uniffi(default = None)]
    pub role: Option<LeaderRole>,
    /// Leads the household's own stairwell unit (S18).
    pub own_unit: bool,
    /// First day after the term.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// Who answers for a household on a day (该户今日责任人).
#[uniffi::remote(Record)]
pub struct HouseholdLeaders {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid; none where the grid has no household with this id.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// Id of its stairwell unit, when it names one.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// Who answers, nearest first: the leader of its unit (S18), then those of the micro-grid (S16).
    #[uniffi(default = [])]
    pub leaders: Vec<Answerable>,
    /// Whether nobody certainly answers; unknown while the list is not declared complete.
    #[uniffi(default = None)]
    pub nobody: Option<bool>,
}

/// Why a household is visited more often than others (重点走访类别, S39, V-07 to V-10).
#[uniffi::remote(Enum)]
pub enum VisitCategory {
    /// 困难户 (S39).
    Hardship,
    /// 租赁户 (S39).
    Tenant,
    /// 老党员户 (S39).
    VeteranPartyMember,
    /// 重点关注户 (S39).
    KeyAttention,
    /// 特殊困难老年人家庭 (V-07).
    SpecialElderly,
    /// 独居、空巢、农村留守、计划生育特殊家庭老年人 (V-08).
    PatrolElderly,
    /// 农村留守儿童家庭 (V-09).
    LeftBehindChild,
    /// 困境儿童家庭 (V-10).
    ChildInDifficulty,
}

/// Why a household is excused (不计欠访的情形).
#[uniffi::remote(Enum)]
pub enum VisitExcuse {
    /// 多次无人应门: as many calls without an answer as the locality asks for.
    NoAnswer,
    /// 拒访: as many refusals.
    Refused,
}

/// Where a household stands under one duty on a day (状态).
#[uniffi::remote(Enum)]
pub enum VisitState {
    /// 不适用: nobody lives there, not yet here, came too late in the period, not of the categories
    /// of the duty, or no event.
    NotApplicable,
    /// 待定: whether it is of the categories of the duty is not known.
    Undecided,
    /// 已走访: the current period has its visits, or the gap has not run out.
    Done,
    /// 不计欠访: as many calls without an answer, or refusals, as the locality set.
    Excused,
    /// 待走访: owed, and no last day is known to have passed.
    Open,
    /// 临期: owed within the days that the locality set.
    DueSoon,
    /// 逾期: the last day has passed — of the gap, of an earlier period, or after an event —
    /// without a visit.
    Overdue,
}

/// The status of one household under one duty (一户一规则的走访状态).
#[uniffi::remote(Record)]
pub struct HouseholdStatus {
    /// Id of the household.
    pub household: String,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Where it stands.
    pub state: VisitState,
    /// The day on which this state began: of the visit, of the period, or after the last day.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// The last day for the next visit; past when overdue.
    #[uniffi(default = None)]
    pub due: Option<NaiveDate>,
    /// Id of the visit that satisfies the duty; absent where that visit has none.
    #[uniffi(default = None)]
    pub satisfied_by: Option<String>,
    /// Visits that count, of those that the duty asks for.
    pub made: u32,
    /// Calls that met nobody since the period began, or since the last visit.
    pub attempts: u32,
    /// Why it is excused.
    #[uniffi(default = None)]
    pub excuse: Option<VisitExcuse>,
    /// Whether the period before was missed; absent where the log does not reach back, and for
    /// another cadence.
    #[uniffi(default = None)]
    pub missed_previous: Option<bool>,
    /// For a duty to some households: the categories by which this is one of them.
    #[uniffi(default = [])]
    pub categories: Vec<VisitCategory>,
    /// For such a duty, when undecided: the categories of which it is not known.
    #[uniffi(default = [])]
    pub unknown: Vec<VisitCategory>,
    /// Yes where it is asked by itself and a supposed reform lies behind it (假设): it says what would be, not what is;
    /// else absent. A report says so once for all of its statuses.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A kind of income or spending (收入、支出类别, D-21 to D-26, T-21, T-22).
#[uniffi::remote(Enum)]
pub enum IncomeKind {
    /// 工资性收入, before any cost (D-21).
    Wage,
    /// 必要的就业成本: spending (D-24).
    EmploymentCost,
    /// 经营收入 (D-21).
    Business,
    /// 经营费用、折旧、生产税: spending (D-21).
    BusinessCost,
    /// 财产收入 (D-21).
    Property,
    /// Spending against property income (D-21).
    PropertyCost,
    /// 转移收入, such as a retirement pension or support received (D-21).
    Transfer,
    /// 转移支出: taxes, social-security contributions, support paid (D-21).
    TransferOut,
    /// Support from siblings, or from someone aged 60 or more, for an unemployed severely disabled adult (D-26).
    CarerSupport,
    /// 其他现金和实物收入 (D-20).
    Other,
    /// Central basic pension of resident pension insurance (基础养老金, D-23, T-22).
    BasicPension,
    /// Benefits of basic medical and other social insurance (社会保险待遇, T-22).
    SocialInsurance,
    /// 优待抚恤金 (D-22, T-22).
    Preferential,
    /// 高龄津贴 (D-22, T-22).
    SeniorAllowance,
    /// 计划生育奖励与扶助 (D-22).
    FamilyPlanning,
    /// 奖学金 (D-22).
    Scholarship,
    /// 见义勇为奖励 (D-22).
    BraveryAward,
    /// 政府给予的社会救助款物 (D-22).
    GovernmentAssistance,
    /// Of a kind that the city or above leaves out (D-22).
    LocallyExcluded,
    /// Rigid spending added by disability or serious illness (因残疾、患重病增加的刚性支出, D-24).
    HardshipSpending,
}

/// How an item is treated (是否计入).
#[uniffi::remote(Enum)]
pub enum IncomeTreatment {
    /// 计入.
    Counted,
    /// 不计入.
    NotCounted,
    /// 扣减.
    Deducted,
    /// A fact or a parameter is missing.
    Open,
    /// None of its months lies in the period.
    Outside,
}

/// How one item counts, and by which clause (逐项说明).
#[uniffi::remote(Record)]
pub struct IncomeLine {
    /// Position of the item; none for a deduction that is computed for the member as a whole.
    #[uniffi(default = None)]
    pub item: Option<u32>,
    /// Position of the member.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Its kind.
    #[uniffi(default = None)]
    pub kind: Option<IncomeKind>,
    /// For dibao.
    pub treatment: IncomeTreatment,
    /// The clause that says so.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// For tekun.
    pub tekun: IncomeTreatment,
    /// The clause that says so.
    #[uniffi(default = None)]
    pub tekun_clause: Option<String>,
    /// Months of the item that lie in the period.
    pub months: i64,
    /// The item spread over the period, fen a month; absent where it cannot be told.
    #[uniffi(default = None)]
    pub monthly_fen: Option<i64>,
}

/// The period over which income is taken (规定期限, D-20).
#[uniffi::remote(Record)]
pub struct IncomeWindow {
    /// First day of the first month.
    pub from: NaiveDate,
    /// Last day of the last month.
    pub to: NaiveDate,
}

/// Income a month, ready to be assessed (收入核算结果).
#[uniffi::remote(Record)]
pub struct IncomeCount {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// The period, where its length is set.
    #[uniffi(default = None)]
    pub window: Option<IncomeWindow>,
    /// The household with the eight monthly amounts of every member replaced; what is undecided is absent.
    pub household: Household,
    /// How each item counts, in their order, then what is deducted for a member as a whole.
    #[uniffi(default = [])]
    pub lines: Vec<IncomeLine>,
    /// Income of the whole household by the dibao rule, fen a month; absent where it is undecided.
    #[uniffi(default = None)]
    pub income_fen: Option<i64>,
    /// Facts that keep an amount open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep an amount open, sorted.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that the amounts rest on.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// One income or spending of one member (一项收入或支出).
#[uniffi::remote(Record)]
pub struct IncomeItem {
    /// Id of the member.
    #[uniffi(default = None)]
    pub member: Option<String>,
    /// Its kind.
    #[uniffi(default = None)]
    pub kind: Option<IncomeKind>,
    /// The whole amount over the months, fen; not negative.
    #[uniffi(default = None)]
    pub amount_fen: Option<i64>,
    /// Any day of the first month.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Any day of the last month.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// What a household earned and spent (收入申报).
#[uniffi::remote(Record)]
pub struct IncomeFacts {
    /// The items.
    #[uniffi(default = [])]
    pub items: Vec<IncomeItem>,
    /// Whether every income of every member is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub items_complete: Option<bool>,
}

/// How hard it is to find out a fact (询问负担), set by the place; a fact that is not named has the weight 1.
#[uniffi::remote(Record)]
pub struct Burden {
    /// Name of the fact as on the wire, such as `wageFen`, for every person who has it; or the key of a parameter.
    pub name: String,
    /// From 1: how many questions without a weight this one is worth. Less counts as 1.
    pub weight: i64,
}

/// What an inquiry is about (追问范围).
#[uniffi::remote(Record)]
pub struct InquiryScope {
    /// Only this programme; none: all of them.
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// How hard facts are to find out; empty: all alike.
    #[uniffi(default = [])]
    pub burdens: Vec<Burden>,
}

/// The language of a text (语言).
#[uniffi::remote(Enum)]
pub enum Lang {
    /// 简体中文.
    ZhCn,
    /// English.
    En,
}

/// Whether somebody is employed (在职情况, S17). Retired counts as not employed.
#[uniffi::remote(Enum)]
pub enum Employment {
    /// 在职.
    Employed,
    /// 退休.
    Retired,
    /// 未就业.
    NotEmployed,
}

/// What changes about a candidate on a day (情况变动); what is absent stays as it was.
#[uniffi::remote(Record)]
pub struct CandidateChange {
    /// First day on which it is so.
    pub from: NaiveDate,
    /// Party member from that day on.
    #[uniffi(default = None)]
    pub party_member: Option<bool>,
    /// Employed, retired or not employed from that day on.
    #[uniffi(default = None)]
    pub employment: Option<Employment>,
    /// Willing to serve from that day on.
    #[uniffi(default = None)]
    pub willing: Option<bool>,
    /// Id of the micro-grid where the candidate lives from that day on.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// Id of the home stairwell unit from that day on.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// Id of the home building from that day on.
    #[uniffi(default = None)]
    pub building: Option<String>,
}

/// What else somebody does for the neighbourhood (担任的其他职务).
#[uniffi::remote(Enum)]
pub enum CandidateRole {
    /// 专职网格员 (S15).
    FullTimeGridWorker,
    /// 社区专职工作者.
    CommunityWorker,
    /// 村（社区）党组织书记.
    PartySecretary,
    /// 村（社区）“两委”成员.
    CommitteeMember,
    /// 居民（村民）代表.
    ResidentRepresentative,
    /// 志愿者.
    Volunteer,
}

/// A role and when it is held (任职).
#[uniffi::remote(Record)]
pub struct HeldRole {
    /// The role.
    pub role: CandidateRole,
    /// First day; absent: always held.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// First day on which it is no longer held; absent: held on.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// Somebody who lives in a micro-grid and might lead it (微网格长候选人).
#[uniffi::remote(Record)]
pub struct Candidate {
    /// Opaque id of the person; a sitting leader has the id that his post names.
    pub id: String,
    /// Id of the micro-grid where the candidate lives; another of the same base grid only where the rules let leaders be
    /// shared.
    pub micro_grid: String,
    /// Party member (党员).
    #[uniffi(default = None)]
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    #[uniffi(default = None)]
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    #[uniffi(default = None)]
    pub birth_date: Option<NaiveDate>,
    /// Willing to serve; who is not is never proposed.
    #[uniffi(default = None)]
    pub willing: Option<bool>,
    /// Id of the home stairwell unit.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// Id of the home building.
    #[uniffi(default = None)]
    pub building: Option<String>,
    /// May lead another micro-grid of the base grid, where the rules let leaders be shared; not if false.
    #[uniffi(default = None)]
    pub shared: Option<bool>,
    /// Other roles, each with its time.
    #[uniffi(default = [])]
    pub roles: Vec<HeldRole>,
    /// Ids of candidates with whom this one cannot serve; it holds both ways.
    #[uniffi(default = [])]
    pub not_with: Vec<String>,
    /// What changes on a day; the facts above hold before the first.
    #[uniffi(default = [])]
    pub changes: Vec<CandidateChange>,
}

/// A leader post that is filled (微网格长岗位).
#[uniffi::remote(Record)]
pub struct LeaderPost {
    /// Opaque id of the post.
    pub id: String,
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Opaque id of the person; the same id means the same person.
    #[uniffi(default = None)]
    pub person: Option<String>,
    /// Building, unit or group leader.
    #[uniffi(default = None)]
    pub role: Option<LeaderRole>,
    /// Unit leaders: id of the stairwell unit.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// Party member (党员).
    #[uniffi(default = None)]
    pub party_member: Option<bool>,
    /// Employed, retired or not employed.
    #[uniffi(default = None)]
    pub employment: Option<Employment>,
    /// Date of birth; only compared with the other leader's.
    #[uniffi(default = None)]
    pub birth_date: Option<NaiveDate>,
    /// First day of the term (任期); absent: since ever.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// First day after the term; absent: it has no end.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// What is never done (硬性规则).
#[uniffi::remote(Enum)]
pub enum HardRuleKind {
    /// Who is unwilling is not proposed (本人不愿意的不列入).
    Willing,
    /// Two who cannot serve together do not (不宜搭档的不搭档).
    NotWith,
    /// Nobody leads another micro-grid than the own (只在本人居住的微网格任职, S17: by residence). Without it a
    /// candidate may lead any micro-grid of the own base grid.
    OwnMicroGrid,
    /// Who holds a role is not proposed (担任某职务的不列入).
    NotInRole,
}

/// One hard rule (一条硬性规则).
#[uniffi::remote(Record)]
pub struct HardRule {
    /// What is never done.
    pub rule: HardRuleKind,
    /// The role that `HardRuleKind::NotInRole` means.
    #[uniffi(default = None)]
    pub role: Option<CandidateRole>,
    /// The clause or local text that it rests on.
    #[uniffi(default = None)]
    pub clause: Option<String>,
}

/// How two leaders may complete each other (双微网格长模式): the first two are the examples of S17, whose list is open.
#[uniffi::remote(Enum)]
pub enum PairPattern {
    /// 1名在职人员+1名非在职人员.
    EmployedAndNot,
    /// 1名年长人员+1名年轻人员.
    OlderAndYounger,
    /// 1名党员+1名非党员.
    PartyMemberAndNot,
    /// 1名担任某职务人员+1名其他人员.
    RoleAndNot,
    /// 居住在不同单元.
    DifferentUnits,
}

/// One pattern of the open list of S17 (一种搭配模式).
#[uniffi::remote(Record)]
pub struct PatternRule {
    /// The pattern.
    pub pattern: PairPattern,
    /// Older and younger: the least gap in years; absent: `leader.age_gap_min_years`, and without it any difference counts.
    #[uniffi(default = None)]
    pub min_gap_years: Option<i64>,
    /// The role that `PairPattern::RoleAndNot` means.
    #[uniffi(default = None)]
    pub role: Option<CandidateRole>,
}

/// What a proposal tries to bring about.
#[uniffi::remote(Enum)]
pub enum Wish {
    /// All proposed are willing (本人愿意).
    Willing,
    /// A Party member is among them (党员骨干, S16).
    PartyMember,
    /// The two make one of the pairs that the plan names (搭配模式, S17).
    PairPattern,
    /// They live in the micro-grid (居住在本微网格, S17); only where leaders may be shared.
    LivesThere,
    /// Leaders in post stay (保留现任): the points are the margin that a change must gain.
    KeepsSitting,
}

/// One wish and what it is worth (一条意愿及其分值).
#[uniffi::remote(Record)]
pub struct WishRule {
    /// The wish.
    pub wish: Wish,
    /// Points, 0 to 10,000: for each leader (willing, lives there, in post) or for the micro-grid (Party member, pair).
    pub points: i64,
    /// How grave it is when the wish is not met; none: not at all.
    #[uniffi(default = None)]
    pub gravity: Option<Gravity>,
    /// The clause that the wish rests on, where it rests on one.
    #[uniffi(default = None)]
    pub clause: Option<String>,
}

/// Hard rules, wishes and patterns of a district (选配规则).
#[uniffi::remote(Record)]
pub struct LeaderRules {
    /// What is never done.
    #[uniffi(default = [])]
    pub hard: Vec<HardRule>,
    /// What is wished, with points.
    #[uniffi(default = [])]
    pub wishes: Vec<WishRule>,
    /// Which pairs complete each other.
    #[uniffi(default = [])]
    pub patterns: Vec<PatternRule>,
    /// Steps of the search that a base grid may take; absent: 1,000,000. Then the best found is given with its gap.
    #[uniffi(default = None)]
    pub steps: Option<u32>,
}

/// Leaders and candidates of a district on one date.
#[uniffi::remote(Record)]
pub struct LeaderFacts {
    /// Posts that are filled.
    #[uniffi(default = [])]
    pub leaders: Vec<LeaderPost>,
    /// Whether every filled post is listed; unknown counts as incomplete, and then no leader is
    /// ever said to be missing.
    #[uniffi(default = None)]
    pub leaders_complete: Option<bool>,
    /// Micro-grids of which posts could not be read: there the list is not complete, whatever is
    /// said of the rest.
    #[uniffi(default = [])]
    pub leaders_incomplete_at: Vec<String>,
    /// Candidates.
    #[uniffi(default = [])]
    pub candidates: Vec<Candidate>,
    /// Local rules, wishes and patterns; absent: those of the plan (`LeaderRules::plan`).
    #[uniffi(default = None)]
    pub rules: Option<LeaderRules>,
}

/// What is proven of the proposal for one base grid.
#[uniffi::remote(Record)]
pub struct BaseGridProposal {
    /// Id of the base grid.
    pub base_grid: String,
    /// Micro-grids with a leader: what counts first.
    pub led: i64,
    /// Micro-grids with two: what counts second.
    pub dual: i64,
    /// Points of the wishes: what counts third.
    pub points: i64,
    /// No proposal has a better triple of led, dual and points than this one: led.
    pub bound_led: i64,
    /// The bound: dual.
    pub bound_dual: i64,
    /// The bound: points.
    pub bound_points: i64,
    /// The proposal is proven best, and none as good keeps more of those in post; false where the limit of steps stopped the
    /// search.
    pub proven: bool,
}

/// Somebody proposed.
#[uniffi::remote(Record)]
pub struct ProposedLeader {
    /// Id of the candidate.
    pub candidate: String,
    /// Leads this micro-grid today.
    pub sitting: bool,
    /// Lives in another micro-grid of the base grid.
    pub from_elsewhere: bool,
}

/// A unit leader beside a building leader (单元长, S18).
#[uniffi::remote(Record)]
pub struct ProposedUnitLeader {
    /// Id of the stairwell unit.
    pub unit: String,
    /// Id of the candidate, who lives there; none where nobody is left.
    #[uniffi(default = None)]
    pub candidate: Option<String>,
    /// Is its unit leader today.
    pub sitting: bool,
}

/// Why a micro-grid has fewer than two proposed leaders.
#[uniffi::remote(Enum)]
pub enum UnfilledReason {
    /// It has no candidate (没有候选人).
    NoCandidate,
    /// All its candidates are unwilling (候选人均不愿意).
    NoneWilling,
    /// It has one candidate, who is proposed (候选人只有一名).
    OnlyOneCandidate,
    /// All its candidates but one are unwilling; the one is proposed (只有一名愿意).
    OnlyOneWilling,
    /// A hard rule bars those who are left (其余候选人不符合硬性规则).
    Barred,
    /// Those who are left serve in other micro-grids of the base grid (其余候选人已在其他微网格任职).
    ServeElsewhere,
    /// Those who are left cannot serve with the one proposed (其余候选人不宜与其搭档).
    CannotServeTogether,
    /// The limit of steps stopped the search while somebody free could still lead here (计算步数已用完，尚有可任人选).
    SearchStopped,
}

/// Whether a wish is met.
#[uniffi::remote(Record)]
pub struct WishResult {
    /// The wish.
    pub wish: Wish,
    /// Met, not met, or unknown because a fact is.
    #[uniffi(default = None)]
    pub met: Option<bool>,
    /// How grave it is when it is not met; none: not at all.
    #[uniffi(default = None)]
    pub gravity: Option<Gravity>,
    /// The clause that the wish rests on, where it rests on one.
    #[uniffi(default = None)]
    pub clause: Option<String>,
}

/// The proposal for one micro-grid; the decision is a person's.
#[uniffi::remote(Record)]
pub struct MicroGridProposal {
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Two, one or nobody, in the order of their ids.
    #[uniffi(default = [])]
    pub leaders: Vec<ProposedLeader>,
    /// Points of the wishes that are met.
    pub points: i64,
    /// What the proposal brings about and what not; a wish that does not arise is not listed.
    #[uniffi(default = [])]
    pub wishes: Vec<WishResult>,
    /// The pattern of the open list of S17 that the two certainly meet.
    #[uniffi(default = None)]
    pub pattern: Option<PairPattern>,
    /// Why there are fewer than two.
    #[uniffi(default = None)]
    pub unfilled: Option<UnfilledReason>,
    /// Candidates who live here, and those whom the rules let be shared.
    pub candidates: u32,
    /// How many of them are unwilling.
    pub unwilling: u32,
    /// Where a building leader is in post: one unit leader for each stairwell unit (S18), who may be added.
    #[uniffi(default = [])]
    pub unit_leaders: Vec<ProposedUnitLeader>,
}

/// Proposed leaders of a district (双微网格长建议名单).
#[uniffi::remote(Record)]
pub struct LeaderProposal {
    /// The date of the policy.
    pub on: NaiveDate,
    /// Whether S17 is in force on that date; when it is not, nothing is proposed.
    pub in_force: bool,
    /// Every micro-grid that S17 covers, in the order of the grid.
    #[uniffi(default = [])]
    pub micro_grids: Vec<MicroGridProposal>,
    /// What is proven, by base grid, in the order of the grid.
    #[uniffi(default = [])]
    pub base_grids: Vec<BaseGridProposal>,
    /// Whether every base grid is proven best.
    pub proven: bool,
    /// Micro-grids with two proposed leaders.
    pub filled: u32,
    /// With one.
    pub half_filled: u32,
    /// With none.
    pub unfilled: u32,
    /// Rows of candidates that name no micro-grid of the tree, or are repeated; `check` names them.
    pub candidates_left_out: u32,
    /// Candidates of micro-grids that S17 does not cover.
    pub candidates_not_covered: u32,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
    /// What keeps it from being made, such as a register of another place.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// Somebody in office (在任).
#[uniffi::remote(Record)]
pub struct OfficeHolder {
    /// Id of the post.
    pub post: String,
    /// Id of the person, when it is known.
    #[uniffi(default = None)]
    pub person: Option<String>,
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Building, unit or group leader.
    #[uniffi(default = None)]
    pub role: Option<LeaderRole>,
    /// The stairwell unit of a unit leader.
    #[uniffi(default = None)]
    pub unit: Option<String>,
    /// First day of the term.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// First day after the term.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// A micro-grid with fewer leaders than the plan encourages (岗位空缺, S16, S17).
#[uniffi::remote(Record)]
pub struct Vacancy {
    /// Id of the micro-grid.
    pub micro_grid: String,
    /// Leaders in office.
    pub has: i64,
    /// Leaders that the plan encourages.
    pub asked: i64,
    /// First day since which there have never been more leaders than today; none where there never were.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// Next known day on which there are more leaders than today.
    #[uniffi(default = None)]
    pub next: Option<NaiveDate>,
}

/// The leaders of a district on a day (微网格长花名册).
#[uniffi::remote(Record)]
pub struct LeaderRoster {
    /// The day.
    pub on: NaiveDate,
    /// Everybody in office, micro-grid by micro-grid in the order of the grid.
    #[uniffi(default = [])]
    pub in_office: Vec<OfficeHolder>,
    /// Where leaders are missing; empty as long as the list is not declared complete.
    #[uniffi(default = [])]
    pub vacancies: Vec<Vacancy>,
    /// Whether vacancies could be found: the list is complete, S17 in force and its number known.
    pub vacancies_known: bool,
    /// What could not be read.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Where a status comes from (身份来源).
#[uniffi::remote(Enum)]
pub enum StatusBasis {
    /// It is recorded.
    Recorded,
    /// It is not recorded; the assessment of the day says yes, so it would open this once recognised.
    Assessed,
}

/// A status that a household or a member has (身份).
#[uniffi::remote(Record)]
pub struct HeldStatus {
    /// Which.
    pub status: Programme,
    /// Index of the member, for a person's status.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Recorded or assessed.
    pub basis: StatusBasis,
    /// Last day of a recorded rigid-expenditure status (generally twelve months, M-30).
    #[uniffi(default = None)]
    pub valid_to: Option<NaiveDate>,
    /// That day has passed: the status opens nothing until it is applied for again (M-30).
    pub lapsed: bool,
}

/// Who gives it (经办部门). The law files name the last three; the others are those of the field.
#[uniffi::remote(Enum)]
pub enum HelpBody {
    /// 民政.
    CivilAffairs,
    /// 医疗保障.
    MedicalSecurity,
    /// 教育, through the school.
    Education,
    /// 住房城乡建设.
    Housing,
    /// 人力资源社会保障.
    HumanResources,
    /// 县级以上人民政府.
    Government,
    /// 有关部门.
    OtherDepartments,
    /// 应急管理.
    EmergencyManagement,
    /// 卫生健康.
    Health,
    /// 县级救助管理站或所在地乡镇（街道）.
    ReliefStation,
}

/// What must also hold (条件).
#[uniffi::remote(Enum)]
pub enum HelpCondition {
    /// The person chooses institution or home (自愿选择).
    OwnChoice,
    /// Severe disability, serious illness or, from 2022-10-20, recorded special hardship (D-40, D-41, D-44a).
    SpecialMember,
    /// Elderly, minor, severely disabled or seriously ill, and life stays hard after dibao.
    StillHard,
    /// Resident medical insurance; the list of the text is open (等).
    MedicalInsurance,
    /// High own cost after all insurance; seriously ill.
    SeriouslyIll,
    /// At school, from pre-school to ordinary higher education; applied for there.
    AtSchool,
    /// Housing is difficult by the local standard.
    HousingDifficult,
    /// The same, and supported at home, not in an institution (分散供养).
    SupportedAtHome,
    /// Able to work and without work.
    AbleUnemployed,
    /// Prices have risen as the local rule says.
    PriceRise,
    /// A sudden rise of education or medical spending (L-06); before 2018-01-23 of any necessary spending (L-02).
    SpendingShock,
    /// Still in severe difficulty after other help.
    StillInDifficulty,
    /// The province has named the group.
    ProvincialList,
    /// The conditions of a programme are met after judicial aid.
    AfterJudicialAid,
}

/// Who the help is for (对象).
#[uniffi::remote(Enum)]
pub enum HelpFor {
    /// The household as a whole.
    Household,
    /// Members of it, where the condition holds for them.
    Members,
    /// The person who has the status.
    Person,
    /// People outside the four statuses.
    Anyone,
}

/// A kind of help (救助类型).
#[uniffi::remote(Enum)]
pub enum HelpKind {
    /// 特困人员救助供养: basic living, care, treatment, funeral.
    TekunSupport,
    /// 按月发放低保金.
    DibaoPayment,
    /// 边缘家庭成员单人纳入低保.
    SingleDibao,
    /// 对仍有困难的老年人、未成年人、重度残疾人、重病患者采取必要措施.
    ExtraSupport,
    /// 医疗救助.
    Medical,
    /// 资助参加居民医保.
    MedicalContribution,
    /// 高额自付医疗费用救助.
    MedicalHighCost,
    /// 教育救助.
    Education,
    /// 住房救助.
    Housing,
    /// 就业救助.
    Employment,
    /// 价格临时补贴.
    PriceSubsidy,
    /// 服务类救助: care, daily life, company.
    Services,
    /// 认定结果共享互认: other departments may skip a new economic check.
    SharedStatus,
    /// 临时救助.
    TemporaryAid,
    /// 省级规定的其他特殊困难群众.
    OtherGroups,
    /// 司法救助后仍有困难的被害人.
    CrimeVictims,
}

/// A member whom a kind of help is for, as far as the facts say (对象成员).
#[uniffi::remote(Record)]
pub struct HelpMember {
    /// Index of the member.
    pub member: u32,
    /// Yes, or open; who certainly does not fit is left out.
    pub fits: TruthValue,
}

/// One kind of help that a status opens (可享受的救助).
#[uniffi::remote(Record)]
pub struct HelpItem {
    /// The status that opens it; none where it does not rest on a status.
    #[uniffi(default = None)]
    pub status: Option<Programme>,
    /// Index of the member whose status it is.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The kind of help.
    pub help: HelpKind,
    /// Clause.
    pub clause: String,
    /// Instrument of the clause.
    pub instrument: String,
    /// Article of it.
    pub article: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Whom it is for.
    pub whom: HelpFor,
    /// What must also hold.
    #[uniffi(default = None)]
    pub condition: Option<HelpCondition>,
    /// Members for whom the condition holds or may hold, where the facts can say.
    #[uniffi(default = [])]
    pub members: Vec<HelpMember>,
    /// Who gives it.
    pub body: HelpBody,
    /// The amount or standard is local: it is not known here.
    pub local_amount: bool,
}

/// A group that this library does not assess (转介对象).
#[uniffi::remote(Enum)]
pub enum ReferredGroup {
    /// 受灾人员.
    Disaster,
    /// 需要疾病应急救助人员.
    EmergencyMedical,
    /// 生活无着的流散人员.
    Homeless,
}

/// Where such a group is sent (转介).
#[uniffi::remote(Record)]
pub struct Referral {
    /// The group.
    pub group: ReferredGroup,
    /// The body that acts.
    pub body: HelpBody,
    /// Instrument.
    pub instrument: String,
    /// Articles of it.
    pub article: String,
}

/// A kind of help that the law of 2026 ties to the status, and of which nothing is carried for the date (不在范围).
#[uniffi::remote(Record)]
pub struct UncoveredHelp {
    /// The status.
    pub status: Programme,
    /// Index of the member whose status it is.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The kind of help.
    pub help: HelpKind,
}

/// What the statuses of a household open on a date (救助衔接清单).
#[uniffi::remote(Record)]
pub struct LinkedHelp {
    /// The date.
    pub as_of: NaiveDate,
    /// The statuses that were found.
    #[uniffi(default = [])]
    pub statuses: Vec<HeldStatus>,
    /// What they open.
    #[uniffi(default = [])]
    pub items: Vec<HelpItem>,
    /// What the law of 2026 gives them and nothing is carried of for this date; the right may still exist.
    #[uniffi(default = [])]
    pub not_covered: Vec<UncoveredHelp>,
    /// Groups outside this library, and who helps them; from 2026-07-01.
    #[uniffi(default = [])]
    pub referrals: Vec<Referral>,
    /// Named readings that were used.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Days in a row (连续日期), first and last included.
#[uniffi::remote(Record)]
pub struct DayRange {
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// One year of working days as the State Council published it (年度放假安排).
#[uniffi::remote(Record)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Title or number of the notice that it is taken from (放假通知).
    pub notice: String,
    /// Days off. A holiday at New Year may begin in the December before.
    #[uniffi(default = [])]
    pub off: Vec<DayRange>,
    /// Weekend days that are worked instead (调休上班).
    #[uniffi(default = [])]
    pub work: Vec<NaiveDate>,
    /// It replaces another table of the same year; without this word a different one is refused.
    pub replaces: bool,
}

/// One local value (本地参数值).
#[uniffi::remote(Record)]
pub struct LocalValue {
    /// The key of a declared parameter.
    pub key: String,
    /// The value, of the parameter's unit.
    pub value: Value,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none while it has no end.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// Title and number of the document that sets it (文号).
    #[uniffi(default = None)]
    pub source: Option<String>,
    /// Division code or id of the town that sets it for itself (镇街, S47); none for the whole district. A town may
    /// only be stricter than what holds in the district.
    #[uniffi(default = None)]
    pub town: Option<String>,
}

/// The numbers that a locality sets (本地参数): checked, it fills what is open and may only
/// tighten what the law sets.
#[uniffi::remote(Record)]
pub struct LocalOverlay {
    /// What it is called, such as the place and year.
    pub name: String,
    /// Whether the numbers are invented.
    pub synthetic: bool,
    /// The values.
    #[uniffi(default = [])]
    pub values: Vec<LocalValue>,
    /// Division code of the place whose numbers these are (区划代码), such as 370302; none for that of the pack. What a
    /// text of another place sets does not hold there.
    #[uniffi(default = None)]
    pub area: Option<String>,
    /// Years of working days that the library does not carry (工作日历).
    #[uniffi(default = [])]
    pub calendar: Vec<CalendarYear>,
}

/// Who called a meeting (召集人, S40).
#[uniffi::remote(Enum)]
pub enum MeetingCaller {
    /// 网格长.
    GridLeader,
    /// 专职网格员.
    GridWorker,
    /// 其他.
    Other,
}

/// How people met (会议形式, S40).
#[uniffi::remote(Enum)]
pub enum MeetingMode {
    /// 线下, such as at the grid station.
    InPerson,
    /// 线上, such as in a chat group.
    Online,
}

/// A meeting that was held (例会记录).
#[uniffi::remote(Record)]
pub struct LeaderMeeting {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Id of the base grid.
    pub grid: String,
    /// The day; a meeting without one is reported and not used.
    #[uniffi(default = None)]
    pub date: Option<NaiveDate>,
    /// Who called it.
    #[uniffi(default = None)]
    pub called_by: Option<MeetingCaller>,
    /// How people met.
    #[uniffi(default = None)]
    pub mode: Option<MeetingMode>,
    /// Opaque ids of those who came; leaders of the grid are counted among them.
    #[uniffi(default = [])]
    pub present: Vec<String>,
}

/// A base grid whose leaders meet (基础网格).
#[uniffi::remote(Record)]
pub struct MeetingGrid {
    /// Opaque id.
    pub id: String,
    /// Id or division code of its town (所属镇街), by the name that the pack uses where that town has a period of its own
    /// (S47).
    #[uniffi(default = None)]
    pub town: Option<String>,
    /// Opaque ids of its micro-grid leaders today.
    #[uniffi(default = [])]
    pub leaders: Vec<String>,
    /// First day of the grid; unknown counts as long ago.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
}

/// Grids and their meetings (例会台账).
#[uniffi::remote(Record)]
pub struct MeetingFacts {
    /// The base grids.
    #[uniffi(default = [])]
    pub grids: Vec<MeetingGrid>,
    /// The meetings, in any order.
    #[uniffi(default = [])]
    pub meetings: Vec<LeaderMeeting>,
    /// The day from which on the list is complete; nothing is called missed before it.
    #[uniffi(default = None)]
    pub log_from: Option<NaiveDate>,
}

/// Where one grid stands (网格例会情况).
#[uniffi::remote(Record)]
pub struct MeetingStatus {
    /// Id of the base grid.
    pub grid: String,
    /// Done, open or overdue; absent while the period is not set.
    #[uniffi(default = None)]
    pub state: Option<VisitState>,
    /// Since when.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// The last day for the next meeting; past when overdue.
    #[uniffi(default = None)]
    pub due: Option<NaiveDate>,
    /// Whether the period before was missed; absent where the list does not reach back.
    #[uniffi(default = None)]
    pub missed_previous: Option<bool>,
    /// Day of the latest meeting.
    #[uniffi(default = None)]
    pub last: Option<NaiveDate>,
    /// How people met then.
    #[uniffi(default = None)]
    pub mode: Option<MeetingMode>,
    /// Leaders of the grid.
    pub leaders: u32,
    /// Those of them who came to the latest meeting; absent without one, and where an id of the list is none.
    #[uniffi(default = None)]
    pub present: Option<u32>,
    /// Ids of those who did not.
    #[uniffi(default = [])]
    pub absent: Vec<String>,
    /// Meetings of the last twelve months.
    pub meetings: u32,
    /// Leaders who came to these, of all that could have, in basis points rounded down.
    #[uniffi(default = None)]
    pub attendance_basis_points: Option<i64>,
}

/// The meetings of a district on a day (例会检查).
#[uniffi::remote(Record)]
pub struct MeetingReport {
    /// The day.
    pub as_of: NaiveDate,
    /// The local period in months (`meeting.period_months`); absent while it is not set.
    #[uniffi(default = None)]
    pub period_months: Option<i64>,
    /// Grid by grid.
    #[uniffi(default = [])]
    pub statuses: Vec<MeetingStatus>,
    /// What is wrong or open.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// How contact was made (走访方式).
#[uniffi::remote(Enum)]
pub enum VisitMode {
    /// 上门; the mode that the plan asks for (S35, “敲门行动”).
    InPerson,
    /// 电话.
    Phone,
    /// 视频.
    Video,
}

/// What kind of help a household was found to need (走访发现的需求, S35). What is behind it stays in
/// the case file: the log says only which desk is to hear of it.
#[uniffi::remote(Enum)]
pub enum VisitNeed {
    /// 急难, at once.
    Urgent,
    /// 基本生活.
    Livelihood,
    /// 医疗.
    Medical,
    /// 照料.
    Care,
    /// 住房.
    Housing,
    /// 教育.
    Education,
    /// 就业.
    Employment,
    /// 其他.
    Other,
}

/// What came of it (走访结果).
#[uniffi::remote(Enum)]
pub enum VisitResult {
    /// 见到.
    Met,
    /// 无人应门; an attempt, not a visit.
    NoAnswer,
    /// 拒访; an attempt, not a visit.
    Refused,
}

/// A post or standing in which somebody visits (走访人员身份, S36, S37).
#[uniffi::remote(Enum)]
pub enum VisitorRole {
    /// 村（社区）党组织书记 (S36); as a member of the two committees also part of the N of S37.
    PartySecretary,
    /// 社区专职工作者, the first 1 of S37.
    CommunityWorker,
    /// 专职网格员, the second 1 of S37.
    GridWorker,
    /// 镇（街道）机关干部, of the N.
    TownCadre,
    /// 村（社区）“两委”成员, of the N.
    CommitteeMember,
    /// 微网格负责人, of the N.
    MicroGridLeader,
    /// 党员, of the N.
    PartyMember,
    /// 村（居）民代表, of the N.
    Representative,
    /// 其他; counts for no duty.
    Other,
    /// 社会救助协理员 (V-05).
    Coordinator,
    /// 社会工作者 (V-05).
    SocialWorker,
    /// 儿童主任 (V-09, V-10).
    ChildOfficer,
}

/// One person present on a visit (走访人员).
#[uniffi::remote(Record)]
pub struct Visitor {
    /// The role; unknown counts for no duty, and proves of none that nobody came.
    #[uniffi(default = None)]
    pub role: Option<VisitorRole>,
    /// Opaque id of the person, where the log keeps it; no duty depends on it.
    #[uniffi(default = None)]
    pub person: Option<String>,
}

/// One entry of the log (走访记录).
#[uniffi::remote(Record)]
pub struct Visit {
    /// Opaque id; two entries with one id are one visit, or a conflict if they differ.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// Id of the household.
    pub household: String,
    /// Opaque id of the place that the visitors came for, such as the micro-grid of that day.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Day of the visit; unknown, or a day that cannot be, it may be any.
    #[uniffi(default = None)]
    pub date: Option<NaiveDate>,
    /// Who was there.
    #[uniffi(default = [])]
    pub visitors: Vec<Visitor>,
    /// How; unknown does not count as a visit, and nothing is called missed on its day.
    #[uniffi(default = None)]
    pub mode: Option<VisitMode>,
    /// With what result; unknown does not count as a visit, and nothing is called missed on its day.
    #[uniffi(default = None)]
    pub result: Option<VisitResult>,
    /// What was found to be needed; no status depends on it.
    #[uniffi(default = [])]
    pub needs: Vec<VisitNeed>,
    /// When it was written down, in seconds since 1970-01-01T00:00:00Z by the clock of the device;
    /// no status depends on it, since the clocks of phones differ.
    #[uniffi(default = None)]
    pub recorded_at: Option<i64>,
    /// Opaque id of the device that wrote it.
    #[uniffi(default = None)]
    pub device: Option<String>,
    /// Ids of the entries that this one puts right (更正): they no longer count. An entry is never
    /// changed; a correction is a new one.
    #[uniffi(default = [])]
    pub corrects: Vec<String>,
    /// This correction says that there was no such visit (撤销).
    #[uniffi(default = None)]
    pub withdrawn: Option<bool>,
}

/// What several devices kept, as one log (合并后的走访记录).
#[uniffi::remote(Record)]
pub struct MergedVisits {
    /// Every different entry once, by id and content; nothing is lost, conflicts neither.
    #[uniffi(default = [])]
    pub visits: Vec<Visit>,
    /// The day from which on all of them were complete; absent where one does not say.
    #[uniffi(default = None)]
    pub log_from: Option<NaiveDate>,
    /// Entries that contradict each other, at their places in `visits`: none of them counts until
    /// a person writes a correction.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
}

/// A result that is not certain (未定结果).
#[uniffi::remote(Record)]
pub struct OpenResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Why it is not certain.
    pub outcome: Outcome,
    /// Two completions with different answers are known. Else the cases were too many: open, not proven.
    pub proven: bool,
}

/// Whom a question is for (询问对象).
#[uniffi::remote(Enum)]
pub enum QuestionKind {
    /// A fact of the household; `source` is its JSON pointer.
    Fact,
    /// A local number or switch that is not set; `source` is its key, the question is for the authority.
    Parameter,
}

/// Something unknown that can still change a result (待查事项).
#[uniffi::remote(Record)]
pub struct Question {
    /// Whom it is for.
    pub kind: QuestionKind,
    /// JSON pointer of the fact, or key of the parameter.
    pub source: String,
    /// The clauses whose conditions ask for it, sorted.
    #[uniffi(default = [])]
    pub clauses: Vec<String>,
    /// What becomes certain in the mean of its answers, in thousandths: 10 for a result, 1 for a condition. An
    /// amount that is only one of several unknown ones settles nothing alone.
    pub settles: i64,
    /// The weight that was given for it, else 1.
    pub burden: i64,
    /// The results that it can still change, as places in `results`.
    #[uniffi(default = [])]
    pub results: Vec<u32>,
    /// Two ways in which the rest may turn out are known between which this alone makes the difference. Else the
    /// cases were too many to follow, and it is asked since it may matter.
    pub proven: bool,
}

/// What to ask next (下一问).
#[uniffi::remote(Record)]
pub struct NextQuestion {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// The results that are not certain, in the order of classification.
    #[uniffi(default = [])]
    pub results: Vec<OpenResult>,
    /// The first question of the open set; none when nothing unknown can change a result.
    #[uniffi(default = None)]
    pub question: Option<Question>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Everything that can still change the results (全部待查事项).
#[uniffi::remote(Record)]
pub struct OpenSet {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// The results that are not certain, in the order of classification.
    #[uniffi(default = [])]
    pub results: Vec<OpenResult>,
    /// What can still change them, first what settles most for its burden.
    #[uniffi(default = [])]
    pub questions: Vec<Question>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Who sets a value (层级).
#[uniffi::remote(Enum)]
pub enum Level {
    /// 国家.
    National,
    /// 省.
    Province,
    /// 设区的市.
    City,
    /// 区县.
    District,
    /// 镇、街道.
    Town,
    /// A local overlay (本地参数).
    Local,
    /// A reform that is only supposed (假设的改革); results that rest on it are hypothetical.
    Reform,
}

/// A value on a date with all that a reader asks about it (参数取值).
#[uniffi::remote(Record)]
pub struct Resolved {
    /// The key of the parameter.
    pub key: String,
    /// The value.
    pub value: Value,
    /// The clause it rests on.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// The text says "about" (左右).
    pub approximate: bool,
    /// Who set it.
    pub level: Level,
    /// First day; none where the start is not known.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Last day; none while it has no end.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// The day lies in the month or year within which the source leaves the start open.
    pub uncertain: bool,
    /// Title and number of the document, if given.
    #[uniffi(default = None)]
    pub source: Option<String>,
}

/// What a policy pack holds for a key on a date (参数查询结果).
#[uniffi::remote(Record)]
pub struct ParameterAnswer {
    /// The value with its clause, level and period; absent where it is not set.
    #[uniffi(default = None)]
    pub value: Option<Resolved>,
    /// Which key has no value, and the clause that leaves it open.
    #[uniffi(default = None)]
    pub missing: Option<MissingParameter>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// One of the readings of a choice (选项).
#[uniffi::remote(Record)]
pub struct ChoiceOption {
    /// Its name.
    pub name: String,
    /// First day on which a text supports it; none where that has no start.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Last such day, if any.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
}

/// The unit of a parameter (单位).
#[uniffi::remote(Enum)]
pub enum ParameterUnit {
    /// 户.
    Households,
    /// 人.
    Persons,
    /// Things counted: vehicles, dwellings, indicators (项、辆、套).
    Items,
    /// 次.
    Times,
    /// Full rounds of visits (遍).
    Rounds,
    /// Hours by the clock (小时).
    Hours,
    /// Calendar days (天).
    Days,
    /// 工作日.
    WorkingDays,
    /// 个月.
    Months,
    /// 年、周岁.
    Years,
    /// Fen a month (分/月).
    FenPerMonth,
    /// Fen a year (分/年).
    FenPerYear,
    /// Fen for each case (分/次).
    FenPerCase,
    /// A ratio × 10 000 (万分比): 15 000 is 1.5 ×, 3 000 is 30 %.
    BasisPoints,
    /// A switch (开关).
    Flag,
    /// One of the named readings (选项).
    Choice,
}

/// In which direction a local value is stricter on the authority (从严方向).
#[uniffi::remote(Enum)]
pub enum Stricter {
    /// A lower number is stricter, as for a time limit.
    Lower,
    /// A higher number, or yes for a switch, is stricter, as for a number of visits.
    Higher,
    /// Neither: a value set by law is not the locality's to change.
    None,
}

/// A parameter with its words and what holds on a date (参数一览); without a value it is open (待地方设定).
#[uniffi::remote(Record)]
pub struct ParameterInfo {
    /// The key.
    pub key: String,
    /// Name in Chinese.
    pub zh: String,
    /// Name in English.
    pub en: String,
    /// The unit.
    pub unit: ParameterUnit,
    /// The clause that sets it or leaves it open; absent where that binds in another place alone.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Which direction is stricter: a local value may only go there.
    pub stricter: Stricter,
    /// The text says "about" (左右).
    pub approximate: bool,
    /// Who may set it on that date; empty where the text says nothing.
    #[uniffi(default = [])]
    pub set_by: Vec<Level>,
    /// The readings of a choice that a text supports on that date; empty for other units.
    #[uniffi(default = [])]
    pub choices: Vec<ChoiceOption>,
    /// Its value with level, clause and period; absent where it is open.
    #[uniffi(default = None)]
    pub value: Option<Resolved>,
    /// The towns that have a value of their own on that date (S47), by the names that the pack uses.
    #[uniffi(default = [])]
    pub towns: Vec<String>,
    /// What the reader should know, such as a conflict between texts; Chinese.
    #[uniffi(default = None)]
    pub note: Option<String>,
    /// Yes where a reform is supposed (假设), of this parameter or of another; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Why a proposed micro-grid is as it is (划分理由).
#[uniffi::remote(Enum)]
pub enum PartitionReason {
    /// It is a grid of today (保留现有微网格).
    Kept,
    /// Its units follow one another along the order (按楼栋顺序相连).
    Run,
    /// It leaves a unit out that stands between, to come nearer to the target (为接近目标户数跳过相邻单元).
    OutOfOrder,
    /// It holds units of more than one building (跨楼栋).
    SeveralBuildings,
    /// It holds a declared floor band of a unit that is too large (按楼层段拆分).
    FloorBand,
    /// It holds a unit that is too large alone and has no floor bands (单元过大且未申报楼层段).
    UnitTooLarge,
    /// Its size is outside the tolerance; the best partition has it so (户数超出允许偏差).
    OutsideTolerance,
}

/// One proposed micro-grid (建议微网格).
#[uniffi::remote(Record)]
pub struct PartitionGroup {
    /// Id of the grid of today that it is, when it is one.
    #[uniffi(default = None)]
    pub today: Option<String>,
    /// Ids of its buildings, in order.
    #[uniffi(default = [])]
    pub buildings: Vec<String>,
    /// Ids of its stairwell units, in order; a floor band names its unit.
    #[uniffi(default = [])]
    pub units: Vec<String>,
    /// Ids of its floor bands.
    #[uniffi(default = [])]
    pub floor_bands: Vec<String>,
    /// Ids of its households, by unit.
    #[uniffi(default = [])]
    pub households: Vec<String>,
    /// Number of households.
    pub size: i64,
    /// Why it is as it is.
    #[uniffi(default = [])]
    pub reasons: Vec<PartitionReason>,
}

/// The proposal for one place (一处划分方案).
#[uniffi::remote(Record)]
pub struct PartitionArea {
    /// Id of the place: a base grid, or the community or village that its buildings name.
    pub place: String,
    /// The proposed micro-grids along the building order.
    #[uniffi(default = [])]
    pub groups: Vec<PartitionGroup>,
    /// Households that they hold.
    pub households: i64,
    /// Sum of squared deviations from the target, in households squared.
    pub objective: i64,
    /// The objective, and the margin for every grid drawn anew: what is made least.
    pub cost: i64,
    /// No permitted partition costs less; equal to the cost when the proposal is proven best.
    pub bound: i64,
    /// The least cost of runs along the order alone.
    pub runs_only: i64,
    /// The objective of today's grids of the same households; none where a household has none or two.
    #[uniffi(default = None)]
    pub today: Option<i64>,
    /// Grids of today that stay.
    pub kept: i64,
    /// Proposed micro-grids outside the tolerance; none where no tolerance is set.
    #[uniffi(default = None)]
    pub outside: Option<i64>,
}

/// Why the buildings of a place are not partitioned.
#[uniffi::remote(Enum)]
pub enum NotPartitioned {
    /// In villages the villager group is the micro-grid (微网格即村民小组, S10), unless they choose the city size (S19).
    VillagerGroup,
    /// The place of its buildings is not known or not in the tree (楼栋所在网格不明).
    PlaceUnknown,
}

/// Buildings that are not partitioned.
#[uniffi::remote(Record)]
pub struct PartitionSkipped {
    /// Id of the place, when it is known.
    #[uniffi(default = None)]
    pub place: Option<String>,
    /// Why.
    pub reason: NotPartitioned,
    /// How many buildings.
    pub buildings: i64,
    /// How many households.
    pub households: i64,
}

/// Proposed micro-grids (微网格划分方案); the decision is a person's.
#[uniffi::remote(Record)]
pub struct PartitionReport {
    /// The date of the policy.
    pub on: NaiveDate,
    /// Whether S11 is in force on that date; when it is not, nothing is proposed.
    pub in_force: bool,
    /// Households of a micro-grid that are aimed at (S11).
    #[uniffi(default = None)]
    pub target: Option<i64>,
    /// The local tolerance (S11), when it is set.
    #[uniffi(default = None)]
    pub tolerance: Option<i64>,
    /// The places that were partitioned, in the order of the grid.
    #[uniffi(default = [])]
    pub areas: Vec<PartitionArea>,
    /// What was not, and why.
    #[uniffi(default = [])]
    pub skipped: Vec<PartitionSkipped>,
    /// Units too large to comply, and what could not be read.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A part of a stairwell unit between two floors, declared by the office (楼层段).
#[uniffi::remote(Record)]
pub struct FloorBand {
    /// Opaque id.
    pub id: String,
    /// Id of the stairwell unit.
    pub unit: String,
    /// Ids of the households on these floors; the bands of a unit hold each of its households once.
    #[uniffi(default = [])]
    pub households: Vec<String>,
}

/// How micro-grids are to be drawn (微网格划分要求).
#[uniffi::remote(Record)]
pub struct PartitionRequest {
    /// Ids of the places to partition: base grids or places above them; none: all.
    #[uniffi(default = [])]
    pub places: Vec<String>,
    /// Ids of buildings as one walks past them (楼栋顺序); those not named follow in the order of the register.
    #[uniffi(default = [])]
    pub building_order: Vec<String>,
    /// Floor bands (楼层段), bottom to top; a unit too large to comply is cut into them, no other unit is.
    #[uniffi(default = [])]
    pub floor_bands: Vec<FloorBand>,
    /// Squared households that a grid drawn anew must gain; absent: none, and of equal partitions today's is taken.
    /// From 0 to 1,000,000; what is out of range is reported and not used.
    #[uniffi(default = None)]
    pub margin: Option<i64>,
    /// How many units along the order a group that leaves units out may reach over, 1 to 16; absent: 8. What is out of
    /// range is reported and not used.
    #[uniffi(default = None)]
    pub reach: Option<u32>,
}

/// One place of the grid in numbers (层级单位概况).
#[uniffi::remote(Record)]
pub struct PlaceSummary {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// Its name for people.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// Ids of the places above, nearest first.
    #[uniffi(default = [])]
    pub above: Vec<String>,
    /// Ids of the places directly below, in the order of the grid.
    #[uniffi(default = [])]
    pub below: Vec<String>,
    /// Places anywhere below it by kind, from the top down; kinds without a place are not listed.
    #[uniffi(default = [])]
    pub places: Vec<KindCount>,
    /// Households in it.
    pub households: u32,
    /// Whether the rules on micro-grid leaders (S16 to S18) cover it.
    pub leader_rules: bool,
    /// Whether the size of micro-grids (S11) covers it.
    pub size_rule: bool,
}

/// What an answer was computed from (回执): the same receipt is the same answer, on any platform.
///
/// Each hash is SHA-256, in lower-case hexadecimal, of canonical JSON: object keys in ascending order, nothing
/// absent or null, no spaces. A hash hides no small fact from one who can try them all: keep it as the facts are kept.
#[uniffi::remote(Record)]
pub struct Receipt {
    /// Version of this library.
    pub engine: String,
    /// Of every parameter with its values, the local ones, those of towns and of a supposed reform included, and of the
    /// place and the working days that the pack was given; not of names and notes, which change no answer.
    pub pack_hash: String,
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Of the household as given.
    pub facts_hash: String,
    /// Of the answer of `classify`.
    pub result_hash: String,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Whether an answer can be computed again (复核结果).
#[uniffi::remote(Record)]
pub struct Recheck {
    /// Everything is as the receipt says.
    pub same: bool,
    /// The version of the library is the one of the receipt.
    pub engine: bool,
    /// The parameters are those of the receipt.
    pub pack: bool,
    /// The facts are those of the receipt.
    pub facts: bool,
    /// The answer, computed now from these facts and parameters, is the one of the receipt.
    pub result: bool,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// What happened to a recipient (情形).
#[uniffi::remote(Enum)]
pub enum RecipientEventKind {
    /// 死亡 (T-70, D-99).
    Death,
    /// 被宣告死亡 (T-70).
    DeclaredDead,
    /// 被宣告失踪 (T-70).
    DeclaredMissing,
    /// 被判处刑罚且在监狱服刑 (T-72).
    PrisonSentence,
    /// 本人自愿退出 (T-75).
    OwnWish,
    /// 家庭人口、收入、财产重大变化 (D-90, D-91).
    MaterialChange,
    /// 无正当理由拒绝一次介绍的合适工作 (D-100).
    JobRefusal,
    /// 接受了介绍的工作; refusals before it are no longer in a row (D-100).
    JobTaken,
    /// 经查实骗取救助 (D-101).
    Fraud,
}

/// One of these, dated (带日期的情形).
#[uniffi::remote(Record)]
pub struct RecipientEvent {
    /// What.
    #[uniffi(default = None)]
    pub kind: Option<RecipientEventKind>,
    /// The day, or the first day of what lasts.
    #[uniffi(default = None)]
    pub on: Option<NaiveDate>,
    /// The last day, where it is over: released, the declaration revoked, the wish withdrawn.
    #[uniffi(default = None)]
    pub until: Option<NaiveDate>,
    /// Index of the member concerned; absent for the recipient, or the household as a whole.
    #[uniffi(default = None)]
    pub member: Option<i64>,
    /// The family reported the change (D-90); unknown is asked for.
    #[uniffi(default = None)]
    pub reported: Option<bool>,
    /// The day on which it did.
    #[uniffi(default = None)]
    pub reported_on: Option<NaiveDate>,
}

/// A recipient on the day of a review (在保对象情况). An absent fact is unknown.
#[uniffi::remote(Record)]
pub struct RecipientFacts {
    /// What is received: tekun, dibao or single-person dibao; of the others no text says when they end.
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// The household as it is now.
    pub household: Household,
    /// Index of the recipient among the members, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<i64>,
    /// Day of the recognition (确认日期).
    #[uniffi(default = None)]
    pub recognised_on: Option<NaiveDate>,
    /// Day of the last review (最近一次核查). Of who was never reviewed it is the day of the recognition, from which the
    /// period runs; absent, it is not known whether and when there was one.
    #[uniffi(default = None)]
    pub reviewed_on: Option<NaiveDate>,
    /// Day on which the family was checked after the last death of a member (成员死亡后的核查日期, D-99). A review on the day of
    /// the death or later, within the limit, is such a check too; else it is asked. A day before the death says that there
    /// was none.
    #[uniffi(default = None)]
    pub family_checked_on: Option<NaiveDate>,
    /// Income is not stable (收入不稳定, D-93).
    #[uniffi(default = None)]
    pub unstable_income: Option<bool>,
    /// There are members able to work (有劳动能力成员, D-93).
    #[uniffi(default = None)]
    pub members_able_to_work: Option<bool>,
    /// Work raised the income above the standard (D-98).
    #[uniffi(default = None)]
    pub work_raised_income: Option<bool>,
    /// The recipient is in compulsory, general or vocational upper-secondary school (义务教育或高中阶段教育, T-76).
    #[uniffi(default = None)]
    pub in_school: Option<bool>,
    /// What happened.
    #[uniffi(default = [])]
    pub events: Vec<RecipientEvent>,
    /// Whether everything that happened is listed; unknown counts as no.
    #[uniffi(default = None)]
    pub events_complete: Option<bool>,
    /// The recipient was heard (听取意见, T-78, D-97).
    #[uniffi(default = None)]
    pub heard: Option<bool>,
    /// On this day.
    #[uniffi(default = None)]
    pub heard_on: Option<NaiveDate>,
    /// The intended end was publicised (拟终止公示, T-77).
    #[uniffi(default = None)]
    pub publicised: Option<bool>,
    /// First on this day, or again after an objection.
    #[uniffi(default = None)]
    pub publicised_on: Option<NaiveDate>,
    /// Somebody objected (异议, T-77).
    #[uniffi(default = None)]
    pub objection: Option<bool>,
    /// On this day.
    #[uniffi(default = None)]
    pub objection_on: Option<NaiveDate>,
    /// A person decided to end or reduce it, on this day (决定日期).
    #[uniffi(default = None)]
    pub decided_on: Option<NaiveDate>,
}

/// What a ground does to the support (处理方式).
#[uniffi::remote(Enum)]
pub enum ReviewEffect {
    /// 终止、停发.
    End,
    /// 减发或者停发本人部分.
    EndOrReduceShare,
    /// 可以减少或者停止.
    MayReduceOrEnd,
    /// 可予批评教育.
    MayAdmonish,
}

/// One ground, looked at (终止、调整情形).
#[uniffi::remote(Record)]
pub struct ReviewGround {
    /// The clause.
    pub clause: String,
    /// What it does.
    pub effect: ReviewEffect,
    /// The day whose law and facts govern it, where that is not the date of the answer: the day of the decision.
    #[uniffi(default = None)]
    pub law_of: Option<NaiveDate>,
    /// Whether it holds.
    pub outcome: Outcome,
    /// Index of the member concerned, where it is one member's.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Since when, where an event is the ground.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// The clause that keeps the support in spite of it (T-76).
    #[uniffi(default = None)]
    pub kept_by: Option<String>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Parameters that keep it open.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Clauses that leave it to the authority.
    #[uniffi(default = [])]
    pub discretion: Vec<String>,
}

/// What is done before support ends, or beside it (办理要求).
#[uniffi::remote(Enum)]
pub enum ReviewStepKind {
    /// 听取意见; not a formal hearing.
    HearPerson,
    /// 公示拟终止.
    Publicise,
    /// 对异议作出决定，并再次公示.
    DecideObjection,
    /// 书面说明理由.
    WrittenReasons,
    /// 由人决定.
    PersonDecides,
    /// 及时纳入低保或临时救助.
    OtherHelp,
    /// 由家庭或本人申请更合适的救助: the household, or the person, qualifies for another programme, on application only.
    ApplyNext,
    /// 可给予渐退期.
    GracePeriod,
    /// 成员死亡后核查家庭.
    CheckFamily,
    /// 退回救助款物，可处罚款.
    RepayAndFine,
}

/// Unit of a limit (单位).
#[uniffi::remote(Enum)]
pub enum ReviewUnit {
    /// 天.
    Days,
    /// 工作日.
    WorkingDays,
    /// 月.
    Months,
    /// 基点: 10,000 is once the amount.
    BasisPoints,
}

/// One step (步骤).
#[uniffi::remote(Record)]
pub struct ReviewStep {
    /// What.
    pub step: ReviewStepKind,
    /// Clause.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// The day whose law governs it, where that is not the date of the answer: the day of the decision, of D-99 the day
    /// of the death.
    #[uniffi(default = None)]
    pub law_of: Option<NaiveDate>,
    /// The programme to apply for.
    #[uniffi(default = None)]
    pub programme: Option<Programme>,
    /// At least so much of the unit.
    #[uniffi(default = None)]
    pub at_least: Option<i64>,
    /// At most so much of it.
    #[uniffi(default = None)]
    pub at_most: Option<i64>,
    /// The unit.
    #[uniffi(default = None)]
    pub unit: Option<ReviewUnit>,
    /// The last day, where it can be counted.
    #[uniffi(default = None)]
    pub last_day: Option<NaiveDate>,
    /// Whether it was done.
    pub done: TruthValue,
}

/// Whether support goes on (核查结果): advice, never a decision.
#[uniffi::remote(Record)]
pub struct RecipientReview {
    /// The date.
    pub as_of: NaiveDate,
    /// Whether a ground ends it: yes, no, open, parameter missing, discretionary; not covered before 2021-07-01 and
    /// for a programme of which no text says when it ends.
    pub ends: Outcome,
    /// Every ground of the programme.
    #[uniffi(default = [])]
    pub grounds: Vec<ReviewGround>,
    /// What must or may be done, where a ground holds or may hold.
    #[uniffi(default = [])]
    pub steps: Vec<ReviewStep>,
    /// First day without support, once a person has decided (T-77, D-96).
    #[uniffi(default = None)]
    pub ends_from: Option<NaiveDate>,
    /// Last day for the next review (D-92, D-93, T-65).
    #[uniffi(default = None)]
    pub next_review: Option<NaiveDate>,
    /// Its clause.
    #[uniffi(default = None)]
    pub review_clause: Option<String>,
    /// Within the period and without a change the amount stays (期内不调整, D-94); of dibao.
    #[uniffi(default = None)]
    pub amount_stays: Option<TruthValue>,
    /// Facts that keep the dates open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Parameters that keep the dates open.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong with the facts or with what was done.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A change of the law that is only supposed (改革假设): it may set any declared parameter, and
/// every result that rests on it is hypothetical.
#[uniffi::remote(Record)]
pub struct Reform {
    /// What it is called.
    pub name: String,
    /// The values.
    #[uniffi(default = [])]
    pub values: Vec<LocalValue>,
}

/// Something goes to a place (划转): a household, a place, a building or a post by its id.
#[uniffi::remote(Record)]
pub struct GridMove {
    /// Id of what goes.
    pub id: String,
    /// Id of the place that it goes to.
    pub to: String,
}

/// One re-organisation (网格调整方案).
#[uniffi::remote(Record)]
pub struct Reorganisation {
    /// Opaque id, never used twice (调整编号).
    pub id: String,
    /// What it does.
    #[uniffi(default = None)]
    pub kind: Option<ReorganisationKind>,
    /// First day of it (生效日).
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Day on which it is entered in the register (登记日); not before any other entry.
    #[uniffi(default = None)]
    pub recorded_at: Option<NaiveDate>,
    /// Ids of the places that it concerns.
    #[uniffi(default = [])]
    pub places: Vec<String>,
    /// Places that it makes or keeps: of one that is kept only what is given changes.
    #[uniffi(default = [])]
    pub into: Vec<PlaceFact>,
    /// The new name.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// The new division code.
    #[uniffi(default = None)]
    pub code: Option<String>,
    /// The new kind.
    #[uniffi(default = None)]
    pub new_kind: Option<PlaceKind>,
    /// Id of the new parent.
    #[uniffi(default = None)]
    pub parent: Option<String>,
    /// Which household goes to which micro-grid (户的划转): split, extract and regrid name every household of the places,
    /// those of an extract that stay as well.
    #[uniffi(default = [])]
    pub households: Vec<GridMove>,
    /// Which place below goes under which place (下级划转): split and extract name every place directly below.
    #[uniffi(default = [])]
    pub below: Vec<GridMove>,
    /// Which building goes to which place (楼栋划转): split and extract name every building of the places.
    #[uniffi(default = [])]
    pub buildings: Vec<GridMove>,
    /// Posts that go along to another place (岗位划转); a post of a place that ends and is not named ends with it.
    #[uniffi(default = [])]
    pub posts: Vec<GridMove>,
    /// Communities only: first day after the transition period (过渡期止, S49).
    #[uniffi(default = None)]
    pub transition_to: Option<NaiveDate>,
    /// Communities only: why a transition is granted (过渡期理由, S49); given without a last day it is refused.
    #[uniffi(default = None)]
    pub transition_reason: Option<String>,
}

/// What a difference is about (变化对象).
#[uniffi::remote(Enum)]
pub enum DifferenceOf {
    /// A place.
    Place,
    /// A building.
    Building,
    /// A household.
    Household,
    /// A post.
    Post,
    /// Somebody on a post.
    Assignment,
    /// A transition period of a place (S49).
    Transition,
}

/// One field that is another after the re-organisation (变化), from its first day on or from a later day that is known.
#[uniffi::remote(Record)]
pub struct Difference {
    /// What it is about.
    pub of: DifferenceOf,
    /// Its id.
    pub id: String,
    /// Name of the field.
    pub field: String,
    /// The later day from which on it is so; absent for the first day of the re-organisation.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// The first day on which it is no longer so, since something else is known of that day; absent while it goes on.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// Its value before; none where there was none.
    #[uniffi(default = None)]
    pub before: Option<String>,
    /// Its value after; none where there is none.
    #[uniffi(default = None)]
    pub after: Option<String>,
}

/// Where a household counts before and after (户的去向).
#[uniffi::remote(Record)]
pub struct HouseholdStep {
    /// Id of the household.
    pub household: String,
    /// Id of the place before, of the kind that the re-organisation is about.
    pub before: String,
    /// Id of the place after, of that kind.
    pub after: String,
    /// The later day from which on it goes so; absent for the first day of the re-organisation.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
}

/// A re-organisation as it would be (网格调整检查结果).
#[uniffi::remote(Record)]
pub struct ReorganisationReport {
    /// Whether it cannot be applied as it stands; then nothing but the findings is given.
    pub refused: bool,
    /// What is wrong with it, and what to know of it; places point into the re-organisation.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Every field that is another on its first day, then on the later days of which something is known, day by day.
    #[uniffi(default = [])]
    pub difference: Vec<Difference>,
    /// Merge, split, extract and regrid: where every household of the places goes, each listed once.
    #[uniffi(default = [])]
    pub household_map: Vec<HouseholdStep>,
    /// The same of later days that are known: who comes to the places after the first day, and who then goes elsewhere.
    #[uniffi(default = [])]
    pub later_map: Vec<HouseholdStep>,
    /// What becomes of the places.
    #[uniffi(default = [])]
    pub lineage: Vec<LineageEdge>,
    /// Findings of the rules on its first day that hold after and not before.
    #[uniffi(default = [])]
    pub raised: Vec<Finding>,
    /// Findings of the rules on its first day that hold before and not after.
    #[uniffi(default = [])]
    pub cleared: Vec<Finding>,
    /// The entries that it adds; the history before them is not touched.
    pub additions: GridHistory,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A re-organisation with the history that it leaves (网格调整结果).
#[uniffi::remote(Record)]
pub struct Reorganised {
    /// What it does, or why it is refused.
    pub report: ReorganisationReport,
    /// The history with its entries added; none where it is refused.
    #[uniffi(default = None)]
    pub history: Option<GridHistory>,
}

/// One day of one team for a router (路线数据).
#[uniffi::remote(Record)]
pub struct RouteDay {
    /// Id of the team.
    pub team: String,
    /// The day.
    pub date: NaiveDate,
    /// The input of VROOM as JSON: one vehicle, one job for each stop.
    pub vroom: String,
    /// Stops without a point; they are not in `vroom`.
    #[uniffi(default = [])]
    pub without_point: Vec<String>,
}

/// Where something is, for a router (坐标点).
#[uniffi::remote(Record)]
pub struct RoutePoint {
    /// Id of a building, of a household without a building, or of a team, which starts and ends there.
    pub id: String,
    /// Longitude in millionths of a degree.
    pub longitude_e6: i32,
    /// Latitude in millionths of a degree.
    pub latitude_e6: i32,
}

/// What a router needs beside the plan (路线要求).
#[uniffi::remote(Record)]
pub struct RoutePoints {
    /// Where things are.
    #[uniffi(default = [])]
    pub points: Vec<RoutePoint>,
    /// Minutes that a call takes; unset, the router counts the way alone.
    #[uniffi(default = None)]
    pub minutes_per_call: Option<u32>,
}

/// A node of the picture, in pre-order (规则节点).
#[uniffi::remote(Record)]
pub struct RuleNode {
    /// Index of the parent in the list; none for the root.
    #[uniffi(default = None)]
    pub parent: Option<u32>,
    /// What it is.
    pub kind: GroundKind,
    /// The clause of the condition, if the node is one.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// What it says.
    pub label: String,
}

/// A programme's rule on a date (规则图).
#[uniffi::remote(Record)]
pub struct RuleGraph {
    /// Which programme.
    pub programme: Programme,
    /// The date whose law it shows.
    pub as_of: NaiveDate,
    /// The rule in pre-order; nothing where the programme is not computed on the date.
    #[uniffi(default = [])]
    pub nodes: Vec<RuleNode>,
    /// The same for Mermaid.
    pub mermaid: String,
    /// The same as an SVG document.
    pub svg: String,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A place that a form may offer on a day (可选单位).
#[uniffi::remote(Record)]
pub struct SelectablePlace {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// Its name for people.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// Id of the place above.
    #[uniffi(default = None)]
    pub parent: Option<String>,
}

/// The six indicators, each whether the person can do it alone (六项指标, T-40), and a departure from them.
#[uniffi::remote(Record)]
pub struct SelfCareFacts {
    /// 自主吃饭.
    #[uniffi(default = None)]
    pub eat: Option<bool>,
    /// 自主穿衣.
    #[uniffi(default = None)]
    pub dress: Option<bool>,
    /// 自主上下床.
    #[uniffi(default = None)]
    pub bed: Option<bool>,
    /// 自主如厕.
    #[uniffi(default = None)]
    pub toilet: Option<bool>,
    /// 室内自主行走.
    #[uniffi(default = None)]
    pub walk: Option<bool>,
    /// 自主洗澡.
    #[uniffi(default = None)]
    pub bathe: Option<bool>,
    /// The tier to which the assessor departs (T-45).
    #[uniffi(default = None)]
    pub depart_to: Option<CareTier>,
    /// Why; without a reason a departure is not used (T-45).
    #[uniffi(default = None)]
    pub depart_reason: Option<String>,
}

/// The tier of a person (自理能力评估结果). Advice, never a decision.
#[uniffi::remote(Record)]
pub struct SelfCareResult {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// Indicators that are certainly not met.
    pub failed_at_least: i64,
    /// Indicators that may not be met.
    pub failed_at_most: i64,
    /// The tier that the indicators give, where they give one.
    #[uniffi(default = None)]
    pub by_indicators: Option<CareTier>,
    /// The tiers that the indicators leave possible.
    #[uniffi(default = [])]
    pub possible: Vec<CareTier>,
    /// The tier: that of the indicators, or that of a departure with a reason.
    #[uniffi(default = None)]
    pub tier: Option<CareTier>,
    /// The tier is not that of the indicators.
    pub departed: bool,
    /// The clause by which the tier is given.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Indicators that can still change the tier: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Parameters without a value.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// What is wrong with the facts.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// For what severity is asked (用途).
#[uniffi::remote(Enum)]
pub enum SeverityUse {
    /// 单人保: grade 1 or 2 of any category, or grade 3 intellectual or mental (D-40).
    DibaoSingle,
    /// 特困无劳动能力 (T-12 to T-14).
    TekunUnable,
    /// 特困义务人无履行义务能力, without its tests of income and property (T-33).
    TekunSupporter,
    /// 事实无人抚养儿童的父母重残 (I-23).
    UnsupportedChildParent,
}

/// The answer for one use (单项结果).
#[uniffi::remote(Record)]
pub struct SeverityAnswer {
    /// The use.
    pub severity_use: SeverityUse,
    /// The clause; of the last use the instrument, whose articles are not numbered here.
    pub clause: String,
    /// Whether the certificate is severe for it.
    pub truth: TruthValue,
    /// Parts of the certificate that keep it open: JSON pointers, sorted.
    #[uniffi(default = [])]
    pub missing_facts: Vec<String>,
    /// Local readings that keep it open.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
}

/// A certificate under each of the four predicates (重度残疾对照).
#[uniffi::remote(Record)]
pub struct SevereDisability {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// One answer a use.
    #[uniffi(default = [])]
    pub uses: Vec<SeverityAnswer>,
    /// What is wrong with the certificate.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A class of temporary assistance (救助类型).
#[uniffi::remote(Enum)]
pub enum AidClass {
    /// 急难型.
    Emergency,
    /// 小额快救.
    Quick,
    /// 支出型.
    Spending,
    /// 救助后仍有严重困难.
    Supplement,
    /// 疫情一次性救助.
    Epidemic,
}

/// The answer for one class (分类结论).
#[uniffi::remote(Record)]
pub struct AidClassAnswer {
    /// The class.
    pub class: AidClass,
    /// Its clause on the date.
    pub clause: String,
    /// The answer; the missing facts stand with the assessment.
    pub outcome: Outcome,
    /// A single person may be helped, not only a household (L-03, L-05, L-08).
    pub individual: bool,
}

/// Who decides (审批机关).
#[uniffi::remote(Enum)]
pub enum AidDecider {
    /// 乡镇（街道）: the amount is within its limit (L-31).
    Town,
    /// 县级民政部门 (L-30).
    County,
}

/// What is done, or may be left out, on the way (办理要求).
#[uniffi::remote(Enum)]
pub enum AidDuty {
    /// 先行救助.
    HelpFirst,
    /// 可不进行家庭经济状况核对.
    SkipEconomicCheck,
    /// 可不进行民主评议.
    SkipAppraisal,
    /// 可不公示.
    SkipPublicity,
    /// 事后补充说明和登记: person, reason, amount, signatures and seals.
    RecordAfterwards,
    /// 主要核查支出.
    CheckMainlySpending,
    /// 一定期限内不再核对收入财产.
    NoNewEconomicCheck,
    /// 审核、公示、审批的一般程序.
    OrdinaryPath,
    /// 公示.
    Publicise,
}

/// One of them, and whether it applies (适用情况).
#[uniffi::remote(Record)]
pub struct AidDutyAnswer {
    /// What.
    pub duty: AidDuty,
    /// Clause.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Whether it applies to this case.
    pub applies: TruthValue,
}

/// A limit in time or number, where it is set (期限).
#[uniffi::remote(Record)]
pub struct AidLimit {
    /// Key of the parameter, such as `temp.first_response`.
    pub key: String,
    /// Clause.
    pub clause: String,
    /// The number, in the unit of the key.
    pub count: i64,
    /// The unit where it is disputed (C4): `days` or `workingDays`.
    #[uniffi(default = None)]
    pub unit: Option<String>,
}

/// The way of a case of temporary assistance (办理指引): advice, never a decision.
#[uniffi::remote(Record)]
pub struct TemporaryPath {
    /// The date.
    pub as_of: NaiveDate,
    /// The answer over all classes, as `assess` gives it.
    pub outcome: Outcome,
    /// The classes of the date.
    #[uniffi(default = [])]
    pub classes: Vec<AidClassAnswer>,
    /// What is done or may be left out.
    #[uniffi(default = [])]
    pub duties: Vec<AidDutyAnswer>,
    /// Limits that apply to the classes that are not certainly out.
    #[uniffi(default = [])]
    pub limits: Vec<AidLimit>,
    /// Highest amount of quick small aid, fen (L-25).
    #[uniffi(default = None)]
    pub quick_cap_fen: Option<i64>,
    /// Amount by the local multiple, fen (L-40, L-41): standard × members × multiple, rounded down; not above the
    /// cap where aid can be given as quick aid alone, every other class being certainly out. While another class is
    /// open, the amount is that of the multiple; the cap stands beside it.
    #[uniffi(default = None)]
    pub suggested_fen: Option<i64>,
    /// Who decides on the proposed amount.
    #[uniffi(default = None)]
    pub decided_by: Option<AidDecider>,
    /// Parameters without a value that this would need.
    #[uniffi(default = [])]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[uniffi(default = [])]
    pub readings: Vec<String>,
    /// What is wrong, such as a proposal above the cap.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// The text of a finding (说明文字): where → what → why → what to do.
#[uniffi::remote(Record)]
pub struct Text {
    /// Where it is; empty where the finding concerns the whole input.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// The document and the article that it rests on, in full; the finding's `clause` is their id.
    #[uniffi(default = None)]
    pub source: Option<String>,
}

/// What moves an answer as time passes (变动原因).
#[uniffi::remote(Enum)]
pub enum MoverKind {
    /// A year of age is attained; `source` is the JSON pointer of the birth date.
    Birthday,
    /// A clause comes into force or ends; `source` is its id.
    Clause,
    /// A parameter of the policy changes, begins or ends; `source` is its key.
    Parameter,
}

/// What moved an answer on a day (变动原因).
#[uniffi::remote(Record)]
pub struct Mover {
    /// What it is.
    pub kind: MoverKind,
    /// Which one.
    pub source: String,
    /// Years of age attained; the clause of a parameter is in the policy pack.
    #[uniffi(default = None)]
    pub age: Option<i64>,
}

/// The answer of a programme in a period (期间结论).
#[uniffi::remote(Record)]
pub struct PeriodResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The answer.
    pub outcome: Outcome,
    /// Monthly amount, fen, where there is one.
    #[uniffi(default = None)]
    pub amount_fen: Option<i64>,
}

/// Days on end with the same answers (期间).
#[uniffi::remote(Record)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What moved the answers on the first day; nothing in the first period. Where no single one did, all that
    /// changed on the day.
    #[uniffi(default = [])]
    pub moved: Vec<Mover>,
    /// The answers, in the order of classification.
    #[uniffi(default = [])]
    pub results: Vec<PeriodResult>,
}

/// The answers of a household over time (时间线). The facts stay as they are but for the ages.
#[uniffi::remote(Record)]
pub struct Timeline {
    /// First day.
    pub from: NaiveDate,
    /// Last day that is answered: the one asked for, unless more than 1,000 days would have to be looked at.
    pub to: NaiveDate,
    /// The periods, without a gap.
    #[uniffi(default = [])]
    pub periods: Vec<Period>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// The entries that one device kept (一台设备的走访记录).
#[uniffi::remote(Record)]
pub struct VisitDiary {
    /// The entries, in any order.
    #[uniffi(default = [])]
    pub visits: Vec<Visit>,
    /// The day from which on they are complete.
    #[uniffi(default = None)]
    pub log_from: Option<NaiveDate>,
}

/// What several devices kept (各设备的走访记录).
#[uniffi::remote(Record)]
pub struct VisitDiaries {
    /// One for each device, or for each earlier merge; in any order.
    #[uniffi(default = [])]
    pub diaries: Vec<VisitDiary>,
}

/// How often (走访周期, A4).
#[uniffi::remote(Enum)]
pub enum Cadence {
    /// 按自然周期: in each of the equal parts of the calendar year (`calendar::Period`).
    Calendar {
        /// Parts of a year: 1 is the year, 4 the quarter, 12 the month.
        times: u32,
    },
    /// 按间隔: no longer than so from one visit to the next.
    Rolling {
        /// The longest gap as ISO 8601 writes it: `P90D`, `P3M` (`calendar::Gap`).
        gap: String,
    },
    /// 按事项: within so many working days after each event of the household.
    Triggered {
        /// Working days; the day of the event is not counted (P-60).
        working_days: u32,
    },
}

/// What is owed in the period in which a household came (中途入住户).
#[uniffi::remote(Enum)]
pub enum JoinedLate {
    /// A visit, whenever it came (当期即走访).
    Owed,
    /// A visit if it came in the first half (前半期入住的当期走访).
    SecondHalf,
    /// A visit only if it was there from the first day (下期起走访).
    NotOwed,
}

/// One duty on a date (走访规则). Everything in it is data: change a term and ask again.
#[uniffi::remote(Record)]
pub struct VisitPolicy {
    /// Which duty.
    pub id: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// How strongly the clause binds.
    #[uniffi(default = None)]
    pub strength: Option<Strength>,
    /// Who must be visited: households of any of these; all households where it is empty.
    #[uniffi(default = [])]
    pub whom: Vec<VisitCategory>,
    /// Any one of these makes a visit one for this duty.
    #[uniffi(default = [])]
    pub who: Vec<VisitorRole>,
    /// Modes that count (S35).
    #[uniffi(default = [])]
    pub modes: Vec<VisitMode>,
    /// How often.
    pub cadence: Cadence,
    /// Visits in each period or gap, or after each event; at least one.
    pub min_visits: u32,
    /// Visits, and calls without an answer, of one day count as one.
    pub distinct_days: bool,
    /// What is owed in the period in which a household came; of a calendar cadence.
    pub joined_late: JoinedLate,
    /// Calls without an answer after which the household is excused until the next period or gap;
    /// a local number (`visit.excuse.attempts`). Unset: never.
    #[uniffi(default = None)]
    pub excused_after_attempts: Option<u32>,
    /// Refusals after which it is (`visit.excuse.refusals`). Unset: never.
    #[uniffi(default = None)]
    pub excused_after_refusals: Option<u32>,
    /// Title and number of the local document that sets the number (文号), where it is given.
    #[uniffi(default = None)]
    pub source: Option<String>,
    /// The towns that ask this of themselves (S47), by the names that the pack uses; empty for a duty of the whole
    /// district.
    #[uniffi(default = [])]
    pub towns: Vec<String>,
    /// For a duty of the district: the towns that have a stricter one in its place.
    #[uniffi(default = [])]
    pub except_towns: Vec<String>,
    /// First day from which on this cadence has held without a break.
    pub from: NaiveDate,
    /// Expected visits a year × 10 000, computed; absent where events decide.
    #[uniffi(default = None)]
    pub expected_per_year_basis_points: Option<i64>,
    /// The current period such as `2026Q3`, computed; absent for another cadence.
    #[uniffi(default = None)]
    pub period: Option<String>,
    /// The duty in Chinese, computed: what its source says, what is set locally, how it is counted here.
    pub sentence_zh: String,
    /// The same in English.
    pub sentence_en: String,
}

/// The duties of one district on one date (走访规则集).
#[uniffi::remote(Record)]
pub struct VisitPolicies {
    /// In the order of the text; one whose number is not set is left out.
    #[uniffi(default = [])]
    pub policies: Vec<VisitPolicy>,
    /// Days before the last day from which on a visit is called due soon; a local wish
    /// (`visit.due_soon_days`). Unset: nothing is called due soon.
    #[uniffi(default = None)]
    pub due_soon_days: Option<i64>,
}

/// The duties of a date and what is wrong or open in them (走访规则一览).
#[uniffi::remote(Record)]
pub struct VisitDuties {
    /// The duties, each with its sentence and clause.
    pub duties: VisitPolicies,
    /// Numbers that are not set, and numbers that do not fit the clauses.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Something after which a household is to be visited (触发走访的事项). What it was stays in its own
/// file: only the day counts here.
#[uniffi::remote(Record)]
pub struct VisitEvent {
    /// Opaque id.
    #[uniffi(default = None)]
    pub id: Option<String>,
    /// The day; an event without one is reported and not used.
    #[uniffi(default = None)]
    pub date: Option<NaiveDate>,
}

/// A household as it is visited (走访对象户).
#[uniffi::remote(Record)]
pub struct VisitedHousehold {
    /// Opaque id; visits name it.
    pub id: String,
    /// Opaque id of its micro-grid (微网格); coverage is counted by it.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// Id or division code of its town (所属镇街), by the name that the pack uses where that town has numbers of its own
    /// (S47).
    #[uniffi(default = None)]
    pub town: Option<String>,
    /// Opaque id of its building (楼栋); a plan keeps the households of one building together.
    #[uniffi(default = None)]
    pub building: Option<String>,
    /// Lies in a community rather than in a village (社区), where the 1+1 of S37 exists.
    #[uniffi(default = None)]
    pub city: Option<bool>,
    /// Somebody lives there (在住). Only a known *no* takes the household out of a round.
    #[uniffi(default = None)]
    pub occupied: Option<bool>,
    /// 困难户 (S39).
    #[uniffi(default = None)]
    pub hardship: Option<bool>,
    /// 租赁户 (S39).
    #[uniffi(default = None)]
    pub tenant: Option<bool>,
    /// 老党员户 (S39).
    #[uniffi(default = None)]
    pub veteran_party_member: Option<bool>,
    /// 重点关注户 (S39).
    #[uniffi(default = None)]
    pub key_attention: Option<bool>,
    /// 特殊困难老年人: somebody of V-07 lives there.
    #[uniffi(default = None)]
    pub special_elderly: Option<bool>,
    /// 独居、空巢、农村留守或计划生育特殊家庭老年人: somebody of V-08 lives there.
    #[uniffi(default = None)]
    pub patrol_elderly: Option<bool>,
    /// 农村留守儿童: a left-behind child of under 16 lives there (V-09).
    #[uniffi(default = None)]
    pub left_behind_child: Option<bool>,
    /// 困境儿童: a child in difficulty lives there (V-10).
    #[uniffi(default = None)]
    pub child_in_difficulty: Option<bool>,
    /// First day on which the household is here (入住日期); unknown counts as long ago.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// What asks for a visit of its own, where the locality set how soon.
    #[uniffi(default = [])]
    pub events: Vec<VisitEvent>,
    /// Entries about this household, or what says from when on it is owed visits, could not be read
    /// (记录缺失): the log proves no gap here, and nothing is called missed.
    #[uniffi(default = None)]
    pub log_incomplete: Option<bool>,
}

/// Households and their visits (走访台账).
#[uniffi::remote(Record)]
pub struct VisitFacts {
    /// Every household of the area.
    #[uniffi(default = [])]
    pub households: Vec<VisitedHousehold>,
    /// The log, in any order.
    #[uniffi(default = [])]
    pub visits: Vec<Visit>,
    /// The day from which on the log is complete (台账起始日). Nothing is called missed before
    /// it, and nothing at all while it is unknown: a gap of the log is not a gap of the visits.
    #[uniffi(default = None)]
    pub log_from: Option<NaiveDate>,
}

/// A call at a door on a day (计划走访).
#[uniffi::remote(Record)]
pub struct PlannedCall {
    /// Id of the team.
    pub team: String,
    /// The day.
    pub date: NaiveDate,
    /// Monday of its week.
    pub week: NaiveDate,
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// Id of its building.
    #[uniffi(default = None)]
    pub building: Option<String>,
    /// The duties that one visit then satisfies.
    #[uniffi(default = [])]
    pub policies: Vec<VisitPolicyId>,
    /// The last day for it.
    pub due: NaiveDate,
    /// Whether an earlier last day has passed.
    pub overdue: bool,
    /// Whether it comes first: overdue, of a category of S39 or V-05 to V-10, or after an event.
    pub priority: bool,
    /// Whether another team comes to the household on the same day, as no one team could make both visits (同日另有小组上门).
    pub other_team_that_day: bool,
}

/// A week of a team (小组周计划).
#[uniffi::remote(Record)]
pub struct TeamWeek {
    /// Id of the team.
    pub team: String,
    /// Monday of the week.
    pub week: NaiveDate,
    /// Days on which it goes.
    pub days: u32,
    /// Calls that it could make.
    pub capacity: u32,
    /// Calls that are planned.
    pub calls: u32,
}

/// Why a call is in no plan (未排入原因).
#[uniffi::remote(Enum)]
pub enum UnplannedReason {
    /// No team serves the micro-grid.
    NoTeam,
    /// No team that serves it has a role that the duty asks for.
    NoRole,
    /// No team that could go has a working day between the first and the last day.
    NoDay,
    /// All such days are full.
    NoCapacity,
}

/// A call that is owed and in no plan (未排入的走访).
#[uniffi::remote(Record)]
pub struct UnplannedCall {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// The duties that ask for it.
    #[uniffi(default = [])]
    pub policies: Vec<VisitPolicyId>,
    /// The last day for it.
    pub due: NaiveDate,
    /// Why.
    pub reason: UnplannedReason,
}

/// A period's visits over teams and weeks (走访计划).
#[uniffi::remote(Record)]
pub struct VisitPlan {
    /// The district, as it was asked for; the events of a calendar file carry it.
    #[uniffi(default = None)]
    pub district: Option<String>,
    /// First day of the plan.
    #[uniffi(default = None)]
    pub from: Option<NaiveDate>,
    /// Last day of the plan.
    #[uniffi(default = None)]
    pub to: Option<NaiveDate>,
    /// The calls, by team, day, building and household.
    #[uniffi(default = [])]
    pub calls: Vec<PlannedCall>,
    /// What is in no plan, and why.
    #[uniffi(default = [])]
    pub unplanned: Vec<UnplannedCall>,
    /// Each team's weeks.
    #[uniffi(default = [])]
    pub weeks: Vec<TeamWeek>,
    /// Visits that may still wait: their duty's period ends after the plan, none is overdue, and the plan takes its
    /// share of them. A household counts once for each duty.
    pub later: u32,
    /// Households of which it is not known whether a duty covers them.
    pub undecided: u32,
    /// The fullest week of a team: calls × 10 000 of its capacity.
    #[uniffi(default = None)]
    pub fullest_basis_points: Option<i64>,
    /// No plan of the same calls can have a fullest week below this.
    #[uniffi(default = None)]
    pub lower_bound_basis_points: Option<i64>,
    /// Buildings to which a team goes in more than one week for visits with the same last day.
    pub split_buildings: u32,
    /// It rests on invented local numbers (合成数据).
    pub synthetic: bool,
    /// What is wrong or open.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// People who go together (走访小组).
#[uniffi::remote(Record)]
pub struct VisitTeam {
    /// Opaque id.
    pub id: String,
    /// Who is in it; a duty asks for one of its roles.
    #[uniffi(default = [])]
    pub roles: Vec<VisitorRole>,
    /// Ids of the micro-grids that it serves; all where the list is empty.
    #[uniffi(default = [])]
    pub micro_grids: Vec<String>,
    /// Calls that it can make on a working day; unknown or zero is reported and it plans nothing.
    #[uniffi(default = None)]
    pub capacity_per_day: Option<u32>,
    /// Working days on which it does not go (休息日).
    #[uniffi(default = [])]
    pub days_off: Vec<NaiveDate>,
}

/// What is asked of a plan (走访计划要求).
#[uniffi::remote(Record)]
pub struct VisitPlanRequest {
    /// The period that is planned, such as `2026Q4`; from the day of asking on, if it has begun.
    pub period: String,
    /// The teams.
    #[uniffi(default = [])]
    pub teams: Vec<VisitTeam>,
    /// Id or division code of the district (区划代码): the events of a calendar file carry it, so that the files of two
    /// districts never overwrite each other.
    #[uniffi(default = None)]
    pub district: Option<String>,
    /// Monday to Friday stand in for the working days of a year whose holidays are not published.
    #[uniffi(default = None)]
    pub weekdays_where_unpublished: Option<bool>,
}

/// A household that the two readings answer differently (两种口径不一致的户).
#[uniffi::remote(Record)]
pub struct ReadingDifference {
    /// Id of the household.
    pub household: String,
    /// Where it stands by calendar periods.
    pub calendar: VisitState,
    /// Where it stands by the gap.
    pub rolling: VisitState,
}

/// One duty in both readings (同一职责的两种口径).
#[uniffi::remote(Record)]
pub struct VisitReading {
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Parts of the year of the calendar reading.
    pub times: u32,
    /// The gap of the other, such as `P3M`.
    pub gap: String,
    /// Households that are owed a visit in both readings.
    pub owed: u32,
    /// Of these, visited in both.
    pub both: u32,
    /// Visited in the calendar period, with the gap run out.
    pub calendar_only: u32,
    /// Within the gap, without a visit in the calendar period.
    pub rolling_only: u32,
    /// Visited in neither.
    pub neither: u32,
    /// `calendar_only` and `rolling_only` of `owed` in basis points; absent where nothing is owed.
    #[uniffi(default = None)]
    pub differ_basis_points: Option<i64>,
    /// The households that differ, in the order of the facts.
    #[uniffi(default = [])]
    pub differences: Vec<ReadingDifference>,
}

/// Every duty in both readings on a day (两种口径对照).
#[uniffi::remote(Record)]
pub struct VisitReadings {
    /// The day.
    pub as_of: NaiveDate,
    /// Duty by duty; those that follow events have one reading only.
    #[uniffi(default = [])]
    pub readings: Vec<VisitReading>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// A visit that is owed (待走访户): to whom, under which duty, since when and why.
#[uniffi::remote(Record)]
pub struct DueVisit {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Open, due soon or overdue.
    pub state: VisitState,
    /// Since when.
    #[uniffi(default = None)]
    pub since: Option<NaiveDate>,
    /// The last day; past when overdue.
    #[uniffi(default = None)]
    pub due: Option<NaiveDate>,
    /// Calls that met nobody since then.
    pub attempts: u32,
    /// For a duty to some households: why this is one of them.
    #[uniffi(default = [])]
    pub categories: Vec<VisitCategory>,
}

/// Coverage of one place under one duty (覆盖情况).
#[uniffi::remote(Record)]
pub struct VisitCoverage {
    /// Id of the micro-grid; absent for the whole area.
    #[uniffi(default = None)]
    pub micro_grid: Option<String>,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// The towns whose own duty it is (S47); empty for that of the district.
    #[uniffi(default = [])]
    pub towns: Vec<String>,
    /// All households of the place.
    pub households: u32,
    /// Those that are owed a visit.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that are excused; they are not owed a visit now.
    pub excused: u32,
    /// Those of which it is not known whether the duty covers them.
    pub undecided: u32,
    /// `done` of `owed` in basis points, rounded down; absent where nothing is owed.
    #[uniffi(default = None)]
    pub done_basis_points: Option<i64>,
}

/// The visits of an area on a day (走访情况).
#[uniffi::remote(Record)]
pub struct VisitReport {
    /// The day.
    pub as_of: NaiveDate,
    /// The duties on that day.
    pub policies: VisitPolicies,
    /// The status of every household under every duty, duty by duty.
    #[uniffi(default = [])]
    pub statuses: Vec<HouseholdStatus>,
    /// Coverage by duty: the whole area, then each micro-grid in the order of first mention.
    #[uniffi(default = [])]
    pub coverage: Vec<VisitCoverage>,
    /// What is owed, most pressing first.
    #[uniffi(default = [])]
    pub due: Vec<DueVisit>,
    /// What is wrong or open.
    #[uniffi(default = [])]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// The unit of a distance (单位).
#[uniffi::remote(Enum)]
pub enum DistanceUnit {
    /// Fen a month, or fen of a stock such as deposits (分).
    Fen,
    /// Days until an age is attained (天).
    Days,
    /// Grades of a disability certificate; a smaller grade is more severe (级).
    Grades,
    /// Things, whole years and persons (个).
    Count,
}

/// A fact that alone would change an answer (单独可改变结论的事实).
#[uniffi::remote(Record)]
pub struct Change {
    /// JSON pointer of the fact.
    pub source: String,
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The answer now.
    pub now: Outcome,
    /// The answer it would be.
    pub then: Outcome,
    /// The nearest value with that answer, less the present one; for an age the days until it is attained. Yes-or-no
    /// facts and categories have no distance.
    #[uniffi(default = None)]
    pub distance: Option<i64>,
    /// What the distance is measured in.
    #[uniffi(default = None)]
    pub unit: Option<DistanceUnit>,
}

/// How far a comparison is from turning (与标准的距离).
#[uniffi::remote(Record)]
pub struct Threshold {
    /// Which programme looks at it.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// Clause of the condition that it belongs to.
    #[uniffi(default = None)]
    pub clause: Option<String>,
    /// Code of that condition.
    #[uniffi(default = None)]
    pub step: Option<String>,
    /// Whether the comparison holds.
    pub holds: bool,
    /// The left value.
    pub left: i64,
    /// The right value; a product with a ratio is rounded down.
    pub right: i64,
    /// What the distance is measured in.
    pub unit: DistanceUnit,
    /// By how much the left value must rise, or with a minus fall, for the comparison to turn; for an age the days
    /// until it is attained, with a minus since.
    pub distance: i64,
}

/// What would change the answers of a household (改变结论的条件). The facts are supposed, never advised.
#[uniffi::remote(Record)]
pub struct WhatIf {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Every comparison of known numbers, in the order of classification.
    #[uniffi(default = [])]
    pub thresholds: Vec<Threshold>,
    /// Every known fact that alone changes a certain answer into another certain one, by the nearest such value.
    #[uniffi(default = [])]
    pub changes: Vec<Change>,
    /// What time alone will change, up to the date asked for: the periods after this one.
    #[uniffi(default = [])]
    pub ahead: Vec<Period>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

/// Facts that together decide an answer, whatever the others are (决定性事实组): with them alone, in the list of members
/// and supporters as it stands, `assess` gives the same answer.
#[uniffi::remote(Record)]
pub struct WhySet {
    /// JSON pointers, sorted; the parts of a disability certificate are one, `disability`. Empty where the law alone
    /// decides.
    #[uniffi(default = [])]
    pub facts: Vec<String>,
    /// Yes where none may be left out: without any one of them `assess` says open. No where the search ended before
    /// that was shown.
    pub smallest: bool,
}

/// Why a result is what it is (结论的决定性事实).
#[uniffi::remote(Record)]
pub struct WhyResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    #[uniffi(default = None)]
    pub member: Option<u32>,
    /// The answer: yes or no.
    pub outcome: Outcome,
    /// The sets, those with the fewest facts first.
    #[uniffi(default = [])]
    pub sets: Vec<WhySet>,
    /// Whether these are all; else the search ended at 8 sets or 4,000 readings.
    pub complete: bool,
}

/// Why the certain results of a household are what they are (决定性事实).
#[uniffi::remote(Record)]
pub struct Why {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Every result that is certain, in the order of classification.
    #[uniffi(default = [])]
    pub results: Vec<WhyResult>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[uniffi(default = None)]
    pub hypothetical: Option<bool>,
}

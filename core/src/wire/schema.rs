// Written by `cargo xtask mirror` from core/src; change the core instead.
//! What the types of the wire look like in JSON.

use chrono::NaiveDate;

use super::fields::{Fields, pick};
#[cfg(test)]
use super::shape::{Again, Shown, again, shown};
use super::shape::{Json, Shape, Wire, may, must, variant};
use crate::calendar::{CalendarYear, DayRange};
use crate::case::{
    CardCustody, CaseDecision, CaseFile, CaseFileReport, CaseMaterial, Consent, ConsentAnswer,
    ConsentOutcome, MaterialKind, MaterialNotice, SupporterConsent,
};
use crate::eligibility::{
    Assessment, Ground, GroundKind, MissingKind, Outcome, Programme, ProgrammeResult,
};
use crate::finding::{Code, Finding, FindingKind, Gravity, Param, Place};
use crate::grid::{
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
use crate::household::{
    ApplicationPlace, ApplicationPlaceFacts, ApplicationPlaces, AppliedFor, AreaKind, Assumption,
    CareTier, DisabilityCategory, DisabilityCertificateCheck, DisabilityFacts, FamilyFacts,
    FamilyPerson, FamilyTie, Household, HouseholdFormation, IncomeCount, IncomeFacts, IncomeItem,
    IncomeKind, IncomeLine, IncomeTreatment, IncomeWindow, Kinship, MemberPlace, Membership,
    MembershipGround, Person, PlaceBasis, SelfCareFacts, SelfCareResult, SevereDisability,
    SeverityAnswer, SeverityUse, SpendingShock, Study, Supporter,
};
use crate::identity::CitizenNumberCheck;
use crate::inquiry::{
    AssessmentText, Burden, Change, CitedClause, DistanceUnit, InquiryScope, Mover, MoverKind,
    NextQuestion, OpenResult, OpenSet, Period, PeriodResult, Question, QuestionKind, Receipt,
    Recheck, ResultText, RuleGraph, RuleNode, TextLine, Threshold, Timeline, WhatIf, Why,
    WhyResult, WhySet,
};
use crate::law::{Built, ClauseInfo, ClauseSource, Precision, SourceStatus, Strength};
use crate::leader::{
    Answerable, BaseGridProposal, Candidate, CandidateChange, CandidateRole, Employment, HardRule,
    HardRuleKind, HeldRole, HouseholdLeaders, LeaderFacts, LeaderPost, LeaderProposal, LeaderRole,
    LeaderRoster, LeaderRules, MicroGridProposal, OfficeHolder, PairPattern, PatternRule,
    ProposedLeader, ProposedUnitLeader, UnfilledReason, Vacancy, Wish, WishResult, WishRule,
};
use crate::logic::known::{MissingParameter, TruthValue};
use crate::message::{Lang, Text};
use crate::policy::{
    ChoiceOption, Level, LocalOverlay, LocalValue, ParameterInfo, ParameterUnit, Reform, Resolved,
    Stricter,
};
use crate::support::{
    AidClass, AidClassAnswer, AidDecider, AidDuty, AidDutyAnswer, AidLimit, AmountFacts,
    AmountMonth, AmountPart, AmountReport, AmountRow, AmountSpan, HeldStatus, HelpBody,
    HelpCondition, HelpFor, HelpItem, HelpKind, HelpMember, LinkedHelp, MonthState, PaidMonth,
    PaidProgramme, RecipientEvent, RecipientEventKind, RecipientFacts, RecipientReview, Referral,
    ReferredGroup, ReviewEffect, ReviewGround, ReviewStep, ReviewStepKind, ReviewUnit, StatusBasis,
    SupplementGroup, SupplementRow, TemporaryPath, UncoveredHelp,
};
use crate::value::Value;
use crate::visit::{
    Cadence, CalendarFile, DueVisit, GridCoverage, HouseholdStatus, JoinedLate, LeaderMeeting,
    MeetingCaller, MeetingFacts, MeetingGrid, MeetingMode, MeetingReport, MeetingStatus,
    MergedVisits, PlaceCoverage, PlannedCall, ReadingDifference, RouteDay, RoutePoint, RoutePoints,
    TeamWeek, UnplannedCall, UnplannedReason, Visit, VisitCategory, VisitCoverage, VisitDiaries,
    VisitDiary, VisitDuties, VisitEvent, VisitExcuse, VisitFacts, VisitMode, VisitNeed, VisitPlan,
    VisitPlanRequest, VisitPolicies, VisitPolicy, VisitPolicyId, VisitReading, VisitReadings,
    VisitReport, VisitResult, VisitState, VisitTeam, VisitedHousehold, Visitor, VisitorRole,
};
use crate::wire::Refusal;
use crate::wire::ops::{DecodedGrid, DecodedGridHistory, DecodedHousehold, ParameterAnswer};

static CARE_TIER: Shape = Shape::Names(&["selfCaring", "partialCare", "fullCare"]);

impl Wire for CareTier {
    const SHAPE: &'static Shape = &CARE_TIER;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::SelfCaring, Self::PartialCare, Self::FullCare],
        )
    }
}

static SUPPLEMENT_GROUP: Shape =
    Shape::Names(&["elderly", "minor", "severelyDisabled", "seriouslyIll"]);

impl Wire for SupplementGroup {
    const SHAPE: &'static Shape = &SUPPLEMENT_GROUP;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Elderly,
                Self::Minor,
                Self::SeverelyDisabled,
                Self::SeriouslyIll,
            ],
        )
    }
}

static SUPPLEMENT_ROW: Shape = Shape::Object(&[
    may("groups", <Vec<SupplementGroup> as Wire>::SHAPE),
    may("persons", <i64 as Wire>::SHAPE),
]);

impl Wire for SupplementRow {
    const SHAPE: &'static Shape = &SUPPLEMENT_ROW;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            groups: from.get("groups").unwrap_or_default(),
            persons: from.get("persons"),
        })
    }
}

static AMOUNT_SPAN: Shape = Shape::Object(&[
    may("careTier", &CARE_TIER),
    may("collectiveIncome", <bool as Wire>::SHAPE),
    may("contractedLand", <bool as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("grace", <bool as Wire>::SHAPE),
    may("graceAfterWork", <bool as Wire>::SHAPE),
    may("incomeFen", <i64 as Wire>::SHAPE),
    may("institution", <bool as Wire>::SHAPE),
    may("members", <i64 as Wire>::SHAPE),
    may("relocatedToTown", <bool as Wire>::SHAPE),
    may("supplements", <Vec<SupplementRow> as Wire>::SHAPE),
    may("supplementsComplete", <bool as Wire>::SHAPE),
    may("tier", <i64 as Wire>::SHAPE),
]);

impl Wire for AmountSpan {
    const SHAPE: &'static Shape = &AMOUNT_SPAN;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from"),
            members: from.get("members"),
            income_fen: from.get("incomeFen"),
            tier: from.get("tier"),
            supplements: from.get("supplements").unwrap_or_default(),
            supplements_complete: from.get("supplementsComplete"),
            grace: from.get("grace"),
            grace_after_work: from.get("graceAfterWork"),
            care_tier: from.get("careTier"),
            institution: from.get("institution"),
            contracted_land: from.get("contractedLand"),
            collective_income: from.get("collectiveIncome"),
            relocated_to_town: from.get("relocatedToTown"),
        })
    }
}

static AREA_KIND: Shape = Shape::Names(&["urban", "rural"]);

impl Wire for AreaKind {
    const SHAPE: &'static Shape = &AREA_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Urban, Self::Rural])
    }
}

static PAID_MONTH: Shape = Shape::Object(&[
    may("amountFen", <i64 as Wire>::SHAPE),
    may("month", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for PaidMonth {
    const SHAPE: &'static Shape = &PAID_MONTH;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            month: from.get("month"),
            amount_fen: from.get("amountFen"),
        })
    }
}

static PAID_PROGRAMME: Shape = Shape::Names(&["dibao", "dibaoSingle", "tekun"]);

impl Wire for PaidProgramme {
    const SHAPE: &'static Shape = &PAID_PROGRAMME;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Dibao, Self::DibaoSingle, Self::Tekun],
        )
    }
}

static AMOUNT_FACTS: Shape = Shape::Object(&[
    may("area", &AREA_KIND),
    may("decidedOn", <NaiveDate as Wire>::SHAPE),
    may("endedOn", <NaiveDate as Wire>::SHAPE),
    may("paid", <Vec<PaidMonth> as Wire>::SHAPE),
    may("paidComplete", <bool as Wire>::SHAPE),
    may("programme", &PAID_PROGRAMME),
    may("spans", <Vec<AmountSpan> as Wire>::SHAPE),
]);

impl Wire for AmountFacts {
    const SHAPE: &'static Shape = &AMOUNT_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme"),
            area: from.get("area"),
            decided_on: from.get("decidedOn"),
            ended_on: from.get("endedOn"),
            spans: from.get("spans").unwrap_or_default(),
            paid: from.get("paid").unwrap_or_default(),
            paid_complete: from.get("paidComplete"),
        })
    }
}

static AMOUNT_PART: Shape = Shape::Names(&[
    "difference",
    "tier",
    "single",
    "supplement",
    "grace",
    "basic",
    "care",
]);

impl Wire for AmountPart {
    const SHAPE: &'static Shape = &AMOUNT_PART;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Difference,
                Self::Tier,
                Self::Single,
                Self::Supplement,
                Self::Grace,
                Self::Basic,
                Self::Care,
            ],
        )
    }
}

static AMOUNT_ROW: Shape = Shape::Object(&[
    must("amountFen", <i64 as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    must("part", &AMOUNT_PART),
]);

impl Wire for AmountRow {
    const SHAPE: &'static Shape = &AMOUNT_ROW;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            part: from.get("part")?,
            clause: from.get("clause")?,
            amount_fen: from.get("amountFen")?,
        })
    }
}

static MONTH_STATE: Shape = Shape::Names(&[
    "due",
    "notYet",
    "ended",
    "open",
    "parameterMissing",
    "notCovered",
]);

impl Wire for MonthState {
    const SHAPE: &'static Shape = &MONTH_STATE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Due,
                Self::NotYet,
                Self::Ended,
                Self::Open,
                Self::ParameterMissing,
                Self::NotCovered,
            ],
        )
    }
}

static AMOUNT_MONTH: Shape = Shape::Object(&[
    may("differenceFen", <i64 as Wire>::SHAPE),
    may("dueFen", <i64 as Wire>::SHAPE),
    must("month", <NaiveDate as Wire>::SHAPE),
    may("paidFen", <i64 as Wire>::SHAPE),
    may("parts", <Vec<AmountRow> as Wire>::SHAPE),
    must("state", &MONTH_STATE),
]);

impl Wire for AmountMonth {
    const SHAPE: &'static Shape = &AMOUNT_MONTH;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            month: from.get("month")?,
            state: from.get("state")?,
            due_fen: from.get("dueFen"),
            parts: from.get("parts").unwrap_or_default(),
            paid_fen: from.get("paidFen"),
            difference_fen: from.get("differenceFen"),
        })
    }
}

static CODE: Shape = Shape::Names(&[
    "parameterMissing",
    "unknownField",
    "fieldTwice",
    "badValue",
    "duplicateId",
    "entryRepeated",
    "unreadable",
    "tooManyFaults",
    "inputTooLarge",
    "citizenNumberForm",
    "citizenNumberBirth",
    "citizenNumberCheck",
    "citizenNumberSpecimen",
    "citizenNumberBirthDiffers",
    "idIsTelephone",
    "idIsName",
    "nameIsNumber",
    "idNotAnId",
    "idInvisible",
    "birthOnZeroDay",
    "disabilityCertificateForm",
    "disabilityCertificateCategory",
    "policyUnknownKey",
    "policyFieldMissing",
    "policyWrongUnit",
    "policyOutOfRange",
    "policyUnknownChoice",
    "policyEmptyPeriod",
    "policyOverlap",
    "policyTownWeaker",
    "policyNotOfTown",
    "policyWeakens",
    "policyFixedByLaw",
    "policyBeyondBound",
    "policyNotPermitted",
    "policyChoiceNotInForce",
    "policyArea",
    "policyCalendarYear",
    "policyCalendarDiffers",
    "factOutOfRange",
    "aboveQuickCap",
    "ownSupporter",
    "recordTwice",
    "recordsDiffer",
    "unreadableUnfit",
    "memberCountUnlikely",
    "unknownPerson",
    "relationToSelf",
    "severalSpouses",
    "relationContradicts",
    "departureWithoutReason",
    "graceTooLong",
    "graceWithoutWork",
    "standardChangesWithinMonth",
    "sameMonthTwice",
    "reviewOverdue",
    "decidedUnheard",
    "decidedBeforePublicity",
    "notPublicisedAgain",
    "familyUncheckedAfterDeath",
    "decidedWithoutGround",
    "eventPlaysNoPart",
    "eventAfterDecision",
    "toldMoreThanOnce",
    "notToldInFull",
    "askedForWhatCheckingGives",
    "cardKeptWithoutAgreement",
    "countyDidNotVisit",
    "decisionNotInWriting",
    "refusalWithoutReasons",
    "placeKindMissing",
    "unknownParent",
    "parentMissing",
    "wrongParentKind",
    "parentCycle",
    "noRoot",
    "severalRoots",
    "topIsNotDistrict",
    "divisionCodeNotBelow",
    "villageAreaUnknown",
    "gridElsewhere",
    "visitDutyElsewhere",
    "policyHypothetical",
    "divisionCodeOtherKind",
    "divisionCodeTwice",
    "factOfOtherKind",
    "citySizeWithoutModel",
    "buildingWithoutPlace",
    "buildingPlaceKind",
    "unknownPlace",
    "unknownBuilding",
    "unknownUnit",
    "unitOfOtherBuilding",
    "buildingElsewhere",
    "householdWithoutMicroGrid",
    "householdInTwoMicroGrids",
    "notAMicroGrid",
    "unknownMicroGrid",
    "householdsIncomplete",
    "baseGridMissing",
    "microGridMissing",
    "microGridSize",
    "unitTooLarge",
    "floorBandsUnfit",
    "householdsWithoutBuilding",
    "unitInSeveralMicroGrids",
    "baseGridSize",
    "baseGridAboutSize",
    "partyOrganisationMissing",
    "partyOrganisationLevel",
    "partyOrganisationUnknown",
    "helperMissing",
    "helpersMoreThanOne",
    "helpersUnknown",
    "fullTimeWorkerMissing",
    "fullTimeWorkersMoreThanOne",
    "fullTimeWorkersUnknown",
    "leadingGroupMissing",
    "cityModelPossible",
    "historyIntervalEmpty",
    "historyRecordedMissing",
    "historyConflict",
    "unknownPost",
    "postAtClosedPlace",
    "assignmentOutsidePost",
    "postHeldTwice",
    "workerOfSeveralGrids",
    "transitionWithoutEnd",
    "transitionRunning",
    "reorganisationIncomplete",
    "reorganisationPartUnused",
    "reorganisationNumber",
    "reorganisationBackdated",
    "reorganisationActTwice",
    "reorganisationNoChange",
    "placeNotThere",
    "placeEndsLater",
    "placeIdUsed",
    "placeKindsDiffer",
    "regridOtherKind",
    "mapForeign",
    "mapTwice",
    "mapTarget",
    "householdHomeless",
    "placeBelowHomeless",
    "buildingHomeless",
    "leaderMissing",
    "leaderNoPartyMember",
    "leadersFewerThanTwo",
    "leadersMoreThanTwo",
    "leaderPairPattern",
    "unitLeaderMissing",
    "termReversed",
    "leaderTwice",
    "microGridLeftOut",
    "candidateTwice",
    "leadersIncomplete",
    "visitPriorityNotMoreOften",
    "visitGapTooLong",
    "visitRoundIncomplete",
    "visitGapExceeded",
    "visitEventMissed",
    "visitEventUndated",
    "visitCalendarMissing",
    "visitTeamIncomplete",
    "visitTeamAlone",
    "visitUnknownHousehold",
    "visitInFuture",
    "visitBeforeHousehold",
    "visitConflict",
    "visitCorrectionsDiffer",
    "visitCorrectsUnknown",
    "visitIncomplete",
    "visitCategoryUnknown",
    "visitTownUnknown",
    "visitTeamCapacity",
    "visitPlanPeriodOver",
    "meetingMissed",
    "meetingCalledByOther",
    "meetingUndated",
    "meetingInFuture",
    "visitLogStartUnknown",
    "tableFileMissing",
    "tableFileUnreadable",
    "tableFileTooLarge",
    "tableFileCut",
    "tableTooWide",
    "tableListsIncomplete",
    "tableListIncomplete",
    "tableEmpty",
    "tableNotText",
    "tableHeaderUnknown",
    "tableColumnMissing",
    "tableColumnUnknown",
    "tableColumnUnnamed",
    "tableColumnTwice",
    "tableRowLength",
    "tableRowShifted",
    "tableLineBreak",
    "tableRowNoRecord",
    "tableNearMiss",
    "tableRowTwice",
    "tableRowsDiffer",
    "tableRowsOutOfShape",
    "tableIdCut",
    "tableIdNearlySame",
    "tableRowUnused",
    "tableMoreFaults",
    "tableCellEmpty",
    "tableCellTooLong",
    "tableCellScientific",
    "tableCellEncoding",
    "tableCellControl",
    "tableIdIsCitizenNumber",
    "tableHouseholdUnknown",
    "tablePersonUnknown",
    "tableHouseholdsMissing",
    "tableOwnerUnused",
    "tablePersonTwice",
]);

impl Wire for Code {
    const SHAPE: &'static Shape = &CODE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::ParameterMissing,
                Self::UnknownField,
                Self::FieldTwice,
                Self::BadValue,
                Self::DuplicateId,
                Self::EntryRepeated,
                Self::Unreadable,
                Self::TooManyFaults,
                Self::InputTooLarge,
                Self::CitizenNumberForm,
                Self::CitizenNumberBirth,
                Self::CitizenNumberCheck,
                Self::CitizenNumberSpecimen,
                Self::CitizenNumberBirthDiffers,
                Self::IdIsTelephone,
                Self::IdIsName,
                Self::NameIsNumber,
                Self::IdNotAnId,
                Self::IdInvisible,
                Self::BirthOnZeroDay,
                Self::DisabilityCertificateForm,
                Self::DisabilityCertificateCategory,
                Self::PolicyUnknownKey,
                Self::PolicyFieldMissing,
                Self::PolicyWrongUnit,
                Self::PolicyOutOfRange,
                Self::PolicyUnknownChoice,
                Self::PolicyEmptyPeriod,
                Self::PolicyOverlap,
                Self::PolicyTownWeaker,
                Self::PolicyNotOfTown,
                Self::PolicyWeakens,
                Self::PolicyFixedByLaw,
                Self::PolicyBeyondBound,
                Self::PolicyNotPermitted,
                Self::PolicyChoiceNotInForce,
                Self::PolicyArea,
                Self::PolicyCalendarYear,
                Self::PolicyCalendarDiffers,
                Self::FactOutOfRange,
                Self::AboveQuickCap,
                Self::OwnSupporter,
                Self::RecordTwice,
                Self::RecordsDiffer,
                Self::UnreadableUnfit,
                Self::MemberCountUnlikely,
                Self::UnknownPerson,
                Self::RelationToSelf,
                Self::SeveralSpouses,
                Self::RelationContradicts,
                Self::DepartureWithoutReason,
                Self::GraceTooLong,
                Self::GraceWithoutWork,
                Self::StandardChangesWithinMonth,
                Self::SameMonthTwice,
                Self::ReviewOverdue,
                Self::DecidedUnheard,
                Self::DecidedBeforePublicity,
                Self::NotPublicisedAgain,
                Self::FamilyUncheckedAfterDeath,
                Self::DecidedWithoutGround,
                Self::EventPlaysNoPart,
                Self::EventAfterDecision,
                Self::ToldMoreThanOnce,
                Self::NotToldInFull,
                Self::AskedForWhatCheckingGives,
                Self::CardKeptWithoutAgreement,
                Self::CountyDidNotVisit,
                Self::DecisionNotInWriting,
                Self::RefusalWithoutReasons,
                Self::PlaceKindMissing,
                Self::UnknownParent,
                Self::ParentMissing,
                Self::WrongParentKind,
                Self::ParentCycle,
                Self::NoRoot,
                Self::SeveralRoots,
                Self::TopIsNotDistrict,
                Self::DivisionCodeNotBelow,
                Self::VillageAreaUnknown,
                Self::GridElsewhere,
                Self::VisitDutyElsewhere,
                Self::PolicyHypothetical,
                Self::DivisionCodeOtherKind,
                Self::DivisionCodeTwice,
                Self::FactOfOtherKind,
                Self::CitySizeWithoutModel,
                Self::BuildingWithoutPlace,
                Self::BuildingPlaceKind,
                Self::UnknownPlace,
                Self::UnknownBuilding,
                Self::UnknownUnit,
                Self::UnitOfOtherBuilding,
                Self::BuildingElsewhere,
                Self::HouseholdWithoutMicroGrid,
                Self::HouseholdInTwoMicroGrids,
                Self::NotAMicroGrid,
                Self::UnknownMicroGrid,
                Self::HouseholdsIncomplete,
                Self::BaseGridMissing,
                Self::MicroGridMissing,
                Self::MicroGridSize,
                Self::UnitTooLarge,
                Self::FloorBandsUnfit,
                Self::HouseholdsWithoutBuilding,
                Self::UnitInSeveralMicroGrids,
                Self::BaseGridSize,
                Self::BaseGridAboutSize,
                Self::PartyOrganisationMissing,
                Self::PartyOrganisationLevel,
                Self::PartyOrganisationUnknown,
                Self::HelperMissing,
                Self::HelpersMoreThanOne,
                Self::HelpersUnknown,
                Self::FullTimeWorkerMissing,
                Self::FullTimeWorkersMoreThanOne,
                Self::FullTimeWorkersUnknown,
                Self::LeadingGroupMissing,
                Self::CityModelPossible,
                Self::HistoryIntervalEmpty,
                Self::HistoryRecordedMissing,
                Self::HistoryConflict,
                Self::UnknownPost,
                Self::PostAtClosedPlace,
                Self::AssignmentOutsidePost,
                Self::PostHeldTwice,
                Self::WorkerOfSeveralGrids,
                Self::TransitionWithoutEnd,
                Self::TransitionRunning,
                Self::ReorganisationIncomplete,
                Self::ReorganisationPartUnused,
                Self::ReorganisationNumber,
                Self::ReorganisationBackdated,
                Self::ReorganisationActTwice,
                Self::ReorganisationNoChange,
                Self::PlaceNotThere,
                Self::PlaceEndsLater,
                Self::PlaceIdUsed,
                Self::PlaceKindsDiffer,
                Self::RegridOtherKind,
                Self::MapForeign,
                Self::MapTwice,
                Self::MapTarget,
                Self::HouseholdHomeless,
                Self::PlaceBelowHomeless,
                Self::BuildingHomeless,
                Self::LeaderMissing,
                Self::LeaderNoPartyMember,
                Self::LeadersFewerThanTwo,
                Self::LeadersMoreThanTwo,
                Self::LeaderPairPattern,
                Self::UnitLeaderMissing,
                Self::TermReversed,
                Self::LeaderTwice,
                Self::MicroGridLeftOut,
                Self::CandidateTwice,
                Self::LeadersIncomplete,
                Self::VisitPriorityNotMoreOften,
                Self::VisitGapTooLong,
                Self::VisitRoundIncomplete,
                Self::VisitGapExceeded,
                Self::VisitEventMissed,
                Self::VisitEventUndated,
                Self::VisitCalendarMissing,
                Self::VisitTeamIncomplete,
                Self::VisitTeamAlone,
                Self::VisitUnknownHousehold,
                Self::VisitInFuture,
                Self::VisitBeforeHousehold,
                Self::VisitConflict,
                Self::VisitCorrectionsDiffer,
                Self::VisitCorrectsUnknown,
                Self::VisitIncomplete,
                Self::VisitCategoryUnknown,
                Self::VisitTownUnknown,
                Self::VisitTeamCapacity,
                Self::VisitPlanPeriodOver,
                Self::MeetingMissed,
                Self::MeetingCalledByOther,
                Self::MeetingUndated,
                Self::MeetingInFuture,
                Self::VisitLogStartUnknown,
                Self::TableFileMissing,
                Self::TableFileUnreadable,
                Self::TableFileTooLarge,
                Self::TableFileCut,
                Self::TableTooWide,
                Self::TableListsIncomplete,
                Self::TableListIncomplete,
                Self::TableEmpty,
                Self::TableNotText,
                Self::TableHeaderUnknown,
                Self::TableColumnMissing,
                Self::TableColumnUnknown,
                Self::TableColumnUnnamed,
                Self::TableColumnTwice,
                Self::TableRowLength,
                Self::TableRowShifted,
                Self::TableLineBreak,
                Self::TableRowNoRecord,
                Self::TableNearMiss,
                Self::TableRowTwice,
                Self::TableRowsDiffer,
                Self::TableRowsOutOfShape,
                Self::TableIdCut,
                Self::TableIdNearlySame,
                Self::TableRowUnused,
                Self::TableMoreFaults,
                Self::TableCellEmpty,
                Self::TableCellTooLong,
                Self::TableCellScientific,
                Self::TableCellEncoding,
                Self::TableCellControl,
                Self::TableIdIsCitizenNumber,
                Self::TableHouseholdUnknown,
                Self::TablePersonUnknown,
                Self::TableHouseholdsMissing,
                Self::TableOwnerUnused,
                Self::TablePersonTwice,
            ],
        )
    }
}

static FINDING_KIND: Shape = Shape::Names(&["law", "data", "open"]);

impl Wire for FindingKind {
    const SHAPE: &'static Shape = &FINDING_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Law, Self::Data, Self::Open])
    }
}

static GRAVITY: Shape = Shape::Names(&["violation", "explain", "advice"]);

impl Wire for Gravity {
    const SHAPE: &'static Shape = &GRAVITY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Violation, Self::Explain, Self::Advice],
        )
    }
}

static VALUE: Shape = Shape::Tagged(
    "type",
    &[
        variant("count", &[must("value", <i64 as Wire>::SHAPE)]),
        variant("fen", &[must("value", <i64 as Wire>::SHAPE)]),
        variant("fenPerYear", &[must("value", <i64 as Wire>::SHAPE)]),
        variant("basisPoints", &[must("value", <i64 as Wire>::SHAPE)]),
        variant("flag", &[must("value", <bool as Wire>::SHAPE)]),
        variant("choice", &[must("value", <String as Wire>::SHAPE)]),
        variant("date", &[must("value", <NaiveDate as Wire>::SHAPE)]),
        variant("text", &[must("value", <String as Wire>::SHAPE)]),
    ],
);

impl Wire for Value {
    const SHAPE: &'static Shape = &VALUE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        let tag: String = from.get("type")?;
        Some(match tag.as_str() {
            "count" => Self::Count {
                value: from.get("value")?,
            },
            "fen" => Self::Fen {
                value: from.get("value")?,
            },
            "fenPerYear" => Self::FenPerYear {
                value: from.get("value")?,
            },
            "basisPoints" => Self::BasisPoints {
                value: from.get("value")?,
            },
            "flag" => Self::Flag {
                value: from.get("value")?,
            },
            "choice" => Self::Choice {
                value: from.get("value")?,
            },
            "date" => Self::Date {
                value: from.get("value")?,
            },
            "text" => Self::Text {
                value: from.get("value")?,
            },
            _ => return None,
        })
    }
}

static PARAM: Shape =
    Shape::Object(&[must("name", <String as Wire>::SHAPE), must("value", &VALUE)]);

impl Wire for Param {
    const SHAPE: &'static Shape = &PARAM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            name: from.get("name")?,
            value: from.get("value")?,
        })
    }
}

static PLACE: Shape = Shape::Object(&[
    may("column", <String as Wire>::SHAPE),
    may("file", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("pointer", <String as Wire>::SHAPE),
    may("row", <u32 as Wire>::SHAPE),
]);

impl Wire for Place {
    const SHAPE: &'static Shape = &PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            pointer: from.get("pointer"),
            file: from.get("file"),
            row: from.get("row"),
            column: from.get("column"),
            id: from.get("id"),
        })
    }
}

static FINDING: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    must("code", &CODE),
    may("gravity", &GRAVITY),
    must("kind", &FINDING_KIND),
    may("params", <Vec<Param> as Wire>::SHAPE),
    must("place", &PLACE),
    may("related", <Vec<Place> as Wire>::SHAPE),
]);

impl Wire for Finding {
    const SHAPE: &'static Shape = &FINDING;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            code: from.get("code")?,
            kind: from.get("kind")?,
            clause: from.get("clause"),
            gravity: from.get("gravity"),
            place: from.get("place")?,
            params: from.get("params").unwrap_or_default(),
            related: from.get("related").unwrap_or_default(),
        })
    }
}

static MISSING_PARAMETER: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("key", <String as Wire>::SHAPE),
]);

impl Wire for MissingParameter {
    const SHAPE: &'static Shape = &MISSING_PARAMETER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            key: from.get("key")?,
            clause: from.get("clause")?,
        })
    }
}

static AMOUNT_REPORT: Shape = Shape::Object(&[
    may("arrearsFen", <i64 as Wire>::SHAPE),
    may("dueFen", <i64 as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("months", <Vec<AmountMonth> as Wire>::SHAPE),
    may("paidFen", <i64 as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
]);

impl Wire for AmountReport {
    const SHAPE: &'static Shape = &AMOUNT_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            months: from.get("months")?,
            due_fen: from.get("dueFen"),
            paid_fen: from.get("paidFen"),
            arrears_fen: from.get("arrearsFen"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static APPLIED_FOR: Shape = Shape::Names(&["dibao", "margin", "tekun"]);

impl Wire for AppliedFor {
    const SHAPE: &'static Shape = &APPLIED_FOR;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Dibao, Self::Margin, Self::Tekun])
    }
}

static MEMBER_PLACE: Shape = Shape::Object(&[
    may("hukou", <String as Wire>::SHAPE),
    may("residence", <String as Wire>::SHAPE),
    may("residencePermit", <bool as Wire>::SHAPE),
]);

impl Wire for MemberPlace {
    const SHAPE: &'static Shape = &MEMBER_PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            hukou: from.get("hukou"),
            residence: from.get("residence"),
            residence_permit: from.get("residencePermit"),
        })
    }
}

static APPLICATION_PLACE_FACTS: Shape = Shape::Object(&[
    may("appliedFor", &APPLIED_FOR),
    may("members", <Vec<MemberPlace> as Wire>::SHAPE),
    may("membersComplete", <bool as Wire>::SHAPE),
]);

impl Wire for ApplicationPlaceFacts {
    const SHAPE: &'static Shape = &APPLICATION_PLACE_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            applied_for: from.get("appliedFor"),
            members: from.get("members").unwrap_or_default(),
            members_complete: from.get("membersComplete"),
        })
    }
}

static PLACE_BASIS: Shape = Shape::Names(&["registration", "residencePermit"]);

impl Wire for PlaceBasis {
    const SHAPE: &'static Shape = &PLACE_BASIS;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Registration, Self::ResidencePermit],
        )
    }
}

static TRUTH_VALUE: Shape = Shape::Names(&["yes", "no", "open"]);

impl Wire for TruthValue {
    const SHAPE: &'static Shape = &TRUTH_VALUE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Yes, Self::No, Self::Open])
    }
}

static APPLICATION_PLACE: Shape = Shape::Object(&[
    must("accepts", &TRUTH_VALUE),
    must("basis", &PLACE_BASIS),
    may("clause", <String as Wire>::SHAPE),
    must("member", <u32 as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    may("town", <String as Wire>::SHAPE),
]);

impl Wire for ApplicationPlace {
    const SHAPE: &'static Shape = &APPLICATION_PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            member: from.get("member")?,
            basis: from.get("basis")?,
            town: from.get("town"),
            accepts: from.get("accepts")?,
            clause: from.get("clause"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
        })
    }
}

static APPLICATION_PLACES: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("covered", <bool as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    must("places", <Vec<ApplicationPlace> as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
]);

impl Wire for ApplicationPlaces {
    const SHAPE: &'static Shape = &APPLICATION_PLACES;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            covered: from.get("covered")?,
            places: from.get("places")?,
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static GROUND_KIND: Shape = Shape::Names(&[
    "allOf",
    "anyOf",
    "not",
    "choose",
    "compare",
    "fact",
    "parameter",
    "discretion",
    "byCases",
]);

impl Wire for GroundKind {
    const SHAPE: &'static Shape = &GROUND_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::AllOf,
                Self::AnyOf,
                Self::Not,
                Self::Choose,
                Self::Compare,
                Self::Fact,
                Self::Parameter,
                Self::Discretion,
                Self::ByCases,
            ],
        )
    }
}

static GROUND: Shape = Shape::Object(&[
    may("alike", <i64 as Wire>::SHAPE),
    may("assumed", <bool as Wire>::SHAPE),
    may("clause", <String as Wire>::SHAPE),
    must("kind", &GROUND_KIND),
    may("left", <i64 as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    may("parent", <u32 as Wire>::SHAPE),
    may("perYear", <bool as Wire>::SHAPE),
    may("right", <i64 as Wire>::SHAPE),
    may("source", <String as Wire>::SHAPE),
    may("step", <String as Wire>::SHAPE),
    may("supporter", <u32 as Wire>::SHAPE),
    must("truth", &TRUTH_VALUE),
]);

impl Wire for Ground {
    const SHAPE: &'static Shape = &GROUND;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            parent: from.get("parent"),
            kind: from.get("kind")?,
            clause: from.get("clause"),
            step: from.get("step"),
            truth: from.get("truth")?,
            member: from.get("member"),
            supporter: from.get("supporter"),
            left: from.get("left"),
            right: from.get("right"),
            per_year: from.get("perYear"),
            source: from.get("source"),
            assumed: from.get("assumed"),
            alike: from.get("alike"),
        })
    }
}

static MISSING_KIND: Shape = Shape::Object(&[
    must("count", <i64 as Wire>::SHAPE),
    must("fact", <String as Wire>::SHAPE),
]);

impl Wire for MissingKind {
    const SHAPE: &'static Shape = &MISSING_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            fact: from.get("fact")?,
            count: from.get("count")?,
        })
    }
}

static OUTCOME: Shape = Shape::Names(&[
    "yes",
    "no",
    "open",
    "parameterMissing",
    "discretionary",
    "notInForce",
    "notCovered",
]);

impl Wire for Outcome {
    const SHAPE: &'static Shape = &OUTCOME;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Yes,
                Self::No,
                Self::Open,
                Self::ParameterMissing,
                Self::Discretionary,
                Self::NotInForce,
                Self::NotCovered,
            ],
        )
    }
}

static PROGRAMME: Shape = Shape::Names(&[
    "tekun",
    "dibao",
    "margin",
    "dibaoSingle",
    "rigid",
    "temporary",
]);

impl Wire for Programme {
    const SHAPE: &'static Shape = &PROGRAMME;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Tekun,
                Self::Dibao,
                Self::Margin,
                Self::DibaoSingle,
                Self::Rigid,
                Self::Temporary,
            ],
        )
    }
}

static PROGRAMME_RESULT: Shape = Shape::Object(&[
    may("amountFen", <i64 as Wire>::SHAPE),
    may("amountYearFen", <i64 as Wire>::SHAPE),
    may("applyFirst", <Vec<Programme> as Wire>::SHAPE),
    may("discretion", <Vec<String> as Wire>::SHAPE),
    may("grounds", <Vec<Ground> as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingKinds", <Vec<MissingKind> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    must("programme", &PROGRAMME),
    must("provisional", <bool as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
    may("windowFrom", <NaiveDate as Wire>::SHAPE),
    may("windowTo", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for ProgrammeResult {
    const SHAPE: &'static Shape = &PROGRAMME_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            outcome: from.get("outcome")?,
            amount_fen: from.get("amountFen"),
            amount_year_fen: from.get("amountYearFen"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_kinds: from.get("missingKinds").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            discretion: from.get("discretion").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            window_from: from.get("windowFrom"),
            window_to: from.get("windowTo"),
            apply_first: from.get("applyFirst").unwrap_or_default(),
            provisional: from.get("provisional")?,
            grounds: from.get("grounds").unwrap_or_default(),
        })
    }
}

static ASSESSMENT: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("results", <Vec<ProgrammeResult> as Wire>::SHAPE),
]);

impl Wire for Assessment {
    const SHAPE: &'static Shape = &ASSESSMENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            results: from.get("results")?,
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static CITED_CLAUSE: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("text", <String as Wire>::SHAPE),
]);

impl Wire for CitedClause {
    const SHAPE: &'static Shape = &CITED_CLAUSE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            clause: from.get("clause")?,
            text: from.get("text")?,
        })
    }
}

static TEXT_LINE: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    must("depth", <u32 as Wire>::SHAPE),
    must("text", <String as Wire>::SHAPE),
]);

impl Wire for TextLine {
    const SHAPE: &'static Shape = &TEXT_LINE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            depth: from.get("depth")?,
            text: from.get("text")?,
            clause: from.get("clause"),
        })
    }
}

static RESULT_TEXT: Shape = Shape::Object(&[
    must("heading", <String as Wire>::SHAPE),
    must("lines", <Vec<TextLine> as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("programme", &PROGRAMME),
]);

impl Wire for ResultText {
    const SHAPE: &'static Shape = &RESULT_TEXT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            heading: from.get("heading")?,
            lines: from.get("lines")?,
        })
    }
}

static ASSESSMENT_TEXT: Shape = Shape::Object(&[
    may("hypothetical", <bool as Wire>::SHAPE),
    must("notice", <String as Wire>::SHAPE),
    must("results", <Vec<ResultText> as Wire>::SHAPE),
    must("sources", <Vec<CitedClause> as Wire>::SHAPE),
]);

impl Wire for AssessmentText {
    const SHAPE: &'static Shape = &ASSESSMENT_TEXT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            results: from.get("results")?,
            sources: from.get("sources")?,
            notice: from.get("notice")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static ANCHOR: Shape = Shape::Names(&["eventDate", "today"]);

impl Wire for Anchor {
    const SHAPE: &'static Shape = &ANCHOR;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::EventDate, Self::Today])
    }
}

static DATED_FACT: Shape = Shape::Object(&[
    may("date", <NaiveDate as Wire>::SHAPE),
    may("household", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
]);

impl Wire for DatedFact {
    const SHAPE: &'static Shape = &DATED_FACT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            household: from.get("household").unwrap_or_default(),
            date: from.get("date"),
        })
    }
}

static ATTRIBUTION_QUERY: Shape = Shape::Object(&[
    must("anchor", &ANCHOR),
    may("facts", <Vec<DatedFact> as Wire>::SHAPE),
    may("knownAt", <NaiveDate as Wire>::SHAPE),
    must("today", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for AttributionQuery {
    const SHAPE: &'static Shape = &ATTRIBUTION_QUERY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            facts: from.get("facts").unwrap_or_default(),
            anchor: from.get("anchor")?,
            today: from.get("today")?,
            known_at: from.get("knownAt"),
        })
    }
}

static ATTRIBUTION_GAP: Shape = Shape::Names(&[
    "noDate",
    "inFuture",
    "unknownHousehold",
    "notHere",
    "noSingleGrid",
    "gridClosed",
]);

impl Wire for AttributionGap {
    const SHAPE: &'static Shape = &ATTRIBUTION_GAP;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::NoDate,
                Self::InFuture,
                Self::UnknownHousehold,
                Self::NotHere,
                Self::NoSingleGrid,
                Self::GridClosed,
            ],
        )
    }
}

static ATTRIBUTION: Shape = Shape::Object(&[
    may("countsFor", <String as Wire>::SHAPE),
    must("household", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("now", <String as Wire>::SHAPE),
    may("nowGap", &ATTRIBUTION_GAP),
    may("successors", <Vec<String> as Wire>::SHAPE),
    may("then", <String as Wire>::SHAPE),
    may("thenGap", &ATTRIBUTION_GAP),
]);

impl Wire for Attribution {
    const SHAPE: &'static Shape = &ATTRIBUTION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            household: from.get("household")?,
            counts_for: from.get("countsFor"),
            then: from.get("then"),
            then_gap: from.get("thenGap"),
            now: from.get("now"),
            now_gap: from.get("nowGap"),
            successors: from.get("successors").unwrap_or_default(),
        })
    }
}

static ATTRIBUTIONS: Shape = Shape::Object(&[
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    must("rows", <Vec<Attribution> as Wire>::SHAPE),
]);

impl Wire for Attributions {
    const SHAPE: &'static Shape = &ATTRIBUTIONS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            rows: from.get("rows")?,
            findings: from.get("findings")?,
        })
    }
}

static CALENDAR_FILE: Shape = Shape::Object(&[
    must("mediaType", <String as Wire>::SHAPE),
    must("text", <String as Wire>::SHAPE),
]);

impl Wire for CalendarFile {
    const SHAPE: &'static Shape = &CALENDAR_FILE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            media_type: from.get("mediaType")?,
            text: from.get("text")?,
        })
    }
}

static CARD_CUSTODY: Shape = Shape::Object(&[
    may("filedWithCounty", <bool as Wire>::SHAPE),
    may("keptByStaff", <bool as Wire>::SHAPE),
    may("writtenAgreement", <bool as Wire>::SHAPE),
]);

impl Wire for CardCustody {
    const SHAPE: &'static Shape = &CARD_CUSTODY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            kept_by_staff: from.get("keptByStaff"),
            written_agreement: from.get("writtenAgreement"),
            filed_with_county: from.get("filedWithCounty"),
        })
    }
}

static CASE_DECISION: Shape = Shape::Names(&["granted", "refused"]);

impl Wire for CaseDecision {
    const SHAPE: &'static Shape = &CASE_DECISION;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Granted, Self::Refused])
    }
}

static MATERIAL_KIND: Shape = Shape::Names(&[
    "identity",
    "statement",
    "truthPledge",
    "disabilityCertificate",
    "other",
]);

impl Wire for MaterialKind {
    const SHAPE: &'static Shape = &MATERIAL_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Identity,
                Self::Statement,
                Self::TruthPledge,
                Self::DisabilityCertificate,
                Self::Other,
            ],
        )
    }
}

static CASE_MATERIAL: Shape = Shape::Object(&[
    may("given", <bool as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("kind", &MATERIAL_KIND),
    may("obtainable", <bool as Wire>::SHAPE),
]);

impl Wire for CaseMaterial {
    const SHAPE: &'static Shape = &CASE_MATERIAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            kind: from.get("kind"),
            given: from.get("given"),
            obtainable: from.get("obtainable"),
        })
    }
}

static CONSENT: Shape = Shape::Names(&["given", "refused"]);

impl Wire for Consent {
    const SHAPE: &'static Shape = &CONSENT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Given, Self::Refused])
    }
}

static MATERIAL_NOTICE: Shape = Shape::Object(&[
    may("materials", <Vec<String> as Wire>::SHAPE),
    may("on", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for MaterialNotice {
    const SHAPE: &'static Shape = &MATERIAL_NOTICE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            on: from.get("on"),
            materials: from.get("materials").unwrap_or_default(),
        })
    }
}

static SUPPORTER_CONSENT: Shape =
    Shape::Object(&[may("consent", &CONSENT), may("id", <String as Wire>::SHAPE)]);

impl Wire for SupporterConsent {
    const SHAPE: &'static Shape = &SUPPORTER_CONSENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            consent: from.get("consent"),
        })
    }
}

static CASE_FILE: Shape = Shape::Object(&[
    may("applicantConsent", &CONSENT),
    may("cards", <Vec<CardCustody> as Wire>::SHAPE),
    may("complaint", <bool as Wire>::SHAPE),
    may("countyVisited", <bool as Wire>::SHAPE),
    may("decision", &CASE_DECISION),
    may("disabilityCertificate", <bool as Wire>::SHAPE),
    may("materials", <Vec<CaseMaterial> as Wire>::SHAPE),
    may("materialsComplete", <bool as Wire>::SHAPE),
    may("notices", <Vec<MaterialNotice> as Wire>::SHAPE),
    may("programme", &PROGRAMME),
    may("reasonsGiven", <bool as Wire>::SHAPE),
    may("registeredRelative", <bool as Wire>::SHAPE),
    may("supporters", <Vec<SupporterConsent> as Wire>::SHAPE),
    may("toldInWriting", <bool as Wire>::SHAPE),
]);

impl Wire for CaseFile {
    const SHAPE: &'static Shape = &CASE_FILE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme"),
            disability_certificate: from.get("disabilityCertificate"),
            materials: from.get("materials").unwrap_or_default(),
            materials_complete: from.get("materialsComplete"),
            notices: from.get("notices").unwrap_or_default(),
            applicant_consent: from.get("applicantConsent"),
            supporters: from.get("supporters").unwrap_or_default(),
            cards: from.get("cards").unwrap_or_default(),
            registered_relative: from.get("registeredRelative"),
            complaint: from.get("complaint"),
            county_visited: from.get("countyVisited"),
            decision: from.get("decision"),
            told_in_writing: from.get("toldInWriting"),
            reasons_given: from.get("reasonsGiven"),
        })
    }
}

static CONSENT_OUTCOME: Shape = Shape::Names(&["mayCheck", "factsStayUnknown", "ask"]);

impl Wire for ConsentOutcome {
    const SHAPE: &'static Shape = &CONSENT_OUTCOME;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::MayCheck, Self::FactsStayUnknown, Self::Ask],
        )
    }
}

static CONSENT_ANSWER: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("outcome", &CONSENT_OUTCOME),
    may("supporter", <u32 as Wire>::SHAPE),
]);

impl Wire for ConsentAnswer {
    const SHAPE: &'static Shape = &CONSENT_ANSWER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            supporter: from.get("supporter"),
            clause: from.get("clause")?,
            outcome: from.get("outcome")?,
        })
    }
}

static CASE_FILE_REPORT: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("clause", <String as Wire>::SHAPE),
    must("complete", &TRUTH_VALUE),
    may("consents", <Vec<ConsentAnswer> as Wire>::SHAPE),
    must("countyMustVisit", &TRUTH_VALUE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("kindsMissing", <Vec<MaterialKind> as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("toTell", <Vec<u32> as Wire>::SHAPE),
]);

impl Wire for CaseFileReport {
    const SHAPE: &'static Shape = &CASE_FILE_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            complete: from.get("complete")?,
            clause: from.get("clause"),
            to_tell: from.get("toTell").unwrap_or_default(),
            kinds_missing: from.get("kindsMissing").unwrap_or_default(),
            consents: from.get("consents").unwrap_or_default(),
            county_must_visit: from.get("countyMustVisit")?,
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static CITIZEN_NUMBER_CHECK: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    must("specimen", <bool as Wire>::SHAPE),
    must("valid", <bool as Wire>::SHAPE),
]);

impl Wire for CitizenNumberCheck {
    const SHAPE: &'static Shape = &CITIZEN_NUMBER_CHECK;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            valid: from.get("valid")?,
            specimen: from.get("specimen")?,
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static BUILT: Shape = Shape::Names(&[
    "rule",
    "parameter",
    "note",
    "later",
    "discretion",
    "local",
    "narrative",
]);

impl Wire for Built {
    const SHAPE: &'static Shape = &BUILT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Rule,
                Self::Parameter,
                Self::Note,
                Self::Later,
                Self::Discretion,
                Self::Local,
                Self::Narrative,
            ],
        )
    }
}

static PRECISION: Shape = Shape::Names(&["day", "month", "year"]);

impl Wire for Precision {
    const SHAPE: &'static Shape = &PRECISION;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Day, Self::Month, Self::Year])
    }
}

static STRENGTH: Shape = Shape::Names(&[
    "must",
    "inPrinciple",
    "may",
    "encouraged",
    "target",
    "practice",
    "right",
    "goal",
]);

impl Wire for Strength {
    const SHAPE: &'static Shape = &STRENGTH;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Must,
                Self::InPrinciple,
                Self::May,
                Self::Encouraged,
                Self::Target,
                Self::Practice,
                Self::Right,
                Self::Goal,
            ],
        )
    }
}

static CLAUSE_SOURCE: Shape = Shape::Object(&[
    must("article", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    must("instrument", <String as Wire>::SHAPE),
    must("precision", &PRECISION),
    must("strength", &STRENGTH),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for ClauseSource {
    const SHAPE: &'static Shape = &CLAUSE_SOURCE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            instrument: from.get("instrument")?,
            article: from.get("article")?,
            strength: from.get("strength")?,
            from: from.get("from"),
            to: from.get("to"),
            precision: from.get("precision")?,
        })
    }
}

static SOURCE_STATUS: Shape = Shape::Names(&["verified", "verifiedNews", "unverified", "notFound"]);

impl Wire for SourceStatus {
    const SHAPE: &'static Shape = &SOURCE_STATUS;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Verified,
                Self::VerifiedNews,
                Self::Unverified,
                Self::NotFound,
            ],
        )
    }
}

static CLAUSE_INFO: Shape = Shape::Object(&[
    may("area", <String as Wire>::SHAPE),
    must("article", <String as Wire>::SHAPE),
    must("built", &BUILT),
    must("en", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    must("id", <String as Wire>::SHAPE),
    must("instrument", <String as Wire>::SHAPE),
    may("more", <Vec<ClauseSource> as Wire>::SHAPE),
    must("precision", &PRECISION),
    must("status", &SOURCE_STATUS),
    must("strength", &STRENGTH),
    may("to", <NaiveDate as Wire>::SHAPE),
    may("whyEn", <String as Wire>::SHAPE),
    may("whyZh", <String as Wire>::SHAPE),
    must("zh", <String as Wire>::SHAPE),
]);

impl Wire for ClauseInfo {
    const SHAPE: &'static Shape = &CLAUSE_INFO;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id")?,
            instrument: from.get("instrument")?,
            article: from.get("article")?,
            strength: from.get("strength")?,
            status: from.get("status")?,
            area: from.get("area"),
            from: from.get("from"),
            to: from.get("to"),
            precision: from.get("precision")?,
            more: from.get("more").unwrap_or_default(),
            built: from.get("built")?,
            why_zh: from.get("whyZh"),
            why_en: from.get("whyEn"),
            zh: from.get("zh")?,
            en: from.get("en")?,
        })
    }
}

static BUILDING: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("name", <String as Wire>::SHAPE),
    may("place", <String as Wire>::SHAPE),
]);

impl Wire for Building {
    const SHAPE: &'static Shape = &BUILDING;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            place: from.get("place"),
            name: from.get("name"),
        })
    }
}

static HOUSEHOLD_PLACE: Shape = Shape::Object(&[
    may("building", <String as Wire>::SHAPE),
    may("door", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("microGrids", <Vec<String> as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for HouseholdPlace {
    const SHAPE: &'static Shape = &HOUSEHOLD_PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            micro_grids: from.get("microGrids").unwrap_or_default(),
            building: from.get("building"),
            unit: from.get("unit"),
            door: from.get("door"),
        })
    }
}

static GEO_POINT: Shape = Shape::Object(&[
    must("latitude", <i64 as Wire>::SHAPE),
    must("longitude", <i64 as Wire>::SHAPE),
]);

impl Wire for GeoPoint {
    const SHAPE: &'static Shape = &GEO_POINT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            longitude: from.get("longitude")?,
            latitude: from.get("latitude")?,
        })
    }
}

static PARTY_ORGANISATION: Shape = Shape::Names(&[
    "committee",
    "generalBranch",
    "branch",
    "group",
    "memberHousehold",
    "notFormed",
]);

impl Wire for PartyOrganisation {
    const SHAPE: &'static Shape = &PARTY_ORGANISATION;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Committee,
                Self::GeneralBranch,
                Self::Branch,
                Self::Group,
                Self::MemberHousehold,
                Self::NotFormed,
            ],
        )
    }
}

static PLACE_KIND: Shape = Shape::Names(&[
    "district",
    "town",
    "subDistrict",
    "developmentZone",
    "area",
    "village",
    "community",
    "baseGrid",
    "microGrid",
]);

impl Wire for PlaceKind {
    const SHAPE: &'static Shape = &PLACE_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::District,
                Self::Town,
                Self::SubDistrict,
                Self::DevelopmentZone,
                Self::Area,
                Self::Village,
                Self::Community,
                Self::BaseGrid,
                Self::MicroGrid,
            ],
        )
    }
}

static PLACE_FACT: Shape = Shape::Object(&[
    may("code", <String as Wire>::SHAPE),
    may("followsCityModel", <bool as Wire>::SHAPE),
    may("followsCitySize", <bool as Wire>::SHAPE),
    may("fullTimeWorkers", <i64 as Wire>::SHAPE),
    may("helpers", <i64 as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("kind", &PLACE_KIND),
    may("leadingGroup", <bool as Wire>::SHAPE),
    may("name", <String as Wire>::SHAPE),
    may("outline", <Vec<GeoPoint> as Wire>::SHAPE),
    may("parent", <String as Wire>::SHAPE),
    may("partyOrganisation", &PARTY_ORGANISATION),
    may("point", &GEO_POINT),
]);

impl Wire for PlaceFact {
    const SHAPE: &'static Shape = &PLACE_FACT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            kind: from.get("kind"),
            name: from.get("name"),
            parent: from.get("parent"),
            code: from.get("code"),
            follows_city_model: from.get("followsCityModel"),
            follows_city_size: from.get("followsCitySize"),
            party_organisation: from.get("partyOrganisation"),
            full_time_workers: from.get("fullTimeWorkers"),
            helpers: from.get("helpers"),
            leading_group: from.get("leadingGroup"),
            point: from.get("point"),
            outline: from.get("outline").unwrap_or_default(),
        })
    }
}

static STAIRWELL_UNIT: Shape = Shape::Object(&[
    may("building", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("label", <String as Wire>::SHAPE),
]);

impl Wire for StairwellUnit {
    const SHAPE: &'static Shape = &STAIRWELL_UNIT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            building: from.get("building"),
            label: from.get("label"),
        })
    }
}

static VALIDITY: Shape = Shape::Object(&[
    may("act", <String as Wire>::SHAPE),
    may("ended", <bool as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("recordedAt", <NaiveDate as Wire>::SHAPE),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Validity {
    const SHAPE: &'static Shape = &VALIDITY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from"),
            to: from.get("to"),
            recorded_at: from.get("recordedAt"),
            act: from.get("act"),
            ended: from.get("ended"),
        })
    }
}

static TRANSITION: Shape = Shape::Object(&[
    may("place", <String as Wire>::SHAPE),
    may("reason", <String as Wire>::SHAPE),
    may("valid", &VALIDITY),
]);

impl Wire for Transition {
    const SHAPE: &'static Shape = &TRANSITION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place").unwrap_or_default(),
            reason: from.get("reason"),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static GRID_FACTS: Shape = Shape::Object(&[
    may("asOf", <NaiveDate as Wire>::SHAPE),
    may("buildings", <Vec<Building> as Wire>::SHAPE),
    may("households", <Vec<HouseholdPlace> as Wire>::SHAPE),
    may("householdsComplete", <bool as Wire>::SHAPE),
    may("incompleteAt", <Vec<String> as Wire>::SHAPE),
    may("places", <Vec<PlaceFact> as Wire>::SHAPE),
    may("stairwellUnits", <Vec<StairwellUnit> as Wire>::SHAPE),
    may("transitions", <Vec<Transition> as Wire>::SHAPE),
]);

impl Wire for GridFacts {
    const SHAPE: &'static Shape = &GRID_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf"),
            places: from.get("places").unwrap_or_default(),
            buildings: from.get("buildings").unwrap_or_default(),
            stairwell_units: from.get("stairwellUnits").unwrap_or_default(),
            households: from.get("households").unwrap_or_default(),
            transitions: from.get("transitions").unwrap_or_default(),
            households_complete: from.get("householdsComplete"),
            incomplete_at: from.get("incompleteAt").unwrap_or_default(),
        })
    }
}

static DECODED_GRID: Shape = Shape::Object(&[
    must("facts", &GRID_FACTS),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
]);

impl Wire for DecodedGrid {
    const SHAPE: &'static Shape = &DECODED_GRID;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            facts: from.get("facts")?,
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static POST_ASSIGNMENT: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("person", <String as Wire>::SHAPE),
    may("post", <String as Wire>::SHAPE),
]);

impl Wire for PostAssignment {
    const SHAPE: &'static Shape = &POST_ASSIGNMENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            post: from.get("post"),
            person: from.get("person"),
        })
    }
}

static DATED_ASSIGNMENT: Shape =
    Shape::Object(&[may("assignment", &POST_ASSIGNMENT), may("valid", &VALIDITY)]);

impl Wire for DatedAssignment {
    const SHAPE: &'static Shape = &DATED_ASSIGNMENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            assignment: from.get("assignment").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static DATED_BUILDING: Shape =
    Shape::Object(&[may("building", &BUILDING), may("valid", &VALIDITY)]);

impl Wire for DatedBuilding {
    const SHAPE: &'static Shape = &DATED_BUILDING;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            building: from.get("building").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static DATED_HOUSEHOLD: Shape =
    Shape::Object(&[may("household", &HOUSEHOLD_PLACE), may("valid", &VALIDITY)]);

impl Wire for DatedHousehold {
    const SHAPE: &'static Shape = &DATED_HOUSEHOLD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static DATED_PLACE: Shape = Shape::Object(&[may("place", &PLACE_FACT), may("valid", &VALIDITY)]);

impl Wire for DatedPlace {
    const SHAPE: &'static Shape = &DATED_PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static POST_KIND: Shape = Shape::Names(&[
    "areaHelper",
    "fullTimeWorker",
    "baseGridLeader",
    "microGridLeader",
    "unitLeader",
    "other",
]);

impl Wire for PostKind {
    const SHAPE: &'static Shape = &POST_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::AreaHelper,
                Self::FullTimeWorker,
                Self::BaseGridLeader,
                Self::MicroGridLeader,
                Self::UnitLeader,
                Self::Other,
            ],
        )
    }
}

static GRID_POST: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("kind", &POST_KIND),
    may("place", <String as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for GridPost {
    const SHAPE: &'static Shape = &GRID_POST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            place: from.get("place"),
            kind: from.get("kind"),
            unit: from.get("unit"),
        })
    }
}

static DATED_POST: Shape = Shape::Object(&[may("post", &GRID_POST), may("valid", &VALIDITY)]);

impl Wire for DatedPost {
    const SHAPE: &'static Shape = &DATED_POST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            post: from.get("post").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static DATED_UNIT: Shape = Shape::Object(&[may("unit", &STAIRWELL_UNIT), may("valid", &VALIDITY)]);

impl Wire for DatedUnit {
    const SHAPE: &'static Shape = &DATED_UNIT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            unit: from.get("unit").unwrap_or_default(),
            valid: from.get("valid").unwrap_or_default(),
        })
    }
}

static REORGANISATION_KIND: Shape = Shape::Names(&[
    "open",
    "close",
    "rename",
    "recode",
    "convertKind",
    "reparent",
    "merge",
    "split",
    "extract",
    "regrid",
]);

impl Wire for ReorganisationKind {
    const SHAPE: &'static Shape = &REORGANISATION_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Open,
                Self::Close,
                Self::Rename,
                Self::Recode,
                Self::ConvertKind,
                Self::Reparent,
                Self::Merge,
                Self::Split,
                Self::Extract,
                Self::Regrid,
            ],
        )
    }
}

static LINEAGE_EDGE: Shape = Shape::Object(&[
    must("act", <String as Wire>::SHAPE),
    may("after", <String as Wire>::SHAPE),
    may("before", <String as Wire>::SHAPE),
    must("households", <u32 as Wire>::SHAPE),
    must("kind", &REORGANISATION_KIND),
    must("on", <NaiveDate as Wire>::SHAPE),
    must("recordedAt", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for LineageEdge {
    const SHAPE: &'static Shape = &LINEAGE_EDGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            before: from.get("before"),
            after: from.get("after"),
            kind: from.get("kind")?,
            on: from.get("on")?,
            recorded_at: from.get("recordedAt")?,
            act: from.get("act")?,
            households: from.get("households")?,
        })
    }
}

static GRID_HISTORY: Shape = Shape::Object(&[
    may("assignments", <Vec<DatedAssignment> as Wire>::SHAPE),
    may("buildings", <Vec<DatedBuilding> as Wire>::SHAPE),
    may("households", <Vec<DatedHousehold> as Wire>::SHAPE),
    may("householdsComplete", <bool as Wire>::SHAPE),
    may("lineage", <Vec<LineageEdge> as Wire>::SHAPE),
    may("places", <Vec<DatedPlace> as Wire>::SHAPE),
    may("posts", <Vec<DatedPost> as Wire>::SHAPE),
    may("postsComplete", <bool as Wire>::SHAPE),
    may("stairwellUnits", <Vec<DatedUnit> as Wire>::SHAPE),
    may("transitions", <Vec<Transition> as Wire>::SHAPE),
]);

impl Wire for GridHistory {
    const SHAPE: &'static Shape = &GRID_HISTORY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            places: from.get("places").unwrap_or_default(),
            buildings: from.get("buildings").unwrap_or_default(),
            stairwell_units: from.get("stairwellUnits").unwrap_or_default(),
            households: from.get("households").unwrap_or_default(),
            posts: from.get("posts").unwrap_or_default(),
            assignments: from.get("assignments").unwrap_or_default(),
            transitions: from.get("transitions").unwrap_or_default(),
            lineage: from.get("lineage").unwrap_or_default(),
            households_complete: from.get("householdsComplete"),
            posts_complete: from.get("postsComplete"),
        })
    }
}

static DECODED_GRID_HISTORY: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    must("history", &GRID_HISTORY),
]);

impl Wire for DecodedGridHistory {
    const SHAPE: &'static Shape = &DECODED_GRID_HISTORY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            history: from.get("history")?,
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static ASSUMPTION: Shape = Shape::Object(&[
    must("path", <String as Wire>::SHAPE),
    must("why", <String as Wire>::SHAPE),
]);

impl Wire for Assumption {
    const SHAPE: &'static Shape = &ASSUMPTION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            path: from.get("path")?,
            why: from.get("why")?,
        })
    }
}

static DISABILITY_CATEGORY: Shape = Shape::Names(&[
    "visual",
    "hearing",
    "speech",
    "limb",
    "intellectual",
    "mental",
    "multiple",
    "other",
]);

impl Wire for DisabilityCategory {
    const SHAPE: &'static Shape = &DISABILITY_CATEGORY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Visual,
                Self::Hearing,
                Self::Speech,
                Self::Limb,
                Self::Intellectual,
                Self::Mental,
                Self::Multiple,
                Self::Other,
            ],
        )
    }
}

static SUPPORTER: Shape = Shape::Object(&[
    may("birthDate", <NaiveDate as Wire>::SHAPE),
    may("countedDisabilityCategory", &DISABILITY_CATEGORY),
    may("countedDisabilityGrade", <i64 as Wire>::SHAPE),
    may("declaredMissing", <bool as Wire>::SHAPE),
    may("dibao", <bool as Wire>::SHAPE),
    may("disabilityCategory", &DISABILITY_CATEGORY),
    may("disabilityCertificate", <bool as Wire>::SHAPE),
    may("disabilityGrade", <i64 as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("inPrison", <bool as Wire>::SHAPE),
    may("incomeFen", <i64 as Wire>::SHAPE),
    may("propertyWithinLowIncomeRule", <bool as Wire>::SHAPE),
    may("provincialCase", <bool as Wire>::SHAPE),
    may("tekun", <bool as Wire>::SHAPE),
    may("withoutCivilCapacity", <bool as Wire>::SHAPE),
]);

impl Wire for Supporter {
    const SHAPE: &'static Shape = &SUPPORTER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            tekun: from.get("tekun"),
            dibao: from.get("dibao"),
            birth_date: from.get("birthDate"),
            income_fen: from.get("incomeFen"),
            property_within_low_income_rule: from.get("propertyWithinLowIncomeRule"),
            disability_certificate: from.get("disabilityCertificate"),
            disability_category: from.get("disabilityCategory"),
            disability_grade: from.get("disabilityGrade"),
            counted_disability_category: from.get("countedDisabilityCategory"),
            counted_disability_grade: from.get("countedDisabilityGrade"),
            without_civil_capacity: from.get("withoutCivilCapacity"),
            declared_missing: from.get("declaredMissing"),
            in_prison: from.get("inPrison"),
            provincial_case: from.get("provincialCase"),
        })
    }
}

static PERSON: Shape = Shape::Object(&[
    may("basicPensionFen", <i64 as Wire>::SHAPE),
    may("birthDate", <NaiveDate as Wire>::SHAPE),
    may("businessNetFen", <i64 as Wire>::SHAPE),
    may("choosesChildProgramme", <bool as Wire>::SHAPE),
    may("countedDisabilityCategory", &DISABILITY_CATEGORY),
    may("countedDisabilityGrade", <i64 as Wire>::SHAPE),
    may("countySingleCase", <bool as Wire>::SHAPE),
    may("disabilityCategory", &DISABILITY_CATEGORY),
    may("disabilityCertificate", <bool as Wire>::SHAPE),
    may("disabilityGrade", <i64 as Wire>::SHAPE),
    may("employed", <bool as Wire>::SHAPE),
    may("epidemicMonthsWithoutIncome", <i64 as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("inHardship", <bool as Wire>::SHAPE),
    may("ownPropertyWithinDibaoRule", <bool as Wire>::SHAPE),
    may("ownPropertyWithinTekunRule", <bool as Wire>::SHAPE),
    may("preferentialFen", <i64 as Wire>::SHAPE),
    may("propertyNetFen", <i64 as Wire>::SHAPE),
    may("provincialUnableToWork", <bool as Wire>::SHAPE),
    may("recordedDibao", <bool as Wire>::SHAPE),
    may("recordedTekun", <bool as Wire>::SHAPE),
    may("religiousSiteYears", <i64 as Wire>::SHAPE),
    may("seniorAllowanceFen", <i64 as Wire>::SHAPE),
    may("seriousIllness", <bool as Wire>::SHAPE),
    may("socialInsuranceFen", <i64 as Wire>::SHAPE),
    may("specialHardship", <bool as Wire>::SHAPE),
    may("supporters", <Vec<Supporter> as Wire>::SHAPE),
    may("supportersComplete", <bool as Wire>::SHAPE),
    may("transferNetFen", <i64 as Wire>::SHAPE),
    may("unreadable", <Vec<String> as Wire>::SHAPE),
    may("wageFen", <i64 as Wire>::SHAPE),
]);

impl Wire for Person {
    const SHAPE: &'static Shape = &PERSON;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            birth_date: from.get("birthDate"),
            wage_fen: from.get("wageFen"),
            business_net_fen: from.get("businessNetFen"),
            property_net_fen: from.get("propertyNetFen"),
            transfer_net_fen: from.get("transferNetFen"),
            basic_pension_fen: from.get("basicPensionFen"),
            social_insurance_fen: from.get("socialInsuranceFen"),
            preferential_fen: from.get("preferentialFen"),
            senior_allowance_fen: from.get("seniorAllowanceFen"),
            disability_certificate: from.get("disabilityCertificate"),
            disability_category: from.get("disabilityCategory"),
            disability_grade: from.get("disabilityGrade"),
            counted_disability_category: from.get("countedDisabilityCategory"),
            counted_disability_grade: from.get("countedDisabilityGrade"),
            employed: from.get("employed"),
            serious_illness: from.get("seriousIllness"),
            religious_site_years: from.get("religiousSiteYears"),
            in_hardship: from.get("inHardship"),
            county_single_case: from.get("countySingleCase"),
            special_hardship: from.get("specialHardship"),
            own_property_within_dibao_rule: from.get("ownPropertyWithinDibaoRule"),
            own_property_within_tekun_rule: from.get("ownPropertyWithinTekunRule"),
            provincial_unable_to_work: from.get("provincialUnableToWork"),
            chooses_child_programme: from.get("choosesChildProgramme"),
            recorded_tekun: from.get("recordedTekun"),
            recorded_dibao: from.get("recordedDibao"),
            epidemic_months_without_income: from.get("epidemicMonthsWithoutIncome"),
            supporters: from.get("supporters").unwrap_or_default(),
            supporters_complete: from.get("supportersComplete"),
            unreadable: from.get("unreadable").unwrap_or_default(),
        })
    }
}

static SPENDING_SHOCK: Shape = Shape::Names(&["none", "education", "medical", "other"]);

impl Wire for SpendingShock {
    const SHAPE: &'static Shape = &SPENDING_SHOCK;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::None, Self::Education, Self::Medical, Self::Other],
        )
    }
}

static HOUSEHOLD: Shape = Shape::Object(&[
    may("applicationDate", <NaiveDate as Wire>::SHAPE),
    may("area", &AREA_KIND),
    may("assumed", <Vec<Assumption> as Wire>::SHAPE),
    may("basicLifeInDifficulty", <bool as Wire>::SHAPE),
    may("depositsFen", <i64 as Wire>::SHAPE),
    may("educationSpendingFen", <i64 as Wire>::SHAPE),
    may("emergencyHere", <bool as Wire>::SHAPE),
    may("eventConfirmed", <bool as Wire>::SHAPE),
    may("homes", <i64 as Wire>::SHAPE),
    may("hukouHere", <bool as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("livesHere", <bool as Wire>::SHAPE),
    may("livingSpendingFen", <i64 as Wire>::SHAPE),
    may("medicalSpendingFen", <i64 as Wire>::SHAPE),
    may("meetsLocalRigidConditions", <bool as Wire>::SHAPE),
    may("members", <Vec<Person> as Wire>::SHAPE),
    may("membersComplete", <bool as Wire>::SHAPE),
    may("needsHelpAtOnce", <bool as Wire>::SHAPE),
    may("otherSpendingFen", <i64 as Wire>::SHAPE),
    may("propertyWithinDibaoRule", <bool as Wire>::SHAPE),
    may("propertyWithinMarginRule", <bool as Wire>::SHAPE),
    may("propertyWithinRigidRule", <bool as Wire>::SHAPE),
    may("propertyWithinTemporaryRule", <bool as Wire>::SHAPE),
    may("proposedAidFen", <i64 as Wire>::SHAPE),
    may("recordedDibao", <bool as Wire>::SHAPE),
    may("recordedMargin", <bool as Wire>::SHAPE),
    may("recordedRigid", <bool as Wire>::SHAPE),
    may("recordedRigidOn", <NaiveDate as Wire>::SHAPE),
    may("rehabilitationSpendingFen", <i64 as Wire>::SHAPE),
    may("residencePermitHere", <bool as Wire>::SHAPE),
    may("specialAssistanceReceived", <bool as Wire>::SHAPE),
    may("spendingShock", &SPENDING_SHOCK),
    may("suddenEvent", <bool as Wire>::SHAPE),
    may("twelveMonthIncomeFen", <i64 as Wire>::SHAPE),
    may("unreadable", <Vec<String> as Wire>::SHAPE),
    may("vehicles", <i64 as Wire>::SHAPE),
]);

impl Wire for Household {
    const SHAPE: &'static Shape = &HOUSEHOLD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            area: from.get("area"),
            hukou_here: from.get("hukouHere"),
            residence_permit_here: from.get("residencePermitHere"),
            property_within_dibao_rule: from.get("propertyWithinDibaoRule"),
            property_within_margin_rule: from.get("propertyWithinMarginRule"),
            deposits_fen: from.get("depositsFen"),
            vehicles: from.get("vehicles"),
            homes: from.get("homes"),
            application_date: from.get("applicationDate"),
            recorded_dibao: from.get("recordedDibao"),
            recorded_margin: from.get("recordedMargin"),
            recorded_rigid: from.get("recordedRigid"),
            recorded_rigid_on: from.get("recordedRigidOn"),
            twelve_month_income_fen: from.get("twelveMonthIncomeFen"),
            living_spending_fen: from.get("livingSpendingFen"),
            medical_spending_fen: from.get("medicalSpendingFen"),
            education_spending_fen: from.get("educationSpendingFen"),
            rehabilitation_spending_fen: from.get("rehabilitationSpendingFen"),
            other_spending_fen: from.get("otherSpendingFen"),
            property_within_rigid_rule: from.get("propertyWithinRigidRule"),
            meets_local_rigid_conditions: from.get("meetsLocalRigidConditions"),
            property_within_temporary_rule: from.get("propertyWithinTemporaryRule"),
            basic_life_in_difficulty: from.get("basicLifeInDifficulty"),
            sudden_event: from.get("suddenEvent"),
            event_confirmed: from.get("eventConfirmed"),
            needs_help_at_once: from.get("needsHelpAtOnce"),
            spending_shock: from.get("spendingShock"),
            emergency_here: from.get("emergencyHere"),
            lives_here: from.get("livesHere"),
            special_assistance_received: from.get("specialAssistanceReceived"),
            proposed_aid_fen: from.get("proposedAidFen"),
            members: from.get("members").unwrap_or_default(),
            members_complete: from.get("membersComplete"),
            assumed: from.get("assumed").unwrap_or_default(),
            unreadable: from.get("unreadable").unwrap_or_default(),
        })
    }
}

static DECODED_HOUSEHOLD: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    must("household", &HOUSEHOLD),
]);

impl Wire for DecodedHousehold {
    const SHAPE: &'static Shape = &DECODED_HOUSEHOLD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static DISABILITY_CERTIFICATE_CHECK: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    may("proposedCategory", &DISABILITY_CATEGORY),
    may("proposedGrade", <i64 as Wire>::SHAPE),
    must("specimen", <bool as Wire>::SHAPE),
    must("valid", <bool as Wire>::SHAPE),
]);

impl Wire for DisabilityCertificateCheck {
    const SHAPE: &'static Shape = &DISABILITY_CERTIFICATE_CHECK;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            valid: from.get("valid")?,
            specimen: from.get("specimen")?,
            proposed_category: from.get("proposedCategory"),
            proposed_grade: from.get("proposedGrade"),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static DISABILITY_FACTS: Shape = Shape::Object(&[
    may("category", &DISABILITY_CATEGORY),
    may("countedCategory", &DISABILITY_CATEGORY),
    may("countedGrade", <i64 as Wire>::SHAPE),
    may("grade", <i64 as Wire>::SHAPE),
    may("held", <bool as Wire>::SHAPE),
]);

impl Wire for DisabilityFacts {
    const SHAPE: &'static Shape = &DISABILITY_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            held: from.get("held"),
            category: from.get("category"),
            grade: from.get("grade"),
            counted_category: from.get("countedCategory"),
            counted_grade: from.get("countedGrade"),
        })
    }
}

static STUDY: Shape = Shape::Names(&["none", "upToBachelor", "postgraduate"]);

impl Wire for Study {
    const SHAPE: &'static Shape = &STUDY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::None, Self::UpToBachelor, Self::Postgraduate],
        )
    }
}

static FAMILY_PERSON: Shape = Shape::Object(&[
    may("birthDate", <NaiveDate as Wire>::SHAPE),
    may("declaredMissing", <bool as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("inCompulsoryTreatment", <bool as Wire>::SHAPE),
    may("inPrison", <bool as Wire>::SHAPE),
    may("livesTogether", <bool as Wire>::SHAPE),
    may("nearRelativeOfStaff", <bool as Wire>::SHAPE),
    may("provincialExclusion", <bool as Wire>::SHAPE),
    may("religiousAway", <bool as Wire>::SHAPE),
    may("religiousAwaySince", <NaiveDate as Wire>::SHAPE),
    may("staff", <bool as Wire>::SHAPE),
    may("study", &STUDY),
    may("unableToLiveIndependently", <bool as Wire>::SHAPE),
]);

impl Wire for FamilyPerson {
    const SHAPE: &'static Shape = &FAMILY_PERSON;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            birth_date: from.get("birthDate"),
            study: from.get("study"),
            unable_to_live_independently: from.get("unableToLiveIndependently"),
            lives_together: from.get("livesTogether"),
            religious_away: from.get("religiousAway"),
            religious_away_since: from.get("religiousAwaySince"),
            in_prison: from.get("inPrison"),
            in_compulsory_treatment: from.get("inCompulsoryTreatment"),
            declared_missing: from.get("declaredMissing"),
            provincial_exclusion: from.get("provincialExclusion"),
            staff: from.get("staff"),
            near_relative_of_staff: from.get("nearRelativeOfStaff"),
        })
    }
}

static KINSHIP: Shape = Shape::Names(&["spouse", "child", "grandchild", "sibling"]);

impl Wire for Kinship {
    const SHAPE: &'static Shape = &KINSHIP;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Spouse, Self::Child, Self::Grandchild, Self::Sibling],
        )
    }
}

static FAMILY_TIE: Shape = Shape::Object(&[
    may("dutyFound", <bool as Wire>::SHAPE),
    may("kind", &KINSHIP),
    may("of", <String as Wire>::SHAPE),
    may("person", <String as Wire>::SHAPE),
]);

impl Wire for FamilyTie {
    const SHAPE: &'static Shape = &FAMILY_TIE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            person: from.get("person"),
            kind: from.get("kind"),
            of: from.get("of"),
            duty_found: from.get("dutyFound"),
        })
    }
}

static FAMILY_FACTS: Shape = Shape::Object(&[
    may("applicant", <String as Wire>::SHAPE),
    may("persons", <Vec<FamilyPerson> as Wire>::SHAPE),
    may("personsComplete", <bool as Wire>::SHAPE),
    may("ties", <Vec<FamilyTie> as Wire>::SHAPE),
    may("tiesComplete", <bool as Wire>::SHAPE),
]);

impl Wire for FamilyFacts {
    const SHAPE: &'static Shape = &FAMILY_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            applicant: from.get("applicant"),
            persons: from.get("persons").unwrap_or_default(),
            persons_complete: from.get("personsComplete"),
            ties: from.get("ties").unwrap_or_default(),
            ties_complete: from.get("tiesComplete"),
        })
    }
}

static FILLED_POST: Shape = Shape::Object(&[
    may("person", <String as Wire>::SHAPE),
    must("post", &GRID_POST),
]);

impl Wire for FilledPost {
    const SHAPE: &'static Shape = &FILLED_POST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            post: from.get("post")?,
            person: from.get("person"),
        })
    }
}

static GRID_AT: Shape = Shape::Object(&[
    must("facts", &GRID_FACTS),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    must("posts", <Vec<FilledPost> as Wire>::SHAPE),
]);

impl Wire for GridAt {
    const SHAPE: &'static Shape = &GRID_AT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            facts: from.get("facts")?,
            posts: from.get("posts")?,
            findings: from.get("findings")?,
        })
    }
}

static VISIT_POLICY_ID: Shape = Shape::Names(&[
    "secretaryRound",
    "teamRound",
    "priority",
    "elderlyMonthly",
    "afterEvent",
    "committeeVisits",
    "hardshipVisits",
    "elderlyPatrol",
    "leftBehindChildren",
    "childrenInDifficulty",
    "local",
]);

impl Wire for VisitPolicyId {
    const SHAPE: &'static Shape = &VISIT_POLICY_ID;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::SecretaryRound,
                Self::TeamRound,
                Self::Priority,
                Self::ElderlyMonthly,
                Self::AfterEvent,
                Self::CommitteeVisits,
                Self::HardshipVisits,
                Self::ElderlyPatrol,
                Self::LeftBehindChildren,
                Self::ChildrenInDifficulty,
                Self::Local,
            ],
        )
    }
}

static PLACE_COVERAGE: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("done", <u32 as Wire>::SHAPE),
    may("doneBasisPoints", <i64 as Wire>::SHAPE),
    must("excused", <u32 as Wire>::SHAPE),
    must("households", <u32 as Wire>::SHAPE),
    must("notInLog", <u32 as Wire>::SHAPE),
    must("overdue", <u32 as Wire>::SHAPE),
    must("owed", <u32 as Wire>::SHAPE),
    must("place", <String as Wire>::SHAPE),
    must("policy", &VISIT_POLICY_ID),
    may("towns", <Vec<String> as Wire>::SHAPE),
    must("undecided", <u32 as Wire>::SHAPE),
]);

impl Wire for PlaceCoverage {
    const SHAPE: &'static Shape = &PLACE_COVERAGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place")?,
            policy: from.get("policy")?,
            clause: from.get("clause")?,
            towns: from.get("towns").unwrap_or_default(),
            households: from.get("households")?,
            owed: from.get("owed")?,
            done: from.get("done")?,
            overdue: from.get("overdue")?,
            excused: from.get("excused")?,
            undecided: from.get("undecided")?,
            not_in_log: from.get("notInLog")?,
            done_basis_points: from.get("doneBasisPoints"),
        })
    }
}

static GRID_COVERAGE: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("notInGrid", <u32 as Wire>::SHAPE),
    must("places", <Vec<PlaceCoverage> as Wire>::SHAPE),
]);

impl Wire for GridCoverage {
    const SHAPE: &'static Shape = &GRID_COVERAGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            places: from.get("places")?,
            not_in_grid: from.get("notInGrid")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static GRID_GEO_JSON: Shape = Shape::Object(&[
    must("features", <u32 as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    must("geoJson", <String as Wire>::SHAPE),
    must("without", <u32 as Wire>::SHAPE),
]);

impl Wire for GridGeoJson {
    const SHAPE: &'static Shape = &GRID_GEO_JSON;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            geo_json: from.get("geoJson")?,
            features: from.get("features")?,
            without: from.get("without")?,
            findings: from.get("findings")?,
        })
    }
}

static SIZE_COUNT: Shape = Shape::Object(&[
    must("households", <u32 as Wire>::SHAPE),
    must("microGrids", <u32 as Wire>::SHAPE),
]);

impl Wire for SizeCount {
    const SHAPE: &'static Shape = &SIZE_COUNT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            households: from.get("households")?,
            micro_grids: from.get("microGrids")?,
        })
    }
}

static GRID_HISTOGRAM: Shape = Shape::Object(&[
    must("cityMicroGridSizes", <Vec<SizeCount> as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("svg", <String as Wire>::SHAPE),
    may("target", <i64 as Wire>::SHAPE),
    may("tolerance", <i64 as Wire>::SHAPE),
    must("villagerGroupSizes", <Vec<SizeCount> as Wire>::SHAPE),
]);

impl Wire for GridHistogram {
    const SHAPE: &'static Shape = &GRID_HISTOGRAM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            city_micro_grid_sizes: from.get("cityMicroGridSizes")?,
            villager_group_sizes: from.get("villagerGroupSizes")?,
            target: from.get("target"),
            tolerance: from.get("tolerance"),
            svg: from.get("svg")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static GRID_NODE: Shape = Shape::Object(&[
    must("households", <u32 as Wire>::SHAPE),
    must("id", <String as Wire>::SHAPE),
    must("kind", &PLACE_KIND),
    must("label", <String as Wire>::SHAPE),
    may("parent", <u32 as Wire>::SHAPE),
]);

impl Wire for GridNode {
    const SHAPE: &'static Shape = &GRID_NODE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            parent: from.get("parent"),
            id: from.get("id")?,
            kind: from.get("kind")?,
            households: from.get("households")?,
            label: from.get("label")?,
        })
    }
}

static GRID_PICTURE: Shape = Shape::Object(&[
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    must("leftOut", <u32 as Wire>::SHAPE),
    must("mermaid", <String as Wire>::SHAPE),
    must("nodes", <Vec<GridNode> as Wire>::SHAPE),
    must("svg", <String as Wire>::SHAPE),
]);

impl Wire for GridPicture {
    const SHAPE: &'static Shape = &GRID_PICTURE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            nodes: from.get("nodes")?,
            left_out: from.get("leftOut")?,
            mermaid: from.get("mermaid")?,
            svg: from.get("svg")?,
            findings: from.get("findings")?,
        })
    }
}

static DUTY_COUNT: Shape = Shape::Object(&[
    must("advised", <u32 as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    must("kind", &PLACE_KIND),
    must("met", <u32 as Wire>::SHAPE),
    may("persons", <i64 as Wire>::SHAPE),
    must("places", <u32 as Wire>::SHAPE),
    must("unknown", <u32 as Wire>::SHAPE),
    must("unmet", <u32 as Wire>::SHAPE),
    must("waiting", <u32 as Wire>::SHAPE),
]);

impl Wire for DutyCount {
    const SHAPE: &'static Shape = &DUTY_COUNT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            clause: from.get("clause")?,
            kind: from.get("kind")?,
            places: from.get("places")?,
            met: from.get("met")?,
            unmet: from.get("unmet")?,
            advised: from.get("advised")?,
            waiting: from.get("waiting")?,
            unknown: from.get("unknown")?,
            persons: from.get("persons"),
        })
    }
}

static FINDING_COUNT: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    must("findings", <u32 as Wire>::SHAPE),
    may("gravity", &GRAVITY),
    must("kind", &FINDING_KIND),
]);

impl Wire for FindingCount {
    const SHAPE: &'static Shape = &FINDING_COUNT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            clause: from.get("clause"),
            kind: from.get("kind")?,
            gravity: from.get("gravity"),
            findings: from.get("findings")?,
        })
    }
}

static KIND_COUNT: Shape = Shape::Object(&[
    must("kind", &PLACE_KIND),
    must("places", <u32 as Wire>::SHAPE),
]);

impl Wire for KindCount {
    const SHAPE: &'static Shape = &KIND_COUNT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            kind: from.get("kind")?,
            places: from.get("places")?,
        })
    }
}

static GRID_SUMMARY: Shape = Shape::Object(&[
    may("asOf", <NaiveDate as Wire>::SHAPE),
    must("buildings", <u32 as Wire>::SHAPE),
    must("cityMicroGridSizes", <Vec<SizeCount> as Wire>::SHAPE),
    must("findings", <Vec<FindingCount> as Wire>::SHAPE),
    must("households", <u32 as Wire>::SHAPE),
    must("householdsLeftOut", <u32 as Wire>::SHAPE),
    must("places", <Vec<KindCount> as Wire>::SHAPE),
    must("placesLeftOut", <u32 as Wire>::SHAPE),
    must("stairwellUnits", <u32 as Wire>::SHAPE),
    must("villagerGroupSizes", <Vec<SizeCount> as Wire>::SHAPE),
]);

impl Wire for GridSummary {
    const SHAPE: &'static Shape = &GRID_SUMMARY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf"),
            places: from.get("places")?,
            places_left_out: from.get("placesLeftOut")?,
            buildings: from.get("buildings")?,
            stairwell_units: from.get("stairwellUnits")?,
            households: from.get("households")?,
            households_left_out: from.get("householdsLeftOut")?,
            city_micro_grid_sizes: from.get("cityMicroGridSizes")?,
            villager_group_sizes: from.get("villagerGroupSizes")?,
            findings: from.get("findings")?,
        })
    }
}

static GRID_REPORT: Shape = Shape::Object(&[
    must("duties", <Vec<DutyCount> as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("summary", &GRID_SUMMARY),
]);

impl Wire for GridReport {
    const SHAPE: &'static Shape = &GRID_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            summary: from.get("summary")?,
            duties: from.get("duties")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static MEMBERSHIP_GROUND: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("step", <String as Wire>::SHAPE),
    may("through", <u32 as Wire>::SHAPE),
    must("truth", &TRUTH_VALUE),
]);

impl Wire for MembershipGround {
    const SHAPE: &'static Shape = &MEMBERSHIP_GROUND;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            clause: from.get("clause")?,
            step: from.get("step")?,
            truth: from.get("truth")?,
            through: from.get("through"),
        })
    }
}

static MEMBERSHIP: Shape = Shape::Object(&[
    must("belongs", &TRUTH_VALUE),
    must("grounds", <Vec<MembershipGround> as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("person", <u32 as Wire>::SHAPE),
]);

impl Wire for Membership {
    const SHAPE: &'static Shape = &MEMBERSHIP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            person: from.get("person")?,
            id: from.get("id"),
            belongs: from.get("belongs")?,
            grounds: from.get("grounds")?,
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
        })
    }
}

static HOUSEHOLD_FORMATION: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("covered", <bool as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("members", <Vec<u32> as Wire>::SHAPE),
    must("membersComplete", <bool as Wire>::SHAPE),
    must("persons", <Vec<Membership> as Wire>::SHAPE),
    must("registeredRelative", &TRUTH_VALUE),
    may("registeredRelativeMissing", <Vec<String> as Wire>::SHAPE),
    must("sizeAtLeast", <i64 as Wire>::SHAPE),
    may("sizeAtMost", <i64 as Wire>::SHAPE),
]);

impl Wire for HouseholdFormation {
    const SHAPE: &'static Shape = &HOUSEHOLD_FORMATION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            covered: from.get("covered")?,
            persons: from.get("persons")?,
            members: from.get("members")?,
            size_at_least: from.get("sizeAtLeast")?,
            size_at_most: from.get("sizeAtMost"),
            members_complete: from.get("membersComplete")?,
            registered_relative: from.get("registeredRelative")?,
            registered_relative_missing: from.get("registeredRelativeMissing").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static LEADER_ROLE: Shape = Shape::Names(&["buildingLeader", "unitLeader", "groupLeader"]);

impl Wire for LeaderRole {
    const SHAPE: &'static Shape = &LEADER_ROLE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::BuildingLeader, Self::UnitLeader, Self::GroupLeader],
        )
    }
}

static ANSWERABLE: Shape = Shape::Object(&[
    must("ownUnit", <bool as Wire>::SHAPE),
    may("person", <String as Wire>::SHAPE),
    must("post", <String as Wire>::SHAPE),
    may("role", &LEADER_ROLE),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Answerable {
    const SHAPE: &'static Shape = &ANSWERABLE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            post: from.get("post")?,
            person: from.get("person"),
            role: from.get("role"),
            own_unit: from.get("ownUnit")?,
            to: from.get("to"),
        })
    }
}

static HOUSEHOLD_LEADERS: Shape = Shape::Object(&[
    must("household", <String as Wire>::SHAPE),
    must("leaders", <Vec<Answerable> as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    may("nobody", <bool as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for HouseholdLeaders {
    const SHAPE: &'static Shape = &HOUSEHOLD_LEADERS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            micro_grid: from.get("microGrid"),
            unit: from.get("unit"),
            leaders: from.get("leaders")?,
            nobody: from.get("nobody"),
        })
    }
}

static VISIT_CATEGORY: Shape = Shape::Names(&[
    "hardship",
    "tenant",
    "veteranPartyMember",
    "keyAttention",
    "specialElderly",
    "patrolElderly",
    "leftBehindChild",
    "childInDifficulty",
]);

impl Wire for VisitCategory {
    const SHAPE: &'static Shape = &VISIT_CATEGORY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Hardship,
                Self::Tenant,
                Self::VeteranPartyMember,
                Self::KeyAttention,
                Self::SpecialElderly,
                Self::PatrolElderly,
                Self::LeftBehindChild,
                Self::ChildInDifficulty,
            ],
        )
    }
}

static VISIT_EXCUSE: Shape = Shape::Names(&["noAnswer", "refused"]);

impl Wire for VisitExcuse {
    const SHAPE: &'static Shape = &VISIT_EXCUSE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::NoAnswer, Self::Refused])
    }
}

static VISIT_STATE: Shape = Shape::Names(&[
    "notApplicable",
    "undecided",
    "done",
    "excused",
    "open",
    "dueSoon",
    "overdue",
]);

impl Wire for VisitState {
    const SHAPE: &'static Shape = &VISIT_STATE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::NotApplicable,
                Self::Undecided,
                Self::Done,
                Self::Excused,
                Self::Open,
                Self::DueSoon,
                Self::Overdue,
            ],
        )
    }
}

static HOUSEHOLD_STATUS: Shape = Shape::Object(&[
    must("attempts", <u32 as Wire>::SHAPE),
    may("categories", <Vec<VisitCategory> as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    may("due", <NaiveDate as Wire>::SHAPE),
    may("excuse", &VISIT_EXCUSE),
    must("household", <String as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("made", <u32 as Wire>::SHAPE),
    may("missedPrevious", <bool as Wire>::SHAPE),
    must("policy", &VISIT_POLICY_ID),
    may("satisfiedBy", <String as Wire>::SHAPE),
    may("since", <NaiveDate as Wire>::SHAPE),
    must("state", &VISIT_STATE),
    may("unknown", <Vec<VisitCategory> as Wire>::SHAPE),
]);

impl Wire for HouseholdStatus {
    const SHAPE: &'static Shape = &HOUSEHOLD_STATUS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            policy: from.get("policy")?,
            clause: from.get("clause")?,
            state: from.get("state")?,
            since: from.get("since"),
            due: from.get("due"),
            satisfied_by: from.get("satisfiedBy"),
            made: from.get("made")?,
            attempts: from.get("attempts")?,
            excuse: from.get("excuse"),
            missed_previous: from.get("missedPrevious"),
            categories: from.get("categories").unwrap_or_default(),
            unknown: from.get("unknown").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static INCOME_KIND: Shape = Shape::Names(&[
    "wage",
    "employmentCost",
    "business",
    "businessCost",
    "property",
    "propertyCost",
    "transfer",
    "transferOut",
    "carerSupport",
    "other",
    "basicPension",
    "socialInsurance",
    "preferential",
    "seniorAllowance",
    "familyPlanning",
    "scholarship",
    "braveryAward",
    "governmentAssistance",
    "locallyExcluded",
    "hardshipSpending",
]);

impl Wire for IncomeKind {
    const SHAPE: &'static Shape = &INCOME_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Wage,
                Self::EmploymentCost,
                Self::Business,
                Self::BusinessCost,
                Self::Property,
                Self::PropertyCost,
                Self::Transfer,
                Self::TransferOut,
                Self::CarerSupport,
                Self::Other,
                Self::BasicPension,
                Self::SocialInsurance,
                Self::Preferential,
                Self::SeniorAllowance,
                Self::FamilyPlanning,
                Self::Scholarship,
                Self::BraveryAward,
                Self::GovernmentAssistance,
                Self::LocallyExcluded,
                Self::HardshipSpending,
            ],
        )
    }
}

static INCOME_TREATMENT: Shape =
    Shape::Names(&["counted", "notCounted", "deducted", "open", "outside"]);

impl Wire for IncomeTreatment {
    const SHAPE: &'static Shape = &INCOME_TREATMENT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Counted,
                Self::NotCounted,
                Self::Deducted,
                Self::Open,
                Self::Outside,
            ],
        )
    }
}

static INCOME_LINE: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    may("item", <u32 as Wire>::SHAPE),
    may("kind", &INCOME_KIND),
    may("member", <u32 as Wire>::SHAPE),
    may("monthlyFen", <i64 as Wire>::SHAPE),
    must("months", <i64 as Wire>::SHAPE),
    must("tekun", &INCOME_TREATMENT),
    may("tekunClause", <String as Wire>::SHAPE),
    must("treatment", &INCOME_TREATMENT),
]);

impl Wire for IncomeLine {
    const SHAPE: &'static Shape = &INCOME_LINE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            item: from.get("item"),
            member: from.get("member"),
            kind: from.get("kind"),
            treatment: from.get("treatment")?,
            clause: from.get("clause"),
            tekun: from.get("tekun")?,
            tekun_clause: from.get("tekunClause"),
            months: from.get("months")?,
            monthly_fen: from.get("monthlyFen"),
        })
    }
}

static INCOME_WINDOW: Shape = Shape::Object(&[
    must("from", <NaiveDate as Wire>::SHAPE),
    must("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for IncomeWindow {
    const SHAPE: &'static Shape = &INCOME_WINDOW;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from")?,
            to: from.get("to")?,
        })
    }
}

static INCOME_COUNT: Shape = Shape::Object(&[
    must("covered", <bool as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    must("household", &HOUSEHOLD),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("incomeFen", <i64 as Wire>::SHAPE),
    must("lines", <Vec<IncomeLine> as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
    may("window", &INCOME_WINDOW),
]);

impl Wire for IncomeCount {
    const SHAPE: &'static Shape = &INCOME_COUNT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            covered: from.get("covered")?,
            window: from.get("window"),
            household: from.get("household")?,
            lines: from.get("lines")?,
            income_fen: from.get("incomeFen"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static INCOME_ITEM: Shape = Shape::Object(&[
    may("amountFen", <i64 as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("kind", &INCOME_KIND),
    may("member", <String as Wire>::SHAPE),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for IncomeItem {
    const SHAPE: &'static Shape = &INCOME_ITEM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            member: from.get("member"),
            kind: from.get("kind"),
            amount_fen: from.get("amountFen"),
            from: from.get("from"),
            to: from.get("to"),
        })
    }
}

static INCOME_FACTS: Shape = Shape::Object(&[
    may("items", <Vec<IncomeItem> as Wire>::SHAPE),
    may("itemsComplete", <bool as Wire>::SHAPE),
]);

impl Wire for IncomeFacts {
    const SHAPE: &'static Shape = &INCOME_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            items: from.get("items").unwrap_or_default(),
            items_complete: from.get("itemsComplete"),
        })
    }
}

static BURDEN: Shape = Shape::Object(&[
    must("name", <String as Wire>::SHAPE),
    must("weight", <i64 as Wire>::SHAPE),
]);

impl Wire for Burden {
    const SHAPE: &'static Shape = &BURDEN;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            name: from.get("name")?,
            weight: from.get("weight")?,
        })
    }
}

static INQUIRY_SCOPE: Shape = Shape::Object(&[
    may("burdens", <Vec<Burden> as Wire>::SHAPE),
    may("programme", &PROGRAMME),
]);

impl Wire for InquiryScope {
    const SHAPE: &'static Shape = &INQUIRY_SCOPE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme"),
            burdens: from.get("burdens").unwrap_or_default(),
        })
    }
}

static LANG: Shape = Shape::Names(&["zh-CN", "en"]);

impl Wire for Lang {
    const SHAPE: &'static Shape = &LANG;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::ZhCn, Self::En])
    }
}

static EMPLOYMENT: Shape = Shape::Names(&["employed", "retired", "notEmployed"]);

impl Wire for Employment {
    const SHAPE: &'static Shape = &EMPLOYMENT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Employed, Self::Retired, Self::NotEmployed],
        )
    }
}

static CANDIDATE_CHANGE: Shape = Shape::Object(&[
    may("building", <String as Wire>::SHAPE),
    may("employment", &EMPLOYMENT),
    must("from", <NaiveDate as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    may("partyMember", <bool as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
    may("willing", <bool as Wire>::SHAPE),
]);

impl Wire for CandidateChange {
    const SHAPE: &'static Shape = &CANDIDATE_CHANGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from")?,
            party_member: from.get("partyMember"),
            employment: from.get("employment"),
            willing: from.get("willing"),
            micro_grid: from.get("microGrid"),
            unit: from.get("unit"),
            building: from.get("building"),
        })
    }
}

static CANDIDATE_ROLE: Shape = Shape::Names(&[
    "fullTimeGridWorker",
    "communityWorker",
    "partySecretary",
    "committeeMember",
    "residentRepresentative",
    "volunteer",
]);

impl Wire for CandidateRole {
    const SHAPE: &'static Shape = &CANDIDATE_ROLE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::FullTimeGridWorker,
                Self::CommunityWorker,
                Self::PartySecretary,
                Self::CommitteeMember,
                Self::ResidentRepresentative,
                Self::Volunteer,
            ],
        )
    }
}

static HELD_ROLE: Shape = Shape::Object(&[
    may("from", <NaiveDate as Wire>::SHAPE),
    must("role", &CANDIDATE_ROLE),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for HeldRole {
    const SHAPE: &'static Shape = &HELD_ROLE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            role: from.get("role")?,
            from: from.get("from"),
            to: from.get("to"),
        })
    }
}

static CANDIDATE: Shape = Shape::Object(&[
    may("birthDate", <NaiveDate as Wire>::SHAPE),
    may("building", <String as Wire>::SHAPE),
    may("changes", <Vec<CandidateChange> as Wire>::SHAPE),
    may("employment", &EMPLOYMENT),
    may("id", <String as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    may("notWith", <Vec<String> as Wire>::SHAPE),
    may("partyMember", <bool as Wire>::SHAPE),
    may("roles", <Vec<HeldRole> as Wire>::SHAPE),
    may("shared", <bool as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
    may("willing", <bool as Wire>::SHAPE),
]);

impl Wire for Candidate {
    const SHAPE: &'static Shape = &CANDIDATE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            micro_grid: from.get("microGrid").unwrap_or_default(),
            party_member: from.get("partyMember"),
            employment: from.get("employment"),
            birth_date: from.get("birthDate"),
            willing: from.get("willing"),
            unit: from.get("unit"),
            building: from.get("building"),
            shared: from.get("shared"),
            roles: from.get("roles").unwrap_or_default(),
            not_with: from.get("notWith").unwrap_or_default(),
            changes: from.get("changes").unwrap_or_default(),
        })
    }
}

static LEADER_POST: Shape = Shape::Object(&[
    may("birthDate", <NaiveDate as Wire>::SHAPE),
    may("employment", &EMPLOYMENT),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    may("partyMember", <bool as Wire>::SHAPE),
    may("person", <String as Wire>::SHAPE),
    may("role", &LEADER_ROLE),
    may("to", <NaiveDate as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for LeaderPost {
    const SHAPE: &'static Shape = &LEADER_POST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            micro_grid: from.get("microGrid").unwrap_or_default(),
            person: from.get("person"),
            role: from.get("role"),
            unit: from.get("unit"),
            party_member: from.get("partyMember"),
            employment: from.get("employment"),
            birth_date: from.get("birthDate"),
            from: from.get("from"),
            to: from.get("to"),
        })
    }
}

static HARD_RULE_KIND: Shape = Shape::Names(&["willing", "notWith", "ownMicroGrid", "notInRole"]);

impl Wire for HardRuleKind {
    const SHAPE: &'static Shape = &HARD_RULE_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Willing,
                Self::NotWith,
                Self::OwnMicroGrid,
                Self::NotInRole,
            ],
        )
    }
}

static HARD_RULE: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    may("role", &CANDIDATE_ROLE),
    must("rule", &HARD_RULE_KIND),
]);

impl Wire for HardRule {
    const SHAPE: &'static Shape = &HARD_RULE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            rule: from.get("rule")?,
            role: from.get("role"),
            clause: from.get("clause"),
        })
    }
}

static PAIR_PATTERN: Shape = Shape::Names(&[
    "employedAndNot",
    "olderAndYounger",
    "partyMemberAndNot",
    "roleAndNot",
    "differentUnits",
]);

impl Wire for PairPattern {
    const SHAPE: &'static Shape = &PAIR_PATTERN;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::EmployedAndNot,
                Self::OlderAndYounger,
                Self::PartyMemberAndNot,
                Self::RoleAndNot,
                Self::DifferentUnits,
            ],
        )
    }
}

static PATTERN_RULE: Shape = Shape::Object(&[
    may("minGapYears", <i64 as Wire>::SHAPE),
    must("pattern", &PAIR_PATTERN),
    may("role", &CANDIDATE_ROLE),
]);

impl Wire for PatternRule {
    const SHAPE: &'static Shape = &PATTERN_RULE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            pattern: from.get("pattern")?,
            min_gap_years: from.get("minGapYears"),
            role: from.get("role"),
        })
    }
}

static WISH: Shape = Shape::Names(&[
    "willing",
    "partyMember",
    "pairPattern",
    "livesThere",
    "keepsSitting",
]);

impl Wire for Wish {
    const SHAPE: &'static Shape = &WISH;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Willing,
                Self::PartyMember,
                Self::PairPattern,
                Self::LivesThere,
                Self::KeepsSitting,
            ],
        )
    }
}

static WISH_RULE: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    may("gravity", &GRAVITY),
    must("points", <i64 as Wire>::SHAPE),
    must("wish", &WISH),
]);

impl Wire for WishRule {
    const SHAPE: &'static Shape = &WISH_RULE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            wish: from.get("wish")?,
            points: from.get("points")?,
            gravity: from.get("gravity"),
            clause: from.get("clause"),
        })
    }
}

static LEADER_RULES: Shape = Shape::Object(&[
    must("hard", <Vec<HardRule> as Wire>::SHAPE),
    must("patterns", <Vec<PatternRule> as Wire>::SHAPE),
    may("steps", <u32 as Wire>::SHAPE),
    must("wishes", <Vec<WishRule> as Wire>::SHAPE),
]);

impl Wire for LeaderRules {
    const SHAPE: &'static Shape = &LEADER_RULES;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            hard: from.get("hard")?,
            wishes: from.get("wishes")?,
            patterns: from.get("patterns")?,
            steps: from.get("steps"),
        })
    }
}

static LEADER_FACTS: Shape = Shape::Object(&[
    may("candidates", <Vec<Candidate> as Wire>::SHAPE),
    may("leaders", <Vec<LeaderPost> as Wire>::SHAPE),
    may("leadersComplete", <bool as Wire>::SHAPE),
    may("leadersIncompleteAt", <Vec<String> as Wire>::SHAPE),
    may("rules", &LEADER_RULES),
]);

impl Wire for LeaderFacts {
    const SHAPE: &'static Shape = &LEADER_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            leaders: from.get("leaders").unwrap_or_default(),
            leaders_complete: from.get("leadersComplete"),
            leaders_incomplete_at: from.get("leadersIncompleteAt").unwrap_or_default(),
            candidates: from.get("candidates").unwrap_or_default(),
            rules: from.get("rules"),
        })
    }
}

static BASE_GRID_PROPOSAL: Shape = Shape::Object(&[
    must("baseGrid", <String as Wire>::SHAPE),
    must("boundDual", <i64 as Wire>::SHAPE),
    must("boundLed", <i64 as Wire>::SHAPE),
    must("boundPoints", <i64 as Wire>::SHAPE),
    must("dual", <i64 as Wire>::SHAPE),
    must("led", <i64 as Wire>::SHAPE),
    must("points", <i64 as Wire>::SHAPE),
    must("proven", <bool as Wire>::SHAPE),
]);

impl Wire for BaseGridProposal {
    const SHAPE: &'static Shape = &BASE_GRID_PROPOSAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            base_grid: from.get("baseGrid")?,
            led: from.get("led")?,
            dual: from.get("dual")?,
            points: from.get("points")?,
            bound_led: from.get("boundLed")?,
            bound_dual: from.get("boundDual")?,
            bound_points: from.get("boundPoints")?,
            proven: from.get("proven")?,
        })
    }
}

static PROPOSED_LEADER: Shape = Shape::Object(&[
    must("candidate", <String as Wire>::SHAPE),
    must("fromElsewhere", <bool as Wire>::SHAPE),
    must("sitting", <bool as Wire>::SHAPE),
]);

impl Wire for ProposedLeader {
    const SHAPE: &'static Shape = &PROPOSED_LEADER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            candidate: from.get("candidate")?,
            sitting: from.get("sitting")?,
            from_elsewhere: from.get("fromElsewhere")?,
        })
    }
}

static PROPOSED_UNIT_LEADER: Shape = Shape::Object(&[
    may("candidate", <String as Wire>::SHAPE),
    must("sitting", <bool as Wire>::SHAPE),
    must("unit", <String as Wire>::SHAPE),
]);

impl Wire for ProposedUnitLeader {
    const SHAPE: &'static Shape = &PROPOSED_UNIT_LEADER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            unit: from.get("unit")?,
            candidate: from.get("candidate"),
            sitting: from.get("sitting")?,
        })
    }
}

static UNFILLED_REASON: Shape = Shape::Names(&[
    "noCandidate",
    "noneWilling",
    "onlyOneCandidate",
    "onlyOneWilling",
    "barred",
    "serveElsewhere",
    "cannotServeTogether",
    "searchStopped",
]);

impl Wire for UnfilledReason {
    const SHAPE: &'static Shape = &UNFILLED_REASON;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::NoCandidate,
                Self::NoneWilling,
                Self::OnlyOneCandidate,
                Self::OnlyOneWilling,
                Self::Barred,
                Self::ServeElsewhere,
                Self::CannotServeTogether,
                Self::SearchStopped,
            ],
        )
    }
}

static WISH_RESULT: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    may("gravity", &GRAVITY),
    may("met", <bool as Wire>::SHAPE),
    must("wish", &WISH),
]);

impl Wire for WishResult {
    const SHAPE: &'static Shape = &WISH_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            wish: from.get("wish")?,
            met: from.get("met"),
            gravity: from.get("gravity"),
            clause: from.get("clause"),
        })
    }
}

static MICRO_GRID_PROPOSAL: Shape = Shape::Object(&[
    must("candidates", <u32 as Wire>::SHAPE),
    must("leaders", <Vec<ProposedLeader> as Wire>::SHAPE),
    must("microGrid", <String as Wire>::SHAPE),
    may("pattern", &PAIR_PATTERN),
    must("points", <i64 as Wire>::SHAPE),
    may("unfilled", &UNFILLED_REASON),
    may("unitLeaders", <Vec<ProposedUnitLeader> as Wire>::SHAPE),
    must("unwilling", <u32 as Wire>::SHAPE),
    must("wishes", <Vec<WishResult> as Wire>::SHAPE),
]);

impl Wire for MicroGridProposal {
    const SHAPE: &'static Shape = &MICRO_GRID_PROPOSAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            micro_grid: from.get("microGrid")?,
            leaders: from.get("leaders")?,
            points: from.get("points")?,
            wishes: from.get("wishes")?,
            pattern: from.get("pattern"),
            unfilled: from.get("unfilled"),
            candidates: from.get("candidates")?,
            unwilling: from.get("unwilling")?,
            unit_leaders: from.get("unitLeaders").unwrap_or_default(),
        })
    }
}

static LEADER_PROPOSAL: Shape = Shape::Object(&[
    must("baseGrids", <Vec<BaseGridProposal> as Wire>::SHAPE),
    must("candidatesLeftOut", <u32 as Wire>::SHAPE),
    must("candidatesNotCovered", <u32 as Wire>::SHAPE),
    must("filled", <u32 as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    must("halfFilled", <u32 as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("inForce", <bool as Wire>::SHAPE),
    must("microGrids", <Vec<MicroGridProposal> as Wire>::SHAPE),
    must("on", <NaiveDate as Wire>::SHAPE),
    must("proven", <bool as Wire>::SHAPE),
    must("unfilled", <u32 as Wire>::SHAPE),
]);

impl Wire for LeaderProposal {
    const SHAPE: &'static Shape = &LEADER_PROPOSAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            on: from.get("on")?,
            in_force: from.get("inForce")?,
            micro_grids: from.get("microGrids")?,
            base_grids: from.get("baseGrids")?,
            proven: from.get("proven")?,
            filled: from.get("filled")?,
            half_filled: from.get("halfFilled")?,
            unfilled: from.get("unfilled")?,
            candidates_left_out: from.get("candidatesLeftOut")?,
            candidates_not_covered: from.get("candidatesNotCovered")?,
            hypothetical: from.get("hypothetical"),
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static OFFICE_HOLDER: Shape = Shape::Object(&[
    may("from", <NaiveDate as Wire>::SHAPE),
    must("microGrid", <String as Wire>::SHAPE),
    may("person", <String as Wire>::SHAPE),
    must("post", <String as Wire>::SHAPE),
    may("role", &LEADER_ROLE),
    may("to", <NaiveDate as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for OfficeHolder {
    const SHAPE: &'static Shape = &OFFICE_HOLDER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            post: from.get("post")?,
            person: from.get("person"),
            micro_grid: from.get("microGrid")?,
            role: from.get("role"),
            unit: from.get("unit"),
            from: from.get("from"),
            to: from.get("to"),
        })
    }
}

static VACANCY: Shape = Shape::Object(&[
    must("asked", <i64 as Wire>::SHAPE),
    must("has", <i64 as Wire>::SHAPE),
    must("microGrid", <String as Wire>::SHAPE),
    may("next", <NaiveDate as Wire>::SHAPE),
    may("since", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Vacancy {
    const SHAPE: &'static Shape = &VACANCY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            micro_grid: from.get("microGrid")?,
            has: from.get("has")?,
            asked: from.get("asked")?,
            since: from.get("since"),
            next: from.get("next"),
        })
    }
}

static LEADER_ROSTER: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("inOffice", <Vec<OfficeHolder> as Wire>::SHAPE),
    must("on", <NaiveDate as Wire>::SHAPE),
    must("vacancies", <Vec<Vacancy> as Wire>::SHAPE),
    must("vacanciesKnown", <bool as Wire>::SHAPE),
]);

impl Wire for LeaderRoster {
    const SHAPE: &'static Shape = &LEADER_ROSTER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            on: from.get("on")?,
            in_office: from.get("inOffice")?,
            vacancies: from.get("vacancies")?,
            vacancies_known: from.get("vacanciesKnown")?,
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static STATUS_BASIS: Shape = Shape::Names(&["recorded", "assessed"]);

impl Wire for StatusBasis {
    const SHAPE: &'static Shape = &STATUS_BASIS;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Recorded, Self::Assessed])
    }
}

static HELD_STATUS: Shape = Shape::Object(&[
    must("basis", &STATUS_BASIS),
    must("lapsed", <bool as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("status", &PROGRAMME),
    may("validTo", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for HeldStatus {
    const SHAPE: &'static Shape = &HELD_STATUS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            status: from.get("status")?,
            member: from.get("member"),
            basis: from.get("basis")?,
            valid_to: from.get("validTo"),
            lapsed: from.get("lapsed")?,
        })
    }
}

static HELP_BODY: Shape = Shape::Names(&[
    "civilAffairs",
    "medicalSecurity",
    "education",
    "housing",
    "humanResources",
    "government",
    "otherDepartments",
    "emergencyManagement",
    "health",
    "reliefStation",
]);

impl Wire for HelpBody {
    const SHAPE: &'static Shape = &HELP_BODY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::CivilAffairs,
                Self::MedicalSecurity,
                Self::Education,
                Self::Housing,
                Self::HumanResources,
                Self::Government,
                Self::OtherDepartments,
                Self::EmergencyManagement,
                Self::Health,
                Self::ReliefStation,
            ],
        )
    }
}

static HELP_CONDITION: Shape = Shape::Names(&[
    "ownChoice",
    "specialMember",
    "stillHard",
    "medicalInsurance",
    "seriouslyIll",
    "atSchool",
    "housingDifficult",
    "supportedAtHome",
    "ableUnemployed",
    "priceRise",
    "spendingShock",
    "stillInDifficulty",
    "provincialList",
    "afterJudicialAid",
]);

impl Wire for HelpCondition {
    const SHAPE: &'static Shape = &HELP_CONDITION;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::OwnChoice,
                Self::SpecialMember,
                Self::StillHard,
                Self::MedicalInsurance,
                Self::SeriouslyIll,
                Self::AtSchool,
                Self::HousingDifficult,
                Self::SupportedAtHome,
                Self::AbleUnemployed,
                Self::PriceRise,
                Self::SpendingShock,
                Self::StillInDifficulty,
                Self::ProvincialList,
                Self::AfterJudicialAid,
            ],
        )
    }
}

static HELP_FOR: Shape = Shape::Names(&["household", "members", "person", "anyone"]);

impl Wire for HelpFor {
    const SHAPE: &'static Shape = &HELP_FOR;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Household, Self::Members, Self::Person, Self::Anyone],
        )
    }
}

static HELP_KIND: Shape = Shape::Names(&[
    "tekunSupport",
    "dibaoPayment",
    "singleDibao",
    "extraSupport",
    "medical",
    "medicalContribution",
    "medicalHighCost",
    "education",
    "housing",
    "employment",
    "priceSubsidy",
    "services",
    "sharedStatus",
    "temporaryAid",
    "otherGroups",
    "crimeVictims",
]);

impl Wire for HelpKind {
    const SHAPE: &'static Shape = &HELP_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::TekunSupport,
                Self::DibaoPayment,
                Self::SingleDibao,
                Self::ExtraSupport,
                Self::Medical,
                Self::MedicalContribution,
                Self::MedicalHighCost,
                Self::Education,
                Self::Housing,
                Self::Employment,
                Self::PriceSubsidy,
                Self::Services,
                Self::SharedStatus,
                Self::TemporaryAid,
                Self::OtherGroups,
                Self::CrimeVictims,
            ],
        )
    }
}

static HELP_MEMBER: Shape = Shape::Object(&[
    must("fits", &TRUTH_VALUE),
    must("member", <u32 as Wire>::SHAPE),
]);

impl Wire for HelpMember {
    const SHAPE: &'static Shape = &HELP_MEMBER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            member: from.get("member")?,
            fits: from.get("fits")?,
        })
    }
}

static HELP_ITEM: Shape = Shape::Object(&[
    must("article", <String as Wire>::SHAPE),
    must("body", &HELP_BODY),
    must("clause", <String as Wire>::SHAPE),
    may("condition", &HELP_CONDITION),
    must("help", &HELP_KIND),
    must("instrument", <String as Wire>::SHAPE),
    must("localAmount", <bool as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    may("members", <Vec<HelpMember> as Wire>::SHAPE),
    may("status", &PROGRAMME),
    must("strength", &STRENGTH),
    must("whom", &HELP_FOR),
]);

impl Wire for HelpItem {
    const SHAPE: &'static Shape = &HELP_ITEM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            status: from.get("status"),
            member: from.get("member"),
            help: from.get("help")?,
            clause: from.get("clause")?,
            instrument: from.get("instrument")?,
            article: from.get("article")?,
            strength: from.get("strength")?,
            whom: from.get("whom")?,
            condition: from.get("condition"),
            members: from.get("members").unwrap_or_default(),
            body: from.get("body")?,
            local_amount: from.get("localAmount")?,
        })
    }
}

static REFERRED_GROUP: Shape = Shape::Names(&["disaster", "emergencyMedical", "homeless"]);

impl Wire for ReferredGroup {
    const SHAPE: &'static Shape = &REFERRED_GROUP;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Disaster, Self::EmergencyMedical, Self::Homeless],
        )
    }
}

static REFERRAL: Shape = Shape::Object(&[
    must("article", <String as Wire>::SHAPE),
    must("body", &HELP_BODY),
    must("group", &REFERRED_GROUP),
    must("instrument", <String as Wire>::SHAPE),
]);

impl Wire for Referral {
    const SHAPE: &'static Shape = &REFERRAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            group: from.get("group")?,
            body: from.get("body")?,
            instrument: from.get("instrument")?,
            article: from.get("article")?,
        })
    }
}

static UNCOVERED_HELP: Shape = Shape::Object(&[
    must("help", &HELP_KIND),
    may("member", <u32 as Wire>::SHAPE),
    must("status", &PROGRAMME),
]);

impl Wire for UncoveredHelp {
    const SHAPE: &'static Shape = &UNCOVERED_HELP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            status: from.get("status")?,
            member: from.get("member"),
            help: from.get("help")?,
        })
    }
}

static LINKED_HELP: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("items", <Vec<HelpItem> as Wire>::SHAPE),
    may("notCovered", <Vec<UncoveredHelp> as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
    may("referrals", <Vec<Referral> as Wire>::SHAPE),
    must("statuses", <Vec<HeldStatus> as Wire>::SHAPE),
]);

impl Wire for LinkedHelp {
    const SHAPE: &'static Shape = &LINKED_HELP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            statuses: from.get("statuses")?,
            items: from.get("items").unwrap_or_default(),
            not_covered: from.get("notCovered").unwrap_or_default(),
            referrals: from.get("referrals").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static DAY_RANGE: Shape = Shape::Object(&[
    must("first", <NaiveDate as Wire>::SHAPE),
    must("last", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for DayRange {
    const SHAPE: &'static Shape = &DAY_RANGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            first: from.get("first")?,
            last: from.get("last")?,
        })
    }
}

static CALENDAR_YEAR: Shape = Shape::Object(&[
    must("notice", <String as Wire>::SHAPE),
    must("off", <Vec<DayRange> as Wire>::SHAPE),
    may("replaces", <bool as Wire>::SHAPE),
    may("work", <Vec<NaiveDate> as Wire>::SHAPE),
    must("year", <i32 as Wire>::SHAPE),
]);

impl Wire for CalendarYear {
    const SHAPE: &'static Shape = &CALENDAR_YEAR;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            year: from.get("year")?,
            notice: from.get("notice")?,
            off: from.get("off")?,
            work: from.get("work").unwrap_or_default(),
            replaces: from.get("replaces").unwrap_or_default(),
        })
    }
}

static LOCAL_VALUE: Shape = Shape::Object(&[
    must("from", <NaiveDate as Wire>::SHAPE),
    must("key", <String as Wire>::SHAPE),
    may("source", <String as Wire>::SHAPE),
    may("to", <NaiveDate as Wire>::SHAPE),
    may("town", <String as Wire>::SHAPE),
    must("value", &VALUE),
]);

impl Wire for LocalValue {
    const SHAPE: &'static Shape = &LOCAL_VALUE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            key: from.get("key")?,
            value: from.get("value")?,
            from: from.get("from")?,
            to: from.get("to"),
            source: from.get("source"),
            town: from.get("town"),
        })
    }
}

static LOCAL_OVERLAY: Shape = Shape::Object(&[
    may("area", <String as Wire>::SHAPE),
    may("calendar", <Vec<CalendarYear> as Wire>::SHAPE),
    must("name", <String as Wire>::SHAPE),
    may("synthetic", <bool as Wire>::SHAPE),
    may("values", <Vec<LocalValue> as Wire>::SHAPE),
]);

impl Wire for LocalOverlay {
    const SHAPE: &'static Shape = &LOCAL_OVERLAY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            name: from.get("name")?,
            synthetic: from.get("synthetic").unwrap_or_default(),
            values: from.get("values").unwrap_or_default(),
            area: from.get("area"),
            calendar: from.get("calendar").unwrap_or_default(),
        })
    }
}

static MEETING_CALLER: Shape = Shape::Names(&["gridLeader", "gridWorker", "other"]);

impl Wire for MeetingCaller {
    const SHAPE: &'static Shape = &MEETING_CALLER;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::GridLeader, Self::GridWorker, Self::Other],
        )
    }
}

static MEETING_MODE: Shape = Shape::Names(&["inPerson", "online"]);

impl Wire for MeetingMode {
    const SHAPE: &'static Shape = &MEETING_MODE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::InPerson, Self::Online])
    }
}

static LEADER_MEETING: Shape = Shape::Object(&[
    may("calledBy", &MEETING_CALLER),
    may("date", <NaiveDate as Wire>::SHAPE),
    may("grid", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("mode", &MEETING_MODE),
    may("present", <Vec<String> as Wire>::SHAPE),
]);

impl Wire for LeaderMeeting {
    const SHAPE: &'static Shape = &LEADER_MEETING;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            grid: from.get("grid").unwrap_or_default(),
            date: from.get("date"),
            called_by: from.get("calledBy"),
            mode: from.get("mode"),
            present: from.get("present").unwrap_or_default(),
        })
    }
}

static MEETING_GRID: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("leaders", <Vec<String> as Wire>::SHAPE),
    may("since", <NaiveDate as Wire>::SHAPE),
    may("town", <String as Wire>::SHAPE),
]);

impl Wire for MeetingGrid {
    const SHAPE: &'static Shape = &MEETING_GRID;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            town: from.get("town"),
            leaders: from.get("leaders").unwrap_or_default(),
            since: from.get("since"),
        })
    }
}

static MEETING_FACTS: Shape = Shape::Object(&[
    may("grids", <Vec<MeetingGrid> as Wire>::SHAPE),
    may("logFrom", <NaiveDate as Wire>::SHAPE),
    may("meetings", <Vec<LeaderMeeting> as Wire>::SHAPE),
]);

impl Wire for MeetingFacts {
    const SHAPE: &'static Shape = &MEETING_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            grids: from.get("grids").unwrap_or_default(),
            meetings: from.get("meetings").unwrap_or_default(),
            log_from: from.get("logFrom"),
        })
    }
}

static MEETING_STATUS: Shape = Shape::Object(&[
    must("absent", <Vec<String> as Wire>::SHAPE),
    may("attendanceBasisPoints", <i64 as Wire>::SHAPE),
    may("due", <NaiveDate as Wire>::SHAPE),
    must("grid", <String as Wire>::SHAPE),
    may("last", <NaiveDate as Wire>::SHAPE),
    must("leaders", <u32 as Wire>::SHAPE),
    must("meetings", <u32 as Wire>::SHAPE),
    may("missedPrevious", <bool as Wire>::SHAPE),
    may("mode", &MEETING_MODE),
    may("present", <u32 as Wire>::SHAPE),
    may("since", <NaiveDate as Wire>::SHAPE),
    may("state", &VISIT_STATE),
]);

impl Wire for MeetingStatus {
    const SHAPE: &'static Shape = &MEETING_STATUS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            grid: from.get("grid")?,
            state: from.get("state"),
            since: from.get("since"),
            due: from.get("due"),
            missed_previous: from.get("missedPrevious"),
            last: from.get("last"),
            mode: from.get("mode"),
            leaders: from.get("leaders")?,
            present: from.get("present"),
            absent: from.get("absent")?,
            meetings: from.get("meetings")?,
            attendance_basis_points: from.get("attendanceBasisPoints"),
        })
    }
}

static MEETING_REPORT: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("periodMonths", <i64 as Wire>::SHAPE),
    must("statuses", <Vec<MeetingStatus> as Wire>::SHAPE),
]);

impl Wire for MeetingReport {
    const SHAPE: &'static Shape = &MEETING_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            period_months: from.get("periodMonths"),
            statuses: from.get("statuses")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static VISIT_MODE: Shape = Shape::Names(&["inPerson", "phone", "video"]);

impl Wire for VisitMode {
    const SHAPE: &'static Shape = &VISIT_MODE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::InPerson, Self::Phone, Self::Video],
        )
    }
}

static VISIT_NEED: Shape = Shape::Names(&[
    "urgent",
    "livelihood",
    "medical",
    "care",
    "housing",
    "education",
    "employment",
    "other",
]);

impl Wire for VisitNeed {
    const SHAPE: &'static Shape = &VISIT_NEED;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Urgent,
                Self::Livelihood,
                Self::Medical,
                Self::Care,
                Self::Housing,
                Self::Education,
                Self::Employment,
                Self::Other,
            ],
        )
    }
}

static VISIT_RESULT: Shape = Shape::Names(&["met", "noAnswer", "refused"]);

impl Wire for VisitResult {
    const SHAPE: &'static Shape = &VISIT_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Met, Self::NoAnswer, Self::Refused],
        )
    }
}

static VISITOR_ROLE: Shape = Shape::Names(&[
    "partySecretary",
    "communityWorker",
    "gridWorker",
    "townCadre",
    "committeeMember",
    "microGridLeader",
    "partyMember",
    "representative",
    "other",
    "coordinator",
    "socialWorker",
    "childOfficer",
]);

impl Wire for VisitorRole {
    const SHAPE: &'static Shape = &VISITOR_ROLE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::PartySecretary,
                Self::CommunityWorker,
                Self::GridWorker,
                Self::TownCadre,
                Self::CommitteeMember,
                Self::MicroGridLeader,
                Self::PartyMember,
                Self::Representative,
                Self::Other,
                Self::Coordinator,
                Self::SocialWorker,
                Self::ChildOfficer,
            ],
        )
    }
}

static VISITOR: Shape = Shape::Object(&[
    may("person", <String as Wire>::SHAPE),
    may("role", &VISITOR_ROLE),
]);

impl Wire for Visitor {
    const SHAPE: &'static Shape = &VISITOR;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            role: from.get("role"),
            person: from.get("person"),
        })
    }
}

static VISIT: Shape = Shape::Object(&[
    may("corrects", <Vec<String> as Wire>::SHAPE),
    may("date", <NaiveDate as Wire>::SHAPE),
    may("device", <String as Wire>::SHAPE),
    may("household", <String as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("mode", &VISIT_MODE),
    may("needs", <Vec<VisitNeed> as Wire>::SHAPE),
    may("place", <String as Wire>::SHAPE),
    may("recordedAt", <i64 as Wire>::SHAPE),
    may("result", &VISIT_RESULT),
    may("visitors", <Vec<Visitor> as Wire>::SHAPE),
    may("withdrawn", <bool as Wire>::SHAPE),
]);

impl Wire for Visit {
    const SHAPE: &'static Shape = &VISIT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            household: from.get("household").unwrap_or_default(),
            place: from.get("place"),
            date: from.get("date"),
            visitors: from.get("visitors").unwrap_or_default(),
            mode: from.get("mode"),
            result: from.get("result"),
            needs: from.get("needs").unwrap_or_default(),
            recorded_at: from.get("recordedAt"),
            device: from.get("device"),
            corrects: from.get("corrects").unwrap_or_default(),
            withdrawn: from.get("withdrawn"),
        })
    }
}

static MERGED_VISITS: Shape = Shape::Object(&[
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("logFrom", <NaiveDate as Wire>::SHAPE),
    may("visits", <Vec<Visit> as Wire>::SHAPE),
]);

impl Wire for MergedVisits {
    const SHAPE: &'static Shape = &MERGED_VISITS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            visits: from.get("visits").unwrap_or_default(),
            log_from: from.get("logFrom"),
            findings: from.get("findings").unwrap_or_default(),
        })
    }
}

static OPEN_RESULT: Shape = Shape::Object(&[
    may("member", <u32 as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    must("programme", &PROGRAMME),
    must("proven", <bool as Wire>::SHAPE),
]);

impl Wire for OpenResult {
    const SHAPE: &'static Shape = &OPEN_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            outcome: from.get("outcome")?,
            proven: from.get("proven")?,
        })
    }
}

static QUESTION_KIND: Shape = Shape::Names(&["fact", "parameter"]);

impl Wire for QuestionKind {
    const SHAPE: &'static Shape = &QUESTION_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Fact, Self::Parameter])
    }
}

static QUESTION: Shape = Shape::Object(&[
    must("burden", <i64 as Wire>::SHAPE),
    must("clauses", <Vec<String> as Wire>::SHAPE),
    must("kind", &QUESTION_KIND),
    must("proven", <bool as Wire>::SHAPE),
    must("results", <Vec<u32> as Wire>::SHAPE),
    must("settles", <i64 as Wire>::SHAPE),
    must("source", <String as Wire>::SHAPE),
]);

impl Wire for Question {
    const SHAPE: &'static Shape = &QUESTION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            kind: from.get("kind")?,
            source: from.get("source")?,
            clauses: from.get("clauses")?,
            settles: from.get("settles")?,
            burden: from.get("burden")?,
            results: from.get("results")?,
            proven: from.get("proven")?,
        })
    }
}

static NEXT_QUESTION: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("question", &QUESTION),
    must("results", <Vec<OpenResult> as Wire>::SHAPE),
]);

impl Wire for NextQuestion {
    const SHAPE: &'static Shape = &NEXT_QUESTION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            results: from.get("results")?,
            question: from.get("question"),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static OPEN_SET: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("questions", <Vec<Question> as Wire>::SHAPE),
    must("results", <Vec<OpenResult> as Wire>::SHAPE),
]);

impl Wire for OpenSet {
    const SHAPE: &'static Shape = &OPEN_SET;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            results: from.get("results")?,
            questions: from.get("questions")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static LEVEL: Shape = Shape::Names(&[
    "national", "province", "city", "district", "town", "local", "reform",
]);

impl Wire for Level {
    const SHAPE: &'static Shape = &LEVEL;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::National,
                Self::Province,
                Self::City,
                Self::District,
                Self::Town,
                Self::Local,
                Self::Reform,
            ],
        )
    }
}

static RESOLVED: Shape = Shape::Object(&[
    must("approximate", <bool as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    must("key", <String as Wire>::SHAPE),
    must("level", &LEVEL),
    must("precision", &PRECISION),
    may("source", <String as Wire>::SHAPE),
    must("strength", &STRENGTH),
    may("to", <NaiveDate as Wire>::SHAPE),
    must("uncertain", <bool as Wire>::SHAPE),
    must("value", &VALUE),
]);

impl Wire for Resolved {
    const SHAPE: &'static Shape = &RESOLVED;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            key: from.get("key")?,
            value: from.get("value")?,
            clause: from.get("clause")?,
            strength: from.get("strength")?,
            approximate: from.get("approximate")?,
            level: from.get("level")?,
            from: from.get("from"),
            to: from.get("to"),
            precision: from.get("precision")?,
            uncertain: from.get("uncertain")?,
            source: from.get("source"),
        })
    }
}

static PARAMETER_ANSWER: Shape = Shape::Object(&[
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missing", &MISSING_PARAMETER),
    may("value", &RESOLVED),
]);

impl Wire for ParameterAnswer {
    const SHAPE: &'static Shape = &PARAMETER_ANSWER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            value: from.get("value"),
            missing: from.get("missing"),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static CHOICE_OPTION: Shape = Shape::Object(&[
    may("from", <NaiveDate as Wire>::SHAPE),
    must("name", <String as Wire>::SHAPE),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for ChoiceOption {
    const SHAPE: &'static Shape = &CHOICE_OPTION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            name: from.get("name")?,
            from: from.get("from"),
            to: from.get("to"),
        })
    }
}

static PARAMETER_UNIT: Shape = Shape::Names(&[
    "households",
    "persons",
    "items",
    "times",
    "rounds",
    "hours",
    "days",
    "workingDays",
    "months",
    "years",
    "fenPerMonth",
    "fenPerYear",
    "fenPerCase",
    "basisPoints",
    "flag",
    "choice",
]);

impl Wire for ParameterUnit {
    const SHAPE: &'static Shape = &PARAMETER_UNIT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Households,
                Self::Persons,
                Self::Items,
                Self::Times,
                Self::Rounds,
                Self::Hours,
                Self::Days,
                Self::WorkingDays,
                Self::Months,
                Self::Years,
                Self::FenPerMonth,
                Self::FenPerYear,
                Self::FenPerCase,
                Self::BasisPoints,
                Self::Flag,
                Self::Choice,
            ],
        )
    }
}

static STRICTER: Shape = Shape::Names(&["lower", "higher", "none"]);

impl Wire for Stricter {
    const SHAPE: &'static Shape = &STRICTER;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Lower, Self::Higher, Self::None])
    }
}

static PARAMETER_INFO: Shape = Shape::Object(&[
    must("approximate", <bool as Wire>::SHAPE),
    must("choices", <Vec<ChoiceOption> as Wire>::SHAPE),
    may("clause", <String as Wire>::SHAPE),
    must("en", <String as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("key", <String as Wire>::SHAPE),
    may("note", <String as Wire>::SHAPE),
    must("setBy", <Vec<Level> as Wire>::SHAPE),
    must("strength", &STRENGTH),
    must("stricter", &STRICTER),
    must("towns", <Vec<String> as Wire>::SHAPE),
    must("unit", &PARAMETER_UNIT),
    may("value", &RESOLVED),
    must("zh", <String as Wire>::SHAPE),
]);

impl Wire for ParameterInfo {
    const SHAPE: &'static Shape = &PARAMETER_INFO;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            key: from.get("key")?,
            zh: from.get("zh")?,
            en: from.get("en")?,
            unit: from.get("unit")?,
            clause: from.get("clause"),
            strength: from.get("strength")?,
            stricter: from.get("stricter")?,
            approximate: from.get("approximate")?,
            set_by: from.get("setBy")?,
            choices: from.get("choices")?,
            value: from.get("value"),
            towns: from.get("towns")?,
            note: from.get("note"),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static PARTITION_REASON: Shape = Shape::Names(&[
    "kept",
    "run",
    "outOfOrder",
    "severalBuildings",
    "floorBand",
    "unitTooLarge",
    "outsideTolerance",
]);

impl Wire for PartitionReason {
    const SHAPE: &'static Shape = &PARTITION_REASON;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Kept,
                Self::Run,
                Self::OutOfOrder,
                Self::SeveralBuildings,
                Self::FloorBand,
                Self::UnitTooLarge,
                Self::OutsideTolerance,
            ],
        )
    }
}

static PARTITION_GROUP: Shape = Shape::Object(&[
    must("buildings", <Vec<String> as Wire>::SHAPE),
    must("floorBands", <Vec<String> as Wire>::SHAPE),
    must("households", <Vec<String> as Wire>::SHAPE),
    must("reasons", <Vec<PartitionReason> as Wire>::SHAPE),
    must("size", <i64 as Wire>::SHAPE),
    may("today", <String as Wire>::SHAPE),
    must("units", <Vec<String> as Wire>::SHAPE),
]);

impl Wire for PartitionGroup {
    const SHAPE: &'static Shape = &PARTITION_GROUP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            today: from.get("today"),
            buildings: from.get("buildings")?,
            units: from.get("units")?,
            floor_bands: from.get("floorBands")?,
            households: from.get("households")?,
            size: from.get("size")?,
            reasons: from.get("reasons")?,
        })
    }
}

static PARTITION_AREA: Shape = Shape::Object(&[
    must("bound", <i64 as Wire>::SHAPE),
    must("cost", <i64 as Wire>::SHAPE),
    must("groups", <Vec<PartitionGroup> as Wire>::SHAPE),
    must("households", <i64 as Wire>::SHAPE),
    must("kept", <i64 as Wire>::SHAPE),
    must("objective", <i64 as Wire>::SHAPE),
    may("outside", <i64 as Wire>::SHAPE),
    must("place", <String as Wire>::SHAPE),
    must("runsOnly", <i64 as Wire>::SHAPE),
    may("today", <i64 as Wire>::SHAPE),
]);

impl Wire for PartitionArea {
    const SHAPE: &'static Shape = &PARTITION_AREA;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place")?,
            groups: from.get("groups")?,
            households: from.get("households")?,
            objective: from.get("objective")?,
            cost: from.get("cost")?,
            bound: from.get("bound")?,
            runs_only: from.get("runsOnly")?,
            today: from.get("today"),
            kept: from.get("kept")?,
            outside: from.get("outside"),
        })
    }
}

static NOT_PARTITIONED: Shape = Shape::Names(&["villagerGroup", "placeUnknown"]);

impl Wire for NotPartitioned {
    const SHAPE: &'static Shape = &NOT_PARTITIONED;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::VillagerGroup, Self::PlaceUnknown],
        )
    }
}

static PARTITION_SKIPPED: Shape = Shape::Object(&[
    must("buildings", <i64 as Wire>::SHAPE),
    must("households", <i64 as Wire>::SHAPE),
    may("place", <String as Wire>::SHAPE),
    must("reason", &NOT_PARTITIONED),
]);

impl Wire for PartitionSkipped {
    const SHAPE: &'static Shape = &PARTITION_SKIPPED;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place"),
            reason: from.get("reason")?,
            buildings: from.get("buildings")?,
            households: from.get("households")?,
        })
    }
}

static PARTITION_REPORT: Shape = Shape::Object(&[
    must("areas", <Vec<PartitionArea> as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("inForce", <bool as Wire>::SHAPE),
    must("on", <NaiveDate as Wire>::SHAPE),
    must("skipped", <Vec<PartitionSkipped> as Wire>::SHAPE),
    may("target", <i64 as Wire>::SHAPE),
    may("tolerance", <i64 as Wire>::SHAPE),
]);

impl Wire for PartitionReport {
    const SHAPE: &'static Shape = &PARTITION_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            on: from.get("on")?,
            in_force: from.get("inForce")?,
            target: from.get("target"),
            tolerance: from.get("tolerance"),
            areas: from.get("areas")?,
            skipped: from.get("skipped")?,
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static FLOOR_BAND: Shape = Shape::Object(&[
    may("households", <Vec<String> as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for FloorBand {
    const SHAPE: &'static Shape = &FLOOR_BAND;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            unit: from.get("unit").unwrap_or_default(),
            households: from.get("households").unwrap_or_default(),
        })
    }
}

static PARTITION_REQUEST: Shape = Shape::Object(&[
    may("buildingOrder", <Vec<String> as Wire>::SHAPE),
    may("floorBands", <Vec<FloorBand> as Wire>::SHAPE),
    may("margin", <i64 as Wire>::SHAPE),
    may("places", <Vec<String> as Wire>::SHAPE),
    may("reach", <u32 as Wire>::SHAPE),
]);

impl Wire for PartitionRequest {
    const SHAPE: &'static Shape = &PARTITION_REQUEST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            places: from.get("places").unwrap_or_default(),
            building_order: from.get("buildingOrder").unwrap_or_default(),
            floor_bands: from.get("floorBands").unwrap_or_default(),
            margin: from.get("margin"),
            reach: from.get("reach"),
        })
    }
}

static PLACE_SUMMARY: Shape = Shape::Object(&[
    must("above", <Vec<String> as Wire>::SHAPE),
    must("below", <Vec<String> as Wire>::SHAPE),
    must("households", <u32 as Wire>::SHAPE),
    must("id", <String as Wire>::SHAPE),
    must("kind", &PLACE_KIND),
    must("leaderRules", <bool as Wire>::SHAPE),
    may("name", <String as Wire>::SHAPE),
    must("places", <Vec<KindCount> as Wire>::SHAPE),
    must("sizeRule", <bool as Wire>::SHAPE),
]);

impl Wire for PlaceSummary {
    const SHAPE: &'static Shape = &PLACE_SUMMARY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id")?,
            kind: from.get("kind")?,
            name: from.get("name"),
            above: from.get("above")?,
            below: from.get("below")?,
            places: from.get("places")?,
            households: from.get("households")?,
            leader_rules: from.get("leaderRules")?,
            size_rule: from.get("sizeRule")?,
        })
    }
}

static RECEIPT: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("engine", <String as Wire>::SHAPE),
    must("factsHash", <String as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("packHash", <String as Wire>::SHAPE),
    must("resultHash", <String as Wire>::SHAPE),
]);

impl Wire for Receipt {
    const SHAPE: &'static Shape = &RECEIPT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            engine: from.get("engine")?,
            pack_hash: from.get("packHash")?,
            as_of: from.get("asOf")?,
            facts_hash: from.get("factsHash")?,
            result_hash: from.get("resultHash")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static RECHECK: Shape = Shape::Object(&[
    must("engine", <bool as Wire>::SHAPE),
    must("facts", <bool as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("pack", <bool as Wire>::SHAPE),
    must("result", <bool as Wire>::SHAPE),
    must("same", <bool as Wire>::SHAPE),
]);

impl Wire for Recheck {
    const SHAPE: &'static Shape = &RECHECK;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            same: from.get("same")?,
            engine: from.get("engine")?,
            pack: from.get("pack")?,
            facts: from.get("facts")?,
            result: from.get("result")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static RECIPIENT_EVENT_KIND: Shape = Shape::Names(&[
    "death",
    "declaredDead",
    "declaredMissing",
    "prisonSentence",
    "ownWish",
    "materialChange",
    "jobRefusal",
    "jobTaken",
    "fraud",
]);

impl Wire for RecipientEventKind {
    const SHAPE: &'static Shape = &RECIPIENT_EVENT_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Death,
                Self::DeclaredDead,
                Self::DeclaredMissing,
                Self::PrisonSentence,
                Self::OwnWish,
                Self::MaterialChange,
                Self::JobRefusal,
                Self::JobTaken,
                Self::Fraud,
            ],
        )
    }
}

static RECIPIENT_EVENT: Shape = Shape::Object(&[
    may("kind", &RECIPIENT_EVENT_KIND),
    may("member", <i64 as Wire>::SHAPE),
    may("on", <NaiveDate as Wire>::SHAPE),
    may("reported", <bool as Wire>::SHAPE),
    may("reportedOn", <NaiveDate as Wire>::SHAPE),
    may("until", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for RecipientEvent {
    const SHAPE: &'static Shape = &RECIPIENT_EVENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            kind: from.get("kind"),
            on: from.get("on"),
            until: from.get("until"),
            member: from.get("member"),
            reported: from.get("reported"),
            reported_on: from.get("reportedOn"),
        })
    }
}

static RECIPIENT_FACTS: Shape = Shape::Object(&[
    may("decidedOn", <NaiveDate as Wire>::SHAPE),
    may("events", <Vec<RecipientEvent> as Wire>::SHAPE),
    may("eventsComplete", <bool as Wire>::SHAPE),
    may("familyCheckedOn", <NaiveDate as Wire>::SHAPE),
    may("heard", <bool as Wire>::SHAPE),
    may("heardOn", <NaiveDate as Wire>::SHAPE),
    may("household", &HOUSEHOLD),
    may("inSchool", <bool as Wire>::SHAPE),
    may("member", <i64 as Wire>::SHAPE),
    may("membersAbleToWork", <bool as Wire>::SHAPE),
    may("objection", <bool as Wire>::SHAPE),
    may("objectionOn", <NaiveDate as Wire>::SHAPE),
    may("programme", &PROGRAMME),
    may("publicised", <bool as Wire>::SHAPE),
    may("publicisedOn", <NaiveDate as Wire>::SHAPE),
    may("recognisedOn", <NaiveDate as Wire>::SHAPE),
    may("reviewedOn", <NaiveDate as Wire>::SHAPE),
    may("unstableIncome", <bool as Wire>::SHAPE),
    may("workRaisedIncome", <bool as Wire>::SHAPE),
]);

impl Wire for RecipientFacts {
    const SHAPE: &'static Shape = &RECIPIENT_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme"),
            household: from.get("household").unwrap_or_default(),
            member: from.get("member"),
            recognised_on: from.get("recognisedOn"),
            reviewed_on: from.get("reviewedOn"),
            family_checked_on: from.get("familyCheckedOn"),
            unstable_income: from.get("unstableIncome"),
            members_able_to_work: from.get("membersAbleToWork"),
            work_raised_income: from.get("workRaisedIncome"),
            in_school: from.get("inSchool"),
            events: from.get("events").unwrap_or_default(),
            events_complete: from.get("eventsComplete"),
            heard: from.get("heard"),
            heard_on: from.get("heardOn"),
            publicised: from.get("publicised"),
            publicised_on: from.get("publicisedOn"),
            objection: from.get("objection"),
            objection_on: from.get("objectionOn"),
            decided_on: from.get("decidedOn"),
        })
    }
}

static REVIEW_EFFECT: Shape =
    Shape::Names(&["end", "endOrReduceShare", "mayReduceOrEnd", "mayAdmonish"]);

impl Wire for ReviewEffect {
    const SHAPE: &'static Shape = &REVIEW_EFFECT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::End,
                Self::EndOrReduceShare,
                Self::MayReduceOrEnd,
                Self::MayAdmonish,
            ],
        )
    }
}

static REVIEW_GROUND: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    may("discretion", <Vec<String> as Wire>::SHAPE),
    must("effect", &REVIEW_EFFECT),
    may("keptBy", <String as Wire>::SHAPE),
    may("lawOf", <NaiveDate as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    may("since", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for ReviewGround {
    const SHAPE: &'static Shape = &REVIEW_GROUND;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            clause: from.get("clause")?,
            effect: from.get("effect")?,
            law_of: from.get("lawOf"),
            outcome: from.get("outcome")?,
            member: from.get("member"),
            since: from.get("since"),
            kept_by: from.get("keptBy"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            discretion: from.get("discretion").unwrap_or_default(),
        })
    }
}

static REVIEW_STEP_KIND: Shape = Shape::Names(&[
    "hearPerson",
    "publicise",
    "decideObjection",
    "writtenReasons",
    "personDecides",
    "otherHelp",
    "applyNext",
    "gracePeriod",
    "checkFamily",
    "repayAndFine",
]);

impl Wire for ReviewStepKind {
    const SHAPE: &'static Shape = &REVIEW_STEP_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::HearPerson,
                Self::Publicise,
                Self::DecideObjection,
                Self::WrittenReasons,
                Self::PersonDecides,
                Self::OtherHelp,
                Self::ApplyNext,
                Self::GracePeriod,
                Self::CheckFamily,
                Self::RepayAndFine,
            ],
        )
    }
}

static REVIEW_UNIT: Shape = Shape::Names(&["days", "workingDays", "months", "basisPoints"]);

impl Wire for ReviewUnit {
    const SHAPE: &'static Shape = &REVIEW_UNIT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Days,
                Self::WorkingDays,
                Self::Months,
                Self::BasisPoints,
            ],
        )
    }
}

static REVIEW_STEP: Shape = Shape::Object(&[
    may("atLeast", <i64 as Wire>::SHAPE),
    may("atMost", <i64 as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    must("done", &TRUTH_VALUE),
    may("lastDay", <NaiveDate as Wire>::SHAPE),
    may("lawOf", <NaiveDate as Wire>::SHAPE),
    may("programme", &PROGRAMME),
    must("step", &REVIEW_STEP_KIND),
    must("strength", &STRENGTH),
    may("unit", &REVIEW_UNIT),
]);

impl Wire for ReviewStep {
    const SHAPE: &'static Shape = &REVIEW_STEP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            step: from.get("step")?,
            clause: from.get("clause")?,
            strength: from.get("strength")?,
            law_of: from.get("lawOf"),
            programme: from.get("programme"),
            at_least: from.get("atLeast"),
            at_most: from.get("atMost"),
            unit: from.get("unit"),
            last_day: from.get("lastDay"),
            done: from.get("done")?,
        })
    }
}

static RECIPIENT_REVIEW: Shape = Shape::Object(&[
    may("amountStays", &TRUTH_VALUE),
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("ends", &OUTCOME),
    may("endsFrom", <NaiveDate as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("grounds", <Vec<ReviewGround> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    may("nextReview", <NaiveDate as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
    may("reviewClause", <String as Wire>::SHAPE),
    may("steps", <Vec<ReviewStep> as Wire>::SHAPE),
]);

impl Wire for RecipientReview {
    const SHAPE: &'static Shape = &RECIPIENT_REVIEW;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            ends: from.get("ends")?,
            grounds: from.get("grounds").unwrap_or_default(),
            steps: from.get("steps").unwrap_or_default(),
            ends_from: from.get("endsFrom"),
            next_review: from.get("nextReview"),
            review_clause: from.get("reviewClause"),
            amount_stays: from.get("amountStays"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static REFORM: Shape = Shape::Object(&[
    must("name", <String as Wire>::SHAPE),
    must("values", <Vec<LocalValue> as Wire>::SHAPE),
]);

impl Wire for Reform {
    const SHAPE: &'static Shape = &REFORM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            name: from.get("name")?,
            values: from.get("values")?,
        })
    }
}

static REFUSAL: Shape = Shape::Object(&[
    must("code", &CODE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
]);

impl Wire for Refusal {
    const SHAPE: &'static Shape = &REFUSAL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            code: from.get("code")?,
            findings: from.get("findings")?,
        })
    }
}

static GRID_MOVE: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("to", <String as Wire>::SHAPE),
]);

impl Wire for GridMove {
    const SHAPE: &'static Shape = &GRID_MOVE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            to: from.get("to").unwrap_or_default(),
        })
    }
}

static REORGANISATION: Shape = Shape::Object(&[
    may("below", <Vec<GridMove> as Wire>::SHAPE),
    may("buildings", <Vec<GridMove> as Wire>::SHAPE),
    may("code", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("households", <Vec<GridMove> as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("into", <Vec<PlaceFact> as Wire>::SHAPE),
    may("kind", &REORGANISATION_KIND),
    may("name", <String as Wire>::SHAPE),
    may("newKind", &PLACE_KIND),
    may("parent", <String as Wire>::SHAPE),
    may("places", <Vec<String> as Wire>::SHAPE),
    may("posts", <Vec<GridMove> as Wire>::SHAPE),
    may("recordedAt", <NaiveDate as Wire>::SHAPE),
    may("transitionReason", <String as Wire>::SHAPE),
    may("transitionTo", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Reorganisation {
    const SHAPE: &'static Shape = &REORGANISATION;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            kind: from.get("kind"),
            from: from.get("from"),
            recorded_at: from.get("recordedAt"),
            places: from.get("places").unwrap_or_default(),
            into: from.get("into").unwrap_or_default(),
            name: from.get("name"),
            code: from.get("code"),
            new_kind: from.get("newKind"),
            parent: from.get("parent"),
            households: from.get("households").unwrap_or_default(),
            below: from.get("below").unwrap_or_default(),
            buildings: from.get("buildings").unwrap_or_default(),
            posts: from.get("posts").unwrap_or_default(),
            transition_to: from.get("transitionTo"),
            transition_reason: from.get("transitionReason"),
        })
    }
}

static DIFFERENCE_OF: Shape = Shape::Names(&[
    "place",
    "building",
    "household",
    "post",
    "assignment",
    "transition",
]);

impl Wire for DifferenceOf {
    const SHAPE: &'static Shape = &DIFFERENCE_OF;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Place,
                Self::Building,
                Self::Household,
                Self::Post,
                Self::Assignment,
                Self::Transition,
            ],
        )
    }
}

static DIFFERENCE: Shape = Shape::Object(&[
    may("after", <String as Wire>::SHAPE),
    may("before", <String as Wire>::SHAPE),
    must("field", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    must("id", <String as Wire>::SHAPE),
    must("of", &DIFFERENCE_OF),
    may("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Difference {
    const SHAPE: &'static Shape = &DIFFERENCE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            of: from.get("of")?,
            id: from.get("id")?,
            field: from.get("field")?,
            from: from.get("from"),
            to: from.get("to"),
            before: from.get("before"),
            after: from.get("after"),
        })
    }
}

static HOUSEHOLD_STEP: Shape = Shape::Object(&[
    must("after", <String as Wire>::SHAPE),
    must("before", <String as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    must("household", <String as Wire>::SHAPE),
]);

impl Wire for HouseholdStep {
    const SHAPE: &'static Shape = &HOUSEHOLD_STEP;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            before: from.get("before")?,
            after: from.get("after")?,
            from: from.get("from"),
        })
    }
}

static REORGANISATION_REPORT: Shape = Shape::Object(&[
    must("additions", &GRID_HISTORY),
    must("cleared", <Vec<Finding> as Wire>::SHAPE),
    must("difference", <Vec<Difference> as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    must("householdMap", <Vec<HouseholdStep> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("laterMap", <Vec<HouseholdStep> as Wire>::SHAPE),
    must("lineage", <Vec<LineageEdge> as Wire>::SHAPE),
    must("raised", <Vec<Finding> as Wire>::SHAPE),
    must("refused", <bool as Wire>::SHAPE),
]);

impl Wire for ReorganisationReport {
    const SHAPE: &'static Shape = &REORGANISATION_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            refused: from.get("refused")?,
            findings: from.get("findings")?,
            difference: from.get("difference")?,
            household_map: from.get("householdMap")?,
            later_map: from.get("laterMap").unwrap_or_default(),
            lineage: from.get("lineage")?,
            raised: from.get("raised")?,
            cleared: from.get("cleared")?,
            additions: from.get("additions")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static REORGANISED: Shape = Shape::Object(&[
    may("history", &GRID_HISTORY),
    must("report", &REORGANISATION_REPORT),
]);

impl Wire for Reorganised {
    const SHAPE: &'static Shape = &REORGANISED;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            report: from.get("report")?,
            history: from.get("history"),
        })
    }
}

static ROUTE_DAY: Shape = Shape::Object(&[
    must("date", <NaiveDate as Wire>::SHAPE),
    must("team", <String as Wire>::SHAPE),
    must("vroom", <String as Wire>::SHAPE),
    must("withoutPoint", <Vec<String> as Wire>::SHAPE),
]);

impl Wire for RouteDay {
    const SHAPE: &'static Shape = &ROUTE_DAY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            team: from.get("team")?,
            date: from.get("date")?,
            vroom: from.get("vroom")?,
            without_point: from.get("withoutPoint")?,
        })
    }
}

static ROUTE_POINT: Shape = Shape::Object(&[
    may("id", <String as Wire>::SHAPE),
    may("latitudeE6", <i32 as Wire>::SHAPE),
    may("longitudeE6", <i32 as Wire>::SHAPE),
]);

impl Wire for RoutePoint {
    const SHAPE: &'static Shape = &ROUTE_POINT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            longitude_e6: from.get("longitudeE6").unwrap_or_default(),
            latitude_e6: from.get("latitudeE6").unwrap_or_default(),
        })
    }
}

static ROUTE_POINTS: Shape = Shape::Object(&[
    may("minutesPerCall", <u32 as Wire>::SHAPE),
    may("points", <Vec<RoutePoint> as Wire>::SHAPE),
]);

impl Wire for RoutePoints {
    const SHAPE: &'static Shape = &ROUTE_POINTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            points: from.get("points").unwrap_or_default(),
            minutes_per_call: from.get("minutesPerCall"),
        })
    }
}

static RULE_NODE: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    must("kind", &GROUND_KIND),
    must("label", <String as Wire>::SHAPE),
    may("parent", <u32 as Wire>::SHAPE),
]);

impl Wire for RuleNode {
    const SHAPE: &'static Shape = &RULE_NODE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            parent: from.get("parent"),
            kind: from.get("kind")?,
            clause: from.get("clause"),
            label: from.get("label")?,
        })
    }
}

static RULE_GRAPH: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("mermaid", <String as Wire>::SHAPE),
    must("nodes", <Vec<RuleNode> as Wire>::SHAPE),
    must("programme", &PROGRAMME),
    must("svg", <String as Wire>::SHAPE),
]);

impl Wire for RuleGraph {
    const SHAPE: &'static Shape = &RULE_GRAPH;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            as_of: from.get("asOf")?,
            nodes: from.get("nodes")?,
            mermaid: from.get("mermaid")?,
            svg: from.get("svg")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static SELECTABLE_PLACE: Shape = Shape::Object(&[
    must("id", <String as Wire>::SHAPE),
    must("kind", &PLACE_KIND),
    may("name", <String as Wire>::SHAPE),
    may("parent", <String as Wire>::SHAPE),
]);

impl Wire for SelectablePlace {
    const SHAPE: &'static Shape = &SELECTABLE_PLACE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id")?,
            kind: from.get("kind")?,
            name: from.get("name"),
            parent: from.get("parent"),
        })
    }
}

static SELF_CARE_FACTS: Shape = Shape::Object(&[
    may("bathe", <bool as Wire>::SHAPE),
    may("bed", <bool as Wire>::SHAPE),
    may("departReason", <String as Wire>::SHAPE),
    may("departTo", &CARE_TIER),
    may("dress", <bool as Wire>::SHAPE),
    may("eat", <bool as Wire>::SHAPE),
    may("toilet", <bool as Wire>::SHAPE),
    may("walk", <bool as Wire>::SHAPE),
]);

impl Wire for SelfCareFacts {
    const SHAPE: &'static Shape = &SELF_CARE_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            eat: from.get("eat"),
            dress: from.get("dress"),
            bed: from.get("bed"),
            toilet: from.get("toilet"),
            walk: from.get("walk"),
            bathe: from.get("bathe"),
            depart_to: from.get("departTo"),
            depart_reason: from.get("departReason"),
        })
    }
}

static SELF_CARE_RESULT: Shape = Shape::Object(&[
    may("byIndicators", &CARE_TIER),
    may("clause", <String as Wire>::SHAPE),
    must("covered", <bool as Wire>::SHAPE),
    must("departed", <bool as Wire>::SHAPE),
    must("failedAtLeast", <i64 as Wire>::SHAPE),
    must("failedAtMost", <i64 as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("possible", <Vec<CareTier> as Wire>::SHAPE),
    may("tier", &CARE_TIER),
]);

impl Wire for SelfCareResult {
    const SHAPE: &'static Shape = &SELF_CARE_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            covered: from.get("covered")?,
            failed_at_least: from.get("failedAtLeast")?,
            failed_at_most: from.get("failedAtMost")?,
            by_indicators: from.get("byIndicators"),
            possible: from.get("possible")?,
            tier: from.get("tier"),
            departed: from.get("departed")?,
            clause: from.get("clause"),
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static SEVERITY_USE: Shape = Shape::Names(&[
    "dibaoSingle",
    "tekunUnable",
    "tekunSupporter",
    "unsupportedChildParent",
]);

impl Wire for SeverityUse {
    const SHAPE: &'static Shape = &SEVERITY_USE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::DibaoSingle,
                Self::TekunUnable,
                Self::TekunSupporter,
                Self::UnsupportedChildParent,
            ],
        )
    }
}

static SEVERITY_ANSWER: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    may("missingFacts", <Vec<String> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("severityUse", &SEVERITY_USE),
    must("truth", &TRUTH_VALUE),
]);

impl Wire for SeverityAnswer {
    const SHAPE: &'static Shape = &SEVERITY_ANSWER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            severity_use: from.get("severityUse")?,
            clause: from.get("clause")?,
            truth: from.get("truth")?,
            missing_facts: from.get("missingFacts").unwrap_or_default(),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
        })
    }
}

static SEVERE_DISABILITY: Shape = Shape::Object(&[
    must("covered", <bool as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("uses", <Vec<SeverityAnswer> as Wire>::SHAPE),
]);

impl Wire for SevereDisability {
    const SHAPE: &'static Shape = &SEVERE_DISABILITY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            covered: from.get("covered")?,
            uses: from.get("uses")?,
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static AID_CLASS: Shape =
    Shape::Names(&["emergency", "quick", "spending", "supplement", "epidemic"]);

impl Wire for AidClass {
    const SHAPE: &'static Shape = &AID_CLASS;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::Emergency,
                Self::Quick,
                Self::Spending,
                Self::Supplement,
                Self::Epidemic,
            ],
        )
    }
}

static AID_CLASS_ANSWER: Shape = Shape::Object(&[
    must("class", &AID_CLASS),
    must("clause", <String as Wire>::SHAPE),
    must("individual", <bool as Wire>::SHAPE),
    must("outcome", &OUTCOME),
]);

impl Wire for AidClassAnswer {
    const SHAPE: &'static Shape = &AID_CLASS_ANSWER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            class: from.get("class")?,
            clause: from.get("clause")?,
            outcome: from.get("outcome")?,
            individual: from.get("individual")?,
        })
    }
}

static AID_DECIDER: Shape = Shape::Names(&["town", "county"]);

impl Wire for AidDecider {
    const SHAPE: &'static Shape = &AID_DECIDER;

    fn read(json: &mut Json) -> Option<Self> {
        pick(json, Self::SHAPE, &[Self::Town, Self::County])
    }
}

static AID_DUTY: Shape = Shape::Names(&[
    "helpFirst",
    "skipEconomicCheck",
    "skipAppraisal",
    "skipPublicity",
    "recordAfterwards",
    "checkMainlySpending",
    "noNewEconomicCheck",
    "ordinaryPath",
    "publicise",
]);

impl Wire for AidDuty {
    const SHAPE: &'static Shape = &AID_DUTY;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[
                Self::HelpFirst,
                Self::SkipEconomicCheck,
                Self::SkipAppraisal,
                Self::SkipPublicity,
                Self::RecordAfterwards,
                Self::CheckMainlySpending,
                Self::NoNewEconomicCheck,
                Self::OrdinaryPath,
                Self::Publicise,
            ],
        )
    }
}

static AID_DUTY_ANSWER: Shape = Shape::Object(&[
    must("applies", &TRUTH_VALUE),
    must("clause", <String as Wire>::SHAPE),
    must("duty", &AID_DUTY),
    must("strength", &STRENGTH),
]);

impl Wire for AidDutyAnswer {
    const SHAPE: &'static Shape = &AID_DUTY_ANSWER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            duty: from.get("duty")?,
            clause: from.get("clause")?,
            strength: from.get("strength")?,
            applies: from.get("applies")?,
        })
    }
}

static AID_LIMIT: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("count", <i64 as Wire>::SHAPE),
    must("key", <String as Wire>::SHAPE),
    may("unit", <String as Wire>::SHAPE),
]);

impl Wire for AidLimit {
    const SHAPE: &'static Shape = &AID_LIMIT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            key: from.get("key")?,
            clause: from.get("clause")?,
            count: from.get("count")?,
            unit: from.get("unit"),
        })
    }
}

static TEMPORARY_PATH: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("classes", <Vec<AidClassAnswer> as Wire>::SHAPE),
    may("decidedBy", &AID_DECIDER),
    may("duties", <Vec<AidDutyAnswer> as Wire>::SHAPE),
    may("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    may("limits", <Vec<AidLimit> as Wire>::SHAPE),
    may("missingParameters", <Vec<MissingParameter> as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    may("quickCapFen", <i64 as Wire>::SHAPE),
    may("readings", <Vec<String> as Wire>::SHAPE),
    may("suggestedFen", <i64 as Wire>::SHAPE),
]);

impl Wire for TemporaryPath {
    const SHAPE: &'static Shape = &TEMPORARY_PATH;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            outcome: from.get("outcome")?,
            classes: from.get("classes").unwrap_or_default(),
            duties: from.get("duties").unwrap_or_default(),
            limits: from.get("limits").unwrap_or_default(),
            quick_cap_fen: from.get("quickCapFen"),
            suggested_fen: from.get("suggestedFen"),
            decided_by: from.get("decidedBy"),
            missing_parameters: from.get("missingParameters").unwrap_or_default(),
            readings: from.get("readings").unwrap_or_default(),
            findings: from.get("findings").unwrap_or_default(),
            hypothetical: from.get("hypothetical"),
        })
    }
}

static TEXT: Shape = Shape::Object(&[
    must("fix", <String as Wire>::SHAPE),
    must("place", <String as Wire>::SHAPE),
    may("source", <String as Wire>::SHAPE),
    must("what", <String as Wire>::SHAPE),
    must("why", <String as Wire>::SHAPE),
]);

impl Wire for Text {
    const SHAPE: &'static Shape = &TEXT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            place: from.get("place")?,
            what: from.get("what")?,
            why: from.get("why")?,
            fix: from.get("fix")?,
            source: from.get("source"),
        })
    }
}

static MOVER_KIND: Shape = Shape::Names(&["birthday", "clause", "parameter"]);

impl Wire for MoverKind {
    const SHAPE: &'static Shape = &MOVER_KIND;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Birthday, Self::Clause, Self::Parameter],
        )
    }
}

static MOVER: Shape = Shape::Object(&[
    may("age", <i64 as Wire>::SHAPE),
    must("kind", &MOVER_KIND),
    must("source", <String as Wire>::SHAPE),
]);

impl Wire for Mover {
    const SHAPE: &'static Shape = &MOVER;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            kind: from.get("kind")?,
            source: from.get("source")?,
            age: from.get("age"),
        })
    }
}

static PERIOD_RESULT: Shape = Shape::Object(&[
    may("amountFen", <i64 as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    must("programme", &PROGRAMME),
]);

impl Wire for PeriodResult {
    const SHAPE: &'static Shape = &PERIOD_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            outcome: from.get("outcome")?,
            amount_fen: from.get("amountFen"),
        })
    }
}

static PERIOD: Shape = Shape::Object(&[
    must("from", <NaiveDate as Wire>::SHAPE),
    may("moved", <Vec<Mover> as Wire>::SHAPE),
    must("results", <Vec<PeriodResult> as Wire>::SHAPE),
    must("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Period {
    const SHAPE: &'static Shape = &PERIOD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from")?,
            to: from.get("to")?,
            moved: from.get("moved").unwrap_or_default(),
            results: from.get("results")?,
        })
    }
}

static TIMELINE: Shape = Shape::Object(&[
    must("from", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("periods", <Vec<Period> as Wire>::SHAPE),
    must("to", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for Timeline {
    const SHAPE: &'static Shape = &TIMELINE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            from: from.get("from")?,
            to: from.get("to")?,
            periods: from.get("periods")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static VISIT_DIARY: Shape = Shape::Object(&[
    may("logFrom", <NaiveDate as Wire>::SHAPE),
    may("visits", <Vec<Visit> as Wire>::SHAPE),
]);

impl Wire for VisitDiary {
    const SHAPE: &'static Shape = &VISIT_DIARY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            visits: from.get("visits").unwrap_or_default(),
            log_from: from.get("logFrom"),
        })
    }
}

static VISIT_DIARIES: Shape = Shape::Object(&[may("diaries", <Vec<VisitDiary> as Wire>::SHAPE)]);

impl Wire for VisitDiaries {
    const SHAPE: &'static Shape = &VISIT_DIARIES;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            diaries: from.get("diaries").unwrap_or_default(),
        })
    }
}

static CADENCE: Shape = Shape::Tagged(
    "type",
    &[
        variant("calendar", &[must("times", <u32 as Wire>::SHAPE)]),
        variant("rolling", &[must("gap", <String as Wire>::SHAPE)]),
        variant("triggered", &[must("workingDays", <u32 as Wire>::SHAPE)]),
    ],
);

impl Wire for Cadence {
    const SHAPE: &'static Shape = &CADENCE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        let tag: String = from.get("type")?;
        Some(match tag.as_str() {
            "calendar" => Self::Calendar {
                times: from.get("times")?,
            },
            "rolling" => Self::Rolling {
                gap: from.get("gap")?,
            },
            "triggered" => Self::Triggered {
                working_days: from.get("workingDays")?,
            },
            _ => return None,
        })
    }
}

static JOINED_LATE: Shape = Shape::Names(&["owed", "secondHalf", "notOwed"]);

impl Wire for JoinedLate {
    const SHAPE: &'static Shape = &JOINED_LATE;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Owed, Self::SecondHalf, Self::NotOwed],
        )
    }
}

static VISIT_POLICY: Shape = Shape::Object(&[
    must("cadence", &CADENCE),
    must("clause", <String as Wire>::SHAPE),
    must("distinctDays", <bool as Wire>::SHAPE),
    may("exceptTowns", <Vec<String> as Wire>::SHAPE),
    may("excusedAfterAttempts", <u32 as Wire>::SHAPE),
    may("excusedAfterRefusals", <u32 as Wire>::SHAPE),
    may("expectedPerYearBasisPoints", <i64 as Wire>::SHAPE),
    must("from", <NaiveDate as Wire>::SHAPE),
    must("id", &VISIT_POLICY_ID),
    must("joinedLate", &JOINED_LATE),
    must("minVisits", <u32 as Wire>::SHAPE),
    must("modes", <Vec<VisitMode> as Wire>::SHAPE),
    may("period", <String as Wire>::SHAPE),
    may("sentenceEn", <String as Wire>::SHAPE),
    may("sentenceZh", <String as Wire>::SHAPE),
    may("source", <String as Wire>::SHAPE),
    may("strength", &STRENGTH),
    may("towns", <Vec<String> as Wire>::SHAPE),
    must("who", <Vec<VisitorRole> as Wire>::SHAPE),
    must("whom", <Vec<VisitCategory> as Wire>::SHAPE),
]);

impl Wire for VisitPolicy {
    const SHAPE: &'static Shape = &VISIT_POLICY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id")?,
            clause: from.get("clause")?,
            strength: from.get("strength"),
            whom: from.get("whom")?,
            who: from.get("who")?,
            modes: from.get("modes")?,
            cadence: from.get("cadence")?,
            min_visits: from.get("minVisits")?,
            distinct_days: from.get("distinctDays")?,
            joined_late: from.get("joinedLate")?,
            excused_after_attempts: from.get("excusedAfterAttempts"),
            excused_after_refusals: from.get("excusedAfterRefusals"),
            source: from.get("source"),
            towns: from.get("towns").unwrap_or_default(),
            except_towns: from.get("exceptTowns").unwrap_or_default(),
            from: from.get("from")?,
            expected_per_year_basis_points: from.get("expectedPerYearBasisPoints"),
            period: from.get("period"),
            sentence_zh: from.get("sentenceZh").unwrap_or_default(),
            sentence_en: from.get("sentenceEn").unwrap_or_default(),
        })
    }
}

static VISIT_POLICIES: Shape = Shape::Object(&[
    may("dueSoonDays", <i64 as Wire>::SHAPE),
    may("policies", <Vec<VisitPolicy> as Wire>::SHAPE),
]);

impl Wire for VisitPolicies {
    const SHAPE: &'static Shape = &VISIT_POLICIES;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            policies: from.get("policies").unwrap_or_default(),
            due_soon_days: from.get("dueSoonDays"),
        })
    }
}

static VISIT_DUTIES: Shape = Shape::Object(&[
    must("duties", &VISIT_POLICIES),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
]);

impl Wire for VisitDuties {
    const SHAPE: &'static Shape = &VISIT_DUTIES;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            duties: from.get("duties")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static VISIT_EVENT: Shape = Shape::Object(&[
    may("date", <NaiveDate as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
]);

impl Wire for VisitEvent {
    const SHAPE: &'static Shape = &VISIT_EVENT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id"),
            date: from.get("date"),
        })
    }
}

static VISITED_HOUSEHOLD: Shape = Shape::Object(&[
    may("building", <String as Wire>::SHAPE),
    may("childInDifficulty", <bool as Wire>::SHAPE),
    may("city", <bool as Wire>::SHAPE),
    may("events", <Vec<VisitEvent> as Wire>::SHAPE),
    may("hardship", <bool as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("keyAttention", <bool as Wire>::SHAPE),
    may("leftBehindChild", <bool as Wire>::SHAPE),
    may("logIncomplete", <bool as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    may("occupied", <bool as Wire>::SHAPE),
    may("patrolElderly", <bool as Wire>::SHAPE),
    may("since", <NaiveDate as Wire>::SHAPE),
    may("specialElderly", <bool as Wire>::SHAPE),
    may("tenant", <bool as Wire>::SHAPE),
    may("town", <String as Wire>::SHAPE),
    may("veteranPartyMember", <bool as Wire>::SHAPE),
]);

impl Wire for VisitedHousehold {
    const SHAPE: &'static Shape = &VISITED_HOUSEHOLD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            micro_grid: from.get("microGrid"),
            town: from.get("town"),
            building: from.get("building"),
            city: from.get("city"),
            occupied: from.get("occupied"),
            hardship: from.get("hardship"),
            tenant: from.get("tenant"),
            veteran_party_member: from.get("veteranPartyMember"),
            key_attention: from.get("keyAttention"),
            special_elderly: from.get("specialElderly"),
            patrol_elderly: from.get("patrolElderly"),
            left_behind_child: from.get("leftBehindChild"),
            child_in_difficulty: from.get("childInDifficulty"),
            since: from.get("since"),
            events: from.get("events").unwrap_or_default(),
            log_incomplete: from.get("logIncomplete"),
        })
    }
}

static VISIT_FACTS: Shape = Shape::Object(&[
    may("households", <Vec<VisitedHousehold> as Wire>::SHAPE),
    may("logFrom", <NaiveDate as Wire>::SHAPE),
    may("visits", <Vec<Visit> as Wire>::SHAPE),
]);

impl Wire for VisitFacts {
    const SHAPE: &'static Shape = &VISIT_FACTS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            households: from.get("households").unwrap_or_default(),
            visits: from.get("visits").unwrap_or_default(),
            log_from: from.get("logFrom"),
        })
    }
}

static PLANNED_CALL: Shape = Shape::Object(&[
    may("building", <String as Wire>::SHAPE),
    must("date", <NaiveDate as Wire>::SHAPE),
    must("due", <NaiveDate as Wire>::SHAPE),
    must("household", <String as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    must("otherTeamThatDay", <bool as Wire>::SHAPE),
    must("overdue", <bool as Wire>::SHAPE),
    must("policies", <Vec<VisitPolicyId> as Wire>::SHAPE),
    must("priority", <bool as Wire>::SHAPE),
    must("team", <String as Wire>::SHAPE),
    must("week", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for PlannedCall {
    const SHAPE: &'static Shape = &PLANNED_CALL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            team: from.get("team")?,
            date: from.get("date")?,
            week: from.get("week")?,
            household: from.get("household")?,
            micro_grid: from.get("microGrid"),
            building: from.get("building"),
            policies: from.get("policies")?,
            due: from.get("due")?,
            overdue: from.get("overdue")?,
            priority: from.get("priority")?,
            other_team_that_day: from.get("otherTeamThatDay")?,
        })
    }
}

static TEAM_WEEK: Shape = Shape::Object(&[
    must("calls", <u32 as Wire>::SHAPE),
    must("capacity", <u32 as Wire>::SHAPE),
    must("days", <u32 as Wire>::SHAPE),
    must("team", <String as Wire>::SHAPE),
    must("week", <NaiveDate as Wire>::SHAPE),
]);

impl Wire for TeamWeek {
    const SHAPE: &'static Shape = &TEAM_WEEK;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            team: from.get("team")?,
            week: from.get("week")?,
            days: from.get("days")?,
            capacity: from.get("capacity")?,
            calls: from.get("calls")?,
        })
    }
}

static UNPLANNED_REASON: Shape = Shape::Names(&["noTeam", "noRole", "noDay", "noCapacity"]);

impl Wire for UnplannedReason {
    const SHAPE: &'static Shape = &UNPLANNED_REASON;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::NoTeam, Self::NoRole, Self::NoDay, Self::NoCapacity],
        )
    }
}

static UNPLANNED_CALL: Shape = Shape::Object(&[
    must("due", <NaiveDate as Wire>::SHAPE),
    must("household", <String as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    must("policies", <Vec<VisitPolicyId> as Wire>::SHAPE),
    must("reason", &UNPLANNED_REASON),
]);

impl Wire for UnplannedCall {
    const SHAPE: &'static Shape = &UNPLANNED_CALL;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            micro_grid: from.get("microGrid"),
            policies: from.get("policies")?,
            due: from.get("due")?,
            reason: from.get("reason")?,
        })
    }
}

static VISIT_PLAN: Shape = Shape::Object(&[
    must("calls", <Vec<PlannedCall> as Wire>::SHAPE),
    may("district", <String as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("from", <NaiveDate as Wire>::SHAPE),
    may("fullestBasisPoints", <i64 as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("later", <u32 as Wire>::SHAPE),
    may("lowerBoundBasisPoints", <i64 as Wire>::SHAPE),
    must("splitBuildings", <u32 as Wire>::SHAPE),
    must("synthetic", <bool as Wire>::SHAPE),
    may("to", <NaiveDate as Wire>::SHAPE),
    must("undecided", <u32 as Wire>::SHAPE),
    must("unplanned", <Vec<UnplannedCall> as Wire>::SHAPE),
    must("weeks", <Vec<TeamWeek> as Wire>::SHAPE),
]);

impl Wire for VisitPlan {
    const SHAPE: &'static Shape = &VISIT_PLAN;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            district: from.get("district"),
            from: from.get("from"),
            to: from.get("to"),
            calls: from.get("calls")?,
            unplanned: from.get("unplanned")?,
            weeks: from.get("weeks")?,
            later: from.get("later")?,
            undecided: from.get("undecided")?,
            fullest_basis_points: from.get("fullestBasisPoints"),
            lower_bound_basis_points: from.get("lowerBoundBasisPoints"),
            split_buildings: from.get("splitBuildings")?,
            synthetic: from.get("synthetic")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static VISIT_TEAM: Shape = Shape::Object(&[
    may("capacityPerDay", <u32 as Wire>::SHAPE),
    may("daysOff", <Vec<NaiveDate> as Wire>::SHAPE),
    may("id", <String as Wire>::SHAPE),
    may("microGrids", <Vec<String> as Wire>::SHAPE),
    may("roles", <Vec<VisitorRole> as Wire>::SHAPE),
]);

impl Wire for VisitTeam {
    const SHAPE: &'static Shape = &VISIT_TEAM;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            id: from.get("id").unwrap_or_default(),
            roles: from.get("roles").unwrap_or_default(),
            micro_grids: from.get("microGrids").unwrap_or_default(),
            capacity_per_day: from.get("capacityPerDay"),
            days_off: from.get("daysOff").unwrap_or_default(),
        })
    }
}

static VISIT_PLAN_REQUEST: Shape = Shape::Object(&[
    may("district", <String as Wire>::SHAPE),
    may("period", <String as Wire>::SHAPE),
    may("teams", <Vec<VisitTeam> as Wire>::SHAPE),
    may("weekdaysWhereUnpublished", <bool as Wire>::SHAPE),
]);

impl Wire for VisitPlanRequest {
    const SHAPE: &'static Shape = &VISIT_PLAN_REQUEST;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            period: from.get("period").unwrap_or_default(),
            teams: from.get("teams").unwrap_or_default(),
            district: from.get("district"),
            weekdays_where_unpublished: from.get("weekdaysWhereUnpublished"),
        })
    }
}

static READING_DIFFERENCE: Shape = Shape::Object(&[
    must("calendar", &VISIT_STATE),
    must("household", <String as Wire>::SHAPE),
    must("rolling", &VISIT_STATE),
]);

impl Wire for ReadingDifference {
    const SHAPE: &'static Shape = &READING_DIFFERENCE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            calendar: from.get("calendar")?,
            rolling: from.get("rolling")?,
        })
    }
}

static VISIT_READING: Shape = Shape::Object(&[
    must("both", <u32 as Wire>::SHAPE),
    must("calendarOnly", <u32 as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    may("differBasisPoints", <i64 as Wire>::SHAPE),
    must("differences", <Vec<ReadingDifference> as Wire>::SHAPE),
    must("gap", <String as Wire>::SHAPE),
    must("neither", <u32 as Wire>::SHAPE),
    must("owed", <u32 as Wire>::SHAPE),
    must("policy", &VISIT_POLICY_ID),
    must("rollingOnly", <u32 as Wire>::SHAPE),
    must("times", <u32 as Wire>::SHAPE),
]);

impl Wire for VisitReading {
    const SHAPE: &'static Shape = &VISIT_READING;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            policy: from.get("policy")?,
            clause: from.get("clause")?,
            times: from.get("times")?,
            gap: from.get("gap")?,
            owed: from.get("owed")?,
            both: from.get("both")?,
            calendar_only: from.get("calendarOnly")?,
            rolling_only: from.get("rollingOnly")?,
            neither: from.get("neither")?,
            differ_basis_points: from.get("differBasisPoints"),
            differences: from.get("differences")?,
        })
    }
}

static VISIT_READINGS: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("readings", <Vec<VisitReading> as Wire>::SHAPE),
]);

impl Wire for VisitReadings {
    const SHAPE: &'static Shape = &VISIT_READINGS;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            readings: from.get("readings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static DUE_VISIT: Shape = Shape::Object(&[
    must("attempts", <u32 as Wire>::SHAPE),
    may("categories", <Vec<VisitCategory> as Wire>::SHAPE),
    must("clause", <String as Wire>::SHAPE),
    may("due", <NaiveDate as Wire>::SHAPE),
    must("household", <String as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    must("policy", &VISIT_POLICY_ID),
    may("since", <NaiveDate as Wire>::SHAPE),
    must("state", &VISIT_STATE),
]);

impl Wire for DueVisit {
    const SHAPE: &'static Shape = &DUE_VISIT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            household: from.get("household")?,
            micro_grid: from.get("microGrid"),
            policy: from.get("policy")?,
            clause: from.get("clause")?,
            state: from.get("state")?,
            since: from.get("since"),
            due: from.get("due"),
            attempts: from.get("attempts")?,
            categories: from.get("categories").unwrap_or_default(),
        })
    }
}

static VISIT_COVERAGE: Shape = Shape::Object(&[
    must("clause", <String as Wire>::SHAPE),
    must("done", <u32 as Wire>::SHAPE),
    may("doneBasisPoints", <i64 as Wire>::SHAPE),
    must("excused", <u32 as Wire>::SHAPE),
    must("households", <u32 as Wire>::SHAPE),
    may("microGrid", <String as Wire>::SHAPE),
    must("overdue", <u32 as Wire>::SHAPE),
    must("owed", <u32 as Wire>::SHAPE),
    must("policy", &VISIT_POLICY_ID),
    may("towns", <Vec<String> as Wire>::SHAPE),
    must("undecided", <u32 as Wire>::SHAPE),
]);

impl Wire for VisitCoverage {
    const SHAPE: &'static Shape = &VISIT_COVERAGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            micro_grid: from.get("microGrid"),
            policy: from.get("policy")?,
            clause: from.get("clause")?,
            towns: from.get("towns").unwrap_or_default(),
            households: from.get("households")?,
            owed: from.get("owed")?,
            done: from.get("done")?,
            overdue: from.get("overdue")?,
            excused: from.get("excused")?,
            undecided: from.get("undecided")?,
            done_basis_points: from.get("doneBasisPoints"),
        })
    }
}

static VISIT_REPORT: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("coverage", <Vec<VisitCoverage> as Wire>::SHAPE),
    must("due", <Vec<DueVisit> as Wire>::SHAPE),
    must("findings", <Vec<Finding> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("policies", &VISIT_POLICIES),
    must("statuses", <Vec<HouseholdStatus> as Wire>::SHAPE),
]);

impl Wire for VisitReport {
    const SHAPE: &'static Shape = &VISIT_REPORT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            policies: from.get("policies")?,
            statuses: from.get("statuses")?,
            coverage: from.get("coverage")?,
            due: from.get("due")?,
            findings: from.get("findings")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static DISTANCE_UNIT: Shape = Shape::Names(&["fen", "days", "grades", "count"]);

impl Wire for DistanceUnit {
    const SHAPE: &'static Shape = &DISTANCE_UNIT;

    fn read(json: &mut Json) -> Option<Self> {
        pick(
            json,
            Self::SHAPE,
            &[Self::Fen, Self::Days, Self::Grades, Self::Count],
        )
    }
}

static CHANGE: Shape = Shape::Object(&[
    may("distance", <i64 as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("now", &OUTCOME),
    must("programme", &PROGRAMME),
    must("source", <String as Wire>::SHAPE),
    must("then", &OUTCOME),
    may("unit", &DISTANCE_UNIT),
]);

impl Wire for Change {
    const SHAPE: &'static Shape = &CHANGE;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            source: from.get("source")?,
            programme: from.get("programme")?,
            member: from.get("member"),
            now: from.get("now")?,
            then: from.get("then")?,
            distance: from.get("distance"),
            unit: from.get("unit"),
        })
    }
}

static THRESHOLD: Shape = Shape::Object(&[
    may("clause", <String as Wire>::SHAPE),
    must("distance", <i64 as Wire>::SHAPE),
    must("holds", <bool as Wire>::SHAPE),
    must("left", <i64 as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("programme", &PROGRAMME),
    must("right", <i64 as Wire>::SHAPE),
    may("step", <String as Wire>::SHAPE),
    must("unit", &DISTANCE_UNIT),
]);

impl Wire for Threshold {
    const SHAPE: &'static Shape = &THRESHOLD;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            clause: from.get("clause"),
            step: from.get("step"),
            holds: from.get("holds")?,
            left: from.get("left")?,
            right: from.get("right")?,
            unit: from.get("unit")?,
            distance: from.get("distance")?,
        })
    }
}

static WHAT_IF: Shape = Shape::Object(&[
    must("ahead", <Vec<Period> as Wire>::SHAPE),
    must("asOf", <NaiveDate as Wire>::SHAPE),
    must("changes", <Vec<Change> as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("thresholds", <Vec<Threshold> as Wire>::SHAPE),
]);

impl Wire for WhatIf {
    const SHAPE: &'static Shape = &WHAT_IF;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            thresholds: from.get("thresholds")?,
            changes: from.get("changes")?,
            ahead: from.get("ahead")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

static WHY_SET: Shape = Shape::Object(&[
    must("facts", <Vec<String> as Wire>::SHAPE),
    must("smallest", <bool as Wire>::SHAPE),
]);

impl Wire for WhySet {
    const SHAPE: &'static Shape = &WHY_SET;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            facts: from.get("facts")?,
            smallest: from.get("smallest")?,
        })
    }
}

static WHY_RESULT: Shape = Shape::Object(&[
    must("complete", <bool as Wire>::SHAPE),
    may("member", <u32 as Wire>::SHAPE),
    must("outcome", &OUTCOME),
    must("programme", &PROGRAMME),
    must("sets", <Vec<WhySet> as Wire>::SHAPE),
]);

impl Wire for WhyResult {
    const SHAPE: &'static Shape = &WHY_RESULT;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            programme: from.get("programme")?,
            member: from.get("member"),
            outcome: from.get("outcome")?,
            sets: from.get("sets")?,
            complete: from.get("complete")?,
        })
    }
}

static WHY: Shape = Shape::Object(&[
    must("asOf", <NaiveDate as Wire>::SHAPE),
    may("hypothetical", <bool as Wire>::SHAPE),
    must("results", <Vec<WhyResult> as Wire>::SHAPE),
]);

impl Wire for Why {
    const SHAPE: &'static Shape = &WHY;

    fn read(json: &mut Json) -> Option<Self> {
        let mut from = Fields::of(json)?;
        Some(Self {
            as_of: from.get("asOf")?,
            results: from.get("results")?,
            hypothetical: from.get("hypothetical"),
        })
    }
}

/// Every type: its name, its form, and what reads and writes it, and its `Debug`.
#[cfg(test)]
pub(super) const EVERY: &[(&str, &Shape, Again, Shown)] = &[
    ("CareTier", &CARE_TIER, again::<CareTier>, shown::<CareTier>),
    (
        "SupplementGroup",
        &SUPPLEMENT_GROUP,
        again::<SupplementGroup>,
        shown::<SupplementGroup>,
    ),
    (
        "SupplementRow",
        &SUPPLEMENT_ROW,
        again::<SupplementRow>,
        shown::<SupplementRow>,
    ),
    (
        "AmountSpan",
        &AMOUNT_SPAN,
        again::<AmountSpan>,
        shown::<AmountSpan>,
    ),
    ("AreaKind", &AREA_KIND, again::<AreaKind>, shown::<AreaKind>),
    (
        "PaidMonth",
        &PAID_MONTH,
        again::<PaidMonth>,
        shown::<PaidMonth>,
    ),
    (
        "PaidProgramme",
        &PAID_PROGRAMME,
        again::<PaidProgramme>,
        shown::<PaidProgramme>,
    ),
    (
        "AmountFacts",
        &AMOUNT_FACTS,
        again::<AmountFacts>,
        shown::<AmountFacts>,
    ),
    (
        "AmountPart",
        &AMOUNT_PART,
        again::<AmountPart>,
        shown::<AmountPart>,
    ),
    (
        "AmountRow",
        &AMOUNT_ROW,
        again::<AmountRow>,
        shown::<AmountRow>,
    ),
    (
        "MonthState",
        &MONTH_STATE,
        again::<MonthState>,
        shown::<MonthState>,
    ),
    (
        "AmountMonth",
        &AMOUNT_MONTH,
        again::<AmountMonth>,
        shown::<AmountMonth>,
    ),
    ("Code", &CODE, again::<Code>, shown::<Code>),
    (
        "FindingKind",
        &FINDING_KIND,
        again::<FindingKind>,
        shown::<FindingKind>,
    ),
    ("Gravity", &GRAVITY, again::<Gravity>, shown::<Gravity>),
    ("Value", &VALUE, again::<Value>, shown::<Value>),
    ("Param", &PARAM, again::<Param>, shown::<Param>),
    ("Place", &PLACE, again::<Place>, shown::<Place>),
    ("Finding", &FINDING, again::<Finding>, shown::<Finding>),
    (
        "MissingParameter",
        &MISSING_PARAMETER,
        again::<MissingParameter>,
        shown::<MissingParameter>,
    ),
    (
        "AmountReport",
        &AMOUNT_REPORT,
        again::<AmountReport>,
        shown::<AmountReport>,
    ),
    (
        "AppliedFor",
        &APPLIED_FOR,
        again::<AppliedFor>,
        shown::<AppliedFor>,
    ),
    (
        "MemberPlace",
        &MEMBER_PLACE,
        again::<MemberPlace>,
        shown::<MemberPlace>,
    ),
    (
        "ApplicationPlaceFacts",
        &APPLICATION_PLACE_FACTS,
        again::<ApplicationPlaceFacts>,
        shown::<ApplicationPlaceFacts>,
    ),
    (
        "PlaceBasis",
        &PLACE_BASIS,
        again::<PlaceBasis>,
        shown::<PlaceBasis>,
    ),
    (
        "TruthValue",
        &TRUTH_VALUE,
        again::<TruthValue>,
        shown::<TruthValue>,
    ),
    (
        "ApplicationPlace",
        &APPLICATION_PLACE,
        again::<ApplicationPlace>,
        shown::<ApplicationPlace>,
    ),
    (
        "ApplicationPlaces",
        &APPLICATION_PLACES,
        again::<ApplicationPlaces>,
        shown::<ApplicationPlaces>,
    ),
    (
        "GroundKind",
        &GROUND_KIND,
        again::<GroundKind>,
        shown::<GroundKind>,
    ),
    ("Ground", &GROUND, again::<Ground>, shown::<Ground>),
    (
        "MissingKind",
        &MISSING_KIND,
        again::<MissingKind>,
        shown::<MissingKind>,
    ),
    ("Outcome", &OUTCOME, again::<Outcome>, shown::<Outcome>),
    (
        "Programme",
        &PROGRAMME,
        again::<Programme>,
        shown::<Programme>,
    ),
    (
        "ProgrammeResult",
        &PROGRAMME_RESULT,
        again::<ProgrammeResult>,
        shown::<ProgrammeResult>,
    ),
    (
        "Assessment",
        &ASSESSMENT,
        again::<Assessment>,
        shown::<Assessment>,
    ),
    (
        "CitedClause",
        &CITED_CLAUSE,
        again::<CitedClause>,
        shown::<CitedClause>,
    ),
    ("TextLine", &TEXT_LINE, again::<TextLine>, shown::<TextLine>),
    (
        "ResultText",
        &RESULT_TEXT,
        again::<ResultText>,
        shown::<ResultText>,
    ),
    (
        "AssessmentText",
        &ASSESSMENT_TEXT,
        again::<AssessmentText>,
        shown::<AssessmentText>,
    ),
    ("Anchor", &ANCHOR, again::<Anchor>, shown::<Anchor>),
    (
        "DatedFact",
        &DATED_FACT,
        again::<DatedFact>,
        shown::<DatedFact>,
    ),
    (
        "AttributionQuery",
        &ATTRIBUTION_QUERY,
        again::<AttributionQuery>,
        shown::<AttributionQuery>,
    ),
    (
        "AttributionGap",
        &ATTRIBUTION_GAP,
        again::<AttributionGap>,
        shown::<AttributionGap>,
    ),
    (
        "Attribution",
        &ATTRIBUTION,
        again::<Attribution>,
        shown::<Attribution>,
    ),
    (
        "Attributions",
        &ATTRIBUTIONS,
        again::<Attributions>,
        shown::<Attributions>,
    ),
    (
        "CalendarFile",
        &CALENDAR_FILE,
        again::<CalendarFile>,
        shown::<CalendarFile>,
    ),
    (
        "CardCustody",
        &CARD_CUSTODY,
        again::<CardCustody>,
        shown::<CardCustody>,
    ),
    (
        "CaseDecision",
        &CASE_DECISION,
        again::<CaseDecision>,
        shown::<CaseDecision>,
    ),
    (
        "MaterialKind",
        &MATERIAL_KIND,
        again::<MaterialKind>,
        shown::<MaterialKind>,
    ),
    (
        "CaseMaterial",
        &CASE_MATERIAL,
        again::<CaseMaterial>,
        shown::<CaseMaterial>,
    ),
    ("Consent", &CONSENT, again::<Consent>, shown::<Consent>),
    (
        "MaterialNotice",
        &MATERIAL_NOTICE,
        again::<MaterialNotice>,
        shown::<MaterialNotice>,
    ),
    (
        "SupporterConsent",
        &SUPPORTER_CONSENT,
        again::<SupporterConsent>,
        shown::<SupporterConsent>,
    ),
    ("CaseFile", &CASE_FILE, again::<CaseFile>, shown::<CaseFile>),
    (
        "ConsentOutcome",
        &CONSENT_OUTCOME,
        again::<ConsentOutcome>,
        shown::<ConsentOutcome>,
    ),
    (
        "ConsentAnswer",
        &CONSENT_ANSWER,
        again::<ConsentAnswer>,
        shown::<ConsentAnswer>,
    ),
    (
        "CaseFileReport",
        &CASE_FILE_REPORT,
        again::<CaseFileReport>,
        shown::<CaseFileReport>,
    ),
    (
        "CitizenNumberCheck",
        &CITIZEN_NUMBER_CHECK,
        again::<CitizenNumberCheck>,
        shown::<CitizenNumberCheck>,
    ),
    ("Built", &BUILT, again::<Built>, shown::<Built>),
    (
        "Precision",
        &PRECISION,
        again::<Precision>,
        shown::<Precision>,
    ),
    ("Strength", &STRENGTH, again::<Strength>, shown::<Strength>),
    (
        "ClauseSource",
        &CLAUSE_SOURCE,
        again::<ClauseSource>,
        shown::<ClauseSource>,
    ),
    (
        "SourceStatus",
        &SOURCE_STATUS,
        again::<SourceStatus>,
        shown::<SourceStatus>,
    ),
    (
        "ClauseInfo",
        &CLAUSE_INFO,
        again::<ClauseInfo>,
        shown::<ClauseInfo>,
    ),
    ("Building", &BUILDING, again::<Building>, shown::<Building>),
    (
        "HouseholdPlace",
        &HOUSEHOLD_PLACE,
        again::<HouseholdPlace>,
        shown::<HouseholdPlace>,
    ),
    ("GeoPoint", &GEO_POINT, again::<GeoPoint>, shown::<GeoPoint>),
    (
        "PartyOrganisation",
        &PARTY_ORGANISATION,
        again::<PartyOrganisation>,
        shown::<PartyOrganisation>,
    ),
    (
        "PlaceKind",
        &PLACE_KIND,
        again::<PlaceKind>,
        shown::<PlaceKind>,
    ),
    (
        "PlaceFact",
        &PLACE_FACT,
        again::<PlaceFact>,
        shown::<PlaceFact>,
    ),
    (
        "StairwellUnit",
        &STAIRWELL_UNIT,
        again::<StairwellUnit>,
        shown::<StairwellUnit>,
    ),
    ("Validity", &VALIDITY, again::<Validity>, shown::<Validity>),
    (
        "Transition",
        &TRANSITION,
        again::<Transition>,
        shown::<Transition>,
    ),
    (
        "GridFacts",
        &GRID_FACTS,
        again::<GridFacts>,
        shown::<GridFacts>,
    ),
    (
        "DecodedGrid",
        &DECODED_GRID,
        again::<DecodedGrid>,
        shown::<DecodedGrid>,
    ),
    (
        "PostAssignment",
        &POST_ASSIGNMENT,
        again::<PostAssignment>,
        shown::<PostAssignment>,
    ),
    (
        "DatedAssignment",
        &DATED_ASSIGNMENT,
        again::<DatedAssignment>,
        shown::<DatedAssignment>,
    ),
    (
        "DatedBuilding",
        &DATED_BUILDING,
        again::<DatedBuilding>,
        shown::<DatedBuilding>,
    ),
    (
        "DatedHousehold",
        &DATED_HOUSEHOLD,
        again::<DatedHousehold>,
        shown::<DatedHousehold>,
    ),
    (
        "DatedPlace",
        &DATED_PLACE,
        again::<DatedPlace>,
        shown::<DatedPlace>,
    ),
    ("PostKind", &POST_KIND, again::<PostKind>, shown::<PostKind>),
    ("GridPost", &GRID_POST, again::<GridPost>, shown::<GridPost>),
    (
        "DatedPost",
        &DATED_POST,
        again::<DatedPost>,
        shown::<DatedPost>,
    ),
    (
        "DatedUnit",
        &DATED_UNIT,
        again::<DatedUnit>,
        shown::<DatedUnit>,
    ),
    (
        "ReorganisationKind",
        &REORGANISATION_KIND,
        again::<ReorganisationKind>,
        shown::<ReorganisationKind>,
    ),
    (
        "LineageEdge",
        &LINEAGE_EDGE,
        again::<LineageEdge>,
        shown::<LineageEdge>,
    ),
    (
        "GridHistory",
        &GRID_HISTORY,
        again::<GridHistory>,
        shown::<GridHistory>,
    ),
    (
        "DecodedGridHistory",
        &DECODED_GRID_HISTORY,
        again::<DecodedGridHistory>,
        shown::<DecodedGridHistory>,
    ),
    (
        "Assumption",
        &ASSUMPTION,
        again::<Assumption>,
        shown::<Assumption>,
    ),
    (
        "DisabilityCategory",
        &DISABILITY_CATEGORY,
        again::<DisabilityCategory>,
        shown::<DisabilityCategory>,
    ),
    (
        "Supporter",
        &SUPPORTER,
        again::<Supporter>,
        shown::<Supporter>,
    ),
    ("Person", &PERSON, again::<Person>, shown::<Person>),
    (
        "SpendingShock",
        &SPENDING_SHOCK,
        again::<SpendingShock>,
        shown::<SpendingShock>,
    ),
    (
        "Household",
        &HOUSEHOLD,
        again::<Household>,
        shown::<Household>,
    ),
    (
        "DecodedHousehold",
        &DECODED_HOUSEHOLD,
        again::<DecodedHousehold>,
        shown::<DecodedHousehold>,
    ),
    (
        "DisabilityCertificateCheck",
        &DISABILITY_CERTIFICATE_CHECK,
        again::<DisabilityCertificateCheck>,
        shown::<DisabilityCertificateCheck>,
    ),
    (
        "DisabilityFacts",
        &DISABILITY_FACTS,
        again::<DisabilityFacts>,
        shown::<DisabilityFacts>,
    ),
    ("Study", &STUDY, again::<Study>, shown::<Study>),
    (
        "FamilyPerson",
        &FAMILY_PERSON,
        again::<FamilyPerson>,
        shown::<FamilyPerson>,
    ),
    ("Kinship", &KINSHIP, again::<Kinship>, shown::<Kinship>),
    (
        "FamilyTie",
        &FAMILY_TIE,
        again::<FamilyTie>,
        shown::<FamilyTie>,
    ),
    (
        "FamilyFacts",
        &FAMILY_FACTS,
        again::<FamilyFacts>,
        shown::<FamilyFacts>,
    ),
    (
        "FilledPost",
        &FILLED_POST,
        again::<FilledPost>,
        shown::<FilledPost>,
    ),
    ("GridAt", &GRID_AT, again::<GridAt>, shown::<GridAt>),
    (
        "VisitPolicyId",
        &VISIT_POLICY_ID,
        again::<VisitPolicyId>,
        shown::<VisitPolicyId>,
    ),
    (
        "PlaceCoverage",
        &PLACE_COVERAGE,
        again::<PlaceCoverage>,
        shown::<PlaceCoverage>,
    ),
    (
        "GridCoverage",
        &GRID_COVERAGE,
        again::<GridCoverage>,
        shown::<GridCoverage>,
    ),
    (
        "GridGeoJson",
        &GRID_GEO_JSON,
        again::<GridGeoJson>,
        shown::<GridGeoJson>,
    ),
    (
        "SizeCount",
        &SIZE_COUNT,
        again::<SizeCount>,
        shown::<SizeCount>,
    ),
    (
        "GridHistogram",
        &GRID_HISTOGRAM,
        again::<GridHistogram>,
        shown::<GridHistogram>,
    ),
    ("GridNode", &GRID_NODE, again::<GridNode>, shown::<GridNode>),
    (
        "GridPicture",
        &GRID_PICTURE,
        again::<GridPicture>,
        shown::<GridPicture>,
    ),
    (
        "DutyCount",
        &DUTY_COUNT,
        again::<DutyCount>,
        shown::<DutyCount>,
    ),
    (
        "FindingCount",
        &FINDING_COUNT,
        again::<FindingCount>,
        shown::<FindingCount>,
    ),
    (
        "KindCount",
        &KIND_COUNT,
        again::<KindCount>,
        shown::<KindCount>,
    ),
    (
        "GridSummary",
        &GRID_SUMMARY,
        again::<GridSummary>,
        shown::<GridSummary>,
    ),
    (
        "GridReport",
        &GRID_REPORT,
        again::<GridReport>,
        shown::<GridReport>,
    ),
    (
        "MembershipGround",
        &MEMBERSHIP_GROUND,
        again::<MembershipGround>,
        shown::<MembershipGround>,
    ),
    (
        "Membership",
        &MEMBERSHIP,
        again::<Membership>,
        shown::<Membership>,
    ),
    (
        "HouseholdFormation",
        &HOUSEHOLD_FORMATION,
        again::<HouseholdFormation>,
        shown::<HouseholdFormation>,
    ),
    (
        "LeaderRole",
        &LEADER_ROLE,
        again::<LeaderRole>,
        shown::<LeaderRole>,
    ),
    (
        "Answerable",
        &ANSWERABLE,
        again::<Answerable>,
        shown::<Answerable>,
    ),
    (
        "HouseholdLeaders",
        &HOUSEHOLD_LEADERS,
        again::<HouseholdLeaders>,
        shown::<HouseholdLeaders>,
    ),
    (
        "VisitCategory",
        &VISIT_CATEGORY,
        again::<VisitCategory>,
        shown::<VisitCategory>,
    ),
    (
        "VisitExcuse",
        &VISIT_EXCUSE,
        again::<VisitExcuse>,
        shown::<VisitExcuse>,
    ),
    (
        "VisitState",
        &VISIT_STATE,
        again::<VisitState>,
        shown::<VisitState>,
    ),
    (
        "HouseholdStatus",
        &HOUSEHOLD_STATUS,
        again::<HouseholdStatus>,
        shown::<HouseholdStatus>,
    ),
    (
        "IncomeKind",
        &INCOME_KIND,
        again::<IncomeKind>,
        shown::<IncomeKind>,
    ),
    (
        "IncomeTreatment",
        &INCOME_TREATMENT,
        again::<IncomeTreatment>,
        shown::<IncomeTreatment>,
    ),
    (
        "IncomeLine",
        &INCOME_LINE,
        again::<IncomeLine>,
        shown::<IncomeLine>,
    ),
    (
        "IncomeWindow",
        &INCOME_WINDOW,
        again::<IncomeWindow>,
        shown::<IncomeWindow>,
    ),
    (
        "IncomeCount",
        &INCOME_COUNT,
        again::<IncomeCount>,
        shown::<IncomeCount>,
    ),
    (
        "IncomeItem",
        &INCOME_ITEM,
        again::<IncomeItem>,
        shown::<IncomeItem>,
    ),
    (
        "IncomeFacts",
        &INCOME_FACTS,
        again::<IncomeFacts>,
        shown::<IncomeFacts>,
    ),
    ("Burden", &BURDEN, again::<Burden>, shown::<Burden>),
    (
        "InquiryScope",
        &INQUIRY_SCOPE,
        again::<InquiryScope>,
        shown::<InquiryScope>,
    ),
    ("Lang", &LANG, again::<Lang>, shown::<Lang>),
    (
        "Employment",
        &EMPLOYMENT,
        again::<Employment>,
        shown::<Employment>,
    ),
    (
        "CandidateChange",
        &CANDIDATE_CHANGE,
        again::<CandidateChange>,
        shown::<CandidateChange>,
    ),
    (
        "CandidateRole",
        &CANDIDATE_ROLE,
        again::<CandidateRole>,
        shown::<CandidateRole>,
    ),
    ("HeldRole", &HELD_ROLE, again::<HeldRole>, shown::<HeldRole>),
    (
        "Candidate",
        &CANDIDATE,
        again::<Candidate>,
        shown::<Candidate>,
    ),
    (
        "LeaderPost",
        &LEADER_POST,
        again::<LeaderPost>,
        shown::<LeaderPost>,
    ),
    (
        "HardRuleKind",
        &HARD_RULE_KIND,
        again::<HardRuleKind>,
        shown::<HardRuleKind>,
    ),
    ("HardRule", &HARD_RULE, again::<HardRule>, shown::<HardRule>),
    (
        "PairPattern",
        &PAIR_PATTERN,
        again::<PairPattern>,
        shown::<PairPattern>,
    ),
    (
        "PatternRule",
        &PATTERN_RULE,
        again::<PatternRule>,
        shown::<PatternRule>,
    ),
    ("Wish", &WISH, again::<Wish>, shown::<Wish>),
    ("WishRule", &WISH_RULE, again::<WishRule>, shown::<WishRule>),
    (
        "LeaderRules",
        &LEADER_RULES,
        again::<LeaderRules>,
        shown::<LeaderRules>,
    ),
    (
        "LeaderFacts",
        &LEADER_FACTS,
        again::<LeaderFacts>,
        shown::<LeaderFacts>,
    ),
    (
        "BaseGridProposal",
        &BASE_GRID_PROPOSAL,
        again::<BaseGridProposal>,
        shown::<BaseGridProposal>,
    ),
    (
        "ProposedLeader",
        &PROPOSED_LEADER,
        again::<ProposedLeader>,
        shown::<ProposedLeader>,
    ),
    (
        "ProposedUnitLeader",
        &PROPOSED_UNIT_LEADER,
        again::<ProposedUnitLeader>,
        shown::<ProposedUnitLeader>,
    ),
    (
        "UnfilledReason",
        &UNFILLED_REASON,
        again::<UnfilledReason>,
        shown::<UnfilledReason>,
    ),
    (
        "WishResult",
        &WISH_RESULT,
        again::<WishResult>,
        shown::<WishResult>,
    ),
    (
        "MicroGridProposal",
        &MICRO_GRID_PROPOSAL,
        again::<MicroGridProposal>,
        shown::<MicroGridProposal>,
    ),
    (
        "LeaderProposal",
        &LEADER_PROPOSAL,
        again::<LeaderProposal>,
        shown::<LeaderProposal>,
    ),
    (
        "OfficeHolder",
        &OFFICE_HOLDER,
        again::<OfficeHolder>,
        shown::<OfficeHolder>,
    ),
    ("Vacancy", &VACANCY, again::<Vacancy>, shown::<Vacancy>),
    (
        "LeaderRoster",
        &LEADER_ROSTER,
        again::<LeaderRoster>,
        shown::<LeaderRoster>,
    ),
    (
        "StatusBasis",
        &STATUS_BASIS,
        again::<StatusBasis>,
        shown::<StatusBasis>,
    ),
    (
        "HeldStatus",
        &HELD_STATUS,
        again::<HeldStatus>,
        shown::<HeldStatus>,
    ),
    ("HelpBody", &HELP_BODY, again::<HelpBody>, shown::<HelpBody>),
    (
        "HelpCondition",
        &HELP_CONDITION,
        again::<HelpCondition>,
        shown::<HelpCondition>,
    ),
    ("HelpFor", &HELP_FOR, again::<HelpFor>, shown::<HelpFor>),
    ("HelpKind", &HELP_KIND, again::<HelpKind>, shown::<HelpKind>),
    (
        "HelpMember",
        &HELP_MEMBER,
        again::<HelpMember>,
        shown::<HelpMember>,
    ),
    ("HelpItem", &HELP_ITEM, again::<HelpItem>, shown::<HelpItem>),
    (
        "ReferredGroup",
        &REFERRED_GROUP,
        again::<ReferredGroup>,
        shown::<ReferredGroup>,
    ),
    ("Referral", &REFERRAL, again::<Referral>, shown::<Referral>),
    (
        "UncoveredHelp",
        &UNCOVERED_HELP,
        again::<UncoveredHelp>,
        shown::<UncoveredHelp>,
    ),
    (
        "LinkedHelp",
        &LINKED_HELP,
        again::<LinkedHelp>,
        shown::<LinkedHelp>,
    ),
    ("DayRange", &DAY_RANGE, again::<DayRange>, shown::<DayRange>),
    (
        "CalendarYear",
        &CALENDAR_YEAR,
        again::<CalendarYear>,
        shown::<CalendarYear>,
    ),
    (
        "LocalValue",
        &LOCAL_VALUE,
        again::<LocalValue>,
        shown::<LocalValue>,
    ),
    (
        "LocalOverlay",
        &LOCAL_OVERLAY,
        again::<LocalOverlay>,
        shown::<LocalOverlay>,
    ),
    (
        "MeetingCaller",
        &MEETING_CALLER,
        again::<MeetingCaller>,
        shown::<MeetingCaller>,
    ),
    (
        "MeetingMode",
        &MEETING_MODE,
        again::<MeetingMode>,
        shown::<MeetingMode>,
    ),
    (
        "LeaderMeeting",
        &LEADER_MEETING,
        again::<LeaderMeeting>,
        shown::<LeaderMeeting>,
    ),
    (
        "MeetingGrid",
        &MEETING_GRID,
        again::<MeetingGrid>,
        shown::<MeetingGrid>,
    ),
    (
        "MeetingFacts",
        &MEETING_FACTS,
        again::<MeetingFacts>,
        shown::<MeetingFacts>,
    ),
    (
        "MeetingStatus",
        &MEETING_STATUS,
        again::<MeetingStatus>,
        shown::<MeetingStatus>,
    ),
    (
        "MeetingReport",
        &MEETING_REPORT,
        again::<MeetingReport>,
        shown::<MeetingReport>,
    ),
    (
        "VisitMode",
        &VISIT_MODE,
        again::<VisitMode>,
        shown::<VisitMode>,
    ),
    (
        "VisitNeed",
        &VISIT_NEED,
        again::<VisitNeed>,
        shown::<VisitNeed>,
    ),
    (
        "VisitResult",
        &VISIT_RESULT,
        again::<VisitResult>,
        shown::<VisitResult>,
    ),
    (
        "VisitorRole",
        &VISITOR_ROLE,
        again::<VisitorRole>,
        shown::<VisitorRole>,
    ),
    ("Visitor", &VISITOR, again::<Visitor>, shown::<Visitor>),
    ("Visit", &VISIT, again::<Visit>, shown::<Visit>),
    (
        "MergedVisits",
        &MERGED_VISITS,
        again::<MergedVisits>,
        shown::<MergedVisits>,
    ),
    (
        "OpenResult",
        &OPEN_RESULT,
        again::<OpenResult>,
        shown::<OpenResult>,
    ),
    (
        "QuestionKind",
        &QUESTION_KIND,
        again::<QuestionKind>,
        shown::<QuestionKind>,
    ),
    ("Question", &QUESTION, again::<Question>, shown::<Question>),
    (
        "NextQuestion",
        &NEXT_QUESTION,
        again::<NextQuestion>,
        shown::<NextQuestion>,
    ),
    ("OpenSet", &OPEN_SET, again::<OpenSet>, shown::<OpenSet>),
    ("Level", &LEVEL, again::<Level>, shown::<Level>),
    ("Resolved", &RESOLVED, again::<Resolved>, shown::<Resolved>),
    (
        "ParameterAnswer",
        &PARAMETER_ANSWER,
        again::<ParameterAnswer>,
        shown::<ParameterAnswer>,
    ),
    (
        "ChoiceOption",
        &CHOICE_OPTION,
        again::<ChoiceOption>,
        shown::<ChoiceOption>,
    ),
    (
        "ParameterUnit",
        &PARAMETER_UNIT,
        again::<ParameterUnit>,
        shown::<ParameterUnit>,
    ),
    ("Stricter", &STRICTER, again::<Stricter>, shown::<Stricter>),
    (
        "ParameterInfo",
        &PARAMETER_INFO,
        again::<ParameterInfo>,
        shown::<ParameterInfo>,
    ),
    (
        "PartitionReason",
        &PARTITION_REASON,
        again::<PartitionReason>,
        shown::<PartitionReason>,
    ),
    (
        "PartitionGroup",
        &PARTITION_GROUP,
        again::<PartitionGroup>,
        shown::<PartitionGroup>,
    ),
    (
        "PartitionArea",
        &PARTITION_AREA,
        again::<PartitionArea>,
        shown::<PartitionArea>,
    ),
    (
        "NotPartitioned",
        &NOT_PARTITIONED,
        again::<NotPartitioned>,
        shown::<NotPartitioned>,
    ),
    (
        "PartitionSkipped",
        &PARTITION_SKIPPED,
        again::<PartitionSkipped>,
        shown::<PartitionSkipped>,
    ),
    (
        "PartitionReport",
        &PARTITION_REPORT,
        again::<PartitionReport>,
        shown::<PartitionReport>,
    ),
    (
        "FloorBand",
        &FLOOR_BAND,
        again::<FloorBand>,
        shown::<FloorBand>,
    ),
    (
        "PartitionRequest",
        &PARTITION_REQUEST,
        again::<PartitionRequest>,
        shown::<PartitionRequest>,
    ),
    (
        "PlaceSummary",
        &PLACE_SUMMARY,
        again::<PlaceSummary>,
        shown::<PlaceSummary>,
    ),
    ("Receipt", &RECEIPT, again::<Receipt>, shown::<Receipt>),
    ("Recheck", &RECHECK, again::<Recheck>, shown::<Recheck>),
    (
        "RecipientEventKind",
        &RECIPIENT_EVENT_KIND,
        again::<RecipientEventKind>,
        shown::<RecipientEventKind>,
    ),
    (
        "RecipientEvent",
        &RECIPIENT_EVENT,
        again::<RecipientEvent>,
        shown::<RecipientEvent>,
    ),
    (
        "RecipientFacts",
        &RECIPIENT_FACTS,
        again::<RecipientFacts>,
        shown::<RecipientFacts>,
    ),
    (
        "ReviewEffect",
        &REVIEW_EFFECT,
        again::<ReviewEffect>,
        shown::<ReviewEffect>,
    ),
    (
        "ReviewGround",
        &REVIEW_GROUND,
        again::<ReviewGround>,
        shown::<ReviewGround>,
    ),
    (
        "ReviewStepKind",
        &REVIEW_STEP_KIND,
        again::<ReviewStepKind>,
        shown::<ReviewStepKind>,
    ),
    (
        "ReviewUnit",
        &REVIEW_UNIT,
        again::<ReviewUnit>,
        shown::<ReviewUnit>,
    ),
    (
        "ReviewStep",
        &REVIEW_STEP,
        again::<ReviewStep>,
        shown::<ReviewStep>,
    ),
    (
        "RecipientReview",
        &RECIPIENT_REVIEW,
        again::<RecipientReview>,
        shown::<RecipientReview>,
    ),
    ("Reform", &REFORM, again::<Reform>, shown::<Reform>),
    ("Refusal", &REFUSAL, again::<Refusal>, shown::<Refusal>),
    ("GridMove", &GRID_MOVE, again::<GridMove>, shown::<GridMove>),
    (
        "Reorganisation",
        &REORGANISATION,
        again::<Reorganisation>,
        shown::<Reorganisation>,
    ),
    (
        "DifferenceOf",
        &DIFFERENCE_OF,
        again::<DifferenceOf>,
        shown::<DifferenceOf>,
    ),
    (
        "Difference",
        &DIFFERENCE,
        again::<Difference>,
        shown::<Difference>,
    ),
    (
        "HouseholdStep",
        &HOUSEHOLD_STEP,
        again::<HouseholdStep>,
        shown::<HouseholdStep>,
    ),
    (
        "ReorganisationReport",
        &REORGANISATION_REPORT,
        again::<ReorganisationReport>,
        shown::<ReorganisationReport>,
    ),
    (
        "Reorganised",
        &REORGANISED,
        again::<Reorganised>,
        shown::<Reorganised>,
    ),
    ("RouteDay", &ROUTE_DAY, again::<RouteDay>, shown::<RouteDay>),
    (
        "RoutePoint",
        &ROUTE_POINT,
        again::<RoutePoint>,
        shown::<RoutePoint>,
    ),
    (
        "RoutePoints",
        &ROUTE_POINTS,
        again::<RoutePoints>,
        shown::<RoutePoints>,
    ),
    ("RuleNode", &RULE_NODE, again::<RuleNode>, shown::<RuleNode>),
    (
        "RuleGraph",
        &RULE_GRAPH,
        again::<RuleGraph>,
        shown::<RuleGraph>,
    ),
    (
        "SelectablePlace",
        &SELECTABLE_PLACE,
        again::<SelectablePlace>,
        shown::<SelectablePlace>,
    ),
    (
        "SelfCareFacts",
        &SELF_CARE_FACTS,
        again::<SelfCareFacts>,
        shown::<SelfCareFacts>,
    ),
    (
        "SelfCareResult",
        &SELF_CARE_RESULT,
        again::<SelfCareResult>,
        shown::<SelfCareResult>,
    ),
    (
        "SeverityUse",
        &SEVERITY_USE,
        again::<SeverityUse>,
        shown::<SeverityUse>,
    ),
    (
        "SeverityAnswer",
        &SEVERITY_ANSWER,
        again::<SeverityAnswer>,
        shown::<SeverityAnswer>,
    ),
    (
        "SevereDisability",
        &SEVERE_DISABILITY,
        again::<SevereDisability>,
        shown::<SevereDisability>,
    ),
    ("AidClass", &AID_CLASS, again::<AidClass>, shown::<AidClass>),
    (
        "AidClassAnswer",
        &AID_CLASS_ANSWER,
        again::<AidClassAnswer>,
        shown::<AidClassAnswer>,
    ),
    (
        "AidDecider",
        &AID_DECIDER,
        again::<AidDecider>,
        shown::<AidDecider>,
    ),
    ("AidDuty", &AID_DUTY, again::<AidDuty>, shown::<AidDuty>),
    (
        "AidDutyAnswer",
        &AID_DUTY_ANSWER,
        again::<AidDutyAnswer>,
        shown::<AidDutyAnswer>,
    ),
    ("AidLimit", &AID_LIMIT, again::<AidLimit>, shown::<AidLimit>),
    (
        "TemporaryPath",
        &TEMPORARY_PATH,
        again::<TemporaryPath>,
        shown::<TemporaryPath>,
    ),
    ("Text", &TEXT, again::<Text>, shown::<Text>),
    (
        "MoverKind",
        &MOVER_KIND,
        again::<MoverKind>,
        shown::<MoverKind>,
    ),
    ("Mover", &MOVER, again::<Mover>, shown::<Mover>),
    (
        "PeriodResult",
        &PERIOD_RESULT,
        again::<PeriodResult>,
        shown::<PeriodResult>,
    ),
    ("Period", &PERIOD, again::<Period>, shown::<Period>),
    ("Timeline", &TIMELINE, again::<Timeline>, shown::<Timeline>),
    (
        "VisitDiary",
        &VISIT_DIARY,
        again::<VisitDiary>,
        shown::<VisitDiary>,
    ),
    (
        "VisitDiaries",
        &VISIT_DIARIES,
        again::<VisitDiaries>,
        shown::<VisitDiaries>,
    ),
    ("Cadence", &CADENCE, again::<Cadence>, shown::<Cadence>),
    (
        "JoinedLate",
        &JOINED_LATE,
        again::<JoinedLate>,
        shown::<JoinedLate>,
    ),
    (
        "VisitPolicy",
        &VISIT_POLICY,
        again::<VisitPolicy>,
        shown::<VisitPolicy>,
    ),
    (
        "VisitPolicies",
        &VISIT_POLICIES,
        again::<VisitPolicies>,
        shown::<VisitPolicies>,
    ),
    (
        "VisitDuties",
        &VISIT_DUTIES,
        again::<VisitDuties>,
        shown::<VisitDuties>,
    ),
    (
        "VisitEvent",
        &VISIT_EVENT,
        again::<VisitEvent>,
        shown::<VisitEvent>,
    ),
    (
        "VisitedHousehold",
        &VISITED_HOUSEHOLD,
        again::<VisitedHousehold>,
        shown::<VisitedHousehold>,
    ),
    (
        "VisitFacts",
        &VISIT_FACTS,
        again::<VisitFacts>,
        shown::<VisitFacts>,
    ),
    (
        "PlannedCall",
        &PLANNED_CALL,
        again::<PlannedCall>,
        shown::<PlannedCall>,
    ),
    ("TeamWeek", &TEAM_WEEK, again::<TeamWeek>, shown::<TeamWeek>),
    (
        "UnplannedReason",
        &UNPLANNED_REASON,
        again::<UnplannedReason>,
        shown::<UnplannedReason>,
    ),
    (
        "UnplannedCall",
        &UNPLANNED_CALL,
        again::<UnplannedCall>,
        shown::<UnplannedCall>,
    ),
    (
        "VisitPlan",
        &VISIT_PLAN,
        again::<VisitPlan>,
        shown::<VisitPlan>,
    ),
    (
        "VisitTeam",
        &VISIT_TEAM,
        again::<VisitTeam>,
        shown::<VisitTeam>,
    ),
    (
        "VisitPlanRequest",
        &VISIT_PLAN_REQUEST,
        again::<VisitPlanRequest>,
        shown::<VisitPlanRequest>,
    ),
    (
        "ReadingDifference",
        &READING_DIFFERENCE,
        again::<ReadingDifference>,
        shown::<ReadingDifference>,
    ),
    (
        "VisitReading",
        &VISIT_READING,
        again::<VisitReading>,
        shown::<VisitReading>,
    ),
    (
        "VisitReadings",
        &VISIT_READINGS,
        again::<VisitReadings>,
        shown::<VisitReadings>,
    ),
    ("DueVisit", &DUE_VISIT, again::<DueVisit>, shown::<DueVisit>),
    (
        "VisitCoverage",
        &VISIT_COVERAGE,
        again::<VisitCoverage>,
        shown::<VisitCoverage>,
    ),
    (
        "VisitReport",
        &VISIT_REPORT,
        again::<VisitReport>,
        shown::<VisitReport>,
    ),
    (
        "DistanceUnit",
        &DISTANCE_UNIT,
        again::<DistanceUnit>,
        shown::<DistanceUnit>,
    ),
    ("Change", &CHANGE, again::<Change>, shown::<Change>),
    (
        "Threshold",
        &THRESHOLD,
        again::<Threshold>,
        shown::<Threshold>,
    ),
    ("WhatIf", &WHAT_IF, again::<WhatIf>, shown::<WhatIf>),
    ("WhySet", &WHY_SET, again::<WhySet>, shown::<WhySet>),
    (
        "WhyResult",
        &WHY_RESULT,
        again::<WhyResult>,
        shown::<WhyResult>,
    ),
    ("Why", &WHY, again::<Why>, shown::<Why>),
];

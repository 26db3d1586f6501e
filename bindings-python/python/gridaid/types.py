# Written by `cargo xtask mirror` from core/src; change the core instead.
"""What crosses the wire: facts, results and findings. Every absent fact is unknown."""

from __future__ import annotations

import datetime
from enum import Enum
from typing import ClassVar, Literal, Union

from msgspec import field

from ._codec import Many, Personal, Record, empty

__all__ = [
    "AidClass",
    "AidClassAnswer",
    "AidDecider",
    "AidDuty",
    "AidDutyAnswer",
    "AidLimit",
    "AmountFacts",
    "AmountMonth",
    "AmountPart",
    "AmountReport",
    "AmountRow",
    "AmountSpan",
    "Anchor",
    "Answerable",
    "ApplicationPlace",
    "ApplicationPlaceFacts",
    "ApplicationPlaces",
    "AppliedFor",
    "AreaKind",
    "Assessment",
    "AssessmentText",
    "Assumption",
    "Attribution",
    "AttributionGap",
    "AttributionQuery",
    "Attributions",
    "BaseGridProposal",
    "Building",
    "Built",
    "Burden",
    "Cadence",
    "CadenceCalendar",
    "CadenceRolling",
    "CadenceTriggered",
    "CalendarFile",
    "CalendarYear",
    "Candidate",
    "CandidateChange",
    "CandidateRole",
    "CardCustody",
    "CareTier",
    "CaseDecision",
    "CaseFile",
    "CaseFileReport",
    "CaseMaterial",
    "Change",
    "ChoiceOption",
    "CitedClause",
    "CitizenNumberCheck",
    "ClauseInfo",
    "ClauseSource",
    "Code",
    "Consent",
    "ConsentAnswer",
    "ConsentOutcome",
    "DatedAssignment",
    "DatedBuilding",
    "DatedFact",
    "DatedHousehold",
    "DatedPlace",
    "DatedPost",
    "DatedUnit",
    "DayRange",
    "DecodedGrid",
    "DecodedGridHistory",
    "DecodedHousehold",
    "Difference",
    "DifferenceOf",
    "DisabilityCategory",
    "DisabilityCertificateCheck",
    "DisabilityFacts",
    "DistanceUnit",
    "DueVisit",
    "DutyCount",
    "Employment",
    "FamilyFacts",
    "FamilyPerson",
    "FamilyTie",
    "FilledPost",
    "Finding",
    "FindingCount",
    "FindingKind",
    "FloorBand",
    "GeoPoint",
    "Gravity",
    "GridAt",
    "GridCoverage",
    "GridFacts",
    "GridGeoJson",
    "GridHistogram",
    "GridHistory",
    "GridMove",
    "GridNode",
    "GridPicture",
    "GridPost",
    "GridReport",
    "GridSummary",
    "Ground",
    "GroundKind",
    "HardRule",
    "HardRuleKind",
    "HeldRole",
    "HeldStatus",
    "HelpBody",
    "HelpCondition",
    "HelpFor",
    "HelpItem",
    "HelpKind",
    "HelpMember",
    "Household",
    "HouseholdFormation",
    "HouseholdLeaders",
    "HouseholdPlace",
    "HouseholdStatus",
    "HouseholdStep",
    "IncomeCount",
    "IncomeFacts",
    "IncomeItem",
    "IncomeKind",
    "IncomeLine",
    "IncomeTreatment",
    "IncomeWindow",
    "InquiryScope",
    "JoinedLate",
    "KindCount",
    "Kinship",
    "Lang",
    "LeaderFacts",
    "LeaderMeeting",
    "LeaderPost",
    "LeaderProposal",
    "LeaderRole",
    "LeaderRoster",
    "LeaderRules",
    "Level",
    "LineageEdge",
    "LinkedHelp",
    "LocalOverlay",
    "LocalValue",
    "MaterialKind",
    "MaterialNotice",
    "MeetingCaller",
    "MeetingFacts",
    "MeetingGrid",
    "MeetingMode",
    "MeetingReport",
    "MeetingStatus",
    "MemberPlace",
    "Membership",
    "MembershipGround",
    "MergedVisits",
    "MicroGridProposal",
    "MissingKind",
    "MissingParameter",
    "MonthState",
    "Mover",
    "MoverKind",
    "NextQuestion",
    "NotPartitioned",
    "OfficeHolder",
    "OpenResult",
    "OpenSet",
    "Outcome",
    "PaidMonth",
    "PaidProgramme",
    "PairPattern",
    "Param",
    "ParameterAnswer",
    "ParameterInfo",
    "ParameterUnit",
    "PartitionArea",
    "PartitionGroup",
    "PartitionReason",
    "PartitionReport",
    "PartitionRequest",
    "PartitionSkipped",
    "PartyOrganisation",
    "PatternRule",
    "Period",
    "PeriodResult",
    "Person",
    "Place",
    "PlaceBasis",
    "PlaceCoverage",
    "PlaceFact",
    "PlaceKind",
    "PlaceSummary",
    "PlannedCall",
    "PostAssignment",
    "PostKind",
    "Precision",
    "Programme",
    "ProgrammeResult",
    "ProposedLeader",
    "ProposedUnitLeader",
    "Question",
    "QuestionKind",
    "ReadingDifference",
    "Receipt",
    "Recheck",
    "RecipientEvent",
    "RecipientEventKind",
    "RecipientFacts",
    "RecipientReview",
    "Referral",
    "ReferredGroup",
    "Reform",
    "Reorganisation",
    "ReorganisationKind",
    "ReorganisationReport",
    "Reorganised",
    "Resolved",
    "ResultText",
    "ReviewEffect",
    "ReviewGround",
    "ReviewStep",
    "ReviewStepKind",
    "ReviewUnit",
    "RouteDay",
    "RoutePoint",
    "RoutePoints",
    "RuleGraph",
    "RuleNode",
    "SelectablePlace",
    "SelfCareFacts",
    "SelfCareResult",
    "SevereDisability",
    "SeverityAnswer",
    "SeverityUse",
    "SizeCount",
    "SourceStatus",
    "SpendingShock",
    "StairwellUnit",
    "StatusBasis",
    "Strength",
    "Stricter",
    "Study",
    "SupplementGroup",
    "SupplementRow",
    "Supporter",
    "SupporterConsent",
    "TeamWeek",
    "TemporaryPath",
    "Text",
    "TextLine",
    "Threshold",
    "Timeline",
    "Transition",
    "TruthValue",
    "UncoveredHelp",
    "UnfilledReason",
    "UnplannedCall",
    "UnplannedReason",
    "Vacancy",
    "Validity",
    "Value",
    "ValueBasisPoints",
    "ValueChoice",
    "ValueCount",
    "ValueDate",
    "ValueFen",
    "ValueFenPerYear",
    "ValueFlag",
    "ValueText",
    "Visit",
    "VisitCategory",
    "VisitCoverage",
    "VisitDiaries",
    "VisitDiary",
    "VisitDuties",
    "VisitEvent",
    "VisitExcuse",
    "VisitFacts",
    "VisitMode",
    "VisitNeed",
    "VisitPlan",
    "VisitPlanRequest",
    "VisitPolicies",
    "VisitPolicy",
    "VisitPolicyId",
    "VisitReading",
    "VisitReadings",
    "VisitReport",
    "VisitResult",
    "VisitState",
    "VisitTeam",
    "VisitedHousehold",
    "Visitor",
    "VisitorRole",
    "WhatIf",
    "Why",
    "WhyResult",
    "WhySet",
    "Wish",
    "WishResult",
    "WishRule",
]


class CareTier(str, Enum):
    """Care tier (护理档次, T-46)."""

    SELF_CARING = "selfCaring"
    """全自理: all six indicators are met (T-41)."""

    PARTIAL_CARE = "partialCare"
    """半护理: the ability is partly lost (T-42)."""

    FULL_CARE = "fullCare"
    """全护理: the ability is lost (T-43)."""


class SupplementGroup(str, Enum):
    """A group that gets more after dibao (分类施保对象, D-54)."""

    ELDERLY = "elderly"
    """老年人."""

    MINOR = "minor"
    """未成年人."""

    SEVERELY_DISABLED = "severelyDisabled"
    """重度残疾人."""

    SERIOUSLY_ILL = "seriouslyIll"
    """重病患者."""


class SupplementRow(Personal, frozen=True, kw_only=True):
    """Members who belong to the same groups (同类成员)."""

    groups: Many[SupplementGroup] = field(default_factory=empty)
    """The groups."""

    persons: int | None = None
    """How many members."""


class AmountSpan(Personal, frozen=True, kw_only=True):
    """The facts from one month on (一段时期的情况)."""

    from_: datetime.date | None = None
    """Any day of the first month to which the facts apply."""

    members: int | None = None
    """Number of members (D-50)."""

    income_fen: int | None = None
    """Countable income of the household, fen a month; may be negative (D-50)."""

    tier: int | None = None
    """The tier in which the household was put, 1 to 4, where the place pays by tiers (D-51)."""

    supplements: Many[SupplementRow] = field(default_factory=empty)
    """Members who get more (D-54)."""

    supplements_complete: bool | None = None
    """Whether all of these are listed; unknown counts as no."""

    grace: bool | None = None
    """A grace period was given (渐退期, D-98); unknown is asked for."""

    grace_after_work: bool | None = None
    """Work raised the income above the standard (D-98)."""

    care_tier: CareTier | None = None
    """Care tier of a tekun person (T-46)."""

    institution: bool | None = None
    """In an institution; else at home (T-64)."""

    contracted_land: bool | None = None
    """Holds contracted land (承包土地, T-63)."""

    collective_income: bool | None = None
    """Shares in collective income (集体收益分配, T-63)."""

    relocated_to_town: bool | None = None
    """Relocated to a town (易地搬迁至城镇, T-63)."""


class AreaKind(str, Enum):
    """Which local standard applies (城乡标准类别, D-06)."""

    URBAN = "urban"
    """城市标准."""

    RURAL = "rural"
    """农村标准."""


class PaidMonth(Personal, frozen=True, kw_only=True):
    """What was paid for a month (已发金额)."""

    month: datetime.date | None = None
    """Any day of the month."""

    amount_fen: int | None = None
    """The amount, fen."""


class PaidProgramme(str, Enum):
    """What is paid (救助项目)."""

    DIBAO = "dibao"
    """最低生活保障金 of a household (D-50, D-51)."""

    DIBAO_SINGLE = "dibaoSingle"
    """单人保 of one person; the way is local (D-46)."""

    TEKUN = "tekun"
    """特困供养: basic living and care (T-46, T-47)."""


class AmountFacts(Personal, frozen=True, kw_only=True):
    """One recognised case (在保对象)."""

    programme: PaidProgramme | None = None
    """What is paid."""

    area: AreaKind | None = None
    """Which local standard applies (D-06)."""

    decided_on: datetime.date | None = None
    """The day of the decision; paid from the month after (D-53, T-59)."""

    ended_on: datetime.date | None = None
    """The day of the decision that ended it; absent while it runs (D-96, T-77)."""

    spans: Many[AmountSpan] = field(default_factory=empty)
    """The facts, each from one month on."""

    paid: Many[PaidMonth] = field(default_factory=empty)
    """What was paid."""

    paid_complete: bool | None = None
    """Whether every payment is listed; unknown counts as no."""


class AmountPart(str, Enum):
    """What a part of the amount is (金额构成)."""

    DIFFERENCE = "difference"
    """差额 (D-50)."""

    TIER = "tier"
    """分档 (D-51)."""

    SINGLE = "single"
    """单人保 (D-46)."""

    SUPPLEMENT = "supplement"
    """分类施保 (D-54)."""

    GRACE = "grace"
    """渐退 (D-98)."""

    BASIC = "basic"
    """基本生活 (T-47)."""

    CARE = "care"
    """照料护理 (T-46)."""


class AmountRow(Personal, frozen=True, kw_only=True):
    """One part of the amount of a month (金额明细)."""

    part: AmountPart
    """What it is."""

    clause: str
    """The clause."""

    amount_fen: int
    """The amount, fen."""


class MonthState(str, Enum):
    """State of a month (当月状态)."""

    DUE = "due"
    """应发: the amount is known."""

    NOT_YET = "notYet"
    """尚未起发: before the month after the decision."""

    ENDED = "ended"
    """已停发."""

    OPEN = "open"
    """A fact is missing."""

    PARAMETER_MISSING = "parameterMissing"
    """A local number is missing."""

    NOT_COVERED = "notCovered"
    """Before 2021-07-01."""


class AmountMonth(Personal, frozen=True, kw_only=True):
    """One month of the account (月度明细)."""

    month: datetime.date
    """First day of the month."""

    state: MonthState
    """Its state."""

    due_fen: int | None = None
    """What is due, fen; absent where it is not known."""

    parts: Many[AmountRow] = ()
    """Of what it is made."""

    paid_fen: int | None = None
    """What was paid, fen; absent where it is not known."""

    difference_fen: int | None = None
    """Due minus paid, fen: more than zero is owed, less was paid too much."""


class Code(str, Enum):
    """Every stable code of a finding or an error."""

    PARAMETER_MISSING = "parameterMissing"
    """A local number is not set (参数未设定). Params: `key`."""

    UNKNOWN_FIELD = "unknownField"
    """A field is not known to the format (未知字段). The name is not echoed."""

    FIELD_TWICE = "fieldTwice"
    """A field stands in its JSON object twice (字段重复): which is meant is not known."""

    BAD_VALUE = "badValue"
    """A value does not have the expected form (格式不符). Params: `expected`, `length`."""

    DUPLICATE_ID = "duplicateId"
    """An id is used twice (编号重复)."""

    ENTRY_REPEATED = "entryRepeated"
    """An entry says word for word what another says; they are one (同一条记录重复). Related: the other."""

    UNREADABLE = "unreadable"
    """The input cannot be read at all (无法读取). Params: `expected`."""

    TOO_MANY_FAULTS = "tooManyFaults"
    """More faults than are listed (问题过多). Params: `limit`."""

    INPUT_TOO_LARGE = "inputTooLarge"
    """The input is larger than can be read and given back at once (内容过大)."""

    CITIZEN_NUMBER_FORM = "citizenNumberForm"
    """A citizen number is not 17 digits and a digit or X (N-02). Params: `length`."""

    CITIZEN_NUMBER_BIRTH = "citizenNumberBirth"
    """The birth part of a citizen number is no date of the calendar (N-02)."""

    CITIZEN_NUMBER_CHECK = "citizenNumberCheck"
    """The check character of a citizen number is wrong (N-03)."""

    CITIZEN_NUMBER_SPECIMEN = "citizenNumberSpecimen"
    """A specimen number stands in data that is not marked synthetic (N-08)."""

    CITIZEN_NUMBER_BIRTH_DIFFERS = "citizenNumberBirthDiffers"
    """The birth date differs from the one in the citizen number (N-02)."""

    ID_IS_TELEPHONE = "idIsTelephone"
    """An id is a telephone number (以电话号码作编号)."""

    ID_IS_NAME = "idIsName"
    """An id looks like the name of a person: Chinese characters alone that do not say what thing it is (以姓名作编号)."""

    NAME_IS_NUMBER = "nameIsNumber"
    """The name or code of a place, a building or a unit is a number of a person (名称是个人号码, N-09)."""

    ID_NOT_AN_ID = "idNotAnId"
    """What stands in the place of an id is none: a total, a signature, a formula, a fault of a spreadsheet (不是编号)."""

    ID_INVISIBLE = "idInvisible"
    """An id holds characters that nobody sees, or begins or ends with a space (编号含不可见字符)."""

    BIRTH_ON_ZERO_DAY = "birthOnZeroDay"
    """A date of birth is a day on which spreadsheets begin to count: the cell held a nought or nothing (出生日期为表格软件的零日)."""

    DISABILITY_CERTIFICATE_FORM = "disabilityCertificateForm"
    """The number of a disability certificate is not a citizen number and two digits (N-20, N-21). Params: `length`."""

    DISABILITY_CERTIFICATE_CATEGORY = "disabilityCertificateCategory"
    """The last two digits of the number of a disability certificate are no category and grade (N-22)."""

    POLICY_UNKNOWN_KEY = "policyUnknownKey"
    """A key that no parameter has (未知参数)."""

    POLICY_FIELD_MISSING = "policyFieldMissing"
    """A field is missing (缺少字段). Params: `expected`."""

    POLICY_WRONG_UNIT = "policyWrongUnit"
    """The value is not of the parameter's unit or form (单位或格式不符). Params: `expected`."""

    POLICY_OUT_OF_RANGE = "policyOutOfRange"
    """A number below 0 or above 2⁵³ − 1 (数值超出范围)."""

    POLICY_UNKNOWN_CHOICE = "policyUnknownChoice"
    """Not one of the declared choices (未知选项). Params: `expected`."""

    POLICY_EMPTY_PERIOD = "policyEmptyPeriod"
    """The period ends before it begins (有效期颠倒)."""

    POLICY_OVERLAP = "policyOverlap"
    """Two values of one key share a day (有效期重叠)."""

    POLICY_TOWN_WEAKER = "policyTownWeaker"
    """A value of the district that would leave a town, by a value of its own, behind the district (镇街本地值低于区县).
    Params: `key`, `limit`.
    """

    POLICY_NOT_OF_TOWN = "policyNotOfTown"
    """A town sets what is not asked by town (该参数不由镇街确定, S47). Params: `key`."""

    POLICY_WEAKENS = "policyWeakens"
    """A local value is weaker than the law (低于法定要求). Params: `key`, `limit`."""

    POLICY_FIXED_BY_LAW = "policyFixedByLaw"
    """The law sets the value and leaves the locality no room (法定值不可变更). Params: `key`."""

    POLICY_BEYOND_BOUND = "policyBeyondBound"
    """A local value passes the bound that the text sets (超出放宽界限). Params: `key`, `limit`."""

    POLICY_NOT_PERMITTED = "policyNotPermitted"
    """No text permits a local value on all of its days (该期间无授权). Params: `key`."""

    POLICY_CHOICE_NOT_IN_FORCE = "policyChoiceNotInForce"
    """No text supports the choice on all of its days (该选项不在有效期). Params: `key`."""

    POLICY_AREA = "policyArea"
    """The area is no division code (区划代码无法识别). Params: `length`."""

    POLICY_CALENDAR_YEAR = "policyCalendarYear"
    """A calendar year has a day that cannot be, or is given twice (工作日历有误). Params: `year`."""

    POLICY_CALENDAR_DIFFERS = "policyCalendarDiffers"
    """Another table of the year is known, and this one does not say that it replaces it (工作日历不一致). Params: `year`."""

    FACT_OUT_OF_RANGE = "factOutOfRange"
    """A fact lies outside its range or contradicts another one; it counts as unknown (事实超出范围).
    Params: `expected`.
    """

    ABOVE_QUICK_CAP = "aboveQuickCap"
    """The proposed quick small aid is above its top tier (L-25)."""

    OWN_SUPPORTER = "ownSupporter"
    """A member is named as their own supporter; of that row nothing counts as known (本人列为自己的法定义务人)."""

    RECORD_TWICE = "recordTwice"
    """A person is listed twice with the same facts: the two count as one (同一人重复)."""

    RECORDS_DIFFER = "recordsDiffer"
    """Records of one person differ: what differs is unknown (同一编号内容不一致). Params: `facts`."""

    UNREADABLE_UNFIT = "unreadableUnfit"
    """A fact is said to be given and not readable, and is none of the record or stands there readable (读不出的事实不符)."""

    MEMBER_COUNT_UNLIKELY = "memberCountUnlikely"
    """More members than a household is likely to have; all are used (家庭人数异常多). Params: `limit`."""

    UNKNOWN_PERSON = "unknownPerson"
    """A row names a person who is not listed (所填人员不存在)."""

    RELATION_TO_SELF = "relationToSelf"
    """A person is named as their own relative (本人列为自己的亲属)."""

    SEVERAL_SPOUSES = "severalSpouses"
    """A person has two spouses; neither relation counts as known (配偶不止一个)."""

    RELATION_CONTRADICTS = "relationContradicts"
    """A relation contradicts another one, or the dates of birth; it counts as unknown (亲属关系矛盾)."""

    DEPARTURE_WITHOUT_REASON = "departureWithoutReason"
    """A self-care tier departs from the indicators without a reason; it is not used (T-45)."""

    GRACE_TOO_LONG = "graceTooLong"
    """A grace period is longer than the text allows in principle (D-98). Params: `limit`."""

    GRACE_WITHOUT_WORK = "graceWithoutWork"
    """A grace period is given though work did not raise the income (D-98)."""

    STANDARD_CHANGES_WITHIN_MONTH = "standardChangesWithinMonth"
    """The standard changes within a month; the one of its first day is used (标准月中变化)."""

    SAME_MONTH_TWICE = "sameMonthTwice"
    """Two rows are for the same month (同一月份重复)."""

    REVIEW_OVERDUE = "reviewOverdue"
    """The review of a recipient is late (未按期核查, D-92, D-93, T-65). Params: `months`."""

    DECIDED_UNHEARD = "decidedUnheard"
    """Support was ended or reduced before the recipient was heard (未先听取意见, D-97, T-78)."""

    DECIDED_BEFORE_PUBLICITY = "decidedBeforePublicity"
    """Support was ended before its publicity was over (公示期未满即终止, T-77)."""

    NOT_PUBLICISED_AGAIN = "notPublicisedAgain"
    """The end was decided after an objection without a second publicity (异议后未再次公示, T-77)."""

    FAMILY_UNCHECKED_AFTER_DEATH = "familyUncheckedAfterDeath"
    """A family was not checked in time after a member's death (成员死亡后未及时核查, D-99). Params: `months`."""

    DECIDED_WITHOUT_GROUND = "decidedWithoutGround"
    """Support was ended or reduced, and no ground holds (没有终止或减发的情形, D-96)."""

    EVENT_PLAYS_NO_PART = "eventPlaysNoPart"
    """An event of a kind that the programme does not ask for (该情形不适用于所享受的救助)."""

    EVENT_AFTER_DECISION = "eventAfterDecision"
    """An event that came after the decision that is reviewed, and is no ground of it (情形发生在决定之后)."""

    TOLD_MORE_THAN_ONCE = "toldMoreThanOnce"
    """What is missing was told a second time (多次告知补正, D-64, T-53)."""

    NOT_TOLD_IN_FULL = "notToldInFull"
    """A material that is missing was not named in the one notice (未一次性告知, D-64, T-53)."""

    ASKED_FOR_WHAT_CHECKING_GIVES = "askedForWhatCheckingGives"
    """The person was asked for what checking can supply (要求提供可核对获取的材料, D-64, P-13)."""

    CARD_KEPT_WITHOUT_AGREEMENT = "cardKeptWithoutAgreement"
    """Staff keep a recipient's card without an agreement on file (代管存折银行卡未签协议或未备案, D-55)."""

    COUNTY_DID_NOT_VISIT = "countyDidNotVisit"
    """The county decided without a visit that it owes (县级未入户, D-75)."""

    DECISION_NOT_IN_WRITING = "decisionNotInWriting"
    """A decision was not told in writing (未书面告知, D-76, T-60, M-28, P-23)."""

    REFUSAL_WITHOUT_REASONS = "refusalWithoutReasons"
    """A refusal was told without reasons (未说明理由, D-76, T-60, M-28, P-23)."""

    PLACE_KIND_MISSING = "placeKindMissing"
    """A place has no kind (层级未填). Params: `places`, `households`."""

    UNKNOWN_PARENT = "unknownParent"
    """A place names a parent that is not in the register (上级不存在). Params: `places`, `households`."""

    PARENT_MISSING = "parentMissing"
    """A place other than the top has no parent (上级未填). Params: `places`, `households`."""

    WRONG_PARENT_KIND = "wrongParentKind"
    """A place stands under a place of the wrong kind (上级层级不符). Params: `places`, `households`."""

    PARENT_CYCLE = "parentCycle"
    """Places are each other's parents (上级循环). Params: `places`, `households`."""

    NO_ROOT = "noRoot"
    """The register has no district (没有区一级)."""

    SEVERAL_ROOTS = "severalRoots"
    """A second district (区一级不止一个). Params: `places`, `households`."""

    TOP_IS_NOT_DISTRICT = "topIsNotDistrict"
    """The top of the tree is not a district (最上级不是区)."""

    DIVISION_CODE_NOT_BELOW = "divisionCodeNotBelow"
    """A division code does not begin with the code above (区划代码与上级不符)."""

    VILLAGE_AREA_UNKNOWN = "villageAreaUnknown"
    """A village stands directly under its town, so whether its area has a helper is not known (村所属片区不明, S14)."""

    GRID_ELSEWHERE = "gridElsewhere"
    """The register is of another place than the parameters (台账与参数不属同一地区): what only binds that place is not
    asked of it.
    """

    VISIT_DUTY_ELSEWHERE = "visitDutyElsewhere"
    """A duty rests on a clause that does not bind in the place of the pack (走访职责的条款在本地不适用): it is left out."""

    POLICY_HYPOTHETICAL = "policyHypothetical"
    """A reform is supposed: what is found is what would be found under it (假设的改革)."""

    DIVISION_CODE_OTHER_KIND = "divisionCodeOtherKind"
    """The third group of a division code says another kind (区划代码与层级不符)."""

    DIVISION_CODE_TWICE = "divisionCodeTwice"
    """Two places have one division code (区划代码重复)."""

    FACT_OF_OTHER_KIND = "factOfOtherKind"
    """A fact that this kind of place does not keep (该层级无此项). Params: `field`."""

    CITY_SIZE_WITHOUT_MODEL = "citySizeWithoutModel"
    """A village keeps the city's size without following its model, so nothing is asked of its size (S11, S19)."""

    BUILDING_WITHOUT_PLACE = "buildingWithoutPlace"
    """A building names no place (楼栋未填所在网格)."""

    BUILDING_PLACE_KIND = "buildingPlaceKind"
    """A building stands in a place of the wrong kind (楼栋所在层级不符)."""

    UNKNOWN_PLACE = "unknownPlace"
    """A row names a place that is not in the register (单位不存在)."""

    UNKNOWN_BUILDING = "unknownBuilding"
    """A row names a building that is not listed (楼栋不存在)."""

    UNKNOWN_UNIT = "unknownUnit"
    """A row names a stairwell unit that is not listed (单元不存在)."""

    UNIT_OF_OTHER_BUILDING = "unitOfOtherBuilding"
    """A household's unit belongs to another building (单元不属于该楼栋)."""

    BUILDING_ELSEWHERE = "buildingElsewhere"
    """A household's building stands in another grid than its micro-grid (楼栋不在该网格)."""

    HOUSEHOLD_WITHOUT_MICRO_GRID = "householdWithoutMicroGrid"
    """A household is in no micro-grid (未归入微网格)."""

    HOUSEHOLD_IN_TWO_MICRO_GRIDS = "householdInTwoMicroGrids"
    """A household is in two micro-grids (重复归入微网格)."""

    NOT_A_MICRO_GRID = "notAMicroGrid"
    """A row names a place that is not a micro-grid (所填单位不是微网格)."""

    UNKNOWN_MICRO_GRID = "unknownMicroGrid"
    """A row names a micro-grid that is not in the register (微网格不存在)."""

    HOUSEHOLDS_INCOMPLETE = "householdsIncomplete"
    """The list of households is not declared complete (住户名单未声明完整)."""

    BASE_GRID_MISSING = "baseGridMissing"
    """A village or community has no base grid (S10, S12)."""

    MICRO_GRID_MISSING = "microGridMissing"
    """A base grid has no micro-grid (S10, S12)."""

    MICRO_GRID_SIZE = "microGridSize"
    """A micro-grid is far from the size asked for (S11). Params: `households`, `target`, `tolerance`."""

    UNIT_TOO_LARGE = "unitTooLarge"
    """A stairwell unit is larger than a micro-grid may be, and has no floor bands (S11). Params: `households`,
    `target`, `tolerance`.
    """

    FLOOR_BANDS_UNFIT = "floorBandsUnfit"
    """The floor bands of a unit do not hold each of its households exactly once (楼层段与住户不符)."""

    HOUSEHOLDS_WITHOUT_BUILDING = "householdsWithoutBuilding"
    """Households name no building of the register (住户未填楼栋). Params: `rows`."""

    UNIT_IN_SEVERAL_MICRO_GRIDS = "unitInSeveralMicroGrids"
    """Households of one stairwell unit are in several micro-grids (S11). Params: `grids`."""

    BASE_GRID_SIZE = "baseGridSize"
    """A base grid is outside the size that is practice in Zibo (G-03). Params: `households`, `min`, `max`."""

    BASE_GRID_ABOUT_SIZE = "baseGridAboutSize"
    """A base grid is far from the size that was practice in Zibo in 2020 (G-04). Params: `households`, `target`,
    `tolerance`.
    """

    PARTY_ORGANISATION_MISSING = "partyOrganisationMissing"
    """A community or one of its grids has no Party organisation (S13)."""

    PARTY_ORGANISATION_LEVEL = "partyOrganisationLevel"
    """The Party organisation is not one of those of its level (S13)."""

    PARTY_ORGANISATION_UNKNOWN = "partyOrganisationUnknown"
    """The Party organisation is not known (党组织未填). Params: `places`."""

    HELPER_MISSING = "helperMissing"
    """An area has too few helpers (S14). Params: `has`, `asked`."""

    HELPERS_MORE_THAN_ONE = "helpersMoreThanOne"
    """An area has more helpers than asked for (S14). Params: `has`, `asked`."""

    HELPERS_UNKNOWN = "helpersUnknown"
    """The number of helpers is not known (协助人员未填). Params: `places`."""

    FULL_TIME_WORKER_MISSING = "fullTimeWorkerMissing"
    """A base grid has too few full-time grid workers (S15). Params: `has`, `asked`."""

    FULL_TIME_WORKERS_MORE_THAN_ONE = "fullTimeWorkersMoreThanOne"
    """A base grid has more full-time grid workers than asked for (S15). Params: `has`, `asked`."""

    FULL_TIME_WORKERS_UNKNOWN = "fullTimeWorkersUnknown"
    """The number of full-time grid workers is not known (专职网格员未填). Params: `places`."""

    LEADING_GROUP_MISSING = "leadingGroupMissing"
    """A place that S46 names has no leading group for assistance (S46)."""

    CITY_MODEL_POSSIBLE = "cityModelPossible"
    """A village with many buildings has not said whether it follows the city model (S19). Params: `buildings`, `many`."""

    HISTORY_INTERVAL_EMPTY = "historyIntervalEmpty"
    """An entry ends before it begins, or on the day on which it begins (止期不晚于起期)."""

    HISTORY_RECORDED_MISSING = "historyRecordedMissing"
    """Entries do not say when they were entered (登记日未填). Params: `entries`."""

    HISTORY_CONFLICT = "historyConflict"
    """Two entries made by one hand on one day say different things of the same days (沿革记录矛盾)."""

    UNKNOWN_POST = "unknownPost"
    """A row names a post that is not listed (岗位不存在)."""

    POST_AT_CLOSED_PLACE = "postAtClosedPlace"
    """A post stands at a place on days on which the place is closed (岗位所在单位已撤销)."""

    ASSIGNMENT_OUTSIDE_POST = "assignmentOutsidePost"
    """Somebody is on a post on days on which there is no such post (任职超出岗位期限)."""

    POST_HELD_TWICE = "postHeldTwice"
    """Two persons are on one post on the same days (一岗两人)."""

    WORKER_OF_SEVERAL_GRIDS = "workerOfSeveralGrids"
    """One person is the full-time worker of several base grids (S15). Params: `grids`."""

    TRANSITION_WITHOUT_END = "transitionWithoutEnd"
    """A transition period has no last day (S49)."""

    TRANSITION_RUNNING = "transitionRunning"
    """A transition period runs, and findings wait for its end (S49). Params: `findings`, `to`."""

    REORGANISATION_INCOMPLETE = "reorganisationIncomplete"
    """A re-organisation lacks a part (调整方案缺项). Params: `field`."""

    REORGANISATION_PART_UNUSED = "reorganisationPartUnused"
    """A re-organisation gives a part that its kind has no use for (调整方案有多余项). Params: `field`."""

    REORGANISATION_NUMBER = "reorganisationNumber"
    """A re-organisation names too few or too many places (调整单位数不符). Params: `field`, `has`, `asked`."""

    REORGANISATION_BACKDATED = "reorganisationBackdated"
    """A re-organisation is entered before entries that there are already (登记日早于已有记录)."""

    REORGANISATION_ACT_TWICE = "reorganisationActTwice"
    """The id of a re-organisation is used already (调整编号已使用)."""

    REORGANISATION_NO_CHANGE = "reorganisationNoChange"
    """A re-organisation changes nothing (调整没有变化)."""

    PLACE_NOT_THERE = "placeNotThere"
    """A place is not there on the first day of a re-organisation (单位在生效日不存在)."""

    PLACE_ENDS_LATER = "placeEndsLater"
    """A place is closed on later days, as the register knows already (单位其后另有变动)."""

    PLACE_ID_USED = "placeIdUsed"
    """The id of a new place was that of another once (单位编号已使用)."""

    PLACE_KINDS_DIFFER = "placeKindsDiffer"
    """Places of a re-organisation are of different kinds (单位层级不一致)."""

    REGRID_OTHER_KIND = "regridOtherKind"
    """Only the micro-grids of a base grid, village or community are drawn anew (该层级不能重划微网格)."""

    MAP_FOREIGN = "mapForeign"
    """A map names something that is not in the places concerned (划转表多出)."""

    MAP_TWICE = "mapTwice"
    """Something is named twice (划转表重复)."""

    MAP_TARGET = "mapTarget"
    """Something is sent where it cannot go (划转去向不符)."""

    HOUSEHOLD_HOMELESS = "householdHomeless"
    """Households are left without a micro-grid (住户无归属). Params: `count`."""

    PLACE_BELOW_HOMELESS = "placeBelowHomeless"
    """Places are left without a parent (下级单位无归属). Params: `count`."""

    BUILDING_HOMELESS = "buildingHomeless"
    """Buildings are left without a place (楼栋无归属). Params: `count`."""

    LEADER_MISSING = "leaderMissing"
    """A micro-grid has no leader at all (S16)."""

    LEADER_NO_PARTY_MEMBER = "leaderNoPartyMember"
    """No leader of a micro-grid is a Party member (S16)."""

    LEADERS_FEWER_THAN_TWO = "leadersFewerThanTwo"
    """A micro-grid has fewer leaders than a pair (S17). Params: `has`, `asked`."""

    LEADERS_MORE_THAN_TWO = "leadersMoreThanTwo"
    """A micro-grid has more leaders than a pair (S17). Params: `has`, `asked`."""

    LEADER_PAIR_PATTERN = "leaderPairPattern"
    """The two leaders meet neither example of a pair (S17)."""

    UNIT_LEADER_MISSING = "unitLeaderMissing"
    """A building leader's building has units without a leader (S18). Params: `missing`, `units`."""

    TERM_REVERSED = "termReversed"
    """A term ends on or before the day on which it begins (任期止期不晚于起期)."""

    LEADER_TWICE = "leaderTwice"
    """One person holds two posts (一人两职)."""

    MICRO_GRID_LEFT_OUT = "microGridLeftOut"
    """Rows name a micro-grid that could not be placed itself (微网格未能计入). Params: `rows`."""

    CANDIDATE_TWICE = "candidateTwice"
    """A candidate is listed twice (候选人重复)."""

    LEADERS_INCOMPLETE = "leadersIncomplete"
    """The list of leaders is not declared complete (微网格长名单未声明完整)."""

    VISIT_PRIORITY_NOT_MORE_OFTEN = "visitPriorityNotMoreOften"
    """Priority visits are not more often than the base (重点走访未加大频次, S39). Params:
    `expected`, `base`.
    """

    VISIT_GAP_TOO_LONG = "visitGapTooLong"
    """The rolling gap is longer than the period of the clause (间隔过长). Params: `days`, `longest`."""

    VISIT_ROUND_INCOMPLETE = "visitRoundIncomplete"
    """Households had no visit in the last whole period (上一周期未走访到户). Params: `missed`, `period`."""

    VISIT_GAP_EXCEEDED = "visitGapExceeded"
    """Households are beyond the rolling gap (超过走访间隔). Params: `missed`, `days`."""

    VISIT_EVENT_MISSED = "visitEventMissed"
    """Households were not visited in time after an event (事项发生后未及时走访). Params: `missed`, `days`."""

    VISIT_EVENT_UNDATED = "visitEventUndated"
    """An event of a household has no day (事项缺日期)."""

    VISIT_CALENDAR_MISSING = "visitCalendarMissing"
    """Working days of a year that is not published are needed (工作日历缺失). Params: `year`."""

    VISIT_TEAM_INCOMPLETE = "visitTeamIncomplete"
    """Visits were made without the 1+1 (走访小组缺“1+1”, S37). Params: `visits`."""

    VISIT_TEAM_ALONE = "visitTeamAlone"
    """Visits were made by the 1+1 without anybody of the N (走访小组缺“N”, S37). Params: `visits`."""

    VISIT_UNKNOWN_HOUSEHOLD = "visitUnknownHousehold"
    """A visit names a household that is not listed (走访记录的户不存在)."""

    VISIT_IN_FUTURE = "visitInFuture"
    """A visit lies after the day of the report (走访日期在将来)."""

    VISIT_BEFORE_HOUSEHOLD = "visitBeforeHousehold"
    """A visit lies before the household was here (走访早于入住)."""

    VISIT_CONFLICT = "visitConflict"
    """Two entries with one id differ (同一编号的走访记录不一致)."""

    VISIT_CORRECTIONS_DIFFER = "visitCorrectionsDiffer"
    """Several corrections of one entry stand side by side, or entries correct each other (更正不一致)."""

    VISIT_CORRECTS_UNKNOWN = "visitCorrectsUnknown"
    """A correction names an entry that is not in the log (被更正的记录不存在)."""

    VISIT_INCOMPLETE = "visitIncomplete"
    """A part of the entry is missing (走访记录缺项). Params: `field`."""

    VISIT_CATEGORY_UNKNOWN = "visitCategoryUnknown"
    """Whether households are of the four categories is not known (重点走访类别未知). Params:
    `households`.
    """

    VISIT_TOWN_UNKNOWN = "visitTownUnknown"
    """Some towns ask more of themselves, and it is not known whether households lie in one (镇街不明). Params:
    `households`.
    """

    VISIT_TEAM_CAPACITY = "visitTeamCapacity"
    """A team makes no calls a day (走访小组没有容量)."""

    VISIT_PLAN_PERIOD_OVER = "visitPlanPeriodOver"
    """The period that is to be planned is over (计划周期已过)."""

    MEETING_MISSED = "meetingMissed"
    """Grids are behind with the leaders' meeting (例会未按期召开, S40). Params: `missed`, `months`."""

    MEETING_CALLED_BY_OTHER = "meetingCalledByOther"
    """A meeting was called by somebody else (例会召集人不符, S40)."""

    MEETING_UNDATED = "meetingUndated"
    """A meeting has no day (例会缺日期)."""

    MEETING_IN_FUTURE = "meetingInFuture"
    """A meeting lies after the day of the report (例会日期在将来)."""

    VISIT_LOG_START_UNKNOWN = "visitLogStartUnknown"
    """From when on the log is complete is not said (台账起始日未知)."""

    TABLE_FILE_MISSING = "tableFileMissing"
    """A table is not in the folder (文件缺失)."""

    TABLE_FILE_UNREADABLE = "tableFileUnreadable"
    """A file is there and cannot be read (文件无法读取). Params: `reason`."""

    TABLE_FILE_TOO_LARGE = "tableFileTooLarge"
    """A file is larger than is read (文件过大). Params: `megabytes`, `limit`."""

    TABLE_FILE_CUT = "tableFileCut"
    """A table ends in the middle of a line, a quote or a character (文件可能被截断)."""

    TABLE_TOO_WIDE = "tableTooWide"
    """A table has more columns than are read (列数过多). Params: `columns`, `limit`."""

    TABLE_LISTS_INCOMPLETE = "tableListsIncomplete"
    """Rows were lost that may be anybody's: no list of the table is complete (各户名单均不完整). Params: `rows`."""

    TABLE_LIST_INCOMPLETE = "tableListIncomplete"
    """Rows of one owner were lost: its list is not complete (该户名单不完整). Params: `rows`."""

    TABLE_EMPTY = "tableEmpty"
    """A file is empty (空文件)."""

    TABLE_NOT_TEXT = "tableNotText"
    """A file is not a text table: a workbook, UTF-16 (不是文本表格)."""

    TABLE_HEADER_UNKNOWN = "tableHeaderUnknown"
    """No header is known (表头无法识别)."""

    TABLE_COLUMN_MISSING = "tableColumnMissing"
    """A column that the table cannot do without is missing (缺少必需列)."""

    TABLE_COLUMN_UNKNOWN = "tableColumnUnknown"
    """A column is not part of the format (不认识的列). Its header is not shown."""

    TABLE_COLUMN_UNNAMED = "tableColumnUnnamed"
    """A column has values and no header (没有表头的列有内容). Params: `rows`."""

    TABLE_COLUMN_TWICE = "tableColumnTwice"
    """A column stands in the table more than once (列重复). Params: `times`."""

    TABLE_ROW_LENGTH = "tableRowLength"
    """A row is not as wide as the header (列数不符). Params: `cells`, `expected`."""

    TABLE_ROW_SHIFTED = "tableRowShifted"
    """Cells of a row do not fit their columns and do once moved by one place (该行错位). Params: `cells`."""

    TABLE_LINE_BREAK = "tableLineBreak"
    """A cell holds line breaks (单元格内换行). Params: `lines`."""

    TABLE_ROW_NO_RECORD = "tableRowNoRecord"
    """A row is no record: a total, a signature, a remark, or the header again (不是数据行)."""

    TABLE_NEAR_MISS = "tableNearMiss"
    """Rows or cells that a usual repair would bring back (常见修复可找回). Params: `rows`, `zeros`, `point`, `width`,
    `case`, `dates`, `days`.
    """

    TABLE_ROW_TWICE = "tableRowTwice"
    """Two rows are the same and count once (重复的行)."""

    TABLE_ROWS_DIFFER = "tableRowsDiffer"
    """Rows with one id differ, or may be several things with one id: what differs is unknown (同号不同内容). Params: `columns`."""

    TABLE_ROWS_OUT_OF_SHAPE = "tableRowsOutOfShape"
    """Other rows with this id are out of shape, so what this one says is unknown (同号的行未采用). Params: `rows`."""

    TABLE_ID_CUT = "tableIdCut"
    """A reference of which a spreadsheet may have kept the first digits only (编号被截断)."""

    TABLE_ID_NEARLY_SAME = "tableIdNearlySame"
    """An id differs from an earlier one in width, case or spaces only (编号仅写法不同). Both rows are used."""

    TABLE_ROW_UNUSED = "tableRowUnused"
    """A row could not be used (该行未采用)."""

    TABLE_MORE_FAULTS = "tableMoreFaults"
    """A file has more faults than are listed (问题过多). Params: `listed`, `all`."""

    TABLE_CELL_EMPTY = "tableCellEmpty"
    """A cell that the row cannot do without is empty (必填项为空)."""

    TABLE_CELL_TOO_LONG = "tableCellTooLong"
    """A cell is too long (内容过长). Params: `length`, `limit`."""

    TABLE_CELL_SCIENTIFIC = "tableCellScientific"
    """A spreadsheet turned a long number into scientific notation (长数字被表格软件改为科学计数)."""

    TABLE_CELL_ENCODING = "tableCellEncoding"
    """A cell cannot be decoded (编码错误)."""

    TABLE_CELL_CONTROL = "tableCellControl"
    """A cell holds control characters such as NUL (含控制字符)."""

    TABLE_ID_IS_CITIZEN_NUMBER = "tableIdIsCitizenNumber"
    """A citizen number is used as an id (以身份号码作编号, N-09)."""

    TABLE_HOUSEHOLD_UNKNOWN = "tableHouseholdUnknown"
    """A person names a household that is not in the table of households (户不存在)."""

    TABLE_PERSON_UNKNOWN = "tablePersonUnknown"
    """A supporter names a person who is not in the table of persons (人员不存在)."""

    TABLE_HOUSEHOLDS_MISSING = "tableHouseholdsMissing"
    """Persons or visits name households that are not in the table of households, so it is not complete (户表可能缺户). Params:
    `rows`.
    """

    TABLE_OWNER_UNUSED = "tableOwnerUnused"
    """A row names another one that is in its table and could not be used (所指的行未采用)."""

    TABLE_PERSON_TWICE = "tablePersonTwice"
    """Two rows carry one citizen number (同一身份号码出现两次)."""


class FindingKind(str, Enum):
    """Where a finding comes from (问题来源)."""

    LAW = "law"
    """A clause is not met (法规); always carries the clause."""

    DATA = "data"
    """The data cannot be used as it stands (数据): a bad cell, a cycle. Carries no clause."""

    OPEN = "open"
    """A local number is not set (待定): names the key and its clause, computes nothing."""


class Gravity(str, Enum):
    """How grave a law finding is; it follows the strength of the clause's own words."""

    VIOLATION = "violation"
    """应整改 — the text says must."""

    EXPLAIN = "explain"
    """需说明 — the text says in principle or generally: give the reason."""

    ADVICE = "advice"
    """建议 — may, encouraged, may be regarded, target, practice, or an approximate number (左右)."""


class ValueCount(Record, frozen=True, kw_only=True, tag_field="type", tag="count"):
    """A number of things: households, persons, days, months, rounds."""

    type: ClassVar[Literal["count"]] = "count"

    value: int
    """The number."""


class ValueFen(Record, frozen=True, kw_only=True, tag_field="type", tag="fen"):
    """Money in fen; of a parameter for a month the amount of a month."""

    type: ClassVar[Literal["fen"]] = "fen"

    value: int
    """The amount."""


class ValueFenPerYear(Record, frozen=True, kw_only=True, tag_field="type", tag="fenPerYear"):
    """Money in fen a year (分/年): how a document may give what a parameter tells for a month. It is exact; a twelfth of it
    need not be a whole fen.
    """

    type: ClassVar[Literal["fenPerYear"]] = "fenPerYear"

    value: int
    """The amount of a year."""


class ValueBasisPoints(Record, frozen=True, kw_only=True, tag_field="type", tag="basisPoints"):
    """A ratio in basis points: 15 000 is 1.5 ×."""

    type: ClassVar[Literal["basisPoints"]] = "basisPoints"

    value: int
    """The ratio × 10 000."""


class ValueFlag(Record, frozen=True, kw_only=True, tag_field="type", tag="flag"):
    """A switch."""

    type: ClassVar[Literal["flag"]] = "flag"

    value: bool
    """On or off."""


class ValueChoice(Record, frozen=True, kw_only=True, tag_field="type", tag="choice"):
    """A named reading or option."""

    type: ClassVar[Literal["choice"]] = "choice"

    value: str
    """Its name."""


class ValueDate(Record, frozen=True, kw_only=True, tag_field="type", tag="date"):
    """A civil date."""

    type: ClassVar[Literal["date"]] = "date"

    value: datetime.date
    """The date."""


class ValueText(Record, frozen=True, kw_only=True, tag_field="type", tag="text"):
    """An identifier or other text that is not sensitive."""

    type: ClassVar[Literal["text"]] = "text"

    value: str
    """The text."""


Value = Union[ValueCount, ValueFen, ValueFenPerYear, ValueBasisPoints, ValueFlag, ValueChoice, ValueDate, ValueText]
"""A typed value (参数值); the unit is part of the type."""


class Param(Record, frozen=True, kw_only=True):
    """A named, typed value of a finding, for the message and for machines."""

    name: str
    """The name that the message text uses."""

    value: Value
    """The value; never a sensitive one."""


class Place(Record, frozen=True, kw_only=True):
    """The place of a finding: a JSON pointer, or a file with row and column, or the id of a thing."""

    pointer: str | None = None
    """JSON pointer into the facts given, such as `/members/1/birthDate`."""

    file: str | None = None
    """File name without folder."""

    row: int | None = None
    """Row as a spreadsheet counts it: the header is row 1."""

    column: str | None = None
    """Column header."""

    id: str | None = None
    """Opaque id of the grid, household or post concerned."""


class Finding(Record, frozen=True, kw_only=True):
    """One finding (发现)."""

    code: Code
    """Stable code; keys the message texts."""

    kind: FindingKind
    """Law, data or open."""

    clause: str | None = None
    """The clause that is not met, or that leaves a number open."""

    gravity: Gravity | None = None
    """For law findings only."""

    place: Place
    """Where."""

    params: Many[Param] = ()
    """Typed values for the message."""

    related: Many[Place] = ()
    """Other places concerned, such as the first use of a duplicate id."""


class MissingParameter(Record, frozen=True, kw_only=True):
    """A parameter that has no value on the date (缺失参数)."""

    key: str
    """Its key in the policy pack."""

    clause: str
    """The clause that leaves it open."""


class AmountReport(Personal, frozen=True, kw_only=True):
    """The account of a case over months (补发、追回核算). Advice, never a decision."""

    months: Many[AmountMonth] = field(default_factory=empty)
    """The months."""

    due_fen: int | None = None
    """What is due in all, where every month is known."""

    paid_fen: int | None = None
    """What was paid in all, where every month is known."""

    arrears_fen: int | None = None
    """Due minus paid: arrears (补发) if more than zero, paid too much if less."""

    missing_facts: Many[str] = ()
    """Facts that keep a month open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Local parameters that keep a month open, sorted."""

    readings: Many[str] = ()
    """Named readings that the amounts rest on."""

    findings: Many[Finding] = ()
    """What is wrong with the facts, and where a text is not met."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class AppliedFor(str, Enum):
    """What is applied for (申请事项)."""

    DIBAO = "dibao"
    """最低生活保障, of a household (D-60 to D-62a)."""

    MARGIN = "margin"
    """低保边缘家庭, by the same rules from 2022-10-20 (D-61a; in Shandong M-06)."""

    TEKUN = "tekun"
    """特困人员救助供养, of one person (T-50)."""


class MemberPlace(Personal, frozen=True, kw_only=True):
    """Where one member is registered and lives (成员的户籍地和居住地)."""

    hukou: str | None = None
    """Division code of the town of registration (户籍所在地): 9 digits, or 12 of a village."""

    residence: str | None = None
    """Division code of the town where the member usually lives (经常居住地)."""

    residence_permit: bool | None = None
    """Holds a residence permit of there (居住证, D-62a)."""


class ApplicationPlaceFacts(Personal, frozen=True, kw_only=True):
    """The members of a household and their places (申请人家庭的户籍和居住情况)."""

    applied_for: AppliedFor | None = None
    """What is applied for."""

    members: Many[MemberPlace] = field(default_factory=empty)
    """The members; of tekun the one person."""

    members_complete: bool | None = None
    """Whether every member is listed; unknown counts as no."""


class PlaceBasis(str, Enum):
    """Why a town may take the application (依据)."""

    REGISTRATION = "registration"
    """户籍所在地."""

    RESIDENCE_PERMIT = "residencePermit"
    """持居住证的居住地."""


class TruthValue(str, Enum):
    """A truth with its third value (真值)."""

    YES = "yes"
    """是."""

    NO = "no"
    """否."""

    OPEN = "open"
    """未知."""


class ApplicationPlace(Record, frozen=True, kw_only=True):
    """Whether the application may be filed with one town (可否在该地申请)."""

    member: int
    """Position of the member whose place it is."""

    basis: PlaceBasis
    """Whether it is the place of registration or of a permit."""

    town: str | None = None
    """Division code of the town, 9 digits."""

    accepts: TruthValue
    """Whether the application may be filed there."""

    clause: str | None = None
    """The clause that says so; absent where the case that decides it is not known."""

    missing_facts: Many[str] = ()
    """Facts that keep it open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters that keep it open, sorted."""


class ApplicationPlaces(Record, frozen=True, kw_only=True):
    """Where a household applies (申请地判断): advice, never a refusal; who asks elsewhere is passed on."""

    as_of: datetime.date
    """The date."""

    covered: bool
    """False before the rules that are carried: 2021-07-01, of margin families 2022-10-20."""

    places: Many[ApplicationPlace] = field(default_factory=empty)
    """One answer for the registration of each member, and one for each permit that is held or may be."""

    missing_facts: Many[str] = ()
    """Facts without which nothing can be said, such as who the members are: JSON pointers."""

    readings: Many[str] = ()
    """Named readings that were used."""

    findings: Many[Finding] = ()
    """What is wrong with the facts."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class GroundKind(str, Enum):
    """What a node of the grounds is (理由节点)."""

    ALL_OF = "allOf"
    """Every child must hold."""

    ANY_OF = "anyOf"
    """One child is enough."""

    NOT = "not"
    """The child must not hold."""

    CHOOSE = "choose"
    """Under the one or the other reading of an open choice."""

    COMPARE = "compare"
    """`left` compared with `right`; the condition says how."""

    FACT = "fact"
    """A fact given or missing."""

    PARAMETER = "parameter"
    """A parameter of the policy pack, set or missing."""

    DISCRETION = "discretion"
    """Left to the authority (裁量)."""

    BY_CASES = "byCases"
    """Every case of the unknown facts gives this answer (分情形一致); below stands the condition as far as it is
    known.
    """


class Ground(Personal, frozen=True, kw_only=True):
    """One node of the grounds, in pre-order (理由)."""

    parent: int | None = None
    """Index of the parent in the list; none for the root."""

    kind: GroundKind
    """What it is."""

    clause: str | None = None
    """The clause of the condition, if the node is one."""

    step: str | None = None
    """Stable code of the condition, for the text."""

    truth: TruthValue
    """Whether it holds."""

    member: int | None = None
    """Index of the member concerned."""

    supporter: int | None = None
    """Index of the member's supporter concerned."""

    left: int | None = None
    """Left value of a comparison, if known."""

    right: int | None = None
    """Right value of a comparison, if known."""

    per_year: bool | None = None
    """Yes where both are amounts of a year, since a document gives one of them so; absent otherwise."""

    source: str | None = None
    """JSON pointer of the fact, or key of the parameter."""

    assumed: bool | None = None
    """The fact is given, but only assumed; absent otherwise."""

    alike: int | None = None
    """In a household of more than 50 members, or 200 supporters: so many more persons have a ground like this one, which
    is told once; absent where there is none.
    """


class MissingKind(Record, frozen=True, kw_only=True):
    """A fact that is missing of many persons (缺失事项及人数)."""

    fact: str
    """Its JSON pointer with a star in place of the row: one kind of fact, whoever lacks it."""

    count: int
    """Of how many persons it is missing."""


class Outcome(str, Enum):
    """The answer for one programme (结论)."""

    YES = "yes"
    """符合 — certain under every completion of the unknown facts."""

    NO = "no"
    """不符合 — certain."""

    OPEN = "open"
    """待查 — a fact is missing that can still matter."""

    PARAMETER_MISSING = "parameterMissing"
    """参数缺失 — a local number is missing that can still matter."""

    DISCRETIONARY = "discretionary"
    """裁量 — the text leaves it to the authority's discretion."""

    NOT_IN_FORCE = "notInForce"
    """尚未施行 — the programme does not exist on that date."""

    NOT_COVERED = "notCovered"
    """不在范围 — the date lies before the rules that are carried (2021-07-01; temporary assistance 2014-05-01)."""


class Programme(str, Enum):
    """A programme of social assistance (救助项目), in the order of classification."""

    TEKUN = "tekun"
    """特困人员救助供养; a person's."""

    DIBAO = "dibao"
    """最低生活保障; a household's."""

    MARGIN = "margin"
    """低保边缘家庭; a household's."""

    DIBAO_SINGLE = "dibaoSingle"
    """单人保（参照单人户）; a person's."""

    RIGID = "rigid"
    """刚性支出困难家庭; a household's."""

    TEMPORARY = "temporary"
    """临时救助; on top of any other."""


class ProgrammeResult(Personal, frozen=True, kw_only=True):
    """The answer for one programme, with its grounds (单项结果)."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    outcome: Outcome
    """The answer."""

    amount_fen: int | None = None
    """Monthly amount by the difference method (D-50), fen; only with `yes` for dibao."""

    amount_year_fen: int | None = None
    """Where a standard given for a year makes it no whole number of fen a month: the exact amount of a year, fen. The
    monthly one is then rounded as the place names it, and absent where it names nothing (D-52).
    """

    missing_facts: Many[str] = ()
    """Facts whose absence keeps the answer open: JSON pointers, sorted. In a household of more than 50 members, or 200
    supporters, only those of the household, and of the member whose programme it is.
    """

    missing_kinds: Many[MissingKind] = ()
    """In such a household: what the conditions of the household lack of its persons, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters whose absence keeps it open."""

    discretion: Many[str] = ()
    """Clauses that leave the answer to the authority."""

    readings: Many[str] = ()
    """Named readings of unclear texts that were used, such as `C2=national`."""

    window_from: datetime.date | None = None
    """First day of the twelve months whose income and spending count (M-23)."""

    window_to: datetime.date | None = None
    """Last day of them."""

    apply_first: Many[Programme] = ()
    """Programmes that the household would qualify for and is not recorded in: to be applied for first (M-20)."""

    provisional: bool
    """Whether a fact that is only assumed was used: the answer is provisional."""

    grounds: Many[Ground] = ()
    """The grounds in pre-order."""


class Assessment(Record, frozen=True, kw_only=True):
    """The answer for a household on a date (家庭认定结果): advice, never a decision."""

    as_of: datetime.date
    """The date whose law was applied."""

    results: Many[ProgrammeResult] = field(default_factory=empty)
    """One result per programme and, for persons' programmes, per member; in the order of
    classification.
    """

    findings: Many[Finding] = ()
    """What is wrong with the facts, or not set locally."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class CitedClause(Record, frozen=True, kw_only=True):
    """A clause that the lines cite, in full (引用的规定)."""

    clause: str
    """Its id."""

    text: str
    """The document with body, number and first day in force, and the article."""


class TextLine(Personal, frozen=True, kw_only=True):
    """A line of the explanation (说明文字)."""

    depth: int
    """How deep it stands below the answer, from 0."""

    text: str
    """The sentence."""

    clause: str | None = None
    """The clause that it rests on."""


class ResultText(Personal, frozen=True, kw_only=True):
    """A result as text (单项说明)."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    heading: str
    """The answer as a sentence."""

    lines: Many[TextLine] = field(default_factory=empty)
    """Its grounds, in the order in which they are told."""


class AssessmentText(Personal, frozen=True, kw_only=True):
    """An assessment as text (初步比对说明). It holds amounts and other personal facts: it is for the office and the family."""

    results: Many[ResultText] = field(default_factory=empty)
    """One for each result."""

    sources: Many[CitedClause] = field(default_factory=empty)
    """Each clause that a line cites, once, in the order of the first mention."""

    notice: str
    """That it is advice and a person decides."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Anchor(str, Enum):
    """By which day something is counted (归属口径)."""

    EVENT_DATE = "eventDate"
    """The day on which it happened (发生日)."""

    TODAY = "today"
    """The day of the report (统计日)."""


class DatedFact(Record, frozen=True, kw_only=True):
    """Something that happened to a household on a day, such as a visit (有日期的记录)."""

    id: str | None = None
    """Opaque id of the record."""

    household: str
    """Id of the household."""

    date: datetime.date | None = None
    """The day."""


class AttributionQuery(Record, frozen=True, kw_only=True):
    """What is to be counted, and how (归属查询)."""

    facts: Many[DatedFact] = field(default_factory=empty)
    """The records."""

    anchor: Anchor
    """By which day."""

    today: datetime.date
    """The day of the report."""

    known_at: datetime.date | None = None
    """As the register was known on this day; none asks for all that it knows now."""


class AttributionGap(str, Enum):
    """Why no grid is named (未归属原因)."""

    NO_DATE = "noDate"
    """The record has no date."""

    IN_FUTURE = "inFuture"
    """The record lies after the day of the report."""

    UNKNOWN_HOUSEHOLD = "unknownHousehold"
    """The register has no such household."""

    NOT_HERE = "notHere"
    """The household was not here on that day."""

    NO_SINGLE_GRID = "noSingleGrid"
    """The household was in no micro-grid on that day, or in several."""

    GRID_CLOSED = "gridClosed"
    """The micro-grid that the household names was closed on that day."""


class Attribution(Record, frozen=True, kw_only=True):
    """Which micro-grid a record counts for (归属)."""

    id: str | None = None
    """Id of the record."""

    household: str
    """Id of the household."""

    counts_for: str | None = None
    """Micro-grid by the anchor that was asked for."""

    then: str | None = None
    """Micro-grid of the household on the day of the record."""

    then_gap: AttributionGap | None = None
    """Why there is none."""

    now: str | None = None
    """Micro-grid of the household on the day of the report."""

    now_gap: AttributionGap | None = None
    """Why there is none."""

    successors: Many[str] = ()
    """What became of the micro-grid of that day until the day of the report: itself while it goes on, and those that
    took over from it.
    """


class Attributions(Record, frozen=True, kw_only=True):
    """Which micro-grids records count for (归属结果)."""

    rows: Many[Attribution] = field(default_factory=empty)
    """One row a record, in their order."""

    findings: Many[Finding] = field(default_factory=empty)
    """Records that cannot be counted; places point into the query."""


class CalendarFile(Record, frozen=True, kw_only=True):
    """A file to be saved (导出文件)."""

    media_type: str
    """Its media type, `text/calendar`."""

    text: str
    """Its content."""


class CardCustody(Personal, frozen=True, kw_only=True):
    """A recipient's bankbook or card (代管存折、银行卡, D-55)."""

    kept_by_staff: bool | None = None
    """Staff of the town or the committee keep it."""

    written_agreement: bool | None = None
    """There is a written agreement."""

    filed_with_county: bool | None = None
    """It is filed with the county's civil affairs."""


class CaseDecision(str, Enum):
    """How a case was decided (决定)."""

    GRANTED = "granted"
    """同意."""

    REFUSED = "refused"
    """不予."""


class MaterialKind(str, Enum):
    """A kind of material (材料)."""

    IDENTITY = "identity"
    """身份证明."""

    STATEMENT = "statement"
    """劳动能力、生活来源、财产及义务人情况的书面声明 (T-51)."""

    TRUTH_PLEDGE = "truthPledge"
    """承诺所提供信息真实完整 (T-51)."""

    DISABILITY_CERTIFICATE = "disabilityCertificate"
    """残疾人证; of who holds one (T-51)."""

    OTHER = "other"
    """Any other that the place asks for."""


class CaseMaterial(Personal, frozen=True, kw_only=True):
    """One material that is asked for (所需材料)."""

    id: str | None = None
    """Opaque id; notices name it."""

    kind: MaterialKind | None = None
    """Its kind."""

    given: bool | None = None
    """It was handed in."""

    obtainable: bool | None = None
    """The checking mechanism or a platform can supply it (可通过核对机制或平台获取, D-64, P-13)."""


class Consent(str, Enum):
    """An answer to the question of consent (同意核对)."""

    GIVEN = "given"
    """同意."""

    REFUSED = "refused"
    """拒绝."""


class MaterialNotice(Personal, frozen=True, kw_only=True):
    """A notice of what is missing (补正告知, D-64, T-53)."""

    on: datetime.date | None = None
    """The day; one that is to come tells nobody yet."""

    materials: Many[str] = field(default_factory=empty)
    """Ids of the materials that it names."""


class SupporterConsent(Personal, frozen=True, kw_only=True):
    """A statutory supporter, as far as the checking of them goes (法定义务人的核对)."""

    id: str | None = None
    """Opaque id."""

    consent: Consent | None = None
    """The supporter's own answer (T-51, T-52, P-16)."""


class CaseFile(Personal, frozen=True, kw_only=True):
    """The file of one case (办件). An absent fact is unknown."""

    programme: Programme | None = None
    """What is applied for."""

    disability_certificate: bool | None = None
    """The person holds a disability certificate (T-51)."""

    materials: Many[CaseMaterial] = field(default_factory=empty)
    """Every material that is asked for."""

    materials_complete: bool | None = None
    """Whether all are listed; unknown counts as no."""

    notices: Many[MaterialNotice] = field(default_factory=empty)
    """The notices of what is missing: in the order of their days, or as listed where a day is unknown."""

    applicant_consent: Consent | None = None
    """The applicant's consent to checking (D-63, P-14)."""

    supporters: Many[SupporterConsent] = field(default_factory=empty)
    """The supporters outside the household (T-51, T-52, P-16)."""

    cards: Many[CardCustody] = field(default_factory=empty)
    """Bankbooks and cards of the recipient (D-55)."""

    registered_relative: bool | None = None
    """Registered as a case of near relatives of staff (近亲属备案, D-65)."""

    complaint: bool | None = None
    """There was a complaint about it (有投诉举报, D-75)."""

    county_visited: bool | None = None
    """The county visited the home (县级入户, D-75)."""

    decision: CaseDecision | None = None
    """How it was decided."""

    told_in_writing: bool | None = None
    """Told in writing (书面告知)."""

    reasons_given: bool | None = None
    """With reasons (说明理由)."""


class ConsentOutcome(str, Enum):
    """What follows from a consent (核对与否)."""

    MAY_CHECK = "mayCheck"
    """可以核对."""

    FACTS_STAY_UNKNOWN = "factsStayUnknown"
    """不得核对，相关事实保持未知: refused consent is unknown, never no (P-16)."""

    ASK = "ask"
    """待询问."""


class ConsentAnswer(Personal, frozen=True, kw_only=True):
    """The checking of one person (核对授权)."""

    supporter: int | None = None
    """Position of the supporter; absent for the applicant."""

    clause: str
    """The clause that asks for the consent on the date."""

    outcome: ConsentOutcome
    """What follows."""


class CaseFileReport(Personal, frozen=True, kw_only=True):
    """What the file of a case shows on a date (办件检查): advice, never a decision."""

    as_of: datetime.date
    """The date."""

    complete: TruthValue
    """Everything asked for is there, so that the case is accepted (D-64, T-53)."""

    clause: str | None = None
    """Its clause."""

    to_tell: Many[int] = ()
    """Positions of the materials that are missing: to be told once, all together."""

    kinds_missing: Many[MaterialKind] = ()
    """Kinds that the text asks for and the list does not hold (T-51)."""

    consents: Many[ConsentAnswer] = ()
    """Who may be checked."""

    county_must_visit: TruthValue
    """The county must visit the home (D-75)."""

    missing_facts: Many[str] = ()
    """Facts that keep an answer open: JSON pointers, sorted."""

    findings: Many[Finding] = ()
    """What is wrong."""


class CitizenNumberCheck(Record, frozen=True, kw_only=True):
    """What a check of a citizen number answers (身份号码校验结果); it holds no digit of it."""

    valid: bool
    """Whether the number can be used: no finding."""

    specimen: bool
    """Whether it is a specimen: born from 2090 on, so nobody's (N-08)."""

    findings: Many[Finding] = ()
    """What is wrong with it."""


class Built(str, Enum):
    """How this version carries a clause (实现情况)."""

    RULE = "rule"
    """A rule or check computes it."""

    PARAMETER = "parameter"
    """It is a parameter of the policy pack, which a rule reads or a reader may look up."""

    NOTE = "note"
    """It shapes the model or a text, such as a definition or a reading."""

    LATER = "later"
    """It can be tested and belongs to a room that is not built yet; the reason names it (待实现)."""

    DISCRETION = "discretion"
    """The text leaves it to the authority, and gives nothing to compute (裁量)."""

    LOCAL = "local"
    """The place arranges it in its own way (当地自定)."""

    NARRATIVE = "narrative"
    """It has no content that could be tested (无可检验内容)."""


class Precision(str, Enum):
    """How exactly a source gives a date (日期精度)."""

    DAY = "day"
    """The day is known."""

    MONTH = "month"
    """The month is known; the date carried is its first day."""

    YEAR = "year"
    """The year is known; the date carried is its first day."""


class Strength(str, Enum):
    """How strongly the text binds (用语强度); the gravity of a finding follows it."""

    MUST = "must"
    """应当、要、须, or a plain imperative."""

    IN_PRINCIPLE = "inPrinciple"
    """原则上、一般."""

    MAY = "may"
    """可以、可视为."""

    ENCOURAGED = "encouraged"
    """鼓励."""

    TARGET = "target"
    """A stated target (目标)."""

    PRACTICE = "practice"
    """Reported practice (做法), not a rule."""

    RIGHT = "right"
    """A right of the person (权利)."""

    GOAL = "goal"
    """A goal or principle (目标任务、原则), not testable."""


class ClauseSource(Record, frozen=True, kw_only=True):
    """An instrument on which a clause rests (依据), owned."""

    instrument: str
    """Id of the instrument, such as `I-4`."""

    article: str
    """Article, section or item; empty where there is none."""

    strength: Strength
    """How strongly it binds there."""

    from_: datetime.date | None = None
    """First day in force, if known."""

    to: datetime.date | None = None
    """Last day in force, if it has one."""

    precision: Precision
    """How exactly the source gives `from`."""


class SourceStatus(str, Enum):
    """How well the text is known (核实情况)."""

    VERIFIED = "verified"
    """Read in the instrument itself (已核对原文)."""

    VERIFIED_NEWS = "verifiedNews"
    """Read in a report or an official page about the instrument (据报道)."""

    UNVERIFIED = "unverified"
    """A reading, an inference or common knowledge (未核实): nothing may rest on it as a fact."""

    NOT_FOUND = "notFound"
    """Looked for and not found (未查到): the number is a parameter without default."""


class ClauseInfo(Record, frozen=True, kw_only=True):
    """One clause (条款), owned."""

    id: str
    """Stable id such as `S11` or `D-66`."""

    instrument: str
    """Id of the instrument it stands in, such as `I-4`."""

    article: str
    """Article, section or item; empty where there is none."""

    strength: Strength
    """How strongly it binds."""

    status: SourceStatus
    """How well its text is known."""

    area: str | None = None
    """Division code of the area that it binds (适用区域), such as 370302; absent where it is the nation."""

    from_: datetime.date | None = None
    """First day in force, if known."""

    to: datetime.date | None = None
    """Last day in force, if it has one."""

    precision: Precision
    """How exactly the source gives `from`."""

    more: Many[ClauseSource] = ()
    """Further instruments on which it rests, each with its own time in force."""

    built: Built
    """How this version carries it."""

    why_zh: str | None = None
    """Why it is not computed, in Chinese; absent for a rule, a parameter and a note."""

    why_en: str | None = None
    """The same in English."""

    zh: str
    """A short phrase of the text or its sense, in Chinese."""

    en: str
    """The sense in English."""


class Building(Record, frozen=True, kw_only=True):
    """A building (楼栋)."""

    id: str
    """Opaque id, unique among buildings."""

    place: str | None = None
    """Id of the base grid, village or community it stands in."""

    name: str | None = None
    """Name for people (楼栋名称)."""


class HouseholdPlace(Personal, frozen=True, kw_only=True):
    """Where a household lives (户的网格归属)."""

    _shown: ClassVar[str | None] = "id"

    id: str
    """Opaque id, unique among households."""

    micro_grids: Many[str] = field(default_factory=empty)
    """Ids of its micro-grids; exactly one is right, none or two is a finding."""

    building: str | None = None
    """Id of its building, when it lives in one."""

    unit: str | None = None
    """Id of its stairwell unit, when it lives in one."""

    door: str | None = None
    """Door number (门牌号); an address, so no text ever shows it."""


class GeoPoint(Record, frozen=True, kw_only=True):
    """A point on the map (坐标, CGCS2000 or WGS 84), in millionths of a degree: whole numbers are exact in every language.

    The offset coordinates of map services (GCJ-02, BD-09) are not converted.
    """

    longitude: int
    """Longitude in millionths of a degree, east positive (经度)."""

    latitude: int
    """Latitude in millionths of a degree, north positive (纬度)."""


class PartyOrganisation(str, Enum):
    """Which Party organisation a place has (党组织, S13)."""

    COMMITTEE = "committee"
    """党委."""

    GENERAL_BRANCH = "generalBranch"
    """党总支."""

    BRANCH = "branch"
    """党支部."""

    GROUP = "group"
    """党小组."""

    MEMBER_HOUSEHOLD = "memberHousehold"
    """党员户."""

    NOT_FORMED = "notFormed"
    """未建立: known to have none."""


class PlaceKind(str, Enum):
    """The kind of a place (层级)."""

    DISTRICT = "district"
    """区（县）: the top of the tree."""

    TOWN = "town"
    """镇."""

    SUB_DISTRICT = "subDistrict"
    """街道."""

    DEVELOPMENT_ZONE = "developmentZone"
    """开发区: a management area without a division code."""

    AREA = "area"
    """片区: groups the villages of a town or sub-district (S14)."""

    VILLAGE = "village"
    """村 (S10)."""

    COMMUNITY = "community"
    """城市社区 (S12)."""

    BASE_GRID = "baseGrid"
    """基础网格 (S10, S12)."""

    MICRO_GRID = "microGrid"
    """微网格: a villager group (村民小组, S10), or a building or stairwell unit (S12)."""


class PlaceFact(Record, frozen=True, kw_only=True):
    """One place (一个层级单位): a row of the grid register."""

    id: str
    """Opaque id, unique among places."""

    kind: PlaceKind | None = None
    """Its kind (层级); a place of unknown kind cannot stand in the tree."""

    name: str | None = None
    """Name for people (名称)."""

    parent: str | None = None
    """Id of the place above (上级); none only for the district."""

    code: str | None = None
    """Statistical division code (区划代码): 6, 9 or 12 digits by kind."""

    follows_city_model: bool | None = None
    """Villages: declared that it follows the city model for its leaders (参照城市社区, S19)."""

    follows_city_size: bool | None = None
    """Villages that follow the city model: declared that its micro-grids keep to about 20 households as well (S11)."""

    party_organisation: PartyOrganisation | None = None
    """Communities and their grids: the Party organisation (党组织, S13)."""

    full_time_workers: int | None = None
    """Base grids of communities: number of full-time grid workers (专职网格员, S15)."""

    helpers: int | None = None
    """Areas: number of persons who help with assistance work (协助人员, S14)."""

    leading_group: bool | None = None
    """Districts, sub-districts, development zones, villages and communities: whether the leading group for assistance
    is set up (社会救助工作领导小组, S46).
    """

    point: GeoPoint | None = None
    """A point in it, for maps (位置)."""

    outline: Many[GeoPoint] = field(default_factory=empty)
    """Its boundary as one closed line of at least three points, for maps (边界); empty while it is not known."""


class StairwellUnit(Record, frozen=True, kw_only=True):
    """A stairwell unit of a building (单元)."""

    id: str
    """Opaque id, unique among units."""

    building: str | None = None
    """Id of its building."""

    label: str | None = None
    """Label for people (单元号)."""


class Validity(Record, frozen=True, kw_only=True):
    """When an entry holds, and since when the register knows it (有效期与登记日).

    The days are `[from, to)`: the first day counts, the last does not. Of the entries on one thing that hold on a day,
    the one recorded last is right; of those recorded on one day, the one that stands later in the list.
    """

    from_: datetime.date | None = None
    """First day on which it holds (起); unknown counts as always."""

    to: datetime.date | None = None
    """First day on which it no longer holds (止); none while it goes on."""

    recorded_at: datetime.date | None = None
    """Day on which it was entered in the register (登记日); unknown counts as known from the start."""

    act: str | None = None
    """Id of the re-organisation that made the entry (调整编号), when one did."""

    ended: bool | None = None
    """That there is no such thing on these days (已撤销); its other facts then say nothing."""


class Transition(Record, frozen=True, kw_only=True):
    """A transition period of a community (过渡期, S49): a village turned community, or a large community of a city."""

    place: str
    """Id of the community."""

    reason: str | None = None
    """Why it is granted (理由)."""

    valid: Validity
    """The days; without a last one it counts for nothing (S49)."""


class GridFacts(Record, frozen=True, kw_only=True):
    """A district's grid on one date (某日的网格台账)."""

    as_of: datetime.date | None = None
    """The date that the facts describe."""

    places: Many[PlaceFact] = field(default_factory=empty)
    """Every place from the district to the micro-grids, in any order."""

    buildings: Many[Building] = field(default_factory=empty)
    """Buildings."""

    stairwell_units: Many[StairwellUnit] = field(default_factory=empty)
    """Stairwell units."""

    households: Many[HouseholdPlace] = field(default_factory=empty)
    """Households."""

    transitions: Many[Transition] = field(default_factory=empty)
    """Transition periods (过渡期, S49)."""

    households_complete: bool | None = None
    """Whether every household is listed; unknown counts as incomplete, and then no micro-grid
    is ever said to be too small.
    """

    incomplete_at: Many[str] = ()
    """Places whose households or places below are not all known: rows of theirs could not be read."""


class DecodedGrid(Record, frozen=True, kw_only=True):
    """A grid register that was read in spite of its faults (网格台账读取结果)."""

    facts: GridFacts
    """The register; every value at fault is unknown."""

    findings: Many[Finding] = ()
    """Every fault, with its place."""


class PostAssignment(Record, frozen=True, kw_only=True):
    """Somebody on a post (任职)."""

    id: str
    """Opaque id of the assignment."""

    post: str | None = None
    """Id of the post."""

    person: str | None = None
    """Opaque id of the person; the same id means the same person."""


class DatedAssignment(Record, frozen=True, kw_only=True):
    """An assignment on certain days (任职沿革)."""

    assignment: PostAssignment
    """The assignment."""

    valid: Validity
    """The days."""


class DatedBuilding(Record, frozen=True, kw_only=True):
    """A building on certain days (楼栋沿革)."""

    building: Building
    """The building."""

    valid: Validity
    """The days."""


class DatedHousehold(Record, frozen=True, kw_only=True):
    """Where a household lives on certain days (户的网格归属沿革)."""

    household: HouseholdPlace
    """The household; its door number may change with the days."""

    valid: Validity
    """The days."""


class DatedPlace(Record, frozen=True, kw_only=True):
    """A place on certain days (层级单位沿革)."""

    place: PlaceFact
    """The place as it is on these days; its id never changes, its code and name may."""

    valid: Validity
    """The days."""


class PostKind(str, Enum):
    """What a post in the grid is for (岗位类别)."""

    AREA_HELPER = "areaHelper"
    """片区协助人员 (S14)."""

    FULL_TIME_WORKER = "fullTimeWorker"
    """专职网格员 (S15)."""

    BASE_GRID_LEADER = "baseGridLeader"
    """网格长: named by S40, without a rule of its own."""

    MICRO_GRID_LEADER = "microGridLeader"
    """微网格长 (S16, S17)."""

    UNIT_LEADER = "unitLeader"
    """单元长 (S18)."""

    OTHER = "other"
    """其他."""


class GridPost(Record, frozen=True, kw_only=True):
    """A post at a place (岗位): one seat, whoever sits on it."""

    id: str
    """Opaque id, unique among posts."""

    place: str | None = None
    """Id of the place."""

    kind: PostKind | None = None
    """What it is for."""

    unit: str | None = None
    """Unit leaders: id of the stairwell unit."""


class DatedPost(Record, frozen=True, kw_only=True):
    """A post on certain days (岗位沿革)."""

    post: GridPost
    """The post."""

    valid: Validity
    """The days."""


class DatedUnit(Record, frozen=True, kw_only=True):
    """A stairwell unit on certain days (单元沿革)."""

    unit: StairwellUnit
    """The unit."""

    valid: Validity
    """The days."""


class ReorganisationKind(str, Enum):
    """What a re-organisation does (调整方式)."""

    OPEN = "open"
    """新设: a new place, `into`."""

    CLOSE = "close"
    """撤销: a place that holds nothing more, `places`."""

    RENAME = "rename"
    """更名: `name` for `places`."""

    RECODE = "recode"
    """变更区划代码: `code` for `places`."""

    CONVERT_KIND = "convertKind"
    """变更层级类型, such as 村改社区: `newKind` for `places`, under `parent`; with `transition` where S49 lets one be set."""

    REPARENT = "reparent"
    """变更上级: `places` under `parent`."""

    MERGE = "merge"
    """合并: `places` become the one of `into`, which may be one of them."""

    SPLIT = "split"
    """拆分: the one of `places` ends, and all of `into` take over."""

    EXTRACT = "extract"
    """析出: the new one of `into` takes a part of `places`, which go on."""

    REGRID = "regrid"
    """重划微网格: the micro-grids of the one of `places` become those of `into`, of which some may go on."""


class LineageEdge(Record, frozen=True, kw_only=True):
    """What became of a place (沿革关系)."""

    before: str | None = None
    """The place before; none where one was opened."""

    after: str | None = None
    """The place after; none where one was closed."""

    kind: ReorganisationKind
    """By what."""

    on: datetime.date
    """The first day of it."""

    recorded_at: datetime.date
    """Day on which it was entered in the register."""

    act: str
    """Id of the re-organisation."""

    households: int
    """Households that went this way on that day."""


class GridHistory(Record, frozen=True, kw_only=True):
    """The grid of a district over time (网格沿革): what was entered, in the order in which it was.

    Nothing in it is ever changed or taken out: a change is a new entry.
    """

    places: Many[DatedPlace] = field(default_factory=empty)
    """Places."""

    buildings: Many[DatedBuilding] = field(default_factory=empty)
    """Buildings."""

    stairwell_units: Many[DatedUnit] = field(default_factory=empty)
    """Stairwell units."""

    households: Many[DatedHousehold] = field(default_factory=empty)
    """Households."""

    posts: Many[DatedPost] = field(default_factory=empty)
    """Posts."""

    assignments: Many[DatedAssignment] = field(default_factory=empty)
    """Who is on which post."""

    transitions: Many[Transition] = field(default_factory=empty)
    """Transition periods (过渡期, S49)."""

    lineage: Many[LineageEdge] = field(default_factory=empty)
    """What became of places."""

    households_complete: bool | None = None
    """Whether every household is listed; unknown counts as incomplete."""

    posts_complete: bool | None = None
    """Whether every filled post is listed; only then are helpers (S14) and full-time workers (S15) counted from it."""


class DecodedGridHistory(Record, frozen=True, kw_only=True):
    """A history of the grid that was read in spite of its faults (网格沿革读取结果)."""

    history: GridHistory
    """The history; every value at fault is unknown."""

    findings: Many[Finding] = ()
    """Every fault, with its place."""


class Assumption(Personal, frozen=True, kw_only=True):
    """A fact that is only assumed (假定的事实): the result is provisional and says so."""

    path: str
    """JSON pointer of the fact, such as `/members/0/wageFen`."""

    why: str
    """Why it is assumed."""


class DisabilityCategory(str, Enum):
    """Category of a disability certificate (残疾类别, N-23)."""

    VISUAL = "visual"
    """视力残疾."""

    HEARING = "hearing"
    """听力残疾."""

    SPEECH = "speech"
    """言语残疾."""

    LIMB = "limb"
    """肢体残疾."""

    INTELLECTUAL = "intellectual"
    """智力残疾."""

    MENTAL = "mental"
    """精神残疾."""

    MULTIPLE = "multiple"
    """多重残疾; which component counts is asked, never inferred (N-24)."""

    OTHER = "other"
    """其他残疾."""


class Supporter(Personal, frozen=True, kw_only=True):
    """A statutory supporter (法定义务人, T-30 to T-35). A refused consent leaves facts unknown (P-16)."""

    id: str | None = None
    """Opaque id."""

    tekun: bool | None = None
    """Is a tekun person (特困人员, T-30)."""

    dibao: bool | None = None
    """Receives dibao (低保对象, T-31)."""

    birth_date: datetime.date | None = None
    """Date of birth (T-31, T-32)."""

    income_fen: int | None = None
    """Own income, fen a month (本人收入, T-32)."""

    property_within_low_income_rule: bool | None = None
    """Property within the rule for low-income families (T-32 to T-34)."""

    disability_certificate: bool | None = None
    """Holds a disability certificate (T-33)."""

    disability_category: DisabilityCategory | None = None
    """Its category."""

    disability_grade: int | None = None
    """Its grade, 1 to 4."""

    counted_disability_category: DisabilityCategory | None = None
    """Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    """

    counted_disability_grade: int | None = None
    """The grade of that component, 1 to 4 (计入的残疾等级, N-24)."""

    without_civil_capacity: bool | None = None
    """Without civil capacity (无民事行为能力, T-34)."""

    declared_missing: bool | None = None
    """Declared missing (被宣告失踪, T-34)."""

    in_prison: bool | None = None
    """In prison (在监狱服刑, T-34)."""

    provincial_case: bool | None = None
    """Meets another case set by the province (T-35)."""


class Person(Personal, frozen=True, kw_only=True):
    """A member of a household (家庭成员). All amounts: fen a month, net as D-21 says."""

    id: str | None = None
    """Opaque id."""

    birth_date: datetime.date | None = None
    """Date of birth (出生日期)."""

    wage_fen: int | None = None
    """Wages after necessary employment cost (工资性收入, D-21)."""

    business_net_fen: int | None = None
    """Net business income; may be negative (经营净收入, D-21)."""

    property_net_fen: int | None = None
    """Net property income (财产净收入, D-21)."""

    transfer_net_fen: int | None = None
    """Net transfers without the four kinds below; may be negative (转移净收入, D-21)."""

    basic_pension_fen: int | None = None
    """Central basic pension of resident pension insurance (城乡居民基本养老保险中央确定的基础养老金, D-23, T-22)."""

    social_insurance_fen: int | None = None
    """Benefits of basic medical and other social insurance (基本医疗保险等社会保险, T-22)."""

    preferential_fen: int | None = None
    """Preferential pensions (优待抚恤金, D-22, T-22)."""

    senior_allowance_fen: int | None = None
    """Old-age allowance (高龄津贴, T-22)."""

    disability_certificate: bool | None = None
    """Holds a disability certificate (持有残疾人证, D-40)."""

    disability_category: DisabilityCategory | None = None
    """Its category (残疾类别)."""

    disability_grade: int | None = None
    """Its grade, 1 (most severe) to 4 (残疾等级)."""

    counted_disability_category: DisabilityCategory | None = None
    """Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    """

    counted_disability_grade: int | None = None
    """The grade of that component, 1 to 4 (计入的残疾等级, N-24)."""

    employed: bool | None = None
    """In work (就业, D-44)."""

    serious_illness: bool | None = None
    """Has a serious disease recognised locally (重特大疾病, D-41)."""

    religious_site_years: int | None = None
    """Whole years lived in a religious site as religious staff; 0 for everyone else (D-42)."""

    in_hardship: bool | None = None
    """Found to live in hardship (生活困难, D-42)."""

    county_single_case: bool | None = None
    """Meets another case set by the county or above (D-43)."""

    special_hardship: bool | None = None
    """Recorded finding of special hardship by the authority (特殊困难人员, D-44a, D-45)."""

    own_property_within_dibao_rule: bool | None = None
    """Appraised: own property within the dibao rule, where the person applies alone (D-44)."""

    own_property_within_tekun_rule: bool | None = None
    """Appraised: own property within the tekun rule (T-20, T-23)."""

    provincial_unable_to_work: bool | None = None
    """Meets another case of inability to work set by the province (T-15)."""

    chooses_child_programme: bool | None = None
    """Minor who qualifies as orphan or de-facto unsupported child and chooses that programme (T-05)."""

    recorded_tekun: bool | None = None
    """Recorded as tekun (已纳入特困人员供养, M-20)."""

    recorded_dibao: bool | None = None
    """Taken into dibao alone (已按单人户纳入低保, M-20)."""

    epidemic_months_without_income: int | None = None
    """Months in a row without income because of the epidemic, unemployed and without insurance benefit; 0 for
    everyone else (L-09).
    """

    supporters: Many[Supporter] = field(default_factory=empty)
    """Statutory supporters (法定义务人, T-04), inside and outside the household."""

    supporters_complete: bool | None = None
    """Whether the list of supporters is complete; unknown counts as incomplete."""

    unreadable: Many[str] = ()
    """Facts of the member that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    nothing speaks in their place, as the property of the family does where nobody appraised the person's own.
    """


class SpendingShock(str, Enum):
    """Which necessary spending suddenly exceeds what the family can bear (突然增加的支出, L-02, L-04, L-06)."""

    NONE = "none"
    """无."""

    EDUCATION = "education"
    """教育支出."""

    MEDICAL = "medical"
    """医疗支出."""

    OTHER = "other"
    """其他生活必需支出."""


class Household(Personal, frozen=True, kw_only=True):
    """A household (家庭) as it applies."""

    id: str | None = None
    """Opaque id."""

    area: AreaKind | None = None
    """Which local standard applies (D-06)."""

    hukou_here: bool | None = None
    """The applicant's household registration is here (户籍在本地, D-60)."""

    residence_permit_here: bool | None = None
    """The applicant holds a residence permit of here (持本地居住证, D-62a)."""

    property_within_dibao_rule: bool | None = None
    """Appraised: property within the local dibao rule (家庭财产符合低保规定, D-01, D-35).
    When unknown, the local limits of D-34 are applied to the three facts below.
    """

    property_within_margin_rule: bool | None = None
    """Appraised: property within the local margin-family rule (M-01)."""

    deposits_fen: int | None = None
    """Deposits, securities, funds and claims together, fen (金融资产, D-30)."""

    vehicles: int | None = None
    """Motor vehicles that are not exempt (机动车辆, D-30 to D-32)."""

    homes: int | None = None
    """Dwellings (住房套数, D-30)."""

    application_date: datetime.date | None = None
    """Day of the application (申请日期, M-23)."""

    recorded_dibao: bool | None = None
    """The household is recorded as dibao, as a whole (已纳入低保, M-20)."""

    recorded_margin: bool | None = None
    """It is recorded as a margin family (已认定为低保边缘家庭, M-20)."""

    recorded_rigid: bool | None = None
    """It is recorded as a rigid-expenditure family (已认定为刚性支出困难家庭, L-06, M-30)."""

    recorded_rigid_on: datetime.date | None = None
    """Day of that recognition (认定日期, M-30)."""

    twelve_month_income_fen: int | None = None
    """Total income of all members, all kinds, in the twelve months before the application, fen
    (家庭总收入, M-21, M-26, L-04).
    """

    living_spending_fen: int | None = None
    """Necessary food, clothing, housing, transport and daily use in those twelve months, fen (M-25)."""

    medical_spending_fen: int | None = None
    """Medical: the personal share after all insurance and aid, fen (M-25)."""

    education_spending_fen: int | None = None
    """Education, kindergarten to full-time bachelor, at the rate of public schools, fen (M-25)."""

    rehabilitation_spending_fen: int | None = None
    """Rehabilitation of disabled members: the personal share, fen (M-25)."""

    other_spending_fen: int | None = None
    """Kinds that the county adds, fen (M-25)."""

    property_within_rigid_rule: bool | None = None
    """Appraised: property within the local rule for rigid-expenditure families (M-22)."""

    meets_local_rigid_conditions: bool | None = None
    """Meets the conditions that the place sets of its own for rigid-expenditure families (M-23a, M-33)."""

    property_within_temporary_rule: bool | None = None
    """Appraised: property within the local rule for temporary assistance (L-04)."""

    basic_life_in_difficulty: bool | None = None
    """Found: basic life is temporarily in severe difficulty (基本生活暂时出现严重困难, L-01)."""

    sudden_event: bool | None = None
    """Fire, traffic or other accident, sudden serious illness, or another sudden hardship that the authority has
    found (突发事件, L-01, L-03, L-05, L-08).
    """

    event_confirmed: bool | None = None
    """That event has been confirmed (经核实, L-05)."""

    needs_help_at_once: bool | None = None
    """Help is needed at once (需要立即救助, L-03, L-26)."""

    spending_shock: SpendingShock | None = None
    """Which necessary spending suddenly exceeds what the family can bear (L-02, L-04, L-06)."""

    emergency_here: bool | None = None
    """The emergency happened here (急难发生地, L-11, L-12)."""

    lives_here: bool | None = None
    """Lives or works here, registered or not (L-09, L-11)."""

    special_assistance_received: bool | None = None
    """Has already had special assistance, such as medical or education (专项救助, L-07)."""

    proposed_aid_fen: int | None = None
    """One-off amount that the office proposes, fen (拟给予临时救助金额, L-25, L-31)."""

    members: Many[Person] = field(default_factory=empty)
    """The members who live together (共同生活的家庭成员, D-10 to D-16)."""

    members_complete: bool | None = None
    """Whether the list of members is complete; unknown counts as incomplete."""

    assumed: Many[Assumption] = ()
    """Which of the given facts are only assumed."""

    unreadable: Many[str] = ()
    """Facts of the household that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    nothing speaks in their place, as the limits of D-34 do where nobody appraised the property.
    """


class DecodedHousehold(Record, frozen=True, kw_only=True):
    """A household that was read in spite of its faults (家庭情况读取结果)."""

    household: Household
    """The facts; every value at fault is unknown."""

    findings: Many[Finding] = ()
    """Every fault, with its place."""


class DisabilityCertificateCheck(Personal, frozen=True, kw_only=True):
    """What a check of the number of a disability certificate answers (残疾人证号校验结果); it holds no digit of it."""

    valid: bool
    """Whether the number can be used: no finding."""

    specimen: bool
    """Whether the citizen number in it is a specimen (N-08)."""

    proposed_category: DisabilityCategory | None = None
    """The category that the 19th digit would mean (N-22): a proposal, to be compared with the certificate."""

    proposed_grade: int | None = None
    """The grade that the 20th digit would mean (N-22): a proposal, to be compared with the certificate."""

    missing_parameters: Many[MissingParameter] = ()
    """The reading without which nothing is proposed."""

    findings: Many[Finding] = ()
    """What is wrong with it."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class DisabilityFacts(Personal, frozen=True, kw_only=True):
    """A disability certificate (残疾人证); an absent part is unknown."""

    held: bool | None = None
    """Held at all."""

    category: DisabilityCategory | None = None
    """Category as printed (N-23)."""

    grade: int | None = None
    """Grade as printed, 1 (most severe) to 4."""

    counted_category: DisabilityCategory | None = None
    """Of a multiple one, the recorded component that counts; `multiple`: none does (N-24)."""

    counted_grade: int | None = None
    """The grade of that component (N-24)."""


class Study(str, Enum):
    """Full-time study (全日制在校学习, D-12, D-18)."""

    NONE = "none"
    """Not a full-time student."""

    UP_TO_BACHELOR = "upToBachelor"
    """Any school up to a bachelor's degree (本科及以下)."""

    POSTGRADUATE = "postgraduate"
    """研究生; of them no text says anything (D-18)."""


class FamilyPerson(Personal, frozen=True, kw_only=True):
    """A person around the applicant (相关人员)."""

    id: str | None = None
    """Opaque id; ties name it."""

    birth_date: datetime.date | None = None
    """Date of birth (D-11)."""

    study: Study | None = None
    """Full-time study (D-12)."""

    unable_to_live_independently: bool | None = None
    """Found unable to live independently (不能独立生活, D-12)."""

    lives_together: bool | None = None
    """Lives with the family for long (长期共同居住, D-13)."""

    religious_away: bool | None = None
    """Religious staff who live away from the family (脱离家庭的宗教教职人员, D-14)."""

    religious_away_since: datetime.date | None = None
    """Since when without a break (D-14)."""

    in_prison: bool | None = None
    """Serving a sentence in prison (D-15)."""

    in_compulsory_treatment: bool | None = None
    """In compulsory isolated drug treatment (强制隔离戒毒, D-15)."""

    declared_missing: bool | None = None
    """Declared missing (宣告失踪, D-15)."""

    provincial_exclusion: bool | None = None
    """Another case that the province leaves out (D-16)."""

    staff: bool | None = None
    """Handles assistance cases, or sits on the village or community committee (经办人员、村（居）委会成员, D-65)."""

    near_relative_of_staff: bool | None = None
    """A near relative of such a person who need not be listed here (D-65)."""


class Kinship(str, Enum):
    """How one person is related to another (亲属关系), as the office finds it: adopted and step relations
    that the law equates count as such.
    """

    SPOUSE = "spouse"
    """配偶 (D-10)."""

    CHILD = "child"
    """子女 (D-11, D-12); the other one is a parent."""

    GRANDCHILD = "grandchild"
    """孙子女、外孙子女."""

    SIBLING = "sibling"
    """兄弟姐妹."""


class FamilyTie(Personal, frozen=True, kw_only=True):
    """`person` is the spouse, child, grandchild or sibling of `of` (亲属关系)."""

    person: str | None = None
    """Id of the one who is related."""

    kind: Kinship | None = None
    """How."""

    of: str | None = None
    """Id of the other one."""

    duty_found: bool | None = None
    """Of grandchildren and siblings: the duty of support exists, since the generation between is dead or unable, or
    the elder sibling raised the younger (Civil Code art. 1074, 1075; D-13).
    """


class FamilyFacts(Personal, frozen=True, kw_only=True):
    """An applicant and the persons around (申请人及相关人员)."""

    applicant: str | None = None
    """Id of the member who applies (D-60)."""

    persons: Many[FamilyPerson] = field(default_factory=empty)
    """The persons, the applicant among them."""

    persons_complete: bool | None = None
    """Whether everybody who may belong is listed; unknown counts as no."""

    ties: Many[FamilyTie] = field(default_factory=empty)
    """How they are related."""

    ties_complete: bool | None = None
    """Whether every relation between the listed persons is listed; unknown counts as no."""


class FilledPost(Record, frozen=True, kw_only=True):
    """A post with whoever is on it on a day (某日的岗位)."""

    post: GridPost
    """The post."""

    person: str | None = None
    """Opaque id of the person; none while it is vacant."""


class GridAt(Record, frozen=True, kw_only=True):
    """The grid on one day, as it was known on another (某日网格)."""

    facts: GridFacts
    """The register of that day, as `grid::Grid::build` reads it."""

    posts: Many[FilledPost] = field(default_factory=empty)
    """Posts, vacant or filled."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong with the entries; places point into the history."""


class VisitPolicyId(str, Enum):
    """Which duty (走访职责)."""

    SECRETARY_ROUND = "secretaryRound"
    """党组织书记遍访 (S36, V-01): every household, in principle once a year."""

    TEAM_ROUND = "teamRound"
    """“1+1+N”小组走访 (S38, V-02): every household, in principle once a quarter."""

    PRIORITY = "priority"
    """重点走访 (S39, V-03): the four categories, more often than S38; the number is local."""

    ELDERLY_MONTHLY = "elderlyMonthly"
    """特殊困难老年人月探访 (V-07): monthly, where the locality takes the national target as a duty."""

    AFTER_EVENT = "afterEvent"
    """事项走访 (S35): within a local number of working days after an event."""

    COMMITTEE_VISITS = "committeeVisits"
    """“两委”走访发现 (V-04): every household, where the locality sets how often."""

    HARDSHIP_VISITS = "hardshipVisits"
    """困难群众经常性走访 (V-05): where the locality sets how often."""

    ELDERLY_PATROL = "elderlyPatrol"
    """老年人定期巡访 (V-08): where the locality sets how often."""

    LEFT_BEHIND_CHILDREN = "leftBehindChildren"
    """农村留守儿童走访 (V-09): where the locality sets how often."""

    CHILDREN_IN_DIFFICULTY = "childrenInDifficulty"
    """困境儿童走访 (V-10): where the locality sets how often."""

    LOCAL = "local"
    """本地规则: a duty that no pack gives, for asking what would be under it."""


class PlaceCoverage(Record, frozen=True, kw_only=True):
    """Coverage of one place of the grid under one duty (层级走访覆盖情况)."""

    place: str
    """Id of the place."""

    policy: VisitPolicyId
    """The duty."""

    clause: str
    """The clause that sets it."""

    towns: Many[str] = ()
    """The towns whose own duty it is (S47); empty for that of the district."""

    households: int
    """Households of the place that the log lists."""

    owed: int
    """Those that are owed a visit."""

    done: int
    """Those that have it."""

    overdue: int
    """Those whose last day has passed."""

    excused: int
    """Those that are excused; they are not owed a visit now."""

    undecided: int
    """Those of which it is not known whether the duty covers them."""

    not_in_log: int
    """Households of the place that the log does not list: nothing is known of their visits."""

    done_basis_points: int | None = None
    """`done` of `owed` in basis points, rounded down; absent where nothing is owed."""


class GridCoverage(Record, frozen=True, kw_only=True):
    """Coverage of a place and of the places directly below it (分级走访覆盖)."""

    as_of: datetime.date
    """The day."""

    places: Many[PlaceCoverage] = field(default_factory=empty)
    """Duty by duty: the place itself, then each place directly below it in the order of the grid."""

    not_in_grid: int
    """Households of the log that the grid does not hold; no place counts them."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class GridGeoJson(Record, frozen=True, kw_only=True):
    """The places of a grid on the map (网格地图)."""

    geo_json: str
    """A GeoJSON feature collection (RFC 7946) as text: name, kind, parent and number of households of each place, and
    nothing of any household.
    """

    features: int
    """Places on it."""

    without: int
    """Places without usable coordinates."""

    findings: Many[Finding] = field(default_factory=empty)
    """That there is no such place, and coordinates that cannot be used; places point into the facts."""


class SizeCount(Record, frozen=True, kw_only=True):
    """One bar of a size histogram."""

    households: int
    """Number of households."""

    micro_grids: int
    """Number of micro-grids of that size."""


class GridHistogram(Record, frozen=True, kw_only=True):
    """The sizes of the micro-grids of a place (微网格户数分布)."""

    city_micro_grid_sizes: Many[SizeCount] = field(default_factory=empty)
    """Sizes of the micro-grids that S11 covers, smallest first."""

    villager_group_sizes: Many[SizeCount] = field(default_factory=empty)
    """Sizes of all other micro-grids: villager groups, which have no size rule (S10)."""

    target: int | None = None
    """Households that S11 asks for, where it is in force."""

    tolerance: int | None = None
    """Local tolerance, where it is set."""

    svg: str
    """The sizes that S11 covers as an SVG document; what is outside the tolerance has another colour."""

    findings: Many[Finding] = field(default_factory=empty)
    """That there is no such place."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class GridNode(Record, frozen=True, kw_only=True):
    """A place of the picture, in pre-order (网格图节点)."""

    parent: int | None = None
    """Index of the place above in the list; none for the first."""

    id: str
    """Its id."""

    kind: PlaceKind
    """Its kind."""

    households: int
    """Households in it."""

    label: str
    """What stands in its box."""


class GridPicture(Record, frozen=True, kw_only=True):
    """The tree of a place (网格图)."""

    nodes: Many[GridNode] = field(default_factory=empty)
    """The places in pre-order; nothing where the grid has no such place."""

    left_out: int
    """Places below that are not shown, for their level or their number."""

    mermaid: str
    """The same for Mermaid."""

    svg: str
    """The same as an SVG document."""

    findings: Many[Finding] = field(default_factory=empty)
    """That there is no such place."""


class DutyCount(Record, frozen=True, kw_only=True):
    """How the places of one kind stand to one clause (落实情况); the five numbers from `met` to `unknown` add up to `places`."""

    clause: str
    """The clause, such as S14."""

    kind: PlaceKind
    """The kind of place that it asks something of."""

    places: int
    """Places of that kind that the clause covers."""

    met: int
    """Places that are as it asks."""

    unmet: int
    """Places with a violation, or with a deviation that has to be explained."""

    advised: int
    """Places with advice: more persons than asked, a size outside about the target or outside practice."""

    waiting: int
    """Places whose finding waits for the end of a transition (S49)."""

    unknown: int
    """Places of which it cannot be said: a fact is not known, or a local number not set."""

    persons: int | None = None
    """S14, S15: persons at the places whose number is known, added up."""


class FindingCount(Record, frozen=True, kw_only=True):
    """How many findings of one clause and gravity there are."""

    clause: str | None = None
    """The clause; none for data findings."""

    kind: FindingKind
    """Law, data or open."""

    gravity: Gravity | None = None
    """For law findings."""

    findings: int
    """How many."""


class KindCount(Record, frozen=True, kw_only=True):
    """How many places of one kind there are."""

    kind: PlaceKind
    """The kind."""

    places: int
    """The number of places in the tree."""


class GridSummary(Record, frozen=True, kw_only=True):
    """A district's grid in numbers (网格概况)."""

    as_of: datetime.date | None = None
    """The date that the facts describe."""

    places: Many[KindCount] = field(default_factory=empty)
    """Places in the tree by kind, from the top down; kinds without a place are not listed."""

    places_left_out: int
    """Rows of the register that could not be placed."""

    buildings: int
    """Buildings."""

    stairwell_units: int
    """Stairwell units."""

    households: int
    """Households in the tree."""

    households_left_out: int
    """Households that could not be placed."""

    city_micro_grid_sizes: Many[SizeCount] = field(default_factory=empty)
    """Sizes of the micro-grids that S11 covers, smallest first."""

    villager_group_sizes: Many[SizeCount] = field(default_factory=empty)
    """Sizes of all other micro-grids: villager groups, which have no size rule (S10)."""

    findings: Many[FindingCount] = field(default_factory=empty)
    """Findings by clause, kind and gravity."""


class GridReport(Record, frozen=True, kw_only=True):
    """A district's grid checked as a whole (网格检查结果)."""

    summary: GridSummary
    """The grid in numbers."""

    duties: Many[DutyCount] = field(default_factory=empty)
    """How many places of each kind do what each grid rule of the date asks of them, by clause."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong with the register, then what the rules of the date do not find as they ask."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class MembershipGround(Personal, frozen=True, kw_only=True):
    """One reason why a person belongs or does not (理由)."""

    clause: str
    """The clause."""

    step: str
    """Stable code of the condition."""

    truth: TruthValue
    """Whether it holds."""

    through: int | None = None
    """Position of the other person, where that is not the applicant."""


class Membership(Personal, frozen=True, kw_only=True):
    """Whether one person belongs to the household (是否共同生活的家庭成员)."""

    person: int
    """Position in the list of persons."""

    id: str | None = None
    """The person's id."""

    belongs: TruthValue
    """Whether the person belongs."""

    grounds: Many[MembershipGround] = field(default_factory=empty)
    """The conditions that were looked at: what takes the person in, then what leaves the person out."""

    missing_facts: Many[str] = ()
    """Facts that keep it open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Local parameters that keep it open, sorted."""


class HouseholdFormation(Record, frozen=True, kw_only=True):
    """The household of an applicant (家庭成员认定结果). Advice, never a decision."""

    as_of: datetime.date
    """The date."""

    covered: bool
    """False before 2021-07-01, the start of the rules that are carried; nobody is judged then."""

    persons: Many[Membership] = field(default_factory=empty)
    """One answer for each person given, in their order; one whom an earlier record gives has it there."""

    members: Many[int] = field(default_factory=empty)
    """Positions of those who certainly belong."""

    size_at_least: int
    """Fewest members."""

    size_at_most: int | None = None
    """Most members; absent where not everybody is listed."""

    members_complete: bool
    """Everybody is listed and judged: the list may be used as a complete one."""

    registered_relative: TruthValue
    """A member is a near relative of someone who handles cases or sits on the committee (近亲属备案, D-65)."""

    registered_relative_missing: Many[str] = ()
    """Facts that keep that open, sorted."""

    findings: Many[Finding] = ()
    """What is wrong with the facts."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class LeaderRole(str, Enum):
    """The post of a leader (岗位, S16, S18)."""

    BUILDING_LEADER = "buildingLeader"
    """楼长."""

    UNIT_LEADER = "unitLeader"
    """单元长."""

    GROUP_LEADER = "groupLeader"
    """村民小组长."""


class Answerable(Record, frozen=True, kw_only=True):
    """Somebody who answers for a household (包户责任人)."""

    post: str
    """Id of the post."""

    person: str | None = None
    """Id of the person, when it is known."""

    role: LeaderRole | None = None
    """Building, unit or group leader."""

    own_unit: bool
    """Leads the household's own stairwell unit (S18)."""

    to: datetime.date | None = None
    """First day after the term."""


class HouseholdLeaders(Record, frozen=True, kw_only=True):
    """Who answers for a household on a day (该户今日责任人)."""

    household: str
    """Id of the household."""

    micro_grid: str | None = None
    """Id of its micro-grid; none where the grid has no household with this id."""

    unit: str | None = None
    """Id of its stairwell unit, when it names one."""

    leaders: Many[Answerable] = field(default_factory=empty)
    """Who answers, nearest first: the leader of its unit (S18), then those of the micro-grid (S16)."""

    nobody: bool | None = None
    """Whether nobody certainly answers; unknown while the list is not declared complete."""


class VisitCategory(str, Enum):
    """Why a household is visited more often than others (重点走访类别, S39, V-07 to V-10)."""

    HARDSHIP = "hardship"
    """困难户 (S39)."""

    TENANT = "tenant"
    """租赁户 (S39)."""

    VETERAN_PARTY_MEMBER = "veteranPartyMember"
    """老党员户 (S39)."""

    KEY_ATTENTION = "keyAttention"
    """重点关注户 (S39)."""

    SPECIAL_ELDERLY = "specialElderly"
    """特殊困难老年人家庭 (V-07)."""

    PATROL_ELDERLY = "patrolElderly"
    """独居、空巢、农村留守、计划生育特殊家庭老年人 (V-08)."""

    LEFT_BEHIND_CHILD = "leftBehindChild"
    """农村留守儿童家庭 (V-09)."""

    CHILD_IN_DIFFICULTY = "childInDifficulty"
    """困境儿童家庭 (V-10)."""


class VisitExcuse(str, Enum):
    """Why a household is excused (不计欠访的情形)."""

    NO_ANSWER = "noAnswer"
    """多次无人应门: as many calls without an answer as the locality asks for."""

    REFUSED = "refused"
    """拒访: as many refusals."""


class VisitState(str, Enum):
    """Where a household stands under one duty on a day (状态)."""

    NOT_APPLICABLE = "notApplicable"
    """不适用: nobody lives there, not yet here, came too late in the period, not of the categories
    of the duty, or no event.
    """

    UNDECIDED = "undecided"
    """待定: whether it is of the categories of the duty is not known."""

    DONE = "done"
    """已走访: the current period has its visits, or the gap has not run out."""

    EXCUSED = "excused"
    """不计欠访: as many calls without an answer, or refusals, as the locality set."""

    OPEN = "open"
    """待走访: owed, and no last day is known to have passed."""

    DUE_SOON = "dueSoon"
    """临期: owed within the days that the locality set."""

    OVERDUE = "overdue"
    """逾期: the last day has passed — of the gap, of an earlier period, or after an event —
    without a visit.
    """


class HouseholdStatus(Personal, frozen=True, kw_only=True):
    """The status of one household under one duty (一户一规则的走访状态)."""

    _shown: ClassVar[str | None] = "household"

    household: str
    """Id of the household."""

    policy: VisitPolicyId
    """The duty."""

    clause: str
    """The clause that sets it."""

    state: VisitState
    """Where it stands."""

    since: datetime.date | None = None
    """The day on which this state began: of the visit, of the period, or after the last day."""

    due: datetime.date | None = None
    """The last day for the next visit; past when overdue."""

    satisfied_by: str | None = None
    """Id of the visit that satisfies the duty; absent where that visit has none."""

    made: int
    """Visits that count, of those that the duty asks for."""

    attempts: int
    """Calls that met nobody since the period began, or since the last visit."""

    excuse: VisitExcuse | None = None
    """Why it is excused."""

    missed_previous: bool | None = None
    """Whether the period before was missed; absent where the log does not reach back, and for
    another cadence.
    """

    categories: Many[VisitCategory] = field(default_factory=empty)
    """For a duty to some households: the categories by which this is one of them."""

    unknown: Many[VisitCategory] = field(default_factory=empty)
    """For such a duty, when undecided: the categories of which it is not known."""

    hypothetical: bool | None = None
    """Yes where it is asked by itself and a supposed reform lies behind it (假设): it says what would be, not what is;
    else absent. A report says so once for all of its statuses.
    """


class IncomeKind(str, Enum):
    """A kind of income or spending (收入、支出类别, D-21 to D-26, T-21, T-22)."""

    WAGE = "wage"
    """工资性收入, before any cost (D-21)."""

    EMPLOYMENT_COST = "employmentCost"
    """必要的就业成本: spending (D-24)."""

    BUSINESS = "business"
    """经营收入 (D-21)."""

    BUSINESS_COST = "businessCost"
    """经营费用、折旧、生产税: spending (D-21)."""

    PROPERTY = "property"
    """财产收入 (D-21)."""

    PROPERTY_COST = "propertyCost"
    """Spending against property income (D-21)."""

    TRANSFER = "transfer"
    """转移收入, such as a retirement pension or support received (D-21)."""

    TRANSFER_OUT = "transferOut"
    """转移支出: taxes, social-security contributions, support paid (D-21)."""

    CARER_SUPPORT = "carerSupport"
    """Support from siblings, or from someone aged 60 or more, for an unemployed severely disabled adult (D-26)."""

    OTHER = "other"
    """其他现金和实物收入 (D-20)."""

    BASIC_PENSION = "basicPension"
    """Central basic pension of resident pension insurance (基础养老金, D-23, T-22)."""

    SOCIAL_INSURANCE = "socialInsurance"
    """Benefits of basic medical and other social insurance (社会保险待遇, T-22)."""

    PREFERENTIAL = "preferential"
    """优待抚恤金 (D-22, T-22)."""

    SENIOR_ALLOWANCE = "seniorAllowance"
    """高龄津贴 (D-22, T-22)."""

    FAMILY_PLANNING = "familyPlanning"
    """计划生育奖励与扶助 (D-22)."""

    SCHOLARSHIP = "scholarship"
    """奖学金 (D-22)."""

    BRAVERY_AWARD = "braveryAward"
    """见义勇为奖励 (D-22)."""

    GOVERNMENT_ASSISTANCE = "governmentAssistance"
    """政府给予的社会救助款物 (D-22)."""

    LOCALLY_EXCLUDED = "locallyExcluded"
    """Of a kind that the city or above leaves out (D-22)."""

    HARDSHIP_SPENDING = "hardshipSpending"
    """Rigid spending added by disability or serious illness (因残疾、患重病增加的刚性支出, D-24)."""


class IncomeTreatment(str, Enum):
    """How an item is treated (是否计入)."""

    COUNTED = "counted"
    """计入."""

    NOT_COUNTED = "notCounted"
    """不计入."""

    DEDUCTED = "deducted"
    """扣减."""

    OPEN = "open"
    """A fact or a parameter is missing."""

    OUTSIDE = "outside"
    """None of its months lies in the period."""


class IncomeLine(Personal, frozen=True, kw_only=True):
    """How one item counts, and by which clause (逐项说明)."""

    item: int | None = None
    """Position of the item; none for a deduction that is computed for the member as a whole."""

    member: int | None = None
    """Position of the member."""

    kind: IncomeKind | None = None
    """Its kind."""

    treatment: IncomeTreatment
    """For dibao."""

    clause: str | None = None
    """The clause that says so."""

    tekun: IncomeTreatment
    """For tekun."""

    tekun_clause: str | None = None
    """The clause that says so."""

    months: int
    """Months of the item that lie in the period."""

    monthly_fen: int | None = None
    """The item spread over the period, fen a month; absent where it cannot be told."""


class IncomeWindow(Record, frozen=True, kw_only=True):
    """The period over which income is taken (规定期限, D-20)."""

    from_: datetime.date
    """First day of the first month."""

    to: datetime.date
    """Last day of the last month."""


class IncomeCount(Personal, frozen=True, kw_only=True):
    """Income a month, ready to be assessed (收入核算结果)."""

    covered: bool
    """False before 2021-07-01, the start of the rules that are carried."""

    window: IncomeWindow | None = None
    """The period, where its length is set."""

    household: Household
    """The household with the eight monthly amounts of every member replaced; what is undecided is absent."""

    lines: Many[IncomeLine] = field(default_factory=empty)
    """How each item counts, in their order, then what is deducted for a member as a whole."""

    income_fen: int | None = None
    """Income of the whole household by the dibao rule, fen a month; absent where it is undecided."""

    missing_facts: Many[str] = ()
    """Facts that keep an amount open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Local parameters that keep an amount open, sorted."""

    readings: Many[str] = ()
    """Named readings that the amounts rest on."""

    findings: Many[Finding] = ()
    """What is wrong with the facts."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class IncomeItem(Personal, frozen=True, kw_only=True):
    """One income or spending of one member (一项收入或支出)."""

    member: str | None = None
    """Id of the member."""

    kind: IncomeKind | None = None
    """Its kind."""

    amount_fen: int | None = None
    """The whole amount over the months, fen; not negative."""

    from_: datetime.date | None = None
    """Any day of the first month."""

    to: datetime.date | None = None
    """Any day of the last month."""


class IncomeFacts(Personal, frozen=True, kw_only=True):
    """What a household earned and spent (收入申报)."""

    items: Many[IncomeItem] = field(default_factory=empty)
    """The items."""

    items_complete: bool | None = None
    """Whether every income of every member is listed; unknown counts as no."""


class Burden(Record, frozen=True, kw_only=True):
    """How hard it is to find out a fact (询问负担), set by the place; a fact that is not named has the weight 1."""

    name: str
    """Name of the fact as on the wire, such as `wageFen`, for every person who has it; or the key of a parameter."""

    weight: int
    """From 1: how many questions without a weight this one is worth. Less counts as 1."""


class InquiryScope(Record, frozen=True, kw_only=True):
    """What an inquiry is about (追问范围)."""

    programme: Programme | None = None
    """Only this programme; none: all of them."""

    burdens: Many[Burden] = ()
    """How hard facts are to find out; empty: all alike."""


class Lang(str, Enum):
    """The language of a text (语言)."""

    ZH_CN = "zh-CN"
    """简体中文."""

    EN = "en"
    """English."""


class Employment(str, Enum):
    """Whether somebody is employed (在职情况, S17). Retired counts as not employed."""

    EMPLOYED = "employed"
    """在职."""

    RETIRED = "retired"
    """退休."""

    NOT_EMPLOYED = "notEmployed"
    """未就业."""


class CandidateChange(Personal, frozen=True, kw_only=True):
    """What changes about a candidate on a day (情况变动); what is absent stays as it was."""

    _shown: ClassVar[str | None] = "from_"

    from_: datetime.date
    """First day on which it is so."""

    party_member: bool | None = None
    """Party member from that day on."""

    employment: Employment | None = None
    """Employed, retired or not employed from that day on."""

    willing: bool | None = None
    """Willing to serve from that day on."""

    micro_grid: str | None = None
    """Id of the micro-grid where the candidate lives from that day on."""

    unit: str | None = None
    """Id of the home stairwell unit from that day on."""

    building: str | None = None
    """Id of the home building from that day on."""


class CandidateRole(str, Enum):
    """What else somebody does for the neighbourhood (担任的其他职务)."""

    FULL_TIME_GRID_WORKER = "fullTimeGridWorker"
    """专职网格员 (S15)."""

    COMMUNITY_WORKER = "communityWorker"
    """社区专职工作者."""

    PARTY_SECRETARY = "partySecretary"
    """村（社区）党组织书记."""

    COMMITTEE_MEMBER = "committeeMember"
    """村（社区）“两委”成员."""

    RESIDENT_REPRESENTATIVE = "residentRepresentative"
    """居民（村民）代表."""

    VOLUNTEER = "volunteer"
    """志愿者."""


class HeldRole(Record, frozen=True, kw_only=True):
    """A role and when it is held (任职)."""

    role: CandidateRole
    """The role."""

    from_: datetime.date | None = None
    """First day; absent: always held."""

    to: datetime.date | None = None
    """First day on which it is no longer held; absent: held on."""


class Candidate(Personal, frozen=True, kw_only=True):
    """Somebody who lives in a micro-grid and might lead it (微网格长候选人)."""

    _shown: ClassVar[str | None] = "micro_grid"

    id: str
    """Opaque id of the person; a sitting leader has the id that his post names."""

    micro_grid: str
    """Id of the micro-grid where the candidate lives; another of the same base grid only where the rules let leaders be
    shared.
    """

    party_member: bool | None = None
    """Party member (党员)."""

    employment: Employment | None = None
    """Employed, retired or not employed."""

    birth_date: datetime.date | None = None
    """Date of birth; only compared with the other leader's."""

    willing: bool | None = None
    """Willing to serve; who is not is never proposed."""

    unit: str | None = None
    """Id of the home stairwell unit."""

    building: str | None = None
    """Id of the home building."""

    shared: bool | None = None
    """May lead another micro-grid of the base grid, where the rules let leaders be shared; not if false."""

    roles: Many[HeldRole] = field(default_factory=empty)
    """Other roles, each with its time."""

    not_with: Many[str] = field(default_factory=empty)
    """Ids of candidates with whom this one cannot serve; it holds both ways."""

    changes: Many[CandidateChange] = field(default_factory=empty)
    """What changes on a day; the facts above hold before the first."""


class LeaderPost(Personal, frozen=True, kw_only=True):
    """A leader post that is filled (微网格长岗位)."""

    _shown: ClassVar[str | None] = "id"

    id: str
    """Opaque id of the post."""

    micro_grid: str
    """Id of the micro-grid."""

    person: str | None = None
    """Opaque id of the person; the same id means the same person."""

    role: LeaderRole | None = None
    """Building, unit or group leader."""

    unit: str | None = None
    """Unit leaders: id of the stairwell unit."""

    party_member: bool | None = None
    """Party member (党员)."""

    employment: Employment | None = None
    """Employed, retired or not employed."""

    birth_date: datetime.date | None = None
    """Date of birth; only compared with the other leader's."""

    from_: datetime.date | None = None
    """First day of the term (任期); absent: since ever."""

    to: datetime.date | None = None
    """First day after the term; absent: it has no end."""


class HardRuleKind(str, Enum):
    """What is never done (硬性规则)."""

    WILLING = "willing"
    """Who is unwilling is not proposed (本人不愿意的不列入)."""

    NOT_WITH = "notWith"
    """Two who cannot serve together do not (不宜搭档的不搭档)."""

    OWN_MICRO_GRID = "ownMicroGrid"
    """Nobody leads another micro-grid than the own (只在本人居住的微网格任职, S17: by residence). Without it a
    candidate may lead any micro-grid of the own base grid.
    """

    NOT_IN_ROLE = "notInRole"
    """Who holds a role is not proposed (担任某职务的不列入)."""


class HardRule(Record, frozen=True, kw_only=True):
    """One hard rule (一条硬性规则)."""

    rule: HardRuleKind
    """What is never done."""

    role: CandidateRole | None = None
    """The role that `HardRuleKind::NotInRole` means."""

    clause: str | None = None
    """The clause or local text that it rests on."""


class PairPattern(str, Enum):
    """How two leaders may complete each other (双微网格长模式): the first two are the examples of S17, whose list is open."""

    EMPLOYED_AND_NOT = "employedAndNot"
    """1名在职人员+1名非在职人员."""

    OLDER_AND_YOUNGER = "olderAndYounger"
    """1名年长人员+1名年轻人员."""

    PARTY_MEMBER_AND_NOT = "partyMemberAndNot"
    """1名党员+1名非党员."""

    ROLE_AND_NOT = "roleAndNot"
    """1名担任某职务人员+1名其他人员."""

    DIFFERENT_UNITS = "differentUnits"
    """居住在不同单元."""


class PatternRule(Record, frozen=True, kw_only=True):
    """One pattern of the open list of S17 (一种搭配模式)."""

    pattern: PairPattern
    """The pattern."""

    min_gap_years: int | None = None
    """Older and younger: the least gap in years; absent: `leader.age_gap_min_years`, and without it any difference counts."""

    role: CandidateRole | None = None
    """The role that `PairPattern::RoleAndNot` means."""


class Wish(str, Enum):
    """What a proposal tries to bring about."""

    WILLING = "willing"
    """All proposed are willing (本人愿意)."""

    PARTY_MEMBER = "partyMember"
    """A Party member is among them (党员骨干, S16)."""

    PAIR_PATTERN = "pairPattern"
    """The two make one of the pairs that the plan names (搭配模式, S17)."""

    LIVES_THERE = "livesThere"
    """They live in the micro-grid (居住在本微网格, S17); only where leaders may be shared."""

    KEEPS_SITTING = "keepsSitting"
    """Leaders in post stay (保留现任): the points are the margin that a change must gain."""


class WishRule(Record, frozen=True, kw_only=True):
    """One wish and what it is worth (一条意愿及其分值)."""

    wish: Wish
    """The wish."""

    points: int
    """Points, 0 to 10,000: for each leader (willing, lives there, in post) or for the micro-grid (Party member, pair)."""

    gravity: Gravity | None = None
    """How grave it is when the wish is not met; none: not at all."""

    clause: str | None = None
    """The clause that the wish rests on, where it rests on one."""


class LeaderRules(Record, frozen=True, kw_only=True):
    """Hard rules, wishes and patterns of a district (选配规则)."""

    hard: Many[HardRule] = field(default_factory=empty)
    """What is never done."""

    wishes: Many[WishRule] = field(default_factory=empty)
    """What is wished, with points."""

    patterns: Many[PatternRule] = field(default_factory=empty)
    """Which pairs complete each other."""

    steps: int | None = None
    """Steps of the search that a base grid may take; absent: 1,000,000. Then the best found is given with its gap."""


class LeaderFacts(Record, frozen=True, kw_only=True):
    """Leaders and candidates of a district on one date."""

    leaders: Many[LeaderPost] = field(default_factory=empty)
    """Posts that are filled."""

    leaders_complete: bool | None = None
    """Whether every filled post is listed; unknown counts as incomplete, and then no leader is
    ever said to be missing.
    """

    leaders_incomplete_at: Many[str] = ()
    """Micro-grids of which posts could not be read: there the list is not complete, whatever is
    said of the rest.
    """

    candidates: Many[Candidate] = field(default_factory=empty)
    """Candidates."""

    rules: LeaderRules | None = None
    """Local rules, wishes and patterns; absent: those of the plan (`LeaderRules::plan`)."""


class BaseGridProposal(Record, frozen=True, kw_only=True):
    """What is proven of the proposal for one base grid."""

    base_grid: str
    """Id of the base grid."""

    led: int
    """Micro-grids with a leader: what counts first."""

    dual: int
    """Micro-grids with two: what counts second."""

    points: int
    """Points of the wishes: what counts third."""

    bound_led: int
    """No proposal has a better triple of led, dual and points than this one: led."""

    bound_dual: int
    """The bound: dual."""

    bound_points: int
    """The bound: points."""

    proven: bool
    """The proposal is proven best, and none as good keeps more of those in post; false where the limit of steps stopped the
    search.
    """


class ProposedLeader(Record, frozen=True, kw_only=True):
    """Somebody proposed."""

    candidate: str
    """Id of the candidate."""

    sitting: bool
    """Leads this micro-grid today."""

    from_elsewhere: bool
    """Lives in another micro-grid of the base grid."""


class ProposedUnitLeader(Record, frozen=True, kw_only=True):
    """A unit leader beside a building leader (单元长, S18)."""

    unit: str
    """Id of the stairwell unit."""

    candidate: str | None = None
    """Id of the candidate, who lives there; none where nobody is left."""

    sitting: bool
    """Is its unit leader today."""


class UnfilledReason(str, Enum):
    """Why a micro-grid has fewer than two proposed leaders."""

    NO_CANDIDATE = "noCandidate"
    """It has no candidate (没有候选人)."""

    NONE_WILLING = "noneWilling"
    """All its candidates are unwilling (候选人均不愿意)."""

    ONLY_ONE_CANDIDATE = "onlyOneCandidate"
    """It has one candidate, who is proposed (候选人只有一名)."""

    ONLY_ONE_WILLING = "onlyOneWilling"
    """All its candidates but one are unwilling; the one is proposed (只有一名愿意)."""

    BARRED = "barred"
    """A hard rule bars those who are left (其余候选人不符合硬性规则)."""

    SERVE_ELSEWHERE = "serveElsewhere"
    """Those who are left serve in other micro-grids of the base grid (其余候选人已在其他微网格任职)."""

    CANNOT_SERVE_TOGETHER = "cannotServeTogether"
    """Those who are left cannot serve with the one proposed (其余候选人不宜与其搭档)."""

    SEARCH_STOPPED = "searchStopped"
    """The limit of steps stopped the search while somebody free could still lead here (计算步数已用完，尚有可任人选)."""


class WishResult(Record, frozen=True, kw_only=True):
    """Whether a wish is met."""

    wish: Wish
    """The wish."""

    met: bool | None = None
    """Met, not met, or unknown because a fact is."""

    gravity: Gravity | None = None
    """How grave it is when it is not met; none: not at all."""

    clause: str | None = None
    """The clause that the wish rests on, where it rests on one."""


class MicroGridProposal(Record, frozen=True, kw_only=True):
    """The proposal for one micro-grid; the decision is a person's."""

    micro_grid: str
    """Id of the micro-grid."""

    leaders: Many[ProposedLeader] = field(default_factory=empty)
    """Two, one or nobody, in the order of their ids."""

    points: int
    """Points of the wishes that are met."""

    wishes: Many[WishResult] = field(default_factory=empty)
    """What the proposal brings about and what not; a wish that does not arise is not listed."""

    pattern: PairPattern | None = None
    """The pattern of the open list of S17 that the two certainly meet."""

    unfilled: UnfilledReason | None = None
    """Why there are fewer than two."""

    candidates: int
    """Candidates who live here, and those whom the rules let be shared."""

    unwilling: int
    """How many of them are unwilling."""

    unit_leaders: Many[ProposedUnitLeader] = ()
    """Where a building leader is in post: one unit leader for each stairwell unit (S18), who may be added."""


class LeaderProposal(Record, frozen=True, kw_only=True):
    """Proposed leaders of a district (双微网格长建议名单)."""

    on: datetime.date
    """The date of the policy."""

    in_force: bool
    """Whether S17 is in force on that date; when it is not, nothing is proposed."""

    micro_grids: Many[MicroGridProposal] = field(default_factory=empty)
    """Every micro-grid that S17 covers, in the order of the grid."""

    base_grids: Many[BaseGridProposal] = field(default_factory=empty)
    """What is proven, by base grid, in the order of the grid."""

    proven: bool
    """Whether every base grid is proven best."""

    filled: int
    """Micro-grids with two proposed leaders."""

    half_filled: int
    """With one."""

    unfilled: int
    """With none."""

    candidates_left_out: int
    """Rows of candidates that name no micro-grid of the tree, or are repeated; `check` names them."""

    candidates_not_covered: int
    """Candidates of micro-grids that S17 does not cover."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""

    findings: Many[Finding] = ()
    """What keeps it from being made, such as a register of another place."""


class OfficeHolder(Record, frozen=True, kw_only=True):
    """Somebody in office (在任)."""

    post: str
    """Id of the post."""

    person: str | None = None
    """Id of the person, when it is known."""

    micro_grid: str
    """Id of the micro-grid."""

    role: LeaderRole | None = None
    """Building, unit or group leader."""

    unit: str | None = None
    """The stairwell unit of a unit leader."""

    from_: datetime.date | None = None
    """First day of the term."""

    to: datetime.date | None = None
    """First day after the term."""


class Vacancy(Record, frozen=True, kw_only=True):
    """A micro-grid with fewer leaders than the plan encourages (岗位空缺, S16, S17)."""

    micro_grid: str
    """Id of the micro-grid."""

    has: int
    """Leaders in office."""

    asked: int
    """Leaders that the plan encourages."""

    since: datetime.date | None = None
    """First day since which there have never been more leaders than today; none where there never were."""

    next: datetime.date | None = None
    """Next known day on which there are more leaders than today."""


class LeaderRoster(Record, frozen=True, kw_only=True):
    """The leaders of a district on a day (微网格长花名册)."""

    on: datetime.date
    """The day."""

    in_office: Many[OfficeHolder] = field(default_factory=empty)
    """Everybody in office, micro-grid by micro-grid in the order of the grid."""

    vacancies: Many[Vacancy] = field(default_factory=empty)
    """Where leaders are missing; empty as long as the list is not declared complete."""

    vacancies_known: bool
    """Whether vacancies could be found: the list is complete, S17 in force and its number known."""

    findings: Many[Finding] = ()
    """What could not be read."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class StatusBasis(str, Enum):
    """Where a status comes from (身份来源)."""

    RECORDED = "recorded"
    """It is recorded."""

    ASSESSED = "assessed"
    """It is not recorded; the assessment of the day says yes, so it would open this once recognised."""


class HeldStatus(Personal, frozen=True, kw_only=True):
    """A status that a household or a member has (身份)."""

    status: Programme
    """Which."""

    member: int | None = None
    """Index of the member, for a person's status."""

    basis: StatusBasis
    """Recorded or assessed."""

    valid_to: datetime.date | None = None
    """Last day of a recorded rigid-expenditure status (generally twelve months, M-30)."""

    lapsed: bool
    """That day has passed: the status opens nothing until it is applied for again (M-30)."""


class HelpBody(str, Enum):
    """Who gives it (经办部门). The law files name the last three; the others are those of the field."""

    CIVIL_AFFAIRS = "civilAffairs"
    """民政."""

    MEDICAL_SECURITY = "medicalSecurity"
    """医疗保障."""

    EDUCATION = "education"
    """教育, through the school."""

    HOUSING = "housing"
    """住房城乡建设."""

    HUMAN_RESOURCES = "humanResources"
    """人力资源社会保障."""

    GOVERNMENT = "government"
    """县级以上人民政府."""

    OTHER_DEPARTMENTS = "otherDepartments"
    """有关部门."""

    EMERGENCY_MANAGEMENT = "emergencyManagement"
    """应急管理."""

    HEALTH = "health"
    """卫生健康."""

    RELIEF_STATION = "reliefStation"
    """县级救助管理站或所在地乡镇（街道）."""


class HelpCondition(str, Enum):
    """What must also hold (条件)."""

    OWN_CHOICE = "ownChoice"
    """The person chooses institution or home (自愿选择)."""

    SPECIAL_MEMBER = "specialMember"
    """Severe disability, serious illness or, from 2022-10-20, recorded special hardship (D-40, D-41, D-44a)."""

    STILL_HARD = "stillHard"
    """Elderly, minor, severely disabled or seriously ill, and life stays hard after dibao."""

    MEDICAL_INSURANCE = "medicalInsurance"
    """Resident medical insurance; the list of the text is open (等)."""

    SERIOUSLY_ILL = "seriouslyIll"
    """High own cost after all insurance; seriously ill."""

    AT_SCHOOL = "atSchool"
    """At school, from pre-school to ordinary higher education; applied for there."""

    HOUSING_DIFFICULT = "housingDifficult"
    """Housing is difficult by the local standard."""

    SUPPORTED_AT_HOME = "supportedAtHome"
    """The same, and supported at home, not in an institution (分散供养)."""

    ABLE_UNEMPLOYED = "ableUnemployed"
    """Able to work and without work."""

    PRICE_RISE = "priceRise"
    """Prices have risen as the local rule says."""

    SPENDING_SHOCK = "spendingShock"
    """A sudden rise of education or medical spending (L-06); before 2018-01-23 of any necessary spending (L-02)."""

    STILL_IN_DIFFICULTY = "stillInDifficulty"
    """Still in severe difficulty after other help."""

    PROVINCIAL_LIST = "provincialList"
    """The province has named the group."""

    AFTER_JUDICIAL_AID = "afterJudicialAid"
    """The conditions of a programme are met after judicial aid."""


class HelpFor(str, Enum):
    """Who the help is for (对象)."""

    HOUSEHOLD = "household"
    """The household as a whole."""

    MEMBERS = "members"
    """Members of it, where the condition holds for them."""

    PERSON = "person"
    """The person who has the status."""

    ANYONE = "anyone"
    """People outside the four statuses."""


class HelpKind(str, Enum):
    """A kind of help (救助类型)."""

    TEKUN_SUPPORT = "tekunSupport"
    """特困人员救助供养: basic living, care, treatment, funeral."""

    DIBAO_PAYMENT = "dibaoPayment"
    """按月发放低保金."""

    SINGLE_DIBAO = "singleDibao"
    """边缘家庭成员单人纳入低保."""

    EXTRA_SUPPORT = "extraSupport"
    """对仍有困难的老年人、未成年人、重度残疾人、重病患者采取必要措施."""

    MEDICAL = "medical"
    """医疗救助."""

    MEDICAL_CONTRIBUTION = "medicalContribution"
    """资助参加居民医保."""

    MEDICAL_HIGH_COST = "medicalHighCost"
    """高额自付医疗费用救助."""

    EDUCATION = "education"
    """教育救助."""

    HOUSING = "housing"
    """住房救助."""

    EMPLOYMENT = "employment"
    """就业救助."""

    PRICE_SUBSIDY = "priceSubsidy"
    """价格临时补贴."""

    SERVICES = "services"
    """服务类救助: care, daily life, company."""

    SHARED_STATUS = "sharedStatus"
    """认定结果共享互认: other departments may skip a new economic check."""

    TEMPORARY_AID = "temporaryAid"
    """临时救助."""

    OTHER_GROUPS = "otherGroups"
    """省级规定的其他特殊困难群众."""

    CRIME_VICTIMS = "crimeVictims"
    """司法救助后仍有困难的被害人."""


class HelpMember(Personal, frozen=True, kw_only=True):
    """A member whom a kind of help is for, as far as the facts say (对象成员)."""

    member: int
    """Index of the member."""

    fits: TruthValue
    """Yes, or open; who certainly does not fit is left out."""


class HelpItem(Personal, frozen=True, kw_only=True):
    """One kind of help that a status opens (可享受的救助)."""

    status: Programme | None = None
    """The status that opens it; none where it does not rest on a status."""

    member: int | None = None
    """Index of the member whose status it is."""

    help: HelpKind
    """The kind of help."""

    clause: str
    """Clause."""

    instrument: str
    """Instrument of the clause."""

    article: str
    """Article of it."""

    strength: Strength
    """How strongly the text binds."""

    whom: HelpFor
    """Whom it is for."""

    condition: HelpCondition | None = None
    """What must also hold."""

    members: Many[HelpMember] = ()
    """Members for whom the condition holds or may hold, where the facts can say."""

    body: HelpBody
    """Who gives it."""

    local_amount: bool
    """The amount or standard is local: it is not known here."""


class ReferredGroup(str, Enum):
    """A group that this library does not assess (转介对象)."""

    DISASTER = "disaster"
    """受灾人员."""

    EMERGENCY_MEDICAL = "emergencyMedical"
    """需要疾病应急救助人员."""

    HOMELESS = "homeless"
    """生活无着的流散人员."""


class Referral(Record, frozen=True, kw_only=True):
    """Where such a group is sent (转介)."""

    group: ReferredGroup
    """The group."""

    body: HelpBody
    """The body that acts."""

    instrument: str
    """Instrument."""

    article: str
    """Articles of it."""


class UncoveredHelp(Record, frozen=True, kw_only=True):
    """A kind of help that the law of 2026 ties to the status, and of which nothing is carried for the date (不在范围)."""

    status: Programme
    """The status."""

    member: int | None = None
    """Index of the member whose status it is."""

    help: HelpKind
    """The kind of help."""


class LinkedHelp(Personal, frozen=True, kw_only=True):
    """What the statuses of a household open on a date (救助衔接清单)."""

    as_of: datetime.date
    """The date."""

    statuses: Many[HeldStatus] = field(default_factory=empty)
    """The statuses that were found."""

    items: Many[HelpItem] = ()
    """What they open."""

    not_covered: Many[UncoveredHelp] = ()
    """What the law of 2026 gives them and nothing is carried of for this date; the right may still exist."""

    referrals: Many[Referral] = ()
    """Groups outside this library, and who helps them; from 2026-07-01."""

    readings: Many[str] = ()
    """Named readings that were used."""

    findings: Many[Finding] = ()
    """What is wrong with the facts."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class DayRange(Record, frozen=True, kw_only=True):
    """Days in a row (连续日期), first and last included."""

    first: datetime.date
    """First day."""

    last: datetime.date
    """Last day."""


class CalendarYear(Record, frozen=True, kw_only=True):
    """One year of working days as the State Council published it (年度放假安排)."""

    year: int
    """The year."""

    notice: str
    """Title or number of the notice that it is taken from (放假通知)."""

    off: Many[DayRange] = field(default_factory=empty)
    """Days off. A holiday at New Year may begin in the December before."""

    work: Many[datetime.date] = ()
    """Weekend days that are worked instead (调休上班)."""

    replaces: bool
    """It replaces another table of the same year; without this word a different one is refused."""


class LocalValue(Record, frozen=True, kw_only=True):
    """One local value (本地参数值)."""

    key: str
    """The key of a declared parameter."""

    value: Value
    """The value, of the parameter's unit."""

    from_: datetime.date
    """First day."""

    to: datetime.date | None = None
    """Last day; none while it has no end."""

    source: str | None = None
    """Title and number of the document that sets it (文号)."""

    town: str | None = None
    """Division code or id of the town that sets it for itself (镇街, S47); none for the whole district. A town may
    only be stricter than what holds in the district.
    """


class LocalOverlay(Record, frozen=True, kw_only=True):
    """The numbers that a locality sets (本地参数): checked, it fills what is open and may only
    tighten what the law sets.
    """

    name: str
    """What it is called, such as the place and year."""

    synthetic: bool
    """Whether the numbers are invented."""

    values: Many[LocalValue] = field(default_factory=empty)
    """The values."""

    area: str | None = None
    """Division code of the place whose numbers these are (区划代码), such as 370302; none for that of the pack. What a
    text of another place sets does not hold there.
    """

    calendar: Many[CalendarYear] = ()
    """Years of working days that the library does not carry (工作日历)."""


class MeetingCaller(str, Enum):
    """Who called a meeting (召集人, S40)."""

    GRID_LEADER = "gridLeader"
    """网格长."""

    GRID_WORKER = "gridWorker"
    """专职网格员."""

    OTHER = "other"
    """其他."""


class MeetingMode(str, Enum):
    """How people met (会议形式, S40)."""

    IN_PERSON = "inPerson"
    """线下, such as at the grid station."""

    ONLINE = "online"
    """线上, such as in a chat group."""


class LeaderMeeting(Record, frozen=True, kw_only=True):
    """A meeting that was held (例会记录)."""

    id: str | None = None
    """Opaque id."""

    grid: str
    """Id of the base grid."""

    date: datetime.date | None = None
    """The day; a meeting without one is reported and not used."""

    called_by: MeetingCaller | None = None
    """Who called it."""

    mode: MeetingMode | None = None
    """How people met."""

    present: Many[str] = field(default_factory=empty)
    """Opaque ids of those who came; leaders of the grid are counted among them."""


class MeetingGrid(Record, frozen=True, kw_only=True):
    """A base grid whose leaders meet (基础网格)."""

    id: str
    """Opaque id."""

    town: str | None = None
    """Id or division code of its town (所属镇街), by the name that the pack uses where that town has a period of its own
    (S47).
    """

    leaders: Many[str] = field(default_factory=empty)
    """Opaque ids of its micro-grid leaders today."""

    since: datetime.date | None = None
    """First day of the grid; unknown counts as long ago."""


class MeetingFacts(Record, frozen=True, kw_only=True):
    """Grids and their meetings (例会台账)."""

    grids: Many[MeetingGrid] = field(default_factory=empty)
    """The base grids."""

    meetings: Many[LeaderMeeting] = field(default_factory=empty)
    """The meetings, in any order."""

    log_from: datetime.date | None = None
    """The day from which on the list is complete; nothing is called missed before it."""


class MeetingStatus(Record, frozen=True, kw_only=True):
    """Where one grid stands (网格例会情况)."""

    grid: str
    """Id of the base grid."""

    state: VisitState | None = None
    """Done, open or overdue; absent while the period is not set."""

    since: datetime.date | None = None
    """Since when."""

    due: datetime.date | None = None
    """The last day for the next meeting; past when overdue."""

    missed_previous: bool | None = None
    """Whether the period before was missed; absent where the list does not reach back."""

    last: datetime.date | None = None
    """Day of the latest meeting."""

    mode: MeetingMode | None = None
    """How people met then."""

    leaders: int
    """Leaders of the grid."""

    present: int | None = None
    """Those of them who came to the latest meeting; absent without one, and where an id of the list is none."""

    absent: Many[str] = field(default_factory=empty)
    """Ids of those who did not."""

    meetings: int
    """Meetings of the last twelve months."""

    attendance_basis_points: int | None = None
    """Leaders who came to these, of all that could have, in basis points rounded down."""


class MeetingReport(Record, frozen=True, kw_only=True):
    """The meetings of a district on a day (例会检查)."""

    as_of: datetime.date
    """The day."""

    period_months: int | None = None
    """The local period in months (`meeting.period_months`); absent while it is not set."""

    statuses: Many[MeetingStatus] = field(default_factory=empty)
    """Grid by grid."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong or open."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class VisitMode(str, Enum):
    """How contact was made (走访方式)."""

    IN_PERSON = "inPerson"
    """上门; the mode that the plan asks for (S35, “敲门行动”)."""

    PHONE = "phone"
    """电话."""

    VIDEO = "video"
    """视频."""


class VisitNeed(str, Enum):
    """What kind of help a household was found to need (走访发现的需求, S35). What is behind it stays in
    the case file: the log says only which desk is to hear of it.
    """

    URGENT = "urgent"
    """急难, at once."""

    LIVELIHOOD = "livelihood"
    """基本生活."""

    MEDICAL = "medical"
    """医疗."""

    CARE = "care"
    """照料."""

    HOUSING = "housing"
    """住房."""

    EDUCATION = "education"
    """教育."""

    EMPLOYMENT = "employment"
    """就业."""

    OTHER = "other"
    """其他."""


class VisitResult(str, Enum):
    """What came of it (走访结果)."""

    MET = "met"
    """见到."""

    NO_ANSWER = "noAnswer"
    """无人应门; an attempt, not a visit."""

    REFUSED = "refused"
    """拒访; an attempt, not a visit."""


class VisitorRole(str, Enum):
    """A post or standing in which somebody visits (走访人员身份, S36, S37)."""

    PARTY_SECRETARY = "partySecretary"
    """村（社区）党组织书记 (S36); as a member of the two committees also part of the N of S37."""

    COMMUNITY_WORKER = "communityWorker"
    """社区专职工作者, the first 1 of S37."""

    GRID_WORKER = "gridWorker"
    """专职网格员, the second 1 of S37."""

    TOWN_CADRE = "townCadre"
    """镇（街道）机关干部, of the N."""

    COMMITTEE_MEMBER = "committeeMember"
    """村（社区）“两委”成员, of the N."""

    MICRO_GRID_LEADER = "microGridLeader"
    """微网格负责人, of the N."""

    PARTY_MEMBER = "partyMember"
    """党员, of the N."""

    REPRESENTATIVE = "representative"
    """村（居）民代表, of the N."""

    OTHER = "other"
    """其他; counts for no duty."""

    COORDINATOR = "coordinator"
    """社会救助协理员 (V-05)."""

    SOCIAL_WORKER = "socialWorker"
    """社会工作者 (V-05)."""

    CHILD_OFFICER = "childOfficer"
    """儿童主任 (V-09, V-10)."""


class Visitor(Record, frozen=True, kw_only=True):
    """One person present on a visit (走访人员)."""

    role: VisitorRole | None = None
    """The role; unknown counts for no duty, and proves of none that nobody came."""

    person: str | None = None
    """Opaque id of the person, where the log keeps it; no duty depends on it."""


class Visit(Personal, frozen=True, kw_only=True):
    """One entry of the log (走访记录)."""

    _shown: ClassVar[str | None] = "household"

    id: str | None = None
    """Opaque id; two entries with one id are one visit, or a conflict if they differ."""

    household: str
    """Id of the household."""

    place: str | None = None
    """Opaque id of the place that the visitors came for, such as the micro-grid of that day."""

    date: datetime.date | None = None
    """Day of the visit; unknown, or a day that cannot be, it may be any."""

    visitors: Many[Visitor] = field(default_factory=empty)
    """Who was there."""

    mode: VisitMode | None = None
    """How; unknown does not count as a visit, and nothing is called missed on its day."""

    result: VisitResult | None = None
    """With what result; unknown does not count as a visit, and nothing is called missed on its day."""

    needs: Many[VisitNeed] = field(default_factory=empty)
    """What was found to be needed; no status depends on it."""

    recorded_at: int | None = None
    """When it was written down, in seconds since 1970-01-01T00:00:00Z by the clock of the device;
    no status depends on it, since the clocks of phones differ.
    """

    device: str | None = None
    """Opaque id of the device that wrote it."""

    corrects: Many[str] = field(default_factory=empty)
    """Ids of the entries that this one puts right (更正): they no longer count. An entry is never
    changed; a correction is a new one.
    """

    withdrawn: bool | None = None
    """This correction says that there was no such visit (撤销)."""


class MergedVisits(Record, frozen=True, kw_only=True):
    """What several devices kept, as one log (合并后的走访记录)."""

    visits: Many[Visit] = field(default_factory=empty)
    """Every different entry once, by id and content; nothing is lost, conflicts neither."""

    log_from: datetime.date | None = None
    """The day from which on all of them were complete; absent where one does not say."""

    findings: Many[Finding] = field(default_factory=empty)
    """Entries that contradict each other, at their places in `visits`: none of them counts until
    a person writes a correction.
    """


class OpenResult(Record, frozen=True, kw_only=True):
    """A result that is not certain (未定结果)."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    outcome: Outcome
    """Why it is not certain."""

    proven: bool
    """Two completions with different answers are known. Else the cases were too many: open, not proven."""


class QuestionKind(str, Enum):
    """Whom a question is for (询问对象)."""

    FACT = "fact"
    """A fact of the household; `source` is its JSON pointer."""

    PARAMETER = "parameter"
    """A local number or switch that is not set; `source` is its key, the question is for the authority."""


class Question(Record, frozen=True, kw_only=True):
    """Something unknown that can still change a result (待查事项)."""

    kind: QuestionKind
    """Whom it is for."""

    source: str
    """JSON pointer of the fact, or key of the parameter."""

    clauses: Many[str] = field(default_factory=empty)
    """The clauses whose conditions ask for it, sorted."""

    settles: int
    """What becomes certain in the mean of its answers, in thousandths: 10 for a result, 1 for a condition. An
    amount that is only one of several unknown ones settles nothing alone.
    """

    burden: int
    """The weight that was given for it, else 1."""

    results: Many[int] = field(default_factory=empty)
    """The results that it can still change, as places in `results`."""

    proven: bool
    """Two ways in which the rest may turn out are known between which this alone makes the difference. Else the
    cases were too many to follow, and it is asked since it may matter.
    """


class NextQuestion(Record, frozen=True, kw_only=True):
    """What to ask next (下一问)."""

    as_of: datetime.date
    """The date whose law was applied."""

    results: Many[OpenResult] = field(default_factory=empty)
    """The results that are not certain, in the order of classification."""

    question: Question | None = None
    """The first question of the open set; none when nothing unknown can change a result."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class OpenSet(Record, frozen=True, kw_only=True):
    """Everything that can still change the results (全部待查事项)."""

    as_of: datetime.date
    """The date whose law was applied."""

    results: Many[OpenResult] = field(default_factory=empty)
    """The results that are not certain, in the order of classification."""

    questions: Many[Question] = field(default_factory=empty)
    """What can still change them, first what settles most for its burden."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Level(str, Enum):
    """Who sets a value (层级)."""

    NATIONAL = "national"
    """国家."""

    PROVINCE = "province"
    """省."""

    CITY = "city"
    """设区的市."""

    DISTRICT = "district"
    """区县."""

    TOWN = "town"
    """镇、街道."""

    LOCAL = "local"
    """A local overlay (本地参数)."""

    REFORM = "reform"
    """A reform that is only supposed (假设的改革); results that rest on it are hypothetical."""


class Resolved(Record, frozen=True, kw_only=True):
    """A value on a date with all that a reader asks about it (参数取值)."""

    key: str
    """The key of the parameter."""

    value: Value
    """The value."""

    clause: str
    """The clause it rests on."""

    strength: Strength
    """How strongly the text binds."""

    approximate: bool
    """The text says "about" (左右)."""

    level: Level
    """Who set it."""

    from_: datetime.date | None = None
    """First day; none where the start is not known."""

    to: datetime.date | None = None
    """Last day; none while it has no end."""

    precision: Precision
    """How exactly the source gives `from`."""

    uncertain: bool
    """The day lies in the month or year within which the source leaves the start open."""

    source: str | None = None
    """Title and number of the document, if given."""


class ParameterAnswer(Record, frozen=True, kw_only=True):
    """What a policy pack holds for a key on a date (参数查询结果)."""

    value: Resolved | None = None
    """The value with its clause, level and period; absent where it is not set."""

    missing: MissingParameter | None = None
    """Which key has no value, and the clause that leaves it open."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class ChoiceOption(Record, frozen=True, kw_only=True):
    """One of the readings of a choice (选项)."""

    name: str
    """Its name."""

    from_: datetime.date | None = None
    """First day on which a text supports it; none where that has no start."""

    to: datetime.date | None = None
    """Last such day, if any."""


class ParameterUnit(str, Enum):
    """The unit of a parameter (单位)."""

    HOUSEHOLDS = "households"
    """户."""

    PERSONS = "persons"
    """人."""

    ITEMS = "items"
    """Things counted: vehicles, dwellings, indicators (项、辆、套)."""

    TIMES = "times"
    """次."""

    ROUNDS = "rounds"
    """Full rounds of visits (遍)."""

    HOURS = "hours"
    """Hours by the clock (小时)."""

    DAYS = "days"
    """Calendar days (天)."""

    WORKING_DAYS = "workingDays"
    """工作日."""

    MONTHS = "months"
    """个月."""

    YEARS = "years"
    """年、周岁."""

    FEN_PER_MONTH = "fenPerMonth"
    """Fen a month (分/月)."""

    FEN_PER_YEAR = "fenPerYear"
    """Fen a year (分/年)."""

    FEN_PER_CASE = "fenPerCase"
    """Fen for each case (分/次)."""

    BASIS_POINTS = "basisPoints"
    """A ratio × 10 000 (万分比): 15 000 is 1.5 ×, 3 000 is 30 %."""

    FLAG = "flag"
    """A switch (开关)."""

    CHOICE = "choice"
    """One of the named readings (选项)."""


class Stricter(str, Enum):
    """In which direction a local value is stricter on the authority (从严方向)."""

    LOWER = "lower"
    """A lower number is stricter, as for a time limit."""

    HIGHER = "higher"
    """A higher number, or yes for a switch, is stricter, as for a number of visits."""

    NONE = "none"
    """Neither: a value set by law is not the locality's to change."""


class ParameterInfo(Record, frozen=True, kw_only=True):
    """A parameter with its words and what holds on a date (参数一览); without a value it is open (待地方设定)."""

    key: str
    """The key."""

    zh: str
    """Name in Chinese."""

    en: str
    """Name in English."""

    unit: ParameterUnit
    """The unit."""

    clause: str | None = None
    """The clause that sets it or leaves it open; absent where that binds in another place alone."""

    strength: Strength
    """How strongly the text binds."""

    stricter: Stricter
    """Which direction is stricter: a local value may only go there."""

    approximate: bool
    """The text says "about" (左右)."""

    set_by: Many[Level] = field(default_factory=empty)
    """Who may set it on that date; empty where the text says nothing."""

    choices: Many[ChoiceOption] = field(default_factory=empty)
    """The readings of a choice that a text supports on that date; empty for other units."""

    value: Resolved | None = None
    """Its value with level, clause and period; absent where it is open."""

    towns: Many[str] = field(default_factory=empty)
    """The towns that have a value of their own on that date (S47), by the names that the pack uses."""

    note: str | None = None
    """What the reader should know, such as a conflict between texts; Chinese."""

    hypothetical: bool | None = None
    """Yes where a reform is supposed (假设), of this parameter or of another; else absent."""


class PartitionReason(str, Enum):
    """Why a proposed micro-grid is as it is (划分理由)."""

    KEPT = "kept"
    """It is a grid of today (保留现有微网格)."""

    RUN = "run"
    """Its units follow one another along the order (按楼栋顺序相连)."""

    OUT_OF_ORDER = "outOfOrder"
    """It leaves a unit out that stands between, to come nearer to the target (为接近目标户数跳过相邻单元)."""

    SEVERAL_BUILDINGS = "severalBuildings"
    """It holds units of more than one building (跨楼栋)."""

    FLOOR_BAND = "floorBand"
    """It holds a declared floor band of a unit that is too large (按楼层段拆分)."""

    UNIT_TOO_LARGE = "unitTooLarge"
    """It holds a unit that is too large alone and has no floor bands (单元过大且未申报楼层段)."""

    OUTSIDE_TOLERANCE = "outsideTolerance"
    """Its size is outside the tolerance; the best partition has it so (户数超出允许偏差)."""


class PartitionGroup(Record, frozen=True, kw_only=True):
    """One proposed micro-grid (建议微网格)."""

    today: str | None = None
    """Id of the grid of today that it is, when it is one."""

    buildings: Many[str] = field(default_factory=empty)
    """Ids of its buildings, in order."""

    units: Many[str] = field(default_factory=empty)
    """Ids of its stairwell units, in order; a floor band names its unit."""

    floor_bands: Many[str] = field(default_factory=empty)
    """Ids of its floor bands."""

    households: Many[str] = field(default_factory=empty)
    """Ids of its households, by unit."""

    size: int
    """Number of households."""

    reasons: Many[PartitionReason] = field(default_factory=empty)
    """Why it is as it is."""


class PartitionArea(Record, frozen=True, kw_only=True):
    """The proposal for one place (一处划分方案)."""

    place: str
    """Id of the place: a base grid, or the community or village that its buildings name."""

    groups: Many[PartitionGroup] = field(default_factory=empty)
    """The proposed micro-grids along the building order."""

    households: int
    """Households that they hold."""

    objective: int
    """Sum of squared deviations from the target, in households squared."""

    cost: int
    """The objective, and the margin for every grid drawn anew: what is made least."""

    bound: int
    """No permitted partition costs less; equal to the cost when the proposal is proven best."""

    runs_only: int
    """The least cost of runs along the order alone."""

    today: int | None = None
    """The objective of today's grids of the same households; none where a household has none or two."""

    kept: int
    """Grids of today that stay."""

    outside: int | None = None
    """Proposed micro-grids outside the tolerance; none where no tolerance is set."""


class NotPartitioned(str, Enum):
    """Why the buildings of a place are not partitioned."""

    VILLAGER_GROUP = "villagerGroup"
    """In villages the villager group is the micro-grid (微网格即村民小组, S10), unless they choose the city size (S19)."""

    PLACE_UNKNOWN = "placeUnknown"
    """The place of its buildings is not known or not in the tree (楼栋所在网格不明)."""


class PartitionSkipped(Record, frozen=True, kw_only=True):
    """Buildings that are not partitioned."""

    place: str | None = None
    """Id of the place, when it is known."""

    reason: NotPartitioned
    """Why."""

    buildings: int
    """How many buildings."""

    households: int
    """How many households."""


class PartitionReport(Record, frozen=True, kw_only=True):
    """Proposed micro-grids (微网格划分方案); the decision is a person's."""

    on: datetime.date
    """The date of the policy."""

    in_force: bool
    """Whether S11 is in force on that date; when it is not, nothing is proposed."""

    target: int | None = None
    """Households of a micro-grid that are aimed at (S11)."""

    tolerance: int | None = None
    """The local tolerance (S11), when it is set."""

    areas: Many[PartitionArea] = field(default_factory=empty)
    """The places that were partitioned, in the order of the grid."""

    skipped: Many[PartitionSkipped] = field(default_factory=empty)
    """What was not, and why."""

    findings: Many[Finding] = ()
    """Units too large to comply, and what could not be read."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class FloorBand(Record, frozen=True, kw_only=True):
    """A part of a stairwell unit between two floors, declared by the office (楼层段)."""

    id: str
    """Opaque id."""

    unit: str
    """Id of the stairwell unit."""

    households: Many[str] = field(default_factory=empty)
    """Ids of the households on these floors; the bands of a unit hold each of its households once."""


class PartitionRequest(Record, frozen=True, kw_only=True):
    """How micro-grids are to be drawn (微网格划分要求)."""

    places: Many[str] = field(default_factory=empty)
    """Ids of the places to partition: base grids or places above them; none: all."""

    building_order: Many[str] = field(default_factory=empty)
    """Ids of buildings as one walks past them (楼栋顺序); those not named follow in the order of the register."""

    floor_bands: Many[FloorBand] = field(default_factory=empty)
    """Floor bands (楼层段), bottom to top; a unit too large to comply is cut into them, no other unit is."""

    margin: int | None = None
    """Squared households that a grid drawn anew must gain; absent: none, and of equal partitions today's is taken.
    From 0 to 1,000,000; what is out of range is reported and not used.
    """

    reach: int | None = None
    """How many units along the order a group that leaves units out may reach over, 1 to 16; absent: 8. What is out of
    range is reported and not used.
    """


class PlaceSummary(Record, frozen=True, kw_only=True):
    """One place of the grid in numbers (层级单位概况)."""

    id: str
    """Its id."""

    kind: PlaceKind
    """Its kind."""

    name: str | None = None
    """Its name for people."""

    above: Many[str] = field(default_factory=empty)
    """Ids of the places above, nearest first."""

    below: Many[str] = field(default_factory=empty)
    """Ids of the places directly below, in the order of the grid."""

    places: Many[KindCount] = field(default_factory=empty)
    """Places anywhere below it by kind, from the top down; kinds without a place are not listed."""

    households: int
    """Households in it."""

    leader_rules: bool
    """Whether the rules on micro-grid leaders (S16 to S18) cover it."""

    size_rule: bool
    """Whether the size of micro-grids (S11) covers it."""


class Receipt(Record, frozen=True, kw_only=True):
    """What an answer was computed from (回执): the same receipt is the same answer, on any platform.

    Each hash is SHA-256, in lower-case hexadecimal, of canonical JSON: object keys in ascending order, nothing
    absent or null, no spaces. A hash hides no small fact from one who can try them all: keep it as the facts are kept.
    """

    engine: str
    """Version of this library."""

    pack_hash: str
    """Of every parameter with its values, the local ones, those of towns and of a supposed reform included, and of the
    place and the working days that the pack was given; not of names and notes, which change no answer.
    """

    as_of: datetime.date
    """The date whose law was applied."""

    facts_hash: str
    """Of the household as given."""

    result_hash: str
    """Of the answer of `classify`."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Recheck(Record, frozen=True, kw_only=True):
    """Whether an answer can be computed again (复核结果)."""

    same: bool
    """Everything is as the receipt says."""

    engine: bool
    """The version of the library is the one of the receipt."""

    pack: bool
    """The parameters are those of the receipt."""

    facts: bool
    """The facts are those of the receipt."""

    result: bool
    """The answer, computed now from these facts and parameters, is the one of the receipt."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class RecipientEventKind(str, Enum):
    """What happened to a recipient (情形)."""

    DEATH = "death"
    """死亡 (T-70, D-99)."""

    DECLARED_DEAD = "declaredDead"
    """被宣告死亡 (T-70)."""

    DECLARED_MISSING = "declaredMissing"
    """被宣告失踪 (T-70)."""

    PRISON_SENTENCE = "prisonSentence"
    """被判处刑罚且在监狱服刑 (T-72)."""

    OWN_WISH = "ownWish"
    """本人自愿退出 (T-75)."""

    MATERIAL_CHANGE = "materialChange"
    """家庭人口、收入、财产重大变化 (D-90, D-91)."""

    JOB_REFUSAL = "jobRefusal"
    """无正当理由拒绝一次介绍的合适工作 (D-100)."""

    JOB_TAKEN = "jobTaken"
    """接受了介绍的工作; refusals before it are no longer in a row (D-100)."""

    FRAUD = "fraud"
    """经查实骗取救助 (D-101)."""


class RecipientEvent(Personal, frozen=True, kw_only=True):
    """One of these, dated (带日期的情形)."""

    kind: RecipientEventKind | None = None
    """What."""

    on: datetime.date | None = None
    """The day, or the first day of what lasts."""

    until: datetime.date | None = None
    """The last day, where it is over: released, the declaration revoked, the wish withdrawn."""

    member: int | None = None
    """Index of the member concerned; absent for the recipient, or the household as a whole."""

    reported: bool | None = None
    """The family reported the change (D-90); unknown is asked for."""

    reported_on: datetime.date | None = None
    """The day on which it did."""


class RecipientFacts(Personal, frozen=True, kw_only=True):
    """A recipient on the day of a review (在保对象情况). An absent fact is unknown."""

    programme: Programme | None = None
    """What is received: tekun, dibao or single-person dibao; of the others no text says when they end."""

    household: Household
    """The household as it is now."""

    member: int | None = None
    """Index of the recipient among the members, for a person's programme."""

    recognised_on: datetime.date | None = None
    """Day of the recognition (确认日期)."""

    reviewed_on: datetime.date | None = None
    """Day of the last review (最近一次核查). Of who was never reviewed it is the day of the recognition, from which the
    period runs; absent, it is not known whether and when there was one.
    """

    family_checked_on: datetime.date | None = None
    """Day on which the family was checked after the last death of a member (成员死亡后的核查日期, D-99). A review on the day of
    the death or later, within the limit, is such a check too; else it is asked. A day before the death says that there
    was none.
    """

    unstable_income: bool | None = None
    """Income is not stable (收入不稳定, D-93)."""

    members_able_to_work: bool | None = None
    """There are members able to work (有劳动能力成员, D-93)."""

    work_raised_income: bool | None = None
    """Work raised the income above the standard (D-98)."""

    in_school: bool | None = None
    """The recipient is in compulsory, general or vocational upper-secondary school (义务教育或高中阶段教育, T-76)."""

    events: Many[RecipientEvent] = field(default_factory=empty)
    """What happened."""

    events_complete: bool | None = None
    """Whether everything that happened is listed; unknown counts as no."""

    heard: bool | None = None
    """The recipient was heard (听取意见, T-78, D-97)."""

    heard_on: datetime.date | None = None
    """On this day."""

    publicised: bool | None = None
    """The intended end was publicised (拟终止公示, T-77)."""

    publicised_on: datetime.date | None = None
    """First on this day, or again after an objection."""

    objection: bool | None = None
    """Somebody objected (异议, T-77)."""

    objection_on: datetime.date | None = None
    """On this day."""

    decided_on: datetime.date | None = None
    """A person decided to end or reduce it, on this day (决定日期)."""


class ReviewEffect(str, Enum):
    """What a ground does to the support (处理方式)."""

    END = "end"
    """终止、停发."""

    END_OR_REDUCE_SHARE = "endOrReduceShare"
    """减发或者停发本人部分."""

    MAY_REDUCE_OR_END = "mayReduceOrEnd"
    """可以减少或者停止."""

    MAY_ADMONISH = "mayAdmonish"
    """可予批评教育."""


class ReviewGround(Personal, frozen=True, kw_only=True):
    """One ground, looked at (终止、调整情形)."""

    clause: str
    """The clause."""

    effect: ReviewEffect
    """What it does."""

    law_of: datetime.date | None = None
    """The day whose law and facts govern it, where that is not the date of the answer: the day of the decision."""

    outcome: Outcome
    """Whether it holds."""

    member: int | None = None
    """Index of the member concerned, where it is one member's."""

    since: datetime.date | None = None
    """Since when, where an event is the ground."""

    kept_by: str | None = None
    """The clause that keeps the support in spite of it (T-76)."""

    missing_facts: Many[str] = ()
    """Facts that keep it open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters that keep it open."""

    discretion: Many[str] = ()
    """Clauses that leave it to the authority."""


class ReviewStepKind(str, Enum):
    """What is done before support ends, or beside it (办理要求)."""

    HEAR_PERSON = "hearPerson"
    """听取意见; not a formal hearing."""

    PUBLICISE = "publicise"
    """公示拟终止."""

    DECIDE_OBJECTION = "decideObjection"
    """对异议作出决定，并再次公示."""

    WRITTEN_REASONS = "writtenReasons"
    """书面说明理由."""

    PERSON_DECIDES = "personDecides"
    """由人决定."""

    OTHER_HELP = "otherHelp"
    """及时纳入低保或临时救助."""

    APPLY_NEXT = "applyNext"
    """由家庭或本人申请更合适的救助: the household, or the person, qualifies for another programme, on application only."""

    GRACE_PERIOD = "gracePeriod"
    """可给予渐退期."""

    CHECK_FAMILY = "checkFamily"
    """成员死亡后核查家庭."""

    REPAY_AND_FINE = "repayAndFine"
    """退回救助款物，可处罚款."""


class ReviewUnit(str, Enum):
    """Unit of a limit (单位)."""

    DAYS = "days"
    """天."""

    WORKING_DAYS = "workingDays"
    """工作日."""

    MONTHS = "months"
    """月."""

    BASIS_POINTS = "basisPoints"
    """基点: 10,000 is once the amount."""


class ReviewStep(Record, frozen=True, kw_only=True):
    """One step (步骤)."""

    step: ReviewStepKind
    """What."""

    clause: str
    """Clause."""

    strength: Strength
    """How strongly the text binds."""

    law_of: datetime.date | None = None
    """The day whose law governs it, where that is not the date of the answer: the day of the decision, of D-99 the day
    of the death.
    """

    programme: Programme | None = None
    """The programme to apply for."""

    at_least: int | None = None
    """At least so much of the unit."""

    at_most: int | None = None
    """At most so much of it."""

    unit: ReviewUnit | None = None
    """The unit."""

    last_day: datetime.date | None = None
    """The last day, where it can be counted."""

    done: TruthValue
    """Whether it was done."""


class RecipientReview(Personal, frozen=True, kw_only=True):
    """Whether support goes on (核查结果): advice, never a decision."""

    as_of: datetime.date
    """The date."""

    ends: Outcome
    """Whether a ground ends it: yes, no, open, parameter missing, discretionary; not covered before 2021-07-01 and
    for a programme of which no text says when it ends.
    """

    grounds: Many[ReviewGround] = ()
    """Every ground of the programme."""

    steps: Many[ReviewStep] = ()
    """What must or may be done, where a ground holds or may hold."""

    ends_from: datetime.date | None = None
    """First day without support, once a person has decided (T-77, D-96)."""

    next_review: datetime.date | None = None
    """Last day for the next review (D-92, D-93, T-65)."""

    review_clause: str | None = None
    """Its clause."""

    amount_stays: TruthValue | None = None
    """Within the period and without a change the amount stays (期内不调整, D-94); of dibao."""

    missing_facts: Many[str] = ()
    """Facts that keep the dates open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters that keep the dates open."""

    readings: Many[str] = ()
    """Named readings that were used."""

    findings: Many[Finding] = ()
    """What is wrong with the facts or with what was done."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Reform(Record, frozen=True, kw_only=True):
    """A change of the law that is only supposed (改革假设): it may set any declared parameter, and
    every result that rests on it is hypothetical.
    """

    name: str
    """What it is called."""

    values: Many[LocalValue] = field(default_factory=empty)
    """The values."""


class GridMove(Record, frozen=True, kw_only=True):
    """Something goes to a place (划转): a household, a place, a building or a post by its id."""

    id: str
    """Id of what goes."""

    to: str
    """Id of the place that it goes to."""


class Reorganisation(Record, frozen=True, kw_only=True):
    """One re-organisation (网格调整方案)."""

    id: str
    """Opaque id, never used twice (调整编号)."""

    kind: ReorganisationKind | None = None
    """What it does."""

    from_: datetime.date | None = None
    """First day of it (生效日)."""

    recorded_at: datetime.date | None = None
    """Day on which it is entered in the register (登记日); not before any other entry."""

    places: Many[str] = field(default_factory=empty)
    """Ids of the places that it concerns."""

    into: Many[PlaceFact] = field(default_factory=empty)
    """Places that it makes or keeps: of one that is kept only what is given changes."""

    name: str | None = None
    """The new name."""

    code: str | None = None
    """The new division code."""

    new_kind: PlaceKind | None = None
    """The new kind."""

    parent: str | None = None
    """Id of the new parent."""

    households: Many[GridMove] = field(default_factory=empty)
    """Which household goes to which micro-grid (户的划转): split, extract and regrid name every household of the places,
    those of an extract that stay as well.
    """

    below: Many[GridMove] = field(default_factory=empty)
    """Which place below goes under which place (下级划转): split and extract name every place directly below."""

    buildings: Many[GridMove] = field(default_factory=empty)
    """Which building goes to which place (楼栋划转): split and extract name every building of the places."""

    posts: Many[GridMove] = field(default_factory=empty)
    """Posts that go along to another place (岗位划转); a post of a place that ends and is not named ends with it."""

    transition_to: datetime.date | None = None
    """Communities only: first day after the transition period (过渡期止, S49)."""

    transition_reason: str | None = None
    """Communities only: why a transition is granted (过渡期理由, S49); given without a last day it is refused."""


class DifferenceOf(str, Enum):
    """What a difference is about (变化对象)."""

    PLACE = "place"
    """A place."""

    BUILDING = "building"
    """A building."""

    HOUSEHOLD = "household"
    """A household."""

    POST = "post"
    """A post."""

    ASSIGNMENT = "assignment"
    """Somebody on a post."""

    TRANSITION = "transition"
    """A transition period of a place (S49)."""


class Difference(Record, frozen=True, kw_only=True):
    """One field that is another after the re-organisation (变化), from its first day on or from a later day that is known."""

    of: DifferenceOf
    """What it is about."""

    id: str
    """Its id."""

    field: str
    """Name of the field."""

    from_: datetime.date | None = None
    """The later day from which on it is so; absent for the first day of the re-organisation."""

    to: datetime.date | None = None
    """The first day on which it is no longer so, since something else is known of that day; absent while it goes on."""

    before: str | None = None
    """Its value before; none where there was none."""

    after: str | None = None
    """Its value after; none where there is none."""


class HouseholdStep(Record, frozen=True, kw_only=True):
    """Where a household counts before and after (户的去向)."""

    household: str
    """Id of the household."""

    before: str
    """Id of the place before, of the kind that the re-organisation is about."""

    after: str
    """Id of the place after, of that kind."""

    from_: datetime.date | None = None
    """The later day from which on it goes so; absent for the first day of the re-organisation."""


class ReorganisationReport(Record, frozen=True, kw_only=True):
    """A re-organisation as it would be (网格调整检查结果)."""

    refused: bool
    """Whether it cannot be applied as it stands; then nothing but the findings is given."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong with it, and what to know of it; places point into the re-organisation."""

    difference: Many[Difference] = field(default_factory=empty)
    """Every field that is another on its first day, then on the later days of which something is known, day by day."""

    household_map: Many[HouseholdStep] = field(default_factory=empty)
    """Merge, split, extract and regrid: where every household of the places goes, each listed once."""

    later_map: Many[HouseholdStep] = ()
    """The same of later days that are known: who comes to the places after the first day, and who then goes elsewhere."""

    lineage: Many[LineageEdge] = field(default_factory=empty)
    """What becomes of the places."""

    raised: Many[Finding] = field(default_factory=empty)
    """Findings of the rules on its first day that hold after and not before."""

    cleared: Many[Finding] = field(default_factory=empty)
    """Findings of the rules on its first day that hold before and not after."""

    additions: GridHistory
    """The entries that it adds; the history before them is not touched."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Reorganised(Record, frozen=True, kw_only=True):
    """A re-organisation with the history that it leaves (网格调整结果)."""

    report: ReorganisationReport
    """What it does, or why it is refused."""

    history: GridHistory | None = None
    """The history with its entries added; none where it is refused."""


class RouteDay(Record, frozen=True, kw_only=True):
    """One day of one team for a router (路线数据)."""

    team: str
    """Id of the team."""

    date: datetime.date
    """The day."""

    vroom: str
    """The input of VROOM as JSON: one vehicle, one job for each stop."""

    without_point: Many[str] = field(default_factory=empty)
    """Stops without a point; they are not in `vroom`."""


class RoutePoint(Record, frozen=True, kw_only=True):
    """Where something is, for a router (坐标点)."""

    id: str
    """Id of a building, of a household without a building, or of a team, which starts and ends there."""

    longitude_e6: int
    """Longitude in millionths of a degree."""

    latitude_e6: int
    """Latitude in millionths of a degree."""


class RoutePoints(Record, frozen=True, kw_only=True):
    """What a router needs beside the plan (路线要求)."""

    points: Many[RoutePoint] = field(default_factory=empty)
    """Where things are."""

    minutes_per_call: int | None = None
    """Minutes that a call takes; unset, the router counts the way alone."""


class RuleNode(Record, frozen=True, kw_only=True):
    """A node of the picture, in pre-order (规则节点)."""

    parent: int | None = None
    """Index of the parent in the list; none for the root."""

    kind: GroundKind
    """What it is."""

    clause: str | None = None
    """The clause of the condition, if the node is one."""

    label: str
    """What it says."""


class RuleGraph(Record, frozen=True, kw_only=True):
    """A programme's rule on a date (规则图)."""

    programme: Programme
    """Which programme."""

    as_of: datetime.date
    """The date whose law it shows."""

    nodes: Many[RuleNode] = field(default_factory=empty)
    """The rule in pre-order; nothing where the programme is not computed on the date."""

    mermaid: str
    """The same for Mermaid."""

    svg: str
    """The same as an SVG document."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class SelectablePlace(Record, frozen=True, kw_only=True):
    """A place that a form may offer on a day (可选单位)."""

    id: str
    """Its id."""

    kind: PlaceKind
    """Its kind."""

    name: str | None = None
    """Its name for people."""

    parent: str | None = None
    """Id of the place above."""


class SelfCareFacts(Personal, frozen=True, kw_only=True):
    """The six indicators, each whether the person can do it alone (六项指标, T-40), and a departure from them."""

    eat: bool | None = None
    """自主吃饭."""

    dress: bool | None = None
    """自主穿衣."""

    bed: bool | None = None
    """自主上下床."""

    toilet: bool | None = None
    """自主如厕."""

    walk: bool | None = None
    """室内自主行走."""

    bathe: bool | None = None
    """自主洗澡."""

    depart_to: CareTier | None = None
    """The tier to which the assessor departs (T-45)."""

    depart_reason: str | None = None
    """Why; without a reason a departure is not used (T-45)."""


class SelfCareResult(Personal, frozen=True, kw_only=True):
    """The tier of a person (自理能力评估结果). Advice, never a decision."""

    covered: bool
    """False before 2021-07-01, the start of the rules that are carried."""

    failed_at_least: int
    """Indicators that are certainly not met."""

    failed_at_most: int
    """Indicators that may not be met."""

    by_indicators: CareTier | None = None
    """The tier that the indicators give, where they give one."""

    possible: Many[CareTier] = field(default_factory=empty)
    """The tiers that the indicators leave possible."""

    tier: CareTier | None = None
    """The tier: that of the indicators, or that of a departure with a reason."""

    departed: bool
    """The tier is not that of the indicators."""

    clause: str | None = None
    """The clause by which the tier is given."""

    missing_facts: Many[str] = ()
    """Indicators that can still change the tier: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters without a value."""

    findings: Many[Finding] = ()
    """What is wrong with the facts."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class SeverityUse(str, Enum):
    """For what severity is asked (用途)."""

    DIBAO_SINGLE = "dibaoSingle"
    """单人保: grade 1 or 2 of any category, or grade 3 intellectual or mental (D-40)."""

    TEKUN_UNABLE = "tekunUnable"
    """特困无劳动能力 (T-12 to T-14)."""

    TEKUN_SUPPORTER = "tekunSupporter"
    """特困义务人无履行义务能力, without its tests of income and property (T-33)."""

    UNSUPPORTED_CHILD_PARENT = "unsupportedChildParent"
    """事实无人抚养儿童的父母重残 (I-23)."""


class SeverityAnswer(Personal, frozen=True, kw_only=True):
    """The answer for one use (单项结果)."""

    severity_use: SeverityUse
    """The use."""

    clause: str
    """The clause; of the last use the instrument, whose articles are not numbered here."""

    truth: TruthValue
    """Whether the certificate is severe for it."""

    missing_facts: Many[str] = ()
    """Parts of the certificate that keep it open: JSON pointers, sorted."""

    missing_parameters: Many[MissingParameter] = ()
    """Local readings that keep it open."""


class SevereDisability(Personal, frozen=True, kw_only=True):
    """A certificate under each of the four predicates (重度残疾对照)."""

    covered: bool
    """False before 2021-07-01, the start of the rules that are carried."""

    uses: Many[SeverityAnswer] = field(default_factory=empty)
    """One answer a use."""

    findings: Many[Finding] = ()
    """What is wrong with the certificate."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class AidClass(str, Enum):
    """A class of temporary assistance (救助类型)."""

    EMERGENCY = "emergency"
    """急难型."""

    QUICK = "quick"
    """小额快救."""

    SPENDING = "spending"
    """支出型."""

    SUPPLEMENT = "supplement"
    """救助后仍有严重困难."""

    EPIDEMIC = "epidemic"
    """疫情一次性救助."""


class AidClassAnswer(Personal, frozen=True, kw_only=True):
    """The answer for one class (分类结论)."""

    class_: AidClass
    """The class."""

    clause: str
    """Its clause on the date."""

    outcome: Outcome
    """The answer; the missing facts stand with the assessment."""

    individual: bool
    """A single person may be helped, not only a household (L-03, L-05, L-08)."""


class AidDecider(str, Enum):
    """Who decides (审批机关)."""

    TOWN = "town"
    """乡镇（街道）: the amount is within its limit (L-31)."""

    COUNTY = "county"
    """县级民政部门 (L-30)."""


class AidDuty(str, Enum):
    """What is done, or may be left out, on the way (办理要求)."""

    HELP_FIRST = "helpFirst"
    """先行救助."""

    SKIP_ECONOMIC_CHECK = "skipEconomicCheck"
    """可不进行家庭经济状况核对."""

    SKIP_APPRAISAL = "skipAppraisal"
    """可不进行民主评议."""

    SKIP_PUBLICITY = "skipPublicity"
    """可不公示."""

    RECORD_AFTERWARDS = "recordAfterwards"
    """事后补充说明和登记: person, reason, amount, signatures and seals."""

    CHECK_MAINLY_SPENDING = "checkMainlySpending"
    """主要核查支出."""

    NO_NEW_ECONOMIC_CHECK = "noNewEconomicCheck"
    """一定期限内不再核对收入财产."""

    ORDINARY_PATH = "ordinaryPath"
    """审核、公示、审批的一般程序."""

    PUBLICISE = "publicise"
    """公示."""


class AidDutyAnswer(Personal, frozen=True, kw_only=True):
    """One of them, and whether it applies (适用情况)."""

    duty: AidDuty
    """What."""

    clause: str
    """Clause."""

    strength: Strength
    """How strongly the text binds."""

    applies: TruthValue
    """Whether it applies to this case."""


class AidLimit(Record, frozen=True, kw_only=True):
    """A limit in time or number, where it is set (期限)."""

    key: str
    """Key of the parameter, such as `temp.first_response`."""

    clause: str
    """Clause."""

    count: int
    """The number, in the unit of the key."""

    unit: str | None = None
    """The unit where it is disputed (C4): `days` or `workingDays`."""


class TemporaryPath(Personal, frozen=True, kw_only=True):
    """The way of a case of temporary assistance (办理指引): advice, never a decision."""

    as_of: datetime.date
    """The date."""

    outcome: Outcome
    """The answer over all classes, as `assess` gives it."""

    classes: Many[AidClassAnswer] = ()
    """The classes of the date."""

    duties: Many[AidDutyAnswer] = ()
    """What is done or may be left out."""

    limits: Many[AidLimit] = ()
    """Limits that apply to the classes that are not certainly out."""

    quick_cap_fen: int | None = None
    """Highest amount of quick small aid, fen (L-25)."""

    suggested_fen: int | None = None
    """Amount by the local multiple, fen (L-40, L-41): standard × members × multiple, rounded down; not above the
    cap where aid can be given as quick aid alone, every other class being certainly out. While another class is
    open, the amount is that of the multiple; the cap stands beside it.
    """

    decided_by: AidDecider | None = None
    """Who decides on the proposed amount."""

    missing_parameters: Many[MissingParameter] = ()
    """Parameters without a value that this would need."""

    readings: Many[str] = ()
    """Named readings that were used."""

    findings: Many[Finding] = ()
    """What is wrong, such as a proposal above the cap."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class Text(Record, frozen=True, kw_only=True):
    """The text of a finding (说明文字): where → what → why → what to do."""

    place: str
    """Where it is; empty where the finding concerns the whole input."""

    what: str
    """What is wrong."""

    why: str
    """Why it matters."""

    fix: str
    """What to do."""

    source: str | None = None
    """The document and the article that it rests on, in full; the finding's `clause` is their id."""


class MoverKind(str, Enum):
    """What moves an answer as time passes (变动原因)."""

    BIRTHDAY = "birthday"
    """A year of age is attained; `source` is the JSON pointer of the birth date."""

    CLAUSE = "clause"
    """A clause comes into force or ends; `source` is its id."""

    PARAMETER = "parameter"
    """A parameter of the policy changes, begins or ends; `source` is its key."""


class Mover(Personal, frozen=True, kw_only=True):
    """What moved an answer on a day (变动原因)."""

    kind: MoverKind
    """What it is."""

    source: str
    """Which one."""

    age: int | None = None
    """Years of age attained; the clause of a parameter is in the policy pack."""


class PeriodResult(Personal, frozen=True, kw_only=True):
    """The answer of a programme in a period (期间结论)."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    outcome: Outcome
    """The answer."""

    amount_fen: int | None = None
    """Monthly amount, fen, where there is one."""


class Period(Record, frozen=True, kw_only=True):
    """Days on end with the same answers (期间)."""

    from_: datetime.date
    """First day."""

    to: datetime.date
    """Last day."""

    moved: Many[Mover] = ()
    """What moved the answers on the first day; nothing in the first period. Where no single one did, all that
    changed on the day.
    """

    results: Many[PeriodResult] = field(default_factory=empty)
    """The answers, in the order of classification."""


class Timeline(Record, frozen=True, kw_only=True):
    """The answers of a household over time (时间线). The facts stay as they are but for the ages."""

    from_: datetime.date
    """First day."""

    to: datetime.date
    """Last day that is answered: the one asked for, unless more than 1,000 days would have to be looked at."""

    periods: Many[Period] = field(default_factory=empty)
    """The periods, without a gap."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class VisitDiary(Record, frozen=True, kw_only=True):
    """The entries that one device kept (一台设备的走访记录)."""

    visits: Many[Visit] = field(default_factory=empty)
    """The entries, in any order."""

    log_from: datetime.date | None = None
    """The day from which on they are complete."""


class VisitDiaries(Record, frozen=True, kw_only=True):
    """What several devices kept (各设备的走访记录)."""

    diaries: Many[VisitDiary] = field(default_factory=empty)
    """One for each device, or for each earlier merge; in any order."""


class CadenceCalendar(Record, frozen=True, kw_only=True, tag_field="type", tag="calendar"):
    """按自然周期: in each of the equal parts of the calendar year (`calendar::Period`)."""

    type: ClassVar[Literal["calendar"]] = "calendar"

    times: int
    """Parts of a year: 1 is the year, 4 the quarter, 12 the month."""


class CadenceRolling(Record, frozen=True, kw_only=True, tag_field="type", tag="rolling"):
    """按间隔: no longer than so from one visit to the next."""

    type: ClassVar[Literal["rolling"]] = "rolling"

    gap: str
    """The longest gap as ISO 8601 writes it: `P90D`, `P3M` (`calendar::Gap`)."""


class CadenceTriggered(Record, frozen=True, kw_only=True, tag_field="type", tag="triggered"):
    """按事项: within so many working days after each event of the household."""

    type: ClassVar[Literal["triggered"]] = "triggered"

    working_days: int
    """Working days; the day of the event is not counted (P-60)."""


Cadence = Union[CadenceCalendar, CadenceRolling, CadenceTriggered]
"""How often (走访周期, A4)."""


class JoinedLate(str, Enum):
    """What is owed in the period in which a household came (中途入住户)."""

    OWED = "owed"
    """A visit, whenever it came (当期即走访)."""

    SECOND_HALF = "secondHalf"
    """A visit if it came in the first half (前半期入住的当期走访)."""

    NOT_OWED = "notOwed"
    """A visit only if it was there from the first day (下期起走访)."""


class VisitPolicy(Record, frozen=True, kw_only=True):
    """One duty on a date (走访规则). Everything in it is data: change a term and ask again."""

    id: VisitPolicyId
    """Which duty."""

    clause: str
    """The clause that sets it."""

    strength: Strength | None = None
    """How strongly the clause binds."""

    whom: Many[VisitCategory] = field(default_factory=empty)
    """Who must be visited: households of any of these; all households where it is empty."""

    who: Many[VisitorRole] = field(default_factory=empty)
    """Any one of these makes a visit one for this duty."""

    modes: Many[VisitMode] = field(default_factory=empty)
    """Modes that count (S35)."""

    cadence: Cadence
    """How often."""

    min_visits: int
    """Visits in each period or gap, or after each event; at least one."""

    distinct_days: bool
    """Visits, and calls without an answer, of one day count as one."""

    joined_late: JoinedLate
    """What is owed in the period in which a household came; of a calendar cadence."""

    excused_after_attempts: int | None = None
    """Calls without an answer after which the household is excused until the next period or gap;
    a local number (`visit.excuse.attempts`). Unset: never.
    """

    excused_after_refusals: int | None = None
    """Refusals after which it is (`visit.excuse.refusals`). Unset: never."""

    source: str | None = None
    """Title and number of the local document that sets the number (文号), where it is given."""

    towns: Many[str] = ()
    """The towns that ask this of themselves (S47), by the names that the pack uses; empty for a duty of the whole
    district.
    """

    except_towns: Many[str] = ()
    """For a duty of the district: the towns that have a stricter one in its place."""

    from_: datetime.date
    """First day from which on this cadence has held without a break."""

    expected_per_year_basis_points: int | None = None
    """Expected visits a year × 10 000, computed; absent where events decide."""

    period: str | None = None
    """The current period such as `2026Q3`, computed; absent for another cadence."""

    sentence_zh: str
    """The duty in Chinese, computed: what its source says, what is set locally, how it is counted here."""

    sentence_en: str
    """The same in English."""


class VisitPolicies(Record, frozen=True, kw_only=True):
    """The duties of one district on one date (走访规则集)."""

    policies: Many[VisitPolicy] = field(default_factory=empty)
    """In the order of the text; one whose number is not set is left out."""

    due_soon_days: int | None = None
    """Days before the last day from which on a visit is called due soon; a local wish
    (`visit.due_soon_days`). Unset: nothing is called due soon.
    """


class VisitDuties(Record, frozen=True, kw_only=True):
    """The duties of a date and what is wrong or open in them (走访规则一览)."""

    duties: VisitPolicies
    """The duties, each with its sentence and clause."""

    findings: Many[Finding] = field(default_factory=empty)
    """Numbers that are not set, and numbers that do not fit the clauses."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class VisitEvent(Personal, frozen=True, kw_only=True):
    """Something after which a household is to be visited (触发走访的事项). What it was stays in its own
    file: only the day counts here.
    """

    id: str | None = None
    """Opaque id."""

    date: datetime.date | None = None
    """The day; an event without one is reported and not used."""


class VisitedHousehold(Personal, frozen=True, kw_only=True):
    """A household as it is visited (走访对象户)."""

    _shown: ClassVar[str | None] = "id"

    id: str
    """Opaque id; visits name it."""

    micro_grid: str | None = None
    """Opaque id of its micro-grid (微网格); coverage is counted by it."""

    town: str | None = None
    """Id or division code of its town (所属镇街), by the name that the pack uses where that town has numbers of its own
    (S47).
    """

    building: str | None = None
    """Opaque id of its building (楼栋); a plan keeps the households of one building together."""

    city: bool | None = None
    """Lies in a community rather than in a village (社区), where the 1+1 of S37 exists."""

    occupied: bool | None = None
    """Somebody lives there (在住). Only a known *no* takes the household out of a round."""

    hardship: bool | None = None
    """困难户 (S39)."""

    tenant: bool | None = None
    """租赁户 (S39)."""

    veteran_party_member: bool | None = None
    """老党员户 (S39)."""

    key_attention: bool | None = None
    """重点关注户 (S39)."""

    special_elderly: bool | None = None
    """特殊困难老年人: somebody of V-07 lives there."""

    patrol_elderly: bool | None = None
    """独居、空巢、农村留守或计划生育特殊家庭老年人: somebody of V-08 lives there."""

    left_behind_child: bool | None = None
    """农村留守儿童: a left-behind child of under 16 lives there (V-09)."""

    child_in_difficulty: bool | None = None
    """困境儿童: a child in difficulty lives there (V-10)."""

    since: datetime.date | None = None
    """First day on which the household is here (入住日期); unknown counts as long ago."""

    events: Many[VisitEvent] = field(default_factory=empty)
    """What asks for a visit of its own, where the locality set how soon."""

    log_incomplete: bool | None = None
    """Entries about this household, or what says from when on it is owed visits, could not be read
    (记录缺失): the log proves no gap here, and nothing is called missed.
    """


class VisitFacts(Record, frozen=True, kw_only=True):
    """Households and their visits (走访台账)."""

    households: Many[VisitedHousehold] = field(default_factory=empty)
    """Every household of the area."""

    visits: Many[Visit] = field(default_factory=empty)
    """The log, in any order."""

    log_from: datetime.date | None = None
    """The day from which on the log is complete (台账起始日). Nothing is called missed before
    it, and nothing at all while it is unknown: a gap of the log is not a gap of the visits.
    """


class PlannedCall(Record, frozen=True, kw_only=True):
    """A call at a door on a day (计划走访)."""

    team: str
    """Id of the team."""

    date: datetime.date
    """The day."""

    week: datetime.date
    """Monday of its week."""

    household: str
    """Id of the household."""

    micro_grid: str | None = None
    """Id of its micro-grid."""

    building: str | None = None
    """Id of its building."""

    policies: Many[VisitPolicyId] = field(default_factory=empty)
    """The duties that one visit then satisfies."""

    due: datetime.date
    """The last day for it."""

    overdue: bool
    """Whether an earlier last day has passed."""

    priority: bool
    """Whether it comes first: overdue, of a category of S39 or V-05 to V-10, or after an event."""

    other_team_that_day: bool
    """Whether another team comes to the household on the same day, as no one team could make both visits (同日另有小组上门)."""


class TeamWeek(Record, frozen=True, kw_only=True):
    """A week of a team (小组周计划)."""

    team: str
    """Id of the team."""

    week: datetime.date
    """Monday of the week."""

    days: int
    """Days on which it goes."""

    capacity: int
    """Calls that it could make."""

    calls: int
    """Calls that are planned."""


class UnplannedReason(str, Enum):
    """Why a call is in no plan (未排入原因)."""

    NO_TEAM = "noTeam"
    """No team serves the micro-grid."""

    NO_ROLE = "noRole"
    """No team that serves it has a role that the duty asks for."""

    NO_DAY = "noDay"
    """No team that could go has a working day between the first and the last day."""

    NO_CAPACITY = "noCapacity"
    """All such days are full."""


class UnplannedCall(Record, frozen=True, kw_only=True):
    """A call that is owed and in no plan (未排入的走访)."""

    household: str
    """Id of the household."""

    micro_grid: str | None = None
    """Id of its micro-grid."""

    policies: Many[VisitPolicyId] = field(default_factory=empty)
    """The duties that ask for it."""

    due: datetime.date
    """The last day for it."""

    reason: UnplannedReason
    """Why."""


class VisitPlan(Record, frozen=True, kw_only=True):
    """A period's visits over teams and weeks (走访计划)."""

    district: str | None = None
    """The district, as it was asked for; the events of a calendar file carry it."""

    from_: datetime.date | None = None
    """First day of the plan."""

    to: datetime.date | None = None
    """Last day of the plan."""

    calls: Many[PlannedCall] = field(default_factory=empty)
    """The calls, by team, day, building and household."""

    unplanned: Many[UnplannedCall] = field(default_factory=empty)
    """What is in no plan, and why."""

    weeks: Many[TeamWeek] = field(default_factory=empty)
    """Each team's weeks."""

    later: int
    """Visits that may still wait: their duty's period ends after the plan, none is overdue, and the plan takes its
    share of them. A household counts once for each duty.
    """

    undecided: int
    """Households of which it is not known whether a duty covers them."""

    fullest_basis_points: int | None = None
    """The fullest week of a team: calls × 10 000 of its capacity."""

    lower_bound_basis_points: int | None = None
    """No plan of the same calls can have a fullest week below this."""

    split_buildings: int
    """Buildings to which a team goes in more than one week for visits with the same last day."""

    synthetic: bool
    """It rests on invented local numbers (合成数据)."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong or open."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class VisitTeam(Record, frozen=True, kw_only=True):
    """People who go together (走访小组)."""

    id: str
    """Opaque id."""

    roles: Many[VisitorRole] = field(default_factory=empty)
    """Who is in it; a duty asks for one of its roles."""

    micro_grids: Many[str] = field(default_factory=empty)
    """Ids of the micro-grids that it serves; all where the list is empty."""

    capacity_per_day: int | None = None
    """Calls that it can make on a working day; unknown or zero is reported and it plans nothing."""

    days_off: Many[datetime.date] = field(default_factory=empty)
    """Working days on which it does not go (休息日)."""


class VisitPlanRequest(Record, frozen=True, kw_only=True):
    """What is asked of a plan (走访计划要求)."""

    period: str
    """The period that is planned, such as `2026Q4`; from the day of asking on, if it has begun."""

    teams: Many[VisitTeam] = field(default_factory=empty)
    """The teams."""

    district: str | None = None
    """Id or division code of the district (区划代码): the events of a calendar file carry it, so that the files of two
    districts never overwrite each other.
    """

    weekdays_where_unpublished: bool | None = None
    """Monday to Friday stand in for the working days of a year whose holidays are not published."""


class ReadingDifference(Record, frozen=True, kw_only=True):
    """A household that the two readings answer differently (两种口径不一致的户)."""

    household: str
    """Id of the household."""

    calendar: VisitState
    """Where it stands by calendar periods."""

    rolling: VisitState
    """Where it stands by the gap."""


class VisitReading(Record, frozen=True, kw_only=True):
    """One duty in both readings (同一职责的两种口径)."""

    policy: VisitPolicyId
    """The duty."""

    clause: str
    """The clause that sets it."""

    times: int
    """Parts of the year of the calendar reading."""

    gap: str
    """The gap of the other, such as `P3M`."""

    owed: int
    """Households that are owed a visit in both readings."""

    both: int
    """Of these, visited in both."""

    calendar_only: int
    """Visited in the calendar period, with the gap run out."""

    rolling_only: int
    """Within the gap, without a visit in the calendar period."""

    neither: int
    """Visited in neither."""

    differ_basis_points: int | None = None
    """`calendar_only` and `rolling_only` of `owed` in basis points; absent where nothing is owed."""

    differences: Many[ReadingDifference] = field(default_factory=empty)
    """The households that differ, in the order of the facts."""


class VisitReadings(Record, frozen=True, kw_only=True):
    """Every duty in both readings on a day (两种口径对照)."""

    as_of: datetime.date
    """The day."""

    readings: Many[VisitReading] = field(default_factory=empty)
    """Duty by duty; those that follow events have one reading only."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class DueVisit(Personal, frozen=True, kw_only=True):
    """A visit that is owed (待走访户): to whom, under which duty, since when and why."""

    _shown: ClassVar[str | None] = "household"

    household: str
    """Id of the household."""

    micro_grid: str | None = None
    """Id of its micro-grid."""

    policy: VisitPolicyId
    """The duty."""

    clause: str
    """The clause that sets it."""

    state: VisitState
    """Open, due soon or overdue."""

    since: datetime.date | None = None
    """Since when."""

    due: datetime.date | None = None
    """The last day; past when overdue."""

    attempts: int
    """Calls that met nobody since then."""

    categories: Many[VisitCategory] = field(default_factory=empty)
    """For a duty to some households: why this is one of them."""


class VisitCoverage(Record, frozen=True, kw_only=True):
    """Coverage of one place under one duty (覆盖情况)."""

    micro_grid: str | None = None
    """Id of the micro-grid; absent for the whole area."""

    policy: VisitPolicyId
    """The duty."""

    clause: str
    """The clause that sets it."""

    towns: Many[str] = ()
    """The towns whose own duty it is (S47); empty for that of the district."""

    households: int
    """All households of the place."""

    owed: int
    """Those that are owed a visit."""

    done: int
    """Those that have it."""

    overdue: int
    """Those whose last day has passed."""

    excused: int
    """Those that are excused; they are not owed a visit now."""

    undecided: int
    """Those of which it is not known whether the duty covers them."""

    done_basis_points: int | None = None
    """`done` of `owed` in basis points, rounded down; absent where nothing is owed."""


class VisitReport(Record, frozen=True, kw_only=True):
    """The visits of an area on a day (走访情况)."""

    as_of: datetime.date
    """The day."""

    policies: VisitPolicies
    """The duties on that day."""

    statuses: Many[HouseholdStatus] = field(default_factory=empty)
    """The status of every household under every duty, duty by duty."""

    coverage: Many[VisitCoverage] = field(default_factory=empty)
    """Coverage by duty: the whole area, then each micro-grid in the order of first mention."""

    due: Many[DueVisit] = field(default_factory=empty)
    """What is owed, most pressing first."""

    findings: Many[Finding] = field(default_factory=empty)
    """What is wrong or open."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class DistanceUnit(str, Enum):
    """The unit of a distance (单位)."""

    FEN = "fen"
    """Fen a month, or fen of a stock such as deposits (分)."""

    DAYS = "days"
    """Days until an age is attained (天)."""

    GRADES = "grades"
    """Grades of a disability certificate; a smaller grade is more severe (级)."""

    COUNT = "count"
    """Things, whole years and persons (个)."""


class Change(Personal, frozen=True, kw_only=True):
    """A fact that alone would change an answer (单独可改变结论的事实)."""

    source: str
    """JSON pointer of the fact."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    now: Outcome
    """The answer now."""

    then: Outcome
    """The answer it would be."""

    distance: int | None = None
    """The nearest value with that answer, less the present one; for an age the days until it is attained. Yes-or-no
    facts and categories have no distance.
    """

    unit: DistanceUnit | None = None
    """What the distance is measured in."""


class Threshold(Personal, frozen=True, kw_only=True):
    """How far a comparison is from turning (与标准的距离)."""

    programme: Programme
    """Which programme looks at it."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    clause: str | None = None
    """Clause of the condition that it belongs to."""

    step: str | None = None
    """Code of that condition."""

    holds: bool
    """Whether the comparison holds."""

    left: int
    """The left value."""

    right: int
    """The right value; a product with a ratio is rounded down."""

    unit: DistanceUnit
    """What the distance is measured in."""

    distance: int
    """By how much the left value must rise, or with a minus fall, for the comparison to turn; for an age the days
    until it is attained, with a minus since.
    """


class WhatIf(Record, frozen=True, kw_only=True):
    """What would change the answers of a household (改变结论的条件). The facts are supposed, never advised."""

    as_of: datetime.date
    """The date whose law was applied."""

    thresholds: Many[Threshold] = field(default_factory=empty)
    """Every comparison of known numbers, in the order of classification."""

    changes: Many[Change] = field(default_factory=empty)
    """Every known fact that alone changes a certain answer into another certain one, by the nearest such value."""

    ahead: Many[Period] = field(default_factory=empty)
    """What time alone will change, up to the date asked for: the periods after this one."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""


class WhySet(Record, frozen=True, kw_only=True):
    """Facts that together decide an answer, whatever the others are (决定性事实组): with them alone, in the list of members
    and supporters as it stands, `assess` gives the same answer.
    """

    facts: Many[str] = field(default_factory=empty)
    """JSON pointers, sorted; the parts of a disability certificate are one, `disability`. Empty where the law alone
    decides.
    """

    smallest: bool
    """Yes where none may be left out: without any one of them `assess` says open. No where the search ended before
    that was shown.
    """


class WhyResult(Record, frozen=True, kw_only=True):
    """Why a result is what it is (结论的决定性事实)."""

    programme: Programme
    """Which programme."""

    member: int | None = None
    """Index of the member, for a person's programme."""

    outcome: Outcome
    """The answer: yes or no."""

    sets: Many[WhySet] = field(default_factory=empty)
    """The sets, those with the fewest facts first."""

    complete: bool
    """Whether these are all; else the search ended at 8 sets or 4,000 readings."""


class Why(Record, frozen=True, kw_only=True):
    """Why the certain results of a household are what they are (决定性事实)."""

    as_of: datetime.date
    """The date whose law was applied."""

    results: Many[WhyResult] = field(default_factory=empty)
    """Every result that is certain, in the order of classification."""

    hypothetical: bool | None = None
    """Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent."""

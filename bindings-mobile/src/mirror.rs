// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The types of the wire, as UniFFI sees them: a difference from the core does not compile.

use chrono::NaiveDate;
use gridaid::finding::{Code, Finding, FindingKind, Gravity, Param, Place};
use gridaid::identity::CitizenNumberCheck;
use gridaid::message::{Lang, Text};
use gridaid::policy::Value;

/// Every stable code of a finding or an error.
#[uniffi::remote(Enum)]
pub enum Code {
    /// A local number is not set (参数未设定). Params: `key`.
    ParameterMissing,
    /// A field is not known to the format (未知字段). The name is not echoed.
    UnknownField,
    /// A value does not have the expected form (格式不符). Params: `expected`, `length`.
    BadValue,
    /// An id is used twice (编号重复).
    DuplicateId,
    /// The input cannot be read at all (无法读取). Params: `expected`.
    Unreadable,
    /// More faults than are listed (问题过多). Params: `limit`.
    TooManyFaults,
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
    /// A fact lies outside its range or contradicts another one; it counts as unknown (事实超出范围).
    /// Params: `expected`.
    FactOutOfRange,
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
    /// The third group of a division code says another kind (区划代码与层级不符).
    DivisionCodeOtherKind,
    /// A fact that this kind of place does not keep (该层级无此项). Params: `field`.
    FactOfOtherKind,
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
    /// A base grid is outside the size that is practice in Zibo (G-03). Params: `households`, `min`, `max`.
    BaseGridSize,
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
    /// Visits were made without the 1+1 (走访小组缺“1+1”, S37). Params: `visits`.
    VisitTeamIncomplete,
    /// A visit names a household that is not listed (走访记录的户不存在).
    VisitUnknownHousehold,
    /// A visit lies after the day of the report (走访日期在将来).
    VisitInFuture,
    /// A visit lies before the household was here (走访早于入住).
    VisitBeforeHousehold,
    /// Two entries with one id differ (同一编号的走访记录不一致).
    VisitConflict,
    /// A part of the entry is missing (走访记录缺项). Params: `field`.
    VisitIncomplete,
    /// Whether households are of the four categories is not known (重点走访类别未知). Params:
    /// `households`.
    VisitCategoryUnknown,
    /// From when on the log is complete is not said (台账起始日未知).
    VisitLogStartUnknown,
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
    /// Money in fen.
    Fen {
        /// The amount.
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

/// The language of a text (语言).
#[uniffi::remote(Enum)]
pub enum Lang {
    /// 简体中文.
    ZhCn,
    /// English.
    En,
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
}

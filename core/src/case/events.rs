//! What happened in a case (办件事件), and what is derived from it on a day.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::facts::CaseDecision;
use crate::deadline::DeadlineUnit;
use crate::eligibility::Programme;
use crate::finding::Finding;
use crate::logic::MissingParameter;
use crate::redact::redacted;
use crate::support::AidClass;

/// A step of a case (办件步骤); each is an event with a day.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CaseStep {
    /// 首问.
    Asked,
    /// 转办.
    HandedOver,
    /// 接办.
    HandOverTaken,
    /// 提出申请.
    Applied,
    /// 一次性告知 (D-64, T-53).
    NoticeOfMissing,
    /// 补齐材料.
    Supplied,
    /// 授权核对: the answer to the question of consent.
    Consented,
    /// 受理; the limits of the whole run from it.
    Accepted,
    /// 近亲属备案 (D-65).
    RelativesRegistered,
    /// 启动调查 (D-66).
    InvestigationStarted,
    /// 入户调查 (D-68).
    HomeVisited,
    /// 电话、视频调查 (D-69).
    SurveyedRemotely,
    /// 提请核对 (D-67).
    DataCheckRequested,
    /// 启动核对 (D-67).
    DataCheckStarted,
    /// 核对不符告知 (D-70).
    DataCheckTold,
    /// 申请人举证 (D-70).
    EvidenceGiven,
    /// 复核 (D-70).
    DataCheckRepeated,
    /// 初审意见 (D-71, T-54).
    FirstOpinion,
    /// 公示开始 (D-71, T-56).
    PublicityStarted,
    /// 公示结束 (D-71, T-56).
    PublicityEnded,
    /// 提出异议 (D-72, T-57).
    Objected,
    /// 重新调查 (D-72).
    Reinvestigated,
    /// 民主评议 (D-72, T-55).
    Appraised,
    /// 重新提出意见 (D-72, T-57).
    NewOpinion,
    /// 报县级.
    SentToCounty,
    /// 县级收到; the limits of its opinion run from it (D-74, T-58).
    ReceivedByCounty,
    /// 县级入户 (D-75, T-58).
    CountyVisited,
    /// 县级确认意见 (D-74, T-58).
    CountyOpinion,
    /// 延长时限 (D-77, D-78, M-27).
    Extended,
    /// 作出决定.
    Decided,
    /// 书面告知 (D-76, T-60, M-28).
    Told,
    /// 公布 (D-79, P-22).
    Published,
    /// 首次发放 (D-53, T-59).
    FirstPaid,
    /// 先行救助 (L-21).
    HelpGiven,
    /// 终止办理 (D-80).
    Closed,
}

/// Who takes a step, or is to take it (经办角色).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseRole {
    /// 首问责任人.
    FirstAsked,
    /// 窗口人员.
    WindowOfficer,
    /// 调查人员.
    Investigator,
    /// 镇街审批人.
    TownDecider,
    /// 县级审核人.
    CountyReviewer,
    /// 县级审批人.
    CountyDecider,
    /// 核对机构.
    CheckingBody,
    /// 村（社区）.
    Village,
    /// 申请人.
    Applicant,
    /// 其他单位或个人.
    OtherBody,
}

/// Something that happened in a case (办件事件). An absent fact is unknown; nothing is taken out of the list, it is put right.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct CaseEvent {
    /// Opaque id; one id is one event.
    pub id: Option<String>,
    /// What happened.
    pub kind: Option<CaseStep>,
    /// The day.
    pub on: Option<NaiveDate>,
    /// The minute of the day, counted from midnight; asked by limits in hours (L-21).
    pub at_minutes: Option<u32>,
    /// Opaque id of who took the step.
    pub by: Option<String>,
    /// How it was decided; of a decision.
    pub decision: Option<CaseDecision>,
    /// Ids of the events that this one puts right.
    pub corrects: Vec<String>,
    /// It did not happen (撤回).
    pub withdrawn: Option<bool>,
}

/// The events of one case (办件). One matter; several matters of a person are several such lists.
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CaseFacts {
    /// What is applied for.
    pub programme: Option<Programme>,
    /// The kind of temporary assistance; the hours of first help are those of urgent aid alone (L-21).
    pub aid: Option<AidClass>,
    /// What happened, in any order.
    pub events: Vec<CaseEvent>,
    /// Everything that happened is listed; unknown counts as no, and then nothing is overdue.
    pub events_complete: Option<bool>,
    /// The town decides by delegation (委托审批); absent: the local choice of the pack.
    pub delegated: Option<bool>,
}

redacted!(CaseEvent, CaseFacts, CaseReport, CaseClock);

/// Where a limit stands (时限状态).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockState {
    /// 未起算: what starts it has not happened.
    NotBegun,
    /// 进行中.
    Running,
    /// 按期完成.
    MetInTime,
    /// 超期完成.
    MetLate,
    /// 超期未完成.
    Overdue,
    /// 未满期即结束: a publicity that ended on or before its last day.
    TooShort,
    /// 待定: a fact or a parameter is missing that can still matter.
    Open,
    /// 工作日历缺失: only an unpublished calendar could say.
    CalendarMissing,
}

/// One limit of a case on a day (时限).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct CaseClock {
    /// The step that is to be taken within it.
    pub step: CaseStep,
    /// The clause of the limit.
    pub clause: String,
    /// The day of the event that starts it.
    pub from: Option<NaiveDate>,
    /// The number.
    pub count: Option<u32>,
    /// Its unit.
    pub unit: Option<DeadlineUnit>,
    /// The last day; of a publicity the last day on which it must stand.
    pub due: Option<NaiveDate>,
    /// The day of the step.
    pub met_on: Option<NaiveDate>,
    /// Where it stands.
    pub state: ClockState,
    /// For a limit that runs in days: how many of its units are left after the day of the report.
    pub left: Option<u32>,
}

/// Where a case stands (办件状态): the recorded events say it, and nobody stores it.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaseState {
    /// 未开始: no event says that it began.
    NotBegun,
    /// 已首问.
    Asked,
    /// 待补正.
    ToSupply,
    /// 待受理.
    UnderAcceptance,
    /// 调查中.
    Investigating,
    /// 公示中.
    Publicised,
    /// 有异议.
    Objected,
    /// 县级办理中.
    AtCounty,
    /// 待告知.
    ToTell,
    /// 发放中.
    InPayment,
    /// 已办结.
    Closed,
}

/// A case on a day (办件检查): advice, never a decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct CaseReport {
    /// The date.
    pub as_of: NaiveDate,
    /// Where it stands by what is recorded.
    pub state: CaseState,
    /// Every limit of its programme.
    #[wire(if_any)]
    pub clocks: Vec<CaseClock>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// Facts that keep an answer open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters without a value that this would need.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// What is wrong with the list.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

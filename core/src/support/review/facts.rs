//! What a review asks of a recipient, and what it answers (在保对象核查).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::eligibility::{MissingParameter, Outcome, Programme, TruthValue};
use crate::finding::Finding;
use crate::household::marks::ID;
use crate::household::{Household, Listed};
use crate::law::Strength;
use crate::redact::redacted;

/// What happened to a recipient (情形).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RecipientEvent {
    /// Opaque id: events of different ids are two; without one, equal events are one, and those of one kind, day and person
    /// may be.
    pub id: Option<String>,
    /// What.
    pub kind: Option<RecipientEventKind>,
    /// The day, or the first day of what lasts.
    pub on: Option<NaiveDate>,
    /// The last day, where it is over: released, the declaration revoked, the wish withdrawn.
    pub until: Option<NaiveDate>,
    /// Index of the member concerned; absent for the recipient, or the household as a whole. Whose refusal it is must be said,
    /// unless the recipient is alone.
    pub member: Option<i64>,
    /// The family reported the change (D-90); unknown is asked for.
    pub reported: Option<bool>,
    /// The day on which it did.
    pub reported_on: Option<NaiveDate>,
    /// Facts of this record that were given and cannot be read, by name: they are unknown, and not absent.
    pub unreadable: Vec<String>,
}

impl RecipientEvent {
    /// Whether a fact was given and cannot be used.
    pub(super) fn lost(&self, name: &str) -> bool {
        self.unreadable.iter().any(|n| n == name)
    }
}

impl Listed for RecipientEvent {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        Some(&mut self.unreadable)
    }

    fn id_unread(&self) -> bool {
        self.lost(ID)
    }
}

/// A recipient on the day of a review (在保对象情况). An absent fact is unknown.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RecipientFacts {
    /// What is received: tekun, dibao or single-person dibao; of the others no text says when they end.
    pub programme: Option<Programme>,
    /// The household as it is now.
    pub household: Household,
    /// Index of the recipient among the members, for a person's programme.
    pub member: Option<i64>,
    /// Day of the recognition (确认日期).
    pub recognised_on: Option<NaiveDate>,
    /// Day of the last review (最近一次核查). Of who was never reviewed it is the day of the recognition, from which the
    /// period runs; absent, it is not known whether and when there was one.
    pub reviewed_on: Option<NaiveDate>,
    /// Day on which the family was checked after the last death of a member (成员死亡后的核查日期, D-99). A review on the day of
    /// the death or later, within the limit, is such a check too; else it is asked. A day before the death says that there
    /// was none.
    pub family_checked_on: Option<NaiveDate>,
    /// Income is not stable (收入不稳定, D-93).
    pub unstable_income: Option<bool>,
    /// There are members able to work (有劳动能力成员, D-93).
    pub members_able_to_work: Option<bool>,
    /// Work raised the income above the standard (D-98).
    pub work_raised_income: Option<bool>,
    /// The recipient is in compulsory, general or vocational upper-secondary school (义务教育或高中阶段教育, T-76).
    pub in_school: Option<bool>,
    /// What happened.
    pub events: Vec<RecipientEvent>,
    /// Whether everything that happened is listed; unknown counts as no.
    pub events_complete: Option<bool>,
    /// The recipient was heard (听取意见, T-78, D-97).
    pub heard: Option<bool>,
    /// On this day.
    pub heard_on: Option<NaiveDate>,
    /// The intended end was publicised (拟终止公示, T-77).
    pub publicised: Option<bool>,
    /// First on this day, or again after an objection.
    pub publicised_on: Option<NaiveDate>,
    /// Somebody objected (异议, T-77).
    pub objection: Option<bool>,
    /// On this day.
    pub objection_on: Option<NaiveDate>,
    /// A person decided to end or reduce it, on this day (决定日期); absent where nobody did.
    pub decided_on: Option<NaiveDate>,
    /// Facts of this record that were given and cannot be read, by name: they are unknown, and not absent.
    pub unreadable: Vec<String>,
}

redacted!(
    RecipientEvent,
    RecipientFacts,
    ReviewGround,
    RecipientReview
);

/// What a ground does to the support (处理方式).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct ReviewGround {
    /// The clause.
    pub clause: String,
    /// What it does.
    pub effect: ReviewEffect,
    /// The day whose law and facts govern it, where that is not the date of the answer: the day of the decision.
    pub law_of: Option<NaiveDate>,
    /// Whether it holds.
    pub outcome: Outcome,
    /// Index of the member concerned, where it is one member's.
    pub member: Option<u32>,
    /// Since when, where an event is the ground.
    pub since: Option<NaiveDate>,
    /// The clause that keeps the support in spite of it (T-76).
    pub kept_by: Option<String>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters that keep it open.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Clauses that leave it to the authority.
    #[wire(if_any)]
    pub discretion: Vec<String>,
}

/// What is done before support ends, or beside it (办理要求).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewStep {
    /// What.
    pub step: ReviewStepKind,
    /// Clause.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// The day whose law governs it, where that is not the date of the answer: the day of the decision, of D-99 the day
    /// of the death.
    pub law_of: Option<NaiveDate>,
    /// The programme to apply for.
    pub programme: Option<Programme>,
    /// At least so much of the unit.
    pub at_least: Option<i64>,
    /// At most so much of it.
    pub at_most: Option<i64>,
    /// The unit.
    pub unit: Option<ReviewUnit>,
    /// The last day, where it can be counted.
    pub last_day: Option<NaiveDate>,
    /// Whether it was done.
    pub done: TruthValue,
}

/// Whether support goes on (核查结果): advice, never a decision.
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct RecipientReview {
    /// The date.
    pub as_of: NaiveDate,
    /// Whether a ground ends it: yes, no, open, parameter missing, discretionary; not covered before 2021-07-01 and
    /// for a programme of which no text says when it ends.
    pub ends: Outcome,
    /// Every ground of the programme.
    #[wire(if_any)]
    pub grounds: Vec<ReviewGround>,
    /// What must or may be done, where a ground holds or may hold.
    #[wire(if_any)]
    pub steps: Vec<ReviewStep>,
    /// First day without support, once a person has decided (T-77, D-96).
    pub ends_from: Option<NaiveDate>,
    /// Last day for the next review (D-92, D-93, T-65).
    pub next_review: Option<NaiveDate>,
    /// Its clause.
    pub review_clause: Option<String>,
    /// Within the period and without a change the amount stays (期内不调整, D-94); of dibao.
    pub amount_stays: Option<TruthValue>,
    /// Facts that keep the dates open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters that keep the dates open.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that were used.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong with the facts or with what was done.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

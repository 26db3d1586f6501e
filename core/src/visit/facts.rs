//! The facts: households as they are visited, and the visits. An absent fact is unknown.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::redact::redacted;

/// A post or standing in which somebody visits (走访人员身份, S36, S37).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl VisitorRole {
    /// Every role.
    pub const ALL: [Self; 12] = [
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
    ];
}

/// One person present on a visit (走访人员).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visitor {
    /// The role; unknown counts for no duty, and proves of none that nobody came.
    pub role: Option<VisitorRole>,
    /// Opaque id of the person, where the log keeps it; no duty depends on it.
    pub person: Option<String>,
}

/// How contact was made (走访方式).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitMode {
    /// 上门; the mode that the plan asks for (S35, “敲门行动”).
    InPerson,
    /// 电话.
    Phone,
    /// 视频.
    Video,
}

impl VisitMode {
    /// Every mode.
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Phone, Self::Video];
}

/// What came of it (走访结果).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitResult {
    /// 见到.
    Met,
    /// 无人应门; an attempt, not a visit.
    NoAnswer,
    /// 拒访; an attempt, not a visit.
    Refused,
}

impl VisitResult {
    /// Every result.
    pub const ALL: [Self; 3] = [Self::Met, Self::NoAnswer, Self::Refused];
}

/// What kind of help a household was found to need (走访发现的需求, S35). What is behind it stays in
/// the case file: the log says only which desk is to hear of it.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Why a household is visited more often than others (重点走访类别, S39, V-07 to V-10).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

impl VisitCategory {
    /// Every category.
    pub const ALL: [Self; 8] = [
        Self::Hardship,
        Self::Tenant,
        Self::VeteranPartyMember,
        Self::KeyAttention,
        Self::SpecialElderly,
        Self::PatrolElderly,
        Self::LeftBehindChild,
        Self::ChildInDifficulty,
    ];
    /// The four categories of S39, in the order of the text.
    pub const S39: [Self; 4] = [
        Self::Hardship,
        Self::Tenant,
        Self::VeteranPartyMember,
        Self::KeyAttention,
    ];
}

/// Something after which a household is to be visited (触发走访的事项). What it was stays in its own
/// file: only the day counts here.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct VisitEvent {
    /// Opaque id. Rows of one id in a household are one event: where their days differ the day is not known.
    pub id: Option<String>,
    /// The day; of an event without one, or on a day that cannot be, it is not known what it asks for.
    pub date: Option<NaiveDate>,
}

/// A household as it is visited (走访对象户).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct VisitedHousehold {
    /// Opaque id; visits name it. Records of one id are one household: where they differ nothing is known, and nothing is
    /// called missed.
    pub id: String,
    /// Opaque id of its micro-grid (微网格); coverage is counted by it.
    pub micro_grid: Option<String>,
    /// Id or division code of its town (所属镇街), by the name that the pack uses where that town has numbers of its own
    /// (S47).
    #[wire(if_any)]
    pub town: Option<String>,
    /// Opaque id of its building (楼栋); a plan keeps the households of one building together.
    pub building: Option<String>,
    /// Lies in a community rather than in a village (社区), where the 1+1 of S37 exists.
    pub city: Option<bool>,
    /// Somebody lives there (在住). Only a known *no* takes the household out of a round.
    pub occupied: Option<bool>,
    /// 困难户 (S39).
    pub hardship: Option<bool>,
    /// 租赁户 (S39).
    pub tenant: Option<bool>,
    /// 老党员户 (S39).
    pub veteran_party_member: Option<bool>,
    /// 重点关注户 (S39).
    pub key_attention: Option<bool>,
    /// 特殊困难老年人: somebody of V-07 lives there.
    pub special_elderly: Option<bool>,
    /// 独居、空巢、农村留守或计划生育特殊家庭老年人: somebody of V-08 lives there.
    pub patrol_elderly: Option<bool>,
    /// 农村留守儿童: a left-behind child of under 16 lives there (V-09).
    pub left_behind_child: Option<bool>,
    /// 困境儿童: a child in difficulty lives there (V-10).
    pub child_in_difficulty: Option<bool>,
    /// First day on which the household is here (入住日期); unknown counts as long ago.
    pub since: Option<NaiveDate>,
    /// What asks for a visit of its own, where the locality set how soon.
    pub events: Vec<VisitEvent>,
    /// Entries about this household, or what says from when on it is owed visits, could not be read
    /// (记录缺失): the log proves no gap here, and nothing is called missed.
    pub log_incomplete: Option<bool>,
}

impl VisitedHousehold {
    /// What is known of a category.
    pub fn category(&self, category: VisitCategory) -> Option<bool> {
        match category {
            VisitCategory::Hardship => self.hardship,
            VisitCategory::Tenant => self.tenant,
            VisitCategory::VeteranPartyMember => self.veteran_party_member,
            VisitCategory::KeyAttention => self.key_attention,
            VisitCategory::SpecialElderly => self.special_elderly,
            VisitCategory::PatrolElderly => self.patrol_elderly,
            VisitCategory::LeftBehindChild => self.left_behind_child,
            VisitCategory::ChildInDifficulty => self.child_in_difficulty,
        }
    }
}

/// One entry of the log (走访记录).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Visit {
    /// Opaque id; two entries with one id are one visit, or a conflict if they differ. An entry without one may be the one
    /// that a correction of its household or day puts right by an id which nobody has.
    pub id: Option<String>,
    /// Id of the household; an entry that names none of the list may be of any of them.
    pub household: String,
    /// Opaque id of the place that the visitors came for, such as the micro-grid of that day.
    pub place: Option<String>,
    /// Day of the visit; unknown, or a day that cannot be, it may be any.
    pub date: Option<NaiveDate>,
    /// Who was there.
    pub visitors: Vec<Visitor>,
    /// How; unknown does not count as a visit, and nothing is called missed on its day.
    pub mode: Option<VisitMode>,
    /// With what result; unknown does not count as a visit, and nothing is called missed on its day.
    pub result: Option<VisitResult>,
    /// What was found to be needed; no status depends on it.
    pub needs: Vec<VisitNeed>,
    /// When it was written down, in seconds since 1970-01-01T00:00:00Z by the clock of the device;
    /// no status depends on it, since the clocks of phones differ.
    pub recorded_at: Option<i64>,
    /// Opaque id of the device that wrote it.
    pub device: Option<String>,
    /// Ids of the entries that this one puts right (更正): they no longer count. An entry is never
    /// changed; a correction is a new one.
    pub corrects: Vec<String>,
    /// This correction says that there was no such visit (撤销).
    pub withdrawn: Option<bool>,
}

/// Households and their visits (走访台账).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitFacts {
    /// Every household of the area.
    pub households: Vec<VisitedHousehold>,
    /// The log, in any order.
    pub visits: Vec<Visit>,
    /// The day from which on the log is complete (台账起始日). Nothing is called missed before
    /// it, and nothing at all while it is unknown: a gap of the log is not a gap of the visits.
    pub log_from: Option<NaiveDate>,
}

redacted!(VisitEvent);
redacted!(Visit { household });
redacted!(VisitedHousehold { id });

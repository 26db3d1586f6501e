//! What the office keeps, and what a check of it answers.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::eligibility::MissingParameter;
use crate::finding::Finding;
use crate::grid::PlaceKind;
use crate::household::Listed;
use crate::identity::IdOf;

/// What is set up in a place (设施).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacilityKind {
    /// “一门受理、协同办理”综合服务平台, of a town or sub-district (S20, P-01, P-04).
    OneDoorPlatform,
    /// 社会救助党员先锋岗, at the platform (S21).
    VanguardPost,
    /// 社会救助服务站（点）, of a village or community (S22, S48).
    Station,
}

/// Something that is set up in a place (平台、岗、站点). Records of one id are of one thing.
#[wire(facts, compared)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Facility {
    /// Opaque id.
    pub id: Option<String>,
    /// What it is; unknown, it may be any.
    pub kind: Option<FacilityKind>,
    /// Id of the town, sub-district, village or community; unknown, or none of the grid, it may be any.
    pub place: Option<String>,
    /// First day; absent means long ago.
    pub from: Option<NaiveDate>,
    /// Last day; absent means that it is still there.
    pub to: Option<NaiveDate>,
    /// Stations: there is a notice board for assistance (社会救助公开栏, S25).
    pub notice_board: Option<bool>,
    /// Stations: the procedure is published (公开社会救助流程, S25).
    pub procedure_published: Option<bool>,
    /// Platforms and stations: the last day on which somebody was served there (最近办理日, S48).
    pub last_used: Option<NaiveDate>,
    /// Names of the facts that were given and cannot be read; of these nothing is known.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// An assistance co-ordinator of a village (社会救助协理员, S23, P-15). Records of one id are of one post.
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct CoOrdinator {
    /// Opaque id.
    pub id: Option<String>,
    /// Id of the village or community; unknown, or none of the grid, it may be any.
    pub place: Option<String>,
    /// First day; absent means long ago.
    pub from: Option<NaiveDate>,
    /// Last day; absent means that it goes on.
    pub to: Option<NaiveDate>,
    /// Is a cadre who is a Party member (党员干部, S23).
    pub party_cadre: Option<bool>,
    /// Names of the facts that were given and cannot be read; of these nothing is known.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// What a village committee has set itself (村委会工作安排, S26). A place has one.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommitteeWork {
    /// Id of the village.
    pub place: Option<String>,
    /// Visiting and finding people in need is listed as important work (列为重要工作内容).
    pub lists_visiting: Option<bool>,
}

/// A task of the work ledger (试点工作台账, S45). Records of one id are one task.
#[wire(facts, compared)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct PilotTask {
    /// Opaque id.
    pub id: Option<String>,
    /// The day until which it is to be done (时间节点).
    pub due: Option<NaiveDate>,
    /// Opaque id of the unit that answers for it (责任单位).
    pub unit: Option<String>,
    /// It is done.
    pub done: Option<bool>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// The days that were set before and moved (原定节点), the first one first.
    pub former_due: Vec<NaiveDate>,
    /// Days on which its progress was supervised (调度督导).
    pub supervised_on: Vec<NaiveDate>,
}

/// What a town weighs when it writes its measures (综合考虑的因素, S47).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureFactor {
    /// 建制规模.
    Size,
    /// 地域环境.
    Geography,
    /// 人口结构.
    Population,
    /// 设施条件.
    Facilities,
    /// 群众需求.
    Demand,
}

impl MeasureFactor {
    /// All of them, in the order of the text.
    pub const ALL: [Self; 5] = [
        Self::Size,
        Self::Geography,
        Self::Population,
        Self::Facilities,
        Self::Demand,
    ];
}

/// The measures of a town (镇（街道）具体措施, S47). A place has one.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TownMeasures {
    /// Id of the town, sub-district or zone.
    pub place: Option<String>,
    /// Opaque id of the document; several towns with one document have the same measures.
    pub document: Option<String>,
    /// What it says that it weighs.
    pub considered: Vec<MeasureFactor>,
    /// Whether all that it weighs is listed; unknown counts as no.
    pub considered_complete: Option<bool>,
}

/// A meeting of the leading group of the pilot (领导小组会议, S44). Records of one id are one meeting.
#[wire(facts, compared)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct GroupMeeting {
    /// Opaque id.
    pub id: Option<String>,
    /// The day.
    pub on: Option<NaiveDate>,
    /// How many documents it issued (制定出台文件).
    pub documents: Option<i64>,
}

/// What the office keeps (试点台账). An absent fact is unknown.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeFacts {
    /// Platforms, vanguard posts, stations.
    pub facilities: Vec<Facility>,
    /// Whether all are listed; unknown counts as no.
    pub facilities_complete: Option<bool>,
    /// Co-ordinators.
    pub co_ordinators: Vec<CoOrdinator>,
    /// Whether all are listed; unknown counts as no.
    pub co_ordinators_complete: Option<bool>,
    /// The work of village committees.
    pub committees: Vec<CommitteeWork>,
    /// The work ledger.
    pub tasks: Vec<PilotTask>,
    /// The measures of the towns.
    pub measures: Vec<TownMeasures>,
    /// Whether the measures of all towns are listed; unknown counts as no.
    pub measures_complete: Option<bool>,
    /// Meetings of the leading group.
    pub meetings: Vec<GroupMeeting>,
    /// The day from which on their list is complete; no meeting is called missed before it, or while it is unknown.
    pub meetings_from: Option<NaiveDate>,
}

/// How the places of one kind stand to what a clause asks of their office (落实情况); `met`, `unmet` and `unknown` add up to
/// `places`.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeDutyCount {
    /// The clause.
    pub clause: String,
    /// The kind of place.
    pub kind: PlaceKind,
    /// Places of that kind.
    pub places: u32,
    /// Places that are as it asks.
    pub met: u32,
    /// Places that are certainly not.
    pub unmet: u32,
    /// Places of which it cannot be said.
    pub unknown: u32,
}

/// Where a task of the ledger stands (任务进度).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskState {
    /// 按时完成.
    DoneInTime,
    /// 逾期完成.
    DoneLate,
    /// 进行中, and its day is not past.
    Running,
    /// 逾期未完成.
    Overdue,
    /// 待核实.
    Open,
}

/// One task of the ledger on a day (任务情况).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskStatus {
    /// Its id; absent where it has none.
    pub id: Option<String>,
    /// Position in the list.
    pub index: u32,
    /// Where it stands.
    pub state: TaskState,
    /// The day that holds now.
    pub due: Option<NaiveDate>,
    /// How often its day was moved.
    pub moved: u32,
    /// How many days later it is due now than at first; absent where it was not moved.
    pub moved_days: Option<i64>,
    /// On how many days of the quarter of the date it was supervised so far.
    pub supervised_in_quarter: u32,
}

/// What the office of a pilot shows on a date (试点落实情况).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeReport {
    /// The date.
    pub as_of: NaiveDate,
    /// By clause and kind of place.
    pub duties: Vec<OfficeDutyCount>,
    /// The ledger, task by task.
    pub tasks: Vec<TaskStatus>,
    /// The latest meeting of the leading group until the date; absent without one.
    pub last_meeting: Option<NaiveDate>,
    /// Until when the next one is held; absent while its period is not set or the last one is not known.
    pub next_meeting: Option<NaiveDate>,
    /// Documents that its meetings of the last twelve months issued; absent where one is not known.
    pub documents: Option<i64>,
    /// Facts that keep an answer open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local numbers that are not set.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
    /// What is wrong.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
}

crate::redact::redacted!(CoOrdinator);

/// Records of one thing by its id.
macro_rules! listed {
    ($($record:ident $(with $marks:ident)?),* $(,)?) => {$(
        impl Listed for $record {
            const OF: IdOf = IdOf::Thing;

            fn id(&self) -> Option<&str> {
                self.id.as_deref()
            }

            fn marks(&mut self) -> Option<&mut Vec<String>> {
                listed!(@ self $(, $marks)?)
            }
        }
    )*};
    (@ $this:ident) => {
        None
    };
    (@ $this:ident, $marks:ident) => {
        Some(&mut $this.$marks)
    };
}

listed!(Facility with unreadable, CoOrdinator with unreadable, PilotTask, GroupMeeting);

/// A record that a place has once.
pub(super) trait OfPlace: Clone + PartialEq {
    fn place(&self) -> Option<&str>;
}

impl OfPlace for CommitteeWork {
    fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }
}

impl OfPlace for TownMeasures {
    fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }
}

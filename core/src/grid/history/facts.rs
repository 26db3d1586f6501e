//! The facts of a grid over time (网格沿革台账): entries that are only ever added.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::super::change::ReorganisationKind;
use super::super::facts::{
    Building, GridFacts, HouseholdPlace, PlaceFact, StairwellUnit, TransitionPeriod,
};
use crate::finding::Finding;

/// When an entry holds, and since when the register knows it (有效期与登记日).
///
/// The days are `[from, to)`: the first day counts, the last does not. Of the entries on one thing that hold on a day,
/// the one recorded last is right; of those recorded on one day, the one that stands later in the list. Where a day cannot be
/// read, or has a year that nobody can have meant, no answer rests on the entry, nor on one that it may replace.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Validity {
    /// First day on which it holds (起); unknown counts as always.
    pub from: Option<NaiveDate>,
    /// First day on which it no longer holds (止); none while it goes on.
    pub to: Option<NaiveDate>,
    /// Day on which it was entered in the register (登记日); where it is unknown, so is whether the entry was known on a day
    /// that is asked for, and whether it came after another that has one.
    pub recorded_at: Option<NaiveDate>,
    /// Id of the re-organisation that made the entry (调整编号), when one did.
    pub act: Option<String>,
    /// That there is no such thing on these days (已撤销); its other facts then say nothing.
    pub ended: Option<bool>,
    /// Facts of this record that were given and cannot be read, by name (给出但读不出的事实): they are unknown, and not absent.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// A place on certain days (层级单位沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedPlace {
    /// The place as it is on these days; its id never changes, its code and name may.
    pub place: PlaceFact,
    /// The days.
    pub valid: Validity,
}

/// A building on certain days (楼栋沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedBuilding {
    /// The building.
    pub building: Building,
    /// The days.
    pub valid: Validity,
}

/// A stairwell unit on certain days (单元沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedUnit {
    /// The unit.
    pub unit: StairwellUnit,
    /// The days.
    pub valid: Validity,
}

/// Where a household lives on certain days (户的网格归属沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedHousehold {
    /// The household; its door number may change with the days.
    pub household: HouseholdPlace,
    /// The days.
    pub valid: Validity,
}

/// What a post in the grid is for (岗位类别).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridPost {
    /// Opaque id, unique among posts.
    pub id: String,
    /// Id of the place.
    pub place: Option<String>,
    /// What it is for.
    pub kind: Option<PostKind>,
    /// Unit leaders: id of the stairwell unit.
    pub unit: Option<String>,
}

/// A post on certain days (岗位沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedPost {
    /// The post.
    pub post: GridPost,
    /// The days.
    pub valid: Validity,
}

/// Somebody on a post (任职).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PostAssignment {
    /// Opaque id of the assignment.
    pub id: String,
    /// Id of the post.
    pub post: Option<String>,
    /// Opaque id of the person; the same id means the same person.
    pub person: Option<String>,
}

/// An assignment on certain days (任职沿革).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedAssignment {
    /// The assignment.
    pub assignment: PostAssignment,
    /// The days.
    pub valid: Validity,
}

/// What became of a place (沿革关系).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineageEdge {
    /// The place before; none where one was opened.
    pub before: Option<String>,
    /// The place after; none where one was closed.
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
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridHistory {
    /// Places.
    pub places: Vec<DatedPlace>,
    /// Buildings.
    pub buildings: Vec<DatedBuilding>,
    /// Stairwell units.
    pub stairwell_units: Vec<DatedUnit>,
    /// Households.
    pub households: Vec<DatedHousehold>,
    /// Posts.
    pub posts: Vec<DatedPost>,
    /// Who is on which post.
    pub assignments: Vec<DatedAssignment>,
    /// Transition periods (过渡期, S49).
    pub transitions: Vec<TransitionPeriod>,
    /// What became of places.
    pub lineage: Vec<LineageEdge>,
    /// Whether every household is listed; unknown counts as incomplete.
    pub households_complete: Option<bool>,
    /// Whether every filled post is listed; only then are helpers (S14) and full-time workers (S15) counted from it.
    pub posts_complete: Option<bool>,
    /// Places whose households or places below are not all known, on whatever day: entries of theirs could not be read.
    #[wire(if_any)]
    pub incomplete_at: Vec<String>,
}

/// A post with whoever is on it on a day (某日的岗位).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledPost {
    /// The post.
    pub post: GridPost,
    /// Opaque id of the person; none while it is vacant, and where it is in doubt.
    pub person: Option<String>,
    /// Yes where it is not known whether the post is there on that day, or who is on it (存疑): an entry cannot be read; else
    /// absent.
    pub in_doubt: Option<bool>,
}

/// The grid on one day, as it was known on another (某日网格).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridAt {
    /// The register of that day, as [`crate::grid::Grid::build`] reads it.
    pub facts: GridFacts,
    /// Posts, vacant or filled.
    pub posts: Vec<FilledPost>,
    /// What is wrong with the entries; places point into the history.
    pub findings: Vec<Finding>,
}

/// A place that a form may offer on a day (可选单位).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectablePlace {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: crate::grid::PlaceKind,
    /// Its name for people.
    pub name: Option<String>,
    /// Id of the place above.
    pub parent: Option<String>,
    /// Yes where it is not known whether it is there on that day (存疑), or whether what is above it is: an entry cannot be
    /// read; else absent.
    pub in_doubt: Option<bool>,
}

//! A re-organisation as a value (网格调整): what is to become of which places, from which day on.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::super::facts::{PlaceFact, PlaceKind};
use super::super::history::{GridHistory, LineageEdge};
use crate::finding::Finding;

/// What a re-organisation does (调整方式).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Something goes to a place (划转): a household, a place, a building or a post by its id.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridMove {
    /// Id of what goes.
    pub id: String,
    /// Id of the place that it goes to.
    pub to: String,
}

/// One re-organisation (网格调整方案).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reorganisation {
    /// Opaque id, never used twice (调整编号).
    pub id: String,
    /// What it does.
    pub kind: Option<ReorganisationKind>,
    /// First day of it (生效日).
    pub from: Option<NaiveDate>,
    /// Day on which it is entered in the register (登记日); not before any other entry.
    pub recorded_at: Option<NaiveDate>,
    /// Ids of the places that it concerns.
    pub places: Vec<String>,
    /// Places that it makes or keeps: of one that is kept only what is given changes.
    pub into: Vec<PlaceFact>,
    /// The new name.
    pub name: Option<String>,
    /// The new division code.
    pub code: Option<String>,
    /// The new kind.
    pub new_kind: Option<PlaceKind>,
    /// Id of the new parent.
    pub parent: Option<String>,
    /// Which household goes to which micro-grid (户的划转): split, extract and regrid name every household of the places,
    /// those of an extract that stay as well.
    pub households: Vec<GridMove>,
    /// Which place below goes under which place (下级划转): split and extract name every place directly below.
    pub below: Vec<GridMove>,
    /// Which building goes to which place (楼栋划转): split and extract name every building of the places.
    pub buildings: Vec<GridMove>,
    /// Posts that go along to another place (岗位划转); a post of a place that ends and is not named ends with it.
    pub posts: Vec<GridMove>,
    /// Communities only: first day after the transition period (过渡期止, S49).
    pub transition_to: Option<NaiveDate>,
    /// Communities only: why a transition is granted (过渡期理由, S49); given without a last day it is refused.
    pub transition_reason: Option<String>,
}

/// What a difference is about (变化对象).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub of: DifferenceOf,
    /// Its id.
    pub id: String,
    /// Name of the field.
    pub field: String,
    /// The later day from which on it is so; absent for the first day of the re-organisation.
    pub from: Option<NaiveDate>,
    /// The first day on which it is no longer so, since something else is known of that day; absent while it goes on.
    pub to: Option<NaiveDate>,
    /// Its value before; none where there was none.
    pub before: Option<String>,
    /// Its value after; none where there is none.
    pub after: Option<String>,
}

/// Where a household counts before and after (户的去向).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdStep {
    /// Id of the household.
    pub household: String,
    /// Id of the place before, of the kind that the re-organisation is about.
    pub before: String,
    /// Id of the place after, of that kind.
    pub after: String,
    /// The later day from which on it goes so; absent for the first day of the re-organisation.
    pub from: Option<NaiveDate>,
}

/// A re-organisation as it would be (网格调整检查结果).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReorganisationReport {
    /// Whether it cannot be applied as it stands; then nothing but the findings is given.
    pub refused: bool,
    /// What is wrong with it, and what to know of it; places point into the re-organisation.
    pub findings: Vec<Finding>,
    /// Every field that is another on its first day, then on the later days of which something is known, day by day.
    pub difference: Vec<Difference>,
    /// Merge, split, extract and regrid: where every household of the places goes, each listed once.
    pub household_map: Vec<HouseholdStep>,
    /// The same of later days that are known: who comes to the places after the first day, and who then goes elsewhere.
    #[wire(if_any)]
    pub later_map: Vec<HouseholdStep>,
    /// What becomes of the places.
    pub lineage: Vec<LineageEdge>,
    /// Findings of the rules on its first day that hold after and not before.
    pub raised: Vec<Finding>,
    /// Findings of the rules on its first day that hold before and not after.
    pub cleared: Vec<Finding>,
    /// The entries that it adds; the history before them is not touched.
    pub additions: GridHistory,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// A re-organisation with the history that it leaves (网格调整结果).
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reorganised {
    /// What it does, or why it is refused.
    pub report: ReorganisationReport,
    /// The history with its entries added; none where it is refused.
    pub history: Option<GridHistory>,
}

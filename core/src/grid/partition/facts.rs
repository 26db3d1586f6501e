//! What a partition is asked, and what it answers (微网格划分方案).

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::Finding;

/// A part of a stairwell unit between two floors, declared by the office (楼层段).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FloorBand {
    /// Opaque id.
    pub id: String,
    /// Id of the stairwell unit.
    pub unit: String,
    /// Ids of the households on these floors; the bands of a unit hold each of its households once.
    pub households: Vec<String>,
}

/// How micro-grids are to be drawn (微网格划分要求).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartitionRequest {
    /// Ids of the places to partition: base grids or places above them; none: all.
    pub places: Vec<String>,
    /// Ids of buildings as one walks past them (楼栋顺序); those not named follow in the order of the register.
    pub building_order: Vec<String>,
    /// Floor bands (楼层段), bottom to top; a unit too large to comply is cut into them, no other unit is.
    pub floor_bands: Vec<FloorBand>,
    /// Squared households that a grid drawn anew must gain; absent: none, and of equal partitions today's is taken.
    /// From 0 to 1,000,000; what is out of range is reported and not used.
    pub margin: Option<i64>,
    /// How many units along the order a group that leaves units out may reach over, 1 to 16; absent: 8. What is out of
    /// range is reported and not used.
    pub reach: Option<u32>,
}

/// Why a proposed micro-grid is as it is (划分理由).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionGroup {
    /// Id of the grid of today that it is, when it is one.
    pub today: Option<String>,
    /// Ids of its buildings, in order.
    pub buildings: Vec<String>,
    /// Ids of its stairwell units, in order; a floor band names its unit.
    pub units: Vec<String>,
    /// Ids of its floor bands.
    pub floor_bands: Vec<String>,
    /// Ids of its households, by unit.
    pub households: Vec<String>,
    /// Number of households.
    pub size: i64,
    /// Why it is as it is.
    pub reasons: Vec<PartitionReason>,
}

/// The proposal for one place (一处划分方案).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionArea {
    /// Id of the place: a base grid, or the community or village that its buildings name.
    pub place: String,
    /// The proposed micro-grids along the building order.
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
    pub today: Option<i64>,
    /// Grids of today that stay.
    pub kept: i64,
    /// Proposed micro-grids outside the tolerance; none where no tolerance is set.
    pub outside: Option<i64>,
}

/// Why the buildings of a place are not partitioned.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotPartitioned {
    /// In villages the villager group is the micro-grid (微网格即村民小组, S10), unless they choose the city size (S19).
    VillagerGroup,
    /// The place of its buildings is not known or not in the tree (楼栋所在网格不明).
    PlaceUnknown,
}

/// Buildings that are not partitioned.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionSkipped {
    /// Id of the place, when it is known.
    pub place: Option<String>,
    /// Why.
    pub reason: NotPartitioned,
    /// How many buildings.
    pub buildings: i64,
    /// How many households.
    pub households: i64,
}

/// Proposed micro-grids (微网格划分方案); the decision is a person's.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartitionReport {
    /// The date of the policy.
    pub on: NaiveDate,
    /// Whether S11 is in force on that date; when it is not, nothing is proposed.
    pub in_force: bool,
    /// Households of a micro-grid that are aimed at (S11).
    pub target: Option<i64>,
    /// The local tolerance (S11), when it is set.
    pub tolerance: Option<i64>,
    /// The places that were partitioned, in the order of the grid.
    pub areas: Vec<PartitionArea>,
    /// What was not, and why.
    pub skipped: Vec<PartitionSkipped>,
    /// Units too large to comply, and what could not be read.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[wire(if_any)]
    pub hypothetical: Option<bool>,
}

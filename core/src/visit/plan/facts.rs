//! What a plan is made from, and what it says.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::super::facts::VisitorRole;
use super::super::policy::VisitPolicyId;
use crate::finding::Finding;

/// People who go together (走访小组).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitTeam {
    /// Opaque id.
    pub id: String,
    /// Who is in it; a duty asks for one of its roles.
    pub roles: Vec<VisitorRole>,
    /// Ids of the micro-grids that it serves; all where the list is empty.
    pub micro_grids: Vec<String>,
    /// Calls that it can make on a working day; unknown or zero is reported and it plans nothing.
    pub capacity_per_day: Option<u32>,
    /// Working days on which it does not go (休息日).
    pub days_off: Vec<NaiveDate>,
}

/// What is asked of a plan (走访计划要求).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisitPlanRequest {
    /// The period that is planned, such as `2026Q4`; from the day of asking on, if it has begun.
    pub period: String,
    /// The teams.
    pub teams: Vec<VisitTeam>,
    /// Id or division code of the district (区划代码): the events of a calendar file carry it, so that the files of two
    /// districts never overwrite each other.
    #[wire(if_any)]
    pub district: Option<String>,
    /// Monday to Friday stand in for the working days of a year whose holidays are not published.
    pub weekdays_where_unpublished: Option<bool>,
}

/// A call at a door on a day (计划走访).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedCall {
    /// Id of the team.
    pub team: String,
    /// The day.
    pub date: NaiveDate,
    /// Monday of its week.
    pub week: NaiveDate,
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    pub micro_grid: Option<String>,
    /// Id of its building.
    pub building: Option<String>,
    /// The duties that one visit then satisfies.
    pub policies: Vec<VisitPolicyId>,
    /// The last day for it.
    pub due: NaiveDate,
    /// Whether an earlier last day has passed.
    pub overdue: bool,
    /// Whether it comes first: overdue, of a category of S39 or V-05 to V-10, or after an event.
    pub priority: bool,
    /// Whether another team comes to the household on the same day, as no one team could make both visits (同日另有小组上门).
    pub other_team_that_day: bool,
}

/// Why a call is in no plan (未排入原因).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnplannedReason {
    /// No team serves the micro-grid.
    NoTeam,
    /// No team that serves it has a role that the duty asks for.
    NoRole,
    /// No team that could go has a working day between the first and the last day.
    NoDay,
    /// All such days are full.
    NoCapacity,
}

/// A call that is owed and in no plan (未排入的走访).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnplannedCall {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    pub micro_grid: Option<String>,
    /// The duties that ask for it.
    pub policies: Vec<VisitPolicyId>,
    /// The last day for it.
    pub due: NaiveDate,
    /// Why.
    pub reason: UnplannedReason,
}

/// A week of a team (小组周计划).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamWeek {
    /// Id of the team.
    pub team: String,
    /// Monday of the week.
    pub week: NaiveDate,
    /// Days on which it goes.
    pub days: u32,
    /// Calls that it could make.
    pub capacity: u32,
    /// Calls that are planned.
    pub calls: u32,
}

/// A period's visits over teams and weeks (走访计划).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitPlan {
    /// The district, as it was asked for; the events of a calendar file carry it.
    #[wire(if_any)]
    pub district: Option<String>,
    /// First day of the plan.
    pub from: Option<NaiveDate>,
    /// Last day of the plan.
    pub to: Option<NaiveDate>,
    /// The calls, by team, day, building and household.
    pub calls: Vec<PlannedCall>,
    /// What is in no plan, and why.
    pub unplanned: Vec<UnplannedCall>,
    /// Each team's weeks.
    pub weeks: Vec<TeamWeek>,
    /// Visits that may still wait: their duty's period ends after the plan, none is overdue, and the plan takes its
    /// share of them. A household counts once for each duty.
    pub later: u32,
    /// Households of which it is not known whether a duty covers them.
    pub undecided: u32,
    /// The fullest week of a team: calls × 10 000 of its capacity.
    pub fullest_basis_points: Option<i64>,
    /// No plan of the same calls can have a fullest week below this.
    pub lower_bound_basis_points: Option<i64>,
    /// Buildings to which a team goes in more than one week for visits with the same last day.
    pub split_buildings: u32,
    /// It rests on invented local numbers (合成数据).
    pub synthetic: bool,
    /// What is wrong or open.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[wire(if_any)]
    pub hypothetical: Option<bool>,
}

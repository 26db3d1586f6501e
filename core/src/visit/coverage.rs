//! Coverage by place (走访覆盖率), and what is due.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::facts::{VisitCategory, VisitFacts};
use super::log::VisitLog;
use super::policy::{VisitPolicies, VisitPolicy, VisitPolicyId};
use super::status::{HouseholdStatus, Judged, VisitState};
use crate::calendar::WorkingCalendar;
use crate::grid::{Grid, HouseholdIdx, PlaceIdx, PlaceKind};
use crate::redact::redacted;

/// Households of one place by their state under one duty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct VisitCounts {
    /// All households of the place.
    pub households: u32,
    /// Those that are owed a visit: done, open, due soon and overdue.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that are excused; they are not owed a visit now.
    pub excused: u32,
    /// Those of which it is not known whether the duty covers them.
    pub undecided: u32,
}

impl VisitCounts {
    /// Counts one household.
    pub fn add(&mut self, judged: &Judged) {
        let one = |yes: bool| u32::from(yes);
        self.households += 1;
        self.owed += one(judged.state.is_due() || judged.state == VisitState::Done);
        self.done += one(judged.by.is_some());
        self.excused += one(judged.state == VisitState::Excused);
        self.overdue += one(judged.state == VisitState::Overdue);
        self.undecided += one(judged.state == VisitState::Undecided);
    }

    /// The share of those owed that have their visit, in basis points rounded down: 10 000 only
    /// when the round is complete. None where nothing is owed.
    pub fn done_basis_points(&self) -> Option<i64> {
        (i64::from(self.done) * 10_000).checked_div(i64::from(self.owed))
    }
}

/// Counts by place: `group` gives each household the number of its place, below `places`; any
/// other number, and a household beyond the list, belongs to no place.
pub fn count_by(judged: &[Judged], group: &[u32], places: u32) -> Vec<VisitCounts> {
    let mut counts = vec![VisitCounts::default(); places as usize];
    for (judged, place) in judged.iter().zip(group) {
        if let Some(count) = counts.get_mut(*place as usize) {
            count.add(judged);
        }
    }
    counts
}

/// Coverage of one place under one duty (覆盖情况).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitCoverage {
    /// Id of the micro-grid; absent for the whole area.
    pub micro_grid: Option<String>,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// The towns whose own duty it is (S47); empty for that of the district.
    #[wire(if_any)]
    pub towns: Vec<String>,
    /// All households of the place.
    pub households: u32,
    /// Those that are owed a visit.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that are excused; they are not owed a visit now.
    pub excused: u32,
    /// Those of which it is not known whether the duty covers them.
    pub undecided: u32,
    /// `done` of `owed` in basis points, rounded down; absent where nothing is owed.
    pub done_basis_points: Option<i64>,
}

impl VisitCoverage {
    /// The counts of a place under a duty.
    pub fn new(micro_grid: Option<&str>, policy: &VisitPolicy, counts: VisitCounts) -> Self {
        Self {
            micro_grid: micro_grid.map(Into::into),
            policy: policy.id,
            clause: policy.clause.clone(),
            towns: policy.towns.clone(),
            households: counts.households,
            owed: counts.owed,
            done: counts.done,
            overdue: counts.overdue,
            excused: counts.excused,
            undecided: counts.undecided,
            done_basis_points: counts.done_basis_points(),
        }
    }
}

/// A visit that is owed (待走访户): to whom, under which duty, since when and why.
#[wire(nulls)]
#[derive(Clone, PartialEq, Eq)]
pub struct DueVisit {
    /// Id of the household.
    pub household: String,
    /// Id of its micro-grid.
    pub micro_grid: Option<String>,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// Open, due soon or overdue.
    pub state: VisitState,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day; past when overdue.
    pub due: Option<NaiveDate>,
    /// Calls that met nobody since then.
    pub attempts: u32,
    /// For a duty to some households: why this is one of them.
    #[wire(default)]
    pub categories: Vec<VisitCategory>,
}

/// What is owed: overdue first, then by last day, priority duties before rounds, then in the
/// order of the households. `judged` are the statuses of each duty, in the order of the duties.
pub fn due_list(
    facts: &VisitFacts,
    log: &VisitLog,
    judged: &[(&VisitPolicy, Vec<Judged>)],
) -> Vec<DueVisit> {
    let mut order = vec![];
    for (p, (policy, all)) in judged.iter().enumerate() {
        for (h, j) in all.iter().enumerate() {
            if j.state.is_due() {
                let last = j.due.unwrap_or(NaiveDate::MAX);
                order.push((
                    j.state != VisitState::Overdue,
                    last,
                    policy.whom.is_empty(),
                    h,
                    p,
                ));
            }
        }
    }
    order.sort_unstable();
    order
        .into_iter()
        .filter_map(|(_, _, _, h, p)| {
            let (policy, all) = judged.get(p)?;
            let household = log.household(facts, h)?;
            let status = HouseholdStatus::of(policy, household, all.get(h)?, None);
            Some(DueVisit {
                household: status.household,
                micro_grid: household.micro_grid.clone(),
                policy: status.policy,
                clause: status.clause,
                state: status.state,
                since: status.since,
                due: status.due,
                attempts: status.attempts,
                categories: status.categories,
            })
        })
        .collect()
}

/// Coverage of one place of the grid under one duty (层级走访覆盖情况).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceCoverage {
    /// Id of the place.
    pub place: String,
    /// The duty.
    pub policy: VisitPolicyId,
    /// The clause that sets it.
    pub clause: String,
    /// The towns whose own duty it is (S47); empty for that of the district.
    #[wire(if_any)]
    pub towns: Vec<String>,
    /// Households of the place that the log lists.
    pub households: u32,
    /// Those that are owed a visit.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
    /// Those that are excused; they are not owed a visit now.
    pub excused: u32,
    /// Those of which it is not known whether the duty covers them.
    pub undecided: u32,
    /// Households of the place that the log does not list: nothing is known of their visits.
    pub not_in_log: u32,
    /// `done` of `owed` in basis points, rounded down; absent where nothing is owed.
    pub done_basis_points: Option<i64>,
}

/// Coverage of a place and of the places directly below it (分级走访覆盖).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCoverage {
    /// The day.
    pub as_of: NaiveDate,
    /// Duty by duty: the place itself, then each place directly below it in the order of the grid.
    pub places: Vec<PlaceCoverage>,
    /// Households of the log that the grid does not hold; no place counts them.
    pub not_in_grid: u32,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Whether a duty is one of the town in which the grid has a household.
fn of_town(grid: &Grid, policy: &VisitPolicy, at: usize) -> bool {
    if policy.towns.is_empty() && policy.except_towns.is_empty() {
        return true;
    }
    covers(grid, policy, grid.town_of_household(at))
}

fn covers(grid: &Grid, policy: &VisitPolicy, town: Option<PlaceIdx>) -> bool {
    let names = town.map(|town| grid.town_names(town)).unwrap_or_default();
    let named = |all: &[String]| names.iter().any(|n| all.iter().any(|t| t == n));
    match policy.towns.as_slice() {
        [] => !named(&policy.except_towns),
        own => named(own),
    }
}

/// How many households of a place a duty is for.
fn households_of(grid: &Grid, policy: &VisitPolicy, place: PlaceIdx) -> usize {
    let size = |place| grid.household_range(place).len();
    if let Some(town) = grid.town(place) {
        return if covers(grid, policy, Some(town)) {
            size(place)
        } else {
            0
        };
    }
    let towns = grid
        .subtree(place)
        .filter(|p| grid.kind(*p).is_some_and(PlaceKind::is_town));
    let (mut of_towns, mut own) = (0_usize, 0_usize);
    for town in towns {
        of_towns = of_towns.saturating_add(size(town));
        if covers(grid, policy, Some(town)) {
            own = own.saturating_add(size(town));
        }
    }
    let rest = size(place).saturating_sub(of_towns);
    own.saturating_add(if covers(grid, policy, None) { rest } else { 0 })
}

/// Coverage of a place of the grid and of the places directly below it under every duty on a day.
///
/// The grid says where a household is counted; the micro-grids that the log names make no
/// difference.
pub fn grid_coverage(
    grid: &Grid,
    place: PlaceIdx,
    facts: &VisitFacts,
    log: &VisitLog,
    policies: &VisitPolicies,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> GridCoverage {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    // A household that the log lists twice has its entries at its first place.
    let mut seen = vec![false; grid.household_count()];
    let mut not_in_grid = 0usize;
    let at: Vec<Option<usize>> = facts
        .households
        .iter()
        .enumerate()
        .map(|(n, h)| {
            if log.again(n) {
                return None;
            }
            let Some(at) = grid.find_household(&h.id).map(HouseholdIdx::index) else {
                not_in_grid = not_in_grid.saturating_add(1);
                return None;
            };
            let seen = seen.get_mut(at)?;
            (!std::mem::replace(seen, true)).then_some(at)
        })
        .collect();
    let below: Vec<PlaceIdx> = grid.children(place).collect();
    let whole = grid.household_range(place);
    let of_whole = |at: Option<usize>| at.filter(|at| whole.contains(at));
    let number = |n: Option<usize>| n.map_or(u32::MAX, count);
    let all: Vec<u32> = at
        .iter()
        .map(|at| number(of_whole(*at).map(|_| 0)))
        .collect();
    let group: Vec<u32> =
        at.iter()
            .map(|at| {
                number(of_whole(*at).map(|at| {
                    below.partition_point(|place| grid.household_range(*place).end <= at)
                }))
            })
            .collect();
    let mut places = vec![];
    for policy in &policies.policies {
        let covered = |at: Option<usize>| at.is_some_and(|at| of_town(grid, policy, at));
        let judged = log.judge_where(policy, policies.due_soon_days, calendar, as_of, |n| {
            Some(covered(at.get(n).copied().flatten()))
        });
        let only = |group: &[u32]| -> Vec<u32> {
            let rows = group.iter().zip(&at);
            rows.map(|(place, at)| if covered(*at) { *place } else { u32::MAX })
                .collect()
        };
        let row = |(place, counts): (&PlaceIdx, VisitCounts)| {
            let here = households_of(grid, policy, *place);
            let none = match grid.town(*place) {
                Some(town) => !covers(grid, policy, Some(town)),
                None => here == 0 && !grid.household_range(*place).is_empty(),
            };
            (!none).then(|| PlaceCoverage {
                place: grid.id(*place).into(),
                policy: policy.id,
                clause: policy.clause.clone(),
                towns: policy.towns.clone(),
                households: counts.households,
                owed: counts.owed,
                done: counts.done,
                overdue: counts.overdue,
                excused: counts.excused,
                undecided: counts.undecided,
                not_in_log: count(here).saturating_sub(counts.households),
                done_basis_points: counts.done_basis_points(),
            })
        };
        let counts = count_by(&judged, &only(&all), 1);
        places.extend([place].iter().zip(counts).filter_map(row));
        let counts = count_by(&judged, &only(&group), count(below.len()));
        places.extend(below.iter().zip(counts).filter_map(row));
    }
    GridCoverage {
        hypothetical: None,
        as_of,
        places,
        not_in_grid: count(not_in_grid),
    }
}

redacted!(DueVisit { household });

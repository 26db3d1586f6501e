//! A period's visits over teams and weeks (走访计划): who goes where on which day, what cannot fit and
//! why. Advice, like everything here; it is the same whenever the same is asked. How it is made, and
//! what its bound says, stands in `docs/adr/0022`.

mod bound;
mod demand;
mod export;
mod facts;
mod fill;
mod fit;
mod spread;
mod teams;

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, Days, NaiveDate};

use super::facts::{VisitFacts, VisitedHousehold};
use super::log::VisitLog;
use super::policy::VisitPolicies;
use crate::calendar::{WorkingCalendar, YearPart};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::order::InOrder;
use crate::policy::{PolicyPack, TypedValue};

use demand::{Call, Demands, demands};
use spread::{Doors, Spread, spread};
use teams::Teams;

pub use export::{CalendarFile, RouteDay, RoutePoint, RoutePoints, calendar_file, route_days};
pub use facts::{
    PlannedCall, TeamWeek, UnplannedCall, UnplannedReason, VisitPlan, VisitPlanRequest, VisitTeam,
};

/// The days of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Span {
    fn days(self) -> i64 {
        let days = self.to.signed_duration_since(self.from).num_days();
        days.saturating_add(1).max(1)
    }

    /// How many of `all` belong into this span, of the time from its start to `due`; rounded up.
    fn share(self, all: usize, due: NaiveDate) -> usize {
        let whole = Span { to: due, ..self }.days();
        let all = i64::try_from(all).unwrap_or(i64::MAX);
        let share = all.saturating_mul(self.days()).saturating_add(whole - 1) / whole;
        usize::try_from(share).unwrap_or(usize::MAX)
    }

    /// Even parts of it, as many as its days allow.
    fn split(self, parts: u32) -> impl Iterator<Item = Span> {
        let parts = i64::from(parts).min(self.days());
        let at = move |n: i64| {
            let days = self.days().saturating_mul(n) / parts.max(1);
            let days = u64::try_from(days).unwrap_or(0);
            self.from
                .checked_add_days(Days::new(days))
                .unwrap_or(self.to)
        };
        (0..parts).map(move |n| Span {
            from: at(n),
            to: at(n.saturating_add(1)).pred_opt().unwrap_or(self.to),
        })
    }
}

/// Plans the visits of a period under the duties that a pack gives for the day of asking.
pub fn plan_visits(
    pack: &PolicyPack,
    facts: &VisitFacts,
    request: &VisitPlanRequest,
    as_of: NaiveDate,
) -> VisitPlan {
    let (policies, findings) = VisitPolicies::resolve(pack, as_of);
    let plan = plan_under(&policies, facts, request, pack.calendar(), as_of);
    VisitPlan {
        synthetic: pack.synthetic(),
        hypothetical: pack.supposed(),
        findings: findings.into_iter().chain(plan.findings).collect(),
        ..plan
    }
}

/// The same under given duties.
pub fn plan_under(
    policies: &VisitPolicies,
    facts: &VisitFacts,
    request: &VisitPlanRequest,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> VisitPlan {
    let log = VisitLog::new(facts);
    let mut findings = log.findings(as_of);
    let Some(span) = span(request, as_of, &mut findings) else {
        return VisitPlan::empty(request, findings);
    };
    let days = working_days(span, request, calendar, &mut findings);
    let teams = Teams::new(request, facts, policies, &days, &mut findings);
    let Demands {
        mut calls,
        later,
        undecided,
    } = demands(facts, &log, policies, span, calendar, as_of, |call| {
        teams.any_for(call)
    });
    let (ranks, blocks) = places(facts, &log);
    calls.order_by_key(|c| (ranks.get(c.household).copied(), c.open, c.due));
    let Spread {
        planned,
        unplanned,
        weeks,
        fullest,
        bound,
        split,
    } = spread(&teams, &days, calls, &Doors { ranks, blocks });
    let name = |call: &Call| {
        let household = log.household(facts, call.household);
        let ids = call
            .policies
            .iter()
            .filter_map(|p| policies.policies.get(*p));
        (household, ids.map(|p| p.id).collect::<Vec<_>>())
    };
    let mut plan = VisitPlan {
        from: Some(span.from),
        to: Some(span.to),
        later,
        undecided,
        weeks,
        fullest_basis_points: fullest,
        lower_bound_basis_points: bound,
        split_buildings: split,
        ..VisitPlan::empty(request, findings)
    };
    let mut at_door: HashMap<(usize, NaiveDate), HashSet<usize>> = HashMap::new();
    for (call, team, date) in &planned {
        let here = at_door.entry((call.household, *date)).or_default();
        here.insert(*team);
    }
    for (call, team, date) in &planned {
        let (household, policies) = name(call);
        let here = at_door.get(&(call.household, *date));
        plan.calls.push(PlannedCall {
            team: teams.id(*team).into(),
            date: *date,
            week: monday(*date),
            household: household.map(|h| h.id.clone()).unwrap_or_default(),
            micro_grid: household.and_then(|h| h.micro_grid.clone()),
            building: household.and_then(|h| h.building.clone()),
            policies,
            due: call.due,
            overdue: call.overdue,
            priority: call.priority,
            other_team_that_day: here.is_some_and(|teams| teams.len() > 1),
        });
    }
    for (call, reason) in unplanned {
        let (household, policies) = name(&call);
        plan.unplanned.push(UnplannedCall {
            household: household.map(|h| h.id.clone()).unwrap_or_default(),
            micro_grid: household.and_then(|h| h.micro_grid.clone()),
            policies,
            due: call.due,
            reason,
        });
    }
    fn of_calls(c: &PlannedCall) -> impl Ord {
        (
            &c.team,
            c.date,
            &c.micro_grid,
            &c.building,
            &c.household,
            &c.policies,
        )
    }
    fn of_unplanned(c: &UnplannedCall) -> impl Ord {
        (c.due, &c.micro_grid, &c.household, &c.policies)
    }
    let calls = &mut plan.calls;
    calls.order_by(|a, b| of_calls(a).cmp(&of_calls(b)));
    let unplanned = &mut plan.unplanned;
    unplanned.order_by(|a, b| of_unplanned(a).cmp(&of_unplanned(b)));
    plan
}

impl VisitPlan {
    fn empty(request: &VisitPlanRequest, findings: Vec<Finding>) -> Self {
        Self {
            district: request.district.clone(),
            from: None,
            to: None,
            calls: vec![],
            unplanned: vec![],
            weeks: vec![],
            later: 0,
            undecided: 0,
            fullest_basis_points: None,
            lower_bound_basis_points: None,
            split_buildings: 0,
            synthetic: false,
            hypothetical: None,
            findings,
        }
    }
}

/// The rank of each household in the order of the places, and the number of its building in that
/// order; a household without a building is its own.
fn places(facts: &VisitFacts, log: &VisitLog) -> (Vec<u32>, Vec<u32>) {
    let place = |n: &usize| {
        let of = |h: &'_ VisitedHousehold| (h.micro_grid.clone(), h.building.clone());
        log.household(facts, *n).map(of)
    };
    let id = |n: &usize| facts.households.get(*n).map(|h| h.id.as_str());
    let mut order: Vec<usize> = (0..facts.households.len()).collect();
    order.order_by(|a, b| (place(a), id(a)).cmp(&(place(b), id(b))));
    let (mut ranks, mut blocks) = (vec![0; order.len()], vec![0; order.len()]);
    let (mut block, mut last) = (0u32, None);
    for (rank, n) in (0u32..).zip(&order) {
        let here = place(n);
        let same = last == Some(here.clone()) && here.as_ref().is_some_and(|(_, b)| b.is_some());
        if !same {
            block = rank;
        }
        last = Some(here);
        if let Some((r, b)) = ranks.get_mut(*n).zip(blocks.get_mut(*n)) {
            (*r, *b) = (rank, block);
        }
    }
    (ranks, blocks)
}

/// The days of the plan: the period, from the day of asking on.
fn span(request: &VisitPlanRequest, as_of: NaiveDate, findings: &mut Vec<Finding>) -> Option<Span> {
    let place = || FindingPlace::at("/request/period");
    let Ok(period) = request.period.parse::<YearPart>() else {
        let expected = TypedValue::Text {
            value: "2026, 2026Q3, 2026-09".into(),
        };
        let length = i64::try_from(request.period.chars().count()).unwrap_or(i64::MAX);
        findings.push(
            Finding::data(FindingCode::BadValue, place())
                .with("expected", expected)
                .count("length", length),
        );
        return None;
    };
    if period.last() < as_of {
        findings.push(Finding::data(FindingCode::VisitPlanPeriodOver, place()));
        return None;
    }
    Some(Span {
        from: period.first().max(as_of),
        to: period.last(),
    })
}

/// The working days of the plan.
fn working_days(
    span: Span,
    request: &VisitPlanRequest,
    calendar: &WorkingCalendar,
    findings: &mut Vec<Finding>,
) -> Vec<NaiveDate> {
    let stand_in = request.weekdays_where_unpublished == Some(true);
    let mut days = vec![];
    let mut unpublished = None;
    for day in span.from.iter_days().take_while(|d| *d <= span.to) {
        let works = calendar.is_working(day).unwrap_or_else(|missing| {
            unpublished = unpublished.or(Some(missing.year));
            stand_in && day.weekday().num_days_from_monday() < 5
        });
        if works {
            days.push(day);
        }
    }
    if let Some(year) = unpublished {
        let place = FindingPlace::at("/request/period");
        findings.push(
            Finding::data(FindingCode::VisitCalendarMissing, place).count("year", i64::from(year)),
        );
    }
    days
}

/// Monday of the week.
fn monday(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))
        .unwrap_or(day)
}

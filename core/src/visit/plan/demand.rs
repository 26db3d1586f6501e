//! The calls that a period asks for.

use chrono::NaiveDate;

use super::super::cadence::Pace;
use super::super::clock::Clock;
use super::super::facts::VisitFacts;
use super::super::log::VisitLog;
use super::super::policy::{VisitPolicies, VisitPolicyId};
use super::super::status::{Judged, VisitState};
use super::Span;
use crate::calendar::{Period, WorkingCalendar};
use crate::order::InOrder;

/// One visit that one duty asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Demand {
    policy: usize,
    /// First and last day.
    open: NaiveDate,
    due: NaiveDate,
    overdue: bool,
}

/// One call at a door: every duty that it satisfies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub household: usize,
    /// Numbers of the duties, ascending.
    pub policies: Vec<usize>,
    /// First and last day.
    pub open: NaiveDate,
    pub due: NaiveDate,
    pub overdue: bool,
    pub priority: bool,
}

/// The calls, and what is left out of the plan.
#[derive(Debug, Default)]
pub(super) struct Demands {
    pub calls: Vec<Call>,
    pub later: u32,
    pub undecided: u32,
}

/// `together(household, duties)` says whether some team could satisfy all of these duties there.
pub(super) fn demands(
    facts: &VisitFacts,
    log: &VisitLog,
    policies: &VisitPolicies,
    span: Span,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
    together: impl Fn(usize, &[usize]) -> bool,
) -> Demands {
    let clocks: Vec<Clock> = policies
        .policies
        .iter()
        .map(|p| Clock::new(p, None, log.log_from(), calendar, as_of))
        .collect();
    let mut out = Demands::default();
    let mut of: Vec<Vec<Demand>> = vec![vec![]; facts.households.len()];
    for (policy, clock) in clocks.iter().enumerate() {
        // Duties whose period ends after the plan: it takes its share of them.
        let mut may_wait: Vec<(bool, usize, Demand)> = vec![];
        for (household, known) in log.known_on(as_of).enumerate() {
            let judged = clock.judge(known);
            out.undecided = out
                .undecided
                .saturating_add(u32::from(judged.state == VisitState::Undecided));
            if clock.not_owed(known.household).is_some() {
                continue;
            }
            for demand in of_duty(clock, &judged, policy, span) {
                if demand.due > span.to {
                    may_wait.push((!demand.overdue, household, demand));
                } else if let Some(own) = of.get_mut(household) {
                    own.push(demand);
                }
            }
        }
        let share = may_wait
            .first()
            .map_or(0, |(_, _, d)| span.share(may_wait.len(), d.due));
        let place = |h: usize| {
            facts
                .households
                .get(h)
                .map(|h| (&h.micro_grid, &h.building, &h.id))
        };
        may_wait.order_by(|a, b| (a.0, place(a.1)).cmp(&(b.0, place(b.1))));
        out.later = out.later.saturating_add(
            u32::try_from(may_wait.len().saturating_sub(share)).unwrap_or(u32::MAX),
        );
        for (_, household, demand) in may_wait.into_iter().take(share) {
            if let Some(own) = of.get_mut(household) {
                let due = span.to;
                own.push(Demand { due, ..demand });
            }
        }
    }
    let first = |id| {
        matches!(
            id,
            VisitPolicyId::Priority | VisitPolicyId::ElderlyMonthly | VisitPolicyId::AfterEvent
        )
    };
    let pressing: Vec<bool> = policies.policies.iter().map(|p| first(p.id)).collect();
    for (household, own) in of.iter_mut().enumerate() {
        let priority = own
            .iter()
            .any(|d| d.overdue || pressing.get(d.policy) == Some(&true));
        out.calls
            .extend(joined(household, own, priority, &together));
    }
    out
}

/// What one duty asks of one household within the plan.
fn of_duty(clock: &Clock, judged: &Judged, policy: usize, span: Span) -> Vec<Demand> {
    let demand = |open: NaiveDate, due: NaiveDate, overdue| Demand {
        policy,
        open: open.max(span.from),
        due,
        overdue,
    };
    let Some(Pace::Calendar(times)) = clock.pace else {
        // The next visit of a gap or an event; what comes after it depends on its day.
        let due = judged.due.filter(|due| *due >= span.from);
        let overdue = judged.state == VisitState::Overdue;
        let asked = judged.state.is_due()
            || (judged.state == VisitState::Done && due.is_some_and(|due| due <= span.to));
        let last = due.unwrap_or(span.to).min(span.to);
        return if asked {
            vec![demand(span.from, last, overdue)]
        } else {
            vec![]
        };
    };
    let mut all = vec![];
    let mut period = Period::of(span.from, times);
    loop {
        let now = period == clock.current;
        let settled = now && !judged.state.is_due();
        if !settled {
            let overdue = now && judged.state == VisitState::Overdue;
            let made = if now { judged.made } else { 0 };
            let visits = clock.terms.visits.saturating_sub(made).max(1);
            let from = period.first().max(span.from);
            let parts = Span {
                from,
                to: period.last(),
            };
            all.extend(parts.split(visits).map(|p| demand(p.from, p.to, overdue)));
        }
        let next = period.next();
        if next == period || next.first() > span.to {
            return all;
        }
        period = next;
    }
}

/// Calls that satisfy the demands of one household: as few as their days and the teams allow.
fn joined(
    household: usize,
    demands: &mut [Demand],
    priority: bool,
    together: &impl Fn(usize, &[usize]) -> bool,
) -> Vec<Call> {
    // By last day: a later demand joins a call whose days it shares.
    demands.order_by_key(|d| (d.due, d.open, d.policy));
    let mut calls: Vec<Call> = vec![];
    for demand in demands.iter() {
        let fits = |call: &&mut Call| {
            let mut all = call.policies.clone();
            all.push(demand.policy);
            !call.policies.contains(&demand.policy)
                && call.open.max(demand.open) <= call.due.min(demand.due)
                && together(household, &all)
        };
        match calls.iter_mut().find(fits) {
            Some(call) => {
                call.policies.push(demand.policy);
                call.policies.order();
                call.open = call.open.max(demand.open);
                call.due = call.due.min(demand.due);
                call.overdue |= demand.overdue;
            }
            None => calls.push(Call {
                household,
                policies: vec![demand.policy],
                open: demand.open,
                due: demand.due,
                overdue: demand.overdue,
                priority,
            }),
        }
    }
    calls
}

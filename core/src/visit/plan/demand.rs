//! The calls that a period asks for.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::super::cadence::Pace;
use super::super::clock::Clock;
use super::super::facts::VisitFacts;
use super::super::log::VisitLog;
use super::super::policy::VisitPolicies;
use super::super::status::{Judged, VisitState};
use super::Span;
use crate::calendar::{WorkingCalendar, YearPart};
use crate::law::Strength;
use crate::order::InOrder;

/// One visit that one duty asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    pub policy: usize,
    /// First and last day.
    pub open: NaiveDate,
    pub due: NaiveDate,
    pub overdue: bool,
    /// How urgent: see [`LEVELS`].
    pub level: usize,
}

/// How urgent a visit is: overdue under a clause that says must, overdue, asked for by a clause that says must, of a
/// household of priority, all others.
pub(super) const LEVELS: usize = 5;

fn level(overdue: bool, must: bool, priority: bool) -> usize {
    match (overdue, must) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => LEVELS - 1 - usize::from(priority),
    }
}

/// One call at a door: every duty that it satisfies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub household: usize,
    /// Numbers of the duties, ascending.
    pub policies: Vec<usize>,
    /// What it is made of.
    pub parts: Vec<Demand>,
    /// First and last day.
    pub open: NaiveDate,
    pub due: NaiveDate,
    pub overdue: bool,
    pub priority: bool,
    /// That of its most urgent part.
    pub level: usize,
}

impl Call {
    pub fn of(household: usize, priority: bool, demand: Demand) -> Self {
        Self {
            household,
            policies: vec![demand.policy],
            parts: vec![demand],
            open: demand.open,
            due: demand.due,
            overdue: demand.overdue,
            priority,
            level: demand.level,
        }
    }

    /// Each of its parts as a call of its own.
    pub fn apart(&self) -> impl Iterator<Item = Self> {
        let of = |part: &Demand| Self::of(self.household, self.priority, *part);
        self.parts.iter().map(of)
    }

    /// Makes the visits of another call too.
    pub fn take(&mut self, other: &Self) {
        self.policies.extend(&other.policies);
        self.policies.order();
        self.parts.extend(&other.parts);
        self.open = self.open.max(other.open);
        self.due = self.due.min(other.due);
        self.overdue |= other.overdue;
        self.level = self.level.min(other.level);
    }

    /// Whether one visit could be both: no duty asks for two, they have a day in common, and what is overdue does not
    /// wait for what is not yet owed.
    pub fn meets(&self, other: &Self) -> bool {
        let waits = |a: &Self, b: &Self| a.overdue && b.open > a.open;
        let open = self.open.max(other.open);
        open <= self.due.min(other.due)
            && !self.policies.iter().any(|p| other.policies.contains(p))
            && !waits(self, other)
            && !waits(other, self)
    }
}

/// The calls, and what is left out of the plan.
#[derive(Debug, Default)]
pub(super) struct Demands {
    pub calls: Vec<Call>,
    pub later: u32,
    pub undecided: u32,
}

/// `together` says whether some team that goes on one of a call's days could satisfy all of its duties.
pub(super) fn demands(
    facts: &VisitFacts,
    log: &VisitLog,
    policies: &VisitPolicies,
    span: Span,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
    together: impl Fn(&Call) -> bool,
) -> Demands {
    let mut undecided = HashSet::new();
    let clocks: Vec<Clock> = policies
        .policies
        .iter()
        .map(|p| Clock::new(p, None, log, calendar, as_of))
        .collect();
    let mut out = Demands::default();
    let mut of: Vec<Vec<Demand>> = vec![vec![]; facts.households.len()];
    for (policy, clock) in clocks.iter().enumerate() {
        // Duties whose period ends after the plan: it takes its share of them.
        let mut may_wait: Vec<(bool, usize, Demand)> = vec![];
        for (household, known) in log.known_on(as_of).enumerate() {
            let duty = policies.policies.get(policy);
            let covered = duty.and_then(|duty| log.covers(duty, household));
            let judged = clock.judge(known).within(covered);
            if judged.state == VisitState::Undecided {
                undecided.insert(household);
            }
            if covered != Some(true) || clock.not_owed(known.household).is_some() {
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
        // What is overdue does not wait, whatever the share.
        let overdue = may_wait.iter().filter(|(_, _, d)| d.overdue).count();
        let share = may_wait
            .first()
            .map_or(0, |(_, _, d)| span.share(may_wait.len(), d.due))
            .max(overdue);
        let place = |h: usize| {
            log.household(facts, h)
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
    let pressing: Vec<bool> = policies.policies.iter().map(|p| p.id.presses()).collect();
    let must = |d: &Demand| {
        let policy = policies.policies.get(d.policy);
        policy.and_then(|p| p.strength) == Some(Strength::Must)
    };
    for (household, own) in of.iter_mut().enumerate() {
        let priority = own
            .iter()
            .any(|d| d.overdue || pressing.get(d.policy) == Some(&true));
        for demand in own.iter_mut() {
            demand.level = level(demand.overdue, must(demand), priority);
        }
        out.calls
            .extend(joined(household, own, priority, &together));
    }
    out.undecided = u32::try_from(undecided.len()).unwrap_or(u32::MAX);
    out
}

/// What one duty asks of one household within the plan.
fn of_duty(clock: &Clock, judged: &Judged, policy: usize, span: Span) -> Vec<Demand> {
    let demand = |open: NaiveDate, due: NaiveDate, overdue| Demand {
        policy,
        open: open.max(span.from),
        due,
        overdue,
        level: LEVELS - 1,
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
    let mut period = YearPart::of(span.from, times);
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
    together: &impl Fn(&Call) -> bool,
) -> Vec<Call> {
    // By last day: a later demand joins a call whose days it shares.
    demands.order_by_key(|d| (d.due, d.open, d.policy));
    let mut calls: Vec<Call> = vec![];
    for demand in demands.iter() {
        let own = Call::of(household, priority, *demand);
        let both = |call: &Call| {
            let mut both = call.clone();
            both.take(&own);
            both
        };
        let fits = |call: &&mut Call| call.meets(&own) && together(&both(call));
        match calls.iter_mut().find(fits) {
            Some(call) => call.take(&own),
            None => calls.push(own),
        }
    }
    calls
}

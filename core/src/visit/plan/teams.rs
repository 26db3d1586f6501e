//! The teams: whom they serve, which duties they can satisfy, when they go.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use chrono::NaiveDate;

use super::super::facts::{VisitFacts, VisitorRole};
use super::super::log::Roles;
use super::super::policy::{VisitPolicies, VisitPolicy};
use super::demand::Call;
use super::facts::{UnplannedReason, VisitPlanRequest};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::bad_value;
use crate::order::InOrder;

/// The teams of a plan, as numbers.
pub(super) struct Teams<'a> {
    ids: Vec<&'a str>,
    /// Calls a day.
    capacity: Vec<u32>,
    /// Days on which each goes, as places in the working days of the plan.
    days: Vec<Vec<usize>>,
    /// Teams that serve the place of each household: a number of `sets`.
    serves: Vec<usize>,
    sets: Vec<Vec<usize>>,
    /// For each duty and set, the teams that can satisfy it there, and those to which it goes first (S37).
    able: Vec<Vec<Vec<usize>>>,
    first: Vec<Vec<Vec<usize>>>,
    /// The working days of the plan.
    dates: &'a [NaiveDate],
}

impl<'a> Teams<'a> {
    pub fn new(
        request: &'a VisitPlanRequest,
        facts: &VisitFacts,
        policies: &VisitPolicies,
        days: &'a [NaiveDate],
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut usable = vec![];
        for (n, team) in request.teams.iter().enumerate() {
            let at =
                |n: usize, field: &str| FindingPlace::at(format!("/request/teams/{n}/{field}"));
            if team.id.trim().is_empty() {
                findings.push(bad_value(at(n, "id"), "id", 0));
                continue;
            }
            if let Some(first) = seen.get(team.id.as_str()) {
                findings.push(
                    Finding::data(FindingCode::DuplicateId, at(n, "id")).related(at(*first, "id")),
                );
                continue;
            }
            seen.insert(&team.id, n);
            if team.capacity_per_day.unwrap_or(0) == 0 {
                findings.push(Finding::data(
                    FindingCode::VisitTeamCapacity,
                    at(n, "capacityPerDay"),
                ));
                continue;
            }
            usable.push(team);
        }
        // The order of the list makes no difference.
        usable.order_by_key(|team| team.id.as_str());
        let goes = |off: &[NaiveDate]| {
            let off: HashSet<&NaiveDate> = off.iter().collect();
            let days = days.iter().enumerate();
            days.filter(|(_, day)| !off.contains(day))
                .map(|(n, _)| n)
                .collect()
        };
        // Households of one micro-grid are served by the same teams.
        let mut number: HashMap<Option<&str>, usize> = HashMap::new();
        let mut sets: Vec<Vec<usize>> = vec![];
        let mut serves = vec![];
        for household in &facts.households {
            let place = household.micro_grid.as_deref();
            let set = *number.entry(place).or_insert_with(|| {
                let own = |grids: &[String]| {
                    grids.is_empty() || grids.iter().any(|g| Some(g.as_str()) == place)
                };
                let teams = usable.iter().enumerate();
                sets.push(
                    teams
                        .filter(|(_, t)| own(&t.micro_grids))
                        .map(|(n, _)| n)
                        .collect(),
                );
                sets.len() - 1
            });
            serves.push(set);
        }
        let roles: Vec<Roles> = usable
            .iter()
            .map(|t| Roles::of(t.roles.iter().copied()))
            .collect();
        let pair = Roles::of([VisitorRole::CommunityWorker, VisitorRole::GridWorker]);
        let with = |policy: &VisitPolicy, set: &[usize], test: &dyn Fn(Roles) -> bool| {
            let who = Roles::of(policy.who.iter().copied());
            let able = |t: &&usize| roles.get(**t).is_some_and(|r| r.meets(who) && test(*r));
            set.iter().filter(able).copied().collect::<Vec<usize>>()
        };
        // S37: where a team of the 1+1 serves a place, it makes the visits of the group as long as it can.
        let first = |policy: &VisitPolicy, set: &[usize]| {
            let formed = with(policy, set, &|r| r.holds(pair));
            if policy.id.of_the_group() && !formed.is_empty() {
                formed
            } else {
                with(policy, set, &|_| true)
            }
        };
        let duties = policies.policies.iter();
        let of = |policy| sets.iter().map(|set| first(policy, set)).collect();
        let firsts: Vec<Vec<Vec<usize>>> = duties.clone().map(of).collect();
        let of = |policy| {
            sets.iter()
                .map(|set| with(policy, set, &|_| true))
                .collect()
        };
        Self {
            able: duties.map(of).collect(),
            first: firsts,
            dates: days,
            ids: usable.iter().map(|t| t.id.as_str()).collect(),
            capacity: usable
                .iter()
                .map(|t| t.capacity_per_day.unwrap_or(0))
                .collect(),
            days: usable.iter().map(|t| goes(&t.days_off)).collect(),
            serves,
            sets,
        }
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn id(&self, team: usize) -> &str {
        self.ids.get(team).copied().unwrap_or_default()
    }

    pub fn capacity(&self, team: usize) -> u32 {
        self.capacity.get(team).copied().unwrap_or(0)
    }

    /// Days on which it goes, as places in the working days of the plan.
    pub fn days(&self, team: usize) -> &[usize] {
        self.days.get(team).map(Vec::as_slice).unwrap_or_default()
    }

    /// Calls that it can make in the whole plan.
    pub fn total(&self, team: usize) -> u64 {
        let days = u64::try_from(self.days(team).len()).unwrap_or(u64::MAX);
        days.saturating_mul(self.capacity(team).into())
    }

    /// Teams that can make a call, whatever the day; with `first` only those to which all its duties go first.
    pub fn able(&self, call: &Call, first: bool) -> Vec<usize> {
        let set = self.serves.get(call.household).copied();
        let set = set.unwrap_or(usize::MAX);
        let able = if first { &self.first } else { &self.able };
        let of = |duty: &usize| able.get(*duty).and_then(|sets| sets.get(set));
        let all: Option<Vec<&Vec<usize>>> = call.policies.iter().map(of).collect();
        let Some([one, rest @ ..]) = all.as_deref() else {
            return vec![];
        };
        let every = |team: &&usize| rest.iter().all(|others| others.contains(team));
        one.iter().filter(every).copied().collect()
    }

    /// The days of a team on which it can make a call, as places among its days.
    pub fn within(&self, team: usize, call: &Call) -> Range<usize> {
        let own = self.days(team);
        let date = |n: &usize| self.dates.get(*n).copied().unwrap_or(NaiveDate::MAX);
        let from = own.partition_point(|n| date(n) < call.open);
        from..own.partition_point(|n| date(n) <= call.due).max(from)
    }

    /// The date of one of a team's days.
    pub fn date(&self, team: usize, day: usize) -> Option<NaiveDate> {
        self.dates.get(*self.days(team).get(day)?).copied()
    }

    /// Whether a team to which all duties of a call go first has a day for it.
    pub fn any_for(&self, call: &Call) -> bool {
        let able = self.able(call, true);
        able.into_iter().any(|t| !self.within(t, call).is_empty())
    }

    /// Why a call is in no plan: no team serves the place, none has the role, none has a day, or all days are full.
    pub fn why_not(&self, call: &Call) -> UnplannedReason {
        let set = self.serves.get(call.household);
        let set = set.and_then(|set| self.sets.get(*set));
        let able = self.able(call, false);
        if set.is_none_or(Vec::is_empty) {
            UnplannedReason::NoTeam
        } else if able.is_empty() {
            UnplannedReason::NoRole
        } else if able.iter().all(|t| self.within(*t, call).is_empty()) {
            UnplannedReason::NoDay
        } else {
            UnplannedReason::NoCapacity
        }
    }
}

//! The teams: whom they serve, which duties they can satisfy, when they go.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::super::facts::{VisitFacts, VisitorRole};
use super::super::log::Roles;
use super::super::policy::VisitPolicies;
use super::facts::{UnplannedReason, VisitPlanRequest};
use crate::finding::{Code, Finding, Place};

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
    /// For each duty and set, the teams that can satisfy it there.
    able: Vec<Vec<Vec<usize>>>,
}

impl<'a> Teams<'a> {
    pub fn new(
        request: &'a VisitPlanRequest,
        facts: &VisitFacts,
        policies: &VisitPolicies,
        days: &[NaiveDate],
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        let mut usable = vec![];
        for (n, team) in request.teams.iter().enumerate() {
            let at = |n: usize, field: &str| Place::at(format!("/request/teams/{n}/{field}"));
            if let Some(first) = seen.get(team.id.as_str()) {
                findings
                    .push(Finding::data(Code::DuplicateId, at(n, "id")).related(at(*first, "id")));
                continue;
            }
            seen.insert(&team.id, n);
            if team.capacity_per_day.unwrap_or(0) == 0 {
                findings.push(Finding::data(
                    Code::VisitTeamCapacity,
                    at(n, "capacityPerDay"),
                ));
                continue;
            }
            usable.push(team);
        }
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
        let able = policies.policies.iter().map(|policy| {
            let who = Roles::of(policy.who.iter().copied());
            let of = |set: &Vec<usize>| -> Vec<usize> {
                let with = |test: &dyn Fn(Roles) -> bool| -> Vec<usize> {
                    let able =
                        |t: &&usize| roles.get(**t).is_some_and(|r| r.meets(who) && test(*r));
                    set.iter().filter(able).copied().collect()
                };
                // S37: where a team of the 1+1 serves a place, it makes the visits of the group.
                let formed = with(&|r| r.holds(pair));
                if policy.id.of_the_group() && !formed.is_empty() {
                    formed
                } else {
                    with(&|_| true)
                }
            };
            sets.iter().map(of).collect()
        });
        Self {
            able: able.collect(),
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

    /// Teams that can satisfy all of these duties at a household.
    pub fn able(&self, household: usize, duties: &[usize]) -> Vec<usize> {
        let set = self.serves.get(household).copied().unwrap_or(usize::MAX);
        let of = |duty: &usize| self.able.get(*duty).and_then(|sets| sets.get(set));
        let all: Option<Vec<&Vec<usize>>> = duties.iter().map(of).collect();
        let Some([first, rest @ ..]) = all.as_deref() else {
            return vec![];
        };
        let every = |team: &&usize| rest.iter().all(|others| others.contains(team));
        first.iter().filter(every).copied().collect()
    }

    pub fn any_for(&self, household: usize, duties: &[usize]) -> bool {
        !self.able(household, duties).is_empty()
    }

    /// Why no team can make a call.
    pub fn why_none(&self, household: usize) -> UnplannedReason {
        let set = self
            .serves
            .get(household)
            .and_then(|set| self.sets.get(*set));
        match set {
            Some(set) if !set.is_empty() => UnplannedReason::NoRole,
            _ => UnplannedReason::NoTeam,
        }
    }
}

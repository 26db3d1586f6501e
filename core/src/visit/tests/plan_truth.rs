//! What a plan leaves out and why, beside plain models of the same demands: matching by paths, written anew.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::calendar::WorkingCalendar;

const LAST: &str = "2026-07-31";

/// A small plan: July 2026, so that the duties of the quarter take their share.
#[derive(Debug, Clone)]
struct Asked {
    households: Vec<VisitedHousehold>,
    teams: Vec<VisitTeam>,
    policies: VisitPolicies,
    on: NaiveDate,
}

impl Asked {
    fn plan(&self) -> VisitPlan {
        let facts = VisitFacts {
            households: self.households.clone(),
            visits: vec![],
            log_from: Some(day("2026-04-01")),
        };
        let request = VisitPlanRequest {
            district: None,
            period: "2026-07".into(),
            teams: self.teams.clone(),
            weekdays_where_unpublished: None,
        };
        plan_under(&self.policies, &facts, &request, self.on)
    }

    fn with(&self, duties: &[usize]) -> Self {
        let all = &self.policies.policies;
        let some = duties.iter().filter_map(|n| all.get(*n).cloned());
        Self {
            policies: VisitPolicies {
                policies: some.collect(),
                due_soon_days: None,
            },
            ..self.clone()
        }
    }

    fn able(&self, team: &VisitTeam, micro: &Option<String>, duty: VisitPolicyId) -> bool {
        let policy = self.policies.policies.iter().find(|p| p.id == duty);
        let serves = team.micro_grids.is_empty()
            || team.micro_grids.iter().any(|m| Some(m) == micro.as_ref());
        serves && policy.is_some_and(|p| p.who.iter().any(|r| team.roles.contains(r)))
    }

    /// Days on which a team goes.
    fn days(&self, team: &VisitTeam, to: NaiveDate) -> Vec<NaiveDate> {
        let works = |d: &NaiveDate| {
            WorkingCalendar::builtin().is_working(*d).unwrap() && !team.days_off.contains(d)
        };
        self.on
            .iter_days()
            .take_while(|d| *d <= to.min(day(LAST)))
            .filter(works)
            .collect()
    }
}

fn any_team() -> impl Strategy<Value = VisitTeam> {
    let roles = prop_oneof![
        3 => Just(vec![VisitorRole::CommunityWorker, VisitorRole::GridWorker, VisitorRole::PartyMember]),
        1 => Just(vec![VisitorRole::PartySecretary]),
        1 => Just(vec![VisitorRole::PartyMember]),
        1 => Just(vec![VisitorRole::Other]),
    ];
    let grids = prop::sample::subsequence(vec!["m0", "m1"], 0..2);
    (
        roles,
        grids,
        1u32..4,
        prop::collection::btree_set(0u64..31, 0..25),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(roles, grids, capacity, off, away)| VisitTeam {
            id: String::new(),
            roles,
            micro_grids: grids.into_iter().map(Into::into).collect(),
            capacity_per_day: Some(capacity),
            days_off: (0..31u64)
                .filter(|n| away || off.contains(n))
                .map(|n| day("2026-07-01") + chrono::Days::new(n))
                .collect(),
        })
}

prop_compose! {
    fn asked_of(most: usize)(
        doors in prop::collection::vec((0usize..4, 0usize..2, any::<bool>(), any::<bool>(), prop::option::of(0u64..30)), 1..most),
        teams in prop::collection::vec(any_team(), 0..4),
        monthly in any::<bool>(),
        times in prop::sample::select(vec![4u32, 6, 12]),
        on in 20i64..31,
    ) -> Asked {
        let households = doors.into_iter().enumerate().map(|(n, (building, micro, poor, old, event))| VisitedHousehold {
            id: format!("h{n:02}"),
            micro_grid: Some(format!("m{micro}")),
            building: Some(format!("b{building}")),
            special_elderly: Some(old),
            // Those who came lately were not missed before.
            since: event.map(|d| day("2026-07-01") - chrono::Days::new(d)),
            ..household(Some(poor))
        }).collect();
        let teams = teams.into_iter().enumerate().map(|(n, t)| VisitTeam { id: format!("t{n}"), ..t }).collect();
        let policies = vec![
            policy(VisitPolicyId::SecretaryRound, Cadence::Calendar { times: 1 }),
            policy(VisitPolicyId::TeamRound, if monthly { gap(40) } else { Cadence::Calendar { times: 12 } }),
            policy(VisitPolicyId::Priority, if monthly { Cadence::Calendar { times } } else { gap(33) }),
            policy(VisitPolicyId::ElderlyMonthly, Cadence::Calendar { times: 12 }),
        ];
        Asked { households, teams, policies: VisitPolicies { policies, due_soon_days: None }, on: day("2026-07-01") + chrono::TimeDelta::days(on) }
    }
}

fn asked() -> impl Strategy<Value = Asked> {
    asked_of(20)
}

/// Household and duty of every visit that is planned; of every one that is not.
fn made(plan: &VisitPlan) -> Vec<(String, VisitPolicyId)> {
    let each = |c: &PlannedCall| {
        c.policies
            .iter()
            .map(|p| (c.household.clone(), *p))
            .collect::<Vec<_>>()
    };
    plan.calls.iter().flat_map(each).collect()
}

fn left(plan: &VisitPlan) -> Vec<(String, VisitPolicyId)> {
    let each = |c: &UnplannedCall| {
        c.policies
            .iter()
            .map(|p| (c.household.clone(), *p))
            .collect::<Vec<_>>()
    };
    plan.unplanned.iter().flat_map(each).collect()
}

/// How many of some visits, each by itself, any plan can make.
fn most(ways: &[Vec<(usize, NaiveDate)>], teams: &[VisitTeam]) -> usize {
    first_that_fit(ways, teams).len()
}

/// The visits that can be made together where each comes before all that follow it: paths from visit to visit. A visit
/// that finds no path finds none later either, so no set that fits has more of the first ones.
fn first_that_fit(ways: &[Vec<(usize, NaiveDate)>], teams: &[VisitTeam]) -> Vec<usize> {
    type At = BTreeMap<(usize, NaiveDate), Vec<usize>>;
    fn go(
        n: usize,
        ways: &[Vec<(usize, NaiveDate)>],
        teams: &[VisitTeam],
        at: &mut At,
        seen: &mut BTreeSet<(usize, NaiveDate)>,
    ) -> bool {
        for way in &ways[n] {
            if !seen.insert(*way) {
                continue;
            }
            let here = at.entry(*way).or_default();
            if (here.len() as u32) < teams[way.0].capacity_per_day.unwrap() {
                here.push(n);
                return true;
            }
            for k in 0..here.len() {
                let other = at[way][k];
                if go(other, ways, teams, at, seen) {
                    at.get_mut(way).unwrap()[k] = n;
                    return true;
                }
            }
        }
        false
    }
    let mut at = At::new();
    (0..ways.len())
        .filter(|n| go(*n, ways, teams, &mut at, &mut BTreeSet::new()))
        .collect()
}

/// How urgent a visit under a duty is, as the decision on plans lists it: overdue under a must, overdue, a must, a
/// household of priority, all others; then the earlier last day.
fn urgency(duty: &VisitPolicy, overdue: bool, due: NaiveDate) -> (u8, NaiveDate) {
    let must = duty.strength == Some(crate::law::Strength::Must);
    let level = match (overdue, must) {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) if duty.whom.is_empty() => 4,
        (false, false) => 3,
    };
    (level, due)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Every reason is true of every team, and of each duty by itself.
    #[test]
    fn what_is_left_out_could_not_be_made(asked in asked()) {
        let plan = asked.plan();
        let mut on_day: BTreeMap<(&str, NaiveDate), u32> = BTreeMap::new();
        for call in &plan.calls {
            *on_day.entry((&call.team, call.date)).or_default() += 1;
        }
        for call in &plan.unplanned {
            let micro = &call.micro_grid;
            let serves = |t: &&VisitTeam| t.micro_grids.is_empty() || t.micro_grids.iter().any(|m| Some(m) == micro.as_ref());
            let serving: Vec<&VisitTeam> = asked.teams.iter().filter(serves).collect();
            for duty in &call.policies {
                let able: Vec<&&VisitTeam> = serving.iter().filter(|t| asked.able(t, micro, *duty)).collect();
                // Every visit of July may be made from the day of asking on.
                let days = |t: &VisitTeam| asked.days(t, call.due);
                let reason = if serving.is_empty() {
                    UnplannedReason::NoTeam
                } else if able.is_empty() {
                    UnplannedReason::NoRole
                } else if able.iter().all(|t| days(t).is_empty()) {
                    UnplannedReason::NoDay
                } else {
                    UnplannedReason::NoCapacity
                };
                prop_assert_eq!(reason, call.reason, "{:?}", call);
                if reason == UnplannedReason::NoCapacity {
                    for team in &able {
                        for date in days(team) {
                            prop_assert_eq!(on_day.get(&(&team.id, date)).copied(), team.capacity_per_day, "{:?} {}", call, date);
                        }
                    }
                    // Nor does anybody come for another duty who could.
                    let host = plan.calls.iter().find(|c| c.household == call.household && c.date <= call.due && able.iter().any(|t| t.id == c.team));
                    prop_assert!(host.is_none(), "{:?} {:?}", call, host);
                }
            }
        }
    }

    /// No fewer than if no two visits were one; that number grows with the teams and with the duties.
    #[test]
    fn no_fewer_visits_than_each_by_itself(asked in asked()) {
        let plan = asked.plan();
        // The last day of each by itself: that of a plan of this duty alone.
        let mut due = BTreeMap::new();
        for n in 0..asked.policies.policies.len() {
            let alone = asked.with(&[n]).plan();
            let id = asked.policies.policies[n].id;
            for (h, d) in alone.calls.iter().map(|c| (&c.household, c.due)).chain(alone.unplanned.iter().map(|c| (&c.household, c.due))) {
                due.insert((h.clone(), id), d);
            }
        }
        let ways: Vec<Vec<(usize, NaiveDate)>> = due.iter().map(|((home, duty), last)| {
            let micro = &asked.households.iter().find(|h| h.id == *home).unwrap().micro_grid;
            let able = asked.teams.iter().enumerate().filter(|(_, t)| asked.able(t, micro, *duty));
            able.flat_map(|(n, t)| asked.days(t, *last).into_iter().map(move |d| (n, d))).collect()
        }).collect();
        prop_assert_eq!(made(&plan).len() + left(&plan).len(), ways.len());
        let model = most(&ways, &asked.teams);
        if plan.calls.iter().all(|c| c.policies.len() == 1) {
            prop_assert_eq!(made(&plan).len(), model);
        }
        prop_assert!(made(&plan).len() >= model, "{} {}", made(&plan).len(), model);
    }

    /// Of one duty: a team more, away or not, never makes a plan worse; each duty by itself is planned whole where the
    /// days of its teams allow.
    #[test]
    fn more_teams_and_more_duties_never_plan_fewer(asked in asked(), without in 0usize..4) {
        for n in 0..asked.policies.policies.len() {
            let alone = asked.with(&[n]);
            let mut fewer = alone.clone();
            if without < fewer.teams.len() {
                fewer.teams.remove(without);
            }
            prop_assert!(made(&fewer.plan()).len() <= made(&alone.plan()).len());
        }
        // Where room is no question, who is visited under one duty alone is visited for it under all.
        let mut wide = asked.clone();
        wide.teams.iter_mut().for_each(|t| t.capacity_per_day = Some(1000));
        let all: BTreeSet<_> = made(&wide.plan()).into_iter().collect();
        for n in 0..wide.policies.policies.len() {
            for one in made(&wide.with(&[n]).plan()) {
                prop_assert!(all.contains(&one), "{:?}", one);
            }
        }
    }

    /// Of up to forty visits of one duty those are made that are the most urgent of all that fit, and none is left out
    /// that would fit beside them: the set is that of the exact model.
    #[test]
    fn the_visits_of_one_duty_are_the_most_urgent_that_fit(asked in asked_of(41), n in 0usize..4) {
        let alone = asked.with(&[n]);
        let duty = &alone.policies.policies[0];
        let plan = alone.plan();
        let facts = VisitFacts { households: asked.households.clone(), visits: vec![], log_from: Some(day("2026-04-01")) };
        let report = check_under(&facts, &VisitLog::new(&facts), alone.policies.clone(), WorkingCalendar::builtin(), asked.on);
        let overdue = |home: &str| report.statuses.iter().any(|s| s.household == home && s.state == VisitState::Overdue);
        let mut all: Vec<((u8, NaiveDate), &Option<String>)> = vec![];
        let mut made = vec![];
        for call in &plan.calls {
            prop_assert_eq!(call.overdue, overdue(&call.household));
            made.push(urgency(duty, call.overdue, call.due));
            all.push((urgency(duty, call.overdue, call.due), &call.micro_grid));
        }
        let left = plan.unplanned.iter().map(|c| (urgency(duty, overdue(&c.household), c.due), &c.micro_grid));
        all.extend(left);
        all.sort();
        let ways: Vec<Vec<(usize, NaiveDate)>> = all.iter().map(|((_, due), micro)| {
            let able = asked.teams.iter().enumerate().filter(|(_, t)| alone.able(t, micro, duty.id));
            able.flat_map(|(n, t)| alone.days(t, *due).into_iter().map(move |d| (n, d))).collect()
        }).collect();
        let best: Vec<_> = first_that_fit(&ways, &asked.teams).into_iter().map(|n| all[n].0).collect();
        made.sort();
        prop_assert_eq!(made, best);
    }

    /// The order of teams and of households makes no difference, nor does a row that stands twice.
    #[test]
    fn the_order_of_rows_makes_no_difference(asked in asked(), turn in 0usize..4) {
        let plan = asked.plan();
        let mut turned = asked.clone();
        if !turned.teams.is_empty() {
            let by = turn % turned.teams.len();
            turned.teams.rotate_left(by);
        }
        turned.households.reverse();
        prop_assert_eq!(&plan, &turned.plan());
        turned.households.extend(asked.households.clone());
        let twice = turned.plan();
        prop_assert_eq!((&plan.calls, &plan.unplanned, plan.later, plan.undecided), (&twice.calls, &twice.unplanned, twice.later, twice.undecided));
    }

    /// Nobody who is more urgent waits for a day that somebody less urgent has; what is overdue is not put off.
    #[test]
    fn the_most_urgent_are_visited_first(asked in asked()) {
        let plan = asked.plan();
        let must = |p: &[VisitPolicyId]| p.contains(&VisitPolicyId::Priority);
        let mut on_day: BTreeMap<(&str, NaiveDate), u32> = BTreeMap::new();
        for call in &plan.calls {
            *on_day.entry((&call.team, call.date)).or_default() += 1;
        }
        for out in plan.unplanned.iter().filter(|u| u.reason == UnplannedReason::NoCapacity && must(&u.policies)) {
            for call in plan.calls.iter().filter(|c| !c.overdue && !must(&c.policies) && c.date <= out.due) {
                let team = asked.teams.iter().find(|t| t.id == call.team).unwrap();
                prop_assert!(!asked.able(team, &out.micro_grid, VisitPolicyId::Priority), "{:?} {:?}", out, call);
            }
        }
        for call in plan.calls.iter().filter(|c| c.overdue) {
            let team = asked.teams.iter().find(|t| t.id == call.team).unwrap();
            let earlier = asked.days(team, call.date.pred_opt().unwrap());
            for date in earlier {
                prop_assert_eq!(on_day.get(&(&team.id, date)).copied(), team.capacity_per_day, "{:?}", call);
            }
        }
    }
}

//! Laws that hold for every log.

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::policy::PolicyPack;

fn facts_of(visits: Vec<Visit>) -> VisitFacts {
    VisitFacts {
        households: vec![household(Some(true))],
        visits,
        log_from: Some(day("2022-01-01")),
    }
}

prop_compose! {
    fn any_visit()(
        id in prop::option::of(0u8..40),
        shift in -30i64..1200,
        roles in prop::collection::vec(0usize..13, 0..3),
        mode in 0u8..4,
        result in 0u8..4,
        known in any::<bool>(),
    ) -> Visit {
        Visit {
            id: id.map(|n| n.to_string()),
            household: if known { "h1" } else { "h2" }.into(),
            date: (shift > -25).then(|| day("2022-06-01") + TimeDelta::days(shift)),
            visitors: roles.iter().map(|r| Visitor { role: VisitorRole::ALL.get(*r).copied(), person: None }).collect(),
            mode: [Some(VisitMode::InPerson), Some(VisitMode::Phone), None, Some(VisitMode::InPerson)][mode as usize],
            result: [Some(VisitResult::Met), Some(VisitResult::NoAnswer), None, Some(VisitResult::Met)][result as usize],
            ..Visit::default()
        }
    }
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    prop_oneof![
        (1u32..=20).prop_map(|times| Cadence::Calendar { times }),
        (1u32..400).prop_map(gap),
    ]
}

fn of(facts: &VisitFacts, policies: &VisitPolicies, on: NaiveDate) -> Vec<HouseholdStatus> {
    status_in(
        facts,
        &VisitLog::new(facts),
        0,
        policies,
        WorkingCalendar::builtin(),
        on,
    )
}

proptest! {
    #[test]
    fn the_order_of_the_log_does_not_matter(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        seed in any::<u64>(),
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        let mut shuffled = visits.clone();
        let mut state = seed | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(of(&facts_of(visits), &policies, on), of(&facts_of(shuffled), &policies, on));
    }

    #[test]
    fn one_more_visit_never_undoes_a_done_or_makes_overdue(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        added in 0i64..1300,
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        // Beside entries without an id one that has an id may be any of them.
        let mut more = visits;
        for (n, visit) in more.iter_mut().enumerate() {
            visit.id.get_or_insert_with(|| format!("own-{n}"));
        }
        let before = of(&facts_of(more.clone()), &policies, on);
        let date = day("2022-06-01") + TimeDelta::days(added);
        more.push(visit("new", &date.to_string(), &[VisitorRole::PartySecretary]));
        let after = of(&facts_of(more), &policies, on);
        for (b, a) in before.iter().zip(&after) {
            if b.state == VisitState::Done {
                prop_assert_eq!(a.state, VisitState::Done);
            }
            if b.state != VisitState::Overdue {
                prop_assert_ne!(a.state, VisitState::Overdue);
            }
        }
    }

    #[test]
    fn what_is_dated_later_makes_an_earlier_day_no_more_certain(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        // No ids: a later entry may rightly contradict an earlier one of the same id.
        let visits: Vec<Visit> = visits.into_iter().map(|v| Visit { id: None, ..v }).collect();
        let earlier: Vec<Visit> = visits.iter().filter(|v| v.date.is_some_and(|d| d <= on)).cloned().collect();
        let all = of(&facts_of(visits), &policies, on);
        for (told, without) in all.iter().zip(of(&facts_of(earlier), &policies, on)) {
            // Its day cannot be true, so that nobody knows what was missed; a visit proves what it proved.
            let (open, late) = (told.state != VisitState::Overdue, without.state == VisitState::Overdue);
            prop_assert!(open || late);
            prop_assert!(told.state == without.state || late);
            prop_assert_eq!(&told.satisfied_by, &without.satisfied_by);
            prop_assert!(told.missed_previous.is_none() || told.missed_previous == without.missed_previous);
        }
    }

    #[test]
    fn every_visit_is_used_or_reported(visits in prop::collection::vec(any_visit(), 0..25), on in 0i64..1300) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let facts = facts_of(visits);
        let log = VisitLog::new(&facts);
        let findings = log.findings(on);
        let used: usize = log.known_on(on).map(|k| k.entries.len()).sum();
        // Rows without an id that say the same are one visit, in whatever order they name who was there.
        let mut nameless: Vec<Visit> = facts.visits.iter().filter(|v| v.id.is_none()).cloned().collect();
        for visit in &mut nameless {
            visit.visitors.sort_unstable();
        }
        let rows = nameless.len();
        nameless.sort_unstable();
        nameless.dedup();
        // So is one without an id that says what another with an id says.
        let named = facts.visits.iter().filter(|v| v.id.is_some()).cloned();
        let mut named: Vec<Visit> = named.map(|v| Visit { id: None, ..v }).collect();
        for visit in &mut named {
            visit.visitors.sort_unstable();
        }
        nameless.retain(|v| !named.contains(v));
        // Of an entry that counts, the role of somebody who was there may be unknown.
        let beside = |e: &&Entry| facts.visits[e.visit as usize].visitors.iter().any(|v| v.role.is_none());
        let beside = log.known_on(on).flat_map(|k| k.entries).filter(beside).count();
        prop_assert_eq!(used + findings.len() - beside + rows - nameless.len(), facts.visits.len());
        prop_assert!(findings.iter().all(|f| f.place.pointer.is_some()));
    }

    #[test]
    fn a_state_says_when_it_began_and_overdue_has_passed(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        on in 40i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        for s in of(&facts_of(visits), &duties(cadences), on) {
            prop_assert!(s.since.is_none_or(|d| d <= on), "{:?}", s);
            prop_assert_eq!(s.state == VisitState::Overdue, s.due.is_some_and(|d| d < on), "{:?}", s);
        }
    }
}

#[test]
fn no_date_panics() {
    let mut h = household(Some(true));
    for since in [None, Some(NaiveDate::MIN), Some(NaiveDate::MAX)] {
        h.since = since;
        for date in [NaiveDate::MIN, NaiveDate::MAX, day("2026-02-28")] {
            let facts = VisitFacts {
                households: vec![h.clone()],
                visits: vec![Visit {
                    date: Some(date),
                    ..team("v", "2026-01-01")
                }],
                log_from: Some(date),
            };
            for on in [NaiveDate::MIN, NaiveDate::MAX, day("2026-11-24")] {
                for policies in [
                    plan(),
                    duties([
                        gap(3660),
                        Cadence::Calendar { times: 0 },
                        Cadence::Rolling {
                            gap: "P9999Y".into(),
                        },
                    ]),
                ] {
                    assert_eq!(of(&facts, &policies, on).len(), 3);
                }
                check(&facts, &PolicyPack::default(), on);
            }
        }
    }
}

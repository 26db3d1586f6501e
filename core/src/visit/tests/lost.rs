//! An entry that is left out makes nobody overdue: whatever part of an entry is lost, nobody becomes overdue and no more is
//! called missed.

use super::days::drawn::World;
use super::*;
use crate::finding::{Code, Finding};
use crate::policy::Value;

/// Years that were written down wrongly: no day yet, and no day on which a household was here that says since when.
const LATE: &str = "2206-03-01";
const EARLY: &str = "1926-03-01";

/// An entry without one of its parts. What it corrects is no part of what it says of itself.
fn without(visit: &Visit) -> Vec<(&'static str, Visit)> {
    let kept = || visit.clone();
    let mut all = vec![
        ("entry", Visit::default()),
        (
            "household",
            Visit {
                household: String::new(),
                ..kept()
            },
        ),
        (
            "date",
            Visit {
                date: None,
                ..kept()
            },
        ),
        (
            "visitors",
            Visit {
                visitors: vec![],
                ..kept()
            },
        ),
        (
            "mode",
            Visit {
                mode: None,
                ..kept()
            },
        ),
        (
            "result",
            Visit {
                result: None,
                ..kept()
            },
        ),
        (
            "withdrawn",
            Visit {
                withdrawn: None,
                ..kept()
            },
        ),
    ];
    for wrong in [LATE, EARLY] {
        let date = visit.date.and(wrong.parse().ok());
        all.push(("year", Visit { date, ..kept() }));
    }
    for n in 0..visit.visitors.len() {
        let mut visit = visit.clone();
        visit.visitors[n].role = None;
        all.push(("role", visit));
    }
    all
}

/// How many households are called missed by the findings.
fn missed(findings: &[Finding]) -> i64 {
    use Code::{VisitEventMissed, VisitGapExceeded, VisitRoundIncomplete};
    let of_duties = |f: &&Finding| {
        matches!(
            f.code,
            VisitEventMissed | VisitGapExceeded | VisitRoundIncomplete
        )
    };
    let count = |f: &Finding| match f.params.iter().find(|p| p.name == "missed")?.value {
        Value::Count { value } => Some(value),
        _ => None,
    };
    findings.iter().filter(of_duties).filter_map(count).sum()
}

/// Since when the household of an entry is here.
fn since(facts: &VisitFacts, visit: &Visit) -> Option<NaiveDate> {
    let own = facts.households.iter().find(|h| h.id == visit.household);
    own.and_then(|h| h.since)
}

#[test]
fn a_part_of_an_entry_that_is_lost_makes_nobody_overdue() {
    let mut changed = std::collections::BTreeMap::<&str, usize>::new();
    for seed in 0..1_500 {
        let world = World::of(seed);
        let told = |facts: &VisitFacts| {
            let (log, calendar) = (VisitLog::new(facts), WorkingCalendar::builtin());
            check_under(facts, &log, world.policies(), calendar, world.on)
        };
        let whole = told(&world.facts);
        for n in 0..world.facts.visits.len() {
            for (part, visit) in without(&world.facts.visits[n]) {
                if visit.date == EARLY.parse().ok() && since(&world.facts, &visit).is_none() {
                    continue;
                }
                let mut facts = world.facts.clone();
                facts.visits[n] = visit;
                let lost = told(&facts);
                for (before, after) in whole.statuses.iter().zip(&lost.statuses) {
                    let late = |s: &HouseholdStatus| s.state == VisitState::Overdue;
                    let owed = |s: &HouseholdStatus| s.missed_previous == Some(true);
                    let fine = (late(before) || !late(after)) && (owed(before) || !owed(after));
                    assert!(
                        fine,
                        "seed {seed}, {part} of {n} lost:\n{before:?}\n{after:?}\n{:#?}",
                        world.facts.visits
                    );
                    *changed.entry(part).or_default() += usize::from(before != after);
                }
                assert!(
                    missed(&lost.findings) <= missed(&whole.findings),
                    "seed {seed}, {part} of {n}"
                );
            }
        }
    }
    assert!(
        changed.values().all(|n| *n > 20) && changed.len() == 9,
        "{changed:?}"
    );
}

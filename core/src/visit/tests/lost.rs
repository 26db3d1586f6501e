//! What is lost makes nobody overdue: whatever part of an entry is lost or written down wrongly, and whatever another record
//! of a household says, nobody becomes overdue and no more is called missed.

use std::collections::BTreeMap;

use super::days::drawn::{Dice, World};
use super::*;
use crate::finding::{Finding, FindingCode};
use crate::policy::TypedValue;

/// Years that were written down wrongly: no day yet, and no day on which anybody kept a log of visits.
const WRONG: [&str; 5] = [
    "2206-03-01",
    "0226-08-01",
    "1926-08-01",
    "2006-08-01",
    "2015-12-31",
];

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
            "listed household",
            Visit {
                household: "household-77".into(),
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
    for wrong in WRONG {
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
    use FindingCode::{VisitEventMissed, VisitGapExceeded, VisitRoundIncomplete};
    let of_duties = |f: &&Finding| {
        matches!(
            f.code,
            VisitEventMissed | VisitGapExceeded | VisitRoundIncomplete
        )
    };
    let count = |f: &Finding| match f.params.iter().find(|p| p.name == "missed")?.value {
        TypedValue::Count { value } => Some(value),
        _ => None,
    };
    findings.iter().filter(of_duties).filter_map(count).sum()
}

#[test]
fn a_part_of_an_entry_that_is_lost_makes_nobody_overdue() {
    let mut changed = BTreeMap::<&str, usize>::new();
    for seed in 0..1_500 {
        let world = World::of(seed);
        let told = |facts: &VisitFacts| {
            let (log, calendar) = (VisitLog::new(facts), WorkingCalendar::builtin());
            check_under(facts, &log, world.policies(), calendar, world.on)
        };
        let whole = told(&world.facts);
        for n in 0..world.facts.visits.len() {
            for (part, visit) in without(&world.facts.visits[n]) {
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
        changed.values().all(|n| *n > 20) && changed.len() == 10,
        "{changed:?}"
    );
}

/// What a duty says of each household, by its id; the records of one household say the same, or nothing after the first.
fn by_household(facts: &VisitFacts, world: &World) -> BTreeMap<(String, usize), Judged> {
    let (log, calendar) = (VisitLog::new(facts), WorkingCalendar::builtin());
    let mut all = BTreeMap::new();
    for (duty, policy) in world.policies().policies.iter().enumerate() {
        let judged = log.judge(policy, world.soon, calendar, world.on);
        for (household, judged) in facts.households.iter().zip(judged) {
            all.entry((household.id.clone(), duty)).or_insert(judged);
        }
    }
    all
}

/// The record of a household with one fact that is another, or missing.
fn other_record(dice: &mut Dice, own: &VisitedHousehold, on: NaiveDate) -> VisitedHousehold {
    let mut own = own.clone();
    let day = Some(dice.day(on - chrono::Days::new(300), 300));
    let known = dice.of(&[None, Some(true), Some(false)]);
    match dice.below(7) {
        0 => own.since = dice.of(&[None, day]),
        1 => own.occupied = known,
        2 => own.events = vec![],
        3 => own.events.push(VisitEvent {
            id: None,
            date: day,
        }),
        4 => own.hardship = known,
        5 => own.town = dice.of(&[None, Some("t1"), Some("t2")]).map(Into::into),
        _ => own.log_incomplete = None,
    }
    own
}

#[test]
fn another_record_of_a_household_makes_nobody_overdue_and_the_order_of_records_makes_no_difference()
{
    let mut changed = 0;
    for seed in 0..3_000 {
        let world = World::of(seed);
        let dice = &mut Dice::new(seed);
        let whole = by_household(&world.facts, &world);
        let own = &world.facts.households;
        let same = dice.once_in(4);
        let at = usize::try_from(dice.below(own.len() as u64)).unwrap();
        let record = match same {
            true => own[at].clone(),
            false => other_record(dice, &own[at], world.on),
        };
        let mut facts = world.facts.clone();
        facts.households.push(record);
        let again = by_household(&facts, &world);
        facts.households.reverse();
        facts.visits.reverse();
        // Which of two entries without an id is named makes no difference.
        let bare = |all: BTreeMap<(String, usize), Judged>| -> Vec<_> {
            let bare = |(key, judged): (_, Judged)| (key, Judged { by: None, ..judged });
            all.into_iter().map(bare).collect()
        };
        assert_eq!(
            bare(again.clone()),
            bare(by_household(&facts, &world)),
            "seed {seed}"
        );
        for (key, before) in &whole {
            let after = &again[key];
            let late = |j: &Judged| j.state == VisitState::Overdue;
            let owed = |j: &Judged| j.missed_previous == Some(true);
            assert!(
                (late(before) || !late(after)) && (owed(before) || !owed(after)),
                "seed {seed}, {key:?}:\n{before:?}\n{after:?}"
            );
            assert!(!same || before == after, "seed {seed}, {key:?}");
            changed += usize::from(before != after);
        }
    }
    assert!(changed > 100, "{changed}");
}

//! Statuses, what is due and coverage beside a model that walks through the days ([`walk`]), over random districts
//! ([`drawn`]).

mod count;
pub mod drawn;
mod stand;
mod walk;

use std::collections::BTreeSet;

use super::*;
use crate::policy::{LocalOverlay, PolicyPack};
use drawn::{Dice, World, cadence};
use stand::{entries_of, maybe, standing};
use walk::{Asked, Duty, Often, Standing, next};

/// Each household of the facts once, as all of its records say it: what they say differently nobody knows, and whose entries
/// are listed under the id neither.
fn households(facts: &VisitFacts) -> Vec<VisitedHousehold> {
    let mut all: Vec<VisitedHousehold> = vec![];
    for row in &facts.households {
        let records = || facts.households.iter().filter(|h| h.id == row.id);
        if all.iter().any(|h| h.id == row.id) {
            continue;
        }
        if records().all(|other| other == row) {
            all.push(row.clone());
            continue;
        }
        fn agreed<'a, T: Clone + PartialEq + 'a>(
            mut said: impl Iterator<Item = &'a Option<T>>,
        ) -> Option<T> {
            let first = said.next()?.clone();
            first.filter(|first| said.all(|other| other.as_ref() == Some(first)))
        }
        let mut events: Vec<VisitEvent> = records().flat_map(|h| h.events.clone()).collect();
        events.sort_by_key(|e| e.date);
        events.dedup();
        all.push(VisitedHousehold {
            id: row.id.clone(),
            micro_grid: agreed(records().map(|h| &h.micro_grid)),
            town: agreed(records().map(|h| &h.town)),
            building: agreed(records().map(|h| &h.building)),
            city: agreed(records().map(|h| &h.city)),
            occupied: agreed(records().map(|h| &h.occupied)),
            hardship: agreed(records().map(|h| &h.hardship)),
            tenant: agreed(records().map(|h| &h.tenant)),
            veteran_party_member: agreed(records().map(|h| &h.veteran_party_member)),
            key_attention: agreed(records().map(|h| &h.key_attention)),
            special_elderly: agreed(records().map(|h| &h.special_elderly)),
            patrol_elderly: agreed(records().map(|h| &h.patrol_elderly)),
            left_behind_child: agreed(records().map(|h| &h.left_behind_child)),
            child_in_difficulty: agreed(records().map(|h| &h.child_in_difficulty)),
            since: agreed(records().map(|h| &h.since)),
            events,
            log_incomplete: Some(true),
        });
    }
    all
}

impl World {
    /// Every household under every duty: the duty, the household, where it stands; none where another duty covers it.
    fn walked(&self) -> Vec<Walked<'_>> {
        let stand = standing(&self.facts.visits, &self.facts.households);
        let listed: BTreeSet<&str> = self.facts.households.iter().map(|h| &*h.id).collect();
        let mut all = vec![];
        for duty in &self.duties {
            for household in households(&self.facts) {
                let entries = entries_of(&stand.0, &household);
                let maybe = maybe(&stand, &household, &listed, &duty.terms, self.on);
                let asked = Asked {
                    household: &household,
                    entries: &entries,
                    maybe: &maybe,
                    log_from: self.facts.log_from,
                    soon: self.soon,
                    on: self.on,
                };
                let elsewhere = match household.town.as_ref() {
                    Some(town) if !duty.terms.towns.is_empty() => !duty.terms.towns.contains(town),
                    Some(town) => duty.terms.except_towns.contains(town),
                    None => false,
                };
                if !elsewhere {
                    let standing = duty.standing(&asked);
                    all.push((duty, household, standing));
                }
            }
        }
        all
    }
}

fn told(status: &HouseholdStatus) -> Standing {
    Standing {
        state: status.state,
        since: status.since,
        due: status.due,
        by: status.satisfied_by.clone().map(Some),
        made: status.made,
        attempts: status.attempts,
        excuse: status.excuse,
        missed: status.missed_previous,
    }
}

/// What the library says of a district, against the walk; the words of the first difference.
fn difference(world: &World, report: &VisitReport) -> Option<String> {
    let walked = world.walked();
    if walked.len() != report.statuses.len() {
        return Some(format!(
            "{} statuses, walked {}",
            report.statuses.len(),
            walked.len()
        ));
    }
    for ((duty, household, standing), status) in walked.iter().zip(&report.statuses) {
        // The report names a visit by its id, and not at all where it has none.
        let said = Standing {
            by: standing.by.clone().flatten().map(Some),
            ..standing.clone()
        };
        if (&status.household, status.policy) != (&household.id, duty.terms.id)
            || told(status) != said
        {
            return Some(format!(
                "{:?} of {}:\n computed {:?}\n walked   {said:?}",
                duty.terms,
                household.id,
                told(status)
            ));
        }
    }
    due_difference(world, &walked, report).or_else(|| coverage_difference(world, &walked, report))
}

type Walked<'a> = (&'a Duty, VisitedHousehold, Standing);

/// What is owed: overdue first, then by last day, duties to some before rounds, then in the order of the households.
fn due_difference(world: &World, walked: &[Walked<'_>], report: &VisitReport) -> Option<String> {
    let place = |household: &VisitedHousehold| {
        world
            .facts
            .households
            .iter()
            .position(|h| h.id == household.id)
    };
    let mut due: Vec<&Walked<'_>> = walked.iter().filter(|(.., s)| s.state.is_due()).collect();
    due.sort_by_key(|(duty, household, s)| {
        let last = s.due.unwrap_or(NaiveDate::MAX);
        (
            s.state != VisitState::Overdue,
            last,
            duty.terms.whom.is_empty(),
            place(household),
        )
    });
    let walked: Vec<_> = due
        .iter()
        .map(|(d, h, s)| {
            (
                h.id.as_str(),
                d.terms.id,
                s.state,
                s.since,
                s.due,
                s.attempts,
            )
        })
        .collect();
    let told = report.due.iter().map(|d| {
        (
            d.household.as_str(),
            d.policy,
            d.state,
            d.since,
            d.due,
            d.attempts,
        )
    });
    let told: Vec<_> = told.collect();
    (told != walked).then(|| format!("due:\n computed {told:?}\n walked   {walked:?}"))
}

/// Households by what is owed and done, for the whole area and for each micro-grid in the order of first mention.
fn coverage_difference(
    world: &World,
    walked: &[Walked<'_>],
    report: &VisitReport,
) -> Option<String> {
    let mut places: Vec<Option<&str>> = vec![None];
    let listed = households(&world.facts);
    for household in &listed {
        let name = household.micro_grid.as_deref();
        if name.is_some() && !places.contains(&name) {
            places.push(name);
        }
    }
    let mut told = report.coverage.iter();
    for duty in &world.duties {
        for place in &places {
            let here = |(d, h, _): &&Walked<'_>| {
                std::ptr::eq(*d, duty) && (place.is_none() || h.micro_grid.as_deref() == *place)
            };
            let own: Vec<&Standing> = walked.iter().filter(here).map(|(.., s)| s).collect();
            let count = |of: &dyn Fn(&Standing) -> bool| {
                u32::try_from(own.iter().filter(|s| of(s)).count()).unwrap()
            };
            let owed = count(&|s| s.state.is_due() || s.state == VisitState::Done);
            let done = count(&|s| s.by.is_some());
            let said = VisitCoverage {
                micro_grid: place.map(Into::into),
                policy: duty.terms.id,
                clause: duty.terms.clause.clone(),
                towns: duty.terms.towns.clone(),
                households: count(&|_| true),
                owed,
                done,
                overdue: count(&|s| s.state == VisitState::Overdue),
                excused: count(&|s| s.state == VisitState::Excused),
                undecided: count(&|s| s.state == VisitState::Undecided),
                done_basis_points: (owed > 0).then(|| i64::from(done * 10_000 / owed)),
            };
            let told = told.next();
            if told != Some(&said) {
                return Some(format!("coverage:\n computed {told:?}\n walked   {said:?}"));
            }
        }
    }
    None
}

/// A seed whose district shows a difference, with the district.
fn agree(seed: u64, world: &World, report: &VisitReport) {
    let Some(words) = difference(world, report) else {
        return;
    };
    let facts = serde_json::to_string_pretty(&world.facts).unwrap();
    panic!(
        "seed {seed} on {}, due soon {:?}: {words}\n{facts}",
        world.on, world.soon
    );
}

#[test]
fn every_status_due_visit_and_count_is_that_of_a_walk_through_the_days() {
    for seed in 0..10_000 {
        let world = World::of(seed);
        let log = VisitLog::new(&world.facts);
        let calendar = WorkingCalendar::builtin();
        let report = check_under(&world.facts, &log, world.policies(), calendar, world.on);
        agree(seed, &world, &report);
    }
}

/// The number of S39 over some years: it begins, changes, stays the same, ends and begins anew.
struct Numbers(Vec<(NaiveDate, NaiveDate, u32)>);

impl Numbers {
    fn of(dice: &mut Dice) -> Self {
        let (mut at, mut all) = (day("2024-06-01"), vec![]);
        for _ in 0..5 {
            let last = dice.day(at, 250);
            all.extend((!dice.once_in(4)).then_some((at, last, dice.of(&[5, 6, 8, 8, 12]))));
            at = next(last);
        }
        Self(all)
    }

    fn on(&self, day: NaiveDate) -> Option<u32> {
        let held = self
            .0
            .iter()
            .find(|(from, to, _)| (*from..=*to).contains(&day));
        held.map(|(.., number)| *number)
    }

    /// The first day up to a day from which on the number was the same.
    fn since(&self, day: NaiveDate) -> NaiveDate {
        let mut first = day;
        while self.on(first.pred_opt().unwrap()) == self.on(day) {
            first = first.pred_opt().unwrap();
        }
        first
    }

    fn pack(&self) -> PolicyPack {
        let value = |(from, to, number): &(NaiveDate, NaiveDate, u32)| {
            format!(
                "[[value]]\nkey = \"visit.priority.visits_per_year\"\ncount = {number}\nfrom = {from}\nto = {to}\n"
            )
        };
        let values: String = self.0.iter().map(value).collect();
        let text = format!("name = \"test\"\nsynthetic = true\n{values}");
        let overlay = LocalOverlay::from_toml(&text).unwrap();
        PolicyPack::builtin().with_overlay(&overlay).unwrap()
    }
}

#[test]
fn duties_that_begin_and_end_are_those_of_a_walk_through_the_days() {
    let mut held = BTreeSet::new();
    for seed in 0..200 {
        let dice = &mut Dice::new(seed);
        let numbers = Numbers::of(dice);
        let pack = numbers.pack();
        let drawn = World::of(seed);
        for _ in 0..3 {
            // What is known of a household changes from day to day; each day is asked with its own.
            let on = dice.day(day("2026-01-01"), 300);
            let mut facts = drawn.facts.clone();
            for household in &mut facts.households {
                household.hardship = dice.of(&[Some(true), Some(false), None]);
            }
            let duty = |id, times, from| {
                let often = Often::Parts(times);
                let terms = VisitPolicy::new(id, cadence(often), from, on);
                Duty { often, terms }
            };
            let plan = day("2022-07-07");
            let mut duties = vec![
                duty(VisitPolicyId::SecretaryRound, 1, plan),
                duty(VisitPolicyId::TeamRound, 4, plan),
            ];
            let number = numbers.on(on);
            held.insert(number);
            duties.extend(number.map(|n| duty(VisitPolicyId::Priority, n, numbers.since(on))));
            let world = World {
                duties,
                soon: None,
                facts,
                on,
            };
            let report = check(&world.facts, &pack, on);
            assert_eq!(report.policies, world.policies(), "seed {seed} on {on}");
            agree(seed, &world, &report);
        }
    }
    assert_eq!(held.len(), 5, "each number, and none");
}

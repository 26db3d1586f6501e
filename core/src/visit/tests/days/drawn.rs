//! Random districts: two or three households, some duties, a log with gaps, conflicts and corrections, a day.

use super::super::*;
use super::walk::{Duty, Often, first_day};
use crate::calendar::Gap;

/// Numbers from a seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Below `n`.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    /// Once in `n`.
    pub fn once_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    pub fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }

    /// A day of so many from a day on.
    pub fn day(&mut self, from: NaiveDate, days: u64) -> NaiveDate {
        from + chrono::Days::new(self.below(days))
    }

    fn known(&mut self) -> Option<bool> {
        self.of(&[Some(true), Some(false), None])
    }
}

/// A district on a day.
pub struct World {
    pub duties: Vec<Duty>,
    pub soon: Option<i64>,
    pub facts: VisitFacts,
    pub on: NaiveDate,
}

impl World {
    pub fn policies(&self) -> VisitPolicies {
        VisitPolicies {
            policies: self.duties.iter().map(|d| d.terms.clone()).collect(),
            due_soon_days: self.soon,
        }
    }

    pub fn of(seed: u64) -> Self {
        let dice = &mut Dice::new(seed);
        let on = dice.day(first_day() + chrono::Days::new(40), 680);
        let span = u64::try_from((on - first_day()).num_days()).unwrap() + 1;
        let duties = (0..1 + dice.below(3))
            .map(|_| duty(dice, span, on))
            .collect();
        Self {
            duties,
            soon: dice.of(&[None, Some(0), Some(10), Some(40)]),
            facts: facts(dice, span),
            on,
        }
    }
}

/// The cadence of the library.
pub fn cadence(often: Often) -> Cadence {
    match often {
        Often::Parts(times) => Cadence::Calendar { times },
        Often::Event(working_days) => Cadence::Triggered { working_days },
        Often::Gap(0, days) => Cadence::rolling(Gap::days(days).unwrap()),
        Often::Gap(months, 0) => Cadence::rolling(Gap::months(months).unwrap()),
        Often::Gap(months, days) => Cadence::Rolling {
            gap: format!("P{months}M{days}D"),
        },
    }
}

fn duty(dice: &mut Dice, span: u64, on: NaiveDate) -> Duty {
    let often = match dice.below(5) {
        0 => Often::Parts(dice.of(&[1, 2, 4, 4, 5, 6, 7, 8, 12, 20, 24])),
        1 => Often::Parts(dice.of(&[4, 12])),
        2 => Often::Gap(dice.of(&[0, 1, 3]), dice.of(&[1, 20, 30])),
        3 => Often::Gap(0, dice.of(&[7, 30, 90, 365])),
        _ => Often::Event(dice.of(&[1, 3, 5, 10])),
    };
    let id = match often {
        Often::Event(_) => VisitPolicyId::AfterEvent,
        _ => dice.of(&VisitPolicyId::ALL),
    };
    let mut terms = policy(id, cadence(often));
    terms.from = if dice.once_in(2) {
        first_day()
    } else {
        dice.day(first_day(), span)
    };
    terms.min_visits = dice.of(&[1, 1, 1, 2, 3]);
    terms.distinct_days = !dice.once_in(5);
    terms.joined_late = dice.of(&[
        JoinedLate::Owed,
        JoinedLate::SecondHalf,
        JoinedLate::NotOwed,
    ]);
    terms.excused_after_attempts = dice.of(&[None, Some(1), Some(2), Some(3)]);
    terms.excused_after_refusals = dice.of(&[None, None, Some(1), Some(2)]);
    if dice.once_in(4) {
        terms.modes.push(VisitMode::Phone);
    }
    if dice.once_in(8) {
        terms.towns = vec!["t1".into()];
    } else if dice.once_in(8) {
        terms.except_towns = vec!["t1".into()];
    }
    Duty {
        often,
        terms: terms.stated(on),
    }
}

fn facts(dice: &mut Dice, span: u64) -> VisitFacts {
    let mut households: Vec<VisitedHousehold> = (0..1 + dice.below(3))
        .map(|n| household_of(dice, n, span))
        .collect();
    if dice.once_in(12) {
        // A second record of the first household: the same, or another.
        let again = match dice.once_in(3) {
            true => households[0].clone(),
            false => household_of(dice, 0, span),
        };
        households.push(again);
    }
    let log_from = match dice.below(6) {
        0 => None,
        1 => Some(dice.day(first_day(), span + 60)),
        _ => Some(first_day() + chrono::Days::new(dice.below(span) / 2)),
    };
    let count = dice.below(12);
    let mut visits: Vec<Visit> = (0..count).map(|_| entry(dice, span)).collect();
    for n in 0..visits.len() {
        if dice.once_in(15) {
            // The same once more, perhaps with another word.
            let mut again = visits[n].clone();
            again.result = if dice.once_in(2) {
                again.result
            } else {
                Some(VisitResult::Met)
            };
            again.visitors.reverse();
            visits.push(again);
        }
    }
    VisitFacts {
        households,
        visits,
        log_from,
    }
}

fn household_of(dice: &mut Dice, n: u64, span: u64) -> VisitedHousehold {
    let mut own = VisitedHousehold {
        id: format!("household-{n}"),
        micro_grid: dice.of(&[None, Some("m0"), Some("m1")]).map(Into::into),
        town: dice.of(&[None, Some("t1"), Some("t2")]).map(Into::into),
        occupied: dice.of(&[Some(true), Some(true), None, Some(false)]),
        since: dice.once_in(3).then(|| dice.day(first_day(), span + 30)),
        log_incomplete: dice.once_in(12).then_some(true),
        ..Default::default()
    };
    for fact in [
        &mut own.hardship,
        &mut own.tenant,
        &mut own.veteran_party_member,
        &mut own.key_attention,
        &mut own.special_elderly,
        &mut own.patrol_elderly,
        &mut own.left_behind_child,
        &mut own.child_in_difficulty,
    ] {
        *fact = dice.known();
    }
    let event = |dice: &mut Dice| VisitEvent {
        id: None,
        date: (!dice.once_in(10)).then(|| dice.day(first_day(), span + 20)),
    };
    own.events = (0..dice.below(4)).map(|_| event(dice)).collect();
    own
}

fn entry(dice: &mut Dice, span: u64) -> Visit {
    let id = |dice: &mut Dice| dice.below(30).to_string();
    let roles = [
        vec![
            VisitorRole::CommunityWorker,
            VisitorRole::GridWorker,
            VisitorRole::ChildOfficer,
        ],
        vec![
            VisitorRole::PartySecretary,
            VisitorRole::SocialWorker,
            VisitorRole::ChildOfficer,
        ],
        vec![VisitorRole::PartySecretary],
        vec![VisitorRole::ChildOfficer],
        vec![VisitorRole::Other],
        vec![],
    ];
    let group =
        &roles[usize::try_from([0, 0, 0, 1, 1, 2, 3, 4, 5][dice.below(9) as usize]).unwrap()];
    // Many fall into one season, so that calls add up.
    let season = first_day() + chrono::Days::new(span / 2);
    let date = match dice.below(3) {
        0 => dice.day(season, 12),
        _ => dice.day(first_day(), span + 5),
    };
    Visit {
        id: (!dice.once_in(3)).then(|| id(dice)),
        household: match dice.below(40) {
            0 => String::new(),
            _ => format!(
                "household-{}",
                dice.of(&[0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 9])
            ),
        },
        date: match dice.below(60) {
            0 | 1 => None,
            // A year that was written down wrongly.
            2 => Some(day(dice.of(&["2015-12-31", "1926-08-01", "0226-08-01"]))),
            _ => Some(date),
        },
        visitors: (group.iter().map(|r| Some(*r)))
            .chain(
                (group.len() == 1)
                    .then_some(None)
                    .filter(|_| dice.once_in(3)),
            )
            .map(|role| Visitor { role, person: None })
            .collect(),
        mode: dice.of(&[
            Some(VisitMode::InPerson),
            Some(VisitMode::InPerson),
            Some(VisitMode::InPerson),
            Some(VisitMode::InPerson),
            Some(VisitMode::InPerson),
            Some(VisitMode::InPerson),
            Some(VisitMode::Phone),
            None,
        ]),
        result: dice.of(&[
            Some(VisitResult::Met),
            Some(VisitResult::Met),
            Some(VisitResult::Met),
            Some(VisitResult::Met),
            Some(VisitResult::NoAnswer),
            Some(VisitResult::NoAnswer),
            Some(VisitResult::Refused),
            None,
        ]),
        corrects: (0..u64::from(dice.once_in(6)) * 2)
            .map(|_| id(dice))
            .collect(),
        withdrawn: dice.of(&[None, None, None, None, Some(false), Some(true)]),
        ..Default::default()
    }
}

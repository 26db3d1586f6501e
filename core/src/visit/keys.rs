//! One number for each household and duty, from which its status follows.
//!
//! Of the visits of a duty only two matter: the first of the current period, and the last before it;
//! and the second only where there is no first. A key ranks them: a day before the current period
//! is its own key, a day of it counts down from a number that no other reaches. The greatest key
//! of a household is then the answer, whatever the order of the visits.

use super::cadence::Pace;
use super::clock::Clock;
use super::columns::{NO_DAY, day, number};
use super::log::{HouseholdRow, Roles};
use super::status::VisitState;
use crate::calendar::{Gap, YearPart};

/// Duties that are read in one pass over the visits.
pub(super) const LANES: usize = 3;

/// Keys of the current period count down from here; dates end near 96 million.
pub(super) const TOP: i32 = 1 << 30;
/// Every key from here on is one of the current period.
const CURRENT: i32 = 1 << 29;

/// Three keys, and the day on which the household came: sixteen bytes, so that no household lies
/// on two cache lines.
pub(super) type Keys = [i32; LANES + 1];

/// A duty in whole numbers.
#[derive(Debug, Clone)]
pub(super) struct Keyed {
    clock: Clock,
    /// First day of the current period; for a gap a day that never comes.
    first: i32,
    gap: Option<Gap>,
    /// First days of the periods that can be called missed, and of the current one at the end.
    starts: Vec<i32>,
    /// For each of these, the last day of coming on which a visit is owed in it.
    owed_until: Vec<i32>,
    /// The earliest day from which a gap is counted, or no day where the log has no start.
    floor: i32,
    as_of: i32,
    last: i32,
    next_last: i32,
    /// Days of being due soon; below zero where nothing is.
    soon: i64,
    told: Told,
}

/// What a household is told under a duty: the state, the last day and the first.
type Answer = (VisitState, i32, i32);

/// The answers of a district, told once for each day on which the visit that decides can have been:
/// they are the same for all households that came early enough.
#[derive(Debug, Clone, Default)]
struct Told {
    /// The last day of coming that makes no difference.
    came_by: i32,
    /// The day of the second answer; the first is for no visit at all.
    from: i32,
    answers: Vec<Answer>,
}

/// Days before the day that is asked for whose answers are told once; few visits are older.
const TOLD: u16 = 1_500;

/// A block of the columns that are being made.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub state: &'a mut [u8],
    pub due: &'a mut [i32],
    pub since: &'a mut [i32],
}

impl Keyed {
    /// The duty in whole numbers, for so many households; none where one key does not decide it.
    pub(super) fn of(clock: &Clock, households: usize) -> Option<Self> {
        let gap = match clock.pace? {
            _ if !clock.terms.one_visit() => return None,
            Pace::Calendar(_) => None,
            Pace::Rolling(gap) => Some(gap),
            Pace::Triggered(_) => return None,
        };
        let current = clock.current;
        let mut periods: Vec<YearPart> = vec![current];
        if let Some(covered) = clock.covered.filter(|c| *c < current && gap.is_none()) {
            periods = std::iter::successors(Some(covered), |p| (*p < current).then(|| p.next()))
                .collect();
        }
        let date = |d| number(Some(d));
        let mut keyed = Self {
            first: gap.map_or(date(current.first()), |_| i32::MAX),
            gap,
            starts: periods.iter().map(|p| date(p.first())).collect(),
            owed_until: periods.iter().map(|p| date(clock.owed_until(*p))).collect(),
            floor: number(clock.floor()),
            as_of: date(clock.as_of),
            last: date(current.last()),
            next_last: date(current.next().last()),
            soon: clock.soon.unwrap_or(-1),
            clock: clock.clone(),
            told: Told::default(),
        };
        if households > usize::from(TOLD) {
            keyed.told = keyed.tell();
        }
        Some(keyed)
    }

    /// Whose visits count and in which modes.
    pub(super) fn who(&self) -> (Roles, u8) {
        (self.clock.roles, self.clock.modes)
    }

    /// The first day of the current period.
    pub(super) fn first(&self) -> i32 {
        self.first
    }

    fn tell(&self) -> Told {
        let from = self.as_of.saturating_sub(i32::from(TOLD));
        let key = |day| match day >= self.first {
            true => TOP.wrapping_sub(day),
            false => day,
        };
        let days = std::iter::once(NO_DAY).chain((from..=self.as_of).map(key));
        Told {
            came_by: match (self.gap, self.owed_until.first()) {
                (None, Some(owed)) => self.first.min(*owed),
                _ => self.floor,
            },
            from,
            answers: days.map(|key| self.answer(key, NO_DAY)).collect(),
        }
    }

    /// What a household is told of which something is asked.
    fn answer(&self, key: i32, came: i32) -> Answer {
        match self.gap {
            None => self.calendar(key, came),
            Some(gap) => self.rolling(key, came, gap),
        }
    }

    /// As [`Keyed::answer`], looked up where it was told already.
    fn look_up(&self, key: i32, came: i32) -> Answer {
        // A key of the current period counts down from the top, and is far above every day.
        let day = key.min(TOP.wrapping_sub(key));
        let at = match day {
            NO_DAY => 0,
            day => (day.wrapping_sub(self.told.from).cast_unsigned() as usize).wrapping_add(1),
        };
        match self.told.answers.get(at) {
            Some(answer) if came <= self.told.came_by => *answer,
            _ => self.answer(key, came),
        }
    }

    /// Fills in the statuses of a block of households from their keys.
    pub(super) fn fill(
        &self,
        households: &[HouseholdRow],
        keys: &[Keys],
        lane: usize,
        part: &mut Part<'_>,
    ) {
        let days = part.due.iter_mut().zip(part.since.iter_mut());
        let rows = households
            .iter()
            .zip(keys)
            .zip(part.state.iter_mut().zip(days));
        for ((household, keys), (state, (due, since))) in rows {
            let [.., came] = *keys;
            let key = keys.get(lane).copied().unwrap_or(NO_DAY);
            let answer = match self.clock.not_owed(household) {
                Some(state) => (state, NO_DAY, NO_DAY),
                None => self.look_up(key, came),
            };
            *state = answer.0 as u8;
            (*due, *since) = (answer.1, answer.2);
        }
    }

    /// As [`Clock::calendar`]: `key` is the last day before the period, or that of a visit in it.
    fn calendar(&self, key: i32, came: i32) -> Answer {
        if key >= CURRENT {
            return (VisitState::Done, self.next_last, TOP.wrapping_sub(key));
        }
        // The first period after the last visit, and the first that was owed.
        let after = count(&self.starts, |start| *start <= key);
        let owed = count(&self.owed_until, |last| *last < came);
        let missed = after.max(owed);
        // Its end is where the next begins; the current one has no next.
        if let Some(next) = self.starts.get(missed.saturating_add(1)) {
            return (VisitState::Overdue, next.saturating_sub(1), *next);
        }
        if owed == self.owed_until.len() {
            return (VisitState::NotApplicable, NO_DAY, NO_DAY);
        }
        self.open(self.last, came.max(self.first))
    }

    /// As [`Clock::rolling`]: `key` is the day of the last visit.
    fn rolling(&self, key: i32, came: i32, gap: Gap) -> Answer {
        let floor = match self.floor {
            NO_DAY => NO_DAY,
            floor => floor.max(came),
        };
        let begun = floor.max(key);
        if begun == NO_DAY {
            return (VisitState::Open, NO_DAY, came);
        }
        let due = after(gap, begun);
        let next = due.saturating_add(1);
        if self.as_of > due {
            // Without a start of the log an old visit proves no gap.
            return match floor {
                NO_DAY => (VisitState::Open, NO_DAY, next),
                _ => (VisitState::Overdue, due, next),
            };
        }
        let (state, due, since) = self.open(due, begun);
        // The day from which the gap runs is that of the visit, unless something began later.
        if state == VisitState::Open && key != NO_DAY && self.as_of <= after(gap, key) {
            return (VisitState::Done, due, key);
        }
        (state, due, since)
    }

    /// Owed by a day that has not passed.
    fn open(&self, due: i32, since: i32) -> Answer {
        let left = i64::from(due).saturating_sub(i64::from(self.as_of));
        if self.soon < 0 || left > self.soon {
            return (VisitState::Open, due, since);
        }
        let from = i64::from(due).saturating_sub(self.soon);
        let from = i32::try_from(from).unwrap_or(NO_DAY);
        (VisitState::DueSoon, due, from.max(since))
    }
}

/// How many of an ascending list pass; short lists are counted without a branch.
fn count(ascending: &[i32], pass: impl Fn(&i32) -> bool) -> usize {
    if ascending.len() > 16 {
        return ascending.partition_point(pass);
    }
    ascending
        .iter()
        .map(|n| usize::from(pass(n)))
        .fold(0, usize::wrapping_add)
}

/// The last day of a gap; months need the calendar, and so do days near the end of all dates.
fn after(gap: Gap, from: i32) -> i32 {
    match gap.parts() {
        (0, days) if from.unsigned_abs() < CURRENT.unsigned_abs() / 8 => {
            from.saturating_add_unsigned(days)
        }
        _ => day(from).map_or(NO_DAY, |from| number(Some(gap.after(from)))),
    }
}

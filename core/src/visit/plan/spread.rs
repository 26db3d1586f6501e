//! Calls over teams, weeks and days.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::demand::{Call, LEVELS};
use super::facts::{TeamWeek, UnplannedReason};
use super::fit::Board;
use super::monday;
use super::teams::Teams;

/// Where the households live, in the order of the places.
pub(super) struct Doors {
    /// The rank of each household.
    pub ranks: Vec<u32>,
    /// The number of its building.
    pub blocks: Vec<u32>,
}

impl Doors {
    pub fn rank(&self, call: &Call) -> u32 {
        self.ranks.get(call.household).copied().unwrap_or(u32::MAX)
    }

    pub fn block(&self, call: &Call) -> u32 {
        self.blocks.get(call.household).copied().unwrap_or(u32::MAX)
    }
}

/// Calls in their places.
pub(super) struct Spread {
    /// Call, team and day.
    pub planned: Vec<(Call, usize, NaiveDate)>,
    pub unplanned: Vec<(Call, UnplannedReason)>,
    pub weeks: Vec<TeamWeek>,
    pub fullest: Option<i64>,
    pub bound: Option<i64>,
    pub split: u32,
}

pub(super) fn spread(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    calls: Vec<Call>,
    doors: &Doors,
) -> Spread {
    let apart: Vec<Call> = calls.iter().flat_map(Call::apart).collect();
    let joined = apart.len() > calls.len();
    let mut board = Board::of(teams, doors, calls);
    let mut unplanned = board.unplanned();
    // A call of several duties has fewer days: where room is short it may crowd out more than it saves.
    let full = |call: &Call| teams.why_not(call) == UnplannedReason::NoCapacity;
    if joined && unplanned.iter().any(full) {
        let other = Board::of(teams, doors, apart);
        let total = |made: [usize; LEVELS]| (made.iter().sum::<usize>(), made);
        if total(other.made()) > total(board.made()) {
            board = other;
            unplanned = board.unplanned();
        }
    }
    let planned = board.planned();
    let weeks = weeks(teams, days, &planned);
    let fullest = weeks
        .iter()
        .filter(|w| w.capacity > 0)
        .map(|w| i64::from(w.calls) * 10_000 / i64::from(w.capacity))
        .max();
    let why = |call: Call| {
        let reason = teams.why_not(&call);
        (call, reason)
    };
    Spread {
        weeks,
        fullest,
        bound: super::bound::lower(teams, days, &planned),
        split: split(&planned, &|call| doors.block(call)),
        unplanned: unplanned.into_iter().map(why).collect(),
        planned,
    }
}

/// The weeks of every team, in order.
fn weeks(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    planned: &[(Call, usize, NaiveDate)],
) -> Vec<TeamWeek> {
    let mut all: BTreeMap<(usize, NaiveDate), (u32, u32)> = BTreeMap::new();
    for team in 0..teams.len() {
        for day in teams.days(team).iter().filter_map(|n| days.get(*n)) {
            let (count, _) = all.entry((team, monday(*day))).or_default();
            *count = count.saturating_add(1);
        }
    }
    for (_, team, date) in planned {
        if let Some((_, calls)) = all.get_mut(&(*team, monday(*date))) {
            *calls = calls.saturating_add(1);
        }
    }
    let week = |((team, week), (days, calls)): ((usize, NaiveDate), (u32, u32))| TeamWeek {
        team: teams.id(team).into(),
        week,
        days,
        capacity: days.saturating_mul(teams.capacity(team)),
        calls,
    };
    all.into_iter().map(week).collect()
}

/// Buildings that a team comes to in more than one week for visits with one last day.
fn split(planned: &[(Call, usize, NaiveDate)], block: &impl Fn(&Call) -> u32) -> u32 {
    let mut weeks: HashMap<(usize, u32, NaiveDate), (NaiveDate, bool)> = HashMap::new();
    for (call, team, date) in planned {
        let week = monday(*date);
        let one = weeks
            .entry((*team, block(call), call.due))
            .or_insert((week, false));
        one.1 |= one.0 != week;
    }
    u32::try_from(weeks.values().filter(|(_, split)| *split).count()).unwrap_or(u32::MAX)
}

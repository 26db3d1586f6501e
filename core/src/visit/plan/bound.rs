//! What no plan of the same calls can do better than.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::demand::Call;
use super::monday;
use super::teams::Teams;

/// The fullest week of a team is at least as full as the calls that must be made within some weeks
/// are of what the teams that could make them can do in these weeks. The greatest such share over
/// all runs of weeks, for all teams together and for each team alone, in basis points.
pub(super) fn lower(
    teams: &Teams<'_>,
    days: &[NaiveDate],
    planned: &[(Call, usize, NaiveDate)],
) -> Option<i64> {
    let mut mondays: Vec<NaiveDate> = days.iter().map(|d| monday(*d)).collect();
    mondays.dedup();
    let count = mondays.len();
    // Weeks in which the call has a day at all.
    let first = |d: NaiveDate| {
        let day = days.get(days.partition_point(|w| *w < d))?;
        mondays.binary_search(&monday(*day)).ok()
    };
    let last = |d: NaiveDate| {
        let day = days.get(days.partition_point(|w| *w <= d).checked_sub(1)?)?;
        mondays.binary_search(&monday(*day)).ok()
    };
    let mut capacity = vec![vec![0u64; count]; teams.len()];
    for (team, weeks) in capacity.iter_mut().enumerate() {
        for day in teams.days(team).iter().filter_map(|n| days.get(*n)) {
            let week = mondays.binary_search(&monday(*day)).ok();
            if let Some(sum) = week.and_then(|w| weeks.get_mut(w)) {
                *sum = sum.saturating_add(teams.capacity(team).into());
            }
        }
    }
    let mut all: HashMap<(usize, usize), u64> = HashMap::new();
    let mut alone: Vec<HashMap<(usize, usize), u64>> = vec![HashMap::new(); teams.len()];
    for (call, _, _) in planned {
        let Some(weeks) = first(call.open).zip(last(call.due)) else {
            continue;
        };
        *all.entry(weeks).or_default() += 1;
        if let [only] = teams.able(call, false).as_slice()
            && let Some(own) = alone.get_mut(*only)
        {
            *own.entry(weeks).or_default() += 1;
        }
    }
    let mut together = vec![0u64; count];
    for weeks in &capacity {
        together
            .iter_mut()
            .zip(weeks)
            .for_each(|(sum, c)| *sum = sum.saturating_add(*c));
    }
    let own = alone
        .iter()
        .zip(&capacity)
        .filter_map(|(c, w)| densest(c, w));
    own.chain(densest(&all, &together)).max()
}

/// The greatest share over all runs of weeks.
fn densest(calls: &HashMap<(usize, usize), u64>, capacity: &[u64]) -> Option<i64> {
    if calls.is_empty() {
        return None;
    }
    let mut greatest = 0;
    for from in 0..capacity.len() {
        let (mut inside, mut room) = (0u64, 0u64);
        // Calls that begin in or after this week, by the week in which they end.
        let mut ends = vec![0u64; capacity.len()];
        for ((first, last), n) in calls {
            if *first >= from
                && let Some(sum) = ends.get_mut(*last)
            {
                *sum = sum.saturating_add(*n);
            }
        }
        for (ends, week) in ends.iter().zip(capacity).skip(from) {
            (inside, room) = (inside.saturating_add(*ends), room.saturating_add(*week));
            let share = inside.saturating_mul(10_000).checked_div(room);
            greatest = greatest.max(share.unwrap_or(0));
        }
    }
    i64::try_from(greatest).ok()
}

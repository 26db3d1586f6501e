//! Who came to the meetings of a grid (例会出席), at the latest one and over the last twelve months, as far as it is known.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::doubt::{Doubt, first_day};
use super::meetings::{Held, LeaderMeeting, MeetingGrid, MeetingStatus};
use super::once::named;

/// Whether a list says whom it means: somebody, and each by an id. An empty one says nothing.
fn known(ids: &[String]) -> bool {
    !ids.is_empty() && ids.iter().all(|id| named(id))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What is known of the attendance of a grid, without its state. `maybe` are meetings in doubt that may be its.
pub(super) fn attendance(
    grid: &MeetingGrid,
    held: &[&Held<'_>],
    maybe: &[&Doubt],
    listed_once: bool,
    as_of: NaiveDate,
) -> MeetingStatus {
    let leaders: HashSet<&str> = grid.leaders.iter().map(String::as_str).collect();
    let came = |m: &LeaderMeeting| {
        let present: HashSet<&str> = m.present.iter().map(String::as_str).collect();
        leaders.intersection(&present).count()
    };
    let year = crate::calendar::add_months(as_of, -12).unwrap_or(NaiveDate::MIN);
    // A meeting in doubt on a day that is not known, or cannot be, may have been on any.
    let after = |day: NaiveDate| {
        let can_be = |day: &NaiveDate| (first_day()..=as_of).contains(day);
        let later = maybe.iter().filter(move |doubt| {
            let when = doubt.date.filter(can_be);
            when.is_none_or(|when| when > day)
        });
        later.count()
    };
    let recent: Vec<&&Held<'_>> = held.iter().filter(|h| h.date > year).collect();
    let (least, more) = (recent.len(), after(year));
    let could = least.saturating_mul(leaders.len());
    let did: usize = recent.iter().map(|h| came(h.meeting)).sum();
    let named = listed_once && known(&grid.leaders);
    let certain = named && more == 0 && recent.iter().all(|h| known(&h.meeting.present));
    let last = held.last().filter(|h| after(h.date) == 0);
    // Of two on one day, one of them in doubt, it is not known which was the latest.
    let of_the_day = last.filter(|h| h.date.pred_opt().is_some_and(|day| after(day) == 0));
    let told = of_the_day.map(|h| h.meeting);
    let attended = told.filter(|m| named && known(&m.present));
    let absent = |m: &LeaderMeeting| {
        let missing = grid.leaders.iter().filter(|l| !m.present.contains(l));
        missing.cloned().collect()
    };
    MeetingStatus {
        grid: grid.id.clone(),
        state: None,
        since: None,
        due: None,
        missed_previous: None,
        last: last.map(|h| h.date),
        mode: told.and_then(|m| m.mode),
        leaders: named.then(|| count(leaders.len())),
        present: attended.map(|m| count(came(m))),
        absent: attended.map(absent).unwrap_or_default(),
        meetings: (more == 0).then(|| count(least)),
        meetings_at_least: (more > 0).then(|| count(least)),
        meetings_at_most: (more > 0).then(|| count(least.saturating_add(more))),
        attendance_basis_points: i64::from(count(did))
            .saturating_mul(10_000)
            .checked_div(i64::from(count(could)))
            .filter(|_| certain),
    }
}

//! Which transition periods (过渡期, S49) are right: the one recorded last, and none where an entry says so.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::facts::Transition;

/// Days of a transition, with its row.
pub(crate) type Days = (usize, NaiveDate, NaiveDate);

/// The days on which each transition is right, as known on a day. What was recorded later takes the days of what was
/// recorded before; an entry that says that there is none takes those recorded on its own day as well. Of others that
/// overlap both stay.
pub(crate) fn standing(all: &[Transition], known: Option<NaiveDate>) -> Vec<Days> {
    let mut of_place: BTreeMap<&str, Vec<(usize, &Transition)>> = BTreeMap::new();
    for (row, transition) in all.iter().enumerate() {
        let valid = &transition.valid;
        if valid.known(known) && valid.first() < valid.end() {
            let rows = of_place.entry(&transition.place).or_default();
            rows.push((row, transition));
        }
    }
    let mut out = vec![];
    for rows in of_place.values() {
        for &(row, transition) in rows {
            let valid = &transition.valid;
            if valid.ended == Some(true) {
                continue;
            }
            let mut left = vec![(valid.first(), valid.end())];
            for (later, other) in rows {
                let (old, new) = (valid.recorded_at, other.valid.recorded_at);
                let ended = other.valid.ended == Some(true);
                // One without a last day counts for nothing.
                let counts = ended || other.valid.to.is_some();
                if counts && (new > old || (new == old && ended && *later > row)) {
                    left = without(&left, (other.valid.first(), other.valid.end()));
                }
            }
            out.extend(left.into_iter().map(|(from, to)| (row, from, to)));
        }
    }
    out.sort_unstable();
    out
}

/// The first day after the transition that runs at a place on a day.
pub(crate) fn runs_until(all: &[Transition], place: &str, on: NaiveDate) -> Option<NaiveDate> {
    let days = standing(all, None).into_iter();
    let here = |row: &usize| all.get(*row).is_some_and(|t| t.place == place);
    days.filter(|(row, from, to)| here(row) && *from <= on && on < *to)
        .map(|(_, _, to)| to)
        .max()
}

fn without(
    days: &[(NaiveDate, NaiveDate)],
    (from, to): (NaiveDate, NaiveDate),
) -> Vec<(NaiveDate, NaiveDate)> {
    let cut = |&(a, b): &(NaiveDate, NaiveDate)| [(a, b.min(from)), (a.max(to), b)];
    let parts = days.iter().flat_map(cut);
    parts.filter(|(a, b)| a < b).collect()
}

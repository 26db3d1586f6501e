//! Which transition periods (过渡期, S49) are right: the one recorded last, and none where an entry says so. Of one that cannot
//! be read, and of those that it may replace, it is not known whether they run.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::facts::TransitionPeriod;
use super::doubt::names;
use super::facts::Validity;
use crate::law::lately;

/// Days of a transition, with its row.
pub(crate) type Days = (usize, NaiveDate, NaiveDate);

/// The days on which each transition is right, as known on a day. What was recorded later takes the days of what was
/// recorded before; an entry that says that there is none takes those recorded on its own day as well. Of others that
/// overlap both stay.
pub(crate) fn standing(all: &[TransitionPeriod], known: Option<NaiveDate>) -> Vec<Days> {
    let mut of_place: BTreeMap<&str, Vec<(usize, &TransitionPeriod)>> = BTreeMap::new();
    for (row, transition) in all.iter().enumerate() {
        let valid = &transition.valid;
        if valid.known(known) && is_read(transition) {
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

/// Whether it says of which place it is, and on which days.
pub(crate) fn is_read(transition: &TransitionPeriod) -> bool {
    let valid = &transition.valid;
    let days = [valid.from, valid.to, valid.recorded_at];
    let early = days.into_iter().flatten().any(|day| day < lately());
    let lost = early || !valid.unreadable.is_empty();
    names(&transition.place) && !lost && valid.first() < valid.end()
}

/// Whether one that can be read may be replaced by another that cannot, or of which it is not known whether it came later.
pub(crate) fn may_be_replaced(
    all: &[TransitionPeriod],
    row: usize,
    known: Option<NaiveDate>,
) -> bool {
    let Some(one) = all.get(row) else {
        return false;
    };
    let r = u32::try_from(row).unwrap_or(u32::MAX);
    (0..).zip(all.iter().enumerate()).any(|(m, (n, other))| {
        let (a, b) = (&one.valid, &other.valid);
        let order = a.is_after(r, b, m) || b.is_after(m, a, r);
        let open =
            !is_read(other) || !order || (known.is_some() && other.valid.recorded_at.is_none());
        n != row
            && open
            && (other.place == one.place || !names(&other.place))
            && may_take(&other.valid, &one.valid)
    })
}

/// Whether it is not certain that an entry leaves another its days.
fn may_take(other: &Validity, one: &Validity) -> bool {
    let read = |v: &Validity| v.recorded_at.filter(|_| !v.lost("recordedAt"));
    let ends = other.ended == Some(true) || other.lost("ended");
    match (read(other), read(one)) {
        (Some(other), Some(one)) => other > one || (other == one && ends),
        _ => true,
    }
}

/// The transitions of a day as the entries have them: those that run, and those of which that is not known. `there` says of a
/// place whether it may have one.
pub(super) fn of_day(
    all: &[TransitionPeriod],
    on: NaiveDate,
    known: Option<NaiveDate>,
    there: impl Fn(&str) -> bool,
) -> Vec<TransitionPeriod> {
    let right: Vec<usize> = standing(all, known)
        .into_iter()
        .filter(|(_, from, to)| *from <= on && on < *to)
        .map(|(row, ..)| row)
        .collect();
    let one = |(row, transition): (usize, &TransitionPeriod)| {
        let valid = &transition.valid;
        let unknown = known.is_some() && valid.recorded_at.is_none();
        let doubt = unknown || !is_read(transition) || may_be_replaced(all, row, known);
        let counts = match doubt {
            true => valid.may_count(on, known),
            false => right.contains(&row),
        };
        if !counts || !there(&transition.place) {
            return None;
        }
        let mut one = transition.clone();
        if unknown && !valid.lost("recordedAt") {
            one.valid.unreadable.push("recordedAt".into());
        }
        Some(one)
    };
    all.iter().enumerate().filter_map(one).collect()
}

/// The first day after the transition that runs at a place on a day.
pub(crate) fn runs_until(
    all: &[TransitionPeriod],
    place: &str,
    on: NaiveDate,
) -> Option<NaiveDate> {
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

//! What is another on each day: every field of every thing that the new entries speak of, on the first day and on the
//! later days of which something is known already.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Value as Json;

use super::super::history::track::{Entry, Track};
use super::super::history::{DatedPlace, GridHistory, runs_until};
use super::facts::{Difference, DifferenceOf};
use super::plan::Plan;
use crate::order::InOrder;

/// The known fields of a thing by their names.
type Fields = BTreeMap<String, String>;

/// The difference that the entries of a plan make.
pub(super) fn of(plan: &Plan<'_>, after: &GridHistory) -> Vec<Difference> {
    let mut out = vec![];
    let (add, on) = (&plan.add, plan.from);
    use DifferenceOf::*;
    macro_rules! things {
        ($($of:ident, $list:ident, $thing:ident;)*) => {$(
            let tracks = (&plan.$list, &Track::new(&after.$list));
            things($of, tracks, &add.$list, on, |e| &e.$thing, &mut out);
        )*};
    }
    things! {
        Place, places, place;
        Building, buildings, building;
        Household, households, household;
        Post, posts, post;
        Assignment, assignments, assignment;
    }
    transitions(plan, &mut out);
    // Day by day; of one day in the order in which things stand.
    out.order_by_key(|d| d.from);
    out
}

/// The last days of transitions: of those that are granted, and of places that end.
fn transitions(plan: &Plan<'_>, out: &mut Vec<Difference>) {
    let (add, on) = (&plan.add, plan.from);
    let ends = |e: &&DatedPlace| e.valid.ended == Some(true);
    let ended: BTreeSet<&str> = add.places.iter().filter(ends).map(|e| e.id()).collect();
    let granted = add.transitions.iter().map(|t| t.place.as_str());
    let all: Vec<_> = (plan.transitions.iter().chain(&add.transitions))
        .cloned()
        .collect();
    let places: BTreeSet<&str> = granted.chain(ended.iter().copied()).collect();
    let field = |day: Option<NaiveDate>| -> Fields {
        day.map(|day| ("to".to_owned(), day.to_string()))
            .into_iter()
            .collect()
    };
    for place in places {
        let here = all.iter().filter(|t| t.place == place);
        let days = here.flat_map(|t| [t.valid.first(), t.valid.end()]);
        let both = |day| {
            let before = runs_until(plan.transitions, place, day);
            let after = runs_until(&all, place, day).filter(|_| !ended.contains(place));
            (field(before), field(after))
        };
        runs(DifferenceOf::Transition, place, on, days, both, out);
    }
}

fn things<E: Entry, T: Serialize>(
    of: DifferenceOf,
    (old, new): (&Track<'_, E>, &Track<'_, E>),
    added: &[E],
    on: NaiveDate,
    thing: impl Fn(&E) -> &T,
    out: &mut Vec<Difference>,
) {
    let mut told = BTreeSet::new();
    for id in added.iter().map(Entry::id).filter(|id| told.insert(*id)) {
        let segments = [old, new].map(|track| track.segments_of(id, None));
        let days = segments.iter().flatten().flat_map(|s| [s.from, s.to]);
        let at = |track: &Track<'_, E>, day| {
            let entry = track.ids.find(id).and_then(|n| track.at(n, day, None));
            fields(entry.map(&thing))
        };
        runs(of, id, on, days, |day| (at(old, day), at(new, day)), out);
    }
}

/// The fields of one thing that differ, each with the days on which it differs in the same way. `days` are those on
/// which something may change.
fn runs(
    of: DifferenceOf,
    id: &str,
    on: NaiveDate,
    days: impl Iterator<Item = NaiveDate>,
    both: impl Fn(NaiveDate) -> (Fields, Fields),
    out: &mut Vec<Difference>,
) {
    let days: BTreeSet<NaiveDate> = days
        .filter(|day| *day > on && *day < NaiveDate::MAX)
        .chain([on])
        .collect();
    let mut open: BTreeMap<String, Difference> = BTreeMap::new();
    let mut done = vec![];
    for day in days {
        let (mut before, mut after) = both(day);
        let mut names: BTreeSet<String> = before.keys().chain(after.keys()).cloned().collect();
        names.extend(open.keys().cloned());
        for name in names {
            let (before, after) = (before.remove(&name), after.remove(&name));
            let goes_on = |d: &Difference| d.before == before && d.after == after;
            if open.get(&name).is_some_and(goes_on) {
                continue;
            }
            if let Some(mut past) = open.remove(&name) {
                past.to = Some(day);
                done.push(past);
            }
            if before != after {
                let begun = Difference {
                    of,
                    id: id.into(),
                    field: name.clone(),
                    from: (day > on).then_some(day),
                    to: None,
                    before,
                    after,
                };
                open.insert(name, begun);
            }
        }
    }
    done.extend(open.into_values());
    done.order_by(|a, b| (a.from, &a.field).cmp(&(b.from, &b.field)));
    out.append(&mut done);
}

/// The known fields of a thing as text, without its id.
fn fields<T: Serialize>(thing: Option<&T>) -> Fields {
    let written = thing.and_then(|thing| serde_json::to_string(thing).ok());
    let read = written.and_then(|text| serde_json::from_str(&text).ok());
    let Some(Json::Object(fields)) = read else {
        return Fields::new();
    };
    let known = |value: Json| match value {
        Json::Null => None,
        Json::String(text) => Some(text),
        Json::Array(list) if list.is_empty() => None,
        Json::Array(list) if list.iter().all(Json::is_string) => {
            let texts: Vec<&str> = list.iter().filter_map(Json::as_str).collect();
            Some(texts.join(", "))
        }
        other => serde_json::to_string(&other).ok(),
    };
    fields
        .into_iter()
        .filter(|(name, _)| name != "id")
        .filter_map(|(name, value)| Some((name, known(value)?)))
        .collect()
}

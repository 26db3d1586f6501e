//! What is another on the first day: every field of every thing that the new entries speak of.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value as Json;

use super::super::history::track::{Entry, Track};
use super::super::history::{DatedPlace, runs_until};
use super::facts::{Difference, DifferenceOf};
use super::plan::Plan;

/// The difference that the entries of a plan make.
pub(super) fn of(plan: &Plan<'_>) -> Vec<Difference> {
    let mut out = vec![];
    let add = &plan.add;
    let on = plan.from;
    use DifferenceOf::*;
    things(Place, &plan.places, &add.places, on, |e| &e.place, &mut out);
    things(
        Building,
        &plan.buildings,
        &add.buildings,
        on,
        |e| &e.building,
        &mut out,
    );
    things(
        Household,
        &plan.households,
        &add.households,
        on,
        |e| &e.household,
        &mut out,
    );
    things(Post, &plan.posts, &add.posts, on, |e| &e.post, &mut out);
    things(
        Assignment,
        &plan.assignments,
        &add.assignments,
        on,
        |e| &e.assignment,
        &mut out,
    );
    transitions(plan, &mut out);
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
    for place in places {
        let before = runs_until(plan.transitions, place, on);
        let after = runs_until(&all, place, on).filter(|_| !ended.contains(place));
        if before != after {
            out.push(Difference {
                of: DifferenceOf::Transition,
                id: place.into(),
                field: "to".into(),
                before: before.map(|day| day.to_string()),
                after: after.map(|day| day.to_string()),
            });
        }
    }
}

fn things<E: Entry, T: Serialize>(
    of: DifferenceOf,
    old: &Track<'_, E>,
    new: &[E],
    on: chrono::NaiveDate,
    thing: impl Fn(&E) -> &T,
    out: &mut Vec<Difference>,
) {
    let added = Track::new(new);
    for n in added.numbers() {
        // Entries that begin later say nothing of this day.
        let speaks = |row: &u32| added.entry(*row).is_some_and(|e| e.valid().holds(on));
        if !added.rows(n).iter().any(speaks) {
            continue;
        }
        let id = added.ids.name(n);
        let was = old.ids.find(id).and_then(|n| old.at(n, on, None));
        let before = fields(was.map(&thing));
        let after = fields(added.at(n, on, None).map(&thing));
        let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for name in names {
            let (before, after) = (before.get(name), after.get(name));
            if before != after {
                out.push(Difference {
                    of,
                    id: id.into(),
                    field: name.clone(),
                    before: before.cloned(),
                    after: after.cloned(),
                });
            }
        }
    }
}

/// The known fields of a thing as text, without its id.
fn fields<T: Serialize>(thing: Option<&T>) -> BTreeMap<String, String> {
    let written = thing.and_then(|thing| serde_json::to_string(thing).ok());
    let read = written.and_then(|text| serde_json::from_str(&text).ok());
    let Some(Json::Object(fields)) = read else {
        return BTreeMap::new();
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

//! What is lost in a record, and what the record then no longer says of itself. One rule holds for all types.
//!
//! A record with a field `unreadable` names there each fact whose value is at fault. If the record holds a field that its
//! type does not have, it names every absent fact as well: the field may mean any of them. The value does not narrow this
//! down, since forms write no as `"false"` or 0, and a list may be the note itself.
//!
//! Every other record stops saying that its lists are complete, and a part of it that has such a field notes there all its
//! facts where the part is lost. So does the list in which the record stands. See
//! `core/docs/adr/0010-one-reader-over-a-table.md`.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::shape::{Field, Shape};
use crate::order::InOrder;

/// The field that names the facts that cannot be read.
const UNREADABLE: &str = "unreadable";
/// The first day from which on a log is complete: the claim of these lists.
const LOG_FROM: &str = "logFrom";
const LOGS: [&str; 2] = ["visits", "meetings"];
/// Entries about this record are missing.
const LOG_INCOMPLETE: &str = "logIncomplete";
/// The places below which not all is listed, and the list of all places.
const INCOMPLETE_AT: &str = "incompleteAt";
const PLACES: &str = "places";

/// What of a record could not be read.
#[derive(Debug, Default)]
pub(super) struct Lost {
    /// Its own facts.
    pub(super) facts: Vec<&'static str>,
    /// Its lists: they could not be read, or an item is lost or says less than was given.
    pub(super) lists: Vec<&'static str>,
    /// It holds a field that its type does not have: any fact that is not there may have been given.
    pub(super) unknown: bool,
    /// Something within a part of it.
    pub(super) part: bool,
}

impl Lost {
    /// A record of which nothing could be read.
    pub(super) fn all() -> Self {
        Self {
            unknown: true,
            ..Self::default()
        }
    }

    /// The lists that are not there and that the record says are complete.
    pub(super) fn claimed(
        &mut self,
        fields: &[Field],
        given: &Map<String, Json>,
    ) -> Vec<&'static str> {
        let claimed = |list: &&Field| {
            let claim = claim_of(fields, list.name).and_then(|claim| given.get(claim.name));
            claim.is_some_and(|claim| *claim != Json::Bool(false))
        };
        let lists = fields.iter().filter(|f| matches!(f.shape, Shape::List(_)));
        let absent = lists.filter(|f| !given.contains_key(f.name) && !self.lists.contains(&f.name));
        let names: Vec<&'static str> = absent.filter(claimed).map(|f| f.name).collect();
        self.lists.extend(&names);
        names
    }

    /// Lets the record say what it lost. Whether there is no room for it, so that the list that holds the record has to.
    pub(super) fn tell(self, fields: &[Field], given: &mut Map<String, Json>) -> bool {
        if self.facts.is_empty() && self.lists.is_empty() && !self.unknown && !self.part {
            return false;
        }
        let noted = notes(fields);
        if !noted {
            self.put_notes(fields, given);
        }
        let (mut rest, mut places) = (!noted, self.unknown || self.part);
        rest &= places || !self.facts.is_empty();
        for list in &self.lists {
            places |= *list == PLACES;
            match claim_of(fields, list) {
                Some(claim) => {
                    given.remove(claim.name);
                }
                // Nobody says of this list whether it is complete: nothing that the record says may rest on it.
                None => rest |= !noted,
            }
        }
        if noted {
            let unknown = self.unknown || self.lists.contains(&UNREADABLE);
            note(fields, given, self.facts, unknown);
        }
        if places {
            nothing_below(fields, given);
        }
        if !rest {
            return false;
        }
        given.retain(|name, _| !is_claim(name));
        let room = fields.iter().any(|f| f.name == LOG_INCOMPLETE);
        if room {
            given.insert(LOG_INCOMPLETE.to_owned(), Json::Bool(true));
        }
        !room
    }

    /// A part that has a note, and that could not be read, is there with nothing but its note; so is an item with such a part
    /// where its list could not be read.
    fn put_notes(&self, fields: &[Field], given: &mut Map<String, Json>) {
        for field in fields.iter().filter(|f| !f.required) {
            let lost = self.unknown || self.facts.contains(&field.name);
            let lost = lost || self.lists.contains(&field.name);
            if !lost || given.contains_key(field.name) {
                continue;
            }
            let note = match field.shape {
                Shape::Object(part) => nothing_but_notes(part),
                Shape::List(Shape::Object(item)) => nothing_but_parts(item).map(|i| vec![i].into()),
                _ => None,
            };
            if let Some(note) = note {
                given.insert(field.name.to_owned(), note);
            }
        }
    }
}

/// Whether a record notes what it lost.
fn notes(fields: &[Field]) -> bool {
    fields.iter().any(|f| f.name == UNREADABLE)
}

/// A record of which it is only said that every fact may have been given.
fn nothing_but_notes(fields: &[Field]) -> Option<Json> {
    let mut all = Map::new();
    if notes(fields) {
        note(fields, &mut all, vec![], true);
    }
    (!all.is_empty()).then(|| all.into())
}

/// A record with parts of which only that is said.
fn nothing_but_parts(fields: &[Field]) -> Option<Json> {
    if fields.iter().any(|f| f.required) {
        return None;
    }
    let mut all = Map::new();
    for field in fields {
        if let Shape::Object(part) = field.shape
            && let Some(part) = nothing_but_notes(part)
        {
            all.insert(field.name.to_owned(), part);
        }
    }
    (!all.is_empty()).then(|| all.into())
}

fn is_claim(name: &str) -> bool {
    name == LOG_FROM || name.ends_with("Complete")
}

/// The field that says whether a list is complete.
fn claim_of<'f>(fields: &'f [Field], list: &str) -> Option<&'f Field> {
    let of = |name: &str| {
        let own = name.strip_suffix("Complete") == Some(list);
        own || (name == LOG_FROM && LOGS.contains(&list))
    };
    fields.iter().find(|f| of(f.name))
}

/// Notes the facts that were given and cannot be read: nothing may speak in their place. Where that is not known of which,
/// any fact that is not there may be one of them.
fn note(
    fields: &[Field],
    given: &mut Map<String, Json>,
    mut names: Vec<&'static str>,
    unknown: bool,
) {
    if unknown {
        let facts = fields.iter().filter(|f| !matches!(f.shape, Shape::List(_)));
        let absent = facts.filter(|f| !given.contains_key(f.name));
        names.extend(absent.map(|f| f.name));
    }
    if names.is_empty() {
        return;
    }
    let list = given.entry(UNREADABLE).or_insert(Json::Array(vec![]));
    if let Json::Array(list) = list {
        list.extend(names.into_iter().map(Json::from));
        list.order_by_key(|name| name.as_str().map(str::to_owned));
        list.dedup();
    }
}

/// Of no place it is known that all below it is listed.
fn nothing_below(fields: &[Field], given: &mut Map<String, Json>) {
    if !fields.iter().any(|f| f.name == INCOMPLETE_AT) {
        return;
    }
    let places = given.get(PLACES).and_then(Json::as_array);
    // A place of a history stands beside its days.
    let of = |p: &Json| p.pointer("/id").or(p.pointer("/place/id")).cloned();
    let ids = places.into_iter().flatten().filter_map(of);
    let ids: Vec<Json> = ids.collect();
    given.insert(INCOMPLETE_AT.to_owned(), Json::Array(ids));
}

/// Notes in every record the facts that are not there and that stand elsewhere, where no such field belongs: whose they
/// are is not known.
pub(super) fn astray(shape: &Shape, json: &mut Json, names: &BTreeSet<String>) {
    match (shape, json) {
        (Shape::Maybe(inner), json) => astray(inner, json, names),
        (Shape::List(item), Json::Array(items)) => {
            items.iter_mut().for_each(|json| astray(item, json, names));
        }
        (Shape::Object(fields), Json::Object(given)) => {
            for field in *fields {
                if let Some(part) = given.get_mut(field.name) {
                    astray(field.shape, part, names);
                }
            }
            if fields.iter().any(|f| f.name == UNREADABLE) {
                let fact = |f: &&Field| {
                    names.contains(f.name)
                        && !matches!(f.shape, Shape::List(_))
                        && !given.contains_key(f.name)
                };
                let absent = fields.iter().filter(fact).map(|f| f.name).collect();
                note(fields, given, absent, names.contains(UNREADABLE));
            }
        }
        _ => {}
    }
}

//! Events of a household (触发走访的事项), each once: rows of one id are one event (ADR 0009).
//!
//! Equal rows are one. Of rows that differ no one is preferred, so the day of the event is not known. An event without an id
//! beside such that have one may be any of these: where it tells another day than all of them, its own day is not known.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::facts::VisitEvent;
use super::once::named;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::{Listed, One};
use crate::identity::IdOf;

impl Listed for VisitEvent {
    const OF: IdOf = IdOf::Thing;

    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn marks(&mut self) -> Option<&mut Vec<String>> {
        None
    }
}

fn own(event: &VisitEvent) -> Option<&str> {
    event.id().filter(|id| named(id))
}

/// The places of the rows of each id, in their order.
fn by_id(events: &[VisitEvent]) -> BTreeMap<&str, Vec<usize>> {
    let mut all: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, event) in events.iter().enumerate() {
        if let Some(id) = own(event) {
            all.entry(id).or_default().push(n);
        }
    }
    all
}

fn one(events: &[VisitEvent], of: &[usize]) -> One<VisitEvent> {
    One::of(of.iter().filter_map(|n| events.get(*n).cloned()))
}

/// Whether an event without an id may be another one than these on a day of its own.
fn stands_beside(event: &VisitEvent, ones: &[VisitEvent]) -> bool {
    own(event).is_none() && ones.iter().all(|one| one.date != event.date)
}

/// The events, each once, with the day of each where it is known.
pub(super) fn settled(events: &[VisitEvent]) -> Cow<'_, [VisitEvent]> {
    // Where nobody gave an id, nothing says that one was ever there.
    if events.len() < 2 || events.iter().all(|event| own(event).is_none()) {
        return Cow::Borrowed(events);
    }
    let ids = by_id(events);
    let mut all: Vec<VisitEvent> = ids.values().map(|of| one(events, of).facts).collect();
    if events.iter().any(|event| stands_beside(event, &all)) {
        all.push(VisitEvent::default());
    }
    Cow::Owned(all)
}

/// What is wrong with the ids of a household's events, by the place of the event; an equal row is not looked at again.
pub(super) fn told(events: &[VisitEvent], list: &str) -> BTreeMap<usize, Finding> {
    let mut found = BTreeMap::new();
    if events.len() < 2 {
        return found;
    }
    let (at, ids) = (|n: &usize| format!("{list}/{n}"), by_id(events));
    for of in ids.values().filter(|of| of.len() > 1) {
        let one = one(events, of);
        for n in of.iter().skip(1) {
            found.insert(*n, one.finding(&at(n), of.first().map(at)));
        }
    }
    let ones: Vec<VisitEvent> = ids.values().map(|of| one(events, of).facts).collect();
    for (n, event) in events.iter().enumerate() {
        if !ones.is_empty() && stands_beside(event, &ones) {
            let place = FindingPlace::at(format!("{}/id", at(&n)));
            found.insert(n, Finding::data(FindingCode::RecordUnnamed, place));
        }
    }
    found
}

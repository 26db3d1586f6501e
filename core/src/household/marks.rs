//! Facts that a record says were given and cannot be read (无法读取的事实): what is known without them.
//!
//! A name of no fact of the record may be a misspelt one: it may mean any fact that is not there, and any list that is
//! empty, as a field does that no type has (`wire::claims`). The name of a list means that not all of it is there.

use std::borrow::Cow;
use std::collections::HashSet;

use super::once::{bare, some_unnamed};
use super::{Household, IncomeFacts, Person, Supporter};
use crate::identity::{IdOf, NotesIds, refused};
use crate::order::InOrder;
use crate::value::Record;

/// The field of the id.
pub(crate) const ID: &str = "id";

/// The facts without those that are said to be unreadable, and without days that cannot be.
pub(super) fn marked(h: &Household) -> Cow<'_, Household> {
    let marks = |m: &Person| !m.unreadable.is_empty();
    let mut out = Cow::Borrowed(h);
    let early = h.days_too_early().map(str::to_owned);
    let names: Vec<String> = h.unreadable.iter().cloned().chain(early).collect();
    if !names.is_empty() {
        let own = Household {
            members: vec![],
            unreadable: names.clone(),
            ..h.clone()
        };
        if let Some((mut read, names)) = unread(&own, &names, &[("members", h.members.is_empty())])
        {
            read.unreadable = names;
            let members = h.members.clone();
            out = Cow::Owned(Household { members, ..read });
        }
    }
    if h.members.iter().any(marks) {
        for (m, member) in h.members.iter().enumerate().filter(|(_, m)| marks(m)) {
            let empty = member.supporters.is_empty();
            let own = bare(member);
            let read =
                own.and_then(|own| unread(&own, &member.unreadable, &[("supporters", empty)]));
            let Some((mut own, names)) = read else {
                continue;
            };
            own.unreadable = names;
            if let Some(slot) = out.to_mut().members.get_mut(m) {
                let supporters = std::mem::take(&mut slot.supporters);
                *slot = Person { supporters, ..own };
            }
        }
    }
    out
}

/// A refused id leaves no trace once it is taken out: the person notes that one was there, and no longer says that the list
/// of the supporters is complete where it held one. Who has the id of the member is none of the supporters (T-04).
impl NotesIds for Person {
    fn note(&mut self) {
        if some_unnamed(&self.supporters) {
            self.supporters_complete = None;
        }
        let Some(id) = self.id.as_deref().filter(|id| refused(id, IdOf::Person)) else {
            return;
        };
        for supporter in &mut self.supporters {
            if supporter.id.as_deref() == Some(id) {
                *supporter = Supporter::default();
            }
        }
        self.unreadable.push(ID.into());
        self.unreadable.order_by_key(String::clone);
        self.unreadable.dedup();
    }
}

/// An item of which a refused id is taken out may be any of the others.
impl NotesIds for IncomeFacts {
    fn note(&mut self) {
        if some_unnamed(&self.items) {
            self.items_complete = None;
        }
    }
}

/// A record without the facts of these names, and the names of all its facts that cannot be read; none where that is how it
/// stands there. `lists` are those of records, with whether they are empty.
fn unread<T: Record>(
    record: &T,
    names: &[String],
    lists: &[(&str, bool)],
) -> Option<(T, Vec<String>)> {
    let (mut facts, mut absent, mut gone) = (HashSet::new(), vec![], vec![]);
    record.each(record, &mut |name, seen| {
        if seen.list {
            return;
        }
        facts.insert(name);
        match seen.given {
            true if names.iter().any(|n| n == name) => gone.push(name),
            true => {}
            false => absent.push(name),
        }
    });
    let listed = |n: &str| lists.iter().any(|(list, _)| *list == n);
    let any = (names.iter()).any(|n| !facts.contains(n.as_str()) && !listed(n));
    let claims: Vec<String> = (lists.iter())
        .filter(|(list, empty)| (any && *empty) || names.iter().any(|n| n == list))
        .map(|(list, _)| format!("{list}Complete"))
        .collect();
    let mut all: Vec<String> = names.to_vec();
    if any {
        all.extend(absent.iter().map(|name| (*name).to_owned()));
        all.order_by_key(String::clone);
        all.dedup();
    }
    let mut left = record.clone();
    gone.iter().for_each(|name| left.clear(name));
    claims.iter().for_each(|claim| left.clear(claim));
    let more = all.iter().any(|name| !names.contains(name));
    let mut changed = more || !gone.is_empty();
    record.each(&left, &mut |_, seen| changed |= !seen.same);
    changed.then_some((left, all))
}

/// Names of unreadable facts that cannot be so, by their places: they are no fact of the record, or it is given.
pub(crate) fn misnamed(record: &impl Record, names: &[String]) -> Vec<usize> {
    let mut absent = HashSet::new();
    if !names.is_empty() {
        record.each(record, &mut |name, seen| {
            if !seen.given && !seen.list {
                absent.insert(name);
            }
        });
    }
    let names = names.iter().enumerate();
    names
        .filter(|(_, n)| !absent.contains(n.as_str()))
        .map(|(at, _)| at)
        .collect()
}

//! Records that may be of one person (可能是同一个人的记录): what is certain of each, whichever of the others it is.
//!
//! A record without an id that says who it is, beside others in one list, may be any of them told a second time (ADR 0009).
//! What it says otherwise than one of them is then unknown of both, as it is of two records of one id.

use std::borrow::Cow;

use super::marks::ID;
use super::once::{bare, nameless, some_unnamed};
use super::{Household, Listed, One, Person, Supporter};

/// The facts of a household in which each person stands once, without those that another record does not say which may be
/// of the same person.
pub(crate) fn certain(h: &Household) -> Cow<'_, Household> {
    let mut out = Cow::Borrowed(h);
    if h.members.iter().any(|m| some_unnamed(&m.supporters)) {
        for member in &mut out.to_mut().members {
            if some_unnamed(&member.supporters) {
                member.supporters = each(&member.supporters, |own, (all, _)| Supporter {
                    id: own.id.clone(),
                    ..all
                });
            }
        }
    }
    if some_unnamed(&h.members) {
        let members = &mut out.to_mut().members;
        let owed = agreed(members);
        let alone: Vec<Person> = members.iter().filter_map(bare).collect();
        let known = each(&alone, of_member);
        for ((member, known), owed) in members.iter_mut().zip(known).zip(owed) {
            let mut supporters = std::mem::take(&mut member.supporters);
            *member = known;
            if !owed {
                member.supporters_complete = None;
                supporters.iter_mut().for_each(forget);
            }
            member.supporters = supporters;
        }
    }
    out
}

/// What is certain of each record of a list, with whether others say otherwise; `named` gives it its own id back.
fn each<T: Listed + Default>(list: &[T], named: impl Fn(&T, (T, bool)) -> T) -> Vec<T> {
    let differ = |one: &One<T>| one.differs.iter().any(|name| name != ID);
    let mut lost = nameless(list).peekable();
    let any = One::of(list.iter().cloned());
    let beside = One::of(nameless(list).filter_map(|n| list.get(n).cloned()));
    let known = |(n, own): (usize, &T)| {
        let all = match lost.next_if_eq(&n) {
            Some(_) => (any.facts.clone(), differ(&any)),
            None => {
                let both = One::of([own.clone(), beside.facts.clone()].into_iter());
                let differ = differ(&both) || differ(&beside);
                (both.facts, differ)
            }
        };
        named(own, all)
    };
    list.iter().enumerate().map(known).collect()
}

/// Its id is not among what cannot be read, unless the record says so itself. Where the records differ, its list of supporters
/// is not complete, as that of two records of one id is not.
fn of_member(own: &Person, (all, differ): (Person, bool)) -> Person {
    let mut known = Person {
        id: own.id.clone(),
        ..all
    };
    let lost = own.unreadable.iter().any(|name| name == ID);
    known.unreadable.retain(|name| lost || name != ID);
    known.supporters_complete = known.supporters_complete.filter(|_| !differ);
    known
}

/// By member: whether every record that may be of the same person names the same supporters.
fn agreed(members: &[Person]) -> Vec<bool> {
    let owed = |n: usize| members.get(n).map(|m| m.supporters.as_slice());
    let first = nameless(members).next().and_then(owed);
    let all = (0..members.len()).all(|n| owed(n) == first);
    let lost = nameless(members).all(|n| owed(n) == first);
    let mut unnamed = nameless(members).peekable();
    let each = (0..members.len()).map(|n| match unnamed.next_if_eq(&n) {
        Some(_) => all,
        None => lost && owed(n) == first,
    });
    each.collect()
}

/// Nothing is known of a supporter whom not every record of the person names.
fn forget(supporter: &mut Supporter) {
    *supporter = Supporter {
        id: supporter.id.take(),
        ..Supporter::default()
    };
}

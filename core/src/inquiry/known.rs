//! The known facts of a household that the rules ask for, and its tables without them.

use std::collections::{HashMap, HashSet};

use smallvec::SmallVec;

use super::reading::Reading;
use crate::eligibility::reader::Reader;
use crate::household::disability;
use crate::logic::Frame;
use crate::logic::columns::View;
use crate::logic::completions::{Case, Key};
use crate::logic::facts::{self as f, FLAGS};
use crate::logic::frame::Col;
use crate::logic::truth::{CUT, F, FACT, GIVEN, T, TWICE};

/// A fact as people give it. One may stand in several tables, as the kind of spending that rose does.
pub(super) struct Given {
    pub pointer: String,
    pub keys: SmallVec<[Key; 2]>,
}

/// The known facts that the rules ask for, and the lists that are complete.
///
/// Those of the whole tree: what closes a branch elsewhere, or is read again once another fact is forgotten, stands
/// beside an answer and not below it.
pub(super) fn facts(case: &Reading, reader: &Reader<'_>) -> Vec<Given> {
    let mut all: Vec<Given> = vec![];
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut seen: HashSet<Key> = HashSet::new();
    let mut add = |pointer: Option<String>, key: Key| {
        let Some(pointer) = pointer.filter(|_| seen.insert(key)) else {
            return;
        };
        let at = *places.entry(pointer.clone()).or_insert(all.len());
        match all.get_mut(at) {
            Some(given) => given.keys.push(key),
            None => all.push(Given {
                pointer,
                keys: SmallVec::from_slice(&[key]),
            }),
        }
    };
    for node in &case.tree.nodes {
        if let Some(key @ (Key::Flag(..) | Key::Set(..) | Key::Num(..))) = Key::of(node)
            && value(&case.frame, key).is_some()
        {
            add(reader.pointer(node), key);
        }
    }
    for (fact, level) in LISTS {
        let rows = case.frame.rows.get(level).copied().unwrap_or(0);
        for row in (0..rows).filter(|r| case.frame.truth(fact, *r) == T) {
            let pointer = match level {
                0 => "/membersComplete".into(),
                _ => {
                    let member = case.frame.member_at(row as u32);
                    format!("/members/{member}/supportersComplete")
                }
            };
            add(Some(pointer), Key::List(fact, row as u32));
        }
    }
    all
}

/// The lists, and the level of the rows that have one.
const LISTS: [(usize, usize); 2] = [
    (f::MEMBERS_COMPLETE.index, 0),
    (f::SUPPORTERS_COMPLETE.index, 1),
];

/// What a table says of a fact; none where it is unknown.
pub(super) fn value(frame: &Frame<'_>, key: Key) -> Option<Case> {
    match key {
        Key::Flag(i, row) | Key::List(i, row) => match frame.truth(i, row as usize) {
            T => Some(Case::Is(true)),
            F => Some(Case::Is(false)),
            _ => None,
        },
        Key::Set(i, row) => {
            let set = frame.possible(i, row as usize);
            (set != disability::ANY).then_some(Case::OneOf(set))
        }
        Key::Num(i, row) => {
            let known = frame.number(i, row as usize).known()?;
            Some(Case::Between(known, known))
        }
        _ => None,
    }
}

/// The rows of a household without a fact. These are no facts, so they stay: a list that was cut, one that may name a person
/// twice, and that something was given which cannot be read.
pub(super) fn bare(frame: &Frame<'static>) -> Frame<'static> {
    let mut bare = Frame::unknown(frame.rows, frame.starts.clone());
    bare.given.clone_from(&frame.given);
    for (to, of) in bare.flags.iter_mut().zip(&frame.flags) {
        let read = |r: usize| {
            if of.get(r, FACT) & GIVEN != 0 {
                FACT | GIVEN
            } else {
                FACT
            }
        };
        if let View::Each(rows) = of.view() {
            *to = Col::Own((0..rows.len()).map(read).collect());
        } else {
            *to = Col::Const(read(0));
        }
    }
    for (fact, _) in LISTS {
        if let (Some(of), Some(to)) = (frame.flags.get(fact), bare.flags.get_mut(fact)) {
            let level = FLAGS.get(fact).map_or(0, |f| f.level);
            let rows = frame.rows.get(level).copied().unwrap_or(0);
            let state = |r: usize| match of.get(r, FACT) {
                CUT => CUT,
                list => FACT | list & TWICE,
            };
            *to = Col::Own((0..rows).map(state).collect());
        }
    }
    bare
}

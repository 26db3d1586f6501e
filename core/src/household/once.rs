//! Records of one id (同一编号的记录): a person is one, however often a list names them.
//!
//! Equal records are one. Where records differ, none wins: what differs is unknown, and the lists in
//! which they stand, and that they own, are no longer complete (ADR 0009). Every record keeps its place in the list as
//! it was given; the first one stands for the person, and the others count for nothing.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::marks::marked;
use super::one::{Listed, One};
use super::{FamilyFacts, Household, Person, Supporter};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{IdOf, refused};
use crate::order::InOrder;

/// So many ids are compared with each other; more are looked up.
const FEW: usize = 12;

/// Where the record of a supporter stands: the place of the member, and its own.
pub(crate) type At = (u32, u32);

/// The facts of a household with all records of one person made equal. What is unreadable is unknown; a list in which
/// some have no id is not complete.
pub(crate) fn once(h: &Household) -> Cow<'_, Household> {
    let h = marked(h);
    let h = match Records::of(&h) {
        Some(records) => Cow::Owned(records.merged(&h)),
        None => h,
    };
    ended(h)
}

/// Whether equal records or unreadable facts change any fact, besides whether a list is complete.
pub(crate) fn unsettled(h: &Household) -> bool {
    let marks = !h.unreadable.is_empty() || h.members.iter().any(|m| !m.unreadable.is_empty());
    marks || h.days_too_early().next().is_some() || repeats(h)
}

/// Takes away that a list is complete where only some of its records have a usable id: one without may repeat
/// another, or be somebody else.
fn ended(mut h: Cow<'_, Household>) -> Cow<'_, Household> {
    if h.members_complete == Some(true) && some_unnamed(&h.members) {
        h.to_mut().members_complete = None;
    }
    let unnamed = |m: &Person| m.supporters_complete == Some(true) && some_unnamed(&m.supporters);
    if h.members.iter().any(unnamed) {
        let members = h.to_mut().members.iter_mut();
        let owing = members.filter(|m| unnamed(m));
        owing.for_each(|m| m.supporters_complete = None);
    }
    h
}

/// Whether two records of a list may be of one person: some have no id where others have, or an id is refused or cannot
/// be read.
pub(crate) fn some_unnamed<T: Listed>(records: &[T]) -> bool {
    let Some((first, rest)) = records.split_first() else {
        return false;
    };
    let named = whose(first);
    let other = |record: &T| {
        !matches!(
            (named, whose(record)),
            (Whose::Own, Whose::Own) | (Whose::None, Whose::None)
        )
    };
    !rest.is_empty() && rest.iter().any(other)
}

/// What the id of a record says.
#[derive(Clone, Copy)]
enum Whose {
    /// Who it is.
    Own,
    /// That there was one.
    Lost,
    /// Nothing: there is none.
    None,
}

fn whose<T: Listed>(record: &T) -> Whose {
    match record.id() {
        Some(id) if known(id, T::OF) => Whose::Own,
        Some(id) if !id.is_empty() => Whose::Lost,
        _ if record.id_unread() => Whose::Lost,
        _ => Whose::None,
    }
}

/// The places of the members, each person once.
pub(crate) fn persons(h: &Household) -> Vec<u32> {
    match Records::of(h) {
        Some(records) => records.persons().map(|(place, _)| place).collect(),
        None => (0u32..).zip(&h.members).map(|(place, _)| place).collect(),
    }
}

/// Whether an id stands in a list of the household twice.
pub(crate) fn repeats(h: &Household) -> bool {
    let owing = |m: &Person| twice(m.supporters.iter().map(|s| s.id.as_deref()));
    twice(h.members.iter().map(|m| m.id.as_deref())) || h.members.iter().any(owing)
}

/// Which records of a household are of one person.
pub(crate) struct Records {
    /// By member: the first record of the same person.
    first: Vec<u32>,
    /// By member and supporter: the first record of the same supporter of the same person.
    owed: Vec<Vec<At>>,
    /// Each person once, with each of their supporters once.
    persons: BTreeMap<u32, Vec<At>>,
}

impl Records {
    /// The records of a household; none where no two are of one person, as in nearly all.
    pub(crate) fn of(h: &Household) -> Option<Self> {
        let h = &*marked(h);
        repeats(h).then(|| Self::told_apart(h))
    }

    fn told_apart(h: &Household) -> Self {
        let first = firsts(h.members.iter().map(|m| m.id.as_deref()));
        let mut known: HashMap<Key<'_>, At> = HashMap::new();
        let mut persons: BTreeMap<u32, Vec<At>> = BTreeMap::new();
        let mut owed = Vec::with_capacity(h.members.len());
        for ((place, member), person) in (0u32..).zip(&h.members).zip(&first) {
            let list = persons.entry(*person).or_default();
            // One without an id is the equal one without an id of another record of the person.
            let mut alike: HashMap<&Supporter, u32> = HashMap::new();
            let mut here = Vec::with_capacity(member.supporters.len());
            for (row, supporter) in (0u32..).zip(&member.supporters) {
                let key = match own(supporter.id.as_deref()) {
                    Some(id) => Key::Id(*person, id),
                    None => {
                        let nth = alike.entry(supporter).or_default();
                        *nth = nth.saturating_add(1);
                        Key::Facts(*person, supporter, *nth)
                    }
                };
                here.push(match known.entry(key) {
                    Entry::Occupied(first) => *first.get(),
                    Entry::Vacant(free) => {
                        list.push((place, row));
                        *free.insert((place, row))
                    }
                });
            }
            owed.push(here);
        }
        Self {
            first,
            owed,
            persons,
        }
    }

    /// Each person once, by the place of the first record, with where each of their supporters stands.
    pub(crate) fn persons(&self) -> impl ExactSizeIterator<Item = (u32, &[At])> {
        self.persons.iter().map(|(m, owed)| (*m, owed.as_slice()))
    }

    /// The place that stands for the person of a member's record.
    pub(crate) fn first(&self, member: usize) -> usize {
        self.first.get(member).map_or(member, |m| *m as usize)
    }

    /// Copies what was found of a person to the other records.
    pub(crate) fn as_first(
        &self,
        members: &mut [Person],
        mut take: impl FnMut(&mut Person, &mut Person),
    ) {
        for m in 0..members.len() {
            let (before, rest) = members.split_at_mut(m);
            let first = before.get_mut(self.first(m));
            if let (Some(first), Some(member)) = (first, rest.first_mut()) {
                take(first, member);
            }
        }
    }

    /// The place that stands for a supporter.
    pub(crate) fn supporter(&self, member: usize, row: usize) -> Option<At> {
        self.owed.get(member)?.get(row).copied()
    }

    /// The records of each person who has several.
    fn of_persons(&self) -> impl Iterator<Item = Vec<usize>> {
        several(self.first.iter().copied().enumerate())
    }

    /// The records of each supporter who has several.
    fn of_supporters(&self) -> impl Iterator<Item = Vec<(usize, usize)>> {
        let all = self.owed.iter().enumerate();
        several(all.flat_map(|(m, owed)| {
            let rows = owed.iter().enumerate();
            rows.map(move |(row, first)| ((m, row), *first))
        }))
    }

    /// The records of one person name other supporters.
    fn owed_differ(&self, records: &[usize]) -> bool {
        let owed = |m: &usize| self.owed.get(*m).into_iter().flatten().collect();
        let mut lists = records.iter().map(owed);
        let first: Option<BTreeSet<&At>> = lists.next();
        lists.any(|list| Some(list) != first)
    }

    fn merged(&self, h: &Household) -> Household {
        let mut out = h.clone();
        for records in self.of_persons() {
            let one = One::of(records.iter().filter_map(|m| bare(h.members.get(*m)?)));
            let differ = one.doubtful || self.owed_differ(&records);
            if one.doubtful {
                out.members_complete = None;
            }
            for m in records {
                let Some(member) = out.members.get_mut(m) else {
                    continue;
                };
                let supporters = std::mem::take(&mut member.supporters);
                *member = Person {
                    supporters,
                    ..one.facts.clone()
                };
                if differ {
                    member.supporters_complete = None;
                }
            }
        }
        let mut ended = HashSet::new();
        for records in self.of_supporters() {
            let one = One::of(records.iter().filter_map(|at| supporter(h, *at)));
            for (m, row) in records {
                let member = out.members.get_mut(m);
                if let Some(here) = member.and_then(|m| m.supporters.get_mut(row)) {
                    *here = one.facts.clone();
                }
                if one.doubtful {
                    ended.insert(self.first(m));
                }
            }
        }
        for (m, member) in out.members.iter_mut().enumerate() {
            if ended.contains(&self.first(m)) {
                member.supporters_complete = None;
            }
        }
        self.unagreed(&mut out);
        for assumption in &mut out.assumed {
            // What is assumed of one record is assumed of the person.
            if let Some(path) = self.path(&assumption.path) {
                assumption.path = path;
            }
        }
        out
    }

    /// Clears a supporter whom some record of the person does not name: as with a fact that one record lacks, nothing is known.
    fn unagreed(&self, out: &mut Household) {
        for records in self.of_persons().filter(|of| self.owed_differ(of)) {
            let lists = records.iter().filter_map(|m| self.owed.get(*m));
            let lists: Vec<BTreeSet<&At>> = lists.map(|owed| owed.iter().collect()).collect();
            for m in records {
                let (owed, member) = (self.owed.get(m), out.members.get_mut(m));
                let here = member.into_iter().flat_map(|m| &mut m.supporters);
                for (at, supporter) in owed.into_iter().flatten().zip(here) {
                    if !lists.iter().all(|list| list.contains(at)) {
                        let id = supporter.id.take();
                        *supporter = Supporter {
                            id,
                            ..Supporter::default()
                        };
                    }
                }
            }
        }
    }

    /// The place of a fact of a record as one of the record that stands for its person.
    pub(crate) fn path(&self, path: &str) -> Option<String> {
        let mut steps = path.strip_prefix("/members/")?.splitn(4, '/');
        let member = steps.next()?.parse().ok()?;
        let name = steps.next()?;
        let (Some(row), Some(fact)) = (steps.next(), steps.next()) else {
            return Some(format!("/members/{}/{name}", self.first(member)));
        };
        let (member, row) = self.supporter(member, row.parse().ok()?)?;
        Some(format!("/members/{member}/{name}/{row}/{fact}"))
    }
}

/// What is wrong with the records of a household, by the place of the later one.
pub(crate) fn told(h: &Household) -> HashMap<(usize, Option<usize>), Finding> {
    let h = &*marked(h);
    let mut found = unnamed(h);
    let Some(records) = Records::of(h) else {
        return found;
    };
    for of in records.of_persons() {
        let mut one = One::of(of.iter().filter_map(|m| bare(h.members.get(*m)?)));
        if records.owed_differ(&of) {
            one.doubtful = true;
            one.differs.push("supporters".into());
        }
        let at = |m: &usize| format!("/members/{m}");
        for m in of.iter().skip(1) {
            found.insert((*m, None), one.finding(&at(m), of.first().map(at)));
        }
    }
    for of in records.of_supporters() {
        let one = One::of(of.iter().filter_map(|at| supporter(h, *at)));
        let at = |(m, row): &(usize, usize)| format!("/members/{m}/supporters/{row}");
        for record in of.iter().skip(1) {
            // Where all of the person is there twice, that is told already.
            if one.doubtful || of.first().is_some_and(|first| first.0 == record.0) {
                let finding = one.finding(&at(record), of.first().map(at));
                found.insert((record.0, Some(record.1)), finding);
            }
        }
    }
    found
}

/// The records without an id of their own in lists of which others have one, or had one.
fn unnamed(h: &Household) -> HashMap<(usize, Option<usize>), Finding> {
    let mut found = HashMap::new();
    if some_unnamed(&h.members) {
        let lost = nameless(&h.members).map(|m| ((m, None), id_missing(&format!("/members/{m}"))));
        found.extend(lost);
    }
    for (m, member) in h.members.iter().enumerate() {
        if some_unnamed(&member.supporters) {
            let at = |s: usize| format!("/members/{m}/supporters/{s}");
            let lost = nameless(&member.supporters);
            found.extend(lost.map(|s| ((m, Some(s)), id_missing(&at(s)))));
        }
    }
    found
}

/// The places of the records whose id does not say which they are.
pub(crate) fn nameless<T: Listed>(records: &[T]) -> impl Iterator<Item = usize> {
    let each = records.iter().enumerate();
    each.filter(|(_, record)| !matches!(whose(*record), Whose::Own))
        .map(|(place, _)| place)
}

pub(crate) fn id_missing(at: &str) -> Finding {
    Finding::data(
        FindingCode::RecordUnnamed,
        FindingPlace::at(format!("{at}/id")),
    )
}

/// The facts of a family with each person once, and by person the first record of the same one.
pub(super) fn family(facts: &FamilyFacts) -> (Cow<'_, FamilyFacts>, Vec<u32>, Vec<Finding>) {
    let first = firsts(facts.persons.iter().map(|p| p.id.as_deref()));
    let mut facts = Cow::Borrowed(facts);
    let mut found: Vec<(usize, Finding)> = vec![];
    for records in several(first.iter().copied().enumerate()) {
        let one = One::of(
            records
                .iter()
                .filter_map(|p| facts.persons.get(*p).cloned()),
        );
        let at = |p: &usize| format!("/persons/{p}");
        for p in records.iter().skip(1) {
            found.push((*p, one.finding(&at(p), records.first().map(at))));
        }
        let out = facts.to_mut();
        for p in records {
            if let Some(person) = out.persons.get_mut(p) {
                *person = one.facts.clone();
            }
        }
        if one.doubtful {
            // Whose the ties are is not known either.
            (out.persons_complete, out.ties_complete) = (None, None);
        }
    }
    if some_unnamed(&facts.persons) {
        let lost = nameless(&facts.persons);
        found.extend(lost.map(|p| (p, id_missing(&format!("/persons/{p}")))));
        let out = facts.to_mut();
        (out.persons_complete, out.ties_complete) = (None, None);
    }
    found.order_by_key(|(p, _)| *p);
    (facts, first, found.into_iter().map(|(_, f)| f).collect())
}

/// A member without the supporters, of whom each is compared alone.
pub(super) fn bare(member: &Person) -> Option<Person> {
    let supporters = vec![];
    Some(Person {
        supporters,
        ..member.clone()
    })
}

fn supporter(h: &Household, (m, row): (usize, usize)) -> Option<Supporter> {
    h.members.get(m)?.supporters.get(row).cloned()
}

#[derive(PartialEq, Eq, Hash)]
enum Key<'h> {
    Id(u32, &'h str),
    Facts(u32, &'h Supporter, u32),
}

/// An id that says who somebody is: one that is refused may stand for anybody.
pub(crate) fn own(id: Option<&str>) -> Option<&str> {
    id.filter(|id| known(id, IdOf::Person))
}

fn known(id: &str, of: IdOf) -> bool {
    !id.is_empty() && !refused(id, of)
}

/// Whether an id stands in a list twice.
fn twice<'h>(ids: impl ExactSizeIterator<Item = Option<&'h str>> + Clone) -> bool {
    if ids.len() > FEW {
        let mut seen = HashSet::with_capacity(ids.len());
        return ids.flatten().any(|id| !seen.insert(id));
    }
    let mut rest = ids;
    while let Some(id) = rest.next() {
        if id.is_some() && rest.clone().any(|other| other == id) {
            return true;
        }
    }
    false
}

/// By record: the first one of the same id.
pub(super) fn firsts<'h>(ids: impl Iterator<Item = Option<&'h str>>) -> Vec<u32> {
    let mut known = HashMap::new();
    let first = |(at, id): (u32, Option<&'h str>)| match own(id) {
        Some(id) => *known.entry(id).or_insert(at),
        None => at,
    };
    (0u32..).zip(ids).map(first).collect()
}

/// The records that have one first record with others, in their order.
pub(super) fn several<R, F: Ord>(
    all: impl Iterator<Item = (R, F)>,
) -> impl Iterator<Item = Vec<R>> {
    let mut by: BTreeMap<F, Vec<R>> = BTreeMap::new();
    for (record, first) in all {
        by.entry(first).or_default().push(record);
    }
    by.into_values().filter(|records| records.len() > 1)
}

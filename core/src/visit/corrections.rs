//! Which visits of a log stand, by the rules of every such list (`crate::log`), and what a correction without its entry, or
//! an entry without its id, leaves in doubt.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;

use super::facts::Visit;
use super::merge::canonical;
use super::once::named;
use crate::log::{Entry as Logged, corrections, repeated, settle};
pub(super) use crate::log::{Fate, Fates};
use crate::order::InOrder;

pub(super) fn fates(visits: &[Visit]) -> Fates {
    let mut of = repeated(visits);
    repeated_without_id(visits, &mut of);
    let mut corrects_nothing = vec![];
    if visits.iter().any(|v| !v.corrects.is_empty()) {
        corrections(visits, &mut of, &mut corrects_nothing);
        may_be_corrected(visits, &corrects_nothing, &mut of);
    }
    settle(visits, &mut of);
    Fates {
        of,
        corrects_nothing,
    }
}

impl Logged for Visit {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn corrects(&self) -> &[String] {
        &self.corrects
    }

    fn withdrawn(&self) -> bool {
        self.withdrawn == Some(true)
    }

    fn same(&self, other: &Self) -> bool {
        self == other || canonical(self) == canonical(other)
    }
}

/// What corrections put right by an id that is in no entry: the entry may have lost its id, or the correction that of the
/// entry. An entry is taken at its word in that it is of the household, or of the day, of its correction.
#[derive(Default)]
struct Strays<'a> {
    households: HashSet<&'a str>,
    days: HashSet<Option<NaiveDate>>,
}

impl<'a> Strays<'a> {
    fn add(&mut self, correction: &'a Visit) {
        self.households.insert(&correction.household);
        self.days.insert(correction.date);
    }

    fn may_mean(&self, entry: &Visit) -> bool {
        let anywhere = |household: &str| !named(household);
        self.households.contains(entry.household.as_str())
            || self.days.contains(&entry.date)
            || self.households.iter().any(|household| anywhere(household))
            || self.days.contains(&None)
            || (!self.households.is_empty() && (anywhere(&entry.household) || entry.date.is_none()))
    }
}

/// Of how many corrections this is the household, and the day.
fn beside(visits: &[Visit]) -> impl Fn(&Visit) -> bool {
    let corrections = || visits.iter().filter(|v| !v.corrects.is_empty());
    let (mut households, mut days) = (HashMap::new(), HashMap::new());
    for correction in corrections() {
        *households
            .entry(correction.household.as_str())
            .or_insert(0u32) += 1;
        *days.entry(correction.date).or_insert(0u32) += 1;
    }
    let all = corrections().count();
    let vague = |v: &Visit| !named(&v.household) || v.date.is_none();
    let any = all > 1 && corrections().any(vague);
    move |visit| {
        any || households
            .get(visit.household.as_str())
            .is_some_and(|n| *n > 1)
            || days.get(&visit.date).is_some_and(|n| *n > 1)
    }
}

/// Entries that may be those which the corrections of nothing put right, and such corrections beside others: two may put
/// right the same entry, and then nobody said which of them holds.
fn may_be_corrected(visits: &[Visit], corrections: &[u32], of: &mut HashMap<u32, Fate>) {
    if corrections.is_empty() {
        return;
    }
    let ids: HashSet<&str> = visits.iter().filter_map(|v| v.id.as_deref()).collect();
    let (mut unnamed, mut any) = (Strays::default(), Strays::default());
    for correction in corrections.iter().filter_map(|n| visits.get(*n as usize)) {
        let stray = correction
            .corrects
            .iter()
            .filter(|id| !ids.contains(id.as_str()));
        for id in stray {
            if named(id) { &mut unnamed } else { &mut any }.add(correction);
        }
    }
    let several = beside(visits);
    let correcting: HashSet<&u32> = corrections.iter().collect();
    for n in corrections {
        if visits.get(*n as usize).is_some_and(&several) {
            of.entry(*n).or_insert(Fate::MayBeGone);
        }
    }
    for (n, visit) in (0u32..)
        .zip(visits)
        .filter(|(n, _)| !correcting.contains(n))
    {
        if any.may_mean(visit) || (visit.id.is_none() && unnamed.may_mean(visit)) {
            of.entry(n).or_insert(Fate::MayBeGone);
        }
    }
}

/// Entries without an id that say word for word what another says are that one; what one with an id says, may be that one.
fn repeated_without_id(visits: &[Visit], of: &mut HashMap<u32, Fate>) {
    if visits.iter().all(|v| v.id.is_some()) {
        return;
    }
    let mut rows: Vec<(u32, &Visit)> = (0u32..).zip(visits).collect();
    let key = |v: &Visit| (v.date, v.mode, v.result, v.recorded_at);
    rows.order_by(|(n, a), (m, b)| {
        let place = a.household.cmp(&b.household);
        place.then(key(a).cmp(&key(b))).then(n.cmp(m))
    });
    let together = |a: &(u32, &Visit), b: &(u32, &Visit)| {
        a.1.household == b.1.household && key(a.1) == key(b.1)
    };
    for run in rows.chunk_by(together).filter(|run| run.len() > 1) {
        let mut seen: BTreeMap<Visit, u32> = BTreeMap::new();
        let told = |visit: &Visit| Visit {
            id: None,
            ..canonical(visit)
        };
        let with_id = run.iter().filter(|(_, v)| v.id.is_some());
        let with_id: BTreeSet<Visit> = with_id.map(|(_, v)| told(v)).collect();
        for (n, visit) in run.iter().filter(|(_, v)| v.id.is_none()) {
            if with_id.contains(&told(visit)) {
                of.insert(*n, Fate::MayBeGone);
                continue;
            }
            let first = *seen.entry(canonical(visit)).or_insert(*n);
            if first != *n {
                of.insert(*n, Fate::Repeats(first));
            }
        }
    }
}

//! Which entries of a log stand: ADR 0021 read a second time, with sets that grow until nothing changes.

use std::collections::{BTreeMap, BTreeSet};

use super::super::*;

/// What an entry says, whatever the order of its lists.
fn content(visit: &Visit) -> String {
    let mut visit = visit.clone();
    visit.visitors.sort();
    visit.needs = BTreeSet::from_iter(visit.needs).into_iter().collect();
    visit.corrects = BTreeSet::from_iter(visit.corrects).into_iter().collect();
    visit.withdrawn = visit.withdrawn.filter(|gone| *gone);
    serde_json::to_string(&visit).unwrap()
}

/// The entries that count, each once; and those of which nobody said which holds.
pub fn standing<'v>(
    visits: &'v [Visit],
    households: &[VisitedHousehold],
) -> (Vec<&'v Visit>, Vec<&'v Visit>) {
    // One entry for each id and for each content without one, with everything that is said under it.
    let mut said: BTreeMap<String, BTreeMap<String, &Visit>> = BTreeMap::new();
    for visit in visits {
        let content = content(visit);
        let name = visit
            .id
            .as_ref()
            .map_or(format!("-{content}"), |id| format!("+{id}"));
        said.entry(name)
            .or_default()
            .entry(content)
            .or_insert(visit);
    }
    let mut corrected: BTreeSet<&str> = BTreeSet::new();
    let mut groups: Vec<BTreeSet<&str>> = said
        .keys()
        .map(|name| BTreeSet::from([name.as_str()]))
        .collect();
    for (name, contents) in &said {
        for old in contents.values().flat_map(|v| &v.corrects) {
            let Some((old, _)) = said
                .get_key_value(&format!("+{old}"))
                .filter(|(old, _)| *old != name)
            else {
                continue;
            };
            corrected.insert(old);
            let (own, mut rest): (Vec<_>, Vec<_>) = groups
                .into_iter()
                .partition(|g| g.contains(name.as_str()) || g.contains(old.as_str()));
            rest.push(own.into_iter().flatten().collect());
            groups = rest;
        }
    }
    let (mut all, mut open) = (vec![], vec![]);
    for group in groups {
        let heads = group.iter().filter(|name| !corrected.contains(**name));
        let mut contenders: Vec<&Visit> = heads
            .flat_map(|name| said[*name].values().copied())
            .collect();
        if contenders.is_empty() {
            // A circle: each of them is put right by another.
            contenders = group
                .iter()
                .flat_map(|name| said[*name].values().copied())
                .collect();
        }
        let alone = contenders.len() == 1;
        contenders.retain(|v| v.withdrawn != Some(true));
        if alone { &mut all } else { &mut open }.extend(contenders);
    }
    // A correction of what is in no entry: an entry without an id may be meant, if it is of its household or day.
    let ids: BTreeSet<&String> = visits.iter().filter_map(|v| v.id.as_ref()).collect();
    let stray = |v: &&Visit| v.corrects.iter().any(|old| !ids.contains(old));
    let strays: Vec<&Visit> = visits.iter().filter(stray).collect();
    let met = |a: &Visit, b: &Visit| {
        let unknown = |v: &Visit| v.household.is_empty() || v.date.is_none();
        a.household == b.household || a.date == b.date || unknown(a) || unknown(b)
    };
    // What an entry with an id says as well may be that one told again.
    let bare = |v: &Visit| {
        content(&Visit {
            id: None,
            ..v.clone()
        })
    };
    let named: BTreeSet<String> = (visits.iter().filter(|v| v.id.is_some()).map(bare)).collect();
    // So may be what an entry of its household says otherwise, or one of nobody that is listed.
    let listed = |of: &str| households.iter().any(|h| h.id == of);
    let may_be_named = |v: &Visit| {
        visits.iter().any(|other| {
            let same = other.household == v.household || !listed(&other.household);
            same && other.id.as_ref().is_some_and(|id| !v.corrects.contains(id))
        })
    };
    let (gone, all): (Vec<&Visit>, Vec<&Visit>) = all.into_iter().partition(|v| {
        if v.id.is_none() && (named.contains(&bare(v)) || may_be_named(v)) {
            return true;
        }
        let beside = |other: &&Visit| !other.corrects.is_empty() && !std::ptr::eq(*v, *other);
        match stray(v) {
            true => visits.iter().filter(beside).any(|other| met(v, other)),
            false => v.id.is_none() && strays.iter().any(|correction| met(v, correction)),
        }
    });
    open.extend(gone);
    (all, open)
}

/// The day on which V-09 and V-10 began to ask for visits, the first of all (2016): what is dated before it, is dated wrongly.
fn first_log() -> NaiveDate {
    day("2016-01-01")
}

/// Whether somebody can have been there on a day.
fn can_be(date: NaiveDate, household: &VisitedHousehold) -> bool {
    date >= first_log() && household.since.is_none_or(|since| date >= since)
}

/// Whether a part of an entry is not known without which it counts for nothing, or its day cannot be.
fn useless(visit: &Visit, household: &VisitedHousehold, on: NaiveDate) -> bool {
    let here = |date: NaiveDate| date <= on && can_be(date, household);
    !visit.date.is_some_and(here)
        || visit.visitors.iter().all(|v| v.role.is_none())
        || visit.mode.is_none()
        || visit.result.is_none()
}

/// The days on which somebody may have been there for a duty though no entry counts; a day that is not known is none.
pub fn maybe(
    (standing, open): &(Vec<&Visit>, Vec<&Visit>),
    household: &VisitedHousehold,
    listed: &BTreeSet<&str>,
    duty: &VisitPolicy,
    on: NaiveDate,
) -> Vec<Option<NaiveDate>> {
    // An entry that names none of the list may be of any of it.
    let stray = |v: &Visit| !listed.contains(v.household.as_str());
    let of_it = |v: &&Visit| v.household == household.id || stray(v);
    let known = |v: &Visit| {
        v.visitors
            .iter()
            .any(|v| v.role.is_some_and(|r| duty.who.contains(&r)))
    };
    // Of an entry that counts by one role, another that is not known adds nothing.
    let doubted = standing.iter().copied().filter(of_it).filter(|v| {
        stray(v)
            || useless(v, household, on)
            || (!known(v) && v.visitors.iter().any(|v| v.role.is_none()))
    });
    let all = doubted.chain(open.iter().copied().filter(of_it));
    let could = all.filter(|v| {
        let somebody = v.visitors.is_empty() || v.visitors.iter().any(|v| v.role.is_none());
        let settles = match v.result {
            None | Some(VisitResult::Met) => true,
            Some(VisitResult::NoAnswer) => duty.excused_after_attempts.is_some(),
            Some(VisitResult::Refused) => duty.excused_after_refusals.is_some(),
        };
        (somebody || known(v)) && v.mode.is_none_or(|m| duty.modes.contains(&m)) && settles
    });
    let here = |date: &NaiveDate| *date <= on && can_be(*date, household);
    could.map(|v| v.date.filter(here)).collect()
}

/// The entries of a household that can be used, by day and id.
pub fn entries_of<'a>(standing: &[&'a Visit], household: &VisitedHousehold) -> Vec<&'a Visit> {
    let complete = |v: &&Visit| {
        let there = |date: NaiveDate| can_be(date, household);
        v.household == household.id
            && v.date.is_some_and(there)
            && v.visitors.iter().any(|v| v.role.is_some())
            && v.mode.is_some()
            && v.result.is_some()
    };
    let mut own: Vec<&Visit> = standing.iter().copied().filter(complete).collect();
    own.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    own
}

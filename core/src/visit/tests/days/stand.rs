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

/// The entries that count, each once.
pub fn standing(visits: &[Visit]) -> Vec<&Visit> {
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
    let mut all = vec![];
    for group in groups {
        let mut heads = group.iter().filter(|name| !corrected.contains(**name));
        let (Some(head), None) = (heads.next(), heads.next()) else {
            continue;
        };
        let mut contents = said[*head].values();
        if let (Some(only), None) = (contents.next(), contents.next()) {
            all.extend((only.withdrawn != Some(true)).then_some(*only));
        }
    }
    all
}

/// The entries of a household that can be used, by day and id.
pub fn entries_of<'a>(standing: &[&'a Visit], household: &VisitedHousehold) -> Vec<&'a Visit> {
    let complete = |v: &&Visit| {
        let there = |date: NaiveDate| household.since.is_none_or(|since| date >= since);
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

//! Where households go: on the first day of a re-organisation, and on the later days of which something is known.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::history::track::Track;
use super::super::history::{DatedHousehold, DatedPlace, GridHistory};
use super::super::{Grid, PlaceFact, PlaceKind};
use super::facts::HouseholdStep;
use super::plan::Plan;

/// Where the households of the places go, and how many of them go nowhere.
pub(super) fn steps(plan: &Plan<'_>, old: &Grid, new: &Grid) -> (Vec<HouseholdStep>, i64) {
    let (mut out, mut homeless) = (vec![], 0_i64);
    for source in &plan.sources {
        let Some(place) = old.find(source) else {
            continue;
        };
        let kind = old.kind(place).unwrap_or(PlaceKind::MicroGrid);
        for household in old.households(place) {
            let Some(home) = old.household(household) else {
                continue;
            };
            let goes = new
                .find_household(home.id)
                .and_then(|h| new.household(h))
                .and_then(|h| new.enclosing(h.micro_grid, kind));
            match goes {
                Some(after) => out.push(HouseholdStep {
                    household: home.id.into(),
                    before: (*source).into(),
                    after: new.id(after).into(),
                    from: None,
                }),
                None => homeless = homeless.saturating_add(1),
            }
        }
    }
    (out, homeless)
}

/// As [`steps`], for the days after the first: who comes to the places later, and who then goes elsewhere; and how many
/// would be in the tree on such a day and are not.
pub(super) fn later_steps(plan: &Plan<'_>, after: &GridHistory) -> (Vec<HouseholdStep>, i64) {
    let mut found = (vec![], 0_i64);
    if plan.sources.is_empty() {
        return found;
    }
    let (places, households) = (Track::new(&after.places), Track::new(&after.households));
    let sources: BTreeSet<&str> = plan.sources.iter().copied().collect();
    let inside = ever_below(plan, &sources);
    let turns: BTreeSet<NaiveDate> = later_days(&places, plan.from);
    let mut known: Chains<'_> = BTreeMap::new();
    for id in plan.households_in(&inside) {
        let mut days = turns.clone();
        for track in [&plan.households, &households] {
            let segments = track.segments_of(id, None);
            let bounds = segments.iter().flat_map(|s| [s.from, s.to]);
            days.extend(bounds.filter(|d| *d > plan.from && *d < NaiveDate::MAX));
        }
        if days.is_empty() {
            continue;
        }
        days.insert(plan.from);
        let mut last = None;
        for day in days {
            let was = home(&plan.households, id, day).map(|grid| {
                known
                    .entry((false, grid, day))
                    .or_insert_with(|| chain(&plan.places, grid, day))
                    .clone()
            });
            let is = home(&households, id, day).map(|grid| {
                known
                    .entry((true, grid, day))
                    .or_insert_with(|| chain(&places, grid, day))
                    .clone()
            });
            let source = was
                .iter()
                .flatten()
                .find(|p| sources.contains(p.id.as_str()))
                .copied();
            let goes = source.and_then(|source| {
                let same = |p: &&&PlaceFact| p.kind == source.kind;
                is.iter().flatten().find(same).copied()
            });
            let step = source.map(|source| (&source.id, goes.map(|p| &p.id)));
            if step == last || day == plan.from {
                last = step;
                continue;
            }
            last = step;
            match step {
                Some((before, Some(after))) => found.0.push(HouseholdStep {
                    household: id.into(),
                    before: before.clone(),
                    after: after.clone(),
                    from: Some(day),
                }),
                Some((_, None)) if rooted(was.as_deref()) => found.1 = found.1.saturating_add(1),
                _ => {}
            }
        }
    }
    found
}

/// The places from a micro-grid up, on a day, before or after.
type Chains<'a> = BTreeMap<(bool, &'a str, NaiveDate), Vec<&'a PlaceFact>>;

/// The only micro-grid of a household on a day.
fn home<'a>(track: &Track<'a, DatedHousehold>, id: &str, day: NaiveDate) -> Option<&'a str> {
    let number = track.ids.find(id)?;
    match track
        .at(number, day, None)?
        .household
        .micro_grids
        .as_slice()
    {
        [only] => Some(only),
        _ => None,
    }
}

/// A place and all above it on a day; a circle ends where it closes.
fn chain<'a>(track: &Track<'a, DatedPlace>, id: &'a str, day: NaiveDate) -> Vec<&'a PlaceFact> {
    let mut out: Vec<&PlaceFact> = vec![];
    let mut next = Some(id);
    while let Some(id) = next.filter(|id| out.iter().all(|p| p.id != *id)) {
        let entry = track.ids.find(id).and_then(|n| track.at(n, day, None));
        let Some(entry) = entry else { break };
        out.push(&entry.place);
        next = entry.place.parent.as_deref();
    }
    out
}

fn rooted(chain: Option<&[&PlaceFact]>) -> bool {
    let top = chain.and_then(<[&PlaceFact]>::last);
    top.is_some_and(|p| p.kind == Some(PlaceKind::District))
}

/// Every day after the first on which some place changes.
fn later_days(places: &Track<'_, DatedPlace>, from: NaiveDate) -> BTreeSet<NaiveDate> {
    let bounds = places
        .entries
        .iter()
        .flat_map(|e| [e.valid.first(), e.valid.end()]);
    bounds
        .filter(|d| *d > from && *d < NaiveDate::MAX)
        .collect()
}

/// The places themselves and whatever stands below them on some day from the first on.
fn ever_below<'a>(plan: &Plan<'a>, sources: &BTreeSet<&'a str>) -> BTreeSet<&'a str> {
    let mut all = sources.clone();
    loop {
        let below = plan.below(&all);
        let before = all.len();
        all.extend(below);
        if all.len() == before {
            return all;
        }
    }
}

//! A re-organisation on the days after its first: what is known of them already has to fit it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::history::track::{Entry, Segment, Track};
use super::super::history::{GridHistory, Validity, lineage_that_holds, within};
use super::super::{Grid, GridFacts};
use super::form;
use super::plan::Plan;
use super::report::compare;
use crate::finding::{Finding, FindingCode, FindingPlace};

/// What the new entries put into a place is there as long as the place is, also on days whose change is known already.
pub(super) fn later(add: &GridHistory, after: &GridHistory, out: &mut Vec<Finding>) {
    let places = Track::new(&after.places);
    let mut ends: BTreeSet<&str> = BTreeSet::new();
    let look = |place: &str, valid: &Validity| -> bool {
        let days = Segment {
            from: valid.first(),
            to: valid.end(),
            row: 0,
        };
        let known = places.ids.find(place);
        valid.ended == Some(true) || known.is_none_or(|n| within(&days, &places.segments(n, None)))
    };
    let homes = add
        .households
        .iter()
        .flat_map(|e| e.household.micro_grids.iter().map(|m| (m, &e.valid)));
    let above = add
        .places
        .iter()
        .filter_map(|e| Some((e.place.parent.as_ref()?, &e.valid)));
    let stands = add
        .buildings
        .iter()
        .filter_map(|e| Some((e.building.place.as_ref()?, &e.valid)));
    let posts = add
        .posts
        .iter()
        .filter_map(|e| Some((e.post.place.as_ref()?, &e.valid)));
    for (place, valid) in homes.chain(above).chain(stands).chain(posts) {
        if !look(place, valid) {
            ends.insert(place);
        }
    }
    for place in ends {
        let finding = Finding::data(FindingCode::PlaceEndsLater, form::at("from"));
        out.push(finding.related(FindingPlace::of(place)));
    }
}

/// A place that becomes others on a later day, as is known already, does not end before: nothing would lead there.
pub(super) fn follow(plan: &Plan<'_>, history: &GridHistory, out: &mut Vec<Finding>) {
    let ends = plan.add.places.iter();
    let ends: BTreeSet<&str> = ends
        .filter(|e| e.valid.ended == Some(true))
        .map(Entry::id)
        .collect();
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for edge in lineage_that_holds(history, None) {
        if let Some(before) = edge.before.as_deref().filter(|b| ends.contains(b))
            && edge.on > plan.from
            && told.insert(before)
        {
            let finding = Finding::data(FindingCode::PlaceEndsLater, form::at("from"));
            out.push(finding.related(FindingPlace::of(before)));
        }
    }
}

/// The tree of every later day on which a place is known to change has no new fault.
pub(super) fn trees(old: &GridHistory, new: &GridHistory, from: NaiveDate, out: &mut Vec<Finding>) {
    let places = Track::new(&new.places);
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    for n in places.numbers() {
        for segment in places.segments(n, None) {
            days.extend([segment.from, segment.to]);
        }
    }
    let before = Track::new(&old.places);
    let on = |track: &Track<'_, _>, day| {
        let at = track.numbers().filter_map(|n| track.at(n, day, None));
        let facts = GridFacts {
            places: at
                .map(|e: &super::super::history::DatedPlace| e.place.clone())
                .collect(),
            ..GridFacts::default()
        };
        Grid::build(&facts).1
    };
    for day in days
        .into_iter()
        .filter(|d| *d > from && *d < NaiveDate::MAX)
    {
        let (raised, _) = compare(on(&before, day), on(&places, day));
        for finding in raised {
            let told = |f: &Finding| (f.code, &f.place) == (finding.code, &finding.place);
            if !out.iter().any(told) {
                out.push(finding);
            }
        }
    }
}

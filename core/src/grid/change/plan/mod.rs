//! The entries that a re-organisation adds.

mod kinds;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::facts::TransitionPeriod;
use super::super::history::track::{Entry, Track};
use super::super::history::{
    DatedAssignment, DatedBuilding, DatedHousehold, DatedPlace, DatedPost, GridHistory, Validity,
};
use super::super::{PlaceFact, PlaceKind, row_place, usable};
use super::carry::carry;
use super::facts::{Reorganisation, ReorganisationKind};
use super::maps::Map;
use crate::finding::{Finding, FindingCode};

/// A re-organisation on its way to entries; findings collect beside them.
pub(super) struct Plan<'a> {
    pub(super) change: &'a Reorganisation,
    pub(super) kind: ReorganisationKind,
    pub(super) from: NaiveDate,
    pub(super) recorded_at: NaiveDate,
    pub(super) places: Track<'a, DatedPlace>,
    pub(super) buildings: Track<'a, DatedBuilding>,
    pub(super) households: Track<'a, DatedHousehold>,
    pub(super) posts: Track<'a, DatedPost>,
    pub(super) assignments: Track<'a, DatedAssignment>,
    pub(super) transitions: &'a [TransitionPeriod],
    /// What is added.
    pub(super) add: GridHistory,
    /// What becomes of which place.
    pub(super) edges: Vec<(Option<&'a str>, Option<&'a str>)>,
    /// Places whose households are followed from before to after.
    pub(super) sources: Vec<&'a str>,
    pub(super) out: Vec<Finding>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        history: &'a GridHistory,
        change: &'a Reorganisation,
        kind: ReorganisationKind,
        from: NaiveDate,
        recorded_at: NaiveDate,
    ) -> Self {
        Self {
            change,
            kind,
            from,
            recorded_at,
            places: Track::new(&history.places),
            buildings: Track::new(&history.buildings),
            households: Track::new(&history.households),
            posts: Track::new(&history.posts),
            assignments: Track::new(&history.assignments),
            transitions: &history.transitions,
            add: GridHistory::default(),
            edges: vec![],
            sources: vec![],
            out: vec![],
        }
    }

    /// The place on the first day of the re-organisation.
    pub(super) fn live(&self, id: &str) -> Option<&'a PlaceFact> {
        let number = self.places.ids.find(id)?;
        self.places
            .at(number, self.from, None)
            .map(|entry| &entry.place)
    }

    /// The places that it concerns, each named once and there on its first day.
    pub(super) fn concerned(&mut self) -> Vec<&'a PlaceFact> {
        let change = self.change;
        let (mut found, mut seen) = (vec![], BTreeSet::new());
        for (row, id) in change.places.iter().enumerate() {
            let place = || row_place("places", row, id);
            if !seen.insert(id.as_str()) {
                self.out.push(Finding::data(FindingCode::MapTwice, place()));
            }
            match self.live(id) {
                Some(fact) => found.push(fact),
                None => self
                    .out
                    .push(Finding::data(FindingCode::PlaceNotThere, place())),
            }
        }
        found
    }

    /// Whether an id may be that of a new place: no place ever had it.
    pub(super) fn is_new(&mut self, row: usize, id: &str) -> bool {
        let place = || row_place("into", row, id);
        if !usable(id) {
            self.out.push(super::super::bad_id("into", row, id));
            return false;
        }
        let used = self.places.ids.find(id).is_some();
        let twice = self
            .change
            .into
            .iter()
            .take(row)
            .any(|other| other.id == id);
        if used || twice {
            self.out
                .push(Finding::data(FindingCode::PlaceIdUsed, place()));
        }
        !used && !twice
    }

    pub(super) fn opened(&mut self, place: PlaceFact) {
        let valid = self.days(self.from, NaiveDate::MAX);
        self.add.places.push(DatedPlace { place, valid });
    }

    fn days(&self, from: NaiveDate, to: NaiveDate) -> Validity {
        Validity {
            from: Some(from.max(self.from)),
            to: (to < NaiveDate::MAX).then_some(to),
            recorded_at: Some(self.recorded_at),
            act: Some(self.change.id.clone()),
            ended: None,
            unreadable: vec![],
        }
    }

    /// An entry says that from the first day on there is no such thing.
    fn end<E: Entry>(&self, id: &str) -> E {
        let mut entry = E::blank();
        let (its_id, valid) = entry.parts();
        *its_id = id.into();
        *valid = self.days(self.from, NaiveDate::MAX);
        valid.ended = Some(true);
        entry
    }

    /// A thing as it is on each of the days from the first day on, changed: also where its next change is known already.
    fn patch<E: Entry>(
        &self,
        track: &Track<'a, E>,
        id: &str,
        change: impl Fn(&mut E) -> bool,
    ) -> Vec<E> {
        let mut out = vec![];
        for days in track.segments_of(id, None) {
            let Some(mut entry) = track.entry(days.row).cloned() else {
                continue;
            };
            if days.to > self.from && change(&mut entry) {
                *entry.parts().1 = self.days(days.from, days.to);
                out.push(entry);
            }
        }
        out
    }

    /// Changes a place as it is on the first day; what is known to be set anew on a later day stays as it is known.
    pub(super) fn patch_place(&mut self, id: &str, change: impl Fn(&mut PlaceFact)) {
        let Some(base) = self.live(id) else { return };
        let (mut changed, mut anew) = (base.clone(), BTreeSet::new());
        change(&mut changed);
        for days in self.places.segments_of(id, None) {
            let Some(mut entry) = self.places.entry(days.row).cloned() else {
                continue;
            };
            let before = entry.place.clone();
            if days.to > self.from {
                carry(base, &changed, &mut entry.place, &mut anew);
            }
            if entry.place != before {
                entry.valid = self.days(days.from, days.to);
                self.add.places.push(entry);
            }
        }
    }

    pub(super) fn end_place(&mut self, id: &str) {
        let entry = self.end(id);
        self.add.places.push(entry);
    }

    /// Ids of the things that are ever, from the first day on, in one of the places.
    fn inside<E: Entry>(
        &self,
        track: &Track<'a, E>,
        is_in: impl Fn(&E) -> bool,
    ) -> BTreeSet<&'a str> {
        let mut found = BTreeSet::new();
        let entries = (0..).zip(track.entries);
        for (row, entry) in entries.filter(|(_, e)| is_in(e)) {
            let id = entry.id();
            let days = if found.contains(id) {
                vec![]
            } else {
                track.segments_of(id, None)
            };
            if days.iter().any(|d| d.row == row && d.to > self.from) {
                found.insert(id);
            }
        }
        found
    }

    /// Places directly below on the first day.
    pub(super) fn below_now(&self, places: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        let mut below = self.below(places);
        below.retain(|id| {
            let above = self.live(id).and_then(|place| place.parent.as_deref());
            above.is_some_and(|parent| places.contains(parent))
        });
        below
    }

    /// Places directly below, on that day or later.
    pub(super) fn below(&self, places: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        self.inside(&self.places, |e| {
            e.place
                .parent
                .as_deref()
                .is_some_and(|p| places.contains(p))
        })
    }

    pub(super) fn buildings_in(&self, places: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        self.inside(&self.buildings, |e| {
            e.building
                .place
                .as_deref()
                .is_some_and(|p| places.contains(p))
        })
    }

    pub(super) fn households_in(&self, places: &BTreeSet<&str>) -> BTreeSet<&'a str> {
        self.inside(&self.households, |e| {
            let mut grids = e.household.micro_grids.iter();
            grids.any(|m| places.contains(m.as_str()))
        })
    }

    /// Whether a household is in a micro-grid on some day from the first day on.
    pub(super) fn lives_in(&self, household: &str, place: &str) -> bool {
        let days = self.households.segments_of(household, None);
        days.iter().filter(|d| d.to > self.from).any(|d| {
            let entry = self.households.entry(d.row);
            entry.is_some_and(|e| e.household.micro_grids.iter().any(|m| m == place))
        })
    }

    /// Puts a household into another micro-grid wherever it is in one of these.
    pub(super) fn move_household(&mut self, id: &str, out_of: &BTreeSet<&str>, to: &str) {
        let rows = self.patch(&self.households, id, |e| {
            let before = e.household.micro_grids.clone();
            for grid in &mut e.household.micro_grids {
                if out_of.contains(grid.as_str()) {
                    *grid = to.into();
                }
            }
            e.household.micro_grids != before
        });
        self.add.households.extend(rows);
    }

    pub(super) fn move_building(&mut self, id: &str, out_of: &BTreeSet<&str>, to: &str) {
        let rows = self.patch(&self.buildings, id, |e| {
            let inside = e.building.place.as_deref();
            let goes = inside.is_some_and(|p| out_of.contains(p) && p != to);
            if goes {
                e.building.place = Some(to.into());
            }
            goes
        });
        self.add.buildings.extend(rows);
    }

    /// Puts a place under another parent wherever it stands under one of these.
    pub(super) fn move_below(&mut self, id: &str, out_of: &BTreeSet<&str>, to: &str) {
        let rows = self.patch(&self.places, id, |e| {
            let above = e.place.parent.as_deref();
            let goes = above.is_some_and(|p| out_of.contains(p) && p != to);
            if goes {
                e.place.parent = Some(to.into());
            }
            goes
        });
        self.add.places.extend(rows);
    }

    /// Posts go where the map says; those of places that end, and their holders, end otherwise.
    pub(super) fn posts(&mut self, concerned: &BTreeSet<&'a str>, ended: &BTreeSet<&'a str>) {
        let at = |places: &BTreeSet<&str>| {
            self.inside(&self.posts, |e| {
                e.post.place.as_deref().is_some_and(|p| places.contains(p))
            })
        };
        let (all, of_ended) = (at(concerned), at(ended));
        let targets: BTreeSet<&str> = self.change.into.iter().map(|p| p.id.as_str()).collect();
        let map = Map {
            field: "posts",
            moves: &self.change.posts,
            missing: None,
        };
        let mut out = vec![];
        let allowed = |_: &str, to: &str| {
            targets.contains(to) || (self.live(to).is_some() && !ended.contains(to))
        };
        let goes = map.read(&all, allowed, &mut out);
        self.out.append(&mut out);
        for (&id, &to) in &goes {
            let rows = self.patch(&self.posts, id, |e| {
                let inside = e.post.place.as_deref();
                let goes = inside.is_some_and(|p| concerned.contains(p) && p != to);
                if goes {
                    e.post.place = Some(to.into());
                }
                goes
            });
            self.add.posts.extend(rows);
        }
        for id in of_ended.into_iter().filter(|id| !goes.contains_key(id)) {
            let entry = self.end(id);
            self.add.posts.push(entry);
            let held = self.inside(&self.assignments, |e| {
                e.assignment.post.as_deref() == Some(id)
            });
            for holder in held {
                let entry = self.end(holder);
                self.add.assignments.push(entry);
            }
        }
    }
}

/// The facts that only other kinds of place keep are left behind.
pub(super) fn forget_other_kinds(place: &mut PlaceFact) {
    use PlaceKind::*;
    let Some(kind) = place.kind else { return };
    if kind != Village {
        place.follows_city_model = None;
        place.follows_city_size = None;
    }
    if !matches!(kind, Village | Community | BaseGrid | MicroGrid) {
        place.party_organisation = None;
    }
    if kind != BaseGrid {
        place.full_time_workers = None;
    }
    if kind != Area {
        place.helpers = None;
    }
    if !kind.has_leading_group() {
        place.leading_group = None;
    }
}

/// What is given of a place that goes on replaces what it was.
pub(super) fn overlay(place: &mut PlaceFact, given: &PlaceFact) {
    fn take<T: Clone>(to: &mut Option<T>, from: &Option<T>) {
        if from.is_some() {
            to.clone_from(from);
        }
    }
    take(&mut place.name, &given.name);
    take(&mut place.parent, &given.parent);
    take(&mut place.code, &given.code);
    take(&mut place.follows_city_model, &given.follows_city_model);
    take(&mut place.follows_city_size, &given.follows_city_size);
    take(&mut place.party_organisation, &given.party_organisation);
    take(&mut place.full_time_workers, &given.full_time_workers);
    take(&mut place.helpers, &given.helpers);
    take(&mut place.leading_group, &given.leading_group);
    take(&mut place.point, &given.point);
    if !given.outline.is_empty() {
        place.outline.clone_from(&given.outline);
    }
}

//! What each kind of re-organisation does to the places.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::super::facts::{PlaceFact, PlaceKind, TransitionPeriod};
use super::super::super::history::{runs_until, without_end};
use super::super::super::{county, row_field, row_place};
use super::super::facts::{GridMove, ReorganisationKind};
use super::super::form;
use super::super::maps::Map;
use super::{Plan, forget_other_kinds, overlay};
use crate::finding::{Finding, FindingCode};

type Ids<'a> = BTreeSet<&'a str>;

impl<'a> Plan<'a> {
    /// Works out the entries; what stands in the way is a finding.
    pub(in super::super) fn make(&mut self) {
        use ReorganisationKind::*;
        let places = self.concerned();
        match self.kind {
            Open => self.open(),
            Close => self.close(&places),
            Rename => {
                let name = self.change.name.clone();
                self.each(&places, |place| place.name.clone_from(&name));
            }
            Recode => {
                let code = self.change.code.clone();
                self.each(&places, |place| place.code.clone_from(&code));
            }
            Reparent => {
                let parent = self.change.parent.clone();
                self.each(&places, |place| place.parent.clone_from(&parent));
            }
            ConvertKind => self.convert(&places),
            Merge => self.merge(&places),
            Split => self.split(&places),
            Extract => self.extract(&places),
            Regrid => self.regrid(&places),
        }
    }

    fn each(&mut self, places: &[&PlaceFact], change: impl Fn(&mut PlaceFact)) {
        for place in places {
            self.patch_place(&place.id, &change);
        }
    }

    fn open(&mut self) {
        let change = self.change;
        if let Some(place) = change.into.first()
            && self.is_new(0, &place.id)
        {
            self.opened(place.clone());
            self.edges.push((None, Some(&place.id)));
        }
    }

    fn close(&mut self, places: &[&'a PlaceFact]) {
        let ids: Ids<'a> = places.iter().map(|p| p.id.as_str()).collect();
        self.left_over(FindingCode::PlaceBelowHomeless, &self.below(&ids));
        self.left_over(FindingCode::HouseholdHomeless, &self.households_in(&ids));
        self.left_over(FindingCode::BuildingHomeless, &self.buildings_in(&ids));
        for id in &ids {
            self.end_place(id);
            self.edges.push((Some(id), None));
        }
        self.posts(&ids, &ids);
    }

    /// Things that a closed place would leave without one.
    fn left_over(&mut self, code: FindingCode, things: &Ids<'a>) {
        let map = Map {
            field: "places",
            moves: &[],
            missing: Some(code),
        };
        let mut out = vec![];
        map.read(things, |_, _| true, &mut out);
        self.out.append(&mut out);
    }

    fn convert(&mut self, places: &[&PlaceFact]) {
        let change = self.change;
        self.each(places, |place| {
            place.kind = change.new_kind;
            if change.parent.is_some() {
                place.parent.clone_from(&change.parent);
            }
            forget_other_kinds(place);
        });
        let asked = change.transition_to.is_some() || change.transition_reason.is_some();
        if !asked {
            return;
        }
        let at = || form::at("transitionTo");
        if change.new_kind != Some(PlaceKind::Community) {
            self.out
                .push(form::named(FindingCode::FactOfOtherKind, "transitionTo"));
        }
        match change.transition_to {
            None => {
                let area = county(self.places.entries.iter().map(|entry| &entry.place));
                self.out.push(without_end(at(), area));
            }
            Some(to) if to < self.from => {
                self.out
                    .push(Finding::data(FindingCode::HistoryIntervalEmpty, at()));
            }
            Some(to) => places.iter().for_each(|p| self.grant(&p.id, to)),
        }
    }

    /// A transition until a day. One that was to run longer ends with it; where the day is the first, it is revoked.
    fn grant(&mut self, place: &str, to: NaiveDate) {
        let until = runs_until(self.transitions, place, self.from);
        if to == self.from && until.is_none() {
            let place = form::at("transitionTo");
            self.out
                .push(Finding::data(FindingCode::HistoryIntervalEmpty, place));
        }
        let one = |reason, valid| TransitionPeriod {
            place: place.into(),
            reason,
            valid,
        };
        let mut add = vec![];
        if to > self.from {
            let reason = self.change.transition_reason.clone();
            add.push(one(reason, self.days(self.from, to)));
        }
        // What is known beyond that day is over, also where it has not begun yet.
        let known = self.transitions.iter().filter(|t| t.place == place);
        let last = known.filter_map(|t| t.valid.to).max();
        if let Some(last) = last.filter(|last| *last > to) {
            let mut valid = self.days(to, last);
            valid.ended = Some(true);
            add.push(one(None, valid));
        }
        self.add.transitions.append(&mut add);
    }

    /// The one kind of the places; a finding for each that is of another.
    fn one_kind(&mut self, places: &[&PlaceFact]) -> Option<PlaceKind> {
        let kind = places.first()?.kind;
        for (row, place) in places.iter().enumerate() {
            if place.kind != kind {
                let at = row_place("places", row, &place.id);
                self.out
                    .push(Finding::data(FindingCode::PlaceKindsDiffer, at));
            }
        }
        kind
    }

    /// A place of `into` with the kind and the parent of the places that it comes from, where it does not say.
    fn made(&mut self, row: usize, kind: Option<PlaceKind>, parent: Option<&str>) -> PlaceFact {
        let Some(mut place) = self.change.into.get(row).cloned() else {
            return PlaceFact::default();
        };
        if place.kind.is_some() && place.kind != kind {
            let at = row_field("into", row, "kind", &place.id);
            self.out
                .push(Finding::data(FindingCode::PlaceKindsDiffer, at));
        }
        place.kind = kind;
        if place.parent.is_none() {
            place.parent = parent.map(Into::into);
        }
        if place.parent.is_none() && kind != Some(PlaceKind::District) {
            self.out
                .push(form::incomplete(&format!("into/{row}/parent")));
        }
        place
    }

    fn merge(&mut self, places: &[&'a PlaceFact]) {
        let (change, kind) = (self.change, self.one_kind(places));
        let Some(target) = change.into.first() else {
            return;
        };
        let to = target.id.as_str();
        let ids: Ids<'a> = places.iter().map(|p| p.id.as_str()).collect();
        let mut ended = ids.clone();
        if ended.remove(to) {
            if target.kind.is_some_and(|k| Some(k) != kind) {
                let at = row_field("into", 0, "kind", to);
                self.out
                    .push(Finding::data(FindingCode::PlaceKindsDiffer, at));
            }
            self.patch_place(to, |place| overlay(place, target));
        } else if self.is_new(0, to) {
            let place = self.made(0, kind, common_parent(places));
            self.opened(place);
        }
        let only = |_: &str, goes: &str| goes == to;
        let (maps, out) = self.maps(&ids, &only, kind);
        self.out.extend(out);
        for id in maps.households.into_keys() {
            self.move_household(id, &ended, to);
        }
        for id in maps.below.into_keys() {
            self.move_below(id, &ended, to);
        }
        for id in maps.buildings.into_keys() {
            self.move_building(id, &ended, to);
        }
        for id in &ended {
            self.end_place(id);
            self.edges.push((Some(id), Some(to)));
        }
        self.sources = ids.iter().copied().collect();
        self.posts(&ids, &ended);
    }

    fn split(&mut self, places: &[&'a PlaceFact]) {
        let change = self.change;
        let Some(source) = places.first() else { return };
        let ids = Ids::from([source.id.as_str()]);
        let mut targets: Ids<'a> = Ids::new();
        for (row, into) in change.into.iter().enumerate() {
            if self.is_new(row, &into.id) {
                let place = self.made(row, source.kind, source.parent.as_deref());
                self.opened(place);
                targets.insert(&into.id);
                self.edges.push((Some(&source.id), Some(&into.id)));
            }
        }
        let any = |_: &str, to: &str| targets.contains(to);
        let (maps, out) = self.maps(&ids, &any, source.kind);
        self.out.extend(out);
        self.follow(&maps, &ids);
        self.end_place(&source.id);
        self.sources = ids.iter().copied().collect();
        self.posts(&ids, &ids);
    }

    fn extract(&mut self, places: &[&'a PlaceFact]) {
        let (change, kind) = (self.change, self.one_kind(places));
        let Some(into) = change.into.first() else {
            return;
        };
        let ids: Ids<'a> = places.iter().map(|p| p.id.as_str()).collect();
        if self.is_new(0, &into.id) {
            let place = self.made(0, kind, common_parent(places));
            self.opened(place);
        }
        let micro = kind == Some(PlaceKind::MicroGrid);
        let stays_or_goes = |id: &str, to: &str| {
            to == into.id || (ids.contains(to) && (!micro || self.lives_in(id, to)))
        };
        let (mut maps, out) = self.maps(&ids, &stays_or_goes, kind);
        self.out.extend(out);
        // Who stays keeps the entries that there are.
        for map in [&mut maps.households, &mut maps.below, &mut maps.buildings] {
            map.retain(|_, to| *to == into.id);
        }
        if maps.households.is_empty() && maps.below.is_empty() {
            let place = row_place("into", 0, &into.id);
            self.out
                .push(Finding::data(FindingCode::ReorganisationNoChange, place));
        }
        self.follow(&maps, &ids);
        for id in &ids {
            self.edges.push((Some(id), Some(&into.id)));
        }
        self.sources = ids.iter().copied().collect();
        self.posts(&ids, &Ids::new());
    }

    fn regrid(&mut self, places: &[&'a PlaceFact]) {
        use PlaceKind::*;
        let change = self.change;
        let Some(place) = places.first() else { return };
        let bases: Ids<'a> = match place.kind {
            Some(BaseGrid) => Ids::from([place.id.as_str()]),
            Some(Village | Community) => self.below_now(&Ids::from([place.id.as_str()])),
            _ => {
                let at = row_place("places", 0, &place.id);
                self.out
                    .push(Finding::data(FindingCode::RegridOtherKind, at));
                return;
            }
        };
        let only_base = (place.kind == Some(BaseGrid)).then_some(place.id.as_str());
        // A micro-grid that comes here later belongs to another base grid on the first day: it is left as it is known.
        let old = self.below_now(&bases);
        let mut targets: Ids<'a> = Ids::new();
        for (row, into) in change.into.iter().enumerate() {
            let kept = old.contains(into.id.as_str()) && !targets.contains(into.id.as_str());
            if into
                .parent
                .as_deref()
                .is_some_and(|parent| !bases.contains(parent))
            {
                let at = row_field("into", row, "parent", &into.id);
                self.out.push(Finding::data(FindingCode::MapTarget, at));
            }
            if kept {
                self.patch_place(&into.id, |place| overlay(place, into));
                targets.insert(&into.id);
            } else if self.is_new(row, &into.id) {
                let place = self.made(row, Some(MicroGrid), only_base);
                self.opened(place);
                targets.insert(&into.id);
            }
        }
        let ended: Ids<'a> = old.difference(&targets).copied().collect();
        let any = |_: &str, to: &str| targets.contains(to);
        let (maps, out) = self.maps(&old, &any, Some(MicroGrid));
        self.out.extend(out);
        for (id, to) in &maps.households {
            self.move_household(id, &old, to);
        }
        for id in &ended {
            self.end_place(id);
        }
        self.sources = old.iter().copied().collect();
        self.posts(&old, &ended);
    }

    /// Sends everything where the maps say.
    fn follow(&mut self, maps: &Maps<'a>, out_of: &Ids<'a>) {
        for (id, to) in &maps.households {
            self.move_household(id, out_of, to);
        }
        for (id, to) in &maps.below {
            self.move_below(id, out_of, to);
        }
        for (id, to) in &maps.buildings {
            self.move_building(id, out_of, to);
        }
    }

    /// The maps of households, places below and buildings. A merge needs none: everything goes to the one place.
    fn maps(
        &self,
        places: &Ids<'a>,
        allowed: &dyn Fn(&str, &str) -> bool,
        kind: Option<PlaceKind>,
    ) -> (Maps<'a>, Vec<Finding>) {
        let (change, mut out) = (self.change, vec![]);
        let micro = kind == Some(PlaceKind::MicroGrid);
        let (mut households, mut below) = (Ids::new(), Ids::new());
        if micro {
            households = self.households_in(places);
        } else {
            below = self.below(places);
        }
        let mut read = |field, moves: &'a Vec<GridMove>, code, wanted: &Ids<'a>| {
            if self.kind == ReorganisationKind::Merge && moves.is_empty() {
                return wanted.iter().map(|id| (*id, "")).collect();
            }
            let map = Map {
                field,
                moves,
                missing: Some(code),
            };
            map.read(wanted, allowed, &mut out)
        };
        let maps = Maps {
            households: read(
                "households",
                &change.households,
                FindingCode::HouseholdHomeless,
                &households,
            ),
            below: read(
                "below",
                &change.below,
                FindingCode::PlaceBelowHomeless,
                &below,
            ),
            buildings: read(
                "buildings",
                &change.buildings,
                FindingCode::BuildingHomeless,
                &self.buildings_in(places),
            ),
        };
        (maps, out)
    }
}

/// Who goes where.
struct Maps<'a> {
    households: BTreeMap<&'a str, &'a str>,
    below: BTreeMap<&'a str, &'a str>,
    buildings: BTreeMap<&'a str, &'a str>,
}

/// The parent that all places share.
fn common_parent<'a>(places: &[&'a PlaceFact]) -> Option<&'a str> {
    let parent = places.first()?.parent.as_deref();
    let shared = places.iter().all(|p| p.parent.as_deref() == parent);
    parent.filter(|_| shared)
}

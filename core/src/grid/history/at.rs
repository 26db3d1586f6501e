//! The grid of one day, as it was known on another.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::super::{Grid, GridFacts, HouseholdPlace, PlaceFact, PlaceKind};
use super::doubt::{Sight, names};
use super::facts::{DatedPlace, FilledPost, GridAt, GridHistory, SelectablePlace};
use super::posts::shared_workers;
use super::track::{Entry, Track};
use super::transitions::of_day;
use crate::law::{self, Area};

impl GridHistory {
    /// The register of a day as it was known on another (某日网格): without `known_at`, as it is known now.
    ///
    /// An old report is made again by its own two dates: what was entered later changes nothing of it. The findings are
    /// on the whole history, whatever the dates.
    ///
    /// ```
    /// use gridaid::facts;
    /// use gridaid::grid::{DatedPlace, GridHistory, PlaceFact, PlaceKind, Validity};
    /// let day = |text: &str| text.parse().unwrap();
    /// let district = |name: &str, from: &str, recorded: &str| facts!(DatedPlace {
    ///     place: facts!(PlaceFact {
    ///         id: "d".into(),
    ///         kind: Some(PlaceKind::District),
    ///         name: Some(name.into()),
    ///     }),
    ///     valid: facts!(Validity { from: Some(day(from)), recorded_at: Some(day(recorded)) }),
    /// });
    /// let history = facts!(GridHistory {
    ///     places: vec![district("old", "2022-07-07", "2022-07-07"), district("new", "2026-01-01", "2026-02-10")],
    /// });
    /// let name = |known: &str| history.at(day("2026-01-31"), Some(day(known))).facts.places[0].name.clone();
    /// assert_eq!(name("2026-01-31").as_deref(), Some("old"));
    /// assert_eq!(name("2026-02-10").as_deref(), Some("new"));
    /// ```
    pub fn at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridAt {
        let read = self.readable(as_of);
        let (facts, posts) = read.counted_at(as_of, known_at);
        let mut findings = self.faults(&read, as_of);
        // Where nobody knows the place, what the plan of the pilot asks is told.
        let area = self.area().unwrap_or(Area::ZICHUAN);
        if law::in_force("S15", as_of, area) {
            shared_workers(&posts, &mut findings);
        }
        GridAt {
            facts,
            posts,
            findings,
        }
    }

    /// The register of a day, its staff counted from its posts where they are complete. Of a history that can be read as a
    /// whole, or of what [`GridHistory::readable`] left of it.
    pub(crate) fn counted_at(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> (GridFacts, Vec<FilledPost>) {
        let mut facts = self.facts_at(as_of, known_at);
        let staff = self.staff_at(as_of, known_at);
        if self.posts_complete == Some(true) {
            staff.count(&mut facts);
        }
        (facts, staff.posts)
    }

    /// The register of a day as the entries have it.
    fn facts_at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridFacts {
        let track = Track::new(&self.places);
        let mut open = Open::default();
        open.places.extend(self.incomplete_at.iter().cloned());
        let places = places_at(&track, as_of, known_at, &mut open);
        let leads = |id: &str| track.ids.find(id).is_some();
        let households = self.households_at(as_of, known_at, leads, &mut open);
        let there = |id: &str| {
            let known = track.ids.find(id).is_some();
            !known || track.sight_of(id, as_of, known_at).is_there()
        };
        let complete = self.households_complete.filter(|_| !open.households);
        let mut facts = GridFacts {
            as_of: Some(as_of),
            places,
            buildings: all(&Track::new(&self.buildings), as_of, known_at, |e| {
                e.building.clone()
            }),
            stairwell_units: all(&Track::new(&self.stairwell_units), as_of, known_at, |e| {
                e.unit.clone()
            }),
            households,
            transitions: of_day(&self.transitions, as_of, known_at, there),
            households_complete: complete,
            incomplete_at: vec![],
        };
        if open.all {
            open.places
                .extend(facts.places.iter().map(|p| p.id.clone()));
        }
        facts.incomplete_at = open.places.into_iter().collect();
        facts
    }

    /// Households; one that entries of equal weight put into several micro-grids names all of them, so that the grid
    /// counts it in none.
    fn households_at(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
        leads: impl Fn(&str) -> bool,
        open: &mut Open,
    ) -> Vec<HouseholdPlace> {
        let track = Track::new(&self.households);
        open.households |= track.nameless_on(as_of, known_at).next().is_some();
        let mut out = vec![];
        for n in track.numbers() {
            let mut household = match track.sight(n, as_of, known_at) {
                Sight::There(entry) => entry.household.clone(),
                Sight::Gone => continue,
                Sight::Doubt => {
                    let rows = track.rows(n).iter().filter_map(|&row| track.entry(row));
                    for entry in rows.filter(|e| e.valid.ended != Some(true)) {
                        let named = &entry.household.micro_grids;
                        open.households |= named.is_empty() || !named.iter().all(|id| leads(id));
                        open.places
                            .extend(named.iter().filter(|id| leads(id)).cloned());
                    }
                    continue;
                }
            };
            if track.rows(n).len() > 1 {
                for rival in track.rivals(n, as_of, known_at) {
                    let more = rival.household.micro_grids.iter();
                    household.micro_grids.extend(more.cloned());
                }
            }
            out.push(household);
        }
        out
    }

    /// The places that a form may offer on a day (可选单位), in the order of the tree; closed places are not among them,
    /// nor are those that no tree can hold. One that is in doubt is among them, as it was entered last, and is marked, and so is
    /// what is below it.
    pub fn selectable(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> Vec<SelectablePlace> {
        let read = self.readable(as_of);
        let track = Track::new(&read.places);
        let (mut places, mut doubt) = (vec![], BTreeSet::new());
        for n in track.numbers() {
            match track.sight(n, as_of, known_at) {
                Sight::There(entry) => places.push(entry.place.clone()),
                Sight::Gone => {}
                Sight::Doubt => {
                    if let Some(entry) = track.last(n) {
                        doubt.insert(entry.place.id.as_str());
                        places.push(entry.place.clone());
                    }
                }
            }
        }
        let facts = GridFacts {
            places,
            ..GridFacts::default()
        };
        let (grid, _) = Grid::build(&facts);
        let one = |p| {
            let place = grid.place(p)?;
            let above = grid.ancestors(p).map(|above| grid.id(above));
            let in_doubt = above.chain([place.id]).any(|id| doubt.contains(id));
            Some(SelectablePlace {
                id: place.id.into(),
                kind: place.kind,
                name: place.name.map(Into::into),
                parent: place.parent.map(|above| grid.id(above).into()),
                in_doubt: in_doubt.then_some(true),
            })
        };
        grid.places().filter_map(one).collect()
    }
}

/// Of what it is not known that all is there.
#[derive(Default)]
struct Open {
    /// Below these places.
    places: BTreeSet<String>,
    /// Below every place.
    all: bool,
    /// Households, of whatever place.
    households: bool,
}

/// The places of a day; one in doubt is not among them, and may be below any place that an entry of its names.
fn places_at(
    track: &Track<'_, DatedPlace>,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
    open: &mut Open,
) -> Vec<PlaceFact> {
    open.all |= track.nameless_on(as_of, known_at).next().is_some();
    let mut out = vec![];
    for n in track.numbers() {
        match track.sight(n, as_of, known_at) {
            Sight::There(entry) => out.push(entry.place.clone()),
            Sight::Gone => {}
            Sight::Doubt => {
                open.places.insert(track.ids.name(n).into());
                let rows = track.rows(n).iter().filter_map(|&row| track.entry(row));
                for entry in rows.filter(|e| e.valid.ended != Some(true)) {
                    let top = entry.place.kind == Some(PlaceKind::District);
                    match entry.place.parent.as_deref().filter(|id| names(id)) {
                        Some(parent) => drop(open.places.insert(parent.into())),
                        None => open.all |= !top,
                    }
                }
            }
        }
    }
    out
}

fn all<E: Entry, T>(
    track: &Track<'_, E>,
    as_of: NaiveDate,
    known_at: Option<NaiveDate>,
    get: impl Fn(&E) -> T,
) -> Vec<T> {
    let numbers = track.numbers();
    numbers
        .filter_map(|n| track.at(n, as_of, known_at))
        .map(get)
        .collect()
}

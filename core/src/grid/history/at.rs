//! The grid of one day, as it was known on another.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{Grid, GridFacts, HouseholdPlace, PlaceKind};
use super::facts::{FilledPost, GridAt, GridHistory, PostKind, SelectablePlace};
use super::track::{Entry, Track};
use super::transitions::standing;
use crate::finding::{Code, Finding, Gravity, Place};
use crate::law::{self, Area};

impl GridHistory {
    /// The register of a day as it was known on another (某日网格): without `known_at`, as it is known now.
    ///
    /// An old report is made again by its own two dates: what was entered later changes nothing of it. The findings are
    /// on the whole history, whatever the dates.
    ///
    /// ```
    /// use gridaid::grid::{DatedPlace, GridHistory, PlaceFact, PlaceKind, Validity};
    /// let day = |text: &str| text.parse().unwrap();
    /// let district = |name: &str, from: &str, recorded: &str| DatedPlace {
    ///     place: PlaceFact {
    ///         id: "d".into(),
    ///         kind: Some(PlaceKind::District),
    ///         name: Some(name.into()),
    ///         ..PlaceFact::default()
    ///     },
    ///     valid: Validity { from: Some(day(from)), recorded_at: Some(day(recorded)), ..Validity::default() },
    /// };
    /// let history = GridHistory {
    ///     places: vec![district("old", "2022-07-07", "2022-07-07"), district("new", "2026-01-01", "2026-02-10")],
    ///     ..GridHistory::default()
    /// };
    /// let name = |known: &str| history.at(day("2026-01-31"), Some(day(known))).facts.places[0].name.clone();
    /// assert_eq!(name("2026-01-31").as_deref(), Some("old"));
    /// assert_eq!(name("2026-02-10").as_deref(), Some("new"));
    /// ```
    pub fn at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridAt {
        let (facts, posts) = self.counted_at(as_of, known_at);
        let mut findings = self.faults();
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

    /// The register of a day, its staff counted from its posts where they are complete.
    pub(crate) fn counted_at(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> (GridFacts, Vec<FilledPost>) {
        let mut facts = self.facts_at(as_of, known_at);
        let posts = self.posts_at(as_of, known_at);
        if self.posts_complete == Some(true) {
            count_staff(&mut facts, &posts);
        }
        (facts, posts)
    }

    /// The register of a day as the entries have it.
    fn facts_at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> GridFacts {
        let places = Track::new(&self.places);
        let there = |id: &str| {
            let number = places.ids.find(id);
            number.is_some_and(|n| places.at(n, as_of, known_at).is_some())
        };
        let right = standing(&self.transitions, known_at);
        let right = right
            .iter()
            .filter(|(_, from, to)| *from <= as_of && as_of < *to);
        GridFacts {
            as_of: Some(as_of),
            places: all(&places, as_of, known_at, |e| e.place.clone()),
            buildings: all(&Track::new(&self.buildings), as_of, known_at, |e| {
                e.building.clone()
            }),
            stairwell_units: all(&Track::new(&self.stairwell_units), as_of, known_at, |e| {
                e.unit.clone()
            }),
            households: self.households_at(as_of, known_at),
            transitions: right
                .filter_map(|(row, ..)| self.transitions.get(*row))
                .filter(|t| there(&t.place))
                .cloned()
                .collect(),
            households_complete: self.households_complete,
            incomplete_at: vec![],
        }
    }

    /// Households; one that entries of equal weight put into several micro-grids names all of them, so that the grid
    /// counts it in none.
    fn households_at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> Vec<HouseholdPlace> {
        let track = Track::new(&self.households);
        let one = |n| {
            let mut household = track.at(n, as_of, known_at)?.household.clone();
            if track.rows(n).len() > 1 {
                for rival in track.rivals(n, as_of, known_at) {
                    let more = rival.household.micro_grids.iter();
                    household.micro_grids.extend(more.cloned());
                }
            }
            Some(household)
        };
        track.numbers().filter_map(one).collect()
    }

    /// Posts of a day, each with whoever is on it.
    pub(crate) fn posts_at(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> Vec<FilledPost> {
        let assignments = Track::new(&self.assignments);
        let mut holder: BTreeMap<&str, &str> = BTreeMap::new();
        for n in assignments.numbers() {
            let held = assignments.at(n, as_of, known_at).map(|e| &e.assignment);
            if let Some((post, person)) =
                held.and_then(|a| Some((a.post.as_deref()?, a.person.as_deref()?)))
            {
                holder.entry(post).or_insert(person);
            }
        }
        let posts = all(&Track::new(&self.posts), as_of, known_at, |e| {
            e.post.clone()
        });
        let filled = |post: super::facts::GridPost| FilledPost {
            person: holder.get(post.id.as_str()).map(|p| (*p).to_owned()),
            post,
        };
        posts.into_iter().map(filled).collect()
    }

    /// The places that a form may offer on a day (可选单位), in the order of the tree; closed places are not among them,
    /// nor are those that no tree can hold.
    pub fn selectable(
        &self,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> Vec<SelectablePlace> {
        let facts = GridFacts {
            places: all(&Track::new(&self.places), as_of, known_at, |e| {
                e.place.clone()
            }),
            ..GridFacts::default()
        };
        let (grid, _) = Grid::build(&facts);
        let one = |p| {
            let place = grid.place(p)?;
            Some(SelectablePlace {
                id: place.id.into(),
                kind: place.kind,
                name: place.name.map(Into::into),
                parent: place.parent.map(|above| grid.id(above).into()),
            })
        };
        grid.places().filter_map(one).collect()
    }
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

/// Helpers (S14) and full-time workers (S15) of the places that do not say how many they have.
fn count_staff(facts: &mut GridFacts, posts: &[FilledPost]) {
    let mut persons: BTreeMap<(&str, PostKind), BTreeSet<&str>> = BTreeMap::new();
    for filled in posts {
        let post = &filled.post;
        if let (Some(place), Some(kind), Some(person)) =
            (post.place.as_deref(), post.kind, filled.person.as_deref())
        {
            persons.entry((place, kind)).or_default().insert(person);
        }
    }
    for place in &mut facts.places {
        let count = |kind| {
            let n = persons
                .get(&(place.id.as_str(), kind))
                .map_or(0, BTreeSet::len);
            i64::try_from(n).ok()
        };
        match place.kind {
            Some(PlaceKind::Area) if place.helpers.is_none() => {
                place.helpers = count(PostKind::AreaHelper);
            }
            Some(PlaceKind::BaseGrid) if place.full_time_workers.is_none() => {
                place.full_time_workers = count(PostKind::FullTimeWorker);
            }
            _ => {}
        }
    }
}

/// S15 gives every base grid a worker of its own; who is the worker of two is noted.
fn shared_workers(posts: &[FilledPost], out: &mut Vec<Finding>) {
    let mut grids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for filled in posts {
        if let (Some(PostKind::FullTimeWorker), Some(place), Some(person)) = (
            filled.post.kind,
            filled.post.place.as_deref(),
            filled.person.as_deref(),
        ) {
            grids.entry(person).or_default().insert(place);
        }
    }
    for places in grids.values().filter(|places| places.len() > 1) {
        let mut places = places.iter();
        let first = places.next().map(|p| Place::of(*p)).unwrap_or_default();
        let n = i64::try_from(places.len()).unwrap_or(i64::MAX);
        let finding = Finding::law_as(Code::WorkerOfSeveralGrids, "S15", Gravity::Advice, first)
            .count("grids", n.saturating_add(1));
        out.push(places.fold(finding, |f, p| f.related(Place::of(*p))));
    }
}

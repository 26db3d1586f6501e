//! Posts of a day, and who is on each. Where an entry cannot be read a post is in doubt, and nobody is counted who may not be there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::{GridFacts, PlaceKind};
use super::doubt::{Sight, names};
use super::facts::{DatedAssignment, DatedPost, FilledPost, GridHistory, GridPost, PostKind};
use super::track::Track;
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};

/// The posts of a day.
pub(super) struct Staff {
    pub(super) posts: Vec<FilledPost>,
    /// Places at which somebody may be on a post beside those who are known to be.
    open: BTreeSet<String>,
    /// There may be somebody at any place.
    all_open: bool,
}

/// Who is on which post.
#[derive(Default)]
struct Holders<'a> {
    on: BTreeMap<&'a str, &'a str>,
    /// Posts that somebody may be on, or somebody else.
    doubt: BTreeSet<&'a str>,
    /// Somebody may be on any post that nobody is known to be on.
    anywhere: bool,
}

impl GridHistory {
    /// Posts of a day, each with whoever is on it.
    pub(super) fn staff_at(&self, as_of: NaiveDate, known_at: Option<NaiveDate>) -> Staff {
        let (track, places) = (Track::new(&self.posts), Track::new(&self.places));
        let holders = self.holders_at(&track, as_of, known_at);
        let nameless = track.nameless_on(as_of, known_at).next().is_some();
        let mut staff = Staff {
            posts: vec![],
            open: BTreeSet::new(),
            all_open: nameless || holders.anywhere,
        };
        for n in track.numbers() {
            let (post, in_doubt) = match track.sight(n, as_of, known_at) {
                Sight::There(entry) => (&entry.post, false),
                Sight::Gone => continue,
                Sight::Doubt => match track.last(n) {
                    Some(entry) => (&entry.post, true),
                    None => continue,
                },
            };
            let filled = holders.fill(post, in_doubt);
            if filled.in_doubt == Some(true) || post.kind.is_none() {
                staff.may_be_more(&track, n);
            }
            // Of a place that no entry speaks of nobody knows which one was meant.
            let known = |place: &str| places.ids.find(place).is_some();
            staff.all_open |= post.place.as_deref().is_none_or(|place| !known(place));
            staff.posts.push(filled);
        }
        staff
    }

    fn holders_at(
        &self,
        posts: &Track<'_, DatedPost>,
        as_of: NaiveDate,
        known_at: Option<NaiveDate>,
    ) -> Holders<'_> {
        let track = Track::new(&self.assignments);
        let mut out = Holders {
            anywhere: track.nameless_on(as_of, known_at).next().is_some(),
            ..Holders::default()
        };
        let counts = |e: &&DatedAssignment| e.valid.may_count(as_of, known_at);
        let nameless = track.entries.iter().filter(|e| !names(&e.assignment.id));
        for entry in nameless.filter(counts) {
            out.doubt.extend(entry.assignment.post.as_deref());
        }
        for n in track.numbers() {
            let sight = track.sight(n, as_of, known_at);
            let rows = match sight {
                Sight::There(entry) => vec![entry],
                Sight::Gone => continue,
                Sight::Doubt => {
                    let rows = track.rows(n).iter().filter_map(|&row| track.entry(row));
                    rows.filter(|e| e.valid.ended != Some(true)).collect()
                }
            };
            for entry in rows {
                let assigned = &entry.assignment;
                let post = assigned.post.as_deref();
                let Some(post) = post.filter(|id| posts.ids.find(id).is_some()) else {
                    out.anywhere = true;
                    continue;
                };
                match assigned.person.as_deref().filter(|_| sight.is_there()) {
                    Some(person) if !person.is_empty() => {
                        out.on.entry(post).or_insert(person);
                    }
                    _ => drop(out.doubt.insert(post)),
                }
            }
        }
        out
    }
}

impl Holders<'_> {
    fn fill(&self, post: &GridPost, in_doubt: bool) -> FilledPost {
        let held = self.on.get(post.id.as_str());
        let doubt =
            in_doubt || self.doubt.contains(post.id.as_str()) || (self.anywhere && held.is_none());
        FilledPost {
            post: post.clone(),
            person: held.filter(|_| !doubt).map(|person| (*person).to_owned()),
            in_doubt: doubt.then_some(true),
        }
    }
}

impl Staff {
    /// Notes every place at which a post may be.
    fn may_be_more(&mut self, track: &Track<'_, DatedPost>, number: u32) {
        let rows = track
            .rows(number)
            .iter()
            .filter_map(|&row| track.entry(row));
        for place in rows.filter_map(|e| e.post.place.clone()) {
            self.open.insert(place);
        }
    }

    /// Counts helpers (S14) and full-time workers (S15) of the places that do not say how many they have.
    pub(super) fn count(&self, facts: &mut GridFacts) {
        if self.all_open {
            return;
        }
        let mut persons: BTreeMap<(&str, PostKind), BTreeSet<&str>> = BTreeMap::new();
        for filled in &self.posts {
            let post = &filled.post;
            if let (Some(place), Some(kind), Some(person)) =
                (post.place.as_deref(), post.kind, filled.person.as_deref())
            {
                persons.entry((place, kind)).or_default().insert(person);
            }
        }
        for place in &mut facts.places {
            if self.open.contains(&place.id) {
                continue;
            }
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
}

/// S15 gives every base grid a worker of its own; who is the worker of two is noted.
pub(super) fn shared_workers(posts: &[FilledPost], out: &mut Vec<Finding>) {
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
        let first = places
            .next()
            .map(|p| FindingPlace::of(*p))
            .unwrap_or_default();
        let n = i64::try_from(places.len()).unwrap_or(i64::MAX);
        let finding = Finding::law_as(
            FindingCode::WorkerOfSeveralGrids,
            "S15",
            Gravity::Advice,
            first,
        )
        .count("grids", n.saturating_add(1));
        out.push(places.fold(finding, |f, p| f.related(FindingPlace::of(*p))));
    }
}

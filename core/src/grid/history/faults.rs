//! What is wrong with the entries of a history, whatever the day that is asked for.

use chrono::NaiveDate;

use super::super::{PlaceKind, bad_value, county, row_field, row_place, usable};
use super::doubt::{Sight, impossible, names};
use super::facts::{DatedHousehold, GridHistory, Validity};
use super::track::{Entry, Segment, Track};
use super::transitions::{is_read, may_be_replaced};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::law::{Area, binds, last_of};
use crate::order::InOrder;

impl GridHistory {
    /// Every fault of the entries; places point into the history. `read` is what can be read of it when it is asked about a day:
    /// of what is in doubt nothing is said that depends on it.
    pub(crate) fn faults(&self, read: &Self, asked: NaiveDate) -> Vec<Finding> {
        let mut out = vec![];
        let last = last_of(asked);
        let (places, posts) = (Track::new(&read.places), Track::new(&read.posts));
        let assignments = Track::new(&read.assignments);
        entries(&self.places, &places, last, &mut out);
        entries(
            &self.buildings,
            &Track::new(&read.buildings),
            last,
            &mut out,
        );
        let units = Track::new(&read.stairwell_units);
        entries(&self.stairwell_units, &units, last, &mut out);
        entries(
            &self.households,
            &Track::new(&read.households),
            last,
            &mut out,
        );
        entries(&self.posts, &posts, last, &mut out);
        entries(&self.assignments, &assignments, last, &mut out);
        check_posts(&posts, &places, &mut out);
        check_assignments(&assignments, &posts, &mut out);
        self.check_transitions(&places, last, &mut out);
        for (row, edge) in self.lineage.iter().enumerate() {
            for (field, day) in [("on", edge.on), ("recordedAt", edge.recorded_at)] {
                let place = FindingPlace::at(format!("/lineage/{row}/{field}"));
                out.extend(impossible(day, last, place));
            }
        }
        out
    }

    /// What of the entries cannot be read when the history is asked about a day, or leaves open which of them is right on it or
    /// later; places point into the history.
    pub(crate) fn doubts(&self, asked: NaiveDate) -> Vec<Finding> {
        let (mut out, last) = (vec![], last_of(asked));
        let read = self.readable(asked);
        macro_rules! lists {
            ($($list:ident),*) => {$(
                for (row, entry) in (0..).zip(&self.$list) {
                    unreadable(entry, row, last, &mut out);
                }
                unsettled(&Track::new(&read.$list), asked, &mut out);
            )*};
        }
        lists!(
            places,
            buildings,
            stairwell_units,
            households,
            posts,
            assignments
        );
        self.unsaid(&mut out);
        for (row, one) in self.transitions.iter().enumerate() {
            let at = |field: &str| row_field("transitions", row, field, &one.place);
            one.valid.tell_lost(last, at, &mut out);
            let open = is_read(one) && may_be_replaced(&read.transitions, row, None);
            if open || !names(&one.place) {
                out.push(Finding::data(
                    FindingCode::HistoryEntryUnreadable,
                    at("valid"),
                ));
            }
        }
        out
    }

    /// Entries that do not say where what they are about stands, and that not all is told.
    fn unsaid(&self, out: &mut Vec<Finding>) {
        let places = Track::new(&self.places);
        let leads = |id: &str| places.ids.find(id).is_some();
        let nowhere = |place: &Option<String>| !place.as_deref().is_some_and(leads);
        let mut tell = |place| out.push(Finding::data(FindingCode::HistoryEntryUnreadable, place));
        let lives = |valid: &Validity| valid.ended != Some(true);
        for (row, entry) in (0..).zip(&self.places).filter(|(_, e)| lives(&e.valid)) {
            let place = &entry.place;
            if place.kind.is_none() {
                tell(field(entry, row, "place/kind"));
            } else if place.kind != Some(PlaceKind::District) && nowhere(&place.parent) {
                tell(field(entry, row, "place/parent"));
            }
        }
        for (row, entry) in (0..).zip(&self.households).filter(|(_, e)| lives(&e.valid)) {
            let named = &entry.household.micro_grids;
            if named.is_empty() || !named.iter().all(|id| leads(id)) {
                tell(field(entry, row, "household/microGrids"));
            }
        }
        for (row, entry) in (0..).zip(&self.buildings).filter(|(_, e)| lives(&e.valid)) {
            if nowhere(&entry.building.place) {
                tell(field(entry, row, "building/place"));
            }
        }
        for (row, entry) in (0..).zip(&self.posts).filter(|(_, e)| lives(&e.valid)) {
            if nowhere(&entry.post.place) {
                tell(field(entry, row, "post/place"));
            }
        }
        if !self.incomplete_at.is_empty() {
            tell(FindingPlace::at("/incompleteAt"));
        }
    }

    /// Where it is, by the division codes of its places.
    pub(crate) fn area(&self) -> Option<Area> {
        county(self.places.iter().map(|entry| &entry.place))
    }

    fn check_transitions(
        &self,
        places: &Track<'_, super::facts::DatedPlace>,
        last: NaiveDate,
        out: &mut Vec<Finding>,
    ) {
        for (row, transition) in self.transitions.iter().enumerate() {
            let at = |field: &str| row_field("transitions", row, field, &transition.place);
            if places.ids.find(&transition.place).is_none() {
                out.push(Finding::data(FindingCode::UnknownPlace, at("place")));
            }
            let valid = &transition.valid;
            valid.tell_lost(last, at, out);
            let ended = valid.ended == Some(true);
            let read = valid.unreadable.is_empty() && places.ids.find(&transition.place).is_some();
            if valid.to.is_none() && read && !ended {
                out.push(without_end(at("valid/to"), self.area()));
            }
        }
    }
}

/// S49 lets a transition be set and names no length: so that it ends at all, it needs a last day.
/// Elsewhere than in its district the plan asks for nothing, and the entry still counts for nothing.
pub(crate) fn without_end(place: FindingPlace, area: Option<Area>) -> Finding {
    if area.is_some_and(|area| !binds("S49", area)) {
        return Finding::data(FindingCode::TransitionWithoutEnd, place);
    }
    Finding::law_as(
        FindingCode::TransitionWithoutEnd,
        "S49",
        Gravity::Violation,
        place,
    )
}

/// The place of a field of an entry.
fn field<E: Entry>(entry: &E, row: u32, field: &str) -> FindingPlace {
    row_field(E::LIST, row as usize, field, entry.id())
}

fn entries<E: Entry + Rivalry>(
    given: &[E],
    read: &Track<'_, E>,
    last: NaiveDate,
    out: &mut Vec<Finding>,
) {
    let mut unrecorded = 0_i64;
    for (row, entry) in (0..).zip(given) {
        unreadable(entry, row, last, out);
        let valid = entry.valid();
        if valid.recorded_at.is_none() && !valid.lost("recordedAt") {
            unrecorded = unrecorded.saturating_add(1);
        }
    }
    if unrecorded > 0 {
        let place = FindingPlace::at(format!("/{}", E::LIST));
        out.push(
            Finding::data(FindingCode::HistoryRecordedMissing, place).count("entries", unrecorded),
        );
    }
    for n in read.numbers() {
        conflicts(read, n, out);
    }
}

/// What cannot be read of an entry.
fn unreadable<E: Entry>(entry: &E, row: u32, last: NaiveDate, out: &mut Vec<Finding>) {
    if !usable(entry.id()) {
        let place = row_field(E::LIST, row as usize, &format!("{}/id", E::THING), "");
        out.push(bad_value(place, "id", entry.id().chars().count()));
    }
    let at = |name: &str| field(entry, row, name);
    entry.valid().tell_lost(last, at, out);
}

/// Things of which it is open which entry is right, although each can be read.
fn unsettled<E: Entry>(track: &Track<'_, E>, asked: NaiveDate, out: &mut Vec<Finding>) {
    for n in track.numbers().filter(|n| track.rows(*n).len() > 1) {
        let rows = track.rows(n).iter().filter_map(|&row| track.entry(row));
        if !track.nameless.is_empty() || rows.clone().any(|e| !e.valid().unreadable.is_empty()) {
            continue;
        }
        let bounds = rows.flat_map(|e| [e.valid().first(), e.valid().end()]);
        let later = bounds.filter(|day| *day > asked && *day < NaiveDate::MAX);
        let days = std::iter::once(asked).chain(later);
        let mut open = days.filter(|day| matches!(track.sight(n, *day, None), Sight::Doubt));
        if open.next().is_some()
            && let Some(&row) = track.rows(n).last()
            && let Some(entry) = track.entry(row)
        {
            let place = field(entry, row, "valid/recordedAt");
            out.push(Finding::data(FindingCode::HistoryEntryUnreadable, place));
        }
    }
}

/// Entries made by one hand on one day that say different things of the same days.
fn conflicts<E: Entry + Rivalry>(track: &Track<'_, E>, number: u32, out: &mut Vec<Finding>) {
    if track.rows(number).len() < 2 {
        return;
    }
    let mut rows: Vec<(&E, u32)> = vec![];
    for &row in track.rows(number) {
        rows.extend(track.entry(row).map(|e| (e, row)));
    }
    rows.retain(|(e, _)| e.valid().unreadable.is_empty());
    let hand = |e: &E| (e.valid().recorded_at, e.valid().act.clone());
    rows.order_by(|(a, i), (b, j)| {
        (hand(a), a.valid().first(), i).cmp(&(hand(b), b.valid().first(), j))
    });
    // Of the entries so far, the one that reaches furthest.
    let mut furthest: Option<(&E, u32)> = None;
    for (entry, row) in rows {
        let Some((before, at)) = furthest.filter(|(b, _)| hand(b) == hand(entry)) else {
            furthest = Some((entry, row));
            continue;
        };
        if entry.valid().first() < before.valid().end() && !entry.agrees(before) {
            let code = entry
                .rivalry(before)
                .unwrap_or(FindingCode::HistoryConflict);
            let place = row_place(E::LIST, row as usize, entry.id());
            let other = row_place(E::LIST, at as usize, before.id());
            out.push(Finding::data(code, place).related(other));
        }
        if entry.valid().end() > before.valid().end() {
            furthest = Some((entry, row));
        }
    }
}

/// What a conflict of two entries is called, where it has a name of its own.
trait Rivalry: Entry {
    fn rivalry(&self, _other: &Self) -> Option<FindingCode> {
        None
    }
}

impl Rivalry for super::facts::DatedPlace {}
impl Rivalry for super::facts::DatedBuilding {}
impl Rivalry for super::facts::DatedUnit {}
impl Rivalry for super::facts::DatedPost {}
impl Rivalry for super::facts::DatedAssignment {}
impl Rivalry for DatedHousehold {
    fn rivalry(&self, other: &Self) -> Option<FindingCode> {
        let (a, b) = (&self.household.micro_grids, &other.household.micro_grids);
        let both = ![self, other].iter().any(|e| e.valid.ended == Some(true));
        (both && a != b).then_some(FindingCode::HouseholdInTwoMicroGrids)
    }
}

/// Whether days lie wholly within others; a start that is not known lies within any.
pub(crate) fn within(days: &Segment, others: &[Segment]) -> bool {
    let unknown = days.from == NaiveDate::MIN;
    let Some(first) = others.first() else {
        return false;
    };
    let mut reached = if unknown { first.from } else { days.from };
    for other in others {
        if other.from <= reached && reached < other.to {
            reached = other.to;
        }
    }
    reached >= days.to
}

/// A post stands at a place that exists as long as the post does.
fn check_posts(
    posts: &Track<'_, super::facts::DatedPost>,
    places: &Track<'_, super::facts::DatedPlace>,
    out: &mut Vec<Finding>,
) {
    for n in posts.numbers() {
        for days in posts.segments(n, None) {
            let Some(entry) = posts.entry(days.row) else {
                continue;
            };
            let Some(place) = entry.post.place.as_deref() else {
                continue;
            };
            let at = field(entry, days.row, "post/place");
            if places.ids.find(place).is_none() {
                out.push(Finding::data(FindingCode::UnknownPlace, at));
            } else if !posts.is_clear_at(n) || !places.is_clear(place) {
                // What is in doubt is told where it stands.
            } else if !within(&days, &places.segments_of(place, None)) {
                let finding = Finding::data(FindingCode::PostAtClosedPlace, at);
                out.push(finding.related(FindingPlace::of(place)));
            }
        }
    }
}

/// Nobody is on a post that is not there, and no two persons are on one at once.
fn check_assignments(
    assignments: &Track<'_, super::facts::DatedAssignment>,
    posts: &Track<'_, super::facts::DatedPost>,
    out: &mut Vec<Finding>,
) {
    // By post: days, row, person.
    let mut held: Vec<(u32, Segment, Option<&str>)> = vec![];
    for n in assignments.numbers() {
        for days in assignments.segments(n, None) {
            let Some(entry) = assignments.entry(days.row) else {
                continue;
            };
            let at = || field(entry, days.row, "assignment/post");
            let post = entry.assignment.post.as_deref();
            let Some(post) = post.and_then(|id| posts.ids.find(id)) else {
                out.push(Finding::data(FindingCode::UnknownPost, at()));
                continue;
            };
            if !assignments.is_clear_at(n) || !posts.is_clear_at(post) {
                continue;
            }
            if !within(&days, &posts.segments(post, None)) {
                out.push(Finding::data(FindingCode::AssignmentOutsidePost, at()));
            }
            held.push((post, days, entry.assignment.person.as_deref()));
        }
    }
    held.order_by_key(|(post, days, _)| (*post, days.from, days.row));
    let mut furthest: Option<&(u32, Segment, Option<&str>)> = None;
    for one in &held {
        let Some(before) = furthest.filter(|b| b.0 == one.0) else {
            furthest = Some(one);
            continue;
        };
        if one.1.from < before.1.to
            && one.2 != before.2
            && let (Some(a), Some(b)) = (
                assignments.entry(one.1.row),
                assignments.entry(before.1.row),
            )
        {
            let finding = Finding::data(
                FindingCode::PostHeldTwice,
                field(a, one.1.row, "assignment"),
            );
            out.push(finding.related(field(b, before.1.row, "assignment")));
        }
        if one.1.to > before.1.to {
            furthest = Some(one);
        }
    }
}

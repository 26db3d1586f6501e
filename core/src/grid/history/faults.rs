//! What is wrong with the entries of a history, whatever the day that is asked for.

use chrono::NaiveDate;

use super::super::{bad_value, county, row_field, row_place, usable};
use super::facts::{DatedHousehold, GridHistory, Validity};
use super::track::{Entry, Segment, Track};
use crate::finding::{Code, Finding, Gravity, Place};
use crate::law::{Area, binds};
use crate::order::InOrder;

impl GridHistory {
    /// Every fault of the entries; places point into the history.
    pub(crate) fn faults(&self) -> Vec<Finding> {
        let mut out = vec![];
        let (places, posts) = (Track::new(&self.places), Track::new(&self.posts));
        let assignments = Track::new(&self.assignments);
        entries(&places, Code::HistoryConflict, &mut out);
        entries(
            &Track::new(&self.buildings),
            Code::HistoryConflict,
            &mut out,
        );
        entries(
            &Track::new(&self.stairwell_units),
            Code::HistoryConflict,
            &mut out,
        );
        let households = Track::new(&self.households);
        entries(&households, Code::HistoryConflict, &mut out);
        entries(&posts, Code::HistoryConflict, &mut out);
        entries(&assignments, Code::HistoryConflict, &mut out);
        check_posts(&posts, &places, &mut out);
        check_assignments(&assignments, &posts, &mut out);
        self.check_transitions(&places, &mut out);
        out
    }

    /// Where it is, by the division codes of its places.
    pub(crate) fn area(&self) -> Option<Area> {
        county(self.places.iter().map(|entry| &entry.place))
    }

    fn check_transitions(
        &self,
        places: &Track<'_, super::facts::DatedPlace>,
        out: &mut Vec<Finding>,
    ) {
        for (row, transition) in self.transitions.iter().enumerate() {
            let at = |field: &str| row_field("transitions", row, field, &transition.place);
            if places.ids.find(&transition.place).is_none() {
                out.push(Finding::data(Code::UnknownPlace, at("place")));
            }
            let ended = transition.valid.ended == Some(true);
            if transition.valid.to.is_none() {
                if ended {
                    continue;
                }
                out.push(without_end(at("valid/to"), self.area()));
            } else if empty(&transition.valid) {
                out.push(Finding::data(Code::HistoryIntervalEmpty, at("valid/to")));
            }
        }
    }
}

/// S49 lets a transition be set and names no length: so that it ends at all, it needs a last day.
/// Elsewhere than in its district the plan asks for nothing, and the entry still counts for nothing.
pub(crate) fn without_end(place: Place, area: Option<Area>) -> Finding {
    if area.is_some_and(|area| !binds("S49", area)) {
        return Finding::data(Code::TransitionWithoutEnd, place);
    }
    Finding::law_as(Code::TransitionWithoutEnd, "S49", Gravity::Violation, place)
}

fn empty(valid: &Validity) -> bool {
    valid.end() <= valid.first()
}

/// The place of a field of an entry.
fn field<E: Entry>(entry: &E, row: u32, field: &str) -> Place {
    row_field(E::LIST, row as usize, field, entry.id())
}

fn entries<E: Entry + Rivalry>(track: &Track<'_, E>, conflict: Code, out: &mut Vec<Finding>) {
    let mut unrecorded = 0_i64;
    for (row, entry) in (0..).zip(track.entries) {
        if !usable(entry.id()) {
            let place = row_field(E::LIST, row as usize, &format!("{}/id", E::THING), "");
            out.push(bad_value(place, "id", entry.id().chars().count()));
        }
        if empty(entry.valid()) {
            let place = field(entry, row, "valid/to");
            out.push(Finding::data(Code::HistoryIntervalEmpty, place));
        }
        if entry.valid().recorded_at.is_none() {
            unrecorded = unrecorded.saturating_add(1);
        }
    }
    if unrecorded > 0 {
        let place = Place::at(format!("/{}", E::LIST));
        out.push(Finding::data(Code::HistoryRecordedMissing, place).count("entries", unrecorded));
    }
    for n in track.numbers() {
        conflicts(track, n, conflict, out);
    }
}

/// Entries made by one hand on one day that say different things of the same days.
fn conflicts<E: Entry + Rivalry>(
    track: &Track<'_, E>,
    number: u32,
    code: Code,
    out: &mut Vec<Finding>,
) {
    if track.rows(number).len() < 2 {
        return;
    }
    let mut rows: Vec<(&E, u32)> = vec![];
    for &row in track.rows(number) {
        rows.extend(track.entry(row).map(|e| (e, row)));
    }
    rows.retain(|(e, _)| !empty(e.valid()));
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
            let code = entry.rivalry(before).unwrap_or(code);
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
    fn rivalry(&self, _other: &Self) -> Option<Code> {
        None
    }
}

impl Rivalry for super::facts::DatedPlace {}
impl Rivalry for super::facts::DatedBuilding {}
impl Rivalry for super::facts::DatedUnit {}
impl Rivalry for super::facts::DatedPost {}
impl Rivalry for super::facts::DatedAssignment {}
impl Rivalry for DatedHousehold {
    fn rivalry(&self, other: &Self) -> Option<Code> {
        let (a, b) = (&self.household.micro_grids, &other.household.micro_grids);
        let both = ![self, other].iter().any(|e| e.valid.ended == Some(true));
        (both && a != b).then_some(Code::HouseholdInTwoMicroGrids)
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
                out.push(Finding::data(Code::UnknownPlace, at));
            } else if !within(&days, &places.segments_of(place, None)) {
                let finding = Finding::data(Code::PostAtClosedPlace, at);
                out.push(finding.related(Place::of(place)));
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
                out.push(Finding::data(Code::UnknownPost, at()));
                continue;
            };
            if !within(&days, &posts.segments(post, None)) {
                out.push(Finding::data(Code::AssignmentOutsidePost, at()));
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
            let finding = Finding::data(Code::PostHeldTwice, field(a, one.1.row, "assignment"));
            out.push(finding.related(field(b, before.1.row, "assignment")));
        }
        if one.1.to > before.1.to {
            furthest = Some(one);
        }
    }
}

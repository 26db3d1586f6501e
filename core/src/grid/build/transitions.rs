//! Transition periods (过渡期, S49): which communities have one, and until when.

use chrono::NaiveDate;

use super::super::history::{Validity, may_be_replaced, standing, without_end};
use super::super::{Grid, GridFacts, PlaceIdx, PlaceKind};
use super::places::Rows;
use super::tree::Target;
use super::{at_field, bad_value};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::lately;
use crate::policy::TypedValue;

/// Reads the transition periods; one without an end, or of another kind of place, counts for nothing, and what was
/// recorded later is right.
pub(super) fn read(grid: &mut Grid, facts: &GridFacts, tree: &Rows, out: &mut Vec<Finding>) {
    let right = standing(&facts.transitions, None);
    for (row, transition) in facts.transitions.iter().enumerate() {
        let at = |field: &str| at_field("transitions", row, field, &transition.place);
        let place = match tree.target(grid, &transition.place) {
            Target::Inside(place, PlaceKind::Community) => PlaceIdx(place),
            Target::Inside(..) => {
                let field = TypedValue::Text {
                    value: "transitions".into(),
                };
                let finding = Finding::data(FindingCode::FactOfOtherKind, at("place"));
                out.push(finding.with("field", field));
                continue;
            }
            Target::Unknown => {
                out.push(Finding::data(FindingCode::UnknownPlace, at("place")));
                adrift(grid, None, &transition.valid);
                continue;
            }
            // The place's own finding says why it is left out.
            Target::Out(_) => continue,
        };
        let valid = &transition.valid;
        let days = [
            ("from", valid.from),
            ("to", valid.to),
            ("recordedAt", valid.recorded_at),
        ];
        if let Some((name, _)) = days.into_iter().rev().find(|(_, day)| absurd(*day)) {
            adrift(grid, Some(place), valid);
            let bad = FindingPlace::at(format!("/transitions/{row}/valid/{name}"));
            out.push(bad_value(bad, "since 1900", 0));
            continue;
        }
        if !valid.unreadable.is_empty() || may_be_replaced(&facts.transitions, row, None) {
            // Of the first what cannot be read is told already, of the second the other is.
            adrift(grid, Some(place), valid);
            continue;
        }
        match valid.to {
            _ if valid.ended == Some(true) => {}
            None => out.push(without_end(at("valid/to"), grid.area)),
            Some(_) if valid.end() <= valid.first() => {
                adrift(grid, Some(place), &Validity::default());
                out.push(Finding::data(
                    FindingCode::HistoryIntervalEmpty,
                    at("valid/to"),
                ));
            }
            Some(_) => {
                let days = right.iter().filter(|(n, ..)| *n == row);
                grid.transitions
                    .extend(days.map(|(_, from, to)| (place, *from, *to)));
            }
        }
    }
}

/// Whether a transition can neither begin nor end on a day: it was written down wrongly.
fn absurd(day: Option<NaiveDate>) -> bool {
    day.is_some_and(|day| day < lately())
}

/// A transition of a community that is not known, or on days that cannot be, may run: on every day that it does not exclude.
fn adrift(grid: &mut Grid, place: Option<PlaceIdx>, valid: &Validity) {
    if valid.ended == Some(true) {
        return;
    }
    let known = |day: Option<NaiveDate>| day.filter(|day| !absurd(Some(*day)));
    let from = known(valid.from).unwrap_or(NaiveDate::MIN);
    let to = known(valid.to).unwrap_or(NaiveDate::MAX);
    grid.transitions_adrift.push((place, from, to));
}

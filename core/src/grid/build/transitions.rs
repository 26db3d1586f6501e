//! Transition periods (过渡期, S49): which communities have one, and until when.

use chrono::NaiveDate;

use super::super::history::{standing, without_end};
use super::super::{Grid, GridFacts, PlaceIdx, PlaceKind};
use super::at_field;
use super::places::Rows;
use super::tree::Target;
use crate::finding::{Code, Finding};
use crate::policy::Value;

/// Reads the transition periods; one without an end, or of another kind of place, counts for nothing, and what was
/// recorded later is right.
pub(super) fn read(grid: &mut Grid, facts: &GridFacts, tree: &Rows, out: &mut Vec<Finding>) {
    let right = standing(&facts.transitions, None);
    for (row, transition) in facts.transitions.iter().enumerate() {
        let at = |field: &str| at_field("transitions", row, field, &transition.place);
        let place = match tree.target(grid, &transition.place) {
            Target::Inside(place, PlaceKind::Community) => PlaceIdx(place),
            Target::Inside(..) => {
                let field = Value::Text {
                    value: "transitions".into(),
                };
                let finding = Finding::data(Code::FactOfOtherKind, at("place"));
                out.push(finding.with("field", field));
                continue;
            }
            Target::Unknown => {
                out.push(Finding::data(Code::UnknownPlace, at("place")));
                continue;
            }
            // The place's own finding says why it is left out.
            Target::Out(_) => continue,
        };
        let from = transition.valid.from.unwrap_or(NaiveDate::MIN);
        match transition.valid.to {
            _ if transition.valid.ended == Some(true) => {}
            None => out.push(without_end(at("valid/to"), grid.area)),
            Some(to) if to <= from => {
                out.push(Finding::data(Code::HistoryIntervalEmpty, at("valid/to")));
            }
            Some(_) => {
                let days = right.iter().filter(|(n, ..)| *n == row);
                grid.transitions
                    .extend(days.map(|(_, from, to)| (place, *from, *to)));
            }
        }
    }
}

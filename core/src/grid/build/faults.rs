//! The findings on places, once it is known what each fault takes along.

use std::collections::HashMap;

use super::super::{Grid, NONE, PlaceFact, PlaceKind};
use super::places::Rows;
use super::{at, at_field, bad_value};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::policy::TypedValue;

/// Places that the finding of a long cycle names besides its first.
const MAX_RELATED: usize = 20;

impl Rows {
    /// All findings on places, now that it is known what each fault takes along.
    pub(super) fn findings(&self, grid: &mut Grid, places: &[PlaceFact]) -> Vec<Finding> {
        let mut out = self.unread.clone();
        let read = u32::try_from(places.len()).unwrap_or(NONE);
        let used = u32::try_from(grid.nodes.len()).unwrap_or(NONE);
        grid.places_left_out = read.saturating_sub(used);
        if self.roots.is_empty() {
            out.push(Finding::data(
                FindingCode::NoRoot,
                FindingPlace::at("/places"),
            ));
        } else if let Some(node) = grid.nodes.first().filter(|n| n.kind != PlaceKind::District) {
            let place = at("places", node.row as usize, grid.ids.name(0));
            out.push(Finding::data(FindingCode::TopIsNotDistrict, place));
        }
        for (i, fault) in (0..).zip(&self.fault) {
            if let Some(code) = *fault
                && code != FindingCode::ParentCycle
            {
                out.push(self.left_out(i, code, places));
            }
        }
        for (head, rest) in &self.cycles {
            let mut all = self.left_out(*head, FindingCode::ParentCycle, places);
            all.params.clear();
            // The parent of the first row is a row of the cycle as well: each is named once.
            all.related.clear();
            let sum = |v: &[u32]| {
                let get = |i: &u32| v.get(*i as usize).map_or(0, |&n| i64::from(n));
                rest.iter().chain([head]).map(get).sum()
            };
            all = all
                .count("places", sum(&self.places_out))
                .count("households", sum(&self.households_out));
            for &r in rest.iter().take(MAX_RELATED) {
                all = all.related(self.row_place(r, places));
            }
            out.push(all);
        }
        let mut coded: HashMap<&str, (usize, &str)> = HashMap::new();
        for (i, &cause) in (0..).zip(&self.cause) {
            if let Some((row, fact)) = self.fact(i, places) {
                if cause == NONE {
                    self.check_code(i, row, fact, places, &mut out);
                    coded_twice(row, fact, &mut coded, &mut out);
                }
                check_attributes(row, fact, &mut out);
            }
        }
        out
    }

    fn left_out(&self, i: u32, code: FindingCode, places: &[PlaceFact]) -> Finding {
        let get = |v: &[u32]| v.get(i as usize).map_or(0, |&n| i64::from(n));
        let mut finding = Finding::data(code, self.row_place(i, places))
            .count("places", get(&self.places_out))
            .count("households", get(&self.households_out));
        let parent = self.parent.get(i as usize).copied().unwrap_or(NONE);
        match code {
            FindingCode::SeveralRoots => {
                if let Some(&root) = self.roots.first() {
                    finding = finding.related(self.row_place(root, places));
                }
            }
            _ if parent != NONE => finding = finding.related(self.row_place(parent, places)),
            _ => {}
        }
        finding
    }

    /// A division code has the digits of its kind, begins with the code above, and its third group
    /// says sub-district or town. A code that is wrong does not move the place.
    fn check_code(
        &self,
        i: u32,
        row: usize,
        fact: &PlaceFact,
        places: &[PlaceFact],
        out: &mut Vec<Finding>,
    ) {
        let (Some(code), Some(kind)) = (fact.code.as_deref(), fact.kind) else {
            return;
        };
        let Some(digits) = code_digits(kind) else {
            return;
        };
        let place = || at_field("places", row, "code", &fact.id);
        if !well_formed(code, digits) {
            let expected = format!("{digits} digits");
            out.push(bad_value(place(), &expected, code.chars().count()));
            return;
        }
        let above = |i: u32| self.parent.get(i as usize).copied().filter(|&p| p != NONE);
        let holder = std::iter::successors(above(i), |&p| above(p)).find_map(|p| {
            let (row, fact) = self.fact(p, places)?;
            let code = fact.code.as_deref()?;
            well_formed(code, code_digits(fact.kind?)?).then_some((code, row, fact))
        });
        if let Some((prefix, row, above)) = holder
            && !code.starts_with(prefix)
        {
            out.push(
                Finding::data(FindingCode::DivisionCodeNotBelow, place())
                    .related(at_field("places", row, "code", &above.id)),
            );
        }
        let group: Option<u32> = code.get(6..9).and_then(|g| g.parse().ok());
        let fits = match (kind, group) {
            (PlaceKind::SubDistrict, Some(g)) => (1..=99).contains(&g),
            (PlaceKind::Town, Some(g)) => (100..=199).contains(&g),
            _ => true,
        };
        if !fits {
            out.push(Finding::data(FindingCode::DivisionCodeOtherKind, place()));
        }
    }
}

/// The most persons that a place may have: their sum is a number that every language holds exactly.
pub(super) const MOST_PERSONS: i64 = 1_000_000;

/// Facts that their kind of place does not keep, a size without the model that it belongs to, and negative numbers of
/// persons.
fn check_attributes(row: usize, fact: &PlaceFact, out: &mut Vec<Finding>) {
    use PlaceKind::*;
    let Some(kind) = fact.kind else { return };
    let given: [(&str, bool, &[PlaceKind]); 5] = [
        (
            "followsCityModel",
            fact.follows_city_model.is_some(),
            &[Village],
        ),
        (
            "followsCitySize",
            fact.follows_city_size.is_some(),
            &[Village],
        ),
        (
            "partyOrganisation",
            fact.party_organisation.is_some(),
            &[Village, Community, BaseGrid, MicroGrid],
        ),
        (
            "fullTimeWorkers",
            fact.full_time_workers.is_some(),
            &[BaseGrid],
        ),
        ("helpers", fact.helpers.is_some(), &[Area]),
    ];
    let given = given.map(|(field, given, kinds)| (field, given, kinds.contains(&kind)));
    let group = (
        "leadingGroup",
        fact.leading_group.is_some(),
        kind.has_leading_group(),
    );
    for (field, given, kept) in given.into_iter().chain([group]) {
        if given && !kept {
            let place = at_field("places", row, field, &fact.id);
            out.push(Finding::data(FindingCode::FactOfOtherKind, place).with(
                "field",
                TypedValue::Text {
                    value: field.into(),
                },
            ));
        }
    }
    if kind == Village
        && fact.follows_city_size == Some(true)
        && fact.follows_city_model != Some(true)
    {
        let place = at_field("places", row, "followsCitySize", &fact.id);
        out.push(Finding::data(FindingCode::CitySizeWithoutModel, place));
    }
    let numbers = [
        ("fullTimeWorkers", fact.full_time_workers),
        ("helpers", fact.helpers),
    ];
    for (field, number) in numbers {
        if let Some(n) = number.filter(|n| !(0..=MOST_PERSONS).contains(n)) {
            let place = at_field("places", row, field, &fact.id);
            let expected = match n < 0 {
                true => "0, 1, 2 …",
                false => "0 to 1000000",
            };
            out.push(bad_value(place, expected, n.to_string().len()));
        }
    }
}

fn code_digits(kind: PlaceKind) -> Option<usize> {
    match kind {
        PlaceKind::District => Some(6),
        PlaceKind::Town | PlaceKind::SubDistrict => Some(9),
        PlaceKind::Village | PlaceKind::Community => Some(12),
        _ => None,
    }
}

/// On one day a code is that of one place.
fn coded_twice<'p>(
    row: usize,
    fact: &'p PlaceFact,
    coded: &mut HashMap<&'p str, (usize, &'p str)>,
    out: &mut Vec<Finding>,
) {
    let (Some(code), Some(kind)) = (fact.code.as_deref(), fact.kind) else {
        return;
    };
    if !code_of(kind, code) {
        return;
    }
    let (first, id) = *coded.entry(code).or_insert((row, &fact.id));
    if first != row {
        let finding = Finding::data(
            FindingCode::DivisionCodeTwice,
            at_field("places", row, "code", &fact.id),
        );
        out.push(finding.related(at_field("places", first, "code", id)));
    }
}

/// Whether a code has the form that its kind of place has.
pub(super) fn code_of(kind: PlaceKind, code: &str) -> bool {
    code_digits(kind).is_some_and(|digits| well_formed(code, digits))
}

fn well_formed(code: &str, digits: usize) -> bool {
    code.len() == digits && code.bytes().all(|b| b.is_ascii_digit())
}

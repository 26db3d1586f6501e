//! The check of the whole office on a date.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::facts::OfPlace;
use super::{OfficeDutyCount, OfficeFacts, OfficeReport};
use crate::case::{Once, once};
use crate::eligibility::MissingParameter;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::{GridFacts, PlaceKind};
use crate::household::Listed;
use crate::policy::{Missing, PolicyPack};
use crate::value::TypedValue;

/// Checks what the office of a pilot keeps against the plan and the law of a date (试点检查, S20 to S26, S44, S45, S47, S48, P-01,
/// P-04, P-15). The places are those of the grid.
pub fn check_office(
    pack: &PolicyPack,
    facts: &OfficeFacts,
    grid: &GridFacts,
    as_of: NaiveDate,
) -> OfficeReport {
    let mut office = Office::of(pack, facts, grid, as_of);
    office.desks();
    office.committees();
    office.ledger();
    office.meetings();
    office.measures();
    office.report()
}

/// How a place stands to a duty.
pub(super) enum Stand {
    Met,
    Unmet,
    Unknown,
}

/// A check while it runs.
pub(super) struct Office<'a> {
    pub pack: &'a PolicyPack,
    pub facts: &'a OfficeFacts,
    pub as_of: NaiveDate,
    /// Places of a known kind, each once, with their position in the grid.
    pub places: Vec<(&'a str, PlaceKind)>,
    pub missing_facts: BTreeSet<String>,
    missing_parameters: BTreeSet<MissingParameter>,
    pub findings: Vec<Finding>,
    pub out: OfficeReport,
    duties: BTreeMap<(&'static str, PlaceKind), OfficeDutyCount>,
}

impl<'a> Office<'a> {
    fn of(
        pack: &'a PolicyPack,
        facts: &'a OfficeFacts,
        grid: &'a GridFacts,
        as_of: NaiveDate,
    ) -> Self {
        let mut seen = BTreeSet::new();
        let known = grid
            .places
            .iter()
            .filter_map(|p| Some((p.id.as_str(), p.kind?)));
        let places = known.filter(|(id, _)| !id.is_empty() && seen.insert(*id));
        Self {
            pack,
            facts,
            as_of,
            places: places.collect(),
            missing_facts: BTreeSet::new(),
            missing_parameters: BTreeSet::new(),
            findings: vec![],
            out: OfficeReport {
                as_of,
                duties: vec![],
                tasks: vec![],
                last_meeting: None,
                next_meeting: None,
                documents: None,
                missing_facts: vec![],
                missing_parameters: vec![],
                hypothetical: pack.supposed(),
                findings: vec![],
            },
            duties: BTreeMap::new(),
        }
    }

    /// Whether a clause binds the district on the day.
    pub fn in_force(&self, clause: &str) -> bool {
        self.pack.in_force(clause, self.as_of)
    }

    /// The records of a list, each thing once; what is wrong with them is told.
    pub fn each<T>(&mut self, list: &[T], name: &str) -> Once<T>
    where
        T: Listed + Default + Eq + std::hash::Hash,
    {
        let mut once = once(list, name);
        self.findings.append(&mut once.found);
        once
    }

    /// The one record of each place with its position, and whether a place without one may have one: records that differ
    /// say nothing of it, and a record of no place may be of any.
    pub fn of_places<'f, T: OfPlace>(
        &mut self,
        list: &'f [T],
        name: &str,
    ) -> (BTreeMap<&'f str, (usize, Option<&'f T>)>, bool) {
        let (mut each, mut any) = (BTreeMap::new(), false);
        for (at, record) in list.iter().enumerate() {
            let pointer = || format!("/{name}/{at}/place");
            let here = |id: &str| self.places.iter().any(|(place, _)| *place == id);
            let Some(place) = record.place().filter(|id| here(id)) else {
                any = true;
                self.lacks(pointer());
                continue;
            };
            let first = each.entry(place).or_insert((at, Some(record)));
            if first.0 == at {
                continue;
            }
            let same = first.1 == Some(record);
            let code = match same {
                true => FindingCode::RecordTwice,
                false => FindingCode::RecordsDiffer,
            };
            if !same {
                first.1 = None;
            }
            let found = Finding::data(code, FindingPlace::at(pointer()));
            let related = FindingPlace::at(format!("/{name}/{}/place", first.0));
            self.findings.push(match same {
                true => found.related(related),
                false => found.related(related).count("facts", 1),
            });
        }
        (each, any)
    }

    pub fn lacks(&mut self, pointer: impl Into<String>) {
        self.missing_facts.insert(pointer.into());
    }

    /// A value that cannot be is unknown, and told.
    pub fn out_of_range(&mut self, pointer: String, expected: &str) {
        let value = TypedValue::Text {
            value: expected.into(),
        };
        let found = Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(pointer));
        self.findings.push(found.with("expected", value));
    }

    pub fn unset(&mut self, missing: Missing) {
        self.missing_parameters.insert(missing.into());
    }

    pub fn find(&mut self, found: Option<Finding>) {
        self.findings.extend(found);
    }

    /// Counts a place for a clause.
    pub fn saw(&mut self, clause: &'static str, kind: PlaceKind, stand: &Stand) {
        let count = self.duties.entry((clause, kind));
        let count = count.or_insert_with(|| OfficeDutyCount {
            clause: clause.into(),
            kind,
            places: 0,
            met: 0,
            unmet: 0,
            unknown: 0,
        });
        let of = match stand {
            Stand::Met => &mut count.met,
            Stand::Unmet => &mut count.unmet,
            Stand::Unknown => &mut count.unknown,
        };
        *of = of.saturating_add(1);
        count.places = count.places.saturating_add(1);
    }

    fn report(self) -> OfficeReport {
        let mut findings = self.findings;
        findings.sort_by(|a, b| {
            (&a.clause, &a.place.id, a.code).cmp(&(&b.clause, &b.place.id, b.code))
        });
        OfficeReport {
            duties: self.duties.into_values().collect(),
            missing_facts: self.missing_facts.into_iter().collect(),
            missing_parameters: self.missing_parameters.into_iter().collect(),
            findings,
            ..self.out
        }
    }
}

//! Who goes where: maps that name everybody once and nobody else.

use std::collections::{BTreeMap, BTreeSet};

use super::super::row_field;
use super::facts::GridMove;
use super::form;
use crate::finding::{Finding, FindingCode, FindingPlace};

/// Things without a place that a finding names.
const MAX_RELATED: usize = 20;

/// What a map is about.
pub(super) struct Map<'a> {
    /// Its field in the re-organisation.
    pub(super) field: &'static str,
    /// Its rows.
    pub(super) moves: &'a [GridMove],
    /// What is said of those that it does not name; nothing is, where they may stay.
    pub(super) missing: Option<FindingCode>,
}

impl<'a> Map<'a> {
    /// The map as pairs, once it names each of `wanted` once, and nobody else, and sends each where `allowed` lets it go.
    pub(super) fn read(
        &self,
        wanted: &BTreeSet<&'a str>,
        allowed: impl Fn(&str, &str) -> bool,
        out: &mut Vec<Finding>,
    ) -> BTreeMap<&'a str, &'a str> {
        let mut map: BTreeMap<&str, &str> = BTreeMap::new();
        for (row, step) in self.moves.iter().enumerate() {
            let at = |field: &str| row_field(self.field, row, field, &step.id);
            if !wanted.contains(step.id.as_str()) {
                out.push(Finding::data(FindingCode::MapForeign, at("id")));
            } else if map.contains_key(step.id.as_str()) {
                out.push(Finding::data(FindingCode::MapTwice, at("id")));
            } else {
                if !allowed(&step.id, &step.to) {
                    out.push(Finding::data(FindingCode::MapTarget, at("to")));
                }
                map.insert(&step.id, &step.to);
            }
        }
        let Some(code) = self.missing else {
            return map;
        };
        let missing = || wanted.iter().filter(|id| !map.contains_key(**id));
        let count = missing().count();
        if count > 0 {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let finding = Finding::data(code, form::at(self.field)).count("count", count);
            let named = missing().take(MAX_RELATED);
            out.push(named.fold(finding, |f, id| f.related(FindingPlace::of(*id))));
        }
        map
    }
}

//! The measures of each town (S47): its own, with what they weigh, and not the same everywhere.

use std::collections::BTreeMap;

use super::check::{Office, Stand};
use super::{MeasureFactor, TownMeasures};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::grid::PlaceKind;

impl Office<'_> {
    /// S47: every town and sub-district writes measures of its own and weighs five things; no one size for all.
    pub(super) fn measures(&mut self) {
        if !self.in_force("S47") {
            return;
        }
        let facts = self.facts;
        let (each, any) = self.of_places(&facts.measures, "measures");
        let whole = facts.measures_complete == Some(true) && !any;
        let towns = [PlaceKind::Town, PlaceKind::SubDistrict];
        let places = self.places.clone();
        let mut documents: BTreeMap<&str, u32> = BTreeMap::new();
        let mut count = 0u32;
        for (place, kind) in places {
            if !towns.contains(&kind) {
                continue;
            }
            count += 1;
            let stand = match each.get(place) {
                Some((_, row)) => {
                    let document = row.and_then(|row| row.document.as_deref());
                    if let Some(document) = document {
                        *documents.entry(document).or_default() += 1;
                    }
                    Stand::Met
                }
                None if whole => {
                    let code = FindingCode::MeasuresMissing;
                    self.find(Finding::law(code, "S47", false, FindingPlace::of(place)));
                    Stand::Unmet
                }
                None => {
                    if facts.measures_complete != Some(true) {
                        self.lacks("/measuresComplete");
                    }
                    Stand::Unknown
                }
            };
            self.saw("S47", kind, &stand);
        }
        for (at, row) in each.values() {
            if let Some(row) = row {
                self.weighed(*at, row);
            }
        }
        // Every town has measures, and they are one document.
        if count > 1 && documents.len() == 1 && documents.values().all(|n| *n == count) {
            let place = FindingPlace::at("/measures");
            let code = FindingCode::MeasuresAlike;
            let found = Finding::law_as(code, "S47", Gravity::Advice, place);
            self.find(Some(found.count("towns", i64::from(count))));
        }
    }

    /// What the measures of a town do not weigh.
    fn weighed(&mut self, at: usize, row: &TownMeasures) {
        let at = format!("/measures/{at}/considered");
        if row.considered_complete != Some(true) {
            return self.lacks(format!("{at}Complete"));
        }
        let left = MeasureFactor::ALL
            .iter()
            .filter(|f| !row.considered.contains(f));
        let left = left.count();
        if left == 0 {
            return;
        }
        let place = FindingPlace {
            id: row.place.clone(),
            ..FindingPlace::at(at)
        };
        let found = Finding::law_as(
            FindingCode::MeasureFactorMissing,
            "S47",
            Gravity::Advice,
            place,
        );
        self.find(Some(found.count("factors", left as i64)));
    }
}

//! The measures of each town (S47): its own, with what they weigh, and not the same everywhere.

use std::collections::BTreeMap;

use super::check::{Office, Stand};
use super::{MeasureFactor, TownMeasures};
use crate::case::Row;
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::grid::PlaceKind;

impl Office<'_> {
    /// S47: every town and sub-district writes measures of its own and weighs five things; no one size for all.
    pub(super) fn measures(&mut self) {
        if !self.in_force("S47") {
            return;
        }
        let facts = self.facts;
        let all = self.each(&facts.measures, "measures");
        let whole = facts.measures_complete == Some(true) && !all.doubtful;
        let unnamed = all.rows.iter().any(|row| row.facts.place.is_none());
        let towns = [PlaceKind::Town, PlaceKind::SubDistrict];
        let places = self.places.clone();
        let mut documents: BTreeMap<&str, u32> = BTreeMap::new();
        let mut count = 0u32;
        for (place, kind) in places {
            if !towns.contains(&kind) {
                continue;
            }
            count += 1;
            let of = |row: &&Row<TownMeasures>| row.facts.place.as_deref() == Some(place);
            let stand = match all.rows.iter().find(of) {
                Some(row) => {
                    if let Some(document) = row.facts.document.as_deref() {
                        *documents.entry(document).or_default() += 1;
                    }
                    Stand::Met
                }
                None if whole && !unnamed => {
                    let code = FindingCode::MeasuresMissing;
                    self.find(Finding::law(code, "S47", false, FindingPlace::of(place)));
                    Stand::Unmet
                }
                None => {
                    self.lacks("/measuresComplete");
                    Stand::Unknown
                }
            };
            self.saw("S47", kind, &stand);
        }
        all.rows.iter().for_each(|row| self.weighed(row));
        // Every town has measures, and they are one document.
        if count > 1 && documents.len() == 1 && documents.values().all(|n| *n == count) {
            let place = FindingPlace::at("/measures");
            let code = FindingCode::MeasuresAlike;
            let found = Finding::law_as(code, "S47", Gravity::Advice, place);
            self.find(Some(found.count("towns", i64::from(count))));
        }
    }

    /// What the measures of a town do not weigh.
    fn weighed(&mut self, row: &Row<TownMeasures>) {
        let at = format!("/measures/{}/considered", row.at);
        if row.facts.considered_complete != Some(true) {
            return self.lacks(format!("{at}Complete"));
        }
        let left = MeasureFactor::ALL
            .iter()
            .filter(|f| !row.facts.considered.contains(f));
        let left = left.count();
        if left == 0 {
            return;
        }
        let place = FindingPlace {
            id: row.facts.place.clone(),
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

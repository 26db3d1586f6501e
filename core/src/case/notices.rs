//! The notices of what is missing (补正告知): told once, and all of it (D-64, T-53).
//!
//! Notices of different days are two. Those of one day, and one of which the day is not known, may be the same one; equal ones
//! are one (ADR 0009).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::facts::{CaseMaterial, MaterialNotice};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::known::{Causes, Known};
use crate::support::doubt::no_such_day;

/// One notice, and where it stands.
#[derive(Clone, Copy)]
struct Notice<'f> {
    at: usize,
    of: &'f MaterialNotice,
    /// It is known which materials it names.
    clear: bool,
}

impl Notice<'_> {
    fn names(&self, id: &str) -> bool {
        self.of.materials.iter().any(|named| named == id)
    }

    fn place(&self, name: &str) -> String {
        format!("/notices/{}/{name}", self.at)
    }
}

/// The notices of a file, each once.
pub(super) struct Notices<'f> {
    days: BTreeMap<NaiveDate, Vec<Notice<'f>>>,
    /// Those of which the day is not known: they may be to come.
    undated: Vec<Notice<'f>>,
    /// What is wrong with them.
    pub found: Vec<Finding>,
}

impl<'f> Notices<'f> {
    /// Reads the notices; `whole` is that every material is listed.
    pub fn read(
        notices: &'f [MaterialNotice],
        materials: &[CaseMaterial],
        whole: bool,
        as_of: NaiveDate,
    ) -> Self {
        let ids: BTreeSet<&str> = materials.iter().filter_map(|m| m.id.as_deref()).collect();
        let listed = |id: &str| !id.is_empty() && ids.contains(id);
        // A material without an id may be the one that is named.
        let whole = whole && materials.iter().all(|m| m.id.is_some());
        let mut all = Self {
            days: BTreeMap::new(),
            undated: vec![],
            found: vec![],
        };
        let mut first = HashMap::new();
        for (at, of) in notices.iter().enumerate() {
            let names: BTreeSet<&String> = of.materials.iter().collect();
            let known = *first.entry((of.on, names)).or_insert(at);
            if known != at {
                let finding = Finding::data(
                    FindingCode::RecordTwice,
                    FindingPlace::at(format!("/notices/{at}")),
                );
                let first = FindingPlace::at(format!("/notices/{known}"));
                all.found.push(finding.related(first));
                continue;
            }
            let mut on = of.on;
            let place = || format!("/notices/{at}/on");
            no_such_day(&mut on, place, Some(as_of), &mut all.found);
            let clear = !of.materials.is_empty() && of.materials.iter().all(|id| listed(id));
            let notice = Notice { at, of, clear };
            match on {
                Some(day) => all.days.entry(day).or_default().push(notice),
                None => all.undated.push(notice),
            }
            let strange = of.materials.iter().enumerate();
            for (n, _) in strange.filter(|(_, id)| whole && !listed(id)) {
                let place = FindingPlace::at(format!("/notices/{at}/materials/{n}"));
                all.found
                    .push(Finding::data(FindingCode::UnknownMaterial, place));
            }
        }
        all
    }

    pub fn is_empty(&self) -> bool {
        self.days.is_empty() && self.undated.is_empty()
    }

    /// The places of the notices after the first.
    pub fn again(&self) -> impl Iterator<Item = usize> {
        let later = self.days.values().skip(1);
        later.filter_map(|of_day| of_day.first().map(|n| n.at))
    }

    /// What keeps open which notices there are, and when they were given.
    pub fn unknown(&self) -> impl Iterator<Item = String> {
        let of_one_day = self.days.values().filter(|of_day| of_day.len() > 1);
        let which = of_one_day.flatten().map(|n| n.place("materials"));
        which.chain(self.undated.iter().map(|n| n.place("on")))
    }

    /// Whether a notice that was given names the material.
    pub fn named(&self, id: Option<&str>) -> Known {
        let Some(id) = id else {
            return Known::certain(false);
        };
        if self.days.values().any(|of| of.iter().all(|n| n.names(id))) {
            return Known::certain(true);
        }
        let mut causes = Causes::default();
        for n in self
            .days
            .values()
            .flatten()
            .filter(|n| n.names(id) || !n.clear)
        {
            causes.fact(n.place("materials"));
        }
        for n in self.undated.iter().filter(|n| n.names(id) || !n.clear) {
            causes.fact(n.place("on"));
        }
        match causes.facts.is_empty() {
            true => Known::certain(false),
            false => Known::open(causes),
        }
    }

    /// Whether the first notice named the material. It is of the first day, or one of which the day is not known.
    pub fn told_at_first(&self, id: &str) -> Known {
        let Some(of_day) = self.days.values().next() else {
            let days = self.undated.iter().map(|n| n.place("on"));
            let facts = days.collect();
            return Known::open(Causes {
                facts,
                ..Causes::default()
            });
        };
        let first = || of_day.iter().chain(&self.undated);
        if first().all(|n| n.names(id)) {
            return Known::certain(true);
        }
        if first().all(|n| n.clear && !n.names(id)) {
            return Known::certain(false);
        }
        let mut causes = Causes::default();
        for n in first().filter(|n| !n.clear) {
            causes.fact(n.place("materials"));
        }
        Known::open(causes)
    }
}

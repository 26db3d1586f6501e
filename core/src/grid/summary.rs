//! What a district sees first: how many of what, how large, how many findings.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::{DutyCount, Grid, PlaceIdx, PlaceKind};
use crate::finding::{Finding, FindingKind, Gravity};
use crate::policy::PolicyPack;

/// How many places of one kind there are.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindCount {
    /// The kind.
    pub kind: PlaceKind,
    /// The number of places in the tree.
    pub places: u32,
}

/// One bar of a size histogram.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeCount {
    /// Number of households.
    pub households: u32,
    /// Number of micro-grids of that size.
    pub micro_grids: u32,
}

/// How many findings of one clause and gravity there are.
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingCount {
    /// The clause; none for data findings.
    pub clause: Option<String>,
    /// Law, data or open.
    pub kind: FindingKind,
    /// For law findings.
    pub gravity: Option<Gravity>,
    /// How many.
    pub findings: u32,
}

/// A district's grid in numbers (网格概况).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridSummary {
    /// The date that the facts describe.
    pub as_of: Option<NaiveDate>,
    /// Places in the tree by kind, from the top down; kinds without a place are not listed.
    pub places: Vec<KindCount>,
    /// Rows of the register that could not be placed.
    pub places_left_out: u32,
    /// Buildings.
    pub buildings: u32,
    /// Stairwell units.
    pub stairwell_units: u32,
    /// Households in the tree.
    pub households: u32,
    /// Households that could not be placed.
    pub households_left_out: u32,
    /// Sizes of the micro-grids that S11 covers, smallest first.
    pub city_micro_grid_sizes: Vec<SizeCount>,
    /// Sizes of all other micro-grids: villager groups, which have no size rule (S10).
    pub villager_group_sizes: Vec<SizeCount>,
    /// Findings by clause, kind and gravity.
    pub findings: Vec<FindingCount>,
}

/// A district's grid checked as a whole (网格检查结果).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridReport {
    /// The grid in numbers.
    pub summary: GridSummary,
    /// How many places of each kind do what each grid rule of the date asks of them, by clause.
    pub duties: Vec<DutyCount>,
    /// What is wrong with the register, then what the rules of the date do not find as they ask.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// One place of the grid in numbers (层级单位概况).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceSummary {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: PlaceKind,
    /// Its name for people.
    pub name: Option<String>,
    /// Ids of the places above, nearest first.
    pub above: Vec<String>,
    /// Ids of the places directly below, in the order of the grid.
    pub below: Vec<String>,
    /// Places anywhere below it by kind, from the top down; kinds without a place are not listed.
    pub places: Vec<KindCount>,
    /// Households in it.
    pub households: u32,
    /// Whether the rules on micro-grid leaders (S16 to S18) cover it.
    pub leader_rules: bool,
    /// Whether the size of micro-grids (S11) covers it.
    pub size_rule: bool,
}

impl Grid {
    /// The grid checked as a whole; `built` are the findings of [`Grid::build`].
    pub fn report(&self, built: &[Finding], pack: &PolicyPack, on: NaiveDate) -> GridReport {
        let place = self.place_pack(pack);
        let stands = |f: &Finding| f.clause.as_ref().is_none_or(|c| place.in_force(c, on));
        // What the register lacks it lacks on every day; that a text asks for it is said where the text is in force.
        let told = |f: &Finding| match stands(f) {
            true => f.clone(),
            false => Finding {
                kind: FindingKind::Data,
                clause: None,
                gravity: None,
                ..f.clone()
            },
        };
        let mut findings: Vec<Finding> = built.iter().map(told).collect();
        let mut look = self.look(pack, on);
        findings.append(&mut look.findings);
        GridReport {
            hypothetical: pack.supposed(),
            summary: self.summary(&findings),
            duties: look.duties(),
            findings,
        }
    }

    /// One place in numbers.
    pub fn place_summary(&self, place: PlaceIdx) -> Option<PlaceSummary> {
        let known = self.place(place)?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let ids = |places: Vec<PlaceIdx>| places.iter().map(|p| self.id(*p).into()).collect();
        let of = |kind: PlaceKind| {
            let below = self.subtree(place).skip(1);
            count(below.filter(|p| self.kind(*p) == Some(kind)).count())
        };
        Some(PlaceSummary {
            id: known.id.into(),
            kind: known.kind,
            name: known.name.map(Into::into),
            above: ids(self.ancestors(place).collect()),
            below: ids(self.children(place).collect()),
            places: PlaceKind::ALL
                .into_iter()
                .map(|kind| KindCount {
                    kind,
                    places: of(kind),
                })
                .filter(|k| k.places > 0)
                .collect(),
            households: count(self.household_range(place).len()),
            leader_rules: self.is_city_rule(place),
            size_rule: self.keeps_city_size(place),
        })
    }

    /// Sizes of the micro-grids of a place, smallest first: of those that S11 covers, or of the others.
    pub(crate) fn sizes(&self, place: PlaceIdx, city: bool) -> Vec<SizeCount> {
        let mut bars: BTreeMap<u32, u32> = BTreeMap::new();
        for micro in self.subtree(place) {
            if self.kind(micro) == Some(PlaceKind::MicroGrid) && self.keeps_city_size(micro) == city
            {
                let size = u32::try_from(self.household_range(micro).len()).unwrap_or(u32::MAX);
                let bar = bars.entry(size).or_default();
                *bar = bar.saturating_add(1);
            }
        }
        let bar = |(households, micro_grids)| SizeCount {
            households,
            micro_grids,
        };
        bars.into_iter().map(bar).collect()
    }

    /// The grid in numbers; `findings` are those of [`Grid::build`], [`Grid::check`] and whoever
    /// else looked at it.
    pub fn summary(&self, findings: &[Finding]) -> GridSummary {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let places = PlaceKind::ALL.into_iter().map(|kind| KindCount {
            kind,
            places: count(self.of_kind(kind).count()),
        });
        GridSummary {
            as_of: self.as_of,
            places: places.filter(|p| p.places > 0).collect(),
            places_left_out: self.places_left_out,
            buildings: count(self.building_ids.len()),
            stairwell_units: count(self.unit_ids.len()),
            households: count(self.households.len()),
            households_left_out: self.households_left_out,
            city_micro_grid_sizes: self.root().map(|p| self.sizes(p, true)).unwrap_or_default(),
            villager_group_sizes: self
                .root()
                .map(|p| self.sizes(p, false))
                .unwrap_or_default(),
            findings: count_findings(findings),
        }
    }
}

fn count_findings(findings: &[Finding]) -> Vec<FindingCount> {
    let mut counts: BTreeMap<(Option<&str>, FindingKind, Option<Gravity>), u32> = BTreeMap::new();
    for f in findings {
        let n = counts
            .entry((f.clause.as_deref(), f.kind, f.gravity))
            .or_default();
        *n = n.saturating_add(1);
    }
    let row = |((clause, kind, gravity), findings): ((Option<&str>, _, _), u32)| FindingCount {
        clause: clause.map(Into::into),
        kind,
        gravity,
        findings,
    };
    counts.into_iter().map(row).collect()
}

//! Sizes: micro-grids (S11), base grids (G-03, G-04), and stairwell units that are cut.

use super::super::build::adrift::Loose;
use super::super::{Grid, NONE, PlaceIdx, PlaceKind};
use super::{Look, Stand};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::policy::PolicyPack;

/// How many households a place has, against what is asked for.
enum Size {
    Within,
    Outside(i64),
    Unknown,
}

impl Grid {
    /// How many households that were read and not counted here may belong here.
    fn may_be_more(&self, place: PlaceIdx) -> i64 {
        let grids = self.kind(place) != Some(PlaceKind::MicroGrid);
        let of =
            |l: &Loose| i64::from(l.households) + if grids { i64::from(l.in_grids) } else { 0 };
        let below = self.subtree(place).filter_map(|p| self.node(p));
        let below = below.map(|n| i64::from(n.uncertain) + of(&n.loose));
        let above = self.ancestors(place).filter_map(|p| self.node(p));
        below.chain(above.map(|n| of(&n.loose))).sum::<i64>() + of(&self.loose)
    }

    /// Certain only where no household that might be missing could change it.
    fn size_against(&self, place: PlaceIdx, least: i64, most: i64) -> Size {
        let size = i64::try_from(self.household_range(place).len()).unwrap_or(i64::MAX);
        let mut below = self.subtree(place).filter_map(|p| self.node(p));
        // A row without an id may say of one of these that it is somewhere else.
        let at_least = size.saturating_sub(self.households_unnamed.into());
        let at_most = size.saturating_add(self.may_be_more(place));
        let complete = self.households_complete && !below.any(|n| n.incomplete);
        if at_least > most || (complete && at_most < least) {
            Size::Outside(size)
        } else if complete && at_least >= least && at_most <= most {
            Size::Within
        } else {
            Size::Unknown
        }
    }
}

impl Look<'_> {
    /// A count of a pack; where it is not set, one open finding for all towns.
    pub(super) fn asked(&mut self, pack: &PolicyPack, key: &str, clause: &str) -> Option<i64> {
        let number = pack.count(key, self.on).ok();
        let open = || Finding::open(key, clause, FindingPlace::at("/places"));
        if number.is_none() && !self.findings.contains(&open()) {
            self.findings.push(open());
        }
        number
    }

    /// S11: about 20 households, within the local tolerance.
    pub(super) fn micro_sizes(&mut self) {
        let grid = self.grid;
        let kind = PlaceKind::MicroGrid;
        let micro: Vec<PlaceIdx> = grid
            .of_kind(kind)
            .filter(|m| grid.keeps_city_size(*m))
            .collect();
        if !self.in_force("S11") || micro.is_empty() {
            return;
        }
        for (pack, micro) in self.packs.split(&micro) {
            self.micro_sizes_of(&pack, &micro);
        }
    }

    fn micro_sizes_of(&mut self, pack: &PolicyPack, micro: &[PlaceIdx]) {
        let (grid, kind) = (self.grid, PlaceKind::MicroGrid);
        let keys = ["grid.micro.target_households", "grid.micro.tolerance"];
        let [target, tolerance] = keys.map(|key| self.asked(pack, key, "S11"));
        self.whole_list();
        for &place in micro {
            let size = match (target, tolerance) {
                (Some(target), Some(tolerance)) => grid.size_against(
                    place,
                    target.saturating_sub(tolerance),
                    target.saturating_add(tolerance),
                ),
                _ => Size::Unknown,
            };
            let found = |size| {
                let finding =
                    Finding::law(FindingCode::MicroGridSize, "S11", true, grid.at(place))?;
                let finding = finding.count("households", size).count("target", target?);
                Some(finding.count("tolerance", tolerance?))
            };
            self.saw("S11", kind, stand(size, found));
        }
    }

    /// G-03, G-04: the size of base grids in Zibo's city communities, by the practice that the locality chose.
    ///
    /// Practice that a district need not follow leaves nothing open; only what its own choice needs does.
    pub(super) fn base_sizes(&mut self) {
        let grid = self.grid;
        let bases = grid.of_kind(PlaceKind::BaseGrid);
        let places: Vec<PlaceIdx> = bases.filter(|p| grid.in_community(*p)).collect();
        for (pack, places) in self.packs.split(&places) {
            self.base_sizes_of(&pack, &places);
        }
    }

    fn base_sizes_of(&mut self, pack: &PolicyPack, places: &[PlaceIdx]) {
        let grid = self.grid;
        let (clause, keys) = match pack.choice("grid.base.practice", self.on) {
            Ok("range") => (
                "G-03",
                ["grid.base.households_min", "grid.base.households_max"],
            ),
            Ok("about") => (
                "G-04",
                ["grid.base.about_households", "grid.base.about_tolerance"],
            ),
            _ => return,
        };
        // Another place that chose this size for itself is not held against a practice of Zibo.
        if !pack.in_force(clause, self.on) {
            return;
        }
        let kind = PlaceKind::BaseGrid;
        let numbers = keys.map(|key| self.asked(pack, key, clause));
        self.whole_list();
        for &place in places {
            let [Some(a), Some(b)] = numbers else {
                self.saw(clause, kind, Stand::Unknown);
                continue;
            };
            let (code, names, least, most) = match clause {
                "G-03" => (FindingCode::BaseGridSize, ["min", "max"], a, b),
                _ => {
                    let (least, most) = (a.saturating_sub(b), a.saturating_add(b));
                    (
                        FindingCode::BaseGridAboutSize,
                        ["target", "tolerance"],
                        least,
                        most,
                    )
                }
            };
            let found = |size| {
                let finding = Finding::law(code, clause, false, grid.at(place))?;
                let [first, second] = names;
                let finding = finding.count("households", size).count(first, a);
                Some(finding.count(second, b))
            };
            self.saw(
                clause,
                kind,
                stand(grid.size_against(place, least, most), found),
            );
        }
    }

    /// S11: the building or the stairwell unit is the basic unit, so a unit lies in one micro-grid. The same sentence
    /// gives the size as about 20, and a unit that is too large may be cut by floor bands: advice.
    pub(super) fn cut_units(&mut self) {
        if !self.in_force("S11") {
            return;
        }
        let grid = self.grid;
        let mut first = vec![NONE; grid.unit_ids.len()];
        let mut more: Vec<(u32, u32)> = vec![];
        for micro in grid.of_kind(PlaceKind::MicroGrid) {
            if !grid.keeps_city_size(micro) {
                continue;
            }
            let households = grid.household_range(micro);
            for row in grid.households.get(households).unwrap_or(&[]) {
                match first.get_mut(row.unit as usize) {
                    Some(at) if *at == NONE => *at = micro.0,
                    Some(at) if *at != micro.0 => more.push((row.unit, micro.0)),
                    _ => {}
                }
            }
        }
        more.sort_unstable();
        more.dedup();
        for cut in more.chunk_by(|a, b| a.0 == b.0) {
            let Some(&(unit, _)) = cut.first() else {
                continue;
            };
            let at = first.get(unit as usize).copied().unwrap_or(NONE);
            let place = grid.at(PlaceIdx(at));
            let grids = i64::try_from(cut.len())
                .unwrap_or(i64::MAX)
                .saturating_add(1);
            let finding = Finding::law(FindingCode::UnitInSeveralMicroGrids, "S11", true, place);
            self.findings.extend(finding.map(|f| {
                let f = f
                    .count("grids", grids)
                    .related(FindingPlace::of(grid.unit_ids.name(unit)));
                cut.iter()
                    .fold(f, |f, (_, micro)| f.related(grid.at(PlaceIdx(*micro))))
            }));
        }
    }
}

fn stand(size: Size, found: impl Fn(i64) -> Option<Finding>) -> Stand {
    match size {
        Size::Within => Stand::Met,
        Size::Unknown => Stand::Unknown,
        Size::Outside(size) => Stand::of(found(size)),
    }
}

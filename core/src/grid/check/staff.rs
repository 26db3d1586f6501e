//! Persons and organisations: Party structure (S13), helpers (S14), full-time workers (S15), leading groups (S46), and
//! villages that may follow the city (S19).

use super::super::{BuildingIdx, Node, PartyOrganisation, PlaceIdx, PlaceKind};
use super::{Look, Stand};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::policy::PolicyPack;

/// Facts unknown for every place are one finding, when there are more places than this.
const LISTED_ONE_BY_ONE: usize = 3;

/// A rule that asks for a number of persons at every place of a kind.
struct Staff {
    kind: PlaceKind,
    clause: &'static str,
    key: &'static str,
    number: fn(&Node) -> Option<i64>,
    none: FindingCode,
    more: FindingCode,
    unknown: FindingCode,
}

const HELPERS: Staff = Staff {
    kind: PlaceKind::Area,
    clause: "S14",
    key: "grid.rural.helper_per_area",
    number: |n| n.helpers,
    none: FindingCode::HelperMissing,
    more: FindingCode::HelpersMoreThanOne,
    unknown: FindingCode::HelpersUnknown,
};

const FULL_TIME_WORKERS: Staff = Staff {
    kind: PlaceKind::BaseGrid,
    clause: "S15",
    key: "grid.city.fulltime_per_base",
    number: |n| n.full_time_workers,
    none: FindingCode::FullTimeWorkerMissing,
    more: FindingCode::FullTimeWorkersMoreThanOne,
    unknown: FindingCode::FullTimeWorkersUnknown,
};

impl Look<'_> {
    /// S13: the Party organisation of each level, in communities.
    pub(super) fn party(&mut self) {
        let grid = self.grid;
        if !self.in_force("S13") {
            return;
        }
        for kind in PlaceKind::ALL {
            let right = kind.party_organisations();
            if right.is_empty() {
                continue;
            }
            let (mut unknown, mut all) = (Vec::new(), 0_usize);
            for place in grid.of_kind(kind).filter(|p| grid.in_community(*p)) {
                all = all.saturating_add(1);
                let found = |code| Stand::of(Finding::law(code, "S13", false, grid.at(place)));
                let stand = match grid.node(place).and_then(|n| n.party_organisation) {
                    None => {
                        unknown.push(place);
                        Stand::Unknown
                    }
                    Some(PartyOrganisation::NotFormed) => {
                        found(FindingCode::PartyOrganisationMissing)
                    }
                    Some(has) if !right.contains(&has) => {
                        found(FindingCode::PartyOrganisationLevel)
                    }
                    Some(_) => Stand::Met,
                };
                self.saw("S13", kind, stand);
            }
            self.unknown(FindingCode::PartyOrganisationUnknown, &unknown, all);
        }
    }

    /// S14: one person for every area.
    pub(super) fn helpers(&mut self) {
        self.staff(&HELPERS);
        let grid = self.grid;
        if !self.in_force("S14") {
            return;
        }
        let parent = |v: PlaceIdx| grid.ancestors(v).next().and_then(|p| grid.kind(p));
        let of_no_area = |v: &PlaceIdx| parent(*v) != Some(PlaceKind::Area);
        for village in grid.of_kind(PlaceKind::Village).filter(of_no_area) {
            // Whose helper covers it cannot be said while its area is not known.
            self.saw("S14", PlaceKind::Village, Stand::Unknown);
            let finding = Finding::data(FindingCode::VillageAreaUnknown, grid.at(village));
            self.findings.push(finding);
        }
    }

    /// S15: one full-time worker for every base grid of a community.
    pub(super) fn full_time_workers(&mut self) {
        self.staff(&FULL_TIME_WORKERS);
    }

    /// Too few is a violation and too many advice, as the text says "one".
    fn staff(&mut self, rule: &Staff) {
        let grid = self.grid;
        let covered = |p: &PlaceIdx| rule.kind == PlaceKind::Area || grid.in_community(*p);
        let places: Vec<PlaceIdx> = grid.of_kind(rule.kind).filter(covered).collect();
        if !self.in_force(rule.clause) || places.is_empty() {
            return;
        }
        let mut unknown = Vec::new();
        for (pack, places) in self.packs.split(&places) {
            self.staff_of(&pack, rule, &places, &mut unknown);
        }
        self.unknown(rule.unknown, &unknown, places.len());
    }

    fn staff_of(
        &mut self,
        pack: &PolicyPack,
        rule: &Staff,
        places: &[PlaceIdx],
        unknown: &mut Vec<PlaceIdx>,
    ) {
        let grid = self.grid;
        let asked = self.asked(pack, rule.key, rule.clause);
        for &place in places {
            let has = grid.node(place).and_then(rule.number);
            if let Some(has) = has {
                self.duties.persons(rule.clause, rule.kind, has);
            }
            let found = |code, gravity, has, asked| {
                let finding = Finding::law_as(code, rule.clause, gravity, grid.at(place));
                Stand::Found(finding.count("has", has).count("asked", asked))
            };
            let stand = match (has, asked) {
                (_, None) => Stand::Unknown,
                (None, Some(_)) => {
                    unknown.push(place);
                    Stand::Unknown
                }
                (Some(n), Some(asked)) if n < asked => {
                    found(rule.none, Gravity::Violation, n, asked)
                }
                (Some(n), Some(asked)) if n > asked => found(rule.more, Gravity::Advice, n, asked),
                (Some(_), Some(_)) => Stand::Met,
            };
            self.saw(rule.clause, rule.kind, stand);
        }
    }

    /// A fact that is not known: one finding where the register does not keep it at all.
    fn unknown(&mut self, code: FindingCode, places: &[PlaceIdx], all: usize) {
        let grid = self.grid;
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        if places.len() == all && all > LISTED_ONE_BY_ONE {
            let finding = Finding::data(code, FindingPlace::at("/places"));
            self.findings.push(finding.count("places", count(all)));
        } else {
            let one = |p: &PlaceIdx| Finding::data(code, grid.at(*p)).count("places", 1);
            self.findings.extend(places.iter().map(one));
        }
    }

    /// S46 asks that leading groups be strengthened and takes them for granted: where the register says that there is
    /// none, that is advice (our reading), and a register that does not keep it leaves nothing open.
    pub(super) fn leading_groups(&mut self) {
        if !self.in_force("S46") {
            return;
        }
        let grid = self.grid;
        for place in grid.places() {
            let Some(node) = grid.node(place).filter(|n| n.kind.has_leading_group()) else {
                continue;
            };
            let stand = match node.leading_group {
                None => Stand::Unknown,
                Some(true) => Stand::Met,
                Some(false) => Stand::Found(Finding::law_as(
                    FindingCode::LeadingGroupMissing,
                    "S46",
                    Gravity::Advice,
                    grid.at(place),
                )),
            };
            self.saw("S46", node.kind, stand);
        }
    }

    /// S19: a village with many buildings may follow the city; how many are many is a local number, and without it
    /// nothing is said. A village that declined is not asked again.
    pub(super) fn villages_like_cities(&mut self) {
        let (grid, key) = (self.grid, "grid.rural.many_buildings");
        if !self.in_force("S19") {
            return;
        }
        let mut buildings = vec![0_i64; grid.len()];
        for building in (0..).take(grid.building_ids.len()).map(BuildingIdx) {
            let place = grid.building_place(building);
            let village = place.and_then(|p| grid.enclosing(p, PlaceKind::Village));
            if let Some(n) = village.and_then(|v| buildings.get_mut(v.index())) {
                *n = n.saturating_add(1);
            }
        }
        for village in grid.of_kind(PlaceKind::Village) {
            let has = buildings.get(village.index()).copied().unwrap_or(0);
            let silent = grid
                .node(village)
                .is_some_and(|n| n.follows_city_model.is_none());
            let many = self.packs.of(village).count(key, self.on);
            if let Some(many) = many.ok().filter(|many| silent && has >= *many) {
                let finding = Finding::law(
                    FindingCode::CityModelPossible,
                    "S19",
                    false,
                    grid.at(village),
                );
                self.findings
                    .extend(finding.map(|f| f.count("buildings", has).count("many", many)));
            }
        }
    }
}

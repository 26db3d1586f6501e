//! The towns of a grid, and which pack holds where: a town may ask for more than its district (S47).

use super::{Grid, PlaceIdx, PlaceKind};
use crate::policy::PolicyPack;

/// A town, sub-district or zone of the tree.
#[derive(Debug, Clone)]
pub(super) struct Town {
    at: PlaceIdx,
    /// Its division code, where the register gives one.
    code: Option<String>,
}

/// The pack of a district, and those of its towns that differ from it.
#[derive(Debug, Clone)]
pub(crate) struct TownPacks {
    district: PolicyPack,
    /// First place of a town, the first after it, and its pack, in the order of the tree.
    towns: Vec<(PlaceIdx, PlaceIdx, PolicyPack)>,
}

impl TownPacks {
    /// What holds in the whole district.
    pub(crate) fn district(&self) -> &PolicyPack {
        &self.district
    }

    /// What holds at a place: the numbers of its town, else those of the district.
    pub(crate) fn of(&self, place: PlaceIdx) -> &PolicyPack {
        let before = self.towns.partition_point(|(first, ..)| *first <= place);
        let town = before.checked_sub(1).and_then(|n| self.towns.get(n));
        town.filter(|(_, end, _)| place < *end)
            .map_or(&self.district, |(.., pack)| pack)
    }

    /// The places by the pack that holds there: first those of no town with numbers of its own.
    pub(crate) fn split(&self, places: &[PlaceIdx]) -> Vec<(PolicyPack, Vec<PlaceIdx>)> {
        let packs = std::iter::once(&self.district).chain(self.towns.iter().map(|t| &t.2));
        let of = |pack: &PolicyPack| {
            let here = places.iter().copied();
            here.filter(|p| self.of(*p).is(pack)).collect::<Vec<_>>()
        };
        packs
            .map(|pack| (pack.clone(), of(pack)))
            .filter(|(_, places)| !places.is_empty())
            .collect()
    }
}

impl Grid {
    /// The town, sub-district or zone that holds a place (镇街); a place holds itself.
    pub fn town(&self, place: PlaceIdx) -> Option<PlaceIdx> {
        std::iter::once(place)
            .chain(self.ancestors(place))
            .find(|p| self.kind(*p).is_some_and(PlaceKind::is_town))
    }

    /// The town of the household at this place in the order of the households.
    pub(crate) fn town_of_household(&self, at: usize) -> Option<PlaceIdx> {
        self.town(PlaceIdx(self.households.get(at)?.micro_grid))
    }

    /// The name by which a pack knows the town of a household, else the id of the town; none where it is not in the tree.
    ///
    /// ```
    /// # use gridaid::{grid::{Grid, GridFacts}, policy::PolicyPack};
    /// let (grid, _) = Grid::build(&GridFacts::default());
    /// assert_eq!(grid.town_for(&PolicyPack::builtin(), "h1"), None);
    /// ```
    pub fn town_for(&self, pack: &PolicyPack, household: &str) -> Option<&str> {
        let town = self.town_of_household(self.find_household(household)?.index())?;
        let known = pack.towns();
        let names = self.town_names(town);
        let first = names.first().copied();
        names.into_iter().find(|n| known.contains(n)).or(first)
    }

    /// What a town goes by: its id, and its division code where the register gives one.
    pub(crate) fn town_names(&self, town: PlaceIdx) -> Vec<&str> {
        let row = self.towns.iter().find(|t| t.at == town);
        let code = row.and_then(|t| t.code.as_deref());
        std::iter::once(self.id(town)).chain(code).collect()
    }

    /// The towns of the tree by the codes of the register.
    pub(super) fn read_towns(&mut self, code: impl Fn(usize) -> Option<String>) {
        let towns = self.places().filter(|p| {
            let kind = self.kind(*p);
            kind.is_some_and(PlaceKind::is_town)
        });
        self.towns = towns
            .map(|at| Town {
                at,
                code: self.row(at).and_then(&code),
            })
            .collect();
    }

    /// What a pack asks at each place of this grid, by the chain of places: the town before the district.
    pub(crate) fn town_packs(&self, pack: &PolicyPack) -> TownPacks {
        let district = self.place_pack(pack);
        let mut towns = vec![];
        if district.has_towns() {
            for Town { at, .. } in &self.towns {
                let own = district.in_town(&self.town_names(*at));
                if !own.is(&district) {
                    let end = self.node(*at).map_or(at.0, |n| n.end);
                    towns.push((*at, PlaceIdx(end), own));
                }
            }
        }
        TownPacks { district, towns }
    }
}

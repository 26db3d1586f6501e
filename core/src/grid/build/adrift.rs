//! Which duties the rows that were left out could meet: a place may hold a child that is not seen only where such a row
//! is, or may be, of the level that is missed and may stand there. A row is taken at its word as far as it can be read.

use super::super::{Grid, NONE, PlaceFact, PlaceKind};
use super::places::{Rows, parent_id};
use crate::finding::FindingCode;

/// Where a row that was left out may belong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    /// Directly under this place, which it names.
    Under(u32),
    /// Somewhere below or above this place: it names it, and cannot stand directly under it.
    Around(u32),
    /// Anywhere: the place that it names is not known.
    Anywhere,
}

/// The level that a place of this kind has to have below it (S10, S12).
fn needs(kind: PlaceKind) -> Option<PlaceKind> {
    match kind {
        PlaceKind::Village | PlaceKind::Community => Some(PlaceKind::BaseGrid),
        PlaceKind::BaseGrid => Some(PlaceKind::MicroGrid),
        _ => None,
    }
}

impl Rows {
    /// Marks the places whose missing level may be among the rows that were left out.
    pub(super) fn mark_adrift(&self, grid: &mut Grid, places: &[PlaceFact]) {
        let mut adrift: Vec<(Option<PlaceKind>, Home)> = vec![];
        for (i, fault) in (0..).zip(&self.fault) {
            let home = match fault {
                None | Some(FindingCode::SeveralRoots) => continue,
                Some(FindingCode::PlaceKindMissing | FindingCode::WrongParentKind) => {
                    self.home(grid, i)
                }
                Some(_) => Some(Home::Anywhere),
            };
            adrift.extend(home.map(|home| (self.kind_of(i), home)));
        }
        for &row in &self.unread_rows {
            let kind = places.get(row).and_then(|fact| fact.kind);
            let parent = parent_id(places, row).and_then(|id| self.ids.find(id));
            let home = match parent {
                Some(parent) => self.under(grid, parent, kind),
                None => Some(Home::Anywhere),
            };
            adrift.extend(home.map(|home| (kind, home)));
        }
        adrift.sort_unstable();
        adrift.dedup();
        for (kind, home) in adrift {
            mark(grid, kind, home);
        }
    }

    fn home(&self, grid: &Grid, i: u32) -> Option<Home> {
        match self.parent.get(i as usize) {
            Some(&parent) if parent != NONE => self.under(grid, parent, self.kind_of(i)),
            _ => Some(Home::Anywhere),
        }
    }

    /// Below a row that is itself left out it meets no other place's duty.
    fn under(&self, grid: &Grid, parent: u32, kind: Option<PlaceKind>) -> Option<Home> {
        let at = self.node.get(parent as usize).copied().unwrap_or(NONE);
        let above = grid.nodes.get(at as usize)?.kind;
        let fits = kind.is_none_or(|k| k.parents().contains(&above));
        Some(if fits {
            Home::Under(at)
        } else {
            Home::Around(at)
        })
    }
}

/// Whether a row of an unknown or of this kind is the level that a place needs.
fn mark(grid: &mut Grid, kind: Option<PlaceKind>, home: Home) {
    let meets = |of: PlaceKind| needs(of).is_some_and(|need| kind.is_none_or(|k| k == need));
    let (from, to) = match home {
        Home::Under(at) => (at, at.saturating_add(1)),
        Home::Around(at) => (at, grid.nodes.get(at as usize).map_or(at, |n| n.end)),
        Home::Anywhere => (0, u32::try_from(grid.nodes.len()).unwrap_or(NONE)),
    };
    let range = from as usize..to as usize;
    for node in grid.nodes.get_mut(range).unwrap_or_default() {
        node.child_may_be_out |= meets(node.kind);
    }
    if let Home::Around(mut at) = home {
        while let Some(node) = grid.nodes.get_mut(at as usize) {
            node.child_may_be_out |= meets(node.kind);
            at = node.parent;
        }
    }
}

/// Households that are read and counted nowhere, by where they may belong (S11, G-03, G-04).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::grid) struct Loose {
    /// In any micro-grid here.
    pub households: u32,
    /// In a micro-grid that was left out, which may belong to any base grid here.
    pub in_grids: u32,
}

impl Rows {
    /// A household whose micro-grid was left out: of which base grid that one is, may be open.
    pub(super) fn loose_in_grid(&self, grid: &mut Grid, cause: u32) {
        if self
            .kind_of(cause)
            .is_some_and(|k| k != PlaceKind::MicroGrid)
        {
            // The base grid, or what is above it, is out as a whole: no other one holds the household.
            return;
        }
        let parent = self.parent.get(cause as usize).copied().unwrap_or(NONE);
        let at = self.node.get(parent as usize).copied().unwrap_or(NONE);
        let loose = match grid.nodes.get_mut(at as usize) {
            Some(node) => &mut node.loose,
            // Below a row that is left out, or below one that no row has.
            None => &mut grid.loose,
        };
        loose.in_grids = loose.in_grids.saturating_add(1);
    }
}

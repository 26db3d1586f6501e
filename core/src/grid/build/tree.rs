//! The rows that can be placed, put in the order of the tree.

use super::super::{Grid, NONE, Node, PlaceFact, PlaceKind};
use super::adrift::Loose;
use super::faults::MOST_PERSONS;
use super::places::{Rows, set};
use crate::grid::ids::Ids;

/// Where a reference to a place leads.
pub(super) enum Target {
    /// A place in the tree.
    Inside(u32, PlaceKind),
    /// A row that is left out because of the faulty row of this number.
    Out(u32),
    /// No row has this id.
    Unknown,
}

impl Rows {
    /// Puts every row without a cause into the tree, in pre-order; places of one parent keep the
    /// order of the register.
    pub(super) fn place(&mut self, grid: &mut Grid, places: &[PlaceFact]) {
        let n = self.row.len();
        // Children by parent: counts, then offsets, then rows.
        let mut offset = vec![0_u32; n.saturating_add(1)];
        let inside = |i: u32| self.cause.get(i as usize) == Some(&NONE);
        for (i, &parent) in (0..).zip(&self.parent) {
            if inside(i)
                && let Some(o) = offset.get_mut(parent as usize)
                && parent != NONE
            {
                *o = o.saturating_add(1);
            }
        }
        let mut sum = 0_u32;
        for o in &mut offset {
            sum = sum.saturating_add(std::mem::replace(o, sum));
        }
        let mut child = vec![NONE; sum as usize];
        let mut next = offset.clone();
        for (i, &parent) in (0..).zip(&self.parent) {
            if inside(i)
                && parent != NONE
                && let Some(k) = next.get_mut(parent as usize)
            {
                set(&mut child, *k, i);
                *k = k.saturating_add(1);
            }
        }

        grid.ids = Ids::with_capacity(n);
        grid.nodes = Vec::with_capacity(n);
        let root = self.roots.first().copied().filter(|&r| inside(r));
        let mut stack: Vec<(u32, u32, u32)> = root.map(|r| (r, NONE, 0)).into_iter().collect();
        while let Some((i, parent, depth)) = stack.pop() {
            let (Some(&row), Some(kind)) = (self.row.get(i as usize), self.kind_of(i)) else {
                continue;
            };
            let Some(fact) = places.get(row) else {
                continue;
            };
            let Ok(at) = grid.ids.insert(&fact.id) else {
                continue;
            };
            set(&mut self.node, i, at);
            grid.nodes.push(node(fact, kind, parent, depth, row));
            let from = offset.get(i as usize).copied().unwrap_or(0) as usize;
            let to = next.get(i as usize).copied().unwrap_or(0) as usize;
            let below = child.get(from..to).unwrap_or(&[]);
            stack.extend(
                below
                    .iter()
                    .rev()
                    .map(|&c| (c, at, depth.saturating_add(1))),
            );
        }
        // The end of a subtree is the largest end below it: one pass from the back.
        let mut ends: Vec<u32> = (1..).take(grid.nodes.len()).collect();
        for i in (0..grid.nodes.len()).rev() {
            let end = ends.get(i).copied().unwrap_or(0);
            if let Some(node) = grid.nodes.get_mut(i) {
                node.end = end;
                if let Some(above) = ends.get_mut(node.parent as usize) {
                    *above = end.max(*above);
                }
            }
        }
        self.leave_out(grid);
        self.mark_adrift(grid, places);
    }

    /// Keeps the ids of the places that have none above them in the tree.
    fn leave_out(&self, grid: &mut Grid) {
        let out = (0..).zip(&self.cause).filter(|(_, cause)| **cause != NONE);
        for (i, _) in out.take(self.row.len()) {
            // A number has one row, so the id is new.
            let _ = grid.left_out.insert(self.ids.name(i));
            if self.kind_of(i) == Some(PlaceKind::MicroGrid) {
                let _ = grid.micro_grids_left_out.insert(self.ids.name(i));
            }
        }
    }

    /// Where an id leads.
    pub(super) fn target(&self, grid: &Grid, id: &str) -> Target {
        let Some(i) = self.ids.find(id) else {
            return Target::Unknown;
        };
        let at = self.node.get(i as usize).copied().unwrap_or(NONE);
        match (grid.nodes.get(at as usize), self.cause.get(i as usize)) {
            (Some(node), _) => Target::Inside(at, node.kind),
            (None, Some(&cause)) if cause != NONE => Target::Out(cause),
            _ => Target::Out(i),
        }
    }
}

fn node(fact: &PlaceFact, kind: PlaceKind, parent: u32, depth: u32, row: usize) -> Node {
    // A number that is none of persons is reported and counts as unknown.
    let known = |n: Option<i64>| n.filter(|n| (0..=MOST_PERSONS).contains(n));
    Node {
        kind,
        parent,
        end: 0,
        depth,
        row: u32::try_from(row).unwrap_or(NONE),
        name: fact.name.clone(),
        follows_city_model: fact.follows_city_model,
        follows_city_size: fact.follows_city_size,
        party_organisation: fact.party_organisation,
        full_time_workers: known(fact.full_time_workers),
        helpers: known(fact.helpers),
        leading_group: fact.leading_group,
        child_may_be_out: false,
        incomplete: false,
        uncertain: 0,
        loose: Loose::default(),
    }
}

//! The rows of places: who stands under whom, and what keeps a row out of the tree.

use super::super::{NONE, PlaceFact, PlaceKind};
use super::{at, bad_id, usable};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::ids::Ids;

/// The rows of the register by the number of their id; a repeated or unusable row has no number.
pub(super) struct Rows {
    pub(super) ids: Ids,
    /// Row in the facts, by number.
    pub(super) row: Vec<usize>,
    pub(super) kind: Vec<Option<PlaceKind>>,
    pub(super) parent: Vec<u32>,
    pub(super) fault: Vec<Option<FindingCode>>,
    /// The number of the faulty row that keeps this one out of the tree; NONE for those inside.
    pub(super) cause: Vec<u32>,
    /// Position in the tree, by number.
    pub(super) node: Vec<u32>,
    /// What each faulty row takes along, itself included.
    pub(super) places_out: Vec<u32>,
    pub(super) households_out: Vec<u32>,
    /// Other rows of a cycle, by the number of its first row.
    pub(super) cycles: Vec<(u32, Vec<u32>)>,
    pub(super) unread: Vec<Finding>,
    /// The rows of these findings.
    pub(super) unread_rows: Vec<usize>,
    pub(super) roots: Vec<u32>,
}

impl Rows {
    pub(super) fn read(places: &[PlaceFact]) -> Self {
        let mut rows = Rows {
            ids: Ids::with_capacity(places.len()),
            row: vec![],
            kind: vec![],
            parent: vec![],
            fault: vec![],
            cause: vec![],
            node: vec![],
            places_out: vec![],
            households_out: vec![],
            cycles: vec![],
            unread: vec![],
            unread_rows: vec![],
            roots: vec![],
        };
        for (row, fact) in places.iter().enumerate() {
            if !usable(&fact.id) {
                rows.unread.push(bad_id("places", row, &fact.id));
                rows.unread_rows.push(row);
                continue;
            }
            match rows.ids.insert(&fact.id) {
                Ok(_) => {
                    rows.row.push(row);
                    rows.kind.push(fact.kind);
                }
                Err(first) => {
                    rows.unread_rows.push(row);
                    let first = rows.row.get(first as usize).copied().unwrap_or(0);
                    rows.unread.push(
                        Finding::data(FindingCode::DuplicateId, at("places", row, &fact.id))
                            .related(at("places", first, &fact.id)),
                    );
                }
            }
        }
        let n = rows.row.len();
        rows.parent = vec![NONE; n];
        rows.fault = vec![None; n];
        rows.cause = vec![NONE; n];
        rows.node = vec![NONE; n];
        rows.places_out = vec![0; n];
        rows.households_out = vec![0; n];
        rows.link(places);
        rows.judge(places);
        rows
    }

    fn link(&mut self, places: &[PlaceFact]) {
        for ((parent, fault), &row) in self.parent.iter_mut().zip(&mut self.fault).zip(&self.row) {
            if let Some(id) = parent_id(places, row) {
                match self.ids.find(id) {
                    Some(p) => *parent = p,
                    None => *fault = Some(FindingCode::UnknownParent),
                }
            }
        }
    }

    /// Gives every row that cannot stand where it says its fault.
    fn judge(&mut self, places: &[PlaceFact]) {
        // A cycle always holds a wrong parent as well; the cycle is what has to be mended.
        let order = self.order_and_cycles();
        let tops: Vec<u32> = (0..)
            .zip(&self.row)
            .filter(|&(_, &row)| parent_id(places, row).is_none())
            .map(|(i, _)| i)
            .collect();
        let district = |i: &u32| self.kind_of(*i) == Some(PlaceKind::District);
        self.roots = tops.iter().copied().filter(district).collect();
        if let ([], [only]) = (self.roots.as_slice(), tops.as_slice())
            && !self.may_be_below(*only, places)
        {
            self.roots = vec![*only];
        }
        let root = self.roots.first().copied();
        for i in order {
            let fault = match (self.fault_of(i), self.kind_of(i)) {
                (Some(fault), _) => Some(fault),
                (None, None) => Some(FindingCode::PlaceKindMissing),
                (None, Some(kind)) => self.fault_of_parent(i, kind, root),
            };
            let parent = self.parent.get(i as usize).copied().unwrap_or(NONE);
            let inherited = self.cause.get(parent as usize).copied().unwrap_or(NONE);
            let cause = if fault.is_some() { i } else { inherited };
            set(&mut self.fault, i, fault);
            set(&mut self.cause, i, cause);
            if let Some(out) = self.places_out.get_mut(cause as usize) {
                *out = out.saturating_add(1);
            }
        }
    }

    /// Whether a row that could not be read may be the place above this one, or another at the top beside it.
    fn may_be_below(&self, top: u32, places: &[PlaceFact]) -> bool {
        let mut lost = self.unread_rows.iter().filter_map(|row| places.get(*row));
        lost.any(|fact| {
            let above = fact.kind.is_none_or(|kind| Some(kind) < self.kind_of(top));
            let beside = fact.parent.as_deref().is_none_or(str::is_empty);
            !usable(&fact.id) && (above || beside)
        })
    }

    pub(super) fn fault_of_parent(
        &self,
        i: u32,
        kind: PlaceKind,
        root: Option<u32>,
    ) -> Option<FindingCode> {
        let parent = self.parent.get(i as usize).copied().unwrap_or(NONE);
        if parent == NONE {
            return match (root == Some(i), kind) {
                (true, _) => None,
                (false, PlaceKind::District) => Some(FindingCode::SeveralRoots),
                (false, _) => Some(FindingCode::ParentMissing),
            };
        }
        // A parent of unknown kind has a fault of its own, and takes this row along.
        let above = self.kind_of(parent)?;
        (!kind.parents().contains(&above)).then_some(FindingCode::WrongParentKind)
    }

    /// Every row after its parent, by one walk up from each; marks the rows of cycles on the way.
    fn order_and_cycles(&mut self) -> Vec<u32> {
        let n = self.row.len();
        let mut order = Vec::with_capacity(n);
        let mut seen = vec![NONE; n]; // the walk that first met the row
        let mut path = Vec::new();
        for start in (0..).take(n) {
            let mut here = start;
            while let Some(mark) = seen.get_mut(here as usize) {
                if *mark != NONE {
                    break;
                }
                *mark = start;
                path.push(here);
                here = self.parent.get(here as usize).copied().unwrap_or(NONE);
            }
            if seen.get(here as usize) == Some(&start)
                && let Some(from) = path.iter().position(|&p| p == here)
            {
                let mut cycle = path.get(from..).unwrap_or(&[]).to_vec();
                for &c in &cycle {
                    set(&mut self.fault, c, Some(FindingCode::ParentCycle));
                }
                // Named by its first row in the register, whichever row led here.
                let first = (0..cycle.len()).min_by_key(|&k| cycle.get(k)).unwrap_or(0);
                cycle.rotate_left(first);
                if let Some((&head, rest)) = cycle.split_first() {
                    self.cycles.push((head, rest.to_vec()));
                }
            }
            order.extend(path.drain(..).rev());
        }
        order
    }

    /// Counts a household under the faulty place that keeps it out.
    pub(super) fn household_out(&mut self, cause: u32) {
        if let Some(out) = self.households_out.get_mut(cause as usize) {
            *out = out.saturating_add(1);
        }
    }

    pub(super) fn kind_of(&self, i: u32) -> Option<PlaceKind> {
        self.kind.get(i as usize).copied().flatten()
    }

    pub(super) fn fault_of(&self, i: u32) -> Option<FindingCode> {
        self.fault.get(i as usize).copied().flatten()
    }

    pub(super) fn fact<'a>(
        &self,
        i: u32,
        places: &'a [PlaceFact],
    ) -> Option<(usize, &'a PlaceFact)> {
        let row = *self.row.get(i as usize)?;
        Some((row, places.get(row)?))
    }

    pub(super) fn row_place(&self, i: u32, places: &[PlaceFact]) -> FindingPlace {
        self.fact(i, places)
            .map_or_else(FindingPlace::default, |(row, fact)| {
                at("places", row, &fact.id)
            })
    }
}

/// An empty cell is no parent.
pub(super) fn parent_id(places: &[PlaceFact], row: usize) -> Option<&str> {
    let id = places.get(row)?.parent.as_deref()?;
    (!id.is_empty()).then_some(id)
}

pub(super) fn set<T>(list: &mut [T], i: u32, value: T) {
    if let Some(slot) = list.get_mut(i as usize) {
        *slot = value;
    }
}

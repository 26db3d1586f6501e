//! The places: parents, cycles, roots, division codes, and the order of the tree.

use super::super::{Grid, NONE, Node, PlaceFact, PlaceKind};
use super::{at, at_field, bad_id, bad_value, usable};
use crate::finding::{Code, Finding, Place};
use crate::grid::ids::Ids;
use crate::policy::Value;

/// Codes that the finding of a long cycle names besides its first place.
const MAX_RELATED: usize = 20;

/// The rows of the register by the number of their id; a repeated or unusable row has no number.
pub(super) struct Rows {
    ids: Ids,
    /// Row in the facts, by number.
    row: Vec<usize>,
    kind: Vec<Option<PlaceKind>>,
    parent: Vec<u32>,
    fault: Vec<Option<Code>>,
    /// The number of the faulty row that keeps this one out of the tree; NONE for those inside.
    cause: Vec<u32>,
    /// Position in the tree, by number.
    node: Vec<u32>,
    /// What each faulty row takes along, itself included.
    places_out: Vec<u32>,
    households_out: Vec<u32>,
    /// Other rows of a cycle, by the number of its first row.
    cycles: Vec<(u32, Vec<u32>)>,
    unread: Vec<Finding>,
    roots: Vec<u32>,
}

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
            roots: vec![],
        };
        for (row, fact) in places.iter().enumerate() {
            if !usable(&fact.id) {
                rows.unread.push(bad_id("places", row, &fact.id));
                continue;
            }
            match rows.ids.insert(&fact.id) {
                Ok(_) => {
                    rows.row.push(row);
                    rows.kind.push(fact.kind);
                }
                Err(first) => {
                    let first = rows.row.get(first as usize).copied().unwrap_or(0);
                    rows.unread.push(
                        Finding::data(Code::DuplicateId, at("places", row, &fact.id))
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
                    None => *fault = Some(Code::UnknownParent),
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
        if let ([], [only]) = (self.roots.as_slice(), tops.as_slice()) {
            self.roots = vec![*only];
        }
        let root = self.roots.first().copied();
        for i in order {
            let fault = match (self.fault_of(i), self.kind_of(i)) {
                (Some(fault), _) => Some(fault),
                (None, None) => Some(Code::PlaceKindMissing),
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

    fn fault_of_parent(&self, i: u32, kind: PlaceKind, root: Option<u32>) -> Option<Code> {
        let parent = self.parent.get(i as usize).copied().unwrap_or(NONE);
        if parent == NONE {
            return match (root == Some(i), kind) {
                (true, _) => None,
                (false, PlaceKind::District) => Some(Code::SeveralRoots),
                (false, _) => Some(Code::ParentMissing),
            };
        }
        // A parent of unknown kind has a fault of its own, and takes this row along.
        let above = self.kind_of(parent)?;
        (!kind.parents().contains(&above)).then_some(Code::WrongParentKind)
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
                    set(&mut self.fault, c, Some(Code::ParentCycle));
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
        for (i, &parent) in (0..).zip(&self.parent) {
            if !inside(i) {
                // A number has one row, so the id is new.
                let _ = grid.left_out.insert(self.ids.name(i));
            }
            let at = self.node.get(parent as usize).copied().unwrap_or(NONE);
            if !inside(i)
                && let Some(node) = grid.nodes.get_mut(at as usize)
            {
                node.child_left_out = true;
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

    /// Counts a household under the faulty place that keeps it out.
    pub(super) fn household_out(&mut self, cause: u32) {
        if let Some(out) = self.households_out.get_mut(cause as usize) {
            *out = out.saturating_add(1);
        }
    }

    /// All findings on places, now that it is known what each fault takes along.
    pub(super) fn findings(&self, grid: &mut Grid, places: &[PlaceFact]) -> Vec<Finding> {
        let mut out = self.unread.clone();
        let read = u32::try_from(places.len()).unwrap_or(NONE);
        let used = u32::try_from(grid.nodes.len()).unwrap_or(NONE);
        grid.places_left_out = read.saturating_sub(used);
        if self.roots.is_empty() {
            out.push(Finding::data(Code::NoRoot, Place::at("/places")));
        } else if let Some(node) = grid.nodes.first().filter(|n| n.kind != PlaceKind::District) {
            let place = at("places", node.row as usize, grid.ids.name(0));
            out.push(Finding::data(Code::TopIsNotDistrict, place));
        }
        for (i, fault) in (0..).zip(&self.fault) {
            if let Some(code) = *fault
                && code != Code::ParentCycle
            {
                out.push(self.left_out(i, code, places));
            }
        }
        for (head, rest) in &self.cycles {
            let mut all = self.left_out(*head, Code::ParentCycle, places);
            all.params.clear();
            let sum = |v: &[u32]| {
                let get = |i: &u32| v.get(*i as usize).map_or(0, |&n| i64::from(n));
                rest.iter().chain([head]).map(get).sum()
            };
            all = all
                .count("places", sum(&self.places_out))
                .count("households", sum(&self.households_out));
            for &r in rest.iter().take(MAX_RELATED) {
                all = all.related(self.row_place(r, places));
            }
            out.push(all);
        }
        for (i, &cause) in (0..).zip(&self.cause) {
            if let Some((row, fact)) = self.fact(i, places) {
                if cause == NONE {
                    self.check_code(i, row, fact, places, &mut out);
                }
                check_attributes(row, fact, &mut out);
            }
        }
        out
    }

    fn left_out(&self, i: u32, code: Code, places: &[PlaceFact]) -> Finding {
        let get = |v: &[u32]| v.get(i as usize).map_or(0, |&n| i64::from(n));
        let mut finding = Finding::data(code, self.row_place(i, places))
            .count("places", get(&self.places_out))
            .count("households", get(&self.households_out));
        let parent = self.parent.get(i as usize).copied().unwrap_or(NONE);
        match code {
            Code::SeveralRoots => {
                if let Some(&root) = self.roots.first() {
                    finding = finding.related(self.row_place(root, places));
                }
            }
            _ if parent != NONE => finding = finding.related(self.row_place(parent, places)),
            _ => {}
        }
        finding
    }

    /// A division code has the digits of its kind, begins with the code above, and its third group
    /// says sub-district or town. A code that is wrong does not move the place.
    fn check_code(
        &self,
        i: u32,
        row: usize,
        fact: &PlaceFact,
        places: &[PlaceFact],
        out: &mut Vec<Finding>,
    ) {
        let (Some(code), Some(kind)) = (fact.code.as_deref(), fact.kind) else {
            return;
        };
        let Some(digits) = code_digits(kind) else {
            return;
        };
        let place = || at_field("places", row, "code", &fact.id);
        if !well_formed(code, digits) {
            let expected = format!("{digits} digits");
            out.push(bad_value(place(), &expected, code.chars().count()));
            return;
        }
        let above = |i: u32| self.parent.get(i as usize).copied().filter(|&p| p != NONE);
        let holder = std::iter::successors(above(i), |&p| above(p)).find_map(|p| {
            let (row, fact) = self.fact(p, places)?;
            let code = fact.code.as_deref()?;
            well_formed(code, code_digits(fact.kind?)?).then_some((code, row, fact))
        });
        if let Some((prefix, row, above)) = holder
            && !code.starts_with(prefix)
        {
            out.push(
                Finding::data(Code::DivisionCodeNotBelow, place())
                    .related(at_field("places", row, "code", &above.id)),
            );
        }
        let group: Option<u32> = code.get(6..9).and_then(|g| g.parse().ok());
        let fits = match (kind, group) {
            (PlaceKind::SubDistrict, Some(g)) => (1..=99).contains(&g),
            (PlaceKind::Town, Some(g)) => (100..=199).contains(&g),
            _ => true,
        };
        if !fits {
            out.push(Finding::data(Code::DivisionCodeOtherKind, place()));
        }
    }

    fn kind_of(&self, i: u32) -> Option<PlaceKind> {
        self.kind.get(i as usize).copied().flatten()
    }

    fn fault_of(&self, i: u32) -> Option<Code> {
        self.fault.get(i as usize).copied().flatten()
    }

    fn fact<'a>(&self, i: u32, places: &'a [PlaceFact]) -> Option<(usize, &'a PlaceFact)> {
        let row = *self.row.get(i as usize)?;
        Some((row, places.get(row)?))
    }

    fn row_place(&self, i: u32, places: &[PlaceFact]) -> Place {
        self.fact(i, places)
            .map_or_else(Place::default, |(row, fact)| at("places", row, &fact.id))
    }
}

/// An empty cell is no parent.
fn parent_id(places: &[PlaceFact], row: usize) -> Option<&str> {
    let id = places.get(row)?.parent.as_deref()?;
    (!id.is_empty()).then_some(id)
}

fn node(fact: &PlaceFact, kind: PlaceKind, parent: u32, depth: u32, row: usize) -> Node {
    // A negative number of persons is reported and counts as unknown.
    let known = |n: Option<i64>| n.filter(|&n| n >= 0);
    Node {
        kind,
        parent,
        end: 0,
        depth,
        row: u32::try_from(row).unwrap_or(NONE),
        name: fact.name.clone(),
        follows_city_model: fact.follows_city_model == Some(true),
        follows_city_size: fact.follows_city_size == Some(true),
        party_organisation: fact.party_organisation,
        full_time_workers: known(fact.full_time_workers),
        helpers: known(fact.helpers),
        child_left_out: false,
        uncertain: 0,
    }
}

/// Facts that their kind of place does not keep, and negative numbers of persons.
fn check_attributes(row: usize, fact: &PlaceFact, out: &mut Vec<Finding>) {
    use PlaceKind::*;
    let Some(kind) = fact.kind else { return };
    let given: [(&str, bool, &[PlaceKind]); 5] = [
        (
            "followsCityModel",
            fact.follows_city_model.is_some(),
            &[Village],
        ),
        (
            "followsCitySize",
            fact.follows_city_size.is_some(),
            &[Village],
        ),
        (
            "partyOrganisation",
            fact.party_organisation.is_some(),
            &[Village, Community, BaseGrid, MicroGrid],
        ),
        (
            "fullTimeWorkers",
            fact.full_time_workers.is_some(),
            &[BaseGrid],
        ),
        ("helpers", fact.helpers.is_some(), &[Area]),
    ];
    for (field, given, kinds) in given {
        if given && !kinds.contains(&kind) {
            let place = at_field("places", row, field, &fact.id);
            out.push(Finding::data(Code::FactOfOtherKind, place).with(
                "field",
                Value::Text {
                    value: field.into(),
                },
            ));
        }
    }
    let numbers = [
        ("fullTimeWorkers", fact.full_time_workers),
        ("helpers", fact.helpers),
    ];
    for (field, number) in numbers {
        if let Some(n) = number.filter(|&n| n < 0) {
            let place = at_field("places", row, field, &fact.id);
            out.push(bad_value(place, "0, 1, 2 …", n.to_string().len()));
        }
    }
}

fn code_digits(kind: PlaceKind) -> Option<usize> {
    match kind {
        PlaceKind::District => Some(6),
        PlaceKind::Town | PlaceKind::SubDistrict => Some(9),
        PlaceKind::Village | PlaceKind::Community => Some(12),
        _ => None,
    }
}

fn well_formed(code: &str, digits: usize) -> bool {
    code.len() == digits && code.bytes().all(|b| b.is_ascii_digit())
}

fn set<T>(list: &mut [T], i: u32, value: T) {
    if let Some(slot) = list.get_mut(i as usize) {
        *slot = value;
    }
}

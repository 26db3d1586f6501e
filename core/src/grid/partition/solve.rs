//! The best partition of a row of units, exactly.
//!
//! Units stand in building order. A group is a run of units of any length, or a few units of one
//! building or of two neighbouring ones that lie within `reach` along the order; units left out
//! belong to another group. The first unit without a group must be in some group, so a partition
//! is a path over states (first free unit, which later ones are taken), and the best path is found
//! by going over them once, in order.

use hashbrown::HashMap;

use super::groups::{Group, Groups};

/// No more states than this are kept at one unit; what is dropped lowers the bound.
const STATES: usize = 4096;
const NONE: u32 = u32::MAX;

/// What a partition costs: the first difference decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cost {
    /// Squared deviations from the target, and the margin for every grid drawn anew.
    pub total: i64,
    /// Grids drawn anew.
    pub drawn: u32,
    /// Units passed over.
    pub spread: u32,
}

impl Cost {
    fn add(self, other: Self) -> Self {
        Self {
            total: self.total.saturating_add(other.total),
            drawn: self.drawn.saturating_add(other.drawn),
            spread: self.spread.saturating_add(other.spread),
        }
    }
}

/// A basic unit: a stairwell unit, a building without units, or a declared floor band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unit {
    pub size: u32,
    /// Position of its building in the order.
    pub building: u32,
}

/// The row of units and what is asked of it.
pub(super) struct Chain<'a> {
    units: &'a [Unit],
    /// Today's grid whose first unit this is: its mask and run as in [`Group`].
    today: Vec<Option<(u64, u32)>>,
    target: i64,
    margin: i64,
    reach: usize,
    pub longest: i64,
}

/// A best partition, or the best found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Solved {
    /// The units of each group, first groups first.
    pub groups: Vec<Vec<usize>>,
    pub cost: i64,
    /// No permitted partition costs less.
    pub bound: i64,
}

impl<'a> Chain<'a> {
    /// `today` lists the units of each of today's grids that cut no unit, in order.
    pub fn new(
        units: &'a [Unit],
        today: &[Vec<usize>],
        target: i64,
        margin: i64,
        reach: usize,
    ) -> Self {
        let mut first = vec![None; units.len()];
        for group in today {
            if let Some((&head, rest)) = group.split_first()
                && let Some(slot) = first.get_mut(head)
            {
                *slot = shape(head, rest);
            }
        }
        let (target, margin) = (target.max(0), margin.max(0));
        let apart = target
            .saturating_mul(target)
            .saturating_add(margin)
            .isqrt()
            .saturating_add(1);
        Self {
            units,
            today: first,
            target,
            margin,
            reach: reach.clamp(1, 16),
            longest: apart.saturating_mul(3),
        }
    }

    pub fn len(&self) -> usize {
        self.units.len()
    }

    pub fn size(&self, unit: usize) -> i64 {
        self.units.get(unit).map_or(0, |u| i64::from(u.size))
    }

    pub fn today_mask(&self, first: usize) -> Option<(u64, u32)> {
        self.today.get(first).copied().flatten()
    }

    pub fn cost(&self, size: i64, drawn: bool, spread: u32) -> Cost {
        let off = size.saturating_sub(self.target);
        let margin = if drawn { self.margin } else { 0 };
        Cost {
            total: off.saturating_mul(off).saturating_add(margin),
            drawn: drawn.into(),
            spread,
        }
    }

    /// Whether two groups of these sizes cost less apart than together, in every case.
    pub fn better_apart(&self, a: i64, b: i64) -> bool {
        let joined = a.saturating_mul(b).saturating_mul(2);
        joined.saturating_sub(self.target.saturating_mul(self.target)) > self.margin
    }

    /// One past the last unit that may stand in a group with `first` out of order.
    pub fn reach_end(&self, first: usize) -> usize {
        let Some(head) = self.units.get(first) else {
            return first;
        };
        let near = self.units.iter().skip(first).take(self.reach);
        let near = near.take_while(|u| u.building <= head.building.saturating_add(1));
        first.saturating_add(near.count())
    }
}

/// The least that runs alone reach: plain dynamic programming along the order.
pub(super) fn runs_only(groups: &Groups, units: usize) -> i64 {
    let mut best = vec![i64::MAX; units.saturating_add(1)];
    if let Some(start) = best.first_mut() {
        *start = 0;
    }
    for first in 0..units {
        let so_far = best.get(first).copied().unwrap_or(i64::MAX);
        for g in groups.of(first).iter().filter(|g| g.run > 0) {
            if let Some(after) = best.get_mut(first.saturating_add(g.run as usize)) {
                *after = so_far.saturating_add(g.cost.total).min(*after);
            }
        }
    }
    best.last().copied().unwrap_or(0)
}

/// The mask and run of a group of today; none where it is too far apart for any state.
fn shape(head: usize, rest: &[usize]) -> Option<(u64, u32)> {
    let count = u32::try_from(rest.len()).ok()?.checked_add(1)?;
    let run = rest
        .last()
        .is_none_or(|l| l.checked_sub(head) == Some(rest.len()));
    if run && count > 64 {
        return Some((0, count));
    }
    let mut mask = 0_u64;
    for unit in rest {
        let bit = unit.checked_sub(head)?.checked_sub(1)?;
        mask |= 1_u64
            .checked_shl(u32::try_from(bit).ok()?)
            .filter(|_| bit < 63)?;
    }
    Some((mask, if run { count } else { 0 }))
}

/// A state on the best way to it.
#[derive(Clone, Copy)]
struct Node {
    first: u32,
    taken: u64,
    cost: Cost,
    before: u32,
    group: Group,
}

/// The best partition of the row.
pub(super) fn solve(chain: &Chain<'_>, groups: &Groups) -> Solved {
    Search::new(chain).run(groups)
}

struct Search {
    units: usize,
    nodes: Vec<Node>,
    /// The states at each first free unit.
    at: Vec<Vec<u32>>,
    /// Where a state whose mask is no wider than the reach is, by unit and mask.
    near: Vec<u32>,
    width: usize,
    far: HashMap<(u32, u64), u32>,
    /// The least that dropped states could still have led to.
    dropped: Option<i64>,
}

impl Search {
    fn new(chain: &Chain<'_>) -> Self {
        let places = chain.len().saturating_add(1);
        let width = 1_usize << chain.reach.saturating_sub(1).min(12);
        Self {
            units: chain.len(),
            nodes: Vec::with_capacity(places.saturating_mul(16)),
            at: vec![vec![]; places],
            near: vec![NONE; places.saturating_mul(width)],
            width,
            far: HashMap::new(),
            dropped: None,
        }
    }

    fn run(mut self, groups: &Groups) -> Solved {
        let none = Group {
            mask: 0,
            run: 0,
            cost: Cost::default(),
        };
        self.reach(0, 0, Cost::default(), NONE, none);
        for first in 0..self.units {
            let mut states = match self.at.get_mut(first) {
                Some(states) if !states.is_empty() => std::mem::take(states),
                _ => continue,
            };
            self.keep_best(&mut states);
            for state in states {
                let Some(&node) = self.nodes.get(state as usize) else {
                    continue;
                };
                for group in groups.of(first) {
                    self.take(first, state, &node, group);
                }
            }
        }
        self.answer()
    }

    /// The state after a group, where its units are free.
    fn take(&mut self, first: usize, state: u32, node: &Node, group: &Group) {
        let cost = node.cost.add(group.cost);
        if group.run > 64 {
            if node.taken == 0 {
                let next = first.saturating_add(group.run as usize);
                self.reach(next, 0, cost, state, *group);
            }
            return;
        }
        if node.taken & group.mask != 0 {
            return;
        }
        let taken = node.taken | group.mask;
        let ones = taken.trailing_ones();
        let next = first.saturating_add(ones as usize).saturating_add(1);
        let taken = taken.checked_shr(ones.saturating_add(1)).unwrap_or(0);
        self.reach(next, taken, cost, state, *group);
    }

    fn reach(&mut self, first: usize, taken: u64, cost: Cost, before: u32, group: Group) {
        let Ok(unit) = u32::try_from(first) else {
            return;
        };
        let fresh = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        let near = usize::try_from(taken).ok().filter(|t| *t < self.width);
        let slot = match near {
            Some(mask) => {
                let at = first.saturating_mul(self.width).saturating_add(mask);
                let Some(slot) = self.near.get_mut(at) else {
                    return;
                };
                if *slot == NONE {
                    *slot = fresh;
                }
                *slot
            }
            None => *self.far.entry((unit, taken)).or_insert(fresh),
        };
        let node = Node {
            first: unit,
            taken,
            cost,
            before,
            group,
        };
        if slot == fresh {
            self.nodes.push(node);
            if let Some(states) = self.at.get_mut(first) {
                states.push(slot);
            }
        } else if let Some(known) = self.nodes.get_mut(slot as usize)
            && cost < known.cost
        {
            *known = node;
        }
    }

    /// Keeps the number of states in bounds; what is dropped is remembered in the bound.
    fn keep_best(&mut self, states: &mut Vec<u32>) {
        if states.len() <= STATES {
            return;
        }
        let key = |s: &u32| {
            let node = self.nodes.get(*s as usize);
            node.map(|n| (n.cost, n.taken))
        };
        states.sort_by_key(key);
        // What is left can only add to the cost.
        let dropped = states.get(STATES).and_then(key).map(|(c, _)| c.total);
        self.dropped = [self.dropped, dropped].into_iter().flatten().min();
        states.truncate(STATES);
    }

    fn answer(self) -> Solved {
        let end = self.at.last().and_then(|s| s.first()).copied();
        let mut at = end.unwrap_or(NONE);
        let cost = self.nodes.get(at as usize).map_or(0, |n| n.cost.total);
        let mut groups = Vec::new();
        while let Some(node) = self.nodes.get(at as usize) {
            let Some(before) = self.nodes.get(node.before as usize) else {
                break;
            };
            groups.push(node.group.units(before.first as usize).collect());
            at = node.before;
        }
        groups.reverse();
        Solved {
            groups,
            cost,
            bound: self.dropped.map_or(cost, |d| d.min(cost)),
        }
    }
}

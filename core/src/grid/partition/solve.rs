//! The best partition of a row of units, exactly.
//!
//! Units stand in building order. A group is a run of units of any length, or a few units of one
//! building or of two neighbouring ones that lie within `reach` along the order; units left out
//! belong to another group. The first unit without a group must be in some group, so a partition
//! is a path over states (first free unit, which later ones are taken), and the best path is found
//! by going over them once, in order.

use hashbrown::HashMap;

use super::groups::{Group, Groups};
use super::shape::{Shape, drawn_near};

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
    /// Today's grid whose first unit this is.
    today: Vec<Option<Shape>>,
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
                *slot = Some(Shape::of(head, rest));
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

    /// Mask and run as in [`Group`] of today's grid whose first unit this is, where these say all of it.
    pub fn today_mask(&self, first: usize) -> Option<(u64, u32)> {
        let shape = self.today.get(first)?.as_ref()?;
        shape.far.is_empty().then_some((shape.mask, shape.run))
    }

    /// The mask of today's grid whose first unit this is, and its units beyond the mask, where there are any.
    pub fn today_far(&self, first: usize) -> Option<(u64, &[usize])> {
        let shape = self.today.get(first)?.as_ref()?;
        (!shape.far.is_empty()).then_some((shape.mask, shape.far.as_slice()))
    }

    /// The units of a group whose first unit is `first`.
    pub fn units_of(&self, first: usize, group: &Group) -> Vec<usize> {
        let far = self.today_far(first).filter(|_| group.far);
        let far = far.map(|(_, far)| far).unwrap_or_default();
        group.units(first).chain(far.iter().copied()).collect()
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

/// A state on the best way to it.
#[derive(Clone, Copy)]
struct Node {
    first: u32,
    taken: u64,
    /// What is taken beyond the mask: a number of [`Search::beyond`].
    far: u32,
    cost: Cost,
    before: u32,
    group: Group,
}

/// The best partition of the row.
pub(super) fn solve(chain: &Chain<'_>, groups: &Groups) -> Solved {
    Search::new(chain).run(groups)
}

struct Search<'c> {
    chain: &'c Chain<'c>,
    nodes: Vec<Node>,
    /// The states at each first free unit.
    at: Vec<Vec<u32>>,
    /// Where a state whose mask is no wider than the reach is, by unit and mask.
    near: Vec<u32>,
    width: usize,
    far: HashMap<(u32, u64, u32), u32>,
    /// Lists of units that groups of today take beyond the mask, each once; the first is empty.
    beyond: Vec<Vec<usize>>,
    numbers: HashMap<Vec<usize>, u32>,
    /// The least that dropped states could still have led to.
    dropped: Option<i64>,
}

impl<'c> Search<'c> {
    fn new(chain: &'c Chain<'c>) -> Self {
        let places = chain.len().saturating_add(1);
        let width = 1_usize << chain.reach.saturating_sub(1).min(12);
        Self {
            chain,
            nodes: Vec::with_capacity(places.saturating_mul(16)),
            at: vec![vec![]; places],
            near: vec![NONE; places.saturating_mul(width)],
            width,
            far: HashMap::new(),
            beyond: vec![vec![]],
            numbers: HashMap::from([(vec![], 0)]),
            dropped: None,
        }
    }

    fn run(mut self, groups: &Groups) -> Solved {
        let none = Group {
            mask: 0,
            run: 0,
            far: false,
            cost: Cost::default(),
        };
        self.reach((0, 0, 0), Cost::default(), NONE, none);
        for first in 0..self.chain.len() {
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
        let whole = group.run > 64;
        let end = first.saturating_add(group.run as usize);
        let beyond = self.beyond.get(node.far as usize);
        let beyond = beyond.map(Vec::as_slice).unwrap_or_default();
        if node.taken & group.mask != 0
            || whole && (node.taken != 0 || beyond.iter().any(|u| *u < end))
        {
            return;
        }
        let taken = node.taken | group.mask;
        let ones = taken.trailing_ones();
        let at = match whole {
            true => (end, 0),
            false => (
                first.saturating_add(ones as usize).saturating_add(1),
                taken.checked_shr(ones.saturating_add(1)).unwrap_or(0),
            ),
        };
        let own = self.chain.today_far(first).filter(|_| group.far);
        let own = own.map(|(_, far)| far).unwrap_or_default();
        if beyond.is_empty() && own.is_empty() {
            self.reach((at.0, at.1, 0), cost, state, *group);
            return;
        }
        if own.iter().any(|u| beyond.contains(u)) {
            return;
        }
        let mut far: Vec<usize> = beyond.iter().chain(own).copied().collect();
        far.sort_unstable();
        let (next, taken) = drawn_near(at, &mut far);
        let fresh = u32::try_from(self.beyond.len()).unwrap_or(NONE);
        let number = *self.numbers.entry(far.clone()).or_insert(fresh);
        if number == fresh {
            self.beyond.push(far);
        }
        self.reach((next, taken, number), cost, state, *group);
    }

    /// `at`: the first free unit, and what is taken after it within the mask and beyond.
    fn reach(&mut self, at: (usize, u64, u32), cost: Cost, before: u32, group: Group) {
        let (first, taken, far) = at;
        let Ok(unit) = u32::try_from(first) else {
            return;
        };
        let fresh = u32::try_from(self.nodes.len()).unwrap_or(NONE);
        let near = usize::try_from(taken).ok();
        let near = near.filter(|t| *t < self.width && far == 0);
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
            None => *self.far.entry((unit, taken, far)).or_insert(fresh),
        };
        let node = Node {
            first: unit,
            taken,
            far,
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
            node.map(|n| (n.cost, n.taken, n.far))
        };
        states.sort_by_key(key);
        // What is left can only add to the cost.
        let dropped = states.get(STATES).and_then(key).map(|(c, ..)| c.total);
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
            groups.push(self.chain.units_of(before.first as usize, &node.group));
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

//! The open part of a tree: the undecided nodes below its undecided roots, and the unknowns at its leaves.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use smallvec::SmallVec;

use crate::logic::explain::{Node, Tree, What};

/// Which unknown a leaf is. Leaves of one key are the same unknown wherever they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A flag, by index and row.
    Flag(usize, u32),
    /// A set of values, by index and row.
    Set(usize, u32),
    /// A number, by index and row.
    Num(usize, u32),
    /// Whether a list is complete, by index and row.
    List(usize, u32),
    /// A switch of the policy, by index.
    Switch(usize),
    /// A number of the policy, by index.
    Parameter(usize),
    /// Discretion; never assumed either way.
    Discretion(&'static str, u32),
    /// Something made of several unknowns, by its node.
    Inner(u32),
}

impl Key {
    /// The unknown that a leaf is, or would be; none for other nodes.
    pub fn of(node: &Node) -> Option<Self> {
        let row = node.member.or(node.supporter).unwrap_or(0);
        Some(match node.what {
            What::FlagFact(i) => Key::Flag(i, row),
            What::SetFact(i, ..) => Key::Set(i, row),
            What::NumFact(i) => Key::Num(i, row),
            What::List(i) => Key::List(i, row),
            What::Switch(p) => Key::Switch(p.index),
            What::Parameter(p) => Key::Parameter(p.index),
            What::Discretion(clause) => Key::Discretion(clause, row),
            _ => return None,
        })
    }
}

/// An unknown of the open part.
#[derive(Debug, Clone)]
pub struct Unknown {
    /// Which.
    pub key: Key,
    /// Its leaves.
    pub nodes: SmallVec<[u32; 4]>,
}

/// The open part of a tree.
#[derive(Debug)]
pub struct Cone<'t> {
    /// The whole tree.
    pub tree: &'t Tree,
    /// The unknowns, in the order in which the rules ask for them.
    pub unknowns: Vec<Unknown>,
    /// By node: where its open parents begin in `parents`; one more than nodes. A node outside has none.
    starts: Vec<u32>,
    parents: Vec<u32>,
    inside: Vec<bool>,
    /// The nodes inside, in the order of the tree.
    pub(super) ids: Vec<u32>,
    /// By place in `ids`: where its open children end in `kids`.
    ends: Vec<u32>,
    kids: Vec<u32>,
}

impl<'t> Cone<'t> {
    /// The open part below `roots`.
    pub fn below(tree: &'t Tree, roots: impl IntoIterator<Item = u32>) -> Self {
        let n = tree.nodes.len();
        let mut inside = vec![false; n];
        let open = |id: u32| tree.node(id).is_some_and(Node::open);
        for root in roots {
            if let Some(mark) = inside.get_mut(root as usize).filter(|_| open(root)) {
                *mark = true;
            }
        }
        // A child stands before its parent: one pass from the end reaches everything below.
        let mut starts = vec![0u32; n + 1];
        for id in (0..n as u32).rev() {
            for kid in open_kids(tree, inside.get(id as usize).is_some_and(|i| *i), id) {
                if let Some(mark) = inside.get_mut(kid as usize) {
                    *mark = true;
                }
                if let Some(count) = starts.get_mut(kid as usize + 1) {
                    *count += 1;
                }
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut parents = vec![0u32; sum as usize];
        let mut next = starts.clone();
        let (mut ids, mut ends) = (Vec::new(), Vec::new());
        let mut kids = Vec::with_capacity(sum as usize);
        let mut unknowns: Vec<Unknown> = Vec::new();
        let mut known: HashMap<Key, usize> = HashMap::new();
        for id in 0..n as u32 {
            if !inside.get(id as usize).is_some_and(|i| *i) {
                continue;
            }
            ids.push(id);
            for kid in open_kids(tree, true, id) {
                kids.push(kid);
                if let Some(at) = next.get_mut(kid as usize) {
                    if let Some(slot) = parents.get_mut(*at as usize) {
                        *slot = id;
                    }
                    *at += 1;
                }
            }
            ends.push(kids.len() as u32);
            let Some(key) = tree.node(id).and_then(Key::of) else {
                continue;
            };
            match known.entry(key) {
                Entry::Occupied(at) => {
                    if let Some(u) = unknowns.get_mut(*at.get()) {
                        u.nodes.push(id);
                    }
                }
                Entry::Vacant(free) => {
                    free.insert(unknowns.len());
                    unknowns.push(Unknown {
                        key,
                        nodes: SmallVec::from_slice(&[id]),
                    });
                }
            }
        }
        Self {
            tree,
            unknowns,
            starts,
            parents,
            inside,
            ids,
            ends,
            kids,
        }
    }

    /// The open parents of a node.
    pub fn parents(&self, id: u32) -> &[u32] {
        let at = |i: usize| self.starts.get(i).copied().unwrap_or(0) as usize;
        let range = at(id as usize)..at(id as usize + 1);
        self.parents.get(range).unwrap_or_default()
    }

    /// The nodes inside up to `last`, from the last to the first, with their open children.
    pub(super) fn down(&self, last: u32) -> impl Iterator<Item = (u32, &[u32])> {
        let upto = self.ids.partition_point(|id| *id <= last);
        let end = |at: usize| self.ends.get(at).copied().unwrap_or(0) as usize;
        (0..upto).rev().filter_map(move |at| {
            let from = at.checked_sub(1).map_or(0, end);
            Some((*self.ids.get(at)?, self.kids.get(from..end(at))?))
        })
    }

    /// Whether a node is open and below a root.
    pub fn holds(&self, id: u32) -> bool {
        self.inside.get(id as usize).is_some_and(|i| *i)
    }

    /// The nodes above an unknown, itself included.
    pub fn above(&self, unknown: &Unknown) -> Vec<u32> {
        let mut seen = vec![false; self.tree.nodes.len()];
        let mut stack: Vec<u32> = unknown.nodes.to_vec();
        let mut found = Vec::new();
        while let Some(id) = stack.pop() {
            if let Some(mark) = seen.get_mut(id as usize)
                && !std::mem::replace(mark, true)
            {
                found.push(id);
                stack.extend_from_slice(self.parents(id));
            }
        }
        found.sort_unstable();
        found
    }
}

/// The open children of a node, none where it is not inside.
fn open_kids(tree: &Tree, inside: bool, id: u32) -> impl Iterator<Item = u32> + use<'_> {
    let node = tree.node(id).filter(|_| inside);
    let kids = node.map_or(&[][..], |n| tree.kids(n));
    kids.iter()
        .copied()
        .filter(|k| tree.node(*k).is_some_and(Node::open))
}

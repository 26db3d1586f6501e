//! The open part of a tree: the undecided nodes below its undecided roots that still count, and the unknowns at its leaves.

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use smallvec::SmallVec;

use crate::logic::explain::{How, Node, Op, Tree, What};

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

    /// Whether it is a number.
    pub(super) fn numeric(self) -> bool {
        matches!(self, Key::Num(..) | Key::Parameter(_))
    }
}

/// An unknown of the open part.
#[derive(Debug, Clone)]
pub struct Unknown {
    /// Which.
    pub key: Key,
    /// Its leaves.
    pub nodes: SmallVec<[u32; 4]>,
    /// The places of its leaves.
    pub(super) places: SmallVec<[u32; 4]>,
}

/// How a node of the open part is read from its children.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Do {
    /// A leaf: it stays as it is.
    Stay,
    /// Its open children: the others hold.
    All,
    /// Its open children: the others do not hold. The last of them may say whether the list is complete.
    Any {
        list: bool,
    },
    Not,
    Unless,
    Prefer,
    Choose,
    Compare(How),
    Number(Op),
}

impl Do {
    fn of(what: What) -> Self {
        match what {
            What::AllOf => Do::All,
            What::AnyOf => Do::Any { list: false },
            What::Not => Do::Not,
            What::Unless => Do::Unless,
            What::Prefer => Do::Prefer,
            What::Choose => Do::Choose,
            What::Compare(how) => Do::Compare(how),
            What::Number(op) => Do::Number(op),
            _ => Do::Stay,
        }
    }
}

/// A node of the open part: how it is read, and where its children begin and end.
#[derive(Debug, Clone, Copy)]
struct Step {
    how: Do,
    kids: (u32, u32),
}

/// Where a node stands that is not in the open part, and the unknown of a node that is none.
pub(super) const NOWHERE: u32 = u32::MAX;

/// The open part of a tree, small beside it: its nodes have places, and stand close to each other.
///
/// The open nodes come first, in the order of the tree, so a child stands before its parent. Behind them stands what is
/// certain and is still read beside them.
#[derive(Debug)]
pub struct Cone<'t> {
    /// The whole tree.
    pub tree: &'t Tree,
    /// The unknowns, in the order in which the rules ask for them.
    pub unknowns: Vec<Unknown>,
    /// By node: its place.
    places: Vec<u32>,
    /// By place: the node.
    pub(super) ids: Vec<u32>,
    /// By place of an open node.
    steps: Vec<Step>,
    kids: Vec<u32>,
    /// By place of an open node: where its open parents begin in `parents`; one more than open nodes.
    starts: Vec<u32>,
    parents: Vec<u32>,
    /// By place of an open node: the unknown of which it is a leaf.
    leaves: Vec<u32>,
    /// Places of which more is read than whether they are open: numbers, what they are compared with, what chooses.
    pub(super) read: Places,
}

impl<'t> Cone<'t> {
    /// The open part below `roots`.
    pub fn below(tree: &'t Tree, roots: impl IntoIterator<Item = u32>) -> Self {
        let ids = open_below(tree, roots);
        let mut cone = Self {
            tree,
            unknowns: vec![],
            places: vec![NOWHERE; tree.nodes.len()],
            steps: Vec::with_capacity(ids.len()),
            kids: Vec::with_capacity(4 * ids.len()),
            starts: vec![],
            parents: vec![],
            leaves: vec![],
            read: Places::none(0),
            ids,
        };
        for (place, id) in (0..).zip(&cone.ids) {
            if let Some(slot) = cone.places.get_mut(*id as usize) {
                *slot = place;
            }
        }
        cone.read_steps();
        cone.find_parents();
        cone.find_unknowns();
        cone.find_read();
        cone
    }

    /// How each open node is read.
    fn read_steps(&mut self) {
        let (tree, open) = (self.tree, self.ids.len());
        for place in 0..open {
            let id = self.ids.get(place).copied().unwrap_or(NOWHERE);
            let Some(node) = tree.node(id) else {
                continue;
            };
            let mut how = Do::of(node.what);
            let from = self.kids.len() as u32;
            for kid in tree.kids(node) {
                let at = self.places.get(*kid as usize).copied();
                let at = at.filter(|at| *at != NOWHERE);
                let inside = at.is_some_and(|at| (at as usize) < open);
                let what = tree.node(*kid).filter(|n| inside || !n.open());
                // What certainly holds is nothing beside the others of an all-of, and what does not of an any-of.
                match (&mut how, what.map(|n| n.what)) {
                    (Do::All | Do::Any { .. }, Some(_)) if !inside => continue,
                    (Do::Any { list }, Some(What::List(_))) => *list = true,
                    _ => {}
                }
                let at = at.unwrap_or_else(|| self.beside(*kid));
                self.kids.push(at);
            }
            let kids = (from, self.kids.len() as u32);
            self.steps.push(Step { how, kids });
        }
    }

    /// A place for a node that is certain.
    fn beside(&mut self, id: u32) -> u32 {
        let place = self.ids.len() as u32;
        self.ids.push(id);
        if let Some(slot) = self.places.get_mut(id as usize) {
            *slot = place;
        }
        place
    }

    fn find_parents(&mut self) {
        let open = self.steps.len();
        let mut starts = vec![0u32; open + 1];
        for kid in self.kids.iter().filter(|k| (**k as usize) < open) {
            if let Some(count) = starts.get_mut(*kid as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let (mut next, mut parents) = (starts.clone(), vec![0u32; sum as usize]);
        for place in 0..open as u32 {
            for kid in self.open_kids(place) {
                let at = next.get_mut(kid as usize);
                let slot = at.and_then(|at| {
                    *at += 1;
                    parents.get_mut(*at as usize - 1)
                });
                if let Some(slot) = slot {
                    *slot = place;
                }
            }
        }
        (self.starts, self.parents) = (starts, parents);
    }

    fn find_unknowns(&mut self) {
        let mut known: HashMap<Key, usize> = HashMap::new();
        self.leaves = vec![NOWHERE; self.steps.len()];
        for (place, id) in (0..).zip(self.ids.iter().take(self.steps.len())) {
            let Some(key) = self.tree.node(*id).and_then(Key::of) else {
                continue;
            };
            let at = match known.entry(key) {
                Entry::Occupied(at) => *at.get(),
                Entry::Vacant(free) => {
                    free.insert(self.unknowns.len());
                    self.unknowns.push(Unknown {
                        key,
                        nodes: SmallVec::new(),
                        places: SmallVec::new(),
                    });
                    self.unknowns.len() - 1
                }
            };
            if let (Some(u), Some(leaf)) = (
                self.unknowns.get_mut(at),
                self.leaves.get_mut(place as usize),
            ) {
                u.nodes.push(*id);
                u.places.push(place);
                *leaf = at as u32;
            }
        }
    }

    fn find_read(&mut self) {
        let mut read = Places::none(self.ids.len());
        for (place, step) in (0..).zip(&self.steps) {
            if matches!(step.how, Do::Number(_) | Do::Compare(_) | Do::Choose) {
                read.add(place);
                let kids = self.kids(place).iter();
                kids.for_each(|k| {
                    read.add(*k);
                });
            }
        }
        self.read = read;
    }

    /// How many nodes are open.
    pub(super) fn open(&self) -> usize {
        self.steps.len()
    }

    /// The place of an open node; none outside.
    pub(super) fn place(&self, id: u32) -> Option<u32> {
        let place = self.places.get(id as usize).copied();
        place.filter(|p| (*p as usize) < self.steps.len())
    }

    /// The node at a place.
    pub(super) fn node(&self, place: u32) -> Option<&'t Node> {
        let id = self.ids.get(place as usize)?;
        self.tree.node(*id)
    }

    /// How a node is read.
    pub(super) fn how(&self, place: u32) -> Do {
        let step = self.steps.get(place as usize);
        step.map_or(Do::Stay, |s| s.how)
    }

    /// What a node is read from: of an all-of and an any-of only what is open.
    pub(super) fn kids(&self, place: u32) -> &[u32] {
        let kids = self.steps.get(place as usize).map_or((0, 0), |s| s.kids);
        let kids = self.kids.get(kids.0 as usize..kids.1 as usize);
        kids.unwrap_or_default()
    }

    /// The open children of a node.
    pub(super) fn open_kids(&self, place: u32) -> impl Iterator<Item = u32> + '_ {
        let open = self.steps.len();
        let kids = self.kids(place).iter().copied();
        kids.filter(move |k| (*k as usize) < open)
    }

    /// The open parents of a node.
    pub(super) fn parents(&self, place: u32) -> &[u32] {
        let at = |i: usize| self.starts.get(i).copied().unwrap_or(0) as usize;
        let range = at(place as usize)..at(place as usize + 1);
        self.parents.get(range).unwrap_or_default()
    }

    /// The unknown of which a node is a leaf.
    pub(super) fn leaf(&self, place: u32) -> Option<usize> {
        let unknown = self.leaves.get(place as usize).copied();
        unknown.filter(|u| *u != NOWHERE).map(|u| u as usize)
    }

    /// Whether a node is open and below a root.
    pub fn holds(&self, id: u32) -> bool {
        self.place(id).is_some()
    }

    /// The nodes above an unknown, itself included.
    pub fn above(&self, unknown: &Unknown) -> Vec<u32> {
        let places = self.places_above(unknown);
        let ids = places.each().filter_map(|p| self.ids.get(p as usize));
        ids.copied().collect()
    }

    /// The places above an unknown, itself included.
    pub(super) fn places_above(&self, unknown: &Unknown) -> Places {
        let mut above = Places::none(self.steps.len());
        let mut stack = unknown.places.clone();
        while let Some(place) = stack.pop() {
            if above.add(place) {
                stack.extend_from_slice(self.parents(place));
            }
        }
        above
    }
}

/// The open nodes at and below some, in the order of the tree.
fn open_below(tree: &Tree, roots: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut inside = Places::none(tree.nodes.len());
    let open = |id: &u32| tree.node(*id).is_some_and(Node::open);
    let mut stack: Vec<u32> = roots.into_iter().filter(open).collect();
    while let Some(id) = stack.pop() {
        if inside.add(id) {
            let kids = tree.node(id).map(|n| tree.counting(n));
            stack.extend(kids.into_iter().flatten().filter(open));
        }
    }
    inside.each().collect()
}

/// An odd number with bits all over: 2⁶⁴ over the golden ratio.
pub(super) const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// A set of places, one bit each.
#[derive(Debug, Clone)]
pub(super) struct Places(Vec<u64>);

impl Places {
    /// The empty set of places below `size`.
    pub fn none(size: usize) -> Self {
        Self(vec![0; size.div_ceil(64)])
    }

    /// All of them.
    pub fn all(size: usize) -> Self {
        Self(vec![u64::MAX; size.div_ceil(64)])
    }

    /// Adds a place; whether it is new.
    pub fn add(&mut self, place: u32) -> bool {
        let Some(word) = self.0.get_mut(place as usize / 64) else {
            return false;
        };
        let (before, bit) = (*word, 1 << (place % 64));
        *word |= bit;
        before & bit == 0
    }

    /// Whether a place is in it.
    pub fn has(&self, place: u32) -> bool {
        let word = self.0.get(place as usize / 64);
        word.is_some_and(|w| w >> (place % 64) & 1 == 1)
    }

    /// 64 places, as bits.
    pub fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }

    /// 64 places, to be changed.
    pub fn word_mut(&mut self, at: usize) -> Option<&mut u64> {
        self.0.get_mut(at)
    }

    /// Words of 64 places.
    pub fn words(&self) -> usize {
        self.0.len()
    }

    /// Adds a place, or takes it out.
    pub fn turn(&mut self, place: u32) {
        if let Some(word) = self.0.get_mut(place as usize / 64) {
            *word ^= 1 << (place % 64);
        }
    }

    /// The places, ascending.
    pub fn each(&self) -> impl Iterator<Item = u32> + '_ {
        (0u32..).zip(&self.0).flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }
}

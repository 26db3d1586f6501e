//! Where the cases of an unknown number begin: the values at which a comparison turns.

use smallvec::SmallVec;

use super::assumptions::{Case, Sim};
use super::open_part::{Cone, Key, Unknown};
use crate::logic::explain::{How, Node, Op, What};
use crate::logic::truth::{F, T};

/// Most places at which one number is cut; more are left out, which leaves more open and nothing wrong.
const MOST: usize = 16;

/// A number as far as it is known: a constant, one unknown times a factor plus a constant, or more than that.
#[derive(Clone, Copy)]
enum Form {
    Line { unknown: u32, add: i128, by: i128 },
    Mixed,
}

const NONE: u32 = u32::MAX;

impl Form {
    fn known(v: i64) -> Self {
        Form::Line {
            unknown: NONE,
            add: i128::from(v),
            by: 0,
        }
    }

    fn constant(self) -> Option<i128> {
        match self {
            Form::Line { add, by: 0, .. } => Some(add),
            _ => None,
        }
    }

    fn plus(self, other: Self, sign: i128) -> Self {
        match (self, other) {
            (
                Form::Line {
                    unknown: a,
                    add: c,
                    by: m,
                },
                Form::Line {
                    unknown: b,
                    add: d,
                    by: n,
                },
            ) if a == b || m == 0 || n == 0 => {
                let sum = |x: i128, y: i128| x.checked_add(sign * y);
                match (sum(c, d), sum(m, n)) {
                    (Some(add), Some(by)) => Form::Line {
                        unknown: if m == 0 { b } else { a },
                        add,
                        by,
                    },
                    _ => Form::Mixed,
                }
            }
            _ => Form::Mixed,
        }
    }

    fn times(self, k: i128) -> Self {
        match self {
            Form::Line { unknown, add, by } => match (add.checked_mul(k), by.checked_mul(k)) {
                (Some(add), Some(by)) => Form::Line { unknown, add, by },
                _ => Form::Mixed,
            },
            Form::Mixed => Form::Mixed,
        }
    }
}

/// The places at which each unknown number is cut, by the place of the unknown in the cone.
pub struct Cuts {
    at: Vec<SmallVec<[i64; 4]>>,
    /// Numbers made of several unknown ones that are compared, each with its own cuts.
    pub sums: Vec<(Unknown, SmallVec<[i64; 4]>)>,
}

impl Cuts {
    /// For unknowns that are no numbers.
    pub(super) fn none() -> Self {
        Self {
            at: vec![],
            sums: vec![],
        }
    }

    /// The cases of an unknown; empty where it cannot be split.
    pub fn cases(&self, sim: &Sim<'_, '_>, unknown: usize) -> SmallVec<[Case; 4]> {
        let Some(u) = sim.cone.unknowns.get(unknown) else {
            return SmallVec::new();
        };
        match u.key {
            Key::Flag(..) | Key::Switch(_) => {
                SmallVec::from_slice(&[Case::Is(true), Case::Is(false)])
            }
            Key::Set(..) => parts(sim.cone, &u.nodes)
                .into_iter()
                .map(Case::OneOf)
                .collect(),
            Key::Num(..) | Key::Parameter(_) => {
                between(sim, u, self.at.get(unknown).map_or(&[][..], |c| c))
            }
            Key::List(..) | Key::Discretion(..) | Key::Inner(_) => SmallVec::new(),
        }
    }
}

/// The cases of a number that is cut.
pub fn between(sim: &Sim<'_, '_>, u: &Unknown, cuts: &[i64]) -> SmallVec<[Case; 4]> {
    let mut cases = SmallVec::new();
    let Some(now) = u.nodes.first().map(|n| sim.number(*n)) else {
        return cases;
    };
    if cuts.is_empty() || now.known().is_some() {
        return cases;
    }
    let mut from = now.lo;
    for cut in cuts {
        cases.push(Case::Between(from, cut - 1));
        from = *cut;
    }
    cases.push(Case::Between(from, now.hi));
    cases
}

/// The parts of a set of values that every test of the rules treats alike.
fn parts(cone: &Cone<'_>, nodes: &[u32]) -> SmallVec<[u64; 4]> {
    let mut parts: SmallVec<[u64; 4]> = SmallVec::new();
    for id in nodes {
        let Some(What::SetFact(_, set, mask)) = cone.tree.node(*id).map(|n| n.what) else {
            continue;
        };
        if parts.is_empty() {
            parts.push(set);
        }
        parts = parts
            .iter()
            .flat_map(|p| [p & mask, p & !mask])
            .filter(|p| *p != 0)
            .collect();
    }
    parts
}

/// Finds the cuts under the assumptions of `sim`.
pub fn cuts(sim: &Sim<'_, '_>) -> Cuts {
    let cone = sim.cone;
    let n = cone.unknowns.len();
    let mut found = Cuts {
        at: vec![SmallVec::new(); n],
        sums: vec![],
    };
    let mut forms = Forms::of(cone);
    if forms.leaves.is_empty() {
        return found;
    }
    for id in cone.ids.iter().copied().filter(|id| sim.sees(*id)) {
        let Some(node) = cone.tree.node(id) else {
            continue;
        };
        match node.what {
            What::Number(op) if sim.open(id) => {
                let mut form = read(sim, &forms, node, op);
                if matches!(form, Form::Mixed) && compared(cone, id) {
                    form = Form::Line {
                        unknown: (n + found.sums.len()) as u32,
                        add: 0,
                        by: 1,
                    };
                    let sum = Unknown {
                        key: Key::Inner(id),
                        nodes: SmallVec::from_slice(&[id]),
                    };
                    found.sums.push((sum, SmallVec::new()));
                }
                forms.inner.push((id, form));
            }
            What::Compare(how) if sim.open(id) => {
                let Some((unknown, cut)) = turn(sim, &forms, node, how) else {
                    continue;
                };
                let unknown = unknown as usize;
                if let Some(at) = found.at.get_mut(unknown) {
                    at.push(cut);
                } else if let Some((_, at)) = found.sums.get_mut(unknown.saturating_sub(n)) {
                    at.push(cut);
                }
            }
            _ => {}
        }
    }
    let plain = cone.unknowns.iter().zip(&mut found.at);
    for (u, at) in plain.chain(found.sums.iter_mut().map(|(u, at)| (&*u, at))) {
        let Some(now) = u.nodes.first().map(|n| sim.number(*n)) else {
            continue;
        };
        at.sort_unstable();
        at.dedup();
        at.retain(|c| now.lo < *c && *c <= now.hi);
        at.truncate(MOST);
    }
    found
}

/// Whether a number is a side of a comparison, or used more than once.
fn compared(cone: &Cone<'_>, id: u32) -> bool {
    let parents = cone.parents(id);
    let compares = |p: &u32| matches!(cone.tree.node(*p).map(|n| n.what), Some(What::Compare(_)));
    parents.len() > 1 || parents.iter().any(compares)
}

fn numeric(key: Key) -> bool {
    matches!(key, Key::Num(..) | Key::Parameter(_))
}

/// The forms of the open numbers, each part in the order of the nodes.
struct Forms {
    /// The leaves, with the place of their unknown.
    leaves: SmallVec<[(u32, u32); 32]>,
    inner: Vec<(u32, Form)>,
}

impl Forms {
    fn of(cone: &Cone<'_>) -> Self {
        let mut leaves = SmallVec::new();
        for (i, u) in cone.unknowns.iter().enumerate() {
            if numeric(u.key) {
                leaves.extend(u.nodes.iter().map(|id| (*id, i as u32)));
            }
        }
        leaves.sort_unstable();
        Self {
            leaves,
            inner: vec![],
        }
    }

    fn get(&self, id: u32) -> Option<Form> {
        let leaf = self.leaves.binary_search_by_key(&id, |l| l.0).ok();
        let leaf = leaf.and_then(|at| self.leaves.get(at));
        let line = leaf.map(|(_, unknown)| Form::Line {
            unknown: *unknown,
            add: 0,
            by: 1,
        });
        line.or_else(|| {
            let at = self.inner.binary_search_by_key(&id, |i| i.0).ok()?;
            self.inner.get(at).map(|i| i.1)
        })
    }
}

fn form(sim: &Sim<'_, '_>, forms: &Forms, id: u32) -> Form {
    match sim.number(id).known() {
        Some(v) => Form::known(v),
        None => forms.get(id).unwrap_or(Form::Mixed),
    }
}

fn read(sim: &Sim<'_, '_>, forms: &Forms, node: &Node, op: Op) -> Form {
    let kids = sim.cone.tree.kids(node);
    let of = |i: usize| kids.get(i).map_or(Form::Mixed, |k| form(sim, forms, *k));
    match op {
        Op::Lit => Form::known(node.bounds.0),
        Op::Sum => (0..kids.len()).fold(Form::known(0), |sum, i| sum.plus(of(i), 1)),
        Op::Minus => of(0).plus(of(1), -1),
        Op::Least => Form::Mixed,
        Op::Times => match (of(0).constant(), of(1).constant()) {
            (Some(k), _) => of(1).times(k),
            (_, Some(k)) => of(0).times(k),
            _ => Form::Mixed,
        },
        Op::Select => match (kids.len(), kids.first().map_or(0, |k| sim.truth(*k))) {
            (2, _) | (_, T) => of(1),
            (_, F) => of(2),
            _ => Form::Mixed,
        },
        Op::Total {
            amounts,
            conditions,
            open,
        } => {
            let (rows, list) = match kids.split_last() {
                Some((list, rows)) if open => (rows, sim.truth(*list) != T),
                _ => (kids, false),
            };
            let each = usize::from(amounts) + usize::from(conditions);
            if list || each == 0 {
                return Form::Mixed;
            }
            let mut sum = Form::known(0);
            for row in rows.chunks(each) {
                let value = row
                    .first()
                    .filter(|_| amounts)
                    .map_or(Form::known(1), |k| form(sim, forms, *k));
                let flag = row
                    .last()
                    .filter(|_| conditions)
                    .map_or(T, |k| sim.truth(*k));
                match flag & (T | F) {
                    T => sum = sum.plus(value, 1),
                    F => {}
                    _ => return Form::Mixed,
                }
            }
            sum
        }
    }
}

/// The unknown on which a comparison depends alone, and its first value on the other side.
fn turn(sim: &Sim<'_, '_>, forms: &Forms, node: &Node, how: How) -> Option<(u32, i64)> {
    let kids = sim.cone.tree.kids(node);
    let of = |i: usize| kids.get(i).map_or(Form::Mixed, |k| form(sim, forms, *k));
    let (left, right, or_equal) = match how {
        How::Less => (of(0), of(1), false),
        How::AtMost => (of(0), of(1), true),
        How::More => (of(1), of(0), false),
        How::AtLeast => (of(1), of(0), true),
        How::LessTimes | How::AtMostTimes => {
            let line = match (of(1).constant(), of(2).constant()) {
                (Some(k), _) => of(2).times(k),
                (_, Some(k)) => of(1).times(k),
                _ => return None,
            };
            (of(0).times(10_000), line, how == How::AtMostTimes)
        }
    };
    let Form::Line { unknown, add, by } = left.plus(right, -1) else {
        return None;
    };
    if by == 0 || unknown == NONE {
        return None;
    }
    // It holds while add + by·x < 0, or ≤ 0.
    let cut = match (by > 0, or_equal) {
        (true, false) => -(add.div_euclid(by)),
        (true, true) => (-add).div_euclid(by) + 1,
        (false, false) => add.div_euclid(-by) + 1,
        (false, true) => -((-add).div_euclid(-by)),
    };
    Some((unknown, i64::try_from(cut).ok()?))
}

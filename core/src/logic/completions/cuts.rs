//! Where the cases of an unknown number begin: the values at which a comparison turns.

use smallvec::SmallVec;

use super::assumptions::{Case, Sim};
use super::open_part::{Cone, Do, Key, NOWHERE, Places, Unknown};
use crate::logic::explain::{How, Op, What};
use crate::logic::truth::{F, T};

/// Most places at which one number is cut; more are left out, which leaves more open and nothing wrong.
const MOST: usize = 16;

/// A number as far as it is known: a constant, one unknown times a factor plus a constant, or more than that.
#[derive(Clone, Copy)]
enum Form {
    Line { unknown: u32, add: i128, by: i128 },
    Mixed,
}

/// No unknown.
const NONE: u32 = NOWHERE;
/// From here on the places of numbers made of several unknown ones.
const SUMS: u32 = 1 << 31;

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
    /// The cases of an unknown; empty where it cannot be split.
    pub fn cases(&self, sim: &Sim<'_, '_>, unknown: usize) -> SmallVec<[Case; 4]> {
        match sim.cone.unknowns.get(unknown) {
            Some(u) if u.key.numeric() => {
                between(sim, u, self.at.get(unknown).map_or(&[][..], |c| c))
            }
            Some(u) => choices(sim.cone, u),
            None => SmallVec::new(),
        }
    }
}

/// The cases of an unknown that is no number.
fn choices(cone: &Cone<'_>, u: &Unknown) -> SmallVec<[Case; 4]> {
    match u.key {
        Key::Flag(..) | Key::Switch(_) => SmallVec::from_slice(&[Case::Is(true), Case::Is(false)]),
        Key::Set(..) => parts(cone, &u.nodes).into_iter().map(Case::OneOf).collect(),
        _ => SmallVec::new(),
    }
}

/// What [`Cuts::cases`] says of one unknown, without the work of the others.
pub fn cases(sim: &Sim<'_, '_>, unknown: usize) -> SmallVec<[Case; 4]> {
    match sim.cone.unknowns.get(unknown) {
        Some(u) if u.key.numeric() => between(sim, u, &own(sim, unknown, u)),
        Some(u) => choices(sim.cone, u),
        None => SmallVec::new(),
    }
}

/// The cases of a number that is cut.
pub fn between(sim: &Sim<'_, '_>, u: &Unknown, cuts: &[i64]) -> SmallVec<[Case; 4]> {
    let mut cases = SmallVec::new();
    let Some(now) = u.places.first().map(|p| sim.number_at(*p)) else {
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
    let mut found = Cuts {
        at: vec![SmallVec::new(); cone.unknowns.len()],
        sums: vec![],
    };
    if !cone.unknowns.iter().any(|u| u.key.numeric()) {
        return found;
    }
    let mut forms = Forms::none(cone.open());
    for place in (0..cone.open() as u32).filter(|p| sim.open_at(*p) && sim.sees(*p)) {
        match cone.how(place) {
            Do::Number(op) => {
                let form = whole(sim, place, read(sim, &forms, place, op));
                if matches!(form, Form::Line { unknown, .. } if unknown == SUMS | place) {
                    let sum = Unknown {
                        key: Key::Inner(cone.ids.get(place as usize).copied().unwrap_or(NOWHERE)),
                        nodes: cone.ids.get(place as usize).copied().into_iter().collect(),
                        places: SmallVec::from_slice(&[place]),
                    };
                    found.sums.push((sum, SmallVec::new()));
                }
                forms.put(place, form);
            }
            Do::Compare(how) => {
                let Some((unknown, cut)) = turn(sim, &forms, place, how) else {
                    continue;
                };
                if let Some(at) = found.at.get_mut(unknown as usize) {
                    at.push(cut);
                    continue;
                }
                let of = |s: &(Unknown, _)| s.0.places.first().map(|p| SUMS | p);
                let sum = found.sums.binary_search_by_key(&Some(unknown), of);
                if let Some((_, at)) = sum.ok().and_then(|s| found.sums.get_mut(s)) {
                    at.push(cut);
                }
            }
            _ => {}
        }
    }
    let plain = cone.unknowns.iter().zip(&mut found.at);
    for (u, at) in plain.chain(found.sums.iter_mut().map(|(u, at)| (&*u, at))) {
        order(sim, u, at);
    }
    found
}

/// The cuts of one unknown number.
fn own(sim: &Sim<'_, '_>, unknown: usize, u: &Unknown) -> SmallVec<[i64; 4]> {
    let cone = sim.cone;
    let mut at = SmallVec::new();
    // What it is added up to, and with what that is compared.
    let (mut seen, mut stack) = (Places::none(cone.open()), u.places.clone());
    while let Some(place) = stack.pop() {
        for parent in cone.parents(place) {
            if !sim.open_at(*parent) || !sim.sees(*parent) || !seen.add(*parent) {
                continue;
            }
            match cone.how(*parent) {
                Do::Number(_) => stack.push(*parent),
                Do::Compare(how) => {
                    let cut = turn(sim, &Read, *parent, how);
                    at.extend(cut.filter(|c| c.0 as usize == unknown).map(|c| c.1));
                }
                _ => {}
            }
        }
    }
    order(sim, u, &mut at);
    at
}

/// Cuts that lie within what a number may be, ascending.
fn order(sim: &Sim<'_, '_>, u: &Unknown, at: &mut SmallVec<[i64; 4]>) {
    let Some(now) = u.places.first().map(|p| sim.number_at(*p)) else {
        return;
    };
    at.sort_unstable();
    at.dedup();
    at.retain(|c| now.lo < *c && *c <= now.hi);
    at.truncate(MOST);
}

/// A number made of several unknown ones is an unknown of its own where it is a side of a comparison, or used more than once.
fn whole(sim: &Sim<'_, '_>, place: u32, form: Form) -> Form {
    let parents = sim.cone.parents(place);
    let compares = |p: &u32| matches!(sim.cone.how(*p), Do::Compare(_));
    match form {
        Form::Mixed if parents.len() > 1 || parents.iter().any(compares) => Form::Line {
            unknown: SUMS | place,
            add: 0,
            by: 1,
        },
        form => form,
    }
}

/// The forms of the open numbers that are made of others.
trait Known {
    fn made(&self, sim: &Sim<'_, '_>, place: u32) -> Form;
}

/// Those that were found, by place.
struct Forms(Vec<u32>, Vec<Form>);

impl Forms {
    fn none(open: usize) -> Self {
        Self(vec![NOWHERE; open], vec![])
    }

    fn put(&mut self, place: u32, form: Form) {
        if let Some(slot) = self.0.get_mut(place as usize) {
            *slot = self.1.len() as u32;
            self.1.push(form);
        }
    }
}

impl Known for Forms {
    fn made(&self, _: &Sim<'_, '_>, place: u32) -> Form {
        let at = self.0.get(place as usize);
        let form = at.and_then(|at| self.1.get(*at as usize));
        form.copied().unwrap_or(Form::Mixed)
    }
}

/// Those that are read when they are asked for.
struct Read;

impl Known for Read {
    fn made(&self, sim: &Sim<'_, '_>, place: u32) -> Form {
        match sim.cone.how(place) {
            Do::Number(op) if sim.sees(place) => whole(sim, place, read(sim, self, place, op)),
            _ => Form::Mixed,
        }
    }
}

fn form(sim: &Sim<'_, '_>, forms: &impl Known, place: u32) -> Form {
    if let Some(v) = sim.number_at(place).known() {
        return Form::known(v);
    }
    let leaf = sim.cone.leaf(place);
    let numeric = leaf.filter(|i| sim.cone.unknowns.get(*i).is_some_and(|u| u.key.numeric()));
    match numeric {
        Some(unknown) => Form::Line {
            unknown: unknown as u32,
            add: 0,
            by: 1,
        },
        None => forms.made(sim, place),
    }
}

fn read(sim: &Sim<'_, '_>, forms: &impl Known, place: u32, op: Op) -> Form {
    let kids = sim.cone.kids(place);
    let of = |i: usize| kids.get(i).map_or(Form::Mixed, |k| form(sim, forms, *k));
    match op {
        Op::Lit => Form::known(sim.number_at(place).lo),
        Op::Sum => {
            let mut sum = Form::known(0);
            for kid in kids {
                sum = sum.plus(form(sim, forms, *kid), 1);
                if matches!(sum, Form::Mixed) {
                    break;
                }
            }
            sum
        }
        Op::Minus => of(0).plus(of(1), -1),
        Op::Least => Form::Mixed,
        Op::Times => match (of(0).constant(), of(1).constant()) {
            (Some(k), _) => of(1).times(k),
            (_, Some(k)) => of(0).times(k),
            _ => Form::Mixed,
        },
        Op::Select => match (kids.len(), kids.first().map_or(0, |k| sim.truth_at(*k))) {
            (2, _) | (_, T) => of(1),
            (_, F) => of(2),
            _ => Form::Mixed,
        },
        Op::Total {
            amounts,
            conditions,
            open,
            ..
        } => {
            let (rows, list) = match kids.split_last() {
                Some((list, rows)) if open => (rows, sim.truth_at(*list) != T),
                _ => (kids, false),
            };
            let each = usize::from(amounts) + usize::from(conditions);
            if list || each == 0 {
                return Form::Mixed;
            }
            let mut sum = Form::known(0);
            for row in rows.chunks(each) {
                let value = row.first().filter(|_| amounts);
                let flag = row
                    .last()
                    .filter(|_| conditions)
                    .map_or(T, |k| sim.truth_at(*k));
                match flag & (T | F) {
                    T => {
                        let value = value.map_or(Form::known(1), |k| form(sim, forms, *k));
                        sum = sum.plus(value, 1);
                    }
                    F => {}
                    _ => return Form::Mixed,
                }
                if matches!(sum, Form::Mixed) {
                    break;
                }
            }
            sum
        }
    }
}

/// The unknown on which a comparison depends alone, and its first value on the other side.
fn turn(sim: &Sim<'_, '_>, forms: &impl Known, place: u32, how: How) -> Option<(u32, i64)> {
    let kids = sim.cone.kids(place);
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

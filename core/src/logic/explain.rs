//! The algebra that explains: one household, three-valued, with a shared tree of what was seen.
//!
//! Why, which facts are missing, and which clause is left to discretion are read from the tree.

use std::cell::RefCell;
use std::marker::PhantomData;

use smallvec::SmallVec;

use super::facts::{Below, Fact, Hh, IsFlag, IsNum, IsSet, Level, Member, Supporter};
use super::frame::{Frame, complete_flag};
use super::truth::{self, CAUSES, DISCRETION, F, FACT, GIVEN, MAX_SUM, Number, PARAM, T, TWICE};
use super::{Algebra, Condition, Parameter};
use crate::money::MAX_FEN;

/// What a node of the tree is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum What {
    /// Every child must hold.
    AllOf,
    /// One child is enough.
    AnyOf,
    /// The child must not hold.
    Not,
    /// The first child chooses between the others; where it is certain, only the chosen one stands beside it.
    Choose,
    /// The first child where it is certain, else the second. Where the first was given and cannot be read, it stands alone.
    Prefer,
    /// The second child, unless the first certainly holds.
    Unless,
    /// The first child compared with the second, or with the second times the third, a ratio.
    Compare(How),
    /// A number made of its children.
    Number(Op),
    /// A fact that is a number, by its index.
    NumFact(usize),
    /// A fact that is yes or no, by its index.
    FlagFact(usize),
    /// A fact that is one of a few values, by its index, with the values still possible and those asked for.
    SetFact(usize, u64, u64),
    /// Whether a list is complete, by the index of that fact.
    List(usize),
    /// A parameter that is a number.
    Parameter(Parameter),
    /// A parameter that is a switch.
    Switch(Parameter),
    /// Left to the authority by this clause.
    Discretion(&'static str),
}

/// How two numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// `<`.
    Less,
    /// `≤`.
    AtMost,
    /// `>`.
    More,
    /// `≥`.
    AtLeast,
    /// `<` a product with a ratio in basis points.
    LessTimes,
    /// `≤` a product with a ratio in basis points.
    AtMostTimes,
}

/// How a number is made of its children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// A constant.
    Lit,
    /// Their sum.
    Sum,
    /// The first minus the second.
    Minus,
    /// The smaller of them.
    Least,
    /// Their product.
    Times,
    /// The first chooses between the others, as in [`What::Choose`].
    Select,
    /// Over the rows of a list: the sum of amounts, or the count, where a condition holds. The children stand in
    /// the order of the rows, of each row the amount and then the condition; last the list, if it is incomplete.
    Total {
        /// Amounts are summed; else rows are counted.
        amounts: bool,
        /// Each row has a condition.
        conditions: bool,
        /// The list is incomplete.
        open: bool,
        /// Several of its rows may be one.
        fewer: bool,
    },
}

/// A node of the tree.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    /// What it is.
    pub what: What,
    /// Its truth; for a number 0 where it is known, else its causes.
    pub truth: u8,
    /// The condition it is, if it is one.
    pub condition: Option<Condition>,
    /// The row of the level below households that it speaks of.
    pub member: Option<u32>,
    /// The row among all supporters.
    pub supporter: Option<u32>,
    /// Bounds of a number, with the causes in `truth`; 0 for a truth.
    pub bounds: (i64, i64),
    kids: (u32, u32),
}

impl Node {
    /// Whether it is not certain, or a number that is not known.
    pub fn open(&self) -> bool {
        self.truth & CAUSES != 0
    }

    /// The number that it is.
    pub fn number(&self) -> Number {
        Number {
            lo: self.bounds.0,
            hi: self.bounds.1,
            cause: self.truth & CAUSES,
        }
    }
}

/// The tree of one evaluation.
#[derive(Debug, Default)]
pub struct Tree {
    /// Nodes; a child stands before its parent.
    pub nodes: Vec<Node>,
    kids: Vec<u32>,
}

impl Tree {
    /// A node by its number.
    pub fn node(&self, id: u32) -> Option<&Node> {
        self.nodes.get(id as usize)
    }
    /// The children of a node.
    pub fn kids(&self, node: &Node) -> &[u32] {
        let (start, len) = (node.kids.0 as usize, node.kids.1 as usize);
        self.kids.get(start..start + len).unwrap_or_default()
    }
    /// The children on which the node can still depend: not what makes a flag needless, nor what [`Tree::counting`] drops.
    pub fn relevant(&self, node: &Node) -> SmallVec<[u32; 8]> {
        match node.what {
            What::Unless => self.kids(node).iter().skip(1).copied().collect(),
            _ => self.counting(node),
        }
    }
    /// The children whose values count: not an amount that certainly does not count, nor what is multiplied with a certain 0.
    pub fn counting(&self, node: &Node) -> SmallVec<[u32; 8]> {
        let kids = self.kids(node);
        let number = |i: usize| kids.get(i).and_then(|k| self.node(*k)).map(Node::number);
        let zero = |i: usize| number(i).is_some_and(Number::is_zero);
        match node.what {
            What::Number(Op::Total {
                amounts: true,
                conditions: true,
                open,
                ..
            }) => {
                let (rows, list) = kids.split_at(kids.len() - usize::from(open));
                let counted = |k: &u32| self.node(*k).is_none_or(|n| n.truth != F);
                let rows = rows.chunks(2).flat_map(|row| match row {
                    [_, condition] if !counted(condition) => std::slice::from_ref(condition),
                    _ => row,
                });
                rows.chain(list).copied().collect()
            }
            What::Compare(How::LessTimes | How::AtMostTimes) if zero(1) || zero(2) => {
                kids.iter().take(1).copied().collect()
            }
            _ => SmallVec::from_slice(kids),
        }
    }
    /// Left and right value of a comparison, as far as they are known; a product with a ratio is rounded down. A sum that
    /// some language could not hold exactly is not told.
    pub fn sides(&self, node: &Node) -> (Option<i64>, Option<i64>) {
        let exact = |v: &i64| v.unsigned_abs() <= MAX_FEN.unsigned_abs();
        let (left, right) = self.compared(node);
        (left.filter(exact), right.filter(exact))
    }

    fn compared(&self, node: &Node) -> (Option<i64>, Option<i64>) {
        let mut sides = self.kids(node).iter();
        let mut known = || sides.next().and_then(|k| self.node(*k)?.number().known());
        let (left, right) = (known(), known());
        match node.what {
            What::Compare(How::Less | How::AtMost | How::More | How::AtLeast) => (left, right),
            What::Compare(_) => {
                let line = right
                    .zip(known())
                    .map(|(y, v)| (i128::from(y) * i128::from(v)).div_euclid(10_000));
                (left, line.and_then(|v| i64::try_from(v).ok()))
            }
            _ => (None, None),
        }
    }
}

/// The value of each of so many rows, whatever gives it: some sixty copies would weigh in the web module.
fn each<V>(rows: usize, give: &mut dyn FnMut(usize) -> (V, u32)) -> SmallVec<[(V, u32); 4]> {
    (0..rows).map(give).collect()
}

/// A value of each row with its node.
#[derive(Clone)]
pub struct Traced<V, L> {
    rows: SmallVec<[(V, u32); 4]>,
    level: PhantomData<L>,
}

impl<V: Copy, L> Traced<V, L> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
    /// Value and node of a row.
    pub fn get(&self, row: usize) -> Option<(V, u32)> {
        self.rows.get(row).copied()
    }
}

/// The algebra that explains; see the module.
pub struct Explain<'f> {
    frame: &'f Frame<'f>,
    values: &'f [Option<i64>],
    tree: RefCell<Tree>,
}

impl<'f> Explain<'f> {
    /// Reads a frame of one household with the resolved parameter `values`.
    pub fn new(frame: &'f Frame<'f>, values: &'f [Option<i64>]) -> Self {
        let tree = Tree {
            nodes: Vec::with_capacity(256),
            kids: Vec::with_capacity(256),
        };
        Self {
            frame,
            values,
            tree: RefCell::new(tree),
        }
    }

    /// The tree.
    pub fn tree(self) -> Tree {
        self.tree.into_inner()
    }

    fn node<L: Level>(
        &self,
        what: What,
        truth: u8,
        row: usize,
        kids: impl IntoIterator<Item = u32>,
    ) -> u32 {
        self.put(L::INDEX, what, truth, row, &mut kids.into_iter())
    }

    /// [`node`](Self::node) once for all levels and children: one copy each would weigh in the web module.
    fn put(
        &self,
        level: usize,
        what: What,
        truth: u8,
        row: usize,
        kids: &mut dyn Iterator<Item = u32>,
    ) -> u32 {
        let mut tree = self.tree.borrow_mut();
        let start = tree.kids.len() as u32;
        tree.kids.extend(kids);
        let kids = (start, tree.kids.len() as u32 - start);
        let row = row as u32;
        let (member, supporter) = match level {
            Member::INDEX => (Some(row), None),
            Supporter::INDEX => (None, Some(row)),
            _ => (None, None),
        };
        tree.nodes.push(Node {
            what,
            truth,
            condition: None,
            member,
            supporter,
            bounds: (0, 0),
            kids,
        });
        (tree.nodes.len() - 1) as u32
    }

    fn number<L: Level>(
        &self,
        what: What,
        n: Number,
        row: usize,
        kids: impl IntoIterator<Item = u32>,
    ) -> (Number, u32) {
        let id = self.node::<L>(what, n.cause, row, kids);
        if let Some(node) = self.tree.borrow_mut().nodes.last_mut() {
            node.bounds = (n.lo, n.hi);
        }
        (n, id)
    }

    fn rows<L: Level, V>(&self, mut f: impl FnMut(usize) -> (V, u32)) -> Traced<V, L> {
        Traced {
            rows: each(self.frame.rows::<L>(), &mut f),
            level: PhantomData,
        }
    }

    /// Folds truths of the same row; keeps only the children that decide it, or all that leave it undecided.
    fn fold<L: Level>(
        &self,
        ts: &[&Traced<u8, L>],
        what: What,
        unit: u8,
        f: fn(u8, u8) -> u8,
    ) -> Traced<u8, L> {
        self.rows(|r| {
            let all = ts.iter().filter_map(|t| t.get(r));
            let truth = all.clone().fold(unit, |acc, (v, _)| f(acc, v));
            (truth, self.node::<L>(what, truth, r, all.map(|(_, n)| n)))
        })
    }

    fn list<L: Level>(&self, row: usize) -> u8 {
        self.frame.truth(complete_flag(L::INDEX), row)
    }

    fn incomplete<L: Level>(&self, row: usize) -> Option<u32> {
        let flag = complete_flag(L::INDEX);
        (self.list::<L>(row) != T).then(|| self.node::<L>(What::List(flag), FACT, row, []))
    }

    fn quantify<B: Below>(
        &self,
        t: &Traced<u8, B>,
        listed: bool,
        what: What,
        unit: u8,
        f: fn(u8, u8) -> u8,
    ) -> Traced<u8, B::Parent> {
        self.rows(|p| {
            let list = if listed {
                None
            } else {
                self.incomplete::<B::Parent>(p)
            };
            let each = self
                .frame
                .children(B::Parent::INDEX, p)
                .filter_map(|r| t.get(r));
            let truth = each
                .clone()
                .fold(if list.is_some() { FACT } else { unit }, |acc, (v, _)| {
                    f(acc, v)
                });
            (
                truth,
                self.node::<B::Parent>(what, truth, p, each.map(|(_, n)| n).chain(list)),
            )
        })
    }

    fn total<B: Below>(
        &self,
        n: Option<&Traced<Number, B>>,
        t: Option<&Traced<u8, B>>,
        open: fn(u8) -> Number,
    ) -> Traced<Number, B::Parent> {
        self.rows(|p| {
            let open = open(self.list::<B::Parent>(p));
            let list = self.incomplete::<B::Parent>(p);
            let (mut sum, mut kids) = (Number::exact(0), SmallVec::<[u32; 16]>::new());
            for r in self.frame.children(B::Parent::INDEX, p) {
                let (value, node) = match n {
                    Some(n) => n.get(r).unwrap_or((open, u32::MAX)),
                    None => (Number::exact(1), u32::MAX),
                };
                let (flag, why) = t.and_then(|t| t.get(r)).unwrap_or((T, u32::MAX));
                sum = sum.plus(Number::select(flag, value, Number::exact(0)));
                kids.extend([node, why].into_iter().filter(|k| *k != u32::MAX));
            }
            if list.is_some() {
                sum = sum.beyond(open, sum.cause);
            }
            let what = What::Number(Op::Total {
                amounts: n.is_some(),
                conditions: t.is_some(),
                open: list.is_some(),
                fewer: self.list::<B::Parent>(p) & TWICE != 0,
            });
            self.number::<B::Parent>(what, sum, p, kids.into_iter().chain(list))
        })
    }

    fn value(&self, p: Parameter) -> Number {
        Number::parameter(self.values.get(p.index).copied().flatten())
    }

    fn compare<L: Level>(
        &self,
        a: &Traced<Number, L>,
        b: &Traced<Number, L>,
        how: How,
        f: fn(Number, Number) -> u8,
    ) -> Traced<u8, L> {
        self.rows(|r| {
            let (Some((x, p)), Some((y, q))) = (a.get(r), b.get(r)) else {
                return (FACT, u32::MAX);
            };
            let truth = f(x, y);
            (truth, self.node::<L>(What::Compare(how), truth, r, [p, q]))
        })
    }

    fn compare_times<L: Level>(
        &self,
        a: &Traced<Number, L>,
        b: &Traced<Number, L>,
        by: Parameter,
        or_equal: bool,
    ) -> Traced<u8, L> {
        let ratio = self.value(by);
        self.rows(|r| {
            let (Some((x, p)), Some((y, q))) = (a.get(r), b.get(r)) else {
                return (FACT, u32::MAX);
            };
            let truth = x.below_times(y, ratio, or_equal);
            let (_, w) = self.number::<L>(What::Parameter(by), ratio, r, []);
            let how = if or_equal {
                How::AtMostTimes
            } else {
                How::LessTimes
            };
            (
                truth,
                self.node::<L>(What::Compare(how), truth, r, [p, q, w]),
            )
        })
    }
}

impl<'f> Algebra for Explain<'f> {
    type Num<L: Level> = Traced<Number, L>;
    type Truth<L: Level> = Traced<u8, L>;

    fn num<L: Level>(&self, fact: Fact<IsNum, L>) -> Self::Num<L> {
        self.rows(|r| {
            let v = self.frame.number(fact.index, r);
            self.number::<L>(What::NumFact(fact.index), v, r, [])
        })
    }

    fn flag<L: Level>(&self, fact: Fact<IsFlag, L>) -> Self::Truth<L> {
        self.rows(|r| {
            let v = self.frame.truth(fact.index, r);
            (v, self.node::<L>(What::FlagFact(fact.index), v, r, []))
        })
    }

    fn within<L: Level>(&self, fact: Fact<IsSet, L>, mask: u64) -> Self::Truth<L> {
        self.rows(|r| {
            let set = self.frame.possible(fact.index, r);
            let v = if set & !mask == 0 {
                T
            } else if set & mask == 0 {
                F
            } else {
                FACT
            };
            (
                v,
                self.node::<L>(What::SetFact(fact.index, set, mask), v, r, []),
            )
        })
    }

    fn parameter(&self, p: Parameter) -> Self::Num<Hh> {
        let v = self.value(p);
        self.rows(|r| self.number::<Hh>(What::Parameter(p), v, r, []))
    }

    fn switch(&self, p: Parameter) -> Self::Truth<Hh> {
        let v = match self.values.get(p.index).copied().flatten() {
            Some(0) => F,
            Some(_) => T,
            None => PARAM,
        };
        self.rows(|r| (v, self.node::<Hh>(What::Switch(p), v, r, [])))
    }

    fn discretion<L: Level>(&self, clause: &'static str) -> Self::Truth<L> {
        self.rows(|r| {
            (
                DISCRETION,
                self.node::<L>(What::Discretion(clause), DISCRETION, r, []),
            )
        })
    }

    fn lit<L: Level>(&self, v: i64) -> Self::Num<L> {
        self.rows(|r| self.number::<L>(What::Number(Op::Lit), Number::exact(v), r, []))
    }

    fn add<L: Level>(&self, terms: &[&Self::Num<L>]) -> Self::Num<L> {
        self.rows(|r| {
            let each = terms.iter().filter_map(|t| t.get(r));
            let sum = each
                .clone()
                .fold(Number::exact(0), |acc, (v, _)| acc.plus(v));
            self.number::<L>(What::Number(Op::Sum), sum, r, each.map(|(_, n)| n))
        })
    }

    fn times<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.rows(|r| match (a.get(r), b.get(r)) {
            (Some((x, p)), Some((y, q))) => {
                self.number::<L>(What::Number(Op::Times), x.times(y), r, [p, q])
            }
            _ => (Number::exact(0), u32::MAX),
        })
    }

    fn select<L: Level>(
        &self,
        t: &Self::Truth<L>,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
    ) -> Self::Num<L> {
        self.rows(|r| match (t.get(r), a.get(r), b.get(r)) {
            (Some((flag, w)), Some((x, p)), Some((y, q))) => {
                let v = Number::select(flag, x, y);
                let used: SmallVec<[u32; 3]> = match flag & (T | F) {
                    T => SmallVec::from_slice(&[w, p]),
                    F => SmallVec::from_slice(&[w, q]),
                    _ => SmallVec::from_slice(&[w, p, q]),
                };
                self.number::<L>(What::Number(Op::Select), v, r, used)
            }
            _ => (Number::exact(0), u32::MAX),
        })
    }

    fn minus<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.rows(|r| match (a.get(r), b.get(r)) {
            (Some((x, p)), Some((y, q))) => {
                self.number::<L>(What::Number(Op::Minus), x.minus(y), r, [p, q])
            }
            _ => (Number::exact(0), u32::MAX),
        })
    }

    fn least<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L> {
        self.rows(|r| match (a.get(r), b.get(r)) {
            (Some((x, p)), Some((y, q))) => {
                self.number::<L>(What::Number(Op::Least), x.least(y), r, [p, q])
            }
            _ => (Number::exact(0), u32::MAX),
        })
    }

    fn less<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.compare(a, b, How::Less, |x, y| x.less(1, y, 1))
    }

    fn at_most<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.compare(a, b, How::AtMost, |x, y| truth::not(y.less(1, x, 1)))
    }

    fn more<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.compare(a, b, How::More, |x, y| y.less(1, x, 1))
    }

    fn at_least<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.compare(a, b, How::AtLeast, |x, y| truth::not(x.less(1, y, 1)))
    }

    fn less_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L> {
        self.compare_times(a, b, p, false)
    }

    fn at_most_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L> {
        self.compare_times(a, b, p, true)
    }

    fn all_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L> {
        self.fold(ts, What::AllOf, T, truth::and)
    }

    fn any_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L> {
        self.fold(ts, What::AnyOf, F, truth::or)
    }

    fn not<L: Level>(&self, t: &Self::Truth<L>) -> Self::Truth<L> {
        self.rows(|r| match t.get(r) {
            Some((v, n)) => (
                truth::not(v),
                self.node::<L>(What::Not, truth::not(v), r, [n]),
            ),
            None => (FACT, u32::MAX),
        })
    }

    fn choose<L: Level>(
        &self,
        flag: &Self::Truth<L>,
        a: &Self::Truth<L>,
        b: &Self::Truth<L>,
    ) -> Self::Truth<L> {
        self.rows(|r| match (flag.get(r), a.get(r), b.get(r)) {
            (Some((f, w)), Some((x, p)), Some((y, q))) => {
                let v = truth::choose(f, x, y);
                let used: SmallVec<[u32; 3]> = match f & (T | F) {
                    T => SmallVec::from_slice(&[w, p]),
                    F => SmallVec::from_slice(&[w, q]),
                    _ => SmallVec::from_slice(&[w, p, q]),
                };
                (v, self.node::<L>(What::Choose, v, r, used))
            }
            _ => (FACT, u32::MAX),
        })
    }

    fn prefer<L: Level>(&self, a: &Self::Truth<L>, b: &Self::Truth<L>) -> Self::Truth<L> {
        self.rows(|r| match (a.get(r), b.get(r)) {
            (Some((x, p)), _) if x & CAUSES == 0 || x & GIVEN != 0 => (x & !GIVEN, p),
            (Some(_), Some((y, q))) if y & CAUSES == 0 => (y, q),
            (Some((x, p)), Some((y, q))) => (x | y, self.node::<L>(What::Prefer, x | y, r, [p, q])),
            _ => (FACT, u32::MAX),
        })
    }

    fn unless<L: Level>(&self, t: &Self::Truth<L>, flag: &Self::Truth<L>) -> Self::Truth<L> {
        self.rows(|r| match (t.get(r), flag.get(r)) {
            (Some((x, p)), Some((y, q))) => {
                let v = truth::unless(x, y);
                (v, self.node::<L>(What::Unless, v, r, [p, q]))
            }
            _ => (FACT, u32::MAX),
        })
    }

    fn never<L: Level>(&self, t: &Self::Truth<L>) -> bool {
        t.rows.iter().all(|(v, _)| *v == F)
    }

    fn lift_num<B: Below>(&self, n: &Self::Num<B::Parent>) -> Self::Num<B> {
        self.lifted::<B, Number>(
            n,
            Number {
                lo: i64::MIN,
                hi: i64::MAX,
                cause: FACT,
            },
        )
    }

    fn lift<B: Below>(&self, t: &Self::Truth<B::Parent>) -> Self::Truth<B> {
        self.lifted::<B, u8>(t, FACT)
    }

    fn count_where<B: Below>(&self, t: Option<&Self::Truth<B>>) -> Self::Num<B::Parent> {
        self.total(None, t, Number::rows_beyond)
    }

    fn sum_where<B: Below>(
        &self,
        n: &Self::Num<B>,
        t: Option<&Self::Truth<B>>,
    ) -> Self::Num<B::Parent> {
        self.total(Some(n), t, |_| Number {
            lo: -MAX_SUM,
            hi: MAX_SUM,
            cause: FACT,
        })
    }

    fn any<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        self.quantify(t, false, What::AnyOf, F, truth::or)
    }

    fn any_listed<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        self.quantify(t, true, What::AnyOf, F, truth::or)
    }

    fn all<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent> {
        self.quantify(t, false, What::AllOf, T, truth::and)
    }

    fn condition<L: Level>(&self, condition: Condition, t: Self::Truth<L>) -> Self::Truth<L> {
        self.rows(|r| {
            let (v, n) = t.get(r).unwrap_or((FACT, u32::MAX));
            let free = match self.tree.borrow_mut().nodes.get_mut(n as usize) {
                Some(node) if node.condition.is_none() && !shared(node.what) => {
                    node.condition = Some(condition);
                    true
                }
                _ => false,
            };
            if free {
                return (v, n);
            }
            let id = self.node::<L>(What::AllOf, v, r, [n]);
            if let Some(node) = self.tree.borrow_mut().nodes.get_mut(id as usize) {
                node.condition = Some(condition);
            }
            (v, id)
        })
    }
}

/// A leaf may stand under several conditions, so a condition never takes its node over.
fn shared(what: What) -> bool {
    matches!(
        what,
        What::NumFact(_)
            | What::FlagFact(_)
            | What::SetFact(..)
            | What::Parameter(_)
            | What::Switch(_)
            | What::List(_)
    )
}

impl Explain<'_> {
    fn lifted<B: Below, V: Copy>(&self, parent: &Traced<V, B::Parent>, unknown: V) -> Traced<V, B> {
        let mut rows = SmallVec::new();
        for p in 0..self.frame.rows::<B::Parent>() {
            let v = parent.get(p).unwrap_or((unknown, u32::MAX));
            rows.extend(self.frame.children(B::Parent::INDEX, p).map(|_| v));
        }
        Traced {
            rows,
            level: PhantomData,
        }
    }
}

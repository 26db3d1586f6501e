//! The algebra over columns: a frame of one household or of a chunk of a population, the same code.
//!
//! A value is one constant, a borrowed slice, a few inline rows, or a pooled buffer; a number carries upper
//! bounds and causes only where some row is unknown, so full facts pay nothing for the third value.

use std::cell::RefCell;
use std::marker::PhantomData;

use super::facts::{Below, Fact, Hh, IsFlag, IsNum, IsSet, Level, Member, NUMS};
use super::frame::{Col, Frame, complete_flag};
use super::truth::{self, CAUSES, DISCRETION, F, FACT, MAX_ROWS, MAX_SUM, Number, PARAM, T};
use super::{Algebra, Parameter, Step};

/// Households read at a time; the working set of a chunk stays in the cache.
pub const CHUNK: usize = 1_024;

const INLINE: usize = 6;

/// One, in basis points.
const WHOLE: i64 = 10_000;

/// Buffers that one thread uses again and again.
#[derive(Default)]
pub struct Scratch {
    words: RefCell<Vec<Vec<i64>>>,
    bytes: RefCell<Vec<Vec<u8>>>,
}

/// A value that can lie in a pooled buffer.
pub trait Pooled: Copy + Default + PartialEq + 'static {
    /// The pool of its kind.
    fn pool(scratch: &Scratch) -> &RefCell<Vec<Vec<Self>>>;
}
impl Pooled for i64 {
    fn pool(scratch: &Scratch) -> &RefCell<Vec<Vec<i64>>> {
        &scratch.words
    }
}
impl Pooled for u8 {
    fn pool(scratch: &Scratch) -> &RefCell<Vec<Vec<u8>>> {
        &scratch.bytes
    }
}

/// A pooled vector, given back when it is dropped.
pub struct Lease<'f, V: Pooled> {
    rows: Vec<V>,
    scratch: &'f Scratch,
}
impl<V: Pooled> Drop for Lease<'_, V> {
    fn drop(&mut self) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.clear();
        V::pool(self.scratch).borrow_mut().push(rows);
    }
}

/// The rows of one value.
pub enum Rows<'f, V: Pooled> {
    /// The same in every row.
    Const(V),
    /// Read in place.
    Slice(&'f [V]),
    /// Few rows, held inline.
    Few([V; INLINE], usize),
    /// Many rows, in a pooled buffer.
    Many(Lease<'f, V>),
}

impl<'f, V: Pooled> Rows<'f, V> {
    fn build(scratch: &'f Scratch, count: usize, mut rows: impl Iterator<Item = V>) -> Self {
        if count == 1 {
            // One row is the same in every row: a single household runs on constants.
            return Rows::Const(rows.next().unwrap_or_default());
        }
        if count <= INLINE {
            let mut few = [V::default(); INLINE];
            for (slot, v) in few.iter_mut().zip(rows) {
                *slot = v;
            }
            return Rows::Few(few, count);
        }
        let mut buffer = V::pool(scratch).borrow_mut().pop().unwrap_or_default();
        buffer.extend(rows);
        Rows::Many(Lease {
            rows: buffer,
            scratch,
        })
    }

    fn slice(&self) -> Option<&[V]> {
        match self {
            Rows::Const(_) => None,
            Rows::Slice(s) => Some(s),
            Rows::Few(few, n) => few.get(..*n),
            Rows::Many(lease) => Some(&lease.rows),
        }
    }

    /// The value in a row.
    #[inline]
    pub fn get(&self, row: usize) -> V {
        match self {
            Rows::Const(v) => *v,
            _ => self
                .slice()
                .and_then(|s| s.get(row))
                .copied()
                .unwrap_or_default(),
        }
    }

    fn copy(&self, scratch: &'f Scratch) -> Self {
        match self {
            Rows::Const(v) => Rows::Const(*v),
            Rows::Slice(s) => Rows::Slice(s),
            Rows::Few(few, n) => Rows::Few(*few, *n),
            Rows::Many(lease) => Rows::build(scratch, lease.rows.len(), lease.rows.iter().copied()),
        }
    }
}

impl<V: Pooled> Clone for Rows<'_, V> {
    fn clone(&self) -> Self {
        match self {
            Rows::Many(lease) => self.copy(lease.scratch),
            Rows::Const(v) => Rows::Const(*v),
            Rows::Slice(s) => Rows::Slice(s),
            Rows::Few(few, n) => Rows::Few(*few, *n),
        }
    }
}

/// Upper bounds and causes, where some row is unknown.
#[derive(Clone)]
struct Bounds<'f> {
    hi: Rows<'f, i64>,
    cause: Rows<'f, u8>,
}

/// Numbers at a level.
#[derive(Clone)]
pub struct Num<'f, L> {
    lo: Rows<'f, i64>,
    unknown: Option<Bounds<'f>>,
    level: PhantomData<L>,
}

impl<L> Num<'_, L> {
    /// The number in a row.
    #[inline]
    pub fn get(&self, row: usize) -> Number {
        let lo = self.lo.get(row);
        match &self.unknown {
            None => Number::exact(lo),
            Some(b) => Number {
                lo,
                hi: b.hi.get(row),
                cause: b.cause.get(row),
            },
        }
    }
}

/// Truths at a level: a byte of [`truth`] for each row.
#[derive(Clone)]
pub struct Truth<'f, L> {
    rows: Rows<'f, u8>,
    level: PhantomData<L>,
}

impl<L> Truth<'_, L> {
    /// The bytes of all rows, `rows` of them.
    pub fn iter(&self, rows: usize) -> impl Iterator<Item = u8> + '_ {
        let constant = match &self.rows {
            Rows::Const(v) => Some(*v),
            _ => None,
        };
        let each = self.rows.slice().unwrap_or_default().iter().copied();
        constant
            .into_iter()
            .flat_map(move |v| std::iter::repeat_n(v, rows))
            .chain(each)
    }

    /// The byte in a row.
    #[inline]
    pub fn get(&self, row: usize) -> u8 {
        self.rows.get(row)
    }
}

/// Which steps failed and which are undecided, as a bit set for each row.
#[derive(Debug, Default, Clone)]
pub struct Reasons {
    /// Steps that are certainly not met, by household.
    pub failed: Vec<u64>,
    /// Steps that are undecided, by household.
    pub open: Vec<u64>,
    /// Steps that are certainly not met, by member.
    pub member_failed: Vec<u64>,
    /// Steps that are undecided, by member.
    pub member_open: Vec<u64>,
}

/// The algebra over the columns of a frame.
pub struct Columns<'f> {
    frame: &'f Frame<'f>,
    values: &'f [Option<i64>],
    scratch: &'f Scratch,
    reasons: Option<RefCell<Reasons>>,
}

impl<'f> Columns<'f> {
    /// Reads `frame` with the resolved parameter `values`; records reasons if asked.
    pub fn new(
        frame: &'f Frame<'f>,
        values: &'f [Option<i64>],
        scratch: &'f Scratch,
        record: bool,
    ) -> Self {
        let reasons = record.then(|| {
            let [households, members, _] = frame.rows;
            RefCell::new(Reasons {
                failed: vec![0; households],
                open: vec![0; households],
                member_failed: vec![0; members],
                member_open: vec![0; members],
            })
        });
        Self {
            frame,
            values,
            scratch,
            reasons,
        }
    }

    /// The recorded reasons.
    pub fn reasons(self) -> Reasons {
        self.reasons.map(RefCell::into_inner).unwrap_or_default()
    }

    fn truths<L: Level>(&self, rows: Rows<'f, u8>) -> Truth<'f, L> {
        Truth {
            rows,
            level: PhantomData,
        }
    }

    fn exact<L: Level>(&self, lo: Rows<'f, i64>) -> Num<'f, L> {
        Num {
            lo,
            unknown: None,
            level: PhantomData,
        }
    }

    /// One result row for each row of two inputs; constants stay constants.
    #[inline]
    fn zip<A: Pooled, B: Pooled, V: Pooled>(
        &self,
        count: usize,
        a: &Rows<'f, A>,
        b: &Rows<'f, B>,
        f: impl Fn(A, B) -> V,
    ) -> Rows<'f, V> {
        match (a, b, a.slice(), b.slice()) {
            (Rows::Const(x), Rows::Const(y), _, _) => Rows::Const(f(*x, *y)),
            (Rows::Const(x), _, _, Some(ys)) => {
                Rows::build(self.scratch, count, ys.iter().map(|y| f(*x, *y)))
            }
            (_, Rows::Const(y), Some(xs), _) => {
                Rows::build(self.scratch, count, xs.iter().map(|x| f(*x, *y)))
            }
            (_, _, Some(xs), Some(ys)) => Rows::build(
                self.scratch,
                count,
                xs.iter().zip(ys).map(|(x, y)| f(*x, *y)),
            ),
            _ => Rows::Const(f(A::default(), B::default())),
        }
    }

    /// A number for each row from a function of the row; for what is not worth a fast path.
    fn number_rows<L: Level>(&self, count: usize, f: impl Fn(usize) -> Number) -> Num<'f, L> {
        let lo = Rows::build(self.scratch, count, (0..count).map(|r| f(r).lo));
        if (0..count).all(|r| f(r).cause == 0) {
            return self.exact(lo);
        }
        let hi = Rows::build(self.scratch, count, (0..count).map(|r| f(r).hi));
        let cause = Rows::build(self.scratch, count, (0..count).map(|r| f(r).cause));
        Num {
            lo,
            unknown: Some(Bounds { hi, cause }),
            level: PhantomData,
        }
    }

    fn fold<L: Level>(
        &self,
        ts: &[&Truth<'f, L>],
        unit: u8,
        f: impl Fn(u8, u8) -> u8 + Copy,
    ) -> Truth<'f, L> {
        let zero = truth::not(unit);
        let mut rows = Rows::Const(unit);
        for t in ts {
            match (&rows, &t.rows) {
                (_, Rows::Const(c)) if *c == unit => {}
                (_, Rows::Const(c)) if *c == zero => return self.truths(Rows::Const(zero)),
                (Rows::Const(c), _) if *c == unit => rows = t.rows.clone(),
                _ => rows = self.zip(self.frame.rows::<L>(), &rows, &t.rows, f),
            }
        }
        self.truths(rows)
    }

    /// `a × m < b × n` or, with `or_equal`, `≤`.
    fn compare<L: Level>(
        &self,
        a: &Num<'f, L>,
        m: i64,
        b: &Num<'f, L>,
        n: i64,
        or_equal: bool,
    ) -> Truth<'f, L> {
        let count = self.frame.rows::<L>();
        // a ≤ b is not (b < a); the swap keeps one comparison.
        let (x, xm, y, yn) = if or_equal { (b, n, a, m) } else { (a, m, b, n) };
        let (yes, no) = if or_equal { (F, T) } else { (T, F) };
        // A ratio of 0 is a number like any other; only a common divisor above 1 is taken out.
        let divisor = gcd(xm, yn);
        let (xm, yn) = (xm / divisor, yn / divisor);
        let pick = move |less: bool| if less { yes } else { no };
        let rows = match (&x.unknown, &y.unknown) {
            (None, None) if xm == 1 && yn == 1 => self.zip(count, &x.lo, &y.lo, |p, q| pick(p < q)),
            (None, None) if fits(&x.lo, xm) && fits(&y.lo, yn) => {
                self.zip(count, &x.lo, &y.lo, |p, q| {
                    pick(p.wrapping_mul(xm) < q.wrapping_mul(yn))
                })
            }
            _ if matches!((&x.lo, &y.lo), (Rows::Const(_), Rows::Const(_)))
                && x.unknown.as_ref().is_none_or(Bounds::constant)
                && y.unknown.as_ref().is_none_or(Bounds::constant) =>
            {
                Rows::Const(turn(x.get(0).less(xm, y.get(0), yn), or_equal))
            }
            _ => Rows::build(
                self.scratch,
                count,
                (0..count).map(|r| turn(x.get(r).less(xm, y.get(r), yn), or_equal)),
            ),
        };
        self.truths(rows)
    }

    fn lifted<B: Below, V: Pooled>(&self, rows: &Rows<'f, V>) -> Rows<'f, V> {
        match rows {
            Rows::Const(v) => Rows::Const(*v),
            _ => {
                let level = B::Parent::INDEX;
                let parents = self.frame.rows::<B::Parent>();
                let each = (0..parents).flat_map(|p| {
                    let v = rows.get(p);
                    self.frame.children(level, p).map(move |_| v)
                });
                Rows::build(self.scratch, self.frame.rows::<B>(), each)
            }
        }
    }

    /// The bytes that say whether each parent's list is complete, if not all are.
    fn incomplete<L: Level>(&self) -> Option<&'f Col<'f, u8>> {
        match self.frame.flags.get(complete_flag(L::INDEX)) {
            Some(Col::Const(T)) | None => None,
            Some(col) => Some(col),
        }
    }

    fn compare_times<L: Level>(
        &self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        p: Parameter,
        or_equal: bool,
    ) -> Truth<'f, L> {
        match self.values.get(p.index).copied().flatten() {
            Some(v) => self.compare(a, WHOLE, b, v, or_equal),
            None => {
                let ratio = Number::parameter(None);
                let each = (0..self.frame.rows::<L>())
                    .map(|r| a.get(r).below_times(b.get(r), ratio, or_equal));
                self.truths(Rows::build(self.scratch, self.frame.rows::<L>(), each))
            }
        }
    }

    fn quantify<B: Below>(
        &self,
        t: &Truth<'f, B>,
        incomplete: Option<&Col<'f, u8>>,
        unit: u8,
        f: impl Fn(u8, u8) -> u8,
    ) -> Truth<'f, B::Parent> {
        let parents = self.frame.rows::<B::Parent>();
        if incomplete.is_none() && matches!(&t.rows, Rows::Const(c) if *c == unit) {
            return self.truths(Rows::Const(unit));
        }
        let each = (0..parents).map(|p| {
            let start = match incomplete.map(|c| c.get(p, FACT)) {
                None | Some(T) => unit,
                _ => FACT,
            };
            self.frame
                .children(B::Parent::INDEX, p)
                .fold(start, |acc, r| f(acc, t.get(r)))
        });
        self.truths(Rows::build(self.scratch, parents, each))
    }
}

impl Bounds<'_> {
    fn constant(&self) -> bool {
        matches!((&self.hi, &self.cause), (Rows::Const(_), Rows::Const(_)))
    }
}

fn turn(t: u8, around: bool) -> u8 {
    if around { truth::not(t) } else { t }
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.max(1), b.max(1));
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Whether every row times `by` stays inside 64 bits.
fn fits(rows: &Rows<'_, i64>, by: i64) -> bool {
    let limit = i64::MAX / by.max(1);
    let within = |v: i64| v.unsigned_abs() <= limit.unsigned_abs();
    match rows {
        Rows::Const(v) => within(*v),
        _ => rows.slice().is_some_and(|s| {
            s.iter().fold(0u64, |m, v| m.max(v.unsigned_abs())) <= limit.unsigned_abs()
        }),
    }
}

impl<'f> Algebra for Columns<'f> {
    type Num<L: Level> = Num<'f, L>;
    type Truth<L: Level> = Truth<'f, L>;

    fn num<L: Level>(&self, fact: Fact<IsNum, L>) -> Num<'f, L> {
        let count = self.frame.rows::<L>();
        let Some(col) = self.frame.nums.get(fact.index) else {
            return self.exact(Rows::Const(0));
        };
        let values = match &col.values {
            Col::Const(v) => Rows::Const(*v),
            Col::Slice(s) => Rows::Slice(s),
            Col::Own(s) => Rows::Slice(s.as_slice()),
        };
        let (min, max) = NUMS
            .get(fact.index)
            .map_or((i64::MIN, i64::MAX), |i| (i.min, i.max));
        let known = match &col.known {
            None | Some(Col::Const(1)) => return self.exact(values),
            Some(Col::Const(_)) => {
                let bounds = Bounds {
                    hi: Rows::Const(max),
                    cause: Rows::Const(FACT),
                };
                return Num {
                    lo: Rows::Const(min),
                    unknown: Some(bounds),
                    level: PhantomData,
                };
            }
            Some(Col::Slice(s)) => *s,
            Some(Col::Own(s)) => s.as_slice(),
        };
        if known.iter().all(|k| *k != 0) {
            return self.exact(values);
        }
        let known = Rows::Slice(known);
        let lo = self.zip(
            count,
            &values,
            &known,
            |v, k: u8| if k == 0 { min } else { v },
        );
        let hi = self.zip(
            count,
            &values,
            &known,
            |v, k: u8| if k == 0 { max } else { v },
        );
        let cause = self.zip(count, &known, &Rows::Const(0u8), |k, _| {
            if k == 0 { FACT } else { 0 }
        });
        Num {
            lo,
            unknown: Some(Bounds { hi, cause }),
            level: PhantomData,
        }
    }

    fn flag<L: Level>(&self, fact: Fact<IsFlag, L>) -> Truth<'f, L> {
        self.truths(match self.frame.flags.get(fact.index) {
            None => Rows::Const(FACT),
            Some(Col::Const(v)) => Rows::Const(*v),
            Some(Col::Slice(s)) => Rows::Slice(s),
            Some(Col::Own(s)) => Rows::Slice(s.as_slice()),
        })
    }

    fn within<L: Level>(&self, fact: Fact<IsSet, L>, mask: u64) -> Truth<'f, L> {
        let test = |set: u64| {
            if set & !mask == 0 {
                T
            } else if set & mask == 0 {
                F
            } else {
                FACT
            }
        };
        let count = self.frame.rows::<L>();
        self.truths(match self.frame.sets.get(fact.index) {
            None => Rows::Const(FACT),
            Some(Col::Const(v)) => Rows::Const(test(*v)),
            Some(Col::Slice(s)) => Rows::build(self.scratch, count, s.iter().map(|v| test(*v))),
            Some(Col::Own(s)) => Rows::build(self.scratch, count, s.iter().map(|v| test(*v))),
        })
    }

    fn parameter(&self, p: Parameter) -> Num<'f, Hh> {
        let v = Number::parameter(self.values.get(p.index).copied().flatten());
        let unknown = (v.cause != 0).then_some(Bounds {
            hi: Rows::Const(v.hi),
            cause: Rows::Const(v.cause),
        });
        Num {
            lo: Rows::Const(v.lo),
            unknown,
            level: PhantomData,
        }
    }

    fn switch(&self, p: Parameter) -> Truth<'f, Hh> {
        self.truths(Rows::Const(
            match self.values.get(p.index).copied().flatten() {
                Some(0) => F,
                Some(_) => T,
                None => PARAM,
            },
        ))
    }

    fn discretion<L: Level>(&self, _clause: &'static str) -> Truth<'f, L> {
        self.truths(Rows::Const(DISCRETION))
    }

    fn lit<L: Level>(&self, v: i64) -> Num<'f, L> {
        self.exact(Rows::Const(v))
    }

    fn add<L: Level>(&self, terms: &[&Num<'f, L>]) -> Num<'f, L> {
        let count = self.frame.rows::<L>();
        let mut sum: Num<'f, L> = self.lit(0);
        for t in terms {
            if matches!((&t.lo, &t.unknown), (Rows::Const(0), None)) {
                continue;
            }
            if matches!((&sum.lo, &sum.unknown), (Rows::Const(0), None)) {
                sum = (*t).clone();
                continue;
            }
            let unknown = match (&sum.unknown, &t.unknown) {
                (None, None) => None,
                (a, b) => {
                    let hi = self.zip(
                        count,
                        a.as_ref().map_or(&sum.lo, |x| &x.hi),
                        b.as_ref().map_or(&t.lo, |x| &x.hi),
                        i64::saturating_add,
                    );
                    let none = Rows::Const(0u8);
                    let cause = self.zip(
                        count,
                        a.as_ref().map_or(&none, |x| &x.cause),
                        b.as_ref().map_or(&none, |x| &x.cause),
                        |p, q| p | q,
                    );
                    Some(Bounds { hi, cause })
                }
            };
            // Wrapping is exact here: fourteen amounts of at most 2⁵³ cannot leave 64 bits.
            let lo = self.zip(count, &sum.lo, &t.lo, i64::wrapping_add);
            sum = Num {
                lo,
                unknown,
                level: PhantomData,
            };
        }
        sum
    }

    fn times<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        let count = self.frame.rows::<L>();
        match (&a.unknown, &b.unknown) {
            // A standard of at most 2⁵³ fen times at most a thousand members stays inside 64 bits.
            (None, None) => self.exact(self.zip(count, &a.lo, &b.lo, i64::wrapping_mul)),
            _ => self.number_rows(count, |r| a.get(r).times(b.get(r))),
        }
    }

    fn select<L: Level>(&self, t: &Truth<'f, L>, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        match &t.rows {
            Rows::Const(T) => a.clone(),
            Rows::Const(F) => b.clone(),
            rows => {
                let count = self.frame.rows::<L>();
                let (x, y) = (a.get(0), b.get(0));
                let plain = matches!(
                    (&a.lo, &b.lo, &a.unknown, &b.unknown),
                    (Rows::Const(_), Rows::Const(_), None, None)
                ) && rows
                    .slice()
                    .is_some_and(|s| s.iter().all(|v| v & CAUSES == 0));
                if plain {
                    return self.exact(self.zip(count, rows, &Rows::Const(0u8), |v, _| {
                        if v == T { x.lo } else { y.lo }
                    }));
                }
                self.number_rows(count, |r| Number::select(t.get(r), a.get(r), b.get(r)))
            }
        }
    }

    fn minus<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Num<'f, L> {
        match (&a.unknown, &b.unknown) {
            // Both lie within a thousand times 2⁵³.
            (None, None) => {
                self.exact(self.zip(self.frame.rows::<L>(), &a.lo, &b.lo, i64::wrapping_sub))
            }
            _ => self.number_rows(self.frame.rows::<L>(), |r| a.get(r).minus(b.get(r))),
        }
    }

    fn less<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Truth<'f, L> {
        self.compare(a, 1, b, 1, false)
    }

    fn at_most<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>) -> Truth<'f, L> {
        self.compare(a, 1, b, 1, true)
    }

    fn less_times<L: Level>(&self, a: &Num<'f, L>, b: &Num<'f, L>, p: Parameter) -> Truth<'f, L> {
        self.compare_times(a, b, p, false)
    }

    fn at_most_times<L: Level>(
        &self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        p: Parameter,
    ) -> Truth<'f, L> {
        self.compare_times(a, b, p, true)
    }

    fn all_of<L: Level>(&self, ts: &[&Truth<'f, L>]) -> Truth<'f, L> {
        self.fold(ts, T, truth::and)
    }

    fn any_of<L: Level>(&self, ts: &[&Truth<'f, L>]) -> Truth<'f, L> {
        self.fold(ts, F, truth::or)
    }

    fn not<L: Level>(&self, t: &Truth<'f, L>) -> Truth<'f, L> {
        self.truths(self.zip(
            self.frame.rows::<L>(),
            &t.rows,
            &Rows::Const(0u8),
            |v, _| truth::not(v),
        ))
    }

    fn choose<L: Level>(
        &self,
        flag: &Truth<'f, L>,
        a: &Truth<'f, L>,
        b: &Truth<'f, L>,
    ) -> Truth<'f, L> {
        match (&flag.rows, &a.rows, &b.rows) {
            (Rows::Const(T), ..) => a.clone(),
            (Rows::Const(F), ..) => b.clone(),
            (Rows::Const(c), Rows::Const(x), Rows::Const(y)) => {
                self.truths(Rows::Const(truth::choose(*c, *x, *y)))
            }
            _ => {
                let count = self.frame.rows::<L>();
                let each = (0..count).map(|r| truth::choose(flag.get(r), a.get(r), b.get(r)));
                self.truths(Rows::build(self.scratch, count, each))
            }
        }
    }

    fn prefer<L: Level>(&self, a: &Truth<'f, L>, b: &Truth<'f, L>) -> Truth<'f, L> {
        self.truths(self.zip(self.frame.rows::<L>(), &a.rows, &b.rows, truth::prefer))
    }

    fn never<L: Level>(&self, t: &Truth<'f, L>) -> bool {
        match &t.rows {
            Rows::Const(v) => *v == F,
            rows => rows.slice().is_some_and(|s| s.iter().all(|v| *v == F)),
        }
    }

    fn done<L: Level>(&self, t: &Truth<'f, L>) -> bool {
        self.reasons.is_none() && self.never(t)
    }

    fn lift_num<B: Below>(&self, n: &Num<'f, B::Parent>) -> Num<'f, B> {
        let unknown = n.unknown.as_ref().map(|b| Bounds {
            hi: self.lifted::<B, i64>(&b.hi),
            cause: self.lifted::<B, u8>(&b.cause),
        });
        Num {
            lo: self.lifted::<B, i64>(&n.lo),
            unknown,
            level: PhantomData,
        }
    }

    fn lift<B: Below>(&self, t: &Truth<'f, B::Parent>) -> Truth<'f, B> {
        self.truths(self.lifted::<B, u8>(&t.rows))
    }

    fn count_where<B: Below>(&self, t: Option<&Truth<'f, B>>) -> Num<'f, B::Parent> {
        let one = self.lit::<B>(1);
        if t.is_none() && self.incomplete::<B::Parent>().is_none() {
            let starts = self.frame.start_slice(B::Parent::INDEX).unwrap_or_default();
            let sizes = starts
                .iter()
                .zip(starts.iter().skip(1))
                .map(|(a, b)| i64::from(b - a));
            return self.exact(Rows::build(
                self.scratch,
                self.frame.rows::<B::Parent>(),
                sizes,
            ));
        }
        let open = Number {
            lo: 0,
            hi: MAX_ROWS as i64,
            cause: FACT,
        };
        self.sum_rows(&one, t, open)
    }

    fn sum_where<B: Below>(&self, n: &Num<'f, B>, t: Option<&Truth<'f, B>>) -> Num<'f, B::Parent> {
        let parents = self.frame.rows::<B::Parent>();
        let plain = t.is_none() && n.unknown.is_none() && self.incomplete::<B::Parent>().is_none();
        if let (true, Some(values)) = (plain, n.lo.slice()) {
            // Differences of one running sum: exact although the running sum may wrap.
            let mut running = 0i64;
            let prefix = std::iter::once(0).chain(values.iter().map(|v| {
                running = running.wrapping_add(*v);
                running
            }));
            let prefix = Rows::<i64>::build(self.scratch, values.len() + 1, prefix);
            if let Some(prefix) = prefix.slice() {
                let starts = self.frame.start_slice(B::Parent::INDEX).unwrap_or_default();
                let mut before = 0i64;
                let each = starts.iter().skip(1).map(|end| {
                    let upto = prefix.get(*end as usize).copied().unwrap_or(before);
                    let sum = upto.wrapping_sub(before);
                    before = upto;
                    sum
                });
                return self.exact(Rows::build(self.scratch, parents, each));
            }
        }
        let open = Number {
            lo: -MAX_SUM,
            hi: MAX_SUM,
            cause: FACT,
        };
        self.sum_rows(n, t, open)
    }

    fn any<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.quantify(t, self.incomplete::<B::Parent>(), F, truth::or)
    }

    fn any_listed<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.quantify(t, None, F, truth::or)
    }

    fn all<B: Below>(&self, t: &Truth<'f, B>) -> Truth<'f, B::Parent> {
        self.quantify(t, self.incomplete::<B::Parent>(), T, truth::and)
    }

    fn step<L: Level>(&self, step: Step, t: Truth<'f, L>) -> Truth<'f, L> {
        if let Some(reasons) = &self.reasons {
            let mut reasons = reasons.borrow_mut();
            let r = &mut *reasons;
            let (failed, open) = match L::INDEX {
                Hh::INDEX => (&mut r.failed, &mut r.open),
                Member::INDEX => (&mut r.member_failed, &mut r.member_open),
                _ => return t,
            };
            let bit = step.bit;
            match &t.rows {
                Rows::Const(v) => {
                    let (f, o) = (
                        u64::from((v & F) >> 1) << bit,
                        u64::from(v & CAUSES != 0) << bit,
                    );
                    if f | o != 0 {
                        failed.iter_mut().for_each(|b| *b |= f);
                        open.iter_mut().for_each(|b| *b |= o);
                    }
                }
                rows => {
                    let rows = rows.slice().unwrap_or_default();
                    for (b, v) in failed.iter_mut().zip(rows) {
                        *b |= u64::from((v & F) >> 1) << bit;
                    }
                    // Most chunks have nothing undecided in most steps; one look over the bytes saves the words.
                    if rows.iter().fold(0, |all, v| all | v) & CAUSES != 0 {
                        for (b, v) in open.iter_mut().zip(rows) {
                            *b |= u64::from(v & CAUSES != 0) << bit;
                        }
                    }
                }
            }
        }
        t
    }
}

impl<'f> Columns<'f> {
    /// Sum where some row, some truth or some list is undecided.
    fn sum_rows<B: Below>(
        &self,
        n: &Num<'f, B>,
        t: Option<&Truth<'f, B>>,
        open: Number,
    ) -> Num<'f, B::Parent> {
        let incomplete = self.incomplete::<B::Parent>();
        let parents = self.frame.rows::<B::Parent>();
        self.number_rows(parents, |p| {
            let rows = self.frame.children(B::Parent::INDEX, p);
            let cause = rows.clone().fold(0, |c, r| c | row_of(n, t, r).cause);
            match incomplete.map(|c| c.get(p, FACT)) {
                None | Some(T) => rows.fold(Number::exact(0), |sum, r| sum.plus(row_of(n, t, r))),
                _ => {
                    let listed = rows.fold(Number::exact(0), |sum, r| sum.plus(row_of(n, t, r)));
                    listed.beyond(open, cause)
                }
            }
        })
    }
}

/// A row's share of a sum: all of it, nothing, or anything between.
fn row_of<L>(n: &Num<'_, L>, t: Option<&Truth<'_, L>>, row: usize) -> Number {
    let value = n.get(row);
    t.map_or(value, |t| {
        Number::select(t.get(row), value, Number::exact(0))
    })
}

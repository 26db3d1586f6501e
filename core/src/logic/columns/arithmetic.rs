//! Sums, differences, products, choices and comparisons of numbers of the same row.

use super::gaps::{Gap, Marks, Walk, rejoin};
use super::number::{Bounded, Ints, LONG, Num, SHORT, Width, at_width};
use super::rows::{Pooled, Rows, Scratch, View};
use crate::logic::truth::{CAUSES, F, Number, T};

impl Scratch {
    /// An operation of two numbers: its loops, and what it is for rows told apart.
    fn combine<'f, L>(
        &'f self,
        (a, b): (&Num<'f, L>, &Num<'f, L>),
        count: usize,
        most: u64,
        (short, long): (
            impl Fn(i32, i32) -> i32 + Copy,
            impl Fn(i64, i64) -> i64 + Copy,
        ),
        each: impl Fn(Number, Number) -> Number,
    ) -> Num<'f, L> {
        if let (Some(x), Some(y)) = (a.constant(), b.constant()) {
            return Num::same(each(x, y));
        }
        if most > LONG {
            return self.both_rows(a, b, count, each);
        }
        let ints = if a.nowhere_plain() || b.nowhere_plain() {
            Ints::lit(0)
        } else if most.max(a.all.most).max(b.all.most) <= SHORT {
            let (x, y) = (i32::rows(self, &a.all.ints), i32::rows(self, &b.all.ints));
            Ints::Short(self.zip(x.view(), y.view(), short))
        } else {
            let (x, y) = (i64::rows(self, &a.all.ints), i64::rows(self, &b.all.ints));
            Ints::Long(self.zip(x.view(), y.view(), long))
        };
        let mut all = Bounded { ints, most };
        let told = self.told(&mut all, (a, b), count, each);
        Num::new(all, told, count)
    }

    pub(super) fn add<'f, L>(&'f self, terms: &[&Num<'f, L>], count: usize) -> Num<'f, L> {
        let mut sum = Num::same(Number::exact(0));
        for t in terms.iter().filter(|t| !t.is_zero()) {
            sum = if sum.is_zero() {
                (*t).clone()
            } else {
                let most = sum.all.most.saturating_add(t.all.most);
                self.combine((&sum, t), count, most, (i32::plus, i64::plus), Number::plus)
            };
        }
        sum
    }

    pub(super) fn minus<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        let most = a.all.most.saturating_add(b.all.most);
        self.combine((a, b), count, most, (i32::less, i64::less), Number::minus)
    }

    pub(super) fn least<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        let most = a.all.most.max(b.all.most);
        self.combine((a, b), count, most, (i32::min, i64::min), Number::least)
    }

    pub(super) fn times<'f, L>(
        &'f self,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        let most = a.all.most.saturating_mul(b.all.most);
        self.combine((a, b), count, most, (i32::by, i64::by), Number::times)
    }

    /// One of two numbers by rows of truths; `may` are the bits that occur in them.
    pub(super) fn select<'f, L>(
        &'f self,
        t: View<'_, u8>,
        may: u8,
        a: &Num<'f, L>,
        b: &Num<'f, L>,
        count: usize,
    ) -> Num<'f, L> {
        if let (Some(x), Some(y)) = (a.constant(), b.constant()) {
            match t {
                View::Const(t) => return Num::same(Number::select(t, x, y)),
                _ if x == y && x.cause == 0 => return Num::same(x),
                _ => {}
            }
        }
        let most = a.all.most.max(b.all.most);
        let ints = at_width!(most, W => self.pick::<W>(t, &a.all.ints, &b.all.ints));
        let mut all = Bounded { ints, most };
        if may & CAUSES == 0 && a.told.plain() && b.told.plain() {
            return Num::plain(all);
        }
        let (mut x, mut y, mut flags) = (Walk::new(a), Walk::new(b), Marks::new(t, CAUSES));
        let told = self.hold(|out: &mut Vec<Gap>| {
            loop {
                let row = x.next().min(y.next()).min(flags.next());
                if row as usize >= count {
                    return;
                }
                let is = Number::select(flags.take(row), x.take(row), y.take(row));
                out.push(Gap { row, is });
            }
        });
        let told = rejoin(&mut all, told);
        Num::new(all, told, count)
    }

    fn pick<'f, W: Width>(&'f self, t: View<'_, u8>, a: &Ints<'f>, b: &Ints<'f>) -> Ints<'f> {
        let (x, y) = (W::rows(self, a), W::rows(self, b));
        W::ints(self.either(t, x.view(), y.view()))
    }

    /// `a` where the truth holds, else `b`.
    fn either<'f, V: Pooled>(
        &'f self,
        t: View<'_, u8>,
        a: View<'_, V>,
        b: View<'_, V>,
    ) -> Rows<'f, V> {
        match (t, a, b) {
            (View::Const(c), ..) => self.map(if c & T != 0 { a } else { b }, |v| v),
            (_, View::Const(x), View::Const(y)) => {
                self.map(t, move |c: u8| if c & T != 0 { x } else { y })
            }
            (_, View::Const(x), _) => {
                self.zip(t, b, move |c: u8, y| if c & T != 0 { x } else { y })
            }
            (_, _, View::Const(y)) => {
                self.zip(t, a, move |c: u8, x| if c & T != 0 { x } else { y })
            }
            (View::Each(t), View::Each(xs), View::Each(ys)) => {
                let rows = t.iter().zip(xs).zip(ys);
                self.collect(rows.map(|((c, x), y)| if c & T != 0 { *x } else { *y }))
            }
        }
    }

    /// `a × m < b × n` or, with `or_equal`, `≤`, as bytes of truth with the bits that may occur.
    pub(super) fn compare<'f, L>(
        &'f self,
        (a, m): (&Num<'f, L>, i64),
        (b, n): (&Num<'f, L>, i64),
        or_equal: bool,
        count: usize,
    ) -> (Rows<'f, u8>, u8) {
        // a ≤ b is not (b < a): one kind of loop.
        let ((x, xm), (y, yn), yes, no) = if or_equal {
            ((b, n), (a, m), F, T)
        } else {
            ((a, m), (b, n), T, F)
        };
        // A ratio of 0 is a number like any other; only a common divisor above 1 is taken out.
        let divisor = gcd(xm, yn);
        let (xm, yn) = (xm / divisor, yn / divisor);
        let one = |p: Number, q: Number| match p.less(xm, q, yn) {
            T => yes,
            F => no,
            causes => causes,
        };
        if let (Some(p), Some(q)) = (x.constant(), y.constant()) {
            let t = one(p, q);
            return (Rows::Const(t), t);
        }
        let plain = x.told.plain() && y.told.plain();
        let may = if plain { T | F } else { T | F | CAUSES };
        let (mut p, mut q) = (Walk::new(x), Walk::new(y));
        let loops = !x.nowhere_plain() && !y.nowhere_plain();
        let below = || self.below((&x.all, xm), (&y.all, yn), yes, no);
        let Some(rows) = loops.then(below).flatten() else {
            let each = (0..count).map(|r| one(p.take(r as u32), q.take(r as u32)));
            return (self.collect(each), may);
        };
        if plain {
            return (rows, may);
        }
        let mut rows = match rows {
            Rows::Held(rows) => rows,
            rows => self.hold(|b| b.resize(count, rows.get(0))),
        };
        if let Some(out) = rows.unshared() {
            loop {
                let row = p.next().min(q.next());
                let Some(slot) = out.get_mut(row as usize) else {
                    break;
                };
                *slot = one(p.take(row), q.take(row));
            }
        }
        (Rows::Held(rows), may)
    }

    /// `yes` where `x × m < y × n`, else `no`; none where bounds cannot promise that the products fit.
    fn below<'f>(
        &'f self,
        (x, m): (&Bounded<'f>, i64),
        (y, n): (&Bounded<'f>, i64),
        yes: u8,
        no: u8,
    ) -> Option<Rows<'f, u8>> {
        let product = |v: &Bounded<'_>, by: i64| v.most.saturating_mul(by.unsigned_abs());
        let most = product(x, m).max(product(y, n)).max(x.most).max(y.most);
        if most > LONG {
            return None;
        }
        Some(at_width!(most, W => {
            let (p, q) = (self.scaled::<W>(&x.ints, m), self.scaled::<W>(&y.ints, n));
            self.zip(p.view(), q.view(), move |p, q| if p < q { yes } else { no })
        }))
    }

    fn scaled<'f, W: Width>(&'f self, n: &Ints<'f>, by: i64) -> Rows<'f, W> {
        let rows = W::rows(self, n);
        if by == 1 {
            return rows;
        }
        let by = W::of(by);
        self.map(rows.view(), move |v| v.by(by))
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a.max(1), b.max(1));
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

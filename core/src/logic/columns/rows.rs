//! The rows of one value: a constant, a borrowed slice, or a pooled buffer.

use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;

use super::gaps::Gap;

/// Buffers that one thread uses again and again, so that the working set of a chunk stays in the cache.
#[derive(Debug, Default)]
pub struct Scratch {
    bytes: Pool<u8>,
    shorts: Pool<i32>,
    longs: Pool<i64>,
    places: Pool<u32>,
    sets: Pool<u64>,
    gaps: Pool<Gap>,
}

type Pool<V> = RefCell<Vec<Rc<Vec<V>>>>;

/// A value that can lie in a pooled buffer.
pub trait Pooled: Copy + Default + PartialEq + 'static {
    /// The pool of its kind.
    fn pool(scratch: &Scratch) -> &RefCell<Vec<Rc<Vec<Self>>>>;
}

macro_rules! pooled {
    ($($t:ty: $field:ident),*) => {$(
        impl Pooled for $t {
            fn pool(scratch: &Scratch) -> &Pool<$t> {
                &scratch.$field
            }
        }
    )*};
}
pooled!(u8: bytes, i32: shorts, i64: longs, u32: places, u64: sets, Gap: gaps);

impl Scratch {
    /// A pooled buffer, emptied and then filled.
    #[inline]
    pub fn hold<V: Pooled>(&self, fill: impl FnOnce(&mut Vec<V>)) -> Held<'_, V> {
        let mut rows = V::pool(self).borrow_mut().pop().unwrap_or_default();
        if Rc::get_mut(&mut rows).is_none() {
            rows = Rc::default();
        }
        if let Some(free) = Rc::get_mut(&mut rows) {
            free.clear();
            fill(free);
        }
        Held {
            rows,
            scratch: self,
        }
    }
}

/// A pooled buffer; a clone shares it, and the last one gives it back.
#[derive(Debug)]
pub struct Held<'f, V: Pooled> {
    rows: Rc<Vec<V>>,
    scratch: &'f Scratch,
}

impl<V: Pooled> Held<'_, V> {
    /// The buffer for writing, where nobody else holds it.
    pub fn unshared(&mut self) -> Option<&mut Vec<V>> {
        Rc::get_mut(&mut self.rows)
    }
}

impl<V: Pooled> Deref for Held<'_, V> {
    type Target = [V];
    #[inline]
    fn deref(&self) -> &[V] {
        &self.rows
    }
}

impl<V: Pooled> Clone for Held<'_, V> {
    fn clone(&self) -> Self {
        Self {
            rows: Rc::clone(&self.rows),
            scratch: self.scratch,
        }
    }
}

impl<V: Pooled> Drop for Held<'_, V> {
    fn drop(&mut self) {
        if Rc::strong_count(&self.rows) == 1 {
            V::pool(self.scratch)
                .borrow_mut()
                .push(Rc::clone(&self.rows));
        }
    }
}

/// The rows of one value.
#[derive(Debug, Clone)]
pub enum Rows<'f, V: Pooled> {
    /// The same in every row.
    Const(V),
    /// Read in place.
    Slice(&'f [V]),
    /// Computed.
    Held(Held<'f, V>),
}

/// What a loop reads: one value for every row, or one for each.
#[derive(Clone, Copy)]
pub enum View<'s, V> {
    /// The same in every row.
    Const(V),
    /// One for each row.
    Each(&'s [V]),
}

impl<V: Pooled> Rows<'_, V> {
    /// For a loop.
    #[inline]
    pub fn view(&self) -> View<'_, V> {
        match self {
            Rows::Const(v) => View::Const(*v),
            Rows::Slice(s) => View::Each(s),
            Rows::Held(h) => View::Each(h),
        }
    }

    /// The value in a row.
    #[inline]
    pub fn get(&self, row: usize) -> V {
        match self.view() {
            View::Const(v) => v,
            View::Each(s) => s.get(row).copied().unwrap_or_default(),
        }
    }

    /// The one value of all rows.
    #[inline]
    pub fn constant(&self) -> Option<V> {
        match self {
            Rows::Const(v) => Some(*v),
            _ => None,
        }
    }
}

impl Scratch {
    /// Rows from an iterator; a single row is the same in every row, so one household runs on constants.
    #[inline]
    pub fn collect<V: Pooled>(&self, mut rows: impl ExactSizeIterator<Item = V>) -> Rows<'_, V> {
        if rows.len() == 1 {
            return Rows::Const(rows.next().unwrap_or_default());
        }
        Rows::Held(self.hold(|b| b.extend(rows)))
    }

    /// One row for each row.
    ///
    /// The function is taken by value, captures and all: behind a reference every value it holds would be read
    /// again for each row, since the row just written might be where it lies.
    #[inline]
    pub fn map<A: Pooled, V: Pooled>(
        &self,
        a: View<'_, A>,
        f: impl Fn(A) -> V + Copy,
    ) -> Rows<'_, V> {
        match a {
            View::Const(v) => Rows::Const(f(v)),
            View::Each(s) => self.collect(s.iter().map(move |v| f(*v))),
        }
    }

    /// One row for each row of two inputs; constants stay constants.
    #[inline]
    pub fn zip<A: Pooled, B: Pooled, V: Pooled>(
        &self,
        a: View<'_, A>,
        b: View<'_, B>,
        f: impl Fn(A, B) -> V + Copy,
    ) -> Rows<'_, V> {
        match (a, b) {
            (View::Const(x), View::Const(y)) => Rows::Const(f(x, y)),
            (View::Const(x), View::Each(ys)) => self.collect(ys.iter().map(move |y| f(x, *y))),
            (View::Each(xs), View::Const(y)) => self.collect(xs.iter().map(move |x| f(*x, y))),
            (View::Each(xs), View::Each(ys)) => {
                self.collect(xs.iter().zip(ys).map(move |(x, y)| f(*x, *y)))
            }
        }
    }
}

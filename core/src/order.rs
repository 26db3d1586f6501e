//! The one sort of lists that no speed hangs on (排序). `slice::sort` is compiled anew for every type and every
//! comparison, some 3 KB each; here only the comparison is. See `core/docs/adr/0023-small-in-a-browser.md`.
//!
//! *Invariant:* equal elements keep their order.

use std::cmp::Ordering;

/// Lists up to this length are sorted in place.
const SHORT: usize = 8;

/// Sorting a list; equal items keep their order.
pub(crate) trait InOrder<T> {
    /// By a comparison.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// By a key, which is made for every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// By the order of the items themselves.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> InOrder<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        arrange(self.len(), &mut By(self, compare));
    }
}

/// Items by their places, whatever they are.
trait Items {
    fn compare(&self, a: usize, b: usize) -> Ordering;
    fn swap(&mut self, a: usize, b: usize);
}

struct By<'l, T, C>(&'l mut [T], C);

impl<T, C: Fn(&T, &T) -> Ordering> Items for By<'_, T, C> {
    fn compare(&self, a: usize, b: usize) -> Ordering {
        match (self.0.get(a), self.0.get(b)) {
            (Some(a), Some(b)) => self.1(a, b),
            _ => Ordering::Equal,
        }
    }

    fn swap(&mut self, a: usize, b: usize) {
        self.0.swap(a, b);
    }
}

fn arrange(length: usize, items: &mut dyn Items) {
    if length <= SHORT {
        for end in 1..length {
            let mut at = end;
            while at > 0 && items.compare(at - 1, at).is_gt() {
                items.swap(at - 1, at);
                at -= 1;
            }
        }
        return;
    }
    // Which item comes at each place; then every cycle of them is moved once.
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| items.compare(*a, *b));
    for start in 0..length {
        let mut at = start;
        while let Some(place) = order.get_mut(at) {
            let from = std::mem::replace(place, at);
            if from == start {
                break;
            }
            items.swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_stable_sort(list in prop::collection::vec((0u8..9, any::<u8>()), 0..40)) {
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.order_by_key(|item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }
    }
}

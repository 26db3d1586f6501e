//! What the rules make of a pack for a day, kept beside it: the next household of that day does not wait for it again.
//!
//! *Invariant:* a pack never changes, so what is kept says what would be made anew.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, RwLock};

use chrono::NaiveDate;

use super::PolicyPack;

/// How many days are kept; one more begins anew. A service asks for today, a timeline for some days in turn.
const MOST_DAYS: usize = 16;

type Made = Arc<dyn Any + Send + Sync>;

/// What was made, by the day that it is for. A pack that is derived from another begins with nothing.
#[derive(Default)]
pub(super) struct Kept(RwLock<Vec<(NaiveDate, Made)>>);

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Kept")
    }
}

impl Kept {
    fn found<T: Any + Send + Sync>(&self, on: NaiveDate) -> Option<Arc<T>> {
        let kept = self.0.read().ok()?;
        let mut of_day = kept.iter().filter(|(day, _)| *day == on);
        of_day.find_map(|(_, made)| Arc::clone(made).downcast().ok())
    }

    fn keep(&self, on: NaiveDate, made: Made) {
        if let Ok(mut kept) = self.0.write() {
            if kept.len() >= MOST_DAYS {
                kept.clear();
            }
            kept.push((on, made));
        }
    }
}

impl PolicyPack {
    /// What `make` makes of this pack for a day, made once. It must say the same whenever it is asked.
    pub(crate) fn kept<T: Any + Send + Sync>(
        &self,
        on: NaiveDate,
        make: impl FnOnce() -> T,
    ) -> Arc<T> {
        let kept = &self.inner.kept;
        kept.found(on).unwrap_or_else(|| {
            let made = Arc::new(make());
            kept.keep(on, Arc::clone(&made) as Made);
            made
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap() + chrono::Days::new(n)
    }

    #[test]
    fn what_is_made_for_a_day_is_made_once_in_each_pack() {
        let pack = PolicyPack::builtin().with(|_| {});
        let asked = std::cell::Cell::new(0);
        let of = |pack: &PolicyPack, n: u64| {
            *pack.kept(day(n), || {
                asked.set(asked.get() + 1);
                n
            })
        };
        assert_eq!((of(&pack, 1), of(&pack, 1), of(&pack, 2)), (1, 1, 2));
        assert_eq!(asked.get(), 2);
        assert_eq!((of(&pack.clone(), 1), asked.get()), (1, 2));
        assert_eq!((of(&pack.with(|_| {}), 1), asked.get()), (1, 3));
        // Another kind of thing of the same day is made as well.
        assert_eq!(*pack.kept(day(1), || "text"), "text");
        assert_eq!(of(&pack, 1), 1);
        for n in 0..3 * MOST_DAYS as u64 {
            assert_eq!(of(&pack, n), n);
        }
        assert!(pack.inner.kept.0.read().unwrap().len() <= MOST_DAYS);
    }
}

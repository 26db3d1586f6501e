//! Which conditions failed and which are undecided, for each row.
//!
//! While a rule is read, a condition costs one byte a row: eight conditions share a plane of bytes, and a plane exists
//! only where a condition's rows differ. The words of 64 bits are put together once, into the caller's columns.

use smallvec::SmallVec;

use super::logic::Truth;
use super::rows::{Held, Scratch, View};
use crate::logic::Condition;
use crate::logic::truth::{CAUSES, F};

/// Eight conditions of every row.
#[derive(Default)]
struct Plane<'f> {
    /// Bits that stand in every row.
    all: u8,
    rows: Option<Held<'f, u8>>,
}

/// A set of conditions for each row of a level, by their numbers; it grows with the numbers.
#[derive(Default)]
pub struct ConditionSets<'f> {
    planes: Vec<Plane<'f>>,
}

impl<'f> ConditionSets<'f> {
    fn mark(&mut self, scratch: &'f Scratch, number: u16, t: View<'_, u8>, wanted: u8) {
        let at = usize::from(number / 8);
        if at >= self.planes.len() {
            self.planes.resize_with(at + 1, Plane::default);
        }
        let Some(plane) = self.planes.get_mut(at) else {
            return;
        };
        let bit = 1u8 << (number % 8);
        let View::Each(bytes) = t else {
            if let View::Const(v) = t
                && v & wanted != 0
            {
                plane.all |= bit;
            }
            return;
        };
        let set = move |v: &u8| if v & wanted != 0 { bit } else { 0 };
        match plane.rows.as_mut().and_then(Held::unshared) {
            Some(rows) => rows.iter_mut().zip(bytes).for_each(|(b, v)| *b |= set(v)),
            None => plane.rows = Some(scratch.hold(|b| b.extend(bytes.iter().map(set)))),
        }
    }

    /// Writes the sets into `out`, of each row so many `words`: the first has the conditions 0 to 63, the next those
    /// from 64. `out` holds zeros, and what stays zero is not touched, so that fresh memory stays untouched too.
    pub fn write(&self, words: usize, out: &mut [u64]) {
        debug_assert!(self.planes.len() <= 8 * words, "a condition has no word");
        if words == 1 {
            return self.write_word(0, out);
        }
        let mut column = vec![0; out.len().checked_div(words).unwrap_or(0)];
        for word in 0..words {
            column.fill(0);
            self.write_word(word, &mut column);
            let rows = out.iter_mut().skip(word).step_by(words);
            for (to, set) in rows.zip(&column).filter(|(_, set)| **set != 0) {
                *to = *set;
            }
        }
    }

    /// Writes one word of each row.
    fn write_word(&self, word: usize, out: &mut [u64]) {
        let planes = self
            .planes
            .iter()
            .skip(word * 8)
            .take(8)
            .zip((0u32..).step_by(8));
        let all = planes
            .clone()
            .fold(0u64, |w, (p, at)| w | u64::from(p.all) << at);
        let rows: SmallVec<[(&[u8], u32); 8]> = planes
            .filter_map(|(p, at)| Some((&p.rows.as_ref()?[..], at)))
            .collect();
        if rows.is_empty() && all != 0 {
            out.fill(all);
        }
        // Up to four planes at a time, put together in the narrowest width that holds them. The first write is
        // over zeros, so nothing is read there.
        let wide = |a: u8, b: u8| u16::from(a) | u16::from(b) << 8;
        let (mut rest, mut keep) = (rows.as_slice(), 0);
        while let [(a, at), tail @ ..] = rest {
            let at = *at;
            let put = move |o: &mut u64, set: u64| *o = (*o & keep) | all | set.wrapping_shl(at);
            rest = match tail {
                [(b, second), (c, third), (d, fourth), tail @ ..]
                    if (at + 8, at + 16, at + 24) == (*second, *third, *fourth) =>
                {
                    let each = a.iter().zip(*b).zip(c.iter().zip(*d));
                    for (o, ((a, b), (c, d))) in out.iter_mut().zip(each) {
                        put(
                            o,
                            (u32::from(wide(*a, *b)) | u32::from(wide(*c, *d)) << 16).into(),
                        );
                    }
                    tail
                }
                [(b, second), tail @ ..] if at + 8 == *second => {
                    for (o, (a, b)) in out.iter_mut().zip(a.iter().zip(*b)) {
                        put(o, wide(*a, *b).into());
                    }
                    tail
                }
                tail => {
                    for (o, a) in out.iter_mut().zip(*a) {
                        put(o, (*a).into());
                    }
                    tail
                }
            };
            keep = u64::MAX;
        }
    }
}

/// The reasons of households and of members.
#[derive(Default)]
pub struct Reasons<'f> {
    /// Conditions certainly not met: by household, by member.
    pub failed: [ConditionSets<'f>; 2],
    /// Conditions undecided: by household, by member.
    pub open: [ConditionSets<'f>; 2],
}

impl<'f> Reasons<'f> {
    pub(super) fn record<L>(
        &mut self,
        scratch: &'f Scratch,
        level: usize,
        condition: Condition,
        t: &Truth<'f, L>,
    ) {
        let (Some(failed), Some(open)) = (self.failed.get_mut(level), self.open.get_mut(level))
        else {
            return;
        };
        if t.may & F != 0 {
            failed.mark(scratch, condition.number, t.rows.view(), F);
        }
        if t.may & CAUSES != 0 {
            open.mark(scratch, condition.number, t.rows.view(), CAUSES);
        }
    }
}

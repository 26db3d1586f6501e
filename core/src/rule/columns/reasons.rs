//! Which steps failed and which are undecided, for each row.
//!
//! While a rule is read, a step costs one byte a row: eight steps share a plane of bytes, and a plane exists
//! only where a step's rows differ. The words of 64 bits are put together once, into the caller's columns.

use super::logic::Truth;
use super::rows::{Held, Scratch, View};
use crate::rule::Step;
use crate::rule::truth::{CAUSES, F};

/// Most steps that a reason set can name.
pub const MAX_STEPS: usize = 128;
const PLANES: usize = MAX_STEPS / 8;

/// Eight steps of every row.
#[derive(Default)]
struct Plane<'f> {
    /// Bits that stand in every row.
    all: u8,
    rows: Option<Held<'f, u8>>,
}

/// A set of steps for each row of a level.
pub struct StepSets<'f> {
    planes: [Plane<'f>; PLANES],
}

impl Default for StepSets<'_> {
    fn default() -> Self {
        Self {
            planes: std::array::from_fn(|_| Plane::default()),
        }
    }
}

impl<'f> StepSets<'f> {
    fn mark(&mut self, scratch: &'f Scratch, bit: u8, t: View<'_, u8>, wanted: u8) {
        let Some(plane) = self.planes.get_mut(usize::from(bit / 8)) else {
            return;
        };
        let bit = 1u8 << (bit % 8);
        let View::Each(bytes) = t else {
            if let View::Const(v) = t
                && v & wanted != 0
            {
                plane.all |= bit;
            }
            return;
        };
        let set = |v: &u8| if v & wanted != 0 { bit } else { 0 };
        match plane.rows.as_mut().and_then(Held::unshared) {
            Some(rows) => rows.iter_mut().zip(bytes).for_each(|(b, v)| *b |= set(v)),
            None => plane.rows = Some(scratch.hold(|b| b.extend(bytes.iter().map(set)))),
        }
    }

    /// Writes the steps `64 × word` to `64 × word + 63` into `out`, one number a row; `out` holds zeros, and what
    /// stays zero is not touched, so that fresh memory stays untouched too.
    pub fn write(&self, word: usize, out: &mut [u64]) {
        let planes = self.planes.iter().skip(word * 8).take(8).enumerate();
        let all = planes
            .clone()
            .fold(0u64, |w, (i, p)| w | u64::from(p.all) << (8 * i));
        let mut written = false;
        for (i, plane) in planes {
            let Some(rows) = &plane.rows else { continue };
            let each = out.iter_mut().zip(rows.iter());
            if written {
                each.for_each(|(o, b)| *o |= u64::from(*b) << (8 * i));
            } else {
                each.for_each(|(o, b)| *o = all | u64::from(*b) << (8 * i));
                written = true;
            }
        }
        if !written && all != 0 {
            out.fill(all);
        }
    }
}

/// The reasons of households and of members.
#[derive(Default)]
pub struct Reasons<'f> {
    /// Steps certainly not met: by household, by member.
    pub failed: [StepSets<'f>; 2],
    /// Steps undecided: by household, by member.
    pub open: [StepSets<'f>; 2],
}

impl<'f> Reasons<'f> {
    pub(super) fn record<L>(
        &mut self,
        scratch: &'f Scratch,
        level: usize,
        step: Step,
        t: &Truth<'f, L>,
    ) {
        let (Some(failed), Some(open)) = (self.failed.get_mut(level), self.open.get_mut(level))
        else {
            return;
        };
        if t.may & F != 0 {
            failed.mark(scratch, step.bit, t.rows.view(), F);
        }
        if t.may & CAUSES != 0 {
            open.mark(scratch, step.bit, t.rows.view(), CAUSES);
        }
    }
}

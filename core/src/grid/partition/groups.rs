//! Which groups of units a partition may use: those that could be part of a best one.

use super::solve::{Chain, Cost};

/// A group seen from its first unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Its other units within 63 of the first: bit 0 is the next unit. Unused for a longer run.
    pub mask: u64,
    /// Units of a run; 0 for a group that leaves a unit out.
    pub run: u32,
    /// A grid of today with units beyond the mask: [`Chain::today_far`].
    pub far: bool,
    pub cost: Cost,
}

impl Group {
    /// The units within the mask or run, when `first` is its first.
    pub fn units(&self, first: usize) -> impl Iterator<Item = usize> + use<> {
        let (mask, run) = (self.mask, self.run as usize);
        let reach = if run > 0 { run } else { 64 };
        (0..reach)
            .filter(move |&k| run > 0 || k == 0 || mask >> (k - 1) & 1 == 1)
            .map(move |k| first.saturating_add(k))
    }
}

/// No more units than this stand together out of order; runs may have any number.
const SCATTERED: usize = 4;

/// The groups by their first unit.
pub(super) struct Groups {
    all: Vec<Group>,
    /// Where those of each unit begin; one more entry than units.
    starts: Vec<usize>,
}

impl Groups {
    pub fn new(chain: &Chain<'_>) -> Self {
        let mut all = Vec::with_capacity(chain.len().saturating_mul(12));
        let mut starts = vec![0];
        let mut found = Vec::new();
        for first in 0..chain.len() {
            of_first(chain, first, &mut found);
            all.append(&mut found);
            starts.push(all.len());
        }
        Self { all, starts }
    }

    /// Those whose first unit is `first`.
    pub fn of(&self, first: usize) -> &[Group] {
        let start = |i: usize| self.starts.get(i).copied().unwrap_or(self.all.len());
        let range = start(first)..start(first.saturating_add(1));
        self.all.get(range).unwrap_or(&[])
    }
}

/// All groups whose first unit is `first`.
///
/// Left out is only what two groups of the family do better: to join `a` and `b` households costs
/// `2ab - target²` more than to keep them apart, and saves at most one margin.
fn of_first(chain: &Chain<'_>, first: usize, out: &mut Vec<Group>) {
    runs(chain, first, out);
    let mut walk = Scattered {
        chain,
        first,
        end: chain.reach_end(first),
        out,
    };
    walk.grow(0, chain.size(first), chain.size(first), 1, 0);
    let today = chain.today_mask(first);
    if let Some((mask, run)) = today {
        // Today's grid stays possible, however it is drawn.
        if !out.iter().any(|g| g.mask == mask && g.run == run) {
            let group = Group {
                mask,
                run,
                far: false,
                cost: Cost::default(),
            };
            let size = group.units(first).map(|u| chain.size(u)).sum();
            out.push(Group {
                cost: chain.cost(size, false, spread(mask, run)),
                ..group
            });
        }
    }
    if let Some((mask, far)) = chain.today_far(first) {
        let group = Group {
            mask,
            run: 0,
            far: true,
            cost: Cost::default(),
        };
        let units = chain.units_of(first, &group);
        let size = units.iter().map(|u| chain.size(*u)).sum();
        let last = far.last().copied().unwrap_or(first);
        let over = last.saturating_sub(first).saturating_add(1);
        let over = over.saturating_sub(units.len());
        let over = u32::try_from(over).unwrap_or(u32::MAX);
        out.push(Group {
            cost: chain.cost(size, false, over),
            ..group
        });
    }
    // Without order among equals the answer would hang on how this list is made.
    out.sort_by_key(|g| (g.cost, g.run == 0, g.far, g.mask));
}

/// How many units a group passes over.
fn spread(mask: u64, run: u32) -> u32 {
    if run > 0 || mask == 0 {
        return 0;
    }
    64_u32
        .saturating_sub(mask.leading_zeros())
        .saturating_sub(mask.count_ones())
}

fn runs(chain: &Chain<'_>, first: usize, out: &mut Vec<Group>) {
    let (mut size, mut largest) = (0_i64, 0_i64);
    for (k, unit) in (first..chain.len()).enumerate() {
        let next = chain.size(unit);
        size = size.saturating_add(next);
        largest = largest.max(next);
        let run = u32::try_from(k).unwrap_or(u32::MAX).saturating_add(1);
        let mask = match run {
            ..=64 => u64::MAX.checked_shr(65 - run).unwrap_or(0),
            _ => 0,
        };
        let kept = chain.today_mask(first) == Some((mask, run));
        // Either end could be taken off.
        let loses = |part: i64| k > 0 && chain.better_apart(part, size.saturating_sub(part));
        if kept || !(loses(next) || loses(chain.size(first))) {
            out.push(Group {
                mask,
                run,
                far: false,
                cost: chain.cost(size, !kept, 0),
            });
        }
        // Beyond this a run always has a place where cutting it gains.
        if size.saturating_sub(largest) > chain.longest {
            break;
        }
    }
}

struct Scattered<'a, 'c> {
    chain: &'a Chain<'c>,
    first: usize,
    end: usize,
    out: &'a mut Vec<Group>,
}

impl Scattered<'_, '_> {
    /// All groups that add units from the `from`-th after the first on.
    fn grow(&mut self, mask: u64, size: i64, largest: i64, units: usize, from: u32) {
        if units == SCATTERED {
            return;
        }
        let ahead = self.end.saturating_sub(self.first).saturating_sub(1);
        for bit in from..u32::try_from(ahead).unwrap_or(0).min(63) {
            let unit = self.first.saturating_add(bit as usize).saturating_add(1);
            let next = self.chain.size(unit);
            let total = size.saturating_add(next);
            let largest = largest.max(next);
            if self
                .chain
                .better_apart(largest, total.saturating_sub(largest))
            {
                // More units only make the rest heavier, so every larger group loses as well.
                continue;
            }
            let mask = mask | 1 << bit;
            if spread(mask, 0) > 0 {
                let kept = self.chain.today_mask(self.first) == Some((mask, 0));
                let cost = self.chain.cost(total, !kept, spread(mask, 0));
                self.out.push(Group {
                    mask,
                    run: 0,
                    far: false,
                    cost,
                });
            }
            self.grow(mask, total, largest, units.saturating_add(1), bit + 1);
        }
    }
}

//! Two leaders for each micro-grid of a base grid, exactly: no dates, no names, only points.
//!
//! First as many micro-grids as possible are led (S16), then as many as possible by two (S17), then
//! the points of the wishes count. The three are one whole number, so that one search proves all.

use smallvec::SmallVec;

mod one;
mod price;
mod search;
mod slots;
#[cfg(test)]
mod tests;

/// A pair or a place that a hard rule forbids.
pub(super) const NEVER: i64 = i64::MIN / 4;
/// Points of one wish are cut to this, so that no sum can overflow.
pub(super) const MOST_POINTS: i64 = 10_000;

/// Candidates and micro-grids of one base grid.
#[derive(Debug, Clone, Default)]
pub(super) struct Problem {
    pub candidates: usize,
    pub grids: usize,
    /// Whole points are multiples of this, at least 1; what is below it decides between equals, and is proven after them.
    pub grain: i64,
    /// Points of each candidate in each micro-grid, micro-grid by micro-grid, or [`NEVER`].
    pub place: Vec<i64>,
    /// Points of two together, or [`NEVER`]; symmetric.
    pub pair: Vec<i64>,
    /// Points of one alone, beside those of the place.
    pub alone: Vec<i64>,
}

/// What an assignment is worth: the first difference decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Worth {
    /// Micro-grids with a leader.
    pub led: i64,
    /// Micro-grids with two.
    pub dual: i64,
    pub points: i64,
}

/// Who leads each micro-grid, and what is proven of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Assignment {
    /// The candidates of each micro-grid, lower first.
    pub leaders: SmallVec<[Picks; 1]>,
    pub worth: Worth,
    /// No assignment is worth more.
    pub bound: Worth,
    /// The search came to its end: nothing is better, not even among equals.
    pub proven: bool,
    /// States that were looked at.
    pub steps: u64,
}

/// One, two or nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Picks(pub Option<usize>, pub Option<usize>);

impl Picks {
    pub fn iter(self) -> impl Iterator<Item = usize> {
        [self.0, self.1].into_iter().flatten()
    }

    fn pair(a: usize, b: usize) -> Self {
        Self(Some(a.min(b)), Some(a.max(b)))
    }
}

impl Problem {
    pub fn place(&self, grid: usize, candidate: usize) -> i64 {
        let at = grid
            .saturating_mul(self.candidates)
            .saturating_add(candidate);
        self.place.get(at).copied().unwrap_or(NEVER)
    }

    pub fn pair(&self, a: usize, b: usize) -> i64 {
        let at = a.saturating_mul(self.candidates).saturating_add(b);
        self.pair.get(at).copied().unwrap_or(NEVER)
    }

    /// What two bring together, whichever comes first.
    pub fn set_pair(&mut self, a: usize, b: usize, points: i64) {
        for (x, y) in [(a, b), (b, a)] {
            let at = x.saturating_mul(self.candidates).saturating_add(y);
            if let Some(slot) = self.pair.get_mut(at) {
                *slot = points;
            }
        }
    }

    pub fn alone(&self, candidate: usize) -> i64 {
        self.alone.get(candidate).copied().unwrap_or(0)
    }

    /// The points of these leaders in this micro-grid; none where a hard rule forbids them.
    pub fn points(&self, grid: usize, picks: Picks) -> Option<i64> {
        let allowed = |points: i64| (points > NEVER).then_some(points);
        match picks {
            Picks(Some(a), Some(b)) => {
                let both =
                    allowed(self.place(grid, a))?.saturating_add(allowed(self.place(grid, b))?);
                Some(both.saturating_add(allowed(self.pair(a, b))?))
            }
            Picks(Some(a), None) | Picks(None, Some(a)) => {
                Some(allowed(self.place(grid, a))?.saturating_add(self.alone(a)))
            }
            Picks(None, None) => Some(0),
        }
    }

    fn worth(&self, leaders: &[Picks]) -> Worth {
        let mut out = Worth::default();
        for (grid, picks) in leaders.iter().enumerate() {
            let has = picks.iter().count();
            out.led = out.led.saturating_add(i64::from(has > 0));
            out.dual = out.dual.saturating_add(i64::from(has > 1));
            let points = self.points(grid, *picks).unwrap_or(0);
            out.points = out.points.saturating_add(points);
        }
        out
    }

    /// Whether any place decides between equals.
    fn has_ties(&self) -> bool {
        let known = self.place.iter().filter(|p| **p > NEVER);
        let grain = self.grain.max(1);
        known.into_iter().any(|p| p.rem_euclid(grain) != 0)
    }

    /// The best assignment; after `limit` steps the best found, with what is proven by then.
    pub fn solve(&self, limit: u64) -> Assignment {
        match self.grids {
            0 => Assignment {
                proven: true,
                ..Assignment::default()
            },
            1 => one::solve(self, limit),
            _ => search::solve(self, limit),
        }
    }
}

/// The three parts of a worth in one number, and back.
#[derive(Debug, Clone, Copy)]
struct Scale {
    dual: i64,
    led: i64,
}

impl Scale {
    fn new(problem: &Problem) -> Self {
        let grids = i64::try_from(problem.grids).unwrap_or(i64::MAX);
        let most = |all: &[i64]| {
            let known = all.iter().filter(|p| **p > NEVER);
            known.map(|p| p.saturating_abs()).max().unwrap_or(0)
        };
        let each = most(&problem.place)
            .saturating_mul(2)
            .saturating_add(most(&problem.pair).max(most(&problem.alone)));
        let grain = problem.grain.max(1);
        let most = each.saturating_mul(grids).saturating_mul(2);
        // A multiple of the grain, so that the grain of the whole is that of the points.
        let dual = (most / grain).saturating_add(1).saturating_mul(grain);
        let led = dual.saturating_mul(grids.saturating_add(2));
        Self { dual, led }
    }

    fn flat(self, worth: Worth) -> i64 {
        let led = self.led.saturating_mul(worth.led);
        let dual = self.dual.saturating_mul(worth.dual);
        led.saturating_add(dual).saturating_add(worth.points)
    }

    /// What leaders are worth in a micro-grid.
    fn of(self, problem: &Problem, grid: usize, picks: Picks) -> Option<i64> {
        let points = problem.points(grid, picks)?;
        let has = picks.iter().count();
        let base = if has > 0 { self.led } else { 0 };
        let second = if has > 1 { self.dual } else { 0 };
        Some(base.saturating_add(second).saturating_add(points))
    }

    /// A worth whose number is this: points never reach half of a pair.
    fn parts(self, flat: i64) -> Worth {
        let half = self.dual / 2;
        let led = flat.saturating_add(half).div_euclid(self.led);
        let rest = flat.saturating_sub(led.saturating_mul(self.led));
        let dual = rest.saturating_add(half).div_euclid(self.dual);
        let points = rest.saturating_sub(dual.saturating_mul(self.dual));
        Worth { led, dual, points }
    }
}

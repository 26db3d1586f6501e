//! Prices of candidates: what is proven about every assignment at once.
//!
//! If every candidate has a price, then each micro-grid may take its best leaders net of their
//! prices, as if nobody could lead only once; with the sum of the prices added, no assignment is
//! worth more. Prices that rise where a candidate is wanted twice bring this bound down.

use super::{NEVER, Picks, Problem, Scale};

/// Prices are in sixteenths of a point, so that they settle between whole points.
pub(super) const FINE: i64 = 16;
const ROUNDS: usize = 120;
/// Rounds without a better bound before the steps are halved.
const PATIENCE: usize = 8;

/// The problem in fine points.
pub(super) struct Fine<'a> {
    pub problem: &'a Problem,
    pub scale: Scale,
    pair: Vec<i64>,
}

/// The best leaders of each micro-grid net of prices.
pub(super) struct Net {
    pub picks: Vec<Picks>,
    pub best: Vec<i64>,
    /// No assignment is worth more, in fine points.
    pub bound: i64,
}

impl<'a> Fine<'a> {
    pub fn new(problem: &'a Problem, scale: Scale) -> Self {
        let pair = problem.pair.iter().map(|p| fine(*p)).collect();
        Self {
            problem,
            scale,
            pair,
        }
    }

    /// What each candidate brings in a micro-grid, net of the price.
    fn values(&self, grid: usize, price: &[i64], out: &mut Vec<i64>) {
        let n = self.problem.candidates;
        let places = self.problem.place.iter().skip(grid.saturating_mul(n));
        out.clear();
        out.extend(
            places
                .zip(price)
                .map(|(place, price)| match *place > NEVER {
                    true => fine(*place).saturating_sub(*price),
                    false => NEVER,
                }),
        );
    }

    /// What two bring together, for one and those after.
    fn beside(&self, candidate: usize) -> &[i64] {
        let n = self.problem.candidates;
        let next = candidate.saturating_add(1);
        let row = candidate.saturating_mul(n);
        self.pair
            .get(row.saturating_add(next)..row.saturating_add(n))
            .unwrap_or(&[])
    }

    /// Every choice of leaders for a micro-grid with what it is worth net of prices.
    pub fn choices(&self, grid: usize, price: &[i64]) -> Vec<(i64, Picks)> {
        let mut values = vec![];
        self.values(grid, price, &mut values);
        let (first, second) = (fine(self.scale.led), fine(self.scale.dual));
        let mut out = vec![(0, Picks::default())];
        for (a, &va) in values.iter().enumerate().filter(|(_, v)| **v > NEVER) {
            let alone = va.saturating_add(fine(self.problem.alone(a)));
            out.push((first.saturating_add(alone), Picks(Some(a), None)));
            let others = values.iter().enumerate().skip(a.saturating_add(1));
            for ((b, &vb), &pair) in others.zip(self.beside(a)) {
                if pair > NEVER && vb > NEVER {
                    let both = va.saturating_add(vb).saturating_add(pair);
                    let value = first.saturating_add(second).saturating_add(both);
                    out.push((value, Picks::pair(a, b)));
                }
            }
        }
        out
    }

    /// The best of [`Self::choices`] in each micro-grid.
    pub fn net(&self, price: &[i64]) -> Net {
        let grids = self.problem.grids;
        let mut out = Net {
            picks: Vec::with_capacity(grids),
            best: Vec::with_capacity(grids),
            bound: price.iter().fold(0, |sum: i64, p| sum.saturating_add(*p)),
        };
        let mut values = vec![];
        let (first, second) = (fine(self.scale.led), fine(self.scale.dual));
        for grid in 0..grids {
            self.values(grid, price, &mut values);
            let mut best = (0, Picks::default());
            for (a, &va) in values.iter().enumerate().filter(|(_, v)| **v > NEVER) {
                let alone = first
                    .saturating_add(va)
                    .saturating_add(fine(self.problem.alone(a)));
                if alone > best.0 {
                    best = (alone, Picks(Some(a), None));
                }
                let next = a.saturating_add(1);
                let others = values.get(next..).unwrap_or(&[]);
                // The inner loop of everything: one pass over two rows of numbers. What a hard rule
                // forbids is so low that it stays below every other sum.
                let beside = self.beside(a).iter().zip(others);
                let beside = beside.map(|(p, v)| p.wrapping_add(*v));
                let Some(most) = beside.clone().max() else {
                    continue;
                };
                let both = first
                    .saturating_add(second)
                    .saturating_add(va)
                    .saturating_add(most);
                if both > best.0
                    && let Some(at) = beside.into_iter().position(|v| v == most)
                {
                    best = (both, Picks::pair(a, next.saturating_add(at)));
                }
            }
            out.bound = out.bound.saturating_add(best.0);
            out.best.push(best.0);
            out.picks.push(best.1);
        }
        out
    }
}

pub(super) fn fine(points: i64) -> i64 {
    match points > NEVER {
        true => points.saturating_mul(FINE),
        false => NEVER,
    }
}

/// Brings the bound down from these prices; `found` is told every round's picks and answers with
/// the best worth known, in fine points. Gives the best prices.
pub(super) fn settle(
    fine: &Fine<'_>,
    mut price: Vec<i64>,
    mut found: impl FnMut(&Net, &[i64]) -> i64,
) -> (Vec<i64>, i64) {
    let (mut best, mut bound) = (price.clone(), i64::MAX);
    let (mut share, mut waited) = (16_i64, 0_usize);
    let mut wanted = vec![0_i64; price.len()];
    for _ in 0..ROUNDS {
        let net = fine.net(&price);
        if net.bound < bound {
            (bound, waited) = (net.bound, 0);
            best.clone_from(&price);
        } else {
            waited = waited.saturating_add(1);
        }
        let known = found(&net, &price);
        let grain = fine.problem.grain.max(1).saturating_mul(FINE);
        if bound.div_euclid(grain) <= known.div_euclid(grain) {
            break;
        }
        if waited == PATIENCE {
            (share, waited) = (share / 2, 0);
            price.clone_from(&best);
        }
        wanted.fill(-1);
        for c in net.picks.iter().flat_map(|p| p.iter()) {
            if let Some(w) = wanted.get_mut(c) {
                *w = w.saturating_add(1);
            }
        }
        // A free candidate whom nobody wants is priced right.
        let moves = |w: i64, p: i64| w > 0 || (w < 0 && p > 0);
        let norm: i64 = wanted
            .iter()
            .zip(&price)
            .filter(|(w, p)| moves(**w, **p))
            .map(|(w, _)| w.saturating_mul(*w))
            .sum();
        if norm == 0 || share == 0 {
            break; // nobody is wanted twice: the picks are an assignment, and a best one
        }
        let gap = net.bound.saturating_sub(known).max(1);
        let step = (gap.saturating_mul(share) / norm.saturating_mul(16)).max(1);
        for (p, w) in price.iter_mut().zip(&wanted) {
            *p = p.saturating_add(step.saturating_mul(*w)).max(0);
        }
    }
    (best, bound)
}

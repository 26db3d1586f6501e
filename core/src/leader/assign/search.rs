//! A whole base grid: prices first, then a search over what they leave open.

use super::price::{FINE, Fine, Net, settle};
use super::slots;
use super::{Assignment, Picks, Problem, Scale};

/// First to whole points, then between equals.
pub(super) fn solve(problem: &Problem, limit: u64) -> Assignment {
    let scale = Scale::new(problem);
    let start = slots::solve(problem, scale);
    let price = start.price.iter().map(|p| p.saturating_mul(FINE)).collect();
    let whole = to_the_grain(problem, scale, start.leaders, price, limit);
    let mut out = whole.assignment;
    if out.proven && problem.has_ties() {
        let exact = Problem {
            grain: 1,
            ..problem.clone()
        };
        let left = limit.saturating_sub(out.steps);
        let ties = to_the_grain(&exact, scale, out.leaders.to_vec(), whole.price, left);
        out = Assignment {
            steps: out.steps.saturating_add(ties.assignment.steps),
            // Whole points are proven already.
            bound: ties.assignment.worth,
            ..ties.assignment
        };
    }
    out
}

/// What a search gives, and the prices with which it went.
struct Reached {
    assignment: Assignment,
    price: Vec<i64>,
}

fn to_the_grain(
    problem: &Problem,
    scale: Scale,
    start: Vec<Picks>,
    price: Vec<i64>,
    limit: u64,
) -> Reached {
    let fine = Fine::new(problem, scale);
    let mut best = Best::new(problem, scale, start);
    let mut round = 0_usize;
    let (price, bound) = settle(&fine, price, |net, price| {
        if round.is_multiple_of(6) {
            best.offer(repaired(&fine, net, price));
        }
        round = round.saturating_add(1);
        best.flat.saturating_mul(FINE)
    });
    let grain = problem.grain.max(1);
    if bound.div_euclid(FINE).div_euclid(grain) > best.flat.div_euclid(grain) {
        best.kick(bound.div_euclid(FINE).div_euclid(grain));
    }
    let mut search = Search {
        fine: &fine,
        bound,
        best,
        used: vec![false; problem.candidates],
        chosen: vec![Picks::default(); problem.grids],
        dear: vec![],
        steps: 0,
        limit,
    };
    let proven = search.open() < 0 || search.run(&price);
    let best = search.best;
    let worth = problem.worth(&best.leaders);
    let assignment = Assignment {
        leaders: best.leaders.into(),
        worth,
        bound: match proven {
            true => worth,
            false => scale.parts(bound.div_euclid(FINE)).max(worth),
        },
        proven,
        steps: search.steps,
    };
    Reached { assignment, price }
}

/// The picks of each micro-grid, with those that are taken already replaced by the best left.
fn repaired(fine: &Fine<'_>, net: &Net, price: &[i64]) -> Vec<Picks> {
    let mut used = vec![false; fine.problem.candidates];
    let mut out = vec![Picks::default(); fine.problem.grids];
    let free = |used: &[bool], picks: Picks| picks.iter().all(|c| used.get(c).is_some_and(|u| !u));
    let mut late = vec![];
    for (grid, picks) in net.picks.iter().enumerate() {
        if free(&used, *picks) {
            take(&mut used, *picks, true);
            if let Some(slot) = out.get_mut(grid) {
                *slot = *picks;
            }
        } else {
            late.push(grid);
        }
    }
    for grid in late {
        let choices = fine.choices(grid, price);
        let left = choices.into_iter().filter(|(_, picks)| free(&used, *picks));
        if let Some((_, picks)) =
            left.max_by_key(|(value, picks)| (*value, std::cmp::Reverse(*picks)))
            && let Some(slot) = out.get_mut(grid)
        {
            take(&mut used, picks, true);
            *slot = picks;
        }
    }
    out
}

fn take(used: &mut [bool], picks: Picks, value: bool) {
    for c in picks.iter() {
        if let Some(u) = used.get_mut(c) {
            *u = value;
        }
    }
}

/// The best assignment so far.
struct Best<'a> {
    problem: &'a Problem,
    scale: Scale,
    leaders: Vec<Picks>,
    flat: i64,
}

impl<'a> Best<'a> {
    fn new(problem: &'a Problem, scale: Scale, mut start: Vec<Picks>) -> Self {
        for (grid, picks) in start.iter_mut().enumerate() {
            if problem.points(grid, *picks).is_none() {
                *picks = Picks(picks.0, None); // the two cannot serve together
            }
        }
        let mut out = Self {
            problem,
            scale,
            leaders: vec![Picks::default(); problem.grids],
            flat: 0,
        };
        out.offer(start);
        out
    }

    fn offer(&mut self, leaders: Vec<Picks>) {
        let mut leaders = leaders;
        self.improve(&mut leaders);
        let flat = self.scale.flat(self.problem.worth(&leaders));
        if flat > self.flat {
            self.flat = flat;
            self.leaders = leaders;
        }
    }

    /// Exchanges two leaders though that does not help at first, in every way, as long as something comes of it
    /// and the bound, in grains, is not reached.
    fn kick(&mut self, bound: i64) {
        let grain = self.problem.grain.max(1);
        let posts = self.leaders.len().saturating_mul(2);
        for _ in 0..4 {
            let before = self.flat;
            for a in 0..posts {
                for b in (a | 1).saturating_add(1)..posts {
                    let mut leaders = self.leaders.clone();
                    let post = |p: usize| (p / 2, u8::from(!p.is_multiple_of(2)));
                    if self.swap(&mut leaders, post(a), post(b)).is_some() {
                        self.improve(&mut leaders);
                        let flat = self.scale.flat(self.problem.worth(&leaders));
                        // Equals are taken too: they lead elsewhere next time.
                        if flat >= self.flat {
                            (self.flat, self.leaders) = (flat, leaders);
                        }
                    }
                    if self.flat.div_euclid(grain) >= bound {
                        return;
                    }
                }
            }
            if self.flat == before {
                return;
            }
        }
    }

    /// Replaces and exchanges single leaders while that helps.
    fn improve(&self, leaders: &mut [Picks]) {
        let value = |grid: usize, picks: Picks| self.scale.of(self.problem, grid, picks);
        let mut used = vec![false; self.problem.candidates];
        leaders.iter().for_each(|p| take(&mut used, *p, true));
        for _ in 0..32 {
            let mut better = false;
            for grid in 0..leaders.len() {
                for post in 0..2 {
                    for c in 0..used.len() {
                        let Some(now) = leaders.get(grid).copied() else {
                            continue;
                        };
                        let with = put(now, post, Some(c));
                        if used.get(c) == Some(&false) && value(grid, with) > value(grid, now) {
                            take(&mut used, now, false);
                            take(&mut used, with, true);
                            leaders
                                .iter_mut()
                                .skip(grid)
                                .take(1)
                                .for_each(|p| *p = with);
                            better = true;
                        }
                    }
                    for other in
                        (grid.saturating_add(1)..leaders.len()).flat_map(|o| [(o, 0), (o, 1)])
                    {
                        better |= self.exchange(leaders, (grid, post), other);
                    }
                }
            }
            if !better {
                break;
            }
        }
    }

    fn exchange(&self, leaders: &mut [Picks], a: (usize, u8), b: (usize, u8)) -> bool {
        let (Some(pa), Some(pb)) = (leaders.get(a.0).copied(), leaders.get(b.0).copied()) else {
            return false;
        };
        let better = self.swap(leaders, a, b).is_some_and(|gain| gain > 0);
        if !better {
            for (grid, picks) in [(a.0, pa), (b.0, pb)] {
                leaders
                    .iter_mut()
                    .skip(grid)
                    .take(1)
                    .for_each(|p| *p = picks);
            }
        }
        better
    }

    /// Exchanges the holders of two posts of different micro-grids and tells the gain; none, and
    /// nothing exchanged, where that changes nothing or is forbidden.
    fn swap(&self, leaders: &mut [Picks], a: (usize, u8), b: (usize, u8)) -> Option<i64> {
        let value = |grid: usize, picks: Picks| self.scale.of(self.problem, grid, picks);
        let (pa, pb) = (leaders.get(a.0).copied()?, leaders.get(b.0).copied()?);
        let (ca, cb) = (held(pa, a.1), held(pb, b.1));
        if ca == cb {
            return None;
        }
        let (na, nb) = (put(pa, a.1, cb), put(pb, b.1, ca));
        let after = value(a.0, na)?.saturating_add(value(b.0, nb)?);
        let now = value(a.0, pa)?.saturating_add(value(b.0, pb)?);
        for (grid, picks) in [(a.0, na), (b.0, nb)] {
            leaders
                .iter_mut()
                .skip(grid)
                .take(1)
                .for_each(|p| *p = picks);
        }
        Some(after.saturating_sub(now))
    }
}

fn held(picks: Picks, post: u8) -> Option<usize> {
    if post == 0 { picks.0 } else { picks.1 }
}

fn put(picks: Picks, post: u8, candidate: Option<usize>) -> Picks {
    let other = if post == 0 { picks.1 } else { picks.0 };
    match (candidate, other) {
        (Some(a), Some(b)) => Picks::pair(a, b),
        (a, b) => Picks(a.or(b), None),
    }
}

/// Depth first over the choices that could still beat the best: those that lose no more against
/// the bound than it lies above the best.
struct Search<'a, 'p> {
    fine: &'a Fine<'p>,
    bound: i64,
    best: Best<'p>,
    used: Vec<bool>,
    chosen: Vec<Picks>,
    /// Candidates with a price, dearest first.
    dear: Vec<(i64, usize)>,
    steps: u64,
    limit: u64,
}

/// The choices of a micro-grid by what they lose.
struct Choices {
    grid: usize,
    by_loss: Vec<(i64, Picks)>,
}

impl Search<'_, '_> {
    /// How much an assignment better than the best may lose, in fine points.
    fn open(&self) -> i64 {
        let grain = self.fine.problem.grain.max(1);
        let next = self
            .best
            .flat
            .div_euclid(grain)
            .saturating_add(1)
            .saturating_mul(grain);
        self.bound.saturating_sub(next.saturating_mul(FINE))
    }

    /// Whether it looked at everything.
    fn run(&mut self, price: &[i64]) -> bool {
        let net = self.fine.net(price);
        let mut grids: Vec<Choices> = Vec::with_capacity(net.best.len());
        for (grid, best) in net.best.iter().enumerate() {
            let choices = self.fine.choices(grid, price).into_iter();
            let loss = choices.map(|(value, picks)| (best.saturating_sub(value), picks));
            let mut by_loss: Vec<_> = loss.filter(|(l, _)| *l <= self.open()).collect();
            by_loss.sort_unstable();
            grids.push(Choices { grid, by_loss });
        }
        self.dear = (0..)
            .zip(price)
            .filter(|(_, p)| **p > 0)
            .map(|(c, p)| (*p, c))
            .collect();
        self.dear
            .sort_unstable_by_key(|(p, c)| (std::cmp::Reverse(*p), *c));
        self.deeper(&mut grids, 0)
    }

    /// The prices of those who must stay without a post: all who are free but the dearest.
    fn idle(&self, grids: usize) -> i64 {
        let free = self
            .dear
            .iter()
            .filter(|(_, c)| self.used.get(*c) == Some(&false));
        free.skip(grids.saturating_mul(2))
            .map(|(price, _)| *price)
            .sum()
    }

    fn deeper(&mut self, left: &mut Vec<Choices>, lost: i64) -> bool {
        self.steps = self.steps.saturating_add(1);
        if self.steps > self.limit {
            return false;
        }
        if left.is_empty() {
            let flat = self.best.scale.flat(self.fine.problem.worth(&self.chosen));
            if flat > self.best.flat {
                self.best.flat = flat;
                self.best.leaders.clone_from(&self.chosen);
            }
            return true;
        }
        // What each micro-grid must lose now that some are taken; the one that loses most goes first.
        let (mut sum, mut hardest) = (0_i64, (i64::MIN, 0, 0));
        for (at, grid) in left.iter().enumerate() {
            let first = grid.by_loss.iter().position(|(_, p)| self.free(*p));
            let Some((from, (loss, _))) = first.and_then(|f| Some((f, grid.by_loss.get(f)?)))
            else {
                return true;
            };
            sum = sum.saturating_add(*loss);
            if *loss > hardest.0 {
                hardest = (*loss, at, from);
            }
        }
        let others = sum
            .saturating_sub(hardest.0)
            .saturating_add(lost)
            .saturating_add(self.idle(left.len()));
        if others.saturating_add(hardest.0) > self.open() {
            return true;
        }
        let grid = left.swap_remove(hardest.1);
        let mut whole = true;
        for &(loss, picks) in grid.by_loss.iter().skip(hardest.2) {
            if others.saturating_add(loss) > self.open() {
                break;
            }
            if !self.free(picks) {
                continue;
            }
            take(&mut self.used, picks, true);
            self.choose(grid.grid, picks);
            whole = self.deeper(left, lost.saturating_add(loss));
            take(&mut self.used, picks, false);
            if !whole {
                break;
            }
        }
        self.choose(grid.grid, Picks::default());
        left.push(grid);
        whole
    }

    fn free(&self, picks: Picks) -> bool {
        picks.iter().all(|c| self.used.get(c).is_some_and(|u| !u))
    }

    fn choose(&mut self, grid: usize, picks: Picks) {
        if let Some(slot) = self.chosen.get_mut(grid) {
            *slot = picks;
        }
    }
}

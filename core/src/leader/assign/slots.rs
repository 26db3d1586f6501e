//! Posts without pair points: the assignment problem, for a first solution and first prices.

use super::{NEVER, Picks, Problem, Scale};

/// An assignment of single posts, and what each candidate is worth in it (the dual price, at least 0).
pub(super) struct Slots {
    pub leaders: Vec<Picks>,
    pub price: Vec<i64>,
}

/// Best weights of two posts in each micro-grid by shortest augmenting paths; a post may stay empty.
pub(super) fn solve(problem: &Problem, scale: Scale) -> Slots {
    let n = problem.candidates;
    let posts = problem.grids.saturating_mul(2);
    // Column 0 marks the free post; the candidates follow, then one empty column for each post.
    let columns = n.saturating_add(posts).saturating_add(1);
    let cost = |post: usize, column: usize| {
        let candidate = column.saturating_sub(1);
        if candidate >= n {
            return 0;
        }
        let place = problem.place(post / 2, candidate);
        let first = post.is_multiple_of(2);
        let weight = if first { scale.led } else { scale.dual };
        // What one brings alone goes to the first post: a Party member makes it good for both.
        let alone = if first { problem.alone(candidate) } else { 0 };
        match place > NEVER {
            true => weight
                .saturating_add(place)
                .saturating_add(alone)
                .saturating_neg(),
            false => i64::MAX / 8,
        }
    };
    let mut row = vec![0_i64; posts];
    let mut column = vec![0_i64; columns];
    let mut held: Vec<Option<usize>> = vec![None; columns];
    let (mut least, mut before, mut done) = (vec![], vec![], vec![]);
    for post in 0..posts {
        set(&mut held, 0, Some(post));
        refill(&mut least, columns, i64::MAX);
        refill(&mut before, columns, 0);
        refill(&mut done, columns, false);
        let mut at = 0;
        while let Some(holder) = get(&held, at, None) {
            set(&mut done, at, true);
            let (mut step, mut next) = (i64::MAX, 0);
            for j in 1..columns {
                if get(&done, j, true) {
                    continue;
                }
                let reduced = cost(holder, j)
                    .saturating_sub(get(&row, holder, 0))
                    .saturating_sub(get(&column, j, 0));
                if reduced < get(&least, j, i64::MAX) {
                    set(&mut least, j, reduced);
                    set(&mut before, j, at);
                }
                if get(&least, j, i64::MAX) < step {
                    (step, next) = (get(&least, j, i64::MAX), j);
                }
            }
            for j in 0..columns {
                if get(&done, j, false) {
                    if let Some(r) = get(&held, j, None).and_then(|h| row.get_mut(h)) {
                        *r = r.saturating_add(step);
                    }
                    if let Some(c) = column.get_mut(j) {
                        *c = c.saturating_sub(step);
                    }
                } else if let Some(l) = least.get_mut(j) {
                    *l = l.saturating_sub(step);
                }
            }
            at = next;
        }
        while at != 0 {
            let from = get(&before, at, 0);
            let holder = get(&held, from, None);
            set(&mut held, at, holder);
            at = from;
        }
    }
    let mut leaders = vec![Picks::default(); problem.grids];
    for candidate in 0..n {
        let grid = get(&held, candidate.saturating_add(1), None).map(|post| post / 2);
        let Some(picks) = grid.and_then(|g| leaders.get_mut(g)) else {
            continue;
        };
        *picks = match *picks {
            Picks(Some(other), _) => Picks::pair(other, candidate),
            _ => Picks(Some(candidate), None),
        };
    }
    let price = column
        .iter()
        .skip(1)
        .take(n)
        .map(|c| c.saturating_neg().max(0))
        .collect();
    Slots { leaders, price }
}

fn get<T: Copy>(all: &[T], at: usize, none: T) -> T {
    all.get(at).copied().unwrap_or(none)
}

fn set<T>(all: &mut [T], at: usize, value: T) {
    if let Some(slot) = all.get_mut(at) {
        *slot = value;
    }
}

fn refill<T: Clone>(all: &mut Vec<T>, len: usize, value: T) {
    all.clear();
    all.resize(len, value);
}

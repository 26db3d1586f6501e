//! The best two of one micro-grid by itself.

use smallvec::{SmallVec, smallvec};

use super::{Assignment, NEVER, Picks, Problem, Worth};

/// Tries the pairs, best places first, until no pair that is left can be better; of equal ones the
/// first candidates are taken.
pub(super) fn solve(problem: &Problem, limit: u64) -> Assignment {
    let mut able: SmallVec<[usize; 8]> = (0..problem.candidates)
        .filter(|c| problem.place(0, *c) > NEVER)
        .collect();
    able.sort_unstable_by_key(|c| (std::cmp::Reverse(problem.place(0, *c)), *c));
    let most = problem.pair.iter().copied().max().unwrap_or(0).max(0);
    let mut best: Option<(i64, Picks)> = None;
    let (mut steps, mut open) = (0_u64, None);
    let top = |a: usize, b: usize| {
        let both = problem.place(0, a).saturating_add(problem.place(0, b));
        both.saturating_add(most)
    };
    'all: for (k, &a) in able.iter().enumerate() {
        for &b in able.iter().skip(k.saturating_add(1)) {
            if best.is_some_and(|(points, _)| top(a, b) < points) {
                break;
            }
            steps = steps.saturating_add(1);
            if steps > limit {
                open = Some(top(a, b));
                break 'all;
            }
            let picks = Picks::pair(a, b);
            if let Some(points) = problem.points(0, picks)
                && best.is_none_or(|(p, known)| points > p || (points == p && picks < known))
            {
                best = Some((points, picks));
            }
        }
    }
    let alone = || {
        let points = |c: &usize| problem.points(0, Picks(Some(*c), None));
        able.iter()
            .copied()
            .min_by_key(|c| (std::cmp::Reverse(points(c)), *c))
    };
    let picks = match best {
        Some((_, picks)) => picks,
        None => Picks(alone(), None),
    };
    let worth = problem.worth(&[picks]);
    let bound = match open {
        None => worth,
        // Rows are in order, so nothing left is above the first pair, nor above this one's row.
        Some(points) => worth.max(Worth {
            led: 1,
            dual: 1,
            points: able
                .first()
                .zip(able.get(1))
                .map_or(points, |(a, b)| top(*a, *b)),
        }),
    };
    Assignment {
        leaders: smallvec![picks],
        worth,
        bound,
        proven: open.is_none(),
        steps,
    }
}

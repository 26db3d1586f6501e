//! The assignment beside all assignments, on small base grids.

use proptest::prelude::*;

use super::*;

fn best_of_all(problem: &Problem) -> Worth {
    fn go(p: &Problem, used: u32, chosen: &mut Vec<Picks>, best: &mut Worth) {
        let grid = chosen.len();
        if grid == p.grids {
            *best = p.worth(chosen).max(*best);
            return;
        }
        let free: Vec<usize> = (0..p.candidates).filter(|c| used >> c & 1 == 0).collect();
        let mut options = vec![Picks::default()];
        for (k, &a) in free.iter().enumerate() {
            options.push(Picks(Some(a), None));
            options.extend(free[k + 1..].iter().map(|&b| Picks(Some(a), Some(b))));
        }
        for picks in options {
            if p.points(grid, picks).is_some() {
                chosen.push(picks);
                let mask = picks.iter().fold(used, |m, c| m | 1 << c);
                go(p, mask, chosen, best);
                chosen.pop();
            }
        }
    }
    let mut best = Worth::default();
    go(problem, 0, &mut vec![], &mut best);
    best
}

fn points(most: i64) -> impl Strategy<Value = i64> {
    prop_oneof![4 => 0..most, 1 => Just(NEVER)]
}

fn problems() -> impl Strategy<Value = Problem> {
    (1_usize..5, 0_usize..7, prop_oneof![Just(2_i64), Just(40)]).prop_flat_map(
        |(grids, n, most)| {
            (
                prop::collection::vec(points(most), grids * n),
                prop::collection::vec(points(most), n * n),
                prop::collection::vec(0..most, n),
            )
                .prop_map(move |(place, mut pair, alone)| {
                    for a in 0..n {
                        for b in 0..a {
                            pair[a * n + b] = pair[b * n + a];
                        }
                    }
                    Problem {
                        candidates: n,
                        grain: 1,
                        grids,
                        place,
                        pair,
                        alone,
                    }
                })
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]
    #[test]
    fn no_assignment_is_worth_more(problem in problems()) {
        let found = problem.solve(u64::MAX);
        prop_assert_eq!(found.worth, best_of_all(&problem));
        prop_assert_eq!(found.bound, found.worth);
        prop_assert_eq!(problem.worth(&found.leaders), found.worth);
        let mut all: Vec<usize> = found.leaders.iter().flat_map(|p| p.iter()).collect();
        for (grid, picks) in found.leaders.iter().enumerate() {
            prop_assert!(problem.points(grid, *picks).is_some());
        }
        let many = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), many);
    }

    /// What is below a whole point decides between equals, and is proven too.
    #[test]
    fn of_equal_assignments_the_one_that_keeps_most_is_found(problem in problems(), kept in prop::collection::vec(any::<bool>(), 30)) {
        let grain = 7;
        let whole = |points: &i64| if *points > NEVER { points * grain } else { NEVER };
        let keeps = |(points, kept): (&i64, &bool)| if *points > NEVER { whole(points) + i64::from(*kept) } else { NEVER };
        let with = Problem {
            grain,
            place: problem.place.iter().zip(&kept).map(keeps).collect(),
            pair: problem.pair.iter().map(whole).collect(),
            alone: problem.alone.iter().map(whole).collect(),
            ..problem
        };
        let found = with.solve(u64::MAX);
        prop_assert!(found.proven);
        prop_assert_eq!(found.worth, best_of_all(&with));
        prop_assert_eq!(found.worth, with.worth(&found.leaders));
    }

    #[test]
    fn a_limit_leaves_a_bound_that_holds(problem in problems(), limit in 0_u64..4) {
        let found = problem.solve(limit);
        let best = best_of_all(&problem);
        prop_assert!(found.worth <= best && best <= found.bound);
    }
}

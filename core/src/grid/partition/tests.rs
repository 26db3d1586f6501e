//! The partition beside all partitions, on small rows.

use proptest::prelude::*;

use super::groups::Groups;
use super::solve::{Chain, Cost, Unit, runs_only, solve};

/// Every partition into permitted groups, by trying all; `permitted` is written from the definition.
fn best_of_all(units: &[Unit], today: &[Vec<usize>], t: i64, margin: i64, reach: usize) -> Cost {
    fn permitted(g: &[usize], units: &[Unit], reach: usize) -> bool {
        let (first, last) = (g[0], g[g.len() - 1]);
        let run = last - first + 1 == g.len();
        let near = units[last].building - units[first].building <= 1;
        run || (g.len() <= 4 && last - first < reach && near)
    }
    fn go(free: u32, so_far: Cost, best: &mut Option<Cost>, cost_of: &dyn Fn(u32) -> Option<Cost>) {
        if free == 0 {
            if best.is_none_or(|b| so_far < b) {
                *best = Some(so_far);
            }
            return;
        }
        let first = 1 << free.trailing_zeros();
        let rest = free & !first;
        let mut more = rest;
        loop {
            let group = first | more;
            if let Some(c) = cost_of(group) {
                let sum = Cost {
                    total: so_far.total + c.total,
                    drawn: so_far.drawn + c.drawn,
                    spread: so_far.spread + c.spread,
                };
                go(free & !group, sum, best, cost_of);
            }
            if more == 0 {
                break;
            }
            more = (more - 1) & rest;
        }
    }
    let cost_of = |mask: u32| {
        let g: Vec<usize> = (0..units.len()).filter(|i| mask >> i & 1 == 1).collect();
        let kept = today.contains(&g);
        if !kept && !permitted(&g, units, reach) {
            return None;
        }
        let size: i64 = g.iter().map(|i| i64::from(units[*i].size)).sum();
        Some(Cost {
            total: (size - t).pow(2) + if kept { 0 } else { margin },
            drawn: u32::from(!kept),
            spread: u32::try_from(g[g.len() - 1] - g[0] + 1 - g.len()).unwrap(),
        })
    };
    let mut best = None;
    go((1 << units.len()) - 1, Cost::default(), &mut best, &cost_of);
    best.unwrap_or_default()
}

prop_compose! {
    fn rows()(
        sizes in prop::collection::vec((1_u32..30, prop::bool::weighted(0.4)), 0..11),
        owner in prop::collection::vec(0_usize..4, 11),
        target in 1_i64..30,
        margin in prop_oneof![Just(0_i64), 0_i64..300],
        reach in 1_usize..9,
    ) -> (Vec<Unit>, Vec<Vec<usize>>, i64, i64, usize) {
        let mut building = 0;
        let units: Vec<Unit> = sizes.iter().map(|&(size, next)| {
            building += u32::from(next);
            Unit { size, building }
        }).collect();
        // Three of four owners are grids of today; the fourth has none.
        let today = (0..3)
            .map(|o| (0..units.len()).filter(|i| owner[*i] == o).collect::<Vec<_>>())
            .filter(|g| !g.is_empty())
            .collect();
        (units, today, target, margin, reach)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]
    #[test]
    fn no_permitted_partition_costs_less((units, today, target, margin, reach) in rows()) {
        let chain = Chain::new(&units, &today, target, margin, reach);
        let groups = Groups::new(&chain);
        let solved = solve(&chain, &groups);
        let mut all: Vec<usize> = solved.groups.iter().flatten().copied().collect();
        all.sort_unstable();
        prop_assert_eq!(all, (0..units.len()).collect::<Vec<_>>());
        prop_assert_eq!(solved.bound, solved.cost);
        let best = best_of_all(&units, &today, target, margin, reach);
        prop_assert_eq!(solved.cost, best.total);
        let drawn = solved.groups.iter().filter(|g| !today.contains(g)).count();
        prop_assert_eq!(u32::try_from(drawn).unwrap(), best.drawn);
        let runs = runs_only(&groups, chain.len());
        prop_assert!(solved.cost <= runs);
        prop_assert_eq!(runs, best_of_all(&units, &runs_of(&today), target, margin, 1).total);
    }
}

prop_compose! {
    /// Long rows of small units: grids of today that reach over more than the mask holds, within blocks of their own.
    fn long_rows()(
        owners in prop::collection::vec(0_usize..4, 66..150),
        near in 0_usize..150,
        margin in prop_oneof![Just(0_i64), 0_i64..300],
    ) -> (Vec<Unit>, Vec<Vec<usize>>, i64) {
        let units = (0..).zip(&owners).map(|(building, _)| Unit { size: 1, building }).collect();
        let count = owners.len();
        // Three owners of nearly contiguous thirds, and a few units far from the others of their grid.
        let owner = |i: usize| if i % 17 == near % 17 { owners[i] } else { i * 3 / count };
        let today = (0..4)
            .map(|o| (0..count).filter(|i| owner(*i) == o).collect::<Vec<_>>())
            .filter(|g| !g.is_empty())
            .collect();
        (units, today, margin)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    /// A bound is a bound: what is there today is permitted however far it reaches, so nothing proven costs more.
    #[test]
    fn what_is_there_today_is_never_beaten_by_its_own_bound((units, today, margin) in long_rows()) {
        let chain = Chain::new(&units, &today, 20, margin, 3);
        let solved = solve(&chain, &Groups::new(&chain));
        let mut all: Vec<usize> = solved.groups.iter().flatten().copied().collect();
        all.sort_unstable();
        prop_assert_eq!(all, (0..units.len()).collect::<Vec<_>>());
        let square = |n: usize| (i64::try_from(n).unwrap() - 20).pow(2);
        let cost = |g: &Vec<usize>| square(g.len()) + if today.contains(g) { 0 } else { margin };
        prop_assert_eq!(solved.cost, solved.groups.iter().map(cost).sum::<i64>());
        let now: i64 = today.iter().map(|g| square(g.len())).sum();
        prop_assert!(solved.bound <= solved.cost && solved.bound <= now, "{} {now}", solved.bound);
        // A partition that is proven best is not beaten by today's.
        prop_assert!(solved.bound < solved.cost || solved.cost <= now);
    }
}

#[test]
fn a_grid_of_today_with_a_unit_far_away_is_kept() {
    let units: Vec<Unit> = (0..80).map(|building| Unit { size: 1, building }).collect();
    for far in [20, 62, 63, 64, 65, 79] {
        let mut today = vec![(0..19).chain([far]).collect::<Vec<usize>>()];
        let rest: Vec<usize> = (19..80).filter(|u| *u != far).collect();
        today.extend(rest.chunks(20).map(<[usize]>::to_vec));
        let chain = Chain::new(&units, &today, 20, 100, 8);
        let solved = solve(&chain, &Groups::new(&chain));
        assert_eq!((solved.cost, solved.bound), (0, 0), "{far}");
        assert!(today.iter().all(|g| solved.groups.contains(g)), "{far}");
    }
}

/// Grids of today that are runs.
fn runs_of(today: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let run = |g: &&Vec<usize>| g.windows(2).all(|w| w[0] + 1 == w[1]);
    today.iter().filter(run).cloned().collect()
}

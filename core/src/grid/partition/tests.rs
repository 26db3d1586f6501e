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
        sizes in prop::collection::vec((1_u32..30, prop::bool::weighted(0.4)), 0..9),
        owner in prop::collection::vec(0_usize..4, 9),
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

/// Grids of today that are runs.
fn runs_of(today: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let run = |g: &&Vec<usize>| g.windows(2).all(|w| w[0] + 1 == w[1]);
    today.iter().filter(run).cloned().collect()
}

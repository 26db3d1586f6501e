//! A place that is not known makes no answer more certain.

use proptest::prelude::*;

use super::*;
use crate::finding::FindingKind;
use crate::grid::tests::{household, place};
use crate::grid::{Building, GridFacts, StairwellUnit};

/// Micro-grids, the base grid of each, and the units of its building.
const MICROS: [(&str, &str, [&str; 2]); 4] = [
    ("cm1", "cb", ["u1", "u2"]),
    ("cm2", "cb", ["u1", "u2"]),
    ("cm3", "cb2", ["u3", "u4"]),
    ("vm", "vb", ["u5", "u6"]),
];

/// Where no micro-grid is: nothing, nobody's id, places above, and places above that stand outside the tree.
const NO_MICRO_GRID: [&str; 8] = ["", "nowhere", "d", "c", "cb", "v", "vb", "lost-base"];

fn any_grid() -> impl Strategy<Value = GridFacts> {
    let homes = prop::collection::vec(
        (0..MICROS.len(), prop::option::of(0..2_usize), any::<bool>()),
        0..12,
    );
    (homes, any::<bool>()).prop_map(|(homes, city)| {
        let mut facts = right();
        facts.places.extend([
            place("cb2", PlaceKind::BaseGrid, "c"),
            place("cm3", PlaceKind::MicroGrid, "cb2"),
            place("lost-base", PlaceKind::BaseGrid, "nowhere"),
            place("lost-micro", PlaceKind::MicroGrid, "nowhere"),
        ]);
        let village = facts.places.iter_mut().filter(|p| p.id == "v");
        village.for_each(|v| v.follows_city_model = Some(city));
        (facts.buildings, facts.stairwell_units) = (vec![], vec![]);
        for (_, base, units) in MICROS.into_iter().filter(|(micro, ..)| *micro != "cm2") {
            facts.buildings.push(Building {
                id: format!("of-{base}"),
                place: Some(base.into()),
                name: None,
            });
            let units = units.map(|unit| StairwellUnit {
                id: unit.into(),
                building: Some(format!("of-{base}")),
                label: None,
            });
            facts.stairwell_units.extend(units);
        }
        let homes = homes.into_iter().enumerate();
        facts.households = homes
            .filter_map(|(n, (micro, unit, building))| {
                let (micro, base, units) = MICROS.get(micro)?;
                let mut home = household(&format!("h{n}"), &[micro]);
                home.unit = unit.and_then(|u| units.get(u)).map(|u| (*u).into());
                let named = building || home.unit.is_some();
                home.building = named.then(|| format!("of-{base}"));
                Some(home)
            })
            .collect();
        facts
    })
}

fn any_post() -> impl Strategy<Value = LeaderPost> {
    let role = prop::option::weighted(
        0.9,
        prop::sample::select(vec![
            LeaderRole::BuildingLeader,
            LeaderRole::UnitLeader,
            LeaderRole::GroupLeader,
        ]),
    );
    let date = || {
        prop::option::weighted(
            0.2,
            (-3i64..4).prop_map(|d| on() + chrono::TimeDelta::days(d)),
        )
    };
    let work = prop::option::of(Just(Employment::Retired));
    let unit = prop::option::weighted(0.8, 0..2_usize);
    let facts = (any::<Option<bool>>(), work, date(), date());
    (0..MICROS.len(), 0..12u8, role, unit, facts).prop_map(
        |(micro, person, role, unit, (party, work, from, to))| {
            let (micro, _, units) = MICROS.get(micro).copied().unwrap_or_default();
            LeaderPost {
                micro_grid: micro.into(),
                person: Some(format!("person-{person}")),
                role,
                unit: unit.and_then(|u| units.get(u)).map(|u| (*u).into()),
                party_member: party.map(|_| false),
                employment: work,
                birth_date: work.map(|_| day("1970-01-01")),
                from,
                to,
                ..LeaderPost::default()
            }
        },
    )
}

/// How the place of a post is lost.
#[derive(Debug, Clone)]
enum Loss {
    /// It names what is no micro-grid.
    Place(&'static str),
    /// It names no unit, or what is none.
    Unit(Option<&'static str>),
    /// The whole row could not be read but for its micro-grid.
    Row,
    /// The whole row could not be read, and what it names is no micro-grid.
    RowOf(&'static str),
}

fn any_loss() -> impl Strategy<Value = Loss> {
    let no_micro_grid = || prop::sample::select(NO_MICRO_GRID.to_vec());
    prop_oneof![
        3 => no_micro_grid().prop_map(Loss::Place),
        3 => prop::sample::select(vec![None, Some("nowhere"), Some("of-cb")]).prop_map(Loss::Unit),
        1 => Just(Loss::Row),
        1 => no_micro_grid().prop_map(Loss::RowOf),
    ]
}

fn lose(facts: &LeaderFacts, at: usize, loss: &Loss) -> LeaderFacts {
    let mut out = facts.clone();
    let Some(post) = out.leaders.get_mut(at) else {
        return out;
    };
    let lost = match loss {
        Loss::Place(place) => {
            post.micro_grid = (*place).into();
            return out;
        }
        Loss::Unit(unit) => {
            let unit = unit.map(Into::into);
            post.unit = post.unit.as_ref().and(unit);
            return out;
        }
        Loss::Row => post.micro_grid.clone(),
        Loss::RowOf(place) => (*place).into(),
    };
    out.leaders.remove(at);
    out.leaders_incomplete_at.push(lost);
    out
}

/// What the law asks and does not find: the code, the place, and what of it.
fn asked(
    grid: &Grid,
    facts: &LeaderFacts,
) -> Vec<(FindingCode, Option<String>, Vec<Option<String>>)> {
    let found = check(grid, facts, &pack(), on()).into_iter();
    let found = found.filter(|f| f.kind == FindingKind::Law);
    let of = |f: Finding| f.related.into_iter().map(|r| r.id).collect();
    found.map(|f| (f.code, f.place.id.clone(), of(f))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]
    /// A post whose place is not known, or is no place of its kind, may be any: nothing is called missing that it could fill,
    /// nor too many or unfit because of it.
    #[test]
    fn a_post_whose_place_is_lost_makes_nothing_more_certain(
        facts in any_grid(),
        posts in prop::collection::vec(any_post(), 1..9),
        at in any::<prop::sample::Index>(),
        loss in any_loss(),
    ) {
        let (grid, _) = Grid::build(&facts);
        let mut whole = LeaderFacts { leaders: posts, leaders_complete: Some(true), ..LeaderFacts::default() };
        for (n, post) in whole.leaders.iter_mut().enumerate() {
            post.id = format!("p{n}");
        }
        let less = lose(&whole, at.index(whole.leaders.len()), &loss);
        let before = asked(&grid, &whole);
        for (code, place, of) in asked(&grid, &less) {
            let known = before.iter().any(|b| {
                b.0 == code && b.1 == place && of.iter().all(|unit| b.2.contains(unit))
            });
            prop_assert!(known, "{:?} of {:?}: {:?}", code, place, of);
        }
        let [before, after] = [&whole, &less].map(|facts| roster(&grid, facts, &pack(), on()));
        prop_assert!(before.vacancies_known || !after.vacancies_known);
        for vacancy in &after.vacancies {
            let known = before.vacancies.iter().find(|v| v.micro_grid == vacancy.micro_grid);
            prop_assert!(known.is_some(), "{:?}", vacancy);
            if !matches!(loss, Loss::Unit(_)) {
                let since = known.and_then(|v| v.since);
                prop_assert!(vacancy.since.is_none() || vacancy.since == since, "{:?}", vacancy);
            }
        }
        for home in &facts.households {
            let [before, after] = [&whole, &less].map(|facts| answers_for(&grid, facts, &home.id, on()).nobody);
            prop_assert!(after != Some(true) || before == Some(true), "{}", home.id);
        }
    }
}

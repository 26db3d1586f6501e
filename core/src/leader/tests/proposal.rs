//! Whom the proposal takes, and what holds of every proposal.

use proptest::prelude::*;

use super::pair::{Comparable, ages_differ};
use super::*;
use crate::grid::tests::laws::any_facts;
use crate::message::{Lang, describe};

fn proposed(candidates: Vec<Candidate>, leaders: Vec<LeaderPost>) -> MicroGridProposal {
    let facts = LeaderFacts {
        leaders,
        candidates,
        ..LeaderFacts::default()
    };
    let proposal = propose(&grid(), &facts, &pack(), on());
    assert_eq!(proposal.micro_grids.len(), 2, "villages are not covered");
    proposal.micro_grids[0].clone()
}

fn ids(p: &MicroGridProposal) -> Vec<&str> {
    p.leaders.iter().map(|l| l.candidate.as_str()).collect()
}

fn met(p: &MicroGridProposal, wish: Wish) -> Option<Option<bool>> {
    p.wishes.iter().find(|w| w.wish == wish).map(|w| w.met)
}

#[test]
fn each_wish_decides_only_between_those_equal_in_the_ones_before() {
    let with = |id: &str, change: fn(&mut Candidate)| {
        let mut c = candidate(id, "cm1");
        change(&mut c);
        c
    };
    let plain = ["a", "b", "c"].map(|id| candidate(id, "cm1"));
    // Nothing known: the first ids.
    let p = proposed(plain.to_vec(), vec![]);
    assert_eq!(ids(&p), ["a", "b"]);
    assert_eq!(met(&p, Wish::Willing), Some(None));
    assert_eq!(met(&p, Wish::PairPattern), Some(None));
    assert_eq!(met(&p, Wish::KeepsSitting), None);
    // A leader in post stays.
    let mut sits = post("x", "cm1", LeaderRole::UnitLeader);
    sits.person = Some("c".into());
    let p = proposed(plain.to_vec(), vec![sits.clone()]);
    assert_eq!(ids(&p), ["a", "c"]);
    assert_eq!(met(&p, Wish::KeepsSitting), Some(Some(true)));
    // A pattern comes before the post, …
    let mut some = plain.to_vec();
    some[0].employment = Some(Employment::Employed);
    some[1].employment = Some(Employment::Retired);
    let p = proposed(some.clone(), vec![sits]);
    assert_eq!(ids(&p), ["a", "b"]);
    assert_eq!(p.pattern, Some(PairPattern::EmployedAndNot));
    assert_eq!(met(&p, Wish::KeepsSitting), Some(Some(false)));
    // … a Party member before the pattern, …
    some.push(with("d", |c| c.party_member = Some(true)));
    let p = proposed(some.clone(), vec![]);
    assert_eq!(ids(&p), ["a", "d"]);
    assert_eq!(met(&p, Wish::PartyMember), Some(Some(true)));
    // … and willingness before all.
    some.push(with("e", |c| c.willing = Some(true)));
    some.push(with("f", |c| c.willing = Some(true)));
    let p = proposed(some, vec![]);
    assert_eq!(ids(&p), ["e", "f"]);
    assert_eq!(met(&p, Wish::Willing), Some(Some(true)));
}

#[test]
fn an_unfilled_micro_grid_says_why() {
    let unwilling = |id| Candidate {
        willing: Some(false),
        ..candidate(id, "cm1")
    };
    let a = candidate("a", "cm1");
    for (candidates, expected, reason) in [
        (vec![], vec![], UnfilledReason::NoCandidate),
        (
            vec![candidate("x", "cm2")],
            vec![],
            UnfilledReason::NoCandidate,
        ),
        (vec![unwilling("b")], vec![], UnfilledReason::NoneWilling),
        (vec![a.clone()], vec!["a"], UnfilledReason::OnlyOneCandidate),
        (
            vec![unwilling("b"), a],
            vec!["a"],
            UnfilledReason::OnlyOneWilling,
        ),
    ] {
        let p = proposed(candidates, vec![]);
        assert_eq!((ids(&p), p.unfilled), (expected, Some(reason)));
    }
}

#[test]
fn ages_are_compared_with_each_other() {
    let born = |a: &str, b: &str, gap| {
        let of = |d: &str| Candidate {
            birth_date: Some(day(d)),
            ..Candidate::default()
        };
        let (a, b) = (of(a), of(b));
        let [a, b] = [&a, &b].map(|c| Comparable::of_candidate(c, on()));
        ages_differ(&a, &b, gap)
    };
    assert_eq!(born("1960-01-01", "1960-01-01", None), Some(false));
    assert_eq!(born("1960-01-01", "1960-01-02", None), Some(true));
    assert_eq!(born("1960-01-01", "1969-12-31", Some(10)), Some(false));
    assert_eq!(born("1970-01-01", "1960-01-01", Some(10)), Some(true));
    assert_eq!(
        born("1960-01-01", "1970-01-01", Some(i64::MAX)),
        Some(false)
    );
    let nobody = Candidate::default();
    let unknown = Comparable::of_candidate(&nobody, on());
    assert_eq!(ages_differ(&unknown, &unknown, None), None);
}

#[test]
fn nothing_is_proposed_before_the_plan() {
    let facts = LeaderFacts {
        candidates: vec![candidate("a", "cm1")],
        ..LeaderFacts::default()
    };
    let before = propose(&grid(), &facts, &pack(), day("2022-07-06"));
    assert!(!before.in_force && before.micro_grids.is_empty());
    assert_eq!(
        propose(&grid(), &facts, &pack(), day("2022-07-07")).half_filled,
        1
    );
}

#[test]
fn debug_shows_no_personal_fact() {
    let mut facts = right_posts();
    facts.candidates = vec![candidate("a", "cm1")];
    facts.candidates[0].birth_date = Some(day("2090-01-01"));
    facts.leaders_complete = None;
    let text = format!("{facts:?}");
    assert!(!text.contains("2090") && !text.contains("true") && !text.contains("person-"));
}

fn employment() -> impl Strategy<Value = Option<Employment>> {
    prop::option::of(prop::sample::select(vec![
        Employment::Employed,
        Employment::Retired,
        Employment::NotEmployed,
    ]))
}

prop_compose! {
    fn any_candidate()(
        id in 0..30_u8, micro in 4..14_u8, party_member: Option<bool>, employment in employment(),
        year in prop::option::of(1940..1943), willing: Option<bool>,
    ) -> Candidate {
        Candidate {
            id: if id == 0 { String::new() } else { id.to_string() },
            micro_grid: micro.to_string(),
            party_member,
            employment,
            birth_date: year.and_then(|y| NaiveDate::from_ymd_opt(y, 1, 1)),
            willing,
            ..Candidate::default()
        }
    }
}

prop_compose! {
    fn any_post()(
        id in 0..30_u8, micro in 4..14_u8, person in prop::option::of(0..30_u8), party_member: Option<bool>,
        role in prop::option::of(prop::sample::select(vec![LeaderRole::BuildingLeader, LeaderRole::UnitLeader, LeaderRole::GroupLeader])),
        unit in prop::option::of(0..6_u8), employment in employment(),
    ) -> LeaderPost {
        LeaderPost {
            id: id.to_string(),
            micro_grid: micro.to_string(),
            person: person.map(|p| p.to_string()),
            role,
            unit: unit.map(|u| u.to_string()),
            party_member,
            employment,
            ..LeaderPost::default()
        }
    }
}

fn check_proposal(grid: &Grid, proposal: &LeaderProposal) {
    let mut seen = std::collections::HashSet::new();
    for p in &proposal.micro_grids {
        let micro = grid.find(&p.micro_grid).unwrap();
        assert_eq!(grid.kind(micro), Some(PlaceKind::MicroGrid));
        // Where a candidate is lost, none is given.
        assert!(p.unfilled.is_none() || p.leaders.len() < 2);
        assert!(
            p.leaders.iter().all(|l| seen.insert(l.candidate.clone())),
            "nobody twice"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_rows_makes_no_difference(
        facts in any_facts(),
        (candidates, shuffled) in prop::collection::vec(any_candidate(), 0..40)
            .prop_flat_map(|c| (Just(c.clone()), Just(c).prop_shuffle())),
        leaders in prop::collection::vec(any_post(), 0..20),
    ) {
        let (grid, _) = Grid::build(&facts);
        let with = |candidates| LeaderFacts {
            leaders: leaders.clone(), leaders_complete: Some(true), candidates, ..LeaderFacts::default()
        };
        let (a, b) = (with(candidates), with(shuffled));
        let proposal = propose(&grid, &a, &pack(), on());
        // A register of another place: the plan asks for nothing there.
        prop_assume!(proposal.in_force);
        check_proposal(&grid, &proposal);
        prop_assert_eq!(&proposal, &propose(&grid, &b, &pack(), on()));
        let used: u32 = proposal.micro_grids.iter().map(|p| p.candidates).sum();
        prop_assert_eq!(
            a.candidates.len() as u32,
            used + proposal.candidates_left_out + proposal.candidates_not_covered
        );
        let shared = |facts: &LeaderFacts| {
            let mut rules = LeaderRules::plan();
            rules.hard.retain(|h| h.rule != HardRuleKind::OwnMicroGrid);
            propose(&grid, &LeaderFacts { rules: Some(rules), ..facts.clone() }, &pack(), on())
        };
        let more = shared(&a);
        check_proposal(&grid, &more);
        prop_assert_eq!(&more, &shared(&b));
        prop_assert!(more.unfilled <= proposal.unfilled, "led comes before led by two");
        for finding in check(&grid, &a, &pack(), on()) {
            let text = describe(&finding, Lang::En);
            prop_assert!(!format!("{}{}", text.what, text.why).contains('{'), "{:?}", finding.code);
        }
    }
}

#[test]
fn an_empty_grid_is_answered() {
    let (grid, _) = Grid::build(&GridFacts::default());
    assert_eq!(
        check(&grid, &right_posts(), &pack(), on()).len(),
        4,
        "four posts without a micro-grid"
    );
    assert_eq!(
        propose(&grid, &right_posts(), &pack(), on()).micro_grids,
        []
    );
}

/// F3: a unit leader beside a building leader is no sitting leader of the micro-grid (S18).
#[test]
fn a_unit_leader_beside_building_leaders_puts_none_of_them_out() {
    let of = |person: &str, role, unit: Option<&str>| LeaderPost {
        person: Some(person.into()),
        unit: unit.map(Into::into),
        ..post(person, "cm1", role)
    };
    let equal = ["a", "l", "x"].map(|id| candidate(id, "cm1")).to_vec();
    let building = LeaderRole::BuildingLeader;
    let mut posts = vec![
        of("l", building, None),
        of("x", building, None),
        of("a", LeaderRole::UnitLeader, Some("u1")),
    ];
    let p = proposed(equal.clone(), posts.clone());
    assert_eq!(ids(&p), ["l", "x"]);
    assert_eq!(met(&p, Wish::KeepsSitting), Some(Some(true)));
    assert!(p.leaders.iter().all(|l| l.sitting));
    // Alone, without a building leader, a unit leader leads.
    posts.drain(..2);
    assert_eq!(ids(&proposed(equal, posts)), ["a", "l"]);
}

/// F7.4: who is free and could serve was not looked at, and the reason says that.
#[test]
fn a_search_that_stopped_says_so() {
    let mut facts = LeaderFacts {
        candidates: ["a", "b", "c"].map(|id| candidate(id, "cm1")).to_vec(),
        rules: Some(LeaderRules {
            steps: Some(0),
            ..LeaderRules::plan()
        }),
        ..LeaderFacts::default()
    };
    let first = |facts: &LeaderFacts| propose(&grid(), facts, &pack(), on()).micro_grids[0].clone();
    assert_eq!(first(&facts).unfilled, Some(UnfilledReason::SearchStopped));
    facts.candidates[0].not_with = vec!["b".into(), "c".into()];
    facts.candidates[1].not_with = vec!["c".into()];
    let told = first(&facts);
    assert_eq!(
        (told.leaders.len(), told.unfilled),
        (1, Some(UnfilledReason::CannotServeTogether))
    );
}

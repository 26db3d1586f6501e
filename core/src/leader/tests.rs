use proptest::prelude::*;

use super::*;
use crate::finding::{Code, Finding, Gravity};
use crate::grid::tests::{any_facts, day, pack, pack_with, right};
use crate::grid::{Grid, GridFacts, PlaceKind};

fn post(id: &str, micro: &str, role: LeaderRole) -> LeaderPost {
    LeaderPost {
        id: id.into(),
        micro_grid: micro.into(),
        person: Some(format!("person-{id}")),
        role: Some(role),
        party_member: Some(true),
        ..LeaderPost::default()
    }
}

/// Two leaders in each community micro-grid, one employed and one retired.
fn right_posts() -> LeaderFacts {
    let mut facts = LeaderFacts {
        leaders_complete: Some(true),
        ..LeaderFacts::default()
    };
    for micro in ["cm1", "cm2"] {
        for (k, employment) in [("1", Employment::Employed), ("2", Employment::Retired)] {
            let mut p = post(&format!("{micro}-{k}"), micro, LeaderRole::UnitLeader);
            p.employment = Some(employment);
            facts.leaders.push(p);
        }
    }
    facts
}

fn on() -> NaiveDate {
    day("2026-07-01")
}

fn grid() -> Grid {
    Grid::build(&right()).0
}

/// What is found after a change to a right list.
fn after(change: impl FnOnce(&mut LeaderFacts)) -> Vec<Finding> {
    let mut facts = right_posts();
    change(&mut facts);
    check(&grid(), &facts, &pack(), on())
}

fn codes(findings: &[Finding]) -> Vec<Code> {
    findings.iter().map(|f| f.code).collect()
}

#[test]
fn right_posts_have_no_findings() {
    assert_eq!(after(|_| {}), []);
}

#[test]
fn nobody_is_a_violation_where_the_rule_covers_and_the_list_is_complete() {
    let findings = after(|f| f.leaders.retain(|p| p.micro_grid != "cm1"));
    assert_eq!(codes(&findings), [Code::LeaderMissing]);
    assert_eq!(findings[0].gravity, Some(Gravity::Violation));
    assert_eq!(findings[0].clause.as_deref(), Some("S16"));
    assert_eq!(findings[0].place.id.as_deref(), Some("cm1"));
    for complete in [None, Some(false)] {
        let findings = after(|f| {
            f.leaders.clear();
            f.leaders_complete = complete;
        });
        assert_eq!(codes(&findings), [Code::LeadersIncomplete]);
    }
}

#[test]
fn a_village_is_covered_once_it_follows_the_city_model() {
    let mut facts = right();
    let village = facts.places.iter_mut().find(|p| p.id == "v").unwrap();
    village.follows_city_model = Some(true);
    let (grid, _) = Grid::build(&facts);
    let findings = check(&grid, &right_posts(), &pack(), on());
    let missing: Vec<_> = findings
        .iter()
        .filter(|f| f.code == Code::LeaderMissing)
        .collect();
    assert_eq!(missing.len(), 1);
    assert_eq!(missing[0].place.id.as_deref(), Some("vm"));
}

#[test]
fn nothing_is_asked_before_the_pilot() {
    let facts = LeaderFacts {
        leaders_complete: Some(true),
        ..LeaderFacts::default()
    };
    let codes_on = |date| codes(&check(&grid(), &facts, &pack(), day(date)));
    assert_eq!(codes_on("2022-07-06"), []);
    assert!(codes_on("2022-07-07").contains(&Code::LeaderMissing));
}

#[test]
fn no_party_member_is_advice_only_when_it_is_known_of_all() {
    let none = |known: [Option<bool>; 2]| {
        codes(&after(|f| {
            f.leaders[0].party_member = known[0];
            f.leaders[1].party_member = known[1];
        }))
    };
    assert_eq!(
        none([Some(false), Some(false)]),
        [Code::LeaderNoPartyMember]
    );
    assert_eq!(none([Some(false), None]), []);
    assert_eq!(none([Some(false), Some(true)]), []);
}

#[test]
fn two_leaders_are_encouraged() {
    let f = after(|f| drop(f.leaders.remove(0)));
    assert_eq!(codes(&f), [Code::LeadersFewerThanTwo]);
    assert_eq!(
        (f[0].clause.as_deref(), f[0].gravity),
        (Some("S17"), Some(Gravity::Advice))
    );
    let third = |f: &mut LeaderFacts| f.leaders.push(post("x", "cm1", LeaderRole::UnitLeader));
    assert_eq!(codes(&after(third)), [Code::LeadersMoreThanTwo]);
    let incomplete = after(|f| {
        f.leaders.remove(0);
        third(f);
        third(f);
        f.leaders[4].id = "y".into();
        f.leaders[4].person = Some("y".into());
        f.leaders_complete = None;
    });
    assert_eq!(
        codes(&incomplete),
        [Code::LeadersIncomplete, Code::LeadersMoreThanTwo]
    );
    let same_person = after(|f| f.leaders[1].person = f.leaders[0].person.clone());
    assert_eq!(
        codes(&same_person),
        [Code::LeaderTwice, Code::LeadersFewerThanTwo]
    );
}

#[test]
fn a_pair_is_doubted_only_when_both_patterns_are_certainly_unmet() {
    let pair = |a: (Option<Employment>, &str), b: (Option<Employment>, &str)| {
        codes(&after(|f| {
            for (post, (employment, birth)) in f.leaders.iter_mut().zip([a, b]) {
                post.employment = employment;
                post.birth_date = birth.parse().ok();
            }
        }))
    };
    let (work, rest, none) = (
        Some(Employment::Employed),
        Some(Employment::Retired),
        Some(Employment::NotEmployed),
    );
    let doubted = vec![Code::LeaderPairPattern];
    assert_eq!(pair((work, "1990-01-01"), (work, "1990-01-01")), doubted);
    assert_eq!(
        pair((rest, "1990-01-01"), (none, "1990-01-01")),
        doubted,
        "retired is not employed"
    );
    assert_eq!(pair((work, "1990-01-01"), (rest, "1990-01-01")), []);
    assert_eq!(pair((work, "1990-01-01"), (work, "1990-01-02")), []);
    assert_eq!(pair((work, "1990-01-01"), (work, "")), []);
    assert_eq!(pair((None, "1990-01-01"), (work, "1990-01-01")), []);
}

#[test]
fn a_local_gap_says_from_when_on_one_is_older() {
    let mut posts = right_posts();
    for (post, birth) in posts.leaders.iter_mut().zip(["1980-01-01", "1989-12-31"]) {
        post.employment = Some(Employment::Employed);
        post.birth_date = Some(day(birth));
    }
    let with_gap = |years| {
        let pack = pack_with(&[("leader.age_gap_min_years", years)]);
        codes(&check(&grid(), &posts, &pack, on()))
    };
    assert_eq!(with_gap(9), []);
    assert_eq!(with_gap(10), [Code::LeaderPairPattern]);
}

#[test]
fn a_building_leader_may_have_a_leader_in_each_unit() {
    // cm1 is unit u1: the building leader and a second leader, with or without a unit leader.
    let with = |unit: Option<&str>| {
        after(|f| {
            f.leaders[0].role = Some(LeaderRole::BuildingLeader);
            f.leaders[1].role = Some(LeaderRole::BuildingLeader);
            if let Some(unit) = unit {
                let mut p = post("x", "cm1", LeaderRole::UnitLeader);
                p.unit = Some(unit.into());
                f.leaders.push(p);
            }
        })
    };
    assert_eq!(
        with(Some("u1")),
        [],
        "a unit's leader is no third leader of the pair"
    );
    for missing in [None, Some("u2")] {
        let f = with(missing);
        assert_eq!(codes(&f), [Code::UnitLeaderMissing]);
        assert_eq!(
            (f[0].clause.as_deref(), f[0].gravity),
            (Some("S18"), Some(Gravity::Advice))
        );
        assert_eq!(f[0].related[0].id.as_deref(), Some("u1"));
    }
}

#[test]
fn where_households_name_only_the_building_all_its_units_count() {
    let mut facts = right();
    facts.households[0].unit = None;
    let (grid, _) = Grid::build(&facts);
    let mut posts = right_posts();
    posts.leaders[0].role = Some(LeaderRole::BuildingLeader);
    posts.leaders[1].role = Some(LeaderRole::BuildingLeader);
    let f = check(&grid, &posts, &pack(), on());
    assert_eq!(codes(&f), [Code::UnitLeaderMissing]);
    assert_eq!(f[0].related.len(), 2);
}

#[test]
fn rows_that_cannot_be_read_are_named() {
    type Change = fn(&mut LeaderFacts);
    let cases: [(Change, Code, &str); 6] = [
        (
            |f| f.leaders.push(post("x", "no", LeaderRole::UnitLeader)),
            Code::UnknownMicroGrid,
            "/leaders/4/microGrid",
        ),
        (
            |f| f.leaders.push(post("x", "cb", LeaderRole::UnitLeader)),
            Code::NotAMicroGrid,
            "/leaders/4/microGrid",
        ),
        (
            |f| f.leaders.push(post("cm1-1", "vm", LeaderRole::GroupLeader)),
            Code::DuplicateId,
            "/leaders/4",
        ),
        (
            |f| {
                f.leaders.push(post("x", "vm", LeaderRole::GroupLeader));
                f.leaders[4].person = f.leaders[0].person.clone();
            },
            Code::LeaderTwice,
            "/leaders/4/person",
        ),
        (
            |f| f.leaders[1].unit = Some("no".into()),
            Code::UnknownUnit,
            "/leaders/1/unit",
        ),
        (
            |f| f.candidates = vec![candidate("p", "cm1"), candidate("p", "cm2")],
            Code::CandidateTwice,
            "/candidates/1",
        ),
    ];
    for (change, code, pointer) in cases {
        let findings = after(change);
        assert_eq!(codes(&findings), [code]);
        assert_eq!(findings[0].place.pointer.as_deref(), Some(pointer));
    }
}

#[test]
fn rows_of_a_micro_grid_that_was_left_out_are_counted_once() {
    let mut facts = right();
    facts.places.retain(|p| p.id != "cb");
    let (grid, _) = Grid::build(&facts);
    let findings = check(&grid, &right_posts(), &pack(), on());
    assert_eq!(codes(&findings), [Code::MicroGridLeftOut]);
}

fn candidate(id: &str, micro: &str) -> Candidate {
    Candidate {
        id: id.into(),
        micro_grid: micro.into(),
        ..Candidate::default()
    }
}

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
        let of = |d: &str| Comparable::new(None, Some(day(d)));
        ages_differ(&of(a), &of(b), gap)
    };
    assert_eq!(born("1960-01-01", "1960-01-01", None), Some(false));
    assert_eq!(born("1960-01-01", "1960-01-02", None), Some(true));
    assert_eq!(born("1960-01-01", "1969-12-31", Some(10)), Some(false));
    assert_eq!(born("1970-01-01", "1960-01-01", Some(10)), Some(true));
    assert_eq!(
        born("1960-01-01", "1970-01-01", Some(i64::MAX)),
        Some(false)
    );
    let unknown = Comparable::new(None, None);
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
            birth_date: None,
        }
    }
}

fn check_proposal(grid: &Grid, proposal: &LeaderProposal) {
    let mut seen = std::collections::HashSet::new();
    for p in &proposal.micro_grids {
        let micro = grid.find(&p.micro_grid).unwrap();
        assert_eq!(grid.kind(micro), Some(PlaceKind::MicroGrid));
        assert_eq!(p.unfilled.is_some(), p.leaders.len() < 2);
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
        let with = |candidates| LeaderFacts { leaders: leaders.clone(), leaders_complete: Some(true), candidates };
        let (a, b) = (with(candidates), with(shuffled));
        let proposal = propose(&grid, &a, &pack(), on());
        check_proposal(&grid, &proposal);
        prop_assert_eq!(&proposal, &propose(&grid, &b, &pack(), on()));
        let used: u32 = proposal.micro_grids.iter().map(|p| p.candidates).sum();
        prop_assert_eq!(
            a.candidates.len() as u32,
            used + proposal.candidates_left_out + proposal.candidates_not_covered
        );
        check(&grid, &a, &pack(), on());
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

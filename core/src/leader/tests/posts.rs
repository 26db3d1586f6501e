//! The posts as they are, held against S16 to S19.

use super::*;

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

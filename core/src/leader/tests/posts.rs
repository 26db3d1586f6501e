//! The posts as they are, held against S16 to S19.

use super::*;

#[test]
fn right_posts_have_no_findings() {
    assert_eq!(after(|_| {}), []);
}

#[test]
fn nobody_is_a_violation_where_the_rule_covers_and_the_list_is_complete() {
    let findings = after(|f| f.leaders.retain(|p| p.micro_grid != "cm1"));
    assert_eq!(codes(&findings), [FindingCode::LeaderMissing]);
    assert_eq!(findings[0].gravity, Some(Gravity::Violation));
    assert_eq!(findings[0].clause.as_deref(), Some("S16"));
    assert_eq!(findings[0].place.id.as_deref(), Some("cm1"));
    for complete in [None, Some(false)] {
        let findings = after(|f| {
            f.leaders.clear();
            f.leaders_complete = complete;
        });
        assert_eq!(codes(&findings), [FindingCode::LeadersIncomplete]);
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
        .filter(|f| f.code == FindingCode::LeaderMissing)
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
    assert!(codes_on("2022-07-07").contains(&FindingCode::LeaderMissing));
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
        [FindingCode::LeaderNoPartyMember]
    );
    assert_eq!(none([Some(false), None]), []);
    assert_eq!(none([Some(false), Some(true)]), []);
}

#[test]
fn two_leaders_are_encouraged() {
    let f = after(|f| drop(f.leaders.remove(0)));
    assert_eq!(codes(&f), [FindingCode::LeadersFewerThanTwo]);
    assert_eq!(
        (f[0].clause.as_deref(), f[0].gravity),
        (Some("S17"), Some(Gravity::Advice))
    );
    let third = |f: &mut LeaderFacts| f.leaders.push(post("x", "cm1", LeaderRole::UnitLeader));
    assert_eq!(codes(&after(third)), [FindingCode::LeadersMoreThanTwo]);
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
        [
            FindingCode::LeadersIncomplete,
            FindingCode::LeadersMoreThanTwo
        ]
    );
    let same_person = after(|f| f.leaders[1].person = f.leaders[0].person.clone());
    assert_eq!(
        codes(&same_person),
        [FindingCode::LeaderTwice, FindingCode::LeadersFewerThanTwo]
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
    let doubted = vec![FindingCode::LeaderPairPattern];
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
    assert_eq!(with_gap(10), [FindingCode::LeaderPairPattern]);
}

#[test]
fn a_building_leader_may_have_a_leader_in_each_unit() {
    // cm1 is unit u1: the building leader and a second leader, with or without a unit leader.
    let with = |unit: Option<&str>| {
        after(|f| {
            f.leaders[0].role = Some(LeaderRole::BuildingLeader);
            f.leaders[1].role = Some(LeaderRole::BuildingLeader);
            f.leaders[2].unit = Some("u2".into());
            f.leaders[3].unit = Some("u2".into());
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
        assert_eq!(codes(&f), [FindingCode::UnitLeaderMissing]);
        assert_eq!(
            (f[0].clause.as_deref(), f[0].gravity),
            (Some("S18"), Some(Gravity::Advice))
        );
        assert_eq!(f[0].related[0].id.as_deref(), Some("u1"));
    }
}

#[test]
fn a_household_that_names_only_the_building_misses_no_leader_of_another_unit() {
    let mut facts = right();
    facts.households[0].unit = None;
    let (grid, _) = Grid::build(&facts);
    let mut posts = right_posts();
    posts.leaders[0].role = Some(LeaderRole::BuildingLeader);
    posts.leaders[1].role = Some(LeaderRole::BuildingLeader);
    posts.leaders[2].role = Some(LeaderRole::GroupLeader);
    posts.leaders[3].role = Some(LeaderRole::GroupLeader);
    let f = check(&grid, &posts, &pack(), on());
    assert_eq!(codes(&f), [FindingCode::UnitLeaderMissing]);
    assert_eq!(f[0].related.len(), 1);
}

#[test]
fn rows_that_cannot_be_read_are_named() {
    type Change = fn(&mut LeaderFacts);
    let cases: [(Change, FindingCode, &str); 6] = [
        (
            |f| f.leaders.push(post("x", "no", LeaderRole::UnitLeader)),
            FindingCode::UnknownMicroGrid,
            "/leaders/4/microGrid",
        ),
        (
            |f| f.leaders.push(post("x", "cb", LeaderRole::UnitLeader)),
            FindingCode::NotAMicroGrid,
            "/leaders/4/microGrid",
        ),
        (
            |f| f.leaders.push(post("cm1-1", "vm", LeaderRole::GroupLeader)),
            FindingCode::DuplicateId,
            "/leaders/4",
        ),
        (
            |f| {
                f.leaders.push(post("x", "vm", LeaderRole::GroupLeader));
                f.leaders[4].person = f.leaders[0].person.clone();
            },
            FindingCode::LeaderTwice,
            "/leaders/4/person",
        ),
        (
            |f| f.leaders[1].unit = Some("no".into()),
            FindingCode::UnknownUnit,
            "/leaders/1/unit",
        ),
        (
            |f| f.candidates = vec![candidate("p", "cm1"), candidate("p", "cm2")],
            FindingCode::CandidateTwice,
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
    assert_eq!(codes(&findings), [FindingCode::MicroGridLeftOut]);
}

mod who_leads {
    use proptest::prelude::*;

    use super::*;
    use crate::order::InOrder;

    fn any_post() -> impl Strategy<Value = LeaderPost> {
        let role = prop::option::of(prop::sample::select(vec![
            LeaderRole::BuildingLeader,
            LeaderRole::UnitLeader,
        ]));
        let date = || prop::option::of((-3i64..4).prop_map(|d| on() + chrono::TimeDelta::days(d)));
        let unit = prop::option::of(prop::sample::select(vec!["u1", "u2"]));
        (0..4u8, 0..3u8, 0..2u8, role, unit, date(), date()).prop_map(
            |(id, person, micro, role, unit, from, to)| LeaderPost {
                id: format!("p{id}"),
                micro_grid: format!("cm{}", micro + 1),
                person: Some(format!("person-{person}")),
                role,
                unit: unit.map(Into::into),
                from,
                to,
                ..LeaderPost::default()
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(3000))]
        /// The order of the rows makes no difference, and the roster and the household's leaders are the same people.
        #[test]
        fn one_function_says_who_leads(posts in prop::collection::vec(any_post(), 0..7)) {
            let grid = grid();
            let mut facts = LeaderFacts { leaders: posts, leaders_complete: Some(true), ..LeaderFacts::default() };
            let said = |facts: &LeaderFacts| {
                let roster = roster(&grid, facts, &pack(), on());
                let homes: Vec<HouseholdLeaders> = grid.of_kind(PlaceKind::MicroGrid)
                    .filter_map(|m| grid.households(m).next())
                    .map(|h| answers_for(&grid, facts, grid.household(h).unwrap().id, on()))
                    .collect();
                (roster.in_office, roster.vacancies, homes)
            };
            let (in_office, vacancies, homes) = said(&facts);
            for home in &homes {
                let mut led: Vec<&String> = home.leaders.iter().map(|l| &l.post).collect();
                let all = led.len();
                led.order();
                led.dedup();
                prop_assert_eq!(led.len(), all);
                for leader in &home.leaders {
                    let here = in_office.iter().any(|o| o.post == leader.post && o.person == leader.person && Some(&o.micro_grid) == home.micro_grid.as_ref());
                    prop_assert!(here, "{:?}", leader);
                }
                // Somebody is in office exactly where somebody answers or leads another unit.
                if let Some(vacancy) = vacancies.iter().find(|v| Some(&v.micro_grid) == home.micro_grid.as_ref()) {
                    let lead = home.leaders.iter().filter(|l| !l.own_unit).count();
                    prop_assert!(i64::try_from(lead).unwrap() <= vacancy.has);
                    prop_assert!(vacancy.since.is_none_or(|d| d <= on()) && vacancy.next.is_none_or(|d| d > on()));
                }
            }
            facts.leaders.reverse();
            prop_assert_eq!((in_office, vacancies, homes), said(&facts));
        }
    }

    /// Part 2, A7: one post, x until 2024, then y, in two rows with one id.
    #[test]
    fn the_holder_of_the_day_is_in_office_whichever_row_is_first() {
        let term = |person: &str, from: Option<&str>, to: Option<&str>| LeaderPost {
            person: Some(person.into()),
            from: from.map(day),
            to: to.map(day),
            ..post("A1", "cm1", LeaderRole::BuildingLeader)
        };
        let mut rows = vec![
            term("x", None, Some("2024-01-01")),
            term("y", Some("2024-01-01"), None),
        ];
        for _ in 0..2 {
            let facts = LeaderFacts {
                leaders: rows.clone(),
                leaders_complete: Some(true),
                ..LeaderFacts::default()
            };
            let told = roster(&grid(), &facts, &pack(), on());
            let people: Vec<_> = told.in_office.iter().map(|o| o.person.clone()).collect();
            assert_eq!(people, [Some("y".to_owned())]);
            assert!(codes(&told.findings).contains(&FindingCode::DuplicateId));
            assert_eq!(told.vacancies[0].has, 1);
            assert!(
                !codes(&check(&grid(), &facts, &pack(), on()))
                    .contains(&FindingCode::LeaderMissing)
                    || told.vacancies.len() > 1
            );
            rows.reverse();
        }
    }

    /// Part 2, A7: a unit leader beside a building leader is no leader of the micro-grid, so that his term does not count.
    #[test]
    fn a_vacancy_begins_when_the_number_of_leaders_fell() {
        let term =
            |id: &str, role, unit: Option<&str>, from: Option<&str>, to: Option<&str>| LeaderPost {
                unit: unit.map(Into::into),
                from: from.map(day),
                to: to.map(day),
                ..post(id, "cm1", role)
            };
        let (building, of_unit) = (LeaderRole::BuildingLeader, LeaderRole::UnitLeader);
        let first = |leaders: Vec<LeaderPost>| {
            let facts = LeaderFacts {
                leaders,
                leaders_complete: Some(true),
                ..LeaderFacts::default()
            };
            let v = roster(&grid(), &facts, &pack(), on()).vacancies[0].clone();
            (v.has, v.since, v.next)
        };
        let z = term("z", building, None, None, None);
        let u = term("u", of_unit, Some("u1"), None, Some("2024-05-01"));
        let v = term("v", of_unit, Some("u1"), Some("2026-09-01"), None);
        assert_eq!(first(vec![z.clone(), u, v]), (1, None, None));
        let y = term("y", building, None, None, Some("2023-01-01"));
        let w = term("w", building, None, Some("2026-09-01"), None);
        assert_eq!(
            first(vec![z, y, w]),
            (1, Some(day("2023-01-01")), Some(day("2026-09-01")))
        );
    }
}

//! Plans: what fits, where, and what the bound says.

use std::collections::BTreeMap;

use chrono::Datelike;
use proptest::prelude::*;

use super::*;
use crate::finding::FindingCode;
use crate::message::Lang;

fn door(n: usize, building: Option<usize>, priority: bool) -> VisitedHousehold {
    VisitedHousehold {
        id: format!("h{n:03}"),
        micro_grid: Some(format!("m{}", n % 2)),
        building: building.map(|b| format!("b{b}")),
        ..household(Some(priority))
    }
}

fn crew(id: &str, roles: &[VisitorRole], capacity: u32) -> VisitTeam {
    VisitTeam {
        id: id.into(),
        roles: roles.to_vec(),
        capacity_per_day: Some(capacity),
        ..VisitTeam::default()
    }
}

const PAIR: [VisitorRole; 3] = [
    VisitorRole::CommunityWorker,
    VisitorRole::GridWorker,
    VisitorRole::PartyMember,
];

fn facts(households: Vec<VisitedHousehold>) -> VisitFacts {
    VisitFacts {
        households,
        visits: vec![],
        log_from: Some(day("2026-10-01")),
    }
}

fn request(teams: Vec<VisitTeam>) -> VisitPlanRequest {
    VisitPlanRequest {
        district: None,
        period: "2026Q4".into(),
        teams,
        weekdays_where_unpublished: None,
    }
}

fn quarter_only() -> VisitPolicies {
    VisitPolicies {
        policies: vec![policy(
            VisitPolicyId::TeamRound,
            Cadence::Calendar { times: 4 },
        )],
        due_soon_days: None,
    }
}

fn loads(plan: &VisitPlan) -> Vec<u32> {
    plan.weeks.iter().map(|w| w.calls).collect()
}

#[test]
fn a_round_is_spread_evenly_over_the_weeks() {
    let households = (0..120).map(|n| door(n, None, false)).collect();
    let plan = plan_under(
        &quarter_only(),
        &facts(households),
        &request(vec![crew("t", &PAIR, 4)]),
        day("2026-10-01"),
    );
    assert_eq!((plan.calls.len(), plan.unplanned.len()), (120, 0));
    // The holiday leaves two days of the first full week: 8 to 10 October, of which one is a
    // Saturday that is worked.
    assert_eq!(plan.weeks[0].days, 3);
    let shares: Vec<u32> = plan
        .weeks
        .iter()
        .map(|w| w.calls * 100 / w.capacity)
        .collect();
    assert!(shares.iter().all(|s| (40..=58).contains(s)), "{shares:?}");
    let (fullest, bound) = (
        plan.fullest_basis_points.unwrap(),
        plan.lower_bound_basis_points.unwrap(),
    );
    assert!(
        bound <= fullest && fullest - bound <= 1000,
        "{bound} {fullest}"
    );
}

#[test]
fn buildings_stay_together_and_the_pressing_come_first() {
    let households = (0..60)
        .map(|n| door(n * 2, Some(n / 10), n == 59))
        .collect();
    let duties = duties([1, 4, 6].map(|times| Cadence::Calendar { times }));
    let plan = plan_under(
        &VisitPolicies {
            policies: duties.policies[1..2].to_vec(),
            due_soon_days: None,
        },
        &facts(households),
        &request(vec![crew("t", &PAIR, 10)]),
        day("2026-10-08"),
    );
    assert_eq!((plan.calls.len(), plan.split_buildings), (60, 0));
    let mut by_building: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for call in &plan.calls {
        by_building
            .entry(call.building.as_deref().unwrap())
            .or_default()
            .push(call.week);
    }
    assert!(
        by_building
            .values()
            .all(|weeks| weeks.iter().all(|w| *w == weeks[0]))
    );
}

#[test]
fn a_monthly_duty_and_the_round_share_calls() {
    let households = vec![door(0, None, true), door(2, None, false)];
    let all = duties([1, 4, 12].map(|times| Cadence::Calendar { times }));
    let policies = VisitPolicies {
        policies: all.policies[1..].to_vec(),
        due_soon_days: None,
    };
    let plan = plan_under(
        &policies,
        &facts(households),
        &request(vec![crew("t", &PAIR, 10)]),
        day("2026-10-08"),
    );
    let of = |id: &str| -> Vec<(u32, Vec<VisitPolicyId>)> {
        let own = plan.calls.iter().filter(|c| c.household == id);
        own.map(|c| (c.date.month(), c.policies.clone())).collect()
    };
    use VisitPolicyId::{Priority, TeamRound};
    assert_eq!(
        of("h000"),
        [
            (10, vec![TeamRound, Priority]),
            (11, vec![Priority]),
            (12, vec![Priority])
        ]
        .map(|(m, mut p)| {
            p.sort();
            (m, p)
        })
    );
    assert_eq!(of("h002").len(), 1);
}

#[test]
fn what_cannot_fit_says_why() {
    let why = |teams: Vec<VisitTeam>, households: usize| {
        let households = (0..households).map(|n| door(n, None, false)).collect();
        let plan = plan_under(
            &quarter_only(),
            &facts(households),
            &request(teams),
            day("2026-12-30"),
        );
        let reasons: Vec<_> = plan.unplanned.iter().map(|u| u.reason).collect();
        (plan.calls.len(), reasons)
    };
    use UnplannedReason::{NoCapacity, NoDay, NoRole, NoTeam};
    assert_eq!(why(vec![], 1), (0, vec![NoTeam]));
    let elsewhere = VisitTeam {
        micro_grids: vec!["m9".into()],
        ..crew("t", &PAIR, 1)
    };
    assert_eq!(why(vec![elsewhere], 1), (0, vec![NoTeam]));
    assert_eq!(
        why(vec![crew("t", &[VisitorRole::Other], 1)], 1),
        (0, vec![NoRole])
    );
    let off = VisitTeam {
        days_off: vec![day("2026-12-30"), day("2026-12-31")],
        ..crew("t", &PAIR, 1)
    };
    assert_eq!(why(vec![off], 1), (0, vec![NoDay]));
    // Two days are left.
    assert_eq!(why(vec![crew("t", &PAIR, 2)], 5), (4, vec![NoCapacity]));
    // A second team takes what the first cannot.
    assert_eq!(
        why(vec![crew("s", &PAIR, 2), crew("t", &PAIR, 1)], 6),
        (6, vec![])
    );
}

#[test]
fn the_group_goes_before_the_secretary_where_it_is_formed() {
    let all = duties([1, 4, 6].map(|times| Cadence::Calendar { times }));
    let policies = VisitPolicies {
        policies: all.policies[..2].to_vec(),
        due_soon_days: None,
    };
    let teams = vec![
        crew("group", &PAIR, 5),
        crew("secretary", &[VisitorRole::PartySecretary], 5),
    ];
    let plan = plan_under(
        &policies,
        &facts(vec![door(0, None, false)]),
        &request(teams),
        day("2026-10-08"),
    );
    let who: Vec<_> = plan
        .calls
        .iter()
        .map(|c| (c.team.as_str(), c.policies.clone()))
        .collect();
    use VisitPolicyId::{SecretaryRound, TeamRound};
    assert_eq!(
        who,
        [
            ("group", vec![TeamRound]),
            ("secretary", vec![SecretaryRound])
        ]
    );
}

#[test]
fn a_year_takes_its_share_of_a_quarter() {
    let all = duties([1, 4, 6].map(|times| Cadence::Calendar { times }));
    let policies = VisitPolicies {
        policies: all.policies[..1].to_vec(),
        due_soon_days: None,
    };
    let households = (0..40).map(|n| door(n, None, false)).collect();
    let request = VisitPlanRequest {
        period: "2026Q1".into(),
        ..request(vec![crew("s", &[VisitorRole::PartySecretary], 5)])
    };
    let plan = plan_under(&policies, &facts(households), &request, day("2026-01-01"));
    // 90 of 365 days.
    assert_eq!((plan.calls.len(), plan.later), (10, 30));
}

#[test]
fn bad_requests_are_findings() {
    let told = |request: VisitPlanRequest, on: &str| -> Vec<(FindingCode, Option<String>)> {
        let plan = plan_under(&quarter_only(), &facts(vec![]), &request, day(on));
        plan.findings
            .into_iter()
            .map(|f| (f.code, f.place.pointer))
            .collect()
    };
    let at = |code, place: &str| vec![(code, Some(place.to_owned()))];
    let period = |text: &str| VisitPlanRequest {
        period: text.into(),
        ..request(vec![])
    };
    assert_eq!(
        told(period("soon"), "2026-10-08"),
        at(FindingCode::BadValue, "/request/period")
    );
    assert_eq!(
        told(period("2026Q3"), "2026-10-08"),
        at(FindingCode::VisitPlanPeriodOver, "/request/period")
    );
    assert_eq!(
        told(period("2027Q1"), "2026-10-08"),
        at(FindingCode::VisitCalendarMissing, "/request/period")
    );
    let none = request(vec![crew("t", &PAIR, 0), VisitTeam::default()]);
    assert_eq!(
        told(none, "2026-10-08"),
        [
            at(
                FindingCode::VisitTeamCapacity,
                "/request/teams/0/capacityPerDay"
            ),
            at(FindingCode::BadValue, "/request/teams/1/id")
        ]
        .concat()
    );
    let twice = request(vec![crew("t", &PAIR, 1), crew("t", &PAIR, 1)]);
    assert_eq!(
        told(twice, "2026-10-08"),
        at(FindingCode::DuplicateId, "/request/teams/1/id")
    );
}

#[test]
fn the_events_of_two_districts_never_have_one_uid() {
    let uids = |district: Option<&str>, team: &str| {
        let request = VisitPlanRequest {
            district: district.map(Into::into),
            ..request(vec![crew(team, &PAIR, 5)])
        };
        let facts = facts(vec![door(0, Some(1), false)]);
        let plan = plan_under(&quarter_only(), &facts, &request, day("2026-12-30"));
        let file = calendar_file(&plan, None, Lang::En, day("2026-12-29"));
        let whole = file.text.replace("\r\n ", "");
        let uid = whole.lines().find_map(|l| l.strip_prefix("UID:"));
        uid.unwrap().to_owned()
    };
    assert_eq!(uids(None, "t"), "2026-12-30-t@gridaid");
    assert_eq!(uids(Some("370302"), "t"), "2026-12-30-370302:t@gridaid");
    let mut seen = std::collections::HashSet::new();
    for district in [
        None,
        Some("370302"),
        Some("370303"),
        Some("a"),
        Some("a-b"),
        Some("b"),
    ] {
        for team in ["t", "a", "a-b", "b-t", "370302-t"] {
            assert!(seen.insert(uids(district, team)), "{district:?} {team}");
        }
    }
}

#[test]
fn a_plan_becomes_a_calendar_and_routes() {
    let mut home = door(0, Some(1), false);
    home.building = Some("一号楼, \\ ; 很长的名称一号楼很长的名称一号楼很长的名称".into());
    let plan = plan_under(
        &quarter_only(),
        &facts(vec![home, door(2, None, false)]),
        &request(vec![crew("t", &PAIR, 5)]),
        day("2026-12-30"),
    );
    let file = calendar_file(&plan, Some("t"), Lang::ZhCn, day("2026-12-29"));
    assert!(file.text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(file.text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    assert!(file.text.split("\r\n").all(|line| line.len() <= 75));
    let whole = file.text.replace("\r\n ", "");
    assert!(whole.contains("\\, \\\\ \\; "), "{whole}");
    assert!(whole.contains("DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20261231\r\n"));
    assert!(whole.contains("SUMMARY:走访1户·小组t\r\n"), "{whole}");
    assert_eq!(
        calendar_file(&plan, Some("x"), Lang::En, day("2026-12-29"))
            .text
            .matches("VEVENT")
            .count(),
        0
    );
    let points = RoutePoints {
        points: vec![RoutePoint {
            id: "h002".into(),
            longitude_e6: 117_967_000,
            latitude_e6: 36_643_000,
        }],
        minutes_per_call: Some(20),
    };
    let days = route_days(&plan, &points);
    let stops: usize = days.iter().map(|d| d.without_point.len()).sum();
    assert_eq!(stops, 1);
    let with: serde_json::Value = days
        .iter()
        .map(|d| serde_json::from_str(&d.vroom).unwrap())
        .find(|v: &serde_json::Value| v["jobs"].as_array().is_some_and(|j| !j.is_empty()))
        .unwrap();
    assert_eq!(with["jobs"][0]["service"], 1200);
    assert_eq!(
        with["vehicles"][0]["start"],
        serde_json::json!([117.967, 36.643])
    );
}

prop_compose! {
    fn any_crew()(roles in prop::sample::subsequence(VisitorRole::ALL.to_vec(), 0..5), pair in any::<bool>(), grids in prop::sample::subsequence(vec!["m0", "m1"], 0..2), capacity in 0u32..4, off in prop::collection::vec(0u64..92, 0..6))
        -> VisitTeam {
        VisitTeam {
            id: String::new(),
            roles: if pair { PAIR.to_vec() } else { roles },
            micro_grids: grids.iter().map(|g| (*g).into()).collect(),
            capacity_per_day: Some(capacity),
            days_off: off.into_iter().map(|n| day("2026-10-01") + chrono::Days::new(n)).collect(),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]
    #[test]
    fn a_plan_keeps_to_days_capacity_and_teams(
        doors in prop::collection::vec((prop::option::of(0usize..6), any::<bool>()), 0..60),
        crews in prop::collection::vec(any_crew(), 0..4),
        times in prop::array::uniform3(1u32..=12),
        on in 0i64..92,
        seed in any::<u64>(),
    ) {
        let on = day("2026-10-01") + chrono::TimeDelta::days(on);
        let crews: Vec<VisitTeam> = crews.into_iter().enumerate().map(|(n, c)| VisitTeam { id: format!("t{n}"), ..c }).collect();
        let households: Vec<VisitedHousehold> = doors.iter().enumerate().map(|(n, (b, p))| door(n, *b, *p)).collect();
        let policies = duties(times.map(|times| Cadence::Calendar { times }));
        let asked = request(crews.clone());
        let plan = plan_under(&policies, &facts(households.clone()), &asked, on);
        let mut of_day: BTreeMap<(&str, NaiveDate), u32> = BTreeMap::new();
        for call in &plan.calls {
            let crew = crews.iter().find(|c| c.id == call.team).unwrap();
            prop_assert!(call.date >= on && call.date <= call.due && call.date <= day("2026-12-31"));
            prop_assert!(WorkingCalendar::builtin().is_working(call.date).unwrap());
            prop_assert!(!crew.days_off.contains(&call.date));
            prop_assert!(crew.micro_grids.is_empty() || crew.micro_grids.iter().any(|m| Some(m) == call.micro_grid.as_ref()));
            for id in &call.policies {
                let policy = policies.policies.iter().find(|p| p.id == *id).unwrap();
                prop_assert!(policy.who.iter().any(|r| crew.roles.contains(r)));
            }
            *of_day.entry((&call.team, call.date)).or_default() += 1;
        }
        for ((team, _), calls) in of_day {
            prop_assert!(crews.iter().any(|c| c.id == team && c.capacity_per_day >= Some(calls)));
        }
        // No household has two calls of one team on one day for the same duty.
        let mut pairs: Vec<_> = plan.calls.iter().flat_map(|c| c.policies.iter().map(move |p| (&c.household, *p, c.date))).collect();
        let all = pairs.len();
        pairs.sort();
        pairs.dedup();
        prop_assert_eq!(pairs.len(), all);
        if let (Some(bound), Some(fullest)) = (plan.lower_bound_basis_points, plan.fullest_basis_points) {
            prop_assert!(bound <= fullest, "{} {}", bound, fullest);
        }
        prop_assert_eq!(loads(&plan).iter().sum::<u32>() as usize, plan.calls.len());
        // The order of the list makes no difference.
        let mut shuffled = households;
        let mut state = seed | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(plan, plan_under(&policies, &facts(shuffled), &asked, on));
    }
}

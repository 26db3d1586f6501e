use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::finding::Code;
use crate::policy::PolicyPack;

fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn policy(id: VisitPolicyId, cadence: Cadence) -> VisitPolicy {
    VisitPolicy::new(id, cadence, day("2022-07-07"), day("2026-11-24"))
}

fn duties(cadences: [Cadence; 3]) -> VisitPolicies {
    VisitPolicies {
        policies: VisitPolicyId::ALL
            .into_iter()
            .zip(cadences)
            .map(|(id, c)| policy(id, c))
            .collect(),
        due_soon_days: None,
    }
}

/// The duties of the plan with six priority visits a year.
fn plan() -> VisitPolicies {
    duties([1, 4, 6].map(|times| Cadence::Calendar { times }))
}

fn visit(id: &str, date: &str, roles: &[VisitorRole]) -> Visit {
    Visit {
        id: Some(id.into()),
        household: "h1".into(),
        date: Some(day(date)),
        visitors: roles.iter().map(|r| Visitor { role: Some(*r) }).collect(),
        mode: Some(VisitMode::InPerson),
        result: Some(VisitResult::Met),
    }
}

fn team(id: &str, date: &str) -> Visit {
    visit(
        id,
        date,
        &[VisitorRole::CommunityWorker, VisitorRole::GridWorker],
    )
}

fn household(priority: Option<bool>) -> VisitedHousehold {
    VisitedHousehold {
        id: "h1".into(),
        occupied: Some(true),
        hardship: priority,
        tenant: Some(false),
        veteran_party_member: Some(false),
        key_attention: Some(false),
        ..Default::default()
    }
}

/// The status under the quarter's round.
fn quarter(
    household: &VisitedHousehold,
    visits: &[Visit],
    log_from: &str,
    on: &str,
) -> HouseholdStatus {
    status(&plan(), household, visits, Some(day(log_from)), day(on)).remove(1)
}

fn brief(
    s: &HouseholdStatus,
) -> (
    VisitState,
    Option<NaiveDate>,
    Option<NaiveDate>,
    Option<bool>,
) {
    (s.state, s.since, s.due, s.missed_previous)
}

#[test]
fn the_quarter_turns_on_its_first_day() {
    let h = household(Some(false));
    let log = [team("v1", "2026-09-30")];
    let on = |d| brief(&quarter(&h, &log, "2026-07-01", d));
    assert_eq!(
        on("2026-09-30"),
        (
            VisitState::Done,
            Some(day("2026-09-30")),
            Some(day("2026-12-31")),
            None
        )
    );
    assert_eq!(
        on("2026-10-01"),
        (
            VisitState::Open,
            Some(day("2026-10-01")),
            Some(day("2026-12-31")),
            Some(false)
        )
    );
    assert_eq!(on("2026-12-31").0, VisitState::Open);
    assert_eq!(
        on("2027-01-01"),
        (
            VisitState::Overdue,
            Some(day("2027-01-01")),
            Some(day("2026-12-31")),
            Some(true)
        )
    );
    // Two missed quarters are overdue since the first of them.
    assert_eq!(on("2027-05-01").1, Some(day("2027-01-01")));
}

#[test]
fn a_visit_makes_the_quarter_done_though_the_one_before_was_missed() {
    let s = quarter(
        &household(Some(false)),
        &[team("v1", "2026-10-01")],
        "2026-01-01",
        "2026-11-24",
    );
    assert_eq!(s.state, VisitState::Done);
    assert_eq!(s.missed_previous, Some(true));
    assert_eq!(s.satisfied_by.as_deref(), Some("v1"));
}

#[test]
fn nothing_is_missed_before_the_log_begins_or_while_its_start_is_unknown() {
    let h = household(Some(false));
    let on = |from| status(&plan(), &h, &[], from, day("2026-11-24")).remove(1);
    assert_eq!(on(Some(day("2026-07-01"))).state, VisitState::Overdue);
    assert_eq!(brief(&on(Some(day("2026-07-02")))).3, None);
    assert_eq!(on(Some(day("2026-07-02"))).state, VisitState::Open);
    assert_eq!(on(None).state, VisitState::Open);
}

#[test]
fn a_quarter_under_way_when_the_plan_came_is_never_missed() {
    let h = household(Some(false));
    let s = quarter(&h, &[], "2020-01-01", "2022-12-31");
    assert_eq!(
        brief(&s),
        (
            VisitState::Open,
            Some(day("2022-10-01")),
            Some(day("2022-12-31")),
            Some(false)
        )
    );
    assert_eq!(
        quarter(&h, &[], "2020-01-01", "2023-01-01").due,
        Some(day("2022-12-31"))
    );
}

#[test]
fn only_a_meeting_at_home_by_the_right_people_counts() {
    let h = household(Some(false));
    let good = team("v1", "2026-11-02");
    let mut no_answer = good.clone();
    no_answer.result = Some(VisitResult::NoAnswer);
    let mut refused = good.clone();
    refused.result = Some(VisitResult::Refused);
    let mut phone = good.clone();
    phone.mode = Some(VisitMode::Phone);
    let other = visit("v1", "2026-11-02", &[VisitorRole::Other]);
    for (v, state, attempts) in [
        (good, VisitState::Done, 0),
        (no_answer, VisitState::Open, 1),
        (refused, VisitState::Open, 1),
        (phone, VisitState::Open, 0),
        (other, VisitState::Open, 0),
    ] {
        let s = quarter(&h, &[v], "2026-10-01", "2026-11-24");
        assert_eq!((s.state, s.attempts), (state, attempts));
    }
    // S36 wants the secretary; the secretary, of the two committees, also counts for the group.
    let all = |roles: &[VisitorRole]| {
        let visits = [visit("v1", "2026-11-02", roles)];
        let all = status(
            &plan(),
            &h,
            &visits,
            Some(day("2026-10-01")),
            day("2026-11-24"),
        );
        [all[0].state, all[1].state]
    };
    assert_eq!(
        all(&[VisitorRole::GridWorker]),
        [VisitState::Open, VisitState::Done]
    );
    assert_eq!(
        all(&[VisitorRole::PartySecretary]),
        [VisitState::Done, VisitState::Done]
    );
}

#[test]
fn who_is_owed_no_visit() {
    let on = |h: &VisitedHousehold| quarter(h, &[], "2020-01-01", "2026-11-24").state;
    let mut h = household(Some(false));
    h.occupied = Some(false);
    assert_eq!(on(&h), VisitState::NotApplicable);
    // Unknown is not "nobody lives there".
    h.occupied = None;
    assert_eq!(on(&h), VisitState::Overdue);
    h.since = Some(day("2026-11-25"));
    assert_eq!(on(&h), VisitState::NotApplicable);
    // The first half of the fourth quarter ends on 15 November.
    h.since = Some(day("2026-11-16"));
    assert_eq!(on(&h), VisitState::NotApplicable);
    h.since = Some(day("2026-11-15"));
    assert_eq!(on(&h), VisitState::Open);
    assert_eq!(
        quarter(&h, &[], "2020-01-01", "2027-01-01").state,
        VisitState::Overdue
    );
    // Who came late is not owed that quarter, but may be visited in it.
    h.since = Some(day("2026-11-16"));
    assert_eq!(
        quarter(&h, &[team("v", "2026-11-20")], "2020-01-01", "2026-11-24").state,
        VisitState::Done
    );
    assert_eq!(
        quarter(&h, &[], "2020-01-01", "2027-01-01").state,
        VisitState::Open
    );
}

#[test]
fn a_priority_household_is_one_of_the_four_or_undecided() {
    let on = |h: &VisitedHousehold| {
        status(&plan(), h, &[], Some(day("2026-09-01")), day("2026-11-24")).remove(2)
    };
    let s = on(&household(Some(true)));
    // Six a year: September and October went by.
    assert_eq!(
        brief(&s),
        (
            VisitState::Overdue,
            Some(day("2026-11-01")),
            Some(day("2026-10-31")),
            Some(true)
        )
    );
    assert_eq!(s.categories, [PriorityCategory::Hardship]);
    assert_eq!(on(&household(Some(false))).state, VisitState::NotApplicable);
    let s = on(&household(None));
    assert_eq!(
        (s.state, s.unknown),
        (VisitState::Undecided, vec![PriorityCategory::Hardship])
    );
}

#[test]
fn a_rolling_gap_runs_from_the_last_visit() {
    let policies = duties([366, 90, 60].map(|days| Cadence::Rolling { days }));
    let h = household(Some(false));
    let log = [team("v1", "2026-08-01")];
    let on = |from, d| status(&policies, &h, &log, from, day(d)).remove(1);
    let from = Some(day("2026-01-01"));
    // 90 days after 1 August, the day itself not counted.
    assert_eq!(on(from, "2026-10-30").state, VisitState::Done);
    let s = on(from, "2026-10-31");
    assert_eq!(
        brief(&s),
        (
            VisitState::Overdue,
            Some(day("2026-10-31")),
            Some(day("2026-10-30")),
            None
        )
    );
    assert_eq!(s.satisfied_by, None);
    assert_eq!(on(None, "2026-10-30").state, VisitState::Done);
    assert_eq!(on(None, "2026-10-31").state, VisitState::Open);
    // Without any visit the gap runs from the start of the log.
    let none = |d| status(&policies, &h, &[], from, day(d)).remove(1);
    assert_eq!(none("2026-04-01").state, VisitState::Open);
    assert_eq!(none("2026-04-02").state, VisitState::Overdue);
}

#[test]
fn due_soon_needs_the_local_number() {
    let h = household(Some(false));
    let mut policies = plan();
    let on = |p: &VisitPolicies, d| status(p, &h, &[], Some(day("2026-10-01")), day(d)).remove(1);
    assert_eq!(on(&policies, "2026-12-31").state, VisitState::Open);
    policies.due_soon_days = Some(14);
    assert_eq!(on(&policies, "2026-12-16").state, VisitState::Open);
    let s = on(&policies, "2026-12-17");
    assert_eq!(
        (s.state, s.since),
        (VisitState::DueSoon, Some(day("2026-12-17")))
    );
}

#[test]
fn faults_of_the_log_are_findings_at_their_place() {
    let mut late = team("v5", "2026-11-25");
    late.household = "h1".into();
    let mut stranger = team("v2", "2026-11-01");
    stranger.household = "nobody".into();
    let mut conflict = team("v3", "2026-11-01");
    let first = conflict.clone();
    conflict.date = Some(day("2026-11-02"));
    let mut vague = team("v6", "2026-11-01");
    vague.mode = None;
    let facts = VisitFacts {
        households: vec![
            household(None),
            household(None),
            VisitedHousehold::default(),
        ],
        visits: vec![
            team("v1", "2026-11-01"),
            stranger,
            first,
            conflict,
            late,
            vague,
            team("v1", "2026-11-01"),
        ],
        log_from: None,
    };
    let (log, findings) = VisitLog::new(&facts, day("2026-11-24"));
    let seen: Vec<(Code, &str)> = findings
        .iter()
        .map(|f| (f.code, f.place.pointer.as_deref().unwrap()))
        .collect();
    assert_eq!(
        seen,
        [
            (Code::DuplicateId, "/households/1/id"),
            (Code::BadValue, "/households/2/id"),
            (Code::VisitUnknownHousehold, "/visits/1/household"),
            (Code::VisitConflict, "/visits/2/id"),
            (Code::VisitConflict, "/visits/3/id"),
            (Code::VisitInFuture, "/visits/4/date"),
            (Code::VisitIncomplete, "/visits/5/mode"),
            (Code::DuplicateId, "/visits/6/id"),
            (Code::VisitLogStartUnknown, "/logFrom"),
        ]
    );
    // Visits read = visits used + visits reported.
    let used: usize = log.iter().map(|(_, entries)| entries.len()).sum();
    assert_eq!(used, 1);
}

#[test]
fn a_visit_before_the_household_came_is_reported() {
    let mut h = household(Some(false));
    h.since = Some(day("2026-11-02"));
    let facts = VisitFacts {
        households: vec![h],
        visits: vec![team("v1", "2026-11-01"), team("v2", "2026-11-02")],
        log_from: Some(day("2026-01-01")),
    };
    let (_, findings) = VisitLog::new(&facts, day("2026-11-24"));
    let codes: Vec<Code> = findings.iter().map(|f| f.code).collect();
    assert_eq!(codes, [Code::VisitBeforeHousehold]);
}

#[test]
fn coverage_counts_by_place_and_rounds_down() {
    let mut households = vec![];
    let mut visits = vec![];
    for n in 0..4u32 {
        let id = format!("h{n}");
        if n < 2 {
            let mut v = team(&format!("v{n}"), "2026-11-01");
            v.household = id.clone();
            visits.push(v);
        }
        households.push(VisitedHousehold {
            id,
            micro_grid: (n < 3).then(|| "g".into()),
            ..household(Some(false))
        });
    }
    let facts = VisitFacts {
        households,
        visits,
        log_from: Some(day("2026-10-01")),
    };
    let (log, _) = VisitLog::new(&facts, day("2026-11-24"));
    let duty = policy(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    let judged = log.judge(&duty, None, day("2026-11-24"));
    let counts = count_by(&judged, &[0, 0, 0, u32::MAX], 1);
    assert_eq!(
        counts,
        [VisitCounts {
            households: 3,
            owed: 3,
            done: 2,
            overdue: 0,
            undecided: 0
        }]
    );
    assert_eq!(counts[0].done_basis_points(), Some(6666));
    assert_eq!(VisitCounts::default().done_basis_points(), None);
    let due = due_list(&facts, &[(&duty, judged)]);
    let who: Vec<&str> = due.iter().map(|d| d.household.as_str()).collect();
    assert_eq!(who, ["h2", "h3"]);
}

#[test]
fn policies_print_themselves() {
    let sentence = |id, cadence| {
        let p = policy(id, cadence);
        (p.sentence_zh, p.sentence_en)
    };
    let (zh, en) = sentence(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    assert_eq!(
        zh,
        "“1+1+N”走访小组原则上每个自然季度走访每户一遍，上门见到才算（S38）"
    );
    assert_eq!(
        en,
        "in principle the 1+1+N group visits every household once in each calendar quarter; only a meeting at home counts (S38)"
    );
    for times in [1, 4, 6, 12, 5, 8] {
        for id in VisitPolicyId::ALL {
            let (zh, en) = sentence(id, Cadence::Calendar { times });
            assert!(zh.contains(id.clause()) && en.contains(id.clause()));
        }
    }
}

fn facts_of(visits: Vec<Visit>) -> VisitFacts {
    VisitFacts {
        households: vec![household(Some(true))],
        visits,
        log_from: Some(day("2022-01-01")),
    }
}

prop_compose! {
    fn any_visit()(
        id in prop::option::of(0u8..40),
        shift in -30i64..1200,
        roles in prop::collection::vec(0usize..10, 0..3),
        mode in 0u8..4,
        result in 0u8..4,
        known in any::<bool>(),
    ) -> Visit {
        Visit {
            id: id.map(|n| n.to_string()),
            household: if known { "h1" } else { "h2" }.into(),
            date: (shift > -25).then(|| day("2022-06-01") + TimeDelta::days(shift)),
            visitors: roles.iter().map(|r| Visitor { role: VisitorRole::ALL.get(*r).copied() }).collect(),
            mode: [Some(VisitMode::InPerson), Some(VisitMode::Phone), None, Some(VisitMode::InPerson)][mode as usize],
            result: [Some(VisitResult::Met), Some(VisitResult::NoAnswer), None, Some(VisitResult::Met)][result as usize],
        }
    }
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    prop_oneof![
        (1u32..=20).prop_map(|times| Cadence::Calendar { times }),
        (1u32..400).prop_map(|days| Cadence::Rolling { days }),
    ]
}

fn of(facts: &VisitFacts, policies: &VisitPolicies, on: NaiveDate) -> Vec<HouseholdStatus> {
    let (log, _) = VisitLog::new(facts, on);
    status::statuses(facts, &log, policies, on)
}

proptest! {
    #[test]
    fn the_order_of_the_log_does_not_matter(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        seed in any::<u64>(),
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        let mut shuffled = visits.clone();
        let mut state = seed | 1;
        for i in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(i, (state >> 33) as usize % (i + 1));
        }
        prop_assert_eq!(of(&facts_of(visits), &policies, on), of(&facts_of(shuffled), &policies, on));
    }

    #[test]
    fn one_more_visit_never_undoes_a_done_or_makes_overdue(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        added in 0i64..1300,
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        let before = of(&facts_of(visits.clone()), &policies, on);
        let mut more = visits;
        let date = day("2022-06-01") + TimeDelta::days(added);
        more.push(visit("new", &date.to_string(), &[VisitorRole::PartySecretary]));
        let after = of(&facts_of(more), &policies, on);
        for (b, a) in before.iter().zip(&after) {
            if b.state == VisitState::Done {
                prop_assert_eq!(a.state, VisitState::Done);
            }
            if b.state != VisitState::Overdue {
                prop_assert_ne!(a.state, VisitState::Overdue);
            }
        }
    }

    #[test]
    fn what_happens_later_does_not_change_an_earlier_day(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        on in 0i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let policies = duties(cadences);
        // No ids: a later entry may rightly contradict an earlier one of the same id.
        let visits: Vec<Visit> = visits.into_iter().map(|v| Visit { id: None, ..v }).collect();
        let earlier: Vec<Visit> = visits.iter().filter(|v| v.date.is_some_and(|d| d <= on)).cloned().collect();
        prop_assert_eq!(of(&facts_of(visits), &policies, on), of(&facts_of(earlier), &policies, on));
    }

    #[test]
    fn every_visit_is_used_or_reported(visits in prop::collection::vec(any_visit(), 0..25), on in 0i64..1300) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        let facts = facts_of(visits);
        let (log, findings) = VisitLog::new(&facts, on);
        let used: usize = log.iter().map(|(_, e)| e.len()).sum();
        prop_assert_eq!(used + findings.len(), facts.visits.len());
        prop_assert!(findings.iter().all(|f| f.place.pointer.is_some()));
    }

    #[test]
    fn a_state_says_when_it_began_and_overdue_has_passed(
        visits in prop::collection::vec(any_visit(), 0..25),
        cadences in prop::array::uniform3(any_cadence()),
        on in 40i64..1300,
    ) {
        let on = day("2022-06-01") + TimeDelta::days(on);
        for s in of(&facts_of(visits), &duties(cadences), on) {
            prop_assert!(s.since.is_none_or(|d| d <= on), "{:?}", s);
            prop_assert_eq!(s.state == VisitState::Overdue, s.due.is_some_and(|d| d < on), "{:?}", s);
        }
    }
}

#[test]
fn no_date_panics() {
    let mut h = household(Some(true));
    for since in [None, Some(NaiveDate::MIN), Some(NaiveDate::MAX)] {
        h.since = since;
        for date in [NaiveDate::MIN, NaiveDate::MAX, day("2026-02-28")] {
            let facts = VisitFacts {
                households: vec![h.clone()],
                visits: vec![Visit {
                    date: Some(date),
                    ..team("v", "2026-01-01")
                }],
                log_from: Some(date),
            };
            for on in [NaiveDate::MIN, NaiveDate::MAX, day("2026-11-24")] {
                for policies in [plan(), duties([Cadence::Rolling { days: u32::MAX }; 3])] {
                    assert_eq!(of(&facts, &policies, on).len(), 3);
                }
                check(&facts, &PolicyPack::default(), on);
            }
        }
    }
}

use chrono::NaiveDate;

use super::*;
use crate::calendar::WorkingCalendar;
use crate::message::Lang;

mod columns;
mod days;
mod events;
mod laws;
mod log;
mod lost;
mod merging;
mod pack;
mod plan_truth;
mod plans;
mod rules;
mod terms;

/// [`super::status`] on the working days that the crate carries.
fn status(
    policies: &VisitPolicies,
    household: &VisitedHousehold,
    visits: &[Visit],
    log_from: Option<NaiveDate>,
    as_of: NaiveDate,
) -> Vec<HouseholdStatus> {
    let calendar = WorkingCalendar::builtin();
    super::status(policies, household, visits, log_from, calendar, as_of)
}

/// [`super::plan_under`] on the working days that the crate carries.
fn plan_under(
    policies: &VisitPolicies,
    facts: &VisitFacts,
    request: &VisitPlanRequest,
    as_of: NaiveDate,
) -> VisitPlan {
    super::plan_under(policies, facts, request, WorkingCalendar::builtin(), as_of)
}

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
        visitors: roles
            .iter()
            .map(|r| Visitor {
                role: Some(*r),
                ..Default::default()
            })
            .collect(),
        mode: Some(VisitMode::InPerson),
        result: Some(VisitResult::Met),
        ..Default::default()
    }
}

fn gap(days: u32) -> Cadence {
    Cadence::rolling(crate::calendar::Gap::days(days).unwrap())
}

fn team(id: &str, date: &str) -> Visit {
    visit(
        id,
        date,
        &[
            VisitorRole::CommunityWorker,
            VisitorRole::GridWorker,
            VisitorRole::PartyMember,
        ],
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
    assert_eq!(s.categories, [VisitCategory::Hardship]);
    assert_eq!(on(&household(Some(false))).state, VisitState::NotApplicable);
    let s = on(&household(None));
    assert_eq!(
        (s.state, s.unknown),
        (VisitState::Undecided, vec![VisitCategory::Hardship])
    );
}

#[test]
fn a_rolling_gap_runs_from_the_last_visit() {
    let policies = duties([366, 90, 60].map(gap));
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
fn policies_print_themselves() {
    let sentence = |id, cadence| {
        let p = policy(id, cadence);
        (p.sentence_zh, p.sentence_en)
    };
    let (zh, en) = sentence(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    assert_eq!(
        zh,
        "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍；方案未规定的，本系统按户、按公历季度计算，小组任一成员上门见到人即计为走访"
    );
    assert_eq!(
        en,
        "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter; where the plan is silent, counted here by household and calendar quarter, and a meeting at home with any member of the group counts"
    );
    // Whatever is set locally, the source says what it says: its strength, its open lists, and no number of ours.
    let own = [
        (VisitPolicyId::SecretaryRound, "原则上每年遍访"),
        (VisitPolicyId::TeamRound, "原则上每季度"),
        (
            VisitPolicyId::Priority,
            "等群体加大频次、重点走访，没有写次数",
        ),
        (VisitPolicyId::ElderlyMonthly, "目标，方案没有这项要求"),
        (
            VisitPolicyId::AfterEvent,
            "及时走访、发现需要救助的困难群众，没有写期限",
        ),
        (
            VisitPolicyId::CommitteeVisits,
            "村（居）委会走访、发现困难群众，没有写次数",
        ),
        (
            VisitPolicyId::HardshipVisits,
            "经常性走访困难群众，没有写次数",
        ),
        (VisitPolicyId::ElderlyPatrol, "定期巡访，没有写次数"),
        (
            VisitPolicyId::LeftBehindChildren,
            "定期走访农村留守儿童，没有写次数",
        ),
        (
            VisitPolicyId::ChildrenInDifficulty,
            "儿童主任定期走访困境儿童，没有写次数",
        ),
    ];
    assert!((VisitPolicyId::ALL.iter()).all(|id| own.iter().any(|(told, _)| told == id)));
    for times in [1, 2, 4, 6, 12, 5, 8] {
        for (id, words) in own {
            let (zh, en) = sentence(id, Cadence::Calendar { times });
            for (text, lang) in [(&zh, Lang::ZhCn), (&en, Lang::En)] {
                assert_eq!(crate::message::fault(text, lang), None, "{text}");
            }
            let (source, ours) = zh.split_once('；').unwrap();
            assert!(source.contains(words), "{source}");
            assert!(
                !source
                    .replace("1+1", "")
                    .contains(|c: char| c.is_ascii_digit()),
                "{source}"
            );
            assert!(
                ours.contains("本系统按户") && !ours.contains("方案要求"),
                "{ours}"
            );
        }
    }
}

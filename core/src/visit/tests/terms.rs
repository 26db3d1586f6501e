//! The terms of a duty: number, excuses, who came late, events, other modes.

use super::*;
use crate::calendar::Gap;
use crate::finding::FindingCode;

fn quarterly(change: impl FnOnce(&mut VisitPolicy)) -> VisitPolicies {
    let mut duty = policy(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    change(&mut duty);
    VisitPolicies {
        policies: vec![duty],
        due_soon_days: None,
    }
}

fn call(id: &str, date: &str, result: VisitResult) -> Visit {
    Visit {
        result: Some(result),
        ..team(id, date)
    }
}

fn one(policies: &VisitPolicies, visits: &[Visit], on: &str) -> HouseholdStatus {
    let from = Some(day("2026-01-01"));
    status(policies, &household(Some(false)), visits, from, day(on)).remove(0)
}

#[test]
fn two_visits_on_different_days() {
    let twice = quarterly(|p| p.min_visits = 2);
    let log = [team("v1", "2026-10-05"), team("v2", "2026-10-05")];
    let s = one(&twice, &log, "2026-11-24");
    assert_eq!((s.state, s.made), (VisitState::Overdue, 1));
    let log = [
        team("v1", "2026-07-01"),
        team("v2", "2026-09-30"),
        team("v3", "2026-10-05"),
    ];
    let s = one(&twice, &log, "2026-11-24");
    assert_eq!(
        (s.state, s.made, s.missed_previous),
        (VisitState::Open, 1, Some(false))
    );
    let log = [log.as_slice(), &[team("v4", "2026-10-06")]].concat();
    let s = one(&twice, &log, "2026-11-24");
    assert_eq!(
        (s.state, s.satisfied_by.as_deref()),
        (VisitState::Done, Some("v4"))
    );
    let same_day = quarterly(|p| {
        p.min_visits = 2;
        p.distinct_days = false;
    });
    let log = [team("v1", "2026-10-05"), team("v2", "2026-10-05")];
    assert_eq!(one(&same_day, &log, "2026-11-24").state, VisitState::Done);
}

#[test]
fn two_visits_in_any_gap() {
    let twice = quarterly(|p| {
        p.min_visits = 2;
        p.cadence = Cadence::rolling("P3M".parse::<Gap>().unwrap());
    });
    let log = [team("v1", "2026-08-31"), team("v2", "2026-10-05")];
    // The older of the two is the one that runs out, three months later.
    assert_eq!(one(&twice, &log, "2026-11-30").state, VisitState::Done);
    let s = one(&twice, &log, "2026-12-01");
    assert_eq!(
        (s.state, s.due),
        (VisitState::Overdue, Some(day("2026-11-30")))
    );
}

#[test]
fn excused_after_so_many_calls() {
    let asked = quarterly(|p| p.excused_after_attempts = Some(3));
    let calls = |dates: &[&str]| -> Vec<Visit> {
        let ids = 0..;
        let call = |(d, n): (&&str, i32)| call(&n.to_string(), d, VisitResult::NoAnswer);
        dates.iter().zip(ids).map(call).collect()
    };
    // Two on one day count as one.
    let s = one(
        &asked,
        &calls(&["2026-10-05", "2026-10-05", "2026-10-07"]),
        "2026-11-24",
    );
    assert_eq!((s.state, s.attempts), (VisitState::Overdue, 3));
    let three = calls(&["2026-10-05", "2026-10-06", "2026-10-07"]);
    let s = one(&asked, &three, "2026-11-24");
    assert_eq!(
        (s.state, s.excuse, s.since, s.due),
        (
            VisitState::Excused,
            Some(VisitExcuse::NoAnswer),
            Some(day("2026-10-07")),
            Some(day("2027-03-31"))
        )
    );
    // The next quarter asks again, and the one before is not called missed.
    let s = one(&asked, &three, "2027-01-01");
    assert_eq!(
        (s.state, s.missed_previous),
        (VisitState::Open, Some(false))
    );
    // A refusal is not an unanswered door.
    let refused = [call("r", "2026-10-05", VisitResult::Refused)];
    assert_eq!(one(&asked, &refused, "2026-11-24").excuse, None);
    let once = quarterly(|p| p.excused_after_refusals = Some(1));
    let s = one(&once, &refused, "2026-11-24");
    assert_eq!(s.excuse, Some(VisitExcuse::Refused));
    // A visit settles it whatever came before.
    let met = [refused.to_vec(), vec![team("v", "2026-10-09")]].concat();
    assert_eq!(one(&once, &met, "2026-11-24").state, VisitState::Done);
}

#[test]
fn an_excuse_starts_a_rolling_gap_anew() {
    let rolling = quarterly(|p| {
        p.excused_after_attempts = Some(1);
        p.cadence = gap(30);
    });
    let log = [
        team("v", "2026-10-01"),
        call("c", "2026-11-05", VisitResult::NoAnswer),
    ];
    let s = one(&rolling, &log, "2026-12-05");
    assert_eq!(
        (s.state, s.due),
        (VisitState::Excused, Some(day("2026-12-05")))
    );
    assert_eq!(one(&rolling, &log, "2026-12-06").state, VisitState::Overdue);
}

#[test]
fn who_came_within_the_period() {
    let came = |late, since: &str| {
        let duties = quarterly(|p| p.joined_late = late);
        let mut h = household(Some(false));
        h.since = Some(day(since));
        let on = |d| {
            status(&duties, &h, &[], Some(day("2026-01-01")), day(d))
                .remove(0)
                .state
        };
        (on("2026-12-01"), on("2027-01-01"))
    };
    use VisitState::{NotApplicable, Open, Overdue};
    assert_eq!(came(JoinedLate::Owed, "2026-11-30"), (Open, Overdue));
    assert_eq!(came(JoinedLate::SecondHalf, "2026-11-15"), (Open, Overdue));
    assert_eq!(
        came(JoinedLate::SecondHalf, "2026-11-16"),
        (NotApplicable, Open)
    );
    assert_eq!(came(JoinedLate::NotOwed, "2026-10-01"), (Open, Overdue));
    assert_eq!(
        came(JoinedLate::NotOwed, "2026-10-02"),
        (NotApplicable, Open)
    );
}

#[test]
fn an_event_asks_for_a_visit_within_working_days() {
    let duty = policy(
        VisitPolicyId::AfterEvent,
        Cadence::Triggered { working_days: 3 },
    );
    let duties = VisitPolicies {
        policies: vec![duty],
        due_soon_days: Some(1),
    };
    let mut h = household(Some(false));
    let event = |date: &str| VisitEvent {
        id: None,
        date: Some(day(date)),
    };
    let on = |h: &VisitedHousehold, visits: &[Visit], d| {
        status(&duties, h, visits, Some(day("2026-01-01")), day(d)).remove(0)
    };
    assert_eq!(on(&h, &[], "2026-10-12").state, VisitState::NotApplicable);
    // Before the National Day holiday: 29 and 30 September, then 8 October.
    h.events = vec![event("2026-09-28")];
    let s = on(&h, &[], "2026-10-07");
    assert_eq!(
        (s.state, s.due),
        (VisitState::DueSoon, Some(day("2026-10-08")))
    );
    assert_eq!(on(&h, &[], "2026-10-09").state, VisitState::Overdue);
    // A visit of the same day counts, one before does not.
    assert_eq!(
        on(&h, &[team("v", "2026-09-27")], "2026-10-09").state,
        VisitState::Overdue
    );
    assert_eq!(
        on(&h, &[team("v", "2026-09-28")], "2026-10-09").state,
        VisitState::Done
    );
    // The next event asks anew.
    h.events.push(event("2026-10-12"));
    let s = on(&h, &[team("v", "2026-09-28")], "2026-10-13");
    assert_eq!(
        (s.state, s.due),
        (VisitState::Open, Some(day("2026-10-15")))
    );
    // Holidays of 2027 are not published: owed, without a last day.
    h.events = vec![event("2026-12-30")];
    let s = on(&h, &[], "2027-02-01");
    assert_eq!((s.state, s.due), (VisitState::Open, None));
}

#[test]
fn another_mode_counts_where_the_duty_says_so() {
    let mut by_phone = team("v", "2026-10-05");
    by_phone.mode = Some(VisitMode::Phone);
    let duties = quarterly(|p| p.modes.push(VisitMode::Phone));
    let log = [by_phone];
    assert_eq!(one(&duties, &log, "2026-11-24").state, VisitState::Done);
    assert_eq!(
        one(&quarterly(|_| ()), &log, "2026-11-24").state,
        VisitState::Overdue
    );
}

#[test]
fn the_strictest_comes_first() {
    let mut duties = duties([1, 4, 6].map(|times| Cadence::Calendar { times }));
    duties.due_soon_days = Some(40);
    let from = Some(day("2026-09-01"));
    let mut all = status(
        &duties,
        &household(Some(true)),
        &[],
        from,
        day("2026-11-24"),
    );
    strictest_first(&mut all, &duties);
    let order: Vec<_> = all.iter().map(|s| (s.policy, s.state)).collect();
    use VisitPolicyId::{Priority, SecretaryRound, TeamRound};
    use VisitState::{DueSoon, Overdue};
    assert_eq!(
        order,
        [
            (Priority, Overdue),
            (TeamRound, DueSoon),
            (SecretaryRound, DueSoon)
        ]
    );
}

#[test]
fn a_term_that_cannot_be_used_is_a_finding() {
    for (change, field) in [
        (|p: &mut VisitPolicy| p.min_visits = 0, "minVisits"),
        (|p| p.who.clear(), "who"),
        (|p| p.modes.clear(), "modes"),
        (
            |p| p.cadence = Cadence::Calendar { times: 0 },
            "cadence/times",
        ),
        (
            |p| p.cadence = Cadence::Calendar { times: 337 },
            "cadence/times",
        ),
        (
            |p| p.cadence = Cadence::Rolling { gap: "3M".into() },
            "cadence/gap",
        ),
        (
            |p| p.cadence = Cadence::Triggered { working_days: 251 },
            "cadence/workingDays",
        ),
        (
            |p| p.excused_after_attempts = Some(0),
            "excusedAfterAttempts",
        ),
        (
            |p| p.excused_after_refusals = Some(0),
            "excusedAfterRefusals",
        ),
    ] as [(fn(&mut VisitPolicy), &str); 9]
    {
        let (kept, findings) = quarterly(change).supposed(day("2026-11-24"));
        assert!(kept.policies.is_empty(), "{field}");
        let told: Vec<_> = findings
            .iter()
            .map(|f| (f.code, f.place.pointer.as_deref().unwrap()))
            .collect();
        let at = format!("/policies/policies/0/{field}");
        assert_eq!(told, [(FindingCode::BadValue, at.as_str())]);
    }
}

#[test]
fn an_altered_duty_says_itself_anew() {
    let duties = quarterly(|p| {
        p.min_visits = 2;
        p.cadence = Cadence::rolling("P3M".parse::<Gap>().unwrap());
        p.modes.push(VisitMode::Video);
        p.whom = vec![VisitCategory::Hardship, VisitCategory::Tenant];
        p.excused_after_attempts = Some(3);
        p.excused_after_refusals = Some(1);
    });
    let said = &duties.supposed(day("2026-11-24")).0.policies[0];
    assert_eq!(
        said.sentence_zh,
        "方案要求“1+1+N”走访小组原则上每季度将网格内村（居）民走访一遍；本地定为走访困难户、租赁户，任意3个月内2次（不在同一天），3次上门未遇、说明情况后不计欠访，1次拒绝走访、说明情况后不计欠访；方案未规定的，本系统按户计算，小组任一成员上门或视频联系到人即计为走访"
    );
    assert_eq!(
        said.sentence_en,
        "the plan asks that in principle the 1+1+N group visits the residents of the grid once a quarter; set locally: visits to poor and tenant households, 2 times on different days in any 3 months, excused after 3 calls without an answer, excused after 1 refusal; where the plan is silent, counted here by household, and a meeting at home or by video with any member of the group counts"
    );
    assert_eq!(said.expected_per_year_basis_points, Some(80_000));
    assert_eq!(said.period, None);
}

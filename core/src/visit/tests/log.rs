//! Faults of the log, and coverage.

use super::*;
use crate::finding::FindingCode;
use crate::policy::PolicyPack;

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
    let log = VisitLog::new(&facts);
    let findings = log.findings(day("2026-11-24"));
    let seen: Vec<(FindingCode, &str)> = findings
        .iter()
        .map(|f| (f.code, f.place.pointer.as_deref().unwrap()))
        .collect();
    assert_eq!(
        seen,
        [
            (FindingCode::RecordTwice, "/households/1/id"),
            (FindingCode::BadValue, "/households/2/id"),
            (FindingCode::VisitUnknownHousehold, "/visits/1/household"),
            (FindingCode::VisitConflict, "/visits/2/id"),
            (FindingCode::VisitConflict, "/visits/3/id"),
            (FindingCode::VisitInFuture, "/visits/4/date"),
            (FindingCode::VisitIncomplete, "/visits/5/mode"),
            (FindingCode::EntryRepeated, "/visits/6/id"),
            (FindingCode::VisitLogStartUnknown, "/logFrom"),
        ]
    );
    // Visits read = visits used + visits reported.
    let used = |on| -> usize { log.known_on(on).map(|k| k.entries.len()).sum() };
    assert_eq!(used(day("2026-11-24")), 1);
    // The log is asked on any day: a day later the late visit is one of its entries.
    assert_eq!(used(day("2026-11-25")), 2);
    let told = log.findings(day("2026-11-25"));
    assert!(told.iter().all(|f| f.code != FindingCode::VisitInFuture));
    assert_eq!(told.len(), findings.len() - 1);
}

#[test]
fn a_household_listed_twice_is_counted_once() {
    let mut again = household(Some(false));
    again.micro_grid = Some("elsewhere".into());
    let facts = VisitFacts {
        households: vec![household(Some(false)), again],
        visits: vec![team("v1", "2026-11-01")],
        log_from: Some(day("2026-01-01")),
    };
    let report = check(&facts, &PolicyPack::builtin(), day("2026-11-24"));
    assert!(
        report
            .findings
            .iter()
            .any(|f| f.code == FindingCode::RecordsDiffer)
    );
    let households: Vec<u32> = report.coverage.iter().map(|c| c.households).collect();
    assert_eq!(households, vec![1; report.policies.policies.len()]);
    assert_eq!(report.statuses.len(), report.policies.policies.len());
    assert!(report.due.iter().all(|d| d.micro_grid.is_none()));
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
    let findings = VisitLog::new(&facts).findings(day("2026-11-24"));
    let codes: Vec<FindingCode> = findings.iter().map(|f| f.code).collect();
    assert_eq!(codes, [FindingCode::VisitBeforeHousehold]);
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
    let log = VisitLog::new(&facts);
    let duty = policy(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    let judged = log.judge(&duty, None, WorkingCalendar::builtin(), day("2026-11-24"));
    let counts = count_by(&judged, &[0, 0, 0, u32::MAX], 1);
    assert_eq!(
        counts,
        [VisitCounts {
            households: 3,
            owed: 3,
            done: 2,
            overdue: 0,
            excused: 0,
            undecided: 0
        }]
    );
    assert_eq!(counts[0].done_basis_points(), Some(6666));
    assert_eq!(VisitCounts::default().done_basis_points(), None);
    let due = due_list(&facts, &log, &[(&duty, judged)]);
    let who: Vec<&str> = due.iter().map(|d| d.household.as_str()).collect();
    assert_eq!(who, ["h2", "h3"]);
}

#[test]
fn an_entry_without_an_id_beside_named_ones_of_its_household_counts_for_nothing() {
    let mut twice = policy(VisitPolicyId::TeamRound, Cadence::Calendar { times: 4 });
    twice.min_visits = 2;
    let judge_on = |visits: &[Visit], on: &str| {
        let facts = VisitFacts {
            households: vec![household(Some(false))],
            visits: visits.to_vec(),
            log_from: Some(day("2026-01-01")),
        };
        let (log, on) = (VisitLog::new(&facts), day(on));
        let judged = log.judge(&twice, None, WorkingCalendar::builtin(), on);
        let told = log.findings(on).into_iter();
        let told: Vec<_> = told
            .filter(|f| f.code == FindingCode::RecordUnnamed)
            .filter_map(|f| f.place.pointer)
            .collect();
        (judged[0], told)
    };
    let judge = |visits: &[Visit]| judge_on(visits, "2026-11-24");
    let bare = |visit: Visit| Visit { id: None, ..visit };
    let (first, second) = (team("v1", "2026-10-02"), team("v2", "2026-11-01"));
    let (whole, told) = judge(&[first.clone(), second.clone()]);
    assert_eq!((whole.state, told.len()), (VisitState::Done, 0));
    for visits in [
        [first.clone(), bare(second.clone())],
        [bare(second.clone()), first.clone()],
    ] {
        let (judged, told) = judge(&visits);
        assert_eq!((judged.state == VisitState::Done, judged.made), (false, 1));
        let at = visits.iter().position(|v| v.id.is_none()).unwrap();
        assert_eq!(told, [format!("/visits/{at}/id")]);
        // When the quarter is over, nobody knows that one was missed.
        let (judged, _) = judge_on(&visits, "2027-02-01");
        assert_eq!(judged.missed_previous, None);
    }
    // A log without any ids is as it was.
    let (judged, told) = judge(&[bare(first.clone()), bare(second.clone())]);
    assert_eq!((judged.state, told.len()), (VisitState::Done, 0));
    // What it puts right is another entry.
    let correction = Visit {
        corrects: vec!["v1".into()],
        ..bare(second)
    };
    let (judged, told) = judge(&[first, correction]);
    assert_eq!((judged.made, told.len()), (1, 0));
}

//! The step table, and the limits of a case from its events.

use chrono::NaiveDate;

use super::super::steps::{STEPS, StepLength, steps};
use super::super::*;
use crate::eligibility::Programme;
use crate::law;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};

pub(super) fn day(s: &str) -> NaiveDate {
    s.parse().unwrap()
}

fn flag(key: &str, value: bool) -> LocalValue {
    LocalValue {
        key: key.into(),
        town: None,
        value: TypedValue::Flag { value },
        from: day("2021-01-01"),
        to: None,
        source: None,
    }
}

pub(super) fn pack(delegated: Option<bool>, roll: Option<bool>) -> PolicyPack {
    let values = [
        ("decision.delegated.dibao", delegated),
        ("publicity.roll", roll),
    ];
    let values = values
        .into_iter()
        .filter_map(|(key, v)| Some(flag(key, v?)));
    let local = LocalOverlay {
        name: "invented".into(),
        synthetic: true,
        values: values.collect(),
        ..LocalOverlay::default()
    };
    PolicyPack::builtin().with_overlay(&local).unwrap()
}

pub(super) fn event(id: &str, kind: CaseStep, on: &str) -> CaseEvent {
    CaseEvent {
        id: Some(id.into()),
        kind: Some(kind),
        on: Some(day(on)),
        ..CaseEvent::default()
    }
}

pub(super) fn case(programme: Programme, events: Vec<CaseEvent>) -> CaseFacts {
    CaseFacts {
        programme: Some(programme),
        aid: None,
        events,
        events_complete: Some(true),
        delegated: None,
    }
}

pub(super) fn clock(report: &CaseReport, step: CaseStep) -> CaseClock {
    report
        .clocks
        .iter()
        .find(|c| c.step == step)
        .unwrap()
        .clone()
}

/// The state, the last day and the day of a step.
pub(super) fn stands(
    pack: &PolicyPack,
    facts: &CaseFacts,
    step: CaseStep,
    on: &str,
) -> (ClockState, Option<NaiveDate>, Option<NaiveDate>) {
    let found = clock(&check_case(pack, facts, day(on)), step);
    (found.state, found.due, found.met_on)
}

#[test]
fn every_row_has_its_clauses_parameters_and_predecessors() {
    let pack = PolicyPack::builtin();
    let has = |key: &str| assert!(pack.parameter(key).is_some(), "{key}");
    for row in STEPS {
        assert!(law::clause(row.clause).is_some(), "{}", row.clause);
        for programme in row.of {
            let of = |step: CaseStep| {
                STEPS
                    .iter()
                    .any(|r| r.step == step && r.of.contains(programme))
            };
            let from = row.limit.map(|limit| limit.from);
            // Margin, rigid and temporary have no text for the steps before; only what they have is asked.
            let measured = matches!(
                programme,
                Programme::Dibao | Programme::DibaoSingle | Programme::Tekun
            );
            for step in row.needs.iter().copied().chain(from) {
                assert!(
                    !measured || of(step),
                    "{step:?} before {:?} of {programme:?}",
                    row.step
                );
            }
        }
        let Some(limit) = row.limit else { continue };
        assert!(law::clause(limit.clause).is_some(), "{}", limit.clause);
        match limit.length {
            StepLength::Key(key) | StepLength::Publicity(key) => has(key),
            StepLength::Total {
                county,
                town,
                special,
            } => {
                [county, special].into_iter().for_each(has);
                town.into_iter()
                    .for_each(|t| [t.total, t.choice].into_iter().for_each(has));
            }
        }
    }
}

#[test]
fn a_programme_has_its_steps_from_the_first_day_of_its_measures() {
    let pack = PolicyPack::builtin();
    let has = |p, on, step| steps(&pack, p, day(on)).any(|row| row.step == step);
    for programme in [Programme::Dibao, Programme::Tekun] {
        assert!(has(programme, "2021-07-01", CaseStep::PublicityStarted));
        assert!(!has(programme, "2021-06-30", CaseStep::PublicityStarted));
    }
    assert!(has(Programme::Rigid, "2025-01-01", CaseStep::Decided));
    assert!(!has(Programme::Rigid, "2024-12-31", CaseStep::Decided));
    // What has no publicity step by its text has none here.
    assert!(!has(
        Programme::Rigid,
        "2026-07-01",
        CaseStep::PublicityStarted
    ));
    assert!(!has(
        Programme::Temporary,
        "2026-07-01",
        CaseStep::PublicityStarted
    ));
}

/// The golden example: investigation one working day late, the whole running with ten working days left.
#[test]
fn the_example_of_a_delegated_case() {
    let facts = case(
        Programme::Dibao,
        vec![
            event("1", CaseStep::Asked, "2026-09-18"),
            event("2", CaseStep::Applied, "2026-09-18"),
            event("3", CaseStep::Accepted, "2026-09-21"),
            event("4", CaseStep::InvestigationStarted, "2026-09-28"),
        ],
    );
    let report = check_case(&pack(Some(true), Some(false)), &facts, day("2026-10-12"));
    assert_eq!(report.state, CaseState::Investigating);
    let started = clock(&report, CaseStep::InvestigationStarted);
    assert_eq!(started.due, Some(day("2026-09-24")));
    assert_eq!(started.met_on, Some(day("2026-09-28")));
    assert_eq!(started.state, ClockState::MetLate);
    let total = clock(&report, CaseStep::Decided);
    assert_eq!((total.count, total.left), (Some(20), Some(10)));
    assert_eq!(total.due, Some(day("2026-10-26")));
    assert_eq!(total.state, ClockState::Running);
    assert_eq!(report.readings, ["limit=lawOfAcceptance"]);
    assert!(report.findings.is_empty() && report.missing_parameters.is_empty());
}

#[test]
fn both_sides_of_the_last_day_of_each_limit() {
    use CaseStep as S;
    let pack = pack(Some(false), Some(false));
    let golden = [
        (
            Programme::Dibao,
            S::Accepted,
            "2026-09-21",
            S::InvestigationStarted,
            "2026-09-24",
            "2026-09-28",
        ),
        (
            Programme::Dibao,
            S::DataCheckRequested,
            "2026-09-21",
            S::DataCheckStarted,
            "2026-09-24",
            "2026-09-28",
        ),
        (
            Programme::Dibao,
            S::ReceivedByCounty,
            "2026-10-13",
            S::CountyOpinion,
            "2026-10-27",
            "2026-10-28",
        ),
        (
            Programme::Dibao,
            S::Accepted,
            "2026-09-21",
            S::Decided,
            "2026-11-09",
            "2026-11-10",
        ),
        (
            Programme::Tekun,
            S::Accepted,
            "2026-09-01",
            S::FirstOpinion,
            "2026-09-21",
            "2026-09-22",
        ),
        (
            Programme::Tekun,
            S::ReceivedByCounty,
            "2026-09-01",
            S::CountyOpinion,
            "2026-09-21",
            "2026-09-22",
        ),
        (
            Programme::Tekun,
            S::Objected,
            "2026-09-01",
            S::NewOpinion,
            "2026-09-21",
            "2026-09-22",
        ),
        (
            Programme::Rigid,
            S::Accepted,
            "2026-09-21",
            S::Decided,
            "2026-11-09",
            "2026-11-10",
        ),
        (
            Programme::DibaoSingle,
            S::Accepted,
            "2026-09-21",
            S::Decided,
            "2026-11-09",
            "2026-11-10",
        ),
    ];
    for (programme, from, start, step, last, late) in golden {
        let begun = vec![event("a", from, start)];
        let met = |on: &str| {
            case(
                programme,
                [begun.clone(), vec![event("b", step, on)]].concat(),
            )
        };
        let due = Some(day(last));
        let on = |s: &str| Some(day(s));
        assert_eq!(
            stands(&pack, &met(last), step, late),
            (ClockState::MetInTime, due, on(last))
        );
        assert_eq!(
            stands(&pack, &met(late), step, late),
            (ClockState::MetLate, due, on(late))
        );
        let open = case(programme, begun.clone());
        assert_eq!(
            stands(&pack, &open, step, last),
            (ClockState::Running, due, None)
        );
        assert_eq!(
            stands(&pack, &open, step, late),
            (ClockState::Overdue, due, None)
        );
        // What is not recorded may have happened.
        let some = CaseFacts {
            events_complete: None,
            ..open
        };
        assert_eq!(
            stands(&pack, &some, step, late),
            (ClockState::Open, due, None)
        );
    }
}

#[test]
fn a_refusal_is_told_within_three_working_days_and_a_grant_has_no_such_limit() {
    let pack = pack(Some(true), Some(false));
    for (programme, step) in [
        (Programme::Dibao, CaseStep::Told),
        (Programme::Tekun, CaseStep::Told),
    ] {
        let decided = |decision| CaseEvent {
            decision,
            ..event("d", CaseStep::Decided, "2026-10-26")
        };
        let refused = case(programme, vec![decided(Some(CaseDecision::Refused))]);
        assert_eq!(
            stands(&pack, &refused, step, "2026-10-29"),
            (ClockState::Running, Some(day("2026-10-29")), None)
        );
        assert_eq!(
            stands(&pack, &refused, step, "2026-10-30").0,
            ClockState::Overdue
        );
        let granted = case(programme, vec![decided(Some(CaseDecision::Granted))]);
        assert_eq!(
            stands(&pack, &granted, step, "2026-12-30").0,
            ClockState::NotBegun
        );
        let unknown = case(programme, vec![decided(None)]);
        assert_eq!(
            stands(&pack, &unknown, step, "2026-10-27").0,
            ClockState::Open
        );
    }
}

#[test]
fn a_publicity_ends_after_its_last_day() {
    let up = |end: &str| {
        let events = vec![
            event("u", CaseStep::PublicityStarted, "2026-09-28"),
            event("e", CaseStep::PublicityEnded, end),
        ];
        case(Programme::Dibao, events)
    };
    for (roll, last, after) in [
        (false, "2026-10-05", "2026-10-06"),
        (true, "2026-10-08", "2026-10-09"),
    ] {
        let pack = pack(None, Some(roll));
        let at = |end: &str| stands(&pack, &up(end), CaseStep::PublicityEnded, "2026-10-20");
        assert_eq!(at(last).0, ClockState::TooShort);
        assert_eq!(
            at(after),
            (ClockState::MetInTime, Some(day(last)), Some(day(after)))
        );
    }
    let open = check_case(&pack(None, None), &up("2026-10-07"), day("2026-10-20"));
    assert_eq!(
        clock(&open, CaseStep::PublicityEnded).state,
        ClockState::Open
    );
    assert!(
        open.missing_parameters
            .iter()
            .any(|m| m.key == "publicity.roll")
    );
}

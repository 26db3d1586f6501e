//! The step table, and the limits of a case from its events.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::steps::{STEPS, StepLength, steps};
use super::super::*;
use crate::eligibility::Programme;
use crate::law;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};

fn day(s: &str) -> NaiveDate {
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

fn pack(delegated: Option<bool>, roll: Option<bool>) -> PolicyPack {
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

fn event(id: &str, kind: CaseStep, on: &str) -> CaseEvent {
    CaseEvent {
        id: Some(id.into()),
        kind: Some(kind),
        on: Some(day(on)),
        ..CaseEvent::default()
    }
}

fn case(programme: Programme, events: Vec<CaseEvent>) -> CaseFacts {
    CaseFacts {
        programme: Some(programme),
        events,
        events_complete: Some(true),
        delegated: None,
    }
}

fn clock(report: &CaseReport, step: CaseStep) -> CaseClock {
    report
        .clocks
        .iter()
        .find(|c| c.step == step)
        .unwrap()
        .clone()
}

/// The state, the last day and the day of a step.
fn stands(
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

#[test]
fn twenty_days_where_the_town_decides_and_from_its_first_day_on() {
    let accepted = |on: &str| case(Programme::Dibao, vec![event("a", CaseStep::Accepted, on)]);
    let total = |pack: &PolicyPack, on: &str| {
        clock(&check_case(pack, &accepted(on), day(on)), CaseStep::Decided)
    };
    let town = pack(Some(true), None);
    assert_eq!(total(&town, "2022-10-20").count, Some(20));
    assert_eq!(total(&town, "2022-10-19").count, Some(30));
    assert_eq!(
        total(&pack(Some(false), None), "2022-10-20").count,
        Some(30)
    );
    let unset = check_case(
        &PolicyPack::builtin(),
        &accepted("2022-10-20"),
        day("2022-10-20"),
    );
    assert_eq!(clock(&unset, CaseStep::Decided).state, ClockState::Open);
    assert_eq!(unset.missing_parameters[0].key, "decision.delegated.dibao");
    // What the case itself says goes first.
    let own = CaseFacts {
        delegated: Some(true),
        ..accepted("2022-10-20")
    };
    let report = check_case(&PolicyPack::builtin(), &own, day("2022-10-20"));
    assert_eq!(clock(&report, CaseStep::Decided).count, Some(20));
}

#[test]
fn a_special_case_has_forty_five_days() {
    let events = vec![
        event("a", CaseStep::Accepted, "2026-09-21"),
        event("x", CaseStep::Extended, "2026-10-20"),
    ];
    for (programme, facts) in [(Programme::Dibao, Some(true)), (Programme::Rigid, None)] {
        let facts = CaseFacts {
            delegated: facts,
            ..case(programme, events.clone())
        };
        let found = stands(
            &PolicyPack::builtin(),
            &facts,
            CaseStep::Decided,
            "2026-11-30",
        );
        assert_eq!(found, (ClockState::Running, Some(day("2026-11-30")), None));
    }
}

#[test]
fn without_a_calendar_nothing_is_overdue() {
    let facts = case(
        Programme::Rigid,
        vec![event("a", CaseStep::Accepted, "2026-11-24")],
    );
    let at = |on: &str| stands(&PolicyPack::builtin(), &facts, CaseStep::Decided, on).0;
    assert_eq!(at("2027-01-03"), ClockState::Running);
    assert_eq!(at("2027-01-05"), ClockState::CalendarMissing);
}

#[test]
fn help_within_twenty_four_hours_is_proven_by_minutes_alone() {
    let asked = |from: Option<u32>, to: Option<u32>| {
        let applied = CaseEvent {
            at_minutes: from,
            ..event("a", CaseStep::Applied, "2026-07-01")
        };
        let helped = CaseEvent {
            at_minutes: to,
            ..event("h", CaseStep::HelpGiven, "2026-07-02")
        };
        let facts = case(Programme::Temporary, vec![applied, helped]);
        stands(
            &PolicyPack::builtin(),
            &facts,
            CaseStep::HelpGiven,
            "2026-07-09",
        )
        .0
    };
    assert_eq!(asked(Some(600), Some(600)), ClockState::MetInTime);
    assert_eq!(asked(Some(600), Some(601)), ClockState::MetLate);
    assert_eq!(asked(Some(600), None), ClockState::Open);
    assert_eq!(asked(None, Some(601)), ClockState::Open);
}

#[test]
fn what_is_put_right_withdrawn_or_contradicted() {
    let pack = PolicyPack::builtin();
    let late = event("b", CaseStep::InvestigationStarted, "2026-09-28");
    let right = CaseEvent {
        corrects: vec!["b".into()],
        ..event("c", CaseStep::InvestigationStarted, "2026-09-24")
    };
    let begun = event("a", CaseStep::Accepted, "2026-09-21");
    let with = |more: Vec<CaseEvent>| {
        case(
            Programme::Dibao,
            [vec![begun.clone(), late.clone()], more].concat(),
        )
    };
    let at =
        |facts: &CaseFacts| stands(&pack, facts, CaseStep::InvestigationStarted, "2026-10-12").0;
    assert_eq!(at(&with(vec![])), ClockState::MetLate);
    assert_eq!(at(&with(vec![right.clone()])), ClockState::MetInTime);
    let gone = CaseEvent {
        withdrawn: Some(true),
        ..right
    };
    assert_eq!(at(&with(vec![gone])), ClockState::Overdue);
    // One id, two contents: neither counts, and nothing is late.
    let twice = with(vec![event(
        "b",
        CaseStep::InvestigationStarted,
        "2026-09-24",
    )]);
    assert_eq!(at(&twice), ClockState::Open);
    let report = check_case(&pack, &twice, day("2026-10-12"));
    assert_eq!(report.findings.len(), 2);
    // A day that is to come is left out.
    let future = with(vec![event("f", CaseStep::Decided, "2026-10-13")]);
    let report = check_case(&pack, &future, day("2026-10-12"));
    assert_eq!(
        (report.state, report.findings.len()),
        (CaseState::Investigating, 1)
    );
}

fn any_event() -> impl Strategy<Value = CaseEvent> {
    let kinds = vec![
        CaseStep::Applied,
        CaseStep::Accepted,
        CaseStep::InvestigationStarted,
        CaseStep::PublicityStarted,
        CaseStep::PublicityEnded,
        CaseStep::Decided,
        CaseStep::Told,
    ];
    let id = prop::option::weighted(0.8, "[a-f]");
    let kind = prop::option::weighted(0.9, prop::sample::select(kinds));
    let decision = prop::option::of(prop::sample::select(vec![
        CaseDecision::Granted,
        CaseDecision::Refused,
    ]));
    let corrects = prop::collection::vec("[a-g]", 0..2);
    (
        id,
        kind,
        prop::option::weighted(0.9, 0..60u64),
        decision,
        corrects,
        prop::option::weighted(0.1, Just(true)),
    )
        .prop_map(|(id, kind, on, decision, corrects, withdrawn)| CaseEvent {
            id,
            kind,
            on: on.map(|n| day("2026-09-01") + chrono::Days::new(n)),
            decision,
            corrects,
            withdrawn,
            ..CaseEvent::default()
        })
}

proptest! {
    /// The order of the events changes nothing that is said of the case.
    #[test]
    fn any_order_gives_the_same_clocks(
        events in prop::collection::vec(any_event(), 0..9),
        mixed in any::<prop::sample::Index>(),
        complete in any::<Option<bool>>(),
    ) {
        let pack = pack(Some(true), Some(true));
        let facts = CaseFacts { events_complete: complete, ..case(Programme::Dibao, events.clone()) };
        let mut other = facts.clone();
        if !events.is_empty() {
            other.events.rotate_left(mixed.index(events.len()));
            other.events.reverse();
        }
        let on = day("2026-10-20");
        let (a, b) = (check_case(&pack, &facts, on), check_case(&pack, &other, on));
        prop_assert_eq!(a.state, b.state);
        prop_assert!(a.clocks == b.clocks);
        prop_assert_eq!(a.findings.len(), b.findings.len());
    }

    /// Without the word that everything is listed, no limit is certainly missed.
    #[test]
    fn what_is_not_listed_is_never_late(events in prop::collection::vec(any_event(), 0..9)) {
        let pack = pack(Some(true), Some(true));
        let facts = CaseFacts { events_complete: None, ..case(Programme::Dibao, events) };
        let late = [ClockState::Overdue, ClockState::MetLate, ClockState::TooShort];
        let report = check_case(&pack, &facts, day("2026-10-30"));
        prop_assert!(report.clocks.iter().all(|c| !late.contains(&c.state)));
    }
}

//! The limit of the whole, by who decides and by what is special; what a calendar or a minute leaves open.

use super::super::*;
use super::steps::{case, clock, day, event, pack, stands};
use crate::eligibility::Programme;
use crate::policy::PolicyPack;
use crate::support::AidClass;

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
        let facts = CaseFacts {
            aid: Some(AidClass::Emergency),
            ..case(Programme::Temporary, vec![applied, helped])
        };
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
fn the_hours_of_first_help_are_those_of_urgent_aid_alone() {
    let clocks = |aid| {
        let applied = CaseEvent {
            at_minutes: Some(600),
            ..event("a", CaseStep::Applied, "2026-07-01")
        };
        let facts = CaseFacts {
            aid,
            ..case(Programme::Temporary, vec![applied])
        };
        let report = check_case(&PolicyPack::builtin(), &facts, day("2026-07-09"));
        let of = |c: &&CaseClock| c.step == CaseStep::HelpGiven;
        let state = report.clocks.iter().find(of).map(|c| c.state);
        (state, report.missing_facts.contains(&"/aid".to_owned()))
    };
    let urgent = clocks(Some(AidClass::Emergency));
    assert_eq!(urgent, (Some(ClockState::Overdue), false));
    assert_eq!(clocks(Some(AidClass::Spending)), (None, false));
    assert_eq!(clocks(None), (Some(ClockState::Open), true));
}

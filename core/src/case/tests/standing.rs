//! Which events stand, and what that leaves certain.

use proptest::prelude::*;

use super::super::*;
use super::steps::{case, day, event, pack, stands};
use crate::eligibility::Programme;
use crate::policy::PolicyPack;

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

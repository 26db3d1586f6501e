//! Events of one id are one event, in whatever order they stand.

use proptest::prelude::*;

use super::*;
use crate::finding::{Finding, FindingCode};

fn events(of: &[(Option<&str>, Option<&str>)]) -> Vec<VisitEvent> {
    let each = of.iter();
    each.map(|(id, date)| VisitEvent {
        id: id.map(Into::into),
        date: date.map(day),
    })
    .collect()
}

fn asked(events: Vec<VisitEvent>, on: &str) -> (HouseholdStatus, Vec<Finding>) {
    let duty = policy(
        VisitPolicyId::AfterEvent,
        Cadence::Triggered { working_days: 3 },
    );
    let duties = VisitPolicies {
        policies: vec![duty],
        due_soon_days: None,
    };
    let mut home = household(Some(false));
    home.events = events;
    let (from, calendar) = (Some(day("2026-01-01")), WorkingCalendar::builtin());
    let facts = VisitFacts {
        households: vec![home.clone()],
        visits: vec![],
        log_from: from,
    };
    let told = VisitLog::new(&facts).findings(day(on));
    let status = super::super::status(&duties, &home, &[], from, calendar, day(on)).remove(0);
    (status, told)
}

fn pointers(finding: &Finding) -> Vec<&str> {
    let places = [&finding.place].into_iter().chain(&finding.related);
    places.filter_map(|p| p.pointer.as_deref()).collect()
}

#[test]
fn equal_events_of_one_id_are_one_and_those_that_differ_have_no_day() {
    let e = Some("e");
    let one = events(&[(e, Some("2026-04-29"))]);
    let (alone, told) = asked(one, "2026-05-20");
    assert_eq!((alone.state, told.len()), (VisitState::Overdue, 0));

    let twice = events(&[(e, Some("2026-04-29")), (e, Some("2026-04-29"))]);
    let (status, told) = asked(twice, "2026-05-20");
    assert_eq!(status, alone);
    assert_eq!(
        told.iter().map(|f| f.code).collect::<Vec<_>>(),
        [FindingCode::RecordTwice]
    );

    let differ = events(&[(e, Some("2026-04-29")), (e, Some("2026-05-19"))]);
    let (status, told) = asked(differ, "2026-05-20");
    assert_eq!(status.state, VisitState::Undecided);
    let [finding] = told.as_slice() else {
        panic!("{told:?}");
    };
    assert_eq!(finding.code, FindingCode::RecordsDiffer);
    let at = "/households/0/events";
    let said = [1, 0, 0].iter().zip(["id", "id", "date"]);
    let said: Vec<String> = said.map(|(n, name)| format!("{at}/{n}/{name}")).collect();
    assert_eq!(pointers(finding), said);
}

#[test]
fn an_event_without_an_id_beside_such_that_have_one_may_be_one_of_them() {
    let beside = |date| events(&[(Some("e"), Some("2026-04-29")), (None, date)]);
    // It tells the same day: nothing more is asked.
    let (status, told) = asked(beside(Some("2026-04-29")), "2026-05-20");
    assert_eq!((status.state, told.len()), (VisitState::Overdue, 0));
    let (status, told) = asked(beside(Some("2026-05-06")), "2026-05-20");
    assert_eq!(status.since, Some(day("2026-05-08")));
    assert_eq!(
        told.iter().map(|f| f.code).collect::<Vec<_>>(),
        [FindingCode::RecordUnnamed]
    );
    // Alone it would be overdue; beside an event that asks for nothing yet it may be that one.
    let later = [(Some("e"), Some("2026-05-19")), (None, Some("2026-04-29"))];
    let (status, _) = asked(events(&later), "2026-05-20");
    assert_eq!(status.state, VisitState::Open);
    // Where nobody has an id, nothing says that one was ever there.
    let (status, told) = asked(
        events(&[(None, Some("2026-05-19")), (None, Some("2026-04-29"))]),
        "2026-05-20",
    );
    assert_eq!((status.state, told.len()), (VisitState::Overdue, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn the_order_of_events_never_changes_an_answer(
        rows in prop::collection::vec((0..3usize, 0..4usize), 0..5), turn in 0..5usize,
    ) {
        let ids = [None, Some("a"), Some("b")];
        let days = [None, Some("2026-04-29"), Some("2026-05-06"), Some("2026-05-19")];
        let rows: Vec<_> = rows.iter().map(|(id, day)| (ids[*id], days[*day])).collect();
        let mut other = rows.clone();
        other.rotate_left(turn % rows.len().max(1));
        other.reverse();
        let ((one, _), (two, _)) = (asked(events(&rows), "2026-05-20"), asked(events(&other), "2026-05-20"));
        prop_assert_eq!(one, two);
    }
}

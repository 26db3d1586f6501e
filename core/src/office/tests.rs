use proptest::prelude::*;

use super::*;
use crate::finding::FindingCode;
use crate::grid::{GridFacts, PlaceFact, PlaceKind};
use crate::policy::PolicyPack;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn grid() -> GridFacts {
    let place = |id: &str, kind, parent: Option<&str>| PlaceFact {
        id: id.into(),
        kind: Some(kind),
        parent: parent.map(Into::into),
        ..PlaceFact::default()
    };
    GridFacts {
        places: vec![
            place("d", PlaceKind::District, None),
            place("t1", PlaceKind::Town, Some("d")),
            place("t2", PlaceKind::SubDistrict, Some("d")),
            place("v1", PlaceKind::Village, Some("t1")),
            place("c1", PlaceKind::Community, Some("t2")),
        ],
        ..GridFacts::default()
    }
}

fn facility() -> impl Strategy<Value = Facility> {
    use prop::sample::select;
    let id = select(vec![None, Some("a"), Some("b"), Some("c"), Some("e")]);
    let kind = select(vec![
        None,
        Some(FacilityKind::OneDoorPlatform),
        Some(FacilityKind::VanguardPost),
        Some(FacilityKind::Station),
    ]);
    let place = select(vec![
        None,
        Some("t1"),
        Some("t2"),
        Some("v1"),
        Some("c1"),
        Some("zz"),
    ]);
    let days = select(vec![
        None,
        Some("2024-01-01"),
        Some("2026-01-01"),
        Some("2026-12-01"),
    ]);
    let flag = select(vec![None, Some(true), Some(false)]);
    (
        id,
        kind,
        place,
        (days.clone(), days.clone(), days),
        flag.clone(),
        flag,
    )
        .prop_map(
            |(id, kind, place, (from, to, used), notice_board, procedure_published)| Facility {
                id: id.map(Into::into),
                kind,
                place: place.map(Into::into),
                from: from.map(day),
                to: to.map(day),
                notice_board,
                procedure_published,
                last_used: used.map(day),
                unreadable: vec![],
            },
        )
}

fn said(facts: &OfficeFacts) -> OfficeReport {
    check_office(&PolicyPack::builtin(), facts, &grid(), day("2026-07-01"))
}

/// That something is missing in a place.
fn missing(report: &OfficeReport) -> Vec<(FindingCode, Option<String>)> {
    let codes = [
        FindingCode::PlatformMissing,
        FindingCode::VanguardPostMissing,
        FindingCode::StationMissing,
    ];
    let of = report.findings.iter().filter(|f| codes.contains(&f.code));
    of.map(|f| (f.code, f.place.id.clone())).collect()
}

proptest! {
    /// A row that is left out, a list that may not be whole, and another order call nothing missing that was not.
    #[test]
    fn what_is_lost_of_an_office_makes_nothing_more_certain(
        facilities in prop::collection::vec(facility(), 0..6), whole in any::<bool>(), n in 0..6usize, by in 0..6usize,
    ) {
        let mut facts = OfficeFacts {
            facilities, facilities_complete: whole.then_some(true), ..OfficeFacts::default()
        };
        let before = missing(&said(&facts));
        let counts = said(&facts).duties;
        prop_assert!(counts.iter().all(|c| c.met + c.unmet + c.unknown == c.places));
        let mut turned = facts.clone();
        if !turned.facilities.is_empty() {
            let by = by % turned.facilities.len();
            turned.facilities.rotate_left(by);
        }
        prop_assert_eq!(&missing(&said(&turned)), &before);
        prop_assert_eq!(&said(&turned).duties, &counts);
        if n < facts.facilities.len() {
            facts.facilities.remove(n);
            facts.facilities_complete = None;
            prop_assert!(missing(&said(&facts)).is_empty());
        }
    }
}

#[test]
fn a_task_stands_by_its_day() {
    let task = |due: Option<&str>, done: Option<bool>, on: Option<&str>| PilotTask {
        id: Some("a".into()),
        unit: Some("u".into()),
        due: due.map(day),
        done,
        done_on: on.map(day),
        ..PilotTask::default()
    };
    let state = |task: PilotTask| {
        let facts = OfficeFacts {
            tasks: vec![task],
            ..OfficeFacts::default()
        };
        said(&facts).tasks.first().unwrap().state
    };
    assert_eq!(
        state(task(Some("2026-07-01"), Some(false), None)),
        TaskState::Running
    );
    assert_eq!(
        state(task(Some("2026-06-30"), Some(false), None)),
        TaskState::Overdue
    );
    assert_eq!(state(task(Some("2026-06-30"), None, None)), TaskState::Open);
    assert_eq!(
        state(task(Some("2026-06-30"), None, Some("2026-06-30"))),
        TaskState::DoneInTime
    );
    assert_eq!(
        state(task(Some("2026-06-29"), Some(true), Some("2026-06-30"))),
        TaskState::DoneLate
    );
    assert_eq!(
        state(task(Some("2026-06-30"), Some(true), None)),
        TaskState::Open
    );
    // Done on a day that is to come: either is wrong.
    assert_eq!(
        state(task(Some("2026-06-30"), Some(true), Some("2026-07-02"))),
        TaskState::Open
    );
}

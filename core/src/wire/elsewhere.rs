//! The law has a place: no answer for a district outside the area of a text cites a clause of it.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::ops;
use crate::eligibility::PROGRAMMES;
use crate::grid::{
    Building, GridFacts, HouseholdPlace, PartitionRequest, PartyOrganisation, PlaceFact, PlaceKind,
    TransitionPeriod,
};
use crate::household::{Household, Person};
use crate::law::{self, Area};
use crate::leader::LeaderFacts;
use crate::policy::{LocalOverlay, PolicyPack};
use crate::visit::{
    LeaderMeeting, MeetingCaller, MeetingFacts, MeetingGrid, VisitEvent, VisitFacts,
    VisitPlanRequest, VisitedHousehold,
};

/// Every text of an answer that is the id of a clause.
fn cited(answer: &Value, out: &mut Vec<String>) {
    match answer {
        Value::String(text) if law::clause(text).is_some() => out.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|v| cited(v, out)),
        Value::Object(fields) => fields.values().for_each(|v| cited(v, out)),
        _ => {}
    }
}

fn all<T: Serialize>(answer: &T) -> Vec<String> {
    let mut out = vec![];
    cited(&serde_json::to_value(answer).unwrap(), &mut out);
    out
}

/// Answers, each with the name of its operation.
type Answers = Vec<(&'static str, Value)>;

fn answer<T: Serialize>(of: &'static str, answer: &T) -> (&'static str, Value) {
    (of, serde_json::to_value(answer).unwrap_or_default())
}

/// What is cited in answers.
fn cited_in(answers: &Answers) -> Vec<String> {
    answers.iter().flat_map(|(_, answer)| all(answer)).collect()
}

/// A register in which everything that the plan asks for is missing.
fn register(code: &str) -> GridFacts {
    use PlaceKind::*;
    let place = |id: &str, kind, parent: Option<&str>| PlaceFact {
        id: id.into(),
        kind: Some(kind),
        parent: parent.map(Into::into),
        code: (kind == District && !code.is_empty()).then(|| code.into()),
        party_organisation: (kind == Community).then_some(PartyOrganisation::NotFormed),
        full_time_workers: (kind == BaseGrid).then_some(0),
        helpers: (kind == Area).then_some(0),
        leading_group: matches!(kind, District | Village | Community).then_some(false),
        ..PlaceFact::default()
    };
    let household = |id: &str, micro: &str| HouseholdPlace {
        id: id.into(),
        micro_grids: vec![micro.into()],
        building: Some("h".into()),
        ..HouseholdPlace::default()
    };
    GridFacts {
        places: vec![
            place("d", District, None),
            place("s", SubDistrict, Some("d")),
            place("c", Community, Some("s")),
            place("b", BaseGrid, Some("c")),
            place("m", MicroGrid, Some("b")),
            place("b2", BaseGrid, Some("c")),
            place("a", Area, Some("s")),
            place("v", Village, Some("a")),
        ],
        buildings: vec![Building {
            id: "h".into(),
            place: Some("b".into()),
            ..Building::default()
        }],
        households: vec![household("h1", "m"), household("h2", "m")],
        transitions: vec![TransitionPeriod {
            place: "c".into(),
            ..TransitionPeriod::default()
        }],
        households_complete: Some(true),
        ..GridFacts::default()
    }
}

fn household() -> Household {
    Household {
        members: vec![Person::default()],
        members_complete: Some(true),
        ..Household::default()
    }
}

/// Whatever the library answers of this district on this day.
pub(crate) fn of_a_district(pack: &PolicyPack, code: &str, on: NaiveDate) -> Answers {
    let grid = register(code);
    let leaders = LeaderFacts {
        leaders_complete: Some(true),
        ..LeaderFacts::default()
    };
    let request = PartitionRequest::default();
    vec![
        answer("checkGrid", &ops::check_grid(pack, &grid, on)),
        answer(
            "checkLeaders",
            &ops::check_leaders(pack, &grid, &leaders, on),
        ),
        answer(
            "proposeLeaders",
            &ops::propose_leaders(pack, &grid, &leaders, on),
        ),
        answer(
            "leaderRoster",
            &ops::leader_roster(pack, &grid, &leaders, on),
        ),
        answer(
            "partitionGrid",
            &ops::partition_grid(pack, &grid, &request, on),
        ),
    ]
}

/// Whatever the library cites of this district on this day.
fn everything(pack: &PolicyPack, code: &str, on: NaiveDate) -> Vec<String> {
    cited_in(&of_a_district(pack, code, on))
}

/// Visits and meetings, asked of the place of the pack: nobody was visited, and somebody else called the meeting.
pub(crate) fn of_visits(pack: &PolicyPack, on: NaiveDate) -> Answers {
    let visits = VisitFacts {
        households: vec![VisitedHousehold {
            id: "h1".into(),
            events: vec![VisitEvent {
                id: None,
                date: Some(on - chrono::Days::new(60)),
            }],
            ..VisitedHousehold::default()
        }],
        log_from: NaiveDate::from_ymd_opt(2010, 1, 1),
        ..VisitFacts::default()
    };
    let meeting = |date| LeaderMeeting {
        grid: "b".into(),
        date: Some(date),
        called_by: Some(MeetingCaller::Other),
        ..LeaderMeeting::default()
    };
    let meetings = MeetingFacts {
        grids: vec![MeetingGrid {
            id: "b".into(),
            ..MeetingGrid::default()
        }],
        meetings: vec![meeting(on), meeting(on - chrono::Days::new(1))],
        ..MeetingFacts::default()
    };
    let request = VisitPlanRequest::default();
    vec![
        answer("checkVisits", &ops::check_visits(pack, &visits, on)),
        answer("visitDuties", &ops::visit_duties(pack, on)),
        answer(
            "compareVisitReadings",
            &ops::compare_visit_readings(pack, &visits, on),
        ),
        answer("planVisits", &ops::plan_visits(pack, &visits, &request, on)),
        answer("checkMeetings", &ops::check_meetings(pack, &meetings, on)),
    ]
}

/// What does not name its place is asked of the place of the pack.
fn of_the_pack(pack: &PolicyPack, on: NaiveDate) -> Vec<String> {
    let h = household();
    let before = on - chrono::Days::new(400);
    let mut answers = of_visits(pack, on);
    answers.extend([
        answer("classify", &ops::classify(pack, &h, on)),
        answer("assess", &ops::assess(pack, &h, on)),
        answer("temporaryPath", &ops::temporary_path(pack, &h, on)),
        answer("linkedHelp", &ops::linked_help(pack, &h, on)),
        answer("timeline", &ops::timeline(pack, &h, before, on)),
    ]);
    answers.extend(PROGRAMMES.iter().map(|row| {
        let lang = crate::message::Lang::En;
        answer("ruleGraph", &ops::rule_graph(pack, row.programme, on, lang))
    }));
    cited_in(&answers)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_answer_for_a_district_elsewhere_cites_a_text_of_another_place(
        code in prop::sample::select(vec!["110105", "370302", "370303", "370112", "130102", "371602", "440305"]),
        of_pack in prop::sample::select(vec!["", "110105", "370302", "370303", "370112", "130102"]),
        days in 0..4000_u64,
    ) {
        let on = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + chrono::Days::new(days);
        let overlay = LocalOverlay {
            area: (!of_pack.is_empty()).then(|| of_pack.into()),
            ..LocalOverlay::default()
        };
        let pack = PolicyPack::builtin().with_overlay(&overlay).unwrap();
        let place = Area::parse(code).unwrap();
        for id in everything(&pack, code, on) {
            prop_assert!(law::clause(&id).unwrap().binds(place), "{} is not of {}", id, code);
        }
        for id in of_the_pack(&pack, on) {
            prop_assert!(law::clause(&id).unwrap().binds(pack.area()), "{} is not of {}", id, pack.area());
        }
    }
}

#[test]
fn beijing_gets_no_violation_of_the_plan_of_zichuan() {
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let pack = PolicyPack::builtin();
    assert!(everything(&pack, "370302", on).iter().any(|id| id == "S15"));
    assert!(everything(&pack, "", on).iter().any(|id| id == "S15"));
    let beijing = everything(&pack, "110105", on);
    assert!(beijing.is_empty(), "{beijing:?}");
    let report = ops::check_grid(&pack, &register("110105"), on);
    let told = report
        .findings
        .iter()
        .any(|f| f.code == crate::finding::FindingCode::GridElsewhere);
    assert!(told);
}

#[test]
fn what_is_not_asked_of_another_place_is_never_passed_over_in_silence() {
    use crate::finding::FindingCode;
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let (pack, grid, leaders) = (
        PolicyPack::builtin(),
        register("110105"),
        LeaderFacts::default(),
    );
    let request = PartitionRequest::default();
    let answers = [
        ops::check_grid(&pack, &grid, on).findings,
        ops::check_leaders(&pack, &grid, &leaders, on),
        ops::leader_roster(&pack, &grid, &leaders, on).findings,
        ops::propose_leaders(&pack, &grid, &leaders, on).findings,
        ops::partition_grid(&pack, &grid, &request, on).findings,
    ];
    for (n, findings) in answers.iter().enumerate() {
        let told = findings
            .iter()
            .any(|f| f.code == FindingCode::GridElsewhere);
        assert!(told, "{n}: {findings:?}");
    }
    let duties = ops::visit_duties(&pack, on).duties;
    let overlay = LocalOverlay {
        area: Some("110105".into()),
        ..LocalOverlay::default()
    };
    let beijing = pack.with_overlay(&overlay).unwrap();
    let facts = VisitFacts {
        households: vec![VisitedHousehold {
            id: "h1".into(),
            ..VisitedHousehold::default()
        }],
        log_from: NaiveDate::from_ymd_opt(2020, 1, 1),
        ..VisitFacts::default()
    };
    let report = ops::check_visits_under(&beijing, &duties, &facts, on);
    assert!(report.statuses.is_empty() && report.policies.policies.is_empty());
    let told = |f: &&crate::finding::Finding| f.code == FindingCode::VisitDutyElsewhere;
    assert_eq!(
        report.findings.iter().filter(told).count(),
        duties.policies.len()
    );
    assert!(all(&report).is_empty());
}

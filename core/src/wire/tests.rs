//! What `#[wire]` asks of every type: its form, its reading and serde's say the same, and `Debug` shows no person.

use std::collections::BTreeSet;
use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json, json};

use super::check::check;
use super::decode::looked_at;
use super::quick::Quick;
use super::shape::{Field, Shape, Wire};
use super::written::encode;

/// Values of a shape: with all that may be there, or with what must be there only.
fn values(shape: &Shape, all: bool) -> Vec<Json> {
    let object = |fields: &[Field], tag: Option<(&str, &str)>| {
        let mut object = Map::new();
        for field in fields.iter().filter(|f| all || f.required) {
            let value = values(field.shape, all).pop().unwrap();
            object.insert(field.name.into(), value);
        }
        object.extend(tag.map(|(tag, name)| (tag.to_owned(), json!(name))));
        Json::Object(object)
    };
    match shape {
        Shape::Flag => vec![json!(true)],
        Shape::Int(_, most) => vec![json!(most)],
        Shape::Text => vec![json!("x")],
        Shape::Date => vec![json!("2022-07-07")],
        Shape::Names(names) => names.iter().map(|n| json!(n)).collect(),
        Shape::List(item) => vec![Json::Array(values(item, all))],
        Shape::Object(fields) => vec![object(fields, None)],
        Shape::Tagged(tag, variants) => variants
            .iter()
            .map(|v| object(v.fields, Some((tag, v.name))))
            .collect(),
        Shape::Maybe(inner) => values(inner, all),
    }
}

/// Reads a value and writes it again, as the wire and as serde do, which must be the same; nothing where it cannot be read.
fn again<T: Wire + Serialize + DeserializeOwned>(json: Json) -> Option<Json> {
    let written = |value: T| {
        let bytes = encode(&value).unwrap();
        assert_eq!(bytes, serde_json::to_vec(&value).unwrap());
        serde_json::to_value(value).unwrap()
    };
    let read = T::read(&mut json.clone()).map(written);
    assert_eq!(read, serde_json::from_value::<T>(json).ok().map(written));
    read
}

/// What the quick reader reads, the other one reads as the same value without a finding. Whether it reads it.
fn quickly<T: Wire + Serialize>(json: &Json) -> bool {
    let text = json.to_string();
    let written = |value: T| serde_json::to_value(value).unwrap();
    let quick = Quick::whole::<T>(&text).map(written);
    let (value, findings) = looked_at::<T>(&text, u64::MAX);
    if quick.is_some() {
        assert_eq!(
            (quick.clone(), vec![]),
            (value.map(written), findings),
            "{text}"
        );
    }
    quick.is_some()
}

/// Whether a shape has nothing that is left to the other reader.
fn plain(shape: &Shape) -> bool {
    match shape {
        Shape::Tagged(..) => false,
        Shape::Object(fields) => fields.iter().all(|f| plain(f.shape)),
        Shape::List(inner) | Shape::Maybe(inner) => plain(inner),
        _ => true,
    }
}

/// Both readers agree of a value as it is right, and whatever stands in a field of it.
fn both_read<T: Wire + Serialize>() {
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(crate::money::MAX_FEN + 1),
        json!("2022-02-30"),
        json!([]),
        json!([null]),
        json!({}),
    ];
    for value in values(T::SHAPE, true) {
        assert!(quickly::<T>(&value) || !plain(T::SHAPE), "{value}");
        let names: Vec<String> = value
            .as_object()
            .into_iter()
            .flat_map(Map::keys)
            .cloned()
            .collect();
        for name in names {
            let mut changed = value.clone();
            for other in &others {
                changed[&name] = other.clone();
                quickly::<T>(&changed);
            }
            changed.as_object_mut().unwrap().remove(&name);
            quickly::<T>(&changed);
            changed["@"] = json!(null);
            assert!(!quickly::<T>(&changed));
        }
    }
    for value in values(T::SHAPE, false) {
        quickly::<T>(&value);
    }
}

/// The form and the type agree: every field and every name is read and written again, and
/// what need not be there may be away.
fn agrees<T: Wire + Serialize + DeserializeOwned>() {
    let shape = T::SHAPE;
    for value in values(shape, true) {
        assert_eq!(again::<T>(value.clone()), Some(value.clone()));
        assert_eq!(
            check(shape, &mut value.clone(), BTreeSet::new(), u64::MAX),
            (true, vec![])
        );
    }
    for value in values(shape, false) {
        assert!(again::<T>(value.clone()).is_some(), "{value}");
    }
    if let Shape::Object(fields) = shape {
        assert!(fields.is_sorted_by(|a, b| a.name < b.name));
        for field in fields.iter().filter(|f| f.required) {
            let mut value = values(shape, true).pop().unwrap();
            value.as_object_mut().unwrap().remove(field.name);
            assert_eq!(again::<T>(value), None, "without {}", field.name);
        }
    }
}

/// A value with a canary in every field.
fn canary(shape: &Shape) -> Vec<Json> {
    let object = |fields: &[Field], tag: Option<(&str, &str)>| {
        let of = |f: &Field| Some((f.name.into(), canary(f.shape).pop()?));
        let mut object: Map<String, Json> = fields.iter().filter_map(of).collect();
        object.extend(tag.map(|(tag, name)| (tag.to_owned(), json!(name))));
        Json::Object(object)
    };
    match shape {
        Shape::Int(least, most) => vec![json!(7_654_321_i64.clamp(*least, *most))],
        Shape::Text => vec![json!("canary")],
        Shape::Date => vec![json!("2031-11-17")],
        Shape::List(item) => vec![Json::Array(canary(item))],
        Shape::Object(fields) => vec![object(fields, None)],
        Shape::Tagged(tag, variants) => variants
            .iter()
            .map(|v| object(v.fields, Some((tag, v.name))))
            .collect(),
        Shape::Maybe(inner) => canary(inner),
        Shape::Flag | Shape::Names(_) => values(shape, true),
    }
}

/// What `Debug` may show: places, law, texts of the library, plans, and of what belongs to a person no more than
/// its id or place.
const SHOWN: &str = "
    Facility CommitteeWork PilotTask TownMeasures GroupMeeting OfficeFacts OfficeDutyCount TaskStatus OfficeReport
    TypedValue FindingParam FindingPlace Finding MissingParameter ApplicationPlace ApplicationPlaces MissingKind Assessment
    CitedClause ClauseSource ChoiceOption ParameterInfo Reform DatedFact AttributionQuery Attribution Attributions CalendarFile CitizenNumberCheck
    ClauseInfo FactInfo Building HouseholdPlace GeoPoint PlaceFact StairwellUnit Validity TransitionPeriod GridFacts
    DecodedGrid PostAssignment DatedAssignment DatedBuilding DatedHousehold DatedPlace GridPost DatedPost
    DatedUnit LineageEdge GridHistory DecodedGridHistory DecodedHousehold FilledPost GridAt PlaceCoverage
    GridCoverage GridGeoJson SizeCount GridHistogram GridNode GridPicture DutyCount FindingCount KindCount
    GridSummary GridReport HouseholdFormation Answerable HouseholdLeaders HouseholdStatus IncomeWindow
    Burden InquiryScope CandidateChange ChoiceOption HeldRole Candidate LeaderPost HardRule PatternRule WishRule
    LeaderRules LeaderFacts BaseGridProposal ProposedLeader ProposedUnitLeader WishResult MicroGridProposal
    LeaderProposal OfficeHolder Vacancy LeaderRoster Referral UncoveredHelp DayRange CalendarYear LocalValue
    LocalOverlay LeaderMeeting MeetingGrid MeetingFacts MeetingStatus MeetingReport Visitor Visit
    MergedVisits OpenResult Question NextQuestion OpenSet Resolved ParameterAnswer ParameterInfo PartitionGroup
    PartitionArea PartitionSkipped PartitionReport FloorBand PartitionRequest PlaceSummary Receipt
    Reform ReviewStep Refusal GridMove Reorganisation Difference HouseholdStep ReorganisationReport Reorganised
    RouteDay RoutePoint RoutePoints RuleNode RuleGraph SelectablePlace AidLimit FindingText AnswerPeriod Timeline
    VisitDiary VisitDiaries Cadence VisitPolicy VisitPolicies VisitDuties VisitedHousehold VisitFacts
    PlannedCall TeamWeek UnplannedCall VisitPlan VisitTeam VisitPlanRequest ReadingDifference VisitReading
    VisitReadings DueVisit VisitCoverage VisitReport WhatIf WhySet WhyResult Why DeadlineRule Deadline";

fn hides<T: Wire + Debug>(name: &str) {
    let sings = |mut value: Json| {
        let shown = format!("{:?}", T::read(&mut value).unwrap());
        let canaries = ["canary", "7654321", "2031-11-17"];
        canaries.iter().any(|c| shown.contains(c))
    };
    let known = SHOWN.split_whitespace().any(|known| known == name);
    let sings = canary(T::SHAPE).into_iter().any(sings);
    assert!(known || !sings, "the Debug of {name} shows its values");
}

/// What `#[wire]` asks of every type.
pub(crate) fn tested<T: Wire + Serialize + DeserializeOwned + Debug>(name: &str) {
    agrees::<T>();
    both_read::<T>();
    hides::<T>(name);
}

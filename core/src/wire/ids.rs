//! Which fields of the facts hold ids (编号字段一览): the list that every door of JSON looks at. A test over the vectors of
//! all operations finds a field that is missing here.

use crate::case::{CaseFile, CaseMaterial, MaterialNotice, SupporterConsent};
use crate::grid::{
    AttributionQuery, Building, DatedAssignment, DatedBuilding, DatedFact, DatedHousehold,
    DatedPlace, DatedPost, DatedUnit, FloorBand, GridFacts, GridHistory, GridMove, GridPost,
    HouseholdPlace, LineageEdge, PartitionRequest, PlaceFact, PostAssignment, Reorganisation,
    StairwellUnit, TransitionPeriod, Validity,
};
use crate::household::{
    FamilyFacts, FamilyPerson, FamilyTie, Household, IncomeFacts, IncomeItem, Person, Supporter,
};
use crate::identity::holds_ids;
use crate::leader::{Candidate, CandidateChange, LeaderFacts, LeaderPost};
use crate::office::{
    CoOrdinator, CommitteeWork, Facility, GroupMeeting, OfficeFacts, PilotTask, TownMeasures,
};
use crate::policy::{LocalOverlay, LocalValue};
use crate::privacy::PublicationFacts;
use crate::support::{
    AmountFacts, AmountSpan, PaidMonth, RecipientEvent, RecipientFacts, SupplementRow,
};
use crate::visit::{
    LeaderMeeting, MeetingFacts, MeetingGrid, PlannedCall, RoutePoint, RoutePoints, TeamWeek,
    UnplannedCall, Visit, VisitDiaries, VisitDiary, VisitEvent, VisitFacts, VisitPlan,
    VisitPlanRequest, VisitPolicies, VisitPolicy, VisitTeam, VisitedHousehold, Visitor,
};

holds_ids! {
    Household { Name Person id "id", @ members "members", }
    Person { Own Person id "id", # birth_date "birthDate", @ supporters "supporters", ~ note, }
    Supporter { Own Person id "id", # birth_date "birthDate", }
    FamilyFacts { To Person applicant "applicant", @ persons "persons", @ ties "ties", }
    FamilyPerson { Own Person id "id", # birth_date "birthDate", }
    FamilyTie { To Person person "person", To Person of "of", }
    IncomeFacts { @ items "items", ~ note, }
    IncomeItem { Own Person id "id", To Person member "member", }
    CaseFile { @ materials "materials", @ notices "notices", @ supporters "supporters", ~ note, }
    CaseMaterial { Own Thing id "id", }
    MaterialNotice { To Thing materials "materials", }
    SupporterConsent { Own Person id "id", }
    PublicationFacts { To Thing place "place", # applicant_birth_date "applicantBirthDate", }
    AmountFacts { @ spans "spans", @ paid "paid", }
    AmountSpan { @ supplements "supplements", }
    SupplementRow { Name Thing id "id", }
    PaidMonth { Name Thing id "id", }
    RecipientFacts { @ household "household", @ events "events", }
    RecipientEvent { Name Thing id "id", }
}

holds_ids! {
    GridFacts {
        To Thing incomplete_at "incompleteAt",
        @ places "places",
        @ buildings "buildings",
        @ stairwell_units "stairwellUnits",
        @ households "households",
        @ transitions "transitions",
    }
    PlaceFact {
        Own Thing id "id",
        To Thing parent "parent",
        Name Name name "name",
        Name Name code "code",
    }
    Building { Own Thing id "id", To Thing place "place", Name Name name "name", }
    StairwellUnit { Own Thing id "id", To Thing building "building", Name Name label "label", }
    HouseholdPlace {
        Own Person id "id",
        To Thing micro_grids "microGrids",
        To Thing building "building",
        To Thing unit "unit",
        Name Name door "door",
    }
    TransitionPeriod { To Thing place "place", @ valid "valid", }
    Validity { Name Thing act "act", }
    PartitionRequest {
        To Thing places "places",
        To Thing building_order "buildingOrder",
        @ floor_bands "floorBands",
    }
    FloorBand { Own Thing id "id", To Thing unit "unit", To Person households "households", }
    GridHistory {
        To Thing incomplete_at "incompleteAt",
        @ places "places",
        @ buildings "buildings",
        @ stairwell_units "stairwellUnits",
        @ households "households",
        @ posts "posts",
        @ assignments "assignments",
        @ transitions "transitions",
        @ lineage "lineage",
    }
    DatedPlace { @ place "place", @ valid "valid", }
    DatedBuilding { @ building "building", @ valid "valid", }
    DatedUnit { @ unit "unit", @ valid "valid", }
    DatedHousehold { @ household "household", @ valid "valid", }
    DatedPost { @ post "post", @ valid "valid", }
    DatedAssignment { @ assignment "assignment", @ valid "valid", }
    GridPost { Own Thing id "id", To Thing place "place", To Thing unit "unit", }
    PostAssignment { Own Thing id "id", To Thing post "post", Name Person person "person", }
    LineageEdge { Name Thing act "act", To Thing before "before", To Thing after "after", }
    AttributionQuery { @ facts "facts", }
    DatedFact { Name Thing id "id", To Person household "household", }
    Reorganisation {
        Name Thing id "id",
        To Thing places "places",
        To Thing parent "parent",
        Name Name name "name",
        Name Name code "code",
        @ into "into",
        @ households "households",
        @ below "below",
        @ buildings "buildings",
        @ posts "posts",
    }
    GridMove { To Thing id "id", To Thing to "to", }
}

holds_ids! {
    OfficeFacts {
        @ facilities "facilities", @ co_ordinators "coOrdinators", @ committees "committees",
        @ tasks "tasks", @ measures "measures", @ meetings "meetings",
    }
    Facility { Own Thing id "id", To Thing place "place", }
    CoOrdinator { Own Thing id "id", To Thing place "place", }
    CommitteeWork { To Thing place "place", }
    PilotTask { Own Thing id "id", Name Thing unit "unit", }
    TownMeasures { To Thing place "place", Name Thing document "document", }
    GroupMeeting { Own Thing id "id", }
    LeaderFacts {
        To Thing leaders_incomplete_at "leadersIncompleteAt",
        @ leaders "leaders",
        @ candidates "candidates",
    }
    LeaderPost {
        Own Person id "id",
        To Thing micro_grid "microGrid",
        Name Person person "person",
        To Thing unit "unit",
        # birth_date "birthDate",
    }
    Candidate {
        Own Person id "id",
        To Thing micro_grid "microGrid",
        To Thing unit "unit",
        To Thing building "building",
        To Person not_with "notWith",
        # birth_date "birthDate",
        @ changes "changes",
    }
    CandidateChange {
        To Thing micro_grid "microGrid",
        To Thing unit "unit",
        To Thing building "building",
    }
}

holds_ids! {
    VisitFacts { @ households "households", @ visits "visits", }
    VisitedHousehold {
        Own Person id "id",
        Name Thing micro_grid "microGrid",
        Name Thing town "town",
        Name Thing building "building",
        @ events "events",
    }
    VisitEvent { Name Thing id "id", }
    Visit {
        Name Thing id "id",
        To Person household "household",
        Name Thing place "place",
        Name Thing device "device",
        To Thing corrects "corrects",
        @ visitors "visitors",
    }
    Visitor { Name Person person "person", }
    VisitDiaries { @ diaries "diaries", }
    VisitDiary { @ visits "visits", }
    VisitPolicies { @ policies "policies", }
    VisitPolicy { To Thing towns "towns", To Thing except_towns "exceptTowns", }
    VisitPlanRequest { Name Thing district "district", @ teams "teams", }
    VisitTeam { Own Thing id "id", To Thing micro_grids "microGrids", }
    VisitPlan { Name Thing district "district", @ calls "calls", @ unplanned "unplanned", @ weeks "weeks", }
    PlannedCall {
        To Thing team "team",
        To Person household "household",
        Name Thing micro_grid "microGrid",
        Name Thing building "building",
    }
    UnplannedCall { To Person household "household", Name Thing micro_grid "microGrid", }
    TeamWeek { To Thing team "team", }
    RoutePoints { @ points "points", }
    RoutePoint { Own Thing id "id", }
    MeetingFacts { @ grids "grids", @ meetings "meetings", }
    MeetingGrid { Own Thing id "id", Name Thing town "town", To Person leaders "leaders", }
    LeaderMeeting { Name Thing id "id", To Thing grid "grid", To Person present "present", }
    LocalOverlay { @ values "values", }
    LocalValue { Name Thing town "town", }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value as Json, json};

    use super::*;
    use crate::finding::FindingCode;
    use crate::identity::{HoldsIds, sift};
    use crate::wire::shape::{Shape, Wire};

    /// Texts that are no ids: what people wrote, keys, names of clauses and facts, codes and hashes of the library.
    const NO_IDS: &str = "name label door code reason transitionReason path why key source notice area period clause gap
        sentenceZh sentenceEn value column file pointer unreadable";

    /// A value in which every text is this one, and the places of those that may be ids.
    fn filled(shape: &Shape, text: &str, at: &str, ids: &mut Vec<String>) -> Json {
        let mut object = |fields: &[crate::wire::shape::Field]| {
            let mut object = Map::new();
            for field in fields {
                let at = format!("{at}/{}", field.name);
                object.insert(field.name.into(), filled(field.shape, text, &at, ids));
            }
            object
        };
        match shape {
            Shape::Flag => json!(true),
            Shape::Int(least, _) => json!(least.max(&1)),
            // Of a text that is a day every date is that one.
            Shape::Date => json!(crate::calendar::iso_date(text).map_or("2026-01-01", |_| text)),
            Shape::Names(names) => json!(names[0]),
            Shape::Maybe(inner) => filled(inner, text, at, ids),
            Shape::List(item) => json!([filled(item, text, &format!("{at}/0"), ids)]),
            Shape::Object(fields) => Json::Object(object(fields)),
            Shape::Tagged(tag, variants) => {
                let mut object = object(variants[0].fields);
                object.insert((*tag).into(), json!(variants[0].name));
                Json::Object(object)
            }
            Shape::Text => {
                let own = at
                    .rsplit('/')
                    .find(|step| step.parse::<usize>().is_err())
                    .unwrap();
                if !NO_IDS.split_whitespace().any(|no| no == own) {
                    ids.push(at.into());
                }
                json!(text)
            }
        }
    }

    /// Every text of the type that may be an id is told with the code, and is gone.
    fn guarded<T: Wire + HoldsIds + Clone + serde::Serialize>(name: &str) {
        for (text, code) in [
            ("370302199003071234", FindingCode::TableIdIsCitizenNumber),
            ("１３８０５３３１２３４", FindingCode::IdIsTelephone),
            ("li.si@example.com", FindingCode::IdIsPersonal),
            ("6222 0212 3456 7894", FindingCode::IdIsPersonal),
            ("欧阳铁柱", FindingCode::IdIsName),
            ("合计", FindingCode::IdNotAnId),
            ("#N/A", FindingCode::IdNotAnId),
            ("H0005\u{200B}", FindingCode::IdInvisible),
            ("H0005\u{202C}", FindingCode::IdInvisible),
            ("\u{FEFF}H0005", FindingCode::IdInvisible),
            // Not in normal form.
            ("e\u{301}1", FindingCode::IdNotAnId),
            ("\u{F900}1", FindingCode::IdNotAnId),
        ] {
            let mut ids = vec![];
            let mut json = filled(T::SHAPE, text, "", &mut ids);
            let value = T::read(&mut json).unwrap();
            let sifted = sift(&value);
            let mut told: Vec<String> = (sifted.told.iter())
                .filter(|f| f.code == code)
                .filter_map(|f| f.place.pointer.clone())
                .collect();
            told.sort();
            ids.sort();
            assert_eq!(told, ids, "{name}");
            let rest = serde_json::to_value(&*sifted.facts).unwrap();
            for at in &ids {
                assert_ne!(
                    rest.pointer(at).and_then(Json::as_str),
                    Some(text),
                    "{name}{at}"
                );
            }
            let again = sift(&*sifted.facts).facts.into_owned();
            assert_eq!(serde_json::to_value(&again).unwrap(), rest, "{name}");
        }
    }

    macro_rules! every {
        ($($of:ty),* $(,)?) => {$( guarded::<$of>(stringify!($of)); )*};
    }

    #[test]
    fn every_id_of_what_comes_in_is_looked_at() {
        every!(
            Household,
            FamilyFacts,
            IncomeFacts,
            CaseFile,
            AmountFacts,
            RecipientFacts,
            GridFacts,
            PartitionRequest,
            GridHistory,
            AttributionQuery,
            Reorganisation,
            LeaderFacts,
            VisitFacts,
            VisitDiaries,
            VisitPolicies,
            VisitPlanRequest,
            RoutePoints,
            MeetingFacts,
            LocalOverlay,
        );
    }

    /// What people call a place may be any words, and no number of a person.
    #[test]
    fn every_name_of_a_place_that_comes_in_is_looked_at() {
        fn told<T: Wire + HoldsIds + Clone + serde::Serialize>(text: &str) -> Vec<String> {
            let mut json = filled(T::SHAPE, text, "", &mut vec![]);
            let value = T::read(&mut json).unwrap();
            let sifted = sift(&value);
            let told = sifted
                .told
                .iter()
                .filter(|f| f.code == FindingCode::NameIsNumber);
            let told: Vec<String> = told.filter_map(|f| f.place.pointer.clone()).collect();
            let rest = serde_json::to_value(&*sifted.facts).unwrap();
            for at in &told {
                assert_ne!(rest.pointer(at).and_then(Json::as_str), Some(text), "{at}");
            }
            told
        }
        for number in ["370302199003071234", "张三 13805331234", "1380533１２３４ "] {
            let facts = told::<GridFacts>(number);
            let names = [
                "/places/0/name",
                "/places/0/code",
                "/buildings/0/name",
                "/stairwellUnits/0/label",
                "/households/0/door",
            ];
            assert_eq!(facts, names, "{number}");
            assert_eq!(told::<GridHistory>(number).len(), names.len());
            let change = ["/name", "/code", "/into/0/name", "/into/0/code"];
            assert_eq!(told::<Reorganisation>(number), change);
            assert_eq!(told::<PartitionRequest>(number).len(), 0);
        }
        assert_eq!(told::<GridFacts>("张三家（2026年11月20日起）").len(), 0);
    }

    #[test]
    fn what_is_read_from_text_has_no_refused_id_and_no_zero_day() {
        let text = r#"{"id": "370302199003071234", "members": [{"id": "张三", "birthDate": "1904-01-01",
            "supporters": [{"id": "13805331234", "birthDate": "1899-12-30"}]}]}"#;
        let read = crate::wire::ops::decode_household(text);
        let told: Vec<_> = (read.findings.iter())
            .map(|f| (f.code, f.place.pointer.as_deref().unwrap()))
            .collect();
        let at = "/members/0/supporters/0";
        assert_eq!(
            told,
            [
                (FindingCode::TableIdIsCitizenNumber, "/id"),
                (FindingCode::IdIsName, "/members/0/id"),
                (FindingCode::BirthOnZeroDay, "/members/0/birthDate"),
                (FindingCode::IdIsTelephone, format!("{at}/id").as_str()),
                (
                    FindingCode::BirthOnZeroDay,
                    format!("{at}/birthDate").as_str()
                ),
            ]
        );
        let [member] = read.household.members.as_slice() else {
            panic!("one member")
        };
        assert_eq!((&read.household.id, &member.id), (&None, &None));
        assert_eq!(member.birth_date, None);
        assert_eq!(member.supporters[0], Supporter::default());
    }

    #[test]
    fn no_date_of_birth_is_a_day_on_which_spreadsheets_begin() {
        fn told<T: Wire + HoldsIds + Clone>() -> usize {
            let mut json = filled(T::SHAPE, "1904-01-01", "", &mut vec![]);
            let value = T::read(&mut json).unwrap();
            let sifted = sift(&value);
            let zero = |f: &&crate::finding::Finding| f.code == FindingCode::BirthOnZeroDay;
            assert_eq!(sift(&*sifted.facts).told.iter().filter(zero).count(), 0);
            sifted.told.iter().filter(zero).count()
        }
        let found = [
            told::<Household>(),
            told::<FamilyFacts>(),
            told::<LeaderFacts>(),
        ];
        assert_eq!(found, [2, 1, 2]);
    }

    #[test]
    fn ids_that_differ_in_width_or_case_only_are_told_and_kept() {
        let member = |id: &str| Person {
            id: Some(id.into()),
            ..Person::default()
        };
        let facts = Household {
            members: ["p1", "Ｐ1", "p2", "p1"].map(member).into(),
            ..Household::default()
        };
        let sifted = sift(&facts);
        assert_eq!(*sifted.facts, facts);
        let told: Vec<_> = (sifted.told.iter())
            .map(|f| (f.code, f.place.pointer.as_deref().unwrap()))
            .collect();
        assert_eq!(told, [(FindingCode::TableIdNearlySame, "/members/1/id")]);
    }
}

//! What rests on a supposed reform says so, and a list of parameters leaves none out.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde::Serialize;

use super::{handles, ops};
use crate::eligibility::RecipientFacts;
use crate::finding::Code;
use crate::grid::{GridFacts, PartitionRequest};
use crate::household::{ApplicationPlaceFacts, FamilyFacts, Household, IncomeFacts};
use crate::leader::LeaderFacts;
use crate::policy::{LocalValue, PolicyPack, Reform, Value};
use crate::visit::{MeetingFacts, VisitCategory, VisitFacts, VisitPlanRequest, VisitPolicy};

fn pack(supposed: bool) -> PolicyPack {
    let reform = Reform {
        name: "r".into(),
        values: vec![LocalValue {
            key: "visit.team.rounds_per_quarter".into(),
            value: Value::Count { value: 1 },
            from: NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(),
            to: None,
            source: None,
            town: None,
        }],
    };
    handles::policy_pack(None, supposed.then_some(&reform)).unwrap()
}

/// What an answer says of itself.
fn says(answer: &impl Serialize) -> Option<bool> {
    serde_json::to_value(answer).unwrap()["hypothetical"].as_bool()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn every_answer_under_a_reform_says_so_and_no_other_does(supposed: bool, days in 0..3000_u64) {
        let on = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap() + chrono::Days::new(days);
        let (pack, h) = (pack(supposed), Household::default());
        let (grid, leaders) = (GridFacts::default(), LeaderFacts::default());
        let visits = VisitFacts::default();
        let scope = Default::default();
        let said = [
            says(&ops::classify(&pack, &h, on)),
            says(&ops::assess(&pack, &h, on)),
            says(&ops::form_household(&pack, &FamilyFacts::default(), on)),
            says(&ops::application_places(&pack, &ApplicationPlaceFacts::default(), on)),
            says(&ops::count_income(&pack, &h, &IncomeFacts::default(), on)),
            says(&ops::review_recipient(&pack, &RecipientFacts::default(), on)),
            says(&ops::linked_help(&pack, &h, on)),
            says(&ops::temporary_path(&pack, &h, on)),
            says(&ops::open_set(&pack, &h, on, &scope)),
            says(&ops::next_question(&pack, &h, on, &scope)),
            says(&ops::why(&pack, &h, on, &scope)),
            says(&ops::what_if(&pack, &h, on, on)),
            says(&ops::timeline(&pack, &h, on, on)),
            says(&ops::check_grid(&pack, &grid, on)),
            says(&ops::partition_grid(&pack, &grid, &PartitionRequest::default(), on)),
            says(&ops::propose_leaders(&pack, &grid, &leaders, on)),
            says(&ops::leader_roster(&pack, &grid, &leaders, on)),
            says(&ops::check_visits(&pack, &visits, on)),
            says(&ops::visit_duties(&pack, on)),
            says(&ops::plan_visits(&pack, &visits, &VisitPlanRequest::default(), on)),
            says(&ops::compare_visit_readings(&pack, &visits, on)),
            says(&ops::check_meetings(&pack, &MeetingFacts::default(), on)),
        ];
        for (n, said) in said.iter().enumerate() {
            prop_assert_eq!(*said, supposed.then_some(true), "answer {}", n);
        }
        let found = ops::check_leaders(&pack, &grid, &leaders, on);
        prop_assert_eq!(found.iter().any(|f| f.code == Code::PolicyHypothetical), supposed);
    }

    #[test]
    fn the_list_of_parameters_is_what_each_of_them_answers(days in 0..4000_u64) {
        let on = NaiveDate::from_ymd_opt(2019, 1, 1).unwrap() + chrono::Days::new(days);
        let pack = PolicyPack::builtin();
        let all = ops::parameters(&pack, on);
        prop_assert_eq!(all.len(), pack.parameters().count());
        for one in all {
            prop_assert!(!one.zh.is_empty() && !one.en.is_empty());
            let answer = ops::parameter(&pack, &one.key, on).unwrap();
            prop_assert_eq!(answer.missing.is_none(), one.value.is_some());
            prop_assert_eq!(answer.value, one.value);
        }
    }

    #[test]
    fn a_key_that_nobody_declared_is_an_error(key in "[a-z.]{0,20}") {
        let pack = PolicyPack::builtin();
        prop_assume!(pack.parameter(&key).is_none());
        let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
        let refusal = ops::parameter(&pack, &key, on).unwrap_err();
        prop_assert_eq!(refusal.code, Code::PolicyUnknownKey);
    }
}

#[test]
fn a_local_duty_is_planned() {
    use crate::visit::{VisitPolicies, VisitPolicyId, VisitTeam, VisitedHousehold, VisitorRole};
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    let pack = PolicyPack::builtin();
    let cadence = crate::visit::Cadence::Calendar { times: 12 };
    for clause in ["V-04", "V-05", "V-08", "V-09", "V-10"] {
        let duty = VisitPolicy {
            clause: clause.into(),
            whom: vec![VisitCategory::Hardship],
            who: vec![VisitorRole::CommitteeMember],
            ..VisitPolicy::new(VisitPolicyId::Local, cadence.clone(), on, on)
        };
        let policies = VisitPolicies {
            policies: vec![duty],
            due_soon_days: None,
        };
        let home = |id: &str, hardship| VisitedHousehold {
            id: id.into(),
            hardship: Some(hardship),
            ..VisitedHousehold::default()
        };
        let facts = VisitFacts {
            households: vec![home("h1", true), home("h2", false)],
            log_from: Some(on),
            ..VisitFacts::default()
        };
        let request = VisitPlanRequest {
            period: "2026Q3".into(),
            teams: vec![VisitTeam {
                id: "t".into(),
                roles: vec![VisitorRole::CommitteeMember],
                capacity_per_day: Some(5),
                ..VisitTeam::default()
            }],
            ..VisitPlanRequest::default()
        };
        let plan = ops::plan_visits_under(&pack, &policies, &facts, &request, on);
        let calls: Vec<&str> = plan.calls.iter().map(|c| c.household.as_str()).collect();
        assert_eq!(calls, ["h1"; 3], "{clause}: {plan:?}");
    }
}

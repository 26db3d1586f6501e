//! A list of parameters leaves none out, and a local visit duty is a value among them.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{handles, ops};
use crate::finding::FindingCode;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};
use crate::visit::{HouseholdStatus, VisitFacts, VisitPlanRequest, VisitPolicyId, VisitState};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
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
        prop_assert_eq!(refusal.code, FindingCode::PolicyUnknownKey);
    }
}

#[test]
fn a_local_duty_is_planned_checked_and_shown() {
    use crate::visit::{VisitTeam, VisitedHousehold, VisitorRole};
    let on = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    for (clause, name, role) in [
        ("V-04", "committee", VisitorRole::CommitteeMember),
        ("V-05", "hardship", VisitorRole::SocialWorker),
        ("V-08", "elderly_patrol", VisitorRole::GridWorker),
        ("V-09", "left_behind_children", VisitorRole::CommitteeMember),
        ("V-10", "children_in_difficulty", VisitorRole::ChildOfficer),
    ] {
        let key = format!("visit.{name}.visits_per_year");
        let value = LocalValue {
            key: key.clone(),
            value: TypedValue::Count { value: 12 },
            from: on,
            to: None,
            source: Some("notice 1".into()),
            town: None,
        };
        let overlay = LocalOverlay {
            values: vec![value],
            ..LocalOverlay::default()
        };
        let pack = handles::policy_pack(Some(&overlay), None).unwrap();
        let home = |id: &str, of: bool| VisitedHousehold {
            id: id.into(),
            hardship: Some(of),
            patrol_elderly: Some(of),
            left_behind_child: Some(of),
            child_in_difficulty: Some(of),
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
                roles: vec![role],
                capacity_per_day: Some(5),
                ..VisitTeam::default()
            }],
            ..VisitPlanRequest::default()
        };
        let all = name == "committee";
        let plan = ops::plan_visits(&pack, &facts, &request, on);
        let own = |id: &str| {
            let calls = plan.calls.iter().filter(|c| c.household == id);
            let id = |p: &VisitPolicyId| p.clause() == clause;
            calls.filter(|c| c.policies.iter().any(id)).count()
        };
        assert_eq!(
            (own("h1"), own("h2")),
            (3, if all { 3 } else { 0 }),
            "{clause}: {plan:?}"
        );
        let report = ops::check_visits(&pack, &facts, on);
        let open = |s: &&HouseholdStatus| s.clause == clause && s.state == VisitState::Open;
        let households = u32::from(all) + 1;
        assert_eq!(
            report.statuses.iter().filter(open).count(),
            households as usize
        );
        let mut covered = report.coverage.iter().filter(|c| c.clause == clause);
        assert_eq!(covered.next().map(|c| c.owed), Some(households));
        let shown = ops::parameters(&pack, on)
            .into_iter()
            .find(|p| p.key == key);
        let value = shown.and_then(|p| p.value).unwrap();
        assert_eq!(
            (value.clause.as_str(), value.source.as_deref()),
            (clause, Some("notice 1"))
        );
    }
}

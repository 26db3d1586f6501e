//! Duties and the findings about them.

use super::*;
use crate::finding::{Finding, FindingCode, Gravity};
use crate::law::Area;
use crate::message::{Lang, describe};
use crate::policy::PolicyPack;

fn codes(findings: &[Finding]) -> Vec<(FindingCode, Option<&str>, Option<Gravity>)> {
    findings
        .iter()
        .map(|f| (f.code, f.clause.as_deref(), f.gravity))
        .collect()
}

fn unlawful(cadences: [Cadence; 3]) -> Vec<Finding> {
    duties(cadences).supposed(day("2026-11-24")).1
}

fn under(facts: &VisitFacts, duties: VisitPolicies, on: NaiveDate) -> VisitReport {
    check_under(
        facts,
        &VisitLog::new(facts),
        duties,
        WorkingCalendar::builtin(),
        on,
    )
}

#[test]
fn priority_visits_must_be_more_often_than_the_base() {
    let faults = |priority| {
        let base = Cadence::Calendar { times: 4 };
        unlawful([base.clone(), base, priority])
    };
    let wrong = [(
        FindingCode::VisitPriorityNotMoreOften,
        Some("S39"),
        Some(Gravity::Violation),
    )];
    assert_eq!(codes(&faults(Cadence::Calendar { times: 4 })), wrong);
    assert_eq!(codes(&faults(Cadence::Calendar { times: 5 })), []);
    assert_eq!(codes(&faults(gap(92))), wrong);
    assert_eq!(codes(&faults(gap(91))), []);
    let text = describe(&faults(gap(92))[0], Lang::En);
    assert_eq!(
        text.what,
        "the local number of priority visits (3.97 a year) is not above that of every household (4 a year)"
    );
}

#[test]
fn a_rolling_gap_may_not_outlast_the_period_of_its_clause() {
    let faults = |secretary, team| {
        codes(&unlawful([secretary, team, 30].map(gap)))
            .iter()
            .map(|(code, clause, gravity)| (*code, clause.map(str::to_owned), *gravity))
            .collect::<Vec<_>>()
    };
    assert_eq!(faults(366, 92), []);
    let explain = |clause: &str| {
        let gravity = Some(Gravity::Explain);
        (
            FindingCode::VisitGapTooLong,
            Some(clause.to_owned()),
            gravity,
        )
    };
    assert_eq!(faults(367, 93), [explain("S36"), explain("S38")]);
}

#[test]
fn without_numbers_every_duty_is_open_and_before_the_plan_there_is_none() {
    let (none, findings) =
        VisitPolicies::resolve(&PolicyPack::default().at(Area::ZICHUAN), day("2022-07-07"));
    assert!(none.policies.is_empty());
    let keys: Vec<(FindingCode, Option<&str>)> = findings
        .iter()
        .map(|f| (f.code, f.clause.as_deref()))
        .collect();
    let open = FindingCode::ParameterMissing;
    assert_eq!(
        keys,
        [
            (open, Some("S36")),
            (open, Some("S38")),
            (open, Some("S39"))
        ]
    );
    let (none, findings) =
        VisitPolicies::resolve(&PolicyPack::default().at(Area::ZICHUAN), day("2022-07-06"));
    assert!(none.policies.is_empty() && findings.is_empty());
}

/// Three households of two micro-grids: visited by the pair, by one person, not at all.
fn area(city: Option<bool>) -> VisitFacts {
    let household = |id: &str, grid: &str, priority| VisitedHousehold {
        id: id.into(),
        micro_grid: Some(grid.into()),
        city,
        ..household(priority)
    };
    let alone = Visit {
        household: "h2".into(),
        ..visit("v2", "2026-11-02", &[VisitorRole::PartyMember])
    };
    VisitFacts {
        households: vec![
            household("h1", "g1", Some(true)),
            household("h2", "g2", Some(false)),
            household("h3", "g2", None),
        ],
        visits: vec![team("v1", "2026-11-02"), alone],
        log_from: Some(day("2026-07-01")),
    }
}

#[test]
fn a_report_says_what_was_missed_by_whom_and_what_is_due() {
    use VisitPolicyId::{SecretaryRound, TeamRound};
    let report = under(&area(Some(true)), plan(), day("2026-11-24"));
    assert_eq!(
        codes(&report.findings),
        [
            // The third quarter and September–October; the year is not over.
            (
                FindingCode::VisitRoundIncomplete,
                Some("S38"),
                Some(Gravity::Explain)
            ),
            (
                FindingCode::VisitRoundIncomplete,
                Some("S39"),
                Some(Gravity::Violation)
            ),
            (FindingCode::VisitCategoryUnknown, None, None),
            (
                FindingCode::VisitTeamIncomplete,
                Some("S37"),
                Some(Gravity::Explain)
            ),
        ]
    );
    let text = |n: usize, lang| describe(&report.findings[n], lang).what;
    assert_eq!(
        text(0, Lang::En),
        "households not visited as asked in 2026Q3, calls by telephone or without an answer included: 3"
    );
    assert_eq!(
        text(1, Lang::ZhCn),
        "2026年第5期（全年6期）有1户没有按要求走访到（含只打过电话、上门未遇的）"
    );
    for finding in &report.findings {
        for lang in [Lang::ZhCn, Lang::En] {
            let text = describe(finding, lang);
            assert!(
                !format!("{text:?}").replace("Text {", "").contains('{'),
                "{text:?}"
            );
        }
    }
    let coverage: Vec<_> = report
        .coverage
        .iter()
        .filter(|c| c.policy == TeamRound)
        .map(|c| (c.micro_grid.as_deref(), c.owed, c.done, c.done_basis_points))
        .collect();
    assert_eq!(
        coverage,
        [
            (None, 3, 2, Some(6666)),
            (Some("g1"), 1, 1, Some(10_000)),
            (Some("g2"), 2, 1, Some(5000)),
        ]
    );
    let due: Vec<_> = report
        .due
        .iter()
        .map(|d| (d.household.as_str(), d.policy, d.state))
        .collect();
    assert_eq!(
        due,
        [
            ("h3", TeamRound, VisitState::Overdue),
            ("h1", SecretaryRound, VisitState::Open),
            ("h2", SecretaryRound, VisitState::Open),
            ("h3", SecretaryRound, VisitState::Open),
        ]
    );
}

#[test]
fn the_form_of_the_group_is_advice_outside_communities() {
    for (city, gravity) in [
        (Some(true), Gravity::Explain),
        (Some(false), Gravity::Advice),
        (None, Gravity::Advice),
    ] {
        let report = under(&area(city), plan(), day("2026-11-24"));
        let form = report.findings.last().unwrap();
        assert_eq!(form.code, FindingCode::VisitTeamIncomplete);
        assert_eq!(form.gravity, Some(gravity));
        assert_eq!(form.place.pointer.as_deref(), Some("/visits/1/visitors"));
        // The visit counts all the same.
        assert!(
            report
                .statuses
                .iter()
                .any(|s| s.satisfied_by.as_deref() == Some("v2"))
        );
    }
}

#[test]
fn a_rolling_gap_that_ran_out_is_one_finding_a_duty() {
    let rolling = duties([366, 90, 60].map(gap));
    let report = under(&area(None), rolling, day("2027-02-28"));
    let gaps: Vec<_> = report
        .findings
        .iter()
        .filter(|f| f.code == FindingCode::VisitGapExceeded)
        .map(|f| (f.clause.as_deref(), describe(f, Lang::En).what))
        .collect();
    assert_eq!(
        gaps,
        [
            (
                Some("S38"),
                "households that have gone more than 90 days without a visit: 3".into()
            ),
            (
                Some("S39"),
                "households that have gone more than 60 days without a visit: 1".into()
            ),
        ]
    );
}

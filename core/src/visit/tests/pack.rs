//! The duties as the pack and a local overlay give them.

use super::*;
use crate::finding::FindingCode;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack};
use proptest::prelude::*;

fn local(values: &str) -> PolicyPack {
    let text = format!("name = \"test\"\nsynthetic = true\n{values}");
    let overlay = LocalOverlay::from_toml(&text).unwrap();
    PolicyPack::builtin().with_overlay(&overlay).unwrap()
}

fn value(key: &str, value: &str, from: &str) -> String {
    format!("[[value]]\nkey = \"{key}\"\n{value}\nfrom = {from}\n")
}

fn cadences(pack: &PolicyPack, on: &str) -> (Vec<(Cadence, NaiveDate)>, Vec<FindingCode>) {
    let (policies, findings) = VisitPolicies::resolve(pack, day(on));
    (
        policies
            .policies
            .iter()
            .map(|p| (p.cadence.clone(), p.from))
            .collect(),
        findings.iter().map(|f| f.code).collect(),
    )
}

#[test]
fn the_plan_sets_two_rounds_and_leaves_the_third_number_open() {
    let (plan, findings) = VisitPolicies::resolve(&PolicyPack::builtin(), day("2026-11-24"));
    let duties: Vec<_> = plan
        .policies
        .iter()
        .map(|p| (p.id, p.cadence.clone(), p.from, p.period.as_deref()))
        .collect();
    let from = day("2022-07-07");
    assert_eq!(
        duties,
        [
            (
                VisitPolicyId::SecretaryRound,
                Cadence::Calendar { times: 1 },
                from,
                Some("2026")
            ),
            (
                VisitPolicyId::TeamRound,
                Cadence::Calendar { times: 4 },
                from,
                Some("2026Q4")
            ),
        ]
    );
    assert_eq!(plan.due_soon_days, None);
    let open: Vec<_> = findings
        .iter()
        .map(|f| (f.code, f.clause.as_deref()))
        .collect();
    assert_eq!(open, [(FindingCode::ParameterMissing, Some("S39"))]);
    assert_eq!(
        cadences(&PolicyPack::builtin(), "2022-07-06"),
        (vec![], vec![])
    );
}

#[test]
fn the_local_number_sets_the_priority_duty_from_its_date() {
    let pack = local(&value(
        "visit.priority.visits_per_year",
        "count = 6",
        "2026-01-01",
    ));
    let (duties, findings) = cadences(&pack, "2026-11-24");
    assert_eq!(findings, []);
    assert_eq!(
        duties[2],
        (Cadence::Calendar { times: 6 }, day("2026-01-01"))
    );
    assert_eq!(
        cadences(&pack, "2025-12-31").1,
        [FindingCode::ParameterMissing]
    );
    let same = local(&value(
        "visit.priority.visits_per_year",
        "count = 4",
        "2026-01-01",
    ));
    assert_eq!(
        cadences(&same, "2026-11-24").1,
        [FindingCode::VisitPriorityNotMoreOften]
    );
}

#[test]
fn a_round_more_a_quarter_raises_the_bar_for_priority_visits() {
    let pack = local(
        &[
            value("visit.team.rounds_per_quarter", "count = 2", "2026-07-01"),
            value("visit.priority.visits_per_year", "count = 6", "2026-01-01"),
        ]
        .concat(),
    );
    let (duties, findings) = cadences(&pack, "2026-11-24");
    assert_eq!(
        duties[1],
        (Cadence::Calendar { times: 8 }, day("2026-07-01"))
    );
    assert_eq!(findings, [FindingCode::VisitPriorityNotMoreOften]);
    assert_eq!(cadences(&pack, "2026-06-30").1, []);
}

#[test]
fn the_rolling_reading_needs_its_own_numbers() {
    let pack = local(
        &[
            value("visit.cadence", "choice = \"rolling\"", "2026-07-01"),
            value("visit.team.rolling_gap_days", "count = 90", "2026-07-01"),
        ]
        .concat(),
    );
    let (duties, findings) = cadences(&pack, "2026-11-24");
    assert_eq!(duties, [(gap(90), day("2026-07-01"))]);
    assert_eq!(
        findings,
        [FindingCode::ParameterMissing, FindingCode::ParameterMissing]
    );
    assert_eq!(cadences(&pack, "2026-06-30").0.len(), 2);
}

#[test]
fn a_round_by_persons_is_not_passed_over() {
    let pack = local(&value("visit.unit", "choice = \"person\"", "2026-01-01"));
    assert!(
        cadences(&pack, "2026-11-24")
            .1
            .contains(&FindingCode::BadValue)
    );
}

#[test]
fn the_report_of_a_district_on_its_pack() {
    let pack = local(
        &[
            value("visit.priority.visits_per_year", "count = 6", "2026-01-01"),
            value("visit.due_soon_days", "count = 40", "2026-01-01"),
        ]
        .concat(),
    );
    let facts = VisitFacts {
        households: vec![household(Some(true))],
        visits: vec![team("v1", "2026-10-01")],
        log_from: Some(day("2026-01-01")),
    };
    let states: Vec<_> = check(&facts, &pack, day("2026-11-24"))
        .statuses
        .iter()
        .map(|s| (s.policy, s.state, s.due))
        .collect();
    let year_end = Some(day("2026-12-31"));
    assert_eq!(
        states,
        [
            (VisitPolicyId::SecretaryRound, VisitState::DueSoon, year_end),
            (
                VisitPolicyId::TeamRound,
                VisitState::Done,
                Some(day("2027-03-31"))
            ),
            (VisitPolicyId::Priority, VisitState::DueSoon, year_end),
        ]
    );
}

/// Each duty that a text asks for regularly, with the two numbers that a locality may set for it.
const REGULAR: [(VisitPolicyId, &str); 5] = [
    (VisitPolicyId::CommitteeVisits, "committee"),
    (VisitPolicyId::HardshipVisits, "hardship"),
    (VisitPolicyId::ElderlyPatrol, "elderly_patrol"),
    (VisitPolicyId::LeftBehindChildren, "left_behind_children"),
    (
        VisitPolicyId::ChildrenInDifficulty,
        "children_in_difficulty",
    ),
];

/// The values of a place for one of these duties: visits a year, and the longest gap.
fn numbers(
    name: &str,
    (rounds, gap): (Option<i64>, Option<i64>),
    town: Option<&str>,
) -> Vec<LocalValue> {
    let value = |term: &str, n: Option<i64>| {
        Some(LocalValue {
            key: format!("visit.{name}.{term}"),
            value: crate::policy::TypedValue::Count { value: n? },
            from: day("2026-01-01"),
            to: None,
            source: Some("notice 1".into()),
            town: town.map(Into::into),
        })
    };
    let all = [
        value("visits_per_year", rounds),
        value("rolling_gap_days", gap),
    ];
    all.into_iter().flatten().collect()
}

/// What the two numbers ask for.
fn asked((rounds, longest): (Option<i64>, Option<i64>)) -> Option<Cadence> {
    let rounds = rounds.map(|n| Cadence::Calendar {
        times: u32::try_from(n).unwrap(),
    });
    let longest = longest.map(|n| gap(u32::try_from(n).unwrap()));
    match (rounds, longest) {
        (Some(rounds), Some(longest)) if !longest.more_often_than(&rounds) => Some(rounds),
        (rounds, longest) => longest.or(rounds),
    }
}

proptest! {
    #[test]
    fn a_regular_duty_is_there_where_a_number_is_set_and_no_town_asks_for_less(
        which in 0..REGULAR.len(),
        district in (prop::option::of(1..=336_i64), prop::option::of(1..=400_i64)),
        town in (prop::option::of(1..=336_i64), prop::option::of(1..=400_i64)),
        rolling: bool,
    ) {
        let (id, name) = REGULAR[which];
        let mut values = numbers(name, district, None);
        values.extend(numbers(name, town, Some("t")));
        if rolling {
            values.push(LocalValue {
                key: "visit.cadence".into(),
                value: crate::policy::TypedValue::Choice { value: "rolling".into() },
                ..numbers(name, (Some(1), None), None).remove(0)
            });
        }
        let overlay = LocalOverlay { values, ..LocalOverlay::default() };
        let Ok(pack) = PolicyPack::builtin().with_overlay(&overlay) else { return Ok(()) };
        let (all, _) = VisitPolicies::resolve(&pack, day("2026-07-01"));
        let of = |place: &str| {
            let mut own = all.policies.iter().filter(|p| p.id == id && p.covers(Some(place)) == Some(true));
            (own.next(), own.next())
        };
        let ((here, twice), (there, again)) = (of("t"), of("u"));
        prop_assert!(twice.is_none() && again.is_none());
        prop_assert_eq!(there.map(|p| p.cadence.clone()), asked(district));
        let both = (town.0.or(district.0), town.1.or(district.1));
        prop_assert_eq!(here.map(|p| p.cadence.clone()), asked(both));
        if let (Some(here), Some(there)) = (here, there) {
            prop_assert!(!there.cadence.more_often_than(&here.cadence));
            prop_assert_eq!(here.source.as_deref(), Some("notice 1"));
        }
        let (before, _) = VisitPolicies::resolve(&pack, day("2025-12-31"));
        prop_assert!(before.policies.iter().all(|p| p.id != id));
    }
}

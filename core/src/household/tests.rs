//! Laws of households, income and amounts that hold whatever the facts are.

use chrono::NaiveDate;
use proptest::option::weighted;
use proptest::prelude::*;

use super::*;
use crate::logic::TruthValue;
use crate::money::MAX_FEN;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack, TypedValue};
use crate::support::{AmountFacts, AmountSpan, PaidMonth, PaidProgramme, amount_over};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// The pack with these local numbers from the first day of the rules; synthetic.
pub(super) fn pack(values: Vec<(&str, TypedValue)>) -> PolicyPack {
    let values = values
        .into_iter()
        .map(|(key, value)| LocalValue {
            town: None,
            key: key.into(),
            value,
            from: day(2021, 7, 1),
            to: None,
            source: None,
        })
        .collect();
    let overlay = LocalOverlay {
        area: None,
        calendar: vec![],
        name: "synthetic".into(),
        synthetic: true,
        values,
    };
    PolicyPack::builtin().with_overlay(&overlay).unwrap()
}

fn flag() -> BoxedStrategy<Option<bool>> {
    weighted(0.8, any::<bool>()).boxed()
}

/// Boxed, here and below: the trees of a whole family are larger than the stack of a test.
fn person(n: usize) -> BoxedStrategy<FamilyPerson> {
    let birth = weighted(
        0.8,
        prop::sample::select(vec![
            day(1960, 1, 1),
            day(1990, 1, 1),
            day(2006, 1, 1),
            day(2006, 1, 2),
            day(2015, 1, 1),
        ]),
    );
    let study = weighted(
        0.8,
        prop::sample::select(vec![Study::None, Study::UpToBachelor, Study::Postgraduate]),
    );
    let since = weighted(
        0.8,
        prop::sample::select(vec![day(2021, 1, 1), day(2021, 1, 2)]),
    );
    (birth, study, since, prop::array::uniform9(flag()))
        .prop_map(move |(birth_date, study, since, f)| FamilyPerson {
            id: Some(format!("p{n}")),
            birth_date,
            study,
            unable_to_live_independently: f[0],
            lives_together: f[1],
            religious_away: f[2].map(|v| v && f[8] == Some(true)),
            religious_away_since: since,
            in_prison: f[3].map(|v| v && f[4] == Some(true)),
            in_compulsory_treatment: Some(false),
            declared_missing: Some(false),
            provincial_exclusion: f[5],
            staff: f[6],
            near_relative_of_staff: f[7],
        })
        .boxed()
}

const SIZE: usize = 5;

fn family() -> BoxedStrategy<FamilyFacts> {
    let kind = || {
        weighted(
            0.9,
            prop::sample::select(vec![
                Kinship::Spouse,
                Kinship::Child,
                Kinship::Grandchild,
                Kinship::Sibling,
            ]),
        )
    };
    let tie = (0..SIZE, kind(), 0..SIZE, flag()).prop_map(|(p, kind, q, duty_found)| FamilyTie {
        person: Some(format!("p{p}")),
        kind,
        of: Some(format!("p{q}")),
        duty_found,
    });
    let persons = (person(0), person(1), person(2), person(3), person(4))
        .prop_map(|(a, b, c, d, e)| vec![a, b, c, d, e]);
    (persons, prop::collection::vec(tie, 0..6), flag(), flag())
        .prop_map(|(persons, ties, pc, tc)| FamilyFacts {
            applicant: Some("p0".into()),
            persons,
            persons_complete: pc,
            ties,
            ties_complete: tc,
        })
        .boxed()
}

fn locals() -> BoxedStrategy<PolicyPack> {
    prop::array::uniform3(flag())
        .prop_map(|f| {
            let keys = [
                "dibao.members_of_members",
                "dibao.postgraduate_counts",
                "dibao.other_exclusions_exist",
            ];
            let set = keys
                .into_iter()
                .zip(f)
                .filter_map(|(k, v)| Some((k, TypedValue::Flag { value: v? })));
            pack(set.collect())
        })
        .boxed()
}

fn belongs(f: &HouseholdFormation) -> Vec<(Option<String>, TruthValue)> {
    let mut all: Vec<_> = f
        .persons
        .iter()
        .map(|m| (m.id.clone(), m.belongs))
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

proptest! {
    /// A certain answer stays when a fact becomes known; and an open one always says what is missing.
    #[test]
    fn filling_in_a_fact_never_changes_who_certainly_belongs(
        facts in family(), local in locals(), who in 0..SIZE, which in 0..6usize, value in any::<bool>()
    ) {
        let on = day(2024, 1, 1);
        let before = form_household(&local, &facts, on);
        for m in &before.persons {
            let named = !m.missing_facts.is_empty() || !m.missing_parameters.is_empty();
            prop_assert_eq!(named, m.belongs == TruthValue::Open, "{:?}", m);
        }
        let mut fuller = facts.clone();
        let p = &mut fuller.persons[who];
        match which {
            0 => { p.unable_to_live_independently.get_or_insert(value); }
            1 => { p.lives_together.get_or_insert(value); }
            2 => { p.in_prison.get_or_insert(value); }
            3 => { p.religious_away.get_or_insert(value); }
            4 => { p.provincial_exclusion.get_or_insert(value); }
            _ => { p.study.get_or_insert(if value { Study::UpToBachelor } else { Study::None }); }
        }
        let after = form_household(&local, &fuller, on);
        for (a, b) in before.persons.iter().zip(&after.persons) {
            prop_assert!(a.belongs == TruthValue::Open || a.belongs == b.belongs);
        }
        prop_assert!(before.registered_relative == TruthValue::Open || before.registered_relative == after.registered_relative);
    }

    /// Nobody is dropped, and the order of persons and ties does not matter.
    #[test]
    fn renumbering_a_family_changes_nothing(facts in family(), local in locals()) {
        let on = day(2024, 1, 1);
        let mut other = facts.clone();
        other.persons.reverse();
        let (a, b) = (form_household(&local, &facts, on), form_household(&local, &other, on));
        prop_assert_eq!(a.persons.len(), facts.persons.len());
        prop_assert_eq!(belongs(&a), belongs(&b));
        prop_assert_eq!(a.registered_relative, b.registered_relative);
    }

    /// No amount and no date makes an account panic, and nothing leaves the wire.
    #[test]
    fn amounts_stay_on_the_wire(
        members in any::<i64>(), small in 0..1200i64, income in any::<i64>(), persons in any::<i64>(), paid in any::<i64>(),
        standard in 0..=MAX_FEN, year in -300_000..300_000i32
    ) {
        let local = pack(vec![("dibao.standard.urban", TypedValue::Fen { value: standard })]);
        let from = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
        for members in [members, small] {
            let facts = AmountFacts {
                programme: Some(PaidProgramme::Dibao),
                area: Some(AreaKind::Urban),
                decided_on: Some(day(2021, 7, 1)),
                spans: vec![AmountSpan {
                    from: Some(from),
                    members: Some(members),
                    income_fen: Some(income),
                    supplements: vec![crate::support::SupplementRow { persons: Some(persons), ..Default::default() }],
                    supplements_complete: Some(true),
                    grace: Some(false),
                    ..AmountSpan::default()
                }],
                paid: ["p1", "p2"].map(|id| PaidMonth { id: Some(id.into()), month: Some(from), amount_fen: Some(paid) }).into(),
                paid_complete: Some(true),
                ..AmountFacts::default()
            };
            let report = amount_over(&local, &facts, day(2024, 1, 1), day(2024, 12, 31));
            for m in &report.months {
                for v in [m.due_fen, m.paid_fen, m.difference_fen].into_iter().flatten() {
                    prop_assert!(v.abs() <= MAX_FEN);
                }
            }
        }
    }

    /// More income never means a higher amount.
    #[test]
    fn more_income_never_pays_more(income in -MAX_FEN..MAX_FEN, more in 0..MAX_FEN, members in 1..20i64) {
        let local = pack(vec![("dibao.standard.urban", TypedValue::Fen { value: 100_000 })]);
        let due = |income: i64| {
            let facts = AmountFacts {
                programme: Some(PaidProgramme::Dibao),
                area: Some(AreaKind::Urban),
                decided_on: Some(day(2023, 12, 1)),
                spans: vec![AmountSpan {
                    from: Some(day(2024, 1, 1)),
                    members: Some(members),
                    income_fen: Some(income),
                    supplements_complete: Some(true),
                    grace: Some(false),
                    ..AmountSpan::default()
                }],
                ..AmountFacts::default()
            };
            amount_over(&local, &facts, day(2024, 1, 1), day(2024, 1, 31)).due_fen
        };
        let (a, b) = (due(income), due(income.saturating_add(more).min(MAX_FEN)));
        prop_assert!(a.zip(b).is_some_and(|(a, b)| b <= a));
        prop_assert!(a.is_some_and(|a| a <= 100_000 * members), "a loss is no aid");
    }

    /// A higher wage never lowers the counted income, and no item makes the count panic or leave the wire.
    #[test]
    fn a_higher_wage_never_counts_less(
        wage in 0..MAX_FEN, more in 0..MAX_FEN, cost in any::<i64>(), way in 0..5usize, from in -200..200i64, long in 0..400i64
    ) {
        let ways = ["none", "actual", "capped", "fixed", "share"];
        let local = pack(vec![
            ("dibao.income_period_months", TypedValue::Count { value: 12 }),
            ("dibao.income_rounding", TypedValue::Choice { value: "halfUp".into() }),
            ("dibao.employment_cost_method", TypedValue::Choice { value: ways[way].into() }),
            ("dibao.employment_cost_max", TypedValue::Fen { value: 50_000 }),
            ("dibao.employment_cost_share", TypedValue::BasisPoints { value: 3_000 }),
        ]);
        let household = Household {
            members: vec![Person { id: Some("a".into()), ..Person::default() }],
            ..Household::default()
        };
        let start = day(2024, 1, 1);
        let at = |n: i64| crate::calendar::add_months(start, n as i32);
        let item = |kind, amount_fen| IncomeItem {
            id: None,
            member: Some("a".into()),
            kind: Some(kind),
            amount_fen: Some(amount_fen),
            from: at(from),
            to: at(from + long),
        };
        let counted = |wage: i64| {
            let items = vec![item(IncomeKind::Wage, wage), item(IncomeKind::EmploymentCost, cost)];
            let income = IncomeFacts { items, items_complete: Some(true) };
            count_income(&local, &household, &income, day(2024, 1, 1)).income_fen
        };
        let (a, b) = (counted(wage), counted(wage.saturating_add(more).min(MAX_FEN)));
        prop_assert!(a.is_none_or(|v| (0..=MAX_FEN).contains(&v)));
        if let Some((a, b)) = a.zip(b) {
            prop_assert!(b >= a);
        }
    }
}

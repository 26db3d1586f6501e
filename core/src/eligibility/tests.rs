//! Laws that hold whatever the facts and the local numbers are.

use chrono::NaiveDate;
use proptest::option::weighted;
use proptest::prelude::*;

use super::*;
use crate::household::{AreaKind, DisabilityCategory as C, Household, Person, Supporter};
use crate::money::MAX_FEN;
use crate::rule::columns::Scratch;

const S: i64 = 100_000;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// Amounts near every line that the parameters below draw.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![
        4 => Just(0),
        4 => prop::sample::select(vec![S - 1, S, S + 1, 80_000, 79_999, 150_000, 149_999, 200_000, 199_999, 250_000]),
        2 => 0..400_000i64,
        1 => prop::sample::select(vec![MAX_FEN, MAX_FEN - 1, MAX_FEN + 1, -1]),
    ]
}

fn known<T: std::fmt::Debug>(s: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    weighted(0.85, s)
}

fn flag() -> impl Strategy<Value = Option<bool>> {
    known(any::<bool>())
}

fn birth() -> impl Strategy<Value = Option<NaiveDate>> {
    let near = prop::sample::select(vec![
        day(1954, 1, 1),
        day(1954, 1, 2),
        day(1964, 1, 1),
        day(1964, 1, 2),
        day(2006, 1, 1),
        day(2006, 1, 2),
        day(2008, 1, 1),
        day(2008, 1, 2),
        day(1980, 6, 1),
        day(2012, 2, 29),
        day(2030, 1, 1),
    ]);
    known(near)
}

fn certificate() -> impl Strategy<Value = (Option<bool>, Option<C>, Option<i64>)> {
    let category = prop::sample::select(vec![
        C::Visual,
        C::Hearing,
        C::Speech,
        C::Limb,
        C::Intellectual,
        C::Mental,
        C::Multiple,
        C::Other,
    ]);
    prop_oneof![
        Just((Some(false), None, None)),
        (flag(), known(category), known(0..6i64)),
    ]
}

fn supporter() -> impl Strategy<Value = Supporter> {
    (
        flag(),
        flag(),
        birth(),
        known(amount()),
        flag(),
        certificate(),
        (flag(), flag(), flag(), flag()),
    )
        .prop_map(
            |(
                tekun,
                dibao,
                birth_date,
                income_fen,
                property,
                (held, category, grade),
                (capacity, missing, prison, other),
            )| {
                Supporter {
                    id: None,
                    tekun,
                    dibao,
                    birth_date,
                    income_fen,
                    property_within_low_income_rule: property,
                    disability_certificate: held,
                    disability_category: category,
                    disability_grade: grade,
                    without_civil_capacity: capacity,
                    declared_missing: missing,
                    in_prison: prison,
                    provincial_case: other,
                }
            },
        )
}

fn person() -> impl Strategy<Value = Person> {
    let incomes = prop::array::uniform8(known(amount()));
    let flags = prop::array::uniform10(flag());
    (
        birth(),
        incomes,
        certificate(),
        flags,
        known(0..5i64),
        prop::collection::vec(supporter(), 0..3),
    )
        .prop_map(
            |(birth_date, i, (held, category, grade), f, years, supporters)| Person {
                id: None,
                birth_date,
                wage_fen: i[0],
                business_net_fen: i[1],
                property_net_fen: i[2],
                transfer_net_fen: i[3],
                basic_pension_fen: i[4],
                social_insurance_fen: i[5],
                preferential_fen: i[6],
                senior_allowance_fen: i[7],
                disability_certificate: held,
                disability_category: category,
                disability_grade: grade,
                employed: f[0],
                serious_illness: f[1],
                religious_site_years: years,
                in_hardship: f[2],
                county_single_case: f[3],
                special_hardship: f[4],
                own_property_within_dibao_rule: f[5],
                own_property_within_tekun_rule: f[6],
                provincial_unable_to_work: f[7],
                chooses_child_programme: f[8],
                supporters,
                supporters_complete: f[9],
            },
        )
}

fn household() -> impl Strategy<Value = Household> {
    let area = known(prop::sample::select(vec![AreaKind::Urban, AreaKind::Rural]));
    let flags = prop::array::uniform4(flag());
    let numbers = (known(amount()), known(0..3i64), known(0..3i64));
    (
        area,
        flags,
        numbers,
        prop::collection::vec(person(), 0..5),
        weighted(0.9, Just(true)),
    )
        .prop_map(
            |(area, f, (deposits_fen, vehicles, homes), members, members_complete)| Household {
                id: None,
                area,
                hukou_here: f[0],
                residence_permit_here: f[1],
                property_within_dibao_rule: f[2],
                property_within_margin_rule: f[3],
                deposits_fen,
                vehicles,
                homes,
                members,
                members_complete,
                assumed: vec![],
            },
        )
}

/// Local numbers near the amounts above; each may be missing.
fn standards() -> impl Strategy<Value = Standards> {
    let missing = prop::collection::vec(weighted(0.9, Just(())), params::COUNT);
    let flags = prop::collection::vec(any::<bool>(), params::COUNT);
    let switches = prop::array::uniform4(any::<bool>());
    (missing, flags, switches, 0..3usize).prop_map(|(set, on, s, route)| {
        let mut values: Vec<Option<i64>> = on.iter().map(|f| Some(i64::from(*f))).collect();
        for (p, v) in [
            (params::S_URBAN, S),
            (params::S_RURAL, 80_000),
            (params::DIBAO_DEPOSITS, 20_000),
            (params::DIBAO_VEHICLES, 0),
            (params::DIBAO_HOMES, 1),
            (params::MARGIN_DEPOSITS, 25_001),
            (params::MARGIN_VEHICLES, 1),
            (params::MARGIN_HOMES, 1),
            (params::RELIGIOUS_YEARS, 3),
            (params::MARGIN_MULTIPLE, 15_000),
            (params::MARGIN_RELAXED, 20_000),
            (params::MARGIN_LOCAL, 18_000),
            (params::MINIMUM_WAGE, 190_000),
            (params::PCDI, 12 * S),
            (params::ADULT_AGE, 18),
            (params::ELDERLY_AGE, 60),
            (params::MINOR_NO_WORK_AGE, 16),
            (params::SUPPORTER_DIBAO_AGE, 60),
            (params::SUPPORTER_INCOME_AGE, 70),
        ] {
            values[p.index] = Some(v);
        }
        for (slot, keep) in values.iter_mut().zip(&set) {
            *slot = slot.filter(|_| keep.is_some());
        }
        Standards {
            as_of: day(2024, 1, 1),
            values,
            covered: true,
            adult_route: s[0],
            hardship_route: [None, Some("D-44a"), Some("D-45")][route],
            margin_line: if s[1] {
                MarginLine::National
            } else {
                MarginLine::Provincial
            },
            may_relax: s[2],
            above_standard: s[3],
            rigid_exists: true,
            readings: vec![],
        }
    })
}

/// Outcomes of the explained reading, in the shape of the brief one.
fn explained(law: &Standards, h: &Household) -> Brief {
    let a = classify(law, h);
    let of = |p: Programme, m: Option<u32>| {
        a.results
            .iter()
            .find(|r| r.programme == p && r.member == m)
            .map(|r| r.outcome)
            .unwrap()
    };
    let dibao = a
        .results
        .iter()
        .find(|r| r.programme == Programme::Dibao)
        .unwrap();
    Brief {
        dibao: dibao.outcome,
        margin: of(Programme::Margin, None),
        amount_fen: dibao.amount_fen,
        members: (0..h.members.len() as u32)
            .map(|m| {
                (
                    of(Programme::Tekun, Some(m)),
                    of(Programme::DibaoSingle, Some(m)),
                )
            })
            .collect(),
    }
}

fn certain(o: Outcome) -> bool {
    matches!(o, Outcome::Yes | Outcome::No)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_reading_gives_the_same_answers(law in standards(), hs in prop::collection::vec(household(), 1..12)) {
        let scratch = Scratch::default();
        let together = brief_all(&law, &hs);
        for (h, all) in hs.iter().zip(together) {
            prop_assert_eq!(&explained(&law, h), &all);
            prop_assert_eq!(&brief(&law, h, &scratch), &all);
        }
    }

    #[test]
    fn what_is_missing_is_named_exactly_while_the_answer_is_undecided(law in standards(), h in household()) {
        for r in assess(&law, &h).results {
            match r.outcome {
                Outcome::Yes | Outcome::No => {
                    prop_assert!(r.missing_facts.is_empty() && r.missing_parameters.is_empty() && r.discretion.is_empty());
                }
                Outcome::Open => prop_assert!(!r.missing_facts.is_empty() && r.missing_parameters.is_empty()),
                Outcome::ParameterMissing => prop_assert!(!r.missing_parameters.is_empty()),
                Outcome::Discretionary => {
                    prop_assert!(r.missing_facts.is_empty() && r.missing_parameters.is_empty() && !r.discretion.is_empty());
                }
                _ => {}
            }
            for (i, g) in r.grounds.iter().enumerate() {
                prop_assert!(g.parent.is_none_or(|p| (p as usize) < i));
            }
        }
    }

    #[test]
    fn filling_in_an_unknown_never_changes_a_certain_answer(
        law in standards(), h in household(), income in 0..300_000i64, yes in any::<bool>(), filler in person(),
    ) {
        let mut full = h.clone();
        full.hukou_here = full.hukou_here.or(Some(yes));
        full.residence_permit_here = full.residence_permit_here.or(Some(yes));
        full.vehicles = full.vehicles.or(Some(1));
        full.area = full.area.or(Some(AreaKind::Rural));
        for m in &mut full.members {
            m.wage_fen = m.wage_fen.or(Some(income));
            m.business_net_fen = m.business_net_fen.or(Some(-income));
            m.birth_date = m.birth_date.or(filler.birth_date);
            m.employed = m.employed.or(Some(yes));
            m.serious_illness = m.serious_illness.or(Some(!yes));
            m.own_property_within_tekun_rule = m.own_property_within_tekun_rule.or(Some(yes));
            if m.disability_certificate.is_none() {
                m.disability_certificate = Some(yes);
            }
            for s in &mut m.supporters {
                s.tekun = s.tekun.or(Some(yes));
                s.income_fen = s.income_fen.or(Some(income));
            }
        }
        if full.members_complete.is_none() {
            full.members.push(filler);
            full.members_complete = Some(true);
        }
        let (before, after) = (explained(&law, &h), explained(&law, &full));
        for (b, a) in [(before.dibao, after.dibao), (before.margin, after.margin)]
            .into_iter()
            .chain(before.members.iter().zip(&after.members).flat_map(|(b, a)| [(b.0, a.0), (b.1, a.1)]))
        {
            prop_assert!(!certain(b) || a == b, "{b:?} became {a:?}: {} then {}", serde_json::to_string(&h).unwrap(), serde_json::to_string(&full).unwrap());
        }
    }

    #[test]
    fn members_in_another_order_get_the_same_answers(law in standards(), h in household()) {
        let mut turned = h.clone();
        turned.members.reverse();
        let (one, mut other) = (explained(&law, &h), explained(&law, &turned));
        other.members.reverse();
        prop_assert_eq!(one, other);
    }

    #[test]
    fn more_wage_never_turns_no_into_yes(law in standards(), h in household(), more in 1..100_000i64) {
        let mut richer = h.clone();
        for m in &mut richer.members {
            m.wage_fen = m.wage_fen.map(|w| w.saturating_add(more).min(MAX_FEN));
        }
        let (before, after) = (explained(&law, &h), explained(&law, &richer));
        prop_assume!(h.members.iter().all(|m| m.wage_fen.is_none_or(|w| (0..=MAX_FEN).contains(&w))));
        // A tekun member who is no longer tekun may change who counts; only households without one are ordered.
        prop_assume!(before.members.iter().all(|m| m.0 == Outcome::No));
        prop_assert!(!(before.dibao == Outcome::No && after.dibao == Outcome::Yes));
    }
}

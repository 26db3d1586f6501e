//! Laws that hold whatever the facts and the local numbers are.

use chrono::NaiveDate;
use proptest::option::weighted;
use proptest::prelude::*;

use super::*;
use crate::household::disability::Certificate;
use crate::household::{
    AreaKind, DisabilityCategory as C, Household, Person, SpendingShock, Supporter,
};
use crate::logic::columns::Scratch;
use crate::logic::completions::{Cone, Settled, Sim, settle};
use crate::logic::facts as f;
use crate::logic::truth::T;
use crate::logic::{Algebra, Explain};
use crate::money::MAX_FEN;
use crate::policy::PolicyPack;

const S: i64 = 100_000;

pub(crate) fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// Amounts near every line that the parameters below draw.
pub(crate) fn amount() -> impl Strategy<Value = i64> {
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

fn certificate() -> impl Strategy<Value = Certificate> {
    let category = || {
        prop::sample::select(vec![
            C::Visual,
            C::Hearing,
            C::Speech,
            C::Limb,
            C::Intellectual,
            C::Mental,
            C::Multiple,
            C::Other,
        ])
    };
    prop_oneof![
        Just(Certificate {
            held: Some(false),
            ..Certificate::default()
        }),
        (
            flag(),
            known(category()),
            known(0..6i64),
            known(category()),
            known(0..6i64)
        )
            .prop_map(|(held, category, grade, counted_category, counted_grade)| {
                Certificate {
                    held,
                    category,
                    grade,
                    counted_category,
                    counted_grade,
                }
            }),
    ]
}

pub(crate) fn supporter() -> impl Strategy<Value = Supporter> {
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
                c,
                (capacity, missing, prison, other),
            )| {
                Supporter {
                    id: None,
                    tekun,
                    dibao,
                    birth_date,
                    income_fen,
                    property_within_low_income_rule: property,
                    disability_certificate: c.held,
                    disability_category: c.category,
                    disability_grade: c.grade,
                    counted_disability_category: c.counted_category,
                    counted_disability_grade: c.counted_grade,
                    without_civil_capacity: capacity,
                    declared_missing: missing,
                    in_prison: prison,
                    provincial_case: other,
                }
            },
        )
}

pub(crate) fn person() -> impl Strategy<Value = Person> {
    let incomes = prop::array::uniform8(known(amount()));
    let flags = prop::array::uniform12(flag());
    (
        birth(),
        incomes,
        certificate(),
        flags,
        known(0..5i64),
        known(1..5i64),
        prop::collection::vec(supporter(), 0..3),
    )
        .prop_map(|(birth_date, i, c, f, years, months, supporters)| Person {
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
            disability_certificate: c.held,
            disability_category: c.category,
            disability_grade: c.grade,
            counted_disability_category: c.counted_category,
            counted_disability_grade: c.counted_grade,
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
            recorded_tekun: f[10],
            recorded_dibao: f[11],
            epidemic_months_without_income: months,
            supporters,
            supporters_complete: f[9],
            unreadable: vec![],
        })
}

/// Records, spending and events of a household; the amounts meet each other near the local share below.
fn need() -> impl Strategy<Value = Household> {
    let shock = known(prop::sample::select(vec![
        SpendingShock::None,
        SpendingShock::Education,
        SpendingShock::Medical,
        SpendingShock::Other,
    ]));
    let spent = known(prop::sample::select(vec![
        0, 1, 60_000, 300_000, 599_999, 600_000, 600_001, MAX_FEN,
    ]));
    let income = known(prop::sample::select(vec![
        0, 1_000_000, 1_199_999, 1_200_000, 2_399_999, 2_400_000, MAX_FEN,
    ]));
    let flags = prop::array::uniform14(flag());
    (shock, prop::array::uniform5(spent), income, flags).prop_map(
        |(spending_shock, spent, income, f)| Household {
            recorded_dibao: f[0],
            recorded_margin: f[1],
            recorded_rigid: f[2],
            twelve_month_income_fen: income,
            living_spending_fen: spent[0],
            medical_spending_fen: spent[1],
            education_spending_fen: spent[2],
            rehabilitation_spending_fen: spent[3],
            other_spending_fen: spent[4],
            property_within_rigid_rule: f[3],
            meets_local_rigid_conditions: f[4],
            property_within_temporary_rule: f[5],
            basic_life_in_difficulty: f[6],
            sudden_event: f[7],
            event_confirmed: f[8],
            needs_help_at_once: f[9],
            spending_shock,
            emergency_here: f[10],
            lives_here: f[11],
            special_assistance_received: f[12],
            ..Household::default()
        },
    )
}

pub(crate) fn household() -> impl Strategy<Value = Household> {
    let area = known(prop::sample::select(vec![AreaKind::Urban, AreaKind::Rural]));
    let flags = prop::array::uniform4(flag());
    let numbers = (known(amount()), known(0..3i64), known(0..3i64));
    (
        area,
        flags,
        numbers,
        prop::collection::vec(person(), 0..5),
        weighted(0.9, Just(true)),
        need(),
    )
        .prop_map(
            |(area, f, (deposits_fen, vehicles, homes), members, members_complete, need)| {
                Household {
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
                    ..need
                }
            },
        )
}

/// Local numbers near the amounts above; each may be missing.
pub(crate) fn standards() -> impl Strategy<Value = Standards> {
    let missing = prop::collection::vec(weighted(0.9, Just(())), params::COUNT);
    let flags = prop::collection::vec(any::<bool>(), params::COUNT);
    let switches = prop::array::uniform6(any::<bool>());
    let regimes = (
        prop::sample::select(vec![
            RigidRegime::Before,
            RigidRegime::Opinion,
            RigidRegime::Measures,
        ]),
        prop::sample::select(vec![
            TemporaryRegime::Before,
            TemporaryRegime::Interim,
            TemporaryRegime::Opinion2018,
            TemporaryRegime::Opinion2026,
            TemporaryRegime::Law,
        ]),
    );
    // An amount given for a year, near twelve times that of a month.
    let yearly = weighted(0.3, -1..=1i64);
    let drawn = (missing, flags, switches, 0..3usize, regimes, yearly);
    drawn.prop_map(|(set, on, s, route, regimes, yearly)| {
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
            (params::RIGID_MULTIPLE, 10_000),
            (params::RIGID_RATIO, 5_000),
            (params::RIGID_DEPOSITS, 25_001),
            (params::RIGID_VEHICLES, 1),
            (params::RIGID_HOMES, 1),
            (params::EPIDEMIC_MONTHS, 3),
        ] {
            values[p.index] = Some(v);
        }
        for (slot, keep) in values.iter_mut().zip(&set) {
            *slot = slot.filter(|_| keep.is_some());
        }
        if let Some(more) = yearly {
            for p in [params::S_URBAN, params::S_RURAL, params::MINIMUM_WAGE] {
                values[p.index] = values[p.index].map(|v| 12 * v + more);
            }
        }
        Standards {
            values,
            months: if yearly.is_some() { 12 } else { 1 },
            adult_route: s[0],
            hardship_route: [None, Some("D-44a"), Some("D-45")][route],
            margin_line: if s[1] {
                MarginLine::National
            } else {
                MarginLine::Provincial
            },
            may_relax: s[2],
            above_standard: s[3],
            rigid: regimes.0,
            temporary: regimes.1,
            recognised_spending: regimes.1 >= TemporaryRegime::Opinion2026,
            supplement: regimes.1 >= TemporaryRegime::Opinion2026,
            emergency_place_acts: regimes.1 == TemporaryRegime::Law,
            residence_opening: s[4],
            epidemic: s[5],
            ..Standards::resolve(&PolicyPack::builtin(), day(2024, 1, 1))
        }
    })
}

/// Outcomes of the explained reading, in the shape of the brief one.
fn explained(standards: &Standards, h: &Household) -> Brief {
    let a = classify_by(standards, h, |a| rules(a, standards, Scope::All));
    let of = |p: Programme, m: Option<u32>| {
        let found = |r: &&ProgrammeResult| r.programme == p && r.member == m;
        a.results.iter().find(found).unwrap()
    };
    Brief {
        household: [
            Programme::Dibao,
            Programme::Margin,
            Programme::Rigid,
            Programme::Temporary,
        ]
        .map(|p| of(p, None).outcome),
        amount_fen: of(Programme::Dibao, None).amount_fen,
        members: (0..h.members.len() as u32)
            .map(|m| [Programme::Tekun, Programme::DibaoSingle].map(|p| of(p, Some(m)).outcome))
            .collect(),
    }
}

/// A brief answer is found by its programme, whichever level it is of.
#[test]
fn a_brief_answer_is_found_by_its_programme() {
    let mut h = Household::default();
    h.members.resize_with(2, Default::default);
    for on in [
        day(2013, 1, 1),
        day(2015, 1, 1),
        day(2022, 1, 1),
        day(2024, 1, 1),
        day(2026, 7, 1),
    ] {
        let standards = Standards::resolve(&PolicyPack::builtin(), on);
        let brief = brief(&standards, &h, &Scratch::default());
        for r in classify(&standards, &h).results {
            let member = r.member.map(|m| m as usize);
            let found = match member {
                Some(m) => brief.member(r.programme, m),
                None => brief.of(r.programme),
            };
            assert_eq!(found, Some(r.outcome), "{on} {:?}", r.programme);
            let other = match member {
                Some(_) => brief.of(r.programme),
                None => brief.member(r.programme, 0),
            };
            assert_eq!(other, None);
        }
        assert_eq!(brief.member(Programme::Tekun, 2), None);
    }
}

fn certain(o: Outcome) -> bool {
    matches!(o, Outcome::Yes | Outcome::No)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_reading_gives_the_same_answers(standards in standards(), hs in prop::collection::vec(household(), 1..12)) {
        let scratch = Scratch::default();
        let together = brief_all(&standards, &hs);
        for (h, all) in hs.iter().zip(together) {
            prop_assert_eq!(&explained(&standards, h), &all);
            prop_assert_eq!(&brief(&standards, h, &scratch), &all);
        }
    }

    #[test]
    fn what_is_missing_is_named_exactly_while_the_answer_is_undecided(standards in standards(), h in household()) {
        for r in assess(&standards, &h).results {
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
        standards in standards(), h in household(), income in 0..300_000i64, yes in any::<bool>(), filler in person(),
    ) {
        let mut full = h.clone();
        full.hukou_here = full.hukou_here.or(Some(yes));
        full.residence_permit_here = full.residence_permit_here.or(Some(yes));
        full.vehicles = full.vehicles.or(Some(1));
        full.area = full.area.or(Some(AreaKind::Rural));
        full.recorded_dibao = full.recorded_dibao.or(Some(yes));
        full.recorded_margin = full.recorded_margin.or(Some(!yes));
        full.twelve_month_income_fen = full.twelve_month_income_fen.or(Some(4 * income));
        full.medical_spending_fen = full.medical_spending_fen.or(Some(2 * income));
        full.other_spending_fen = full.other_spending_fen.or(Some(income));
        full.meets_local_rigid_conditions = full.meets_local_rigid_conditions.or(Some(yes));
        full.sudden_event = full.sudden_event.or(Some(!yes));
        full.basic_life_in_difficulty = full.basic_life_in_difficulty.or(Some(yes));
        full.spending_shock = full.spending_shock.or(Some(SpendingShock::Medical));
        full.emergency_here = full.emergency_here.or(Some(yes));
        for m in &mut full.members {
            m.wage_fen = m.wage_fen.or(Some(income));
            m.business_net_fen = m.business_net_fen.or(Some(-income));
            m.birth_date = m.birth_date.or(filler.birth_date);
            m.employed = m.employed.or(Some(yes));
            m.recorded_tekun = m.recorded_tekun.or(Some(!yes));
            m.epidemic_months_without_income = m.epidemic_months_without_income.or(Some(3));
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
        let (before, after) = (explained(&standards, &h), explained(&standards, &full));
        let all = |b: &Brief| b.household.into_iter().chain(b.members.iter().copied().flatten()).collect::<Vec<_>>();
        for (b, a) in all(&before).into_iter().zip(all(&after))
        {
            prop_assert!(!certain(b) || a == b, "{b:?} became {a:?}: {} then {}", serde_json::to_string(&h).unwrap(), serde_json::to_string(&full).unwrap());
        }
    }

    #[test]
    fn members_in_another_order_get_the_same_answers(standards in standards(), h in household()) {
        let mut turned = h.clone();
        turned.members.reverse();
        let (one, mut other) = (explained(&standards, &h), explained(&standards, &turned));
        other.members.reverse();
        prop_assert_eq!(one, other);
    }

    /// A loss is no aid (D-50): nobody gets more than the standard of all who are listed, and a household whose members
    /// lose gets as much as one whose members earn nothing at that place.
    #[test]
    fn a_loss_never_lifts_the_amount_above_the_standard(standards in standards(), h in household(), loss in prop::collection::vec(0..500_000i64, 5)) {
        let mut lost = h.clone();
        for (m, loss) in lost.members.iter_mut().zip(&loss) {
            m.business_net_fen = m.business_net_fen.map(|_| -loss);
        }
        let brief = explained(&standards, &lost);
        let standard = standards.value(params::S_URBAN).max(standards.value(params::S_RURAL));
        if let (Some(amount), Some(standard)) = (brief.amount_fen, standard) {
            let most = standard * lost.members.len() as i64;
            prop_assert!((1..=most).contains(&amount), "{amount} of at most {most}");
        }
        let mut nothing = lost.clone();
        for m in &mut nothing.members {
            let alone = [m.wage_fen, m.property_net_fen, m.transfer_net_fen, m.social_insurance_fen, m.basic_pension_fen, m.senior_allowance_fen];
            if alone.iter().all(|v| *v == Some(0)) {
                m.business_net_fen = m.business_net_fen.map(|_| 0);
            }
        }
        let nothing = explained(&standards, &nothing);
        // Where nobody has any other income, the loss changes nothing at all.
        let bare = lost.members.iter().all(|m| m.wage_fen == Some(0) && m.property_net_fen == Some(0)
            && m.transfer_net_fen == Some(0) && m.social_insurance_fen == Some(0)
            && m.basic_pension_fen == Some(0) && m.senior_allowance_fen == Some(0));
        if bare && [&brief, &nothing].iter().all(|b| b.of(Programme::Dibao) == Some(Outcome::Yes)) {
            prop_assert_eq!(brief.amount_fen, nothing.amount_fen);
        }
    }

    #[test]
    fn more_wage_never_turns_no_into_yes(standards in standards(), h in household(), more in 1..100_000i64) {
        let mut richer = h.clone();
        for m in &mut richer.members {
            m.wage_fen = m.wage_fen.map(|w| w.saturating_add(more).min(MAX_FEN));
        }
        let (before, after) = (explained(&standards, &h), explained(&standards, &richer));
        prop_assume!(h.members.iter().all(|m| m.wage_fen.is_none_or(|w| (0..=MAX_FEN).contains(&w))));
        // A tekun member who is no longer tekun may change who counts; only households without one are ordered.
        prop_assume!(before.members.iter().all(|m| m[0] == Outcome::No));
        prop_assert!(!(before.of(Programme::Dibao) == Some(Outcome::No) && after.of(Programme::Dibao) == Some(Outcome::Yes)));
    }

    #[test]
    fn a_recorded_status_excludes_rigid_expenditure_and_never_temporary_assistance(
        standards in standards(), h in household(), which in 0..3usize,
    ) {
        let mut recorded = h.clone();
        match which {
            0 => recorded.recorded_dibao = Some(true),
            1 => recorded.recorded_margin = Some(true),
            _ => {
                recorded.members_complete = Some(true);
                recorded.members.iter_mut().for_each(|m| m.recorded_tekun = Some(true));
            }
        }
        let after = explained(&standards, &recorded);
        if standards.rigid == RigidRegime::Measures && !recorded.members.is_empty() {
            prop_assert_eq!(after.of(Programme::Rigid), Some(Outcome::No));
        }
        // On top of any class: what a record says never takes temporary assistance away.
        let before = explained(&standards, &h);
        prop_assume!(which < 2 && standards.temporary != TemporaryRegime::Before);
        prop_assert!(before.of(Programme::Temporary) != Some(Outcome::Yes) || after.of(Programme::Temporary) == Some(Outcome::Yes));
    }

    #[test]
    fn more_income_never_opens_and_more_spending_never_closes(standards in standards(), h in household(), more in 1..900_000i64) {
        let raised = |v: Option<i64>| v.map(|v| (v + more).min(MAX_FEN));
        let mut richer = h.clone();
        richer.twelve_month_income_fen = raised(h.twelve_month_income_fen);
        let mut dearer = h.clone();
        dearer.medical_spending_fen = raised(h.medical_spending_fen);
        let (now, rich, dear) = (explained(&standards, &h), explained(&standards, &richer), explained(&standards, &dearer));
        for (now, rich) in [Programme::Rigid, Programme::Temporary].map(|p| (now.of(p), rich.of(p))) {
            prop_assert!(!(now == Some(Outcome::No) && rich == Some(Outcome::Yes)));
        }
        prop_assert!(!(now.of(Programme::Rigid) == Some(Outcome::Yes) && dear.of(Programme::Rigid) == Some(Outcome::No)));
    }
}

/// ADR 0003: a list that is not complete stands for at most 1,000; one that was cut is longer, so the limit of
/// deposits (D-34), which grows with every member, may not be exceeded.
#[test]
fn a_list_that_was_cut_has_no_most_members() {
    let mut standards = Standards::resolve(&PolicyPack::builtin(), day(2024, 1, 1));
    for (p, v) in [
        (params::S_URBAN, S),
        (params::DIBAO_DEPOSITS, 120_000),
        (params::DIBAO_VEHICLES, 0),
        (params::DIBAO_HOMES, 1),
        (params::COUNTS_TEKUN, 1),
        (params::SENIOR_EXCLUDED, 1),
        (params::PENSION_EXCLUDED, 1),
    ] {
        standards.values[p.index] = Some(v);
    }
    let of = |listed: usize, members_complete| Household {
        area: Some(AreaKind::Urban),
        hukou_here: Some(true),
        deposits_fen: Some(12 * S * 1_000 + 1),
        vehicles: Some(0),
        homes: Some(1),
        members: vec![Person::default(); listed],
        members_complete,
        ..Household::default()
    };
    let dibao = |listed, complete| {
        let h = of(listed, complete);
        let frame = load(&standards, &h);
        let explained = rules(
            &Explain::new(&frame, &standards.values),
            &standards,
            Scope::Household,
        );
        let explained = outcome_of(
            explained
                .truths
                .household(Programme::Dibao)
                .unwrap()
                .get(0)
                .unwrap()
                .0,
        );
        assert_eq!(
            brief(&standards, &h, &Scratch::default()).of(Programme::Dibao),
            Some(explained)
        );
        explained
    };
    assert_eq!(dibao(999, None), Outcome::No);
    assert_eq!(dibao(1_000, Some(false)), Outcome::No);
    assert_eq!(dibao(1_000, Some(true)), Outcome::No);
    assert_eq!(dibao(1_001, None), Outcome::Open);
    assert_eq!(dibao(1_001, Some(true)), Outcome::Open);
}

/// ADR 0015: cases times the square of the nodes stay within four thousand million. A flag or its opposite is certain by
/// two cases, for which the tree may have 44,721 nodes and no more.
#[test]
fn the_cases_of_an_answer_are_bounded_by_the_square_of_the_tree() {
    let standards = Standards::resolve(&PolicyPack::builtin(), day(2024, 1, 1));
    let h = Household::default();
    let settled = |nodes: usize| {
        let frame = load(&standards, &h);
        let a = Explain::new(&frame, &standards.values);
        let mut beside = a.flag(f::DIFFICULTY);
        // The flag, its opposite and either of them are the last three.
        for _ in 0..nodes - 4 {
            beside = a.not(&beside);
        }
        let flag = a.flag(f::SUDDEN_EVENT);
        let either = a.any_of(&[&flag, &a.not(&flag)]);
        let root = either.get(0).unwrap().1;
        let tree = a.tree();
        assert_eq!(tree.nodes.len(), nodes);
        let cone = Cone::below(&tree, [root]);
        settle(&mut Sim::new(&cone), root)
    };
    for within in [4, 6_000, 44_720, 44_721] {
        assert_eq!(settled(within), Settled::Certain(T), "{within} nodes");
    }
    for above in [44_722, 63_246, 100_000] {
        assert_eq!(settled(above), Settled::NotProven, "{above} nodes");
    }
}

proptest! {
    /// What a document gives for a year decides by the year: income over twelve months against the standard of a year.
    #[test]
    fn an_amount_of_a_year_is_compared_and_paid_exactly(
        year in prop::sample::select(vec![275_000i64, 275_001, 1_200_000, 1_199_999, 11, 12]),
        members in 1..5usize, near in -2..3i64, rounding in prop::option::of(prop::sample::select(vec!["down", "up", "halfUp"])),
    ) {
        use crate::policy::{LocalOverlay, LocalValue, TypedValue};
        let on = day(2024, 1, 1);
        let value = |key: &str, value| LocalValue { key: key.into(), value, from: on, to: None, source: None, town: None };
        let mut values = vec![value("dibao.standard.rural", TypedValue::FenPerYear { value: year })];
        values.extend(rounding.map(|r| value("dibao.rounding", TypedValue::Choice { value: r.into() })));
        values.push(value("dibao.counts_tekun_member", TypedValue::Flag { value: true }));
        let local = LocalOverlay { name: "synthetic".into(), synthetic: true, values, ..LocalOverlay::default() };
        let standards = Standards::resolve(&PolicyPack::builtin().with_overlay(&local).unwrap(), on);
        let line = year * members as i64;
        let income = (line / 12 + near).max(0);
        let person = |i: usize| Person {
            wage_fen: Some(if i == 0 { income } else { 0 }),
            business_net_fen: Some(0),
            property_net_fen: Some(0),
            transfer_net_fen: Some(0),
            basic_pension_fen: Some(0),
            social_insurance_fen: Some(0),
            senior_allowance_fen: Some(0),
            ..Person::default()
        };
        let h = Household {
            area: Some(AreaKind::Rural),
            hukou_here: Some(true),
            property_within_dibao_rule: Some(true),
            members: (0..members).map(person).collect(),
            members_complete: Some(true),
            ..Household::default()
        };
        let all = assess(&standards, &h).results;
        let r = all.iter().find(|r| r.programme == Programme::Dibao).unwrap();
        let gap = line - 12 * income;
        prop_assert_eq!(r.outcome, if gap > 0 { Outcome::Yes } else { Outcome::No });
        let rest = gap % 12 != 0;
        let exact = (gap > 0 && rest).then_some(gap);
        prop_assert_eq!(r.amount_year_fen, exact);
        let down = gap.div_euclid(12);
        let month = match rounding {
            _ if !rest => Some(down),
            None => None,
            Some("down") => Some(down),
            Some("up") => Some(down + 1),
            Some(_) => Some(down + i64::from(gap % 12 >= 6)),
        };
        prop_assert_eq!(r.amount_fen, month.filter(|_| gap > 0));
        prop_assert_eq!(brief_all(&standards, std::slice::from_ref(&h))[0].amount_fen, r.amount_fen);
    }
}

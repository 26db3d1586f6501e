//! A population answers as its households do one by one.

mod amounts;
mod conditions;
mod lost;

use proptest::prelude::*;

use super::*;
use crate::eligibility::tests::{household, standards};
use crate::eligibility::{Brief, Outcome, PROGRAMMES, Programme, ProgrammeLevel, brief_all};
use crate::household::{AreaKind, DisabilityCategory, Household, Person, Supporter as Owed};

/// Values with gaps, as bits.
#[derive(Default)]
struct Gappy<T> {
    values: Vec<T>,
    known: Vec<u8>,
}

impl<T> Gappy<T> {
    fn of(values: impl Iterator<Item = Option<T>>, gap: impl Fn() -> T) -> Self {
        let (mut all, mut known) = (vec![], vec![]);
        for (i, v) in values.enumerate() {
            if i % 8 == 0 {
                known.push(0);
            }
            if let (Some(_), Some(byte)) = (&v, known.last_mut()) {
                *byte |= 1 << (i % 8);
            }
            all.push(v.unwrap_or_else(&gap));
        }
        Self { values: all, known }
    }

    fn marks(&self) -> Option<Bits<'_>> {
        Some(Bits {
            bytes: &self.known,
            offset: 0,
            len: self.values.len(),
        })
    }
}

/// The facts of one level as columns.
#[derive(Default)]
struct Columnar {
    ints: Vec<(&'static str, Gappy<i64>)>,
    small: Vec<(&'static str, Gappy<i8>)>,
    days: Vec<(&'static str, Gappy<i32>)>,
    flags: Vec<(&'static str, Gappy<u8>, Vec<u8>)>,
}

impl Columnar {
    fn int(&mut self, name: &'static str, v: impl Iterator<Item = Option<i64>>) {
        // What stands in a gap does not matter, not even out of range.
        self.ints.push((name, Gappy::of(v, || i64::MIN)));
    }
    fn small(&mut self, name: &'static str, v: impl Iterator<Item = Option<i64>>) {
        let v = v.map(|v| v.map(|v| v as i8));
        self.small.push((name, Gappy::of(v, || -7)));
    }
    fn day(&mut self, name: &'static str, v: impl Iterator<Item = Option<NaiveDate>>) {
        let v = v.map(|d| d.map(|d| chrono::Datelike::num_days_from_ce(&d) - 719_163));
        self.days.push((name, Gappy::of(v, || i32::MAX)));
    }
    fn flag(&mut self, name: &'static str, v: impl Iterator<Item = Option<bool>>) {
        let all: Vec<_> = v.collect();
        let yes = all.iter().map(|v| v.filter(|v| *v).map(|_| 1u8));
        let bits = Gappy::of(yes, || 0).known;
        let known = Gappy::of(all.iter().map(|v| v.map(u8::from)), || 0);
        self.flags.push((name, known, bits));
    }

    /// Gives every column of which something is known: one that is not given says as much.
    fn give<'a>(&'a self, mut give: impl FnMut(&str, Column<'a>) -> Result<(), PopulationError>) {
        let mut to = |name: &str, column: Column<'a>| match column {
            Column::Ints(_, Some(k)) | Column::Days(_, Some(k)) | Column::Flags(_, Some(k))
                if k.bytes.iter().all(|b| *b == 0) =>
            {
                Ok(())
            }
            column => give(name, column),
        };
        for (name, c) in &self.ints {
            to(name, Column::Ints(Ints::I64(&c.values), c.marks())).unwrap();
        }
        for (name, c) in &self.small {
            to(name, Column::Ints(Ints::I8(&c.values), c.marks())).unwrap();
        }
        for (name, c) in &self.days {
            to(name, Column::Days(&c.values, c.marks())).unwrap();
        }
        for (name, c, bits) in &self.flags {
            let yes = Bits {
                bytes: bits,
                offset: 0,
                len: c.values.len(),
            };
            to(name, Column::Flags(yes, c.marks())).unwrap();
        }
    }
}

use chrono::NaiveDate;

/// A certificate that a column can say, or nothing known of it.
fn code(
    held: Option<bool>,
    category: Option<DisabilityCategory>,
    grade: Option<i64>,
) -> Option<i64> {
    match (held, category, grade) {
        (Some(false), None, None) => Some(0),
        (Some(true), Some(c), Some(g @ 1..=4)) => Some(4 * (c as i64) + g),
        _ => None,
    }
}

/// Only what columns can say, so that both readings know the same.
fn plain(h: &Household) -> Household {
    let mut out = Household {
        area: h.area,
        hukou_here: h.hukou_here,
        residence_permit_here: h.residence_permit_here,
        property_within_dibao_rule: h.property_within_dibao_rule,
        property_within_margin_rule: h.property_within_margin_rule,
        deposits_fen: h.deposits_fen,
        vehicles: h.vehicles,
        homes: h.homes,
        twelve_month_income_fen: h.twelve_month_income_fen,
        other_spending_fen: h.other_spending_fen,
        basic_life_in_difficulty: h.basic_life_in_difficulty,
        sudden_event: h.sudden_event,
        event_confirmed: h.event_confirmed,
        spending_shock: h.spending_shock,
        recorded_margin: h.recorded_margin,
        recorded_rigid: h.recorded_rigid,
        property_within_temporary_rule: h.property_within_temporary_rule,
        members_complete: h.members_complete,
        ..Household::default()
    };
    for m in &h.members {
        let mut p = Person {
            birth_date: m.birth_date,
            wage_fen: m.wage_fen,
            business_net_fen: m.business_net_fen,
            property_net_fen: m.property_net_fen,
            transfer_net_fen: m.transfer_net_fen,
            basic_pension_fen: m.basic_pension_fen,
            social_insurance_fen: m.social_insurance_fen,
            senior_allowance_fen: m.senior_allowance_fen,
            employed: m.employed,
            serious_illness: m.serious_illness,
            religious_site_years: m.religious_site_years,
            in_hardship: m.in_hardship,
            county_single_case: m.county_single_case,
            special_hardship: m.special_hardship,
            own_property_within_dibao_rule: m.own_property_within_dibao_rule,
            own_property_within_tekun_rule: m.own_property_within_tekun_rule,
            provincial_unable_to_work: m.provincial_unable_to_work,
            chooses_child_programme: m.chooses_child_programme,
            supporters_complete: m.supporters_complete,
            ..Person::default()
        };
        if code(
            m.disability_certificate,
            m.disability_category,
            m.disability_grade,
        )
        .is_some()
        {
            p.disability_certificate = m.disability_certificate;
            p.disability_category = m.disability_category;
            p.disability_grade = m.disability_grade;
        }
        p.supporters = m.supporters.iter().map(owed).collect();
        out.members.push(p);
    }
    out
}

fn owed(s: &Owed) -> Owed {
    let mut out = Owed {
        tekun: s.tekun,
        dibao: s.dibao,
        birth_date: s.birth_date,
        income_fen: s.income_fen,
        property_within_low_income_rule: s.property_within_low_income_rule,
        without_civil_capacity: s.without_civil_capacity,
        declared_missing: s.declared_missing,
        in_prison: s.in_prison,
        provincial_case: s.provincial_case,
        ..Owed::default()
    };
    if code(
        s.disability_certificate,
        s.disability_category,
        s.disability_grade,
    )
    .is_some()
    {
        out.disability_certificate = s.disability_certificate;
        out.disability_category = s.disability_category;
        out.disability_grade = s.disability_grade;
    }
    out
}

/// The same households through columns, in one population.
/// Facts in whose place others speak where they were not given.
const APPRAISALS: [&str; 3] = [
    "propertyWithinDibaoRule",
    "propertyWithinMarginRule",
    "ownPropertyWithinDibaoRule",
];

fn classified(standards: &Standards, hs: &[Household], households: usize) -> PopulationResult {
    classified_with(standards, hs, households, vec![])
}

/// The same where of some households several members may be one.
fn classified_with(
    standards: &Standards,
    hs: &[Household],
    households: usize,
    doubled: Vec<bool>,
) -> PopulationResult {
    let members: Vec<&Person> = hs.iter().flat_map(|h| &h.members).collect();
    let owed: Vec<&Owed> = members.iter().flat_map(|m| &m.supporters).collect();
    let member_counts: Vec<u8> = hs.iter().map(|h| h.members.len() as u8).collect();
    let supporter_counts: Vec<i64> = members.iter().map(|m| m.supporters.len() as i64).collect();
    let mut c = [
        Columnar::default(),
        Columnar::default(),
        Columnar::default(),
    ];
    let [h, m, s] = &mut c;
    let each = || hs.iter();
    h.int("depositsFen", each().map(|h| h.deposits_fen));
    h.int("vehicles", each().map(|h| h.vehicles));
    h.int("homes", each().map(|h| h.homes));
    h.int(
        "twelveMonthIncomeFen",
        each().map(|h| h.twelve_month_income_fen),
    );
    h.int("otherSpendingFen", each().map(|h| h.other_spending_fen));
    h.flag(
        "basicLifeInDifficulty",
        each().map(|h| h.basic_life_in_difficulty),
    );
    h.flag("suddenEvent", each().map(|h| h.sudden_event));
    h.flag("eventConfirmed", each().map(|h| h.event_confirmed));
    h.small(
        "spendingShock",
        each().map(|h| h.spending_shock.map(|s| s as i64)),
    );
    h.flag("recordedMargin", each().map(|h| h.recorded_margin));
    h.flag("recordedRigid", each().map(|h| h.recorded_rigid));
    h.flag(
        "propertyWithinTemporaryRule",
        each().map(|h| h.property_within_temporary_rule),
    );
    h.flag("area", each().map(|h| h.area.map(|a| a == AreaKind::Urban)));
    h.flag("hukouHere", each().map(|h| h.hukou_here));
    h.flag(
        "residencePermitHere",
        each().map(|h| h.residence_permit_here),
    );
    h.flag(
        "propertyWithinDibaoRule",
        each().map(|h| h.property_within_dibao_rule),
    );
    h.flag(
        "propertyWithinMarginRule",
        each().map(|h| h.property_within_margin_rule),
    );
    h.flag("membersComplete", each().map(|h| h.members_complete));
    let each = || members.iter();
    m.day("birthDate", each().map(|m| m.birth_date));
    m.int("wageFen", each().map(|m| m.wage_fen));
    m.int("businessNetFen", each().map(|m| m.business_net_fen));
    m.int("propertyNetFen", each().map(|m| m.property_net_fen));
    m.int("transferNetFen", each().map(|m| m.transfer_net_fen));
    m.int("basicPensionFen", each().map(|m| m.basic_pension_fen));
    m.int("socialInsuranceFen", each().map(|m| m.social_insurance_fen));
    m.int("seniorAllowanceFen", each().map(|m| m.senior_allowance_fen));
    m.int("religiousSiteYears", each().map(|m| m.religious_site_years));
    let certificate = |m: &Person| {
        code(
            m.disability_certificate,
            m.disability_category,
            m.disability_grade,
        )
    };
    m.small("disability", each().map(|m| certificate(m)));
    m.flag("employed", each().map(|m| m.employed));
    m.flag("seriousIllness", each().map(|m| m.serious_illness));
    m.flag("inHardship", each().map(|m| m.in_hardship));
    m.flag("countySingleCase", each().map(|m| m.county_single_case));
    m.flag("specialHardship", each().map(|m| m.special_hardship));
    m.flag(
        "ownPropertyWithinDibaoRule",
        each().map(|m| m.own_property_within_dibao_rule),
    );
    m.flag(
        "ownPropertyWithinTekunRule",
        each().map(|m| m.own_property_within_tekun_rule),
    );
    m.flag(
        "provincialUnableToWork",
        each().map(|m| m.provincial_unable_to_work),
    );
    m.flag(
        "choosesChildProgramme",
        each().map(|m| m.chooses_child_programme),
    );
    m.flag("supportersComplete", each().map(|m| m.supporters_complete));
    let each = || owed.iter();
    s.day("birthDate", each().map(|s| s.birth_date));
    s.int("incomeFen", each().map(|s| s.income_fen));
    let certificate = |s: &Owed| {
        code(
            s.disability_certificate,
            s.disability_category,
            s.disability_grade,
        )
    };
    s.small("disability", each().map(|s| certificate(s)));
    s.flag("tekun", each().map(|s| s.tekun));
    s.flag("dibao", each().map(|s| s.dibao));
    s.flag(
        "propertyWithinLowIncomeRule",
        each().map(|s| s.property_within_low_income_rule),
    );
    s.flag(
        "withoutCivilCapacity",
        each().map(|s| s.without_civil_capacity),
    );
    s.flag("declaredMissing", each().map(|s| s.declared_missing));
    s.flag("inPrison", each().map(|s| s.in_prison));
    s.flag("provincialCase", each().map(|s| s.provincial_case));
    let mut p = Population::new(Ints::U8(&member_counts)).unwrap();
    p.supporters(Ints::I64(&supporter_counts)).unwrap();
    c[0].give(|n, c| p.household_column(n, c));
    c[1].give(|n, c| p.member_column(n, c));
    c[2].give(|n, c| p.supporter_column(n, c));
    let marked = |names: &[String], name: &str| names.iter().any(|n| n == name);
    for name in APPRAISALS {
        let rows = hs.iter().map(|h| marked(&h.unreadable, name));
        let households = p.unreadable(0, name, rows.collect());
        let rows = members.iter().map(|m| marked(&m.unreadable, name));
        let people = p.unreadable(1, name, rows.collect());
        // A name is one of one level only.
        assert!(households.is_ok() != people.is_ok());
    }
    p.doubled(doubled);
    let mut out = PopulationResult::new(&p, Scope::All);
    for part in out.parts(&p, households) {
        p.classify_part(standards, part);
    }
    out.finish(&p);
    out
}

/// The amount that a household's own answer stands for: none of an answer that is not certain.
fn certain(brief: &Brief) -> i64 {
    match brief.household[0] {
        Outcome::Yes => brief.amount_fen.unwrap_or(NO_AMOUNT),
        Outcome::No => 0,
        _ => NO_AMOUNT,
    }
}

/// The amounts with their bounds, which are left out where every amount is known.
fn bounds(amounts: &Amounts) -> impl Iterator<Item = (i64, i64, i64)> {
    let at = |bound: &Vec<i64>, i: usize| bound.get(i).copied().unwrap_or(amounts.fen[i]);
    (0..amounts.fen.len()).map(move |i| {
        (
            amounts.fen[i],
            at(&amounts.low_fen, i),
            at(&amounts.high_fen, i),
        )
    })
}

/// Something in a household that lies outside its range, or nobody in it.
fn spoilt() -> impl Strategy<Value = Household> {
    let future = NaiveDate::from_ymd_opt(2090, 1, 1);
    let long_ago = NaiveDate::from_ymd_opt(1700, 1, 1);
    (household(), 0..14usize, any::<prop::sample::Index>()).prop_map(move |(mut h, fault, who)| {
        let beyond = Some(crate::money::MAX_FEN + 1);
        match fault {
            0 => h.members.clear(),
            1 => h.deposits_fen = Some(-1),
            2 => h.vehicles = Some(-1),
            3 => h.twelve_month_income_fen = beyond,
            4 => h.members_complete = None,
            _ => {}
        }
        if h.members.is_empty() {
            return h;
        }
        let who = who.index(h.members.len());
        let m = &mut h.members[who];
        match fault {
            5 => m.wage_fen = Some(-1),
            6 => m.wage_fen = Some(i64::MAX),
            7 => m.birth_date = future,
            8 => m.birth_date = long_ago,
            9 => m.transfer_net_fen = Some(i64::MIN),
            10 => m.religious_site_years = Some(201),
            11 => m.supporters_complete = None,
            12 => m.supporters.push(Owed {
                birth_date: future,
                ..Owed::default()
            }),
            13 => m.supporters.push(Owed {
                income_fen: Some(-1),
                ..Owed::default()
            }),
            _ => {}
        }
        h
    })
}

/// Whether one household's own check finds a value outside its range, as far as columns carry the fact.
fn at_fault(standards: &Standards, h: &Household) -> bool {
    crate::eligibility::check_facts(standards, h)
        .iter()
        .any(|f| {
            let place = f.place.pointer.clone().unwrap_or_default();
            f.code == crate::finding::FindingCode::FactOutOfRange && !place.contains("isability")
        })
}

/// The briefs of households as the outcomes of a result.
fn columns(briefs: &[Brief]) -> [Vec<u8>; PROGRAMMES.len()] {
    PROGRAMMES.each_ref().map(|row| {
        let own = |b: &Brief| match row.level {
            ProgrammeLevel::Household => vec![b.of(row.programme).unwrap()],
            ProgrammeLevel::Person => (0..b.members.len())
                .map(|m| b.member(row.programme, m).unwrap())
                .collect(),
        };
        briefs.iter().flat_map(own).map(outcome_code).collect()
    })
}

/// A repeatable mix of a few households, many rows long.
fn many(hs: &[Household], rows: usize) -> Vec<Household> {
    (0..rows).map(|i| hs[i * 7 % hs.len()].clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_population_answers_as_its_households_do(standards in standards(), hs in prop::collection::vec(spoilt(), 1..40)) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let out = classified(&standards, &hs, usize::MAX);
        let briefs = brief_all(&standards, &hs);
        prop_assert_eq!(&out.outcomes, &columns(&briefs));
        let amounts: Vec<_> = briefs.iter().map(certain).collect();
        prop_assert_eq!(&out.amount(Programme::Dibao).fen, &amounts);
        let faults: Vec<_> = hs.iter().map(|h| at_fault(&standards, h)).collect();
        let told: Vec<_> = out.faults.iter().map(|f| *f != 0).collect();
        prop_assert_eq!(told, faults);
        // Alone, most rows are constants: another path through every operation, the same reasons.
        let mut member = 0;
        for (i, h) in hs.iter().enumerate() {
            let one = classified(&standards, std::slice::from_ref(h), 1);
            prop_assert_eq!(one.failed.row(0), out.failed.row(i));
            prop_assert_eq!(one.open.row(0), out.open.row(i));
            for m in 0..h.members.len() {
                prop_assert_eq!(one.member_failed.row(m), out.member_failed.row(member));
                prop_assert_eq!(one.member_open.row(m), out.member_open.row(member));
                member += 1;
            }
        }
    }

    #[test]
    fn no_amount_of_an_open_answer_is_a_number(standards in standards(), hs in prop::collection::vec(spoilt(), 1..40)) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let out = classified(&standards, &hs, usize::MAX);
        for (row, (fen, low, high)) in bounds(out.amount(Programme::Dibao)).enumerate() {
            let certain = [Outcome::Yes, Outcome::No].map(outcome_code).contains(&out.outcome(Programme::Dibao)[row]);
            prop_assert!(certain || fen == NO_AMOUNT);
            prop_assert!(fen == NO_AMOUNT || (low, high) == (fen, fen));
            prop_assert!(high == NO_AMOUNT || low <= high);
        }
    }

    /// What is not known lies between the bounds: whoever knows less has wider ones.
    #[test]
    fn an_amount_lies_between_the_bounds_of_whoever_knows_less(standards in standards(), hs in prop::collection::vec(household(), 1..40), drop in any::<u64>()) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let less: Vec<_> = hs.iter().enumerate().map(|(i, h)| {
            let mut h = h.clone();
            let gone = |n: usize| drop >> ((i * 5 + n) % 64) & 1 == 1;
            h.hukou_here = h.hukou_here.filter(|_| !gone(0));
            h.area = h.area.filter(|_| !gone(1));
            h.members_complete = h.members_complete.filter(|_| !gone(2));
            for m in &mut h.members {
                m.wage_fen = m.wage_fen.filter(|_| !gone(3));
                m.transfer_net_fen = m.transfer_net_fen.filter(|_| !gone(4));
            }
            h
        }).collect();
        let (more, less) = (classified(&standards, &hs, usize::MAX), classified(&standards, &less, usize::MAX));
        for ((fen, ..), (known, low, high)) in bounds(more.amount(Programme::Dibao)).zip(bounds(less.amount(Programme::Dibao))) {
            if fen != NO_AMOUNT {
                prop_assert!(known == NO_AMOUNT || known == fen);
                prop_assert!(low == NO_AMOUNT || low <= fen, "{} {}", low, fen);
                prop_assert!(high == NO_AMOUNT || fen <= high, "{} {}", fen, high);
            }
        }
    }

    /// Rows that name where they belong answer the same in any order.
    #[test]
    fn the_order_of_persons_never_changes_an_answer(standards in standards(), hs in prop::collection::vec(spoilt(), 1..12), seed in any::<u64>()) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let whole = classified(&standards, &hs, usize::MAX);
        // Every person with its household and every supporter with its person, shuffled.
        let mut members: Vec<(usize, usize)> = (0..hs.len()).flat_map(|h| (0..hs[h].members.len()).map(move |m| (h, m))).collect();
        let in_order = members.clone();
        let mut state = seed;
        for i in (1..members.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            members.swap(i, (state >> 33) as usize % (i + 1));
        }
        let ids: Vec<Option<usize>> = (0..hs.len()).map(|h| Some(h * 3)).collect();
        let named: Vec<Option<usize>> = members.iter().map(|(h, _)| Some(h * 3)).collect();
        let owners = Owners::by_id(&ids, &named);
        let arranged = Arranged::new(&owners, &Owners::by_count(&vec![0; members.len()], 0).unwrap()).unwrap();
        prop_assert!(arranged.faults.iter().flatten().all(|f| *f == 0));
        let counts: Vec<usize> = arranged.member_counts.iter().map(|n| usize::from(*n)).collect();
        let mut rows = arranged.members.iter();
        let again: Vec<Household> = counts.iter().enumerate().map(|(h, n)| {
            let mut out = hs[h].clone();
            let of = |row: &Option<u32>| members[row.unwrap() as usize];
            out.members = rows.by_ref().take(*n).map(|row| { let (of_h, m) = of(row); assert_eq!(of_h, h); hs[of_h].members[m].clone() }).collect();
            out
        }).collect();
        let shuffled = classified(&standards, &again, usize::MAX);
        let of = |level: ProgrammeLevel| PROGRAMMES.iter().filter(move |row| row.level == level).map(|row| row.programme);
        for programme in of(ProgrammeLevel::Household) {
            prop_assert_eq!(whole.outcome(programme), shuffled.outcome(programme));
            prop_assert_eq!(whole.amount(programme), shuffled.amount(programme));
        }
        prop_assert_eq!(&whole.faults, &shuffled.faults);
        for (given, (h, m)) in members.iter().enumerate() {
            let place = in_order.iter().position(|p| p == &(*h, *m)).unwrap();
            let at = arranged.member_at[given] as usize;
            for programme in of(ProgrammeLevel::Person) {
                prop_assert_eq!(whole.outcome(programme)[place], shuffled.outcome(programme)[at]);
            }
        }
    }

    #[test]
    fn the_parts_of_a_population_do_not_change_its_answers(standards in standards(), hs in prop::collection::vec(household(), 3..6)) {
        let hs: Vec<_> = many(&hs.iter().map(plain).collect::<Vec<_>>(), 2 * CHUNK + 77);
        let (whole, parts) = (classified(&standards, &hs, usize::MAX), classified(&standards, &hs, CHUNK));
        prop_assert_eq!(format!("{whole:?}"), format!("{parts:?}"));
    }
}

#[test]
fn ages_are_those_of_the_calendar() {
    let on = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let ages = Ages::new(on, 200);
    let today = chrono::Datelike::num_days_from_ce(&on);
    for day in (today - 74_000)..(today + 3) {
        let born = NaiveDate::from_num_days_from_ce_opt(day).unwrap();
        let lived = Some(born).filter(|b| !crate::calendar::is_zero_day(*b));
        let age = lived.and_then(|b| crate::calendar::age_on(b, on));
        let want = age.map_or(-1, |a| a.min(201) as i32);
        assert_eq!(ages.at(day - 719_163), want, "{born}");
    }
}

#[test]
fn a_bad_value_is_told_by_its_row_and_the_rest_is_answered() {
    let counts = vec![1u8; 3_000];
    let mut homes = vec![1i64; 3_000];
    homes[2_500] = -1;
    homes[2_900] = 1 << 60;
    let mut p = Population::new(Ints::U8(&counts)).unwrap();
    p.household_column("homes", Column::Ints(Ints::I64(&homes), None))
        .unwrap();
    let standards = Standards::resolve(
        &crate::policy::PolicyPack::builtin(),
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    );
    let out = p.classify(&standards, Scope::Household);
    let own = &p.row_faults(standards.as_of)[0];
    for faults in [&out.faults, own] {
        let bad = |r: &usize| faults[*r] == fault::OUT_OF_RANGE;
        assert_eq!((0..3_000).filter(bad).collect::<Vec<_>>(), [2_500, 2_900]);
    }
}

#[test]
fn only_what_concerns_a_column_as_a_whole_is_an_error() {
    let counts = vec![1i16, -1];
    assert!(matches!(
        Population::new(Ints::I16(&counts)),
        Err(PopulationError::Lengths { .. })
    ));
    let counts = vec![1_001i16];
    assert!(Population::new(Ints::I16(&counts)).is_err());
    let mut p = Population::new(Ints::U8(&[1, 1])).unwrap();
    p.household_column("homes", Column::Int(0)).unwrap();
    let twice = p.household_column("homes", Column::Ints(Ints::I8(&[0, 0]), None));
    assert!(matches!(twice, Err(PopulationError::Twice { name }) if name == "homes"));
    let bad = p.household_column("vehicles", Column::Int(-1));
    assert!(matches!(bad, Err(PopulationError::Range { name, .. }) if name == "vehicles"));
}

#[test]
fn a_misspelt_column_is_an_error_of_the_table() {
    let mut p = Population::new(Ints::U8(&[1])).unwrap();
    let misspelt = |e: Result<(), PopulationError>, given: &'static str| {
        let told = e.unwrap_err();
        let nearest = (given != "王小明").then_some(given);
        assert_eq!(told, PopulationError::UnknownColumn { nearest });
        assert!(!told.to_string().contains("王"));
    };
    misspelt(
        p.household_column("deposits_fen", Column::Int(0)),
        "depositsFen",
    );
    misspelt(p.member_column("wage", Column::Int(0)), "wageFen");
    misspelt(p.member_column("wagfen", Column::Int(0)), "wageFen");
    // A name may be that of a person.
    misspelt(p.member_column("王小明", Column::Int(0)), "王小明");
    // A fact of another table is none of this one.
    assert!(p.household_column("wageFen", Column::Int(0)).is_err());
}

/// One household that is certain, and what may be wrong with it: nothing of that may be certain at one door only.
#[test]
fn gaps_and_bad_values_are_unknown_at_both_doors() {
    let overlay = crate::policy::LocalOverlay::from_toml(
        "name = \"synthetic\"\nsynthetic = true\n[[value]]\nkey = \"dibao.standard.urban\"\nfen = 100000\nfrom = 2018-01-01\n",
    );
    let pack = crate::policy::PolicyPack::builtin();
    let pack = pack.with_overlay(&overlay.unwrap()).unwrap();
    let on = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
    let standards = Standards::resolve(&pack, on);
    let member = Person {
        birth_date: NaiveDate::from_ymd_opt(1985, 3, 10),
        wage_fen: Some(40_000),
        business_net_fen: Some(0),
        property_net_fen: Some(0),
        transfer_net_fen: Some(0),
        basic_pension_fen: Some(0),
        social_insurance_fen: Some(0),
        senior_allowance_fen: Some(0),
        // Whoever may be taken in as tekun may count for nothing.
        own_property_within_tekun_rule: Some(false),
        ..Person::default()
    };
    let whole = Household {
        area: Some(AreaKind::Urban),
        hukou_here: Some(true),
        property_within_dibao_rule: Some(true),
        members: vec![member],
        members_complete: Some(true),
        ..Household::default()
    };
    let with = |change: &dyn Fn(&mut Household)| {
        let mut h = whole.clone();
        change(&mut h);
        h
    };
    let born =
        |h: &mut Household, year| h.members[0].birth_date = NaiveDate::from_ymd_opt(year, 1, 1);
    let [yes, open] = [Outcome::Yes, Outcome::Open].map(outcome_code);
    for (what, h, dibao, fault) in [
        ("whole", whole.clone(), yes, false),
        ("no members", with(&|h| h.members.clear()), open, true),
        (
            "membersComplete",
            with(&|h| h.members_complete = None),
            open,
            false,
        ),
        (
            "wage of -1",
            with(&|h| h.members[0].wage_fen = Some(-1)),
            open,
            true,
        ),
        // The age makes no difference to dibao; it is unknown all the same.
        ("born later", with(&|h| born(h, 2025)), yes, true),
        ("born in 1904", with(&|h| born(h, 1904)), yes, true),
        ("116 years old", with(&|h| born(h, 1908)), yes, true),
        ("115 years old", with(&|h| born(h, 1909)), yes, false),
    ] {
        // Beside others, since one bad row must not touch them.
        let out = classified(
            &standards,
            &[whole.clone(), h.clone(), whole.clone()],
            usize::MAX,
        );
        let brief = brief_all(&standards, std::slice::from_ref(&h)).remove(0);
        assert_eq!(
            (
                out.outcome(Programme::Dibao)[1],
                outcome_code(brief.household[0])
            ),
            (dibao, dibao),
            "{what}"
        );
        assert_eq!(
            out.amount(Programme::Dibao).fen[1],
            certain(&brief),
            "{what}"
        );
        assert_eq!(
            out.faults.iter().map(|f| *f != 0).collect::<Vec<_>>(),
            [false, fault, false],
            "{what}"
        );
        let told = !crate::eligibility::check_facts(&standards, &h).is_empty();
        assert_eq!(told, fault, "{what}");
        assert_eq!(
            (
                out.outcome(Programme::Dibao)[0],
                out.outcome(Programme::Dibao)[2]
            ),
            (yes, yes),
            "{what}"
        );
    }
}

#[test]
fn nobody_in_a_household_is_nothing_known_of_it() {
    let standards = Standards::resolve(
        &crate::policy::PolicyPack::builtin(),
        NaiveDate::from_ymd_opt(2024, 1, 1).unwrap(),
    );
    let mut p = Population::new(Ints::U8(&[0, 1])).unwrap();
    p.household_column("membersComplete", Column::Flag(true))
        .unwrap();
    p.household_column("hukouHere", Column::Flag(true)).unwrap();
    let out = p.classify(&standards, Scope::All);
    assert_eq!(out.faults, [fault::NO_MEMBERS, 0]);
    let answer = brief_all(
        &standards,
        &[Household {
            members_complete: Some(true),
            hukou_here: Some(true),
            ..Household::default()
        }],
    );
    assert_eq!(
        out.outcome(Programme::Dibao)[0],
        outcome_code(answer[0].household[0])
    );
    assert_ne!(out.outcome(Programme::Dibao)[0], outcome_code(Outcome::No));
}

/// L-06 asks which spending rose, not only whether any did.
#[test]
fn a_sudden_rise_of_spending_says_which() {
    let pack = crate::policy::PolicyPack::builtin();
    let standards = Standards::resolve(&pack, NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
    let codes = [0i8, 1, 2, 3];
    let temporary = |shock: Column<'_>| {
        let mut p = Population::new(Ints::U8(&[1; 4])).unwrap();
        for (name, yes) in [
            ("basicLifeInDifficulty", true),
            ("hukouHere", true),
            ("recordedMargin", true),
            ("suddenEvent", false),
            ("recordedDibao", false),
            ("specialAssistanceReceived", false),
            ("propertyWithinTemporaryRule", false),
            ("membersComplete", true),
        ] {
            p.household_column(name, Column::Flag(yes)).unwrap();
        }
        for name in ["recordedTekun", "recordedDibao"] {
            p.member_column(name, Column::Flag(false)).unwrap();
        }
        p.member_column("epidemicMonthsWithoutIncome", Column::Int(0))
            .unwrap();
        p.household_column("spendingShock", shock)?;
        Ok::<_, PopulationError>(
            p.classify(&standards, Scope::All)
                .outcome(Programme::Temporary)
                .to_vec(),
        )
    };
    let [no, yes, open] = [Outcome::No, Outcome::Yes, Outcome::Open].map(outcome_code);
    let all = Column::Ints(Ints::I8(&codes), None);
    assert_eq!(temporary(all).unwrap(), [no, yes, yes, no]);
    assert_eq!(temporary(Column::Int(2)).unwrap(), [yes; 4]);
    let bad = temporary(Column::Ints(Ints::I8(&[0, 1, 4, 0]), None)).unwrap();
    assert_eq!(bad, [no, yes, open, no]);
    assert!(temporary(Column::Int(4)).is_err());
}

#[test]
fn a_row_that_belongs_nowhere_has_a_code_and_stands_alone() {
    use fault::{DUPLICATE_ID, ID_MISSING, NO_OWNER};
    let households = [Some("a"), Some("b"), Some("b"), None];
    let members = [Some("b"), Some("a"), Some("x"), Some("a"), None];
    let owners = Owners::by_id(&households, &members);
    let arranged = Arranged::new(&owners, &Owners::by_id(&[None::<u32>; 5], &[])).unwrap();
    assert_eq!(
        arranged.faults[0],
        [0, DUPLICATE_ID, DUPLICATE_ID, ID_MISSING]
    );
    let own: Vec<u8> = arranged.faults[1].iter().map(|f| f & !ID_MISSING).collect();
    assert_eq!(own, [0, 0, NO_OWNER, 0, 0]);
    // Of two rows with one id the first stands for both; who belongs nowhere stands alone after the others.
    let rows = [Some(0), Some(1), None, Some(3), None, None];
    assert_eq!(arranged.households, rows);
    assert_eq!(arranged.member_counts, [2, 1, 0, 0, 1, 1]);
    assert_eq!(arranged.members, [1, 3, 0, 2, 4].map(Some));
    // One person says nothing of where they belong: no household's list is complete.
    assert_eq!(arranged.lost[0], [true; 6]);
    let named = Owners::by_id(&households, &members[..4]);
    let arranged = Arranged::new(&named, &Owners::by_count(&[0; 4], 0).unwrap()).unwrap();
    // Nor where somebody names a household that is not there.
    assert_eq!(arranged.lost[0], [true; 5]);
}

#[test]
fn a_person_whom_two_households_name_belongs_to_neither() {
    use fault::{DUPLICATE_ID, ROWS_DIFFER};
    let owners = Owners::by_id(&[Some("a"), Some("b")], &[Some("a"), Some("b"), Some("b")]);
    let arranged =
        Arranged::new(&owners, &Owners::by_id(&[Some(1), Some(1), Some(2)], &[])).unwrap();
    let both = DUPLICATE_ID | ROWS_DIFFER;
    assert_eq!(arranged.faults[1], [both, both, 0]);
    assert_eq!(arranged.member_counts, [0, 1, 1, 1]);
    assert_eq!(arranged.members, [Some(2), Some(0), None]);
    assert_eq!(arranged.lost[0], [true; 4]);
}

/// A row of a table: its id, the id of the row above, what it says.
type Row<T> = (usize, usize, T);

/// What rows of one id say, as one record; none of it preferred. Says whether they differ.
fn merged<T: Clone>(rows: &[T], forget: impl Fn(&mut T, &T) -> bool) -> Option<(T, bool)> {
    let (first, rest) = rows.split_first()?;
    let (mut one, mut differs) = (first.clone(), false);
    for other in rest {
        differs |= forget(&mut one, other);
    }
    Some((one, differs))
}

/// Forgets what another says differently.
fn forget<V: PartialEq + Clone>(one: &mut Option<V>, other: &Option<V>) -> bool {
    let differs = one != other;
    if differs {
        *one = None;
    }
    differs
}

fn forget_home(one: &mut Household, other: &Household) -> bool {
    let appraised = forget(
        &mut one.property_within_dibao_rule,
        &other.property_within_dibao_rule,
    );
    if appraised {
        one.unreadable.push("propertyWithinDibaoRule".into());
    }
    appraised
        | forget(&mut one.hukou_here, &other.hukou_here)
        | forget(&mut one.deposits_fen, &other.deposits_fen)
}

fn forget_member(one: &mut Person, other: &Person) -> bool {
    let appraised = forget(
        &mut one.own_property_within_dibao_rule,
        &other.own_property_within_dibao_rule,
    );
    if appraised {
        one.unreadable.push("ownPropertyWithinDibaoRule".into());
    }
    appraised
        | forget(&mut one.wage_fen, &other.wage_fen)
        | forget(&mut one.employed, &other.employed)
}

/// The records that a table makes, by the id of the household, whatever the order of its rows: as one would write them
/// down for `classify`.
fn records(
    homes: &[Row<Household>],
    people: &[Row<Person>],
) -> std::collections::BTreeMap<usize, Household> {
    let of = |id: usize| homes.iter().filter(move |h| h.0 == id);
    let mut out = std::collections::BTreeMap::new();
    for (id, _, _) in homes {
        let rows: Vec<Household> = of(*id).map(|h| h.2.clone()).collect();
        let (mut home, differs) = merged(&rows, forget_home).unwrap();
        home.members.clear();
        if differs {
            home.members_complete = None;
        }
        out.insert(*id, home);
    }
    let ids: std::collections::BTreeSet<usize> = people.iter().map(|p| p.0).collect();
    for id in ids {
        let rows: Vec<&Row<Person>> = people.iter().filter(|p| p.0 == id).collect();
        let owners: std::collections::BTreeSet<usize> = rows.iter().map(|p| p.1).collect();
        let facts: Vec<Person> = rows.iter().map(|p| p.2.clone()).collect();
        let (mut person, differs) = merged(&facts, forget_member).unwrap();
        if differs {
            person.supporters_complete = None;
        }
        for owner in &owners {
            if (differs || owners.len() > 1)
                && let Some(home) = out.get_mut(owner)
            {
                home.members_complete = None;
            }
        }
        if let ([owner], true) = (&owners.iter().collect::<Vec<_>>()[..], owners.len() == 1)
            && let Some(home) = out.get_mut(owner)
        {
            home.members.push(person);
        }
    }
    // Who names a household that is not there may be of any.
    if people.iter().any(|p| !homes.iter().any(|h| h.0 == p.1)) {
        for home in out.values_mut() {
            home.members_complete = None;
        }
    }
    out
}

/// The same through the columns: ids, then one column after the other.
fn through_columns(homes: &[Row<Household>], people: &[Row<Person>]) -> (Vec<Household>, Arranged) {
    fn cells<R, T: Copy + PartialEq>(
        arranged: &mut Arranged,
        level: usize,
        rows: &[Row<R>],
        get: impl Fn(&R) -> Option<T>,
    ) -> (Vec<Option<T>>, Vec<bool>) {
        let at = |row: u32| get(&rows[row as usize].2);
        let taken = arranged.column(level, |a, b| at(a) == at(b));
        let unread = arranged.unreadable(level, &taken);
        (
            taken.into_iter().map(|row| row.and_then(at)).collect(),
            unread,
        )
    }
    let mark = |unread: bool, name: &str| match unread {
        true => vec![name.to_owned()],
        false => vec![],
    };
    let ids: Vec<_> = homes.iter().map(|h| Some(h.0)).collect();
    let named: Vec<_> = people.iter().map(|p| Some(p.1)).collect();
    let own: Vec<_> = people.iter().map(|p| Some(p.0)).collect();
    let mut arranged =
        Arranged::new(&Owners::by_id(&ids, &named), &Owners::by_id(&own, &[])).unwrap();
    let (hukou, _) = cells(&mut arranged, 0, homes, |h| h.hukou_here);
    let (deposits, _) = cells(&mut arranged, 0, homes, |h| h.deposits_fen);
    let (property, property_unread) =
        cells(&mut arranged, 0, homes, |h| h.property_within_dibao_rule);
    let (wages, _) = cells(&mut arranged, 1, people, |m| m.wage_fen);
    let (employed, _) = cells(&mut arranged, 1, people, |m| m.employed);
    let (own, own_unread) = cells(&mut arranged, 1, people, |m| {
        m.own_property_within_dibao_rule
    });
    let mut people_at = (0..).zip(&arranged.members);
    let mut out = vec![];
    for (at, row) in arranged.households.iter().enumerate() {
        let mut home = row.map_or_else(Household::default, |r| homes[r as usize].2.clone());
        (home.hukou_here, home.deposits_fen) = (hukou[at], deposits[at]);
        home.property_within_dibao_rule = property[at];
        home.unreadable = mark(property_unread[at], "propertyWithinDibaoRule");
        home.members.clear();
        for (n, row) in people_at
            .by_ref()
            .take(usize::from(arranged.member_counts[at]))
        {
            let mut person = row.map_or_else(Person::default, |r| people[r as usize].2.clone());
            (person.wage_fen, person.employed) = (wages[n], employed[n]);
            person.own_property_within_dibao_rule = own[n];
            person.unreadable = mark(own_unread[n], "ownPropertyWithinDibaoRule");
            person.supporters_complete =
                person.supporters_complete.filter(|_| !arranged.lost[1][n]);
            home.members.push(person);
        }
        home.members_complete = home.members_complete.filter(|_| !arranged.lost[0][at]);
        out.push(home);
    }
    (out, arranged)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, ..ProptestConfig::default() })]

    /// A table row by row through `classify` equals the columns, rows that share an id included, in whatever order they are.
    #[test]
    fn rows_of_one_id_are_one_at_both_doors(
        standards in standards(), hs in prop::collection::vec(household(), 1..6),
        again in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>(), 0u8..7), 0..6),
        turn in any::<prop::sample::Index>(),
    ) {
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let mut homes: Vec<Row<Household>> = hs.iter().cloned().enumerate().map(|(id, h)| (id, 0, h)).collect();
        let of = |id: usize| hs[id].members.iter().map(move |m| (id, m.clone()));
        let mut people: Vec<Row<Person>> = (0..hs.len()).flat_map(of).enumerate().map(|(id, (home, m))| (id, home, Person { supporters: vec![], ..m })).collect();
        for (of_home, at, how) in &again {
            if *of_home {
                let (id, above, mut home) = homes[at.index(homes.len())].clone();
                match how {
                    0 => home.deposits_fen = Some(1),
                    1 => home.hukou_here = home.hukou_here.map(|here| !here),
                    2 => home.property_within_dibao_rule = home.property_within_dibao_rule.map(|within| !within),
                    3 => home.property_within_dibao_rule = None,
                    _ => {}
                }
                homes.push((id, above, home));
            } else if !people.is_empty() {
                let (mut id, mut above, mut person) = people[at.index(people.len())].clone();
                match how {
                    0 => person.wage_fen = Some(123_456),
                    1 => person.employed = person.employed.map(|yes| !yes),
                    2 => above = at.index(hs.len()),
                    3 => above = hs.len(),
                    4 => (id, above) = (1_000 + people.len(), hs.len()),
                    5 => person.own_property_within_dibao_rule = person.own_property_within_dibao_rule.map(|within| !within),
                    _ => {}
                }
                people.push((id, above, person));
            }
        }
        let (by, to) = (turn.index(homes.len()), people.len().max(1));
        homes.rotate_left(by);
        let by = turn.index(to).min(people.len());
        people.rotate_left(by);
        let (rows, arranged) = through_columns(&homes, &people);
        let expected = records(&homes, &people);
        let out = classified(&standards, &rows, usize::MAX);
        let mut told = std::collections::BTreeSet::new();
        for (row, (id, _, _)) in homes.iter().enumerate() {
            let twice = homes.iter().filter(|h| h.0 == *id).count() > 1;
            prop_assert_eq!(arranged.faults[0][row] & fault::DUPLICATE_ID != 0, twice);
            if !told.insert(*id) {
                // What is said again counts nowhere.
                prop_assert_eq!(out.amount(Programme::Dibao).fen[row], NO_AMOUNT);
                continue;
            }
            let briefs = brief_all(&standards, std::slice::from_ref(&expected[id]));
            for row_of in PROGRAMMES.iter().filter(|p| p.level == ProgrammeLevel::Household) {
                let said = briefs[0].of(row_of.programme).unwrap();
                prop_assert_eq!(out.outcome(row_of.programme)[row], outcome_code(said));
            }
            prop_assert_eq!(out.amount(Programme::Dibao).fen[row], certain(&briefs[0]));
        }
    }
}

#[test]
fn a_list_that_is_too_long_is_not_used_at_all() {
    let owners = Owners::by_count(&[1_001, 1], 1_002).unwrap();
    let nobody = Owners::by_count(&[0; 1_002], 0).unwrap();
    let arranged = Arranged::new(&owners, &nobody).unwrap();
    assert_eq!(arranged.faults[0], [fault::TOO_MANY, 0]);
    assert_eq!(arranged.member_counts.len(), 2 + 1_001);
    assert_eq!(arranged.member_counts[..2], [0, 1]);
    assert!(arranged.lost[0][0] && !arranged.lost[0][1]);
}

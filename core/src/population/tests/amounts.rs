//! The amounts of members in columns beside the account of a case.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::household::CareTier;
use crate::policy::{LocalOverlay, LocalValue, PolicyPack};
use crate::support::{AmountFacts, AmountSpan, PaidProgramme, amount_over};

/// A pack with amounts of members: of single persons by one of three ways or none; one of the numbers may be missing.
fn paying(way: usize, unset: usize, yearly: bool) -> PolicyPack {
    use crate::policy::TypedValue;
    // 229.17 yuan a month is not 2,750 a year.
    let fen = |value| match yearly {
        true => TypedValue::FenPerYear {
            value: 12 * value + 5,
        },
        false => TypedValue::Fen { value },
    };
    let choice = |value: &str| TypedValue::Choice {
        value: value.into(),
    };
    let mut values = vec![
        ("dibao.standard.urban", fen(100_003)),
        ("dibao.standard.rural", fen(80_001)),
        ("tekun.basic_urban_home", fen(150_000)),
        ("tekun.basic_urban_institution", fen(170_000)),
        ("tekun.basic_rural_home", fen(120_000)),
        ("tekun.basic_rural_institution", fen(130_000)),
        ("tekun.care_self", fen(20_000)),
        ("tekun.care_partial", fen(40_000)),
        ("tekun.care_full", fen(70_000)),
        (
            "dibao.single_amount_share",
            TypedValue::BasisPoints { value: 6_000 },
        ),
        ("dibao.rounding", choice("up")),
    ];
    if unset < 3 {
        values.remove([1, 8, 10][unset]);
    }
    let ways = ["full", "share", "difference"];
    if let Some(way) = ways.get(way) {
        values.push(("dibao.single_amount_method", choice(way)));
    }
    let values = values.into_iter().map(|(key, value)| LocalValue {
        key: key.into(),
        value,
        from: NaiveDate::from_ymd_opt(2023, 1, 1).unwrap(),
        to: None,
        source: None,
        town: None,
    });
    let local = LocalOverlay {
        name: "invented".into(),
        synthetic: true,
        values: values.collect(),
        ..LocalOverlay::default()
    };
    PolicyPack::builtin().with_overlay(&local).unwrap()
}

/// What the account of a person's own case pays in a month, for every home and tier that the columns do not know;
/// none where it does not know it either.
fn account(
    pack: &PolicyPack,
    on: NaiveDate,
    h: &Household,
    m: &Person,
    programme: PaidProgramme,
) -> Vec<Option<i64>> {
    let excluded = |key: &str| pack.flag(key, on).ok();
    // What the columns refuse, such as a wage below zero, is unknown.
    let whole = |fen: Option<i64>| fen.filter(|v| *v >= 0);
    let unless = |key, fen: Option<i64>| match excluded(key) {
        Some(true) => Some(0),
        Some(false) => whole(fen),
        None => fen.filter(|v| *v == 0),
    };
    let kinds = [
        whole(m.wage_fen),
        m.business_net_fen,
        whole(m.property_net_fen),
        m.transfer_net_fen,
        whole(m.social_insurance_fen),
        unless("dibao.senior_allowance_excluded", m.senior_allowance_fen),
        unless("dibao.basic_pension_excluded", m.basic_pension_fen),
    ];
    let income = kinds.into_iter().sum::<Option<i64>>();
    let homes = [true, false];
    let tiers = [
        CareTier::SelfCaring,
        CareTier::PartialCare,
        CareTier::FullCare,
    ];
    let cases = homes
        .iter()
        .flat_map(|home| tiers.map(|tier| (*home, tier)));
    let due = cases.map(|(institution, tier)| {
        let facts = AmountFacts {
            programme: Some(programme),
            area: h.area,
            decided_on: NaiveDate::from_ymd_opt(2023, 6, 1),
            spans: vec![AmountSpan {
                from: NaiveDate::from_ymd_opt(2023, 7, 1),
                members: Some(1),
                income_fen: income,
                supplements_complete: Some(true),
                grace: Some(false),
                institution: Some(institution),
                care_tier: Some(tier),
                contracted_land: Some(false),
                collective_income: Some(false),
                relocated_to_town: Some(false),
                ..AmountSpan::default()
            }],
            ..AmountFacts::default()
        };
        let month = amount_over(pack, &facts, on, on).months.into_iter().next();
        month.and_then(|m| m.due_fen)
    });
    due.collect()
}

/// A known amount is the one that every account pays, and what any pays lies between the bounds.
fn paid_between(outcome: u8, (fen, low, high): (i64, i64, i64), accounts: &[Option<i64>]) {
    let [yes, no] = [Outcome::Yes, Outcome::No].map(outcome_code);
    if outcome == no {
        assert_eq!((fen, low, high), (0, 0, 0));
        return;
    }
    assert!(outcome == yes || fen == NO_AMOUNT);
    if fen != NO_AMOUNT {
        assert!(
            accounts.iter().all(|paid| *paid == Some(fen)),
            "{fen} {accounts:?}"
        );
    }
    for paid in accounts.iter().flatten() {
        assert!(outcome != yes || low <= *paid, "{low} {paid}");
        assert!(high == NO_AMOUNT || *paid <= high, "{paid} {high}");
    }
    let all_one = accounts
        .iter()
        .all(|paid| paid.is_some() && *paid == accounts[0]);
    assert!(outcome != yes || !all_one || fen == accounts[0].unwrap());
}

proptest! {
    /// The account of the person's own case pays what the columns say, and lies between their bounds.
    #[test]
    fn the_amounts_of_members_are_those_of_the_account(hs in prop::collection::vec(household(), 1..40), way in 0..4usize, unset in 0..8usize, yearly in any::<bool>()) {
        let pack = paying(way, unset, yearly);
        let on = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        let standards = Standards::resolve(&pack, on);
        let hs: Vec<_> = hs.iter().map(plain).collect();
        let out = classified(&standards, &hs, usize::MAX);
        let people = hs.iter().flat_map(|h| h.members.iter().map(move |m| (h, m)));
        let rows = people.zip(bounds(out.amount(Programme::Tekun)).zip(bounds(out.amount(Programme::DibaoSingle))));
        for (row, ((h, m), (tekun, single))) in rows.enumerate() {
            paid_between(out.outcome(Programme::Tekun)[row], tekun, &account(&pack, on, h, m, PaidProgramme::Tekun));
            paid_between(out.outcome(Programme::DibaoSingle)[row], single, &account(&pack, on, h, m, PaidProgramme::DibaoSingle));
        }
    }
}

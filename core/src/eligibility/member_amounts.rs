//! What the place pays to one person of a household, as far as the rules know it: of tekun and of the single-person route.

use chrono::NaiveDate;

use crate::money::{Rounding, scale};
use crate::policy::PolicyPack;

/// The least and the most of an amount a month, in fen; the same where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FenRange {
    /// No less.
    pub least: i64,
    /// No more.
    pub most: i64,
}

/// How much a person who is taken in alone gets (D-46).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SingleAmount {
    /// The place has not set a way.
    NotSet,
    /// An amount in urban and in rural areas; none where its numbers are not set.
    ByArea([Option<FenRange>; 2]),
    /// The standard without the person's income.
    Difference,
}

/// The amounts of members on a date (个人待遇金额).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MemberAmounts {
    /// Of a person taken in alone.
    pub single: SingleAmount,
    /// Basic living and care of a tekun person (T-46, T-47). Where the person lives, the tier of care and what T-63 asks
    /// are no facts of the rules, so it lies between the least and the most of the place; none where a number is not set.
    pub tekun: Option<FenRange>,
}

impl MemberAmounts {
    pub(crate) fn resolve(pack: &PolicyPack, on: NaiveDate) -> Self {
        Self {
            single: single(pack, on),
            tekun: tekun(pack, on),
        }
    }
}

fn single(pack: &PolicyPack, on: NaiveDate) -> SingleAmount {
    let by_area = |share: Option<i64>| {
        let areas = ["dibao.standard.urban", "dibao.standard.rural"];
        SingleAmount::ByArea(
            areas.map(|key| part(pack, pack.fen_over_a_year(key, on).ok()?, share?, on)),
        )
    };
    match pack.choice("dibao.single_amount_method", on) {
        Ok("full") => by_area(Some(10_000)),
        Ok("share") => by_area(pack.basis_points("dibao.single_amount_share", on).ok()),
        Ok("difference") => SingleAmount::Difference,
        _ => SingleAmount::NotSet,
    }
}

/// A share of an amount of a year, a month: where a part of a fen is left over and no rounding is set, either of its neighbours.
fn part(pack: &PolicyPack, amount: i64, share: i64, on: NaiveDate) -> Option<FenRange> {
    let by = |rounding| scale(amount, share, 120_000, rounding);
    let set = pack.choice("dibao.rounding", on).ok();
    Some(match set.and_then(Rounding::named) {
        Some(rounding) => FenRange {
            least: by(rounding)?,
            most: by(rounding)?,
        },
        None => FenRange {
            least: by(Rounding::Down)?,
            most: by(Rounding::Up)?,
        },
    })
}

fn tekun(pack: &PolicyPack, on: NaiveDate) -> Option<FenRange> {
    let range = |prefix: &str, names: &[&str]| {
        let each = names
            .iter()
            .map(|name| pack.fen_over_a_year(&format!("{prefix}_{name}"), on).ok());
        let all: Vec<i64> = each.collect::<Option<_>>()?;
        let whole = |amount: i64| part(pack, amount, 10_000, on);
        Some((whole(*all.iter().min()?)?, whole(*all.iter().max()?)?))
    };
    let homes = [
        "urban_home",
        "urban_institution",
        "rural_home",
        "rural_institution",
    ];
    let basic = range("tekun.basic", &homes)?;
    let care = range("tekun.care", &["self", "partial", "full"])?;
    Some(FenRange {
        least: basic.0.least.checked_add(care.0.least)?,
        most: basic.1.most.checked_add(care.1.most)?,
    })
}

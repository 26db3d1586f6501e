//! Ability of a tekun person to care for themselves (生活自理能力评估, T-40 to T-46): six indicators, and a person
//! who may depart from them with a reason.

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::known::{Causes, MissingParameter};
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// Care tier (护理档次, T-46).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CareTier {
    /// 全自理: all six indicators are met (T-41).
    SelfCaring,
    /// 半护理: the ability is partly lost (T-42).
    PartialCare,
    /// 全护理: the ability is lost (T-43).
    FullCare,
}

/// The six indicators, each whether the person can do it alone (六项指标, T-40), and a departure from them.
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SelfCareFacts {
    /// 自主吃饭.
    pub eat: Option<bool>,
    /// 自主穿衣.
    pub dress: Option<bool>,
    /// 自主上下床.
    pub bed: Option<bool>,
    /// 自主如厕.
    pub toilet: Option<bool>,
    /// 室内自主行走.
    pub walk: Option<bool>,
    /// 自主洗澡.
    pub bathe: Option<bool>,
    /// The tier to which the assessor departs (T-45).
    pub depart_to: Option<CareTier>,
    /// Why; without a reason a departure is not used (T-45).
    pub depart_reason: Option<String>,
}

redacted!(SelfCareFacts, SelfCareResult);

/// The tier of a person (自理能力评估结果). Advice, never a decision.
#[wire]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SelfCareResult {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// Indicators that are certainly not met.
    pub failed_at_least: i64,
    /// Indicators that may not be met.
    pub failed_at_most: i64,
    /// The tier that the indicators give, where they give one.
    pub by_indicators: Option<CareTier>,
    /// The tiers that the indicators leave possible.
    pub possible: Vec<CareTier>,
    /// The tier: that of the indicators, or that of a departure with a reason.
    pub tier: Option<CareTier>,
    /// The tier is not that of the indicators.
    pub departed: bool,
    /// The clause by which the tier is given.
    pub clause: Option<String>,
    /// Indicators that can still change the tier: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Parameters without a value.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Assesses a person on a date.
pub fn assess(pack: &PolicyPack, facts: &SelfCareFacts, as_of: NaiveDate) -> SelfCareResult {
    if !pack.in_force("T-40", as_of) {
        return SelfCareResult {
            hypothetical: pack.supposed(),
            ..SelfCareResult::default()
        };
    }
    let indicators = [
        ("/eat", facts.eat),
        ("/dress", facts.dress),
        ("/bed", facts.bed),
        ("/toilet", facts.toilet),
        ("/walk", facts.walk),
        ("/bathe", facts.bathe),
    ];
    let count = |wanted: &[Option<bool>]| {
        indicators
            .iter()
            .filter(|(_, v)| wanted.contains(v))
            .count() as i64
    };
    let failed_at_least = count(&[Some(false)]);
    let failed_at_most = count(&[Some(false), None]);
    let mut causes = Causes::default();
    let bound = |key: &str, causes: &mut Causes| match pack.count(key, as_of) {
        Ok(bound) => Some(bound),
        Err(missing) => {
            causes.parameter(missing);
            None
        }
    };
    let partial = bound("tekun.selfcare.partial_max_failed", &mut causes);
    let full = bound("tekun.selfcare.full_min_failed", &mut causes);
    let tier = |failed: i64| match failed {
        0 => Some(CareTier::SelfCaring),
        n if partial.is_some_and(|most| n <= most) => Some(CareTier::PartialCare),
        n if full.is_some_and(|least| n >= least) => Some(CareTier::FullCare),
        _ => None,
    };
    let mut possible: Vec<CareTier> = (failed_at_least..=failed_at_most)
        .filter_map(tier)
        .collect();
    possible.dedup();
    let by_indicators = match possible.as_slice() {
        [only] if causes.parameters.is_empty() || failed_at_most == 0 => Some(*only),
        _ => None,
    };
    if by_indicators.is_none() {
        let unknown = indicators.iter().filter(|(_, v)| v.is_none());
        unknown.for_each(|(pointer, _)| causes.fact(*pointer));
    } else {
        causes = Causes::default();
    }
    let reason = (facts.depart_reason.as_deref()).is_some_and(|r| !r.trim().is_empty());
    let departs = facts.depart_to.is_some() && facts.depart_to != by_indicators;
    let findings = (departs && !reason)
        .then(|| {
            Finding::law(
                FindingCode::DepartureWithoutReason,
                "T-45",
                false,
                FindingPlace::at("/departReason"),
            )
        })
        .flatten()
        .into_iter()
        .collect();
    let departed = departs && reason;
    // A reason tells that somebody departed: to which tier is then not known.
    let lost = reason && facts.depart_to.is_none();
    if lost {
        causes.fact("/departTo");
    }
    let tier = match (departed, lost) {
        (true, _) => facts.depart_to,
        (_, true) => None,
        _ => by_indicators,
    };
    let clause = match (departed, tier) {
        (true, _) => Some("T-45"),
        (_, Some(CareTier::SelfCaring)) => Some("T-41"),
        (_, Some(CareTier::PartialCare)) => Some("T-42"),
        (_, Some(CareTier::FullCare)) => Some("T-43"),
        _ => None,
    };
    SelfCareResult {
        covered: true,
        failed_at_least,
        failed_at_most,
        by_indicators,
        possible,
        tier,
        departed,
        clause: clause.map(Into::into),
        missing_facts: causes.facts.into_iter().collect(),
        missing_parameters: causes.parameters.into_iter().collect(),
        findings,
        hypothetical: pack.supposed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn facts(six: [Option<bool>; 6]) -> SelfCareFacts {
        let [eat, dress, bed, toilet, walk, bathe] = six;
        SelfCareFacts {
            eat,
            dress,
            bed,
            toilet,
            walk,
            bathe,
            ..SelfCareFacts::default()
        }
    }

    proptest! {
        /// Certain exactly where every completion gives the same tier.
        #[test]
        fn the_tier_is_certain_where_every_completion_agrees(
            six in prop::array::uniform6(prop::option::of(any::<bool>()))
        ) {
            let on = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
            let pack = PolicyPack::builtin();
            let ends: Vec<CareTier> = (0..64u32)
                .filter(|bits| (0..6).all(|i| six[i].is_none_or(|v| v == (bits >> i & 1 == 1))))
                .map(|bits| match 6 - bits.count_ones() {
                    0 => CareTier::SelfCaring,
                    1..=3 => CareTier::PartialCare,
                    _ => CareTier::FullCare,
                })
                .collect();
            let result = assess(&pack, &facts(six), on);
            let same = ends.iter().all(|t| *t == ends[0]);
            prop_assert_eq!(result.by_indicators, same.then(|| ends[0]));
            prop_assert_eq!(result.missing_facts.is_empty(), same);
            for tier in &ends {
                prop_assert!(result.possible.contains(tier));
            }
        }
    }
}

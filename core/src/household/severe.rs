//! One disability certificate under the four predicates that the texts call severe (重度残疾, tekun.md §8, C6):
//! they differ by use, and none stands for another.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::DisabilityCategory;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::disability::{self, Certificate};
use crate::logic::known::{Known, MissingParameter, TruthValue};
use crate::policy::{PolicyPack, TypedValue};
use crate::redact::redacted;

/// A disability certificate (残疾人证); an absent part is unknown.
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DisabilityFacts {
    /// Held at all.
    pub held: Option<bool>,
    /// Category as printed (N-23).
    pub category: Option<DisabilityCategory>,
    /// Grade as printed, 1 (most severe) to 4.
    pub grade: Option<i64>,
    /// Of a multiple one, the recorded component that counts; `multiple`: none does (N-24).
    pub counted_category: Option<DisabilityCategory>,
    /// The grade of that component (N-24).
    pub counted_grade: Option<i64>,
}

/// For what severity is asked (用途).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeverityUse {
    /// 单人保: grade 1 or 2 of any category, or grade 3 intellectual or mental (D-40).
    DibaoSingle,
    /// 特困无劳动能力 (T-12 to T-14).
    TekunUnable,
    /// 特困义务人无履行义务能力, without its tests of income and property (T-33).
    TekunSupporter,
    /// 事实无人抚养儿童的父母重残 (I-23).
    UnsupportedChildParent,
}

/// The answer for one use (单项结果).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct SeverityAnswer {
    /// The use.
    pub severity_use: SeverityUse,
    /// The clause; of the last use the instrument, whose articles are not numbered here.
    pub clause: String,
    /// Whether the certificate is severe for it.
    pub truth: TruthValue,
    /// Parts of the certificate that keep it open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local readings that keep it open.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
}

redacted!(DisabilityFacts, SeverityAnswer, SevereDisability);

/// A certificate under each of the four predicates (重度残疾对照).
#[wire]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SevereDisability {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// One answer a use.
    pub uses: Vec<SeverityAnswer>,
    /// What is wrong with the certificate.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

const NAMES: [&str; 5] = [
    "held",
    "category",
    "grade",
    "countedCategory",
    "countedGrade",
];

/// Reads a certificate under each predicate on a date.
pub fn severe_disability(
    pack: &PolicyPack,
    facts: &DisabilityFacts,
    as_of: NaiveDate,
) -> SevereDisability {
    if !pack.in_force("D-40", as_of) {
        return SevereDisability {
            hypothetical: pack.supposed(),
            ..SevereDisability::default()
        };
    }
    let certificate = Certificate {
        held: facts.held,
        category: facts.category,
        grade: facts.grade,
        counted_category: facts.counted_category,
        counted_grade: facts.counted_grade,
    };
    let within = |mask| disability::within(&certificate, mask, NAMES, "");
    let switch = Known::switch(pack, "tekun.supporter_severe_is_grade_1_2", as_of);
    let supporter = Known::any(&[
        &within(disability::SUPPORTER_MIND),
        &Known::all(&[&within(disability::SUPPORTER_SEVERE), &switch]),
    ]);
    let answer = |severity_use, clause: &str, k: Known| SeverityAnswer {
        severity_use,
        clause: clause.into(),
        truth: k.value(),
        missing_facts: k.causes.facts.into_iter().collect(),
        missing_parameters: k.causes.parameters.into_iter().collect(),
    };
    SevereDisability {
        covered: true,
        uses: vec![
            answer(
                SeverityUse::DibaoSingle,
                "D-40",
                within(disability::DIBAO_SINGLE),
            ),
            answer(
                SeverityUse::TekunUnable,
                "T-02",
                within(disability::TEKUN_UNABLE),
            ),
            answer(SeverityUse::TekunSupporter, "T-33", supporter),
            answer(
                SeverityUse::UnsupportedChildParent,
                "I-23",
                within(disability::UNSUPPORTED_CHILD_PARENT),
            ),
        ],
        findings: check(&certificate),
        hypothetical: pack.supposed(),
    }
}

/// What cannot be used in a certificate.
fn check(c: &Certificate) -> Vec<Finding> {
    let faults = c.faults().into_iter().zip(NAMES);
    faults
        .filter_map(|(expected, name)| {
            let value = TypedValue::Text {
                value: expected?.into(),
            };
            let place = FindingPlace::at(format!("/{name}"));
            Some(Finding::data(FindingCode::FactOutOfRange, place).with("expected", value))
        })
        .collect()
}

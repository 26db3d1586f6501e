//! A parameter as a constant: how the crate carries its own packs, read ahead from `data/policy`
//! by `build.rs`, so that a program that reads no TOML has no reader of it.

use chrono::NaiveDate;

use super::TypedValue;
use super::parameter::{
    ChoiceOption, DatedValue, Level, Parameter, ParameterUnit, SetBy, Stricter,
};
use crate::calendar;
use crate::law::{Area, Precision, SourceStatus, Strength};

include!(concat!(env!("OUT_DIR"), "/policy.rs"));

/// First and last day.
type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// [`Parameter`].
pub(super) struct Fixed {
    pub key: &'static str,
    pub zh: &'static str,
    pub en: &'static str,
    pub unit: ParameterUnit,
    pub clause: &'static str,
    pub strength: Strength,
    pub stricter: Stricter,
    pub approximate: bool,
    pub set_by: &'static [(&'static [Level], Period)],
    pub choices: &'static [(&'static str, Period)],
    pub at_least: Option<&'static str>,
    pub at_most: Option<&'static str>,
    pub note: Option<&'static str>,
    pub values: &'static [FixedValue],
}

/// [`DatedValue`].
pub(super) struct FixedValue {
    pub value: Scalar,
    pub period: Period,
    pub precision: Precision,
    pub level: Level,
    pub area: Area,
    pub clause: Option<&'static str>,
    pub status: Option<SourceStatus>,
    pub source: Option<&'static str>,
}

/// [`TypedValue`].
pub(super) enum Scalar {
    Count(i64),
    Fen(i64),
    #[allow(
        dead_code,
        reason = "no pack of the crate gives an amount for a year yet"
    )]
    FenPerYear(i64),
    BasisPoints(i64),
    Flag(bool),
    Choice(&'static str),
}

const fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    Some(calendar::day(y, m, d))
}

fn owned(text: Option<&'static str>) -> Option<String> {
    text.map(str::to_owned)
}

impl From<&Fixed> for Parameter {
    fn from(of: &Fixed) -> Self {
        let set_by = of.set_by.iter().map(|(levels, (from, to))| SetBy {
            levels: levels.to_vec(),
            from: *from,
            to: *to,
        });
        let choices = of.choices.iter().map(|(name, (from, to))| ChoiceOption {
            name: (*name).to_owned(),
            from: *from,
            to: *to,
        });
        Self {
            key: of.key.to_owned(),
            zh: of.zh.to_owned(),
            en: of.en.to_owned(),
            unit: of.unit,
            clause: of.clause.to_owned(),
            strength: of.strength,
            stricter: of.stricter,
            approximate: of.approximate,
            set_by: set_by.collect(),
            choices: choices.collect(),
            at_least: owned(of.at_least),
            at_most: owned(of.at_most),
            note: owned(of.note),
            values: of.values.iter().map(DatedValue::from).collect(),
        }
    }
}

impl From<&FixedValue> for DatedValue {
    fn from(of: &FixedValue) -> Self {
        Self {
            value: match of.value {
                Scalar::Count(value) => TypedValue::Count { value },
                Scalar::Fen(value) => TypedValue::Fen { value },
                Scalar::FenPerYear(value) => TypedValue::FenPerYear { value },
                Scalar::BasisPoints(value) => TypedValue::BasisPoints { value },
                Scalar::Flag(value) => TypedValue::Flag { value },
                Scalar::Choice(value) => TypedValue::Choice {
                    value: value.to_owned(),
                },
            },
            from: of.period.0,
            to: of.period.1,
            precision: of.precision,
            level: of.level,
            area: of.area,
            clause: owned(of.clause),
            status: of.status,
            source: owned(of.source),
        }
    }
}

//! What a parameter is: its unit, who may set it, which direction is stricter, its dated values.

use chrono::NaiveDate;
use gridaid_derive::wire;
use serde::{Deserialize, Serialize};

use super::TypedValue;
use crate::law::{Area, Precision, SourceStatus, Strength};
use crate::money::MAX_FEN;
use crate::order::InOrder;

/// The unit of a parameter (单位).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParameterUnit {
    /// 户.
    Households,
    /// 人.
    Persons,
    /// Things counted: vehicles, dwellings, indicators (项、辆、套).
    Items,
    /// 次.
    Times,
    /// Full rounds of visits (遍).
    Rounds,
    /// Hours by the clock (小时).
    Hours,
    /// Calendar days (天).
    Days,
    /// 工作日.
    WorkingDays,
    /// 个月.
    Months,
    /// 年、周岁.
    Years,
    /// Fen a month (分/月).
    FenPerMonth,
    /// Fen a year (分/年).
    FenPerYear,
    /// Fen for each case (分/次).
    FenPerCase,
    /// A ratio × 10 000 (万分比): 15 000 is 1.5 ×, 3 000 is 30 %.
    BasisPoints,
    /// A switch (开关).
    Flag,
    /// One of the named readings (选项).
    Choice,
}

/// What kind of [`TypedValue`] a unit takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Count,
    Fen,
    FenPerYear,
    BasisPoints,
    Flag,
    Choice,
}

impl Kind {
    /// The name of the field that carries it in a file.
    pub fn field(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Fen => "fen",
            Kind::FenPerYear => "fen_per_year",
            Kind::BasisPoints => "basis_points",
            Kind::Flag => "flag",
            Kind::Choice => "choice",
        }
    }
}

impl ParameterUnit {
    pub(super) const ALL: [(&'static str, ParameterUnit); 16] = [
        ("households", ParameterUnit::Households),
        ("persons", ParameterUnit::Persons),
        ("items", ParameterUnit::Items),
        ("times", ParameterUnit::Times),
        ("rounds", ParameterUnit::Rounds),
        ("hours", ParameterUnit::Hours),
        ("days", ParameterUnit::Days),
        ("workingDays", ParameterUnit::WorkingDays),
        ("months", ParameterUnit::Months),
        ("years", ParameterUnit::Years),
        ("fenPerMonth", ParameterUnit::FenPerMonth),
        ("fenPerYear", ParameterUnit::FenPerYear),
        ("fenPerCase", ParameterUnit::FenPerCase),
        ("basisPoints", ParameterUnit::BasisPoints),
        ("flag", ParameterUnit::Flag),
        ("choice", ParameterUnit::Choice),
    ];

    pub(super) fn kind(self) -> Kind {
        match self {
            ParameterUnit::FenPerMonth | ParameterUnit::FenPerYear | ParameterUnit::FenPerCase => {
                Kind::Fen
            }
            ParameterUnit::BasisPoints => Kind::BasisPoints,
            ParameterUnit::Flag => Kind::Flag,
            ParameterUnit::Choice => Kind::Choice,
            _ => Kind::Count,
        }
    }
}

/// Who sets a value (层级).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 国家.
    National,
    /// 省.
    Province,
    /// 设区的市.
    City,
    /// 区县.
    District,
    /// 镇、街道.
    Town,
    /// A local overlay (本地参数).
    Local,
    /// A reform that is only supposed (假设的改革); results that rest on it are hypothetical.
    Reform,
}

/// In which direction a local value is stricter on the authority (从严方向).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stricter {
    /// A lower number is stricter, as for a time limit.
    Lower,
    /// A higher number, or yes for a switch, is stricter, as for a number of visits.
    Higher,
    /// Neither: a value set by law is not the locality's to change.
    None,
}

/// Who may set a parameter, in a span of time (设定权限).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetBy {
    /// The levels that may.
    pub levels: Vec<Level>,
    /// First day; none where it has always been so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<NaiveDate>,
    /// Last day, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<NaiveDate>,
}

/// One of the readings of a choice (选项).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Its name.
    pub name: String,
    /// First day on which a text supports it; none where that has no start.
    pub from: Option<NaiveDate>,
    /// Last such day, if any.
    pub to: Option<NaiveDate>,
}

/// A value in a span of time (参数值与有效期).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct DatedValue {
    /// The value.
    pub value: TypedValue,
    /// First day; none where the start is not known, which counts as always.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<NaiveDate>,
    /// Last day; none while it has no end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// Who set it.
    pub level: Level,
    /// Where it holds: a pack of another place does not have it.
    #[serde(skip)]
    pub area: Area,
    /// The clause of this value, where it is not that of the parameter.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub clause: Option<String>,
    /// How well the source is known; none for a local value.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub status: Option<SourceStatus>,
    /// Title and number of the document, as the file gives them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<String>,
}

impl DatedValue {
    /// Whether it holds on a day, both ends included.
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| on >= from) && self.to.is_none_or(|to| on <= to)
    }

    pub(super) fn span(&self) -> Span {
        Span {
            from: self.from,
            to: self.to,
        }
    }
}

/// A declared parameter with all its values (参数); without a value it is open (待地方设定).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Parameter {
    /// Its key, such as `dibao.standard.urban`.
    pub key: String,
    /// Name in Chinese.
    pub zh: String,
    /// Name in English.
    pub en: String,
    /// The unit.
    pub unit: ParameterUnit,
    /// The clause that sets it or leaves it open.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// Which direction is stricter.
    pub stricter: Stricter,
    /// The text says "about" (左右): every finding on it is advice.
    pub approximate: bool,
    /// Who may set it; empty where the text says nothing.
    pub set_by: Vec<SetBy>,
    /// The readings of a choice; empty for other units.
    pub choices: Vec<ChoiceOption>,
    /// Key of the parameter below which a local value may not go.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at_least: Option<String>,
    /// Key of the parameter above which a local value may not go.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at_most: Option<String>,
    /// What the reader should know, such as a conflict between texts; Chinese.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
    /// The values; of those that hold on a day the first counts.
    pub values: Vec<DatedValue>,
}

impl Parameter {
    /// The value that counts on a day.
    pub fn on(&self, on: NaiveDate) -> Option<&DatedValue> {
        self.values.iter().find(|v| v.holds(on))
    }

    /// Whether a value has the right type and lies in its range.
    pub(super) fn fits(&self, value: &TypedValue) -> Result<(), Misfit> {
        let kind = self.unit.kind();
        let in_range = |v: i64| {
            if (self.least()..=MAX_FEN).contains(&v) {
                Ok(())
            } else {
                Err(Misfit::Range)
            }
        };
        match (kind, value) {
            (Kind::Count, TypedValue::Count { value })
            | (Kind::Fen, TypedValue::Fen { value })
            | (Kind::BasisPoints, TypedValue::BasisPoints { value }) => in_range(*value),
            (Kind::Fen, TypedValue::FenPerYear { value }) if self.takes_a_year() => {
                in_range(*value)
            }
            (Kind::Flag, TypedValue::Flag { .. }) => Ok(()),
            (Kind::Choice, TypedValue::Choice { value }) => {
                if self.choices.iter().any(|c| c.name == *value) {
                    Ok(())
                } else {
                    Err(Misfit::Choice)
                }
            }
            _ => Err(Misfit::Type(kind)),
        }
    }
}

/// Standards and lines below which an income has to lie: of 0 nobody would be eligible, and nothing would be paid.
const ABOVE_ZERO: [&str; 12] = [
    "dibao.standard.urban",
    "dibao.standard.rural",
    "tekun.basic_urban_home",
    "tekun.basic_urban_institution",
    "tekun.basic_rural_home",
    "tekun.basic_rural_institution",
    "wage.minimum_monthly",
    "income.pcdi_last_year",
    "margin.income_multiple",
    "margin.income_multiple_relaxed",
    "margin.income_multiple_local",
    "rigid.income_multiple",
];

impl Parameter {
    /// The least number that it can be.
    fn least(&self) -> i64 {
        i64::from(ABOVE_ZERO.contains(&self.key.as_str()))
    }

    /// What is expected of its number.
    pub(super) fn range(&self) -> &'static str {
        match (self.least(), self.unit.kind()) {
            (0, _) => "0..9007199254740991",
            (_, Kind::BasisPoints) => "a ratio above 0",
            _ => "an amount above 0",
        }
    }

    /// An amount of a time may be given for a year; what amounts are rounded to is of no time.
    fn takes_a_year(&self) -> bool {
        self.unit != ParameterUnit::FenPerCase && self.key != "dibao.rounding_unit"
    }

    /// A value as a number, to compare with others of the parameter: money of a time by what it comes to in a year, a
    /// switch as 0 or 1, a choice not at all.
    pub(super) fn number(&self, value: &TypedValue) -> Option<i64> {
        match (value, self.unit) {
            (TypedValue::Fen { value }, ParameterUnit::FenPerMonth) => value.checked_mul(12),
            _ => number(value),
        }
    }

    /// What [`number`](Self::number) stands for, as a finding tells it in the unit of the parameter.
    pub(super) fn told(&self, number: i64) -> TypedValue {
        match self.unit {
            ParameterUnit::FenPerMonth if number % 12 != 0 => {
                TypedValue::FenPerYear { value: number }
            }
            ParameterUnit::FenPerMonth => TypedValue::Count { value: number / 12 },
            _ => TypedValue::Count { value: number },
        }
    }
}

/// Why a value cannot be a value of its parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    Type(Kind),
    Range,
    Choice,
}

/// First and last day, either of which may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Span {
    fn ends(self) -> (NaiveDate, NaiveDate) {
        (
            self.from.unwrap_or(NaiveDate::MIN),
            self.to.unwrap_or(NaiveDate::MAX),
        )
    }

    pub fn is_empty(self) -> bool {
        let (from, to) = self.ends();
        to < from
    }

    pub fn overlaps(self, other: Span) -> bool {
        let ((a, b), (c, d)) = (self.ends(), other.ends());
        a <= d && c <= b
    }

    /// The days that two spans share.
    pub fn common(self, other: Span) -> Option<Span> {
        let ((a, b), (c, d)) = (self.ends(), other.ends());
        let (from, to) = (a.max(c), b.min(d));
        (from <= to).then_some(Span {
            from: Some(from),
            to: Some(to),
        })
    }

    /// Whether the spans together hold every day of this one.
    pub fn covered_by(self, mut spans: Vec<Span>) -> bool {
        spans.order_by_key(|s| s.ends());
        let (mut next, last) = self.ends();
        for span in spans {
            let (from, to) = span.ends();
            if from > next {
                return false;
            }
            if to >= next {
                match to.succ_opt() {
                    Some(day) => next = day,
                    None => return true,
                }
            }
            if next > last {
                return true;
            }
        }
        false
    }
}

fn number(value: &TypedValue) -> Option<i64> {
    match value {
        TypedValue::Count { value }
        | TypedValue::Fen { value }
        | TypedValue::FenPerYear { value }
        | TypedValue::BasisPoints { value } => Some(*value),
        TypedValue::Flag { value } => Some(i64::from(*value)),
        TypedValue::Choice { .. } | TypedValue::Date { .. } | TypedValue::Text { .. } => None,
    }
}

//! Typed, dated parameters by level (政策参数): what the law sets, and what it leaves to the
//! locality. An open parameter has no default; a [`LocalOverlay`] fills it and may tighten what
//! the law sets, a [`Reform`] may suppose anything. See `docs/adr/0004`.
//!
//! *Invariant:* a number lives in a pack; what no source gives has no value.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::calendar::WorkingCalendar;
use crate::law::{self, Area, Precision, Strength};

mod check;
mod document;
mod fault;
mod fixed;
mod kept;
mod list;
mod load;
mod overlay;
mod parameter;
mod place;
#[cfg(test)]
mod tests;

pub use crate::value::TypedValue;
#[cfg(test)]
pub(crate) use document::Form;
pub use fault::{LoadError, LoadFault, Spot};
pub use list::ParameterInfo;
pub use overlay::{LocalOverlay, LocalValue, OverlayErrors, Reform};
pub use parameter::{ChoiceOption, DatedValue, Level, Parameter, ParameterUnit, SetBy, Stricter};

/// A parameter has no value on a date (参数缺失): a value to be answered, never a zero.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("parameter {key} is not set on that date ({clause} leaves it open)")]
#[non_exhaustive]
pub struct Missing {
    /// The key.
    pub key: String,
    /// The clause that leaves it open; empty where none that binds the place does.
    pub clause: String,
}

/// All parameters of one district, immutable and cheap to share (政策包).
///
/// ```
/// use gridaid::policy::PolicyPack;
/// let pack = PolicyPack::builtin();
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// assert_eq!(pack.count("grid.micro.target_households", on), Ok(20));
/// let missing = pack.fen("dibao.standard.urban", on).unwrap_err();
/// assert_eq!(missing.clause, "D-02");
/// ```
#[derive(Debug, Clone, Default)]
pub struct PolicyPack {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    /// Ascending by key. A pack with other values shares those that it does not change.
    parameters: Vec<Arc<Parameter>>,
    index: Arc<HashMap<String, usize>>,
    synthetic: bool,
    hypothetical: bool,
    /// The place whose rules and numbers these are.
    area: Area,
    calendar: WorkingCalendar,
    towns: Vec<place::TownValue>,
    kept: kept::Kept,
}

/// A value on a date with all that a reader asks about it (参数取值).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The key of the parameter.
    pub key: String,
    /// The value.
    pub value: TypedValue,
    /// The clause it rests on.
    pub clause: String,
    /// How strongly the text binds.
    pub strength: Strength,
    /// The text says "about" (左右).
    pub approximate: bool,
    /// Who set it.
    pub level: Level,
    /// First day; none where the start is not known.
    pub from: Option<NaiveDate>,
    /// Last day; none while it has no end.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// The day lies in the month or year within which the source leaves the start open.
    pub uncertain: bool,
    /// Title and number of the document, if given.
    pub source: Option<String>,
}

/// The packs that the crate carries, most general first: file name and text.
pub const BUILTIN: [(&str, &str); 4] = [
    (
        "national.toml",
        include_str!("../../data/policy/national.toml"),
    ),
    (
        "shandong.toml",
        include_str!("../../data/policy/shandong.toml"),
    ),
    ("zibo.toml", include_str!("../../data/policy/zibo.toml")),
    (
        "zichuan.toml",
        include_str!("../../data/policy/zichuan.toml"),
    ),
];

impl PolicyPack {
    /// The national, Shandong, Zibo and Zichuan parameters that the crate carries. It holds no
    /// local amount: those come with a [`LocalOverlay`]. They are those of [`BUILTIN`], read ahead.
    pub fn builtin() -> Self {
        static PACK: LazyLock<PolicyPack> = LazyLock::new(|| {
            let parameters = fixed::PARAMETERS.iter().map(Parameter::from);
            let calendar = WorkingCalendar::builtin().clone();
            PolicyPack::of(parameters, fixed::AREA, calendar)
        });
        PACK.clone()
    }

    /// Reads authored packs, each a file name and its text, as one pack. Keys may be declared in
    /// one file and get a value in another; of two levels the more local counts.
    ///
    /// # Errors
    /// Every fault of every file, with its line.
    pub fn from_toml(files: &[(&str, &str)]) -> Result<Self, LoadError> {
        load::load(files)
    }

    /// A pack of these parameters, by their keys.
    fn of(
        parameters: impl Iterator<Item = Parameter>,
        area: Area,
        calendar: WorkingCalendar,
    ) -> Self {
        let parameters: Vec<_> = parameters.map(Arc::new).collect();
        let index = (parameters.iter().enumerate())
            .map(|(i, p)| (p.key.clone(), i))
            .collect();
        Self {
            inner: Arc::new(Inner {
                parameters,
                index: Arc::new(index),
                synthetic: false,
                hypothetical: false,
                area,
                calendar,
                towns: vec![],
                kept: kept::Kept::default(),
            }),
        }
    }

    /// The same pack with something changed in it.
    fn with(&self, change: impl FnOnce(&mut Inner)) -> Self {
        let of = &self.inner;
        let mut inner = Inner {
            parameters: of.parameters.clone(),
            index: Arc::clone(&of.index),
            synthetic: of.synthetic,
            hypothetical: of.hypothetical,
            area: of.area,
            calendar: of.calendar.clone(),
            towns: of.towns.clone(),
            kept: kept::Kept::default(),
        };
        change(&mut inner);
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The place whose rules and numbers these are (适用区域).
    pub fn area(&self) -> Area {
        self.inner.area
    }

    /// The working days that are published, those of the crate and of the files and overlays.
    pub fn calendar(&self) -> &WorkingCalendar {
        &self.inner.calendar
    }

    /// Whether a clause is in force on a day in the place of the pack.
    #[cfg_attr(test, track_caller)]
    pub fn in_force(&self, clause: &str, on: NaiveDate) -> bool {
        law::in_force(clause, on, self.area())
    }

    /// Some value was invented for trying out (合成数据); every output must say so.
    pub fn synthetic(&self) -> bool {
        self.inner.synthetic
    }

    /// A [`Reform`] is supposed; every result must say that it is hypothetical (假设).
    pub fn hypothetical(&self) -> bool {
        self.inner.hypothetical
    }

    /// What a result says of it: yes, or nothing.
    pub(crate) fn supposed(&self) -> Option<bool> {
        self.hypothetical().then_some(true)
    }

    /// Every declared parameter in the order of the keys, the open ones included.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.inner.parameters.iter().map(AsRef::as_ref)
    }

    /// One declared parameter.
    pub fn parameter(&self, key: &str) -> Option<&Parameter> {
        let index = self.inner.index.get(key)?;
        self.inner.parameters.get(*index).map(AsRef::as_ref)
    }

    /// A value on a date with its clause, level and period.
    pub fn value(&self, key: &str, on: NaiveDate) -> Result<Resolved, Missing> {
        let (parameter, dated) = self.find(key, on)?;
        Ok(Resolved {
            key: parameter.key.clone(),
            value: dated.value.clone(),
            clause: dated.clause.as_ref().unwrap_or(&parameter.clause).clone(),
            strength: parameter.strength,
            approximate: parameter.approximate,
            level: dated.level,
            from: dated.from,
            to: dated.to,
            precision: dated.precision,
            uncertain: dated
                .from
                .is_some_and(|from| dated.precision.leaves_open(from, on)),
            source: dated.source.clone(),
        })
    }

    fn find(&self, key: &str, on: NaiveDate) -> Result<(&Parameter, &DatedValue), Missing> {
        self.parameter(key)
            .and_then(|p| Some((p, p.on(on)?)))
            .ok_or_else(|| self.missing(key))
    }

    fn missing(&self, key: &str) -> Missing {
        let clause = self.parameter(key).map(|p| &p.clause);
        Missing {
            key: key.into(),
            // A text of another place leaves nothing open here.
            clause: clause
                .filter(|clause| law::binds(clause, self.area()))
                .cloned()
                .unwrap_or_default(),
        }
    }

    fn get<'a, T>(
        &'a self,
        key: &str,
        on: NaiveDate,
        typed: impl Fn(&'a TypedValue) -> Option<T>,
    ) -> Result<T, Missing> {
        let (_, dated) = self.find(key, on)?;
        typed(&dated.value).ok_or_else(|| self.missing(key))
    }

    /// A count on a date. A parameter of another unit is missing, here and below.
    pub fn count(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        self.get(key, on, |v| match v {
            TypedValue::Count { value } => Some(*value),
            _ => None,
        })
    }

    /// Money in fen on a date, in the unit of the parameter. What is given for a year and is no whole number of fen a
    /// month is missing here: ask for [`fen_over_a_year`](Self::fen_over_a_year).
    pub fn fen(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        let monthly = self.parameter(key).map(|p| p.unit) == Some(ParameterUnit::FenPerMonth);
        self.get(key, on, |v| match v {
            TypedValue::Fen { value } => Some(*value),
            TypedValue::FenPerYear { value } if !monthly => Some(*value),
            TypedValue::FenPerYear { value } => (value % 12 == 0).then_some(value / 12),
            _ => None,
        })
    }

    /// What a parameter for a month comes to in a year, in fen: exact, whichever of the two a document gives.
    ///
    /// ```
    /// use gridaid::policy::{LocalOverlay, PolicyPack};
    /// let overlay = LocalOverlay::from_toml(r#"
    ///     name = "试算"
    ///     synthetic = true
    ///     [[value]]
    ///     key = "dibao.standard.rural"
    ///     fen_per_year = 275000
    ///     from = 2016-01-01
    /// "#).unwrap();
    /// let pack = PolicyPack::builtin().with_overlay(&overlay).unwrap();
    /// let on = chrono::NaiveDate::from_ymd_opt(2022, 1, 1).unwrap();
    /// assert_eq!(pack.fen_over_a_year("dibao.standard.rural", on), Ok(275_000));
    /// assert!(pack.fen("dibao.standard.rural", on).is_err());
    /// ```
    pub fn fen_over_a_year(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        let monthly = self.parameter(key).map(|p| p.unit) == Some(ParameterUnit::FenPerMonth);
        self.get(key, on, |v| match v {
            TypedValue::Fen { value } if monthly => value.checked_mul(12),
            TypedValue::Fen { value } | TypedValue::FenPerYear { value } => Some(*value),
            _ => None,
        })
    }

    /// Whether a parameter for a month is given for a year on a date.
    pub(crate) fn is_per_year(&self, key: &str, on: NaiveDate) -> bool {
        let found = self.find(key, on).ok();
        found.is_some_and(|(p, dated)| {
            let yearly = matches!(dated.value, TypedValue::FenPerYear { .. });
            yearly && p.unit == ParameterUnit::FenPerMonth
        })
    }

    /// A ratio in basis points on a date.
    pub fn basis_points(&self, key: &str, on: NaiveDate) -> Result<i64, Missing> {
        self.get(key, on, |v| match v {
            TypedValue::BasisPoints { value } => Some(*value),
            _ => None,
        })
    }

    /// A switch on a date.
    pub fn flag(&self, key: &str, on: NaiveDate) -> Result<bool, Missing> {
        self.get(key, on, |v| match v {
            TypedValue::Flag { value } => Some(*value),
            _ => None,
        })
    }

    /// A named reading on a date.
    pub fn choice(&self, key: &str, on: NaiveDate) -> Result<&str, Missing> {
        self.get(key, on, |v| match v {
            TypedValue::Choice { value } => Some(value.as_str()),
            _ => None,
        })
    }
}

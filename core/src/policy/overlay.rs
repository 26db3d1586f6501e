//! Local values on top of a pack: an overlay that fills and tightens, a reform that supposes.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::check::{check_form, check_law};
use super::document::Document;
use super::fault::LoadFault;
use super::load::{calendar_years, period};
use super::parameter::{DatedValue, Level, Parameter, Stricter};
use super::place::{TownValue, asked_by_town};
use super::{PolicyPack, TypedValue};
use crate::calendar::{CalendarYear, WorkingCalendar};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::{Area, Precision};

/// One local value (本地参数值).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalValue {
    /// The key of a declared parameter.
    pub key: String,
    /// The value, of the parameter's unit.
    pub value: TypedValue,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none while it has no end.
    pub to: Option<NaiveDate>,
    /// Title and number of the document that sets it (文号).
    pub source: Option<String>,
    /// Division code or id of the town that sets it for itself (镇街, S47); none for the whole district. A town may
    /// only be stricter than what holds in the district.
    pub town: Option<String>,
}

/// The numbers that a locality sets (本地参数): checked, it fills what is open and may only
/// tighten what the law sets.
///
/// ```
/// use gridaid::policy::{LocalOverlay, PolicyPack};
/// let overlay = LocalOverlay::from_toml(r#"
///     name = "试算"
///     synthetic = true
///     [[value]]
///     key = "dibao.standard.urban"
///     fen = 100000
///     from = 2026-01-01
/// "#).unwrap();
/// let pack = PolicyPack::builtin().with_overlay(&overlay).unwrap();
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// assert_eq!(pack.fen("dibao.standard.urban", on), Ok(100_000));
/// assert!(pack.synthetic() && !pack.hypothetical());
/// ```
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalOverlay {
    /// What it is called, such as the place and year.
    pub name: String,
    /// Whether the numbers are invented.
    #[wire(default)]
    pub synthetic: bool,
    /// The values.
    #[wire(default)]
    pub values: Vec<LocalValue>,
    /// Division code of the place whose numbers these are (区划代码), such as 370302; none for that of the pack. What a
    /// text of another place sets does not hold there.
    pub area: Option<String>,
    /// Years of working days that the library does not carry (工作日历).
    #[wire(if_any)]
    pub calendar: Vec<CalendarYear>,
}

/// A change of the law that is only supposed (改革假设): it may set any declared parameter, and
/// every result that rests on it is hypothetical.
#[wire]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reform {
    /// What it is called.
    pub name: String,
    /// The values.
    pub values: Vec<LocalValue>,
}

/// An overlay or reform that cannot be used, with every fault found; places point into it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OverlayErrors {
    /// The faults: of form first, then of law, each in the order of the values.
    pub findings: Vec<Finding>,
}

impl fmt::Display for OverlayErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the local values have {} faults", self.findings.len())
    }
}

impl std::error::Error for OverlayErrors {}

impl LocalOverlay {
    /// Reads an overlay from TOML: `name`, `synthetic`, `area`, a `[[calendar]]` with `year`, `notice`, `off`, `work`
    /// and `replaces`, and a `[[value]]` with `key`, one of `count`, `fen`, `fen_per_year`, `basis_points`, `flag`,
    /// `choice`, a
    /// `from`, and if need be `to`, `town` and `source`.
    ///
    /// # Errors
    /// Every fault of form, with its line as the row of the place.
    pub fn from_toml(text: &str) -> Result<Self, OverlayErrors> {
        let mut doc = Document::new("", text);
        let mut overlay = Self::default();
        if let Some(mut root) = doc.parse() {
            doc.need(&root, "name");
            overlay.name = doc.text(&mut root, "name").unwrap_or_default();
            overlay.synthetic = doc.flag(&mut root, "synthetic").unwrap_or(false);
            overlay.area = doc.text(&mut root, "area");
            let years = calendar_years(&mut doc, &mut root).into_iter();
            overlay.calendar = years.map(|(year, _)| year).collect();
            for mut row in doc.rows(&mut root, "value") {
                doc.need(&row, "key");
                doc.need(&row, "from");
                let key = doc.text(&mut row, "key");
                let value = doc.value(&mut row);
                let (from, to) = period(&mut doc, &mut row);
                let source = doc.text(&mut row, "source");
                let town = doc.text(&mut row, "town");
                doc.finish(row);
                if let (Some(key), Some(value), Some(from)) = (key, value, from) {
                    overlay.values.push(LocalValue {
                        key,
                        town,
                        value,
                        from,
                        to,
                        source,
                    });
                }
            }
            doc.finish(root);
        }
        if doc.faults.is_empty() {
            Ok(overlay)
        } else {
            let findings = doc.faults.iter().map(finding_of_form).collect();
            Err(OverlayErrors { findings })
        }
    }
}

/// A fault of form as a finding; the row of its place is the line of the file.
fn finding_of_form(fault: &LoadFault) -> Finding {
    let text = |value: &str| TypedValue::Text {
        value: value.to_owned(),
    };
    let (code, at, expected) = match fault {
        LoadFault::UnknownField { at, .. } => (FindingCode::UnknownField, at, None),
        LoadFault::MissingField { at, field } => {
            (FindingCode::PolicyFieldMissing, at, Some(*field))
        }
        LoadFault::WrongType { at, expected, .. } => {
            (FindingCode::PolicyWrongUnit, at, Some(*expected))
        }
        LoadFault::WrongUnit { at, expected } => {
            (FindingCode::PolicyWrongUnit, at, Some(*expected))
        }
        LoadFault::BadDate { at, .. } => (FindingCode::PolicyWrongUnit, at, Some("2022-07-07")),
        LoadFault::NotOneValue { at } => (
            FindingCode::PolicyWrongUnit,
            at,
            Some("count | fen | fen_per_year | basis_points | flag | choice"),
        ),
        LoadFault::EmptyPeriod { at } => (FindingCode::PolicyEmptyPeriod, at, None),
        LoadFault::Syntax { at, .. }
        | LoadFault::OutOfRange { at }
        | LoadFault::UnknownChoice { at }
        | LoadFault::UnknownClause { at, .. }
        | LoadFault::Undeclared { at, .. }
        | LoadFault::BadArea { at }
        | LoadFault::CalendarYear { at, .. }
        | LoadFault::DeclaredTwice { at, .. }
        | LoadFault::Overlap { at, .. } => (FindingCode::Unreadable, at, Some("TOML")),
    };
    let place = FindingPlace {
        row: Some(at.line),
        ..FindingPlace::default()
    };
    let finding = Finding::data(code, place);
    match expected {
        Some(expected) => finding.with("expected", text(expected)),
        None => finding,
    }
}

impl PolicyPack {
    /// The pack with the local values on top.
    ///
    /// A value may fill what is open on its days. Where the law sets a value it may only be as
    /// strict or stricter; what has no stricter side is not the locality's to change, except
    /// practice, targets, encouragements, approximate numbers (左右), and the readings of a choice.
    ///
    /// # Errors
    /// Every fault as a finding whose place points into the overlay, such as `/values/3/value`.
    pub fn with_overlay(&self, overlay: &LocalOverlay) -> Result<PolicyPack, OverlayErrors> {
        let mut findings = vec![];
        let here = match overlay.area.as_deref().map(Area::parse) {
            None => self.clone(),
            Some(Some(area)) => self.at(area),
            Some(None) => {
                findings.push(
                    Finding::data(FindingCode::PolicyArea, FindingPlace::at("/area")).count(
                        "length",
                        length(overlay.area.as_deref().unwrap_or_default()),
                    ),
                );
                self.clone()
            }
        };
        let calendar = here.with_years(&overlay.calendar, &mut findings);
        match here.with_values(&overlay.values, Level::Local) {
            Ok((parameters, towns)) if findings.is_empty() => Ok(here.with(|inner| {
                inner.parameters = parameters;
                inner.towns.extend(towns);
                inner.calendar = calendar;
                inner.synthetic |= overlay.synthetic;
            })),
            Ok(_) => Err(OverlayErrors { findings }),
            Err(mut errors) => {
                findings.append(&mut errors.findings);
                Err(OverlayErrors { findings })
            }
        }
    }

    /// The pack with any declared parameter set anew; it is hypothetical from then on.
    ///
    /// # Errors
    /// An undeclared key, a wrong unit, an impossible number or period, or an overlap.
    pub fn with_reform(&self, reform: &Reform) -> Result<PolicyPack, OverlayErrors> {
        let (parameters, towns) = self.with_values(&reform.values, Level::Reform)?;
        let supposed = reform.values.iter().filter(|v| v.town.is_none());
        Ok(self.with(|inner| {
            for local in supposed {
                inner.yield_to(local);
            }
            inner.parameters = parameters;
            inner.towns.extend(towns);
            inner.hypothetical = true;
        }))
    }

    /// The calendar with the years of an overlay, which names none of them twice.
    fn with_years(&self, years: &[CalendarYear], findings: &mut Vec<Finding>) -> WorkingCalendar {
        let mut calendar = self.calendar().clone();
        for (i, year) in years.iter().enumerate() {
            let place = |field: &str| FindingPlace::at(format!("/calendar/{i}{field}"));
            let count = |finding: Finding| finding.count("year", i64::from(year.year));
            let mut earlier = years.iter().take(i);
            if earlier.any(|other| other.year == year.year) {
                findings.push(count(Finding::data(
                    FindingCode::PolicyCalendarYear,
                    place("/year"),
                )));
                continue;
            }
            match calendar.with_year(year) {
                Ok(more) => calendar = more,
                Err(misfit) if misfit.differs => {
                    let code = FindingCode::PolicyCalendarDiffers;
                    findings.push(count(Finding::data(code, place(""))));
                }
                Err(misfit) => {
                    let place = place(&format!("/{}", misfit.field));
                    findings.push(count(Finding::data(FindingCode::PolicyCalendarYear, place)));
                }
            }
        }
        calendar
    }

    /// S47: a town that set a value before may not come to lie behind its district.
    fn leaves_a_town_behind(
        &self,
        after: &PolicyPack,
        i: usize,
        local: &LocalValue,
    ) -> Option<Finding> {
        let slot = self.inner.index.get(&local.key)?;
        let parameter = after.parameter(&local.key)?;
        let own = self.inner.towns.iter().filter(|t| t.slot == *slot);
        let behind = |t: &&TownValue| {
            let days = t.value.span().common(super::check::span(local));
            let looser = loosens(parameter, &t.value.value, &local.value);
            days.is_some() && looser
        };
        let town = own.into_iter().find(behind)?;
        let finding = Finding::data(
            FindingCode::PolicyTownWeaker,
            super::check::place(i, "value"),
        );
        let key = TypedValue::Text {
            value: local.key.clone(),
        };
        let limit = parameter.number(&town.value.value).unwrap_or_default();
        Some(
            finding
                .with("key", key)
                .with("limit", parameter.told(limit)),
        )
    }

    fn with_values(&self, values: &[LocalValue], level: Level) -> Result<Changed, OverlayErrors> {
        let mut findings = vec![];
        let mut accepted: Vec<(usize, &LocalValue)> = vec![];
        let mut parameters = self.inner.parameters.clone();
        let mut towns = vec![];
        for (i, local) in values.iter().enumerate() {
            if let Err(finding) = check_form(self, i, local, &accepted) {
                findings.push(*finding);
                continue;
            }
            if local.town.is_some() && !asked_by_town(&local.key) {
                let finding =
                    Finding::data(FindingCode::PolicyNotOfTown, super::check::place(i, "town"));
                let key = local.key.clone();
                findings.push(finding.with("key", TypedValue::Text { value: key }));
                continue;
            }
            accepted.push((i, local));
            let Some(slot) = self.inner.index.get(&local.key).copied() else {
                continue;
            };
            let value = dated(local, level, self.area());
            if let Some(town) = &local.town {
                let town = town.clone();
                towns.push(TownValue { town, slot, value });
            } else if let Some(parameter) = parameters.get_mut(slot) {
                Arc::make_mut(parameter).values.insert(0, value);
            }
        }
        if level == Level::Local {
            // bounds may be local values themselves, so they are looked up in the finished list
            let after = self.with(|inner| inner.parameters.clone_from(&parameters));
            for (i, local) in accepted {
                // A town is held against what the district has in the end, the district against the law.
                let base = if local.town.is_some() { &after } else { self };
                if let Some(parameter) = base.parameter(&local.key) {
                    findings.extend(check_law(&after, parameter, i, local));
                }
                if local.town.is_none() {
                    findings.extend(self.leaves_a_town_behind(&after, i, local));
                }
            }
        }
        if findings.is_empty() {
            Ok((parameters, towns))
        } else {
            Err(OverlayErrors { findings })
        }
    }
}

impl super::Inner {
    /// Where a supposed value of the district is stricter than one that a town set, the town follows it (S47).
    fn yield_to(&mut self, local: &LocalValue) {
        let Some(slot) = self.index.get(&local.key).copied() else {
            return;
        };
        let parameter = self.parameters.get(slot).cloned();
        let mut kept = vec![];
        for town in std::mem::take(&mut self.towns) {
            let own = &town.value.value;
            let looser = (parameter.as_ref()).is_some_and(|p| loosens(p, own, &local.value));
            if town.slot == slot && looser {
                let days = super::check::span(local);
                kept.extend(town.without(days.from, days.to));
            } else {
                kept.push(town);
            }
        }
        self.towns = kept;
    }
}

/// Whether one value would be looser than another; of what has no stricter side, another one is.
fn loosens(parameter: &Parameter, town: &TypedValue, district: &TypedValue) -> bool {
    let numbers = parameter.number(town).zip(parameter.number(district));
    numbers.map_or(town != district, |(town, district)| {
        match parameter.stricter {
            Stricter::Lower => town > district,
            Stricter::Higher => town < district,
            Stricter::None => town != district,
        }
    })
}

/// All parameters, and the values of towns.
type Changed = (Vec<Arc<Parameter>>, Vec<TownValue>);

fn length(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
}

fn dated(local: &LocalValue, level: Level, area: Area) -> DatedValue {
    DatedValue {
        value: local.value.clone(),
        from: Some(local.from),
        to: local.to,
        precision: Precision::Day,
        level,
        area,
        clause: None,
        status: None,
        source: local.source.clone(),
    }
}

//! Local values on top of a pack: an overlay that fills and tightens, a reform that supposes.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::fault::LoadFault;
use super::load::period;
use super::parameter::{DatedValue, Level, Misfit, Parameter, Span, Stricter, Unit, number};
use super::{PolicyPack, Value};
use crate::finding::{Code, Finding, Gravity, Place};
use crate::law::{Precision, Strength};

/// One local value (本地参数值).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct LocalValue {
    /// The key of a declared parameter.
    pub key: String,
    /// The value, of the parameter's unit.
    pub value: Value,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none while it has no end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub to: Option<NaiveDate>,
    /// Title and number of the document that sets it (文号).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub source: Option<String>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct LocalOverlay {
    /// What it is called, such as the place and year.
    pub name: String,
    /// Whether the numbers are invented.
    #[serde(default)]
    pub synthetic: bool,
    /// The values.
    pub values: Vec<LocalValue>,
}

/// A change of the law that is only supposed (改革假设): it may set any declared parameter, and
/// every result that rests on it is hypothetical.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Reform {
    /// What it is called.
    pub name: String,
    /// The values.
    pub values: Vec<LocalValue>,
}

/// An overlay or reform that cannot be used, with every fault found; places point into it.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Reads an overlay from TOML: `name`, `synthetic`, and a `[[value]]` with `key`, one of
    /// `count`, `fen`, `basis_points`, `flag`, `choice`, a `from`, and if need be `to` and
    /// `source`.
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
            for mut row in doc.rows(&mut root, "value") {
                doc.need(&row, "key");
                doc.need(&row, "from");
                let key = doc.text(&mut row, "key");
                let value = doc.value(&mut row);
                let (from, to) = period(&mut doc, &mut row);
                let source = doc.text(&mut row, "source");
                doc.finish(row);
                if let (Some(key), Some(value), Some(from)) = (key, value, from) {
                    overlay.values.push(LocalValue {
                        key,
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
    let text = |value: &str| Value::Text {
        value: value.to_owned(),
    };
    let (code, at, expected) = match fault {
        LoadFault::UnknownField { at, .. } => (Code::UnknownField, at, None),
        LoadFault::MissingField { at, field } => (Code::PolicyFieldMissing, at, Some(*field)),
        LoadFault::WrongType { at, expected, .. } => (Code::PolicyWrongUnit, at, Some(*expected)),
        LoadFault::WrongUnit { at, expected } => (Code::PolicyWrongUnit, at, Some(*expected)),
        LoadFault::BadDate { at, .. } => (Code::PolicyWrongUnit, at, Some("2022-07-07")),
        LoadFault::NotOneValue { at } => (
            Code::PolicyWrongUnit,
            at,
            Some("count | fen | basis_points | flag | choice"),
        ),
        LoadFault::EmptyPeriod { at } => (Code::PolicyEmptyPeriod, at, None),
        LoadFault::Syntax { at, .. }
        | LoadFault::OutOfRange { at }
        | LoadFault::UnknownChoice { at }
        | LoadFault::UnknownClause { at, .. }
        | LoadFault::Undeclared { at, .. }
        | LoadFault::DeclaredTwice { at, .. }
        | LoadFault::Overlap { at, .. } => (Code::Unreadable, at, Some("TOML")),
    };
    let place = Place {
        row: Some(at.line),
        ..Place::default()
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
        let inner = &self.inner;
        self.with_values(&overlay.values, Level::Local)
            .map(|parameters| {
                self.over(
                    parameters,
                    inner.synthetic || overlay.synthetic,
                    inner.hypothetical,
                )
            })
    }

    /// The pack with any declared parameter set anew; it is hypothetical from then on.
    ///
    /// # Errors
    /// An undeclared key, a wrong unit, an impossible number or period, or an overlap.
    pub fn with_reform(&self, reform: &Reform) -> Result<PolicyPack, OverlayErrors> {
        self.with_values(&reform.values, Level::Reform)
            .map(|parameters| self.over(parameters, self.inner.synthetic, true))
    }

    fn with_values(
        &self,
        values: &[LocalValue],
        level: Level,
    ) -> Result<Vec<Arc<Parameter>>, OverlayErrors> {
        let mut findings = vec![];
        let mut accepted: Vec<(usize, &LocalValue)> = vec![];
        let mut parameters = self.inner.parameters.clone();
        for (i, local) in values.iter().enumerate() {
            if let Err(finding) = check_form(self, i, local, &accepted) {
                findings.push(*finding);
                continue;
            }
            accepted.push((i, local));
            let slot = self.inner.index.get(&local.key);
            if let Some(parameter) = slot.and_then(|slot| parameters.get_mut(*slot)) {
                Arc::make_mut(parameter)
                    .values
                    .insert(0, dated(local, level));
            }
        }
        if level == Level::Local {
            // bounds may be local values themselves, so they are looked up in the finished list
            let after = self.over(parameters.clone(), false, false);
            for (i, local) in accepted {
                if let Some(parameter) = self.parameter(&local.key) {
                    findings.extend(check_law(&after, parameter, i, local));
                }
            }
        }
        if findings.is_empty() {
            Ok(parameters)
        } else {
            Err(OverlayErrors { findings })
        }
    }
}

fn dated(local: &LocalValue, level: Level) -> DatedValue {
    DatedValue {
        value: local.value.clone(),
        from: Some(local.from),
        to: local.to,
        precision: Precision::Day,
        level,
        clause: None,
        status: None,
        source: local.source.clone(),
    }
}

fn span(local: &LocalValue) -> Span {
    Span {
        from: Some(local.from),
        to: local.to,
    }
}

fn place(i: usize, field: &str) -> Place {
    Place::at(format!("/values/{i}/{field}"))
}

/// Key, unit, range and period: what a reform must keep as well.
fn check_form(
    pack: &PolicyPack,
    i: usize,
    local: &LocalValue,
    earlier: &[(usize, &LocalValue)],
) -> Result<(), Box<Finding>> {
    let fault = |code, field| Finding::data(code, place(i, field));
    let text = |value: &str| Value::Text {
        value: value.to_owned(),
    };
    let Some(parameter) = pack.parameter(&local.key) else {
        return Err(fault(Code::PolicyUnknownKey, "key").into());
    };
    match parameter.fits(&local.value) {
        Ok(()) => {}
        Err(Misfit::Type(kind)) => {
            return Err(fault(Code::PolicyWrongUnit, "value")
                .with("expected", text(kind.field()))
                .into());
        }
        Err(Misfit::Range) => return Err(fault(Code::PolicyOutOfRange, "value").into()),
        Err(Misfit::Choice) => {
            let names: Vec<_> = parameter.choices.iter().map(|c| c.name.as_str()).collect();
            return Err(fault(Code::PolicyUnknownChoice, "value")
                .with("expected", text(&names.join(" | ")))
                .into());
        }
    }
    if span(local).is_empty() {
        return Err(fault(Code::PolicyEmptyPeriod, "to").into());
    }
    let clash = earlier
        .iter()
        .find(|(_, v)| v.key == local.key && span(v).overlaps(span(local)));
    if let Some((first, _)) = clash {
        return Err(fault(Code::PolicyOverlap, "from")
            .related(place(*first, "from"))
            .into());
    }
    Ok(())
}

/// What a locality may not do: weaken, change what is not its own, pass a bound.
fn check_law(
    after: &PolicyPack,
    parameter: &Parameter,
    i: usize,
    local: &LocalValue,
) -> Option<Finding> {
    let refused = |code| {
        let place = place(i, "value");
        Finding::law_as(code, &parameter.clause, Gravity::Violation, place).with(
            "key",
            Value::Text {
                value: parameter.key.clone(),
            },
        )
    };
    let mine = span(local);
    if let (Unit::Choice, Value::Choice { value }) = (parameter.unit, &local.value) {
        let supported = parameter.choices.iter().any(|c| {
            let supported = Span {
                from: c.from,
                to: c.to,
            };
            c.name == *value && mine.covered_by(vec![supported])
        });
        return (!supported).then(|| refused(Code::PolicyChoiceNotInForce));
    }
    let chosen = number(&local.value)?;
    for (bound, exceeds) in [
        (&parameter.at_least, (|v, b| v < b) as fn(i64, i64) -> bool),
        (&parameter.at_most, |v, b| v > b),
    ] {
        let Some(bound) = bound else { continue };
        let bounds = after.parameter(bound).map_or(&[][..], |p| &p.values);
        if !mine.covered_by(bounds.iter().map(DatedValue::span).collect()) {
            return Some(refused(Code::PolicyNotPermitted));
        }
        let limit = bounds
            .iter()
            .filter(|b| b.span().overlaps(mine))
            .filter_map(|b| number(&b.value))
            .find(|b| exceeds(chosen, *b));
        if let Some(limit) = limit {
            return Some(refused(Code::PolicyBeyondBound).count("limit", limit));
        }
    }
    let free = parameter.approximate
        || matches!(
            parameter.strength,
            Strength::Practice | Strength::Target | Strength::Encouraged | Strength::Goal
        );
    if free {
        return None;
    }
    let by_law = parameter
        .values
        .iter()
        .filter(|v| v.level < Level::Local && v.span().common(mine).is_some());
    for law in by_law {
        let limit = number(&law.value)?;
        let weaker = match parameter.stricter {
            Stricter::Lower => chosen > limit,
            Stricter::Higher => chosen < limit,
            Stricter::None if chosen == limit => false,
            Stricter::None => return Some(refused(Code::PolicyFixedByLaw)),
        };
        if weaker {
            return Some(refused(Code::PolicyWeakens).count("limit", limit));
        }
    }
    None
}

//! A receipt of an answer (回执): what it was computed from, so that anyone can compute it again.

use chrono::NaiveDate;
use gridaid_derive::wire;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::calendar::CalendarYear;
use crate::eligibility::{Standards, classify};
use crate::household::Household;
use crate::law::Strength;
use crate::order::InOrder;
use crate::policy::{
    ChoiceOption, DatedValue, Parameter, ParameterUnit, PolicyPack, SetBy, Stricter,
};

/// What an answer was computed from (回执): the same receipt is the same answer, on any platform.
///
/// Each hash is SHA-256, in lower-case hexadecimal, of canonical JSON: object keys in ascending order, nothing
/// absent or null, no spaces. A hash hides no small fact from one who can try them all: keep it as the facts are kept.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Version of this library.
    pub engine: String,
    /// Of every parameter with its values, the local ones, those of towns and of a supposed reform included, and of the
    /// place and the working days that the pack was given; not of names and notes, which change no answer.
    pub pack_hash: String,
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Of the household as given.
    pub facts_hash: String,
    /// Of the answer of `classify`.
    pub result_hash: String,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Whether an answer can be computed again (复核结果).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recheck {
    /// Everything is as the receipt says.
    pub same: bool,
    /// The version of the library is the one of the receipt.
    pub engine: bool,
    /// The parameters are those of the receipt.
    pub pack: bool,
    /// The facts are those of the receipt.
    pub facts: bool,
    /// The answer, computed now from these facts and parameters, is the one of the receipt.
    pub result: bool,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The receipt of a household's answer.
///
/// ```
/// use gridaid::{inquiry, household::Household, policy::PolicyPack};
/// let on = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
/// let (pack, household) = (PolicyPack::builtin(), Household::default());
/// let receipt = inquiry::receipt(&pack, &household, on);
/// assert!(inquiry::recheck(&pack, &receipt, &household).same);
/// ```
pub fn receipt(pack: &PolicyPack, h: &Household, as_of: NaiveDate) -> Receipt {
    let (standards, builtin) = (Standards::of(pack, as_of), PolicyPack::builtin());
    Receipt {
        engine: env!("CARGO_PKG_VERSION").into(),
        pack_hash: hash_of(&PackContent {
            parameters: pack.parameters().map(Into::into).collect(),
            synthetic: pack.synthetic(),
            hypothetical: pack.hypothetical(),
            area: (pack.area() != builtin.area()).then(|| pack.area().to_string()),
            calendar: own_years(pack, &builtin),
            towns: pack
                .town_values()
                .into_iter()
                .map(TownContent::from)
                .collect(),
        }),
        as_of,
        facts_hash: hash_of(h),
        result_hash: hash_of(&classify(&standards, h)),
        hypothetical: pack.supposed(),
    }
}

/// Computes the answer of a receipt again from the facts and says what agrees.
pub fn recheck(pack: &PolicyPack, receipt: &Receipt, h: &Household) -> Recheck {
    let now = self::receipt(pack, h, receipt.as_of);
    Recheck {
        same: now.engine == receipt.engine
            && now.pack_hash == receipt.pack_hash
            && now.facts_hash == receipt.facts_hash
            && now.result_hash == receipt.result_hash,
        engine: now.engine == receipt.engine,
        pack: now.pack_hash == receipt.pack_hash,
        facts: now.facts_hash == receipt.facts_hash,
        result: now.result_hash == receipt.result_hash,
        hypothetical: pack.supposed(),
    }
}

#[derive(Serialize)]
struct PackContent<'p> {
    parameters: Vec<ParameterContent<'p>>,
    synthetic: bool,
    hypothetical: bool,
    /// Where it is not the place of the crate's own files.
    area: Option<String>,
    /// The years of working days that are not those of the crate.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    calendar: Vec<&'p CalendarYear>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    towns: Vec<TownContent<'p>>,
}

/// What of a parameter can change an answer, or says by whom it is set: names and notes for its readers are none of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ParameterContent<'p> {
    key: &'p str,
    unit: ParameterUnit,
    clause: &'p str,
    strength: Strength,
    stricter: Stricter,
    approximate: bool,
    set_by: &'p [SetBy],
    choices: &'p [ChoiceOption],
    at_least: Option<&'p str>,
    at_most: Option<&'p str>,
    values: &'p [DatedValue],
}

impl<'p> From<&'p Parameter> for ParameterContent<'p> {
    fn from(parameter: &'p Parameter) -> Self {
        // A field more is decided on here.
        let Parameter {
            key,
            zh: _,
            en: _,
            unit,
            clause,
            strength,
            stricter,
            approximate,
            set_by,
            choices,
            at_least,
            at_most,
            note: _,
            values,
        } = parameter;
        Self {
            key,
            unit: *unit,
            clause,
            strength: *strength,
            stricter: *stricter,
            approximate: *approximate,
            set_by,
            choices,
            at_least: at_least.as_deref(),
            at_most: at_most.as_deref(),
            values,
        }
    }
}

#[derive(Serialize)]
struct TownContent<'p> {
    town: &'p str,
    key: &'p str,
    value: &'p DatedValue,
}

impl<'p> From<(&'p str, &'p str, &'p DatedValue)> for TownContent<'p> {
    fn from((town, key, value): (&'p str, &'p str, &'p DatedValue)) -> Self {
        Self { town, key, value }
    }
}

fn own_years<'p>(pack: &'p PolicyPack, builtin: &PolicyPack) -> Vec<&'p CalendarYear> {
    let known = builtin.calendar().years();
    let years = pack.calendar().years().iter();
    years.filter(|year| !known.contains(year)).collect()
}

fn hash_of(value: &impl Serialize) -> String {
    let value = serde_json::from_str(&written(value)).unwrap_or_default();
    let mut text = String::new();
    canonical(&value, &mut text);
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|b| format!("{b:02x}")).collect()
}

fn written(value: &impl Serialize) -> String {
    // The types of the wire have no map with other keys than text, so they can always be written.
    serde_json::to_string(value).unwrap_or_default()
}

/// Writes canonical JSON; numbers of the wire are whole, so they have one form.
fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().filter(|(_, v)| !v.is_null()).collect();
            fields.order_by_key(|(name, _)| *name);
            out.push('{');
            for (i, (name, value)) in fields.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                canonical(&Value::String(name.clone()), out);
                out.push(':');
                canonical(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                canonical(item, out);
            }
            out.push(']');
        }
        plain => out.push_str(&written(plain)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn canonical_json_has_one_form() {
        let mut text = String::new();
        let value = json!({"b": [1, null, "\u{4e00}\n"], "a": {"z": null, "y": false}});
        canonical(&value, &mut text);
        assert_eq!(text, r#"{"a":{"y":false},"b":[1,null,"一\n"]}"#);
        assert_eq!(
            hash_of(&json!({})),
            // of the two bytes `{}`
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
    }

    #[test]
    fn another_fact_parameter_or_date_is_another_receipt() {
        let pack = PolicyPack::builtin();
        let on = |y| NaiveDate::from_ymd_opt(y, 1, 1).unwrap();
        let mut h = Household::default();
        let one = receipt(&pack, &h, on(2024));
        assert_eq!(one, receipt(&pack, &h, on(2024)));
        h.vehicles = Some(1);
        let other = recheck(&pack, &one, &h);
        assert!(!other.same && !other.facts && other.pack && other.engine);
        let reform: crate::policy::Reform = serde_json::from_value(json!({
            "name": "half", "values": [
                {"key": "margin.income_multiple", "value": {"type": "basisPoints", "value": 20000}, "from": "2021-07-01"}
            ]
        }))
        .unwrap();
        let moved = pack.with_reform(&reform).unwrap();
        assert!(!recheck(&moved, &one, &Household::default()).pack);
        let overlay = |text: &str| {
            let overlay = crate::policy::LocalOverlay::from_toml(text).unwrap();
            pack.with_overlay(&overlay).unwrap()
        };
        for other in [
            "name = \"area\"\narea = \"370303\"",
            "name = \"year\"\n[[calendar]]\nyear = 2027\nnotice = \"t\"\noff = []",
            "name = \"town\"\n[[value]]\nkey = \"visit.team.rounds_per_quarter\"\ntown = \"t\"\ncount = 2\nfrom = 2026-01-01",
        ] {
            assert!(
                !recheck(&overlay(other), &one, &Household::default()).pack,
                "{other}"
            );
        }
        // A better name or note is no other parameter.
        let content = |p: &Parameter| hash_of(&ParameterContent::from(p));
        for p in pack.parameters() {
            let said = Parameter {
                zh: "another name".into(),
                en: "another name".into(),
                note: Some("another note".into()),
                ..p.clone()
            };
            assert_eq!(content(p), content(&said), "{}", p.key);
            let other = Parameter {
                approximate: !p.approximate,
                ..p.clone()
            };
            assert_ne!(content(p), content(&other), "{}", p.key);
        }
        let named = overlay("name = \"nothing in it\"");
        assert!(recheck(&named, &one, &Household::default()).pack);
        let mut later = one.clone();
        later.as_of = on(2020);
        assert!(!recheck(&pack, &later, &Household::default()).result);
    }
}

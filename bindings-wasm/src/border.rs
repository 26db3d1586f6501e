//! What every operation does at the border. Values cross as JSON, so that numbers, dates and
//! absent facts mean the same here as in every other language.

use chrono::NaiveDate;
use gridaid::calendar::iso_date;
use gridaid::finding::{Code, Finding, Place};
use gridaid::policy::Value;
use gridaid::wire::{Refusal, Wire, decode_strict};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** A civil date as an ISO string, such as `2022-07-07`. */
export type NaiveDate = string;

/** What a function throws when its input cannot be used at all. */
export interface GridaidError extends Error {
    name: "GridaidError";
    /** Code of the first finding. */
    code: Code;
    /** Everything that is wrong, each with its place. */
    findings: Finding[];
}
"#;

/// A refusal as a JavaScript error with `code` and `findings`.
pub fn throw(refusal: Refusal) -> JsValue {
    let error = js_sys::Error::new(&refusal.to_string());
    error.set_name("GridaidError");
    let parts = serde_json::to_string(&refusal)
        .ok()
        .and_then(|json| js_sys::JSON::parse(&json).ok());
    if let Some(parts) = parts {
        for key in ["code", "findings"] {
            let key = JsValue::from_str(key);
            if let Ok(value) = js_sys::Reflect::get(&parts, &key) {
                // Setting a property of an error made above cannot fail.
                let _ = js_sys::Reflect::set(&error, &key, &value);
            }
        }
    }
    error.into()
}

fn text_of(value: &JsValue) -> Result<String, JsValue> {
    let text = js_sys::JSON::stringify(value)?;
    Ok(text.as_string().unwrap_or_default())
}

/// Reads a fact that must be right as a whole.
pub fn read<T: Tsify + Wire>(value: &Ts<T>) -> Result<T, JsValue> {
    decode_strict(&text_of(&value.js_value())?).map_err(throw)
}

/// Reads a fact that may be absent.
pub fn maybe_read<T: Tsify + Wire>(value: Option<Ts<T>>) -> Result<Option<T>, JsValue> {
    value.as_ref().map(read).transpose()
}

/// Reads a list of facts.
#[expect(dead_code, reason = "for operations with a list of records")]
pub fn read_list<T: Tsify + Wire>(values: &[Ts<T>]) -> Result<Vec<T>, JsValue> {
    values.iter().map(read).collect()
}

/// Reads a date.
pub fn date(text: &str) -> Result<NaiveDate, JsValue> {
    iso_date(text).ok_or_else(|| {
        let expected = Value::Choice {
            value: "date".into(),
        };
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        let finding = Finding::data(Code::BadValue, Place::default())
            .with("expected", expected)
            .count("length", length);
        throw(finding.into())
    })
}

/// Reads a date that may be absent.
pub fn maybe_date(text: Option<String>) -> Result<Option<NaiveDate>, JsValue> {
    text.as_deref().map(date).transpose()
}

/// A result as a typed JavaScript value.
pub fn answer<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue>
where
    T::JsType: JsCast,
{
    parsed(serde_json::to_string(value)).map(Ts::new_unchecked)
}

fn parsed(text: serde_json::Result<String>) -> Result<JsValue, JsValue> {
    // The types of the wire have no map with other keys than text, so they can always be written.
    let text = text.map_err(|_| JsError::new("the answer cannot be written"))?;
    js_sys::JSON::parse(&text)
}

/// A list of results.
pub fn answer_list<T: Tsify + Serialize>(values: &[T]) -> Result<Vec<Ts<T>>, JsValue> {
    values.iter().map(answer).collect()
}

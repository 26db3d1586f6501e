//! What every operation does at the border. Values cross as JSON, so that numbers, dates and
//! absent facts mean the same here as in every other language.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use chrono::NaiveDate;
use gridaid::calendar::iso_date;
use gridaid::finding::{Finding, FindingCode, FindingPlace};
use gridaid::policy::TypedValue;
use gridaid::wire::{Refusal, Shape, Wire, decode_strict, encode};
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
    code: FindingCode;
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

/// What a function throws where a parameter has another type than it takes.
fn wrong_type(parameter: &str, expected: &str) -> JsValue {
    js_sys::TypeError::new(&format!("{parameter} must be {expected}")).into()
}

/// Reads a fact that must be right as a whole.
pub fn read<T: Wire>(value: &JsValue, parameter: &str) -> Result<T, JsValue> {
    let expected = match T::SHAPE {
        Shape::Flag => (value.as_bool().is_some(), "a boolean"),
        Shape::Int(..) => (value.as_f64().is_some(), "a number"),
        Shape::Text | Shape::Date | Shape::Names(_) => (value.is_string(), "a string"),
        Shape::List(_) => (js_sys::Array::is_array(value), "an array"),
        Shape::Object(_) | Shape::Tagged(..) => (plain(value), "an object"),
        Shape::Maybe(_) => (true, "JSON"),
    };
    if !expected.0 {
        return Err(wrong_type(parameter, expected.1));
    }
    // A cycle, a bigint or a getter that throws cannot be written as JSON.
    let text = js_sys::JSON::stringify(value)
        .ok()
        .and_then(|text| text.as_string())
        .ok_or_else(|| wrong_type(parameter, "JSON"))?;
    decode_strict(&text).map_err(throw)
}

/// An object with fields; a date, a map and their like have none that JSON would keep.
fn plain(value: &JsValue) -> bool {
    value.is_object()
        && !js_sys::Array::is_array(value)
        && !value.has_type::<js_sys::Date>()
        && !value.has_type::<js_sys::Map>()
        && !value.has_type::<js_sys::Set>()
}

/// A value that is given, if it is.
fn given(value: &JsValue) -> Option<&JsValue> {
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

/// Reads a fact that may be absent.
pub fn maybe_read<T: Wire>(value: &JsValue, parameter: &str) -> Result<Option<T>, JsValue> {
    given(value).map(|value| read(value, parameter)).transpose()
}

/// Reads a text.
pub fn read_text(value: &JsValue, parameter: &str) -> Result<String, JsValue> {
    value
        .as_string()
        .ok_or_else(|| wrong_type(parameter, "a string"))
}

/// Reads a date.
pub fn read_date(value: &JsValue, parameter: &str) -> Result<NaiveDate, JsValue> {
    let expected = "a date as text, such as \"2026-07-01\"";
    let text = value
        .as_string()
        .ok_or_else(|| wrong_type(parameter, expected))?;
    iso_date(&text).ok_or_else(|| {
        let expected = TypedValue::Choice {
            value: "date".into(),
        };
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        let finding = Finding::data(FindingCode::BadValue, FindingPlace::default())
            .with("expected", expected)
            .count("length", length);
        throw(finding.into())
    })
}

/// Reads a date that may be absent.
pub fn maybe_read_date(value: &JsValue, parameter: &str) -> Result<Option<NaiveDate>, JsValue> {
    given(value)
        .map(|value| read_date(value, parameter))
        .transpose()
}

/// An object that stays on the Rust side and may be handed to a function.
pub trait Lendable {
    /// What it holds.
    type Held: 'static;
    /// How a message calls it.
    const NAME: &'static str;
}

thread_local! {
    static LENT: RefCell<Option<Rc<dyn Any>>> = const { RefCell::new(None) };
}

/// Lays what an object holds where [`lent`] takes it from.
pub fn lend<T: 'static>(held: &Rc<T>) {
    LENT.with(|lent| *lent.borrow_mut() = Some(held.clone()));
}

/// Makes an object one that may be handed to a function: it gets a method that lends what it holds.
macro_rules! lendable {
    ($name:ident, $held:ty) => {
        impl crate::border::Lendable for $name {
            type Held = $held;
            const NAME: &'static str = stringify!($name);
        }

        #[wasm_bindgen]
        impl $name {
            #[doc(hidden)]
            #[wasm_bindgen(js_name = lend, skip_typescript)]
            pub fn lend(&self) {
                crate::border::lend(&self.0);
            }
        }
    };
}

/// What an object of this kind holds. Asking the object for it, instead of taking a reference, lets a value of another
/// type and an object that was freed be told by name.
pub fn lent<T: Lendable>(value: &JsValue, parameter: &str) -> Result<Rc<T::Held>, JsValue> {
    let wrong = || wrong_type(parameter, &format!("a {} that was not freed", T::NAME));
    if !value.is_object() {
        return Err(wrong());
    }
    LENT.with(|lent| lent.borrow_mut().take());
    js_sys::Reflect::get(value, &JsValue::from_str("lend"))
        .and_then(|lend| {
            lend.dyn_ref::<js_sys::Function>()
                .ok_or(JsValue::NULL)?
                .call0(value)
        })
        .map_err(|_| wrong())?;
    LENT.with(|lent| lent.borrow_mut().take())
        .and_then(|held| held.downcast::<T::Held>().ok())
        .ok_or_else(wrong)
}

/// A result as a typed JavaScript value.
pub fn answer<T: Tsify + Serialize>(value: &T) -> Result<Ts<T>, JsValue>
where
    T::JsType: JsCast,
{
    parsed(encode(value)).map(Ts::new_unchecked)
}

fn parsed(written: serde_json::Result<Vec<u8>>) -> Result<JsValue, JsValue> {
    // The types of the wire have no map with other keys than text, so they can always be written.
    let text = written.ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let text = text.ok_or_else(|| JsError::new("the answer cannot be written"))?;
    js_sys::JSON::parse(&text)
}

/// A list of results.
pub fn answer_list<T: Tsify + Serialize>(values: &[T]) -> Result<Vec<Ts<T>>, JsValue> {
    values.iter().map(answer).collect()
}

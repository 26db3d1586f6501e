// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire for a page about one household, for JavaScript.

use gridaid::eligibility::Assessment;
use gridaid::finding::Finding;
use gridaid::household::Household;
use gridaid::identity::CitizenNumberCheck;
use gridaid::inquiry::{InquiryScope, NextQuestion};
use gridaid::message::{Lang, Text};
use gridaid::wire::ops;
use gridaid::wire::ops::DecodedHousehold;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::border::*;
use crate::handles::PolicyPack;

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
#[wasm_bindgen(js_name = checkCitizenNumber)]
pub fn check_citizen_number(
    #[wasm_bindgen(js_name = number, unchecked_param_type = "string")] number: &JsValue,
    #[wasm_bindgen(js_name = synthetic, unchecked_param_type = "boolean")] synthetic: &JsValue,
    #[wasm_bindgen(js_name = birthDate, unchecked_optional_param_type = "NaiveDate")]
    birth_date: &JsValue,
) -> Result<Ts<CitizenNumberCheck>, JsValue> {
    answer(&ops::check_citizen_number(
        &read_text(number, "number")?,
        read::<bool>(synthetic, "synthetic")?,
        maybe_read_date(birth_date, "birthDate")?,
    ))
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
#[wasm_bindgen(js_name = describeFinding)]
pub fn describe_finding(
    #[wasm_bindgen(js_name = finding, unchecked_param_type = "Finding")] finding: &JsValue,
    #[wasm_bindgen(js_name = lang, unchecked_param_type = "Lang")] lang: &JsValue,
) -> Result<Ts<Text>, JsValue> {
    answer(&ops::describe_finding(
        &read::<Finding>(finding, "finding")?,
        read::<Lang>(lang, "lang")?,
    ))
}

/// Reads a household from JSON text; every fault is a finding and the rest is used.
#[wasm_bindgen(js_name = decodeHousehold)]
pub fn decode_household(
    #[wasm_bindgen(js_name = text, unchecked_param_type = "string")] text: &JsValue,
) -> Result<Ts<DecodedHousehold>, JsValue> {
    answer(&ops::decode_household(&read_text(text, "text")?))
}

/// Answers a household under the law of a date with the grounds of every outcome (认定及理由).
/// Advice, never a decision.
#[wasm_bindgen(js_name = assess)]
pub fn assess(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
) -> Result<Ts<Assessment>, JsValue> {
    answer(&ops::assess(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
    ))
}

/// What to ask next (下一问): the first question of the open set; none when nothing unknown can change a result.
#[wasm_bindgen(js_name = nextQuestion)]
pub fn next_question(
    #[wasm_bindgen(js_name = pack, unchecked_param_type = "PolicyPack")] pack: &JsValue,
    #[wasm_bindgen(js_name = household, unchecked_param_type = "Household")] household: &JsValue,
    #[wasm_bindgen(js_name = asOf, unchecked_param_type = "NaiveDate")] as_of: &JsValue,
    #[wasm_bindgen(js_name = scope, unchecked_param_type = "InquiryScope")] scope: &JsValue,
) -> Result<Ts<NextQuestion>, JsValue> {
    answer(&ops::next_question(
        &*lent::<PolicyPack>(pack, "pack")?,
        &read::<Household>(household, "household")?,
        read_date(as_of, "asOf")?,
        &read::<InquiryScope>(scope, "scope")?,
    ))
}

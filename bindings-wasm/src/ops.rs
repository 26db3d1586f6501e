// Written by `cargo xtask mirror` from core/src; change the core instead.
//! The operations of the wire for JavaScript.

use gridaid::finding::Finding;
use gridaid::identity::CitizenNumberCheck;
use gridaid::message::{Lang, Text};
use gridaid::wire::ops;
use tsify::Ts;
use wasm_bindgen::prelude::*;

use crate::border::*;

/// Checks a citizen number (公民身份号码, N-01 to N-08) without echoing a digit of it.
///
/// A specimen number is accepted only where the data says `synthetic`, and is not compared with
/// `birth_date`.
#[wasm_bindgen(js_name = checkCitizenNumber)]
pub fn check_citizen_number(
    #[wasm_bindgen(js_name = number)] number: String,
    #[wasm_bindgen(js_name = synthetic)] synthetic: bool,
    #[wasm_bindgen(js_name = birthDate, unchecked_optional_param_type = "NaiveDate")]
    birth_date: Option<String>,
) -> Result<Ts<CitizenNumberCheck>, JsValue> {
    answer(&ops::check_citizen_number(
        &number,
        synthetic,
        maybe_date(birth_date)?,
    ))
}

/// The text of a finding for people (说明文字): where, what, why, what to do.
#[wasm_bindgen(js_name = describeFinding)]
pub fn describe_finding(
    #[wasm_bindgen(js_name = finding)] finding: Ts<Finding>,
    #[wasm_bindgen(js_name = lang)] lang: Ts<Lang>,
) -> Result<Ts<Text>, JsValue> {
    answer(&ops::describe_finding(&read(&finding)?, read(&lang)?))
}

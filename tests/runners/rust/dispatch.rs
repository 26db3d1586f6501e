// Written by `cargo xtask mirror` from core/src; change the core instead.
//! Calls the operation that a vector names with the input that it gives.

use gridaid::wire::ops;
use serde_json::Value;

use crate::border::{Answer, Failure, argument, give};

/// The output of an operation, or why it refuses.
pub fn call(op: &str, input: &Value) -> Answer {
    match op {
        "checkCitizenNumber" => give(ops::check_citizen_number(
            &argument::<String>(input, "number")?,
            argument(input, "synthetic")?,
            argument(input, "birthDate")?,
        )),
        "describeFinding" => give(ops::describe_finding(
            &argument(input, "finding")?,
            argument(input, "lang")?,
        )),
        _ => Err(Failure::Unknown(op.to_owned())),
    }
}

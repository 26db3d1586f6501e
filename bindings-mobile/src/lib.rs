//! gridaid for Kotlin and Swift: UniFFI's mirror of the wire.

mod error;
mod generated;
mod handles;
mod json;

use chrono::NaiveDate;

// A civil date crosses as an ISO string and is `java.time.LocalDate` in Kotlin, `CivilDate` in
// Swift.
uniffi::custom_type!(NaiveDate, String, {
    remote,
    lower: |date| date.to_string(),
    try_lift: |text| Ok(text.parse()?),
});

uniffi::setup_scaffolding!("gridaid");

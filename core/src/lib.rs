//! gridaid — how a Chinese district runs grid-based social assistance (网格化社会救助).
//!
//! The rooms stand in the order in which data walks through them; a room may use any room above
//! it, never one below. Every function is pure: the date, the policy and the calendar are
//! arguments, unknown is a value, and every answer carries the clause (条款) it rests on.
//!
//! # What may grow
//!
//! A fact, a field of a result, a code and every other variant may be added without a major version. So outside this crate facts are
//! built by [`facts!`] or by their `Default`, and a match has a `_`: what it does not know is unknown.
//!
//! ```
//! use gridaid::eligibility::Outcome;
//! fn decided(outcome: Outcome) -> Option<bool> {
//!     match outcome {
//!         Outcome::Yes => Some(true),
//!         Outcome::No => Some(false),
//!         _ => None,
//!     }
//! }
//! let place = gridaid::facts!(gridaid::finding::FindingPlace { row: Some(2) });
//! assert_eq!((place.row, decided(Outcome::Open)), (Some(2), None));
//! ```
#![cfg_attr(
    not(feature = "exhaustive"),
    doc = "
A literal of a type that may grow does not compile outside, nor does a match without a `_`:

```compile_fail,E0639
use gridaid::finding::FindingParam;
use gridaid::value::TypedValue;
FindingParam { name: String::new(), value: TypedValue::Count { value: 1 } };
```

```compile_fail,E0004
use gridaid::finding::FindingKind;
fn known(kind: FindingKind) -> bool {
    match kind { FindingKind::Law | FindingKind::Data | FindingKind::Open => true }
}
```
"
)]
#![forbid(unsafe_code)]

pub mod calendar;
pub mod case;
pub mod deadline;
mod draw;
pub mod eligibility;
pub mod finding;
pub mod grid;
pub mod household;
pub mod identity;
pub mod inquiry;
pub mod law;
pub mod leader;
mod log;
pub mod logic;
pub mod message;
pub mod money;
pub mod office;
mod order;
pub mod policy;
pub mod population;
pub mod privacy;
mod redact;
pub mod support;
#[cfg(feature = "table")]
pub mod table;
pub mod value;
pub mod visit;
pub mod wire;

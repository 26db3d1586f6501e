//! gridaid — how a Chinese district runs grid-based social assistance (网格化社会救助).
//!
//! The rooms stand in the order in which data walks through them; a room may use any room above
//! it, never one below. Every function is pure: the date, the policy and the calendar are
//! arguments, unknown is a value, and every answer carries the clause (条款) it rests on.
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
mod order;
pub mod policy;
pub mod population;
mod redact;
pub mod support;
#[cfg(feature = "table")]
pub mod table;
pub mod value;
pub mod visit;
pub mod wire;

//! gridaid — how a Chinese district runs grid-based social assistance (网格化社会救助).
//!
//! The rooms stand in the order in which data walks through them; a room may use any room above
//! it, never one below. Every function is pure: the date, the policy and the calendar are
//! arguments, unknown is a value, and every answer carries the clause (条款) it rests on.
#![forbid(unsafe_code)]

pub mod money;
pub mod identity;
pub mod calendar;
pub mod law;
pub mod policy;
pub mod finding;
pub mod message;
pub mod rule;
pub mod household;
pub mod eligibility;
pub mod grid;
pub mod leader;
pub mod visit;
pub mod population;
pub mod wire;

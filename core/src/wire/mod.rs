//! The one wire (接口): the operations that every binding calls, and how their input is read.
//!
//! *Invariant:* nobody but this room knows JSON, and every fault of an input comes back with its place.
//!
//! An operation is a public function of [`ops`]. Its parameters and its result are the serde
//! structs of the rooms, so nothing is modelled twice. `#[wire]` makes a type one that crosses; `cargo xtask mirror` writes the same
//! function and the same types for Python, JavaScript, Kotlin and Swift from this source. See
//! `core/docs/adr/0008-one-wire-generated-mirrors.md`.

#[cfg(test)]
mod certain;
mod check;
mod claims;
#[cfg(test)]
mod damaged;
mod decode;
pub(crate) mod derive;
#[cfg(test)]
pub(crate) mod elsewhere;
pub mod handles;
mod ids;
#[cfg(test)]
mod listed;
#[cfg(test)]
mod noted;
pub mod ops;
mod parse;
mod quick;
mod refusal;
mod shape;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod towns;
#[cfg(test)]
mod unread;
mod written;

pub use decode::{Decoded, decode, decode_strict};
pub use quick::Quick;
pub use refusal::Refusal;
pub(crate) use shape::name_of;
pub use shape::{Field, Shape, Variant, Wire};
pub use written::encode;

//! gridaid for JavaScript: converts, calls, converts back.
#![cfg_attr(
    not(feature = "whole"),
    allow(dead_code, reason = "conversions that only the whole module calls")
)]

#[macro_use]
mod border;
mod generated;
mod handles;

//! 最低生活保障 (dibao): the household test and what counts as income (民发〔2021〕57号, "I-4").

pub(crate) mod conditions;
mod rule;

pub use rule::*;

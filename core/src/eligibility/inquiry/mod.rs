//! Questions about an answer (追问): what can still change it, and what to ask next.
//!
//! Everything here reads the tree of [`Explain`](crate::rule::Explain) and knows no rule, so a new
//! programme is covered as soon as it has a root in the answers.

mod ask;
mod case_file;
#[cfg(test)]
mod tests;

pub use ask::{
    Burden, InquiryScope, NextQuestion, OpenResult, OpenSet, Question, QuestionKind, next_question,
    open_set,
};

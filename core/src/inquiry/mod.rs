//! Questions about an answer (追问): why it is so, what can still change it, what to ask next, what would change
//! it, when time will, and how anyone can compute it again.
//!
//! *Invariant:* reads the tree and names no programme.
//!
//! Everything here reads the tree of [`Explain`](crate::logic::Explain) and knows no rule, so a new
//! programme is covered as soon as it has a root in the answers.

mod ask;
mod describe;
mod known;
mod picture;
mod reading;
mod receipt;
#[cfg(test)]
mod tests;
mod timeline;
mod tried;
mod what_if;
mod why;

pub use ask::{
    Burden, InquiryScope, NextQuestion, OpenResult, OpenSet, Question, QuestionKind, next_question,
    open_set,
};
pub use describe::{AssessmentText, CitedClause, ResultText, TextLine, describe_assessment};
pub use picture::{RuleGraph, RuleNode, rule_graph};
pub use receipt::{Receipt, Recheck, receipt, recheck};
pub use timeline::{AnswerPeriod, Mover, MoverKind, PeriodResult, Timeline, timeline};
pub use what_if::{Change, DistanceUnit, Threshold, WhatIf, what_if};
pub use why::{Why, WhyResult, WhySet, why};

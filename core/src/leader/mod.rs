//! Micro-grid leaders (微网格长): what S16 to S19 ask of those in post, whom to propose, and who answers when.
//!
//! *Invariant:* who is in post stays so where nothing is gained; every post that stays empty has its reason.

mod assign;
mod check;
mod facts;
mod once;
mod pair;
mod propose;
mod read;
mod roster;
mod rules;
#[cfg(test)]
mod tests;

pub use check::check;
pub use facts::{
    Candidate, CandidateChange, CandidateRole, Employment, HeldRole, LeaderFacts, LeaderPost,
    LeaderRole,
};
pub use propose::{
    BaseGridProposal, LeaderProposal, MicroGridProposal, ProposedLeader, ProposedUnitLeader,
    UnfilledReason, WishResult, propose,
};
pub use roster::{
    Answerable, HouseholdLeaders, LeaderRoster, OfficeHolder, Vacancy, answers_for, roster,
};
pub use rules::{HardRule, HardRuleKind, LeaderRules, PairPattern, PatternRule, Wish, WishRule};

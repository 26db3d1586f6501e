//! How any rule is read: numbers, truths, levels, and conditions that carry a clause; no policy.
//!
//! *Invariant:* knows no fact and no clause of the law.
//!
//! A rule is one function, generic over an [`Algebra`]. [`Columns`] reads it for a frame of one household
//! or of a thousand; [`Explain`] reads it for one household and keeps a tree of what it saw.

pub mod columns;
pub mod completions;
pub mod explain;
pub mod facts;
pub mod frame;
pub mod known;
pub mod truth;

pub use columns::Columns;
pub use explain::Explain;
pub use facts::{Below, Fact, Hh, IsFlag, IsNum, IsSet, Level, Member, Supporter};
pub use frame::Frame;
pub use known::{MissingParameter, TruthValue};

/// A parameter that a rule may ask for; its value is the same for the whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// Position in the resolved values.
    pub index: usize,
    /// Key in the policy pack.
    pub key: &'static str,
    /// Clause that leaves it open.
    pub clause: &'static str,
}

/// A condition with a clause of its own (条件).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    /// Stable number, its place in reason sets: it never changes.
    pub number: u16,
    /// The clause.
    pub clause: &'static str,
    /// Stable code for texts and grounds.
    pub code: &'static str,
}

/// One way to read a rule. Truths and numbers exist per level, so that a member's number used as a
/// household's does not compile.
pub trait Algebra {
    /// Numbers at a level.
    type Num<L: Level>: Clone;
    /// Truths at a level.
    type Truth<L: Level>: Clone;

    /// A fact that is a number.
    fn num<L: Level>(&self, fact: Fact<IsNum, L>) -> Self::Num<L>;
    /// A fact that is yes or no.
    fn flag<L: Level>(&self, fact: Fact<IsFlag, L>) -> Self::Truth<L>;
    /// Whether a fact's value is one of `mask`.
    fn within<L: Level>(&self, fact: Fact<IsSet, L>, mask: u64) -> Self::Truth<L>;
    /// A parameter that is a number and not negative.
    fn parameter(&self, p: Parameter) -> Self::Num<Hh>;
    /// A parameter that is a switch.
    fn switch(&self, p: Parameter) -> Self::Truth<Hh>;
    /// What the clause leaves to the authority: always undecided.
    fn discretion<L: Level>(&self, clause: &'static str) -> Self::Truth<L>;
    /// A constant.
    fn lit<L: Level>(&self, v: i64) -> Self::Num<L>;

    /// Sum of numbers of one row.
    fn add<L: Level>(&self, terms: &[&Self::Num<L>]) -> Self::Num<L>;
    /// Product of two numbers that are not negative.
    fn times<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L>;
    /// One of two numbers by a truth; between them where it is undecided.
    fn select<L: Level>(
        &self,
        t: &Self::Truth<L>,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
    ) -> Self::Num<L>;
    /// `a − b`.
    fn minus<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L>;
    /// The smaller of two numbers.
    fn least<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Num<L>;
    /// `a < b`.
    fn less<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L>;
    /// `a ≤ b`.
    fn at_most<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L>;
    /// `a > b`, told in this order.
    fn more<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.less(b, a)
    }
    /// `a ≥ b`, told in this order.
    fn at_least<L: Level>(&self, a: &Self::Num<L>, b: &Self::Num<L>) -> Self::Truth<L> {
        self.at_most(b, a)
    }
    /// `a < b × p`, exactly, where `p` is a ratio in basis points.
    fn less_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L>;
    /// `a ≤ b × p`, exactly, where `p` is a ratio in basis points.
    fn at_most_times<L: Level>(
        &self,
        a: &Self::Num<L>,
        b: &Self::Num<L>,
        p: Parameter,
    ) -> Self::Truth<L>;

    /// Every one holds.
    fn all_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L>;
    /// At least one holds.
    fn any_of<L: Level>(&self, ts: &[&Self::Truth<L>]) -> Self::Truth<L>;
    /// Does not hold.
    fn not<L: Level>(&self, t: &Self::Truth<L>) -> Self::Truth<L>;
    /// `a` under the flag, else `b`; certain where both agree.
    fn choose<L: Level>(
        &self,
        flag: &Self::Truth<L>,
        a: &Self::Truth<L>,
        b: &Self::Truth<L>,
    ) -> Self::Truth<L>;
    /// `a` where it is recorded, else `b`: for an appraisal that departs from a computed limit. One that was recorded and
    /// cannot be read is unknown, whatever `b` is.
    fn prefer<L: Level>(&self, a: &Self::Truth<L>, b: &Self::Truth<L>) -> Self::Truth<L>;
    /// `flag`, unless `t` certainly holds and the flag does not matter: what keeps `t` open is not asked.
    fn unless<L: Level>(&self, t: &Self::Truth<L>, flag: &Self::Truth<L>) -> Self::Truth<L>;
    /// Whether the truth holds for no row, certainly: lets a rule leave out what cannot matter.
    fn never<L: Level>(&self, t: &Self::Truth<L>) -> bool;

    /// Whether the rest of an all-of may be left out: it is certainly no in every row, and no reading of the
    /// remaining conditions is wanted.
    fn done<L: Level>(&self, _t: &Self::Truth<L>) -> bool {
        false
    }

    /// The parent's number for each row below it.
    fn lift_num<B: Below>(&self, n: &Self::Num<B::Parent>) -> Self::Num<B>;
    /// The parent's truth for each row below it.
    fn lift<B: Below>(&self, t: &Self::Truth<B::Parent>) -> Self::Truth<B>;
    /// How many rows belong to each parent where `t` holds; unknown over an incomplete list.
    fn count_where<B: Below>(&self, t: Option<&Self::Truth<B>>) -> Self::Num<B::Parent>;
    /// Sum over the rows of each parent where `t` holds; unknown over an incomplete list.
    fn sum_where<B: Below>(
        &self,
        n: &Self::Num<B>,
        t: Option<&Self::Truth<B>>,
    ) -> Self::Num<B::Parent>;
    /// At least one row of the parent; over an incomplete list never certainly false.
    fn any<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent>;
    /// At least one of the rows that are listed, complete or not.
    fn any_listed<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent>;
    /// Every row of the parent; over an incomplete list never certainly true.
    fn all<B: Below>(&self, t: &Self::Truth<B>) -> Self::Truth<B::Parent>;

    /// Names a condition by its clause.
    fn condition<L: Level>(&self, condition: Condition, t: Self::Truth<L>) -> Self::Truth<L>;
}

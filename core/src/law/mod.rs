//! The clause table (条款表): every clause that the code rests on.

use serde::{Deserialize, Serialize};

/// How strongly the text binds (用语强度); the gravity of a finding follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Strength {
    /// 应当、要、须, or a plain imperative.
    Must,
    /// 原则上、一般.
    InPrinciple,
    /// 可以、可视为.
    May,
    /// 鼓励.
    Encouraged,
    /// A stated target (目标).
    Target,
    /// Reported practice (做法), not a rule.
    Practice,
    /// A right of the person (权利).
    Right,
    /// A goal or principle (目标任务、原则), not testable.
    Goal,
}

/// One clause (条款).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Stable id such as `S11` or `D-66`.
    pub id: &'static str,
    /// How strongly it binds.
    pub strength: Strength,
}

/// Finds a clause by its id.
pub fn clause(_id: &str) -> Option<&'static Clause> {
    None
}
impl Clause {
    /// Whether it is in force on a day.
    pub fn in_force(&self, _on: chrono::NaiveDate) -> bool {
        true
    }
}

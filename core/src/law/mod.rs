//! The clause table (条款表): every clause that the code rests on, with its instrument, article,
//! strength and time in force. A quoted id such as `"D-66"` anywhere in the core is an id of it.
//!
//! *Invariant:* a clause has its instrument, its article and its time in force, or it says what was not found.
//!
//! ```
//! use gridaid::law::{clause, Strength};
//! let s11 = clause("S11").unwrap();
//! assert_eq!((s11.instrument, s11.strength), ("I-24", Strength::Must));
//! assert!(s11.in_force(chrono::NaiveDate::from_ymd_opt(2022, 7, 7).unwrap()));
//! assert!(!s11.in_force(chrono::NaiveDate::from_ymd_opt(2022, 7, 6).unwrap()));
//! ```

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use gridaid_derive::wire;

mod area;
#[cfg(test)]
pub(crate) mod asked;
mod dates;
mod dibao;
mod first;
mod help;
mod info;
mod instruments;
mod margin;
mod numbers;
mod procedure;
mod seed;
mod sources;
mod standing;
mod tekun;
mod temporary;
#[cfg(test)]
mod tests;
mod visits;
mod why;

pub(crate) use area::binds;
pub use area::{Area, in_force};
pub(crate) use first::{first_case, first_of, last_of, lately};
pub use info::{ClauseInfo, ClauseSource, InstrumentInfo};
pub use instruments::{Instrument, instrument, instruments};
pub use sources::Source;
pub use standing::cited;
pub use why::Why;

/// How strongly the text binds (用语强度); the gravity of a finding follows it.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// How well the text is known (核实情况).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceStatus {
    /// Read in the instrument itself (已核对原文).
    Verified,
    /// Read in a report or an official page about the instrument (据报道).
    VerifiedNews,
    /// A reading, an inference or common knowledge (未核实): nothing may rest on it as a fact.
    Unverified,
    /// Looked for and not found (未查到): the number is a parameter without default.
    NotFound,
}

/// How exactly a source gives a date (日期精度).
#[wire]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The day is known.
    #[default]
    Day,
    /// The month is known; the date carried is its first day.
    Month,
    /// The year is known; the date carried is its first day.
    Year,
}

/// How this version carries a clause (实现情况).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Built {
    /// A rule or check computes it.
    Rule,
    /// It is a parameter of the policy pack, which a rule reads or a reader may look up.
    Parameter,
    /// It shapes the model or a text, such as a definition or a reading.
    Note,
    /// It can be tested and belongs to a room that is not built yet; the reason names it (待实现).
    Later,
    /// The text leaves it to the authority, and gives nothing to compute (裁量).
    Discretion,
    /// The place arranges it in its own way (当地自定).
    Local,
    /// It has no content that could be tested (无可检验内容).
    Narrative,
}

/// One clause (条款).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clause {
    /// Stable id such as `S11` or `D-66`.
    pub id: &'static str,
    /// The instrument it stands in, such as `I-4`.
    pub instrument: &'static str,
    /// Article, section or item within the instrument; empty where there is none.
    pub article: &'static str,
    /// How strongly it binds.
    pub strength: Strength,
    /// How well its text is known.
    pub status: SourceStatus,
    /// First day in force; `None` where the start is not known, which counts as in force.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` while it has no end.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
    /// How this version carries it.
    pub built: Built,
}

/// What a clause says, in short (条款大意). Apart from the rules, so that a program that never tells it does not carry it.
struct Phrase {
    id: &'static str,
    why: Option<Why>,
    home: Option<&'static str>,
    zh: &'static str,
    en: &'static str,
}

impl Clause {
    /// Why it is not computed; none for a rule, a parameter and a note.
    pub fn why(&self) -> Option<Why> {
        phrase(self.id)?.why
    }

    /// Where a rule stands: the path of its function or table in this crate (条款所在代码); none for what is no rule.
    pub fn home(&self) -> Option<&'static str> {
        phrase(self.id)?.home
    }

    /// A short phrase of the text or its sense, in Chinese.
    pub fn zh(&self) -> &'static str {
        phrase(self.id).map_or("", |p| p.zh)
    }

    /// The sense in English, in our own words.
    pub fn en(&self) -> &'static str {
        phrase(self.id).map_or("", |p| p.en)
    }

    /// Whether the day lies in the span within which the source leaves the start open.
    pub fn uncertain(&self, on: NaiveDate) -> bool {
        self.from
            .is_some_and(|from| self.precision.leaves_open(from, on))
    }
}

impl Precision {
    /// Whether a source that gives the start only to this precision leaves open if `on` is
    /// before or after it. `start` is the first day of the month or year given.
    pub fn leaves_open(self, start: NaiveDate, on: NaiveDate) -> bool {
        use chrono::Datelike;
        match self {
            Precision::Day => false,
            Precision::Month => (start.year(), start.month()) == (on.year(), on.month()),
            Precision::Year => start.year() == on.year(),
        }
    }
}

/// Rows of the table: id, instrument, article, strength, status, in force, how it is built with the home of a rule or the
/// reason why not, Chinese phrase, English sense.
macro_rules! table {
    (@why Rule $home:expr) => { None };
    (@why $built:ident) => { None };
    (@why $built:ident $why:expr) => { Some($why) };
    (@home Rule $home:expr) => { Some($home) };
    (@home Rule) => { compile_error!("a rule names its home") };
    (@home $built:ident $($why:expr)?) => { None };
    ($name:ident: $([$id:literal, $instrument:literal, $article:literal, $strength:ident,
        $status:ident, $force:expr, $built:ident $(($why:expr))?, $zh:literal, $en:literal],)*) => {
        pub(super) static $name: &[$crate::law::Clause] = &[$({
            const FORCE: $crate::law::dates::Force = $force;
            $crate::law::Clause {
                id: $id,
                instrument: $instrument,
                article: $article,
                strength: $crate::law::Strength::$strength,
                status: $crate::law::SourceStatus::$status,
                from: FORCE.from,
                to: FORCE.to,
                precision: FORCE.precision,
                built: $crate::law::Built::$built,
            }
        }),*];

        pub(super) static PHRASES: &[$crate::law::Phrase] = &[$($crate::law::Phrase {
            id: $id,
            why: $crate::law::table!(@why $built $($why)?),
            home: $crate::law::table!(@home $built $($why)?),
            zh: $zh,
            en: $en,
        }),*];
    };
}
use table;

macro_rules! files {
    ($($file:ident),*) => {
        /// Every clause, file by file in the order of the numbers.
        pub fn clauses() -> impl Iterator<Item = &'static Clause> {
            [$($file::CLAUSES),*].into_iter().flatten()
        }

        fn phrase(id: &str) -> Option<&'static Phrase> {
            static BY_ID: LazyLock<HashMap<&'static str, &'static Phrase>> = LazyLock::new(|| {
                let all = [$($file::PHRASES),*].into_iter().flatten();
                all.map(|p| (p.id, p)).collect()
            });
            BY_ID.get(id).copied()
        }
    };
}

files![
    seed, dibao, tekun, margin, temporary, visits, numbers, procedure, help
];

/// Finds a clause by its id.
pub fn clause(id: &str) -> Option<&'static Clause> {
    static BY_ID: LazyLock<HashMap<&'static str, &'static Clause>> =
        LazyLock::new(|| clauses().map(|c| (c.id, c)).collect());
    BY_ID.get(id).copied()
}

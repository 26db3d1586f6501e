//! What is wrong or open, where, and how grave (发现问题).
//!
//! *Invariant:* a law finding has its clause, a data finding has none, and neither shows a value that may be sensitive.
//!
//! A finding never echoes a sensitive value — only its place, the expected form and its length.
//! Its texts are keyed by [`FindingCode`] in [`crate::message`].

mod codes;

use gridaid_derive::wire;

use crate::law::{self, Strength};
use crate::value::TypedValue;

pub use codes::FindingCode;

/// Where a finding comes from (问题来源).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A clause is not met (法规); always carries the clause.
    Law,
    /// The data cannot be used as it stands (数据): a bad cell, a cycle. Carries no clause.
    Data,
    /// A local number is not set (待定): names the key and its clause, computes nothing.
    Open,
}

/// How grave a law finding is; it follows the strength of the clause's own words.
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravity {
    /// 应整改 — the text says must.
    Violation,
    /// 需说明 — the text says in principle or generally: give the reason.
    Explain,
    /// 建议 — may, encouraged, may be regarded, target, practice, or an approximate number (左右).
    Advice,
}

/// A named, typed value of a finding, for the message and for machines.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingParam {
    /// The name that the message text uses.
    pub name: String,
    /// The value; never a sensitive one.
    pub value: TypedValue,
}

/// The place of a finding: a JSON pointer, or a file with row and column, or the id of a thing.
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FindingPlace {
    /// JSON pointer into the facts given, such as `/members/1/birthDate`.
    #[wire(if_any)]
    pub pointer: Option<String>,
    /// File name without folder.
    #[wire(if_any)]
    pub file: Option<String>,
    /// Row as a spreadsheet counts it: the header is row 1.
    #[wire(if_any)]
    pub row: Option<u32>,
    /// Column header.
    #[wire(if_any)]
    pub column: Option<String>,
    /// Opaque id of the grid, household or post concerned.
    #[wire(if_any)]
    pub id: Option<String>,
}

impl FindingPlace {
    /// The place with this JSON pointer.
    pub fn at(pointer: impl Into<String>) -> Self {
        Self {
            pointer: Some(pointer.into()),
            ..Self::default()
        }
    }
    /// The thing with this id.
    pub fn of(id: impl Into<String>) -> Self {
        Self {
            id: Some(id.into()),
            ..Self::default()
        }
    }
}

/// One finding (发现).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Stable code; keys the message texts.
    pub code: FindingCode,
    /// Law, data or open.
    pub kind: FindingKind,
    /// The clause that is not met, or that leaves a number open.
    pub clause: Option<String>,
    /// For law findings only.
    pub gravity: Option<Gravity>,
    /// Where.
    pub place: FindingPlace,
    /// Typed values for the message.
    #[wire(if_any)]
    pub params: Vec<FindingParam>,
    /// Other places concerned, such as the first use of a duplicate id.
    #[wire(if_any)]
    pub related: Vec<FindingPlace>,
}

impl Finding {
    /// A law finding; the gravity follows the clause (`approximate`: the number says 左右).
    /// A clause that is only a goal gives no finding.
    pub fn law(
        code: FindingCode,
        clause: &str,
        approximate: bool,
        place: FindingPlace,
    ) -> Option<Self> {
        let gravity = gravity(law::clause(clause)?.strength, approximate)?;
        Some(Self::law_as(code, clause, gravity, place))
    }

    /// A law finding whose gravity is fixed by an ADR instead of by the clause's own strength.
    pub fn law_as(code: FindingCode, clause: &str, gravity: Gravity, place: FindingPlace) -> Self {
        Self {
            code,
            kind: FindingKind::Law,
            clause: Some(clause.into()),
            gravity: Some(gravity),
            place,
            params: vec![],
            related: vec![],
        }
    }

    /// A data finding.
    pub fn data(code: FindingCode, place: FindingPlace) -> Self {
        Self {
            code,
            kind: FindingKind::Data,
            clause: None,
            gravity: None,
            place,
            params: vec![],
            related: vec![],
        }
    }

    /// A day before the first one that can be (日期过早): it is unknown.
    pub(crate) fn too_early(first: chrono::NaiveDate, place: FindingPlace) -> Self {
        Self::data(FindingCode::DateTooEarly, place)
            .with("first", TypedValue::Date { value: first })
    }

    /// A local number that is not set: `key` names it, `clause` leaves it open.
    pub fn open(key: &str, clause: &str, place: FindingPlace) -> Self {
        Self {
            code: FindingCode::ParameterMissing,
            kind: FindingKind::Open,
            clause: Some(clause.into()),
            gravity: None,
            place,
            params: vec![],
            related: vec![],
        }
        .with("key", TypedValue::Text { value: key.into() })
    }

    /// Adds a parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: TypedValue) -> Self {
        self.params.push(FindingParam {
            name: name.into(),
            value,
        });
        self
    }

    /// Adds a count parameter.
    #[must_use]
    pub fn count(self, name: &str, value: i64) -> Self {
        self.with(name, TypedValue::Count { value })
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, place: FindingPlace) -> Self {
        self.related.push(place);
        self
    }
}

/// The gravity that the text's own strength gives; `None` for a goal.
pub fn gravity(strength: Strength, approximate: bool) -> Option<Gravity> {
    match strength {
        Strength::Goal => None,
        _ if approximate => Some(Gravity::Advice),
        Strength::Must => Some(Gravity::Violation),
        Strength::InPrinciple => Some(Gravity::Explain),
        Strength::May
        | Strength::Encouraged
        | Strength::Target
        | Strength::Practice
        | Strength::Right => Some(Gravity::Advice),
    }
}

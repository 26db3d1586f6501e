//! Rows that rest on more than one instrument (多个依据): each keeps its own article, strength and time in force.

use chrono::NaiveDate;

use super::dates::{Force, JUL_2021, LAW_2026, MAY_2014};
use super::{Clause, Precision, Strength};

/// Where a clause stands, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Id of the instrument.
    pub instrument: &'static str,
    /// Article, section or item.
    pub article: &'static str,
    /// How strongly it binds there.
    pub strength: Strength,
    /// First day in force; `None` where it is not known.
    pub from: Option<NaiveDate>,
    /// Last day in force; `None` while it has no end.
    pub to: Option<NaiveDate>,
    /// How exactly the source gives `from`.
    pub precision: Precision,
}

impl Source {
    /// Whether it is in force on a day, both ends included.
    pub fn in_force(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| on >= from) && self.to.is_none_or(|to| on <= to)
    }
}

const fn source(
    instrument: &'static str,
    article: &'static str,
    strength: Strength,
    force: Force,
) -> Source {
    Source {
        instrument,
        article,
        strength,
        from: force.from,
        to: force.to,
        precision: force.precision,
    }
}

/// What a row rests on beside the instrument that it names, in the order of their beginnings.
const MORE: &[(&str, &[Source])] = &[
    // Before the notice of 2022 the measures give the grace period for "a certain time", without a number.
    ("D-98", &[source("I-4", "33", Strength::May, JUL_2021)]),
    ("D-101", &[source("I-1", "73", Strength::May, LAW_2026)]),
    ("D-90", &[source("I-2", "13", Strength::Must, MAY_2014)]),
];

impl Clause {
    /// The instrument that the row names.
    fn own(&self) -> Source {
        Source {
            instrument: self.instrument,
            article: self.article,
            strength: self.strength,
            from: self.from,
            to: self.to,
            precision: self.precision,
        }
    }

    /// Everything that it rests on: first the instrument that the row names.
    pub fn sources(&self) -> impl Iterator<Item = Source> {
        let more = MORE.iter().find(|(id, _)| *id == self.id);
        let more = more.map_or(&[][..], |(_, more)| more);
        std::iter::once(self.own()).chain(more.iter().copied())
    }

    /// What carries it on a day: of several the one that names it, else the latest.
    pub fn source_on(&self, on: NaiveDate) -> Option<Source> {
        let own = Some(self.own()).filter(|s| s.in_force(on));
        own.or_else(|| self.sources().filter(|s| s.in_force(on)).last())
    }

    /// Whether the clause is in force on a day, both ends included.
    pub fn in_force(&self, on: NaiveDate) -> bool {
        self.source_on(on).is_some()
    }
}

//! Which grid something counted for: then, and now.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::super::row_field;
use super::doubt::{Sight, names};
use super::facts::{DatedHousehold, DatedPlace, GridHistory};
use super::lineage::Lineage;
use super::track::Track;
use crate::finding::{Finding, FindingCode};
use crate::policy::TypedValue;

/// By which day something is counted (归属口径).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountedBy {
    /// The day on which it happened (发生日).
    EventDate,
    /// The day of the report (统计日).
    Today,
}

/// Something that happened to a household on a day, such as a visit (有日期的记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DatedFact {
    /// Opaque id of the record.
    pub id: Option<String>,
    /// Id of the household.
    pub household: String,
    /// The day.
    pub date: Option<NaiveDate>,
}

/// What is to be counted, and how (归属查询).
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttributionQuery {
    /// The records.
    #[wire(default)]
    pub facts: Vec<DatedFact>,
    /// By which day.
    pub anchor: CountedBy,
    /// The day of the report.
    pub today: NaiveDate,
    /// As the register was known on this day; none asks for all that it knows now.
    #[wire(default)]
    pub known_at: Option<NaiveDate>,
}

/// Why no grid is named (未归属原因).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributionGap {
    /// The record has no date.
    NoDate,
    /// The record lies after the day of the report.
    InFuture,
    /// The register has no such household.
    UnknownHousehold,
    /// The household was not here on that day.
    NotHere,
    /// The household was in several micro-grids on that day.
    NoSingleGrid,
    /// The micro-grid that the household names was closed on that day.
    GridClosed,
    /// It is not known where the household was on that day, or whether its micro-grid was there (存疑): the household names
    /// none, or an entry cannot be read.
    NotKnown,
}

/// Which micro-grid a record counts for (归属).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// Id of the record.
    pub id: Option<String>,
    /// Id of the household.
    pub household: String,
    /// Micro-grid by the anchor that was asked for.
    pub counts_for: Option<String>,
    /// Micro-grid of the household on the day of the record.
    pub then: Option<String>,
    /// Why there is none.
    pub then_gap: Option<AttributionGap>,
    /// Micro-grid of the household on the day of the report.
    pub now: Option<String>,
    /// Why there is none.
    pub now_gap: Option<AttributionGap>,
    /// What became of the micro-grid of that day until the day of the report: itself while it goes on, and those that
    /// took over from it.
    #[wire(if_any)]
    pub successors: Vec<String>,
}

/// Which micro-grids records count for (归属结果).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributions {
    /// One row a record, in their order.
    pub rows: Vec<Attribution>,
    /// Records that cannot be counted; places point into the query.
    pub findings: Vec<Finding>,
}

/// Which micro-grid each record counted for then and counts for now (归属): by the household, that is, not by the place
/// where somebody once knocked.
pub fn attribute(history: &GridHistory, query: &AttributionQuery) -> Attributions {
    let history = &*history.readable(query.today);
    let look = Look {
        places: Track::new(&history.places),
        households: Track::new(&history.households),
        known: query.known_at,
    };
    let lineage = Lineage::new(history, query.known_at);
    let mut out = Attributions {
        rows: vec![],
        findings: vec![],
    };
    for (row, fact) in query.facts.iter().enumerate() {
        let then = match fact.date {
            None => Err(AttributionGap::NoDate),
            Some(date) if date > query.today => Err(AttributionGap::InFuture),
            Some(date) => look.micro_grid(&fact.household, date),
        };
        let now = look.micro_grid(&fact.household, query.today);
        let at = |field: &str| row_field("facts", row, field, &fact.household);
        match then {
            Err(AttributionGap::NoDate) => {
                let field = TypedValue::Text {
                    value: "date".into(),
                };
                let finding = Finding::data(FindingCode::VisitIncomplete, at("date"));
                out.findings.push(finding.with("field", field));
            }
            Err(AttributionGap::InFuture) => {
                out.findings
                    .push(Finding::data(FindingCode::VisitInFuture, at("date")));
            }
            Err(AttributionGap::UnknownHousehold) => {
                let finding = Finding::data(FindingCode::VisitUnknownHousehold, at("household"));
                out.findings.push(finding);
            }
            Err(AttributionGap::NotHere) if look.is_before(&fact.household, fact.date) => {
                let finding = Finding::data(FindingCode::VisitBeforeHousehold, at("date"));
                out.findings.push(finding);
            }
            _ => {}
        }
        let successors = match (then, fact.date) {
            (Ok(grid), Some(date)) => look.successors(grid, date, query.today, &lineage),
            _ => vec![],
        };
        let counts_for = match query.anchor {
            CountedBy::EventDate => then,
            // What did not happen counts for nobody, wherever the household lives.
            CountedBy::Today if matches!(then, Err(AttributionGap::InFuture)) => then,
            CountedBy::Today => now,
        };
        out.rows.push(Attribution {
            id: fact.id.clone(),
            household: fact.household.clone(),
            counts_for: counts_for.ok().map(Into::into),
            then: then.ok().map(Into::into),
            then_gap: then.err(),
            now: now.ok().map(Into::into),
            now_gap: now.err(),
            successors,
        });
    }
    out
}

struct Look<'a> {
    places: Track<'a, DatedPlace>,
    households: Track<'a, DatedHousehold>,
    known: Option<NaiveDate>,
}

impl<'a> Look<'a> {
    /// The one micro-grid of a household on a day.
    fn micro_grid(&self, household: &str, on: NaiveDate) -> Result<&'a str, AttributionGap> {
        let number = self.households.ids.find(household);
        let entry = match (self.households.sight_of(household, on, self.known), number) {
            (Sight::There(entry), _) => entry,
            (Sight::Gone, Some(_)) => return Err(AttributionGap::NotHere),
            (Sight::Gone, None) => return Err(AttributionGap::UnknownHousehold),
            (Sight::Doubt, _) => return Err(AttributionGap::NotKnown),
        };
        let mut named: BTreeSet<&str> = BTreeSet::new();
        let number = number.unwrap_or(u32::MAX);
        let rivals = self.households.rivals(number, on, self.known);
        for entry in rivals.chain([entry]) {
            let given = &entry.household.micro_grids;
            // One that names none may be in any.
            named.extend(given.is_empty().then_some(""));
            named.extend(given.iter().map(String::as_str));
        }
        let lost = named.iter().any(|id| !names(id));
        let mut named = named.into_iter().filter(|id| names(id));
        match (named.next(), named.next()) {
            (Some(_), Some(_)) => Err(AttributionGap::NoSingleGrid),
            (Some(grid), None) if !lost => match self.places.sight_of(grid, on, self.known) {
                Sight::There(_) => Ok(grid),
                // Of a place that no entry speaks of nobody knows which one was meant.
                Sight::Gone if self.places.ids.find(grid).is_none() => {
                    Err(AttributionGap::NotKnown)
                }
                Sight::Gone => Err(AttributionGap::GridClosed),
                Sight::Doubt => Err(AttributionGap::NotKnown),
            },
            _ => Err(AttributionGap::NotKnown),
        }
    }

    fn lives(&self, place: &str, on: NaiveDate) -> bool {
        self.places.sight_of(place, on, self.known).is_there()
    }

    /// Whether a day lies before the first day of a household.
    fn is_before(&self, household: &str, date: Option<NaiveDate>) -> bool {
        if !self.households.is_clear(household) {
            return false;
        }
        let days = self.households.segments_of(household, self.known);
        match (days.first(), date) {
            (Some(first), Some(date)) => date < first.from,
            _ => false,
        }
    }

    /// The places that go on today from one of an earlier day.
    fn successors(
        &self,
        grid: &'a str,
        since: NaiveDate,
        today: NaiveDate,
        lineage: &Lineage<'_>,
    ) -> Vec<String> {
        let reached = lineage.reached(grid, since, today);
        let lives = |place: &&str| self.lives(place, today);
        reached.into_iter().filter(lives).map(Into::into).collect()
    }
}

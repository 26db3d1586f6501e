//! Visits (走访): who is to be visited how often by whom (S35–S39), and what the log shows.
//!
//! *Invariant:* a status is derived from needs, duties and the log; logs merge in any order to the same.
//!
//! A policy is data ([`VisitPolicy`]), resolved from the policy pack on a date; a status is never
//! stored but derived from the policy, the household and its visits ([`status()`]). The day is an
//! argument. Readings that the text leaves open are settled in `docs/adr/0007`.
//!
//! ```
//! use gridaid::facts;
//! use gridaid::visit::{check, Visit, VisitFacts, VisitMode, VisitResult, VisitState,
//!     VisitedHousehold, Visitor, VisitorRole};
//! use gridaid::policy::PolicyPack;
//! let day = |s: &str| s.parse::<chrono::NaiveDate>().unwrap();
//! let facts = facts!(VisitFacts {
//!     households: vec![facts!(VisitedHousehold { id: "h1".into() })],
//!     visits: vec![facts!(Visit {
//!         id: Some("v1".into()),
//!         household: "h1".into(),
//!         date: Some(day("2026-11-02")),
//!         visitors: vec![facts!(Visitor { role: Some(VisitorRole::GridWorker) })],
//!         mode: Some(VisitMode::InPerson),
//!         result: Some(VisitResult::NoAnswer),
//!     })],
//!     log_from: Some(day("2026-01-01")),
//! });
//! let report = check(&facts, &PolicyPack::builtin(), day("2026-11-24"));
//! // An unanswered door is an attempt, not a visit: the third quarter was missed too.
//! let round = &report.statuses[1];
//! assert_eq!((round.clause.as_str(), round.state, round.attempts), ("S38", VisitState::Overdue, 1));
//! ```

mod attendance;
mod cadence;
mod clock;
mod columns;
mod corrections;
mod coverage;
mod doubt;
mod events;
mod facts;
mod keys;
mod log;
mod meetings;
mod merge;
mod once;
mod pass;
mod plan;
mod policy;
mod read;
mod readings;
mod report;
mod resolve;
mod rolling;
mod rows;
mod status;
mod tally;
#[cfg(test)]
mod tests;
mod unnamed;
mod words;

pub use cadence::Cadence;
pub use columns::{
    ColumnsError, Crew, HouseholdNumbers, NO_DAY, OneByOne, StatusColumns, TownColumn, UnusedRows,
    VisitColumns, day, status_columns,
};
pub use coverage::{
    DueVisit, GridCoverage, PlaceCoverage, VisitCounts, VisitCoverage, count_by, due_list,
    grid_coverage,
};
pub use facts::{
    Visit, VisitCategory, VisitEvent, VisitFacts, VisitMode, VisitNeed, VisitResult,
    VisitedHousehold, Visitor, VisitorRole,
};
pub use log::{Categories, Entry, HouseholdRow, Known, Roles, VisitLog};
pub use meetings::{
    LeaderMeeting, MeetingCaller, MeetingFacts, MeetingGrid, MeetingMode, MeetingReport,
    MeetingStatus, check_meetings,
};
pub use merge::{MergedVisits, VisitDiaries, VisitDiary, merge_diaries};
pub use plan::{
    CalendarFile, PlannedCall, RouteDay, RoutePoint, RoutePoints, TeamWeek, UnplannedCall,
    UnplannedReason, VisitPlan, VisitPlanRequest, VisitTeam, calendar_file, plan_under,
    plan_visits, route_days,
};
pub use policy::{JoinedLate, VisitPolicies, VisitPolicy, VisitPolicyId};
pub use readings::{ReadingDifference, VisitReading, VisitReadings, compare_readings};
pub use report::{VisitDuties, VisitReport, check, check_log, check_supposed, check_under};
pub use status::{HouseholdStatus, Judged, VisitState, status, status_in, strictest_first};
pub use tally::VisitExcuse;

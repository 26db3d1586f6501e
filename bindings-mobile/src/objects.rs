// Written by `cargo xtask mirror` from core/src; change the core instead.
//! What is made once from facts and then asked, for Kotlin and Swift.

use chrono::NaiveDate;
use gridaid::finding::Finding;
use gridaid::grid::{GridFacts, GridHistogram, GridPicture, GridReport, PlaceSummary};
use gridaid::leader::{HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use gridaid::message::Lang;
use gridaid::visit::{GridCoverage, HouseholdStatus, VisitFacts, VisitReport};
use gridaid::wire::handles;

use crate::handles::PolicyPack;

/// A district's grid on one date (网格快照): built once from its register, asked often.
///
/// A register with faults is a grid all the same: what cannot be placed is left out, and every
/// check says so.
#[derive(uniffi::Object)]
pub struct Grid(pub(crate) handles::Grid);

#[uniffi::export]
impl Grid {
    /// The grid of these facts.
    #[uniffi::constructor]
    pub fn new(facts: GridFacts) -> Self {
        Self(handles::Grid::new(&facts))
    }

    /// Checks the grid as a whole (网格检查, S10 to S15): the register and the rules of a date.
    pub fn check(&self, pack: &PolicyPack, on: NaiveDate) -> GridReport {
        self.0.check(&pack.0, on)
    }

    /// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
    pub fn check_leaders(
        &self,
        pack: &PolicyPack,
        leaders: LeaderFacts,
        on: NaiveDate,
    ) -> Vec<Finding> {
        self.0.check_leaders(&pack.0, &leaders, on)
    }

    /// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks
    /// for them. Advice, never a decision.
    pub fn propose_leaders(
        &self,
        pack: &PolicyPack,
        leaders: LeaderFacts,
        on: NaiveDate,
    ) -> LeaderProposal {
        self.0.propose_leaders(&pack.0, &leaders, on)
    }

    /// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
    pub fn leader_roster(
        &self,
        pack: &PolicyPack,
        leaders: LeaderFacts,
        on: NaiveDate,
    ) -> LeaderRoster {
        self.0.leader_roster(&pack.0, &leaders, on)
    }

    /// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
    pub fn household_leaders(
        &self,
        leaders: LeaderFacts,
        household: String,
        on: NaiveDate,
    ) -> HouseholdLeaders {
        self.0.household_leaders(&leaders, &household, on)
    }

    /// One place in numbers (层级单位概况); none where the grid has no place with this id.
    pub fn place(&self, id: String) -> Option<PlaceSummary> {
        self.0.place(&id)
    }

    /// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is
    /// empty.
    pub fn picture(&self, place: String, levels: u32, lang: Lang) -> GridPicture {
        self.0.picture(&place, levels, lang)
    }

    /// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of
    /// all where the text is empty.
    pub fn histogram(
        &self,
        pack: &PolicyPack,
        place: String,
        on: NaiveDate,
        lang: Lang,
    ) -> GridHistogram {
        self.0.histogram(&pack.0, &place, on, lang)
    }

    /// How far the visits of a place and of each place directly below it have come on a day
    /// (分级走访覆盖, S36 to S39); none where the grid has no place with this id.
    ///
    /// The grid says where a household is counted.
    pub fn coverage(
        &self,
        pack: &PolicyPack,
        log: &VisitLog,
        place: String,
        as_of: NaiveDate,
    ) -> Option<GridCoverage> {
        self.0.coverage(&pack.0, &log.0, &place, as_of)
    }
}

/// Households and their visits (走访台账): arranged once, asked on any day.
#[derive(uniffi::Object)]
pub struct VisitLog(pub(crate) handles::VisitLog);

#[uniffi::export]
impl VisitLog {
    /// The log of these facts.
    #[uniffi::constructor]
    pub fn new(facts: VisitFacts) -> Self {
        Self(handles::VisitLog::new(&facts))
    }

    /// Status, coverage and what is due of all visits on a day (走访检查, S36 to S39).
    pub fn check(&self, pack: &PolicyPack, as_of: NaiveDate) -> VisitReport {
        self.0.check(&pack.0, as_of)
    }

    /// The status of one household under every duty on a day (一户走访状态, S36 to S39), strictest
    /// first; empty where the log does not list it.
    pub fn household(
        &self,
        pack: &PolicyPack,
        id: String,
        as_of: NaiveDate,
    ) -> Vec<HouseholdStatus> {
        self.0.household(&pack.0, &id, as_of)
    }
}

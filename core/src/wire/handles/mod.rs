//! What the bindings hold on the Rust side instead of handing it over with every call.
//!
//! A handle is made once from facts and then asked often, on any date and under any pack; it never
//! changes. The operations that take the same facts answer the same: they make the handle and let
//! it go. `cargo xtask mirror` writes [`Grid`] and [`VisitLog`] for every language from the public
//! functions here; what gives a history or a merged log later gives another such handle.

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::Refusal;
use crate::finding::Finding;
use crate::grid::{self, GridFacts, GridHistogram, GridPicture, GridReport, PlaceSummary};
use crate::identity::{IdOf, asked, sift, tell};
use crate::leader::{self, HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use crate::message::Lang;
use crate::order::InOrder;
use crate::policy::{LocalOverlay, OverlayErrors, PolicyPack, Reform};
use crate::visit::{self, GridCoverage, HouseholdStatus, VisitFacts, VisitPolicies, VisitReport};

/// The pack that the crate carries, with the local numbers laid over it, and a reform supposed on top of both.
///
/// # Errors
/// Every fault of the overlay, or else of the reform; places point into it.
pub fn policy_pack(
    overlay: Option<&LocalOverlay>,
    reform: Option<&Reform>,
) -> Result<PolicyPack, Refusal> {
    let refused = |errors: OverlayErrors| Refusal::new(errors.findings);
    let mut pack = PolicyPack::builtin();
    if let Some(overlay) = overlay {
        let sifted = sift(overlay);
        if sifted.refuses {
            return Err(Refusal::new(sifted.told));
        }
        pack = pack.with_overlay(overlay).map_err(refused)?;
    }
    match reform {
        None => Ok(pack),
        Some(reform) => pack.with_reform(reform).map_err(refused),
    }
}

/// A district's grid on one date (网格快照): built once from its register, asked often.
///
/// A register with faults is a grid all the same: what cannot be placed is left out, and every
/// check says so.
#[derive(Debug, Clone)]
pub struct Grid {
    grid: grid::Grid,
    /// What is wrong with the register.
    built: Vec<Finding>,
}

impl Grid {
    /// The grid of these facts.
    pub fn new(facts: &GridFacts) -> Self {
        let sifted = sift(facts);
        let (grid, mut built) = grid::Grid::build(&sifted.facts);
        tell(sifted.told, &mut built);
        Self { grid, built }
    }

    /// Checks the grid as a whole (网格检查, S10 to S15): the register and the rules of a date.
    pub fn check(&self, pack: &PolicyPack, on: NaiveDate) -> GridReport {
        self.grid.report(&self.built, pack, on)
    }

    /// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
    pub fn check_leaders(
        &self,
        pack: &PolicyPack,
        leaders: &LeaderFacts,
        on: NaiveDate,
    ) -> Vec<Finding> {
        let sifted = sift(leaders);
        let mut found = leader::check(&self.grid, &sifted.facts, pack, on);
        tell(sifted.told, &mut found);
        found
    }

    /// Proposes two leaders for every micro-grid that S17 covers (双微网格长建议), with what speaks
    /// for them. Advice, never a decision.
    pub fn propose_leaders(
        &self,
        pack: &PolicyPack,
        leaders: &LeaderFacts,
        on: NaiveDate,
    ) -> LeaderProposal {
        let sifted = sift(leaders);
        let mut out = leader::propose(&self.grid, &sifted.facts, pack, on);
        tell(sifted.told, &mut out.findings);
        out
    }

    /// Who is in office on a day and where a post is vacant (微网格长花名册, S16, S17).
    pub fn leader_roster(
        &self,
        pack: &PolicyPack,
        leaders: &LeaderFacts,
        on: NaiveDate,
    ) -> LeaderRoster {
        let sifted = sift(leaders);
        let mut out = leader::roster(&self.grid, &sifted.facts, pack, on);
        tell(sifted.told, &mut out.findings);
        out
    }

    /// Who answers for a household on a day (该户今日责任人): its unit's leader first, then those of the micro-grid.
    pub fn household_leaders(
        &self,
        leaders: &LeaderFacts,
        household: &str,
        on: NaiveDate,
    ) -> HouseholdLeaders {
        let household = asked(household, IdOf::Person);
        leader::answers_for(&self.grid, &sift(leaders).facts, household, on)
    }

    /// One place in numbers (层级单位概况); none where the grid has no place with this id.
    pub fn place(&self, id: &str) -> Option<PlaceSummary> {
        self.grid.place_summary(self.grid.find(id)?)
    }

    /// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is
    /// empty.
    pub fn picture(&self, place: &str, levels: u32, lang: Lang) -> GridPicture {
        self.grid.picture(place, levels, lang)
    }

    /// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of
    /// all where the text is empty.
    pub fn histogram(
        &self,
        pack: &PolicyPack,
        place: &str,
        on: NaiveDate,
        lang: Lang,
    ) -> GridHistogram {
        self.grid.histogram(pack, place, on, lang)
    }

    /// How far the visits of a place and of each place directly below it have come on a day
    /// (分级走访覆盖, S36 to S39); none where the grid has no place with this id.
    ///
    /// The grid says where a household is counted.
    pub fn coverage(
        &self,
        pack: &PolicyPack,
        log: &VisitLog,
        place: &str,
        as_of: NaiveDate,
    ) -> Option<GridCoverage> {
        let place = self.grid.find(place)?;
        let pack = &self.grid.place_pack(pack);
        let (policies, _) = VisitPolicies::resolve(pack, as_of);
        let (facts, log) = (&log.facts, &log.log);
        let coverage = visit::grid_coverage(
            &self.grid,
            place,
            facts,
            log,
            &policies,
            pack.calendar(),
            as_of,
        );
        Some(GridCoverage {
            hypothetical: pack.supposed(),
            ..coverage
        })
    }
}

/// Households and their visits (走访台账): arranged once, asked on any day.
#[derive(Debug, Clone)]
pub struct VisitLog {
    facts: VisitFacts,
    /// What is wrong with the ids of the facts.
    told: Vec<Finding>,
    log: visit::VisitLog,
    /// The households by id, as their places in the facts.
    by_id: Vec<u32>,
}

impl VisitLog {
    /// The log of these facts.
    pub fn new(facts: &VisitFacts) -> Self {
        let sifted = sift(facts);
        let facts = sifted.facts.into_owned();
        let id = |n: &u32| facts.households.get(*n as usize).map(|h| h.id.as_str());
        let count = u32::try_from(facts.households.len()).unwrap_or(u32::MAX);
        let mut by_id: Vec<u32> = (0..count).collect();
        by_id.order_by(|a, b| id(a).cmp(&id(b)));
        Self {
            log: visit::VisitLog::new(&facts),
            facts,
            told: sifted.told,
            by_id,
        }
    }

    /// Status, coverage and what is due of all visits on a day (走访检查, S36 to S39).
    pub fn check(&self, pack: &PolicyPack, as_of: NaiveDate) -> VisitReport {
        let mut out = visit::check_log(&self.facts, &self.log, pack, as_of);
        tell(self.told.clone(), &mut out.findings);
        out
    }

    /// The status of one household under every duty on a day (一户走访状态, S36 to S39), strictest
    /// first; empty where the log does not list it.
    pub fn household(&self, pack: &PolicyPack, id: &str, as_of: NaiveDate) -> Vec<HouseholdStatus> {
        let of = |n: &u32| {
            self.facts
                .households
                .get(*n as usize)
                .map(|h| h.id.as_str())
        };
        let first = self.by_id.partition_point(|n| of(n) < Some(id));
        let Some(number) = self.by_id.get(first).filter(|n| of(n) == Some(id)) else {
            return vec![];
        };
        let (mut policies, _) = VisitPolicies::resolve(pack, as_of);
        let calendar = pack.calendar();
        let (facts, number) = (&self.facts, *number as usize);
        let town = facts.households.get(number).and_then(|h| h.town.as_deref());
        policies.policies.retain(|p| p.covers(town) != Some(false));
        let mut statuses = visit::status_in(facts, &self.log, number, &policies, calendar, as_of);
        visit::strictest_first(&mut statuses, &policies);
        for status in &mut statuses {
            status.hypothetical = pack.supposed();
        }
        statuses
    }
}

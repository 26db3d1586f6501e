//! What the bindings hold on the Rust side instead of handing it over with every call.
//!
//! A handle is made once from facts and then asked often, on any date and under any pack; it never
//! changes. The operations that take the same facts answer the same: they make the handle and let
//! it go. `cargo xtask mirror` writes [`GridRegister`] and [`VisitLog`] for every language from the public
//! functions here; what gives a history or a merged log later gives another such handle.

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Refusal;
use crate::finding::Finding;
use crate::grid::{self, GridFacts, GridHistogram, GridPicture, GridReport, PlaceSummary};
use crate::identity::{IdOf, asked, sift, tell};
use crate::leader::{self, HouseholdLeaders, LeaderFacts, LeaderProposal, LeaderRoster};
use crate::message::Lang;
use crate::order::InOrder;
use crate::policy::{LocalOverlay, OverlayErrors, PolicyPack, Reform};
use crate::visit::{
    self, GridCoverage, HouseholdStatus, VisitFacts, VisitPolicies, VisitPolicy, VisitReport,
};

/// The pack that the crate carries, with the local numbers laid over it, and a reform supposed on top of both.
///
/// # Errors
/// Every fault of the overlay, or else of the reform; places point into it.
///
/// # Example
/// The local number stands in the pack, and whoever reads it sees that it was set here.
///
/// ```
/// # use gridaid::{policy::Level, wire::{decode_strict, handles::policy_pack, ops::parameter}};
/// let local = decode_strict(r#"{"name": "invented", "synthetic": true, "values": [{
///     "key": "dibao.standard.urban", "value": {"type": "fen", "value": 100000},
///     "from": "2026-01-01"
/// }]}"#)?;
/// let pack = policy_pack(Some(&local), None)?;
/// let standard = parameter(&pack, "dibao.standard.urban", "2026-07-01".parse()?)?;
/// assert_eq!(standard.value.as_ref().unwrap().level, Level::Local);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
pub struct GridRegister {
    grid: grid::Grid,
    /// What is wrong with the register.
    built: Vec<Finding>,
}

impl GridRegister {
    /// The grid of these facts.
    pub fn new(facts: &GridFacts) -> Self {
        let sifted = sift(facts);
        let (grid, mut built) = grid::Grid::build(&sifted.facts);
        tell(sifted.told, &mut built);
        Self { grid, built }
    }

    /// Checks the grid as a whole (网格检查, S10 to S15): the register and the rules of a date.
    ///
    /// # Example
    /// A household is said to be in a micro-grid that the register does not have.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::finding::FindingCode;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [{"id": "d", "kind": "district"}],
    ///     "households": [{"id": "h1", "microGrids": ["m9"]}]
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let report = grid.check(&pack, "2026-07-01".parse()?);
    /// assert_eq!(report.summary.households_left_out, 1);
    /// assert_eq!(report.findings[0].code, FindingCode::UnknownMicroGrid);
    /// assert_eq!(report.findings[0].place.id.as_deref(), Some("h1"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, pack: &PolicyPack, on: NaiveDate) -> GridReport {
        self.grid.report(&self.built, pack, on)
    }

    /// Checks the micro-grid leaders in post (微网格长检查, S16 to S19).
    ///
    /// # Example
    /// One leader is in post where two are encouraged (S17): advice, no violation.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::finding::{FindingCode, Gravity};
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let leaders = decode_strict(r#"{
    ///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let found = grid.check_leaders(&pack, &leaders, "2026-07-01".parse()?);
    /// assert_eq!(found[0].code, FindingCode::LeadersFewerThanTwo);
    /// assert_eq!(found[0].clause.as_deref(), Some("S17"));
    /// assert_eq!(found[0].gravity, Some(Gravity::Advice));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// Two are willing, one employed and one retired: a pair that the plan encourages.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::leader::PairPattern;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let leaders = decode_strict(r#"{"leaders": [], "leadersComplete": true, "candidates": [
    ///     {"id": "li", "microGrid": "m", "willing": true, "employment": "employed"},
    ///     {"id": "zhao", "microGrid": "m", "willing": true, "employment": "retired"}
    /// ]}"#)?;
    /// let on = "2026-07-01".parse()?;
    /// let grid = GridRegister::new(&facts);
    /// let proposal = grid.propose_leaders(&pack, &leaders, on);
    /// assert_eq!(proposal.micro_grids[0].leaders[0].candidate, "li");
    /// assert_eq!(proposal.micro_grids[0].leaders[1].candidate, "zhao");
    /// assert_eq!(proposal.micro_grids[0].pattern, Some(PairPattern::EmployedAndNot));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// One is in office, and a second post is vacant.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let leaders = decode_strict(r#"{
    ///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let roster = grid.leader_roster(&pack, &leaders, "2026-07-01".parse()?);
    /// assert_eq!(roster.in_office[0].person.as_deref(), Some("li"));
    /// assert_eq!(roster.vacancies[0].has, 1);
    /// assert_eq!(roster.vacancies[0].asked, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// The household has no leader of its stairwell, so that of its micro-grid answers for it.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let leaders = decode_strict(r#"{
    ///     "leaders": [{"id": "p1", "microGrid": "m", "person": "li"}], "leadersComplete": true
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let answer = grid.household_leaders(&leaders, "h1", "2026-07-01".parse()?);
    /// assert_eq!(answer.micro_grid.as_deref(), Some("m"));
    /// assert_eq!(answer.leaders[0].person.as_deref(), Some("li"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// The base grid lies in a community and has one micro-grid with two households.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let place = grid.place("b").unwrap();
    /// assert_eq!(place.above, ["c"]);
    /// assert_eq!(place.below, ["m"]);
    /// assert_eq!(place.households, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn place(&self, id: &str) -> Option<PlaceSummary> {
        self.grid.place_summary(self.grid.find(id)?)
    }

    /// The tree of a place down to so many levels below it (网格图), as Mermaid and SVG; of the top where the text is
    /// empty.
    ///
    /// # Example
    /// A community, its base grid and its micro-grid, each with its households.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::message::Lang;
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let picture = grid.picture("c", 2, Lang::En);
    /// assert_eq!(picture.nodes[0].label, "c (community, 2 households)");
    /// assert_eq!(picture.nodes[2].label, "m (micro-grid, 2 households)");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn picture(&self, place: &str, levels: u32, lang: Lang) -> GridPicture {
        self.grid.picture(place, levels, lang)
    }

    /// The sizes of the micro-grids of a place (微网格户数分布, S11) beside what is asked for on a date, with an SVG; of
    /// all where the text is empty.
    ///
    /// # Example
    /// About 20 households are asked for; the one micro-grid has two.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::message::Lang;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let on = "2026-07-01".parse()?;
    /// let grid = GridRegister::new(&facts);
    /// let sizes = grid.histogram(&pack, "c", on, Lang::En);
    /// assert_eq!(sizes.target, Some(20));
    /// assert_eq!(sizes.city_micro_grid_sizes[0].households, 2);
    /// assert_eq!(sizes.city_micro_grid_sizes[0].micro_grids, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// Of two households one is in the log, and the group met it this quarter.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::visit::VisitPolicyId;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "places": [
    ///         {"id": "c", "kind": "community"}, {"id": "b", "kind": "baseGrid", "parent": "c"},
    ///         {"id": "m", "kind": "microGrid", "parent": "b"}
    ///     ],
    ///     "households": [{"id": "h1", "microGrids": ["m"]}, {"id": "h2", "microGrids": ["m"]}]
    /// }"#)?;
    /// let visits = decode_strict(r#"{
    ///     "households": [{"id": "h1"}],
    ///     "visits": [{"household": "h1", "date": "2026-05-20", "mode": "inPerson",
    ///                 "visitors": [{"role": "gridWorker"}], "result": "met"}],
    ///     "logFrom": "2026-04-01"
    /// }"#)?;
    /// let grid = GridRegister::new(&facts);
    /// let log = VisitLog::new(&visits);
    /// let coverage = grid.coverage(&pack, &log, "m", "2026-06-01".parse()?).unwrap();
    /// assert_eq!(coverage.places[1].policy, VisitPolicyId::TeamRound);
    /// assert_eq!(coverage.places[1].done, 1);
    /// assert_eq!(coverage.places[1].not_in_log, 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// # Example
    /// The group met the family this quarter; the Party secretary still owes the visit of the year.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::visit::VisitPolicyId;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "households": [{"id": "h1"}],
    ///     "visits": [{"household": "h1", "date": "2026-05-20", "mode": "inPerson",
    ///                 "visitors": [{"role": "gridWorker"}], "result": "met"}],
    ///     "logFrom": "2026-04-01"
    /// }"#)?;
    /// let log = VisitLog::new(&facts);
    /// let report = log.check(&pack, "2026-06-01".parse()?);
    /// assert_eq!(report.coverage[1].policy, VisitPolicyId::TeamRound);
    /// assert_eq!(report.coverage[1].done, 1);
    /// assert_eq!(report.due[0].policy, VisitPolicyId::SecretaryRound);
    /// assert_eq!(report.due[0].due, Some("2026-12-31".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn check(&self, pack: &PolicyPack, as_of: NaiveDate) -> VisitReport {
        let mut out = visit::check_log(&self.facts, &self.log, pack, as_of);
        tell(self.told.clone(), &mut out.findings);
        out
    }

    /// The status of one household under every duty on a day (一户走访状态, S36 to S39), strictest
    /// first; empty where the log does not list it.
    ///
    /// # Example
    /// The visit of the year is open; that of the quarter is done.
    ///
    /// ```
    /// # use gridaid::{policy::PolicyPack, wire::{decode_strict, handles::{GridRegister, VisitLog}}};
    /// # use gridaid::visit::VisitState;
    /// let pack = PolicyPack::builtin();
    /// let facts = decode_strict(r#"{
    ///     "households": [{"id": "h1"}],
    ///     "visits": [{"household": "h1", "date": "2026-05-20", "mode": "inPerson",
    ///                 "visitors": [{"role": "gridWorker"}], "result": "met"}],
    ///     "logFrom": "2026-04-01"
    /// }"#)?;
    /// let log = VisitLog::new(&facts);
    /// let statuses = log.household(&pack, "h1", "2026-06-01".parse()?);
    /// assert_eq!(statuses[0].clause, "S36");
    /// assert_eq!(statuses[0].state, VisitState::Open);
    /// assert_eq!(statuses[1].clause, "S38");
    /// assert_eq!(statuses[1].state, VisitState::Done);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
        let resolved = VisitPolicies::of(pack, as_of);
        let calendar = pack.calendar();
        let (facts, number) = (&self.facts, *number as usize);
        let town = facts.households.get(number).and_then(|h| h.town.as_deref());
        let bound = |p: &VisitPolicy| p.covers(town) != Some(false);
        let policies = match resolved.0.policies.iter().all(bound) {
            true => Cow::Borrowed(&resolved.0),
            false => {
                let mut own = resolved.0.clone();
                own.policies.retain(bound);
                Cow::Owned(own)
            }
        };
        let mut statuses = visit::status_in(facts, &self.log, number, &policies, calendar, as_of);
        visit::strictest_first(&mut statuses, &policies);
        for status in &mut statuses {
            status.hypothetical = pack.supposed();
        }
        statuses
    }
}

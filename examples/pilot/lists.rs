//! What was lost of the grid, the leaders and the log: the lists that are no longer complete because of it.

use std::collections::HashSet;

use chrono::NaiveDate;

use gridaid::finding::{Finding, FindingCode};
use gridaid::grid::{GridFacts, PlaceFact};
use gridaid::leader::{Candidate, LeaderFacts, LeaderPost};
use gridaid::table::{self, Homes, HouseholdRecord, Losses, Table};
use gridaid::visit::{Visit, VisitFacts};

use crate::folder::{HOUSEHOLDS, VISITS, lost_ids};
use crate::losses::Told;
use crate::people::PERSONS;
use crate::source::Fault;
use crate::trace::Rows;

/// What was lost of the tables of the grid, the leaders and the log.
pub(crate) struct Lost {
    places: Losses,
    households: Losses,
    leaders: Losses,
    visits: Losses,
}

/// The facts whose completeness ends with it.
pub(crate) struct Facts<'f> {
    pub grid: &'f mut GridFacts,
    pub leaders: &'f mut LeaderFacts,
    pub visits: &'f mut VisitFacts,
    /// Rows of persons that name a household without a row.
    pub strangers: Vec<u32>,
}

impl Lost {
    pub(crate) fn of(
        places: &Table<PlaceFact>,
        households: &Result<Table<HouseholdRecord>, Fault>,
        records: &[HouseholdRecord],
        leaders: &Result<Table<(Candidate, Option<LeaderPost>)>, Fault>,
        visits: &Result<Table<Visit>, Fault>,
    ) -> Self {
        let at: HashSet<&str> = places.rows.iter().map(|p| p.id.as_str()).collect();
        let homes: HashSet<&str> = records.iter().map(|r| r.place.id.as_str()).collect();
        let lost_places = places.lost_ids();
        let lost_homes = lost_ids(households);
        let is_place = |id: &str| at.contains(id);
        let place_lost = |id: &str| lost_places.contains(id);
        let in_places = |losses: Losses| losses.owned_by(places.rows.iter().map(|p| p.id.as_str()));
        Self {
            places: in_places(Losses::of(Some(places), is_place, |_| false)),
            households: in_places(Losses::of(households.as_ref().ok(), is_place, place_lost)),
            leaders: in_places(Losses::of(leaders.as_ref().ok(), is_place, place_lost)),
            visits: Losses::of(
                visits.as_ref().ok(),
                |id| homes.contains(id),
                |id| lost_homes.contains(id),
            ),
        }
    }

    /// Ends the completeness of what was lost, and says so.
    pub(crate) fn tell(
        mut self,
        facts: Facts<'_>,
        rows: &Rows,
        told: &mut Told,
        findings: &mut Vec<Finding>,
    ) {
        let Facts {
            grid,
            leaders,
            visits,
            strangers,
        } = facts;
        let said = Said::of(grid, leaders, visits);
        let unused = &told.unused;
        let place_lost = |id: &str| unused.places.contains(id);
        table::end_places(&mut self.places, grid, &rows.places);
        table::end_households(&mut self.households, grid, &rows.households, place_lost);
        for (place, visited) in grid.households.iter().zip(&mut visits.households) {
            if place.micro_grids.is_empty() {
                visited.micro_grid = None;
            }
        }
        let at: HashSet<&str> = grid.places.iter().map(|p| p.id.as_str()).collect();
        let is_place = |id: &str| at.contains(id);
        table::end_leaders(
            &mut self.leaders,
            leaders,
            &rows.leaders,
            is_place,
            place_lost,
        );
        let household_lost = |id: &str| unused.households.contains(id);
        let on = grid.as_of.unwrap_or(NaiveDate::MAX);
        table::end_log(&mut self.visits, visits, &rows.visits, on, household_lost);
        // Nobody is missed in a list of which nobody says that it holds all, nor in a table that is not there.
        if said.households && !grid.households.is_empty() {
            let named = {
                let ids = grid.households.iter().map(|h| h.id.as_str());
                let homes = Homes::of(ids, &unused.households);
                let visits = visits.visits.iter().zip(&rows.visits);
                let lacking = visits.filter(|(visit, _)| homes.lack(&visit.household));
                let visits = lacking.map(|(_, row)| *row).collect();
                [(PERSONS, strangers), (VISITS, visits)]
            };
            findings.extend(table::end_households_named(grid, HOUSEHOLDS, &named));
        }
        told.ended = said.ended(&Said::of(grid, leaders, visits));
        told.households(VISITS, &self.visits);
        for (file, losses) in [
            ("网格.csv", &self.places),
            (HOUSEHOLDS, &self.households),
            ("微网格长候选人.csv", &self.leaders),
            (VISITS, &self.visits),
        ] {
            findings.append(&mut losses.findings(file, |_| true));
        }
    }
}

/// What the settings say to be complete.
struct Said {
    households: bool,
    leaders: bool,
    log: bool,
}

impl Said {
    fn of(grid: &GridFacts, leaders: &LeaderFacts, visits: &VisitFacts) -> Self {
        Self {
            households: grid.households_complete == Some(true),
            leaders: leaders.leaders_complete == Some(true),
            log: visits.log_from.is_some(),
        }
    }

    /// The findings that nothing is said to be complete, where it was said and holds no more.
    fn ended(&self, now: &Self) -> Vec<FindingCode> {
        let all = [
            (
                self.households && !now.households,
                FindingCode::HouseholdsIncomplete,
            ),
            (self.leaders && !now.leaders, FindingCode::LeadersIncomplete),
            (self.log && !now.log, FindingCode::VisitLogStartUnknown),
        ];
        let ended = all.into_iter().filter(|(ended, _)| *ended);
        ended.map(|(_, code)| code).collect()
    }
}

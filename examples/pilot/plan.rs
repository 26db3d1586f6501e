//! The quarter's visits over the teams of the folder (走访计划), from the day that is looked at on.

use chrono::Datelike;
use gridaid::calendar::WorkingCalendar;
use gridaid::facts;
use gridaid::finding::{Finding, FindingCode, FindingPlace};
use gridaid::grid::{Grid, PlaceKind};
use gridaid::visit::{
    TeamWeek, VisitFacts, VisitPlan, VisitPlanRequest, VisitPolicies, VisitTeam, plan_under,
};

use crate::folder::TEAMS;
use crate::trace::header;

/// The plan, and whose calendar is written.
pub struct Planned {
    /// The quarter, such as `2026Q4`.
    pub period: String,
    /// What the core answers.
    pub plan: VisitPlan,
    /// The team with the most calls, the first by id of equals: its days are written as a calendar.
    pub calendar_of: Option<String>,
}

/// Micro-grids in the place of the places of any level that teams name. What is unknown is told and stays: a team of
/// unknown places goes nowhere, not everywhere.
pub(crate) fn serve(grid: &Grid, teams: &mut [VisitTeam], rows: &[u32]) -> Vec<Finding> {
    let mut findings = vec![];
    for (team, row) in teams.iter_mut().zip(rows) {
        let mut served = vec![];
        for id in std::mem::take(&mut team.micro_grids) {
            let Some(place) = grid.find(&id) else {
                let place = facts!(FindingPlace {
                    file: Some(TEAMS.into()),
                    row: Some(*row),
                    column: Some(header(TEAMS, "serves")),
                    id: Some(team.id.clone()),
                });
                findings.push(Finding::data(FindingCode::UnknownPlace, place));
                served.push(id);
                continue;
            };
            let below = grid.subtree(place);
            let micro = below.filter(|p| grid.kind(*p) == Some(PlaceKind::MicroGrid));
            let before = served.len();
            served.extend(micro.map(|p| grid.id(p).to_owned()));
            if served.len() == before {
                served.push(id);
            }
        }
        team.micro_grids = served;
    }
    findings
}

/// For whom it is planned, and who goes.
pub(crate) struct Asked {
    /// Division code or id of the district.
    pub(crate) district: Option<String>,
    pub(crate) teams: Vec<VisitTeam>,
}

/// Plans the rest of the quarter of a day; the findings are those on the teams alone, since the log has its own.
/// What rests on invented data says so.
pub(crate) fn plan(
    policies: &VisitPolicies,
    facts: &VisitFacts,
    asked: Asked,
    calendar: &WorkingCalendar,
    as_of: chrono::NaiveDate,
    synthetic: bool,
) -> (Planned, Vec<Finding>) {
    let period = format!("{}Q{}", as_of.year(), as_of.month0() / 3 + 1);
    let request = facts!(VisitPlanRequest {
        period: period.clone(),
        district: asked.district,
        teams: asked.teams,
        weekdays_where_unpublished: None,
    });
    let mut plan = plan_under(policies, facts, &request, calendar, as_of);
    plan.synthetic = synthetic;
    let mut findings = vec![];
    for mut finding in std::mem::take(&mut plan.findings) {
        let pointer = finding.place.pointer.as_deref();
        let Some(field) = pointer.and_then(|p| p.strip_prefix("/request")) else {
            continue;
        };
        // The period is that of the day in district.toml.
        let own = if field == "/period" { "/asOf" } else { field };
        finding.place.pointer = Some(own.into());
        for place in &mut finding.related {
            let own = place.pointer.as_deref();
            let own = own.and_then(|p| p.strip_prefix("/request"));
            place.pointer = own.map(Into::into).or(place.pointer.take());
        }
        findings.push(finding);
    }
    let calendar_of = by_team(&plan.weeks)
        .into_iter()
        .max_by_key(|(team, weeks)| (calls(weeks), std::cmp::Reverse(*team)))
        .filter(|(_, weeks)| calls(weeks) > 0)
        .map(|(team, _)| team.to_owned());
    let planned = Planned {
        period,
        plan,
        calendar_of,
    };
    (planned, findings)
}

/// The weeks of each team; the list has them team by team.
pub(crate) fn by_team(weeks: &[TeamWeek]) -> Vec<(&str, &[TeamWeek])> {
    let runs = weeks.chunk_by(|a, b| a.team == b.team);
    runs.filter_map(|run| Some((run.first()?.team.as_str(), run)))
        .collect()
}

/// Calls planned in these weeks.
pub(crate) fn calls(weeks: &[TeamWeek]) -> u64 {
    weeks.iter().map(|w| u64::from(w.calls)).sum()
}

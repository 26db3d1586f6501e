//! The checks of the core, run over a district.

use std::collections::HashSet;
use std::sync::Arc;

use gridaid::eligibility::{self, Outcome, Programme, Standards};
use gridaid::finding::{Finding, FindingKind};
use gridaid::grid::{
    DutyCount, Grid, GridSummary, PartitionReport, PartitionRequest, PlaceKind, partition,
};
use gridaid::household::Household;
use gridaid::leader::{self, LeaderProposal};
use gridaid::table::TableSummary;
use gridaid::visit::{self, DueVisit, VisitCoverage, VisitPolicies, VisitPolicyId};
use indicatif::ProgressBar;

use crate::folder::District;
use crate::losses::Told;
use crate::people::{PERSONS, PeopleRead};
use crate::plan::{self, Planned};
use crate::settings::Settings;
use crate::split::{self, SplitProposal};
use crate::summary::Times;
use crate::threads::joined;
use crate::trace::Rows;

/// Threads for the households; each takes a run of them.
const THREADS: usize = 2;

/// One answer, as it stands in the results.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Which programme.
    pub programme: Programme,
    /// Which member, for a person's programme.
    pub member: Option<u32>,
    /// The answer.
    pub outcome: Outcome,
    /// Fen a month, for dibao.
    pub amount_fen: Option<i64>,
    /// What is missing: facts by pointer, then parameters by key; one list for all who miss the same.
    pub missing: Arc<[String]>,
}

/// The answers of all households.
#[derive(Default)]
pub struct Outcomes {
    /// How often each programme has each answer, in the order of classification.
    pub counts: Vec<(Programme, Outcome, u32)>,
    /// For each household what differs from a plain no, in the order of the table.
    pub answers: Vec<Vec<Answer>>,
    /// Sum of the dibao amounts that are known, fen a month.
    pub amount_fen: i64,
    /// Households that qualify for dibao and whose amount of a month is not known: they are not in the sum.
    pub without_amount: u32,
}

/// All that the pilot found.
pub struct Results {
    /// What the folder says of itself.
    pub settings: Settings,
    /// What became of the rows of each file.
    pub tables: Vec<TableSummary>,
    /// The tree.
    pub grid: Grid,
    /// The tree in numbers.
    pub grid_summary: GridSummary,
    /// How many places do what each grid rule asks of them.
    pub in_place: Vec<DutyCount>,
    /// Micro-grids drawn anew, where that gains anything.
    pub partition: PartitionReport,
    /// A place split in two or more, before and after; none where no place can be.
    pub split: Option<SplitProposal>,
    /// Whom to propose as leaders.
    pub proposal: LeaderProposal,
    /// Ids of the households, in the order of the table.
    pub households: Vec<(String, Option<String>)>,
    /// What could not be used of the rows about each household.
    pub(crate) lost: Told,
    /// The answers.
    pub outcomes: Outcomes,
    /// The duties of the day.
    pub duties: VisitPolicies,
    /// Coverage by micro-grid and in all.
    pub coverage: Vec<VisitCoverage>,
    /// Coverage by town.
    pub by_town: Vec<TownCoverage>,
    /// What is due.
    pub due: Vec<DueVisit>,
    /// The quarter's visits by team and week; none without teams.
    pub plan: Option<Planned>,
    /// Everything that is wrong or open.
    pub findings: Vec<Finding>,
}

/// Coverage of one town under one duty.
pub struct TownCoverage {
    /// Id of the town.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The duty.
    pub policy: VisitPolicyId,
    /// Households that are owed a visit.
    pub owed: u32,
    /// Those that have it.
    pub done: u32,
    /// Those whose last day has passed.
    pub overdue: u32,
}

/// Runs all checks.
pub fn check(district: District, times: &mut Times) -> Results {
    let District {
        settings,
        grid: grid_facts,
        mut households,
        people,
        leaders,
        mut visits,
        teams,
        mut tables,
        mut findings,
        mut rows,
        mut lost,
    } = district;
    let (pack, on) = (&settings.pack, settings.as_of);
    let synthetic = settings.synthetic || pack.synthetic();
    let (grid, in_place, mut found) = times.stage("网格", "grid", || {
        let (grid, built) = Grid::build(&grid_facts);
        let report = grid.report(&built, pack, on);
        (grid, report.duties, report.findings)
    });
    let proposal = times.stage("微网格长", "leaders", || {
        found.append(&mut leader::check(&grid, &leaders, pack, on));
        leader::propose(&grid, &leaders, pack, on)
    });
    let partition = times.stage("重划", "re-grid", || {
        partition(&grid_facts, &PartitionRequest::default(), pack, on)
    });
    let split = times.stage("拆分", "split", || {
        split::propose(&grid, &grid_facts, settings.split.as_ref(), pack, on)
    });
    lost.unused.in_grid(&mut found, &grid_facts, &leaders);
    let top = grid.root().map(|top| grid.id(top));
    let top = (grid_facts.places.iter()).find(|place| Some(place.id.as_str()) == top);
    // Two districts may call themselves the same; no two have one code.
    let district = top.map(|place| place.code.clone().unwrap_or_else(|| place.id.clone()));
    drop((grid_facts, leaders));
    let report = times.stage("走访", "visits", || {
        for household in &mut visits.households {
            let at = household.micro_grid.as_deref().and_then(|m| grid.find(m));
            household.town = grid.town_for(pack, &household.id).map(Into::into);
            // An id without a row of its own may be anything, a name too: no list shows it.
            household.micro_grid = at.and(household.micro_grid.take());
            household.city = at.map(|m| grid.enclosing(m, PlaceKind::Community).is_some());
        }
        let mut report = visit::check(&visits, pack, on);
        report.statuses = vec![];
        report
    });
    found.extend(report.findings);
    lost.unused.in_log(&mut found, &visits);
    let plan = times.stage("走访计划", "plan", || {
        let mut teams = teams?;
        let mut unknown = plan::serve(&grid, &mut teams, &rows.teams);
        let (planned, mut about) = plan::plan(
            &report.policies,
            &visits,
            plan::Asked { district, teams },
            pack.calendar(),
            on,
            synthetic,
        );
        found.append(&mut about);
        findings.append(&mut unknown);
        Some(planned)
    });
    found.retain(|finding| !lost.ended.contains(&finding.code));
    for finding in &mut found {
        rows.trace(finding);
    }
    found.extend(split::faults(settings.split.as_ref(), split.as_ref()));
    let ids = visits
        .households
        .into_iter()
        .map(|h| (h.id, h.micro_grid))
        .collect();
    drop(visits.visits);
    times.stage("读取人员", "read persons", || {
        let mut read = PeopleRead {
            households: &mut households,
            rows: &mut rows,
            tables: &mut tables,
            findings: &mut findings,
            lost: &mut lost,
        };
        people.read(&mut read);
    });
    findings.append(&mut found);
    let outcomes = times.stage("资格", "eligibility", || {
        let standards = Standards::resolve(pack, on);
        let (outcomes, mut about) = classify(&standards, &households, (&rows, &lost));
        findings.append(&mut about);
        outcomes
    });
    drop(households);
    // A candidate and the post come from one row: one fault there is one finding.
    let mut seen = HashSet::new();
    findings.retain(|f| {
        f.kind != FindingKind::Data
            || f.place.row.is_none()
            || seen.insert((f.code, f.place.clone()))
    });
    let by_town = by_town(&grid, &report.coverage);
    Results {
        grid_summary: grid.summary(&findings),
        in_place,
        settings,
        tables,
        grid,
        partition,
        split,
        proposal,
        households: ids,
        lost,
        outcomes,
        duties: report.policies,
        coverage: report.coverage,
        by_town,
        due: report.due,
        plan,
        findings,
    }
}

fn classify(
    standards: &Standards,
    households: &[Household],
    of: (&Rows, &Told),
) -> (Outcomes, Vec<Finding>) {
    // Drawn only where somebody looks at a terminal.
    let bar = ProgressBar::new(households.len() as u64);
    let size = households.len().div_ceil(THREADS).max(1);
    let parts: Vec<(Outcomes, Vec<Finding>)> = std::thread::scope(|scope| {
        let runs: Vec<_> = households
            .chunks(size)
            .enumerate()
            .map(|(n, run)| {
                let bar = &bar;
                scope.spawn(move || classify_run(standards, run, n * size, of, bar))
            })
            .collect();
        runs.into_iter().map(joined).collect()
    });
    bar.finish_and_clear();
    let mut all = Outcomes::default();
    let mut findings = vec![];
    for (part, mut found) in parts {
        for (programme, outcome, n) in part.counts {
            add(&mut all.counts, programme, outcome, n);
        }
        all.answers.extend(part.answers);
        all.amount_fen = all.amount_fen.saturating_add(part.amount_fen);
        all.without_amount = all.without_amount.saturating_add(part.without_amount);
        findings.append(&mut found);
    }
    all.counts.sort_unstable();
    (all, findings)
}

fn add(
    counts: &mut Vec<(Programme, Outcome, u32)>,
    programme: Programme,
    outcome: Outcome,
    n: u32,
) {
    match counts
        .iter_mut()
        .find(|(p, o, _)| (*p, *o) == (programme, outcome))
    {
        Some((_, _, sum)) => *sum = sum.saturating_add(n),
        None => counts.push((programme, outcome, n)),
    }
}

fn classify_run(
    standards: &Standards,
    households: &[Household],
    first: usize,
    (rows, lost): (&Rows, &Told),
    bar: &ProgressBar,
) -> (Outcomes, Vec<Finding>) {
    let mut all = Outcomes::default();
    let mut findings = vec![];
    let mut lists: HashSet<Arc<[String]>> = HashSet::new();
    let nobody = lost.anybodys(PERSONS) && rows.members.iter().all(Vec::is_empty);
    for (n, household) in households.iter().enumerate() {
        let assessment = eligibility::classify(standards, household);
        let id = household.id.as_deref().unwrap_or_default();
        // Its members may well be in the table of persons, and the rows that could not be used are told.
        let emptied = household.members.is_empty() && (nobody || lost.has(PERSONS, id));
        for mut finding in assessment.findings {
            if emptied && finding.place.pointer.as_deref() == Some("/members") {
                continue;
            }
            rows.trace_household(&mut finding, first + n, household.id.as_deref());
            findings.push(finding);
        }
        let mut answers = vec![];
        for result in assessment.results {
            add(&mut all.counts, result.programme, result.outcome, 1);
            match result.amount_fen {
                Some(fen) => all.amount_fen = all.amount_fen.saturating_add(fen),
                None if (result.programme, result.outcome) == (Programme::Dibao, Outcome::Yes) => {
                    all.without_amount = all.without_amount.saturating_add(1);
                }
                None => {}
            }
            if matches!(result.outcome, Outcome::No | Outcome::NotInForce) {
                continue;
            }
            let keys = result.missing_parameters.into_iter().map(|p| p.key);
            let missing: Vec<String> = result.missing_facts.into_iter().chain(keys).collect();
            let missing = lists.get(missing.as_slice()).cloned().unwrap_or_else(|| {
                let list: Arc<[String]> = missing.into();
                lists.insert(list.clone());
                list
            });
            answers.push(Answer {
                programme: result.programme,
                member: result.member,
                outcome: result.outcome,
                amount_fen: result.amount_fen,
                missing,
            });
        }
        all.answers.push(answers);
        if n % 1_000 == 999 {
            bar.inc(1_000);
        }
    }
    (all, findings)
}

fn by_town(grid: &Grid, coverage: &[VisitCoverage]) -> Vec<TownCoverage> {
    let mut towns: Vec<TownCoverage> = vec![];
    for c in coverage {
        let Some(micro) = c.micro_grid.as_deref().and_then(|m| grid.find(m)) else {
            continue;
        };
        let kinds = [
            PlaceKind::Town,
            PlaceKind::SubDistrict,
            PlaceKind::DevelopmentZone,
        ];
        let Some(town) = kinds.into_iter().find_map(|k| grid.enclosing(micro, k)) else {
            continue;
        };
        let id = grid.id(town);
        let row = match towns
            .iter_mut()
            .position(|t| t.id == id && t.policy == c.policy)
        {
            Some(at) => towns.get_mut(at),
            None => {
                let name = grid.place(town).and_then(|p| p.name).unwrap_or(id);
                towns.push(TownCoverage {
                    id: id.into(),
                    name: name.into(),
                    policy: c.policy,
                    owed: 0,
                    done: 0,
                    overdue: 0,
                });
                towns.last_mut()
            }
        };
        if let Some(row) = row {
            row.owed = row.owed.saturating_add(c.owed);
            row.done = row.done.saturating_add(c.done);
            row.overdue = row.overdue.saturating_add(c.overdue);
        }
    }
    towns.sort_by(|a, b| (a.policy, &a.id).cmp(&(b.policy, &b.id)));
    towns
}

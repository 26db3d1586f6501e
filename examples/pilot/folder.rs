//! A folder of office tables: `district.toml` and the CSV files, read into the facts of the core.

use std::collections::HashSet;
use std::path::Path;

use gridaid::facts;
use gridaid::finding::Finding;
use gridaid::grid::{GridFacts, PlaceFact};
use gridaid::household::Household;
use gridaid::leader::{Candidate, LeaderFacts, LeaderPost};
use gridaid::table::{self, BuildingRow, HouseholdRecord, Table, TableSummary};
use gridaid::visit::{VisitFacts, VisitTeam};

use crate::beside;
use crate::lists::{Facts, Lost};
use crate::losses::Told;
use crate::people::{self, People};
use crate::settings::{Settings, Unusable, date, settings};
use crate::source::{self, Fault};
use crate::threads::joined;
use crate::trace::Rows;
use crate::unused::Unused;

/// The table of teams, which a folder may do without.
pub(crate) const TEAMS: &str = "走访小组.csv";
pub(crate) const HOUSEHOLDS: &str = "户.csv";
pub(crate) const VISITS: &str = "走访记录.csv";

/// A district as its folder gives it.
pub struct District {
    /// What the folder says of itself.
    pub settings: Settings,
    /// Places, buildings, units and where households live.
    pub grid: GridFacts,
    /// Households, in the order of `grid.households`; their members are read later.
    pub households: Vec<Household>,
    /// Those who are still to be read.
    pub(crate) people: People,
    /// Leaders and candidates.
    pub leaders: LeaderFacts,
    /// Households as they are visited and the log; the same order again.
    pub visits: VisitFacts,
    /// Teams for the plan of visits; none without the table. Their places are of any level.
    pub teams: Option<Vec<VisitTeam>>,
    /// What became of the rows of each file.
    pub tables: Vec<TableSummary>,
    /// What is wrong with the files.
    pub findings: Vec<Finding>,
    /// Which row each fact comes from.
    pub(crate) rows: Rows,
    /// What could not be used, by household.
    pub(crate) lost: Told,
}

/// Reads a folder, but for the persons: the check reads them when it is done with the log.
///
/// # Errors
/// `district.toml` or the local overlay cannot be read, or 网格.csv has no row that can be used:
/// then there is nothing to check. Everything else is a finding.
pub fn read(folder: &Path) -> Result<District, Unusable> {
    let (settings, file) = settings(folder)?;
    let mut findings = vec![];
    let mut tables = vec![];
    // The log is as long as all the other tables together.
    let (visits, rest, strangers) = std::thread::scope(|scope| {
        let visits = scope.spawn(|| open(folder, VISITS, table::read_visits));
        let rest = registers(folder);
        let strangers = match file.households_complete {
            Some(true) => {
                let ids = rest.records.iter().map(|r| r.place.id.as_str());
                people::strangers(folder, ids, &lost_ids(&rest.households))
            }
            _ => vec![],
        };
        let mut visits = joined(visits);
        if let Ok(visits) = &mut visits {
            let ids = rest.records.iter().map(|r| r.visited.id.as_str());
            table::add_near_visits(visits, ids);
        }
        (visits, rest, strangers)
    });
    let Registers {
        places,
        buildings,
        households,
        records,
        leaders,
        teams,
    } = rest;
    let places = places.map_err(|fault| {
        let what = match beside::of(folder, "网格.csv").is_empty() {
            true => (
                "没有网格就无法检查",
                "without the grid there is nothing to check",
            ),
            false => (
                "文件夹中只有名称相近的文件，没有读取；请另存为CSV并命名为网格.csv",
                "a file of a similar name is there and was not read; save it as CSV under the name 网格.csv",
            ),
        };
        fault.unusable(&folder.join("网格.csv"), what)
    })?;
    if places.rows.is_empty() {
        return Err(Unusable::new(
            format!(
                "{}中没有可用的网格.csv，没有网格就无法检查",
                folder.display()
            ),
            format!(
                "{} holds no usable 网格.csv, and without the grid there is nothing to check",
                folder.display()
            ),
        ));
    }
    let mut take = |name, told| take(name, told, &mut tables, &mut findings);
    take("网格.csv", Ok((&places.summary, &places.findings)));
    take("楼栋单元.csv", of(&buildings));
    take(HOUSEHOLDS, of(&households));
    take("微网格长候选人.csv", of(&leaders));
    take(VISITS, of(&visits));
    if !matches!(teams, Err(Fault::Missing)) {
        take(TEAMS, of(&teams));
    }

    findings.append(&mut beside::findings(folder));

    let mut lost = Told::default();
    lost.unused = Unused {
        places: owned(places.lost_ids()),
        buildings: lost_ids(&buildings),
        households: lost_ids(&households),
    };
    if let Ok(households) = &households {
        lost.own(HOUSEHOLDS, &households.lost);
    }
    let losses = Lost::of(&places, &households, &records, &leaders, &visits);
    let mut rows = Rows {
        places: places.numbers,
        households: households.map(|t| t.numbers).unwrap_or_default(),
        ..Rows::default()
    };
    let mut grid = facts!(GridFacts {
        as_of: Some(settings.as_of),
        places: places.rows,
        households_complete: file.households_complete,
    });
    let (buildings, numbers) = parts(buildings);
    for (row, number) in buildings.into_iter().zip(numbers) {
        match row {
            BuildingRow::Building(b) => {
                grid.buildings.push(b);
                rows.buildings.push(number);
            }
            BuildingRow::Unit(u) => {
                grid.stairwell_units.push(u);
                rows.units.push(number);
            }
        }
    }
    let mut facts = Vec::with_capacity(records.len());
    let (visit_list, visit_rows) = parts(visits);
    rows.visits = visit_rows;
    let mut visits = facts!(VisitFacts {
        visits: visit_list,
        log_from: date(file.log_from.as_ref(), "log_from")?,
    });
    for record in records {
        grid.households.push(record.place);
        facts.push(record.facts);
        visits.households.push(record.visited);
    }
    let mut leader_facts = facts!(LeaderFacts {
        leaders_complete: file.leaders_complete,
    });
    let (leaders, numbers) = parts(leaders);
    for ((candidate, post), number) in leaders.into_iter().zip(numbers) {
        leader_facts.candidates.push(candidate);
        rows.candidates.push(number);
        if let Some(post) = post {
            leader_facts.leaders.push(post);
            rows.leaders.push(number);
        }
    }
    losses.tell(
        Facts {
            grid: &mut grid,
            leaders: &mut leader_facts,
            visits: &mut visits,
            strangers,
        },
        &rows,
        &mut lost,
        &mut findings,
    );
    let has_teams = teams.is_ok();
    let (teams, numbers) = parts(teams);
    rows.teams = numbers;
    let people = People::of(folder, settings.synthetic);
    Ok(District {
        settings,
        grid,
        households: facts,
        people,
        leaders: leader_facts,
        visits,
        teams: has_teams.then_some(teams),
        tables,
        findings,
        rows,
        lost,
    })
}

/// What is told of a file.
type FileTold<'t> = Result<(&'t TableSummary, &'t [Finding]), Fault>;

pub(crate) fn of<T>(table: &Result<Table<T>, Fault>) -> FileTold<'_> {
    match table {
        Ok(t) => Ok((&t.summary, t.findings.as_slice())),
        Err(fault) => Err(*fault),
    }
}

/// Keeps what is told of a file; one that gives nothing is a finding.
pub(crate) fn take(
    name: &str,
    told: FileTold<'_>,
    tables: &mut Vec<TableSummary>,
    findings: &mut Vec<Finding>,
) {
    match told {
        Ok((summary, found)) => {
            tables.push(summary.clone());
            findings.extend_from_slice(found);
        }
        Err(fault) => findings.push(fault.finding(name)),
    }
}

fn owned(ids: HashSet<&str>) -> HashSet<String> {
    ids.into_iter().map(Into::into).collect()
}

pub(crate) fn lost_ids<T>(table: &Result<Table<T>, Fault>) -> HashSet<String> {
    table
        .as_ref()
        .map(|t| owned(t.lost_ids()))
        .unwrap_or_default()
}

/// All tables but those of persons and the log.
struct Registers {
    places: Result<Table<PlaceFact>, Fault>,
    buildings: Result<Table<BuildingRow>, Fault>,
    /// Without its rows, which `records` holds.
    households: Result<Table<HouseholdRecord>, Fault>,
    records: Vec<HouseholdRecord>,
    leaders: Result<Table<(Candidate, Option<LeaderPost>)>, Fault>,
    teams: Result<Table<VisitTeam>, Fault>,
}

fn registers(folder: &Path) -> Registers {
    let mut households = open(folder, HOUSEHOLDS, table::read_households);
    let records = households
        .as_mut()
        .map(|t| std::mem::take(&mut t.rows))
        .unwrap_or_default();
    Registers {
        places: open(folder, "网格.csv", table::read_places),
        buildings: open(folder, "楼栋单元.csv", table::read_buildings),
        households,
        records,
        leaders: open(folder, "微网格长候选人.csv", table::read_leaders),
        teams: open(folder, TEAMS, table::read_teams),
    }
}

pub(crate) fn parts<T>(table: Result<Table<T>, Fault>) -> (Vec<T>, Vec<u32>) {
    table.map(|t| (t.rows, t.numbers)).unwrap_or_default()
}

pub(crate) fn open<T>(
    folder: &Path,
    name: &str,
    read: impl FnOnce(&str, &[u8]) -> Table<T>,
) -> Result<Table<T>, Fault> {
    let bytes = source::bytes(&folder.join(name), source::TABLE)?;
    let mut table = read(name, &bytes);
    if !beside::of(folder, name).is_empty() {
        table.may_go_on();
    }
    Ok(table)
}

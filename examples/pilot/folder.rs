//! A folder of office tables: `district.toml` and the CSV files, read into the facts of the core.

use std::path::{Path, PathBuf};

use gridaid::finding::{Code, Finding, Place};
use gridaid::grid::{GridFacts, PlaceFact};
use gridaid::household::Household;
use gridaid::leader::{Candidate, LeaderFacts, LeaderPost};
use gridaid::table::{self, BuildingRow, HouseholdRecord, SCHEMAS, Table, TableSummary};
use gridaid::visit::{VisitFacts, VisitTeam};

use crate::settings::{Settings, Unusable, date, settings};
use crate::trace::Rows;

/// The table of teams, which a folder may do without.
pub(crate) const TEAMS: &str = "走访小组.csv";

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
    let (visits, rest) = std::thread::scope(|scope| {
        let visits = scope.spawn(|| open(folder, "走访记录.csv", table::read_visits));
        let rest = registers(folder);
        let visits = visits.join();
        let mut visits = visits.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        if let Some(visits) = &mut visits {
            let ids = rest.records.iter().map(|r| r.visited.id.as_str());
            table::add_near_visits(visits, ids);
        }
        (visits, rest)
    });
    let Registers {
        places,
        buildings,
        households,
        records,
        leaders,
        teams,
    } = rest;
    let Some(places) = places.filter(|t| !t.rows.is_empty()) else {
        return Err(Unusable::new(
            format!(
                "{} 中没有可用的 网格.csv：没有网格就无法检查",
                folder.display()
            ),
            format!(
                "{} holds no usable 网格.csv, and without the grid there is nothing to check",
                folder.display()
            ),
        ));
    };
    let mut take = |name, told| take(name, told, &mut tables, &mut findings);
    take("网格.csv", Some((&places.summary, &places.findings)));
    take("楼栋单元.csv", of(&buildings));
    take("户.csv", of(&households));
    take("微网格长候选人.csv", of(&leaders));
    take("走访记录.csv", of(&visits));
    if teams.is_some() {
        take(TEAMS, of(&teams));
    }

    let mut rows = Rows {
        places: places.numbers,
        households: households.map(|t| t.numbers).unwrap_or_default(),
        ..Rows::default()
    };
    let mut grid = GridFacts {
        as_of: Some(settings.as_of),
        places: places.rows,
        households_complete: file.households_complete,
        ..GridFacts::default()
    };
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
    let mut visits = VisitFacts {
        visits: visit_list,
        log_from: date(file.log_from.as_ref(), "log_from")?,
        ..VisitFacts::default()
    };
    for record in records {
        grid.households.push(record.place);
        facts.push(record.facts);
        visits.households.push(record.visited);
    }
    let mut leader_facts = LeaderFacts {
        leaders_complete: file.leaders_complete,
        ..LeaderFacts::default()
    };
    let (leaders, numbers) = parts(leaders);
    for ((candidate, post), number) in leaders.into_iter().zip(numbers) {
        leader_facts.candidates.push(candidate);
        rows.candidates.push(number);
        if let Some(post) = post {
            leader_facts.leaders.push(post);
            rows.leaders.push(number);
        }
    }
    let has_teams = teams.is_some();
    let (teams, numbers) = parts(teams);
    rows.teams = numbers;
    let people = People {
        folder: folder.to_owned(),
        synthetic: settings.synthetic,
    };
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
    })
}

/// What is told of a file.
type Told<'t> = Option<(&'t TableSummary, &'t [Finding])>;

fn of<T>(table: &Option<Table<T>>) -> Told<'_> {
    table.as_ref().map(|t| (&t.summary, t.findings.as_slice()))
}

/// Keeps what is told of a file; one that is missing is a finding.
fn take(name: &str, told: Told<'_>, tables: &mut Vec<TableSummary>, findings: &mut Vec<Finding>) {
    match told {
        Some((summary, found)) => {
            tables.push(summary.clone());
            findings.extend_from_slice(found);
        }
        None => findings.push(Finding::data(
            Code::TableFileMissing,
            Place {
                file: Some(name.into()),
                ..Place::default()
            },
        )),
    }
}

/// The persons and those who owe them support, in a folder. They and the log are the two long lists, and an office's
/// machine is not asked to hold both at once.
pub(crate) struct People {
    folder: PathBuf,
    synthetic: bool,
}

impl People {
    /// Puts them into their households.
    pub(crate) fn read(
        self,
        households: &mut [Household],
        rows: &mut Rows,
        tables: &mut Vec<TableSummary>,
        findings: &mut Vec<Finding>,
    ) {
        let Self { folder, synthetic } = self;
        let persons = open(&folder, "人员.csv", |name, bytes| {
            table::read_persons(name, bytes, households, synthetic)
        });
        take("人员.csv", of(&persons), tables, findings);
        rows.members.resize(households.len(), vec![]);
        let (found, numbers) = parts(persons);
        for ((household, _), number) in found.into_iter().zip(numbers) {
            if let Some(own) = rows.members.get_mut(household) {
                own.push(number);
            }
        }
        let supporters = open(&folder, "法定义务人.csv", |name, bytes| {
            table::read_supporters(name, bytes, households)
        });
        if supporters.is_some() {
            take("法定义务人.csv", of(&supporters), tables, findings);
        }
        let (found, numbers) = parts(supporters);
        for (at, number) in found.into_iter().zip(numbers) {
            rows.supporters.entry(at).or_default().push(number);
        }
        let order = |t: &TableSummary| SCHEMAS.iter().position(|s| s.file == t.file);
        tables.sort_by_key(order);
    }
}

/// All tables but those of persons and the log.
struct Registers {
    places: Option<Table<PlaceFact>>,
    buildings: Option<Table<BuildingRow>>,
    /// Without its rows, which `records` holds.
    households: Option<Table<HouseholdRecord>>,
    records: Vec<HouseholdRecord>,
    leaders: Option<Table<(Candidate, Option<LeaderPost>)>>,
    teams: Option<Table<VisitTeam>>,
}

fn registers(folder: &Path) -> Registers {
    let mut households = open(folder, "户.csv", table::read_households);
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

fn parts<T>(table: Option<Table<T>>) -> (Vec<T>, Vec<u32>) {
    table.map_or_else(Default::default, |t| (t.rows, t.numbers))
}

fn open<T>(
    folder: &Path,
    name: &str,
    read: impl FnOnce(&str, &[u8]) -> Table<T>,
) -> Option<Table<T>> {
    let bytes = std::fs::read(folder.join(name)).ok()?;
    Some(read(name, &bytes))
}

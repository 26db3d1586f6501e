//! A folder of office tables: `district.toml` and the CSV files, read into the facts of the core.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use gridaid::finding::Finding;
use gridaid::grid::{GridFacts, PlaceFact};
use gridaid::household::Household;
use gridaid::leader::{Candidate, LeaderFacts, LeaderPost};
use gridaid::table::{self, BuildingRow, HouseholdRecord, Losses, SCHEMAS, Table, TableSummary};
use gridaid::visit::{Visit, VisitFacts, VisitTeam};

use crate::losses::Told;
use crate::said::Unused;
use crate::settings::{Settings, Unusable, date, settings};
use crate::source::{self, Fault};
use crate::threads::joined;
use crate::trace::Rows;

/// The table of teams, which a folder may do without.
pub(crate) const TEAMS: &str = "走访小组.csv";
pub(crate) const PERSONS: &str = "人员.csv";
const SUPPORTERS: &str = "法定义务人.csv";
const VISITS: &str = "走访记录.csv";

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
    let (visits, rest) = std::thread::scope(|scope| {
        let visits = scope.spawn(|| open(folder, VISITS, table::read_visits));
        let rest = registers(folder);
        let mut visits = joined(visits);
        if let Ok(visits) = &mut visits {
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
    let places = places.map_err(|fault| {
        let what = (
            "没有网格就无法检查",
            "without the grid there is nothing to check",
        );
        fault.unusable(&folder.join("网格.csv"), what)
    })?;
    if places.rows.is_empty() {
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
    }
    let mut take = |name, told| take(name, told, &mut tables, &mut findings);
    take("网格.csv", Ok((&places.summary, &places.findings)));
    take("楼栋单元.csv", of(&buildings));
    take("户.csv", of(&households));
    take("微网格长候选人.csv", of(&leaders));
    take(VISITS, of(&visits));
    if !matches!(teams, Err(Fault::Missing)) {
        take(TEAMS, of(&teams));
    }

    let mut lost = Told::default();
    lost.unused = Unused {
        places: owned(places.lost_ids()),
        buildings: lost_ids(&buildings),
        households: lost_ids(&households),
    };
    if let Ok(households) = &households {
        lost.own("户.csv", &households.lost);
    }
    let losses = Lost::of(&places, &households, &records, &leaders, &visits);
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
    losses.tell(
        Facts {
            grid: &mut grid,
            leaders: &mut leader_facts,
            visits: &mut visits,
        },
        &rows,
        &mut lost,
        &mut findings,
    );
    let has_teams = teams.is_ok();
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
        lost,
    })
}

/// What is told of a file.
type FileTold<'t> = Result<(&'t TableSummary, &'t [Finding]), Fault>;

fn of<T>(table: &Result<Table<T>, Fault>) -> FileTold<'_> {
    match table {
        Ok(t) => Ok((&t.summary, t.findings.as_slice())),
        Err(fault) => Err(*fault),
    }
}

/// Keeps what is told of a file; one that gives nothing is a finding.
fn take(
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

fn lost_ids<T>(table: &Result<Table<T>, Fault>) -> HashSet<String> {
    table
        .as_ref()
        .map(|t| owned(t.lost_ids()))
        .unwrap_or_default()
}

/// What was lost of the tables of the grid, the leaders and the log.
struct Lost {
    places: Losses,
    households: Losses,
    leaders: Losses,
    visits: Losses,
}

/// The facts whose completeness ends with it.
struct Facts<'f> {
    grid: &'f mut GridFacts,
    leaders: &'f mut LeaderFacts,
    visits: &'f mut VisitFacts,
}

impl Lost {
    fn of(
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
        Self {
            places: Losses::of(Some(places), is_place, |_| false),
            households: Losses::of(households.as_ref().ok(), is_place, place_lost),
            leaders: Losses::of(leaders.as_ref().ok(), is_place, place_lost),
            visits: Losses::of(
                visits.as_ref().ok(),
                |id| homes.contains(id),
                |id| lost_homes.contains(id),
            ),
        }
    }

    /// Ends the completeness of what was lost, and says so.
    fn tell(mut self, facts: Facts<'_>, rows: &Rows, told: &mut Told, findings: &mut Vec<Finding>) {
        let Facts {
            grid,
            leaders,
            visits,
        } = facts;
        let unused = &told.unused;
        let place_lost = |id: &str| unused.places.contains(id);
        table::end_places(&mut self.places, grid, &rows.places);
        table::end_households(&mut self.households, grid, &rows.households, place_lost);
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
        table::end_log(&mut self.visits, visits, &rows.visits, household_lost);
        told.households(VISITS, &self.visits);
        for (file, losses) in [
            ("网格.csv", &self.places),
            ("户.csv", &self.households),
            ("微网格长候选人.csv", &self.leaders),
            (VISITS, &self.visits),
        ] {
            findings.append(&mut losses.findings(file, |_| true));
        }
    }
}

/// The persons and those who owe them support, in a folder. They and the log are the two long lists, and an office's
/// machine is not asked to hold both at once.
pub(crate) struct People {
    folder: PathBuf,
    synthetic: bool,
}

/// What reading the persons adds to.
pub(crate) struct PeopleRead<'r> {
    pub households: &'r mut [Household],
    pub rows: &'r mut Rows,
    pub tables: &'r mut Vec<TableSummary>,
    pub findings: &'r mut Vec<Finding>,
    pub lost: &'r mut Told,
}

impl People {
    /// Puts them into their households.
    pub(crate) fn read(self, to: &mut PeopleRead<'_>) {
        let Self { folder, synthetic } = &self;
        let persons = open(folder, PERSONS, |name, bytes| {
            let mut persons = table::read_persons(name, bytes, to.households, *synthetic);
            // A person of a household whose own row was lost is nobody else's.
            persons.tell_unused(|id| to.lost.unused.households.contains(id));
            persons
        });
        take(PERSONS, of(&persons), to.tables, to.findings);
        let lost_persons = lost_ids(&persons);
        Self::end_members(&persons, to);
        to.rows.members.resize(to.households.len(), vec![]);
        let (found, numbers) = parts(persons);
        for ((household, _), number) in found.into_iter().zip(numbers) {
            if let Some(own) = to.rows.members.get_mut(household) {
                own.push(number);
            }
        }
        let supporters = open(folder, SUPPORTERS, |name, bytes| {
            let mut supporters = table::read_supporters(name, bytes, to.households);
            supporters.tell_unused(|id| lost_persons.contains(id));
            supporters
        });
        let ended = Self::end_supporters(&supporters, &lost_persons, to);
        // Nobody misses the table where nobody says that it holds all.
        if ended || !matches!(supporters, Err(Fault::Missing)) {
            take(SUPPORTERS, of(&supporters), to.tables, to.findings);
        }
        let (found, numbers) = parts(supporters);
        for (at, number) in found.into_iter().zip(numbers) {
            to.rows.supporters.entry(at).or_default().push(number);
        }
        let order = |t: &TableSummary| SCHEMAS.iter().position(|s| s.file == t.file);
        to.tables.sort_by_key(order);
    }

    fn end_members(persons: &Result<Table<(usize, usize)>, Fault>, to: &mut PeopleRead<'_>) {
        let ids: HashSet<&str> = to
            .households
            .iter()
            .filter_map(|h| h.id.as_deref())
            .collect();
        let apart = |id: &str| to.lost.unused.households.contains(id);
        let losses = Losses::of(persons.as_ref().ok(), |id| ids.contains(id), apart);
        table::end_members(&losses, to.households);
        to.lost.households(PERSONS, &losses);
        to.findings.append(&mut losses.findings(PERSONS, |_| true));
    }

    fn end_supporters(
        supporters: &Result<Table<(usize, usize)>, Fault>,
        lost_persons: &HashSet<String>,
        to: &mut PeopleRead<'_>,
    ) -> bool {
        let members = to.households.iter().flat_map(|h| &h.members);
        let ids: HashSet<&str> = members.filter_map(|m| m.id.as_deref()).collect();
        let apart = |id: &str| lost_persons.contains(id);
        let losses = Losses::of(supporters.as_ref().ok(), |id| ids.contains(id), apart);
        let ended = table::end_supporters(&losses, to.households);
        if ended {
            to.lost.members(SUPPORTERS, &losses, to.households);
        }
        to.findings
            .append(&mut losses.findings(SUPPORTERS, |_| true));
        ended
    }
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

fn parts<T>(table: Result<Table<T>, Fault>) -> (Vec<T>, Vec<u32>) {
    table.map(|t| (t.rows, t.numbers)).unwrap_or_default()
}

fn open<T>(
    folder: &Path,
    name: &str,
    read: impl FnOnce(&str, &[u8]) -> Table<T>,
) -> Result<Table<T>, Fault> {
    let bytes = source::bytes(&folder.join(name), source::TABLE)?;
    Ok(read(name, &bytes))
}

//! A folder of office tables: `district.toml` and the CSV files, read into the facts of the core.

use std::path::Path;

use chrono::NaiveDate;
use gridaid::finding::{Code, Finding, Place};
use gridaid::grid::{GridFacts, PlaceFact};
use gridaid::household::Household;
use gridaid::leader::{Candidate, LeaderFacts, LeaderPost};
use gridaid::message::{Lang, describe};
use gridaid::policy::{LocalOverlay, OverlayErrors, PolicyPack};
use gridaid::table::{self, BuildingRow, HouseholdRecord, Table, TableSummary};
use gridaid::visit::VisitFacts;
use serde::Deserialize;

use crate::trace::Rows;

/// Why nothing can be done, in both languages.
#[derive(Debug)]
pub struct Unusable {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Unusable {
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }

    pub(crate) fn write(path: &Path, error: &std::io::Error) -> Self {
        let at = path.display();
        Self::new(
            format!("无法写入 {at}：{error}"),
            format!("cannot write {at}: {error}"),
        )
    }
}

/// `district.toml`: strict, since a misspelt setting would change every result.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    as_of: toml::value::Datetime,
    #[serde(default)]
    seed: Option<i64>,
    #[serde(default)]
    synthetic: bool,
    #[serde(default)]
    households_complete: Option<bool>,
    #[serde(default)]
    leaders_complete: Option<bool>,
    #[serde(default)]
    log_from: Option<toml::value::Datetime>,
    #[serde(default)]
    overlay: Option<toml::Value>,
}

/// What the folder says of itself.
pub struct Settings {
    /// Name of the district, for the report.
    pub name: String,
    /// The date whose law is applied and on which visits are due.
    pub as_of: NaiveDate,
    /// The seed of synthetic data.
    pub seed: Option<i64>,
    /// Everything in the folder is invented.
    pub synthetic: bool,
    /// The parameters, local ones included.
    pub pack: PolicyPack,
}

/// A district as its folder gives it.
pub struct District {
    /// What the folder says of itself.
    pub settings: Settings,
    /// Places, buildings, units and where households live.
    pub grid: GridFacts,
    /// Households with their members, in the order of `grid.households`.
    pub households: Vec<Household>,
    /// Leaders and candidates.
    pub leaders: LeaderFacts,
    /// Households as they are visited and the log; the same order again.
    pub visits: VisitFacts,
    /// What became of the rows of each file.
    pub tables: Vec<TableSummary>,
    /// What is wrong with the files.
    pub findings: Vec<Finding>,
    /// Which row each fact comes from.
    pub(crate) rows: Rows,
}

/// Reads a folder.
///
/// # Errors
/// `district.toml` or the local overlay cannot be read, or 网格.csv has no row that can be used:
/// then there is nothing to check. Everything else is a finding.
pub fn read(folder: &Path) -> Result<District, Unusable> {
    let (settings, file) = settings(folder)?;
    let synthetic = settings.synthetic;
    let mut findings = vec![];
    let mut tables = vec![];
    // The log is as long as all the other tables together.
    let (visits, rest) = std::thread::scope(|scope| {
        let visits = scope.spawn(|| open(folder, "走访记录.csv", table::read_visits));
        let rest = registers(folder, synthetic);
        let visits = visits.join();
        (
            visits.unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            rest,
        )
    });
    let Registers {
        places,
        buildings,
        households,
        mut records,
        persons,
        supporters,
        leaders,
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
    let mut take = |name: &str, summary: Option<(&TableSummary, &[Finding])>| match summary {
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
    };
    fn of<T>(table: &Option<Table<T>>) -> Option<(&TableSummary, &[Finding])> {
        table.as_ref().map(|t| (&t.summary, t.findings.as_slice()))
    }
    take("网格.csv", Some((&places.summary, &places.findings)));
    take("楼栋单元.csv", of(&buildings));
    take("户.csv", of(&households));
    take("人员.csv", of(&persons));
    if supporters.is_some() {
        take("法定义务人.csv", of(&supporters));
    }
    take("微网格长候选人.csv", of(&leaders));
    take("走访记录.csv", of(&visits));

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
    for record in std::mem::take(&mut records) {
        let HouseholdRecord {
            place,
            facts: household,
            visited,
            member_rows,
        } = record;
        grid.households.push(place);
        facts.push(household);
        visits.households.push(visited);
        rows.members.push(member_rows);
    }
    if let Some(supporters) = supporters {
        for (at, number) in supporters.rows.into_iter().zip(supporters.numbers) {
            rows.supporters.entry(at).or_default().push(number);
        }
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
    Ok(District {
        settings,
        grid,
        households: facts,
        leaders: leader_facts,
        visits,
        tables,
        findings,
        rows,
    })
}

/// All tables but the log.
struct Registers {
    places: Option<Table<PlaceFact>>,
    buildings: Option<Table<BuildingRow>>,
    /// Without its rows, which `records` holds.
    households: Option<Table<HouseholdRecord>>,
    records: Vec<HouseholdRecord>,
    persons: Option<Table<(usize, usize)>>,
    supporters: Option<Table<(usize, usize)>>,
    leaders: Option<Table<(Candidate, Option<LeaderPost>)>>,
}

fn registers(folder: &Path, synthetic: bool) -> Registers {
    let mut households = open(folder, "户.csv", table::read_households);
    let mut records = households
        .as_mut()
        .map(|t| std::mem::take(&mut t.rows))
        .unwrap_or_default();
    let persons = open(folder, "人员.csv", |name, bytes| {
        table::read_persons(name, bytes, &mut records, synthetic)
    });
    let supporters = open(folder, "法定义务人.csv", |name, bytes| {
        table::read_supporters(name, bytes, &mut records)
    });
    Registers {
        places: open(folder, "网格.csv", table::read_places),
        buildings: open(folder, "楼栋单元.csv", table::read_buildings),
        households,
        records,
        persons,
        supporters,
        leaders: open(folder, "微网格长候选人.csv", table::read_leaders),
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

fn settings(folder: &Path) -> Result<(Settings, File), Unusable> {
    let path = folder.join("district.toml");
    let at = path.display();
    let bytes = std::fs::read(&path).map_err(|error| {
        Unusable::new(
            format!("无法读取 {at}：{error}。请在文件夹中放一个 district.toml，写明 name、as_of 等"),
            format!("cannot read {at}: {error}; put a district.toml there that gives name, as_of and so on"),
        )
    })?;
    let bad = |error: String| {
        Unusable::new(
            format!("{at} 有误：{error}"),
            format!("{at} is not right: {error}"),
        )
    };
    let text = table::to_text(&bytes).ok_or_else(|| bad("UTF-8 / GB18030".into()))?;
    let file: File = toml::from_str(&text).map_err(|error| bad(error.to_string()))?;
    let as_of = date(Some(&file.as_of), "as_of")?.ok_or_else(|| bad("as_of".into()))?;
    let pack = overlay(folder, &text, file.overlay.as_ref())?;
    let settings = Settings {
        name: file.name.clone(),
        as_of,
        seed: file.seed,
        synthetic: file.synthetic,
        pack,
    };
    Ok((settings, file))
}

fn date(value: Option<&toml::value::Datetime>, key: &str) -> Result<Option<NaiveDate>, Unusable> {
    let Some(value) = value else { return Ok(None) };
    value.to_string().parse().map(Some).map_err(|_| {
        Unusable::new(
            format!("district.toml 中的 {key} 应为日期，如 2026-07-01"),
            format!("{key} in district.toml must be a date such as 2026-07-01"),
        )
    })
}

/// The local numbers: a table in `district.toml`, or the name of a file beside it.
fn overlay(
    folder: &Path,
    settings: &str,
    value: Option<&toml::Value>,
) -> Result<PolicyPack, Unusable> {
    let Some(value) = value else {
        return Ok(PolicyPack::builtin());
    };
    let bad = |error: String| {
        Unusable::new(
            format!("本地参数有误：{error}"),
            format!("the local overlay is not right: {error}"),
        )
    };
    let file = value.as_str().unwrap_or("district.toml");
    let faults = |errors: &OverlayErrors| {
        let told = |lang| -> Vec<String> {
            let texts = errors.findings.iter().map(|f| describe(f, lang));
            let text = texts.map(|t| format!("{file} {} {}", t.place, t.what));
            text.collect()
        };
        let (zh, en) = (told(Lang::ZhCn).join("；"), told(Lang::En).join("; "));
        Unusable::new(
            format!("本地参数有误：{zh}"),
            format!("the local overlay is not right: {en}"),
        )
    };
    let text = match value {
        toml::Value::String(name) => {
            let path = folder.join(name);
            let bytes =
                std::fs::read(&path).map_err(|e| bad(format!("{}: {e}", path.display())))?;
            let text = table::to_text(&bytes)
                .ok_or_else(|| bad(format!("{}: UTF-8 / GB18030", path.display())))?;
            text.into_owned()
        }
        table => match on_its_lines(settings, table) {
            Some(text) => text,
            None => toml::to_string(table).map_err(|e| bad(e.to_string()))?,
        },
    };
    let overlay = LocalOverlay::from_toml(&text).map_err(|e| faults(&e))?;
    PolicyPack::builtin()
        .with_overlay(&overlay)
        .map_err(|e| faults(&e))
}

/// The overlay of `district.toml` as a text of its own on the same lines, so that a fault is named where it stands;
/// none where it is written in another way than `[overlay]` and `[[overlay.value]]`.
fn on_its_lines(settings: &str, overlay: &toml::Value) -> Option<String> {
    let mut inside = false;
    let mut text = String::with_capacity(settings.len());
    for line in settings.lines() {
        let head = line.trim_start();
        let row = head.strip_prefix("[[overlay.");
        if head.starts_with('[') {
            inside = row.is_some() || head.starts_with("[overlay]");
        }
        match row {
            Some(row) => text.extend(["[[", row]),
            None if inside && !head.starts_with('[') => text.push_str(line),
            None => {}
        }
        text.push('\n');
    }
    let same = toml::from_str::<toml::Value>(&text).is_ok_and(|t| t == *overlay);
    same.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::on_its_lines;

    #[test]
    fn an_overlay_keeps_its_lines() {
        let text = "name = \"x\"\n[overlay]\nname = \"y\"\n\n[[overlay.value]]\nkey = \"k\"\n";
        let value: toml::Value = toml::from_str(text).unwrap();
        let overlay = value.get("overlay").unwrap();
        let own = on_its_lines(text, overlay).unwrap();
        assert_eq!(own, "\n\nname = \"y\"\n\n[[value]]\nkey = \"k\"\n");
        let inline = "overlay = { name = \"y\" }";
        let value: toml::Value = toml::from_str(inline).unwrap();
        assert_eq!(on_its_lines(inline, value.get("overlay").unwrap()), None);
    }
}

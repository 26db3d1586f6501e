//! A synthetic district: the real towns and codes of Zichuan, and everything else invented.
//!
//! Nobody in it exists: people have numbers instead of names, and specimen citizen numbers with
//! births from 2090 on. Every file says that it is synthetic.

mod people;
mod places;
mod teams;
mod visits;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use fastrand::Rng;
use gridaid::table::SCHEMAS;

use crate::output::Sheet;
use crate::settings::Unusable;
use crate::whole::replace;

/// How much of a district is written.
pub struct Size {
    /// How many of the 13 towns and sub-districts, from the end of the list of codes.
    pub units: usize,
    /// Communities of a sub-district; a town has one.
    pub communities: usize,
    /// Base grids of a community.
    pub base_grids: usize,
    /// Micro-grids of a city base grid.
    pub micro_grids: usize,
    /// Areas of a town.
    pub areas: usize,
    /// Villages of an area.
    pub villages: usize,
}

impl Size {
    /// About 60,000 households.
    pub const DISTRICT: Size = Size {
        units: 13,
        communities: 9,
        base_grids: 2,
        micro_grids: 16,
        areas: 4,
        villages: 5,
    };
    /// One town, about 600 households.
    pub const TOWN: Size = Size {
        units: 1,
        communities: 1,
        base_grids: 1,
        micro_grids: 15,
        areas: 2,
        villages: 1,
    };
}

/// The day on which the synthetic district is seen.
pub(crate) fn as_of() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default()
}

/// Code, name, and whether it is a sub-district.
pub(crate) const UNITS: [(&str, &str, bool); 13] = [
    ("370302001", "般阳路街道", true),
    ("370302002", "松龄路街道", true),
    ("370302004", "钟楼街道", true),
    ("370302005", "将军路街道", true),
    ("370302102", "昆仑镇", false),
    ("370302104", "岭子镇", false),
    ("370302111", "西河镇", false),
    ("370302112", "龙泉镇", false),
    ("370302113", "寨里镇", false),
    ("370302114", "罗村镇", false),
    ("370302115", "洪山镇", false),
    ("370302117", "太河镇", false),
    ("370302116", "双杨镇", false),
];

/// Local numbers, all invented; without them no household could be decided.
const OVERLAY: &str = r#"
[overlay]
name = "合成的本地参数，数额均为虚构"
synthetic = true
"#;

const VALUES: [(&str, &str); 22] = [
    ("dibao.standard.urban", "fen = 100000"),
    ("dibao.standard.rural", "fen = 80000"),
    ("dibao.property.deposit_months", "basis_points = 240000"),
    ("dibao.property.vehicles_max", "count = 0"),
    ("dibao.property.homes_max", "count = 1"),
    ("margin.property.deposit_months", "basis_points = 360000"),
    ("margin.property.vehicles_max", "count = 1"),
    ("margin.property.homes_max", "count = 2"),
    ("dibao.residence_permit_accepted", "flag = true"),
    ("dibao.basic_pension_excluded", "flag = true"),
    ("dibao.senior_allowance_excluded", "flag = true"),
    ("dibao.counts_tekun_member", "flag = false"),
    ("dibao.adult_severe_includes_grade3", "flag = true"),
    ("dibao.county_single_cases_exist", "flag = false"),
    ("dibao.religious_site_years", "count = 3"),
    ("wage.minimum_monthly", "fen = 200000"),
    ("income.pcdi_last_year", "fen = 5000000"),
    ("tekun.other_unable_cases_exist", "flag = false"),
    ("tekun.other_supporter_cases_exist", "flag = false"),
    ("grid.micro.tolerance", "count = 6"),
    ("visit.priority.visits_per_year", "count = 12"),
    ("visit.due_soon_days", "count = 14"),
];

/// Everything that the parts of the generator share.
struct World {
    rng: Rng,
    /// Every household: its place and what its people and visits depend on.
    homes: Vec<Home>,
}

struct Home {
    id: String,
    city: bool,
    occupied: bool,
    priority: [bool; 4],
    since: Option<NaiveDate>,
}

impl World {
    /// True with this probability in a thousand.
    fn chance(&mut self, of_thousand: u32) -> bool {
        self.rng.u32(0..1000) < of_thousand
    }
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "是" } else { "否" }
}

/// Writes a synthetic district into a folder.
///
/// # Errors
/// The folder cannot be written.
pub fn write(folder: &Path, size: &Size, seed: u64) -> Result<(), Unusable> {
    fs::create_dir_all(folder).map_err(|error| Unusable::write(folder, &error))?;
    let mut world = World {
        rng: Rng::with_seed(seed),
        homes: vec![],
    };
    places::write(&mut world, folder, size)?;
    people::write(&mut world, folder)?;
    visits::write(&mut world, folder)?;
    teams::write(&mut world, folder, size)?;
    let mut toml = format!(
        "# {}：数据和数额均为虚构\nname = \"淄川区（合成数据 SYNTHETIC）\"\nas_of = {}\nseed = {seed}\nsynthetic = true\n\
         households_complete = true\nleaders_complete = true\nlog_from = {}\n{OVERLAY}",
        crate::WATERMARK,
        as_of(),
        visits::LOG_FROM,
    );
    for (key, value) in VALUES {
        toml.push_str(&format!(
            "\n[[overlay.value]]\nkey = \"{key}\"\n{value}\nfrom = 2022-07-07\n"
        ));
    }
    let path = folder.join("district.toml");
    replace(&path, toml.as_bytes()).map_err(|error| Unusable::write(&path, &error))
}

/// A table with some of the columns of a schema, by alias; the sheet adds the last one, which says that it is synthetic.
///
/// # Errors
/// The schema has no such column.
fn sheet(file: &str, columns: &[&str]) -> Result<Sheet, Unusable> {
    let schema = SCHEMAS.iter().find(|s| s.file == file);
    let header = |alias: &str| {
        let known = schema?.columns.iter().find(|c| c.alias == alias)?;
        Some(known.header)
    };
    let headers: Option<Vec<&str>> = columns.iter().map(|c| header(c)).collect();
    match headers.zip(header("data_nature")) {
        Some((header, nature)) => Ok(Sheet::table(&header, nature)),
        None => Err(Unusable::new(
            format!("{file}没有这样的列"),
            format!("{file} has no such column"),
        )),
    }
}

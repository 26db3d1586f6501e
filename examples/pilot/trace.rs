//! From a place in the facts back to the file, row and column that it was read from.

use std::collections::HashMap;

use gridaid::finding::{Finding, FindingPlace};
use gridaid::table::{SCHEMAS, Schema};

use crate::folder::TEAMS;

/// The row numbers of the facts, list by list.
#[derive(Default)]
pub(crate) struct Rows {
    pub places: Vec<u32>,
    pub buildings: Vec<u32>,
    pub units: Vec<u32>,
    pub households: Vec<u32>,
    pub candidates: Vec<u32>,
    pub leaders: Vec<u32>,
    pub visits: Vec<u32>,
    pub teams: Vec<u32>,
    /// By household, then by member.
    pub members: Vec<Vec<u32>>,
    /// By household and member.
    pub supporters: HashMap<(usize, usize), Vec<u32>>,
}

impl Rows {
    /// Puts file, row and column in the place of the pointer.
    pub(crate) fn trace(&self, finding: &mut Finding) {
        for place in std::iter::once(&mut finding.place).chain(&mut finding.related) {
            if let Some(pointer) = place.pointer.take() {
                self.fill(place, &pointer, None);
            }
        }
    }

    /// The same for a finding about one household's facts.
    pub(crate) fn trace_household(
        &self,
        finding: &mut Finding,
        household: usize,
        id: Option<&str>,
    ) {
        for place in std::iter::once(&mut finding.place).chain(&mut finding.related) {
            if let Some(pointer) = place.pointer.take() {
                self.fill(place, &pointer, Some(household));
            }
            place.id = id.map(Into::into);
        }
    }

    fn fill(&self, place: &mut FindingPlace, pointer: &str, household: Option<usize>) {
        let parts: Vec<&str> = pointer.split('/').skip(1).collect();
        let index = |text: &str| text.parse::<usize>().ok();
        let (file, row, field) = match (household, parts.as_slice()) {
            (Some(h), ["members", m, "supporters", s, field @ ..]) => {
                let of = index(m).and_then(|m| self.supporters.get(&(h, m)));
                (
                    "法定义务人.csv",
                    of.zip(index(s)).and_then(|(rows, s)| rows.get(s)),
                    field.first(),
                )
            }
            (Some(h), ["members", m, field @ ..]) => {
                let of = self.members.get(h).zip(index(m));
                (
                    "人员.csv",
                    of.and_then(|(rows, m)| rows.get(m)),
                    field.first(),
                )
            }
            (Some(h), field) => ("户.csv", self.households.get(h), field.first()),
            (None, [list, row, field @ ..]) => {
                let Some((file, rows)) = self.list(list) else {
                    place.pointer = Some(pointer.into());
                    return;
                };
                (file, index(row).and_then(|r| rows.get(r)), field.first())
            }
            (None, [list]) => match self.list(list) {
                Some((file, _)) => (file, None, None),
                None => ("district.toml", None, Some(list)),
            },
            (None, []) => return,
        };
        place.file = Some(file.into());
        place.row = row.copied();
        place.column = field.map(|f| header(file, f));
    }

    fn list(&self, name: &str) -> Option<(&'static str, &[u32])> {
        Some(match name {
            "places" => ("网格.csv", &self.places),
            "buildings" => ("楼栋单元.csv", &self.buildings),
            "stairwellUnits" => ("楼栋单元.csv", &self.units),
            "households" => ("户.csv", &self.households),
            "candidates" => ("微网格长候选人.csv", &self.candidates),
            "leaders" => ("微网格长候选人.csv", &self.leaders),
            "visits" => ("走访记录.csv", &self.visits),
            "teams" => (TEAMS, &self.teams),
            _ => return None,
        })
    }
}

/// The Chinese header of a field of the facts; its name where the table has no such column.
pub(crate) fn header(file: &str, field: &str) -> String {
    let schema = SCHEMAS.iter().find(|s| s.file == file);
    let found = schema.and_then(|s| column(s, field));
    found.map_or_else(|| snake(field), Into::into)
}

/// A field as the English headers write it: `full_time_workers`.
pub(crate) fn snake(field: &str) -> String {
    let mut name = String::new();
    for c in field.chars() {
        if c.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

/// The Chinese header of the column that holds a field of the facts.
pub(crate) fn column(schema: &Schema, field: &str) -> Option<&'static str> {
    let name = snake(field);
    let name = match (schema.file, name.as_str()) {
        (_, "micro_grids") => "micro_grid".into(),
        (_, "members") => "household_id".into(),
        (_, "supporters") => "person_id".into(),
        ("楼栋单元.csv", "place" | "building") => "belongs_to".into(),
        _ => match name.strip_suffix("_fen") {
            Some(amount) => format!("{amount}_yuan"),
            None => name,
        },
    };
    let found = schema
        .columns
        .iter()
        .find(|c| c.alias == name || c.alias.strip_suffix("_id") == Some(&name));
    let key = schema.columns.first().filter(|_| name == "id");
    found.or(key).map(|c| c.header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_the_facts_have_the_headers_of_the_tables() {
        for (file, field, text) in [
            ("户.csv", "microGrids", "微网格编号"),
            ("户.csv", "id", "户编号"),
            ("户.csv", "depositsFen", "金融资产（元）"),
            ("人员.csv", "wageFen", "工资性收入（元/月）"),
            ("人员.csv", "disabilityGrade", "残疾等级"),
            ("楼栋单元.csv", "place", "所属编号"),
            ("走访记录.csv", "household", "户编号"),
            ("微网格长候选人.csv", "person", "人员编号"),
            ("网格.csv", "fullTimeWorkers", "专职网格员人数"),
            (
                "户.csv",
                "twelveMonthIncomeFen",
                "家庭总收入（元/十二个月）",
            ),
            ("户.csv", "recordedRigidOn", "刚性支出困难认定日期"),
            (
                "人员.csv",
                "epidemicMonthsWithoutIncome",
                "受疫情影响无收入月数",
            ),
            ("走访小组.csv", "capacityPerDay", "每日户数"),
        ] {
            assert_eq!(header(file, field), text);
        }
    }
}

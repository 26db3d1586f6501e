//! The result tables: with a byte order mark, so that spreadsheets read UTF-8, and with every cell
//! that looks like a formula escaped.

use std::path::Path;

use chrono::NaiveDate;
use gridaid::eligibility::{Outcome, PROGRAMMES, Programme, ProgrammeLevel};
use gridaid::message::{Lang, describe};
use gridaid::money::yuan_text;
use gridaid::table::escape_cell;
use gridaid::visit::{DueVisit, VisitState};

use crate::check::{Answer, Results};
use crate::labels::{self, both};
use crate::missing;
use crate::people::PERSONS;
use crate::proposal_tables;
use crate::say;
use crate::settings::Unusable;
use crate::threads::joined;
use crate::whole::{Set, replace};

/// A table that is being written.
pub(crate) struct Sheet {
    writer: csv::Writer<Vec<u8>>,
    nature: &'static str,
    /// The first row that could not be written: one of another width than the header.
    fault: Option<csv::Error>,
    /// Rows below the header.
    rows: u64,
}

impl Sheet {
    pub(crate) fn new(synthetic: bool, header: &[&str]) -> Self {
        let mut sheet = Sheet {
            writer: csv::WriterBuilder::new()
                .terminator(csv::Terminator::CRLF)
                .from_writer(b"\xEF\xBB\xBF".to_vec()),
            nature: "数据性质 data_nature",
            fault: None,
            rows: 0,
        };
        sheet.row(header);
        sheet.rows = 0;
        sheet.nature = if synthetic { crate::WATERMARK } else { "" };
        sheet
    }

    /// A synthetic input table; its last column says so.
    pub(crate) fn table(header: &[&str], nature: &'static str) -> Self {
        let mut sheet = Sheet {
            writer: csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec()),
            nature,
            fault: None,
            rows: 0,
        };
        sheet.row(header);
        sheet.rows = 0;
        sheet.nature = crate::WATERMARK;
        sheet
    }

    /// Adds a row; what the data are stands at its end.
    pub(crate) fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        let writer = &mut self.writer;
        let mut write = || {
            for cell in cells {
                writer.write_field(escape_cell(cell.as_ref()).as_bytes())?;
            }
            writer.write_record([self.nature])
        };
        let fault = write().err();
        self.fault = self.fault.take().or(fault);
        self.rows = self.rows.saturating_add(1);
    }

    /// The bytes, and how many rows stand below the header.
    fn finish(self) -> std::io::Result<(Vec<u8>, u64)> {
        if let Some(fault) = self.fault {
            return Err(fault.into());
        }
        let bytes = self.writer.into_inner().map_err(|e| e.into_error())?;
        Ok((bytes, self.rows))
    }

    /// Writes an input table.
    pub(crate) fn save(self, path: &Path) -> Result<(), Unusable> {
        let write = || replace(path, &self.finish()?.0);
        write().map_err(|error| Unusable::write(path, &error))
    }

    /// Writes a table of the results.
    pub(crate) fn put(self, set: &Set, name: &str) -> Result<(), Unusable> {
        let (bytes, rows) = self
            .finish()
            .map_err(|error| Unusable::write(Path::new(name), &error))?;
        set.put(name, &bytes, Some(rows))
    }
}

/// Writes all tables.
pub(crate) fn write(results: &Results, set: &Set) -> Result<(), Unusable> {
    // Two at a time: the findings and the due visits are the long ones.
    std::thread::scope(|scope| {
        let other = scope.spawn(|| {
            findings(results).put(set, "findings.csv")?;
            coverage(results).put(set, "coverage.csv")
        });
        outcomes(results).put(set, "outcomes.csv")?;
        due(results).put(set, "due-visits.csv")?;
        proposal_tables::write(results, set)?;
        joined(other)
    })
}

pub(crate) fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn findings(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "单位 place",
            "性质 weight",
            "问题",
            "原因",
            "办法",
            "出处",
            "文件 file",
            "行 row",
            "列 column",
            "编号 id",
            "what",
            "why",
            "what to do",
            "source",
            "条款 clause",
            "代码 code",
        ],
    );
    for f in &results.findings {
        let (zh, en) = (describe(f, Lang::ZhCn), describe(f, Lang::En));
        let id = f.place.id.as_deref();
        let unit = id.filter(|id| results.grid.find(id).is_some());
        sheet.row(&[
            text(unit.map(|id| say::place(&results.grid, id))),
            both(labels::weight(f)),
            zh.what,
            zh.why,
            zh.fix,
            zh.source.unwrap_or_default(),
            text(f.place.file.as_ref()),
            text(f.place.row),
            text(f.place.column.as_ref()),
            text(id),
            en.what,
            en.why,
            en.fix,
            en.source.unwrap_or_default(),
            text(f.clause.as_ref()),
            labels::code(f.code),
        ]);
    }
    sheet
}

/// The column of a programme.
fn programme_column(p: Programme) -> &'static str {
    match p {
        Programme::Tekun => "特困人员（空为均不符合） tekun",
        Programme::Dibao => "低保 dibao",
        Programme::Margin => "低保边缘家庭 margin",
        Programme::DibaoSingle => "按单人户纳入低保（空为均不符合） single",
        Programme::Rigid => "刚性支出困难家庭 rigid",
        Programme::Temporary => "临时救助 temporary",
        _ => "其他救助 other",
    }
}

fn outcomes(results: &Results) -> Sheet {
    let mut columns = vec!["户编号 household", "微网格 micro_grid"];
    for row in &PROGRAMMES {
        columns.push(programme_column(row.programme));
        if row.programme == Programme::Dibao {
            columns.push("低保金额（元/月） amount");
        }
    }
    columns.extend([
        "还需核实 missing",
        "未能采用的行 rows_not_used",
        "人工决定 decision",
        "缺少的本地标准 parameters",
    ]);
    let mut sheet = Sheet::new(results.settings.synthetic, &columns);
    for ((id, micro), answers) in results.households.iter().zip(&results.outcomes.answers) {
        let of = |p: Programme| answers.iter().filter(move |a| a.programme == p);
        let household = |p| {
            labels::outcome(of(p).next().map_or(Outcome::No, |a| a.outcome))
                .0
                .to_owned()
        };
        // An empty cell says that nobody qualifies, which holds only of a whole list.
        let whole = !results.lost.has(PERSONS, id) && !results.lost.anybodys(PERSONS);
        let persons = |p| {
            let mut told: Vec<String> = of(p)
                .map(|a| {
                    format!(
                        "第{}位成员：{}",
                        text(a.member.map(|m| m.saturating_add(1))),
                        labels::outcome(a.outcome).0
                    )
                })
                .collect();
            if !whole {
                told.push("成员名单不全，其他成员待核实".into());
            }
            told.join("；")
        };
        let mut cells = vec![id.clone(), text(micro.as_ref())];
        for row in &PROGRAMMES {
            cells.push(match row.level {
                ProgrammeLevel::Household => household(row.programme),
                ProgrammeLevel::Person => persons(row.programme),
            });
            if row.programme == Programme::Dibao {
                let paid = of(row.programme).find_map(|a| a.amount_fen);
                cells.push(text(paid.map(yuan_text)));
            }
        }
        cells.extend([
            facts_missing(results, answers),
            results.lost.text(id),
            String::new(),
            missing::keys(all_missing(answers)).join("；"),
        ]);
        sheet.row(&cells);
    }
    sheet
}

fn all_missing(answers: &[Answer]) -> impl Iterator<Item = &str> {
    let lists = answers.iter().flat_map(|a| a.missing.iter());
    lists.map(String::as_str)
}

/// Local numbers that a cell names; the rest is counted.
const NUMBERS: usize = 3;

/// What is to be found out, once, and which local numbers are not set.
fn facts_missing(results: &Results, answers: &[Answer]) -> String {
    let facts = missing::facts(all_missing(answers));
    let keys = missing::keys(all_missing(answers));
    let name = |key: &&str| say::parameter(&results.settings.pack, key).0;
    let named: Vec<String> = keys.iter().take(NUMBERS).map(name).collect();
    let more = match keys.len() > NUMBERS {
        true => format!("等共{}项", keys.len()),
        false => String::new(),
    };
    let numbers = (!keys.is_empty()).then(|| format!("本地标准未定：{}{more}", named.join("、")));
    let parts = [Some(facts).filter(|f| !f.is_empty()), numbers];
    parts.into_iter().flatten().collect::<Vec<_>>().join("；")
}

fn due(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "户编号 household",
            "微网格 micro_grid",
            "职责 duty",
            "状态 state",
            "应完成日期 due",
            "逾期天数 days_overdue",
            "上门未遇次数 attempts",
            "重点类别 categories",
            "出处 source",
            "条款 clause",
        ],
    );
    for d in &results.due {
        let categories: Vec<&str> = d
            .categories
            .iter()
            .map(|c| labels::category(*c).0)
            .collect();
        sheet.row(&[
            d.household.as_str(),
            d.micro_grid.as_deref().unwrap_or(""),
            labels::duty(d.policy).0,
            labels::state(d.state).0,
            &text(d.due),
            &text(days_overdue(d, results.settings.as_of)),
            &d.attempts.to_string(),
            &categories.join("、"),
            &say::source(&d.clause).0,
            &d.clause,
        ]);
    }
    sheet
}

/// Days since the last day of what is overdue.
fn days_overdue(due: &DueVisit, on: NaiveDate) -> Option<i64> {
    let late = due.due.filter(|_| due.state == VisitState::Overdue)?;
    Some(on.signed_duration_since(late).num_days())
}

fn coverage(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "单位 name",
            "职责 duty",
            "应走访 owed",
            "已走访 done",
            "逾期 overdue",
            "覆盖率（%） share",
            "编号 place",
        ],
    );
    let percent = |done: u32, owed: u32| {
        let points = (i64::from(done) * 10_000).checked_div(i64::from(owed));
        points.map(yuan_text).unwrap_or_default()
    };
    let towns = results.by_town.iter().map(|t| {
        (
            t.id.as_str(),
            t.name.clone(),
            t.policy,
            t.owed,
            t.done,
            t.overdue,
        )
    });
    let rest = results.coverage.iter().map(|c| {
        let id = c.micro_grid.as_deref();
        (
            id.unwrap_or("*"),
            id.map_or("合计 total".into(), |id| say::place(&results.grid, id)),
            c.policy,
            c.owed,
            c.done,
            c.overdue,
        )
    });
    for (id, name, policy, owed, done, overdue) in towns.chain(rest) {
        sheet.row(&[
            name.as_str(),
            labels::duty(policy).0,
            &owed.to_string(),
            &done.to_string(),
            &overdue.to_string(),
            &percent(done, owed),
            id,
        ]);
    }
    sheet
}

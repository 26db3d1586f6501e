//! The result tables: with a byte order mark, so that spreadsheets read UTF-8, and with every cell
//! that looks like a formula escaped.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use gridaid::eligibility::{Outcome, Programme};
use gridaid::message::{Lang, describe};
use gridaid::money::yuan_text;
use gridaid::table::escape_cell;

use crate::check::{Answer, Results};
use crate::folder::Unusable;
use crate::labels::{self, both};

/// A table that is being written.
pub(crate) struct Sheet {
    writer: csv::Writer<Vec<u8>>,
    nature: &'static str,
}

impl Sheet {
    pub(crate) fn new(synthetic: bool, header: &[&str]) -> Self {
        let mut sheet = Sheet {
            writer: csv::WriterBuilder::new()
                .terminator(csv::Terminator::CRLF)
                .from_writer(b"\xEF\xBB\xBF".to_vec()),
            nature: "数据性质 data_nature",
        };
        sheet.row(header);
        sheet.nature = if synthetic { crate::WATERMARK } else { "" };
        sheet
    }

    /// A synthetic input table; the last column of the header is the one that says so.
    pub(crate) fn table(header: &[&str]) -> Self {
        let (nature, rest) = header.split_last().unwrap_or((&"", &[]));
        let mut sheet = Sheet {
            writer: csv::Writer::from_writer(b"\xEF\xBB\xBF".to_vec()),
            nature: "",
        };
        let _ = sheet.writer.write_record(rest.iter().chain([nature]));
        sheet.nature = crate::WATERMARK;
        sheet
    }

    /// Adds a row; what the data are stands at its end.
    pub(crate) fn row<T: AsRef<str>>(&mut self, cells: &[T]) {
        for cell in cells {
            // A writer to memory does not fail.
            let _ = self
                .writer
                .write_field(escape_cell(cell.as_ref()).as_bytes());
        }
        let _ = self.writer.write_record([self.nature]);
    }

    pub(crate) fn save(self, path: &Path) -> Result<(), Unusable> {
        let write =
            || fs::File::create(path)?.write_all(&self.writer.into_inner().unwrap_or_default());
        write().map_err(|error| Unusable::write(path, &error))
    }
}

/// Writes all tables.
pub(crate) fn write(results: &Results, out: &Path) -> Result<(), Unusable> {
    fs::create_dir_all(out).map_err(|error| Unusable::write(out, &error))?;
    // Two at a time: the findings and the due visits are the long ones.
    std::thread::scope(|scope| {
        let other = scope.spawn(|| {
            findings(results).save(&out.join("findings.csv"))?;
            coverage(results).save(&out.join("coverage.csv"))
        });
        outcomes(results).save(&out.join("outcomes.csv"))?;
        due(results).save(&out.join("due-visits.csv"))?;
        leaders(results).save(&out.join("leader-proposals.csv"))?;
        regrid(results).save(&out.join("grid-proposals.csv"))?;
        other.join().unwrap_or(Ok(()))
    })
}

fn text<T: ToString>(value: Option<T>) -> String {
    value.map(|v| v.to_string()).unwrap_or_default()
}

fn findings(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "性质 weight",
            "代码 code",
            "条款 clause",
            "文件 file",
            "行 row",
            "列 column",
            "编号 id",
            "问题",
            "原因",
            "办法",
            "what",
            "why",
            "what to do",
        ],
    );
    for f in &results.findings {
        let (zh, en) = (describe(f, Lang::ZhCn), describe(f, Lang::En));
        sheet.row(&[
            both(labels::weight(f)),
            labels::code(f.code),
            text(f.clause.as_ref()),
            text(f.place.file.as_ref()),
            text(f.place.row),
            text(f.place.column.as_ref()),
            text(f.place.id.as_ref()),
            zh.what,
            zh.why,
            zh.fix,
            en.what,
            en.why,
            en.fix,
        ]);
    }
    sheet
}

fn outcomes(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "户编号 household",
            "微网格 micro_grid",
            "特困（人）tekun",
            "低保 dibao",
            "低保金额（元/月）amount",
            "低保边缘 margin",
            "单人保（人）single",
            "待查 missing",
            "人工决定 decision",
        ],
    );
    for ((id, micro), answers) in results.households.iter().zip(&results.outcomes.answers) {
        let of = |p: Programme| answers.iter().filter(move |a| a.programme == p);
        let household = |p| {
            labels::outcome(of(p).next().map_or(Outcome::No, |a| a.outcome))
                .0
                .to_owned()
        };
        let persons = |p| {
            let told: Vec<String> = of(p)
                .map(|a| {
                    format!(
                        "{}：{}",
                        text(a.member.map(|m| m.saturating_add(1))),
                        labels::outcome(a.outcome).0
                    )
                })
                .collect();
            told.join("；")
        };
        sheet.row(&[
            id.clone(),
            text(micro.as_ref()),
            persons(Programme::Tekun),
            household(Programme::Dibao),
            text(
                of(Programme::Dibao)
                    .find_map(|a| a.amount_fen)
                    .map(yuan_text),
            ),
            household(Programme::Margin),
            persons(Programme::DibaoSingle),
            missing(answers),
            String::new(),
        ]);
    }
    sheet
}

/// What is missing, once.
fn missing(answers: &[Answer]) -> String {
    let mut all: Vec<&str> = answers
        .iter()
        .flat_map(|a| a.missing.iter().map(String::as_str))
        .collect();
    all.sort_unstable();
    all.dedup();
    all.join("；")
}

fn due(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "户编号 household",
            "微网格 micro_grid",
            "职责 duty",
            "条款 clause",
            "状态 state",
            "自 since",
            "最迟 due",
            "未遇次数 attempts",
            "重点类别 categories",
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
            &d.clause,
            labels::state(d.state).0,
            &text(d.since),
            &text(d.due),
            &d.attempts.to_string(),
            &categories.join("、"),
        ]);
    }
    sheet
}

fn leaders(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "微网格 micro_grid",
            "第一名 first",
            "第二名 second",
            "其中现任 sitting",
            "搭配 pattern",
            "满足 met",
            "未满足 not met",
            "未知 unknown",
            "缺额原因 why not two",
            "候选人 candidates",
            "不愿意 unwilling",
        ],
    );
    for m in &results.proposal.micro_grids {
        let leader = |n: usize| text(m.leaders.get(n).map(|l| &l.candidate));
        let wishes = |met| {
            let these: Vec<&str> = m
                .wishes
                .iter()
                .filter(|w| w.met == met)
                .map(|w| labels::wish(w.wish).0)
                .collect();
            these.join("、")
        };
        sheet.row(&[
            m.micro_grid.clone(),
            leader(0),
            leader(1),
            m.leaders.iter().filter(|l| l.sitting).count().to_string(),
            m.pattern
                .map(|p| both(labels::pattern(p)))
                .unwrap_or_default(),
            wishes(Some(true)),
            wishes(Some(false)),
            wishes(None),
            m.unfilled
                .map(|u| both(labels::unfilled(u)))
                .unwrap_or_default(),
            m.candidates.to_string(),
            m.unwilling.to_string(),
        ]);
    }
    sheet
}

/// The proposed micro-grids, by the ids of their stairwells.
fn regrid(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "范围 place",
            "序号 number",
            "现微网格 today",
            "楼栋 buildings",
            "单元 units",
            "户数 households",
            "理由 reasons",
        ],
    );
    for area in &results.partition.areas {
        for (n, group) in (1_usize..).zip(&area.groups) {
            let reasons = group.reasons.iter().map(|r| labels::drawn(*r).0);
            sheet.row(&[
                area.place.clone(),
                n.to_string(),
                text(group.today.as_ref()),
                group.buildings.join("、"),
                group.units.join("、"),
                group.size.to_string(),
                reasons.collect::<Vec<_>>().join("、"),
            ]);
        }
    }
    sheet
}

fn coverage(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "范围 place",
            "名称 name",
            "职责 duty",
            "应走访 owed",
            "已走访 done",
            "逾期 overdue",
            "覆盖率 share (%)",
        ],
    );
    let percent = |done: u32, owed: u32| {
        let points = (i64::from(done) * 10_000).checked_div(i64::from(owed));
        points.map(yuan_text).unwrap_or_default()
    };
    let towns = results.by_town.iter().map(|t| {
        (
            t.id.as_str(),
            t.name.as_str(),
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
            id.map_or("合计 total", |_| ""),
            c.policy,
            c.owed,
            c.done,
            c.overdue,
        )
    });
    for (id, name, policy, owed, done, overdue) in towns.chain(rest) {
        sheet.row(&[
            id,
            name,
            labels::duty(policy).0,
            &owed.to_string(),
            &done.to_string(),
            &overdue.to_string(),
            &percent(done, owed),
        ]);
    }
    sheet
}

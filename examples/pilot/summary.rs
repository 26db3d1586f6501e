//! What the terminal shows: how long each stage took, what was read, what was found.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use gridaid::money::yuan_text;

use crate::check::Results;
use crate::folder::TEAMS;
use crate::{labels, say};

/// How long each stage took.
#[derive(Default)]
pub struct Times(Vec<(&'static str, &'static str, Duration)>);

impl Times {
    /// Runs a stage and notes its time.
    pub fn stage<T>(&mut self, zh: &'static str, en: &'static str, run: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = run();
        self.0.push((zh, en, start.elapsed()));
        result
    }
}

/// The text; every line in both languages.
pub(crate) fn text(results: &Results, times: &Times, out: &Path) -> String {
    let mut text = String::new();
    let settings = &results.settings;
    // Writing to a string cannot fail.
    let (on, _) = say::day(settings.as_of);
    let _ = writeln!(text, "{}  {on}  {}", settings.name, settings.as_of);
    if settings.synthetic {
        let _ = writeln!(text, "*** {} ***", crate::WATERMARK);
    }
    let _ = writeln!(
        text,
        "\n读取行数＝采用行数＋未采用行数   rows read = used + not used"
    );
    for t in &results.tables {
        let _ = writeln!(
            text,
            "  {:>8} = {:>8} + {:>6}   {}  {}",
            t.rows_read,
            t.rows_used,
            t.rows_reported,
            t.file,
            labels::encoding(t.encoding)
        );
    }
    let _ = writeln!(text, "\n问题   findings");
    for ((zh, en), n) in weights(results) {
        let _ = writeln!(text, "  {n:>8}   {zh}   {en}");
    }
    let _ = writeln!(
        text,
        "\n初步比对结果（供审核参考，不是认定）   first comparison (advice; a person decides)"
    );
    for (programme, outcome, n) in &results.outcomes.counts {
        let ((p_zh, p_en), (o_zh, o_en)) =
            (labels::programme(*programme), labels::outcome(*outcome));
        let _ = writeln!(text, "  {n:>8}   {p_zh}：{o_zh}   {p_en}: {o_en}");
    }
    let unset = say::unset(results);
    if !unset.is_empty() {
        let _ = writeln!(
            text,
            "\n本地标准未定（涉及户数）   local numbers not set (households)"
        );
    }
    for u in &unset {
        let ((zh, en), (by_zh, by_en)) = (&u.name, &u.set_by);
        let _ = writeln!(
            text,
            "  {:>8}   {zh}，由谁规定：{by_zh}   {en}, set by: {by_en}",
            u.households
        );
    }
    let _ = writeln!(text, "\n走访覆盖   coverage of visits");
    for c in results.coverage.iter().filter(|c| c.micro_grid.is_none()) {
        let (zh, en) = labels::duty(c.policy);
        let _ = writeln!(
            text,
            "  {:>8} / {:>8}   {zh}（{}）   {en} ({})",
            c.done,
            c.owed,
            say::source(&c.clause).0,
            say::source(&c.clause).1
        );
    }
    let _ = writeln!(text, "  {:>8}   待走访   due visits", results.due.len());
    let p = &results.proposal;
    let _ = writeln!(
        text,
        "\n微网格长推荐   leaders proposed\n  {:>8}   两名   two\n  {:>8}   一名   one\n  {:>8}   无   none",
        p.filled, p.half_filled, p.unfilled
    );
    proposed(results, &mut text);
    let _ = writeln!(text, "\n用时   time");
    let mut all = Duration::ZERO;
    for (zh, en, time) in &times.0 {
        all += *time;
        let _ = writeln!(text, "  {:>7.3} s   {zh}   {en}", time.as_secs_f64());
    }
    let _ = writeln!(text, "  {:>7.3} s   合计   total", all.as_secs_f64());
    let _ = write!(
        text,
        "\n报告   report: {}",
        out.join("report.html").display()
    );
    text
}

/// The split and the plan.
fn proposed(results: &Results, text: &mut String) {
    let _ = match &results.split {
        None => writeln!(
            text,
            "\n网格拆分试算   a trial split\n  没有可拆分的单位   no place can be split"
        ),
        Some(split) if split.report.refused => writeln!(
            text,
            "\n网格拆分试算   a trial split\n  {}：不能这样拆分   it cannot be split like this",
            say::place(&results.grid, &split.place)
        ),
        Some(split) => {
            let parts: Vec<&str> = split
                .report
                .lineage
                .iter()
                .filter_map(|e| e.after.as_deref())
                .collect();
            writeln!(
                text,
                "\n网格拆分试算   a trial split\n  {:>8}   户   households: {} → {}",
                split.report.household_map.len(),
                split.place,
                parts.join(" + ")
            )
        }
    };
    let Some(planned) = &results.plan else {
        let _ = writeln!(
            text,
            "\n走访计划   plan of visits\n  没有{TEAMS}，不作走访计划   without it nothing is planned"
        );
        return;
    };
    let plan = &planned.plan;
    let _ = writeln!(
        text,
        "\n走访计划（{}）   plan of visits ({})\n  {:>8}   排入   planned\n  {:>8}   未能排入   do not fit",
        say::quarter(&planned.period),
        planned.period,
        plan.calls.len(),
        plan.unplanned.len()
    );
    let fullest = plan.fullest_basis_points.map_or("—".into(), yuan_text);
    let _ = writeln!(
        text,
        "  {fullest:>7}%   最忙的一周，占可走访户数   fullest week"
    );
}

/// How many findings of each weight, gravest first.
pub(crate) fn weights(results: &Results) -> Vec<(labels::Words, usize)> {
    let mut counts: Vec<(labels::Words, usize)> = [
        ("要求未落实", "violation"),
        ("需说明原因", "explain"),
        ("建议", "advice"),
        ("填报问题", "data"),
        ("本地标准未定", "open number"),
    ]
    .into_iter()
    .map(|w| (w, 0))
    .collect();
    for finding in &results.findings {
        let weight = labels::weight(finding);
        if let Some((_, n)) = counts.iter_mut().find(|(w, _)| *w == weight) {
            *n += 1;
        }
    }
    counts
}

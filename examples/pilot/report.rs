//! The report: one file without scripts or anything from elsewhere, in Chinese and English.
//!
//! It names places and clauses, and counts people; it holds no name, number or id of a person.

use std::collections::BTreeMap;

use gridaid::eligibility::Outcome;
use gridaid::finding::{Code, Finding, FindingKind, Gravity, Place};
use gridaid::message::{Lang, describe};
use gridaid::money::yuan_text;
use gridaid::visit::VisitPolicyId;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::charts::{Bar, bars, both, histogram, number};
use crate::check::Results;
use crate::settings::Unusable;
use crate::whole::Set;
use crate::{labels, plan_report, proposals, split_report, structure, summary};

/// Places that a finding of the report names; all stand in findings.csv.
const EXAMPLES: usize = 5;

/// Writes `report.html`.
pub(crate) fn write(results: &Results, set: &Set) -> Result<(), Unusable> {
    set.put("report.html", page(results).into_string().as_bytes(), None)
}

fn page(r: &Results) -> Markup {
    let mark = r.settings.synthetic.then_some(crate::WATERMARK);
    let title = format!("{} · {}", r.settings.name, r.settings.as_of);
    html! {
        (DOCTYPE)
        html lang="zh-CN" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { (title) @if let Some(mark) = mark { " · " (mark) } }
                // Our own text without a character that HTML would read.
                style { (PreEscaped(include_str!("report.css"))) }
            }
            body {
                input.pick #pick-zh type="radio" name="lang" checked aria-label="中文";
                input.pick #pick-en type="radio" name="lang" aria-label="English";
                header {
                    div.langs { label for="pick-zh" { "中文" } label for="pick-en" { "English" } }
                    h1 { (both("网格化社会救助试点检查报告", "Check of the grid-based assistance pilot")) }
                    p { (title) }
                    @if let Some(mark) = mark {
                        div.banner { (mark) " — " (both("本报告的数据和数额均为虚构，不涉及任何真实的人", "all data and amounts are invented and concern no real person")) }
                    }
                    p.soft { (both("结果为建议，并附依据；是否救助由人决定。本报告不含姓名和个人编号。", "Results are advice with their grounds; the decision is a person's. No name or number of a person stands in this report.")) }
                }
                main {
                    (cards(r))
                    div.pair { (coverage(r, mark)) (outcomes(r, mark)) }
                    div.pair { div.stack { (clauses(r, mark)) (rows(r)) } div.stack { (sizes(r, mark)) (proposals::leaders(r)) } }
                    (structure::in_place(r))
                    (proposals::regrid(r, mark))
                    (split_report::split(r, mark))
                    (plan_report::plan(r, mark))
                    (findings(r))
                }
                footer { p { (both("依据：淄川区“四个一”试点方案（2022-07-07）及上位文件；条款编号见项目说明。", "Rests on the Zichuan pilot plan of 2022-07-07 and higher law; the ids of clauses are explained in the project.")) " gridaid " (env!("CARGO_PKG_VERSION")) @if let Some(mark) = mark { " · " (mark) } } }
                @if let Some(mark) = mark { div.water aria-hidden="true" { (mark) } }
            }
        }
    }
}

fn cards(r: &Results) -> Markup {
    let g = &r.grid_summary;
    let card = |n: i64, zh: &str, en: &str| html! { div.card { b { (number(n)) } (both(zh, en)) } };
    let violations = summary::weights(r).first().map_or(0, |(_, n)| *n);
    let read = |file: &str| {
        r.tables
            .iter()
            .find(|t| t.file == file)
            .map_or(0, |t| t.rows_used)
    };
    html! {
        div.cards {
            (card(g.households.into(), "住户", "households"))
            (card(read("人员.csv").into(), "人员", "persons"))
            (card(i64::try_from(g.city_micro_grid_sizes.iter().chain(&g.villager_group_sizes).map(|s| u64::from(s.micro_grids)).sum::<u64>()).unwrap_or(i64::MAX), "微网格", "micro-grids"))
            (card(i64::try_from(violations).unwrap_or(i64::MAX), "方案要求未落实", "violations"))
            (card(i64::try_from(r.due.len()).unwrap_or(i64::MAX), "待走访", "visits due"))
            (card(r.proposal.filled.into(), "已有两名推荐", "pairs proposed"))
        }
    }
}

fn coverage(r: &Results, mark: Option<&str>) -> Markup {
    let team: Vec<Bar> = r
        .by_town
        .iter()
        .filter(|t| t.policy == VisitPolicyId::TeamRound)
        .map(|t| Bar {
            zh: t.name.clone(),
            en: t.name.clone(),
            note: format!(
                "{} / {} · {}",
                number(t.done),
                number(t.owed),
                share(t.done, t.owed)
            ),
            parts: vec![("c-good", f64::from(t.done) / f64::from(t.owed.max(1)))],
        })
        .collect();
    let title = (
        "各镇街本季度走访覆盖（S38）",
        "Quarterly round by town (S38)",
    );
    html! {
        section {
            h2 { (both(title.0, title.1)) }
            (bars(title, &team, 1.0, mark))
            div.scroll { table {
                tr { th { (both("职责", "duty")) } th { (both("条款", "clause")) } th.n { (both("应走访", "owed")) } th.n { (both("已走访", "done")) } th.n { (both("逾期", "overdue")) } }
                @for c in r.coverage.iter().filter(|c| c.micro_grid.is_none()) {
                    @let (zh, en) = labels::duty(c.policy);
                    tr { td { (both(zh, en)) } td { (c.clause) } td.n { (number(c.owed)) } td.n { (number(c.done)) } td.n { (number(c.overdue)) } }
                }
            } }
            @for duty in &r.duties.policies {
                p.soft { (both(&duty.sentence_zh, &duty.sentence_en)) }
            }
        }
    }
}

fn share(done: u32, owed: u32) -> String {
    let points = (i64::from(done) * 10_000).checked_div(i64::from(owed));
    points.map_or_else(|| "—".into(), |p| format!("{}%", yuan_text(p)))
}

fn outcomes(r: &Results, mark: Option<&str>) -> Markup {
    let class = |o: Outcome| match o {
        Outcome::Yes => "c-good",
        Outcome::Open => "c-explain",
        Outcome::ParameterMissing => "c-open",
        Outcome::Discretionary => "c-advice",
        _ => "c-pale",
    };
    let mut list: Vec<Bar> = vec![];
    let mut last = None;
    for (programme, outcome, n) in &r.outcomes.counts {
        if last != Some(*programme) {
            let (zh, en) = labels::programme(*programme);
            list.push(Bar {
                zh: zh.into(),
                en: en.into(),
                note: String::new(),
                parts: vec![],
            });
            last = Some(*programme);
        }
        let Some(bar) = list.last_mut() else { continue };
        match outcome {
            Outcome::No => bar.note = format!("✗ {}", number(*n)),
            Outcome::NotInForce | Outcome::NotCovered => bar.note = "—".into(),
            Outcome::Yes => {
                bar.note = format!("✓ {}", number(*n));
                bar.parts.push((class(*outcome), f64::from(*n)));
            }
            _ => bar.parts.push((class(*outcome), f64::from(*n))),
        }
    }
    for bar in &mut list {
        let yes = bar
            .parts
            .iter()
            .find(|(c, _)| *c == "c-good")
            .map_or(0.0, |(_, n)| *n);
        if bar.note.starts_with('✗') {
            bar.note = format!("✓ {}  {}", number(yes as i64), bar.note);
        }
    }
    let full = list
        .iter()
        .map(|b| b.parts.iter().map(|(_, n)| n).sum::<f64>())
        .fold(1.0, f64::max);
    let title = ("认定结果（不含“不符合”）", "Outcomes (all but no)");
    html! {
        section {
            h2 { (both(title.0, title.1)) }
            (legend(&[("c-good", "符合", "yes"), ("c-explain", "待核实", "open"), ("c-open", "本地标准未定", "parameter missing"), ("c-advice", "需主管部门决定", "discretionary")]))
            (bars(title, &list, full, mark))
            div.scroll { table {
                tr { th { (both("项目", "programme")) } th { (both("结论", "answer")) } th.n { (both("数量", "number")) } }
                @for (programme, outcome, n) in &r.outcomes.counts {
                    @let (p, o) = (labels::programme(*programme), labels::outcome(*outcome));
                    tr { td { (both(p.0, p.1)) } td { (both(o.0, o.1)) } td.n { (number(*n)) } }
                }
            } }
            p.soft { (both(&format!("低保补差合计每月 {} 元。", yuan(r.outcomes.amount_fen)), &format!("dibao amounts together {} yuan a month.", yuan(r.outcomes.amount_fen)))) }
        }
    }
}

/// Yuan with the thousands apart.
fn yuan(fen: i64) -> String {
    let text = yuan_text(fen);
    match text.split_once('.') {
        Some((whole, cents)) => match whole.parse::<i64>() {
            Ok(whole) => format!("{}.{cents}", number(whole)),
            Err(_) => text,
        },
        None => text,
    }
}

fn class(f: &Finding) -> &'static str {
    match (f.kind, f.gravity) {
        (FindingKind::Law, Some(Gravity::Violation)) => "c-violation",
        (FindingKind::Law, Some(Gravity::Explain)) => "c-explain",
        (FindingKind::Law, _) => "c-advice",
        (FindingKind::Data, _) => "c-data",
        (FindingKind::Open, _) => "c-open",
    }
}

fn legend(entries: &[(&str, &str, &str)]) -> Markup {
    html! { ul.legend { @for (class, zh, en) in entries { li { i class=(class) {} (both(zh, en)) } } } }
}

fn clauses(r: &Results, mark: Option<&str>) -> Markup {
    // Plan first, then higher law, each in the order of its numbers; data last.
    type Key<'a> = (bool, bool, &'a str, u32);
    let mut counts: BTreeMap<Key, (String, BTreeMap<&'static str, u32>)> = BTreeMap::new();
    for f in &r.findings {
        let clause = f.clause.as_deref().unwrap_or("");
        let digits = clause.trim_start_matches(|c: char| !c.is_ascii_digit());
        let group = clause.strip_suffix(digits).unwrap_or(clause);
        let key = (
            clause.is_empty(),
            group != "S",
            group,
            digits.parse().unwrap_or(0),
        );
        let (_, of) = counts
            .entry(key)
            .or_insert_with(|| (clause.to_owned(), BTreeMap::new()));
        let n = of.entry(class(f)).or_default();
        *n = n.saturating_add(1);
    }
    const ORDER: [&str; 5] = ["c-violation", "c-explain", "c-open", "c-advice", "c-data"];
    let list: Vec<Bar> = counts
        .values()
        .map(|(clause, of)| {
            let (zh, en) = match clause.as_str() {
                "" => ("数据问题".to_owned(), "data".to_owned()),
                id => (id.to_owned(), id.to_owned()),
            };
            let parts: Vec<(&'static str, f64)> = ORDER
                .into_iter()
                .filter_map(|c| Some((c, f64::from(*of.get(c)?))))
                .collect();
            let note: Vec<String> = ORDER
                .into_iter()
                .filter_map(|c| of.get(c))
                .map(|n| number(*n))
                .collect();
            Bar {
                zh,
                en,
                note: note.join(" + "),
                parts,
            }
        })
        .collect();
    let full = list
        .iter()
        .map(|b| b.parts.iter().map(|(_, n)| n).sum::<f64>())
        .fold(1.0, f64::max);
    let title = ("问题：按条款和性质", "Findings by clause and gravity");
    html! {
        section {
            h2 { (both(title.0, title.1)) }
            (legend(&[("c-violation", "方案要求未落实", "violation"), ("c-explain", "需说明", "explain"), ("c-advice", "建议", "advice"), ("c-data", "数据", "data"), ("c-open", "待定参数", "open number")]))
            (bars(title, &list, full, mark))
        }
    }
}

fn sizes(r: &Results, mark: Option<&str>) -> Markup {
    let chart = |title: (&str, &str),
                 sizes: &[gridaid::grid::SizeCount],
                 target: Option<(u32, u32)>| {
        let from = sizes.first().map_or(0, |s| s.households);
        // A single mistaken micro-grid of thousands must not flatten the rest.
        let to = sizes
            .last()
            .map_or(0, |s| s.households)
            .min(from.saturating_add(79));
        let columns: Vec<u32> = (from..=to)
            .map(|n| {
                sizes
                    .iter()
                    .find(|s| s.households == n)
                    .map_or(0, |s| s.micro_grids)
            })
            .collect();
        let beyond: u32 = sizes
            .iter()
            .filter(|s| s.households > to)
            .map(|s| s.micro_grids)
            .sum();
        html! {
            h3 { (both(title.0, title.1)) }
            @if sizes.is_empty() { p.soft { (both("没有", "none")) } } @else {
                (histogram(title, from, &columns, |n| match target {
                    Some((least, most)) if n < least || n > most => "c-explain",
                    Some(_) => "c-good",
                    None => "c-pale",
                }, mark))
            }
            @if beyond > 0 { p.soft { (both(&format!("另有 {beyond} 个大于 {to} 户"), &format!("{beyond} more with over {to} households"))) } }
        }
    };
    let on = r.settings.as_of;
    let number = |key| {
        r.settings
            .pack
            .count(key, on)
            .ok()
            .and_then(|n| u32::try_from(n).ok())
    };
    let bounds = number("grid.micro.target_households")
        .zip(number("grid.micro.tolerance"))
        .map(|(target, tolerance)| {
            (
                target.saturating_sub(tolerance),
                target.saturating_add(tolerance),
            )
        });
    html! {
        section {
            h2 { (both("微网格户数", "Sizes of micro-grids")) }
            (chart(("城市社区：约 20 户（S11）", "communities: about 20 households (S11)"), &r.grid_summary.city_micro_grid_sizes, bounds))
            (chart(("村民小组：没有户数规定（S10）", "villager groups: no size rule (S10)"), &r.grid_summary.villager_group_sizes, None))
        }
    }
}

fn findings(r: &Results) -> Markup {
    type Key<'a> = (u8, &'a str, Code, Option<&'a str>);
    let mut groups: BTreeMap<Key, Vec<&Finding>> = BTreeMap::new();
    for f in &r.findings {
        let order = match class(f) {
            "c-violation" => 0,
            "c-explain" => 1,
            "c-open" => 2,
            "c-advice" => 3,
            _ => 4,
        };
        // Open numbers are told one by one: each names another.
        let key = if f.kind == FindingKind::Open {
            f.place.pointer.as_deref().or(f.clause.as_deref())
        } else {
            None
        };
        groups
            .entry((order, f.clause.as_deref().unwrap_or(""), f.code, key))
            .or_default()
            .push(f);
    }
    html! {
        section.long {
            h2 { (both("问题和办法", "Findings and what to do")) }
            p.soft { (both("每类列出前几处；全部见 findings.csv。", "The first places of each kind; all stand in findings.csv.")) }
            @for list in groups.values() {
                @if let Some(first) = list.first() {
                    @let (zh, en) = (describe(first, Lang::ZhCn), describe(first, Lang::En));
                    @let (w_zh, w_en) = labels::weight(first);
                    div.finding {
                        p {
                            span class={ "tag " (class(first)) } { (both(w_zh, w_en)) }
                            @if let Some(clause) = &first.clause { b { (clause) } " " }
                            b { "× " (number(i64::try_from(list.len()).unwrap_or(i64::MAX))) }
                        }
                        p { (both(&zh.what, &en.what)) }
                        p.soft { (both(&format!("{}；{}。", zh.why, zh.fix), &format!("{}; {}.", en.why, en.fix))) }
                        p.soft { (both("位置：", "at: ")) @for (n, f) in list.iter().take(EXAMPLES).enumerate() { @if n > 0 { " · " } (place(&f.place)) } @if list.len() > EXAMPLES { " …" } }
                    }
                }
            }
        }
    }
}

/// A place without the id of a person or household: rows say enough to those who hold the file.
fn place(place: &Place) -> Markup {
    let personal = matches!(
        place.file.as_deref(),
        Some("户.csv" | "人员.csv" | "法定义务人.csv" | "微网格长候选人.csv" | "走访记录.csv")
    );
    let mut shown = place.clone();
    if personal {
        shown.id = None;
    }
    let text = |lang| {
        let text = describe(&Finding::data(Code::BadValue, shown.clone()), lang).place;
        match (text.is_empty(), lang) {
            (false, _) => text,
            (true, Lang::ZhCn) => "全区".into(),
            (true, Lang::En) => "the whole district".into(),
        }
    };
    both(&text(Lang::ZhCn), &text(Lang::En))
}

fn rows(r: &Results) -> Markup {
    html! {
        section {
            h2 { (both("读取的表", "Tables read")) }
            p.soft { (both("读取的行 = 采用的行 + 报告的行", "rows read = rows used + rows reported")) }
            div.scroll { table {
                tr { th { (both("文件", "file")) } th { (both("编码", "encoding")) } th.n { (both("读取", "read")) } th.n { (both("采用", "used")) } th.n { (both("报告", "reported")) } }
                @for t in &r.tables {
                    tr { td { (t.file) } td { (labels::encoding(t.encoding)) } td.n { (number(t.rows_read)) } td.n { (number(t.rows_used)) } td.n { (number(t.rows_reported)) } }
                }
            } }
        }
    }
}

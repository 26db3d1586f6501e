//! The report: one file without scripts or anything from elsewhere, in Chinese and English.
//!
//! It names places and clauses, and counts people; it holds no name, number or id of a person.

use std::collections::{BTreeMap, BTreeSet};

use gridaid::eligibility::Outcome;
use gridaid::finding::{Finding, FindingKind, Gravity};
use gridaid::message::{Lang, source};
use gridaid::money::yuan_text;
use gridaid::visit::VisitPolicyId;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::charts::{Bar, bars, both, histogram, number};
use crate::check::Results;
use crate::settings::Unusable;
use crate::whole::Set;
use crate::{groups, labels, plan_report, proposals, say, split_report, structure, summary};

/// Writes `report.html`.
pub(crate) fn write(results: &Results, set: &Set) -> Result<(), Unusable> {
    set.put("report.html", page(results).into_string().as_bytes(), None)
}

fn page(r: &Results) -> Markup {
    let mark = r.settings.synthetic.then_some(crate::WATERMARK);
    let (zh, en) = say::day(r.settings.as_of);
    let name = &r.settings.name;
    let title = format!("{name}，{zh}");
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
                    p { (both(&title, &format!("{name} · {en}"))) }
                    @if let Some(mark) = mark {
                        div.banner { (mark) " — " (both("本报告的数据和数额均为虚构，不涉及任何真实的人", "all data and amounts are invented and concern no real person")) }
                    }
                    p.soft { (both("本报告为初步比对结果，附有出处；是否给予救助，由县级民政部门（或受委托的镇、街道）依法审核确认。本报告不含姓名和个人编号。", "Results are advice with their grounds; the decision is a person's. No name or number of a person stands in this report.")) }
                }
                main {
                    (cards(r))
                    div.pair { (coverage(r, mark)) (outcomes(r, mark)) }
                    div.pair { div.stack { (clauses(r, mark)) (rows(r)) } div.stack { (sizes(r, mark)) (proposals::leaders(r)) } }
                    (structure::in_place(r))
                    (unchecked())
                    (proposals::regrid(r, mark))
                    (split_report::split(r, mark))
                    (plan_report::plan(r, mark))
                    (groups::findings(r))
                    (cited(r))
                    (files(r))
                }
                footer { p {
                    (both("“方案”指《淄川区“四个一”党建引领社会救助试点工作实施方案》（2022年7月7日印发）。", "“Plan” is the Zichuan District pilot plan of 2022-07-07."))
                    " gridaid " (env!("CARGO_PKG_VERSION")) @if let Some(mark) = mark { " · " (mark) }
                } }
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
            (card(read("人员.csv").into(), "录入成员", "persons entered"))
            (card(i64::try_from(g.city_micro_grid_sizes.iter().chain(&g.villager_group_sizes).map(|s| u64::from(s.micro_grids)).sum::<u64>()).unwrap_or(i64::MAX), "微网格", "micro-grids"))
            (card(i64::try_from(violations).unwrap_or(i64::MAX), "要求未落实", "violations"))
            (card(i64::try_from(r.due.len()).unwrap_or(i64::MAX), "待走访", "visits due"))
            (card(r.proposal.filled.into(), "已推荐两名的微网格", "pairs proposed"))
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
        "各镇（街道）本季度小组走访覆盖",
        "The group's quarterly round by town",
    );
    html! {
        section {
            h2 { (both(title.0, title.1)) }
            (bars(title, &team, 1.0, mark))
            div.scroll { table {
                tr { th { (both("职责", "duty")) } th { (both("出处", "source")) } th.n { (both("应走访", "owed")) } th.n { (both("已走访", "done")) } th.n { (both("逾期", "overdue")) } }
                @for c in r.coverage.iter().filter(|c| c.micro_grid.is_none()) {
                    @let ((zh, en), (at_zh, at_en)) = (labels::duty(c.policy), say::source(&c.clause));
                    tr { td { (both(zh, en)) } td { (both(&at_zh, &at_en)) } td.n { (number(c.owed)) } td.n { (number(c.done)) } td.n { (number(c.overdue)) } }
                }
            } }
            @for duty in &r.duties.policies {
                p.soft { (both(&duty.sentence_zh, &duty.sentence_en)) }
            }
            p.soft { (both("各单位的数字见coverage.csv，还要走访的户见due-visits.csv。", "The numbers of every place stand in coverage.csv, the households still to be visited in due-visits.csv.")) }
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
    let title = (
        "初步比对结果（供审核参考，不是认定）",
        "First comparison (for those who review, no decision)",
    );
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
            p.soft { (both(&format!("低保按差额计算，初步比对符合的户合计每月{}元。", yuan(r.outcomes.amount_fen)), &format!("dibao amounts of those that qualify together {} yuan a month.", yuan(r.outcomes.amount_fen)))) }
            @if r.outcomes.without_amount > 0 {
                @let n = number(r.outcomes.without_amount);
                p.soft { (both(&format!("另有{n}户初步比对符合，每月金额尚未算定，未计入合计。"), &format!("{n} more qualify; their amounts of a month are not settled and not in the sum."))) }
            }
            p.soft { (both("逐户结果和还需核实的情况见outcomes.csv。", "The answers of every household and what is still to be checked stand in outcomes.csv.")) }
            (unset(r))
        }
    }
}

/// The local numbers that are not set, by name: until they are, the answers that ask for them stay open.
fn unset(r: &Results) -> Markup {
    let list = say::unset(r);
    html! {
        @if !list.is_empty() {
            h3 { (both("本地标准未定", "local numbers that are not set")) }
            div.scroll { table {
                tr { th { (both("标准", "number")) } th { (both("由谁规定", "who sets it")) } th.n { (both("涉及户数", "households")) } }
                @for u in &list {
                    tr { td { (both(&u.name.0, &u.name.1)) } td { (both(&u.set_by.0, &u.set_by.1)) } td.n { (number(u.households)) } }
                }
            } }
        }
    }
}

/// What the plan asks and this report does not look at.
fn unchecked() -> Markup {
    html! {
        p.soft { (both(
            "以下内容本报告未检查：“一门受理、协同办理”综合服务平台、党员先锋岗、社会救助服务站（点）、社会救助协理员、首问负责和限期办结、社会救助公开栏（方案第三部分第（二）项），困难群众信息登记台账（第三部分第（三）项），志愿服务（第三部分第（四）项）。",
            "Not looked at here: the one-door platform, the vanguard post, stations, co-ordinators, time limits and notice boards (plan, part 3(2)), the ledger of people in difficulty (part 3(3)), volunteer work (part 3(4)).",
        )) }
    }
}

/// The documents that the findings cite, in full, each once.
fn cited(r: &Results) -> Markup {
    let ids: BTreeSet<_> = r
        .findings
        .iter()
        .filter_map(|f| f.clause.as_deref())
        .map(|c| (say::order(c), c))
        .collect();
    html! {
        @if !ids.is_empty() {
            section.long {
                h2 { (both("出处", "Sources")) }
                table {
                    @for (_, id) in &ids {
                        @let (zh, en) = say::clause(id);
                        tr { td { (both(&zh, &en)) } td { (both(&source(id, Lang::ZhCn), &source(id, Lang::En))) } }
                    }
                }
            }
        }
    }
}

/// Where each list lies.
fn files(r: &Results) -> Markup {
    const FILES: [(&str, &str, &str); 9] = [
        ("findings.csv", "全部问题和办法", "all findings"),
        (
            "outcomes.csv",
            "逐户初步比对结果",
            "the answers of every household",
        ),
        (
            "due-visits.csv",
            "还要走访的户",
            "households still to be visited",
        ),
        ("coverage.csv", "各单位走访覆盖", "coverage of every place"),
        ("visit-plan.csv", "走访安排", "planned visits"),
        (
            "visit-plan-weeks.csv",
            "各组每周走访数",
            "visits by team and week",
        ),
        ("leader-proposals.csv", "微网格长推荐", "proposed leaders"),
        (
            "grid-proposals.csv",
            "微网格重划试算",
            "micro-grids drawn anew",
        ),
        ("split-proposal.csv", "网格拆分试算", "the split"),
    ];
    let calendar = r.plan.as_ref().and_then(|p| p.calendar_of.as_ref());
    html! {
        section {
            h2 { (both("同一文件夹中的清单", "Lists in the same folder")) }
            table {
                @for (file, zh, en) in FILES { tr { td { (file) } td { (both(zh, en)) } } }
                @if calendar.is_some() { tr { td { "visit-plan.ics" } td { (both("走访最多的小组的日历", "the calendar of the team with most visits")) } } }
            }
        }
    }
}

/// Yuan with the thousands apart.
fn yuan(fen: i64) -> String {
    let text = yuan_text(fen);
    match text.trim_end_matches(".00").split_once('.') {
        Some((whole, cents)) => match whole.parse::<i64>() {
            Ok(whole) => format!("{}.{cents}", number(whole)),
            Err(_) => text,
        },
        None => text
            .trim_end_matches(".00")
            .parse::<i64>()
            .map_or(text, number),
    }
}

pub(crate) fn class(f: &Finding) -> &'static str {
    match (f.kind, f.gravity) {
        (FindingKind::Law, Some(Gravity::Violation)) => "c-violation",
        (FindingKind::Law, Some(Gravity::Explain)) => "c-explain",
        (FindingKind::Law, Some(Gravity::Advice) | None) => "c-advice",
        (FindingKind::Data, _) => "c-data",
        (FindingKind::Open, _) => "c-open",
        _ => "c-other",
    }
}

fn legend(entries: &[(&str, &str, &str)]) -> Markup {
    html! { ul.legend { @for (class, zh, en) in entries { li { i class=(class) {} (both(zh, en)) } } } }
}

/// The gravities by colour, gravest first.
const CLASSES: [(&str, &str, &str); 5] = [
    ("c-violation", "要求未落实", "violation"),
    ("c-explain", "需说明原因", "explain"),
    ("c-open", "本地标准未定", "open number"),
    ("c-advice", "建议", "advice"),
    ("c-data", "填报问题", "data"),
];

fn clauses(r: &Results, mark: Option<&str>) -> Markup {
    // Plan first, then higher law, each in the order of its numbers; data last.
    let mut counts: BTreeMap<_, BTreeMap<&'static str, u32>> = BTreeMap::new();
    for f in &r.findings {
        let clause = f.clause.as_deref().unwrap_or("");
        let of = counts.entry((say::order(clause), clause)).or_default();
        let n = of.entry(class(f)).or_default();
        *n = n.saturating_add(1);
    }
    let list: Vec<Bar> = counts
        .iter()
        .map(|((_, clause), of)| {
            let (zh, en) = match *clause {
                "" => ("填报问题".to_owned(), "data".to_owned()),
                id => say::clause(id),
            };
            let weights = || CLASSES.iter().filter_map(|(c, ..)| Some((*c, *of.get(c)?)));
            let total = weights().map(|(_, n)| i64::from(n)).sum::<i64>();
            Bar {
                zh,
                en,
                note: number(total),
                parts: weights().map(|(c, n)| (c, f64::from(n))).collect(),
            }
        })
        .collect();
    let full = list
        .iter()
        .map(|b| b.parts.iter().map(|(_, n)| n).sum::<f64>())
        .fold(1.0, f64::max);
    let title = ("各项要求的问题数", "Findings by what they are about");
    html! {
        section {
            h2 { (both(title.0, title.1)) }
            p.soft { (both("右边是合计条数，颜色表示性质。", "The number is that of all findings, the colours say how grave they are.")) }
            (legend(&CLASSES))
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
            @if beyond > 0 { p.soft { (both(&format!("另有{beyond}个，户数大于{to}户"), &format!("{beyond} more with over {to} households"))) } }
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
            (chart(("城市社区：方案要求20户左右", "communities: about 20 households by the plan"), &r.grid_summary.city_micro_grid_sizes, bounds))
            (chart(("村民小组：方案没有户数规定", "villager groups: no size rule in the plan"), &r.grid_summary.villager_group_sizes, None))
        }
    }
}

fn rows(r: &Results) -> Markup {
    html! {
        section {
            h2 { (both("读取的表", "Tables read")) }
            p.soft { (both("读取行数＝采用行数＋未采用行数；未采用的行在findings.csv中逐行说明原因。", "rows read = rows used + rows not used; why a row is not used stands in findings.csv.")) }
            div.scroll { table {
                tr { th { (both("文件", "file")) } th { (both("编码", "encoding")) } th.n { (both("读取行数", "read")) } th.n { (both("采用行数", "used")) } th.n { (both("未采用行数", "not used")) } }
                @for t in &r.tables {
                    tr { td { (t.file) } td { (labels::encoding(t.encoding)) } td.n { (number(t.rows_read)) } td.n { (number(t.rows_used)) } td.n { (number(t.rows_reported)) } }
                }
            } }
        }
    }
}

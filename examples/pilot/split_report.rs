//! What the report shows of the proposed split: the tree before and after, and what is another.

use std::collections::{BTreeMap, BTreeSet};

use gridaid::finding::Finding;
use gridaid::grid::{Difference, DifferenceOf};
use gridaid::message::{Lang, describe};
use maud::{Markup, PreEscaped, html};

use crate::charts::{both, number};
use crate::check::Results;
use crate::split::{Picture, SplitProposal};
use crate::{labels, say};

/// Findings that are named one by one.
const EXAMPLES: usize = 8;

/// The split that is proposed, or that no place can be split.
pub(crate) fn split(r: &Results, mark: Option<&str>) -> Markup {
    html! {
        section.long {
            h2 { (both("网格拆分试算（示例，非建议）", "A trial split: before and after")) }
            @match &r.split {
                None => p { (both("没有可以拆分的基础网格、村或社区：拆分至少需要两个下级。", "No base grid, village or community can be split: it takes two places below.")) },
                Some(split) => (proposed(r, split, mark)),
            }
        }
    }
}

fn proposed(r: &Results, split: &SplitProposal, mark: Option<&str>) -> Markup {
    let report = &split.report;
    let (place, from) = (say::place(&r.grid, &split.place), split.from);
    let (from_zh, _) = say::day(from);
    html! {
        @if split.named {
            p { (both(&format!("按district.toml中的指定，试算拆分{place}，自{from_zh}起。"), &format!("named in district.toml: {place}, from {from}."))) }
        } @else {
            p { (both(&format!("试算拆分{place}，自{from_zh}（下一季度首日）起。"), &format!("{place} is split from {from}, the first day of the next quarter."))) }
            p.soft { (both("选取规则：有两个以上微网格的基础网格中户数最多的；没有时，取有两个以上基础网格的村、社区中户数最多的；并列取先列出的。按顺序分成户数最接近的两部分，尽量不拆开楼栋。可在district.toml中另行指定。", "The rule: of the base grids with two micro-grids or more the one with most households; where there is none, of the villages and communities with two base grids or more; of equals the first. It is cut in its order where the numbers of households differ least, no building in two if that can be. district.toml may name another.")) }
        }
        p.soft { (both("台账没有任何改动；是否调整，由当地研究决定。拆分后的户数可能又不在通常范围内，见下列问题。", "Nothing in the register is changed, and the decision is the place's. The parts may be outside the usual size, see below.")) }
        @if report.refused {
            p { span.tag.c-violation { (both("不能拆分", "refused")) } " " (both("按所给的数据不能这样拆分：", "it cannot be split like this:")) }
            (told(&report.findings, &BTreeSet::new()))
        }
        div.pair {
            div { h3 { (both("拆分前", "before")) } (tree(&split.before, mark)) }
            @if !split.after.is_empty() {
                div { h3 { (both("拆分后", "after")) } @for picture in &split.after { (tree(picture, mark)) } }
            }
        }
        @if !report.refused { (lineage(split)) (difference(&report.difference)) (rules(split)) }
        p.soft { (both("全部变更和每户的归属见split-proposal.csv（户只有编号）。", "Every difference and where each household goes stand in split-proposal.csv, households by id only.")) }
    }
}

/// A picture of the core, which is escaped there, as a part of this page.
fn tree(picture: &Picture, mark: Option<&str>) -> Markup {
    // The name space is for files; a part of a page has that of the page.
    let inline = |svg: &str| svg.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1);
    html! {
        div.tree data-mark=[mark] {
            div.zh lang="zh-CN" { (PreEscaped(inline(&picture.zh))) }
            div.en lang="en" { (PreEscaped(inline(&picture.en))) }
        }
    }
}

fn lineage(split: &SplitProposal) -> Markup {
    let report = &split.report;
    let all = i64::try_from(report.household_map.len()).unwrap_or(i64::MAX);
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for step in &report.household_map {
        *counts.entry((&step.before, &step.after)).or_default() += 1;
    }
    let went = |before: &Option<String>, after: &Option<String>| {
        let edge = before.as_deref().zip(after.as_deref());
        edge.and_then(|e| counts.get(&e)).copied().unwrap_or(0)
    };
    html! {
        h3 { (both("单位变更和住户归属", "lineage, and where households go")) }
        div.scroll { table.lines {
            tr { th { (both("原单位", "before")) } th { (both("新单位", "after")) } th { (both("自", "from")) } th.n { (both("户数", "households")) } }
            @for edge in &report.lineage {
                tr { td { (edge.before.as_deref().unwrap_or("—")) } td { (edge.after.as_deref().unwrap_or("—")) } td { (edge.on) } td.n { (number(went(&edge.before, &edge.after))) } }
            }
            tr { td { b { (both("合计", "total")) } } td {} td {} td.n { b { (number(all)) } } }
        } }
        p.soft { (both("计入微网格的每户恰好列一次；不计入任何微网格的户见问题清单。", "Every household that counts in a micro-grid is listed once; those that count in none are among the findings.")) }
    }
}

fn difference(all: &[Difference]) -> Markup {
    type Key<'a> = (DifferenceOf, &'a str, Option<&'a str>, Option<&'a str>);
    let mut groups: BTreeMap<Key, Vec<&str>> = BTreeMap::new();
    for d in all {
        let key = (d.of, &*d.field, d.before.as_deref(), d.after.as_deref());
        groups.entry(key).or_default().push(&d.id);
    }
    let value = |field: &str, value: Option<&str>| {
        let (zh, en) = value.map_or(("—", "—"), |value| labels::value(field, value));
        both(zh, en)
    };
    html! {
        h3 { (both("变更明细", "the exact difference")) }
        div.scroll { table.lines {
            tr { th { (both("对象", "what")) } th { (both("项目", "field")) } th { (both("前", "before")) } th { (both("后", "after")) } th.n { (both("数量", "number")) } th { (both("编号", "ids")) } }
            @for ((of, field, before, after), ids) in &groups {
                @let ((zh, en), (f_zh, f_en)) = (labels::changed(*of), labels::field(*of, field));
                tr {
                    td { (both(zh, en)) } td { (both(&f_zh, &f_en)) }
                    td { (value(field, *before)) } td { (value(field, *after)) }
                    td.n { (number(i64::try_from(ids.len()).unwrap_or(i64::MAX))) }
                    // Households are counted here; the file has their ids.
                    td.ids { @if *of != DifferenceOf::Household { (ids.join("、")) } }
                }
            }
        } }
    }
}

/// What the rules then find, and no longer find.
fn rules(split: &SplitProposal) -> Markup {
    let report = &split.report;
    // What is about a household is said without its id.
    let places: BTreeSet<&str> = report
        .difference
        .iter()
        .filter(|d| d.of == DifferenceOf::Place)
        .map(|d| &*d.id)
        .collect();
    let lists = [
        (
            (&report.raised),
            "拆分后新出现的问题",
            "what the rules then find",
        ),
        (
            (&report.cleared),
            "拆分后不再有的问题",
            "what they no longer find",
        ),
    ];
    html! {
        @for (list, zh, en) in lists {
            h3 { (both(zh, en)) }
            @if list.is_empty() { p.soft { (both("没有", "none")) } } @else { (told(list, &places)) }
        }
    }
}

fn told(list: &[Finding], places: &BTreeSet<&str>) -> Markup {
    html! {
        ul {
            @for f in list.iter().take(EXAMPLES) {
                @let ((w_zh, w_en), zh, en) = (labels::weight(f), describe(f, Lang::ZhCn), describe(f, Lang::En));
                li {
                    b { (both(w_zh, w_en)) } " "
                    @if let Some(id) = f.place.id.as_deref().filter(|id| places.contains(id)) { (id) " " }
                    (both(&zh.what, &en.what)) " " span.soft { (both(&zh.fix, &en.fix)) }
                }
            }
        }
        @if list.len() > EXAMPLES { p.soft { "… " (number(i64::try_from(list.len()).unwrap_or(i64::MAX))) } }
    }
}

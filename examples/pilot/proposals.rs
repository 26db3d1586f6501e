//! What the report says of the two proposals: micro-grids drawn anew, and leaders for those of today.

use std::collections::BTreeMap;

use gridaid::grid::{NotPartitioned, PartitionArea};
use gridaid::leader::Wish;
use maud::{Markup, html};

use crate::charts::{both, histogram, number};
use crate::check::Results;
use crate::{labels, say};

/// Places with the most to gain that the report names; all stand in grid-proposals.csv.
const EXAMPLES: usize = 5;

/// A proposed re-grid of the communities (S11), beside today.
pub(crate) fn regrid(r: &Results, mark: Option<&str>) -> Markup {
    let p = &r.partition;
    let groups = || p.areas.iter().flat_map(|a| &a.groups);
    let kept: i64 = p.areas.iter().map(|a| a.kept).sum();
    let outside: Option<i64> = p.areas.iter().map(|a| a.outside).sum();
    let rural = p
        .skipped
        .iter()
        .filter(|s| s.reason == NotPartitioned::VillagerGroup);
    let rural: i64 = rural.map(|s| s.households).sum();
    let mut sizes: BTreeMap<i64, u32> = BTreeMap::new();
    for group in groups() {
        *sizes.entry(group.size).or_default() += 1;
    }
    let title = ("试算后的微网格户数", "sizes of the proposed micro-grids");
    html! {
        section {
            h2 { (both("微网格重划试算", "The communities drawn anew, as a trial")) }
            p.soft { (both("沿楼栋顺序，以单元为基本单位，不拆分单元；与现状相同的保留。试算供参考，是否调整，由当地研究决定。", "Along the buildings, by stairwell unit, no unit cut; grids that are right stay. A trial: the decision is the place's.")) }
            table {
                tr { td { (both("试算后的微网格", "proposed micro-grids")) } td.n { (number(many(groups().count()))) } }
                tr { td { (both("其中保留现有", "of them today's")) } td.n { (number(kept)) } }
                @if let Some(outside) = outside { tr { td { (both("户数不在允许范围内的", "outside the tolerance")) } td.n { (number(outside)) } } }
                @if rural > 0 { tr { td { (both("村民小组不划分（户）", "households of villager groups, not drawn")) } td.n { (number(rural)) } } }
            }
            @if let (Some((&from, _)), Some((&to, _))) = (sizes.first_key_value(), sizes.last_key_value()) {
                @let to = to.min(from + 79);
                @let columns: Vec<u32> = (from..=to).map(|n| sizes.get(&n).copied().unwrap_or(0)).collect();
                (histogram(title, u32::try_from(from).unwrap_or(0), &columns, |n| class(r, n), mark))
            }
            (gains(r))
            p.soft { (both("逐个微网格见grid-proposals.csv。", "Every proposed micro-grid stands in grid-proposals.csv.")) }
        }
    }
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn class(r: &Results, households: u32) -> &'static str {
    match r.partition.target.zip(r.partition.tolerance) {
        Some((target, tolerance)) if (i64::from(households) - target).abs() > tolerance => {
            "c-explain"
        }
        Some(_) => "c-good",
        None => "c-pale",
    }
}

/// The places where drawing anew gains most.
fn gains(r: &Results) -> Markup {
    let gain = |a: &&PartitionArea| a.today.map_or(0, |t| t - a.objective);
    let mut areas: Vec<&PartitionArea> = r.partition.areas.iter().filter(|a| gain(a) > 0).collect();
    areas.sort_by_key(|a| (std::cmp::Reverse(gain(a)), a.place.as_str()));
    html! {
        @if !areas.is_empty() {
            h3 { (both("调整后改善最明显的基础网格", "where it gains most")) }
            p.soft { (both("数字为各微网格户数与目标户数之差的平方和，越小越接近。", "The numbers are the squared deviations from the target, added up: the smaller the closer.")) }
            table {
                tr { th { (both("基础网格", "base grid")) } th.n { (both("调整前", "before")) } th.n { (both("调整后", "after")) } th.n { (both("保留的微网格", "kept")) } th.n { (both("调整后的微网格", "micro-grids")) } }
                @for a in areas.iter().take(EXAMPLES) {
                    tr { td { (say::place(&r.grid, &a.place)) } td.n { (number(a.today.unwrap_or(0))) } td.n { (number(a.objective)) } td.n { (number(a.kept)) } td.n { (number(many(a.groups.len()))) } }
                }
            }
        }
    }
}

/// The leader proposal: how many, which wishes stay unmet, and why posts stay empty.
pub(crate) fn leaders(r: &Results) -> Markup {
    let p = &r.proposal;
    let mut wishes: BTreeMap<Wish, [u32; 3]> = BTreeMap::new();
    let mut reasons = BTreeMap::new();
    for m in &p.micro_grids {
        for w in &m.wishes {
            let [met, not, unknown] = wishes.entry(w.wish).or_default();
            *match w.met {
                Some(true) => met,
                Some(false) => not,
                None => unknown,
            } += 1;
        }
        if let Some(reason) = m.unfilled {
            *reasons.entry(reason).or_insert(0_u32) += 1;
        }
    }
    html! {
        section {
            h2 { (both("双微网格长推荐（方案鼓励）", "Two leaders for each micro-grid (encouraged by the plan)")) }
            table {
                tr { td { (both("推荐两名的微网格", "micro-grids with two proposed")) } td.n { (number(p.filled)) } }
                tr { td { (both("只能推荐一名", "with one")) } td.n { (number(p.half_filled)) } }
                tr { td { (both("无人可推荐", "with nobody")) } td.n { (number(p.unfilled)) } }
            }
            @if !wishes.is_empty() {
                h3 { (both("推荐时兼顾的条件", "what is wished for")) }
                table {
                    tr { th {} th.n { (both("已兼顾", "met")) } th.n { (both("未能兼顾", "not met")) } th.n { (both("不详", "unknown")) } }
                    @for (wish, [met, not, unknown]) in &wishes {
                        @let (zh, en) = labels::wish(*wish);
                        tr { td { (both(zh, en)) } td.n { (number(*met)) } td.n { (number(*not)) } td.n { (number(*unknown)) } }
                    }
                }
            }
            @if !reasons.is_empty() {
                h3 { (both("缺额原因", "why not two")) }
                table {
                    @for (reason, n) in &reasons {
                        @let (zh, en) = labels::unfilled(*reason);
                        tr { td { (both(zh, en)) } td.n { (number(*n)) } }
                    }
                }
            }
            p.soft { (both("名单见leader-proposals.csv（只有编号）。", "The list stands in leader-proposals.csv, by id only.")) }
        }
    }
}

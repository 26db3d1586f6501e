//! What the report says of the two proposals: micro-grids drawn anew, and leaders for those of today.

use std::collections::BTreeMap;

use gridaid::grid::{NotPartitioned, PartitionArea};
use gridaid::leader::Wish;
use maud::{Markup, html};

use crate::charts::{both, histogram, number};
use crate::check::Results;
use crate::labels;

/// Places with the most to gain that the report names; all stand in grid-proposals.csv.
const EXAMPLES: usize = 5;

/// A proposed re-grid of the communities (S11), beside today.
pub(crate) fn regrid(r: &Results, mark: Option<&str>) -> Markup {
    let p = &r.partition;
    let groups = || p.areas.iter().flat_map(|a| &a.groups);
    let kept: i64 = p.areas.iter().map(|a| a.kept).sum();
    let objective: i64 = p.areas.iter().map(|a| a.objective).sum();
    let bound: i64 = p.areas.iter().map(|a| a.bound).sum();
    let cost: i64 = p.areas.iter().map(|a| a.cost).sum();
    let today: Option<i64> = p.areas.iter().map(|a| a.today).sum();
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
    let title = ("建议微网格户数", "sizes of the proposed micro-grids");
    html! {
        section {
            h2 { (both("微网格重划建议（S11）", "A proposed re-grid of the communities (S11)")) }
            p.soft { (both("沿楼栋顺序，以单元为基本单位，不拆分单元；与现状相同的保留。只是建议，由人决定。", "Along the buildings, by stairwell unit, no unit cut; grids that are right stay. Advice: the decision is a person's.")) }
            table {
                tr { td { (both("建议微网格", "proposed micro-grids")) } td.n { (number(many(groups().count()))) } }
                tr { td { (both("其中保留现有", "of them today's")) } td.n { (number(kept)) } }
                @if let Some(outside) = outside { tr { td { (both("超出允许偏差", "outside the tolerance")) } td.n { (number(outside)) } } }
                @if let Some(today) = today { tr { td { (both("现状偏差平方和", "squared deviation today")) } td.n { (number(today)) } } }
                tr { td { (both("建议偏差平方和", "squared deviation proposed")) } td.n { (number(objective)) } }
                tr { td { (both(if bound == cost { "已证明为最优，下限" } else { "下限" }, if bound == cost { "proven best; bound" } else { "bound" })) } td.n { (number(bound)) } }
                @if rural > 0 { tr { td { (both("村民小组不划分（户）", "households of villager groups, not drawn")) } td.n { (number(rural)) } } }
            }
            @if let (Some((&from, _)), Some((&to, _))) = (sizes.first_key_value(), sizes.last_key_value()) {
                @let to = to.min(from + 79);
                @let columns: Vec<u32> = (from..=to).map(|n| sizes.get(&n).copied().unwrap_or(0)).collect();
                (histogram(title, u32::try_from(from).unwrap_or(0), &columns, |n| class(r, n), mark))
            }
            (gains(r))
            p.soft { (both("逐个方案见 grid-proposals.csv。", "Every proposed micro-grid stands in grid-proposals.csv.")) }
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
            h3 { (both("收益最大的网格", "where it gains most")) }
            table {
                tr { th { (both("网格", "place")) } th.n { (both("现状", "today")) } th.n { (both("建议", "proposed")) } th.n { (both("保留", "kept")) } th.n { (both("微网格", "micro-grids")) } }
                @for a in areas.iter().take(EXAMPLES) {
                    tr { td { (a.place) } td.n { (number(a.today.unwrap_or(0))) } td.n { (number(a.objective)) } td.n { (number(a.kept)) } td.n { (number(many(a.groups.len()))) } }
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
            h2 { (both("双微网格长推荐（S17）", "Two leaders for each micro-grid (S17)")) }
            table {
                tr { td { (both("推荐两名的微网格", "micro-grids with two proposed")) } td.n { (number(p.filled)) } }
                tr { td { (both("只能推荐一名", "with one")) } td.n { (number(p.half_filled)) } }
                tr { td { (both("无人可推荐", "with nobody")) } td.n { (number(p.unfilled)) } }
                tr { td { (both("已证明为最优的基础网格", "base grids proven best")) } td.n { (number(many(p.base_grids.iter().filter(|b| b.proven).count()))) } }
            }
            @if !wishes.is_empty() {
                h3 { (both("意愿", "wishes")) }
                table {
                    tr { th {} th.n { (both("满足", "met")) } th.n { (both("未满足", "not met")) } th.n { (both("未知", "unknown")) } }
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
            p.soft { (both("名单见 leader-proposals.csv（只有编号）。", "The list stands in leader-proposals.csv, by id only.")) }
        }
    }
}

//! What the report shows of the quarter's plan: each week of each team, how even it is, and what cannot fit.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use gridaid::money::yuan_text;
use gridaid::visit::{TeamWeek, UnplannedReason, VisitPolicyId};
use maud::{Markup, html};

use crate::charts::{Bar, Row, bars, both, heat, number};
use crate::check::Results;
use crate::plan::{Planned, by_team, calls};
use crate::{labels, say};

/// Teams that are shown one by one, the fullest first; all stand in visit-plan-weeks.csv.
const TEAMS: usize = 20;
/// Micro-grids with most visits that do not fit.
const EXAMPLES: usize = 5;

/// The plan, or why there is none.
pub(crate) fn plan(r: &Results, mark: Option<&str>) -> Markup {
    html! {
        section.long {
            h2 { (both("本季度走访计划（按周）", "The quarter's visits by week")) }
            @match &r.plan {
                None => p { (both("没有走访小组表（走访小组.csv），不作走访计划。填写方法见表格说明。", "There is no table of teams (走访小组.csv), so nothing is planned; the description of the tables says how to fill it in.")) },
                Some(planned) => (made(r, planned, mark)),
            }
        }
    }
}

fn made(r: &Results, planned: &Planned, mark: Option<&str>) -> Markup {
    let plan = &planned.plan;
    let (from, to) = (day(plan.from), day(plan.to));
    let of = |test: fn(&gridaid::visit::PlannedCall) -> bool| {
        many(plan.calls.iter().filter(|c| test(c)).count())
    };
    let percent =
        |points: Option<i64>| points.map_or("—".into(), |p| format!("{}%", yuan_text(p)));
    let even = plan.fullest_basis_points == plan.lower_bound_basis_points;
    html! {
        p { (both(&format!("{}：{}至{}。", say::quarter(&planned.period), from.0, to.0), &format!("{}: {} to {}.", planned.period, from.1, to.1))) }
        p.soft { (both("逾期和重点的在前，各周均衡，同一楼栋尽量一起走；只计工作日和小组的每日户数、休息日。安排供参考，由当地研究决定。", "Overdue and priority first, even over the weeks, a building together where it can be; working days, days off and calls a day are kept. Advice: the decision is the place's.")) }
        div.pair {
            div { table {
                tr { td { (both("排入的走访", "visits planned")) } td.n { (number(many(plan.calls.len()))) } }
                tr { td { (both("其中逾期", "of them overdue")) } td.n { (number(of(|c| c.overdue))) } }
                tr { td { (both("其中优先", "of them first")) } td.n { (number(of(|c| c.priority))) } }
                tr { td { (both("未能排入", "that do not fit")) } td.n { (number(many(plan.unplanned.len()))) } }
                tr { td { (both("可留待以后", "that may wait")) } td.n { (number(plan.later)) } }
                tr { td { (both("是否应走访待核实（户）", "households that may owe none")) } td.n { (number(plan.undecided)) } }
            } }
            div { table {
                tr { td { (both("最忙的一周，占可走访户数", "the fullest week of a team")) } td.n { (percent(plan.fullest_basis_points)) } }
                tr { td { (both("分在几周的楼栋", "buildings in several weeks")) } td.n { (number(plan.split_buildings)) } }
                tr { td { (both("小组", "teams")) } td.n { (number(many(by_team(&plan.weeks).len()))) } }
            }
            @if even && plan.fullest_basis_points.is_some() { p.soft { (both("各周工作量已尽量均衡。", "The weeks are as even as they can be.")) } }
            }
        }
        @if !plan.weeks.is_empty() { (weeks(&plan.weeks, mark)) }
        (unplanned(r, planned))
        p.soft {
            (both("逐户见visit-plan.csv，各组各周见visit-plan-weeks.csv（户只有编号）", "Each visit stands in visit-plan.csv, each week in visit-plan-weeks.csv, households by id only"))
            @if let Some(team) = &planned.calendar_of { (both(&format!("；走访最多的小组{team}的日历见visit-plan.ics"), &format!("; the calendar of {team}, the team with most visits, is visit-plan.ics"))) }
            (both("。", "."))
        }
    }
}

fn day(date: Option<NaiveDate>) -> say::Said {
    date.map_or_else(|| ("—".into(), "—".into()), say::day)
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// A week by its Monday.
fn short(monday: NaiveDate) -> String {
    format!("{}-{:02}", monday.month(), monday.day())
}

fn weeks(all: &[TeamWeek], mark: Option<&str>) -> Markup {
    let mondays: Vec<NaiveDate> = all
        .iter()
        .map(|w| w.week)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let mut sums: BTreeMap<NaiveDate, (u64, u64)> = BTreeMap::new();
    for w in all {
        let (calls, capacity) = sums.entry(w.week).or_default();
        *calls += u64::from(w.calls);
        *capacity += u64::from(w.capacity);
    }
    let list: Vec<Bar> = sums
        .iter()
        .map(|(monday, (calls, capacity))| Bar {
            zh: format!("{}月{}日当周", monday.month(), monday.day()),
            en: format!("week of {}", short(*monday)),
            note: format!(
                "{} / {} · {}",
                count(*calls),
                count(*capacity),
                share(*calls, *capacity)
            ),
            parts: vec![("c-good", *calls as f64 / (*capacity).max(1) as f64)],
        })
        .collect();
    let mut teams = by_team(all);
    let load = |weeks: &[TeamWeek]| {
        let capacity: u64 = weeks.iter().map(|w| u64::from(w.capacity)).sum();
        (calls(weeks) * 10_000).checked_div(capacity).unwrap_or(0)
    };
    teams.sort_by_key(|(team, weeks)| (std::cmp::Reverse(load(weeks)), *team));
    let rest = teams.split_off(teams.len().min(TEAMS));
    let cell = |weeks: &[TeamWeek], monday: NaiveDate| {
        let week = weeks.iter().find(|w| w.week == monday)?;
        Some((week.calls, week.capacity))
    };
    let rows: Vec<Row> = teams
        .iter()
        .map(|(team, weeks)| Row {
            label: (*team).to_owned(),
            cells: mondays.iter().map(|m| cell(weeks, *m)).collect(),
        })
        .collect();
    let columns: Vec<String> = mondays.iter().map(|m| short(*m)).collect();
    let by_week = (
        "每周安排走访户数和可走访户数",
        "visits by week, and what the teams can make",
    );
    let by_team = (
        "各组各周：颜色越深越满",
        "each team's weeks: the darker the fuller",
    );
    html! {
        div.pair {
            div { h3 { (both(by_week.0, by_week.1)) } (bars(by_week, &list, 1.0, mark)) }
            div { h3 { (both(by_team.0, by_team.1)) } (heat(by_team, &columns, &rows, mark)) }
        }
        div.scroll { table.lines {
            tr {
                th { (both("小组", "team")) } @for c in &columns { th.n { (c) } }
                th.n { (both("合计", "total")) } th.n { (both("占可走访户数", "share")) }
            }
            @for (team, weeks) in &teams {
                tr { td { (team) } @for m in &mondays { td.n { @match cell(weeks, *m) { Some((calls, _)) => (number(calls)), None => "—" } } }
                    td.n { (count(calls(weeks))) } td.n { (share(load(weeks), 10_000)) } }
            }
            @if !rest.is_empty() {
                tr { td { (both(&format!("其余{}组", rest.len()), &format!("{} more teams", rest.len()))) }
                    @for m in &mondays { td.n { (count(rest.iter().filter_map(|(_, w)| cell(w, *m)).map(|(c, _)| u64::from(c)).sum())) } }
                    td.n { (count(rest.iter().map(|(_, w)| calls(w)).sum())) } td {} }
            }
            tr { td { b { (both("合计", "total")) } } @for (calls, _) in sums.values() { td.n { b { (count(*calls)) } } }
                td.n { b { (count(calls(all))) } } td.n { (share(load(all), 10_000)) } }
        } }
        @if !rest.is_empty() { p.soft { (both(&format!("列出最忙的{TEAMS}组。"), &format!("The {TEAMS} fullest teams are listed."))) } }
    }
}

fn count(n: u64) -> String {
    number(i64::try_from(n).unwrap_or(i64::MAX))
}

fn share(part: u64, whole: u64) -> String {
    let points = part.saturating_mul(10_000).checked_div(whole);
    let points = points.and_then(|p| i64::try_from(p).ok());
    points.map_or_else(|| "—".into(), |p| format!("{}%", yuan_text(p)))
}

/// What cannot fit, why, and where most of it is.
fn unplanned(r: &Results, planned: &Planned) -> Markup {
    let mut reasons: BTreeMap<(UnplannedReason, Vec<VisitPolicyId>), u32> = BTreeMap::new();
    let mut places: BTreeMap<&str, u32> = BTreeMap::new();
    for call in &planned.plan.unplanned {
        *reasons
            .entry((call.reason, call.policies.clone()))
            .or_default() += 1;
        *places
            .entry(call.micro_grid.as_deref().unwrap_or("—"))
            .or_default() += 1;
    }
    let mut most: Vec<(&str, u32)> = places.into_iter().collect();
    most.sort_by_key(|(id, n)| (std::cmp::Reverse(*n), *id));
    let duties = |all: &[VisitPolicyId], zh: bool| {
        let one = |p: &VisitPolicyId| {
            let words = labels::duty(*p);
            if zh { words.0 } else { words.1 }
        };
        all.iter()
            .map(one)
            .collect::<Vec<_>>()
            .join(if zh { "、" } else { ", " })
    };
    html! {
        h3 { (both("未能排入的走访和原因", "visits that do not fit, and why")) }
        @if reasons.is_empty() { p.soft { (both("没有", "none")) } } @else {
            div.scroll { table {
                tr { th { (both("原因", "why")) } th { (both("职责", "duties")) } th.n { (both("数量", "number")) } }
                @for ((reason, policies), n) in &reasons {
                    @let (zh, en) = labels::unplanned(*reason);
                    tr { td { (both(zh, en)) } td { (both(&duties(policies, true), &duties(policies, false))) } td.n { (number(*n)) } }
                }
            } }
            p.soft { (both("最多的微网格：", "micro-grids with most: ")) @for (n, (id, calls)) in most.iter().take(EXAMPLES).enumerate() { @if n > 0 { " · " } (say::place(&r.grid, id)) " × " (calls) } @if most.len() > EXAMPLES { " …" } }
        }
    }
}

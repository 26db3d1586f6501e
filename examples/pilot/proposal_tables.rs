//! The result tables of what is proposed: leaders, micro-grids, a split, the quarter's visits.

use std::collections::BTreeMap;

use gridaid::message::Lang;
use gridaid::visit::{PlannedCall, VisitPolicyId, VisitState, calendar_file};

use crate::check::Results;
use crate::labels::{self, both};
use crate::output::{Sheet, text};
use crate::settings::Unusable;
use crate::whole::Set;

/// Writes them.
pub(crate) fn write(results: &Results, set: &Set) -> Result<(), Unusable> {
    leaders(results).put(set, "leader-proposals.csv")?;
    regrid(results).put(set, "grid-proposals.csv")?;
    split(results).put(set, "split-proposal.csv")?;
    plan(results).put(set, "visit-plan.csv")?;
    weeks(results).put(set, "visit-plan-weeks.csv")?;
    let planned = results.plan.as_ref();
    let file = planned.and_then(|p| {
        let team = p.calendar_of.as_deref()?;
        let on = results.settings.as_of;
        Some(calendar_file(&p.plan, Some(team), Lang::ZhCn, on).text)
    });
    match file {
        Some(text) => set.put("visit-plan.ics", text.as_bytes(), None),
        None => Ok(()),
    }
}

fn leaders(results: &Results) -> Sheet {
    let mut sheet = Sheet::new(
        results.settings.synthetic,
        &[
            "微网格 micro_grid",
            "第一名 first",
            "第二名 second",
            "其中现任 sitting",
            "搭配方式 pattern",
            "已兼顾的条件 met",
            "未能兼顾的条件 not met",
            "不详的条件 unknown",
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
            "单位 place",
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

/// Every difference of the split, then where every household goes.
fn split(results: &Results) -> Sheet {
    let header = [
        "对象 what",
        "编号 id",
        "项目 field",
        "前 before",
        "后 after",
    ];
    let mut sheet = Sheet::new(results.settings.synthetic, &header);
    let Some(split) = &results.split else {
        return sheet;
    };
    for d in &split.report.difference {
        let (zh, en) = labels::field(d.of, &d.field);
        let value = |v: &Option<String>| {
            let (zh, en) = labels::value(&d.field, v.as_deref().unwrap_or_default());
            if zh == en {
                zh.to_owned()
            } else {
                format!("{zh} {en}")
            }
        };
        sheet.row(&[
            both(labels::changed(d.of)),
            d.id.clone(),
            format!("{zh} {en}"),
            value(&d.before),
            value(&d.after),
        ]);
    }
    for step in &split.report.household_map {
        sheet.row(&[
            "住户归属 where it goes",
            &step.household,
            "单位 place",
            &step.before,
            &step.after,
        ]);
    }
    sheet
}

/// Every visit that is planned, then those that do not fit.
fn plan(results: &Results) -> Sheet {
    let header = [
        "小组 team",
        "日期 date",
        "周（周一） week",
        "户编号 household",
        "微网格 micro_grid",
        "楼栋 building",
        "职责 duties",
        "应完成日期 due",
        "逾期 overdue",
        "优先 first",
        "未能排入的原因 why not",
    ];
    let mut sheet = Sheet::new(results.settings.synthetic, &header);
    let Some(planned) = &results.plan else {
        return sheet;
    };
    let duties = |all: &[VisitPolicyId]| {
        let words = all.iter().map(|p| labels::duty(*p).0);
        words.collect::<Vec<_>>().join("、")
    };
    let yes = |is| if is { "是 yes" } else { "" };
    // Of what is overdue the day that has passed, as due-visits.csv has it.
    let mut passed = BTreeMap::new();
    for d in results
        .due
        .iter()
        .filter(|d| d.state == VisitState::Overdue)
    {
        passed.insert((d.household.as_str(), d.policy), d.due);
    }
    let late = |c: &PlannedCall| {
        let days = c
            .policies
            .iter()
            .filter_map(|p| *passed.get(&(c.household.as_str(), *p))?);
        days.min().filter(|_| c.overdue)
    };
    for c in &planned.plan.calls {
        sheet.row(&[
            c.team.as_str(),
            &c.date.to_string(),
            &c.week.to_string(),
            &c.household,
            c.micro_grid.as_deref().unwrap_or(""),
            c.building.as_deref().unwrap_or(""),
            &duties(&c.policies),
            &text(late(c).or(Some(c.due))),
            yes(c.overdue),
            yes(c.priority),
            "",
        ]);
    }
    for c in &planned.plan.unplanned {
        sheet.row(&[
            "",
            "",
            "",
            &c.household,
            c.micro_grid.as_deref().unwrap_or(""),
            "",
            &duties(&c.policies),
            &c.due.to_string(),
            "",
            "",
            &both(labels::unplanned(c.reason)),
        ]);
    }
    sheet
}

fn weeks(results: &Results) -> Sheet {
    let header = [
        "小组 team",
        "周（周一） week",
        "工作天数 days",
        "可走访户数 capacity",
        "安排走访户数 visits",
    ];
    let mut sheet = Sheet::new(results.settings.synthetic, &header);
    for w in results.plan.iter().flat_map(|p| &p.plan.weeks) {
        sheet.row(&[
            w.team.clone(),
            w.week.to_string(),
            w.days.to_string(),
            w.capacity.to_string(),
            w.calls.to_string(),
        ]);
    }
    sheet
}

//! A plan for other programs: a calendar (iCalendar, RFC 5545) and the days of a router (VROOM).
//!
//! Both are written here by hand: the calendar is whole days with four kinds of text, and the usual
//! crate asks the machine for the time and for random ids, which the core may not.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;
use gridaid_derive::wire;
use serde_json::json;

use super::facts::{PlannedCall, VisitPlan};
use crate::message::Lang;
use crate::visit::policy::VisitPolicyId;

/// A file to be saved (导出文件).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarFile {
    /// Its media type, `text/calendar`.
    pub media_type: String,
    /// Its content.
    pub text: String,
}

/// A plan as iCalendar: one whole-day event for each team and day, with the buildings and
/// households of that day. `team` keeps one team; `stamp` is the day that the file says it was made.
pub fn calendar_file(
    plan: &VisitPlan,
    team: Option<&str>,
    lang: Lang,
    stamp: NaiveDate,
) -> CalendarFile {
    let mut file = Lines::default();
    let zh = lang == Lang::ZhCn;
    let mark = if plan.synthetic {
        "合成数据 SYNTHETIC "
    } else {
        ""
    };
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    let written = if zh { "ZH" } else { "EN" };
    file.line(&format!("PRODID:-//gridaid//visits//{written}"));
    let name = if zh { "走访计划" } else { "visits" };
    file.text("X-WR-CALNAME", &format!("{mark}{name}"));
    for ((own, date), calls) in days(plan) {
        if team.is_some_and(|team| team != own) {
            continue;
        }
        let overdue = calls.iter().filter(|c| c.overdue).count();
        let summary = match (zh, overdue) {
            (true, 0) => format!("{mark}走访{}户·小组{own}", calls.len()),
            (true, n) => format!("{mark}走访{}户（逾期{n}户）·小组{own}", calls.len()),
            (false, 0) => format!("{mark}visits of {own}: {}", calls.len()),
            (false, n) => format!("{mark}visits of {own}: {}, overdue {n}", calls.len()),
        };
        let mut buildings: BTreeMap<(Option<&str>, Option<&str>), Vec<String>> = BTreeMap::new();
        for call in &calls {
            let place = (call.micro_grid.as_deref(), call.building.as_deref());
            buildings.entry(place).or_default().push(told(call, zh));
        }
        let what: Vec<String> = buildings
            .iter()
            .map(|(at, calls)| at_place(*at, calls, zh))
            .collect();
        file.line("BEGIN:VEVENT");
        // No id holds a colon, so that no two districts and teams give one text.
        let whose = match &plan.district {
            Some(district) => format!("{district}:{own}"),
            None => own.into(),
        };
        file.text("UID", &format!("{date}-{whose}@gridaid"));
        file.line(&format!("DTSTAMP:{}T000000Z", compact(stamp)));
        file.line(&format!("DTSTART;VALUE=DATE:{}", compact(date)));
        let next = date.succ_opt().unwrap_or(date);
        file.line(&format!("DTEND;VALUE=DATE:{}", compact(next)));
        file.text("SUMMARY", &summary);
        file.text("DESCRIPTION", &what.join("\n"));
        file.line("TRANSP:TRANSPARENT");
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    CalendarFile {
        media_type: "text/calendar".into(),
        text: file.0,
    }
}

/// A household with why it does not wait.
fn told(call: &PlannedCall, zh: bool) -> String {
    let of = |id| call.policies.contains(&id);
    let why = [
        (call.overdue, "逾期", "overdue"),
        (of(VisitPolicyId::Priority), "重点走访", "priority"),
        (of(VisitPolicyId::ElderlyMonthly), "每月探访", "monthly"),
        (of(VisitPolicyId::AfterEvent), "事项走访", "after an event"),
    ];
    let why = why
        .iter()
        .filter(|w| w.0)
        .map(|w| if zh { w.1 } else { w.2 });
    let why: Vec<&str> = why.collect();
    match (why.as_slice(), zh) {
        ([], _) => call.household.clone(),
        (why, true) => format!("{}（{}）", call.household, why.join("、")),
        (why, false) => format!("{} ({})", call.household, why.join(", ")),
    }
}

/// The households of a building, or of a micro-grid.
fn at_place((grid, building): (Option<&str>, Option<&str>), calls: &[String], zh: bool) -> String {
    let (named, comma, colon) = match zh {
        true => (["微网格", "楼栋"], "、", "："),
        false => (["micro-grid ", "building "], ", ", ": "),
    };
    let of = |id: Option<&str>, word: &str| id.map(|id| format!("{word}{id}"));
    let [micro, house] = named;
    let place = [of(grid, micro), of(building, house)].into_iter().flatten();
    let place: Vec<String> = place.collect();
    match place.as_slice() {
        [] => calls.join(comma),
        parts => format!("{}{colon}{}", parts.join(comma), calls.join(comma)),
    }
}

/// The calls of each team and day.
fn days(plan: &VisitPlan) -> BTreeMap<(&str, NaiveDate), Vec<&PlannedCall>> {
    let mut days: BTreeMap<(&str, NaiveDate), Vec<&PlannedCall>> = BTreeMap::new();
    for call in &plan.calls {
        days.entry((&call.team, call.date)).or_default().push(call);
    }
    days
}

fn compact(date: NaiveDate) -> String {
    date.to_string().replace('-', "")
}

/// Lines of RFC 5545: of 75 bytes at most, the rest on lines that begin with a space.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > 75 {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => {
                    line.push('\\');
                    line.push(c);
                }
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.line(&line);
    }
}

/// Where something is, for a router (坐标点).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoutePoint {
    /// Id of a building, of a household without a building, or of a team, which starts and ends there.
    pub id: String,
    /// Longitude in millionths of a degree.
    pub longitude_e6: i32,
    /// Latitude in millionths of a degree.
    pub latitude_e6: i32,
}

/// What a router needs beside the plan (路线要求).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoutePoints {
    /// Where things are.
    pub points: Vec<RoutePoint>,
    /// Minutes that a call takes; unset, the router counts the way alone.
    pub minutes_per_call: Option<u32>,
}

/// One day of one team for a router (路线数据).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteDay {
    /// Id of the team.
    pub team: String,
    /// The day.
    pub date: NaiveDate,
    /// The input of VROOM as JSON: one vehicle, one job for each stop.
    pub vroom: String,
    /// Stops without a point; they are not in `vroom`.
    pub without_point: Vec<String>,
}

/// The days of a plan for a street router such as VROOM: one stop for each building, or for a
/// household without one. A team without a point starts at its first stop.
pub fn route_days(plan: &VisitPlan, points: &RoutePoints) -> Vec<RouteDay> {
    let by_id: BTreeMap<&str, &RoutePoint> =
        points.points.iter().map(|p| (p.id.as_str(), p)).collect();
    let at = |id: &str| {
        let point = by_id.get(id)?;
        let degrees = |e6: i32| f64::from(e6) / 1e6;
        Some(json!([
            degrees(point.longitude_e6),
            degrees(point.latitude_e6)
        ]))
    };
    let mut out = vec![];
    for ((team, date), calls) in days(plan) {
        let mut stops: BTreeMap<&str, Vec<&PlannedCall>> = BTreeMap::new();
        for call in calls {
            let stop = call.building.as_deref().unwrap_or(&call.household);
            stops.entry(stop).or_default().push(call);
        }
        let (mut jobs, mut without_point, mut start) = (vec![], vec![], at(team));
        for (stop, calls) in stops {
            let Some(point) = at(stop) else {
                without_point.push(stop.to_owned());
                continue;
            };
            start = start.or_else(|| Some(point.clone()));
            let mut households = String::new();
            for call in &calls {
                let _ = write!(households, " {}", call.household);
            }
            let minutes = u64::from(points.minutes_per_call.unwrap_or(0));
            let calls_here = u64::try_from(calls.len()).unwrap_or(u64::MAX);
            jobs.push(json!({
                "id": jobs.len() + 1,
                "description": format!("{stop}:{households}"),
                "location": point,
                "service": minutes.saturating_mul(60).saturating_mul(calls_here),
                "priority": if calls.iter().any(|c| c.priority) { 100 } else { 0 },
            }));
        }
        let vehicle = json!({"id": 1, "description": team, "start": start, "end": start});
        let vehicles = if jobs.is_empty() {
            vec![]
        } else {
            vec![vehicle]
        };
        out.push(RouteDay {
            team: team.into(),
            date,
            vroom: json!({"vehicles": vehicles, "jobs": jobs}).to_string(),
            without_point,
        });
    }
    out
}

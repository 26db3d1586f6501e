//! The regular meeting of micro-grid leaders (微网格长例会, S40): its period is local and has no
//! default; the grid leader or the full-time grid worker calls it, at a table or on-line.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::cadence::Cadence;
use super::doubt::{ANYBODY, Doubt, first_day, too_early};
use super::facts::{VisitMode, VisitResult, VisitorRole};
use super::log::{Entry, HouseholdRow, Roles, VisitLog};
use super::once::{self, Records};
use super::policy::{JoinedLate, VisitPolicy, VisitPolicyId};
use super::status::VisitState;
use crate::calendar::Gap;
use crate::finding::{Code, Finding, Place};
use crate::grid::bad_value;
use crate::identity::NOT_SHOWN;
use crate::order::InOrder;
use crate::policy::{PolicyPack, Value};

/// Who called a meeting (召集人, S40).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingCaller {
    /// 网格长.
    GridLeader,
    /// 专职网格员.
    GridWorker,
    /// 其他.
    Other,
}

/// How people met (会议形式, S40).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeetingMode {
    /// 线下, such as at the grid station.
    InPerson,
    /// 线上, such as in a chat group.
    Online,
}

/// A base grid whose leaders meet (基础网格).
#[wire(facts, compared)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingGrid {
    /// Opaque id; records of one id are one grid: where they differ nothing is known, and nothing is called missed.
    pub id: String,
    /// Id or division code of its town (所属镇街), by the name that the pack uses where that town has a period of its own
    /// (S47).
    #[wire(if_any)]
    pub town: Option<String>,
    /// Opaque ids of its micro-grid leaders today.
    pub leaders: Vec<String>,
    /// First day of the grid; unknown counts as long ago.
    pub since: Option<NaiveDate>,
}

/// A meeting that was held (例会记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeaderMeeting {
    /// Opaque id.
    pub id: Option<String>,
    /// Id of the base grid; a meeting that names none of the list may be of any of them.
    pub grid: String,
    /// The day; a meeting without one, or on a day that cannot be, is reported and not used.
    pub date: Option<NaiveDate>,
    /// Who called it.
    pub called_by: Option<MeetingCaller>,
    /// How people met.
    pub mode: Option<MeetingMode>,
    /// Opaque ids of those who came; leaders of the grid are counted among them.
    pub present: Vec<String>,
}

/// Grids and their meetings (例会台账).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MeetingFacts {
    /// The base grids.
    pub grids: Vec<MeetingGrid>,
    /// The meetings, in any order.
    pub meetings: Vec<LeaderMeeting>,
    /// The day from which on the list is complete; nothing is called missed before it.
    pub log_from: Option<NaiveDate>,
}

/// Where one grid stands (网格例会情况).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingStatus {
    /// Id of the base grid.
    pub grid: String,
    /// Done, open or overdue; absent while the period is not set.
    pub state: Option<VisitState>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day for the next meeting; past when overdue.
    pub due: Option<NaiveDate>,
    /// Whether the period before was missed; absent where the list does not reach back.
    pub missed_previous: Option<bool>,
    /// Day of the latest meeting.
    pub last: Option<NaiveDate>,
    /// How people met then.
    pub mode: Option<MeetingMode>,
    /// Leaders of the grid.
    pub leaders: u32,
    /// Those of them who came to the latest meeting; absent without one, and where an id of the list is none.
    pub present: Option<u32>,
    /// Ids of those who did not.
    pub absent: Vec<String>,
    /// Meetings of the last twelve months.
    pub meetings: u32,
    /// Leaders who came to these, of all that could have, in basis points rounded down.
    pub attendance_basis_points: Option<i64>,
}

/// The meetings of a district on a day (例会检查).
#[wire(nulls)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingReport {
    /// The day.
    pub as_of: NaiveDate,
    /// The local period in months (`meeting.period_months`); absent while it is not set.
    pub period_months: Option<i64>,
    /// Grid by grid.
    pub statuses: Vec<MeetingStatus>,
    /// What is wrong or open.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    #[wire(if_any)]
    pub hypothetical: Option<bool>,
}

/// Checks the regular meetings of micro-grid leaders on a day (S40).
///
/// A period that divides the year is a part of it, as for visits; any other is a gap of so many
/// months from one meeting to the next.
pub fn check_meetings(pack: &PolicyPack, facts: &MeetingFacts, as_of: NaiveDate) -> MeetingReport {
    let mut findings = vec![];
    let policy = duty(pack, as_of, &mut findings);
    let Read {
        records,
        held,
        doubts,
    } = read(pack, facts, as_of, &mut findings);
    let listed = (0..facts.grids.len()).filter_map(|n| records.one(&facts.grids, n));
    let rows = listed.enumerate().map(|(n, grid)| HouseholdRow {
        since: grid.since,
        log_incomplete: records.doubtful(n),
        ..HouseholdRow::default()
    });
    let entries: Vec<(u32, Entry)> = held.iter().map(|m| m.entry()).collect();
    let log = VisitLog::from_rows(rows.collect(), &entries, facts.log_from).with_doubts(doubts);
    let judge = |policy: Option<(VisitPolicy, i64)>| {
        let (policy, months) = policy?;
        Some((log.judge(&policy, None, pack.calendar(), as_of), months))
    };
    let period_months = policy.as_ref().map(|(_, months)| *months);
    let district = judge(policy);
    // A town that meets more often is held to that (S47).
    let mut towns = BTreeMap::new();
    for town in pack.towns() {
        let own = duty(&pack.in_town(&[town]), as_of, &mut vec![]);
        towns.insert(town, judge(own));
    }
    let mut statuses = vec![];
    let mut missed: BTreeMap<i64, i64> = BTreeMap::new();
    for n in 0..facts.grids.len() {
        let grid = records.one(&facts.grids, n);
        let Some(grid) = grid.filter(|grid| !grid.id.trim().is_empty() && !records.again(n)) else {
            continue;
        };
        let own: Vec<&Held> = held.iter().filter(|h| h.grid == n).collect();
        let mut status = attendance(grid, &own, !records.doubtful(n), as_of);
        let own = grid.town.as_deref().and_then(|town| towns.get(town));
        let judged = own.unwrap_or(&district).as_ref();
        if let Some((j, months)) = judged.and_then(|(all, months)| Some((all.get(n)?, *months))) {
            status.state = Some(j.state);
            (status.since, status.due) = (j.since, j.due);
            status.missed_previous = j.missed_previous;
            let behind = j.missed_previous == Some(true) || j.state == VisitState::Overdue;
            let missed = missed.entry(months).or_default();
            *missed = missed.saturating_add(i64::from(behind));
        }
        statuses.push(status);
    }
    for (months, missed) in missed.into_iter().filter(|(_, missed)| *missed > 0) {
        let finding = Finding::law(Code::MeetingMissed, "S40", false, Place::default());
        findings.extend(finding.map(|f| f.count("missed", missed).count("months", months)));
    }
    MeetingReport {
        hypothetical: pack.supposed(),
        as_of,
        period_months,
        statuses,
        findings,
    }
}

/// The duty with its period in months; none before the plan and while the number is not set.
fn duty(
    pack: &PolicyPack,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Option<(VisitPolicy, i64)> {
    const KEY: &str = "meeting.period_months";
    let clause = crate::law::clause("S40").filter(|c| pack.in_force(c.id, as_of))?;
    let Ok(value) = pack.value(KEY, as_of) else {
        findings.push(Finding::open(KEY, "S40", Place::default()));
        return None;
    };
    let months = pack.count(KEY, as_of).unwrap_or(0);
    let cadence = match u32::try_from(months).unwrap_or(0) {
        0 => None,
        n if 12 % n == 0 => Some(Cadence::Calendar { times: 12 / n }),
        n => Gap::months(n).map(Cadence::rolling),
    };
    let Some(cadence) = cadence else {
        let expected = Value::Text {
            value: "1-120".into(),
        };
        let length = i64::try_from(months.to_string().len()).unwrap_or(0);
        let finding = Finding::data(Code::BadValue, Place::of(KEY));
        findings.push(finding.with("expected", expected).count("length", length));
        return None;
    };
    let from = value.from.max(clause.from).unwrap_or(as_of);
    let policy = VisitPolicy {
        who: vec![VisitorRole::GridWorker],
        joined_late: JoinedLate::SecondHalf,
        ..VisitPolicy::new(VisitPolicyId::Local, cadence, from, as_of)
    };
    Some((policy, months))
}

/// A meeting that is used.
struct Held<'a> {
    grid: usize,
    number: u32,
    date: NaiveDate,
    meeting: &'a LeaderMeeting,
}

impl Held<'_> {
    /// As the log of visits holds it: whoever called it, the leaders met.
    fn entry(&self) -> (u32, Entry) {
        let entry = Entry {
            date: self.date,
            visit: self.number,
            roles: Roles::of([VisitorRole::GridWorker]),
            mode: VisitMode::InPerson,
            result: VisitResult::Met,
        };
        (u32::try_from(self.grid).unwrap_or(u32::MAX), entry)
    }
}

/// What a meeting could have been that is left out.
fn doubt(meeting: &LeaderMeeting) -> Doubt {
    Doubt {
        date: meeting.date,
        roles: Roles::default(),
        counted: Roles::default(),
        mode: None,
        result: None,
    }
}

/// The grids that are listed more than once, the meetings that can be used, and those that are left out.
struct Read<'a> {
    records: Records<MeetingGrid>,
    held: Vec<Held<'a>>,
    doubts: Vec<(u32, Doubt)>,
}

fn read<'a>(
    pack: &PolicyPack,
    facts: &'a MeetingFacts,
    as_of: NaiveDate,
    findings: &mut Vec<Finding>,
) -> Read<'a> {
    let once::Read {
        records,
        mut told,
        index,
    } = Records::read(&facts.grids);
    for (n, grid) in facts.grids.iter().enumerate() {
        if grid.id.trim().is_empty() {
            findings.push(bad_value(Place::at(format!("/grids/{n}/id")), "id", 0));
        }
        findings.extend(told.remove(&n));
    }
    if facts.log_from.is_some_and(|from| from < first_day()) {
        findings.push(too_early(Place::at("/logFrom")));
    }
    let said = by_id(&facts.meetings);
    let (mut held, mut doubts) = (vec![], vec![]);
    for (number, meeting) in (0u32..).zip(&facts.meetings) {
        let grid = index.get(meeting.grid.as_str()).copied();
        // The leaders may have met all the same; those of any grid, where the meeting names none that is listed.
        let mut left_out = || doubts.push((grid.unwrap_or(ANYBODY), doubt(meeting)));
        let at = |number: u32, field: &str| Place::at(format!("/meetings/{number}/{field}"));
        let of_id = meeting.id.as_deref().and_then(|id| said.get(id).copied());
        if let Some((first, differ)) = of_id.filter(|(first, differ)| *differ || *first != number) {
            if first != number {
                let finding = Finding::data(repeated(!differ), at(number, "id"));
                findings.push(finding.related(at(first, "id")));
            }
            if differ {
                left_out();
            }
            continue;
        }
        let (grid, date) = match usable(meeting, grid, as_of, |field| at(number, field)) {
            Ok(usable) => usable,
            Err(finding) => {
                findings.push(*finding);
                left_out();
                continue;
            }
        };
        let in_force = pack.in_force("S40", date);
        if meeting.called_by == Some(MeetingCaller::Other) && in_force {
            let place = at(number, "calledBy");
            findings.extend(Finding::law(
                Code::MeetingCalledByOther,
                "S40",
                false,
                place,
            ));
        }
        held.push(Held {
            grid: grid as usize,
            number,
            date,
            meeting,
        });
    }
    held.order_by(|a, b| (a.date, &a.meeting.id).cmp(&(b.date, &b.meeting.id)));
    Read {
        records,
        held,
        doubts,
    }
}

/// By the id of meetings, the first of them, and whether others contradict it: which of them is true is not known.
fn by_id(meetings: &[LeaderMeeting]) -> HashMap<&str, (u32, bool)> {
    let mut said: HashMap<&str, (u32, bool)> = HashMap::new();
    for (number, meeting) in (0u32..).zip(meetings) {
        let Some(id) = meeting.id.as_deref() else {
            continue;
        };
        let (first, differ) = said.entry(id).or_insert((number, false));
        *differ |= meetings.get(*first as usize) != Some(meeting);
    }
    said
}

/// The grid and the day of a meeting that is used, or why it is not.
fn usable(
    meeting: &LeaderMeeting,
    grid: Option<u32>,
    as_of: NaiveDate,
    at: impl Fn(&str) -> Place,
) -> Result<(u32, NaiveDate), Box<Finding>> {
    let told = |code, field| Box::new(Finding::data(code, at(field)));
    let grid = grid.ok_or_else(|| told(Code::UnknownPlace, "grid"))?;
    match meeting.date {
        None => Err(told(Code::MeetingUndated, "date")),
        Some(date) if date < first_day() => Err(Box::new(too_early(at("date")))),
        Some(date) if date > as_of => Err(told(Code::MeetingInFuture, "date")),
        Some(date) => Ok((grid, date)),
    }
}

/// What a second meeting of one id is: the same said again, or another.
fn repeated(same: bool) -> Code {
    match same {
        true => Code::EntryRepeated,
        false => Code::DuplicateId,
    }
}

/// Who came, at the latest meeting and over the last twelve months.
fn attendance(
    grid: &MeetingGrid,
    held: &[&Held<'_>],
    listed_once: bool,
    as_of: NaiveDate,
) -> MeetingStatus {
    let leaders: HashSet<&str> = grid.leaders.iter().map(String::as_str).collect();
    let came = |m: &LeaderMeeting| {
        let present: HashSet<&str> = m.present.iter().map(String::as_str).collect();
        leaders.intersection(&present).count()
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let year = crate::calendar::add_months(as_of, -12).unwrap_or(NaiveDate::MIN);
    let recent: Vec<&&Held<'_>> = held.iter().filter(|h| h.date > year).collect();
    let could = recent.len().saturating_mul(leaders.len());
    let did: usize = recent.iter().map(|h| came(h.meeting)).sum();
    let last = held.last().map(|h| h.meeting);
    // Whether somebody whose id is none is a leader, or was there, is not known.
    let known = |ids: &[String]| !ids.iter().any(|id| id == NOT_SHOWN);
    let named = listed_once && known(&grid.leaders);
    let certain = named && recent.iter().all(|h| known(&h.meeting.present));
    let told = last.filter(|m| named && known(&m.present));
    let absent = |m: &LeaderMeeting| {
        let missing = grid.leaders.iter().filter(|l| !m.present.contains(l));
        missing.cloned().collect()
    };
    MeetingStatus {
        grid: grid.id.clone(),
        state: None,
        since: None,
        due: None,
        missed_previous: None,
        last: last.and_then(|m| m.date),
        mode: last.and_then(|m| m.mode),
        leaders: count(leaders.len()),
        present: told.map(|m| count(came(m))),
        absent: told.map(absent).unwrap_or_default(),
        meetings: count(recent.len()),
        attendance_basis_points: i64::from(count(did))
            .saturating_mul(10_000)
            .checked_div(i64::from(count(could)))
            .filter(|_| certain),
    }
}

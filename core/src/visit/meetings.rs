//! The regular meeting of micro-grid leaders (微网格长例会, S40): its period is local and has no
//! default; the grid leader or the full-time grid worker calls it, at a table or on-line.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::attendance::attendance;
use super::cadence::Cadence;
use super::doubt::{ANYBODY, Doubt, first_day, too_early};
use super::facts::{VisitMode, VisitResult, VisitorRole};
use super::log::{Entry, HouseholdRow, Roles, VisitLog};
use super::once::{self, Records};
use super::policy::{JoinedLate, VisitPolicy, VisitPolicyId};
use super::status::{Judged, VisitState};
use crate::calendar::Gap;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::grid::bad_value;
use crate::order::InOrder;
use crate::policy::{PolicyPack, TypedValue};

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
    /// Opaque ids of its micro-grid leaders today; an empty list is one that is not known.
    pub leaders: Vec<String>,
    /// First day of the grid; unknown counts as long ago.
    pub since: Option<NaiveDate>,
}

/// A meeting that was held (例会记录).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeaderMeeting {
    /// Opaque id; meetings of one id are one. Where others have one, a meeting without may be one of those of its grid or day.
    pub id: Option<String>,
    /// Id of the base grid; a meeting that names none of the list may be of any of them.
    pub grid: String,
    /// The day; a meeting without one, or on a day that cannot be, is reported and not used.
    pub date: Option<NaiveDate>,
    /// Who called it.
    pub called_by: Option<MeetingCaller>,
    /// How people met.
    pub mode: Option<MeetingMode>,
    /// Opaque ids of those who came; leaders of the grid are counted among them. Nobody meets alone: where the list is
    /// empty, who came is not known.
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
    /// Done, open or overdue; absent while the period is not set, or where it hangs on a town that is not known.
    pub state: Option<VisitState>,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day for the next meeting; past when overdue.
    pub due: Option<NaiveDate>,
    /// Whether the period before was missed; absent where the list does not reach back.
    pub missed_previous: Option<bool>,
    /// Day of the latest meeting; absent without one, and where a meeting in doubt may be a later one.
    pub last: Option<NaiveDate>,
    /// How people met then.
    pub mode: Option<MeetingMode>,
    /// Leaders of the grid; absent where none are listed, an id of the list is none, or records of the grid differ.
    pub leaders: Option<u32>,
    /// Those of them who came to the latest meeting; absent without one, and where it is not known who they are, who came
    /// or which is the latest.
    pub present: Option<u32>,
    /// Ids of those who did not.
    pub absent: Vec<String>,
    /// Meetings of the last twelve months; absent where a meeting in doubt may be one of them.
    pub meetings: Option<u32>,
    /// Where that is not known: no fewer than these.
    #[wire(if_any)]
    pub meetings_at_least: Option<u32>,
    /// And no more.
    #[wire(if_any)]
    pub meetings_at_most: Option<u32>,
    /// Leaders who came to the meetings of the last twelve months, of all that could have, in basis points rounded down;
    /// absent where one of these numbers is not known.
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
    let log = VisitLog::from_rows(rows.collect(), &entries, facts.log_from);
    let log = log.with_doubts(doubts.clone());
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
        let Some(grid) = grid.filter(|grid| once::named(&grid.id) && !records.again(n)) else {
            continue;
        };
        let own: Vec<&Held> = held.iter().filter(|h| h.grid == n).collect();
        let maybe = doubts
            .iter()
            .filter(|(of, _)| *of == ANYBODY || *of as usize == n);
        let maybe: Vec<&Doubt> = maybe.map(|(_, doubt)| doubt).collect();
        let mut status = attendance(grid, &own, &maybe, !records.doubtful(n), as_of);
        let mut judged = vec![];
        match grid.town.as_deref() {
            Some(town) => judged.push(towns.get(town).unwrap_or(&district)),
            None => judged.extend(std::iter::once(&district).chain(towns.values())),
        }
        if let Some((j, months)) = agreed(&judged, n) {
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
        let everywhere = FindingPlace::default();
        let finding = Finding::law(FindingCode::MeetingMissed, "S40", false, everywhere);
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

/// What the duty of the district and those of the towns say of a grid, each with its period, in the order of its records.
type Periods = Option<(Vec<Judged>, i64)>;

/// What all duties say that may be that of a grid: one where its town is known, else every one that any town has. None where
/// they do not agree on where it stands.
fn agreed(all: &[&Periods], grid: usize) -> Option<(Judged, i64)> {
    let mut each = all.iter().map(|duty| {
        let (judged, months) = duty.as_ref()?;
        Some((*judged.get(grid)?, *months))
    });
    let (mut one, months) = each.next()??;
    for other in each {
        let (other, _) = other.filter(|(other, _)| other.state == one.state)?;
        one.since = one.since.filter(|day| other.since == Some(*day));
        one.due = one.due.filter(|day| other.due == Some(*day));
        one.missed_previous = one
            .missed_previous
            .filter(|missed| other.missed_previous == Some(*missed));
    }
    Some((one, months))
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
        findings.push(Finding::open(KEY, "S40", FindingPlace::default()));
        return None;
    };
    let months = pack.count(KEY, as_of).unwrap_or(0);
    let cadence = match u32::try_from(months).unwrap_or(0) {
        0 => None,
        n if 12 % n == 0 => Some(Cadence::Calendar { times: 12 / n }),
        n => Gap::months(n).map(Cadence::rolling),
    };
    let Some(cadence) = cadence else {
        let expected = TypedValue::Text {
            value: "1-120".into(),
        };
        let length = i64::try_from(months.to_string().len()).unwrap_or(0);
        let finding = Finding::data(FindingCode::BadValue, FindingPlace::of(KEY));
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
pub(super) struct Held<'a> {
    grid: usize,
    number: u32,
    pub(super) date: NaiveDate,
    pub(super) meeting: &'a LeaderMeeting,
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
    tell_grids(facts, &mut told, findings);
    let said = by_id(&facts.meetings);
    let unnamed = Unnamed::of(&facts.meetings, !said.is_empty());
    let (mut held, mut doubts) = (vec![], vec![]);
    for (number, meeting) in (0u32..).zip(&facts.meetings) {
        let grid = index.get(meeting.grid.as_str()).copied();
        // The leaders may have met all the same; those of any grid, where the meeting names none that is listed.
        let mut left_out = || doubts.push((grid.unwrap_or(ANYBODY), doubt(meeting)));
        let at = |number: u32, field: &str| FindingPlace::at(format!("/meetings/{number}/{field}"));
        let of_id = own_id(meeting).and_then(|id| said.get(id).copied());
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
        if unnamed.may_contradict(meeting) {
            if of_id.is_none() {
                findings.push(bad_value(at(number, "id"), "id", 0));
            }
            left_out();
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
                FindingCode::MeetingCalledByOther,
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

/// What is wrong with the grids and the start of the list.
fn tell_grids(
    facts: &MeetingFacts,
    told: &mut BTreeMap<usize, Finding>,
    findings: &mut Vec<Finding>,
) {
    for (n, grid) in facts.grids.iter().enumerate() {
        if !once::named(&grid.id) {
            findings.push(bad_value(
                FindingPlace::at(format!("/grids/{n}/id")),
                "id",
                0,
            ));
        }
        findings.extend(told.remove(&n));
    }
    if facts.log_from.is_some_and(|from| from < first_day()) {
        findings.push(too_early(FindingPlace::at("/logFrom")));
    }
}

/// The id of a meeting, where it says which one it is.
fn own_id(meeting: &LeaderMeeting) -> Option<&str> {
    meeting.id.as_deref().filter(|id| once::named(id))
}

/// By the id of meetings, the first of them, and whether others contradict it: which of them is true is not known.
fn by_id(meetings: &[LeaderMeeting]) -> HashMap<&str, (u32, bool)> {
    let mut said: HashMap<&str, (u32, bool)> = HashMap::new();
    for (number, meeting) in (0u32..).zip(meetings) {
        let Some(id) = own_id(meeting) else {
            continue;
        };
        let (first, differ) = said.entry(id).or_insert((number, false));
        *differ |= meetings.get(*first as usize) != Some(meeting);
    }
    said
}

/// The grids and the days of meetings that have no id where others have one: such a meeting may be any of its grid or its
/// day, told in other words, so that none of them is known to be true.
#[derive(Default)]
struct Unnamed<'a> {
    grids: HashSet<&'a str>,
    days: HashSet<Option<NaiveDate>>,
}

impl<'a> Unnamed<'a> {
    fn of(meetings: &'a [LeaderMeeting], others_named: bool) -> Self {
        let mut out = Self::default();
        let without = meetings.iter().filter(|m| own_id(m).is_none());
        for meeting in without.filter(|_| others_named) {
            out.grids.insert(&meeting.grid);
            out.days.insert(meeting.date);
        }
        out
    }

    fn may_contradict(&self, meeting: &LeaderMeeting) -> bool {
        let anywhere = |grid: &&str| !once::named(grid);
        self.grids.contains(meeting.grid.as_str())
            || self.days.contains(&meeting.date)
            || self.days.contains(&None)
            || self.grids.iter().any(anywhere)
    }
}

/// The grid and the day of a meeting that is used, or why it is not.
fn usable(
    meeting: &LeaderMeeting,
    grid: Option<u32>,
    as_of: NaiveDate,
    at: impl Fn(&str) -> FindingPlace,
) -> Result<(u32, NaiveDate), Box<Finding>> {
    let told = |code, field| Box::new(Finding::data(code, at(field)));
    let grid = grid.ok_or_else(|| told(FindingCode::UnknownPlace, "grid"))?;
    match meeting.date {
        None => Err(told(FindingCode::MeetingUndated, "date")),
        Some(date) if date < first_day() => Err(Box::new(too_early(at("date")))),
        Some(date) if date > as_of => Err(told(FindingCode::MeetingInFuture, "date")),
        Some(date) => Ok((grid, date)),
    }
}

/// What a second meeting of one id is: the same said again, or another.
fn repeated(same: bool) -> FindingCode {
    match same {
        true => FindingCode::EntryRepeated,
        false => FindingCode::DuplicateId,
    }
}

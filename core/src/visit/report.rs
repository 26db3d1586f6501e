//! Everything about the visits of an area on a day.

use std::collections::HashMap;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::cadence::{Cadence, Pace};
use super::clock::Clock;
use super::coverage::{DueVisit, VisitCounts, VisitCoverage, count_by, due_list};
use super::facts::{VisitFacts, VisitorRole};
use super::log::{Roles, VisitLog};
use super::policy::{TEAM, VisitPolicies, VisitPolicy};
use super::status::{HouseholdStatus, Judged, VisitState, visit_id};
use crate::calendar::{WorkingCalendar, YearPart};
use crate::finding::{Finding, FindingCode, FindingPlace, Gravity};
use crate::order::InOrder;
use crate::policy::{PolicyPack, TypedValue};

/// The visits of an area on a day (走访情况).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitReport {
    /// The day.
    pub as_of: NaiveDate,
    /// The duties on that day.
    pub policies: VisitPolicies,
    /// The status of every household under every duty, duty by duty.
    pub statuses: Vec<HouseholdStatus>,
    /// Coverage by duty: the whole area, then each micro-grid in the order of first mention.
    pub coverage: Vec<VisitCoverage>,
    /// What is owed, most pressing first.
    pub due: Vec<DueVisit>,
    /// What is wrong or open.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Duties, statuses, coverage, due visits and findings of an area on a day, under the duties that
/// the policy pack gives for it.
pub fn check(facts: &VisitFacts, pack: &PolicyPack, as_of: NaiveDate) -> VisitReport {
    check_log(facts, &VisitLog::new(facts), pack, as_of)
}

/// The same for facts whose log was arranged before.
pub fn check_log(
    facts: &VisitFacts,
    log: &VisitLog,
    pack: &PolicyPack,
    as_of: NaiveDate,
) -> VisitReport {
    let (policies, mut findings) = VisitPolicies::resolve(pack, as_of);
    if log.has_events() && !policies.of_events() && pack.in_force("S35", as_of) {
        // Somebody listed events: how soon they ask for a visit is then a number that is wanted.
        let key = "visit.event.working_days";
        findings.push(Finding::open(key, "S35", FindingPlace::default()));
    }
    let mut report = check_under(facts, log, policies, pack.calendar(), as_of);
    findings.append(&mut report.findings);
    VisitReport {
        findings,
        hypothetical: pack.supposed(),
        ..report
    }
}

/// The same under duties that somebody altered (假设): what would be owed, done and overdue under
/// them. A duty with a term that cannot be used is left out with a finding at it.
pub fn check_supposed(
    pack: &PolicyPack,
    policies: &VisitPolicies,
    facts: &VisitFacts,
    as_of: NaiveDate,
) -> VisitReport {
    let (policies, mut findings) = policies.supposed_in(pack, as_of);
    let (log, calendar) = (VisitLog::new(facts), pack.calendar());
    let mut report = check_under(facts, &log, policies, calendar, as_of);
    findings.append(&mut report.findings);
    VisitReport {
        findings,
        hypothetical: pack.supposed(),
        ..report
    }
}

/// The duties of a date and what is wrong or open in them (走访规则一览).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitDuties {
    /// The duties, each with its sentence and clause.
    pub duties: VisitPolicies,
    /// Numbers that are not set, and numbers that do not fit the clauses.
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

impl VisitDuties {
    /// The duties that a pack gives for a date.
    pub fn of(pack: &PolicyPack, on: NaiveDate) -> Self {
        let (duties, findings) = VisitPolicies::resolve(pack, on);
        Self {
            duties,
            findings,
            hypothetical: pack.supposed(),
        }
    }
}

/// The same under given duties, such as another reading of "each quarter" (A4).
pub fn check_under(
    facts: &VisitFacts,
    log: &VisitLog,
    policies: VisitPolicies,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> VisitReport {
    let mut findings = log.findings(as_of);
    let judged: Vec<(&VisitPolicy, Vec<Judged>)> = policies
        .policies
        .iter()
        .map(|p| (p, log.judge(p, policies.due_soon_days, calendar, as_of)))
        .collect();
    let (names, group) = micro_grids(facts, log);
    let places = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let mut statuses = vec![];
    let mut coverage = vec![];
    for (policy, all) in &judged {
        // Whom another duty covers, that of the town or of the district, is no household of this one.
        let here: Vec<bool> = (0..all.len())
            .map(|n| log.covers(policy, n) != Some(false))
            .collect();
        let listed = (0..all.len()).filter_map(|n| log.household(facts, n));
        let rows = listed.zip(all).zip(&here);
        let own = rows.clone().filter(|(_, here)| **here).map(|(row, _)| row);
        statuses.extend(
            own.map(|(household, j)| HouseholdStatus::of(policy, household, j, visit_id(facts, j))),
        );
        let mut total = VisitCounts::default();
        let own = rows.filter(|(_, here)| **here);
        own.for_each(|((_, j), _)| total.add(j));
        coverage.push(VisitCoverage::new(None, policy, total));
        let group: Vec<u32> = (group.iter().zip(&here))
            .map(|(place, here)| if *here { *place } else { u32::MAX })
            .collect();
        let counts = count_by(all, &group, places);
        coverage.extend(
            names
                .iter()
                .zip(counts)
                .map(|(name, c)| VisitCoverage::new(Some(name), policy, c)),
        );
        findings.extend(missed(policy, all, as_of));
    }
    findings.extend(judged.iter().filter_map(|(p, all)| undecided(p, log, all)));
    findings.extend(towns_unknown(&policies, log));
    findings.extend(calendar_missing(log, &policies, calendar, as_of));
    findings.extend(team_form(facts, log, &judged, as_of));
    let due = due_list(facts, log, &judged);
    drop(judged);
    VisitReport {
        hypothetical: None,
        as_of,
        policies,
        statuses,
        coverage,
        due,
        findings,
    }
}

/// The micro-grids in the order of first mention, and the number of each household's.
fn micro_grids<'a>(facts: &'a VisitFacts, log: &'a VisitLog) -> (Vec<&'a str>, Vec<u32>) {
    let mut names = vec![];
    let mut number: HashMap<&str, u32> = HashMap::new();
    let group = (0..facts.households.len())
        .map(|n| {
            let own = log.household(facts, n);
            let Some(name) = own.and_then(|h| h.micro_grid.as_deref()) else {
                return u32::MAX;
            };
            *number.entry(name).or_insert_with(|| {
                names.push(name);
                u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
            })
        })
        .collect();
    (names, group)
}

/// How far the last whole round, or the rolling gap, was not kept: one finding a duty.
fn missed(policy: &VisitPolicy, all: &[Judged], as_of: NaiveDate) -> Option<Finding> {
    let count = |test: fn(&Judged) -> bool| all.iter().filter(|j| test(j)).count();
    let (code, missed) = match policy.cadence {
        Cadence::Triggered { .. } => (
            FindingCode::VisitEventMissed,
            count(|j| j.state == VisitState::Overdue),
        ),
        Cadence::Calendar { .. } => (
            FindingCode::VisitRoundIncomplete,
            count(|j| j.missed_previous == Some(true)),
        ),
        Cadence::Rolling { .. } => (
            FindingCode::VisitGapExceeded,
            count(|j| j.state == VisitState::Overdue),
        ),
    };
    if missed == 0 {
        return None;
    }
    let finding = Finding::law(code, &policy.clause, false, FindingPlace::default())?
        .count("missed", i64::try_from(missed).unwrap_or(i64::MAX));
    Some(match policy.cadence.pace()? {
        Pace::Calendar(times) => finding.with(
            "period",
            TypedValue::Text {
                value: YearPart::of(as_of, times).prev().to_string(),
            },
        ),
        Pace::Rolling(gap) => finding.count("days", gap.whole_days()),
        Pace::Triggered(days) => finding.count("days", i64::from(days)),
    })
}

/// Events whose last day cannot be counted: the holidays of that year are not published.
fn calendar_missing(
    log: &VisitLog,
    policies: &VisitPolicies,
    calendar: &WorkingCalendar,
    as_of: NaiveDate,
) -> Option<Finding> {
    let policy = policies.policies.iter().find(|p| p.is_of_events())?;
    let clock = Clock::new(policy, None, log, calendar, as_of);
    let mut years: Vec<i32> = log
        .known_on(as_of)
        .filter_map(|known| clock.calendar_missing(known))
        .collect();
    years.order();
    let first = years.first()?;
    let place = FindingPlace::at("/households");
    Some(Finding::data(FindingCode::VisitCalendarMissing, place).count("year", i64::from(*first)))
}

/// Households of which it is not known whether they lie in a town that asks more of itself (S47).
fn towns_unknown(policies: &VisitPolicies, log: &VisitLog) -> Option<Finding> {
    let of_towns = policies.policies.iter().filter(|p| !p.towns.is_empty());
    let unknown = |p: &VisitPolicy| {
        let all = 0..log.len();
        all.filter(|n| log.covers(p, *n).is_none()).count()
    };
    let count = i64::try_from(of_towns.map(unknown).max()?).unwrap_or(i64::MAX);
    let finding = || {
        Finding::data(
            FindingCode::VisitTownUnknown,
            FindingPlace::at("/households"),
        )
    };
    (count > 0).then(|| finding().count("households", count))
}

/// Households of which it is not known whether they are of the four categories.
fn undecided(policy: &VisitPolicy, log: &VisitLog, all: &[Judged]) -> Option<Finding> {
    if policy.whom.is_empty() {
        // What is not known is the day of an event, which is told where it stands.
        return None;
    }
    let unknown = |(n, j): &(usize, &Judged)| {
        j.state == VisitState::Undecided && log.covers(policy, *n).is_some()
    };
    let count = all.iter().enumerate().filter(unknown).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let finding = || {
        Finding::data(
            FindingCode::VisitCategoryUnknown,
            FindingPlace::at("/households"),
        )
    };
    (count > 0).then(|| finding().count("households", count))
}

/// The form of the group (S37): visits that satisfy a group's duty today but were made without
/// the 1+1, or by the 1+1 without anybody of the N. Such a visit counts all the same. In a
/// community the 1+1 is due, though loosely (灵活组成): give the reason; a village has no full-time
/// community worker: advice. The N is open in number and formed freely: advice.
fn team_form(
    facts: &VisitFacts,
    log: &VisitLog,
    judged: &[(&VisitPolicy, Vec<Judged>)],
    as_of: NaiveDate,
) -> Vec<Finding> {
    let pair = Roles::of([VisitorRole::CommunityWorker, VisitorRole::GridWorker]);
    let others = Roles::of(TEAM.iter().copied()).without(pair);
    let (mut city, mut village, mut alone) = (vec![], vec![], vec![]);
    for (_, all) in judged.iter().filter(|(p, _)| p.id.of_the_group()) {
        for (known, j) in log.known_on(as_of).zip(all) {
            let Some(visit) = j.by else { continue };
            // Whose role is not known may be the one who is missed.
            let listed = facts.visits.get(visit.visit as usize);
            if listed.is_some_and(|v| v.visitors.iter().any(|v| v.role.is_none())) {
                continue;
            }
            if !visit.roles.holds(pair) {
                match known.household.city {
                    Some(true) => city.push(visit.visit),
                    _ => village.push(visit.visit),
                }
            } else if !visit.roles.meets(others) {
                alone.push(visit.visit);
            }
        }
    }
    let told = |code, gravity, mut visits: Vec<u32>| {
        // One visit may satisfy both duties.
        visits.order();
        visits.dedup();
        let mut places = visits.iter().take(EXAMPLES).map(|visit| FindingPlace {
            pointer: Some(format!("/visits/{visit}/visitors")),
            id: facts.visits.get(*visit as usize).and_then(|v| v.id.clone()),
            ..FindingPlace::default()
        });
        let count = i64::try_from(visits.len()).unwrap_or(i64::MAX);
        let mut finding =
            Finding::law_as(code, "S37", gravity, places.next()?).count("visits", count);
        finding.related = places.collect();
        Some(finding)
    };
    [
        told(FindingCode::VisitTeamIncomplete, Gravity::Explain, city),
        told(FindingCode::VisitTeamIncomplete, Gravity::Advice, village),
        told(FindingCode::VisitTeamAlone, Gravity::Advice, alone),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many visits a finding about many names.
const EXAMPLES: usize = 20;

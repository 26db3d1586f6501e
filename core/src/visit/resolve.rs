//! The duties as the policy pack gives them on a date.

use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};

use super::cadence::{Cadence, Pace};
use super::policy::{JoinedLate, VisitPolicies, VisitPolicy, VisitPolicyId};
use crate::calendar::{Gap, YearPart};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law;
use crate::order::InOrder;
use crate::policy::{Level, PolicyPack, TypedValue};

/// Over how many periods of a year the visits of S39 are spread.
const SPREAD: &str = "visit.priority.periods_per_year";

/// A cadence with the visits that it asks for in each period.
type Held = (Cadence, u32);

impl VisitPolicyId {
    /// The parameter that gives the number, and the periods of a year that it is a number for.
    fn rounds(self) -> (&'static str, i64) {
        match self {
            Self::SecretaryRound => ("visit.secretary.rounds_per_year", 1),
            Self::TeamRound => ("visit.team.rounds_per_quarter", 4),
            Self::ElderlyMonthly => ("visit.elderly_special.applies", 12),
            Self::AfterEvent => ("visit.event.working_days", 1),
            Self::CommitteeVisits => ("visit.committee.visits_per_year", 1),
            Self::HardshipVisits => ("visit.hardship.visits_per_year", 1),
            Self::ElderlyPatrol => ("visit.elderly_patrol.visits_per_year", 1),
            Self::LeftBehindChildren => ("visit.left_behind_children.visits_per_year", 1),
            Self::ChildrenInDifficulty => ("visit.children_in_difficulty.visits_per_year", 1),
            Self::Priority | Self::Local => ("visit.priority.visits_per_year", 1),
        }
    }

    /// The parameter that gives the longest gap where a locality chooses the rolling reading.
    fn gap(self) -> &'static str {
        match self {
            Self::SecretaryRound => "visit.secretary.rolling_gap_days",
            Self::TeamRound => "visit.team.rolling_gap_days",
            Self::Priority => "visit.priority.rolling_gap_days",
            Self::CommitteeVisits => "visit.committee.rolling_gap_days",
            Self::HardshipVisits => "visit.hardship.rolling_gap_days",
            Self::ElderlyPatrol => "visit.elderly_patrol.rolling_gap_days",
            Self::LeftBehindChildren => "visit.left_behind_children.rolling_gap_days",
            Self::ChildrenInDifficulty => "visit.children_in_difficulty.rolling_gap_days",
            _ => self.rounds().0,
        }
    }
}

impl VisitPolicies {
    /// Reads the duties from the pack. A duty whose clause is not in force, or that the locality
    /// did not take on (V-07, events, V-04 to V-10), is not there; one whose number is not set is left out with
    /// an open finding; what does not fit the clauses is found too.
    ///
    /// A duty that a town asks of itself (S47) stands beside that of the district, with the names of its towns.
    pub fn resolve(pack: &PolicyPack, on: NaiveDate) -> (Self, Vec<Finding>) {
        let (mut all, mut findings) = Self::of_one_place(pack, on);
        for town in pack.towns() {
            let (own, found) = Self::of_one_place(&pack.in_town(&[town]), on);
            for policy in own.policies {
                all.add(policy, town);
            }
            for finding in found {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        if pack.has_towns() {
            let stated = all.policies.into_iter().map(|p| p.stated(on));
            all.policies = stated.collect();
            all.policies.order_by_key(|p| (p.id, p.towns.clone()));
        }
        (all, findings)
    }

    /// [`VisitPolicies::resolve`], kept in the pack: a call for one household does not word every duty again.
    pub(crate) fn of(pack: &PolicyPack, on: NaiveDate) -> Arc<(Self, Vec<Finding>)> {
        pack.kept(on, || Self::resolve(pack, on))
    }

    /// Takes in the duty of a town, where it differs from that of the district.
    fn add(&mut self, mut policy: VisitPolicy, town: &str) {
        let same = |a: &VisitPolicy, b: &VisitPolicy| {
            let bare = VisitPolicy {
                towns: vec![],
                except_towns: vec![],
                ..a.clone()
            };
            bare == *b
        };
        let district = |p: &&mut VisitPolicy| p.id == policy.id && p.towns.is_empty();
        match self.policies.iter_mut().find(district) {
            Some(whole) if same(whole, &policy) => return,
            Some(whole) => whole.except_towns.push(town.into()),
            None => {}
        }
        let of_town = |p: &&mut VisitPolicy| !p.towns.is_empty() && same(p, &policy);
        match self.policies.iter_mut().find(of_town) {
            Some(other) => other.towns.push(town.into()),
            None => {
                policy.towns.push(town.into());
                self.policies.push(policy);
            }
        }
    }

    fn of_one_place(pack: &PolicyPack, on: NaiveDate) -> (Self, Vec<Finding>) {
        let mut findings = vec![];
        let mut policies: Vec<VisitPolicy> = vec![];
        for id in VisitPolicyId::ALL {
            match held(pack, id, on) {
                None => {}
                Some(Err(finding)) => findings.push(*finding),
                Some(Ok((cadence, min_visits))) => {
                    let from = start(pack, id, &(cadence.clone(), min_visits), on);
                    let policy = VisitPolicy::new(id, cadence, from, on);
                    policies.push(VisitPolicy {
                        min_visits,
                        source: local_source(pack, key(&policy), on),
                        ..policy
                    });
                }
            }
        }
        // A round that has to reach every person (A5) is not computed, and not passed over.
        if let Ok(unit) = pack.choice("visit.unit", on)
            && unit != "household"
        {
            findings.push(*bad_value("visit.unit", "household", unit.chars().count()));
        }
        let number = |key| pack.count(key, on).ok().and_then(|n| u32::try_from(n).ok());
        let positive = |key| number(key).filter(|n| *n > 0);
        let (tries, refusals) = (
            positive("visit.excuse.attempts"),
            positive("visit.excuse.refusals"),
        );
        let joined_late = match pack.choice("visit.joined_late", on) {
            Ok("owed") => JoinedLate::Owed,
            Ok("notOwed") => JoinedLate::NotOwed,
            _ => JoinedLate::SecondHalf,
        };
        let stated = |policy: VisitPolicy| {
            VisitPolicy {
                joined_late,
                excused_after_attempts: tries,
                excused_after_refusals: refusals,
                ..policy
            }
            .stated(on)
        };
        let policies = Self {
            policies: policies.into_iter().map(stated).collect(),
            due_soon_days: number("visit.due_soon_days").map(i64::from),
        };
        findings.extend(policies.unlawful(|_, p| FindingPlace::of(key(p))));
        (policies, findings)
    }
}

impl VisitPolicyId {
    /// How many duties of each kind a pack gives on one day at most, in their order: a table of statuses has the same
    /// columns on every day, whatever is in force on it.
    pub fn of_any_day(pack: &PolicyPack) -> Vec<(Self, usize)> {
        let clauses = Self::ALL.iter().filter_map(|id| law::clause(id.clause()));
        let mut spans: Vec<(Option<NaiveDate>, Option<NaiveDate>)> = clauses
            .flat_map(law::Clause::sources)
            .map(|s| (s.from, s.to))
            .collect();
        let own = pack.parameters().filter(|p| p.key.starts_with("visit."));
        spans.extend(own.flat_map(|p| p.values.iter().map(|v| (v.from, v.to))));
        let towns = pack.town_values().into_iter();
        spans.extend(towns.map(|(_, _, value)| (value.from, value.to)));
        let ends = spans.iter().filter_map(|(_, to)| to.as_ref()?.succ_opt());
        let mut days: Vec<NaiveDate> = spans.iter().filter_map(|(from, _)| *from).collect();
        days.extend(ends);
        days.order();
        days.dedup();
        let mut most = Self::ALL.map(|id| (id, 0));
        for day in days {
            let (duties, _) = VisitPolicies::resolve(pack, day);
            for (id, most) in &mut most {
                let here = duties.policies.iter().filter(|p| p.id == *id).count();
                *most = here.max(*most);
            }
        }
        most.into_iter().filter(|(_, most)| *most > 0).collect()
    }
}

/// The parameter that the cadence of a duty was read from.
fn key(policy: &VisitPolicy) -> &'static str {
    match policy.cadence.pace() {
        Some(Pace::Rolling(_)) => policy.id.gap(),
        _ => policy.id.rounds().0,
    }
}

/// The document that a locality names for a number.
fn local_source(pack: &PolicyPack, key: &str, on: NaiveDate) -> Option<String> {
    let value = pack.value(key, on).ok()?;
    value.source.filter(|_| value.level >= Level::Local)
}

/// The cadence of a duty on a day; None where its clause is not in force, or where it is one that
/// a locality may take on and has not.
fn held(pack: &PolicyPack, id: VisitPolicyId, on: NaiveDate) -> Option<Result<Held, Box<Finding>>> {
    if !pack.in_force(id.clause(), on) {
        return None;
    }
    match id {
        VisitPolicyId::ElderlyMonthly => {
            let applies = pack.flag(id.rounds().0, on) == Ok(true);
            applies.then_some(Ok((Cadence::Calendar { times: 12 }, 1)))
        }
        VisitPolicyId::AfterEvent => {
            let days = pack.count(id.rounds().0, on).ok()?;
            let cadence = u32::try_from(days)
                .ok()
                .map(|working_days| Cadence::Triggered { working_days });
            let usable = cadence.filter(|c| c.pace().is_some());
            Some(
                usable
                    .map(|c| (c, 1))
                    .ok_or_else(|| bad_value(id.rounds().0, "0-250", days.to_string().len())),
            )
        }
        id if VisitPolicyId::REGULAR.contains(&id) => regular(pack, id, on),
        _ => Some(read(pack, id, on)),
    }
}

/// A duty that a text asks for regularly: the number of visits a year that the locality sets, or the longest gap; of
/// both, what asks for more visits. So a town that adds one of them never asks for less than its district (S47).
fn regular(
    pack: &PolicyPack,
    id: VisitPolicyId,
    on: NaiveDate,
) -> Option<Result<Held, Box<Finding>>> {
    let set = |key, limit, cadence: &dyn Fn(u32) -> Option<Cadence>| {
        let n = pack.count(key, on).ok()?;
        let usable = u32::try_from(n).ok().and_then(cadence);
        let bad = || bad_value(key, &format!("1-{limit}"), n.to_string().len());
        Some(usable.filter(|c| c.pace().is_some()).ok_or_else(bad))
    };
    let rounds = set(id.rounds().0, YearPart::MAX_PARTS, &|times| {
        Some(Cadence::Calendar { times })
    });
    let gap = set(id.gap(), Gap::MOST.1, &|days| {
        Gap::days(days).map(Cadence::rolling)
    });
    Some(match (rounds, gap) {
        (None, None) => return None,
        (Some(Err(finding)), _) | (_, Some(Err(finding))) => Err(finding),
        (Some(Ok(rounds)), Some(Ok(gap))) if gap.more_often_than(&rounds) => Ok((gap, 1)),
        (Some(Ok(cadence)), _) | (None, Some(Ok(cadence))) => Ok((cadence, 1)),
    })
}

/// The calendar reading holds unless the locality chooses the rolling one (A4).
fn read(pack: &PolicyPack, id: VisitPolicyId, on: NaiveDate) -> Result<Held, Box<Finding>> {
    let rolling = match pack.choice("visit.cadence", on) {
        Ok("rolling") => true,
        Ok("calendar") | Err(_) => false,
        Ok(other) => {
            let length = other.chars().count();
            return Err(bad_value("visit.cadence", "calendar | rolling", length));
        }
    };
    let number = |key, limit: i64| {
        let n = pack
            .count(key, on)
            .map_err(|_| Box::new(Finding::open(key, id.clause(), FindingPlace::default())))?;
        let fits = u32::try_from(n).ok().filter(|_| (1..=limit).contains(&n));
        fits.ok_or_else(|| bad_value(key, &format!("1-{limit}"), n.to_string().len()))
    };
    if rolling {
        let days = number(id.gap(), i64::from(Gap::MOST.1))?;
        let gap = Gap::days(days).ok_or_else(|| bad_value(id.gap(), "days", 0))?;
        return Ok((Cadence::rolling(gap), 1));
    }
    let (key, per_year) = id.rounds();
    let limit = i64::from(YearPart::MAX_PARTS) / per_year.max(1);
    let times = number(key, limit)?.saturating_mul(u32::try_from(per_year).unwrap_or(1));
    let Some(parts) = (id == VisitPolicyId::Priority)
        .then(|| pack.count(SPREAD, on).ok())
        .flatten()
    else {
        return Ok((Cadence::Calendar { times }, 1));
    };
    // So many visits a year, counted over fewer periods: the same number in each.
    u32::try_from(parts)
        .ok()
        .filter(|parts| *parts > 0 && *parts <= times && times % parts == 0)
        .map(|parts| (Cadence::Calendar { times: parts }, times / parts))
        .ok_or_else(|| bad_value(SPREAD, "a divisor", parts.to_string().len()))
}

fn bad_value(key: &str, expected: &str, length: usize) -> Box<Finding> {
    let finding = Finding::data(FindingCode::BadValue, FindingPlace::of(key))
        .with(
            "expected",
            TypedValue::Text {
                value: expected.into(),
            },
        )
        .count("length", i64::try_from(length).unwrap_or(i64::MAX));
    Box::new(finding)
}

/// The first day of the unbroken time up to `on` in which the pack gives this cadence: looked
/// for by months and then by days, over the last hundred years at most.
fn start(pack: &PolicyPack, id: VisitPolicyId, now: &Held, on: NaiveDate) -> NaiveDate {
    // Between two changes the cadence is the same: it is read once there.
    let changes = changes(pack, id);
    let mut read: Vec<Option<bool>> = vec![None; changes.len().saturating_add(1)];
    let mut holds = |day: &NaiveDate| {
        let read = read.get_mut(changes.partition_point(|change| change <= day));
        let holds = || held(pack, id, *day).is_some_and(|h| h.as_ref() == Ok(now));
        read.is_some_and(|known| *known.get_or_insert_with(holds))
    };
    let month = (1..=1200)
        .map_while(|n| on.checked_sub_months(Months::new(n)))
        .take_while(&mut holds)
        .last()
        .unwrap_or(on);
    (1..=31)
        .map_while(|n| month.checked_sub_days(Days::new(n)))
        .take_while(&mut holds)
        .last()
        .unwrap_or(month)
}

/// Every day on which something changes that the cadence of a duty is read from.
fn changes(pack: &PolicyPack, id: VisitPolicyId) -> Vec<NaiveDate> {
    let keys = ["visit.cadence", id.gap(), id.rounds().0, SPREAD];
    let values = keys.into_iter().filter_map(|key| pack.parameter(key));
    let spans = values.flat_map(|p| p.values.iter().map(|v| (v.from, v.to)));
    let clause = law::clause(id.clause()).map(|c| (c.from, c.to));
    let ends = |(from, to): (Option<NaiveDate>, Option<NaiveDate>)| {
        [from, to.and_then(|last| last.succ_opt())]
    };
    let mut changes: Vec<NaiveDate> = spans.chain(clause).flat_map(ends).flatten().collect();
    changes.sort_unstable();
    changes
}

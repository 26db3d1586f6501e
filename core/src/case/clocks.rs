//! The limits of a case on a day (时限): from the step table and the events that stand, nothing stored.

use chrono::NaiveDate;

use super::events::{CaseClock, CaseEvent, CaseFacts, CaseReport, CaseState, CaseStep, ClockState};
use super::facts::CaseDecision;
use super::standing::Standing;
use super::steps::{StepLength, StepLimit, StepRow, of_aid, steps};
use crate::deadline::{DeadlineUnit, HourLimit, Limit, PublicityEnd, publicity};
use crate::logic::MissingParameter;
use crate::policy::{Missing, ParameterUnit, PolicyPack};

/// A limit is measured by the law of the day on which the case was accepted; before that by the law of the day that starts it.
const LAW_OF: &str = "limit=lawOfAcceptance";

/// Where a case stands on a day, and every limit of its programme.
pub fn check_case(pack: &PolicyPack, facts: &CaseFacts, as_of: NaiveDate) -> CaseReport {
    let mut standing = Standing::of(facts, as_of);
    let mut out = CaseReport {
        as_of,
        state: state(&standing),
        clocks: vec![],
        readings: vec![],
        missing_facts: vec![],
        missing_parameters: vec![],
        findings: std::mem::take(&mut standing.findings),
    };
    let Some(programme) = facts.programme else {
        out.missing_facts.push("/programme".into());
        return out;
    };
    let accepted = standing.first(CaseStep::Accepted).map(|(day, _)| day);
    let law = accepted.unwrap_or(as_of);
    let mut run = Clocks {
        pack,
        facts,
        standing: &standing,
        as_of,
        law,
        out: &mut out,
    };
    for row in steps(pack, programme, law) {
        match (row.limit, of_aid(row, facts.aid)) {
            (Some(limit), Some(true)) => run.add(row, limit),
            (Some(limit), None) => run.open(row, limit, "/aid"),
            _ => {}
        }
    }
    if accepted.is_some() {
        out.readings.push(LAW_OF.into());
    }
    out.missing_facts.sort_unstable();
    out.missing_facts.dedup();
    out.missing_parameters.sort_unstable();
    out.missing_parameters.dedup();
    out
}

/// The first step that is missing after those that are recorded.
fn state(events: &Standing<'_>) -> CaseState {
    let last = |step| events.last(step).map(|(day, _)| day);
    let is = |step| last(step).is_some();
    if is(CaseStep::Closed) {
        return CaseState::Closed;
    }
    if let Some((_, decided)) = events.last(CaseStep::Decided) {
        return match (is(CaseStep::Told), decided.decision) {
            (false, _) => CaseState::ToTell,
            (true, Some(CaseDecision::Refused)) => CaseState::Closed,
            (true, _) => CaseState::InPayment,
        };
    }
    if is(CaseStep::SentToCounty) || is(CaseStep::ReceivedByCounty) {
        return CaseState::AtCounty;
    }
    if let Some(objected) = last(CaseStep::Objected)
        && last(CaseStep::NewOpinion).is_none_or(|new| new < objected)
    {
        return CaseState::Objected;
    }
    if is(CaseStep::PublicityStarted) {
        return CaseState::Publicised;
    }
    if is(CaseStep::Accepted) {
        return CaseState::Investigating;
    }
    if is(CaseStep::Applied) {
        let told = last(CaseStep::NoticeOfMissing);
        return match told.is_some_and(|told| last(CaseStep::Supplied).is_none_or(|day| day < told))
        {
            true => CaseState::ToSupply,
            false => CaseState::UnderAcceptance,
        };
    }
    match is(CaseStep::Asked) {
        true => CaseState::Asked,
        false => CaseState::NotBegun,
    }
}

/// A limit that was found: in days, or in hours.
enum Found {
    Days(Limit),
    Hours(HourLimit),
}

impl Found {
    fn over(&self, day: NaiveDate, minute: Option<u32>) -> Option<bool> {
        match self {
            Self::Days(limit) => limit.over(day),
            Self::Hours(limit) => limit.over(day, minute),
        }
    }
}

struct Clocks<'c> {
    pack: &'c PolicyPack,
    facts: &'c CaseFacts,
    standing: &'c Standing<'c>,
    as_of: NaiveDate,
    /// The day whose law measures the limits.
    law: NaiveDate,
    out: &'c mut CaseReport,
}

/// A limit that has not begun.
fn waiting(row: &StepRow, limit: StepLimit) -> CaseClock {
    CaseClock {
        step: row.step,
        clause: limit.clause.into(),
        from: None,
        count: None,
        unit: None,
        due: None,
        met_on: None,
        state: ClockState::NotBegun,
        left: None,
    }
}

impl Clocks<'_> {
    /// A limit of which it is not known whether the case has it.
    fn open(&mut self, row: &StepRow, limit: StepLimit, fact: &str) {
        self.out.missing_facts.push(fact.into());
        self.out.clocks.push(CaseClock {
            state: ClockState::Open,
            ..waiting(row, limit)
        });
    }

    /// One limit: not begun, or what it comes to.
    fn add(&mut self, row: &StepRow, limit: StepLimit) {
        let mut clock = waiting(row, limit);
        // What happens again begins anew: the last publicity, the last objection.
        let starts = match limit.from {
            CaseStep::Accepted => self.standing.first(limit.from),
            step => self.standing.last(step),
        };
        let doubts = self.standing.open(limit.from);
        match starts {
            Some((_, event)) if limit.only.is_some() && event.decision.is_none() => {
                clock.state = ClockState::Open;
                self.out.missing_facts.push("/events".into());
            }
            Some((_, event)) if limit.only.is_some() && event.decision != limit.only => {}
            Some((from, event)) => self.run(&mut clock, row, limit, (from, event)),
            None if doubts.is_empty() => {}
            None => {
                clock.state = ClockState::Open;
                self.out.missing_facts.extend(doubts);
            }
        }
        self.out.clocks.push(clock);
    }

    /// A limit whose start is known.
    fn run(
        &mut self,
        clock: &mut CaseClock,
        row: &StepRow,
        limit: StepLimit,
        start: (NaiveDate, &CaseEvent),
    ) {
        let (from, event) = start;
        clock.from = Some(from);
        let after = self
            .standing
            .all(row.step)
            .iter()
            .find(|(day, _)| *day >= from);
        clock.met_on = after.map(|(day, _)| *day);
        let found = match self.limit(clock, limit, from, event) {
            Ok(Some(found)) => found,
            Ok(None) => {
                clock.state = ClockState::Open;
                return;
            }
            Err(missing) => {
                clock.state = ClockState::Open;
                self.out
                    .missing_parameters
                    .push(MissingParameter::from(missing));
                return;
            }
        };
        let at = after.map(|(day, met)| (*day, met.at_minutes));
        if let Found::Days(limit) = &found {
            clock.due = limit.last();
        } else if let Found::Hours(limit) = &found {
            clock.due = (limit.earliest.day == limit.latest.day).then_some(limit.latest.day);
        }
        let mut open = self.standing.open(row.step);
        open.extend(self.standing.open(limit.from));
        if matches!(limit.length, StepLength::Total { .. }) {
            open.extend(self.standing.open(CaseStep::Extended));
        }
        // An entry in doubt may be an earlier start; a list that is not complete has the start that is recorded.
        let starts = self.standing.open(limit.from);
        clock.state = match starts.iter().any(|at| at != "/eventsComplete") {
            true => ClockState::Open,
            false => self.stands(&found, row, limit, at, &open),
        };
        if clock.state == ClockState::Open {
            self.out.missing_facts.extend(open);
        }
        clock.left = self.left(clock);
    }

    /// Where a limit stands whose end is known as far as it is.
    fn stands(
        &self,
        found: &Found,
        row: &StepRow,
        limit: StepLimit,
        at: Option<(NaiveDate, Option<u32>)>,
        open: &[String],
    ) -> ClockState {
        let at_least = matches!(limit.length, StepLength::Publicity(_));
        let unknown = || match found {
            Found::Days(limit) if limit.without().is_some() => ClockState::CalendarMissing,
            _ => ClockState::Open,
        };
        match (at, at_least) {
            // A publicity stands on its last day: it ends after it.
            (Some((day, minute)), true) => match found.over(day, minute) {
                Some(true) => ClockState::MetInTime,
                Some(false) if open.is_empty() => ClockState::TooShort,
                Some(false) => ClockState::Open,
                None => unknown(),
            },
            (Some((day, minute)), false) => match found.over(day, minute) {
                Some(false) => ClockState::MetInTime,
                Some(true) if open.is_empty() => ClockState::MetLate,
                Some(true) => ClockState::Open,
                None => unknown(),
            },
            // What is not recorded may have happened.
            (None, _) if !self.standing.open(row.step).is_empty() => ClockState::Open,
            (None, true) => ClockState::Running,
            (None, false) => match found.over(self.as_of, None) {
                Some(false) => ClockState::Running,
                Some(true) if open.is_empty() => ClockState::Overdue,
                Some(true) => ClockState::Open,
                None => unknown(),
            },
        }
    }

    /// The limit, with its number and unit written down; none where nobody can say it.
    fn limit(
        &mut self,
        clock: &mut CaseClock,
        limit: StepLimit,
        from: NaiveDate,
        event: &CaseEvent,
    ) -> Result<Option<Found>, Missing> {
        let key = match limit.length {
            StepLength::Key(key) => key,
            StepLength::Publicity(key) => {
                let days = self.count(key)?;
                clock.count = Some(days);
                clock.unit = Some(DeadlineUnit::Days);
                return match publicity(self.pack, from, days, self.law) {
                    PublicityEnd::Known(limit) => Ok(Some(Found::Days(limit))),
                    PublicityEnd::Missing(missing) => Err(missing),
                    PublicityEnd::Beyond => Ok(None),
                };
            }
            StepLength::Total { .. } => match self.total(clock, limit.length)? {
                Some(key) => key,
                None => return Ok(None),
            },
        };
        let count = self.count(key)?;
        let unit = self.unit(key);
        clock.count = Some(count);
        clock.unit = Some(unit);
        if unit == DeadlineUnit::Hours {
            return Ok(HourLimit::after(from, event.at_minutes, count).map(Found::Hours));
        }
        Ok(Limit::of(from, count, unit, None, self.pack.calendar()).map(Found::Days))
    }

    /// Which number the whole procedure has: in special cases, where the town decides, or where the county does.
    fn total(
        &mut self,
        clock: &mut CaseClock,
        length: StepLength,
    ) -> Result<Option<&'static str>, Missing> {
        let StepLength::Total {
            county,
            town,
            special,
        } = length
        else {
            return Ok(None);
        };
        let town = town.filter(|town| self.pack.in_force(town.clause, self.law));
        let mut key = county;
        if let Some(town) = town {
            let delegated = match self.facts.delegated {
                Some(said) => said,
                None => self.pack.flag(town.choice, self.law)?,
            };
            if delegated {
                clock.clause = town.clause.into();
                key = town.total;
            }
        }
        let extended = self.standing.first(CaseStep::Extended).is_some();
        Ok(Some(if extended { special } else { key }))
    }

    fn count(&self, key: &str) -> Result<u32, Missing> {
        let count = self.pack.count(key, self.law)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    fn unit(&self, key: &str) -> DeadlineUnit {
        match self.pack.parameter(key).map(|p| p.unit) {
            Some(ParameterUnit::Hours) => DeadlineUnit::Hours,
            Some(ParameterUnit::Days) => DeadlineUnit::Days,
            Some(ParameterUnit::Months) => DeadlineUnit::Months,
            _ => DeadlineUnit::WorkingDays,
        }
    }

    /// How many working days, or days, are left of a limit that runs.
    fn left(&self, clock: &CaseClock) -> Option<u32> {
        let due = clock.due.filter(|_| clock.state == ClockState::Running)?;
        let next = self.as_of.succ_opt()?;
        match clock.unit? {
            DeadlineUnit::WorkingDays => self.pack.calendar().working_days(next, due).ok(),
            DeadlineUnit::Days => {
                u32::try_from(due.signed_duration_since(self.as_of).num_days()).ok()
            }
            _ => None,
        }
    }
}

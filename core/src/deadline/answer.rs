//! The operation: what a rule gives from an event, with the clauses, the readings and what is missing.

use chrono::{Datelike, NaiveDate};

use super::limit::years;
use super::{Deadline, DeadlineRule, DeadlineUnit, HourLimit, Limit, MONTHS_ROLL};
use crate::calendar::is_written;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::MissingParameter;
use crate::policy::PolicyPack;
use crate::value::TypedValue;

/// The clauses of a publicity, whose days follow `publicity.roll` (P-66) where the caller does not say how they end.
const PUBLICITY: [&str; 4] = ["P-20", "D-71", "T-56", "T-77"];

/// When the limit of a rule ends that an event of the day `start` begins; the day of the event does not count (P-60).
/// `at_minutes` is the minute of the event since midnight, which only a limit in hours asks for.
pub fn deadline(
    pack: &PolicyPack,
    start: NaiveDate,
    rule: &DeadlineRule,
    at_minutes: Option<u32>,
) -> Deadline {
    let mut out = Deadline::of(start, rule, pack);
    if let Some(clause) = &rule.clause {
        if pack.in_force(clause, start) {
            out.clauses.push(clause.clone());
        } else {
            let place = FindingPlace::at("/clause");
            let code = FindingCode::DeadlineClauseNotInForce;
            out.findings.push(Finding::data(code, place));
        }
    }
    if rule.unit == DeadlineUnit::Hours {
        out.hours(start, at_minutes, rule.count);
    } else {
        out.first_counted_day = start.succ_opt().filter(is_written);
        out.days(pack, rule);
    }
    out
}

impl Deadline {
    /// Nothing said yet.
    fn of(from: NaiveDate, rule: &DeadlineRule, pack: &PolicyPack) -> Self {
        Self {
            from,
            first_counted_day: None,
            count: rule.count,
            unit: rule.unit,
            due: None,
            due_minutes: None,
            at_least_until: None,
            at_least_until_minutes: None,
            at_most_until: None,
            at_most_until_minutes: None,
            clauses: vec![],
            calendar_years: vec![],
            missing_facts: vec![],
            missing_parameters: vec![],
            readings: vec![],
            findings: vec![],
            hypothetical: pack.supposed(),
        }
    }

    /// A limit in days, working days or months.
    fn days(&mut self, pack: &PolicyPack, rule: &DeadlineRule) {
        let (from, unit) = (self.from, rule.unit);
        let publicity = rule
            .clause
            .as_deref()
            .is_some_and(|c| PUBLICITY.contains(&c));
        let asked = unit == DeadlineUnit::Days && publicity && rule.roll.is_none();
        let choice = asked.then(|| pack.flag("publicity.roll", from));
        let roll = match (unit, &choice) {
            // One reading for every limit in months, unless the caller's text says otherwise.
            (DeadlineUnit::Months, _) => rule.roll.or(Some(true)),
            (_, Some(choice)) => choice.as_ref().ok().copied(),
            _ => rule.roll,
        };
        let Some(limit) = Limit::of(from, rule.count, unit, roll, pack.calendar()) else {
            return self.beyond();
        };
        self.clauses.extend(["P-60".into()]);
        match unit {
            DeadlineUnit::WorkingDays => self.clauses.push("P-64".into()),
            DeadlineUnit::Months => self.clauses.push("P-61".into()),
            _ => {}
        }
        let moves = unit != DeadlineUnit::WorkingDays && limit.moves();
        if moves && roll == Some(true) {
            self.clauses.extend(["P-62".into(), "P-64".into()]);
        }
        if moves && unit == DeadlineUnit::Months && rule.roll.is_none() {
            self.readings.push(MONTHS_ROLL.into());
        }
        if choice.is_some() && moves {
            self.clauses.push("P-66".into());
        }
        if limit.last().is_none() && roll.is_none() && unit == DeadlineUnit::Days {
            match choice {
                Some(Err(missing)) => self
                    .missing_parameters
                    .push(MissingParameter::from(missing)),
                _ => self.missing_facts.push("/roll".into()),
            }
        }
        self.ends(limit, unit, roll);
    }

    /// Writes down the last day, or what is certain without it.
    fn ends(&mut self, limit: Limit, unit: DeadlineUnit, roll: Option<bool>) {
        if let Some(year) = limit.without() {
            let place = FindingPlace::default();
            let finding = Finding::data(FindingCode::CalendarMissing, place);
            self.findings.push(finding.count("year", year.into()));
        }
        let written = |day: Option<NaiveDate>| day.filter(is_written);
        self.due = written(limit.last());
        if self.due.is_none() {
            self.at_least_until = written(Some(limit.earliest()));
            self.at_most_until = written(limit.latest());
        }
        if limit.last().is_some_and(|day| !is_written(&day)) {
            return self.beyond();
        }
        let counted = unit == DeadlineUnit::WorkingDays && self.count > 0;
        let asked = counted || (unit != DeadlineUnit::WorkingDays && roll != Some(false));
        let first = match self.first_counted_day {
            Some(day) if counted => day,
            _ => limit.earliest(),
        };
        if asked {
            // Where a year is missing, the calendar is read up to it.
            self.calendar_years = match (limit.last(), limit.without()) {
                (_, Some(year)) => (first.year()..=year.max(first.year())).collect(),
                (Some(last), _) => years(first, last),
                (None, None) => years(first, limit.latest().unwrap_or(first)),
            };
        }
    }

    /// A limit in hours, which runs from the minute of the event.
    fn hours(&mut self, day: NaiveDate, minute: Option<u32>, hours: u32) {
        if minute.is_some_and(|m| m > 1439) {
            let place = FindingPlace::at("/atMinutes");
            let expected = TypedValue::Text {
                value: "0..1439".into(),
            };
            let finding = Finding::data(FindingCode::FactOutOfRange, place);
            self.findings.push(finding.with("expected", expected));
        }
        let Some(limit) = HourLimit::after(day, minute, hours) else {
            return self.beyond();
        };
        let (first, last) = (limit.earliest, limit.latest);
        self.due = (first.day == last.day).then_some(last.day);
        self.due_minutes = (first == last).then_some(last.minute);
        if first != last {
            self.at_least_until = Some(first.day);
            self.at_least_until_minutes = Some(first.minute);
            self.at_most_until = Some(last.day);
            self.at_most_until_minutes = Some(last.minute);
            self.missing_facts.push("/atMinutes".into());
        }
    }

    /// The last day lies beyond the years that can be written.
    fn beyond(&mut self) {
        let place = FindingPlace::at("/count");
        let finding = Finding::data(FindingCode::DeadlineBeyond, place);
        self.findings.push(finding);
    }
}

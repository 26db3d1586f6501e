//! What happened, read with its days: over an incomplete list nothing certainly did not happen.

use chrono::NaiveDate;

use super::{RecipientEvent, RecipientEventKind, Review};
use crate::calendar::add_months;
use crate::finding::{Code, Finding, Place};
use crate::policy::Value;
use crate::rule::known::Known;

use RecipientEventKind::{JobRefusal, JobTaken};

/// Whose events a ground reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Recipients,
    Anybodys,
}

impl Review<'_> {
    /// What cannot be used in the list of events.
    pub(super) fn check_events(&self, findings: &mut Vec<Finding>) {
        for (i, e) in self.facts.events.iter().enumerate() {
            if e.on.zip(e.until).is_some_and(|(on, until)| until < on) {
                let expected = Value::Text {
                    value: "on..".into(),
                };
                let place = Place::at(format!("/events/{i}/until"));
                findings
                    .push(Finding::data(Code::FactOutOfRange, place).with("expected", expected));
            }
            if e.member.is_some() && self.concerned(e).is_none() {
                let place = Place::at(format!("/events/{i}/member"));
                findings.push(Finding::data(Code::UnknownPerson, place));
            }
        }
    }

    /// The member whom an event concerns, where it names a listed one.
    fn concerned(&self, e: &RecipientEvent) -> Option<usize> {
        let index = e.member.and_then(|m| usize::try_from(m).ok());
        index.filter(|m| *m < self.facts.household.members.len())
    }

    /// Whether an event is about whom the ground asks for. A row that names nobody is about the recipient.
    fn about(&self, i: usize, e: &RecipientEvent, whose: Whose) -> Known {
        if whose == Whose::Anybodys || e.member.is_none() {
            return Known::certain(true);
        }
        let named = self.concerned(e);
        let own = self.member.zip(named).map(|(who, m)| who == m);
        let at = named.map_or_else(|| format!("/events/{i}/member"), |_| "/member".into());
        Known::fact(own, at)
    }

    /// Whether something of the kind happened and still holds on the date, and since when; `since` leaves out what
    /// lies before it.
    pub(super) fn happened(
        &self,
        kind: RecipientEventKind,
        whose: Whose,
        since: Option<NaiveDate>,
    ) -> (Known, Option<NaiveDate>) {
        let (mut each, mut first) = (vec![], None::<NaiveDate>);
        for (i, e) in self.facts.events.iter().enumerate() {
            if e.kind.is_some_and(|k| k != kind) {
                continue;
            }
            let holds = self.holds(i, e, since);
            let kind = Known::fact(e.kind.map(|_| true), format!("/events/{i}/kind"));
            let about = self.about(i, e, whose);
            let truth = Known::all(&[&kind, &about, &holds]);
            if truth.yes() {
                first = match (first, e.on) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
            each.push(truth);
        }
        each.push(self.complete());
        (Known::any(&each.iter().collect::<Vec<_>>()), first)
    }

    /// Nothing more happened; a list that may be longer leaves that open.
    fn complete(&self) -> Known {
        let complete = self.facts.events_complete == Some(true);
        Known::fact(complete.then_some(false), "/eventsComplete")
    }

    fn holds(&self, i: usize, e: &RecipientEvent, since: Option<NaiveDate>) -> Known {
        let begun =
            e.on.map(|on| on <= self.as_of && since.is_none_or(|s| on >= s));
        let begun = Known::fact(begun, format!("/events/{i}/on"));
        let reversed = e.on.zip(e.until).is_some_and(|(on, until)| until < on);
        let lasts = e.until.is_none_or(|until| self.as_of <= until);
        let lasts = Known::fact((!reversed).then_some(lasts), format!("/events/{i}/until"));
        Known::all(&[&begun, &lasts])
    }

    /// D-91: a change that was not reported for more than so many months.
    pub(super) fn unreported(&self, months: i32) -> (Known, Option<NaiveDate>) {
        let (mut each, mut first) = (vec![], None::<NaiveDate>);
        for (i, e) in self.facts.events.iter().enumerate() {
            if e.kind
                .is_some_and(|k| k != RecipientEventKind::MaterialChange)
            {
                continue;
            }
            let kind = Known::fact(e.kind.map(|_| true), format!("/events/{i}/kind"));
            let last = e.on.and_then(|on| add_months(on, months));
            let until = |day: NaiveDate| {
                let late = last.map(|last| day.min(self.as_of) > last);
                Known::fact(late, format!("/events/{i}/on"))
            };
            let late = match (e.reported_on, e.reported) {
                (Some(day), _) => until(day),
                (None, Some(false)) => until(self.as_of),
                // Reported on an unknown day, or it is not known: it may have been in time, or not.
                (None, _) => {
                    let open = Known::fact(None, format!("/events/{i}/reportedOn"));
                    Known::all(&[&until(self.as_of), &open])
                }
            };
            let truth = Known::all(&[&kind, &late]);
            if truth.yes() {
                first = match (first, e.on) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
            each.push(truth);
        }
        each.push(self.complete());
        (Known::any(&each.iter().collect::<Vec<_>>()), first)
    }

    /// D-100: so many refusals in a row, after the last offer that the member took.
    pub(super) fn refused(&self, who: usize, times: i64) -> Known {
        let of = |kind: RecipientEventKind| {
            let rows = self.facts.events.iter().enumerate();
            rows.filter(move |(_, e)| e.kind == Some(kind) && self.concerned(e) == Some(who))
        };
        let past = |day: &NaiveDate| *day <= self.as_of;
        let taken = of(JobTaken).filter_map(|(_, e)| e.on).filter(past).max();
        let undated = of(JobTaken)
            .chain(of(JobRefusal))
            .find(|(_, e)| e.on.is_none());
        let counted = of(JobRefusal)
            .filter_map(|(_, e)| e.on)
            .filter(|day| past(day) && taken.is_none_or(|t| *day > t))
            .count();
        let enough = i64::try_from(counted).is_ok_and(|n| n >= times);
        match undated {
            Some((i, _)) => Known::fact(None, format!("/events/{i}/on")),
            // A row that is missing may be one more refusal, or an offer that was taken between.
            None if self.facts.events_complete != Some(true) => {
                Known::fact(None, "/eventsComplete")
            }
            None => Known::certain(enough),
        }
    }

    /// The members of whom a refusal is listed, in their order.
    pub(super) fn refusing(&self) -> Vec<usize> {
        let rows = self
            .facts
            .events
            .iter()
            .filter(|e| e.kind == Some(JobRefusal));
        let mut who: Vec<usize> = rows.filter_map(|e| self.concerned(e)).collect();
        who.sort_unstable();
        who.dedup();
        who
    }

    /// The last death of a member that is not after the date (D-99).
    pub(super) fn last_death(&self) -> Option<NaiveDate> {
        let rows = self.facts.events.iter();
        rows.filter(|e| e.kind == Some(RecipientEventKind::Death))
            .filter_map(|e| e.on)
            .filter(|day| *day <= self.as_of)
            .max()
    }
}

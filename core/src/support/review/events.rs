//! What happened, read with its days: over an incomplete list nothing certainly did not happen.

use chrono::NaiveDate;

use super::{HOUSEHOLD, Programme, RecipientEvent, RecipientEventKind, Review};
use crate::calendar::MonthLimit;
use crate::finding::{Code, Finding, Place};
use crate::logic::known::{Causes, Known};
use crate::policy::Value;

use RecipientEventKind::{
    Death, DeclaredDead, DeclaredMissing, JobRefusal, JobTaken, MaterialChange, OwnWish,
    PrisonSentence,
};

/// Whose events a ground reads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Recipients,
    Anybodys,
}

/// A change that was not reported in time.
pub(super) struct Unreported {
    pub known: Known,
    /// The day of the first such change.
    pub since: Option<NaiveDate>,
    /// Whether the answer rests on a last day that moved, or may move, past a rest day.
    pub rolled: bool,
    /// The year whose calendar is missing, where only it could say.
    pub without: Option<i32>,
}

/// Whether a limit is over; open where only a calendar that is missing could say. It is neither a fact nor a number of
/// the pack: a finding names its year.
pub(super) fn over(limit: MonthLimit, on: NaiveDate) -> Known {
    let open = || Known::open(Causes::default());
    limit.over(on).map_or_else(open, Known::certain)
}

impl Review<'_> {
    /// What cannot be used of the days of the recipient, and in the list of events.
    pub(super) fn check_events(&self, findings: &mut Vec<Finding>) {
        let days = [
            ("/recognisedOn", self.facts.recognised_on),
            ("/reviewedOn", self.facts.reviewed_on),
            ("/familyCheckedOn", self.facts.family_checked_on),
        ];
        for (at, _) in days.iter().filter(|(_, d)| *d > Some(self.today)) {
            let value = format!("..{}", self.today);
            let finding = Finding::data(Code::FactOutOfRange, Place::at(*at));
            findings.push(finding.with("expected", Value::Text { value }));
        }
        for (i, e) in self.facts.events.iter().enumerate() {
            if e.on.zip(e.until).is_some_and(|(on, until)| until < on) {
                let expected = Value::Text {
                    value: "on..".into(),
                };
                let place = Place::at(format!("/events/{i}/until"));
                findings
                    .push(Finding::data(Code::FactOutOfRange, place).with("expected", expected));
            }
            // T-70 to T-75 ask for neither a listed change nor work that was offered.
            let dibao_alone = |k| matches!(k, MaterialChange | JobRefusal | JobTaken);
            if self.tekun() && e.kind.is_some_and(dibao_alone) {
                let place = Place::at(format!("/events/{i}/kind"));
                findings.push(Finding::data(Code::EventPlaysNoPart, place));
            }
            let ground = |k| !matches!(k, JobTaken | MaterialChange);
            let after = e.on.is_some_and(|on| on > self.day && on <= self.today);
            if after
                && e.kind
                    .is_some_and(|k| ground(k) && !(self.tekun() && dibao_alone(k)))
            {
                let place = Place::at(format!("/events/{i}/on"));
                findings.push(Finding::data(Code::EventAfterDecision, place));
            }
            if e.member.is_some() && self.concerned(e).is_none() {
                let place = Place::at(format!("/events/{i}/member"));
                findings.push(Finding::data(Code::UnknownPerson, place));
            }
        }
    }

    /// The member whom an event concerns, where it names a listed one, by the record that stands for the person.
    fn concerned(&self, e: &RecipientEvent) -> Option<usize> {
        let index = e.member.and_then(|m| usize::try_from(m).ok());
        let listed = index.filter(|m| *m < self.facts.household.members.len());
        listed.map(|m| self.records.map_or(m, |r| r.first(m)))
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
            e.on.map(|on| on <= self.day && since.is_none_or(|s| on >= s));
        let begun = Known::fact(begun, format!("/events/{i}/on"));
        let reversed = e.on.zip(e.until).is_some_and(|(on, until)| until < on);
        let lasts = e.until.is_none_or(|until| self.day <= until);
        let lasts = Known::fact((!reversed).then_some(lasts), format!("/events/{i}/until"));
        Known::all(&[&begun, &lasts])
    }

    /// D-91: a change that was not reported for more than so many months.
    pub(super) fn unreported(&self, months: i64) -> Unreported {
        let (mut each, mut since, mut rolled) = (vec![], None::<NaiveDate>, false);
        let mut without = None;
        for (i, e) in self.facts.events.iter().enumerate() {
            if e.kind.is_some_and(|k| k != MaterialChange) {
                continue;
            }
            let kind = Known::fact(e.kind.map(|_| true), format!("/events/{i}/kind"));
            let limit = e.on.and_then(|on| self.limit_of(on, months));
            let mut until = |day: NaiveDate| {
                let at = || format!("/events/{i}/on");
                let Some(limit) = limit else {
                    return Known::fact(None, at());
                };
                let day = day.min(self.day);
                rolled |= limit.rests_on_roll(day);
                let over = over(limit, day);
                without = without.or(limit.without().filter(|_| over.truth.is_none()));
                over
            };
            let late = match (e.reported_on, e.reported) {
                (Some(day), _) => until(day),
                (None, Some(false)) => until(self.day),
                // Reported on an unknown day, or it is not known: it may have been in time, or not.
                (None, _) => {
                    let open = Known::fact(None, format!("/events/{i}/reportedOn"));
                    Known::all(&[&until(self.day), &open])
                }
            };
            let truth = Known::all(&[&kind, &late]);
            if truth.yes() {
                since = match (since, e.on) {
                    (Some(a), Some(b)) => Some(a.min(b)),
                    (a, b) => a.or(b),
                };
            }
            each.push(truth);
        }
        each.push(self.complete());
        let known = Known::any(&each.iter().collect::<Vec<_>>());
        Unreported {
            without: without.filter(|_| known.truth.is_none()),
            known,
            since,
            rolled,
        }
    }

    /// Whose an event is: a row that names nobody is the recipient's.
    fn owner(&self, e: &RecipientEvent) -> Option<usize> {
        if e.member.is_none() {
            self.member
        } else {
            self.concerned(e)
        }
    }

    /// Where it stands whose an event is, where that is not known.
    fn owner_at(&self, i: usize, e: &RecipientEvent) -> String {
        if e.member.is_none() && self.programme == Programme::DibaoSingle {
            "/member".into()
        } else {
            format!("/events/{i}/member")
        }
    }

    /// D-96: open where a listed member may have left the household, since who remains is assessed anew; else no.
    pub(super) fn leaves(&self) -> Known {
        let mut each = vec![];
        for (i, e) in self.facts.events.iter().enumerate() {
            let leaving = |k| matches!(k, DeclaredMissing | PrisonSentence | OwnWish);
            let dead = e.kind.is_some_and(|k| matches!(k, Death | DeclaredDead));
            // The household is given as it is now: a dead member whom no index names is no longer listed.
            if dead && e.member.is_none() && self.programme == Programme::Dibao {
                continue;
            }
            let kind = Known::fact(
                e.kind.map(|k| dead || leaving(k)),
                format!("/events/{i}/kind"),
            );
            let at = match self.owner(e) {
                Some(_) => format!("{HOUSEHOLD}/members"),
                None => self.owner_at(i, e),
            };
            let stays = Known::fact(None, at);
            each.push(Known::all(&[&kind, &self.holds(i, e, None), &stays]));
        }
        Known::any(&each.iter().collect::<Vec<_>>())
    }

    /// D-100: so many refusals in a row, after the last offer that the member took; of nobody in particular, where
    /// it is not known whose they are. A row of which something is unknown counts as the case that is wanted.
    pub(super) fn refused(&self, who: Option<usize>, times: i64) -> Known {
        let mut causes = Causes::default();
        let (mut refusals, mut taken, mut doubts) = (vec![], None::<NaiveDate>, vec![]);
        for (i, e) in self.facts.events.iter().enumerate() {
            let job = e.kind.is_none_or(|k| matches!(k, JobRefusal | JobTaken));
            let owner = self.owner(e);
            let others = owner.is_some() && owner != who;
            if !job || others || e.on.is_some_and(|day| day > self.day) {
                continue;
            }
            match (e.kind, owner, e.on) {
                (Some(JobTaken), Some(_), Some(day)) => taken = taken.max(Some(day)),
                (Some(_), Some(_), Some(day)) => refusals.push(day),
                _ => doubts.push((i, e)),
            }
        }
        let after = |day: NaiveDate| taken.is_none_or(|t| day > t);
        refusals.retain(|day| after(*day));
        doubts.retain(|(_, e)| e.on.is_none_or(after));
        let taken_perhaps = |e: &RecipientEvent| e.kind != Some(JobRefusal);
        let perhaps = doubts.iter().filter(|(_, e)| taken_perhaps(e));
        let least = refusals.iter().filter(|day| {
            let mut offers = perhaps.clone();
            offers.all(|(_, e)| e.on.is_some_and(|on| **day > on))
        });
        let more = doubts.iter().filter(|(_, e)| e.kind != Some(JobTaken));
        let enough = |n: usize| i64::try_from(n).is_ok_and(|n| n >= times);
        let (least, most) = (least.count(), refusals.len().saturating_add(more.count()));
        if enough(least) == enough(most) {
            // A row that is missing may be one more refusal, or an offer that was taken between.
            let known = (self.facts.events_complete == Some(true)).then_some(enough(least));
            return Known::fact(known, "/eventsComplete");
        }
        for (i, e) in doubts {
            if e.kind.is_none() {
                causes.fact(format!("/events/{i}/kind"));
            }
            if self.owner(e).is_none() {
                causes.fact(self.owner_at(i, e));
            }
            if e.on.is_none() {
                causes.fact(format!("/events/{i}/on"));
            }
        }
        Known::open(causes)
    }

    /// Of whom a refusal is listed, in the order of the members; first nobody, where it is not known whose it is.
    pub(super) fn refusing(&self) -> Vec<Option<usize>> {
        let rows = self.facts.events.iter();
        let rows = rows.filter(|e| e.kind == Some(JobRefusal));
        let mut who: Vec<Option<usize>> = rows.map(|e| self.owner(e)).collect();
        who.sort_unstable();
        who.dedup();
        who
    }

    /// The last death of a member that is not after the date (D-99).
    pub(super) fn last_death(&self) -> Option<NaiveDate> {
        let rows = self.facts.events.iter();
        rows.filter(|e| e.kind == Some(Death))
            .filter_map(|e| e.on)
            .filter(|day| *day <= self.day)
            .max()
    }
}

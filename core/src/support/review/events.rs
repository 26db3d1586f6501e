//! What happened, read with its days: over an incomplete list nothing certainly did not happen.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::settle::may_be_one as one_event;
use super::{HOUSEHOLD, Programme, RecipientEvent, RecipientEventKind, Review};
use crate::deadline::Limit;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::once::persons;
use crate::logic::known::{Causes, Known};
use crate::policy::TypedValue;
use crate::support::doubt::named;

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
pub(super) fn over(limit: Limit, on: NaiveDate) -> Known {
    let open = || Known::open(Causes::default());
    limit.over(on).map_or_else(open, Known::certain)
}

impl Review<'_> {
    /// What plays no part in the list of events, or names nobody.
    pub(super) fn check_events(&self, findings: &mut Vec<Finding>) {
        for (i, e) in self.given() {
            if e.on.zip(e.until).is_some_and(|(on, until)| until < on) {
                let expected = TypedValue::Text {
                    value: "on..".into(),
                };
                let place = FindingPlace::at(format!("/events/{i}/until"));
                findings.push(
                    Finding::data(FindingCode::FactOutOfRange, place).with("expected", expected),
                );
            }
            // T-70 to T-75 ask for neither a listed change nor work that was offered.
            let dibao_alone = |k| matches!(k, MaterialChange | JobRefusal | JobTaken);
            if self.tekun() && e.kind.is_some_and(dibao_alone) {
                let place = FindingPlace::at(format!("/events/{i}/kind"));
                findings.push(Finding::data(FindingCode::EventPlaysNoPart, place));
            }
            let ground = |k| !matches!(k, JobTaken | MaterialChange);
            let after = e.on.is_some_and(|on| on > self.day && on <= self.today);
            if after
                && e.kind
                    .is_some_and(|k| ground(k) && !(self.tekun() && dibao_alone(k)))
            {
                let place = FindingPlace::at(format!("/events/{i}/on"));
                findings.push(Finding::data(FindingCode::EventAfterDecision, place));
            }
            if e.member.is_some() && self.concerned(e).is_none() {
                let place = FindingPlace::at(format!("/events/{i}/member"));
                findings.push(Finding::data(FindingCode::UnknownPerson, place));
            }
        }
    }

    /// The events by their places, as they are given.
    fn given(&self) -> impl Iterator<Item = (usize, &RecipientEvent)> {
        self.given.iter().map(|told| (told.at, &told.event))
    }

    /// The events by their places, with what of them is certain.
    pub(super) fn events(&self) -> impl Iterator<Item = (usize, &RecipientEvent)> {
        self.told.iter().map(|told| (told.at, &told.event))
    }

    /// What each event says, where others that may be the same one say it too; else it is open. It is the id that tells
    /// them apart.
    fn agreed(&self, each: &mut [(usize, &RecipientEvent, Known)]) {
        let contradicted: Vec<bool> = each
            .iter()
            .map(|(i, e, known)| {
                let mut others = each.iter().filter(|(j, ..)| j != i);
                known.yes() && others.any(|(_, o, other)| !other.yes() && one_event(e, o))
            })
            .collect();
        for ((i, _, known), contradicted) in each.iter_mut().zip(contradicted) {
            if contradicted {
                *known = Known::fact(None, format!("/events/{i}/id"));
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
        if whose == Whose::Anybodys || (e.member.is_none() && !e.lost("member")) {
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
        let mut each = vec![];
        for (i, e) in self.events() {
            if e.kind.is_some_and(|k| k != kind) {
                continue;
            }
            let holds = self.holds(i, e, since);
            let kind = Known::fact(e.kind.map(|_| true), format!("/events/{i}/kind"));
            let about = self.about(i, e, whose);
            each.push((i, e, Known::all(&[&kind, &about, &holds])));
        }
        self.any_of(each)
    }

    /// Whether any of these events is so, and the first day of those that certainly are.
    fn any_of(&self, mut each: Vec<(usize, &RecipientEvent, Known)>) -> (Known, Option<NaiveDate>) {
        self.agreed(&mut each);
        let complete = self.complete();
        // One of which something is not known, or that is not listed, may be the first.
        let open = !complete.no() || each.iter().any(|(.., known)| known.truth.is_none());
        let certain = each.iter().filter(|(.., known)| known.yes());
        let first = certain.filter_map(|(_, e, _)| e.on).min().filter(|_| !open);
        let all = each.iter().map(|(.., known)| known).chain([&complete]);
        (Known::any(&all.collect::<Vec<_>>()), first)
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
        let unknown = reversed || e.lost("until");
        let lasts = Known::fact((!unknown).then_some(lasts), format!("/events/{i}/until"));
        Known::all(&[&begun, &lasts])
    }

    /// D-91: a change that was not reported for more than so many months.
    pub(super) fn unreported(&self, months: i64) -> Unreported {
        let (mut each, mut rolled, mut without) = (vec![], false, None);
        for (i, e) in self.events() {
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
            each.push((i, e, Known::all(&[&kind, &late])));
        }
        let (known, since) = self.any_of(each);
        Unreported {
            without: without.filter(|_| known.truth.is_none()),
            known,
            since,
            rolled,
        }
    }

    /// Whose an event is: a row that names nobody is the recipient's.
    fn owner(&self, e: &RecipientEvent) -> Option<usize> {
        if e.lost("member") {
            None
        } else if e.member.is_none() {
            self.member
        } else {
            self.concerned(e)
        }
    }

    /// Where it stands whose an event is, where that is not known.
    fn owner_at(&self, i: usize, e: &RecipientEvent) -> String {
        let nobody = e.member.is_none() && !e.lost("member");
        if nobody && self.member.is_none() && self.programme == Programme::DibaoSingle {
            "/member".into()
        } else {
            format!("/events/{i}/member")
        }
    }

    /// D-96: open where a listed member may have left the household, since who remains is assessed anew; else no.
    pub(super) fn leaves(&self) -> Known {
        let mut each = vec![];
        for (i, e) in self.events() {
            let leaving = |k| matches!(k, DeclaredMissing | PrisonSentence | OwnWish);
            let dead = e.kind.is_some_and(|k| matches!(k, Death | DeclaredDead));
            // The household is given as it is now: a dead member whom no index names is no longer listed.
            let named = e.member.is_some() || e.lost("member");
            if dead && !named && self.programme == Programme::Dibao {
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
        each.push(self.complete());
        Known::any(&each.iter().collect::<Vec<_>>())
    }

    /// Who refused or took an offer. Where others live in the household, or may, a row that names nobody may be any of them.
    fn asked(&self, e: &RecipientEvent) -> Option<usize> {
        let h = &self.facts.household;
        let alone = h.members_complete == Some(true) && persons(h).len() == 1;
        self.owner(e).filter(|_| e.member.is_some() || alone)
    }

    /// D-100: so many refusals in a row, after the last offer that the member took; of nobody in particular, where
    /// it is not known whose they are. A row of which something is unknown counts as the case that is wanted.
    pub(super) fn refused(&self, who: Option<usize>, times: i64) -> Known {
        let mut causes = Causes::default();
        let (mut refusals, mut taken, mut doubts) = (vec![], None::<NaiveDate>, vec![]);
        for (i, e) in self.events() {
            let job = e.kind.is_none_or(|k| matches!(k, JobRefusal | JobTaken));
            let owner = self.asked(e);
            let others = owner.is_some() && owner != who;
            if !job || others || e.on.is_some_and(|day| day > self.day) {
                continue;
            }
            match (e.kind, owner, e.on) {
                (Some(JobTaken), Some(_), Some(day)) => taken = taken.max(Some(day)),
                (Some(_), Some(_), Some(day)) => refusals.push((day, i, e)),
                _ => doubts.push((i, e)),
            }
        }
        let after = |day: NaiveDate| taken.is_none_or(|t| day > t);
        refusals.retain(|(day, ..)| after(*day));
        doubts.retain(|(_, e)| e.on.is_none_or(after));
        let taken_perhaps = |e: &RecipientEvent| e.kind != Some(JobRefusal);
        let perhaps = doubts.iter().filter(|(_, e)| taken_perhaps(e));
        let last = |day: &NaiveDate| {
            let mut offers = perhaps.clone();
            offers.all(|(_, e)| e.on.is_some_and(|on| *day > on))
        };
        let (least, again) = at_least(&refusals, last);
        let more = doubts.iter().filter(|(_, e)| e.kind != Some(JobTaken));
        let enough = |n: usize| i64::try_from(n).is_ok_and(|n| n >= times);
        let most = refusals.len().saturating_add(more.count());
        if enough(least) == enough(most) {
            // A row that is missing may be one more refusal, or an offer that was taken between.
            let known = (self.facts.events_complete == Some(true)).then_some(enough(least));
            return Known::fact(known, "/eventsComplete");
        }
        again
            .into_iter()
            .for_each(|at| causes.fact(format!("/events/{at}/id")));
        for (i, e) in doubts {
            if e.kind.is_none() {
                causes.fact(format!("/events/{i}/kind"));
            }
            if self.asked(e).is_none() {
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
        let rows = self.given();
        let rows = rows.filter(|(_, e)| e.kind == Some(JobRefusal));
        let mut who: Vec<Option<usize>> = rows.map(|(_, e)| self.asked(e)).collect();
        who.sort_unstable();
        who.dedup();
        who
    }

    /// The last death of a member that is not after the date (D-99), and whether another one may be later.
    pub(super) fn last_death(&self) -> Option<(NaiveDate, bool)> {
        let deaths = || self.given().filter(|(_, e)| e.kind == Some(Death));
        let last = deaths()
            .filter_map(|(_, e)| e.on)
            .filter(|day| *day <= self.day)
            .max()?;
        let may_be = |e: &RecipientEvent| {
            let later = e.on.is_none_or(|on| on > last && on <= self.day);
            e.kind.is_none_or(|k| k == Death) && later
        };
        let complete = self.facts.events_complete == Some(true);
        let later = !complete || self.events().any(|(_, e)| may_be(e));
        Some((last, later))
    }
}

/// How many refusals there are at least, and those that may be another one again: of one day and one person only ids tell them
/// apart.
fn at_least(
    refusals: &[(NaiveDate, usize, &RecipientEvent)],
    counts: impl Fn(&NaiveDate) -> bool,
) -> (usize, Vec<usize>) {
    let mut days: BTreeMap<NaiveDate, Vec<(usize, bool)>> = BTreeMap::new();
    for (day, i, e) in refusals.iter().filter(|(day, ..)| counts(day)) {
        let of_day = days.entry(*day).or_default();
        of_day.push((*i, named(*e).is_some()));
    }
    let (mut least, mut again) = (0usize, vec![]);
    for of_day in days.values() {
        let certain = of_day.iter().filter(|(_, named)| *named).count().max(1);
        least = least.saturating_add(certain);
        if certain < of_day.len() {
            again.extend(of_day.iter().filter(|(_, named)| !named).map(|(i, _)| *i));
        }
    }
    (least, again)
}

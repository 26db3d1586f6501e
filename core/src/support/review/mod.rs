//! Whether support goes on (在保对象核查): what ends or changes it (T-70 to T-79, D-91 to D-101), what must be done before,
//! and when the next review is due. A person decides (P-35): nothing here ends by itself.

mod events;
mod facts;
mod grounds;
mod settle;
mod steps;

pub use facts::*;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use self::events::{Whose, over};
use self::settle::{Told, events, settled, unnamed};
use crate::calendar::add_months;
use crate::deadline::{Limit, MONTHS_ROLL};
use crate::eligibility::{MissingParameter, Outcome, Programme, TruthValue};
use crate::eligibility::{Standards, check_facts};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::once::Records;
use crate::logic::known::{Causes, Known};
use crate::policy::PolicyPack;

/// Where a fact of the household stands in the facts of a review.
const HOUSEHOLD: &str = "/household";

/// A review under way.
struct Review<'r> {
    pack: &'r PolicyPack,
    facts: &'r RecipientFacts,
    /// The events, each once, as they are given.
    given: &'r [Told],
    /// The same, without what is not certain while some have ids and others none.
    told: &'r [Told],
    /// The day that governs: its law, and what had happened until then. The day of the decision, where one was taken.
    day: NaiveDate,
    /// The date of the answer.
    today: NaiveDate,
    programme: Programme,
    /// Index of the recipient, where a person is one and is listed.
    member: Option<usize>,
    /// The records of the household, where several are of one person.
    records: Option<&'r Records>,
}

impl Review<'_> {
    /// The day that governs a rule, where it is not the date of the answer.
    fn law_of(&self, day: NaiveDate) -> Option<NaiveDate> {
        (day != self.today).then_some(day)
    }

    /// The same review, governed by the date of the answer: for what a decision does not settle.
    fn now(&self) -> Self {
        Self {
            day: self.today,
            ..*self
        }
    }

    /// When so many months from a day end.
    fn limit_of(&self, from: NaiveDate, months: i64) -> Option<Limit> {
        Limit::months(from, months, self.pack.calendar())
    }

    fn tekun(&self) -> bool {
        self.programme == Programme::Tekun
    }

    /// A decision was taken, and on which day is not known: that day governs the grounds, not the day of the answer.
    fn undecided_when(&self) -> bool {
        self.lost("decidedOn")
    }

    /// Every ground is open, where its day is not known; what does not rest on it stays.
    fn of_no_day(&self, out: &mut RecipientReview) {
        for ground in &mut out.grounds {
            *ground = ReviewGround {
                outcome: Outcome::Open,
                missing_facts: vec!["/decidedOn".into()],
                missing_parameters: vec![],
                discretion: vec![],
                since: None,
                kept_by: None,
                ..ground.clone()
            };
        }
        out.ends = Outcome::Open;
        out.missing_facts.push("/decidedOn".into());
        out.steps.clear();
        self.check_after_death(out);
    }

    /// Whether a fact was given and cannot be used: nothing else speaks in its place.
    fn lost(&self, name: &str) -> bool {
        self.facts.unreadable.iter().any(|n| n == name)
    }

    /// Whether something was done on the day that governs, from the fact of this name and its day.
    fn done(&self, name: &str, fact: Option<bool>, on: Option<NaiveDate>) -> TruthValue {
        match (fact, on) {
            (Some(false), _) => TruthValue::No,
            (_, Some(day)) if day > self.day => TruthValue::No,
            _ if self.lost(name) => TruthValue::Open,
            (_, Some(_)) => TruthValue::Yes,
            // Done by now, and perhaps not yet on an earlier day.
            (Some(true), None) if self.day == self.today => TruthValue::Yes,
            (_, None) => TruthValue::Open,
        }
    }
}

impl RecipientReview {
    /// Nothing said yet.
    fn of(as_of: NaiveDate) -> Self {
        Self {
            hypothetical: None,
            as_of,
            ends: Outcome::NotCovered,
            grounds: vec![],
            steps: vec![],
            ends_from: None,
            next_review: None,
            review_clause: None,
            amount_stays: None,
            missing_facts: vec![],
            missing_parameters: vec![],
            readings: vec![],
            findings: vec![],
        }
    }

    /// Names a year whose calendar is missing, once.
    fn without_calendar(&mut self, year: i32) {
        let finding = Finding::data(FindingCode::VisitCalendarMissing, FindingPlace::default());
        let finding = finding.count("year", year.into());
        if !self.findings.contains(&finding) {
            self.findings.push(finding);
        }
    }

    /// Names a reading, once.
    fn read(&mut self, reading: &str) {
        if !self.readings.iter().any(|r| r == reading) {
            self.readings.push(reading.to_owned());
        }
    }
}

/// Looks at a recipient on a date: which ground ends or changes the support, and what must be done first.
pub fn review_recipient(
    pack: &PolicyPack,
    facts: &RecipientFacts,
    as_of: NaiveDate,
) -> RecipientReview {
    let mut out = RecipientReview {
        hypothetical: pack.supposed(),
        findings: household_findings(pack, facts, as_of),
        ..RecipientReview::of(as_of)
    };
    let records = Records::of(&facts.household);
    let whole = facts;
    let mut doubts = vec![];
    let facts = &settled(whole, as_of, &mut doubts);
    let index = facts.member.and_then(|m| usize::try_from(m).ok());
    let member = index.filter(|m| *m < facts.household.members.len());
    let member = member.map(|m| records.as_ref().map_or(m, |r| r.first(m)));
    if facts.member.is_some() && member.is_none() {
        let place = FindingPlace::at("/member");
        out.findings
            .push(Finding::data(FindingCode::UnknownPerson, place));
    }
    let given = &events(facts, records.as_ref(), as_of, &mut doubts);
    let (told, asked) = &unnamed(given);
    let own = |f: &Finding| {
        f.place
            .pointer
            .as_ref()
            .is_some_and(|p| p.starts_with("/events"))
    };
    let ids = crate::identity::told(whole);
    doubts.extend(ids.into_iter().filter(own));
    out.findings.append(&mut doubts);
    let Some(programme) = facts.programme else {
        out.ends = Outcome::Open;
        out.missing_facts.push("/programme".into());
        return out;
    };
    let review = Review {
        pack,
        facts,
        given,
        told,
        day: facts.decided_on.unwrap_or(as_of),
        today: as_of,
        programme,
        member,
        records: records.as_ref(),
    };
    review.check_events(&mut out.findings);
    let covered = match programme {
        Programme::Tekun => pack.in_force("T-70", review.day),
        Programme::Dibao | Programme::DibaoSingle => pack.in_force("D-96", review.day),
        _ => false,
    };
    if !covered {
        return out;
    }
    review.look(&mut out);
    review.now().next(&mut out);
    if review.undecided_when() {
        review.of_no_day(&mut out);
    } else {
        review.steps(&mut out);
    }
    ask_ids(&mut out, asked);
    out.missing_parameters.sort_unstable();
    out.missing_parameters.dedup();
    out
}

/// Asks for the ids that would tell in place of facts that are there and are not used without them; each once, sorted.
fn ask_ids(out: &mut RecipientReview, ids: &BTreeMap<String, BTreeSet<String>>) {
    let grounds = out.grounds.iter_mut().map(|g| &mut g.missing_facts);
    for facts in grounds.chain([&mut out.missing_facts]) {
        let asked = facts.drain(..).flat_map(|at| match ids.get(&at) {
            Some(ids) => ids.iter().cloned().collect(),
            None => vec![at],
        });
        let asked: BTreeSet<String> = asked.collect();
        facts.extend(asked);
    }
}

/// What is wrong with the household, at its place in these facts.
fn household_findings(pack: &PolicyPack, facts: &RecipientFacts, as_of: NaiveDate) -> Vec<Finding> {
    let below = |p: &mut FindingPlace| {
        if let Some(pointer) = &mut p.pointer {
            pointer.insert_str(0, HOUSEHOLD);
        }
    };
    let mut found = check_facts(&Standards::of(pack, as_of), &facts.household);
    for finding in &mut found {
        below(&mut finding.place);
        finding.related.iter_mut().for_each(below);
    }
    found
}

/// The answer of a truth that is not read from the tree.
fn outcome(k: &Known, discretion: &[String]) -> Outcome {
    match k.truth {
        Some(true) => Outcome::Yes,
        Some(false) => Outcome::No,
        None if !k.causes.parameters.is_empty() => Outcome::ParameterMissing,
        None if !k.causes.facts.is_empty() || discretion.is_empty() => Outcome::Open,
        None => Outcome::Discretionary,
    }
}

impl Review<'_> {
    /// When the next review is due (D-92, D-93, T-65; V-13, V-14), and whether the amount stays until then (D-94).
    fn next(&self, out: &mut RecipientReview) {
        let mut causes = Causes::default();
        let unstable = Known::all(&[
            &Known::fact(self.facts.unstable_income, "/unstableIncome"),
            &Known::fact(self.facts.members_able_to_work, "/membersAbleToWork"),
        ]);
        // The text joins the two features of D-93: where one is missing, the household is a stable one (D-92).
        let period = match (self.tekun(), unstable.truth) {
            (true, _) => Some(("tekun.review", "T-65")),
            (false, Some(true)) => Some(("dibao.review_unstable", "D-93")),
            (false, Some(false)) => Some(("dibao.review_stable", "D-92")),
            (false, None) => None,
        };
        let reviewed = self.reviewed_on();
        if reviewed.is_none() {
            causes.fact("/reviewedOn");
        }
        // A review that is not known came after the recognition: its period ends no earlier than that of the recognition.
        let (mut last, mut at_least) = (None, None);
        match period {
            None => causes.extend([&unstable.causes]),
            Some((key, clause)) => {
                out.review_clause = Some(clause.into());
                if let Some(months) = self.count(key, &mut causes) {
                    last = reviewed.and_then(|day| self.limit_of(day, months));
                    at_least = self
                        .recognised_on()
                        .and_then(|day| self.limit_of(day, months));
                    out.next_review = last.map(Limit::last_or_plain).filter(written);
                    if self.over(last, out) == Some(true) {
                        let place = FindingPlace::at("/reviewedOn");
                        let late = Finding::law(FindingCode::ReviewOverdue, clause, false, place);
                        out.findings.extend(late.map(|f| f.count("months", months)));
                    }
                }
            }
        }
        if !self.tekun() && self.pack.in_force("D-94", self.day) {
            let early = at_least.is_some_and(|limit| limit.over(self.day) == Some(false));
            let within = match last {
                Some(limit) => over(limit, self.day).not(),
                None => Known::fact(early.then_some(true), "/reviewedOn"),
            };
            let since = reviewed.or(self.recognised_on());
            let kind = RecipientEventKind::MaterialChange;
            let (changed, _) = self.happened(kind, Whose::Anybodys, since);
            // A change may lie before a review that is not known.
            let counted = Known::fact(reviewed.map(|_| true), "/reviewedOn");
            let changed = Known::all(&[&changed, &counted]);
            out.amount_stays = Some(Known::all(&[&within, &changed.not()]).value());
        }
        out.missing_facts.extend(causes.facts);
        out.missing_parameters.extend(causes.parameters);
    }

    /// Whether a limit is over on the day that governs; the reading by which its last day moves is named, and a
    /// calendar that is missing where only it could say.
    fn over(&self, limit: Option<Limit>, out: &mut RecipientReview) -> Option<bool> {
        let limit = limit?;
        if limit.moves() {
            out.read(MONTHS_ROLL);
        }
        let over = limit.over(self.day);
        if let (None, Some(year)) = (over, limit.without()) {
            out.without_calendar(year);
        }
        over
    }

    /// The last review; one after the date is none, and one that is not known may have been on any day.
    fn reviewed_on(&self) -> Option<NaiveDate> {
        self.facts.reviewed_on.filter(|d| *d <= self.day)
    }

    /// The recognition; one after the date is none.
    fn recognised_on(&self) -> Option<NaiveDate> {
        self.facts.recognised_on.filter(|d| *d <= self.day)
    }

    /// A number of the pack, or the cause that it is missing.
    fn count(&self, key: &str, causes: &mut Causes) -> Option<i64> {
        match self.pack.count(key, self.day) {
            Ok(n) => Some(n),
            Err(missing) => {
                causes.parameter(missing);
                None
            }
        }
    }

    /// The first day without support: of tekun the month after the decision (T-77), of dibao a local reading (D-96).
    fn ends_from(&self, decided: NaiveDate, out: &mut RecipientReview) {
        let first = NaiveDate::from_ymd_opt(decided.year(), decided.month(), 1);
        let next = first.and_then(|d| add_months(d, 1)).filter(written);
        if self.tekun() {
            out.ends_from = next;
            return;
        }
        match self.pack.choice("dibao.stop_from", self.day) {
            Ok("sameMonth") => out.ends_from = first,
            Ok(_) => out.ends_from = next,
            Err(missing) => out.missing_parameters.push(MissingParameter::from(missing)),
        }
    }
}

/// Whether a day has a form on the wire, whose years have four digits.
fn written(day: &NaiveDate) -> bool {
    day.year() <= 9999
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A number that is not set leaves the ground open; it does not take it away.
    #[test]
    fn refusals_without_their_number_are_a_ground() {
        let day = |d| NaiveDate::from_ymd_opt(2024, 5, d);
        let refusal = |d| RecipientEvent {
            kind: Some(RecipientEventKind::JobRefusal),
            on: day(d),
            member: Some(0),
            ..RecipientEvent::default()
        };
        let mut facts = RecipientFacts {
            programme: Some(Programme::Dibao),
            events: vec![refusal(1), refusal(2), refusal(3)],
            events_complete: Some(true),
            ..RecipientFacts::default()
        };
        facts.household.members.push(Default::default());
        let on = day(31).unwrap();
        let ground = |pack: &PolicyPack| {
            let grounds = review_recipient(pack, &facts, on).grounds;
            let found = grounds.into_iter().find(|g| g.clause == "D-100").unwrap();
            let keys = found.missing_parameters.iter().map(|p| p.key.clone());
            (found.member, found.outcome, keys.collect::<Vec<_>>())
        };
        assert_eq!(
            ground(&PolicyPack::builtin()),
            (Some(0), Outcome::Yes, vec![])
        );
        assert_eq!(
            ground(&PolicyPack::default()),
            (
                Some(0),
                Outcome::ParameterMissing,
                vec!["dibao.job_refusals".to_owned()]
            )
        );
    }
}

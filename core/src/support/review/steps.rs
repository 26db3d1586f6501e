//! What is done before support ends or is reduced, with its last days (T-77 to T-79, D-96 to D-99, D-101).

use chrono::NaiveDate;

use super::{
    Outcome, RecipientEventKind as Event, RecipientReview, Review, ReviewEffect, ReviewGround,
    ReviewStep, ReviewStepKind as Step, ReviewUnit, written,
};
use crate::deadline::{Limit, MONTHS_ROLL, PublicityEnd, publicity};
use crate::eligibility::{MissingParameter, TruthValue};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::law::{self, Strength};

impl Review<'_> {
    /// The steps of an end that is, or may be, there.
    pub(super) fn steps(&self, out: &mut RecipientReview) {
        // What to apply for next is told after what is to be done before the end.
        let next = std::mem::take(&mut out.steps);
        let may_be = |o: Outcome| !matches!(o, Outcome::No);
        let ending = out.grounds.iter().filter(|g| may_be(g.outcome));
        let mut less = ending.filter(|g| g.effect != ReviewEffect::MayAdmonish);
        let any = less.next().is_some();
        let decided = self.facts.decided_on;
        // What was to be done before it is missing for certain only where an end is certain.
        let certain =
            |g: &ReviewGround| g.outcome == Outcome::Yes && g.effect != ReviewEffect::MayAdmonish;
        let broken = decided.filter(|_| out.grounds.iter().any(certain));
        if any {
            // Who is dead, or declared so, cannot be heard, whatever else may hold.
            let mut grounds = out.grounds.iter();
            if !grounds.any(|g| g.clause == "T-70" && g.outcome == Outcome::Yes) {
                self.hear(broken, out);
            }
            if self.tekun() {
                self.publicity(broken, out);
            }
            let reasons = if self.tekun() { "T-77" } else { "D-96" };
            out.steps
                .extend(self.step(Step::WrittenReasons, reasons, TruthValue::Open));
            let by_person = match decided {
                Some(_) => TruthValue::Yes,
                None => TruthValue::Open,
            };
            out.steps
                .extend(self.step(Step::PersonDecides, "P-35", by_person));
            if self.tekun() {
                out.steps
                    .extend(self.step(Step::OtherHelp, "T-79", TruthValue::Open));
            }
            out.steps.extend(next);
            if let Some(day) = decided {
                self.ends_from(day, out);
            }
        }
        if let Some(day) = decided {
            self.without_ground(day, out);
        }
        self.beside(out);
    }

    /// D-96: less or no support needs a ground. Certainly without one is only what was decided since the last review and
    /// within its period, without a listed change (D-94), where by the law of that day every ground is certainly out.
    fn without_ground(&self, decided: NaiveDate, out: &mut RecipientReview) {
        let Some(reviewed) = self.facts.reviewed_on.filter(|day| *day < decided) else {
            return;
        };
        // A death is a change of its own: what it lowers is lowered with a ground (D-99).
        let may_be_dead = self.events().any(|(_, e)| {
            let dead = e
                .kind
                .is_none_or(|k| matches!(k, Event::Death | Event::DeclaredDead));
            dead && e.on.is_none_or(|on| on >= reviewed)
        });
        if self.tekun() || may_be_dead {
            return;
        }
        let mut found = RecipientReview::of(decided);
        self.next(&mut found);
        let none = out.grounds.iter().all(|g| g.outcome == Outcome::No);
        // A change since then may have brought the household to where it qualifies again.
        let as_it_was = out.amount_stays == Some(TruthValue::Yes);
        if none && as_it_was && found.amount_stays == Some(TruthValue::Yes) {
            let place = FindingPlace::at("/decidedOn");
            let code = FindingCode::DecidedWithoutGround;
            out.findings
                .extend(Finding::law(code, "D-96", false, place));
        }
    }

    pub(super) fn step(&self, step: Step, clause: &str, done: TruthValue) -> Option<ReviewStep> {
        self.step_on(self.day, step, clause, done)
    }

    /// A step by the law of a day.
    fn step_on(
        &self,
        day: NaiveDate,
        step: Step,
        clause: &str,
        done: TruthValue,
    ) -> Option<ReviewStep> {
        let source = law::clause(clause)?.source_on(day)?;
        Some(ReviewStep {
            step,
            clause: clause.into(),
            strength: source.strength,
            law_of: self.law_of(day),
            programme: None,
            at_least: None,
            at_most: None,
            unit: None,
            last_day: None,
            done,
        })
    }

    /// T-78, D-97: heard before the decision, by the law of its day.
    fn hear(&self, decided: Option<NaiveDate>, out: &mut RecipientReview) {
        let clause = if self.tekun() { "T-78" } else { "D-97" };
        let heard = self.done("heard", self.facts.heard, self.facts.heard_on);
        let Some(step) = self.step(Step::HearPerson, clause, heard) else {
            return;
        };
        out.steps.push(step);
        if decided.is_some() && heard == TruthValue::No {
            let place = FindingPlace::at("/heard");
            out.findings.extend(Finding::law(
                FindingCode::DecidedUnheard,
                clause,
                false,
                place,
            ));
        }
    }

    /// T-77: seven days of publicity; after an objection a decision within fifteen working days, publicised again.
    fn publicity(&self, decided: Option<NaiveDate>, out: &mut RecipientReview) {
        let facts = self.facts;
        let publicised = self.done("publicised", facts.publicised, facts.publicised_on);
        let days = self.limit("tekun.termination_publicity", out);
        let up = facts.publicised_on;
        let last = up
            .zip(days)
            .and_then(|(up, n)| self.publicity_end(up, n, out));
        if let Some(step) = self.step(Step::Publicise, "T-77", publicised) {
            out.steps.push(ReviewStep {
                at_least: days,
                unit: Some(ReviewUnit::Days),
                last_day: last.filter(written),
                ..step
            });
        }
        let early = last.zip(decided).is_some_and(|(last, day)| day <= last);
        if decided.is_some() && (early || publicised == TruthValue::No) {
            let place = FindingPlace::at("/decidedOn");
            let early = Finding::law(FindingCode::DecidedBeforePublicity, "T-77", false, place);
            out.findings.extend(early);
        }
        if facts.objection == Some(false) {
            return;
        }
        let limit = self.limit("tekun.termination_objection", out);
        let objected = facts.objection_on.filter(|_| !self.lost("objection"));
        let due = objected.zip(limit).and_then(|(day, n)| {
            let n = u32::try_from(n).ok()?;
            self.certain(Limit::working_days(day, n, self.pack.calendar()), out)
        });
        // Publicised again means: put up after the objection.
        let again = match (objected, facts.publicised_on) {
            (Some(day), Some(up)) if up > day => match self.lost("publicised") {
                true => TruthValue::Open,
                false => TruthValue::Yes,
            },
            (Some(_), Some(_)) => TruthValue::No,
            _ => TruthValue::Open,
        };
        if let Some(step) = self.step(Step::DecideObjection, "T-77", again) {
            out.steps.push(ReviewStep {
                at_most: limit,
                unit: Some(ReviewUnit::WorkingDays),
                last_day: due.filter(written),
                ..step
            });
        }
        if decided.is_some() && again == TruthValue::No {
            let place = FindingPlace::at("/publicisedOn");
            out.findings.extend(Finding::law(
                FindingCode::NotPublicisedAgain,
                "T-77",
                false,
                place,
            ));
        }
    }

    /// The last day of publicity; how its days are counted is a reading (C1, P-66) that is asked where it matters.
    fn publicity_end(
        &self,
        up: NaiveDate,
        days: i64,
        out: &mut RecipientReview,
    ) -> Option<NaiveDate> {
        match publicity(self.pack, up, u32::try_from(days).ok()?, self.day) {
            PublicityEnd::Known(limit) => self.certain(limit, out),
            PublicityEnd::Missing(missing) => {
                out.missing_parameters.push(MissingParameter::from(missing));
                None
            }
            PublicityEnd::Beyond => None,
        }
    }

    /// The last day of a limit, or the year whose calendar is missing for it.
    fn certain(&self, limit: Limit, out: &mut RecipientReview) -> Option<NaiveDate> {
        if let Some(year) = limit.without() {
            out.without_calendar(year);
        }
        limit.last()
    }

    fn limit(&self, key: &str, out: &mut RecipientReview) -> Option<i64> {
        self.limit_on(key, self.day, out)
    }

    fn limit_on(&self, key: &str, on: NaiveDate, out: &mut RecipientReview) -> Option<i64> {
        match self.pack.count(key, on) {
            Ok(n) => Some(n),
            Err(missing) => {
                out.missing_parameters.push(MissingParameter::from(missing));
                None
            }
        }
    }

    /// What stands beside the end: a grace period (D-98), the check after a death (D-99), repayment and fine (D-101).
    fn beside(&self, out: &mut RecipientReview) {
        let holds = |clause: &str| {
            let of = out.grounds.iter().find(|g| g.clause == clause);
            of.is_some_and(|g| g.outcome != Outcome::No)
        };
        let (leaves, fraud) = (holds("D-96"), holds("D-101"));
        if leaves && self.facts.work_raised_income != Some(false) {
            let at_most = self.step(Step::GracePeriod, "D-98", TruthValue::Open);
            if let Some(step) = at_most {
                // The number is that of the notice; before it the text says "a certain time".
                let named = law::clause("D-98").and_then(|c| c.from);
                let named = named.is_some_and(|from| self.day >= from);
                let at_most = named.then(|| self.limit("dibao.grace_max", out)).flatten();
                out.steps.push(ReviewStep {
                    strength: Strength::May,
                    at_most,
                    unit: Some(ReviewUnit::Months),
                    ..step
                });
            }
        }
        self.check_after_death(out);
        if fraud && let Some(step) = self.step(Step::RepayAndFine, "D-101", TruthValue::Open) {
            let of = |key: &str| self.pack.basis_points(key, self.day).ok();
            out.steps.push(ReviewStep {
                at_least: of("fraud.fine_multiple_min"),
                at_most: of("fraud.fine_multiple_max"),
                unit: Some(ReviewUnit::BasisPoints),
                ..step
            });
        }
    }

    /// D-99, which a decision does not settle.
    pub(super) fn check_after_death(&self, out: &mut RecipientReview) {
        if let Some((died, later)) = self.now().last_death().filter(|_| !self.tekun()) {
            self.now().check_family(died, later, out);
        }
    }

    /// D-99: the family is checked within so many months of a death. Where another one may be later, the days of the check
    /// may be those of that one.
    fn check_family(&self, died: NaiveDate, later: bool, out: &mut RecipientReview) {
        let since = |day: Option<NaiveDate>| day.filter(|d| *d >= died && *d <= self.day);
        let (check, review) = (since(self.facts.family_checked_on), self.reviewed_on());
        let given = self.facts.family_checked_on;
        let checked = match (check.or(since(review)), given) {
            _ if later => TruthValue::Open,
            (Some(_), _) => TruthValue::Yes,
            (None, Some(_)) => TruthValue::No,
            (None, None) => TruthValue::Open,
        };
        let Some(step) = self.step_on(died, Step::CheckFamily, "D-99", checked) else {
            return;
        };
        let months = self.limit_on("dibao.death_check", died, out);
        let limit = months.and_then(|n| self.limit_of(died, n));
        let last = limit.map(Limit::last_or_plain).filter(|_| !later);
        out.steps.push(ReviewStep {
            at_most: months,
            unit: Some(ReviewUnit::Months),
            last_day: last.filter(written),
            ..step
        });
        if later {
            out.missing_facts.push("/events".into());
            return;
        }
        if limit.is_some_and(Limit::moves) {
            out.read(MONTHS_ROLL);
        }
        // Where only a calendar that is not published could say, nothing is late for certain.
        let over = |day: NaiveDate| limit.and_then(|limit| limit.over(day));
        let in_time = check
            .into_iter()
            .chain(since(review))
            .any(|day| over(day) != Some(true));
        let late = match (check, given) {
            _ if in_time => false,
            (Some(day), _) => over(day) == Some(true),
            (None, Some(_)) => over(self.day) == Some(true),
            // A review that came late, or before the death, is no proof that there was no check.
            (None, None) => {
                out.missing_facts.push("/familyCheckedOn".into());
                false
            }
        };
        if late {
            let place = FindingPlace::at("/familyCheckedOn");
            let late = Finding::law(FindingCode::FamilyUncheckedAfterDeath, "D-99", false, place);
            let late = late.zip(months).map(|(f, n)| f.count("months", n));
            out.findings.extend(late);
        }
    }
}

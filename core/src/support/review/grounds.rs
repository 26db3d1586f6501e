//! The grounds: events by their days, and the rules of the programme itself, read anew (a rule is written once).

use chrono::NaiveDate;

use super::events::{Unreported, Whose};
use super::{
    HOUSEHOLD, Programme, RecipientEventKind as Kind, RecipientReview, Review, ReviewEffect,
    ReviewGround, ReviewStep, ReviewStepKind, outcome,
};
use crate::calendar::{age_on, lived};
use crate::deadline::MONTHS_ROLL;
use crate::eligibility::assess::node_result;
use crate::eligibility::{Assessment, MissingParameter, Outcome, ProgrammeResult, TruthValue};
use crate::eligibility::{Standards, assess, dibao, load, tekun};
use crate::logic::Explain;
use crate::logic::known::{Causes, Known};

/// What the rules answered, with what keeps it open.
struct Ruled {
    known: Known,
    discretion: Vec<String>,
}

impl Ruled {
    /// The opposite of a result: a condition that no longer holds.
    fn lost(r: &ProgrammeResult) -> Self {
        let mut causes = Causes::default();
        let facts = r.missing_facts.iter();
        facts.for_each(|at| causes.fact(format!("{HOUSEHOLD}{at}")));
        causes
            .parameters
            .extend(r.missing_parameters.iter().cloned());
        let known = match r.outcome {
            Outcome::Yes => Known::certain(false),
            Outcome::No => Known::certain(true),
            _ => Known::open(causes),
        };
        Self {
            known,
            discretion: r.discretion.clone(),
        }
    }

    fn open(at: &str) -> Self {
        Self {
            known: Known::fact(None, at),
            discretion: vec![],
        }
    }
}

impl Review<'_> {
    /// Every ground of the programme, and whether one of them ends it.
    pub(super) fn look(&self, out: &mut RecipientReview) {
        if self.tekun() {
            self.tekun_grounds(out);
        } else {
            self.dibao_grounds(out);
        }
        self.fraud(out);
        let ending = out.grounds.iter().filter(|g| g.effect == ReviewEffect::End);
        // As of a programme: a number that is missing is said before a fact that is.
        let rank = |o: Outcome| match o {
            Outcome::Yes => 0,
            Outcome::ParameterMissing => 1,
            Outcome::Open => 2,
            Outcome::Discretionary => 3,
            _ => 4,
        };
        out.ends = ending
            .map(|g| g.outcome)
            .min_by_key(|o| rank(*o))
            .unwrap_or(Outcome::No);
    }

    fn ground(&self, clause: &str, effect: ReviewEffect, known: Known) -> ReviewGround {
        self.ruled(
            clause,
            effect,
            Ruled {
                known,
                discretion: vec![],
            },
        )
    }

    fn ruled(&self, clause: &str, effect: ReviewEffect, r: Ruled) -> ReviewGround {
        ReviewGround {
            clause: clause.into(),
            effect,
            outcome: outcome(&r.known, &r.discretion),
            law_of: self.law_of(self.day),
            member: None,
            since: None,
            kept_by: None,
            missing_facts: r.known.causes.facts.into_iter().collect(),
            missing_parameters: r.known.causes.parameters.into_iter().collect(),
            discretion: r.discretion,
        }
    }

    fn event(&self, clause: &str, kind: Kind) -> ReviewGround {
        let (known, since) = self.happened(kind, Whose::Recipients, None);
        ReviewGround {
            since,
            ..self.ground(clause, ReviewEffect::End, known)
        }
    }

    /// T-70 to T-75.
    fn tekun_grounds(&self, out: &mut RecipientReview) {
        let deaths = [Kind::Death, Kind::DeclaredDead, Kind::DeclaredMissing];
        let each: Vec<(Known, Option<NaiveDate>)> = deaths
            .iter()
            .map(|k| self.happened(*k, Whose::Recipients, None))
            .collect();
        let known = Known::any(&each.iter().map(|(k, _)| k).collect::<Vec<_>>());
        out.grounds.push(ReviewGround {
            since: each.iter().filter_map(|(_, since)| *since).min(),
            ..self.ground("T-70", ReviewEffect::End, known)
        });
        let [able, means, supporter] = self.conditions_lost();
        let keeps = self.stays();
        let kept = keeps.yes() && !able.known.no();
        let without_age = Known::all(&[&able.known, &keeps.not()]);
        out.grounds.push(ReviewGround {
            kept_by: kept.then(|| "T-76".to_owned()),
            ..self.ground("T-71", ReviewEffect::End, without_age)
        });
        out.grounds.push(self.event("T-72", Kind::PrisonSentence));
        for (clause, lost) in [("T-73", means), ("T-74", supporter)] {
            // T-76 speaks of age alone: that it keeps nobody who has means or a supporter is a reading.
            if keeps.yes() && lost.known.yes() {
                out.read("T-76=abilityOnly");
            }
            out.grounds
                .push(self.ruled(clause, ReviewEffect::End, lost));
        }
        out.grounds.push(self.event("T-75", Kind::OwnWish));
    }

    /// Able to work, with means, with an able supporter: each the loss of a condition of the recognition.
    fn conditions_lost(&self) -> [Ruled; 3] {
        let Some(member) = self.member else {
            return [(); 3].map(|()| Ruled::open("/member"));
        };
        let (standards, h) = (Standards::of(self.pack, self.day), &self.facts.household);
        let frame = load(&standards, h);
        let a = Explain::new(&frame, &standards.values);
        let conditions = tekun::lasting(&a, &dibao::base(&a, &standards));
        let tree = a.tree();
        conditions.map(|t| {
            Ruled::lost(&node_result(
                &tree,
                &frame,
                h,
                standards.told(),
                frame.member_row(member).and_then(|row| t.get(row)),
            ))
        })
    }

    /// T-76: a minor stays to the age, and beyond it while at school.
    fn stays(&self) -> Known {
        if !self.pack.in_force("T-76", self.day) {
            return Known::certain(false);
        }
        let Some(member) = self.member else {
            return Known::fact(None, "/member");
        };
        let key = "tekun.minor_stays_until";
        let until = match self.pack.count(key, self.day) {
            Ok(age) => age,
            Err(missing) => {
                let mut causes = Causes::default();
                causes.parameter(missing);
                return Known::open(causes);
            }
        };
        let at = format!("{HOUSEHOLD}/members/{member}/birthDate");
        let birth = self.facts.household.members.get(member);
        let birth = birth.and_then(|m| lived(m.birth_date, self.day));
        let below = |on: Option<NaiveDate>| {
            let age = birth.zip(on).and_then(|(b, on)| age_on(b, on));
            age.map(|a| i64::from(a) < until)
        };
        let young = Known::fact(below(Some(self.day)), at);
        // 仍在: who entered as a minor and is still at school.
        let entered = Known::fact(below(self.recognised_on()), "/recognisedOn");
        let school = Known::fact(self.facts.in_school, "/inSchool");
        Known::any(&[&young, &Known::all(&[&entered, &school])])
    }

    /// D-96: the household, or the person alone, no longer qualifies; D-91, D-100.
    fn dibao_grounds(&self, out: &mut RecipientReview) {
        let standards = Standards::of(self.pack, self.day);
        let answer = assess(&standards, &self.facts.household);
        let single = self.programme == Programme::DibaoSingle;
        let found = answer.results.iter().find(|r| {
            let own = r.member.map(|m| m as usize) == self.member;
            r.programme == self.programme && (own || !single)
        });
        let mut lost = match (found, single && self.member.is_none()) {
            (Some(r), false) => Ruled::lost(r),
            _ => Ruled::open("/member"),
        };
        let leaves = self.leaves();
        if leaves.no() && lost.known.yes() {
            self.apply_next(&answer, out);
        }
        if !leaves.no() {
            // Assessed with a member who may have left, either answer is of another household.
            lost.known.truth = None;
            lost.known.causes.extend([&leaves.causes]);
        }
        out.grounds
            .push(self.ruled("D-96", ReviewEffect::End, lost));
        if self.pack.in_force("D-91", self.day) {
            let found = match self.pack.count("dibao.unreported_change", self.day) {
                Ok(months) => self.unreported(months),
                Err(_) => Unreported {
                    known: Known::open(missing("dibao.unreported_change", "D-91")),
                    since: None,
                    rolled: false,
                    without: None,
                },
            };
            if found.rolled {
                out.read(MONTHS_ROLL);
            }
            found
                .without
                .into_iter()
                .for_each(|year| out.without_calendar(year));
            out.grounds.push(ReviewGround {
                since: found.since,
                ..self.ground("D-91", ReviewEffect::MayAdmonish, found.known)
            });
        }
        if self.pack.in_force("D-100", self.day) {
            let times = self.pack.count("dibao.job_refusals", self.day);
            for (who, known) in self.refusals(times.as_ref().ok().copied()) {
                out.grounds.push(ReviewGround {
                    member: who.and_then(|who| u32::try_from(who).ok()),
                    ..self.ground("D-100", ReviewEffect::EndOrReduceShare, known)
                });
            }
        }
    }

    /// D-100 by person; where it is not known whose a refusal is, that is open as long as it may be the one that matters to
    /// anybody.
    fn refusals(&self, times: Option<i64>) -> Vec<(Option<usize>, Known)> {
        let unset = || Known::open(missing("dibao.job_refusals", "D-100"));
        let of = |who| times.map_or_else(unset, |times| self.refused(who, times));
        let who = self.refusing().into_iter();
        let mut found: Vec<_> = who.map(|who| (who, of(who))).collect();
        let mut open = Known::certain(false);
        for (_, known) in found.iter().filter(|(who, _)| who.is_some()) {
            if known.truth.is_none() {
                open = Known::any(&[&open, known]);
            }
        }
        let nobodys = found.iter_mut().filter(|(who, _)| who.is_none());
        nobodys.for_each(|(_, known)| *known = Known::any(&[known, &open]));
        found
    }

    /// Who is taken in alone and whose household now qualifies, or who now is tekun, is told so: the one ends the
    /// other (D-04, T-79), and nobody is moved but on application (D-05).
    fn apply_next(&self, answer: &Assessment, out: &mut RecipientReview) {
        if self.programme != Programme::DibaoSingle {
            return;
        }
        let open = answer.results.iter().filter(|r| {
            let own =
                r.programme == Programme::Tekun && r.member.map(|m| m as usize) == self.member;
            r.outcome == Outcome::Yes && (own || r.programme == Programme::Dibao)
        });
        for r in open {
            // D-04 says that the household is taken in whole; before it, D-60 who applies.
            let clause = match r.programme {
                Programme::Tekun => "T-50",
                _ if self.pack.in_force("D-04", self.day) => "D-04",
                _ => "D-60",
            };
            let step = self.step(ReviewStepKind::ApplyNext, clause, TruthValue::Open);
            out.steps.extend(step.map(|step| ReviewStep {
                programme: Some(r.programme),
                ..step
            }));
        }
    }

    /// D-101: until 2026-06-30 the aid must stop; from then on it may be reduced or stopped.
    fn fraud(&self, out: &mut RecipientReview) {
        if !self.pack.in_force("D-101", self.day) {
            return;
        }
        let effect = if self.pack.in_force("D-97", self.day) {
            ReviewEffect::MayReduceOrEnd
        } else {
            ReviewEffect::End
        };
        let (known, since) = self.happened(Kind::Fraud, Whose::Anybodys, None);
        out.grounds.push(ReviewGround {
            since,
            ..self.ground("D-101", effect, known)
        });
    }
}

fn missing(key: &str, clause: &str) -> Causes {
    let mut causes = Causes::default();
    causes.parameters.insert(MissingParameter {
        key: key.into(),
        clause: clause.into(),
    });
    causes
}

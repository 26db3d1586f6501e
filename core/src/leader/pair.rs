//! Which two complete each other: the open list of S17.

use chrono::NaiveDate;

use super::{
    Candidate, CandidateRole, Employment, LeaderFacts, LeaderPost, LeaderRules, PairPattern,
    PatternRule,
};
use crate::calendar::{add_months, lived};
use crate::policy::PolicyPack;

/// What the patterns compare; unknown facts stay unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Comparable<'a> {
    pub employed: Option<bool>,
    pub birth_date: Option<NaiveDate>,
    pub party_member: Option<bool>,
    pub unit: Option<&'a str>,
    /// A bit for each role; none where the list of roles is not at hand.
    roles: Option<u32>,
}

fn bit(role: CandidateRole) -> u32 {
    1_u32.checked_shl(role as u32).unwrap_or(0)
}

fn employed(employment: Option<Employment>) -> Option<bool> {
    employment.map(|e| e == Employment::Employed)
}

impl<'a> Comparable<'a> {
    pub fn of_candidate(candidate: &'a Candidate, on: NaiveDate) -> Self {
        let held = candidate.roles.iter().map(|r| r.role);
        let held = held.filter(|r| candidate.holds(*r, on));
        Self {
            employed: employed(candidate.employment),
            birth_date: lived(candidate.birth_date, on),
            party_member: candidate.party_member,
            unit: candidate.unit.as_deref(),
            roles: Some(held.fold(0, |all, role| all | bit(role))),
        }
    }

    /// Of a leader in post; the roles are those of the candidate with the same id, where there is one.
    pub fn of_post(post: &'a LeaderPost, facts: &LeaderFacts, on: NaiveDate) -> Self {
        let listed = || {
            let person = post.person.as_deref()?;
            let candidate = facts.candidates.iter().find(|c| c.id == person)?;
            Comparable::of_candidate(candidate, on).roles
        };
        let asked = facts.rules.as_ref().is_some_and(|r| {
            let roles = r.patterns.iter().map(|p| p.pattern);
            roles.into_iter().any(|p| p == PairPattern::RoleAndNot)
        });
        Self {
            employed: employed(post.employment),
            birth_date: lived(post.birth_date, on),
            party_member: post.party_member,
            unit: post.unit.as_deref(),
            roles: if asked { listed() } else { None },
        }
    }

    pub fn holds(&self, role: CandidateRole) -> Option<bool> {
        self.roles.map(|all| all & bit(role) != 0)
    }
}

/// The patterns that count, with the age gap of the date.
pub(super) struct Patterns {
    rules: Vec<PatternRule>,
    gap: Option<i64>,
}

impl Patterns {
    pub fn new(rules: &LeaderRules, pack: &PolicyPack, on: NaiveDate) -> Self {
        Self {
            rules: rules.patterns.clone(),
            gap: pack.count("leader.age_gap_min_years", on).ok(),
        }
    }

    /// The first pattern that two certainly make.
    pub fn certain(&self, a: &Comparable<'_>, b: &Comparable<'_>) -> Option<PairPattern> {
        let made = |rule: &&PatternRule| self.made(rule, a, b) == Some(true);
        self.rules.iter().find(made).map(|r| r.pattern)
    }

    /// Whether they make any; over no patterns at all there is nothing to make.
    pub fn any(&self, a: &Comparable<'_>, b: &Comparable<'_>) -> Option<bool> {
        any(self.rules.iter().map(|rule| self.made(rule, a, b)))
    }

    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    fn made(&self, rule: &PatternRule, a: &Comparable<'_>, b: &Comparable<'_>) -> Option<bool> {
        match rule.pattern {
            PairPattern::EmployedAndNot => Some(a.employed? != b.employed?),
            PairPattern::OlderAndYounger => ages_differ(a, b, rule.min_gap_years.or(self.gap)),
            PairPattern::PartyMemberAndNot => Some(a.party_member? != b.party_member?),
            PairPattern::RoleAndNot => Some(a.holds(rule.role?)? != b.holds(rule.role?)?),
            PairPattern::DifferentUnits => Some(a.unit? != b.unit?),
        }
    }
}

/// S17, second example: 1名年长人员+1名年轻人员. The text has no age line, so the two are
/// compared with each other; `min_years` is the optional local gap, without which any difference
/// in age counts.
pub(super) fn ages_differ(
    a: &Comparable<'_>,
    b: &Comparable<'_>,
    min_years: Option<i64>,
) -> Option<bool> {
    let (a, b) = (a.birth_date?, b.birth_date?);
    let (older, younger) = (a.min(b), a.max(b));
    if older == younger {
        return Some(false);
    }
    // A gap beyond the calendar is met by nobody.
    let months = min_years.unwrap_or(0).max(0).saturating_mul(12);
    let reached = i32::try_from(months)
        .ok()
        .and_then(|m| add_months(older, m));
    Some(reached.is_some_and(|day| day <= younger))
}

/// Certainly one, certainly none, or unknown.
pub(super) fn any(facts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut unknown = false;
    for fact in facts {
        match fact {
            Some(true) => return Some(true),
            Some(false) => {}
            None => unknown = true,
        }
    }
    (!unknown).then_some(false)
}

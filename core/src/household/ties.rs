//! The relations of a family, checked: what contradicts itself counts as unknown, never as absent.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::NaiveDate;

use super::kin::{FamilyFacts, FamilyTie, Kinship};
use super::once::own;
use crate::calendar::{birth_fault, lived};
use crate::finding::{Code, Finding, Place};
use crate::logic::known::Known;
use crate::policy::Value;

/// Persons beyond which nobody is judged.
pub(super) const MOST: usize = 200;
/// Persons beyond which a list is likely to hold several households. No clause: a check of the data alone.
const LIKELY: usize = 30;

/// One usable relation: the row of the list, and the positions of the two persons.
#[derive(Clone)]
pub(super) struct Tie {
    pub row: usize,
    pub person: usize,
    pub of: usize,
    pub kind: Option<Kinship>,
    pub duty_found: Option<bool>,
    /// False where it contradicts another one.
    pub trusted: bool,
}

impl Tie {
    /// Whether the tie is of this kind.
    pub fn is(&self, kind: Kinship) -> Known {
        if self.trusted {
            Known::fact(
                self.kind.map(|k| k == kind),
                format!("/ties/{}/kind", self.row),
            )
        } else {
            Known::fact(None, format!("/ties/{}", self.row))
        }
    }

    /// The other end.
    pub fn other(&self, one: usize) -> usize {
        if self.person == one {
            self.of
        } else {
            self.person
        }
    }
}

/// The relations as the rules read them.
pub(super) struct Family {
    pub applicant: Option<usize>,
    /// By person, the ties at either end.
    pub ties: Vec<Vec<Tie>>,
    /// Every relation is listed, and each names two listed persons.
    pub complete: bool,
    pub births: Vec<Option<NaiveDate>>,
    pub findings: Vec<Finding>,
}

impl Family {
    pub fn read(facts: &FamilyFacts, as_of: NaiveDate) -> Self {
        let mut findings = Vec::new();
        let size = facts.persons.len();
        let range = |at: String, expected: &str| {
            let expected = Value::Text {
                value: expected.into(),
            };
            Finding::data(Code::FactOutOfRange, Place::at(at)).with("expected", expected)
        };
        if size == 0 || size > MOST {
            findings.push(range("/persons".into(), "1..200"));
        } else if size > LIKELY {
            let limit = LIKELY as i64;
            findings.push(
                Finding::data(Code::MemberCountUnlikely, Place::at("/persons"))
                    .count("limit", limit),
            );
        }
        let mut index = HashMap::new();
        let mut births = Vec::with_capacity(size);
        for (i, p) in facts.persons.iter().enumerate() {
            if let Some(id) = own(p.id.as_deref()) {
                index.entry(id).or_insert(i);
            }
            births.push(lived(p.birth_date, as_of));
            if let Some(expected) = birth_fault(p.birth_date, as_of) {
                findings.push(range(format!("/persons/{i}/birthDate"), expected));
            }
            if p.religious_away_since.is_some_and(|d| d > as_of) {
                findings.push(range(format!("/persons/{i}/religiousAwaySince"), "..asOf"));
            }
        }
        let applicant = facts
            .applicant
            .as_deref()
            .and_then(|id| index.get(id).copied());
        if facts.applicant.is_some() && applicant.is_none() {
            findings.push(Finding::data(Code::UnknownPerson, Place::at("/applicant")));
        }
        let mut all: Vec<Tie> = Vec::with_capacity(facts.ties.len());
        for (row, t) in facts.ties.iter().enumerate() {
            all.extend(read_tie(row, t, &index, &mut findings));
        }
        let complete = facts.ties_complete == Some(true) && all.len() == facts.ties.len();
        contradictions(&mut all, &births, &mut findings);
        let mut ties = vec![Vec::new(); size];
        for t in all {
            for end in [t.person, t.of] {
                if let Some(list) = ties.get_mut(end) {
                    list.push(t.clone());
                }
            }
        }
        Self {
            applicant,
            ties,
            complete,
            births,
            findings,
        }
    }
}

fn read_tie(
    row: usize,
    t: &FamilyTie,
    index: &HashMap<&str, usize>,
    findings: &mut Vec<Finding>,
) -> Option<Tie> {
    let mut end = |id: &Option<String>, name: &str| {
        let found = id.as_deref().and_then(|id| index.get(id).copied());
        if found.is_none() {
            let place = Place::at(format!("/ties/{row}/{name}"));
            findings.push(Finding::data(Code::UnknownPerson, place));
        }
        found
    };
    let (person, of) = (end(&t.person, "person"), end(&t.of, "of"));
    let (person, of) = (person?, of?);
    if person == of {
        let place = Place::at(format!("/ties/{row}"));
        findings.push(Finding::data(Code::RelationToSelf, place));
        return None;
    }
    Some(Tie {
        row,
        person,
        of,
        kind: t.kind,
        duty_found: t.duty_found,
        trusted: true,
    })
}

/// Two spouses; two relations between the same two persons that differ; a child as old as the parent.
fn contradictions(all: &mut [Tie], births: &[Option<NaiveDate>], findings: &mut Vec<Finding>) {
    let mut doubtful = vec![false; all.len()];
    let mut doubt = |code, later: usize, earlier: Option<usize>| {
        let place = |at: usize| Place::at(format!("/ties/{}", all.get(at).map_or(0, |t| t.row)));
        let mut finding = Finding::data(code, place(later));
        if let Some(first) = earlier {
            finding = finding.related(place(first));
        }
        findings.push(finding);
        for at in [Some(later), earlier].into_iter().flatten() {
            if let Some(mark) = doubtful.get_mut(at) {
                *mark = true;
            }
        }
    };
    let mut spouse: HashMap<usize, (usize, usize)> = HashMap::new();
    let mut pair: HashMap<(usize, usize), usize> = HashMap::new();
    for (i, t) in all.iter().enumerate() {
        let two = (t.person.min(t.of), t.person.max(t.of));
        match pair.entry(two) {
            Entry::Occupied(first) => {
                let at = *first.get();
                if let Some(f) = all.get(at) {
                    let mutual = matches!(t.kind, Some(Kinship::Spouse | Kinship::Sibling));
                    let same = f.kind == t.kind && (mutual || f.person == t.person);
                    if !same {
                        doubt(Code::RelationContradicts, i, Some(at));
                    }
                }
            }
            Entry::Vacant(free) => {
                free.insert(i);
            }
        }
        if t.kind == Some(Kinship::Spouse) {
            for (one, other) in [(t.person, t.of), (t.of, t.person)] {
                match spouse.entry(one) {
                    Entry::Occupied(first) => {
                        let (whom, at) = *first.get();
                        if whom != other {
                            doubt(Code::SeveralSpouses, i, Some(at));
                        }
                    }
                    Entry::Vacant(free) => {
                        free.insert((other, i));
                    }
                }
            }
        }
        let born = |p: usize| births.get(p).copied().flatten();
        let younger = matches!(t.kind, Some(Kinship::Child | Kinship::Grandchild));
        if younger && born(t.person).zip(born(t.of)).is_some_and(|(c, p)| c <= p) {
            doubt(Code::RelationContradicts, i, None);
        }
    }
    for (t, doubtful) in all.iter_mut().zip(doubtful) {
        t.trusted = !doubtful;
    }
}

//! The relations of a family, checked: what contradicts itself counts as unknown, never as absent.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::kin::{FamilyFacts, FamilyPerson, FamilyTie, Kinship};
use super::once::own;
use crate::calendar::{birth_fault, lived};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::known::Known;
use crate::policy::TypedValue;

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
    /// The row whose fact that is: its own, or one that is lost and may say otherwise.
    pub duty_by: usize,
    /// False where it contradicts another one, or may.
    pub trusted: bool,
    /// The row that tells, once it is right, whether it does: its own, or one that is lost.
    pub by: usize,
}

/// A relation that is lost, since one end of it is not known.
struct Lost {
    row: usize,
    kind: Option<Kinship>,
    /// The end that is known, and whether it is the one who is related; none where neither is, or both are the same.
    person: Option<usize>,
    of: Option<usize>,
    duty_found: Option<bool>,
}

impl Lost {
    /// Whether it may be this very tie, and says otherwise of the duty of support.
    fn may_differ(&self, t: &Tie) -> bool {
        let may_be = |end: Option<usize>, p: usize| end.is_none_or(|end| end == p);
        let same = |one, other| may_be(self.person, one) && may_be(self.of, other);
        let mutual = matches!(t.kind, None | Some(Kinship::Spouse | Kinship::Sibling));
        let kind = self.kind.is_none() || t.kind.is_none() || self.kind == t.kind;
        let ends = same(t.person, t.of) || (mutual && same(t.of, t.person));
        kind && ends && self.duty_found != t.duty_found
    }

    /// Whether it may contradict a tie, whoever its other end is.
    fn may_contradict(&self, t: &Tie) -> bool {
        let at = |end: Option<usize>| end.is_some_and(|p| p == t.person || p == t.of);
        let spouses = matches!(self.kind, None | Some(Kinship::Spouse));
        match (self.person, self.of) {
            (None, None) => true,
            (person, of) if at(person) || at(of) => {
                match self.kind.filter(|k| t.kind == Some(*k)) {
                    // Of the same two it would say the same, and one may have several of these.
                    Some(Kinship::Sibling) => false,
                    Some(Kinship::Child | Kinship::Grandchild) => {
                        person != Some(t.person) && of != Some(t.of)
                    }
                    _ => true,
                }
            }
            // The other end may be married to somebody else.
            _ => spouses && t.kind == Some(Kinship::Spouse),
        }
    }
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
            Known::fact(None, format!("/ties/{}", self.by))
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
    /// `dated`: of whom a record gives a date of birth, by the place of the person.
    pub fn read(facts: &FamilyFacts, dated: &[bool], as_of: NaiveDate) -> Self {
        let mut findings = Vec::new();
        let size = facts.persons.len();
        let range = |at: String, expected: &str| {
            let expected = TypedValue::Text {
                value: expected.into(),
            };
            Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(at))
                .with("expected", expected)
        };
        if size == 0 || size > MOST {
            findings.push(range("/persons".into(), "1..200"));
        } else if size > LIKELY {
            let limit = LIKELY as i64;
            let place = FindingPlace::at("/persons");
            let unlikely = Finding::data(FindingCode::MemberCountUnlikely, place);
            findings.push(unlikely.count("limit", limit));
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
            let since = since_fault(p, as_of);
            findings.extend(since.map(|e| range(format!("/persons/{i}/religiousAwaySince"), e)));
        }
        let applicant = facts
            .applicant
            .as_deref()
            .and_then(|id| index.get(id).copied());
        if facts.applicant.is_some() && applicant.is_none() {
            findings.push(Finding::data(
                FindingCode::UnknownPerson,
                FindingPlace::at("/applicant"),
            ));
        }
        let mut all: Vec<Tie> = Vec::with_capacity(facts.ties.len());
        let mut lost = vec![];
        for (row, t) in facts.ties.iter().enumerate() {
            match read_tie(row, t, &index, &mut findings) {
                Ok(tie) => all.push(tie),
                Err(tie) => lost.push(tie),
            }
        }
        let alike = alike_without_kind(&all);
        let alike = one_each(&mut all, &mut findings) && alike;
        let complete = facts.ties_complete == Some(true) && lost.is_empty() && alike;
        contradictions(&mut all, &births, &mut findings);
        doubts(&mut all, &lost, dated, &births);
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

/// What is expected of the day since when somebody is away, where it cannot be.
fn since_fault(p: &FamilyPerson, as_of: NaiveDate) -> Option<&'static str> {
    match p.religious_away_since? {
        since if since > as_of => Some("..asOf"),
        _ if away_since(p, as_of).is_none() => Some("birthDate.."),
        _ => None,
    }
}

/// Since when somebody is away; none where nobody can be: before the person was born, or who lives today.
pub(super) fn away_since(p: &FamilyPerson, as_of: NaiveDate) -> Option<NaiveDate> {
    let since = lived(p.religious_away_since, as_of)?;
    let born = lived(p.birth_date, as_of);
    (born.is_none_or(|born| born <= since)).then_some(since)
}

fn read_tie(
    row: usize,
    t: &FamilyTie,
    index: &HashMap<&str, usize>,
    findings: &mut Vec<Finding>,
) -> Result<Tie, Lost> {
    let mut end = |id: &Option<String>, name: &str| {
        let found = id.as_deref().and_then(|id| index.get(id).copied());
        if found.is_none() {
            let place = FindingPlace::at(format!("/ties/{row}/{name}"));
            findings.push(Finding::data(FindingCode::UnknownPerson, place));
        }
        found
    };
    let (person, of) = (end(&t.person, "person"), end(&t.of, "of"));
    let lost = |person, of| Lost {
        row,
        kind: t.kind,
        person,
        of,
        duty_found: t.duty_found,
    };
    let (Some(p), Some(q)) = (person, of) else {
        return Err(lost(person, of));
    };
    if p == q {
        let place = FindingPlace::at(format!("/ties/{row}"));
        findings.push(Finding::data(FindingCode::RelationToSelf, place));
        return Err(lost(person, of));
    }
    Ok(Tie {
        row,
        person: p,
        of: q,
        kind: t.kind,
        duty_found: t.duty_found,
        duty_by: row,
        trusted: true,
        by: row,
    })
}

/// Leaves of relations that say the same of the same two one. Of whether the duty of support was found, two that differ say
/// nothing, and then one of them may be of somebody else: whether that is not so.
fn one_each(all: &mut Vec<Tie>, findings: &mut Vec<Finding>) -> bool {
    let mut first: HashMap<(usize, usize, Option<u8>), usize> = HashMap::new();
    let mut kept: Vec<Tie> = Vec::with_capacity(all.len());
    let mut alike = true;
    for t in all.drain(..) {
        let mutual = matches!(t.kind, Some(Kinship::Spouse | Kinship::Sibling));
        let kind = t.kind.map(|kind| kind as u8);
        let two = match mutual {
            true => (t.person.min(t.of), t.person.max(t.of), kind),
            false => (t.person, t.of, kind),
        };
        let earlier = match first.entry(two) {
            Entry::Occupied(at) => kept.get_mut(*at.get()),
            Entry::Vacant(free) => {
                free.insert(kept.len());
                None
            }
        };
        let Some(earlier) = earlier else {
            kept.push(t);
            continue;
        };
        let place = |row: usize| FindingPlace::at(format!("/ties/{row}"));
        let mut tell = |code| {
            findings.push(Finding::data(code, place(t.row)).related(place(earlier.row)));
        };
        if earlier.duty_found != t.duty_found {
            alike = false;
            earlier.duty_found = None;
            tell(FindingCode::RelationContradicts);
        } else if earlier.person == t.person {
            // Said from either side it is no second one.
            tell(FindingCode::RecordTwice);
        }
    }
    *all = kept;
    alike
}

/// Whether of no two persons a relation without its kind says otherwise of the duty of support than another one, which it may
/// be: then one of them may be of somebody else.
fn alike_without_kind(all: &[Tie]) -> bool {
    let mut told: HashMap<(usize, usize), Vec<&Tie>> = HashMap::new();
    for t in all {
        let two = (t.person.min(t.of), t.person.max(t.of));
        told.entry(two).or_default().push(t);
    }
    // What is not known of one may be what the other one denies.
    let alike = |ties: &[&Tie]| {
        let found: BTreeSet<Option<bool>> = ties.iter().map(|t| t.duty_found).collect();
        found.len() == 1 && !found.contains(&None)
    };
    told.values()
        .all(|ties| ties.len() == 1 || ties.iter().all(|t| t.kind.is_some()) || alike(ties))
}

/// Takes the trust from relations that one may contradict of which an end, the kind or a date of birth is lost.
fn doubts(all: &mut [Tie], lost: &[Lost], dated: &[bool], births: &[Option<NaiveDate>]) {
    let unusable = |p: usize| {
        let given = dated.get(p).copied().unwrap_or_default();
        given && births.get(p).copied().flatten().is_none()
    };
    for t in all.iter_mut() {
        if let Some(by) = lost.iter().find(|l| l.may_differ(t)) {
            (t.duty_found, t.duty_by) = (None, by.row);
        }
    }
    let kindless: Vec<Tie> = all.iter().filter(|t| t.kind.is_none()).cloned().collect();
    for t in all.iter_mut().filter(|t| t.trusted) {
        let by = lost.iter().find(|l| l.may_contradict(t)).map(|l| l.row);
        let by = by.or_else(|| {
            // It may be a second marriage.
            let touches = |u: &&Tie| {
                let ends = [u.person, u.of].map(|p| p == t.person || p == t.of);
                t.kind == Some(Kinship::Spouse) && ends != [true, true] && ends != [false, false]
            };
            kindless.iter().find(touches).map(|u| u.row)
        });
        let younger = matches!(t.kind, Some(Kinship::Child | Kinship::Grandchild));
        let by = by.or_else(|| {
            let ends = [t.person, t.of];
            (younger && ends.into_iter().any(unusable)).then_some(t.row)
        });
        if let Some(row) = by {
            (t.trusted, t.by) = (false, row);
        }
    }
}

/// Two spouses; two relations between the same two persons that differ; a child as old as the parent.
fn contradictions(all: &mut [Tie], births: &[Option<NaiveDate>], findings: &mut Vec<Finding>) {
    let mut doubtful = vec![false; all.len()];
    let mut doubt = |code, later: usize, earlier: Option<usize>| {
        let place =
            |at: usize| FindingPlace::at(format!("/ties/{}", all.get(at).map_or(0, |t| t.row)));
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
                        doubt(FindingCode::RelationContradicts, i, Some(at));
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
                            doubt(FindingCode::SeveralSpouses, i, Some(at));
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
            doubt(FindingCode::RelationContradicts, i, None);
        }
    }
    for (t, doubtful) in all.iter_mut().zip(doubtful) {
        t.trusted = !doubtful;
    }
}

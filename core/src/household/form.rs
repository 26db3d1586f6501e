//! Who belongs to the household (共同生活的家庭成员, D-10 to D-18), each inclusion and exclusion with its clause.
//!
//! The text names relations and says nothing of relations of relations: whether the spouse or child of another
//! member comes in too is a local reading (`dibao.members_of_members`, D-10) that is asked only where it matters.

use std::collections::HashSet;

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::kin::{FamilyFacts, FamilyPerson, Kinship, Study};
use super::once;
use super::ties::{Family, MOST, Tie, away_since};
use crate::calendar::age_on;
use crate::finding::Finding;
use crate::logic::known::{Causes, Known, MissingParameter, TruthValue};
use crate::order::InOrder;
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// One reason why a person belongs or does not (理由).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct MembershipGround {
    /// The clause.
    pub clause: String,
    /// Stable code of the condition.
    pub step: String,
    /// Whether it holds.
    pub truth: TruthValue,
    /// Position of the other person, where that is not the applicant.
    pub through: Option<u32>,
}

/// Whether one person belongs to the household (是否共同生活的家庭成员).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct Membership {
    /// Position in the list of persons.
    pub person: u32,
    /// The person's id.
    pub id: Option<String>,
    /// Whether the person belongs.
    pub belongs: TruthValue,
    /// The conditions that were looked at: what takes the person in, then what leaves the person out.
    pub grounds: Vec<MembershipGround>,
    /// Facts that keep it open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep it open, sorted.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
}

/// The household of an applicant (家庭成员认定结果). Advice, never a decision.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdFormation {
    /// The date.
    pub as_of: NaiveDate,
    /// False before 2021-07-01, the start of the rules that are carried; nobody is judged then.
    pub covered: bool,
    /// One answer for each person given, in their order; one whom an earlier record gives has it there.
    pub persons: Vec<Membership>,
    /// Positions of those who certainly belong.
    pub members: Vec<u32>,
    /// Fewest members.
    pub size_at_least: i64,
    /// Most members; absent where not everybody is listed.
    pub size_at_most: Option<i64>,
    /// Everybody is listed and judged: the list may be used as a complete one.
    pub members_complete: bool,
    /// A member is a near relative of someone who handles cases or sits on the committee (近亲属备案, D-65).
    pub registered_relative: TruthValue,
    /// Facts that keep that open, sorted.
    #[wire(if_any)]
    pub registered_relative_missing: Vec<String>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Of whom any record gives a date of birth: where they differ, it is given all the same.
fn dated(facts: &FamilyFacts, first: &[u32]) -> Vec<bool> {
    let each = facts.persons.iter().zip(first);
    let with_birth = each.filter(|(p, _)| p.birth_date.is_some());
    let dated: HashSet<u32> = with_birth.map(|(_, first)| *first).collect();
    first.iter().map(|first| dated.contains(first)).collect()
}

/// Judges who belongs to the applicant's household on a date.
pub fn form(pack: &PolicyPack, facts: &FamilyFacts, as_of: NaiveDate) -> HouseholdFormation {
    let given = facts;
    let (facts, first, repeated) = once::family(facts);
    let facts = &*facts;
    let mut family = Family::read(facts, &dated(given, &first), as_of);
    family.findings.extend(repeated);
    let covered = pack.in_force("D-10", as_of);
    let reader = Reader {
        pack,
        as_of,
        facts,
        family: &family,
        first: &first,
    };
    let judged: Vec<Judged> = match covered {
        true if facts.persons.len() > MOST => reader.too_many(),
        true => reader.all(),
        false => vec![],
    };
    let belongs: Vec<Known> = judged.iter().map(Judged::member).collect();
    let relative = reader.registered_relative(&belongs);
    let complete = covered && facts.persons_complete == Some(true) && !belongs.is_empty();
    let open = belongs.iter().filter(|k| k.truth.is_none()).count();
    let again = |p: u32| first.get(p as usize).is_some_and(|first| *first != p);
    let members: Vec<u32> = (0u32..)
        .zip(&belongs)
        .filter(|(_, k)| k.yes())
        .map(|(i, _)| i)
        .collect();
    HouseholdFormation {
        hypothetical: pack.supposed(),
        as_of,
        covered,
        size_at_least: members.len() as i64,
        size_at_most: complete.then(|| (members.len() + open) as i64),
        members_complete: complete && open == 0,
        registered_relative: relative.value(),
        registered_relative_missing: relative.causes.facts.into_iter().collect(),
        persons: (0u32..)
            .zip(judged)
            .zip(belongs)
            .zip(&facts.persons)
            .filter(|(((person, _), _), _)| !again(*person))
            .map(|(((person, j), k), p)| Membership {
                person,
                // A refused id is never shown.
                id: once::own(p.id.as_deref()).map(str::to_owned),
                belongs: k.value(),
                grounds: j.grounds,
                missing_facts: k.causes.facts.into_iter().collect(),
                missing_parameters: k.causes.parameters.into_iter().collect(),
            })
            .collect(),
        members,
        findings: family.findings,
    }
}

struct Judged {
    included: Known,
    excluded: Known,
    grounds: Vec<MembershipGround>,
}

impl Judged {
    fn member(&self) -> Known {
        Known::all(&[&self.included, &self.excluded.not()])
    }
}

struct Reader<'r> {
    pack: &'r PolicyPack,
    as_of: NaiveDate,
    facts: &'r FamilyFacts,
    family: &'r Family,
    /// By record, the first one of the same person, who is judged there.
    first: &'r [u32],
}

fn ground(clause: &str, step: &str, truth: &Known, through: Option<usize>) -> MembershipGround {
    MembershipGround {
        clause: clause.into(),
        step: step.into(),
        truth: truth.value(),
        through: through.map(|q| q as u32),
    }
}

impl Reader<'_> {
    fn all(&self) -> Vec<Judged> {
        let persons = 0..self.facts.persons.len();
        let excluded: Vec<Known> = persons.clone().map(|p| self.excluded(p)).collect();
        let direct: Vec<Known> = persons.clone().map(|p| self.direct(p)).collect();
        let switch = Known::switch(self.pack, "dibao.members_of_members", self.as_of);
        let wide = self.closure(&direct, &excluded);
        (persons.zip(direct).zip(wide).zip(excluded))
            .map(|(((p, direct), wide), excluded)| Judged {
                included: Known::choose(&switch, &wide, &direct),
                grounds: self.grounds(p, &switch),
                excluded,
            })
            .collect()
    }

    /// A list of that length is no household: nobody is left out of the answer, and nobody is judged.
    fn too_many(&self) -> Vec<Judged> {
        let open = |p: usize| Judged {
            included: Known::fact(None, "/persons"),
            excluded: Known::certain(self.again(p)),
            grounds: vec![],
        };
        (0..self.facts.persons.len()).map(open).collect()
    }

    /// Another record stands for the person: this one is nobody.
    fn again(&self, p: usize) -> bool {
        self.first.get(p).is_some_and(|first| *first as usize != p)
    }

    /// In by the applicant alone: the applicant, or a condition of D-10 to D-13 with the applicant.
    fn direct(&self, p: usize) -> Known {
        match self.family.applicant {
            _ if self.again(p) => Known::certain(false),
            None => Known::fact(None, "/applicant"),
            Some(a) if a == p => Known::certain(true),
            Some(a) => self.with(p, a),
        }
    }

    /// Any condition of `p` with `q`.
    fn with(&self, p: usize, q: usize) -> Known {
        let conditions: Vec<Known> = (self.between(p, q))
            .flat_map(|t| self.conditions(p, t))
            .map(|(_, _, k)| k)
            .collect();
        if conditions.is_empty() {
            return Known::fact(self.family.complete.then_some(false), "/tiesComplete");
        }
        Known::any(&conditions.iter().collect::<Vec<_>>())
    }

    fn between(&self, p: usize, q: usize) -> impl Iterator<Item = &Tie> {
        let ties = self.family.ties.get(p).map_or(&[][..], Vec::as_slice);
        ties.iter().filter(move |t| t.other(p) == q)
    }

    /// The conditions that a tie opens for `p`, with clause and code.
    fn conditions(&self, p: usize, t: &Tie) -> Vec<(&'static str, &'static str, Known)> {
        let Some(person) = self.facts.persons.get(p) else {
            return vec![];
        };
        let at = |name: &str| format!("/persons/{p}/{name}");
        let adult = self.adult(p);
        let child = if t.person == p {
            t.is(Kinship::Child)
        } else {
            Known::certain(false)
        };
        let study = |s: Study| Known::fact(person.study.map(|k| k == s), at("study"));
        let postgraduate = Known::all(&[
            &study(Study::Postgraduate),
            &Known::switch(self.pack, "dibao.postgraduate_counts", self.as_of),
        ]);
        let unable = Known::fact(
            person.unable_to_live_independently,
            at("unableToLiveIndependently"),
        );
        let dependent = Known::any(&[&study(Study::UpToBachelor), &unable, &postgraduate]);
        // Civil Code 1059, 1067: spouses, parents and children owe support; 1074, 1075: others where it is found.
        let found = || Known::fact(t.duty_found, format!("/ties/{}/dutyFound", t.duty_by));
        let duty = match t.kind.filter(|_| t.trusted) {
            Some(Kinship::Spouse | Kinship::Child) => Known::certain(true),
            Some(Kinship::Grandchild | Kinship::Sibling) => found(),
            None => t.is(Kinship::Spouse),
        };
        let together = Known::fact(person.lives_together, at("livesTogether"));
        let mut out = Vec::new();
        let mut add = |clause, step, k: Known, applies: &Known| {
            if !applies.no() {
                out.push((clause, step, k));
            }
        };
        let spouse = t.is(Kinship::Spouse);
        add("D-10", "spouse", spouse.clone(), &spouse);
        add(
            "D-11",
            "minorChild",
            Known::all(&[&child, &adult.not()]),
            &child,
        );
        add(
            "D-12",
            "dependentChild",
            Known::all(&[&child, &adult, &dependent]),
            &child,
        );
        let living = Known::all(&[&duty, &together]);
        add("D-13", "longTermResidence", living, &Known::certain(true));
        out
    }

    fn adult(&self, p: usize) -> Known {
        let age = self.family.births.get(p).copied().flatten();
        let age = age.and_then(|b| age_on(b, self.as_of)).map(i64::from);
        match self.pack.count("person.adult_age", self.as_of) {
            Ok(from) => Known::fact(age.map(|a| a >= from), format!("/persons/{p}/birthDate")),
            Err(missing) => {
                let mut causes = Causes::default();
                causes.parameter(missing);
                Known::open(causes)
            }
        }
    }

    /// In through any member: the least set that holds the applicant and everyone with a condition towards one in it.
    /// Computed as what is certain and what is possible; between the two it is open.
    fn closure(&self, direct: &[Known], excluded: &[Known]) -> Vec<Known> {
        let n = direct.len();
        let persons_complete = self.facts.persons_complete == Some(true);
        let mut edges: Vec<Vec<(usize, Known)>> = Vec::with_capacity(n);
        for p in 0..n {
            let ties = self.family.ties.get(p).map_or(&[][..], Vec::as_slice);
            let mut others: Vec<usize> = ties.iter().map(|t| t.other(p)).collect();
            others.order();
            others.dedup();
            edges.push(others.into_iter().map(|q| (q, self.with(p, q))).collect());
        }
        let out = |q: usize| excluded.get(q);
        let is = |set: &[bool], p: usize| set.get(p).copied().unwrap_or(false);
        let listed = |p: usize| edges.get(p).into_iter().flatten();
        let spread = |start: Vec<bool>, joins: &dyn Fn(usize, &[bool]) -> bool| {
            let mut set = start;
            loop {
                let grown: Vec<bool> = (0..n).map(|p| is(&set, p) || joins(p, &set)).collect();
                if grown == set {
                    return set;
                }
                set = grown;
            }
        };
        let certain = spread(direct.iter().map(Known::yes).collect(), &|p, set| {
            let brings = |q: usize| is(set, q) && out(q).is_some_and(Known::no);
            listed(p).any(|(q, k)| k.yes() && brings(*q))
        });
        let untold = |p: usize, q: usize| q != p && listed(p).all(|(r, _)| *r != q);
        // Through somebody who is not listed anyone may come in; by a tie that is not listed, through whoever may
        // be a member.
        let start = direct.iter().map(|k| !persons_complete || !k.no());
        let possible = spread(start.collect(), &|p, set| {
            let may = |q: usize| is(set, q) && !out(q).is_some_and(Known::yes);
            listed(p).any(|(q, k)| !k.no() && may(*q))
                || (!self.family.complete && (0..n).any(|q| may(q) && untold(p, q)))
        });
        let open = |p: usize| is(&possible, p) && !is(&certain, p);
        // Why each is open: its own causes, and those of whoever it may come in through.
        let why = |from: usize| {
            let (mut causes, mut seen, mut stack) = (Causes::default(), vec![false; n], vec![from]);
            while let Some(p) = stack.pop() {
                if seen
                    .get_mut(p)
                    .is_none_or(|mark| std::mem::replace(mark, true))
                {
                    continue;
                }
                causes.extend(direct.get(p).map(|k| &k.causes));
                for (q, k) in listed(p) {
                    let Some(out) = out(*q).filter(|x| is(&possible, *q) && !k.no() && !x.yes())
                    else {
                        continue;
                    };
                    causes.extend([&k.causes, &out.causes]);
                    if open(*q) {
                        stack.push(*q);
                    }
                }
            }
            if !self.family.complete {
                causes.fact("/tiesComplete");
                // Whoever is out does not bring anybody in, by whatever tie.
                let by = (0..n).filter(|q| *q != from && untold(from, *q) && is(&possible, *q));
                causes.extend(by.filter_map(out).filter(|x| !x.yes()).map(|x| &x.causes));
            }
            if !persons_complete {
                causes.fact("/personsComplete");
            }
            causes
        };
        (0..n)
            .map(|p| match (is(&certain, p), is(&possible, p)) {
                (true, _) => Known::certain(true),
                (false, false) => Known::certain(false),
                _ => Known::open(why(p)),
            })
            .collect()
    }

    /// D-14 to D-16.
    fn exclusions(&self, p: usize) -> Vec<(&'static str, &'static str, Known)> {
        let Some(x) = self.facts.persons.get(p) else {
            return vec![];
        };
        let at = |name: &str| format!("/persons/{p}/{name}");
        let listed = Known::switch(self.pack, "dibao.other_exclusions_exist", self.as_of);
        let other = Known::fact(x.provincial_exclusion, at("provincialExclusion"));
        vec![
            ("D-14", "religiousAway", self.religious(p, x)),
            ("D-15", "inPrison", Known::fact(x.in_prison, at("inPrison"))),
            (
                "D-15",
                "inCompulsoryTreatment",
                Known::fact(x.in_compulsory_treatment, at("inCompulsoryTreatment")),
            ),
            (
                "D-15",
                "declaredMissing",
                Known::fact(x.declared_missing, at("declaredMissing")),
            ),
            (
                "D-16",
                "provincialExclusion",
                Known::all(&[&listed, &other]),
            ),
        ]
    }

    /// D-14: away for three years or more without a break, by full years.
    fn religious(&self, p: usize, x: &FamilyPerson) -> Known {
        let away = Known::fact(x.religious_away, format!("/persons/{p}/religiousAway"));
        let since = away_since(x, self.as_of);
        let years = since.and_then(|since| age_on(since, self.as_of));
        let long = match self.pack.count("dibao.religious_away_years", self.as_of) {
            Ok(from) => Known::fact(
                years.map(|y| i64::from(y) >= from),
                format!("/persons/{p}/religiousAwaySince"),
            ),
            Err(missing) => {
                let mut causes = Causes::default();
                causes.parameter(missing);
                Known::open(causes)
            }
        };
        Known::all(&[&away, &long])
    }

    fn excluded(&self, p: usize) -> Known {
        if self.again(p) {
            return Known::certain(true);
        }
        let all: Vec<Known> = self.exclusions(p).into_iter().map(|(_, _, k)| k).collect();
        Known::any(&all.iter().collect::<Vec<_>>())
    }

    fn grounds(&self, p: usize, wide: &Known) -> Vec<MembershipGround> {
        let mut out = Vec::new();
        let applicant = self.family.applicant;
        if applicant == Some(p) {
            out.push(ground("D-60", "applicant", &Known::certain(true), None));
        }
        for t in self.family.ties.get(p).into_iter().flatten() {
            let q = t.other(p);
            let through = (applicant != Some(q)).then_some(q);
            if applicant == Some(p) || (through.is_some() && wide.no()) {
                continue;
            }
            for (clause, step, k) in self.conditions(p, t) {
                // A parent comes in by D-13 alone, since the text of 2021 names parents no more.
                let parent = clause == "D-13" && t.of == p && t.kind == Some(Kinship::Child);
                out.push(ground(clause, step, &k, through));
                if parent {
                    out.push(ground("D-17", "parentsOnlyByResidence", &k, through));
                }
            }
        }
        if out.is_empty() {
            let none = Known::fact(self.family.complete.then_some(false), "/tiesComplete");
            out.push(ground("D-13", "supportDuty", &none, None));
        }
        let left_out = self.exclusions(p).into_iter().filter(|(_, _, k)| !k.no());
        out.extend(left_out.map(|(clause, step, k)| ground(clause, step, &k, None)));
        out
    }

    /// D-65: a member is a near relative of someone who handles cases; every kind of tie is a near one.
    fn registered_relative(&self, belongs: &[Known]) -> Known {
        let mut each: Vec<Known> = Vec::with_capacity(belongs.len() + 1);
        for (p, (member, x)) in belongs.iter().zip(&self.facts.persons).enumerate() {
            let at = format!("/persons/{p}/nearRelativeOfStaff");
            let mut near = vec![Known::fact(x.near_relative_of_staff, at)];
            for t in self.family.ties.get(p).into_iter().flatten() {
                let q = t.other(p);
                let staff = self.facts.persons.get(q).and_then(|x| x.staff);
                // Who is not said to be staff makes nobody a relative; who is said to be, does.
                if staff == Some(true) {
                    // One of no known kind may be one that contradicts another.
                    let sure = t.trusted && t.kind.is_some();
                    let tie = sure.then_some(true);
                    near.push(Known::fact(tie, format!("/ties/{}", t.by)));
                }
            }
            let staff = |(q, x): (usize, &FamilyPerson)| q != p && x.staff == Some(true);
            if !self.family.complete && self.facts.persons.iter().enumerate().any(staff) {
                // A tie that is not listed, or is lost, may be to one of them.
                near.push(Known::fact(None, "/tiesComplete"));
            }
            let near = Known::any(&near.iter().collect::<Vec<_>>());
            each.push(Known::all(&[member, &near]));
        }
        if belongs.is_empty() || self.facts.persons_complete != Some(true) {
            each.push(Known::fact(None, "/personsComplete"));
        }
        Known::any(&each.iter().collect::<Vec<_>>())
    }
}

redacted!(Membership, MembershipGround);

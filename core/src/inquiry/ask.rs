//! The open set (待查事项) and the next question (下一问).

use std::collections::HashSet;

use chrono::NaiveDate;
use gridaid_derive::wire;
use smallvec::SmallVec;

use super::reading::Reading;
use crate::eligibility::assess::{Root, settled_in};
use crate::eligibility::reader::Reader;
use crate::eligibility::{Outcome, Programme, Standards, check_facts, outcome_of};
use crate::finding::Finding;
use crate::household::Household;
use crate::household::disability;
use crate::household::once::once;
use crate::law;
use crate::logic::completions::{
    Case, Cone, Cuts, Key, Settled, Sim, Unknown, cuts, matters_among,
};
use crate::logic::explain::What;
use crate::logic::truth::CAUSES;
use crate::order::InOrder;

/// How many conditions a result is worth in the order of the questions.
const RESULT: i64 = 10;

/// How hard it is to find out a fact (询问负担), set by the place; a fact that is not named has the weight 1.
#[wire(given)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Burden {
    /// Name of the fact as on the wire, such as `wageFen`, for every person who has it; or the key of a parameter.
    pub name: String,
    /// From 1: how many questions without a weight this one is worth. Less counts as 1.
    pub weight: i64,
}

/// What an inquiry is about (追问范围).
#[wire(facts)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InquiryScope {
    /// Only this programme; none: all of them.
    #[wire(if_any)]
    pub programme: Option<Programme>,
    /// How hard facts are to find out; empty: all alike.
    #[wire(if_any)]
    pub burdens: Vec<Burden>,
}

/// Whom a question is for (询问对象).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionKind {
    /// A fact of the household; `source` is its JSON pointer.
    Fact,
    /// A local number or switch that is not set; `source` is its key, the question is for the authority.
    Parameter,
}

/// Something unknown that can still change a result (待查事项).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Whom it is for.
    pub kind: QuestionKind,
    /// JSON pointer of the fact, or key of the parameter.
    pub source: String,
    /// The clauses whose conditions ask for it, sorted.
    pub clauses: Vec<String>,
    /// What becomes certain in the mean of its answers, in thousandths: 10 for a result, 1 for a condition. An
    /// amount that is only one of several unknown ones settles nothing alone.
    pub settles: i64,
    /// The weight that was given for it, else 1.
    pub burden: i64,
    /// The results that it can still change, as places in `results`.
    pub results: Vec<u32>,
    /// Two ways in which the rest may turn out are known between which this alone makes the difference. Else the
    /// cases were too many to follow, and it is asked since it may matter.
    pub proven: bool,
}

/// A result that is not certain (未定结果).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// Why it is not certain.
    pub outcome: Outcome,
    /// Two completions with different answers are known. Else the cases were too many: open, not proven.
    pub proven: bool,
}

/// Everything that can still change the results (全部待查事项).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSet {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// The results that are not certain, in the order of classification.
    pub results: Vec<OpenResult>,
    /// What can still change them, first what settles most for its burden.
    pub questions: Vec<Question>,
    /// What is wrong with the facts, as `assess` tells it on that date: what was refused, is out of range or stands there twice.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// What to ask next (下一问).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextQuestion {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// The results that are not certain, in the order of classification.
    pub results: Vec<OpenResult>,
    /// The first question of the open set; none when nothing unknown can change a result.
    pub question: Option<Question>,
    /// What is wrong with the facts, as `assess` tells it on that date: what was refused, is out of range or stands there twice.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// Everything unknown that can still change a result of the household, or of one programme.
///
/// ```
/// use gridaid::facts;
/// use gridaid::eligibility::{Programme, Standards};
/// use gridaid::inquiry::{InquiryScope, open_set};
/// use gridaid::{household::Household, policy::PolicyPack};
/// let on = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
/// let standards = Standards::resolve(&PolicyPack::builtin(), on);
/// let scope = facts!(InquiryScope { programme: Some(Programme::Dibao) });
/// let open = open_set(&standards, &Household::default(), &scope);
/// assert!(open.questions.iter().any(|q| q.source == "/hukouHere"));
/// ```
pub fn open_set(standards: &Standards, h: &Household, scope: &InquiryScope) -> OpenSet {
    let findings = check_facts(standards, h);
    let h = &*once(h);
    let case = Reading::read(standards, h);
    let asked = Asked::new(&case, h, scope.programme);
    let mut sim = Sim::new(&asked.cone);
    let order = asked.order(&mut sim, &scope.burdens);
    let questions = order
        .iter()
        .filter_map(|rank| asked.question(&mut sim, rank));
    // One day may be what several unknowns wait for (M-23); it is asked once.
    let mut seen = HashSet::new();
    let questions = questions.filter(|q| seen.insert(q.source.clone()));
    OpenSet {
        hypothetical: standards.supposed,
        as_of: standards.as_of,
        questions: questions.collect(),
        results: asked.results(),
        findings,
    }
}

/// The first question of [`open_set`], without the work of the others.
pub fn next_question(standards: &Standards, h: &Household, scope: &InquiryScope) -> NextQuestion {
    let findings = check_facts(standards, h);
    let h = &*once(h);
    let case = Reading::read(standards, h);
    let asked = Asked::new(&case, h, scope.programme);
    let mut sim = Sim::new(&asked.cone);
    let order = asked.order(&mut sim, &scope.burdens);
    NextQuestion {
        hypothetical: standards.supposed,
        as_of: standards.as_of,
        question: order.iter().find_map(|rank| asked.question(&mut sim, rank)),
        results: asked.results(),
        findings,
    }
}

/// A question of an unknown: the part of it that is asked now.
#[derive(Clone, Copy)]
enum Part {
    Whole,
    Certificate,
    Category,
    Grade,
    CountedCategory,
    CountedGrade,
}

/// An unknown with its place in the order.
struct Rank {
    unknown: usize,
    part: Part,
    settles: i64,
    burden: i64,
}

struct Asked<'c> {
    case: &'c Reading,
    reader: Reader<'c>,
    /// The roots that are open, and whether that is proven.
    roots: Vec<(Root, bool)>,
    cone: Cone<'c>,
    /// What it is worth that a node becomes certain: 1 for a condition, more for each result.
    worth: Vec<i64>,
}

impl<'c> Asked<'c> {
    fn new(case: &'c Reading, h: &'c Household, programme: Option<Programme>) -> Self {
        let all = case.roots_of(programme);
        let cone = Cone::below(&case.tree, all.iter().map(|r| r.node));
        let settled = settled_in(&cone, &all);
        let open = |(r, s): (&Root, &Settled)| match s {
            Settled::Certain(_) => None,
            s => Some((*r, *s == Settled::Open)),
        };
        let roots: Vec<_> = all.iter().zip(&settled).filter_map(open).collect();
        // Where cases settled an answer, what stands below it alone is asked by nobody.
        let by_cases =
            |(r, s): (&Root, &Settled)| r.truth & CAUSES != 0 && matches!(s, Settled::Certain(_));
        let cone = match all.iter().zip(&settled).any(by_cases) {
            true => Cone::below(&case.tree, roots.iter().map(|(r, _)| r.node)),
            false => cone,
        };
        let conditions = case
            .tree
            .nodes
            .iter()
            .map(|n| i64::from(n.condition.is_some()));
        let mut worth: Vec<i64> = conditions.collect();
        for (root, _) in &roots {
            if let Some(worth) = worth.get_mut(root.node as usize) {
                *worth += RESULT;
            }
        }
        Self {
            case,
            worth,
            reader: Reader::new(&case.tree, &case.frame, h, case.told, &case.roots),
            cone,
            roots,
        }
    }

    fn results(&self) -> Vec<OpenResult> {
        let each = self.roots.iter().map(|(r, proven)| OpenResult {
            programme: r.programme,
            member: r.member,
            outcome: outcome_of(r.truth),
            proven: *proven,
        });
        each.collect()
    }

    /// What can be asked: what settles most for its burden first, and then what the rules ask for first.
    fn order<'s>(&'s self, sim: &mut Sim<'s, 'c>, burdens: &[Burden]) -> Vec<Rank> {
        // Only what becomes certain counts.
        sim.without_causes();
        let cuts = cuts(sim);
        let mut order = Vec::with_capacity(self.cone.unknowns.len());
        for (i, unknown) in self.cone.unknowns.iter().enumerate() {
            for part in self.parts(unknown) {
                let cases = self.cases(sim, &cuts, i, part);
                let mut settled = 0;
                for case in &cases {
                    let mark = sim.mark();
                    sim.assume(unknown, *case);
                    settled += self.weight(sim, mark);
                    sim.undo(mark);
                }
                // That a list is not complete is an answer too, and settles nothing.
                let list = matches!(unknown.key, Key::List(..));
                let answers = cases.len().max(1) + usize::from(list);
                order.push(Rank {
                    unknown: i,
                    part,
                    settles: settled * 1000 / answers as i64,
                    burden: self.burden(unknown, part, burdens),
                });
            }
        }
        // settles / burden, compared as products.
        let gain = |a: &Rank, b: &Rank| i128::from(a.settles) * i128::from(b.burden);
        order.order_by(|a, b| gain(b, a).cmp(&gain(a, b)).then(a.burden.cmp(&b.burden)));
        order
    }

    /// Results and conditions that became certain.
    fn weight(&self, sim: &Sim<'_, '_>, mark: usize) -> i64 {
        let counts = |id: u32| self.worth.get(id as usize).copied().unwrap_or(0);
        sim.settled(mark).map(counts).sum()
    }

    fn parts(&self, unknown: &Unknown) -> SmallVec<[Part; 2]> {
        if let Key::Discretion(..) = unknown.key {
            return SmallVec::new();
        }
        let mut parts = SmallVec::new();
        for id in &unknown.nodes {
            let Some(node) = self.case.tree.node(*id) else {
                continue;
            };
            let What::SetFact(_, set, mask) = node.what else {
                return SmallVec::from_slice(&[Part::Whole]);
            };
            if set & disability::NONE != 0 {
                return SmallVec::from_slice(&[Part::Certificate]);
            }
            for gap in self.reader.certificate_gaps(node, mask) {
                let name = gap.rsplit('/').next().unwrap_or_default();
                let part = match (name.starts_with("counted"), name.ends_with("Grade")) {
                    (false, false) => Part::Category,
                    (false, true) => Part::Grade,
                    (true, false) => Part::CountedCategory,
                    (true, true) => Part::CountedGrade,
                };
                if !parts.iter().any(|p| part.same(*p)) {
                    parts.push(part);
                }
            }
        }
        parts
    }

    /// The answers of a question, as cases.
    fn cases(
        &self,
        sim: &Sim<'_, '_>,
        cuts: &Cuts,
        unknown: usize,
        part: Part,
    ) -> SmallVec<[Case; 4]> {
        let of = |masks: &[u64]| {
            let node = self
                .cone
                .unknowns
                .get(unknown)
                .and_then(|u| u.nodes.first());
            let set = match node.and_then(|n| self.case.tree.node(*n)).map(|n| n.what) {
                Some(What::SetFact(_, set, _)) => set,
                _ => 0,
            };
            let parts = masks.iter().map(|m| set & m).filter(|p| *p != 0);
            parts.map(Case::OneOf).collect()
        };
        match part {
            Part::Certificate => of(&[disability::NONE, disability::HELD]),
            Part::Category => of(&disability::by_category()),
            Part::Grade => of(&disability::by_grade()),
            Part::CountedCategory => of(&disability::by_counted_category()),
            Part::CountedGrade => of(&disability::by_counted_grade()),
            Part::Whole => match self.cone.unknowns.get(unknown).map(|u| u.key) {
                // A list that is not complete stays as open as it is.
                Some(Key::List(..)) => SmallVec::from_slice(&[Case::Is(true)]),
                _ => cuts.cases(sim, unknown),
            },
        }
    }

    fn source(&self, unknown: &Unknown, part: Part) -> (QuestionKind, String) {
        let node = unknown.nodes.first().and_then(|n| self.case.tree.node(*n));
        let Some(node) = node else {
            return (QuestionKind::Fact, String::new());
        };
        let pointer = self.reader.pointer(node).unwrap_or_default();
        let counted = |pointer: &str| {
            let place = pointer.strip_suffix("disability").unwrap_or(pointer);
            format!("{place}countedDisability")
        };
        let source = match (node.what, part) {
            (What::Parameter(p) | What::Switch(p), _) => {
                return (QuestionKind::Parameter, p.key.to_owned());
            }
            (_, Part::Whole) => pointer,
            (_, Part::Certificate) => pointer + "Certificate",
            (_, Part::Category) => pointer + "Category",
            (_, Part::Grade) => pointer + "Grade",
            (_, Part::CountedCategory) => counted(&pointer) + "Category",
            (_, Part::CountedGrade) => counted(&pointer) + "Grade",
        };
        (QuestionKind::Fact, source)
    }

    fn burden(&self, unknown: &Unknown, part: Part, burdens: &[Burden]) -> i64 {
        if burdens.is_empty() {
            return 1;
        }
        let (_, source) = self.source(unknown, part);
        let name = source.rsplit('/').next().unwrap_or_default();
        let given = burdens.iter().find(|b| b.name == name);
        given.map_or(1, |b| b.weight.max(1))
    }

    /// The question, unless it can no longer matter to any result.
    fn question<'s>(&'s self, sim: &mut Sim<'s, 'c>, rank: &Rank) -> Option<Question> {
        let unknown = self.cone.unknowns.get(rank.unknown)?;
        let above = self.cone.above(unknown);
        let (mut results, mut proven) = (vec![], false);
        for (i, (root, _)) in self.roots.iter().enumerate() {
            if above.binary_search(&root.node).is_err() {
                continue;
            }
            let matters = matters_among(sim, root.node, rank.unknown, self.roots.len());
            if matters != Some(false) {
                results.push(i as u32);
                proven |= matters == Some(true);
            }
        }
        if results.is_empty() {
            return None;
        }
        let (kind, source) = self.source(unknown, rank.part);
        let conditions = above
            .iter()
            .filter_map(|id| self.case.tree.node(*id)?.condition);
        let mut clauses: Vec<String> = conditions
            .map(|s| law::cited(s.clause, self.case.as_of, self.case.told.area).to_owned())
            .collect();
        clauses.order();
        clauses.dedup();
        Some(Question {
            kind,
            source,
            clauses,
            settles: rank.settles,
            burden: rank.burden,
            results,
            proven,
        })
    }
}

impl Part {
    fn same(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

//! From truths to answers: outcome, what is missing, readings, amount, grounds.

use super::outcome::{Assessment, Outcome, Programme, ProgrammeResult, TruthValue};
use smallvec::SmallVec;

use super::reader::Reader;
use super::standards::Told;
use super::{Answers, RigidRegime, Scope, Standards, check_facts, dibao, load, load_all, rules};
use crate::calendar::{add_months, is_written};
use crate::household::Household;
use crate::logic::columns::{CHUNK, Scratch};
use crate::logic::completions::{Cone, Settled, Sim, settle_among};
use crate::logic::explain::{Node, Op, Tree, What};
use crate::logic::frame::Frame;
use crate::logic::truth::{CAUSES, F, FACT, PARAM, T};
use crate::logic::{Algebra, Columns, Explain, Member};
use crate::money::MAX_FEN;

/// Only the outcomes of a household, for populations and lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Dibao for the household.
    pub dibao: Outcome,
    /// Margin family.
    pub margin: Outcome,
    /// Rigid-expenditure family.
    pub rigid: Outcome,
    /// Temporary assistance.
    pub temporary: Outcome,
    /// Monthly dibao amount in fen, with `yes` and where it is certain.
    pub amount_fen: Option<i64>,
    /// Tekun and single-person route for each member.
    pub members: SmallVec<[(Outcome, Outcome); 8]>,
}

/// The answer of a truth; a loop over a population reads it too, so it is one choice after the other.
#[inline]
pub(crate) fn outcome(truth: u8) -> Outcome {
    if truth == T {
        Outcome::Yes
    } else if truth == F {
        Outcome::No
    } else if truth & PARAM != 0 {
        Outcome::ParameterMissing
    } else if truth & FACT != 0 {
        Outcome::Open
    } else {
        Outcome::Discretionary
    }
}

/// Only the outcomes of one household; the same rule functions as [`assess`], without a tree.
pub fn brief(standards: &Standards, h: &Household, scratch: &Scratch) -> Brief {
    let mut only = None;
    chunk(standards, std::slice::from_ref(h), scratch, |b| {
        only = Some(b)
    });
    only.unwrap_or(Brief {
        dibao: Outcome::Open,
        margin: Outcome::Open,
        rigid: Outcome::Open,
        temporary: Outcome::Open,
        amount_fen: None,
        members: SmallVec::new(),
    })
}

/// Only the outcomes of many households, a thousand at a time.
pub fn brief_all(standards: &Standards, households: &[Household]) -> Vec<Brief> {
    let (scratch, mut out) = (Scratch::default(), Vec::with_capacity(households.len()));
    for part in households.chunks(CHUNK) {
        chunk(standards, part, &scratch, |b| out.push(b));
    }
    out
}

fn chunk(
    standards: &Standards,
    households: &[Household],
    scratch: &Scratch,
    mut out: impl FnMut(Brief),
) {
    let frame = load_all(standards, households);
    let a = Columns::new(&frame, &standards.values, scratch, false);
    if !standards.covered {
        let temporary = super::temporary::household(&a, standards);
        for (r, h) in households.iter().enumerate() {
            let none = (Outcome::NotCovered, Outcome::NotCovered);
            let members = h.members.iter().map(|_| none).collect();
            out(Brief {
                dibao: none.0,
                margin: none.0,
                rigid: Outcome::NotInForce,
                temporary: temporary
                    .as_ref()
                    .map_or(Outcome::NotCovered, |t| outcome(t.get(r))),
                amount_fen: None,
                members,
            });
        }
        return;
    }
    let answers = rules(&a, standards, Scope::All);
    for r in 0..households.len() {
        let dibao = outcome(answers.dibao.get(r));
        let gap = answers.gap.get(r).known();
        let single = |m| {
            answers
                .single
                .as_ref()
                .map_or(Outcome::NotCovered, |s| outcome(s.get(m)))
        };
        out(Brief {
            dibao,
            margin: outcome(answers.margin.get(r)),
            rigid: answers
                .rigid
                .as_ref()
                .map_or(Outcome::NotInForce, |t| outcome(t.get(r))),
            temporary: answers
                .temporary
                .as_ref()
                .map_or(Outcome::NotCovered, |t| outcome(t.get(r))),
            amount_fen: gap
                .and_then(|g| standards.monthly(g))
                .filter(|g| dibao == Outcome::Yes && *g <= MAX_FEN),
            members: frame
                .children(0, r)
                .map(|m| (outcome(answers.tekun.get(m)), single(m)))
                .collect(),
        });
    }
}

/// Answers a household without grounds: outcomes, what is missing, readings, amount.
pub fn classify(standards: &Standards, h: &Household) -> Assessment {
    answer(standards, h, false)
}

/// Answers a household with grounds.
///
/// ```
/// use gridaid::{eligibility::{assess, Outcome, Standards}, household::Household, policy::PolicyPack};
/// let on = chrono::NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
/// let standards = Standards::resolve(&PolicyPack::builtin(), on);
/// // Nothing is known, so nothing is decided: no default, no guess.
/// let answer = assess(&standards, &Household::default());
/// assert!(answer.results.iter().all(|r| !matches!(r.outcome, Outcome::Yes | Outcome::No)));
/// ```
pub fn assess(standards: &Standards, h: &Household) -> Assessment {
    answer(standards, h, true)
}

fn answer(standards: &Standards, h: &Household, grounds: bool) -> Assessment {
    answer_by(standards, h, grounds, |a| rules(a, standards, Scope::All))
}

/// [`classify`] with another reading of the rules in place of [`rules`]; for tests that change a rule on purpose.
#[doc(hidden)]
pub fn classify_by(
    standards: &Standards,
    h: &Household,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
) -> Assessment {
    answer_by(standards, h, false, read)
}

fn answer_by(
    standards: &Standards,
    h: &Household,
    grounds: bool,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
) -> Assessment {
    let mut results = Vec::with_capacity(4 + 2 * h.members.len());
    let members =
        |p: Programme, o: Outcome| (0..h.members.len()).map(move |i| plain(p, Some(i as u32), o));
    if standards.covered {
        explained(standards, h, grounds, read, &mut results);
    } else {
        results.extend(members(Programme::Tekun, Outcome::NotCovered));
        results.push(plain(Programme::Dibao, None, Outcome::NotCovered));
        results.push(plain(Programme::Margin, None, Outcome::NotCovered));
        results.extend(members(Programme::DibaoSingle, Outcome::NotCovered));
        // M-33 says so of every earlier date.
        results.push(plain(Programme::Rigid, None, Outcome::NotInForce));
        let frame = load(standards, h);
        let a = Explain::new(&frame, &standards.values);
        let roots = temporary_root(&a, standards);
        let tree = a.tree();
        let mut r = plain(Programme::Temporary, None, Outcome::NotCovered);
        if let Some(root) = roots.first() {
            r.outcome = outcome(root.truth);
            Reader::new(&tree, &frame, h, standards.told(), &[]).read(root.node, &mut r, grounds);
            r.readings.clone_from(&standards.temporary_readings);
        }
        results.push(r);
    }
    Assessment {
        hypothetical: standards.supposed,
        as_of: standards.as_of,
        results,
        findings: check_facts(standards, h),
    }
}

pub(crate) fn plain(
    programme: Programme,
    member: Option<u32>,
    outcome: Outcome,
) -> ProgrammeResult {
    ProgrammeResult {
        programme,
        member,
        outcome,
        amount_fen: None,
        amount_year_fen: None,
        missing_facts: vec![],
        missing_kinds: vec![],
        missing_parameters: vec![],
        discretion: vec![],
        readings: vec![],
        window_from: None,
        window_to: None,
        apply_first: vec![],
        provisional: false,
        grounds: vec![],
    }
}

/// The window of the spending, and where to apply first.
fn rigid(
    standards: &Standards,
    h: &Household,
    r: &mut ProgrammeResult,
    before: &[ProgrammeResult],
) {
    r.readings.clone_from(&standards.rigid_readings);
    if standards.rigid == RigidRegime::Measures {
        let applied = h.application_date.filter(|d| *d <= standards.as_of);
        let reading = applied.map_or("M-23=asOf", |_| "M-23=applicationDate");
        r.readings.insert(0, reading.to_owned());
        let day = applied.unwrap_or(standards.as_of);
        r.window_from = standards
            .spending_window
            .and_then(|n| add_months(day, -i32::try_from(n).ok()?))
            .filter(is_written);
        r.window_to = r.window_from.and(day.pred_opt());
        if r.outcome != Outcome::No {
            r.apply_first = apply_first(h, before);
        }
    }
}

/// M-20 looks at what is recorded; who would qualify for an earlier programme is told to apply there first.
fn apply_first(h: &Household, before: &[ProgrammeResult]) -> Vec<Programme> {
    let unrecorded = |r: &&ProgrammeResult| {
        let member = r.member.and_then(|m| h.members.get(m as usize));
        let recorded = match r.programme {
            Programme::Tekun => member.and_then(|m| m.recorded_tekun),
            Programme::Dibao => h.recorded_dibao,
            Programme::Margin => h.recorded_margin,
            _ => None,
        };
        r.outcome == Outcome::Yes && recorded == Some(false)
    };
    let mut first: Vec<Programme> = before
        .iter()
        .filter(unrecorded)
        .map(|r| r.programme)
        .collect();
    first.dedup();
    first
}

fn explained(
    standards: &Standards,
    h: &Household,
    grounds: bool,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
    results: &mut Vec<ProgrammeResult>,
) {
    let frame = load(standards, h);
    let a = Explain::new(&frame, &standards.values);
    let answers = read(&a);
    let tree = a.tree();
    let roots = answers.roots();
    let reader = Reader::new(&tree, &frame, h, standards.told(), &roots);
    // Only the reading with grounds splits into cases; the others may say open where it is certain.
    let settled = if grounds {
        settled(&tree, &roots)
    } else {
        vec![]
    };
    for (i, root) in roots.iter().enumerate() {
        let mut r = plain(root.programme, root.member, outcome(root.truth));
        match settled.get(i) {
            Some(Settled::Certain(truth)) if *truth != root.truth => {
                r.outcome = outcome(*truth);
                reader.by_cases(root.node, *truth, &mut r);
            }
            _ => reader.read(root.node, &mut r, grounds),
        }
        match root.programme {
            Programme::Dibao if r.outcome == Outcome::Yes => {
                let due = answers.gap.get(0).and_then(|(gap, _)| gap.known());
                let due = due.filter(|g| g / standards.months <= MAX_FEN);
                r.amount_fen = due.and_then(|g| standards.monthly(g));
                r.amount_year_fen = due.filter(|g| !standards.is_whole(*g) && *g <= MAX_FEN);
                let gap = answers.gap.get(0).map(|(_, node)| node);
                if due.is_some() && gap.is_some_and(|node| capped(&tree, node)) {
                    r.readings.push(dibao::LOSS_READING.to_owned());
                }
            }
            Programme::Margin => r.readings.clone_from(&standards.readings),
            Programme::Rigid => rigid(standards, h, &mut r, results),
            Programme::Temporary => r.readings.clone_from(&standards.temporary_readings),
            _ => {}
        }
        results.push(r);
    }
    if answers.rigid.is_none() {
        let last = results
            .iter()
            .position(|r| r.programme == Programme::Temporary);
        let none = plain(Programme::Rigid, None, Outcome::NotInForce);
        results.insert(last.unwrap_or(results.len()), none);
    }
    if answers.temporary.is_none() {
        results.push(plain(Programme::Temporary, None, Outcome::NotCovered));
    }
}

/// Whether a loss is, or may be, what the line of an amount cuts off.
fn capped(tree: &Tree, node: u32) -> bool {
    let number = |n: &&Node| matches!(n.what, What::Number(_));
    let Some(node) = tree.node(node).filter(number) else {
        return false;
    };
    let kids = tree.kids(node);
    match node.what {
        What::Number(Op::Least) => {
            let number = |i: usize| kids.get(i).and_then(|k| tree.node(*k)).map(Node::number);
            number(0)
                .zip(number(1))
                .is_some_and(|(line, gap)| gap.hi > line.lo)
        }
        _ => kids.iter().any(|k| capped(tree, *k)),
    }
}

/// The answer of temporary assistance alone, for dates before the other rules.
pub(crate) fn temporary_root(a: &Explain<'_>, standards: &Standards) -> Vec<Root> {
    let found = super::temporary::household(a, standards).and_then(|t| t.get(0));
    let root = found.map(|(truth, node)| Root {
        programme: Programme::Temporary,
        member: None,
        truth,
        node,
    });
    root.into_iter().collect()
}

/// What a split into cases says of each root; see [`settle`].
pub(crate) fn settled(tree: &Tree, roots: &[Root]) -> Vec<Settled> {
    if roots.iter().all(|r| r.truth & CAUSES == 0) {
        return roots.iter().map(|r| Settled::Certain(r.truth)).collect();
    }
    let cone = Cone::below(tree, roots.iter().map(|r| r.node));
    let mut sim = Sim::new(&cone);
    let each = roots
        .iter()
        .map(|r| settle_among(&mut sim, r.node, roots.len()));
    each.collect()
}

/// [`settled`] for one of the roots, as it says it beside all of them.
pub(crate) fn settled_one(tree: &Tree, roots: &[Root], which: usize) -> Option<Settled> {
    let root = roots.get(which)?;
    if root.truth & CAUSES == 0 {
        return Some(Settled::Certain(root.truth));
    }
    let cone = Cone::below(tree, roots.iter().map(|r| r.node));
    let mut sim = Sim::new(&cone);
    Some(settle_among(&mut sim, root.node, roots.len()))
}

/// The answer of one node of a tree alone: a condition, not a programme. Named as tekun's, whose conditions are read.
pub(crate) fn node_result(
    tree: &Tree,
    frame: &Frame<'_>,
    household: &Household,
    told: Told,
    found: Option<(u8, u32)>,
) -> ProgrammeResult {
    let (truth, node) = found.unwrap_or((FACT, u32::MAX));
    let mut r = plain(Programme::Tekun, None, outcome(truth));
    Reader::new(tree, frame, household, told, &[]).read(node, &mut r, false);
    r
}

/// The answer of a programme, as a node of the tree.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Root {
    /// Which programme.
    pub programme: Programme,
    /// Whose, for a person's programme.
    pub member: Option<u32>,
    /// Its truth.
    pub truth: u8,
    /// Its node.
    pub node: u32,
}

impl Answers<Explain<'_>> {
    /// The answers in the order of classification.
    pub(crate) fn roots(&self) -> Vec<Root> {
        let root = |programme, member: Option<usize>, found: Option<(u8, u32)>| {
            let (truth, node) = found.unwrap_or((FACT, u32::MAX));
            Root {
                programme,
                member: member.map(|m| m as u32),
                truth,
                node,
            }
        };
        let persons = |programme, t: &<Explain<'_> as Algebra>::Truth<Member>| {
            let each = (0..t.len()).map(|m| root(programme, Some(m), t.get(m)));
            each.collect::<Vec<_>>()
        };
        let mut roots = persons(Programme::Tekun, &self.tekun);
        roots.push(root(Programme::Dibao, None, self.dibao.get(0)));
        roots.push(root(Programme::Margin, None, self.margin.get(0)));
        if let Some(single) = &self.single {
            roots.extend(persons(Programme::DibaoSingle, single));
        }
        let others = [
            (Programme::Rigid, &self.rigid),
            (Programme::Temporary, &self.temporary),
        ];
        for (programme, t) in others {
            roots.extend(t.as_ref().map(|t| root(programme, None, t.get(0))));
        }
        roots
    }
}

pub(crate) fn truth_value(truth: u8) -> TruthValue {
    match truth {
        T => TruthValue::Yes,
        F => TruthValue::No,
        _ => TruthValue::Open,
    }
}

//! From truths to answers: outcome, what is missing, readings, amount, grounds.

use smallvec::SmallVec;

use super::certain::certain;
use super::outcome::{Assessment, Outcome, Programme, ProgrammeResult, TruthValue};
use super::reader::Reader;
use super::standards::Told;
use super::{
    Answers, PROGRAMMES, ProgrammeInfo, ProgrammeLevel, ProgrammeTruth, Recorded, RigidRegime,
    Scope, Standards, Truths, check_facts, dibao, load, load_all, rules,
};
use crate::calendar::{add_months, is_written};
use crate::household::Household;
use crate::household::once::{Records, once, persons};
use crate::logic::columns::{CHUNK, Scratch};
use crate::logic::completions::{Cone, Settled, Sim, settle_among};
use crate::logic::explain::{Node, Op, Tree, What};
use crate::logic::frame::Frame;
use crate::logic::truth::{CAUSES, F, FACT, Number, PARAM, T};
use crate::logic::{Columns, Explain};
use crate::money::MAX_FEN;

/// Only the outcomes of a household, for populations and lists; by the level of a programme, in the order of
/// [`PROGRAMMES`].
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Brief {
    /// Of the programmes of households.
    pub household: [Outcome; HOUSEHOLD],
    /// Monthly dibao amount in fen, with `yes` and where it is certain.
    pub amount_fen: Option<i64>,
    /// Of the programmes of persons, for each member; open for a record that an earlier one of the same person stands for.
    pub members: SmallVec<[[Outcome; PERSON]; 8]>,
}

/// How many programmes there are of a level.
const fn of_level(person: bool) -> usize {
    let (mut rows, mut count): (&[ProgrammeInfo], usize) = (&PROGRAMMES, 0);
    while let [row, rest @ ..] = rows {
        if matches!(row.level, ProgrammeLevel::Person) == person {
            count += 1;
        }
        rows = rest;
    }
    count
}

const HOUSEHOLD: usize = of_level(false);
const PERSON: usize = of_level(true);

/// The place of a programme among those of its level.
fn place(programme: Programme) -> usize {
    let level = |row: &ProgrammeInfo| row.level == ProgrammeLevel::Person;
    let own = PROGRAMMES.get(programme as usize).map(level);
    let before = PROGRAMMES.iter().take(programme as usize);
    before.filter(|row| Some(level(row)) == own).count()
}

impl Brief {
    /// The answer of a programme of households; none where it is one of persons.
    pub fn of(&self, programme: Programme) -> Option<Outcome> {
        let row = PROGRAMMES.get(programme as usize)?;
        let own = row.level == ProgrammeLevel::Household;
        own.then(|| self.household.get(place(programme)).copied())?
    }

    /// The answer of a programme of persons for a member.
    pub fn member(&self, programme: Programme, member: usize) -> Option<Outcome> {
        let row = PROGRAMMES.get(programme as usize)?;
        let own = row.level == ProgrammeLevel::Person;
        let member = self.members.get(member)?;
        own.then(|| member.get(place(programme)).copied())?
    }
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
        household: [Outcome::Open; HOUSEHOLD],
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
    let (truths, gap) = if standards.covered {
        let answers = rules(&a, standards, Scope::All);
        (answers.truths, Some(answers.gap))
    } else {
        (Truths::before(&a, standards), None)
    };
    // Each truth with the answer where the programme is not asked.
    let (mut whole, mut alone) = (
        [(None, Outcome::Open); HOUSEHOLD],
        [(None, Outcome::Open); PERSON],
    );
    let (mut wholes, mut alones) = (whole.iter_mut(), alone.iter_mut());
    for row in &PROGRAMMES {
        let (whole, alone) = (
            truths.household(row.programme),
            truths.person(row.programme),
        );
        match row.level {
            ProgrammeLevel::Household => wholes
                .next()
                .into_iter()
                .for_each(|w| *w = (whole, row.before)),
            ProgrammeLevel::Person => alones
                .next()
                .into_iter()
                .for_each(|w| *w = (alone, row.before)),
        }
    }
    for (r, h) in households.iter().enumerate() {
        let household = whole.map(|(t, before)| t.map_or(before, |t| outcome(t.get(r))));
        let gap = gap.as_ref().and_then(|gap| gap.get(r).known());
        let dibao = truths.household(Programme::Dibao);
        let receives = dibao.is_some_and(|t| outcome(t.get(r)) == Outcome::Yes);
        let person = |m: usize| alone.map(|(t, before)| t.map_or(before, |t| outcome(t.get(m))));
        out(Brief {
            household,
            amount_fen: gap
                .and_then(|g| standards.monthly(g))
                .filter(|g| receives && *g <= MAX_FEN),
            members: match Records::of(h) {
                None => frame.children(0, r).map(person).collect(),
                Some(records) => {
                    let open = alone.map(|(t, before)| t.map_or(before, |_| Outcome::Open));
                    each_place(h, &records, frame.children(0, r).map(person), open)
                }
            },
        });
    }
}

/// The answers by place in the list: of a record that another one stands for, nothing is known.
fn each_place(
    h: &Household,
    records: &Records,
    rows: impl Iterator<Item = [Outcome; PERSON]>,
    open: [Outcome; PERSON],
) -> SmallVec<[[Outcome; PERSON]; 8]> {
    let mut all = SmallVec::from_elem(open, h.members.len());
    for ((place, _), answers) in records.persons().zip(rows) {
        if let Some(slot) = all.get_mut(place as usize) {
            *slot = answers;
        }
    }
    all
}

/// Answers a household without grounds: outcomes, what is missing, readings, amount.
pub fn classify(standards: &Standards, h: &Household) -> Assessment {
    let known = once(h);
    let frame = load(standards, &known);
    let results = certain(standards, &known, &frame).unwrap_or_else(|| {
        results(standards, &known, &frame, false, |a| {
            rules(a, standards, Scope::All)
        })
    });
    told(standards, h, results)
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
    answer_by(standards, h, true, |a| rules(a, standards, Scope::All))
}

/// [`classify`] by a tree, whatever is known, with another reading of the rules in place of [`rules`]; for tests that change
/// a rule on purpose.
#[doc(hidden)]
pub fn classify_by(
    standards: &Standards,
    h: &Household,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
) -> Assessment {
    answer_by(standards, h, false, read)
}

pub(crate) fn answer_by(
    standards: &Standards,
    h: &Household,
    grounds: bool,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
) -> Assessment {
    let known = once(h);
    let frame = load(standards, &known);
    told(
        standards,
        h,
        results(standards, &known, &frame, grounds, read),
    )
}

/// The answer with what is wrong with the facts as they were given.
fn told(standards: &Standards, h: &Household, results: Vec<ProgrammeResult>) -> Assessment {
    Assessment {
        hypothetical: standards.supposed,
        as_of: standards.as_of,
        results,
        findings: check_facts(standards, h),
    }
}

/// Every programme in the order of classification, of a household with each person once.
fn results(
    standards: &Standards,
    h: &Household,
    frame: &Frame<'_>,
    grounds: bool,
    read: impl for<'f> FnOnce(&Explain<'f>) -> Answers<Explain<'f>>,
) -> Vec<ProgrammeResult> {
    let a = Explain::new(frame, &standards.values);
    let (truths, gap) = if standards.covered {
        let answers = read(&a);
        (answers.truths, answers.gap.get(0))
    } else {
        (Truths::before(&a, standards), None)
    };
    let tree = a.tree();
    let roots = truths.roots(frame);
    let reader = Reader::new(&tree, frame, h, standards.told(), &roots);
    // Only the reading with grounds splits into cases; the others may say open where it is certain.
    let settled = match grounds && standards.covered {
        true => settled(&tree, &roots),
        false => vec![],
    };
    let mut results = Vec::with_capacity(roots.len() + 2 * h.members.len());
    for (row, truth) in truths.each() {
        if truth.is_none() {
            not_asked(row, &persons(h), &mut results);
        }
        let own = |r: &(usize, &Root)| r.1.programme == row.programme;
        for (i, root) in roots.iter().enumerate().filter(own) {
            let mut r = plain(root.programme, root.member, outcome(root.truth));
            match settled.get(i) {
                Some(Settled::Certain(truth)) if *truth != root.truth => {
                    r.outcome = outcome(*truth);
                    reader.by_cases(root.node, *truth, &mut r);
                }
                _ => reader.read(root.node, &mut r, grounds),
            }
            if root.programme == Programme::Dibao {
                let cut = || gap.is_some_and(|(_, node)| capped(&tree, node));
                dibao_amount(standards, gap.map(|(gap, _)| gap), cut, &mut r);
            }
            of_household(standards, h, &mut r, &results);
            results.push(r);
        }
    }
    results
}

/// What a programme says beside its answer and its amount.
pub(super) fn of_household(
    standards: &Standards,
    h: &Household,
    r: &mut ProgrammeResult,
    before: &[ProgrammeResult],
) {
    match r.programme {
        Programme::Margin => r.readings.clone_from(&standards.readings),
        Programme::Rigid => rigid(standards, h, r, before),
        Programme::Temporary => r.readings.clone_from(&standards.temporary_readings),
        Programme::Tekun | Programme::Dibao | Programme::DibaoSingle => {}
    }
}

/// A programme that is not asked on the date: for the household, or for each member.
pub(super) fn not_asked(row: &ProgrammeInfo, persons: &[u32], results: &mut Vec<ProgrammeResult>) {
    match row.level {
        ProgrammeLevel::Household => results.push(plain(row.programme, None, row.before)),
        ProgrammeLevel::Person => {
            let each = persons.iter();
            results.extend(each.map(|m| plain(row.programme, Some(*m), row.before)));
        }
    }
}

/// The amount by the difference (D-50), where dibao is certain. `cut` says whether a loss is, or may be, cut off.
pub(super) fn dibao_amount(
    standards: &Standards,
    gap: Option<Number>,
    cut: impl FnOnce() -> bool,
    r: &mut ProgrammeResult,
) {
    let Some(gap) = gap.filter(|_| r.outcome == Outcome::Yes) else {
        return;
    };
    let due = gap.known().filter(|g| g / standards.months <= MAX_FEN);
    r.amount_fen = due.and_then(|g| standards.monthly(g));
    r.amount_year_fen = due.filter(|g| !standards.is_whole(*g) && *g <= MAX_FEN);
    if due.is_some() && cut() {
        r.readings.push(dibao::LOSS_READING.to_owned());
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
        // Where the day was given and cannot be read, no other one stands for it.
        if !h.application_day_lost() {
            window(standards, h, r);
        }
        if r.outcome != Outcome::No {
            r.apply_first = apply_first(h, before);
        }
    }
}

fn window(standards: &Standards, h: &Household, r: &mut ProgrammeResult) {
    let applied = h.application_date.filter(|d| *d <= standards.as_of);
    let reading = applied.map_or("M-23=asOf", |_| "M-23=applicationDate");
    r.readings.insert(0, reading.to_owned());
    let day = applied.unwrap_or(standards.as_of);
    r.window_from = standards
        .spending_window
        .and_then(|n| add_months(day, -i32::try_from(n).ok()?))
        .filter(is_written);
    r.window_to = r.window_from.and(day.pred_opt());
}

/// M-20 looks at what is recorded; who would qualify for an earlier programme is told to apply there first.
fn apply_first(h: &Household, before: &[ProgrammeResult]) -> Vec<Programme> {
    let unrecorded = |r: &&ProgrammeResult| {
        // M-20 names these three.
        let named = matches!(
            r.programme,
            Programme::Tekun | Programme::Dibao | Programme::Margin
        );
        let row = PROGRAMMES.get(r.programme as usize).filter(|_| named);
        let recorded = row.and_then(|row| match row.recorded {
            Recorded::Household(_, recorded) => recorded(h),
            Recorded::Person(_, recorded) => recorded(h.members.get(r.member? as usize)?),
            Recorded::Never => None,
        });
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
pub(crate) fn temporary_root(
    a: &Explain<'_>,
    standards: &Standards,
    frame: &Frame<'_>,
) -> Vec<Root> {
    Truths::before(a, standards).roots(frame)
}

/// What a split into cases says of each root; see [`settle`].
pub(crate) fn settled(tree: &Tree, roots: &[Root]) -> Vec<Settled> {
    if roots.iter().all(|r| r.truth & CAUSES == 0) {
        return roots.iter().map(|r| Settled::Certain(r.truth)).collect();
    }
    settled_in(&Cone::below(tree, roots.iter().map(|r| r.node)), roots)
}

/// [`settled`] in the open part below the roots.
pub(crate) fn settled_in(cone: &Cone<'_>, roots: &[Root]) -> Vec<Settled> {
    let mut sim = Sim::new(cone);
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

/// The truth of an answer of one household by three-valued logic alone, read without a tree.
pub(crate) fn plain_truth(
    standards: &Standards,
    frame: &Frame<'_>,
    root: &Root,
    scratch: &Scratch,
) -> u8 {
    let a = Columns::new(frame, &standards.values, scratch, false);
    let truths = match standards.covered {
        true => rules(&a, standards, Scope::All).truths,
        false => Truths::before(&a, standards),
    };
    let whole = truths.household(root.programme).map(|t| t.get(0));
    let person = |m| {
        let row = frame.row_of(m)?;
        truths.person(root.programme).map(|t| t.get(row))
    };
    root.member.map_or(whole, person).unwrap_or(FACT)
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

impl Truths<Explain<'_>> {
    /// The answers in the order of classification, of the only household of a frame.
    pub(crate) fn roots(&self, frame: &Frame<'_>) -> Vec<Root> {
        let root = |programme, member: Option<usize>, found: Option<(u8, u32)>| {
            let (truth, node) = found.unwrap_or((FACT, u32::MAX));
            Root {
                programme,
                member: member.map(|m| frame.member_at(m as u32)),
                truth,
                node,
            }
        };
        let mut roots = vec![];
        for (row, truth) in self.each() {
            match truth {
                Some(ProgrammeTruth::Household(t)) => {
                    roots.push(root(row.programme, None, t.get(0)))
                }
                Some(ProgrammeTruth::Person(t)) => {
                    let each = (0..t.len()).map(|m| root(row.programme, Some(m), t.get(m)));
                    roots.extend(each);
                }
                None => {}
            }
        }
        roots
    }
}

impl Answers<Explain<'_>> {
    /// The answers in the order of classification, of the only household of a frame.
    pub(crate) fn roots(&self, frame: &Frame<'_>) -> Vec<Root> {
        self.truths.roots(frame)
    }
}

pub(crate) fn truth_value(truth: u8) -> TruthValue {
    match truth {
        T => TruthValue::Yes,
        F => TruthValue::No,
        _ => TruthValue::Open,
    }
}

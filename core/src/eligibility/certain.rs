//! The answers of a household of which nearly every one is certain (确定的结论): nothing is missing of these, so no tree is made.

use super::assess::{dibao_amount, not_asked, of_household, outcome, plain};
use super::outcome::{Outcome, Programme, ProgrammeResult};
use super::reader::Reader;
use super::{PROGRAMMES, ProgrammeTruth, Scope, Standards, Truths, by_itself, rules};
use crate::household::Household;
use crate::household::once::persons;
use crate::logic::columns::Scratch;
use crate::logic::frame::Frame;
use crate::logic::truth::{CAUSES, Number};
use crate::logic::{Columns, Explain, Member};

/// The answers of a household, without grounds and without the tree of all rules. None where one of them is not certain, a fact
/// is assumed, or a loss may be cut off: of these that tree says what is missing, what rests on what, and what was cut. Rigid
/// expenditure and temporary assistance ask nothing of the others, and their facts are seldom all given: a tree of their own
/// says what they lack.
pub(super) fn certain(
    standards: &Standards,
    h: &Household,
    frame: &Frame<'_>,
) -> Option<Vec<ProgrammeResult>> {
    if !h.assumed.is_empty() {
        return None;
    }
    let scratch = Scratch::default();
    let a = Columns::new(frame, &standards.values, &scratch, false);
    let (truths, amount) = if standards.covered {
        let answers = rules(&a, standards, Scope::All);
        (answers.truths, Some((answers.gap, answers.income)))
    } else {
        (Truths::before(&a, standards), None)
    };
    let rows = frame.rows::<Member>();
    let mut results = Vec::with_capacity(PROGRAMMES.len() + 2 * rows);
    for (row, truth) in truths.each() {
        match truth {
            None => not_asked(row, &persons(h), &mut results),
            Some(ProgrammeTruth::Person(t)) => {
                for m in 0..rows {
                    let member = Some(frame.member_at(m as u32));
                    let truth = Some(t.get(m)).filter(|t| t & CAUSES == 0)?;
                    results.push(plain(row.programme, member, outcome(truth)));
                }
            }
            Some(ProgrammeTruth::Household(t)) => {
                let truth = t.get(0);
                let mut r = plain(row.programme, None, outcome(truth));
                if truth & CAUSES != 0 {
                    missing(standards, h, frame, &mut r)?;
                }
                if row.programme == Programme::Dibao && r.outcome == Outcome::Yes {
                    let (gap, income) = amount.as_ref()?;
                    // Where nobody has a loss, none is cut off.
                    let gains = |n: Number| n.known().is_some_and(|n| n >= 0);
                    if !(0..rows).all(|m| gains(income.get(m))) {
                        return None;
                    }
                    dibao_amount(standards, Some(gap.get(0)), || false, &mut r);
                }
                of_household(standards, h, &mut r, &results);
                results.push(r);
            }
        }
    }
    Some(results)
}

/// What a programme lacks that asks nothing of the others; none of any other one.
fn missing(
    standards: &Standards,
    h: &Household,
    frame: &Frame<'_>,
    r: &mut ProgrammeResult,
) -> Option<()> {
    if !matches!(r.programme, Programme::Rigid | Programme::Temporary) {
        return None;
    }
    let a = Explain::new(frame, &standards.values);
    let roots = by_itself(&a, standards, r.programme).roots(frame);
    let tree = a.tree();
    let root = roots.first()?;
    r.outcome = outcome(root.truth);
    Reader::new(&tree, frame, h, standards.told(), &roots).read(root.node, r, false);
    Some(())
}

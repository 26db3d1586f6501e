//! The answers of a household of which every one is certain (确定的结论): nothing is missing then, so no tree is made.

use super::assess::{dibao_amount, not_asked, of_household, outcome, plain};
use super::outcome::{Outcome, Programme, ProgrammeResult};
use super::{PROGRAMMES, ProgrammeTruth, Scope, Standards, Truths, rules};
use crate::household::Household;
use crate::household::once::persons;
use crate::logic::columns::Scratch;
use crate::logic::frame::Frame;
use crate::logic::truth::{CAUSES, Number};
use crate::logic::{Columns, Member};

/// The answers of a household, without grounds and without a tree. None where one of them is not certain, or a fact is assumed,
/// or a loss may be cut off: of these a tree says what is missing, what rests on what, and what was cut.
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
        let answer = |member: Option<usize>, truth: u8| {
            let member = member.map(|m| frame.member_at(m as u32));
            (truth & CAUSES == 0).then(|| plain(row.programme, member, outcome(truth)))
        };
        match truth {
            None => not_asked(row, &persons(h), &mut results),
            Some(ProgrammeTruth::Person(t)) => {
                for m in 0..rows {
                    results.push(answer(Some(m), t.get(m))?);
                }
            }
            Some(ProgrammeTruth::Household(t)) => {
                let mut r = answer(None, t.get(0))?;
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

//! What would change an answer (差多少): how far each fact stands from the nearest value with another answer.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::reading::Reading;
use super::timeline::{AnswerPeriod, timeline};
use crate::calendar::add_months;
use crate::eligibility::assess::{Root, outcome, settled};
use crate::eligibility::reader::Reader;
use crate::eligibility::{Outcome, Programme, Standards, check_facts};
use crate::finding::Finding;
use crate::household::Household;
use crate::household::disability;
use crate::household::once::once;
use crate::logic::Frame;
use crate::logic::completions::{Case, Cone, Key, Settled, Sim, cuts, fill, settle};
use crate::logic::explain::{How, Node, Tree, What};
use crate::logic::facts::NUMS;
use crate::logic::truth::{CAUSES, F, T};
use crate::money::MAX_FEN;
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// The unit of a distance (单位).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DistanceUnit {
    /// Fen a month, or fen of a stock such as deposits (分).
    Fen,
    /// Days until an age is attained (天).
    Days,
    /// Grades of a disability certificate; a smaller grade is more severe (级).
    Grades,
    /// Things, whole years and persons (个).
    Count,
}

/// How far a comparison is from turning (与标准的距离).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Which programme looks at it.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// Clause of the condition that it belongs to.
    pub clause: Option<String>,
    /// Code of that condition.
    pub step: Option<String>,
    /// Whether the comparison holds.
    pub holds: bool,
    /// The left value.
    pub left: i64,
    /// The right value; a product with a ratio is rounded down.
    pub right: i64,
    /// What the distance is measured in.
    pub unit: DistanceUnit,
    /// By how much the left value must rise, or with a minus fall, for the comparison to turn; for an age the days
    /// until it is attained, with a minus since.
    pub distance: i64,
}

/// A fact that alone would change an answer (单独可改变结论的事实).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct Change {
    /// JSON pointer of the fact.
    pub source: String,
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// The answer now.
    pub now: Outcome,
    /// The answer it would be.
    pub then: Outcome,
    /// The nearest value with that answer, less the present one; for an age the days until it is attained. Yes-or-no
    /// facts and categories have no distance.
    pub distance: Option<i64>,
    /// What the distance is measured in.
    pub unit: Option<DistanceUnit>,
}

/// What would change the answers of a household (改变结论的条件). The facts are supposed, never advised.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The date whose law was applied.
    pub as_of: NaiveDate,
    /// Every comparison of known numbers, in the order of classification.
    pub thresholds: Vec<Threshold>,
    /// Every known fact that alone changes a certain answer into another certain one, by the nearest such value.
    pub changes: Vec<Change>,
    /// What time alone will change, up to the date asked for: the periods after this one.
    pub ahead: Vec<AnswerPeriod>,
    /// What is wrong with the facts, as `assess` tells it on that date: what was refused, is out of range or stands there twice.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// What would change the answers of a household, and what time will change until `until`.
pub fn what_if(pack: &PolicyPack, h: &Household, as_of: NaiveDate, until: NaiveDate) -> WhatIf {
    let standards = Standards::of(pack, as_of);
    let findings = check_facts(&standards, h);
    let h = &*once(h);
    let case = Reading::read(&standards, h);
    WhatIf {
        hypothetical: pack.supposed(),
        as_of,
        thresholds: thresholds(&case, h, as_of),
        changes: changes(&standards, &case, h),
        ahead: timeline(pack, h, as_of, until).periods.split_off(1),
        findings,
    }
}

fn thresholds(case: &Reading, h: &Household, as_of: NaiveDate) -> Vec<Threshold> {
    let mut found = vec![];
    for root in &case.roots {
        let mut seen = vec![false; case.tree.nodes.len()];
        let mut stack = vec![(root.node, None)];
        while let Some((id, above)) = stack.pop() {
            let (Some(node), Some(mark)) = (case.tree.node(id), seen.get_mut(id as usize)) else {
                continue;
            };
            // Another programme's comparisons stand with it.
            let other = id != root.node && case.roots.iter().any(|r| r.node == id);
            if std::mem::replace(mark, true) || other {
                continue;
            }
            let condition = node.condition.or(above);
            if let What::Compare(how) = node.what
                && let Some((unit, distance)) = turn(case, node, how, h, as_of)
                && let (Some(left), Some(right)) = case.tree.sides(node)
            {
                found.push(Threshold {
                    programme: root.programme,
                    member: root.member,
                    clause: condition.map(|c| c.clause.into()),
                    step: condition.map(|c| c.code.into()),
                    holds: node.truth == T,
                    left,
                    right,
                    unit,
                    distance,
                });
            }
            stack.extend(case.tree.kids(node).iter().rev().map(|k| (*k, condition)));
        }
    }
    found
}

/// By how much the left side must move for a comparison of known numbers to turn.
fn turn(
    case: &Reading,
    node: &Node,
    how: How,
    h: &Household,
    as_of: NaiveDate,
) -> Option<(DistanceUnit, i64)> {
    let tree = &case.tree;
    let kids = tree.kids(node);
    let known = |i: usize| tree.node(*kids.get(i)?)?.number().known();
    let (left, right) = (known(0)?, known(1)?);
    if node.truth & CAUSES != 0 {
        return None;
    }
    for (i, other) in [(0, right), (1, left)] {
        let Some(side) = kids.get(i).and_then(|k| tree.node(*k)) else {
            continue;
        };
        let age = matches!(side.what, What::NumFact(f) if NUMS.get(f).is_some_and(|n| n.name == "birthDate"));
        if age {
            // The age is attained, or passed, at this many years.
            let more = i64::from(match how {
                How::AtMost | How::More => i == 0,
                _ => i == 1,
            });
            return Some((
                DistanceUnit::Days,
                days(&case.frame, side, h, as_of, other.checked_add(more)?)?,
            ));
        }
    }
    // The least left value on the upper side of the line.
    let upper = match how {
        How::Less | How::AtLeast => i128::from(right),
        How::AtMost | How::More => i128::from(right) + 1,
        How::LessTimes | How::AtMostTimes => {
            let line = i128::from(right) * i128::from(known(2)?);
            match how {
                How::LessTimes => (line + 9_999).div_euclid(10_000),
                _ => line.div_euclid(10_000) + 1,
            }
        }
    };
    let gap = upper - i128::from(left);
    let distance = if gap > 0 { gap } else { gap - 1 };
    let money = leaves(tree, node).any(|n| match n.what {
        What::NumFact(f) => NUMS.get(f).is_some_and(|n| n.name.ends_with("Fen")),
        _ => false,
    });
    let unit = if money {
        DistanceUnit::Fen
    } else {
        DistanceUnit::Count
    };
    Some((unit, i64::try_from(distance).ok().filter(is_exact)?))
}

/// What some language could not hold exactly is not told.
fn is_exact(distance: &i64) -> bool {
    distance.unsigned_abs() <= MAX_FEN.unsigned_abs()
}

/// The nodes below one.
fn leaves<'t>(tree: &'t Tree, node: &'t Node) -> impl Iterator<Item = &'t Node> {
    let mut stack = tree.kids(node).to_vec();
    let mut left = tree.nodes.len();
    std::iter::from_fn(move || {
        left = left.checked_sub(1)?;
        let node = tree.node(stack.pop()?)?;
        stack.extend_from_slice(tree.kids(node));
        Some(node)
    })
}

/// Days from the date until the person of an age fact has that many years.
fn days(
    frame: &Frame<'_>,
    node: &Node,
    h: &Household,
    as_of: NaiveDate,
    years: i64,
) -> Option<i64> {
    let birth = match (node.member, node.supporter) {
        (Some(m), _) => h.members.get(frame.member_at(m) as usize)?.birth_date?,
        (_, Some(s)) => {
            let (m, s) = frame.supporter_at(s)?;
            let member = h.members.get(m as usize)?;
            member.supporters.get(s as usize)?.birth_date?
        }
        _ => return None,
    };
    let day = add_months(birth, i32::try_from(years.checked_mul(12)?).ok()?)?;
    Some((day - as_of).num_days())
}

fn changes(standards: &Standards, case: &Reading, h: &Household) -> Vec<Change> {
    let reader = Reader::new(&case.tree, &case.frame, h, standards.told(), &case.roots);
    let now = settled(&case.tree, &case.roots);
    let mut done: Vec<Key> = vec![];
    let mut found = vec![];
    for node in case.tree.nodes.iter().filter(|n| n.truth & CAUSES == 0) {
        let Some(key) = Key::of(node).filter(|k| !done.contains(k)) else {
            continue;
        };
        let (Key::Flag(..) | Key::Set(..) | Key::Num(..)) = key else {
            continue;
        };
        done.push(key);
        let mut frame = case.frame.clone();
        fill(&mut frame, key, None);
        let without = Reading::of(standards, frame);
        let Some(source) = reader.pointer(node) else {
            continue;
        };
        for (i, root) in case.roots.iter().enumerate() {
            let (Some(Settled::Certain(truth)), Some(open)) = (now.get(i), without.roots.get(i))
            else {
                continue;
            };
            if let Some(other) = nearest(&without, open, key, node, *truth) {
                let (distance, unit) = other.unzip();
                let age = unit == Some(DistanceUnit::Days);
                let distance = match distance {
                    Some(years) if age => {
                        let now = node.number().known().unwrap_or(0);
                        match days(
                            &case.frame,
                            node,
                            h,
                            standards.as_of,
                            now.saturating_add(years),
                        ) {
                            Some(days) if days > 0 => Some(days),
                            // Nobody grows younger.
                            _ => continue,
                        }
                    }
                    distance => distance,
                };
                found.push(Change {
                    source: source.clone(),
                    programme: root.programme,
                    member: root.member,
                    now: outcome(*truth),
                    then: outcome(if *truth == T { F } else { T }),
                    unit: unit.filter(|_| distance.as_ref().is_some_and(is_exact)),
                    distance: distance.filter(is_exact),
                });
            }
        }
    }
    found
}

/// The nearest value of a fact with the other certain answer: none if there is none, else its distance if it has one.
#[expect(
    clippy::option_option,
    reason = "whether there is one, and whether it has a distance"
)]
fn nearest(
    without: &Reading,
    root: &Root,
    key: Key,
    node: &Node,
    truth: u8,
) -> Option<Option<(i64, DistanceUnit)>> {
    let cone = Cone::below(&without.tree, [root.node]);
    let at = cone.unknowns.iter().position(|u| u.key == key)?;
    let unknown = cone.unknowns.get(at)?;
    let mut sim = Sim::new(&cone);
    let other = if truth == T { F } else { T };
    let mut best: Option<Option<(i64, DistanceUnit)>> = None;
    for case in cuts(&sim).cases(&sim, at) {
        let mark = sim.mark();
        sim.assume(unknown, case);
        let turned = settle(&mut sim, root.node) == Settled::Certain(other);
        sim.undo(mark);
        if !turned {
            continue;
        }
        let far = match (case, node.what) {
            (Case::Between(lo, hi), What::NumFact(i)) => {
                let now = node.number().known()?;
                let name = NUMS.get(i).map_or("", |n| n.name);
                let unit = match name {
                    "birthDate" => DistanceUnit::Days,
                    _ if name.ends_with("Fen") => DistanceUnit::Fen,
                    _ => DistanceUnit::Count,
                };
                // Age rises with time alone.
                if unit == DistanceUnit::Days && hi < now {
                    continue;
                }
                Some((if now < lo { lo - now } else { hi - now }, unit))
            }
            (Case::OneOf(set), What::SetFact(_, now, _)) => {
                grades(now, set).map(|far| (far, DistanceUnit::Grades))
            }
            _ => None,
        };
        let nearer = |a: Option<(i64, _)>, b: Option<(i64, _)>| match (a, b) {
            (Some((x, _)), Some((y, _))) => i64::abs(x) < i64::abs(y),
            (a, b) => a.is_some() && b.is_none(),
        };
        if best.is_none_or(|b| nearer(far, b)) {
            best = Some(far);
        }
    }
    best
}

/// Grades from one certificate to the nearest of the same category among `set`.
fn grades(now: u64, set: u64) -> Option<i64> {
    if now.count_ones() != 1 || now & disability::HELD == 0 {
        return None;
    }
    let bit = now.trailing_zeros() - 1;
    // Of a multiple disability another component may count, which is no matter of grades.
    if bit >= 28 {
        return None;
    }
    let (category, grade) = (bit / 4, i64::from(bit % 4));
    (0..4)
        .filter(|g| set & (2 << (4 * category + *g as u32)) != 0)
        .map(|g| g - grade)
        .min_by_key(|d| d.abs())
}

redacted!(Change, Threshold);

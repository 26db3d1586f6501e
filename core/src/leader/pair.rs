//! The best pair of one micro-grid, exactly and in linear time.

use std::cmp::Reverse;

use smallvec::SmallVec;

use super::{Comparable, ages_differ, one_employed};

/// What counts about a candidate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Traits {
    /// Known to be willing; the unwilling are not here at all.
    pub willing: bool,
    /// Known to be a Party member.
    pub party_member: bool,
    /// Leads this micro-grid today.
    pub sitting: bool,
    pub comparable: Comparable,
}

/// How good a pair is: the first difference decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Score {
    willing: u8,
    party_member: bool,
    pattern: bool,
    sitting: u8,
}

fn score(a: &Traits, b: &Traits, pattern: bool) -> Score {
    let both = |x: bool, y: bool| u8::from(x).saturating_add(u8::from(y));
    Score {
        willing: both(a.willing, b.willing),
        party_member: a.party_member || b.party_member,
        pattern,
        sitting: both(a.sitting, b.sitting),
    }
}

/// Whether a pair certainly meets one of the examples of S17, which the text does not rank.
pub(super) fn pattern(a: &Comparable, b: &Comparable, gap: Option<i64>) -> Option<bool> {
    match (one_employed(a, b), ages_differ(a, b, gap)) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// The best two of the candidates, given in the order of their ids; of equal pairs the first.
///
/// Candidates that differ only in id and age form a class, and there are at most 24 classes. Two
/// classes give one score, but for the age pattern; so the first pair of each two classes, and the
/// first whose ages differ, are all that can win.
pub(super) fn best(all: &[Traits], gap: Option<i64>) -> Option<(usize, usize)> {
    let class = |i: usize| {
        let t = all.get(i)?;
        Some((t.willing, t.party_member, t.sitting, t.comparable.employed))
    };
    let mut order: SmallVec<[usize; 16]> = (0..all.len()).collect();
    // The best first, so that most of what follows cannot win and is not looked at.
    order.sort_by_key(|&i| Reverse(class(i)));
    let classes: SmallVec<[&[usize]; 24]> = order.chunk_by(|&a, &b| class(a) == class(b)).collect();

    let mut best: Option<(Score, (usize, usize))> = None;
    for (k, a) in classes.iter().enumerate() {
        for (same, b) in (k..).map(|j| j == k).zip(classes.iter().skip(k)) {
            let second = if same { b.get(1) } else { b.first() };
            let (Some(&x), Some(&y)) = (a.first(), second) else {
                continue;
            };
            let (Some(tx), Some(ty)) = (all.get(x), all.get(y)) else {
                continue;
            };
            if best.is_some_and(|(s, _)| score(tx, ty, true) < s) {
                continue;
            }
            let met = match one_employed(&tx.comparable, &ty.comparable) {
                Some(true) => Some((x, y)),
                _ => first_by_age(all, a, b, gap),
            };
            let (x, y) = met.unwrap_or((x, y));
            let found = (score(tx, ty, met.is_some()), (x.min(y), x.max(y)));
            if best.is_none_or(|(s, pair)| found.0 > s || (found.0 == s && found.1 < pair)) {
                best = Some(found);
            }
        }
    }
    best.map(|(_, pair)| pair)
}

/// The first pair across two classes whose ages differ enough.
///
/// Whoever differs from anybody of a class differs from its oldest or its youngest.
fn first_by_age(
    all: &[Traits],
    a: &[usize],
    b: &[usize],
    gap: Option<i64>,
) -> Option<(usize, usize)> {
    let birth = |i: &usize| all.get(*i)?.comparable.birth_date.map(|d| (d, *i));
    let ends = |class: &[usize]| {
        let known = || class.iter().filter_map(birth);
        Some((known().min()?.1, known().max()?.1))
    };
    let (ends_a, ends_b) = (ends(a)?, ends(b)?);
    let differ = |x: usize, y: usize| {
        let (Some(x), Some(y)) = (all.get(x), all.get(y)) else {
            return false;
        };
        ages_differ(&x.comparable, &y.comparable, gap) == Some(true)
    };
    let first = |class: &[usize], (oldest, youngest): (usize, usize)| {
        let mut class = class.iter().copied();
        class.find(|&x| differ(x, oldest) || differ(x, youngest))
    };
    let (x, others) = match (first(a, ends_b)?, first(b, ends_a)?) {
        (x, y) if x <= y => (x, b),
        (_, y) => (y, a),
    };
    let y = others.iter().copied().find(|&y| differ(x, y))?;
    Some((x, y))
}

#[cfg(test)]
mod tests {
    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;

    use super::*;

    fn by_trying_all(all: &[Traits], gap: Option<i64>) -> Option<(usize, usize)> {
        let mut best: Option<(Score, (usize, usize))> = None;
        for (i, a) in all.iter().enumerate() {
            for (j, b) in all.iter().enumerate().skip(i + 1) {
                let met = pattern(&a.comparable, &b.comparable, gap) == Some(true);
                let s = score(a, b, met);
                if best.is_none_or(|(known, _)| s > known) {
                    best = Some((s, (i, j)));
                }
            }
        }
        best.map(|(_, pair)| pair)
    }

    prop_compose! {
        fn traits()(
            willing: bool,
            party_member: bool,
            sitting in prop::bool::weighted(0.2),
            employed: Option<bool>,
            days in prop::option::of(0_u64..4000),
        ) -> Traits {
            let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            Traits {
                willing,
                party_member,
                sitting,
                comparable: Comparable {
                    employed,
                    birth_date: days.map(|d| epoch + Days::new(d / 400 * 400)),
                },
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn the_classes_lose_no_pair(
            all in prop::collection::vec(traits(), 0..14),
            gap in prop::option::of(0_i64..12),
        ) {
            prop_assert_eq!(best(&all, gap), by_trying_all(&all, gap));
        }
    }
}

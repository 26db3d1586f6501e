//! The conditions of all programmes (条件). One is one row, in the `conditions.rs` of its programme: a number, a clause,
//! a code, and its words in both languages. A row without words does not compile, nor do two rows with one number.
//!
//! *Invariant.* A number never changes and is never given again, since reason sets that somebody keeps are read by it.
//! A new condition takes the next number, in whichever programme it stands.

use super::programmes::CONDITIONS as ROWS;
use super::words::Sayings;
use crate::logic::Condition;

/// A condition with its words.
#[derive(Debug)]
pub(crate) struct Row {
    pub condition: Condition,
    pub words: Sayings,
}

/// Rows: name and number, clause, code, of whom it speaks, name and three sentences in Chinese, the same in English, and
/// of a comparison what its sides are and which parameter gives the number.
macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident $number:literal: $clause:literal, $code:literal, $speaks:ident, $zh:expr, $en:expr
        $(, $measure:ident $left:expr, $right:expr $(, $key:literal)?)?;)*) => {
        $(
            $(#[$doc])*
            pub const $name: $crate::logic::Condition = $crate::logic::Condition {
                number: $number,
                clause: $clause,
                code: $code,
            };
        )*

        /// Every condition of the programme, with its words.
        pub(crate) const ROWS: &[$crate::eligibility::conditions::Row] = &[$(
            $crate::eligibility::conditions::Row {
                condition: $name,
                words: $crate::eligibility::words::Sayings {
                    speaks: $crate::eligibility::words::Speaks::$speaks,
                    zh: $zh,
                    en: $en,
                    sides: $crate::eligibility::conditions::conditions!(
                        @sides $($measure $left, $right $(, $key)?)?
                    ),
                },
            },
        )*];
    };
    (@sides) => { None };
    (@sides $measure:ident $zh:expr, $en:expr $(, $key:literal)?) => {
        Some($crate::eligibility::words::Sides {
            measure: $crate::eligibility::words::Measure::$measure,
            zh: $zh,
            en: $en,
            key: $crate::eligibility::conditions::conditions!(@key $($key)?),
        })
    };
    (@key) => { None };
    (@key $key:literal) => { Some($key) };
}
pub(super) use conditions;

/// Every condition, in the order of the numbers.
pub static ALL: &[Condition] = &by_number::<{ count() }>();

/// The words of a condition, by its code.
pub(crate) fn words(code: &str) -> Option<&'static Sayings> {
    let mut rows = ROWS.into_iter().flatten();
    rows.find(|r| r.condition.code == code).map(|r| &r.words)
}

#[expect(
    clippy::indexing_slicing,
    reason = "the compiler runs it and refuses a wrong index"
)]
const fn count() -> usize {
    let (mut all, mut at) = (0, 0);
    while at < ROWS.len() {
        all += ROWS[at].len();
        at += 1;
    }
    all
}

/// Two rows with one number do not compile.
#[expect(
    clippy::indexing_slicing,
    reason = "the compiler runs it and refuses a wrong index"
)]
const fn by_number<const COUNT: usize>() -> [Condition; COUNT] {
    let none = Condition {
        number: 0,
        clause: "",
        code: "",
    };
    let (mut all, mut held, mut programme) = ([none; COUNT], 0, 0);
    while programme < ROWS.len() {
        let rows = ROWS[programme];
        let mut row = 0;
        while row < rows.len() {
            let condition = rows[row].condition;
            let mut at = held;
            while at > 0 && all[at - 1].number > condition.number {
                all[at] = all[at - 1];
                at -= 1;
            }
            assert!(
                at == 0 || all[at - 1].number != condition.number,
                "two conditions have one number"
            );
            all[at] = condition;
            held += 1;
            row += 1;
        }
        programme += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::ALL;

    /// The codes by their numbers, as they were given. A line is added for a new condition and never changed; that of a
    /// condition which is no more stays.
    const GIVEN: &str = include_str!("numbers.txt");

    #[test]
    fn a_number_and_a_code_stay_what_they_are() {
        let given: Vec<(u16, &str)> = GIVEN
            .lines()
            .map(|line| line.split_once(' ').unwrap())
            .map(|(number, code)| (number.parse().unwrap(), code))
            .collect();
        assert!(
            given.is_sorted_by(|a, b| a.0 < b.0),
            "a number is given twice"
        );
        let codes: BTreeSet<&str> = given.iter().map(|(_, code)| *code).collect();
        assert_eq!(codes.len(), given.len(), "a code is given twice");
        for c in ALL {
            assert!(
                given.contains(&(c.number, c.code)),
                "{} {} is not in numbers.txt",
                c.number,
                c.code
            );
        }
    }

    #[test]
    fn every_condition_has_words() {
        for c in ALL {
            assert!(super::words(c.code).is_some(), "{}", c.code);
        }
        assert!(super::words("noSuchCondition").is_none());
    }
}

//! A disability certificate as one joint value, held as the set of values still possible.
//!
//! The values: none; one of seven categories with a grade; or *multiple* with the certificate's own grade and with
//! what its counted component is for the tests that name a category (N-24). Which component counts is asked,
//! never inferred, and the certificate's grade says nothing about the grade of the component.
//!
//! "Severe disability" is four predicates, never one shared (C6): [`DIBAO_SINGLE`], [`TEKUN_UNABLE`], the two of a
//! supporter, [`SUPPORTER_MIND`] and [`SUPPORTER_SEVERE`], and [`UNSUPPORTED_CHILD_PARENT`].

use crate::household::DisabilityCategory as C;
use crate::logic::known::{Causes, Known};

/// What is known of a certificate; an absent part is unknown.
#[derive(Debug, Clone, Copy, Default)]
pub struct Certificate {
    /// Held at all.
    pub held: Option<bool>,
    /// Category as printed.
    pub category: Option<C>,
    /// Grade as printed.
    pub grade: Option<i64>,
    /// Of a multiple one, the category of the component that counts; *multiple* where none does.
    pub counted_category: Option<C>,
    /// The grade of that component.
    pub counted_grade: Option<i64>,
}

impl Certificate {
    /// By part, in the order of [`PERSON`]: the form that was expected where the part cannot be used.
    pub fn faults(&self) -> [Option<&'static str>; PARTS] {
        let out = |g: Option<i64>| g.is_some_and(|g| !(1..=4).contains(&g));
        let none = self.held == Some(false) && (self.category.is_some() || self.grade.is_some());
        // Only a multiple disability has a component to count (N-24).
        let single = self.held == Some(false) || self.category.is_some_and(|k| k != C::Multiple);
        let category = single && self.counted_category.is_some();
        let grade = single && !category && self.counted_grade.is_some();
        [
            none.then_some("true"),
            None,
            out(self.grade).then_some("1..4"),
            category.then_some("multiple"),
            match (out(self.counted_grade), grade) {
                (true, _) => Some("1..4"),
                (false, true) => Some("multiple"),
                _ => None,
            },
        ]
    }
}

/// No certificate.
pub const NONE: u64 = 1;
/// Every value.
pub const ANY: u64 = (1 << 53) - 1;
/// Holding a certificate of any kind.
pub const HELD: u64 = ANY & !NONE;

/// Bits 1 to 28: seven categories by four grades. Bits 29 to 52: *multiple*, four grades by six components.
const MULTIPLE: u32 = 29;
const COMPONENTS: u32 = 6;
// The components that some test tells apart.
const MIND_1_2: u64 = 1;
const MIND_3: u64 = 1 << 1;
const MIND_4: u64 = 1 << 2;
const LIMB_1_2: u64 = 1 << 3;
const VISUAL_1: u64 = 1 << 4;
const NEITHER: u64 = 1 << 5;

const fn position(c: C) -> Option<u32> {
    match c {
        C::Visual => Some(0),
        C::Hearing => Some(1),
        C::Speech => Some(2),
        C::Limb => Some(3),
        C::Intellectual => Some(4),
        C::Mental => Some(5),
        C::Other => Some(6),
        C::Multiple => None,
    }
}

/// The grades `from..=to` of one printed category.
const fn printed(c: C, from: u32, to: u32) -> u64 {
    let mut mask = 0;
    let mut grade = from;
    while grade <= to {
        mask |= match position(c) {
            Some(p) => 1 << (4 * p + grade),
            None => multiple(grade, 0b11_1111),
        };
        grade += 1;
    }
    mask
}

/// A multiple certificate of a grade with one of these components.
const fn multiple(grade: u32, components: u64) -> u64 {
    components << (MULTIPLE + COMPONENTS * (grade - 1))
}

/// A multiple certificate of any grade with one of these components.
const fn counted(components: u64) -> u64 {
    multiple(1, components)
        | multiple(2, components)
        | multiple(3, components)
        | multiple(4, components)
}

const CATEGORIES: [C; 8] = [
    C::Visual,
    C::Hearing,
    C::Speech,
    C::Limb,
    C::Intellectual,
    C::Mental,
    C::Other,
    C::Multiple,
];

/// Any category with a printed grade in `from..=to`.
pub const fn grades(from: u32, to: u32) -> u64 {
    printed(C::Visual, from, to)
        | printed(C::Hearing, from, to)
        | printed(C::Speech, from, to)
        | printed(C::Limb, from, to)
        | printed(C::Intellectual, from, to)
        | printed(C::Mental, from, to)
        | printed(C::Other, from, to)
        | printed(C::Multiple, from, to)
}

/// Intellectual or mental, grades `from..=to`, printed.
const fn mind(from: u32, to: u32) -> u64 {
    printed(C::Intellectual, from, to) | printed(C::Mental, from, to)
}

/// Grade 3, intellectual or mental; in which use it counts, the use says.
pub const GRADE_3_MIND: u64 = mind(3, 3) | counted(MIND_3);

/// T-12: intellectual or mental, grades 1 to 3.
pub const TEKUN_MIND: u64 = mind(1, 3) | counted(MIND_1_2 | MIND_3);
/// T-13: limb, grades 1 and 2.
pub const TEKUN_LIMB: u64 = printed(C::Limb, 1, 2) | counted(LIMB_1_2);
/// T-14: visual, grade 1.
pub const TEKUN_VISUAL: u64 = printed(C::Visual, 1, 1) | counted(VISUAL_1);
/// T-12 to T-14 together: unable to work by disability.
pub const TEKUN_UNABLE: u64 = TEKUN_MIND | TEKUN_LIMB | TEKUN_VISUAL;
/// D-40: grades 1 and 2 of any category, and grade 3 intellectual or mental.
pub const DIBAO_SINGLE: u64 = grades(1, 2) | GRADE_3_MIND;
/// D-44: grades 1 and 2 of any category.
pub const ADULT_SEVERE: u64 = grades(1, 2);
/// D-44, where the place counts it: grade 3 intellectual or mental.
pub const ADULT_MIND: u64 = GRADE_3_MIND;
/// T-33: grade 3 intellectual or mental.
pub const SUPPORTER_MIND: u64 = GRADE_3_MIND;
/// T-33, where the place reads 重度 so: grades 1 and 2 of any category.
pub const SUPPORTER_SEVERE: u64 = grades(1, 2);
/// The parent of a de-facto unsupported child (I-23): grades 1 and 2 of any category, grades 3 and 4 intellectual or mental.
pub const UNSUPPORTED_CHILD_PARENT: u64 = grades(1, 2) | mind(3, 4) | counted(MIND_3 | MIND_4);

/// The components that a counted category and grade may be; `None` is any.
fn components(category: Option<C>, grade: Option<i64>) -> u64 {
    let one = |c: C, g: i64| match (c, g) {
        (C::Intellectual | C::Mental, 1 | 2) => MIND_1_2,
        (C::Intellectual | C::Mental, 3) => MIND_3,
        (C::Intellectual | C::Mental, _) => MIND_4,
        (C::Limb, 1 | 2) => LIMB_1_2,
        (C::Visual, 1) => VISUAL_1,
        _ => NEITHER,
    };
    let of = |c: C| {
        (1..=4)
            .filter(move |g| grade.is_none_or(|k| k == *g))
            .map(move |g| one(c, g))
    };
    (CATEGORIES.iter())
        .filter(|c| category.is_none_or(|k| k == **c))
        .flat_map(|c| of(*c))
        .fold(0, |m, bit| m | bit)
}

/// The values still possible, given what is known. A grade outside 1 to 4 counts as unknown.
pub fn possible(c: &Certificate) -> u64 {
    if c.held == Some(false) {
        return NONE;
    }
    let valid = |g: Option<i64>| g.filter(|g| (1..=4).contains(g));
    let of_grade = match valid(c.grade).and_then(|g| u32::try_from(g).ok()) {
        Some(g) => grades(g, g),
        None => HELD,
    };
    let of_category = c.category.map_or(HELD, |k| printed(k, 1, 4));
    let component = counted(components(c.counted_category, valid(c.counted_grade)));
    // The counted component is asked of a multiple certificate only.
    let component = match c.category {
        Some(C::Multiple) => component,
        _ => counted(0b11_1111),
    };
    let held = of_category & of_grade & (component | !counted(0b11_1111));
    if c.held == Some(true) {
        held
    } else {
        held | NONE
    }
}

/// The values of each printed category: the answers to the question which it is.
pub fn by_category() -> [u64; 8] {
    CATEGORIES.map(|c| printed(c, 1, 4))
}

/// The values of each printed grade.
pub fn by_grade() -> [u64; 4] {
    [1, 2, 3, 4].map(|g| grades(g, g))
}

/// The values of a multiple certificate by the category of its counted component.
pub fn by_counted_category() -> [u64; 8] {
    CATEGORIES.map(|c| counted(components(Some(c), None)))
}

/// The values of a multiple certificate by the grade of its counted component.
pub fn by_counted_grade() -> [u64; 4] {
    [1, 2, 3, 4].map(|g| counted(components(None, Some(g))))
}

/// The parts of a certificate, in the order of [`PERSON`].
const PARTS: usize = 5;
/// Their names as facts of a member or supporter.
pub const PERSON: [&str; PARTS] = [
    "disabilityCertificate",
    "disabilityCategory",
    "disabilityGrade",
    "countedDisabilityCategory",
    "countedDisabilityGrade",
];

/// Which parts an undecided test still depends on: first whether there is a certificate at all, then what is absent
/// of it, and of a multiple one its component.
pub fn asked(known: &Certificate, mask: u64) -> [bool; PARTS] {
    let set = possible(known);
    if set & mask == 0 || set & !mask == 0 {
        return [false; PARTS];
    }
    if set & NONE != 0 {
        return [true, false, false, false, false];
    }
    let mixed = |part: u64| set & part & mask != 0 && set & part & !mask != 0;
    let absent = |grade: Option<i64>| !grade.is_some_and(|g| (1..=4).contains(&g));
    let category = (1..=4).any(|g| mixed(grades(g, g)));
    let grade = CATEGORIES.iter().any(|c| match c {
        C::Multiple => (0..COMPONENTS).any(|k| mixed(counted(1 << k))),
        c => mixed(printed(*c, 1, 4)),
    });
    let component =
        known.category == Some(C::Multiple) && (1..=4).any(|g| mixed(printed(C::Multiple, g, g)));
    [
        false,
        category && known.category.is_none(),
        grade && absent(known.grade),
        component && known.counted_category.is_none(),
        component && absent(known.counted_grade),
    ]
}

/// Whether a certificate lies in `mask`; where that is open, with the pointers of what to ask.
pub fn within(known: &Certificate, mask: u64, names: [&str; PARTS], at: &str) -> Known {
    let set = possible(known);
    if set & !mask == 0 {
        return Known::certain(true);
    }
    if set & mask == 0 {
        return Known::certain(false);
    }
    let mut causes = Causes::default();
    for (_, name) in asked(known, mask)
        .into_iter()
        .zip(names)
        .filter(|(a, _)| *a)
    {
        causes.fact(format!("{at}/{name}"));
    }
    Known::open(causes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAW: [u64; 8] = [
        TEKUN_MIND,
        TEKUN_LIMB,
        TEKUN_VISUAL,
        DIBAO_SINGLE,
        ADULT_SEVERE,
        SUPPORTER_MIND,
        SUPPORTER_SEVERE,
        UNSUPPORTED_CHILD_PARENT,
    ];

    fn certificate(category: C, grade: i64) -> Certificate {
        Certificate {
            held: Some(true),
            category: Some(category),
            grade: Some(grade),
            ..Certificate::default()
        }
    }

    #[test]
    fn every_value_has_a_bit_of_its_own() {
        let mut seen = NONE;
        for c in CATEGORIES {
            for g in 1..=4 {
                let bits = possible(&certificate(c, g));
                assert_eq!(seen & bits, 0);
                assert_eq!(
                    bits.count_ones(),
                    if c == C::Multiple { COMPONENTS } else { 1 }
                );
                seen |= bits;
            }
        }
        assert_eq!(seen, ANY);
    }

    /// tekun.md, section 8, cell by cell.
    #[test]
    fn the_four_predicates_are_those_of_the_table() {
        for c in CATEGORIES.into_iter().filter(|c| *c != C::Multiple) {
            let mind = matches!(c, C::Intellectual | C::Mental);
            for g in 1..=4 {
                let has = |mask: u64| possible(&certificate(c, g)) & mask != 0;
                assert_eq!(has(DIBAO_SINGLE), g <= 2 || (mind && g == 3), "{c:?} {g}");
                assert_eq!(has(SUPPORTER_SEVERE), g <= 2);
                assert_eq!(has(SUPPORTER_MIND), mind && g == 3);
                assert_eq!(has(UNSUPPORTED_CHILD_PARENT), g <= 2 || mind);
                let unable = match c {
                    C::Visual => g == 1,
                    C::Limb => g <= 2,
                    _ => mind && g <= 3,
                };
                assert_eq!(has(TEKUN_UNABLE), unable, "{c:?} {g}");
            }
        }
    }

    /// N-24: with a component recorded, a test that names a category reads the component alone, and a test of any
    /// category the printed grade alone.
    #[test]
    fn a_component_answers_the_tests_that_name_a_category() {
        for printed_grade in 1..=4 {
            for c in CATEGORIES {
                for g in 1..=4 {
                    let value = possible(&Certificate {
                        counted_category: Some(c),
                        counted_grade: Some(g),
                        ..certificate(C::Multiple, printed_grade)
                    });
                    assert_eq!(value.count_ones(), 1);
                    let single = |k| c != C::Multiple && possible(&certificate(c, g)) & k != 0;
                    for mask in [TEKUN_MIND, TEKUN_LIMB, TEKUN_VISUAL, SUPPORTER_MIND] {
                        assert_eq!(value & mask != 0, single(mask), "{c:?} {g}");
                    }
                    assert_eq!(value & ADULT_SEVERE != 0, printed_grade <= 2);
                }
            }
            // Without one, no test that names a category is decided, not even at grade 4.
            let open = possible(&certificate(C::Multiple, printed_grade));
            for mask in [TEKUN_MIND, TEKUN_LIMB, TEKUN_VISUAL, SUPPORTER_MIND] {
                assert!(open & mask != 0 && open & !mask != 0);
                assert!(asked(&certificate(C::Multiple, printed_grade), mask)[3]);
            }
        }
    }

    /// Naming no gap would leave an open answer that nothing can settle.
    #[test]
    fn an_undecided_test_names_what_settles_it() {
        let known = |all: &[i64]| -> Vec<Option<i64>> {
            all.iter().map(|v| Some(*v)).chain([None]).collect()
        };
        let categories: Vec<_> = CATEGORIES.iter().map(|c| Some(*c)).chain([None]).collect();
        for category in &categories {
            for grade in known(&[1, 2, 3, 4]) {
                let c = Certificate {
                    held: Some(true),
                    category: *category,
                    grade,
                    ..Certificate::default()
                };
                let set = possible(&c);
                for mask in LAW {
                    let open = set & mask != 0 && set & !mask != 0;
                    assert_eq!(
                        asked(&c, mask).contains(&true),
                        open,
                        "{category:?} {grade:?}"
                    );
                }
            }
        }
    }
}

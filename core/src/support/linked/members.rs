//! Which members a kind of linked help is for, as far as the facts say.

use super::{HelpCondition, HelpMember};
use crate::calendar::lived;
use crate::eligibility::TruthValue;
use crate::eligibility::{Standards, load, params};
use crate::household::Household;
use crate::household::disability;
use crate::household::once::persons;
use crate::law;
use crate::logic::facts::{self as f};
use crate::logic::truth::{F, T, fact, or};

/// Who fits a condition; a condition that no fact speaks of names nobody.
pub(super) fn fitting(
    condition: Option<HelpCondition>,
    standards: &Standards,
    h: &Household,
) -> Vec<HelpMember> {
    let frame = load(standards, h);
    // Yes within the one set, open within the other, else no (C6: each use says its grades).
    let disabled = |i: usize, sure: u64, may: u64| {
        let set = frame.possible(f::DISABILITY.index, i);
        match (set & !sure == 0, set & (sure | may) == 0) {
            (true, _) => T,
            (_, true) => F,
            _ => fact(None),
        }
    };
    let special = law::in_force("D-44a", standards.as_of, standards.area);
    let fits = |(i, place): (usize, u32)| {
        let m = h.members.get(place as usize)?;
        let ill = fact(m.serious_illness);
        let truth = match condition? {
            HelpCondition::SeriouslyIll => ill,
            // The help is the route of D-40 to D-44a, so the grades are those of D-40.
            HelpCondition::SpecialMember => {
                let named = or(disabled(i, disability::DIBAO_SINGLE, 0), ill);
                let hardship = if special { fact(m.special_hardship) } else { F };
                or(named, hardship)
            }
            HelpCondition::StillHard => {
                let birth = lived(m.birth_date, standards.as_of);
                let age = birth.and_then(|b| standards.age(b));
                let line = |p| standards.value(p).zip(age);
                let old = fact(line(params::ELDERLY_AGE).map(|(n, a)| a >= n));
                let young = fact(line(params::ADULT_AGE).map(|(n, a)| a < n));
                // H-03 does not say which grades: 1 and 2 surely, 3 of mind may be meant, the others not.
                let severe = disabled(i, disability::grades(1, 2), disability::GRADE_3_MIND);
                or(or(old, young), or(severe, ill))
            }
            // Whether a person is able to work is not a fact here: without work is only half of it.
            HelpCondition::AbleUnemployed if m.employed == Some(true) => F,
            HelpCondition::AbleUnemployed => fact(None),
            _ => return None,
        };
        let fits = match truth {
            T => TruthValue::Yes,
            F => return None,
            _ => TruthValue::Open,
        };
        Some(HelpMember {
            member: place,
            fits,
        })
    };
    // The rows of the tables are in the order of the persons.
    persons(h)
        .into_iter()
        .enumerate()
        .filter_map(fits)
        .collect()
}

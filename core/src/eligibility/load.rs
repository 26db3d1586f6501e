//! From the facts of a household to the tables that a rule reads.

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::Standards;
use super::rows::{Once, Rows, own_supporter};
use crate::calendar::{birth_fault, is_zero_day};
use crate::finding::{Code, Finding, Place};
use crate::household::disability::{self, Certificate};
use crate::household::{AreaKind, Household, Person, SpendingShock, Supporter, once};
use crate::logic::columns::Pooled;
use crate::logic::facts::{self as f, FLAGS, NUMS};
use crate::logic::frame::{Col, NumCol, NumRows};
use crate::logic::truth::{CUT, FACT, GIVEN, MAX_ROWS, T, TWICE, fact};
use crate::logic::{Fact, Frame, Hh, IsFlag, IsNum, Level, Member};
use crate::money::MAX_FEN;
use crate::policy::Value;
use crate::value::Record;

/// Members beyond which a list is likely to hold several households. No clause: a check of the data alone.
const LIKELY_MEMBERS: usize = 30;

/// The tables of one household. A fact outside its range counts as unknown; [`check_facts`] reports it.
pub fn load(standards: &Standards, h: &Household) -> Frame<'static> {
    load_all(standards, std::slice::from_ref(h))
}

/// The tables of many households, in their order.
pub fn load_all(standards: &Standards, households: &[Household]) -> Frame<'static> {
    let once = Once::of(households);
    let nobody = Supporter::default();
    let households: &[Household] = &once.households;
    let listed = once.rows(&nobody);
    let starts = listed.starts();
    let Rows {
        members,
        supporters,
        lengths: [sizes, owed],
        given,
    } = listed;
    let mut frame = Frame::unknown([households.len(), members.len(), supporters.len()], starts);
    frame.given = given;

    num(&mut frame, f::DEPOSITS, households, &|h| h.deposits_fen);
    num(&mut frame, f::VEHICLES, households, &|h| h.vehicles);
    num(&mut frame, f::HOMES, households, &|h| h.homes);
    num(&mut frame, f::YEAR_INCOME, households, &|h| {
        h.twelve_month_income_fen
    });
    type Spent = fn(&Household) -> Option<i64>;
    let spent: [(Fact<IsNum, Hh>, Spent); 5] = [
        (f::LIVING_SPENDING, |h| h.living_spending_fen),
        (f::MEDICAL_SPENDING, |h| h.medical_spending_fen),
        (f::EDUCATION_SPENDING, |h| h.education_spending_fen),
        (f::REHABILITATION_SPENDING, |h| {
            h.rehabilitation_spending_fen
        }),
        (f::OTHER_SPENDING, |h| h.other_spending_fen),
    ];
    for (which, of) in spent {
        // Of which months it is, the day of the application says (M-23).
        let of = |h: &Household| of(h).filter(|_| !h.application_day_lost());
        num(&mut frame, which, households, &of);
    }
    let mut flag = |which: Fact<IsFlag, Hh>, get: fn(&Household) -> Option<bool>| {
        let of = |h: &Household| readable(get(h), which.index, &h.unreadable);
        frame.set_flag(which, rows(households.iter().map(of)));
    };
    flag(f::URBAN, |h| h.area.map(|a| a == AreaKind::Urban));
    flag(f::HUKOU_HERE, |h| h.hukou_here);
    flag(f::PERMIT_HERE, |h| h.residence_permit_here);
    flag(f::DIBAO_PROPERTY, |h| h.property_within_dibao_rule);
    flag(f::MARGIN_PROPERTY, |h| h.property_within_margin_rule);
    flag(f::RECORDED_DIBAO, |h| h.recorded_dibao);
    flag(f::RECORDED_MARGIN, |h| h.recorded_margin);
    flag(f::RECORDED_RIGID, |h| h.recorded_rigid);
    flag(f::RIGID_PROPERTY, |h| h.property_within_rigid_rule);
    flag(f::LOCAL_RIGID, |h| h.meets_local_rigid_conditions);
    flag(f::TEMPORARY_PROPERTY, |h| h.property_within_temporary_rule);
    flag(f::DIFFICULTY, |h| h.basic_life_in_difficulty);
    flag(f::SUDDEN_EVENT, |h| h.sudden_event);
    flag(f::EVENT_CONFIRMED, |h| h.event_confirmed);
    flag(f::AT_ONCE, |h| h.needs_help_at_once);
    flag(f::EMERGENCY_HERE, |h| h.emergency_here);
    flag(f::LIVES_HERE, |h| h.lives_here);
    flag(f::SPECIAL_AID, |h| h.special_assistance_received);
    flag(f::SHOCK, |h| {
        h.spending_shock.as_ref().map(SpendingShock::any)
    });
    flag(f::SHOCK_STUDY_OR_ILLNESS, |h| {
        h.spending_shock
            .as_ref()
            .map(SpendingShock::study_or_illness)
    });
    let complete = |(h, n): (&Household, &usize)| match n {
        0 => FACT,
        // Who has no id may be any of the others, so they may be fewer than are listed.
        n if *n <= MAX_ROWS && once::some_unnamed(&h.members) => FACT | TWICE,
        n => list(h.members_complete, *n),
    };
    let each = households.iter().zip(&sizes);
    frame.set_flag(f::MEMBERS_COMPLETE, rows(each.map(complete)));

    let age = |birth: Option<NaiveDate>| {
        let lived = birth.filter(|b| !is_zero_day(*b));
        lived.and_then(|b| standards.age(b))
    };
    num(&mut frame, f::AGE, &members, &|m| age(m.birth_date));
    num(&mut frame, f::WAGE, &members, &|m| m.wage_fen);
    num(&mut frame, f::BUSINESS, &members, &|m| m.business_net_fen);
    num(&mut frame, f::PROPERTY, &members, &|m| m.property_net_fen);
    num(&mut frame, f::TRANSFER, &members, &|m| m.transfer_net_fen);
    num(&mut frame, f::PENSION, &members, &|m| m.basic_pension_fen);
    num(&mut frame, f::SOCIAL_INSURANCE, &members, &|m| {
        m.social_insurance_fen
    });
    num(&mut frame, f::SENIOR_ALLOWANCE, &members, &|m| {
        m.senior_allowance_fen
    });
    num(&mut frame, f::RELIGIOUS_YEARS, &members, &|m| {
        m.religious_site_years
    });
    num(&mut frame, f::EPIDEMIC_MONTHS, &members, &|m| {
        m.epidemic_months_without_income
    });
    let mut flag = |which: Fact<IsFlag, Member>, get: fn(&Person) -> Option<bool>| {
        let of = |m: &&Person| readable(get(m), which.index, &m.unreadable);
        frame.set_flag(which, rows(members.iter().map(of)));
    };
    flag(f::EMPLOYED, |m| m.employed);
    flag(f::SERIOUS_ILLNESS, |m| m.serious_illness);
    flag(f::IN_HARDSHIP, |m| m.in_hardship);
    flag(f::COUNTY_CASE, |m| m.county_single_case);
    flag(f::SPECIAL_HARDSHIP, |m| m.special_hardship);
    flag(f::OWN_DIBAO_PROPERTY, |m| m.own_property_within_dibao_rule);
    flag(f::OWN_TEKUN_PROPERTY, |m| m.own_property_within_tekun_rule);
    flag(f::PROVINCIAL_UNABLE, |m| m.provincial_unable_to_work);
    flag(f::CHILD_PROGRAMME, |m| m.chooses_child_programme);
    flag(f::MEMBER_TEKUN, |m| m.recorded_tekun);
    flag(f::MEMBER_DIBAO, |m| m.recorded_dibao);
    let complete = |(m, n): (&&Person, &usize)| {
        let unnamed = once::some_unnamed(&m.supporters);
        list(m.supporters_complete.filter(|_| !unnamed), *n)
    };
    let each = members.iter().zip(&owed);
    frame.set_flag(f::SUPPORTERS_COMPLETE, rows(each.map(complete)));
    frame.set_set(
        f::DISABILITY,
        rows(
            members
                .iter()
                .map(|m| disability::possible(&m.certificate())),
        ),
    );

    if supporters.is_empty() {
        return frame;
    }
    num(&mut frame, f::S_AGE, &supporters, &|s| age(s.birth_date));
    num(&mut frame, f::S_INCOME, &supporters, &|s| s.income_fen);
    let mut flag = |which, get: fn(&Supporter) -> Option<bool>| {
        frame.set_flag(which, rows(supporters.iter().map(|s| fact(get(s)))));
    };
    flag(f::S_TEKUN, |s| s.tekun);
    flag(f::S_DIBAO, |s| s.dibao);
    flag(f::S_PROPERTY, |s| s.property_within_low_income_rule);
    flag(f::S_NO_CAPACITY, |s| s.without_civil_capacity);
    flag(f::S_MISSING, |s| s.declared_missing);
    flag(f::S_IN_PRISON, |s| s.in_prison);
    flag(f::S_PROVINCIAL, |s| s.provincial_case);
    frame.set_set(
        f::S_DISABILITY,
        rows(
            supporters
                .iter()
                .map(|s| disability::possible(&s.certificate())),
        ),
    );
    frame
}

/// A flag of which it is known whether it was given at all.
fn readable(value: Option<bool>, index: usize, unreadable: &[String]) -> u8 {
    let name = FLAGS.get(index).map_or("", |f| f.name);
    match value {
        None if unreadable.iter().any(|n| n == name) => FACT | GIVEN,
        value => fact(value),
    }
}

/// Whether a list of `n` rows is all: one that is too long is cut, whatever is said of it.
fn list(complete: Option<bool>, n: usize) -> u8 {
    match complete {
        _ if n > MAX_ROWS => CUT,
        Some(true) => T,
        _ => FACT,
    }
}

/// A column; one row is the same in every row.
fn rows<T: Pooled>(mut values: impl ExactSizeIterator<Item = T>) -> Col<'static, T> {
    if values.len() == 1
        && let Some(only) = values.next()
    {
        return Col::Const(only);
    }
    Col::Own(values.collect())
}

/// Whether a value lies within the fact's range.
fn valid(index: usize, v: i64) -> bool {
    NUMS.get(index)
        .is_some_and(|i| (i.min..=i.max).contains(&v))
}

/// Sets a number. Not generic over `get`: some thirty copies of this would be a sixth of the web module.
fn num<R, L: Level>(
    frame: &mut Frame<'static>,
    which: Fact<IsNum, L>,
    of: &[R],
    get: &dyn Fn(&R) -> Option<i64>,
) {
    let value = |r: &R| get(r).filter(|v| valid(which.index, *v));
    let col = if let [only] = of {
        let only = value(only);
        let number = only.unwrap_or(0);
        NumCol {
            values: NumRows::Long(Col::Const(number)),
            most: number.unsigned_abs(),
            known: only.is_none().then_some(Col::Const(0)),
        }
    } else {
        let given: SmallVec<[Option<i64>; 8]> = of.iter().map(value).collect();
        let values = || given.iter().map(|v| v.unwrap_or(0));
        NumCol {
            values: NumRows::Long(Col::Own(values().collect())),
            most: values().fold(0, |most, v| most.max(v.unsigned_abs())),
            known: given
                .iter()
                .any(Option::is_none)
                .then(|| Col::Own(given.iter().map(|v| u8::from(v.is_some())).collect())),
        }
    };
    frame.set_num(which, col);
}

/// What cannot be used in the facts: out of range, contradictory, or too many rows. Each counts as unknown.
pub fn check_facts(standards: &Standards, h: &Household) -> Vec<Finding> {
    let mut found: Vec<Finding> = vec![];
    let amount = format!("0..{MAX_FEN}");
    let signed = format!("-{MAX_FEN}..{MAX_FEN}");
    let range = |v: Option<i64>, min: i64, max: i64| v.is_some_and(|v| !(min..=max).contains(&v));
    if range(h.deposits_fen, 0, MAX_FEN) {
        bad(&mut found, "/depositsFen".into(), &amount);
    }
    for (name, v) in [("vehicles", h.vehicles), ("homes", h.homes)] {
        if range(v, 0, 1_000_000) {
            bad(&mut found, format!("/{name}"), "0..1000000");
        }
    }
    let persons = once::persons(h).len();
    if persons == 0 {
        bad(&mut found, "/members".into(), "1 member or more");
    } else if persons > MAX_ROWS {
        bad(&mut found, "/members".into(), "1000 members at most");
    } else if persons > LIKELY_MEMBERS {
        let limit = LIKELY_MEMBERS as i64;
        found.push(
            Finding::data(Code::MemberCountUnlikely, Place::at("/members")).count("limit", limit),
        );
    }
    for (name, day) in [
        ("applicationDate", h.application_date),
        ("recordedRigidOn", h.recorded_rigid_on),
    ] {
        if day.is_some_and(|d| d > standards.as_of) {
            bad(&mut found, format!("/{name}"), "..asOf");
        }
    }
    for (name, v) in [
        ("twelveMonthIncomeFen", h.twelve_month_income_fen),
        ("livingSpendingFen", h.living_spending_fen),
        ("medicalSpendingFen", h.medical_spending_fen),
        ("educationSpendingFen", h.education_spending_fen),
        ("rehabilitationSpendingFen", h.rehabilitation_spending_fen),
        ("otherSpendingFen", h.other_spending_fen),
        ("proposedAidFen", h.proposed_aid_fen),
    ] {
        if range(v, 0, MAX_FEN) {
            bad(&mut found, format!("/{name}"), &amount);
        }
    }
    misnamed(&mut found, "", &h.unreadable, h);
    let mut twice = once::told(h);
    for (i, m) in h.members.iter().enumerate().take(MAX_ROWS) {
        let at = |name: &str| format!("/members/{i}/{name}");
        found.extend(twice.remove(&(i, None)));
        for (name, v) in [
            ("wageFen", m.wage_fen),
            ("propertyNetFen", m.property_net_fen),
            ("basicPensionFen", m.basic_pension_fen),
            ("socialInsuranceFen", m.social_insurance_fen),
            ("preferentialFen", m.preferential_fen),
            ("seniorAllowanceFen", m.senior_allowance_fen),
        ] {
            if range(v, 0, MAX_FEN) {
                bad(&mut found, at(name), &amount);
            }
        }
        for (name, v) in [
            ("businessNetFen", m.business_net_fen),
            ("transferNetFen", m.transfer_net_fen),
        ] {
            if range(v, -MAX_FEN, MAX_FEN) {
                bad(&mut found, at(name), &signed);
            }
        }
        if let Some(expected) = birth_fault(m.birth_date, standards.as_of) {
            bad(&mut found, at("birthDate"), expected);
        }
        if range(m.religious_site_years, 0, 200) {
            bad(&mut found, at("religiousSiteYears"), "0..200");
        }
        if range(m.epidemic_months_without_income, 0, 1_200) {
            bad(&mut found, at("epidemicMonthsWithoutIncome"), "0..1200");
        }
        certificate(&mut found, &at, &m.certificate());
        misnamed(&mut found, &format!("/members/{i}"), &m.unreadable, m);
        if m.supporters.len() > MAX_ROWS {
            bad(&mut found, at("supporters"), "0..1000");
        }
        for (j, s) in m.supporters.iter().enumerate().take(MAX_ROWS) {
            let at = |name: &str| format!("/members/{i}/supporters/{j}/{name}");
            found.extend(twice.remove(&(i, Some(j))));
            if own_supporter(m, s) {
                found.push(Finding::data(Code::OwnSupporter, Place::at(at("id"))));
            }
            if range(s.income_fen, 0, MAX_FEN) {
                bad(&mut found, at("incomeFen"), &amount);
            }
            if let Some(expected) = birth_fault(s.birth_date, standards.as_of) {
                bad(&mut found, at("birthDate"), expected);
            }
            certificate(&mut found, &at, &s.certificate());
        }
    }
    crate::identity::tell(crate::identity::told(h), &mut found);
    found
}

/// Names of facts that cannot be read, which are none of the record, or are given all the same.
fn misnamed(found: &mut Vec<Finding>, at: &str, names: &[String], record: &impl Record) {
    let places = once::misnamed(record, names).into_iter();
    let place = |n: usize| Place::at(format!("{at}/unreadable/{n}"));
    found.extend(places.map(|n| Finding::data(Code::UnreadableUnfit, place(n))));
}

fn bad(found: &mut Vec<Finding>, path: String, expected: &str) {
    found.push(Finding::data(Code::FactOutOfRange, Place::at(path)).with(
        "expected",
        Value::Text {
            value: expected.into(),
        },
    ));
}

/// The grade is told before the certificate as a whole.
fn certificate(found: &mut Vec<Finding>, at: &impl Fn(&str) -> String, c: &Certificate) {
    let [held, category, grade, counted_category, counted_grade] = c.faults();
    let [a, b, d, e, f] = disability::PERSON;
    for (fault, name) in [
        (grade, d),
        (held, a),
        (category, b),
        (counted_category, e),
        (counted_grade, f),
    ] {
        if let Some(expected) = fault {
            bad(found, at(name), expected);
        }
    }
}

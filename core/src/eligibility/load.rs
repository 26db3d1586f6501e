//! From the facts of a household to the tables that a rule reads.

use std::borrow::Borrow;
use std::ops::Range;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::Standards;
use super::rows::{Once, Rows, own_supporter};
use crate::calendar::is_zero_day;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::disability::{self, Certificate};
use crate::household::facts::{Facts, Kind, LATER, Row, TURNS};
use crate::household::{AreaKind, Household, Person, SpendingShock, Supporter, marks, once};
use crate::law::first_case;
use crate::logic::columns::Pooled;
use crate::logic::facts::{self as f, FLAGS, NUMS};
use crate::logic::frame::{Col, NumCol, NumRows};
use crate::logic::truth::{CUT, FACT, GIVEN, MAX_ROWS, T, TWICE, fact};
use crate::logic::{Fact, Frame, Hh, IsFlag, IsNum, Level};
use crate::policy::TypedValue;
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

    as_given::<Household, _>(&mut frame, standards, households);
    let mut flag = |which: Fact<IsFlag, Hh>, get: fn(&Household) -> Option<bool>| {
        let of = |h: &Household| readable(get(h), which, &h.unreadable);
        frame.set_flag(which, rows(households.iter().map(of)));
    };
    flag(f::URBAN, |h| h.area.map(|a| a == AreaKind::Urban));
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
        // Who has no id, or one that says nothing, may be any of the others, so they may be fewer than are listed.
        n if *n <= MAX_ROWS && once::some_unnamed(&h.members) => FACT | TWICE,
        n => list(h.members_complete, *n),
    };
    let each = households.iter().zip(&sizes);
    frame.set_flag(f::MEMBERS_COMPLETE, rows(each.map(complete)));

    as_given::<Person, _>(&mut frame, standards, &members);
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
    as_given::<Supporter, _>(&mut frame, standards, &supporters);
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

/// Spending of the months before the application: of which months it is, the day of the application says (M-23).
pub(super) const SPENT: [Fact<IsNum, Hh>; 5] = [
    f::LIVING_SPENDING,
    f::MEDICAL_SPENDING,
    f::EDUCATION_SPENDING,
    f::REHABILITATION_SPENDING,
    f::OTHER_SPENDING,
];

/// The columns of the facts of a level that a rule reads as they stand, and of the ages.
fn as_given<R: Facts, B: Borrow<R>>(frame: &mut Frame<'static>, standards: &Standards, of: &[B]) {
    for row in R::ROWS {
        match row.kind {
            Kind::Number(get, Some(which), ..) => {
                let spent = SPENT.iter().any(|s| s.index == which.index);
                let dated = |r: &R| !(spent && r.undated());
                let get = |r: &B| get(r.borrow()).filter(|_| dated(r.borrow()));
                num(frame, which, of, &get);
            }
            Kind::Day(get, Some(which)) => {
                let lived = |r: &B| get(r.borrow()).filter(|b| !is_zero_day(*b));
                num(frame, which, of, &|r| standards.age(lived(r)?));
            }
            Kind::Flag(get, Some(which)) => {
                let value = |r: &R| readable(get(r), which, r.unreadable());
                frame.set_flag(which, rows(of.iter().map(|r| value(r.borrow()))));
            }
            _ => {}
        }
    }
}

/// A flag of which it is known whether it was given at all.
fn readable<L>(value: Option<bool>, which: Fact<IsFlag, L>, unreadable: &[String]) -> u8 {
    let name = FLAGS.get(which.index).map_or("", |f| f.name);
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
    let on = standards.as_of;
    let mut found: Vec<Finding> = vec![];
    let faults = Faults::of(h, on);
    let own: At<'_> = &String::new;
    faults.tell(&mut found, own, 0..LATER);
    found.extend(size(once::persons(h).len()));
    faults.tell(&mut found, own, LATER..TURNS);
    let early = h
        .days_too_early()
        .map(|name| FindingPlace::at(format!("/{name}")));
    found.extend(early.map(|place| Finding::too_early(first_case(), place)));
    misnamed(&mut found, own, &h.unreadable, h);
    let mut twice = once::told(h);
    for (i, m) in h.members.iter().enumerate().take(MAX_ROWS) {
        let at = || format!("/members/{i}");
        found.extend(twice.remove(&(i, None)));
        Faults::of(m, on).tell(&mut found, &at, 0..TURNS);
        certificate(&mut found, &at, &m.certificate());
        misnamed(&mut found, &at, &m.unreadable, m);
        if m.supporters.len() > MAX_ROWS {
            bad(&mut found, format!("{}/supporters", at()), "0..1000");
        }
        for (j, s) in m.supporters.iter().enumerate().take(MAX_ROWS) {
            let at = || format!("{}/supporters/{j}", at());
            found.extend(twice.remove(&(i, Some(j))));
            if own_supporter(m, s) {
                let place = FindingPlace::at(format!("{}/id", at()));
                found.push(Finding::data(FindingCode::OwnSupporter, place));
            }
            Faults::of(s, on).tell(&mut found, &at, 0..TURNS);
            certificate(&mut found, &at, &s.certificate());
        }
    }
    crate::identity::tell(crate::identity::told(h), &mut found);
    found
}

/// How many persons a household may have.
fn size(persons: usize) -> Option<Finding> {
    let out = |expected| Some(out_of_range("/members".into(), expected));
    match persons {
        0 => out("1 member or more"),
        n if n > MAX_ROWS => out("1000 members at most"),
        n if n > LIKELY_MEMBERS => {
            let finding = Finding::data(
                FindingCode::MemberCountUnlikely,
                FindingPlace::at("/members"),
            );
            Some(finding.count("limit", LIKELY_MEMBERS as i64))
        }
        _ => None,
    }
}

/// Where a record stands, written where something is told of it.
type At<'r> = &'r dyn Fn() -> String;

/// The facts of a record that lie outside their range: turn, name and what was expected.
struct Faults(Vec<(u8, &'static str, String)>);

impl Faults {
    fn of<R: Facts>(record: &R, on: NaiveDate) -> Self {
        let fault = |row: &Row<R>| Some((row.turn(), row.name, row.fault(record, on)?));
        Self(R::ROWS.iter().filter_map(fault).collect())
    }

    /// Turn by turn. Not sorted: a sort of its own is more code than the web module has room for.
    fn tell(&self, found: &mut Vec<Finding>, at: At<'_>, turns: Range<u8>) {
        for turn in turns {
            for (_, name, expected) in self.0.iter().filter(|(own, ..)| *own == turn) {
                bad(found, format!("{}/{name}", at()), expected);
            }
        }
    }
}

/// Names of facts that cannot be read, which are none of the record, or are given all the same.
fn misnamed(found: &mut Vec<Finding>, at: At<'_>, names: &[String], record: &impl Record) {
    let places = marks::misnamed(record, names).into_iter();
    let place = |n: usize| FindingPlace::at(format!("{}/unreadable/{n}", at()));
    found.extend(places.map(|n| Finding::data(FindingCode::UnreadableUnfit, place(n))));
}

fn bad(found: &mut Vec<Finding>, path: String, expected: &str) {
    found.push(out_of_range(path, expected));
}

fn out_of_range(path: String, expected: &str) -> Finding {
    let value = expected.into();
    Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(path))
        .with("expected", TypedValue::Text { value })
}

/// The grade is told before the certificate as a whole.
fn certificate(found: &mut Vec<Finding>, at: At<'_>, c: &Certificate) {
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
            bad(found, format!("{}/{name}", at()), expected);
        }
    }
}

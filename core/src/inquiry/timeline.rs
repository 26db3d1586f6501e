//! The same household at many dates (定期核查): periods of one answer, and what moved each change.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use gridaid_derive::wire;

use crate::calendar::{OLDEST, add_months};
use crate::eligibility::{Outcome, Programme, Standards, assess, check_facts, params};
use crate::finding::Finding;
use crate::household::Household;
use crate::household::once::{Records, once};
use crate::law;
use crate::order::InOrder;
use crate::policy::PolicyPack;
use crate::redact::redacted;

/// Most dates at which one household is read; the timeline then ends earlier and says so by its `to`.
const MOST_DATES: usize = 1_000;

/// What moves an answer as time passes (变动原因).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MoverKind {
    /// A year of age is attained; `source` is the JSON pointer of the birth date.
    Birthday,
    /// A clause comes into force or ends; `source` is its id.
    Clause,
    /// A parameter of the policy changes, begins or ends; `source` is its key.
    Parameter,
}

/// What moved an answer on a day (变动原因).
#[wire]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mover {
    /// What it is.
    pub kind: MoverKind,
    /// Which one.
    pub source: String,
    /// Years of age attained; the clause of a parameter is in the policy pack.
    pub age: Option<i64>,
}

/// The answer of a programme in a period (期间结论).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct PeriodResult {
    /// Which programme.
    pub programme: Programme,
    /// Index of the member, for a person's programme.
    pub member: Option<u32>,
    /// The answer.
    pub outcome: Outcome,
    /// Monthly amount, fen, where there is one.
    pub amount_fen: Option<i64>,
}

/// Days on end with the same answers (期间).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerPeriod {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What moved the answers on the first day; nothing in the first period. Where no single one did, all that
    /// changed on the day.
    #[wire(if_any)]
    pub moved: Vec<Mover>,
    /// The answers, in the order of classification.
    pub results: Vec<PeriodResult>,
}

/// The answers of a household over time (时间线). The facts stay as they are but for the ages.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// First day.
    pub from: NaiveDate,
    /// Last day that is answered: the one asked for, unless more than 1,000 days would have to be looked at.
    pub to: NaiveDate,
    /// The periods, without a gap.
    pub periods: Vec<AnswerPeriod>,
    /// What is wrong with the facts on the last day, as `assess` tells it: what was refused, is out of range or stands there twice.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

/// The periods of one answer from `from` to `to`, both included; only `from` where `to` lies before it.
///
/// The answers are looked at on the days on which something can change: birthdays, first days and days after the
/// last one of clauses and of parameter values. No other day can differ.
pub fn timeline(pack: &PolicyPack, h: &Household, from: NaiveDate, to: NaiveDate) -> Timeline {
    let (given, h) = (h, &*once(h));
    let mut to = to.max(from);
    let mut days: Vec<NaiveDate> = days(pack, h, from, to).into_iter().collect();
    if let Some(beyond) = days.get(MOST_DATES).copied() {
        days.truncate(MOST_DATES);
        to = beyond.pred_opt().unwrap_or(from);
    }
    let first = answers(&Standards::of(pack, from), h);
    let mut periods = vec![AnswerPeriod {
        from,
        to,
        moved: vec![],
        results: first,
    }];
    for day in days {
        let results = answers(&Standards::of(pack, day), h);
        let Some(last) = periods.last_mut().filter(|p| p.results != results) else {
            continue;
        };
        last.to = day.pred_opt().unwrap_or(from);
        periods.push(AnswerPeriod {
            from: day,
            to,
            moved: moved(pack, h, day, &results),
            results,
        });
    }
    Timeline {
        from,
        to,
        periods,
        // A day that is still to come on the first day has come on the last one.
        findings: check_facts(&Standards::of(pack, to), given),
        hypothetical: pack.supposed(),
    }
}

fn answers(standards: &Standards, h: &Household) -> Vec<PeriodResult> {
    let each = assess(standards, h)
        .results
        .into_iter()
        .map(|r| PeriodResult {
            programme: r.programme,
            member: r.member,
            outcome: r.outcome,
            amount_fen: r.amount_fen,
        });
    each.collect()
}

/// The days after `from`, up to `to`, on which something can change.
fn days(pack: &PolicyPack, h: &Household, from: NaiveDate, to: NaiveDate) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    let mut add = |day: Option<NaiveDate>| {
        days.extend(day.filter(|d| from < *d && *d <= to));
    };
    let after = |last: Option<NaiveDate>| last.and_then(|d| d.succ_opt());
    for source in law::clauses().flat_map(law::Clause::sources) {
        add(source.from);
        add(after(source.to));
    }
    for value in pack.parameters().flat_map(|p| &p.values) {
        add(value.from);
        add(after(value.to));
    }
    for (_, birth) in births(h) {
        // A birth within the time asked for counts from its day.
        // On the birthday after the oldest age the age is unknown.
        for age in 0..=OLDEST + 1 {
            let Some(birthday) = i32::try_from(age * 12)
                .ok()
                .and_then(|months| add_months(birth, months))
            else {
                break;
            };
            if birthday > to || days.len() > MOST_DATES {
                break;
            }
            days.extend(Some(birthday).filter(|d| from < *d));
        }
    }
    days
}

fn births(h: &Household) -> Vec<(String, NaiveDate)> {
    let records = Records::of(h);
    let mut found = vec![];
    each_birth(&mut h.clone(), |place, birth| {
        // One record of a person stands for the others.
        let first = stands_for(records.as_ref(), place.clone()) == place;
        found.extend(birth.filter(|_| first).map(|b| (place, b)));
    });
    found
}

/// Every date of birth with its place.
fn each_birth(h: &mut Household, mut see: impl FnMut(String, &mut Option<NaiveDate>)) {
    for (i, m) in h.members.iter_mut().enumerate() {
        see(format!("/members/{i}/birthDate"), &mut m.birth_date);
        for (j, s) in m.supporters.iter_mut().enumerate() {
            let place = format!("/members/{i}/supporters/{j}/birthDate");
            see(place, &mut s.birth_date);
        }
    }
}

fn stands_for(records: Option<&Records>, place: String) -> String {
    records.and_then(|r| r.path(&place)).unwrap_or(place)
}

/// What changed on a day without which the answers would not be these.
fn moved(pack: &PolicyPack, h: &Household, day: NaiveDate, results: &[PeriodResult]) -> Vec<Mover> {
    let Some(before) = day.pred_opt() else {
        return vec![];
    };
    let (mut standards, mut old) = (
        Standards::resolve(pack, day),
        Standards::resolve(pack, before),
    );
    if standards.months != old.months {
        (standards, old) = (standards.over_a_year(), old.over_a_year());
    }
    let mut all = vec![];
    let mut needed = vec![];
    let mut note = |mover: Mover, without: Vec<PeriodResult>| {
        if without != results {
            needed.push(mover.clone());
        }
        all.push(mover);
    };
    for (place, birth) in births(h) {
        let Some(age) = crate::calendar::age_on(birth, day) else {
            continue;
        };
        if crate::calendar::age_on(birth, before) == Some(age) {
            continue;
        }
        let mover = Mover {
            kind: MoverKind::Birthday,
            source: place.clone(),
            age: Some(i64::from(age)),
        };
        note(mover, answers(&standards, &born_a_day_later(h, &place)));
    }
    for clause in law::clauses().filter(|c| pack.in_force(c.id, day) != pack.in_force(c.id, before))
    {
        let without = Standards::resolve_by(pack, day, |id| {
            let on = if id == clause.id { before } else { day };
            pack.in_force(id, on)
        });
        let mover = Mover {
            kind: MoverKind::Clause,
            source: clause.id.into(),
            age: None,
        };
        note(mover, answers(&without, h));
    }
    for p in params::all().filter(|p| standards.value(*p) != old.value(*p)) {
        let mut without = standards.clone();
        if let Some(slot) = without.values.get_mut(p.index) {
            *slot = old.value(p);
        }
        let mover = Mover {
            kind: MoverKind::Parameter,
            source: p.key.into(),
            age: None,
        };
        note(mover, answers(&without, h));
    }
    let mut found = if needed.is_empty() { all } else { needed };
    found.order();
    found
}

fn born_a_day_later(h: &Household, place: &str) -> Household {
    let records = Records::of(h);
    let mut h = h.clone();
    each_birth(&mut h, |at, birth| {
        if stands_for(records.as_ref(), at) == place {
            *birth = birth.and_then(|b| b.succ_opt());
        }
    });
    h
}

redacted!(PeriodResult, Mover);

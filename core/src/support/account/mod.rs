//! The account of a case, month by month (按月核算): each month by the numbers in force on its first day, so that a
//! change of the standard is one month's step; multiplied before divided; no local number is ever supposed.

mod facts;
mod paid;

pub use facts::*;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use self::facts::{AmountPart as Part, SupplementGroup as Group};
use self::paid::Paid;
use super::doubt::{Bounds, Entry, entries, no_such_day, no_unreadable};
use crate::calendar::{YearPart, add_months};
use crate::eligibility::LOSS_READING;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::{AreaKind, CareTier};
use crate::logic::known::{Causes, Known};
use crate::money::{MAX_FEN, Rounding, scale};
use crate::order::InOrder;
use crate::policy::{Missing, PolicyPack, TypedValue};

/// Months beyond which an account is cut.
const MOST_MONTHS: usize = 1200;

/// The account of `facts` for the months from `from` to `to`, both included.
pub fn amount_over(
    pack: &PolicyPack,
    facts: &AmountFacts,
    from: NaiveDate,
    to: NaiveDate,
) -> AmountReport {
    let (facts, lost, findings) = &settled(facts);
    let mut account = Account::of(pack, facts, lost, findings.clone());
    account.read();
    let paid = account.paid();
    let (mut months, last) = (vec![], YearPart::month(to));
    let mut month = YearPart::month(from);
    if month > last || month.first() > to {
        account.range("/to".into(), "from..");
    }
    // A supposed "no end" is no period: the months that are answered then are not all, and are not summed.
    let (mut all, mut due) = (true, Some(Bounds::NONE));
    while month <= last {
        if months.len() == MOST_MONTHS {
            account.range("/to".into(), &format!("..from+{MOST_MONTHS} months"));
            all = false;
            break;
        }
        let row = account.row(month, &paid);
        due = due.zip(row.1).map(|(all, due)| all.plus(due));
        months.push(row.0);
        // The last month of the calendar is followed by itself.
        if month.next() == month {
            break;
        }
        month = month.next();
    }
    if facts.paid_complete != Some(true) {
        account.causes.fact("/paidComplete");
    }
    let due = due.filter(|_| all);
    let paid = all.then(|| paid.over(&months));
    account.report(months, due, paid)
}

/// The facts without days that cannot be and without what is said to be unreadable; what they lost, and what is told of them.
fn settled(facts: &AmountFacts) -> (AmountFacts, Vec<String>, Vec<Finding>) {
    let (mut own, mut lost, mut found) = (facts.clone(), facts.unreadable.clone(), vec![]);
    no_unreadable(&mut own, &facts.unreadable, "", &mut found);
    for (name, day) in [
        ("decidedOn", &mut own.decided_on),
        ("endedOn", &mut own.ended_on),
    ] {
        if no_such_day(day, || format!("/{name}"), None, &mut found) {
            lost.push(name.to_owned());
        }
    }
    for (i, span) in own.spans.iter_mut().enumerate() {
        no_such_day(
            &mut span.from,
            || format!("/spans/{i}/from"),
            None,
            &mut found,
        );
    }
    for (i, paid) in own.paid.iter_mut().enumerate() {
        no_such_day(
            &mut paid.month,
            || format!("/paid/{i}/month"),
            None,
            &mut found,
        );
    }
    let ids = crate::identity::told(facts);
    found.extend(ids);
    (own, lost, found)
}

fn sum(mut of: impl Iterator<Item = Option<i64>>) -> Option<i64> {
    of.try_fold(0i64, |a, v| {
        a.checked_add(v?).filter(|s| s.abs() <= MAX_FEN)
    })
}

/// Not known; the causes are with the account.
struct Unknown;
type Fen = Result<i64, Unknown>;

struct Account<'a> {
    pack: &'a PolicyPack,
    facts: &'a AmountFacts,
    /// Names of facts that were given and cannot be used.
    lost: &'a [String],
    /// First month of each span and its position, in order.
    spans: Vec<(NaiveDate, usize)>,
    /// Spans of which it is not known when they begin: each may be that of any month.
    undated: Vec<usize>,
    /// By span: who gets more, each row once.
    supplements: Vec<Vec<Entry<SupplementRow>>>,
    /// What is due in the month that is looked at, where that is not certain and has bounds.
    between: Option<Bounds>,
    /// Months for which two spans begin.
    doubtful: BTreeSet<NaiveDate>,
    /// Due in the last month before the grace period.
    before_grace: Option<i64>,
    grace_months: i64,
    causes: Causes,
    readings: BTreeSet<&'static str>,
    findings: Vec<Finding>,
}

impl<'a> Account<'a> {
    fn of(
        pack: &'a PolicyPack,
        facts: &'a AmountFacts,
        lost: &'a [String],
        findings: Vec<Finding>,
    ) -> Self {
        Account {
            pack,
            facts,
            lost,
            spans: vec![],
            undated: vec![],
            supplements: vec![],
            between: None,
            doubtful: BTreeSet::new(),
            before_grace: None,
            grace_months: 0,
            causes: Causes::default(),
            readings: BTreeSet::new(),
            findings,
        }
    }

    /// A month of the account, with the bounds of what is due in it.
    fn row(&mut self, month: YearPart, paid: &Paid) -> (AmountMonth, Option<Bounds>) {
        let (state, parts) = self.month(month);
        let between = self.between.take();
        let due = match state {
            MonthState::Due | MonthState::NotYet | MonthState::Ended => {
                sum(parts.iter().map(|p| Some(p.amount_fen))).map(Bounds::exact)
            }
            _ => between,
        };
        let paid = paid.of(month.first());
        let (due_fen, paid_fen) = (due.and_then(Bounds::known), paid.known());
        let (due_at_least_fen, due_at_most_fen) = due.map_or((None, None), Bounds::told);
        let (paid_at_least_fen, paid_at_most_fen) = paid.told();
        let row = AmountMonth {
            month: month.first(),
            state,
            due_fen,
            due_at_least_fen,
            due_at_most_fen,
            parts,
            paid_fen,
            paid_at_least_fen,
            paid_at_most_fen,
            difference_fen: due_fen.zip(paid_fen).map(|(d, p)| d - p),
        };
        (row, due)
    }

    fn report(
        self,
        months: Vec<AmountMonth>,
        due: Option<Bounds>,
        paid: Option<Bounds>,
    ) -> AmountReport {
        let known = |b: Option<Bounds>| b.and_then(Bounds::known);
        let told = |b: Option<Bounds>| b.map_or((None, None), Bounds::told);
        let (due_at_least_fen, due_at_most_fen) = told(due);
        let (paid_at_least_fen, paid_at_most_fen) = told(paid);
        let arrears_fen = known(due).zip(known(paid)).map(|(d, p)| d - p);
        let open = due.zip(paid).filter(|_| arrears_fen.is_none());
        let fits = |fen: &i64| fen.abs() <= MAX_FEN;
        let least = open.and_then(|(due, paid)| due.low.checked_sub(paid.high?));
        let most = open.and_then(|(due, paid)| due.high?.checked_sub(paid.low));
        AmountReport {
            hypothetical: self.pack.supposed(),
            due_fen: known(due),
            due_at_least_fen,
            due_at_most_fen,
            paid_fen: known(paid),
            paid_at_least_fen,
            paid_at_most_fen,
            arrears_fen,
            arrears_at_least_fen: least.filter(fits),
            arrears_at_most_fen: most.filter(fits),
            months,
            missing_facts: self.causes.facts.into_iter().collect(),
            missing_parameters: self.causes.parameters.into_iter().collect(),
            readings: self.readings.into_iter().map(Into::into).collect(),
            findings: self.findings,
        }
    }

    fn range(&mut self, at: String, expected: &str) {
        let expected = TypedValue::Text {
            value: expected.into(),
        };
        self.findings.push(
            Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(at))
                .with("expected", expected),
        );
    }

    fn read(&mut self) {
        let facts = self.facts;
        for (i, s) in facts.spans.iter().enumerate() {
            let at = |name: &str| format!("/spans/{i}/{name}");
            match s.from {
                Some(day) => self.spans.push((YearPart::month(day).first(), i)),
                None => {
                    self.causes.fact(at("from"));
                    self.undated.push(i);
                }
            }
            let rows = at("supplements");
            let rows = entries(&s.supplements, &rows, said, &mut self.findings);
            self.supplements.push(rows);
            let money = -MAX_FEN..=MAX_FEN;
            if s.income_fen.is_some_and(|v| !money.contains(&v)) {
                self.range(at("incomeFen"), &format!("-{MAX_FEN}..{MAX_FEN}"));
            }
            if s.members.is_some_and(|v| !(1..=1000).contains(&v)) {
                self.range(at("members"), "1..1000");
            }
            if s.tier.is_some_and(|v| !(1..=4).contains(&v)) {
                self.range(at("tier"), "1..4");
            }
            for (j, row) in s.supplements.iter().enumerate() {
                if row.persons.is_some_and(|v| !(0..=1000).contains(&v)) {
                    self.range(at(&format!("supplements/{j}/persons")), "0..1000");
                }
            }
        }
        self.spans.order();
        let mut last = None;
        for (from, i) in &self.spans {
            if last == Some(*from) {
                self.doubtful.insert(*from);
                let place = FindingPlace::at(format!("/spans/{i}/from"));
                self.findings
                    .push(Finding::data(FindingCode::SameMonthTwice, place));
            }
            last = Some(*from);
        }
    }

    fn month(&mut self, month: YearPart) -> (MonthState, Vec<AmountRow>) {
        let first = month.first();
        if !self.pack.in_force("D-53", first) {
            return (MonthState::NotCovered, vec![]);
        }
        let mut parts = vec![];
        // What this month lacks, apart from what the others do.
        let others = std::mem::take(&mut self.causes);
        let result = self.state(month, &mut parts);
        let mine = std::mem::replace(&mut self.causes, others);
        if result.is_err() {
            // What was due before a grace period is then looked up, and is as open.
            self.before_grace = None;
        }
        let state = match result {
            Ok(state) => state,
            Err(Unknown) if !mine.parameters.is_empty() => MonthState::ParameterMissing,
            Err(Unknown) => MonthState::Open,
        };
        self.causes.extend([&mine]);
        (state, parts)
    }

    fn state(
        &mut self,
        month: YearPart,
        parts: &mut Vec<AmountRow>,
    ) -> Result<MonthState, Unknown> {
        let facts = self.facts;
        let first = month.first();
        let Some(programme) = facts.programme else {
            return self.ask("/programme".into());
        };
        let Some(decided) = facts.decided_on else {
            return self.ask("/decidedOn".into());
        };
        if month <= YearPart::month(decided) {
            return Ok(MonthState::NotYet);
        }
        if self.lost.iter().any(|name| name == "endedOn") {
            return self.ask("/endedOn".into());
        }
        if let Some(ended) = facts.ended_on {
            let end = YearPart::month(ended);
            if month > end {
                return Ok(MonthState::Ended);
            }
            // T-77: support ends from the month after. Of dibao no text says from when.
            if month == end && programme != PaidProgramme::Tekun {
                let stop = self.pack.choice("dibao.stop_from", first);
                if self.parameter(stop)? == "sameMonth" {
                    return Ok(MonthState::Ended);
                }
            }
        }
        if !self.undated.is_empty() {
            for i in self.undated.clone() {
                self.causes.fact(format!("/spans/{i}/from"));
            }
            return Err(Unknown);
        }
        let current = self
            .spans
            .iter()
            .rev()
            .find(|(from, _)| *from <= first)
            .copied();
        let Some((from, i)) = current else {
            return self.ask("/spans".into());
        };
        let Some(span) = facts
            .spans
            .get(i)
            .filter(|_| !self.doubtful.contains(&from))
        else {
            return self.ask(format!("/spans/{i}/from"));
        };
        let mut due = match programme {
            PaidProgramme::Tekun => self.tekun(i, span, month)?,
            _ => self.dibao(programme, i, span, month)?,
        };
        parts.append(&mut due);
        Ok(MonthState::Due)
    }

    fn ask<T>(&mut self, pointer: String) -> Result<T, Unknown> {
        self.causes.fact(pointer);
        Err(Unknown)
    }

    fn fact<T>(&mut self, value: Option<T>, pointer: String) -> Result<T, Unknown> {
        match value {
            Some(value) => Ok(value),
            None => self.ask(pointer),
        }
    }

    fn parameter<T>(&mut self, value: Result<T, Missing>) -> Result<T, Unknown> {
        value.map_err(|missing| {
            self.causes.parameter(missing);
            Unknown
        })
    }

    fn known(&mut self, k: Known) -> Result<bool, Unknown> {
        match k.truth {
            Some(truth) => Ok(truth),
            None => {
                self.causes.extend([&k.causes]);
                Err(Unknown)
            }
        }
    }

    /// S of the month over a year; where it changes within the month, that is said.
    fn standard(&mut self, month: YearPart) -> Fen {
        let area = self.fact(self.facts.area, "/area".into())?;
        let key = match area {
            AreaKind::Urban => "dibao.standard.urban",
            AreaKind::Rural => "dibao.standard.rural",
        };
        let standard = self.of_a_year(key, month.first())?;
        if self
            .pack
            .fen_over_a_year(key, month.last())
            .is_ok_and(|end| end != standard)
        {
            self.readings.insert("standard=firstDay");
            let place = FindingPlace::of(month.to_string());
            if !self.findings.iter().any(|f| f.place == place) {
                self.findings.push(Finding::data(
                    FindingCode::StandardChangesWithinMonth,
                    place,
                ));
            }
        }
        Ok(standard)
    }

    /// An amount of a month over a year: exact where a document gives it for a year.
    fn of_a_year(&mut self, key: &str, on: NaiveDate) -> Fen {
        self.parameter(self.pack.fen_over_a_year(key, on))
    }

    /// A twelfth, rounded as the pack names it where something is left over.
    fn a_month(&mut self, of_a_year: i64, on: NaiveDate) -> Fen {
        self.share(of_a_year, 10_000, on)
    }

    /// An amount of a year for so many persons, whose twelfth must stay on the wire.
    fn times_over_a_year(&mut self, each: i64, persons: i64) -> Fen {
        let all = i128::from(each) * i128::from(persons);
        self.fits(i64::try_from(all / 12).ok())?;
        self.fits_a_year(all)
    }

    fn fits_a_year(&mut self, all: i128) -> Fen {
        match i64::try_from(all) {
            Ok(all) => Ok(all),
            Err(_) => self.fits(None),
        }
    }

    fn times(&mut self, a: i64, n: i64) -> Fen {
        self.fits(a.checked_mul(n))
    }

    /// An amount beyond the wire is no amount.
    fn fits(&mut self, amount: Option<i64>) -> Fen {
        if let Some(fen) = amount.filter(|v| v.abs() <= MAX_FEN) {
            return Ok(fen);
        }
        let place = FindingPlace::at("/spans");
        if !self.findings.iter().any(|f| f.place == place) {
            self.range("/spans".into(), &format!("..{MAX_FEN}"));
        }
        Err(Unknown)
    }

    /// A share of a twelfth, rounded as the pack names it where something is left over.
    fn share(&mut self, of_a_year: i64, basis_points: i64, on: NaiveDate) -> Fen {
        let by = |rounding| scale(of_a_year, basis_points, 120_000, rounding).ok_or(Unknown);
        let (down, up) = (by(Rounding::Down)?, by(Rounding::Up)?);
        if down == up {
            return Ok(down);
        }
        by(self.rounding(on)?)
    }

    fn rounding(&mut self, on: NaiveDate) -> Result<Rounding, Unknown> {
        let name = self.parameter(self.pack.choice("dibao.rounding", on))?;
        Rounding::named(name).ok_or(Unknown)
    }

    fn dibao(
        &mut self,
        programme: PaidProgramme,
        i: usize,
        span: &AmountSpan,
        month: YearPart,
    ) -> Result<Vec<AmountRow>, Unknown> {
        let on = month.first();
        if self.fact(span.grace, format!("/spans/{i}/grace"))? {
            return self.grace(i, span, on).map(|row| vec![row]);
        }
        self.before_grace = None;
        self.grace_months = 0;
        let (part, clause, exact) = match programme {
            PaidProgramme::DibaoSingle => (Part::Single, "D-46", self.single(i, span, month)?),
            _ => self.household(i, span, month)?,
        };
        let amount_fen = self.in_units(exact, on)?;
        let mut rows = vec![AmountRow {
            part,
            clause: clause.into(),
            amount_fen,
        }];
        let more = self.supplements(i, span, month)?;
        let Some(more) = more.known() else {
            self.between = Some(Bounds::exact(amount_fen).plus(more));
            return self.ask_whether_twice(i);
        };
        if more > 0 {
            rows.push(AmountRow {
                part: Part::Supplement,
                clause: "D-54".into(),
                amount_fen: more,
            });
        }
        self.before_grace = sum(rows.iter().map(|r| Some(r.amount_fen)));
        Ok(rows)
    }

    /// D-50 and D-52: the gap of the whole household; D-51: the tier for each member; over a year.
    fn household(
        &mut self,
        i: usize,
        span: &AmountSpan,
        month: YearPart,
    ) -> Result<(Part, &'static str, i64), Unknown> {
        let on = month.first();
        let members = span.members.filter(|n| (1..=1000).contains(n));
        let members = self.fact(members, format!("/spans/{i}/members"))?;
        if self.parameter(self.pack.choice("dibao.amount_method", on))? == "tiers" {
            let tier = span.tier.filter(|t| (1..=4).contains(t));
            let tier = self.fact(tier, format!("/spans/{i}/tier"))?;
            let each = self.of_a_year(&format!("dibao.tier_{tier}"), on)?;
            return Ok((Part::Tier, "D-51", self.times_over_a_year(each, members)?));
        }
        // Only the difference reads S: tiers do not.
        let standard = self.standard(month)?;
        let income = self.income(i, span)?;
        let line = self.times_over_a_year(standard, members)?;
        Ok((Part::Difference, "D-50", self.gap(line, income)))
    }

    /// The gap of a year to its line, by the income of a month; a loss never lifts it above (D-50, D-52).
    fn gap(&mut self, line: i64, income: i64) -> i64 {
        if income < 0 {
            self.readings.insert(LOSS_READING);
        }
        line.saturating_sub(income.max(0).saturating_mul(12)).max(0)
    }

    fn income(&mut self, i: usize, span: &AmountSpan) -> Fen {
        let income = span.income_fen.filter(|v| v.abs() <= MAX_FEN);
        self.fact(income, format!("/spans/{i}/incomeFen"))
    }

    /// D-46: the way is local; over a year.
    fn single(&mut self, i: usize, span: &AmountSpan, month: YearPart) -> Fen {
        let on = month.first();
        let standard = self.standard(month)?;
        match self.parameter(self.pack.choice("dibao.single_amount_method", on))? {
            "full" => Ok(standard),
            "share" => {
                let share =
                    self.parameter(self.pack.basis_points("dibao.single_amount_share", on))?;
                let whole = self.share(standard, share, on)?;
                Ok(whole.saturating_mul(12))
            }
            _ => {
                let income = self.income(i, span)?;
                Ok(self.gap(standard, income))
            }
        }
    }

    /// The twelfth of an amount, rounded once: to the pack's unit, where it has one, else to a fen (D-52).
    fn in_units(&mut self, of_a_year: i64, on: NaiveDate) -> Fen {
        let unit = self.pack.fen("dibao.rounding_unit", on).unwrap_or(1).max(1);
        let twelve = self.fits_a_year(i128::from(unit) * 12)?;
        if of_a_year % twelve == 0 {
            return Ok(of_a_year / 12);
        }
        let units = scale(of_a_year, 1, twelve, self.rounding(on)?).ok_or(Unknown)?;
        self.times(units, unit)
    }

    /// D-54: for each group an amount or a share of the standard, both local. A row that may be there twice may count once.
    fn supplements(
        &mut self,
        i: usize,
        span: &AmountSpan,
        month: YearPart,
    ) -> Result<Bounds, Unknown> {
        let listed = (span.supplements_complete == Some(true)).then_some(());
        self.fact(listed, format!("/spans/{i}/supplementsComplete"))?;
        let rows = self.supplements.get(i).cloned().unwrap_or_default();
        let mut total = Bounds::NONE;
        for Entry { at, facts, perhaps } in &rows {
            let at = |name: &str| format!("/spans/{i}/supplements/{at}/{name}");
            let persons = facts.persons.filter(|n| (0..=1000).contains(n));
            let persons = self.fact(persons, at("persons"))?;
            if persons == 0 {
                continue;
            }
            // Who gets more belongs to a group: without one, which it is was lost.
            if facts.groups.is_empty() {
                return self.ask(at("groups"));
            }
            let each = self.supplement(facts, month)?;
            let more = Bounds::exact(self.times(each, persons)?);
            total = total.plus(if *perhaps { more.perhaps() } else { more });
            self.fits(total.high)?;
        }
        Ok(total)
    }

    fn ask_whether_twice<T>(&mut self, i: usize) -> Result<T, Unknown> {
        let rows = self.supplements.get(i).into_iter().flatten();
        let rows: Vec<usize> = rows.filter(|r| r.perhaps).map(|r| r.at).collect();
        for row in rows {
            self.causes.fact(format!("/spans/{i}/supplements/{row}/id"));
        }
        Err(Unknown)
    }

    fn supplement(&mut self, row: &SupplementRow, month: YearPart) -> Fen {
        let on = month.first();
        let mut groups = row.groups.clone();
        groups.order();
        groups.dedup();
        let share = self.parameter(self.pack.choice("dibao.supplement_method", on))? == "share";
        let mut each = Vec::with_capacity(groups.len());
        for group in groups {
            let name = match group {
                Group::Elderly => "elderly",
                Group::Minor => "minor",
                Group::SeverelyDisabled => "severe",
                Group::SeriouslyIll => "ill",
            };
            each.push(if share {
                let key = format!("dibao.supplement_{name}_share");
                let share = self.parameter(self.pack.basis_points(&key, on))?;
                let standard = self.standard(month)?;
                self.share(standard, share, on)?
            } else {
                let key = format!("dibao.supplement_{name}_fixed");
                let fixed = self.of_a_year(&key, on)?;
                self.a_month(fixed, on)?
            });
        }
        if let [only] = each.as_slice() {
            return Ok(*only);
        }
        let all = self.parameter(self.pack.choice("dibao.supplement_overlap", on))? == "sum";
        let highest = each.iter().copied().max().unwrap_or(0);
        if all {
            sum(each.into_iter().map(Some)).ok_or(Unknown)
        } else {
            Ok(highest)
        }
    }

    /// D-98: a local share of what was due in the last month before, for six months at most in principle.
    fn grace(&mut self, i: usize, span: &AmountSpan, on: NaiveDate) -> Result<AmountRow, Unknown> {
        self.grace_months += 1;
        let before = match self.before_grace {
            Some(before) => before,
            None => self.last_before_grace(i, on)?,
        };
        let at = |name: &str| FindingPlace::at(format!("/spans/{i}/{name}"));
        let once =
            |code: FindingCode, findings: &[Finding]| !findings.iter().any(|f| f.code == code);
        if let Ok(most) = self.pack.count("dibao.grace_max", on)
            && self.grace_months > most
            && once(FindingCode::GraceTooLong, &self.findings)
        {
            let found = Finding::law(FindingCode::GraceTooLong, "D-98", false, at("grace"));
            self.findings.extend(found.map(|f| f.count("limit", most)));
        }
        if span.grace_after_work == Some(false)
            && once(FindingCode::GraceWithoutWork, &self.findings)
        {
            let found = Finding::law(
                FindingCode::GraceWithoutWork,
                "D-98",
                false,
                at("graceAfterWork"),
            );
            self.findings.extend(found);
        }
        self.fact(span.grace_after_work, format!("/spans/{i}/graceAfterWork"))?;
        let share = self.parameter(self.pack.basis_points("dibao.grace_share", on))?;
        let exact = self.share(before.saturating_mul(12), share, on)?;
        let amount_fen = self.in_units(exact.saturating_mul(12), on)?;
        Ok(AmountRow {
            part: Part::Grace,
            clause: "D-98".into(),
            amount_fen,
        })
    }

    /// The account may begin within the grace period: then what was due before is looked up.
    fn last_before_grace(&mut self, i: usize, on: NaiveDate) -> Fen {
        let is_grace = |k: &usize| {
            self.facts
                .spans
                .get(*k)
                .is_some_and(|s| s.grace == Some(true))
        };
        let first = self
            .spans
            .iter()
            .rev()
            .skip_while(|(_, k)| *k != i)
            .take_while(|(_, k)| is_grace(k))
            .last();
        let start = first.map_or(on, |(from, _)| *from);
        let Some(before) = add_months(start, -1) else {
            return Err(Unknown);
        };
        self.grace_months = months_between(start, on) + 1;
        let mut parts = vec![];
        let count = self.grace_months;
        let found = self.state(YearPart::month(before), &mut parts);
        // Its bounds are not those of a share of it.
        self.between = None;
        match found? {
            MonthState::Due => {
                self.grace_months = count;
                let due = sum(parts.iter().map(|p| Some(p.amount_fen))).ok_or(Unknown)?;
                self.before_grace = Some(due);
                Ok(due)
            }
            _ => self.ask(format!("/spans/{i}/grace")),
        }
    }

    /// T-46, T-47: basic living by area and place, and care by tier.
    fn tekun(
        &mut self,
        i: usize,
        span: &AmountSpan,
        month: YearPart,
    ) -> Result<Vec<AmountRow>, Unknown> {
        let on = month.first();
        let area = self.tekun_area(i, span)?;
        let institution = self.fact(span.institution, format!("/spans/{i}/institution"))?;
        let tier = self.fact(span.care_tier, format!("/spans/{i}/careTier"))?;
        let place = if institution { "institution" } else { "home" };
        let area = match area {
            AreaKind::Urban => "urban",
            AreaKind::Rural => "rural",
        };
        let care = match tier {
            CareTier::SelfCaring => "self",
            CareTier::PartialCare => "partial",
            CareTier::FullCare => "full",
        };
        let mut row = |part, clause: &str, key: String| {
            let amount = self.pack.fen_over_a_year(&key, on).map_err(|m| Missing {
                clause: crate::law::cited(&m.clause, on, self.pack.area()).into(),
                ..m
            });
            let of_a_year = self.parameter(amount)?;
            let amount_fen = self.a_month(of_a_year, on)?;
            if of_a_year % 12 != 0 {
                // T-47 says nothing of a part of a fen: it is rounded as an amount of dibao is (D-52).
                self.readings.insert("T-47=roundedAsDibao");
            }
            Ok(AmountRow {
                part,
                clause: crate::law::cited(clause, on, self.pack.area()).into(),
                amount_fen,
            })
        };
        Ok(vec![
            row(Part::Basic, "T-47", format!("tekun.basic_{area}_{place}"))?,
            row(Part::Care, "T-46", format!("tekun.care_{care}"))?,
        ])
    }

    /// T-63: relocated to a town: urban; land or collective income: rural; else as the case is recorded. Asked is only
    /// what can still change it.
    fn tekun_area(&mut self, i: usize, span: &AmountSpan) -> Result<AreaKind, Unknown> {
        let at = |name: &str| format!("/spans/{i}/{name}");
        let recorded = self.facts.area.map(|a| a == AreaKind::Rural);
        let land = Known::any(&[
            &Known::fact(span.contracted_land, at("contractedLand")),
            &Known::fact(span.collective_income, at("collectiveIncome")),
        ]);
        let rural = Known::any(&[&land, &Known::fact(recorded, "/area")]);
        let stayed = span.relocated_to_town.map(|relocated| !relocated);
        let rural = Known::all(&[&Known::fact(stayed, at("relocatedToTown")), &rural]);
        Ok(if self.known(rural)? {
            AreaKind::Rural
        } else {
            AreaKind::Urban
        })
    }
}

/// What a row of those who get more says, for whether another one is equal.
fn said(row: &SupplementRow) -> (Vec<Group>, Option<i64>) {
    let mut groups = row.groups.clone();
    groups.order();
    groups.dedup();
    (groups, row.persons)
}

/// Whole months from the first day of one to the first day of another.
fn months_between(from: NaiveDate, to: NaiveDate) -> i64 {
    use chrono::Datelike;
    let number = |d: NaiveDate| i64::from(d.year()) * 12 + i64::from(d.month0());
    number(to) - number(from)
}

//! Countable income by class (D-20 to D-26, T-21, T-22): every item with its clause, every amount a month.
//!
//! Amounts are multiplied before they are divided, and rounded once for each line by the pack's named rounding.

mod deduct;
mod items;
mod treatment;

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike, NaiveDate};

use deduct::Spent;
use items::{Items, Way, bounds};

use super::income::{
    IncomeCount, IncomeFacts, IncomeItem, IncomeKind as K, IncomeLine,
    IncomeTreatment as Treatment, IncomeWindow,
};
use super::once::{Records, id_missing, nameless, once, own, persons, some_unnamed};
use super::{Household, Person};
use crate::calendar::{OLDEST, add_months, birth_fault};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::logic::known::Causes;
use crate::money::{MAX_FEN, Rounding, scale};
use crate::policy::{Missing, PolicyPack, TypedValue};

/// Longest period that is taken as one.
const MOST_MONTHS: i64 = 120;

/// Counts what the items are worth a month under the law of a date: all income of the period (D-20).
pub fn count(
    pack: &PolicyPack,
    household: &Household,
    income: &IncomeFacts,
    as_of: NaiveDate,
) -> IncomeCount {
    let items = Items::of(income);
    let mut result = counted(pack, household, (&items, &Way::default()), as_of);
    if result.covered && result.income_fen.is_none() {
        let ways = items.ways(&once(household), &persons(household));
        let each = ways.iter();
        let incomes = each.map(|way| counted(pack, household, (&items, way), as_of).income_fen);
        let bounds = bounds(incomes);
        result.income_at_least_fen = bounds.map(|(least, _)| least);
        result.income_at_most_fen = bounds.map(|(_, most)| most);
    }
    result
}

/// The items in one way to read them.
fn counted(
    pack: &PolicyPack,
    household: &Household,
    (items, way): (&Items, &Way),
    as_of: NaiveDate,
) -> IncomeCount {
    let records = Records::of(household);
    let once = once(household);
    let mut result = IncomeCount {
        hypothetical: pack.supposed(),
        household: household.clone(),
        ..IncomeCount::default()
    };
    for m in &mut result.household.members {
        clear(m);
    }
    if !pack.in_force("D-20", as_of) {
        return result;
    }
    result.covered = true;
    let mut counter = Counter {
        pack,
        household: &once,
        persons: persons(household),
        unnamed: match some_unnamed(&once.members) {
            true => nameless(&once.members).collect(),
            false => vec![],
        },
        as_of,
        months: 0,
        last: month(as_of) - 1,
        causes: Causes::default(),
        findings: vec![],
        readings: BTreeSet::new(),
        lost: false,
    };
    match pack.count("dibao.income_period_months", as_of) {
        Ok(n) if (1..=MOST_MONTHS).contains(&n) => {
            counter.months = n;
            result.window = counter.window();
            counter.findings.extend(items.findings.iter().cloned());
            counter.members();
            counter.items(items, way, &mut result);
        }
        other => {
            let key = "dibao.income_period_months".to_owned();
            let clause = "D-20".to_owned();
            let missing = other.err().unwrap_or(Missing { key, clause });
            counter.causes.parameter(missing);
        }
    }
    if let Some(records) = &records {
        records.as_first(&mut result.household.members, |from, to| {
            for (fact, amount) in classes(to).into_iter().zip(classes(from)) {
                *fact = *amount;
            }
        });
    }
    result.missing_facts = counter.causes.facts.into_iter().collect();
    result.missing_parameters = counter.causes.parameters.into_iter().collect();
    result.readings = counter.readings.into_iter().map(Into::into).collect();
    result.findings = counter.findings;
    result
}

fn clear(m: &mut Person) {
    for fact in classes(m) {
        *fact = None;
    }
}

/// The eight amounts, in the order of [`Class`].
fn classes(m: &mut Person) -> [&mut Option<i64>; 8] {
    [
        &mut m.wage_fen,
        &mut m.business_net_fen,
        &mut m.property_net_fen,
        &mut m.transfer_net_fen,
        &mut m.basic_pension_fen,
        &mut m.social_insurance_fen,
        &mut m.preferential_fen,
        &mut m.senior_allowance_fen,
    ]
}

/// Months counted from year 0.
fn month(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

/// Which of the eight amounts a kind goes into, and whether it lowers it; none for what never counts, and for
/// [`spending`].
fn class(kind: K) -> Option<(usize, i64)> {
    match kind {
        K::Wage => Some((0, 1)),
        K::Business => Some((1, 1)),
        K::BusinessCost => Some((1, -1)),
        K::Property => Some((2, 1)),
        K::Transfer | K::Other | K::CarerSupport | K::LocallyExcluded => Some((3, 1)),
        K::TransferOut => Some((3, -1)),
        K::BasicPension => Some((4, 1)),
        K::SocialInsurance => Some((5, 1)),
        K::Preferential => Some((6, 1)),
        K::SeniorAllowance => Some((7, 1)),
        K::FamilyPlanning | K::Scholarship | K::BraveryAward | K::GovernmentAssistance => None,
        K::EmploymentCost | K::PropertyCost | K::HardshipSpending => None,
    }
}

/// Whether a kind is a fact of its own, of which each rule says whether it counts.
fn own_fact(kind: K) -> bool {
    class(kind).is_some_and(|(at, _)| at >= 4)
}

/// Which of [`Sums::spent`] a kind goes into.
fn spending(kind: K) -> Option<usize> {
    match kind {
        K::EmploymentCost => Some(0),
        K::PropertyCost => Some(1),
        K::HardshipSpending => Some(2),
        _ => None,
    }
}

/// What an item adds.
struct Part {
    /// Fen a month; none where that is not known.
    value: Option<i64>,
    /// Whether it counts for dibao.
    counts: Option<bool>,
    /// Its first and last month within the period, the last before the first where it lies outside.
    inside: Option<(i64, i64)>,
}

/// The member an item belongs to, or all of them where that is not known.
fn owners(member: Option<usize>, sums: &mut [Sums]) -> impl Iterator<Item = (usize, &mut Sums)> {
    sums.iter_mut()
        .enumerate()
        .filter(move |(k, _)| member.is_none_or(|m| m == *k))
}

/// What is known of one member so far; `None` in a sum is undecided.
#[derive(Clone)]
struct Sums {
    class: [Option<i64>; 8],
    /// Cost of work, cost of property, and spending for disability or illness.
    spent: [Spent; 3],
    /// Months of the period with a wage; `None` where that is not known, and why.
    wage_months: Option<BTreeSet<i64>>,
    months_open: Causes,
    /// What counts for dibao of the last four classes.
    counted: Option<i64>,
}

fn add(sum: &mut Option<i64>, more: Option<i64>) {
    *sum = (*sum)
        .zip(more)
        .and_then(|(a, b)| a.checked_add(b))
        .filter(|v| v.abs() <= MAX_FEN);
}

struct Counter<'c> {
    pack: &'c PolicyPack,
    household: &'c Household,
    /// The places of the members, each person once.
    persons: Vec<u32>,
    /// The places of those without an id where others have one: each may be any of them.
    unnamed: Vec<usize>,
    as_of: NaiveDate,
    /// Length of the period, and its last month.
    months: i64,
    last: i64,
    causes: Causes,
    findings: Vec<Finding>,
    readings: BTreeSet<&'static str>,
    /// Whether something may count of which no listed member can be the owner.
    lost: bool,
}

impl Counter<'_> {
    fn window(&self) -> Option<IncomeWindow> {
        let first = self.as_of.with_day(1)?;
        let from = add_months(first, -i32::try_from(self.months).ok()?)?;
        Some(IncomeWindow {
            from,
            to: first.pred_opt()?,
        })
    }

    /// Tells what of the members cannot be used, on whom rests D-26: who has no id where others have one, and dates of birth
    /// that nobody has who lives today.
    fn members(&mut self) {
        let unnamed = self.unnamed.iter();
        let lost = unnamed.map(|m| id_missing(&format!("/members/{m}")));
        self.findings.extend(lost);
        let household = self.household;
        for (m, member) in household.members.iter().enumerate() {
            if let Some(expected) = birth_fault(member.birth_date, self.as_of) {
                self.out_of_range(format!("/members/{m}/birthDate"), expected);
            }
        }
    }

    fn items(&mut self, items: &Items, way: &Way, result: &mut IncomeCount) {
        let income = &items.facts;
        self.readings.insert("D-20=monthsBefore");
        let mut index = HashMap::new();
        for (i, m) in self.household.members.iter().enumerate() {
            if let Some(id) = own(m.id.as_deref()) {
                index.entry(id).or_insert(i);
            }
        }
        let start = (income.items_complete == Some(true)).then_some(0);
        if start.is_none() {
            self.causes.fact("/itemsComplete");
        }
        let empty = Sums {
            class: [start; 8],
            spent: std::array::from_fn(|_| Spent::of(start)),
            wage_months: start.map(|_| BTreeSet::new()),
            months_open: Causes::default(),
            counted: start,
        };
        let mut sums = vec![empty; self.household.members.len()];
        for (i, item) in income.items.iter().enumerate() {
            if items.is_another(i, way) {
                continue;
            }
            let named = item.member.as_deref().and_then(|id| index.get(id).copied());
            let member = named.or_else(|| way.owners.get(&i).copied());
            if item.member.is_some() && member.is_none() {
                let place = FindingPlace::at(format!("/items/{i}/member"));
                self.findings
                    .push(Finding::data(FindingCode::UnknownPerson, place));
            }
            // What the item leaves open is asked only where an amount depends on it.
            let before = std::mem::take(&mut self.causes);
            let (line, mut part) = self.item(i, item, member);
            if items.may_be_another(i, way) && part.value != Some(0) {
                part.value = None;
                self.causes.fact(format!("/items/{i}/id"));
            }
            let open = std::mem::replace(&mut self.causes, before);
            self.book(item, member, part, open, &mut sums);
            result.lines.push(line);
        }
        let mut total = start.filter(|_| !self.lost);
        for place in std::mem::take(&mut self.persons) {
            let i = place as usize;
            let (Some(s), Some(m)) = (sums.get_mut(i), result.household.members.get_mut(i)) else {
                continue;
            };
            self.deduct(i, s, &mut result.lines);
            for (fact, sum) in classes(m).into_iter().zip(s.class) {
                *fact = sum;
            }
            for fact in [
                m.wage_fen,
                m.business_net_fen,
                m.property_net_fen,
                m.transfer_net_fen,
                s.counted,
            ] {
                add(&mut total, fact);
            }
        }
        result.income_fen = total;
        let explained = !self.causes.facts.is_empty()
            || !self.causes.parameters.is_empty()
            || !self.findings.is_empty();
        if total.is_none() && !explained {
            // Each amount fits and their sum does not.
            self.out_of_range("/items".into(), &format!("..{MAX_FEN}"));
        }
    }

    /// One item: its line, and what it adds.
    fn item(&mut self, i: usize, item: &IncomeItem, member: Option<usize>) -> (IncomeLine, Part) {
        let span = self.span(i, item);
        let inside = span.map(|(from, to)| {
            let first = self.last - self.months + 1;
            (from.max(first), to.min(self.last))
        });
        let months = inside.map_or(0, |(a, b)| (b - a + 1).max(0));
        let mut line = IncomeLine {
            item: Some(i as u32),
            member: member.map(|m| m as u32),
            kind: item.kind,
            treatment: Treatment::Open,
            clause: None,
            tekun: Treatment::Open,
            tekun_clause: None,
            months,
            monthly_fen: None,
        };
        let mut part = Part {
            value: Some(0),
            counts: Some(false),
            inside,
        };
        if span.is_some() && months == 0 {
            (line.treatment, line.tekun) = (Treatment::Outside, Treatment::Outside);
            line.clause = Some("D-20".into());
            line.monthly_fen = Some(0);
            return (line, part);
        }
        let amount = self.amount(i, item);
        if item.member.is_none() {
            self.causes.fact(format!("/items/{i}/member"));
            if self.household.members_complete != Some(true) {
                self.causes.fact("/membersComplete");
            }
        }
        let Some(kind) = item.kind else {
            self.causes.fact(format!("/items/{i}/kind"));
            return (line, part);
        };
        // C9: months in which the exclusion was in force stay left out; the rest follows the reading of the date.
        let rest = match inside.filter(|_| kind == K::BasicPension) {
            Some((a, b)) => (a..=b).filter(|k| !self.pension_excluded(*k)).count() as i64,
            None => months,
        };
        let left_out = months > 0 && rest == 0;
        let spread = |months: i64, me: &mut Self| match (span, amount) {
            (_, Some(0)) => Some(0),
            (Some((from, to)), Some(fen)) => me.divide(fen, months, (to - from + 1) * me.months),
            _ => None,
        };
        line.monthly_fen = spread(months, self);
        part.value = line.monthly_fen;
        if rest < months {
            part.value = if left_out {
                Some(0)
            } else {
                spread(rest, self)
            };
            self.readings.insert("C9=byMonth");
        }
        let (treatment, clause) = if left_out {
            (Treatment::NotCounted, "D-23")
        } else {
            self.dibao(kind, member, self.elsewhere(item, member))
        };
        (line.treatment, line.clause) = (treatment, Some(clause.into()));
        (line.tekun, line.tekun_clause) = if own_fact(kind) {
            (Treatment::NotCounted, Some("T-22".into()))
        } else {
            // T-21 names the classes and no way to count them: what D-22, D-24 and D-26 leave out, it does not count.
            let other = matches!(clause, "D-22" | "D-24" | "D-26");
            if other && matches!(treatment, Treatment::NotCounted | Treatment::Deducted) {
                self.readings.insert("T-21=asDibao");
            }
            (treatment, Some("T-21".into()))
        };
        part.counts = match treatment {
            Treatment::Counted | Treatment::Deducted => Some(true),
            Treatment::NotCounted => Some(false),
            _ => None,
        };
        (line, part)
    }

    /// Whether an item may be somebody's who is not listed.
    fn elsewhere(&self, item: &IncomeItem, member: Option<usize>) -> bool {
        let listed = item.member.is_none() && self.household.members_complete == Some(true);
        member.is_none() && (!listed || self.household.members.is_empty())
    }

    /// Adds an item to the sums of whom it belongs to, or may belong to; `open` is what it leaves open.
    fn book(
        &mut self,
        item: &IncomeItem,
        member: Option<usize>,
        part: Part,
        open: Causes,
        sums: &mut [Sums],
    ) {
        let elsewhere = self.elsewhere(item, member);
        let Part {
            value,
            counts,
            inside,
        } = part;
        if inside.is_some_and(|(a, b)| a > b) {
            return;
        }
        let Some(kind) = item.kind else {
            // What it is may change any amount of anybody it may belong to.
            self.causes.extend([&open]);
            self.lost |= elsewhere;
            for (_, s) in owners(member, sums) {
                s.class = [None; 8];
                s.counted = None;
            }
            return;
        };
        // What counts for nobody, and a nothing that is no month of work, changes nothing.
        let idle = (class(kind).is_none() && spending(kind).is_none())
            || (counts == Some(false) && !own_fact(kind))
            || (value == Some(0) && kind != K::Wage);
        if idle {
            return;
        }
        // Whose it is not known to be, it is unknown of everybody.
        let of_each = value.filter(|v| member.is_some() || *v == 0);
        let months = inside.filter(|_| member.is_some());
        for (k, s) in owners(member, sums) {
            if kind == K::Wage {
                match (months, &mut s.wage_months) {
                    (Some((a, b)), Some(set)) => set.extend(a..=b),
                    _ => {
                        s.wage_months = None;
                        s.months_open.extend([&open]);
                    }
                }
            }
            let counts = counts.or_else(|| {
                let support = kind == K::CarerSupport;
                self.disregarded(k).truth.filter(|_| support).map(|t| !t)
            });
            self.sum(kind, of_each, counts, &open, s);
        }
        let lost = elsewhere && value != Some(0) && counts != Some(false);
        self.lost |= lost;
        // Months of work and spending are asked when it is known what depends on them.
        let later = spending(kind).is_some() || (kind == K::Wage && value == Some(0));
        if lost || !later {
            self.causes.extend([&open]);
        }
    }

    /// Adds an item to its class and to the income by the dibao rule.
    fn sum(&self, kind: K, value: Option<i64>, counts: Option<bool>, open: &Causes, s: &mut Sums) {
        if let Some(spent) = spending(kind).and_then(|n| s.spent.get_mut(n)) {
            spent.add(value);
            if value.is_none() {
                spent.open.extend([open]);
            }
            return;
        }
        let Some((at, sign)) = class(kind) else {
            return;
        };
        let signed = value.map(|v| v * sign);
        // The last four are facts of their own: whether they count is read later, by the rule that asks.
        let fact = match counts {
            Some(false) if !own_fact(kind) => Some(0),
            None if !own_fact(kind) => signed.filter(|v| *v == 0),
            _ => signed,
        };
        if let Some(sum) = s.class.get_mut(at) {
            add(sum, fact);
        }
        if own_fact(kind) {
            let counted = match counts {
                Some(true) => signed,
                Some(false) => Some(0),
                None => signed.filter(|v| *v == 0),
            };
            add(&mut s.counted, counted);
        }
    }

    fn missing(&mut self, missing: Missing) -> Option<i64> {
        self.causes.parameter(missing);
        None
    }

    /// `a × n ÷ d`; the rounding is asked for only where something is left over.
    fn divide(&mut self, a: i64, n: i64, d: i64) -> Option<i64> {
        if let (Some(down), Some(up)) =
            (scale(a, n, d, Rounding::Down), scale(a, n, d, Rounding::Up))
            && down == up
        {
            return Some(down);
        }
        match self.pack.choice("dibao.income_rounding", self.as_of) {
            Ok(name) => scale(a, n, d, Rounding::named(name)?),
            Err(missing) => self.missing(missing),
        }
    }

    /// First and last month, where both are given and in order.
    fn span(&mut self, i: usize, item: &IncomeItem) -> Option<(i64, i64)> {
        let mut end = |day: Option<NaiveDate>, name: &str| {
            let near = |day: &NaiveDate| {
                let years = i64::from(day.year()) - i64::from(self.as_of.year());
                day.year() >= 1900 && years <= OLDEST
            };
            let given = day.is_some();
            let day = day.filter(near);
            if day.is_none() {
                let at = format!("/items/{i}/{name}");
                if given {
                    self.out_of_range(at.clone(), "since 1900");
                }
                self.causes.fact(at);
            }
            day.map(month)
        };
        let (from, to) = (end(item.from, "from"), end(item.to, "to"));
        let (from, to) = from.zip(to)?;
        if from > to {
            self.out_of_range(format!("/items/{i}/to"), "from..");
            self.causes.fact(format!("/items/{i}/to"));
            return None;
        }
        Some((from, to))
    }

    /// The amount of an item; one that is missing or cannot be is asked.
    fn amount(&mut self, i: usize, item: &IncomeItem) -> Option<i64> {
        let at = format!("/items/{i}/amountFen");
        match item.amount_fen {
            Some(fen) if (0..=MAX_FEN).contains(&fen) => return Some(fen),
            Some(_) => self.out_of_range(at.clone(), &format!("0..{MAX_FEN}")),
            None => {}
        }
        self.causes.fact(at);
        None
    }

    fn out_of_range(&mut self, at: String, expected: &str) {
        let expected = TypedValue::Text {
            value: expected.into(),
        };
        let finding = Finding::data(FindingCode::FactOutOfRange, FindingPlace::at(at))
            .with("expected", expected);
        self.findings.push(finding);
    }
}

//! What is said of a fact (事实目录): one row stands on its field, and whatever lists facts reads the rows.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::{Household, Person, Supporter};
use crate::calendar::birth_fault;
use crate::logic::{self, Fact, Hh, IsFlag, IsNum, Level, Member};

/// Of whom a fact speaks (层级).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactLevel {
    /// 家庭.
    Household,
    /// 家庭成员.
    Member,
    /// 法定义务人.
    Supporter,
}

/// What the value of a fact is (类型).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// A civil date.
    Day,
    /// One of some names.
    Choice,
}

/// The unit of a fact that is a number (单位).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactUnit {
    /// What is owned, in fen (分).
    Fen,
    /// 分/月.
    FenPerMonth,
    /// Of the twelve months before the application (分/十二个月).
    FenPerYear,
    /// 分/次.
    FenPerCase,
    /// Things counted (辆、套).
    Items,
    /// 年.
    Years,
    /// 个月.
    Months,
    /// A grade of disability (级).
    Grade,
}

/// A fact (事实): what it is called, what its value may be, and what speaks of it.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactInfo {
    /// Its name on the wire, such as `wageFen`; with the level it is unique.
    pub name: String,
    /// Of whom it speaks.
    pub level: FactLevel,
    /// What its value is.
    pub kind: FactKind,
    /// The unit of a number; absent for every other kind.
    pub unit: Option<FactUnit>,
    /// The lowest number that can be used; absent where it is no number.
    pub least: Option<i64>,
    /// The highest number that can be used; absent where it is no number.
    pub most: Option<i64>,
    /// The names of a choice.
    #[wire(if_any)]
    pub choices: Vec<String>,
    /// What it is called, in Chinese.
    pub zh: String,
    /// The same in English.
    pub en: String,
    /// The Chinese header of its column in the office's tables.
    pub column: String,
    /// The clauses that speak of it.
    #[wire(if_any)]
    pub clauses: Vec<String>,
    /// Of the kinds that are never shown (敏感信息): money, illness, disability, belief, capacity, prison.
    pub sensitive: bool,
}

/// The row of a fact of `R`.
pub(crate) struct Row<R: AtLevel> {
    pub(crate) name: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) en: &'static str,
    pub(crate) column: &'static str,
    /// The English header.
    #[cfg(feature = "table")]
    pub(crate) alias: &'static str,
    pub(crate) law: &'static [&'static str],
    pub(crate) sensitive: bool,
    pub(crate) kind: Kind<R>,
}

/// How its value is read; and the fact by which rules ask for it, where that is the value as it stands or, of a day, the age.
pub(crate) enum Kind<R: AtLevel> {
    Flag(fn(&R) -> Option<bool>, Option<Fact<IsFlag, R::Level>>),
    Day(fn(&R) -> Option<NaiveDate>, Option<Fact<IsNum, R::Level>>),
    /// With the lowest and the highest number.
    Number(
        fn(&R) -> Option<i64>,
        Option<Fact<IsNum, R::Level>>,
        FactUnit,
        [i64; 2],
    ),
    /// With their names.
    Choice(&'static [&'static str]),
}

/// A record that stands at one of the levels.
pub(crate) trait AtLevel: Sized + 'static {
    type Level: Level;
    const LEVEL: FactLevel;

    /// The facts that were given and cannot be read.
    fn unreadable(&self) -> &[String] {
        &[]
    }

    /// Its months are not known, since the day of the application cannot be read (M-23).
    fn undated(&self) -> bool {
        false
    }
}

/// A record whose facts are rows: written by `#[wire(table)]`.
pub(crate) trait Facts: AtLevel {
    /// In the order of the fields.
    const ROWS: &'static [Row<Self>];
}

impl AtLevel for Household {
    type Level = Hh;
    const LEVEL: FactLevel = FactLevel::Household;

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    fn undated(&self) -> bool {
        self.application_day_lost()
    }
}

impl AtLevel for Person {
    type Level = Member;
    const LEVEL: FactLevel = FactLevel::Member;

    fn unreadable(&self) -> &[String] {
        &self.unreadable
    }
}

impl AtLevel for Supporter {
    type Level = logic::Supporter;
    const LEVEL: FactLevel = FactLevel::Supporter;
}

impl<R: AtLevel> Row<R> {
    /// What was expected where the value cannot be used. A grade is told with its certificate, which may be at fault as a whole.
    pub(crate) fn fault(&self, record: &R, on: NaiveDate) -> Option<String> {
        match self.kind {
            Kind::Number(_, _, FactUnit::Grade, _) => None,
            Kind::Number(of, _, _, [least, most]) => {
                let out = of(record).is_some_and(|v| !(least..=most).contains(&v));
                out.then(|| format!("{least}..{most}"))
            }
            Kind::Day(of, Some(_)) => birth_fault(of(record), on).map(str::to_owned),
            Kind::Day(of, None) => {
                let later = of(record).is_some_and(|day| day > on);
                later.then(|| "..asOf".into())
            }
            Kind::Flag(..) | Kind::Choice(_) => None,
        }
    }

    /// In which turn a fault is told: what is earned and owned, what may be a loss or is counted, days, what a span brought.
    pub(crate) fn turn(&self) -> u8 {
        match self.kind {
            Kind::Number(_, _, FactUnit::Fen | FactUnit::FenPerMonth, [0, _]) => 0,
            Kind::Number(_, _, FactUnit::FenPerMonth | FactUnit::Items, _) => 1,
            Kind::Number(..) => LATER + 1,
            _ => LATER,
        }
    }

    fn info(&self) -> FactInfo {
        let (kind, number, choices) = match self.kind {
            Kind::Flag(..) => (FactKind::Flag, None, &[][..]),
            Kind::Day(..) => (FactKind::Day, None, &[][..]),
            Kind::Choice(names) => (FactKind::Choice, None, names),
            Kind::Number(_, _, unit, ends) => (FactKind::Number, Some((unit, ends)), &[][..]),
        };
        let owned = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect();
        FactInfo {
            name: self.name.into(),
            level: R::LEVEL,
            kind,
            unit: number.map(|(unit, _)| unit),
            least: number.map(|(_, [least, _])| least),
            most: number.map(|(_, [_, most])| most),
            choices: owned(choices),
            zh: self.zh.into(),
            en: self.en.into(),
            column: self.column.into(),
            clauses: owned(self.law),
            sensitive: self.sensitive,
        }
    }
}

/// The turn of days: what is told before it speaks of today, what comes after of a time.
pub(crate) const LATER: u8 = 2;
/// How many turns there are.
pub(crate) const TURNS: u8 = LATER + 2;

/// Every fact, by level, in the order of the fields.
pub fn facts() -> Vec<FactInfo> {
    let household = Household::ROWS.iter().map(Row::info);
    let member = Person::ROWS.iter().map(Row::info);
    let supporter = Supporter::ROWS.iter().map(Row::info);
    household.chain(member).chain(supporter).collect()
}

/// What a fact is called, in Chinese and English; of one name at two levels it is the same.
pub(crate) fn words(name: &str) -> Option<[&'static str; 2]> {
    fn of<R: Facts>(name: &str) -> Option<[&'static str; 2]> {
        let row = R::ROWS.iter().find(|row| row.name == name)?;
        Some([row.zh, row.en])
    }
    let member = || of::<Person>(name).or_else(|| of::<Supporter>(name));
    of::<Household>(name).or_else(member)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::logic::facts::{FLAGS, FactInfo as Asked, NUMS};
    use crate::value::Record;

    /// What of the table does not hold of the facts of one level.
    fn faults<R: Facts + Record + Default>() -> Vec<String> {
        let mut faults = vec![];
        let mut names = vec!["id"];
        for row in R::ROWS {
            names.push(row.name);
            let read: Option<&Asked> = match row.kind {
                Kind::Flag(_, read) => read.and_then(|f| FLAGS.get(f.index)),
                Kind::Day(_, read) | Kind::Number(_, read, ..) => {
                    read.and_then(|f| NUMS.get(f.index))
                }
                Kind::Choice(_) => None,
            };
            if read.is_some_and(|f| f.name != row.name || f.level != R::Level::INDEX) {
                faults.push(format!("{} is read as another fact", row.name));
            }
            let unknown = row.law.iter().filter(|id| crate::law::clause(id).is_none());
            faults.extend(unknown.map(|id| format!("{}: no clause {id}", row.name)));
        }
        let record = R::default();
        record.each(&record, &mut |name, seen| {
            if !seen.list && !names.contains(&name) {
                faults.push(format!("{name} has no row"));
            }
        });
        faults
    }

    #[test]
    fn a_fact_has_one_row_and_the_rules_read_that_fact() {
        assert_eq!(faults::<Household>(), [""; 0]);
        assert_eq!(faults::<Person>(), [""; 0]);
        assert_eq!(faults::<Supporter>(), [""; 0]);
    }

    #[test]
    fn facts_of_one_name_have_the_same_words_and_kind() {
        let mut known = BTreeMap::new();
        for fact in facts() {
            let said = [&fact.zh, &fact.en].map(String::clone);
            let said = (said, fact.kind, fact.unit, fact.choices);
            let first = known
                .entry(fact.name.clone())
                .or_insert_with(|| said.clone());
            assert_eq!(*first, said, "{}", fact.name);
        }
    }

    #[test]
    fn what_tells_of_money_or_disability_is_sensitive() {
        for fact in facts() {
            let money = fact.name.ends_with("Fen");
            let disability = fact.name.to_lowercase().contains("disability");
            assert!(fact.sensitive || !money && !disability, "{}", fact.name);
        }
    }
}

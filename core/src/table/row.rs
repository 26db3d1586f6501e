//! One row: its cells by column, each read in its form or reported.

use chrono::NaiveDate;

use super::cell;
use super::header::Header;
use super::lines::Record;
use super::near::Known;
use super::schema::{Column, Form, Schema};
use super::shape::Misshape;
use super::sheet::{Sink, count};
use super::stray;
use super::twice::Merged;
use crate::calendar::is_zero_day;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{self, CitizenNumber, IdOf, LONGEST_ID, is_invisible, narrow};
use crate::law::lately;
use crate::policy::TypedValue;

/// The longest cell that is looked at, in characters.
const LONGEST: usize = 10_000;

pub(super) struct Row<'r, 's> {
    record: &'r Record,
    number: u32,
    header: &'r Header,
    schema: &'r Schema,
    sink: &'r mut Sink<'s>,
    /// A part that its owner needs could not be read, though the row gives a record.
    pub(super) loses: bool,
    /// Whom the row means is not known, though it names one that is there.
    pub(super) anybodys: bool,
    /// The columns in which several rows of one id differ.
    differs: &'r [usize],
    /// It stands for several rows of which it is not known that they are one thing.
    pub(super) doubtful: bool,
}

impl<'r, 's> Row<'r, 's> {
    pub(super) fn new(
        record: &'r Record,
        number: u32,
        header: &'r Header,
        schema: &'r Schema,
        sink: &'r mut Sink<'s>,
    ) -> Self {
        Self {
            record,
            number,
            header,
            schema,
            sink,
            loses: false,
            anybodys: false,
            differs: &[],
            doubtful: false,
        }
    }

    /// The row stands for several with one id.
    pub(super) fn merged(mut self, of: &'r Merged) -> Self {
        self.differs = &of.differs;
        self.doubtful = of.doubtful;
        self
    }

    /// Whether several rows of one id differ in a column.
    pub(super) fn differs(&self, column: usize) -> bool {
        self.differs.contains(&column)
    }

    /// The number of the row as a spreadsheet counts it.
    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// Faults found so far in the file: a row whose reader wants all of its cells compares.
    pub(super) fn faults(&self) -> u32 {
        self.sink.count
    }

    /// Tells why the cells of the row are not where they belong; nothing where they are.
    pub(super) fn misshape(&mut self, width: usize) -> Option<Misshape> {
        let wrong = Misshape::of(self.record, self.header, self.schema, width)?;
        let finding = wrong.finding(self.sink, self.number, self.record, width);
        self.sink.push(finding);
        Some(wrong)
    }

    /// Whether the row ends before a column: the cell may have been empty, or lost.
    pub(super) fn ends_before(&self, column: usize) -> bool {
        let at = self.header.position(column);
        at.is_some_and(|at| at >= self.record.len())
    }

    pub(super) fn report(
        &mut self,
        code: FindingCode,
        column: usize,
        related: Option<FindingPlace>,
    ) {
        let finding = Finding::data(code, self.place(column));
        self.sink.push(match related {
            Some(place) => finding.related(place),
            None => finding,
        });
    }

    pub(super) fn place(&self, column: usize) -> FindingPlace {
        let column = self.column(column).map(|c| c.header);
        self.sink.place(self.number, column)
    }

    /// The same column of an earlier row.
    pub(super) fn place_in(&self, row: u32, column: usize) -> FindingPlace {
        let mut place = self.place(column);
        place.row = Some(row);
        place
    }

    fn column(&self, column: usize) -> Option<&'r Column> {
        self.schema.columns.get(column)
    }

    /// The text of a cell; none where it is empty, or where it was reported.
    fn raw(&mut self, column: usize) -> Option<&'r str> {
        let text = self
            .record
            .get(self.header.position(column)?)?
            .trim_matches(unseen);
        if text.is_empty() {
            return None;
        }
        let code = if text.len() > LONGEST && text.chars().nth(LONGEST).is_some() {
            let finding = Finding::data(FindingCode::TableCellTooLong, self.place(column))
                .count("length", count(text.chars().count()))
                .count("limit", count(LONGEST));
            self.sink.push(finding);
            return None;
        } else if text.contains('\u{FFFD}') {
            FindingCode::TableCellEncoding
        } else if text.contains(char::is_control) {
            FindingCode::TableCellControl
        } else if cell::is_scientific(text) {
            FindingCode::TableCellScientific
        } else {
            return Some(text);
        };
        self.report(code, column, None);
        None
    }

    fn read<T>(
        &mut self,
        column: usize,
        read: impl FnOnce(&'r str) -> Option<T>,
        form: impl FnOnce() -> TypedValue,
    ) -> Option<T> {
        let text = self.raw(column)?;
        let value = read(text);
        if value.is_none() {
            self.near_miss(column, text);
            let finding = Finding::data(FindingCode::BadValue, self.place(column))
                .with("expected", form())
                .count("length", count(text.chars().count()));
            self.sink.push(finding);
        }
        value
    }

    /// The id that the row cannot do without.
    pub(super) fn key(&mut self, column: usize) -> Option<&'r str> {
        let before = self.sink.count;
        let id = self.id(column);
        if id.is_none() && self.sink.count == before && !self.differs(column) {
            self.report(FindingCode::TableCellEmpty, column, None);
        }
        id
    }

    /// An id, or a reference by id.
    pub(super) fn id(&mut self, column: usize) -> Option<&'r str> {
        let text = self.raw(column)?;
        self.opaque(column, text).then_some(text)
    }

    /// Several ids of one cell, the first `most` of them.
    pub(super) fn ids(&mut self, column: usize, most: usize) -> Vec<String> {
        let Some(text) = self.raw(column) else {
            return vec![];
        };
        let mut ids = vec![];
        for id in split(text).take(most) {
            if self.opaque(column, id) {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    /// Counts a cell that a usual repair would make readable.
    fn near_miss(&mut self, column: usize, text: &str) {
        let Some(form) = self.column(column).map(|c| c.form) else {
            return;
        };
        let near = &mut self.sink.near;
        if matches!(form, Form::Date) && cell::is_day_number(text) {
            near.days += 1;
        } else if !text.is_ascii()
            && cell::fits(&text.chars().map(narrow).collect::<String>(), form)
        {
            near.width += 1;
        }
    }

    /// Reports a reference that leads nowhere; `known` is what it might have meant.
    pub(super) fn unknown(&mut self, code: FindingCode, column: usize, id: &str, known: &Known) {
        self.sink.near.reference(id, known);
        self.report(code, column, None);
    }

    /// Ids stand in results and findings, so nothing that says who somebody is may be one (N-09).
    fn opaque(&mut self, column: usize, id: &str) -> bool {
        if id.len() > LONGEST_ID {
            let finding = Finding::data(FindingCode::TableCellTooLong, self.place(column))
                .count("length", count(id.chars().count()))
                .count("limit", count(LONGEST_ID));
            self.sink.push(finding);
            return false;
        }
        let of = match self.column(column).map(|c| c.form) {
            Some(Form::PersonId) => IdOf::Person,
            _ => IdOf::Thing,
        };
        match identity::id_fault(id, of) {
            Some(code) => {
                self.report(code, column, None);
                false
            }
            None => true,
        }
    }

    /// What people call a place; it stands in results, so no number of a person may be one.
    pub(super) fn name(&mut self, column: usize) -> Option<String> {
        let text = self.raw(column)?;
        match identity::id_fault(text, IdOf::Name) {
            Some(code) => {
                self.report(code, column, None);
                None
            }
            None => Some(text.into()),
        }
    }

    /// A number of things, which is never negative.
    pub(super) fn number_of(&mut self, column: usize) -> Option<i64> {
        let natural = |text: &str| cell::integer(text).filter(|n| *n >= 0);
        self.read(column, natural, || named("natural"))
    }

    /// Yuan in the table, fen in the facts.
    pub(super) fn yuan(&mut self, column: usize) -> Option<i64> {
        self.read(column, cell::yuan, || named("yuan"))
    }

    pub(super) fn date(&mut self, column: usize) -> Option<NaiveDate> {
        self.read(column, cell::date, || named("date"))
    }

    /// A day since which something holds today: none before 1900, whose year is written down wrongly.
    pub(super) fn since(&mut self, column: usize) -> Option<NaiveDate> {
        let lately = |text: &str| cell::date(text).filter(|day| *day >= lately());
        self.read(column, lately, || named("date"))
    }

    /// A date of birth. A day on which spreadsheets begin to count stands for a nought or an empty cell.
    pub(super) fn birth(&mut self, column: usize) -> Option<NaiveDate> {
        let date = self.date(column);
        self.no_zero_day(column, date)
    }

    /// The same of a date that was read.
    pub(super) fn no_zero_day(
        &mut self,
        column: usize,
        date: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let date = date?;
        if is_zero_day(date) {
            self.report(FindingCode::BirthOnZeroDay, column, None);
            return None;
        }
        Some(date)
    }

    /// The dates of one cell that can be read; the others are told together.
    pub(super) fn dates(&mut self, column: usize) -> Vec<NaiveDate> {
        let mut dates = vec![];
        let each = |text: &str| {
            let all: Vec<Option<NaiveDate>> = split(text).map(cell::date).collect();
            dates.extend(all.iter().flatten());
            all.iter().all(Option::is_some).then_some(())
        };
        self.read(column, each, || named("date"));
        dates
    }

    pub(super) fn flag(&mut self, column: usize) -> Option<bool> {
        let words = self.labels(column);
        self.read(column, |text| cell::flag(text, words), || named("yesNo"))
    }

    /// A fact of which it matters whether anything stands there: what does and cannot be read is noted by its name, since
    /// that is not the same as nothing said.
    pub(super) fn noted<T>(
        &mut self,
        read: fn(&mut Self, usize) -> Option<T>,
        column: usize,
        name: &str,
        unreadable: &mut Vec<String>,
    ) -> Option<T> {
        let (value, lost) = self.doubted(column, read);
        if lost {
            unreadable.push(name.into());
        }
        value
    }

    /// A flag of this kind.
    pub(super) fn appraisal(
        &mut self,
        column: usize,
        name: &str,
        unreadable: &mut Vec<String>,
    ) -> Option<bool> {
        self.noted(Self::flag, column, name, unreadable)
    }

    /// What a column says, and whether it may have said something that could not be read.
    pub(super) fn doubted<T>(
        &mut self,
        column: usize,
        read: impl FnOnce(&mut Self, usize) -> T,
    ) -> (T, bool) {
        let before = self.faults();
        let value = read(self, column);
        let lost = self.faults() > before || self.differs(column) || self.ends_before(column);
        (value, lost || self.may_have(column))
    }

    /// Whether the table lacks a column, and something that it may hold stands under a header that is not read.
    pub(super) fn may_have(&self, column: usize) -> bool {
        !self.has(column) && stray::may_hold(self.record, self.header, column)
    }

    /// Whether the table has a column, once, or may have it under a header that is not read.
    pub(super) fn keeps(&self, column: usize) -> bool {
        self.has(column) || stray::may_be(self.header, column)
    }

    /// Whether the table has a column, once.
    pub(super) fn has(&self, column: usize) -> bool {
        self.header.position(column).is_some()
    }

    /// One of the labels of the column, each of which stands for the value at its position.
    pub(super) fn choice<T: Copy>(&mut self, column: usize, values: &[T]) -> Option<T> {
        let labels = self.labels(column);
        let one = |text: &str| values.get(cell::choice(text, labels)?).copied();
        self.read(column, one, || expected(labels))
    }

    /// Several of them; none where one of them is no label.
    pub(super) fn choices<T: Copy>(&mut self, column: usize, values: &[T]) -> Option<Vec<T>> {
        let labels = self.labels(column);
        let one = |text: &str| values.get(cell::choice(text, labels)?).copied();
        self.read(
            column,
            |text| split(text).map(one).collect(),
            || expected(labels),
        )
    }

    fn labels(&self, column: usize) -> &'static [&'static [&'static str]] {
        match self.column(column).map(|c| c.form) {
            Some(Form::Choice(labels) | Form::Choices(labels) | Form::Words(labels)) => labels,
            _ => &[],
        }
    }

    /// Checks a citizen number (N-01 to N-08) and answers with it where it can be used, and whether it says another day
    /// of birth than the row does: then it is not known which of the two is right.
    pub(super) fn citizen_number(
        &mut self,
        column: usize,
        synthetic: bool,
        birth_date: Option<NaiveDate>,
    ) -> (Option<CitizenNumber>, bool) {
        let Some(text) = self.raw(column) else {
            return (None, false);
        };
        let check = identity::check_citizen_number(text, synthetic, birth_date);
        for mut finding in check.findings {
            finding.place = self.place(column);
            self.sink.push(finding);
        }
        let number = CitizenNumber::parse(text).ok();
        let other = |n: &CitizenNumber| !n.is_specimen() && Some(n.birth_date()) != birth_date;
        let conflict = birth_date.is_some() && number.as_ref().is_some_and(other);
        (number.filter(|_| check.valid), conflict)
    }
}

/// Characters at the ends that nobody sees come with what is pasted, as spaces do.
pub(super) fn unseen(c: char) -> bool {
    c.is_whitespace() || is_invisible(c) && !c.is_control()
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(cell::SEPARATORS)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A form that the texts name in both languages.
fn named(form: &str) -> TypedValue {
    TypedValue::Choice { value: form.into() }
}

fn expected(labels: &[&[&str]]) -> TypedValue {
    let first: Vec<&str> = labels.iter().filter_map(|l| l.first().copied()).collect();
    TypedValue::Text {
        value: first.join("|"),
    }
}

//! Rows with one id (同一编号的多行): which of them is right is not known, so none of them is preferred.
//!
//! *Invariant*: the order of rows never changes an answer. Equal rows are one; of rows that differ each cell in which they
//! do is unknown, and the lists of whoever owns them are no longer complete. Rows that name different owners are lost to all
//! of these.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use super::alike;
use super::cell::{self, SEPARATORS};
use super::header::Header;
use super::lines::Record;
use super::lost::{BETWEEN, KEPT_ROWS};
use super::row::unseen;
use super::schema::{self, Form, Schema};
use super::sheet::count;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::{DIGITS_KEPT, LONGEST_ID, is_cut};

/// Cells of a row out of shape in which its id is looked for.
const FIRST_CELLS: usize = 64;

/// The rows of each id that several have, and the ids that may be others.
#[derive(Default)]
pub(super) struct Twice {
    rows: HashMap<String, Rows>,
    /// The numbers of what is left of several ids without what a spreadsheet or a hand changes.
    alike: HashSet<u64>,
    hasher: RandomState,
}

impl Twice {
    /// The rows that have the id of a row, where several have it.
    pub(super) fn rows(&self, record: &Record, header: &Header, schema: &Schema) -> Option<&Rows> {
        match self.rows.is_empty() {
            true => None,
            false => self.rows.get(&key(record, header, schema)?),
        }
    }

    /// Whether another row has an id that may be that of a row.
    pub(super) fn is_alike(&self, record: &Record, header: &Header, schema: &Schema) -> bool {
        let like = || {
            let key = key(record, header, schema)?;
            Some(self.hasher.hash_one(kin(&key, record, header, schema)))
        };
        !self.alike.is_empty() && like().is_some_and(|like| self.alike.contains(&like))
    }
}

/// The rows of one id, in the order of the file.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) whole: Vec<(u32, Record)>,
    /// Rows out of shape that begin with the id: what else they say cannot be read.
    pub(super) broken: Vec<u32>,
}

/// Several rows as one.
pub(super) struct Merged {
    pub(super) record: Record,
    /// The columns in which they differ.
    pub(super) differs: Vec<usize>,
    /// It is not known that they are one thing: they differ, or a spreadsheet may have made their ids equal.
    pub(super) doubtful: bool,
}

/// The ids that several rows have. `each` goes over all rows, as often as it is called, and says which are in shape.
pub(super) fn find(
    header: &Header,
    schema: &Schema,
    mut each: impl FnMut(&mut dyn FnMut(u32, &Record, bool)),
) -> Twice {
    let mut twice = Twice::default();
    if columns(schema).is_empty() {
        return twice;
    }
    let key = |record: &Record| key(record, header, schema);
    // A number for each id: two ids with one number are told apart below.
    let (mut seen, mut likes) = (HashSet::new(), HashMap::new());
    let (mut again, mut broken) = (HashSet::new(), vec![]);
    let Twice { alike, hasher, .. } = &mut twice;
    each(&mut |number, record, whole| {
        if !whole {
            if broken.len() < KEPT_ROWS {
                broken.push((number, keys_near(record, header, schema)));
            }
        } else if let Some(key) = key(record) {
            let own = hasher.hash_one(&key);
            let like = hasher.hash_one(kin(&key, record, header, schema));
            if *likes.entry(like).or_insert(own) != own {
                alike.insert(like);
            }
            if !seen.insert(own) {
                again.insert(key);
            }
        }
    });
    drop(likes);
    let rows = &mut twice.rows;
    for (number, keys) in broken {
        for key in keys {
            if seen.contains(&twice.hasher.hash_one(&key)) {
                again.insert(key.clone());
                rows.entry(key).or_default().broken.push(number);
            }
        }
    }
    drop(seen);
    if again.is_empty() {
        return twice;
    }
    each(&mut |number, record, whole| {
        if let Some(key) = key(record).filter(|key| whole && again.contains(key)) {
            let of = rows.entry(key).or_default();
            of.whole.push((number, record.clone()));
        }
    });
    rows.retain(|_, rows| rows.whole.len() > 1 || !rows.broken.is_empty());
    twice
}

/// What would make a row out of shape one with others, where its first cells are in their places or pushed by one.
fn keys_near(record: &Record, header: &Header, schema: &Schema) -> BTreeSet<String> {
    let cells = record.iter().flat_map(|c| c.split(BETWEEN));
    // The ids stand in front; a quote that is never closed holds all of the row.
    let cells: Vec<&str> = cells
        .map(|c| c.trim_matches(unseen))
        .take(FIRST_CELLS)
        .collect();
    let pushed = |by: usize| {
        key_of(schema, |column| {
            let at = header.position(column)?.checked_add(by)?;
            cells.get(at).copied().filter(|c| c.len() <= LONGEST_ID)
        })
    };
    // An opening quote leaves an empty cell in front of the first.
    (0..=2).filter_map(pushed).collect()
}

/// What makes two rows one; none where the row has no id, or where the table is a log, which sees to it itself.
pub(super) fn key(record: &Record, header: &Header, schema: &Schema) -> Option<String> {
    key_of(schema, |column| Some(text(record, header, column)))
}

fn key_of<'c>(schema: &Schema, of: impl Fn(usize) -> Option<&'c str>) -> Option<String> {
    let mut key = String::new();
    for column in columns(schema) {
        let text = of(*column).filter(|text| !text.is_empty())?;
        match schema.columns.get(*column).map(|c| c.form) {
            Some(Form::Choice(labels)) => key += &cell::choice(text, labels)?.to_string(),
            _ => key += text,
        }
        key.push('\n');
    }
    (!key.is_empty()).then_some(key)
}

/// What a key has in common with those that may be the same. Places of two levels are two where they are numbers only: some
/// offices write 1, 01 and 001.
fn kin(key: &str, record: &Record, header: &Header, schema: &Schema) -> String {
    let mut text = String::with_capacity(key.len());
    for part in key.split_terminator('\n') {
        alike::kin(part, &mut text);
        text.push('\n');
    }
    let is_number = text.trim_end().bytes().all(|b| b.is_ascii_digit());
    if schema.file == schema::PLACES.file && is_number {
        let level = self::text(record, header, schema::place::KIND);
        alike::kin(level, &mut text);
    }
    text
}

/// The column of the id itself.
fn id_column(schema: &Schema) -> usize {
    match schema.file == schema::BUILDINGS.file {
        true => schema::building::ID,
        false => 0,
    }
}

fn columns(schema: &Schema) -> &'static [usize] {
    match schema.file {
        file if file == schema::VISITS.file => &[],
        file if file == schema::BUILDINGS.file => &[schema::building::KIND, schema::building::ID],
        // One person may owe support to several.
        file if file == schema::SUPPORTERS.file => {
            &[schema::supporter::ID, schema::supporter::PERSON]
        }
        _ => &[0],
    }
}

fn text<'r>(record: &'r Record, header: &Header, column: usize) -> &'r str {
    let cell = header.position(column).and_then(|at| record.get(at));
    cell.unwrap_or_default().trim_matches(unseen)
}

/// The rows of one id as one row.
pub(super) fn merge(rows: &Rows, header: &Header, schema: &Schema) -> Merged {
    let Rows {
        whole: rows,
        broken,
    } = rows;
    let longest = rows.iter().map(|(_, row)| row).max_by_key(|r| r.len());
    let mut cells: Vec<String> = longest.map_or(vec![], |r| r.iter().map(Into::into).collect());
    let mut differs = vec![];
    for (column, about) in schema.columns.iter().enumerate() {
        let Some(cell) = header.position(column).and_then(|at| cells.get_mut(at)) else {
            continue;
        };
        let texts: BTreeSet<&str> = rows.iter().map(|r| text(&r.1, header, column)).collect();
        let first = texts.first().copied().unwrap_or_default();
        let known = broken.is_empty() || columns(schema).contains(&column);
        if !known || !texts.iter().all(|other| same(first, other, about.form)) {
            differs.push(column);
            // All places that the rows name: more than one is doubt enough.
            *cell = match about.form {
                Form::Ids => Vec::from_iter(texts).join(";"),
                _ => String::new(),
            };
        } else {
            // Of two ways to write a thing the same one is taken, whichever row comes first.
            *cell = first.into();
        }
    }
    // Under a header that is not known nothing is compared: what any of them says there may be said of the thing.
    for stray in &header.strays {
        let (position, said) = stray.said(rows.iter().map(|r| &r.1));
        if let Some(cell) = cells.get_mut(position) {
            *cell = said.unwrap_or_default().into();
        }
    }
    let cut = columns(schema).iter().any(|column| {
        rows.first()
            .is_some_and(|r| is_cut(text(&r.1, header, *column)))
    });
    Merged {
        record: Record::of(&cells),
        doubtful: cut || !differs.is_empty() || !broken.is_empty(),
        differs,
    }
}

/// Names the rows that have one id, each by its number: those that are whole at the later ones, those out of shape at the
/// first one. `place` is that of a row and a column.
pub(super) fn findings(
    rows: &Rows,
    merged: &Merged,
    schema: &Schema,
    place: impl Fn(u32, Option<&str>) -> FindingPlace,
) -> Vec<(u32, Finding)> {
    /// Columns and rows that one finding names at most; it counts all.
    const NAMED: usize = 10;
    let header = |column: usize| schema.columns.get(column).map(|c| c.header);
    let id = header(id_column(schema));
    let Some(((first, _), rest)) = rows.whole.split_first() else {
        return vec![];
    };
    let mut found = vec![];
    if !rows.broken.is_empty() {
        let finding = Finding::data(FindingCode::TableRowsOutOfShape, place(*first, id));
        let finding = finding.count("rows", count(rows.broken.len()));
        let broken = rows.broken.iter().take(NAMED);
        let finding = broken.fold(finding, |f, row| f.related(place(*row, None)));
        found.push((*first, finding));
    }
    for (number, _) in rest {
        let finding = match merged.doubtful {
            false => Finding::data(FindingCode::TableRowTwice, place(*number, id)),
            true => Finding::data(FindingCode::TableRowsDiffer, place(*number, id))
                .count("columns", count(merged.differs.len())),
        };
        let finding = finding.related(place(*first, id));
        let differs = merged.differs.iter().take(NAMED);
        let finding = differs.fold(finding, |f, column| {
            f.related(place(*first, header(*column)))
        });
        found.push((*number, finding));
    }
    found
}

/// Whether two cells say the same, though one may write 1500.00 and the other 1500.
fn same(a: &str, b: &str, form: Form) -> bool {
    fn both<T: PartialEq>(a: Option<T>, b: Option<T>) -> bool {
        a.is_some() && a == b
    }
    let parts = |text: &str| -> BTreeSet<String> {
        let parts = text.split(SEPARATORS).map(str::trim);
        parts.filter(|p| !p.is_empty()).map(Into::into).collect()
    };
    a == b
        || match form {
            Form::Integer => both(cell::integer(a), cell::integer(b)),
            Form::Yuan => both(cell::yuan(a), cell::yuan(b)),
            Form::Date => both(cell::date(a), cell::date(b)),
            Form::Words(words) => both(cell::flag(a, words), cell::flag(b, words)),
            Form::Choice(labels) => both(cell::choice(a, labels), cell::choice(b, labels)),
            Form::Ids | Form::Dates | Form::Choices(_) => parts(a) == parts(b),
            Form::Id | Form::PersonId | Form::Text | Form::CitizenNumber => false,
        }
}

/// Ids that may be others of which a spreadsheet kept the first digits only (被截断的编号).
#[derive(Default)]
pub(super) struct Cut<'i> {
    /// How many long ids begin with the same digits.
    starts: HashMap<&'i str, u32>,
    /// Not one of the long ids has anything but noughts behind the digits that are kept.
    all: bool,
}

impl<'i> Cut<'i> {
    /// The ids that are there.
    pub(super) fn of(ids: impl Iterator<Item = &'i str>) -> Self {
        let long = ids.filter(|id| id.len() > DIGITS_KEPT);
        let long = long.filter(|id| id.bytes().all(|b| b.is_ascii_digit()));
        let mut cut = Self {
            all: true,
            ..Self::default()
        };
        for id in long {
            cut.all &= is_cut(id);
            if let Some(start) = id.get(..DIGITS_KEPT) {
                let count = cut.starts.entry(start).or_default();
                *count = count.saturating_add(1);
            }
        }
        cut
    }

    /// The digits with which ids begin that a reference may mean and not name.
    pub(super) fn starts(self) -> BTreeSet<String> {
        let all = self.all;
        let starts = self.starts.into_iter();
        let starts = starts.filter(|(_, n)| *n > 1 || all);
        starts.map(|(start, _)| start.into()).collect()
    }

    /// Whether a reference ends in noughts, and means several of the ids, or one of those that were cut themselves.
    pub(super) fn may_be(&self, id: &str) -> bool {
        let start = id.get(..DIGITS_KEPT).filter(|_| is_cut(id));
        let alike = start.and_then(|s| self.starts.get(s));
        alike.is_some_and(|n| *n > 1 || self.all)
    }
}

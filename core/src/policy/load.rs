//! Authored packs: declarations and values from TOML, checked as a whole.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::PolicyPack;
use super::document::{Document, Form, Row};
use super::fault::{LoadError, LoadFault, Spot};
use super::parameter::{
    ChoiceOption, DatedValue, Level, Misfit, Parameter, ParameterUnit, SetBy, Span, Stricter,
};
use crate::calendar::{CalendarYear, WorkingCalendar};
use crate::law::{self, Area, SourceStatus, Strength};
use crate::order::InOrder;

const LEVELS: [(&str, Level); 5] = [
    ("national", Level::National),
    ("province", Level::Province),
    ("city", Level::City),
    ("district", Level::District),
    ("town", Level::Town),
];
const STRENGTHS: [(&str, Strength); 8] = [
    ("must", Strength::Must),
    ("inPrinciple", Strength::InPrinciple),
    ("may", Strength::May),
    ("encouraged", Strength::Encouraged),
    ("target", Strength::Target),
    ("practice", Strength::Practice),
    ("right", Strength::Right),
    ("goal", Strength::Goal),
];
const STRICTER: [(&str, Stricter); 3] = [
    ("lower", Stricter::Lower),
    ("higher", Stricter::Higher),
    ("none", Stricter::None),
];
const STATUSES: [(&str, SourceStatus); 3] = [
    ("verified", SourceStatus::Verified),
    ("verifiedNews", SourceStatus::VerifiedNews),
    ("unverified", SourceStatus::Unverified),
];

/// A value with the place it came from.
struct Given {
    key: String,
    value: DatedValue,
    at: Spot,
}

/// Reads the files, each a name and its text, as one pack.
pub(super) fn load(files: &[(&str, &str)]) -> Result<PolicyPack, LoadError> {
    let mut faults = vec![];
    let mut declared: BTreeMap<String, (Parameter, Spot)> = BTreeMap::new();
    let mut broken = BTreeSet::new();
    let mut given = vec![];
    let (mut area, mut calendar) = (Area::NATION, WorkingCalendar::builtin().clone());
    for (file, text) in files {
        let mut doc = Document::new(file, text);
        if let Some(mut root) = doc.parse() {
            let own = file_area(&mut doc, &mut root, area);
            if area.holds(own) {
                area = own;
            }
            add_years(&mut doc, &mut root, &mut calendar);
            read_file(&mut doc, root, own, &mut declared, &mut broken, &mut given);
        }
        faults.append(&mut doc.faults);
    }
    for (parameter, at) in declared.values() {
        for bound in [&parameter.at_least, &parameter.at_most]
            .into_iter()
            .flatten()
        {
            if !declared.contains_key(bound) {
                faults.push(LoadFault::Undeclared {
                    at: at.clone(),
                    key: bound.clone(),
                });
            }
        }
    }
    let mut spots: BTreeMap<String, Vec<(Level, Span, Spot)>> = BTreeMap::new();
    for Given { key, value, at } in given {
        let Some((parameter, _)) = declared.get_mut(&key) else {
            // a declaration with a fault is reported once, not again with each of its values
            if !broken.contains(&key) {
                faults.push(LoadFault::Undeclared { at, key });
            }
            continue;
        };
        if let Err(misfit) = parameter.fits(&value.value) {
            faults.push(match misfit {
                Misfit::Type(kind) => LoadFault::WrongUnit {
                    at,
                    expected: kind.field(),
                },
                Misfit::Range => LoadFault::OutOfRange { at },
                Misfit::Choice => LoadFault::UnknownChoice { at },
            });
            continue;
        }
        let earlier = spots.entry(key).or_default();
        let clash = earlier
            .iter()
            .find(|(level, span, _)| *level == value.level && span.overlaps(value.span()));
        if let Some((.., first)) = clash {
            faults.push(LoadFault::Overlap {
                at,
                first: first.clone(),
            });
            continue;
        }
        earlier.push((value.level, value.span(), at));
        parameter.values.push(value);
    }
    if !faults.is_empty() {
        return Err(LoadError { faults });
    }
    let parameters = declared.into_values().map(|(mut parameter, _)| {
        // the most local value counts
        parameter
            .values
            .order_by_key(|v| (std::cmp::Reverse(v.level), v.from));
        parameter
    });
    Ok(PolicyPack::of(parameters, area, calendar))
}

/// The area of a file, which must lie within those of the others or hold them: a pack is of one place.
fn file_area<'a>(doc: &mut Document<'a>, root: &mut Row<'a>, known: Area) -> Area {
    let Some(code) = doc.text(root, "area") else {
        return Area::NATION;
    };
    let own = Area::parse(&code).filter(|own| own.holds(known) || known.holds(*own));
    own.unwrap_or_else(|| {
        doc.faults.push(LoadFault::BadArea {
            at: root.at.clone(),
        });
        Area::NATION
    })
}

/// The calendar years of a file, over those that are known.
fn add_years<'a>(doc: &mut Document<'a>, root: &mut Row<'a>, calendar: &mut WorkingCalendar) {
    for (year, at) in calendar_years(doc, root) {
        match calendar.with_year(&year) {
            Ok(more) => *calendar = more,
            Err(misfit) => doc.faults.push(LoadFault::CalendarYear {
                at,
                what: misfit.what,
            }),
        }
    }
}

/// Reads `[[calendar]]`: `year`, `notice`, `off` and `work` as in the calendar of the crate, and `replaces`.
pub(super) fn calendar_years<'a>(
    doc: &mut Document<'a>,
    root: &mut Row<'a>,
) -> Vec<(CalendarYear, Spot)> {
    let mut out = vec![];
    for mut row in doc.rows(root, "calendar") {
        for field in ["year", "notice", "off"] {
            doc.need(&row, field);
        }
        let year = doc.number(&mut row, "year");
        let notice = doc.text(&mut row, "notice");
        let off = doc.ranges(&mut row, "off");
        let work = doc.days(&mut row, "work");
        let replaces = doc.flag(&mut row, "replaces").unwrap_or(false);
        let at = row.at.clone();
        doc.finish(row);
        if let (Some(year), Some(notice)) = (year, notice) {
            let year = CalendarYear {
                year,
                notice,
                off,
                work,
                replaces,
            };
            out.push((year, at));
        }
    }
    out
}

fn read_file<'a>(
    doc: &mut Document<'a>,
    mut root: Row<'a>,
    area: Area,
    declared: &mut BTreeMap<String, (Parameter, Spot)>,
    broken: &mut BTreeSet<String>,
    given: &mut Vec<Given>,
) {
    doc.need(&root, "level");
    let level = doc.one_of(&mut root, "level", &LEVELS, Form::Level);
    for row in doc.rows(&mut root, "parameter") {
        let (parameter, at) = declaration(doc, row);
        let Some(parameter) = parameter else {
            broken.insert(at.key);
            continue;
        };
        if let Some((_, first)) = declared.get(&parameter.key) {
            let first = first.clone();
            doc.faults.push(LoadFault::DeclaredTwice { at, first });
        } else {
            declared.insert(parameter.key.clone(), (parameter, at));
        }
    }
    for row in doc.rows(&mut root, "value") {
        given.extend(dated_value(doc, row, level, area));
    }
    doc.finish(root);
}

/// Reads the key and names it in every later fault of the row.
fn key<'a>(doc: &mut Document<'a>, row: &mut Row<'a>) -> Option<String> {
    doc.need(row, "key");
    let key = doc.text(row, "key")?;
    row.at.key.clone_from(&key);
    Some(key)
}

fn declaration<'a>(doc: &mut Document<'a>, mut row: Row<'a>) -> (Option<Parameter>, Spot) {
    let key = key(doc, &mut row);
    for field in ["zh", "en", "unit", "clause", "strength", "stricter"] {
        doc.need(&row, field);
    }
    let zh = doc.text(&mut row, "zh");
    let en = doc.text(&mut row, "en");
    let unit = doc.unit(&mut row);
    let clause = clause(doc, &mut row);
    let strength = doc.one_of(&mut row, "strength", &STRENGTHS, Form::Strength);
    let stricter = doc.one_of(&mut row, "stricter", &STRICTER, Form::Stricter);
    let approximate = doc.flag(&mut row, "approximate").unwrap_or(false);
    let at_least = doc.text(&mut row, "at_least");
    let at_most = doc.text(&mut row, "at_most");
    let note = doc.text(&mut row, "note");
    let mut set_by = vec![];
    for mut inner in doc.rows(&mut row, "set_by") {
        let (from, to) = period(doc, &mut inner);
        let levels = doc.some_of(&mut inner, "levels", &LEVELS, Form::Level);
        set_by.push(SetBy { levels, from, to });
        doc.finish(inner);
    }
    let mut choices = vec![];
    for mut inner in doc.rows(&mut row, "choices") {
        let (from, to) = period(doc, &mut inner);
        doc.need(&inner, "name");
        if let Some(name) = doc.text(&mut inner, "name") {
            choices.push(ChoiceOption { name, from, to });
        }
        doc.finish(inner);
    }
    if unit == Some(ParameterUnit::Choice) && choices.is_empty() {
        doc.need(&row, "choices");
    }
    let at = row.at.clone();
    doc.finish(row);
    let whole = || {
        Some(Parameter {
            key: key?,
            zh: zh?,
            en: en?,
            unit: unit?,
            clause: clause?,
            strength: strength?,
            stricter: stricter?,
            approximate,
            set_by,
            choices,
            at_least,
            at_most,
            note,
            values: vec![],
        })
    };
    (whole(), at)
}

fn dated_value<'a>(
    doc: &mut Document<'a>,
    mut row: Row<'a>,
    level: Option<Level>,
    area: Area,
) -> Option<Given> {
    let key = key(doc, &mut row);
    doc.need(&row, "status");
    let value = doc.value(&mut row);
    let (from, to) = period(doc, &mut row);
    let precision = doc.precision(&mut row);
    let clause = if row.has("clause") {
        clause(doc, &mut row)
    } else {
        None
    };
    let status = doc.one_of(&mut row, "status", &STATUSES, Form::Status);
    let source = doc.text(&mut row, "source");
    let at = row.at.clone();
    doc.finish(row);
    Some(Given {
        key: key?,
        value: DatedValue {
            value: value?,
            from,
            to,
            precision,
            level: level?,
            area,
            clause,
            status,
            source,
        },
        at,
    })
}

fn clause<'a>(doc: &mut Document<'a>, row: &mut Row<'a>) -> Option<String> {
    let id = doc.text(row, "clause")?;
    if law::clause(&id).is_none() && law::instrument(&id).is_none() {
        doc.faults.push(LoadFault::UnknownClause {
            at: row.at.clone(),
            clause: id.clone(),
        });
    }
    Some(id)
}

/// The first and last day, either of which may be absent.
pub(super) fn period<'a>(
    doc: &mut Document<'a>,
    row: &mut Row<'a>,
) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let from = doc.date(row, "from");
    let to = doc.date(row, "to");
    if (Span { from, to }).is_empty() {
        doc.faults
            .push(LoadFault::EmptyPeriod { at: row.at.clone() });
    }
    (from, to)
}

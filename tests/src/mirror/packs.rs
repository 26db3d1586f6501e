//! The packs and the calendar that the core carries, as constants. A test of the core proves that they are what its
//! own strict reader makes of the files.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use super::HEADER;

/// The levels, most local last.
const LEVELS: [&str; 5] = ["national", "province", "city", "district", "town"];

/// The fields that carry a value, and the variants that hold it.
const KINDS: [(&str, &str); 6] = [
    ("count", "Count"),
    ("fen", "Fen"),
    ("fen_per_year", "FenPerYear"),
    ("basis_points", "BasisPoints"),
    ("flag", "Flag"),
    ("choice", "Choice"),
];

/// `core/src/policy/builtin.rs`.
pub fn table(root: &Path) -> Result<String> {
    let folder = root.join("core/data/policy");
    let mut parameters = BTreeMap::new();
    // The digits of the smallest place, and how many they are.
    let mut narrowest = ("0".to_owned(), 0);
    // By key, each with what it is ordered by: the most local value first, then the earliest.
    let mut values: BTreeMap<String, Vec<(usize, String, String)>> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).context("core/data/policy")? {
        let path = entry?.path();
        let name = || path.display().to_string();
        let file: Table = std::fs::read_to_string(&path)?.parse().with_context(name)?;
        let level = text(&file, "level").with_context(name)?;
        let code = file.get("area").and_then(Value::as_str).unwrap_or_default();
        let (own, digits) = area(code).with_context(name)?;
        if digits > narrowest.1 {
            narrowest = (own.clone(), digits);
        }
        let own = format!("Area::of({own}, {digits})");
        let rank = LEVELS.iter().rev().position(|l| *l == level);
        let rank = rank.with_context(name)?;
        for row in rows(&file, "parameter") {
            let key = text(row, "key").with_context(name)?;
            parameters.insert(key.to_owned(), declaration(row).context(key.to_owned())?);
        }
        for row in rows(&file, "value") {
            let key = text(row, "key").with_context(name)?;
            let from = row.get("from").map(ToString::to_string).unwrap_or_default();
            let value = dated(row, level, &own).context(key.to_owned())?;
            values
                .entry(key.to_owned())
                .or_default()
                .push((rank, from, value));
        }
    }
    let (code, digits) = narrowest;
    let mut out = format!(
        "{}\n//! The packs of `core/data/policy` as constants, ascending by key.\n\n\
         use super::fixed::{{Fixed, FixedValue, Scalar, day}};\n\
         use super::parameter::{{Level, Stricter, ParameterUnit}};\n\
         use crate::law::{{Area, Precision, SourceStatus, Strength}};\n\n\
         /// The place of the packs.\n\
         pub(super) const AREA: Area = Area::of({code}, {digits});\n\n\
         pub(super) static PARAMETERS: &[Fixed] = &[\n",
        of_files("core/data/policy")
    );
    for (key, declaration) in parameters {
        let mut values = values.remove(&key).unwrap_or_default();
        values.sort();
        let values: String = values.into_iter().map(|(.., value)| value).collect();
        let _ = writeln!(out, "Fixed {{ {declaration} values: &[{values}] }},");
    }
    match values.keys().next() {
        Some(key) => bail!("{key} has a value and is not declared"),
        None => Ok(out + "];\n"),
    }
}

/// `core/src/calendar/builtin.rs`.
pub fn calendar(root: &Path) -> Result<String> {
    let file = std::fs::read_to_string(root.join("core/data/calendar/cn.toml"))?;
    let file: Table = file.parse().context("core/data/calendar/cn.toml")?;
    let mut out = format!(
        "{}\n//! The working calendar of `core/data/calendar` as constants.\n\n\
         use chrono::NaiveDate;\n\n\
         use super::written::day;\n\n\
         /// A year, its notice, its days off as first and last of each range, and the weekend days that are worked.\n\
         type Year = (i32, &'static str, &'static [(NaiveDate, NaiveDate)], &'static [NaiveDate]);\n\n\
         pub(super) static YEARS: &[Year] = &[\n",
        of_files("core/data/calendar")
    );
    for row in rows(&file, "year") {
        let year = row.get("year").and_then(Value::as_integer);
        let year = year.context("year is missing")?;
        let texts = |field: &str| {
            let list = row.get(field).and_then(Value::as_array);
            list.into_iter().flatten().filter_map(Value::as_str)
        };
        let mut off = String::new();
        for range in texts("off") {
            let (first, last) = range.split_once('/').context("first/last")?;
            let _ = write!(off, "({}, {}),", written_day(first)?, written_day(last)?);
        }
        let work: Vec<String> = texts("work").map(written_day).collect::<Result<_>>()?;
        let notice = text(row, "notice")?;
        let _ = writeln!(
            out,
            "({year}, {notice:?}, &[{off}], &[{}]),",
            work.join(", ")
        );
    }
    Ok(out + "];\n")
}

/// A date as a call of `day`, which does not compile where there is no such day.
fn written_day(text: &str) -> Result<String> {
    let parts: Vec<u32> = text.split('-').map(str::parse).collect::<Result<_, _>>()?;
    match parts[..] {
        [year, month, day] => Ok(format!("day({year}, {month}, {day})")),
        _ => bail!("{text} is no date"),
    }
}

/// The first line of a file that is written from these.
fn of_files(folder: &str) -> String {
    HEADER
        .replace("core/src", folder)
        .replace("the core", "the files there")
}

fn text<'a>(row: &'a Table, field: &str) -> Result<&'a str> {
    let value = row.get(field).and_then(Value::as_str);
    value.with_context(|| format!("{field} is missing"))
}

fn rows<'a>(row: &'a Table, field: &str) -> impl Iterator<Item = &'a Table> {
    let list = row.get(field).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_table)
}

/// A text that may be missing.
fn maybe(row: &Table, field: &str) -> String {
    format!("{:?}", row.get(field).and_then(Value::as_str))
}

/// The name of a file as a variant.
fn variant(kind: &str, name: &str) -> String {
    let (first, rest) = name.split_at(1);
    format!("{kind}::{}{rest}", first.to_uppercase())
}

fn declaration(row: &Table) -> Result<String> {
    let mut out = String::new();
    for field in ["key", "zh", "en", "clause"] {
        let _ = write!(out, "{field}: {:?},", text(row, field)?);
    }
    for (field, kind) in [
        ("unit", "ParameterUnit"),
        ("strength", "Strength"),
        ("stricter", "Stricter"),
    ] {
        let _ = write!(out, "{field}: {},", variant(kind, text(row, field)?));
    }
    let approximate = row.get("approximate").and_then(Value::as_bool);
    let _ = write!(
        out,
        "approximate: {}, set_by: &[",
        approximate == Some(true)
    );
    for inner in rows(row, "set_by") {
        let levels = inner.get("levels").and_then(Value::as_array);
        let levels = levels.into_iter().flatten().filter_map(Value::as_str);
        let levels: Vec<String> = levels.map(|l| variant("Level", l)).collect();
        let _ = write!(out, "(&[{}], {}),", levels.join(", "), period(inner)?);
    }
    out += "], choices: &[";
    for inner in rows(row, "choices") {
        let _ = write!(out, "({:?}, {}),", text(inner, "name")?, period(inner)?);
    }
    out += "],";
    for field in ["at_least", "at_most", "note"] {
        let _ = write!(out, "{field}: {},", maybe(row, field));
    }
    Ok(out)
}

/// The digits of a division code that name a place, and how many they are.
fn area(code: &str) -> Result<(String, usize)> {
    let pairs = code.as_bytes().chunks(2);
    let kept: String = (pairs.take_while(|pair| *pair != b"00"))
        .flat_map(|pair| pair.iter().map(|b| char::from(*b)))
        .collect();
    if !matches!(code.len(), 0 | 6) || !code.bytes().all(|b| b.is_ascii_digit()) {
        bail!("{code} is no division code of a county, city or province");
    }
    let digits = kept.len();
    let number: u64 = if kept.is_empty() { 0 } else { kept.parse()? };
    Ok((number.to_string(), digits))
}

fn dated(row: &Table, level: &str, area: &str) -> Result<String> {
    let value = KINDS
        .iter()
        .find_map(|(field, kind)| Some((kind, row.get(*field)?)));
    let (kind, value) = value.context("a value is missing")?;
    let precision = row
        .get("precision")
        .and_then(Value::as_str)
        .unwrap_or("day");
    let status = match row.get("status").and_then(Value::as_str) {
        Some(status) => format!("Some({})", variant("SourceStatus", status)),
        None => "None".into(),
    };
    Ok(format!(
        "FixedValue {{ value: Scalar::{kind}({value}), period: {}, precision: {}, level: {}, area: {area}, \
         clause: {}, status: {status}, source: {} }},",
        period(row)?,
        variant("Precision", precision),
        variant("Level", level),
        maybe(row, "clause"),
        maybe(row, "source")
    ))
}

fn period(row: &Table) -> Result<String> {
    let day = |field| match row.get(field) {
        None => Ok("None".to_owned()),
        Some(Value::Datetime(day)) => {
            let day = day.date.with_context(|| format!("{field} is no date"))?;
            Ok(format!("day({}, {}, {})", day.year, day.month, day.day))
        }
        Some(_) => bail!("{field} is no date"),
    };
    Ok(format!("({}, {})", day("from")?, day("to")?))
}

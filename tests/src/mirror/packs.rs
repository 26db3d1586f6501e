//! The packs that the core carries, as constants. A test of the core proves that they are what its
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
const KINDS: [(&str, &str); 5] = [
    ("count", "Count"),
    ("fen", "Fen"),
    ("basis_points", "BasisPoints"),
    ("flag", "Flag"),
    ("choice", "Choice"),
];

/// `core/src/policy/builtin.rs`.
pub fn table(root: &Path) -> Result<String> {
    let folder = root.join("core/data/policy");
    let mut parameters = BTreeMap::new();
    // By key, each with what it is ordered by: the most local value first, then the earliest.
    let mut values: BTreeMap<String, Vec<(usize, String, String)>> = BTreeMap::new();
    for entry in std::fs::read_dir(&folder).context("core/data/policy")? {
        let path = entry?.path();
        let name = || path.display().to_string();
        let file: Table = std::fs::read_to_string(&path)?.parse().with_context(name)?;
        let level = text(&file, "level").with_context(name)?;
        let rank = LEVELS.iter().rev().position(|l| *l == level);
        let rank = rank.with_context(name)?;
        for row in rows(&file, "parameter") {
            let key = text(row, "key").with_context(name)?;
            parameters.insert(key.to_owned(), declaration(row).context(key.to_owned())?);
        }
        for row in rows(&file, "value") {
            let key = text(row, "key").with_context(name)?;
            let from = row.get("from").map(ToString::to_string).unwrap_or_default();
            let value = dated(row, level).context(key.to_owned())?;
            values
                .entry(key.to_owned())
                .or_default()
                .push((rank, from, value));
        }
    }
    let mut out = format!(
        "{}\n//! The packs of `core/data/policy` as constants, ascending by key.\n\n\
         use super::fixed::{{Fixed, FixedValue, Scalar, day}};\n\
         use super::parameter::{{Level, Stricter, Unit}};\n\
         use crate::law::{{Precision, SourceStatus, Strength}};\n\n\
         pub(super) static PARAMETERS: &[Fixed] = &[\n",
        HEADER
            .replace("core/src", "core/data/policy")
            .replace("the core", "the files there")
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
        ("unit", "Unit"),
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

fn dated(row: &Table, level: &str) -> Result<String> {
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
        "FixedValue {{ value: Scalar::{kind}({value}), period: {}, precision: {}, level: {}, \
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

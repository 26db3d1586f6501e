//! The packs that the core carries, read ahead from their TOML files into constants.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use chrono::{Datelike, NaiveDate};
use gridaid::policy::{BUILTIN, DatedValue, Parameter, PolicyPack, Value};

use super::HEADER;

/// `core/src/policy/builtin.rs`.
pub fn table(root: &Path) -> Result<String> {
    let folder = root.join("core/data/policy");
    let mut texts = vec![];
    for (file, _) in BUILTIN {
        let path = folder.join(file);
        texts.push(std::fs::read_to_string(&path).with_context(|| path.display().to_string())?);
    }
    let files: Vec<(&str, &str)> = (BUILTIN.iter().zip(&texts))
        .map(|((file, _), text)| (*file, text.as_str()))
        .collect();
    let pack = PolicyPack::from_toml(&files)?;
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
    for parameter in pack.parameters() {
        out += &row(parameter)?;
    }
    Ok(out + "];\n")
}

fn row(p: &Parameter) -> Result<String> {
    let mut out = format!(
        "Fixed {{ key: {:?}, zh: {:?}, en: {:?}, unit: Unit::{:?}, clause: {:?}, \
         strength: Strength::{:?}, stricter: Stricter::{:?}, approximate: {}, set_by: &[",
        p.key, p.zh, p.en, p.unit, p.clause, p.strength, p.stricter, p.approximate
    );
    for s in &p.set_by {
        let levels: Vec<String> = s.levels.iter().map(|l| format!("Level::{l:?}")).collect();
        let _ = write!(out, "(&[{}], {}),", levels.join(", "), period(s.from, s.to));
    }
    out += "], choices: &[";
    for c in &p.choices {
        let _ = write!(out, "({:?}, {}),", c.name, period(c.from, c.to));
    }
    let _ = write!(
        out,
        "], at_least: {:?}, at_most: {:?}, note: {:?}, values: &[",
        p.at_least, p.at_most, p.note
    );
    for value in &p.values {
        out += &dated(value)?;
    }
    Ok(out + "] },\n")
}

fn dated(v: &DatedValue) -> Result<String> {
    let value = match &v.value {
        Value::Count { value } => format!("Count({value})"),
        Value::Fen { value } => format!("Fen({value})"),
        Value::BasisPoints { value } => format!("BasisPoints({value})"),
        Value::Flag { value } => format!("Flag({value})"),
        Value::Choice { value } => format!("Choice({value:?})"),
        other => bail!("a pack holds no {other:?}"),
    };
    let status = match v.status {
        Some(status) => format!("Some(SourceStatus::{status:?})"),
        None => "None".into(),
    };
    Ok(format!(
        "FixedValue {{ value: Scalar::{value}, period: {}, precision: Precision::{:?}, \
         level: Level::{:?}, clause: {:?}, status: {status}, source: {:?} }},",
        period(v.from, v.to),
        v.precision,
        v.level,
        v.clause,
        v.source
    ))
}

fn period(from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let day = |day: Option<NaiveDate>| match day {
        Some(day) => format!("day({}, {}, {})", day.year(), day.month(), day.day()),
        None => "None".into(),
    };
    format!("({}, {})", day(from), day(to))
}

//! The packs of `data/policy` and the working calendar of `data/calendar` as constants, so that a program that reads no
//! TOML carries no reader of it. Tests of the crate prove that they are what its own strict reader makes of the files.
#![expect(
    clippy::disallowed_methods,
    reason = "a build script reads and writes files; the crate does not"
)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use toml::{Table, Value};

type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data");
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    std::fs::write(out.join("policy.rs"), policy(Path::new("data/policy"))?)?;
    std::fs::write(
        out.join("calendar.rs"),
        calendar(Path::new("data/calendar/cn.toml"))?,
    )?;
    Ok(())
}

/// Says of what a fault is.
trait Of<T> {
    fn of(self, what: &str) -> Result<T>;
}

impl<T, E: Into<Box<dyn Error>>> Of<T> for Result<T, E> {
    fn of(self, what: &str) -> Result<T> {
        self.map_err(|fault| format!("{what}: {}", fault.into()).into())
    }
}

impl<T> Of<T> for Option<T> {
    fn of(self, what: &str) -> Result<T> {
        self.ok_or_else(|| format!("{what} is missing").into())
    }
}

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

/// The packs, ascending by key.
fn policy(folder: &Path) -> Result<String> {
    let mut parameters = BTreeMap::new();
    // The digits of the smallest place, and how many they are.
    let mut narrowest = ("0".to_owned(), 0);
    // By key, each with what it is ordered by: the most local value first, then the earliest.
    let mut values: BTreeMap<String, Vec<(usize, String, String)>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.display().to_string();
        let file: Table = std::fs::read_to_string(&path)?.parse().of(&name)?;
        let level = text(&file, "level").of(&name)?;
        let code = file.get("area").and_then(Value::as_str).unwrap_or_default();
        let (own, digits) = area(code).of(&name)?;
        if digits > narrowest.1 {
            narrowest = (own.clone(), digits);
        }
        let own = format!("Area::of({own}, {digits})");
        let rank = LEVELS.iter().rev().position(|l| *l == level);
        let rank = rank.of(&format!("{name}: the rank of {level}"))?;
        for row in rows(&file, "parameter") {
            let key = text(row, "key").of(&name)?;
            parameters.insert(key.to_owned(), declaration(row).of(key)?);
        }
        for row in rows(&file, "value") {
            let key = text(row, "key").of(&name)?;
            let from = row.get("from").map(ToString::to_string).unwrap_or_default();
            let value = dated(row, level, &own).of(key)?;
            values
                .entry(key.to_owned())
                .or_default()
                .push((rank, from, value));
        }
    }
    let (code, digits) = narrowest;
    let mut out = format!(
        "/// The place of the packs.\npub(super) const AREA: Area = Area::of({code}, {digits});\n\n\
         /// The parameters, ascending by key.\npub(super) static PARAMETERS: &[Fixed] = &[\n"
    );
    for (key, declaration) in parameters {
        let mut values = values.remove(&key).unwrap_or_default();
        values.sort();
        let values: String = values.into_iter().map(|(.., value)| value).collect();
        let _ = writeln!(out, "Fixed {{ {declaration} values: &[{values}] }},");
    }
    match values.keys().next() {
        Some(key) => Err(format!("{key} has a value and is not declared").into()),
        None => Ok(out + "];\n"),
    }
}

/// The years, each with its notice, its days off as first and last of each range, and the weekend days that are worked.
fn calendar(file: &Path) -> Result<String> {
    let name = file.display().to_string();
    let file: Table = std::fs::read_to_string(file)?.parse().of(&name)?;
    let mut out = "static YEARS: &[Year] = &[\n".to_owned();
    for row in rows(&file, "year") {
        let year = row.get("year").and_then(Value::as_integer);
        let year = year.of("year")?;
        let texts = |field: &str| {
            let list = row.get(field).and_then(Value::as_array);
            list.into_iter().flatten().filter_map(Value::as_str)
        };
        let mut off = String::new();
        for range in texts("off") {
            let (first, last) = range.split_once('/').of("the / of a range")?;
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
        _ => Err(format!("{text} is no date").into()),
    }
}

fn text<'a>(row: &'a Table, field: &str) -> Result<&'a str> {
    row.get(field).and_then(Value::as_str).of(field)
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
        return Err(format!("{code} is no division code of a county, city or province").into());
    }
    let digits = kept.len();
    let number: u64 = if kept.is_empty() { 0 } else { kept.parse()? };
    Ok((number.to_string(), digits))
}

fn dated(row: &Table, level: &str, area: &str) -> Result<String> {
    let value = KINDS
        .iter()
        .find_map(|(field, kind)| Some((kind, row.get(*field)?)));
    let (kind, value) = value.of("a value")?;
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
    let day = |field: &str| -> Result<String> {
        match row.get(field) {
            None => Ok("None".to_owned()),
            Some(Value::Datetime(day)) => {
                let day = day.date.of("the day of a date")?;
                Ok(format!("day({}, {}, {})", day.year, day.month, day.day))
            }
            Some(_) => Err(format!("{field} is no date").into()),
        }
    };
    Ok(format!("({}, {})", day("from")?, day("to")?))
}

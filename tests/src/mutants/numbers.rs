//! Every number of the pack one unit up and down, every exact date of it a day earlier and later.

use anyhow::{Context as _, Result, ensure};
use chrono::NaiveDate;
use gridaid::policy::{BUILTIN, LocalOverlay, PolicyPack};
use gridaid::wire::ops;
use serde_json::Value;
use toml::Value as Toml;

use super::Tally;
use crate::vectors::{Vector, canonical};

/// Runs every change of every value in the pack.
pub fn changes(vectors: &[Vector], tally: &mut Tally) -> Result<()> {
    let vectors: Vec<&Vector> = vectors
        .iter()
        .filter(|v| v.output.get("refused").is_none() && v.input.get("reform").is_none())
        .collect();
    let builtin = PolicyPack::builtin();
    let mut usable = vec![];
    for v in vectors {
        if let Some(got) = replay(v, &builtin)? {
            ensure!(
                got == canonical(&v.output),
                "{} fails before anything is changed",
                v.id
            );
            usable.push(v);
        }
    }
    for &(file, text) in &BUILTIN {
        let whole: toml::Table = text.parse().with_context(|| file.to_owned())?;
        let values = whole
            .get("value")
            .and_then(Toml::as_array)
            .cloned()
            .unwrap_or_default();
        for (at, value) in values.iter().enumerate() {
            let key = value.get("key").and_then(Toml::as_str).unwrap_or_default();
            for (what, changed) in alternatives(value) {
                let name = format!(
                    "pack {key} from {}: {what}",
                    value
                        .get("from")
                        .map(ToString::to_string)
                        .unwrap_or_default()
                );
                let mut mutant = whole.clone();
                if let Some(slot) = mutant
                    .get_mut("value")
                    .and_then(Toml::as_array_mut)
                    .and_then(|v| v.get_mut(at))
                {
                    *slot = changed;
                }
                let text = toml::to_string(&mutant)?;
                let files: Vec<(&str, &str)> = BUILTIN
                    .iter()
                    .map(|(n, t)| {
                        if *n == file {
                            (*n, text.as_str())
                        } else {
                            (*n, *t)
                        }
                    })
                    .collect();
                // A pack that no longer loads was noticed by the loader.
                let killed = match PolicyPack::from_toml(&files) {
                    Err(_) => true,
                    Ok(pack) => noticed(&usable, &pack)?,
                };
                tally.note(name, killed);
            }
        }
    }
    Ok(())
}

fn noticed(vectors: &[&Vector], pack: &PolicyPack) -> Result<bool> {
    for v in vectors {
        match replay(v, pack) {
            Ok(Some(got)) if got == canonical(&v.output) => {}
            _ => return Ok(true),
        }
    }
    Ok(false)
}

/// The value with one thing changed.
fn alternatives(value: &Toml) -> Vec<(String, Toml)> {
    let mut out = vec![];
    let mut with = |field: &str, what: &str, new: Toml| {
        let mut changed = value.clone();
        if let Some(slot) = changed.get_mut(field) {
            *slot = new;
        }
        out.push((format!("{field} {what}"), changed));
    };
    for field in ["count", "fen", "basis_points", "percent", "min", "max"] {
        if let Some(n) = value.get(field).and_then(Toml::as_integer) {
            with(field, "one more", Toml::Integer(n + 1));
            with(field, "one less", Toml::Integer(n - 1));
        }
    }
    if let Some(flag) = value.get("flag").and_then(Toml::as_bool) {
        with("flag", "turned", Toml::Boolean(!flag));
    }
    let exact = value
        .get("precision")
        .and_then(Toml::as_str)
        .is_none_or(|p| p == "day");
    for field in ["from", "to"] {
        let day = value
            .get(field)
            .and_then(Toml::as_datetime)
            .and_then(|d| d.to_string().parse::<NaiveDate>().ok());
        if let (true, Some(day)) = (exact, day) {
            for (what, moved) in [
                ("a day later", day.succ_opt()),
                ("a day earlier", day.pred_opt()),
            ] {
                if let Some(date) = moved.and_then(|d| d.to_string().parse().ok()) {
                    with(field, what, Toml::Datetime(date));
                }
            }
        }
    }
    out
}

/// The result of a vector under a pack; none for operations that ask no pack.
fn replay(v: &Vector, builtin: &PolicyPack) -> Result<Option<Value>> {
    let overlay: Option<LocalOverlay> = argument(v, "overlay")?;
    let pack = match overlay {
        Some(o) => builtin
            .with_overlay(&o)
            .map_err(|e| anyhow::anyhow!("{e:?}"))?,
        None => builtin.clone(),
    };
    let out = match v.op.as_str() {
        "parameter" => serde_json::to_value(
            ops::parameter(&pack, &argument::<String>(v, "key")?, argument(v, "on")?)
                .map_err(|e| anyhow::anyhow!("{e:?}"))?,
        )?,
        "classify" => serde_json::to_value(ops::classify(
            &pack,
            &argument(v, "household")?,
            argument(v, "asOf")?,
        ))?,
        "checkGrid" => serde_json::to_value(ops::check_grid(
            &pack,
            &argument(v, "facts")?,
            argument(v, "on")?,
        ))?,
        "checkLeaders" => serde_json::to_value(ops::check_leaders(
            &pack,
            &argument(v, "facts")?,
            &argument(v, "leaders")?,
            argument(v, "on")?,
        ))?,
        "proposeLeaders" => serde_json::to_value(ops::propose_leaders(
            &pack,
            &argument(v, "facts")?,
            &argument(v, "leaders")?,
            argument(v, "on")?,
        ))?,
        "checkVisits" => serde_json::to_value(ops::check_visits(
            &pack,
            &argument(v, "facts")?,
            argument(v, "asOf")?,
        ))?,
        _ => return Ok(None),
    };
    Ok(Some(canonical(&out)))
}

fn argument<T: serde::de::DeserializeOwned>(v: &Vector, name: &str) -> Result<T> {
    let value = v.input.get(name).cloned().unwrap_or_default();
    serde_json::from_value(value).with_context(|| format!("{}: {name}", v.id))
}

//! Values of the types of the wire, from JSON.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value as Json;

use super::{Literal, Record};
use crate::mirror::model::{Field, Kind, Model, Ty, Variant};

/// The types that are known.
pub struct Types<'a>(pub &'a Model);

impl Types<'_> {
    /// The field of a record.
    pub fn field(&self, of: &Ty, name: &str) -> Result<&Field> {
        let Ty::Named(of) = of else {
            bail!("{name} is asked of what has no fields");
        };
        match self.0.get(of).map(|t| &t.kind) {
            Some(Kind::Record(fields)) => fields.iter().find(|f| f.name == name),
            _ => None,
        }
        .with_context(|| format!("{of} has no field {name}"))
    }

    /// A variant of a type.
    pub fn variant(&self, of: &str, which: impl Fn(&Variant) -> bool) -> Result<&Variant> {
        match self.0.get(of).map(|t| &t.kind) {
            Some(Kind::Choice(variants, _)) => variants.iter().find(|v| which(v)),
            _ => None,
        }
        .with_context(|| format!("{of} has no such variant"))
    }

    /// A variant with data.
    pub fn tagged(
        &self,
        ty: &str,
        variant: &Variant,
        fields: Vec<(String, String, Literal)>,
    ) -> Result<Literal> {
        let Some(Kind::Choice(_, Some(tag))) = self.0.get(ty).map(|t| &t.kind) else {
            bail!("{ty} holds no data");
        };
        Ok(Literal::Record(Record {
            ty: ty.into(),
            variant: Some((variant.name.clone(), tag.clone(), variant.json.clone())),
            fields,
        }))
    }

    /// A value of this type from JSON.
    pub fn value(&self, json: &Json, ty: &Ty) -> Result<Literal> {
        match (ty, json) {
            (Ty::Maybe(_), Json::Null) => Ok(Literal::Absent),
            (Ty::Maybe(inner), _) => self.value(json, inner),
            (Ty::Text, Json::String(text)) => Ok(Literal::Text(text.clone())),
            (Ty::Date, Json::String(day)) => Ok(Literal::Date(day.clone())),
            (Ty::Flag, Json::Bool(flag)) => Ok(Literal::Flag(*flag)),
            (Ty::Int(_), Json::Number(n)) => {
                Ok(Literal::Int(n.as_i64().context("a number")?, unsigned(ty)))
            }
            (Ty::List(inner), Json::Array(items)) => {
                let items = items.iter().map(|item| self.value(item, inner));
                Ok(Literal::List(items.collect::<Result<_>>()?))
            }
            (Ty::Named(name), _) => self.named(json, name).with_context(|| name.clone()),
            _ => bail!("{json} is not of the type {ty:?}"),
        }
    }

    fn named(&self, json: &Json, name: &str) -> Result<Literal> {
        match (self.0.get(name).map(|t| &t.kind), json) {
            (Some(Kind::Record(fields)), Json::Object(given)) => Ok(Literal::Record(Record {
                ty: name.into(),
                variant: None,
                fields: self.fields(fields, given, None)?,
            })),
            (Some(Kind::Choice(_, None)), Json::String(text)) => {
                let found = self.variant(name, |v| v.json == *text)?;
                Ok(Literal::Choice(
                    name.into(),
                    found.name.clone(),
                    text.clone(),
                ))
            }
            (Some(Kind::Choice(_, Some(tag))), Json::Object(given)) => {
                let text = given.get(tag).and_then(Json::as_str).context("its tag")?;
                let found = self.variant(name, |v| v.json == text)?;
                self.tagged(name, found, self.fields(&found.fields, given, Some(tag))?)
            }
            _ => bail!("{json} is no value of it"),
        }
    }

    fn fields(
        &self,
        of: &[Field],
        given: &serde_json::Map<String, Json>,
        tag: Option<&str>,
    ) -> Result<Vec<(String, String, Literal)>> {
        let known = |key: &String| of.iter().any(|f| f.json == *key) || tag == Some(key);
        if let Some(key) = given.keys().find(|key| !known(key)) {
            bail!("there is no field {key}");
        }
        let mut out = vec![];
        for field in of {
            match given.get(&field.json) {
                Some(json) => {
                    let value = self
                        .value(json, &field.ty)
                        .with_context(|| field.json.clone())?;
                    out.push((field.name.clone(), field.json.clone(), value));
                }
                // The other languages have a default for these alone.
                None => ensure!(
                    matches!(field.ty, Ty::Maybe(_) | Ty::List(_)),
                    "{} is left out",
                    field.json
                ),
            }
        }
        Ok(out)
    }
}

/// Whether it is a whole number that is never below zero.
pub fn unsigned(ty: &Ty) -> bool {
    matches!(ty, Ty::Int(name) if name.starts_with('u') && name != "usize")
}

//! The records of Python. Each room of the core that has types on the wire has a module for them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use anyhow::{Context as _, Result, bail};

use super::model::{Field, Kind, Model, Ty, Type, camel, snake};
use super::python::{HEADER, docstring, hint, imports, mentions, name};

/// The name in JSON that the records make of a name of their own.
fn camel_of(own: &str) -> String {
    camel(own.trim_end_matches('_'))
}

fn field(field: &Field) -> String {
    let own = name(&field.name);
    let mut given = match &field.ty {
        Ty::Maybe(_) => vec!["default=None".to_owned()],
        Ty::List(_) if field.skip_empty => vec!["default=()".to_owned()],
        Ty::List(_) => vec!["default_factory=empty".to_owned()],
        _ => vec![],
    };
    if camel_of(&own) != field.json {
        given.push(format!("name=\"{}\"", field.json));
    }
    let default = match given.as_slice() {
        [] => String::new(),
        [one] if one.starts_with("default=") => one.replacen("default=", " = ", 1),
        all => format!(" = field({})", all.join(", ")),
    };
    format!(
        "    {own}: {}{default}\n{}",
        hint(&field.ty).replace("Sequence[", "Many["),
        docstring(&field.docs, "    ")
    )
}

fn record(
    name: &str,
    docs: &[String],
    fields: &[Field],
    tag: Option<(&str, &str)>,
    redacted: Option<&Option<String>>,
) -> String {
    // Personal facts: as the core's `Debug`, the name of the class and no value.
    let base = redacted.map_or("Record", |_| "Personal");
    let tagged = tag.map_or(String::new(), |(tag, value)| {
        format!(", tag_field=\"{tag}\", tag=\"{value}\"")
    });
    let mut out = format!(
        "class {name}({base}, frozen=True, kw_only=True{tagged}):\n{}",
        docstring(docs, "    ")
    );
    if let Some((tag, value)) = tag {
        let _ = writeln!(
            out,
            "\n    {tag}: ClassVar[Literal[\"{value}\"]] = \"{value}\""
        );
    }
    if let Some(Some(at)) = redacted {
        let at = self::name(at);
        let _ = writeln!(out, "\n    _shown: ClassVar[str | None] = \"{at}\"");
    }
    if fields.is_empty() && tag.is_none() && docs.is_empty() {
        out += "    pass\n";
    }
    for one in fields {
        out += "\n";
        out += &field(one);
    }
    out + "\n\n"
}

/// A type, and the names that it adds to its module.
fn written(found: &Type) -> (String, Vec<String>) {
    let mut names = vec![found.name.clone()];
    let body = match &found.kind {
        Kind::Record(fields) => {
            let shown = found.redacted.as_ref();
            record(&found.name, &found.docs, fields, None, shown)
        }
        Kind::Choice(variants, None) => {
            let mut out = format!(
                "class {}(str, Enum):\n{}",
                found.name,
                docstring(&found.docs, "    ")
            );
            for variant in variants {
                let _ = write!(
                    out,
                    "\n    {} = \"{}\"\n{}",
                    snake(&variant.name).to_uppercase(),
                    variant.json,
                    docstring(&variant.docs, "    ")
                );
            }
            out + "\n\n"
        }
        Kind::Choice(variants, Some(tag)) => {
            let mut out = String::new();
            for variant in variants {
                let class = format!("{}{}", found.name, variant.name);
                let tag = Some((tag.as_str(), variant.json.as_str()));
                out += &record(&class, &variant.docs, &variant.fields, tag, None);
                names.push(class);
            }
            let members = names.get(1..).unwrap_or_default().join(", ");
            let _ = write!(
                out,
                "{} = Union[{members}]\n{}\n\n",
                found.name,
                docstring(&found.docs, "")
            );
            out
        }
    };
    (body, names)
}

/// `python/gridaid/_generated/ROOM.py` for each room: its name and the text.
pub fn rooms(model: &Model) -> Result<Vec<(String, String)>> {
    let mut rooms: BTreeMap<&str, Vec<&Type>> = BTreeMap::new();
    let mut known = BTreeSet::new();
    for found in model.types.iter().filter(|t| t.name != "Refusal") {
        // A class is made with the types of its fields, so that its module need not name them.
        known.insert(found.name.as_str());
        if let Some(later) = found.needs.iter().find(|n| !known.contains(n.as_str())) {
            bail!(
                "{} names {later}, which names it: Python makes the one before the other",
                found.name
            );
        }
        rooms.entry(found.room()).or_default().push(found);
    }
    let text =
        |(room, types): (&str, Vec<&Type>)| Ok((room.to_owned(), module(model, room, &types)?));
    rooms.into_iter().map(text).collect()
}

fn module(model: &Model, room: &str, types: &[&Type]) -> Result<String> {
    let (bodies, names): (Vec<String>, Vec<Vec<String>>) = types.iter().map(|t| written(t)).unzip();
    let body = bodies.concat();
    let mut names = names.concat();
    names.sort();
    let needs = types.iter().flat_map(|t| &t.needs);
    let others = needs.filter(|n| !names.contains(n)).cloned().collect();
    let about = model
        .rooms
        .get(room)
        .with_context(|| format!("the room {room}"))?;
    let about: Vec<String> = about
        .iter()
        .take_while(|l| !l.is_empty())
        .cloned()
        .collect();
    let used = |from: &str, all: &[&str]| match all
        .iter()
        .filter(|n| mentions(&body, n))
        .copied()
        .collect::<Vec<_>>()
    {
        used if used.is_empty() => String::new(),
        used => format!("from {from} import {}\n", used.join(", ")),
    };
    let date = if body.contains("datetime.") {
        "import datetime\n"
    } else {
        ""
    };
    let standard = [
        date.to_owned(),
        used("enum", &["Enum"]),
        used("typing", &["ClassVar", "Literal", "Union"]),
    ];
    let own = [
        used(".._codec", &["Many", "Personal", "Record", "empty"]),
        imports(model, &others),
    ];
    let parts = [standard.concat(), used("msgspec", &["field"]), own.concat()];
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|p| !p.is_empty())
        .collect();
    let names: String = names.iter().map(|n| format!("    \"{n}\",\n")).collect();
    let text = format!(
        "{HEADER}{}\n{}\n# The name by which a class is shown, found again and pickled.\n__name__ = \"gridaid.{room}\"\n\n__all__ = [\n{names}]\n\n\n{body}",
        docstring(&about, ""),
        parts.join("\n"),
    );
    Ok(text.trim_end().to_owned() + "\n")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_type_stands_in_the_module_of_its_room_and_nowhere_else() -> Result<()> {
        let mut model = Model::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src"))?;
        let rooms: BTreeMap<_, _> = rooms(&model)?.into_iter().collect();
        for (name, room) in [
            ("Household", "household"),
            ("Visit", "visit"),
            ("TruthValue", "logic"),
        ] {
            let holds = |text: &str| text.contains(&format!("\nclass {name}("));
            let found: Vec<_> = rooms.iter().filter(|(_, text)| holds(text)).collect();
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!(found.first().map(|(r, _)| r.as_str()), Some(room));
        }
        // Nothing of Python can be made before what it is made of.
        model.types.reverse();
        assert!(super::rooms(&model).is_err());
        Ok(())
    }

    #[test]
    fn a_name_is_a_word() {
        assert!(mentions("a: Text | None", "Text"));
        assert!(mentions("Text", "Text"));
        assert!(!mentions("a: AssessmentText, TextOf, Text_", "Text"));
    }
}

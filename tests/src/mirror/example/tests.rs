//! Every operation has an example, and it says the same in each language.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{Language, all, docs, read, write};
use crate::mirror::model::Model;

fn model() -> Result<Model> {
    Model::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src"))
}

#[test]
fn every_operation_has_one_example_that_asks_it() -> Result<()> {
    let model = model()?;
    let methods = model.objects.iter().flat_map(|o| &o.methods);
    let asked = model.ops.len() + methods.count();
    assert_eq!(all(&model).count(), asked);
    let mut op = model.ops.first().context("an operation")?.clone();
    let sound = op.docs.clone();
    let other = model.ops.last().context("an operation")?.docs.clone();
    let without = vec!["What it does.".to_owned()];
    let twice = [sound.clone(), sound.clone()].concat();
    for (docs, good) in [
        (sound, true),
        (without, false),
        (twice, false),
        (other, false),
    ] {
        op.docs = docs;
        let found = read::example(&model, None, &op);
        assert_eq!(found.is_ok(), good, "{:?} {:?}", op.docs, found.err());
    }
    Ok(())
}

#[test]
fn docs_show_the_example_where_it_stands() -> Result<()> {
    let model = model()?;
    for op in &model.ops {
        for language in [
            Language::Python,
            Language::TypeScript,
            Language::Kotlin,
            Language::Swift,
        ] {
            let example = op.example.as_ref().context("an example")?;
            let text = docs(op, Some(language)).join("\n");
            let code = write::fenced(example, language).join("\n");
            assert!(text.contains(&code), "{text}");
            assert!(
                !text.contains("decode_strict") && !text.contains("assert"),
                "{text}"
            );
        }
        let marked = docs(op, None);
        assert!(
            marked.contains(&format!("@example {}", op.json)),
            "{marked:?}"
        );
    }
    Ok(())
}

const PYTHON: &str = r#">>> pack = PolicyPack()
>>> on = date(2026, 7, 1)
>>> rounds = parameter(pack, "visit.team.rounds_per_quarter", on)
>>> rounds.value.value
TypedValueCount(value=1)
>>> standard = parameter(pack, "dibao.standard.urban", on)
>>> standard.missing.clause
'D-02'"#;
const TYPESCRIPT: &str = r#"```ts
const pack = new PolicyPack();
const on = "2026-07-01";
const rounds = parameter(pack, "visit.team.rounds_per_quarter", on);
rounds.value!.value; // { type: "count", value: 1 }
const standard = parameter(pack, "dibao.standard.urban", on);
standard.missing!.clause; // "D-02"
```"#;
const KOTLIN: &str = r#"```kotlin
val pack = PolicyPack()
val on = LocalDate.parse("2026-07-01")
val rounds = parameter(pack, "visit.team.rounds_per_quarter", on)
rounds.value!!.value // TypedValue.Count(value = 1)
val standard = parameter(pack, "dibao.standard.urban", on)
standard.missing!!.clause // "D-02"
```"#;
const SWIFT: &str = r#"```swift
let pack = try PolicyPack()
let on = CivilDate(iso: "2026-07-01")!
let rounds = try parameter(pack: pack, key: "visit.team.rounds_per_quarter", on: on)
rounds.value!.value // TypedValue.count(value: 1)
let standard = try parameter(pack: pack, key: "dibao.standard.urban", on: on)
standard.missing!.clause // "D-02"
```"#;

const IMPORTED: &str = r#">>> from gridaid.household import Household, Person
>>> pack = PolicyPack()
"#;

#[test]
fn python_imports_the_types_that_are_written_out_from_their_rooms() -> Result<()> {
    let model = model()?;
    let example = all(&model)
        .find(|e| e.of == "classify")
        .context("classify")?;
    let text = write::fenced(example, Language::Python).join("\n");
    assert!(text.starts_with(IMPORTED), "{text}");
    for example in all(&model) {
        let text = write::fenced(example, Language::Python).join("\n");
        assert!(!text.contains("gridaid. import"), "{text}");
        assert_eq!(text.contains("import"), !example.types.is_empty(), "{text}");
    }
    Ok(())
}

#[test]
fn an_example_in_the_words_of_each_language() -> Result<()> {
    let model = model()?;
    let example = all(&model)
        .find(|e| e.of == "parameter")
        .context("parameter")?;
    for (language, wanted) in [
        (Language::Python, PYTHON),
        (Language::TypeScript, TYPESCRIPT),
        (Language::Kotlin, KOTLIN),
        (Language::Swift, SWIFT),
    ] {
        assert_eq!(write::fenced(example, language).join("\n"), wanted);
    }
    Ok(())
}

//! Every text of every vector is one that a person can read aloud: findings with all that they name, explanations,
//! duties, labels.

use std::collections::BTreeSet;
use std::path::Path;

use conformance::vectors::load;
use gridaid::finding::{Finding, FindingCode};
use gridaid::message::{Lang, describe, fault};
use serde_json::Value;

const LANGS: [Lang; 2] = [Lang::ZhCn, Lang::En];

/// The languages of a text by the name of its field; of one that the call chooses, that one.
fn languages(field: &str, asked: Option<Lang>) -> Vec<Lang> {
    match field {
        "sentenceZh" => vec![Lang::ZhCn],
        "sentenceEn" => vec![Lang::En],
        "heading" | "notice" | "text" | "what" | "why" | "fix" | "source" | "label" => {
            asked.into_iter().collect()
        }
        _ => vec![],
    }
}

/// Notes what in a value, which stands in a field of this name, cannot be read aloud.
fn look(value: &Value, field: &str, asked: Option<Lang>, found: &mut BTreeSet<String>) {
    let mut note = |text: &str, lang, of: &str| {
        found.extend(fault(text, lang).map(|why| format!("{of}: {why}: {text}")));
    };
    match value {
        Value::String(text) => {
            for lang in languages(field, asked) {
                note(text, lang, field);
            }
        }
        Value::Array(all) => all.iter().for_each(|v| look(v, field, asked, found)),
        Value::Object(fields) => {
            let is_finding = ["code", "kind", "place"]
                .iter()
                .all(|k| fields.contains_key(*k));
            let finding = is_finding.then(|| serde_json::from_value::<Finding>(value.clone()));
            // Options of a parameter are named as they are typed into the file.
            let typed = |f: &Finding| f.code == FindingCode::PolicyUnknownChoice;
            if let Some(Ok(finding)) = finding.filter(|f| !f.as_ref().is_ok_and(typed)) {
                for lang in LANGS {
                    let text = describe(&finding, lang);
                    // The place of a finding on JSON is its pointer, for programs.
                    for part in [Some(text.what), Some(text.why), Some(text.fix), text.source] {
                        note(&part.unwrap_or_else(|| "—".into()), lang, "finding");
                    }
                }
            }
            for (name, v) in fields {
                look(v, name, asked, found);
            }
        }
        _ => (),
    }
}

#[test]
fn every_text_of_every_vector_can_be_read_aloud() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let (mut found, mut findings) = (BTreeSet::new(), 0);
    for vector in load(&folder).unwrap() {
        let lang = match vector.input.get("lang").and_then(Value::as_str) {
            Some("zh-CN") => Some(Lang::ZhCn),
            Some("en") => Some(Lang::En),
            _ => None,
        };
        findings += vector.output.to_string().matches("\"gravity\"").count();
        look(&vector.output, "", lang, &mut found);
    }
    assert!(findings > 400, "{findings}");
    assert!(found.is_empty(), "{found:#?}");
}

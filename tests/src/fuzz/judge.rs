//! What holds of every answer and every refusal, whatever was asked.

use gridaid::finding::Finding;
use gridaid::message::{Lang, describe};
use gridaid::wire::{Refusal, decode_strict};
use serde_json::Value;

/// The largest number that every language holds exactly.
const EXACT: u64 = 9_007_199_254_740_991;

/// What is wrong with an answer.
pub fn answer(value: &Value, told: &[String]) -> Result<(), String> {
    let mut findings = vec![];
    collect(value, &mut findings)?;
    findings.iter().try_for_each(|f| finding(f, told))
}

/// What is wrong with a refusal.
pub fn refusal(refusal: &Refusal, told: &[String]) -> Result<(), String> {
    let Some(first) = refusal.findings.first() else {
        return Err("a refusal without a finding".into());
    };
    if first.code != refusal.code {
        return Err("a refusal with a code that is not that of its first finding".into());
    }
    refusal.findings.iter().try_for_each(|f| finding(f, told))
}

/// The findings of an answer, at any depth; numbers that are not exact everywhere are refused on the way.
fn collect(value: &Value, found: &mut Vec<Finding>) -> Result<(), String> {
    match value {
        Value::Object(fields) => {
            if ["code", "kind", "place"]
                .iter()
                .all(|k| fields.contains_key(*k))
            {
                let read = decode_strict(&value.to_string());
                found.push(read.map_err(|_| format!("a finding that cannot be read: {value}"))?);
                return Ok(());
            }
            fields.values().try_for_each(|v| collect(v, found))
        }
        Value::Array(items) => items.iter().try_for_each(|v| collect(v, found)),
        Value::Number(n) => match n.as_i64() {
            Some(n) if n.unsigned_abs() <= EXACT => Ok(()),
            _ => Err(format!("a number that is not exact in every language: {n}")),
        },
        _ => Ok(()),
    }
}

fn finding(finding: &Finding, told: &[String]) -> Result<(), String> {
    let json = serde_json::to_string(finding).map_err(|e| e.to_string())?;
    let mut shown = vec![json];
    for lang in [Lang::ZhCn, Lang::En] {
        let text = describe(finding, lang);
        for (part, words) in [("what", &text.what), ("why", &text.why), ("fix", &text.fix)] {
            if words.is_empty() {
                return Err(format!("no text {part} of {:?}", finding.code));
            }
            if words.contains(['{', '}']) {
                return Err(format!(
                    "a brace in the text {part} of {:?}: {words}",
                    finding.code
                ));
            }
        }
        shown.extend([text.place, text.what, text.why, text.fix]);
    }
    let echo = told
        .iter()
        .any(|told| shown.iter().any(|s| s.contains(told.as_str())));
    match echo {
        true => Err(format!(
            "{:?} tells what it was told: {}",
            finding.code,
            shown.concat()
        )),
        false => Ok(()),
    }
}

//! What can befall a part of the facts.

use serde_json::{Value, json};

/// The facts of an input; the rest of it is a question.
const FACTS: [&str; 2] = ["facts", "leaders"];

/// Fields whose absence says something by itself, as their type tells, and lists that may have no item at all: nobody can see
/// that they are lost.
const SAYS: &str =
    "rules from to changes roles notWith shared corrects withdrawn since occupied events needs
    leadersIncompleteAt incompleteAt logIncomplete transitions valid outline ended
    asOf places buildings stairwellUnits households leaders candidates grids meetings visits";

/// Fields that hold days.
const DATES: &str = "from to since date logFrom birthDate";

/// Every input with one part lost, doubled or absurd, and what befell it.
pub fn damages(input: &Value) -> Vec<(String, Value)> {
    let mut out = vec![];
    for part in FACTS {
        if let Some(facts) = input.get(part) {
            walk(&format!("/{part}"), facts, &mut |what, at, value| {
                let mut input = input.clone();
                apply(&mut input, at, value);
                out.push((format!("{what} {at}"), input));
            });
        }
    }
    out
}

/// Puts a value at a place; none takes out what is there.
fn apply(input: &mut Value, at: &str, value: Option<Value>) {
    match value {
        Some(value) => *input.pointer_mut(at).unwrap() = value,
        None => {
            let (holder, name) = at.rsplit_once('/').unwrap();
            let holder = input.pointer_mut(holder).unwrap();
            holder.as_object_mut().unwrap().remove(name);
        }
    }
}

fn is(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|one| one == name)
}

fn walk(at: &str, value: &Value, tell: &mut dyn FnMut(&str, &str, Option<Value>)) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                // What a change does not say stays as it was.
                if !is(SAYS, name) && !at.contains("/changes/") {
                    tell("lost", &at, None);
                }
                if value.is_string() && is(DATES, name) {
                    tell("absurd", &at, Some(json!("0202-01-01")));
                }
                walk(&at, value, tell);
            }
        }
        Value::Array(items) => {
            let last = items.len().saturating_sub(1);
            for (n, item) in items.iter().enumerate() {
                // Of a long list a few stand for all.
                if last > 8 && ![0, 1, last / 2, last].contains(&n) {
                    continue;
                }
                let own = format!("{at}/{n}");
                for again in twice(item) {
                    let mut items = items.clone();
                    items.push(again);
                    tell("doubled", at, Some(Value::Array(items)));
                }
                if item.is_string() {
                    tell("emptied", &own, Some(json!("")));
                } else {
                    walk(&own, item, tell);
                }
            }
        }
        _ => {}
    }
}

/// An item once more: the same, and without its id.
fn twice(item: &Value) -> Vec<Value> {
    let mut all = vec![item.clone()];
    let mut nameless = item.clone();
    if nameless
        .as_object_mut()
        .is_some_and(|item| item.remove("id").is_some())
    {
        all.push(nameless);
    }
    all
}

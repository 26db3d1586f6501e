//! What can befall a part of a grid history, and what an answer on it says for certain.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::certain::{Certain, certain, laws};
use super::dispatch::call;

/// The operations that read a history.
pub const OPS: [&str; 5] = [
    "gridAt",
    "attribute",
    "selectablePlaces",
    "checkReorganisation",
    "reorganise",
];

/// Fields whose absence says something by itself, as their type tells, and the lists, of which nobody can see that they are
/// lost as a whole.
const SAYS: [&str; 11] = [
    "from",
    "to",
    "act",
    "valid",
    "ended",
    "outline",
    "places",
    "buildings",
    "stairwellUnits",
    "households",
    "posts",
];

/// More of them.
const SAYS_TOO: [&str; 5] = [
    "assignments",
    "transitions",
    "lineage",
    "reason",
    "unreadable",
];

/// Fields that hold days.
const DAYS: [&str; 4] = ["from", "to", "recordedAt", "on"];

/// Every history with one part lost or garbled, as text, and what befell it.
pub fn damages(history: &Value) -> Vec<(String, String)> {
    let mut out = vec![];
    walk("", history, &mut |what, at, change| {
        let mut history = history.clone();
        let (holder, name) = at.rsplit_once('/').unwrap();
        change(history.pointer_mut(holder).unwrap(), name);
        out.push((format!("{what} {at}"), history.to_string()));
    });
    out
}

type Change<'a> = &'a dyn Fn(&mut Value, &str);

fn walk(at: &str, value: &Value, tell: &mut dyn FnMut(&str, &str, Change<'_>)) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                befall(&at, name, value, tell);
                walk(&at, value, tell);
            }
        }
        Value::Array(items) => {
            let last = items.len().saturating_sub(1);
            for (n, item) in items.iter().enumerate() {
                // Of a long list a few stand for all.
                if last > 6 && ![0, 1, last / 2, last - 1, last].contains(&n) {
                    continue;
                }
                let at = format!("{at}/{n}");
                tell("garbled", &at, &|list, name| {
                    list[name.parse::<usize>().unwrap()] = json!("x");
                });
                walk(&at, item, tell);
            }
        }
        _ => {}
    }
}

/// What can befall a field.
fn befall(at: &str, name: &str, value: &Value, tell: &mut dyn FnMut(&str, &str, Change<'_>)) {
    let put = |with: Value| move |holder: &mut Value, name: &str| holder[name] = with.clone();
    if !SAYS.contains(&name) && !SAYS_TOO.contains(&name) {
        tell("lost", at, &|holder, name| {
            holder.as_object_mut().unwrap().remove(name);
        });
    }
    // A mark of an edge that is required takes the edge with it.
    tell("garbled", at, &put(json!({"no": "value"})));
    tell("misspelt", at, &|holder, name| {
        let holder = holder.as_object_mut().unwrap();
        let value = holder.remove(name).unwrap();
        holder.insert(format!("{name}x"), value);
    });
    if DAYS.contains(&name) {
        tell("early", at, &put(json!("0202-01-01")));
        tell("late", at, &put(json!("9202-01-01")));
    }
    if name == "id" && value.is_string() {
        tell("emptied", at, &put(json!("")));
        tell("refused", at, &put(json!("110105194912310021")));
    }
}

/// The history as it is read at its door.
pub fn read(text: &str) -> Value {
    // A text is always read.
    let read = call("decodeGridHistory", &json!({ "text": text }));
    read.ok().map(|read| read["history"].clone()).unwrap()
}

/// The answer of a vector on another history, and what it says for certain.
pub fn said(op: &str, input: &Value, history: &Value) -> Option<Certain> {
    let mut input = input.clone();
    input["history"] = history.clone();
    let answer = call(op, &input).ok()?;
    let mut out = Certain::default();
    match op {
        "gridAt" => register(&answer, &input, &mut out),
        "attribute" => attributions(&answer, &mut out),
        "selectablePlaces" => offered(&answer, &mut out),
        _ => report(answer.get("report").unwrap_or(&answer), &mut out),
    }
    Some(out)
}

fn rows<'a>(value: &'a Value, at: &str) -> Vec<&'a Value> {
    let list = value.pointer(at).and_then(Value::as_array);
    list.into_iter().flatten().collect()
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap_or("")
}

/// Findings of a kind of their own that say that something is not there.
const CLOSED: [&str; 7] = [
    "postAtClosedPlace",
    "assignmentOutsidePost",
    "postHeldTwice",
    "placeNotThere",
    "placeEndsLater",
    "visitBeforeHousehold",
    "visitUnknownHousehold",
];

fn closed(answer: &Value, out: &mut Certain) {
    for finding in rows(answer, "/findings") {
        let code = finding["code"].as_str().unwrap();
        if CLOSED.contains(&code) {
            let place = &finding["place"];
            out.word(format!("{code} {} {}", place["id"], place["pointer"]));
        }
    }
    laws(answer, "/findings", out);
}

fn register(answer: &Value, input: &Value, out: &mut Certain) {
    closed(answer, out);
    let facts = &answer["facts"];
    for list in ["places", "buildings", "stairwellUnits", "households"] {
        for row in rows(facts, &format!("/{list}")) {
            for (name, value) in row.as_object().unwrap() {
                if !value.is_null() && *value != json!([]) && name != "id" {
                    out.word(format!("{list} {} {name} {value}", id(row)));
                }
            }
        }
    }
    for row in rows(answer, "/posts") {
        let post = &row["post"];
        for name in ["place", "kind"] {
            if !post[name].is_null() && row["inDoubt"] != true {
                out.word(format!("post {} {name} {}", id(post), post[name]));
            }
        }
        if row["inDoubt"] != true {
            out.word(format!("post {} of {}", id(post), row["person"]));
        }
    }
    let open: Vec<&str> = rows(facts, "/incompleteAt")
        .iter()
        .filter_map(|id| id.as_str())
        .collect();
    gone(
        facts,
        input,
        "places",
        "place",
        &|id| open.contains(&id),
        out,
    );
    let all = facts["householdsComplete"] == true && open.is_empty();
    gone(facts, input, "households", "household", &|_| !all, out);
    let tolerance = json!({"key": "grid.micro.tolerance", "value": {"type": "count", "value": 1},
        "from": "2022-07-07", "source": "notice"});
    let asked = json!({"facts": facts, "on": input["asOf"],
        "overlay": {"name": "x", "values": [tolerance]}});
    let check = call("checkGrid", &asked);
    for word in certain("checkGrid", &check.unwrap_or_default()).iter() {
        out.word(word.clone());
    }
}

/// What some entry speaks of and what is not there.
fn gone(
    facts: &Value,
    input: &Value,
    list: &str,
    thing: &str,
    open: &dyn Fn(&str) -> bool,
    out: &mut Certain,
) {
    let there: BTreeSet<&str> = rows(facts, &format!("/{list}"))
        .into_iter()
        .map(id)
        .collect();
    for entry in rows(input, &format!("/history/{list}")) {
        let id = id(&entry[thing]);
        if !there.contains(id) && !open(id) && !id.is_empty() {
            out.word(format!("{list} {id} gone"));
        }
    }
}

fn attributions(answer: &Value, out: &mut Certain) {
    for finding in rows(answer, "/findings") {
        let code = finding["code"].as_str().unwrap();
        if CLOSED.contains(&code) {
            out.word(format!("{code} {}", finding["place"]["pointer"]));
        }
    }
    for (n, row) in rows(answer, "/rows").into_iter().enumerate() {
        for name in ["then", "now", "countsFor"] {
            if !row[name].is_null() {
                out.word(format!("row {n} {name} {}", row[name]));
            }
        }
        for name in ["thenGap", "nowGap"] {
            if !row[name].is_null() && row[name] != "notKnown" {
                out.word(format!("row {n} {name} {}", row[name]));
            }
        }
        for one in rows(row, "/successors") {
            out.word(format!("row {n} becomes {one}"));
        }
    }
}

fn offered(answer: &Value, out: &mut Certain) {
    for row in answer.as_array().into_iter().flatten() {
        if row["inDoubt"] != true {
            for (name, value) in row.as_object().unwrap() {
                out.word(format!("offered {} {name} {value}", id(row)));
            }
        }
    }
}

fn report(report: &Value, out: &mut Certain) {
    closed(report, out);
    if report["refused"] == true {
        return;
    }
    out.word("carried out".into());
    for list in ["difference", "householdMap", "laterMap", "lineage"] {
        for row in rows(report, &format!("/{list}")) {
            let mut row = row.clone();
            // What a field was before may be unknown.
            let before = row.as_object_mut().unwrap().remove("before");
            if let Some(before) = before.filter(|before| !before.is_null()) {
                out.word(format!("{list} {row} before {before}"));
            }
            out.word(format!("{list} {row}"));
        }
    }
    laws(report, "/raised", out);
    laws(report, "/cleared", out);
}

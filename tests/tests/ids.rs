//! No operation takes an id that a table refuses, and no answer shows it: over the vectors of all operations, one id after
//! the other is replaced by what is none.

#[allow(dead_code, reason = "the runner also writes and compares")]
#[path = "../runners/rust/border.rs"]
mod border;
#[path = "../runners/rust/generated/dispatch.rs"]
mod dispatch;

use std::collections::BTreeMap;
use std::path::Path;

use border::Failure;
use conformance::vectors::{Vector, load};
use serde_json::{Value, json};

/// Names of the fields that hold ids; the list of the library is tested against all types in `core/src/wire/ids.rs`.
const IDS: &str = "id act after applicant before below building buildingOrder buildings corrects device district
    grid household incompleteAt leadersIncompleteAt materials member microGrid microGrids notWith of parent person place
    places post present team to town unit";

/// What a table refuses in every column of ids.
const NONE: [&str; 9] = [
    "欧阳铁柱",
    "370302199003071234",
    "3703021990 0307 1234",
    "１３８０５３３１２３４",
    "li.si@example.com",
    "6222021234567894",
    "合计",
    "H0005\u{200B}",
    "#N/A",
];

/// The codes by which it is told.
const CODES: [&str; 6] = [
    "idIsName",
    "tableIdIsCitizenNumber",
    "idIsTelephone",
    "idIsPersonal",
    "idNotAnId",
    "idInvisible",
];

/// Operations whose answer has no findings, or none about the facts of others that they are asked with.
const SILENT: [(&str, &str); 22] = [
    ("receipt", "household"),
    ("recheck", "household"),
    ("describeAssessment", "assessment"),
    ("describeFinding", "finding"),
    ("attribute", "history"),
    ("selectablePlaces", "history"),
    ("checkLeaders", "facts"),
    ("proposeLeaders", "facts"),
    ("leaderRoster", "facts"),
    ("householdLeaders", "facts"),
    ("householdLeaders", "leaders"),
    ("householdLeaders", "household"),
    ("gridPicture", "facts"),
    ("gridHistogram", "facts"),
    ("gridPicture", "place"),
    ("gridHistogram", "place"),
    ("gridGeoJson", "place"),
    ("compareVisitReadings", "facts"),
    ("parameter", "key"),
    ("visitCalendar", "plan"),
    ("visitRoutes", "plan"),
    ("visitRoutes", "points"),
];

/// Fields that hold what people call a place, a building or a unit, and what holds them.
const NAMES: (&str, &str) = (
    "name label door code",
    "place places building buildings unit stairwellUnits household households into",
);

/// The places of such names in an input.
fn names(at: &str, holder: &str, value: &Value, out: &mut Vec<String>) {
    let is = |list: &str, key: &str| list.split_whitespace().any(|name| name == key);
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = format!("{at}/{name}");
                if value.is_string() && is(NAMES.0, name) && is(NAMES.1, holder) {
                    out.push(at.clone());
                }
                names(&at, name, value, out);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                names(&format!("{at}/{n}"), holder, value, out);
            }
        }
        _ => {}
    }
}

/// The places of ids in an input: those that are given and not empty.
fn ids(at: &str, key: &str, value: &Value, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                ids(&format!("{at}/{name}"), name, value, out);
            }
        }
        Value::Array(items) => {
            for (n, value) in items.iter().enumerate() {
                ids(&format!("{at}/{n}"), key, value, out);
            }
        }
        // Periods and terms have a `to` as well.
        Value::String(text)
            if !text.is_empty()
                && IDS.split_whitespace().any(|id| id == key)
                && text.parse::<chrono::NaiveDate>().is_err() =>
        {
            out.push(at.into());
        }
        _ => {}
    }
}

/// A few vectors of each operation, spread over all.
fn some(all: &[Vector], most: usize) -> Vec<&Vector> {
    let mut by_op: BTreeMap<&str, Vec<&Vector>> = BTreeMap::new();
    for vector in all {
        let mut found = vec![];
        ids("", "", &vector.input, &mut found);
        if !found.is_empty() && !vector.op.contains('.') && !vector.op.starts_with("decode") {
            by_op.entry(&vector.op).or_default().push(vector);
        }
    }
    let mut out = vec![];
    for list in by_op.into_values() {
        let step = list.len().div_ceil(most).max(1);
        out.extend(list.into_iter().step_by(step));
    }
    out
}

#[test]
fn no_operation_takes_an_id_that_a_table_refuses_and_none_shows_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let all = load(&folder).unwrap();
    let (mut calls, mut faults) = (0, vec![]);
    for vector in some(&all, 12) {
        let mut places = vec![];
        ids("", "", &vector.input, &mut places);
        let step = places.len().div_ceil(24).max(1);
        for (n, at) in places.iter().step_by(step).enumerate() {
            let none = NONE[(calls + n) % NONE.len()];
            let mut input = vector.input.clone();
            *input.pointer_mut(at).unwrap() = json!(none);
            calls += 1;
            let (answer, refused) = match dispatch::call(&vector.op, &input) {
                Ok(answer) => (answer, false),
                Err(Failure::Refused(refusal)) => (json!(refusal), true),
                Err(_) => panic!("{}", vector.id),
            };
            let text = answer.to_string();
            // Nor a good part of a long one.
            let part: String = none.chars().take(12).collect();
            if text.contains(&part) {
                faults.push(format!("{} {at} is shown", vector.id));
            }
            let argument = at.split('/').nth(1).unwrap();
            let silent = SILENT.contains(&(vector.op.as_str(), argument));
            if !refused && !silent && !told(&answer, at) {
                faults.push(format!("{} {} {at} is not told", vector.op, vector.id));
            }
        }
    }
    assert!(calls > 1000, "{calls} calls only");
    faults.sort();
    let more = faults.len().saturating_sub(60);
    faults.truncate(60);
    assert!(faults.is_empty(), "{}\n… {more} more", faults.join("\n"));
}

/// Every place of the input at which this id stands.
fn all_of(value: &Value, at: &str, id: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            (fields.iter()).for_each(|(n, v)| all_of(v, &format!("{at}/{n}"), id, out))
        }
        Value::Array(items) => {
            (items.iter().enumerate()).for_each(|(n, v)| all_of(v, &format!("{at}/{n}"), id, out))
        }
        Value::String(text) if text == id => out.push(at.into()),
        _ => {}
    }
}

/// The codes of the findings of an answer about one place of its input that name no clause.
fn about(answer: &Value, at: &str, out: &mut Vec<String>) {
    match answer {
        Value::Object(fields) => {
            let code = fields.get("code").and_then(Value::as_str);
            let pointer = fields.get("place").and_then(|p| p.get("pointer"));
            let pointer = pointer.and_then(Value::as_str);
            if let (Some(code), true) = (
                code,
                pointer.is_some_and(|p| !p.is_empty() && at.ends_with(p)),
            ) {
                out.push(code.into());
            }
            fields.values().for_each(|value| about(value, at, out));
        }
        Value::Array(items) => items.iter().for_each(|value| about(value, at, out)),
        _ => {}
    }
}

/// Of an id that is not taken nothing else is told where it stands: that nothing is found by it is said by that already.
#[test]
fn an_id_that_is_not_taken_is_told_once_where_it_stands() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let all = load(&folder).unwrap();
    let (mut calls, mut faults) = (0, vec![]);
    for vector in some(&all, 12) {
        let mut places = vec![];
        ids("", "", &vector.input, &mut places);
        let step = places.len().div_ceil(12).max(1);
        for (n, at) in places.iter().step_by(step).enumerate() {
            // Wherever the id stands, in its own row and in the rows that name it.
            let own = vector
                .input
                .pointer(at)
                .and_then(Value::as_str)
                .unwrap()
                .to_owned();
            let mut everywhere = vec![];
            all_of(&vector.input, "", &own, &mut everywhere);
            everywhere.retain(|place| places.contains(place));
            let mut input = vector.input.clone();
            for place in &everywhere {
                *input.pointer_mut(place).unwrap() = json!(NONE[(calls + n) % NONE.len()]);
            }
            calls += 1;
            let Ok(answer) = dispatch::call(&vector.op, &input) else {
                continue;
            };
            for place in &everywhere {
                let mut told = vec![];
                about(&answer, place, &mut told);
                // That the list of the record is not complete for it is not said by what refused the id.
                told.retain(|code: &String| code != "recordUnnamed");
                if told.len() > 1 {
                    faults.push(format!("{} {} {place}: {told:?}", vector.op, vector.id));
                }
            }
        }
    }
    assert!(calls > 500, "{calls} calls only");
    faults.sort();
    let more = faults.len().saturating_sub(60);
    faults.truncate(60);
    assert!(faults.is_empty(), "{}\n… {more} more", faults.join("\n"));
}

#[test]
fn no_answer_shows_a_number_of_a_person_that_stands_for_the_name_of_a_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let all = load(&folder).unwrap();
    let (mut calls, mut shown) = (BTreeMap::<&str, u32>::new(), vec![]);
    for vector in some(&all, 12) {
        let mut places = vec![];
        names("", "", &vector.input, &mut places);
        let step = places.len().div_ceil(8).max(1);
        for (n, at) in places.iter().step_by(step).enumerate() {
            let number = ["370302199003071234", "东街 13805331234"][n % 2];
            let mut input = vector.input.clone();
            *input.pointer_mut(at).unwrap() = json!(number);
            *calls.entry(&vector.op).or_default() += 1;
            let answer = match dispatch::call(&vector.op, &input) {
                Ok(answer) => answer,
                Err(Failure::Refused(refusal)) => json!(refusal),
                Err(_) => panic!("{}", vector.id),
            };
            let part: String = number.chars().rev().take(10).collect();
            let back: String = answer.to_string().chars().rev().collect();
            if back.contains(&part) {
                shown.push(format!("{} {at}", vector.id));
            }
        }
    }
    assert!(calls.len() > 8, "{calls:?}");
    assert!(shown.is_empty(), "{}", shown.join("\n"));
}

/// Whether a finding with one of the codes points at this place of the input.
fn told(answer: &Value, at: &str) -> bool {
    match answer {
        Value::Object(fields) => {
            let code = fields.get("code").and_then(Value::as_str);
            let pointer = fields.get("place").and_then(|p| p.get("pointer"));
            let pointer = pointer.and_then(Value::as_str);
            code.is_some_and(|c| CODES.contains(&c)) && pointer.is_some_and(|p| at.ends_with(p))
                || fields.values().any(|value| told(value, at))
        }
        Value::Array(items) => items.iter().any(|value| told(value, at)),
        _ => false,
    }
}

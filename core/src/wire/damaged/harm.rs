//! What befalls a part of an input: it is lost, doubled or absurd.

use serde_json::{Map, Value as Json, json};

use crate::calendar::iso_date;

/// Absence of these is no loss that can be seen, since it says something: no decision was taken, it lasts, it has not ended, the
/// event is the recipient's, the status is not recorded. What stands there and cannot be read is tried all the same.
fn absence_speaks(json: &Json, at: &str) -> bool {
    let name = at.rsplit('/').next().unwrap_or_default();
    let of_work = || {
        let event = at
            .rsplit_once('/')
            .and_then(|(event, _)| json.pointer(event));
        let kind = event.and_then(|e| e.get("kind")).and_then(Json::as_str);
        matches!(kind, Some("jobRefusal" | "jobTaken"))
    };
    match name {
        "decidedOn" | "until" | "endedOn" => true,
        // That it was done is said by its day, where nothing says that it was not.
        "heard" | "publicised" => {
            json.pointer(at) == Some(&json!(false)) && json.pointer(&format!("{at}On")).is_some()
        }
        "member" => at.starts_with("/events") && !of_work(),
        _ => name.starts_with("recorded") && name != "recordedRigidOn",
    }
}

/// An input with a part of it damaged, and how.
pub(super) struct Damaged {
    pub how: String,
    pub json: Json,
}

/// Every value of the input by its place.
fn places(json: &Json, at: &str, all: &mut Vec<String>) {
    match json {
        Json::Object(fields) => {
            for (name, value) in fields.iter().filter(|(_, v)| !v.is_null()) {
                let at = format!("{at}/{name}");
                all.push(at.clone());
                places(value, &at, all);
            }
        }
        Json::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                let at = format!("{at}/{n}");
                all.push(at.clone());
                places(item, &at, all);
            }
        }
        _ => {}
    }
}

/// The object that holds the place, changed.
fn within(json: &Json, at: &str, change: impl FnOnce(&mut Map<String, Json>, &str)) -> Json {
    let mut json = json.clone();
    let (above, name) = at.rsplit_once('/').unwrap();
    change(
        json.pointer_mut(above).unwrap().as_object_mut().unwrap(),
        name,
    );
    json
}

/// The list that holds the place, changed; where an entry is lost, the list no longer claims to be complete.
fn listed(json: &Json, at: &str, lost: bool, change: impl FnOnce(&mut Vec<Json>, usize)) -> Json {
    let mut json = json.clone();
    let (list, n) = at.rsplit_once('/').unwrap();
    change(
        json.pointer_mut(list).unwrap().as_array_mut().unwrap(),
        n.parse().unwrap(),
    );
    if lost {
        let (above, name) = list.rsplit_once('/').unwrap();
        let owner = json.pointer_mut(above).unwrap().as_object_mut().unwrap();
        owner.remove(&format!("{name}Complete"));
    }
    json
}

/// The input in every state of damage that has one cause.
pub(super) fn damages(json: &Json, dated: bool) -> Vec<Damaged> {
    let (mut all, mut found) = (vec![], vec![]);
    places(json, "", &mut all);
    for at in all {
        let mut add = |how: &str, json: Json| {
            let how = format!("{how} {at}");
            found.push(Damaged { how, json });
        };
        if at.rsplit('/').next().unwrap().parse::<usize>().is_ok() {
            of_entry(json, &at, &mut add);
        } else {
            of_field(json, &at, dated, &mut add);
            of_note(json, &at, &mut add);
        }
    }
    found
}

/// What befalls an entry of a list.
fn of_entry(json: &Json, at: &str, add: &mut dyn FnMut(&str, Json)) {
    let value = json.pointer(at).unwrap().clone();
    let list = at.rsplit_once('/').unwrap().0;
    // Of what is told twice with other facts, one that is lost leaves the other, and nothing to see.
    let id = |entry: &Json| entry.get("id").cloned();
    let told = json.pointer(list).and_then(Json::as_array);
    let again = told.is_some_and(|all| {
        let same = all.iter().filter(|entry| id(entry) == id(&value));
        id(&value).is_some() && same.count() > 1
    });
    // A member and a material are named by the place, so one that is lost leaves it; other entries can go without a trace but
    // the claim.
    let by_place = list.ends_with("members") || list == "/materials";
    if !again && json.pointer(&format!("{list}Complete")).is_some() && !by_place {
        add(
            "gone",
            listed(json, at, true, |list, n| drop(list.remove(n))),
        );
    }
    if value.is_object() {
        add(
            "no object",
            listed(json, at, false, |list, n| list[n] = json!("abc")),
        );
        // Where nobody in a list of persons has an id, equal records are as many persons (ADR 0009).
        let person = list.ends_with("members") || list.ends_with("supporters");
        if !person || value.get("id").is_some() {
            add(
                "twice",
                listed(json, at, false, |list, _| list.push(value.clone())),
            );
            add(
                "thrice",
                listed(json, at, false, |list, _| {
                    list.push(value.clone());
                    list.push(value.clone());
                }),
            );
        }
    }
}

/// What befalls a field.
fn of_field(json: &Json, at: &str, dated: bool, add: &mut dyn FnMut(&str, Json)) {
    let value = json.pointer(at).unwrap().clone();
    let day = value.as_str().and_then(iso_date).is_some();
    if !absence_speaks(json, at) && !value.is_array() {
        add("gone", within(json, at, |of, name| drop(of.remove(name))));
    }
    // A list that is not there says that it is empty where nobody claims that it is complete: but for the spans and groups.
    let claimed = json.pointer(&format!("{at}Complete")).is_some();
    if value.is_array() && (claimed || at.ends_with("groups") || at.ends_with("spans")) {
        add("gone", within(json, at, |of, name| drop(of.remove(name))));
    }
    add(
        "unread",
        within(json, at, |of, name| {
            of.insert(name.into(), json!({"no": "value"}));
        }),
    );
    add(
        "misspelt",
        within(json, at, |of, name| {
            let value = of.remove(name).unwrap();
            of.insert(format!("{name}s"), value);
        }),
    );
    if day {
        for other in ["0202-12-01", "1899-01-05"] {
            add(
                "0202",
                within(json, at, |of, name| {
                    drop(of.insert(name.into(), json!(other)))
                }),
            );
        }
    }
    // Who has not applied yet asks as of today.
    if day && dated && !at.ends_with("applicationDate") {
        let tomorrow = json!("2926-08-04");
        add(
            "to come",
            within(json, at, |of, name| drop(of.insert(name.into(), tomorrow))),
        );
    }
}

fn of_note(json: &Json, at: &str, add: &mut dyn FnMut(&str, Json)) {
    let value = json.pointer(at).unwrap().clone();
    // What a record notes as unreadable is so, even where it stands there.
    let above = at.rsplit_once('/').unwrap().0;
    let noted = ["", "/household"].contains(&above) || above.starts_with("/events/");
    if noted && !value.is_array() && !value.is_object() {
        for keep in [false, true] {
            add(
                "noted",
                within(json, at, |of, name| {
                    let known = if keep {
                        of.get(name).cloned()
                    } else {
                        of.remove(name)
                    };
                    assert!(known.is_some());
                    of.insert("unreadable".into(), json!([name]));
                }),
            );
        }
    }
}

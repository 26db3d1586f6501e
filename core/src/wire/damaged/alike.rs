//! A record without an id beside such that have one says no more than it would as any of them.

use serde_json::{Value as Json, json};

use super::cases::{households, pack};
use super::{Claim, add, certain, of_help, plain, rows, text};
use crate::calendar::iso_date;
use crate::household::Household;
use crate::wire::{decode, ops};

/// The household with another record of its first member: with the id, or without one.
fn with_record(base: &Json, other: &Json, id: Option<&str>, first: bool) -> Json {
    let mut json = base.clone();
    let members = json["members"].as_array_mut().unwrap();
    members.truncate(1);
    let mut record = members[0].clone();
    let fields = record.as_object_mut().unwrap();
    fields.extend(other.as_object().unwrap().clone());
    match id {
        Some(id) => fields.insert("id".into(), json!(id)),
        None => fields.remove("id"),
    };
    members.insert(if first { 0 } else { 1 }, record);
    json
}

/// What of the second record is told of the one person as well.
fn of_one(mut json: Json) -> Json {
    fn rename(json: &mut Json) {
        match json {
            Json::Array(items) => items.iter_mut().for_each(rename),
            Json::Object(fields) => {
                for (name, value) in fields {
                    if name == "member" && *value == json!(1) {
                        *value = json!(0);
                    }
                    rename(value);
                }
            }
            _ => {}
        }
    }
    rename(&mut json);
    json
}

fn of_path(json: &Json) -> Vec<Claim> {
    let mut claims = vec![];
    let sums = ["outcome", "quickCapFen", "suggestedFen", "decidedBy"];
    add(&mut claims, json, "", &sums);
    for c in rows(json, "classes") {
        add(&mut claims, c, &text(c, &["class"]), &["outcome"]);
    }
    for d in rows(json, "duties") {
        add(&mut claims, d, &text(d, &["duty", "clause"]), &["applies"]);
    }
    claims
}

/// Which rows an answer leaves out, since they are certainly not so.
fn left_out(told: &Json, right: &Json, list: &str, names: &[&str]) -> Vec<String> {
    let there = |row: &Json| rows(told, list).any(|o| text(o, names) == text(row, names));
    let rows = rows(right, list).filter(|row| !there(row));
    rows.map(|row| format!("left out {}", text(row, names)))
        .collect()
}

fn others() -> Vec<Json> {
    vec![
        json!({}),
        json!({"seriousIllness": true}),
        json!({"seriousIllness": null}),
        json!({"birthDate": "1950-01-01"}),
        json!({"employed": true}),
        json!({"recordedTekun": true}),
        json!({"recordedDibao": true}),
        json!({"disabilityCertificate": true, "disabilityCategory": "limb", "disabilityGrade": 1}),
        json!({"epidemicMonthsWithoutIncome": 6}),
        json!({"unreadable": ["recordedTekun"]}),
        json!({"supporters": [{"id": "s"}]}),
        json!({"ownPropertyWithinTekunRule": false}),
    ]
}

#[test]
fn a_record_without_an_id_says_no_more_than_as_the_one_beside_it() {
    let (pack, on) = (pack(), iso_date(super::ON).unwrap());
    let read = |json: &Json| decode::<Household>(&json.to_string()).value;
    let help = |json: &Json| of_one(plain(ops::linked_help(&pack, &read(json), on)));
    let path = |json: &Json| plain(ops::temporary_path(&pack, &read(json), on));
    let mut wrong = vec![];
    let mut say = |told: Vec<Claim>, right: &[Claim], how: &str| {
        let more = told
            .into_iter()
            .filter(|c| certain(&c.1) && !right.contains(c));
        wrong.extend(more.map(|(about, value)| format!("{how}: {about} = {value}")));
    };
    let mut more = vec![];
    for (n, base) in households().iter().enumerate() {
        let spent = json!({"basicLifeInDifficulty": true, "suddenEvent": false, "livesHere": true,
            "spendingShock": "medical", "specialAssistanceReceived": false});
        let mut base = base.clone();
        base.as_object_mut()
            .unwrap()
            .extend(spent.as_object().unwrap().clone());
        for other in others() {
            for first in [false, true] {
                let how = format!("{n} {first} {other}");
                let told = with_record(&base, &other, None, first);
                let right = with_record(&base, &other, Some("a"), first);
                let (told, right) = ((help(&told), path(&told)), (help(&right), path(&right)));
                say(of_help(&told.0), &of_help(&right.0), &how);
                say(of_path(&told.1), &of_path(&right.1), &how);
                for item in rows(&right.0, "items") {
                    let about = ["status", "member", "help", "clause"];
                    let same =
                        rows(&told.0, "items").find(|o| text(o, &about) == text(item, &about));
                    let out = same.map(|same| left_out(same, item, "members", &["member"]));
                    more.extend(
                        out.into_iter()
                            .flatten()
                            .map(|what| format!("{how}: {what}")),
                    );
                }
                let out = left_out(&told.1, &right.1, "duties", &["duty", "clause"]);
                more.extend(out.into_iter().map(|what| format!("{how}: {what}")));
            }
        }
    }
    wrong.extend(more);
    let some: Vec<_> = wrong.iter().take(30).collect();
    assert!(wrong.is_empty(), "{} {some:#?}", wrong.len());
}

//! Files of cases, of which a part is damaged.

use serde_json::{Value as Json, json};

use super::{Claim, add, never_more, plain, rows, text, violations};
use crate::calendar::iso_date;
use crate::case::CaseFile;
use crate::wire::ops;

fn material(id: &str, kind: &str, given: bool, obtainable: bool) -> Json {
    json!({"id": id, "kind": kind, "given": given, "obtainable": obtainable})
}

fn notice(on: &str, materials: &[&str]) -> Json {
    json!({"on": on, "materials": materials})
}

fn file(programme: &str, materials: &[Json], notices: &[Json]) -> Json {
    json!({
        "programme": programme, "disabilityCertificate": true, "materials": materials, "materialsComplete": true,
        "notices": notices, "applicantConsent": "given",
        "supporters": [{"id": "s1", "consent": "given"}, {"id": "s2", "consent": "refused"}],
        "cards": [
            {"keptByStaff": true, "writtenAgreement": true, "filedWithCounty": true},
            {"keptByStaff": true, "writtenAgreement": false, "filedWithCounty": true},
        ],
        "registeredRelative": true, "complaint": false, "countyVisited": false, "decision": "refused",
        "toldInWriting": false, "reasonsGiven": false,
    })
}

/// Files in which everything is there, something lacks, and notices are right and wrong.
fn files() -> Vec<Json> {
    let all = [
        material("a", "identity", true, false),
        material("b", "statement", true, false),
        material("c", "truthPledge", true, false),
        material("d", "disabilityCertificate", false, true),
    ];
    let lacks = [
        material("a", "identity", false, false),
        material("b", "statement", false, false),
        material("c", "truthPledge", true, false),
        material("d", "disabilityCertificate", true, true),
        material("e", "other", false, true),
    ];
    let (some, full) = (["a"].as_slice(), ["a", "b"].as_slice());
    let in_full = [notice("2024-01-02", full)];
    let in_part = [notice("2024-01-02", some)];
    let again = [notice("2024-01-05", &["b"]), notice("2024-01-02", full)];
    let thrice = [
        notice("2024-01-02", some),
        notice("2024-01-05", &["b"]),
        notice("2024-01-07", &["e"]),
    ];
    let quiet = json!({
        "programme": "dibao", "materials": [material("a", "other", true, false)], "materialsComplete": true,
        "applicantConsent": "refused", "registeredRelative": false, "complaint": false,
        "supporters": [{"consent": "given"}],
    });
    let mut files = vec![quiet];
    for programme in ["tekun", "dibao", "rigid"] {
        files.push(file(programme, &all, &[]));
        files.push(file(programme, &all[..2], &in_full));
        for notices in [&in_full[..], &in_part, &again, &thrice] {
            files.push(file(programme, &lacks, notices));
        }
    }
    files
}

/// What of the report of a file is certain.
fn of_file(json: &Json) -> Vec<Claim> {
    let mut claims = vec![];
    add(&mut claims, json, "", &["complete", "countyMustVisit"]);
    for name in ["toTell", "kindsMissing"] {
        claims.extend(rows(json, name).map(|of| (format!("{name} {of}"), json!(true))));
    }
    for consent in rows(json, "consents").filter(|c| c["outcome"] != "ask") {
        let about = format!("consent {}", text(consent, &["supporter"]));
        claims.push((about, consent["outcome"].clone()));
    }
    violations(&mut claims, json);
    claims
}

#[test]
fn no_part_of_the_file_of_a_case_that_is_damaged_makes_it_more_certain() {
    for on in ["2024-01-10", "2026-08-03"] {
        let on = iso_date(on).unwrap();
        let answer = |facts: &CaseFile| plain(ops::check_case_file(facts, on));
        never_more(&files(), true, answer, of_file, |_, _| vec![]);
    }
}

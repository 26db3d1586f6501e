//! What is lost, doubled or absurd in a case makes no answer more certain, and none different: every part of some whole inputs is
//! damaged at the door of JSON in every way, and what is then certain must be what the whole input says.

mod alike;
mod cases;
mod files;
mod harm;
mod people;

use serde_json::{Value as Json, json};

use self::cases::{accounts, households, pack, reviews};
use self::harm::{Damaged, damages};
use super::{Wire, decode, ops};
use crate::calendar::iso_date;
use crate::household::Household;
use crate::support::{AmountFacts, RecipientFacts};

/// The day of the answers.
const ON: &str = "2026-08-03";

/// One claim of an answer: what it is about, and what it says.
type Claim = (String, Json);

fn text(json: &Json, names: &[&str]) -> String {
    let all = names
        .iter()
        .map(|name| json.get(name).map(Json::to_string).unwrap_or_default());
    all.collect::<Vec<_>>().join(" ")
}

fn rows<'j>(json: &'j Json, name: &str) -> impl Iterator<Item = &'j Json> {
    json.get(name)
        .and_then(Json::as_array)
        .into_iter()
        .flatten()
}

fn add(claims: &mut Vec<Claim>, json: &Json, about: &str, names: &[&str]) {
    for name in names {
        let value = json.get(name).filter(|v| !v.is_null());
        claims.extend(value.map(|v| (format!("{about} {name}"), v.clone())));
    }
}

/// What the law says was not done: told only where it is certain.
fn violations(claims: &mut Vec<Claim>, json: &Json) {
    let law = rows(json, "findings").filter(|f| f["kind"] == "law");
    claims.extend(law.map(|f| {
        (
            format!("finding {}", text(f, &["code", "place"])),
            json!(true),
        )
    }));
}

/// Yes and no are certain; every other outcome is not.
fn certain(value: &Json) -> bool {
    !matches!(
        value.as_str(),
        Some("open" | "parameterMissing" | "discretionary")
    )
}

/// What is told of a step, and of the day on which an end begins, is told under the condition that there is an end.
fn conditional(about: &str) -> bool {
    about.starts_with("step ") || about.ends_with(" endsFrom")
}

fn of_review(json: &Json) -> Vec<Claim> {
    let mut claims = vec![];
    add(
        &mut claims,
        json,
        "",
        &[
            "ends",
            "endsFrom",
            "nextReview",
            "reviewClause",
            "amountStays",
        ],
    );
    for g in rows(json, "grounds") {
        let about = text(g, &["clause", "member"]);
        add(&mut claims, g, &about, &["outcome", "since", "keptBy"]);
    }
    for s in rows(json, "steps") {
        let about = format!("step {}", text(s, &["step", "clause", "programme"]));
        add(&mut claims, s, &about, &["done", "lastDay"]);
    }
    violations(&mut claims, json);
    claims
}

fn of_help(json: &Json) -> Vec<Claim> {
    let mut claims = vec![];
    for s in rows(json, "statuses").filter(|s| s["basis"] != "unreadable") {
        add(
            &mut claims,
            s,
            &text(s, &["status", "member"]),
            &["lapsed", "validTo"],
        );
    }
    for i in rows(json, "items") {
        let about = text(i, &["status", "member", "help", "clause"]);
        claims.push((about.clone(), json!(true)));
        for m in rows(i, "members").filter(|m| m["fits"] == "yes") {
            claims.push((format!("{about} fits {}", m["member"]), json!(true)));
        }
    }
    claims
}

/// What of an answer about an account is certain.
fn of_account(json: &Json) -> Vec<Claim> {
    let sums = ["dueFen", "paidFen", "arrearsFen", "differenceFen"];
    let mut claims = vec![];
    add(&mut claims, json, "all", &sums);
    for m in rows(json, "months") {
        let about = m["month"].to_string();
        add(&mut claims, m, &about, &sums);
        add(&mut claims, m, &about, &["state"]);
    }
    violations(&mut claims, json);
    claims
}

/// The bounds of an answer that the whole one lies outside of.
fn outside(whole: &Json, damaged: &Json) -> Vec<String> {
    let mut found = vec![];
    for sum in ["due", "paid", "arrears"] {
        let Some(fen) = whole.get(format!("{sum}Fen")).and_then(Json::as_i64) else {
            continue;
        };
        let bound = |name: &str| {
            damaged
                .get(format!("{sum}{name}Fen"))
                .and_then(Json::as_i64)
        };
        let (low, high) = (bound("AtLeast"), bound("AtMost"));
        if low.is_some_and(|low| fen < low) || high.is_some_and(|high| fen > high) {
            found.push(format!("{sum} {fen} {low:?} {high:?}"));
        }
    }
    found
}

/// Each certain claim of a damaged answer that the whole one does not make.
fn never_more<T: Wire + Default>(
    bases: &[Json],
    dated: bool,
    answer: impl Fn(&T) -> Json,
    claims: impl Fn(&Json) -> Vec<Claim>,
    also: impl Fn(&Json, &Json) -> Vec<String>,
) {
    let mut wrong = vec![];
    for (n, base) in bases.iter().enumerate() {
        let read = decode::<T>(&base.to_string());
        assert_eq!(read.findings, [], "{n}");
        let whole = answer(&read.value);
        let said = claims(&whole);
        for Damaged { how, json } in damages(base, dated) {
            let damaged = answer(&decode::<T>(&json.to_string()).value);
            let mut more = claims(&damaged);
            more.retain(|claim| {
                let spoken = said.iter().any(|(about, _)| *about == claim.0);
                certain(&claim.1) && !said.contains(claim) && (spoken || !conditional(&claim.0))
            });
            let more = more.into_iter();
            wrong.extend(more.map(|(about, value)| format!("{n} {how}: {about} = {value}")));
            wrong.extend(
                also(&whole, &damaged)
                    .iter()
                    .map(|what| format!("{n} {how}: {what}")),
            );
        }
    }
    let some: Vec<_> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} {some:#?}", wrong.len());
}

fn plain(value: impl serde::Serialize) -> Json {
    serde_json::to_value(value).unwrap()
}

#[test]
fn no_part_of_a_review_that_is_damaged_makes_it_more_certain() {
    let (pack, on) = (pack(), iso_date(ON).unwrap());
    let answer = |facts: &RecipientFacts| plain(ops::review_recipient(&pack, facts, on));
    // A refusal of nobody known is nobody's for certain only where it matters to nobody.
    let nobodys = |whole: &Json, damaged: &Json| {
        let of = |json: &Json, outcome: &str, nobody: bool| {
            rows(json, "grounds").any(|g| {
                g["clause"] == "D-100"
                    && g["outcome"] == outcome
                    && (!nobody || g.get("member").is_none())
            })
        };
        let known = of(damaged, "yes", false);
        let wrong = of(whole, "yes", false) && of(damaged, "no", true) && !known;
        wrong
            .then(|| "D-100 of nobody".to_owned())
            .into_iter()
            .collect()
    };
    // That nobody refused in a row is said of who refused.
    let claims = |json: &Json| {
        let mut claims = of_review(json);
        claims.retain(|(about, value)| {
            let of_nobody = !about.contains("\" 0") && !about.contains("\" 1");
            let nobodys = about.starts_with("\"D-100\"") && of_nobody;
            !nobodys || *value != json!("no")
        });
        claims
    };
    never_more(&reviews(), true, answer, claims, nobodys);
}

#[test]
fn no_part_of_a_household_that_is_damaged_opens_more_help() {
    let (pack, on) = (pack(), iso_date(ON).unwrap());
    let answer = |h: &Household| plain(ops::linked_help(&pack, h, on));
    // Who certainly does not fit is left out.
    let left_out = |whole: &Json, damaged: &Json| {
        let same = |i: &Json, o: &Json| {
            text(i, &["status", "member", "help", "clause"])
                == text(o, &["status", "member", "help", "clause"])
        };
        let mut found = vec![];
        for item in rows(whole, "items") {
            let other = rows(damaged, "items").find(|o| same(item, o));
            for m in rows(item, "members").filter(|m| m["fits"] == "yes") {
                // Where no list of persons is left, nobody is left out of it.
                let listed = rows(damaged, "items").any(|i| i.get("members").is_some());
                let there = !listed
                    || other.is_none_or(|o| rows(o, "members").any(|n| n["member"] == m["member"]));
                if !there {
                    found.push(format!("left out {m} of {}", text(item, &["help"])));
                }
            }
        }
        found
    };
    never_more(&households(), true, answer, of_help, left_out);
}

#[test]
fn no_part_of_an_account_that_is_damaged_makes_a_sum_look_whole() {
    let pack = pack();
    let (from, to) = (
        iso_date("2024-02-01").unwrap(),
        iso_date("2024-07-31").unwrap(),
    );
    let answer = |facts: &AmountFacts| plain(ops::amount_over(&pack, facts, from, to));
    let bounds = |whole: &Json, damaged: &Json| {
        let mut found = outside(whole, damaged);
        for (m, n) in rows(whole, "months").zip(rows(damaged, "months")) {
            found.extend(
                outside(m, n)
                    .into_iter()
                    .map(|what| format!("{} {what}", m["month"])),
            );
        }
        found
    };
    never_more(&accounts(), false, answer, of_account, bounds);
}

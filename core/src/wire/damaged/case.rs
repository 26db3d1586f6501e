//! What is lost, doubled or absurd in a case makes no answer more certain, and none different: every part of some whole inputs is
//! damaged at the door of JSON in every way, and what is then certain must be what the whole input says.

use serde_json::{Map, Value as Json, json};

use crate::wire::{Wire, decode, ops};
use crate::calendar::iso_date;
use crate::household::Household;
use crate::policy::{LocalOverlay, PolicyPack};
use crate::support::{AmountFacts, RecipientFacts};

/// The day of the answers.
const ON: &str = "2026-08-03";

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
        "member" => at.starts_with("/events") && !of_work(),
        _ => name.starts_with("recorded") && name != "recordedRigidOn",
    }
}

/// An input with a part of it damaged, and how.
struct Damaged {
    how: String,
    json: Json,
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
fn damages(json: &Json, dated: bool) -> Vec<Damaged> {
    let (mut all, mut found) = (vec![], vec![]);
    places(json, "", &mut all);
    for at in all {
        let value = json.pointer(&at).unwrap().clone();
        let mut add = |how: &str, json: Json| {
            let how = format!("{how} {at}");
            found.push(Damaged { how, json });
        };
        let day = value.as_str().and_then(iso_date).is_some();
        if at.rsplit('/').next().unwrap().parse::<usize>().is_ok() {
            let list = at.rsplit_once('/').unwrap().0;
            // A member is named by the place, so one that is lost leaves it; other entries can go without a trace but the claim.
            if json.pointer(&format!("{list}Complete")).is_some() && !list.ends_with("members") {
                add(
                    "gone",
                    listed(json, &at, true, |list, n| drop(list.remove(n))),
                );
            }
            if value.is_object() {
                add(
                    "no object",
                    listed(json, &at, false, |list, n| list[n] = json!("abc")),
                );
                // Where nobody in a list of persons has an id, equal records are as many persons (ADR 0009).
                let person = list.ends_with("members") || list.ends_with("supporters");
                if !person || value.get("id").is_some() {
                    add(
                        "twice",
                        listed(json, &at, false, |list, _| list.push(value.clone())),
                    );
                    add(
                        "thrice",
                        listed(json, &at, false, |list, _| {
                            list.push(value.clone());
                            list.push(value.clone());
                        }),
                    );
                }
            }
            continue;
        }
        if !absence_speaks(json, &at) && !value.is_array() {
            add("gone", within(json, &at, |of, name| drop(of.remove(name))));
        }
        // A list that is not there says that it is empty where nobody claims that it is complete: but for the spans and groups.
        let claimed = json.pointer(&format!("{at}Complete")).is_some();
        if value.is_array() && (claimed || at.ends_with("groups") || at.ends_with("spans")) {
            add("gone", within(json, &at, |of, name| drop(of.remove(name))));
        }
        add(
            "unread",
            within(json, &at, |of, name| {
                of.insert(name.into(), json!({"no": "value"}));
            }),
        );
        add(
            "misspelt",
            within(json, &at, |of, name| {
                let value = of.remove(name).unwrap();
                of.insert(format!("{name}s"), value);
            }),
        );
        if day {
            for other in ["0202-12-01", "1899-01-05"] {
                add(
                    "0202",
                    within(json, &at, |of, name| {
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
                within(json, &at, |of, name| drop(of.insert(name.into(), tomorrow))),
            );
        }
        // What a record notes as unreadable is so, even where it stands there.
        let above = at.rsplit_once('/').unwrap().0;
        let noted = ["", "/household"].contains(&above) || above.starts_with("/events/");
        if noted && !value.is_array() && !value.is_object() {
            for keep in [false, true] {
                add(
                    "noted",
                    within(json, &at, |of, name| {
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
    found
}

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

fn pack() -> PolicyPack {
    let mut text = String::from("name = \"test\"\nsynthetic = true\n");
    for (key, value) in [
        ("dibao.standard.urban", "fen = 100_000"),
        ("income.pcdi_last_year", "fen = 3_000_000"),
        ("dibao.basic_pension_excluded", "flag = true"),
        ("dibao.senior_allowance_excluded", "flag = true"),
        ("dibao.counts_tekun_member", "flag = false"),
        ("dibao.stop_from", "choice = \"sameMonth\""),
        ("dibao.supplement_method", "choice = \"fixed\""),
        ("dibao.supplement_elderly_fixed", "fen = 10_000"),
        ("dibao.supplement_severe_fixed", "fen = 15_000"),
        ("dibao.supplement_overlap", "choice = \"highest\""),
        ("dibao.grace_share", "basis_points = 5_000"),
        ("tekun.basic_urban_home", "fen = 130_000"),
        ("tekun.basic_rural_home", "fen = 90_000"),
        ("tekun.care_self", "fen = 10_000"),
        ("tekun.other_unable_cases_exist", "flag = false"),
        ("tekun.other_supporter_cases_exist", "flag = false"),
        ("tekun.every_supporter_must_be_unable", "flag = true"),
        ("tekun.supporter_severe_is_grade_1_2", "flag = true"),
        ("publicity.roll", "flag = false"),
    ] {
        text += &format!("[[value]]\nkey = \"{key}\"\n{value}\nfrom = 2021-07-01\n");
    }
    let local = LocalOverlay::from_toml(&text).unwrap();
    PolicyPack::builtin().with_overlay(&local).unwrap()
}

fn with(base: &Json, more: Json) -> Json {
    let mut json = base.clone();
    let fields = more.as_object().unwrap().clone();
    json.as_object_mut().unwrap().extend(fields);
    json
}

fn member(id: &str, birth: &str, wage: i64) -> Json {
    json!({
        "id": id, "birthDate": birth, "wageFen": wage, "businessNetFen": 0, "propertyNetFen": 0, "transferNetFen": 0,
        "basicPensionFen": 0, "socialInsuranceFen": 0, "seniorAllowanceFen": 0, "disabilityCertificate": false,
        "ownPropertyWithinTekunRule": true, "ownPropertyWithinDibaoRule": true, "provincialUnableToWork": false,
        "seriousIllness": false, "specialHardship": false, "employed": false,
        "supporters": [], "supportersComplete": true,
    })
}

fn home(members: &[Json]) -> Json {
    json!({
        "area": "urban", "hukouHere": true, "residencePermitHere": false, "propertyWithinDibaoRule": true,
        "members": members, "membersComplete": true,
    })
}

fn two(wage: i64) -> Json {
    home(&[
        member("a", "1985-03-10", wage),
        member("b", "1986-03-10", 0),
    ])
}

fn reviews() -> Vec<Json> {
    let days =
        json!({"recognisedOn": "2021-08-02", "reviewedOn": "2026-02-10", "eventsComplete": true});
    let old = with(
        &days,
        json!({"programme": "tekun", "member": 0, "events": [],
        "household": home(&[member("a", "1950-01-01", 0), member("b", "1985-01-01", 500_000)])}),
    );
    let young = json!({"household": home(&[member("a", "2008-05-01", 0)]), "inSchool": true});
    let gone = json!({"publicised": true, "publicisedOn": "2026-07-01", "objection": false, "heard": true, "heardOn": "2026-07-20"});
    let again = json!({"objection": true, "objectionOn": "2026-07-06", "publicisedOn": "2026-07-07", "heardOn": "2026-07-25"});
    let event = |kind: &str, on: &str, more: Json| with(&json!({"kind": kind, "on": on}), more);
    let of = |m: i64| json!({"member": m});
    let events = |all: Json| json!({"events": all});
    let family = with(
        &days,
        json!({"programme": "dibao", "unstableIncome": true, "membersAbleToWork": true, "events": [],
        "household": two(100_000)}),
    );
    let refusal = |n: u32, m: i64| event("jobRefusal", &format!("2026-0{n}-01"), of(m));
    let named = |id: &str| with(&refusal(3, 1), json!({"id": id}));
    vec![
        old.clone(),
        with(&old, young),
        with(
            &old,
            events(json!([
                event(
                    "prisonSentence",
                    "2024-01-01",
                    json!({"until": "2025-01-01", "member": 0})
                ),
                event("death", "2026-03-01", of(1))
            ])),
        ),
        with(
            &old,
            events(json!([
                event("ownWish", "2026-06-01", of(0)),
                event("declaredMissing", "2025-06-01", json!({}))
            ])),
        ),
        with(
            &with(&old, gone.clone()),
            json!({"decidedOn": "2026-07-22", "events": [event("ownWish", "2026-06-01", of(0))]}),
        ),
        with(
            &with(&with(&old, gone.clone()), again),
            json!({"decidedOn": "2026-07-22", "events": [event("ownWish", "2026-06-01", of(0))]}),
        ),
        with(
            &with(&old, gone),
            json!({"decidedOn": "2026-06-10", "events": [event("ownWish", "2026-06-20", of(0))]}),
        ),
        family.clone(),
        with(
            &family,
            json!({"household": two(300_000), "decidedOn": "2026-07-10", "heard": true, "heardOn": "2026-07-12"}),
        ),
        with(
            &family,
            events(json!([
                refusal(2, 1),
                refusal(3, 1),
                refusal(4, 1),
                refusal(4, 0)
            ])),
        ),
        with(
            &family,
            events(json!([refusal(2, 1), refusal(3, 1), refusal(4, 0)])),
        ),
        with(
            &family,
            events(json!([
                refusal(2, 1),
                named("x"),
                named("y"),
                event("jobTaken", "2026-01-15", of(1))
            ])),
        ),
        with(
            &family,
            events(json!([
                refusal(2, 1),
                refusal(3, 1),
                event("jobTaken", "2026-03-15", of(1)),
                refusal(4, 1)
            ])),
        ),
        with(
            &family,
            events(json!([
                event("materialChange", "2026-01-05", json!({"reported": false})),
                event(
                    "materialChange",
                    "2026-03-05",
                    json!({"reportedOn": "2026-03-06"})
                )
            ])),
        ),
        with(
            &family,
            json!({"familyCheckedOn": "2026-05-04", "events": [event("death", "2025-11-03", of(1)), event("death", "2026-04-07", of(0))]}),
        ),
        with(
            &family,
            json!({"familyCheckedOn": "2026-06-10", "reviewedOn": "2025-09-01", "events": [event("death", "2026-02-03", json!({}))]}),
        ),
        with(
            &family,
            events(json!([
                event("fraud", "2026-07-10", json!({})),
                event("fraud", "2026-05-10", json!({}))
            ])),
        ),
        with(
            &family,
            json!({"decidedOn": "2026-06-20", "events": [event("fraud", "2026-05-10", json!({}))]}),
        ),
        with(&family, json!({"decidedOn": "2026-07-10"})),
        with(&family, json!({"programme": "dibaoSingle", "member": 1})),
    ]
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
            !(about.starts_with("\"D-100\"")
                && *value == json!("no")
                && !about.contains("\" 0")
                && !about.contains("\" 1"))
        });
        claims
    };
    never_more(&reviews(), true, answer, claims, nobodys);
}

fn households() -> Vec<Json> {
    let of = |more: Json| {
        with(
            &two(100_000),
            with(
                &json!({
                    "id": "h1", "recordedDibao": false, "recordedMargin": false, "recordedRigid": false,
                }),
                more,
            ),
        )
    };
    let elderly = home(&[member("a", "1950-01-01", 0), member("b", "2015-03-10", 0)]);
    vec![
        of(json!({"recordedRigid": true, "recordedRigidOn": "2026-01-10"})),
        of(json!({"recordedRigid": true, "recordedRigidOn": "2025-03-10"})),
        of(json!({"recordedMargin": true})),
        with(&of(json!({"recordedDibao": true})), elderly),
        of(json!({"applicationDate": "2026-07-01"})),
    ]
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

fn accounts() -> Vec<Json> {
    let elderly = json!({"groups": ["elderly"], "persons": 1});
    let severe = json!({"groups": ["severelyDisabled", "elderly"], "persons": 1});
    let span = |from: &str, more: Json| {
        with(
            &json!({
                "from": from, "members": 3, "incomeFen": 200_000, "supplements": [elderly, severe], "supplementsComplete": true, "grace": false,
            }),
            more,
        )
    };
    let work =
        json!({"incomeFen": 400_000, "grace": true, "graceAfterWork": true, "supplements": []});
    let (first, later) = (
        span("2024-01-01", json!({})),
        span("2024-05-10", json!({"members": 2, "incomeFen": 50_000})),
    );
    let paid = |month: &str, fen: i64| json!({"month": month, "amountFen": fen});
    let dibao = json!({"programme": "dibao", "area": "urban", "decidedOn": "2024-02-15", "spans": [first, later],
        "paid": [paid("2024-03-01", 100_000), paid("2024-03-20", 20_000), paid("2024-05-01", 1), paid("2024-01-01", 7)], "paidComplete": true});
    let lone = json!({"from": "2024-01-01", "careTier": "selfCaring", "institution": false, "contractedLand": false,
        "collectiveIncome": false, "relocatedToTown": false});
    let named = |id: &str| with(&elderly, json!({"id": id}));
    let receipt = |id: &str| with(&paid("2024-03-01", 100_000), json!({"id": id}));
    let ids = span(
        "2024-01-01",
        json!({"supplements": [named("x"), named("y")]}),
    );
    vec![
        dibao.clone(),
        with(&dibao, json!({"endedOn": "2024-05-20"})),
        with(
            &dibao,
            json!({"spans": [first, span("2024-04-01", work.clone())]}),
        ),
        with(
            &dibao,
            json!({"spans": [first, span("2024-04-01", json!({"members": 1, "incomeFen": 0})), span("2024-05-01", work)]}),
        ),
        with(
            &dibao,
            json!({"spans": [ids], "paid": [receipt("r1"), receipt("r2")]}),
        ),
        with(
            &dibao,
            json!({"programme": "tekun", "spans": [lone], "endedOn": "2024-05-20"}),
        ),
    ]
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

//! Whole inputs, each with parts that matter, and a pack in which their local numbers are supposed.

use serde_json::{Value as Json, json};

use crate::policy::{LocalOverlay, PolicyPack};

pub(super) fn pack() -> PolicyPack {
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

/// What happened on a day.
fn event(kind: &str, on: &str, more: Json) -> Json {
    with(&json!({"kind": kind, "on": on}), more)
}

fn of(m: i64) -> Json {
    json!({"member": m})
}

fn events(all: Json) -> Json {
    json!({"events": all})
}

fn days() -> Json {
    json!({"recognisedOn": "2021-08-02", "reviewedOn": "2026-02-10", "eventsComplete": true})
}

pub(super) fn reviews() -> Vec<Json> {
    [of_tekun(), of_one_told_twice(), of_dibao(), of_work()].concat()
}

fn old() -> Json {
    with(
        &days(),
        json!({"programme": "tekun", "member": 0, "events": [],
        "household": home(&[member("a", "1950-01-01", 0), member("b", "1985-01-01", 500_000)])}),
    )
}

fn of_tekun() -> Vec<Json> {
    let old = old();
    let young = json!({"household": home(&[member("a", "2008-05-01", 0)]), "inSchool": true});
    let gone = json!({"publicised": true, "publicisedOn": "2026-07-01", "objection": false, "heard": true, "heardOn": "2026-07-20"});
    let again = json!({"objection": true, "objectionOn": "2026-07-06", "publicisedOn": "2026-07-07", "heardOn": "2026-07-25"});
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
    ]
}

/// What contradicts itself: an event that is told with other facts each time, what was not done and has its day.
fn of_one_told_twice() -> Vec<Json> {
    let old = old();
    vec![
        // What says that it was not done contradicts its day.
        with(
            &old,
            json!({"heard": false, "heardOn": "2026-07-20", "publicised": false, "publicisedOn": "2026-07-10",
                "objection": false, "objectionOn": "2026-07-06", "decidedOn": "2026-07-22", "events": [event("ownWish", "2026-06-01", of(0))]}),
        ),
        // One event that is told with other facts each time.
        with(
            &old,
            events(json!([
                event("death", "2026-05-01", json!({"id": "x", "member": 0})),
                event("ownWish", "2026-06-01", json!({"id": "x", "member": 0})),
            ])),
        ),
        with(
            &old,
            events(json!([
                event(
                    "prisonSentence",
                    "2026-05-01",
                    json!({"id": "x", "member": 0})
                ),
                event(
                    "prisonSentence",
                    "2026-05-01",
                    json!({"id": "x", "member": 1})
                ),
            ])),
        ),
    ]
}

fn family() -> Json {
    with(
        &days(),
        json!({"programme": "dibao", "unstableIncome": true, "membersAbleToWork": true, "events": [],
        "household": two(100_000)}),
    )
}

fn of_dibao() -> Vec<Json> {
    let family = family();
    vec![
        family.clone(),
        with(
            &family,
            json!({"household": two(300_000), "decidedOn": "2026-07-10", "heard": true, "heardOn": "2026-07-12"}),
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
        // One event that is told with other facts each time.
        with(
            &family,
            events(json!([
                event("fraud", "2026-05-10", json!({"id": "x"})),
                event(
                    "materialChange",
                    "2026-05-12",
                    json!({"id": "x", "reported": false})
                ),
            ])),
        ),
        with(
            &family,
            events(json!([
                event(
                    "materialChange",
                    "2026-01-05",
                    json!({"id": "x", "reported": false})
                ),
                event(
                    "materialChange",
                    "2026-01-05",
                    json!({"id": "x", "reportedOn": "2026-01-06"})
                ),
            ])),
        ),
        with(&family, json!({"decidedOn": "2026-07-10"})),
        with(&family, json!({"programme": "dibaoSingle", "member": 1})),
    ]
}

fn of_work() -> Vec<Json> {
    let family = family();
    let refusal = |n: u32, m: i64| event("jobRefusal", &format!("2026-0{n}-01"), of(m));
    let named = |id: &str| with(&refusal(3, 1), json!({"id": id}));
    let other = with(&refusal(5, 1), json!({"id": "y"}));
    vec![
        with(
            &family,
            events(json!([
                with(&refusal(2, 1), json!({"id": "z"})),
                named("y"),
                other
            ])),
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
    ]
}

pub(super) fn households() -> Vec<Json> {
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

pub(super) fn accounts() -> Vec<Json> {
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

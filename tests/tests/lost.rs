//! Over the vectors of the rooms grid, leader and visit: whatever part of a list is lost, doubled or absurd, no answer becomes
//! more certain. A part is lost at the door of JSON where it is not there, where its id is none, and where its day cannot be.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a vector that is not what it seems fails the test"
)]

#[allow(dead_code, reason = "the runner also writes and compares")]
#[path = "../runners/rust/border.rs"]
mod border;
#[path = "lost/certain.rs"]
mod certain;
#[path = "lost/damage.rs"]
mod damage;
#[path = "../runners/rust/generated/dispatch.rs"]
mod dispatch;
#[path = "lost/history.rs"]
mod history;

use std::path::Path;

use certain::certain;
use conformance::vectors::load;
use damage::damages;

/// Vectors of which a damage makes others of the facts agree, or another duty the one that is told: then nothing is lost that
/// anybody could see.
const OTHERWISE: [(&str, &str); 16] = [
    ("visit/doubt/records-differ-in-", "lost /facts/households"),
    ("policy/towns/", "/facts/households"),
    ("visit/regular/", "/town"),
    ("visit/regular/", "/facts/households"),
    // Of two entries of one id that contradict each other, the one whose id is not lost is contradicted by none that is known
    // to be it.
    ("visit/doubt/one-id", "lost /facts/visits/"),
    ("visit/log/one-id", "lost /facts/visits/"),
    ("visit/order/one-id", "lost /facts/visits/"),
    (
        "visit/terms/event-of-one-id",
        "lost /facts/households/0/events/",
    ),
    // Where none has an id each is one of its own.
    ("visit/terms/event-without-an-id-that-may-be-one", "/id"),
    ("visit/meetings/twice-and-one-id-lost", "/id"),
    // The same of a household of a history, and of two days that contradict each other.
    ("grid/history/a-household-in-two-grids", "/household"),
    ("grid/history/two-", "/id"),
    ("grid/history/two-persons-on-one-post", "/assignment"),
    ("grid/history/an-interval-", "/valid/"),
    // Where no entry has a day of record their order says which is the later one, and where both say the same neither has to.
    ("grid/doubt/two-entries-of-which-one-has-no-day", "/places/"),
    // What a place does not say is counted from its posts.
    (
        "grid/history/a-number-that-the-place-states",
        "lost /places/3/place/fullTimeWorkers",
    ),
];

/// Nothing that an operation says of damaged facts is a word that it did not say of the whole ones.
fn nothing_becomes_more_certain(ops: &[&str], least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let (mut calls, mut faults) = (0, vec![]);
    for vector in load(&folder).unwrap() {
        let Some(op) = ops.iter().find(|op| **op == vector.op) else {
            continue;
        };
        let Ok(answer) = dispatch::call(op, &vector.input) else {
            continue;
        };
        let whole = certain(op, &answer);
        for (what, input) in damages(&vector.input) {
            let known =
                |(id, part): &(&str, &str)| vector.id.starts_with(id) && what.contains(part);
            if OTHERWISE.iter().any(known) {
                continue;
            }
            let Ok(answer) = dispatch::call(op, &input) else {
                continue;
            };
            calls += 1;
            let more = certain(op, &answer);
            let more: Vec<&String> = more.iter().filter(|word| !whole.says(word)).collect();
            if !more.is_empty() {
                faults.push(format!("{} {what}: {more:?}", vector.id));
            }
        }
    }
    assert!(calls > least, "{calls} calls only");
    let count = faults.len();
    faults.truncate(400);
    assert!(faults.is_empty(), "{}\n… {count} in all", faults.join("\n"));
}

#[test]
fn what_is_lost_of_a_grid_makes_nothing_more_certain() {
    nothing_becomes_more_certain(&["checkGrid"], 1_000);
}

#[test]
fn what_is_lost_of_leaders_makes_nothing_more_certain() {
    let ops = [
        "checkLeaders",
        "proposeLeaders",
        "leaderRoster",
        "householdLeaders",
    ];
    nothing_becomes_more_certain(&ops, 1_000);
}

#[test]
fn what_is_lost_of_meetings_makes_nothing_more_certain() {
    nothing_becomes_more_certain(&["checkMeetings"], 100);
}

#[test]
fn what_is_lost_of_visits_makes_nothing_more_certain() {
    nothing_becomes_more_certain(&["checkVisits", "planVisits"], 1_000);
}

/// Of a long run every such share is asked; which of a vector, its place among them says.
const SHARE: usize = 4;

/// Whatever befalls a value, a field, an entry or a list of a history, no answer says more than it said of the whole one.
#[test]
fn what_is_lost_of_a_history_makes_nothing_more_certain() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let (mut calls, mut faults) = (0, vec![]);
    let vectors = load(&folder).unwrap();
    let of_a_history = vectors.iter().filter(|v| history::OPS.contains(&&*v.op));
    for (n, vector) in of_a_history.enumerate() {
        let given = &vector.input["history"];
        let whole = history::said(
            &vector.op,
            &vector.input,
            &history::read(&given.to_string()),
        );
        let Some(whole) = whole else { continue };
        let every = if vector.op.ends_with("eorganise") || vector.op.ends_with("eorganisation") {
            SHARE
        } else {
            1
        };
        let all = history::damages(given).into_iter().skip(n % every);
        for (what, text) in all.step_by(every) {
            let known =
                |(id, part): &(&str, &str)| vector.id.starts_with(id) && what.contains(part);
            if OTHERWISE.iter().any(known) {
                continue;
            }
            let more = history::said(&vector.op, &vector.input, &history::read(&text));
            let Some(more) = more else { continue };
            calls += 1;
            let more: Vec<&String> = more.iter().filter(|word| !whole.says(word)).collect();
            if !more.is_empty() {
                faults.push(format!("{} {what}: {more:?}", vector.id));
            }
        }
    }
    assert!(calls > 10_000, "{calls} calls only");
    let count = faults.len();
    faults.truncate(400);
    assert!(
        faults.is_empty(),
        "{}\n… {count} in all of {calls}",
        faults.join("\n")
    );
}

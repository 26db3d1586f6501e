//! Every clause that an answer cites is in force on the day that governs it (引用的条款应当现行有效).

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::Value;

use super::inquiry::{InquiryScope, next_question, rule_graph, timeline};
use super::tests::{day, household};
use super::*;
use crate::household::{AreaKind, CareTier};
use crate::law;
use crate::message::Lang;
use crate::policy::PolicyPack;

/// Keys under which an answer cites a clause, or a reading that begins with one.
const CITES: [&str; 6] = [
    "clause",
    "clauses",
    "discretion",
    "keptBy",
    "readings",
    "reviewClause",
];

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => vec![],
    }
}

/// What of an answer is cited and not in force. A part that names the day that governs it is judged by that day.
fn stale(value: &Value, on: NaiveDate, found: &mut Vec<(String, NaiveDate)>) {
    match value {
        Value::Array(all) => all.iter().for_each(|v| stale(v, on, found)),
        Value::Object(of) => {
            let named = ["lawOf", "month", "from"]
                .iter()
                .find_map(|k| of.get(*k)?.as_str());
            let on = named.and_then(|d| d.parse().ok()).unwrap_or(on);
            for (key, v) in of {
                if CITES.contains(&key.as_str()) {
                    let ids = texts(v).into_iter();
                    let ids = ids.map(|text| text.split('=').next().unwrap_or(text));
                    let gone = |id: &&str| law::clause(id).is_some_and(|c| !c.in_force(on));
                    found.extend(ids.filter(gone).map(|id| (id.to_owned(), on)));
                }
                stale(v, on, found);
            }
        }
        _ => {}
    }
}

/// All that is cited and not in force, answer by answer.
#[derive(Default)]
struct Stale(std::collections::BTreeSet<(&'static str, String, NaiveDate)>);

impl Stale {
    fn look(&mut self, of: &'static str, answer: &impl Serialize, on: NaiveDate) {
        let mut found = vec![];
        stale(&serde_json::to_value(answer).unwrap(), on, &mut found);
        self.0
            .extend(found.into_iter().map(|(id, on)| (of, id, on)));
    }
}

/// Days on both sides of every date on which a clause begins or ends, and any day.
fn date() -> impl Strategy<Value = NaiveDate> {
    let mut edges = vec![];
    for source in law::clauses().flat_map(law::Clause::sources) {
        edges.extend(source.from.into_iter().chain(source.to));
    }
    edges.sort_unstable();
    edges.dedup();
    let near = prop::sample::select(edges);
    let moved = (near, -1..=1i64).prop_map(|(d, n)| d + TimeDelta::days(n));
    let any = (0..5500i64).prop_map(|n| day(2013, 1, 1) + TimeDelta::days(n));
    prop_oneof![2 => moved, 1 => any].prop_filter("since 2014", |d| *d >= day(2014, 5, 1))
}

fn event(on: NaiveDate) -> impl Strategy<Value = RecipientEvent> {
    use RecipientEventKind::*;
    let kind = prop::sample::select(vec![
        Death,
        DeclaredDead,
        DeclaredMissing,
        PrisonSentence,
        OwnWish,
        MaterialChange,
        JobRefusal,
        JobTaken,
        Fraud,
    ]);
    (
        kind,
        0..400i64,
        prop::option::of(0..2i64),
        prop::option::of(any::<bool>()),
    )
        .prop_map(move |(kind, ago, member, reported)| RecipientEvent {
            kind: Some(kind),
            on: Some(on - TimeDelta::days(ago)),
            member,
            reported,
            ..RecipientEvent::default()
        })
}

fn case() -> impl Strategy<Value = (NaiveDate, RecipientFacts)> {
    use Programme::{Dibao, DibaoSingle, Tekun};
    date().prop_flat_map(|on| {
        let programme = prop::sample::select(vec![Tekun, Dibao, DibaoSingle]);
        let ago = || prop::option::of((0..500i64).prop_map(move |n| on - TimeDelta::days(n)));
        (
            programme,
            household(),
            prop::collection::vec(event(on), 0..4),
            ago(),
            ago(),
            ago(),
            any::<bool>(),
        )
            .prop_map(
                move |(
                    programme,
                    household,
                    events,
                    decided_on,
                    reviewed_on,
                    recognised_on,
                    complete,
                )| {
                    let facts = RecipientFacts {
                        programme: Some(programme),
                        household,
                        member: Some(0),
                        events,
                        events_complete: Some(complete),
                        decided_on,
                        reviewed_on,
                        recognised_on,
                        heard: Some(false),
                        in_school: Some(true),
                        ..RecipientFacts::default()
                    };
                    (on, facts)
                },
            )
    })
}

fn paid(programme: PaidProgramme, from: NaiveDate, grace: bool) -> AmountFacts {
    let span = |from, grace| AmountSpan {
        from: Some(from),
        members: Some(2),
        income_fen: Some(-5),
        supplements_complete: Some(true),
        grace: Some(grace),
        grace_after_work: Some(true),
        care_tier: Some(CareTier::PartialCare),
        institution: Some(false),
        relocated_to_town: Some(true),
        ..AmountSpan::default()
    };
    AmountFacts {
        programme: Some(programme),
        area: Some(AreaKind::Urban),
        decided_on: Some(from - TimeDelta::days(40)),
        spans: vec![span(from, false), span(from + TimeDelta::days(62), grace)],
        ..AmountFacts::default()
    }
}

fn look(found: &mut Stale, on: NaiveDate, facts: &RecipientFacts, grace: bool) {
    let pack = PolicyPack::builtin();
    let law = Standards::resolve(&pack, on);
    let h = &facts.household;
    let question = next_question(&law, h, &InquiryScope::default());
    found.look("assess", &assess(&law, h), on);
    found.look("classify", &classify(&law, h), on);
    found.look("help", &linked_help(&pack, h, on), on);
    found.look("review", &review_recipient(&pack, facts, on), on);
    found.look("question", &question, on);
    let graph = rule_graph(&pack, Programme::DibaoSingle, on, Lang::ZhCn);
    found.look("graph", &graph, on);
    found.look("path", &temporary_path(&pack, h, on), on);
    for programme in [
        PaidProgramme::Dibao,
        PaidProgramme::DibaoSingle,
        PaidProgramme::Tekun,
    ] {
        let to = on + TimeDelta::days(120);
        let account = amount_over(&pack, &paid(programme, on, grace), on, to);
        found.look("account", &account.months, on);
    }
    let timeline = timeline(&pack, h, on, on + TimeDelta::days(60));
    found.look("timeline", &timeline, on);
}

/// Not shrunk: every fault is told at once, which is what its reader needs.
#[test]
fn every_cited_clause_is_in_force() {
    let mut runner = TestRunner::deterministic();
    let cases = (case(), any::<bool>());
    let mut found = Stale::default();
    for _ in 0..300 {
        let ((on, facts), grace) = cases.new_tree(&mut runner).unwrap().current();
        look(&mut found, on, &facts, grace);
    }
    assert!(found.0.is_empty(), "{:#?}", found.0);
}

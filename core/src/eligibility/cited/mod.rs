//! Every clause that an answer cites is in force on the day that governs it (引用的条款应当现行有效).

mod facts;

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::Value;

use super::tests::{day, household};
use super::*;
use crate::case::{CaseFile, check_case_file};
use crate::household::{
    self, ApplicationPlaceFacts, AreaKind, CareTier, DisabilityFacts, FamilyFacts, Household,
    IncomeFacts, SelfCareFacts,
};
use crate::inquiry::{InquiryScope, next_question, rule_graph, timeline};
use crate::law::{self, Area};
use crate::message::Lang;
use crate::policy::{self, LocalValue, ParameterUnit, PolicyPack, Reform};
use crate::support::*;

/// Whether a text is a clause or an instrument, or a reading named after one, that does not stand on the day in the
/// place. A clause that ended names what moved an answer on the day after.
fn gone(text: &str, on: NaiveDate, area: Area) -> bool {
    let id = text.split('=').next().unwrap_or(text);
    match (law::clause(id), law::instrument(id)) {
        (Some(_), _) => !law::in_force(id, on, area),
        (None, Some(i)) => {
            let dated = i.from.is_none_or(|from| from <= on) && i.to.is_none_or(|to| on <= to);
            !dated || !i.area.holds(area)
        }
        (None, None) => false,
    }
}

/// What of an answer is cited and not in force. A part that names the day that governs it is judged by that day.
fn stale(value: &Value, on: NaiveDate, area: Area, found: &mut Vec<(String, NaiveDate)>) {
    match value {
        Value::String(text) if gone(text, on, area) => found.push((text.clone(), on)),
        Value::Array(all) => all.iter().for_each(|v| stale(v, on, area, found)),
        Value::Object(of) => {
            let named = ["lawOf", "month", "from"]
                .iter()
                .find_map(|k| of.get(*k)?.as_str());
            let on = named.and_then(|d| d.parse().ok()).unwrap_or(on);
            let told = of.iter().filter(|(key, _)| *key != "moved");
            told.for_each(|(_, v)| stale(v, on, area, found));
        }
        _ => {}
    }
}

/// All that is cited and not in force, answer by answer.
#[derive(Default)]
struct Stale {
    area: Area,
    found: BTreeSet<(&'static str, Area, String, NaiveDate)>,
}

impl Stale {
    fn look(&mut self, of: &'static str, answer: &impl Serialize, on: NaiveDate) {
        let mut found = vec![];
        let answer = serde_json::to_value(answer).unwrap();
        stale(&answer, on, self.area, &mut found);
        let named = found.into_iter().map(|(id, on)| (of, self.area, id, on));
        self.found.extend(named);
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

/// Every open parameter of the pack set to something, so that what lies behind it is answered too.
fn filled(pack: &PolicyPack) -> PolicyPack {
    let from = day(2014, 5, 1);
    let open = pack.parameters().filter(|p| p.values.is_empty());
    let values = open.map(|p| LocalValue {
        key: p.key.clone(),
        value: match p.unit {
            ParameterUnit::Flag => policy::Value::Flag { value: true },
            ParameterUnit::BasisPoints => policy::Value::BasisPoints { value: 5_000 },
            ParameterUnit::Choice => policy::Value::Choice {
                value: p.choices[0].name.clone(),
            },
            ParameterUnit::FenPerMonth | ParameterUnit::FenPerYear | ParameterUnit::FenPerCase => {
                policy::Value::Fen { value: 60_000 }
            }
            _ => policy::Value::Count { value: 3 },
        },
        from,
        to: None,
        source: None,
        town: None,
    });
    let reform = Reform {
        name: "synthetic".into(),
        values: values.collect(),
    };
    pack.with_reform(&reform).unwrap()
}

fn look(found: &mut Stale, pack: &PolicyPack, on: NaiveDate, facts: &RecipientFacts, grace: bool) {
    let standards = Standards::resolve(pack, on);
    let h = &facts.household;
    let question = next_question(&standards, h, &InquiryScope::default());
    found.look("assess", &assess(&standards, h), on);
    found.look("classify", &classify(&standards, h), on);
    found.look("help", &linked_help(pack, h, on), on);
    found.look("review", &review_recipient(pack, facts, on), on);
    found.look("question", &question, on);
    let graph = rule_graph(pack, Programme::DibaoSingle, on, Lang::ZhCn);
    found.look("graph", &graph, on);
    found.look("path", &temporary_path(pack, h, on), on);
    for programme in [
        PaidProgramme::Dibao,
        PaidProgramme::DibaoSingle,
        PaidProgramme::Tekun,
    ] {
        let to = on + TimeDelta::days(120);
        let account = amount_over(pack, &paid(programme, on, grace), on, to);
        found.look("account", &account.months, on);
    }
    let timeline = timeline(pack, h, on, on + TimeDelta::days(60));
    found.look("timeline", &timeline, on);
}

fn look_beside(
    found: &mut Stale,
    pack: &PolicyPack,
    on: NaiveDate,
    beside: &Beside,
    h: &Household,
) {
    let mut h = h.clone();
    if let Some(first) = h.members.first_mut() {
        first.id = Some("one".into());
    }
    let (file, places, family, income) = beside;
    found.look("file", &check_case_file(file, on), on);
    found.look(
        "places",
        &household::application_places(pack, places, on),
        on,
    );
    found.look("family", &household::form_household(pack, family, on), on);
    found.look("income", &household::count_income(pack, &h, income, on), on);
    let person = h.members.first().cloned().unwrap_or_default();
    let certificate = DisabilityFacts {
        held: person.disability_certificate,
        category: person.disability_category,
        grade: person.disability_grade,
        counted_category: person.counted_disability_category,
        counted_grade: person.counted_disability_grade,
    };
    let severe = household::severe_disability(pack, &certificate, on);
    found.look("severe", &severe, on);
    let care = SelfCareFacts {
        eat: person.employed,
        dress: Some(true),
        bed: person.serious_illness,
        toilet: Some(true),
        walk: Some(true),
        bathe: person.in_hardship,
        depart_to: person.special_hardship.map(|_| CareTier::FullCare),
        depart_reason: None,
    };
    found.look("care", &household::assess_self_care(pack, &care, on), on);
}

type Beside = (CaseFile, ApplicationPlaceFacts, FamilyFacts, IncomeFacts);

/// Not shrunk: every fault is told at once, which is what its reader needs.
#[test]
fn every_cited_clause_is_in_force() {
    let mut runner = TestRunner::deterministic();
    let builtin = PolicyPack::builtin();
    // The district of the pilot, another of its city, another city of the province, another province.
    let places = ["370302", "370303", "370800", "110105"];
    let open = places.map(|code| builtin.at(Area::parse(code).unwrap()));
    let packs: Vec<PolicyPack> = open.iter().flat_map(|p| [p.clone(), filled(p)]).collect();
    let cases =
        (case(), any::<bool>(), prop::sample::select(packs)).prop_flat_map(|(c, g, pack)| {
            let on = c.0;
            let beside = (
                facts::case_file(on),
                facts::places(),
                facts::family(on),
                facts::income(on),
            );
            (Just((c, g, pack)), beside)
        });
    let mut found = Stale::default();
    for _ in 0..400 {
        let ((case, grace, pack), beside) = cases.new_tree(&mut runner).unwrap().current();
        let (on, facts) = case;
        found.area = pack.area();
        look(&mut found, &pack, on, &facts, grace);
        look_beside(&mut found, &pack, on, &beside, &facts.household);
    }
    assert!(found.found.is_empty(), "{:#?}", found.found);
}

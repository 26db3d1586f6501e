//! Every clause that an answer cites is in force on the day that governs it (引用的条款应当现行有效).

mod draw;
mod facts;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde::Serialize;
use serde_json::Value;

use self::draw::{filled, paid, recipient};
use super::tests::{day, household};
use super::*;
use crate::case::{CaseFile, check_case_file};
use crate::household::{
    self, ApplicationPlaceFacts, AreaKind, CareTier, DisabilityFacts, FamilyFacts, Household,
    IncomeFacts, SelfCareFacts,
};
use crate::inquiry::{InquiryScope, next_question, rule_graph, timeline};
use crate::law::{self, Area, asked};
use crate::message::Lang;
use crate::policy::{self, LocalValue, ParameterUnit, PolicyPack, Reform};
use crate::support::*;
use crate::wire::elsewhere;

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

/// Days on both sides of every date on which a clause or a number begins or ends, and some others.
fn dates(pack: &PolicyPack) -> Vec<NaiveDate> {
    let mut edges = vec![];
    for source in law::clauses().flat_map(law::Clause::sources) {
        edges.extend(source.from.into_iter().chain(source.to));
    }
    let values = pack.parameters().flat_map(|p| &p.values);
    edges.extend(values.flat_map(|v| v.from.into_iter().chain(v.to)));
    let near = edges
        .iter()
        .flat_map(|d| (-1..=1).map(|n| *d + TimeDelta::days(n)));
    let mut all: BTreeSet<NaiveDate> = near.collect();
    all.extend((0..60).map(|n| day(2014, 5, 1) + TimeDelta::days(n * 83)));
    all.into_iter().filter(|d| *d >= day(2014, 5, 1)).collect()
}

type Beside = (CaseFile, ApplicationPlaceFacts, FamilyFacts, IncomeFacts);

/// All that is asked at once: on which day, of whom, where and with which numbers.
struct Asked {
    on: NaiveDate,
    facts: RecipientFacts,
    grace: bool,
    pack: PolicyPack,
    beside: Beside,
}

/// An operation with its name: what it answers, and the day that governs is that of the case.
type Op = (&'static str, fn(&Asked) -> Value);

fn json(answer: &impl Serialize) -> Value {
    serde_json::to_value(answer).unwrap_or_default()
}

fn all(answers: Vec<(&'static str, Value)>) -> Value {
    Value::Array(answers.into_iter().map(|(_, answer)| answer).collect())
}

impl Asked {
    fn standards(&self) -> Standards {
        Standards::resolve(&self.pack, self.on)
    }

    fn household(&self) -> &Household {
        &self.facts.household
    }

    fn accounts(&self) -> Value {
        let programmes = [
            PaidProgramme::Dibao,
            PaidProgramme::DibaoSingle,
            PaidProgramme::Tekun,
        ];
        let account = |programme| {
            let to = self.on + TimeDelta::days(120);
            json(
                &amount_over(
                    &self.pack,
                    &paid(programme, self.on, self.grace),
                    self.on,
                    to,
                )
                .months,
            )
        };
        Value::Array(programmes.map(account).into())
    }

    fn graphs(&self) -> Value {
        let all = PROGRAMMES.iter().map(|row| row.programme);
        let graph = |programme| json(&rule_graph(&self.pack, programme, self.on, Lang::ZhCn));
        Value::Array(all.map(graph).collect())
    }

    fn income(&self) -> Value {
        let mut h = self.household().clone();
        if let Some(first) = h.members.first_mut() {
            first.id = Some("one".into());
        }
        json(&household::count_income(
            &self.pack,
            &h,
            &self.beside.3,
            self.on,
        ))
    }

    fn severe(&self) -> Value {
        let person = self
            .household()
            .members
            .first()
            .cloned()
            .unwrap_or_default();
        let certificate = DisabilityFacts {
            held: person.disability_certificate,
            category: person.disability_category,
            grade: person.disability_grade,
            counted_category: person.counted_disability_category,
            counted_grade: person.counted_disability_grade,
        };
        json(&household::severe_disability(
            &self.pack,
            &certificate,
            self.on,
        ))
    }

    fn care(&self) -> Value {
        let person = self
            .household()
            .members
            .first()
            .cloned()
            .unwrap_or_default();
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
        json(&household::assess_self_care(&self.pack, &care, self.on))
    }

    /// What an operation cites that is not in force.
    fn stale_in(&self, op: &Op) -> BTreeSet<(&'static str, Area, String, NaiveDate)> {
        let mut found = Stale {
            area: self.pack.area(),
            ..Stale::default()
        };
        found.look(op.0, &(op.1)(self), self.on);
        found.found
    }
}

const OPS: &[Op] = &[
    ("assess", |a| json(&assess(&a.standards(), a.household()))),
    ("classify", |a| {
        json(&classify(&a.standards(), a.household()))
    }),
    ("help", |a| json(&linked_help(&a.pack, a.household(), a.on))),
    ("review", |a| {
        json(&review_recipient(&a.pack, &a.facts, a.on))
    }),
    ("question", |a| {
        json(&next_question(
            &a.standards(),
            a.household(),
            &InquiryScope::default(),
        ))
    }),
    ("graph", Asked::graphs),
    ("path", |a| {
        json(&temporary_path(&a.pack, a.household(), a.on))
    }),
    ("account", Asked::accounts),
    ("timeline", |a| {
        json(&timeline(
            &a.pack,
            a.household(),
            a.on,
            a.on + TimeDelta::days(60),
        ))
    }),
    ("file", |a| json(&check_case_file(&a.beside.0, a.on))),
    ("places", |a| {
        json(&household::application_places(&a.pack, &a.beside.1, a.on))
    }),
    ("family", |a| {
        json(&household::form_household(&a.pack, &a.beside.2, a.on))
    }),
    ("income", Asked::income),
    ("severe", Asked::severe),
    ("care", Asked::care),
    ("district", |a| {
        all(elsewhere::of_a_district(
            &a.pack,
            &a.pack.area().to_string(),
            a.on,
        ))
    }),
    ("visits", |a| all(elsewhere::of_visits(&a.pack, a.on))),
];

/// On every day the district of the pilot with every number set, and one of the other places, with its numbers or without.
fn cases() -> Vec<Asked> {
    let mut runner = TestRunner::deterministic();
    let builtin = PolicyPack::builtin();
    // The district of the pilot, another of its city, another city of the province, another province.
    let places = ["370302", "370303", "370800", "110105"];
    let open = places.map(|code| builtin.at(Area::parse(code).unwrap()));
    let packs: Vec<PolicyPack> = open.iter().flat_map(|p| [filled(p), p.clone()]).collect();
    let mut all = vec![];
    for (n, on) in dates(&builtin).into_iter().enumerate() {
        let beside = (
            facts::case_file(on),
            facts::places(),
            facts::family(on),
            facts::income(on),
        );
        let of = (recipient(on), any::<bool>(), beside);
        for pack in [&packs[0], &packs[1 + n % (packs.len() - 1)]] {
            let (facts, grace, beside) = of.new_tree(&mut runner).unwrap().current();
            let pack = pack.clone();
            all.push(Asked {
                on,
                facts,
                grace,
                pack,
                beside,
            });
        }
    }
    all
}

/// Not shrunk: every fault is told at once, which is what its reader needs.
#[test]
fn every_cited_clause_is_in_force() {
    let cases = cases();
    let asked = cases
        .iter()
        .flat_map(|case| OPS.iter().map(move |op| (case, op)));
    let found: BTreeSet<_> = asked.flat_map(|(case, op)| case.stale_in(op)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// Checks that the property does not see: their clause stands in no answer to what is asked here, with or without the
/// check. The list can only shrink: a check that is seen leaves it, and a new one has to be seen.
const NOT_SEEN: &[(&str, &[&str])] = &[
    ("case/file.rs", &["D-55", "D-75", "P-13", "T-51"]),
    ("eligibility/standards.rs", &["D-10", "M-03"]),
    ("grid/check/mod.rs", &["S49"]),
    ("grid/check/size.rs", &["S11"]),
    ("grid/check/staff.rs", &["S14", "S19"]),
    ("household/place.rs", &["M-06"]),
    ("leader/propose.rs", &["S17"]),
    ("leader/roster.rs", &["S17"]),
    ("support/linked/members.rs", &["D-44a"]),
    (
        "support/linked/mod.rs",
        &[
            "D-44a", "H-01", "H-02", "H-03", "H-04", "H-05", "H-06", "H-07", "L-04",
        ],
    ),
    ("support/review/grounds.rs", &["D-97"]),
    ("support/temporary_path/mod.rs", &["L-24"]),
];

/// It asks of every clause whether it stood on the day before, to say what moved an answer.
const COMPARES_DAYS: &str = "inquiry/timeline.rs";

/// The property above can fail: where a check of the law is dropped, it sees a clause that is cited and not in force.
#[test]
#[ignore = "by hand, some minutes: it asks again for each check"]
fn every_check_that_is_dropped_is_seen() {
    let cases = cases();
    let mut heard: BTreeMap<asked::Check, Vec<(&Asked, &Op)>> = BTreeMap::new();
    asked::heard_no();
    for (case, op) in cases
        .iter()
        .flat_map(|case| OPS.iter().map(move |op| (case, op)))
    {
        (op.1)(case);
        for check in asked::heard_no() {
            heard.entry(check).or_default().push((case, op));
        }
    }
    let mut unseen = BTreeSet::new();
    for (check, asked) in &heard {
        asked::drop_check(Some(check.clone()));
        let seen = asked
            .iter()
            .find(|(case, op)| !case.stale_in(op).is_empty());
        let by = seen.map_or("UNSEEN", |(_, op)| op.0);
        println!("{by} {} {} of {}", check.0, check.1, asked.len());
        let file = check.0.split(':').next().unwrap_or_default();
        let file = file.rsplit_once("src/").map_or(file, |(_, file)| file);
        if seen.is_none() && file != COMPARES_DAYS {
            unseen.insert((file.to_owned(), check.1));
        }
    }
    asked::drop_check(None);
    let known = NOT_SEEN
        .iter()
        .flat_map(|(file, clauses)| clauses.iter().map(|c| ((*file).to_owned(), *c)));
    assert_eq!(unseen, known.collect());
}

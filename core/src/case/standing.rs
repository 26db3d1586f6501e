//! Which events of a case stand on a day, by step; and which steps something in doubt could be.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::events::{CaseEvent, CaseFacts, CaseStep};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::log::{Entry, Fate, corrections, repeated, settle};
use crate::value::TypedValue;

impl Entry for CaseEvent {
    fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    fn corrects(&self) -> &[String] {
        &self.corrects
    }

    fn withdrawn(&self) -> bool {
        self.withdrawn == Some(true)
    }

    fn same(&self, other: &Self) -> bool {
        let sorted = |e: &Self| {
            let mut ids = e.corrects.clone();
            ids.sort_unstable();
            ids.dedup();
            ids
        };
        self == other
            || (sorted(self) == sorted(other) && self.without_order() == other.without_order())
    }
}

impl CaseEvent {
    fn without_order(&self) -> Self {
        Self {
            corrects: vec![],
            ..self.clone()
        }
    }
}

/// The events that stand.
pub(super) struct Standing<'e> {
    /// Those whose step and day are known, by step, earliest first.
    certain: BTreeMap<CaseStep, Vec<(NaiveDate, &'e CaseEvent)>>,
    /// What may be one of a step; of every step where the step is not known.
    doubts: Vec<(Option<CaseStep>, String)>,
    /// Everything is listed.
    complete: bool,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl<'e> Standing<'e> {
    /// The events of a case that stand on a day.
    pub fn of(facts: &'e CaseFacts, as_of: NaiveDate) -> Self {
        let events = &facts.events;
        let mut of = repeated(events);
        let mut nothing = vec![];
        corrections(events, &mut of, &mut nothing);
        without_id(events, &mut of, &nothing);
        settle(events, &mut of);
        let mut out = Self {
            certain: BTreeMap::new(),
            doubts: vec![],
            complete: facts.events_complete == Some(true),
            findings: vec![],
        };
        for (n, event) in (0u32..).zip(events) {
            out.add(n, event, of.get(&n).copied(), as_of);
        }
        for n in nothing {
            let place = FindingPlace::at(format!("/events/{n}/corrects"));
            out.findings
                .push(Finding::data(FindingCode::CaseCorrectsUnknown, place));
        }
        for days in out.certain.values_mut() {
            days.sort_by(|a, b| {
                a.0.cmp(&b.0)
                    .then(a.1.at_minutes.cmp(&b.1.at_minutes))
                    .then(a.1.id.cmp(&b.1.id))
            });
        }
        out
    }

    fn add(&mut self, n: u32, event: &'e CaseEvent, fate: Option<Fate>, as_of: NaiveDate) {
        let at = |field: &str| format!("/events/{n}/{field}");
        if let Some(fate) = fate {
            let code = match fate {
                Fate::Differs | Fate::Disputed(_) => Some(FindingCode::CaseEventsDiffer),
                Fate::Repeats(_) => Some(FindingCode::EntryRepeated),
                Fate::Gone | Fate::MayBeGone => None,
            };
            let place = FindingPlace::at(at("id"));
            self.findings
                .extend(code.map(|code| Finding::data(code, place)));
            if fate.leaves_doubt(event) {
                self.doubts.push((event.kind, at("id")));
            }
            return;
        }
        match (event.kind, event.on) {
            (_, Some(on)) if on > as_of => {
                let expected = TypedValue::Text {
                    value: format!("..{as_of}"),
                };
                let place = FindingPlace::at(at("on"));
                let finding = Finding::data(FindingCode::FactOutOfRange, place);
                self.findings.push(finding.with("expected", expected));
            }
            (Some(kind), Some(on)) => self.certain.entry(kind).or_default().push((on, event)),
            (None, _) => self.doubts.push((None, at("kind"))),
            (_, None) => self.doubts.push((event.kind, at("on"))),
        }
    }

    /// The events of a step that are certain, earliest first.
    pub fn all(&self, step: CaseStep) -> &[(NaiveDate, &'e CaseEvent)] {
        self.certain.get(&step).map_or(&[], Vec::as_slice)
    }

    /// The first event of a step.
    pub fn first(&self, step: CaseStep) -> Option<(NaiveDate, &'e CaseEvent)> {
        self.all(step).first().copied()
    }

    /// The last event of a step.
    pub fn last(&self, step: CaseStep) -> Option<(NaiveDate, &'e CaseEvent)> {
        self.all(step).last().copied()
    }

    /// What could still show another event of a step: doubtful entries, and a list that is not complete.
    pub fn open(&self, step: CaseStep) -> Vec<String> {
        let of = |kind: &Option<CaseStep>| kind.is_none_or(|kind| kind == step);
        let doubts = self.doubts.iter().filter(|(kind, _)| of(kind));
        let mut open: Vec<String> = doubts.map(|(_, at)| at.clone()).collect();
        if !self.complete {
            open.push("/eventsComplete".into());
        }
        open
    }
}

/// Word for word the same without ids is one event. Where a correction names an entry that nobody has, whatever has no id may be
/// that one.
fn without_id(events: &[CaseEvent], of: &mut HashMap<u32, Fate>, nothing: &[u32]) {
    let rows: Vec<(u32, &CaseEvent)> = (0u32..)
        .zip(events)
        .filter(|(_, e)| e.id.is_none())
        .collect();
    for (i, (n, event)) in rows.iter().enumerate() {
        let earlier = rows.iter().take(i).find(|(_, other)| other.same(event));
        if let Some((first, _)) = earlier {
            of.insert(*n, Fate::Repeats(*first));
        } else if !nothing.is_empty() && !nothing.contains(n) {
            of.entry(*n).or_insert(Fate::MayBeGone);
        }
    }
}

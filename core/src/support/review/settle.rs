//! The facts of a review without what cannot be used, and each event once.
//!
//! A day that was lost is marked as unreadable, since where a fact is absent another one speaks: no decision was taken, what
//! lasts is not over, the event is the recipient's.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{RecipientEvent, RecipientFacts};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::household::One;
use crate::household::marks::ID;
use crate::household::once::{Records, id_missing, once};
use crate::identity::is_cut;
use crate::support::doubt::{named, no_such_day, no_unreadable};
use crate::value::Record;

/// The field of a record that names what could not be read.
const UNREADABLE: &str = "unreadable";

/// An event, and where it stands in the list.
#[derive(Clone)]
pub(super) struct Told {
    pub at: usize,
    pub event: RecipientEvent,
    name: Name,
}

/// What the id of an event says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// Which event it is.
    Own,
    /// That there was one.
    Lost,
    /// Nothing: there is none.
    None,
}

impl Name {
    fn of(event: &RecipientEvent) -> Self {
        let given = event.id.as_deref().is_some_and(|id| !id.trim().is_empty());
        if event.lost(ID) {
            Self::Lost
        } else if named(event).is_some() {
            Self::Own
        } else if given {
            Self::Lost
        } else {
            Self::None
        }
    }
}

impl Told {
    /// Whether it may be the same event as another one of which it says other facts: where one of them has an id and the
    /// other has none, or one that cannot be used.
    fn may_be(&self, other: &Self) -> bool {
        let told_apart = matches!(
            (self.name, other.name),
            (Name::Own, Name::Own) | (Name::None, Name::None)
        );
        self.at != other.at && !told_apart
    }
}

/// The events without what is certain only where one without an id is not one of the others; and by the place of each fact
/// that is so taken out the places of the ids that would tell.
pub(super) fn unnamed(told: &[Told]) -> (Vec<Told>, BTreeMap<String, BTreeSet<String>>) {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut less = told.to_vec();
    for one in &mut less {
        let mut gone = BTreeSet::new();
        for other in told.iter().filter(|other| one.may_be(other)) {
            let mut differ = other.event.unreadable.clone();
            one.event.clone().each(&other.event, &mut |name, seen| {
                if !seen.same && name != UNREADABLE {
                    differ.push(name.to_owned());
                }
            });
            for name in differ.into_iter().filter(|name| name != ID) {
                let asked = ids.entry(format!("/events/{}/{name}", one.at)).or_default();
                for record in [&*one, other].into_iter().filter(|r| r.name != Name::Own) {
                    asked.insert(format!("/events/{}/id", record.at));
                }
                gone.insert(name);
            }
        }
        for name in gone {
            one.event.clear(&name);
            one.event.unreadable.push(name);
        }
    }
    (less, ids)
}

/// The facts without days that cannot be and without what is said to be unreadable.
pub(super) fn settled(
    facts: &RecipientFacts,
    today: NaiveDate,
    found: &mut Vec<Finding>,
) -> RecipientFacts {
    let mut own = RecipientFacts {
        household: once(&facts.household).into_owned(),
        ..facts.clone()
    };
    no_unreadable(&mut own, &facts.unreadable, "", found);
    own.unreadable.clone_from(&facts.unreadable);
    for (name, day) in [
        ("recognisedOn", &mut own.recognised_on),
        ("reviewedOn", &mut own.reviewed_on),
        ("familyCheckedOn", &mut own.family_checked_on),
        ("heardOn", &mut own.heard_on),
        ("publicisedOn", &mut own.publicised_on),
        ("objectionOn", &mut own.objection_on),
        ("decidedOn", &mut own.decided_on),
    ] {
        if no_such_day(day, || format!("/{name}"), Some(today), found) {
            own.unreadable.push(name.to_owned());
        }
    }
    own
}

/// Each event once, without what of it cannot be used.
pub(super) fn events(
    facts: &RecipientFacts,
    records: Option<&Records>,
    today: NaiveDate,
    found: &mut Vec<Finding>,
) -> Vec<Told> {
    let mut all = once_each(&facts.events, records, found);
    for Told { at, event, .. } in &mut all {
        let place = |name: &str| format!("/events/{at}/{name}");
        let unread = event.unreadable.clone();
        no_unreadable(event, &unread, &format!("/events/{at}"), found);
        event.unreadable = unread;
        for (name, day) in [
            ("on", &mut event.on),
            ("until", &mut event.until),
            ("reportedOn", &mut event.reported_on),
        ] {
            if no_such_day(day, || place(name), Some(today), found) {
                event.unreadable.push(name.to_owned());
            }
        }
        // That a day was given on which it was reported contradicts that it was not.
        if event.lost("reportedOn") && event.reported == Some(false) {
            event.reported = None;
        }
    }
    all
}

/// The events without those that are listed again: equal ones, and those of one id, of which what differs is unknown.
fn once_each(
    list: &[RecipientEvent],
    records: Option<&Records>,
    found: &mut Vec<Finding>,
) -> Vec<Told> {
    // An event of another record of the same person is of that person.
    let person = |event: &RecipientEvent| {
        let index = event.member.and_then(|m| usize::try_from(m).ok());
        let first = index.zip(records).map(|(m, r)| r.first(m));
        let member = first.and_then(|m| i64::try_from(m).ok()).or(event.member);
        RecipientEvent {
            member,
            ..event.clone()
        }
    };
    let mut by_id: BTreeMap<String, Vec<(usize, RecipientEvent)>> = BTreeMap::new();
    let mut plain: BTreeMap<_, Vec<(usize, RecipientEvent)>> = BTreeMap::new();
    let mut all = vec![];
    for (at, event) in list.iter().map(person).enumerate() {
        let name = Name::of(&event);
        // Two events of which the kind or the day is not known are not known to be equal.
        let known = event.kind.map(|k| k as usize).zip(event.on);
        let id = named(&event).filter(|_| name == Name::Own);
        match (id.map(ToOwned::to_owned), known) {
            (Some(id), _) => by_id.entry(id).or_default().push((at, event)),
            (None, Some(key)) => {
                let same = plain.entry(key).or_default();
                let equal = same.iter().find(|(_, first)| *first == event);
                if let Some((first, _)) = equal {
                    let again = Finding::data(
                        FindingCode::RecordTwice,
                        FindingPlace::at(format!("/events/{at}")),
                    );
                    found.push(again.related(FindingPlace::at(format!("/events/{first}"))));
                    continue;
                }
                same.push((at, event.clone()));
                all.push(Told { at, event, name });
            }
            (None, None) => all.push(Told { at, event, name }),
        }
    }
    for (id, of) in by_id {
        let place = |at: usize| format!("/events/{at}");
        let first = of.first().map_or(0, |(at, _)| *at);
        let mut one = One::of(of.iter().map(|(_, event)| event.clone()));
        let again = of.iter().skip(1);
        found.extend(again.map(|(at, _)| one.finding(&place(*at), Some(place(first)))));
        if is_cut(&id) && of.len() > 1 {
            // A spreadsheet may have made the ids equal: they tell nothing apart.
            all.extend(of.into_iter().map(|(at, mut event)| {
                event.id = None;
                let name = Name::Own;
                Told { at, event, name }
            }));
            continue;
        }
        one.facts.id = Some(id);
        all.push(Told {
            at: first,
            event: one.facts,
            name: Name::Own,
        });
    }
    let some = |told: &Told| all.iter().any(|other| told.may_be(other));
    let lost = all
        .iter()
        .filter(|told| told.name != Name::Own && some(told));
    found.extend(lost.map(|told| id_missing(&format!("/events/{}", told.at))));
    all.sort_by_key(|told| told.at);
    all
}

/// Whether two events may be one: of one kind, day and person, as far as they are known, and not told apart by ids.
pub(super) fn may_be_one(a: &RecipientEvent, b: &RecipientEvent) -> bool {
    fn agree<T: PartialEq>(a: &Option<T>, b: &Option<T>) -> bool {
        a.is_none() || b.is_none() || a == b
    }
    let told_apart = named(a).is_some() && named(b).is_some();
    !told_apart && agree(&a.kind, &b.kind) && agree(&a.on, &b.on) && agree(&a.member, &b.member)
}

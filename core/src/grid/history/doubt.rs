//! Whether a thing is there on a day, where a value of its entries cannot be read.
//!
//! An entry whose day cannot be read may hold, and may have replaced what was entered before; an entry whose id cannot be read
//! may be about anything. What would be otherwise, if it were read, is in doubt.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::super::usable;
use super::facts::{GridHistory, Validity};
use super::track::{Entry, Track};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::identity::NOT_SHOWN;
use crate::law::{last_of, lately};
use crate::policy::TypedValue;

/// The facts of the days of an entry; a note of another name may be of any of them.
const NAMES: [&str; 5] = ["act", "ended", "from", "recordedAt", "to"];

/// A day that nobody can have meant, told at its place.
pub(super) fn impossible(day: NaiveDate, last: NaiveDate, place: FindingPlace) -> Option<Finding> {
    if (lately()..=last).contains(&day) {
        return None;
    }
    let finding = Finding::data(FindingCode::HistoryDayImpossible, place);
    let finding = finding.with("first", TypedValue::Date { value: lately() });
    Some(finding.with("last", TypedValue::Date { value: last }))
}

/// What is known of a thing on a day.
pub(crate) enum Sight<'a, E> {
    /// It is there, as this entry has it.
    There(&'a E),
    /// It is not there.
    Gone,
    /// It may be there, or be another than it was.
    Doubt,
}

impl<E> Sight<'_, E> {
    pub(crate) fn is_there(&self) -> bool {
        matches!(self, Self::There(_))
    }
}

/// Whether an entry counts on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Counts {
    No,
    Maybe,
    Yes,
}

/// Whether an id leads to a row: a refused one, or an empty one, does not say where.
pub(crate) fn names(id: &str) -> bool {
    usable(id) && id != NOT_SHOWN
}

impl Validity {
    /// Whether a fact was given and cannot be read.
    pub(crate) fn lost(&self, name: &str) -> bool {
        let lost = |noted: &String| noted == name || !NAMES.contains(&noted.as_str());
        self.unreadable.iter().any(lost)
    }

    /// Whether it counts on a day, as known on another.
    fn counts(&self, on: NaiveDate, known: Option<NaiveDate>) -> Counts {
        let day = |name: &str, day: Option<NaiveDate>, holds: &dyn Fn(NaiveDate) -> bool| match day
            .filter(|_| !self.lost(name))
        {
            Some(day) if holds(day) => Counts::Yes,
            Some(_) => Counts::No,
            None if self.lost(name) => Counts::Maybe,
            None => Counts::Yes,
        };
        let from = day("from", self.from, &|from| from <= on);
        let to = day("to", self.to, &|to| on < to);
        let recorded = self.recorded_at.filter(|_| !self.lost("recordedAt"));
        let known = match (recorded, known) {
            (_, None) => Counts::Yes,
            (Some(recorded), Some(known)) if recorded <= known => Counts::Yes,
            (Some(_), _) => Counts::No,
            (None, _) => Counts::Maybe,
        };
        from.min(to).min(known)
    }

    /// Whether it may count on a day.
    pub(crate) fn may_count(&self, on: NaiveDate, known: Option<NaiveDate>) -> bool {
        self.counts(on, known) > Counts::No
    }

    /// Whether it certainly came after another entry on the same thing, by rows where the day is one.
    pub(crate) fn is_after(&self, row: u32, other: &Self, other_row: u32) -> bool {
        if self.lost("recordedAt") || other.lost("recordedAt") {
            return false;
        }
        match (self.recorded_at, other.recorded_at) {
            (Some(own), Some(others)) if own == others => {
                row > other_row && !self.lost("act") && !other.lost("act")
            }
            (Some(own), Some(others)) => own > others,
            // Entries stand in the order in which they were made.
            (None, None) => row > other_row,
            // A re-organisation adds to what is there.
            (Some(_), None) => row > other_row && self.act.is_some(),
            (None, Some(_)) => false,
        }
    }

    /// Whether both were made by one hand on one day, which does not say two things of one.
    fn same_hand(&self, other: &Self) -> bool {
        let read = |v: &Self| v.recorded_at.is_some() && !v.lost("recordedAt") && !v.lost("act");
        read(self)
            && read(other)
            && (self.recorded_at, &self.act) == (other.recorded_at, &other.act)
    }

    /// The days that nobody can have meant, by name: those before 1900 and those after `last`.
    fn outside(&self, last: NaiveDate) -> impl Iterator<Item = &'static str> {
        let days = [
            ("from", self.from),
            ("to", self.to),
            ("recordedAt", self.recorded_at),
        ];
        let outside = move |day: NaiveDate| !(lately()..=last).contains(&day);
        days.into_iter()
            .filter(move |(_, day)| day.is_some_and(outside))
            .map(|(name, _)| name)
    }

    /// Whether the days contradict each other.
    fn is_empty(&self) -> bool {
        self.end() <= self.first()
    }

    /// Takes out the days that cannot be, and notes them.
    fn read_days(&mut self, last: NaiveDate) {
        let mut lost: Vec<&str> = self.outside(last).collect();
        if lost.is_empty() && self.is_empty() {
            // One of the two is wrong, and nobody can tell which.
            lost.extend(["from", "to"]);
        }
        for name in lost {
            if !self.lost(name) {
                self.unreadable.push(name.into());
            }
        }
        for (name, day) in [
            ("from", &mut self.from),
            ("to", &mut self.to),
            ("recordedAt", &mut self.recorded_at),
        ] {
            *day = day.filter(|_| !self.unreadable.iter().any(|lost| lost == name));
        }
    }

    /// What of its days cannot be used, told at their place.
    pub(crate) fn tell_lost(
        &self,
        last: NaiveDate,
        at: impl Fn(&str) -> FindingPlace,
        out: &mut Vec<Finding>,
    ) {
        let days = [
            ("from", self.from),
            ("to", self.to),
            ("recordedAt", self.recorded_at),
        ];
        let told = out.len();
        for (name, day) in days {
            let place = || at(&format!("valid/{name}"));
            out.extend(day.and_then(|day| impossible(day, last, place())));
        }
        if out.len() == told && self.is_empty() {
            out.push(Finding::data(
                FindingCode::HistoryIntervalEmpty,
                at("valid/to"),
            ));
        }
        if !self.unreadable.is_empty() {
            out.push(Finding::data(
                FindingCode::HistoryEntryUnreadable,
                at("valid"),
            ));
        }
    }
}

impl GridHistory {
    /// The history as it can be read when it is asked about a day: a day that nobody can have meant is unreadable.
    pub(crate) fn readable(&self, asked: NaiveDate) -> Cow<'_, Self> {
        let last = last_of(asked);
        let bad = |v: &Validity| v.outside(last).next().is_some() || v.is_empty();
        let edge = |day: NaiveDate| (lately()..=last).contains(&day);
        let edges = |e: &super::facts::LineageEdge| edge(e.on) && edge(e.recorded_at);
        if !self.validities().any(bad) && self.lineage.iter().all(edges) {
            return Cow::Borrowed(self);
        }
        let mut read = self.clone();
        read.each_validity(&mut |v| v.read_days(last));
        read.lineage.retain(edges);
        Cow::Owned(read)
    }

    /// The days of every entry.
    pub(crate) fn validities(&self) -> impl Iterator<Item = &Validity> {
        (self.places.iter().map(|e| &e.valid))
            .chain(self.buildings.iter().map(|e| &e.valid))
            .chain(self.stairwell_units.iter().map(|e| &e.valid))
            .chain(self.households.iter().map(|e| &e.valid))
            .chain(self.posts.iter().map(|e| &e.valid))
            .chain(self.assignments.iter().map(|e| &e.valid))
            .chain(self.transitions.iter().map(|e| &e.valid))
    }

    fn each_validity(&mut self, change: &mut dyn FnMut(&mut Validity)) {
        self.places.iter_mut().for_each(|e| change(&mut e.valid));
        self.buildings.iter_mut().for_each(|e| change(&mut e.valid));
        let units = self.stairwell_units.iter_mut();
        units.for_each(|e| change(&mut e.valid));
        self.households
            .iter_mut()
            .for_each(|e| change(&mut e.valid));
        self.posts.iter_mut().for_each(|e| change(&mut e.valid));
        self.assignments
            .iter_mut()
            .for_each(|e| change(&mut e.valid));
        self.transitions
            .iter_mut()
            .for_each(|e| change(&mut e.valid));
    }
}

impl<'a, E: Entry> Track<'a, E> {
    /// What is known of the thing with this id on a day; of one without any entry as well, since an entry whose id cannot be
    /// read may be its.
    pub(crate) fn sight_of(
        &self,
        id: &str,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> Sight<'a, E> {
        match self.ids.find(id) {
            Some(number) => self.sight(number, on, known),
            None if self.nameless_on(on, known).any(|v| v.ended != Some(true)) => Sight::Doubt,
            None => Sight::Gone,
        }
    }

    /// What is known of a thing on a day.
    pub(crate) fn sight(
        &self,
        number: u32,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> Sight<'a, E> {
        let first = self.rows(number).first().and_then(|&row| self.entry(row));
        let recorded = first.is_some_and(|e| e.valid().recorded_at.is_some());
        if (known.is_none() || recorded) && self.is_clear_at(number) {
            // Nearly every thing: nothing of it is in doubt.
            return match self.row_at(number, on, known) {
                Some(entry) if entry.valid().ended != Some(true) => Sight::There(entry),
                _ => Sight::Gone,
            };
        }
        let rows = self.rows(number).iter();
        let rows = rows.filter_map(|&row| Some((row, self.entry(row)?)));
        let own: Vec<(u32, &'a E, Counts)> = rows
            .map(|(row, e)| (row, e, e.valid().counts(on, known)))
            .filter(|(.., counts)| *counts > Counts::No)
            .collect();
        let sure: Vec<(u32, &Validity)> = own
            .iter()
            .filter(|(.., counts)| *counts == Counts::Yes)
            .map(|(row, e, _)| (*row, e.valid()))
            .collect();
        let outdone = |row: u32, v: &Validity| sure.iter().any(|(n, s)| s.is_after(*n, v, row));
        let right: Vec<&'a E> = own
            .iter()
            .filter(|(row, e, _)| !outdone(*row, e.valid()))
            .map(|(_, e, _)| *e)
            .collect();
        // Where none certainly counts, there may be no such thing.
        let mut there: Option<&'a E> = None;
        let mut gone = sure.is_empty();
        for entry in right {
            if entry.valid().lost("ended") || there.is_some_and(|other| !other.agrees(entry)) {
                return Sight::Doubt;
            }
            match entry.valid().ended == Some(true) {
                true => gone = true,
                false => there = Some(entry),
            }
        }
        for (row, v) in self.nameless_rows_on(on, known) {
            if outdone(row, v) || sure.iter().any(|(_, s)| s.same_hand(v)) {
                continue;
            }
            if v.ended != Some(true) {
                return Sight::Doubt;
            }
            gone = true;
        }
        match there {
            Some(_) if gone => Sight::Doubt,
            Some(entry) => Sight::There(entry),
            None => Sight::Gone,
        }
    }

    fn nameless_rows_on(
        &self,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> impl Iterator<Item = (u32, &'a Validity)> {
        let rows = self.nameless.iter().copied();
        rows.filter_map(|row| Some((row, self.entry(row)?.valid())))
            .filter(move |(_, v)| v.may_count(on, known))
    }

    /// The days of the entries that may count on a day and of which nobody knows whose they are.
    pub(crate) fn nameless_on(
        &self,
        on: NaiveDate,
        known: Option<NaiveDate>,
    ) -> impl Iterator<Item = &'a Validity> {
        self.nameless_rows_on(on, known).map(|(_, v)| v)
    }

    /// Whether all entries on a thing can be read, and no other may be on it.
    pub(crate) fn is_clear(&self, id: &str) -> bool {
        self.ids.find(id).is_none_or(|n| self.is_clear_at(n)) && self.nameless.is_empty()
    }

    /// The same by number.
    pub(crate) fn is_clear_at(&self, number: u32) -> bool {
        let rows = self.rows(number).iter().filter_map(|&row| self.entry(row));
        let mut recorded = rows.clone().map(|e| e.valid().recorded_at.is_some());
        let first = recorded.next();
        self.nameless.is_empty()
            && rows.into_iter().all(|e| e.valid().unreadable.is_empty())
            && recorded.all(|one| Some(one) == first)
    }
}

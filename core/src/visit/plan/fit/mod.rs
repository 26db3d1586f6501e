//! The days of all teams and the calls on them.

use std::collections::HashMap;

mod join;
mod paths;

use chrono::NaiveDate;

use super::demand::{Call, LEVELS};
use super::fill::fill;
use super::spread::Doors;
use super::teams::Teams;
use paths::Force;

/// Which of two calls comes first: level, last day, place, duty. No two calls have the same.
type Rank = (usize, NaiveDate, u32, usize);

/// The days of a team on which a call can be made, as seats.
type Ways = Vec<(usize, usize)>;

/// A day of a team.
#[derive(Debug, Default)]
struct Seat {
    calls: Vec<usize>,
    capacity: usize,
}

/// A call, and where it stands.
#[derive(Debug)]
struct Entry {
    call: Call,
    rank: Rank,
    /// Its ways: among the teams to which its duties go first, and among all.
    ways: [usize; 2],
    seat: Option<usize>,
    /// The call of which it is a part.
    whole: Option<usize>,
    /// It is now parts of its own, or a part of another call.
    gone: bool,
}

/// Teams' days and the calls on them.
pub(super) struct Board<'t, 'a> {
    teams: &'t Teams<'a>,
    doors: &'t Doors,
    seats: Vec<Seat>,
    /// The first seat of each team, and one past the last of all.
    first: Vec<usize>,
    entries: Vec<Entry>,
    ways: Vec<Ways>,
    known: HashMap<Ways, usize>,
}

impl<'t, 'a> Board<'t, 'a> {
    /// Places calls; what is left has no place.
    pub fn of(teams: &'t Teams<'a>, doors: &'t Doors, calls: Vec<Call>) -> Self {
        let mut board = Self {
            teams,
            doors,
            seats: vec![],
            first: vec![0],
            entries: Vec::with_capacity(calls.len()),
            ways: vec![],
            known: HashMap::new(),
        };
        for team in 0..teams.len() {
            let capacity = usize::try_from(teams.capacity(team)).unwrap_or(usize::MAX);
            let seats = teams.days(team).iter().map(|_| Seat {
                calls: vec![],
                capacity,
            });
            board.seats.extend(seats);
            board.first.push(board.seats.len());
        }
        let places = fill(teams, &calls, doors);
        let mut left = vec![];
        for (call, place) in calls.into_iter().zip(places) {
            let entry = board.add(call, None);
            match place.and_then(|(team, day)| Some(board.first.get(team)?.saturating_add(day))) {
                Some(seat) => board.sit(entry, seat),
                None => left.push(entry),
            }
        }
        board.settle(left);
        board
    }

    fn settle(&mut self, left: Vec<usize>) {
        let left = self.fit(left, 0, Force::Displace);
        let mut left = self.fit(left, 1, Force::Displace);
        // A call of several duties that does not fit is tried duty by duty.
        loop {
            let (several, mut next): (Vec<usize>, Vec<usize>) =
                left.into_iter().partition(|n| self.parts(*n) > 1);
            if several.is_empty() {
                left = next;
                break;
            }
            for whole in several {
                next.extend(self.split(whole));
            }
            left = self.fit(next, 1, Force::Displace);
        }
        // A household that is visited anyway needs no second call.
        while self.attach(&mut left) > 0 && !left.is_empty() {
            left = self.fit(left, 1, Force::Yield);
        }
        self.hasten();
    }

    fn parts(&self, entry: usize) -> usize {
        self.entries.get(entry).map_or(0, |e| e.call.parts.len())
    }

    fn add(&mut self, call: Call, whole: Option<usize>) -> usize {
        let rank = (
            call.level,
            call.due,
            self.doors.rank(&call),
            call.policies.first().copied().unwrap_or(0),
        );
        let ways = [true, false].map(|first| self.ways_of(&call, first));
        self.entries.push(Entry {
            call,
            rank,
            ways,
            seat: None,
            whole,
            gone: false,
        });
        self.entries.len() - 1
    }

    fn ways_of(&mut self, call: &Call, first: bool) -> usize {
        let of = |team: usize| {
            let (start, days) = (self.first.get(team)?, self.teams.within(team, call));
            let way = (start.checked_add(days.start)?, start.checked_add(days.end)?);
            (!days.is_empty()).then_some(way)
        };
        let ways: Ways = self
            .teams
            .able(call, first)
            .into_iter()
            .filter_map(of)
            .collect();
        if let Some(known) = self.known.get(&ways) {
            return *known;
        }
        self.ways.push(ways.clone());
        self.known.insert(ways, self.ways.len() - 1);
        self.ways.len() - 1
    }

    fn sit(&mut self, entry: usize, seat: usize) {
        self.rise(entry);
        if let Some((entry, here)) = self.entries.get_mut(entry).zip(self.seats.get_mut(seat)) {
            entry.seat = Some(seat);
            here.calls.push(0);
        }
        let here = self.seats.get_mut(seat).and_then(|s| s.calls.last_mut());
        here.into_iter().for_each(|last| *last = entry);
    }

    fn rise(&mut self, entry: usize) {
        let seat = self.entries.get_mut(entry).and_then(|e| e.seat.take());
        if let Some(seat) = seat.and_then(|s| self.seats.get_mut(s)) {
            seat.calls.retain(|n| *n != entry);
        }
    }

    fn room(&self, seat: usize) -> usize {
        let seat = self.seats.get(seat);
        seat.map_or(0, |s| s.capacity.saturating_sub(s.calls.len()))
    }

    /// Where the seats of a call's ways are, `wide` among all teams that could make it.
    fn ways(&self, entry: usize, wide: usize) -> usize {
        let ways = self.entries.get(entry).and_then(|e| e.ways.get(wide));
        ways.copied().unwrap_or(usize::MAX)
    }

    fn rank(&self, entry: usize) -> Option<Rank> {
        self.entries.get(entry).map(|e| e.rank)
    }

    fn date(&self, seat: usize) -> Option<NaiveDate> {
        let team = self.team(seat)?;
        self.teams
            .date(team, seat.checked_sub(*self.first.get(team)?)?)
    }

    fn team(&self, seat: usize) -> Option<usize> {
        self.first
            .partition_point(|first| *first <= seat)
            .checked_sub(1)
    }

    /// How many visits of each level are made.
    pub fn made(&self) -> [usize; LEVELS] {
        let mut made = [0; LEVELS];
        let sitting = self.entries.iter().filter(|e| e.seat.is_some());
        for part in sitting.flat_map(|e| &e.call.parts) {
            made.get_mut(part.level).into_iter().for_each(|n| *n += 1);
        }
        made
    }

    /// Each call with its team and day.
    pub fn planned(&self) -> Vec<(Call, usize, NaiveDate)> {
        let sitting = self.entries.iter();
        let place = |e: &Entry| Some((e.call.clone(), self.team(e.seat?)?, self.date(e.seat?)?));
        sitting.filter_map(place).collect()
    }

    /// Calls without a place; parts of which none has one are told as the call that they were.
    pub fn unplanned(&self) -> Vec<Call> {
        let out = |e: &&Entry| e.seat.is_none() && !e.gone;
        let mut parts: HashMap<usize, usize> = HashMap::new();
        for entry in self.entries.iter().filter(out) {
            if let Some(whole) = entry.whole {
                *parts.entry(whole).or_default() += 1;
            }
        }
        parts.retain(|whole, n| self.parts(*whole) == *n);
        let alone = self.entries.iter().filter(out);
        let alone = alone.filter(|e| e.whole.is_none_or(|w| !parts.contains_key(&w)));
        let wholes = parts.keys().filter_map(|whole| self.entries.get(*whole));
        alone.chain(wholes).map(|e| e.call.clone()).collect()
    }
}

//! Calls that found no place: others make room for them as long as each keeps one of its days, and who is less urgent
//! gives way where that is not enough. What is planned is then the most urgent set that fits, and no set is larger.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};

use super::{Board, Rank};
use crate::order::InOrder;

/// Whether a call may take the place of a less urgent one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Force {
    Displace,
    Yield,
}

/// How a search went.
enum Placed {
    Yes,
    /// In the place of this one.
    Instead(usize),
    No,
}

impl Board<'_, '_> {
    /// Places what it can of these, the most urgent first; what is left.
    pub(super) fn fit(&mut self, mut left: Vec<usize>, wide: usize, force: Force) -> Vec<usize> {
        left.order_by_key(|n| self.rank(*n));
        // Where a call found no place, a less urgent one with the same days finds none either.
        let mut full = vec![false; self.ways.len()];
        let mut over = vec![];
        for entry in left {
            let ways = self.ways(entry, wide);
            if full.get(ways) == Some(&true) {
                over.push(entry);
                continue;
            }
            match self.search(entry, wide, force) {
                Placed::Yes => {}
                Placed::Instead(other) => over.push(other),
                Placed::No => {
                    over.push(entry);
                    full.get_mut(ways).into_iter().for_each(|f| *f = true);
                }
            }
        }
        over
    }

    /// Goes from the days of a call over the days of those who are there, until one has room.
    fn search(&mut self, entry: usize, wide: usize, force: Force) -> Placed {
        let mut from: HashMap<usize, (Option<usize>, usize)> = HashMap::new();
        let mut walked = vec![false; self.ways.len()];
        let mut line: VecDeque<(Option<usize>, usize)> = VecDeque::from([(None, entry)]);
        let mut last: Option<(Rank, usize, usize)> = None;
        while let Some((seat, mover)) = line.pop_front() {
            let ways = self.ways(mover, wide);
            match walked.get_mut(ways) {
                Some(done) if !*done => *done = true,
                _ => continue,
            }
            let reached: Vec<usize> = self
                .ways
                .get(ways)
                .into_iter()
                .flatten()
                .flat_map(|(start, end)| *start..*end)
                .filter(|s| !from.contains_key(s))
                .collect();
            for next in &reached {
                from.insert(*next, (seat, mover));
            }
            if let Some(free) = self.roomiest(&reached, mover) {
                self.shift(entry, free, &from);
                return Placed::Yes;
            }
            for next in reached {
                for other in self.seats.get(next).into_iter().flat_map(|s| &s.calls) {
                    line.push_back((Some(next), *other));
                    if let Some(rank) = self.rank(*other) {
                        last = last.max(Some((rank, *other, next)));
                    }
                }
            }
        }
        match last {
            Some((rank, other, seat))
                if force == Force::Displace && Some(rank) > self.rank(entry) =>
            {
                self.rise(other);
                self.shift(entry, seat, &from);
                Placed::Instead(other)
            }
            _ => Placed::No,
        }
    }

    /// The seat with the most room, the earliest of equals; for what is overdue the earliest with any.
    fn roomiest(&self, seats: &[usize], mover: usize) -> Option<usize> {
        let overdue = self.entries.get(mover).is_some_and(|e| e.call.overdue);
        let with = seats.iter().copied().filter(|s| self.room(*s) > 0);
        with.min_by_key(|s| {
            let room = if overdue { 0 } else { self.room(*s) };
            (Reverse(room), self.date(*s), *s)
        })
    }

    /// Each on the way moves on by one, so that the seat that is free is filled.
    fn shift(&mut self, entry: usize, free: usize, from: &HashMap<usize, (Option<usize>, usize)>) {
        let mut free = free;
        while let Some((seat, mover)) = from.get(&free) {
            self.sit(*mover, free);
            match seat {
                Some(seat) if *mover != entry => free = *seat,
                _ => break,
            }
        }
    }
}

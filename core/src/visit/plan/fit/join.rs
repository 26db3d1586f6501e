//! Calls of one household become several or one, and what is overdue is hastened.

use std::collections::HashMap;

use super::super::demand::Call;
use super::Board;
use crate::order::InOrder;

impl Board<'_, '_> {
    pub(super) fn split(&mut self, whole: usize) -> Vec<usize> {
        let Some(entry) = self.entries.get_mut(whole) else {
            return vec![];
        };
        entry.gone = true;
        let parts: Vec<Call> = entry.call.apart().collect();
        parts
            .into_iter()
            .map(|part| self.add(part, Some(whole)))
            .collect()
    }

    /// Lets calls of one household be one where one day serves both: those that are left, then those that are planned.
    /// How many seats that frees.
    pub(super) fn attach(&mut self, left: &mut Vec<usize>) -> usize {
        let mut of: HashMap<usize, Vec<usize>> = HashMap::new();
        for (n, entry) in self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, e)| e.seat.is_some())
        {
            of.entry(entry.call.household).or_default().push(n);
        }
        left.retain(|entry| {
            let own = self
                .entries
                .get(*entry)
                .and_then(|e| of.get(&e.call.household));
            let host = own
                .into_iter()
                .flatten()
                .find(|host| self.serves(**host, *entry, 1));
            host.copied()
                .inspect(|host| self.absorb(*host, *entry))
                .is_none()
        });
        let mut freed = 0;
        let mut homes: Vec<Vec<usize>> = of.into_values().filter(|own| own.len() > 1).collect();
        homes.order();
        for own in homes {
            for guest in &own {
                // S37 sends a visit of the group to no other team as long as the group can make it.
                let serves = |host: &&usize| {
                    let one_team = self.team_of(**host) == self.team_of(*guest);
                    *host != guest && self.serves(**host, *guest, usize::from(one_team))
                };
                let host = own.iter().find(serves);
                if let Some(host) = host.copied() {
                    self.rise(*guest);
                    self.absorb(host, *guest);
                    freed += 1;
                }
            }
        }
        freed
    }

    fn team_of(&self, entry: usize) -> Option<usize> {
        self.team(self.entries.get(entry)?.seat?)
    }

    /// Whether one call can make the visits of another on its own day.
    fn serves(&self, host: usize, guest: usize, wide: usize) -> bool {
        let (Some(h), Some(g)) = (self.entries.get(host), self.entries.get(guest)) else {
            return false;
        };
        let ways = self.ways.get(self.ways(guest, wide));
        let within = |seat: usize| {
            ways.into_iter()
                .flatten()
                .any(|w| (w.0..w.1).contains(&seat))
        };
        let later = |seat: usize| g.seat.is_some_and(|own| self.date(seat) > self.date(own));
        !h.gone
            && !g.gone
            && !h.call.policies.iter().any(|p| g.call.policies.contains(p))
            && h.seat
                .is_some_and(|seat| within(seat) && !(g.call.overdue && later(seat)))
    }

    fn absorb(&mut self, host: usize, guest: usize) {
        let Some(entry) = self.entries.get_mut(guest) else {
            return;
        };
        entry.gone = true;
        let (call, rank) = (entry.call.clone(), entry.rank);
        let Some(entry) = self.entries.get_mut(host) else {
            return;
        };
        entry.call.take(&call);
        entry.rank = entry.rank.min(rank);
        let call = entry.call.clone();
        let ways = [true, false].map(|first| self.ways_of(&call, first));
        self.entries
            .get_mut(host)
            .into_iter()
            .for_each(|e| e.ways = ways);
    }

    /// What is overdue goes as early as its team has room.
    pub(super) fn hasten(&mut self) {
        let overdue = self
            .entries
            .iter()
            .enumerate()
            .filter(|(_, e)| e.call.overdue);
        let mut overdue: Vec<(usize, usize)> =
            overdue.filter_map(|(n, e)| Some((n, e.seat?))).collect();
        overdue.order_by_key(|(n, seat)| (self.date(*seat), self.rank(*n)));
        for (entry, seat) in overdue {
            let ways = self.ways.get(self.ways(entry, 1));
            let own = ways
                .into_iter()
                .flatten()
                .find(|w| (w.0..w.1).contains(&seat));
            let earlier = own.and_then(|w| (w.0..seat).find(|s| self.room(*s) > 0));
            if let Some(earlier) = earlier {
                self.sit(entry, earlier);
            }
        }
    }
}

//! What became of places, along the edges that hold: the order of rows says nothing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::change::ReorganisationKind;
use super::doubt::Sight;
use super::facts::{GridHistory, LineageEdge};
use super::track::Track;

/// The edges of re-organisations that were not called off, as known on a day. One was called off where the place that
/// it ended is there on its day all the same, or the place that took over is not, and nothing says where that went. Where that
/// is not known, nothing is said to have become of it.
pub(crate) fn lineage_that_holds(
    history: &GridHistory,
    known: Option<NaiveDate>,
) -> Vec<&LineageEdge> {
    use ReorganisationKind::{Merge, Split};
    let places = Track::new(&history.places);
    let sight = |id: &str, on: NaiveDate| places.sight_of(id, on, known);
    let goes_on = |e: &&LineageEdge| match e.before.as_deref() {
        Some(before) if matches!(e.kind, Merge | Split) => {
            matches!(sight(before, e.on), Sight::Gone)
        }
        _ => true,
    };
    let edges = history.lineage.iter();
    let edges: Vec<&LineageEdge> = edges
        .filter(|e| known.is_none_or(|known| e.recorded_at <= known))
        .filter(goes_on)
        .collect();
    let left: BTreeSet<(&str, NaiveDate)> = edges
        .iter()
        .filter_map(|e| Some((e.before.as_deref()?, e.on)))
        .collect();
    let arrives = |e: &&LineageEdge| match e.after.as_deref() {
        Some(after) => sight(after, e.on).is_there() || left.contains(&(after, e.on)),
        None => true,
    };
    edges.into_iter().filter(arrives).collect()
}

/// The edges by the place that they leave.
pub(super) struct Lineage<'a> {
    edges: Vec<&'a LineageEdge>,
    next: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Lineage<'a> {
    pub(super) fn new(history: &'a GridHistory, known: Option<NaiveDate>) -> Self {
        let edges = lineage_that_holds(history, known);
        let mut next: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (n, edge) in edges.iter().enumerate() {
            if let (Some(before), Some(_)) = (edge.before.as_deref(), &edge.after) {
                next.entry(before).or_default().push(n);
            }
        }
        Self { edges, next }
    }

    /// The place itself and all that followed it after one day and up to another, by id. Of one day the re-organisation
    /// recorded first comes first; of two recorded on one day either may have been first, so both orders are followed.
    pub(super) fn reached<'b>(
        &'b self,
        place: &'b str,
        since: NaiveDate,
        today: NaiveDate,
    ) -> BTreeSet<&'b str> {
        let mut found = BTreeSet::from([place]);
        let mut gone = BTreeSet::new();
        let mut open: Vec<usize> = vec![];
        let first = self.next.get(place).into_iter().flatten();
        open.extend(first.filter(|n| self.edges.get(**n).is_some_and(|e| since < e.on)));
        while let Some(n) = open.pop() {
            let Some(edge) = self.edges.get(n).filter(|e| e.on <= today) else {
                continue;
            };
            if !gone.insert(n) {
                continue;
            }
            let Some(after) = edge.after.as_deref() else {
                continue;
            };
            found.insert(after);
            let follows = |n: &&usize| {
                self.edges.get(**n).is_some_and(|next| {
                    (next.on, next.recorded_at) >= (edge.on, edge.recorded_at)
                        && next.act != edge.act
                })
            };
            open.extend(self.next.get(after).into_iter().flatten().filter(follows));
        }
        found
    }
}

//! The place of a pack: which values hold in it, and what its towns set for themselves (S47).

use std::sync::Arc;

use chrono::NaiveDate;

use super::PolicyPack;
use super::parameter::DatedValue;
use crate::law::Area;
use crate::order::InOrder;

/// Whether the parameter is asked by town (S47): those of grids, leaders, visits and meetings are. Nothing about a
/// household's assistance depends on its town, so a value of a town would be read by nobody.
pub(super) fn asked_by_town(key: &str) -> bool {
    let room = key.split('.').next().unwrap_or_default();
    ["grid", "leader", "visit", "meeting"].contains(&room)
}

/// A value that one town sets for itself (S47).
#[derive(Debug, Clone)]
pub(super) struct TownValue {
    /// The division code or the id of the town.
    pub town: String,
    /// The place of its parameter in the pack.
    pub slot: usize,
    pub value: DatedValue,
}

impl TownValue {
    /// What is left of it before and after some days.
    pub(super) fn without(
        self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> impl Iterator<Item = Self> {
        let before = from.and_then(|d| d.pred_opt()).map(|last| {
            let to = self.value.to.map_or(last, |to| to.min(last));
            (self.value.from, Some(to))
        });
        let after = to.and_then(|d| d.succ_opt()).map(|first| {
            let from = self.value.from.map_or(first, |from| from.max(first));
            (Some(from), self.value.to)
        });
        let part = move |(from, to): (Option<NaiveDate>, Option<NaiveDate>)| {
            let value = DatedValue {
                from,
                to,
                ..self.value.clone()
            };
            let town = self.town.clone();
            let some = from.zip(to).is_none_or(|(from, to)| from <= to);
            some.then_some(Self {
                town,
                value,
                slot: self.slot,
            })
        };
        [before, after].into_iter().flatten().filter_map(part)
    }
}

impl PolicyPack {
    /// The pack as it holds in another place: a value of a place that does not hold it is not there. Within its own
    /// place a pack is the same, but no text of a smaller place is taken for one of all.
    ///
    /// ```
    /// use gridaid::{law::Area, policy::PolicyPack};
    /// let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
    /// let beijing = PolicyPack::builtin().at(Area::parse("110105").unwrap());
    /// assert!(beijing.count("grid.micro.target_households", on).is_err());
    /// assert_eq!(beijing.count("dibao.publicity", on), Ok(7));
    /// ```
    #[must_use]
    pub fn at(&self, area: Area) -> PolicyPack {
        if area == self.area() {
            return self.clone();
        }
        let within = self.area().holds(area);
        self.with(|inner| {
            inner.area = area;
            if within {
                return;
            }
            inner.towns.clear();
            for parameter in &mut inner.parameters {
                if parameter.values.iter().any(|v| !v.area.holds(area)) {
                    let parameter = Arc::make_mut(parameter);
                    parameter.values.retain(|v| v.area.holds(area));
                }
            }
        })
    }

    /// Whether two packs are one and the same.
    pub(crate) fn is(&self, other: &PolicyPack) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }

    /// The names of the towns that have values of their own, ascending.
    pub(crate) fn towns(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.inner.towns.iter().map(|t| t.town.as_str()).collect();
        names.order();
        names.dedup();
        names
    }

    /// The values of towns: town, key and value, ascending by town and key.
    pub(crate) fn town_values(&self) -> Vec<(&str, &str, &DatedValue)> {
        let key = |slot: usize| self.inner.parameters.get(slot).map(|p| p.key.as_str());
        let all = self.inner.towns.iter();
        let mut all: Vec<_> = all
            .filter_map(|t| Some((t.town.as_str(), key(t.slot)?, &t.value)))
            .collect();
        all.order_by_key(|(town, key, _)| (*town, *key));
        all
    }

    /// The towns that have a value of their own for a key on a day.
    pub(super) fn towns_with(&self, key: &str, on: NaiveDate) -> Vec<String> {
        let all = self.town_values().into_iter();
        let own = all.filter(|(_, k, value)| *k == key && value.holds(on));
        let mut towns: Vec<String> = own.map(|(town, ..)| town.into()).collect();
        towns.dedup();
        towns
    }

    /// Whether some town has values of its own.
    pub fn has_towns(&self) -> bool {
        !self.inner.towns.is_empty()
    }

    /// The pack as it holds in a town that goes by one of these names, its id or its division code (S47).
    #[must_use]
    pub fn in_town(&self, names: &[&str]) -> PolicyPack {
        let own = |v: &&TownValue| names.contains(&v.town.as_str());
        if !self.inner.towns.iter().any(|v| own(&v)) {
            return self.clone();
        }
        self.with(|inner| {
            for town in self.inner.towns.iter().filter(own) {
                if let Some(parameter) = inner.parameters.get_mut(town.slot) {
                    Arc::make_mut(parameter)
                        .values
                        .insert(0, town.value.clone());
                }
            }
            inner.towns.clear();
        })
    }
}

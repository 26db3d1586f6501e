//! The place of a pack: which values hold in it, and what its towns set for themselves (S47).

use std::sync::Arc;

use super::PolicyPack;
use super::parameter::DatedValue;
use crate::law::Area;

/// A value that one town sets for itself (S47).
#[derive(Debug, Clone)]
pub(super) struct TownValue {
    /// The division code or the id of the town.
    pub town: String,
    /// The place of its parameter in the pack.
    pub slot: usize,
    pub value: DatedValue,
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

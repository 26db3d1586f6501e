//! The last day of a publicity (公示期满日). The texts leave two things open: whether its days are working days (C1,
//! `publicity.unit`), and whether a last day on a rest day moves (P-66, `publicity.roll`). Both are asked where they matter.

use chrono::NaiveDate;

use super::{DeadlineUnit, Limit};
use crate::policy::{Missing, PolicyPack};

/// What is known of the last day of a publicity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicityEnd {
    /// The limit; its last day is missing only where a calendar is.
    Known(Limit),
    /// A local choice without a value decides.
    Missing(Missing),
    /// It lies beyond every day that can be written.
    Beyond,
}

/// The last day of a publicity that is put up on `up` for so many days, by the choices of the day `on`; the day on which it
/// is put up does not count (P-60).
pub fn publicity(pack: &PolicyPack, up: NaiveDate, days: u32, on: NaiveDate) -> PublicityEnd {
    let end = |unit, roll| Limit::of(up, days, unit, roll, pack.calendar());
    let known = |limit: Option<Limit>| limit.map_or(PublicityEnd::Beyond, PublicityEnd::Known);
    match pack.choice("publicity.unit", on) {
        Ok("workingDays") => return known(end(DeadlineUnit::WorkingDays, None)),
        Ok(_) => {}
        Err(missing) => return PublicityEnd::Missing(missing),
    }
    let roll = pack.flag("publicity.roll", on);
    let limit = end(DeadlineUnit::Days, roll.as_ref().ok().copied());
    match (roll, limit) {
        // The choice is asked only where it changes the day.
        (Err(missing), Some(limit)) if limit.last().is_none() => PublicityEnd::Missing(missing),
        (_, limit) => known(limit),
    }
}

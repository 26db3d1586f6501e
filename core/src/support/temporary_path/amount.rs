//! The numbers of a case of temporary assistance: what is small, what the local multiple gives, who decides.

use super::{AidDecider, TemporaryPath};
use crate::eligibility::MissingParameter;
use crate::eligibility::{Standards, params};
use crate::household::once::persons;
use crate::household::{AreaKind, Household};
use crate::logic::Parameter;
use crate::logic::truth::{F, T};
use crate::money::MAX_FEN;
use crate::policy::PolicyPack;

/// The monthly standard of the household's area: while the area is unknown, anything between the two.
pub(super) struct Monthly {
    area: Option<Parameter>,
    bounds: Option<(i64, i64)>,
    /// The months over which it is told.
    months: i128,
}

impl Monthly {
    pub(super) fn of(standards: &Standards, h: &Household) -> Monthly {
        let area = match h.area {
            Some(AreaKind::Urban) => Some(params::S_URBAN),
            Some(AreaKind::Rural) => Some(params::S_RURAL),
            None => None,
        };
        let bounds = match area {
            Some(p) => standards.value(p).map(|s| (s, s)),
            None => standards
                .value(params::S_URBAN)
                .zip(standards.value(params::S_RURAL))
                .map(|(u, r)| (u.min(r), u.max(r))),
        };
        Monthly {
            area,
            bounds,
            months: i128::from(standards.months),
        }
    }

    /// The standard, where its area is known and it has no value.
    pub(super) fn missing(&self) -> Option<MissingParameter> {
        let unset = self.area.filter(|_| self.bounds.is_none());
        unset.map(|p| missing(p.key, p.clause))
    }

    /// Least and most of a share of it.
    pub(super) fn times(&self, ratio: Option<i64>) -> Option<(i64, i64)> {
        let ((low, high), ratio) = self.bounds.zip(ratio)?;
        let times = |n: i64| fen(i128::from(n) * i128::from(ratio) / (10_000 * self.months));
        times(low).zip(times(high))
    }
}

/// A number whose least and most are one.
pub(super) fn exact(bounds: Option<(i64, i64)>) -> Option<i64> {
    bounds.filter(|(low, high)| low == high).map(|(low, _)| low)
}

fn fen(n: i128) -> Option<i64> {
    i64::try_from(n).ok().filter(|v| *v <= MAX_FEN)
}

fn missing(key: &str, clause: &str) -> MissingParameter {
    MissingParameter {
        key: key.into(),
        clause: clause.into(),
    }
}

/// L-40, L-41: by the local multiple of the standard for each member, where one is set; at most the cap, where it holds. Where it is
/// open whether it holds, or which standard is meant, the amount is not known but between its bounds.
pub(super) fn suggest(
    path: &mut TemporaryPath,
    pack: &PolicyPack,
    h: &Household,
    monthly: &Monthly,
    (held, cap): (u8, Option<(i64, i64)>),
) {
    let Ok(multiple) = pack.basis_points("temp.amount.multiple", path.as_of) else {
        path.missing_parameters
            .push(missing("temp.amount.multiple", "L-41"));
        return;
    };
    if h.members_complete != Some(true) {
        return;
    }
    let Some((low, high)) = monthly.bounds else {
        return;
    };
    // Multiplied before it is divided; the fraction of a fen is dropped.
    let times = persons(h).len() as i128 * i128::from(multiple);
    let total = |s: i64| fen(i128::from(s) * times / (10_000 * monthly.months));
    let capped = |total: Option<i64>, cap: i64| total.map(|t| t.min(cap));
    let (mut least, mut most) = (total(low), total(high));
    if let Some((low, high)) = cap.filter(|_| held != F) {
        least = capped(least, low);
        if held == T {
            most = capped(most, high);
        }
    }
    if least == most {
        path.suggested_fen = least;
    } else {
        (path.suggested_at_least_fen, path.suggested_at_most_fen) = (least, most);
    }
}

/// L-31: within the town's limit the town decides, else the county (L-30).
pub(super) fn decide(path: &mut TemporaryPath, pack: &PolicyPack, proposed: Option<i64>) {
    match (pack.fen("temp.town_limit", path.as_of), proposed) {
        (Ok(limit), Some(v)) if v <= limit => path.decided_by = Some(AidDecider::Town),
        (Ok(_), Some(_)) => path.decided_by = Some(AidDecider::County),
        (Ok(_), None) => {}
        (Err(_), _) => {
            // L-31 is Shandong's; elsewhere L-30 leaves what a town may decide to the place.
            let shandong = pack.in_force("L-31", path.as_of);
            let clause = if shandong { "L-31" } else { "L-30" };
            path.missing_parameters
                .push(missing("temp.town_limit", clause));
        }
    }
}

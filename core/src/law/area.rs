//! Where a text binds (适用区域): the law is dated and has a place.

use std::fmt;

use chrono::NaiveDate;

use super::{Clause, clause, instrument};

/// A piece of the country by its division code: the nation, a province, a city, a county, a town or a village
/// (行政区域).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// The digits that name it: 0 for the nation, 2, 4, 6, 9 or 12 digits.
    code: u64,
    digits: u32,
}

impl Default for Area {
    fn default() -> Self {
        Self::NATION
    }
}

impl Area {
    /// 全国.
    pub const NATION: Self = Self { code: 0, digits: 0 };
    /// 山东省.
    pub const SHANDONG: Self = Self {
        code: 37,
        digits: 2,
    };
    /// 淄博市.
    pub const ZIBO: Self = Self {
        code: 3703,
        digits: 4,
    };
    /// 淄川区.
    pub const ZICHUAN: Self = Self {
        code: 370_302,
        digits: 6,
    };
    /// The area of the first digits of a division code.
    pub(crate) const fn of(code: u64, digits: u32) -> Self {
        Self { code, digits }
    }

    /// 济宁市.
    pub(super) const JINING: Self = Self {
        code: 3708,
        digits: 4,
    };
    /// 滨州市.
    pub(super) const BINZHOU: Self = Self {
        code: 3716,
        digits: 4,
    };

    /// Reads a division code (区划代码) of 6, 9 or 12 digits; the zeros after a province, a city or a county name no
    /// more than it.
    ///
    /// ```
    /// use gridaid::law::Area;
    /// let zichuan = Area::parse("370302").unwrap();
    /// assert!(Area::parse("370000").unwrap().holds(zichuan));
    /// assert!(!zichuan.holds(Area::parse("110105").unwrap()));
    /// assert_eq!(Area::parse("3703"), None);
    /// ```
    pub fn parse(code: &str) -> Option<Self> {
        if !matches!(code.len(), 6 | 9 | 12) || !code.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let levels = [(0, 2), (2, 4), (4, 6), (6, 9), (9, 12)];
        let named = |(from, to): &(usize, usize)| {
            let group = code.get(*from..*to);
            group.is_some_and(|group| group.bytes().any(|b| b != b'0'))
        };
        let count = levels.iter().take_while(|level| named(level)).count();
        let (_, to) = levels.get(count.checked_sub(1)?)?;
        let (kept, rest) = code.split_at_checked(*to)?;
        // 370002 names a county of no city.
        if rest.bytes().any(|b| b != b'0') {
            return None;
        }
        Some(Self {
            code: kept.parse().ok()?,
            digits: u32::try_from(*to).ok()?,
        })
    }

    /// Whether the other area lies within this one, or is it.
    pub fn holds(self, other: Self) -> bool {
        let more = other.digits.checked_sub(self.digits);
        let power = more.and_then(|more| 10_u64.checked_pow(more));
        power.and_then(|power| other.code.checked_div(power)) == Some(self.code)
    }
}

impl fmt::Display for Area {
    /// The division code with its zeros, 6, 9 or 12 digits; nothing for the nation.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = usize::try_from(self.digits).unwrap_or_default();
        match self.digits {
            0 => Ok(()),
            1..6 => write!(f, "{:0<6}", format!("{:0digits$}", self.code)),
            _ => write!(f, "{:0digits$}", self.code),
        }
    }
}

/// Rows that stand under a collective instrument and tell of one place of it.
const OF_ONE_PLACE: [(Area, &[&str]); 3] = [
    (Area::SHANDONG, &["M-34", "P-08", "G-09", "G-36"]),
    (
        Area::ZIBO,
        &[
            "P-09", "G-03", "G-04", "G-05", "G-10", "G-11", "G-20", "G-21", "G-22", "G-24", "G-31",
        ],
    ),
    (Area::JINING, &["L-22"]),
];

impl Clause {
    /// Where it binds: the area of its instrument, or of the one place that it tells of.
    ///
    /// A row for a local rule that was not found (I-26) stands for the rule of whichever place is asked about.
    pub fn area(&self) -> Area {
        let own = OF_ONE_PLACE.iter().find(|(_, ids)| ids.contains(&self.id));
        own.map(|(area, _)| *area)
            .or_else(|| instrument(self.instrument).map(|i| i.area))
            .unwrap_or_default()
    }

    /// Whether it binds a whole area.
    pub fn binds(&self, area: Area) -> bool {
        self.area().holds(area)
    }
}

/// Whether the text with this id, a clause or an instrument, binds a whole area; an id that is neither does.
pub(crate) fn binds(id: &str, area: Area) -> bool {
    let of = |i: &super::Instrument| i.area;
    let own = clause(id).map(Clause::area);
    own.or_else(|| instrument(id).map(of))
        .is_none_or(|own| own.holds(area))
}

/// Whether a clause is in force on a day in a place, both ends included. Of an id that the table does not hold: no.
///
/// ```
/// use gridaid::law::{Area, in_force};
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// assert!(in_force("S15", on, Area::ZICHUAN));
/// assert!(!in_force("S15", on, Area::parse("110105").unwrap()));
/// assert!(in_force("D-10", on, Area::parse("110105").unwrap()));
/// ```
///
/// It is the one question that rules ask of the law.
#[cfg_attr(test, track_caller)]
pub fn in_force(id: &str, on: NaiveDate, area: Area) -> bool {
    let found = clause(id);
    let stands = found.is_some_and(|c| c.in_force(on) && c.binds(area));
    #[cfg(test)]
    let stands = stands
        || match found {
            Some(clause) => super::asked::passes(clause),
            None => false,
        };
    stands
}

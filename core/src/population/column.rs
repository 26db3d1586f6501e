//! A column as the caller has it: numbers of any width, bits, or one value for everybody.

use std::ops::Range;

use chrono::NaiveDate;

use crate::calendar::{age_on, is_zero_day};
use crate::logic::columns::{Pooled, SHORT, Scratch};
use crate::logic::frame::{Col, NumCol, NumRows};
use crate::logic::truth::{F, FACT, T};

/// Bits as Arrow packs them: least significant first, from an offset.
#[derive(Clone, Copy)]
pub struct Bits<'a> {
    /// The bytes.
    pub bytes: &'a [u8],
    /// The first bit.
    pub offset: usize,
    /// Number of bits.
    pub len: usize,
}

impl Bits<'_> {
    /// A bit; beyond the end, unset.
    #[inline]
    pub fn get(&self, i: usize) -> bool {
        let at = self.offset + i;
        i < self.len
            && self
                .bytes
                .get(at / 8)
                .is_some_and(|b| b >> (at % 8) & 1 == 1)
    }

    /// The bits of a range as bytes: `unset + bit`, or `unset − bit` with `down`.
    fn expand(&self, rows: Range<usize>, unset: u8, down: bool, out: &mut Vec<u8>) {
        let start = self.offset + rows.start;
        let skip = start % 8;
        let packed = self.bytes.get(start / 8..).unwrap_or_default();
        let packed = packed.iter().take((skip + rows.len()).div_ceil(8));
        let base = u64::from_le_bytes([unset; 8]);
        out.resize(packed.len() * 8, 0);
        for (slots, b) in out.chunks_exact_mut(8).zip(packed) {
            let ones = spread(*b);
            let eight = if down { base - ones } else { base + ones };
            slots.copy_from_slice(&eight.to_le_bytes());
        }
        out.drain(..skip.min(out.len()));
        out.resize(rows.len(), unset);
    }

    /// Whether every bit of a range is set.
    fn all(&self, rows: Range<usize>) -> bool {
        let start = self.offset + rows.start;
        let (skip, end) = (start % 8, start % 8 + rows.len());
        let packed = self.bytes.get(start / 8..).unwrap_or_default();
        let whole = |i: usize| {
            let mut need = 0xffu8;
            if i == 0 {
                need &= 0xff << skip;
            }
            if end < (i + 1) * 8 {
                need &= 0xff >> ((i + 1) * 8 - end);
            }
            packed.get(i).is_some_and(|b| b & need == need)
        };
        let bytes = end.div_ceil(8);
        match bytes {
            0 => true,
            1 => whole(0),
            n => {
                whole(0)
                    && whole(n - 1)
                    && packed
                        .get(1..n - 1)
                        .is_some_and(|p| p.iter().fold(0xff, |all, b| all & b) == 0xff)
            }
        }
    }
}

/// Eight bits as eight bytes of 0 or 1.
#[inline]
fn spread(bits: u8) -> u64 {
    let each = u64::from_le_bytes([bits; 8]) & 0x8040_2010_0804_0201;
    ((each + 0x7f7f_7f7f_7f7f_7f7f) >> 7) & 0x0101_0101_0101_0101
}

/// Whole numbers of any width.
#[derive(Clone, Copy)]
#[allow(missing_docs, reason = "the names are the types")]
pub enum Ints<'a> {
    I8(&'a [i8]),
    I16(&'a [i16]),
    I32(&'a [i32]),
    I64(&'a [i64]),
    U8(&'a [u8]),
    U16(&'a [u16]),
    U32(&'a [u32]),
}

/// Runs `$body` with `$s` as the slice of its own width; widening `i64` to itself is then idle.
macro_rules! each {
    ($ints:expr, $s:ident => $body:expr) => {
        match $ints {
            Ints::I8($s) => $body,
            Ints::I16($s) => $body,
            Ints::I32($s) => $body,
            Ints::I64($s) => $body,
            Ints::U8($s) => $body,
            Ints::U16($s) => $body,
            Ints::U32($s) => $body,
        }
    };
}

/// A column of facts; what is not valid is unknown.
#[derive(Clone, Copy)]
pub enum Column<'a> {
    /// Numbers, with the bits of the rows that are known.
    Ints(Ints<'a>, Option<Bits<'a>>),
    /// Dates as days since 1970-01-01, with the bits of the rows that are known.
    Days(&'a [i32], Option<Bits<'a>>),
    /// Yes or no, with the bits of the rows that are known.
    Flags(Bits<'a>, Option<Bits<'a>>),
    /// So many rows of which nothing is known.
    Unknown(usize),
    /// The same number for every row.
    Int(i64),
    /// The same answer for every row.
    Flag(bool),
}

impl<'a> Column<'a> {
    /// Number of rows; none for a constant.
    pub fn rows(&self) -> Option<usize> {
        match self {
            Column::Ints(i, _) => Some(i.len()),
            Column::Days(s, _) => Some(s.len()),
            Column::Flags(b, _) => Some(b.len),
            Column::Unknown(rows) => Some(*rows),
            Column::Int(_) | Column::Flag(_) => None,
        }
    }

    /// Rows of the marks that say which rows are known.
    pub(super) fn marks(&self) -> Option<usize> {
        match self {
            Column::Ints(_, known) | Column::Days(_, known) | Column::Flags(_, known) => {
                known.map(|k| k.len)
            }
            _ => None,
        }
    }

    /// Whether it holds numbers.
    pub fn is_int(&self) -> bool {
        matches!(self, Column::Ints(..) | Column::Int(_))
    }

    /// The numbers of a range. What lies outside `min..=max` is unknown, and its row, counted from the first of the
    /// range, is told to `bad`.
    pub(super) fn nums<'s>(
        &self,
        rows: Range<usize>,
        (min, max): (i64, i64),
        ages: Option<&Ages>,
        scratch: &'s Scratch,
        mut bad: impl FnMut(usize),
    ) -> Option<NumCol<'s>>
    where
        'a: 's,
    {
        let (values, known) = match self {
            Column::Int(v) => {
                return Some(NumCol {
                    values: NumRows::Long(Col::Const(*v)),
                    most: v.unsigned_abs(),
                    known: None,
                });
            }
            Column::Ints(ints, known) => (ints.widened(rows.clone(), scratch)?, known),
            Column::Days(days, known) => {
                let (ages, days) = (ages?, days.get(rows.clone())?);
                // Who is not born yet has no age: −1 lies outside the range.
                let ages = scratch.hold(|b| b.extend(days.iter().map(|d| ages.at(*d))));
                (NumRows::Short(Col::Held(ages)), known)
            }
            Column::Flags(..) | Column::Flag(_) | Column::Unknown(_) => return None,
        };
        let mut known = known
            .filter(|k| !k.all(rows.clone()))
            .map(|k| scratch.hold(|b| k.expand(rows.clone(), 0, false, b)));
        let mut most = match &values {
            NumRows::Short(c) => magnitude(c, i64::from),
            NumRows::Long(c) => magnitude(c, |v| v),
        };
        // The bits of all rows together lie in the range: so does every row. Else one look at each that is known.
        let inside = most.negative == 0 || (min < 0 && most.bits < max.unsigned_abs());
        if !inside || most.bits > max.unsigned_abs() {
            most = Magnitude::default();
            let mut outside = scratch.hold::<u32>(|_| {});
            for r in 0..rows.len() {
                let v = values.get(r);
                if known.as_ref().is_some_and(|k| k.get(r) == Some(&0)) {
                    continue;
                }
                if !(min..=max).contains(&v) {
                    bad(r);
                    outside.unshared()?.push(r as u32);
                    continue;
                }
                most.bits |= (v ^ (v >> 63)) as u64;
                most.negative |= u64::from(v < 0);
            }
            if !outside.is_empty() {
                let mut all = known.unwrap_or_else(|| scratch.hold(|b| b.resize(rows.len(), 1)));
                let marks = all.unshared()?;
                for r in outside.iter() {
                    if let Some(mark) = marks.get_mut(*r as usize) {
                        *mark = 0;
                    }
                }
                known = Some(all);
            }
        }
        let most = most.bits + most.negative;
        // Most amounts fit 32 bits. They are made so once here instead of in every loop that reads them.
        let values = match values {
            NumRows::Long(Col::Slice(s)) if most <= SHORT => NumRows::Short(Col::Held(
                scratch.hold(|b| b.extend(s.iter().map(|v| *v as i32))),
            )),
            values => values,
        };
        Some(NumCol {
            values,
            most,
            known: known.map(Col::Held),
        })
    }

    pub(super) fn flags<'s>(
        &self,
        rows: Range<usize>,
        scratch: &'s Scratch,
    ) -> Option<Col<'s, u8>> {
        match self {
            Column::Flag(v) => Some(Col::Const(if *v { T } else { F })),
            Column::Flags(bits, known) => {
                let mut out = scratch.hold(|b| bits.expand(rows.clone(), F, true, b));
                if let Some(k) = known.filter(|k| !k.all(rows.clone())) {
                    let known = scratch.hold(|b| k.expand(rows, 0, false, b));
                    let out = out.unshared()?;
                    for (b, known) in out.iter_mut().zip(known.iter()) {
                        *b = if *known == 0 { FACT } else { *b };
                    }
                }
                Some(Col::Held(out))
            }
            Column::Unknown(_) => Some(Col::Const(FACT)),
            _ => None,
        }
    }
}

/// The bits of all rows together, of negative ones inverted, and 1 where there are negative ones.
#[derive(Clone, Copy, Default)]
struct Magnitude {
    bits: u64,
    negative: u64,
}

fn magnitude<V: Pooled>(rows: &Col<'_, V>, wide: impl Fn(V) -> i64) -> Magnitude {
    use crate::logic::columns::View;
    let of = |v: V| {
        let v = wide(v);
        ((v ^ (v >> 63)) as u64, v as u64 >> 63)
    };
    match rows.view() {
        View::Const(v) => Magnitude {
            bits: of(v).0,
            negative: of(v).1,
        },
        // Most columns hold nothing negative, which a single union shows.
        View::Each(s) => {
            let plain = s.iter().fold(0i64, |all, v| all | wide(*v));
            if plain >= 0 {
                return Magnitude {
                    bits: plain as u64,
                    negative: 0,
                };
            }
            let bits = s.iter().fold(0, |all, v| all | of(*v).0);
            Magnitude { bits, negative: 1 }
        }
    }
}

#[expect(
    clippy::useless_conversion,
    clippy::unnecessary_cast,
    reason = "useless for one of the seven widths only"
)]
impl<'a> Ints<'a> {
    /// Number of rows.
    pub fn len(&self) -> usize {
        each!(self, s => s.len())
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a number is larger than this.
    pub fn exceed(&self, most: i64) -> bool {
        each!(self, s => s.iter().any(|v| i64::from(*v) > most))
    }

    /// The number in a row.
    pub fn get(&self, row: usize) -> Option<i64> {
        each!(self, s => s.get(row).map(|v| i64::from(*v)))
    }

    fn widened<'s>(&self, rows: Range<usize>, scratch: &'s Scratch) -> Option<NumRows<'s>>
    where
        'a: 's,
    {
        macro_rules! widen {
            ($s:expr, $t:ty, $variant:ident) => {{
                let rows = $s.get(rows)?;
                NumRows::$variant(Col::Held(
                    scratch.hold(|b| b.extend(rows.iter().map(|v| <$t>::from(*v)))),
                ))
            }};
        }
        Some(match *self {
            Ints::I64(s) => NumRows::Long(Col::Slice(s.get(rows)?)),
            Ints::I32(s) => NumRows::Short(Col::Slice(s.get(rows)?)),
            Ints::I8(s) => widen!(s, i32, Short),
            Ints::I16(s) => widen!(s, i32, Short),
            Ints::U8(s) => widen!(s, i32, Short),
            Ints::U16(s) => widen!(s, i32, Short),
            Ints::U32(s) => widen!(s, i64, Long),
        })
    }

    /// Lengths of lists: their sum, and a length that none exceeds; none where one lies outside `0..=most`.
    pub(super) fn lengths(&self, rows: Range<usize>, most: i64) -> Option<(usize, u64)> {
        each!(self, s => {
            let s = s.get(rows)?;
            // In the column's own width; a length is small, so one that is not shows in the bits of all together,
            // and the sum of a chunk cannot overflow.
            let all = i64::from(s.iter().fold(0, |all, v| all | *v));
            if all < 0 || (all > most && s.iter().any(|v| i64::from(*v) > most)) {
                return None;
            }
            let sum = s.iter().fold(0u32, |sum, v| sum.wrapping_add(*v as u32));
            Some((sum as usize, all.unsigned_abs()))
        })
    }

    /// Where each list of a range starts, from 0, and where the last one ends.
    pub(super) fn starts(&self, rows: Range<usize>, out: &mut Vec<u32>) {
        let mut at = 0u32;
        out.push(0);
        each!(self, s => out.extend(s.get(rows).unwrap_or_default().iter().map(move |v| {
            at = at.wrapping_add(*v as u32);
            at
        })));
    }
}

/// 1904-01-01, the last day on which a spreadsheet begins to count.
const LAST_ZERO_DAY: i32 = -24_107;

#[cold]
fn zero_day(day: i32) -> bool {
    let date = NaiveDate::from_num_days_from_ce_opt(day.saturating_add(719_163));
    date.is_some_and(is_zero_day)
}

/// Completed years of age by the day of birth, as [`age_on`] counts them; a birth after the date has none.
pub(super) struct Ages {
    /// By years: the last day of birth that is so old.
    last: Vec<i32>,
}

impl Ages {
    /// The years are bounded by the range of the fact; who is older is as old.
    pub(super) fn new(on: NaiveDate, oldest: i64) -> Self {
        let day = |d: NaiveDate| i64::from(chrono::Datelike::num_days_from_ce(&d)) - 719_163;
        let born = |days: i64| {
            let ce = i32::try_from(days + 719_163).ok()?;
            NaiveDate::from_num_days_from_ce_opt(ce)
        };
        let last = (0..=oldest + 1).map(|years| {
            // From the day itself backwards by whole years, then to the exact day.
            let mut at = day(on) - years * 3_652_425 / 10_000 + 3;
            while born(at)
                .and_then(|b| age_on(b, on))
                .is_none_or(|a| i64::from(a) < years)
                && at > i64::from(i32::MIN)
                && born(at).is_some()
            {
                at -= 1;
            }
            i32::try_from(at).unwrap_or(i32::MIN)
        });
        Self {
            last: last.collect(),
        }
    }

    /// Completed years; −1 before birth, and where the day of birth is one on which spreadsheets begin to count.
    #[inline]
    pub(super) fn at(&self, day: i32) -> i32 {
        if day <= LAST_ZERO_DAY && zero_day(day) {
            return -1;
        }
        let newest = self.last.first().copied().unwrap_or(i32::MIN);
        // A guess that is at most one year off, then the exact year.
        let lived = i64::from(newest) - i64::from(day);
        let guess = (lived * 10_000 / 3_652_425).clamp(-1, self.last.len() as i64 - 1);
        let reached = |years: i64| {
            usize::try_from(years).is_ok_and(|y| self.last.get(y).is_some_and(|l| day <= *l))
        };
        let mut years = guess;
        while reached(years + 1) {
            years += 1;
        }
        while years >= 0 && !reached(years) {
            years -= 1;
        }
        years as i32
    }
}

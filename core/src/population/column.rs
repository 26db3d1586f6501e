//! A column as the caller has it: numbers of any width, bits, or one value for everybody.

use std::ops::Range;

use crate::rule::frame::Col;
use crate::rule::truth::{F, FACT, T};

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

    /// The bits of a range as 0 and 1.
    fn bytes_of(&self, rows: Range<usize>) -> Vec<u8> {
        let start = self.offset + rows.start;
        let skip = start % 8;
        let need = rows.len();
        let bytes = self
            .bytes
            .get(start / 8..)
            .unwrap_or_default()
            .iter()
            .take((skip + need).div_ceil(8));
        let mut out = Vec::with_capacity(need + 16);
        for b in bytes {
            out.extend_from_slice(&[
                b & 1,
                b >> 1 & 1,
                b >> 2 & 1,
                b >> 3 & 1,
                b >> 4 & 1,
                b >> 5 & 1,
                b >> 6 & 1,
                b >> 7,
            ]);
        }
        out.drain(..skip.min(out.len()));
        out.resize(need, 0);
        out
    }
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
    /// Yes or no, with the bits of the rows that are known.
    Flags(Bits<'a>, Option<Bits<'a>>),
    /// The same number for every row.
    Int(i64),
    /// The same answer for every row.
    Flag(bool),
}

impl<'a> Column<'a> {
    /// Number of rows; none for a constant.
    pub fn rows(&self) -> Option<usize> {
        match self {
            Column::Ints(i, _) => Some(each!(i, s => s.len())),
            Column::Flags(b, _) => Some(b.len),
            _ => None,
        }
    }

    /// Whether it holds numbers.
    pub fn is_int(&self) -> bool {
        matches!(self, Column::Ints(..) | Column::Int(_))
    }

    /// The first known row outside a range.
    #[expect(
        clippy::useless_conversion,
        reason = "useless for one of the seven widths only"
    )]
    pub(super) fn outside(&self, min: i64, max: i64) -> Option<usize> {
        match self {
            Column::Int(v) => (!(min..=max).contains(v)).then_some(0),
            Column::Ints(ints, known) => each!(ints, s => {
                let out = |v: &_| { let v = i64::from(*v); v < min || v > max };
                // One pass without a branch; the place is looked for only if there is one.
                let any = s.iter().fold(false, |acc, v| acc | out(v));
                if !any { return None; }
                s.iter().enumerate().find(|(i, v)| out(v) && known.is_none_or(|k| k.get(*i))).map(|(i, _)| i)
            }),
            _ => None,
        }
    }

    #[expect(
        clippy::useless_conversion,
        reason = "useless for one of the seven widths only"
    )]
    pub(super) fn ints(&self, rows: Range<usize>) -> Option<(Col<'a, i64>, Option<Col<'a, u8>>)> {
        match self {
            Column::Int(v) => Some((Col::Const(*v), None)),
            Column::Ints(Ints::I64(s), known) => {
                Some((Col::Slice(s.get(rows.clone())?), marks(known, rows)))
            }
            Column::Ints(ints, known) => {
                let wide: Vec<i64> =
                    each!(ints, s => s.get(rows.clone())?.iter().map(|v| i64::from(*v)).collect());
                Some((Col::Own(wide.into()), marks(known, rows)))
            }
            _ => None,
        }
    }

    pub(super) fn flags(&self, rows: Range<usize>) -> Option<Col<'a, u8>> {
        match self {
            Column::Flag(v) => Some(Col::Const(if *v { T } else { F })),
            Column::Flags(bits, known) => {
                let mut out = bits.bytes_of(rows.clone());
                match known {
                    None => out.iter_mut().for_each(|b| *b = F - *b),
                    Some(k) => {
                        for (b, known) in out.iter_mut().zip(k.bytes_of(rows)) {
                            *b = if known == 0 { FACT } else { F - *b };
                        }
                    }
                }
                Some(Col::Own(out.into()))
            }
            _ => None,
        }
    }
}

fn marks<'a>(known: &Option<Bits<'a>>, rows: Range<usize>) -> Option<Col<'a, u8>> {
    known.as_ref().map(|k| Col::Own(k.bytes_of(rows).into()))
}

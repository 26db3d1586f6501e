//! Which rows belong to which row of the table above.

use std::ops::Range;

use super::column::Ints;
use crate::logic::columns::Scratch;
use crate::logic::frame::Col;
use crate::logic::truth::MAX_ROWS;

/// The rows that belong to the rows of the table above.
pub(super) struct Lists<'a> {
    /// How many belong to each; none: no row at all.
    lengths: Option<Ints<'a>>,
    /// The first row of each chunk of households, and the end of the last one.
    pub first: Vec<usize>,
    /// No list of a chunk is longer; by chunk.
    longest: Vec<u64>,
    /// Where the lists of a chunk start if there is no row at all: zeros, enough for the largest chunk.
    nowhere: Vec<u32>,
}

impl<'a> Lists<'a> {
    /// `above` are the first rows, by chunk, of the table that the lengths belong to.
    pub fn new(lengths: Ints<'a>, above: &[usize]) -> Option<Self> {
        let (mut first, mut longest) = (vec![0], vec![]);
        let mut at = 0usize;
        for (from, to) in above.iter().zip(above.iter().skip(1)) {
            let (sum, most) = lengths.lengths(*from..*to, MAX_ROWS as i64)?;
            at += sum;
            first.push(at);
            longest.push(most);
        }
        Some(Self {
            lengths: Some(lengths),
            first,
            longest,
            nowhere: vec![],
        })
    }

    pub fn none(above: &[usize]) -> Self {
        let chunks = above.iter().zip(above.iter().skip(1));
        let largest = chunks.map(|(from, to)| to - from).max();
        Self {
            lengths: None,
            first: vec![0; above.len()],
            longest: vec![0; above.len()],
            nowhere: vec![0; largest.unwrap_or(0) + 1],
        }
    }

    pub fn total(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// The rows of a chunk.
    pub fn rows(&self, chunk: usize) -> Range<usize> {
        let at = |c: usize| self.first.get(c).copied().unwrap_or(0);
        at(chunk)..at(chunk + 1)
    }

    pub fn starts<'s>(&'s self, above: Range<usize>, scratch: &'s Scratch) -> Col<'s, u32> {
        match &self.lengths {
            Some(lengths) => Col::Held(scratch.hold(|out| lengths.starts(above, out))),
            None => Col::Slice(self.nowhere.get(..=above.len()).unwrap_or_default()),
        }
    }

    pub fn longest(&self, chunk: usize) -> u64 {
        self.longest.get(chunk).copied().unwrap_or(0)
    }
}

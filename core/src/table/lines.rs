//! A text as rows of cells, each line looked at a fixed number of times, whatever its quotes.
//!
//! A quote that nobody closes would take in the rest of the file, and the next such line the rest of that. So a record is
//! first read on its own line. Only where a quote is still open is it asked where the quote would end, and that is the same
//! for every line in between: it is found once and kept.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// More line breaks than the cells of a header have.
const HEADER_BREAKS: usize = 100;
/// The most cells that are kept of a row: as many columns as a spreadsheet has. Of a longer row the rest of the line is not
/// read, whatever its quotes.
pub(super) const MOST_CELLS: usize = 16_384;
/// Bytes that are looked at before the limit is.
const PART: usize = 1 << 16;

/// The cells of one row.
#[derive(Clone, Default)]
pub(super) struct Record {
    text: String,
    ends: Vec<usize>,
    /// Line breaks inside cells; of a quote that is never closed, all lines to the end.
    pub(super) breaks: usize,
    /// How many cells it has beyond those that are kept.
    pub(super) beyond: usize,
    /// A quote is open to the end of the text.
    pub(super) open: bool,
    /// The text ends in the middle of its line, or of its quote.
    pub(super) cut: bool,
}

impl Record {
    pub(super) fn of(cells: &[String]) -> Self {
        let ends = cells.iter().scan(0usize, |end, cell| {
            *end = end.saturating_add(cell.len());
            Some(*end)
        });
        Self {
            ends: ends.collect(),
            text: cells.concat(),
            ..Self::default()
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// How many cells the row has, kept or not.
    pub(super) fn all(&self) -> usize {
        self.len().saturating_add(self.beyond)
    }

    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let from = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(from..*self.ends.get(at)?)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at).unwrap_or_default())
    }
}

/// What lies between an open quote and its end.
struct Span {
    /// Where each line begins, and how many cells ended before it.
    lines: Vec<(usize, usize)>,
    /// Where the record ends; none where the text does first.
    end: Option<usize>,
    cells: usize,
}

/// The rows of a text with the numbers of a spreadsheet, in which an empty line is a row.
pub(super) struct Lines<'t> {
    text: &'t [u8],
    delimiter: u8,
    /// Whether the text ends where a line does.
    ended: bool,
    reader: Reader,
    /// Looks for the end of a quote, while the reader waits in the middle of a record.
    scout: Reader,
    at: usize,
    number: u32,
    /// Lines without any character.
    pub(super) blank: u32,
    span: Option<Span>,
    /// Bytes that were looked at, for the proof that reading is linear.
    #[cfg(test)]
    pub(super) steps: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, delimiter: u8) -> Self {
        Self {
            text: text.as_bytes(),
            delimiter,
            // Half of a line break of two characters is none, but for a text that has no others.
            ended: text.ends_with('\n')
                || text.ends_with('\r') && !text.contains('\n') && text.matches('\r').count() > 1,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            scout: ReaderBuilder::new().delimiter(delimiter).build(),
            at: 0,
            number: 0,
            blank: 0,
            span: None,
            #[cfg(test)]
            steps: 0,
        }
    }

    /// The row number of the next record. `width` says how many cells a record over several lines must have, where
    /// that is known: of any other the quote is a mistake, and only its own line is lost to it.
    pub(super) fn next(&mut self, record: &mut Record, width: Option<usize>) -> Option<u32> {
        loop {
            let line = line(self.text, self.at)?;
            self.number = self.number.saturating_add(1);
            if !matches!(line, b"\n" | b"\r\n" | b"\r") {
                break;
            }
            self.at = self.at.saturating_add(line.len());
            self.blank = self.blank.saturating_add(1);
        }
        let mut bytes = std::mem::take(&mut record.text).into_bytes();
        bytes.clear();
        record.ends.clear();
        (record.breaks, record.beyond, record.open) = (0, 0, false);
        self.reader.reset();
        let from = self.at;
        if !self.take(&mut bytes, &mut record.ends) {
            let (end, cells, breaks) = self.close(self.at);
            record.breaks = breaks;
            record.open = end.is_none();
            let all = record.ends.len().saturating_add(cells);
            let end = end.filter(|_| width.map_or(breaks <= HEADER_BREAKS, |width| width == all));
            while end.is_some_and(|end| self.at < end) {
                self.take(&mut bytes, &mut record.ends);
            }
            if end.is_none() {
                // What is open is a cell all the same.
                self.feed(b"", &mut bytes, &mut record.ends);
            }
        }
        if record.ends.len() > MOST_CELLS {
            let line = self.text.get(from..self.at).unwrap_or_default();
            let cells = line.iter().filter(|b| **b == self.delimiter).count();
            record.beyond = cells.saturating_add(1).saturating_sub(MOST_CELLS).max(1);
            record.ends.truncate(MOST_CELLS);
            bytes.truncate(record.ends.last().copied().unwrap_or(0));
        }
        let last = self.at >= self.text.len();
        let line = self.text.get(from..).unwrap_or_default();
        let empty = |b: &u8| b.is_ascii_whitespace() || *b == self.delimiter;
        record.cut = last && (record.open || !self.ended) && !line.iter().all(empty);
        // The text was cut at ASCII characters only.
        record.text = String::from_utf8(bytes).unwrap_or_default();
        Some(self.number)
    }

    /// Reads the next line into a record. Says whether the record ends with it.
    fn take(&mut self, text: &mut Vec<u8>, ends: &mut Vec<usize>) -> bool {
        let Some(own) = line(self.text, self.at) else {
            return true;
        };
        self.at = self.at.saturating_add(own.len());
        self.feed(own, text, ends) || !ended(own) && self.feed(b"\n", text, ends)
    }

    /// Reads bytes into a record. Says whether it ends with them, or has more cells than are kept.
    fn feed(&mut self, input: &[u8], text: &mut Vec<u8>, ends: &mut Vec<usize>) -> bool {
        let mut rest = input;
        loop {
            let (part, later) = rest.split_at(rest.len().min(PART));
            if self.feed_part(part, text, ends) || ends.len() > MOST_CELLS {
                return true;
            }
            if later.is_empty() {
                return false;
            }
            rest = later;
        }
    }

    fn feed_part(&mut self, input: &[u8], text: &mut Vec<u8>, ends: &mut Vec<usize>) -> bool {
        #[cfg(test)]
        {
            self.steps += input.len();
        }
        // Room for all of it at once: a line of a million cells is read in as many steps.
        let mut filled = text.len();
        text.resize(filled.saturating_add(input.len()).saturating_add(1), 0);
        let (mut read, mut places) = (0, [0; 64]);
        let whole = loop {
            let rest = input.get(read..).unwrap_or_default();
            let space = text.get_mut(filled..).unwrap_or_default();
            let (result, n, written, found) = self.reader.read_record(rest, space, &mut places);
            read = read.saturating_add(n);
            filled = filled.saturating_add(written);
            ends.extend(places.iter().take(found));
            match result {
                ReadRecordResult::Record | ReadRecordResult::End => break true,
                ReadRecordResult::InputEmpty => break false,
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {}
            }
        };
        text.truncate(filled);
        whole
    }

    /// Where a record ends whose quote is open where the line at `from` begins, how many cells end until there, and
    /// how many lines it takes.
    fn close(&mut self, from: usize) -> (Option<usize>, usize, usize) {
        let known = |span: &Span| span.lines.binary_search_by_key(&from, |l| l.0).ok();
        if self.span.as_ref().and_then(known).is_none() {
            self.span = Some(self.scan(from));
        }
        let Some(span) = &self.span else {
            return (None, 0, 0);
        };
        let nth = known(span).unwrap_or(0);
        let before = span.lines.get(nth).map_or(0, |l| l.1);
        let lines = span.lines.len().saturating_sub(nth);
        (span.end, span.cells.saturating_sub(before), lines)
    }

    fn scan(&mut self, from: usize) -> Span {
        let (mut text, mut ends, mut lines) = (vec![], vec![], vec![]);
        let back = std::mem::replace(&mut self.at, from);
        // The state in the middle of a cell is that after its quote.
        std::mem::swap(&mut self.reader, &mut self.scout);
        self.reader.reset();
        self.feed(b"\"", &mut text, &mut ends);
        let mut end = None;
        while end.is_none() && self.at < self.text.len() {
            lines.push((self.at, ends.len()));
            text.clear();
            if self.take(&mut text, &mut ends) {
                end = Some(self.at);
            }
        }
        self.at = back;
        std::mem::swap(&mut self.reader, &mut self.scout);
        Span {
            lines,
            end,
            cells: ends.len(),
        }
    }
}

fn ended(line: &[u8]) -> bool {
    matches!(line.last(), Some(b'\n' | b'\r'))
}

/// The line that begins here, with its end.
fn line(text: &[u8], from: usize) -> Option<&[u8]> {
    let rest = text.get(from..).filter(|rest| !rest.is_empty())?;
    let end = match rest.iter().position(|b| matches!(b, b'\n' | b'\r')) {
        Some(at) if rest.get(at..at + 2) == Some(b"\r\n") => at + 2,
        Some(at) => at + 1,
        None => rest.len(),
    };
    rest.get(..end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str, width: usize) -> (Vec<(u32, Vec<String>)>, usize) {
        let mut lines = Lines::new(text, b',');
        let mut record = Record::default();
        let mut rows = vec![];
        while let Some(number) = lines.next(&mut record, Some(width)) {
            rows.push((number, record.iter().map(str::to_owned).collect()));
        }
        (rows, lines.steps)
    }

    #[test]
    fn a_quote_holds_what_it_closes_and_its_own_line_where_it_does_not() {
        let text = "a,\"b\nc\",d\n\n\"e,f,g\nh,\"\"\"i\"\"\",j\r\nk,\"l,m\nlast,x,y";
        let (rows, _) = read(text, 3);
        let cells = |row: &[&str]| row.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows,
            [
                (1, cells(&["a", "b\nc", "d"])),
                (3, cells(&["e,f,g\n"])),
                (4, cells(&["h", "\"i\"", "j"])),
                (5, cells(&["k", "l,m\n"])),
                (6, cells(&["last", "x", "y"])),
            ]
        );
    }

    #[test]
    fn reading_takes_as_many_steps_as_there_are_bytes_whatever_the_quotes() {
        for row in [
            "\"h1,\"\"M1\"\",x\n",
            "a,\"b\n",
            "\"a\n\",\"\n",
            "\",\"\",\n",
            "\"\n",
        ] {
            for n in [1_000, 2_000, 4_000] {
                let text = row.repeat(n);
                let (_, steps) = read(&text, 3);
                assert!(steps <= 3 * text.len() + 2 * n, "{row:?} {n}: {steps}");
            }
        }
    }

    #[test]
    fn of_a_line_of_more_cells_than_are_kept_no_more_is_read() {
        for cell in [",", "\"\",", "\",\",", "a,\"b\"\",\","] {
            let long = cell.repeat(1_000_000);
            let mut lines = Lines::new(&long, b',');
            let mut record = Record::default();
            assert_eq!(lines.next(&mut record, Some(3)), Some(1));
            assert!(record.len() <= MOST_CELLS, "{cell}");
            assert!(cell == "\",\"," || record.beyond > 100_000, "{cell}");
            assert!(lines.steps <= 3 * PART, "{cell}: {}", lines.steps);
            assert_eq!(lines.next(&mut record, Some(3)), None);
        }
    }

    proptest! {
        #[test]
        fn every_step_is_one_of_three_at_a_byte(text in "([ab\",\r\n]{0,6}\n?){0,40}", width in 1usize..4) {
            let (rows, steps) = read(&text, width);
            prop_assert!(steps <= 3 * text.len() + 3 * (rows.len() + 1), "{steps} of {}", text.len());
            let last = rows.last().map_or(0, |r| r.0 as usize);
            prop_assert!(last <= text.len() + 1);
        }

        /// Where every quote is closed, the records are those of the usual reader.
        #[test]
        fn whole_records_are_those_of_the_usual_reader(
            rows in prop::collection::vec(prop::collection::vec("[a\",\n ]{0,4}", 3), 1..6)
        ) {
            let cell = |c: &String| format!("\"{}\"", c.replace('"', "\"\""));
            let row = |r: &Vec<String>| r.iter().map(cell).collect::<Vec<_>>().join(",");
            let text = rows.iter().map(row).collect::<Vec<_>>().join("\n");
            let (read, _) = read(&text, 3);
            let read: Vec<Vec<String>> = read.into_iter().map(|r| r.1).collect();
            prop_assert_eq!(read, rows);
        }
    }
}

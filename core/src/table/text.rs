//! Text from and to files.

use std::borrow::Cow;

use super::header::Names;
use super::sheet::Encoding;

/// Why bytes are no text table at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotText {
    /// Nothing but spaces.
    Empty,
    /// A workbook, a picture, UTF-16: anything but the encodings that are read.
    Binary,
}

/// How far a header reaches at most, for the choice of the encoding.
const HEADER_BYTES: usize = 64 * 1024;

/// Decodes a file: UTF-8 with or without a byte order mark, or GB18030.
///
/// Where the bytes are neither, `known` (how many headers a text begins with are known) decides
/// which of the two was meant; what cannot be decoded becomes U+FFFD, so that it is seen cell by
/// cell.
pub(super) fn decode(
    bytes: &[u8],
    known: impl Fn(&str) -> usize,
) -> Result<(Cow<'_, str>, Encoding), NotText> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(NotText::Empty);
    }
    const NOT_TEXT: [&[u8]; 5] = [
        b"PK\x03\x04",       // xlsx, ods
        b"\xD0\xCF\x11\xE0", // xls
        b"\xFF\xFE",         // UTF-16
        b"\xFE\xFF",         // UTF-16
        b"%PDF",
    ];
    if NOT_TEXT.iter().any(|start| bytes.starts_with(start)) {
        return Err(NotText::Binary);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        if rest.iter().all(u8::is_ascii_whitespace) {
            return Err(NotText::Empty);
        }
        // A text without a fault is not copied.
        let text = match std::str::from_utf8(rest) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => String::from_utf8_lossy(rest),
        };
        return Ok((text, Encoding::Utf8Bom));
    }
    let not_utf8 = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok((Cow::Borrowed(text), Encoding::Utf8)),
        // A file that was cut may end in the middle of a character.
        Err(error) => error.error_len().is_some(),
    };
    let head = bytes.get(..HEADER_BYTES).unwrap_or(bytes);
    let gb = |bytes| encoding_rs::GB18030.decode_without_bom_handling(bytes);
    let (utf8, other) = (known(&String::from_utf8_lossy(head)), known(&gb(head).0));
    if utf8 > other || utf8 == other && utf8 > 0 && !not_utf8 {
        return Ok((String::from_utf8_lossy(bytes), Encoding::Utf8));
    }
    Ok((gb(bytes).0, Encoding::Gb18030))
}

/// A file as text, where it is not a table: UTF-8 with or without a byte order mark, or GB18030.
///
/// ```
/// assert_eq!(gridaid::table::to_text(b"\xB8\xCC").as_deref(), Some("柑"));
/// assert_eq!(gridaid::table::to_text(b"\xFF\xFE\x00"), None);
/// ```
pub fn to_text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let (text, _) = decode(bytes, |_| 0).ok()?;
    (!text.contains(['\u{FFFD}', '\0'])).then_some(text)
}

/// A cell that no spreadsheet takes for a formula: one that begins with `=`, `+`, `-`, `@`, a tab
/// or a carriage return gets an apostrophe in front.
///
/// ```
/// use gridaid::table::escape_cell;
/// assert_eq!(escape_cell("=1+1"), "'=1+1");
/// assert_eq!(escape_cell("h-1"), "h-1");
/// ```
pub fn escape_cell(text: &str) -> Cow<'_, str> {
    const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '＠'];
    if text.starts_with(FORMULA) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The delimiter of the cells, and the text without the line `sep=` of a spreadsheet.
pub(super) fn delimiter<'t>(text: &'t str, names: &Names) -> (&'t str, u8) {
    let first = text.lines().next().unwrap_or("");
    let said = first.trim().trim_matches('"');
    let said = said
        .get(..4)
        .filter(|s| s.eq_ignore_ascii_case("sep="))
        .and(said.get(4..));
    if let Some(mark @ ("," | ";" | "|" | "\t" | "")) = said {
        let rest = text.get(first.len()..).unwrap_or_default();
        let rest = rest.strip_prefix('\r').unwrap_or(rest);
        let rest = rest.strip_prefix('\n').unwrap_or(rest);
        return (rest, mark.bytes().next().unwrap_or(b'\t'));
    }
    let head = names.best(text).0;
    let most = |c: char| head.matches(c).count();
    // Some offices save with tabs or semicolons.
    let other = [('\t', b'\t'), (';', b';')];
    let other = other.into_iter().find(|(c, _)| most(*c) > most(','));
    (text, other.map_or(b',', |(_, b)| b))
}

//! Opaque ids (编号): one check for every table and every JSON door. Ids stand in results and findings, so nothing that
//! says who a person is may be one (N-09), and nothing that the eye takes for another id.

mod names;
mod personal;

use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::value::TypedValue;
use names::{names_a_person, names_a_thing};
use personal::leads_to_a_person;

/// The longest id, in bytes.
pub const LONGEST_ID: usize = 128;

/// The digits that a spreadsheet keeps of a number.
pub(crate) const DIGITS_KEPT: usize = 15;

/// Marks that an id may hold beside letters and digits.
const MARKS: &str = "-_./#@~· ";

/// Words of forms, which stand where an id should and are none. In the order of how often they are met.
const FORM_WORDS: [&str; 34] = [
    "合计",
    "小计",
    "总计",
    "共计",
    "累计",
    "本页",
    "制表",
    "填表",
    "填报",
    "上报",
    "审核",
    "审批",
    "复核",
    "负责人",
    "经办",
    "经手",
    "签字",
    "签名",
    "签章",
    "签收",
    "盖章",
    "公章",
    "备注",
    "附注",
    "注：",
    "注:",
    "说明：",
    "说明:",
    "单位：",
    "单位:",
    "日期：",
    "日期:",
    "联系电话",
    "联系人",
];
/// The same in English, and what programs write where there is nothing.
const WHOLE_WORDS: [&str; 15] = [
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "sum",
    "preparedby",
    "checkedby",
    "signature",
    "note",
    "remark",
    "remarks",
    "n/a",
    "nan",
    "null",
    "none",
];

/// Whose id it is (编号所属).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdOf {
    /// Of a household or a person: Chinese characters without a number are a name, and refused as well.
    Person,
    /// Of a place, a building, a team, a visit: Chinese characters are refused unless they say what thing it is.
    Thing,
    /// No id, but what people call a place: any words will do, a number of a person will not.
    Name,
}

/// A number of which a spreadsheet may have kept the first digits only: those behind them became noughts.
pub(crate) fn is_cut(id: &str) -> bool {
    id.len() > DIGITS_KEPT
        && id.bytes().all(|b| b.is_ascii_digit())
        && id.bytes().skip(DIGITS_KEPT).all(|b| b == b'0')
}

/// The digits that a spreadsheet keeps of a number that has more.
pub(crate) fn kept(id: &str) -> Option<&str> {
    let long = id.len() > DIGITS_KEPT && id.bytes().all(|b| b.is_ascii_digit());
    id.get(..DIGITS_KEPT).filter(|_| long)
}

/// What is wrong with an id, if anything.
///
/// A citizen number is refused in every writing — spaced, full width, of 15 digits, in Chinese numerals, with text around
/// it, with one wrong digit — since what looks like one most likely is one. An id made of digits only that happens to look
/// like one is refused as well; a letter in the middle of it makes it another text. So are a telephone number, an e-mail address and
/// the number of a bank card, and for a person or a household that of a passport.
pub fn id_fault(id: &str, of: IdOf) -> Option<FindingCode> {
    if is_plain(id) {
        return None;
    }
    looked_at(id, of)
}

/// [`id_fault`] of any id, however plain.
fn looked_at(id: &str, of: IdOf) -> Option<FindingCode> {
    if id.chars().any(is_invisible) || id.trim() != id {
        // Told after the number in it, which weighs more.
        let plain = id.chars().filter(|c| !is_invisible(*c)).collect::<String>();
        let deeper = id_fault(plain.trim(), of);
        return deeper.or((of != IdOf::Name).then_some(FindingCode::IdInvisible));
    }
    // No number of a person has fewer digits, and in plain ASCII none is written otherwise.
    let quick = id.is_ascii() && id.bytes().filter(u8::is_ascii_digit).count() < 9;
    if !quick {
        let lined = digits_lined_up(id);
        if looks_like_citizen_number(&lined) || parts(id).any(|p| looks_like_citizen_number(&p)) {
            return Some(match of {
                IdOf::Name => FindingCode::NameIsNumber,
                _ => FindingCode::TableIdIsCitizenNumber,
            });
        }
        if looks_like_telephone(id) {
            return Some(match of {
                IdOf::Name => FindingCode::NameIsNumber,
                _ => FindingCode::IdIsTelephone,
            });
        }
    }
    if of == IdOf::Name {
        return None;
    }
    // Most ids begin otherwise than a card or a passport does.
    let first = id.bytes().next();
    let may = first.is_some_and(|b| b"6EGeg".contains(&b)) || !id.is_ascii() || id.contains('@');
    if may && leads_to_a_person(id, of) {
        return Some(FindingCode::IdIsPersonal);
    }
    if is_form_word(id)
        || !id.chars().all(allowed)
        || !id.chars().any(char::is_alphanumeric)
        || id.starts_with('#')
    {
        return Some(FindingCode::IdNotAnId);
    }
    let name = !quick
        && match of {
            IdOf::Person => names_a_person(id),
            IdOf::Thing | IdOf::Name => !names_a_thing(id),
        };
    name.then_some(FindingCode::IdIsName)
}

/// Whether nothing below can be said of an id: letters and digits of ASCII with the usual marks between them, a digit among
/// them and too few for a number of a person, and no beginning of a card, a passport or an error of a spreadsheet.
fn is_plain(id: &str) -> bool {
    let (mut digits, mut usual) = (0usize, true);
    for b in id.bytes() {
        digits += usize::from(b.is_ascii_digit());
        usual &= b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'/');
    }
    let first = id.bytes().next();
    let first = first.is_some_and(|b| b.is_ascii_alphanumeric() && !b"6EGeg".contains(&b));
    usual && first && (1..9).contains(&digits)
}

/// The finding for an id that is none; empty ones and longer than [`LONGEST_ID`] are of a wrong form. Names may be long.
pub fn id_finding(id: &str, of: IdOf, place: FindingPlace) -> Option<Finding> {
    if of != IdOf::Name && (id.trim().is_empty() || id.len() > LONGEST_ID) {
        let length = i64::try_from(id.chars().count()).unwrap_or(i64::MAX);
        let expected = TypedValue::Text { value: "id".into() };
        let finding = Finding::data(FindingCode::BadValue, place).with("expected", expected);
        return Some(finding.count("length", length));
    }
    id_fault(id, of).map(|code| Finding::data(code, place))
}

/// A total, a signature or a remark of a form instead of an id.
pub fn is_form_word(text: &str) -> bool {
    let first = text.bytes().next();
    let word = |text: &str| text.len() <= 24 && !text.bytes().any(|b| b.is_ascii_digit());
    if text.is_ascii() && !(word(text) && first.is_some_and(|b| b.is_ascii_alphabetic())) {
        return false;
    }
    let plain: String = (text.chars().take(200))
        .filter(|c| !c.is_whitespace() && !is_invisible(*c))
        .flat_map(|c| narrow(c).to_lowercase())
        .collect();
    let word = plain.trim_end_matches([':', '.']);
    FORM_WORDS.iter().any(|w| plain.starts_with(w))
        || ["合计", "小计", "总计"].iter().any(|w| word.ends_with(w))
        || WHOLE_WORDS.contains(&word)
}

/// Characters that nobody sees: of form, of direction, of width nought, and the fillers of other scripts.
///
/// The general categories Cf and the default ignorable code points of Unicode 16. A crate for them would bring the tables
/// of all categories into the page's package.
pub fn is_invisible(c: char) -> bool {
    // Nearly every character of a table is one of these: none of them is looked for in the list.
    !matches!(c, ' '..='~' | '\u{4E00}'..='\u{9FFF}') && listed(c)
}

fn listed(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}'
        | '\u{8E2}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{110BD}' | '\u{110CD}'
        | '\u{13430}'..='\u{1343F}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
        || c.is_control()
}

/// The id as the eye reads it: of one width, in lower case, without spaces.
pub fn seen_as(id: &str) -> String {
    seen(id).collect()
}

/// Whether the eye reads two ids alike.
pub(crate) fn seen_alike(id: &str, other: &str) -> bool {
    seen(id).eq(seen(other))
}

fn seen(id: &str) -> impl Iterator<Item = char> {
    let shown = id
        .chars()
        .filter(|c| !is_invisible(*c) && !c.is_whitespace());
    shown.flat_map(|c| narrow(c).to_lowercase())
}

/// The narrow form of a full-width character.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c).saturating_sub(0xFEE0)).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}

fn allowed(c: char) -> bool {
    let c = narrow(c);
    let digit = c.is_numeric() && !c.is_ascii() && c != '〇';
    c.is_alphanumeric() && !digit && !is_other_writing(c) || MARKS.contains(c)
}

/// Letters that are another letter in normal form (NFC): what programs put in its place makes two ids of one. Marks that
/// follow their letter are no letters and refused as such.
///
/// Han of compatibility, the signs of ohm, kelvin and ångström, the parts of Hangul syllables. The twelve Han among them
/// that stand for themselves are refused as well.
fn is_other_writing(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}' | '\u{2126}' | '\u{212A}' | '\u{212B}'
        | '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97C}' | '\u{D7B0}'..='\u{D7FB}')
}

/// The digits and letters of a text in a row, whatever stands between them; digits of every writing are digits.
fn digits_lined_up(text: &str) -> String {
    (text.chars().take(LONGEST_ID))
        .map(digit_of)
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// Runs of digits and letters as they stand.
fn parts(text: &str) -> impl Iterator<Item = String> {
    let split = text.split(|c: char| !digit_of(c).is_ascii_alphanumeric());
    split.map(digits_lined_up).filter(|part| part.len() >= 8)
}

fn digit_of(c: char) -> char {
    const CHINESE: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let c = narrow(c);
    if c.is_ascii() {
        return c.to_ascii_uppercase();
    }
    let chinese = CHINESE.iter().position(|d| *d == c);
    let at = chinese
        .or((c == '零').then_some(0))
        .and_then(|n| u32::try_from(n).ok());
    at.and_then(|n| char::from_digit(n, 10)).unwrap_or(c)
}

/// Runs of digits, each with the X that may end it.
fn runs(text: &str) -> impl Iterator<Item = &[u8]> {
    let mut rest = text.as_bytes();
    std::iter::from_fn(move || {
        let from = rest.iter().position(u8::is_ascii_digit)?;
        rest = rest.get(from..)?;
        let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
        let x = usize::from(rest.get(digits) == Some(&b'X'));
        let run = rest.get(..digits + x)?;
        rest = rest.get(digits + x..)?;
        Some(run)
    })
}

fn looks_like_citizen_number(text: &str) -> bool {
    runs(text).any(|run| {
        let digits = run.strip_suffix(b"X").unwrap_or(run);
        let full =
            |w: &[u8]| std::str::from_utf8(w).is_ok_and(|w| super::CitizenNumber::parse(w).is_ok());
        match digits.len() {
            15 => province(digits) && of_15(digits),
            // A certificate of disability is a citizen number and two digits more (N-20).
            17 | 18 | 20 if run.len() >= 18 => {
                (0..18).any(|at| with_digit(digits, at, |d| province(d) && of_18(d)))
                    || run.windows(18).any(full)
            }
            // Something in front or behind: only what is a citizen number in full.
            18.. => run.windows(18).any(|w| province(w) && of_18(w) && full(w)),
            _ => false,
        }
    })
}

/// Whether the digits, or the digits with another one at this place, are such.
fn with_digit(digits: &[u8], at: usize, is: impl Fn(&[u8]) -> bool) -> bool {
    // Only province and day of birth can be told from other digits.
    if at > 13 || (2..6).contains(&at) {
        return is(digits);
    }
    let mut other = digits.to_vec();
    (b'0'..=b'9').any(|digit| {
        if let Some(place) = other.get_mut(at) {
            *place = digit;
        }
        is(&other)
    })
}

fn number(digits: &[u8], from: usize, to: usize) -> u32 {
    let part = digits.get(from..to).unwrap_or_default();
    part.iter()
        .fold(0, |n, d| n * 10 + u32::from(d.wrapping_sub(b'0')))
}

/// The provinces whose areas numbers begin with (N-02).
fn province(digits: &[u8]) -> bool {
    matches!(number(digits, 0, 2), 11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83 | 91)
}

fn of_18(digits: &[u8]) -> bool {
    (1850..2200).contains(&number(digits, 6, 10)) && month_and_day(digits, 10)
}

/// The old numbers of 15 digits, with two for the year and no check.
fn of_15(digits: &[u8]) -> bool {
    month_and_day(digits, 8)
}

fn month_and_day(digits: &[u8], at: usize) -> bool {
    (1..=12).contains(&number(digits, at, at + 2))
        && (1..=31).contains(&number(digits, at + 2, at + 4))
}

/// A mobile or a fixed number, with or without the code of the country, in one piece or in the usual groups. Digits in
/// other groups are a structured id, such as building, unit and door.
fn looks_like_telephone(id: &str) -> bool {
    let text: String = id.chars().take(LONGEST_ID).map(digit_of).collect();
    let split = text.split(|c: char| !c.is_ascii_digit());
    let groups: Vec<&str> = split.filter(|group| !group.is_empty()).collect();
    let own = match groups.as_slice() {
        ["86" | "0086", own @ ..] => own,
        all => all,
    };
    let lengths: Vec<usize> = own.iter().map(|group| group.len()).collect();
    let usual = matches!(
        lengths.as_slice(),
        [3, 4, 4] | [3, 3, 5] | [3, 8] | [3 | 4, 7 | 8] | [3 | 4, 3 | 4, 4]
    ) || lengths.len() > 9 && lengths.iter().all(|length| *length == 1);
    usual && is_telephone(&own.concat()) || groups.iter().any(|group| is_telephone(group))
}

fn is_telephone(digits: &str) -> bool {
    let run = digits
        .strip_prefix("00")
        .filter(|rest| rest.starts_with("86"))
        .unwrap_or(digits);
    let own = run
        .strip_prefix("86")
        .filter(|rest| rest.len() >= 10)
        .unwrap_or(run);
    match own.as_bytes() {
        [b'1', b'3'..=b'9', rest @ ..] => rest.len() == 9,
        [b'0', b'1'..=b'9', ..] => fixed(own.as_bytes()),
        _ => false,
    }
}

/// A code of an area and seven or eight digits, of which the first is 2 to 8.
fn fixed(own: &[u8]) -> bool {
    let area = if matches!(own.get(1), Some(b'1' | b'2')) {
        3
    } else {
        4
    };
    let rest = own.len().saturating_sub(area);
    (7..=8).contains(&rest) && own.get(area).is_some_and(|d| (b'2'..=b'8').contains(d))
}

#[cfg(test)]
mod tests;

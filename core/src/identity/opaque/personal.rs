//! What leads to one person besides the numbers of the state (个人信息): an e-mail address, a bank card, a passport.
//!
//! Each has a form that honest ids have by chance as well. What is doubtful stays an id: the first digits of a card may be a
//! division of Gansu, those of a passport a year or noughts of a serial number, and things are counted with a letter and eight digits.

use super::{IdOf, LONGEST_ID, digit_of};

/// Whether an id is one of these.
pub(super) fn leads_to_a_person(id: &str, of: IdOf) -> bool {
    let text: String = id.chars().take(LONGEST_ID).map(digit_of).collect();
    // A word may stand in front, such as 卡号 or 护照.
    let own = text.trim_start_matches(|c: char| !c.is_ascii());
    is_address(&text) || is_bank_card(own) || of == IdOf::Person && is_passport(own)
}

/// A name, `@` and a domain that ends in letters.
fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let label = |part: &str| {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
        !part.is_empty() && part.bytes().all(plain)
    };
    let Some((host, top)) = domain.rsplit_once('.') else {
        return false;
    };
    let letters = top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    !name.trim().is_empty() && letters && host.split('.').all(label)
}

/// A card of UnionPay (62) of 16 or 19 digits with the right check digit, in one piece or in the groups of a card.
fn is_bank_card(text: &str) -> bool {
    let groups: Vec<&str> = text.split([' ', '-']).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let usual = matches!(
        lengths.as_slice(),
        [16 | 19] | [4, 4, 4, 4] | [4, 4, 4, 4, 3] | [6, 10 | 13]
    );
    let digits = groups.concat();
    usual
        && digits.starts_with("62")
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !is_of_gansu(&digits)
        && has_check_digit(&digits)
}

/// The divisions of Gansu begin with 62: the id of a household there may be its code and a number.
fn is_of_gansu(digits: &str) -> bool {
    let city = digits.get(2..4).and_then(|city| city.parse::<u8>().ok());
    matches!(city, Some(1..=12 | 29 | 30))
}

/// The sum of Luhn: every second digit from the right doubled.
fn has_check_digit(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(n, b)| {
            let digit = u32::from(b.wrapping_sub(b'0'));
            let twice = digit * 2;
            match n % 2 {
                0 => digit,
                _ if twice > 9 => twice - 9,
                _ => twice,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// An ordinary passport: E or G and eight digits, or E, a letter but I and O, and seven digits.
fn is_passport(text: &str) -> bool {
    let (first, rest) = match text.as_bytes() {
        [first @ (b'E' | b'G'), rest @ ..] if rest.len() == 8 => (*first, rest),
        _ => return false,
    };
    let digits = |of: &[u8]| of.iter().all(u8::is_ascii_digit);
    match rest {
        // A serial number, or one that begins with a year.
        [b'0', b'0', ..] | [b'1', b'9', ..] | [b'2', b'0', ..] => false,
        [b'I' | b'O', ..] => false,
        [b'A'..=b'Z', rest @ ..] => first == b'E' && digits(rest),
        rest => digits(rest),
    }
}

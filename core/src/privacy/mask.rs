//! Masks (脱敏, N-09): what of a name or a number is still shown where a list is for the office's own use.

use super::{MaskKind, MaskedText};
use crate::identity::{CertificateNumber, CitizenNumber};

/// What stands for a character that is not shown.
const STAR: char = '*';

/// Masks a text (脱敏, N-09): of a name its first character is left, of a citizen number the place of first registration and the
/// last four characters, of a certificate the place alone, since its last digits tell of the disability, of a telephone number the
/// first three and the last four digits, of a bank card the last four. What has not the form of its kind is not shown at all.
///
/// A public sheet holds no masked number: see [`public_view`](super::public_view).
pub fn mask(kind: MaskKind, text: &str) -> MaskedText {
    let text = text.trim();
    let left = match kind {
        MaskKind::Name => is_name(text).then(|| name_shown(text)),
        MaskKind::CitizenNumber => CitizenNumber::parse(text).is_ok().then_some((6, 4)),
        MaskKind::DisabilityCertificate => CertificateNumber::parse(text).is_ok().then_some((6, 0)),
        MaskKind::Telephone => is_mobile(text).then_some((3, 4)),
        MaskKind::BankCard => is_card(text).then_some((0, 4)),
    };
    let count = text.chars().count();
    let (first, last) = left.unwrap_or((0, 0));
    let shown = |at: usize| at < first || at >= count.saturating_sub(last);
    let masked = text.chars().enumerate();
    MaskedText {
        text: masked
            .map(|(at, c)| if shown(at) { c } else { STAR })
            .collect(),
        recognised: left.is_some(),
    }
}

/// How much of a name is shown: its first character; of a name of one character nothing.
fn name_shown(text: &str) -> (usize, usize) {
    match text.chars().count() {
        0 | 1 => (0, 0),
        _ => (1, 0),
    }
}

/// Letters of any script, with the dots and spaces between the parts of a name. A text with a digit is none.
pub(super) fn is_name(text: &str) -> bool {
    let part = |c: char| c.is_alphabetic() || matches!(c, '·' | '•' | '.' | ' ' | '-' | '\'');
    text.chars().next().is_some_and(char::is_alphabetic) && text.chars().all(part)
}

/// 11 digits that begin with 1.
fn is_mobile(text: &str) -> bool {
    text.len() == 11 && text.starts_with('1') && text.bytes().all(|b| b.is_ascii_digit())
}

/// 12 to 19 digits.
fn is_card(text: &str) -> bool {
    (12..=19).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

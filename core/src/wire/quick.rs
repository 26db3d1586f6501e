//! Text that is right in every part, read straight into its value (快速读取): no tree, no place of a fault, no text beside it.
//!
//! Nothing is said of what is wrong. Whatever is not as plain as this reader takes it — a fault, an escaped text, a null list,
//! a field twice — gives no value here, and the reader of [`decode`](super::decode) looks at the whole text again. What it
//! reads, that reader reads as the same value without a finding: a test compares the two.

use super::shape::{Field, Shape, Wire};

/// The longest text that is read so, in bytes. No text of this length holds more than an answer can.
pub(super) const LONGEST: usize = 1 << 16;

/// A text, and how far it was read.
#[derive(Debug)]
pub struct Quick<'t> {
    text: &'t str,
    at: usize,
}

/// Which fields of an object were met, and where the next one is looked for first.
#[derive(Debug, Default)]
pub(crate) struct Met {
    fields: u128,
    next: usize,
    begun: bool,
}

impl Met {
    /// Whether a record says of a list that is not there whether it is complete.
    pub(crate) fn claims(&self, claim: usize, list: usize) -> bool {
        self.has(claim) && !self.has(list)
    }

    fn has(&self, field: usize) -> bool {
        self.bit(field).is_some_and(|bit| self.fields & bit != 0)
    }

    fn bit(&self, field: usize) -> Option<u128> {
        1u128.checked_shl(u32::try_from(field).ok()?)
    }
}

impl<'t> Quick<'t> {
    /// The value of a text that is plain and right as a whole.
    pub(super) fn whole<T: Wire>(text: &'t str) -> Option<T> {
        if text.len() > LONGEST {
            return None;
        }
        let mut from = Self { text, at: 0 };
        let value = T::quick(&mut from)?;
        from.next().is_none().then_some(value)
    }

    /// The byte that stands here.
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space; it is not taken.
    fn next(&mut self) -> Option<u8> {
        while matches!(self.here(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
        self.here()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        let found = self.next()? == byte;
        self.at += usize::from(found);
        found.then_some(())
    }

    fn word(&mut self, word: &str) -> Option<()> {
        self.next()?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let found = rest.starts_with(word.as_bytes());
        self.at += if found { word.len() } else { 0 };
        found.then_some(())
    }

    /// A text in which nothing is escaped.
    pub(super) fn text(&mut self) -> Option<&'t str> {
        self.take(b'"')?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let length = rest
            .iter()
            .position(|b| matches!(b, b'"' | b'\\' | ..=0x1F))?;
        if rest.get(length) != Some(&b'"') {
            return None;
        }
        let text = self.text.get(self.at..self.at + length)?;
        self.at += length + 1;
        Some(text)
    }

    /// A whole number between these two.
    pub(super) fn int(&mut self, least: i64, most: i64) -> Option<i64> {
        let negative = self.next()? == b'-';
        self.at += usize::from(negative);
        let (from, mut number) = (self.at, 0i64);
        let zero = self.here() == Some(b'0');
        while let Some(digit @ b'0'..=b'9') = self.here() {
            number = number
                .checked_mul(10)?
                .checked_add(i64::from(digit - b'0'))?;
            self.at += 1;
        }
        let digits = self.at - from;
        let whole = !matches!(self.here(), Some(b'.' | b'e' | b'E'));
        let plain = whole && digits > 0 && !(zero && (digits > 1 || negative));
        let number = if negative { -number } else { number };
        (plain && (least..=most).contains(&number)).then_some(number)
    }

    /// True or false.
    pub(super) fn flag(&mut self) -> Option<bool> {
        let yes = self.next()? == b't';
        self.word(if yes { "true" } else { "false" })?;
        Some(yes)
    }

    /// Whether a null stands here; it is taken.
    pub(super) fn null(&mut self) -> Option<bool> {
        if self.next()? != b'n' {
            return Some(false);
        }
        self.word("null").map(|()| true)
    }

    /// The items of a list.
    pub(super) fn list<T: Wire>(&mut self) -> Option<Vec<T>> {
        self.take(b'[')?;
        let mut list = vec![];
        if self.next()? == b']' {
            self.at += 1;
            return Some(list);
        }
        loop {
            list.push(T::quick(self)?);
            match self.next()? {
                b',' => self.at += 1,
                b']' => {
                    self.at += 1;
                    return Some(list);
                }
                _ => return None,
            }
        }
    }

    /// The place among the fields of the next one that has a value, which follows; none at the end of the object. A null fact
    /// is an absent one; a list is never null.
    pub(crate) fn field(&mut self, shape: &Shape, met: &mut Met) -> Option<Option<usize>> {
        let Shape::Object(fields) = shape else {
            return None;
        };
        loop {
            if !std::mem::replace(&mut met.begun, true) {
                self.take(b'{')?;
                if self.next()? == b'}' {
                    self.at += 1;
                    return Some(None);
                }
            } else if self.next()? == b'}' {
                self.at += 1;
                return Some(None);
            } else {
                self.take(b',')?;
            }
            let name = self.text()?;
            self.take(b':')?;
            let (index, field) = named(fields, name, met.next)?;
            met.next = index + 1;
            let bit = met.bit(index)?;
            if met.fields & bit != 0 {
                return None;
            }
            met.fields |= bit;
            if !self.null()? {
                return Some(Some(index));
            }
            if field.required || matches!(field.shape, Shape::List(_)) {
                return None;
            }
        }
    }
}

/// A field by its name: most texts have the fields in the order of their names.
fn named<'f>(fields: &'f [Field], name: &str, next: usize) -> Option<(usize, &'f Field)> {
    if let Some(field) = fields.get(next).filter(|field| field.name == name) {
        return Some((next, field));
    }
    let index = fields.binary_search_by(|field| field.name.cmp(name)).ok()?;
    Some((index, fields.get(index)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::eligibility::tests::household;
    use crate::household::Household;
    use crate::wire::decode::looked_at;

    /// What is read here, the other reader reads as the same value without a finding.
    fn agrees(text: &str) -> bool {
        let quick = Quick::whole::<Household>(text);
        if let Some(quick) = &quick {
            let (value, findings) = looked_at::<Household>(text, u64::MAX);
            assert!(findings.is_empty(), "{text}");
            assert!(value.as_ref() == Some(quick), "{text}");
        }
        quick.is_some()
    }

    #[test]
    fn what_is_not_plain_is_left_to_the_other_reader() {
        for text in [
            "{}",
            " { } ",
            r#"{"vehicles": 0, "members": [ {}, {"wageFen":-5} ]}"#,
            r#"{"vehicles": null, "area": "urban", "members": [], "membersComplete": true}"#,
            r#"{"applicationDate": "2024-02-29", "homes": 9007199254740991}"#,
        ] {
            assert!(agrees(text), "{text}");
        }
        for text in [
            "",
            "[]",
            "null",
            "{",
            "{}}",
            "{},",
            r#"{"vehicles": 01}"#,
            r#"{"vehicles": -0}"#,
            r#"{"vehicles": -}"#,
            r#"{"vehicles": +1}"#,
            r#"{"vehicles": 1.0}"#,
            r#"{"vehicles": 1e3}"#,
            r#"{"vehicles": 1 2}"#,
            r#"{"vehicles": 9007199254740992}"#,
            r#"{"vehicles": 18446744073709551616}"#,
            r#"{"vehicles": 1,}"#,
            r#"{"vehicles": 1, "vehicles": 1}"#,
            r#"{"vehicles": null, "vehicles": 1}"#,
            r#"{"vehicles" 1}"#,
            r#"{vehicles: 1}"#,
            r#"{"area": {"urban": null}}"#,
            r#"{"area": "Urban"}"#,
            r#"{"area": "urb\u0061n"}"#,
            "{\"id\": \"a\tb\"}",
            r#"{"hukouHere": truer}"#,
            r#"{"hukouHere": nul}"#,
            r#"{"members": null}"#,
            r#"{"members": [{},]}"#,
            r#"{"members": [null]}"#,
            r#"{"members": [[]]}"#,
            r#"{"membersComplete": true}"#,
            r#"{"members": [{"supportersComplete": true}]}"#,
            r#"{"applicationDate": "2023-02-29"}"#,
            r#"{"applicationDate": "+2023-02-28"}"#,
            r#"{"x": null}"#,
        ] {
            assert!(!agrees(text), "{text}");
        }
        assert!(!agrees(&" ".repeat(LONGEST + 1)));
    }

    proptest! {
        /// A household as it is written is plain; and whatever letter of it is lost, doubled or another one, both readers agree.
        #[test]
        fn both_readers_agree(h in household(), pretty in any::<bool>(), at in any::<prop::sample::Index>(),
            with in prop::sample::select(vec!["", "\"", "\\", "0", "-", ".", "e", ",", "{", "}", "[", "]", "null", " ", "x", "1"]),
            keep in any::<bool>(),
        ) {
            let text = if pretty { serde_json::to_string_pretty(&h) } else { serde_json::to_string(&h) };
            let text = text.unwrap();
            let right = looked_at::<Household>(&text, u64::MAX).1.is_empty();
            prop_assert_eq!(agrees(&text), right);
            let at = at.index(text.len());
            let rest = text.get(at + usize::from(!keep)..).unwrap_or_default();
            agrees(&format!("{}{with}{rest}", text.get(..at).unwrap_or_default()));
        }
    }
}

//! Reading facts so that one fault does not cost the rest: every fault becomes a finding with its
//! JSON pointer, the value at fault counts as unknown, and the rest is used.

use serde_json::Value as Json;

use super::Refusal;
use super::check::{check, too_large};
use super::parse::{Unparsed, parse};
use super::quick::Quick;
use super::shape::{Shape, Wire};
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::policy::TypedValue;

/// The most bytes of an input as a text with all the fields of its types, absent ones included: an answer that holds it comes
/// back as one text, and a browser has none of over 512 MB.
const MOST_BYTES: u64 = 400_000_000;

/// What was read, and what was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<T> {
    /// The facts; every value at fault is unknown.
    pub value: T,
    /// Every fault, in the order of the places where they stand.
    pub findings: Vec<Finding>,
}

/// Reads facts from JSON text; every fault is a finding and the rest is used.
///
/// - A null fact is an absent one. A null list is no list, and not an empty one.
/// - A list that is absent is not complete, even where the record says so.
/// - A field that the type does not have may mean any absent fact, so every absent fact is unreadable.
/// - A list item that cannot be read becomes an item without facts; where its type has required fields, it is left out.
///   Findings count the items as they were given.
/// - A text gives a value without any fact where it is no JSON, has more than 200 faults, or is too large for a language.
///
/// ```
/// use gridaid::{household::Household, wire};
/// let text = r#"{"vehicles": "two", "members": [{"wageFen": 120000}]}"#;
/// let read = wire::decode::<Household>(text);
/// assert_eq!(read.findings[0].place.pointer.as_deref(), Some("/vehicles"));
/// assert_eq!(read.value.vehicles, None);
/// assert_eq!(read.value.members[0].wage_fen, Some(120_000));
/// ```
pub fn decode<T: Wire + Default>(text: &str) -> Decoded<T> {
    let (value, findings) = read(text, MOST_BYTES);
    Decoded {
        value: value.unwrap_or_default(),
        findings,
    }
}

/// Reads a value that must be right as a whole, such as configuration or the input of a typed call.
///
/// # Errors
/// Every fault, with its place.
pub fn decode_strict<T: Wire>(text: &str) -> Result<T, Refusal> {
    match read(text, u64::MAX) {
        (Some(value), findings) if findings.is_empty() => Ok(value),
        (_, findings) => Err(Refusal::new(findings)),
    }
}

/// The value, if any of it can be read, and every fault. A text without one is nearly always plain, and read at once.
fn read<T: Wire>(text: &str, most: u64) -> (Option<T>, Vec<Finding>) {
    let plain = (most >= MOST_BYTES).then(|| Quick::whole(text));
    match plain.flatten() {
        Some(value) => (Some(value), vec![]),
        None => looked_at(text, most),
    }
}

/// [`read`] of any text, part by part.
pub(super) fn looked_at<T: Wire>(text: &str, most: u64) -> (Option<T>, Vec<Finding>) {
    let (json, mut findings) = checked(T::SHAPE, text, most);
    let value = json.and_then(|mut json| T::read(&mut json));
    // A test proves that there is none only where a fault is listed.
    if value.is_none() && findings.is_empty() {
        findings.push(unreadable(1));
    }
    (value, findings)
}

/// What a shape can hold of a text, and every fault: all of the reading that is the same for every type.
fn checked(shape: &Shape, text: &str, most: u64) -> (Option<Json>, Vec<Finding>) {
    match parse(text) {
        Ok((mut json, twice)) => {
            let (good, findings) = check(shape, &mut json, twice, most);
            (good.then_some(json), findings)
        }
        Err(Unparsed::Line(line)) => (None, vec![unreadable(line)]),
        Err(Unparsed::TooLarge) => (None, vec![too_large()]),
    }
}

fn unreadable(line: usize) -> Finding {
    let place = FindingPlace {
        row: u32::try_from(line).ok(),
        ..FindingPlace::default()
    };
    let value = "json".to_owned();
    Finding::data(FindingCode::Unreadable, place).with("expected", TypedValue::Choice { value })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::household::Household;
    use crate::wire::check::LIMIT;

    fn places(text: &str) -> Vec<(FindingCode, String)> {
        decode::<Household>(text)
            .findings
            .into_iter()
            .map(|f| (f.code, f.place.pointer.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn every_fault_is_listed_and_the_rest_is_used() {
        let text = r#"{"area": "moon", "hukouHere": true, "nonsense": 1, "members": [
            {"birthDate": "1990-02-30", "wageFen": 12.5}, "abc", {"wageFen": 7, "x": {}}]}"#;
        assert_eq!(
            places(text),
            [
                (FindingCode::UnknownField, "".into()),
                (FindingCode::BadValue, "/area".into()),
                (FindingCode::BadValue, "/members/0/birthDate".into()),
                (FindingCode::BadValue, "/members/0/wageFen".into()),
                (FindingCode::BadValue, "/members/1".into()),
                (FindingCode::UnknownField, "/members/2".into()),
            ]
        );
        let household = decode::<Household>(text).value;
        assert_eq!(household.hukou_here, Some(true));
        assert_eq!(household.members.len(), 3);
        assert_eq!(household.members[2].wage_fen, Some(7));
    }

    #[test]
    fn a_field_that_stands_twice_is_unknown() {
        let text = r#"{"vehicles": 1, "area": "urban", "vehicles": 1, "x": {"a": 1, "a": 2},
            "members": [{}, {"wageFen": 1, "wageFen": 900000,
                "supporters": [{}], "supporters": []}]}"#;
        assert_eq!(
            places(text),
            [
                (FindingCode::UnknownField, "".into()),
                (FindingCode::FieldTwice, "/members/1/supporters".into()),
                (FindingCode::FieldTwice, "/members/1/wageFen".into()),
                (FindingCode::FieldTwice, "/vehicles".into()),
            ]
        );
        let household = decode::<Household>(text).value;
        assert_eq!(household.vehicles, None);
        assert_eq!(household.members.len(), 2);
        assert_eq!(household.members[1].wage_fen, None);
    }

    #[test]
    fn a_list_that_cannot_be_read_is_not_complete() {
        let complete = |list: &str| {
            let text = format!(r#"{{"membersComplete": true, "members": {list}}}"#);
            decode::<Household>(&text).value.members_complete
        };
        assert_eq!(complete("[{}]"), Some(true));
        assert_eq!(complete(r#""two""#), None);
        assert_eq!(complete(r#"[], "members": []"#), None);
        let grid = |list: &str| {
            let text = format!(r#"{{"households": {list}, "householdsComplete": true}}"#);
            decode::<crate::grid::GridFacts>(&text)
                .value
                .households_complete
        };
        assert_eq!(grid(r#"[{"id": "A1"}]"#), Some(true));
        assert_eq!(grid("{}"), None);
    }

    proptest! {
        /// A second value never makes a fact known, wherever it stands and whatever it is.
        #[test]
        fn a_second_value_is_never_taken(first in 0_i64..9, second in 0_i64..9, between in any::<bool>()) {
            let other = if between { r#""hukouHere": true, "# } else { "" };
            let text = format!(r#"{{"vehicles": {first}, {other}"vehicles": {second}}}"#);
            let read = decode::<Household>(&text);
            prop_assert_eq!(read.value.vehicles, None);
            prop_assert_eq!(read.findings.len(), 1);
            prop_assert!(decode_strict::<Household>(&text).is_err());
        }
    }

    #[test]
    fn items_taken_out_do_not_move_the_places_of_later_ones() {
        let text = r#"{"assumed": [1, {"path": "/area"}, {"path": "/x", "why": 3},
            {"path": "/area", "why": "told"}]}"#;
        let read = decode::<Household>(text);
        assert_eq!(read.value.assumed.len(), 1);
        assert_eq!(read.findings.len(), 3);
        let last = read.findings.last().unwrap();
        assert_eq!(last.place.pointer.as_deref(), Some("/assumed/2/why"));
    }

    /// The fields of a type are counted whether they are given or not, since an answer has all of them.
    #[test]
    fn more_than_an_answer_can_hold_is_not_read() {
        let list = |n: usize| format!(r#"{{"members": [{}]}}"#, vec!["{}"; n].join(","));
        let fields = |text: &str| {
            let (value, findings) = read::<Household>(text, 20_000);
            (value.is_some(), findings.first().map(|f| f.code))
        };
        assert_eq!(fields(&list(10)), (true, None));
        assert_eq!(fields(&list(40)), (false, Some(FindingCode::InputTooLarge)));
        let long = format!(r#"{{"id": "{}"}}"#, "x".repeat(20_000));
        assert_eq!(fields(&long), (false, Some(FindingCode::InputTooLarge)));
        let read = decode::<Household>(&list(1_500_000));
        assert_eq!(read.findings.len(), 1);
        assert_eq!(
            read.findings.first().map(|f| f.code),
            Some(FindingCode::InputTooLarge)
        );
        assert_eq!(read.value, Household::default());
    }

    #[test]
    fn null_is_an_absent_fact() {
        let text = r#"{"area": null, "vehicles": 0, "x": null}"#;
        let read = decode::<Household>(text);
        assert_eq!(read.findings, []);
        assert_eq!(read.value.vehicles, Some(0));
        assert!(read.value.unreadable.is_empty());
    }

    #[test]
    fn numbers_must_be_exact_in_every_language() {
        assert_eq!(places(r#"{"depositsFen": 9007199254740991}"#), []);
        let place = (FindingCode::BadValue, "/depositsFen".to_owned());
        for number in ["9007199254740992", "18446744073709551615", "1e300", "1.0"] {
            let text = format!(r#"{{"depositsFen": {number}}}"#);
            assert_eq!(places(&text), std::slice::from_ref(&place), "{number}");
        }
    }

    #[test]
    fn the_name_of_an_unknown_field_is_not_echoed_whatever_stands_in_it() {
        let text = r#"{"110105194912310021": 9007199254740992, "x": {"110105194912310021": 9007199254740992},
            "members": [{"wageFen": 9007199254740992, "110105194912310021": [9007199254740992]}]}"#;
        assert_eq!(
            places(text),
            [
                (FindingCode::UnknownField, "".into()),
                (FindingCode::UnknownField, "".into()),
                (FindingCode::UnknownField, "/members/0".into()),
                (FindingCode::BadValue, "/members/0/wageFen".into()),
            ]
        );
        let inside = r#"{"area": {"110105194912310021": 9007199254740992}}"#;
        assert_eq!(places(inside), [(FindingCode::BadValue, "/area".into())]);
        let many: Vec<String> = (0..=LIMIT)
            .map(|n| format!(r#""110105194912310021{n}": 9007199254740992"#))
            .collect();
        let read = decode::<Household>(&format!("{{{}}}", many.join(",")));
        assert_eq!(
            read.findings.last().unwrap().code,
            FindingCode::TooManyFaults
        );
        assert!(!format!("{:?}", read.findings).contains("110105"));
    }

    #[test]
    fn text_that_is_no_json_names_the_row_only() {
        let read = decode::<Household>("{\n\"area\": secret}");
        assert_eq!(read.findings[0].code, FindingCode::Unreadable);
        assert_eq!(read.findings[0].place.row, Some(2));
        assert!(!format!("{:?}", read.findings).contains("secret"));
    }

    #[test]
    fn more_faults_than_the_limit_stop_the_reading() {
        let list = |n: usize| format!(r#"{{"members": [{}]}}"#, vec!["1"; n].join(","));
        assert_eq!(
            decode::<Household>(&list(LIMIT - 1)).findings.len(),
            LIMIT - 1
        );
        let read = decode::<Household>(&list(LIMIT + 1));
        assert_eq!(read.findings.len(), LIMIT + 1);
        assert_eq!(
            read.findings.last().unwrap().code,
            FindingCode::TooManyFaults
        );
        assert_eq!(read.value.members.len(), 0);
    }

    #[test]
    fn strict_reading_refuses_with_every_fault() {
        let refusal = decode_strict::<Household>(r#"{"members": [{"wageFen": "x"}]}"#).unwrap_err();
        assert_eq!(refusal.code, FindingCode::BadValue);
        assert_eq!(
            refusal.findings[0].place.pointer.as_deref(),
            Some("/members/0/wageFen")
        );
        let refusal = decode_strict::<Household>(r#"{"wages": 1, "area": 2}"#).unwrap_err();
        assert_eq!(refusal.code, FindingCode::UnknownField);
        assert_eq!(refusal.findings.len(), 2);
    }

    proptest! {
        #[test]
        fn a_bad_value_is_never_echoed(secret in "[a-z, `\"]{12,40}") {
            let text = serde_json::json!({
                "area": secret, "vehicles": secret,
                "members": [{"birthDate": secret, "employed": secret}, secret],
            });
            let read = decode::<Household>(&text.to_string());
            prop_assert_eq!(read.findings.len(), 5);
            let shown = format!("{:?}", read.findings);
            prop_assert!(!shown.contains(&secret));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            decode::<Household>(&text);
        }
    }
}

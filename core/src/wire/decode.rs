//! Reading facts so that one fault does not cost the rest: every fault becomes a finding with its
//! JSON pointer, the value at fault counts as unknown, and the rest is used.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::Refusal;
use crate::finding::{Code, Finding, Place};
use crate::money::MAX_FEN;
use crate::policy::Value;

/// Faults that are listed before reading stops.
const LIMIT: usize = 200;

/// Names that are listed as the expected ones; of longer lists the documents tell.
const MOST_NAMES: usize = 12;

/// What was read, and what was wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<T> {
    /// The facts; every value at fault is unknown.
    pub value: T,
    /// Every fault, in the order of the places where they stand.
    pub findings: Vec<Finding>,
}

/// Reads facts from JSON text; every fault is a finding and the rest is used.
///
/// A null fact is an absent one. A list item that cannot be read at all becomes an item without
/// facts, or is left out where its type has required fields; the places of findings always count
/// the items as they were given. Text that is no JSON, or has more than 200 faults, gives a value
/// without any fact.
///
/// ```
/// use gridaid::{household::Household, wire};
/// let text = r#"{"vehicles": "two", "members": [{"wageFen": 120000}]}"#;
/// let read = wire::decode::<Household>(text);
/// assert_eq!(read.findings[0].place.pointer.as_deref(), Some("/vehicles"));
/// assert_eq!(read.value.vehicles, None);
/// assert_eq!(read.value.members[0].wage_fen, Some(120_000));
/// ```
pub fn decode<T: DeserializeOwned + Default>(text: &str) -> Decoded<T> {
    let (value, findings) = read(text);
    Decoded {
        value: value.unwrap_or_default(),
        findings,
    }
}

/// Reads a value that must be right as a whole, such as configuration or the input of a typed call.
///
/// # Errors
/// Every fault, with its place.
pub fn decode_strict<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    match read(text) {
        (Some(value), findings) if findings.is_empty() => Ok(value),
        (_, findings) => Err(Refusal::new(findings)),
    }
}

/// The value, if any of it can be read, and every fault.
fn read<T: DeserializeOwned>(text: &str) -> (Option<T>, Vec<Finding>) {
    match serde_json::from_str(text) {
        Ok(json) => Reader::default().read(json),
        Err(error) => (None, vec![unreadable(&error)]),
    }
}

fn unreadable(error: &serde_json::Error) -> Finding {
    let place = Place {
        row: u32::try_from(error.line()).ok(),
        ..Place::default()
    };
    Finding::data(Code::Unreadable, place).with("expected", choice("json"))
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

struct Fault {
    path: Vec<Step>,
    message: String,
}

impl Fault {
    fn finding(&self, json: &Json, original: &[Step]) -> Finding {
        let length = json.pointer(&pointer(&self.path)).map_or(0, |v| match v {
            Json::String(text) => text.chars().count(),
            other => other.to_string().chars().count(),
        });
        Finding::data(Code::BadValue, Place::at(pointer(original)))
            .with("expected", expected(&self.message))
            .count("length", i64::try_from(length).unwrap_or(i64::MAX))
    }
}

fn attempt<T: DeserializeOwned>(json: &Json) -> (Result<T, Fault>, Vec<Vec<Step>>) {
    let mut unknown = vec![];
    let mut track = serde_path_to_error::Track::new();
    let reader = serde_path_to_error::Deserializer::new(json, &mut track);
    let result = serde_ignored::deserialize(reader, |path| unknown.push(steps_of(&path)));
    let result = result.map_err(|error: serde_json::Error| Fault {
        path: track
            .path()
            .iter()
            .filter_map(|segment| match segment {
                serde_path_to_error::Segment::Seq { index } => Some(Step::Index(*index)),
                serde_path_to_error::Segment::Map { key } => Some(Step::Key(key.clone())),
                _ => None,
            })
            .collect(),
        message: error.to_string(),
    });
    (result, unknown)
}

fn steps_of(path: &serde_ignored::Path<'_>) -> Vec<Step> {
    use serde_ignored::Path;
    let (parent, step) = match path {
        Path::Root => return vec![],
        Path::Seq { parent, index } => (parent, Some(Step::Index(*index))),
        Path::Map { parent, key } => (parent, Some(Step::Key(key.clone()))),
        Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => (parent, None),
    };
    let mut steps = steps_of(parent);
    steps.extend(step);
    steps
}

fn pointer(path: &[Step]) -> String {
    path.iter()
        .map(|step| match step {
            Step::Key(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
            Step::Index(index) => format!("/{index}"),
        })
        .collect()
}

/// The place of an unknown field is the object that holds it: its name may be anything, even a
/// citizen number in the wrong column, so it is not echoed.
fn unknown_field(path: &[Step]) -> Finding {
    let holder = path.split_last().map_or(&[][..], |(_, holder)| holder);
    Finding::data(Code::UnknownField, Place::at(pointer(holder)))
}

fn choice(name: &str) -> Value {
    Value::Choice { value: name.into() }
}

/// The expected form, from the end of serde's message; its beginning may echo the value.
fn expected(message: &str) -> Value {
    let form = message
        .rsplit_once(", expected ")
        .map_or("", |(_, form)| form);
    match form {
        "i64" | "i32" | "u32" | "u8" => choice("integer"),
        "a boolean" => choice("boolean"),
        "a string" | "string" => choice("text"),
        "a sequence" => choice("list"),
        "exact amount" => choice("exactAmount"),
        _ if form.starts_with("struct ") || form.starts_with("a map") => choice("object"),
        _ if form.contains('`') => {
            let names: Vec<&str> = form.split('`').skip(1).step_by(2).collect();
            if names.len() > MOST_NAMES {
                return choice("name");
            }
            Value::Text {
                value: names.join(" / "),
            }
        }
        _ if form.contains("enum") => choice("text"),
        _ if message.starts_with("missing field") => choice("object"),
        // Only dates have error texts of their own.
        _ => choice("date"),
    }
}

/// Takes the values at fault out, one after the other, until the rest can be read.
#[derive(Default)]
struct Reader {
    findings: Vec<(Vec<Step>, Finding)>,
    /// Numbers that not every language holds exactly. They wait until it is known that their field is one.
    inexact: Vec<(Vec<Step>, Finding)>,
    /// Items taken out of lists, by the list's place and in the counting of the input.
    gone: BTreeMap<String, BTreeSet<usize>>,
}

impl Reader {
    fn read<T: DeserializeOwned>(mut self, mut json: Json) -> (Option<T>, Vec<Finding>) {
        self.prune(&mut json, &mut vec![]);
        while self.findings.len() + self.inexact.len() < LIMIT {
            let (result, unknown) = attempt::<T>(&json);
            let fault = match result {
                Err(fault) => fault,
                Ok(value) => {
                    let unknown: Vec<_> = unknown.iter().map(|p| self.original(p)).collect();
                    // The name of an unknown field is not echoed, nor what stands in it.
                    let inexact = std::mem::take(&mut self.inexact).into_iter();
                    let of_fields =
                        inexact.filter(|(at, _)| !unknown.iter().any(|u| at.starts_with(u)));
                    self.findings.extend(of_fields);
                    for mut path in unknown {
                        let finding = unknown_field(&path);
                        path.pop();
                        self.findings.push((path, finding));
                    }
                    if self.findings.len() > LIMIT {
                        break;
                    }
                    return (Some(value), self.sorted());
                }
            };
            let original = self.original(&fault.path);
            // A required field that was taken out has its finding already, and so has a number that was.
            let among = |faults: &[(Vec<Step>, Finding)]| {
                faults.iter().any(|(at, _)| at.starts_with(&original))
            };
            let known = fault.message.starts_with("invalid type: null") && among(&self.inexact)
                || fault.message.starts_with("missing field") && among(&self.findings);
            if !known {
                self.inexact.retain(|(at, _)| !at.starts_with(&original));
            }
            if !known {
                let finding = fault.finding(&json, &original);
                self.findings.push((original, finding));
            }
            if !self.take_out(&mut json, &fault.path, &fault.message) {
                return (None, self.sorted());
            }
        }
        self.findings.truncate(LIMIT);
        let mut findings = self.sorted();
        let limit = i64::try_from(LIMIT).unwrap_or(i64::MAX);
        findings.push(Finding::data(Code::TooManyFaults, Place::default()).count("limit", limit));
        (None, findings)
    }

    fn sorted(&mut self) -> Vec<Finding> {
        let mut findings = std::mem::take(&mut self.findings);
        findings.sort_by_cached_key(|(path, _)| {
            path.iter()
                .map(|step| match step {
                    Step::Key(key) => (key.clone(), 0),
                    Step::Index(index) => (String::new(), *index),
                })
                .collect::<Vec<_>>()
        });
        findings.into_iter().map(|(_, finding)| finding).collect()
    }

    /// Drops nulls, which are absent facts, and numbers that not every language holds exactly.
    fn prune(&mut self, json: &mut Json, path: &mut Vec<Step>) {
        match json {
            Json::Object(fields) => fields.retain(|key, value| {
                path.push(Step::Key(key.clone()));
                let exact = value.as_number().is_none_or(|number| {
                    number.is_f64()
                        || number
                            .as_i64()
                            .is_some_and(|n| (-MAX_FEN..=MAX_FEN).contains(&n))
                });
                if exact {
                    self.prune(value, path);
                } else if self.inexact.len() <= LIMIT {
                    let fault = Fault {
                        path: vec![],
                        message: ", expected exact amount".into(),
                    };
                    let finding = fault.finding(value, path);
                    self.inexact.push((path.clone(), finding));
                }
                path.pop();
                if exact {
                    return !value.is_null();
                }
                *value = Json::Null;
                true
            }),
            Json::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    path.push(Step::Index(index));
                    self.prune(item, path);
                    path.pop();
                }
            }
            _ => {}
        }
    }

    /// Takes the value at this place out; false where nothing is left to take out.
    fn take_out(&mut self, json: &mut Json, path: &[Step], message: &str) -> bool {
        let Some((last, holder)) = path.split_last() else {
            return false;
        };
        match (json.pointer_mut(&pointer(holder)), last) {
            (Some(Json::Object(fields)), Step::Key(key)) => fields.remove(key).is_some(),
            (Some(Json::Array(items)), Step::Index(index)) => {
                let Some(item) = items.get_mut(*index) else {
                    return false;
                };
                if !item.is_object() && message.contains(", expected struct ") {
                    *item = Json::Object(serde_json::Map::new());
                    return true;
                }
                items.remove(*index);
                let (list, index) = (self.original(holder), self.original(path));
                if let Some(Step::Index(index)) = index.last() {
                    self.gone.entry(pointer(&list)).or_default().insert(*index);
                }
                true
            }
            // The place is inside a value that serde reads in one piece: take the whole piece.
            _ => self.take_out(json, holder, message),
        }
    }

    /// A place in the counting of the input, where no item was taken out.
    fn original(&self, path: &[Step]) -> Vec<Step> {
        let mut original: Vec<Step> = vec![];
        for step in path {
            original.push(match step {
                Step::Key(key) => Step::Key(key.clone()),
                Step::Index(index) => {
                    let none = BTreeSet::new();
                    let gone = self.gone.get(&pointer(&original)).unwrap_or(&none);
                    let mut at = *index;
                    for taken in gone {
                        if *taken <= at {
                            at += 1;
                        }
                    }
                    Step::Index(at)
                }
            });
        }
        original
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::household::Household;

    fn places(text: &str) -> Vec<(Code, String)> {
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
                (Code::UnknownField, "".into()),
                (Code::BadValue, "/area".into()),
                (Code::BadValue, "/members/0/birthDate".into()),
                (Code::BadValue, "/members/0/wageFen".into()),
                (Code::BadValue, "/members/1".into()),
                (Code::UnknownField, "/members/2".into()),
            ]
        );
        let household = decode::<Household>(text).value;
        assert_eq!(household.hukou_here, Some(true));
        assert_eq!(household.members.len(), 3);
        assert_eq!(household.members[2].wage_fen, Some(7));
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

    #[test]
    fn null_is_an_absent_fact() {
        let text = r#"{"area": null, "members": null, "vehicles": 0}"#;
        let read = decode::<Household>(text);
        assert_eq!(read.findings, []);
        assert_eq!(read.value.vehicles, Some(0));
    }

    #[test]
    fn numbers_must_be_exact_in_every_language() {
        assert_eq!(places(r#"{"depositsFen": 9007199254740991}"#), []);
        let place = (Code::BadValue, "/depositsFen".to_owned());
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
                (Code::UnknownField, "".into()),
                (Code::UnknownField, "".into()),
                (Code::UnknownField, "/members/0".into()),
                (Code::BadValue, "/members/0/wageFen".into()),
            ]
        );
        let inside = r#"{"area": {"110105194912310021": 9007199254740992}}"#;
        assert_eq!(places(inside), [(Code::BadValue, "/area".into())]);
        let many: Vec<String> = (0..=LIMIT)
            .map(|n| format!(r#""110105194912310021{n}": 9007199254740992"#))
            .collect();
        let read = decode::<Household>(&format!("{{{}}}", many.join(",")));
        assert_eq!(read.findings.last().unwrap().code, Code::TooManyFaults);
        assert!(!format!("{:?}", read.findings).contains("110105"));
    }

    #[test]
    fn text_that_is_no_json_names_the_row_only() {
        let read = decode::<Household>("{\n\"area\": secret}");
        assert_eq!(read.findings[0].code, Code::Unreadable);
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
        assert_eq!(read.findings.last().unwrap().code, Code::TooManyFaults);
        assert_eq!(read.value.members.len(), 0);
    }

    #[test]
    fn strict_reading_refuses_with_every_fault() {
        let refusal = decode_strict::<Household>(r#"{"members": [{"wageFen": "x"}]}"#).unwrap_err();
        assert_eq!(refusal.code, Code::BadValue);
        assert_eq!(
            refusal.findings[0].place.pointer.as_deref(),
            Some("/members/0/wageFen")
        );
        let refusal = decode_strict::<Household>(r#"{"wages": 1, "area": 2}"#).unwrap_err();
        assert_eq!(refusal.code, Code::UnknownField);
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

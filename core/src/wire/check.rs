//! The one reader of the wire: walks JSON beside the table of its type, takes out what cannot be
//! read and lists it.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::claims::{self, Lost};
use super::derive::must;
use super::shape::{Field, Shape};
use crate::calendar::iso_date;
use crate::finding::{Finding, FindingCode, FindingPlace};
use crate::money::MAX_FEN;
use crate::order::InOrder;
use crate::policy::TypedValue;

/// Faults that are listed before reading stops.
pub(super) const LIMIT: usize = 200;

/// Bytes of a field beside its name: quotes, colon, comma and a short value.
const OF_FIELD: usize = 8;

/// Names that are listed as the expected ones; of longer lists the documents tell.
const MOST_NAMES: usize = 12;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

/// Leaves in the value only what its shape can hold. Says whether anything of it is left, and
/// every fault in the order of the places where they stand.
pub(super) fn check(
    shape: &Shape,
    json: &mut Json,
    twice: BTreeSet<Vec<Step>>,
    most: u64,
) -> (bool, Vec<Finding>) {
    let mut checker = Checker {
        twice,
        left: Some(most),
        ..Checker::default()
    };
    let good = checker.value(shape, json);
    if checker.left.is_none() {
        return (false, vec![too_large()]);
    }
    if good && !checker.astray.is_empty() {
        claims::astray(shape, json, &checker.astray);
    }
    let mut faults = checker.faults;
    let whole = faults.len() <= LIMIT;
    faults.truncate(LIMIT);
    faults.order_by(|(a, _), (b, _)| a.cmp(b));
    let mut findings: Vec<Finding> = faults.into_iter().map(|(_, finding)| finding).collect();
    if !whole {
        let limit = i64::try_from(LIMIT).unwrap_or(i64::MAX);
        findings.push(
            Finding::data(FindingCode::TooManyFaults, FindingPlace::default())
                .count("limit", limit),
        );
    }
    (good && whole, findings)
}

/// The depth of the walk is that of the types, whatever the input.
#[derive(Default)]
struct Checker {
    path: Vec<Step>,
    faults: Vec<(Vec<Step>, Finding)>,
    /// How many of the faults are values that cannot be read.
    bad: usize,
    /// Fields that stand in their object twice.
    twice: BTreeSet<Vec<Step>>,
    /// Something is lost in the value that was read last, and it has no room to say so.
    hurt: bool,
    /// Names of fields that stand where no field of that name belongs.
    astray: BTreeSet<String>,
    /// Bytes that the value may still have as a text with all its fields; none where it would have more.
    left: Option<u64>,
}

/// That an input is larger than can be read.
pub(super) fn too_large() -> Finding {
    Finding::data(FindingCode::InputTooLarge, FindingPlace::default())
}

impl Checker {
    /// Whether the value, without its parts at fault, can be read.
    fn value(&mut self, shape: &Shape, json: &mut Json) -> bool {
        if self.faults.len() > LIMIT || self.left.is_none() {
            return false;
        }
        if let Json::String(text) = json {
            self.room(text.len());
        }
        match (shape, &mut *json) {
            (Shape::Maybe(_), Json::Null) => true,
            (Shape::Maybe(inner), _) => self.value(inner, json),
            (Shape::List(item), Json::Array(items)) => {
                let mut index = 0;
                let mut hurt = false;
                items.retain_mut(|value| {
                    let good = self.at(Step::Index(index), |s| s.item(item, value));
                    index += 1;
                    hurt |= self.hurt || !good;
                    good
                });
                self.hurt = hurt;
                true
            }
            (Shape::Object(fields), Json::Object(_)) => self.object(fields, None, json),
            (Shape::Tagged(tag, variants), Json::Object(given)) => {
                let Some(name) = given.get_mut(*tag).filter(|name| !name.is_null()) else {
                    return self.object(&[must(tag, &Shape::Text)], None, json);
                };
                if self.at(Step::Key((*tag).to_owned()), Self::stands_twice) {
                    return false;
                }
                match variants.iter().find(|v| name.as_str() == Some(v.name)) {
                    Some(variant) => self.object(variant.fields, Some(tag), json),
                    None => {
                        let names = one_of(variants.iter().map(|v| v.name));
                        self.at(Step::Key((*tag).to_owned()), |s| s.bad(name, names))
                    }
                }
            }
            _ => holds(shape, json) || self.bad(json, expected(shape, json)),
        }
    }

    /// An item that is no object becomes one without facts, where its type has no required field.
    fn item(&mut self, shape: &Shape, json: &mut Json) -> bool {
        let good = self.value(shape, json);
        match shape {
            Shape::Object(fields) if !json.is_object() && fields.iter().all(|f| !f.required) => {
                let mut none = Map::new();
                self.hurt = Lost::all().tell(fields, &mut none);
                *json = Json::Object(none);
                true
            }
            _ => good,
        }
    }

    /// Takes out what is at fault. Nothing is left of an object without a required field, and one
    /// that was taken out is listed already.
    fn object(&mut self, fields: &[Field], tag: Option<&str>, json: &mut Json) -> bool {
        let Json::Object(given) = json else {
            return false;
        };
        // Absent facts stand in an answer too.
        self.room(fields.iter().map(|f| f.name.len() + OF_FIELD).sum());
        let bad = self.bad;
        let mut lost = Lost::default();
        given.retain(|name, value| {
            if tag == Some(name) {
                return true;
            }
            let field = fields.binary_search_by(|f| f.name.cmp(name));
            match field.ok().and_then(|index| fields.get(index)) {
                Some(field) => self.field(field, value, &mut lost),
                None => {
                    lost.unknown |= self.unknown(name, value);
                    false
                }
            }
        });
        for list in lost.claimed(fields, given) {
            self.at(Step::Key(list.to_owned()), |s| s.bad_of(0, choice("list")));
        }
        self.hurt = lost.tell(fields, given);
        let missing = fields
            .iter()
            .any(|f| f.required && !given.contains_key(f.name));
        if missing && self.bad == bad {
            self.bad(json, choice("object"));
        }
        !missing
    }

    /// Whether a field can be read. A null fact is an absent one; a null list is no list, and not an empty one.
    fn field(&mut self, field: &Field, value: &mut Json, lost: &mut Lost) -> bool {
        let list = matches!(field.shape, Shape::List(_));
        self.hurt = false;
        let good = self.at(Step::Key(field.name.to_owned()), |s| {
            !s.stands_twice() && ((value.is_null() && !list) || s.value(field.shape, value))
        });
        if list && (!good || self.hurt) {
            lost.lists.push(field.name);
        } else if !good {
            lost.facts.push(field.name);
        } else {
            lost.part |= self.hurt && !list;
        }
        good && !value.is_null()
    }

    /// Lists a field that the type does not have, unless it is null. Its place is the object that holds it. Its name is not
    /// echoed: it may be anything, even a citizen number in the wrong column.
    fn unknown(&mut self, name: &str, value: &Json) -> bool {
        let twice = !self.twice.is_empty()
            && self.at(Step::Key(name.to_owned()), |s| s.twice.contains(&s.path));
        let given = twice || !value.is_null();
        if given {
            self.list(Finding::data(FindingCode::UnknownField, self.place()));
            self.astray.insert(name.to_owned());
        }
        given
    }

    fn room(&mut self, bytes: usize) {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.left = self.left.and_then(|left| left.checked_sub(bytes));
    }

    fn at<T>(&mut self, step: Step, check: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let result = check(self);
        self.path.pop();
        result
    }

    /// Lists a value that cannot be read: its place, the expected form and its length.
    fn bad(&mut self, json: &Json, expected: TypedValue) -> bool {
        let length = match json {
            Json::String(text) => text.chars().count(),
            other => serde_json::to_string(other).map_or(0, |text| text.chars().count()),
        };
        self.bad_of(length, expected)
    }

    fn bad_of(&mut self, length: usize, expected: TypedValue) -> bool {
        self.bad += 1;
        let finding = Finding::data(FindingCode::BadValue, self.place())
            .with("expected", expected)
            .count("length", i64::try_from(length).unwrap_or(i64::MAX));
        self.list(finding);
        false
    }

    /// Lists a field that stands in its object twice.
    fn stands_twice(&mut self) -> bool {
        let twice = !self.twice.is_empty() && self.twice.contains(&self.path);
        if twice {
            self.bad += 1;
            self.list(Finding::data(FindingCode::FieldTwice, self.place()));
        }
        twice
    }

    fn list(&mut self, finding: Finding) {
        if self.faults.len() <= LIMIT {
            self.faults.push((self.path.clone(), finding));
        }
    }

    fn place(&self) -> FindingPlace {
        FindingPlace::at(
            self.path
                .iter()
                .fold(String::new(), |place, step| match step {
                    Step::Key(key) => place + "/" + &key.replace('~', "~0").replace('/', "~1"),
                    Step::Index(index) => place + "/" + &index.to_string(),
                }),
        )
    }
}

/// Whether a value without parts is one of the shape.
fn holds(shape: &Shape, json: &Json) -> bool {
    match (shape, json) {
        (Shape::Flag, Json::Bool(_)) | (Shape::Text, Json::String(_)) => true,
        (Shape::Int(least, most), Json::Number(number)) => number
            .as_i64()
            .is_some_and(|n| (*least..=*most).contains(&n)),
        (Shape::Date, Json::String(text)) => iso_date(text).is_some(),
        (Shape::Names(names), Json::String(text)) => names.contains(&text.as_str()),
        _ => false,
    }
}

fn choice(name: &str) -> TypedValue {
    TypedValue::Choice { value: name.into() }
}

fn one_of<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> TypedValue {
    if names.len() > MOST_NAMES {
        return choice("name");
    }
    let value = names.collect::<Vec<_>>().join(" / ");
    TypedValue::Text { value }
}

/// The form that was expected instead of this value.
fn expected(shape: &Shape, json: &Json) -> TypedValue {
    // Numbers that not every language holds exactly.
    let inexact = json.as_number().is_some_and(|number| {
        !number.is_f64()
            && !number
                .as_i64()
                .is_some_and(|n| (-MAX_FEN..=MAX_FEN).contains(&n))
    });
    match shape {
        _ if inexact => choice("exactAmount"),
        Shape::Int(..) => choice("integer"),
        Shape::Flag => choice("boolean"),
        Shape::Text => choice("text"),
        Shape::Date => choice("date"),
        Shape::List(_) => choice("list"),
        Shape::Object(_) | Shape::Tagged(..) => choice("object"),
        Shape::Names(names) => one_of(names.iter().copied()),
        Shape::Maybe(inner) => expected(inner, json),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::household::Household;
    use crate::policy::LocalOverlay;
    use crate::wire::{Wire, decode, decode_strict};

    fn faults<T: Wire>(text: &str) -> Vec<(String, String)> {
        let refusal = decode_strict::<T>(text).err().unwrap();
        let form = |f: &Finding| match f.params.first().map(|p| &p.value) {
            Some(TypedValue::Choice { value } | TypedValue::Text { value }) => value.clone(),
            _ => String::new(),
        };
        let place = |f: &Finding| f.place.pointer.clone().unwrap_or_default();
        let list = refusal.findings.iter();
        list.map(|f| (place(f), form(f))).collect()
    }

    #[test]
    fn every_form_is_named() {
        let text = r#"{"area": 2, "members": 1, "hukouHere": "yes", "decidedOn": "soon",
            "vehicles": 1.5, "depositsFen": -9007199254740992}"#;
        for (place, form) in faults::<Household>(text) {
            let expected = match place.as_str() {
                "/area" => "urban / rural",
                "/members" => "list",
                "/hukouHere" => "boolean",
                "/vehicles" => "integer",
                "/depositsFen" => "exactAmount",
                "" => "",
                other => panic!("{other}"),
            };
            assert_eq!(form, expected, "{place}");
        }
        assert_eq!(faults::<Household>("[]"), [("".into(), "object".into())]);
        assert_eq!(faults::<Household>("null"), [("".into(), "object".into())]);
        assert_eq!(
            faults::<Finding>(r#"{"code": 1, "kind": "law", "place": {}}"#),
            [("/code".into(), "name".into())]
        );
    }

    #[test]
    fn a_tagged_value_is_read_part_by_part() {
        let read = |value: &str| {
            faults::<LocalOverlay>(&format!(
                r#"{{"name": "x", "values": [{{"key": "k", "from": "2026-01-01", "value": {value}}}]}}"#
            ))
        };
        let at =
            |place: &str, form: &str| vec![(format!("/values/0/value{place}"), form.to_owned())];
        assert_eq!(read("3"), at("", "object"));
        assert_eq!(read("{}"), at("", "object"));
        assert_eq!(read(r#"{"type": "fen"}"#), at("", "object"));
        assert_eq!(
            read(r#"{"type": "fen", "value": "x"}"#),
            at("/value", "integer")
        );
        let names = "count / fen / fenPerYear / basisPoints / flag / choice / date / text";
        assert_eq!(read(r#"{"type": "yen", "value": 1}"#), at("/type", names));
        assert_eq!(
            read(r#"{"type": "fen", "value": 1, "more": 1}"#),
            at("", "")
        );
    }

    #[test]
    fn hostile_text_is_read_or_refused() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        for text in [
            deep(1_000_000),
            deep(100),
            format!(r#"{{"members": [{}]}}"#, deep(100)),
            format!(r#"{{"x": {}}}"#, r#"{"a":"#.repeat(100_000)),
            format!(r#"{{"vehicles": {}}}"#, "9".repeat(1_000_000)),
            format!(r#"{{"area": "{}"}}"#, "x".repeat(10_000_000)),
            format!(r#"{{"{}": 1}}"#, "/~".repeat(1_000_000)),
            format!(r#"{{"members": [{}1]}}"#, "1,".repeat(1_000_000)),
        ] {
            let read = decode::<Household>(&text);
            assert!((1..=LIMIT + 1).contains(&read.findings.len()));
            assert!(format!("{:?}", read.findings).len() < 100_000);
        }
    }

    fn any_json() -> impl Strategy<Value = Json> {
        let leaf = prop_oneof![
            Just(Json::Null),
            any::<bool>().prop_map(Json::from),
            any::<i64>().prop_map(Json::from),
            (-3i64..3).prop_map(Json::from),
            any::<f64>().prop_map(Json::from),
            prop_oneof!["urban", "2024-02-29", "[a-z]{0,3}"].prop_map(Json::from),
        ];
        let name = prop_oneof![
            "members|area|assumed|path|why|supporters|wageFen|birthDate",
            "[a-z]"
        ];
        leaf.prop_recursive(5, 64, 6, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
                prop::collection::btree_map(name.clone(), inner, 0..6)
                    .prop_map(|fields| Json::Object(fields.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_left_can_be_read(json in any_json()) {
            let text = json.to_string();
            let mut left = serde_json::from_str(&text).unwrap();
            let (good, findings) = check(Household::SHAPE, &mut left, BTreeSet::new(), u64::MAX);
            prop_assert!(!good || Household::read(&mut left).is_some());
            let read = decode::<Household>(&text);
            prop_assert_eq!(&read.findings, &findings);
            prop_assert!(good || !findings.is_empty());
            let strict = decode_strict::<Household>(&text);
            prop_assert_eq!(strict.is_ok(), findings.is_empty());
        }
    }
}

//! Changes to the input of an operation that keep most of its structure.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::vectors::Vector;

/// The largest number that every language holds exactly.
const EXACT: i64 = 9_007_199_254_740_991;

/// What no finding may show: numbers of citizens, one with its check digit and one without a right one, a telephone number.
const TOLD: [&str; 3] = ["11010519491231002X", "370302194912310023", "13853312345"];
/// An amount that nothing else has, in fen.
const AMOUNT: i64 = 765_432_101;

/// Values of one key that are kept.
const KEPT: usize = 60;
/// The longest value that is kept, in bytes.
const LONGEST: usize = 2_000;

/// What is done to an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A value of another type.
    Retype,
    /// A field that is gone.
    Remove,
    /// A field of another name.
    Rename,
    /// A value that this field has elsewhere.
    Borrow,
    /// Another number.
    Number,
    /// Another date.
    Date,
    /// Another text: another id of the input among them.
    Text,
    /// Something that must not be told again.
    Canary,
    /// Items of a list: one dropped, one twice, many, another order.
    List,
    /// The characters of a text that holds JSON.
    Broken,
    /// A key with a letter too many.
    Misspell,
    /// A list that is null, or that is not there while its record says that it is complete.
    Unlist,
}

/// All of them.
pub const CHANGES: [Change; 12] = [
    Change::Retype,
    Change::Remove,
    Change::Rename,
    Change::Borrow,
    Change::Number,
    Change::Date,
    Change::Text,
    Change::Canary,
    Change::List,
    Change::Broken,
    Change::Misspell,
    Change::Unlist,
];

impl Change {
    /// What it leaves must be refused where nothing else was changed: a reader that went on would take what is lost for
    /// what was never there.
    pub fn is_loss(self) -> bool {
        matches!(self, Self::Misspell | Self::Unlist)
    }
}

/// Values by the key under which they stand.
#[derive(Default)]
pub struct Pool(BTreeMap<String, Vec<Value>>);

impl Pool {
    /// Everything that the vectors give and get.
    pub fn of(vectors: &[Vector]) -> Self {
        let mut pool = Self::default();
        let mut seen = BTreeSet::new();
        for vector in vectors {
            pool.take("", &vector.input, &mut seen);
            pool.take("", &vector.output, &mut seen);
        }
        pool
    }

    fn take(&mut self, key: &str, value: &Value, seen: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(k, v)| self.take(k, v, seen)),
            Value::Array(items) => items.iter().for_each(|v| self.take(key, v, seen)),
            _ => {}
        }
        let kept = self.0.entry(key.to_owned()).or_default();
        let text = value.to_string();
        if kept.len() < KEPT && text.len() < LONGEST && seen.insert(format!("{key}:{text}")) {
            kept.push(value.clone());
        }
    }

    /// One value of a key.
    pub fn any(&self, rng: &mut Rng, key: &str) -> Option<Value> {
        rng.choice(self.0.get(key)?).cloned()
    }
}

/// A node of an input: its JSON pointer and the key of the object that holds it or its list.
struct Node {
    pointer: String,
    key: String,
}

impl Node {
    /// The parameter of the operation itself.
    fn is_parameter(&self) -> bool {
        self.pointer.rfind('/') == Some(0)
    }

    /// Settings of the law: what stands there is nobody's secret and may be told again.
    fn is_law(&self) -> bool {
        let law = [
            "/overlay",
            "/reform",
            "/policies",
            "/key",
            "/finding",
            "/lang",
        ];
        law.iter().any(|l| self.pointer.starts_with(l))
    }
}

fn nodes(value: &Value, at: &Node, all: &mut Vec<Node>) {
    let mut below = |step: &str, key: &str, value: &Value| {
        let step = step.replace('~', "~0").replace('/', "~1");
        let node = Node {
            pointer: format!("{}/{step}", at.pointer),
            key: key.into(),
        };
        nodes(value, &node, all);
        all.push(node);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(k, v)| below(k, k, v)),
        Value::Array(items) => {
            for (n, item) in items.iter().enumerate() {
                below(&n.to_string(), &at.key, item);
            }
        }
        _ => {}
    }
}

/// A node of an input at random, of those that fit.
fn pick(rng: &mut Rng, input: &Value, fits: impl Fn(&Node, &Value) -> bool) -> Option<Node> {
    let mut all = vec![];
    let root = Node {
        pointer: String::new(),
        key: String::new(),
    };
    nodes(input, &root, &mut all);
    all.retain(|n| input.pointer(&n.pointer).is_some_and(|v| fits(n, v)));
    match all.is_empty() {
        true => None,
        false => Some(all.swap_remove(rng.usize(0..all.len()))),
    }
}

/// Changes an input; what was put there that must not be told again. Nothing where the change does not fit.
pub fn change(
    rng: &mut Rng,
    pool: &Pool,
    what: Change,
    input: &mut Value,
) -> Option<Option<String>> {
    // The parameters themselves are read by the runners, each in its language: what stands in them is the library's.
    let inner = |n: &Node, _: &Value| !n.is_parameter();
    let put = |input: &mut Value, node: &Node, value: Value| {
        let place = input.pointer_mut(&node.pointer)?;
        *place = value;
        Some(None)
    };
    match what {
        Change::Retype => {
            let node = pick(rng, input, inner)?;
            put(input, &node, junk(rng))
        }
        Change::Remove | Change::Rename => {
            let node = pick(rng, input, |n, v| {
                inner(n, v) && n.pointer.ends_with(&n.key)
            })?;
            let (holder, _) = node.pointer.rsplit_once('/')?;
            let fields = input.pointer_mut(holder)?.as_object_mut()?;
            let value = fields.remove(&node.key)?;
            if what == Change::Rename {
                let name =
                    rng.choice(["x", "11010519491231002X", "__proto__", "type", "id", ""])?;
                fields.insert(name.into(), value);
            }
            Some(None)
        }
        Change::Borrow => {
            let node = pick(rng, input, |_, _| true)?;
            let value = pool.any(rng, &node.key)?;
            let fits = !node.is_parameter() || same_type(input.pointer(&node.pointer)?, &value);
            fits.then(|| put(input, &node, value))?
        }
        Change::Number => {
            let node = pick(rng, input, |_, v| v.is_i64())?;
            let old = input.pointer(&node.pointer)?.as_i64()?;
            let value = number(rng, old);
            put(input, &node, json!(value))
        }
        Change::Date => {
            let node = pick(rng, input, |_, v| v.as_str().is_some_and(is_date))?;
            let old = input.pointer(&node.pointer)?.as_str()?.to_owned();
            put(input, &node, date(rng, &old).into())
        }
        Change::Text => {
            let other = pick(rng, input, |n, v| inner(n, v) && v.is_string())?;
            let other = input.pointer(&other.pointer)?.clone();
            let node = pick(rng, input, |n, v| inner(n, v) && v.is_string())?;
            let odd = [
                "",
                " ",
                "\u{200B}",
                "A\u{202C}B",
                "１２３",
                "合计",
                "=1+1",
                "\u{0}",
                "\"\n,;",
            ];
            let value = match rng.u8(0..4) {
                0 => json!(rng.choice(odd)?),
                1 => json!("x".repeat(rng.usize(1..2_000))),
                _ => other,
            };
            put(input, &node, value)
        }
        Change::Canary => canary(rng, input),
        Change::List => {
            let node = pick(rng, input, |n, v| inner(n, v) && v.is_array())?;
            list(rng, input.pointer_mut(&node.pointer)?.as_array_mut()?)
        }
        Change::Broken => broken(rng, pool, input),
        Change::Misspell | Change::Unlist => lose(rng, input, what == Change::Unlist),
    }
}

/// Misspells a key, or takes a list away.
fn lose(rng: &mut Rng, input: &mut Value, list: bool) -> Option<Option<String>> {
    let node = pick(rng, input, |n, v| {
        let key = !n.is_parameter() && n.pointer.ends_with(&n.key);
        key && !v.is_null() && (v.is_array() || !list)
    })?;
    let (holder, _) = node.pointer.rsplit_once('/')?;
    let fields = input.pointer_mut(holder)?.as_object_mut()?;
    let value = fields.remove(&node.key)?;
    let complete = fields.get(&format!("{}Complete", node.key)) == Some(&json!(true));
    if !list {
        fields.insert(format!("{}q", node.key), value);
    } else if !complete || rng.bool() {
        fields.insert(node.key, json!(null));
    }
    Some(None)
}

fn same_type(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

fn junk(rng: &mut Rng) -> Value {
    let all = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(-1),
        json!(1.5),
        json!(EXACT),
        json!(EXACT + 1),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(1e300),
        json!(""),
        json!("x"),
        json!([]),
        json!([[]]),
        json!([null]),
        json!({}),
        json!({ "type": "x" }),
        json!("2026-02-30"),
        json!("0000-01-01"),
        json!("9999-12-31"),
        json!([1, "x", {}, []]),
    ];
    rng.choice(all).unwrap_or_default()
}

fn number(rng: &mut Rng, old: i64) -> i64 {
    match rng.u8(0..8) {
        0 => old.saturating_add(1),
        1 => old.saturating_sub(1),
        2 => old.saturating_neg(),
        3 => 0,
        4 => old.saturating_mul(1_000),
        5 => EXACT,
        6 => -EXACT,
        _ => rng.i64(-3..100),
    }
}

fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok()
}

fn date(rng: &mut Rng, old: &str) -> String {
    let fixed = [
        "0001-01-01",
        "9999-12-31",
        "1900-02-28",
        "2024-02-29",
        "2022-07-07",
        "2021-07-01",
        "2026-12-31",
        "2027-01-01",
    ];
    let days = chrono::Days::new(rng.u64(0..500));
    let moved = old
        .parse::<chrono::NaiveDate>()
        .ok()
        .and_then(|day| match rng.bool() {
            true => day.checked_add_days(days),
            false => day.checked_sub_days(days),
        });
    match (rng.u8(0..3), moved) {
        (0, _) | (_, None) => rng.choice(fixed).unwrap_or_default().to_owned(),
        (_, Some(day)) => day.to_string(),
    }
}

/// Puts what must not be told again into a text, or into an amount of what a person told.
fn canary(rng: &mut Rng, input: &mut Value) -> Option<Option<String>> {
    let node = pick(rng, input, |n, v| {
        let amount = v.is_i64() && n.key.ends_with("Fen") && !n.pointer.starts_with("/assessment");
        !n.is_law() && !n.is_parameter() && (amount || v.is_string())
    })?;
    let place = input.pointer_mut(&node.pointer)?;
    let (value, told) = match place.is_string() {
        true => {
            let told = rng.choice(TOLD)?;
            (json!(told), told.to_owned())
        }
        false => (json!(AMOUNT), AMOUNT.to_string()),
    };
    *place = value;
    Some(Some(told))
}

fn list(rng: &mut Rng, items: &mut Vec<Value>) -> Option<Option<String>> {
    let at = rng.usize(0..items.len().max(1));
    match rng.u8(0..5) {
        0 if !items.is_empty() => {
            items.remove(at);
        }
        1 => items.push(items.get(at)?.clone()),
        2 => {
            let item = items.get(at)?.clone();
            // No more: what grows faster than its input has benches of its own.
            let many = rng.usize(2..12);
            items.extend(vec![item; many]);
        }
        3 => rng.shuffle(items),
        _ => items.clear(),
    }
    Some(None)
}

/// A text that holds JSON: changed as a value, or broken as a text.
fn broken(rng: &mut Rng, pool: &Pool, input: &mut Value) -> Option<Option<String>> {
    let text = input.get("text")?.as_str()?.to_owned();
    let mut told = None;
    let text = match (rng.u8(0..4), serde_json::from_str::<Value>(&text)) {
        (0, Ok(inner)) => {
            let mut held = Map::new();
            held.insert("text".into(), inner);
            let mut held = Value::Object(held);
            let what = rng.choice(CHANGES)?;
            told = change(rng, pool, what, &mut held)?;
            held.get("text")?.to_string()
        }
        (1, _) => {
            // The same key twice in one object.
            let at = text.find(':')?;
            let from = text.get(..at)?.rfind('"')?;
            let key = text.get(..from)?.rfind('"')?;
            let (before, rest) = text.split_at_checked(key)?;
            format!("{before}{}: 1, {rest}", rest.get(..at - key)?)
        }
        _ => {
            let mut letters: Vec<char> = text.chars().collect();
            let at = rng.usize(0..letters.len().max(1));
            match rng.u8(0..3) {
                0 if !letters.is_empty() => {
                    letters.remove(at);
                }
                1 => letters.truncate(at),
                _ => letters.insert(
                    at,
                    rng.choice(['"', '{', ']', ',', '\u{FEFF}', '9', 'e', '\\'])?,
                ),
            }
            letters.into_iter().collect()
        }
    };
    input.as_object_mut()?.insert("text".into(), text.into());
    Some(told)
}

//! An example in the words of a language.

use std::collections::BTreeSet;

use super::{Call, Example, Expr, Line, Literal, Presence, Record};
use crate::mirror::model::{Ty, camel, snake};
use crate::mirror::python;

/// A language that examples are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// As `doctest` reads it.
    Python,
    /// TypeScript.
    TypeScript,
    /// Kotlin.
    Kotlin,
    /// Swift.
    Swift,
}

use Language::{Kotlin, Python, Swift, TypeScript};

/// The widest line of code.
const WIDTH: usize = 96;

/// Code that stands on one line where there is room, or else with each part on a line of its own.
pub enum Tree {
    /// What is never parted.
    Leaf(String),
    /// What stands before, between and after parts.
    Group(String, Vec<Tree>, &'static str),
}

impl Tree {
    fn flat(&self) -> String {
        match self {
            Self::Leaf(text) => text.clone(),
            Self::Group(open, parts, close) => {
                let parts: Vec<String> = parts.iter().map(Self::flat).collect();
                let room = if open.ends_with("{ ") { " " } else { "" };
                format!("{open}{}{room}{close}", parts.join(", "))
            }
        }
    }

    /// With this before it.
    fn after(self, head: &str) -> Self {
        match self {
            Self::Leaf(text) => Self::Leaf(format!("{head}{text}")),
            Self::Group(open, parts, close) => Self::Group(format!("{head}{open}"), parts, close),
        }
    }

    /// The lines, of which the last is followed by so much.
    pub fn lines(&self, indent: usize, follows: &str) -> Vec<String> {
        let pad = " ".repeat(indent);
        let flat = format!("{pad}{}{follows}", self.flat());
        match self {
            Self::Group(open, parts, close)
                if flat.chars().count() > WIDTH && !parts.is_empty() =>
            {
                let mut out = vec![format!("{pad}{}", open.trim_end())];
                for (n, part) in parts.iter().enumerate() {
                    let comma = if n + 1 < parts.len() { "," } else { "" };
                    out.extend(part.lines(indent + 4, comma));
                }
                out.push(format!("{pad}{close}{follows}"));
                out
            }
            _ => vec![flat],
        }
    }
}

/// The lines of an example as they stand in docs.
pub fn fenced(example: &Example, language: Language) -> Vec<String> {
    let fence = match language {
        Python => return doctest(example),
        TypeScript => "```ts",
        Kotlin => "```kotlin",
        Swift => "```swift",
    };
    let mut out = vec![fence.to_owned()];
    for line in &example.lines {
        out.extend(match line {
            Line::Let(name, ty, expr) => given(name, ty, expr, language),
            Line::Shows(expr, value) => {
                let value = literal(value, language).flat();
                let end = if language == TypeScript { ";" } else { "" };
                place(expr, language).lines(0, &format!("{end} // {value}"))
            }
        });
    }
    out.push("```".into());
    out
}

/// The lines of an example for `doctest`, with what Python prints.
fn doctest(example: &Example) -> Vec<String> {
    let mut out = vec![];
    for (room, types) in &example.types {
        out.extend(prompted(&imported(room, types)));
    }
    for line in &example.lines {
        let (code, printed) = match line {
            Line::Let(name, ty, expr) => (given(name, ty, expr, Python), None),
            Line::Shows(expr, Literal::Absent) => (
                place(expr, Python).lines(0, " is None"),
                Some("True".into()),
            ),
            Line::Shows(expr, value) => (place(expr, Python).lines(0, ""), Some(repr(value))),
        };
        out.extend(prompted(&code));
        out.extend(printed);
    }
    out
}

fn prompted(code: &[String]) -> impl Iterator<Item = String> {
    let line = |(n, line)| format!("{} {line}", if n == 0 { ">>>" } else { "..." });
    code.iter().enumerate().map(line)
}

/// The line of Python that imports types from the module of their room.
fn imported(room: &str, types: &BTreeSet<String>) -> Vec<String> {
    let names: Vec<String> = types.iter().cloned().collect();
    let line = format!("from gridaid.{room} import {}", names.join(", "));
    if line.len() <= WIDTH {
        return vec![line];
    }
    let names = names.into_iter().map(Tree::Leaf).collect();
    Tree::Group(format!("from gridaid.{room} import ("), names, ")").lines(0, "")
}

/// The line that gives a name.
pub fn given(name: &str, ty: &Ty, expr: &Expr, language: Language) -> Vec<String> {
    let name = named(name, language);
    let facts = matches!(expr, Expr::Literal(Literal::Record(_)));
    let head = match (language, ty) {
        (Python, _) => format!("{name} = "),
        // What is asked for is said of facts: a text is else any text.
        (TypeScript, Ty::Named(ty)) if facts => format!("const {name}: {ty} = "),
        (TypeScript, _) => format!("const {name} = "),
        (Kotlin, _) => format!("val {name} = "),
        (Swift, _) => format!("let {name} = "),
    };
    let end = if language == TypeScript { ";" } else { "" };
    place(expr, language).after(&head).lines(0, end)
}

/// What is computed, with the word that Swift wants before what may refuse.
pub fn place(expr: &Expr, language: Language) -> Tree {
    let tree = self::expr(expr, language).0;
    if language == Swift && refuses(expr) {
        return tree.after("try ");
    }
    tree
}

fn refuses(expr: &Expr) -> bool {
    match expr {
        Expr::Pack(_) => true,
        Expr::Call(call) => {
            call.fallible
                || call.receiver.iter().any(|r| refuses(r))
                || call.arguments.iter().any(|(_, a)| refuses(a))
        }
        Expr::New(_, _, of) => refuses(of),
        Expr::Field(of, ..) | Expr::Item(of, _) | Expr::Len(of) | Expr::Sure(of) => refuses(of),
        Expr::Name(_) | Expr::Literal(_) => false,
    }
}

/// What is computed, and whether it may be nothing.
fn expr(expr: &Expr, language: Language) -> (Tree, bool) {
    let leaf = |text: String, maybe| (Tree::Leaf(text), maybe);
    match expr {
        Expr::Name(name) => leaf(named(name, language), false),
        Expr::Literal(value) => (literal(value, language), false),
        Expr::Pack(local) => {
            let local = local.iter().map(|l| ("overlay".to_owned(), (**l).clone()));
            (
                made("PolicyPack", &local.collect::<Vec<_>>(), language),
                false,
            )
        }
        Expr::New(object, label, facts) => {
            let facts = [(label.clone(), (**facts).clone())];
            (made(object, &facts, language), false)
        }
        Expr::Call(call) => (called(call, language), call.maybe && language != Python),
        Expr::Field(of, name, json, presence) => {
            let (of, maybe) = self::expr(of, language);
            let dot = if maybe { "?." } else { "." };
            let (name, absent) = match language {
                Python => (python::name(name), false),
                TypeScript => (json.clone(), *presence != Presence::Always),
                Kotlin | Swift => (named(name, language), *presence == Presence::Optional),
            };
            leaf(format!("{}{dot}{name}", of.flat()), maybe || absent)
        }
        Expr::Item(of, at) => {
            let (of, maybe) = self::expr(of, language);
            let of = of.flat();
            let dot = if maybe { "?." } else { "" };
            leaf(format!("{of}{dot}[{at}]"), maybe)
        }
        Expr::Sure(of) => {
            let sure = match language {
                Python => "",
                TypeScript | Swift => "!",
                Kotlin => "!!",
            };
            leaf(
                format!("{}{sure}", self::expr(of, language).0.flat()),
                false,
            )
        }
        Expr::Len(of) => {
            let (of, maybe) = self::expr(of, language);
            let (of, dot) = (of.flat(), if maybe { "?." } else { "." });
            match language {
                Python => leaf(format!("len({of})"), false),
                TypeScript => leaf(format!("{of}{dot}length"), maybe),
                Kotlin => leaf(format!("{of}{dot}size"), maybe),
                Swift => leaf(format!("{of}{dot}count"), maybe),
            }
        }
    }
}

fn made(object: &str, facts: &[(String, Expr)], language: Language) -> Tree {
    let new = if language == TypeScript { "new " } else { "" };
    Tree::Group(format!("{new}{object}("), handed(facts, language), ")")
}

fn called(call: &Call, language: Language) -> Tree {
    let name = match language {
        Python => &call.name,
        _ => &call.json,
    };
    let before = match &call.receiver {
        Some(receiver) => format!("{}.", expr(receiver, language).0.flat()),
        None => String::new(),
    };
    Tree::Group(
        format!("{before}{name}("),
        handed(&call.arguments, language),
        ")",
    )
}

fn handed(arguments: &[(String, Expr)], language: Language) -> Vec<Tree> {
    let one = |(label, value): &(String, Expr)| {
        let value = expr(value, language).0;
        match language {
            Swift => value.after(&format!("{label}: ")),
            _ => value,
        }
    };
    arguments.iter().map(one).collect()
}

fn named(rust: &str, language: Language) -> String {
    match language {
        Python => python::name(rust),
        _ => camel(rust),
    }
}

/// A value.
pub fn literal(value: &Literal, language: Language) -> Tree {
    Tree::Leaf(match (value, language) {
        (Literal::Text(text), _) => self::text(text, language),
        (Literal::Flag(true), Python) => "True".into(),
        (Literal::Flag(false), Python) => "False".into(),
        (Literal::Flag(flag), _) => flag.to_string(),
        (Literal::Int(n, true), Kotlin) => format!("{}u", grouped(*n)),
        (Literal::Int(n, _), _) => grouped(*n),
        (Literal::Date(day), Python) => {
            let parts: Vec<&str> = day.split('-').map(|p| p.trim_start_matches('0')).collect();
            format!("date({})", parts.join(", "))
        }
        (Literal::Date(day), TypeScript) => format!("\"{day}\""),
        (Literal::Date(day), Kotlin) => format!("LocalDate.parse(\"{day}\")"),
        (Literal::Date(day), Swift) => format!("CivilDate(iso: \"{day}\")!"),
        (Literal::Choice(_, _, json), TypeScript) => format!("\"{json}\""),
        (Literal::Choice(ty, name, _), Swift) => format!("{ty}.{}", camel(&snake(name))),
        (Literal::Choice(ty, name, _), _) => format!("{ty}.{}", snake(name).to_uppercase()),
        (Literal::Record(of), _) => return record(of, language),
        (Literal::List(items), _) => {
            let items = items.iter().map(|item| literal(item, language)).collect();
            return match language {
                Kotlin => Tree::Group("listOf(".into(), items, ")"),
                _ => Tree::Group("[".into(), items, "]"),
            };
        }
        (Literal::Absent, Python) => "None".into(),
        (Literal::Absent, TypeScript) => "undefined".into(),
        (Literal::Absent, Kotlin) => "null".into(),
        (Literal::Absent, Swift) => "nil".into(),
    })
}

fn record(of: &Record, language: Language) -> Tree {
    let field = |(name, json, value): &(String, String, Literal)| {
        let head = match language {
            Python => format!("{}=", python::name(name)),
            TypeScript => format!("{json}: "),
            Kotlin => format!("{} = ", camel(name)),
            Swift => format!("{}: ", camel(name)),
        };
        literal(value, language).after(&head)
    };
    // TypeScript alone wants to be told of a field that stands in every text of JSON and is null there.
    let told = |(_, _, value): &&(String, String, Literal)| {
        *value != Literal::Absent || language == TypeScript
    };
    let mut fields: Vec<Tree> = of.fields.iter().filter(told).map(field).collect();
    let ty = &of.ty;
    let head = match (&of.variant, language) {
        (Some((_, tag, value)), TypeScript) => {
            fields.insert(0, Tree::Leaf(format!("{tag}: \"{value}\"")));
            "{ ".into()
        }
        (None, TypeScript) if fields.is_empty() => "{".into(),
        (None, TypeScript) => "{ ".into(),
        (None, _) => format!("{ty}("),
        (Some((name, ..)), Python) => format!("{ty}{name}("),
        (Some((name, ..)), Kotlin) => format!("{ty}.{name}("),
        (Some((name, ..)), Swift) => format!("{ty}.{}(", camel(&snake(name))),
    };
    let close = if language == TypeScript { "}" } else { ")" };
    Tree::Group(head, fields, close)
}

fn text(text: &str, language: Language) -> String {
    let plain = text
        .replace('\\', "\\\\")
        .replace('\n', "\\n")
        .replace('\r', "\\r");
    match language {
        _ if !text.contains('"') => {
            let dollar = if language == Kotlin { "\\$" } else { "$" };
            format!("\"{}\"", plain.replace('$', dollar))
        }
        Python | TypeScript => format!("'{}'", plain.replace('\'', "\\'")),
        Kotlin => format!("\"\"\"{text}\"\"\""),
        Swift => format!("#\"{text}\"#"),
    }
}

/// What Python prints of a value.
fn repr(value: &Literal) -> String {
    match value {
        Literal::Text(text) => {
            let plain = text
                .replace('\\', "\\\\")
                .replace('\n', "\\n")
                .replace('\r', "\\r");
            let quote = if text.contains('\'') && !text.contains('"') {
                '"'
            } else {
                '\''
            };
            format!("{quote}{plain}{quote}")
        }
        Literal::Int(n, _) => n.to_string(),
        Literal::Date(_) => format!("datetime.{}", literal(value, Python).flat()),
        Literal::Choice(_, _, json) => {
            format!("<{}: '{json}'>", literal(value, Python).flat())
        }
        Literal::List(items) => {
            let items: Vec<String> = items.iter().map(repr).collect();
            let one = if items.len() == 1 { "," } else { "" };
            format!("({}{one})", items.join(", "))
        }
        Literal::Record(of) => {
            let variant = of.variant.as_ref().map_or("", |(name, ..)| name);
            let field = |(name, _, value): &(String, String, Literal)| {
                format!("{}={}", python::name(name), repr(value))
            };
            let fields: Vec<String> = of.fields.iter().map(field).collect();
            format!("{}{variant}({})", of.ty, fields.join(", "))
        }
        Literal::Flag(_) | Literal::Absent => literal(value, Python).flat(),
    }
}

/// A number in groups of three digits where it has five or more.
fn grouped(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let sign = if n < 0 { "-" } else { "" };
    if digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    format!("{sign}{out}")
}

//! Texts for people, keyed by code: where → what → why → what to do, in Chinese and English.
//!
//! *Invariant:* every code has a text in Chinese and in English, or it does not compile.

mod cite;
mod form;
mod named;
mod plain;
mod values;

pub use cite::{cite, ground, source};
#[doc(hidden)]
pub use plain::fault;

use std::sync::LazyLock;

use gridaid_derive::wire;

use crate::finding::{Finding, FindingCode};
use crate::law;
use crate::policy::TypedValue;

/// The language of a text (语言).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// 简体中文.
    #[wire(name = "zh-CN")]
    ZhCn,
    /// English.
    En,
}

/// The three parts of a text that do not depend on the place: what, why, what to do.
/// `{name}` stands for the finding's parameter of that name.
pub struct Template {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub fix: &'static str,
}

/// What, why and what to do in Chinese, and the same in English.
type Texts = [[&'static str; 3]; 2];

macro_rules! subjects {
    ($($subject:ident),* ; $($room:ident),* $(,)?) => {
        $(mod $subject;)*
        $(#[cfg(feature = "texts")]
        mod $room;)*

        /// The texts of a code, and how many subjects claim it.
        const fn texts(code: FindingCode) -> (Option<Texts>, usize) {
            let (mut found, mut times) = (None, 0);
            $(if let Some(texts) = $subject::texts(code) {
                found = Some(texts);
                times += 1;
            })*
            $(#[cfg(feature = "texts")]
            if let Some(texts) = $room::texts(code) {
                found = Some(texts);
                times += 1;
            })*
            (found, times)
        }
    };
}

subjects![
    shared, identity, policy, household; deadline, review, privacy, office, places, grid, history, leader, visit, file, table,
    cell
];

/// The texts of a code whose own are not built in: only a program without the feature `texts` has such codes.
const ELSEWHERE: Texts = [
    [
        "此处没有这条问题的说明",
        "本程序只带有关单个家庭的说明",
        "请在带有全部说明的程序中查看",
    ],
    [
        "the text of this finding is not here",
        "this program carries the texts of what is asked about one household",
        "read it in a program that carries all texts",
    ],
];

/// The six texts of a code. One without texts, or with two, does not compile.
#[expect(clippy::panic, reason = "evaluated by the compiler, never at run time")]
const fn lines(code: FindingCode) -> [&'static str; 6] {
    match texts(code) {
        (Some([[a, b, c], [d, e, f]]), 1) => [a, b, c, d, e, f],
        (None, 0) if !cfg!(feature = "texts") => [""; 6],
        _ => panic!("a code has no text or two"),
    }
}

/// Bytes of all texts, each with the end of its line.
const LENGTH: usize = {
    let (mut length, mut codes) = (0, FindingCode::ALL);
    while let [code, rest @ ..] = codes {
        codes = rest;
        let all = lines(*code);
        let mut texts: &[&str] = &all;
        while let [text, rest @ ..] = texts {
            texts = rest;
            length += text.len() + 1;
        }
    }
    length
};

/// The texts of all codes, a line each: as a table of texts they would be larger by a length and an address each. See
/// `core/docs/adr/0023-small-in-a-browser.md`.
static LINES: [u8; LENGTH] = {
    let mut written = [b'\n'; LENGTH];
    let mut out: &mut [u8] = &mut written;
    let mut codes = FindingCode::ALL;
    while let [code, rest @ ..] = codes {
        codes = rest;
        let all = lines(*code);
        let mut texts: &[&str] = &all;
        while let [text, rest @ ..] = texts {
            texts = rest;
            let mut bytes = text.as_bytes();
            while let [byte, rest @ ..] = bytes {
                bytes = rest;
                assert!(*byte != b'\n', "a text has two lines");
                if let [place, rest @ ..] = out {
                    *place = *byte;
                    out = rest;
                }
            }
            // The line ends here already.
            if let [_, rest @ ..] = out {
                out = rest;
            }
        }
    }
    written
};

/// The texts of a code.
pub fn template(code: FindingCode, lang: Lang) -> Template {
    static TEXTS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        // They were texts before they were bytes.
        str::from_utf8(&LINES).unwrap_or_default().lines().collect()
    });
    let first = 6 * code as usize + 3 * usize::from(lang == Lang::En);
    let line = |n: usize| match TEXTS.get(first + n).copied().unwrap_or_default() {
        "" => (ELSEWHERE
            .as_flattened()
            .get(3 * usize::from(lang == Lang::En) + n))
        .map_or("", |text| *text),
        text => text,
    };
    Template {
        what: line(0),
        why: line(1),
        fix: line(2),
    }
}

/// The text of a finding (说明文字): where → what → why → what to do.
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingText {
    /// Where it is; empty where the finding concerns the whole input.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// The document and the article that it rests on, in full; the finding's `clause` is their id.
    pub source: Option<String>,
}

/// The text of a finding in a language.
///
/// ```
/// use gridaid::finding::{Finding, FindingPlace};
/// use gridaid::message::{describe, Lang};
/// let finding = Finding::open("dibao.standard.urban", "D-06", FindingPlace::default());
/// assert_eq!(
///     describe(&finding, Lang::En).what,
///     "the local parameter urban dibao standard is not set"
/// );
/// ```
pub fn describe(finding: &Finding, lang: Lang) -> FindingText {
    let template = template(finding.code, lang);
    let clause = finding.clause.as_deref().unwrap_or_default();
    let key = (finding.params.iter()).find_map(|p| match &p.value {
        TypedValue::Text { value } if p.name == "key" => Some(value.as_str()),
        _ => None,
    });
    let filled = finding.params.iter().find(|p| p.name == "given");
    let filled = filled.map(|p| &p.value);
    let value = |name: &str| {
        let given = finding.params.iter().find(|param| param.name == name);
        match (given, name) {
            (Some(param), "period") => values::period(&values::text(&param.value, lang), lang),
            (Some(param), "key") => form::parameter(&values::text(&param.value, lang), lang),
            (Some(param), "expected") if finding.code == FindingCode::PolicyFieldMissing => {
                form::field(&values::text(&param.value, lang), lang)
            }
            // Options of a parameter are named as they are typed into the file.
            (Some(param), "expected") if finding.code == FindingCode::PolicyUnknownChoice => {
                form::options(&values::text(&param.value, lang), lang)
            }
            (Some(param), "field") => form::field(&values::text(&param.value, lang), lang),
            (Some(param), "limit") => (form::limit(&param.value, filled, key, lang))
                .unwrap_or_else(|| values::text(&param.value, lang)),
            (Some(param), "given") => (form::given(&param.value, key, lang))
                .unwrap_or_else(|| values::text(&param.value, lang)),
            (Some(param), "expected") => form::expected(&values::text(&param.value, lang), lang),
            (Some(param), _) => values::text(&param.value, lang),
            (None, "clause") if law::clause(clause).is_some() => cite(clause, lang),
            // A finding that somebody else made may lack what the text names.
            (None, _) => not_given(lang).into(),
        }
    };
    let fill = |text| fill(text, &value);
    // Local values are told in words even where they stand in JSON.
    let of_parameters = policy::texts(finding.code).is_some();
    FindingText {
        place: values::place(&finding.place, of_parameters, lang),
        what: fill(template.what),
        why: fill(template.why),
        fix: fill(template.fix),
        source: Some(source(clause, lang)).filter(|s| !s.is_empty()),
    }
}

fn not_given(lang: Lang) -> &'static str {
    match lang {
        Lang::ZhCn => "未注明",
        Lang::En => "not given",
    }
}

/// A text with each `{name}` replaced, once: braces within a value stay what they are.
fn fill(text: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or(("", part));
        filled += &value(name);
        filled += rest;
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_texts_of_the_same_parameters_in_both_languages() {
        let names = |text: &str| -> Vec<String> {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
                .collect();
            names.sort();
            names
        };
        for code in FindingCode::ALL {
            let (zh, en) = (template(*code, Lang::ZhCn), template(*code, Lang::En));
            for (zh, en) in [(zh.what, en.what), (zh.why, en.why), (zh.fix, en.fix)] {
                assert_eq!(names(zh), names(en), "{code:?}");
                assert!(!zh.is_empty() && !zh.is_ascii(), "{code:?}: {zh}");
                assert!(en.is_ascii() && !en.ends_with('.'), "{code:?}: {en}");
                assert!(!zh.ends_with('。'), "{code:?}: {zh}");
            }
        }
    }
}

//! Texts for people, keyed by code: where → what → why → what to do, in Chinese and English.

mod values;

use serde::{Deserialize, Serialize};

use crate::finding::{Code, Finding};

/// The language of a text (语言).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Lang {
    /// 简体中文.
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
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
    ($($subject:ident),* $(,)?) => {
        $(mod $subject;)*

        /// The texts of a code, and how many subjects claim it.
        const fn texts(code: Code) -> (Option<Texts>, usize) {
            let (mut found, mut times) = (None, 0);
            $(if let Some(texts) = $subject::texts(code) {
                found = Some(texts);
                times += 1;
            })*
            (found, times)
        }
    };
}

subjects![
    shared, identity, policy, household, review, places, grid, history, leader, visit, table
];

/// A code without a text, or with two, does not compile.
const _: () = {
    let mut codes = Code::ALL;
    while let [code, rest @ ..] = codes {
        assert!(texts(*code).1 == 1, "a code has no text or two");
        codes = rest;
    }
};

/// The texts of a code.
pub fn template(code: Code, lang: Lang) -> Template {
    // Every code has texts: see above.
    let [zh, en] = texts(code).0.unwrap_or_default();
    let [what, why, fix] = match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    };
    Template { what, why, fix }
}

/// The text of a finding (说明文字): where → what → why → what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Text {
    /// Where it is; empty where the finding concerns the whole input.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
}

/// The text of a finding in a language.
///
/// ```
/// use gridaid::finding::{Finding, Place};
/// use gridaid::message::{describe, Lang};
/// let finding = Finding::open("dibao.standard.urban", "D-06", Place::default());
/// assert_eq!(
///     describe(&finding, Lang::En).what,
///     "the local parameter dibao.standard.urban is not set"
/// );
/// ```
pub fn describe(finding: &Finding, lang: Lang) -> Text {
    let template = template(finding.code, lang);
    let fill = |text: &str| {
        finding.params.iter().fold(text.to_owned(), |text, param| {
            text.replace(
                &format!("{{{}}}", param.name),
                &values::text(&param.value, lang),
            )
        })
    };
    Text {
        place: values::place(&finding.place, lang),
        what: fill(template.what),
        why: fill(template.why),
        fix: fill(template.fix),
    }
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
        for code in Code::ALL {
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

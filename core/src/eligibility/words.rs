//! The words for conditions, facts, programmes and answers, in Chinese and English.
//!
//! Each condition has, in both languages, a name (of what is asked) and a whole sentence for yes, for no and for open.
//! They stand in its own row, in the folder of its programme.

use super::{Outcome, PROGRAMMES, Programme};
use crate::household::facts;
use crate::logic::TruthValue;
use crate::message::Lang;

/// Of whom a condition speaks. The sentences of a person and of a supporter follow the person meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaks {
    Household,
    Person,
    Supporter,
}

/// What the two sides of a comparison are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Fen,
    /// Of an age 周岁, of a stay 年: the name of the side says which.
    Years,
    Vehicles,
    Homes,
}

/// The two sides of a comparison, in Chinese and English.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sides {
    pub measure: Measure,
    pub zh: [&'static str; 2],
    pub en: [&'static str; 2],
    /// The parameter whose number stands for `#`.
    pub key: Option<&'static str>,
}

/// The words of a condition: name, yes, no, open.
#[derive(Debug)]
pub(crate) struct Sayings {
    pub speaks: Speaks,
    pub zh: [&'static str; 4],
    pub en: [&'static str; 4],
    pub sides: Option<Sides>,
}

impl Sayings {
    fn in_lang(&self, lang: Lang) -> [&'static str; 4] {
        match lang {
            Lang::ZhCn => self.zh,
            Lang::En => self.en,
        }
    }

    /// What is asked; `#` stands for a number of the policy pack.
    pub fn name(&self, lang: Lang) -> &'static str {
        let [name, ..] = self.in_lang(lang);
        name
    }

    /// The sentence of an answer; `#` stands for a number of the policy pack.
    pub fn sentence(&self, truth: TruthValue, lang: Lang) -> &'static str {
        let [_, yes, no, open] = self.in_lang(lang);
        match truth {
            TruthValue::Yes => yes,
            TruthValue::No => no,
            TruthValue::Open => open,
        }
    }
}

/// A text with the number that `#` stands for; where the pack has none, the text says that one is set.
pub(crate) fn numbered(text: &str, number: Option<i64>, lang: Lang) -> String {
    let number = match (number, lang) {
        (Some(n), _) => n.to_string(),
        (None, Lang::ZhCn) => "规定".into(),
        (None, Lang::En) => "the set number".into(),
    };
    text.replace('#', &number)
}

/// One of two words.
pub(crate) fn word(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    }
}

/// The name of a fact by the last part of its pointer; none for what is no fact.
pub(crate) fn fact(name: &str, lang: Lang) -> Option<&'static str> {
    let [zh, en] = match name {
        // What the parts of a certificate say together.
        "disability" => ["残疾类别和等级", "category and grade of disability"],
        name => facts::words(name)?,
    };
    Some(word(lang, zh, en))
}

/// The name of a programme.
pub(crate) fn programme(p: Programme, lang: Lang) -> &'static str {
    PROGRAMMES.get(p as usize).map_or("", |row| row.name(lang))
}

/// An answer as a phrase.
pub(crate) fn answer(o: Outcome, lang: Lang) -> &'static str {
    let (zh, en) = match o {
        Outcome::Yes => (
            "初步比对符合条件",
            "by a first comparison the conditions are met",
        ),
        Outcome::No => (
            "按现有情况，初步比对不符合条件",
            "by these facts and a first comparison the conditions are not met",
        ),
        Outcome::Open => (
            "暂不能确定，还有情况需要核实",
            "not certain yet, facts are to be checked",
        ),
        Outcome::ParameterMissing => (
            "暂不能确定，本地标准未定",
            "not certain yet, a local number is not set",
        ),
        Outcome::Discretionary => (
            "须由县级民政部门（或受委托的镇、街道）审核后决定",
            "for the county's civil affairs department, or the town it delegated, to decide after review",
        ),
        Outcome::NotInForce => ("该日期尚未施行", "not in force on that date"),
        Outcome::NotCovered => (
            "本系统未收录该日期施行的规定，不能作出判断",
            "the rules in force on that date are not carried here, so nothing can be said",
        ),
    };
    word(lang, zh, en)
}

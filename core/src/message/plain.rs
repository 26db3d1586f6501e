//! What no text for people may hold (文本规范), as a test asks it of each sentence.

use super::Lang;

/// Why a text cannot be read aloud to a person; none where it can. Placeholders, keys and names of fields, pointers,
/// clause ids, ranges of programmers; in Chinese also half-width brackets and punctuation.
pub fn fault(text: &str, lang: Lang) -> Option<&'static str> {
    let holds = |part: &str| text.contains(part);
    if text.is_empty() {
        return Some("empty");
    }
    if holds("{") || holds("}") {
        return Some("a placeholder");
    }
    if holds("..") || holds("2^53") || holds("|") || holds("_") {
        return Some("a range, a bar or a key");
    }
    if holds("（（") || holds("））") || holds("，，") || holds("：：") {
        return Some("doubled punctuation");
    }
    if text
        .split([' ', '，', '：', '（'])
        .any(|word| word.starts_with('/'))
    {
        return Some("a pointer");
    }
    let words = || text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '.')));
    if words().any(camel_case) {
        return Some("the name of a field");
    }
    if lang == Lang::En {
        return None;
    }
    if words().any(|word| crate::law::clause(word).is_some()) {
        return Some("the id of a clause");
    }
    if words().any(dotted) {
        return Some("the key of a parameter");
    }
    if text.contains(['(', ')', '[', ']', ';', '?', '!', '–']) || holds(", ") || holds(": ") {
        return Some("half-width punctuation");
    }
    if spaced(text) {
        return Some("a space between Chinese and a number or a letter");
    }
    None
}

/// A space with a Chinese sign on one side and a digit or a letter on the other.
fn spaced(text: &str) -> bool {
    let ends = |part: &str| Some((part.chars().next()?, part.chars().last()?));
    let parts = || text.split(' ').map(ends);
    let mixed = |a: char, b: char| !a.is_ascii() && b.is_ascii_alphanumeric();
    (parts().zip(parts().skip(1))).any(|sides| match sides {
        (Some((_, a)), Some((b, _))) => mixed(a, b) || mixed(b, a),
        _ => false,
    })
}

/// A small letter and then a capital one.
fn camel_case(word: &str) -> bool {
    let letters = || word.chars();
    letters()
        .zip(letters().skip(1))
        .any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase())
}

/// Letters on both sides of a dot; a decimal and the name of a table file are none.
fn dotted(word: &str) -> bool {
    let file = [".csv", ".xlsx", ".toml", ".json", ".html", ".ics"]
        .iter()
        .any(|end| word.ends_with(end));
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    let parts = || word.split('.');
    let dot = |(a, b): (&str, &str)| letter(a.chars().last()) && letter(b.chars().next());
    !file && parts().zip(parts().skip(1)).any(dot)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Code, Finding, Place};
    use crate::law;
    use crate::message::describe;
    use crate::policy::Value;

    #[test]
    fn the_faults_are_seen() {
        for wrong in [
            "",
            "应当书面告知（{clause}）",
            "1..4",
            "dibao.standard.urban",
            "/members/0/wageFen",
            "缺少fullTimeWorkers",
            "依据T-10",
            "年龄(周岁)",
            "一|二",
            "见S11",
            "见 S11",
            "有 6 户",
            "6 户",
            "300–500户",
        ] {
            assert!(fault(wrong, Lang::ZhCn).is_some(), "{wrong}");
        }
        for right in [
            "1234.50元",
            "网格.csv第2086行",
            "“1+1+N”走访小组",
            "2026年7月1日",
        ] {
            assert_eq!(fault(right, Lang::ZhCn), None, "{right}");
        }
    }

    /// Every clause under which a finding may be told, and none.
    fn clauses() -> impl Iterator<Item = Option<&'static str>> {
        law::clauses().map(|c| Some(c.id)).chain([None])
    }

    #[test]
    fn every_finding_is_told_in_words_whatever_it_lacks() {
        let mut faults = std::collections::BTreeSet::new();
        for code in Code::ALL {
            for (n, clause) in clauses().enumerate() {
                let mut finding = Finding::data(*code, Place::default());
                finding.clause = clause.map(Into::into);
                if n % 2 == 0 {
                    finding = finding.with("months", Value::Count { value: 3 });
                }
                for lang in [Lang::ZhCn, Lang::En] {
                    let text = describe(&finding, lang);
                    for part in [Some(text.what), Some(text.why), Some(text.fix), text.source] {
                        let Some(part) = part else { continue };
                        faults.extend(
                            fault(&part, lang).map(|why| format!("{code:?}: {why}: {part}")),
                        );
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn a_citation_stands_where_the_text_asks_for_the_clause() {
        let finding = Finding::law_as(
            Code::DecisionNotInWriting,
            "M-28",
            crate::finding::Gravity::Violation,
            Place::default(),
        );
        let zh = describe(&finding, Lang::ZhCn);
        assert_eq!(zh.why, "应当书面告知（《刚性支出困难家庭认定办法》第七条）");
        assert_eq!(
            zh.source.as_deref(),
            Some("《刚性支出困难家庭认定办法》（民政部，文号待核，2025年1月1日起施行）第七条")
        );
        let en = describe(&finding, Lang::En);
        assert!(
            en.why
                .ends_with("(Measures for Recognising Rigid-expenditure Families, art. 7)")
        );
    }
}

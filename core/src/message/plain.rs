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
    if foreign(text) {
        return Some("an English word");
    }
    if OTHER_NAMES.iter().any(|word| text.contains(word)) {
        return Some("another name of what has one");
    }
    if spaced(text) {
        return Some("a space between Chinese and a number or a letter");
    }
    None
}

/// Words for which the terms of the house have another (镇街 is 镇（街道）, 待查 is 待核实), and words of programmers.
const OTHER_NAMES: [&str; 23] = [
    "镇街",
    "镇干部",
    "楼栋长",
    "大网格",
    "微格",
    "网格树",
    "五保",
    "特困户",
    "低收入户",
    "支出型贫困",
    "大病户",
    "应整改",
    "待查",
    "参数缺失",
    "待定参数",
    "陷入困境",
    "无人应门率",
    "指针",
    "遍历",
    "字段",
    "本库",
    "不认识",
    "系统认为",
];

/// Three letters in a row that are neither a file, a form of files, nor part of a number or a name with digits.
fn foreign(text: &str) -> bool {
    const KNOWN: [&str; 11] = [
        "JSON",
        "TOML",
        "CSV",
        "XLSX",
        "xlsx",
        "xls",
        "UTF",
        "true",
        "false",
        "SYNTHETIC",
        "JavaScript",
    ];
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')));
    let named = |w: &&str| w.contains('.') || w.contains(|c: char| c.is_ascii_digit());
    let letters = words.filter(|w| !named(w)).flat_map(|w| w.split('-'));
    letters
        .filter(|w| w.len() >= 3)
        .any(|w| !KNOWN.contains(&w))
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
    use std::collections::BTreeSet;

    use super::*;
    use crate::finding::{Finding, FindingCode, FindingPlace};
    use crate::law;
    use crate::message::describe;
    use crate::policy::TypedValue;

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
        let mut faults = BTreeSet::new();
        for code in FindingCode::ALL {
            for (n, clause) in clauses().enumerate() {
                let mut finding = Finding::data(*code, FindingPlace::default());
                finding.clause = clause.map(Into::into);
                if n % 2 == 0 {
                    finding = finding.with("months", TypedValue::Count { value: 3 });
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

    /// The names that the six texts of a code leave open.
    fn named(code: FindingCode) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for lang in [Lang::ZhCn, Lang::En] {
            let texts = crate::message::template(code, lang);
            for text in [texts.what, texts.why, texts.fix] {
                let parts = text.split('{').skip(1);
                names.extend(parts.filter_map(|p| Some(p.split_once('}')?.0.to_owned())));
            }
        }
        names
    }

    /// What findings give under a name: forms, keys, fields and periods as the rooms write them, else numbers and days.
    fn values(name: &str) -> Vec<TypedValue> {
        let text = |all: &[&str]| {
            all.iter()
                .map(|v| TypedValue::Text { value: (*v).into() })
                .collect()
        };
        let choice = |all: &[&str]| {
            all.iter()
                .map(|v| TypedValue::Choice { value: (*v).into() })
                .collect::<Vec<_>>()
        };
        let numbers = [0, 1, 6, 20_001].map(|value| TypedValue::Count { value });
        match name {
            "expected" => {
                let forms: Vec<TypedValue> = text(&[
                    "id",
                    "multiple",
                    "a divisor",
                    "ISO 8601 gap",
                    "3 or more points around an area",
                    "a line that does not cross or touch itself",
                    "-180000000..180000000, -90000000..90000000",
                    "count",
                    "fen",
                    "basis_points",
                    "flag",
                    "choice",
                    "count | fen | basis_points | flag | choice",
                    "1..4",
                    "..asOf",
                    "from..",
                    "on..",
                    "1 to 16",
                    "1-120",
                    "1-",
                    "0..9007199254740991",
                    "..2026-07-01",
                    "9 | 12",
                    "楼栋|单元",
                    "村（社区）“两委”成员|其他",
                    "list",
                    "4",
                    "calendar | rolling",
                    "asAcrossProvinces | x",
                    "0, 1, 2 …",
                    "2026, 2026Q3, 2026-09",
                    "6 digits",
                    "household",
                    "role",
                    "inPerson / phone / video",
                    "born since 1900",
                    "since 1900",
                    "birthDate..",
                    "age up to 115",
                    "1 member or more",
                    "1000 members at most",
                    "an amount above 0",
                    "a ratio above 0",
                    "2022-07-07",
                    "TOML",
                ]);
                let forms = forms.into_iter().chain(text(
                    &crate::policy::Form::ALL.map(crate::policy::Form::text),
                ));
                let kinds = choice(&[
                    "date",
                    "integer",
                    "exactAmount",
                    "boolean",
                    "text",
                    "natural",
                    "yuan",
                    "yesNo",
                    "name",
                    "list",
                    "object",
                    "json",
                ]);
                forms.chain(kinds).collect()
            }
            "reason" => choice(&[
                "fileFolder",
                "fileSpecial",
                "fileLink",
                "filePermission",
                "fileBroken",
            ]),
            "key" => {
                let pack = crate::policy::PolicyPack::builtin();
                let keys: Vec<&str> = pack.parameters().map(|p| p.key.as_str()).collect();
                text(&keys)
            }
            "field" => text(&[
                "into/0/parent",
                "fullTimeWorkers",
                "date",
                "visitors",
                "mode",
                "result",
                "transitionTo",
                "below",
                "key",
            ]),
            "period" => text(&["2026Q3", "2026-06", "2026", "2026 2/6"]),
            "clause" => vec![],
            "to" => vec![TypedValue::Date {
                value: "2026-07-01".parse().unwrap(),
            }],
            _ => numbers.into(),
        }
    }

    #[test]
    fn every_finding_is_told_in_words_with_all_that_it_names() {
        let mut faults = BTreeSet::new();
        for code in FindingCode::ALL {
            let names = named(*code);
            let most = names
                .iter()
                .map(|n| values(n).len())
                .max()
                .unwrap_or(0)
                .max(1);
            for n in 0..most {
                let mut finding = Finding::data(*code, FindingPlace::default());
                finding.clause = Some("D-77".into());
                for name in &names {
                    let all = values(name);
                    if let Some(value) = all.get(n % all.len().max(1)) {
                        finding = finding.with(name, value.clone());
                    }
                }
                for lang in [Lang::ZhCn, Lang::En] {
                    let text = describe(&finding, lang);
                    for part in [text.what, text.why, text.fix] {
                        let told = !part.contains("未注明");
                        // What is to be typed into a file of parameters is named as it is typed.
                        let typed = *code == FindingCode::PolicyUnknownChoice;
                        let why = fault(&part, lang).filter(|_| !typed);
                        let why = why.or((!told).then_some("something is not given"));
                        faults.extend(why.map(|why| format!("{code:?}: {why}: {part}")));
                    }
                }
            }
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn why_a_clause_is_not_computed_can_be_read_aloud() {
        let mut faults = BTreeSet::new();
        for why in law::clauses().filter_map(|c| c.why()) {
            faults.extend(fault(why.zh, Lang::ZhCn).map(|f| format!("{f}: {}", why.zh)));
            faults.extend(fault(why.en, Lang::En).map(|f| format!("{f}: {}", why.en)));
        }
        assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn a_citation_stands_where_the_text_asks_for_the_clause() {
        let finding = Finding::law_as(
            FindingCode::DecisionNotInWriting,
            "M-28",
            crate::finding::Gravity::Violation,
            FindingPlace::default(),
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

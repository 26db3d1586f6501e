//! How an official cites a clause (引用): the document's name, the article, and how well it is known.
//!
//! What was not found is no ground (依据): it is told as a local rule that is still to be added. A document number
//! that was not verified is told as such and never filled in.

use super::Lang;
use crate::law::{Clause, Instrument, Precision, SourceStatus, clause, instrument};

/// The document of clauses whose row in the table of instruments stands for several.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("N-01", "居民身份证法", "Resident Identity Card Law"),
    (
        "N-09",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "N-23",
        "残疾人保障法",
        "Law on the Protection of Disabled Persons",
    ),
    (
        "P-25",
        "政府信息公开条例",
        "Regulation on Government Information",
    ),
    (
        "P-26",
        "村民委员会组织法",
        "Organic Law of Villagers' Committees",
    ),
    (
        "P-30",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-31",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-32",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-33",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-34",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-35",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-36",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-38",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-39",
        "个人信息保护法",
        "Personal Information Protection Law",
    ),
    (
        "P-40",
        "政府信息公开条例",
        "Regulation on Government Information",
    ),
    ("P-50", "行政复议法", "Administrative Reconsideration Law"),
    ("P-51", "行政复议法", "Administrative Reconsideration Law"),
    ("P-52", "行政诉讼法", "Administrative Litigation Law"),
    ("P-60", "民法典", "Civil Code"),
    ("P-61", "民法典", "Civil Code"),
    ("P-62", "民法典", "Civil Code"),
    (
        "P-65",
        "全国年节及纪念日放假办法",
        "Measures on Holidays and Memorial Days",
    ),
    (
        "V-09",
        "国务院关于加强农村留守儿童关爱保护工作的意见",
        "Opinion on Left-behind Children in the Countryside",
    ),
    (
        "V-10",
        "关于加强困境儿童保障工作的意见",
        "Opinion on Children in Difficulty",
    ),
    ("V-11", "未成年人保护法", "Law on the Protection of Minors"),
    ("V-12", "未成年人保护法", "Law on the Protection of Minors"),
    (
        "G-06",
        "城市居民委员会组织法",
        "Organic Law of Urban Residents' Committees",
    ),
    (
        "G-07",
        "村民委员会组织法",
        "Organic Law of Villagers' Committees",
    ),
    (
        "G-08",
        "村民委员会组织法",
        "Organic Law of Villagers' Committees",
    ),
    (
        "G-36",
        "山东省乡镇人民政府工作条例",
        "Shandong Regulation on the Work of Town Governments",
    ),
];

/// Rows of the table of instruments that are no single document: nothing can stand between 《 and 》.
const NO_DOCUMENT: &[&str] = &["I-16", "I-20", "I-21", "I-25", "I-26"];

/// Documents without articles, whose points are numbered through all parts.
const POINTS: &[&str] = &["I-3", "I-22"];

/// A clause as it is cited in a sentence: 《特困人员认定办法》第五条. Empty for an id that no clause has.
///
/// ```
/// use gridaid::message::{Lang, cite};
/// assert_eq!(cite("T-10", Lang::ZhCn), "《特困人员认定办法》第五条");
/// assert_eq!(cite("D-34", Lang::ZhCn), "本地规定，待补");
/// ```
pub fn cite(id: &str, lang: Lang) -> String {
    let Some(c) = clause(id) else {
        return String::new();
    };
    match document(c, lang) {
        Some(name) => named(&name, "", c, lang),
        None => undocumented(c, lang),
    }
}

/// The same as the ground of a sentence: 依据《特困人员认定办法》第五条; what was not found is no 依据.
///
/// ```
/// use gridaid::message::{Lang, ground};
/// assert_eq!(ground("M-08", Lang::ZhCn), "本地规定，待补");
/// ```
pub fn ground(id: &str, lang: Lang) -> String {
    let Some(c) = clause(id) else {
        return String::new();
    };
    let cited = cite(id, lang);
    let known = document(c, lang).is_some();
    match (c.status, lang) {
        (SourceStatus::Verified, Lang::ZhCn) if known => format!("依据{cited}"),
        (SourceStatus::Verified, Lang::En) if known => cited,
        (SourceStatus::VerifiedNews, Lang::ZhCn) if known => format!("据报道，{cited}"),
        (SourceStatus::VerifiedNews, Lang::En) if known => format!("as reported, {cited}"),
        (_, Lang::ZhCn) if known => format!("{cited}，原文待核"),
        (_, Lang::En) if known => format!("{cited}, not verified"),
        (SourceStatus::NotFound | SourceStatus::Unverified, Lang::ZhCn) => "本地规定，待补".into(),
        _ => cited,
    }
}

/// The clause with everything by which its document is found: number, body and first day in force.
///
/// ```
/// use gridaid::message::{Lang, source};
/// let full = "《最低生活保障审核确认办法》（民政部，民发〔2021〕57号，2021年7月1日起施行）第十九条";
/// assert_eq!(source("D-71", Lang::ZhCn), full);
/// ```
pub fn source(id: &str, lang: Lang) -> String {
    let Some(c) = clause(id) else {
        return String::new();
    };
    let row = instrument(c.instrument);
    let (Some(name), Some(row)) = (document(c, lang), row) else {
        return undocumented(c, lang);
    };
    // Where the row stands for several documents, its body and dates are not those of this one.
    let about = match of_several(c) {
        Some(_) => String::new(),
        None => about(row, c, lang),
    };
    named(&name, &about, c, lang)
}

fn of_several(c: &Clause) -> Option<&'static (&'static str, &'static str, &'static str)> {
    DOCUMENTS.iter().find(|(id, ..)| *id == c.id)
}

/// The name of the document, with its marks; none where no document is known.
fn document(c: &Clause, lang: Lang) -> Option<String> {
    if c.status == SourceStatus::NotFound {
        return None;
    }
    let (zh, en) = match of_several(c) {
        Some((_, zh, en)) => (*zh, *en),
        None if NO_DOCUMENT.contains(&c.instrument) => return None,
        None => instrument(c.instrument).map(|i| (i.title, i.title_en))?,
    };
    Some(match lang {
        Lang::ZhCn => format!("《{zh}》"),
        Lang::En => en.into(),
    })
}

fn named(name: &str, about: &str, c: &Clause, lang: Lang) -> String {
    match (article(c, lang), lang) {
        (article, Lang::ZhCn) => format!("{name}{about}{article}"),
        (article, Lang::En) if article.is_empty() => format!("{name}{about}"),
        (article, Lang::En) => format!("{name}{about}, {article}"),
    }
}

/// What is told of a clause without a document: a report of some month, or a local rule still to be added.
fn undocumented(c: &Clause, lang: Lang) -> String {
    let reported = matches!(
        c.status,
        SourceStatus::VerifiedNews | SourceStatus::Verified
    );
    match (reported, c.instrument, lang) {
        (true, "I-21", Lang::ZhCn) => "一般法律和通行标准".into(),
        (true, "I-21", Lang::En) => "general laws and standards".into(),
        (true, _, Lang::ZhCn) => match reported_in(c, lang) {
            Some(when) => format!("据{when}的报道"),
            None => "据公开目录".into(),
        },
        (true, _, Lang::En) => match reported_in(c, lang) {
            Some(when) => format!("a report of {when}"),
            None => "public catalogues".into(),
        },
        (false, _, Lang::ZhCn) => "本地规定，待补".into(),
        (false, _, Lang::En) => "a local rule, source not found".into(),
    }
}

fn reported_in(c: &Clause, lang: Lang) -> Option<String> {
    Some(when(c.from?, c.precision, lang))
}

/// A date as exactly as its source gives it.
fn when(day: chrono::NaiveDate, precision: Precision, lang: Lang) -> String {
    use chrono::Datelike;
    let (y, m, d) = (day.year(), day.month(), day.day());
    match (precision, lang) {
        (Precision::Day, Lang::ZhCn) => format!("{y}年{m}月{d}日"),
        (Precision::Month, Lang::ZhCn) => format!("{y}年{m}月"),
        (Precision::Year, Lang::ZhCn) => format!("{y}年"),
        (Precision::Day, Lang::En) => format!("{y}-{m:02}-{d:02}"),
        (Precision::Month, Lang::En) => format!("{y}-{m:02}"),
        (Precision::Year, Lang::En) => format!("{y}"),
    }
}

/// Body, number and first day in force, in brackets. A law and a regulation have no number of their own; of another
/// document an empty one was not found.
fn about(i: &Instrument, c: &Clause, lang: Lang) -> String {
    let mut parts = vec![i.issuer.to_owned()];
    let statute = i.title.ends_with('法') && !i.title.ends_with("办法");
    let unnumbered = statute || i.title.ends_with("条例") || i.id == "I-24";
    match (i.number, lang) {
        ("", _) if unnumbered => (),
        ("", Lang::ZhCn) => parts.push("文号待核".into()),
        ("", Lang::En) => parts.push("number not verified".into()),
        (number, _) => parts.push(number.into()),
    }
    if let Some(day) = i.from {
        let day = when(day, i.precision, lang);
        parts.push(match (i.id, lang) {
            ("I-24", Lang::ZhCn) => format!("{day}印发"),
            ("I-24", Lang::En) => format!("issued {day}"),
            (_, Lang::ZhCn) => format!("{day}起施行"),
            (_, Lang::En) => format!("in force from {day}"),
        });
    }
    if c.status == SourceStatus::VerifiedNews {
        parts.push(match lang {
            Lang::ZhCn => "据报道".into(),
            Lang::En => "as reported".into(),
        });
    }
    parts.retain(|p| !p.is_empty() && (lang == Lang::ZhCn || p.is_ascii()));
    match lang {
        Lang::ZhCn => format!("（{}）", parts.join("，")),
        Lang::En if parts.is_empty() => String::new(),
        Lang::En => format!(" ({})", parts.join(", ")),
    }
}

/// The article as it is spoken: 第八条第（二）项、第三部分第（四）项.
fn article(c: &Clause, lang: Lang) -> String {
    let each = c.article.split('、').filter(|a| !a.is_empty());
    let each: Vec<String> = each.map(|a| one_article(a, c.instrument, lang)).collect();
    each.join(match lang {
        Lang::ZhCn => "、",
        Lang::En => " and ",
    })
}

fn one_article(text: &str, instrument: &str, lang: Lang) -> String {
    let (head, item) = match text.split_once('（') {
        Some((head, item)) => (head, item.trim_end_matches('）')),
        None => (text, ""),
    };
    let number: Option<u32> = head.parse().ok();
    let points = POINTS.contains(&instrument);
    let head = match (number, lang) {
        (Some(n), Lang::ZhCn) if points => format!("第（{}）项", chinese(n)),
        (Some(n), Lang::ZhCn) => format!("第{}条", chinese(n)),
        (None, Lang::ZhCn) => format!("第{head}部分"),
        (Some(n), Lang::En) if points => format!("point {n}"),
        (Some(n), Lang::En) => format!("art. {n}"),
        (None, Lang::En) => format!("part {}", arabic(head)),
    };
    match (item, lang) {
        ("", _) => head,
        (item, Lang::ZhCn) => format!("{head}第（{item}）项"),
        (item, Lang::En) => format!("{head}({})", arabic(item)),
    }
}

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number below a thousand in Chinese numerals.
fn chinese(n: u32) -> String {
    let digit = |d: u32| DIGITS.get(d as usize).copied().unwrap_or_default();
    let (hundreds, tens, ones) = (n / 100 % 10, n / 10 % 10, n % 10);
    let mut text = String::new();
    if hundreds > 0 {
        text += digit(hundreds);
        text += "百";
    }
    match tens {
        0 if hundreds > 0 && ones > 0 => text += "零",
        0 => (),
        1 if hundreds == 0 => text += "十",
        _ => {
            text += digit(tens);
            text += "十";
        }
    }
    if ones > 0 || n == 0 {
        text += digit(ones);
    }
    text
}

/// The number that a Chinese numeral up to ninety-nine writes; 0 for none.
fn arabic(text: &str) -> u32 {
    (0..100).find(|n| chinese(*n) == text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::clauses;

    #[test]
    fn articles_are_cited_as_they_are_spoken() {
        for (id, zh, en) in [
            (
                "D-41",
                "《最低生活保障审核确认办法》第八条第（二）项",
                "art. 8(2)",
            ),
            (
                "D-98",
                "《关于进一步做好最低生活保障等社会救助兜底保障工作的通知》第一部分第（三）项",
                "part 1(3)",
            ),
            (
                "S38",
                "《淄川区“四个一”党建引领社会救助试点工作实施方案》第三部分第（四）项",
                "part 3(4)",
            ),
            (
                "L-11",
                "《关于改革完善社会救助制度的意见》第（十四）项",
                "point 14",
            ),
            ("P-60", "《民法典》第二百零一条", "art. 201"),
            (
                "D-60",
                "《最低生活保障审核确认办法》第四条、第六条",
                "art. 4 and art. 6",
            ),
        ] {
            assert_eq!(cite(id, Lang::ZhCn), zh);
            assert!(cite(id, Lang::En).ends_with(en), "{}", cite(id, Lang::En));
        }
        let told = [0, 10, 19, 20, 21, 100, 110, 115].map(chinese);
        let written = [
            "零",
            "十",
            "十九",
            "二十",
            "二十一",
            "一百",
            "一百一十",
            "一百一十五",
        ];
        assert_eq!(told, written);
    }

    #[test]
    fn no_document_is_named_for_what_was_not_found() {
        for c in clauses() {
            let (zh, en) = (cite(c.id, Lang::ZhCn), cite(c.id, Lang::En));
            assert!(
                !zh.is_empty() && en.is_ascii() && !en.is_empty(),
                "{}",
                c.id
            );
            assert!(!zh.contains(c.id), "{}: {zh}", c.id);
            let said = ground(c.id, Lang::ZhCn);
            let verified = c.status == SourceStatus::Verified && zh.contains('《');
            assert_eq!(said.starts_with("依据"), verified, "{}: {said}", c.id);
            if c.status == SourceStatus::NotFound {
                assert_eq!(said, "本地规定，待补", "{}", c.id);
                assert!(!source(c.id, Lang::ZhCn).contains('《'), "{}", c.id);
            }
            assert!(zh.matches('《').count() <= 1 && !zh.contains('('), "{zh}");
        }
    }

    #[test]
    fn a_clause_of_a_row_of_several_documents_names_one() {
        for c in clauses().filter(|c| c.instrument == "I-20" || !c.article.is_empty()) {
            let reported = c.instrument == "I-26";
            let named = cite(c.id, Lang::ZhCn).contains('《');
            assert!(
                named || reported || c.status == SourceStatus::NotFound,
                "{}",
                c.id
            );
        }
        for (id, ..) in DOCUMENTS {
            assert!(
                clause(id).is_some_and(|c| matches!(c.instrument, "I-20" | "I-21" | "I-26")),
                "{id}"
            );
        }
    }

    #[test]
    fn a_number_that_was_not_verified_is_told_so() {
        let full = source("T-10", Lang::ZhCn);
        assert_eq!(
            full,
            "《特困人员认定办法》（民政部，文号待核，2021年7月1日起施行）第五条"
        );
        let plan = source("S36", Lang::ZhCn);
        assert!(
            plan.contains("2022年7月7日印发") && !plan.contains("文号"),
            "{plan}"
        );
        let law = source("D-45", Lang::ZhCn);
        assert!(
            law.ends_with("（全国人民代表大会常务委员会，2026年7月1日起施行）第二十一条"),
            "{law}"
        );
    }
}

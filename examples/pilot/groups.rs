//! Findings of one kind told once: only what holds for all of their places, each place by its name.

use std::collections::BTreeMap;

use gridaid::finding::{Finding, FindingCode, FindingKind, FindingParam, FindingPlace};
use gridaid::message::{Lang, describe};
use gridaid::policy::TypedValue;
use maud::{Markup, html};

use crate::charts::{both, number};
use crate::check::Results;
use crate::report::class;
use crate::{labels, say};

/// Places that a finding of the report names; all stand in findings.csv.
const EXAMPLES: usize = 5;

/// What findings have in common that are told as one: gravity, clause, code, and whatever they name but numbers.
type Key<'f> = (u8, &'f str, FindingCode, Vec<(&'f str, String)>);

/// The findings by what they have in common, gravest first.
fn groups(findings: &[Finding]) -> BTreeMap<Key<'_>, Vec<&Finding>> {
    let mut groups: BTreeMap<Key, Vec<&Finding>> = BTreeMap::new();
    for f in findings {
        let order = match class(f) {
            "c-violation" => 0,
            "c-explain" => 1,
            "c-open" => 2,
            "c-advice" => 3,
            _ => 4,
        };
        let named = f.params.iter().filter(|p| range(&p.value).is_none());
        let mut named: Vec<(&str, String)> = named
            .map(|p| (p.name.as_str(), format!("{:?}", p.value)))
            .collect();
        // Open numbers are told one by one: each names another.
        if f.kind == FindingKind::Open {
            let other = f.place.pointer.as_deref().or(f.clause.as_deref());
            named.extend(other.map(|o| ("", o.to_owned())));
        }
        let key = (order, f.clause.as_deref().unwrap_or(""), f.code, named);
        groups.entry(key).or_default().push(f);
    }
    groups
}

/// A number, which may differ from place to place.
fn range(value: &TypedValue) -> Option<i64> {
    match value {
        TypedValue::Count { value } => Some(*value),
        _ => None,
    }
}

/// One finding for all: a number that differs is told from the least to the most.
pub(crate) fn together(list: &[&Finding]) -> Option<Finding> {
    let mut one = (*list.first()?).clone();
    for FindingParam { name, value, .. } in &mut one.params {
        let same = list
            .iter()
            .filter_map(|f| f.params.iter().find(|p| p.name == *name));
        let numbers = || same.clone().filter_map(|p| range(&p.value));
        if let Some((least, most)) = numbers().min().zip(numbers().max()).filter(|(a, b)| a != b) {
            *value = TypedValue::Text {
                value: format!("{least}—{most}"),
            };
        }
    }
    Some(one)
}

/// The section of the report.
pub(crate) fn findings(r: &Results) -> Markup {
    html! {
        section.long {
            h2 { (both("问题和办法", "Findings and what to do")) }
            p.soft { (both("同类问题只写各处共有的内容，数字不同的写最少到最多。每类列出前几处；全部见findings.csv。", "Findings of one kind are told by what they share, with the least and the most of a number that differs. The first places of each kind; all stand in findings.csv.")) }
            @for list in groups(&r.findings).values() {
                @if let Some(one) = together(list) { (group(r, &one, list)) }
            }
        }
    }
}

fn group(r: &Results, one: &Finding, list: &[&Finding]) -> Markup {
    let (zh, en) = (describe(one, Lang::ZhCn), describe(one, Lang::En));
    let (w_zh, w_en) = labels::weight(one);
    let source = zh.source.as_deref().zip(en.source.as_deref());
    html! {
        div.finding {
            p {
                span class={ "tag " (class(one)) } { (both(w_zh, w_en)) }
                b { (both(&format!("共{}处", number(many(list.len()))), &format!("× {}", number(many(list.len()))))) }
            }
            p { (both(&zh.what, &en.what)) }
            p.soft { (both(&format!("{}；{}。", zh.why, zh.fix), &format!("{}; {}.", en.why, en.fix))) }
            @if let Some((zh, en)) = source { p.soft { (both(&format!("出处：{zh}"), &format!("source: {en}"))) } }
            p.soft { (both("位置：", "at: ")) @for (n, f) in list.iter().take(EXAMPLES).enumerate() { @if n > 0 { " · " } (place(r, &f.place)) } @if list.len() > EXAMPLES { " …" } }
        }
    }
}

fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// A place by its name and its row. Without the id of a person or household: rows say enough to those who hold the file.
fn place(r: &Results, place: &FindingPlace) -> Markup {
    let (grid, pack) = (&r.grid, &r.settings.pack);
    let personal = matches!(
        place.file.as_deref(),
        Some("户.csv" | "人员.csv" | "法定义务人.csv" | "微网格长候选人.csv" | "走访记录.csv")
    );
    let mut shown = place.clone();
    let unit = place
        .id
        .as_deref()
        .filter(|id| !personal && grid.find(id).is_some());
    let unit = unit.map(|id| say::place(grid, id));
    if personal || unit.is_some() {
        shown.id = None;
    }
    for part in [&shown.id, &shown.column, &shown.pointer] {
        let number = part
            .as_deref()
            .and_then(|key| pack.parameter(key.trim_start_matches('#')));
        if let Some(number) = number {
            return both(&number.zh, &number.en);
        }
    }
    let text = |lang| {
        let at = describe(&Finding::data(FindingCode::BadValue, shown.clone()), lang).place;
        match (&unit, at.is_empty(), lang) {
            (Some(unit), true, _) => unit.clone(),
            (Some(unit), false, Lang::ZhCn) => format!("{unit}（{at}）"),
            (Some(unit), false, _) => format!("{unit} ({at})"),
            (None, false, _) => at,
            (None, true, Lang::ZhCn) => "全区".into(),
            (None, true, _) => "the whole district".into(),
        }
    };
    both(&text(Lang::ZhCn), &text(Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_holds_for_every_place_of_a_group() {
        let micro = |households| {
            let place = FindingPlace::default();
            Finding::data(FindingCode::MicroGridSize, place)
                .count("households", households)
                .count("target", 20)
        };
        let all = [micro(35), micro(6), micro(30)];
        let told = groups(&all);
        assert_eq!(told.len(), 1);
        let one = together(told.values().next().unwrap()).unwrap();
        assert!(
            describe(&one, Lang::ZhCn)
                .what
                .starts_with("微网格有6—35户")
        );
        let form = |form: &str| {
            let value = TypedValue::Choice { value: form.into() };
            Finding::data(FindingCode::BadValue, FindingPlace::default())
                .with("expected", value)
                .count("length", 2)
        };
        let all = [form("natural"), form("date"), form("natural")];
        let told = groups(&all);
        // What is expected differs, so no one text holds for all three.
        assert_eq!(told.values().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }
}

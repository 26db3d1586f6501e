//! Days, clauses, places and local numbers as the report names them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use gridaid::grid::{Grid, PlaceKind};
use gridaid::message::{Lang, cite};
use gridaid::policy::{Level, PolicyPack};

use crate::check::{Answer, Results};
use crate::labels::Words;
use crate::missing;

/// A text in Chinese and English.
pub(crate) type Said = (String, String);

/// 2026年11月20日.
pub(crate) fn day(d: NaiveDate) -> Said {
    let zh = format!("{}年{}月{}日", d.year(), d.month(), d.day());
    (zh, d.to_string())
}

/// 2026年第四季度 of `2026Q4`; what is no quarter stays as it is.
pub(crate) fn quarter(period: &str) -> String {
    let parts = period.split_once('Q');
    let number = |n: &str| {
        Some(
            ["一", "二", "三", "四"][..]
                .get(n.parse::<usize>().ok()?.checked_sub(1)?)?
                .to_owned(),
        )
    };
    match parts.and_then(|(year, n)| Some((year, number(n)?))) {
        Some((year, n)) => format!("{year}年第{n}季度"),
        None => period.into(),
    }
}

/// What a clause is about, for those that a pilot is held against.
fn about(id: &str) -> Option<Words> {
    Some(match id {
        "S10" => ("农村三级网格", "three levels in villages"),
        "S11" => ("微网格户数", "size of micro-grids"),
        "S12" => ("城市三级网格", "three levels in communities"),
        "S13" => ("党组织", "Party organisations"),
        "S14" => ("片区协助人员", "helpers of the areas"),
        "S15" => ("专职网格员", "full-time grid workers"),
        "S16" => ("微网格长", "micro-grid leaders"),
        "S17" => ("双微网格长", "two leaders"),
        "S18" => ("单元长", "stairwell leaders"),
        "S19" => ("农村参照城市社区", "villages like cities"),
        "S35" => ("及时走访", "visits in time"),
        "S36" => ("书记遍访", "the secretary's round"),
        "S37" => ("走访小组的组成", "who makes the group"),
        "S38" => ("小组走访", "the group's round"),
        "S39" => ("重点走访", "priority visits"),
        "S40" => ("微网格长例会", "leaders' meetings"),
        "S46" => ("领导小组", "leading groups"),
        "S49" => ("过渡期", "transitions"),
        "G-03" | "G-04" => ("基础网格户数", "size of base grids"),
        "V-07" => ("特殊困难老年人每月探访", "monthly visits to older people"),
        _ => return None,
    })
}

/// A clause by its subject and its place in the document; the document of the plan is named once, at the foot.
pub(crate) fn clause(id: &str) -> Said {
    let (zh, en) = source(id);
    match about(id) {
        Some(about) => (
            format!("{}（{zh}）", about.0),
            format!("{} ({en})", about.1),
        ),
        None => (zh, en),
    }
}

/// The place of a clause in its document: 方案第三部分第（四）项.
pub(crate) fn source(id: &str) -> Said {
    let (zh, en) = (cite(id, Lang::ZhCn), cite(id, Lang::En));
    let of_the_plan = id.starts_with('S');
    match (zh.split_once('》'), en.split_once(", ")) {
        (Some((_, zh)), Some((_, en))) if of_the_plan => {
            (format!("方案{zh}"), format!("plan, {en}"))
        }
        _ if zh.is_empty() => (id.into(), id.into()),
        _ => (zh, en),
    }
}

/// The order of clauses: the plan's by their numbers, then the others.
pub(crate) fn order(id: &str) -> (bool, bool, String, u32) {
    let digits = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    let group = id.strip_suffix(digits).unwrap_or(id);
    (
        id.is_empty(),
        group != "S",
        group.to_owned(),
        digits.parse().unwrap_or(0),
    )
}

/// A place by its town, its village or community, its base grid and itself; its id where it has no name.
pub(crate) fn place(grid: &Grid, id: &str) -> String {
    let Some(own) = grid.find(id) else {
        return id.into();
    };
    let named = |p| grid.place(p).map(|r| r.name.unwrap_or(r.id).to_owned());
    let above = |p: &_| {
        grid.kind(*p)
            .is_some_and(|k| !matches!(k, PlaceKind::District | PlaceKind::Area))
    };
    let mut names: Vec<String> = grid
        .ancestors(own)
        .filter(above)
        .filter_map(named)
        .collect();
    names.reverse();
    names.extend(named(own));
    names.concat()
}

/// A local number that is not set: its key, its name, for how many households it is asked, and who may set it.
pub(crate) struct Unset {
    pub name: Said,
    pub households: u32,
    pub set_by: Said,
}

/// The local numbers that answers wait for, the most asked for first.
pub(crate) fn unset(r: &Results) -> Vec<Unset> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for answers in &r.outcomes.answers {
        let all = answers.iter().flat_map(|a: &Answer| a.missing.iter());
        for key in missing::keys(all.map(String::as_str)) {
            let n = counts.entry(key).or_default();
            *n = n.saturating_add(1);
        }
    }
    let mut list: Vec<(&str, u32)> = counts.into_iter().collect();
    list.sort_by_key(|(key, n)| (std::cmp::Reverse(*n), *key));
    let (pack, on) = (&r.settings.pack, r.settings.as_of);
    let one = |(key, households)| Unset {
        name: parameter(pack, key),
        households,
        set_by: set_by(pack, key, on),
    };
    list.into_iter().map(one).collect()
}

/// The name of a local number.
pub(crate) fn parameter(pack: &PolicyPack, key: &str) -> Said {
    let found = pack.parameter(key);
    found.map_or_else(
        || (key.into(), key.into()),
        |p| (p.zh.clone(), p.en.clone()),
    )
}

fn set_by(pack: &PolicyPack, key: &str, on: NaiveDate) -> Said {
    let Some(known) = pack.parameter(key) else {
        return Said::default();
    };
    let now = |s: &&gridaid::policy::SetBy| {
        s.from.is_none_or(|d| d <= on) && s.to.is_none_or(|d| on <= d)
    };
    let levels = known.set_by.iter().filter(now).flat_map(|s| &s.levels);
    let words: Vec<Words> = levels.filter_map(|l| level(*l)).collect();
    if words.is_empty() {
        return ("规定未写明".into(), "not said".into());
    }
    let zh: Vec<&str> = words.iter().map(|w| w.0).collect();
    let en: Vec<&str> = words.iter().map(|w| w.1).collect();
    (zh.join("、"), en.join(", "))
}

fn level(level: Level) -> Option<Words> {
    Some(match level {
        Level::National => ("国家", "national"),
        Level::Province => ("省", "province"),
        Level::City => ("市", "city"),
        Level::District => ("区（县）", "district"),
        Level::Town => ("镇（街道）", "town"),
        Level::Local => ("本地", "local"),
        Level::Reform => return None,
        _ => ("其他", "other"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_and_days_are_named_as_people_name_them() {
        assert_eq!(clause("S38").0, "小组走访（方案第三部分第（四）项）");
        assert_eq!(clause("S38").1, "the group's round (plan, part 3(4))");
        assert_eq!(quarter("2026Q4"), "2026年第四季度");
        assert_eq!(quarter("2026Q9"), "2026Q9");
        assert_eq!(day("2026-11-02".parse().unwrap()).0, "2026年11月2日");
        let mut ids = ["G-03", "S46", "", "S9", "S10"];
        ids.sort_by_key(|id| order(id));
        assert_eq!(ids, ["S9", "S10", "S46", "G-03", ""]);
    }
}

//! Forms, ranges, fields and limits of the wire, as people say them.

use super::Lang;
use super::named::named;
use crate::money::MAX_FEN;
use crate::policy::{Parameter, ParameterUnit, PolicyPack, Stricter, TypedValue};

pub(super) fn pick<T>(lang: Lang, zh: T, en: T) -> T {
    match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    }
}

/// What was expected: a range, a list of names, or a form that has a name.
pub(super) fn expected(text: &str, lang: Lang) -> String {
    if let Some(known) = named(text, lang) {
        return known.into();
    }
    let list = text.replace(" / ", "|");
    if list.contains('|') {
        return any_of(&list, lang);
    }
    range(text, lang).unwrap_or_else(|| text.into())
}

/// The options of a parameter as they are typed.
pub(super) fn options(text: &str, lang: Lang) -> String {
    let names: Vec<&str> = text.split('|').map(str::trim).collect();
    names.join(pick(lang, "、", ", "))
}

/// `a|b|c`: a number as it is, a name in words. A list with a name that has no words is one of the description.
fn any_of(text: &str, lang: Lang) -> String {
    let numeric = |name: &str| name.bytes().all(|b| b.is_ascii_digit());
    let word = |name: &str| match name {
        name if numeric(name) => Some(name.to_owned()),
        // In tables, the labels are Chinese already; marks of names inside them are those of a quotation.
        name if !name.is_ascii() => {
            let inner = name.replace('“', "‘").replace('”', "’");
            Some(pick(lang, format!("“{inner}”"), name.to_owned()))
        }
        name => choice(name).map(|(zh, en)| pick(lang, format!("“{zh}”"), en.to_owned())),
    };
    let names: Option<Vec<String>> = text.split('|').map(|n| word(n.trim())).collect();
    let Some(names) = names else {
        return pick(
            lang,
            "格式说明中列出的名称之一",
            "one of the names that the format lists",
        )
        .into();
    };
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            let (comma, or) = pick(lang, ("、", "或"), (", ", " or "));
            format!("{}{or}{last}", rest.join(comma))
        }
        _ => names.concat(),
    }
}

/// The words of what is chosen from, by the names of the wire.
fn choice(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "district" => ("区", "district"),
        "town" => ("镇", "town"),
        "subDistrict" => ("街道", "sub-district"),
        "developmentZone" => ("开发区", "development zone"),
        "area" => ("片区", "area"),
        "village" => ("村", "village"),
        "community" => ("社区", "community"),
        "baseGrid" => ("基础网格", "base grid"),
        "microGrid" => ("微网格", "micro-grid"),
        "committee" => ("党委", "committee"),
        "generalBranch" => ("党总支", "general branch"),
        "branch" => ("党支部", "branch"),
        "group" => ("党小组", "group"),
        "memberHousehold" => ("党员户", "member household"),
        "notFormed" => ("未建立", "not formed"),
        "areaHelper" => ("片区协助人员", "helper of an area"),
        "fullTimeWorker" => ("专职网格员", "full-time grid worker"),
        "baseGridLeader" => ("网格长", "base-grid leader"),
        "unitLeader" => ("单元长", "unit leader"),
        "microGridLeader" => ("微网格长", "micro-grid leader"),
        "partySecretary" => ("党组织书记", "Party secretary"),
        "communityWorker" => ("社区专职工作者", "community worker"),
        "gridWorker" => ("专职网格员", "grid worker"),
        "townCadre" => ("镇（街道）机关干部", "town cadre"),
        "committeeMember" => ("村（社区）‘两委’成员", "committee member"),
        "partyMember" => ("党员", "Party member"),
        "representative" => ("村（居）民代表", "representative"),
        "coordinator" => ("社会救助协理员", "assistance co-ordinator"),
        "socialWorker" => ("社会工作者", "social worker"),
        "childOfficer" => ("儿童主任", "child officer"),
        "inPerson" => ("上门", "in person"),
        "phone" => ("电话", "telephone"),
        "video" => ("视频", "video"),
        "met" => ("见到", "met"),
        "noAnswer" => ("上门未遇", "no answer"),
        "refused" => ("拒绝走访", "refused"),
        "urban" => ("城市", "urban"),
        "rural" => ("农村", "rural"),
        "national" => ("国家规定", "national"),
        "shandong" => ("山东省规定", "Shandong"),
        "calendar" => ("按公历周期", "by calendar period"),
        "rolling" => ("按间隔", "by gap"),
        "other" => ("其他", "other"),
        _ => return None,
    })
}

/// `a..b`, `a-b` and `a to b`, of which an end may be open; none of what is no range.
fn range(text: &str, lang: Lang) -> Option<String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (least, most) = text.split_once("..").or_else(|| {
        let ends = text.split_once(" to ").or_else(|| text.split_once('-'))?;
        let (least, most) = ends;
        (digits(least) && (most.is_empty() || digits(most))).then_some(ends)
    })?;
    // What can be computed with exactly has no other bound that a person would know.
    let largest = MAX_FEN.to_string();
    let open = |part: &str| part.is_empty() || part.trim_start_matches('-') == largest;
    Some(match (least, most) {
        (_, "asOf") => pick(
            lang,
            "不晚于统计日期的日期",
            "day not after the day of the report",
        )
        .into(),
        ("from" | "on", "") => {
            pick(lang, "不早于开始日期的日期", "day not before the first day").into()
        }
        (a, b) if open(a) && open(b) => pick(
            lang,
            "可精确计算的整数",
            "whole number that can be computed with exactly",
        )
        .into(),
        (a, b) if open(b) => pick(
            lang,
            format!("不小于{a}的整数"),
            format!("whole number of at least {a}"),
        ),
        ("", day) => pick(
            lang,
            format!("不晚于{day}的日期"),
            format!("day not after {day}"),
        ),
        (a, b) => pick(lang, format!("{a}—{b}"), format!("{a} to {b}")),
    })
}

/// The name of a field by the path that leads to it, such as `into/0/parent`.
pub(super) fn field(path: &str, lang: Lang) -> String {
    let nth = path.split('/').find_map(|part| part.parse::<u32>().ok());
    let last = path.rsplit('/').find(|part| part.parse::<u32>().is_err());
    let (zh, en) = field_name(last.unwrap_or_default());
    match (nth.map(|n| n.saturating_add(1)), lang) {
        (Some(n), Lang::ZhCn) => format!("第{n}项的{zh}"),
        (Some(n), Lang::En) => format!("{en} of entry {n}"),
        (None, _) => pick(lang, zh, en).into(),
    }
}

fn field_name(field: &str) -> (&'static str, &'static str) {
    match field {
        "followsCityModel" => ("参照城市社区", "the following of the city model"),
        "followsCitySize" => ("参照城市规模", "the following of the city size"),
        "partyOrganisation" => ("党组织", "the Party organisation"),
        "fullTimeWorkers" => ("专职网格员人数", "the number of full-time grid workers"),
        "helpers" => ("协助人员人数", "the number of helpers"),
        "leadingGroup" => ("领导小组", "the leading group"),
        "date" => ("走访日期", "the day"),
        "visitors" => ("走访人员", "the visitors"),
        "mode" => ("走访方式", "the way of the visit"),
        "outcome" | "result" => ("走访结果", "the outcome"),
        "id" => ("编号", "the id"),
        "kind" => ("调整方式", "its kind"),
        "from" => ("生效日期", "the first day"),
        "recordedAt" => ("登记日期", "the day of the record"),
        "places" => ("原单位", "the places before"),
        "into" => ("新单位", "the new places"),
        "name" => ("名称", "the name"),
        "code" => ("区划代码", "the division code"),
        "newKind" => ("新的层级", "the new kind of place"),
        "parent" => ("上级", "the place above"),
        "households" => ("住户归属", "the households"),
        "below" => ("下级单位归属", "the places below"),
        "buildings" => ("楼栋归属", "the buildings"),
        "posts" => ("岗位", "the posts"),
        "transitionTo" => ("过渡期截止日期", "the last day of the transition"),
        "transitionReason" => ("过渡期原因", "the reason of the transition"),
        "role" => ("身份", "the role"),
        "key" => ("参数名", "the key of the parameter"),
        "year" => ("年份", "the year"),
        "notice" => ("放假通知", "the holiday notice"),
        "off" => ("放假日期", "the days off"),
        "work" => ("调休上班日", "the days worked instead"),
        _ => ("其中一项", "one of its parts"),
    }
}

/// The name of a parameter; a key that no built-in pack declares stays as it is.
pub(super) fn parameter(key: &str, lang: Lang) -> String {
    let pack = PolicyPack::builtin();
    let found = pack.parameter(key);
    found.map_or_else(|| key.into(), |p| pick(lang, &p.zh, &p.en).clone())
}

/// What the law sets as a limit: on which side of it a local value has to lie, and in the unit of the parameter. Where it
/// may lie between two limits, the value that was filled in tells which of them it passed.
pub(super) fn limit(
    value: &TypedValue,
    filled: Option<&TypedValue>,
    key: Option<&str>,
    lang: Lang,
) -> Option<String> {
    let pack = PolicyPack::builtin();
    let p = pack.parameter(key?)?;
    let amount = told(value, p, lang)?;
    // What was filled in was refused: the limit lies on the other side of it.
    let filled = filled.and_then(|filled| number(filled, p));
    let above = filled.zip(number(value, p)).map(|(filled, n)| filled > n);
    let most = match (above, p.stricter, &p.at_most, &p.at_least) {
        (Some(above), ..) => above,
        (None, _, Some(_), None) | (None, Stricter::Lower, None, None) => true,
        (None, _, None, Some(_)) | (None, Stricter::Higher, None, None) => false,
        (None, ..) => return Some(amount),
    };
    Some(match (p.unit, most) {
        (ParameterUnit::Flag | ParameterUnit::Choice, _) => amount,
        (_, true) => format!("{}{amount}", pick(lang, "不超过", "at most ")),
        (_, false) => format!("{}{amount}", pick(lang, "不少于", "at least ")),
    })
}

/// A value that was filled in, in the unit of the parameter.
pub(super) fn given(value: &TypedValue, key: Option<&str>, lang: Lang) -> Option<String> {
    told(value, PolicyPack::builtin().parameter(key?)?, lang)
}

/// A number of a parameter in its unit, or the amount of a year that an amount of months is compared by.
fn told(value: &TypedValue, p: &Parameter, lang: Lang) -> Option<String> {
    match value {
        TypedValue::Count { value } => Some(amount(*value, p, lang)),
        TypedValue::FenPerYear { .. } => Some(super::values::text(value, lang)),
        _ => None,
    }
}

/// The same to compare with: an amount of a month by what it comes to in a year.
fn number(value: &TypedValue, p: &Parameter) -> Option<i64> {
    match (value, p.unit) {
        (TypedValue::Count { value }, ParameterUnit::FenPerMonth) => value.checked_mul(12),
        (TypedValue::Count { value } | TypedValue::FenPerYear { value }, _) => Some(*value),
        _ => None,
    }
}

fn amount(n: i64, p: &Parameter, lang: Lang) -> String {
    let told = |value: TypedValue| super::values::text(&value, lang);
    let (zh, en) = match p.unit {
        ParameterUnit::FenPerMonth => {
            return told(TypedValue::Fen { value: n }) + pick(lang, "/月", " a month");
        }
        ParameterUnit::FenPerYear => {
            return told(TypedValue::Fen { value: n }) + pick(lang, "/年", " a year");
        }
        ParameterUnit::FenPerCase => {
            return told(TypedValue::Fen { value: n }) + pick(lang, "/次", " a case");
        }
        ParameterUnit::BasisPoints if p.zh.contains("倍") => {
            let all = format!("{}.{:04}", n / 10_000, (n % 10_000).abs());
            let multiple = all.trim_end_matches('0').trim_end_matches('.');
            return pick(lang, format!("{multiple}倍"), format!("{multiple} times"));
        }
        ParameterUnit::BasisPoints => return told(TypedValue::BasisPoints { value: n }),
        ParameterUnit::Flag => return told(TypedValue::Flag { value: n != 0 }),
        ParameterUnit::Households => ("户", "households"),
        ParameterUnit::Persons => ("人", "persons"),
        ParameterUnit::Items => ("项", "items"),
        ParameterUnit::Times => ("次", "times"),
        ParameterUnit::Rounds => ("遍", "rounds"),
        ParameterUnit::Hours => ("小时", "hours"),
        ParameterUnit::Days => ("天", "days"),
        ParameterUnit::WorkingDays => ("个工作日", "working days"),
        ParameterUnit::Months => ("个月", "months"),
        ParameterUnit::Years => ("年", "years"),
        ParameterUnit::Choice => ("", ""),
    };
    pick(lang, format!("{n}{zh}"), format!("{n} {en}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::fault;
    use crate::policy::Form;

    #[test]
    fn what_is_expected_is_told_in_words() {
        for (form, zh) in [
            ("1..4", "1—4"),
            ("1 to 16", "1—16"),
            ("1-120", "1—120"),
            ("1-", "不小于1的整数"),
            ("0..9007199254740991", "不小于0的整数"),
            ("-9007199254740991..9007199254740991", "可精确计算的整数"),
            ("..9007199254740991", "可精确计算的整数"),
            ("..asOf", "不晚于统计日期的日期"),
            ("..2026-07-01", "不晚于2026-07-01的日期"),
            ("from..", "不早于开始日期的日期"),
            ("9 | 12", "9或12"),
            ("楼栋|单元", "“楼栋”或“单元”"),
            ("无|教育|医疗", "“无”、“教育”或“医疗”"),
            (
                "count | fen | fen_per_year | basis_points | flag | choice",
                "数量、金额、比例、是否、选项中的一种",
            ),
            ("2022-07-07", "不加引号的日期，如2022-07-07"),
            ("TOML", "符合TOML格式的文本"),
        ] {
            let told = expected(form, Lang::ZhCn);
            assert_eq!(told, zh, "{form}");
            for lang in [Lang::ZhCn, Lang::En] {
                let told = expected(form, lang);
                assert_eq!(fault(&told, lang), None, "{told}");
            }
        }
        for form in Form::ALL.map(Form::text) {
            for lang in [Lang::ZhCn, Lang::En] {
                let told = expected(form, lang);
                assert_eq!(fault(&told, lang), None, "{told}");
            }
        }
        assert_eq!(field("into/0/parent", Lang::ZhCn), "第1项的上级");
        assert_eq!(field("fullTimeWorkers", Lang::ZhCn), "专职网格员人数");
    }

    #[test]
    fn every_limit_of_every_parameter_has_its_side_and_unit() {
        for p in PolicyPack::builtin().parameters() {
            for lang in [Lang::ZhCn, Lang::En] {
                let name = parameter(&p.key, lang);
                assert_eq!(fault(&name, lang), None, "{name}");
                let told = limit(
                    &TypedValue::Count { value: 30 },
                    Some(&TypedValue::Count { value: 31 }),
                    Some(&p.key),
                    lang,
                )
                .unwrap();
                assert_eq!(fault(&told, lang), None, "{told}");
                let bare = told == "30";
                assert!(
                    !bare || p.unit == ParameterUnit::Choice,
                    "{}: {told}",
                    p.key
                );
            }
        }
        let told = |key, value, filled| {
            let filled = TypedValue::Count { value: filled };
            limit(
                &TypedValue::Count { value },
                Some(&filled),
                Some(key),
                Lang::ZhCn,
            )
        };
        let days = told("dibao.total", 30, 31);
        assert_eq!(days.as_deref(), Some("不超过30个工作日"));
        let relaxed = "margin.income_multiple_local";
        let most = told(relaxed, 20_000, 20_001);
        assert_eq!(most.as_deref(), Some("不超过2倍"));
        let least = told(relaxed, 15_000, 14_999);
        assert_eq!(least.as_deref(), Some("不少于1.5倍"));
        // An amount of months that is told for a year, on the other side of what was filled in.
        let standard = Some("dibao.standard.rural");
        let year = |value| TypedValue::FenPerYear { value };
        for (value, filled, zh) in [
            (year(275_000), year(275_001), "不超过2750.00元/年"),
            (
                year(275_000),
                TypedValue::Count { value: 22_916 },
                "不少于2750.00元/年",
            ),
            (
                TypedValue::Count { value: 22_917 },
                year(275_000),
                "不少于229.17元/月",
            ),
        ] {
            let told = limit(&value, Some(&filled), standard, Lang::ZhCn);
            assert_eq!(told.as_deref(), Some(zh));
        }
        let filled = given(&year(275_001), standard, Lang::ZhCn);
        assert_eq!(filled.as_deref(), Some("2750.01元/年"));
        let filled = given(
            &TypedValue::Count { value: 20_001 },
            Some(relaxed),
            Lang::ZhCn,
        );
        assert_eq!(filled.as_deref(), Some("2.0001倍"));
    }
}

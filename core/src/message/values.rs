//! Places and values as people write them.

use super::Lang;
use super::form::pick;
use crate::finding::FindingPlace;
use crate::money::yuan_text;
use crate::policy::TypedValue;

/// File, row, column, pointer and id, as far as they are known.
pub(super) fn place(place: &FindingPlace, of_parameters: bool, lang: Lang) -> String {
    let (row, column) = match lang {
        Lang::ZhCn => (
            place.row.map(|row| format!("第{row}行")),
            place.column.as_ref().map(|name| format!("“{name}”列")),
        ),
        Lang::En => (
            place.row.map(|row| format!("row {row}")),
            place.column.as_ref().map(|name| format!("column {name}")),
        ),
    };
    let at = [place.file.clone(), row, column].into_iter().flatten();
    // In Chinese file, row and column are one word: 户.csv第5行“申请日期”列.
    let (mut parts, comma): (Vec<String>, _) = match lang {
        Lang::ZhCn => (vec![at.collect()], "，"),
        Lang::En => (at.collect(), ", "),
    };
    let pointer = place.pointer.as_deref();
    let words = pointer.filter(|_| of_parameters);
    parts.extend(
        words
            .and_then(|pointer| local_value(pointer, lang))
            .or(pointer.map(Into::into)),
    );
    parts.extend(place.id.clone());
    parts.retain(|p| !p.is_empty());
    parts.join(comma)
}

/// A place in a list of local values, in words; none of another.
fn local_value(pointer: &str, lang: Lang) -> Option<String> {
    let mut parts = pointer.strip_prefix('/')?.split('/');
    let list = parts.next()?;
    let row = parts.next().and_then(|n| n.parse::<u32>().ok());
    let field = parts.next().unwrap_or_default();
    let (zh, en) = match list {
        "area" => return Some(pick(lang, "适用区域", "the area").into()),
        "values" => ("个参数", "parameter"),
        "calendar" => ("个年度的工作日历", "calendar year"),
        _ => return None,
    };
    let n = row?.checked_add(1)?;
    let (of_zh, of_en) = match field {
        "key" => ("的名称", ", its key"),
        "value" => ("的值", ", its value"),
        "from" => ("的开始日期", ", its first day"),
        "to" => ("的结束日期", ", its last day"),
        "town" => ("的镇（街道）", ", its town"),
        "year" => ("的年份", ", its year"),
        "notice" => ("的放假通知", ", its notice"),
        "off" => ("的放假日期", ", its days off"),
        "work" => ("的调休上班日", ", its days worked instead"),
        _ => ("", ""),
    };
    Some(pick(
        lang,
        format!("第{n}{zh}{of_zh}"),
        format!("{en} {n}{of_en}"),
    ))
}

/// A parameter of a finding.
pub(super) fn text(value: &TypedValue, lang: Lang) -> String {
    match (value, lang) {
        (TypedValue::Count { value }, _) => value.to_string(),
        (TypedValue::Fen { value }, Lang::ZhCn) => format!("{}元", yuan_text(*value)),
        (TypedValue::Fen { value }, Lang::En) => format!("{} yuan", yuan_text(*value)),
        (TypedValue::FenPerYear { value }, Lang::ZhCn) => format!("{}元/年", yuan_text(*value)),
        (TypedValue::FenPerYear { value }, Lang::En) => {
            format!("{} yuan a year", yuan_text(*value))
        }
        (TypedValue::BasisPoints { value }, _) => {
            // Basis points are hundredths of a percent, as fen are of a yuan.
            let percent = yuan_text(*value);
            let percent = percent.trim_end_matches('0').trim_end_matches('.');
            format!("{percent}%")
        }
        (TypedValue::Flag { value: true }, Lang::ZhCn) => "是".into(),
        (TypedValue::Flag { value: false }, Lang::ZhCn) => "否".into(),
        (TypedValue::Flag { value: true }, Lang::En) => "yes".into(),
        (TypedValue::Flag { value: false }, Lang::En) => "no".into(),
        (TypedValue::Choice { value }, _) => form_text(value, lang).unwrap_or(value).into(),
        (TypedValue::Date { value }, _) => value.to_string(),
        (TypedValue::Text { value }, _) => value.clone(),
    }
}

/// A period such as `2026Q3` as people write it: 2026年第三季度. What is no period stays as it is.
pub(super) fn period(text: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return text.into();
    }
    let of = |mark| -> Option<(i32, &str)> {
        let (year, rest) = text.split_once(mark)?;
        Some((year.parse().ok()?, rest))
    };
    let quarter = |n: usize| ["一", "二", "三", "四"].get(n.checked_sub(1)?).copied();
    let quarters = || {
        let (year, n) = of('Q')?;
        Some(format!("{year}年第{}季度", quarter(n.parse().ok()?)?))
    };
    let months = || {
        let (year, n) = of('-')?;
        Some(format!("{year}年{}月", n.parse::<u32>().ok()?))
    };
    let parts = || {
        let (year, rest) = of(' ')?;
        let (n, of) = rest.split_once('/')?;
        let (n, of): (u32, u32) = (n.parse().ok()?, of.parse().ok()?);
        Some(format!("{year}年第{n}期（全年{of}期）"))
    };
    let year = || Some(format!("{}年", text.parse::<i32>().ok()?));
    let told = year().or_else(quarters).or_else(months).or_else(parts);
    told.unwrap_or_else(|| text.into())
}

/// The expected forms that [`FindingCode::BadValue`] and [`FindingCode::Unreadable`] name.
fn form_text(form: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match form {
        "date" => ("日期（如2022-07-07）", "date (such as 2022-07-07)"),
        "integer" => ("整数", "whole number"),
        "exactAmount" => (
            "可精确计算的整数",
            "whole number that can be computed with exactly",
        ),
        "boolean" => ("true或false", "true or false"),
        "text" => ("文本", "text"),
        "fileFolder" => ("这是一个文件夹", "it is a folder"),
        "fileSpecial" => (
            "它是管道或设备，不是普通文件",
            "it is a pipe or a device and no ordinary file",
        ),
        "fileLink" => ("它指向的文件不存在", "what it points to is not there"),
        "filePermission" => ("没有读取权限", "reading it is not permitted"),
        "fileBroken" => (
            "读取中断或文件被占用",
            "reading it failed, or a program holds it",
        ),
        "natural" => ("不小于0的整数", "whole number of at least 0"),
        "yuan" => (
            "以元为单位、最多两位小数的金额（如1234.50）",
            "amount in yuan with at most two decimals (such as 1234.50)",
        ),
        "yesNo" => ("“是”或“否”", "是 (yes) or 否 (no)"),
        "name" => (
            "格式说明中列出的名称之一",
            "one of the names that the format lists",
        ),
        "list" => ("列表", "list"),
        "object" => ("包含必填项目的一组内容", "object with its required fields"),
        "json" => ("JSON文本", "JSON text"),
        _ => return None,
    };
    Some(match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_for_people() {
        for (text, zh) in [
            ("2026Q3", "2026年第三季度"),
            ("2026-06", "2026年6月"),
            ("2026", "2026年"),
            ("2026 2/6", "2026年第2期（全年6期）"),
            ("2026Q9", "2026Q9"),
            ("", ""),
        ] {
            assert_eq!(period(text, Lang::ZhCn), zh);
            assert_eq!(period(text, Lang::En), text);
        }
        let written = |value, lang| text(&value, lang);
        assert_eq!(
            written(TypedValue::Fen { value: 123_450 }, Lang::ZhCn),
            "1234.50元"
        );
        assert_eq!(
            written(TypedValue::BasisPoints { value: 15_000 }, Lang::En),
            "150%"
        );
        assert_eq!(
            written(TypedValue::BasisPoints { value: 3_333 }, Lang::En),
            "33.33%"
        );
        assert_eq!(
            written(TypedValue::BasisPoints { value: 0 }, Lang::En),
            "0%"
        );
        assert_eq!(written(TypedValue::Flag { value: false }, Lang::ZhCn), "否");
    }
}

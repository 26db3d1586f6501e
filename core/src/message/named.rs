//! Forms that have a name: what was expected where it is neither a range nor a list of words.

use super::Lang;
use super::form::pick;

/// A name in Chinese and in English.
type Name = (&'static str, &'static str);

/// A form that has a name, as people say it.
pub(super) fn named(text: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = one_of(text).or_else(|| of_a_file(text))?;
    Some(pick(lang, zh, en))
}

/// Forms of facts and local values.
fn one_of(text: &str) -> Option<Name> {
    Some(match text {
        "id" => (
            "不为空、不过长的编号",
            "id that is neither empty nor too long",
        ),
        "multiple" => ("“多重”", "the category of several disabilities"),
        "a divisor" => (
            "能整除全年次数的期数",
            "number of periods that divides the visits of the year",
        ),
        "ISO 8601 gap" => (
            "间隔，如“90天”写作P90D，“3个月”写作P3M",
            "gap, such as P90D for 90 days and P3M for 3 months",
        ),
        "3 or more points around an area" => {
            ("至少3个点，且围成一片", "3 or more points around an area")
        }
        "a line that does not cross or touch itself" => (
            "不与自身相交或相接的边线",
            "a line that does not cross or touch itself",
        ),
        "-180000000..180000000, -90000000..90000000" => (
            "经度在180度以内、纬度在90度以内（以百万分之一度为单位）",
            "longitude within 180 and latitude within 90 degrees, in millionths of a degree",
        ),
        "0, 1, 2 …" => ("不小于0的整数", "whole number of at least 0"),
        "2026, 2026Q3, 2026-09" => (
            "年、季度或月，如2026、2026Q3、2026-09",
            "year, quarter or month, such as 2026, 2026Q3 or 2026-09",
        ),
        "6 digits" => ("6位数字", "6 digits"),
        "9 digits" => ("9位数字", "9 digits"),
        "12 digits" => ("12位数字", "12 digits"),
        "household" => ("按户计算", "by household"),
        "role" => ("身份", "role"),
        "born since 1900" => (
            "1900年以后的出生日期（所填年份早于1900年）",
            "date of birth since 1900 (the year given is before it)",
        ),
        "since 1900" => (
            "1900年以后、统计日期以后115年以内的日期",
            "a date since 1900, and not more than 115 years ahead",
        ),
        "birthDate.." => (
            "不早于本人出生日期的日期",
            "a date on or after the birth of the person",
        ),
        "age up to 115" => (
            "到统计日期不超过115周岁的出生日期",
            "date of birth of somebody of at most 115 on the day of the report",
        ),
        "1 member or more" => ("至少1名家庭成员", "at least one member"),
        "1000 members at most" => ("不超过1000名家庭成员", "at most 1000 members"),
        "list" => ("不为空的列表", "list that is not empty"),
        "count" => ("整数", "whole number"),
        "fen" => ("以分为单位的金额", "amount in fen"),
        "basis_points" => ("以万分之一为单位的比例", "ratio in hundredths of a percent"),
        "flag" => ("“是”或“否”", "yes or no"),
        "choice" => ("所列选项之一", "one of the choices"),
        "count | fen | fen_per_year | basis_points | flag | choice" => (
            "数量、金额、比例、是否、选项中的一种",
            "one of a count, an amount, a ratio, yes or no, or a choice",
        ),
        _ => return None,
    })
}

/// Forms of a file of parameters.
fn of_a_file(text: &str) -> Option<Name> {
    Some(match text {
        "a list of tables" => ("分段填写的列表", "a list of tables"),
        "a text" => ("不为空的文字", "a text that is not empty"),
        "a list of ranges such as \"2027-01-01/2027-01-03\"" => (
            "日期范围的列表，如“2027-01-01/2027-01-03”",
            "a list of ranges such as 2027-01-01/2027-01-03",
        ),
        "a list of days such as \"2027-01-02\"" => (
            "日期的列表，如“2027-01-02”",
            "a list of days such as 2027-01-02",
        ),
        "a whole number" => ("整数", "a whole number"),
        "true or false" => ("true或false", "true or false"),
        "a unit such as households or fenPerMonth"
        | "day, month or year"
        | "a strength such as must or may"
        | "lower, higher or none"
        | "verified, verifiedNews or unverified"
        | "national, province, city, district or town" => (
            "格式说明中列出的名称之一",
            "one of the names that the format lists",
        ),
        "2022-07-07" => (
            "不加引号的日期，如2022-07-07",
            "date without quotes, such as 2022-07-07",
        ),
        "TOML" => ("符合TOML格式的文本", "text in the form of TOML"),
        "an amount above 0" => ("大于0的金额", "an amount above 0"),
        "a ratio above 0" => ("大于0的比例", "a ratio above 0"),
        _ => return None,
    })
}

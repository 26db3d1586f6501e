//! `district.toml`: what the folder says of itself.

use std::path::Path;

use chrono::NaiveDate;
use gridaid::finding::FindingPlace;
use gridaid::identity::{IdOf, id_finding};
use gridaid::message::{Lang, describe};
use gridaid::policy::{LocalOverlay, OverlayErrors, PolicyPack};
use gridaid::table;
use serde::Deserialize;

use crate::source;
use crate::split::SplitAsked;

/// Why nothing can be done, in both languages.
#[derive(Debug)]
pub struct Unusable {
    /// 中文.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Unusable {
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            zh: zh.into(),
            en: en.into(),
        }
    }

    pub(crate) fn write(path: &Path, error: &std::io::Error) -> Self {
        let at = path.display();
        let (zh, en) = source::in_words(error);
        Self::new(
            format!("无法写入{at}：{zh}"),
            format!("cannot write {at}: {en}"),
        )
    }
}

/// `district.toml`: strict, since a misspelt setting would change every result.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    name: String,
    as_of: toml::value::Datetime,
    #[serde(default)]
    seed: Option<i64>,
    #[serde(default)]
    synthetic: bool,
    #[serde(default)]
    pub(crate) households_complete: Option<bool>,
    #[serde(default)]
    pub(crate) leaders_complete: Option<bool>,
    #[serde(default)]
    pub(crate) log_from: Option<toml::value::Datetime>,
    #[serde(default)]
    overlay: Option<toml::Value>,
    #[serde(default)]
    split: Option<SplitAsked>,
}

/// What the folder says of itself.
pub struct Settings {
    /// Name of the district, for the report.
    pub name: String,
    /// The date whose law is applied and on which visits are due.
    pub as_of: NaiveDate,
    /// The seed of synthetic data.
    pub seed: Option<i64>,
    /// Everything in the folder is invented.
    pub synthetic: bool,
    /// The parameters, local ones included.
    pub pack: PolicyPack,
    /// The split that the report shows, where one is named, and its first day.
    pub(crate) split: Option<(SplitAsked, Option<NaiveDate>)>,
    /// The file of the local parameters, where they stand in one of their own.
    pub(crate) overlay: Option<String>,
}

pub(crate) fn settings(folder: &Path) -> Result<(Settings, File), Unusable> {
    let path = folder.join("district.toml");
    let at = path.display();
    let bytes = source::bytes(&path, source::SETTINGS).map_err(|fault| {
        fault.unusable(
            &path,
            (
                "请在文件夹中放一个district.toml，写明name、as_of等",
                "put a district.toml there that gives name, as_of and so on",
            ),
        )
    })?;
    let bad = |zh: &str, en: &str| {
        Unusable::new(
            format!("{at}有误：{zh}"),
            format!("{at} is not right: {en}"),
        )
    };
    let text = table::to_text(&bytes).ok_or_else(|| {
        bad(
            "应为UTF-8或GB18030编码的文本",
            "it is no text in UTF-8 or GB18030",
        )
    })?;
    let file: File = toml::from_str(&text).map_err(|error| {
        let (zh, en) = in_words(&text, &error);
        bad(&zh, &en)
    })?;
    no_person(&file)?;
    let as_of =
        date(Some(&file.as_of), "as_of")?.ok_or_else(|| bad("缺少“as_of”", "as_of is missing"))?;
    let pack = overlay(folder, &text, file.overlay.as_ref())?;
    let split = match &file.split {
        Some(asked) => Some((asked.clone(), date(asked.from.as_ref(), "split.from")?)),
        None => None,
    };
    let settings = Settings {
        name: file.name.clone(),
        as_of,
        seed: file.seed,
        synthetic: file.synthetic,
        pack,
        split,
        overlay: file
            .overlay
            .as_ref()
            .and_then(|o| o.as_str().map(Into::into)),
    };
    Ok((settings, file))
}

/// What is wrong in a file of settings, where, and what should stand there: nothing of what does, which may be anything.
fn in_words(text: &str, error: &toml::de::Error) -> (String, String) {
    let before = error.span().and_then(|span| text.get(..span.start));
    let before = before.unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    let own = before.rsplit('\n').next().unwrap_or_default();
    let column = own.chars().count().saturating_add(1);
    let message = error.message();
    // What was expected is ours; what stands in front of it may be the file's.
    let expected = message
        .rsplit_once("expected ")
        .map(|(_, e)| e.replace('`', ""));
    let (zh, en): (String, String) = match message {
        m if m.starts_with("unknown field") => {
            let names = expected.unwrap_or_default();
            let names = names.replace("one of ", "").replace(" or ", ", ");
            (
                format!("没有这项设置，可写的有：{}", names.replace(", ", "、")),
                format!("there is no such setting; known are {names}"),
            )
        }
        m if m.starts_with("missing field") => {
            let name = message.split('`').nth(1).unwrap_or_default();
            (format!("缺少“{name}”"), format!("{name} is missing"))
        }
        m if m.starts_with("invalid type") || m.starts_with("invalid value") => {
            let form = expected.unwrap_or_default();
            let known = FORMS.iter().find(|(name, _, _)| form.starts_with(name));
            match known {
                Some((_, zh, en)) => (format!("应填{zh}"), format!("{en} is expected")),
                None => (
                    "所填的格式不符".into(),
                    "what stands here has another form".into(),
                ),
            }
        }
        _ => (
            "写法不对，应为“名称 = 值”，文字加引号".into(),
            "this is not written as a setting: name = value, texts in quotes".into(),
        ),
    };
    (
        format!("第{line}行第{column}个字：{zh}；请对照表格说明改正"),
        format!("line {line}, column {column}: {en}"),
    )
}

/// What a setting may be expected to be, as its reader says it, and in words.
const FORMS: [(&str, &str, &str); 8] = [
    ("a string", "文字，加引号", "a text in quotes"),
    ("a boolean", "true或false", "true or false"),
    ("i64", "整数", "a whole number"),
    (
        "a datetime",
        "日期，如2026-07-01，不加引号",
        "a date such as 2026-07-01, without quotes",
    ),
    (
        "a TOML datetime",
        "日期，如2026-07-01，不加引号",
        "a date such as 2026-07-01, without quotes",
    ),
    (
        "a sequence",
        "几项，写在方括号内",
        "a list in square brackets",
    ),
    ("struct", "一组设置", "a table of settings"),
    ("a map", "一组设置", "a table of settings"),
];

/// Names and ids of the file stand in the results: none may say who a person is.
fn no_person(file: &File) -> Result<(), Unusable> {
    let split = file.split.iter().flat_map(SplitAsked::texts);
    let own = [("name".to_owned(), file.name.as_str(), IdOf::Name)];
    for (key, text, of) in own.into_iter().chain(split) {
        let Some(finding) = id_finding(text, of, FindingPlace::default()) else {
            continue;
        };
        let (zh, en) = (describe(&finding, Lang::ZhCn), describe(&finding, Lang::En));
        return Err(Unusable::new(
            format!("district.toml中的{key}不能采用：{}。{}", zh.what, zh.fix),
            format!(
                "{key} in district.toml cannot be used: {}; {}",
                en.what, en.fix
            ),
        ));
    }
    Ok(())
}

pub(crate) fn date(
    value: Option<&toml::value::Datetime>,
    key: &str,
) -> Result<Option<NaiveDate>, Unusable> {
    let Some(value) = value else { return Ok(None) };
    value.to_string().parse().map(Some).map_err(|_| {
        Unusable::new(
            format!("district.toml中的{key}应为日期，如2026-07-01"),
            format!("{key} in district.toml must be a date such as 2026-07-01"),
        )
    })
}

/// The local numbers: a table in `district.toml`, or the name of a file beside it.
fn overlay(
    folder: &Path,
    settings: &str,
    value: Option<&toml::Value>,
) -> Result<PolicyPack, Unusable> {
    let Some(value) = value else {
        return Ok(PolicyPack::builtin());
    };
    let bad = |zh: &str, en: &str| {
        Unusable::new(
            format!("本地参数有误：{zh}"),
            format!("the local overlay is not right: {en}"),
        )
    };
    let file = value.as_str().unwrap_or("district.toml");
    let faults = |errors: &OverlayErrors| {
        let told = |lang| -> Vec<String> {
            let texts = errors.findings.iter().map(|f| describe(f, lang));
            let text = texts.map(|t| match lang {
                Lang::ZhCn => format!("{file}{}：{}", t.place, t.what),
                _ => format!("{file} {}: {}", t.place, t.what),
            });
            text.collect()
        };
        bad(&told(Lang::ZhCn).join("；"), &told(Lang::En).join("; "))
    };
    let text = match value {
        toml::Value::String(name) => {
            let path = folder.join(name);
            let bytes = source::bytes(&path, source::SETTINGS).map_err(|fault| {
                fault.unusable(
                    &path,
                    (
                        "district.toml的overlay应写同一文件夹中的文件名",
                        "overlay in district.toml names a file of the same folder",
                    ),
                )
            })?;
            let text = table::to_text(&bytes).ok_or_else(|| {
                let at = path.display();
                bad(
                    &format!("{at}应为UTF-8或GB18030编码的文本"),
                    &format!("{at} is no text in UTF-8 or GB18030"),
                )
            })?;
            text.into_owned()
        }
        table => match on_its_lines(settings, table) {
            Some(text) => text,
            None => toml::to_string(table)
                .map_err(|e| bad("district.toml中的overlay无法读取", &e.to_string()))?,
        },
    };
    let overlay = LocalOverlay::from_toml(&text).map_err(|e| faults(&e))?;
    PolicyPack::builtin()
        .with_overlay(&overlay)
        .map_err(|e| faults(&e))
}

/// The overlay of `district.toml` as a text of its own on the same lines, so that a fault is named where it stands;
/// none where it is written in another way than `[overlay]` and `[[overlay.value]]`.
fn on_its_lines(settings: &str, overlay: &toml::Value) -> Option<String> {
    let mut inside = false;
    let mut text = String::with_capacity(settings.len());
    for line in settings.lines() {
        let head = line.trim_start();
        let row = head.strip_prefix("[[overlay.");
        if head.starts_with('[') {
            inside = row.is_some() || head.starts_with("[overlay]");
        }
        match row {
            Some(row) => text.extend(["[[", row]),
            None if inside && !head.starts_with('[') => text.push_str(line),
            None => {}
        }
        text.push('\n');
    }
    let same = toml::from_str::<toml::Value>(&text).is_ok_and(|t| t == *overlay);
    same.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::{in_words, on_its_lines};

    #[test]
    fn a_fault_of_the_settings_names_its_place_and_the_form_and_shows_nothing_of_the_file() {
        for (text, zh, en) in [
            (
                "a = 1\nb = \"昨天\"\n",
                "第2行第5个字：应填整数",
                "line 2, column 5: a whole number",
            ),
            (
                "a = 1\n\"张三\" = 2\n",
                "第2行第1个字：没有这项设置，可写的有：a、b",
                "known are a, b",
            ),
            ("a = 1\n", "缺少“b”", "b is missing"),
            ("a = = 张三\n", "写法不对", "line 1"),
            (
                "a = true # 张三\nb = 1",
                "第1行第5个字：应填整数",
                "whole number",
            ),
            (
                "a = \"张三, expected 昨天\"\nb = 1",
                "应填整数",
                "whole number",
            ),
            ("b = 1\na = 张三\n", "第2行", "line 2"),
            ("a = 1\na = 2\n[\"张三\"]\n", "写法不对", "line"),
        ] {
            #[derive(Debug, serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Two {
                #[expect(dead_code, reason = "only whether it can be read is asked")]
                a: i64,
                #[expect(dead_code, reason = "only whether it can be read is asked")]
                b: i64,
            }
            let error = toml::from_str::<Two>(text).unwrap_err();
            let told = in_words(text, &error);
            assert!(told.0.contains(zh) && told.1.contains(en), "{told:?}");
            for part in ["张三", "昨天"] {
                assert!(!told.0.contains(part) && !told.1.contains(part), "{told:?}");
            }
        }
    }

    #[test]
    fn an_overlay_keeps_its_lines() {
        let text = "name = \"x\"\n[overlay]\nname = \"y\"\n\n[[overlay.value]]\nkey = \"k\"\n";
        let value: toml::Value = toml::from_str(text).unwrap();
        let overlay = value.get("overlay").unwrap();
        let own = on_its_lines(text, overlay).unwrap();
        assert_eq!(own, "\n\nname = \"y\"\n\n[[value]]\nkey = \"k\"\n");
        let inline = "overlay = { name = \"y\" }";
        let value: toml::Value = toml::from_str(inline).unwrap();
        assert_eq!(on_its_lines(inline, value.get("overlay").unwrap()), None);
    }
}

//! Files that lie beside a table and look like it: 人员2.csv, 人员.xlsx, 副本 户.csv. None of them is read, each is told, and
//! what they hold may be missing in the table.

use std::fs;
use std::path::Path;

use gridaid::facts;
use gridaid::finding::{Finding, FindingCode, FindingPlace};
use gridaid::identity::{IdOf, id_fault};
use gridaid::table::SCHEMAS;

/// How programs that make tables name them.
const ENDINGS: [&str; 10] = [
    "csv", "tsv", "txt", "xlsx", "xls", "xlsm", "xlsb", "ods", "et", "numbers",
];
/// What a name has beside that of its table where a program or a hand made a second one; longer words first.
const WORDS: [&str; 47] = [
    "上半年",
    "下半年",
    "工作表",
    "副本",
    "复件",
    "备份",
    "拷贝",
    "新建",
    "最新",
    "更新",
    "修改",
    "修订",
    "补充",
    "新增",
    "增加",
    "终稿",
    "定稿",
    "最终",
    "汇总",
    "全部",
    "季度",
    "数据",
    "名单",
    "信息",
    "登记",
    "导出",
    "合并",
    "新",
    "旧",
    "原",
    "补",
    "续",
    "第",
    "版",
    "表",
    "册",
    "backup",
    "export",
    "copy",
    "final",
    "sheet",
    "new",
    "old",
    "bak",
    "ver",
    "of",
    "v",
];
const MARKS: &str =
    " \u{3000}()（）[]【】_-—－.·~、,，+&#0123456789０１２３４５６７８９一二三四五六七八九十年月日";

/// The names of the files that look like a table and are not it.
pub(crate) fn of(folder: &Path, table: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return vec![];
    };
    let files = entries.flatten().filter(|entry| !entry.path().is_dir());
    let names: Vec<String> = files
        .filter_map(|e| e.file_name().into_string().ok())
        .collect();
    let is_there = names.iter().any(|name| name == table);
    // Where upper and lower case are one, the table may be there under another name.
    let is_it =
        |name: &str| !is_there && name.eq_ignore_ascii_case(table) && folder.join(table).exists();
    let mut like: Vec<String> = (names.iter())
        .filter(|name| name.as_str() != table && !is_it(name) && is_like(name, table))
        .cloned()
        .collect();
    like.sort_unstable();
    like
}

/// What is told of them.
pub(crate) fn findings(folder: &Path) -> Vec<Finding> {
    let mut found = vec![];
    for schema in SCHEMAS {
        let place = |file: &str| {
            facts!(FindingPlace {
                file: Some(file.into()),
            })
        };
        let code = match folder.join(schema.file).exists() {
            true => FindingCode::TableFileBeside,
            false => FindingCode::TableFileOtherName,
        };
        for name in of(folder, schema.file) {
            // A number in a name may be that of a person.
            found.push(match id_fault(&name, IdOf::Name) {
                None => Finding::data(code, place(&name)).related(place(schema.file)),
                Some(_) => Finding::data(code, place(schema.file)),
            });
        }
    }
    found
}

/// Whether a name is that of a table but for its ending, a number, a date or the words of a copy.
fn is_like(name: &str, table: &str) -> bool {
    let name = name.to_lowercase();
    // Programs keep locks and halves of files beside what they have open.
    if name.starts_with(['.', '~']) {
        return false;
    }
    let own = table.strip_suffix(".csv").unwrap_or(table);
    let mut stem = name.as_str();
    while let Some((rest, _)) = stem
        .rsplit_once('.')
        .filter(|(_, ending)| ENDINGS.contains(ending))
    {
        stem = rest;
    }
    if stem == name {
        return false;
    }
    stem.split_once(own).is_some_and(|(before, behind)| {
        [before, behind].into_iter().all(|part| {
            let rest = WORDS
                .iter()
                .fold(part.to_owned(), |part, word| part.replace(word, ""));
            rest.chars().all(|c| MARKS.contains(c))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_like_a_table_but_for_what_a_copy_adds() {
        for (name, table) in [
            ("人员2.csv", "人员.csv"),
            ("人员.xlsx", "人员.csv"),
            ("人员.CSV", "人员.csv"),
            ("人员(1).csv", "人员.csv"),
            ("人员（2）.csv", "人员.csv"),
            ("人员.csv.txt", "人员.csv"),
            ("走访记录2026.csv", "走访记录.csv"),
            ("走访记录_2026年第三季度.xls", "走访记录.csv"),
            ("副本 户.csv", "户.csv"),
            ("户 - Copy (2).csv", "户.csv"),
            ("新建 户表.xlsx", "户.csv"),
        ] {
            assert!(is_like(name, table), "{name}");
        }
        for (name, table) in [
            ("~$人员.xlsx", "人员.csv"),
            (".~lock.人员.csv#", "人员.csv"),
            ("人员", "人员.csv"),
            ("人员说明.pdf", "人员.csv"),
            ("走访人员.csv", "人员.csv"),
            ("贫困户.csv", "户.csv"),
            ("district.toml", "户.csv"),
            ("outcomes.csv", "户.csv"),
        ] {
            assert!(!is_like(name, table), "{name}");
        }
        for (schema, other) in SCHEMAS
            .iter()
            .flat_map(|s| SCHEMAS.iter().map(move |o| (s, o)))
        {
            assert!(schema.file == other.file || !is_like(schema.file, other.file));
        }
    }
}

//! What a column under a header that is not known may say (未知列的内容), where its words are not known either: √ and ×, 常住 and
//! 外出, 2026年2月.
//!
//! *Invariant:* such a column may be any yes-or-no that the table lacks where it holds a few short words, and any date where its
//! cells look like one. Running text is neither, nor what stands under a header of an office's own remarks.

use super::schema::Form;

/// So many different words, of so many characters each, still answer a question.
const MOST: usize = 8;
const LONGEST: usize = 10;
/// So few may do so though none of them comes again.
const FEW: usize = 3;

/// Headers of what offices keep beside the facts, as they are compared.
const BESIDE: &[&str] = &[
    "备注",
    "备注1",
    "备注2",
    "附注",
    "说明",
    "注",
    "序号",
    "序",
    "行号",
    "联系电话",
    "联系方式",
    "联系人",
    "电话",
    "电话号码",
    "手机",
    "手机号",
    "手机号码",
    "姓名",
    "户主",
    "户主姓名",
    "家庭住址",
    "居住地址",
    "详细地址",
    "地址",
    "住址",
    "门牌",
    "门牌号",
    "楼号",
    "房号",
    "房间号",
    "民族",
    "性别",
    "年龄",
    "周岁",
    "文化程度",
    "学历",
    "婚姻状况",
    "政治面貌",
    "与户主关系",
    "家庭关系",
    "开户行",
    "开户银行",
    "银行卡号",
    "银行账号",
    "账号",
    "卡号",
    "邮编",
    "邮箱",
    "电子邮箱",
    "微信",
    "微信号",
    "照片",
    "图片",
    "填报人",
    "填报日期",
    "填报时间",
    "填报单位",
    "填表人",
    "填表日期",
    "填表时间",
    "制表人",
    "制表日期",
    "录入人",
    "录入日期",
    "录入时间",
    "经办人",
    "审核人",
    "包保干部",
    "包保人",
    "责任人",
    "更新日期",
    "更新时间",
    "修改时间",
    "创建时间",
    "数据来源",
    "来源",
    "区县",
    "乡镇",
    "镇",
    "街道",
    "镇街",
    "镇(街道)",
    "乡镇(街道)",
    "村",
    "社区",
    "村居",
    "村(社区)",
    "村(居)",
    "小区",
    "网格",
    "网格员",
    "网格名称",
    "村名",
    "社区名称",
    "remark",
    "remarks",
    "note",
    "notes",
    "no",
    "no.",
    "name",
    "phone",
    "tel",
    "telephone",
    "mobile",
    "address",
    "gender",
    "sex",
    "age",
];

/// Whether a header says that its column is no fact.
pub(super) fn is_beside(header: &str) -> bool {
    BESIDE.contains(&header)
}

/// The words of a column, as far as they are few.
#[derive(Clone, Default)]
pub(super) struct Words {
    few: Vec<String>,
    /// There are more words than are kept, or longer ones.
    many: bool,
    /// Cells that look like a date, in whatever form.
    dates: u32,
}

impl Words {
    pub(super) fn note(&mut self, cell: &str) {
        self.dates = self.dates.saturating_add(u32::from(is_like_a_date(cell)));
        if self.many || self.few.iter().any(|word| word == cell) {
            return;
        }
        self.many = self.few.len() == MOST || cell.chars().count() > LONGEST;
        if self.many {
            self.few.clear();
        } else {
            self.few.push(cell.into());
        }
    }

    /// Whether the cells of so many rows may be other words for a form.
    pub(super) fn may_say(&self, form: Form, rows: u32) -> bool {
        let kinds = self.few.len();
        match form {
            Form::Words(_) => {
                let again = usize::try_from(rows).is_ok_and(|rows| rows >= 2 * kinds);
                let is_word = |word: &String| word.chars().all(|c| !c.is_ascii_digit());
                kinds > 0 && (kinds <= FEW || again) && self.few.iter().all(is_word)
            }
            Form::Date => rows > 0 && self.dates.saturating_mul(2) >= rows,
            _ => false,
        }
    }
}

/// A figure and a mark of a date: `2026年2月`, `3月5日`, `26.7`.
fn is_like_a_date(cell: &str) -> bool {
    const LONGEST: usize = 30;
    let mark = |c| matches!(c, '年' | '月' | '日' | '号');
    let figure = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(c);
    cell.len() <= LONGEST
        && (cell.contains(mark) && cell.contains(figure)
            || cell.contains(['-', '/'])
                && cell.contains(|c: char| c.is_ascii_digit())
                && cell
                    .bytes()
                    .all(|b| b.is_ascii_digit() || b"-/. ".contains(&b)))
}

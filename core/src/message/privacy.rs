//! Texts of what may be shown of a person.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        PublicNameForm => [
            [
                "姓名中有数字或其他不属于姓名的字符",
                "公开的内容只能有姓名，不能带出号码，因此没有显示",
                "请只填写姓名",
            ],
            [
                "the name holds digits or other characters that no name has",
                "a public sheet shows a name and never a number, so it is not shown",
                "enter the name alone",
            ],
        ],
        _ => return None,
    })
}

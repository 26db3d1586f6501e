//! Texts of faults that any room may find.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        ParameterMissing => [
            [
                "本地未提供“{key}”",
                "上位文件把该数字留给地方规定，缺少时不作计算",
                "请在本地参数表中补充该数字及其文号",
            ],
            [
                "the local parameter {key} is not set",
                "higher rules leave this number to the locality, and nothing is computed without it",
                "add the number and its source document to the local overlay",
            ],
        ],
        UnknownField => [
            [
                "有一项不在格式说明之内，未采用",
                "可能是写错了名称",
                "请对照格式说明改正名称，或删除该项",
            ],
            [
                "a field is not part of the format",
                "an unknown field is not used and may be a misspelling",
                "correct the name or remove the field",
            ],
        ],
        FieldTwice => [
            [
                "同一项填写了两次",
                "无法判断以哪一次为准，该项未采用，按“未知”处理",
                "请只保留正确的一项",
            ],
            [
                "a field stands twice in one object",
                "which of the two is meant is not known, so the fact counts as unknown",
                "keep the right one",
            ],
        ],
        BadValue => [
            [
                "所填格式不符，应为：{expected}；原填内容{length}个字",
                "该内容未采用，按“未知”处理",
                "请按要求的格式重新填写",
            ],
            [
                "the value has length {length} and not the expected form: {expected}",
                "the value is not used and counts as unknown",
                "enter it again in the expected form",
            ],
        ],
        DuplicateId => [
            [
                "编号重复",
                "同一编号指向两处，无法确定是哪一个",
                "请为其中一处改用新的编号",
            ],
            [
                "the id is used twice",
                "one id for two things leaves open which is meant",
                "give one of the two a new id",
            ],
        ],
        EntryRepeated => [
            [
                "同一条记录填写了两次",
                "两条的编号和内容完全相同，只算一条",
                "请删去其中一条；如是两次，请为另一次改用新的编号并如实填写",
            ],
            [
                "the same entry stands there twice",
                "id and content are the same, so the two count as one",
                "remove one of the two; if it happened twice, give the second an id and facts of its own",
            ],
        ],
        Unreadable => [
            [
                "无法读取，应为{expected}",
                "整份内容未被采用",
                "请检查文件是否完整、格式是否正确",
            ],
            [
                "the input cannot be read, expected {expected}",
                "none of it is used",
                "check that it is complete and in the right format",
            ],
        ],
        TooManyFaults => [
            [
                "问题超过{limit}个，其余未列出",
                "其余内容未被采用",
                "请先改正已列出的问题再重新检查",
            ],
            [
                "there are more than {limit} faults and the rest is not listed",
                "the rest of the input is not used",
                "mend the listed faults and check again",
            ],
        ],
        InputTooLarge => [
            [
                "内容过大，一次读不下",
                "内容未被采用",
                "请分成几份读入，例如按镇（街道）或按户",
            ],
            [
                "the input is too large to be read at once",
                "none of it is used",
                "read it in parts, for instance by town or by household",
            ],
        ],
        _ => return None,
    })
}

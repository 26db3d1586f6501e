//! Texts of cells.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        TableCellEmpty => [
            ["必填项为空", "没有该值就无法采用这一行", "请填写该值"],
            [
                "a cell that must be filled is empty",
                "without it the row is not used",
                "fill it in",
            ],
        ],
        TableCellTooLong => [
            [
                "内容过长：{length}个字符，最多{limit}个",
                "该值未被采用；如为必填项，整行未被采用",
                "请检查该单元格，可能是引号缺失或粘贴错误",
            ],
            [
                "the cell is too long: {length} characters, at most {limit}",
                "its value is not used, nor the row where it must be filled",
                "check the cell for a missing quote or a wrong paste",
            ],
        ],
        TableCellScientific => [
            [
                "长数字被表格软件改成了科学计数（如3.70302E+17）",
                "末尾的数字已经丢失，该值未被采用；如为必填项，整行未被采用",
                "请将该列设为“文本”格式后从原始资料重新录入",
            ],
            [
                "a spreadsheet turned a long number into scientific notation (such as 3.70302E+17)",
                "its last digits are lost, so the value is not used, nor the row where it must be filled",
                "format the column as text and enter the number again from the source",
            ],
        ],
        TableCellEncoding => [
            [
                "单元格中有无法解码的字符",
                "文件中混有不同编码，该值未被采用；如为必填项，整行未被采用",
                "请以UTF-8或GB18030重新保存，并重新填写该单元格",
            ],
            [
                "the cell holds characters that cannot be decoded",
                "the file mixes encodings, so the value is not used, nor the row where it must be filled",
                "save the file in UTF-8 or GB18030 and enter the cell again",
            ],
        ],
        TableCellControl => [
            [
                "单元格中有不可见的控制字符",
                "该值未被采用；如为必填项，整行未被采用",
                "请重新填写该单元格",
            ],
            [
                "the cell holds invisible control characters",
                "the value is not used, nor the row where it must be filled",
                "enter the cell again",
            ],
        ],
        _ => return None,
    })
}

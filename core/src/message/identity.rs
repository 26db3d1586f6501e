//! Texts of faulty citizen numbers and numbers of disability certificates.

use super::Texts;
use crate::finding::Code;

/// The texts of a code of this subject.
pub(super) const fn texts(code: Code) -> Option<Texts> {
    use Code::*;
    Some(match code {
        CitizenNumberForm => [
            [
                "公民身份号码应为17位数字加1位数字或X（原值长度 {length}）",
                "格式不符的号码无法核对身份",
                "请对照证件重新填写",
            ],
            [
                "a citizen number has 17 digits and then a digit or X (this one has length {length})",
                "a number of another form cannot be matched with a person",
                "copy it again from the document",
            ],
        ],
        CitizenNumberBirth => [
            [
                "公民身份号码第7至14位不是有效的日期",
                "这八位是出生日期，日历上没有这一天",
                "请对照证件重新填写",
            ],
            [
                "characters 7 to 14 of the citizen number are no date",
                "they hold the date of birth, and the calendar has no such day",
                "copy it again from the document",
            ],
        ],
        CitizenNumberCheck => [
            [
                "公民身份号码的校验码不符",
                "至少有一位数字写错或两位颠倒",
                "请对照证件重新填写",
            ],
            [
                "the check character of the citizen number is wrong",
                "at least one digit is mistyped or two are swapped",
                "copy it again from the document",
            ],
        ],
        CitizenNumberSpecimen => [
            [
                "样例公民身份号码（出生年份在2090年及以后）出现在真实数据中",
                "样例号码不属于任何人，只用于标明为合成的数据",
                "请填写真实号码，或把该数据标明为合成（synthetic = true）",
            ],
            [
                "a specimen citizen number, born in 2090 or later, stands in real data",
                "specimens belong to nobody and are for data marked synthetic",
                "enter the real number, or mark the data synthetic = true",
            ],
        ],
        CitizenNumberBirthDiffers => [
            [
                "出生日期与公民身份号码第7至14位不一致",
                "两处只能有一处正确，年龄会影响认定",
                "请对照证件核对出生日期和号码",
            ],
            [
                "the birth date differs from characters 7 to 14 of the citizen number",
                "only one of the two can be right, and the age matters to the outcome",
                "check both against the document",
            ],
        ],
        DisabilityCertificateForm => [
            [
                "残疾人证号应为18位公民身份号码加2位数字（原值长度 {length}）",
                "格式不符的证号无法核对",
                "请对照证件重新填写",
            ],
            [
                "the number of a disability certificate is a citizen number and two digits (this one has length {length})",
                "a number of another form cannot be matched with a certificate",
                "copy it again from the certificate",
            ],
        ],
        DisabilityCertificateCategory => [
            [
                "残疾人证号最后两位不是类别和等级",
                "按本地口径第19位为类别（1至7）、第20位为等级（1至4）；该口径未经核实",
                "请以证件上印的类别和等级为准",
            ],
            [
                "the last two digits of the number are no category and grade",
                "by the local reading the 19th is the category, 1 to 7, and the 20th the grade, 1 to 4; the reading is not verified",
                "take category and grade as printed on the certificate",
            ],
        ],
        _ => return None,
    })
}

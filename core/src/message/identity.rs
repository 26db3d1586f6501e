//! Texts of faulty citizen numbers and numbers of disability certificates.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        CitizenNumberForm => [
            [
                "公民身份号码应为17位数字加1位数字或X（原填内容{length}个字）",
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
                "请填写真实号码，或把该数据标明为合成数据",
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
        TableIdIsCitizenNumber => [
            [
                "编号是公民身份号码，或与之相差无几",
                "编号会出现在结果和提示中，身份号码不得出现，该编号未被采用",
                "请改用与身份无关的编号，如A0001",
            ],
            [
                "the id is a citizen number, or nearly one",
                "ids stand in results and findings, where a citizen number must not, so it is not used",
                "use an id that says nothing about the person, such as A0001",
            ],
        ],
        IdIsTelephone => [
            [
                "编号是电话号码",
                "编号会出现在结果和提示中，电话号码不得出现，该编号未被采用",
                "请改用与身份无关的编号，如A0001",
            ],
            [
                "the id is a telephone number",
                "ids stand in results and findings, where a telephone number must not, so it is not used",
                "use an id that says nothing about the person, such as A0001",
            ],
        ],
        IdIsPersonal => [
            [
                "编号是电子邮箱地址、银行卡号或护照号码",
                "编号会出现在结果和提示中，能查到个人的内容不得出现，该编号未被采用",
                "请改用与身份无关的编号，如A0001",
            ],
            [
                "the id is an e-mail address, or the number of a bank card or a passport",
                "ids stand in results and findings, where what leads to one person must not, so it is not used",
                "use an id that says nothing about the person, such as A0001",
            ],
        ],
        IdIsName => [
            [
                "编号像是姓名",
                "编号会出现在结果和提示中，姓名不得出现，该编号未被采用",
                "请改用与身份无关的编号，如A0001；地点、楼栋和小组也可用写明是什么的编号，如“东楼”“三组”，虚构的可写“样例一”",
            ],
            [
                "the id looks like the name of a person",
                "ids stand in results and findings, where a name must not, so it is not used",
                "use an id that says nothing about a person, such as A0001; the id of a place, a building or a team may also say what it is",
            ],
        ],
        NameIsNumber => [
            [
                "名称或代码是身份号码或电话号码",
                "名称和代码会出现在结果中，个人的号码不得出现，该内容未被采用",
                "请填写地点的名称，如“东街社区”",
            ],
            [
                "the name or code is a citizen number or a telephone number",
                "names and codes stand in results, where a number of a person must not, so it is not used",
                "enter what the place is called, such as its street or its number in the row",
            ],
        ],
        IdNotAnId => [
            [
                "所填内容不是编号",
                "编号只用字母、数字、汉字和短横线、下划线、点、斜杠等符号；合计、签字、公式和 #N/A都不是编号，该编号未被采用",
                "请填写编号，如A0001",
            ],
            [
                "what stands here is no id",
                "an id has letters, digits, Chinese characters and marks such as a hyphen, an underscore, a dot or a slash; totals, signatures, formulas and #N/A are none, so it is not used",
                "enter the id, such as A0001",
            ],
        ],
        IdInvisible => [
            [
                "编号中有看不见的字符，或首尾有空格",
                "看上去相同的编号会被当作两个，该编号未被采用",
                "请删除该编号后重新键入，不要粘贴",
            ],
            [
                "the id holds characters that nobody sees, or begins or ends with a space",
                "ids that look the same would count as two, so it is not used",
                "delete it and type it again instead of pasting it",
            ],
        ],
        BirthOnZeroDay => [
            [
                "出生日期是表格软件的起始日（1899年12月30日、1900年1月1日或1904年1月1日）",
                "单元格里原本很可能是0或空白，该日期按“未知”处理",
                "请对照证件重新填写；不清楚的留空",
            ],
            [
                "the date of birth is a day on which spreadsheets begin to count (1899-12-30, 1900-01-01 or 1904-01-01)",
                "most likely the cell held a nought or nothing, so the date counts as unknown",
                "copy it again from the document, or leave it empty",
            ],
        ],
        DisabilityCertificateForm => [
            [
                "残疾人证号应为18位公民身份号码加2位数字（原填内容{length}个字）",
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

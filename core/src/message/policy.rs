//! Texts of policy packs and local overlays.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        PolicyArea => [
            [
                "适用区域不是行政区划代码",
                "应为6、9或12位数字，现为{length}个字符",
                "请填写本地的行政区划代码，如淄川区为370302",
            ],
            [
                "the area is no division code",
                "it has 6, 9 or 12 digits, and this has {length} characters",
                "enter the division code of the place, such as 370302 for Zichuan",
            ],
        ],
        PolicyCalendarYear => [
            [
                "{year}年的工作日历有误",
                "放假日期应有先有后、在当年之内，调休上班日应是当年的周末；同一年只能填写一次，并应写明放假通知",
                "请对照国务院办公厅的放假通知改正",
            ],
            [
                "the working calendar of {year} cannot be right",
                "a range of days off ends in that year and not before it begins; a day worked instead is a weekend day; each year is given once and names its notice",
                "correct it by the holiday notice of the State Council",
            ],
        ],
        PolicyCalendarDiffers => [
            [
                "{year}年的工作日历与已有的不一致",
                "该年的工作日已有记载，与这里填写的不同，又没有说明是替换",
                "请核对放假通知；确需替换的，请注明替换原有日历",
            ],
            [
                "the working calendar of {year} differs from the one that is known",
                "the working days of that year are known and are not these, and the entry does not say that it replaces them",
                "check the holiday notice; where the year was changed, say that this one replaces it",
            ],
        ],
        PolicyUnknownKey => [
            [
                "没有这个参数",
                "未声明的参数不会被任何规则使用，可能是写错了名称",
                "请对照参数清单改正名称或删除该行",
            ],
            [
                "no parameter has this key",
                "an undeclared key is read by no rule and may be a misspelling",
                "correct the key by the list of parameters or remove the row",
            ],
        ],
        PolicyFieldMissing => [
            [
                "缺少{expected}",
                "缺少该项就无法使用这一行",
                "请补充该项",
            ],
            [
                "{expected} is missing",
                "the row cannot be used without it",
                "add the field",
            ],
        ],
        PolicyWrongUnit => [
            [
                "所填单位或格式不符，应为{expected}",
                "参数的单位是其类型的一部分，不作换算",
                "请按要求的项目和格式重新填写",
            ],
            [
                "the value has the wrong unit or form, expected {expected}",
                "the unit is part of the type of a parameter and nothing is converted",
                "enter it in the expected field and form",
            ],
        ],
        PolicyOutOfRange => [
            [
                "“{key}”的数值超出允许范围，应为{expected}",
                "参数须为可精确计算的整数，不能为负；标准或收入线填0，任何家庭都不会符合条件",
                "请核对数值和单位",
            ],
            [
                "the number of {key} is out of range, expected {expected}",
                "a parameter is a whole number that can be computed with exactly, and not below 0; under a standard or an income line of 0 no household would be eligible",
                "check the number and its unit",
            ],
        ],
        PolicyUnknownChoice => [
            [
                "没有这个选项，应为{expected}",
                "规则只认识已声明的口径",
                "请改用其中一个选项",
            ],
            [
                "there is no such choice, expected {expected}",
                "rules know the declared readings only",
                "use one of them",
            ],
        ],
        PolicyEmptyPeriod => [
            [
                "有效期的结束早于开始",
                "这样的有效期不含任何一天",
                "请改正起止日期",
            ],
            [
                "the period ends before it begins",
                "such a period holds no day",
                "correct the first or the last day",
            ],
        ],
        PolicyOverlap => [
            [
                "同一参数的两个有效期重叠",
                "同一天出现两个值，无法确定用哪一个",
                "请调整其中一个的起止日期",
            ],
            [
                "two periods of one parameter overlap",
                "on some day there would be two values",
                "change the first or last day of one of them",
            ],
        ],
        PolicyHypothetical => [
            [
                "本次按假设的改革测算",
                "这里列出的是改革后会有的问题，不是现行规定下的问题",
                "办理时请换用没有改革假设的参数",
            ],
            [
                "a reform is supposed here",
                "what is listed would be found under it, not under the law in force",
                "use the parameters without the reform for real work",
            ],
        ],
        PolicyTownWeaker => [
            [
                "“{key}”的区县值比镇（街道）早先自己定的更严（镇（街道）定为{limit}）",
                "镇（街道）的值只能比区县更严，不能更松",
                "请先修改或撤销该镇（街道）的值，再改区县的值",
            ],
            [
                "the value of the district for {key} is stricter than an earlier one of a town ({limit})",
                "a town may be stricter than its district, never looser",
                "change or drop the value of the town first",
            ],
        ],
        PolicyNotOfTown => [
            [
                "“{key}”不由镇（街道）自己确定",
                "镇（街道）只能对网格、微网格负责人、走访和会议提出更严的要求，救助的标准和条件以区县以上的规定为准",
                "如是区县所定，请去掉镇（街道）的名称，否则请删除该行",
            ],
            [
                "a town does not set {key} for itself",
                "a town may ask more of its grids, leaders, visits and meetings; the standards and conditions of assistance are those of the county and above",
                "leave the town out where the county sets it, or remove the row",
            ],
        ],
        PolicyWeakens => [
            [
                "“{key}”的本地值比上位文件的规定宽（上位文件：{limit}；所填：{given}）",
                "本地参数只能补充空缺或从严，不能放宽",
                "请改为与上位文件相同或更严的值，或以“改革假设”另行试算",
            ],
            [
                "the local value of {key} is weaker than the law (law: {limit}; given: {given})",
                "a local value may fill a gap or be stricter, never weaker",
                "use a value no weaker than the limit, or try it as a reform",
            ],
        ],
        PolicyFixedByLaw => [
            [
                "“{key}”已由上位文件确定，本地不能变更",
                "该数字没有从严或从宽的方向，也未授权地方调整",
                "请删除该行，或以“改革假设”另行试算",
            ],
            [
                "{key} is set by law and not the locality's to change",
                "the number has no stricter side and no text lets the locality adjust it",
                "remove the row, or try it as a reform",
            ],
        ],
        PolicyBeyondBound => [
            [
                "“{key}”{limit}，所填为{given}",
                "允许调整的文件规定了界限（{clause}）",
                "请改为界限以内的值",
            ],
            [
                "{key} is {limit}, and {given} is given",
                "the text that permits a change sets a bound ({clause})",
                "use a value within the bound",
            ],
        ],
        PolicyNotPermitted => [
            [
                "“{key}”在所填的部分日期没有授权文件",
                "授权有起止日期，期外不得适用",
                "请把有效期限制在授权文件的有效期内",
            ],
            [
                "no text permits {key} on some of its days",
                "the permission has a first and a last day",
                "keep the period within that of the permission",
            ],
        ],
        PolicyChoiceNotInForce => [
            [
                "“{key}”所选口径在部分日期没有文件依据",
                "该口径所依据的文件有起止日期",
                "请把有效期限制在该文件的有效期内",
            ],
            [
                "no text supports the chosen reading of {key} on some of its days",
                "the text behind the reading has a first and a last day",
                "keep the period within that of the text",
            ],
        ],
        _ => return None,
    })
}

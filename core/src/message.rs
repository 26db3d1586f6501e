//! Texts for people, keyed by code: where → what → why → what to do, in Chinese and English.

use serde::{Deserialize, Serialize};

use crate::finding::{Code, Finding, Place};
use crate::money::yuan_text;
use crate::policy::Value;

/// The language of a text (语言).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub enum Lang {
    /// 简体中文.
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// The three parts of a text that do not depend on the place: what, why, what to do.
/// `{name}` stands for the finding's parameter of that name.
pub struct Template {
    /// What is wrong.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// What to do.
    pub fix: &'static str,
}

/// The texts of a code; total, so that a code without a text does not compile.
pub fn template(code: Code, lang: Lang) -> Template {
    use Code::*;
    let [zh, en] = match code {
        ParameterMissing => [
            [
                "本地参数 {key} 未设定",
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
                "有一个不认识的字段",
                "未知字段不会被使用，可能是写错了名称",
                "请对照格式说明改正或删除该字段",
            ],
            [
                "a field is not part of the format",
                "an unknown field is not used and may be a misspelling",
                "correct the name or remove the field",
            ],
        ],
        BadValue => [
            [
                "值的格式不符，应为：{expected}；原值长度 {length}",
                "该值未被采用，按“未知”处理",
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
        Unreadable => [
            [
                "无法读取，应为 {expected}",
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
                "问题超过 {limit} 个，其余未列出",
                "其余内容未被采用",
                "请先改正已列出的问题再重新检查",
            ],
            [
                "there are more than {limit} faults and the rest is not listed",
                "the rest of the input is not used",
                "mend the listed faults and check again",
            ],
        ],
        // ---------------------------------------------------------------
        // identity
        // ---------------------------------------------------------------
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
        // ---------------------------------------------------------------
        // policy
        // ---------------------------------------------------------------
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
                "缺少字段 {expected}",
                "缺少该字段就无法使用这一行",
                "请补充该字段",
            ],
            [
                "the field {expected} is missing",
                "the row cannot be used without it",
                "add the field",
            ],
        ],
        PolicyWrongUnit => [
            [
                "值的单位或格式不符，应为 {expected}",
                "参数的单位是其类型的一部分，不作换算",
                "请按要求的字段和格式重新填写",
            ],
            [
                "the value has the wrong unit or form, expected {expected}",
                "the unit is part of the type of a parameter and nothing is converted",
                "enter it in the expected field and form",
            ],
        ],
        PolicyOutOfRange => [
            [
                "数值超出允许范围",
                "参数须为非负数且不超过 2^53 - 1",
                "请核对数值和单位",
            ],
            [
                "the number is out of range",
                "a parameter lies between 0 and 2^53 - 1",
                "check the number and its unit",
            ],
        ],
        PolicyUnknownChoice => [
            [
                "没有这个选项，应为 {expected}",
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
        PolicyWeakens => [
            [
                "{key} 的本地值低于上位文件的要求（界限 {limit}）",
                "本地参数只能补充空缺或从严，不能放宽",
                "请改为不弱于该界限的值，或以“改革假设”另行试算",
            ],
            [
                "the local value of {key} is weaker than the law (limit {limit})",
                "a local value may fill a gap or be stricter, never weaker",
                "use a value no weaker than the limit, or try it as a reform",
            ],
        ],
        PolicyFixedByLaw => [
            [
                "{key} 已由上位文件确定，本地不能变更",
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
                "{key} 的本地值超出允许的界限 {limit}",
                "文件允许调整，但规定了界限",
                "请改为界限以内的值",
            ],
            [
                "the local value of {key} passes the bound {limit}",
                "the text permits a change but sets a bound",
                "use a value within the bound",
            ],
        ],
        PolicyNotPermitted => [
            [
                "{key} 在所填的部分日期没有授权文件",
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
                "{key} 所选口径在部分日期没有文件依据",
                "该口径所依据的文件有起止日期",
                "请把有效期限制在该文件的有效期内",
            ],
            [
                "no text supports the chosen reading of {key} on some of its days",
                "the text behind the reading has a first and a last day",
                "keep the period within that of the text",
            ],
        ],

        // ---------------------------------------------------------------
        // household
        // ---------------------------------------------------------------
        FactOutOfRange => [
            [
                "该项超出范围或与其他项矛盾，应为 {expected}",
                "该项按“未知”处理，结论可能因此待查",
                "请核对后重新填写",
            ],
            [
                "the fact is out of range or contradicts another one, expected {expected}",
                "it counts as unknown, and the answer may stay open for it",
                "check it and enter it again",
            ],
        ],
        // ---------------------------------------------------------------
        // grid
        // ---------------------------------------------------------------
        PlaceKindMissing => [
            [
                "未填写层级，或层级名称不认识",
                "没有层级就无法放入网格树，连同其下共 {places} 个单位、{households} 户未计入",
                "请填写区、镇、街道、开发区、片区、村、社区、基础网格或微网格",
            ],
            [
                "the kind of the place is not given or not known",
                "without it the place cannot stand in the tree; {places} places and {households} households are left out with it",
                "enter district, town, sub-district, development zone, area, village, community, base grid or micro-grid",
            ],
        ],
        UnknownParent => [
            [
                "上级编号在网格表中不存在",
                "找不到上级就无法放入网格树，连同其下共 {places} 个单位、{households} 户未计入",
                "请更正上级编号，或补上该上级单位",
            ],
            [
                "the place above it is not in the register",
                "it cannot stand in the tree; {places} places and {households} households are left out with it",
                "correct the parent id or add the missing place",
            ],
        ],
        ParentMissing => [
            [
                "未填写上级",
                "只有区一级可以没有上级，连同其下共 {places} 个单位、{households} 户未计入",
                "请填写上级编号",
            ],
            [
                "no place above it is given",
                "only the district has none; {places} places and {households} households are left out with it",
                "enter the id of the place above",
            ],
        ],
        WrongParentKind => [
            [
                "上级的层级不符",
                "顺序为区—镇、街道、开发区—片区—村（社区直接属镇、街道、开发区）—基础网格—微网格，连同其下共 {places} 个单位、{households} 户未计入",
                "请更正上级编号或本单位的层级",
            ],
            [
                "the place above it is of the wrong kind",
                "the order is district, town or sub-district or zone, area and village (a community directly), base grid, micro-grid; {places} places and {households} households are left out with it",
                "correct the parent id or the kind of the place",
            ],
        ],
        ParentCycle => [
            [
                "上级关系成环，几个单位互为上级",
                "环中的单位没有起点，连同其下共 {places} 个单位、{households} 户未计入",
                "请更正环中至少一个单位的上级编号",
            ],
            [
                "the places above it lead back to itself",
                "a circle has no top; {places} places and {households} households are left out with it",
                "correct the parent id of at least one place of the circle",
            ],
        ],
        NoRoot => [
            [
                "网格表中没有可用的区一级单位",
                "没有起点就建不成网格树，所有单位均未计入",
                "请补上区一级单位，上级留空",
            ],
            [
                "the register holds no district that can be used",
                "without a top there is no tree and no place is counted",
                "add the district and leave its parent empty",
            ],
        ],
        SeveralRoots => [
            [
                "区一级单位不止一个",
                "一张网格表只能有一个区，第二个连同其下共 {places} 个单位、{households} 户未计入",
                "请把另一个区的数据分表存放",
            ],
            [
                "there is more than one district",
                "one register describes one district; {places} places and {households} households are left out with the second",
                "keep the other district in a register of its own",
            ],
        ],
        TopIsNotDistrict => [
            [
                "最上级单位不是区",
                "数据仍可使用，但只反映该单位以下的情况",
                "如需全区汇总，请补上区一级单位",
            ],
            [
                "the top of the register is not a district",
                "the tree is used, but shows only what is below this place",
                "add the district to see all of it",
            ],
        ],
        DivisionCodeNotBelow => [
            [
                "区划代码不以上级代码开头",
                "统计用区划代码逐级延长，开头应与上级相同",
                "请核对本单位与上级的区划代码",
            ],
            [
                "the division code does not begin with the code of the place above",
                "division codes grow level by level, so the beginning should agree",
                "compare both codes with the published list",
            ],
        ],
        DivisionCodeOtherKind => [
            [
                "区划代码第三段与层级不符",
                "第三段 001–099 为街道，100–199 为镇",
                "建议核对该单位是镇还是街道",
            ],
            [
                "the third group of the division code says another kind of place",
                "001 to 099 stand for sub-districts and 100 to 199 for towns",
                "check whether the place is a town or a sub-district",
            ],
        ],
        FactOfOtherKind => [
            [
                "该层级不应填写 {field}",
                "此项只用于其他层级，未被采用",
                "请删除该值，或更正层级",
            ],
            [
                "the field {field} is not kept for this kind of place",
                "it belongs to another level and is not used",
                "remove the value or correct the kind",
            ],
        ],
        BuildingWithoutPlace => [
            [
                "楼栋未填写所在基础网格、村或社区",
                "无法核对住户与楼栋是否在一处",
                "请填写所在单位的编号",
            ],
            [
                "the building names no base grid, village or community",
                "it cannot be checked that its households live there",
                "enter the id of the place it stands in",
            ],
        ],
        BuildingPlaceKind => [
            [
                "楼栋所在单位不是基础网格、村或社区",
                "无法核对住户与楼栋是否在一处",
                "请改填基础网格、村或社区的编号",
            ],
            [
                "the building stands in a place that is no base grid, village or community",
                "it cannot be checked that its households live there",
                "enter a base grid, village or community",
            ],
        ],
        UnknownPlace => [
            [
                "所填单位编号在网格表中不存在",
                "该引用未被采用",
                "请更正编号，或在网格表中补上该单位",
            ],
            [
                "the place named is not in the register",
                "the reference is not used",
                "correct the id or add the place",
            ],
        ],
        UnknownBuilding => [
            [
                "所填楼栋不存在或未填",
                "该引用未被采用，楼栋按“未知”处理",
                "请更正楼栋编号，或在楼栋表中补上",
            ],
            [
                "the building is not given or not listed",
                "the reference is not used and the building counts as unknown",
                "correct the id or add the building",
            ],
        ],
        UnknownUnit => [
            [
                "所填单元不存在",
                "该引用未被采用，单元按“未知”处理",
                "请更正单元编号，或在单元表中补上",
            ],
            [
                "the stairwell unit is not listed",
                "the reference is not used and the unit counts as unknown",
                "correct the id or add the unit",
            ],
        ],
        UnitOfOtherBuilding => [
            [
                "所填单元属于另一栋楼",
                "楼栋与单元互相矛盾，单元按“未知”处理",
                "请核对该户的楼栋和单元",
            ],
            [
                "the stairwell unit belongs to another building",
                "building and unit contradict each other, and the unit counts as unknown",
                "check the building and the unit of the household",
            ],
        ],
        BuildingElsewhere => [
            [
                "住户的楼栋与微网格不在同一处",
                "楼栋所在单位不包含该微网格，两者必有一错",
                "请核对该户的楼栋或微网格",
            ],
            [
                "the building of the household stands outside the grid of its micro-grid",
                "the place of the building does not hold the micro-grid, so one of the two is wrong",
                "check the building or the micro-grid",
            ],
        ],
        HouseholdWithoutMicroGrid => [
            [
                "该户未归入任何微网格",
                "没有归属就无人走访，未计入任何网格",
                "请填写该户的微网格编号",
            ],
            [
                "the household is in no micro-grid",
                "nobody would visit it, and no grid counts it",
                "enter its micro-grid",
            ],
        ],
        HouseholdInTwoMicroGrids => [
            [
                "该户同时归入两个或更多微网格",
                "归属不唯一，责任人无法确定，未计入任何网格",
                "请只保留一个微网格",
            ],
            [
                "the household is in two or more micro-grids",
                "it is open who answers for it, and no grid counts it",
                "keep one micro-grid",
            ],
        ],
        NotAMicroGrid => [
            ["所填单位不是微网格", "该行未计入", "请改填微网格的编号"],
            [
                "the place named is not a micro-grid",
                "the row is not counted",
                "enter the id of a micro-grid",
            ],
        ],
        UnknownMicroGrid => [
            [
                "所填微网格不存在",
                "该行未计入",
                "请更正微网格编号，或在网格表中补上",
            ],
            [
                "the micro-grid is not in the register",
                "the row is not counted",
                "correct the id or add the micro-grid",
            ],
        ],
        HouseholdsIncomplete => [
            [
                "住户名单未声明完整",
                "名单不完整时不能断定哪个网格户数偏少，只检查是否偏多",
                "名单齐全后请声明完整，再作检查",
            ],
            [
                "the list of households is not declared complete",
                "over an incomplete list no grid is certainly too small, so only too large ones are found",
                "declare the list complete once it is",
            ],
        ],
        BaseGridMissing => [
            [
                "该村（社区）没有基础网格",
                "方案要求建立村（社区）—基础网格—微网格三级架构",
                "请设立基础网格并登记",
            ],
            [
                "the village or community has no base grid",
                "the plan asks for three levels: village or community, base grid, micro-grid",
                "set up a base grid and enter it",
            ],
        ],
        MicroGridMissing => [
            [
                "该基础网格没有微网格",
                "方案要求建立村（社区）—基础网格—微网格三级架构",
                "请设立微网格（农村为村民小组）并登记",
            ],
            [
                "the base grid has no micro-grid",
                "the plan asks for three levels: village or community, base grid, micro-grid",
                "set up micro-grids (in villages the villager groups) and enter them",
            ],
        ],
        MicroGridSize => [
            [
                "微网格有 {households} 户，超出 {target} 户左右的范围（本地允许上下 {tolerance} 户）",
                "方案按每20户左右设置1个微网格，“左右”只作建议",
                "建议在同一基础网格内按楼栋或单元调整",
            ],
            [
                "the micro-grid has {households} households, outside about {target} (local tolerance {tolerance})",
                "the plan asks for about that many, and an approximate number is only advice",
                "consider moving whole buildings or units inside the base grid",
            ],
        ],
        BaseGridSize => [
            [
                "基础网格有 {households} 户，不在 {min}–{max} 户之间",
                "这是淄博市的通行做法，不是方案的要求",
                "可结合实际考虑调整",
            ],
            [
                "the base grid has {households} households, not {min} to {max}",
                "this is practice in Zibo and not asked for by the plan",
                "adjust it where that helps",
            ],
        ],
        PartyOrganisationMissing => [
            [
                "尚未建立党组织",
                "方案要求社区党委（党总支、党支部）—基础网格党支部（党小组）—微网格党小组（党员户）",
                "请建立相应党组织并登记",
            ],
            [
                "it has no Party organisation",
                "the plan asks for one at each of the three levels of a community",
                "set up the organisation of this level and enter it",
            ],
        ],
        PartyOrganisationLevel => [
            [
                "党组织形式与层级不符",
                "社区应为党委、党总支或党支部，基础网格应为党支部或党小组，微网格应为党小组或党员户",
                "请核对登记，或调整党组织设置",
            ],
            [
                "the Party organisation is not one of those named for its level",
                "a community has a committee, general branch or branch, a base grid a branch or group, a micro-grid a group or member household",
                "check the entry or adjust the organisation",
            ],
        ],
        PartyOrganisationUnknown => [
            [
                "有 {places} 个单位未填写党组织",
                "未填写时不能判断是否符合要求",
                "请填写党组织形式；确未建立的填“未建立”",
            ],
            [
                "the Party organisation of {places} places is not given",
                "whether the rule is met cannot be said",
                "enter it, or enter that none is formed",
            ],
        ],
        HelperMissing => [
            [
                "片区协助人员 {has} 人，少于要求的 {asked} 人",
                "方案要求农村每个片区配备1人协助社会救助工作",
                "请配备人员并登记",
            ],
            [
                "the area has {has} helpers and {asked} is asked for",
                "the plan asks for one person in every rural area",
                "appoint a helper and enter it",
            ],
        ],
        HelpersMoreThanOne => [
            [
                "片区协助人员 {has} 人，多于要求的 {asked} 人",
                "方案写明每个片区配备1人，多配仅作提示",
                "如确有需要可保留",
            ],
            [
                "the area has {has} helpers and {asked} is asked for",
                "the plan names one person for every area; more is only noted",
                "keep them where they are needed",
            ],
        ],
        HelpersUnknown => [
            [
                "有 {places} 个片区未填写协助人员数",
                "未填写时不能判断是否配备",
                "请填写人数，没有的填0",
            ],
            [
                "the number of helpers of {places} areas is not given",
                "whether the rule is met cannot be said",
                "enter the number, and 0 where there is none",
            ],
        ],
        FullTimeWorkerMissing => [
            [
                "基础网格专职网格员 {has} 人，少于要求的 {asked} 人",
                "方案要求城市社区每个基础网格配备1名专职网格员",
                "请配备专职网格员并登记",
            ],
            [
                "the base grid has {has} full-time grid workers and {asked} is asked for",
                "the plan asks for one in every base grid of a community",
                "appoint a full-time grid worker and enter it",
            ],
        ],
        FullTimeWorkersMoreThanOne => [
            [
                "基础网格专职网格员 {has} 人，多于要求的 {asked} 人",
                "方案写明每个基础网格配备1名，多配仅作提示",
                "如确有需要可保留",
            ],
            [
                "the base grid has {has} full-time grid workers and {asked} is asked for",
                "the plan names one for every base grid; more is only noted",
                "keep them where they are needed",
            ],
        ],
        FullTimeWorkersUnknown => [
            [
                "有 {places} 个基础网格未填写专职网格员数",
                "未填写时不能判断是否配备",
                "请填写人数，没有的填0",
            ],
            [
                "the number of full-time grid workers of {places} base grids is not given",
                "whether the rule is met cannot be said",
                "enter the number, and 0 where there is none",
            ],
        ],

        // ---------------------------------------------------------------
        // leader
        // ---------------------------------------------------------------
        LeaderMissing => [
            [
                "该微网格没有微网格长",
                "方案要求配强微网格长队伍，一名都没有即未落实",
                "请配备微网格长并登记",
            ],
            [
                "the micro-grid has no leader",
                "the plan asks for a strong corps of micro-grid leaders, and none at all is not that",
                "appoint a leader and enter the post",
            ],
        ],
        LeaderNoPartyMember => [
            [
                "该微网格的微网格长中没有党员",
                "方案要求以在职或退休党员为骨干，并不排斥群众担任",
                "建议吸收一名党员担任",
            ],
            [
                "none of the leaders of the micro-grid is a Party member",
                "the plan names serving or retired Party members as the backbone, without excluding others",
                "consider a Party member for one of the posts",
            ],
        ],
        LeadersFewerThanTwo => [
            [
                "微网格长 {has} 人，不足 {asked} 人",
                "方案鼓励配置双微网格长",
                "建议再配备一名",
            ],
            [
                "the micro-grid has {has} of {asked} leaders",
                "the plan encourages two for every micro-grid",
                "consider a second leader",
            ],
        ],
        LeadersMoreThanTwo => [
            [
                "微网格长 {has} 人，多于 {asked} 人",
                "方案鼓励的是双微网格长，多配仅作提示",
                "如确有需要可保留；单元长请填写所属单元",
            ],
            [
                "the micro-grid has {has} leaders and {asked} are encouraged",
                "the plan speaks of two; more is only noted",
                "keep them where they are needed; enter the stairwell unit of unit leaders",
            ],
        ],
        LeaderPairPattern => [
            [
                "两名微网格长不属于“在职+非在职”或“年长+年轻”的搭配",
                "这两种是方案举例，并鼓励科学搭配，其他合适的搭配也可以",
                "如另有考虑可不调整",
            ],
            [
                "the two leaders are neither one employed and one not, nor one older and one younger",
                "these are the examples of an open list that the plan encourages",
                "leave it where another pairing has its reasons",
            ],
        ],
        UnitLeaderMissing => [
            [
                "楼长所在楼栋 {units} 个单元中有 {missing} 个没有单元长",
                "微网格长是楼长的，方案提出可按每个单元1名配强单元长",
                "可考虑为相关单元配备单元长",
            ],
            [
                "{missing} of {units} stairwell units of the building leader have no unit leader",
                "where the leader is a building leader the plan allows one unit leader for each unit",
                "consider a unit leader for the units named",
            ],
        ],
        LeaderTwice => [
            [
                "同一人登记了两个微网格长岗位",
                "在同一微网格内一人只按一名计算",
                "请核对人员编号，或撤销其中一个岗位",
            ],
            [
                "one person holds two leader posts",
                "within one micro-grid the person counts once",
                "check the person or remove one of the posts",
            ],
        ],
        MicroGridLeftOut => [
            [
                "有 {rows} 行所填的微网格本身未能计入网格树",
                "原因已在网格问题中列出，这些行随之未计入",
                "请先改正网格表中的问题",
            ],
            [
                "{rows} rows name a micro-grid that could not be placed itself",
                "the findings on the grid say why, and these rows are left out with it",
                "mend the register of places first",
            ],
        ],
        CandidateTwice => [
            [
                "同一候选人出现两次",
                "候选人只能在一个微网格中推荐，其余各行未采用",
                "请只保留其居住的微网格一行",
            ],
            [
                "the candidate is listed twice",
                "a candidate is proposed in one micro-grid only, and the other rows are not used",
                "keep the row of the micro-grid where the candidate lives",
            ],
        ],
        LeadersIncomplete => [
            [
                "微网格长名单未声明完整",
                "名单不完整时不能断定哪里缺人，只检查已登记的岗位",
                "名单齐全后请声明完整，再作检查",
            ],
            [
                "the list of leaders is not declared complete",
                "over an incomplete list no leader is certainly missing, so only the posts given are checked",
                "declare the list complete once it is",
            ],
        ],
        // ---------------------------------------------------------------
        // visit
        // ---------------------------------------------------------------
        VisitPriorityNotMoreOften => [
            [
                "重点走访户每年预期走访 {expected} 次，不多于一般户的 {base} 次",
                "对困难户、租赁户、老党员户、重点关注户要加大频次、重点走访",
                "请在本地参数表中提高重点走访的次数",
            ],
            [
                "priority households expect {expected} visits a year, not more than the {base} of every household",
                "poor, tenant, veteran-Party-member and key-attention households must be visited more often",
                "raise the number of priority visits in the local overlay",
            ],
        ],
        VisitGapTooLong => [
            [
                "本地走访间隔 {days} 天，超过该条款一个周期的最长天数 {longest} 天",
                "按此间隔，一个周期内可能一次也不走访",
                "请缩短本地走访间隔，或说明理由",
            ],
            [
                "the local gap of {days} days is longer than the longest period of the clause, {longest} days",
                "a whole period may then pass without a visit",
                "shorten the local gap or give the reason",
            ],
        ],
        VisitRoundIncomplete => [
            [
                "{period} 有 {missed} 户没有走访记录",
                "每个周期内应把在住户走访一遍，未见到的上门不算走访",
                "请先走访这些户，并说明未走访的原因",
            ],
            [
                "households with no visit in {period}: {missed}",
                "every occupied household is to be visited once a period, and a call that met nobody is not a visit",
                "visit these households first and give the reason for the gap",
            ],
        ],
        VisitGapExceeded => [
            [
                "有 {missed} 户距上次走访已超过 {days} 天",
                "本地选择了按间隔走访，间隔已超出",
                "请先走访这些户，并说明超期的原因",
            ],
            [
                "households that have gone more than {days} days without a visit: {missed}",
                "the locality chose a longest gap between visits, and it has run out",
                "visit these households first and give the reason for the gap",
            ],
        ],
        VisitTeamIncomplete => [
            [
                "有 {visits} 次走访没有社区专职工作者和专职网格员同时参加",
                "走访小组以“1+1”为基础，再联动其他力量；走访仍然有效",
                "请核对参加人员是否漏记，今后安排两人同去",
            ],
            [
                "visits made without both the full-time community worker and the full-time grid worker: {visits}",
                "the visiting group stands on these two and others join them; the visits count all the same",
                "check whether a visitor was left out of the record, and send both in future",
            ],
        ],
        VisitUnknownHousehold => [
            [
                "走访记录指向的户不在户表中",
                "该记录未被采用",
                "请核对户编号，或在户表中补充该户",
            ],
            [
                "the visit names a household that is not in the list of households",
                "the visit is not used",
                "check the id of the household or add it to the list",
            ],
        ],
        VisitInFuture => [
            [
                "走访日期晚于统计日期",
                "尚未发生的走访不计入，该记录未被采用",
                "请核对走访日期",
            ],
            [
                "the visit is dated after the day of the report",
                "a visit that has not happened does not count and is not used",
                "check the date of the visit",
            ],
        ],
        VisitBeforeHousehold => [
            [
                "走访日期早于该户的入住日期",
                "该户当时不在此处，该记录未被采用",
                "请核对走访日期和入住日期",
            ],
            [
                "the visit is dated before the household was here",
                "it cannot have been a visit to this household and is not used",
                "check the date of the visit and the first day of the household",
            ],
        ],
        VisitConflict => [
            [
                "同一编号的走访记录内容不一致",
                "无法确定哪一条属实，这些记录均未被采用",
                "请核对后保留一条，或为另一次走访改用新的编号",
            ],
            [
                "entries with the same id differ",
                "it cannot be said which is true, so none of them is used",
                "keep the true one, or give the other visit a new id",
            ],
        ],
        VisitIncomplete => [
            [
                "走访记录缺少 {field}",
                "缺项的记录不能证明走访过，未被采用",
                "请补充该项",
            ],
            [
                "the entry lacks {field}",
                "an incomplete entry does not show that a visit took place and is not used",
                "add what is missing",
            ],
        ],
        VisitCategoryUnknown => [
            [
                "有 {households} 户是否属于困难户、租赁户、老党员户、重点关注户尚不清楚",
                "未知不等于不属于，这些户是否要重点走访没有判断",
                "请为这些户补充四个类别的是或否",
            ],
            [
                "households of which it is not known whether they are poor, tenant, veteran-Party-member or key-attention households: {households}",
                "unknown is not no, so whether they are owed more frequent visits is left open",
                "enter yes or no for each of the four categories",
            ],
        ],
        VisitLogStartUnknown => [
            [
                "没有写明走访台账从哪一天起是完整的",
                "没有记录不等于没有走访，因此不判断以前的周期是否漏访",
                "请填写台账起始日",
            ],
            [
                "it is not said from which day on the log of visits is complete",
                "a gap of the log is not a gap of the visits, so no earlier period is called missed",
                "give the first day of the log",
            ],
        ],
        // ---------------------------------------------------------------
        // table
        // ---------------------------------------------------------------
        TableFileMissing => [
            [
                "文件夹中没有该表",
                "该表的事实一律按“未知”处理",
                "请补充该文件，文件名和表头见格式说明",
            ],
            [
                "the table is not in the folder",
                "all facts of it count as unknown",
                "add the file, named and headed as the description of the tables says",
            ],
        ],
        TableEmpty => [
            [
                "文件是空的",
                "没有表头，无法读取",
                "请重新导出该表；没有数据时也应保留表头",
            ],
            [
                "the file is empty",
                "without a header nothing can be read",
                "export the table again and keep the header even where there are no rows",
            ],
        ],
        TableNotText => [
            [
                "文件不是可读取的文本表格",
                "可能是工作簿（xlsx、xls）或 UTF-16 文本，整个文件未被采用",
                "请在表格软件中另存为 CSV（UTF-8 或 GB18030）",
            ],
            [
                "the file is not a text table that can be read",
                "it may be a workbook (xlsx, xls) or text in UTF-16, and none of it is used",
                "save it as CSV in UTF-8 or GB18030",
            ],
        ],
        TableHeaderUnknown => [
            [
                "表头中没有一列可以识别",
                "可能缺少表头行，或文件编码不是 UTF-8、GB18030，整个文件未被采用",
                "请对照格式说明填写第一行表头，并检查编码",
            ],
            [
                "no column of the header is known",
                "the header row may be missing or the file not in UTF-8 or GB18030, and none of it is used",
                "write the header of the description in the first row and check the encoding",
            ],
        ],
        TableColumnMissing => [
            [
                "缺少必需的列",
                "没有这一列就无法采用该表，整个文件未被采用",
                "请补充该列，中英文表头均可",
            ],
            [
                "a column that the table cannot do without is missing",
                "without it none of the table is used",
                "add the column under its Chinese or English header",
            ],
        ],
        TableColumnUnknown => [
            [
                "该列的表头不认识",
                "该列未被采用，可能是表头写错或单位不同",
                "请对照格式说明改正表头，或删除该列",
            ],
            [
                "the header of the column is not known",
                "the column is not used, and its header may be misspelled or name another unit",
                "correct the header by the description of the tables or remove the column",
            ],
        ],
        TableColumnTwice => [
            [
                "同一列出现了 {times} 次",
                "无法确定以哪一列为准，这些列均未采用",
                "请只保留其中一列",
            ],
            [
                "the column stands in the table {times} times",
                "which of them is meant is not known, so none is used",
                "keep one of them",
            ],
        ],
        TableRowLength => [
            [
                "该行有 {cells} 列，表头有 {expected} 列",
                "可能多了或少了逗号，各列的内容可能错位，整行未被采用",
                "请检查该行的逗号和引号",
            ],
            [
                "the row has {cells} cells and the header {expected}",
                "a comma too many or too few shifts the cells, so the row is not used",
                "check the commas and quotes of the row",
            ],
        ],
        TableLineBreak => [
            [
                "单元格内有换行，涉及其后 {lines} 行",
                "可能缺少一个引号，把后面的行并入了一个单元格，整行未被采用",
                "请补上引号或删除单元格内的换行",
            ],
            [
                "a cell holds line breaks and reaches over the {lines} lines that follow",
                "a missing quote may have swallowed them, so the row is not used",
                "mend the quotes or remove the line breaks",
            ],
        ],
        TableRowUnused => [
            ["该行未能采用", "该行的内容与其他表不一致", "请核对该行"],
            [
                "the row could not be used",
                "it does not fit the other tables",
                "check the row",
            ],
        ],
        TableMoreFaults => [
            [
                "该文件共有 {all} 个问题，只列出前 {listed} 个",
                "其余各行照常处理，未能采用的行已计数",
                "请先改正已列出的问题再重新检查",
            ],
            [
                "the file has {all} faults, of which the first {listed} are listed",
                "all other rows were processed, and those not used are counted",
                "mend the listed faults and check again",
            ],
        ],
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
                "内容过长：{length} 个字符，最多 {limit} 个",
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
                "长数字被表格软件改成了科学计数（如 3.70302E+17）",
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
                "请以 UTF-8 或 GB18030 重新保存，并重新填写该单元格",
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
        TableIdIsCitizenNumber => [
            [
                "编号是公民身份号码",
                "编号会出现在结果和提示中，身份号码不得出现，该值未被采用",
                "请改用与身份无关的编号",
            ],
            [
                "a citizen number is used as an id",
                "ids stand in results and findings, where a citizen number must not, so it is not used",
                "use an id that says nothing about the person",
            ],
        ],
        TableHouseholdUnknown => [
            [
                "所填的户不在户表中，或该户的行未被采用",
                "无法归入任何一户，整行未被采用",
                "请核对户编号，或先改正户表",
            ],
            [
                "the household is not in the table of households, or its row is not used",
                "the row belongs to no household and is not used",
                "check the id or mend the table of households first",
            ],
        ],
        TablePersonUnknown => [
            [
                "所填的人员不在人员表中，或该人员的行未被采用",
                "无法对应到任何人，整行未被采用",
                "请核对人员编号，或先改正人员表",
            ],
            [
                "the person is not in the table of persons, or the row is not used",
                "the row belongs to nobody and is not used",
                "check the id or mend the table of persons first",
            ],
        ],
        TablePersonTwice => [
            [
                "同一公民身份号码出现在两行",
                "可能是同一个人被登记在两户，两行均已采用",
                "请核对并删除其中一行",
            ],
            [
                "two rows carry one citizen number",
                "one person may be listed in two households, and both rows are used",
                "check the two and remove one",
            ],
        ],
    };
    let [what, why, fix] = match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    };
    Template { what, why, fix }
}

/// The text of a finding (说明文字): where → what → why → what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "tsify", derive(tsify::Tsify))]
pub struct Text {
    /// Where it is; empty where the finding concerns the whole input.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
}

/// The text of a finding in a language.
///
/// ```
/// use gridaid::finding::{Finding, Place};
/// use gridaid::message::{describe, Lang};
/// let finding = Finding::open("dibao.standard.urban", "D-06", Place::default());
/// assert_eq!(
///     describe(&finding, Lang::En).what,
///     "the local parameter dibao.standard.urban is not set"
/// );
/// ```
pub fn describe(finding: &Finding, lang: Lang) -> Text {
    let template = template(finding.code, lang);
    let fill = |text: &str| {
        finding.params.iter().fold(text.to_owned(), |text, param| {
            text.replace(
                &format!("{{{}}}", param.name),
                &value_text(&param.value, lang),
            )
        })
    };
    Text {
        place: place_text(&finding.place, lang),
        what: fill(template.what),
        why: fill(template.why),
        fix: fill(template.fix),
    }
}

fn place_text(place: &Place, lang: Lang) -> String {
    let (row, column) = match lang {
        Lang::ZhCn => (
            place.row.map(|row| format!("第{row}行")),
            place.column.as_ref().map(|name| format!("“{name}”列")),
        ),
        Lang::En => (
            place.row.map(|row| format!("row {row}")),
            place.column.as_ref().map(|name| format!("column {name}")),
        ),
    };
    let parts = [
        place.file.clone(),
        row,
        column,
        place.pointer.clone(),
        place.id.clone(),
    ];
    let separator = match lang {
        Lang::ZhCn => " ",
        Lang::En => ", ",
    };
    let parts: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|p| !p.is_empty())
        .collect();
    parts.join(separator)
}

fn value_text(value: &Value, lang: Lang) -> String {
    match (value, lang) {
        (Value::Count { value }, _) => value.to_string(),
        (Value::Fen { value }, Lang::ZhCn) => format!("{}元", yuan_text(*value)),
        (Value::Fen { value }, Lang::En) => format!("{} yuan", yuan_text(*value)),
        (Value::BasisPoints { value }, _) => {
            // Basis points are hundredths of a percent, as fen are of a yuan.
            let percent = yuan_text(*value);
            let percent = percent.trim_end_matches('0').trim_end_matches('.');
            format!("{percent}%")
        }
        (Value::Flag { value: true }, Lang::ZhCn) => "是".into(),
        (Value::Flag { value: false }, Lang::ZhCn) => "否".into(),
        (Value::Flag { value: true }, Lang::En) => "yes".into(),
        (Value::Flag { value: false }, Lang::En) => "no".into(),
        (Value::Choice { value }, _) => form_text(value, lang).unwrap_or(value).into(),
        (Value::Date { value }, _) => value.to_string(),
        (Value::Text { value }, _) => value.clone(),
    }
}

/// The expected forms that [`Code::BadValue`] and [`Code::Unreadable`] name.
fn form_text(form: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match form {
        "date" => ("日期（如 2022-07-07）", "date (such as 2022-07-07)"),
        "integer" => ("整数", "whole number"),
        "exactAmount" => (
            "绝对值不超过 9007199254740991 的整数",
            "whole number within ±9007199254740991",
        ),
        "boolean" => ("true 或 false", "true or false"),
        "text" => ("文本", "text"),
        "natural" => ("不小于 0 的整数", "whole number of at least 0"),
        "yuan" => (
            "以元为单位、最多两位小数的金额（如 1234.50）",
            "amount in yuan with at most two decimals (such as 1234.50)",
        ),
        "yesNo" => ("是 或 否", "是 (yes) or 否 (no)"),
        "name" => (
            "格式说明中列出的名称之一",
            "one of the names that the format lists",
        ),
        "list" => ("列表", "list"),
        "object" => ("包含必填字段的对象", "object with its required fields"),
        "json" => ("JSON 文本", "JSON text"),
        _ => return None,
    };
    Some(match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_texts_of_the_same_parameters_in_both_languages() {
        let names = |text: &str| -> Vec<String> {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|part| Some(part.split_once('}')?.0.to_owned()))
                .collect();
            names.sort();
            names
        };
        for code in Code::ALL {
            let (zh, en) = (template(*code, Lang::ZhCn), template(*code, Lang::En));
            for (zh, en) in [(zh.what, en.what), (zh.why, en.why), (zh.fix, en.fix)] {
                assert_eq!(names(zh), names(en), "{code:?}");
                assert!(!zh.is_empty() && !zh.is_ascii(), "{code:?}: {zh}");
                assert!(en.is_ascii() && !en.ends_with('.'), "{code:?}: {en}");
                assert!(!zh.ends_with('。'), "{code:?}: {zh}");
            }
        }
    }

    #[test]
    fn values_are_written_for_people() {
        let text = |value, lang| value_text(&value, lang);
        assert_eq!(text(Value::Fen { value: 123_450 }, Lang::ZhCn), "1234.50元");
        assert_eq!(text(Value::BasisPoints { value: 15_000 }, Lang::En), "150%");
        assert_eq!(
            text(Value::BasisPoints { value: 3_333 }, Lang::En),
            "33.33%"
        );
        assert_eq!(text(Value::BasisPoints { value: 0 }, Lang::En), "0%");
        assert_eq!(text(Value::Flag { value: false }, Lang::ZhCn), "否");
    }
}

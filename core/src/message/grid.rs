//! Texts of the clauses of the grid and its Party structure.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
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
                "微网格有{households}户，不在{target}户左右（本地允许上下{tolerance}户）的范围内",
                "方案按每20户左右设置1个微网格；“20户左右”是约数，本项仅作提示",
                "建议在同一基础网格内按楼栋或单元调整",
            ],
            [
                "the micro-grid has {households} households, outside about {target} (local tolerance {tolerance})",
                "the plan asks for about that many, and an approximate number is only advice",
                "consider moving whole buildings or units inside the base grid",
            ],
        ],
        UnitInSeveralMicroGrids => [
            [
                "同一单元的住户分属{grids}个微网格",
                "方案以楼栋或单元为基本单位设置微网格；户数为约数，按楼层段划分大单元的仅作提示",
                "建议把整个单元划入一个微网格；已按楼层段划分的可保留",
            ],
            [
                "households of one stairwell unit are in {grids} micro-grids",
                "the plan takes the building or unit as the basic unit of a micro-grid of about 20; a large unit may be cut by floor bands, so this is advice",
                "consider one micro-grid for the whole unit, or keep the floor bands",
            ],
        ],
        BaseGridAboutSize => [
            [
                "基础网格有{households}户，不在{target}户左右（本地允许上下{tolerance}户）的范围内",
                "这是淄博市2020年报道的做法，由本地选用，不是方案的要求",
                "可结合实际考虑调整",
            ],
            [
                "the base grid has {households} households, outside about {target} (local tolerance {tolerance})",
                "this is practice reported in Zibo in 2020 that the locality chose, and not asked for by the plan",
                "adjust it where that helps",
            ],
        ],
        LeadingGroupMissing => [
            [
                "尚未成立社会救助工作领导小组",
                "方案要求调整充实区、街道（开发区）、村（居）社会救助工作领导小组；方案未写明尚未成立的怎么办，仅作提示",
                "请成立领导小组，或说明由何机构承担",
            ],
            [
                "it has no leading group for assistance",
                "the plan asks that the groups of the district, the sub-districts or zones and the villages be strengthened; that each has a group is our reading, so this is only noted",
                "set one up, or say who does its work",
            ],
        ],
        CityModelPossible => [
            [
                "该村有{buildings}栋楼，达到本地所定的{many}栋",
                "方案规定辖区楼栋较多的农村可参照城市社区配强微网格长队伍，方案未规定由谁决定，由当地确定",
                "请填写是否参照城市社区；参照的按双微网格长和单元长检查",
            ],
            [
                "the village has {buildings} buildings, and the locality takes {many} as many",
                "the plan lets villages with many buildings follow the city for their micro-grid leaders; it does not say who decides, so the locality does",
                "enter whether it follows; if so its micro-grid leaders and unit leaders are checked",
            ],
        ],
        BaseGridSize => [
            [
                "基础网格有{households}户，不在{min}—{max}户之间",
                "据2021年报道，淄博市基础网格一般为300—500户；方案未规定，仅供参考",
                "可结合实际考虑调整",
            ],
            [
                "the base grid has {households} households, not {min} to {max}",
                "a report of 2021 says that base grids in Zibo hold 300 to 500; the plan says no number, so this is only noted",
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
                "有{places}个单位未填写党组织",
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
                "片区协助人员{has}人，少于要求的{asked}人",
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
                "片区协助人员{has}人，多于要求的{asked}人",
                "方案写明每个片区配备1人，多配仅作提示",
                "如确有需要可保留",
            ],
            [
                "the area has {has} helpers and {asked} is asked for",
                "the plan names one person for every area; more is only noted",
                "keep them where they are needed",
            ],
        ],
        UnitTooLarge => [
            [
                "该单元有{households}户，超出微网格目标{target}户及允许偏差{tolerance}户",
                "方案以楼栋或单元为基本单位，单元不拆分，除非申报了楼层段",
                "请申报该单元的楼层段，或保留为一个微网格",
            ],
            [
                "the unit has {households} households, beyond the target of {target} and the tolerance of {tolerance}",
                "the plan takes the building or unit as the basic unit; it is cut by declared floor bands only",
                "declare its floor bands, or keep it as one micro-grid",
            ],
        ],
        FloorBandsUnfit => [
            [
                "该单元的楼层段与单元内住户不一致",
                "各楼层段合起来应当恰好包含该单元每一户一次",
                "请核对楼层段所列住户，核对前该单元不拆分",
            ],
            [
                "the floor bands of the unit do not fit its households",
                "together they are to hold each household of the unit exactly once",
                "check the households of the bands; until then the unit is not cut",
            ],
        ],
        HouseholdsWithoutBuilding => [
            [
                "有{rows}户未填写楼栋或所填楼栋不存在",
                "划分按楼栋和单元进行，这些住户未列入划分方案",
                "请在住户表中填写楼栋和单元",
            ],
            [
                "{rows} households name no building of the register",
                "micro-grids are drawn along buildings and units, so these are not in the proposal",
                "enter building and unit of the households",
            ],
        ],
        HelpersUnknown => [
            [
                "有{places}个片区未填写协助人员数",
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
                "基础网格专职网格员{has}人，少于要求的{asked}人",
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
                "基础网格专职网格员{has}人，多于要求的{asked}人",
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
                "有{places}个基础网格未填写专职网格员数",
                "未填写时不能判断是否配备",
                "请填写人数，没有的填0",
            ],
            [
                "the number of full-time grid workers of {places} base grids is not given",
                "whether the rule is met cannot be said",
                "enter the number, and 0 where there is none",
            ],
        ],
        _ => return None,
    })
}

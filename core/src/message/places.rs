//! Texts of the registers of places, buildings and households.

use super::Texts;
use crate::finding::FindingCode;

/// The texts of a code of this subject.
pub(super) const fn texts(code: FindingCode) -> Option<Texts> {
    use FindingCode::*;
    Some(match code {
        PlaceKindMissing => [
            [
                "未填写层级，或层级名称不在格式说明之内",
                "没有层级就无法归入网格体系，连同其下共{places}个单位、{households}户未计入",
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
                "找不到上级就无法归入网格体系，连同其下共{places}个单位、{households}户未计入",
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
                "只有区一级可以没有上级，连同其下共{places}个单位、{households}户未计入",
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
                "顺序为区—镇、街道、开发区—片区—村（社区直接属镇、街道、开发区，没有片区的村也可以）—基础网格—微网格，连同其下共{places}个单位、{households}户未计入",
                "请更正上级编号或本单位的层级",
            ],
            [
                "the place above it is of the wrong kind",
                "the order is district, town or sub-district or zone, area and village (a community directly, a village where there is no area), base grid, micro-grid; {places} places and {households} households are left out with it",
                "correct the parent id or the kind of the place",
            ],
        ],
        ParentCycle => [
            [
                "上下级填成循环，几个单位互为上级",
                "这些单位没有一个能归入网格体系，连同其下共{places}个单位、{households}户未计入",
                "请更正其中至少一个单位的上级编号",
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
                "没有区一级单位，其他单位都不能归入网格体系，所有单位均未计入",
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
                "一张网格表只能有一个区，第二个连同其下共{places}个单位、{households}户未计入",
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
        VillageAreaUnknown => [
            [
                "这个村直接列在镇（街道）之下，没有写明所属片区",
                "村和户照常计算，但片区是否配有救助协理员没有判断",
                "请补充该村所属的片区",
            ],
            [
                "the village stands directly under its town, and its area is not given",
                "the village and its households are counted, but whether its area has a helper is left open",
                "enter the area of the village",
            ],
        ],
        GridElsewhere => [
            [
                "台账的区划代码不在参数所属的地区之内",
                "参数所属地区的文件和数值对这里不适用，本次没有按其检查",
                "请核对区划代码；确是外地的，请换用当地的参数",
            ],
            [
                "by its division code the register is of another place than the parameters",
                "texts and numbers of that place do not bind here and were not applied",
                "check the division code; if the place is right, use the parameters of that place",
            ],
        ],
        DivisionCodeOtherKind => [
            [
                "区划代码第三段与层级不符",
                "第三段001—099为街道，100—199为镇",
                "建议核对该单位是镇还是街道",
            ],
            [
                "the third group of the division code says another kind of place",
                "001 to 099 stand for sub-districts and 100 to 199 for towns",
                "check whether the place is a town or a sub-district",
            ],
        ],
        DivisionCodeTwice => [
            [
                "两个单位的区划代码相同",
                "一个区划代码同一天只属于一个单位，无法确定是哪一个",
                "请核对这两个单位的区划代码",
            ],
            [
                "two places have the same division code",
                "on one day a code is that of one place, and which of the two is not known",
                "compare both codes with the published list",
            ],
        ],
        FactOfOtherKind => [
            [
                "该层级不应填写“{field}”",
                "此项只用于其他层级，未被采用",
                "请删除该值，或更正层级",
            ],
            [
                "{field} is not kept for this kind of place",
                "it belongs to another level and is not used",
                "remove the value or correct the kind",
            ],
        ],
        CitySizeWithoutModel => [
            [
                "填写了参照城市规模，但未填写参照城市社区",
                "村的微网格即村民小组，不论大小；只有参照城市社区的村才可再按约20户检查",
                "请同时填写参照城市社区，或删除参照城市规模",
            ],
            [
                "the village keeps the size of city micro-grids without following the city model",
                "the micro-grid of a village is the villager group whatever its size; about 20 applies only where a village follows the rules for communities",
                "declare the city model as well, or remove the size",
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
                "该编号未采用",
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
                "该编号未采用，楼栋按“未知”处理",
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
                "该编号未采用，单元按“未知”处理",
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
        _ => return None,
    })
}

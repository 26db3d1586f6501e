//! The conditions of a margin family (低保边缘家庭): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 不符合低保.
    NOT_DIBAO 6: "M-01", "notDibao", Household, [
        "家庭不属于低保范围（属于的按低保办理）",
        "家庭不属于低保范围，可以看是否属于低保边缘家庭",
        "家庭符合低保条件，应按低保办理，不再认定为低保边缘家庭",
        "暂不能确定家庭是否符合低保条件；符合的按低保办理",
    ], [
        "the household is outside dibao (one that qualifies is handled as dibao)",
        "the household is outside dibao, so it may be a margin family",
        "the household qualifies for dibao and is handled as such, no longer as a margin family",
        "it is not certain yet whether the household qualifies for dibao; if it does, it is handled as such",
    ];
    /// 人均收入低于低保标准的1.5倍.
    MARGIN_INCOME 7: "M-01", "marginIncome", Household, [
        "共同生活的家庭成员人均收入低于低保标准的规定倍数",
        "共同生活的家庭成员人均收入低于低保标准的规定倍数",
        "共同生活的家庭成员人均收入不低于低保标准的规定倍数",
        "暂不能确定共同生活的家庭成员人均收入是否低于低保标准的规定倍数",
    ], [
        "income per member is below the set multiple of the dibao standard",
        "the income per member is below the set multiple of the dibao standard",
        "the income per member is at or above the set multiple of the dibao standard",
        "it is not certain yet whether the income per member is below the set multiple of the dibao standard",
    ], Fen ["全家月收入", "全家收入线"], ["monthly income of the household", "income line for all its members"];
    /// 人均收入低于省定比例.
    MARGIN_INCOME_PROVINCIAL 8: "M-02", "marginIncomeProvincial", Household, [
        "共同生活的家庭成员人均收入低于省级规定的收入线",
        "共同生活的家庭成员人均收入低于省级规定的收入线",
        "共同生活的家庭成员人均收入不低于省级规定的收入线",
        "暂不能确定共同生活的家庭成员人均收入是否低于省级规定的收入线",
    ], [
        "income per member is below the line set by the province",
        "the income per member is below the line set by the province",
        "the income per member is at or above the line set by the province",
        "it is not certain yet whether the income per member is below the line set by the province",
    ], Fen ["全家月收入", "全家收入线"], ["monthly income of the household", "income line for all its members"];
    /// 放宽后的收入线.
    MARGIN_RELAXED 9: "M-04", "marginRelaxed", Household, [
        "共同生活的家庭成员人均收入在本地放宽后的收入线以内",
        "共同生活的家庭成员人均收入在本地放宽后的收入线以内",
        "共同生活的家庭成员人均收入超出本地放宽后的收入线",
        "暂不能确定共同生活的家庭成员人均收入是否在本地放宽后的收入线以内",
    ], [
        "income per member is within the line relaxed locally",
        "the income per member is within the line relaxed locally",
        "the income per member is beyond the line relaxed locally",
        "it is not certain yet whether the income per member is within the line relaxed locally",
    ], Fen ["全家月收入", "全家收入线"], ["monthly income of the household", "income line for all its members"];
    /// 人均收入高于低保标准（山东）.
    MARGIN_ABOVE 10: "M-03", "marginAbove", Household, [
        "共同生活的家庭成员人均收入高于当地低保标准",
        "共同生活的家庭成员人均收入高于当地低保标准",
        "共同生活的家庭成员人均收入不高于当地低保标准",
        "暂不能确定共同生活的家庭成员人均收入是否高于当地低保标准",
    ], [
        "income per member is above the local dibao standard",
        "the income per member is above the local dibao standard",
        "the income per member is at or below the local dibao standard",
        "it is not certain yet whether the income per member is above the local dibao standard",
    ], Fen ["全家月收入", "全家低保标准合计"], ["monthly income of the household", "standard for all its members"];
    /// 财产符合低保边缘规定.
    MARGIN_PROPERTY 11: "M-08", "marginProperty", Household, [
        "家庭财产状况符合低保边缘家庭规定",
        "家庭财产状况符合低保边缘家庭规定",
        "家庭财产状况超出低保边缘家庭规定",
        "暂不能确定家庭财产状况是否符合低保边缘家庭规定",
    ], [
        "property is within the rule for margin families",
        "the property of the household is within the rule for margin families",
        "the property of the household is beyond the rule for margin families",
        "it is not certain yet whether the property of the household is within the rule for margin families",
    ];
}

//! The conditions of a rigid-expenditure family (刚性支出困难家庭): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 人均收入低于上年度人均可支配收入（2023年意见）.
    RIGID_INCOME_2023 43: "M-33", "rigidIncome2023", Household, [
        "全家申请前12个月人均收入低于当地上年度居民人均可支配收入",
        "全家申请前12个月人均收入低于当地上年度居民人均可支配收入",
        "全家申请前12个月人均收入不低于当地上年度居民人均可支配收入",
        "暂不能确定全家申请前12个月人均收入是否低于当地上年度居民人均可支配收入",
    ], [
        "income per member of the last twelve months is below last year's local disposable income per head",
        "the income per member of the last twelve months is below last year's local disposable income per head",
        "the income per member of the last twelve months is at or above last year's local disposable income per head",
        "it is not certain yet whether the income per member of the last twelve months is below last year's local disposable income per head",
    ], Fen ["全家12个月收入", "全家收入线"], ["twelve months' income of the household", "income line for all its members"];
    /// 符合本地规定（2023年意见）.
    RIGID_LOCAL 44: "M-33", "rigidLocalRules", Household, [
        "符合本地关于刚性支出困难家庭的其他规定",
        "家庭符合本地关于刚性支出困难家庭的其他规定",
        "家庭没有达到本地关于刚性支出困难家庭的其他规定",
        "暂不能确定家庭是否符合本地关于刚性支出困难家庭的其他规定",
    ], [
        "the other local rules for families in hardship from rigid expenditure are met",
        "the household meets the other local rules for families in hardship from rigid expenditure",
        "the household does not meet the other local rules for families in hardship from rigid expenditure",
        "it is not certain yet whether the household meets the other local rules for families in hardship from rigid expenditure",
    ];
    /// 未纳入低保、特困，未认定为低保边缘.
    RIGID_NOT_RECORDED 45: "M-20", "rigidNotRecorded", Household, [
        "未纳入低保和特困供养，也未认定为低保边缘家庭（已纳入的按原类别办理）",
        "家庭未纳入低保和特困供养，也未认定为低保边缘家庭",
        "家庭已纳入低保、特困供养或者已认定为低保边缘家庭，按原类别办理",
        "暂不能确定家庭是否已纳入低保、特困供养或者已认定为低保边缘家庭",
    ], [
        "recorded neither in dibao nor in extreme hardship nor as a margin family (one that is stays in that class)",
        "the household is recorded neither in dibao nor in extreme hardship nor as a margin family",
        "the household is recorded in dibao, in extreme hardship or as a margin family and stays in that class",
        "it is not certain yet whether the household is recorded in dibao, in extreme hardship or as a margin family",
    ];
    /// 人均收入低于上年度人均可支配收入.
    RIGID_INCOME 46: "M-21", "rigidIncome", Household, [
        "共同生活的家庭成员人均收入低于当地上年度居民人均可支配收入",
        "共同生活的家庭成员人均收入低于当地上年度居民人均可支配收入",
        "共同生活的家庭成员人均收入不低于当地上年度居民人均可支配收入",
        "暂不能确定共同生活的家庭成员人均收入是否低于当地上年度居民人均可支配收入",
    ], [
        "income per member is below last year's local disposable income per head",
        "the income per member is below last year's local disposable income per head",
        "the income per member is at or above last year's local disposable income per head",
        "it is not certain yet whether the income per member is below last year's local disposable income per head",
    ], Fen ["全家12个月收入", "全家收入线"], ["twelve months' income of the household", "income line for all its members"];
    /// 财产符合刚性支出困难家庭规定.
    RIGID_PROPERTY 47: "M-22", "rigidProperty", Household, [
        "家庭财产状况符合刚性支出困难家庭规定",
        "家庭财产状况符合刚性支出困难家庭规定",
        "家庭财产状况超出刚性支出困难家庭规定",
        "暂不能确定家庭财产状况是否符合刚性支出困难家庭规定",
    ], [
        "property is within the rule for rigid expenditure",
        "the property of the household is within the rule for rigid expenditure",
        "the property of the household is beyond the rule for rigid expenditure",
        "it is not certain yet whether the property of the household is within the rule for rigid expenditure",
    ];
    /// 刚性支出占家庭总收入超过规定比例.
    RIGID_RATIO 48: "M-23", "rigidRatio", Household, [
        "申请前12个月刚性支出占家庭总收入的比例超过当地规定",
        "申请前12个月刚性支出占家庭总收入的比例超过当地规定",
        "申请前12个月刚性支出占家庭总收入的比例没有超过当地规定",
        "暂不能确定申请前12个月刚性支出占家庭总收入的比例是否超过当地规定",
    ], [
        "rigid spending of the last twelve months is above the local share of the household's income",
        "the rigid spending of the last twelve months is above the local share of the household's income",
        "the rigid spending of the last twelve months is not above the local share of the household's income",
        "it is not certain yet whether the rigid spending of the last twelve months is above the local share of the household's income",
    ], Fen ["12个月刚性支出", "按规定比例折合"], ["twelve months' rigid spending", "local share of the income"];
    /// 符合县级以上规定的其他条件.
    RIGID_COUNTY 49: "M-23a", "rigidCounty", Household, [
        "符合县级以上人民政府规定的其他条件",
        "家庭符合县级以上人民政府规定的其他条件，或者当地没有规定其他条件",
        "家庭没有达到县级以上人民政府规定的其他条件",
        "暂不能确定县级以上人民政府规定的其他条件是否达到",
    ], [
        "other conditions of county level or above are met",
        "the household meets the other conditions of county level or above, or there are none",
        "the household does not meet the other conditions of county level or above",
        "it is not certain yet whether the other conditions of county level or above are met",
    ];
}

//! The conditions of dibao (最低生活保障): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 户籍或居住证在本地.
    PLACE 0: "D-60", "place", Household, [
        "在户籍地申请，或持有本地认可的居住证",
        "申请人户籍在本地，或持有本地认可的居住证",
        "申请人户籍不在本地，也没有本地认可的居住证，应向户籍所在地申请",
        "暂不能确定申请人户籍是否在本地、是否持有本地认可的居住证",
    ], [
        "the application is made where the household is registered or holds an accepted residence permit",
        "the household is registered here or holds a residence permit that is accepted here",
        "the household is neither registered here nor holds an accepted residence permit; it applies where it is registered",
        "it is not certain yet whether the household is registered here or holds an accepted residence permit",
    ];
    /// 人均收入低于低保标准.
    DIBAO_INCOME 1: "D-01", "dibaoIncome", Household, [
        "共同生活的家庭成员人均收入低于当地低保标准",
        "共同生活的家庭成员人均收入低于当地低保标准",
        "共同生活的家庭成员人均收入不低于当地低保标准",
        "暂不能确定共同生活的家庭成员人均收入是否低于当地低保标准",
    ], [
        "income per member is below the local dibao standard",
        "the income per member is below the local dibao standard",
        "the income per member is at or above the local dibao standard",
        "it is not certain yet whether the income per member is below the local dibao standard",
    ], Fen ["全家月收入", "全家低保标准合计"], ["monthly income of the household", "standard for all its members"];
    /// 财产符合低保规定.
    DIBAO_PROPERTY 2: "D-34", "dibaoProperty", Household, [
        "家庭财产状况符合低保规定",
        "家庭财产状况符合低保规定",
        "家庭财产状况超出低保规定",
        "暂不能确定家庭财产状况是否符合低保规定",
    ], [
        "property is within the dibao rule",
        "the property of the household is within the dibao rule",
        "the property of the household is beyond the dibao rule",
        "it is not certain yet whether the property of the household is within the dibao rule",
    ];
    /// 金融资产不超过上限.
    DEPOSITS 3: "D-34", "deposits", Household, [
        "家庭金融资产在规定限额以内",
        "家庭金融资产在规定限额以内",
        "家庭金融资产超过规定限额",
        "暂不能确定家庭金融资产是否超过规定限额",
    ], [
        "financial assets are within the limit",
        "the financial assets of the household are within the limit",
        "the financial assets of the household are above the limit",
        "it is not certain yet whether the financial assets of the household are within the limit",
    ], Fen ["金融资产", "规定限额"], ["financial assets", "limit"];
    /// 车辆不超过上限.
    VEHICLES 4: "D-34", "vehicles", Household, [
        "家庭机动车辆数在规定限额以内",
        "家庭机动车辆数在规定限额以内",
        "家庭机动车辆数超过规定限额",
        "暂不能确定家庭机动车辆数是否超过规定限额",
    ], [
        "vehicles are within the limit",
        "the vehicles of the household are within the limit",
        "the vehicles of the household are above the limit",
        "it is not certain yet whether the vehicles of the household are within the limit",
    ], Vehicles ["机动车辆", "规定限额"], ["vehicles", "limit"];
    /// 住房不超过上限.
    HOMES 5: "D-34", "homes", Household, [
        "家庭住房套数在规定限额以内",
        "家庭住房套数在规定限额以内",
        "家庭住房套数超过规定限额",
        "暂不能确定家庭住房套数是否超过规定限额",
    ], [
        "dwellings are within the limit",
        "the dwellings of the household are within the limit",
        "the dwellings of the household are above the limit",
        "it is not certain yet whether the dwellings of the household are within the limit",
    ], Homes ["住房", "规定限额"], ["dwellings", "limit"];
}

//! The conditions of a household for dibao and as a margin family, in words.

use super::{Measure::Fen, Measure::Homes, Measure::Vehicles, sayings};

sayings! { Household:
    PLACE: [
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
    DIBAO_INCOME: [
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
    DIBAO_PROPERTY: [
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
    DEPOSITS: [
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
    VEHICLES: [
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
    HOMES: [
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
    NOT_DIBAO: [
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
    MARGIN_INCOME: [
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
    MARGIN_INCOME_PROVINCIAL: [
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
    MARGIN_RELAXED: [
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
    MARGIN_ABOVE: [
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
    MARGIN_PROPERTY: [
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
    HOUSEHOLD_NOT_DIBAO: [
        "全家不属于低保范围（属于的全家纳入）",
        "全家不属于低保范围，可以看成员能否按单人户纳入",
        "全家符合低保条件，应全家纳入低保，不再按单人户办理",
        "暂不能确定全家是否符合低保条件；符合的全家纳入",
    ], [
        "the household as a whole is outside dibao (one that qualifies is taken in whole)",
        "the household as a whole is outside dibao, so a member may be taken in alone",
        "the household as a whole qualifies for dibao and is taken in whole, not one person alone",
        "it is not certain yet whether the household as a whole qualifies for dibao; if it does, it is taken in whole",
    ];
    MARGIN_FAMILY: [
        "属于低保边缘家庭",
        "家庭属于低保边缘家庭",
        "家庭不属于低保边缘家庭",
        "暂不能确定家庭是否属于低保边缘家庭",
    ], [
        "the household is a margin family",
        "the household is a margin family",
        "the household is no margin family",
        "it is not certain yet whether the household is a margin family",
    ];
}

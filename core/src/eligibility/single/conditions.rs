//! The conditions of the single-person route into dibao (单人保): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 家庭整体不符合低保.
    HOUSEHOLD_NOT_DIBAO 12: "D-04", "householdNotDibao", Household, [
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
    /// 本人不是特困人员.
    NOT_TEKUN 13: "T-79", "notTekun", Person, [
        "本人不属于特困人员（属于的按特困供养办理）",
        "不属于特困人员，可以看能否按单人户纳入低保",
        "属于特困人员，按特困供养办理，不再按单人户纳入低保",
        "是否属于特困人员，暂不能确定",
    ], [
        "the person is outside extreme-hardship support (one who qualifies is handled as such)",
        "is outside extreme-hardship support and may be taken into dibao alone",
        "is in extreme hardship by law and is supported as such, not by dibao alone",
        "is not yet known to be inside or outside extreme-hardship support",
    ];
    /// 属于低保边缘家庭.
    MARGIN_FAMILY 14: "D-40", "marginFamily", Household, [
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
    /// 边缘家庭中的重度残疾人.
    ROUTE_DISABILITY 15: "D-40", "routeDisability", Person, [
        "低保边缘家庭中的一级、二级重度残疾人和三级智力、精神残疾人",
        "属于低保边缘家庭中的一级、二级重度残疾人或三级智力、精神残疾人",
        "不属于低保边缘家庭中的一级、二级重度残疾人或三级智力、精神残疾人",
        "是否属于低保边缘家庭中的一级、二级重度残疾人或三级智力、精神残疾人，暂不能确定",
    ], [
        "severely disabled, or of grade 3 intellectual or mental, in a margin family",
        "is severely disabled, or of grade 3 intellectual or mental, in a margin family",
        "is not a severely disabled person, or one of grade 3 intellectual or mental, in a margin family",
        "is not yet known to be severely disabled, or of grade 3 intellectual or mental, in a margin family",
    ];
    /// 边缘家庭中的重特大疾病患者.
    ROUTE_ILLNESS 16: "D-41", "routeIllness", Person, [
        "低保边缘家庭中的重特大疾病患者",
        "属于低保边缘家庭中的重特大疾病患者",
        "不属于低保边缘家庭中的重特大疾病患者",
        "是否属于低保边缘家庭中的重特大疾病患者，暂不能确定",
    ], [
        "a patient with a serious disease in a margin family",
        "has a serious disease and lives in a margin family",
        "is not a patient with a serious disease in a margin family",
        "is not yet known to be a patient with a serious disease in a margin family",
    ];
    /// 宗教教职人员.
    ROUTE_RELIGIOUS 17: "D-42", "routeReligious", Person, [
        "脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "不属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "是否属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员，暂不能确定",
    ], [
        "religious staff away from the family, # years or more in a religious site, and in hardship",
        "is religious staff away from the family, # years or more in a religious site, and in hardship",
        "is not religious staff away from the family, # years or more in a religious site, and in hardship",
        "is not yet known to be religious staff away from the family, # years or more in a religious site, and in hardship",
    ], Years ["在宗教场所居住", "规定须满"], ["lived in a religious site", "set"], "dibao.religious_site_years";
    /// 县级规定的其他情形.
    ROUTE_COUNTY 18: "D-43", "routeCounty", Person, [
        "县级以上民政部门规定的其他人员",
        "属于县级以上民政部门规定的其他人员",
        "不属于县级以上民政部门规定的其他人员",
        "是否属于县级以上民政部门规定的其他人员，暂不能确定",
    ], [
        "another case named by the civil affairs department of county level or above",
        "meets another case named by the civil affairs department of county level or above",
        "meets no other case named by the civil affairs department of county level or above",
        "is not yet known to meet another case named by the civil affairs department of county level or above",
    ];
    /// 成年无业重度残疾人.
    ROUTE_ADULT 19: "D-44", "routeAdult", Person, [
        "成年无业重度残疾人",
        "属于成年无业重度残疾人",
        "不属于成年无业重度残疾人",
        "是否属于成年无业重度残疾人，暂不能确定",
    ], [
        "an adult without work who is severely disabled",
        "is an adult without work who is severely disabled",
        "is not an adult without work who is severely disabled",
        "is not yet known to be an adult without work who is severely disabled",
    ];
    /// 特殊困难人员（2022年通知）.
    ROUTE_HARDSHIP_2022 20: "D-44a", "routeHardship2022", Person, [
        "低保边缘家庭中的特殊困难人员",
        "属于低保边缘家庭中的特殊困难人员",
        "不属于低保边缘家庭中的特殊困难人员",
        "是否属于低保边缘家庭中的特殊困难人员，须由民政部门认定",
    ], [
        "in special hardship in a margin family",
        "is in special hardship in a margin family",
        "is not a person in special hardship in a margin family",
        "may be in special hardship in a margin family, which is for the authority to find",
    ];
    /// 特殊困难人员（社会救助法）.
    ROUTE_HARDSHIP_2026 21: "D-45", "routeHardship2026", Person, [
        "低保边缘家庭中确有特殊困难的人员",
        "属于低保边缘家庭中确有特殊困难的人员",
        "不属于低保边缘家庭中确有特殊困难的人员",
        "是否属于低保边缘家庭中确有特殊困难的人员，须由民政部门认定",
    ], [
        "in real special hardship in a margin family",
        "is in real special hardship in a margin family",
        "is not a person in real special hardship in a margin family",
        "may be in real special hardship in a margin family, which is for the authority to find",
    ];
    /// 本人收入低于标准.
    OWN_INCOME 22: "D-01", "ownIncome", Person, [
        "本人月收入低于当地低保标准",
        "月收入低于当地低保标准",
        "月收入不低于当地低保标准",
        "月收入是否低于当地低保标准，暂不能确定",
    ], [
        "own monthly income is below the local dibao standard",
        "has an own monthly income below the local dibao standard",
        "has an own monthly income at or above the local dibao standard",
        "is not yet known to have an own monthly income below the local dibao standard",
    ], Fen ["本人月收入", "低保标准"], ["own monthly income", "standard"];
    /// 本人财产符合规定.
    OWN_PROPERTY 23: "D-34", "ownProperty", Person, [
        "家庭或本人财产状况符合低保规定",
        "家庭或本人的财产状况符合低保规定",
        "家庭和本人的财产状况都超出低保规定",
        "家庭或本人的财产状况是否符合低保规定，暂不能确定",
    ], [
        "property of the household or of the person is within the dibao rule",
        "is within the dibao rule by the property of the household or by the own",
        "is beyond the dibao rule by the property of the household and by the own",
        "is not yet known to be within the dibao rule by property, of the household or own",
    ];
}

//! The conditions of one person and of one supporter, in words: what is said after the person meant.

use super::{Measure::Fen, Measure::Years, sayings};

sayings! { Person:
    NOT_TEKUN: [
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
    ROUTE_DISABILITY: [
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
    ROUTE_ILLNESS: [
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
    ROUTE_RELIGIOUS: [
        "脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "不属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员",
        "是否属于脱离家庭、在宗教场所居住#年以上（含）且生活困难的宗教教职人员，暂不能确定",
    ], [
        "religious staff away from the family, # years or more in a religious site, and in hardship",
        "is religious staff away from the family for # years or more and in hardship",
        "is not religious staff away from the family for # years or more and in hardship",
        "is not yet known to be religious staff away from the family for # years or more and in hardship",
    ], Years ["在宗教场所居住", "规定须满"], ["lived in a religious site", "set"], "dibao.religious_site_years";
    ROUTE_COUNTY: [
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
    ROUTE_ADULT: [
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
    ROUTE_HARDSHIP_2022: [
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
    ROUTE_HARDSHIP_2026: [
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
    OWN_INCOME: [
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
    OWN_PROPERTY: [
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
    TEKUN_PLACE: [
        "在户籍所在地申请",
        "户籍在本地，在本地申请",
        "户籍不在本地，应向户籍所在地申请",
        "户籍是否在本地，暂不能确定",
    ], [
        "the application is made where the person is registered",
        "is registered here and applies here",
        "is registered elsewhere and applies there",
        "is not yet known to be registered here",
    ];
    TEKUN_GROUP: [
        "属于老年人、残疾人或未成年人",
        "属于老年人、残疾人或未成年人",
        "不属于老年人、残疾人和未成年人",
        "是否属于老年人、残疾人或未成年人，暂不能确定",
    ], [
        "elderly, disabled or a minor",
        "is elderly, disabled or a minor",
        "is neither elderly nor disabled nor a minor",
        "is not yet known to be elderly, disabled or a minor",
    ];
    UNABLE_TO_WORK: [
        "无劳动能力",
        "属于无劳动能力的情形",
        "没有列入无劳动能力的任何一种情形",
        "是否属于无劳动能力的情形，暂不能确定",
    ], [
        "unable to work by law",
        "is unable to work by law",
        "is in none of the cases of inability to work",
        "is not yet known to be unable to work by law",
    ];
    ELDERLY: [
        "年满#周岁",
        "已年满#周岁",
        "未满#周岁",
        "是否年满#周岁，暂不能确定",
    ], [
        "aged # or over",
        "is aged # or over",
        "is under the age of #",
        "is not yet known to be aged # or over",
    ], Years ["年龄", "规定"], ["age", "set"], "tekun.age_elderly";
    MINOR_NO_WORK: [
        "未满#周岁",
        "未满#周岁",
        "已满#周岁",
        "是否未满#周岁，暂不能确定",
    ], [
        "under the age of #",
        "is under the age of #",
        "is aged # or over",
        "is not yet known to be under the age of #",
    ], Years ["年龄", "规定"], ["age", "set"], "tekun.age_minor_no_work";
    MIND_DISABILITY: [
        "一、二、三级智力、精神残疾",
        "残疾等级为一、二、三级智力、精神残疾",
        "残疾情况不属于一、二、三级智力、精神残疾",
        "残疾情况是否属于一、二、三级智力、精神残疾，暂不能确定",
    ], [
        "intellectual or mental disability of grade 1 to 3",
        "has an intellectual or mental disability of grade 1 to 3",
        "has no intellectual or mental disability of grade 1 to 3",
        "is not yet known to have an intellectual or mental disability of grade 1 to 3",
    ];
    LIMB_DISABILITY: [
        "一、二级肢体残疾",
        "残疾等级为一、二级肢体残疾",
        "残疾情况不属于一、二级肢体残疾",
        "残疾情况是否属于一、二级肢体残疾，暂不能确定",
    ], [
        "limb disability of grade 1 or 2",
        "has a limb disability of grade 1 or 2",
        "has no limb disability of grade 1 or 2",
        "is not yet known to have a limb disability of grade 1 or 2",
    ];
    VISUAL_DISABILITY: [
        "一级视力残疾",
        "残疾等级为一级视力残疾",
        "残疾情况不属于一级视力残疾",
        "残疾情况是否属于一级视力残疾，暂不能确定",
    ], [
        "visual disability of grade 1",
        "has a visual disability of grade 1",
        "has no visual disability of grade 1",
        "is not yet known to have a visual disability of grade 1",
    ];
    PROVINCIAL_UNABLE: [
        "省级规定的其他无劳动能力情形",
        "属于省级规定的其他无劳动能力情形",
        "不属于省级规定的其他无劳动能力情形",
        "是否属于省级规定的其他无劳动能力情形，暂不能确定",
    ], [
        "another case of inability to work named by the province",
        "meets another case of inability to work named by the province",
        "meets no other case of inability to work named by the province",
        "is not yet known to meet another case of inability to work named by the province",
    ];
    TEKUN_INCOME: [
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
    TEKUN_PROPERTY: [
        "本人财产状况符合特困人员规定",
        "财产状况符合特困人员规定",
        "财产状况超出特困人员规定",
        "财产状况是否符合特困人员规定，暂不能确定",
    ], [
        "own property is within the rule for extreme hardship",
        "has property within the rule for extreme hardship",
        "has property beyond the rule for extreme hardship",
        "is not yet known to have property within the rule for extreme hardship",
    ];
    NO_ABLE_SUPPORTER: [
        "无法定赡养、抚养、扶养义务人，或者其法定义务人无履行义务能力",
        "无法定赡养、抚养、扶养义务人，或者其法定义务人无履行义务能力",
        "有法定义务人，且法定义务人有履行义务能力",
        "有无法定义务人、法定义务人有无履行义务能力，暂不能确定",
    ], [
        "nobody owes support by law, or who owes it is unable to give it",
        "has nobody who owes support by law, or only supporters who are unable to give it",
        "has a supporter by law who is able to give support",
        "is not yet known to have, or to lack, a supporter by law who is able to give support",
    ];
    NOT_CHILD_PROGRAMME: [
        "未选择纳入孤儿、事实无人抚养儿童保障（选择的按该项保障办理）",
        "没有申请纳入孤儿、事实无人抚养儿童保障",
        "选择申请纳入孤儿、事实无人抚养儿童保障，按该项保障办理，不再认定为特困人员",
        "是否选择申请纳入孤儿、事实无人抚养儿童保障，暂不能确定",
    ], [
        "the programme for orphans and unsupported children was left aside (who chooses it is handled there)",
        "did not apply for the programme for orphans and unsupported children",
        "chose the programme for orphans and unsupported children, is handled there and not as a person in extreme hardship",
        "is not yet known to choose or to leave the programme for orphans and unsupported children",
    ];
}

sayings! { Supporter:
    SUPPORTER_TEKUN: [
        "法定义务人是特困人员",
        "是特困人员，视为无履行义务能力",
        "不是特困人员",
        "是否属于特困人员，暂不能确定",
    ], [
        "the supporter is in extreme hardship by law",
        "is in extreme hardship by law and counts as unable to give support",
        "is not in extreme hardship by law",
        "is not yet known to be in extreme hardship by law",
    ];
    SUPPORTER_DIBAO: [
        "法定义务人是#周岁以上的低保对象",
        "是#周岁以上的低保对象，视为无履行义务能力",
        "不是#周岁以上的低保对象",
        "是否属于#周岁以上的低保对象，暂不能确定",
    ], [
        "the supporter receives dibao and is aged # or over",
        "receives dibao and is aged # or over, so counts as unable to give support",
        "is no recipient of dibao aged # or over",
        "is not yet known to be a recipient of dibao aged # or over",
    ], Years ["年龄", "规定"], ["age", "set"], "tekun.supporter_age_dibao";
    SUPPORTER_OLD: [
        "法定义务人年满#周岁，收入低于当地上年度人均可支配收入，财产符合规定",
        "年满#周岁，收入低于当地上年度人均可支配收入，财产符合规定，视为无履行义务能力",
        "在年龄（#周岁以上）、收入、财产三项中至少有一项没有达到规定",
        "年龄（#周岁以上）、收入、财产三项是否都达到规定，暂不能确定",
    ], [
        "the supporter is aged # or over, with income below last year's local average and property within the rule",
        "is aged # or over, with income below last year's local average and property within the rule, so counts as unable to give support",
        "is outside the rule in one of age (# or over), income and property",
        "is not yet known to be within the rule in age (# or over), income and property",
    ], Years ["年龄", "规定"], ["age", "set"], "tekun.supporter_age_income";
    SUPPORTER_DISABLED: [
        "法定义务人是重度残疾人或三级智力、精神残疾人，收入低于当地上年度人均可支配收入，财产符合规定",
        "是重度残疾人或三级智力、精神残疾人，收入低于当地上年度人均可支配收入，财产符合规定，视为无履行义务能力",
        "在残疾、收入、财产三项中至少有一项没有达到规定",
        "残疾、收入、财产三项是否都达到规定，暂不能确定",
    ], [
        "the supporter is severely disabled or of grade 3 intellectual or mental, with income below last year's local average and property within the rule",
        "is severely disabled or of grade 3 intellectual or mental, with income below last year's local average and property within the rule, so counts as unable to give support",
        "is outside the rule in one of disability, income and property",
        "is not yet known to be within the rule in disability, income and property",
    ];
    SUPPORTER_ABSENT: [
        "法定义务人无民事行为能力、被宣告失踪或者在监狱服刑，财产符合规定",
        "无民事行为能力、被宣告失踪或者在监狱服刑，财产符合规定，视为无履行义务能力",
        "不属于无民事行为能力、被宣告失踪或者在监狱服刑且财产符合规定的情形",
        "是否属于无民事行为能力、被宣告失踪或者在监狱服刑且财产符合规定的情形，暂不能确定",
    ], [
        "the supporter lacks civil capacity, is declared missing or in prison, with property within the rule",
        "lacks civil capacity, is declared missing or in prison, with property within the rule, so counts as unable to give support",
        "is outside the case of lacking capacity, being declared missing or in prison with property within the rule",
        "is not yet known to lack capacity, to be declared missing or in prison with property within the rule",
    ];
    SUPPORTER_PROVINCIAL: [
        "法定义务人属于省级规定的其他情形",
        "属于省级规定的其他无履行义务能力情形",
        "不属于省级规定的其他无履行义务能力情形",
        "是否属于省级规定的其他无履行义务能力情形，暂不能确定",
    ], [
        "the supporter meets another case named by the province",
        "meets another case of inability named by the province",
        "meets no other case of inability named by the province",
        "is not yet known to meet another case of inability named by the province",
    ];
}

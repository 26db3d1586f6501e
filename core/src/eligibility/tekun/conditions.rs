//! The conditions of tekun (特困人员): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 户籍地申请.
    TEKUN_PLACE 24: "T-50", "tekunPlace", Person, [
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
    /// 老年人、残疾人或未成年人.
    TEKUN_GROUP 25: "T-01", "tekunGroup", Person, [
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
    /// 无劳动能力.
    UNABLE_TO_WORK 26: "T-02", "unableToWork", Person, [
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
    /// 60周岁以上.
    ELDERLY 27: "T-10", "elderly", Person, [
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
    /// 未满16周岁.
    MINOR_NO_WORK 28: "T-11", "minorNoWork", Person, [
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
    /// 一至三级智力、精神残疾.
    MIND_DISABILITY 29: "T-12", "mindDisability", Person, [
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
    /// 一、二级肢体残疾.
    LIMB_DISABILITY 30: "T-13", "limbDisability", Person, [
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
    /// 一级视力残疾.
    VISUAL_DISABILITY 31: "T-14", "visualDisability", Person, [
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
    /// 省定其他情形.
    PROVINCIAL_UNABLE 32: "T-15", "provincialUnable", Person, [
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
    /// 收入低于低保标准.
    TEKUN_INCOME 33: "T-20", "tekunIncome", Person, [
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
    /// 财产符合特困规定.
    TEKUN_PROPERTY 34: "T-23", "tekunProperty", Person, [
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
    /// 无法定义务人或义务人无能力.
    NO_ABLE_SUPPORTER 35: "T-04", "noAbleSupporter", Person, [
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
    /// 义务人是特困人员.
    SUPPORTER_TEKUN 36: "T-30", "supporterTekun", Supporter, [
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
    /// 义务人是60周岁以上低保对象.
    SUPPORTER_DIBAO 37: "T-31", "supporterDibao", Supporter, [
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
    /// 义务人70周岁以上且低收入.
    SUPPORTER_OLD 38: "T-32", "supporterOld", Supporter, [
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
    /// 义务人重度残疾且低收入.
    SUPPORTER_DISABLED 39: "T-33", "supporterDisabled", Supporter, [
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
    /// 义务人无民事行为能力、失踪或服刑.
    SUPPORTER_ABSENT 40: "T-34", "supporterAbsent", Supporter, [
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
    /// 义务人属省定其他情形.
    SUPPORTER_PROVINCIAL 41: "T-35", "supporterProvincial", Supporter, [
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
    /// 未选择儿童福利项目.
    NOT_CHILD_PROGRAMME 42: "T-05", "notChildProgramme", Person, [
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

//! The conditions of all programmes, each with its clause; the order is the order of the bits in reason sets.

use super::words::{Sayings, conditions as words_of};
use crate::logic::Condition;

macro_rules! conditions {
    ($($(#[$doc:meta])* $name:ident: $clause:literal, $code:literal;)*) => {
        conditions!(@consts 0u8; $($(#[$doc])* $name, $clause, $code;)*);
        /// Every condition, by its bit.
        pub const ALL: &[Condition] = &[$($name),*];
        /// The words of every condition, by its bit: one without words does not compile.
        static WORDS: &[&Sayings] = &[$(words_of::$name),*];
    };
    (@consts $n:expr;) => {};
    (@consts $n:expr; $(#[$doc:meta])* $name:ident, $clause:literal, $code:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub const $name: Condition = Condition { bit: $n, clause: $clause, code: $code };
        conditions!(@consts $n + 1u8; $($rest)*);
    };
}

/// The words of a condition, by its code.
pub(crate) fn words(code: &str) -> Option<&'static Sayings> {
    let at = ALL.iter().position(|s| s.code == code)?;
    WORDS.get(at).copied()
}

conditions! {
    /// 户籍或居住证在本地.
    PLACE: "D-60", "place";
    /// 人均收入低于低保标准.
    DIBAO_INCOME: "D-01", "dibaoIncome";
    /// 财产符合低保规定.
    DIBAO_PROPERTY: "D-34", "dibaoProperty";
    /// 金融资产不超过上限.
    DEPOSITS: "D-34", "deposits";
    /// 车辆不超过上限.
    VEHICLES: "D-34", "vehicles";
    /// 住房不超过上限.
    HOMES: "D-34", "homes";
    /// 不符合低保.
    NOT_DIBAO: "M-01", "notDibao";
    /// 人均收入低于低保标准的1.5倍.
    MARGIN_INCOME: "M-01", "marginIncome";
    /// 人均收入低于省定比例.
    MARGIN_INCOME_PROVINCIAL: "M-02", "marginIncomeProvincial";
    /// 放宽后的收入线.
    MARGIN_RELAXED: "M-04", "marginRelaxed";
    /// 人均收入高于低保标准（山东）.
    MARGIN_ABOVE: "M-03", "marginAbove";
    /// 财产符合低保边缘规定.
    MARGIN_PROPERTY: "M-08", "marginProperty";
    /// 家庭整体不符合低保.
    HOUSEHOLD_NOT_DIBAO: "D-04", "householdNotDibao";
    /// 本人不是特困人员.
    NOT_TEKUN: "T-79", "notTekun";
    /// 属于低保边缘家庭.
    MARGIN_FAMILY: "D-40", "marginFamily";
    /// 边缘家庭中的重度残疾人.
    ROUTE_DISABILITY: "D-40", "routeDisability";
    /// 边缘家庭中的重特大疾病患者.
    ROUTE_ILLNESS: "D-41", "routeIllness";
    /// 宗教教职人员.
    ROUTE_RELIGIOUS: "D-42", "routeReligious";
    /// 县级规定的其他情形.
    ROUTE_COUNTY: "D-43", "routeCounty";
    /// 成年无业重度残疾人.
    ROUTE_ADULT: "D-44", "routeAdult";
    /// 特殊困难人员（2022年通知）.
    ROUTE_HARDSHIP_2022: "D-44a", "routeHardship2022";
    /// 特殊困难人员（社会救助法）.
    ROUTE_HARDSHIP_2026: "D-45", "routeHardship2026";
    /// 本人收入低于标准.
    OWN_INCOME: "D-01", "ownIncome";
    /// 本人财产符合规定.
    OWN_PROPERTY: "D-34", "ownProperty";
    /// 户籍地申请.
    TEKUN_PLACE: "T-50", "tekunPlace";
    /// 老年人、残疾人或未成年人.
    TEKUN_GROUP: "T-01", "tekunGroup";
    /// 无劳动能力.
    UNABLE_TO_WORK: "T-02", "unableToWork";
    /// 60周岁以上.
    ELDERLY: "T-10", "elderly";
    /// 未满16周岁.
    MINOR_NO_WORK: "T-11", "minorNoWork";
    /// 一至三级智力、精神残疾.
    MIND_DISABILITY: "T-12", "mindDisability";
    /// 一、二级肢体残疾.
    LIMB_DISABILITY: "T-13", "limbDisability";
    /// 一级视力残疾.
    VISUAL_DISABILITY: "T-14", "visualDisability";
    /// 省定其他情形.
    PROVINCIAL_UNABLE: "T-15", "provincialUnable";
    /// 收入低于低保标准.
    TEKUN_INCOME: "T-20", "tekunIncome";
    /// 财产符合特困规定.
    TEKUN_PROPERTY: "T-23", "tekunProperty";
    /// 无法定义务人或义务人无能力.
    NO_ABLE_SUPPORTER: "T-04", "noAbleSupporter";
    /// 义务人是特困人员.
    SUPPORTER_TEKUN: "T-30", "supporterTekun";
    /// 义务人是60周岁以上低保对象.
    SUPPORTER_DIBAO: "T-31", "supporterDibao";
    /// 义务人70周岁以上且低收入.
    SUPPORTER_OLD: "T-32", "supporterOld";
    /// 义务人重度残疾且低收入.
    SUPPORTER_DISABLED: "T-33", "supporterDisabled";
    /// 义务人无民事行为能力、失踪或服刑.
    SUPPORTER_ABSENT: "T-34", "supporterAbsent";
    /// 义务人属省定其他情形.
    SUPPORTER_PROVINCIAL: "T-35", "supporterProvincial";
    /// 未选择儿童福利项目.
    NOT_CHILD_PROGRAMME: "T-05", "notChildProgramme";
    /// 人均收入低于上年度人均可支配收入（2023年意见）.
    RIGID_INCOME_2023: "M-33", "rigidIncome2023";
    /// 符合本地规定（2023年意见）.
    RIGID_LOCAL: "M-33", "rigidLocalRules";
    /// 未纳入低保、特困，未认定为低保边缘.
    RIGID_NOT_RECORDED: "M-20", "rigidNotRecorded";
    /// 人均收入低于上年度人均可支配收入.
    RIGID_INCOME: "M-21", "rigidIncome";
    /// 财产符合刚性支出困难家庭规定.
    RIGID_PROPERTY: "M-22", "rigidProperty";
    /// 刚性支出占家庭总收入超过规定比例.
    RIGID_RATIO: "M-23", "rigidRatio";
    /// 符合县级以上规定的其他条件.
    RIGID_COUNTY: "M-23a", "rigidCounty";
    /// 基本生活暂时出现严重困难.
    DIFFICULTY: "L-01", "temporaryDifficulty";
    /// 户籍或居住证在本地.
    TEMPORARY_PLACE: "L-10", "temporaryPlace";
    /// 户籍、居住证在本地或急难发生在本地.
    EMERGENCY_PLACE: "L-11", "emergencyPlace";
    /// 急难发生在本地.
    EMERGENCY_PLACE_LAW: "L-12", "emergencyPlaceLaw";
    /// 突发事件（暂行办法）.
    EMERGENCY_2014: "L-01", "emergency2014";
    /// 急难型.
    EMERGENCY_2018: "L-03", "emergency2018";
    /// 小额快救.
    QUICK_AID: "L-05", "quickAid";
    /// 突发性、紧迫性、灾难性困难.
    EMERGENCY_2026: "L-08", "emergency2026";
    /// 低保家庭生活必需支出突增.
    SPENDING_2014: "L-02", "spending2014";
    /// 人均收入低于上年度人均可支配收入（支出型）.
    TEMPORARY_INCOME: "L-04", "temporaryIncome";
    /// 支出型.
    SPENDING_2018: "L-04", "spending2018";
    /// 刚性支出困难和低保边缘家庭支出骤增.
    SPENDING_2026: "L-06", "spending2026";
    /// 救助后仍有严重困难.
    SUPPLEMENT: "L-07", "supplement";
    /// 疫情一次性救助.
    EPIDEMIC_AID: "L-09", "epidemicAid";
}

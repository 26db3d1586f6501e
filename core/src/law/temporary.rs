//! Temporary assistance (临时救助): L-01 to L-44.

use super::dates::{JAN_2026, LAW_2026, MAY_2014, OCT_2022, UNDATED, month, since, year};
use super::why::ORGANISING;

super::table! { CLAUSES:
    ["L-01", "I-2", "47", Must, Verified, MAY_2014, Rule("eligibility::temporary::rule::event"), "火灾、交通事故、突发重病", "a sudden event makes basic life temporarily very hard"],
    ["L-02", "I-2", "47", Must, Verified, MAY_2014, Rule("eligibility::temporary::rule::spending"), "生活必需支出突然增加", "dibao families whose necessary spending suddenly exceeds their means"],
    ["L-03", "I-11", "二（一）", Must, Verified, since(2018, 1, 23), Rule("eligibility::temporary::rule::event"), "急难型", "help is needed at once; household or individual"],
    ["L-04", "I-11", "二（一）", InPrinciple, Verified, since(2018, 1, 23), Rule("eligibility::temporary::rule::by_income"), "支出型", "spending; income in principle below last year's local average; household"],
    ["L-05", "I-12", "二（一）", Must, Verified, JAN_2026, Rule("eligibility::temporary::rule::quick"), "小额快救", "quick small aid after a confirmed sudden event"],
    ["L-06", "I-12", "二（二）", Must, Verified, JAN_2026, Rule("eligibility::temporary::rule::spending"), "支出骤增", "rigid-expenditure and margin families with a sudden rise of spending"],
    ["L-07", "I-12", "", Must, VerifiedNews, JAN_2026, Rule("eligibility::temporary::rule::supplement"), "救助后仍有困难", "those still in severe difficulty after other assistance"],
    ["L-08", "I-1", "29", Must, Verified, LAW_2026, Rule("eligibility::temporary::rule::event"), "突发性、紧迫性、灾难性困难", "sudden, urgent, disastrous difficulty; money or goods"],
    ["L-09", "I-7", "二（一）", Must, Verified, OCT_2022, Rule("eligibility::temporary::rule::epidemic"), "疫情一次性救助", "one-off aid in the epidemic after three months without income"],
    ["L-10", "I-10", "", Must, VerifiedNews, year(2014), Rule("eligibility::temporary::rule::place"), "户籍地或居住地", "apply to the town; registration or residence permit accepted"],
    ["L-11", "I-3", "14", Must, Verified, year(2020), Rule("eligibility::temporary::rule::emergency_place"), "逐步取消户籍限制", "limits by registration are phased out"],
    ["L-12", "I-1", "37", Must, Verified, LAW_2026, Rule("eligibility::temporary::rule::emergency_place"), "急难发生地", "the place where the emergency happens acts"],
    ["L-20", "I-11", "二（二）", May, Verified, since(2018, 1, 23), Rule("support::temporary_path::duties"), "先行救助", "help first and record afterwards"],
    ["L-21", "I-16", "", Must, VerifiedNews, month(2019, 10), Parameter, "24小时内先行救助", "Shandong: help within 24 hours, papers within five days"],
    ["L-22", "I-26", "", Must, VerifiedNews, month(2020, 6), Note, "济宁：5个工作日", "another city: record within five working days"],
    ["L-23", "I-3", "15", Must, Verified, year(2020), Rule("support::temporary_path::duties"), "小金额先行救助", "small amounts first, explanation afterwards"],
    ["L-24", "I-12", "二（一）", InPrinciple, Verified, JAN_2026, Rule("support::temporary_path::duties"), "一般3日内办结", "quick small aid is generally done within three days, without checking or publicity"],
    ["L-25", "I-12", "", Must, VerifiedNews, JAN_2026, Rule("support::temporary_path::temporary_path"), "不超过1个月低保标准", "quick small aid is at most one month of the standard"],
    ["L-26", "I-1", "50", Must, Verified, LAW_2026, Rule("support::temporary_path::small"), "紧急、小额、即时", "what is urgent, small and needed at once must be given first"],
    ["L-30", "I-2", "48", Must, Verified, MAY_2014, Rule("support::temporary_path::amount::decide"), "审核、公示、审批", "town reviews, publicity, county decides; small amounts by the town"],
    ["L-31", "I-16", "", May, VerifiedNews, month(2019, 10), Rule("support::temporary_path::amount::decide"), "3000元以下由乡镇审批", "Shandong: 3,000 yuan or less is decided by the town"],
    ["L-32", "I-11", "二（二）", Must, Verified, since(2018, 1, 23), Rule("eligibility::temporary::rule::recipients"), "支出型从严", "spending cases follow the whole procedure"],
    ["L-33", "I-12", "", May, VerifiedNews, JAN_2026, Rule("support::temporary_path::duties"), "主要核查支出", "for recognised families mainly the spending is checked"],
    ["L-34", "I-26", "", Must, NotFound, UNDATED, Parameter, "一般程序时限", "the limit of the ordinary path was not found"],
    ["L-35", "I-26", "", Must, NotFound, UNDATED, Parameter, "公示时长", "the length of publicity was not found"],
    ["L-36", "I-3", "15", Must, Verified, year(2020), Narrative(ORGANISING), "备用金", "a reserve fund of the town"],
    ["L-40", "I-11", "二（三）", Must, Verified, since(2018, 1, 23), Note, "分类分档", "classes and tiers, which may be linked to the standard"],
    ["L-41", "I-26", "", Must, NotFound, UNDATED, Parameter, "救助标准", "formula and cap were not found"],
    ["L-42", "I-11", "二（四）", Must, Verified, since(2018, 1, 23), Note, "现金、实物、转介", "money, goods or referral; one approval, staged payment"],
    ["L-43", "I-10", "", Must, Unverified, year(2014), Note, "同一事由", "no second aid for one cause without good reason"],
    ["L-44", "I-26", "", Must, NotFound, UNDATED, Parameter, "年度次数", "how often a year was not found"],
}

//! People in extreme hardship (特困人员救助供养): T-01 to T-79.

use super::dates::{JUL_2021, LAW_2026, MAY_2014, year};
use super::why::why;

super::table! { CLAUSES:
    // the conditions
    ["T-01", "I-6", "4", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::person"), "老年人、残疾人、未成年人", "the person is elderly, disabled or a minor"],
    ["T-02", "I-6", "4（一）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "无劳动能力", "and not able to work"],
    ["T-03", "I-6", "4（二）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_source_of_living"), "无生活来源", "and without a source of living"],
    ["T-04", "I-6", "4（三）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_able_supporter"), "无法定义务人或其无履行能力", "and without a statutory supporter, or with none who is able"],
    ["T-05", "I-6", "9", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::person"), "孤儿、事实无人抚养儿童", "a minor who chooses the programme for orphans or unsupported children is not tekun"],
    // not able to work
    ["T-10", "I-6", "5", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::elderly"), "60周岁以上的老年人", "elderly: 60 years or more"],
    ["T-11", "I-6", "5", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "未满16周岁的未成年人", "minor: less than 16 years"],
    ["T-12", "I-6", "5", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "一、二、三级智力、精神残疾", "intellectual or mental disability of grade 1 to 3"],
    ["T-13", "I-6", "5", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "一、二级肢体残疾", "physical disability of grade 1 or 2"],
    ["T-14", "I-6", "5", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "一级视力残疾", "visual disability of grade 1"],
    ["T-15", "I-6", "5", Must, NotFound, JUL_2021, Rule("eligibility::tekun::rule::unable_to_work"), "省级规定的其他情形", "other cases that the province names; Shandong's list was not found"],
    ["T-16", "I-6", "5", Must, Verified, JUL_2021, Note, "听力、言语、多重残疾未列入", "hearing, speech and multiple disability are not listed; at 16 and 17 a minor is not unable by age"],
    // no source of living
    ["T-20", "I-6", "6", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_source_of_living"), "收入低于低保标准且财产符合规定", "income below the local dibao standard and property within the local tekun rule"],
    ["T-21", "I-6", "6", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_source_of_living"), "工资、经营净、财产净、转移净", "income is wages, net business, net property and net transfers"],
    ["T-22", "I-6", "6", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_source_of_living"), "不计入收入", "the central basic pension, social insurance, preferential pensions and the old-age allowance do not count"],
    ["T-23", "I-6", "7", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::no_source_of_living"), "特困财产规定", "the city or above sets the property rule; Zibo's was not found"],
    // supporter not able
    ["T-30", "I-6", "8（一）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "特困人员", "the supporter is tekun"],
    ["T-31", "I-6", "8（二）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "60周岁以上的低保对象", "the supporter receives dibao and is 60 or more"],
    ["T-32", "I-6", "8（三）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "70周岁以上", "the supporter is 70 or more, with income below last year's local average and property within the rule"],
    ["T-33", "I-6", "8（四）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "重度残疾人和三级智力、精神残疾人", "the supporter is severely disabled, or of grade 3 intellectual or mental, under the same two tests"],
    ["T-34", "I-6", "8（五）", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "无民事行为能力、宣告失踪或服刑", "the supporter lacks civil capacity, is missing or in prison, and property is within the rule"],
    ["T-35", "I-6", "8（六）", Must, NotFound, JUL_2021, Rule("eligibility::tekun::rule::supporter_unable"), "省级规定的其他情形", "other cases that the province names; not found"],
    // self-care
    ["T-40", "I-6", "20", InPrinciple, Verified, JUL_2021, Rule("household::selfcare::assess"), "六项指标", "six indicators: eat, dress, bed, toilet, walk indoors, bathe"],
    ["T-41", "I-6", "21", May, Verified, JUL_2021, Rule("household::selfcare::assess"), "全自理", "all six met: able to care for oneself"],
    ["T-42", "I-6", "21", May, Verified, JUL_2021, Rule("household::selfcare::assess"), "半护理", "one to three failed: the ability is partly lost"],
    ["T-43", "I-6", "21", May, Verified, JUL_2021, Rule("household::selfcare::assess"), "全护理", "four to six failed: the ability is lost"],
    ["T-44", "I-6", "23", Must, Verified, JUL_2021, Parameter, "10个工作日内重新评估", "a reported change is assessed again within ten working days"],
    ["T-45", "I-6", "20", May, Verified, JUL_2021, Rule("household::selfcare::assess"), "可以视为", "a person may depart from the indicators with reasons"],
    ["T-46", "I-6", "22", Must, Verified, JUL_2021, Rule("support::account::tekun"), "护理标准档次", "the result sets the care tier; a third party may assess"],
    ["T-47", "I-1", "17", Must, Unverified, LAW_2026, Parameter, "基本生活标准和照料护理标准", "basic living and care standards are set by province or city; multiples were not found"],
    // procedure
    ["T-50", "I-6", "10", Must, Verified, JUL_2021, Rule("household::place::one_person"), "户籍所在地书面申请", "apply in writing to the town of registration; those who cannot are helped"],
    ["T-51", "I-6", "10", Must, Verified, JUL_2021, Rule("case::file::kinds"), "申请材料", "the statement on ability, income, property and supporters, with authority to check"],
    ["T-52", "I-1", "41", Must, Verified, LAW_2026, Rule("case::file::consents"), "义务人同意", "supporters outside the household are checked with their consent"],
    ["T-53", "I-6", "12", Must, Verified, JUL_2021, Rule("case::file::materials_clause"), "一次性告知", "what is missing is told once and in full"],
    ["T-54", "I-6", "13", Must, Verified, JUL_2021, Parameter, "15个工作日内初审", "the town gives its first opinion within 15 working days"],
    ["T-55", "I-6", "14", May, Verified, JUL_2021, Discretion(why("“可视情”评议，由乡镇决定", "as the case requires: the town decides whether to appraise")), "可视情民主评议", "an appraisal is optional"],
    ["T-56", "I-6", "15", Must, Verified, JUL_2021, Parameter, "公示7天", "publicity of seven days"],
    ["T-57", "I-6", "15", Must, Verified, JUL_2021, Parameter, "异议15个工作日内重新提出意见", "after an objection a new opinion within 15 working days, publicised again"],
    ["T-58", "I-6", "16", Must, Verified, JUL_2021, Parameter, "15个工作日；抽查不低于30%", "the county gives its opinion within 15 working days and visits at least 30 % at random"],
    ["T-59", "I-6", "17", Must, Verified, JUL_2021, Rule("support::account::facts::AmountFacts"), "次月起供养", "support from the next month, announced in the village or community"],
    ["T-60", "I-6", "18", Must, Verified, JUL_2021, Rule("case::file::decision"), "3个工作日内书面告知", "a refusal is told in writing with reasons within three working days"],
    ["T-61", "I-6", "", Must, Unverified, JUL_2021, Note, "无总时限", "no limit for the whole; the parts add up to one"],
    ["T-62", "I-6", "28", May, Verified, JUL_2021, Note, "可委托乡镇", "the decision may be delegated to towns"],
    ["T-63", "I-6", "19", Must, Verified, JUL_2021, Rule("support::account::tekun_area"), "城乡特困标准", "land or collective income: the rural standard; moved to towns: the urban one"],
    ["T-64", "I-2", "19", Right, Verified, MAY_2014, Note, "自愿选择供养形式", "the person chooses the institution or the home"],
    ["T-65", "I-3", "7", Must, Verified, year(2020), Rule("support::review::next"), "每年核查一次", "reviewed once a year"],
    // termination
    ["T-70", "I-6", "24", Must, Verified, JUL_2021, Rule("support::review::grounds::tekun_grounds"), "死亡、宣告死亡或失踪", "ends with death or a declaration of death or absence"],
    ["T-71", "I-6", "24", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::lasting"), "具备或恢复劳动能力", "ends when the ability to work is there"],
    ["T-72", "I-6", "24", Must, Verified, JUL_2021, Rule("support::review::grounds::tekun_grounds"), "服刑", "ends with a prison sentence being served"],
    ["T-73", "I-6", "24", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::lasting"), "收入财产不再符合", "ends when income or property no longer fit"],
    ["T-74", "I-6", "24", Must, Verified, JUL_2021, Rule("eligibility::tekun::rule::lasting"), "义务人具备履行能力", "ends when a supporter is able"],
    ["T-75", "I-6", "24", Right, Verified, JUL_2021, Rule("support::review::grounds::tekun_grounds"), "自愿退出", "ends by the person's own wish"],
    ["T-76", "I-6", "24", May, Verified, JUL_2021, Rule("support::review::grounds::stays"), "未成年人继续供养至18周岁", "minors stay to 18, and longer while in compulsory or upper-secondary school"],
    ["T-77", "I-6", "26", Must, Verified, JUL_2021, Rule("support::review::steps::publicity"), "终止公示7天", "the end is publicised for seven days; after an objection a decision within 15 working days"],
    ["T-78", "I-1", "48", Must, Verified, LAW_2026, Rule("support::review::steps::hear"), "听取意见", "the person is heard first"],
    ["T-79", "I-6", "27", Must, Verified, JUL_2021, Rule("eligibility::single::rule::person"), "及时纳入低保或临时救助", "those who leave are moved promptly to other help that they qualify for"],
}

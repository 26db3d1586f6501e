//! The name of each fact, in Chinese and English; one fact has one name.

use super::word;
use crate::message::Lang;

/// The name of a fact by the last part of its pointer; none for one without.
pub(crate) fn fact(name: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match name {
        "area" => ("适用城市低保标准", "the urban standard applies"),
        "hukouHere" => ("户籍在本地", "registered here"),
        "residencePermitHere" => ("持有本地居住证", "holds a residence permit of here"),
        "propertyWithinDibaoRule" => (
            "经核对、调查，家庭财产符合低保规定",
            "property appraised to be within the dibao rule",
        ),
        "propertyWithinMarginRule" => (
            "经核对、调查，家庭财产符合低保边缘规定",
            "property appraised to be within the margin rule",
        ),
        "depositsFen" => ("金融资产", "financial assets"),
        "vehicles" => ("机动车辆", "vehicles"),
        "homes" => ("住房", "dwellings"),
        "membersComplete" => ("家庭成员名单完整", "the list of members is complete"),
        "birthDate" => ("出生日期", "date of birth"),
        "wageFen" => ("工资性收入", "wages"),
        "businessNetFen" => ("经营净收入", "net business income"),
        "propertyNetFen" => ("财产净收入", "net property income"),
        "transferNetFen" => ("转移净收入", "net transfers"),
        "basicPensionFen" => ("基础养老金", "basic pension"),
        "socialInsuranceFen" => ("社会保险待遇", "social insurance benefits"),
        "preferentialFen" => ("优待抚恤金", "preferential pensions"),
        "seniorAllowanceFen" => ("高龄津贴", "old-age allowance"),
        "disability" => ("残疾类别和等级", "category and grade of disability"),
        "disabilityCertificate" => ("持有残疾人证", "holds a disability certificate"),
        "disabilityCategory" => ("残疾类别", "category of disability"),
        "disabilityGrade" => ("残疾等级", "grade of disability"),
        "employed" => ("就业", "in work"),
        "seriousIllness" => ("患重特大疾病", "has a serious disease"),
        "religiousSiteYears" => ("在宗教场所居住年数", "years in a religious site"),
        "inHardship" => ("生活困难", "lives in hardship"),
        "countySingleCase" => (
            "属于县级以上民政部门规定的其他情形",
            "meets another case of county level or above",
        ),
        "specialHardship" => ("认定为特殊困难人员", "found to be in special hardship"),
        "ownPropertyWithinDibaoRule" => (
            "经核对、调查，本人财产符合低保规定",
            "own property appraised to be within the dibao rule",
        ),
        "ownPropertyWithinTekunRule" => (
            "经核对、调查，本人财产符合特困规定",
            "own property appraised to be within the tekun rule",
        ),
        "provincialUnableToWork" => (
            "属于省定其他无劳动能力情形",
            "meets another case of inability of the province",
        ),
        "choosesChildProgramme" => (
            "选择申请纳入孤儿、事实无人抚养儿童保障",
            "chooses the programme for orphans and unsupported children",
        ),
        "supportersComplete" => (
            "法定义务人名单完整",
            "the list of statutory supporters is complete",
        ),
        "tekun" => ("是特困人员", "is in extreme hardship by law"),
        "dibao" => ("是低保对象", "receives dibao"),
        "incomeFen" => ("本人收入", "own income"),
        "twelveMonthIncomeFen" => (
            "申请前12个月家庭总收入",
            "the household's income of twelve months",
        ),
        "applicationDate" => ("申请日期", "the day of the application"),
        "livingSpendingFen" => ("生活必需支出", "spending on what life needs"),
        "medicalSpendingFen" => ("医疗支出", "medical spending"),
        "educationSpendingFen" => ("教育支出", "spending on education"),
        "rehabilitationSpendingFen" => ("残疾康复支出", "spending on rehabilitation"),
        "otherSpendingFen" => ("其他刚性支出", "other rigid spending"),
        "epidemicMonthsWithoutIncome" => (
            "受疫情影响连续无收入的月数",
            "months in a row without income because of the epidemic",
        ),
        "recordedDibao" => ("已纳入低保", "recorded as receiving dibao"),
        "recordedMargin" => ("已认定为低保边缘家庭", "recorded as a margin family"),
        "recordedRigid" => (
            "已认定为刚性支出困难家庭",
            "recorded as a rigid-expenditure family",
        ),
        "recordedTekun" => ("已纳入特困人员救助供养", "recorded as in extreme hardship"),
        "propertyWithinRigidRule" => (
            "经核对、调查，家庭财产符合刚性支出困难家庭规定",
            "property appraised to be within the rule for rigid expenditure",
        ),
        "meetsLocalRigidConditions" => (
            "符合本地规定的刚性支出困难家庭其他条件",
            "meets the local conditions for rigid expenditure",
        ),
        "propertyWithinTemporaryRule" => (
            "家庭财产符合临时救助规定",
            "property within the rule for temporary assistance",
        ),
        "basicLifeInDifficulty" => (
            "基本生活暂时出现严重困难",
            "basic life is in severe difficulty for a time",
        ),
        "suddenEvent" => ("遭遇突发事件", "a sudden event struck"),
        "eventConfirmed" => ("突发事件已经核实", "the event is confirmed"),
        "needsHelpAtOnce" => ("需立即救助", "help is needed at once"),
        "emergencyHere" => ("急难发生在本地", "the emergency happened here"),
        "livesHere" => ("在本地务工或者经常居住", "works or usually lives here"),
        "specialAssistanceReceived" => ("已获专项救助", "received special assistance"),
        "spendingShock" => ("突然增加的必需支出", "necessary spending rises suddenly"),
        "propertyWithinLowIncomeRule" => (
            "财产符合低收入家庭规定",
            "property within the rule for low-income families",
        ),
        "withoutCivilCapacity" => ("无民事行为能力", "without civil capacity"),
        "declaredMissing" => ("被宣告失踪", "declared missing"),
        "inPrison" => ("在监狱服刑", "in prison"),
        "provincialCase" => ("属于省定其他情形", "meets another case of the province"),
        _ => return None,
    };
    Some(word(lang, zh, en))
}

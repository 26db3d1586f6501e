//! The words for conditions, facts, programmes and answers, in Chinese and English.

use crate::eligibility::{Outcome, Programme};
use crate::message::Lang;

/// One of two words.
pub(super) fn word(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::ZhCn => zh,
        Lang::En => en,
    }
}

/// The name of a programme.
pub(super) fn programme(p: Programme, lang: Lang) -> &'static str {
    let (zh, en) = match p {
        Programme::Tekun => ("特困人员救助供养", "support for people in extreme hardship"),
        Programme::Dibao => ("最低生活保障", "subsistence allowance (dibao)"),
        Programme::Margin => ("低保边缘家庭", "dibao margin family"),
        Programme::DibaoSingle => ("单人纳入低保", "dibao for one person alone"),
        Programme::Rigid => (
            "刚性支出困难家庭",
            "family in hardship from rigid expenditure",
        ),
        Programme::Temporary => ("临时救助", "temporary assistance"),
    };
    word(lang, zh, en)
}

/// An answer as a phrase.
pub(super) fn answer(o: Outcome, lang: Lang) -> &'static str {
    let (zh, en) = match o {
        Outcome::Yes => ("符合条件", "the conditions are met"),
        Outcome::No => ("不符合条件", "the conditions are not met"),
        Outcome::Open => (
            "尚不能确定，还有事实未查明",
            "not certain yet, facts are missing",
        ),
        Outcome::ParameterMissing => (
            "尚不能确定，本地标准未设定",
            "not certain yet, a local number is not set",
        ),
        Outcome::Discretionary => (
            "由审核确认机关裁量决定",
            "left to the discretion of the authority",
        ),
        Outcome::NotInForce => ("该日期尚未施行", "not in force on that date"),
        Outcome::NotCovered => (
            "该日期的规定不在本库范围内",
            "the rules of that date are not carried here",
        ),
    };
    word(lang, zh, en)
}

/// A condition as a statement that holds or not; none for a condition without words of its own.
pub(super) fn condition(code: &str, lang: Lang) -> Option<&'static str> {
    let (zh, en) = match code {
        "place" => (
            "在户籍地申请，或持有本地认可的居住证",
            "the application is made where the household is registered or holds an accepted residence permit",
        ),
        "dibaoIncome" => (
            "共同生活的家庭成员月收入合计低于低保标准合计",
            "the members' monthly income together is below the dibao standard for all of them",
        ),
        "dibaoProperty" => (
            "家庭财产状况符合低保规定",
            "the household's property is within the dibao rule",
        ),
        "deposits" => (
            "金融资产不超过规定上限",
            "financial assets are not above the limit",
        ),
        "vehicles" => ("机动车辆不超过规定上限", "vehicles are not above the limit"),
        "homes" => ("住房不超过规定上限", "dwellings are not above the limit"),
        "notDibao" => (
            "家庭不符合最低生活保障条件",
            "the household does not meet the conditions of dibao",
        ),
        "marginIncome" => (
            "家庭月收入合计低于低保标准合计的规定倍数",
            "the monthly income together is below the set multiple of the dibao standard",
        ),
        "marginIncomeProvincial" => (
            "家庭月收入合计低于省定比例的低保标准合计",
            "the monthly income together is below the percentage of the dibao standard set by the province",
        ),
        "marginRelaxed" => (
            "家庭月收入合计在本地放宽的收入线以内",
            "the monthly income together is within the income line relaxed locally",
        ),
        "marginAbove" => (
            "家庭月收入合计高于低保标准合计",
            "the monthly income together is above the dibao standard for all members",
        ),
        "marginProperty" => (
            "家庭财产状况符合低保边缘家庭规定",
            "the household's property is within the rule for margin families",
        ),
        "householdNotDibao" => (
            "家庭整体不符合最低生活保障条件",
            "the household as a whole does not meet the conditions of dibao",
        ),
        "notTekun" => (
            "本人不是特困人员",
            "the person is not in extreme hardship by law",
        ),
        "marginFamily" => ("属于低保边缘家庭", "the household is a margin family"),
        "routeDisability" => (
            "属于低保边缘家庭中的重度残疾人",
            "the person is severely disabled in a margin family",
        ),
        "routeIllness" => (
            "属于低保边缘家庭中的重特大疾病患者",
            "the person has a serious disease in a margin family",
        ),
        "routeReligious" => (
            "属于脱离家庭、在宗教场所居住满规定年限且生活困难的宗教教职人员",
            "the person has lived in a religious site for the set years as religious staff and is in hardship",
        ),
        "routeCounty" => (
            "属于县级以上规定的其他单人情形",
            "the person meets another case set by the county or above",
        ),
        "routeAdult" => (
            "属于成年无业重度残疾人",
            "the person is an adult without work and severely disabled",
        ),
        "routeHardship2022" | "routeHardship2026" => (
            "属于低保边缘家庭中经认定的特殊困难人员",
            "the person in a margin family was found to be in special hardship",
        ),
        "ownIncome" => (
            "本人月收入低于低保标准",
            "the person's own monthly income is below the dibao standard",
        ),
        "ownProperty" => (
            "家庭或本人的财产状况符合低保规定",
            "the property of the household or of the person is within the dibao rule",
        ),
        "tekunPlace" => (
            "在户籍地申请",
            "the application is made where the person is registered",
        ),
        "tekunGroup" => (
            "属于老年人、残疾人或未成年人",
            "the person is elderly, disabled or a minor",
        ),
        "unableToWork" => ("无劳动能力", "the person is unable to work"),
        "elderly" => (
            "年满规定的老年人年龄",
            "the person has reached the age of the elderly",
        ),
        "minorNoWork" => ("未满规定的劳动年龄", "the person is below the age of work"),
        "mindDisability" => (
            "一至三级智力、精神残疾",
            "intellectual or mental disability of grade 1 to 3",
        ),
        "limbDisability" => ("一、二级肢体残疾", "limb disability of grade 1 or 2"),
        "visualDisability" => ("一级视力残疾", "visual disability of grade 1"),
        "provincialUnable" => (
            "属于省级规定的其他无劳动能力情形",
            "another case of inability to work set by the province",
        ),
        "tekunIncome" => (
            "本人月收入低于低保标准",
            "the person's monthly income is below the dibao standard",
        ),
        "tekunProperty" => (
            "本人财产状况符合特困人员规定",
            "the person's property is within the rule for extreme hardship",
        ),
        "noAbleSupporter" => (
            "无法定义务人，或法定义务人无履行义务能力",
            "nobody owes support by law, or who owes it is unable to give it",
        ),
        "supporterTekun" => ("义务人是特困人员", "the supporter is in extreme hardship"),
        "supporterDibao" => (
            "义务人是达到规定年龄的低保对象",
            "the supporter receives dibao and has reached the set age",
        ),
        "supporterOld" => (
            "义务人达到规定年龄，且收入和财产均在规定以内",
            "the supporter has reached the set age and has income and property within the rule",
        ),
        "supporterDisabled" => (
            "义务人重度残疾，且收入和财产均在规定以内",
            "the supporter is severely disabled and has income and property within the rule",
        ),
        "supporterAbsent" => (
            "义务人无民事行为能力、被宣告失踪或者在监狱服刑，且财产在规定以内",
            "the supporter is without capacity, declared missing or in prison, and has property within the rule",
        ),
        "supporterProvincial" => (
            "义务人属于省级规定的其他情形",
            "the supporter meets another case set by the province",
        ),
        "notChildProgramme" => (
            "未选择孤儿或事实无人抚养儿童保障",
            "the minor did not choose the programme for orphans and unsupported children",
        ),
        _ => return None,
    };
    Some(word(lang, zh, en))
}

/// The name of a fact by the last part of its pointer; the part itself where it has no words.
pub(super) fn fact(name: &str, lang: Lang) -> &str {
    let (zh, en) = match name {
        "area" => ("适用城市低保标准", "the urban standard applies"),
        "hukouHere" => ("户籍在本地", "registered here"),
        "residencePermitHere" => ("持有本地居住证", "holds a residence permit of here"),
        "propertyWithinDibaoRule" => (
            "经核对，家庭财产符合低保规定",
            "property appraised to be within the dibao rule",
        ),
        "propertyWithinMarginRule" => (
            "经核对，家庭财产符合低保边缘规定",
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
        "seniorAllowanceFen" => ("高龄津贴", "old-age allowance"),
        "disability" => (
            "残疾类别和等级属于所列情形",
            "a disability of the category and grade listed",
        ),
        "disabilityCertificate" => ("持有残疾人证", "holds a disability certificate"),
        "disabilityCategory" => ("残疾类别", "category of disability"),
        "disabilityGrade" => ("残疾等级", "grade of disability"),
        "employed" => ("就业", "in work"),
        "seriousIllness" => ("患重特大疾病", "has a serious disease"),
        "religiousSiteYears" => ("在宗教场所居住年数", "years in a religious site"),
        "inHardship" => ("生活困难", "lives in hardship"),
        "countySingleCase" => ("属于县级规定的其他情形", "meets another case of the county"),
        "specialHardship" => ("认定为特殊困难人员", "found to be in special hardship"),
        "ownPropertyWithinDibaoRule" => (
            "经核对，本人财产符合低保规定",
            "own property appraised to be within the dibao rule",
        ),
        "ownPropertyWithinTekunRule" => (
            "经核对，本人财产符合特困规定",
            "own property appraised to be within the tekun rule",
        ),
        "provincialUnableToWork" => (
            "属于省定其他无劳动能力情形",
            "meets another case of inability of the province",
        ),
        "choosesChildProgramme" => ("选择儿童保障项目", "chooses the programme for children"),
        "supportersComplete" => (
            "法定义务人名单完整",
            "the list of statutory supporters is complete",
        ),
        "tekun" => ("是特困人员", "is in extreme hardship by law"),
        "dibao" => ("是低保对象", "receives dibao"),
        "incomeFen" => ("本人收入", "own income"),
        "twelveMonthIncomeFen" => (
            "前十二个月家庭收入",
            "the household's income of twelve months",
        ),
        "livingSpendingFen" => ("基本生活支出", "spending on basic life"),
        "medicalSpendingFen" => ("医疗支出", "medical spending"),
        "educationSpendingFen" => ("教育支出", "spending on education"),
        "rehabilitationSpendingFen" => ("残疾康复支出", "spending on rehabilitation"),
        "otherSpendingFen" => ("其他刚性支出", "other rigid spending"),
        "epidemicMonthsWithoutIncome" => (
            "因疫情连续无收入的月数",
            "months in a row without income because of the epidemic",
        ),
        "recordedDibao" => ("已认定为低保", "recorded as receiving dibao"),
        "recordedMargin" => ("已认定为低保边缘家庭", "recorded as a margin family"),
        "recordedRigid" => (
            "已认定为刚性支出困难家庭",
            "recorded as a rigid-expenditure family",
        ),
        "recordedTekun" => ("已认定为特困人员", "recorded as in extreme hardship"),
        "propertyWithinRigidRule" => (
            "经核对，家庭财产符合刚性支出困难家庭规定",
            "property appraised to be within the rule for rigid expenditure",
        ),
        "meetsLocalRigidConditions" => (
            "符合本地刚性支出困难家庭条件",
            "meets the local conditions for rigid expenditure",
        ),
        "propertyWithinTemporaryRule" => (
            "家庭财产符合临时救助规定",
            "property within the rule for temporary assistance",
        ),
        "basicLifeInDifficulty" => ("基本生活陷入困境", "basic life is in severe difficulty"),
        "suddenEvent" => ("遭遇突发事件", "a sudden event struck"),
        "eventConfirmed" => ("突发事件已经核实", "the event is confirmed"),
        "needsHelpAtOnce" => ("需立即救助", "help is needed at once"),
        "emergencyHere" => ("急难发生在本地", "the emergency happened here"),
        "livesHere" => ("居住在本地", "lives here"),
        "specialAssistanceReceived" => ("已获专项救助", "received special assistance"),
        "spendingShock" => ("必需支出突然增加", "necessary spending rises suddenly"),
        "propertyWithinLowIncomeRule" => (
            "财产符合低收入家庭规定",
            "property within the rule for low-income families",
        ),
        "withoutCivilCapacity" => ("无民事行为能力", "without civil capacity"),
        "declaredMissing" => ("被宣告失踪", "declared missing"),
        "inPrison" => ("在监狱服刑", "in prison"),
        "provincialCase" => ("属于省定其他情形", "meets another case of the province"),
        _ => return name,
    };
    word(lang, zh, en)
}

//! The words of this window for what the library names by code.

use gridaid::eligibility::{Outcome, PROGRAMMES, Programme};

/// The name of a programme.
pub fn programme(programme: Programme) -> &'static str {
    let row = PROGRAMMES.get(programme as usize);
    row.map_or("", |row| row.zh)
}

/// An outcome.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Yes => "符合",
        Outcome::No => "不符合",
        Outcome::Open => "待核实",
        Outcome::ParameterMissing => "本地标准未定，暂不能确定",
        Outcome::Discretionary => "须由县级民政部门（或受委托的镇、街道）审核后决定",
        Outcome::NotInForce => "规定尚未施行",
        Outcome::NotCovered => "本系统未收录该日期施行的规定",
    }
}

/// A fact by its pointer, such as `/members/1/wageFen`.
pub fn fact(pointer: &str) -> String {
    let mut text = String::new();
    let mut steps = pointer.split('/').skip(1).peekable();
    while let Some(step) = steps.next() {
        let number = steps.peek().and_then(|n| n.parse::<u32>().ok());
        match (step, number) {
            ("members", Some(n)) => text += &format!("第{}人：", n + 1),
            ("supporters", Some(n)) => text += &format!("第{}位法定义务人：", n + 1),
            _ => {
                let name = FACTS.iter().find(|(key, _)| *key == step);
                text += name.map_or(step, |(_, name)| *name);
            }
        }
        if number.is_some() {
            steps.next();
        }
    }
    text
}

/// The facts of a household, a member and a supporter.
const FACTS: [(&str, &str); 70] = [
    ("id", "编号"),
    ("area", "适用城市还是农村标准"),
    ("hukouHere", "户籍是否在本地"),
    ("residencePermitHere", "是否持有本地居住证"),
    ("propertyWithinDibaoRule", "家庭财产是否符合低保规定"),
    (
        "propertyWithinMarginRule",
        "家庭财产是否符合低保边缘家庭规定",
    ),
    ("depositsFen", "金融资产总额"),
    ("vehicles", "机动车辆数"),
    ("homes", "住房套数"),
    ("applicationDate", "申请日期"),
    ("recordedDibao", "是否已纳入低保"),
    ("recordedMargin", "是否已认定为低保边缘家庭"),
    ("recordedRigid", "是否已认定为刚性支出困难家庭"),
    ("recordedRigidOn", "刚性支出困难家庭认定日期"),
    ("twelveMonthIncomeFen", "申请前12个月家庭总收入"),
    ("livingSpendingFen", "申请前12个月必需生活支出"),
    ("medicalSpendingFen", "申请前12个月医疗自负支出"),
    ("educationSpendingFen", "申请前12个月教育支出"),
    ("rehabilitationSpendingFen", "申请前12个月残疾康复自负支出"),
    ("otherSpendingFen", "申请前12个月县级规定的其他支出"),
    (
        "propertyWithinRigidRule",
        "家庭财产是否符合刚性支出困难家庭规定",
    ),
    (
        "meetsLocalRigidConditions",
        "是否符合县级以上规定的刚性支出困难家庭其他条件",
    ),
    (
        "propertyWithinTemporaryRule",
        "家庭财产是否符合临时救助规定",
    ),
    ("basicLifeInDifficulty", "基本生活是否暂时出现严重困难"),
    ("suddenEvent", "是否遭遇火灾、交通事故、突发重病等意外"),
    ("eventConfirmed", "突发事件是否已核实"),
    ("needsHelpAtOnce", "是否需要立即救助"),
    ("spendingShock", "突然增加的必需支出种类"),
    ("emergencyHere", "急难是否发生在本地"),
    ("livesHere", "是否在本地务工或者经常居住"),
    ("specialAssistanceReceived", "是否已获得专项救助"),
    ("proposedAidFen", "拟给予的临时救助金额"),
    ("members", "共同生活的家庭成员"),
    ("membersComplete", "家庭成员是否已全部列出"),
    ("birthDate", "出生日期"),
    ("wageFen", "每月工资性收入"),
    ("businessNetFen", "每月经营净收入"),
    ("propertyNetFen", "每月财产净收入"),
    ("transferNetFen", "每月转移净收入"),
    ("basicPensionFen", "每月基础养老金"),
    ("socialInsuranceFen", "每月社会保险待遇"),
    ("preferentialFen", "每月优待抚恤金"),
    ("seniorAllowanceFen", "每月高龄津贴"),
    ("disabilityCertificate", "是否持有残疾人证"),
    ("disabilityCategory", "残疾类别"),
    ("disabilityGrade", "残疾等级"),
    ("countedDisabilityCategory", "多重残疾中计入的类别"),
    ("countedDisabilityGrade", "多重残疾中计入的等级"),
    ("employed", "是否就业"),
    ("seriousIllness", "是否患重特大疾病"),
    ("religiousSiteYears", "在宗教活动场所居住的年数"),
    ("inHardship", "是否生活困难"),
    ("countySingleCase", "是否属于县级以上民政部门规定的其他情形"),
    ("specialHardship", "是否已认定为特殊困难人员"),
    ("ownPropertyWithinDibaoRule", "本人财产是否符合低保规定"),
    ("ownPropertyWithinTekunRule", "本人财产是否符合特困规定"),
    ("provincialUnableToWork", "是否属于省定的其他无劳动能力情形"),
    (
        "choosesChildProgramme",
        "是否选择孤儿或事实无人抚养儿童保障",
    ),
    ("recordedTekun", "是否已纳入特困人员供养"),
    ("epidemicMonthsWithoutIncome", "受疫情影响连续无收入的月数"),
    ("supporters", "法定义务人"),
    ("supportersComplete", "法定义务人是否已全部列出"),
    ("tekun", "是否特困人员"),
    ("dibao", "是否低保对象"),
    ("incomeFen", "每月本人收入"),
    ("propertyWithinLowIncomeRule", "财产是否符合低收入家庭规定"),
    ("withoutCivilCapacity", "是否无民事行为能力"),
    ("declaredMissing", "是否被宣告失踪"),
    ("inPrison", "是否在监狱服刑"),
    ("provincialCase", "是否属于省定的其他义务人情形"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use gridaid::household::{Household, Person, Supporter};

    #[test]
    fn every_fact_has_a_name() {
        let household = Household {
            members: vec![Person {
                supporters: vec![Supporter::default()],
                ..Person::default()
            }],
            ..Household::default()
        };
        let json = serde_json::to_value(&household).unwrap();
        let person = &json["members"][0];
        for facts in [&json, person, &person["supporters"][0]] {
            for key in facts.as_object().unwrap().keys() {
                assert!(FACTS.iter().any(|(known, _)| known == key), "{key}");
            }
        }
    }

    #[test]
    fn a_pointer_says_whose_fact_it_is() {
        assert_eq!(fact("/area"), "适用城市还是农村标准");
        assert_eq!(fact("/members/1/wageFen"), "第2人：每月工资性收入");
        let pointer = "/members/0/supporters/2/inPrison";
        assert_eq!(fact(pointer), "第1人：第3位法定义务人：是否在监狱服刑");
    }
}

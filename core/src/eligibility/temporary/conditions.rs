//! The conditions of temporary assistance (临时救助): number, clause, code and words.

use crate::eligibility::conditions::conditions;

conditions! {
    /// 基本生活暂时出现严重困难.
    DIFFICULTY 50: "L-01", "temporaryDifficulty", Household, [
        "基本生活暂时出现严重困难",
        "家庭基本生活暂时出现严重困难",
        "家庭基本生活没有出现严重困难",
        "暂不能确定家庭基本生活是否暂时出现严重困难",
    ], [
        "basic life is in severe difficulty for a time",
        "the basic life of the household is in severe difficulty for a time",
        "the basic life of the household is not in severe difficulty",
        "it is not certain yet whether the basic life of the household is in severe difficulty",
    ];
    /// 户籍或居住证在本地.
    TEMPORARY_PLACE 51: "L-10", "temporaryPlace", Household, [
        "户籍在本地，或持有本地居住证，或属于本地放开户籍限制的情形",
        "家庭户籍在本地，或持有本地居住证，或属于本地放开户籍限制的情形，可在本地申请",
        "家庭户籍不在本地，也没有本地居住证，也不属于本地放开户籍限制的情形",
        "暂不能确定家庭能否在本地申请（看户籍、居住证和本地是否放开户籍限制）",
    ], [
        "registered here, or holding a residence permit, or where the place no longer asks for registration",
        "the household is registered here, holds a residence permit, or the place no longer asks for registration: it may apply here",
        "the household is not registered here, holds no residence permit, and is not freed from the limit of registration",
        "it is not certain yet whether the household may apply here, by registration, residence permit or the opening of the limits",
    ];
    /// 户籍、居住证在本地或急难发生在本地.
    EMERGENCY_PLACE 52: "L-11", "emergencyPlace", Household, [
        "户籍或居住证在本地，或急难发生在本地",
        "家庭户籍或居住证在本地，或急难发生在本地，可在本地申请",
        "家庭户籍、居住证都不在本地，急难也没有发生在本地",
        "暂不能确定家庭户籍、居住证或急难发生地是否在本地",
    ], [
        "registered or permitted here, or the emergency happened here",
        "the household is registered or permitted here, or the emergency happened here: it may apply here",
        "the household is neither registered nor permitted here, and the emergency did not happen here",
        "it is not certain yet whether the household is registered or permitted here or the emergency happened here",
    ];
    /// 急难发生在本地.
    EMERGENCY_PLACE_LAW 53: "L-12", "emergencyPlaceLaw", Household, [
        "急难发生在本地",
        "急难发生在本地，由本地救助",
        "急难没有发生在本地，应向急难发生地申请",
        "暂不能确定急难是否发生在本地",
    ], [
        "the emergency happened here",
        "the emergency happened here, and this place acts",
        "the emergency did not happen here; the place where it happened acts",
        "it is not certain yet whether the emergency happened here",
    ];
    /// 突发事件（暂行办法）.
    EMERGENCY_2014 54: "L-01", "emergency2014", Household, [
        "因火灾、交通事故等意外事件，家庭成员突发重大疾病等原因导致困难",
        "家庭遭遇火灾、交通事故等意外事件，或者家庭成员突发重大疾病等",
        "家庭没有遭遇火灾、交通事故等意外事件，家庭成员也没有突发重大疾病等",
        "暂不能确定家庭是否遭遇火灾、交通事故等意外事件或者家庭成员突发重大疾病等",
    ], [
        "a fire, a traffic accident or another mishap, or the sudden serious illness of a member, among others",
        "the household met with a fire, a traffic accident or another mishap, or a member fell seriously ill, among others",
        "the household met with no fire, traffic accident or other mishap, and no member fell seriously ill or the like",
        "it is not certain yet whether the household met with a fire, an accident, a sudden serious illness or the like",
    ];
    /// 急难型.
    EMERGENCY_2018 55: "L-03", "emergency2018", Household, [
        "遭遇突发事件、意外伤害、重大疾病等，需要立即采取救助措施（急难型）",
        "家庭遭遇突发事件、意外伤害、重大疾病等，需要立即采取救助措施，属于急难型",
        "按现有情况不属于急难型：没有突发事件、意外伤害、重大疾病等，或者不需要立即救助",
        "暂不能确定是否属于急难型（看有无突发事件、意外伤害、重大疾病等，是否需要立即救助）",
    ], [
        "a sudden event, an injury, a serious illness or the like asks for help at once (emergency class)",
        "a sudden event, an injury, a serious illness or the like asks for help at once: this is the emergency class",
        "by these facts it is not the emergency class: there was no sudden event or the like, or help is not needed at once",
        "it is not certain yet whether it is the emergency class: whether there was a sudden event or the like and help is needed at once",
    ];
    /// 小额快救.
    QUICK_AID 56: "L-05", "quickAid", Household, [
        "突发事件等情况已经核实（小额快救）",
        "突发事件等情况已经核实，可以按小额快救办理",
        "按现有情况不能按小额快救办理：没有突发事件等情况，或者没有得到核实",
        "暂不能确定能否按小额快救办理（看突发事件等情况是否已经核实）",
    ], [
        "the sudden event is confirmed (quick small aid)",
        "the sudden event is confirmed, so quick small aid is open",
        "by these facts quick small aid is not open: there was no sudden event, or it is not confirmed",
        "it is not certain yet whether quick small aid is open, as the sudden event is to be confirmed",
    ];
    /// 突发性、紧迫性、灾难性困难.
    EMERGENCY_2026 57: "L-08", "emergency2026", Household, [
        "遭遇突发性、紧迫性、灾难性困难",
        "家庭遭遇突发性、紧迫性、灾难性困难",
        "家庭没有遭遇突发性、紧迫性、灾难性困难",
        "暂不能确定家庭是否遭遇突发性、紧迫性、灾难性困难",
    ], [
        "a sudden, urgent, disastrous difficulty",
        "the household met with a sudden, urgent, disastrous difficulty",
        "the household met with no sudden, urgent, disastrous difficulty",
        "it is not certain yet whether the household met with a sudden, urgent, disastrous difficulty",
    ];
    /// 低保家庭生活必需支出突增.
    SPENDING_2014 58: "L-02", "spending2014", Household, [
        "低保家庭因生活必需支出突然增加，超出家庭承受能力",
        "家庭已纳入低保，因生活必需支出突然增加，超出承受能力",
        "按现有情况不属于这一情形：家庭未纳入低保，或者生活必需支出没有突然增加到超出承受能力",
        "暂不能确定家庭是否已纳入低保、生活必需支出是否突然增加到超出承受能力",
    ], [
        "a dibao family whose necessary spending suddenly exceeds its means",
        "the household receives dibao, and its necessary spending suddenly exceeds its means",
        "this case does not hold: the household does not receive dibao, or its necessary spending did not rise beyond its means",
        "it is not certain yet whether the household receives dibao and its necessary spending suddenly exceeds its means",
    ];
    /// 人均收入低于上年度人均可支配收入（支出型）.
    TEMPORARY_INCOME 59: "L-04", "temporaryIncome", Household, [
        "申请前12个月人均收入低于当地上年度居民人均可支配收入（原则上）",
        "申请前12个月人均收入低于当地上年度居民人均可支配收入",
        "申请前12个月人均收入不低于当地上年度居民人均可支配收入，原则上不属于支出型",
        "暂不能确定申请前12个月人均收入是否低于当地上年度居民人均可支配收入",
    ], [
        "income per member of the last twelve months is in principle below last year's local disposable income per head",
        "the income per member of the last twelve months is below last year's local disposable income per head",
        "the income per member of the last twelve months is at or above last year's local disposable income per head, so in principle it is not the spending class",
        "it is not certain yet whether the income per member of the last twelve months is below last year's local disposable income per head",
    ], Fen ["全家12个月收入", "全家收入线"], ["twelve months' income of the household", "income line for all its members"];
    /// 支出型.
    SPENDING_2018 60: "L-04", "spending2018", Household, [
        "因教育、医疗等生活必需支出突然增加超出承受能力，且收入、财产符合规定（支出型）",
        "因教育、医疗等生活必需支出突然增加超出承受能力，收入、财产符合规定，属于支出型",
        "按现有情况不属于支出型：支出、收入、财产中有一项没有达到规定",
        "暂不能确定是否属于支出型（看支出、收入、财产三项是否都达到规定）",
    ], [
        "necessary spending on education, health and the like exceeds the means, with income and property within the rule (spending class)",
        "necessary spending on education, health and the like exceeds the means, and income and property are within the rule: this is the spending class",
        "by these facts it is not the spending class: one of spending, income and property is not as the rule asks",
        "it is not certain yet whether it is the spending class: whether spending, income and property are all as the rule asks",
    ];
    /// 刚性支出困难和低保边缘家庭支出骤增.
    SPENDING_2026 61: "L-06", "spending2026", Household, [
        "低保边缘家庭、刚性支出困难家庭因教育、医疗等支出骤增",
        "家庭已认定为低保边缘家庭或刚性支出困难家庭，教育、医疗等支出骤增",
        "按现有情况不属于这一情形：家庭未作上述认定，或者教育、医疗等支出没有骤增",
        "暂不能确定家庭是否已作上述认定、教育、医疗等支出是否骤增",
    ], [
        "a margin or rigid-expenditure family whose spending on education, health and the like rises sharply",
        "the household is recorded as a margin or rigid-expenditure family, and its spending on education, health and the like rises sharply",
        "this case does not hold: the household is not so recorded, or its spending on education, health and the like did not rise sharply",
        "it is not certain yet whether the household is so recorded and its spending on education, health and the like rises sharply",
    ];
    /// 救助后仍有严重困难.
    SUPPLEMENT 62: "L-07", "supplement", Household, [
        "已获得低保、特困供养或专项救助后，基本生活仍有严重困难",
        "家庭已获得低保、特困供养或专项救助，仍有严重困难的可以申请",
        "家庭没有获得低保、特困供养或专项救助，不适用“救助后仍有困难”的情形",
        "暂不能确定家庭是否已获得低保、特困供养或专项救助",
    ], [
        "still in severe difficulty after dibao, extreme-hardship support or special assistance",
        "the household receives dibao, extreme-hardship support or special assistance and may apply if it is still in severe difficulty",
        "the household receives no dibao, extreme-hardship support or special assistance, so the case of further difficulty does not apply",
        "it is not certain yet whether the household receives dibao, extreme-hardship support or special assistance",
    ];
    /// 疫情一次性救助.
    EPIDEMIC_AID 63: "L-09", "epidemicAid", Household, [
        "受疫情影响，家庭成员连续规定月数以上无收入来源，在务工地或经常居住地救助",
        "受疫情影响，家庭成员连续规定月数以上无收入来源，在本地务工或者经常居住",
        "按现有情况不适用疫情一次性救助",
        "暂不能确定是否适用疫情一次性救助（看连续无收入的月数和是否在本地务工或者经常居住）",
    ], [
        "a member without income for the set months because of the epidemic, helped where they work or live",
        "a member has been without income for the set months because of the epidemic and works or lives here",
        "by these facts the one-off aid of the epidemic does not apply",
        "it is not certain yet whether the one-off aid of the epidemic applies: by the months without income and the place of work or living",
    ];
}

// The facts of a household as the form shows them: wire name, kind, Chinese, English.

const flag = "flag";
const fen = "fen";

export const household = [
  ["area", ["urban", "rural"], "适用哪种低保标准", "Standard that applies"],
  ["hukouHere", flag, "户籍在本地", "Registered here (hukou)"],
  ["residencePermitHere", flag, "持有本地居住证", "Holds a residence permit of here"],
  ["propertyWithinDibaoRule", flag, "家庭财产符合低保规定（经核对、调查认定）", "Property within the dibao rule (appraised)"],
  ["propertyWithinMarginRule", flag, "家庭财产符合低保边缘规定（经核对、调查认定）", "Property within the margin rule (appraised)"],
  ["depositsFen", fen, "金融资产总额（元）", "Deposits and securities (yuan)"],
  ["vehicles", "count", "机动车辆数", "Vehicles"],
  ["homes", "count", "住房套数", "Dwellings"],
  ["membersComplete", flag, "家庭成员名单完整（已全部列出）", "All members are listed"],
];

export const member = [
  ["birthDate", "date", "出生日期", "Date of birth"],
  ["wageFen", fen, "每月工资性收入（元）", "Wages a month (yuan)"],
  ["businessNetFen", fen, "每月经营净收入（元）", "Net business income a month (yuan)"],
  ["propertyNetFen", fen, "每月财产净收入（元）", "Net property income a month (yuan)"],
  ["transferNetFen", fen, "每月转移净收入（元）", "Net transfers a month (yuan)"],
  ["basicPensionFen", fen, "每月基础养老金（元）", "Basic pension a month (yuan)"],
  ["socialInsuranceFen", fen, "每月社会保险待遇（元）", "Social insurance benefits a month (yuan)"],
  ["preferentialFen", fen, "每月优待抚恤金（元）", "Preferential pension a month (yuan)"],
  ["seniorAllowanceFen", fen, "每月高龄津贴（元）", "Old-age allowance a month (yuan)"],
  ["employed", flag, "就业", "Employed"],
  ["seriousIllness", flag, "患重特大疾病", "Serious illness"],
  ["disabilityCertificate", flag, "持有残疾人证", "Holds a disability certificate"],
  ["disabilityCategory", ["visual", "hearing", "speech", "limb", "intellectual", "mental", "multiple", "other"], "残疾类别", "Category of disability"],
  ["disabilityGrade", "count", "残疾等级（1—4级）", "Grade of disability (1–4)"],
  ["religiousSiteYears", "count", "在宗教活动场所居住年数（非教职人员填0）", "Years lived in a religious site (0 unless religious staff)"],
  ["inHardship", flag, "生活困难", "Lives in hardship"],
  ["countySingleCase", flag, "属于县级以上民政部门规定的其他情形", "Another single-person case set by the county or above"],
  ["specialHardship", flag, "已认定为特殊困难人员", "Recorded as in special hardship"],
  ["ownPropertyWithinDibaoRule", flag, "本人财产符合低保规定", "Own property within the dibao rule"],
  ["ownPropertyWithinTekunRule", flag, "本人财产符合特困规定", "Own property within the tekun rule"],
  ["provincialUnableToWork", flag, "省定其他无劳动能力情形", "Another case of inability to work set by the province"],
  ["choosesChildProgramme", flag, "选择申请纳入孤儿、事实无人抚养儿童保障", "Chooses the programme for orphans or unsupported children"],
  ["supportersComplete", flag, "法定义务人名单完整（没有则填“是”）", "All statutory supporters are listed (yes if there is none)"],
];

export const supporter = [
  ["tekun", flag, "特困人员", "Is tekun"],
  ["dibao", flag, "低保对象", "Receives dibao"],
  ["birthDate", "date", "出生日期", "Date of birth"],
  ["incomeFen", fen, "每月本人收入（元）", "Own income a month (yuan)"],
  ["propertyWithinLowIncomeRule", flag, "财产符合低收入家庭规定", "Property within the low-income rule"],
  ["disabilityCertificate", flag, "持有残疾人证", "Holds a disability certificate"],
  ["disabilityCategory", ["visual", "hearing", "speech", "limb", "intellectual", "mental", "multiple", "other"], "残疾类别", "Category of disability"],
  ["disabilityGrade", "count", "残疾等级（1—4级）", "Grade of disability (1–4)"],
  ["withoutCivilCapacity", flag, "无民事行为能力", "Without civil capacity"],
  ["declaredMissing", flag, "被宣告失踪", "Declared missing"],
  ["inPrison", flag, "在监狱服刑", "In prison"],
  ["provincialCase", flag, "属于省定其他情形", "Another case set by the province"],
];

// Members of a household show these at once, the rest on request.
export const first = new Set(["birthDate", "wageFen", "businessNetFen", "propertyNetFen", "transferNetFen", "basicPensionFen", "employed", "seriousIllness", "disabilityCertificate", "disabilityCategory", "disabilityGrade"]);

// Facts that the rules ask for and this form does not offer, by the names that the library has: a test compares them.
export const elsewhere = [
  ["twelveMonthIncomeFen", "申请前12个月家庭总收入", "the household's income of twelve months"],
  ["livingSpendingFen", "生活必需支出", "spending on what life needs"],
  ["medicalSpendingFen", "医疗支出", "medical spending"],
  ["educationSpendingFen", "教育支出", "spending on education"],
  ["rehabilitationSpendingFen", "残疾康复支出", "spending on rehabilitation"],
  ["otherSpendingFen", "其他刚性支出", "other rigid spending"],
  ["epidemicMonthsWithoutIncome", "受疫情影响连续无收入的月数", "months in a row without income because of the epidemic"],
  ["recordedDibao", "已纳入低保", "recorded as receiving dibao"],
  ["recordedMargin", "已认定为低保边缘家庭", "recorded as a margin family"],
  ["recordedRigid", "已认定为刚性支出困难家庭", "recorded as a rigid-expenditure family"],
  ["recordedTekun", "已纳入特困人员救助供养", "recorded as in extreme hardship"],
  ["propertyWithinRigidRule", "经核对、调查，家庭财产符合刚性支出困难家庭规定", "property appraised to be within the rule for rigid expenditure"],
  ["meetsLocalRigidConditions", "符合本地规定的刚性支出困难家庭其他条件", "meets the local conditions for rigid expenditure"],
  ["propertyWithinTemporaryRule", "家庭财产符合临时救助规定", "property within the rule for temporary assistance"],
  ["basicLifeInDifficulty", "基本生活暂时出现严重困难", "basic life is in severe difficulty for a time"],
  ["suddenEvent", "遭遇突发事件", "a sudden event struck"],
  ["eventConfirmed", "突发事件已经核实", "the event is confirmed"],
  ["needsHelpAtOnce", "需立即救助", "help is needed at once"],
  ["emergencyHere", "急难发生在本地", "the emergency happened here"],
  ["livesHere", "在本地务工或者经常居住", "works or usually lives here"],
  ["specialAssistanceReceived", "已获专项救助", "received special assistance"],
  ["spendingShock", "突然增加的必需支出", "necessary spending rises suddenly"],
];

//! The facts of a household, its members and those who owe them support. **One row a fact**: what people call it, its column
//! in the office's tables, its clauses, unit, range, and the fact by which a rule asks for it (`logic::facts`).

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::disability::Certificate;
use super::{AreaKind, Assumption, DisabilityCategory, SpendingShock};
use crate::law::first_case;
use crate::money::MAX_FEN;
use crate::redact::redacted;

/// A household (家庭) as it applies.
#[wire(facts, compared, table)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Household {
    /// Opaque id.
    pub id: Option<String>,
    /// Which local standard applies (D-06).
    #[fact(zh "适用城市低保标准", en "the urban standard applies",
        column "城乡", law "D-06")]
    pub area: Option<AreaKind>,
    /// The applicant's household registration is here (户籍在本地, D-60).
    #[fact(zh "户籍在本地", en "registered here",
        column "户籍在本地", law "D-60", reads HUKOU_HERE)]
    pub hukou_here: Option<bool>,
    /// The applicant holds a residence permit of here (持本地居住证, D-62a).
    #[fact(zh "持有本地居住证", en "holds a residence permit of here",
        column "持本地居住证", law "D-62a", reads PERMIT_HERE)]
    pub residence_permit_here: Option<bool>,
    /// Appraised: property within the local dibao rule (家庭财产符合低保规定, D-01, D-35).
    /// When unknown, the local limits of D-34 are applied to the three facts below.
    #[fact(zh "经核对、调查，家庭财产符合低保规定", en "property appraised to be within the dibao rule",
        column "财产符合低保规定", law "D-01 D-34 D-35", reads DIBAO_PROPERTY)]
    pub property_within_dibao_rule: Option<bool>,
    /// Appraised: property within the local margin-family rule (M-01).
    #[fact(zh "经核对、调查，家庭财产符合低保边缘规定", en "property appraised to be within the margin rule",
        column "财产符合低保边缘规定", law "M-01", reads MARGIN_PROPERTY)]
    pub property_within_margin_rule: Option<bool>,
    /// Deposits, securities, funds and claims together, fen (金融资产, D-30).
    #[fact(zh "金融资产", en "financial assets",
        column "金融资产（元）", law "D-30", unit Fen, reads DEPOSITS, sensitive)]
    pub deposits_fen: Option<i64>,
    /// Motor vehicles that are not exempt (机动车辆, D-30 to D-32).
    #[fact(zh "机动车辆", en "vehicles",
        column "机动车辆数", law "D-30 D-31 D-32", unit Items, reads VEHICLES)]
    pub vehicles: Option<i64>,
    /// Dwellings (住房套数, D-30).
    #[fact(zh "住房", en "dwellings",
        column "住房套数", law "D-30", unit Items, reads HOMES)]
    pub homes: Option<i64>,
    /// Day of the application (申请日期, M-23).
    #[fact(zh "申请日期", en "the day of the application",
        column "申请日期", law "M-23")]
    pub application_date: Option<NaiveDate>,
    /// The household is recorded as dibao, as a whole (已纳入低保, M-20).
    #[fact(zh "已纳入低保", en "recorded as receiving dibao",
        column "已纳入低保", law "M-20", reads RECORDED_DIBAO)]
    pub recorded_dibao: Option<bool>,
    /// It is recorded as a margin family (已认定为低保边缘家庭, M-20).
    #[fact(zh "已认定为低保边缘家庭", en "recorded as a margin family",
        column "已认定低保边缘", law "M-20", reads RECORDED_MARGIN)]
    pub recorded_margin: Option<bool>,
    /// It is recorded as a rigid-expenditure family (已认定为刚性支出困难家庭, L-06, M-30).
    #[fact(zh "已认定为刚性支出困难家庭", en "recorded as a rigid-expenditure family",
        column "已认定刚性支出困难", law "L-06 M-30", reads RECORDED_RIGID)]
    pub recorded_rigid: Option<bool>,
    /// Day of that recognition (认定日期, M-30).
    #[fact(zh "刚性支出困难家庭认定日期", en "day of the recognition as a rigid-expenditure family",
        column "刚性支出困难认定日期", law "M-30")]
    pub recorded_rigid_on: Option<NaiveDate>,
    /// Total income of all members, all kinds, in the twelve months before the application, fen
    /// (家庭总收入, M-21, M-26, L-04).
    #[fact(zh "申请前12个月家庭总收入", en "the household's income of twelve months",
        column "家庭总收入（元/十二个月）", law "L-04 M-21 M-26", unit FenPerYear, reads YEAR_INCOME, sensitive)]
    pub twelve_month_income_fen: Option<i64>,
    /// Necessary food, clothing, housing, transport and daily use in those twelve months, fen (M-25).
    #[fact(zh "生活必需支出", en "spending on what life needs",
        column "生活必需支出（元/十二个月）", law "M-25", unit FenPerYear, reads LIVING_SPENDING, sensitive)]
    pub living_spending_fen: Option<i64>,
    /// Medical: the personal share after all insurance and aid, fen (M-25).
    #[fact(zh "医疗支出", en "medical spending",
        column "医疗支出（元/十二个月）", law "M-25", unit FenPerYear, reads MEDICAL_SPENDING, sensitive)]
    pub medical_spending_fen: Option<i64>,
    /// Education, kindergarten to full-time bachelor, at the rate of public schools, fen (M-25).
    #[fact(zh "教育支出", en "spending on education",
        column "教育支出（元/十二个月）", law "M-25", unit FenPerYear, reads EDUCATION_SPENDING, sensitive)]
    pub education_spending_fen: Option<i64>,
    /// Rehabilitation of disabled members: the personal share, fen (M-25).
    #[fact(zh "残疾康复支出", en "spending on rehabilitation",
        column "残疾康复支出（元/十二个月）", law "M-25", unit FenPerYear, reads REHABILITATION_SPENDING, sensitive)]
    pub rehabilitation_spending_fen: Option<i64>,
    /// Kinds that the county adds, fen (M-25).
    #[fact(zh "其他刚性支出", en "other rigid spending",
        column "其他刚性支出（元/十二个月）", law "M-25", unit FenPerYear, reads OTHER_SPENDING, sensitive)]
    pub other_spending_fen: Option<i64>,
    /// Appraised: property within the local rule for rigid-expenditure families (M-22).
    #[fact(zh "经核对、调查，家庭财产符合刚性支出困难家庭规定", en "property appraised to be within the rule for rigid expenditure",
        column "财产符合刚性支出困难规定", law "M-22", reads RIGID_PROPERTY)]
    pub property_within_rigid_rule: Option<bool>,
    /// Meets the conditions that the place sets of its own for rigid-expenditure families (M-23a, M-33).
    #[fact(zh "符合本地规定的刚性支出困难家庭其他条件", en "meets the local conditions for rigid expenditure",
        column "符合本地刚性支出困难条件", law "M-23a M-33", reads LOCAL_RIGID)]
    pub meets_local_rigid_conditions: Option<bool>,
    /// Appraised: property within the local rule for temporary assistance (L-04).
    #[fact(zh "家庭财产符合临时救助规定", en "property within the rule for temporary assistance",
        column "财产符合临时救助规定", law "L-04", reads TEMPORARY_PROPERTY)]
    pub property_within_temporary_rule: Option<bool>,
    /// Found: basic life is temporarily in severe difficulty (基本生活暂时出现严重困难, L-01).
    #[fact(zh "基本生活暂时出现严重困难", en "basic life is in severe difficulty for a time",
        column "基本生活暂时出现严重困难", law "L-01", reads DIFFICULTY)]
    pub basic_life_in_difficulty: Option<bool>,
    /// Fire, traffic or other accident, sudden serious illness, or another sudden hardship that the authority has
    /// found (突发事件, L-01, L-03, L-05, L-08).
    #[fact(zh "遭遇突发事件", en "a sudden event struck",
        column "突发事件", law "L-01 L-03 L-05 L-08", reads SUDDEN_EVENT)]
    pub sudden_event: Option<bool>,
    /// That event has been confirmed (经核实, L-05).
    #[fact(zh "突发事件已经核实", en "the event is confirmed",
        column "突发事件已核实", law "L-05", reads EVENT_CONFIRMED)]
    pub event_confirmed: Option<bool>,
    /// Help is needed at once (需要立即救助, L-03, L-26).
    #[fact(zh "需立即救助", en "help is needed at once",
        column "需立即救助", law "L-03 L-26", reads AT_ONCE)]
    pub needs_help_at_once: Option<bool>,
    /// Which necessary spending suddenly exceeds what the family can bear (L-02, L-04, L-06).
    #[fact(zh "突然增加的必需支出", en "necessary spending rises suddenly",
        column "突然增加的支出", law "L-02 L-04 L-06")]
    pub spending_shock: Option<SpendingShock>,
    /// The emergency happened here (急难发生地, L-11, L-12).
    #[fact(zh "急难发生在本地", en "the emergency happened here",
        column "急难发生在本地", law "L-11 L-12", reads EMERGENCY_HERE)]
    pub emergency_here: Option<bool>,
    /// Lives or works here, registered or not (L-09, L-11).
    #[fact(zh "在本地务工或者经常居住", en "works or usually lives here",
        column "在本地务工或经常居住", law "L-09 L-11", reads LIVES_HERE)]
    pub lives_here: Option<bool>,
    /// Has already had special assistance, such as medical or education (专项救助, L-07).
    #[fact(zh "已获专项救助", en "received special assistance",
        column "已获专项救助", law "L-07", reads SPECIAL_AID)]
    pub special_assistance_received: Option<bool>,
    /// One-off amount that the office proposes, fen (拟给予临时救助金额, L-25, L-31).
    #[fact(zh "拟给予临时救助金额", en "temporary assistance that the office proposes",
        column "拟给予临时救助（元）", law "L-25 L-31", unit FenPerCase, range 0..=MAX_FEN, sensitive)]
    pub proposed_aid_fen: Option<i64>,
    /// The members who live together (共同生活的家庭成员, D-10 to D-16).
    pub members: Vec<Person>,
    /// Whether the list of members is complete; unknown counts as incomplete.
    #[fact(zh "家庭成员名单完整", en "the list of members is complete",
        column "成员完整")]
    pub members_complete: Option<bool>,
    /// Which of the given facts are only assumed.
    #[wire(if_any)]
    pub assumed: Vec<Assumption>,
    /// Facts of the household that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the limits of D-34 do where nobody appraised the property.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// A member of a household (家庭成员). All amounts: fen a month, net as D-21 says.
#[wire(facts, compared, table)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// Opaque id.
    pub id: Option<String>,
    /// Date of birth (出生日期).
    #[fact(zh "出生日期", en "date of birth",
        column "出生日期", reads AGE)]
    pub birth_date: Option<NaiveDate>,
    /// Wages after necessary employment cost (工资性收入, D-21).
    #[fact(zh "工资性收入", en "wages",
        column "工资性收入（元/月）", law "D-21", unit FenPerMonth, reads WAGE, sensitive)]
    pub wage_fen: Option<i64>,
    /// Net business income; may be negative (经营净收入, D-21).
    #[fact(zh "经营净收入", en "net business income",
        column "经营净收入（元/月）", law "D-21", unit FenPerMonth, reads BUSINESS, sensitive)]
    pub business_net_fen: Option<i64>,
    /// Net property income (财产净收入, D-21).
    #[fact(zh "财产净收入", en "net property income",
        column "财产净收入（元/月）", law "D-21", unit FenPerMonth, reads PROPERTY, sensitive)]
    pub property_net_fen: Option<i64>,
    /// Net transfers without the four kinds below; may be negative (转移净收入, D-21).
    #[fact(zh "转移净收入", en "net transfers",
        column "转移净收入（元/月）", law "D-21", unit FenPerMonth, reads TRANSFER, sensitive)]
    pub transfer_net_fen: Option<i64>,
    /// Central basic pension of resident pension insurance (城乡居民基本养老保险中央确定的基础养老金, D-23, T-22).
    #[fact(zh "基础养老金", en "basic pension",
        column "基础养老金（元/月）", law "D-23 T-22", unit FenPerMonth, reads PENSION, sensitive)]
    pub basic_pension_fen: Option<i64>,
    /// Benefits of basic medical and other social insurance (基本医疗保险等社会保险, T-22).
    #[fact(zh "社会保险待遇", en "social insurance benefits",
        column "社会保险待遇（元/月）", law "T-22", unit FenPerMonth, reads SOCIAL_INSURANCE, sensitive)]
    pub social_insurance_fen: Option<i64>,
    /// Preferential pensions (优待抚恤金, D-22, T-22).
    #[fact(zh "优待抚恤金", en "preferential pensions",
        column "优待抚恤金（元/月）", law "D-22 T-22", unit FenPerMonth, range 0..=MAX_FEN, sensitive)]
    pub preferential_fen: Option<i64>,
    /// Old-age allowance (高龄津贴, T-22).
    #[fact(zh "高龄津贴", en "old-age allowance",
        column "高龄津贴（元/月）", law "T-22", unit FenPerMonth, reads SENIOR_ALLOWANCE, sensitive)]
    pub senior_allowance_fen: Option<i64>,
    /// Holds a disability certificate (持有残疾人证, D-40).
    #[fact(zh "持有残疾人证", en "holds a disability certificate",
        column "持残疾人证", law "D-40", sensitive)]
    pub disability_certificate: Option<bool>,
    /// Its category (残疾类别).
    #[fact(zh "残疾类别", en "category of disability",
        column "残疾类别", law "N-23", sensitive)]
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 (most severe) to 4 (残疾等级).
    #[fact(zh "残疾等级", en "grade of disability",
        column "残疾等级", unit Grade, range 1..=4, sensitive)]
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    #[fact(zh "多重残疾计入的类别", en "category that counts of a multiple disability",
        column "多重残疾计入类别", law "N-24", sensitive)]
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    #[fact(zh "多重残疾计入的等级", en "grade that counts of a multiple disability",
        column "多重残疾计入等级", law "N-24", unit Grade, range 1..=4, sensitive)]
    pub counted_disability_grade: Option<i64>,
    /// In work (就业, D-44).
    #[fact(zh "就业", en "in work",
        column "就业", law "D-44", reads EMPLOYED)]
    pub employed: Option<bool>,
    /// Has a serious disease recognised locally (重特大疾病, D-41).
    #[fact(zh "患重特大疾病", en "has a serious disease",
        column "重特大疾病", law "D-41", reads SERIOUS_ILLNESS, sensitive)]
    pub serious_illness: Option<bool>,
    /// Whole years lived in a religious site as religious staff; 0 for everyone else (D-42).
    #[fact(zh "在宗教场所居住年数", en "years in a religious site",
        column "宗教场所居住年数", law "D-42", unit Years, reads RELIGIOUS_YEARS, sensitive)]
    pub religious_site_years: Option<i64>,
    /// Found to live in hardship (生活困难, D-42).
    #[fact(zh "生活困难", en "lives in hardship",
        column "生活困难", law "D-42", reads IN_HARDSHIP)]
    pub in_hardship: Option<bool>,
    /// Meets another case set by the county or above (D-43).
    #[fact(zh "属于县级以上民政部门规定的其他情形", en "meets another case of county level or above",
        column "县级以上规定的其他情形", law "D-43", reads COUNTY_CASE)]
    pub county_single_case: Option<bool>,
    /// Recorded finding of special hardship by the authority (特殊困难人员, D-44a, D-45).
    #[fact(zh "认定为特殊困难人员", en "found to be in special hardship",
        column "特殊困难人员", law "D-44a D-45", reads SPECIAL_HARDSHIP)]
    pub special_hardship: Option<bool>,
    /// Appraised: own property within the dibao rule, where the person applies alone (D-44).
    #[fact(zh "经核对、调查，本人财产符合低保规定", en "own property appraised to be within the dibao rule",
        column "本人财产符合低保规定", law "D-44", reads OWN_DIBAO_PROPERTY)]
    pub own_property_within_dibao_rule: Option<bool>,
    /// Appraised: own property within the tekun rule (T-20, T-23).
    #[fact(zh "经核对、调查，本人财产符合特困规定", en "own property appraised to be within the tekun rule",
        column "本人财产符合特困规定", law "T-20 T-23", reads OWN_TEKUN_PROPERTY)]
    pub own_property_within_tekun_rule: Option<bool>,
    /// Meets another case of inability to work set by the province (T-15).
    #[fact(zh "属于省定其他无劳动能力情形", en "meets another case of inability of the province",
        column "省定无劳动能力情形", law "T-15", reads PROVINCIAL_UNABLE)]
    pub provincial_unable_to_work: Option<bool>,
    /// Minor who qualifies as orphan or de-facto unsupported child and chooses that programme (T-05).
    #[fact(zh "选择申请纳入孤儿、事实无人抚养儿童保障", en "chooses the programme for orphans and unsupported children",
        column "选择孤儿、事实无人抚养儿童保障", law "T-05", reads CHILD_PROGRAMME)]
    pub chooses_child_programme: Option<bool>,
    /// Recorded as tekun (已纳入特困人员供养, M-20).
    #[fact(zh "已纳入特困人员救助供养", en "recorded as in extreme hardship",
        column "已纳入特困供养", law "M-20", reads MEMBER_TEKUN)]
    pub recorded_tekun: Option<bool>,
    /// Taken into dibao alone (已按单人户纳入低保, M-20).
    #[fact(zh "已纳入低保", en "recorded as receiving dibao",
        column "已单人纳入低保", law "M-20", reads MEMBER_DIBAO)]
    pub recorded_dibao: Option<bool>,
    /// Months in a row without income because of the epidemic, unemployed and without insurance benefit; 0 for
    /// everyone else (L-09).
    #[fact(zh "受疫情影响连续无收入的月数", en "months in a row without income because of the epidemic",
        column "受疫情影响无收入月数", law "L-09", unit Months, reads EPIDEMIC_MONTHS)]
    pub epidemic_months_without_income: Option<i64>,
    /// Statutory supporters (法定义务人, T-04), inside and outside the household.
    pub supporters: Vec<Supporter>,
    /// Whether the list of supporters is complete; unknown counts as incomplete.
    #[fact(zh "法定义务人名单完整", en "the list of statutory supporters is complete",
        column "法定义务人完整")]
    pub supporters_complete: Option<bool>,
    /// Facts of the member that were given and cannot be read, by their names here (给出但读不出的事实): unknown, and
    /// nothing speaks in their place, as the property of the family does where nobody appraised the person's own.
    #[wire(if_any)]
    pub unreadable: Vec<String>,
}

/// A statutory supporter (法定义务人, T-30 to T-35). A refused consent leaves facts unknown (P-16).
#[wire(facts, compared, table)]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Supporter {
    /// Opaque id.
    pub id: Option<String>,
    /// Is a tekun person (特困人员, T-30).
    #[fact(zh "是特困人员", en "is in extreme hardship by law",
        column "特困人员", law "T-30", reads S_TEKUN)]
    pub tekun: Option<bool>,
    /// Receives dibao (低保对象, T-31).
    #[fact(zh "是低保对象", en "receives dibao",
        column "低保对象", law "T-31", reads S_DIBAO)]
    pub dibao: Option<bool>,
    /// Date of birth (T-31, T-32).
    #[fact(zh "出生日期", en "date of birth",
        column "出生日期", law "T-31 T-32", reads S_AGE)]
    pub birth_date: Option<NaiveDate>,
    /// Own income, fen a month (本人收入, T-32).
    #[fact(zh "本人收入", en "own income",
        column "本人收入（元/月）", law "T-32", unit FenPerMonth, reads S_INCOME, sensitive)]
    pub income_fen: Option<i64>,
    /// Property within the rule for low-income families (T-32 to T-34).
    #[fact(zh "财产符合低收入家庭规定", en "property within the rule for low-income families",
        column "财产符合低收入家庭规定", law "T-32 T-33 T-34", reads S_PROPERTY)]
    pub property_within_low_income_rule: Option<bool>,
    /// Holds a disability certificate (T-33).
    #[fact(zh "持有残疾人证", en "holds a disability certificate",
        column "持残疾人证", law "T-33", sensitive)]
    pub disability_certificate: Option<bool>,
    /// Its category.
    #[fact(zh "残疾类别", en "category of disability",
        column "残疾类别", sensitive)]
    pub disability_category: Option<DisabilityCategory>,
    /// Its grade, 1 to 4.
    #[fact(zh "残疾等级", en "grade of disability",
        column "残疾等级", unit Grade, range 1..=4, sensitive)]
    pub disability_grade: Option<i64>,
    /// Of a multiple disability, the component that the authority recorded as the one that counts; `multiple`: it
    /// recorded that none does (多重残疾中计入的残疾类别, N-24). Asked, never inferred.
    #[fact(zh "多重残疾计入的类别", en "category that counts of a multiple disability",
        column "多重残疾计入类别", law "N-24", sensitive)]
    pub counted_disability_category: Option<DisabilityCategory>,
    /// The grade of that component, 1 to 4 (计入的残疾等级, N-24).
    #[fact(zh "多重残疾计入的等级", en "grade that counts of a multiple disability",
        column "多重残疾计入等级", law "N-24", unit Grade, range 1..=4, sensitive)]
    pub counted_disability_grade: Option<i64>,
    /// Without civil capacity (无民事行为能力, T-34).
    #[fact(zh "无民事行为能力", en "without civil capacity",
        column "无民事行为能力", law "T-34", reads S_NO_CAPACITY, sensitive)]
    pub without_civil_capacity: Option<bool>,
    /// Declared missing (被宣告失踪, T-34).
    #[fact(zh "被宣告失踪", en "declared missing",
        column "被宣告失踪", law "T-34", reads S_MISSING, sensitive)]
    pub declared_missing: Option<bool>,
    /// In prison (在监狱服刑, T-34).
    #[fact(zh "在监狱服刑", en "in prison",
        column "在监狱服刑", law "T-34", reads S_IN_PRISON, sensitive)]
    pub in_prison: Option<bool>,
    /// Meets another case set by the province (T-35).
    #[fact(zh "属于省定其他情形", en "meets another case of the province",
        column "省定其他情形", law "T-35", reads S_PROVINCIAL)]
    pub provincial_case: Option<bool>,
}

impl Household {
    /// The days of its cases that lie before any case: their years were written down wrongly, and nothing speaks in
    /// their place.
    pub(crate) fn days_too_early(&self) -> impl Iterator<Item = &'static str> {
        let days = [
            ("applicationDate", self.application_date),
            ("recordedRigidOn", self.recorded_rigid_on),
        ];
        let early = |day: Option<NaiveDate>| day.is_some_and(|day| day < first_case());
        days.into_iter()
            .filter(move |(_, day)| early(*day))
            .map(|(name, _)| name)
    }

    /// A day of application was given and cannot be read: the months that M-23 looks at are not known.
    pub(crate) fn application_day_lost(&self) -> bool {
        let lost = || self.unreadable.iter().any(|n| n == "applicationDate");
        self.application_date.is_none() && lost()
    }
}

macro_rules! certificate {
    ($($t:ident),*) => {$(
        impl $t {
            /// What is known of the disability certificate.
            pub(crate) fn certificate(&self) -> Certificate {
                Certificate {
                    held: self.disability_certificate,
                    category: self.disability_category,
                    grade: self.disability_grade,
                    counted_category: self.counted_disability_category,
                    counted_grade: self.counted_disability_grade,
                }
            }
        }
    )*};
}
certificate!(Person, Supporter);

redacted!(Household, Person, Supporter);

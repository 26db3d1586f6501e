//! What the tables look like: one list of columns a table, from which the reader, the findings and
//! the description for offices are made.

use crate::household::facts::{FactUnit, Facts, Kind, Row};
use crate::household::{Household, Person, Supporter};

/// What a cell holds (格式).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// An opaque id of a place or a thing ([`crate::identity::id_fault`]).
    Id,
    /// An opaque id of a household or a person, which is no name either.
    PersonId,
    /// Ids, separated by a semicolon or an enumeration comma.
    Ids,
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// Yuan with at most two decimals.
    Yuan,
    /// A civil date.
    Date,
    /// Civil dates, separated as ids are.
    Dates,
    /// Yes or no by the words of the column: those for yes, then those for no; empty is unknown.
    Words(&'static [&'static [&'static str]]),
    /// A citizen number.
    CitizenNumber,
    /// One of these labels; the first of each row is the Chinese one.
    Choice(&'static [&'static [&'static str]]),
    /// Several of these labels.
    Choices(&'static [&'static [&'static str]]),
}

/// One column (列).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Column {
    /// Chinese header.
    pub header: &'static str,
    /// English header.
    pub alias: &'static str,
    /// What a cell holds.
    pub form: Form,
    /// The table cannot be used without the column.
    pub required: bool,
    /// What it means, for the description.
    pub note: &'static str,
}

/// One table (表).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Schema {
    /// File name.
    pub file: &'static str,
    /// What a row is.
    pub note: &'static str,
    /// Its columns; their order in a file is free.
    pub columns: &'static [Column],
}

/// All tables, in the order in which they are read.
pub const SCHEMAS: &[Schema] = &[
    PLACES, BUILDINGS, HOUSEHOLDS, PERSONS, SUPPORTERS, LEADERS, VISITS, TEAMS,
];

/// A column whose header is `_` is of a fact: the header, and the form where none is said, are those of its row.
macro_rules! columns {
    ($module:ident $(of $facts:ident)?, $schema:ident, $file:literal, $note:literal; $($columns:tt)*) => {
        columns!(@all ($($facts)?) $module, $schema, $file, $note; $($columns)*);
    };
    (@all $facts:tt $module:ident, $schema:ident, $file:literal, $note:literal;
     $($name:ident $req:tt $header:tt $alias:literal $($form:expr)?, $text:literal;)*) => {
        /// Positions of the columns in the schema.
        pub(super) mod $module {
            columns!(@pos 0usize; $($name)*);
        }
        pub(super) const $schema: Schema = Schema {
            file: $file,
            note: $note,
            columns: &[$(Column {
                header: columns!(@header $facts $alias $header),
                alias: $alias,
                form: columns!(@form $facts $alias $($form)?),
                required: columns!(@req $req),
                note: $text,
            }),*],
        };
    };
    (@header ($facts:ident) $alias:literal _) => { row::<$facts>($alias).column };
    (@header $facts:tt $alias:literal $header:literal) => { $header };
    (@form ($facts:ident) $alias:literal) => { form(row::<$facts>($alias)) };
    (@form $facts:tt $alias:literal $form:expr) => { $form };
    (@req !) => { true };
    (@req -) => { false };
    (@pos $n:expr;) => {};
    (@pos $n:expr; $name:ident $($rest:ident)*) => {
        #[allow(dead_code, reason = "the note on synthetic data is for people")]
        pub(in crate::table) const $name: usize = $n;
        columns!(@pos $n + 1usize; $($rest)*);
    };
}

use Form::*;

/// The row of a fact by the English header of its column.
#[expect(
    clippy::panic,
    reason = "the compiler says it, of a column that is of no fact"
)]
const fn row<R: Facts>(alias: &str) -> &'static Row<R> {
    let mut rows = R::ROWS;
    while let [first, rest @ ..] = rows {
        if same(first.alias, alias) {
            return first;
        }
        rows = rest;
    }
    panic!("no fact has this column")
}

const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

/// What a cell of a fact holds, where the fact alone says it.
#[expect(
    clippy::panic,
    reason = "the compiler says it, of a column without its words"
)]
const fn form<R: Facts>(row: &Row<R>) -> Form {
    match row.kind {
        Kind::Flag(..) => Words(YES_NO),
        Kind::Day(..) => Date,
        Kind::Number(_, _, FactUnit::Grade, _) => Choice(GRADE),
        Kind::Number(_, _, FactUnit::Items | FactUnit::Years | FactUnit::Months, _) => Integer,
        Kind::Number(..) => Yuan,
        Kind::Choice(_) => panic!("the words of a choice stand in its column"),
    }
}

/// The words of a column that asks whether something holds.
pub(super) const YES_NO: &[&[&str]] = &[
    &["是", "1", "true", "yes", "y"],
    &["否", "0", "false", "no", "n"],
];
/// The same where the header names a thing that somebody has or has not. Under any other header 无 may mean that there is
/// nothing to ask about: no property is not a property that breaks the rule.
pub(super) const HAS: &[&[&str]] = &[
    &["是", "有", "1", "true", "yes", "y"],
    &["否", "无", "0", "false", "no", "n"],
];
pub(super) const KIND: &[&[&str]] = &[
    &["区", "区县", "district"],
    &["镇", "town"],
    &["街道", "sub-district"],
    &["开发区", "development zone"],
    &["片区", "area"],
    &["村", "village"],
    &["社区", "community"],
    &["基础网格", "base grid"],
    &["微网格", "micro-grid"],
];
pub(super) const PARTY: &[&[&str]] = &[
    &["党委", "committee"],
    &["党总支", "general branch"],
    &["党支部", "branch"],
    &["党小组", "group"],
    &["党员户", "member household"],
    &["未建立", "not formed"],
];
pub(super) const HOUSE: &[&[&str]] = &[&["楼栋", "building"], &["单元", "unit"]];
pub(super) const AREA: &[&[&str]] = &[&["城市", "城镇", "urban"], &["农村", "rural"]];
pub(super) const SHOCK: &[&[&str]] = &[
    &["无", "none"],
    &["教育", "教育支出", "education"],
    &["医疗", "医疗支出", "medical"],
    &["其他", "其他生活必需支出", "other"],
];
pub(super) const DISABILITY: &[&[&str]] = &[
    &["视力", "视力残疾", "visual"],
    &["听力", "听力残疾", "hearing"],
    &["言语", "言语残疾", "speech"],
    &["肢体", "肢体残疾", "limb"],
    &["智力", "智力残疾", "intellectual"],
    &["精神", "精神残疾", "mental"],
    &["多重", "多重残疾", "multiple"],
    &["其他", "other"],
];
pub(super) const GRADE: &[&[&str]] = &[
    &["一级", "1"],
    &["二级", "2"],
    &["三级", "3"],
    &["四级", "4"],
];
pub(super) const EMPLOYMENT: &[&[&str]] = &[
    &["在职", "employed"],
    &["退休", "retired"],
    &["未就业", "not employed"],
];
pub(super) const POST: &[&[&str]] = &[
    &["楼长", "building leader"],
    &["单元长", "unit leader"],
    &["村民小组长", "group leader"],
];
pub(super) const ROLE: &[&[&str]] = &[
    &["党组织书记", "party secretary"],
    &["社区专职工作者", "community worker"],
    &["专职网格员", "grid worker"],
    &["镇（街道）机关干部", "镇街干部", "town cadre"],
    &[
        "村（社区）“两委”成员",
        "“两委”成员",
        "两委成员",
        "committee member",
    ],
    &["微网格负责人", "微网格长", "micro-grid leader"],
    &["党员", "party member"],
    &["村（居）民代表", "代表", "representative"],
    &["其他", "other"],
    &["社会救助协理员", "assistance coordinator"],
    &["社会工作者", "social worker"],
    &["儿童主任", "child officer"],
];
pub(super) const MODE: &[&[&str]] = &[
    &["上门", "in person"],
    &["电话", "phone"],
    &["视频", "video"],
];
pub(super) const RESULT: &[&[&str]] = &[
    &["见到", "met"],
    &["无人应门", "no answer"],
    &["拒访", "refused"],
];

columns! { place, PLACES, "网格.csv", "区、镇（街道、开发区）、片区、村（社区）、基础网格、微网格，一行一个";
    ID ! "编号" "id" Id, "在本表内唯一";
    KIND ! "层级" "kind" Choice(KIND), "";
    PARENT ! "上级编号" "parent" Id, "区一级为空";
    NAME - "名称" "name" Text, "";
    CODE - "区划代码" "code" Text, "统计用区划代码，按层级为6、9或12位";
    CITY_MODEL - "参照城市社区" "follows_city_model" Words(YES_NO), "村：微网格长参照城市社区（S19）";
    CITY_SIZE - "参照城市规模" "follows_city_size" Words(YES_NO), "村：微网格规模也按20户左右（S11）";
    PARTY - "党组织" "party_organisation" Choice(PARTY), "社区及其网格（S13）";
    WORKERS - "专职网格员人数" "full_time_workers" Integer, "社区的基础网格（S15）";
    HELPERS - "协助人员人数" "helpers" Integer, "片区（S14）";
    LEADING_GROUP - "领导小组" "leading_group" Words(HAS), "区、街道、开发区、村、社区：已成立社会救助工作领导小组（S46）";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { building, BUILDINGS, "楼栋单元.csv", "楼栋和单元，一行一个";
    ID ! "编号" "id" Id, "楼栋之间、单元之间各自唯一";
    KIND ! "类型" "kind" Choice(HOUSE), "";
    PARENT ! "所属编号" "belongs_to" Id, "楼栋填村、社区或基础网格，单元填楼栋";
    NAME - "名称" "name" Text, "";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { household of Household, HOUSEHOLDS, "户.csv", "住户，一行一户";
    ID ! "户编号" "household_id" PersonId, "不得使用身份号码";
    MICRO_GRIDS ! "微网格编号" "micro_grid" Ids, "应为一个；多个以分号分隔，会提示";
    BUILDING - "楼栋编号" "building" Id, "";
    UNIT - "单元编号" "unit" Id, "";
    AREA - _ "area" Choice(AREA), "适用的低保标准（D-06）";
    HUKOU - _ "hukou_here", "D-60";
    PERMIT - _ "residence_permit_here" Words(HAS), "D-62a";
    DIBAO_PROPERTY - _ "property_within_dibao_rule", "经核对、调查认定（D-01、D-35）";
    MARGIN_PROPERTY - _ "property_within_margin_rule", "经核对、调查认定（M-01）";
    DEPOSITS - _ "deposits_yuan", "D-30";
    VEHICLES - _ "vehicles", "D-30至D-32";
    HOMES - _ "homes", "D-30";
    COMPLETE - _ "members_complete", "人员表已列全本户成员";
    OCCUPIED - "在住" "occupied" Words(YES_NO), "否则不列入走访";
    SINCE - "入住日期" "since" Date, "";
    HARDSHIP - "困难户" "hardship" Words(YES_NO), "S39";
    TENANT - "租赁户" "tenant" Words(YES_NO), "S39";
    VETERAN - "老党员户" "veteran_party_member" Words(YES_NO), "S39";
    ATTENTION - "重点关注户" "key_attention" Words(YES_NO), "S39";
    SPECIAL_ELDERLY - "特殊困难老年人户" "special_elderly" Words(YES_NO), "家中有独居、空巢、留守、失能、重残或计划生育特殊家庭老年人（V-07）";
    PATROL_ELDERLY - "巡访老年人户" "patrol_elderly" Words(YES_NO), "家中有独居、空巢、农村留守或计划生育特殊家庭老年人（V-08）";
    LEFT_BEHIND - "农村留守儿童户" "left_behind_child" Words(YES_NO), "家中有未满16周岁的农村留守儿童（V-09）";
    CHILD_IN_DIFFICULTY - "困境儿童户" "child_in_difficulty" Words(YES_NO), "家中有困境儿童（V-10）";
    APPLIED - _ "application_date", "收入和支出按申请前十二个月计算（M-23）";
    RECORDED_DIBAO - _ "recorded_dibao", "整户纳入（M-20）";
    RECORDED_MARGIN - _ "recorded_margin", "M-20";
    RECORDED_RIGID - _ "recorded_rigid", "L-06、M-30";
    RECORDED_RIGID_ON - _ "recorded_rigid_on", "M-30";
    YEAR_INCOME - _ "twelve_month_income_yuan", "申请前十二个月全家各项收入（M-21、M-26、L-04）";
    LIVING - _ "living_spending_yuan", "衣食住行用（M-25）";
    MEDICAL - _ "medical_spending_yuan", "报销和救助后个人负担（M-25）";
    EDUCATION - _ "education_spending_yuan", "幼儿园至全日制本科，按公办标准（M-25）";
    REHABILITATION - _ "rehabilitation_spending_yuan", "个人负担（M-25）";
    OTHER_SPENDING - _ "other_spending_yuan", "县级认定的其他种类（M-25）";
    RIGID_PROPERTY - _ "property_within_rigid_rule", "经核对、调查认定（M-22）";
    LOCAL_RIGID - _ "meets_local_rigid_conditions", "本地自定的条件（M-23a、M-33）";
    TEMPORARY_PROPERTY - _ "property_within_temporary_rule", "经核对、调查认定（L-04）";
    DIFFICULTY - _ "basic_life_in_difficulty", "L-01";
    EVENT - _ "sudden_event" Words(HAS), "火灾、交通事故等意外，突发重大疾病，或认定的其他突发困难（L-01、L-03、L-05、L-08）";
    CONFIRMED - _ "event_confirmed", "L-05";
    AT_ONCE - _ "needs_help_at_once", "L-03、L-26";
    SHOCK - _ "spending_shock" Choice(SHOCK), "超出家庭承受能力的（L-02、L-04、L-06）";
    EMERGENCY_HERE - _ "emergency_here", "L-11、L-12";
    LIVES_HERE - _ "lives_here", "无论户籍（L-09、L-11）";
    SPECIAL_AID - _ "special_assistance_received", "如医疗、教育救助（L-07）";
    PROPOSED - _ "proposed_aid_yuan", "一次的金额（L-25、L-31）";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { person of Person, PERSONS, "人员.csv", "共同生活的家庭成员，一行一人；不填姓名";
    ID ! "人员编号" "person_id" PersonId, "不得使用身份号码";
    HOUSEHOLD ! "户编号" "household_id" PersonId, "户表中的编号";
    NUMBER - "公民身份号码" "citizen_number" CitizenNumber, "只作校验，不保存、不输出；出生日期空时由号码得出（N-02）";
    BIRTH - _ "birth_date", "";
    WAGE - _ "wage_yuan", "已扣除必要就业成本（D-21）";
    BUSINESS - _ "business_net_yuan", "可为负（D-21）";
    PROPERTY - _ "property_net_yuan", "D-21";
    TRANSFER - _ "transfer_net_yuan", "不含以下四项，可为负（D-21）";
    BASIC_PENSION - _ "basic_pension_yuan", "中央确定的部分（D-23、T-22）";
    INSURANCE - _ "social_insurance_yuan", "T-22";
    PREFERENTIAL - _ "preferential_yuan", "D-22、T-22";
    SENIOR - _ "senior_allowance_yuan", "T-22";
    CERTIFICATE - _ "disability_certificate" Words(HAS), "D-40";
    CATEGORY - _ "disability_category" Choice(DISABILITY), "N-23";
    GRADE - _ "disability_grade", "";
    COUNTED_CATEGORY - _ "counted_disability_category" Choice(DISABILITY), "多重残疾人填写；经认定不按其中任何一类计算的，填“多重”（N-24）";
    COUNTED_GRADE - _ "counted_disability_grade", "N-24";
    EMPLOYED - _ "employed", "D-44";
    ILLNESS - _ "serious_illness" Words(HAS), "D-41";
    RELIGIOUS - _ "religious_site_years", "整年；非宗教教职人员填0（D-42）";
    IN_HARDSHIP - _ "in_hardship", "D-42";
    COUNTY - _ "county_single_case", "D-43";
    SPECIAL - _ "special_hardship", "D-44a、D-45";
    OWN_DIBAO - _ "own_property_within_dibao_rule", "D-44";
    OWN_TEKUN - _ "own_property_within_tekun_rule", "T-20、T-23";
    UNABLE - _ "provincial_unable_to_work", "T-15";
    CHILD - _ "chooses_child_programme", "T-05";
    RECORDED_TEKUN - _ "recorded_tekun", "M-20";
    RECORDED_DIBAO - _ "recorded_dibao", "M-20";
    EPIDEMIC - _ "epidemic_months_without_income", "连续月数；未失业或有失业保险待遇的填0（L-09）";
    SUPPORTERS - _ "supporters_complete", "法定义务人表已列全；没有法定义务人也填“是”";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { supporter of Supporter, SUPPORTERS, "法定义务人.csv", "法定义务人，一行一人；可不提供本表";
    ID ! "义务人编号" "supporter_id" PersonId, "不得使用身份号码";
    PERSON ! "人员编号" "person_id" PersonId, "被赡养、抚养、扶养的人员";
    TEKUN - _ "tekun", "T-30";
    DIBAO - _ "dibao", "T-31";
    BIRTH - _ "birth_date", "T-31、T-32";
    INCOME - _ "income_yuan", "T-32";
    PROPERTY - _ "property_within_low_income_rule", "T-32至T-34";
    CERTIFICATE - _ "disability_certificate" Words(HAS), "T-33";
    CATEGORY - _ "disability_category" Choice(DISABILITY), "";
    GRADE - _ "disability_grade", "";
    COUNTED_CATEGORY - _ "counted_disability_category" Choice(DISABILITY), "多重残疾人填写；经认定不按其中任何一类计算的，填“多重”（N-24）";
    COUNTED_GRADE - _ "counted_disability_grade", "N-24";
    CAPACITY - _ "without_civil_capacity", "T-34";
    MISSING - _ "declared_missing", "T-34";
    PRISON - _ "in_prison", "T-34";
    PROVINCIAL - _ "provincial_case", "T-35";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { leader, LEADERS, "微网格长候选人.csv", "微网格长候选人和现任微网格长，一行一人；不填姓名";
    ID ! "人员编号" "person_id" PersonId, "不得使用身份号码";
    MICRO_GRID ! "微网格编号" "micro_grid" Id, "居住地所在的微网格";
    PARTY - "党员" "party_member" Words(YES_NO), "S16";
    EMPLOYMENT - "在职情况" "employment" Choice(EMPLOYMENT), "退休视为非在职（S17）";
    BIRTH - "出生日期" "birth_date" Date, "只用于两名微网格长的年龄比较（S17）";
    WILLING - "愿意担任" "willing" Words(YES_NO), "填“否”的不会被推荐";
    BUILDING - "楼栋编号" "building" Id, "";
    UNIT - "单元编号" "unit" Id, "";
    POST - "现任岗位" "post" Choice(POST), "现任微网格长填写，其他人留空（S16、S18）";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { visit, VISITS, "走访记录.csv", "走访记录，一行一次";
    ID ! "走访编号" "visit_id" Id, "在本表内唯一";
    HOUSEHOLD ! "户编号" "household_id" PersonId, "户表中的编号";
    DATE ! "走访日期" "date" Date, "";
    ROLES ! "走访人员" "visitors" Choices(ROLE), "只填身份，不填姓名；多个以顿号或分号分隔（S37）";
    MODE ! "走访方式" "mode" Choice(MODE), "";
    RESULT ! "走访结果" "result" Choice(RESULT), "";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}
columns! { team, TEAMS, "走访小组.csv", "走访小组，一行一组；可不提供本表，不提供则不作走访计划";
    ID ! "小组编号" "team_id" Id, "在本表内唯一";
    ROLES ! "成员身份" "roles" Choices(ROLE), "只填身份，不填姓名；多个以顿号或分号分隔（S37）";
    SERVES - "服务范围" "serves" Ids, "微网格编号，或其上任一级的编号；多个以分号分隔，留空为全区";
    CAPACITY ! "每日户数" "capacity_per_day" Integer, "每个工作日可走访的户数";
    DAYS_OFF - "休息日" "days_off" Dates, "不走访的工作日；多个以顿号或分号分隔";
    NATURE - "数据性质" "data_nature" Text, "合成数据在此注明；不参与计算";
}

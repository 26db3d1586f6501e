//! What an office lists as income and spending of the members (收入申报), and what counts of it.

use chrono::NaiveDate;
use gridaid_derive::wire;

use super::Household;
use crate::finding::Finding;
use crate::logic::known::MissingParameter;
use crate::redact::redacted;

/// A kind of income or spending (收入、支出类别, D-21 to D-26, T-21, T-22).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomeKind {
    /// 工资性收入, before any cost (D-21).
    Wage,
    /// 必要的就业成本: spending (D-24).
    EmploymentCost,
    /// 经营收入 (D-21).
    Business,
    /// 经营费用、折旧、生产税: spending (D-21).
    BusinessCost,
    /// 财产收入 (D-21).
    Property,
    /// Spending against property income (D-21).
    PropertyCost,
    /// 转移收入, such as a retirement pension or support received (D-21).
    Transfer,
    /// 转移支出: taxes, social-security contributions, support paid (D-21).
    TransferOut,
    /// Support from siblings, or from someone aged 60 or more, for an unemployed severely disabled adult (D-26).
    CarerSupport,
    /// 其他现金和实物收入 (D-20).
    Other,
    /// Central basic pension of resident pension insurance (基础养老金, D-23, T-22).
    BasicPension,
    /// Benefits of basic medical and other social insurance (社会保险待遇, T-22).
    SocialInsurance,
    /// 优待抚恤金 (D-22, T-22).
    Preferential,
    /// 高龄津贴 (D-22, T-22).
    SeniorAllowance,
    /// 计划生育奖励与扶助 (D-22).
    FamilyPlanning,
    /// 奖学金 (D-22).
    Scholarship,
    /// 见义勇为奖励 (D-22).
    BraveryAward,
    /// 政府给予的社会救助款物 (D-22).
    GovernmentAssistance,
    /// Of a kind that the city or above leaves out (D-22).
    LocallyExcluded,
    /// Rigid spending added by disability or serious illness (因残疾、患重病增加的刚性支出, D-24).
    HardshipSpending,
}

/// One income or spending of one member (一项收入或支出).
#[wire(facts, compared)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct IncomeItem {
    /// Opaque id of the item: equal ones with two ids are two, with one they are one; without any it is not known (D-20).
    pub id: Option<String>,
    /// Id of the member.
    pub member: Option<String>,
    /// Its kind.
    pub kind: Option<IncomeKind>,
    /// The whole amount over the months, fen; not negative.
    pub amount_fen: Option<i64>,
    /// Any day of the first month.
    pub from: Option<NaiveDate>,
    /// Any day of the last month.
    pub to: Option<NaiveDate>,
}

/// What a household earned and spent (收入申报).
#[wire(facts)]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct IncomeFacts {
    /// The items.
    pub items: Vec<IncomeItem>,
    /// Whether every income of every member is listed; unknown counts as no.
    pub items_complete: Option<bool>,
}

redacted!(IncomeItem, IncomeFacts, IncomeLine, IncomeCount);

/// How an item is treated (是否计入).
#[wire]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IncomeTreatment {
    /// 计入.
    Counted,
    /// 不计入.
    NotCounted,
    /// 扣减.
    Deducted,
    /// A fact or a parameter is missing.
    Open,
    /// None of its months lies in the period.
    Outside,
}

/// How one item counts, and by which clause (逐项说明).
#[wire]
#[derive(Clone, PartialEq, Eq)]
pub struct IncomeLine {
    /// Position of the item; none for a deduction that is computed for the member as a whole.
    pub item: Option<u32>,
    /// Position of the member.
    pub member: Option<u32>,
    /// Its kind.
    pub kind: Option<IncomeKind>,
    /// For dibao.
    pub treatment: IncomeTreatment,
    /// The clause that says so.
    pub clause: Option<String>,
    /// For tekun.
    pub tekun: IncomeTreatment,
    /// The clause that says so.
    pub tekun_clause: Option<String>,
    /// Months of the item that lie in the period.
    pub months: i64,
    /// The item spread over the period, fen a month; absent where it cannot be told.
    pub monthly_fen: Option<i64>,
}

/// The period over which income is taken (规定期限, D-20).
#[wire]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomeWindow {
    /// First day of the first month.
    pub from: NaiveDate,
    /// Last day of the last month.
    pub to: NaiveDate,
}

/// Income a month, ready to be assessed (收入核算结果).
#[wire]
#[derive(Clone, Default, PartialEq, Eq)]
pub struct IncomeCount {
    /// False before 2021-07-01, the start of the rules that are carried.
    pub covered: bool,
    /// The period, where its length is set.
    pub window: Option<IncomeWindow>,
    /// The household with the eight monthly amounts of every member replaced; what is undecided is absent.
    pub household: Household,
    /// How each item counts, in their order, then what is deducted for a member as a whole.
    pub lines: Vec<IncomeLine>,
    /// Income of the whole household by the dibao rule, fen a month; absent where it is undecided.
    pub income_fen: Option<i64>,
    /// The least that it is, where it is undecided for want of knowing alone whose an item is, or whether two are one.
    pub income_at_least_fen: Option<i64>,
    /// The most that it then is.
    pub income_at_most_fen: Option<i64>,
    /// Facts that keep an amount open: JSON pointers, sorted.
    #[wire(if_any)]
    pub missing_facts: Vec<String>,
    /// Local parameters that keep an amount open, sorted.
    #[wire(if_any)]
    pub missing_parameters: Vec<MissingParameter>,
    /// Named readings that the amounts rest on.
    #[wire(if_any)]
    pub readings: Vec<String>,
    /// What is wrong with the facts.
    #[wire(if_any)]
    pub findings: Vec<Finding>,
    /// Yes where a supposed reform lies behind it (假设): it says what would be, not what is; else absent.
    pub hypothetical: Option<bool>,
}

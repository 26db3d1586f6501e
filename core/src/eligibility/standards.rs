//! The parameters of a date, resolved once into plain values (某日适用的标准).

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::member_amounts::MemberAmounts;
use crate::law::{Area, Precision};
use crate::logic::Parameter;
use crate::money::{Rounding, scale};
use crate::policy::PolicyPack;

/// How a parameter becomes a plain number.
#[derive(Clone, Copy)]
enum Kind {
    Count,
    Fen,
    Ratio,
    Flag,
}

macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident: $kind:ident, $key:literal, $clause:literal;)*) => {
        parameters!(@consts 0usize; $($(#[$doc])* $name, $key, $clause;)*);
        const TABLE: &[(Parameter, Kind)] = &[$(($name, Kind::$kind)),*];
        /// How many parameters the rules ask for.
        pub const COUNT: usize = TABLE.len();
    };
    (@consts $n:expr;) => {};
    (@consts $n:expr; $(#[$doc:meta])* $name:ident, $key:literal, $clause:literal; $($rest:tt)*) => {
        $(#[$doc])*
        pub const $name: Parameter = Parameter { index: $n, key: $key, clause: $clause };
        parameters!(@consts $n + 1usize; $($rest)*);
    };
}

/// The parameters that the rules ask for.
pub mod params {
    use super::{Kind, Parameter};
    parameters! {
        /// 城市低保标准.
        S_URBAN: Fen, "dibao.standard.urban", "D-02";
        /// 农村低保标准.
        S_RURAL: Fen, "dibao.standard.rural", "D-02";
        /// 存款上限（标准的倍数）.
        DIBAO_DEPOSITS: Ratio, "dibao.property.deposit_months", "D-34";
        /// 车辆上限.
        DIBAO_VEHICLES: Count, "dibao.property.vehicles_max", "D-34";
        /// 住房上限.
        DIBAO_HOMES: Count, "dibao.property.homes_max", "D-34";
        /// 低保边缘存款上限.
        MARGIN_DEPOSITS: Ratio, "margin.property.deposit_months", "M-08";
        /// 低保边缘车辆上限.
        MARGIN_VEHICLES: Count, "margin.property.vehicles_max", "M-08";
        /// 低保边缘住房上限.
        MARGIN_HOMES: Count, "margin.property.homes_max", "M-08";
        /// 居住证申请.
        PERMIT_ACCEPTED: Flag, "dibao.residence_permit_accepted", "D-62a";
        /// 基础养老金不计入.
        PENSION_EXCLUDED: Flag, "dibao.basic_pension_excluded", "D-23";
        /// 高龄津贴不计入.
        SENIOR_EXCLUDED: Flag, "dibao.senior_allowance_excluded", "D-22";
        /// 特困成员计入低保家庭.
        COUNTS_TEKUN: Flag, "dibao.counts_tekun_member", "D-10";
        /// 成年无业重度残疾人含三级智力、精神.
        SEVERE_GRADE_3: Flag, "dibao.adult_severe_includes_grade3", "D-44";
        /// 县级规定的其他单人情形.
        COUNTY_CASES: Flag, "dibao.county_single_cases_exist", "D-43";
        /// 宗教场所居住年限.
        RELIGIOUS_YEARS: Count, "dibao.religious_site_years", "D-42";
        /// 低保边缘倍数.
        MARGIN_MULTIPLE: Ratio, "margin.income_multiple", "M-01";
        /// 放宽倍数上限.
        MARGIN_RELAXED: Ratio, "margin.income_multiple_relaxed", "M-04";
        /// 本地放宽倍数.
        MARGIN_LOCAL: Ratio, "margin.income_multiple_local", "M-04";
        /// 最低工资.
        MINIMUM_WAGE: Fen, "wage.minimum_monthly", "M-04";
        /// 上年人均可支配收入.
        PCDI: Fen, "income.pcdi_last_year", "T-32";
        /// 成年年龄.
        ADULT_AGE: Count, "person.adult_age", "D-11";
        /// 老年人年龄.
        ELDERLY_AGE: Count, "tekun.age_elderly", "T-10";
        /// 无劳动能力未成年人年龄.
        MINOR_NO_WORK_AGE: Count, "tekun.age_minor_no_work", "T-11";
        /// 低保义务人年龄.
        SUPPORTER_DIBAO_AGE: Count, "tekun.supporter_age_dibao", "T-31";
        /// 低收入义务人年龄.
        SUPPORTER_INCOME_AGE: Count, "tekun.supporter_age_income", "T-32";
        /// 省定其他无劳动能力情形.
        OTHER_UNABLE: Flag, "tekun.other_unable_cases_exist", "T-15";
        /// 省定其他义务人情形.
        OTHER_SUPPORTER: Flag, "tekun.other_supporter_cases_exist", "T-35";
        /// 全部义务人均须无能力.
        EVERY_SUPPORTER: Flag, "tekun.every_supporter_must_be_unable", "T-30";
        /// 义务人重度残疾为一、二级.
        SUPPORTER_SEVERE: Flag, "tekun.supporter_severe_is_grade_1_2", "T-33";
        /// 刚性支出困难家庭收入倍数.
        RIGID_MULTIPLE: Ratio, "rigid.income_multiple", "M-21";
        /// 刚性支出占比.
        RIGID_RATIO: Ratio, "rigid.spending_ratio", "M-23";
        /// 刚性支出困难家庭存款上限.
        RIGID_DEPOSITS: Ratio, "rigid.property.deposit_months", "M-22";
        /// 刚性支出困难家庭车辆上限.
        RIGID_VEHICLES: Count, "rigid.property.vehicles_max", "M-22";
        /// 刚性支出困难家庭住房上限.
        RIGID_HOMES: Count, "rigid.property.homes_max", "M-22";
        /// 县级以上规定了其他条件.
        RIGID_COUNTY: Flag, "rigid.county_conditions_exist", "M-23a";
        /// 2025年前有本地规定.
        RIGID_LOCAL: Flag, "rigid.local_rules_exist", "M-33";
        /// 县级以上增加了支出类型.
        RIGID_OTHER: Flag, "rigid.other_spending_counts", "M-25";
        /// 个别成员已纳入即排除全家.
        RIGID_MEMBER: Flag, "rigid.member_status_excludes", "M-20";
        /// 已取消户籍和居住证限制.
        RESIDENCE_ENDED: Flag, "temp.residence_limit_ended", "L-11";
        /// 收入条件的支出型救助继续施行.
        INCOME_ROUTE: Flag, "temp.income_route_continues", "L-06";
        /// 疫情一次性救助仍在施行.
        EPIDEMIC_OPEN: Flag, "temp.epidemic_aid_open", "L-09";
        /// 疫情无收入月数.
        EPIDEMIC_MONTHS: Count, "temp.epidemic_months", "L-09";
    }

    /// One value of each, in order of index; `None` where it is not set on the date.
    pub(crate) fn resolve(
        pack: &crate::policy::PolicyPack,
        on: chrono::NaiveDate,
        months: i64,
    ) -> Vec<Option<i64>> {
        TABLE
            .iter()
            .map(|(p, kind)| match kind {
                Kind::Count => pack.count(p.key, on).ok(),
                Kind::Fen if months > 1 && super::MONTHLY.contains(p) => {
                    pack.fen_over_a_year(p.key, on).ok()
                }
                Kind::Fen => pack.fen(p.key, on).ok(),
                Kind::Ratio => pack.basis_points(p.key, on).ok(),
                Kind::Flag => pack.flag(p.key, on).ok().map(i64::from),
            })
            .collect()
    }

    /// Every parameter, for tables and tests.
    pub fn all() -> impl Iterator<Item = Parameter> {
        TABLE.iter().map(|(p, _)| *p)
    }
}

/// The parameters of the rules that are amounts of a month.
const MONTHLY: [Parameter; 3] = [params::S_URBAN, params::S_RURAL, params::MINIMUM_WAGE];

/// The day and the place whose clauses are cited, and the months over which amounts are compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told {
    pub on: NaiveDate,
    pub area: Area,
    pub months: i64,
}

/// Which line makes a margin family on the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarginLine {
    /// The ministry's 1.5 × (M-01).
    National,
    /// The percentage set by the province (M-02).
    Provincial,
}

/// Which texts define rigid-expenditure families on the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RigidRegime {
    /// None: the category does not exist yet.
    Before,
    /// The opinion of 2023 and local rules (M-33).
    Opinion,
    /// The measures of 2025 (M-20 to M-32).
    Measures,
}

/// Which texts define temporary assistance on the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TemporaryRegime {
    /// None that is carried, before 2014-05-01.
    Before,
    /// The interim measures (L-01, L-02).
    Interim,
    /// The opinion of 2018: emergency and spending (L-03, L-04).
    Opinion2018,
    /// The opinion of 2026: quick small aid, recognised families, supplement (L-05 to L-07).
    Opinion2026,
    /// The Social Assistance Law (L-08, L-12, L-26).
    Law,
}

/// The law and the local numbers of one date, ready to be applied to many households (某日标准).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Standards {
    /// The date.
    pub as_of: NaiveDate,
    /// The place whose law it is.
    pub area: Area,
    /// 1, or 12 where a document gives the standard or the minimum wage for a year: the months over which these and
    /// incomes are compared, so that nothing is divided.
    pub months: i64,
    /// One value for each parameter of [`params`]; of the standards and the minimum wage over [`Standards::months`].
    pub values: Vec<Option<i64>>,
    /// Yes where a reform is supposed.
    pub supposed: Option<bool>,
    /// The date lies within the rules that are carried, from 2021-07-01 (D-10 of I-4, T-10 of I-6).
    pub covered: bool,
    /// Unemployed severely disabled adults may apply alone, from 2022-10-20 (D-44).
    pub adult_route: bool,
    /// The clause by which members in special hardship may be taken in alone: D-44a, then D-45.
    pub hardship_route: Option<&'static str>,
    /// Which line makes a margin family.
    pub margin_line: MarginLine,
    /// A place may relax the margin line (M-04), 2022-11-01 to 2027-10-31.
    pub may_relax: bool,
    /// Margin income must also lie above the standard (M-03; conflict C2).
    pub above_standard: bool,
    /// Which texts define rigid-expenditure families.
    pub rigid: RigidRegime,
    /// Which texts define temporary assistance.
    pub temporary: TemporaryRegime,
    /// Recognised families with a sudden rise of spending (L-06).
    pub recognised_spending: bool,
    /// Those still in difficulty after other help (L-07).
    pub supplement: bool,
    /// The place of the emergency is the one that acts (L-12).
    pub emergency_place_acts: bool,
    /// Limits by registration are being phased out, and the emergency place may act (L-11).
    pub residence_opening: bool,
    /// The one-off aid of the epidemic notice (L-09).
    pub epidemic: bool,
    /// Named readings that the margin result states.
    pub readings: Vec<String>,
    /// Named readings that the rigid-expenditure result states.
    pub rigid_readings: Vec<String>,
    /// Named readings that the temporary-assistance result states.
    pub temporary_readings: Vec<String>,
    /// Months before the application over which spending is added (M-23).
    pub spending_window: Option<u32>,
    /// How the place rounds a part of a fen (D-52).
    pub rounding: Option<Rounding>,
    /// What the place pays to single members (D-46, T-46, T-47).
    pub members: MemberAmounts,
}

impl Standards {
    /// Resolves the pack for a date. Missing values stay missing.
    ///
    /// ```
    /// use gridaid::{eligibility::Standards, policy::PolicyPack};
    /// let on = chrono::NaiveDate::from_ymd_opt(2022, 10, 20).unwrap();
    /// assert!(Standards::resolve(&PolicyPack::builtin(), on).adult_route);
    /// ```
    pub fn resolve(pack: &PolicyPack, as_of: NaiveDate) -> Self {
        Self::resolve_by(pack, as_of, |clause| pack.in_force(clause, as_of))
    }

    /// [`Standards::resolve`], kept in the pack: a call for one household does not read a hundred parameters again.
    pub(crate) fn of(pack: &PolicyPack, as_of: NaiveDate) -> Arc<Self> {
        pack.kept(as_of, || Self::resolve(pack, as_of))
    }

    /// [`Standards::resolve`] with another answer to "is this clause in force"; for tests that shift a date.
    #[doc(hidden)]
    pub fn resolve_by(
        pack: &PolicyPack,
        as_of: NaiveDate,
        on: impl Fn(&'static str) -> bool,
    ) -> Self {
        let yearly = |key: &&str| pack.is_per_year(key, as_of);
        let months = if MONTHLY.iter().any(|p| yearly(&p.key)) {
            12
        } else {
            1
        };
        let mut values = params::resolve(pack, as_of, months);
        let provincial = if on("M-02") {
            pack.basis_points("margin.income_percentage_provincial", as_of)
                .ok()
        } else {
            None
        };
        let margin_line = match provincial {
            Some(raise) => {
                if let Some(multiple) = values.get_mut(params::MARGIN_MULTIPLE.index) {
                    *multiple = raise.checked_add(10_000);
                }
                MarginLine::Provincial
            }
            None => MarginLine::National,
        };
        let shandong = on("M-03");
        let strict = shandong
            && pack
                .choice("margin.lower_bound_reading", as_of)
                .is_ok_and(|c| c == "shandong");
        let mut readings = Vec::new();
        if shandong {
            readings.push(if strict { "C2=shandong" } else { "C2=national" }.to_owned());
        }
        if on("M-02") && margin_line == MarginLine::National {
            readings.push("C8=national".to_owned());
        }
        let first = |clause: &'static str, name: &str| {
            uncertain_start(clause, as_of).then(|| format!("{clause}={name}"))
        };
        let mut rigid_readings: Vec<String> = first("M-33", "monthStart").into_iter().collect();
        let rigid = if on("M-20") {
            rigid_readings.push("M-26=twelveMonthTotal".to_owned());
            RigidRegime::Measures
        } else if on("M-33") {
            RigidRegime::Opinion
        } else {
            RigidRegime::Before
        };
        let starts = [
            ("L-10", "yearStart"),
            ("L-11", "yearStart"),
            ("L-05", "monthStart"),
        ];
        let mut temporary_readings: Vec<String> = starts
            .iter()
            .filter_map(|(clause, name)| first(clause, name))
            .collect();
        if on("L-12") {
            temporary_readings.push("L-12=emergencyPlaceOnly".to_owned());
        }
        let temporary = if on("L-08") {
            TemporaryRegime::Law
        } else if on("L-05") {
            TemporaryRegime::Opinion2026
        } else if on("L-03") {
            TemporaryRegime::Opinion2018
        } else if on("L-01") {
            TemporaryRegime::Interim
        } else {
            TemporaryRegime::Before
        };
        Self {
            supposed: pack.supposed(),
            as_of,
            area: pack.area(),
            values,
            months,
            covered: on("D-10") && on("T-10"),
            adult_route: on("D-44"),
            hardship_route: if on("D-45") {
                Some("D-45")
            } else if on("D-44a") {
                Some("D-44a")
            } else {
                None
            },
            margin_line,
            may_relax: on("M-04"),
            above_standard: strict,
            rigid,
            temporary,
            recognised_spending: on("L-06"),
            supplement: on("L-07"),
            emergency_place_acts: on("L-12"),
            residence_opening: on("L-11"),
            epidemic: on("L-09"),
            readings,
            rigid_readings,
            temporary_readings,
            spending_window: pack
                .count("rigid.spending_window", as_of)
                .ok()
                .and_then(|n| u32::try_from(n).ok()),
            rounding: (pack.choice("dibao.rounding", as_of).ok()).and_then(Rounding::named),
            members: MemberAmounts::resolve(pack, as_of),
        }
    }

    /// The same law with its amounts of a month told for a year.
    pub(crate) fn over_a_year(mut self) -> Self {
        if self.months == 1 {
            self.months = 12;
            for p in MONTHLY {
                if let Some(Some(value)) = self.values.get_mut(p.index) {
                    *value = value.saturating_mul(12);
                }
            }
        }
        self
    }

    /// An amount of the rules in fen a month: a part of a fen is rounded as the place names it, and where it names
    /// nothing there is no such amount.
    pub(crate) fn monthly(&self, amount: i64) -> Option<i64> {
        if self.is_whole(amount) {
            return Some(amount / self.months);
        }
        scale(amount, 1, self.months, self.rounding?)
    }

    /// Whether an amount of the rules is a whole number of fen a month.
    pub(crate) fn is_whole(&self, amount: i64) -> bool {
        amount % self.months == 0
    }

    /// The least and the most that [`monthly`](Self::monthly) may be.
    pub(crate) fn monthly_bounds(&self, least: i64, most: i64) -> (i64, i64) {
        let by = |amount: i64, way| {
            let way = self.rounding.unwrap_or(way);
            // Beyond all amounts nothing is rounded: it is a bound that says nothing.
            scale(amount, 1, self.months, way).unwrap_or(amount)
        };
        (by(least, Rounding::Down), by(most, Rounding::Up))
    }

    /// The value of a parameter.
    pub fn value(&self, p: Parameter) -> Option<i64> {
        self.values.get(p.index).copied().flatten()
    }

    /// How its answers are told.
    pub(crate) fn told(&self) -> Told {
        Told {
            on: self.as_of,
            area: self.area,
            months: self.months,
        }
    }

    /// Completed years of age on the date.
    pub(crate) fn age(&self, birth: NaiveDate) -> Option<i64> {
        crate::calendar::age_on(birth, self.as_of).map(i64::from)
    }
}

/// Whether the date lies in the month or year that a source gives as the start of a clause.
fn uncertain_start(clause: &'static str, on: NaiveDate) -> bool {
    let Some(c) = crate::law::clause(clause) else {
        return false;
    };
    let same = |from: NaiveDate| match c.precision {
        Precision::Day => false,
        Precision::Month => (from.year(), from.month()) == (on.year(), on.month()),
        Precision::Year => from.year() == on.year(),
    };
    c.from.is_some_and(same)
}
